import { lazy, useState } from 'react';
import type { SiteService } from '../../gql/graphql';
import { SitesDocument, WithdrawRelocationSiteDocument, type SiteRowFragment } from '../../gql/villages/graphql';
import { nameIn, useLanguage } from '../../language';
import { SimulatedBadge } from '../../parts/figure';
import { useFresh } from '../../parts/fresh';
import { useSend } from '../../parts/outbox/use-send';
import { ReasonForm } from '../../parts/reason-form';
import { useViewer } from '../../viewer';
import { correctionForm } from './form-names';
import { History } from './history';
import { SheetButton } from './sheet-button';
import { useVillageWords, type VillageWords } from './words';

const SiteCorrection = lazy(async () => ({ default: (await import('./site-form')).SiteCorrection }));

/** Where people were moved to, and what they find there; nothing where there is no site. */
export function Sites() {
  const words = useVillageWords();
  const [{ data }] = useFresh({ query: SitesDocument, variables: {} });
  const sites = data?.relocationSites.nodes ?? [];
  if (sites.length === 0) return null;
  return (
    <section aria-labelledby="relocation-sites">
      <h2 id="relocation-sites">{words.sites}</h2>
      <ul className="village-sites">
        {sites.map((site) => (
          <li key={site.id} data-site={site.name}>
            <Site site={site} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Site({ site }: { site: SiteRowFragment }) {
  const words = useVillageWords();
  const { language } = useLanguage();
  const mayKeep = useViewer().abilities.includes('KEEP_VILLAGES');
  const { name, village, place } = site;
  return (
    <>
      <h3>
        {name} {site.simulated && <SimulatedBadge />}
      </h3>
      <p className="muted">{[place && nameIn(language, place), village].filter(Boolean).join(' ')}</p>
      <dl>
        <dt>{words.people}</dt>
        <dd>{words.settled(site.households, site.persons)}</dd>
        <dt>{words.settledOn}</dt>
        <dd>{site.settledOn}</dd>
        <dt>{words.services}</dt>
        <dd>{serviceNames(site.services, words)}</dd>
        <dt>{words.beside}</dt>
        <dd>{site.activities.map((activity) => activity.name).join(' · ') || words.none}</dd>
      </dl>
      {mayKeep && <Acts site={site} />}
      <History
        versions={site.versions}
        said={({ households, persons, settledOn, services }) =>
          `${words.settled(households, persons)} · ${settledOn} · ${serviceNames(services, words)}`
        }
      />
    </>
  );
}

const serviceNames = (services: readonly SiteService[], words: VillageWords): string =>
  services.map((service) => words.serviceName[service]).join('、') || words.none;

function Acts({ site }: { site: SiteRowFragment }) {
  const words = useVillageWords();
  const send = useSend();
  const [told, tell] = useState<string>();
  const { id, version, name } = site;
  return (
    <>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      <div className="actions">
        <SheetButton name={correctionForm(id)} label={words.correct} about={name} done={() => tell(words.corrected)}>
          {(ends) => <SiteCorrection site={site} {...ends} />}
        </SheetButton>
        <ReasonForm
          name={`village.site.${id}`}
          summary={words.withdraw}
          label={words.reason}
          send={(reason, requestKey, _day, about) => {
            const input = { requestKey, siteId: id, version, reason };
            return send(WithdrawRelocationSiteDocument, input, { ...about, record: id });
          }}
        />
      </div>
    </>
  );
}
