/**
 * What several statements of one pairing say of one fact: R9 (two statements agree), R5 (a figure up to a date does not
 * fall). What the public may know is weighed by itself; what an internal statement adds is asked in a flag of its own,
 * which only the pairing's parties see.
 */
import { Bound, FlagRule, PeriodKind } from '../../schema/vocabulary';
import {
  groupsOf,
  isBelow,
  rangeOf,
  sumOfRanges,
  type Claim,
  type Definition,
  type Definitions,
  type Range,
  type Stated,
} from './claim.rules';
import { apart, foundIn, plain, type FigureFound } from './figure-found.rules';
import type { FlagSettings } from './flag';

const ABOUT = 'ABOUT_PERCENT';

/** What one source says of a fact: a figure, or all the parts of it. */
interface Voice {
  statement: Stated;
  claims: readonly Claim[];
  value: bigint;
  range: Range;
  isSum: boolean;
  /** Two voices of one source are weighed by the rules about parts. */
  source: string;
}

interface Apart {
  low: Voice;
  high: Voice;
}

/** R9. Each fact that two statements speak of: the two voices that lie furthest apart, where no value fits both. */
export function disagreementsFound(
  statements: readonly Stated[],
  definitions: Definitions,
  settings: FlagSettings,
): FigureFound[] {
  const about = settings.threshold(FlagRule.STATEMENTS_DISAGREE, ABOUT);
  return [...voicesByFact(statements, definitions, about)].flatMap(([fact, voices]) =>
    bothWalls(voices).flatMap(([wall, one, other]): FigureFound[] => {
      const widest = furthestApart(one, other);
      if (widest === null) return [];
      const of = definitions(widest.low.statement.scheme, codeOf(fact));
      return of ? [disagreement(`${wall}|${fact}`, of, widest, voices)] : [];
    }),
  );
}

const codeOf = (fact: string): string => fact.slice(fact.indexOf('|') + 1).split('|')[0] ?? '';

/** The voices about each fact: the same indicator, period, part, plan or result. */
function voicesByFact(statements: readonly Stated[], definitions: Definitions, about: bigint): Map<string, Voice[]> {
  const facts = new Map<string, Voice[]>();
  const add = (fact: string, voice: Voice): void => {
    const known = facts.get(fact);
    if (known) known.push(voice);
    else facts.set(fact, [voice]);
  };
  const factOf = ({ periodKey }: Stated, code: string, { isPlanned, part }: Claim): string =>
    [periodKey, code, isPlanned ? 'PLANNED' : 'DONE', part].join('|');
  for (const statement of statements) {
    const times = new Map<string, number>();
    for (const claim of statement.claims) {
      const fact = factOf(statement, claim.code, claim);
      // A statement that prints a figure twice speaks twice.
      const nth = times.get(fact) ?? 0;
      times.set(fact, nth + 1);
      const source = nth === 0 ? statement.id : `${statement.id} ${nth}`;
      const { value } = claim;
      add(fact, { statement, claims: [claim], value, range: rangeOf(claim, about), isSum: false, source });
    }
    for (const stated of groupsOf(statement))
      for (const { of, parts } of sumsOf(statement, stated, definitions)) {
        const [first] = parts;
        if (!first) continue;
        const range = sumOfRanges(parts.map((part) => rangeOf(part, about)));
        const value = parts.reduce((sum, part) => sum + part.value, 0n);
        add(factOf(statement, of.code, first), {
          statement,
          claims: parts,
          value,
          range,
          isSum: true,
          source: statement.id,
        });
      }
  }
  return facts;
}

/** Totals of money all of whose parts are stated, whether the total is or not. Distinct persons need not add up. */
function sumsOf(
  { scheme }: Stated,
  stated: ReadonlyMap<string, Claim>,
  definitions: Definitions,
): { of: Definition; parts: Claim[] }[] {
  const wholes = new Set([...stated.keys()].flatMap((code) => definitions(scheme, code)?.partOf ?? []));
  return [...wholes].flatMap((code) => {
    const of = definitions(scheme, code);
    if (of?.counting !== 'SUM') return [];
    const ways = of.sumOf
      .map((codes) => codes.map((part) => stated.get(part)).filter((claim) => claim !== undefined))
      .filter((parts, at) => parts.length === of.sumOf[at]?.length);
    const [parts] = ways;
    return parts && ways.length === 1 ? [{ of, parts }] : [];
  });
}

