import { ColumnConfidence } from '../../schema/vocabulary';
import { lacksYear } from './cell-day.rules';
import type { FieldCatalogue } from './fields/field';
import type { ImportColumnFacts, ImportLayout, ImportQuestionFacts, ImportSheetFacts, SaidMapping } from './import';
import { chooseSheet, layoutAt, placesOf, signatureOf, yearOfTitles, type Layout } from './layout.rules';
import { maskCell, maskNumbers } from './mask.rules';
import { matchColumns, missingFields } from './matching.rules';
import { letterOf, type FileSurvey, type RawCell } from './raw-table';
import { keyText, tidyText } from './cell-text.rules';
import type { Plan } from './row.rules';

const MAX_HEADER = 120;
const SHOWN_SAMPLES = 3;

/** The sheets of a file, as they are told of. */
export const sheetFacts = ({ sheets }: FileSurvey): ImportSheetFacts[] =>
  sheets.map(({ name, rows, columns, isHidden, hiddenRows, hiddenColumns }) => ({
    name: tidyText(name).text.slice(0, 60),
    rows,
    columns,
    hidden: isHidden,
    hiddenRows,
    hiddenColumns: hiddenColumns.map(letterOf),
  }));

/** Where the table of a file is; null where no sheet has headings of this kind. */
export function locate(
  survey: FileSurvey,
  catalogue: FieldCatalogue,
  said: SaidMapping | null,
): { sheet: number; layout: Layout } | null {
  if (said) {
    const sheet = sheetFacts(survey).findIndex(({ name }) => name === said.sheetName);
    const found = survey.sheets[sheet];
    return found ? { sheet, layout: layoutAt(found, said.headerRow) } : null;
  }
  const chosen = chooseSheet(survey.sheets, catalogue);
  if (chosen) return chosen;
  // No heading is known: the fullest sheet is shown from its first full row, and somebody says what its columns are.
  const fullest = survey.sheets.reduce((best, one, at) => (one.rows > (survey.sheets[best]?.rows ?? 0) ? at : best), 0);
  const sheet = survey.sheets[fullest];
  if (!sheet || sheet.rows < 2) return null;
  const widest = Math.max(...sheet.head.map(([, , cells]) => cells.length));
  const first = sheet.head.find(([, , cells]) => cells.length === widest)?.[0] ?? 1;
  return { sheet: fullest, layout: layoutAt(sheet, first) };
}

export const signatureAt = (layout: Layout): string => signatureOf(layout.columns);

/** How a table is read: by what somebody has said of it, now or for the same headings before, else by what it looks like. */
export function planLayout(
  survey: FileSurvey,
  { sheet, layout }: { sheet: number; layout: Layout },
  catalogue: FieldCatalogue,
  said: SaidMapping | null,
  fileName: string,
): ImportLayout {
  const constants = said?.constants ?? {};
  const { year: saidYear, ...values } = constants;
  const year = saidYear
    ? ({ year: Number(saidYear), from: 'SAID' } as const)
    : yearOfTitles(layout.titles, [survey.sheets[sheet]?.name ?? '', fileName]);
  const matched = said
    ? layout.columns.map(({ column }) => ({
        column,
        field: said.fields[column] ?? null,
        confidence: ColumnConfidence.SAID,
      }))
    : matchColumns(layout.columns, catalogue, { year, is1904: survey.is1904, places: 0 });
  const byColumn = new Map(matched.map((one) => [one.column, one]));
  const columns = layout.columns.map(({ column, headings, samples }): ImportColumnFacts => {
    const found = byColumn.get(column);
    const field = found?.field ?? null;
    const spec = catalogue.fields.find((one) => one.field === field);
    const header = headings.join('／').slice(0, MAX_HEADER);
    return {
      column,
      header: maskNumbers(header),
      headings: headings.map((text) => maskNumbers(text).slice(0, MAX_HEADER)),
      samples: shownSamples(samples).map((text) => maskCell(text, header, spec)),
      hidden: survey.sheets[sheet]?.hiddenColumns.includes(column) ?? false,
      field,
      confidence: field === null ? ColumnConfidence.NONE : (found?.confidence ?? ColumnConfidence.NONE),
      places: placesOf(headings, layout.titles),
    };
  });
  const questions = questionsOf(layout, columns, catalogue, values, year !== null);
  const { headerRow } = layout;
  return {
    sheet,
    headerRow,
    columns,
    constants,
    questions,
    year,
    is1904: survey.is1904,
    signature: signatureAt(layout),
  };
}

const shownSamples = (samples: readonly RawCell[]): string[] =>
  [...new Set(samples.map(([, , text]) => tidyText(text).text.slice(0, 60)))].slice(0, SHOWN_SAMPLES);

function questionsOf(
  layout: Layout,
  columns: readonly ImportColumnFacts[],
  catalogue: FieldCatalogue,
  values: Record<string, string>,
  knowsYear: boolean,
): ImportQuestionFacts[] {
  const given = new Set([...columns.flatMap(({ field }) => (field === null ? [] : [field])), ...Object.keys(values)]);
  const missing = missingFields(given, catalogue).map((field) => ({ field, about: 'FIELD' as const }));
  const days = new Set(catalogue.fields.filter(({ type }) => type.is === 'day').map(({ field }) => field));
  const lacking = layout.columns.some(
    ({ column, samples }) =>
      days.has(columns.find((one) => one.column === column)?.field ?? '') &&
      samples.some(([, kind, text]) => kind === 's' && lacksYear(text)),
  );
  return lacking && !knowsYear ? [...missing, { field: 'year', about: 'YEAR' }] : missing;
}

/** What reading the rows needs of a layout. */
export function planOf({ columns, constants, year, is1904 }: ImportLayout, catalogue: FieldCatalogue): Plan {
  const { year: _year, ...values } = constants;
  const headed = columns.filter(({ headings }) => headings.length > 0);
  return {
    catalogue,
    columns: columns.flatMap(({ column, field, places }) => {
      const spec = catalogue.fields.find((one) => one.field === field);
      return spec ? [{ column, spec, places }] : [];
    }),
    headings: new Map(headed.map(({ column, headings }) => [column, keyText(headings.at(-1) ?? '')])),
    constants: values,
    context: { year, is1904 },
    width: Math.max(0, ...columns.map(({ column }) => column + 1)),
  };
}
