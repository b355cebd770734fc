import type { WholeHouseholdFragment } from '../../../gql/households/graphql';

/** Whether the reader keeps the book of this household, whose entry is open: as the server says it, of its checks. */
export const mayKeep = ({ nextActions }: Pick<WholeHouseholdFragment, 'nextActions'>): boolean =>
  nextActions.includes('CHECK');
