import { CellFault, ColumnConfidence } from '../../schema/vocabulary';
import type { CellContext } from './cell.rules';
import { readCell } from './cell.rules';
import { keyText } from './cell-text.rules';
import type { FieldCatalogue, FieldSpec } from './fields/field';
import type { RawCell } from './raw-table';

/** A column as it is before anybody has said what it is. */
export interface PlainColumn {
  /** From 0. */
  column: number;
  /** What stands above it, from the top down: a group's heading, then its own. */
  headings: readonly string[];
  /** Its first cells that are not empty. */
  samples: readonly RawCell[];
}

export interface MatchedColumn {
  column: number;
  field: string | null;
  confidence: ColumnConfidence;
}

/** How well a heading names a field, from 0 to 100. */
const EXACT = 100;
const OWN_HEADING = 92;
const HINT = 45;
const HOLDS = 60;
const CONTENT = 40;

/** From here on a column is taken for the field; from the second on, without asking. */
const TAKEN = 40;
const SURE = 85;

/** Types whose cells look like nothing else. */
const TELLING: ReadonlySet<string> = new Set(['idNumber', 'choice']);

/**
 * Which column is which field: by their headings, in either language, and by what stands in them. Each field goes to one column,
 * the best pair first.
 */
export function matchColumns(
  columns: readonly PlainColumn[],
  catalogue: FieldCatalogue,
  context: CellContext,
): MatchedColumn[] {
  const pairs = columns
    .flatMap((column) =>
      catalogue.fields.map((spec) => ({ column: column.column, spec, score: scoreOf(column, spec, context) })),
    )
    .filter(({ score }) => score >= TAKEN)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const byColumn = new Map<number, MatchedColumn>();
  const taken = new Set<string>();
  for (const { column, spec, score } of pairs) {
    if (byColumn.has(column) || taken.has(spec.field)) continue;
    taken.add(spec.field);
    const confidence = score >= SURE ? ColumnConfidence.SURE : ColumnConfidence.LIKELY;
    byColumn.set(column, { column, field: spec.field, confidence });
  }
  return columns.map(
    ({ column }) => byColumn.get(column) ?? { column, field: null, confidence: ColumnConfidence.NONE },
  );
}

function scoreOf({ headings, samples }: PlainColumn, spec: FieldSpec, context: CellContext): number {
  const named = headingScore(headings, spec);
  const fit = fitOf(samples, spec, context);
  if (named === 0) return TELLING.has(spec.type.is) && fit !== null && fit >= 0.6 ? CONTENT + 10 : 0;
  // A heading that is only a hint needs cells that look like it; one that is sure keeps its column whatever stands in it.
  if (fit !== null && fit < 0.3) return named >= OWN_HEADING ? named - 8 : 0;
  return named + (fit ?? 0) * 5;
}

/** How well the headings above a column name the field. */
export function headingScore(headings: readonly string[], spec: FieldSpec): number {
  const joined = headings.join('');
  if (spec.never?.test(joined)) return 0;
  const own = headings.at(-1) ?? '';
  const whole = Math.max(
    nameScore(joined, spec),
    headings.length > 1 ? nameScore(own, spec) - (EXACT - OWN_HEADING) : 0,
  );
  return Math.max(0, whole);
}

function nameScore(heading: string, spec: FieldSpec): number {
  const spellings = spellingsOf(heading);
  const names = [...spec.headings, spec.field, spec.words.ZH, spec.words.EN].map(nameKey);
  if (spellings.some((one) => names.includes(one))) return EXACT;
  const longest = Math.max(
    0,
    ...names
      .filter((name) => name.length >= 2 && spellings.some((one) => one.includes(name)))
      .map((name) => name.length),
  );
  // The more of the heading the name makes up, the better it fits: 务工单位全称 is the employer, 帮扶单位是否有务工单位公章 hardly.
  const shortest = Math.min(...spellings.map((one) => one.length));
  if (longest > 0 && longest * 2 >= shortest) return HOLDS + (20 * longest) / Math.max(longest, shortest);
  return (spec.hints ?? []).some((hint) => spellings.some((one) => one.includes(nameKey(hint)))) ? HINT : 0;
}

const nameKey = (name: string): string => keyText(name).replace(/[()[\]{}<>《》【】]/g, '');

/** A heading with what stands in its brackets and without: 采购金额（万元）, 岗位（工种）. */
function spellingsOf(heading: string): string[] {
  const plain = heading.normalize('NFKC').replace(/^\s*\d+[.、)]\s*/, '');
  const without = plain.replace(/[([{【<《][^)\]}】>》]*[)\]}】>》]/g, '');
  return [...new Set([nameKey(plain), nameKey(without)])].filter((one) => one !== '');
}

/** Which share of the cells can be read as the field; null where nothing stands in the column. */
function fitOf(samples: readonly RawCell[], { type }: FieldSpec, context: CellContext): number | null {
  if (samples.length === 0) return null;
  const fitting = samples.filter((cell) => {
    const { value, fault } = readCell(cell, type, { ...context, year: context.year ?? { year: 2020, from: 'SAID' } });
    return fault === undefined ? value !== null || type.is !== 'choice' : fault === CellFault.MANGLED;
  });
  return fitting.length / samples.length;
}

/** What a file still lacks: required fields that no column and no constant gives; of fields of which one is enough, the first. */
export function missingFields(given: ReadonlySet<string>, { fields, oneOf }: FieldCatalogue): string[] {
  return [
    ...fields.filter(({ field, required }) => required && !given.has(field)).map(({ field }) => field),
    ...oneOf.filter((group) => !group.some((field) => given.has(field))).map(([first]) => first ?? ''),
  ];
}
