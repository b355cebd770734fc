import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Place } from '../../schema/place';
import {
  InvoiceLine,
  Purchase,
  PurchaseConnection,
  PurchaseFilter,
  PurchaseOrder,
  PurchasePayload,
  PurchaseVersion,
  SalesSheetPayload,
} from '../../schema/purchase';
import {
  AcceptPurchaseInput,
  AttachInvoiceInput,
  CancelPurchaseInput,
  CorrectPurchaseInput,
  EvaluatePurchaseInput,
  OrderPurchaseInput,
  PayPurchaseInput,
  RecordSalesSheetInput,
  ReturnPurchaseInput,
  WithdrawPurchaseInput,
} from '../../schema/purchase-inputs';
import { Money } from '../../schema/scalars';
import { Ability, PurchaseAction, SortDirection } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import { purchaseQueryOf } from '../graphql/record-filters';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { keyOf, toGlobalId } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import { linesByPurchase } from './invoice.store';
import type { InvoiceLineRow, PurchaseRow, PurchaseVersionRow } from './purchase';
import { mayChange } from '../records/record-access.rules';
import { possibleActions } from './purchase.rules';
import type { PurchaseService } from './purchase.service';
import { versionsByPurchase } from './purchase.store';

type Done = Promise<{ purchase: PurchaseRow }>;

const FACT_ERRORS =
  'FORBIDDEN NOT_FOUND PAIRING_CLOSED BAD_PERIOD OUT_OF_RANGE BAD_INPUT TOO_MANY_ITEMS ALREADY_EXISTS INVOICE_LINE_USED INVOICE_EXCEEDED';
const STEP_ERRORS = 'FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT';
const KEEPS = Ability.KEEP_RECORDS;

const toPurchase = <Input extends { purchaseId: string }>(input: Input): Input => ({
  ...input,
  purchaseId: keyOf('Purchase', input.purchaseId, 'purchaseId'),
});

const placed = <Input extends { originId?: string | null }>(input: Input, path = ''): Input => ({
  ...input,
  originId: input.originId ? keyOf('Place', input.originId, `${path}originId`) : null,
});

@Resolver(() => Purchase)
export class PurchaseResolver {
  constructor(private readonly purchases: PurchaseService) {}

  @Authorized('READER')
  @Query(() => PurchaseConnection, {
    name: 'purchases',
    description:
      '可查看的采购；指定结对时默认近日在前，否则默认后登记的在前。 The purchases that you may see: by default the latest day first where pairings are named, else what was recorded last.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PurchaseFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: PurchaseFilter | null,
    @Arg('orderBy', () => PurchaseOrder, { nullable: true, description: '次序。 Their order.' })
    orderBy?: PurchaseOrder | null,
  ): Promise<Page<PurchaseRow>> {
    const order = orderBy ? { field: orderBy.field, isDescending: orderBy.direction === SortDirection.DESC } : null;
    return this.purchases.list(viewer, purchaseQueryOf(filter), order, page);
  }

  @Authorized(KEEPS)
  @Mutation(() => PurchasePayload, {
    description: `登记采购，无论已到哪一环节。可能的错误：${FACT_ERRORS}。 Records a purchase, at whatever state it has reached.`,
  })
  async orderPurchase(
    @Ctx() { viewer }: Context,
    @Arg('input', () => OrderPurchaseInput, { description: '采购。 The purchase.' }) input: OrderPurchaseInput,
  ): Done {
    const pairingId = keyOf('Pairing', input.pairingId, 'pairingId');
    return { purchase: await this.purchases.order(viewer, { ...placed(input), pairingId }) };
  }

  @Authorized(KEEPS)
  @Mutation(() => PurchasePayload, {
    description: `验收。可能的错误：${STEP_ERRORS}。 Accepts what was ordered.`,
  })
  async acceptPurchase(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AcceptPurchaseInput, { description: '验收。 The acceptance.' }) input: AcceptPurchaseInput,
  ): Done {
    return { purchase: await this.purchases.take(viewer, PurchaseAction.ACCEPT, toPurchase(input)) };
  }

  @Authorized(KEEPS)
  @Mutation(() => PurchasePayload, { description: `付款。可能的错误：${STEP_ERRORS}。 Pays for what was accepted.` })
  async payPurchase(
    @Ctx() { viewer }: Context,
    @Arg('input', () => PayPurchaseInput, { description: '付款。 The payment.' }) input: PayPurchaseInput,
  ): Done {
    return { purchase: await this.purchases.take(viewer, PurchaseAction.PAY, toPurchase(input)) };
  }

