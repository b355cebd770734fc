import {
  EventKind,
  FundHolding,
  FundKind,
  FundStage,
  ProblemCode,
  type CustodianKind,
  type Side,
} from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { announce } from '../events/outbox';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import type { Viewer } from '../platform/scope';
import { requireCode, requireText } from '../platform/text';
import { fundProject } from '../projects/project-acts.service';
import { mayReceiveMoney, STATUS_WORDS } from '../projects/project.rules';
import { projectsById } from '../projects/project.store';
import type { ProjectRow } from '../projects/project.tables';
import { rematch } from '../reconciliation/rematch.service';
import { fundEntriesById, sourcesByEntry, type PostingFund } from './fund.store';
import { describeStage } from './fund-words.rules';
import type { FundEntryRow, FundRow } from './fund.tables';
import {
  checkAmount,
  checkDay,
  checkEnough,
  checkReversible,
  LYING,
  moveFor,
  originYearOf,
  otherSide,
  refuseNewAid,
  SIGNED_BY_BOTH,
  tellSources,
  type Move,
  type NamedSource,
  type Told,
} from './posting.rules';
import {
  carryOverInUse,
  findCustodian,
  findOrRegisterCustodian,
  insertEntry,
  insertEntrySignature,
  insertFund,
  isFundNamed,
  lyingIn,
  voucherInUse,
  type NewEntry,
} from './posting.store';

/*
 * What can be posted to the ledger, inside a transaction that has locked the fund (and, for what both sides state, the
 * pairing's reconciliation) and has asked whether the viewer may.
 * Each decides, writes, announces, and gives the entry.
 */

export interface CustodianName {
  kind: CustodianKind;
  name: string;
}

export interface GoodsDraft {
  name: string;
  quantity: string;
  unit: string;
}

/** A posting as its side states it. */
export interface Posting {
  stage: FundStage;
  side: Side;
  amountFen: bigint;
  day: Day;
  documentNo: string;
  custodian: CustodianName;
  projectId?: string | null;
  /** Where it lay; left out where custodian and project stay the same. */
  from?: { custodian: CustodianName; projectId?: string | null };
  /** In which state, where a stage can be posted from or into several. */
  holding?: FundHolding | null;
  originYear?: number | null;
  sources?: readonly NamedSource[] | null;
  payee?: string | null;
  note?: string | null;
  goods?: GoodsDraft | null;
  evidence?: readonly string[] | null;
}

const MAX_SOURCES = 50;
const MAX_EVIDENCE = 20;

/**
 * Posts an entry of a side. Fails with OUT_OF_RANGE (amount, day), BAD_INPUT, OTHER_SIDES_ENTRY, PAIRING_CLOSED, NOT_FOUND
 * (project), PROJECT_NOT_APPROVED, NOT_ENOUGH_FUNDS, ORIGIN_YEAR_NEEDED, SOURCE_EXCEEDED, VOUCHER_USED and ALREADY_CARRIED_OVER.
 */
export async function postEntry(
  db: Db,
  viewer: Viewer,
  fund: PostingFund,
  posting: Posting,
  today: Day,
): Promise<FundEntryRow> {
  checkAmount(posting.amountFen);
  checkDay(posting.day, today);
  const move = moveFor(posting.stage, posting.side, fund, posting.holding ?? null);
  refuseNewAid(posting.stage, posting.day, fund.closedOn);
  const texts = checkTexts(posting);
  const project = await checkProject(db, viewer, fund, posting);
  const taken = await take(db, fund, move, posting);
  const custodianId = await findOrRegisterCustodian(db, custodianOf(fund, posting.side, posting.custodian));
  await refuseSecondClaim(db, fund, posting, { ...taken, custodianId }, move);

  const entry: NewEntry = {
    id: newId(),
    fundId: fund.id,
    pairingId: fund.pairingId,
    day: posting.day,
    side: posting.side,
    stage: posting.stage,
    voucherOrder: fund.voucherOrder,
    fromHolding: move.from,
    toHolding: move.to,
    amountFen: posting.amountFen,
    fromProjectId: taken.fromProjectId,
    fromCustodianId: taken.fromCustodianId,
    projectId: posting.projectId ?? null,
    custodianId,
    originYear: taken.originYear,
    ...texts,
    untoldFen: taken.told.untoldFen,
    reversesId: null,
    needsSignature: SIGNED_BY_BOTH.includes(posting.stage),
    withdraws: false,
    recordedBy: viewer.accountId,
  };
  await insertEntry(db, entry, taken.told.sources);
  if (project && posting.stage === FundStage.ISSUED) {
    await fundProject(db, viewer, project, { day: entry.day, documentNo: entry.documentNo });
  }
  return rematch(db, viewer, await tell(db, viewer, EventKind.FUND_ENTRY_POSTED, fund, entry.id, 1), today);
}

