import { ImportRowState, Lang, type CellFault, type ProblemCode } from '../../schema/vocabulary';
import type { FieldSpec } from './fields/field';
import { maskCell } from './mask.rules';
import { duplicateWords, refusalWords, skipWords } from './refusal-words.rules';
import { repairWords } from './repair-words.rules';
import type { ReadRow } from './row.rules';

/** A row as it is shown: in words, with the data of people covered. */
export interface ShownRow {
  number: number;
  state: ImportRowState;
  hidden: boolean;
  cells: string[];
  values: { field: string; value: string }[];
  repairs: { field: string; from: string; to: string; why: string }[];
  refusals: {
    field: string;
    column: number | null;
    fault: CellFault;
    problem: ProblemCode | null;
    message: string;
    remedy: string;
  }[];
  remark: string | null;
  duplicateOfRow: number | null;
}

/** A staged row as somebody may see it. */
export function shownRow(
  row: ReadRow & { duplicateOfRow: number | null },
  columns: readonly { column: number; header: string; field: string | null }[],
  fields: readonly FieldSpec[],
  lang: Lang,
): ShownRow {
  const specOf = (field: string | null): FieldSpec | undefined => fields.find((spec) => spec.field === field);
  const byColumn = new Map(columns.map((one) => [one.column, one]));
  const masked = (text: string, field: string): string => maskCell(text, '', specOf(field) ?? NAMELESS);
  const { number, state, hidden, duplicateOfRow } = row;
  return {
    number,
    state,
    hidden,
    cells: row.cells.map((text, column) => {
      const said = byColumn.get(column);
      return maskCell(text, said?.header ?? '', specOf(said?.field ?? null));
    }),
    values: Object.entries(row.values).map(([field, value]) => ({
      field,
      value: masked(told(value, specOf(field), lang), field),
    })),
    repairs: row.repairs.map(({ field, from, to, why }) => ({
      field,
      from: masked(from, field),
      to: masked(told(to, specOf(field), lang), field),
      why: repairWords(why, lang),
    })),
    refusals: row.refusals.map((refusal) => {
      const { field, column, fault, problem } = refusal;
      const words = refusalWords(refusal, specOf(field), masked(refusal.given, field), lang);
      return { field, column: column === null ? null : column + 1, fault, problem, ...words };
    }),
    remark: remarkOf(row, lang),
    duplicateOfRow,
  };
}

const NAMELESS: FieldSpec = {
  field: '',
  words: { ZH: '', EN: '' },
  type: { is: 'text', max: 0 },
  required: false,
  headings: [],
};

/** What a row repeats, or why it is no record. */
export function remarkOf(row: ReadRow & { duplicateOfRow: number | null }, lang: Lang): string | null {
  if (row.skipped !== null) return skipWords(row.skipped, lang);
  return row.state === ImportRowState.DUPLICATE ? duplicateWords(row.duplicateOfRow, lang) : null;
}

/** A value in words, where the field has words for it. */
function told(value: string, spec: FieldSpec | undefined, lang: Lang): string {
  if (spec === undefined || !('choices' in spec.type)) return value;
  const { choices } = spec.type;
  const between = lang === Lang.ZH ? '、' : ', ';
  return value
    .split(',')
    .map((code) => choices.find((choice) => choice.code === code)?.words[lang] ?? code)
    .join(between);
}
