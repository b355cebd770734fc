import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { FundEntryPayload, FundPayload } from '../../schema/fund';
import {
  AllocateFundInput,
  CarryOverFundInput,
  DeclareSurplusInput,
  DisburseFundInput,
  DonateGoodsInput,
  HandOutGoodsInput,
  IssueFundInput,
  OpenFundInput,
  PledgeFundInput,
  RecordFundReceiptInput,
  RecordGoodsReceiptInput,
  RecordOpeningBalanceInput,
  RecordSpendingInput,
  RecordVoucherInput,
  ReleaseRetentionInput,
  RetainFundInput,
  ReturnFundInput,
  ReverseFundEntryInput,
  SignFundEntryInput,
  TransferFundInput,
  type FundSourceInput,
  type MovingInput,
  type OutgoingInput,
  type PostingInput,
} from '../../schema/fund-inputs';
import { Ability, FundStage } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { keyOf } from '../platform/ids';
import { readFen } from '../platform/money';
import type { FundService, PostInput } from './fund.service';
import type { FundEntryRow, FundRow } from './fund.tables';

type Posted = PostingInput & Partial<OutgoingInput> & Partial<MovingInput>;

/** Global ids become keys, yuan become fen; nothing is decided here. */
function posting<Input extends Posted>(input: Input): PostInput {
  const { fundId, amount, projectId, fromCustodian, fromProjectId, sources, ...rest } = input;
  const project = (id: string | null | undefined, field: string) => (id ? keyOf('Project', id, field) : null);
  return {
    ...rest,
    fundId: keyOf('Fund', fundId, 'fundId'),
    amountFen: readFen(amount),
    projectId: project(projectId, 'projectId'),
    ...(fromCustodian && { from: { custodian: fromCustodian, projectId: project(fromProjectId, 'fromProjectId') } }),
    ...(sources && { sources: sources.map(sourceOf) }),
  };
}

const sourceOf = ({ entryId, amount }: FundSourceInput, at: number) => ({
  entryId: keyOf('FundEntry', entryId, `sources.${at}.entryId`),
  amountFen: readFen(amount),
});

const ERRORS = '可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT';

/** What each side posts to the ledger. */
@Resolver()
export class FundPostingResolver {
  constructor(private readonly funds: FundService) {}

