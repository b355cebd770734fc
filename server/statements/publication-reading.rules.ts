/** What an entry of a file means: its period, its parties and what it is known by. Nothing is looked up in the database. */
import { Lang, ProblemCode } from '../../schema/vocabulary';
import {
  placesOf,
  readPart,
  readPrintedParty,
  type Ask,
  type PrintedLevel,
  type PrintedParty,
} from '../parties/printed-name.rules';
import type { ReadParty } from '../parties/party.rules';
import type { PlaceIndex } from '../places/place-index.rules';
import type { ProblemDetails } from '../platform/errors';
import { canonicalJson, keyedHash } from '../platform/hash';
import { problemMessage } from '../platform/messages';
import { readPeriod, type Period } from './period.rules';
import type { EntryFault, PublishedEntry } from './publication.rules';

/** An entry that has been understood as far as it can be without the database. */
export interface ReadyEntry {
  position: number;
  entry: PublishedEntry;
  period: Period;
  donor: ReadParty | null;
  recipient: ReadParty;
  /** Equal for the same entry of the same file, whatever its figures. */
  identity: string;
}

/** Understands an entry's period and parties, or says what has to be answered. */
export function understandEntry(index: PlaceIndex, entry: PublishedEntry, position: number): ReadyEntry | EntryFault[] {
  const period = readPeriod(entry.period);
  if ('refused' in period) {
    const { code, details, field } = period.refused;
    return [faultAt({ position, entry }, `period.${field}`, code, details)];
  }
  const level = printedLevel(entry.level);
  const recipient = readPrintedParty(index, { ...entry.recipient, level, onDay: period.to });
  if (recipient.kind === 'UNRESOLVED') return questions({ position, entry }, 'recipient', recipient.asks);
  const counterpart = placesOf(recipient)[0];
  const donor = entry.donor && readPrintedParty(index, { ...entry.donor, level, onDay: period.to, counterpart });
  if (donor?.kind === 'UNRESOLVED') return questions({ position, entry }, 'donor', donor.asks);
  if (donor?.key === recipient.key) {
    const reason = { reason: '单位不能与自己结对', reasonEn: 'a party is never paired with itself' };
    return [faultAt({ position, entry }, 'donor', ProblemCode.BAD_INPUT, reason)];
  }
  return { position, entry, period, donor, recipient, identity: identityOf(entry, period, donor, recipient) };
}

function identityOf(
  { id, programme, level, source }: PublishedEntry,
  period: Period,
  donor: ReadParty | null,
  recipient: ReadParty,
): string {
  const parts = [id, programme, level, donor?.key ?? null, recipient.key, period.key, source];
  return keyedHash('statement', canonicalJson(parts));
}

/** The place that a part of the whole is about, as a party; words such as 个别乡镇 stay words. */
export function partyOfWords(index: PlaceIndex, ready: ReadyEntry, part: string): ReadParty | null {
  const parties: PrintedParty[] = ready.donor ? [ready.recipient, ready.donor] : [ready.recipient];
  const read = readPart(index, part, parties, ready.period.to);
  if (read.kind !== 'PLACE') return null;
  const { place } = read;
  return { kind: 'PLACE', key: `PLACE:${place.code}`, place, standing: 'CURRENT', successors: [] };
}

/** A fault with its message in both languages. */
export function faultAt(
  at: { position: number; entry: { id: string } },
  path: string,
  code: ProblemCode,
  details: ProblemDetails,
): EntryFault {
  const zh = problemMessage(code, details, Lang.ZH);
  return { entry: at.position, id: at.entry.id, path, code, zh, en: problemMessage(code, details, Lang.EN) };
}

function questions(
  at: { position: number; entry: { id: string } },
  field: 'donor' | 'recipient',
  asks: readonly Ask[],
): EntryFault[] {
  return asks.map((ask) => {
    const names = ask.candidates.map((place) => `${place.name}（${place.code}）`);
    const code = ask.reason === 'AMBIGUOUS' ? ProblemCode.AMBIGUOUS_PLACE : ProblemCode.UNKNOWN_PLACE;
    const path = `${field}.${ask.field === 'provinceName' ? 'province' : 'name'}`;
    return faultAt(at, path, code, { name: ask.text, nearest: names, candidates: names });
  });
}

function printedLevel(level: PublishedEntry['level']): PrintedLevel | undefined {
  const known: readonly string[] = ['NATIONAL', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE'];
  return known.includes(level) ? level : undefined;
}
