import { Link } from 'wouter';
import { DeskCountsDocument, WaitingHereDocument, type DeskPairingFragment } from '../../../gql/desk/graphql';
import { useWords } from '../../../language';
import { useFresh } from '../../../parts/fresh';
import { Skeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../viewer';
import { latestYear, usePairingName } from '../parts/pairing-name';
import { waitingHere } from '../parts/waiting-here';
import { confirmationsPath, deskPath, type DeskTab } from '../paths';
import { useDeskWords } from '../words';

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
  const [{ data }] = useFresh({ query: DeskCountsDocument, variables: { pairingIds } });
  const told = words.overview;
  const tiles: [Exclude<DeskTab, 'overview'>, number | undefined, string | undefined, boolean][] = data
    ? [
        ['disputes', data.disputes.totalCount, late(data.lateDisputes.totalCount), data.lateDisputes.totalCount > 0],
        ['doubts', data.doubts.totalCount, grave(data.graveDoubts.totalCount), data.graveDoubts.totalCount > 0],
        ['alarms', data.alarms.totalCount, grave(data.graveAlarms.totalCount), data.graveAlarms.totalCount > 0],
        [
          'rectifications',
          data.rectifications.totalCount,
          late(data.lateRectifications.totalCount),
          data.lateRectifications.totalCount > 0,
        ],
        [
          'rankings',
          data.rankings.totalCount,
          data.rankings.totalCount > 0 ? open(data.openRankings.totalCount) : undefined,
          false,
        ],
      ]
    : [];
  function late(count: number): string {
    return count > 0 ? told.overdue(count) : told.noneLate;
  }
  function grave(count: number): string {
    return count > 0 ? told.grave(count) : told.noneGrave;
  }
  function open(count: number): string {
    return count > 0 ? told.stillOpen(count) : told.noneOpen;
  }
  return (
    <>
      <section aria-labelledby="overview">
        <h2 id="overview" className="unseen">
          {words.tabName.overview}
        </h2>
        {!data && <Skeleton rows={4} />}
        <div className="board">
          {tiles.map(([tab, count, hint, isBad]) => (
            <Link key={tab} className={count ? 'tile' : 'tile none'} href={deskPath(tab, { pairing })}>
              <span>{told[tab]}</span>
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
