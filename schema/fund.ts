import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day, Decimal, Money } from './scalars';
import {
  CustodianKind,
  FundEntryAction,
  FundHolding,
  FundKind,
  FundStage,
  FundTier,
  Side,
  SortDirection,
  SourceTold,
  VoucherOrder,
} from './vocabulary';

registerEnumType(FundKind, {
  name: 'FundKind',
  description: '资金种类；企业投资不是帮扶资金。 What kind of aid. Enterprise investment is none.',
  valuesConfig: {
    FISCAL: { description: '财政援助资金。 Fiscal aid.' },
    SOCIAL_CASH: { description: '社会帮扶资金。 Social aid in cash.' },
    SOCIAL_GOODS: { description: '社会帮扶物资，按折款计。 Social aid in kind, by valuation.' },
  },
});
registerEnumType(FundTier, {
  name: 'FundTier',
  description: '财政资金的来源层级。 From which treasury fiscal money comes.',
  valuesConfig: {
    PROVINCE: { description: '省级。 Province.' },
    CITY: { description: '市级。 City.' },
    DISTRICT: { description: '区县级。 District or county.' },
    TOWN: { description: '镇级。 Town.' },
  },
});
registerEnumType(VoucherOrder, {
  name: 'VoucherOrder',
  description: '报账与支付的先后。 Whether vouchers come before payment or after it.',
  valuesConfig: {
    AFTER_PAYMENT: { description: '预拨后报账：先支出，后报账。 Payment first, vouchers afterwards.' },
    BEFORE_PAYMENT: { description: '报账制：先报账，后支出。 Vouchers first, then payment.' },
  },
});
registerEnumType(FundStage, {
  name: 'FundStage',
  description: '一笔记录说明发生了什么。 What an entry says has happened.',
  valuesConfig: {
    PLEDGED: { description: '协议数（帮扶方登记，双方签）。 Pledged, by the donor; counts once both have signed.' },
    ALLOCATED: {
      description: '安排（受帮扶方登记，双方签）。 Allocated, by the recipient; counts once both have signed.',
    },
    DISBURSED: { description: '拨付（帮扶方登记）。 Left the donor’s treasury.' },
    RECEIVED: { description: '到位（受帮扶方登记）。 Reached the county treasury or a charity.' },
    ISSUED: { description: '下达。 Reached the implementing unit, department or township.' },
    SPENT: { description: '支出：付给施工方或补贴对象。 Paid to the contractor or the subsidy’s recipient.' },
    VOUCHERED: { description: '报账。 Settled against a voucher.' },
    RETURNED: {
      description: '退回：受帮扶方退回，或帮扶方收回。 Sent back by the recipient, or taken back by the donor.',
    },
    OPENING: { description: '期初余额（双方签）。 What lay there when the books were opened; both sign.' },
    TRANSFERRED: { description: '转拨：换保管单位，环节不变。 To another custodian at the same stage.' },
    RETAINED: { description: '扣留质保金，不算支出。 Retention money withheld; not spent.' },
    RELEASED: { description: '返还质保金。 Retention money released.' },
    CARRIED_OVER: { description: '结转下年。 Carried over into the next year.' },
    SURPLUS: { description: '结余：项目不再需要，收回统筹。 A project needs it no more.' },
    DONATED: { description: '物资捐赠（帮扶方登记）。 Goods donated.' },
    GOODS_RECEIVED: { description: '物资接收（受帮扶方登记）。 Goods received.' },
    HANDED_OUT: { description: '物资发放。 Goods handed out.' },
  },
});
registerEnumType(FundHolding, {
  name: 'FundHolding',
  description: '资金所处的状态。 In which state money lies with its custodian, or has left it.',
  valuesConfig: {
    OUTSIDE: { description: '账外。 Beyond the books of the side that posts.' },
    PLEDGED: { description: '协议数。 Pledged.' },
    ALLOCATED: { description: '已安排。 Allocated.' },
    DISBURSED: { description: '已拨付。 Disbursed.' },
    TAKEN_BACK: { description: '已收回。 Taken back by the donor.' },
    RECEIVED: { description: '已到位未下达。 Received and not issued.' },
    ISSUED: { description: '已下达未支出。 Issued and not spent.' },
    RETAINED: { description: '质保金。 Retention money.' },
    CLEARED: { description: '已报账未支付（报账制）。 Vouchered and not paid.' },
    SPENT: { description: '已支出未报账。 Spent and not vouchered.' },
    SETTLED: { description: '已支出并报账。 Spent and vouchered.' },
    SENT_BACK: { description: '已退回。 Sent back.' },
    DONATED: { description: '已捐赠。 Donated.' },
    GOODS_HELD: { description: '已接收未发放。 Goods not handed out yet.' },
    HANDED_OUT: { description: '已发放。 Handed out.' },
  },
});
registerEnumType(CustodianKind, {
  name: 'CustodianKind',
  description: '保管单位的种类。 With whom money lies.',
  valuesConfig: {
    DONOR_TREASURY: { description: '帮扶方财政。 The donor’s treasury.' },
    PROVINCE: { description: '省级财政。 The provincial treasury.' },
    CITY: { description: '市级财政。 The city’s treasury.' },
    COUNTY_TREASURY: { description: '县级财政。 The county treasury.' },
    DEPARTMENT: { description: '主管部门。 A department.' },
    TOWNSHIP: { description: '乡镇。 A township.' },
    IMPLEMENTING_UNIT: { description: '实施单位。 An implementing unit.' },
    CHARITY: { description: '慈善机构。 A charity.' },
  },
});
registerEnumType(SourceTold, {
  name: 'SourceTold',
  description: '账上如何得知资金来源。 How the books tell where an amount came from.',
  valuesConfig: {
    NAMED: { description: '登记时指明。 Named when it was posted.' },
    ONLY_SOURCE: { description: '当时只有这一笔来源。 Nothing else lay there.' },
    ALL_OF_IT: { description: '余额全部用尽。 Everything that lay there was taken.' },
  },
});
registerEnumType(FundEntryAction, {
  name: 'FundEntryAction',
  description: '对一笔记录可办理的事项。 What can be done to an entry.',
  valuesConfig: {
    SIGN: { description: '会签 signFundEntry。' },
    REVERSE: { description: '冲销 reverseFundEntry。' },
  },
});

