/** Villages of Daguan with their books (演示数据): incomes of two years by source, links with households, and a relocation site. */
import { BenefitLinkKind, BenefitLinkMoney, BenefitLinkRole, SiteService } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { LinkFacts, LinkPartner, SiteFacts } from '../villages/village';

/** A village of a township, by the division's code. */
export interface PlannedVillage {
  townCode: string;
  village: string;
  /** By year and source, in fen. */
  incomes: readonly (readonly [year: number, source: string, amountFen: bigint])[];
}

export interface PlannedLink {
  townCode: string;
  village: string;
  facts: LinkFacts;
  partners: readonly LinkPartner[];
  /** How many of the township's households it reaches, at most. */
  reaches: number;
  money: readonly (readonly [kind: BenefitLinkMoney, day: Day, amountFen: bigint, note: string])[];
}

const CUIHUA = '530624101000';
const MUGAN = '530624105000';
const TIANXING = '530624104000';
const [WAN, YUAN] = [1_000_000n, 100n];

export const DAGUAN_VILLAGES: readonly PlannedVillage[] = [
  {
    townCode: CUIHUA,
    village: '演示一村',
    incomes: [
      [2024, 'LEASE', 3n * WAN],
      [2024, 'SHARES', 6n * WAN + 2_400n * YUAN],
      [2024, 'SUBSIDY', 5n * WAN],
      [2025, 'LEASE', 3n * WAN + 5_000n * YUAN],
      [2025, 'SHARES', 8n * WAN],
      [2025, 'SERVICE', 1n * WAN + 200n * YUAN],
    ],
  },
  {
    townCode: CUIHUA,
    village: '演示二村',
    incomes: [
      [2024, 'LEASE', 1n * WAN + 8_000n * YUAN],
      [2024, 'SUBSIDY', 20n * WAN],
      [2025, 'LEASE', 2n * WAN],
      [2025, 'SUBSIDY', 20n * WAN],
    ],
  },
  {
    townCode: MUGAN,
    village: '演示一村',
    incomes: [
      [2024, 'SALES', 12n * WAN + 6_500n * YUAN],
      [2024, 'ASSET', 4n * WAN],
      [2025, 'SALES', 15n * WAN],
      [2025, 'ASSET', 4n * WAN],
    ],
  },
  // Told last year, and nothing of this one yet.
  { ...{ townCode: TIANXING, village: '演示二村' }, incomes: [[2024, 'LEASE', 9_000n * YUAN]] },
];

const named = (role: BenefitLinkRole, name: string): LinkPartner => ({ role, name, partyId: null });
const { PUT_IN, PAID_OUT } = BenefitLinkMoney;

export const DAGUAN_LINKS: readonly PlannedLink[] = [
  {
    townCode: MUGAN,
    village: '演示一村',
    reaches: 4,
    facts: {
      name: '筇竹笋订单种植',
      kind: BenefitLinkKind.ORDERS,
      from: '2024-03-01',
      until: null,
      projectId: null,
      assetId: null,
      otherHouseholds: 86,
    },
    partners: [
      named(BenefitLinkRole.ENTERPRISE, '演示竹业公司'),
      named(BenefitLinkRole.COOPERATIVE, '演示笋用竹合作社'),
      named(BenefitLinkRole.BASE, '木杆镇筇竹基地'),
    ],
    money: [
      [PUT_IN, '2024-03-15', 40n * WAN, '种苗和管护'],
      [PAID_OUT, '2024-11-20', 18n * WAN + 3_600n * YUAN, '鲜笋收购款'],
      [PAID_OUT, '2025-11-18', 21n * WAN, '鲜笋收购款'],
    ],
  },
  {
    townCode: CUIHUA,
    village: '演示一村',
    reaches: 5,
    facts: {
      name: '服装车间入股分红',
      kind: BenefitLinkKind.SHARES,
      from: '2024-01-01',
      until: null,
      projectId: null,
      assetId: null,
      otherHouseholds: 40,
    },
    partners: [named(BenefitLinkRole.ENTERPRISE, '演示服装公司'), named(BenefitLinkRole.OTHER, '演示一村村集体')],
    money: [
      [PUT_IN, '2024-01-20', 60n * WAN, '协作资金折股'],
      [PAID_OUT, '2024-12-28', 3n * WAN + 6_000n * YUAN, '年度分红'],
    ],
  },
];

/** A site with the workshops whose name begins so beside it. */
export const DAGUAN_SITE: { townCode: string; village: string; workshop: string; facts: SiteFacts } = {
  townCode: CUIHUA,
  village: '演示社区',
  workshop: '翠华镇',
  facts: {
    name: '演示易地搬迁安置点',
    households: 318,
    persons: 1_294,
    settledOn: '2019-11-20',
    services: [SiteService.SCHOOL, SiteService.CLINIC, SiteService.MARKET, SiteService.SERVICE_CENTRE],
  },
};
