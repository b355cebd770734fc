import { HouseholdCategory, JobKind, LaborDestination } from '../../../schema/vocabulary';
import type { Choice, FieldCatalogue, Words } from './field';

const words = (ZH: string, EN: string): Words => ({ ZH, EN });
const choice = (code: string, zh: string, en: string, ...also: string[]): Choice => ({ code, words: words(zh, en), also });

export const DESTINATIONS: readonly Choice[] = [
  choice(LaborDestination.IN_COUNTY, '县内', 'in the county', '本县', '县内就业', '县域内', '县内务工', '本县内', '就地就近', '就近就地', '县内就近'),
  choice(LaborDestination.IN_PROVINCE, '县外省内', 'elsewhere in the province', '省内', '省内县外', '省内务工', '省内就近', '省内就业', '本省', '省内其他'),
  choice(LaborDestination.PAIRED_CITY, '结对城市', 'the donor’s city', '结对市', '对口城市', '结对地区', '帮扶城市', '结对市区', '到结对城市'),
  choice(LaborDestination.PAIRED_PROVINCE, '结对省份', 'the donor’s province', '结对省', '帮扶省份', '东部结对省份', '到结对省份', '对口省份', '东部省份', '结对省份就业'),
  choice(LaborDestination.OTHER_PROVINCE, '其他省份', 'another province', '省外', '其他东部省份', '其他地区', '外省', '省外务工', '其他省', '跨省', '省外就业'),
];

export const JOB_KINDS: readonly Choice[] = [
  choice(JobKind.ENTERPRISE, '企业务工', 'firm', '企业', '企业就业', '工厂', '公司', '务工', '外出务工', '企业用工', '单位就业'),
  choice(JobKind.WORKSHOP, '帮扶车间', 'assistance workshop', '扶贫车间', '车间', '就业帮扶车间', '就业扶贫车间', '车间就业', '卫星工厂'),
  choice(JobKind.PUBLIC_POST, '公益岗位', 'public-welfare post', '公益性岗位', '公岗', '乡村公益岗', '公益岗', '公益性岗', '护林员', '保洁员'),
  choice(JobKind.SELF_EMPLOYED, '自主创业', 'self-employed', '创业', '个体', '个体经营', '自主经营', '自谋职业', '个体工商户'),
  choice(JobKind.FLEXIBLE, '灵活就业', 'flexible work', '零工', '散工', '打零工', '临时工', '灵活', '季节性务工'),
  choice(JobKind.OTHER, '其他', 'other', '其它', '其他就业'),
];