@ObjectType({ description: '保管单位：资金在谁手里。 With whom money lies.' })
export class Custodian {
  @Field(() => Side, { description: '哪一方记账。 Whose books name it.' })
  side!: Side;

  @Field(() => CustodianKind, { description: '种类。 Its kind.' })
  kind!: CustodianKind;

  @Field({ description: '名称。 Its name.' })
  name!: string;
}

@ObjectType({ description: '物资的名称、数量。 What goods.' })
export class Goods {
  @Field({ description: '名称。 What it is.' })
  name!: string;

  @Field(() => Decimal, { description: '数量。 How much of it.' })
  quantity!: string;

  @Field({ description: '单位，如 台、吨。 Its unit.' })
  unit!: string;
}

@ObjectType({
  implements: Node,
  description:
    '一项资金：某结对、某年、某帮扶单位的一种资金。 Money of one kind and year that one donor gives within a pairing.',
})
export class Fund extends Node {
  @Field(() => Int, { description: '资金所属年度。 The year whose money it is.' })
  year!: number;

  @Field(() => FundKind, { description: '种类。 Its kind.' })
  kind!: FundKind;

  @Field(() => FundTier, { nullable: true, description: '财政资金的层级；其他资金为空。 Null unless fiscal.' })
  tier!: FundTier | null;

  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field(() => VoucherOrder, { description: '报账与支付的先后。 Whether vouchers come before payment.' })
  voucherOrder!: VoucherOrder;

  @Field({ description: '是否演示数据。 Whether it was made up for a demonstration.' })
  simulated!: boolean;
}

@ObjectType({
  description:
    '各环节合计（元，已扣除冲销，只含生效的记录）。 What each stage comes to, in yuan: reversals taken off, entries in force only.',
})
export class FundTotals {
  @Field(() => Money, { description: '协议数。 Pledged.' })
  pledged!: string;

