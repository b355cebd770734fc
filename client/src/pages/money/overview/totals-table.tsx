import type { AllTotalsFragment } from '../../../gql/money/graphql';
import { isSome } from '../flow/flow-names';
import { useMoneyWords } from '../words';
import { Yuan } from '../../../parts/yuan';

const COLUMNS = ['pledged', 'disbursed', 'received', 'issued', 'spent', 'vouchered', 'lying'] as const;
type Column = (typeof COLUMNS)[number];

/** Where goods have a stage of their own for what money goes through. */
const OF_GOODS: Partial<Record<Column, keyof AllTotalsFragment>> = {
  disbursed: 'donated',
  received: 'goodsReceived',
  spent: 'handedOut',
};

interface Row {
  key: string;
  name: string;
  totals: AllTotalsFragment;
  areGoods: boolean;
}

export function TotalsTable({ first, rows }: { first: string; rows: readonly Row[] }) {
  const words = useMoneyWords();
  const valueOf = ({ totals, areGoods }: Row, column: Column): string | undefined =>
    totals[(areGoods && OF_GOODS[column]) || column];
  return (
    <div className="scroll">
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="number">
                {words.totalName[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {COLUMNS.map((column) => {
                const value = valueOf(row, column);
                return (
                  <td key={column} className="number" data-label={words.totalName[column]}>
                    {value && isSome(value) ? <Yuan value={value} /> : <span className="muted">—</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
