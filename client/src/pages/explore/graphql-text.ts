import type { ResultsDimension } from '../../gql/explore/graphql';
import type { Asked } from './asked';
import type { Measure } from './vocabulary';

const NAMED = '{ id name }';
const PLACED = '{ code name }';

/** What a dimension is called in a cell, and what of it names it. */
const FIELD_OF: Record<ResultsDimension, string> = {
  PROGRAMME: 'programme',
  LEVEL: 'level',
  PERIOD_KIND: 'periodKind',
  PAIRING: `pairing { id donor ${NAMED} recipient ${NAMED} }`,
  DONOR: `donor ${NAMED}`,
  RECIPIENT: `recipient ${NAMED}`,
  DONOR_PROVINCE: `donorProvince ${PLACED}`,
  RECIPIENT_PROVINCE: `recipientProvince ${PLACED}`,
  MEMBER: `member ${NAMED}`,
  CATEGORY: 'category { code recipientLabel }',
  INDICATOR: '',
  YEAR: 'year',
  QUARTER: 'quarter',
  MONTH: 'month',
  FUND_KIND: 'fundKind',
  FUND_STAGE: 'fundStage',
  PROJECT_TYPE: 'projectType',
  LABOR_DESTINATION: 'laborDestination',
  HOUSEHOLD_CATEGORY: 'householdCategory',
  PURCHASE_CHANNEL: 'purchaseChannel',
  PURCHASE_MODE: 'purchaseMode',
};

const FIRST = 500;

/** The query that asks the same, as somebody would write it, and its variables. */
export function graphqlOf(
  asked: Asked,
  show: readonly Measure[],
): { query: string; variables: Record<string, unknown> } {
  const given = [
    ['filter', 'ResultsFilter!'],
    ['groupBy', '[ResultsDimension!]!'],
    ...(asked.having ? [['having', 'ResultsHaving']] : []),
    ...(asked.orderBy ? [['orderBy', '[ResultsOrder!]']] : []),
    ...(asked.asOf ? [['asOf', 'DateTime']] : []),
    ['first', 'Int'],
    ['after', 'Cursor'],
  ] as const;
  const fields = [
    'key',
    ...asked.groupBy.map((dimension) => FIELD_OF[dimension]).filter(Boolean),
    'indicator { code name }',
    'unit { label }',
    ...show,
    ...(show.includes('claimed') ? ['claimedBound'] : []),
    'notices { message }',
  ];
  const query = [
    `query Results(${given.map(([name, type]) => `$${name}: ${type}`).join(', ')}) {`,
    `  results(${given.map(([name]) => `${name}: $${name}`).join(', ')}) {`,
    '    totalCount',
    '    pageInfo { hasNextPage endCursor }',
    '    nodes {',
    ...fields.map((field) => `      ${field}`),
    '    }',
    '  }',
    '}',
  ].join('\n');
  return { query, variables: { ...asked, first: FIRST } };
}

/** The GraphQL page with both filled in: in the part of the address that no server sees. */
export const graphqlPagePath = (query: string, variables: unknown): string =>
  `/graphiql#${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) }).toString()}`;
