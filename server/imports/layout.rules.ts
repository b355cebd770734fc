import { tidyText, keyText } from './cell-text.rules';
import { headingScore, type PlainColumn } from './matching.rules';
import { placesOfUnit } from './cell-number.rules';
import type { FieldCatalogue, YearKnown } from './fields/field';
import type { RawCell, RawRow, SheetSurvey } from './raw-table';

/** Where a sheet's table is: its headings end at a row, its records begin below. */
export interface Layout {
  /** The last row of the headings, from 1; 0 where there is none. */
  headerRow: number;
  columns: PlainColumn[];
  /** What stands above the headings. */
  titles: string[];
}

/** Cells of a column that are looked at. */
const SAMPLES = 30;
/** A heading is named well enough to count for finding the row of headings. */
const NAMED = 60;
const FEWEST_HEADINGS = 2;

/** The sheet that looks most like a table of this kind, and where its headings are; null where none has any. */
export function chooseSheet(
  sheets: readonly SheetSurvey[],
  catalogue: FieldCatalogue,
): { sheet: number; layout: Layout } | null {
  let best: { sheet: number; layout: Layout; score: number } | null = null;
  for (const [sheet, survey] of sheets.entries()) {
    const found = findHeader(survey, catalogue);
    if (!found) continue;
    // Of two that are alike, the one that is shown, then the one with more rows.
    const score = found.score * 1_000_000 + (survey.isHidden ? 0 : 500_000) + Math.min(survey.rows, 400_000);
    if (!best || score > best.score) best = { sheet, layout: layoutAt(survey, found.headerRow), score };
  }
  return best && { sheet: best.sheet, layout: best.layout };
}

/** The row that names the most fields. */
export function findHeader(
  survey: SheetSurvey,
  catalogue: FieldCatalogue,
): { headerRow: number; score: number } | null {
  let best: { headerRow: number; score: number } | null = null;
  for (const [number] of survey.head) {
    const columns = headingsAt(survey, number);
    const named = new Set<string>();
    for (const headings of columns.values()) {
      const scored = catalogue.fields
        .map((spec) => ({ field: spec.field, score: headingScore(headings, spec) }))
        .filter(({ score }) => score >= NAMED)
        .sort((a, b) => b.score - a.score);
      if (scored[0]) named.add(scored[0].field);
    }
    if (named.size >= FEWEST_HEADINGS && named.size > (best?.score ?? 0))
      best = { headerRow: number, score: named.size };
  }
  return best;
}

/** The table whose headings end at this row. */
export function layoutAt(survey: SheetSurvey, headerRow: number): Layout {
  const headings = headerRow === 0 ? new Map<number, string[]>() : headingsAt(survey, headerRow);
  const below = survey.head.filter(([number]) => number > headerRow);
  const width = Math.max(survey.columns, 0);
  const columns = Array.from({ length: width }, (_, column) => ({
    column,
    headings: headings.get(column) ?? [],
    samples: below
      .map(([, , cells]) => cells.find(([at]) => at === column))
      .filter((cell): cell is RawCell => cell !== undefined && tidyText(cell[2]).text !== '')
      .slice(0, SAMPLES),
  }));
  const top = topOfHeader(survey, headerRow);
  const titles = survey.head
    .filter(([number]) => number < top)
    .flatMap(([, , cells]) => cells.map(([, , text]) => tidyText(text).text));
  return {
    headerRow,
    columns: columns.filter(({ headings: own, samples }) => own.length + samples.length > 0),
    titles,
  };
}

/** What stands above each column when the headings end at this row: with a row of groups above, that first. */
function headingsAt(survey: SheetSurvey, headerRow: number): Map<number, string[]> {
  const top = topOfHeader(survey, headerRow);
  const headings = new Map<number, string[]>();
  for (let number = top; number <= headerRow; number += 1) {
    const row = survey.head.find(([one]) => one === number);
    for (const [column, text] of headerCells(row, number, survey)) {
      const above = headings.get(column) ?? [];
      if (above.at(-1) !== text) headings.set(column, [...above, text]);
    }
  }
  return headings;
}

/** Headings stand in two rows where a cell above is merged over several columns, or down into this row. */
function topOfHeader({ merges, head }: SheetSurvey, headerRow: number): number {
  const above = head.find(([number]) => number === headerRow - 1);
  if (!above) return headerRow;
  const isTitle = above[2].length === 1 && merges.some(([top, left, , right]) => top === above[0] && right - left >= 3);
  if (isTitle) return headerRow;
  const reaches = merges.some(
    ([top, left, bottom, right]) => top === above[0] && (bottom === headerRow || (bottom === top && right > left)),
  );
  return reaches && above[2].length > 1 ? headerRow - 1 : headerRow;
}

/** The texts of a row of headings, each over all columns that its cell is merged over. */
function headerCells(row: RawRow | undefined, number: number, { merges }: SheetSurvey): [number, string][] {
  const cells = new Map<number, string>();
  for (const [column, , text] of row?.[2] ?? []) {
    const tidy = tidyText(text).text;
    if (tidy !== '') cells.set(column, tidy);
  }
  for (const [top, left, bottom, right] of merges) {
    const text = top === number ? cells.get(left) : undefined;
    if (text === undefined || bottom < number) continue;
    for (let column = left + 1; column <= Math.min(right, left + 200); column += 1)
      if (!cells.has(column)) cells.set(column, text);
  }
  return [...cells].sort(([a], [b]) => a - b);
}

/** The one year that title and names speak of; null where they speak of none, or of several. */
export function yearOfTitles(titles: readonly string[], names: readonly string[]): YearKnown | null {
  for (const texts of [titles, names]) {
    const years = new Set(
      texts.flatMap((text) =>
        [...text.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)\s*年?/g)].map((match) => Number(match[1])),
      ),
    );
    const [year] = years;
    if (years.size === 1 && year !== undefined) return { year, from: 'TITLE' };
    if (years.size > 1) return null;
  }
  return null;
}

/** How the amounts of a column count: by its own heading, else by 单位：万元 above the table. */
export function placesOf(headings: readonly string[], titles: readonly string[]): number {
  const own = placesOfUnit(headings.join(' '));
  if (own !== null) return own;
  const told = titles
    .map((title) => title.normalize('NFKC'))
    .find((title) => /单位\s*[::]?\s*(亿元|万元|千元|百元|元)|unit/i.test(title));
  return told === undefined ? 0 : (placesOfUnit(told) ?? 0);
}

/** One word for all files with the same headings in the same order: what was said of one holds for the next. */
export const signatureOf = (columns: readonly PlainColumn[]): string =>
  columns.map(({ column, headings }) => `${column}:${headings.map(keyText).join('/')}`).join('|');
