import { setImmediate as breathe } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { ImportRowState, ImportState } from '../../schema/vocabulary';
import { read, tx } from '../db/tx';
import { businessDay } from '../platform/day';
import { keyedHash } from '../platform/hash';
import type { Log } from '../platform/log';
import type { Viewer } from '../platform/scope';
import { placesAround } from './around.store';
import type { FileFault } from './file-fault';
import type { ImportFile, ImportLayout, SaidMapping, SealedLine } from './import';
import { groundOfImport } from './import-ground.service';
import { ImportJudging, type StagedRow } from './import-judging.service';
import { deleteLines, insertLines } from './import-line.store';
import type { Importer, KindContext } from './importer';
import type { ImportProgress } from './import-progress';
import type { ImportVault } from './import-vault';
import { habitOf, updateReading, type ReadingFound } from './import.store';
import { locate, planLayout, planOf, sheetFacts, signatureAt } from './mapping.rules';
import type { FileSurvey, RawRow } from './raw-table';
import { FileRefused, TableReader } from './table-reader';

/** Somebody has done something else with the file meanwhile. */
class Overtaken extends Error {}

type Counts = NonNullable<ReadingFound['counts']>;

const COUNTED: Record<ImportRowState, keyof Counts> = {
  GOOD: 'good',
  REPAIRED: 'repaired',
  REFUSED: 'refused',
  DUPLICATE: 'duplicates',
  SKIPPED: 'skipped',
};

