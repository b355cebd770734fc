import type { DataSource } from 'typeorm';
import { EventKind, ProblemCode, StatementStatus } from '../../schema/vocabulary';
import { lock, tx, type Db } from '../db/tx';
import { admitIndicator } from '../indicators/indicator.service';
import { indicatorBookOn, type IndicatorBook } from '../indicators/indicator.store';
import { findOrOpenPairing } from '../pairings/pairing-registry.service';
import { findOrRegisterParty } from '../parties/party-registry.service';
import {
  placesOf,
  readPart,
  readPrintedParty,
  type Ask,
  type PrintedLevel,
  type PrintedParty,
} from '../parties/printed-name.rules';
import { PlaceIndex } from '../places/place-index.rules';
import { readPlaceBook } from '../places/place-book.store';
import type { ProblemDetails } from '../platform/errors';
import { canonicalJson, keyedHash } from '../platform/hash';
import { newId } from '../platform/ids';
import { problemMessage } from '../platform/messages';
import { PLATFORM, type Viewer } from '../platform/scope';
import { Lang } from '../../schema/vocabulary';
import { readPeriod, sourceDay, type Period } from './period.rules';
import { readEntry, type EntryFault, type PublishedEntry } from './publication.rules';
import { announceStatement, contentHash, periodColumns } from './statement.service';
import { readFigures } from './statement.rules';
import { insertStatement, statementByIdentity, type NewFigure } from './statement.store';

export interface ImportOptions {
  /** Take what is sound although other entries are refused. */
  partial: boolean;
  /** Admit indicator codes that no scheme knows. */
  newIndicators: boolean;
  onProgress?: (done: number, total: number) => void;
}

export interface ImportSummary {
  entries: number;
  /** Recorded now. */
  recorded: number;
  /** Recorded before, with the same figures. */
  same: number;
  refused: EntryFault[];
  admittedIndicators: string[];
  /** What the reader should know, such as figures that went to their twins. */
  notices: { entry: number; id: string; zh: string; en: string }[];
  /** False where entries were refused and `partial` was not asked for: nothing was changed. */
  isCommitted: boolean;
}

/** An entry that has been understood as far as it can be without writing. */
interface ReadyEntry {
  position: number;
  entry: PublishedEntry;
  period: Period;
  donor: PrintedParty | null;
  recipient: PrintedParty;
}

class Refused extends Error {}

/**
 * Takes in a file of published statements: all or nothing, or what is sound when `partial` is asked for. The same file
 * twice changes nothing; an entry that was recorded with other figures is refused, never overwritten.
 */
export class PublicationService {
  constructor(private readonly source: DataSource) {}

