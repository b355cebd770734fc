import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { BoardDocument, type BoardFilter, type BoardLineFragment } from '../../gql/board/graphql';
import { useWords } from '../../language';
import { FreshProvider, useFresh, useReadAll } from '../../parts/fresh';
import { NothingHere } from '../../parts/nothing-here';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/board.css';
import '../../styles/desk.css';
import '../../styles/workplace.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { MyDuties } from './duties/my-duties';
import { Line } from './rows/line';
import { useLiveLines } from './rows/live-lines';
import { useBoardWords } from './words';

/** A dozen is one look; a supervisor's others follow by the page. */
const PAGE = 12;
/** Where every pairing that one may see is listed. */
const PAIRINGS = '/pairings';
const AGAIN = { requestPolicy: 'network-only' } as const;

/** Who has a desk in a county, where things fall due; the others find what waits for them at each pairing. */
const KEEPS_BOOKS = [
  'RECIPIENT_REPORTER',
  'RECIPIENT_REVIEWER',
  'DEPARTMENT_REPORTER',
  'TOWNSHIP_REPORTER',
  'FINANCE',
  'FRONTLINE_TEAM',
] as const;

/** 看板: the pairings of the reader's posts, those with the gravest alarms first. */
export default function BoardPage() {
  const words = useBoardWords();
  const viewer = useViewer();
  useTitle(words.board);
  const hasDuties = viewer.posts.some(({ role }) => KEEPS_BOOKS.some((one) => one === role));
  return (
    <div className={hasDuties ? 'board-page with-duties' : 'board-page'}>
      {hasDuties && (
        <aside>
          <MyDuties />
        </aside>
      )}
      {/* Events are answered line by line: only where anything may have changed is all read again. */}
      <FreshProvider concerns={() => false}>
        <Lines />
      </FreshProvider>
    </div>
  );
}

interface Chosen {
  year: number | undefined;
  search: string;
}

/** Which year, and whose name: in the address, so that a board can be linked and bookmarked. */
function useChosen(): [Chosen, (next: Partial<Chosen>) => void] {
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year'));
  const chosen = {
    year: Number.isInteger(year) && year >= 2016 && year <= 2100 ? year : undefined,
    search: params.get('search') ?? '',
  };
  const choose = (next: Partial<Chosen>): void => {
    const { year: ofYear, search } = { ...chosen, ...next };
    const given = Object.entries({ year: ofYear?.toString() ?? '', search });
    setParams(
      given.filter(([, value]) => value !== ''),
      { replace: true },
    );
  };
  return [chosen, choose];
}

function Lines() {
  const words = useBoardWords();
  const general = useWords();
  const [chosen, choose] = useChosen();
  const search = useDeferredValue(chosen.search.trim());
  const [pages, setPages] = useState<{ of: string; after: string[] }>({ of: '', after: [] });
  const question = `${chosen.year ?? ''} ${search}`;
  const further = pages.of === question ? pages.after : [];
  const filter = useMemo((): BoardFilter => (search ? { search } : {}), [search]);
  const [{ data, error }, again] = useFresh({
    query: BoardDocument,
    variables: { year: chosen.year, filter, first: PAGE, isFirst: true },
  });
  const board = data?.board;
  const isSearching = chosen.search !== '';
  return (
    <div className="lines">
      <header className="heading">
        <h1>{words.board}</h1>
        <p className="muted">{words.boardMeaning}</p>
        <nav className="chips" aria-label={words.years}>
          <YearLink chosen={chosen} label={words.latest} />
          {board?.years?.map((year) => (
            <YearLink key={year} chosen={chosen} year={year} label={general.yearOf(year)} />
          ))}
        </nav>
        {(isSearching || board?.rows.pageInfo.hasNextPage || further.length > 0) && (
          <search className="filters">
            <input
              type="search"
              aria-label={words.search}
              placeholder={words.search}
              value={chosen.search}
              onChange={(event) => choose({ search: event.target.value })}
            />
          </search>
        )}
        <Legend />
      </header>
      {error && !board && <ProblemNotice error={error} again={() => again(AGAIN)} />}
      {!board && !error && <BoardSkeleton />}
      {board?.rows.nodes.length === 0 && (
        <NothingHere
          title={isSearching ? words.noMatch : words.none}
          hint={isSearching ? words.noMatchHint : words.noneHint}
          link={{ to: PAIRINGS, label: words.allPairings }}
        />
      )}
      {board && (
        <LinesOfPage
          lines={board.rows.nodes}
          year={chosen.year}
          next={further.length === 0 && board.rows.pageInfo.hasNextPage ? board.rows.pageInfo.endCursor : undefined}
          more={(after) => setPages({ of: question, after: [after] })}
        />
      )}
      {further.map((after, at) => (
        <Further
          key={after}
          year={chosen.year}
          filter={filter}
          after={after}
          isLast={at === further.length - 1}
          more={(next) => setPages({ of: question, after: [...further, next] })}
        />
      ))}
    </div>
  );
}

function YearLink({ chosen, year, label }: { chosen: Chosen; year?: number; label: string }) {
  const params = new URLSearchParams({
    ...(year && { year: `${year}` }),
    ...(chosen.search && { search: chosen.search }),
  });
  const text = params.toString();
  return (
    <Link className="chip" href={text ? `/?${text}` : '/'} aria-current={chosen.year === year ? 'page' : undefined}>
      {label}
    </Link>
  );
}

interface PageProps {
  lines: readonly BoardLineFragment[];
  year: number | undefined;
  next: string | null | undefined;
  more: (after: string) => void;
}

function LinesOfPage({ lines, year, next, more }: PageProps) {
  const words = useBoardWords();
  const shown = useMemo(() => new Map(lines.map(({ key, pairing }) => [pairing.id, key])), [lines]);
  useLiveLines(year, shown, useReadAll());
  return (
    <>
      {lines.map((line) => (
        <Line key={line.key} line={line} />
      ))}
      {next && (
        <p className="more">
          <button type="button" onClick={() => more(next)}>
            {words.more}
          </button>
        </p>
      )}
    </>
  );
}

interface FurtherProps {
  year: number | undefined;
  filter: BoardFilter;
  after: string;
  isLast: boolean;
  more: (after: string) => void;
}

function Further({ year, filter, after, isLast, more }: FurtherProps) {
  const [{ data, error }, again] = useFresh({
    query: BoardDocument,
    variables: { year, filter, first: PAGE, after, isFirst: false },
  });
  const rows = data?.board.rows;
  if (error && !rows) return <ProblemNotice error={error} again={() => again(AGAIN)} />;
  if (!rows) return <BoardSkeleton />;
  return (
    <LinesOfPage
      lines={rows.nodes}
      year={year}
      next={isLast && rows.pageInfo.hasNextPage ? rows.pageInfo.endCursor : undefined}
      more={more}
    />
  );
}

const BoardSkeleton = () => (
  <div className="line">
    <Skeleton rows={8} />
  </div>
);

/** What the parts of a bar mean, once for the page. */
function Legend() {
  const words = useBoardWords();
  const parts = ['recorded', 'evidenced', 'confirmed', 'target', 'claimed'] as const;
  return (
    <ul className="legend" aria-label={words.legend}>
      {parts.map((part) => (
        <li key={part}>
          <span className="layers" aria-hidden="true">
            <i className={part} />
          </span>
          {words.drawn[part]}
        </li>
      ))}
    </ul>
  );
}
