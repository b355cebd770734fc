import { AgreementAction, AgreementStatus, EventKind, ProblemCode, Side } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { announce } from '../events/outbox';
import { indicatorBookOn, type IndicatorBook } from '../indicators/indicator.store';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import {
  checkYear,
  readShares,
  readTargets,
  signing,
  statusAfter,
  type ShareInput,
  type TargetDraft,
  type TargetInput,
} from './agreement.rules';
import {
  enterState,
  hasSignedFor,
  insertAgreement,
  insertSignature,
  insertVersion,
  replaceShares,
  sharesByVersion,
  targetsByVersion,
  updateHead,
  versionKey,
  type AgreedPairing,
} from './agreement.store';
import type { AgreementRow, TargetShareRow } from './agreement.tables';

/*
 * What can happen to an agreement, inside a transaction that has locked it and has asked whether the viewer may.
 * Each decides, writes, announces, and gives the agreement as it is then.
 */

/** Opens the agreement of a year as a draft. Fails with BAD_PERIOD and as `readTargets`. */
export async function openDraft(
  db: Db,
  viewer: Viewer,
  pairing: AgreedPairing,
  { year, targets, simulated }: { year: number; targets: readonly TargetInput[]; simulated: boolean },
): Promise<AgreementRow> {
  checkYear(year, pairing);
  const drafts = readTargets(targets, await bookOf(db, year));
  const agreement: AgreementRow = {
    id: newId(),
    pairingId: pairing.id,
    year,
    version: 1,
    status: AgreementStatus.DRAFT,
    inForceVersion: null,
    sharesVersion: 0,
    simulated,
    // What two sides agree is theirs, also where a publication has told of their pairing; only a simulation is for all.
    published: simulated,
    partyIds: pairing.partyIds,
    placePaths: pairing.placePaths,
  };
  await insertAgreement(db, agreement);
  await addVersion(db, viewer, agreement, drafts, null);
  return tell(db, viewer, EventKind.AGREEMENT_DRAFTED, agreement);
}

/** A draft with other targets: a further version; the one before stays readable. Fails with TRANSITION_REFUSED and as `readTargets`. */
export async function setTargets(
  db: Db,
  viewer: Viewer,
  agreement: AgreementRow,
  targets: readonly TargetInput[],
): Promise<AgreementRow> {
  const left = statusAfter(agreement.status, AgreementAction.SET_TARGETS);
  const drafts = readTargets(targets, await bookOf(db, agreement.year));
  return tell(db, viewer, EventKind.TARGETS_SET, await succeed(db, viewer, agreement, left, drafts, null));
}

/** A further version once somebody has signed; what is in force stays so until it is signed. Fails as `setTargets`. */
export async function amend(
  db: Db,
  viewer: Viewer,
  agreement: AgreementRow,
  targets: readonly TargetInput[],
  reason: string,
): Promise<AgreementRow> {
  const left = statusAfter(agreement.status, AgreementAction.AMEND);
  const drafts = readTargets(targets, await bookOf(db, agreement.year));
  return tell(db, viewer, EventKind.AGREEMENT_AMENDED, await succeed(db, viewer, agreement, left, drafts, reason));
}

/**
 * Shares the targets of a version (the latest, or the one in force) out among the group's members: the shares named
 * take the place of those that stood for the same indicators. Fails with TRANSITION_REFUSED and as `readShares`.
 */
export async function shareTargets(
  db: Db,
  viewer: Viewer,
  agreement: AgreementRow,
  pairing: AgreedPairing,
  { version, shares }: { version: number; shares: readonly ShareInput[] },
): Promise<AgreementRow> {
  if (version === agreement.version) statusAfter(agreement.status, AgreementAction.SHARE_TARGETS);
  const of = { agreementId: agreement.id, version };
  const key = versionKey(of);
  const targets = (await targetsByVersion(db, viewer, [key])).get(key) ?? [];
  const codes = new Set(targets.map(({ indicatorCode }) => indicatorCode));
  const drafts = readShares(shares, await bookOf(db, agreement.year), codes, pairing);
  await replaceShares(
    db,
    { ...of, by: viewer.accountId },
    drafts.map((draft) => ({ id: newId(), ...draft })),
  );
  const next = { ...agreement, sharesVersion: agreement.sharesVersion + 1 };
  await updateHead(db, next);
  return tell(db, viewer, EventKind.TARGETS_SHARED, next);
}

/**
 * A side signs the latest version; the second signature puts it in force and supersedes the one before.
 * Fails with TRANSITION_REFUSED (signed already, or by the same account for the other side) and BAD_INPUT (no targets).
 */
