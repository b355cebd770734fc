import { ActivityKind, type ActivityForm } from '../../../schema/vocabulary';
import { FIELD_WORDS, formsOf, KINDS, type ActivityField } from '../../activities/activity-forms.rules';
import type { Choice, FieldCatalogue, FieldSpec, FieldType, Words } from './field';

const words = ({ zh, en }: { zh: string; en: string }): Words => ({ ZH: zh, EN: en });
const KIND_CODES = Object.values(ActivityKind);

const ALSO: Partial<Record<ActivityKind, readonly string[]>> = {
  ENTERPRISE_LANDED: ['企业落地', '招商引资', '产业合作'],
  WORKSHOP: ['扶贫车间', '就业帮扶车间'],
  PARK: ['产业园', '园区共建', '产业园区'],
  TRAINING: ['培训', '技能培训', '干部培训', '人才培训'],
  SECONDMENT: ['挂职', '干部挂职', '人才交流', '干部人才交流'],
  LEADER: ['创业致富带头人', '带头人'],
  STUDENT: ['学生就读', '职业教育'],
  VISIT: ['考察互访', '高层互访', '调研对接', '考察'],
  MEETING: ['联席会', '会议对接'],
  JOB_FAIR: ['专场招聘会', '招聘'],
  UNIT_PAIRING: ['结对', '携手奔小康', '村企结对'],
  REWARD: ['奖补', '以奖代补', '劳务奖补', '生产奖补', '积分制', '积分争星'],
  SUPERMARKET: ['爱心超市', '公益超市', '积分超市'],
};

export const ACTIVITY_KINDS: readonly Choice[] = KIND_CODES.map((code) => ({
  code,
  words: words(KINDS[code].words),
  also: ALSO[code] ?? [],
}));

/** The forms of all kinds; one that several kinds have stands once, by its first words. */
export const ACTIVITY_FORMS: readonly Choice[] = [...new Set(KIND_CODES.flatMap(formsOf))].map((code: ActivityForm) => {
  const told = KIND_CODES.flatMap((kind) => KINDS[kind].forms[code]?.words ?? []);
  const [first, ...rest] = told;
  return {
    code,
    words: words(first ?? { zh: code, en: code }),
    also: rest.flatMap(({ zh, en }) => [zh, en]),
  };
});

