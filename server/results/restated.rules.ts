/** What it means that a figure is restated under another version of its definition, and why a record counts by one and not by the other. */
import {
  type ActivityForm,
  type ActivityKind,
  Counting,
  type FundKind,
  type FundStage,
  type FundTier,
  type PurchaseState,
  type RestatementStatus,
  type Side,
} from '../../schema/vocabulary';
import { KINDS } from '../activities/activity-forms.rules';
import { KIND_WORDS, SIDE_WORDS, STAGE_WORDS, TIER_WORDS } from '../funds/fund-words.rules';
import type { Choice } from '../imports/fields/field';
import { DESTINATIONS, HOUSEHOLDS, JOB_KINDS } from '../imports/fields/placement-choices.rules';
import { PURCHASE_CHANNELS, PURCHASE_MODES } from '../imports/fields/purchase-fields.rules';
import {
  units,
  type ActivityTerm,
  type Derivation,
  type LedgerTerm,
  type PurchaseTerm,
  type UnitCode,
} from '../indicators/catalogue';
import type { Computed } from '../indicators/expression.rules';
import { divideHalfUp, formatSteps, parseDecimal, shiftPoint } from '../platform/decimal';
import { STATE_WORDS } from '../purchases/purchase.rules';
import { LETTER_OF_CATEGORY, type PlacementTerm } from './record-term.rules';

export interface Words {
  zh: string;
  en: string;
}

/** Of which records a line is. */
export type LineSource = 'LEDGER' | 'PURCHASES' | 'ACTIVITIES' | 'PLACEMENTS';

/** What tells a record's kind apart, as far as terms ask for it; what is of another source is left out. */
export interface LineFacts {
  stage?: FundStage;
  side?: Side;
  kind?: FundKind;
  tier?: FundTier | null;
  projectType?: string | null;
  destination?: string;
  jobKind?: string;
  letters?: string;
  /** What a purchase or an activity counts for in the period. */
  measures?: readonly { measure: string; f1: string; f2: string }[];
  form?: string | null;
}

/** Whether a definition gives a figure from the records, and if not, why. */
export type Computable = `${RestatementStatus}`;

/** How a definition is computed: by a derivation, or as a quotient of two others. */
export type Recipe =
  | { way: 'SUM'; derivation: Derivation }
  | { way: 'RATIO'; numerator: string; denominator: string }
  | { way: null; why: Exclude<Computable, 'COMPUTED' | 'NOT_DIVISIBLE'> };

export function recipeOf(indicator: (Computed & { counting: Counting }) | null): Recipe {
  if (indicator === null) return { way: null, why: 'NOT_IN_SCHEME' };
  const { counting, numeratorCode: numerator, denominatorCode: denominator, document } = indicator;
  if (counting === Counting.RATIO && numerator !== null && denominator !== null)
    return { way: 'RATIO', numerator, denominator };
  const { derivation } = document;
  if (!derivation || (derivation.ledger ?? []).length + (derivation.records ?? []).length === 0)
    return { way: null, why: 'NOT_FROM_RECORDS' };
  if (derivation.records?.some(({ source }) => source === 'HOUSEHOLDS' || source === 'VILLAGES'))
    return { way: null, why: 'FROM_REGISTER' };
  return derivation.oneStageOnly ? { way: null, why: 'STAGES_APART' } : { way: 'SUM', derivation };
}

/** A count of the records in the indicator's unit: money is counted in fen, everything else in whole units. */
export function valueOf(counted: bigint, unit: UnitCode): string {
  const { scale } = units[unit];
  return formatSteps(unit === 'YUAN' ? counted : counted * 10n ** BigInt(scale), scale);
}

/** A ratio of two values, half up; null where nothing is there to divide by. */
export function quotientOf(numerator: string, denominator: string, unit: UnitCode): string | null {
  const [top, bottom] = [parseDecimal(numerator), parseDecimal(denominator)];
  const { scale } = units[unit];
  const quotient = top && bottom && divideHalfUp(shiftPoint(top, unit === 'PERCENT' ? 2 : 0), bottom, scale);
  return quotient ? formatSteps(quotient.digits, scale) : null;
}

/** The other less the own; null where they are not both there, or not in one unit. */
export function differenceOf(
  own: { value: string | null; unit: string | null },
  other: { value: string | null; unit: string | null },
): string | null {
  const [from, to] = [parseDecimal(own.value ?? ''), parseDecimal(other.value ?? '')];
  if (!from || !to || own.unit !== other.unit) return null;
  const scale = Math.max(from.scale, to.scale);
  const steps = (one: typeof from): bigint => one.digits * 10n ** BigInt(scale - one.scale);
  return formatSteps(steps(to) - steps(from), scale);
}

/** Why a version does not count a record: the conditions of the term that comes closest which do not hold. Empty where one counts it. */
export function failing({ ledger = [], records = [] }: Derivation, source: LineSource, facts: LineFacts): Unmet[] {
  const ways = [
    ...(source === 'LEDGER' ? ledger.map((term) => failingOfLedger(term, facts)) : []),
    ...records.flatMap((term) => {
      if (term.source !== source) return [];
      switch (term.source) {
        case 'PURCHASES':
          return [failingOfPurchase(term, facts)];
        case 'PLACEMENTS':
          return [failingOfPlacement(term, facts)];
        case 'ACTIVITIES':
          return [failingOfActivity(term, facts)];
      }
    }),
  ];
  if (ways.length === 0) return [words('该版不按此类台账统计', 'it counts no records of this kind')];
  return ways.reduce((closest, way) => (distanceOf(way) < distanceOf(closest) ? way : closest));
}

/** A condition of a term that does not hold. */
interface Unmet extends Words {
  /** What the record has only not come to in the period: nearer than being of another kind. */
  isStep: boolean;
}

