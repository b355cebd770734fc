import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { isNotFound } from '../../../api/problems';
import {
  DueReportsDocument,
  ReportFormsDocument,
  ReportsDocument,
  ReportsPairingDocument,
  type ReportsPairingQuery,
} from '../../../gql/reports/graphql';
import { useLanguage, useWords } from '../../../language';
import { FreshProvider, useFresh } from '../../../parts/fresh';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { SavedViews } from '../../../parts/saved-views/saved-views';
import { Skeleton } from '../../../parts/skeleton';
import '../../../styles/records.css';
import '../../../styles/workplace.css';
import '../../../styles/reports.css';
import { useTitle } from '../../../title';
import { useViewer } from '../../../viewer';
import { useReportWords } from '../words';
import { useChosen, type Chosen } from './chosen';
import { DueTable } from './due-table';
import { Filters } from './filters';
import { dueKey, endsOf } from './names';
import { byUrgency } from './order';
import { ReportTable } from './report-table';

type Pairing = NonNullable<ReportsPairingQuery['pairing']>;

const AGAIN = { requestPolicy: 'network-only' } as const;
const PAGE = 50;
const OWED = 100;
const SOON_DAYS = 31;
const FORMS = 100;
/** What is older nobody asks for any more: the server refuses it. */
const OWED_YEARS = 9;

/** The reports of a pairing: what is owed, what was begun, and how far each has come. */
export default function PairingReports({ params }: { params: { id: string } }) {
  const words = useWords();
  const own = useReportWords();
  const [{ data, error }, again] = useQuery({ query: ReportsPairingDocument, variables: { id: params.id } });
  const isMissing = error ? isNotFound(error) : data?.pairing === null;
  if (isMissing) {
    return (
      <NothingHere
        title={words.pairingMissing}
        hint={own.missingHint}
        link={{ to: '/pairings', label: words.backToPairings }}
      />
    );
  }
  if (error && !data?.pairing) return <ProblemNotice error={error} again={() => again(AGAIN)} />;
  if (!data?.pairing) return <Skeleton rows={14} />;
  return (
    <FreshProvider key={data.pairing.id} pairingId={data.pairing.id}>
      <OfPairing pairing={data.pairing} />
    </FreshProvider>
  );
}

function OfPairing({ pairing }: { pairing: Pairing }) {
  const { words, language } = useLanguage();
  const own = useReportWords();
  const { chosen, choose, clear, isFiltered } = useChosen();
  const [{ data: forms }] = useQuery({ query: ReportFormsDocument, variables: { first: FORMS } });
  const name = endsOf(pairing, language, words);
  useTitle(`${name} ${own.ofPairing}`);
  const year = chosen.year ?? Math.max(...pairing.years, new Date().getFullYear());
  return (
    <>
      <header className="heading">
        <Link href={`/pairings/${encodeURIComponent(pairing.id)}/${year}`} className="back">
          ← {own.backToYear(year)}
        </Link>
        <h1>
          <span>{name}</span> <span>{own.ofPairing}</span>
        </h1>
        <p className="muted">{own.pairingHint}</p>
      </header>
      <SavedViews page="REPORTS" />
      <Filters
        chosen={chosen}
        choose={choose}
        clear={clear}
        isFiltered={isFiltered}
        years={pairing.years}
        forms={(forms?.reportForms.nodes ?? []).filter(({ level, compiles }) => level === pairing.level && !compiles)}
      />
      <Open pairing={pairing} chosen={chosen} />
      <Begun key={JSON.stringify(chosen)} pairing={pairing} chosen={chosen} isFiltered={isFiltered} clear={clear} />
    </>
  );
}

interface Listed {
  pairing: Pairing;
  chosen: Chosen;
}

/** What somebody owes about this pairing and has not handed in. */
function Open({ pairing, chosen }: Listed) {
  const words = useReportWords();
  const isTooOld = chosen.year !== undefined && chosen.year < new Date().getFullYear() - OWED_YEARS;
  const filter = {
    pairingIds: [pairing.id],
    withinDays: SOON_DAYS,
    ...(chosen.form && { forms: [chosen.form] }),
    ...(chosen.year && !isTooOld && { from: `${chosen.year}-01-01` }),
  };
  const [{ data, error }, again] = useFresh({ query: DueReportsDocument, variables: { filter, first: OWED } });
  const [{ data: own }] = useFresh({
    query: DueReportsDocument,
    variables: { filter: { ...filter, mine: true }, first: OWED },
  });
  const mine = useMemo(() => new Set(own?.dueReports.nodes.map(dueKey)), [own]);
  if (chosen.status || isTooOld) return null;
  const isOfYear = (from: string): boolean => !chosen.year || from.startsWith(`${chosen.year}-`);
  const open = data?.dueReports.nodes
    .filter(({ state, periodFrom }) => state !== 'SUBMITTED' && state !== 'LOCKED' && isOfYear(periodFrom))
    .sort((a, b) => Number(mine.has(dueKey(b))) - Number(mine.has(dueKey(a))) || byUrgency(a, b));
  const last = data?.dueReports.nodes.at(-1);
  const isCutOff = data?.dueReports.pageInfo.hasNextPage && last && isOfYear(last.periodFrom);
  return (
    <section aria-labelledby="open">
      <h2 id="open">{words.open}</h2>
      {error && !data && <ProblemNotice error={error} again={() => again(AGAIN)} />}
      {!open && !error && <Skeleton rows={4} />}
      {open?.length === 0 && <p className="muted">{words.noneOpen}</p>}
      {open && open.length > 0 && <DueTable owed={open} mine={mine} />}
      {isCutOff && <p className="muted">{words.more}</p>}
    </section>
  );
}

function Begun({ pairing, chosen, isFiltered, clear }: Listed & { isFiltered: boolean; clear: () => void }) {
  const words = useReportWords();
  const general = useWords();
  const viewer = useViewer();
  const [first, setFirst] = useState(PAGE);
  const [{ data, error, fetching }, again] = useFresh({
    query: ReportsDocument,
    variables: {
      filter: {
        pairingIds: [pairing.id],
        ...(chosen.form && { forms: [chosen.form] }),
        ...(chosen.year && { years: [chosen.year] }),
        ...(chosen.status && { statuses: [chosen.status] }),
      },
      first,
    },
  });
  const reports = data?.reports.nodes;
  const hint = viewer.abilities.includes('DRAFT_REPORT') ? words.noReportsHint : words.noReportsReader;
  return (
    <section aria-labelledby="begun">
      <h2 id="begun">{words.begun}</h2>
      {error && !data && <ProblemNotice error={error} again={() => again(AGAIN)} />}
      {!reports && !error && <Skeleton rows={6} />}
      {reports?.length === 0 && (
        <NothingHere title={words.noReports} hint={isFiltered ? words.noMatch : hint}>
          {isFiltered && (
            <button type="button" onClick={clear}>
              {general.clearFilters}
            </button>
          )}
        </NothingHere>
      )}
      {reports && reports.length > 0 && <ReportTable reports={reports} />}
      {data?.reports.pageInfo.hasNextPage && (
        <p className="more">
          {first < MOST ? (
            <button type="button" disabled={fetching} onClick={() => setFirst(MOST)}>
              {fetching ? general.loading : general.loadMore}
            </button>
          ) : (
            <span className="muted">{words.more}</span>
          )}
        </p>
      )}
    </section>
  );
}

/** A year of one pairing has fewer; whoever wants older ones chooses the year. */
const MOST = 100;