export const HOUSEHOLDS: readonly Choice[] = [
  choice(HouseholdCategory.REGISTERED_POOR, '建档立卡户', 'registered poor', '建档立卡', '建档立卡贫困户', '贫困户', '建卡户', '贫困人口', '建档立卡贫困人口', '未脱贫户'),
  choice(HouseholdCategory.LIFTED, '脱贫户', 'lifted', '脱贫人口', '已脱贫户', '脱贫', '稳定脱贫户', '脱贫劳动力'),
  choice(HouseholdCategory.MONITORED, '监测对象', 'monitored', '监测户', '三类户', '三类监测对象', '防返贫监测对象', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户', '边缘户'),
  choice('', '一般农户', 'none of them', '一般户', '农户', '非贫困户', '普通农户', '农村劳动力', '一般农村劳动力', '其他农户'),
];

/** 务工台账: who works where, for whom, since when. */
export const PLACEMENT_FIELDS: FieldCatalogue = {
  oneOf: [
    ['idNumber', 'personNumber'],
    ['destination', 'workplace'],
  ],
  fields: [
    {
      field: 'name',
      words: words('姓名', 'Name'),
      type: { is: 'name' },
      required: true,
      headings: ['姓名', '务工人员姓名', '劳动力姓名', '人员姓名', '成员姓名', '就业人员姓名', '就业人员', '务工人员', '转移人员姓名', 'name', 'worker', 'workername', 'fullname'],
      never: /户主|联系人|法人|负责人|帮扶人|干部|填表|经办|审核/,
    },
    {
      field: 'idNumber',
      words: words('身份证号', 'ID number'),
      type: { is: 'idNumber' },
      required: false,
      headings: ['身份证号', '身份证号码', '身份证', '公民身份号码', '证件号码', '证件号', '居民身份证号', '身份证件号码', 'idnumber', 'idno', 'idcard', 'identitynumber', 'idcardnumber'],
      never: /户主/,
    },
    {
      field: 'phone',
      words: words('联系电话', 'Phone'),
      type: { is: 'phone' },
      required: false,
      headings: ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式', '本人电话', '电话号码', 'phone', 'mobile', 'phonenumber', 'telephone'],
      never: /企业|单位|公司|干部/,
    },
    {
      field: 'householdNumber',
      words: words('户编号', 'Household number'),
      type: { is: 'code', max: 40, masked: true },
      required: false,
      headings: ['户编号', '户编码', '户号', 'householdno', 'householdnumber'],
    },
    {
      field: 'personNumber',
      words: words('人编号', 'Person number'),
      type: { is: 'code', max: 40, masked: true },
      required: false,
      headings: ['人编号', '人口编号', '人员编号', '人编码', 'personno', 'personnumber'],
    },
    {
      field: 'employer',
      words: words('务工单位', 'Employer'),
      type: { is: 'text', max: 200 },
      required: true,
      headings: ['务工单位', '务工企业', '用工单位', '用人单位', '就业单位', '务工企业名称', '务工单位名称', '用工企业', '就业企业', '企业名称', '单位名称', '就业单位名称', '工作单位', '务工单位企业', 'employer', 'company', 'firm', 'employername'],
      hints: ['单位', '企业', '公司'],
      never: /电话|地址|地点|地区|性质|类型|帮扶单位|填报单位/,
    },
    {
      field: 'workplace',
      words: words('务工地点', 'Workplace'),
      type: { is: 'text', max: 200 },
      required: false,
      headings: ['务工地点', '务工地址', '务工地', '就业地点', '就业地', '工作地点', '务工所在地', '转移就业地点', '务工地区', '就业详细地址', '务工省市县', 'workplace', 'worklocation', 'placeofwork'],
      hints: ['地点', '地址', '区域'],
      never: /户籍|家庭|住址/,
    },
    {
      field: 'destination',
      words: words('就业去向', 'Destination'),
      type: { is: 'choice', choices: DESTINATIONS },
      required: false,
      headings: ['就业去向', '务工区域', '去向', '务工去向', '就业区域', '转移去向', '务工范围', '就业范围', '区域类别', '转移区域', 'destination'],
    },
    {
      field: 'jobKind',
      words: words('就业类型', 'Kind of job'),
      type: { is: 'choice', choices: JOB_KINDS },
      required: true,
      headings: ['就业类型', '就业方式', '就业形式', '务工类型', '岗位类型', '就业渠道', '务工方式', '岗位类别', '就业类别', '务工形式', 'jobkind', 'jobtype', 'kindofjob', 'employmenttype'],
      hints: ['类型', '类别', '方式'],
    },
    {
      field: 'jobTitle',
      words: words('岗位（工种）', 'Job title'),
      type: { is: 'text', max: 100 },
      required: false,
      headings: ['岗位工种', '工种', '岗位', '岗位名称', '职业工种', '从事工种', '务工岗位', '工作岗位', '职业', 'jobtitle', 'job', 'post', 'position'],
      never: /类型|类别|数/,
    },
    {
      field: 'fromDay',
      words: words('务工开始日期', 'From'),
      type: { is: 'day', ofMonth: 'first' },
      required: true,
      headings: ['务工开始日期', '开始日期', '开始时间', '务工时间', '外出时间', '就业时间', '务工起始时间', '务工开始时间', '起始时间', '起始日期', '上岗时间', '上岗日期', '入职时间', '入职日期', '外出务工时间', '就业开始日期', '就业日期', '务工起始日期', '转移时间', 'from', 'startdate', 'start', 'since', 'begindate'],
      hints: ['时间', '日期'],
      never: /结束|截止|返乡|离职|脱贫|填报|出生|统计|发放|终止|合同/,
    },
    {
      field: 'toDay',
      words: words('务工结束日期', 'To'),
      type: { is: 'day', ofMonth: 'last', openEnded: true },
      required: false,
      headings: ['务工结束日期', '结束日期', '结束时间', '返乡时间', '离职时间', '务工结束时间', '截止时间', '离岗时间', '离职日期', '返乡日期', '终止时间', '终止日期', 'to', 'enddate', 'end', 'until'],
      never: /填报|统计/,
    },
    {
      field: 'asOf',
      words: words('在岗核实日期', 'Known at work on'),
      type: { is: 'day', ofMonth: 'last' },
      required: false,
      headings: ['在岗核实日期', '核实日期', '统计截止日期', '核实时间', '在岗核查日期', 'knownuntil', 'asof', 'verifiedon'],
    },
    {
      field: 'categories',
      words: words('农户类别', 'Household'),
      type: { is: 'choices', choices: HOUSEHOLDS },
      required: false,
      headings: ['农户类别', '户类型', '人员类别', '农户类型', '户属性', '农户属性', '人员类型', '家庭类型', '是否脱贫户', '对象类别', '户类别', '脱贫户监测户', 'categories', 'household', 'householdcategory', 'householdtype'],
    },
    {
      field: 'pointToPoint',
      words: words('是否“点对点”输送', 'Point to point'),
      type: { is: 'yesNo' },
      required: false,
      headings: ['是否点对点输送', '点对点输送', '是否点对点', '点对点', '是否组织化输出', '有组织输出', 'pointtopoint'],
    },
  ],
};
