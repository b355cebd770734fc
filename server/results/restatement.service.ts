import type { DataSource } from 'typeorm';
import { ProblemCode, type PairingLevel } from '../../schema/vocabulary';
import type { Page } from '../../schema/page';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { snapshotBy } from '../events/moment.store';
import { fundEntriesById } from '../funds/fund.store';
import { definedIn, definitionIn, definitionOn, type SchemeDefinition } from '../indicators/definition.store';
import type { IndicatorRow, IndicatorSchemeRow } from '../indicators/indicator.tables';
import { personTimes } from '../labor/person-time.rules';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { recordsAsCounted } from './cell-records.service';
import { timeQuestion } from './counted.rules';
import {
  differenceOf,
  quotientOf,
  reasonOf,
  recipeOf,
  valueOf,
  type Computable,
  type LineSource,
  type Words,
} from './restated.rules';
import { restatedLines, restatedTotals, type LineRow, type RestatedQuestion } from './restated.store';

export interface RestatementInput {
  pairingId: string;
  /** A code. */
  indicator: string;
  year: number;
  quarter?: number | null;
  month?: number | null;
  /** The scheme under which it is restated, by its code, and which version of it; the latest where none is named. */
  toScheme: string;
  toVersion?: number | null;
  asOf?: Date | null;
}

/** A figure as one version of a scheme computes it. */
export interface RestatedFigure extends SchemeDefinition {
  status: Computable;
  value: string | null;
}

export interface Restated {
  pairing: PairingRow;
  own: RestatedFigure;
  other: RestatedFigure;
  difference: string | null;
  /** The indicators of whose restatements a ratio's consists. */
  opensAt: IndicatorRow[];
  /** What its lines are asked by; null where it does not open by records. */
  question: RestatedQuestion | null;
}

/** A record that counts otherwise by one version than by the other. */
export interface RestatedLine {
  record: { id: string; __typename: string };
  own: string;
  other: string;
  difference: string;
  reason: Words;
}

/** How a question about records stands, before it is known by which definitions. */
type Ground = Omit<RestatedQuestion, 'own' | 'other'>;

/** Figures under another version of their definition. */
export class RestatementService {
  constructor(private readonly source: DataSource) {}

  /**
   * What the records give for a pairing and a period under the definition of that period, and under another version.
   * Fails with NOT_FOUND (pairing, scheme or version, a code that neither has, a moment before the first), BAD_PERIOD (before the first
   * scheme, or no such quarter or month) and OUT_OF_RANGE (a year, or a moment still to come).
   */
  restate(viewer: Viewer, input: RestatementInput): Promise<Restated> {
    const months = monthsOf(input);
    const asOf = input.asOf ?? null;
    const work = async (db: Db): Promise<Restated> => {
      const pairing = (await pairingsById(db, viewer, [input.pairingId])).get(input.pairingId);
      if (!pairing) throw notFound('结对', 'pairing', 'pairingId');
      const snapshot = asOf === null ? null : await snapshotBy(db, asOf);
      const ground = groundOf(pairing, input, months, snapshot, businessDay(asOf ?? new Date()));
      const own = await definitionOn(db, input.indicator, lastDayOf(ground), snapshot);
      if (!own) throw noScheme();
      const to = { scheme: input.toScheme, version: input.toVersion ?? null };
      const other = await definitionIn(db, input.indicator, to, snapshot);
      if (!other) throw notFound('指标体系的该版本', 'version of a scheme', 'toScheme');
      if (own.indicator === null && other.indicator === null) throw notFound('指标', 'indicator', 'indicator');
      const [before, after] = [
        await this.figure(db, viewer, ground, own),
        await this.figure(db, viewer, ground, other),
      ];
      return {
        pairing,
        own: before,
        other: after,
        difference: differenceOf(unitAndValue(before), unitAndValue(after)),
        opensAt: await partsOf(db, own, other, snapshot),
        question: questionOf(ground, before, after),
      };
    };
    return read(this.source, viewer, work, { isSnapshot: true });
  }

  /**
   * The records that count otherwise by one version than by the other; their differences add up to that of the figures. None where the
   * figures are not both sums over records in one unit. Fails with OUT_OF_RANGE, BAD_INPUT and CURSOR_INVALID.
   */
  lines(viewer: Viewer, { question, own, other }: Restated, page: PageRequest): Promise<Page<RestatedLine>> {
    const unit = own.indicator?.baseUnit;
    if (question === null || unit === undefined) return Promise.resolve(NO_LINES);
    const by = {
      own: { derivation: question.own, name: nameOf(own.scheme) },
      other: { derivation: question.other, name: nameOf(other.scheme) },
    };
    return read(this.source, viewer, async (db) => {
      const found = await restatedLines(db, viewer, question, page, (count) => read(this.source, viewer, count));
      const rows = found.edges.map(({ node }) => node);
      const records = await recordsOf(db, viewer, rows, question.snapshot);
      return {
        ...found,
        edges: found.edges.flatMap(({ cursor, node }) => {
          const record = records.get(node.id);
          if (!record) return [];
          const [from, to] = [BigInt(node.own), BigInt(node.other)];
          const amounts = { own: valueOf(from, unit), other: valueOf(to, unit), difference: valueOf(to - from, unit) };
          return [{ cursor, node: { record, ...amounts, reason: reasonOf(node, by) } }];
        }),
      };
    });
  }