  @Authorized(KEEPS)
  @Mutation(() => PurchasePayload, {
    description: `评价；仅限有评价环节的渠道。可能的错误：${STEP_ERRORS}。 Evaluates, on channels where buyers do.`,
  })
  async evaluatePurchase(
    @Ctx() { viewer }: Context,
    @Arg('input', () => EvaluatePurchaseInput, { description: '评价。 The evaluation.' }) input: EvaluatePurchaseInput,
  ): Done {
    return { purchase: await this.purchases.take(viewer, PurchaseAction.EVALUATE, toPurchase(input)) };
  }

  @Authorized(KEEPS)
  @Mutation(() => PurchasePayload, {
    description: `取消尚未付款的采购，不再计入。可能的错误：${STEP_ERRORS}。 Cancels what was not paid; it counts no more.`,
  })
  async cancelPurchase(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CancelPurchaseInput, { description: '取消。 The cancellation.' }) input: CancelPurchaseInput,
  ): Done {
    return { purchase: await this.purchases.take(viewer, PurchaseAction.CANCEL, toPurchase(input)) };
  }

  @Authorized(KEEPS)
  @Mutation(() => PurchasePayload, {
    description: `退货，不再计入。可能的错误：${STEP_ERRORS}。 Takes goods back; the purchase counts no more.`,
  })
  async returnPurchase(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReturnPurchaseInput, { description: '退货。 The return.' }) input: ReturnPurchaseInput,
  ): Done {
    return { purchase: await this.purchases.take(viewer, PurchaseAction.RETURN, toPurchase(input)) };
  }

  @Authorized(KEEPS)
  @Mutation(() => PurchasePayload, {
    description: `更正采购，原内容留作旧版本。可能的错误：${FACT_ERRORS} OTHER_SIDES_ENTRY VERSION_CONFLICT TRANSITION_REFUSED。 Corrects a purchase; what stood remains as an older version.`,
  })
  async correctPurchase(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CorrectPurchaseInput, { description: '更正。 The correction.' }) input: CorrectPurchaseInput,
  ): Done {
    return { purchase: await this.purchases.correct(viewer, toPurchase(placed(input))) };
  }

  @Authorized(KEEPS)
  @Mutation(() => PurchasePayload, {
    description: `为采购登记发票；一行发票全平台只计一次。可能的错误：${STEP_ERRORS} TOO_MANY_ITEMS INVOICE_LINE_USED INVOICE_EXCEEDED。 Attaches lines of invoices, each of which counts once on the whole platform.`,
  })
  async attachInvoice(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AttachInvoiceInput, { description: '发票。 The invoice lines.' }) input: AttachInvoiceInput,
  ): Done {
    return { purchase: await this.purchases.attachInvoice(viewer, toPurchase(input)) };
  }

  @Authorized(KEEPS)
  @Mutation(() => PurchasePayload, {
    description: `撤回采购，不再计入，其发票各行可另作他用。可能的错误：${STEP_ERRORS}。 Withdraws a purchase; its invoice lines become free.`,
  })
  async withdrawPurchase(
    @Ctx() { viewer }: Context,
    @Arg('input', () => WithdrawPurchaseInput, { description: '撤回。 The withdrawal.' }) input: WithdrawPurchaseInput,
  ): Done {
    return { purchase: await this.purchases.withdraw(viewer, toPurchase(input)) };
  }

  @Authorized(KEEPS)
  @Mutation(() => SalesSheetPayload, {
    description: `登记没有订单的渠道的月销售清单，每行一笔。可能的错误：${FACT_ERRORS}。 Records a month’s sales of a channel without orders, one purchase for each line.`,
  })
  async recordSalesSheet(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordSalesSheetInput, { description: '清单。 The sheet.' }) input: RecordSalesSheetInput,
  ): Promise<SalesSheetPayload> {
    const pairingId = keyOf('Pairing', input.pairingId, 'pairingId');
    const lines = input.lines.map((line, at) => placed(line, `lines.${at}.`));
    const sheet = await this.purchases.recordSheet(viewer, { ...input, pairingId, lines });
    return {
      sheetId: toGlobalId('SalesSheet', sheet.sheetId),
      lines: sheet.lines,
      amount: yuanFromFen(sheet.amountFen),
    };
  }

  @FieldResolver(() => Pairing, { description: '结对。 Its pairing.' })
  pairing(@Root() purchase: PurchaseRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, purchase.pairingId);
  }

  @FieldResolver(() => Money, { description: '金额（元）。 Its amount, in yuan.' })
  amount(@Root() purchase: PurchaseRow): string {
    return yuanFromFen(purchase.amountFen);
  }

  @FieldResolver(() => Place, { nullable: true, description: '产地的行政区划。 Its origin as a place.' })
  originPlace(@Root() purchase: PurchaseRow, @Ctx() { loaders }: Context): Promise<PlaceRow | null> | null {
    return purchase.originId === null ? null : loaders.load(placesById, purchase.originId);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      '所属的月销售清单；其月份即 day 之月。 The monthly sales sheet whose line it is; its month is that of the day.',
  })
  sheetId(@Root() purchase: PurchaseRow): string | null {
    return purchase.sheetId === null ? null : toGlobalId('SalesSheet', purchase.sheetId);
  }

  @FieldResolver(() => Int, { description: '佐证文件数。 How many files prove it.' })
  evidenceCount(@Root() purchase: PurchaseRow): number {
    return purchase.evidence;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁登记；平台登记或您不便查看时为空。 Who recorded it; null for the platform, or somebody you may not see.',
  })
  recordedBy(@Root() purchase: PurchaseRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return purchase.recordedBy === null ? null : loaders.load(accountsById, purchase.recordedBy);
  }

  @FieldResolver(() => [InvoiceLine], {
    description: '所依据的发票各行，最多 50 行。 The invoice lines that it stands on, 50 at most.',
  })
  async invoiceLines(@Root() purchase: PurchaseRow, @Ctx() { loaders }: Context): Promise<InvoiceLineRow[]> {
    return (await loaders.load(linesByPurchase, purchase.id)) ?? [];
  }

  @FieldResolver(() => [PurchaseVersion], {
    description: '各版本，最新的在前，最多 200 版。 Its versions, the latest first, 200 at most.',
  })
  async versions(@Root() purchase: PurchaseRow, @Ctx() { loaders }: Context): Promise<PurchaseVersionRow[]> {
    return (await loaders.load(versionsByPurchase, purchase.id)) ?? [];
  }

  @FieldResolver(() => [PurchaseAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() purchase: PurchaseRow, @Ctx() { loaders, viewer }: Context): Promise<PurchaseAction[]> {
    const pairing = await loaders.load(pairingsById, purchase.pairingId);
    return pairing && mayChange(viewer, pairing, purchase.side) ? possibleActions(purchase) : [];
  }
}

