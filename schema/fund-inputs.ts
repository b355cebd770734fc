import { Field, ID, InputType, Int } from 'type-graphql';
import { Day, Decimal, Money } from './scalars';
import { CustodianKind, FundHolding, FundKind, FundTier, Side, VoucherOrder } from './vocabulary';

@InputType({ description: '保管单位；第一次出现时登记。 A custodian; registered when it is named for the first time.' })
export class CustodianInput {
  @Field(() => CustodianKind, { description: '种类。 Its kind.' })
  kind!: CustodianKind;

  @Field({ description: '名称，1–100 字。 Its name, 1 to 100 characters.' })
  name!: string;
}

@InputType({ description: '指明的来源。 A source that is named.' })
export class FundSourceInput {
  @Field(() => ID, { description: '来源的那一笔。 The entry that the amount came from.' })
  entryId!: string;

  @Field(() => Money, { description: '来自该笔的金额（元）。 How much of it, in yuan.' })
  amount!: string;
}

@InputType({ description: '物资。 What goods.' })
export class GoodsInput {
  @Field({ description: '名称，1–100 字。 What it is.' })
  name!: string;

  @Field(() => Decimal, { description: '数量，大于零。 How much of it, above zero.' })
  quantity!: string;

  @Field({ description: '单位，如 台、吨，1–20 字。 Its unit.' })
  unit!: string;
}

@InputType({ description: '设立一项资金。 A fund to open.' })
export class OpenFundInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复设立。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field(() => Int, { description: '资金所属年度。 The year whose money it is.' })
  year!: number;

  @Field(() => FundKind, { description: '种类。 Its kind.' })
  kind!: FundKind;

  @Field(() => FundTier, { nullable: true, description: '财政资金必填，其他不填。 For fiscal money, and only there.' })
  tier?: FundTier | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '帮扶单位：结对的帮扶方（默认），或组团成员。 The pairing’s donor (default), or a member of its group.',
  })
  donorId?: string | null;

  @Field({ description: '名称，1–100 字；同一结对、年度、帮扶单位内不重复。 Unique within pairing, year and donor.' })
  name!: string;

  @Field(() => VoucherOrder, {
    nullable: true,
    description:
      '报账与支付的先后；不填按该年适用的规则。 Whether vouchers come before payment; by default as the year’s rules say.',
  })
  voucherOrder?: VoucherOrder | null;
}

@InputType()
export abstract class PostingInput {
  @Field({
    description:
      '请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once.',
  })
  requestKey!: string;

  @Field(() => ID, { description: '资金。 The fund.' })
  fundId!: string;

  @Field(() => Money, { description: '金额（元），大于零。 In yuan, above zero.' })
  amount!: string;

  @Field(() => Day, { description: '业务日期，不晚于今天。 The business day, today at the latest.' })
  day!: string;

  @Field({ description: '文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own.' })
  documentNo!: string;

  @Field(() => CustodianInput, { description: '保管单位：这笔之后资金在谁手里。 With whom it lies afterwards.' })
  custodian!: CustodianInput;

  @Field(() => ID, {
    nullable: true,
    description: '项目；尚未分到项目的为空。 The project; null where it is not for one yet.',
  })
  projectId?: string | null;

  @Field(() => String, { nullable: true, description: '备注，最多 500 字。 A note, 500 characters at most.' })
  note?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: '佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence.',
  })
  evidence?: string[] | null;
}

@InputType({ description: '登记协议数。 A pledge.' })
export class PledgeFundInput extends PostingInput {}

@InputType({ description: '登记安排。 An allocation.' })
export class AllocateFundInput extends PostingInput {}

@InputType({ description: '登记拨付。 A disbursement.' })
export class DisburseFundInput extends PostingInput {}

@InputType({ description: '登记到位。 A receipt.' })
export class RecordFundReceiptInput extends PostingInput {}

@InputType({ description: '登记期初余额。 An opening balance.' })
export class RecordOpeningBalanceInput extends PostingInput {
  @Field(() => Int, { description: '资金所属年度。 The year whose money it is.' })
  originYear!: number;

  @Field(() => FundHolding, { description: '已到位未下达 RECEIVED，或已下达未支出 ISSUED。 RECEIVED or ISSUED.' })
  holding!: FundHolding;
}

@InputType()
export abstract class OutgoingInput extends PostingInput {
  @Field(() => Int, {
    nullable: true,
    description:
      '资金所属年度；只存一个年度时可不填。 The year whose money it is; may be left out where only one lies there.',
  })
  originYear?: number | null;

