import { useQuery } from 'urql';
import { ListVillageToLiftDocument, VillageStandardsDocument } from '../../gql/villages/graphql';
import { Input, Select } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { chinaToday } from '../../parts/time';
import { LIFT_FORM } from './form-names';
import { VillageForm } from './village-form';
import { useVillageWords } from './words';

/** A village that is to be lifted in a year which has standards. */
export default function LiftForm({ close, done }: { close: () => void; done: () => void }) {
  const words = useVillageWords();
  const [{ data }] = useQuery({ query: VillageStandardsDocument });
  const send = useSend();
  const today = chinaToday();
  const days = (data?.villageStandards ?? []).flatMap(({ from, until }) => [from, until ?? today]).sort();
  const [first, last] = [Number(days[0]?.slice(0, 4)), Number(days.at(-1)?.slice(0, 4))];
  const years = data ? Array.from({ length: last - first + 1 }, (_, at) => String(last - at)) : [];
  return (
    <VillageForm
      name={LIFT_FORM}
      title={words.listVillage}
      fields={data && { year: years[0] ?? '', day: '', text: '' }}
      needed={['year', 'day']}
      send={(said, text, about) => {
        const input = { ...said, year: Number(text.year), day: text.day ?? '', text: text.text?.trim() || undefined };
        return send(ListVillageToLiftDocument, input, about);
      }}
      {...{ close, done }}
    >
      {(kit) => (
        <>
          <div className="row">
            <Select kit={kit} name="year" label={words.liftYear} names={years.map((one) => [one, one] as const)} />
            <Input kit={kit} name="day" label={words.day} kind="date" max={today} />
          </div>
          <Input kit={kit} name="text" label={words.note} />
        </>
      )}
    </VillageForm>
  );
}