@Resolver(() => PurchaseVersion)
export class PurchaseVersionResolver {
  @FieldResolver(() => Money, { description: '当时的金额（元）。 Its amount then, in yuan.' })
  amount(@Root() version: PurchaseVersionRow): string {
    return yuanFromFen(version.amountFen);
  }

  @FieldResolver(() => Int, { description: '当时的佐证文件数。 How many files proved it then.' })
  evidenceCount(@Root() version: PurchaseVersionRow): number {
    return version.evidence;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁录入本版；平台录入或您不便查看时为空。 Who made this version; null for the platform, or somebody you may not see.',
  })
  madeBy(@Root() version: PurchaseVersionRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return version.madeByAccount === null ? null : loaders.load(accountsById, version.madeByAccount);
  }
}

@Resolver(() => InvoiceLine)
export class InvoiceLineResolver {
  @FieldResolver(() => Money, { description: '该行金额（元）。 What the line is for, in yuan.' })
  amount(@Root() line: InvoiceLineRow): string {
    return yuanFromFen(line.amountFen);
  }

  @FieldResolver(() => Money, {
    description: '登记人所填的发票总额（元）。 What the invoice comes to, as whoever claims the line says.',
  })
  total(@Root() line: InvoiceLineRow): string {
    return yuanFromFen(line.totalFen);
  }
}

@Resolver(() => Pairing)
export class PairingPurchaseResolver {
  constructor(private readonly purchases: PurchaseService) {}

  @FieldResolver(() => PurchaseConnection, {
    name: 'purchases',
    description: '该结对的采购，近日在前。 The purchases of this pairing, the latest day first.',
  })
  purchasesOfPairing(
    @Root() pairing: PairingRow,
    @Ctx() { viewer, loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('year', () => Int, { nullable: true, description: '年度；不填为各年。 The year; all years if left out.' })
    year?: number | null,
  ): Promise<Page<PurchaseRow>> {
    return this.purchases.ofPairing(viewer, loaders, pairing.id, year ?? null, page);
  }
}
