import type { Client } from 'pg';
import { RectificationAction, RectificationState, WorkAction, WorkState } from '../../schema/vocabulary';
import { TRANSITIONS as WORK } from '../../server/plans/work-item.rules';
import { daysAfter, type Day } from '../../server/platform/day';
import { newId } from '../../server/platform/ids';
import { TRANSITIONS as ITEMS } from '../../server/supervision/rectification.rules';

/*
 * What a county's year is made of, at random and on days that have passed: plans with work, items to be put right, households.
 * Rows are written past the services, which know no other day than today; a plain model of the same histories, day by day, says
 * what a ranking must find.
 */

export interface Step {
  action: string;
  state: string;
  day: Day;
  due: Day;
  /** The quarter that a report tells of. */
  quarter?: number;
}

/** Somebody's row: `unit` answers for it, within a county's register. */
export interface History {
  id: string;
  county: string;
  pairing: string;
  side: 'DONOR' | 'RECIPIENT';
  unit: string;
  steps: Step[];
}

export interface Plan extends Omit<History, 'steps'> {
  from: Day;
  until: Day;
  work: History[];
}

export interface House {
  id: string;
  county: string;
  pairing: string;
  /** The township where it lies. */
  town: string;
  placeId: string;
  path: string;
  foundOn: Day;
  judged: { action: 'REVIEW' | 'DISMISS'; day: Day } | null;
  /** Since when somebody helps it. */
  helpedSince: Day | null;
  /** The days of visits that stand. */
  visits: Day[];
}

export interface Ground {
  county: string;
  pairing: string;
  units: readonly string[];
  donors: readonly string[];
  towns: readonly { id: string; placeId: string; path: string }[];
}

export interface Year {
  plans: Plan[];
  items: History[];
  houses: House[];
}

const FIRST = '2018-11-01';
const SPAN_DAYS = 270;

type Below = (most: number) => number;

/** A year of one county. */
export function yearOf(ground: Ground, below: Below): Year {
  const pick = <One>(some: readonly One[]): One => some[below(some.length)] as One;
  const day = (): Day => daysAfter(FIRST, below(SPAN_DAYS));
  const base = (): Omit<History, 'steps'> => {
    const side = below(4) === 0 && ground.donors.length > 0 ? 'DONOR' : 'RECIPIENT';
    const unit = pick(side === 'DONOR' ? ground.donors : ground.units);
    return { id: newId(), county: ground.county, pairing: ground.pairing, side, unit };
  };
  const begun = (action: string): Step => {
    const on = day();
    return { action, state: 'OPEN', day: on, due: daysAfter(on, below(60)) };
  };
  const plans = Array.from({ length: 6 + below(6) }, () => {
    const plan = base();
    const from = day();
    const work = Array.from({ length: below(5) }, () => ({
      ...base(),
      side: plan.side,
      ...(below(2) === 0 && { unit: plan.unit }),
      steps: stepsOf(begun('ASSIGN'), 7, nextOfWork, below, pick),
    }));
    return { ...plan, from, until: daysAfter(from, below(200)), work };
  });
  const items = Array.from({ length: 8 + below(10) }, () => ({
    ...base(),
    steps: stepsOf(begun('OPEN'), 6, nextOfItem, below, pick),
  }));
  const houses = Array.from({ length: 8 + below(10) }, (): House => {
    const town = pick(ground.towns);
    const foundOn = day();
    const judged = { action: pick(['REVIEW', 'DISMISS'] as const), day: daysAfter(foundOn, 13 + below(5)) };
    const { county, pairing } = ground;
    const at = { town: town.id, placeId: town.placeId, path: town.path };
    return {
      id: newId(),
      county,
      pairing,
      ...at,
      foundOn,
      judged: below(4) === 0 ? null : judged,
      helpedSince: below(4) === 0 ? null : daysAfter(foundOn, below(40)),
      visits: visitsOf(foundOn, below),
    };
  });
  return { plans, items, houses };
}

/** Visits of some days since a household was found. */
const visitsOf = (foundOn: Day, below: Below): Day[] =>
  Array.from({ length: below(5) }, () => daysAfter(foundOn, below(200)));

type Pick = <One>(some: readonly One[]) => One;

