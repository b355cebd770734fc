import { yuanFromFen } from '../../platform/money';
import {
  FUNDS,
  paymentsFor,
  QUARTER_RULES,
  ruleInput,
  sumFen,
  type FundName,
  type Payment,
  type RuleCode,
} from './donglan-benefits.rules';
import type { Running } from './donglan-households.service';
import type { Kept, QuarterActs } from './quarter-acts.service';

/** As many rows as one batch takes. */
const ROWS_AT_ONCE = 500;

const TREASURY = { kind: 'COUNTY_TREASURY', name: '东兰县财政局' };
const townOffice = (town: number): object => ({ kind: 'TOWNSHIP', name: `模拟${town + 1}乡人民政府` });

/**
 * The county puts its rules in; the partner city's money arrives and is issued to the townships; each township's payments of a day are
 * one payment from the fund, and the benefits that it pays are recorded in batches that name it. The second payment for one year is
 * recorded by a reviewer, who says why.
 */
export async function payBenefits(acts: QuarterActs, running: readonly Running[]): Promise<{ benefits: number }> {
  const payments = paymentsFor(running.map(({ planned }) => planned));
  const entries = new Map(running.map((one) => [one.planned.nth, one]));
  acts.begin('benefits', payments.length);
  const ruleIds = await putInRules(acts);
  const fundIds = await fillFunds(acts, payments);
  let benefits = 0;
  for (const batch of batchesOf(payments)) {
    const { rule, day, town, isSecond } = batch;
    const fundEntryId =
      rule.fund === null ? null : await spend(acts, { ...batch, fundId: fundIds.get(rule.fund) ?? '' });
    for (let at = 0; at < batch.payments.length; at += ROWS_AT_ONCE) {
      const rows = batch.payments.slice(at, at + ROWS_AT_ONCE).map(({ household, member, amountFen }) => {
        const one = entries.get(household.nth);
        return {
          householdId: one?.entry.id,
          memberId: member === null ? null : one?.members[member],
          ruleId: ruleIds.get(rule.code),
          day,
          amount: yuanFromFen(amountFen),
          source: fundEntryId === null ? 'PROVINCE' : null,
          fundEntryId,
          voucher: `模拟${town + 1}乡-${day}-${rule.code}`,
          evidence: ['发放花名册'],
          overrideReason: isSecond ? '首次按旧标准发放，补发一次' : null,
        };
      });
      const desk = isSecond ? 'reviewer' : 'reporter';
      const recorded = await acts.act<{ id: string }[]>(desk, 'recordBenefits', { rows }, 'benefits { id }');
      acts.moved(recorded.length);
      benefits += recorded.length;
    }
  }
  return { benefits };
}

async function putInRules(acts: QuarterActs): Promise<Map<RuleCode, string>> {
  const ruleIds = new Map<RuleCode, string>();
  for (const rule of QUARTER_RULES) {
    const input = { ...ruleInput(rule), placeId: acts.stage.countyPlaceId };
    const { id } = await acts.act<{ id: string }>('reviewer', 'makeBenefitRule', input, 'rule { id }');
    ruleIds.set(rule.code, id);
  }
  return ruleIds;
}

/** Opens the funds that something is paid from, and brings to each township as much as it will pay. */
async function fillFunds(acts: QuarterActs, payments: readonly Payment[]): Promise<Map<FundName, string>> {
  const fundIds = new Map<FundName, string>();
  for (const [nth, fund] of FUNDS.entries()) {
    const own = payments.filter(({ rule }) => rule.fund === fund.name);
    // Few households may have no pupils of that age at all.
    if (own.length === 0) continue;
    const terms = { ...fund, pairingId: acts.stage.pairingId, year: 2016, voucherOrder: 'AFTER_PAYMENT' };
    const { id: fundId } = await acts.act<{ id: string }>('finance', 'openFund', terms, 'fund { id }');
    fundIds.set(fund.name, fundId);
    const whole = { fundId, amount: yuanFromFen(sumFen(own)), documentNo: `南财帮〔2016〕模拟${nth + 1}号` };
    const arrives = { ...whole, custodian: TREASURY };
    await acts.act('donor', 'disburseFund', { ...whole, day: '2016-07-04', custodian: DONOR_TREASURY }, ENTRY);
    await acts.act('finance', 'recordFundReceipt', { ...arrives, day: '2016-07-07' }, ENTRY);
    for (const town of acts.stage.towns.keys()) {
      const share = own.filter(({ household }) => household.town === town);
      if (share.length === 0) continue;
      const issue = {
        fundId,
        amount: yuanFromFen(sumFen(share)),
        day: '2016-07-11',
        documentNo: `东财农〔2016〕模拟${nth + 1}号`,
        fromCustodian: TREASURY,
        custodian: townOffice(town),
      };
      await acts.act('finance', 'issueFund', issue, ENTRY);
    }
  }
  return fundIds;
}

const ENTRY = 'entry { id }';
const DONOR_TREASURY = { kind: 'DONOR_TREASURY', name: '南宁市财政局' };

/** What one township pays under one rule on one day. */
type Batch = Pick<Payment, 'rule' | 'day' | 'isSecond'> & { town: number; payments: Payment[] };

function batchesOf(payments: readonly Payment[]): Batch[] {
  const batches = new Map<string, Batch>();
  for (const payment of payments) {
    const { rule, day, isSecond, household } = payment;
    const key = [isSecond, day, rule.code, household.town].join(' ');
    const batch = batches.get(key) ?? { rule, day, isSecond, town: household.town, payments: [] };
    batch.payments.push(payment);
    batches.set(key, batch);
  }
  // What is paid a second time comes after the first.
  return [...batches.values()].sort((one, other) => Number(one.isSecond) - Number(other.isSecond));
}

/** The payment of a batch from its fund. @returns the entry's id */
async function spend(
  acts: QuarterActs,
  { fundId, rule, day, town, payments }: Batch & { fundId: string },
): Promise<string> {
  const payment = {
    fundId,
    amount: yuanFromFen(sumFen(payments)),
    day,
    documentNo: rule.documentNo,
    custodian: townOffice(town),
    payee: `模拟${town + 1}乡受益户`,
  };
  return (await acts.act<Pick<Kept, 'id'>>('finance', 'recordSpending', payment, ENTRY)).id;
}
