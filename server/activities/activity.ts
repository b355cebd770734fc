import type { ActivityForm, ActivityKind } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { RecordRow } from '../records/record';

/**
 * What an activity says, one shape for every kind. Which fields a form takes, and which it needs, stands in
 * `activity-forms.rules.ts`; a field that it does not take is null.
 */
export interface ActivityFacts {
  kind: ActivityKind;
  form: ActivityForm;
  /** The firm, park or workshop whose roster or investment this is; null where `name` tells it, and for all other forms. */
  ofId: string | null;
  /** What it was about. */
  title: string | null;
  /** The firm, workshop, park, eastern unit, school or post that it is about. */
  name: string | null;
  /** The unit of the recipient side in a pairing of units. */
  localUnit: string | null;
  location: string | null;
  /** The day, the first of several days, or any day of a roster's month. */
  from: Day;
  /** Null for a single day; for what goes on, as long as it goes on. */
  to: Day | null;
  sessions: number | null;
  /** Different persons, each in one record of a year only. */
  persons: number | null;
  poorPersons: number | null;
  personTimes: number | null;
  enterprises: number | null;
  driven: number | null;
  beneficiaries: number | null;
  inUse: boolean | null;
  contractedFen: bigint | null;
  investedFen: bigint | null;
  /** Who presided at a meeting. */
  presider: string | null;
  /** Where the money of a reward comes from, in words: the fund's own ledger counts it. */
  fundedBy: string | null;
  /** Different households, each in one record of a form and a year only. */
  households: number | null;
  pointsGiven: number | null;
  /** Those given before among them: more may be redeemed than was given. */
  pointsRedeemed: number | null;
  rewardFen: bigint | null;
  turnoverFen: bigint | null;
}

/** An activity as its latest version says. */
export interface ActivityRow extends RecordRow, ActivityFacts {}

/** An activity as it stood, or stands. */
export interface ActivityVersionRow extends ActivityRow {
  madeByAccount: string | null;
}

/** A row that is ready to be kept. */
export interface NewActivity extends ActivityFacts {
  id: string;
  year: number;
  nameKey: string | null;
  localUnitKey: string | null;
  /** What makes two records of a form and a day the same. */
  identity: string;
}
