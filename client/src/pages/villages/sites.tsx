import { SitesDocument, WithdrawRelocationSiteDocument } from '../../gql/villages/graphql';
import { nameIn, useLanguage } from '../../language';
import { SimulatedBadge } from '../../parts/figure';
import { useFresh } from '../../parts/fresh';
import { useSend } from '../../parts/outbox/use-send';
import { ReasonForm } from '../../parts/reason-form';
import { useViewer } from '../../viewer';
import { useVillageWords } from './words';

/** Where people were moved to, and what they find there; nothing where there is no site. */
export function Sites() {
  const words = useVillageWords();
  const { language } = useLanguage();
  const [{ data }] = useFresh({ query: SitesDocument, variables: {} });
  const mayKeep = useViewer().abilities.includes('KEEP_VILLAGES');
  const send = useSend();
  const sites = data?.relocationSites.nodes ?? [];
  if (sites.length === 0) return null;
  return (
    <section aria-labelledby="relocation-sites">
      <h2 id="relocation-sites">{words.sites}</h2>
      <ul className="village-sites">
        {sites.map(({ id, version, name, village, place, simulated, ...site }) => (
          <li key={id}>
            <h3>
              {name} {simulated && <SimulatedBadge />}
            </h3>
            <p className="muted">{[place && nameIn(language, place), village].filter(Boolean).join(' ')}</p>
            <dl>
              <dt>{words.people}</dt>
              <dd>{words.settled(site.households, site.persons)}</dd>
              <dt>{words.settledOn}</dt>
              <dd>{site.settledOn}</dd>
              <dt>{words.services}</dt>
              <dd>{site.services.map((service) => words.serviceName[service]).join(' · ') || words.none}</dd>
              <dt>{words.beside}</dt>
              <dd>{site.activities.map((activity) => activity.name).join(' · ') || words.none}</dd>
            </dl>
            {mayKeep && (
              <ReasonForm
                name={`village.site.${id}`}
                summary={words.withdraw}
                label={words.reason}
                send={(reason, requestKey, _day, about) => {
                  const input = { requestKey, siteId: id, version, reason };
                  return send(WithdrawRelocationSiteDocument, input, { ...about, record: id });
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
