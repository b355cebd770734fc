import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, ProblemCode } from '../../schema/vocabulary';
import { officialOf } from '../accounts/official.service';
import { checkUnitsOf } from '../agreements/pairing-units.service';
import type { PageRequest } from '../db/page';
import { asPlatform, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { pathsOf } from '../households/household.service';
import type { HouseholdRow } from '../households/household.tables';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import { pairingForRecords } from '../records/record.store';
import { enterHelper, keepHelper } from './helper-acts.service';
import { checkWithin, followedBy, helpingNow, MAX_NAME, MAX_REASON } from './helper.rules';
import { helpersByHousehold, helpersById, listHelpers, type HelperQuery } from './helper.store';
import type { HelperRow } from './helper.tables';
import { checkVersion, householdLock, householdToKeep } from './household-paper.service';
import { lastVisitOfHelper } from './visit.store';

export interface AssignHelper {
  requestKey: string;
  householdId: string;
  unitId: string;
  accountId: string | null;
  name?: string | null;
  since?: Day | null;
  reason?: string | null;
}

export interface EndHelper {
  requestKey: string;
  helperId: string;
  version: number;
  until: Day;
  reason: string;
}

export type Listing<Query> = Omit<Query, 'paths'> & { placeIds?: string[] | null };

const MAX_LISTED = 1_000;

/** A list's query with its places' paths. Fails with TOO_MANY_ITEMS. */
export async function placed<Query extends { pairingIds?: string[] | null; householdIds?: string[] | null }>(
  db: Db,
  { placeIds, ...query }: Query & { placeIds?: string[] | null },
): Promise<Omit<Query, 'placeIds'> & { paths: string[] | null }> {
  atMost(query.pairingIds ?? [], MAX_LISTED, 'filter.pairingIds');
  atMost(query.householdIds ?? [], MAX_LISTED, 'filter.householdIds');
  return { ...query, paths: await pathsOf(db, placeIds) };
}

/** Who helps whom since when (帮扶责任人). */
export class HelperService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of helpers, those assigned last first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  list(viewer: Viewer, query: Listing<HelperQuery>, page: PageRequest): Promise<Page<HelperRow>> {
    atMost(query.unitIds ?? [], MAX_LISTED, 'filter.unitIds');
    const search = searchText(query.search);
    return read(this.source, viewer, async (db) => {
      const asked = await placed(db, { ...query, search });
      return listHelpers(db, viewer, asked, page, (count) => read(this.source, viewer, count));
    });
  }

  /**
   * Gives a household a helper; who helped until now ends the day before, for a reason. Fails with NOT_FOUND (household, unit, account),
   * FORBIDDEN, TRANSITION_REFUSED (a closed entry), OUT_OF_RANGE (since), BAD_INPUT (name, reason), and as `write`.
   */
  assign(viewer: Viewer, input: AssignHelper): Promise<HelperRow> {
    let household: HouseholdRow;
    return write(this.source, this.secret, viewer, {
      verb: 'assignHelper',
      input,
      locks: [householdLock(input.householdId)],
      allow: async (db) => {
        household = await householdToKeep(db, viewer, input.householdId);
      },
      again: (db, id) => helperOf(db, viewer, id),
      effect: async (db) => {
        const today = this.today();
        const since = input.since ?? today;
        const { unitId, accountId, reason = null } = input;
        await this.checkUnit(db, viewer, household, unitId);
        const name = await this.nameOf(db, viewer, input, today);
        const earlier = (await helpersByHousehold(db, viewer, [household.id])).get(household.id) ?? [];
        const now = helpingNow(earlier);
        const lastVisitOn = now && (await lastVisitOfHelper(db, now.id));
        const former = followedBy({ since, reason }, household, earlier, lastVisitOn, today);
        const helper = await enterHelper(db, viewer, household, { unitId, accountId, name, since }, former);
        return { id: helper.id, result: helper };
      },
    });
  }

  /**
   * A helper ends, and nobody follows yet. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED (ended already),
   * OUT_OF_RANGE (until), BAD_INPUT (reason), and as `write`.
   */
  async end(viewer: Viewer, input: EndHelper): Promise<HelperRow> {
    const { householdId } = await read(this.source, viewer, (db) => helperOf(db, viewer, input.helperId));
    return write(this.source, this.secret, viewer, {
      verb: 'endHelper',
      input,
      locks: [householdLock(householdId)],
      allow: async (db) => void (await householdToKeep(db, viewer, householdId)),
      again: (db, id) => helperOf(db, viewer, id),
      effect: async (db) => {
        const standing = await helperOf(db, viewer, input.helperId);
        checkVersion(input.version, standing.version);
        checkStands(standing);
        const { until } = input;
        const lastVisitOn = await lastVisitOfHelper(db, standing.id);
        checkWithin(until, lastVisitOn ?? standing.since, this.today(), 'until');
        const reason = requireText(input.reason, MAX_REASON, 'reason');
        const version = standing.version + 1;
        const helper = await keepHelper(db, viewer, { ...standing, version, until, reason }, EventKind.HELPER_ENDED);
        return { id: helper.id, result: helper };
      },
    });
  }

  /** A unit of the household's pairing. A township need not see that, so the platform looks. Fails with NOT_FOUND. */
  private async checkUnit(db: Db, viewer: Viewer, household: HouseholdRow, unitId: string): Promise<void> {
    const pairing = await asPlatform(db, viewer, () => pairingForRecords(db, PLATFORM, household.pairingId));
    if (pairing === null) throw new Error(`the pairing of the household ${household.id} is not there`);
    await checkUnitsOf(db, viewer, pairing, [unitId], () => 'unitId');
  }

  /** What the official is called. Fails with BAD_INPUT (neither or both) and NOT_FOUND. */
  private async nameOf(db: Db, viewer: Viewer, { accountId, unitId, name }: AssignHelper, today: Day): Promise<string> {
    if (accountId === null) return requireText(name ?? '', MAX_NAME, 'name');
    if (name) {
      const reason = { reason: '责任人账号与姓名只填一项', reasonEn: 'the official’s account or name, not both' };
      throw new DomainError(ProblemCode.BAD_INPUT, reason, 'name');
    }
    return (await officialOf(db, viewer, { accountId, unitId, today }, 'accountId')).displayName.slice(0, MAX_NAME);
  }
}

/** Fails with TRANSITION_REFUSED. */
function checkStands({ until }: HelperRow): void {
  if (until === null) return;
  const details = { from: '已不再负责', fromEn: 'ended', action: '结束责任', actionEn: 'end' };
  throw new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'helperId');
}

async function helperOf(db: Db, viewer: Viewer, id: string): Promise<HelperRow> {
  const helper = (await helpersById(db, viewer, [id])).get(id);
  if (helper) return helper;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '帮扶责任人', whatEn: 'helper' }, 'helperId');
}