  private async figure(
    db: Db,
    viewer: Viewer,
    ground: Ground,
    { scheme, indicator }: SchemeDefinition,
  ): Promise<RestatedFigure> {
    const recipe = recipeOf(indicator);
    if (recipe.way === null || indicator === null)
      return { scheme, indicator, status: recipe.way === null ? recipe.why : 'NOT_IN_SCHEME', value: null };
    if (recipe.way === 'SUM') {
      const { own } = await restatedTotals(db, viewer, { ...ground, own: recipe.derivation, other: {} });
      return { scheme, indicator, status: 'COMPUTED', value: valueOf(own, indicator.baseUnit) };
    }
    const parts: string[] = [];
    for (const code of [recipe.numerator, recipe.denominator]) {
      const part = await definedIn(db, scheme.id, code, ground.snapshot);
      const { value } = await this.figure(db, viewer, ground, { scheme, indicator: part });
      if (value === null) return { scheme, indicator, status: 'NOT_FROM_RECORDS', value: null };
      parts.push(value);
    }
    const value = quotientOf(parts[0] ?? '', parts[1] ?? '', indicator.baseUnit);
    return { scheme, indicator, status: value === null ? 'NOT_DIVISIBLE' : 'COMPUTED', value };
  }
}

const NO_LINES: Page<RestatedLine> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  count: () => Promise.resolve(0),
};

const unitAndValue = ({ indicator, value }: RestatedFigure) => ({ value, unit: indicator?.baseUnit ?? null });

export const nameOf = ({ nameZh, nameEn, version }: IndicatorSchemeRow): Words => ({
  zh: `${nameZh}第${version}版`,
  en: `${nameEn}, version ${version}`,
});

/** Two sums over records in one unit open line by line. */
function questionOf(ground: Ground, own: RestatedFigure, other: RestatedFigure): RestatedQuestion | null {
  const [from, to] = [recipeOf(own.indicator), recipeOf(other.indicator)];
  if (from.way !== 'SUM' || to.way !== 'SUM' || own.indicator?.baseUnit !== other.indicator?.baseUnit) return null;
  return { ...ground, own: from.derivation, other: to.derivation };
}

/** The parts of a ratio, as the version defines them under which it is restated; else as its own does. */
async function partsOf(
  db: Db,
  own: SchemeDefinition,
  other: SchemeDefinition,
  snapshot: string | null,
): Promise<IndicatorRow[]> {
  const parts: IndicatorRow[] = [];
  for (const { scheme, indicator } of [other, own]) {
    for (const code of [indicator?.numeratorCode, indicator?.denominatorCode]) {
      const part =
        code && !parts.some((one) => one.code === code) ? await definedIn(db, scheme.id, code, snapshot) : null;
      if (part) parts.push(part);
    }
  }
  return parts;
}

const SOURCE_OF_RECORDS = ['PURCHASES', 'ACTIVITIES', 'PLACEMENTS'] as const satisfies readonly LineSource[];

/** The records of these lines by id, as they were counted. */
async function recordsOf(
  db: Db,
  viewer: Viewer,
  rows: readonly LineRow[],
  snapshot: string | null,
): Promise<Map<string, RestatedLine['record']>> {
  const of = (source: LineSource): LineRow[] => rows.filter((row) => row.source === source);
  const records = new Map<string, RestatedLine['record']>();
  for (const source of SOURCE_OF_RECORDS) {
    if (of(source).length === 0) continue;
    for (const [id, record] of await recordsAsCounted(db, viewer, source, of(source), snapshot))
      records.set(id, record);
  }
  const entries = of('LEDGER').map(({ id }) => id);
  if (entries.length > 0)
    for (const [id, entry] of await fundEntriesById(db, viewer, entries))
      records.set(id, { ...entry, __typename: 'FundEntry' });
  return records;
}

function groundOf(
  pairing: { id: string; level: PairingLevel },
  { year, quarter, month }: RestatementInput,
  months: number[],
  snapshot: string | null,
  today: Day,
): Ground {
  const asked = {
    years: [year],
    quarters: quarter ? [quarter] : null,
    months: month ? [month] : null,
    from: null,
    to: null,
  };
  const [time] = personTimes(timeQuestion([], asked, []));
  if (!time) throw new Error('a month, a quarter and a year have days');
  return { pairingId: pairing.id, level: pairing.level, year, months, time, snapshot, today };
}

const lastDayOf = ({ time }: Ground): Day => time.ranges.at(-1)?.to ?? '';

/** The months that are asked about. Fails with BAD_PERIOD and OUT_OF_RANGE. */
function monthsOf({ year, quarter = null, month = null }: RestatementInput): number[] {
  if (year < 1990 || year > 2100)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: year, range: '1990–2100' }, 'year');
  if (quarter !== null && month !== null)
    throw badPeriod('季度和月份只填一个', 'give a quarter or a month, not both', 'month');
  if (month !== null) {
    if (month < 1 || month > 12) throw badPeriod('月份应为 1 至 12', 'the month is 1 to 12', 'month');
    return [month];
  }
  if (quarter === null) return Array.from({ length: 12 }, (_, at) => at + 1);
  if (quarter < 1 || quarter > 4) throw badPeriod('季度应为 1 至 4', 'the quarter is 1 to 4', 'quarter');
  return [quarter * 3 - 2, quarter * 3 - 1, quarter * 3];
}

const badPeriod = (reason: string, reasonEn: string, field: string): DomainError =>
  new DomainError(ProblemCode.BAD_PERIOD, { reason, reasonEn }, field);
const noScheme = (): DomainError => badPeriod('该期间没有指标体系', 'no indicator scheme covers this period', 'year');
const notFound = (what: string, whatEn: string, field: string): DomainError =>
  new DomainError(ProblemCode.NOT_FOUND, { what, whatEn }, field);