/** More of a year: steps are added to what is there, and households that waited are judged. */
export function continued(year: Year, below: Below): Year {
  const pick = <One>(some: readonly One[]): One => some[below(some.length)] as One;
  const more = (history: History, go: (step: Step, below: Below, pick: Pick) => Step | null): History => {
    const next = below(2) === 0 ? null : go(history.steps.at(-1) as Step, below, pick);
    return next ? { ...history, steps: [...history.steps, next] } : history;
  };
  return {
    plans: year.plans.map((plan) => ({ ...plan, work: plan.work.map((one) => more(one, nextOfWork)) })),
    items: year.items.map((one) => more(one, nextOfItem)),
    houses: year.houses.map((house) => ({
      ...house,
      judged: house.judged ?? { action: 'REVIEW' as const, day: daysAfter(house.foundOn, 1) },
      visits: [...house.visits, ...visitsOf(house.foundOn, below)],
    })),
  };
}

/** Some steps that something can take, one after the other, several of them on one day now and then. */
function stepsOf(
  first: Step,
  most: number,
  go: (step: Step, below: Below, pick: Pick) => Step | null,
  below: Below,
  pick: Pick,
): Step[] {
  const steps = [first];
  for (let left = below(most); left > 0; left -= 1) {
    const next = go(steps.at(-1) as Step, below, pick);
    if (next) steps.push(next);
  }
  return steps;
}

function nextOfWork(step: Step, below: Below, pick: Pick): Step {
  const [action, state] = pick(Object.entries(WORK[step.state as WorkState]) as [WorkAction, WorkState][]);
  const day = daysAfter(step.day, below(25));
  const due = action === WorkAction.RESCHEDULE ? daysAfter(day, below(40)) : step.due;
  return { action, state, day, due, ...(action === WorkAction.REPORT && { quarter: 1 + below(2) }) };
}

function nextOfItem(step: Step, below: Below, pick: Pick): Step | null {
  const ways = Object.entries(ITEMS[step.state as RectificationState]) as [RectificationAction, RectificationState][];
  if (ways.length === 0) return null;
  const [action, state] = pick(ways);
  const day = daysAfter(step.day, below(25));
  const isPutOff = action === RectificationAction.RETURN && day > step.due;
  return { action, state, day, due: isPutOff ? daysAfter(day, below(30)) : step.due };
}

/** The state at the end of a day; null before there was anything. */
const at = (steps: readonly Step[], day: Day): Step | null => steps.filter((step) => step.day <= day).at(-1) ?? null;

function* daysOf(from: Day, to: Day): Generator<Day> {
  for (let day = from; day <= to; day = daysAfter(day, 1)) yield day;
}

/** Whether each of the days that some work or item had in a span was kept; empty where none lay in it. */
function daysKept(steps: readonly Step[], from: Day, to: Day, isKept: (stood: Step) => boolean | null): boolean[] {
  const kept: boolean[] = [];
  for (const day of daysOf(from, to)) {
    const stood = at(steps, day);
    const one = stood?.due === day ? isKept(stood) : null;
    if (one !== null) kept.push(one);
  }
  return kept;
}

export interface Span {
  from: Day;
  to: Day;
  quarter: number;
  quarterFrom: Day;
}

export type Found = Record<string, { numerator: number; denominator: number }>;

/** What each kind of term must find for whoever owns these rows. */
export function foundIn(
  all: readonly Year[],
  owns: { row: (row: Omit<History, 'steps'>) => boolean; house: (house: House) => boolean },
  { from, to, quarter, quarterFrom }: Span,
): Found {
  const plans = all.flatMap((year) => year.plans);
  const work = plans.flatMap((plan) => plan.work).filter(owns.row);
  const items = all.flatMap((year) => year.items).filter(owns.row);
  const houses = all.flatMap((year) => year.houses).filter(owns.house);
  const share = (each: readonly (readonly boolean[])[]) => {
    const judged = each.filter((kept) => kept.length > 0);
    const good = judged.filter((kept) => kept.every(Boolean));
    return { numerator: good.length, denominator: judged.length };
  };
  const count = (some: readonly unknown[]) => ({ numerator: some.length, denominator: some.length });
  const waits = (step: Step | null): boolean => step !== null && ['OPEN', 'UNDER_WAY', 'DONE'].includes(step.state);
  const reported = plans.filter(owns.row).flatMap((plan) => {
    const open = plan.work.filter(({ steps }) => waits(at(steps, to)));
    if (open.length === 0 || plan.from > to || plan.until < quarterFrom) return [];
    return [[open.every(({ steps }) => steps.some((step) => step.quarter === quarter))]];
  });
  return {
    WORK_DONE_IN_TIME: share(
      work.map(({ steps }) =>
        daysKept(steps, from, to, ({ state }) => (state === 'CANCELLED' ? null : state === 'ACCEPTED')),
      ),
    ),
    WORK_OVERDUE: count(
      work.filter(({ steps }) => {
        const stood = at(steps, to);
        return stood !== null && ['OPEN', 'UNDER_WAY'].includes(stood.state) && stood.due < to;
      }),
    ),
    PLANS_REPORTED: share(reported),
    FINDINGS_CLOSED_IN_TIME: share(
      items.map(({ steps }) =>
        daysKept(steps, from, to, (stood) => {
          if (stood.state !== 'ANSWERED') return stood.state === 'CLOSED';
          const next = steps[steps.indexOf(stood) + 1];
          return next === undefined ? null : next.state === 'CLOSED';
        }),
      ),
    ),
    OVERDUE_ITEMS: count(
      items.filter(({ steps }) => {
        const last = steps.at(-1);
        return last && ['OPEN', 'RETURNED'].includes(last.state) && last.due < to && (steps[0]?.day ?? '') >= from;
      }),
    ),
    HOUSEHOLDS_REVIEWED_IN_TIME: share(
      houses.map(({ foundOn, judged }) => {
        const due = daysAfter(foundOn, 15);
        return due >= from && due <= to ? [judged !== null && judged.day <= due] : [];
      }),
    ),
    VISITED_IN_TIME: share(
      houses.map(({ foundOn, judged, helpedSince, visits }) => {
        const isOpen = foundOn <= to && !(judged?.action === 'DISMISS' && judged.day <= to);
        if (!isOpen || helpedSince === null || helpedSince > to) return [];
        return [[foundOn, ...visits].some((day) => day <= to && daysAfter(day, 30) >= to)];
      }),
    ),
  };
}

