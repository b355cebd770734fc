import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { Ability, EventKind, ProblemCode, type BenefitSumDimension } from '../../schema/vocabulary';
import { asPlatform, read, slotOf, type Db } from '../db/tx';
import { write } from '../db/write';
import type { PageRequest } from '../db/page';
import { announceAll } from '../events/outbox';
import { fundEntriesById } from '../funds/fund.store';
import { householdsById } from '../households/household.store';
import type { HouseholdRow } from '../households/household.tables';
import type { PersonVault } from '../people/person-vault';
import { placesById } from '../places/place.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { problemMessage } from '../platform/messages';
import { mayDo, PLATFORM, type Viewer } from '../platform/scope';
import { atMost, readPlain, searchText } from '../platform/text';
import { listBenefitRules } from './benefit-rule.store';
import {
  judgeBenefit,
  subjectOf,
  type Bearings,
  type BenefitDraft,
  type JudgedBenefit,
  type PayingEntry,
} from './benefit.rules';
import {
  benefitsById,
  benefitsOfBatch,
  insertBenefits,
  listBenefits,
  reverse,
  standingOf,
  usedOfEntries,
  type BenefitQuery,
  type NewBenefit,
} from './benefit.store';
import { sumBenefits, type BenefitSum } from './benefit-sum.store';
import type { BenefitRow, HouseholdFacts } from './benefit';
import { ruleBook } from './entitlement.rules';
import { factsFor } from './leak-facts.service';

export interface RecordBenefits {
  requestKey: string;
  rows: BenefitDraft[];
}

export interface ReverseBenefit {
  requestKey: string;
  benefitId: string;
  reason: string;
}

export interface BenefitListing extends Omit<BenefitQuery, 'paths'> {
  placeIds?: string[] | null;
}

/** One list as a township keeps it: a page of a ledger. */
export const MAX_BATCH = 500;
const MAX_LISTED = 1_000;

/** Why a row of a batch is refused. */
interface Fault {
  row: number;
  error: DomainError;
}

/** What rows are judged by, read once for all of them. */
interface Ground {
  households: ReadonlyMap<string, HouseholdFacts>;
  rulesAt: ReturnType<typeof ruleBook>;
  entries: ReadonlyMap<string, PayingEntry>;
  /** When something was received, by rule, subject and period; rows of the batch are added as they are judged. */
  received: Map<string, Day>;
}

const standingKey = (ruleId: string, subject: string, period: string): string => [ruleId, subject, period].join(' ');

