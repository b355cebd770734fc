import { Link } from 'wouter';
import { DeskCountsDocument, type DeskCountsQuery } from '../../../gql/desk/graphql';
import { useFresh } from '../../../parts/fresh';
import { Skeleton } from '../../../parts/skeleton';
import { MyDuties } from '../../board/duties/my-duties';
import { deskPath, type DeskTab } from '../paths';
import { useDeskWords, type DeskWords } from '../words';

interface Props {
  pairingIds: string[] | undefined;
  /** the pairing that the address names, kept on the way into the lists */
  pairing: string | undefined;
}

/** One look: how much is open, and how much of it is late or grave. */
export function Overview({ pairingIds, pairing }: Props) {
  const words = useDeskWords();
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
      <MyDuties pairingId={pairing} />
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
