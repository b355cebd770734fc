import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, ProblemCode, RecordKind, RecordStanding, Side } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import type { DisputeRow } from '../disputes/dispute';
import { openDisputes, settle } from '../disputes/dispute-acts.service';
import { disputesOfCall } from '../disputes/dispute.store';
import { announce } from '../events/outbox';
import { moneyRuleOn } from '../funds/money-rule.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import { dayAfter } from '../reconciliation/due.rules';
import type { RecordPairing } from './record';
import { keysOfKind, lockOf, nodeOf, type RecordKey } from './record-kinds';
import { pairingForRecords } from './record.store';
import { MAX_WORDS_AT_ONCE, requireSpeaker, sidesSpokenFor } from './word.rules';
import {
  addWords,
  listToSpeakOf,
  recordsToSpeakOf,
  seenToSpeakOf,
  setStanding,
  snapshotNow,
  wordsOfCall,
  type SpokenRow,
  type WordQuery,
  type WordRow,
} from './word.store';

const MAX_REASON_LENGTH = 1_000;

/** A record in the version that somebody saw. */
export interface SeenRecord extends RecordKey<RecordKind> {
  version: number;
}

/** Records of a pairing as somebody saw them at a moment. */
export interface Selection extends Omit<WordQuery, 'side' | 'notRecordedBy'> {
  /** The snapshot's name. */
  seen: string;
}

/** What somebody says of records, named one by one or selected. */
export interface Say {
  requestKey: string;
  records: SeenRecord[] | null;
  selection: Selection | null;
  /** Of a dispute. */
  reason: string | null;
}

/** What was said, and whether more of the selection waits. */
export interface Said {
  words: WordRow[];
  /** What this opens, where it disputes. */
  disputes: DisputeRow[];
  isMore: boolean;
}

/** A record, and in whose name something is said of it. */
export interface Spoken {
  record: SpokenRow;
  side: Side;
}

/** The records by id, and the sides for which the viewer speaks, by pairing. */
interface Ground {
  records: Map<string, SpokenRow>;
  sides: Map<string, Side[]>;
}

/**
 * What must not change while something is said of a pairing's records: what one side says by the thousand holds no lock of each
 * record, so that whoever speaks waits for whoever speaks.
 */
export const wordsLock = (pairingId: string): string => `words:${pairingId}`;

