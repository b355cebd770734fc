import type { EntryRowFragment } from '../../../gql/money/graphql';
import { SimulatedBadge } from '../../../parts/figure';
import { useMoneyWords } from '../words';
import { Yuan } from '../../../parts/yuan';
import { EntryLink } from './entry-link';
import { EntryState } from './entry-state';

interface Props {
  rows: readonly EntryRowFragment[];
  /** where the project is known from around it */
  isShort?: boolean;
}

export function EntryTable({ rows, isShort = false }: Props) {
  const words = useMoneyWords();
  return (
    <div className="scroll">
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.stage}</th>
            <th scope="col" className="number">
              {words.amount}
            </th>
            <th scope="col">{words.documentNo}</th>
            <th scope="col">{words.custodian}</th>
            {!isShort && <th scope="col">{words.project}</th>}
            {!isShort && <th scope="col">{words.fund}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <EntryLine key={row.id} row={row} isShort={isShort} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EntryLine({ row, isShort }: { row: EntryRowFragment; isShort: boolean }) {
  const words = useMoneyWords();
  const { custodian, fromCustodian, project } = row;
  const isElsewhere = fromCustodian && fromCustodian.name !== custodian.name;
  return (
    <tr data-entry={row.id}>
      <td data-label={words.day} className="day">
        {row.day}
      </td>
      <th scope="row" data-label={words.stage}>
        <EntryLink id={row.id}>{words.stageName[row.stage]}</EntryLink> <EntryState entry={row} />{' '}
        {row.simulated && <SimulatedBadge />}
      </th>
      <td className="number" data-label={words.amount}>
        <Yuan value={row.amount} />
      </td>
      <td data-label={words.documentNo}>{row.documentNo}</td>
      <td data-label={words.custodian}>
        {isElsewhere ? words.fromTo(fromCustodian.name, custodian.name) : custodian.name}
      </td>
      {!isShort && <td data-label={words.project}>{project?.name ?? <span className="muted">—</span>}</td>}
      {!isShort && <td data-label={words.fund}>{row.fund.name}</td>}
    </tr>
  );
}
