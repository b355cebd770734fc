import { DONGLAN } from './donglan-2016.rules';
import type { QuarterActs } from './quarter-acts.service';

/** The townships ranked for the quarter, and the places frozen. */
export async function rankTownships(acts: QuarterActs): Promise<{ rankingId: string }> {
  acts.begin('ranking', 1);
  const gives = 'ranking { id version }';
  const { id, version } = await acts.act(
    'inspector',
    'openRanking',
    {
      name: '东兰县2016年三季度脱贫攻坚排位（演示）',
      year: DONGLAN.year,
      quarter: DONGLAN.quarter,
      townshipsOf: acts.stage.countyId,
    },
    gives,
  );
  const frozen = await acts.act('inspector', 'freezeRanking', { rankingId: id, version }, gives);
  acts.moved(1);
  return { rankingId: frozen.id };
}