/** The only kind that has a form, by which a table without a column of kinds is read; null where several have it. */
export function kindOfForm(form: ActivityForm): ActivityKind | null {
  const kinds = KIND_CODES.filter((kind) => formsOf(kind).includes(form));
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

const INPUT_NAMES: Partial<Record<ActivityField, string>> = {
  contractedFen: 'contracted',
  investedFen: 'invested',
  rewardFen: 'reward',
  turnoverFen: 'turnover',
};

const count: FieldType = { is: 'integer' };
const text: FieldType = { is: 'text', max: 200 };

const TYPES: Record<ActivityField, FieldType> = {
  title: text,
  name: text,
  localUnit: text,
  sessions: count,
  persons: count,
  poorPersons: count,
  personTimes: count,
  enterprises: count,
  driven: count,
  beneficiaries: count,
  inUse: { is: 'yesNo' },
  contractedFen: { is: 'money' },
  investedFen: { is: 'money' },
  presider: { is: 'text', max: 60 },
  fundedBy: text,
  households: count,
  pointsGiven: count,
  pointsRedeemed: count,
  rewardFen: { is: 'money' },
  turnoverFen: { is: 'money' },
};

const HEADINGS: Record<ActivityField, readonly string[]> = {
  title: [
    '主题',
    '内容',
    '活动名称',
    '活动内容',
    '培训主题',
    '培训名称',
    '培训班名称',
    '会议名称',
    '会议主题',
    '项目名称',
    '招聘会名称',
    '培训内容',
    '活动主题',
    '考察内容',
  ],
  name: [
    '名称',
    '企业名称',
    '车间名称',
    '园区名称',
    '东部单位',
    '承办单位',
    '培训机构',
    '派出单位',
    '学校名称',
    '结对单位',
    '帮扶单位',
    '单位',
  ],
  localUnit: ['受帮扶单位', '西部结对单位', '本地单位', '结对村', '结对学校', '结对医院', '接收单位'],
  sessions: ['期数', '场次', '场数', '培训期数', '班次', '举办场次'],
  persons: ['培训人数', '参训人数', '务工人数', '就业人数', '吸纳就业人数', '吸纳就业', '学生人数'],
  poorPersons: [
    '其中脱贫人数',
    '脱贫人数',
    '贫困人数',
    '其中贫困人口',
    '其中脱贫人口',
    '建档立卡人数',
    '脱贫劳动力',
    '吸纳脱贫人数',
  ],
  personTimes: ['培训人次', '参训人次', '考察人次', '参加人次', '互访人次'],
  enterprises: ['参会企业数', '企业数量', '企业家数', '入驻企业数'],
  driven: ['带动贫困人口', '带动脱贫人口', '带动脱贫人数', '带动就业人数'],
  beneficiaries: ['受益人口', '受益贫困人口', '带动受益人数'],
  inUse: ['是否正常运营', '是否运营', '是否开工', '运营情况'],
  contractedFen: ['协议投资额', '签约金额', '协议金额', '计划投资', '协议投资金额'],
  investedFen: ['到位资金', '实际投资', '实际到位投资', '实际到位资金', '完成投资', '到位投资额'],
  presider: ['会议主持人', '主持', '主持领导'],
  fundedBy: ['奖补资金来源', '经费来源'],
  households: ['奖补户数', '惠及户数', '受益户数', '参与户数', '服务户数', '兑换户数'],
  pointsGiven: ['积分发放', '发放分数', '发放积分数'],
  pointsRedeemed: ['积分兑换', '兑换分数', '兑换积分数'],
  rewardFen: ['奖补资金', '发放奖补', '奖励金额', '奖补额', '奖补总额'],
  turnoverFen: ['销售额', '月营业额', '当月营业额', '兑换物资折款'],
};

const factField = (field: ActivityField): FieldSpec => ({
  field: INPUT_NAMES[field] ?? field,
  words: words(FIELD_WORDS[field]),
  type: TYPES[field],
  required: false,
  headings: HEADINGS[field],
});

/** Every other ledger: which form takes which of these fields, the rules of activities say. */
export const ACTIVITY_FIELDS: FieldCatalogue = {
  oneOf: [['kind', 'form']],
  fields: [
    {
      field: 'kind',
      words: { ZH: '类别', EN: 'Kind' },
      type: { is: 'choice', choices: ACTIVITY_KINDS },
      required: false,
      headings: ['活动类别', '台账类别', '事项类别', '工作类别', '活动类型', 'activitykind'],
    },
    {
      field: 'form',
      words: { ZH: '形式', EN: 'Form' },
      type: { is: 'choice', choices: ACTIVITY_FORMS },
      required: false,
      headings: [
        '具体类别',
        '培训类型',
        '培训类别',
        '会议类型',
        '互访类型',
        '挂职类型',
        '结对类型',
        '类型',
        '形式',
        'activityform',
      ],
    },
    {
      field: 'from',
      words: { ZH: '开始日期', EN: 'From' },
      type: { is: 'day', ofMonth: 'first' },
      required: true,
      headings: [
        '日期',
        '时间',
        '开始时间',
        '举办时间',
        '举办日期',
        '培训时间',
        '培训日期',
        '会议时间',
        '会议日期',
        '活动时间',
        '活动日期',
        '落地时间',
        '投产时间',
        '建成时间',
        '开班时间',
        '挂职开始时间',
        '签约时间',
        '结对时间',
        '月份',
        'date',
        'startdate',
        'start',
      ],
      never: /结束|截止|终止/,
    },
    {
      field: 'to',
      words: { ZH: '结束日期', EN: 'To' },
      type: { is: 'day', ofMonth: 'last', openEnded: true },
      required: false,
      headings: ['结束时间', '截止时间', '结业时间', '挂职结束时间', '终止时间', '终止日期', 'enddate', 'end', 'until'],
    },
    {
      field: 'location',
      words: { ZH: '地点', EN: 'Location' },
      type: text,
      required: false,
      headings: [
        '举办地点',
        '活动地点',
        '地址',
        '培训地点',
        '会议地点',
        '所在地',
        '所在乡镇',
        '落地地点',
        'place',
        'venue',
      ],
    },
    ...(Object.keys(FIELD_WORDS) as ActivityField[]).map(factField),
  ],
};
