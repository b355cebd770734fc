import { CellFault, ProblemCode } from '../../schema/vocabulary';
import type { ProblemDetails } from '../platform/errors';
import type { GroupedRow } from './importer';
import type { Plan, ReadRow, RowRefusal } from './row.rules';

/** A refusal of a row by a rule: it stands at the column of its field, where the sheet has one. */
export function byRule(
  field: string,
  code: ProblemCode,
  details: ProblemDetails,
  { columns }: Pick<Plan, 'columns'>,
): RowRefusal {
  const column = columns.find(({ spec }) => spec.field === field)?.column ?? null;
  return { field, column, fault: CellFault.RULE, given: '', problem: code, details };
}

/**
 * Rows of one word each, wherever they stand; a row without a word goes with the row above it, unless it begins a group. A row whose
 * word cannot be read goes with the row above as well: its group is then refused with it, and nobody is left behind.
 */
export function groupsByWord(
  rows: readonly GroupedRow[],
  wordOf: (row: GroupedRow) => string | undefined,
  begins: (row: GroupedRow) => boolean,
): number[][] {
  const groups: number[][] = [];
  const byWord = new Map<string, number[]>();
  let above: number[] | null = null;
  for (const [at, row] of rows.entries()) {
    if (row.skipped !== null) {
      groups.push([at]);
      continue;
    }
    const word = wordOf(row);
    const known: number[] | null | undefined =
      word === undefined ? (begins(row) ? undefined : above) : byWord.get(word);
    if (known) {
      known.push(at);
      above = known;
      continue;
    }
    above = [at];
    groups.push(above);
    if (word !== undefined) byWord.set(word, above);
  }
  return groups;
}

/** Gives every row of a group what one of them says for all; who says otherwise is refused, with the row named that they contradict. */
export function share(group: readonly ReadRow[], fields: readonly string[], plan: Pick<Plan, 'columns'>): void {
  for (const field of fields) {
    const first = group.find(({ values }) => values[field] !== undefined);
    const said = first?.values[field];
    if (first === undefined || said === undefined) continue;
    for (const row of group) {
      const own = row.values[field];
      if (own === said) continue;
      if (own !== undefined) {
        const reason = `与第 ${first.number} 行不一致，同一户须相同`;
        const reasonEn = `it contradicts row ${first.number}: rows of one household say the same`;
        row.refusals.push(byRule(field, ProblemCode.BAD_INPUT, { reason, reasonEn }, plan));
        continue;
      }
      if (row.refusals.some((refusal) => refusal.field === field)) continue;
      row.values[field] = said;
      row.repairs.push({ field, from: '', to: said, why: 'OF_GROUP' });
    }
  }
}

/** What is sound by itself, but belongs with a row that is not, is refused with it. */
export function refuseWhole(group: readonly ReadRow[], field: string, plan: Pick<Plan, 'columns'>): void {
  const refused = group.find(({ refusals }) => refusals.length > 0);
  if (refused === undefined) return;
  const reason = `同一户的第 ${refused.number} 行不能登记，整户须一并改正`;
  const reasonEn = `row ${refused.number} of the same household is refused: a household is entered as a whole`;
  for (const row of group)
    if (row.refusals.length === 0) row.refusals.push(byRule(field, ProblemCode.BAD_INPUT, { reason, reasonEn }, plan));
}

/** Whether nothing is refused of any row. */
export const isSound = (group: readonly ReadRow[]): boolean => group.every(({ refusals }) => refusals.length === 0);

/** Groups put together until there are so many rows; no group is torn. */
export function* inPages<Row>(groups: readonly Row[][], rows: number): Generator<Row[][]> {
  let page: Row[][] = [];
  let size = 0;
  for (const group of groups) {
    page.push(group);
    size += group.length;
    if (size < rows) continue;
    yield page;
    page = [];
    size = 0;
  }
  if (page.length > 0) yield page;
}
