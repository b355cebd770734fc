import { RecordStanding, Side, type RecordKind } from '../../schema/vocabulary';
import type { Config } from '../config';
import { lock, type Db } from '../db/tx';
import { takeStep } from '../disputes/dispute-acts.service';
import { stateAfter } from '../disputes/dispute.rules';
import { disputesOfCall } from '../disputes/dispute.store';
import { followLinks } from '../evidence/evidence-acts.service';
import { agreedType } from '../evidence/evidence.rules';
import { addLinks, keepFile } from '../evidence/evidence.store';
import { typeOfContent } from '../evidence/file-type.rules';
import { openShelf } from '../evidence/open-shelf';
import { moneyRuleOn } from '../funds/money-rule.store';
import { businessDay } from '../platform/day';
import { newId } from '../platform/ids';
import { PLATFORM } from '../platform/scope';
import { dayAfter } from '../reconciliation/due.rules';
import type { RecordPairing } from '../records/record';
import { speak, wordsLock } from '../records/word.service';
import { recordsToSpeakOf, type SpokenRow } from '../records/word.store';
import type { Players } from './accounts';
import { DISPUTES, type Disputed, type Words } from './daguan-words.rules';

/** A record that was just made, with what is proved and said of it. */
export interface SpokenOf extends Words {
  id: string;
}

/** A file that proves records: a list in plain text, whose lines tell what it lists. */
export interface Proof {
  name: string;
  lines: readonly string[];
}

/**
 * Proves and speaks of records in the transaction that made them, by the same acts that people take: the one side's people confirm or
 * dispute what the other has recorded.
 */
export async function proveAndSpeak(
  db: Db,
  config: Config,
  pairing: RecordPairing,
  players: Players,
  kind: RecordKind,
  records: readonly SpokenOf[],
  proof: Proof,
): Promise<void> {
  await lock(db, wordsLock(pairing.id));
  const proved = records.filter(({ isProved }) => isProved).map(({ id }) => id);
  await prove(db, config, pairing, kind, await recordsToSpeakOf(db, PLATFORM, kind, proved), proof);
  const confirmed = records.filter(({ said }) => said === 'CONFIRMED').map(({ id }) => id);
  const rows = await recordsToSpeakOf(db, PLATFORM, kind, confirmed);
  for (const [side, account] of [
    [Side.DONOR, 'donor-lead'],
    [Side.RECIPIENT, 'recipient-reviewer'],
  ] as const) {
    const spoken = rows.filter((record) => record.side !== side).map((record) => ({ record, side }));
    const call = { callId: newId(), reason: null };
    if (spoken.length > 0)
      await players.as(db, account, (viewer) => speak(db, viewer, RecordStanding.CONFIRMED, spoken, call));
  }
  for (const key of Object.keys(DISPUTES) as Disputed[]) {
    const ids = records.filter(({ said }) => said === key).map(({ id }) => id);
    if (ids.length > 0) await dispute(db, players, await recordsToSpeakOf(db, PLATFORM, kind, ids), key);
  }
}

async function prove(
  db: Db,
  config: Config,
  pairing: RecordPairing,
  kind: RecordKind,
  rows: readonly SpokenRow[],
  { name, lines }: Proof,
): Promise<void> {
  const content = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
  const { hash, size, verdict } = await openShelf(config).put(
    (async function* () {
      yield await Promise.resolve(content);
    })(),
    async (peek) => agreedType(name, await typeOfContent(peek)),
  );
  const file = await keepFile(db, { id: newId(), hash, size: String(size), type: verdict, name, handedInBy: null });
  const links = rows.map(({ id, side, simulated }) => {
    const proved = { kind, recordId: id, pairingId: pairing.id, side, simulated };
    return { id: newId(), fileId: file.id, hash, ...proved };
  });
  await followLinks(db, PLATFORM, await addLinks(db, links, null), 1, () => pairing);
}

/** One side disputes, and both go on with it as far as the plan tells. */
async function dispute(db: Db, players: Players, rows: readonly SpokenRow[], key: Disputed): Promise<void> {
  const { by, day, reason, thread } = DISPUTES[key];
  const callId = newId();
  const side = by === 'donor-lead' ? Side.DONOR : Side.RECIPIENT;
  const spoken = rows.map((record) => ({ record, side }));
  const call = { callId, reason, day: day ?? businessDay(new Date()) };
  await players.as(db, by, (viewer) => speak(db, viewer, RecordStanding.DISPUTED, spoken, call));
  for (const step of thread) {
    const [known] = await disputesOfCall(db, PLATFORM, callId);
    if (!known) throw new Error(`nothing is disputed for ${key}`);
    const { daysToAnswerDifference } = await moneyRuleOn(db, step.day);
    const next = {
      ...known,
      state: stateAfter(known.state, step.action),
      due: dayAfter(step.day, daysToAnswerDifference),
      version: known.version + 1,
    };
    await players.as(db, step.by, (viewer) => takeStep(db, viewer, next, step.action, step));
  }
}