/**
 * The other side signs an entry, which counts from now on. Fails with REVERSAL_REFUSED and FORBIDDEN (its own entry), and
 * TRANSITION_REFUSED (signed already, taken back, or nothing to sign).
 */
export async function signEntry(
  db: Db,
  viewer: Viewer,
  fund: PostingFund,
  entry: FundEntryRow,
  partyId: string,
): Promise<FundEntryRow> {
  if (!entry.needsSignature || entry.signedAt !== null || entry.reversedById !== null) {
    const from =
      entry.reversedById !== null
        ? ['已撤回', 'taken back']
        : entry.signedAt
          ? ['已会签', 'signed']
          : ['无须会签', 'needs none'];
    const details = { from: from[0] ?? '', fromEn: from[1] ?? '', action: '会签', actionEn: 'sign' };
    throw new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'entryId');
  }
  if (viewer.accountId !== null && viewer.accountId === entry.recordedBy) throw new DomainError(ProblemCode.FORBIDDEN);
  await insertEntrySignature(db, {
    entryId: entry.id,
    side: otherSide(entry.side),
    accountId: viewer.accountId,
    partyId,
  });
  return tell(db, viewer, EventKind.FUND_ENTRY_SIGNED, fund, entry.id, 2);
}

export interface Reversing {
  day: Day;
  documentNo: string;
  reason: string;
}

/**
 * Takes an entry back by one that mirrors it. What both sides signed is taken back once both have signed the reversal.
 * Fails with OUT_OF_RANGE (day), BAD_INPUT and REVERSAL_REFUSED (a reversal; reversed already; the money has gone on).
 */
export async function reverseEntry(
  db: Db,
  viewer: Viewer,
  fund: PostingFund,
  entry: FundEntryRow,
  reversing: Reversing,
  today: Day,
): Promise<FundEntryRow> {
  checkReversible(entry);
  checkDay(reversing.day, today);
  const withdraws = entry.needsSignature && entry.signedAt === null;
  if (!withdraws) await refuseGoneOn(db, entry);
  const sources = withdraws ? [] : ((await sourcesByEntry(db, viewer, [entry.id])).get(entry.id) ?? []);
  const { id, documentNo, note } = {
    id: newId(),
    documentNo: requireCode(reversing.documentNo, 100, 'documentNo'),
    note: requireText(reversing.reason, 500, 'reason'),
  };
  await insertEntry(
    db,
    {
      ...entry,
      id,
      documentNo,
      note,
      day: reversing.day,
      amountFen: -entry.amountFen,
      untoldFen: -entry.untoldFen,
      reversesId: entry.id,
      needsSignature: entry.needsSignature && !withdraws,
      withdraws,
      recordedBy: viewer.accountId,
    },
    sources.map(({ sourceId, amountFen, how }) => ({ sourceId, amountFen: -amountFen, how })),
  );
  return rematch(db, viewer, await tell(db, viewer, EventKind.FUND_ENTRY_REVERSED, fund, id, 1), today);
}

