/** Where a plan stands in the tree (县乡村户), within which days, and who manages it. The database holds the same order. */
import { Ability, ProblemCode, Role, Side, WorkLevel } from '../../schema/vocabulary';
import { isDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { partiesOfPost, PLATFORM, roleMay, type Viewer } from '../platform/scope';
import { requireText } from '../platform/text';

const { COUNTY, TOWNSHIP, VILLAGE, HOUSEHOLD } = WorkLevel;

/** The highest first. */
const LEVELS: readonly WorkLevel[] = [COUNTY, TOWNSHIP, VILLAGE, HOUSEHOLD];

const LEVEL_WORDS: Record<WorkLevel, readonly [zh: string, en: string]> = {
  COUNTY: ['县级', 'county'],
  TOWNSHIP: ['乡镇级', 'township'],
  VILLAGE: ['村级', 'village'],
  HOUSEHOLD: ['户级', 'household'],
};

export interface Period {
  from: Day;
  until: Day;
}

/** A plan as far as its place in the tree goes. */
export interface Standing extends Period {
  pairingId: string;
  side: Side;
  level: WorkLevel;
}

/** Whether a plan of the one level may stand under one of the other. */
export function isHigher(above: WorkLevel, below: WorkLevel): boolean {
  return LEVELS.indexOf(above) < LEVELS.indexOf(below);
}

/**
 * A county's plan names its pairing and stands under none; every other stands under one, whose pairing is its own.
 * Fails with BAD_INPUT.
 */
export function checkRoot(plan: { level: WorkLevel; pairingId: string | null; parentId: string | null }): void {
  const isRoot = plan.level === COUNTY;
  if ((plan.parentId === null) !== isRoot)
    throw refused(
      'parentId',
      '县级计划没有上级计划，其余各级须写明上级计划',
      'a county’s plan has none above it, every other has one',
    );
  if ((plan.pairingId !== null) !== isRoot)
    throw refused(
      'pairingId',
      '县级计划须写明结对，其余各级随上级计划',
      'a county’s plan names its pairing, every other has that of the plan above',
    );
}

/**
 * What a plan may stand under: one of a higher level, of the same pairing and side, whose period holds its own.
 * Fails with BAD_INPUT (parentId) and OUT_OF_RANGE (until).
 * @param id of the plan itself, where it is there already
 */
export function checkParent(plan: Standing, parent: Standing & { id: string }, id: string | null = null): void {
  if (parent.id === id)
    throw refused('parentId', '计划不能以自身为上级，请选上一级的计划', 'a plan does not stand under itself');
  if (!isHigher(parent.level, plan.level)) {
    const [[above, aboveEn], [own, ownEn]] = [LEVEL_WORDS[parent.level], LEVEL_WORDS[plan.level]];
    throw refused(
      'parentId',
      `${own}计划不能列在${above}计划之下，请选层级更高的计划`,
      `a ${ownEn} plan does not stand under a ${aboveEn} plan: choose one of a higher level`,
    );
  }
  if (parent.pairingId !== plan.pairingId || parent.side !== plan.side)
    throw refused(
      'parentId',
      '上级计划须属于同一结对的同一方',
      'the plan above belongs to the same side of the same pairing',
    );
  if (plan.from < parent.from || plan.until > parent.until) throw outside('until', plan, parent);
}

/** From a day to a day that is not before it. Fails with OUT_OF_RANGE. */
export function checkPeriod({ from, until }: Period): void {
  if (isDay(from) && isDay(until) && from <= until && from >= FIRST_DAY && until <= LAST_DAY) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: until, range: `${from}–${LAST_DAY}` }, 'until');
}

const FIRST_DAY = '2016-01-01';
const LAST_DAY = '2100-12-31';
const MAX_LOCALITY = 100;

/** Villages and households are named, what lies above them is its place. Fails with BAD_INPUT. */
export function readLocality(level: WorkLevel, text: string | null | undefined): string | null {
  if (level === VILLAGE || level === HOUSEHOLD) return requireText(text ?? '', MAX_LOCALITY, 'locality');
  if (text === null || text === undefined) return null;
  throw refused('locality', '县、乡级计划不写村名或户编号', 'only a village’s or a household’s plan names it');
}

/** Fails with OUT_OF_RANGE. */
export function outside(field: string, { until }: Pick<Period, 'until'>, within: Period): DomainError {
  return new DomainError(ProblemCode.OUT_OF_RANGE, { value: until, range: `${within.from}–${within.until}` }, field);
}

/** The side whose plan a county's is, by the end of the pairing that answers for it. Fails with NOT_FOUND. */
export function sideOf(
  unitId: string,
  { donorId, recipientId, memberIds }: { donorId: string | null; recipientId: string; memberIds: readonly string[] },
): Side {
  if (unitId === recipientId) return Side.RECIPIENT;
  if (unitId === donorId || memberIds.includes(unitId)) return Side.DONOR;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对单位', whatEn: 'end of this pairing' }, 'unitId');
}

/** Who manages a plan and accepts what was done by it: its unit, and those of the plans above. */
export interface Kept {
  keeperIds: readonly string[];
  placePaths: readonly string[];
}

/** Whether this viewer plans for one of these units. */
export function mayPlan(viewer: Viewer, keeperIds: readonly string[]): boolean {
  return holds(viewer, Ability.PLAN_WORK, keeperIds);
}

/** Whether this viewer accepts what was done: for a unit that keeps the plan, or as supervision above. */
export function mayAccept(viewer: Viewer, { keeperIds, placePaths }: Kept): boolean {
  const isAbove = viewer.posts.some(
    ({ role, placePath }) =>
      role === Role.SUPERVISOR && placePath !== null && placePaths.some((path) => path.startsWith(placePath)),
  );
  return isAbove || holds(viewer, Ability.ACCEPT_WORK, keeperIds);
}

/** Whether this viewer holds the ability by a post at one of these units. */
export function holds(viewer: Viewer, ability: Ability, unitIds: readonly string[]): boolean {
  if (viewer === PLATFORM) return true;
  return viewer.posts.some(
    (post) => roleMay(post.role, ability) && partiesOfPost(viewer, post).some((id) => unitIds.includes(id)),
  );
}

function refused(field: string, reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
