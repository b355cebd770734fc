import type { SiteService } from '../../gql/graphql';
import { RecordRelocationSiteDocument } from '../../gql/villages/graphql';
import { Check, Input } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { chinaToday } from '../../parts/time';
import { SITE_FORM } from './form-names';
import { badCounts } from './typed';
import { VillageForm } from './village-form';
import { useVillageWords } from './words';

/** Where people were moved to, and what stands beside it. */
export default function SiteForm({ close, done }: { close: () => void; done: () => void }) {
  const words = useVillageWords();
  const send = useSend();
  const services = Object.entries(words.serviceName) as [SiteService, string][];
  return (
    <VillageForm
      name={SITE_FORM}
      title={words.addSite}
      fields={{
        ...{ name: '', households: '', persons: '', settledOn: '' },
        ...Object.fromEntries(services.map(([service]) => [service, ''])),
      }}
      needed={['name', 'households', 'persons', 'settledOn']}
      check={(text) => badCounts(text, ['households', 'persons'], words.countMalformed)}
      send={(said, text, about) => {
        const input = {
          ...said,
          name: text.name?.trim() ?? '',
          households: Number(text.households?.trim()),
          persons: Number(text.persons?.trim()),
          settledOn: text.settledOn ?? '',
          services: services.flatMap(([service]) => (text[service] === 'yes' ? [service] : [])),
        };
        return send(RecordRelocationSiteDocument, input, about);
      }}
      {...{ close, done }}
    >
      {(kit) => (
        <>
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
        </>
      )}
    </VillageForm>
  );
}
