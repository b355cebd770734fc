import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Ability } from '../../../gql/graphql';
import { DueReportsDocument, ReportsWaitingDocument } from '../../../gql/reports/graphql';
import { FreshProvider, useFresh } from '../../../parts/fresh';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import '../../../styles/workplace.css';
import '../../../styles/reports.css';
import { useTitle } from '../../../title';
import { useViewer } from '../../../viewer';
import { MY_REPORTS, reportPath } from '../paths';
import { useReportWords } from '../words';
import { Compiling } from './compiling';
import { DueTable } from './due-table';
import { dueKey } from './names';
import { mainAct } from './next-act';
import { byUrgency } from './order';
import { ReportTable } from './report-table';
import { Silent } from './silent';

const AGAIN = { requestPolicy: 'network-only' } as const;
const SHOWN = 100;
/** What falls due within a month is worth beginning. */
const SOON_DAYS = 31;
const REVIEWS: readonly Ability[] = ['APPROVE_REPORT', 'CONFIRM_REPORT', 'LOCK_REPORT'];

/** What waits for the reader, what they owe, and, for those who review, who is silent. */
export default function MyReports() {
  const words = useReportWords();
  const viewer = useViewer();
  useTitle(words.myReports);
  if (!viewer.account) {
    return (
      <NothingHere
        title={words.signInFirst}
        hint={words.signInFirstHint}
        link={{ to: `/sign-in?next=${encodeURIComponent(MY_REPORTS)}`, label: words.signInFirst }}
      />
    );
  }
  const may = (abilities: readonly Ability[]): boolean => abilities.some((one) => viewer.abilities.includes(one));
  return (
    <FreshProvider>
      <header className="heading">
        <h1>{words.myReports}</h1>
        <p className="muted">{words.myReportsHint}</p>
      </header>
      <Waiting />
      {may(['DRAFT_REPORT']) && <Owed />}
      {may(['COMPILE_REPORT']) && <Compiling />}
      {(may(REVIEWS) || !may(['DRAFT_REPORT'])) && <Silent />}
    </FreshProvider>
  );
}

function Waiting() {
  const words = useReportWords();
  const [{ data, error }, again] = useFresh({
    query: ReportsWaitingDocument,
    variables: { filter: { waiting: true }, first: SHOWN },
  });
  const reports = data?.reports.nodes;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting}</h2>
      {error && !data && <ProblemNotice error={error} again={() => again(AGAIN)} />}
      {!reports && !error && <Skeleton rows={4} />}
      {reports?.length === 0 && <p className="muted">{words.noneWaiting}</p>}
      {reports && reports.length > 0 && (
        <ReportTable
          reports={reports}
          withEnds
          act={({ id, pairing, nextActions }) => {
            const act = mainAct(nextActions);
            return (
              act && (
                <Link className="button small" href={reportPath(pairing?.id, id)}>
                  {words.actName[act]}
                </Link>
              )
            );
          }}
        />
      )}
      {data?.reports.pageInfo.hasNextPage && <p className="muted">{words.more}</p>}
    </section>
  );
}

function Owed() {
  const words = useReportWords();
  const [{ data, error }, again] = useFresh({
    query: DueReportsDocument,
    variables: { filter: { mine: true, withinDays: SOON_DAYS }, first: SHOWN },
  });
  // What was begun waits above already.
  const owed = data?.dueReports.nodes.filter(({ state }) => state === 'MISSING').sort(byUrgency);
  const mine = useMemo(() => new Set(data?.dueReports.nodes.map(dueKey)), [data]);
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">{words.owed}</h2>
      {error && !data && <ProblemNotice error={error} again={() => again(AGAIN)} />}
      {!owed && !error && <Skeleton rows={4} />}
      {owed?.length === 0 && <p className="muted">{words.noneOwed}</p>}
      {owed && owed.length > 0 && <DueTable owed={owed} mine={mine} withEnds />}
    </section>
  );
}
