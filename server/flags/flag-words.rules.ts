/** What flags say, in both languages. A flag asks; it never accuses. */
import { Bound, FlagRule } from '../../schema/vocabulary';
import { units, type UnitCode } from '../indicators/catalogue';
import { formatForPeople } from '../indicators/unit.rules';
import type { FlagNumbers, FlagWords } from './flag';

interface Words {
  zh: string;
  en: string;
}

type Sentence = (numbers: FlagNumbers, names: FlagWords) => Words;

const SENTENCES: Record<FlagRule, Sentence> = {
  VOUCHER_RATE_LOW: ({ vouchered, measured, rate, floor, days, of }) => ({
    zh: `报账率 ${rate}%，低于 ${floor}%：${of === 'SPENT' ? '支出' : '下达'}满 ${days} 天的 ${measured} 元中，已报账 ${vouchered} 元`,
    en: `a voucher rate of ${rate}%, under ${floor}%: of ${measured} yuan ${of === 'SPENT' ? 'spent' : 'issued'} ${days} days ago or earlier, ${vouchered} are vouchered`,
  }),
  IDLE_OVER_ONE_YEAR: ({ idle, balance, days }) => ({
    zh: `至少 ${idle} 元已存放满 ${days} 天（现余 ${balance} 元，已扣除质保金）`,
    en: `at least ${idle} yuan have lain there for ${days} days (of ${balance} yuan; retention money taken off)`,
  }),
  IDLE_OVER_TWO_YEARS: ({ idle, balance, days }) => ({
    zh: `至少 ${idle} 元已存放满 ${days} 天（现余 ${balance} 元，已扣除质保金）`,
    en: `at least ${idle} yuan have lain there for ${days} days (of ${balance} yuan; retention money taken off)`,
  }),
  YEAR_END_BALANCE_HIGH: ({ lying, available, rate, cap }) => ({
    zh: `年末结余率 ${rate}%，达到 ${cap}%：年末尚存 ${lying} 元，期初与到位共 ${available} 元`,
    en: `${rate}% lay there at the end of the year, ${cap}% or more: ${lying} of ${available} yuan`,
  }),
  RECEIPT_WITHOUT_DISBURSEMENT: ({ received }) => ({
    zh: `已登记到位 ${received} 元，帮扶方未登记相应拨付`,
    en: `${received} yuan are stated as received, and no disbursement is stated`,
  }),
  RECEIPT_ABOVE_DISBURSEMENT: ({ excess }) => ({
    zh: `登记的到位比拨付多 ${excess} 元`,
    en: `${excess} yuan more are stated as received than as disbursed`,
  }),
  DIFFERENCE_OVERDUE: ({ difference, due }) => ({
    zh: `双方登记相差 ${difference} 元，应于 ${due} 前答复`,
    en: `the two sides’ statements differ by ${difference} yuan; an answer was due by ${due}`,
  }),
  PARTS_NOT_TOTAL: partsSentence,
  FUND_PARTS_NOT_TOTAL: partsSentence,
  PARTS_UNCLEAR: (numbers, names) => {
    const { zh, en } = partsSentence(numbers, names);
    return { zh: `${zh}；是否有重叠或未列明的部分，请核实`, en: `${en}; do they overlap, or is something left out?` };
  },
  STAGE_ABOVE_EARLIER: (numbers, names) => {
    const { zh, en } = largerSentence(numbers, names);
    return { zh: `${zh}；是否含期初余额或上年结转，请核实`, en: `${en}; does it hold an opening balance?` };
  },
  SUBSET_ABOVE_SET: largerSentence,
  TO_DATE_FELL: ({ earlier, earlierDay, later, laterDay, difference, unit }, { about }) => ({
    zh: `“${about?.zh}”截至 ${earlierDay} 为 ${zh(earlier, unit)}，截至 ${laterDay} 为 ${zh(later, unit)}，累计数减少 ${zh(difference, unit)}`,
    en: `“${about?.en}” was ${en(earlier, unit)} up to ${earlierDay} and ${en(later, unit)} up to ${laterDay}: ${en(difference, unit)} less`,
  }),
  RATE_DIFFERS: (numbers, names) => rateSentence(numbers, names),
  RATE_TRUNCATED: (numbers, names) => {
    const { zh: told, en: toldEn } = rateSentence(numbers, names);
    const { rounded, unit } = numbers;
    return {
      zh: `${told}；原文系截尾，四舍五入为 ${zh(rounded, unit)}`,
      en: `${toldEn}; it was cut off, rounded it is ${en(rounded, unit)}`,
    };
  },
  MOVED_TO_TWIN: ({ value, unit }, { about, from }) => ({
    zh: `原文以“${word(unit)}”计“${from?.zh}”，已记入“${about?.zh}”${zh(value, unit)}；人与人次不相加`,
    en: `“${from?.en}” was printed in ${wordEn(unit)} and recorded as “${about?.en}”, ${en(value, unit)}; persons and person-times do not add up`,
  }),
  PERSONS_ABOVE_TIMES: ({ persons, times, unit }, { about, times: twin }) => ({
    zh: `“${about?.zh}”${zh(persons, unit)}，多于“${twin?.zh}”${zh(times, 'PERSON_TIME')}`,
    en: `“${about?.en}” is ${en(persons, unit)}, more than “${twin?.en}”, ${en(times, 'PERSON_TIME')}`,
  }),
  ONE_END_COUNTED: ({ counted, other, unit }, { about, other: end }) => ({
    zh: `“${about?.zh}”${zh(counted, unit)}，另一端“${end?.zh}”${other === undefined ? '未统计' : `为 ${other}`}；结对两端应分别统计`,
    en: `“${about?.en}” is ${en(counted, unit)}; the other end, “${end?.en}”, is ${other ?? 'not counted'}: both ends are counted`,
  }),
  STATEMENTS_DISAGREE: (numbers, { about }) => {
    const { difference, unit } = numbers;
    const [low, high] = [voice(numbers, 'low'), voice(numbers, 'high')];
    return {
      zh: `“${about?.zh}”两处数字不同：一处为 ${low.zh}，另一处为 ${high.zh}，相差 ${zh(difference, unit)}`,
      en: `two statements about “${about?.en}” disagree: ${low.en} in one, ${high.en} in the other, ${en(difference, unit)} apart`,
    };
  },
  OFFICES_DIFFER: (numbers, { about, period }) => {
    const { difference, unit } = numbers;
    const said = OFFICES.filter(({ office }) => numbers[office] !== undefined);
    return {
      zh: `${period?.zh}“${about?.zh}”各处上报不一致：${said.map(({ office, words }) => words.zh + zh(numbers[office], unit)).join('，')}，最多相差 ${zh(difference, unit)}；以哪个为准，请核实`,
      en: `“${about?.en}” of ${period?.en}: ${said.map(({ office, words }) => words.en + en(numbers[office], unit)).join(', ')}; up to ${en(difference, unit)} apart: which is meant?`,
    };
  },
  OUTLIER_PER_HEAD: (numbers, names) => {
    const { driven, most, unit } = numbers;
    const readings = ['1', '2', '3'].filter((at) => numbers[`by${at}`] !== undefined);
    const reading = (at: string): Words => ({
      zh: `按“${names[`by${at}`]?.zh}”${zh(numbers[`by${at}`], numbers[`by${at}Unit`])}计，平均 ${numbers[`each${at}`]} 人`,
      en: `${numbers[`each${at}`]} for each of “${names[`by${at}`]?.en}” (${en(numbers[`by${at}`], numbers[`by${at}Unit`])})`,
    });
    return {
      zh: `“${names.about?.zh}”${zh(driven, unit)}：${readings.map((at) => reading(at).zh).join('；')}，有高于 ${most} 人的，请核实口径`,
      en: `“${names.about?.en}” is ${en(driven, unit)}: ${readings.map((at) => reading(at).en).join('; ')}; more than ${most} by some reading: which is meant?`,
    };
  },
};

