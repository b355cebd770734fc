import { BenefitLinkRole, type BenefitLinkKind } from '../../../schema/vocabulary';
import { LINK_ROLE_WORDS } from '../../villages/benefit-link-words.rules';
import type { LinkInput } from '../../villages/village.rules';
import type { RowValues } from '../importer';
import { namesIn } from './village-fields.rules';

/** A partner as a file names one: never a party of the platform, whose name alone does not tell which one is meant. */
export interface NamedPartner {
  role: BenefitLinkRole;
  name: string;
}

const { ENTERPRISE, COOPERATIVE, BASE, OTHER } = BenefitLinkRole;

/** Words that begin a name to say what it is: 企业 甲公司, 合作社：乙合作社. */
const SAYS_ROLE: readonly (readonly [BenefitLinkRole, RegExp])[] = Object.values(BenefitLinkRole).map((role) => {
  const words = [...LINK_ROLE_WORDS[role], ...(role === COOPERATIVE ? ['cooperative'] : [])];
  return [role, new RegExp(`^(?:${words.join('|')})[\\s:：]+`, 'i')] as const;
});

/** What a name itself says that it is, where nothing stands before it. */
const SOUNDS_LIKE: readonly (readonly [BenefitLinkRole, RegExp])[] = [
  [COOPERATIVE, /合作社|联合社|co-?operative/i],
  [ENTERPRISE, /公司|企业|集团|厂$|\b(?:ltd|inc|company)\b/i],
  [BASE, /基地|产业园|农场|\bbase\b/i],
];

function partnerIn(text: string): NamedPartner {
  for (const [role, word] of SAYS_ROLE) {
    const name = text.replace(word, '');
    if (name !== text) return { role, name };
  }
  return { role: SOUNDS_LIKE.find(([, word]) => word.test(text))?.[0] ?? OTHER, name: text };
}

/** The partners of a line such as 企业 甲公司、合作社 乙合作社. */
export const partnersIn = (line: string | undefined): NamedPartner[] => namesIn(line).map(partnerIn);

/** The partners of a row, each once, in whichever columns they stand. */
export function partnersOf({ partners, enterprise, cooperative, base }: RowValues): NamedPartner[] {
  const columns: readonly (readonly [BenefitLinkRole, string | undefined])[] = [
    [ENTERPRISE, enterprise],
    [COOPERATIVE, cooperative],
    [BASE, base],
  ];
  const named = [
    ...partnersIn(partners),
    ...columns.flatMap(([role, text]) => namesIn(text).map((name) => ({ role, name }))),
  ];
  return named.filter(({ name }, at) => named.findIndex((other) => other.name === name) === at);
}

/** What a row says of its link beside its partners. */
export const linkFacts = ({ name = '', kind, from = '', until, otherHouseholds }: RowValues): LinkInput => ({
  name,
  kind: kind as BenefitLinkKind,
  from,
  until: until ?? null,
  otherHouseholds: Number(otherHouseholds ?? 0),
});