/** Opens a fund. Fails with ALREADY_EXISTS, PAIRING_CLOSED and BAD_INPUT. */
export async function openFund(db: Db, viewer: Viewer, fund: FundRow): Promise<FundRow> {
  if ((fund.kind === FundKind.FISCAL) !== (fund.tier !== null)) {
    const reason = '财政资金须写明层级，其他资金不写';
    const reasonEn = 'fiscal money has a tier, other money has none';
    throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'tier');
  }
  if (await isFundNamed(db, fund))
    throw new DomainError(ProblemCode.ALREADY_EXISTS, { what: '资金', whatEn: 'fund' }, 'name');
  await insertFund(db, fund, viewer.accountId);
  await announce(db, {
    kind: EventKind.FUND_OPENED,
    actorId: viewer.accountId,
    pairingId: fund.pairingId,
    subjectType: 'Fund',
    subjectId: fund.id,
    version: 1,
    owned: fund,
  });
  return fund;
}

/** The project that is named. Money is issued only to what both sides of the pairing have agreed to. */
async function checkProject(
  db: Db,
  viewer: Viewer,
  fund: FundRow,
  { projectId, stage }: Posting,
): Promise<ProjectRow | null> {
  if (!projectId) return null;
  const project = (await projectsById(db, viewer, [projectId])).get(projectId);
  if (project?.pairingId !== fund.pairingId)
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '项目', whatEn: 'project' }, 'projectId');
  if (stage !== FundStage.ISSUED || mayReceiveMoney(project.status)) return project;
  const { stage: action, stageEn: actionEn } = describeStage(stage);
  const [status, statusEn] = STATUS_WORDS[project.status];
  const details = { project: project.name, status, statusEn, action, actionEn };
  throw new DomainError(ProblemCode.PROJECT_NOT_APPROVED, details, 'projectId');
}

interface Taken {
  fromCustodianId: string | null;
  fromProjectId: string | null;
  originYear: number;
  told: Told;
}

const NOTHING_TO_TELL: Told = { sources: [], untoldFen: 0n };

/** Where the amount comes from: that enough lies there, of which year it is, and from which entries it came. */
async function take(db: Db, fund: PostingFund, move: Move, posting: Posting): Promise<Taken> {
  const named = posting.sources ?? [];
  if (named.length > MAX_SOURCES)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_SOURCES, actual: named.length }, 'sources');
  if (move.from === FundHolding.OUTSIDE) {
    const originYear = posting.originYear ?? fund.year;
    return { fromCustodianId: null, fromProjectId: null, originYear, told: NOTHING_TO_TELL };
  }
  const { custodian, projectId } = posting.from ?? posting;
  const fromProjectId = projectId ?? null;
  const fromCustodianId = await findCustodian(db, custodianOf(fund, posting.side, custodian));
  const where = { custodian: custodian.name, holding: move.from };
  if (fromCustodianId === null) {
    checkEnough(posting.amountFen, undefined, where);
    throw new Error('an amount above zero lies with nobody');
  }
  const account = { fundId: fund.id, side: posting.side, projectId: fromProjectId, custodianId: fromCustodianId };
  const lying = await lyingIn(
    db,
    account,
    move.from,
    named.map(({ entryId }) => entryId),
  );
  const originYear = originYearOf(posting.originYear ?? null, lying, fund.year, custodian.name);
  const there = lying.find((one) => one.originYear === originYear);
  checkEnough(posting.amountFen, there, where);
  const goesOn = LYING.includes(move.from) && posting.stage !== FundStage.CARRIED_OVER;
  const told = there && goesOn ? tellSources(posting.amountFen, named, there, there.inflows) : NOTHING_TO_TELL;
  return { fromCustodianId, fromProjectId, originYear, told };
}

function custodianOf(fund: FundRow, side: Side, { kind, name }: CustodianName) {
  return { pairingId: fund.pairingId, side, kind, name: requireText(name.normalize('NFKC'), 100, 'custodian.name') };
}