/**
 * What is weighed against what: published against published; internal against everything. An internal voice that says what a
 * published one says adds nothing: whatever it contradicts, that one contradicts already.
 */
function bothWalls(voices: readonly Voice[]): ['PUBLIC' | 'INTERNAL', readonly Voice[], readonly Voice[]][] {
  const said = ({ range: { lo, hi } }: Voice): string => `${lo} ${hi}`;
  const published = voices.filter(({ statement }) => statement.isPublished);
  const known = new Set(published.map(said));
  const internal = voices.filter((voice) => !voice.statement.isPublished && !known.has(said(voice)));
  return [
    ['PUBLIC', published, published],
    ['INTERNAL', internal, voices],
  ];
}

/** The pair that lies furthest apart, one voice of each list, of different sources. Linear: only extremes can be furthest. */
function furthestApart(one: readonly Voice[], other: readonly Voice[]): Apart | null {
  const pairs = [...pairsOf(lowest(one), highest(other)), ...pairsOf(lowest(other), highest(one))].sort(
    (a, b) => Number(gapOf(b) > gapOf(a)) - Number(gapOf(b) < gapOf(a)),
  );
  return pairs[0] ?? null;
}

const gapOf = ({ low, high }: Apart): bigint => high.range.lo - (low.range.hi ?? high.range.lo);

function pairsOf(lows: readonly Voice[], highs: readonly Voice[]): Apart[] {
  return lows.flatMap((low) =>
    highs
      .filter((high) => high.source !== low.source && isBelow(low.range, high.range))
      .map((high): Apart => ({ low, high })),
  );
}

/** The lowest voice and the lowest one of another source; those before come first where they are as low. */
function lowest(voices: readonly Voice[]): Voice[] {
  return extremes(voices, (a, b) => b.range.hi === null || (a.range.hi !== null && a.range.hi <= b.range.hi));
}

function highest(voices: readonly Voice[]): Voice[] {
  return extremes(voices, (a, b) => a.range.lo >= b.range.lo);
}

function extremes(voices: readonly Voice[], leads: (a: Voice, b: Voice) => boolean): Voice[] {
  const best = (of: readonly Voice[]): Voice[] =>
    of.length === 0 ? [] : [of.reduce((first, next) => (leads(first, next) ? first : next))];
  const [first] = best(voices);
  return first ? [first, ...best(voices.filter(({ source }) => source !== first.source))] : [];
}

/** The sentence names both voices; where a source tells the parts as well, they are told. */
function disagreement(subject: string, of: Definition, { low, high }: Apart, voices: readonly Voice[]): FigureFound {
  const sumBeside = (voice: Voice): Voice | undefined =>
    voice.isSum ? voice : voices.find((one) => one.isSum && one.source === voice.source);
  const tell = (name: 'low' | 'high', voice: Voice): [string, string][] => {
    const sum = sumBeside(voice);
    return [
      [name, plain(voice.value, of.unit)],
      [`${name}Bound`, voice.isSum ? Bound.EXACT : (voice.claims[0]?.bound ?? Bound.EXACT)],
      ...(sum
        ? ([
            [`${name}Parts`, sum.claims.map(({ value }) => plain(value, of.unit)).join(' + ')],
            [`${name}Sum`, plain(sum.value, of.unit)],
          ] satisfies [string, string][])
        : []),
    ];
  };
  // A bound tells less than the parts that stand beside it.
  const exactOf = (voice: Voice): bigint =>
    (voice.claims[0]?.bound === Bound.EXACT ? voice : (sumBeside(voice) ?? voice)).value;
  const beside = [low, high].flatMap(({ source }) => voices.filter((one) => one.source === source));
  const named = [low, high, ...beside].flatMap(({ claims }) => claims);
  return foundIn([low.statement, high.statement], {
    rule: FlagRule.STATEMENTS_DISAGREE,
    subject,
    of,
    claims: named,
    numbers: {
      ...Object.fromEntries([...tell('low', low), ...tell('high', high)]),
      difference: plain(apart(exactOf(high), exactOf(low)), of.unit),
    },
  });
}

