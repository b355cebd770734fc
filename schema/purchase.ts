import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day, Money } from './scalars';
import {
  PurchaseAction,
  PurchaseChannel,
  PurchaseMode,
  PurchaseState,
  RecordSaid,
  RecordStanding,
  Side,
  SortDirection,
} from './vocabulary';

registerEnumType(PurchaseAction, {
  name: 'PurchaseAction',
  description: '对一笔采购可办理的事项。 What can be done to a purchase.',
  valuesConfig: {
    ACCEPT: { description: '验收 acceptPurchase。' },
    PAY: { description: '付款 payPurchase。' },
    EVALUATE: { description: '评价 evaluatePurchase；仅限有评价环节的渠道。 On channels where buyers evaluate.' },
    CANCEL: { description: '取消 cancelPurchase；付款之前。 Before it is paid.' },
    RETURN: { description: '退货 returnPurchase；验收之后。 After it was accepted.' },
    CORRECT: { description: '更正 correctPurchase。' },
    ATTACH_INVOICE: { description: '登记发票 attachInvoice。' },
    WITHDRAW: { description: '撤回 withdrawPurchase。' },
  },
});

/** By what purchases are sorted. */
export enum PurchaseOrderField {
  DAY = 'DAY',
  AMOUNT = 'AMOUNT',
  RECORDED = 'RECORDED',
}
registerEnumType(PurchaseOrderField, {
  name: 'PurchaseOrderField',
  description: '采购的排序依据。 By what purchases are sorted.',
  valuesConfig: {
    DAY: { description: '下单或销售日期。 The day of the order or sale.' },
    AMOUNT: { description: '金额。 The amount.' },
    RECORDED: { description: '登记先后。 When it was recorded.' },
  },
});

@ObjectType()
abstract class PurchaseFacts {
  @Field(() => Int, { description: '版本号；办理时须带上。 Its version; every step names it.' })
  version!: number;

  @Field(() => Day, { description: '下单日期；无订单的为销售日期。 The day of the order, or of the sale.' })
  day!: string;

  @Field({ description: '产品。 What was bought.' })
  product!: string;

  @Field(() => String, { nullable: true, description: '产品类别。 Its category.' })
  category!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '数量，含单位，如“200 箱”。 How much, with its unit, as written.',
  })
  quantity!: string | null;

  @Field(() => PurchaseChannel, { description: '渠道。 The channel.' })
  channel!: PurchaseChannel;

  @Field(() => PurchaseMode, { description: '方式：直接采购或帮助销售。 Direct, or sold with help.' })
  mode!: PurchaseMode;

  @Field(() => String, { nullable: true, description: '采购单位；销售清单为空。 Who bought; null in a sales sheet.' })
  buyer!: string | null;

  @Field(() => String, { nullable: true, description: '供应单位。 Who sold.' })
  seller!: string | null;

  @Field({ description: '是否认定的扶贫（帮扶）产品。 Whether the product was recognised as one of the aided area.' })
  recognised!: boolean;

  @Field(() => String, { nullable: true, description: '产地，按登记时所写。 Its origin, as written.' })
  origin!: string | null;

  @Field(() => String, { nullable: true, description: '订单号。 The order’s number.' })
  orderNo!: string | null;

  @Field(() => PurchaseState, { description: '进度。 How far it has come.' })
  state!: PurchaseState;

  @Field(() => Day, { nullable: true, description: '验收日期。 When it was accepted.' })
  acceptedOn!: string | null;

  @Field(() => Day, { nullable: true, description: '付款日期。 When it was paid.' })
  paidOn!: string | null;

  @Field(() => Day, { nullable: true, description: '评价日期。 When it was evaluated.' })
  evaluatedOn!: string | null;

  @Field(() => Day, { nullable: true, description: '取消或退货日期。 When it was cancelled or returned.' })
  endedOn!: string | null;

  @Field({ description: '是否已撤回；撤回的不再计入。 Whether it was withdrawn: then it counts nowhere.' })
  withdrawn!: boolean;

  @Field(() => String, { nullable: true, description: '本版更正、取消或撤回的理由。 Why this version was made.' })
  reason!: string | null;

  @Field(() => RecordStanding, {
    nullable: true,
    description: '对方的意见；未表态为空。 What the other side has said of it; null for nothing.',
  })
  standing!: RecordStanding | null;

  @Field(() => DateTime, { description: '本版录入时间。 When this version was recorded.' })
  madeAt!: Date;
}

