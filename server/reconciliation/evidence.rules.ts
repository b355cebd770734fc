import { Side } from '../../schema/vocabulary';
import { Likeness, type DocumentNo } from './document.rules';
import type { MatchSettings, StatedFact } from './match';
import { amountSlip } from './slip.rules';

/**
 * How much speaks for two statements being about one movement of money. Weights are ten times the natural logarithm of
 * how much likelier a circumstance is between statements that belong together than between two that merely lie in the
 * same window of time: 23 is ten times likelier, -23 ten times less. They are whole numbers, and they add.
 */
export type Weight = number;

/** A statement with what is compared taken apart once. */
export interface Statement {
  fact: StatedFact;
  /** Days since 1970. */
  day: number;
  document: DocumentNo;
  /** How much it says that another statement has the same amount: little for a round one that comes back all the time. */
  amountWeight: Weight;
}

const DOCUMENT: Record<Likeness, Weight> = {
  [Likeness.SAME]: 40,
  [Likeness.SPELT_OTHERWISE]: 40,
  [Likeness.NAMED_AMONG]: 38,
  [Likeness.SLIP_IN_NAME]: 20,
  // Numbers that follow each other differ by one digit: a slip there is hardly told from the next document.
  [Likeness.SLIP_IN_NUMBER]: -5,
  [Likeness.SAME_SERIES]: -35,
  [Likeness.UNKNOWN]: -12,
  [Likeness.UNRELATED]: -40,
};

const FUND = { same: 15, other: -28 };
const CUSTODIAN = { same: 8, unknown: 0, other: -18 };
const AMOUNT = { slip: -20, other: -32 };

export function documentWeight(likeness: Likeness): Weight {
  return DOCUMENT[likeness];
}

/** Whether the two name a document in common, in whatever spelling. */
export function isShared(likeness: Likeness): boolean {
  return likeness <= Likeness.NAMED_AMONG;
}

export function fundWeight(one: Statement, other: Statement): Weight {
  return one.fact.fundId === other.fact.fundId ? FUND.same : FUND.other;
}

export function custodianWeight(one: Statement, other: Statement): Weight {
  if (one.fact.custodian === '' || other.fact.custodian === '') return CUSTODIAN.unknown;
  return one.fact.custodian === other.fact.custodian ? CUSTODIAN.same : CUSTODIAN.other;
}

/** What the two amounts say, the statement's own and what the other side's statements add up to. */
export function amountWeight(statement: Statement, otherFen: bigint): Weight {
  if (statement.fact.amountFen === otherFen) return statement.amountWeight;
  if (amountSlip(statement.fact.amountFen, otherFen) === null) return AMOUNT.other;
  // A slip in a long amount is seldom chance; 100 and 200 are one digit apart by chance all the time.
  return AMOUNT.slip + statement.amountWeight;
}

/** Days from a payment to its booking; below zero when it was booked first. Money that comes back is paid by the recipient. */
export function lateness(one: Statement, other: Statement): number {
  const [donor, recipient] = one.fact.side === Side.DONOR ? [one, other] : [other, one];
  return one.fact.movement === 'RETURN' ? donor.day - recipient.day : recipient.day - donor.day;
}

/** What the days say, or null when they lie too far apart to be compared: only a shared document reaches far. */
export function daysWeight(days: number, isSharedDocument: boolean, settings: MatchSettings): Weight | null {
  if (days >= 0 && days <= 15) return 24;
  if (days >= 0 && days <= 30) return 18;
  if (days >= 0 && days <= 45) return 10;
  if (days >= -settings.daysBefore && days < 0) return 5;
  if (days >= 0 && days <= settings.daysAfter) return -3;
  return isSharedDocument && Math.abs(days) <= settings.sameDocumentDays ? -30 : null;
}

const ZEROS = /0*$/;

/**
 * What a shared amount says, by how often the amount occurs here. A few statements tell little about that, so that
 * a round amount counts as frequent until the books show otherwise.
 */
export function weightOfAmount(amountFen: bigint, occurrences: number, statements: number): Weight {
  const digits = amountFen.toString();
  const zeros = ZEROS.exec(digits)?.[0].length ?? 0;
  const significant = digits.length - zeros;
  const expected = significant <= 1 ? 6 : significant === 2 ? 3 : significant === 3 ? 1 : 0;
  const oneIn = Math.floor((statements + 60) / (Math.max(0, occurrences - 2) + expected + 1));
  if (oneIn >= 200) return 50;
  if (oneIn >= 80) return 44;
  if (oneIn >= 40) return 37;
  if (oneIn >= 20) return 30;
  if (oneIn >= 10) return 23;
  return oneIn >= 5 ? 16 : 10;
}

export function sumOf(statements: readonly Statement[]): bigint {
  return statements.reduce((sum, { fact }) => sum + fact.amountFen, 0n);
}
