import { useState } from 'react';
import { useClient } from 'urql';
import { Link } from 'wouter';
import { DueReportsDocument, type DueHeadFragment } from '../../../gql/reports/graphql';
import { nameIn, useLanguage, useWords } from '../../../language';
import { useFresh } from '../../../parts/fresh';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { reportsPath } from '../paths';
import { useReportWords } from '../words';
import { dueKey, DueName, endsOf } from './names';

const FILTER = { overdue: true, withinDays: 0 };
const PAGE = 100;

/** What was read behind the first page, which ended there. */
interface Behind {
  from: string;
  owed: readonly DueHeadFragment[];
  next: string | null | undefined;
}

/** Who has let a day pass and is silent; whoever owes most comes first. */
export function Silent() {
  const words = useReportWords();
  const general = useWords();
  const client = useClient();
  const [behind, setBehind] = useState<Behind>();
  const [isBusy, setBusy] = useState(false);
  const [{ data, error }, again] = useFresh({
    query: DueReportsDocument,
    variables: { filter: FILTER, first: PAGE },
  });
  const end = data?.dueReports.pageInfo.endCursor ?? '';
  // A first page that ends elsewhere makes what was read behind the old one outdated.
  const further = behind?.from === end ? behind : undefined;
  const next = further ? further.next : data?.dueReports.pageInfo.hasNextPage ? end : undefined;
  const silent = data && byAuthor([...data.dueReports.nodes, ...(further?.owed ?? [])]);
  const readOn = async (after: string): Promise<void> => {
    setBusy(true);
    const { data: page } = await client
      .query(DueReportsDocument, { filter: FILTER, first: PAGE, after }, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    if (!page) return;
    const { nodes, pageInfo } = page.dueReports;
    const owed = [...(further?.owed ?? []), ...nodes];
    setBehind({ from: end, owed, next: pageInfo.hasNextPage ? pageInfo.endCursor : undefined });
  };
  return (
    <section aria-labelledby="silent">
      <h2 id="silent">{words.silent}</h2>
      {error && !data && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!silent && !error && <Skeleton rows={4} />}
      {silent?.length === 0 && <p className="muted">{words.noneSilent}</p>}
      <ul className="silent">
        {silent?.map((owed) => (
          <SilentOne key={owed[0] && dueKey(owed[0])} owed={owed} />
        ))}
      </ul>
      {next && (
        <p className="more">
          <span className="muted">{words.more}</span>
          <button type="button" disabled={isBusy} onClick={() => void readOn(next)}>
            {isBusy ? general.loading : general.loadMore}
          </button>
        </p>
      )}
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
