import { registerEnumType } from 'type-graphql';
import {
  ActivityForm,
  ActivityKind,
  HouseholdCategory,
  JobKind,
  LaborDestination,
  PurchaseChannel,
  PurchaseMode,
  PurchaseState,
  RecordKind,
  RecordSaid,
  RecordStanding,
} from './vocabulary';

/** The words of the records that several nouns share. */
registerEnumType(RecordKind, {
  name: 'RecordKind',
  description: '台账种类。 Kind of record.',
  valuesConfig: {
    PLACEMENT: { description: '就业（劳务协作）。 A placement.' },
    PURCHASE: { description: '采购（消费帮扶）。 A purchase.' },
    ACTIVITY: { description: '活动（其他台账）。 An activity.' },
  },
});
registerEnumType(RecordStanding, {
  name: 'RecordStanding',
  description: '对方对一条记录的意见。 What the other side has said of a record.',
  valuesConfig: {
    CONFIRMED: { description: '已确认。 Confirmed.' },
    DISPUTED: { description: '有异议。 Disputed.' },
  },
});
registerEnumType(RecordSaid, {
  name: 'RecordSaid',
  description: '对方至今对记录的意见。 What the other side has said of a record so far.',
  valuesConfig: {
    NOTHING: { description: '尚无意见，或确认后又有更改。 Nothing, or it changed afterwards.' },
    CONFIRMED: { description: '已确认。 That it is right.' },
    DISPUTED: { description: '有异议。 That it is wrong.' },
  },
});
registerEnumType(LaborDestination, {
  name: 'LaborDestination',
  description: '就业去向，从输出县看。 Where somebody works, as seen from the county that placed them.',
  valuesConfig: {
    IN_COUNTY: { description: '县内就近就地。 In their own county.' },
    IN_PROVINCE: { description: '省内县外。 Elsewhere in their province.' },
    PAIRED_CITY: { description: '结对城市。 In the donor’s city.' },
    PAIRED_PROVINCE: { description: '结对省份其他地方。 Elsewhere in the donor’s province.' },
    OTHER_PROVINCE: { description: '其他省份。 In another province.' },
  },
});
registerEnumType(JobKind, {
  name: 'JobKind',
  description: '就业类型。 Kind of job.',
  valuesConfig: {
    ENTERPRISE: { description: '企业。 A firm.' },
    WORKSHOP: { description: '帮扶车间。 An assistance workshop.' },
    PUBLIC_POST: { description: '公益性岗位。 A public-welfare post.' },
    SELF_EMPLOYED: { description: '自主创业、个体经营。 Self-employed.' },
    FLEXIBLE: { description: '灵活就业。 Flexible work.' },
    OTHER: { description: '其他。 Other.' },
  },
});
registerEnumType(HouseholdCategory, {
  name: 'HouseholdCategory',
  description: '家庭类别；可同时属于多类。 What a household is registered as; several may hold.',
  valuesConfig: {
    REGISTERED_POOR: { description: '建档立卡贫困户。 Registered poor.' },
    LIFTED: { description: '脱贫户。 Lifted out of poverty.' },
    MONITORED: { description: '监测对象。 Monitored.' },
  },
});
registerEnumType(PurchaseState, {
  name: 'PurchaseState',
  description: '采购进度。 How far a purchase has come.',
  valuesConfig: {
    ORDERED: { description: '已下单。 Ordered.' },
    ACCEPTED: { description: '已验收。 Accepted.' },
    PAID: { description: '已付款。 Paid.' },
    EVALUATED: { description: '已评价。 Evaluated.' },
    CANCELLED: { description: '已取消。 Cancelled.' },
    RETURNED: { description: '已退货。 Returned.' },
  },
});
registerEnumType(PurchaseChannel, {
  name: 'PurchaseChannel',
  description: '采购渠道。 Channel of a purchase.',
  valuesConfig: {
    BUDGET_UNIT: { description: '预算单位。 A budget unit.' },
    PLATFORM_832: { description: '“832平台”。 The 832 platform.' },
    SPECIAL_COUNTER: { description: '专柜。 A special counter.' },
    SPECIAL_ZONE: { description: '专区。 A special zone.' },
    SPECIAL_HALL: { description: '专馆。 A special hall.' },
    LIVESTREAM: { description: '直播带货。 A livestream.' },
    E_COMMERCE: { description: '电商。 E-commerce.' },
    TRADE_UNION: { description: '工会福利。 Trade-union welfare.' },
    CANTEEN: { description: '食堂。 A canteen.' },
    WHOLESALE: { description: '批发、商超。 Wholesale or supermarket.' },
    SUBSCRIPTION: { description: '认购。 Subscription.' },
    OTHER: { description: '其他。 Other.' },
  },
});
registerEnumType(PurchaseMode, {
  name: 'PurchaseMode',
  description: '采购方式。 Mode of a purchase.',
  valuesConfig: {
    DIRECT: { description: '直接采购，自用。 Bought by the donor side for its own use.' },
    ASSISTED: { description: '帮助销售。 Sold to others with its help.' },
  },
});
registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: '活动种类。 Kind of activity.',
  valuesConfig: {
    ENTERPRISE_LANDED: { description: '引进企业及投资。 A firm that landed, and its investment.' },
    WORKSHOP: { description: '帮扶车间。 An assistance workshop.' },
    PARK: { description: '共建产业园区。 A co-built park.' },
    TRAINING: { description: '培训班。 A training session.' },
    SECONDMENT: { description: '挂职干部和专技人才。 An official or specialist on secondment.' },
    LEADER: { description: '致富带头人。 Entrepreneurship leaders.' },
    STUDENT: { description: '职业院校学生。 Vocational students.' },
    VISIT: { description: '互访。 A visit.' },
    MEETING: { description: '联席会议等会议。 A meeting.' },
    JOB_FAIR: { description: '招聘会。 A job fair.' },
    UNIT_PAIRING: { description: '单位结对。 A pairing of units.' },
    REWARD: { description: '奖补与积分。 Rewards and points.' },
    SUPERMARKET: { description: '爱心公益超市。 A charity supermarket.' },
  },
});
registerEnumType(ActivityForm, {
  name: 'ActivityForm',
  description: '活动种类之下的类别。 Kinds within the kinds of activities.',
  valuesConfig: {
    LANDED: { description: '企业落地：已注册并投产或开展经营（引进企业）。 A firm is registered and at work.' },
    SIGNED: { description: '签约；签约不等于落地（引进企业）。 A contract signed; signed is not landed.' },
    INVESTMENT: { description: '某日到位的投资（引进企业、园区）。 Investment really made on a day.' },
    ROSTER: { description: '某月的花名册（引进企业、车间、园区）。 Who works there in one month.' },
    BUILT: { description: '车间建成；建成不等于在用（帮扶车间）。 A workshop built; built is not in use.' },
    OPENED: {
      description: '园区挂牌、超市开业（共建园区、爱心公益超市）。 A park or a charity supermarket in operation.',
    },
    LABOR: { description: '劳务协作（培训班）。 Training in work skills.' },
    CADRE: { description: '党政干部（培训班）。 Training of officials.' },
    TECH: { description: '专业技术人才（培训班）。 Training of specialists.' },
    LEADER: { description: '致富带头人（培训班）。 Training of entrepreneurship leaders.' },
    BUSINESS: { description: '创业成功、正在经营（致富带头人）。 A trained leader whose business is running.' },
    ENROLLED: { description: '在东部职业院校就读（学生）。 Enrolled in an eastern vocational school.' },
    EAST_TO_WEST: { description: '东部到西部（互访）。 A visit from east to west.' },
    WEST_TO_EAST: { description: '西部到东部（互访）。 A visit from west to east.' },
    LED_EAST_TO_WEST: {
      description: '东部主要负责同志带队到西部（互访）。 From east to west, led by a principal leader.',
    },
    LED_WEST_TO_EAST: {
      description: '西部主要负责同志带队到东部（互访）。 From west to east, led by a principal leader.',
    },
    JOINT: { description: '联席会议（会议）。 A joint meeting.' },
    LEADING_GROUP: { description: '领导小组会议（会议）。 A meeting of the leading group.' },
    STANDING: { description: '常委会、常务会（会议）。 A standing-committee or executive meeting.' },
    PROGRESS: { description: '推进会、调度会（会议）。 A progress meeting.' },
    ONSITE: { description: '现场招聘（招聘会）。 A fair on site.' },
    ONLINE: { description: '线上招聘（招聘会）。 A fair online.' },
    TOWN: { description: '乡镇结对（单位结对）。 Towns paired.' },
    VILLAGE: { description: '村村结对（单位结对）。 Villages paired.' },
    SCHOOL: { description: '学校结对（单位结对）。 Schools paired.' },
    HOSPITAL: { description: '医院结对（单位结对）。 Hospitals paired.' },
    ENTERPRISE_VILLAGE: { description: '企业与村结对（单位结对）。 A firm paired with a village.' },
    ENTERPRISE_TOWN: { description: '企业与乡镇结对（单位结对）。 A firm paired with a town.' },
    SOCIAL_ORG_VILLAGE: { description: '社会组织与村结对（单位结对）。 A social organisation paired with a village.' },
    SCHOOL_LISTED: {
      description: '县名录内的学校，是学校覆盖率的分母（单位结对）。 A school on the county’s list, paired or not.',
    },
    HOSPITAL_LISTED: {
      description:
        '县名录内的医疗机构，是医院覆盖率的分母（单位结对）。 A hospital on the county’s list, paired or not.',
    },
    LABOR_REWARD: { description: '劳务奖补（奖补与积分）。 Rewards for work.' },
    PRODUCTION_REWARD: { description: '生产奖补（奖补与积分）。 Rewards for production.' },
    POINTS: { description: '积分（奖补与积分）。 Points given and redeemed.' },
    TURNOVER: { description: '某月的营业额（爱心公益超市）。 The turnover of one month.' },
    CADRE_EAST_TO_WEST: { description: '东部干部到西部（挂职交流）。 Officials sent from east to west.' },
    CADRE_WEST_TO_EAST: { description: '西部干部到东部（挂职交流）。 Officials sent from west to east.' },
    TEACHER_EAST_TO_WEST: { description: '东部教师到西部（挂职交流）。 Teachers sent from east to west.' },
    TEACHER_WEST_TO_EAST: { description: '西部教师到东部（挂职交流）。 Teachers sent from west to east.' },
    DOCTOR_EAST_TO_WEST: { description: '东部医生到西部（挂职交流）。 Doctors sent from east to west.' },
    DOCTOR_WEST_TO_EAST: { description: '西部医生到东部（挂职交流）。 Doctors sent from west to east.' },
    AGRONOMIST_EAST_TO_WEST: { description: '东部农技人员到西部（挂职交流）。 Agronomists sent from east to west.' },
    AGRONOMIST_WEST_TO_EAST: { description: '西部农技人员到东部（挂职交流）。 Agronomists sent from west to east.' },
    SPECIALIST_EAST_TO_WEST: {
      description: '东部其他专技人才到西部（挂职交流）。 Other specialists sent from east to west.',
    },
    SPECIALIST_WEST_TO_EAST: {
      description: '西部其他专技人才到东部（挂职交流）。 Other specialists sent from west to east.',
    },
  },
});
