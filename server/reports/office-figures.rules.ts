/**
 * What the offices of one county say of one figure: the county itself, the department whose category it is, its townships together.
 * What adds up is added up, and only where all of it was said; what is not all there is told as missing and asks nothing.
 */
import { Counting, Office, PeriodKind } from '../../schema/vocabulary';
import { isBelow, sumOfRanges, type Range } from '../flags/claim.rules';
import { plain } from '../flags/figure-found.rules';
import type { Saying } from '../flags/flag';
import type { UnitCode } from '../indicators/catalogue';
import type { Day } from '../platform/day';
import type { ReportPeriodKind } from './report';

/** A month, a quarter or a year. */
export interface OfficePeriod {
  kind: ReportPeriodKind;
  year: number;
  quarter: number | null;
  month: number | null;
}

/** A figure of a report that an office has handed in. Values are in the smallest step of their unit. */
export interface OfficeWord {
  office: Office;
  /** The town's own pairing; null for the county's offices. */
  townId: string | null;
  period: OfficePeriod;
  code: string;
  value: bigint;
  range: Range;
  day: Day;
  reportId: string;
  isSimulated: boolean;
}

/** What is counted, as the latest of the words defines it. */
export interface OfficeIndicator {
  indicatorId: string;
  code: string;
  names: { zh: string; en: string };
  counting: Counting;
  unit: UnitCode;
}

/** A town that reports an indicator by a form, from its first to its last day. */
export interface ReportingTown {
  townId: string;
  recipientId: string;
  periodKind: ReportPeriodKind;
  codes: ReadonlySet<string>;
  from: Day | null;
  to: Day | null;
}

/** What an office says of a figure: said so, or added up from what it said. */
export interface Voice {
  office: Office;
  value: bigint;
  range: Range;
  day: Day;
  reportIds: string[];
  /** How many towns it is the sum of; none for the county's offices. */
  towns: string[];
  isDerived: boolean;
  isSimulated: boolean;
}

/** A figure of a county with what its offices say of it. */
export interface OfficeFigure {
  indicator: OfficeIndicator;
  period: OfficePeriod;
  voices: Voice[];
  /** How many of the towns that owe a word for it have given it, and which have not, by their parties; while there are any, there is no sum. */
  townsSpoken: number;
  silent: string[];
  isDifferent: boolean;
}

/** What is known of one county's offices. */
export interface OfficeFacts {
  /** The latest last. */
  words: readonly OfficeWord[];
  indicators: ReadonlyMap<string, OfficeIndicator>;
  towns: readonly ReportingTown[];
  /** So many percent may the townships' sum fall short of what the county says: what did not go through a township. */
  shortfallPercent: bigint;
}

const { MONTH, QUARTER, YEAR } = PeriodKind;

/** Every figure of which an office speaks, by indicator and period, months before quarters before years. */
export function officeFigures(facts: OfficeFacts): OfficeFigure[] {
  const hall = new Hall(facts);
  return hall.periods().flatMap(({ code, period }) => hall.figure(code, period) ?? []);
}

/** Every figure of one period of which an office speaks, also where only its months were told. */
export function officeFiguresOf(facts: OfficeFacts, period: OfficePeriod): OfficeFigure[] {
  const hall = new Hall(facts);
  return [...facts.indicators.keys()]
    .flatMap((code) => hall.figure(code, period) ?? [])
    .filter(({ voices, townsSpoken }) => voices.length + townsSpoken > 0);
}

/** Where two offices differ. What differs in a month is asked about in that month, and not again in its quarter and its year. */
export function officeDifferences(facts: OfficeFacts): OfficeFigure[] {
  const found: OfficeFigure[] = [];
  for (const figure of officeFigures(facts)) {
    const isTold = (part: OfficeFigure): boolean =>
      part.indicator.code === figure.indicator.code && isWithin(part.period, figure.period);
    if (!figure.isDifferent || (figure.voices.some(({ isDerived }) => isDerived) && found.some(isTold))) continue;
    found.push(figure);
  }
  return found;
}

/** The two voices furthest apart, the lower one first; null where all may mean the same. */
export function furthestApart(voices: readonly Voice[]): [Voice, Voice] | null {
  const pairs = voices.flatMap((low) =>
    voices.filter((high) => isBelow(low.range, high.range)).map((high): [Voice, Voice] => [low, high]),
  );
  const gapOf = ([low, high]: [Voice, Voice]): bigint => high.range.lo - (low.range.hi ?? high.range.lo);
  return pairs.sort((a, b) => Number(gapOf(b) > gapOf(a)) - Number(gapOf(b) < gapOf(a)))[0] ?? null;
}

/** What the offices say, in the form in which it is kept and told. */
export function sayingsOf({ indicator, voices }: Pick<OfficeFigure, 'indicator' | 'voices'>): Saying[] {
  return voices.map(({ office, value, day, reportIds }) => ({
    office,
    value: plain(value, indicator.unit),
    day,
    reportIds,
  }));
}

/** A period as reports write its key: `2019-06`, `2019-Q2`, `2019`. */
export function keyOfPeriod({ year, quarter, month }: OfficePeriod): string {
  if (month !== null) return `${year}-${String(month).padStart(2, '0')}`;
  return quarter === null ? `${year}` : `${year}-Q${quarter}`;
}

/** The periods next below that a period is made of, in their order. */
function partsOf({ kind, year, quarter }: OfficePeriod): OfficePeriod[] {
  if (kind === YEAR) return [1, 2, 3, 4].map((one) => ({ kind: QUARTER, year, quarter: one, month: null }));
  if (kind === MONTH || quarter === null) return [];
  return [2, 1, 0].map((before) => ({ kind: MONTH, year, quarter: null, month: quarter * 3 - before }));
}