@ObjectType({
  implements: Node,
  description: '一笔消费帮扶采购：从下单到验收、付款、评价。 A consumption purchase, from its order to its evaluation.',
})
export class Purchase extends PurchaseFacts implements Node {
  @Field(() => ID, { description: '全局唯一、不透明的编号。 Global and opaque.' })
  id!: string;

  @Field(() => Int, { description: '计入的年度，即下单之年。 The year in whose book it stands: that of its day.' })
  year!: number;

  @Field(() => Side, {
    nullable: true,
    description: '由哪一方登记；双方之上的单位登记的为空。 Whose people recorded it; null for an office above both.',
  })
  side!: Side | null;

  @Field({ description: '是否演示数据。 Whether it was made up for a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '采购的一个版本。 One version of a purchase.' })
export class PurchaseVersion extends PurchaseFacts {}

@ObjectType({
  description: '采购所依据的一行发票；一行只计一次。 A line of an invoice that a purchase stands on; each counts once.',
})
export class InvoiceLine {
  @Field({ description: '发票代码；20 位号码的发票为空文本。 The invoice’s code; empty for numbers with 20 digits.' })
  code!: string;

  @Field({ description: '发票号码。 Its number.' })
  number!: string;

  @Field(() => Int, { description: '行号，从 1 起。 The line, from 1.' })
  lineNo!: number;
}

@ObjectType({ description: '一页采购。 A page of purchases.' })
export class PurchaseConnection extends connectionOf(Purchase, 'Purchase') {}

@InputType({ description: '筛选采购。 Which purchases.' })
export class PurchaseFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [Int], { nullable: true, description: '年度，任一。 Any of these years.' })
  years?: number[] | null;

  @Field(() => Day, { nullable: true, description: '下单日期不早于。 Ordered on this day or later.' })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: '下单日期不晚于。 Ordered on this day or earlier.' })
  to?: string | null;

  @Field(() => [PurchaseChannel], { nullable: true, description: '渠道，任一。 Any of these channels.' })
  channels?: PurchaseChannel[] | null;

  @Field(() => [PurchaseMode], { nullable: true, description: '方式，任一。 Any of these modes.' })
  modes?: PurchaseMode[] | null;

  @Field(() => [PurchaseState], { nullable: true, description: '进度，任一。 Any of these states.' })
  states?: PurchaseState[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否认定产品。 Whether the product is recognised.' })
  recognised?: boolean | null;

  @Field(() => Money, { nullable: true, description: '金额（元）不少于。 Of this many yuan or more.' })
  minAmount?: string | null;

  @Field(() => Money, { nullable: true, description: '金额（元）不多于。 Of this many yuan or less.' })
  maxAmount?: string | null;

  @Field(() => ID, { nullable: true, description: '属于此销售清单。 Lines of this sales sheet.' })
  sheetId?: string | null;

  @Field(() => ID, { nullable: true, description: '由此次导入带来。 Those that came with this import.' })
  importId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否有佐证。 Whether files prove it.' })
  hasEvidence?: boolean | null;

  @Field(() => [RecordSaid], {
    nullable: true,
    description: '对方的意见，任一。 What the other side has said, any of these.',
  })
  said?: RecordSaid[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是则只看已撤回的；默认只看未撤回的。 True for those withdrawn; by default those that stand.',
  })
  withdrawn?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      '产品、采购单位或供应单位含有，或订单号为。 Product, buyer or seller holds this, or it is the order’s number.',
  })
  search?: string | null;
}

@InputType({ description: '采购的次序。 The order of purchases.' })
export class PurchaseOrder {
  @Field(() => PurchaseOrderField, { description: '依据。 By what.' })
  field!: PurchaseOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: '方向。 Direction.' })
  direction!: SortDirection;
}

@ObjectType({ description: '采购现在的情况。 The purchase as it stands now.' })
export class PurchasePayload {
  @Field(() => Purchase, { description: '采购。 The purchase.' })
  purchase!: Purchase;
}

@ObjectType({ description: '登记的销售清单；各行可按 sheetId 查询。 A sales sheet; its lines are found by its id.' })
export class SalesSheetPayload {
  @Field(() => ID, { description: '清单编号。 Its id.' })
  sheetId!: string;

  @Field(() => Int, { description: '计入的行数。 How many of its lines stand.' })
  lines!: number;

  @Field(() => Money, { description: '计入的金额（元）。 What they come to, in yuan.' })
  amount!: string;
}