export async function sign(
  db: Db,
  viewer: Viewer,
  agreement: AgreementRow,
  { side, partyId, accountId }: { side: Side; partyId: string; accountId: string | null },
): Promise<AgreementRow> {
  const status = statusAfter(agreement.status, signing(side));
  const of = { agreementId: agreement.id, version: agreement.version };
  await refuseEmpty(db, viewer, of);
  const other = side === Side.DONOR ? Side.RECIPIENT : Side.DONOR;
  if (accountId !== null && (await hasSignedFor(db, of, accountId, other))) {
    throw new DomainError(
      ProblemCode.TRANSITION_REFUSED,
      {
        from: '您已代表另一方签署',
        fromEn: 'you have signed for the other side',
        action: '再代表本方签署',
        actionEn: 'sign for this side, too',
      },
      'side',
    );
  }
  await insertSignature(db, { ...of, side, accountId, partyId });
  const next: AgreementRow = { ...agreement, status };
  if (status === AgreementStatus.IN_FORCE) {
    if (agreement.inForceVersion !== null)
      await enterState(db, { ...of, version: agreement.inForceVersion }, AgreementStatus.SUPERSEDED);
    next.inForceVersion = agreement.version;
  }
  await enterState(db, of, status);
  await updateHead(db, next);
  return tell(db, viewer, EventKind.AGREEMENT_SIGNED, next);
}

async function succeed(
  db: Db,
  viewer: Viewer,
  agreement: AgreementRow,
  left: AgreementStatus,
  drafts: readonly TargetDraft[],
  reason: string | null,
): Promise<AgreementRow> {
  const before = { agreementId: agreement.id, version: agreement.version };
  if (left !== agreement.status) await enterState(db, before, left);
  const next = { ...agreement, version: agreement.version + 1, status: AgreementStatus.DRAFT };
  await updateHead(db, next);
  await addVersion(db, viewer, next, drafts, reason);
  await carryShares(db, viewer, before, next, drafts);
  return next;
}

async function addVersion(
  db: Db,
  viewer: Viewer,
  { id, version, status }: AgreementRow,
  drafts: readonly TargetDraft[],
  reason: string | null,
): Promise<void> {
  await insertVersion(db, { agreementId: id, version, reason, madeByAccount: viewer.accountId }, drafts);
  await enterState(db, { agreementId: id, version }, status);
}

/** Members keep what they carry of the targets that go on; a difference that this opens shows as unshared. */
async function carryShares(
  db: Db,
  viewer: Viewer,
  before: { agreementId: string; version: number },
  next: AgreementRow,
  drafts: readonly TargetDraft[],
): Promise<void> {
  const key = versionKey(before);
  const goesOn = new Set(drafts.map(({ indicatorCode }) => indicatorCode));
  const carried = ((await sharesByVersion(db, viewer, [key])).get(key) ?? [])
    .filter(({ indicatorCode }) => goesOn.has(indicatorCode))
    .map(
      ({
        indicatorCode,
        memberId,
        value,
        printedValue,
        printedUnit,
      }): Omit<TargetShareRow, 'agreementId' | 'version'> => ({
        id: newId(),
        indicatorCode,
        memberId,
        value,
        printedValue,
        printedUnit,
      }),
    );
  if (carried.length === 0) return;
  await replaceShares(db, { agreementId: next.id, version: next.version, by: viewer.accountId }, carried);
}

async function refuseEmpty(db: Db, viewer: Viewer, of: { agreementId: string; version: number }): Promise<void> {
  const key = versionKey(of);
  if (((await targetsByVersion(db, viewer, [key])).get(key) ?? []).length > 0) return;
  const reason = '协议尚无任务，不能签署';
  throw new DomainError(
    ProblemCode.BAD_INPUT,
    { reason, reasonEn: 'an agreement without targets is not signed' },
    'version',
  );
}

/** The scheme that the year's end belongs to. Fails with BAD_PERIOD. */
async function bookOf(db: Db, year: number): Promise<IndicatorBook> {
  const book = await indicatorBookOn(db, `${year}-12-31`);
  if (book) return book;
  const reason = `${year} 年没有指标体系`;
  throw new DomainError(ProblemCode.BAD_PERIOD, { reason, reasonEn: `no indicator scheme covers ${year}` }, 'year');
}

async function tell(db: Db, viewer: Viewer, kind: EventKind, agreement: AgreementRow): Promise<AgreementRow> {
  await announce(db, {
    kind,
    actorId: viewer.accountId,
    pairingId: agreement.pairingId,
    subjectType: 'Agreement',
    subjectId: agreement.id,
    version: agreement.version,
    owned: agreement,
  });
  return agreement;
}
