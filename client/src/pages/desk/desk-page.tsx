import { useQuery } from 'urql';
import { Link, useSearchParams } from 'wouter';
import { DeskPairingsDocument, OnePairingDocument, type DeskPairingsQuery } from '../../gql/desk/graphql';
import { useWords } from '../../language';
import type { LiveEvent } from '../../live/connection';
import { FreshProvider } from '../../parts/fresh';
import { NothingHere } from '../../parts/nothing-here';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/desk.css';
import '../../styles/records.css';
import '../../styles/workplace.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { AwaitingLink } from '../accountability/awaiting-link';
import { Alarms } from './alarms/alarms';
import { Disputes } from './disputes/disputes';
import { Doubts } from './doubts/doubts';
import { Overview } from './overview/overview';
import { thisYear, usePairingName } from './parts/pairing-name';
import { deskPath, deskTabOf, DESK_TABS, yearPath, type DeskTab } from './paths';
import { OneRanking } from './rankings/ranking';
import { Rankings } from './rankings/rankings';
import { Rectifications } from './rectifications/rectifications';
import { useDeskWords } from './words';

/** More pairings than any office keeps. */
const PAIRINGS = 100;

/** Whatever changes a figure may change what is open; only the desk's own things name no pairing. */
const CONCERNS: Record<DeskTab, readonly string[]> = {
  overview: ['DISPUTE', 'RECORDS_', 'FLAG', 'ALARM', 'RECTIFICATION', 'RANKING'],
  disputes: ['DISPUTE', 'RECORDS_'],
  doubts: ['FLAG'],
  alarms: ['ALARM'],
  rectifications: ['RECTIFICATION', 'EVIDENCE'],
  // An open ranking follows the figures.
  rankings: [
    'RANKING',
    'FUND',
    'PLACEMENT',
    'PURCHASE',
    'ACTIVITY',
    'STATEMENT',
    'RECTIFICATION',
    'AGREEMENT',
    'IMPORT',
  ],
};

/** Places are reckoned over all the ranked: once in so long is often enough. */
const CALM_MS = 1_500;

interface Props {
  params: { tab?: string; id?: string };
}

/** 工作台: what is open over all pairings of the reader, or over one: disputes, questions, alarms, what to put right, rankings. */
export default function DeskPage({ params }: Props) {
  const words = useWords();
  const own = useDeskWords();
  const viewer = useViewer();
  const tab = deskTabOf(params.tab);
  useTitle(tab === undefined || tab === 'overview' ? own.desk : `${own.tabName[tab]} · ${own.desk}`);
  if (tab === undefined || (params.id !== undefined && tab !== 'rankings')) {
    return (
      <NothingHere title={words.pageMissing} hint={words.pageMissingHint} link={{ to: '/desk', label: own.desk }} />
    );
  }
  const concerns = ({ kind }: LiveEvent): boolean =>
    [...CONCERNS[tab], 'ACCOUNTABILITY'].some((start) => kind.startsWith(start));
  return (
    <FreshProvider
      key={`${viewer.account?.id} ${tab}`}
      concerns={concerns}
      calmMs={tab === 'rankings' ? CALM_MS : undefined}
    >
      <Desk tab={tab} rankingId={params.id} />
    </FreshProvider>
  );
}

