import type { BenefitLinkKind, BenefitLinkRole } from '../../schema/vocabulary';

type Said = readonly [zh: string, en: string];

/** By what means households share, as it is written. */
export const LINK_KIND_WORDS: Readonly<Record<BenefitLinkKind, Said>> = {
  SHARES: ['股份合作', 'shares'],
  ORDERS: ['订单帮扶', 'orders'],
  TRUSTEESHIP: ['生产托管', 'production in trust'],
  LEASE: ['土地流转、资产租赁', 'lease'],
  WORK: ['务工就业', 'paid work'],
  SALES: ['代购代销', 'buying and selling for them'],
  OTHER: ['其他方式', 'other means'],
};

/** What a partner of a link is, as it is written. */
export const LINK_ROLE_WORDS: Readonly<Record<BenefitLinkRole, Said>> = {
  ENTERPRISE: ['企业', 'enterprise'],
  COOPERATIVE: ['合作社', 'co-operative'],
  BASE: ['基地', 'base'],
  OTHER: ['其他', 'other'],
};

interface Named {
  role: BenefitLinkRole;
  name: string;
}

/** Partners in one line: 企业 甲公司、合作社 乙合作社. */
export const partnersLine = (partners: readonly Named[]): string =>
  partners.map(({ role, name }) => `${LINK_ROLE_WORDS[role][0]} ${name}`).join('、');
