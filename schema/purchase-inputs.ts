import { Field, ID, InputType, Int } from 'type-graphql';
import { Day, Money } from './scalars';
import { PurchaseChannel, PurchaseMode } from './vocabulary';

@InputType({ description: '一行发票。 A line of an invoice.' })
export class InvoiceLineInput {
  @Field(() => String, {
    nullable: true,
    description: '发票代码，10 或 12 位；20 位号码的发票没有代码。 The code; invoices with 20 digits have none.',
  })
  code?: string | null;

  @Field({ description: '发票号码，8 或 20 位数字。 The number, 8 or 20 digits.' })
  number!: string;

  @Field(() => Int, {
    nullable: true,
    description: '行号，1–10000；不填则按填写次序。 The line; in the order given where left out.',
  })
  lineNo?: number | null;

  @Field(() => Money, {
    nullable: true,
    description:
      '该行金额（元）；不填即采购金额。 What the line is for, in yuan; the purchase’s amount where left out.',
  })
  amount?: string | null;

  @Field(() => Money, {
    nullable: true,
    description:
      '发票总额（元）；不填即本次各行之和。各行合计不得超过总额。 What the invoice comes to; its lines here where left out. Its lines never exceed it.',
  })
  total?: string | null;
}

@InputType()
abstract class KeyedInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request.' })
  requestKey!: string;
}

@InputType()
abstract class SoldInput extends KeyedInput {
  @Field(() => PurchaseChannel, { description: '渠道。 The channel.' })
  channel!: PurchaseChannel;

  @Field(() => PurchaseMode, { description: '方式：直接采购或帮助销售。 Direct, or sold with help.' })
  mode!: PurchaseMode;

  @Field(() => String, { nullable: true, description: '供应单位，最多 200 字。 Who sold.' })
  seller?: string | null;
}

@InputType()
abstract class PurchaseFactsInput extends SoldInput {
  @Field(() => Day, { description: '下单日期，不晚于今天。 The day of the order, not after today.' })
  day!: string;

  @Field({ description: '产品，1–200 字。 What was bought.' })
  product!: string;

  @Field(() => String, { nullable: true, description: '产品类别，最多 60 字。 Its category.' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: '数量，含单位，最多 60 字。 How much, with its unit.' })
  quantity?: string | null;

  @Field(() => Money, { description: '金额（元），大于零，不超过 10 亿。 In yuan, above zero, 1 billion at most.' })
  amount!: string;

  @Field(() => String, {
    nullable: true,
    description: '采购单位，1–200 字；销售清单的行可空。 Who bought; only a line of a sales sheet may leave it out.',
  })
  buyer?: string | null;

  @Field({ defaultValue: false, description: '是否认定的扶贫（帮扶）产品。 Whether the product was recognised.' })
  recognised!: boolean;

  @Field(() => String, { nullable: true, description: '产地，最多 100 字；不必是结对县。 Its origin, of any county.' })
  origin?: string | null;

  @Field(() => ID, { nullable: true, description: '产地的行政区划。 The origin as a place.' })
  originId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '订单号，最多 60 字；同一结对内不重复。 The order’s number; unique within the pairing.',
  })
  orderNo?: string | null;

  @Field(() => Day, { nullable: true, description: '验收日期，不早于下单。 When it was accepted.' })
  acceptedOn?: string | null;

  @Field(() => Day, { nullable: true, description: '付款日期，不早于验收。 When it was paid.' })
  paidOn?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: '评价日期，不早于付款；仅限有评价环节的渠道。 When it was evaluated, where the channel evaluates.',
  })
  evaluatedOn?: string | null;

  @Field(() => [InvoiceLineInput], {
    nullable: true,
    description:
      '所依据的发票各行，最多 50 行；更正时不填则不变。 Its invoice lines; a correction that leaves them out keeps them.',
  })
  invoiceLines?: InvoiceLineInput[] | null;
}

@InputType({
  description:
    '一笔采购。已验收、付款或评价的，填写相应日期即可；略过的环节视为与其后一环节同日。 A purchase. Give the days of what has happened already; a step left out is taken to have been on the day of the one after it.',
})
export class OrderPurchaseInput extends PurchaseFactsInput {
  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;
}