/** Writes rows as the platform would have by then. `client` writes past the triggers: `session_replication_role = replica`. */
export async function writeYear(client: Client, year: Year, account: string): Promise<void> {
  const works = year.plans.flatMap((plan) => plan.work.map((one) => ({ ...one, plan: plan.id })));
  await client.query(
    `insert into work_plan (id, pairing_id, side, level, parent_id, unit_id, place_id, locality, title, from_day, until_day, origin, keeper_ids,
       version, simulated, published, party_ids, place_paths)
     select x.id, x.pairing, x.side, 'COUNTY', null, x.unit, (select id from place limit 1), null, '计划', x."from", x.until, 'BY_HAND', array[x.unit],
            1, false, false, array[x.unit, x.county], '{}'
       from jsonb_to_recordset($1::jsonb) as x(id uuid, pairing uuid, side text, unit uuid, county uuid, "from" date, until date)`,
    [JSON.stringify(year.plans)],
  );
  await client.query(
    `insert into work_item (id, pairing_id, plan_id, side, title, unit_id, origin, step_titles, step_days, milestone_days, reached, assigned_on, due,
       state, keeper_ids, version, simulated, published, party_ids, place_paths)
     select x.id, x.pairing, x.plan, x.side, '任务', x.unit, 'BY_HAND', '{}', '{}', '{}', 0, x.day, greatest(x.due, x.day), x.state, array[x.unit], x.version,
            false, false, array[x.unit, x.county], '{}'
       from jsonb_to_recordset($1::jsonb) as x(id uuid, pairing uuid, plan uuid, side text, unit uuid, county uuid, day date, due date, state text, version int)`,
    [JSON.stringify(works.map((one) => ({ ...one, ...headOf(one) })))],
  );
  await client.query(
    `insert into rectification (id, pairing_id, problem, measure, lead_unit_id, responsible_unit_ids, origin, office, opened_on, due, state, version,
       simulated, published, party_ids, place_paths)
     select x.id, x.pairing, '问题', '措施', x.unit, '{}', 'BY_HAND', 'SUPERVISOR', x.day, x.due, x.state, x.version, false, false,
            array[x.unit, x.county], '{}'
       from jsonb_to_recordset($1::jsonb) as x(id uuid, pairing uuid, unit uuid, county uuid, day date, due date, state text, version int)`,
    [JSON.stringify(year.items.map((one) => ({ ...one, ...headOf(one) })))],
  );
  await client.query(
    `insert into household (id, pairing_id, recipient_id, place_id, number, entry, category, risk, found_on, state, reviewed_on, closed_on, version,
       simulated, published, party_ids, place_paths)
     select x.id, x.pairing, x.county, x."placeId", x.id::text, 1, 'MARGINAL', 'ILLNESS', x."foundOn", 'FOUND', null, null, 1, false, false,
            array[x.county, x.town], array[x.path]
       from jsonb_to_recordset($1::jsonb) as x(id uuid, pairing uuid, county uuid, town uuid, "placeId" uuid, path text, "foundOn" date)`,
    [JSON.stringify(year.houses)],
  );
  await client.query(
    `insert into household_step (household_id, version, action, state, day, made_by_account)
     select x.id, 1, 'FIND', 'FOUND', x."foundOn", $2::uuid from jsonb_to_recordset($1::jsonb) as x(id uuid, "foundOn" date)`,
    [JSON.stringify(year.houses), account],
  );
  await client.query(
    `insert into household_helper (id, version, household_id, unit_id, name, since, made_by_account)
     select gen_random_uuid(), 1, x.id, x.county, '责任人', x."helpedSince", $2::uuid
       from jsonb_to_recordset($1::jsonb) as x(id uuid, county uuid, "helpedSince" date) where x."helpedSince" is not null`,
    [JSON.stringify(year.houses), account],
  );
  await addVisits(client, year.houses, account);
  await addSteps(client, 'work_item_version', works, account);
  await addSteps(client, 'rectification_version', year.items, account);
  await judgeHouses(client, year.houses, account);
}