const isWithin = (part: OfficePeriod, whole: OfficePeriod): boolean =>
  partsOf(whole).some((one) => keyOfPeriod(one) === keyOfPeriod(part) || isWithin(part, one));

function daysOf({ year, quarter, month }: OfficePeriod): { from: Day; to: Day } {
  const first = month ?? (quarter === null ? 1 : quarter * 3 - 2);
  const last = month ?? (quarter === null ? 12 : quarter * 3);
  const two = (one: number): string => String(one).padStart(2, '0');
  // No month is longer: only compared with days, never shown.
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-31` };
}

const KINDS: readonly ReportPeriodKind[] = [MONTH, QUARTER, YEAR];

/** Where the offices of one county are heard. */
class Hall {
  private readonly words = new Map<string, OfficeWord>();
  private readonly asked = new Map<string, { code: string; period: OfficePeriod }>();

  constructor(private readonly facts: OfficeFacts) {
    // What an office said last is its word.
    for (const word of facts.words) {
      this.words.set(wordKey(word.office, word.townId, word.code, word.period), word);
      this.asked.set(`${word.code} ${keyOfPeriod(word.period)}`, { code: word.code, period: word.period });
    }
  }

  periods(): { code: string; period: OfficePeriod }[] {
    return [...this.asked.values()].sort(
      (a, b) =>
        KINDS.indexOf(a.period.kind) - KINDS.indexOf(b.period.kind) ||
        (keyOfPeriod(a.period) < keyOfPeriod(b.period) ? -1 : Number(keyOfPeriod(a.period) > keyOfPeriod(b.period))),
    );
  }

  figure(code: string, period: OfficePeriod): OfficeFigure | null {
    const indicator = this.facts.indicators.get(code);
    // A ratio follows from its parts and is no word of its own.
    if (!indicator || indicator.counting === Counting.RATIO) return null;
    const [county, department] = [Office.COUNTY, Office.DEPARTMENT].map((office) =>
      this.voice(office, null, indicator, period),
    );
    const towns = this.townships(indicator, period);
    const voices = [county, department, towns.voice].filter((voice): voice is Voice => !!voice);
    return { indicator, period, voices, ...towns.told, isDifferent: furthestApart(voices) !== null };
  }

  /** What one office, or one town, says: of that very period, else what it said of the parts of it. */
  private voice(office: Office, townId: string | null, of: OfficeIndicator, period: OfficePeriod): Voice | null {
    const word = this.words.get(wordKey(office, townId, of.code, period));
    if (word) {
      const { value, range, day, reportId, isSimulated } = word;
      const towns = townId === null ? [] : [townId];
      return { office, value, range, day, reportIds: [reportId], towns, isDerived: false, isSimulated };
    }
    const parts = partsOf(period);
    const told = parts
      .slice(of.counting === Counting.LAST ? -1 : 0)
      .map((part) => this.voice(office, townId, of, part));
    const isTold = (voice: Voice | null): voice is Voice => voice !== null;
    // Persons may be the same ones in each part: only flows add up, and of stocks the last tells.
    if (told.length === 0 || of.counting === Counting.DISTINCT || !told.every(isTold)) return null;
    return { ...together(office, told.filter(isTold)), isDerived: true };
  }

  /** What the towns that owe a word say together; nothing while one of them is silent. */
  private townships(
    of: OfficeIndicator,
    period: OfficePeriod,
  ): { voice: Voice | null; told: Pick<OfficeFigure, 'townsSpoken' | 'silent'> } {
    if (of.counting === Counting.DISTINCT) return { voice: null, told: { townsSpoken: 0, silent: [] } };
    const { from, to } = daysOf(period);
    const owing = new Map(
      this.facts.towns
        .filter((town) => KINDS.indexOf(town.periodKind) <= KINDS.indexOf(period.kind) && town.codes.has(of.code))
        .filter((town) => (town.from === null || town.from <= to) && (town.to === null || town.to >= from))
        .map(({ townId, recipientId }) => [townId, recipientId]),
    );
    const heard = [...owing].map(([townId, recipientId]) => ({
      recipientId,
      voice: this.voice(Office.TOWNSHIPS, townId, of, period),
    }));
    const spoken = heard.flatMap(({ voice }) => voice ?? []);
    const silent = heard.flatMap(({ recipientId, voice }) => (voice === null ? [recipientId] : []));
    const told = { townsSpoken: spoken.length, silent: [...new Set(silent)] };
    if (spoken.length === 0 || silent.length > 0) return { voice: null, told };
    const sum = together(Office.TOWNSHIPS, spoken);
    return { voice: { ...sum, range: withShortfall(sum.range, this.facts.shortfallPercent) }, told };
  }
}

const wordKey = (office: Office, townId: string | null, code: string, period: OfficePeriod): string =>
  [office, townId ?? '', code, keyOfPeriod(period)].join(' ');

/** What the townships may leave to others is so much that the county may say more than their sum. */
function withShortfall(range: Range, percent: bigint): Range {
  if (range.hi === null || percent >= 100n) return { ...range, hi: null };
  return { ...range, hi: (range.hi * 100n) / (100n - percent) };
}

function together(office: Office, voices: readonly Voice[]): Voice {
  return {
    office,
    value: voices.reduce((sum, { value }) => sum + value, 0n),
    range: sumOfRanges(voices.map(({ range }) => range)),
    day: voices.map(({ day }) => day).reduce((latest, day) => (day > latest ? day : latest), ''),
    reportIds: [...new Set(voices.flatMap(({ reportIds }) => reportIds))],
    towns: [...new Set(voices.flatMap(({ towns }) => towns))],
    isDerived: voices.some(({ isDerived }) => isDerived),
    isSimulated: voices.some(({ isSimulated }) => isSimulated),
  };
}