/** A voucher counts once in its pairing, a carry-over once for each account and year. */
async function refuseSecondClaim(
  db: Db,
  fund: FundRow,
  posting: Posting,
  account: { custodianId: string; originYear: number },
  move: Move,
): Promise<void> {
  if (posting.stage === FundStage.VOUCHERED) {
    const used = await voucherInUse(db, fund.pairingId, posting.documentNo);
    if (used === null) return;
    const details = { document: posting.documentNo, day: used.day, amount: yuanFromFen(used.amountFen) };
    throw new DomainError(ProblemCode.VOUCHER_USED, details, 'documentNo');
  }
  if (posting.stage === FundStage.CARRIED_OVER) {
    const year = posting.day.slice(0, 4);
    const of = { fundId: fund.id, side: posting.side, projectId: posting.projectId ?? null, ...account };
    const done = await carryOverInUse(db, fund.pairingId, { ...of, year, holding: move.to });
    if (done !== null)
      throw new DomainError(ProblemCode.ALREADY_CARRIED_OVER, { custodian: posting.custodian.name, year }, 'day');
  }
}

/** What has gone on cannot be taken back where it was: first what came after it. */
async function refuseGoneOn(db: Db, entry: FundEntryRow): Promise<void> {
  const account = {
    fundId: entry.fundId,
    side: entry.side,
    projectId: entry.projectId,
    custodianId: entry.custodianId,
  };
  const lying = await lyingIn(db, account, entry.toHolding, [entry.id]);
  const there = lying.find(({ originYear }) => originYear === entry.originYear);
  const isHeld = (there?.balanceFen ?? 0n) >= entry.amountFen;
  const isNamed =
    LYING.includes(entry.toHolding) &&
    entry.stage !== FundStage.CARRIED_OVER &&
    there?.inflows.find(({ entryId }) => entryId === entry.id)?.leftFen !== entry.amountFen;
  if (isHeld && !isNamed) return;
  const available = yuanFromFen(there?.balanceFen ?? 0n);
  const reason = `这笔资金 ${yuanFromFen(entry.amountFen)} 元之后已继续使用，该处只余 ${available} 元；请先冲销其后的业务`;
  const reasonEn = `the ${yuanFromFen(entry.amountFen)} yuan have gone on since, ${available} lie there: reverse what came after first`;
  throw new DomainError(ProblemCode.REVERSAL_REFUSED, { reason, reasonEn }, 'entryId');
}

function checkTexts(posting: Posting) {
  const optional = (text: string | null | undefined, max: number, field: string): string | null =>
    text === null || text === undefined || text.trim() === '' ? null : requireText(text, max, field);
  const evidence = posting.evidence ?? [];
  if (evidence.length > MAX_EVIDENCE)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_EVIDENCE, actual: evidence.length }, 'evidence');
  const { goods } = posting;
  return {
    documentNo: requireCode(posting.documentNo, 100, 'documentNo'),
    payee: optional(posting.payee, 100, 'payee'),
    note: optional(posting.note, 500, 'note'),
    goodsName: goods ? requireText(goods.name, 100, 'goods.name') : null,
    goodsQuantity: goods ? checkQuantity(goods.quantity) : null,
    goodsUnit: goods ? requireText(goods.unit, 20, 'goods.unit') : null,
    evidence: evidence.map((one, at) => requireText(one, 200, `evidence.${at}`)),
  };
}

function checkQuantity(quantity: string): string {
  if (!quantity.startsWith('-') && /[1-9]/.test(quantity)) return quantity;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: quantity, range: '> 0' }, 'goods.quantity');
}

async function tell(
  db: Db,
  viewer: Viewer,
  kind: EventKind,
  fund: PostingFund,
  entryId: string,
  version: number,
): Promise<FundEntryRow> {
  await announce(db, {
    kind,
    actorId: viewer.accountId,
    pairingId: fund.pairingId,
    subjectType: 'FundEntry',
    subjectId: entryId,
    version,
    owned: fund,
  });
  const entry = (await fundEntriesById(db, viewer, [entryId])).get(entryId);
  if (!entry) throw new Error(`the entry ${entryId} is not there after it was written`);
  return entry;
}
