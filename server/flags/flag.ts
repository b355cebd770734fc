import type { FlagRule, FlagSeverity, FlagState, Office, Side } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/** The figures of a flag's sentence: amounts in yuan, counts in their own unit, rates in percent, days. */
export type FlagNumbers = Readonly<Record<string, string>>;

/** The names that its sentence uses, such as those of indicators. */
export type FlagWords = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** What one of a county's offices says, on which reports, and since which day it stands so. */
export interface Saying {
  office: Office;
  /** In the indicator's base unit. */
  value: string;
  day: Day;
  /** Several where reports are added up. */
  reportIds: string[];
}

/** What a flag asks about: one such condition has one flag that is not corrected. */
export interface FlagSubject {
  rule: FlagRule;
  fundId: string | null;
  custodianId: string | null;
  projectId: string | null;
  entryId: string | null;
  /** The year whose money it is, or in which the period of the figures ends. */
  year: number;
  /** What tells it apart from another of its rule besides, such as the cell of a figure; `` where nothing does. */
  subject: string;
}

/** What a flag says of its subject at a time. */
export interface FlagContent {
  numbers: FlagNumbers;
  words: FlagWords;
  /** The statements of its figures. */
  statementIds: string[];
  /** The figures that its sentence names, the doubted one first. */
  figureIds: string[];
  /** What the offices say that it is between; none where it is about money or statements. */
  sayings: Saying[];
  severity: FlagSeverity;
  since: Day;
  /** Who is to answer. */
  turn: Side;
}

/** Something about a pairing that is asked about: 待核实事项. */
export interface IntegrityFlagRow extends FlagSubject, FlagContent, Owned {
  id: string;
  pairingId: string;
  state: FlagState;
  version: number;
  simulated: boolean;
  raisedAt: Date;
  /** What was said last to explain it, and by whom; from the version that says so. */
  reason: string | null;
  explainedById: string | null;
  explainedAt: Date | null;
  /** Why it was accepted as it is, where it is. */
  acceptance: string | null;
  acceptedById: string | null;
  acceptedAt: Date | null;
  /** As it was at a moment that was asked about: nobody acts on that. */
  isPast: boolean;
}

/** What a flag said at a time. */
export interface FlagVersionRow {
  flagId: string;
  rule: FlagRule;
  version: number;
  state: FlagState;
  numbers: FlagNumbers;
  words: FlagWords;
  since: Day;
  reason: string | null;
  madeAt: Date;
  madeById: string | null;
}

/** What a rule finds about a pairing now, before anybody has said how much it weighs. */
export interface Finding extends FlagSubject, Omit<FlagContent, 'severity'>, Owned {
  pairingId: string;
  simulated: boolean;
}

/** A version of a rule's settings: how much its flags weigh, whether it asks at all, and beyond what. */
export interface FlagRuleRow {
  id: string;
  rule: FlagRule;
  version: number;
  severity: FlagSeverity;
  isOn: boolean;
  thresholds: Readonly<Record<string, string>>;
  reason: string | null;
  madeAt: Date;
}

/** What the looks need to know of the rules as they are set. */
export interface FlagSettings {
  isOn(rule: FlagRule): boolean;
  severityOf(rule: FlagRule): FlagSeverity;
  /** A threshold of a rule, such as `threshold(FlagRule.PARTS_UNCLEAR, 'GAP_PERCENT')`. */
  threshold(rule: FlagRule, name: string): bigint;
}
