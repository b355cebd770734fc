import { FlagRule, MoneyMeasure } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { FlagLook } from '../flags/flag-look';
import type { Finding } from '../flags/flag';
import { daysBefore, type Day } from '../platform/day';
import { PLATFORM, type Owned } from '../platform/scope';
import { pocketsOfPairing } from './money-clock.store';
import {
  differenceFacts,
  fundsOfPairing,
  hasPostedInto,
  ownedPairing,
  pairingsWithMoney,
  voucherFacts,
  yearEndFacts,
  type FlaggedFund,
} from './money-flag-facts.store';
import { differenceFound, idleFound, voucherFound, yearEndFound, type Found } from './money-flags.rules';
import type { MoneyRules } from './money-rule.rules';
import { moneyRulesByDay } from './money-rule.store';

/** What is asked about the money of a pairing: found from its ledger, as of a day. */
export const moneyLook: FlagLook = {
  rules: [
    FlagRule.VOUCHER_RATE_LOW,
    FlagRule.IDLE_OVER_ONE_YEAR,
    FlagRule.IDLE_OVER_TWO_YEARS,
    FlagRule.YEAR_END_BALANCE_HIGH,
    FlagRule.RECEIPT_WITHOUT_DISBURSEMENT,
    FlagRule.RECEIPT_ABOVE_DISBURSEMENT,
    FlagRule.DIFFERENCE_OVERDUE,
  ],
  hears: ['Fund', 'FundEntry', 'Difference'],
  pairings: pairingsWithMoney,
  find: async (db, pairingIds, today) => {
    const found: Finding[] = [];
    for (const pairingId of pairingIds) found.push(...(await findingsOf(db, pairingId, today)));
    return found;
  },
  isAuthor: hasPostedInto,
};

async function findingsOf(db: Db, pairingId: string, today: Day): Promise<Finding[]> {
  const funds = await fundsOfPairing(db, pairingId);
  const pairing = await ownedPairing(db, pairingId);
  if (funds.length === 0 || pairing === null) return [];
  const years = [...new Set(funds.map(({ year }) => year))];
  const dayOf = (year: number): Day => (today < `${year}-12-31` ? today : `${year}-12-31`);
  const rules = await moneyRulesByDay(db, PLATFORM, [...new Set([today, ...years.map(dayOf)])]);
  const rulesOn = (day: Day): MoneyRules => {
    const found = rules.get(day);
    if (found) return found;
    throw new Error(`no rules about money apply on ${day}`);
  };
  const terms = years.map((year) => {
    const { voucherRateAfterDays, voucherRateDenominator } = rulesOn(dayOf(year));
    return {
      year,
      until: daysBefore(today, voucherRateAfterDays),
      ofSpent: voucherRateDenominator === MoneyMeasure.SPENT,
    };
  });
  const pockets = await pocketsOfPairing(db, PLATFORM, pairingId);
  const vouchers = await voucherFacts(db, pairingId, terms);
  const yearEnds = await yearEndFacts(db, pairingId);
  const differences = await differenceFacts(db, pairingId);
  const found = [
    ...pockets.flatMap((pocket) => idleFound(pocket, today, rulesOn(today))),
    ...vouchers.flatMap((fact) => voucherFound(fact, rulesOn(dayOf(fact.year)))),
    ...differences.flatMap((fact) => differenceFound(fact, today)),
    ...yearEnds.flatMap((fact) => yearEndFound(fact, today, rulesOn(dayOf(fact.year)))),
  ];
  return found.map((one) => ofPairing(one, { id: pairingId, ...pairing }, funds));
}

/** A finding about a fund is its readers'; one about a year is the pairing's, and simulated where all its money is. */
function ofPairing(found: Found, pairing: Owned & { id: string }, funds: readonly FlaggedFund[]): Finding {
  const fund = funds.find(({ id }) => id === found.fundId);
  const { published, partyIds, placePaths } = fund ?? pairing;
  const ofYear = funds.filter(({ year }) => year === found.year);
  const simulated = fund ? fund.simulated : ofYear.every((one) => one.simulated);
  const money = { subject: '', words: {}, sayings: [], statementIds: [], figureIds: [] };
  return { ...found, ...money, pairingId: pairing.id, published, partyIds, placePaths, simulated };
}
