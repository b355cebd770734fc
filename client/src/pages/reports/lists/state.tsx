import type { ReportStatus } from '../../../gql/reports/graphql';
import { chinaToday } from '../../../parts/time';
import { useReportWords } from '../words';

const DAY_MS = 86_400_000;

/** How far a report has come. */
export function Status({ status, edition }: { status: ReportStatus; edition: number }) {
  const words = useReportWords();
  return (
    <span className={`badge state ${status.toLowerCase()}`}>
      {words.statusName[status]}
      {edition > 1 && ` · ${words.edition(edition)}`}
    </span>
  );
}

/** By when, and how late it is while it lies with whoever writes it. */
export function Due({ dueOn, isOpen }: { dueOn: string; isOpen: boolean }) {
  const words = useReportWords();
  const late = isOpen ? Math.floor((Date.parse(chinaToday()) - Date.parse(dueOn)) / DAY_MS) : 0;
  return (
    <>
      <span className="day">{dueOn}</span> {late > 0 && <span className="late">{words.daysLate(late)}</span>}
    </>
  );
}

/** Whether a report still lies with its author. */
export const isWithAuthor = (status: ReportStatus): boolean => status === 'DRAFT' || status === 'RETURNED';