/** One side confirms or disputes what the other has recorded. */
export class WordService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /**
   * The records of a pairing of which a side could say something, with the name of the snapshot in which they are seen.
   * Fails with NOT_FOUND (pairing), BAD_INPUT (no side where the viewer speaks for none), OUT_OF_RANGE and CURSOR_INVALID.
   */
  inbox(
    viewer: Viewer,
    query: Omit<WordQuery, 'side' | 'notRecordedBy'> & { side: Side | null },
    page: PageRequest,
  ): Promise<Page<{ id: string }> & { seen: string }> {
    checkMonth(query.month);
    const work = async (db: Db): Promise<Page<{ id: string }> & { seen: string }> => {
      const pairing = await this.pairing(db, viewer, query.pairingId);
      const own = sidesSpokenFor(viewer, pairing);
      const side = query.side ?? own[0];
      if (side === undefined) throw noSide();
      const asked = { ...query, side, notRecordedBy: own.includes(side) ? viewer.accountId : null };
      const seen = await snapshotNow(db);
      const found = await listToSpeakOf(db, viewer, asked, page, (count) => read(this.source, viewer, count));
      return { ...found, seen };
    };
    return read(this.source, viewer, work, { isSnapshot: true });
  }

  /**
   * Says that records are right, or disputes them with a reason. Fails with NOT_FOUND (record, pairing), FORBIDDEN, OWN_RECORD,
   * TRANSITION_REFUSED (withdrawn), VERSION_CONFLICT, BAD_INPUT (neither or both of records and selection, one twice, no
   * reason), TOO_MANY_ITEMS, CURSOR_INVALID, and as `write`.
   */
  async say(viewer: Viewer, word: RecordStanding, input: Say): Promise<Said> {
    checkSay(input);
    const reason =
      word === RecordStanding.DISPUTED ? requireText(input.reason ?? '', MAX_REASON_LENGTH, 'reason') : null;
    const expected = await read(this.source, viewer, (db) => this.chosen(db, viewer, input));
    const records = [...new Set(expected.records.map(lockOf))];
    const pairings = new Set(expected.records.map(({ pairingId }) => pairingId));
    const locks = [...records, ...[...pairings].map(wordsLock)];
    let ground: Ground;
    return write(this.source, this.secret, viewer, {
      verb: word === RecordStanding.CONFIRMED ? 'confirmRecords' : 'disputeRecords',
      input,
      locks,
      allow: async (db) => {
        ground = await this.groundOf(db, viewer, input.records ?? expected.records, locks);
      },
      again: (db, callId) => saidInOneGo(db, viewer, callId, expected.isMore),
      effect: async (db) => {
        const callId = newId();
        const spoken = spokenOf(viewer, word, input, expected.records, ground);
        await speak(db, viewer, word, spoken, { callId, reason });
        return { id: callId, result: await saidInOneGo(db, viewer, callId, expected.isMore) };
      },
    });
  }

  /** The records that are meant, as they stand; of a selection the first hundreds. */
  private async chosen(
    db: Db,
    viewer: Viewer,
    { records, selection }: Say,
  ): Promise<{ records: SpokenRow[]; isMore: boolean }> {
    if (selection === null) return { records: await this.named(db, viewer, records ?? []), isMore: false };
    const pairing = await this.pairing(db, viewer, selection.pairingId);
    const [side] = sidesSpokenFor(viewer, pairing);
    if (side === undefined) throw new DomainError(ProblemCode.FORBIDDEN);
    const { seen, ...query } = selection;
    const asked = { ...query, side, notRecordedBy: viewer.accountId };
    const found = await seenToSpeakOf(db, viewer, asked, seen, MAX_WORDS_AT_ONCE + 1);
    return { records: found.slice(0, MAX_WORDS_AT_ONCE), isMore: found.length > MAX_WORDS_AT_ONCE };
  }

  private async named(db: Db, viewer: Viewer, keys: readonly RecordKey[]): Promise<SpokenRow[]> {
    const rows: SpokenRow[] = [];
    for (const kind of Object.values(RecordKind))
      rows.push(...(await recordsToSpeakOf(db, viewer, kind, keysOfKind(keys, kind))));
    return rows;
  }

  /** What is to be spoken of, now that nothing about it changes any more. Fails with NOT_FOUND, FORBIDDEN and BUSY. */
  private async groundOf(
    db: Db,
    viewer: Viewer,
    keys: readonly RecordKey<RecordKind>[],
    locks: string[],
  ): Promise<Ground> {
    const records = new Map((await this.named(db, viewer, keys)).map((record) => [record.id, record]));
    const missing = keys.findIndex(({ kind, id }) => records.get(id)?.kind !== kind);
    if (missing >= 0)
      throw new DomainError(ProblemCode.NOT_FOUND, { what: '记录', whatEn: 'record' }, `records.${missing}.id`);
    if (![...records.values()].every((record) => locks.includes(lockOf(record))))
      throw new DomainError(ProblemCode.BUSY);
    const sides = await this.sidesByPairing(db, viewer, [...records.values()]);
    if ([...sides.values()].some((some) => some.length === 0)) throw new DomainError(ProblemCode.FORBIDDEN);
    return { records, sides };
  }

  private async sidesByPairing(db: Db, viewer: Viewer, records: readonly SpokenRow[]): Promise<Map<string, Side[]>> {
    const sides = new Map<string, Side[]>();
    for (const pairingId of new Set(records.map((record) => record.pairingId)))
      sides.set(pairingId, sidesSpokenFor(viewer, await this.pairing(db, viewer, pairingId)));
    return sides;
  }

  private async pairing(db: Db, viewer: Viewer, id: string): Promise<RecordPairing> {
    const pairing = await pairingForRecords(db, viewer, id);
    if (pairing) return pairing;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
  }
}

async function saidInOneGo(db: Db, viewer: Viewer, callId: string, isMore: boolean): Promise<Said> {
  const words = await wordsOfCall(db, viewer, callId);
  return { words, isMore, disputes: await disputesOfCall(db, viewer, callId) };
}

