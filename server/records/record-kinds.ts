import { ProblemCode, RecordKind } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { fromGlobalId, keyOf } from '../platform/ids';

/** What rooms that treat all records alike have to know of each kind. */
export interface RecordKindFacts {
  /** Its table, made with `RECORD_COLUMNS`; its past stands in `<table>_past`. */
  table: string;
  /** Its type in the contract, which its global ids name. */
  node: string;
  /** The day by whose month it is listed. */
  day: string;
  zh: string;
  en: string;
}

export const RECORD_KINDS: Readonly<Record<RecordKind, RecordKindFacts>> = {
  PLACEMENT: { table: 'placement', node: 'LaborPlacement', day: 'from_day', zh: '就业记录', en: 'placement' },
  PURCHASE: { table: 'purchase', node: 'Purchase', day: 'day', zh: '采购记录', en: 'purchase' },
  ACTIVITY: { table: 'activity', node: 'Activity', day: 'from_day', zh: '活动记录', en: 'activity' },
};

/** What evidence can prove of a household; seen with it alone. */
export const HOUSEHOLD_KINDS = ['HOUSEHOLD_VISIT', 'ACTION_PLAN'] as const;
/** What evidence can prove: records, entries of the ledger, that something was put right or done, and what was done for a household. */
export const EVIDENCED_KINDS = [
  ...Object.values(RecordKind),
  'FUND_ENTRY',
  'RECTIFICATION',
  'WORK_ITEM',
  ...HOUSEHOLD_KINDS,
] as const;
export type EvidencedKind = (typeof EVIDENCED_KINDS)[number];
export type HouseholdKind = (typeof HOUSEHOLD_KINDS)[number];

type OtherKind = Exclude<EvidencedKind, RecordKind>;

const OTHER_NODES: Readonly<Record<OtherKind, string>> = {
  FUND_ENTRY: 'FundEntry',
  RECTIFICATION: 'Rectification',
  WORK_ITEM: 'WorkItem',
  HOUSEHOLD_VISIT: 'HouseholdVisit',
  ACTION_PLAN: 'ActionPlan',
};

/** The locks that the rooms of what is no record take. */
const OTHER_LOCKS: Readonly<Record<OtherKind, string>> = {
  FUND_ENTRY: 'evidence',
  RECTIFICATION: 'rectification',
  WORK_ITEM: 'work-item',
  HOUSEHOLD_VISIT: 'household-visit',
  ACTION_PLAN: 'action-plan',
};

/** Whether what is proved hangs on a household. */
export const isOfHousehold = (kind: EvidencedKind): kind is HouseholdKind =>
  (HOUSEHOLD_KINDS as readonly string[]).includes(kind);

const isRecord = (kind: EvidencedKind): kind is RecordKind => !Object.hasOwn(OTHER_NODES, kind);

/** The contract's type for a kind. */
export function nodeOf(kind: EvidencedKind): string {
  return isRecord(kind) ? RECORD_KINDS[kind].node : OTHER_NODES[kind];
}

/** A record of any kind by its key. */
export interface RecordKey<Kind extends EvidencedKind = EvidencedKind> {
  kind: Kind;
  id: string;
}

export function keysOfKind<Kind extends EvidencedKind>(keys: readonly RecordKey[], kind: Kind): string[] {
  return keys.filter((key) => key.kind === kind).map(({ id }) => id);
}

/**
 * What must not change while something is said of a record or proved about it: the lock that its own room takes. People are
 * counted once in a pairing, so its placements share one.
 */
export function lockOf({ kind, id, pairingId }: RecordKey & { pairingId: string }): string {
  if (!isRecord(kind)) return `${OTHER_LOCKS[kind]}:${id}`;
  return kind === RecordKind.PLACEMENT ? `placements:${pairingId}` : `${RECORD_KINDS[kind].table}:${id}`;
}

/** The record that a global id names. Fails with NOT_FOUND where it is the id of something else. */
export function evidencedKeyOf(globalId: string, field: string): RecordKey {
  const { type } = fromGlobalId(globalId);
  const kind = EVIDENCED_KINDS.find((one) => nodeOf(one) === type);
  if (kind === undefined) throw new DomainError(ProblemCode.NOT_FOUND, { what: '记录', whatEn: 'record' }, field);
  return { kind, id: keyOf(type, globalId, field) };
}

/** As `evidencedKeyOf`, of records only: neither an entry of the ledger nor what is to be put right or done is one. */
export function recordKeyOf(globalId: string, field: string): RecordKey<RecordKind> {
  const { kind, id } = evidencedKeyOf(globalId, field);
  if (!isRecord(kind)) throw new DomainError(ProblemCode.NOT_FOUND, { what: '记录', whatEn: 'record' }, field);
  return { kind, id };
}