  @Authorized(Ability.OPEN_FUND)
  @Mutation(() => FundPayload, {
    description: `设立一项资金。可能的错误：FORBIDDEN NOT_FOUND ALREADY_EXISTS OUT_OF_RANGE BAD_INPUT。 Opens a fund.`,
  })
  async openFund(
    @Ctx() { viewer }: Context,
    @Arg('input', () => OpenFundInput, { description: '资金。 The fund.' }) input: OpenFundInput,
  ): Promise<{ fund: FundRow }> {
    const pairingId = keyOf('Pairing', input.pairingId, 'pairingId');
    const donorId = input.donorId ? keyOf('Party', input.donorId, 'donorId') : null;
    return { fund: await this.funds.open(viewer, { ...input, pairingId, donorId }) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记协议数（帮扶方），受帮扶方会签后计入。${ERRORS} PAIRING_CLOSED。 Posts a pledge for the donor; it counts once the recipient has signed it.`,
  })
  async pledgeFund(
    @Ctx() { viewer }: Context,
    @Arg('input', () => PledgeFundInput, { description: '这一笔。 The entry.' }) input: PledgeFundInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'pledgeFund', FundStage.PLEDGED, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记安排（受帮扶方），帮扶方会签后计入。${ERRORS} PAIRING_CLOSED。 Posts an allocation for the recipient; it counts once the donor has signed it.`,
  })
  async allocateFund(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AllocateFundInput, { description: '这一笔。 The entry.' }) input: AllocateFundInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'allocateFund', FundStage.ALLOCATED, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记拨付（帮扶方）。${ERRORS}。 Posts a disbursement for the donor.`,
  })
  async disburseFund(
    @Ctx() { viewer }: Context,
    @Arg('input', () => DisburseFundInput, { description: '这一笔。 The entry.' }) input: DisburseFundInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'disburseFund', FundStage.DISBURSED, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记到位（受帮扶方）；没有或超过拨付也可登记，作为差异显示。${ERRORS}。 Posts a receipt for the recipient; one without or above its disbursement is taken and shown as a difference.`,
  })
  async recordFundReceipt(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordFundReceiptInput, { description: '这一笔。 The entry.' }) input: RecordFundReceiptInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'recordFundReceipt', FundStage.RECEIVED, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记期初余额（受帮扶方），帮扶方会签后计入。${ERRORS}。 Posts an opening balance; it counts once the donor has signed it.`,
  })
  async recordOpeningBalance(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordOpeningBalanceInput, { description: '这一笔。 The entry.' })
    input: RecordOpeningBalanceInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'recordOpeningBalance', FundStage.OPENING, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记下达（受帮扶方）：到实施单位、部门或乡镇。${ERRORS} NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED PROJECT_NOT_APPROVED。 Posts an issue to an implementing unit, department or township.`,
  })
  async issueFund(
    @Ctx() { viewer }: Context,
    @Arg('input', () => IssueFundInput, { description: '这一笔。 The entry.' }) input: IssueFundInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'issueFund', FundStage.ISSUED, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记转拨：换保管单位，环节不变。${ERRORS} NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Moves money to another custodian at the same stage.`,
  })
  async transferFund(
    @Ctx() { viewer }: Context,
    @Arg('input', () => TransferFundInput, { description: '这一笔。 The entry.' }) input: TransferFundInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'transferFund', FundStage.TRANSFERRED, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记支出：付给施工方或补贴对象。${ERRORS} NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Posts a payment to the contractor or the subsidy’s recipient.`,
  })
  async recordSpending(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordSpendingInput, { description: '这一笔。 The entry.' }) input: RecordSpendingInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'recordSpending', FundStage.SPENT, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记报账；一张凭证只能报账一次。${ERRORS} NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED VOUCHER_USED。 Settles against a voucher, which counts once.`,
  })
  async recordVoucher(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordVoucherInput, { description: '这一笔。 The entry.' }) input: RecordVoucherInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'recordVoucher', FundStage.VOUCHERED, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `扣留质保金；质保金不算支出。${ERRORS} NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Withholds retention money, which is not spent.`,
  })
  async retainFund(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RetainFundInput, { description: '这一笔。 The entry.' }) input: RetainFundInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'retainFund', FundStage.RETAINED, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `返还质保金，随后登记支出。${ERRORS} NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Releases retention money; its payment is posted next.`,
  })
  async releaseRetention(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReleaseRetentionInput, { description: '这一笔。 The entry.' }) input: ReleaseRetentionInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'releaseRetention', FundStage.RELEASED, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记退回（受帮扶方退回，或帮扶方收回）。${ERRORS} NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Posts money that goes back: sent back by the recipient, or taken back by the donor.`,
  })
  async returnFund(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReturnFundInput, { description: '这一笔。 The entry.' }) input: ReturnFundInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'returnFund', FundStage.RETURNED, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记项目结余，收回统筹。${ERRORS} NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Takes back what a project needs no more.`,
  })
  async declareSurplus(
    @Ctx() { viewer }: Context,
    @Arg('input', () => DeclareSurplusInput, { description: '这一笔。 The entry.' }) input: DeclareSurplusInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'declareSurplus', FundStage.SURPLUS, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记年终结转。${ERRORS} NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED ALREADY_CARRIED_OVER。 Carries what lies there over into the next year.`,
  })
  async carryOverFund(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CarryOverFundInput, { description: '这一笔。 The entry.' }) input: CarryOverFundInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'carryOverFund', FundStage.CARRIED_OVER, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记物资捐赠（帮扶方），金额为折款。${ERRORS} PAIRING_CLOSED。 Posts goods donated, by valuation.`,
  })
  async donateGoods(
    @Ctx() { viewer }: Context,
    @Arg('input', () => DonateGoodsInput, { description: '这一笔。 The entry.' }) input: DonateGoodsInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'donateGoods', FundStage.DONATED, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记物资接收（受帮扶方）。${ERRORS}。 Posts goods received.`,
  })
  async recordGoodsReceipt(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordGoodsReceiptInput, { description: '这一笔。 The entry.' }) input: RecordGoodsReceiptInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'recordGoodsReceipt', FundStage.GOODS_RECEIVED, posting(input)) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description: `登记物资发放。${ERRORS} NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Posts goods handed out.`,
  })
  async handOutGoods(
    @Ctx() { viewer }: Context,
    @Arg('input', () => HandOutGoodsInput, { description: '这一笔。 The entry.' }) input: HandOutGoodsInput,
  ): Promise<{ entry: FundEntryRow }> {
    return { entry: await this.funds.post(viewer, 'handOutGoods', FundStage.HANDED_OUT, posting(input)) };
  }

  @Authorized(Ability.SIGN_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description:
      '会签对方登记的协议数、安排、期初余额或其冲销，会签后计入。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY TRANSITION_REFUSED。 Signs what the other side posted, so that it counts.',
  })
  async signFundEntry(
    @Ctx() { viewer }: Context,
    @Arg('input', () => SignFundEntryInput, { description: '会签。 The signature.' }) input: SignFundEntryInput,
  ): Promise<{ entry: FundEntryRow }> {
    const entryId = keyOf('FundEntry', input.entryId, 'entryId');
    return { entry: await this.funds.sign(viewer, { ...input, entryId }) };
  }

  @Authorized(Ability.POST_FUND_ENTRY)
  @Mutation(() => FundEntryPayload, {
    description:
      '冲销本方的一笔：以一笔红字冲减，原记录保留。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY REVERSAL_REFUSED OUT_OF_RANGE。 Reverses an entry of your own side by one that names it; the entry stays.',
  })
  async reverseFundEntry(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReverseFundEntryInput, { description: '冲销。 The reversal.' }) input: ReverseFundEntryInput,
  ): Promise<{ entry: FundEntryRow }> {
    const entryId = keyOf('FundEntry', input.entryId, 'entryId');
    return { entry: await this.funds.reverse(viewer, { ...input, entryId }) };
  }
}
