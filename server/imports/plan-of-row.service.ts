import { ProblemCode } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { shortNames } from '../places/place-name.rules';
import { placesById } from '../places/place.store';
import { DomainError } from '../platform/errors';
import { groupedBy } from '../platform/group';
import { PLATFORM, type Viewer } from '../platform/scope';
import { mayPlan } from '../plans/work-plan.rules';
import { plansTitled } from '../plans/work-plan.store';
import type { WorkPlanRow } from '../plans/work.tables';
import { pairingsOfCounty } from './import-ground.store';
import type { KindContext, RowValues } from './importer';

/** Gives the plan of a row. Fails with NOT_FOUND, and with BAD_INPUT where what the row says does not tell which. */
export type PlanOf = (row: RowValues) => WorkPlanRow;

/**
 * The plans that rows name by their titles, and by level and place where they say these: of the county's pairings, among those that
 * the viewer may see. Of several, those that the viewer keeps go first, then those of the pairing that the file was sent for.
 */
export async function plansMeant(
  db: Db,
  viewer: Viewer,
  rows: readonly RowValues[],
  { pairing }: KindContext,
): Promise<PlanOf> {
  const titles = [...new Set(rows.flatMap(({ plan }) => plan ?? []))];
  const pairingIds = await asPlatform(db, viewer, () => pairingsOfCounty(db, pairing.recipientId));
  const plans = await plansTitled(db, viewer, pairingIds, titles);
  const places = await placesById(db, PLATFORM, [...new Set(plans.map(({ placeId }) => placeId))]);
  const byTitle = groupedBy(plans, ({ title }) => title);
  return (row) => {
    const called = (byTitle.get(row.plan ?? '') ?? []).filter((plan) =>
      fitsRow(plan, places.get(plan.placeId)?.name ?? '', row),
    );
    const own = preferred(called, ({ keeperIds }) => mayPlan(viewer, keeperIds));
    const [plan, other] = preferred(own, ({ pairingId }) => pairingId === pairing.id);
    if (plan && !other) return plan;
    if (other) throw new DomainError(ProblemCode.BAD_INPUT, WHICH_PLAN, 'workPlanId');
    throw new DomainError(ProblemCode.NOT_FOUND, NO_PLAN, 'workPlanId');
  };
}

function fitsRow({ level, locality }: WorkPlanRow, placeName: string, row: RowValues): boolean {
  if (row.level !== undefined && row.level !== String(level)) return false;
  if (row.place === undefined) return true;
  const names = [placeName, ...shortNames(placeName)];
  const called = [...names, ...(locality === null ? [] : [locality, ...names.map((name) => `${name}${locality}`)])];
  return called.some((name) => tight(name) === tight(row.place ?? ''));
}

const tight = (text: string): string => text.replace(/\s/g, '');

/** Those that pass, where any of them does. */
function preferred<One>(all: readonly One[], passes: (one: One) => boolean): readonly One[] {
  const passing = all.filter(passes);
  return passing.length > 0 ? passing : all;
}

const NO_PLAN = {
  what: '工作计划（名称、层级和地区须与作战图一致）',
  whatEn: 'plan of that name, level and place',
};
const WHICH_PLAN = {
  reason: '有几个计划同名，请再写明层级和地区；仍分不清的，请在作战图上下达',
  reasonEn: 'several plans are called so: write the level and the place as well, or assign it on the task chart',
};
