/** What flags say, in both languages. A flag asks; it never accuses. */
import { FlagRule } from '../../schema/vocabulary';
import type { Words } from './fund-words.rules';

type Numbers = Readonly<Record<string, string>>;

const SENTENCES: Record<FlagRule, (numbers: Numbers) => Words> = {
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
};

export function sentenceOf(rule: FlagRule, numbers: Numbers): Words {
  return SENTENCES[rule](numbers);
}