function Desk({ tab, rankingId }: { tab: DeskTab; rankingId: string | undefined }) {
  const own = useDeskWords();
  const nameOf = usePairingName();
  const [params] = useSearchParams();
  const pairing = params.get('pairing') ?? undefined;
  const isWide = params.get('scope') === 'all';
  const mine = useMine();
  const ownIds = mine.isOfOffice && !isWide ? mine.pairings?.map(({ id }) => id) : undefined;
  // Whoever works below the pairings, as a township does, has none of its own: it sees what it may see.
  const pairingIds = pairing ? [pairing] : ownIds?.length ? ownIds : undefined;
  const isKnown = pairing !== undefined || isWide || !mine.isOfOffice || mine.pairings !== undefined;
  const choices = (mine.pairings ?? []).map((each) => ({ id: each.id, name: nameOf(each) }));
  return (
    <>
      <header className="heading">
        <h1>{own.desk}</h1>
        {tab !== 'rankings' && <Scope pairing={pairing} isWide={isWide} isOfOffice={mine.isOfOffice} tab={tab} />}
        <nav className="tabs" aria-label={own.tabs}>
          {DESK_TABS.map((each) => (
            <Link
              key={each}
              href={deskPath(each, { pairing, scope: isWide ? 'all' : undefined })}
              aria-current={each === tab ? 'page' : undefined}
            >
              {own.tabName[each]}
            </Link>
          ))}
          <AwaitingLink />
        </nav>
      </header>
      {isKnown ? (
        <Shown tab={tab} rankingId={rankingId} pairing={pairing} pairingIds={pairingIds} choices={choices} />
      ) : (
        <Skeleton rows={8} />
      )}
    </>
  );
}

interface ShownProps {
  tab: DeskTab;
  rankingId: string | undefined;
  pairing: string | undefined;
  pairingIds: string[] | undefined;
  choices: readonly { id: string; name: string }[];
}

function Shown({ tab, rankingId, pairing, pairingIds, choices }: ShownProps) {
  const own = useDeskWords();
  switch (tab) {
    case 'overview':
      return <Overview pairingIds={pairingIds} pairing={pairing} />;
    case 'disputes':
      return (
        <section aria-labelledby="disputes">
          <h2 id="disputes" className="unseen">
            {own.tabName.disputes}
          </h2>
          <p className="muted">{own.confirmationsMeaning}</p>
          <Disputes pairingIds={pairingIds} showsPairing={pairing === undefined} />
        </section>
      );
    case 'doubts':
      return <Doubts pairingIds={pairingIds} />;
    case 'alarms':
      return <Alarms pairingIds={pairingIds} />;
    case 'rectifications':
      return <Rectifications pairingId={pairing} choices={choices} />;
    case 'rankings':
      return rankingId === undefined ? <Rankings /> : <OneRanking key={rankingId} id={rankingId} />;
  }
}

interface ScopeProps {
  pairing: string | undefined;
  isWide: boolean;
  isOfOffice: boolean;
  tab: DeskTab;
}

/** Of which pairings: the one that the address names, the reader's own, or every one that they may see. */
function Scope({ pairing, isWide, isOfOffice, tab }: ScopeProps) {
  const own = useDeskWords();
  const nameOf = usePairingName();
  const [{ data }] = useQuery({
    query: OnePairingDocument,
    variables: { id: pairing ?? '' },
    pause: pairing === undefined,
  });
  if (pairing !== undefined) {
    return (
      <p className="facts">
        {data?.pairing && <Link href={yearPath(pairing, thisYear())}>{nameOf(data.pairing)}</Link>}
        <Link href={deskPath(tab)}>{own.everyPairing}</Link>
      </p>
    );
  }
  if (!isOfOffice) return null;
  return (
    <nav className="chips" aria-label={own.scope}>
      <Link className="chip" href={deskPath(tab)} aria-current={isWide ? undefined : 'page'}>
        {own.mine}
      </Link>
      <Link className="chip" href={deskPath(tab, { scope: 'all' })} aria-current={isWide ? 'page' : undefined}>
        {own.everything}
      </Link>
    </nav>
  );
}

type MyPairing = DeskPairingsQuery['pairings']['nodes'][number];

interface Mine {
  /** whether the reader works for a party: those above pairings see whatever lies below them */
  isOfOffice: boolean;
  /** undefined while they are read */
  pairings: MyPairing[] | undefined;
}

/** The pairings of the reader's posts; of those above, what they may see. */
function useMine(): Mine {
  const viewer = useViewer();
  const isOfOffice = viewer.posts.some(({ party }) => party != null);
  const [{ data }] = useQuery({
    query: DeskPairingsDocument,
    variables: { filter: isOfOffice ? { mine: true } : {}, first: PAIRINGS },
    pause: viewer.account == null,
  });
  return { isOfOffice, pairings: data?.pairings.nodes };
}
