import { useQuery } from 'urql';
import { Link } from 'wouter';
import type { ImportKind } from '../../gql/graphql';
import { ImportRowsDocument, type ImportPartsFragment } from '../../gql/records/graphql';
import { PaperButton } from '../../parts/paper-button';
import { chinaToday } from '../../parts/time';
import { benefitsPath } from '../benefits/paths';
import { recordsPath, type Tab } from '../records/tabs';
import { workPath } from '../work/paths';
import type { Way } from './paths';
import { useImportWords } from './words';

const TAB: Partial<Record<ImportKind, Tab>> = {
  PLACEMENT: 'placements',
  PURCHASE: 'purchases',
  ACTIVITY: 'activities',
};

/** Where its rows stand now: a pairing's ledger of their year, what was received, the task chart, the books of villages, or the register. */
function whereTheyStand(one: ImportPartsFragment, { pairingId }: Way, year: number): string {
  const tab = TAB[one.kind];
  if (one.kind === 'BENEFIT') return benefitsPath('received');
  if (one.kind === 'VISIT') return '/day';
  if (one.kind === 'WORK_ITEM') return workPath();
  if (one.kind === 'COLLECTIVE_INCOME') return `/villages?year=${year}`;
  if (one.kind === 'BENEFIT_LINK') return '/villages';
  if (tab === undefined || pairingId === undefined) return '/households';
  return `${recordsPath(pairingId, year, tab)}?import=${encodeURIComponent(one.id)}`;
}

/** Fields by whose year a record stands in the books. */
const DAYS = ['day', 'fromDay', 'from', 'incomeYear'];
const LOOKED_AT = 20;

/** The year of the first record that came in; this year while it is not known. */
function useFirstYear(importId: string): number {
  const [{ data }] = useQuery({ query: ImportRowsDocument, variables: { id: importId, first: LOOKED_AT } });
  const kept = data?.import.rows.nodes.find(({ state }) => state === 'GOOD' || state === 'REPAIRED');
  const day = kept?.values.find(({ field }) => DAYS.includes(field))?.value ?? chinaToday();
  return Number(day.slice(0, 4));
}

/** What has come of it, and where to go on. */
export function Committed({ one, way }: { one: ImportPartsFragment; way: Way }) {
  const words = useImportWords();
  const { refused, duplicates } = one.counts;
  const books = whereTheyStand(one, way, useFirstYear(one.id));
  return (
    <section className="notice good" role="status">
      <p>
        <strong>{words.committed(one.recorded ?? 0)}</strong> {duplicates > 0 && words.duplicatesLeft(duplicates)}
      </p>
      {refused > 0 && <p>{words.refusedLeft(refused)}</p>}
      <p className="actions">
        <Link className="button primary" href={books}>
          {words.seeWhatCameIn[one.kind]}
        </Link>
        {refused > 0 && (
          <PaperButton kind="import-refusals" params={{ import: one.id }} label={words.downloadRefused(refused)} />
        )}
        <Link className="button" href={way.path}>
          {words.importAnother}
        </Link>
      </p>
    </section>
  );
}
