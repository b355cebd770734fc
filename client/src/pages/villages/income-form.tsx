import { useQuery } from 'urql';
import { IncomeSourcesDocument, RecordCollectiveIncomeDocument } from '../../gql/villages/graphql';
import { Input, Select } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { chinaToday } from '../../parts/time';
import { plainAmount } from '../../parts/typed-amount';
import { INCOME_FORM } from './form-names';
import { badAmounts } from './typed';
import { VillageForm } from './village-form';
import { useVillageWords } from './words';

interface Props {
  year: number;
  close: () => void;
  done: () => void;
}

/** What a village earned together, of one source. */
export default function IncomeForm({ year, close, done }: Props) {
  const words = useVillageWords();
  const [{ data }] = useQuery({ query: IncomeSourcesDocument });
  const send = useSend();
  const now = Number(chinaToday().slice(0, 4));
  const years = Array.from({ length: now - 2012 }, (_, at) => String(now - at));
  const sources = (data?.collectiveIncomeSources ?? []).map(({ code, name }) => [code, name] as const);
  const quarters = [1, 2, 3, 4].map((quarter) => [String(quarter), words.quarterName(quarter)] as const);
  return (
    <VillageForm
      name={INCOME_FORM}
      title={words.recordIncome}
      fields={data && { year: String(year), quarter: '', source: '', amount: '' }}
      needed={['year', 'source', 'amount']}
      check={(text) => badAmounts(text, ['amount'], words.amountMalformed)}
      send={(said, text, about) => {
        const input = {
          ...said,
          year: Number(text.year),
          quarter: text.quarter ? Number(text.quarter) : undefined,
          source: text.source ?? '',
          amount: plainAmount(text.amount),
        };
        return send(RecordCollectiveIncomeDocument, input, about);
      }}
      {...{ close, done }}
    >
      {(kit) => (
        <div className="row">
          <Select kit={kit} name="year" label={words.year} names={years.map((one) => [one, one] as const)} />
          <Select kit={kit} name="quarter" label={words.quarter} names={quarters} none={words.wholeYear} />
          <Select kit={kit} name="source" label={words.source} names={sources} none={words.choose} />
          <Input kit={kit} name="amount" label={words.amount} kind="decimal" />
        </div>
      )}
    </VillageForm>
  );
}