/** What households and people received (政策享受). */
export class BenefitService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly vault: PersonVault,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of benefits, the latest day first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  list(viewer: Viewer, listing: BenefitListing, page: PageRequest): Promise<Page<BenefitRow>> {
    return read(this.source, viewer, async (db) =>
      listBenefits(db, viewer, await queryOf(db, listing), page, (count) => read(this.source, viewer, count)),
    );
  }

  /** What went where: sums of what stands, 1000 cells at most. Fails with TOO_MANY_ITEMS and BAD_INPUT. */
  sums(viewer: Viewer, listing: BenefitListing, groupBy: readonly BenefitSumDimension[]): Promise<BenefitSum[]> {
    const dimensions = [...new Set(groupBy)];
    return read(this.source, viewer, async (db) => sumBenefits(db, viewer, await queryOf(db, listing), dimensions));
  }

  /**
   * Records what a household or a member of it received. Fails with NOT_FOUND, FORBIDDEN, and as `judgeBenefit` and `write`.
   */
  async record(viewer: Viewer, requestKey: string, draft: BenefitDraft): Promise<BenefitRow> {
    const [benefit] = await this.enter(viewer, 'recordBenefit', { requestKey, rows: [draft] }, ([fault]) => {
      throw fault?.error ?? new Error('nothing is refused');
    });
    if (!benefit) throw new Error('nothing was recorded');
    return benefit;
  }

  /**
   * Records up to 500 benefits, all or none. Fails with BENEFITS_REFUSED, whose details tell of each row that is refused what is wrong
   * with it (`rows` counted from 1, `codes`, `fields` and `faults` beside them), with TOO_MANY_ITEMS, BAD_INPUT (no row), and as `write`.
   */
  recordAll(viewer: Viewer, input: RecordBenefits): Promise<BenefitRow[]> {
    atMost(input.rows, MAX_BATCH, 'rows');
    if (input.rows.length === 0)
      return Promise.reject(
        new DomainError(ProblemCode.BAD_INPUT, { reason: '请至少填一行', reasonEn: 'write one row at least' }, 'rows'),
      );
    return this.enter(viewer, 'recordBenefits', input, (faults) => {
      throw new DomainError(
        ProblemCode.BENEFITS_REFUSED,
        {
          count: faults.length,
          rows: faults.map(({ row }) => String(row + 1)),
          codes: faults.map(({ error }) => error.code),
          fields: faults.map(({ error }) => error.field ?? ''),
          faults: faults.map(({ error }) => problemMessage(error.code, error.details, viewer.lang)),
        },
        'rows',
      );
    });
  }

  /**
   * Takes a benefit back: it stays, with who reversed it and why, and counts no more.
   * Fails with NOT_FOUND, FORBIDDEN, REVERSED_ALREADY, BAD_INPUT (reason), and as `write`.
   */
  reverse(viewer: Viewer, input: ReverseBenefit): Promise<BenefitRow> {
    let benefit: BenefitRow;
    let household: HouseholdRow;
    return write(this.source, this.secret, viewer, {
      verb: 'reverseBenefit',
      input,
      locks: [`benefit:${input.benefitId}`],
      allow: async (db) => {
        benefit = await benefitOf(db, viewer, input.benefitId);
        household = (await seenHouseholds(db, viewer, [benefit.householdId])).of(benefit.householdId);
      },
      again: (db, id) => benefitOf(db, viewer, id),
      effect: async (db) => {
        if (benefit.reversedAt !== null) throw new DomainError(ProblemCode.REVERSED_ALREADY, {}, 'benefitId');
        await reverse(db, benefit, readPlain(input.reason, 500, 'reason'), viewer.accountId);
        await tell(db, viewer, EventKind.BENEFIT_REVERSED, [{ id: benefit.id, household }]);
        return { id: benefit.id, result: await benefitOf(db, viewer, benefit.id) };
      },
    });
  }

  private enter(
    viewer: Viewer,
    verb: string,
    input: RecordBenefits,
    refuse: (faults: Fault[]) => never,
  ): Promise<BenefitRow[]> {
    let households: Seen;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: locksOf(input.rows),
      allow: async (db) => {
        households = await seenHouseholds(
          db,
          viewer,
          input.rows.map(({ householdId }) => householdId),
        );
        const faults = faultsOf(input.rows, ({ householdId }) => void households.of(householdId));
        if (faults.length > 0) refuse(faults);
      },
      again: (db, batchId) => benefitsOfBatch(db, viewer, batchId),
      effect: async (db) => {
        const ground = await this.groundFor(db, viewer, input.rows);
        const judged: JudgedBenefit[] = [];
        const faults = faultsOf(input.rows, (draft) => {
          judged.push(this.judge(viewer, draft, households.of(draft.householdId), ground));
        });
        if (faults.length > 0) refuse(faults);
        const benefits = judged.map(({ subject: _subject, ...benefit }): NewBenefit => ({
          ...benefit,
          id: newId(),
          madeByAccount: viewer.accountId,
        }));
        const batchId = newId();
        await insertBenefits(db, benefits, batchId);
        const told = benefits.map(({ id, householdId }) => ({ id, household: households.of(householdId) }));
        await tell(db, viewer, EventKind.BENEFIT_RECORDED, told);
        return { id: batchId, result: await benefitsOfBatch(db, viewer, batchId) };
      },
    });
  }

  private async groundFor(db: Db, viewer: Viewer, rows: readonly BenefitDraft[]): Promise<Ground> {
    const named = await listBenefitRules(db, { ids: rows.map(({ ruleId }) => ruleId) });
    // With those of the same codes, which may stand in their place.
    const rules = await listBenefitRules(db, { codes: named.map(({ code }) => code) });
    const householdIds = [...new Set(rows.map(({ householdId }) => householdId))];
    const households = await factsFor(db, viewer, this.vault, { householdIds }, rules);
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
      received: new Map(
        standing.map(({ ruleId, subject, period, day }) => [standingKey(ruleId, subject, period), day]),
      ),
    };
  }

  /** Judges a row by what is known, rows of the same batch before it included. */
  private judge(viewer: Viewer, draft: BenefitDraft, household: HouseholdRow, ground: Ground): JudgedBenefit {
    const facts = ground.households.get(household.id);
    if (!facts) throw new Error('a household is seen and not read');
    const placed = ground.rulesAt(facts.placePath).find(({ rule }) => rule.id === draft.ruleId);
    if (!placed)
      throw new DomainError(
        ProblemCode.NOT_FOUND,
        { what: '适用于该户所在地的规则', whatEn: 'rule of that household’s place' },
        'ruleId',
      );
    const entry = draft.fundEntryId === null ? null : (ground.entries.get(draft.fundEntryId) ?? null);
    const bearings: Bearings = {
      today: this.today(),
      household: facts,
      pairingId: household.pairingId,
      placed,
      mayOverride: mayDo(viewer, Ability.OVERRIDE_BENEFIT_RULE, household),
      receivedOn: (subject, period) => ground.received.get(standingKey(draft.ruleId, subject, period)) ?? null,
      entry,
    };
    const judged = judgeBenefit(draft, bearings);
    const key = standingKey(judged.ruleId, judged.subject, judged.period);
    if (!ground.received.has(key)) ground.received.set(key, judged.day);
    if (entry) entry.usedFen += judged.amountFen ?? 0n;
    return judged;
  }
}

