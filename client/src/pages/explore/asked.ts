import type {
  ExploreCellFragment,
  ExploreQueryVariables,
  ResultsDimension,
  ResultsFilter,
} from '../../gql/explore/graphql';
import { groupByOf, LIST_NAMES, MAX_DIMENSIONS, type ListName, type Lists, type Question } from './question';

export interface Asked extends Pick<ExploreQueryVariables, 'filter' | 'having' | 'orderBy' | 'asOf'> {
  groupBy: ResultsDimension[];
}

/** The question as the contract takes it. */
export function askedBy(question: Question): Asked {
  const { lists, programme, level, planned, having, sort, asOf } = question;
  const filter: ResultsFilter = { level };
  if (programme) filter.programme = programme;
  if (planned) filter.planned = true;
  for (const name of LIST_NAMES) if (lists[name].length > 0) Object.assign(filter, { [name]: lists[name] });
  return {
    filter,
    groupBy: groupByOf(question),
    ...(Object.keys(having).length > 0 && { having }),
    ...(sort && { orderBy: [{ field: sort.field, direction: sort.desc ? 'DESC' : 'ASC' }] }),
    // The end of the day, where business is done.
    ...(asOf && { asOf: `${asOf}T23:59:59+08:00` }),
  };
}

const DETAILS = {
  withCategory: 'CATEGORY',
  withPairing: 'PAIRING',
  withDonor: 'DONOR',
  withRecipient: 'RECIPIENT',
  withMember: 'MEMBER',
  withDonorProvince: 'DONOR_PROVINCE',
  withRecipientProvince: 'RECIPIENT_PROVINCE',
} as const satisfies Partial<Record<keyof ExploreQueryVariables, ResultsDimension>>;

/** What is read of a cell besides its values: only what it stands in, so that thousands of them may be asked for at once. */
export const detailsOf = (groupBy: readonly ResultsDimension[]): Record<keyof typeof DETAILS, boolean> =>
  Object.fromEntries(Object.entries(DETAILS).map(([name, dimension]) => [name, groupBy.includes(dimension)])) as Record<
    keyof typeof DETAILS,
    boolean
  >;

/** Why a question has no answer, as far as that can be known without asking. */
export type Refusal = 'TOO_MANY_DIMENSIONS' | 'INDICATORS_DO_NOT_ADD' | 'PERIODS_DO_NOT_ADD' | 'STAGES_DO_NOT_ADD';

/** Amounts of the ledger by its stages, which never add up. */
const LEDGER_AMOUNT = 'FUND_LEDGER_AMOUNT';

export function refusalOf(question: Question): Refusal | undefined {
  const { indicators, periodKinds, fundStages } = question.lists;
  const groupBy = groupByOf(question);
  if (groupBy.length > MAX_DIMENSIONS) return 'TOO_MANY_DIMENSIONS';
  if (!groupBy.includes('INDICATOR') && indicators.length !== 1) return 'INDICATORS_DO_NOT_ADD';
  if (periodKinds.length > 1 && !groupBy.includes('PERIOD_KIND')) return 'PERIODS_DO_NOT_ADD';
  const areApart = groupBy.includes('FUND_STAGE') || fundStages.length === 1;
  return indicators.includes(LEDGER_AMOUNT) && !areApart ? 'STAGES_DO_NOT_ADD' : undefined;
}

/** The dimension that mends a refusal when it is added. */
export const REMEDY: Partial<Record<Refusal, ResultsDimension>> = {
  INDICATORS_DO_NOT_ADD: 'INDICATOR',
  PERIODS_DO_NOT_ADD: 'PERIOD_KIND',
  STAGES_DO_NOT_ADD: 'FUND_STAGE',
};

const OF_RECORDS: readonly ResultsDimension[] = [
  'FUND_KIND',
  'FUND_STAGE',
  'PROJECT_TYPE',
  'LABOR_DESTINATION',
  'HOUSEHOLD_CATEGORY',
  'PURCHASE_CHANNEL',
  'PURCHASE_MODE',
];
const LISTS_OF_RECORDS: readonly ListName[] = [
  'fundKinds',
  'fundStages',
  'projectTypes',
  'laborDestinations',
  'householdCategories',
  'purchaseChannels',
  'purchaseModes',
];

/** Whether it looks into the records, where neither targets nor claims can be told apart. */
export const looksIntoRecords = (question: Question): boolean =>
  groupByOf(question).some((dimension) => OF_RECORDS.includes(dimension)) ||
  LISTS_OF_RECORDS.some((name) => question.lists[name].length > 0);

