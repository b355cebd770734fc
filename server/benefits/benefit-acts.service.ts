import { EventKind, ProblemCode } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { announceAll } from '../events/outbox';
import { fundEntriesById } from '../funds/fund.store';
import type { HouseholdRow } from '../households/household.tables';
import type { PersonVault } from '../people/person-vault';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { listBenefitRules } from './benefit-rule.store';
import {
  judgeBenefit,
  subjectOf,
  type Bearings,
  type BenefitDraft,
  type JudgedBenefit,
  type PayingEntry,
} from './benefit.rules';
import { insertBenefits, standingOf, usedOfEntries, type NewBenefit } from './benefit.store';
import type { HouseholdFacts } from './benefit';
import { ruleBook } from './entitlement.rules';
import { factsFor } from './leak-facts.service';

/** Why a row of a batch is refused. */
export interface Fault {
  row: number;
  error: DomainError;
}

/** What rows are judged by, read once for all of them. */
interface Ground {
  households: ReadonlyMap<string, HouseholdFacts>;
  rulesAt: ReturnType<typeof ruleBook>;
  entries: ReadonlyMap<string, PayingEntry>;
  /** When something was received, by rule, subject and period. */
  received: ReadonlyMap<string, Day>;
}

/** What rows that were judged before take, where no book knows of it yet: filled as rows are judged. */
export interface Taken {
  /** When something was received, by rule, subject and period. */
  received: Map<string, Day>;
  /** How much of each entry of a fund. */
  usedFen: Map<string, bigint>;
}

export const nothingTaken = (): Taken => ({ received: new Map(), usedFen: new Map() });

const standingKey = (ruleId: string, subject: string, period: string): string => [ruleId, subject, period].join(' ');

/** By whom, and of what, benefits are recorded within a transaction. */
export interface Batch {
  vault: PersonVault;
  today: Day;
  rows: readonly BenefitDraft[];
  /** The household of a row, in which whoever records may do so. */
  householdOf: (id: string) => HouseholdRow;
  /** Whether a reason lets a benefit through that goes against its rule. */
  mayOverride: (household: HouseholdRow) => boolean;
}

/**
 * Records benefits, all or none, and announces each; under the locks of their households and entries.
 * @param refuse is told of every row that is refused
 * @returns the batch, under which `benefitsOfBatch` finds them
 */
export async function enterBenefits(
  db: Db,
  viewer: Viewer,
  batch: Batch,
  refuse: (faults: Fault[]) => never,
): Promise<string> {
  const { householdOf } = batch;
  const { judged, faults } = await judgeBenefits(db, viewer, batch, nothingTaken());
  if (faults.length > 0) refuse(faults);
  const benefits = judged.map(({ subject: _subject, ...benefit }): NewBenefit => ({
    ...benefit,
    id: newId(),
    madeByAccount: viewer.accountId,
  }));
  const batchId = newId();
  await insertBenefits(db, benefits, batchId);
  const told = benefits.map(({ id, householdId }) => ({ id, household: householdOf(householdId) }));
  await tell(db, viewer, EventKind.BENEFIT_RECORDED, told);
  return batchId;
}

/** Judges rows by what stands in the books and by what rows before them take; nothing is recorded. */
export async function judgeBenefits(
  db: Db,
  viewer: Viewer,
  batch: Batch,
  taken: Taken,
): Promise<{ judged: JudgedBenefit[]; faults: Fault[] }> {
  const ground = await groundFor(db, viewer, batch);
  const judged: JudgedBenefit[] = [];
  const faults = faultsOf(batch.rows, (draft) => {
    judged.push(judge(draft, batch, ground, taken));
  });
  return { judged, faults };
}

async function groundFor(db: Db, viewer: Viewer, { vault, rows, today }: Batch): Promise<Ground> {
  const named = await listBenefitRules(db, { ids: rows.map(({ ruleId }) => ruleId) });
  // With those of the same codes, which may stand in their place.
  const rules = await listBenefitRules(db, { codes: named.map(({ code }) => code) });
  const householdIds = [...new Set(rows.map(({ householdId }) => householdId))];
  const households = await factsFor(db, viewer, vault, { householdIds }, rules, today);
  const entryIds = [...new Set(rows.flatMap(({ fundEntryId }) => fundEntryId ?? []))];
  const seen = await fundEntriesById(db, viewer, entryIds);
  const subjects = [...households.values()].flatMap((one) => [
    subjectOf(one, null),
    ...one.members.map((member) => subjectOf(one, member)),
  ]);
  const ruleIds = named.map(({ id }) => id);
  const [standing, used] = await asPlatform(db, viewer, async () => [
    await standingOf(db, ruleIds, subjects),
    await usedOfEntries(db, entryIds),
  ]);
  return {
    households,
    rulesAt: ruleBook(rules),
    entries: new Map(
      [...seen.values()].map(({ id, pairingId, stage, amountFen, reversedById }) => [
        id,
        { id, pairingId, stage, amountFen, isReversed: reversedById !== null, usedFen: used.get(id) ?? 0n },
      ]),
    ),
    received: new Map(standing.map(({ ruleId, subject, period, day }) => [standingKey(ruleId, subject, period), day])),
  };
}

/** Judges a row by what is known, rows before it included. */
function judge(
  draft: BenefitDraft,
  { householdOf, mayOverride, today }: Batch,
  ground: Ground,
  taken: Taken,
): JudgedBenefit {
  const household = householdOf(draft.householdId);
  const facts = ground.households.get(household.id);
  if (!facts) throw new Error('a household is seen and not read');
  const placed = ground.rulesAt(facts.placePath).find(({ rule }) => rule.id === draft.ruleId);
  if (!placed)
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '适用于该户所在地的规则', whatEn: 'rule of that household’s place' },
      'ruleId',
    );
  const paying = draft.fundEntryId === null ? undefined : ground.entries.get(draft.fundEntryId);
  const entry = paying ? { ...paying, usedFen: paying.usedFen + (taken.usedFen.get(paying.id) ?? 0n) } : null;
  const bearings: Bearings = {
    today,
    household: facts,
    pairingId: household.pairingId,
    placed,
    mayOverride: mayOverride(household),
    receivedOn: (subject, period) => {
      const key = standingKey(draft.ruleId, subject, period);
      return ground.received.get(key) ?? taken.received.get(key) ?? null;
    },
    entry,
  };
  const judged = judgeBenefit(draft, bearings);
  const key = standingKey(judged.ruleId, judged.subject, judged.period);
  if (!taken.received.has(key)) taken.received.set(key, judged.day);
  if (entry) taken.usedFen.set(entry.id, (taken.usedFen.get(entry.id) ?? 0n) + (judged.amountFen ?? 0n));
  return judged;
}

/** The rows with which something is wrong, each with the first thing that is. */
export function faultsOf(rows: readonly BenefitDraft[], work: (draft: BenefitDraft) => void): Fault[] {
  const faults: Fault[] = [];
  for (const [row, draft] of rows.entries()) {
    try {
      work(draft);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      faults.push({ row, error });
    }
  }
  return faults;
}

/** Tells of benefits that were recorded or reversed, each to who sees its household. */
export async function tell(
  db: Db,
  viewer: Viewer,
  kind: EventKind,
  told: readonly { id: string; household: HouseholdRow }[],
): Promise<void> {
  await announceAll(
    db,
    told.map(({ id, household }) => ({
      kind,
      actorId: viewer.accountId,
      pairingId: household.pairingId,
      subjectType: 'PolicyBenefit',
      subjectId: id,
      version: null,
      owned: household,
    })),
  );
}
