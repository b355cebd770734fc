import { useState, type ReactNode } from 'react';
import { NothingHere } from '../../../parts/nothing-here';
import { useViewer } from '../../../viewer';
import type { Choosing } from '../chosen';
import { useRecordWords } from '../words';
import { LedgerTable, type LedgerColumn, type LedgerPage } from './ledger-table';

interface Props<Row> extends Choosing {
  title: string;
  /** said where there is nothing at all */
  none: string;
  columns: readonly LedgerColumn<Row>[];
  usePage: (after: string | undefined) => LedgerPage<Row>;
  filters: ReactNode;
  actions: ReactNode;
  /** what this side may say of all that was found */
  saying: ReactNode;
}

/** One ledger of the year: what it is looked through by, what can be done, its rows. */
export function Ledger<Row extends { id: string; withdrawn: boolean }>(props: Props<Row>) {
  const words = useRecordWords();
  const viewer = useViewer();
  const [pages, setPages] = useState(1);
  const page = props.usePage(undefined);
  const mayKeep = viewer.abilities.includes('KEEP_RECORDS');
  const hint = props.isFiltered ? words.noMatchHint : mayKeep ? words.emptyHint : words.emptyReaderHint;
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger" className="unseen">
        {props.title}
      </h2>
      {props.filters}
      <div className="verbs">
        {props.actions}
        {page.total !== undefined && (
          <span className="muted count" aria-live="polite">
            {words.found(page.total)}
          </span>
        )}
      </div>
      {props.saying}
      <LedgerTable
        columns={props.columns}
        usePage={props.usePage}
        page={page}
        pages={pages}
        more={() => setPages(pages + 1)}
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
    </section>
  );
}