/** What a flag says, in both languages; its names are those of the indicators when it was found. */
export function sentenceOf(rule: FlagRule, numbers: FlagNumbers, names: FlagWords): Words {
  return SENTENCES[rule](numbers, names);
}

function partsSentence({ total, sum, parts, difference, unit }: FlagNumbers, { about }: FlagWords): Words {
  return {
    zh: `“${about?.zh}”为 ${zh(total, unit)}，所列分项 ${added(parts, unit, zh)} 合计 ${zh(sum, unit)}，相差 ${zh(difference, unit)}`,
    en: `“${about?.en}” is ${en(total, unit)}; the parts listed, ${added(parts, unit, en)}, come to ${en(sum, unit)}, ${en(difference, unit)} apart`,
  };
}

function largerSentence({ part, whole, unit, difference }: FlagNumbers, { about, whole: set }: FlagWords): Words {
  return {
    zh: `“${about?.zh}”${zh(part, unit)}，多于“${set?.zh}”${zh(whole, unit)}，多 ${zh(difference, unit)}`,
    en: `“${about?.en}” is ${en(part, unit)}, more than “${set?.en}”, ${en(whole, unit)}, by ${en(difference, unit)}`,
  };
}

function rateSentence(numbers: FlagNumbers, { about, numerator, denominator }: FlagWords): Words {
  const { printed, derived, unit, numeratorUnit, denominatorUnit } = numbers;
  const parts = (say: typeof zh): string =>
    `${say(numbers.numerator, numeratorUnit)} ÷ ${say(numbers.denominator, denominatorUnit)}`;
  return {
    zh: `“${about?.zh}”原文为 ${zh(printed, unit)}，按“${numerator?.zh}”除以“${denominator?.zh}”（${parts(zh)}）为 ${zh(derived, unit)}`,
    en: `“${about?.en}” is printed as ${en(printed, unit)}; “${numerator?.en}” by “${denominator?.en}” (${parts(en)}) is ${en(derived, unit)}`,
  };
}

