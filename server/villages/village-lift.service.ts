import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, ProblemCode, VillageLiftAction, VillageLiftState } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { atMost } from '../platform/text';
import { LIFT_BOOK, moveHead, openHead } from './village-book.store';
import {
  changeVillageRow,
  countyGroundFor,
  villageRowOf,
  type AtVillage,
  type ToVillageRow,
  type VillageGround,
} from './village-ground.service';
import {
  ABILITY_FOR,
  checkChecked,
  checkDay,
  checkEvidence,
  checkListing,
  checkSecondPerson,
  checkStandards,
  factsAfter,
  readChecks,
  readDoubted,
  standardsHeld,
  standardsOn,
  standingOf,
  type CheckInput,
} from './village-lift.rules';
import {
  addChecks,
  checksUntil,
  liftProposers,
  liftsById,
  listLifts,
  movedOn,
  villageStandards,
  type LiftQuery,
} from './village-lift.store';
import { readPapers, readReason, readRemark } from './village.rules';
import type { CheckFacts, VillageLiftRow, VillageStandardRow } from './village';

export interface ListVillage extends AtVillage {
  year: number;
  day?: Day | null;
  text?: string | null;
  evidence: string[];
}

/** A step with what is said of standards: what was checked, or what whoever judges doubts. */
export interface TakeLiftStep extends ToVillageRow {
  day?: Day | null;
  text?: string | null;
  evidence: string[];
  checks?: CheckInput[];
  doubted?: string[];
}

/** What leads a village on, once it is on the list. */
export type LiftStep = Exclude<VillageLiftAction, VillageLiftAction.LIST>;

/** The mutation for each of these, and what it announces. */
const STEPS = {
  CHECK: ['checkVillage', EventKind.VILLAGE_CHECKED],
  PROPOSE: ['proposeVillageLift', EventKind.VILLAGE_LIFT_PROPOSED],
  CONFIRM: ['confirmVillageLift', EventKind.VILLAGE_LIFTED],
  SEND_BACK: ['sendBackVillageLift', EventKind.VILLAGE_LIFT_SENT_BACK],
  RECALL: ['recallVillageLift', EventKind.VILLAGE_LIFT_RECALLED],
  WATCH: ['watchVillage', EventKind.VILLAGE_WATCHED],
  RELEASE: ['releaseVillage', EventKind.VILLAGE_RELEASED],
  REVOKE: ['revokeVillageLift', EventKind.VILLAGE_LIFT_REVOKED],
  WITHDRAW: ['withdrawVillageFromList', EventKind.VILLAGE_UNLISTED],
} as const satisfies Record<LiftStep, readonly [verb: string, news: EventKind]>;

const MAX_LISTED = 1_000;
const WHAT = { zh: '拟出列村', en: 'village on the list', field: 'liftId' };

