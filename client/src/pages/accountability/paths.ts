import type { AccountabilityKind } from '../../gql/graphql';

/** What a draft can be begun with: of whom, of what kind, on which ranking or instead of which entry, and its first words. */
export interface DraftAddress {
  kind: AccountabilityKind;
  party: string;
  ranking?: string;
  revokes?: string;
  reason: string;
}

export const ACCOUNTABILITY = '/accountability';

/** The address of a draft that is begun. */
export function draftPath({ kind, party, ranking, revokes, reason }: DraftAddress): string {
  const given = Object.entries({ draft: kind, party, ranking, revokes, reason });
  return `${ACCOUNTABILITY}?${new URLSearchParams(given.filter((entry): entry is [string, string] => Boolean(entry[1]))).toString()}`;
}
