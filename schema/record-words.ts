import { registerEnumType } from 'type-graphql';
import {
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
  },
});
