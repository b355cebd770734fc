import { Link } from 'wouter';
import {
  DeskCountsDocument,
  WaitingHereDocument,
  type DeskCountsQuery,
  type DeskPairingFragment,
} from '../../../gql/desk/graphql';
import { useWords } from '../../../language';
import { useFresh } from '../../../parts/fresh';
import { Skeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../viewer';
import { latestYear, usePairingName } from '../parts/pairing-name';
import { waitingHere } from '../parts/waiting-here';
import { confirmationsPath, deskPath, type DeskTab } from '../paths';
import { useDeskWords, type DeskWords } from '../words';

interface Props {
  pairingIds: string[] | undefined;
  /** whose records wait to be confirmed is told of each */
  mine: readonly (DeskPairingFragment & { years: number[] })[];
  /** the pairing that the address names, kept on the way into the lists */
  pairing: string | undefined;
}

/** One look: how much is open, and how much of it is late or grave. */
export function Overview({ pairingIds, mine, pairing }: Props) {
  const words = useDeskWords();
  const viewer = useViewer();
  const itemPairingIds = pairing === undefined ? undefined : [pairing];
  const [{ data }] = useFresh({ query: DeskCountsDocument, variables: { pairingIds, itemPairingIds } });
  const tiles = data ? tilesOf(data, words.overview) : [];
  return (
    <>
      <section aria-labelledby="overview">
        <h2 id="overview" className="unseen">
          {words.tabName.overview}
        </h2>
        {!data && <Skeleton rows={4} />}
        <div className="board">
          {tiles.map(({ tab, count, hint, isBad }) => (
            <Link key={tab} className={count ? 'tile' : 'tile none'} href={deskPath(tab, { pairing })}>
              <span>{words.overview[tab]}</span>
              <b>{count}</b>
              <small className={isBad ? 'overdue' : 'muted'}>{hint}</small>
            </Link>
          ))}
        </div>
      </section>
      {viewer.abilities.includes('CONFIRM_RECORDS') && mine.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{words.waiting}</h2>
          <p className="muted">{words.waitingLatest}</p>
          <ul className="flags">
            {mine.slice(0, SHOWN).map((each) => (
              <WaitsIn key={each.id} pairing={each} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface Tile {
  tab: Exclude<DeskTab, 'overview'>;
  count: number;
  hint: string | undefined;
  isBad: boolean;
}

interface Count {
  totalCount: number;
}

/** How much is open of each kind, and what of it presses. */
function tilesOf(counts: DeskCountsQuery, words: DeskWords['overview']): Tile[] {
  const tile = (
    tab: Tile['tab'],
    all: Count,
    pressing: Count,
    some: (count: number) => string,
    none: string,
  ): Tile => ({
    tab,
    count: all.totalCount,
    hint: pressing.totalCount > 0 ? some(pressing.totalCount) : all.totalCount > 0 ? none : undefined,
    isBad: pressing.totalCount > 0 && tab !== 'rankings',
  });
  return [
    tile('disputes', counts.disputes, counts.lateDisputes, words.overdue, words.noneLate),
    tile('doubts', counts.doubts, counts.graveDoubts, words.grave, words.noneGrave),
    tile('alarms', counts.alarms, counts.graveAlarms, words.grave, words.noneGrave),
    tile('rectifications', counts.rectifications, counts.lateRectifications, words.overdue, words.noneLate),
    tile('rankings', counts.rankings, counts.openRankings, words.stillOpen, words.noneOpen),
  ];
}

/** A donor's coordinator has a few pairings; whoever has more finds them in their list. */
const SHOWN = 12;

function WaitsIn({ pairing }: { pairing: Props['mine'][number] }) {
  const words = useDeskWords();
  const nameOf = usePairingName();
  const general = useWords();
  const year = latestYear(pairing.years);
  const [{ data }] = useFresh({ query: WaitingHereDocument, variables: waitingHere(pairing.id, year) });
  const counts =
    data &&
    (
      [
        ['PLACEMENT', data.placements.count],
        ['PURCHASE', data.purchases.count],
        ['ACTIVITY', data.activities.count],
      ] as const
    ).filter(([, count]) => count > 0);
  return (
    <li className={`flag ${counts && counts.length > 0 ? 'warning' : ''}`}>
      <p className="facts">
        <Link className="whose" href={confirmationsPath(pairing.id, year)}>
          {nameOf(pairing)}
        </Link>
        <span>{general.yearOf(year)}</span>
        {counts?.map(([kind, count]) => (
          <b key={kind}>{words.disputeOf(words.kindName[kind], count)}</b>
        ))}
        {counts?.length === 0 && <span className="muted">{words.nothingWaits}</span>}
      </p>
    </li>
  );
}
