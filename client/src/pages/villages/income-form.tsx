import { useQuery } from 'urql';
import { IncomeSourcesDocument, RecordCollectiveIncomeDocument } from '../../gql/villages/graphql';
import { Drawer } from '../../parts/drawer';
import { Input, KeptForm, missing, Select } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { Skeleton } from '../../parts/skeleton';
import { chinaToday } from '../../parts/time';
import { linesIn } from '../../parts/evidence-lines';
import { useGrounds } from '../households/register/grounds';
import { isAmount, plainAmount } from '../../parts/typed-amount';
import { INCOME_FORM } from './form-names';
import { useVillageWords } from './words';

interface Props {
  year: number;
  close: () => void;
  done: () => void;
}

/** What a village earned together, of one source. */
export default function IncomeForm({ year, close, done }: Props) {
  const words = useVillageWords();
  const { names, isKnown } = useGrounds();
  const [{ data }] = useQuery({ query: IncomeSourcesDocument });
  const send = useSend();
  const now = Number(chinaToday().slice(0, 4));
  const years = Array.from({ length: now - 2012 }, (_, at) => String(now - at));
  const sources = (data?.collectiveIncomeSources ?? []).map(({ code, name }) => [code, name] as const);
  const quarters = [1, 2, 3, 4].map((quarter) => [String(quarter), words.quarterName(quarter)] as const);
  return (
    <Drawer title={words.recordIncome} close={close}>
      {!isKnown || !data ? (
        <Skeleton rows={6} />
      ) : names.length === 0 ? (
        <p className="notice">{words.noPlace}</p>
      ) : (
        <KeptForm
          name={INCOME_FORM}
          title={words.recordIncome}
          empty={{
            placeId: names.length === 1 ? (names[0]?.[0] ?? '') : '',
            village: '',
            year: String(year),
            quarter: '',
            source: '',
            amount: '',
            evidence: '',
          }}
          check={(draft, general) => ({
            ...missing(draft, ['placeId', 'year', 'source', 'amount'], general),
            ...(draft.text.amount?.trim() && !isAmount(draft.text.amount) && { amount: words.amountMalformed }),
          })}
          send={({ requestKey, text }, about) => {
            const input = {
              requestKey,
              placeId: text.placeId ?? '',
              village: text.village?.trim() || undefined,
              year: Number(text.year),
              quarter: text.quarter ? Number(text.quarter) : undefined,
              source: text.source ?? '',
              amount: plainAmount(text.amount),
              evidence: linesIn(text.evidence),
            };
            return send(RecordCollectiveIncomeDocument, input, about);
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
                <Select kit={kit} name="year" label={words.year} names={years.map((one) => [one, one] as const)} />
                <Select kit={kit} name="quarter" label={words.quarter} names={quarters} none={words.wholeYear} />
                <Select kit={kit} name="source" label={words.source} names={sources} none={words.choose} />
                <Input kit={kit} name="amount" label={words.amount} kind="decimal" />
              </div>
              <Input kit={kit} name="evidence" label={words.evidence} hint={words.evidenceHint} kind="long" />
            </>
          )}
        </KeptForm>
      )}
    </Drawer>
  );
}
