import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { AccountabilityAction, type AccountabilityKind, ProblemCode } from '../../schema/vocabulary';
import { officialOf } from '../accounts/official.service';
import type { PageRequest } from '../db/page';
import { asPlatform, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import * as acts from './accountability-acts.service';
import { basisOf } from './accountability-basis.service';
import {
  answerDueOf,
  checkRevoking,
  checkSigner,
  mayRevoke,
  mayTake,
  officeOf,
  stateAfter,
  type BasisInput,
} from './accountability.rules';
import {
  accountabilityEntriesById,
  isSaidAlready,
  listAccountabilityEntries,
  type AccountabilityQuery,
} from './accountability.store';
import type { AccountabilityEntryRow } from './accountability';
import { supervisionRulesOn } from './supervision-rule.store';

export interface DraftAccountability extends BasisInput {
  requestKey: string;
  kind: AccountabilityKind;
  partyId: string;
  officialId: string | null;
  officialName?: string | null;
  reason: string;
  revokesId: string | null;
}

/** A step that somebody takes, based on the version that they saw. */
export interface ToEntry {
  requestKey: string;
  entryId: string;
  version: number;
}

const MAX_LISTED = 1_000;
const MAX_REASON = 1_000;
const MAX_ANSWER = 2_000;
const MAX_NAME = 60;

/** Few of them are signed in a day, and each may end another: they take turns. */
const LOCK = 'accountability';

/** Praise, reminders, talks and accountability (表扬、提醒、约谈、问责). */
export class AccountabilityService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of entries, the latest first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  list(viewer: Viewer, query: AccountabilityQuery, page: PageRequest): Promise<Page<AccountabilityEntryRow>> {
    atMost(query.partyIds ?? [], MAX_LISTED, 'filter.partyIds');
    const searched = { ...query, search: searchText(query.search) };
    return read(this.source, viewer, (db) =>
      listAccountabilityEntries(db, viewer, searched, this.today(), page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Drafts an entry, for the eyes of one's own office. Fails with FORBIDDEN (the party lies elsewhere, or what is revoked is
   * another office's), NOT_FOUND (party, official, basis, entry), BAD_INPUT, TRANSITION_REFUSED (what is revoked was not signed),
   * and as `write`.
   */
  draft(viewer: Viewer, input: DraftAccountability, simulated = false): Promise<AccountabilityEntryRow> {
    let party: PartyRow;
    return write(this.source, this.secret, viewer, {
      verb: 'draftAccountability',
      input,
      locks: [LOCK],
      allow: async (db) => {
        party = await partyOf(db, viewer, input.partyId);
        if (officeOf(viewer, party.placePaths) === null) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => entryOf(db, viewer, id),
      effect: async (db) => {
        const office = officeOf(viewer, party.placePaths);
        if (office === null) throw new DomainError(ProblemCode.FORBIDDEN);
        const draftedOn = this.today();
        const { kind, partyId, revokesId } = input;
        const official = await this.official(db, viewer, input, draftedOn);
        if (revokesId !== null) await checkTarget(db, viewer, { kind, partyId }, revokesId);
        const basis = await basisOf(db, viewer, { kind, partyId, revokesId }, input, draftedOn);
        const reason = requireText(input.reason, MAX_REASON, 'reason');
        const { officeId, officePath } = office;
        const entry = await acts.draftEntry(db, viewer, {
          kind,
          partyId,
          ...official,
          reason,
          ...basis,
          revokesId,
          simulated,
          officeId,
          officePaths: [officePath],
          draftedBy: viewer.accountId,
          draftedOn,
        });
        return { id: entry.id, result: entry };
      },
    });
  }

  /**
   * Signs what a colleague of the same office has drafted. Fails as `take`, and with ALREADY_EXISTS where an entry of the same kind
   * about the same fact stands.
   */
  sign(viewer: Viewer, input: ToEntry): Promise<AccountabilityEntryRow> {
    return this.step(viewer, 'signAccountability', AccountabilityAction.SIGN, input, async (db, entry, day) => {
      checkSigner(viewer.accountId, entry);
      const party = await partyOf(db, viewer, entry.partyId);
      // The office may have moved, and the party, since it was drafted.
      if (officeOf(viewer, party.placePaths) === null) throw new DomainError(ProblemCode.FORBIDDEN);
      if (entry.revokesId !== null) await checkTarget(db, viewer, entry, entry.revokesId);
      if (await asPlatform(db, viewer, () => isSaidAlready(db, entry)))
        throw new DomainError(
          ProblemCode.ALREADY_EXISTS,
          { what: '就同一事项的同类已签发件', whatEn: 'signed entry of this kind about the same fact' },
          'entryId',
        );
      const { answerAccountabilityDays } = await supervisionRulesOn(db, day);
      const answerDue = answerDueOf(entry, day, answerAccountabilityDays);
      return acts.signEntry(db, viewer, entry, { day, answerDue, placePaths: party.placePaths });
    });
  }

  /** Withdraws a draft, with a reason. Fails as `take`. */
  withdraw(viewer: Viewer, { reason, ...input }: ToEntry & { reason: string }): Promise<AccountabilityEntryRow> {
    const action = AccountabilityAction.WITHDRAW;
    return this.step(viewer, 'withdrawAccountability', action, { ...input, reason }, (db, entry, day) =>
      acts.takeStep(db, viewer, entry, action, { day, text: requireText(reason, MAX_REASON, 'reason') }),
    );
  }

  /** The party takes note of what was signed. Fails as `take`. */
  acknowledge(viewer: Viewer, input: ToEntry): Promise<AccountabilityEntryRow> {
    const action = AccountabilityAction.ACKNOWLEDGE;
    return this.step(viewer, 'acknowledgeAccountability', action, input, (db, entry, day) =>
      acts.takeStep(db, viewer, entry, action, { day, text: null }),
    );
  }

  /** The party answers what was signed. Fails as `take`. */
  answer(viewer: Viewer, { answer, ...input }: ToEntry & { answer: string }): Promise<AccountabilityEntryRow> {
    const action = AccountabilityAction.ANSWER;
    return this.step(viewer, 'answerAccountability', action, { ...input, answer }, (db, entry, day) =>
      acts.takeStep(db, viewer, entry, action, { day, text: requireText(answer, MAX_ANSWER, 'answer') }),
    );
  }

  /**
   * One step. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED (also for whoever drafted it, where it is signed), BAD_INPUT (its words), and as `write`.
   */
  private step<Input extends ToEntry>(
    viewer: Viewer,
    verb: string,
    action: AccountabilityAction,
    input: Input,
    take: (db: Db, entry: AccountabilityEntryRow, day: Day) => Promise<AccountabilityEntryRow>,
  ): Promise<AccountabilityEntryRow> {
    let entry: AccountabilityEntryRow;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [LOCK],
      allow: async (db) => {
        entry = await entryOf(db, viewer, input.entryId);
        if (!mayTake(viewer, action, entry)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => entryOf(db, viewer, id),
      effect: async (db) => {
        if (input.version !== entry.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: entry.version }, 'version');
        stateAfter(entry, action);
        const done = await take(db, entry, this.today());
        return { id: done.id, result: done };
      },
    });
  }

  /** An official of the party by account, or by name, or nobody. Fails with BAD_INPUT (both, a number in the name) and NOT_FOUND. */
  private async official(
    db: Db,
    viewer: Viewer,
    { partyId, officialId, officialName }: DraftAccountability,
    today: Day,
  ): Promise<Pick<AccountabilityEntryRow, 'officialId' | 'officialName'>> {
    if (officialId === null)
      return { officialId, officialName: officialName ? requireText(officialName, MAX_NAME, 'officialName') : null };
    if (officialName) {
      const reason = { reason: '责任人账号与姓名只填一项', reasonEn: 'the official’s account or name, not both' };
      throw new DomainError(ProblemCode.BAD_INPUT, reason, 'officialName');
    }
    await officialOf(db, viewer, { accountId: officialId, unitId: partyId, today }, 'officialId');
    return { officialId, officialName: null };
  }
}

/** What is to be revoked: signed, of the same kind and party, and by one's own office or one below it. */
async function checkTarget(
  db: Db,
  viewer: Viewer,
  saying: Pick<AccountabilityEntryRow, 'kind' | 'partyId'>,
  id: string,
): Promise<void> {
  const target = (await accountabilityEntriesById(db, viewer, [id])).get(id);
  if (!target)
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '所撤销的事项', whatEn: 'entry to be revoked' }, 'revokesId');
  checkRevoking(saying, target);
  if (!mayRevoke(viewer, target)) throw new DomainError(ProblemCode.FORBIDDEN);
}

/** Whoever supervises a place sees what lies there; others learn nothing of a party that they do not see. */
async function partyOf(db: Db, viewer: Viewer, id: string): Promise<PartyRow> {
  const party = (await partiesById(db, viewer, [id])).get(id);
  if (party) return party;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '单位', whatEn: 'party' }, 'partyId');
}

async function entryOf(db: Db, viewer: Viewer, id: string): Promise<AccountabilityEntryRow> {
  const entry = (await accountabilityEntriesById(db, viewer, [id])).get(id);
  if (entry) return entry;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '表扬问责事项', whatEn: 'entry' }, 'entryId');
}