/** R5. Over one year, or from one beginning: the deepest fall of a figure that only grows. */
export function fallsFound(
  statements: readonly Stated[],
  definitions: Definitions,
  settings: FlagSettings,
): FigureFound[] {
  const about = settings.threshold(FlagRule.TO_DATE_FELL, ABOUT);
  return [...voicesBySeries(statements, definitions, about)].flatMap(([series, voices]) => {
    const inOrder = [...voices].sort((a, b) => (a.statement.to < b.statement.to ? -1 : 1));
    return (['PUBLIC', 'INTERNAL'] as const).flatMap((wall): FigureFound[] => {
      const fall = deepestFall(inOrder, wall);
      const of = fall && definitions(fall.low.statement.scheme, fall.low.claims[0]?.code ?? '');
      if (!fall || !of) return [];
      const { low: later, high: earlier } = fall;
      return [
        foundIn([later.statement, earlier.statement], {
          rule: FlagRule.TO_DATE_FELL,
          subject: `${wall}|${series}`,
          of,
          claims: [...later.claims, ...earlier.claims],
          numbers: {
            earlier: plain(earlier.value, of.unit),
            earlierDay: earlier.statement.to,
            later: plain(later.value, of.unit),
            laterDay: later.statement.to,
            difference: plain(apart(earlier.value, later.value), of.unit),
          },
        }),
      ];
    });
  });
}

/** Figures up to a date that begin together: of one year, or cumulative ones. Stocks rise and fall, plans are revised. */
function voicesBySeries(statements: readonly Stated[], definitions: Definitions, about: bigint): Map<string, Voice[]> {
  const series = new Map<string, Voice[]>();
  for (const statement of statements) {
    const { YEAR, YEAR_TO_DATE, CUMULATIVE } = PeriodKind;
    const isOfYear = statement.periodKind === YEAR || statement.periodKind === YEAR_TO_DATE;
    if (!isOfYear && (statement.periodKind !== CUMULATIVE || statement.from === null)) continue;
    const begins = isOfYear ? String(statement.year) : `${CUMULATIVE} ${statement.periodKey.split('/')[0] ?? ''}`;
    for (const claim of statement.claims) {
      const counting = definitions(statement.scheme, claim.code)?.counting;
      if (claim.isPlanned || (counting !== 'SUM' && counting !== 'DISTINCT')) continue;
      const key = [begins, statement.scheme, claim.code, claim.part].join('|');
      const { value } = claim;
      const range = rangeOf(claim, about);
      const voice = { statement, claims: [claim], value, range, isSum: false, source: statement.id };
      const known = series.get(key);
      if (known) known.push(voice);
      else series.set(key, [voice]);
    }
  }
  return series;
}

/** The later figure and the earlier one that it falls furthest below. One of them is internal where the public does not know. */
function deepestFall(inOrder: readonly Voice[], wall: 'PUBLIC' | 'INTERNAL'): Apart | null {
  const isPublic = ({ statement }: Voice): boolean => statement.isPublished;
  const before: { all: Voice | null; internal: Voice | null; published: Voice | null } = {
    all: null,
    internal: null,
    published: null,
  };
  const higher = (known: Voice | null, voice: Voice): Voice =>
    known !== null && known.range.lo >= voice.range.lo ? known : voice;
  let deepest: Apart | null = null;
  const onOneDay: Voice[] = [];
  const settle = (): void => {
    for (const voice of onOneDay) {
      before.all = higher(before.all, voice);
      if (isPublic(voice)) before.published = higher(before.published, voice);
      else before.internal = higher(before.internal, voice);
    }
    onOneDay.length = 0;
  };
  for (const later of inOrder) {
    if (onOneDay[0] && onOneDay[0].statement.to !== later.statement.to) settle();
    onOneDay.push(later);
    if (wall === 'PUBLIC' && !isPublic(later)) continue;
    const earlier = wall === 'PUBLIC' ? before.published : isPublic(later) ? before.internal : before.all;
    if (earlier === null || !isBelow(later.range, earlier.range)) continue;
    const fall = { low: later, high: earlier };
    if (deepest === null || gapOf(fall) > gapOf(deepest)) deepest = fall;
  }
  return deepest;
}
