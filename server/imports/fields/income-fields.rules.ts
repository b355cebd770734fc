import { words, type Choice, type FieldCatalogue } from './field';
import { PAPERS_FIELD, WHERE_FIELDS } from './village-fields.rules';

const NUMERALS = ['一', '二', '三', '四'] as const;

/** 0 is the whole year. */
const PERIODS: readonly Choice[] = [
  { code: '0', words: words('全年', 'whole year'), also: ['年度', '整年', '年', 'year', 'annual'] },
  ...NUMERALS.map((numeral, at) => {
    const nth = at + 1;
    const also = [`第${numeral}季度`, `${numeral}季度`, `${nth}季度`, `${numeral}季`, `${nth}季`, `Q${nth}`];
    return { code: String(nth), words: words(`第 ${nth} 季度`, `quarter ${nth}`), also };
  }),
];

/** 村集体收入台账: what a village earned in a year or quarter, of one source. */
export const INCOME_FIELDS: FieldCatalogue = {
  oneOf: [],
  fields: [
    ...WHERE_FIELDS,
    {
      // `year` alone is what a mapping calls the year of days without one.
      field: 'incomeYear',
      words: words('年度', 'Year'),
      type: { is: 'year' },
      required: true,
      headings: ['年度', '年份', '年', '所属年度', '收入年度', 'year'],
      never: /计划|累计|金额|收入(?:$|[（(])/,
    },
    {
      field: 'quarter',
      words: words('期间', 'Period'),
      type: { is: 'choice', choices: PERIODS },
      required: false,
      headings: ['期间', '季度', '所属季度', '期次', 'quarter', 'period'],
      note: words(
        '不填即全年；一种来源的一年或按全年或按季度',
        'empty: the whole year; a source’s year is told as a whole or by quarters',
      ),
    },
    {
      field: 'source',
      words: words('来源', 'Source'),
      type: { is: 'text', max: 60 },
      required: true,
      headings: ['来源', '收入来源', '收入类别', '收入类型', '收入项目', '收入名称', 'source'],
      note: words(
        '如：资源发包、资产租赁、入股分红、产业经营、服务收入、财政补助、社会捐赠、其他收入',
        'such as: land and resources let, assets let, dividends of shares, own produce and business, services, subsidies, donations, other income',
      ),
    },
    {
      field: 'amount',
      words: words('金额', 'Amount'),
      type: { is: 'money' },
      required: true,
      headings: ['金额', '收入金额', '收入', '集体收入', '村集体收入', '年收入', '年度收入', '收入额', 'amount'],
      never: /累计|合计|支出|目标|其中/,
      note: words('没有收入的写 0', 'nothing earned is 0'),
    },
    PAPERS_FIELD,
  ],
};
