import type { MeetingCountsFragment } from '../../../gql/inspections/graphql';
import { useInspectionWords } from '../words';

export const COUNTS = [
  'total',
  'open',
  'remedied',
  'closed',
  'late',
] as const satisfies (keyof MeetingCountsFragment)[];

/** How far the problems of a meeting have come, in one line. */
export function CountLine({ counts }: { counts: MeetingCountsFragment }) {
  const words = useInspectionWords();
  return (
    <span className="meeting-counts">
      {COUNTS.filter((key) => key === 'total' || counts[key] > 0).map((key) => (
        <span key={key} className={key === 'late' ? 'late' : undefined}>
          {words.counts[key]} <b>{counts[key]}</b>
        </span>
      ))}
    </span>
  );
}
