import { FlagState, RectificationState, Side, WorkAction, WorkOrigin } from '../../schema/vocabulary';
import { agreedPairing, agreementsByYear, yearKey, type AgreedPairing } from '../agreements/agreement.store';
import { lock, tx, type Db } from '../db/tx';
import { listFlags } from '../flags/flag.store';
import { partiesById } from '../parties/party.store';
import { businessDay } from '../platform/day';
import { PLATFORM } from '../platform/scope';
import { schedule } from '../plans/schedule.rules';
import { assignItem, takeStep, type Taken } from '../plans/work-acts.service';
import { makePlan } from '../plans/work-plan-acts.service';
import { treeLock } from '../plans/work-plan.service';
import { listWorkPlans } from '../plans/work-plan.store';
import type { WorkPlanRow } from '../plans/work.tables';
import { listProjects } from '../projects/project.store';
import { listRectifications } from '../supervision/rectification.store';
import type { Cast } from './accounts';
import {
  daguanPlans,
  type PlannedPlan,
  type PlannedStep,
  type PlannedUnit,
  type PlannedWork,
} from './daguan-plans.rules';
import type { Stage } from './stage';

const YEAR = 2019;

interface Unit {
  id: string;
  placeId: string;
}

/** What plans and work can be born of here, as far as it is there. */
type Origins = Partial<Record<WorkOrigin, string>>;

/**
 * The simulated plans of a pairing (演示数据) from the county to a household, with work in every state, made once by the same acts that
 * people take. Any later call changes nothing.
 * @returns whether this call made them
 */
export function makeDaguanPlans(
  { source, players }: Stage,
  pairingId: string,
  units: { recipientId: string; townshipId: string },
): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, treeLock(pairingId));
    const known = await listWorkPlans(db, PLATFORM, { pairingIds: [pairingId] }, { first: 1 }, (count) => count(db));
    if (known.edges.length > 0) return false;
    const pairing = await agreedPairing(db, PLATFORM, pairingId, YEAR);
    if (!pairing) throw new Error(`the demonstration's pairing ${pairingId} is not there`);
    const parties = await partiesById(db, PLATFORM, [units.recipientId, units.townshipId]);
    const unit = (id: string): Unit => {
      const placeId = parties.get(id)?.placeId;
      if (!placeId) throw new Error(`the demonstration's unit ${id} has no place`);
      return { id, placeId };
    };
    const at = { COUNTY: unit(units.recipientId), TOWNSHIP: unit(units.townshipId) };
    const play = new Play(db, players, pairing, at, await originsOf(db, pairingId));
    for (const plan of daguanPlans(businessDay(new Date()))) await play.plan(plan, null);
    return true;
  });
}

/** The year's agreement, and the first of what is still to be put right and to be checked. */
async function originsOf(db: Db, pairingId: string): Promise<Origins> {
  const key = yearKey(pairingId, YEAR);
  const of = { pairingIds: [pairingId] };
  const first = { first: 1 };
  const recount = (work: (inner: Db) => Promise<number>): Promise<number> => work(db);
  const waiting = { ...of, states: [RectificationState.OPEN], today: `${YEAR}-12-31` };
  const order = { field: 'OPENED', desc: false } as const;
  const roads = { ...of, search: '产业路' };
  const items = await listRectifications(db, PLATFORM, waiting, order, first, recount);
  const flags = await listFlags(db, PLATFORM, { ...of, states: [FlagState.OPEN] }, null, first, recount);
  const byName = { field: 'NAME', isDescending: false } as const;
  const projects = await listProjects(db, PLATFORM, roads, byName, first, recount);
  return {
    AGREEMENT: (await agreementsByYear(db, PLATFORM, [key])).get(key)?.id,
    PROJECT: projects.edges[0]?.node.id,
    RECTIFICATION: items.edges[0]?.node.id,
    FLAG: flags.edges[0]?.node.id,
  };
}

/** Makes plans below each other, with their work. */
class Play {
  constructor(
    private readonly db: Db,
    private readonly players: Stage['players'],
    private readonly pairing: AgreedPairing,
    private readonly units: Readonly<Record<PlannedUnit, Unit>>,
    private readonly origins: Origins,
  ) {}

  async plan(planned: PlannedPlan, parent: WorkPlanRow | null): Promise<void> {
    const { level, title, from, until, locality } = planned;
    const unit = this.units[planned.unit];
    const by: Cast = planned.unit === 'COUNTY' ? 'recipient-reviewer' : 'recipient-township';
    const plan = await this.players.as(this.db, by, (viewer) =>
      makePlan(this.db, viewer, this.pairing, {
        level,
        title,
        from,
        until,
        unitId: unit.id,
        placeId: unit.placeId,
        ...this.origin(planned.origin),
        side: Side.RECIPIENT,
        parentId: parent?.id ?? null,
        locality: locality ?? null,
        keeperIds: [...new Set([...(parent?.keeperIds ?? []), unit.id])],
        simulated: true,
      }),
    );
    for (const work of planned.work) await this.work(by, plan, work);
    for (const below of planned.below) await this.plan(below, plan);
  }

  private async work(by: Cast, plan: WorkPlanRow, planned: PlannedWork): Promise<void> {
    const { title, assignedOn, due, steps, person, personName } = planned;
    const stepDays = steps.map(({ days }) => days);
    const personId = person ? this.players.viewer(person).accountId : null;
    let item = await this.players.as(this.db, by, (viewer) =>
      assignItem(this.db, viewer, plan, {
        title,
        assignedOn,
        due,
        stepDays,
        personId,
        ...this.origin(planned.origin),
        unitId: this.units[planned.unit].id,
        personName: personName ?? null,
        stepTitles: steps.map((step) => step.title),
        milestoneDays: schedule(due, stepDays, assignedOn),
      }),
    );
    for (const step of planned.done) {
      const taken = takenBy(step);
      item = await this.players.as(this.db, step.by, (viewer) => takeStep(this.db, viewer, item, step.do, taken));
    }
  }

  /** By hand, where what it should come from is not there. */
  private origin(wanted: WorkOrigin | undefined): Pick<WorkPlanRow, 'origin' | 'originId'> {
    const originId = wanted === undefined ? undefined : this.origins[wanted];
    return wanted === undefined || originId === undefined
      ? { origin: WorkOrigin.BY_HAND, originId: null }
      : { origin: wanted, originId };
  }
}

function takenBy(step: PlannedStep): Taken {
  const { day } = step;
  switch (step.do) {
    case WorkAction.START:
      return { day, text: null };
    case WorkAction.REPORT: {
      const { year, quarter, income, projectsMoved, problemsSolved, note, reached } = step;
      const progress = { year, quarter, incomeFen: BigInt(income) * 100n, projectsMoved, problemsSolved, note };
      return { day, text: null, report: { progress, reached } };
    }
    case WorkAction.FINISH:
    case WorkAction.ACCEPT:
    case WorkAction.CANCEL:
      return { day, text: step.text };
  }
}
