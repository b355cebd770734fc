import type { DataSource } from 'typeorm';
import { ImportRowState, ProblemCode } from '../../schema/vocabulary';
import { read, type Db } from '../db/tx';
import { keyedHash } from '../platform/hash';
import type { Viewer } from '../platform/scope';
import type { Refusal } from '../records/record';
import type { Importer, KindContext, RowValues } from './importer';
import type { RawRow } from './raw-table';
import { missingIn, readRow, type Plan, type ReadRow } from './row.rules';
import { FileRefused } from './table-reader';
import { byRule, inPages, isSound, refuseWhole, share } from './together.rules';

/** Rows that belong together are held until all of them are known: so many at most, and more are sent in parts. */
const MAX_TOGETHER = 50_000;
const PAGE = 500;

/** What is kept of a row. */
export interface StagedRow extends ReadRow {
  /** The row further up that says the same. */
  duplicateOfRow: number | null;
}

/** Judges the rows of one file: by the rules of what they are, by what stands further up, and by the books. */
export class ImportJudging {
  /** Of each record, or each member of a group, the row in which it stands first; by a keyed hash. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly viewer: Viewer,
    private readonly kind: Importer,
    private readonly plan: Plan,
    private readonly context: KindContext,
  ) {}

  /** Rows as they are read, in groups that are judged as one; each by itself where nothing belongs together. Fails with FileRefused. */
  async *groups(batches: AsyncIterable<readonly RawRow[]>): AsyncGenerator<StagedRow[][]> {
    const { together } = this.kind;
    const rows: StagedRow[] = [];
    for await (const batch of batches) {
      const records = batch.map((raw) => this.derived(raw));
      if (!together) {
        yield records.map((row) => [row]);
        continue;
      }
      rows.push(...records);
      if (rows.length > MAX_TOGETHER) throw new FileRefused('TOO_MANY_TOGETHER');
    }
    if (!together) return;
    const groups = together.groupsOf(rows).map((group) => group.flatMap((at) => rows[at] ?? []));
    yield* inPages(groups, PAGE);
  }

  /** Says of each row of some groups what becomes of it. */
  async judge(groups: readonly StagedRow[][]): Promise<void> {
    const records = groups.filter((group) => group.every(({ skipped }) => skipped === null));
    for (const group of records) this.complete(group);
    const whole = records.flat().filter(({ refusals }) => refusals.length === 0);
    this.refuse(whole, this.kind.refusals(valuesOf(whole), this.context));
    this.judgeTogether(records.filter(isSound));
    await this.judgeByBooks(records.filter(isSound));
    const [first] = this.kind.together?.shared ?? [];
    if (first !== undefined) for (const group of records) refuseWhole(group, first, this.plan);
    await this.compare(records.filter(isSound).flat());
    for (const row of groups.flat()) row.state = stateOf(row);
  }

  private derived(raw: RawRow): StagedRow {
    const row: StagedRow = { ...readRow(raw, this.plan), duplicateOfRow: null };
    if (row.skipped !== null) return row;
    for (const [field, to] of Object.entries(this.kind.derive(row.values, this.context.around))) {
      row.values[field] = to;
      row.repairs.push({ field, from: '', to, why: 'DERIVED' });
    }
    return row;
  }

  /** What is said once for a group is required once, of its first row. */
  private complete(group: readonly StagedRow[]): void {
    const shared = this.kind.together?.shared ?? [];
    share(group, shared, this.plan);
    for (const [at, row] of group.entries())
      row.refusals.push(...missingIn(row, this.plan).filter(({ field }) => at === 0 || !shared.includes(field)));
  }

  private judgeTogether(groups: readonly StagedRow[][]): void {
    const { together } = this.kind;
    if (!together) return;
    for (const group of groups) {
      this.refuse(group, together.refusals(valuesOf(group)));
      for (const row of group) this.refuseTwice(row);
    }
  }

  /** A member is named once in a file, whichever group it is in. */
  private refuseTwice(row: StagedRow): void {
    const earlier = this.firstOf(row);
    if (earlier === null) return;
    const reason = `与第 ${earlier} 行是同一人，一人只能列在一户、列一次`;
    const reasonEn = `the same person as in row ${earlier}: a person stands in one household, and once`;
    const field = row.values.idNumber === undefined ? 'personNumber' : 'idNumber';
    row.refusals.push(byRule(field, ProblemCode.BAD_INPUT, { reason, reasonEn }, this.plan));
  }

  private async judgeByBooks(groups: readonly StagedRow[][]): Promise<void> {
    const rows = groups.flat();
    const { against } = this.kind;
    if (!against || rows.length === 0) return;
    this.refuse(rows, await this.read((db) => against(db, this.viewer, valuesOf(rows), this.context)));
  }

  /** Whether the same stands further up, or in the books. */
  private async compare(sound: readonly StagedRow[]): Promise<void> {
    if (sound.length === 0) return;
    const already = await this.read((db) => this.kind.already(db, this.viewer, valuesOf(sound), this.context));
    for (const [at, row] of sound.entries()) {
      row.duplicateOfRow = this.kind.together ? null : this.firstOf(row);
      if (row.duplicateOfRow !== null || (already[at] ?? null) !== null) row.state = ImportRowState.DUPLICATE;
    }
  }

  /** The row further up that says the same; null where this one is the first. */
  private firstOf(row: StagedRow): number | null {
    const identity = this.kind.identity(row.values);
    if (identity === null) return null;
    const key = keyedHash(this.secret, identity).slice(0, 32);
    const earlier = this.seen.get(key);
    if (earlier === undefined) this.seen.set(key, row.number);
    return earlier ?? null;
  }

  private refuse(rows: readonly StagedRow[], refused: readonly Refusal[][]): void {
    for (const [at, row] of rows.entries())
      for (const { field, code, details } of refused[at] ?? [])
        row.refusals.push(byRule(field, code, details, this.plan));
  }

  private read<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    return read(this.source, this.viewer, work);
  }
}

const valuesOf = (rows: readonly StagedRow[]): RowValues[] => rows.map(({ values }) => values);

function stateOf(row: StagedRow): ImportRowState {
  if (row.skipped !== null) return ImportRowState.SKIPPED;
  if (row.refusals.length > 0) return ImportRowState.REFUSED;
  if (row.state === ImportRowState.DUPLICATE) return row.state;
  return row.repairs.length > 0 ? ImportRowState.REPAIRED : ImportRowState.GOOD;
}