@InputType()
abstract class ToPurchaseInput extends KeyedInput {
  @Field(() => ID, { description: '采购。 The purchase.' })
  purchaseId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that this is based on.' })
  version!: number;
}

@InputType()
abstract class PurchaseStepInput extends ToPurchaseInput {
  @Field(() => Day, {
    description: '日期，不早于上一环节，不晚于今天。 The day: not before the step before, not after today.',
  })
  day!: string;
}

@InputType({ description: '验收。 An acceptance.' })
export class AcceptPurchaseInput extends PurchaseStepInput {}

@InputType({ description: '付款。 A payment.' })
export class PayPurchaseInput extends PurchaseStepInput {}

@InputType({ description: '评价。 An evaluation.' })
export class EvaluatePurchaseInput extends PurchaseStepInput {}

@InputType({ description: '取消尚未付款的采购。 A cancellation of what was not paid.' })
export class CancelPurchaseInput extends PurchaseStepInput {
  @Field({ description: '理由，1–1000 字。 Why.' })
  reason!: string;
}

@InputType({ description: '退货。 A return.' })
export class ReturnPurchaseInput extends PurchaseStepInput {
  @Field({ description: '理由，1–1000 字。 Why.' })
  reason!: string;
}

@InputType({
  description:
    '更正，替代原有内容；各环节日期不填则不变，进度不变。 Other facts in place of those that stand; days of steps that are left out stay, and so does the state.',
})
export class CorrectPurchaseInput extends PurchaseFactsInput {
  @Field(() => ID, { description: '采购。 The purchase.' })
  purchaseId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that this is based on.' })
  version!: number;

  @Field({ description: '理由，1–1000 字。 Why.' })
  reason!: string;
}

@InputType({ description: '为采购登记发票。 Lines of invoices for a purchase.' })
export class AttachInvoiceInput extends ToPurchaseInput {
  @Field(() => [InvoiceLineInput], {
    description: '发票各行；每笔采购共计最多 50 行。 The lines; 50 for each purchase at most.',
  })
  invoiceLines!: InvoiceLineInput[];
}

@InputType({ description: '撤回采购；其发票各行可另作他用。 A withdrawal; its invoice lines become free.' })
export class WithdrawPurchaseInput extends ToPurchaseInput {
  @Field({ description: '理由，1–1000 字。 Why.' })
  reason!: string;
}

@InputType({ description: '销售清单的一行。 A line of a sales sheet.' })
export class SalesLineInput {
  @Field({ description: '产品，1–200 字。 What was sold.' })
  product!: string;

  @Field(() => String, { nullable: true, description: '产品类别，最多 60 字。 Its category.' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: '数量，含单位，最多 60 字。 How much, with its unit.' })
  quantity?: string | null;

  @Field(() => Money, { description: '金额（元），大于零。 In yuan, above zero.' })
  amount!: string;

  @Field(() => String, { nullable: true, description: '采购单位，如有。 Who bought, where that is known.' })
  buyer?: string | null;

  @Field({ defaultValue: false, description: '是否认定的扶贫（帮扶）产品。 Whether the product was recognised.' })
  recognised!: boolean;

  @Field(() => String, { nullable: true, description: '产地，最多 100 字。 Its origin.' })
  origin?: string | null;

  @Field(() => ID, { nullable: true, description: '产地的行政区划。 The origin as a place.' })
  originId?: string | null;
}

@InputType({
  description:
    '没有订单的渠道的月销售清单：各行记在当月最后一天，视为已付款。 The monthly sales of a channel without orders; its lines count as paid on the last day of the month.',
})
export class RecordSalesSheetInput extends SoldInput {
  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field(() => Int, { description: '年。 The year.' })
  year!: number;

  @Field(() => Int, { description: '月，1–12；须已结束。 The month, 1 to 12; it must be over.' })
  month!: number;

  @Field(() => [SalesLineInput], { description: '各行，1–500 行。 Its lines, 1 to 500.' })
  lines!: SalesLineInput[];
}
