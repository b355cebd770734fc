import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day } from './scalars';
import {
  BenefitLinkAction,
  BenefitLinkDimension,
  BenefitLinkKind,
  BenefitLinkMoney,
  BenefitLinkRole,
  CollectiveIncomeDimension,
  SiteService,
} from './vocabulary';

registerEnumType(CollectiveIncomeDimension, {
  name: 'CollectiveIncomeDimension',
  description: '村集体收入按什么合计。 By what collective income is summed.',
  valuesConfig: {
    SOURCE: { description: '来源。 Its source.' },
    TOWN: { description: '乡镇。 The township.' },
    COUNTY: { description: '县。 The county.' },
    QUARTER: { description: '季度；按全年登记的为 0。 The quarter; 0 for what was told of a whole year.' },
  },
});
registerEnumType(BenefitLinkKind, {
  name: 'BenefitLinkKind',
  description: '利益联结方式。 By what means households share.',
  valuesConfig: {
    SHARES: { description: '股份合作。 Shares.' },
    ORDERS: { description: '订单帮扶。 Orders at an agreed price.' },
    TRUSTEESHIP: { description: '生产托管。 Production in trust.' },
    LEASE: { description: '土地流转、资产租赁。 Land or assets let.' },
    WORK: { description: '务工就业。 Paid work.' },
    SALES: { description: '代购代销。 Buying and selling for them.' },
    OTHER: { description: '其他。 Other means.' },
  },
});
registerEnumType(BenefitLinkRole, {
  name: 'BenefitLinkRole',
  description: '参与方是什么。 What a partner of a link is.',
  valuesConfig: {
    ENTERPRISE: { description: '企业。 An enterprise.' },
    COOPERATIVE: { description: '合作社。 A co-operative.' },
    BASE: { description: '基地。 A production base.' },
    OTHER: { description: '其他，如村集体。 Another, such as the village itself.' },
  },
});
registerEnumType(BenefitLinkAction, {
  name: 'BenefitLinkAction',
  description: '对利益联结可办理的事项。 What can be done to a link.',
  valuesConfig: {
    OPEN: { description: '登记 openBenefitLink。' },
    CORRECT: { description: '更正或终止 correctBenefitLink。' },
    CHANGE_HOUSEHOLDS: { description: '变动联结的监测户 changeBenefitLinkHouseholds。' },
    RECORD_MONEY: { description: '登记投入或分红 recordBenefitLinkMoney。' },
    REVERSE_MONEY: { description: '冲销一笔资金 reverseBenefitLinkMoney。' },
    WITHDRAW: { description: '撤回 withdrawBenefitLink。' },
  },
});
registerEnumType(BenefitLinkMoney, {
  name: 'BenefitLinkMoney',
  description: '利益联结的资金方向。 Which way the money of a link went.',
  valuesConfig: {
    PUT_IN: { description: '投入。 Put in.' },
    PAID_OUT: { description: '向农户支付：分红、收购款、工资、租金等。 Paid out to households.' },
  },
});
registerEnumType(BenefitLinkDimension, {
  name: 'BenefitLinkDimension',
  description: '利益联结按什么合计。 By what links are summed.',
  valuesConfig: {
    LINK: { description: '逐项。 Each alone.' },
    KIND: { description: '联结方式。 Their kind.' },
    PLACE: { description: '所在乡镇或村。 Their township or village.' },
  },
});
registerEnumType(SiteService, {
  name: 'SiteService',
  description: '安置点的配套。 What stands beside a relocation site.',
  valuesConfig: {
    SCHOOL: { description: '学校。 A school.' },
    KINDERGARTEN: { description: '幼儿园。 A kindergarten.' },
    CLINIC: { description: '卫生室。 A clinic.' },
    MARKET: { description: '农贸市场、超市。 A market.' },
    SERVICE_CENTRE: { description: '便民服务中心。 A service centre.' },
    ELDERLY_CARE: { description: '养老服务。 Care for the old.' },
    PROPERTY: { description: '物业管理。 Upkeep of the houses.' },
    POLICE: { description: '警务室。 A police office.' },
    BUS: { description: '公交站。 A bus stop.' },
  },
});

@ObjectType({ description: '村集体收入的一种来源。 What collective income comes from.' })
export class CollectiveIncomeSource {
  @Field({ description: '代码，如 LEASE。 Its code.' })
  code!: string;

  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field({
    description:
      '是否经营性收入；薄弱村按经营性收入认定。 Whether it is operating income, by which weak villages are told.',
  })
  isOperating!: boolean;
}

