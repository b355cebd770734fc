import type { DataSource } from 'typeorm';
import { EventKind, ProblemCode, StatementStatus } from '../../schema/vocabulary';
import { attempt, type Db, lock, tx } from '../db/tx';
import { admitIndicator } from '../indicators/indicator.service';
import { indicatorBookOn, type IndicatorBook } from '../indicators/indicator.store';
import { findOrOpenPairing } from '../pairings/pairing-registry.service';
import type { PairingEnds } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { findOrRegisterParty } from '../parties/party-registry.service';
import type { ReadParty } from '../parties/party.rules';
import { readPlaceBook } from '../places/place-book.store';
import { PlaceIndex } from '../places/place-index.rules';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { PLATFORM } from '../platform/scope';
import { sourceDay } from './period.rules';
import { faultAt, partyOfWords, understandEntry, type ReadyEntry } from './publication-reading.rules';
import { readEntry, type EntryFault } from './publication.rules';
import { readFigures, type ReadFigure } from './statement.rules';
import { announceStatement, contentHash } from './statement.service';
import { contentByIdentity, insertStatement, periodColumns, type NewStatement } from './statement-write.store';

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

/** Rolls back what an import or an entry has written. */
class Undone extends Error {}

/**
 * Takes in a file of published statements: all or nothing, or what is sound when `partial` is asked for. The same file
 * twice changes nothing; an entry that was recorded with other figures is refused, never overwritten.
 */
export class PublicationService {
  constructor(private readonly source: DataSource) {}

  /** Refusals are told in the summary. Fails with BUSY. */
  async importEntries(raw: readonly unknown[], options: ImportOptions): Promise<ImportSummary> {
    let summary = emptySummary(raw.length);
    try {
      await tx(this.source, PLATFORM, async (db) => {
        summary = emptySummary(raw.length);
        await lock(db, 'publications');
        await new Import(db, options, summary, new PlaceIndex(await readPlaceBook(db))).take(raw);
        if (summary.refused.length > 0 && !options.partial) throw new Undone();
      });
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
      summary = { ...summary, recorded: 0, admittedIndicators: [], isCommitted: false };
    }
    return summary;
  }
}

const emptySummary = (entries: number): ImportSummary => ({
  entries,
  recorded: 0,
  same: 0,
  refused: [],
  admittedIndicators: [],
  notices: [],
  isCommitted: true,
});

/** Entries whose earlier recording is looked up by one statement. */
const CHUNK = 500;

/** One import inside its transaction; what it has found once it does not look up again. */
class Import {
  private readonly books = new Map<string, IndicatorBook | null>();
  private readonly partyIds = new Map<string, string>();
  private readonly pairings = new Map<string, PairingRow>();

  constructor(
    private readonly db: Db,
    private readonly options: ImportOptions,
    private readonly summary: ImportSummary,
    private readonly index: PlaceIndex,
  ) {}

  async take(raw: readonly unknown[]): Promise<void> {
    for (let start = 0; start < raw.length; start += CHUNK) {
      const ready = raw.slice(start, start + CHUNK).flatMap((one, index) => this.ready(one, start + index) ?? []);
      const identities = ready.map((one) => one.identity);
      const known = await contentByIdentity(this.db, identities);
      for (const one of ready) {
        await this.takeEntry(one, known);
        this.options.onProgress?.(one.position + 1, raw.length);
      }
    }
    this.options.onProgress?.(raw.length, raw.length);
  }

  private ready(raw: unknown, position: number): ReadyEntry | null {
    const entry = readEntry(raw, position);
    const ready = Array.isArray(entry) ? entry : understandEntry(this.index, entry, position);
    if (!Array.isArray(ready)) return ready;
    this.summary.refused.push(...ready);
    return null;
  }

  private async takeEntry(ready: ReadyEntry, known: Map<string, string>): Promise<void> {
    const content = contentHash(ready.entry.figures);
    const before = known.get(ready.identity);
    if (before === content) {
      this.summary.same += 1;
      return;
    }
    if (before !== undefined) {
      this.summary.refused.push({
        ...faultAt(ready, 'figures', ProblemCode.ALREADY_EXISTS, {}),
        ...RECORDED_OTHERWISE,
      });
      return;
    }
    const figures = await this.figuresOf(ready);
    if (figures === null) return;
    await this.record(ready, content, figures);
    known.set(ready.identity, content);
  }

