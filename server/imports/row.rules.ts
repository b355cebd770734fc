import { CellFault, ImportRowState, type ProblemCode } from '../../schema/vocabulary';
import type { ProblemDetails } from '../platform/errors';
import { readCell, type CellContext } from './cell.rules';
import { keyText, tidyText } from './cell-text.rules';
import type { FieldCatalogue, FieldSpec, Repair } from './fields/field';
import type { RawCell, RawRow } from './raw-table';

/** What is wrong with a row: with one of its cells, or by a rule of the record. */
export interface RowRefusal {
  field: string;
  column: number | null;
  fault: CellFault;
  given: string;
  problem: ProblemCode | null;
  details: ProblemDetails;
}

/** Why a row is no record. */
export type SkipReason = 'TOTAL' | 'NOTE' | 'HEADINGS' | 'BLANK';

/** One row as it was read: its values by field, in the words of the contract. */
export interface ReadRow {
  number: number;
  hidden: boolean;
  state: ImportRowState;
  /** As they are written, by column. */
  cells: string[];
  values: Record<string, string>;
  repairs: Repair[];
  refusals: RowRefusal[];
  skipped: SkipReason | null;
}

/** How the columns of a table are read. */
export interface Plan {
  catalogue: FieldCatalogue;
  columns: readonly { column: number; spec: FieldSpec; places: number }[];
  /** What stands in the last row of the headings, as it is compared, by column. */
  headings: ReadonlyMap<number, string>;
  /** Values that hold for every row, as they were said. */
  constants: Readonly<Record<string, string>>;
  context: Omit<CellContext, 'places'>;
  width: number;
}

const TOTAL = /^(?:本页|本月|本年|全县|全年|累计|总)?(?:合计|小计|总计|共计|累计|total|subtotal|grandtotal|sum)/i;
/** Who signs stands in a row below the table, over whichever columns: 填报人： 审核人： 单位（盖章）： */
const SIGNATURE = /[:：]\s*$/;
const NOTE = /^(?:注|备注|说明|填报|填表|制表|审核|单位负责人|负责人|联系人|报送|主管领导|经办|note|remark|请|please)/i;

/** Reads one row. What it lacks, what cannot be read and what was changed all stand in the answer. */
export function readRow([number, hidden, raw]: RawRow, plan: Plan): ReadRow {
  const cells = Array.from({ length: plan.width }, () => '');
  for (const [column, , text] of raw) if (column < plan.width) cells[column] = text;
  const row: ReadRow = {
    number,
    hidden,
    state: ImportRowState.GOOD,
    cells,
    values: {},
    repairs: [],
    refusals: [],
    skipped: skipReason(raw, plan),
  };
  if (row.skipped !== null) return { ...row, state: ImportRowState.SKIPPED };
  const byColumn = new Map(raw.map((cell) => [cell[0], cell]));
  for (const { column, spec, places } of plan.columns)
    take(row, spec, byColumn.get(column), { ...plan.context, places }, column);
  for (const [field, text] of Object.entries(plan.constants)) {
    const spec = plan.catalogue.fields.find((one) => one.field === field);
    if (spec && row.values[field] === undefined && !row.refusals.some((one) => one.field === field))
      take(row, spec, [-1, 's', text], { ...plan.context, places: 0 }, null);
  }
  return row;
}

function take(
  row: ReadRow,
  spec: FieldSpec,
  cell: RawCell | undefined,
  context: CellContext,
  column: number | null,
): void {
  const { value, why, fault } = readCell(cell, spec.type, context);
  const given = cell?.[2] ?? '';
  if (fault !== undefined) {
    row.refusals.push({ field: spec.field, column, fault, given, problem: null, details: {} });
    return;
  }
  if (value !== null) row.values[spec.field] = value;
  if (column !== null)
    for (const one of why) row.repairs.push({ field: spec.field, from: given, to: value ?? '', why: one });
}

/** Required fields that the row leaves empty, and groups of which it gives none. */
export function missingIn(row: ReadRow, { catalogue, columns }: Plan): RowRefusal[] {
  const isRefused = (field: string): boolean => row.refusals.some((one) => one.field === field);
  const lacks = (field: string): boolean => row.values[field] === undefined && !isRefused(field);
  const required = catalogue.fields.filter((spec) => spec.required && lacks(spec.field)).map(({ field }) => field);
  const groups = catalogue.oneOf
    .filter((group) => group.every(lacks))
    .map((group) => group.find((field) => columns.some(({ spec }) => spec.field === field)) ?? group[0] ?? '');
  return [...required, ...groups].map((field) => ({
    field,
    column: columns.find(({ spec }) => spec.field === field)?.column ?? null,
    fault: CellFault.REQUIRED,
    given: '',
    problem: null,
    details: {},
  }));
}

/** A total, a note or the headings again: what has none of the cells by which a record is known, or says so itself. */
function skipReason(raw: readonly RawCell[], { columns, headings }: Plan): SkipReason | null {
  const first = raw.find(([, kind, text]) => kind === 's' && tidyText(text).text !== '');
  const isHeadings = headings.size >= 2 && first !== undefined && headings.get(first[0]) === keyText(first[2]);
  if (isHeadings && raw.filter(([column, , text]) => headings.get(column) === keyText(text)).length * 2 > headings.size)
    return 'HEADINGS';
  // Rows that are numbered beforehand and never filled in, or a line of text beside the table.
  const isFilled = ([column, , text]: RawCell): boolean =>
    columns.some((one) => one.column === column) && tidyText(text).text !== '';
  if (!raw.some(isFilled)) return first === undefined ? 'BLANK' : TOTAL.test(keyText(first[2])) ? 'TOTAL' : 'NOTE';
  if (NOTE.test(keyText(first?.[2] ?? '')) && raw.every(([, , text]) => SIGNATURE.test(text))) return 'NOTE';
  // A record gives most of what a record needs; a total gives sums, a note one text.
  const needed = columns.filter(({ spec }) => spec.required);
  const given = needed.filter(({ column }) => raw.some(([at, , text]) => at === column && tidyText(text).text !== ''));
  if (first === undefined || given.length * 2 > needed.length) return null;
  const word = keyText(first[2]);
  if (TOTAL.test(word)) return 'TOTAL';
  return NOTE.test(word) && raw.length <= 3 && given.length <= 1 ? 'NOTE' : null;
}
