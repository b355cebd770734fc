import type { SiteService } from '../../gql/graphql';
import { RecordRelocationSiteDocument } from '../../gql/villages/graphql';
import { Drawer } from '../../parts/drawer';
import { linesIn } from '../../parts/evidence-lines';
import { Check, Input, KeptForm, missing, Select } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { Skeleton } from '../../parts/skeleton';
import { chinaToday } from '../../parts/time';
import { useGrounds } from '../households/register/grounds';
import { SITE_FORM } from './form-names';
import { useVillageWords } from './words';

const COUNT = /^\d{1,7}$/;

/** Where people were moved to, and what stands beside it. */
export default function SiteForm({ close, done }: { close: () => void; done: () => void }) {
  const words = useVillageWords();
  const { names, isKnown } = useGrounds();
  const send = useSend();
  const services = Object.entries(words.serviceName) as [SiteService, string][];
  return (
    <Drawer title={words.addSite} close={close}>
      {!isKnown ? (
        <Skeleton rows={6} />
      ) : names.length === 0 ? (
        <p className="notice">{words.noPlace}</p>
      ) : (
        <KeptForm
          name={SITE_FORM}
          title={words.addSite}
          empty={{
            placeId: names.length === 1 ? (names[0]?.[0] ?? '') : '',
            village: '',
            name: '',
            households: '',
            persons: '',
            settledOn: '',
            evidence: '',
            ...Object.fromEntries(services.map(([service]) => [service, ''])),
          }}
          check={(draft, general) => ({
            ...missing(draft, ['placeId', 'name', 'households', 'persons', 'settledOn'], general),
            ...Object.fromEntries(
              ['households', 'persons']
                .filter((name) => draft.text[name]?.trim() && !COUNT.test(draft.text[name]?.trim() ?? ''))
                .map((name) => [name, words.countMalformed]),
            ),
          })}
          send={({ requestKey, text }, about) => {
            const input = {
              requestKey,
              placeId: text.placeId ?? '',
              village: text.village?.trim() || undefined,
              name: text.name?.trim() ?? '',
              households: Number(text.households?.trim()),
              persons: Number(text.persons?.trim()),
              settledOn: text.settledOn ?? '',
              services: services.flatMap(([service]) => (text[service] === 'yes' ? [service] : [])),
              evidence: linesIn(text.evidence),
            };
            return send(RecordRelocationSiteDocument, input, about);
          }}
          done={done}
        >
          {(kit) => (
            <>
              <div className="row">
                <Select kit={kit} name="placeId" label={words.place} names={names} none={words.choose} />
                <Input kit={kit} name="village" label={words.village} hint={words.villageHint} />
              </div>
              <div className="row">
                <Input kit={kit} name="name" label={words.siteName} />
                <Input kit={kit} name="households" label={words.siteHouseholds} kind="number" />
                <Input kit={kit} name="persons" label={words.sitePersons} kind="number" />
                <Input kit={kit} name="settledOn" label={words.settledOn} kind="date" max={chinaToday()} />
              </div>
              <fieldset className="plain">
                <legend>{words.services}</legend>
                {services.map(([service, name]) => (
                  <Check key={service} kit={kit} name={service} label={name} />
                ))}
              </fieldset>
              <Input kit={kit} name="evidence" label={words.evidence} hint={words.evidenceHint} kind="long" />
            </>
          )}
        </KeptForm>
      )}
    </Drawer>
  );
}