@ObjectType()
export abstract class OfVillage extends Node {
  @Field(() => String, {
    nullable: true,
    description: '村名；所在地区已是村的为空。 The village’s name; null where the place is the village.',
  })
  village!: string | null;

  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;

  @Field({ description: '是否已撤回；撤回的不计数，仍可查。 Withdrawn: it counts nowhere, and stays readable.' })
  withdrawn!: boolean;

  @Field({ description: '是否演示数据。 Whether it is made up.' })
  simulated!: boolean;
}

@ObjectType({
  implements: Node,
  description:
    '一笔村集体收入：某村某年（或某季度）一种来源的收入。 What a village earned together in a year or a quarter, of one source.',
})
export class CollectiveIncome extends OfVillage {
  @Field(() => Int, { description: '年度。 The year.' })
  year!: number;

  @Field(() => CollectiveIncomeSource, { description: '来源。 Its source.' })
  source!: CollectiveIncomeSource;
}

@ObjectType({ description: '一页村集体收入。 A page of collective incomes.' })
export class CollectiveIncomeConnection extends connectionOf(CollectiveIncome, 'CollectiveIncome') {}

@ObjectType()
export abstract class VillageVersion {
  @Field(() => Int, { description: '版本。 Its version.' })
  version!: number;

  @Field({ description: '此版本是否为撤回。 Whether it withdrew it.' })
  withdrawn!: boolean;

  @Field(() => String, { nullable: true, description: '理由；首次登记为空。 Why; null at first.' })
  reason!: string | null;

  @Field(() => [String], { description: '依据的材料名称。 The papers that it rests on.' })
  evidence!: string[];

  @Field(() => DateTime, { description: '登记时刻。 When it was written down.' })
  madeAt!: Date;
}

@ObjectType({ description: '村集体收入的一个版本。 A version of a collective income.' })
export class CollectiveIncomeVersion extends VillageVersion {}

@ObjectType({ description: '一种来源的金额。 What came of one source.' })
export class AmountOfSource {
  @Field(() => CollectiveIncomeSource, { description: '来源。 The source.' })
  source!: CollectiveIncomeSource;
}

@ObjectType({
  description: '一个村一年的集体收入。 What one village earned together in a year.',
})
export class VillageIncome {
  @Field(() => String, { nullable: true, description: '村名；所在地区已是村的为空。 The village’s name.' })
  village!: string | null;

  @Field(() => Int, { description: '年度。 The year.' })
  year!: number;

  @Field({ description: '当年是否已登记。 Whether anything was recorded of the year.' })
  isReported!: boolean;

  @Field({
    description:
      '是否薄弱村：已登记而经营性收入低于标准。 Weak: recorded, and operating income is below the threshold.',
  })
  isWeak!: boolean;
}

@ObjectType({ description: '一页各村收入，薄弱的在前，未登记的在后。 A page of villages, the weakest first.' })
export class VillageIncomeConnection extends connectionOf(VillageIncome, 'VillageIncome') {}

@ObjectType({ description: '一组村集体收入的合计。 What collective incomes come to.' })
export class CollectiveIncomeSum {
  @Field(() => CollectiveIncomeSource, {
    nullable: true,
    description: '来源；按来源合计时。 The source, where asked for.',
  })
  source!: CollectiveIncomeSource | null;

  @Field(() => Int, { nullable: true, description: '季度；按季度合计时。 The quarter, where asked for.' })
  quarter!: number | null;

  @Field(() => Int, { description: '村数（不重复）。 Distinct villages.' })
  villages!: number;
}

@ObjectType({ description: '利益联结的一个参与方。 A partner of a link.' })
export class BenefitLinkPartner {
  @Field(() => BenefitLinkRole, { description: '是什么。 What it is.' })
  role!: BenefitLinkRole;
}

@ObjectType({
  description:
    '联结的监测户数。户数或人数不足 3 而您不能查看各户的，不告知。 How many registered households are reached; below three, it is not told to who may not look at them.',
})
export class BenefitReach {
  @Field(() => Int, {
    nullable: true,
    description: '不重复户数；不告知时为空。 Distinct households; null where not told.',
  })
  households!: number | null;

  @Field(() => Int, { nullable: true, description: '不重复人数；不告知时为空。 Distinct people; null where not told.' })
  persons!: number | null;
}

@ObjectType({
  implements: Node,
  description:
    '利益联结：企业、合作社、基地怎样带动农户，投入多少、支付多少、联结多少户。 A link: who shares with households by what means, the money, and whom it reaches.',
})
export class BenefitLink extends OfVillage {
  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field(() => BenefitLinkKind, { description: '联结方式。 By what means.' })
  kind!: BenefitLinkKind;

