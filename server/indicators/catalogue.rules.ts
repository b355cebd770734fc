import type { HouseholdTerm, Indicator, RecordTerm, Scheme } from './catalogue';

/** What is wrong with a scheme document; `indicator` is the code at which to look. */
export type SchemeFault =
  | {
      readonly fault: 'CODE_MALFORMED' | 'CODE_TWICE' | 'NAME_MISSING' | 'DEFINITION_MISSING';
      readonly indicator: string;
    }
  | { readonly fault: 'CATEGORY_UNKNOWN'; readonly indicator: string; readonly category: string }
  | { readonly fault: 'CATEGORY_TWICE' | 'CATEGORY_NAME_MISSING'; readonly category: string }
  | {
      readonly fault: 'TWIN_UNKNOWN' | 'TWIN_ONE_SIDED' | 'TWIN_SAME_UNIT';
      readonly indicator: string;
      readonly twin: string;
    }
  | { readonly fault: 'RATIO_WITHOUT_PARTS' | 'PARTS_WITHOUT_RATIO'; readonly indicator: string }
  | { readonly fault: 'RATIO_PART_UNKNOWN' | 'RATIO_PART_IS_RATIO'; readonly indicator: string; readonly part: string }
  | { readonly fault: 'RATIO_UNIT_WRONG'; readonly indicator: string }
  | {
      readonly fault: 'PART_UNKNOWN' | 'PART_UNIT_DIFFERS' | 'PART_TWICE';
      readonly indicator: string;
      readonly part: string;
    }
  | { readonly fault: 'PART_IS_RATIO'; readonly indicator: string; readonly part: string }
  | {
      readonly fault:
        | 'DERIVATION_NO_SUM_OF_MONEY'
        | 'DERIVATION_NO_COUNT_OF_PERSONS'
        | 'DERIVATION_NO_COUNT_OF_REGISTER'
        | 'DERIVATION_OF_A_RATIO'
        | 'DERIVATION_COUNTS_TWICE';
      readonly indicator: string;
    }
  | { readonly fault: 'PARTS_IN_A_CIRCLE'; readonly circle: readonly string[] }
  | { readonly fault: 'DATES_REVERSED' }
  | { readonly fault: 'SCHEMES_OVERLAP' | 'GAP_BETWEEN_SCHEMES'; readonly versions: readonly [string, string] };

const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const MAX_CODE_LENGTH = 64;

/** Everything wrong with one scheme, in the order of its indicators; an empty list means that it may be used. */
export function faultsOf(scheme: Scheme): SchemeFault[] {
  const byCode = new Map(scheme.indicators.map((indicator) => [indicator.code, indicator]));
  const circle = circleOfParts(scheme, byCode);
  return [
    ...(scheme.validTo !== undefined && scheme.validTo < scheme.validFrom
      ? [{ fault: 'DATES_REVERSED' } as const]
      : []),
    ...categoryFaults(scheme),
    ...repeated(scheme.indicators.map(({ code }) => code)).map(
      (code) => ({ fault: 'CODE_TWICE', indicator: code }) as const,
    ),
    ...scheme.indicators.flatMap((indicator) => [
      ...textFaults(indicator, scheme),
      ...twinFaults(indicator, byCode),
      ...ratioFaults(indicator, byCode),
      ...partFaults(indicator, byCode),
      ...derivationFaults(indicator),
    ]),
    ...(circle ? [{ fault: 'PARTS_IN_A_CIRCLE', circle } as const] : []),
  ];
}

/** Faults between schemes of one platform: every day from the first scheme on belongs to exactly one of them. */
export function faultsBetween(schemes: readonly Scheme[]): SchemeFault[] {
  const inOrder = [...schemes].sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  return inOrder.slice(1).flatMap((later, position): SchemeFault[] => {
    const earlier = inOrder[position];
    if (!earlier) return [];
    const versions = [earlier.version, later.version] as const;
    if (earlier.validTo === undefined || earlier.validTo >= later.validFrom) {
      return [{ fault: 'SCHEMES_OVERLAP', versions }];
    }
    return dayAfter(earlier.validTo) === later.validFrom ? [] : [{ fault: 'GAP_BETWEEN_SCHEMES', versions }];
  });
}

/** The scheme a figure of this business day (`2019-12-31`) is made under; none before the first. */
export function schemeValidOn(schemes: readonly Scheme[], day: string): Scheme | undefined {
  return schemes.find(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo));
}