/** The list of the filter that a dimension's value stands in. */
const LIST_OF: Partial<Record<ResultsDimension, ListName>> = {
  DONOR_PROVINCE: 'donorProvinceCodes',
  RECIPIENT_PROVINCE: 'recipientProvinceCodes',
  DONOR: 'donorIds',
  RECIPIENT: 'recipientIds',
  PAIRING: 'pairingIds',
  CATEGORY: 'categories',
  INDICATOR: 'indicators',
  YEAR: 'years',
  QUARTER: 'quarters',
};

/** What a group is made of, one level deeper. */
const WITHIN: Partial<Record<ResultsDimension, ResultsDimension>> = {
  DONOR_PROVINCE: 'DONOR',
  RECIPIENT_PROVINCE: 'RECIPIENT',
  DONOR: 'PAIRING',
  RECIPIENT: 'PAIRING',
  PAIRING: 'YEAR',
  CATEGORY: 'INDICATOR',
  INDICATOR: 'RECIPIENT_PROVINCE',
  YEAR: 'QUARTER',
  QUARTER: 'MONTH',
};

const listed = (lists: Lists, name: ListName, value: string): Lists => ({
  ...lists,
  [name]: [typeof lists[name][0] === 'number' || NUMBERED.includes(name) ? Number(value) : value],
});
const NUMBERED: readonly ListName[] = ['years', 'quarters', 'months'];

/** The question one level deeper: only this group, by what it is made of; undefined where nothing is below it. */
export function deeper(question: Question, dimension: ResultsDimension, value: string): Question | undefined {
  const list = LIST_OF[dimension];
  const within = WITHIN[dimension];
  if (!list || !within || value === '') return undefined;
  const opened = (each: ResultsDimension): ResultsDimension[] => {
    if (each !== dimension) return [each];
    return groupByOf(question).includes(within) ? [] : [within];
  };
  return {
    ...question,
    by: question.by.flatMap(opened),
    across: question.across && opened(question.across)[0],
    lists: listed(question.lists, list, value),
    trail: [...question.trail.filter((step) => step.dimension !== dimension), { dimension, value }],
  };
}

/** The way back: the question before the step at this place of the trail, and every one after it, was taken. */
export function backTo(question: Question, at: number): Question {
  return question.trail.slice(at).reduceRight<Question>((deep, { dimension }) => {
    const within = WITHIN[dimension];
    const list = LIST_OF[dimension];
    const closed = (each: ResultsDimension): ResultsDimension => (each === within ? dimension : each);
    const by = deep.by.map(closed);
    const isBack = by.includes(dimension) || (deep.across && closed(deep.across) === dimension);
    return {
      ...deep,
      by: isBack ? by : [dimension, ...by],
      across: deep.across && closed(deep.across),
      lists: list ? { ...deep.lists, [list]: [] } : deep.lists,
      trail: deep.trail.slice(0, -1),
    };
  }, question);
}

/** The whole of what is shown, or of each column: where one indicator is asked about and nothing was left out. */
export function totalsOf(question: Question): Asked | undefined {
  const { across, lists, having } = question;
  const groupBy = groupByOf(question);
  const isWhole = Object.keys(having).length === 0 && lists.indicators.length === 1;
  const apart = (['PERIOD_KIND', 'FUND_STAGE'] as const).filter((dimension) => groupBy.includes(dimension));
  if (!isWhole || apart.some((dimension) => dimension !== across)) return undefined;
  const { filter, asOf } = askedBy({ ...question, sort: undefined });
  return { filter, groupBy: across ? [across] : [], ...(asOf && { asOf }) };
}

/** A cell's own question: the same one, narrowed to its key, and to what it is about for a quicker answer. */
export function askedOf(cell: Pick<ExploreCellFragment, 'key' | 'pairing' | 'year' | 'indicator'>, asked: Asked) {
  const { filter, groupBy, asOf } = asked;
  return {
    filter: {
      ...filter,
      // A ratio's parts are read along with it.
      indicators: [cell.indicator.code],
      ...(cell.pairing && { pairingIds: [cell.pairing.id] }),
      ...(groupBy.includes('YEAR') && cell.year != null && { years: [cell.year] }),
    },
    groupBy,
    having: { keys: [cell.key] },
    asOf,
  };
}
