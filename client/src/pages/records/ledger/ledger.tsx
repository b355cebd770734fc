import { useMemo, useState, type ReactNode } from 'react';
import type { AnyVariables } from 'urql';
import type { RecordKind, SavedViewPage } from '../../../gql/graphql';
import { LongTable, type LongColumn } from '../../../parts/long-table/long-table';
import { useLongList, type LongAsked } from '../../../parts/long-table/use-long-list';
import { NothingHere } from '../../../parts/nothing-here';
import { SavedViews } from '../../../parts/saved-views/saved-views';
import '../../../styles/ledger.css';
import { useViewer } from '../../../viewer';
import type { Choosing } from '../chosen';
import { useRecordWords } from '../words';
import { Bulk, type ChosenRow } from './bulk';
import { RecordLink } from './record-link';
import { useLedgerWords } from './words';

/** A row of any ledger. */
export interface LedgerRow extends ChosenRow {
  withdrawn: boolean;
}

export type LedgerColumn<Row> = LongColumn<Row>;

interface FoundProps<Data, Variables, Row> extends Choosing {
  kind: RecordKind;
  /** said where there is nothing at all */
  none: string;
  /** the first one opens the record */
  columns: readonly LedgerColumn<Row>[];
  asked: LongAsked<Data, Variables, Row>;
  /** what this side may say of all that was found */
  saying: ReactNode;
}

interface Props<Data, Variables, Row> extends FoundProps<Data, Variables, Row> {
  title: string;
  /** what the list is filtered by: another list is another key */
  listKey: string;
  filters: ReactNode;
  actions: ReactNode;
}

const VIEWS: Record<RecordKind, SavedViewPage> = {
  PLACEMENT: 'PLACEMENTS',
  PURCHASE: 'PURCHASES',
  ACTIVITY: 'ACTIVITIES',
};

/** One ledger of the year: what it is looked through by, what can be done, its rows. */
export function Ledger<Data, Variables extends AnyVariables, Row extends LedgerRow>({
  title,
  listKey,
  filters,
  actions,
  ...found
}: Props<Data, Variables, Row>) {
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger" className="unseen">
        {title}
      </h2>
      <SavedViews page={VIEWS[found.kind]} />
      {filters}
      <div className="verbs">{actions}</div>
      <Found key={listKey} {...found} />
    </section>
  );
}

function Found<Data, Variables extends AnyVariables, Row extends LedgerRow>(props: FoundProps<Data, Variables, Row>) {
  const words = useRecordWords();
  const own = useLedgerWords();
  const viewer = useViewer();
  const list = useLongList(props.asked);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { rows, total } = list;
  const standing = useMemo(() => rows?.filter(({ withdrawn }) => !withdrawn) ?? [], [rows]);
  // As it is now: whoever acts on it says of the version that they see.
  const picked = standing.filter(({ id }) => chosen.has(id));
  const isAll = standing.length > 0 && picked.length === standing.length;
  const toggle = (ids: readonly string[], isIn: boolean): void =>
    setChosen((now) => {
      const next = new Set(now);
      for (const id of ids)
        if (isIn) next.add(id);
        else next.delete(id);
      return next;
    });
  const lead = viewer.account
    ? {
        head: (
          <input
            type="checkbox"
            aria-label={own.chooseShown}
            checked={isAll}
            ref={(box) => {
              if (box) box.indeterminate = picked.length > 0 && !isAll;
            }}
            onChange={({ target }) =>
              toggle(
                standing.map(({ id }) => id),
                target.checked,
              )
            }
          />
        ),
        cell: ({ id, withdrawn }: Row) =>
          withdrawn ? null : (
            <input
              type="checkbox"
              aria-label={own.chooseOne}
              checked={chosen.has(id)}
              onChange={({ target }) => toggle([id], target.checked)}
            />
          ),
      }
    : undefined;
  const mayKeep = viewer.abilities.includes('KEEP_RECORDS');
  const hint = props.isFiltered ? words.noMatchHint : mayKeep ? words.emptyHint : words.emptyReaderHint;
  const columns = props.columns.map((column, at) =>
    at === 0 ? { ...column, cell: (row: Row) => <RecordLink id={row.id}>{column.cell(row)}</RecordLink> } : column,
  );
  return (
    <>
      {total !== undefined && (
        <p className="muted found" aria-live="polite">
          {words.found(total)}
        </p>
      )}
      {props.saying}
      <Bulk
        kind={props.kind}
        rows={picked}
        total={isAll ? total : undefined}
        drop={(ids) => toggle(ids, false)}
        chosen={props.chosen}
        choose={props.choose}
      />
      <LongTable
        list={list}
        columns={columns}
        lead={lead}
        className="ledger"
        rowClass={goneOf}
        empty={
          <NothingHere title={props.none} hint={hint}>
            {props.isFiltered && (
              <button type="button" onClick={props.clear}>
                {words.clearFilters}
              </button>
            )}
          </NothingHere>
        }
      />
    </>
  );
}

const goneOf = ({ withdrawn }: LedgerRow): string | undefined => (withdrawn ? 'gone' : undefined);
