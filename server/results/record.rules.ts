/** What the records say in a cell, and where it may be set against a target. */
import {
  FundStage,
  PeriodKind,
  ProblemCode,
  ResultsDimension,
  type FundKind,
  type HouseholdCategory,
  type LaborDestination,
  type ProjectType,
  type PurchaseChannel,
  type PurchaseMode,
} from '../../schema/vocabulary';
import type { ProblemDetails } from '../platform/errors';
import { formatSteps } from '../platform/decimal';
import { dimensionsBy, type CellDimensions, TargetFact } from './cell.rules';
import type { IndicatorFacts, PartyFacts } from './claim.rules';

/** A sum of records as the database gives it, see `RecordFact`. */
export interface RecordRow {
  indicatorId: string;
  pairingId: string;
  programme: string;
  level: string;
  donorId: string | null;
  recipientId: string;
  memberId: string | null;
  year: number;
  quarter: number | null;
  month: number | null;
  fundKind: FundKind | null;
  fundStage: FundStage | null;
  projectType: ProjectType | null;
  laborDestination: LaborDestination | null;
  householdCategory: HouseholdCategory | null;
  purchaseChannel: PurchaseChannel | null;
  purchaseMode: PurchaseMode | null;
  /** In fen where the indicator is money, else as counted; null where it is not told to this viewer. */
  amount: string | null;
  evidenced: string | null;
  /** Null too where the other side has nothing to confirm. */
  confirmed: string | null;
  isSimulated: boolean;
  /** The pairings and years that it is of, where that is not the one pairing and year above. */
  of?: { pairingId: string; year: number }[];
}

/** A sum of records of one pairing and year, told apart by the dimensions asked for. */
export interface RecordFact {
  indicator: IndicatorFacts;
  pairingId: string;
  programme: string;
  level: string;
  donor: PartyFacts | null;
  recipient: PartyFacts;
  /** Whose fund it is, where members are asked for. */
  memberId: string | null;
  year: number;
  quarter: number | null;
  month: number | null;
  fundKind: string | null;
  fundStage: string | null;
  projectType: string | null;
  laborDestination: string | null;
  householdCategory: string | null;
  purchaseChannel: string | null;
  purchaseMode: string | null;
  /** In fen where the indicator is money, else as counted; of it what has evidence, and what the other side confirmed; as `RecordRow`. */
  amount: bigint | null;
  evidenced: bigint | null;
  confirmed: bigint | null;
  isSimulated: boolean;
  /** The pairings and years that it is of, where that is not the one pairing and year above: distinct persons of several, say. */
  of?: readonly { pairingId: string; year: number }[];
}

/** The pairings and years whose records these are. */
const partsOf = (records: readonly RecordFact[]): { pairingId: string; year: number }[] =>
  records.flatMap(({ of, pairingId, year }) => of ?? [{ pairingId, year }]);

export const pairingsOf = (records: readonly RecordFact[]): string[] =>
  [...new Set(partsOf(records).map(({ pairingId }) => pairingId))].sort();

const OF_RECORD: Record<
  Exclude<ResultsDimension, ResultsDimension.PERIOD_KIND>,
  (record: RecordFact) => string | number | null
> = {
  PROGRAMME: (record) => record.programme,
  LEVEL: (record) => record.level,
  PAIRING: (record) => record.pairingId,
  DONOR: (record) => record.donor?.id ?? null,
  RECIPIENT: (record) => record.recipient.id,
  DONOR_PROVINCE: (record) => record.donor?.province ?? null,
  RECIPIENT_PROVINCE: (record) => record.recipient.province,
  MEMBER: (record) => record.memberId,
  CATEGORY: (record) => record.indicator.category,
  INDICATOR: (record) => record.indicator.code,
  YEAR: (record) => record.year,
  QUARTER: (record) => record.quarter,
  MONTH: (record) => record.month,
  FUND_KIND: (record) => record.fundKind,
  FUND_STAGE: (record) => record.fundStage,
  PROJECT_TYPE: (record) => record.projectType,
  LABOR_DESTINATION: (record) => record.laborDestination,
  HOUSEHOLD_CATEGORY: (record) => record.householdCategory,
  PURCHASE_CHANNEL: (record) => record.purchaseChannel,
  PURCHASE_MODE: (record) => record.purchaseMode,
};

export const yearsOf = (records: readonly RecordFact[]): number[] =>
  [...new Set(partsOf(records).map(({ year }) => year))].sort();

/** Kinds of period in which entries are counted, each by its business day. What spans years or is a plan has no records. */
const KINDS_WITH_RECORDS: readonly PeriodKind[] = [
  PeriodKind.YEAR,
  PeriodKind.YEAR_TO_DATE,
  PeriodKind.QUARTER,
  PeriodKind.MONTH,
];

