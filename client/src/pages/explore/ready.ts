import { explorePath } from './paths';

/** Questions that people come with, each as the address that asks it. */
const READY = {
  moneyByProvince: {
    by: 'recipient_province',
    across: 'year',
    indicator: 'FUND_ASSISTANCE_TOTAL',
    show: 'claimed,recorded',
  },
  placedByCounty: { by: 'recipient', indicator: 'LABOR_EMPLOYED_TOTAL', sort: '-recorded' },
  lowestCompletion: { by: 'pairing,indicator,year', 'with-target': 'yes', sort: 'completion', view: 'table' },
  widestGap: {
    by: 'pairing,year',
    indicator: 'FUND_ASSISTANCE_TOTAL',
    'with-claim': 'yes',
    'with-records': 'yes',
    show: 'claimed,recorded,gap,evidenced,confirmed',
    sort: '-gap',
  },
  purchasesByYear: { by: 'year', indicator: 'CONSUMPTION_AMOUNT' },
  placedByDestination: {
    by: 'labor_destination',
    across: 'year',
    indicator: 'LABOR_EMPLOYED_TOTAL',
    'with-records': 'yes',
    show: 'recorded,confirmed',
  },
  everyIndicator: { by: 'category,indicator', across: 'year', show: 'claimed,recorded', view: 'table' },
} as const satisfies Record<string, Record<string, string>>;

export type Ready = keyof typeof READY;

export const READY_QUESTIONS = Object.keys(READY) as Ready[];

export const readyPath = (ready: Ready): string => explorePath(READY[ready]);
