import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { Ability, EventKind, ProblemCode, type BenefitSumDimension } from '../../schema/vocabulary';
import { read, slotOf, type Db } from '../db/tx';
import { write } from '../db/write';
import type { PageRequest } from '../db/page';
import { householdsById } from '../households/household.store';
import type { HouseholdRow } from '../households/household.tables';
import type { PersonVault } from '../people/person-vault';
import { placesById } from '../places/place.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { problemMessage } from '../platform/messages';
import { mayDo, PLATFORM, type Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import { enterBenefits, faultsOf, tell, type Fault } from './benefit-acts.service';
import type { BenefitDraft } from './benefit.rules';
import { benefitsById, benefitsOfBatch, listBenefits, reverse, type BenefitQuery } from './benefit.store';
import { sumBenefits, type BenefitSum } from './benefit-sum.store';
import type { BenefitRow } from './benefit';

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
        await reverse(db, benefit, requireText(input.reason, 500, 'reason'), viewer.accountId);
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
        const batch = {
          vault: this.vault,
          today: this.today(),
          rows: input.rows,
          householdOf: (id: string) => households.of(id),
          mayOverride: (household: HouseholdRow) => mayDo(viewer, Ability.OVERRIDE_BENEFIT_RULE, household),
        };
        const batchId = await enterBenefits(db, viewer, batch, refuse);
        return { id: batchId, result: await benefitsOfBatch(db, viewer, batchId) };
      },
    });
  }
}

/** What must not change while benefits of these rows are judged: slots, because a batch is of many households. */
function locksOf(rows: readonly BenefitDraft[]): string[] {
  return rows.flatMap(({ householdId, fundEntryId }) => [
    slotOf('benefits-of', householdId),
    ...(fundEntryId === null ? [] : [`fund-entry:${fundEntryId}`]),
  ]);
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

/** Fails with NOT_FOUND. */
async function benefitOf(db: Db, viewer: Viewer, id: string): Promise<BenefitRow> {
  const benefit = (await benefitsById(db, viewer, [id])).get(id);
  if (benefit) return benefit;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '政策享受', whatEn: 'benefit' }, 'benefitId');
}