  @Field(() => Money, { description: '安排。 Allocated.' })
  allocated!: string;

  @Field(() => Money, { description: '拨付。 Disbursed, by the donor.' })
  disbursed!: string;

  @Field(() => Money, { description: '收回：帮扶方登记的退回。 Taken back, by the donor.' })
  takenBack!: string;

  @Field(() => Money, { description: '期初余额。 Opening balances.' })
  opening!: string;

  @Field(() => Money, { description: '到位。 Received, by the recipient.' })
  received!: string;

  @Field(() => Money, { description: '下达。 Issued.' })
  issued!: string;

  @Field(() => Money, { description: '支出。 Spent.' })
  spent!: string;

  @Field(() => Money, { description: '报账。 Vouchered.' })
  vouchered!: string;

  @Field(() => Money, { description: '退回：受帮扶方登记。 Sent back, by the recipient.' })
  returned!: string;

  @Field(() => Money, { description: '结余收回。 Surplus taken back from projects.' })
  surplus!: string;

  @Field(() => Money, { description: '结转。 Carried over.' })
  carriedOver!: string;

  @Field(() => Money, { description: '物资捐赠折款。 Goods donated, by valuation.' })
  donated!: string;

  @Field(() => Money, { description: '物资接收折款。 Goods received, by valuation.' })
  goodsReceived!: string;

  @Field(() => Money, { description: '物资发放折款。 Goods handed out, by valuation.' })
  handedOut!: string;

  @Field(() => Money, {
    description:
      '尚存：期初 + 到位 − 支出 − 退回，即已到位未下达、已下达未支出、质保金、已报账未支付之和。 What still lies with custodians: opening + received − spent − returned.',
  })
  lying!: string;

  @Field(() => Money, { description: '其中质保金。 Of that, retention money.' })
  retained!: string;
}

@ObjectType({
  description: '一处余额：某保管单位、某项目、某年度资金、某状态。 What lies in one holding of one account.',
})
export class FundPosition {
  @Field(() => Side, { description: '哪一方的账。 Whose books.' })
  side!: Side;

  @Field(() => FundHolding, { description: '状态。 In which state.' })
  holding!: FundHolding;

  @Field(() => Int, { description: '资金所属年度。 The year whose money it is.' })
  originYear!: number;

  @Field(() => Money, { description: '余额（元）。 In yuan.' })
  balance!: string;
}

@ObjectType({ description: '一笔资金的来源之一。 One of the entries that an amount came from.' })
export class FundSource {
  @Field(() => Money, { description: '来自该笔的金额（元）。 How much of it, in yuan.' })
  amount!: string;

  @Field(() => SourceTold, { description: '账上如何得知。 How the books tell.' })
  how!: SourceTold;
}

@ObjectType({
  implements: Node,
  description: '账上的一笔；从不修改，只能冲销。 An entry of the ledger; never changed, only reversed.',
})
export class FundEntry extends Node {
  @Field(() => Day, { description: '业务日期。 The business day.' })
  day!: string;

  @Field(() => Side, { description: '登记方。 Whose statement it is.' })
  side!: Side;

  @Field(() => FundStage, { description: '环节。 What happened.' })
  stage!: FundStage;

  @Field(() => FundHolding, { description: '从哪种状态。 From which state.' })
  fromHolding!: FundHolding;

  @Field(() => FundHolding, { description: '到哪种状态。 Into which state.' })
  toHolding!: FundHolding;

  @Field(() => Money, { description: '金额（元）；冲销为负。 In yuan; below zero for a reversal.' })
  amount!: string;

  @Field(() => Int, { description: '资金所属年度。 The year whose money it is.' })
  originYear!: number;

  @Field({ description: '文号；报账为凭证号。 The document’s number; for a voucher its own.' })
  documentNo!: string;

  @Field(() => String, { nullable: true, description: '收款方。 To whom it was paid.' })
  payee!: string | null;

  @Field(() => String, { nullable: true, description: '备注；冲销为理由。 A note; for a reversal its reason.' })
  note!: string | null;

