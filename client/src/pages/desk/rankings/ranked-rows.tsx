import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { RankedRowsDocument, type RankedRowsQuery } from '../../../gql/desk/graphql';
import type { RankingTermKind } from '../../../gql/graphql';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { workPath } from '../../work/paths';
import { deskPath } from '../paths';
import { useDeskWords } from '../words';

const PAGE = 20;

interface Props {
  rankingId: string;
  partyId: string;
  kind: RankingTermKind;
  /** how many rows the figure counts */
  total: number;
  label: string;
}

/** The rows below a figure, asked for when they are opened. */
export function RankedRows(props: Props) {
  const words = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="ranked-rows" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={props.label}>{words.showRows}</summary>
      {isOpen && <Rows {...props} after={undefined} />}
    </details>
  );
}

function Rows({ after, ...props }: Props & { after: string | undefined }) {
  const words = useDeskWords();
  const { rankingId, partyId, kind, total } = props;
  const [isMore, setMore] = useState(false);
  const [{ data, error }, again] = useQuery({
    query: RankedRowsDocument,
    variables: { rankingId, partyId, kind, first: PAGE, after },
  });
  if (error) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={3} />;
  const { nodes, pageInfo, totalCount } = data.rankedRows;
  const hidden = total - totalCount;
  const isDeduction = kind === 'OVERDUE_ITEMS' || kind === 'WORK_OVERDUE';
  return (
    <>
      {nodes.length === 0 && <p className="muted">{words.noRowsSeen}</p>}
      <ul>
        {nodes.map(({ day, counts, subject }, at) => (
          <li key={subject?.id ?? at}>
            {!isDeduction && (
              <span className={counts ? 'badge good' : 'badge bad'}>{counts ? words.rowCounts : words.rowFails}</span>
            )}{' '}
            <Subject subject={subject} /> <span className="muted">{words.rowDue(day)}</span>
          </li>
        ))}
      </ul>
      {after === undefined && hidden > 0 && nodes.length > 0 && <p className="muted">{words.rowsHidden(hidden)}</p>}
      {pageInfo.hasNextPage && pageInfo.endCursor && !isMore && (
        <button type="button" onClick={() => setMore(true)}>
          {words.more}
        </button>
      )}
      {isMore && pageInfo.endCursor && <Rows {...props} after={pageInfo.endCursor} />}
    </>
  );
}

function Subject({ subject }: { subject: RankedRowsQuery['rankedRows']['nodes'][number]['subject'] }) {
  if (subject?.__typename === 'WorkItem') return <Link href={workPath({ item: subject.id })}>{subject.title}</Link>;
  if (subject?.__typename === 'WorkPlan') return <Link href={workPath({ plan: subject.id })}>{subject.title}</Link>;
  if (subject?.__typename === 'Rectification')
    return <Link href={deskPath('rectifications', { item: subject.id })}>{subject.problem}</Link>;
  return <span>{subject?.__typename === 'Household' ? subject.number : '—'}</span>;
}
