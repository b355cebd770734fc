import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { isNotFound, isUnanswered } from '../../api/problems';
import type { RecordKind } from '../../gql/graphql';
import { RecordsPairingDocument } from '../../gql/records/graphql';
import { nameIn, useLanguage, useWords } from '../../language';
import { useOnceConnected } from '../../live/once-connected';
import { FreshProvider } from '../../parts/fresh';
import { useKnown } from '../../parts/known';
import { NothingHere } from '../../parts/nothing-here';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/records.css';
import '../../styles/workplace.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { RecordsContext, type RecordsOfPage } from './records-context';
import { importPath, recordsPath, tabOf, TABS, type Tab } from './tabs';
import { useRecordWords } from './words';

const Placements = lazy(() => import('./placements/placements'));
const Purchases = lazy(() => import('./purchases/purchases'));
const Activities = lazy(() => import('./activities/activities'));

const KIND: Record<Tab, RecordKind> = { placements: 'PLACEMENT', purchases: 'PURCHASE', activities: 'ACTIVITY' };

const AGAIN = { requestPolicy: 'network-only' } as const;

interface Props {
  params: { id: string; year: string; tab?: string };
}

/** The records under a pairing's figures, year by year: what is recorded, what proves it, what the other side says of it. */
export default function RecordsPage({ params }: Props) {
  const words = useWords();
  const own = useRecordWords();
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : undefined;
  const tab = tabOf(params.tab);
  const [{ data, error }, again] = useQuery({ query: RecordsPairingDocument, variables: { id: params.id } });
  const isCut = error !== undefined && isUnanswered(error) && !data;
  const known = useKnown(`pairing.${params.id}`, data?.pairing ?? undefined, isCut);
  useOnceConnected(isCut, () => again(AGAIN));
  const pairing = data?.pairing ?? known;
  const isMissing = error ? isNotFound(error) : data?.pairing === null;
  if (isMissing || year === undefined || tab === undefined) {
    return (
      <NothingHere
        title={words.pairingMissing}
        hint={own.missingHint}
        link={{ to: '/pairings', label: words.backToPairings }}
      />
    );
  }
  if (error && pairing === null) return <ProblemNotice error={error} again={() => again(AGAIN)} />;
  if (!pairing) return <Skeleton rows={14} />;
  return (
    <FreshProvider key={pairing.id} pairingId={pairing.id}>
      {isCut && <p className="notice">{own.withoutNetwork}</p>}
      <YearOfRecords pairing={pairing} year={year} tab={tab} />
    </FreshProvider>
  );
}

function YearOfRecords({ pairing, year, tab }: RecordsOfPage & { tab: Tab }) {
  const { words, language } = useLanguage();
  const own = useRecordWords();
  const donor = pairing.donor ? nameIn(language, pairing.donor) : words.selfReported;
  useTitle(`${donor} → ${nameIn(language, pairing.recipient)} ${own.title(year)}`);
  return (
    <RecordsContext value={{ pairing, year }}>
      <Heading pairing={pairing} year={year} tab={tab} />
      <Suspense fallback={<Skeleton rows={10} />}>
        <Shown key={tab} tab={tab} />
      </Suspense>
    </RecordsContext>
  );
}

function Shown({ tab }: { tab: Tab }) {
  switch (tab) {
    case 'placements':
      return <Placements />;
    case 'purchases':
      return <Purchases />;
    case 'activities':
      return <Activities />;
  }
}

function Heading({ pairing, year, tab }: RecordsOfPage & { tab: Tab }) {
  const { words, language } = useLanguage();
  const own = useRecordWords();
  const viewer = useViewer();
  const years = [...new Set([...pairing.years, year])].sort((a, b) => a - b);
  return (
    <header className="heading">
      <Link href={`/pairings/${encodeURIComponent(pairing.id)}/${year}`} className="back">
        ← {own.backToYear(year)}
      </Link>
      <h1>
        <span>{pairing.donor ? nameIn(language, pairing.donor) : words.selfReported}</span>
        <span className="arrow" aria-hidden="true">
          →
        </span>
        <span>{nameIn(language, pairing.recipient)}</span>
        <span>{own.title(year)}</span>
      </h1>
      <p className="muted">{own.yearMeaning}</p>
      <nav className="chips" aria-label={words.chooseYear}>
        {years.map((each) => (
          <Link
            key={each}
            className="chip"
            href={recordsPath(pairing.id, each, tab)}
            aria-current={each === year ? 'page' : undefined}
          >
            {words.yearOf(each)}
          </Link>
        ))}
        {viewer.abilities.includes('KEEP_RECORDS') && (
          <Link className="button primary aside" href={`${importPath(pairing.id)}?kind=${KIND[tab]}`}>
            {own.importTable}
          </Link>
        )}
      </nav>
      <nav className="tabs" aria-label={own.tabs}>
        {TABS.map((each) => (
          <Link key={each} href={recordsPath(pairing.id, year, each)} aria-current={each === tab ? 'page' : undefined}>
            {own.tabName[each]}
          </Link>
        ))}
      </nav>
    </header>
  );
}
