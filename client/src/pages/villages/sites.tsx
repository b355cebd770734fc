import { SitesDocument } from '../../gql/villages/graphql';
import { nameIn, useLanguage } from '../../language';
import { SimulatedBadge } from '../../parts/figure';
import { useFresh } from '../../parts/fresh';
import { useVillageWords } from './words';

/** Where people were moved to, and what they find there; nothing where there is no site. */
export function Sites() {
  const words = useVillageWords();
  const { language } = useLanguage();
  const [{ data }] = useFresh({ query: SitesDocument, variables: {} });
  const sites = data?.relocationSites.nodes ?? [];
  if (sites.length === 0) return null;
  return (
    <section aria-labelledby="relocation-sites">
      <h2 id="relocation-sites">{words.sites}</h2>
      <ul className="village-sites">
        {sites.map(({ id, name, village, place, households, persons, settledOn, services, activities, simulated }) => (
          <li key={id}>
            <h3>
              {name} {simulated && <SimulatedBadge />}
            </h3>
            <p className="muted">{[place && nameIn(language, place), village].filter(Boolean).join(' ')}</p>
            <dl>
              <dt>{words.people}</dt>
              <dd>{words.settled(households, persons)}</dd>
              <dt>{words.settledOn}</dt>
              <dd>{settledOn}</dd>
              <dt>{words.services}</dt>
              <dd>{services.map((service) => words.serviceName[service]).join(' · ') || words.none}</dd>
              <dt>{words.beside}</dt>
              <dd>{activities.map((activity) => activity.name).join(' · ') || words.none}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
