import type { SiteService } from '../../gql/graphql';
import {
  CorrectRelocationSiteDocument,
  RecordRelocationSiteDocument,
  type SiteRowFragment,
} from '../../gql/villages/graphql';
import { Check, Input, type FormKit } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { chinaToday } from '../../parts/time';
import { correctionForm, SITE_FORM } from './form-names';
import { badCounts } from './typed';
import { CorrectionForm, VillageForm, type Text } from './village-form';
import { useVillageWords } from './words';

const COUNTS = ['households', 'persons'];
const NEEDED = [...COUNTS, 'settledOn'];

interface Props {
  close: () => void;
  done: () => void;
}

/** Where people were moved to, and what stands beside it. */
export default function SiteForm({ close, done }: Props) {
  const words = useVillageWords();
  const send = useSend();
  const services = useServices();
  const none = Object.fromEntries(services.map(([service]) => [service, '']));
  return (
    <VillageForm
      name={SITE_FORM}
      title={words.addSite}
      fields={{ name: '', households: '', persons: '', settledOn: '', ...none }}
      needed={['name', ...NEEDED]}
      check={(text) => badCounts(text, COUNTS, words.countMalformed)}
      send={(said, text, about) => {
        const input = { ...said, name: text.name?.trim() ?? '', ...factsOf(text, services) };
        return send(RecordRelocationSiteDocument, input, about);
      }}
      {...{ close, done }}
    >
      {(kit) => (
        <>
          <Input kit={kit} name="name" label={words.siteName} />
          <Fields kit={kit} />
        </>
      )}
    </VillageForm>
  );
}

/** The same said anew; its name and the workshops beside it stay. */
export function SiteCorrection({ site, close, done }: Props & { site: SiteRowFragment }) {
  const words = useVillageWords();
  const send = useSend();
  const services = useServices();
  const { id, version, name, households, persons, settledOn } = site;
  const there = Object.fromEntries(
    services.map(([service]) => [service, site.services.includes(service) ? 'yes' : '']),
  );
  return (
    <CorrectionForm
      name={correctionForm(id)}
      title={`${words.correct} · ${name}`}
      version={version}
      fields={{ households: String(households), persons: String(persons), settledOn, ...there }}
      needed={NEEDED}
      check={(text) => badCounts(text, COUNTS, words.countMalformed)}
      send={(said, text, about) => {
        const input = { ...said, siteId: id, ...factsOf(text, services) };
        return send(CorrectRelocationSiteDocument, input, { ...about, record: id });
      }}
      {...{ close, done }}
    >
      {(kit) => <Fields kit={kit} />}
    </CorrectionForm>
  );
}

type Services = readonly (readonly [service: SiteService, name: string])[];

const useServices = (): Services => Object.entries(useVillageWords().serviceName) as [SiteService, string][];

function Fields({ kit }: { kit: FormKit<never> }) {
  const words = useVillageWords();
  return (
    <>
      <div className="row">
        <Input kit={kit} name="households" label={words.siteHouseholds} kind="number" />
        <Input kit={kit} name="persons" label={words.sitePersons} kind="number" />
        <Input kit={kit} name="settledOn" label={words.settledOn} kind="date" max={chinaToday()} />
      </div>
      <fieldset className="plain">
        <legend>{words.services}</legend>
        {useServices().map(([service, name]) => (
          <Check key={service} kit={kit} name={service} label={name} />
        ))}
      </fieldset>
    </>
  );
}

const factsOf = (text: Text, services: Services) => ({
  households: Number(text.households?.trim()),
  persons: Number(text.persons?.trim()),
  settledOn: text.settledOn ?? '',
  services: services.flatMap(([service]) => (text[service] === 'yes' ? [service] : [])),
});