/** The cells that a sum stands in: one for each kind of period asked about that has records. */
export function dimensionsOfRecord(
  groupBy: readonly ResultsDimension[],
  periodKinds: readonly PeriodKind[],
  record: RecordFact,
): CellDimensions[] {
  const kinds = periodKinds.filter((kind) => KINDS_WITH_RECORDS.includes(kind));
  return kinds.map((kind) =>
    dimensionsBy(groupBy, (dimension) =>
      dimension === ResultsDimension.PERIOD_KIND ? kind : OF_RECORD[dimension](record),
    ),
  );
}

/** What a cell's records come to, in the indicator's base unit; null where there are none. */
export function sumRecords(
  records: readonly RecordFact[],
  scale: number,
): { recorded: string | null; evidenced: string | null; confirmed: string | null } | null {
  const [first] = records;
  if (!first) return null;
  const { unit } = first.indicator;
  // Money is kept in fen, which are its unit's steps; whatever else is recorded is counted in whole units.
  const step = unit === MONEY ? 1n : 10n ** BigInt(scale);
  // What is not told in part is not told at all.
  const total = (of: (record: RecordFact) => bigint | null): string | null => {
    const sum = records.reduce<bigint | null>((all, one) => plus(all, of(one)), 0n);
    return sum === null ? null : formatSteps(sum * step, scale);
  };
  return {
    recorded: total((record) => record.amount),
    evidenced: total((record) => record.evidenced),
    confirmed: total((record) => record.confirmed),
  };
}

const plus = (left: bigint | null, right: bigint | null): bigint | null =>
  left === null || right === null ? null : left + right;

const MONEY = 'YUAN';

/** Records may be held against targets when each is of a pair and year that has one; a target without records stands at nothing. */
export function recordsHaveTargets(records: readonly RecordFact[], targets: readonly TargetFact[]): boolean {
  const promised = new Set(targets.map(({ pairingId, year }) => `${pairingId}|${year}`));
  return partsOf(records).every(({ pairingId, year }) => promised.has(`${pairingId}|${year}`));
}

/** Conditions on records of one source: claims, targets and records of other sources cannot be told apart so. */
export interface RecordConditions {
  fundKinds: readonly string[] | null;
  fundStages: readonly string[] | null;
  projectTypes: readonly string[] | null;
  laborDestinations: readonly string[] | null;
  householdCategories: readonly string[] | null;
  purchaseChannels: readonly string[] | null;
  purchaseModes: readonly string[] | null;
}

export type RecordSource = 'LEDGER' | 'PLACEMENTS' | 'PURCHASES';

/** The sources whose own conditions are set. With one, only its records are left; with two, none. */
export function sourcesAskedFor(conditions: RecordConditions): RecordSource[] {
  const { fundKinds, fundStages, projectTypes, laborDestinations, householdCategories } = conditions;
  const isSet = (...lists: (readonly string[] | null)[]): boolean => lists.some((list) => list !== null);
  const sources: RecordSource[] = [];
  if (isSet(fundKinds, fundStages, projectTypes)) sources.push('LEDGER');
  if (isSet(laborDestinations, householdCategories)) sources.push('PLACEMENTS');
  if (isSet(conditions.purchaseChannels, conditions.purchaseModes)) sources.push('PURCHASES');
  return sources;
}

/** Whether a question keeps the stages of the ledger apart, which never add up to each other. */
export function keepsStagesApart(groupBy: readonly ResultsDimension[], fundStages: readonly string[] | null): boolean {
  return groupBy.includes(ResultsDimension.FUND_STAGE) || fundStages?.length === 1;
}

/** The ledger itself, which is asked for one stage at a time. */
export const LEDGER_AMOUNT = 'FUND_LEDGER_AMOUNT';

/** Why a question about the ledger itself has no exact answer, or null. */
export function refuseMixedStages(
  groupBy: readonly ResultsDimension[],
  indicators: readonly string[] | null,
  fundStages: readonly string[] | null,
): { code: ProblemCode; details: ProblemDetails; field: string } | null {
  if (indicators?.includes(LEDGER_AMOUNT) !== true || keepsStagesApart(groupBy, fundStages)) return null;
  const reason = `资金各环节是同一笔资金的先后，不能相加：请在 groupBy 中加入 FUND_STAGE，或在 fundStages 中只选一个环节（如 ${FundStage.RECEIVED}）`;
  const reasonEn = `the stages are the same money further on and never add up: put FUND_STAGE into groupBy, or choose one stage in fundStages, such as ${FundStage.RECEIVED}`;
  return { code: ProblemCode.BAD_INPUT, details: { reason, reasonEn }, field: 'groupBy' };
}
