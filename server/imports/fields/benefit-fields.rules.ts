import { BenefitSource } from '../../../schema/vocabulary';
import { SOURCE_WORDS } from '../../benefits/benefit-words.rules';
import { words, type Choice, type FieldCatalogue } from './field';
import { NAMED_BY, NAMING_FIELDS } from './naming-fields.rules';

const SOURCES_ALSO: Readonly<Record<BenefitSource, readonly string[]>> = {
  CENTRAL: ['中央资金', '中央财政', '国家'],
  PROVINCE: ['省级资金', '省级财政', '省'],
  CITY: ['市级资金', '市级财政', '市', '州市级', '州级'],
  COUNTY: ['县级资金', '县级财政', '县', '县本级'],
  PAIRING: ['协作资金', '东西部协作资金', '帮扶资金'],
  OTHER: ['其它', '其他资金', '社会捐助'],
};

const SOURCES: readonly Choice[] = Object.values(BenefitSource).map((code) => {
  const [ZH, EN] = SOURCE_WORDS[code];
  return { code, words: { ZH, EN }, also: SOURCES_ALSO[code] };
});

/** 政策享受台账: who received what under which rule, when, and from which level. */
export const BENEFIT_FIELDS: FieldCatalogue = {
  oneOf: [NAMED_BY],
  fields: [
    ...NAMING_FIELDS,
    {
      field: 'name',
      words: words('享受人', 'Member'),
      type: { is: 'name' },
      required: false,
      headings: [
        ...['享受人', '享受人姓名', '姓名', '成员', '成员姓名', '享受对象', '受益人', '补助对象', '受助人', '学生姓名'],
        ...['member', 'name', 'membername'],
      ],
      never: /户主|联系人|负责人|帮扶|干部|填表|经办|审核/,
      note: words(
        '按人享受的规则必填（或填证件号码），可写作 王*明；按户享受的规则留空',
        'under a rule for persons, or else the ID number; 王*明 will do; empty under a rule for households',
      ),
    },
    {
      field: 'idNumber',
      words: words('证件号码', 'ID number'),
      type: { is: 'idNumber' },
      required: false,
      headings: [
        ...['证件号码', '身份证号', '身份证号码', '身份证', '公民身份号码', '证件号', '享受人证件号码'],
        ...['idnumber', 'idno', 'idcard', 'identitynumber'],
      ],
      never: /户主|帮扶|银行/,
      note: words('同户有同名的成员时填写', 'where two members of a household have the same name'),
    },
    {
      field: 'rule',
      words: words('政策规则', 'Rule'),
      type: { is: 'text', max: 100 },
      required: true,
      headings: [
        ...['政策规则', '规则', '规则名称', '规则代码', '政策', '政策名称', '享受政策', '政策项目', '帮扶政策'],
        ...['补助项目', '补助名称', '补助政策', '补贴项目', '补贴名称', 'rule', 'rulename', 'rulecode', 'benefit'],
      ],
      never: /金额|标准|日期|时间/,
      note: words('规则的名称或代码，见“政策享受”的规则', 'the name or the code of a rule of the benefits page'),
    },
    {
      field: 'day',
      words: words('享受日期', 'Day'),
      type: { is: 'day' },
      required: true,
      headings: [
        ...['享受日期', '享受时间', '发放日期', '发放时间', '兑现日期', '兑现时间', '补助日期', '日期', '时间'],
        ...['day', 'date', 'paidon', 'receivedon'],
      ],
    },
    {
      field: 'period',
      words: words('所属期', 'Period'),
      type: { is: 'period' },
      required: false,
      headings: ['所属期', '补助期', '所属月份', '所属年度', '所属学期', '学期', '补助月份', '补助年度', 'period'],
      note: words('不填按享受日期所在的期', 'empty: the one that the day lies in'),
    },
    {
      field: 'amount',
      words: words('金额', 'Amount'),
      type: { is: 'money' },
      required: false,
      headings: [
        ...['金额', '补助金额', '发放金额', '享受金额', '补贴金额', '兑现金额', '补助资金', '金额（元）', 'amount'],
      ],
      never: /累计|合计|标准/,
      note: words('发放资金的规则必填', 'under a rule that gives money'),
    },
    {
      field: 'given',
      words: words('实物或服务', 'Given'),
      type: { is: 'text', max: 100 },
      required: false,
      headings: ['实物或服务', '实物', '发放物资', '物资', '服务内容', 'given', 'goods'],
      note: words('给予实物的规则可填，不填按规则所定', 'under a rule that gives no money; empty: what the rule says'),
    },
    {
      field: 'source',
      words: words('资金来源', 'Source'),
      type: { is: 'choice', choices: SOURCES },
      required: false,
      headings: ['资金来源', '资金级别', '资金渠道', '资金层级', '经费来源', '来源', 'source', 'level'],
      note: words('协作资金须另填凭证号', 'money of the pairing by its document number'),
    },
    {
      field: 'fundDocument',
      words: words('协作资金凭证号', 'Document number of the fund'),
      type: { is: 'text', max: 100, ofPapers: true },
      required: false,
      headings: [
        ...['协作资金凭证号', '协作资金文号', '资金凭证号', '资金文号', '拨付文号', '拨款凭证号', 'funddocument'],
        'documentnumberofthefund',
      ],
      note: words('拨付或支出那笔协作资金的凭证号', 'of the entry that issued or spent money of the pairing'),
    },
    {
      field: 'voucher',
      words: words('发放凭证', 'Voucher'),
      type: { is: 'text', max: 100 },
      required: false,
      headings: ['发放凭证', '凭证', '凭证号', '发放凭证号', '回单号', '发放批次', 'voucher', 'voucherno'],
      never: /资金/,
      note: words('不写银行账号', 'no account number'),
    },
  ],
};
