import type { Bilingual, Category, EraVersion, Scheme, Theme } from './shape';

export interface Era extends Pick<Scheme, 'status' | 'names' | 'validFrom' | 'validTo' | 'categories'> {
  readonly version: EraVersion;
  readonly categoryOf: Readonly<Record<Theme, string>>;
}

/** Where an importer puts an indicator that the scheme did not know, until an administrator defines it. */
export const ADMITTED_CATEGORY = 'OTHER';

const admitted = sameForBoth(ADMITTED_CATEGORY, { zh: '其他', en: 'Other' });

/** In the order of time: each era's overrides add to those before it. */
export const eras: readonly Era[] = [
  {
    version: '2016-2020',
    status: 'IN_FORCE',
    names: { zh: '脱贫攻坚期（2016—2020年）', en: 'Fight against poverty (2016–2020)' },
    validFrom: '2016-01-01',
    validTo: '2020-12-31',
    categories: [
      sameForBoth('ORGANISATION', { zh: '组织领导', en: 'Leadership' }),
      {
        code: 'TALENT',
        names: {
          donor: { zh: '人才支援', en: 'Support by talent' },
          recipient: { zh: '人才交流', en: 'Exchange of talent' },
        },
      },
      {
        code: 'FUNDS',
        names: { donor: { zh: '资金支持', en: 'Funding' }, recipient: { zh: '资金使用', en: 'Use of funds' } },
      },
      sameForBoth('INDUSTRY', { zh: '产业合作', en: 'Industrial co-operation' }),
      sameForBoth('LABOR', { zh: '劳务协作', en: 'Labour collaboration' }),
      sameForBoth('HAND_IN_HAND', { zh: '携手奔小康', en: 'Hand in hand to moderate prosperity' }),
      admitted,
    ],
    categoryOf: {
      ORGANISATION: 'ORGANISATION',
      TALENT: 'TALENT',
      FUNDS: 'FUNDS',
      PROJECTS: 'FUNDS',
      INDUSTRY: 'INDUSTRY',
      CONSUMPTION: 'INDUSTRY',
      LABOR: 'LABOR',
      PAIRINGS: 'HAND_IN_HAND',
      HOUSEHOLDS: 'HAND_IN_HAND',
    },
  },
  {
    version: '2021-2025',
    status: 'IN_FORCE',
    names: { zh: '过渡期（2021—2025年）', en: 'Transition period (2021–2025)' },
    validFrom: '2021-01-01',
    validTo: '2025-12-31',
    categories: [
      sameForBoth('ORGANISATION', { zh: '组织领导', en: 'Leadership' }),
      sameForBoth('CONSOLIDATION', {
        zh: '巩固拓展脱贫攻坚成果',
        en: 'Consolidating and extending what was achieved against poverty',
      }),
      sameForBoth('REGION', { zh: '加强区域协作', en: 'Stronger regional collaboration' }),
      sameForBoth('REVITALISATION', { zh: '促进乡村振兴', en: 'Rural revitalisation' }),
      admitted,
    ],
    categoryOf: {
      ORGANISATION: 'ORGANISATION',
      TALENT: 'REVITALISATION',
      FUNDS: 'CONSOLIDATION',
      PROJECTS: 'CONSOLIDATION',
      INDUSTRY: 'REGION',
      CONSUMPTION: 'REGION',
      LABOR: 'CONSOLIDATION',
      PAIRINGS: 'REVITALISATION',
      HOUSEHOLDS: 'CONSOLIDATION',
    },
  },
  {
    version: '2026-',
    status: 'DRAFT',
    names: { zh: '常态化帮扶（2026年起，草案）', en: 'Regular assistance (from 2026, draft)' },
    validFrom: '2026-01-01',
    categories: [
      sameForBoth('ORGANISATION', { zh: '组织领导', en: 'Leadership' }),
      sameForBoth('RELAPSE_PREVENTION', { zh: '常态化防止返贫致贫', en: 'Regular prevention of poverty' }),
      {
        code: 'SUPPORT',
        names: {
          donor: { zh: '资金和人才支持', en: 'Support by funds and talent' },
          recipient: { zh: '资金和人才使用', en: 'Use of funds and talent' },
        },
      },
      sameForBoth('COOPERATION', {
        zh: '产业、劳务和消费协作',
        en: 'Co-operation in industry, labour and consumption',
      }),
      sameForBoth('REVITALISATION', { zh: '促进乡村全面振兴', en: 'All-round rural revitalisation' }),
      admitted,
    ],
    categoryOf: {
      ORGANISATION: 'ORGANISATION',
      TALENT: 'SUPPORT',
      FUNDS: 'SUPPORT',
      PROJECTS: 'SUPPORT',
      INDUSTRY: 'COOPERATION',
      CONSUMPTION: 'COOPERATION',
      LABOR: 'COOPERATION',
      PAIRINGS: 'REVITALISATION',
      HOUSEHOLDS: 'RELAPSE_PREVENTION',
    },
  },
];

function sameForBoth(code: string, name: Bilingual): Category {
  return { code, names: { donor: name, recipient: name } };
}