/** Villages on the list of a year, and how they are accepted by two people (贫困村出列验收). */
export class VillageLiftService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of villages. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  list(viewer: Viewer, query: LiftQuery, page: PageRequest): Promise<Page<VillageLiftRow>> {
    for (const field of ['pairingIds', 'placeIds'] as const) atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    return read(this.source, viewer, (db) =>
      listLifts(db, viewer, query, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** The standards of a day, or every version of all of them. */
  standards(viewer: Viewer, onDay: Day | null): Promise<VillageStandardRow[]> {
    return read(this.source, viewer, async (db) => {
      const all = await villageStandards(db);
      return onDay === null ? all : standardsOn(all, onDay);
    });
  }

  /**
   * Puts a village on the list of a year. Fails with NOT_FOUND (a place that is not the viewer's, or of another county), BAD_INPUT,
   * OUT_OF_RANGE (year, day), ALREADY_EXISTS (it is on a list), TOO_MANY_ITEMS, and as `write`.
   */
  enlist(viewer: Viewer, input: ListVillage): Promise<VillageLiftRow> {
    let ground: VillageGround;
    return write(this.source, this.secret, viewer, {
      verb: 'listVillageToLift',
      input,
      locks: [],
      allow: async (db) => {
        ground = await countyGroundFor(db, viewer, input, this.today());
      },
      again: (db, id) => villageRowOf(db, viewer, liftsById, WHAT, id),
      effect: async (db) => {
        const today = this.today();
        const { year } = input;
        const day = input.day ?? today;
        checkListing(await villageStandards(db), { year, day }, today);
        const said = { reason: readRemark(input.text, 'text'), evidence: readPapers(input.evidence) };
        const row = newLift(ground, { year, day });
        return { id: row.id, result: await openLift(db, viewer, row, said) };
      },
    });
  }

  /**
   * Takes a step. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED, SECOND_PERSON_NEEDED, OUT_OF_RANGE (day), BAD_INPUT
   * (text, evidence, checks), TOO_PRECISE, STANDARD_NOT_CHECKED, STANDARD_NOT_MET, and as `write`.
   */
  take(viewer: Viewer, action: LiftStep, input: TakeLiftStep): Promise<VillageLiftRow> {
    const [verb] = STEPS[action];
    return changeVillageRow(this.source, this.secret, viewer, {
      verb,
      input,
      batch: liftsById,
      what: WHAT,
      ability: ABILITY_FOR[action],
      effect: async (db, lift) => {
        const today = this.today();
        const day = input.day ?? today;
        const taken = { day, checks: input.checks ?? [], doubted: input.doubted ?? [] };
        factsAfter(lift, action, day);
        checkDay(action, day, { listedOn: lift.listedOn, movedOn: await movedOn(db, lift.id) }, today);
        const isCheck = action === VillageLiftAction.CHECK;
        const reason = isCheck ? readRemark(input.text, 'text') : readReason(input.text ?? '', 'text');
        return takeLiftStep(db, viewer, lift, action, { ...taken, reason, evidence: readPapers(input.evidence) });
      },
    });
  }
}

/** What is said as a step is taken. */
export interface TakenStep {
  day: Day;
  reason: string | null;
  evidence: string[];
  checks: readonly CheckInput[];
  doubted: readonly string[];
}

/** A village that nobody has put on a list yet. */
export const newLift = (ground: VillageGround, { year, day }: { year: number; day: Day }): VillageLiftRow => ({
  ...ground,
  id: newId(),
  version: 1,
  withdrawn: false,
  year,
  listedOn: day,
  state: VillageLiftState.LISTED,
  liftedOn: null,
});

/** Puts a village on a list, in a transaction that has asked whether the viewer may. Fails with ALREADY_EXISTS. */
export async function openLift(
  db: Db,
  viewer: Viewer,
  lift: VillageLiftRow,
  said: { reason: string | null; evidence: string[] },
): Promise<VillageLiftRow> {
  const first = { ...said, by: viewer.accountId, action: VillageLiftAction.LIST, day: lift.listedOn };
  if (!(await openHead(db, LIFT_BOOK, lift, first)))
    throw new DomainError(
      ProblemCode.ALREADY_EXISTS,
      { what: '列入计划的同一村', whatEn: 'village of this name on a list' },
      'village',
    );
  return announceLift(db, viewer, EventKind.VILLAGE_LISTED, lift);
}

/**
 * Takes a step of a village that is locked, in a transaction that has asked whether the viewer may. Fails with TRANSITION_REFUSED,
 * SECOND_PERSON_NEEDED, OUT_OF_RANGE, BAD_INPUT, TOO_PRECISE, NOT_FOUND (standard), STANDARD_NOT_CHECKED and STANDARD_NOT_MET.
 */
export async function takeLiftStep(
  db: Db,
  viewer: Viewer,
  lift: VillageLiftRow,
  action: LiftStep,
  { day, reason, evidence, checks, doubted }: TakenStep,
): Promise<VillageLiftRow> {
  const next = { ...lift, ...factsAfter(lift, action, day), version: lift.version + 1 };
  const proposer = (await liftProposers(db, viewer, [lift.id])).get(lift.id) ?? null;
  checkSecondPerson(viewer.accountId, action, proposer);
  const added = await checksOf(db, action, { day, checks, doubted });
  if (action === VillageLiftAction.PROPOSE || action === VillageLiftAction.CONFIRM) {
    checkEvidence(evidence);
    const stood = await checksUntil(db, lift.id, day);
    checkStandards(standingOf(standardsHeld(await villageStandards(db), day), [...added, ...stood]));
  }
  const withdrawn = action === VillageLiftAction.WITHDRAW;
  await moveHead(db, LIFT_BOOK, { ...next, withdrawn }, { reason, evidence, by: viewer.accountId, action, day });
  await addChecks(db, next, added);
  return announceLift(db, viewer, STEPS[action][1], { ...next, withdrawn });
}

/** What a step says of standards; only who checks, proposes or sends back says anything. */
async function checksOf(
  db: Db,
  action: LiftStep,
  { day, checks, doubted }: Pick<TakenStep, 'day' | 'checks' | 'doubted'>,
): Promise<CheckFacts[]> {
  const isCheck = action === VillageLiftAction.CHECK;
  if (isCheck) checkChecked(checks);
  if (checks.length + doubted.length === 0) return [];
  const standards = standardsHeld(await villageStandards(db), day);
  return isCheck || action === VillageLiftAction.PROPOSE
    ? readChecks(checks, standards)
    : readDoubted(doubted, standards);
}

async function announceLift(db: Db, viewer: Viewer, kind: EventKind, lift: VillageLiftRow): Promise<VillageLiftRow> {
  const { id, pairingId, version } = lift;
  const subject = { subjectType: 'VillageLift', subjectId: id, version };
  await announce(db, { kind, actorId: viewer.accountId, pairingId, ...subject, owned: lift });
  return lift;
}