/** Linear in the scheme; build a map before asking for many. */
export function indicatorIn(scheme: Scheme, code: string): Indicator | undefined {
  return scheme.indicators.find((indicator) => indicator.code === code);
}

/**
 * Every indicator that never exceeds `code` at the same date and place: its parts, their parts, and whatever
 * names it as its whole (R4).
 */
export function subsetsOf(scheme: Scheme, code: string): string[] {
  const parts = partsByWhole(scheme);
  const found = new Set<string>();
  const waiting = [...(parts.get(code) ?? [])];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part === code || found.has(part)) continue;
    found.add(part);
    waiting.push(...(parts.get(part) ?? []));
  }
  return [...found].sort();
}

function categoryFaults({ categories }: Scheme): SchemeFault[] {
  return [
    ...repeated(categories.map(({ code }) => code)).map((category) => ({ fault: 'CATEGORY_TWICE', category }) as const),
    ...categories
      .filter(({ names }) => [names.donor.zh, names.donor.en, names.recipient.zh, names.recipient.en].some(isBlank))
      .map(({ code }) => ({ fault: 'CATEGORY_NAME_MISSING', category: code }) as const),
  ];
}

function textFaults({ code, names, definition, category }: Indicator, { categories }: Scheme): SchemeFault[] {
  const faults: SchemeFault[] = [];
  if (!CODE.test(code) || code.length > MAX_CODE_LENGTH) faults.push({ fault: 'CODE_MALFORMED', indicator: code });
  if (isBlank(names.zh) || isBlank(names.en)) faults.push({ fault: 'NAME_MISSING', indicator: code });
  if (isBlank(definition.zh) || isBlank(definition.en)) faults.push({ fault: 'DEFINITION_MISSING', indicator: code });
  if (!categories.some((known) => known.code === category)) {
    faults.push({ fault: 'CATEGORY_UNKNOWN', indicator: code, category });
  }
  return faults;
}

function twinFaults({ code, twin, baseUnit }: Indicator, byCode: ReadonlyMap<string, Indicator>): SchemeFault[] {
  if (twin === undefined) return [];
  const other = byCode.get(twin);
  if (!other) return [{ fault: 'TWIN_UNKNOWN', indicator: code, twin }];
  if (other.twin !== code) return [{ fault: 'TWIN_ONE_SIDED', indicator: code, twin }];
  const pair = new Set([baseUnit, other.baseUnit]);
  return pair.has('PERSON') && pair.has('PERSON_TIME') ? [] : [{ fault: 'TWIN_SAME_UNIT', indicator: code, twin }];
}

function ratioFaults(indicator: Indicator, byCode: ReadonlyMap<string, Indicator>): SchemeFault[] {
  const { code, counting, ratio, publishedOnly } = indicator;
  if (counting !== 'RATIO') return ratio || publishedOnly ? [{ fault: 'PARTS_WITHOUT_RATIO', indicator: code }] : [];
  if ((ratio !== undefined) === (publishedOnly === true)) return [{ fault: 'RATIO_WITHOUT_PARTS', indicator: code }];
  if (!ratio) return [];
  const faults = [ratio.numerator, ratio.denominator].flatMap((part): SchemeFault[] => {
    const known = byCode.get(part);
    if (!known) return [{ fault: 'RATIO_PART_UNKNOWN', indicator: code, part }];
    return known.counting === 'RATIO' ? [{ fault: 'RATIO_PART_IS_RATIO', indicator: code, part }] : [];
  });
  if (faults.length > 0) return faults;
  const over = byCode.get(ratio.numerator)?.baseUnit;
  const under = byCode.get(ratio.denominator)?.baseUnit;
  // A percentage divides like by like; anything else keeps the numerator's unit: yuan by counties are yuan.
  const fits = indicator.baseUnit === 'PERCENT' ? over === under : indicator.baseUnit === over && over !== under;
  return fits ? [] : [{ fault: 'RATIO_UNIT_WRONG', indicator: code }];
}

