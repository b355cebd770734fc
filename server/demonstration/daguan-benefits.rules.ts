/**
 * What Daguan's simulated households receive (演示数据): all that is owed since the year began and is some days old, but for a few leaks
 * that an office has to find: something that nobody gave, something given twice, something given to who was not entitled.
 */
import {
  BenefitAudience,
  BenefitForm,
  BenefitFrequency,
  BenefitSource,
  HouseholdGuarantee,
} from '../../schema/vocabulary';
import type { BenefitRuleRow, HouseholdFacts, VersionDraft } from '../benefits/benefit';
import type { BenefitDraft } from '../benefits/benefit.rules';
import { versionOn } from '../benefits/entitlement.rules';
import type { LeakRow } from '../benefits/leak.rules';
import type { MissingPeriod } from '../benefits/owed.rules';
import { daysAfter, daysBetween, type Day } from '../platform/day';
import { diceOf, type Dice } from './dice.rules';

const { CENTRAL, PROVINCE, COUNTY, PAIRING } = BenefitSource;

/** A rule of the county's own, revised in the autumn: no document says so anywhere. */
export const DAGUAN_RULE = {
  code: 'BOARDER_TRAVEL_DEMONSTRATION',
  audience: BenefitAudience.PERSON,
  every: BenefitFrequency.TERM,
  form: BenefitForm.MONEY,
} as const;

/** What it says, its first version first, as of a year. */
export function daguanTerms(year: number): { terms: VersionDraft; reason: string | null }[] {
  const terms: VersionDraft = {
    nameZh: '住校生交通补助（演示）',
    nameEn: 'Travel money for boarders (demonstration)',
    documentNo: `演示〔${year - 1}〕7号`,
    fromDay: `${year - 1}-02-01`,
    untilDay: null,
    withinDays: 60,
    leastFen: 20_000n,
    mostFen: 20_000n,
    kind: null,
    categories: [],
    risks: [],
    met: [],
    notMet: [],
    relations: [],
    inSchool: true,
    isLabourer: null,
    ageFrom: 12,
    ageTo: 22,
    needsAdmission: true,
    replaces: false,
    isExample: false,
    note: '演示数据，不是任何地方的政策',
  };
  const dearer = {
    ...terms,
    fromDay: `${year}-02-01`,
    documentNo: `演示〔${year}〕3号`,
    leastFen: 24_000n,
    mostFen: 24_000n,
  };
  return [
    { terms, reason: null },
    { terms: dearer, reason: '客运票价上调，标准由 200 元提高到 240 元' },
  ];
}

/** From which level each is paid; the pairing's where an entry of its money is there. */
const SOURCES: Readonly<Record<string, BenefitSource>> = {
  VOCATIONAL_AID: PROVINCE,
  SCHOOL_AID: CENTRAL,
  HOUSE_REPAIR: PROVINCE,
  INDUSTRY_REWARD: PAIRING,
};

/** What is so young is not given yet. */
const GIVEN_AFTER_DAYS = 12;

/** What is owed and left out on purpose: the first of a child's two school terms. */
const FORGOTTEN = 'SCHOOL_AID';
/** What one family got twice, and what one got without being entitled. */
const DOUBLED = 'INDUSTRY_REWARD';
const MISPLACED = 'HOUSE_REPAIR';

interface Known {
  today: Day;
  /** The entry of the pairing's money that paid, if there is one. */
  fundEntryId: string | null;
  rules: readonly BenefitRuleRow[];
}

