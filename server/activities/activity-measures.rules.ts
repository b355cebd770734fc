/** What activities are added up to, and by which of two ways: from the rollup of flows, or from the rows themselves. */
import { ActivityKind } from '../../schema/vocabulary';
import { formsOf } from './activity-forms.rules';

/** Flows: every row brings its own share to the month in which it counts, and shares add up over periods and places. */
export const FLOW_MEASURES = {
  COUNT: [
    ActivityKind.TRAINING,
    ActivityKind.VISIT,
    ActivityKind.MEETING,
    ActivityKind.JOB_FAIR,
    ActivityKind.ENTERPRISE_LANDED,
  ],
  PERSONS: [ActivityKind.TRAINING, ActivityKind.VISIT],
  PERSON_TIMES: [ActivityKind.TRAINING, ActivityKind.VISIT, ActivityKind.JOB_FAIR, ActivityKind.SECONDMENT],
  CONTRACTED_FEN: [ActivityKind.ENTERPRISE_LANDED],
  INVESTED_FEN: [ActivityKind.ENTERPRISE_LANDED, ActivityKind.PARK],
} as const satisfies Record<string, readonly ActivityKind[]>;
export type FlowMeasure = keyof typeof FLOW_MEASURES;

/** What no row can tell by itself: what stands at a day, who is there in a period, what is counted once however often it is named. */
export const ROW_MEASURES = {
  /** Workshops or parks that stand on the last day. */
  STOCK: [ActivityKind.WORKSHOP, ActivityKind.PARK],
  /** Workshops that produce and have workers in the month of the last day. */
  IN_USE: [ActivityKind.WORKSHOP],
  /** The largest roster of each in the period: at least so many different persons worked there. */
  WORKERS: [ActivityKind.WORKSHOP, ActivityKind.PARK, ActivityKind.ENTERPRISE_LANDED],
  POOR_WORKERS: [ActivityKind.WORKSHOP, ActivityKind.PARK, ActivityKind.ENTERPRISE_LANDED],
  BENEFICIARIES: [ActivityKind.ENTERPRISE_LANDED],
  /** Firms settled in the parks, by each park's latest roster. */
  ENTERPRISES: [ActivityKind.PARK],
  /** Different firms that landed in the period. */
  FIRMS: [ActivityKind.ENTERPRISE_LANDED],
  /** Different units of one side whose pairing stands on the last day. */
  EAST: [ActivityKind.UNIT_PAIRING],
  WEST: [ActivityKind.UNIT_PAIRING],
  /** Persons in post, at school or in business in the period. */
  PRESENT: [ActivityKind.SECONDMENT, ActivityKind.STUDENT, ActivityKind.LEADER],
  /** Their days in post within the period, added up. */
  DAYS: [ActivityKind.SECONDMENT],
  DRIVEN: [ActivityKind.LEADER],
} as const satisfies Record<string, readonly ActivityKind[]>;
export type RowMeasure = keyof typeof ROW_MEASURES;

export const isRowMeasure = (measure: string): measure is RowMeasure => Object.hasOwn(ROW_MEASURES, measure);

/** A measure of a kind, of some of its forms or of all: as an indicator's derivation names it. */
export interface MeasureOfKind {
  readonly kind: `${ActivityKind}`;
  readonly measure: string;
  readonly forms?: readonly string[];
}

/** What is wrong with a measure that somebody names; null when there is such a one. */
export function measureProblem({ kind, measure, forms }: MeasureOfKind): string | null {
  const kinds: readonly ActivityKind[] | undefined = isRowMeasure(measure)
    ? ROW_MEASURES[measure]
    : Object.hasOwn(FLOW_MEASURES, measure)
      ? FLOW_MEASURES[measure as FlowMeasure]
      : undefined;
  if (!kinds?.includes(kind as ActivityKind)) return `${kind} has no measure ${measure}`;
  const known: readonly string[] = formsOf(kind as ActivityKind);
  const unknown = forms?.find((form) => !known.includes(form));
  return unknown === undefined ? null : `${kind} has no form ${unknown}`;
}
