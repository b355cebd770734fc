import { RankingVisibility } from '../../schema/vocabulary';
import { agreedPairing } from '../agreements/agreement.store';
import { read } from '../db/tx';
import { PLATFORM } from '../platform/scope';
import { RollupTerms } from '../records/rollup-terms.service';
import { ResultsService } from '../results/results.service';
import { RankingService } from '../supervision/ranking.service';
import type { Stage } from './stage';

const YEAR = 2019;
const FORMULA = 'QUARTERLY';

/**
 * The simulated rankings of the donor group’s members (演示数据): the third quarter of 2019, frozen, and the fourth, which whoever
 * supervises them may still freeze. Where any of them is ranked already, nothing is made up.
 */
export async function makeDaguanRankings({ source, config, players }: Stage, pairingId: string): Promise<void> {
  const pairing = await read(source, PLATFORM, (db) => agreedPairing(db, PLATFORM, pairingId, YEAR));
  if (!pairing?.donorId || pairing.memberIds.length < 2 || !players.areThere(['supervisor-donor'])) return;
  const rankings = new RankingService(source, config.secret, new ResultsService(source, new RollupTerms()));
  const known = await rankings.list(PLATFORM, { rankedIds: pairing.memberIds }, { first: 1 });
  if (known.edges.length > 0) return;
  const supervisor = players.viewer('supervisor-donor');
  const asked = { year: YEAR, formula: FORMULA, groupId: pairing.donorId };
  const visibility = RankingVisibility.RANKED_AND_SUPERVISORS;
  const open = (quarter: number, name: string) =>
    rankings.open(supervisor, { ...asked, quarter, name, visibility, requestKey: `demonstration ${quarter}` });
  const third = await open(3, '2019年第三季度组团成员排位');
  const { id: rankingId, version } = third;
  await rankings.freeze(supervisor, { requestKey: 'demonstration 3', rankingId, version });
  await open(4, '2019年第四季度组团成员排位');
}
