import { useDeferredValue, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { Link, useSearchParams } from 'wouter';
import {
  MyPairingsDocument,
  PairingsDocument,
  type PairingFilter,
  type PairingLevel,
  type PairingRowFragment,
} from '../gql/graphql';
import { nameIn, useLanguage, useWords } from '../language';
import { useLive } from '../live/live';
import { NothingHere } from '../parts/nothing-here';
import { ProblemNotice } from '../parts/problem-notice';
import { SimulatedBadge } from '../parts/figure';
import { Skeleton } from '../parts/skeleton';
import { useTitle } from '../title';
import { useViewer } from '../viewer';

const PAGE = 50;
/** Pairing began in 1996, its figures in print begin in 2016. */
const FIRST_YEAR = 2016;

const LEVELS: PairingLevel[] = [
  'PROVINCE',
  'CITY',
  'COUNTY',
  'TOWN',
  'VILLAGE',
  'ENTERPRISE_VILLAGE',
  'SOCIAL_ORG_VILLAGE',
  'SCHOOL',
  'HOSPITAL',
  'NATIONAL',
];

interface Chosen {
  search: string;
  year: number | undefined;
  level: PairingLevel | undefined;
}

export default function Pairings() {
  const words = useWords();
  useTitle(words.pairings);
  const [chosen, choose] = useChosen();
  const search = useDeferredValue(chosen.search.trim());
  const filter = useMemo(
    (): PairingFilter => ({
      search: search || undefined,
      year: chosen.year,
      levels: chosen.level && [chosen.level],
    }),
    [search, chosen.year, chosen.level],
  );
  const mine = useMine(filter);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);

  return (
    <>
      <h1>{words.pairings}</h1>
      <Filters chosen={chosen} choose={choose} />
      {mine.length > 0 && (
        <section aria-labelledby="mine">
          <h2 id="mine">{words.myPairings}</h2>
          <PairingTable rows={mine} />
        </section>
      )}
      <AllPairings
        filter={filter}
        mine={mine}
        isFiltered={isFiltered}
        clear={() => choose({ search: '', year: undefined, level: undefined })}
      />
    </>
  );
}

/** What is searched for stands in the address, so that a list can be linked and bookmarked. */
function useChosen(): [Chosen, (next: Partial<Chosen>) => void] {
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year'));
  const chosen: Chosen = {
    search: params.get('search') ?? '',
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    level: LEVELS.find((level) => level === params.get('level')),
  };
  const choose = (next: Partial<Chosen>): void => {
    const { search, year, level } = { ...chosen, ...next };
    const entries = Object.entries({ search, year: year?.toString() ?? '', level: level ?? '' });
    setParams(
      entries.filter(([, value]) => value !== ''),
      { replace: true },
    );
  };
  return [chosen, choose];
}

/** The pairings of the viewer's own posts, those of their donor groups included. */
function useMine(filter: PairingFilter): PairingRowFragment[] {
  const viewer = useViewer();
  const hasPost = viewer.posts.length > 0;
  const [{ data }, again] = useQuery({
    query: MyPairingsDocument,
    variables: useMemo(() => ({ filter: { ...filter, mine: true }, first: PAGE }), [filter]),
    pause: !hasPost,
  });
  useLive((change) => {
    if (hasPost && (change.kind === 'RESET' || change.events.some(({ kind }) => changesList(kind)))) {
      again({ requestPolicy: 'network-only' });
    }
  });
  return hasPost ? (data?.pairings.nodes ?? []) : [];
}

const changesList = (kind: string): boolean => kind.startsWith('PAIRING_') || kind.startsWith('STATEMENT_');

function Filters({ chosen, choose }: { chosen: Chosen; choose: (next: Partial<Chosen>) => void }) {
  const words = useWords();
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => thisYear - back);
  return (
    <search className="filters">
      <input
        type="search"
        aria-label={words.searchPairings}
        placeholder={words.searchPairings}
        value={chosen.search}
        onChange={(event) => choose({ search: event.target.value })}
      />
      <select
        aria-label={words.year}
        value={chosen.year ?? ''}
        onChange={(event) => choose({ year: event.target.value ? Number(event.target.value) : undefined })}
      >
        <option value="">{words.anyYear}</option>
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
      <select
        aria-label={words.level}
        value={chosen.level ?? ''}
        onChange={(event) => choose({ level: LEVELS.find((level) => level === event.target.value) })}
      >
        <option value="">{words.anyLevel}</option>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {words.levelName[level]}
          </option>
        ))}
      </select>
    </search>
  );
}