/** Each record with the side that says it; fails as `requireSpeaker` does. */
function spokenOf(
  viewer: Viewer,
  word: RecordStanding,
  { records: named }: Say,
  selected: readonly SpokenRow[],
  { records, sides }: Ground,
): Spoken[] {
  const speaker = (id: string, version: number, field: string): Spoken[] => {
    const record = records.get(id);
    if (!record) return [];
    const seen = { version, field };
    return [{ record, side: requireSpeaker(sides.get(record.pairingId) ?? [], viewer.accountId, record, word, seen) }];
  };
  if (named !== null) return named.flatMap(({ id, version }, at) => speaker(id, version, `records.${at}`));
  // What changed since it was selected is left for another look.
  const unchanged = selected.filter(({ id, version }) => records.get(id)?.version === version);
  return unchanged.flatMap(({ id, version }) => speaker(id, version, 'selection'));
}

/**
 * Says it inside a transaction that has locked the records and asked whether the viewer may: a new version of each record, a
 * word that names the version seen, and one event for each pairing. Of what stands so already nothing is said again.
 * @param day the business day on which it is said, from which a dispute's deadline is reckoned; today
 */
export async function speak(
  db: Db,
  viewer: Viewer,
  word: RecordStanding,
  spoken: readonly Spoken[],
  { callId, reason, day = businessDay(new Date()) }: { callId: string; reason: string | null; day?: Day },
): Promise<void> {
  const fresh = spoken.filter(({ record }) => record.standing !== word);
  const dueOn =
    reason === null || fresh.length === 0 ? null : dayAfter(day, (await moneyRuleOn(db, day)).daysToAnswerDifference);
  for (const kind of Object.values(RecordKind)) {
    const ids = fresh.filter(({ record }) => record.kind === kind).map(({ record }) => record.id);
    if (ids.length > 0) await setStanding(db, kind, ids, word, viewer.accountId);
  }
  await addWords(
    db,
    fresh.map(({ record: { id, kind, pairingId, version, simulated }, side }) => {
      const about = { kind, recordId: id, pairingId, version, simulated };
      return { ...about, id: newId(), callId, word, side, reason, dueOn, accountId: viewer.accountId };
    }),
  );
  if (reason !== null && dueOn !== null) {
    const owner = (pairingId: string): Promise<RecordPairing> => spokenPairing(db, viewer, pairingId);
    await openDisputes(db, viewer, fresh, { callId, reason, day, due: dueOn, owner });
  } else await settle(db, viewer, fresh, day);
  await announceWords(db, viewer, word, fresh);
}

async function spokenPairing(db: Db, viewer: Viewer, pairingId: string): Promise<RecordPairing> {
  const pairing = await pairingForRecords(db, viewer, pairingId);
  if (pairing) return pairing;
  throw new Error(`the pairing ${pairingId} was looked at`);
}

async function announceWords(db: Db, viewer: Viewer, word: RecordStanding, spoken: readonly Spoken[]): Promise<void> {
  for (const pairingId of new Set(spoken.map(({ record }) => record.pairingId))) {
    const said = spoken.filter(({ record }) => record.pairingId === pairingId);
    const pairing = await spokenPairing(db, viewer, pairingId);
    const [one] = said.length === 1 ? said : [];
    await announce(db, {
      kind: word === RecordStanding.CONFIRMED ? EventKind.RECORDS_CONFIRMED : EventKind.RECORDS_DISPUTED,
      actorId: viewer.accountId,
      pairingId,
      subjectType: one ? nodeOf(one.record.kind) : 'Pairing',
      subjectId: one ? one.record.id : pairingId,
      version: one ? one.record.version + 1 : null,
      owned: { ...pairing, published: said.every(({ record }) => record.simulated) },
    });
  }
}

function checkSay({ records, selection }: Say): void {
  if ((records === null) === (selection === null))
    throw badInput('records 与 selection 须且只能填一项', 'give either records or a selection', 'records');
  checkMonth(selection?.month);
  if (records === null) return;
  atMost(records, MAX_WORDS_AT_ONCE, 'records');
  if (records.length === 0 || new Set(records.map(({ id }) => id)).size < records.length)
    throw badInput('至少一项，且不可重复', 'at least one, and none twice', 'records');
}

function checkMonth(month: number | null | undefined): void {
  if (month !== null && month !== undefined && (month < 1 || month > 12))
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: month, range: '1–12' }, 'month');
}

const noSide = (): DomainError => badInput('请指明由哪一方确认', 'say which side’s word it is about', 'side');

function badInput(reason: string, reasonEn: string, field: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
