import { BenefitLinkKind } from '../../../schema/vocabulary';
import { LINK_KIND_WORDS } from '../../villages/benefit-link-words.rules';
import { words, type Choice, type FieldCatalogue } from './field';
import { PAPERS_FIELD, WHERE_FIELDS } from './village-fields.rules';

const KINDS_ALSO: Readonly<Record<BenefitLinkKind, readonly string[]>> = {
  SHARES: ['入股分红', '股份', '入股', '股金分红', '资金入股', '土地入股'],
  ORDERS: ['订单', '订单收购', '订单农业', '保底收购'],
  TRUSTEESHIP: ['托管', '代养', '代种代养', '委托经营', '托养'],
  LEASE: ['土地流转', '资产租赁', '租赁', '流转'],
  WORK: ['务工', '就业带动', '劳务', '带动就业', '就近务工'],
  SALES: ['代销', '代购', '代买代卖'],
  OTHER: ['其他', '其它', '其它方式'],
};

const KINDS: readonly Choice[] = Object.values(BenefitLinkKind).map((code) => {
  const [ZH, EN] = LINK_KIND_WORDS[code];
  return { code, words: { ZH, EN }, also: KINDS_ALSO[code] };
});

/** 利益联结台账: who shares with households, by what means and since when. */
export const LINK_FIELDS: FieldCatalogue = {
  oneOf: [['partners', 'enterprise', 'cooperative', 'base']],
  fields: [
    ...WHERE_FIELDS,
    {
      field: 'name',
      words: words('名称', 'Name'),
      type: { is: 'text', max: 200 },
      required: true,
      headings: ['名称', '联结名称', '利益联结名称', '联结项目', '项目名称', 'name', 'linkname'],
      never: /村|乡|镇|企业|公司|合作社|基地|单位|主体/,
      note: words('同一村同名、同日起的视为同一项', 'one of the same name and first day in a village is the same'),
    },
    {
      field: 'kind',
      words: words('联结方式', 'Kind of link'),
      type: { is: 'choice', choices: KINDS },
      required: true,
      headings: [
        '联结方式',
        '利益联结方式',
        '带动方式',
        '联农带农方式',
        '联结机制',
        '利益联结机制',
        'kind',
        'kindoflink',
      ],
    },
    {
      field: 'partners',
      words: words('参与方', 'Partners'),
      type: { is: 'text', max: 2_000 },
      required: false,
      headings: ['参与方', '经营主体', '带动主体', '联结主体', '参与主体', 'partners'],
      never: /电话|联系|负责人/,
      note: words(
        '如“企业 甲公司、合作社 乙合作社”；或分列填写企业、合作社、基地，填一样即可',
        'such as “enterprise A; co-operative B”; or else in the columns for each: one of them is enough',
      ),
    },
    {
      field: 'enterprise',
      words: words('企业', 'Enterprise'),
      type: { is: 'text', max: 1_000 },
      required: false,
      headings: ['企业', '企业名称', '带动企业', '龙头企业', '公司', '公司名称', 'enterprise'],
      never: /电话|联系|负责人|性质/,
      note: words('几个以“、”分隔', 'several are separated by semicolons'),
    },
    {
      field: 'cooperative',
      words: words('合作社', 'Co-operative'),
      type: { is: 'text', max: 1_000 },
      required: false,
      headings: ['合作社', '合作社名称', '专业合作社', '带动合作社', 'cooperative', 'co-operative'],
      never: /电话|联系|负责人/,
    },
    {
      field: 'base',
      words: words('基地', 'Base'),
      type: { is: 'text', max: 1_000 },
      required: false,
      headings: ['基地', '基地名称', '产业基地', '种植基地', '养殖基地', 'base'],
      never: /电话|联系|负责人|面积/,
    },
    {
      field: 'from',
      words: words('起始日期', 'Since'),
      type: { is: 'day', ofMonth: 'first', ofYear: true },
      required: true,
      headings: ['起始日期', '开始日期', '起始时间', '开始时间', '联结日期', '联结时间', '签约日期', 'from', 'since'],
    },
    {
      field: 'until',
      words: words('终止日期', 'Until'),
      type: { is: 'day', ofMonth: 'last', openEnded: true },
      required: false,
      headings: ['终止日期', '截止日期', '结束日期', '终止时间', '截止时间', '结束时间', 'until'],
    },
    {
      field: 'otherHouseholds',
      words: words('其他农户', 'Other households'),
      type: { is: 'integer' },
      required: false,
      headings: ['其他农户', '其他农户数', '其他户数', '一般农户', '一般农户数', 'otherhouseholds'],
      note: words(
        '监测户以外的户数；监测户和资金在导入后逐项登记',
        'households beside the register; registered ones and money are recorded afterwards, one by one',
      ),
    },
    PAPERS_FIELD,
  ],
};
