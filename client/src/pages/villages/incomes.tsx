import { lazy, useState } from 'react';
import {
  IncomesOfVillageDocument,
  WithdrawCollectiveIncomeDocument,
  type VillagesQuery,
} from '../../gql/villages/graphql';
import { useFresh } from '../../parts/fresh';
import { useSend } from '../../parts/outbox/use-send';
import { ReasonForm } from '../../parts/reason-form';
import { Skeleton } from '../../parts/skeleton';
import { Yuan } from '../../parts/yuan';
import { useViewer } from '../../viewer';
import { correctionForm } from './form-names';
import { History } from './history';
import type { Income } from './income-correction';
import { SheetButton } from './sheet-button';
import { useVillageWords } from './words';

const IncomeCorrection = lazy(() => import('./income-correction'));

export type VillageOfYear = VillagesQuery['villageIncomes']['nodes'][number];

interface Props {
  of: VillageOfYear;
  year: number;
  name: string;
}

/** A village opened: what it told of the year, each with its past, and for who keeps these books a way to put it right. */
export function Incomes({ of: { place, pairing, village }, year, name }: Props) {
  const words = useVillageWords();
  const [told, tell] = useState<string>();
  const filter = { placeIds: place && [place.id], pairingIds: pairing && [pairing.id], village, years: [year] };
  const [{ data }] = useFresh({ query: IncomesOfVillageDocument, variables: { filter } });
  const incomes = data?.collectiveIncomes.nodes;
  return (
    <section className="village-link" aria-label={`${name} ${words.incomesOf}`}>
      <h3>
        {name} · {words.incomesOf}
      </h3>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {!incomes ? (
        <Skeleton rows={3} />
      ) : incomes.length === 0 ? (
        <p className="muted">{words.notReported}</p>
      ) : (
        <ul className="entries">
          {incomes.map((income) => (
            <li key={income.id}>
              <OneIncome income={income} done={() => tell(words.corrected)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneIncome({ income, done }: { income: Income; done: () => void }) {
  const words = useVillageWords();
  const send = useSend();
  const mayKeep = useViewer().abilities.includes('KEEP_VILLAGES');
  const { id, version, quarter, source, amount, versions } = income;
  const title = `${source.name} ${quarter ? words.quarterName(quarter) : words.wholeYear}`;
  return (
    <>
      {title} <Yuan value={amount} />
      {mayKeep && (
        <div className="actions">
          <SheetButton name={correctionForm(id)} label={words.correct} about={title} done={done}>
            {(ends) => <IncomeCorrection income={income} title={`${words.correct} · ${title}`} {...ends} />}
          </SheetButton>
          <ReasonForm
            name={`village.income.${id}`}
            summary={words.withdraw}
            label={words.reason}
            send={(reason, requestKey, _day, about) => {
              const input = { requestKey, incomeId: id, version, reason };
              return send(WithdrawCollectiveIncomeDocument, input, { ...about, record: id });
            }}
          />
        </div>
      )}
      <History versions={versions} said={(one) => <Yuan value={one.amount} />} />
    </>
  );
}