  @Field(() => Day, { description: '起始日期。 Since when.' })
  from!: string;

  @Field(() => Day, { nullable: true, description: '截止日期，如有。 Until when, if said.' })
  until!: string | null;

  @Field(() => Int, {
    description: '监测户以外的其他农户数。 Households beside those of the register, as somebody counted them.',
  })
  otherHouseholds!: number;
}

@ObjectType({ description: '一页利益联结。 A page of links.' })
export class BenefitLinkConnection extends connectionOf(BenefitLink, 'BenefitLink') {}

@ObjectType({
  description: '利益联结经过的一步，及此后的内容。 One step of a link, and what the link says from then on.',
})
export class BenefitLinkVersion extends VillageVersion {
  @Field(() => BenefitLinkAction, { description: '办理的事项。 What was done.' })
  action!: BenefitLinkAction;

  @Field({ description: '当时的名称。 Its name then.' })
  name!: string;

  @Field(() => BenefitLinkKind, { description: '当时的联结方式。 Its kind then.' })
  kind!: BenefitLinkKind;

  @Field(() => Day, { description: '当时的起始日期。 Its first day then.' })
  from!: string;

  @Field(() => Day, { nullable: true, description: '当时的截止日期，如有。 Its last day then, if said.' })
  until!: string | null;

  @Field(() => Int, { description: '当时的其他农户数。 Other households then.' })
  otherHouseholds!: number;

  @Field(() => [BenefitLinkPartner], { description: '当时的参与方，最多 20 个。 Its partners then.' })
  partners!: BenefitLinkPartner[];
}

@ObjectType({ description: '利益联结的一笔资金。 An entry of a link’s money.' })
export class BenefitLinkEntry {
  @Field(() => ID, { description: '编号。 Names the entry.' })
  id!: string;

  @Field(() => BenefitLinkMoney, { description: '投入还是支付。 Which way.' })
  kind!: BenefitLinkMoney;

  @Field(() => Day, { description: '日期。 The day.' })
  day!: string;

  @Field(() => String, { nullable: true, description: '说明。 A note.' })
  note!: string | null;

  @Field({ description: '是否冲销：抵减所冲销的一笔。 Whether it takes back another.' })
  isReversal!: boolean;

  @Field({ description: '是否已被冲销。 Whether it was taken back.' })
  isReversed!: boolean;
}

@ObjectType({ description: '一组利益联结的合计。 What links come to.' })
export class BenefitLinkSum {
  @Field(() => BenefitLinkKind, {
    nullable: true,
    description: '联结方式；按方式合计时。 Their kind, where asked for.',
  })
  kind!: BenefitLinkKind | null;

  @Field(() => Int, { description: '联结项数。 How many links.' })
  links!: number;

  @Field(() => Int, { description: '其他农户数之和，未去重。 Other households, added up; they may be the same.' })
  otherHouseholds!: number;

  @Field(() => BenefitReach, { description: '联结的监测户（不重复）。 Registered households, each once.' })
  reach!: BenefitReach;
}

@ObjectType({
  implements: Node,
  description: '易地搬迁安置点。 A relocation site, with what stands beside it.',
})
export class RelocationSite extends OfVillage {
  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field(() => Int, { description: '安置户数。 Households settled.' })
  households!: number;

  @Field(() => Int, { description: '安置人数。 People settled.' })
  persons!: number;

  @Field(() => Day, { description: '搬迁入住日期。 When they moved in.' })
  settledOn!: string;

  @Field(() => [SiteService], { description: '配套服务。 Services beside it.' })
  services!: SiteService[];
}

@ObjectType({ description: '一页安置点。 A page of sites.' })
export class RelocationSiteConnection extends connectionOf(RelocationSite, 'RelocationSite') {}

@ObjectType({ description: '安置点的一个版本。 A version of a site.' })
export class RelocationSiteVersion extends VillageVersion {
  @Field({ description: '当时的名称。 Its name then.' })
  name!: string;

  @Field(() => Int, { description: '当时的户数。 Households then.' })
  households!: number;

  @Field(() => Int, { description: '当时的人数。 People then.' })
  persons!: number;

  @Field(() => Day, { description: '当时的搬迁入住日期。 The day of moving in, as it was said then.' })
  settledOn!: string;

  @Field(() => [SiteService], { description: '当时的配套服务。 Services then.' })
  services!: SiteService[];
}