/** Reads files in the background: first what they look like, then row by row what they say. Nothing of it touches the books. */
export class ImportReading {
  private readonly open = new Set<TableReader>();
  private isStopped = false;

  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly vault: ImportVault,
    private readonly progress: ImportProgress,
    private readonly log: Log,
  ) {}

  /** Reads a file to where a person has to decide. Never fails: what went wrong stands in the file's row. */
  async run(viewer: Viewer, file: ImportFile, kind: Importer, said: SaidMapping | null): Promise<void> {
    this.progress.tell(file.id, { state: ImportState.READING, done: 0, total: null });
    try {
      await this.readFile(viewer, file, kind, said);
    } catch (error) {
      if (!(error instanceof Overtaken)) await this.fail(viewer, file, error);
    } finally {
      this.progress.over(file.id);
    }
  }

  private async readFile(viewer: Viewer, file: ImportFile, kind: Importer, said: SaidMapping | null): Promise<void> {
    const bytes = await this.vault.open(file.id);
    if (bytes === null) throw new FileRefused('INTERRUPTED');
    if (this.isStopped) throw new FileRefused('INTERRUPTED');
    const reader = new TableReader(bytes, file.name);
    this.open.add(reader);
    try {
      const survey = await reader.survey();
      const layout = await this.layOut(viewer, file, kind, survey, said);
      const total = (survey.sheets[layout.sheet]?.rows ?? 0) - rowsAbove(survey, layout);
      const needs = layout.questions.length > 0;
      const found = {
        sheets: sheetFacts(survey),
        layout,
        total,
        state: needs ? ImportState.NEEDS_MAPPING : ImportState.READING,
      };
      await this.write(viewer, file, found);
      if (!needs) await this.readRows(viewer, file, kind, layout, reader.rows(layout.sheet), total);
    } finally {
      this.open.delete(reader);
      await reader.close();
    }
  }

  /** The server stops: what is being read is broken off. */
  stop(): void {
    this.isStopped = true;
    for (const reader of this.open) reader.end();
  }

  /** By what was said of it, else by what this sender said of the same headings, else by what it looks like. */
  private async layOut(
    viewer: Viewer,
    file: ImportFile,
    kind: Importer,
    survey: FileSurvey,
    said: SaidMapping | null,
  ): Promise<ImportLayout> {
    const { catalogue } = kind;
    const place = locate(survey, catalogue, said);
    if (!place) throw new FileRefused('NO_TABLE');
    const signature = keyedHash(this.secret, signatureAt(place.layout));
    const habit = said
      ? null
      : await read(this.source, viewer, (db) => habitOf(db, file.partyIds, file.kind, signature));
    // Headings stand where they stand in this file, whatever row they stood in before.
    const mapping = said ?? (habit && { ...habit, headerRow: place.layout.headerRow });
    return { ...planLayout(survey, place, catalogue, mapping, file.name), signature };
  }

  private async readRows(
    viewer: Viewer,
    file: ImportFile,
    kind: Importer,
    layout: ImportLayout,
    batches: AsyncIterable<RawRow[]>,
    total: number,
  ): Promise<void> {
    const context = await this.contextOf(viewer, file, kind);
    const plan = planOf(layout, kind.catalogue);
    const judging = new ImportJudging(this.source, this.secret, viewer, kind, plan, context);
    const counts: Counts = { good: 0, repaired: 0, refused: 0, duplicates: 0, skipped: 0 };
    let done = 0;
    await tx(this.source, viewer, (db) => deleteLines(db, file.id));
    for await (const groups of judging.groups(below(layout.headerRow, batches))) {
      await judging.judge(groups);
      const rows = groups.flat();
      for (const { state } of rows) counts[COUNTED[state]] += 1;
      done += rows.length;
      await this.stage(viewer, file, rows, { done, counts });
      this.progress.tell(file.id, { state: ImportState.READING, done, total });
      await breathe();
    }
    if (done === 0) throw new FileRefused('EMPTY');
    await this.write(viewer, file, { state: ImportState.READY, done, total: done, counts });
  }

  private async stage(
    viewer: Viewer,
    file: ImportFile,
    rows: readonly StagedRow[],
    found: ReadingFound,
  ): Promise<void> {
    const lines = rows.map((row): SealedLine => {
      const { number, state } = row;
      return { number, state, sealed: this.vault.seal(file.id, number, row) };
    });
    await tx(this.source, viewer, async (db) => {
      if (!(await updateReading(db, file.id, file.version, found))) throw new Overtaken();
      await insertLines(db, file.id, lines);
    });
  }

  private async contextOf(viewer: Viewer, { pairingId }: ImportFile, kind: Importer): Promise<KindContext> {
    const today = businessDay(new Date());
    return read(this.source, viewer, async (db) => {
      const { pairing } = await groundOfImport(db, viewer, kind, pairingId, today);
      return { pairing, around: await placesAround(db, pairing), today };
    });
  }

  private async write(viewer: Viewer, file: ImportFile, found: ReadingFound): Promise<void> {
    if (!(await tx(this.source, viewer, (db) => updateReading(db, file.id, file.version, found))))
      throw new Overtaken();
  }

  /** The file cannot be read; nothing of it is kept. */
  async fail(viewer: Viewer, file: ImportFile, error: unknown): Promise<void> {
    const fault: FileFault = error instanceof FileRefused ? error.fault : 'INTERRUPTED';
    if (!(error instanceof FileRefused)) this.log.error({ err: error, importId: file.id }, 'a file could not be read');
    try {
      await tx(this.source, viewer, async (db) => {
        await deleteLines(db, file.id);
        await updateReading(db, file.id, file.version, { state: ImportState.FAILED, fault });
      });
      await this.vault.drop(file.id);
    } catch (failure) {
      // The database is away: the file is found silent later.
      this.log.error({ err: failure, importId: file.id }, 'the end of a reading could not be written');
    }
  }
}

/** Rows of the sheet that stand above its records, as far as they are known. */
const rowsAbove = (survey: FileSurvey, { sheet, headerRow }: ImportLayout): number =>
  (survey.sheets[sheet]?.head ?? []).filter(([number]) => number <= headerRow).length;

/** The rows below the headings, a batch at a time. */
async function* below(headerRow: number, batches: AsyncIterable<RawRow[]>): AsyncGenerator<RawRow[]> {
  for await (const batch of batches) yield batch.filter(([number]) => number > headerRow);
}
