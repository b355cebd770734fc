import type { AccountabilityKind } from '../../gql/graphql';

/** On what an entry can rest, or which it revokes: a ranking, the item that an inspection found, an inspection. */
export const RESTS_ON = ['ranking', 'finding', 'inspection', 'revokes'] as const;
export type DraftGround = (typeof RESTS_ON)[number];

/** What a draft can be begun with: of whom, of what kind, on what it rests, and its first words. */
export interface DraftAddress extends Partial<Record<DraftGround, string>> {
  kind: AccountabilityKind;
  party: string;
  reason: string;
}

export const ACCOUNTABILITY = '/accountability';

/** What an address says of a draft. */
export const DRAFT_KEYS: readonly string[] = ['draft', 'party', ...RESTS_ON, 'reason'];

/** The address of a draft that is begun. */
export function draftPath({ kind, ...named }: DraftAddress): string {
  const given = Object.entries({ draft: kind, ...named });
  return `${ACCOUNTABILITY}?${new URLSearchParams(given.filter((entry): entry is [string, string] => Boolean(entry[1]))).toString()}`;
}

/** Under which names what was typed of drafts is kept. */
export const DRAFT_FORMS = 'accountability.draft';

/** The name of one of them: of each party and ground its own. */
export const draftForm = (of: { party: string } & Record<DraftGround, string>): string =>
  [DRAFT_FORMS, of.party, ...RESTS_ON.map((key) => of[key])].filter(Boolean).join(' ');
