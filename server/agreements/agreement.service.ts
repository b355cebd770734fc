import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { AgreementAction, ProblemCode, Side } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import * as acts from './agreement-acts.service';
import { actsFor, signing, type ShareInput, type TargetInput } from './agreement.rules';
import {
  agreedPairing,
  agreementById,
  agreementsByYear,
  listAgreements,
  yearKey,
  type AgreedPairing,
  type AgreementQuery,
} from './agreement.store';
import type { AgreementRow } from './agreement.tables';

interface ToAgreement {
  requestKey: string;
  agreementId: string;
  version: number;
}

const MIN_YEAR = 2016;
const MAX_YEAR = 2100;
const MAX_REASON_LENGTH = 500;
const MAX_LISTED = 1_000;

export class AgreementService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /** A page of agreements. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  async list(viewer: Viewer, query: AgreementQuery, page: PageRequest): Promise<Page<AgreementRow>> {
    atMost(query.pairingIds ?? [], MAX_LISTED, 'filter.pairingIds');
    atMost(query.years ?? [], MAX_LISTED, 'filter.years');
    return read(this.source, viewer, (db) =>
      listAgreements(db, viewer, query, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Drafts the agreement of a pairing's year, once.
   * Fails with FORBIDDEN, NOT_FOUND, ALREADY_EXISTS, BAD_PERIOD, OUT_OF_RANGE, and as `readTargets` and `write`.
   */
  draft(
    viewer: Viewer,
    input: { requestKey: string; pairingId: string; year: number; targets: TargetInput[] },
  ): Promise<AgreementRow> {
    const { pairingId, year } = input;
    let pairing: AgreedPairing;
    return write(this.source, this.secret, viewer, {
      verb: 'draftAgreement',
      input,
      locks: [`agreement-of:${pairingId}:${year}`],
      allow: async (db) => {
        checkYearRange(year);
        pairing = await this.pairingFor(db, viewer, 'DRAFT', pairingId, year);
      },
      again: (db, id) => this.again(db, viewer, id),
      effect: async (db) => {
        const key = yearKey(pairingId, year);
        if ((await agreementsByYear(db, viewer, [key])).has(key))
          throw new DomainError(ProblemCode.ALREADY_EXISTS, { what: '协议', whatEn: 'agreement' }, 'year');
        return remembered(
          await acts.openDraft(db, viewer, pairing, { year, targets: input.targets, simulated: false }),
        );
      },
    });
  }

  /**
   * Sets the targets of a draft that nobody has signed.
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, and as `readTargets` and `write`.
   */
  setTargets(viewer: Viewer, input: ToAgreement & { targets: TargetInput[] }): Promise<AgreementRow> {
    return this.change(viewer, 'setTargets', AgreementAction.SET_TARGETS, input, (db, { agreement }) => {
      checkVersion(input.version, agreement);
      return acts.setTargets(db, viewer, agreement, input.targets);
    });
  }

  /**
   * Shares targets out among the donor group's members, by its lead.
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT (of the text or of the shares), TRANSITION_REFUSED, and as
   * `readShares` and `write`.
   */
  shareTargets(
    viewer: Viewer,
    input: ToAgreement & { sharesVersion: number; shares: ShareInput[] },
  ): Promise<AgreementRow> {
    return this.change(viewer, 'shareTargets', AgreementAction.SHARE_TARGETS, input, (db, { agreement, pairing }) => {
      if (input.version !== agreement.inForceVersion) checkVersion(input.version, agreement);
      if (input.sharesVersion !== agreement.sharesVersion)
        throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: agreement.sharesVersion }, 'sharesVersion');
      return acts.shareTargets(db, viewer, agreement, pairing, input);
    });
  }

  /**
   * Signs the latest version for a side.
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, BAD_INPUT (no targets), and as `write`.
   */
  sign(viewer: Viewer, input: ToAgreement & { side: Side }): Promise<AgreementRow> {
    return this.change(viewer, 'signAgreement', signing(input.side), input, (db, { agreement, partyId }) => {
      checkVersion(input.version, agreement);
      return acts.sign(db, viewer, agreement, { side: input.side, partyId, accountId: viewer.accountId });
    });
  }

  /**
   * Opens a further version of an agreement that somebody has signed, saying why.
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, BAD_INPUT, and as `readTargets` and `write`.
   */
  amend(viewer: Viewer, input: ToAgreement & { targets: TargetInput[]; reason: string }): Promise<AgreementRow> {
    return this.change(viewer, 'amendAgreement', AgreementAction.AMEND, input, (db, { agreement }) => {
      checkVersion(input.version, agreement);
      return acts.amend(db, viewer, agreement, input.targets, requireText(input.reason, MAX_REASON_LENGTH, 'reason'));
    });
  }

  private change(
    viewer: Viewer,
    verb: string,
    action: AgreementAction,
    input: ToAgreement,
    decide: (
      db: Db,
      found: { agreement: AgreementRow; pairing: AgreedPairing; partyId: string },
    ) => Promise<AgreementRow>,
  ): Promise<AgreementRow> {
    let found: { agreement: AgreementRow; pairing: AgreedPairing; partyId: string };
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [`agreement:${input.agreementId}`],
      allow: async (db) => {
        const agreement = await this.again(db, viewer, input.agreementId);
        const pairing = await this.pairingFor(db, viewer, action, agreement.pairingId, agreement.year);
        found = { agreement, pairing, partyId: pairing.partyId };
      },
      again: (db, id) => this.again(db, viewer, id),
      effect: async (db) => remembered(await decide(db, found)),
    });
  }

  private async again(db: Db, viewer: Viewer, id: string): Promise<AgreementRow> {
    const agreement = await agreementById(db, viewer, id);
    if (agreement) return agreement;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '协议', whatEn: 'agreement' }, 'agreementId');
  }

  /** The pairing, where this viewer may act for one of its ends; and for which party. */
  private async pairingFor(
    db: Db,
    viewer: Viewer,
    action: AgreementAction | 'DRAFT',
    pairingId: string,
    year: number,
  ): Promise<AgreedPairing & { partyId: string }> {
    const pairing = await agreedPairing(db, viewer, pairingId, year);
    if (!pairing) throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
    const partyId = actsFor(viewer, action, pairing);
    if (partyId === null) throw new DomainError(ProblemCode.FORBIDDEN);
    return { ...pairing, partyId };
  }
}

function remembered(agreement: AgreementRow): { id: string; result: AgreementRow } {
  return { id: agreement.id, result: agreement };
}

function checkVersion(seen: number, { version }: AgreementRow): void {
  if (seen !== version) throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: version }, 'version');
}

function checkYearRange(year: number): void {
  if (year >= MIN_YEAR && year <= MAX_YEAR) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: year, range: `${MIN_YEAR}–${MAX_YEAR}` }, 'year');
}