const distanceOf = (way: readonly Unmet[]): number => way.reduce((far, { isStep }) => far + (isStep ? 1 : 2), 0);

function failingOfLedger({ stages, side, kinds, tiers, projectTypes }: LedgerTerm, facts: LineFacts): Unmet[] {
  return [
    ...unless(isAmong(stages, facts.stage), '环节', 'stage', facts.stage && STAGE_WORDS[facts.stage]),
    ...unless(isAmong(side && [side], facts.side), '登记方', 'side', facts.side && SIDE_WORDS[facts.side]),
    ...unless(isAmong(kinds, facts.kind), '资金类别', 'kind of fund', facts.kind && KIND_WORDS[facts.kind]),
    ...unless(isAmong(tiers, facts.tier), '资金层级', 'tier', facts.tier && TIER_WORDS[facts.tier]),
    ...unless(isAmong(projectTypes, facts.projectType), '项目类别', 'type of project', plainWord(facts.projectType)),
  ];
}

function failingOfPurchase({ state, channels, modes }: PurchaseTerm, { measures = [] }: LineFacts): Unmet[] {
  const reached = measures.filter(({ measure }) => measure === `PURCHASE_${state}`);
  const [zh, en] = STATE_WORDS[state as PurchaseState];
  const [first] = measures;
  return [
    ...(reached.length > 0 ? [] : [step(`本期未达到“${zh}”`, `it was not ${en} in the period`)]),
    ...unless(isAmong(channels, first?.f1), '渠道', 'channel', choice(PURCHASE_CHANNELS, first?.f1)),
    ...unless(isAmong(modes, first?.f2), '方式', 'mode', choice(PURCHASE_MODES, first?.f2)),
  ];
}

function failingOfPlacement(term: PlacementTerm, { destination, jobKind, letters = '' }: LineFacts): Unmet[] {
  const { categories, newOnly, stableMonths, pointToPoint } = term;
  const named = (categories ?? []).map((one) => choice(HOUSEHOLDS, one));
  const isOfCategory = categories === undefined || categories.some((one) => letters.includes(LETTER_OF_CATEGORY[one]));
  return [
    ...unless(isAmong(term.destinations, destination), '去向', 'destination', choice(DESTINATIONS, destination)),
    ...unless(isAmong(term.jobKinds, jobKind), '岗位类型', 'kind of job', choice(JOB_KINDS, jobKind)),
    ...(isOfCategory
      ? []
      : [
          words(
            `所在户当时未登记为${named.map((one) => one?.zh).join('、')}`,
            `the household was not registered as ${named.map((one) => one?.en).join(' or ')} then`,
          ),
        ]),
    ...(newOnly && !letters.includes('N') ? [step('不是本期新增就业', 'not newly at work in the period')] : []),
    ...(stableMonths !== undefined && !letters.includes(`${stableMonths}`)
      ? [step(`稳岗不满 ${stableMonths} 个月`, `not at work for ${stableMonths} months on end`)]
      : []),
    ...(pointToPoint && !letters.includes('T') ? [words('不是“点对点”输送', 'not brought point to point')] : []),
  ];
}

function failingOfActivity({ kind, measure, forms }: ActivityTerm, { measures, form }: LineFacts): Unmet[] {
  const ofForm = (one: string | null | undefined): Words | undefined =>
    KINDS[kind as ActivityKind].forms[one as ActivityForm]?.words ?? plainWord(one);
  if (measures === undefined)
    // Whatever else leaves it out is how the version counts, such as on which day a thing has to stand.
    return unless(isAmong(forms, form), '形式', 'form', ofForm(form));
  const counted = measures.filter((one) => one.measure === `${kind}_${measure}`);
  const [first] = measures;
  return [
    ...(counted.length > 0 ? [] : [words('该版不计这一数量', 'it counts another quantity')]),
    ...unless(isAmong(forms, first?.f1), '形式', 'form', ofForm(first?.f1)),
  ];
}

const words = (zh: string, en: string): Unmet => ({ zh, en, isStep: false });
const step = (zh: string, en: string): Unmet => ({ zh, en, isStep: true });

const isAmong = (list: readonly string[] | undefined, value: string | null | undefined): boolean =>
  list === undefined || (value !== null && value !== undefined && list.includes(value));

const choice = (choices: readonly Choice[], code: string | undefined): Words | undefined => {
  const found = choices.find((one) => one.code === code);
  return found ? { zh: found.words.ZH, en: found.words.EN } : plainWord(code);
};

const plainWord = (code: string | null | undefined): Words | undefined => (code ? { zh: code, en: code } : undefined);

const unless = (holds: boolean, zh: string, en: string, value: Words | null | undefined): Unmet[] =>
  holds
    ? []
    : [
        words(
          value ? `${zh}“${value.zh}”不在所计之列` : `没有${zh}`,
          value ? `the ${en} “${value.en}” is not among those counted` : `no ${en}`,
        ),
      ];

/** Which version leaves a record out, or counts another amount of it, and why. */
export function reasonOf(
  line: { own: string; other: string; source: LineSource; facts: LineFacts },
  by: Record<'own' | 'other', { derivation: Derivation; name: Words }>,
): Words {
  const without = BigInt(line.own) === 0n ? by.own : BigInt(line.other) === 0n ? by.other : null;
  const told = without ? failing(without.derivation, line.source, line.facts) : [];
  if (without === null || told.length === 0)
    return words('两版所计的数量不同', 'the two versions count different quantities of it');
  return {
    zh: `${without.name.zh}不计：${told.map(({ zh }) => zh).join('，')}`,
    en: `not counted by ${without.name.en}: ${told.map(({ en }) => en).join(', ')}`,
  };
}
