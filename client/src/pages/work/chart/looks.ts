import type { WorkState } from '../../../gql/graphql';
import type { ChartItemFragment } from '../../../gql/work/graphql';

/** How a piece of work is shown: as its state, or as late. */
export type Look = 'LATE' | WorkState;

/** Each with a sign of its own, in a circle: nobody has to tell them by colour. What has not begun is an empty one. */
export const SIGN: Record<Look, string> = {
  LATE: '!',
  OPEN: '',
  UNDER_WAY: '▶',
  DONE: '◇',
  ACCEPTED: '✓',
  CANCELLED: '×',
};

export const LOOKS = Object.keys(SIGN) as Look[];

export const lookOf = ({ state, daysLate }: Pick<ChartItemFragment, 'state' | 'daysLate'>): Look =>
  daysLate > 0 ? 'LATE' : state;

export const waits = ({ state }: Pick<ChartItemFragment, 'state'>): boolean =>
  state === 'OPEN' || state === 'UNDER_WAY';

/** 已办结: nothing is to be done any more. */
export const hasEnded = ({ state }: Pick<ChartItemFragment, 'state'>): boolean =>
  state === 'ACCEPTED' || state === 'CANCELLED';