  async importEntries(raw: readonly unknown[], options: ImportOptions): Promise<ImportSummary> {
    const summary: ImportSummary = {
      entries: raw.length,
      recorded: 0,
      same: 0,
      refused: [],
      admittedIndicators: [],
      notices: [],
      isCommitted: true,
    };
    try {
      await tx(this.source, PLATFORM, async (db) => {
        Object.assign(summary, { recorded: 0, same: 0, refused: [], admittedIndicators: [], notices: [] });
        await lock(db, 'publications');
        await this.importAll(db, raw, options, summary);
        if (summary.refused.length > 0 && !options.partial) throw new Refused();
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      Object.assign(summary, { recorded: 0, admittedIndicators: [], isCommitted: false });
    }
    return summary;
  }

  private async importAll(
    db: Db,
    raw: readonly unknown[],
    options: ImportOptions,
    summary: ImportSummary,
  ): Promise<void> {
    const index = new PlaceIndex(await readPlaceBook(db));
    for (const [position, one] of raw.entries()) {
      const entry = readEntry(one, position);
      if (Array.isArray(entry)) summary.refused.push(...entry);
      else await this.importEntry(db, index, entry, position, options, summary);
      options.onProgress?.(position + 1, raw.length);
    }
  }

  private async importEntry(
    db: Db,
    index: PlaceIndex,
    entry: PublishedEntry,
    position: number,
    options: ImportOptions,
    summary: ImportSummary,
  ): Promise<void> {
    const refuse = (path: string, code: string, zh: string, en: string): void =>
      void summary.refused.push({ entry: position, id: entry.id, path, code, zh, en });
    const ready = readyEntry(index, entry, position, refuse);
    const book = ready && (await indicatorBookOn(db, ready.period.to ?? ''));
    if (!ready) return;
    if (!book)
      return refuse(
        'period',
        ProblemCode.BAD_PERIOD,
        '该期间没有适用的指标体系',
        'no indicator scheme is valid in this period',
      );
    const figures = await this.figuresOf(db, book, ready, options, summary, refuse);
    if (figures === null) return;
    await this.record(db, index, ready, figures, summary, refuse);
  }

  private async figuresOf(
    db: Db,
    book: IndicatorBook,
    { entry, period, position }: ReadyEntry,
    options: ImportOptions,
    summary: ImportSummary,
    refuse: Refuse,
  ): Promise<NewFigure[] | null> {
    let current = book;
    if (options.newIndicators) {
      for (const figure of entry.figures.filter((one) => book.find(one.indicator) === undefined)) {
        if (current.find(figure.indicator)) continue;
        const name = figure.name ?? figure.indicator;
        await admitIndicator(db, PLATFORM, { code: figure.indicator, name, unit: figure.unit, day: period.to ?? '' });
        summary.admittedIndicators.push(figure.indicator);
        current = (await indicatorBookOn(db, period.to ?? '')) ?? current;
      }
    }
    const { figures, faults } = readFigures(current, entry.figures);
    for (const fault of faults)
      refuse(
        fault.field,
        fault.code,
        spoken(fault.code, fault.details, Lang.ZH),
        spoken(fault.code, fault.details, Lang.EN),
      );
    if (faults.length > 0) return null;
    for (const notice of figures.flatMap((figure) => figure.notices))
      summary.notices.push({ entry: position, id: entry.id, zh: notice.zh, en: notice.en });
    return figures.map((figure) => ({ ...figure, partPartyId: null }));
  }

  private async record(
    db: Db,
    index: PlaceIndex,
    ready: ReadyEntry,
    figures: NewFigure[],
    summary: ImportSummary,
    refuse: Refuse,
  ): Promise<void> {
    const { entry, period } = ready;
    const donor = entry.donor && ready.donor && (await partyFor(db, PLATFORM, entry.donor.name, ready.donor));
    const recipient = await partyFor(db, PLATFORM, entry.recipient.name, ready.recipient);
    const identityHash = keyedHash(
      'statement',
      canonicalJson([
        entry.id,
        entry.programme,
        entry.level,
        donor?.canonicalKey ?? null,
        recipient.canonicalKey,
        period.key,
        entry.source,
      ]),
    );
    const known = await statementByIdentity(db, identityHash);
    const content = contentHash(entry.figures);
    if (known) {
      if (known.contentHash === content) summary.same += 1;
      else
        refuse(
          'figures',
          ProblemCode.ALREADY_EXISTS,
          '同一来源已录入，且数据不同；请更正原有材料',
          'this source is recorded with other figures: correct that statement instead',
        );
      return;
    }
    const pairing = await findOrOpenPairing(db, PLATFORM, {
      programme: entry.programme,
      level: entry.level,
      donorId: donor?.id ?? null,
      recipientId: recipient.id,
      published: true,
    });
    const statement = {
      id: newId(),
      printedId: entry.id,
      identityHash,
      contentHash: content,
      programme: entry.programme,
      level: entry.level,
      donorId: donor?.id ?? null,
      recipientId: recipient.id,
      pairingId: pairing.id,
      ...periodColumns(period),
      status: StatementStatus.PUBLISHED,
      sourceTitle: entry.source.title,
      sourceUrl: entry.source.url ?? null,
      sourceDay: sourceDay(entry.source.title),
      recordedBy: null,
      simulated: false,
      published: true,
      partyIds: pairing.partyIds,
      placePaths: pairing.placePaths,
    };
    const parts = await Promise.all(
      figures.map(async (figure) => ({ ...figure, partPartyId: await partFor(db, index, ready, figure.part) })),
    );
    await insertStatement(db, statement, parts);
    await announceStatement(db, PLATFORM, EventKind.STATEMENT_RECORDED, { ...statement, version: 1 });
    summary.recorded += 1;
  }
}

type Refuse = (path: string, code: string, zh: string, en: string) => void;

/** Understands an entry's period and parties, or refuses it with what has to be answered. */
function readyEntry(index: PlaceIndex, entry: PublishedEntry, position: number, refuse: Refuse): ReadyEntry | null {
  const period = readPeriod(entry.period);
  if ('refused' in period) {
    const { code, details, field } = period.refused;
    refuse(`period.${field}`, code, spoken(code, details, Lang.ZH), spoken(code, details, Lang.EN));
    return null;
  }
  const level = printedLevel(entry.level);
  const onDay = period.to ?? undefined;
  const recipient = readPrintedParty(index, { ...entry.recipient, level, onDay });
  if (recipient.kind === 'UNRESOLVED') {
    askAbout(recipient.asks, 'recipient', refuse);
    return null;
  }
  const donor =
    entry.donor && readPrintedParty(index, { ...entry.donor, level, onDay, counterpart: placesOf(recipient)[0] });
  if (donor?.kind === 'UNRESOLVED') {
    askAbout(donor.asks, 'donor', refuse);
    return null;
  }
  return { position, entry, period, donor, recipient };
}

function askAbout(asks: readonly Ask[], field: string, refuse: Refuse): void {
  for (const ask of asks) {
    const names = ask.candidates.map((place) => `${place.name}（${place.code}）`);
    const code = ask.reason === 'AMBIGUOUS' ? ProblemCode.AMBIGUOUS_PLACE : ProblemCode.UNKNOWN_PLACE;
    const details = { name: ask.text, nearest: names, candidates: names };
    refuse(
      `${field}.${ask.field === 'provinceName' ? 'province' : 'name'}`,
      code,
      spoken(code, details, Lang.ZH),
      spoken(code, details, Lang.EN),
    );
  }
}

type Resolved = Exclude<PrintedParty, { kind: 'UNRESOLVED' }>;

function partyFor(db: Db, viewer: Viewer, printed: string, reading: PrintedParty) {
  return findOrRegisterParty(db, viewer, { printed, reading: reading as Resolved });
}

/** The party that a part is about, where it is one of the statement's own places; words such as 个别乡镇 stay words. */
async function partFor(db: Db, index: PlaceIndex, ready: ReadyEntry, part: string | null): Promise<string | null> {
  if (part === null) return null;
  const parties = [ready.recipient, ...(ready.donor ? [ready.donor] : [])];
  const read = readPart(index, part, parties, ready.period.to ?? undefined);
  if (read.kind !== 'PLACE') return null;
  const reading = readPrintedParty(index, {
    name: read.place.name,
    province: ready.entry.recipient.province,
    onDay: ready.period.to ?? undefined,
  });
  return reading.kind === 'PLACE' ? (await partyFor(db, PLATFORM, part, reading)).id : null;
}

function printedLevel(level: PublishedEntry['level']): PrintedLevel | undefined {
  const known: readonly string[] = ['NATIONAL', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE'];
  return known.includes(level) ? level : undefined;
}

const spoken = (code: ProblemCode, details: ProblemDetails, lang: Lang): string => problemMessage(code, details, lang);