/** All that is recorded. @param rows of the leak-proof table of households who have received nothing yet */
export function daguanBenefits(rows: readonly LeakRow[], known: Known): BenefitDraft[] {
  const dice = diceOf(530_624);
  // Each leak in a township of its own, as far as there are so many.
  const taken = new Set<string>();
  const pick = (fits: (row: LeakRow) => boolean): LeakRow | undefined => {
    const row = rows.find((one) => fits(one) && !taken.has(one.household.townId));
    if (row) taken.add(row.household.townId);
    return row;
  };
  const forgotten = pick(({ rule, missing }) => rule.code === FORGOTTEN && missing.some(isLate));
  const twice = pick((row) => row.rule.code === DOUBLED && givenOf(row, known.today).length > 0);
  const safe = pick(({ household }) => isSafe(household));
  const given = rows.flatMap((row) =>
    givenOf(row, known.today)
      .filter((period) => row !== forgotten || period !== row.missing.find(isLate))
      .map((period) => ({ row, draft: benefitOf(row, period, known, dice) })),
  );
  const first = given.find(({ row }) => row === twice);
  return [
    ...given.map(({ draft }) => draft),
    ...(first ? [{ ...first.draft, overrideReason: '首笔因账户信息有误退回，补发一次（演示）' }] : []),
    ...(safe ? misplaced(safe.household, known) : []),
  ];
}

const isLate = ({ lateDays }: MissingPeriod): boolean => lateDays > 0;

/** What is owed and is old enough to have been given. */
const givenOf = ({ missing }: LeakRow, today: Day): MissingPeriod[] =>
  missing.filter(({ entitledFrom }) => daysBetween(entitledFrom, today) >= GIVEN_AFTER_DAYS);

/** In the register, in a house that every check found safe. */
const isSafe = ({ admittedOn, closedOn, checks }: HouseholdFacts): boolean =>
  admittedOn !== null &&
  closedOn === null &&
  checks.every(({ guarantee, isMet }) => guarantee !== HouseholdGuarantee.HOUSING || isMet);

function benefitOf(row: LeakRow, period: MissingPeriod, known: Known, dice: Dice): BenefitDraft {
  const { rule, household, member } = row;
  const day = dayOf(row, period, known.today, dice);
  const terms = versionOn(rule, day);
  const isMoney = rule.form === BenefitForm.MONEY;
  const least = terms?.leastFen ?? 0n;
  return {
    ...plain(rule, known),
    householdId: household.id,
    memberId: member?.id ?? null,
    day,
    period: period.period,
    amountFen: isMoney ? atMost(least + BigInt(dice(5)) * 5_000n, terms?.mostFen ?? least) : null,
    evidence: [isMoney ? '发放花名册' : '办结回执'],
  };
}

/** Some days after they became entitled, on a day on which they are; of an earlier entry it is made up for in the last one. */
function dayOf(
  { household, entitledSince, entitledUntil }: LeakRow,
  { entitledFrom }: MissingPeriod,
  today: Day,
  dice: Dice,
): Day {
  if (entitledSince === null || entitledFrom < entitledSince || entitledFrom < household.foundOn)
    return entitledFrom < household.foundOn && entitledSince !== null ? entitledSince : entitledFrom;
  const later = daysAfter(entitledFrom, 2 + dice(10));
  const last = entitledUntil ?? today;
  return later > last ? last : later;
}

/** One family whose house is safe has money to rebuild it: a reviewer let it through. */
function misplaced({ id }: HouseholdFacts, known: Known): BenefitDraft[] {
  const rule = known.rules.find(({ code }) => code === MISPLACED);
  const terms = rule && versionOn(rule, known.today);
  if (!rule || !terms) return [];
  return [
    {
      ...plain(rule, known),
      householdId: id,
      memberId: null,
      day: known.today,
      period: '',
      amountFen: terms.leastFen,
      evidence: ['发放花名册'],
      overrideReason: '房屋受山洪冲损，正在复核，先行补助（演示）',
    },
  ];
}

const plain = (
  rule: BenefitRuleRow,
  { fundEntryId }: Known,
): Pick<BenefitDraft, 'ruleId' | 'given' | 'source' | 'fundEntryId' | 'voucher' | 'overrideReason'> => {
  const wanted = SOURCES[rule.code] ?? COUNTY;
  const isPaired = wanted === PAIRING && fundEntryId !== null;
  return {
    ruleId: rule.id,
    given: null,
    source: wanted === PAIRING && !isPaired ? COUNTY : wanted,
    fundEntryId: isPaired ? fundEntryId : null,
    voucher: null,
    overrideReason: null,
  };
};

const atMost = (amount: bigint, most: bigint): bigint => (amount > most ? most : amount);
