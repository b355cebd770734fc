import { Lang, PeriodKind, ProblemCode } from '../../schema/vocabulary';
import { isDay, lastDayOfMonth, type Day } from '../platform/day';
import type { ProblemDetails } from '../platform/errors';

/** A period as print or a person gives it. Partial dates (2017, 2016-09) keep their precision. */
export interface PrintedPeriod {
  kind: PeriodKind;
  year?: number | null;
  quarter?: number | null;
  month?: number | null;
  batch?: number | null;
  start?: string | null;
  end?: string | null;
  asOf?: string | null;
}

/** A period that has been understood. */
export interface Period {
  kind: PeriodKind;
  year: number | null;
  quarter: number | null;
  month: number | null;
  batch: number | null;
  start: string | null;
  end: string | null;
  asOf: string | null;
  /** The first day that it may speak of; null where print names none. */
  from: Day | null;
  /** The last one. */
  to: Day;
  /** Equal for equal periods. */
  key: string;
}

export interface BadPeriod {
  refused: { code: ProblemCode.BAD_PERIOD; details: ProblemDetails; field: string };
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const LAST_BATCH = 100;

/** Understands a period, or says which part of it is missing or wrong. */
export function readPeriod(printed: PrintedPeriod): Period | BadPeriod {
  switch (printed.kind) {
    case PeriodKind.YEAR:
      return ofYear(printed, (year) => ({ from: `${year}-01-01`, to: `${year}-12-31`, key: `${year}` }));
    case PeriodKind.MONTH:
      return ofYear(printed, (year) => {
        const month = printed.month;
        if (!isWithin(month, 1, 12)) return refuse('month', '月份应为 1 至 12', 'the month is 1 to 12');
        const mm = String(month).padStart(2, '0');
        return { month, from: `${year}-${mm}-01`, to: lastDayOfMonth(year, month), key: `${year}-${mm}` };
      });
    case PeriodKind.QUARTER:
      return ofYear(printed, (year) => {
        const quarter = printed.quarter;
        if (!isWithin(quarter, 1, 4)) return refuse('quarter', '季度应为 1 至 4', 'the quarter is 1 to 4');
        const first = String(quarter * 3 - 2).padStart(2, '0');
        return {
          quarter,
          from: `${year}-${first}-01`,
          to: lastDayOfMonth(year, quarter * 3),
          key: `${year}-Q${quarter}`,
        };
      });
    case PeriodKind.YEAR_TO_DATE:
      return yearToDate(printed);
    case PeriodKind.CUMULATIVE:
      return cumulative(printed);
    case PeriodKind.PLAN:
    case PeriodKind.AGREEMENT:
      return ofYear(printed, (year) => ({ from: `${year}-01-01`, to: `${year}-12-31`, key: `${year}` }));
    case PeriodKind.PLAN_BATCH:
      return ofYear(printed, (year) => {
        const batch = printed.batch;
        if (!isWithin(batch, 1, LAST_BATCH))
          return refuse('batch', `批次应为 1 至 ${LAST_BATCH}`, `the batch is 1 to ${LAST_BATCH}`);
        return { batch, from: `${year}-01-01`, to: `${year}-12-31`, key: `${year}#${batch}` };
      });
  }
}

function yearToDate(printed: PrintedPeriod): Period | BadPeriod {
  const asOf = daysOf(printed.asOf);
  if (asOf === null) return refuse('asOf', '请填写截止日期，如 2020-05-18', 'say up to which date, such as 2020-05-18');
  const year = printed.year ?? Number(asOf.last.slice(0, 4));
  if (!asOf.last.startsWith(String(year)))
    return refuse('asOf', `截止日期应在 ${year} 年内`, `the date lies within ${year}`);
  return ofYear({ ...printed, year }, () => ({
    asOf: printed.asOf,
    from: `${year}-01-01`,
    to: asOf.last,
    key: printed.asOf ?? '',
  }));
}

function cumulative(printed: PrintedPeriod): Period | BadPeriod {
  const start = daysOf(printed.start);
  const end = daysOf(printed.end);
  if (printed.start && start === null)
    return refuse(
      'start',
      '起始日期应如 2017、2016-09 或 2018-10-26',
      'the start is written 2017, 2016-09 or 2018-10-26',
    );
  if (end === null)
    return refuse(
      'end',
      '请填写截止日期，如 2020、2020-05 或 2020-05-28',
      'the end is written 2020, 2020-05 or 2020-05-28',
    );
  if (start !== null && start.first > end.last)
    return refuse('end', '截止日期早于起始日期', 'the end is before the start');
  return blank(printed.kind, {
    start: printed.start ?? null,
    end: printed.end ?? null,
    from: start?.first ?? null,
    to: end.last,
    key: `${printed.start ?? ''}/${printed.end}`,
  });
}

type KnownPeriod = Partial<Period> & Pick<Period, 'to' | 'key'>;

function ofYear(printed: PrintedPeriod, rest: (year: number) => KnownPeriod | BadPeriod): Period | BadPeriod {
  const year = printed.year;
  if (!isWithin(year, FIRST_YEAR, LAST_YEAR)) {
    return refuse('year', `年份应为 ${FIRST_YEAR} 至 ${LAST_YEAR}`, `the year is ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
  const found = rest(year);
  return 'refused' in found ? found : blank(printed.kind, { year, ...found });
}

function blank(kind: PeriodKind, known: KnownPeriod): Period {
  const period = {
    year: null,
    quarter: null,
    month: null,
    batch: null,
    start: null,
    end: null,
    asOf: null,
    from: null,
  };
  return { ...period, ...known, kind, key: `${kind}:${known.key}` };
}

function isWithin(value: number | null | undefined, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function refuse(field: string, zh: string, en: string): BadPeriod {
  return { refused: { code: ProblemCode.BAD_PERIOD, details: { reason: zh, reasonEn: en }, field } };
}

/** The first and last day that a partial date may mean, or null when it is no date. */
function daysOf(text: string | null | undefined): { first: Day; last: Day } | null {
  if (!text) return null;
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined || !isWithin(Number(year), FIRST_YEAR, LAST_YEAR)) return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (!isWithin(Number(month), 1, 12)) return null;
  if (day === undefined) return { first: `${year}-${month}-01`, last: lastDayOfMonth(Number(year), Number(month)) };
  return isDay(text) ? { first: text, last: text } : null;
}

/** How a person reads a period: 2019年, 截至2023-10-23, 2016-09 至 2020-05. */
export function periodLabel(period: Omit<Period, 'key'>, lang: Lang): string {
  const zh = lang === Lang.ZH;
  const year = period.year ?? '';
  switch (period.kind) {
    case PeriodKind.YEAR:
      return zh ? `${year}年` : `${year}`;
    case PeriodKind.MONTH:
      return zh ? `${year}年${period.month}月` : `${year}-${String(period.month).padStart(2, '0')}`;
    case PeriodKind.QUARTER:
      return zh ? `${year}年第${period.quarter}季度` : `Q${period.quarter} ${year}`;
    case PeriodKind.YEAR_TO_DATE:
      return zh ? `${year}年截至${period.asOf}` : `${year} up to ${period.asOf}`;
    case PeriodKind.CUMULATIVE:
      if (period.start === null) return zh ? `截至${period.end}累计` : `up to ${period.end}`;
      return zh ? `${period.start}至${period.end}累计` : `${period.start} to ${period.end}`;
    case PeriodKind.PLAN:
      return zh ? `${year}年计划` : `plan ${year}`;
    case PeriodKind.PLAN_BATCH:
      return zh ? `${year}年计划第${period.batch}批` : `plan ${year}, batch ${period.batch}`;
    case PeriodKind.AGREEMENT:
      return zh ? `${year}年协议` : `agreement ${year}`;
  }
}

/** The day that a source's title names last, such as “(每日甘肃网 2020-11-09)” or “(云上宣恩 2019-04)”; null where it names none. */
export function sourceDay(title: string): Day | null {
  const dates = [...title.matchAll(/(?<!\d)(\d{4}-\d{2}(?:-\d{2})?)(?!\d)/g)]
    .map((match) => daysOf(match[1]))
    .filter((days) => days !== null);
  return dates.at(-1)?.first ?? null;
}