function partFaults(indicator: Indicator, byCode: ReadonlyMap<string, Indicator>): SchemeFault[] {
  const { code, sumOf = [], partOf = [], baseUnit } = indicator;
  const lists = [...sumOf, partOf];
  return [
    ...lists.flatMap(repeated).map((part): SchemeFault => ({ fault: 'PART_TWICE', indicator: code, part })),
    ...[...new Set(lists.flat())].flatMap((part): SchemeFault[] => {
      const known = byCode.get(part);
      if (!known) return [{ fault: 'PART_UNKNOWN', indicator: code, part }];
      if (known.counting === 'RATIO' || indicator.counting === 'RATIO') {
        return [{ fault: 'PART_IS_RATIO', indicator: code, part }];
      }
      return known.baseUnit === baseUnit ? [] : [{ fault: 'PART_UNIT_DIFFERS', indicator: code, part }];
    }),
  ];
}

/** Only sums of money follow from the ledger and from purchases, only persons from placements, only households, persons and villages from the register; and nothing is counted twice. */
function derivationFaults({ code, counting, baseUnit, derivation }: Indicator): SchemeFault[] {
  if (!derivation) return [];
  const { ledger = [], records = [] } = derivation;
  const faults: SchemeFault[] = [];
  const isOf = (source: RecordTerm['source']): boolean => records.some((term) => term.source === source);
  const isMoney = counting === 'SUM' && baseUnit === 'YUAN';
  if ((ledger.length > 0 || isOf('PURCHASES')) && !isMoney)
    faults.push({ fault: 'DERIVATION_NO_SUM_OF_MONEY', indicator: code });
  if (isOf('PLACEMENTS') && !(counting === 'DISTINCT' && baseUnit === 'PERSON'))
    faults.push({ fault: 'DERIVATION_NO_COUNT_OF_PERSONS', indicator: code });
  if (isOf('ACTIVITIES') && counting === 'RATIO') faults.push({ fault: 'DERIVATION_OF_A_RATIO', indicator: code });
  for (const term of records)
    if (
      (term.source === 'HOUSEHOLDS' && !isCountOfRegister(term, { counting, baseUnit })) ||
      (term.source === 'VILLAGES' && !(counting === 'SUM' && baseUnit === 'ITEM'))
    )
      faults.push({ fault: 'DERIVATION_NO_COUNT_OF_REGISTER', indicator: code });
  const stages = ledger.flatMap((term) => term.stages);
  const channels = records.flatMap((term) => (term.source === 'PURCHASES' ? (term.channels ?? []) : []));
  const sources = new Set([...(ledger.length > 0 ? ['LEDGER'] : []), ...records.map(({ source }) => source)]);
  if (repeated(stages).length > 0 || repeated(channels).length > 0 || sources.size > 1)
    faults.push({ fault: 'DERIVATION_COUNTS_TWICE', indicator: code });
  return faults;
}

/** Who is watched is a stock, who comes and goes a flow; of households or of persons, as the unit says. */
const isCountOfRegister = (
  { event, counts }: HouseholdTerm,
  { counting, baseUnit }: Pick<Indicator, 'counting' | 'baseUnit'>,
): boolean =>
  counting === (event === 'WATCHED' ? 'LAST' : 'SUM') && baseUnit === (counts === 'PERSONS' ? 'PERSON' : 'HOUSEHOLD');

/** A whole that is, through its parts, a part of itself; the codes on the way round. */
function circleOfParts(scheme: Scheme, byCode: ReadonlyMap<string, Indicator>): string[] | undefined {
  const parts = partsByWhole(scheme);
  const settled = new Set<string>();
  const way: string[] = [];
  const walk = (code: string): string[] | undefined => {
    if (settled.has(code)) return undefined;
    if (way.includes(code)) return [...way.slice(way.indexOf(code)), code];
    way.push(code);
    for (const part of parts.get(code) ?? []) {
      const circle = walk(part);
      if (circle) return circle;
    }
    way.pop();
    settled.add(code);
    return undefined;
  };
  for (const code of byCode.keys()) {
    const circle = walk(code);
    if (circle) return circle;
  }
  return undefined;
}

function partsByWhole({ indicators }: Scheme): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = new Map<string, Set<string>>();
  const add = (whole: string, part: string) => {
    const known = parts.get(whole);
    if (known) known.add(part);
    else parts.set(whole, new Set([part]));
  };
  for (const { code, sumOf = [], partOf = [] } of indicators) {
    for (const part of sumOf.flat()) add(code, part);
    for (const whole of partOf) add(whole, code);
  }
  return parts;
}

function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, position) => texts.indexOf(text) !== position))];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
