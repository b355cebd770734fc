import { useQuery } from 'urql';
import { Link } from 'wouter';
import type { RecordKind } from '../../gql/graphql';
import { ImportRowsDocument, type ImportPartsFragment } from '../../gql/records/graphql';
import { PaperButton } from '../../parts/paper-button';
import { chinaToday } from '../../parts/time';
import { importPath, recordsPath, type Tab } from '../records/tabs';
import { useImportWords } from './words';

const TAB: Record<RecordKind, Tab> = { PLACEMENT: 'placements', PURCHASE: 'purchases', ACTIVITY: 'activities' };

/** Fields by whose year a record stands in the books. */
const DAYS = ['day', 'fromDay', 'from'];
const LOOKED_AT = 20;

/** The year of the first record that came in; this year while it is not known. */
function useFirstYear(importId: string): number {
  const [{ data }] = useQuery({ query: ImportRowsDocument, variables: { id: importId, first: LOOKED_AT } });
  const kept = data?.import.rows.nodes.find(({ state }) => state === 'GOOD' || state === 'REPAIRED');
  const day = kept?.values.find(({ field }) => DAYS.includes(field))?.value ?? chinaToday();
  return Number(day.slice(0, 4));
}

/** What has come of it, and where to go on. */
export function Committed({ one, pairingId }: { one: ImportPartsFragment; pairingId: string }) {
  const words = useImportWords();
  const { refused, duplicates } = one.counts;
  const records = recordsPath(pairingId, useFirstYear(one.id), TAB[one.kind]);
  return (
    <section className="notice good" role="status">
      <p>
        <strong>{words.committed(one.recorded ?? 0)}</strong> {duplicates > 0 && words.duplicatesLeft(duplicates)}
      </p>
      {refused > 0 && <p>{words.refusedLeft(refused)}</p>}
      <p className="actions">
        <Link className="button primary" href={`${records}?import=${encodeURIComponent(one.id)}`}>
          {words.seeRecords}
        </Link>
        {refused > 0 && (
          <PaperButton kind="import-refusals" params={{ import: one.id }} label={words.downloadRefused(refused)} />
        )}
        <Link className="button" href={importPath(pairingId)}>
          {words.importAnother}
        </Link>
      </p>
    </section>
  );
}
