import type { IndicatorEntry, LedgerTerm } from './shape';

/** What the donor paid out, of these kinds of money. */
const given = (kinds: NonNullable<LedgerTerm['kinds']>): LedgerTerm => ({ stages: ['DISBURSED'], kinds });

/** Each stage once: of what was returned, the statement of the county that sent it back. */
const wholeLedger: readonly LedgerTerm[] = [
  {
    stages: [
      'PLEDGED',
      'ALLOCATED',
      'DISBURSED',
      'OPENING',
      'RECEIVED',
      'ISSUED',
      'TRANSFERRED',
      'SPENT',
      'VOUCHERED',
      'RETAINED',
      'RELEASED',
      'CARRIED_OVER',
      'SURPLUS',
      'DONATED',
      'GOODS_RECEIVED',
      'HANDED_OUT',
    ],
  },
  { stages: ['RETURNED'], side: 'RECIPIENT' },
];

/** The total and its sources: fiscal aid by tier, social aid in cash and in kind, funds of lower-level pairings. */
const sources: readonly IndicatorEntry[] = [
  {
    code: 'FUND_ASSISTANCE_TOTAL',
    name: { zh: '帮扶资金总额', en: 'Assistance funds in total' },
    definition: {
      zh: '期内财政援助资金与社会帮扶资金（含物资折款）合计；企业投资不属于帮扶资金。',
      en: 'Fiscal aid and social aid (goods at their valuation) together; investment by enterprises is not aid.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    sumOf: [
      ['FUND_FISCAL_INVESTED', 'FUND_SOCIAL'],
      ['FUND_FISCAL_PROVINCE', 'FUND_FISCAL_CITY', 'FUND_FISCAL_DISTRICT', 'FUND_FISCAL_TOWN', 'FUND_SOCIAL'],
    ],
    derivation: { ledger: [given(['FISCAL', 'SOCIAL_CASH']), { stages: ['DONATED'] }] },
  },
  {
    code: 'FUND_FISCAL_INVESTED',
    name: { zh: '财政援助资金', en: 'Fiscal aid' },
    definition: {
      zh: '期内帮扶方省、市、县（区）、镇各级财政投入受帮扶方的援助资金合计。',
      en: 'Aid that the treasuries of the donor side (province, city, district, town) put into the recipient.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    sumOf: [['FUND_FISCAL_PROVINCE', 'FUND_FISCAL_CITY', 'FUND_FISCAL_DISTRICT', 'FUND_FISCAL_TOWN']],
    derivation: { ledger: [given(['FISCAL'])] },
  },
  {
    code: 'FUND_FISCAL_PROVINCE',
    name: { zh: '省级财政援助资金', en: 'Fiscal aid of the province' },
    definition: {
      zh: '财政援助资金中由帮扶方省级财政安排的部分。',
      en: "The part of fiscal aid that comes from the donor's provincial treasury.",
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: { ledger: [{ ...given(['FISCAL']), tiers: ['PROVINCE'] }] },
  },
  {
    code: 'FUND_FISCAL_CITY',
    name: { zh: '市级财政援助资金', en: 'Fiscal aid of the city' },
    definition: {
      zh: '财政援助资金中由帮扶方地市级财政安排的部分。',
      en: "The part of fiscal aid that comes from the donor's city treasury.",
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: { ledger: [{ ...given(['FISCAL']), tiers: ['CITY'] }] },
  },
  {
    code: 'FUND_FISCAL_DISTRICT',
    name: { zh: '区（县）级财政援助资金', en: 'Fiscal aid of the district' },
    definition: {
      zh: '财政援助资金中由帮扶方县（市、区）级财政安排的部分；区、镇合并公布的列入本项。',
      en: "The part of fiscal aid from the donor's district treasuries; districts and towns printed together go here.",
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: { ledger: [{ ...given(['FISCAL']), tiers: ['DISTRICT'] }] },
  },
  {
    code: 'FUND_FISCAL_TOWN',
    name: { zh: '镇级财政援助资金', en: 'Fiscal aid of the town' },
    definition: {
      zh: '财政援助资金中由帮扶方乡镇（街道）级财政安排的部分。',
      en: "The part of fiscal aid that comes from the donor's town treasuries.",
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: { ledger: [{ ...given(['FISCAL']), tiers: ['TOWN'] }] },
  },
  {
    code: 'FUND_SOCIAL',
    name: { zh: '社会帮扶资金', en: 'Social aid' },
    definition: {
      zh: '期内企业、社会组织和个人无偿捐赠的资金与物资折款合计；企业投资和消费采购不计。',
      en: 'Money and goods (at their valuation) given by firms, organisations and persons; investment and purchases are not.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    sumOf: [['FUND_DONATION', 'FUND_SOCIAL_IN_KIND']],
    derivation: { ledger: [given(['SOCIAL_CASH']), { stages: ['DONATED'] }] },
  },
  {
    code: 'FUND_DONATION',
    name: { zh: '社会捐赠资金', en: 'Donations in cash' },
    definition: {
      zh: '社会帮扶中以货币形式捐赠的资金。',
      en: 'The part of social aid that was given in money.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: { ledger: [given(['SOCIAL_CASH'])] },
  },
  {
    code: 'FUND_SOCIAL_IN_KIND',
    name: { zh: '捐赠物资折款', en: 'Donations in kind, valued' },
    definition: {
      zh: '社会帮扶中捐赠物资按捐赠协议、发票或评估确定的折合金额。',
      en: 'The part of social aid given in goods, at the value in the deed of gift, invoice or appraisal.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: { ledger: [{ stages: ['DONATED'] }] },
  },
  {
    code: 'FUND_GOODS_RECEIVED',
    name: { zh: '捐赠物资接收折款', en: 'Donated goods received, valued' },
    definition: {
      zh: '受帮扶方期内已验收入库的捐赠物资折合金额。',
      en: 'Value of donated goods that the recipient took delivery of in the period.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    derivation: { ledger: [{ stages: ['GOODS_RECEIVED'] }] },
  },
  {
    code: 'FUND_GOODS_HANDED_OUT',
    name: { zh: '捐赠物资发放折款', en: 'Donated goods handed out, valued' },
    definition: {
      zh: '受帮扶方期内已发放到使用单位或农户并签收的捐赠物资折合金额。',
      en: 'Value of donated goods handed out to users or households against signature in the period.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    derivation: { ledger: [{ stages: ['HANDED_OUT'] }] },
  },
  {
    code: 'FUND_SOCIAL_ENTRIES',
    name: { zh: '捐资捐物笔数', en: 'Donations, number of entries' },
    definition: {
      zh: '期内社会捐赠的入账笔数，资金和物资分别计笔。',
      en: 'Entries of social donations booked in the period; money and goods are separate entries.',
    },
    counting: 'SUM',
    baseUnit: 'ENTRY',
    reporters: 'BOTH',
  },
  {
    code: 'FUND_PAIR_TOTAL',
    name: { zh: '基层结对帮扶资金', en: 'Funds of lower-level pairings' },
    definition: {
      zh: '镇、村、企业、社会组织等基层结对单位投入的帮扶资金合计。',
      en: 'Funds that paired towns, villages, firms and organisations put in, together.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
  },
  {
    code: 'FUND_PAIR_TOWNSHIP',
    name: { zh: '乡镇结对帮扶资金', en: 'Funds of paired towns' },
    definition: {
      zh: '结对乡镇（街道）投入的帮扶资金。',
      en: 'Funds that paired towns put in.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    partOf: ['FUND_PAIR_TOTAL'],
  },
  {
    code: 'FUND_PAIR_VILLAGE',
    name: { zh: '村村结对帮扶资金', en: 'Funds of paired villages' },
    definition: {
      zh: '结对村（社区）投入的帮扶资金。',
      en: 'Funds that paired villages and communities put in.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    partOf: ['FUND_PAIR_TOTAL'],
  },
];

/** The way of the money: promised and planned, then through the treasuries to whom it is for. */
const stages: readonly IndicatorEntry[] = [
  {
    code: 'FUND_PLEDGED',
    name: { zh: '协议帮扶资金', en: 'Funds pledged' },
    definition: {
      zh: '年度协作协议书约定的财政援助资金数额；是目标，不是上限。',
      en: "Fiscal aid named in the year's agreement; a target and no ceiling.",
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: { ledger: [{ stages: ['PLEDGED'], kinds: ['FISCAL'] }] },
  },
  {
    code: 'FUND_FISCAL_ALLOCATED',
    name: { zh: '安排财政援助资金', en: 'Fiscal aid allocated' },
    definition: {
      zh: '经双方同意、已安排到项目计划的财政援助资金。',
      en: 'Fiscal aid assigned to projects in the plan to which both sides have agreed.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: { ledger: [{ stages: ['ALLOCATED'], kinds: ['FISCAL'] }] },
  },
  {
    code: 'FUND_DISBURSED',
    name: { zh: '拨付资金', en: 'Funds disbursed' },
    definition: {
      zh: '已从帮扶方国库拨出的财政援助资金，以拨款文号和支付凭证为准。',
      en: "Fiscal aid that has left the donor's treasury, by document number and payment voucher.",
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'DONOR',
    derivation: { ledger: [given(['FISCAL'])] },
  },
  {
    code: 'FUND_RECEIVED',
    name: { zh: '到位资金', en: 'Funds received' },
    definition: {
      zh: '已到达受帮扶县国库（捐赠资金到达接收账户）的帮扶资金。',
      en: "Funds that reached the county's treasury, or for donations the receiving account.",
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    derivation: { ledger: [{ stages: ['RECEIVED'] }] },
  },
  {
    code: 'FUND_FISCAL_RECEIVED',
    name: { zh: '到位财政援助资金', en: 'Fiscal aid received' },
    definition: {
      zh: '到位资金中的财政援助资金。',
      en: 'Of the funds received, the fiscal aid.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    partOf: ['FUND_RECEIVED'],
    derivation: { ledger: [{ stages: ['RECEIVED'], kinds: ['FISCAL'] }] },
  },
  {
    code: 'FUND_ISSUED',
    name: { zh: '下达资金', en: 'Funds issued' },
    definition: {
      zh: '受帮扶县已下达到实施单位、部门或乡镇的帮扶资金。',
      en: 'Funds that the county passed on to implementing units, departments or townships.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    derivation: { ledger: [{ stages: ['ISSUED'] }] },
  },
  {
    code: 'FUND_SPENT',
    name: { zh: '支出资金', en: 'Funds spent' },
    definition: {
      zh: '已支付给施工、供货单位或补助对象的帮扶资金；滞留部门、乡镇的资金和质保金不算支出。',
      en: 'Funds paid to contractors, suppliers or subsidised persons; money at departments and retention are not spent.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    derivation: { ledger: [{ stages: ['SPENT'] }] },
  },
  {
    code: 'FUND_SPENT_DISTRICT',
    name: { zh: '区级资金支出', en: 'District funds spent' },
    definition: {
      zh: '支出资金中来源于帮扶方区（县）级财政的部分。',
      en: "Of the funds spent, those that came from the donor's district treasuries.",
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    partOf: ['FUND_SPENT'],
    derivation: { ledger: [{ stages: ['SPENT'], kinds: ['FISCAL'], tiers: ['DISTRICT'] }] },
  },
  {
    code: 'FUND_FISCAL_USED',
    name: { zh: '使用财政援助资金', en: 'Fiscal aid put to use' },
    definition: {
      zh: '期内用于项目的财政援助资金数额，按公布口径；是否已支付以支出资金为准。',
      en: 'Fiscal aid used for projects, as published; whether it was paid out is told by the funds spent.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
  },
  {
    code: 'FUND_VOUCHERED',
    name: { zh: '报账资金', en: 'Funds settled against vouchers' },
    definition: {
      zh: '凭有效票据完成报账的帮扶资金；报账与支付的先后按报账制或预拨的规定。',
      en: 'Funds settled against valid vouchers, before or after payment as reimbursement or advance prescribes.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    derivation: { ledger: [{ stages: ['VOUCHERED'] }] },
  },
  {
    code: 'FUND_RETURNED',
    name: { zh: '退回资金', en: 'Funds returned' },
    definition: {
      zh: '期内按规定退回原拨款单位的帮扶资金。',
      en: 'Funds returned in the period to the treasury they came from.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    derivation: { ledger: [{ stages: ['RETURNED'], side: 'RECIPIENT' }] },
  },
  {
    code: 'FUND_OPENING_BALANCE',
    name: { zh: '期初余额', en: 'Opening balance' },
    definition: {
      zh: '期初尚未支出的以前年度帮扶资金余额，双方签认。',
      en: 'Funds of earlier years not yet spent when the period begins, signed by both sides.',
    },
    counting: 'LAST',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
  },
  {
    code: 'FUND_CARRY_OVER',
    name: { zh: '结转资金', en: 'Funds carried over' },
    definition: {
      zh: '期末项目未完成、结转下年按原用途继续使用的帮扶资金。',
      en: 'Funds of unfinished projects carried into the next year for the same purpose, at the end of the period.',
    },
    counting: 'LAST',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
  },
  {
    code: 'FUND_SURPLUS',
    name: { zh: '结余资金', en: 'Funds left over' },
    definition: {
      zh: '期末项目已完成或终止后剩余的帮扶资金。',
      en: 'Funds left over from completed or ended projects, at the end of the period.',
    },
    counting: 'LAST',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
  },
  {
    code: 'FUND_IDLE',
    name: { zh: '沉淀资金', en: 'Idle funds' },
    definition: {
      zh: '期末滞留在国库、部门、乡镇或实施单位账户超过规定期限未使用的帮扶资金。',
      en: 'Funds lying unused beyond the allowed time at treasuries, departments, townships or implementing units.',
    },
    counting: 'LAST',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
  },
  {
    code: 'FUND_IDLE_OVER_TWO_YEARS',
    name: { zh: '沉淀两年以上资金', en: 'Funds idle for more than two years' },
    definition: {
      zh: '沉淀资金中闲置超过两年的部分。',
      en: 'Of the idle funds, those that have lain unused for more than two years.',
    },
    counting: 'LAST',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    partOf: ['FUND_IDLE'],
  },
  {
    code: 'FUND_LEDGER_AMOUNT',
    name: { zh: '资金台账金额', en: 'Amount in the fund ledger' },
    definition: {
      zh: '资金台账中一个环节的入账金额合计，按业务日期，扣除冲销；各环节是同一笔资金的先后，从不相加。退回取受帮扶方登记的。',
      en: 'What the entries of one stage of the fund ledger come to, by business day, reversals taken off. Stages are the same money further on and never add up. Returns are those that the recipient states.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
    derivation: { ledger: wholeLedger, oneStageOnly: true },
  },
];

/** What the money was for. */
const purposes: readonly IndicatorEntry[] = [
  {
    code: 'FUND_INDUSTRY',
    name: { zh: '用于产业的帮扶资金', en: 'Funds for industry' },
    definition: {
      zh: '帮扶资金中安排用于产业发展项目的部分。',
      en: 'The part of assistance funds assigned to projects of industry.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    partOf: ['FUND_ASSISTANCE_TOTAL'],
    derivation: { ledger: [{ stages: ['ALLOCATED'], projectTypes: ['INDUSTRY'] }] },
  },
  {
    code: 'FUND_HOUSING',
    name: { zh: '安全住房援助资金', en: 'Funds for safe housing' },
    definition: {
      zh: '财政援助资金中用于安全住房保障的部分。',
      en: 'The part of fiscal aid used for safe housing.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    partOf: ['FUND_FISCAL_INVESTED'],
  },
  {
    code: 'FUND_LABOR_SUBSIDY',
    name: { zh: '劳务补助资金', en: 'Funds for labour subsidies' },
    definition: {
      zh: '帮扶资金中用于务工交通、稳岗、培训等劳务补助的部分。',
      en: 'The part of assistance funds used for labour subsidies: travel, keeping jobs, training.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'RECIPIENT',
    partOf: ['FUND_ASSISTANCE_TOTAL'],
  },
  {
    code: 'FUND_PROJECT_AMOUNT',
    name: { zh: '项目资金', en: 'Funds of named projects' },
    definition: {
      zh: '公布中所列一个或若干项目的帮扶资金，不代表全部项目。',
      en: 'Aid for the project or projects that a publication names; not for all projects.',
    },
    counting: 'SUM',
    baseUnit: 'YUAN',
    reporters: 'BOTH',
  },
];

const rates: readonly IndicatorEntry[] = [
  {
    code: 'FUND_USE_RATE',
    name: { zh: '资金使用率', en: 'Use rate of funds' },
    definition: {
      zh: '支出资金除以安排财政援助资金。',
      en: 'Funds spent divided by fiscal aid allocated.',
    },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    ratio: { numerator: 'FUND_SPENT', denominator: 'FUND_FISCAL_ALLOCATED' },
    reporters: 'RECIPIENT',
  },
  {
    code: 'FUND_SPEND_RATE',
    name: { zh: '资金支出进度', en: 'Spend rate' },
    definition: {
      zh: '支出资金除以到位资金。',
      en: 'Funds spent divided by funds received.',
    },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    ratio: { numerator: 'FUND_SPENT', denominator: 'FUND_RECEIVED' },
    reporters: 'RECIPIENT',
  },
  {
    code: 'FUND_SPEND_RATE_DISTRICT',
    name: { zh: '区级资金支出进度', en: 'Spend rate of district funds' },
    definition: {
      zh: '区级资金支出除以区（县）级财政援助资金。',
      en: 'District funds spent divided by fiscal aid of the district.',
    },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    ratio: { numerator: 'FUND_SPENT_DISTRICT', denominator: 'FUND_FISCAL_DISTRICT' },
    reporters: 'RECIPIENT',
  },
  {
    code: 'FUND_REIMBURSEMENT_RATE',
    name: { zh: '报账率', en: 'Voucher rate' },
    definition: {
      zh: '报账资金除以下达资金。',
      en: 'Funds settled against vouchers divided by funds issued.',
    },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    ratio: { numerator: 'FUND_VOUCHERED', denominator: 'FUND_ISSUED' },
    reporters: 'RECIPIENT',
  },
  {
    code: 'FUND_IDLE_RATE',
    name: { zh: '资金沉淀率', en: 'Share of idle funds' },
    definition: {
      zh: '期末沉淀资金除以到位资金。',
      en: 'Idle funds at the end of the period divided by funds received.',
    },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    ratio: { numerator: 'FUND_IDLE', denominator: 'FUND_RECEIVED' },
    reporters: 'RECIPIENT',
  },
  {
    code: 'FUND_INDUSTRY_SHARE',
    name: { zh: '产业资金占比', en: 'Share of funds for industry' },
    definition: {
      zh: '用于产业的帮扶资金除以帮扶资金总额。',
      en: 'Funds for industry divided by assistance funds in total.',
    },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    ratio: { numerator: 'FUND_INDUSTRY', denominator: 'FUND_ASSISTANCE_TOTAL' },
    reporters: 'RECIPIENT',
  },
  {
    code: 'FUND_FISCAL_PER_COUNTY',
    name: { zh: '县均财政援助资金', en: 'Fiscal aid per county' },
    definition: {
      zh: '财政援助资金除以受帮扶县数。',
      en: 'Fiscal aid divided by the number of counties aided.',
    },
    counting: 'RATIO',
    baseUnit: 'YUAN',
    ratio: { numerator: 'FUND_FISCAL_INVESTED', denominator: 'PAIR_COUNTY' },
    reporters: 'BOTH',
  },
  {
    code: 'FUND_FISCAL_YOY',
    name: { zh: '财政援助资金同比增长', en: 'Growth of fiscal aid over the year before' },
    definition: {
      zh: '公布的财政援助资金较上年增长幅度；只作为公布数保存。',
      en: 'Growth of fiscal aid over the year before, as published; kept as a claim only.',
    },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    publishedOnly: true,
    mayBeNegative: true,
    reporters: 'BOTH',
  },
  {
    code: 'FUND_SOCIAL_YOY',
    name: { zh: '社会帮扶资金同比增长', en: 'Growth of social aid over the year before' },
    definition: {
      zh: '公布的社会帮扶资金较上年增长幅度；只作为公布数保存。',
      en: 'Growth of social aid over the year before, as published; kept as a claim only.',
    },
    counting: 'RATIO',
    baseUnit: 'PERCENT',
    publishedOnly: true,
    mayBeNegative: true,
    reporters: 'BOTH',
  },
];

export const funds: readonly IndicatorEntry[] = [...sources, ...stages, ...purposes, ...rates];