/** Writes the visits to households that are not known yet, so many of each. */
export async function addVisits(
  client: Client,
  houses: readonly House[],
  account: string,
  known: ReadonlyMap<string, number> = new Map(),
): Promise<void> {
  const visits = houses.flatMap(({ id, visits: days }) => days.slice(known.get(id) ?? 0).map((day) => ({ id, day })));
  await client.query(
    `insert into household_visit (id, version, household_id, day, visitor, note, made_by_account)
     select gen_random_uuid(), 1, x.id, x.day, '走访人', '走访', $2::uuid from jsonb_to_recordset($1::jsonb) as x(id uuid, day date)`,
    [JSON.stringify(visits), account],
  );
}

/** Says of households what is known of them. */
export async function judgeHouses(client: Client, houses: readonly House[], account: string): Promise<void> {
  const judged = houses.flatMap(({ id, judged: step }) => (step ? [{ id, ...step }] : []));
  await client.query(
    `update household_step set ended_by = pg_current_xact_id() where ended_by is null and household_id = any($1::uuid[])`,
    [judged.map(({ id }) => id)],
  );
  await client.query(
    `insert into household_step (household_id, version, action, state, day, text, made_by_account)
     select x.id, 2, x.action, case x.action when 'REVIEW' then 'REVIEWED' else 'DISMISSED' end, x.day, '已核实', $2::uuid
       from jsonb_to_recordset($1::jsonb) as x(id uuid, action text, day date)`,
    [JSON.stringify(judged), account],
  );
}

function headOf({ steps }: History): { day: Day; due: Day; state: string; version: number } {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) throw new Error('a history begins with a step');
  return { day: first.day, due: last.due, state: last.state, version: steps.length };
}

/** Writes the steps that are not known yet, each ending the one before. */
export async function addSteps(
  client: Client,
  table: 'work_item_version' | 'rectification_version',
  histories: readonly History[],
  account: string,
  known: ReadonlyMap<string, number> = new Map(),
): Promise<void> {
  const rows = histories.flatMap(({ id, steps }) =>
    steps
      .map((step, nth) => ({ ...step, id, version: nth + 1, isLast: nth + 1 === steps.length }))
      .slice(known.get(id) ?? 0),
  );
  const isWork = table === 'work_item_version';
  const key = isWork ? 'item_id' : 'rectification_id';
  await client.query(
    `update ${table} v set ended_by = pg_current_xact_id() where v.ended_by is null
        and v.${key} in (select x.id from jsonb_to_recordset($1::jsonb) as x(id uuid))`,
    [JSON.stringify(rows)],
  );
  await client.query(
    `insert into ${table} (${key}, version, action, state, day, due, text, ended_by, made_by_account${isWork ? ', milestone_days, reached' : ''})
     select x.id, x.version, x.action, x.state, x.day, x.due, case when x.action in (${isWork ? `'ASSIGN', 'START', 'REPORT'` : `'OPEN'`}) then null else '记' end,
            case when not x."isLast" then pg_current_xact_id() end, $2::uuid${isWork ? `, '{}', 0` : ''}
       from jsonb_to_recordset($1::jsonb) as x(id uuid, version int, action text, state text, day date, due date, "isLast" boolean)`,
    [JSON.stringify(rows), account],
  );
  if (!isWork) return;
  await client.query(
    `insert into work_progress (item_id, version, year, quarter, income_fen, projects_moved, problems_solved, note)
     select x.id, x.version, 2019, x.quarter, 0, 0, 0, '进度' from jsonb_to_recordset($1::jsonb) as x(id uuid, version int, quarter int)
      where x.quarter is not null`,
    [JSON.stringify(rows)],
  );
}
