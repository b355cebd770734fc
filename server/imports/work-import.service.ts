import { Ability, ImportKind, ProblemCode, WorkOrigin } from '../../schema/vocabulary';
import { lock, type Db } from '../db/tx';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { assignItem, type Assignment } from '../plans/work-acts.service';
import { beginningOf, checkDue, readPersonName, readWork } from '../plans/work-assignment.rules';
import { workTitled } from '../plans/work-item.store';
import { mayPlan } from '../plans/work-plan.rules';
import { treeLock } from '../plans/work-plan.service';
import type { WorkPlanRow } from '../plans/work.tables';
import type { Refusal } from '../records/record';
import { WORK_FIELDS } from './fields/work-fields.rules';
import { refusalAt } from './household-of-row.service';
import type { Importer, KindContext, RowValues } from './importer';
import { perFile } from './per-file';
import { plansMeant } from './plan-of-row.service';
import { allSound, meant, orRefused, refusedRow } from './refused-row.rules';
import { unitsOfRows } from './units-of-row.service';
import { readStepsText } from './work-steps.rules';

/** More work than one transaction should give out while others wait for their plans: such a file is sent in parts. */
const MAX_ITEMS = 1_000;

/** What a row means, whether or not it can be given out. */
interface Meaning {
  plan: WorkPlanRow;
  unitId: string;
  title: string;
  due: Day;
}

/** 任务 from a file: each row is work under a plan, judged as the form does. */
export function workImport(): Importer {
  const givenOutBy = perFile(() => new Map<string, string>());
  return {
    kind: ImportKind.WORK_ITEM,
    ability: Ability.PLAN_WORK,
    isOfHouseholds: false,
    isOfPlans: true,
    catalogue: WORK_FIELDS,
    derive: () => ({}),
    refusals: (rows) => rows.map(() => []),
    against: async (db, viewer, rows, context) => {
      const given = givenOutBy(context);
      const meanings = await meaningsOf(db, viewer, rows, context);
      const standing = await standingAmong(db, viewer, meanings);
      return meanings.map((meaning, at): Refusal[] => {
        const row = rows[at] ?? {};
        if (meaning instanceof DomainError) return [refusalAt(meaning, fieldFor)];
        const [word, said] = [wordOf(meaning.plan.id, meaning), identityOf(row)];
        if (standing[at] !== null || given.get(word) === said) return [];
        const judged = orRefused(() => assignmentOf(viewer, meaning, row, context.today));
        if (judged instanceof DomainError) return [refusalAt(judged, fieldFor)];
        // The same work under a plan that is named in another way.
        if (given.has(word)) return [{ field: 'title', code: ProblemCode.ALREADY_EXISTS, details: TWICE }];
        given.set(word, said);
        return [];
      });
    },
    identity: identityOf,
    already: async (db, viewer, rows, context) =>
      standingAmong(db, viewer, await meaningsOf(db, viewer, rows, context)),
    locks: (pairingId) => [`work-from-files:${pairingId}`, treeLock(pairingId)],
    record: async (db, viewer, rows, context) => {
      if (rows.length > MAX_ITEMS)
        throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_ITEMS, actual: rows.length });
      const named = allSound(await meaningsOf(db, viewer, rows, context), fieldFor);
      await lock(db, ...named.map(({ plan }) => treeLock(plan.pairingId)));
      // Once their trees are locked, who keeps the plans stands still.
      const made: string[] = [];
      for (const [at, meaning] of allSound(await meaningsOf(db, viewer, rows, context), fieldFor).entries()) {
        const assignment = orRefused(() => assignmentOf(viewer, meaning, rows[at] ?? {}, context.today));
        if (assignment instanceof DomainError) throw refusedRow(assignment, at, fieldFor);
        made.push((await assignItem(db, viewer, meaning.plan, assignment)).id);
      }
      return made;
    },
  };
}

/** The same work: under one plan, so called, of one unit, with one deadline. */
const identityOf = ({ plan, level, place, title, unit, due }: RowValues): string =>
  JSON.stringify([plan, level, place, title, unit, due]);

const wordOf = (planId: string, { title, unitId, due }: Omit<Meaning, 'plan'>): string =>
  JSON.stringify([planId, title, unitId, due]);

/** The plan and the unit that each row names, or why it names none. */
async function meaningsOf(
  db: Db,
  viewer: Viewer,
  rows: readonly RowValues[],
  context: KindContext,
): Promise<(Meaning | DomainError)[]> {
  const planOf = await plansMeant(db, viewer, rows, context);
  const plans = rows.map((row) => orRefused(() => planOf(row)));
  const pairingIds = meant(plans).map(({ pairingId }) => pairingId);
  const unitsOf = await unitsOfRows(db, viewer, rows, pairingIds);
  return plans.map((plan, at) =>
    plan instanceof DomainError
      ? plan
      : orRefused(() => {
          const { title = '', unit = '', due = '' } = rows[at] ?? {};
          return { plan, unitId: unitsOf(plan.pairingId)(unit), title, due };
        }),
  );
}

/** The work as it would be given out. Fails with FORBIDDEN (a plan of somebody else's), and as `readWork`. */
function assignmentOf(viewer: Viewer, { plan, unitId, title, due }: Meaning, row: RowValues, today: Day): Assignment {
  if (!mayPlan(viewer, plan.keeperIds)) throw new DomainError(ProblemCode.FORBIDDEN, {}, 'workPlanId');
  checkDue(due, plan, today);
  const steps = readStepsText(row.steps, due, beginningOf(plan, today));
  const told = { title, due, steps };
  // Nobody looks through a long list as they would through a form: no number of a person comes in with it.
  const terms = readWork(told, plan, today);
  const personName = readPersonName(row.person);
  return { ...terms, unitId, personId: null, personName, origin: WorkOrigin.BY_HAND, originId: null };
}

/** For each row the work that stands and is the same, whatever has become of it. */
async function standingAmong(
  db: Db,
  viewer: Viewer,
  meanings: readonly (Meaning | DomainError)[],
): Promise<(string | null)[]> {
  const named = meant(meanings);
  const planIds = [...new Set(named.map(({ plan }) => plan.id))];
  const standing = await workTitled(db, viewer, planIds, [...new Set(named.map(({ title }) => title))]);
  const known = new Map(standing.map((item) => [wordOf(item.planId, item), item.id]));
  return meanings.map((one) => (one instanceof DomainError ? null : (known.get(wordOf(one.plan.id, one)) ?? null)));
}

const FIELDS: Readonly<Record<string, string>> = { workPlanId: 'plan', unitId: 'unit', personName: 'person' };

/** The field of a file that a refusal is about. */
const fieldFor = (field = 'workPlanId'): string => FIELDS[field] ?? field.replace(/\..*$/, '');

const TWICE = { what: '任务（本表前面已有）', whatEn: 'task, which stands further up' };