/** Who of a county speaks, as its numbers name them. */
const OFFICES: readonly { office: string; words: Words }[] = [
  { office: 'county', words: { zh: '县级 ', en: 'the county says ' } },
  { office: 'department', words: { zh: '部门 ', en: 'the department ' } },
  { office: 'townships', words: { zh: '乡镇合计 ', en: 'the townships together ' } },
];

const BOUND_WORDS: Record<string, Words> = {
  [Bound.AT_LEAST]: { zh: '至少 ', en: 'at least ' },
  [Bound.AT_MOST]: { zh: '至多 ', en: 'at most ' },
  [Bound.ABOUT]: { zh: '约 ', en: 'about ' },
};

/** One of two figures that disagree, with the parts that its source tells. */
function voice(numbers: FlagNumbers, name: 'low' | 'high'): Words {
  const { unit, [name]: value, [`${name}Parts`]: parts, [`${name}Sum`]: sum } = numbers;
  const bound = BOUND_WORDS[numbers[`${name}Bound`] ?? ''] ?? { zh: '', en: '' };
  const said = { zh: bound.zh + zh(value, unit), en: bound.en + en(value, unit) };
  if (parts === undefined) return said;
  const told = {
    zh: `${added(parts, unit, zh)} = ${zh(sum, unit)}`,
    en: `${added(parts, unit, en)} = ${en(sum, unit)}`,
  };
  return value === sum ? told : { zh: `${said.zh}（${told.zh}）`, en: `${said.en} (${told.en})` };
}

const added = (parts: string | undefined, unit: string | undefined, say: typeof zh): string =>
  (parts ?? '')
    .split(' + ')
    .map((part) => say(part, unit))
    .join(' + ');

const isUnit = (code: string | undefined): code is UnitCode => code !== undefined && Object.hasOwn(units, code);

const word = (unit: string | undefined): string => (isUnit(unit) ? units[unit].zh : '');
const wordEn = (unit: string | undefined): string => (isUnit(unit) ? units[unit].en : '');

/** A value as it is read in Chinese: `6686万元`. */
function zh(value: string | undefined, unit: string | undefined): string {
  if (value === undefined || !isUnit(unit)) return value ?? '';
  const { value: digits, unit: name } = formatForPeople(value, unit);
  return `${digits}${name}`;
}

/** A value as it is read in English: `66,860,000 yuan`, `74.14%`. */
function en(value: string | undefined, unit: string | undefined): string {
  if (value === undefined || !isUnit(unit)) return value ?? '';
  const [whole = '', fraction] = value.replace(/\.00$/, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  return unit === 'PERCENT' ? `${grouped}%` : `${grouped} ${units[unit].en}`;
}