  @Field(() => [FundSourceInput], {
    nullable: true,
    description:
      '指明来源，最多 50 项；不填则账上能确定的自动写明，不能确定的记为未指明。 Sources, 50 at most; what is not named is told where it can only be one.',
  })
  sources?: FundSourceInput[] | null;
}

@InputType()
export abstract class MovingInput extends OutgoingInput {
  @Field(() => CustodianInput, { description: '原保管单位。 With whom it lay.' })
  fromCustodian!: CustodianInput;

  @Field(() => ID, { nullable: true, description: '原项目；没有为空。 For which project it lay there.' })
  fromProjectId?: string | null;
}

@InputType({ description: '登记下达。 An issue.' })
export class IssueFundInput extends MovingInput {}

@InputType({ description: '登记转拨。 A transfer to another custodian.' })
export class TransferFundInput extends MovingInput {
  @Field(() => FundHolding, { description: 'RECEIVED 或 ISSUED。 RECEIVED or ISSUED.' })
  holding!: FundHolding;
}

@InputType({ description: '登记支出。 A payment.' })
export class RecordSpendingInput extends OutgoingInput {
  @Field(() => String, { nullable: true, description: '收款方，最多 100 字。 To whom it was paid.' })
  payee?: string | null;
}

@InputType({ description: '登记报账。 A voucher.' })
export class RecordVoucherInput extends OutgoingInput {}

@InputType({ description: '扣留质保金。 Retention money to withhold.' })
export class RetainFundInput extends OutgoingInput {}

@InputType({ description: '返还质保金，随后登记支出。 Retention money to release; its payment is posted next.' })
export class ReleaseRetentionInput extends OutgoingInput {}

@InputType({ description: '登记退回。 Money that goes back.' })
export class ReturnFundInput extends OutgoingInput {
  @Field(() => Side, { description: '受帮扶方退回 RECIPIENT，或帮扶方收回 DONOR。 Sent back, or taken back.' })
  side!: Side;

  @Field(() => FundHolding, {
    nullable: true,
    description: '受帮扶方退回时：RECEIVED（默认）或 ISSUED。 For RECIPIENT: RECEIVED (default) or ISSUED.',
  })
  holding?: FundHolding | null;
}

@InputType({ description: '登记项目结余，收回统筹。 What a project needs no more.' })
export class DeclareSurplusInput extends MovingInput {}

@InputType({
  description: '登记年终结转；业务日期为年末。 What is carried over; the business day is the end of the year.',
})
export class CarryOverFundInput extends OutgoingInput {
  @Field(() => FundHolding, { description: 'RECEIVED、ISSUED 或 RETAINED。 In which state it lies.' })
  holding!: FundHolding;
}

@InputType({ description: '登记物资捐赠；金额为折款。 Goods donated; the amount is their valuation.' })
export class DonateGoodsInput extends PostingInput {
  @Field(() => GoodsInput, { description: '物资。 What goods.' })
  goods!: GoodsInput;
}

@InputType({ description: '登记物资接收；金额为折款。 Goods received.' })
export class RecordGoodsReceiptInput extends PostingInput {
  @Field(() => GoodsInput, { description: '物资。 What goods.' })
  goods!: GoodsInput;
}

@InputType({ description: '登记物资发放；金额为折款。 Goods handed out.' })
export class HandOutGoodsInput extends OutgoingInput {
  @Field(() => GoodsInput, { description: '物资。 What goods.' })
  goods!: GoodsInput;

  @Field(() => String, { nullable: true, description: '发放对象，最多 100 字。 To whom.' })
  payee?: string | null;
}

@InputType({ description: '会签对方登记的一笔。 A signature under the other side’s entry.' })
export class SignFundEntryInput {
  @Field({ description: '请求编号。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '那一笔。 The entry.' })
  entryId!: string;
}

@InputType({ description: '冲销一笔。 A reversal.' })
export class ReverseFundEntryInput {
  @Field({ description: '请求编号。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '要冲销的那一笔。 The entry to reverse.' })
  entryId!: string;

  @Field(() => Day, { description: '冲销的业务日期。 The business day of the reversal.' })
  day!: string;

  @Field({ description: '冲销的文号。 The reversal’s document number.' })
  documentNo!: string;

  @Field({ description: '理由，1–500 字。 Why, 1 to 500 characters.' })
  reason!: string;
}
