import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { Ability, EventKind, FlagState, MoneyMeasure, ProblemCode } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { lock, read, tx, type Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { daysBefore, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { PLATFORM, postsAt, SIDE_OF_ROLE, type Owned, type Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import {
  differenceFacts,
  fundsOfPairing,
  ownedPairing,
  pairingsWithMoney,
  voucherFacts,
  yearEndFacts,
  type FlaggedFund,
} from './flag-facts.store';
import {
  changeFlag,
  flagsById,
  hasPostedInto,
  insertFlag,
  listFlags,
  standingFlags,
  type FlagQuery,
} from './flag.store';
import type { Finding, IntegrityFlagRow } from './flag.tables';
import { pocketsOfPairing } from './money-clock.store';
import {
  changesBetween,
  differenceFound,
  idleFound,
  voucherFound,
  yearEndFound,
  type Found,
} from './money-flags.rules';
import type { MoneyRules } from './money-rule.rules';
import { moneyRulesByDay } from './money-rule.store';

/** Who changes the flags of a pairing holds this. */
const flagsLock = (pairingId: string): string => `flags:${pairingId}`;

const SWEEP_PAGE = 200;
const MAX_LISTED = 1_000;

export interface Explaining {
  requestKey: string;
  flagId: string;
  version: number;
  reason: string;
}

/** What is asked about money: 待核实事项. Found from the ledger, explained by people, corrected when it is so no more. */
export class FlagService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /** A page of flags, the latest first. Fails with TOO_MANY_ITEMS, OUT_OF_RANGE and CURSOR_INVALID. */
  async list(viewer: Viewer, query: FlagQuery, page: PageRequest): Promise<Page<IntegrityFlagRow>> {
    for (const field of ['pairingIds', 'fundIds', 'years'] as const)
      atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    return read(this.source, viewer, (db) =>
      listFlags(db, viewer, query, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Explains an open flag, by somebody of the side whose turn it is, or above both, who has posted nothing of it.
   * Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED (not open), BAD_INPUT, and as `write`.
   */
  explain(viewer: Viewer, input: Explaining): Promise<IntegrityFlagRow> {
    let flag: IntegrityFlagRow;
    return write(this.source, this.secret, viewer, {
      verb: 'explainFlag',
      input,
      locks: [],
      allow: async (db) => {
        await lock(db, flagsLock((await flagOf(db, viewer, input.flagId)).pairingId));
        flag = await flagOf(db, viewer, input.flagId);
        if (!mayExplain(viewer, flag)) throw new DomainError(ProblemCode.FORBIDDEN);
        if (viewer.accountId !== null && (await hasPostedInto(db, flag, viewer.accountId)))
          throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => flagOf(db, viewer, id),
      effect: async (db) => {
        if (flag.state !== FlagState.OPEN) throw notOpen(flag.state);
        if (flag.version !== input.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: flag.version }, 'version');
        const reason = requireText(input.reason, 1_000, 'reason');
        const now = { ...flag, state: FlagState.EXPLAINED, version: flag.version + 1 };
        await changeFlag(db, now, viewer.accountId, reason);
        await tell(db, EventKind.FLAG_EXPLAINED, now, viewer.accountId);
        return { id: flag.id, result: await flagOf(db, viewer, flag.id) };
      },
    });
  }

  /** Looks at a pairing's money as it is and as of a day: raises what is found, clears what is so no more. */
  async check(pairingId: string, today: Day): Promise<{ raised: number; cleared: number }> {
    return tx(this.source, PLATFORM, async (db) => {
      await lock(db, flagsLock(pairingId));
      const found = await findingsOf(db, pairingId, today);
      const changes = changesBetween(await standingFlags(db, pairingId), found);
      for (const finding of changes.raise) {
        const id = newId();
        await insertFlag(db, id, pairingId, finding);
        await tell(db, EventKind.FLAG_RAISED, { ...finding, id, pairingId, version: 1 }, null);
      }
      for (const { flag, found: now } of changes.follow)
        await changeFlag(
          db,
          { ...flag, numbers: now.numbers, since: now.since, version: flag.version + 1 },
          null,
          said(flag),
        );
      for (const flag of changes.clear) {
        const now = { ...flag, state: FlagState.CORRECTED, version: flag.version + 1 };
        await changeFlag(db, now);
        await tell(db, EventKind.FLAG_CLEARED, now, null);
      }
      return { raised: changes.raise.length, cleared: changes.clear.length };
    });
  }

  /** The pairings that keep a ledger, page by page. */
  pairings(after: string | null): Promise<string[]> {
    return read(this.source, PLATFORM, (db) => pairingsWithMoney(db, after, SWEEP_PAGE));
  }
}

/** Whether the viewer may explain this flag as far as its posts say. */
export function mayExplain(viewer: Viewer, flag: Pick<IntegrityFlagRow, 'turn'> & Owned): boolean {
  return postsAt(viewer, Ability.EXPLAIN_FLAG, flag).some(
    ({ role }) => (SIDE_OF_ROLE[role] ?? flag.turn) === flag.turn,
  );
}

/** An explanation stays with its flag when the figures change. */
const said = (flag: IntegrityFlagRow): string | null => (flag.state === FlagState.EXPLAINED ? flag.reason : null);

async function findingsOf(db: Db, pairingId: string, today: Day): Promise<Finding[]> {
  const funds = await fundsOfPairing(db, pairingId);
  const pairing = await ownedPairing(db, pairingId);
  if (funds.length === 0 || pairing === null) return [];
  const years = [...new Set(funds.map(({ year }) => year))];
  const dayOf = (year: number): Day => (today < `${year}-12-31` ? today : `${year}-12-31`);
  const rules = await moneyRulesByDay(db, PLATFORM, [...new Set([today, ...years.map(dayOf)])]);
  const rulesOn = (day: Day): MoneyRules => {
    const found = rules.get(day);
    if (found) return found;
    throw new Error(`no rules about money apply on ${day}`);
  };
  const terms = years.map((year) => {
    const { voucherRateAfterDays, voucherRateDenominator } = rulesOn(dayOf(year));
    return {
      year,
      until: daysBefore(today, voucherRateAfterDays),
      ofSpent: voucherRateDenominator === MoneyMeasure.SPENT,
    };
  });
  const pockets = await pocketsOfPairing(db, PLATFORM, pairingId);
  const vouchers = await voucherFacts(db, pairingId, terms);
  const yearEnds = await yearEndFacts(db, pairingId);
  const differences = await differenceFacts(db, pairingId);
  const found = [
    ...pockets.flatMap((pocket) => idleFound(pocket, today, rulesOn(today))),
    ...vouchers.flatMap((fact) => voucherFound(fact, rulesOn(dayOf(fact.year)))),
    ...differences.flatMap((fact) => differenceFound(fact, today)),
    ...yearEnds.flatMap((fact) => yearEndFound(fact, today, rulesOn(dayOf(fact.year)))),
  ];
  return found.map((one) => withOwner(one, pairing, funds));
}

/** A finding about a fund is its readers'; one about a year is the pairing's, and simulated where all its money is. */
function withOwner(found: Found, pairing: Owned, funds: readonly FlaggedFund[]): Finding {
  const fund = funds.find(({ id }) => id === found.fundId);
  const { published, partyIds, placePaths } = fund ?? pairing;
  const ofYear = funds.filter(({ year }) => year === found.year);
  const simulated = fund ? fund.simulated : ofYear.every((one) => one.simulated);
  return { ...found, published, partyIds, placePaths, simulated };
}

async function flagOf(db: Db, viewer: Viewer, id: string): Promise<IntegrityFlagRow> {
  const flag = (await flagsById(db, viewer, [id])).get(id);
  if (flag) return flag;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '待核实事项', whatEn: 'flag' }, 'flagId');
}

function notOpen(state: FlagState): DomainError {
  const [from, fromEn] = state === FlagState.EXPLAINED ? ['已说明', 'explained'] : ['已消除', 'corrected'];
  const details = { from: from ?? '', fromEn: fromEn ?? '', action: '说明', actionEn: 'explain' };
  return new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'flagId');
}

function tell(
  db: Db,
  kind: EventKind,
  flag: Owned & { id: string; pairingId: string; version: number },
  actorId: string | null,
): Promise<void> {
  const { pairingId, id, version } = flag;
  return announce(db, { kind, actorId, pairingId, subjectType: 'IntegrityFlag', subjectId: id, version, owned: flag });
}