  @Field(() => [String], { description: '佐证材料的编号或名称，最多 20 项。 References to evidence, 20 at most.' })
  evidence!: string[];

  @Field(() => Money, {
    description: '账上未指明来源的金额（元）。 How much of it the books do not tell the source of, in yuan.',
  })
  untold!: string;

  @Field({ description: '是否须对方会签。 Whether the other side has to sign it.' })
  needsSignature!: boolean;

  @Field({ description: '是否计入：须会签的已会签，且不是撤回。 Whether it counts.' })
  inForce!: boolean;

  @Field(() => DateTime, { nullable: true, description: '对方会签的时间。 When the other side signed.' })
  signedAt!: Date | null;

  @Field(() => DateTime, { description: '录入时间。 When it was recorded.' })
  at!: Date;

  @Field({ description: '是否演示数据。 Whether it was made up for a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '一页资金。 A page of funds.' })
export class FundConnection extends connectionOf(Fund, 'Fund') {}

@ObjectType({ description: '一页资金记录。 A page of entries.' })
export class FundEntryConnection extends connectionOf(FundEntry, 'FundEntry') {}

@InputType({ description: '筛选资金。 Which funds.' })
export class FundFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '帮扶单位，任一。 Any of these donors, group members included.' })
  donorIds?: string[] | null;

  @Field(() => [Int], { nullable: true, description: '资金年度，任一。 Any of these years.' })
  years?: number[] | null;

  @Field(() => [FundKind], { nullable: true, description: '种类，任一。 Any of these kinds.' })
  kinds?: FundKind[] | null;

  @Field(() => String, { nullable: true, description: '名称含有。 The name holds this.' })
  search?: string | null;
}

@InputType({ description: '筛选资金记录。 Which entries.' })
export class FundEntryFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一。 Any of these pairings.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '资金，任一。 Any of these funds.' })
  fundIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '项目，任一（转出或转入）。 From or to any of these projects.' })
  projectIds?: string[] | null;

  @Field(() => [FundStage], { nullable: true, description: '环节，任一。 Any of these stages.' })
  stages?: FundStage[] | null;

  @Field(() => Side, { nullable: true, description: '登记方。 Whose statements.' })
  side?: Side | null;

  @Field(() => Day, { nullable: true, description: '业务日期从。 From this business day on.' })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: '业务日期至。 Until this business day.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: '文号。 The document’s number, as a whole.' })
  documentNo?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true 只要待会签的；false 只要计入的。 True: those that wait for a signature; false: those that count.',
  })
  pending?: boolean | null;

  @Field(() => String, { nullable: true, description: '文号、备注、收款方含有。 Document, note or payee holds this.' })
  search?: string | null;
}

/** By what entries are sorted. */
export enum FundEntryOrderField {
  DAY = 'DAY',
  RECORDED_AT = 'RECORDED_AT',
  AMOUNT = 'AMOUNT',
}
registerEnumType(FundEntryOrderField, {
  name: 'FundEntryOrderField',
  description: '资金记录的排序依据。 By what entries are sorted.',
  valuesConfig: {
    DAY: { description: '业务日期。 The business day.' },
    RECORDED_AT: { description: '录入时间。 When it was recorded.' },
    AMOUNT: { description: '金额。 The amount.' },
  },
});

@InputType({ description: '资金记录的次序。 The order of entries.' })
export class FundEntryOrder {
  @Field(() => FundEntryOrderField, { description: '依据。 By what.' })
  field!: FundEntryOrderField;

  @Field(() => SortDirection, { description: '升序或降序。 Upwards or downwards.' })
  direction!: SortDirection;
}

@ObjectType({ description: '登记的一笔及其资金。 The entry, and its fund as it stands now.' })
export class FundEntryPayload {
  @Field(() => FundEntry, { description: '这一笔。 The entry.' })
  entry!: FundEntry;
}

@ObjectType({ description: '设立的资金。 The fund.' })
export class FundPayload {
  @Field(() => Fund, { description: '资金。 The fund.' })
  fund!: Fund;
}
