import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Ability } from '../../../gql/graphql';
import { DueReportsDocument, ReportsWaitingDocument, type DueHeadFragment } from '../../../gql/reports/graphql';
import { nameIn, useLanguage } from '../../../language';
import { FreshProvider, useFresh } from '../../../parts/fresh';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import '../../../styles/workplace.css';
import '../../../styles/reports.css';
import { useTitle } from '../../../title';
import { useViewer } from '../../../viewer';
import { MY_REPORTS, reportPath, reportsPath } from '../paths';
import { useReportWords } from '../words';
import { DueTable } from './due-table';
import { dueKey, DueName, endsOf } from './names';
import { mainAct } from './next-act';
import { byUrgency } from './order';
import { ReportTable } from './report-table';

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
              act &&
              pairing && (
                <Link className="button small" href={reportPath(pairing.id, id)}>
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

/** Who has let a day pass, the longest silence first. */
function Silent() {
  const words = useReportWords();
  const [{ data, error }, again] = useFresh({
    query: DueReportsDocument,
    variables: { filter: { overdue: true, withinDays: 0 }, first: SHOWN },
  });
  const silent = data && byAuthor(data.dueReports.nodes);
  return (
    <section aria-labelledby="silent">
      <h2 id="silent">{words.silent}</h2>
      {error && !data && <ProblemNotice error={error} again={() => again(AGAIN)} />}
      {!silent && !error && <Skeleton rows={4} />}
      {silent?.length === 0 && <p className="muted">{words.noneSilent}</p>}
      <ul className="silent">
        {silent?.map((owed) => (
          <SilentOne key={owed[0] && dueKey(owed[0])} owed={owed} />
        ))}
      </ul>
      {data?.dueReports.pageInfo.hasNextPage && <p className="muted">{words.more}</p>}
    </section>
  );
}

function SilentOne({ owed }: { owed: readonly DueHeadFragment[] }) {
  const { words: general, language } = useLanguage();
  const words = useReportWords();
  const [first] = owed;
  if (!first) return null;
  const longest = Math.max(...owed.map(({ daysLate }) => daysLate));
  return (
    <li>
      <details>
        <summary>
          <strong>{first.author ? nameIn(language, first.author) : words.hidden}</strong>{' '}
          <span className="late">{words.silentOf(owed.length)}</span>{' '}
          <span className="muted">
            {words.longest(longest)} · {endsOf(first.pairing, language, general)}
          </span>
        </summary>
        <ul>
          {owed.map((due) => (
            <li key={dueKey(due)}>
              <DueName due={due} />{' '}
              <span className="muted">
                {words.dueStateName[due.state]} · {words.dueOn(due.dueOn)}
              </span>{' '}
              <span className="late">{words.daysLate(due.daysLate)}</span>
            </li>
          ))}
        </ul>
        <p>
          <Link href={reportsPath(first.pairing.id)}>{words.ofPairing}</Link>
        </p>
      </details>
    </li>
  );
}

function byAuthor(owed: readonly DueHeadFragment[]): DueHeadFragment[][] {
  const groups = new Map<string, DueHeadFragment[]>();
  for (const due of owed) {
    const key = [due.pairing.id, due.author?.id].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), due]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