interface AllProps {
  filter: PairingFilter;
  mine: PairingRowFragment[];
  isFiltered: boolean;
  clear: () => void;
}

function AllPairings({ filter, mine, isFiltered, clear }: AllProps) {
  const words = useWords();
  const [page, setPage] = useState<{ filter: PairingFilter; after?: string | null }>({ filter });
  const after = page.filter === filter ? page.after : undefined;
  const [{ data, error, fetching }, again] = useQuery({
    query: PairingsDocument,
    variables: { filter, first: PAGE, after },
  });
  useLive((change) => {
    if (change.kind === 'RESET' || change.events.some(({ kind }) => changesList(kind))) {
      again({ requestPolicy: 'network-only' });
    }
  });

  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={10} />;
  const { nodes, pageInfo } = data.pairings;
  const shownAbove = new Set(mine.map(({ id }) => id));
  const rows = nodes.filter(({ id }) => !shownAbove.has(id));
  const heading = mine.length > 0 ? words.otherPairings : words.allPairings;
  if (rows.length === 0 && mine.length > 0 && !pageInfo.hasNextPage) return null;
  if (rows.length === 0 && !pageInfo.hasNextPage) {
    return isFiltered ? (
      <NothingHere title={words.noPairings} hint={words.noPairingsHint}>
        <button type="button" onClick={clear}>
          {words.clearFilters}
        </button>
      </NothingHere>
    ) : (
      <NothingHere title={words.nothingYet} hint={words.nothingYetHint} />
    );
  }
  return (
    <section aria-labelledby="all">
      <h2 id="all">{heading}</h2>
      <PairingTable rows={rows} />
      <p className="more">
        <span className="muted" aria-live="polite">
          {words.shown(rows.length)}
        </span>
        {pageInfo.hasNextPage && (
          <button type="button" disabled={fetching} onClick={() => setPage({ filter, after: pageInfo.endCursor })}>
            {fetching ? words.loading : words.loadMore}
          </button>
        )}
      </p>
      {error && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
    </section>
  );
}

function PairingTable({ rows }: { rows: PairingRowFragment[] }) {
  const words = useWords();
  return (
    <div className="scroll">
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{words.donor}</th>
            <th scope="col">{words.recipient}</th>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.yearsWithData}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PairingLine key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A party and what lies above its place: 普陀区 in 上海市 is not the one in 舟山市. */
function Named({ party }: { party: PairingRowFragment['recipient'] }) {
  const { language } = useLanguage();
  const above = party.place?.parent;
  return (
    <>
      {nameIn(language, party)}{' '}
      {above && above.kind !== 'NATION' && <span className="muted">{nameIn(language, above)}</span>}
    </>
  );
}

function PairingLine({ row }: { row: PairingRowFragment }) {
  const words = useWords();
  return (
    <tr>
      <td data-label={words.donor}>
        {row.donor ? <Named party={row.donor} /> : <span className="muted">{words.selfReported}</span>}{' '}
        {row.simulated && <SimulatedBadge />}
      </td>
      <th scope="row" data-label={words.recipient}>
        <Named party={row.recipient} />
      </th>
      <td data-label={words.level}>
        {words.levelName[row.level]} <span className="muted">{words.programmeName[row.programme]}</span>
      </td>
      <td data-label={words.yearsWithData}>
        {row.years.length === 0 ? (
          <Link className="chip" href={pathOf(row.id, new Date().getFullYear())}>
            {words.noYears}
          </Link>
        ) : (
          <span className="chips">
            {row.years.map((year) => (
              <Link key={year} className="chip" href={pathOf(row.id, year)} aria-label={words.openYear(year)}>
                {year}
              </Link>
            ))}
          </span>
        )}
      </td>
    </tr>
  );
}

const pathOf = (id: string, year: number): string => `/pairings/${encodeURIComponent(id)}/${year}`;
