import { useQuery } from 'urql';
import { ListVillageToLiftDocument, VillageStandardsDocument } from '../../gql/villages/graphql';
import { Drawer } from '../../parts/drawer';
import { linesIn } from '../../parts/evidence-lines';
import { Input, KeptForm, missing, Select } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { Skeleton } from '../../parts/skeleton';
import { chinaToday } from '../../parts/time';
import { useGrounds } from '../households/register/grounds';
import { LIFT_FORM } from './form-names';
import { useVillageWords } from './words';

/** A village that is to be lifted in a year which has standards. */
export default function LiftForm({ close, done }: { close: () => void; done: () => void }) {
  const words = useVillageWords();
  const { names, isKnown } = useGrounds();
  const [{ data }] = useQuery({ query: VillageStandardsDocument });
  const send = useSend();
  const today = chinaToday();
  const days = (data?.villageStandards ?? []).flatMap(({ from, until }) => [from, until ?? today]).sort();
  const [first, last] = [Number(days[0]?.slice(0, 4)), Number(days.at(-1)?.slice(0, 4))];
  const years = data ? Array.from({ length: last - first + 1 }, (_, at) => String(last - at)) : [];
  return (
    <Drawer title={words.listVillage} close={close}>
      {!isKnown || !data ? (
        <Skeleton rows={6} />
      ) : names.length === 0 ? (
        <p className="notice">{words.noPlace}</p>
      ) : (
        <KeptForm
          name={LIFT_FORM}
          title={words.listVillage}
          empty={{
            placeId: names.length === 1 ? (names[0]?.[0] ?? '') : '',
            village: '',
            year: years[0] ?? '',
            day: '',
            text: '',
            evidence: '',
          }}
          check={(draft, general) => missing(draft, ['placeId', 'year', 'day'], general)}
          send={({ requestKey, text }, about) => {
            const input = {
              requestKey,
              placeId: text.placeId ?? '',
              village: text.village?.trim() || undefined,
              year: Number(text.year),
              day: text.day ?? '',
              text: text.text?.trim() || undefined,
              evidence: linesIn(text.evidence),
            };
            return send(ListVillageToLiftDocument, input, about);
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
                <Select kit={kit} name="year" label={words.liftYear} names={years.map((one) => [one, one] as const)} />
                <Input kit={kit} name="day" label={words.day} kind="date" max={today} />
              </div>
              <Input kit={kit} name="text" label={words.note} />
              <Input kit={kit} name="evidence" label={words.evidence} hint={words.evidenceHint} kind="long" />
            </>
          )}
        </KeptForm>
      )}
    </Drawer>
  );
}
