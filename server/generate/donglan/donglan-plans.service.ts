import { DONGLAN, villagesToLift, type PlannedHousehold } from './donglan-2016.rules';
import type { Desk } from './door';
import type { Kept, QuarterActs } from './quarter-acts.service';

/** Plans from the county to a household of every village to be lifted; each village's acceptance is work that another accepts. */
export async function makePlans(
  acts: QuarterActs,
  planned: readonly PlannedHousehold[],
): Promise<{ plans: number; work: number }> {
  const { pairingId, countyId, countyPlaceId, towns } = acts.stage;
  const villages = villagesToLift(acts.wish);
  acts.begin('plans', 1 + towns.length + 2 * villages.length);
  const county = await plan(acts, 'reviewer', {
    level: 'COUNTY',
    pairingId,
    unitId: countyId,
    placeId: countyPlaceId,
    title: '东兰县2016年脱贫摘帽工作计划（演示）',
  });
  const ofTowns = [];
  for (const [nth, { unitId, placeId }] of towns.entries())
    ofTowns.push(
      await plan(acts, 'reporter', {
        level: 'TOWNSHIP',
        parentId: county.id,
        unitId,
        placeId,
        title: `模拟${nth + 1}乡脱贫计划（演示）`,
      }),
    );
  let plans = 1 + towns.length;
  let work = 0;
  for (const { town, name } of villages) {
    const [above, unit] = [ofTowns[town], towns[town]];
    if (!above || !unit) throw new Error(`the stage has no township ${town}`);
    const at = { unitId: unit.unitId, placeId: unit.placeId };
    const village = await plan(acts, 'reporter', {
      ...at,
      level: 'VILLAGE',
      parentId: above.id,
      locality: name,
      title: `${name}出列计划（演示）`,
    });
    plans += 1;
    await accepted(acts, `clerk-${town}`, village, { unitId: unit.unitId, title: `${name}出列验收` });
    work += 1;
    const household = planned.find((one) => one.village === name);
    if (!household) continue;
    await plan(acts, 'reporter', {
      ...at,
      level: 'HOUSEHOLD',
      parentId: village.id,
      locality: household.number,
      title: '一户一策（演示）',
    });
    plans += 1;
  }
  return { plans, work };
}

async function plan(acts: QuarterActs, desk: Desk, input: object): Promise<Kept> {
  const { from, until } = acts;
  const made = await acts.act(desk, 'planWork', { from, until, ...input }, 'workPlan { id version }');
  acts.moved(1);
  return made;
}

/** Work that a clerk does and the county's reviewer accepts. */
async function accepted(
  acts: QuarterActs,
  clerk: Desk,
  plan: Kept,
  { unitId, title }: { unitId: string; title: string },
): Promise<void> {
  const gives = 'workItem { id version }';
  const on = (item: Kept): object => ({ workItemId: item.id, version: item.version });
  const due = acts.until;
  let item = await acts.act('reporter', 'assignWork', { workPlanId: plan.id, title, unitId, due }, gives);
  item = await acts.act(clerk, 'startWork', on(item), gives);
  const progress = { income: '0', projectsMoved: 1, problemsSolved: 1, note: '十一项指标逐项自查' };
  const { year, quarter } = DONGLAN;
  item = await acts.act(clerk, 'reportWork', { ...on(item), ...progress, year, quarter }, gives);
  item = await acts.act(clerk, 'finishWork', { ...on(item), text: '村级验收合格' }, gives, 'TakeWorkInput');
  await acts.act('reviewer', 'acceptWork', { ...on(item), text: '县级复核合格' }, gives, 'TakeWorkInput');
}
