import { setImmediate as breathe } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { CellFault, ImportRowState, ImportState } from '../../schema/vocabulary';
import { read, tx } from '../db/tx';
import { businessDay } from '../platform/day';
import { keyedHash } from '../platform/hash';
import type { Log } from '../platform/log';
import type { Viewer } from '../platform/scope';
import { pairingForRecords } from '../records/record.store';
import { placesAround } from './around.store';
import type { FileFault } from './file-fault';
import type { ImportFile, ImportLayout, SaidMapping, SealedLine } from './import';
import { deleteLines, insertLines } from './import-line.store';
import type { ImportKind, KindContext } from './import-kind';
import type { ImportProgress } from './import-progress';
import type { ImportVault } from './import-vault';
import { habitOf, updateReading, type ReadingFound } from './import.store';
import { locate, planLayout, planOf, sheetFacts, signatureAt } from './mapping.rules';
import type { FileSurvey, RawRow } from './raw-table';
import { missingIn, readRow, type Plan, type ReadRow } from './row.rules';
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

/** What is kept of a row. */
export interface StagedRow extends ReadRow {
  /** The row further up that says the same. */
  duplicateOfRow: number | null;
}

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
  async run(viewer: Viewer, file: ImportFile, kind: ImportKind, said: SaidMapping | null): Promise<void> {
    this.progress.tell(file.id, { state: ImportState.READING, done: 0, total: null });
    try {
      await this.readFile(viewer, file, kind, said);
    } catch (error) {
      if (!(error instanceof Overtaken)) await this.fail(viewer, file, error);
    } finally {
      this.progress.over(file.id);
    }
  }

  private async readFile(viewer: Viewer, file: ImportFile, kind: ImportKind, said: SaidMapping | null): Promise<void> {
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
    kind: ImportKind,
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
    kind: ImportKind,
    layout: ImportLayout,
    batches: AsyncIterable<RawRow[]>,
    total: number,
  ): Promise<void> {
    const context = await this.contextOf(viewer, file);
    const plan = planOf(layout, kind.catalogue);
    const counts: Counts = { good: 0, repaired: 0, refused: 0, duplicates: 0, skipped: 0 };
    const seen = new Map<string, number>();
    let done = 0;
    await tx(this.source, viewer, (db) => deleteLines(db, file.id));
    for await (const batch of batches) {
      const records = batch.filter(([number]) => number > layout.headerRow);
      const rows = await this.judge(viewer, kind, plan, records, context, seen);
      for (const { state } of rows) counts[COUNTED[state]] += 1;
      done += rows.length;
      await this.stage(viewer, file, rows, { done, counts });
      this.progress.tell(file.id, { state: ImportState.READING, done, total });
      await breathe();
    }
    if (done === 0) throw new FileRefused('EMPTY');
    await this.write(viewer, file, { state: ImportState.READY, done, total: done, counts });
  }

  /** Rows as they would be recorded, each with what is wrong with it. */
  private async judge(
    viewer: Viewer,
    kind: ImportKind,
    plan: Plan,
    batch: readonly RawRow[],
    context: KindContext,
    seen: Map<string, number>,
  ): Promise<StagedRow[]> {
    const rows = batch.map((raw): StagedRow => ({ ...readRow(raw, plan), duplicateOfRow: null }));
    const records = rows.filter(({ skipped }) => skipped === null);
    for (const row of records) {
      for (const [field, to] of Object.entries(kind.derive(row.values, context.around))) {
        row.values[field] = to;
        row.repairs.push({ field, from: '', to, why: 'DERIVED' });
      }
      row.refusals.push(...missingIn(row, plan));
    }
    const whole = records.filter(({ refusals }) => refusals.length === 0);
    const refused = kind.refusals(
      whole.map(({ values }) => values),
      context,
    );
    whole.forEach((row, at) => {
      for (const { field, code, details } of refused[at] ?? []) {
        const column = plan.columns.find(({ spec }) => spec.field === field)?.column ?? null;
        row.refusals.push({ field, column, fault: CellFault.RULE, given: '', problem: code, details });
      }
    });
    const sound = whole.filter(({ refusals }) => refusals.length === 0);
    const already =
      sound.length === 0
        ? []
        : await read(this.source, viewer, (db) =>
            kind.already(
              db,
              sound.map(({ values }) => values),
              context,
            ),
          );
    sound.forEach((row, at) => this.compare(row, already[at] ?? null, kind, seen));
    for (const row of rows) row.state = stateOf(row);
    return rows;
  }

  /** Whether the same stands further up, or in the books. */
  private compare(row: StagedRow, recorded: string | null, kind: ImportKind, seen: Map<string, number>): void {
    const identity = kind.identity(row.values);
    const key = identity === null ? null : keyedHash(this.secret, identity).slice(0, 32);
    const earlier = key === null ? undefined : seen.get(key);
    if (key !== null && earlier === undefined) seen.set(key, row.number);
    row.duplicateOfRow = earlier ?? null;
    if (earlier !== undefined || recorded !== null) row.state = ImportRowState.DUPLICATE;
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

  private async contextOf(viewer: Viewer, file: ImportFile): Promise<KindContext> {
    return read(this.source, viewer, async (db) => {
      const pairing = await pairingForRecords(db, viewer, file.pairingId);
      if (pairing === null) throw new Overtaken();
      return { pairing, around: await placesAround(db, pairing), today: businessDay(new Date()) };
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

function stateOf(row: StagedRow): ImportRowState {
  if (row.skipped !== null) return ImportRowState.SKIPPED;
  if (row.refusals.length > 0) return ImportRowState.REFUSED;
  if (row.state === ImportRowState.DUPLICATE) return row.state;
  return row.repairs.length > 0 ? ImportRowState.REPAIRED : ImportRowState.GOOD;
}

/** Rows of the sheet that stand above its records, as far as they are known. */
const rowsAbove = (survey: FileSurvey, { sheet, headerRow }: ImportLayout): number =>
  (survey.sheets[sheet]?.head ?? []).filter(([number]) => number <= headerRow).length;