  /** The figures as their scheme defines them, or null where the entry was refused: then nothing of it was written. */
  private async figuresOf(ready: ReadyEntry): Promise<ReadFigure[] | null> {
    const book = await this.bookOn(ready.period.to);
    if (book === null) {
      const reason = { reason: '该期间没有适用的指标体系', reasonEn: 'no indicator scheme is valid in this period' };
      this.summary.refused.push(faultAt(ready, 'period', ProblemCode.BAD_PERIOD, reason));
      return null;
    }
    const isNew = ready.entry.figures.some((figure) => book.find(figure.indicator) === undefined);
    const read =
      this.options.newIndicators && isNew ? await this.admit(ready, book) : readFigures(book, ready.entry.figures);
    this.summary.refused.push(...read.faults.map((fault) => faultAt(ready, fault.field, fault.code, fault.details)));
    if (read.faults.length > 0) return null;
    const { position, entry } = ready;
    const notices = read.figures.flatMap((figure) => figure.notices);
    this.summary.notices.push(...notices.map(({ zh, en }) => ({ entry: position, id: entry.id, zh, en })));
    return read.figures;
  }

  /** Reads the figures with the codes that their scheme does not know admitted; where the entry is refused all the same, they are not. */
  private async admit(ready: ReadyEntry, book: IndicatorBook): Promise<ReturnType<typeof readFigures>> {
    const day = ready.period.to;
    const admitted: string[] = [];
    let read = readFigures(book, ready.entry.figures);
    try {
      await attempt(this.db, async () => {
        const { db } = this;
        for (const [index, figure] of ready.entry.figures.entries()) {
          if (book.find(figure.indicator) !== undefined || admitted.includes(figure.indicator)) continue;
          const admission = { code: figure.indicator, name: figure.name ?? null, unit: figure.unit, day };
          const refused = await admitIndicator(db, PLATFORM, admission).then(() => null, refusalOf);
          if (refused) {
            const field = `figures.${index}.${refused.field === 'unit' ? 'unit' : 'indicator'}`;
            read = { figures: [], faults: [{ code: refused.code, details: refused.details, field }] };
            throw new Undone();
          }
          admitted.push(figure.indicator);
        }
        read = readFigures((await indicatorBookOn(db, day)) ?? book, ready.entry.figures);
        if (read.faults.length > 0) throw new Undone();
      });
      this.books.clear();
      this.summary.admittedIndicators.push(...admitted);
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
    }
    return read;
  }

  private async record(ready: ReadyEntry, content: string, figures: readonly ReadFigure[]): Promise<void> {
    const { entry, period } = ready;
    const donorId = entry.donor && ready.donor && (await this.partyId(entry.donor.name, ready.donor));
    const recipientId = await this.partyId(entry.recipient.name, ready.recipient);
    const { programme, level, source } = entry;
    const pairing = await this.pairing({ programme, level, donorId, recipientId });
    const statement: NewStatement = {
      id: newId(),
      printedId: entry.id,
      identityHash: ready.identity,
      contentHash: content,
      programme,
      level,
      donorId,
      recipientId,
      pairingId: pairing.id,
      ...periodColumns(period),
      status: StatementStatus.PUBLISHED,
      sourceTitle: source.title,
      sourceUrl: source.url ?? null,
      sourceDay: sourceDay(source.title),
      recordedBy: null,
      simulated: false,
      published: true,
      partyIds: pairing.partyIds,
      placePaths: pairing.placePaths,
    };
    const complete = [];
    for (const figure of figures) complete.push({ ...figure, partPartyId: await this.partId(ready, figure.part) });
    await insertStatement(this.db, statement, complete);
    await announceStatement(this.db, PLATFORM, EventKind.STATEMENT_RECORDED, { ...statement, version: 1 });
    this.summary.recorded += 1;
  }

  private async partId(ready: ReadyEntry, part: string | null): Promise<string | null> {
    const reading = part === null ? null : partyOfWords(this.index, ready, part);
    return part === null || reading === null ? null : this.partyId(part, reading);
  }

  private async bookOn(day: string): Promise<IndicatorBook | null> {
    const known = this.books.get(day);
    if (known !== undefined) return known;
    const book = await indicatorBookOn(this.db, day);
    this.books.set(day, book);
    return book;
  }

  private async partyId(printed: string, reading: ReadParty): Promise<string> {
    const key = `${reading.key} ${printed}`;
    const known = this.partyIds.get(key);
    if (known !== undefined) return known;
    const { id } = await findOrRegisterParty(this.db, PLATFORM, { printed, reading });
    this.partyIds.set(key, id);
    return id;
  }

  private async pairing(ends: PairingEnds): Promise<PairingRow> {
    const key = [ends.programme, ends.level, ends.donorId, ends.recipientId].join(' ');
    const known = this.pairings.get(key);
    if (known !== undefined) return known;
    const pairing = await findOrOpenPairing(this.db, PLATFORM, { ...ends, published: true });
    this.pairings.set(key, pairing);
    return pairing;
  }
}

const RECORDED_OTHERWISE = {
  zh: '同一来源已录入，且数据不同；请更正原有材料',
  en: 'this source is recorded with other figures: correct that statement instead',
};

function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}
