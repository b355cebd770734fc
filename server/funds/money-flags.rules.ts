/** What is asked about a pairing's money. A rule names its numbers and accuses nobody. */
import { FlagRule, MoneyMeasure, Side } from '../../schema/vocabulary';
import { daysBefore, type Day } from '../platform/day';
import { divideHalfUp, formatTrimmed } from '../platform/decimal';
import { yuanFromFen } from '../platform/money';
import { lainSince, type DayFlow } from './money-clock.rules';
import { isAtLeastPercent, isBelowPercent } from './money-rates.rules';
import type { MoneyRules } from './money-rule.rules';

/** Whose the fund is that a fact is about. */
export interface FundFact {
  fundId: string;
  /** The year whose money it is. */
  year: number;
}

/** Money of one fund, project, custodian and year of origin; see money-clock.rules. */
export interface PocketFact extends FundFact {
  projectId: string | null;
  custodianId: string;
  originYear: number;
  balanceFen: bigint;
  retainedFen: bigint;
  flows: readonly DayFlow[];
}

/** What a custodian had vouchered of what was issued to it, or spent by it, long enough ago. */
export interface VoucherFact extends FundFact {
  custodianId: string;
  /** What was issued to it and did not go on, or what it spent, so many days ago at the least. */
  measuredFen: bigint;
  voucheredFen: bigint;
  /** The day of the first money that is measured. */
  since: Day;
}

/** What a year's money came to at the end of that year. */
export interface YearEndFact {
  year: number;
  lyingFen: bigint;
  availableFen: bigint;
}

/** What the two sides' statements of one movement leave open. */
export interface DifferenceFact extends FundFact {
  /** Its first entry: of the recipient where one has stated something, else of the donor. */
  entryId: string;
  /** Whether that entry is a receipt, of money or goods; money that goes back is stated by both sides too. */
  isReceipt: boolean;
  isOneSided: boolean;
  /** The donor's statements less the recipient's. */
  differenceFen: bigint;
  turn: Side;
  since: Day;
  due: Day;
}

/** A finding without whose it is and how much it weighs. */
export interface Found {
  rule: FlagRule;
  fundId: string | null;
  custodianId: string | null;
  projectId: string | null;
  entryId: string | null;
  year: number;
  numbers: Record<string, string>;
  since: Day;
  turn: Side;
}

const NOWHERE = { fundId: null, custodianId: null, projectId: null, entryId: null };

/** Percent with four places, half up: `12.5`; so exact that what is just under a threshold does not read as the threshold. */
export function percentOf(numerator: bigint, denominator: bigint): string {
  const exact = divideHalfUp({ digits: numerator * 100n, scale: 0 }, { digits: denominator, scale: 0 }, 4);
  return exact === undefined ? '' : formatTrimmed(exact);
}

/**
 * Money that surely has lain idle for one year, and for two, under any order of using it up. Retention money waits for
 * its term and is not idle: as much as there is of it is taken off.
 */
export function idleFound(pocket: PocketFact, today: Day, rules: MoneyRules): Found[] {
  const idleFor = (days: number): bigint => lainSince(pocket.flows, daysBefore(today, days)) - pocket.retainedFen;
  const since = pocket.flows.find(({ day }) => lainSince(pocket.flows, day) > 0n)?.day ?? today;
  const { fundId, custodianId, projectId, originYear: year } = pocket;
  const about = { ...NOWHERE, fundId, custodianId, projectId, year, since, turn: Side.RECIPIENT };
  const numbers = (idleFen: bigint, days: number) => ({
    idle: yuanFromFen(idleFen),
    balance: yuanFromFen(pocket.balanceFen),
    days: String(days),
  });
  const found: Found[] = [];
  const [oneYear, twoYears] = [idleFor(rules.idleDays), idleFor(rules.longIdleDays)];
  if (oneYear > 0n)
    found.push({
      ...about,
      rule: FlagRule.IDLE_OVER_ONE_YEAR,
      numbers: numbers(oneYear, rules.idleDays),
    });
  if (twoYears > 0n)
    found.push({
      ...about,
      rule: FlagRule.IDLE_OVER_TWO_YEARS,
      numbers: numbers(twoYears, rules.longIdleDays),
    });
  return found;
}

/** A custodian that has vouchered too little of what came to it long enough ago. */
export function voucherFound(fact: VoucherFact, rules: MoneyRules): Found[] {
  const { fundId, custodianId, year, measuredFen, voucheredFen } = fact;
  if (!isBelowPercent({ numeratorFen: voucheredFen, denominatorFen: measuredFen }, rules.voucherRateFloor)) return [];
  return [
    {
      ...NOWHERE,
      rule: FlagRule.VOUCHER_RATE_LOW,
      fundId,
      custodianId,
      year,
      since: fact.since,
      turn: Side.RECIPIENT,
      numbers: {
        vouchered: yuanFromFen(voucheredFen),
        measured: yuanFromFen(measuredFen),
        rate: percentOf(voucheredFen, measuredFen),
        floor: String(rules.voucherRateFloor),
        days: String(rules.voucherRateAfterDays),
        of: rules.voucherRateDenominator === MoneyMeasure.SPENT ? 'SPENT' : 'ISSUED',
      },
    },
  ];
}

/** A year of which too much still lay there when it ended; only once it has ended. */
export function yearEndFound(fact: YearEndFact, today: Day, rules: MoneyRules): Found[] {
  const since = `${fact.year}-12-31`;
  const { lyingFen, availableFen } = fact;
  const isHigh = isAtLeastPercent({ numeratorFen: lyingFen, denominatorFen: availableFen }, rules.yearEndBalanceCap);
  if (today <= since || !isHigh) return [];
  return [
    {
      ...NOWHERE,
      rule: FlagRule.YEAR_END_BALANCE_HIGH,
      year: fact.year,
      since,
      turn: Side.RECIPIENT,
      numbers: {
        lying: yuanFromFen(lyingFen),
        available: yuanFromFen(availableFen),
        rate: percentOf(lyingFen, availableFen),
        cap: String(rules.yearEndBalanceCap),
      },
    },
  ];
}

/** A receipt without a disbursement or above it, and any difference that was not answered in time. */
export function differenceFound(fact: DifferenceFact, today: Day): Found[] {
  const { fundId, year, entryId, turn, since, due, isReceipt, isOneSided, differenceFen } = fact;
  const about = { ...NOWHERE, fundId, year, entryId, turn, since };
  const apart = yuanFromFen(differenceFen < 0n ? -differenceFen : differenceFen);
  const found: Found[] = [];
  if (isReceipt && differenceFen < 0n)
    found.push({
      ...about,
      rule: isOneSided ? FlagRule.RECEIPT_WITHOUT_DISBURSEMENT : FlagRule.RECEIPT_ABOVE_DISBURSEMENT,
      numbers: isOneSided ? { received: apart } : { excess: apart },
    });
  if (due < today)
    found.push({
      ...about,
      rule: FlagRule.DIFFERENCE_OVERDUE,
      numbers: { difference: apart, due },
    });
  return found;
}