/** What must not change while benefits of these rows are judged: slots, because a batch is of many households. */
function locksOf(rows: readonly BenefitDraft[]): string[] {
  return rows.flatMap(({ householdId, fundEntryId }) => [
    slotOf('benefits-of', householdId),
    ...(fundEntryId === null ? [] : [`fund-entry:${fundEntryId}`]),
  ]);
}

function faultsOf(rows: readonly BenefitDraft[], work: (draft: BenefitDraft) => void): Fault[] {
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

/** Households in which the viewer may record; asking for another fails with NOT_FOUND or FORBIDDEN. */
interface Seen {
  of: (id: string) => HouseholdRow;
}

async function seenHouseholds(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Seen> {
  const households = await householdsById(db, viewer, [...new Set(ids)]);
  return {
    of: (id) => {
      const household = households.get(id);
      if (!household)
        throw new DomainError(ProblemCode.NOT_FOUND, { what: '监测户', whatEn: 'household' }, 'householdId');
      if (!mayDo(viewer, Ability.KEEP_HOUSEHOLDS, household)) throw new DomainError(ProblemCode.FORBIDDEN);
      return household;
    },
  };
}

async function queryOf(db: Db, { placeIds, ...listing }: BenefitListing): Promise<BenefitQuery> {
  for (const [field, ids] of Object.entries({ placeIds, ...listing }))
    if (Array.isArray(ids)) atMost(ids, MAX_LISTED, `filter.${field}`);
  const places = placeIds ? [...(await placesById(db, PLATFORM, placeIds)).values()] : null;
  return { ...listing, search: searchText(listing.search), paths: places?.map(({ path }) => path) ?? null };
}

async function tell(
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

/** Fails with NOT_FOUND. */
async function benefitOf(db: Db, viewer: Viewer, id: string): Promise<BenefitRow> {
  const benefit = (await benefitsById(db, viewer, [id])).get(id);
  if (benefit) return benefit;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '政策享受', whatEn: 'benefit' }, 'benefitId');
}
