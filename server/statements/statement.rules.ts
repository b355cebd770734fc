import { Ability, Bound, ProblemCode, Role } from '../../schema/vocabulary';
import { nearestCodes, readPrinted, type UnitFacts } from '../indicators/unit.rules';
import type { ProblemDetails } from '../platform/errors';
import { postsAt, type Owned, type Viewer } from '../platform/scope';
import type { FigureNotice } from './notice';

/** A figure as it was printed or typed. */
export interface PrintedFigure {
  indicator: string;
  name?: string | null;
  value: string;
  unit: string;
  bound?: Bound | null;
  part?: string | null;
  planned?: boolean | null;
  derived?: boolean | null;
  approx?: boolean | null;
}

/** A figure that has been understood: exact, in the base unit, under one scheme's definition. */
export interface ReadFigure {
  indicatorId: string;
  indicatorCode: string;
  category: string;
  value: string;
  unit: string;
  printedName: string | null;
  printedValue: string;
  printedUnit: string;
  bound: Bound;
  part: string | null;
  isPlanned: boolean;
  isDerived: boolean;
  isApprox: boolean;
  notices: FigureNotice[];
}

/** Why a figure cannot be taken, at which field of it. */
export interface FigureFault {
  code: ProblemCode;
  details: ProblemDetails;
  field: string;
}

/** What the reading of figures needs to know of a scheme. */
export interface KnownIndicator {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  category: string;
}
export interface IndicatorLookup<Row extends KnownIndicator = KnownIndicator> {
  find: (code: string) => Row | undefined;
  codes: () => string[];
  factsOf: (row: Row) => UnitFacts;
}

const ABOUT_UNITS: ReadonlySet<ProblemCode> = new Set([
  ProblemCode.UNKNOWN_UNIT,
  ProblemCode.UNIT_MISMATCH,
  ProblemCode.PERSONS_ARE_NOT_PERSON_TIMES,
]);

/** What was printed is kept word for word, so it has to fit. */
const LONGEST = { name: 200, value: 60, unit: 40, part: 200 } as const;

function tooLongText(printed: PrintedFigure): FigureFault | null {
  for (const field of ['name', 'value', 'unit', 'part'] as const) {
    const max = LONGEST[field];
    if ((printed[field]?.length ?? 0) <= max) continue;
    const details = { reason: `至多 ${max} 个字符`, reasonEn: `${max} characters at most` };
    return { code: ProblemCode.BAD_INPUT, details, field };
  }
  return null;
}

/** Understands one figure, or says what to write instead. */
export function readFigure<Row extends KnownIndicator>(
  book: IndicatorLookup<Row>,
  printed: PrintedFigure,
): ReadFigure | FigureFault {
  const tooLong = tooLongText(printed);
  if (tooLong) return tooLong;
  const indicator = book.find(printed.indicator);
  if (!indicator) {
    const codes = nearestCodes(printed.indicator, book.codes());
    const details = {
      code: printed.indicator.slice(0, 64),
      nearest: codes.map((code) => `${code}（${book.find(code)?.nameZh ?? ''}）`),
      nearestEn: codes.map((code) => `${code} (${book.find(code)?.nameEn ?? ''})`),
    };
    return { code: ProblemCode.UNKNOWN_INDICATOR, details, field: 'indicator' };
  }
  const reading = readPrinted(printed.value, printed.unit, book.factsOf(indicator), printed.bound ?? Bound.EXACT);
  if (reading.refused) {
    const { code, details } = reading.refused;
    const names = { indicator: indicator.nameZh, indicatorEn: indicator.nameEn };
    return { code, details: { ...details, ...names }, field: ABOUT_UNITS.has(code) ? 'unit' : 'value' };
  }
  const meant = book.find(reading.indicatorCode) ?? indicator;
  return {
    indicatorId: meant.id,
    indicatorCode: meant.code,
    category: meant.category,
    value: reading.value,
    unit: reading.unit,
    printedName: printed.name?.trim() || null,
    printedValue: reading.printedValue,
    printedUnit: reading.printedUnit,
    bound: reading.bound,
    part: printed.part?.trim() || null,
    isPlanned: printed.planned ?? false,
    isDerived: printed.derived ?? false,
    isApprox: printed.approx ?? false,
    notices: reading.notices.map((notice) =>
      notice.notice === 'MOVED_TO_TWIN'
        ? movedToTwin(indicator, meant, notice.printedUnit)
        : boundFromWords(notice.words),
    ),
  };
}

/** The figures that can be taken, and the faults of the others with their paths inside the input, such as `figures.2.unit`. */
export function readFigures<Row extends KnownIndicator>(
  book: IndicatorLookup<Row>,
  printed: readonly PrintedFigure[],
): { figures: ReadFigure[]; faults: FigureFault[] } {
  const figures: ReadFigure[] = [];
  const faults: FigureFault[] = [];
  printed.forEach((one, index) => {
    const read = readFigure(book, one);
    if ('indicatorId' in read) figures.push(read);
    else faults.push({ ...read, field: `figures.${index}.${read.field}` });
  });
  return { figures, faults };
}

function movedToTwin(from: KnownIndicator, to: KnownIndicator, unit: string): FigureNotice {
  return {
    code: 'MOVED_TO_TWIN',
    zh: `原文单位为“${unit}”，已记入“${to.nameZh}”，而非“${from.nameZh}”`,
    en: `printed in “${unit}”, so recorded under “${to.nameEn}” instead of “${from.nameEn}”`,
  };
}

function boundFromWords(words: readonly string[]): FigureNotice {
  return {
    code: 'BOUND_FROM_WORDS',
    zh: `原文写有“${words.join('、')}”，已记为界限`,
    en: `the words “${words.join(', ')}” were kept as a bound`,
  };
}

/** What makes two claims speak of the same cell: who aids whom, which period, which indicator, plan or result, which part. */
export function cellKey(cell: {
  programme: string;
  level: string;
  donorId: string | null;
  recipientId: string;
  periodKey: string;
  indicatorCode: string;
  isPlanned: boolean;
  part: string | null;
}): string {
  const part = cell.part ?? '';
  return [
    cell.programme,
    cell.level,
    cell.donorId ?? '-',
    cell.recipientId,
    cell.periodKey,
    cell.indicatorCode,
    cell.isPlanned ? 'PLANNED' : 'DONE',
    part,
  ].join('|');
}

/**
 * Whether one of the posts by which the viewer may record here covers the category. Only a department's post is bound
 * to categories; any other post of the viewer at this row's parties covers all.
 */
export function maySpeakOf(viewer: Viewer, row: Owned, category: string): boolean {
  return postsAt(viewer, Ability.RECORD_STATEMENT, row).some(
    (post) => post.role !== Role.DEPARTMENT_REPORTER || (post.categories ?? []).includes(category),
  );
}
