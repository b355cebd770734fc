import type {
  FundKind,
  FundStage,
  HouseholdCategory,
  LaborDestination,
  PairingLevel,
  PeriodKind,
  Programme,
  ProjectType,
  PurchaseChannel,
  PurchaseMode,
  ResultsDimension,
  ResultsOrderField,
} from '../../gql/explore/graphql';

/** Every value of an enum, in the order in which it is offered: one that is missing, or too many, does not compile. */
const all =
  <Value extends string>() =>
  <const Values extends readonly Value[]>(
    values: Values & ([Value] extends [Values[number]] ? unknown : ['missing', Exclude<Value, Values[number]>]),
  ): readonly Value[] =>
    values;

export const DIMENSIONS = all<ResultsDimension>()([
  'INDICATOR',
  'CATEGORY',
  'RECIPIENT_PROVINCE',
  'RECIPIENT',
  'DONOR_PROVINCE',
  'DONOR',
  'MEMBER',
  'PAIRING',
  'YEAR',
  'QUARTER',
  'MONTH',
  'PERIOD_KIND',
  'PROGRAMME',
  'LEVEL',
  'FUND_KIND',
  'FUND_STAGE',
  'PROJECT_TYPE',
  'LABOR_DESTINATION',
  'HOUSEHOLD_CATEGORY',
  'PURCHASE_CHANNEL',
  'PURCHASE_MODE',
]);

export const ORDER_OF = all<ResultsOrderField>()([
  'DIMENSIONS',
  'TARGET',
  'CLAIMED',
  'RECORDED',
  'EVIDENCED',
  'CONFIRMED',
  'COMPLETION',
  'PACE',
  'GAP',
]);

export const PROGRAMMES = all<Programme>()(['EAST_WEST', 'DESIGNATED_AID', 'PROVINCE_INTERNAL', 'COUNTY_OWN']);
export const LEVELS = all<PairingLevel>()([
  'COUNTY',
  'CITY',
  'PROVINCE',
  'NATIONAL',
  'TOWN',
  'VILLAGE',
  'ENTERPRISE_VILLAGE',
  'SOCIAL_ORG_VILLAGE',
  'SCHOOL',
  'HOSPITAL',
]);
export const PERIOD_KINDS = all<PeriodKind>()([
  'YEAR',
  'YEAR_TO_DATE',
  'QUARTER',
  'MONTH',
  'CUMULATIVE',
  'PLAN',
  'PLAN_BATCH',
  'AGREEMENT',
]);
export const FUND_KINDS = all<FundKind>()(['FISCAL', 'SOCIAL_CASH', 'SOCIAL_GOODS']);
export const FUND_STAGES = all<FundStage>()([
  'PLEDGED',
  'ALLOCATED',
  'DISBURSED',
  'RECEIVED',
  'ISSUED',
  'SPENT',
  'VOUCHERED',
  'RETURNED',
  'OPENING',
  'TRANSFERRED',
  'RETAINED',
  'RELEASED',
  'CARRIED_OVER',
  'SURPLUS',
  'DONATED',
  'GOODS_RECEIVED',
  'HANDED_OUT',
]);
export const PROJECT_TYPES = all<ProjectType>()([
  'INDUSTRY',
  'EMPLOYMENT',
  'INFRASTRUCTURE',
  'HOUSING',
  'EDUCATION',
  'HEALTH',
  'TRAINING',
  'PUBLIC_SERVICE',
  'OTHER',
]);
export const DESTINATIONS = all<LaborDestination>()([
  'IN_COUNTY',
  'IN_PROVINCE',
  'PAIRED_CITY',
  'PAIRED_PROVINCE',
  'OTHER_PROVINCE',
]);
export const HOUSEHOLDS = all<HouseholdCategory>()(['REGISTERED_POOR', 'LIFTED', 'MONITORED']);
export const CHANNELS = all<PurchaseChannel>()([
  'BUDGET_UNIT',
  'PLATFORM_832',
  'SPECIAL_COUNTER',
  'SPECIAL_ZONE',
  'SPECIAL_HALL',
  'LIVESTREAM',
  'E_COMMERCE',
  'TRADE_UNION',
  'CANTEEN',
  'WHOLESALE',
  'SUBSCRIPTION',
  'OTHER',
]);
export const MODES = all<PurchaseMode>()(['DIRECT', 'ASSISTED']);

/** What a cell tells, as its columns are called in the contract. */
export const MEASURES = [
  'target',
  'claimed',
  'recorded',
  'evidenced',
  'confirmed',
  'completion',
  'pace',
  'gap',
  'derived',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What the table may be sorted by; a ratio's derived value is not among it. */
export const SORT_OF: Partial<Record<Measure, ResultsOrderField>> = {
  target: 'TARGET',
  claimed: 'CLAIMED',
  recorded: 'RECORDED',
  evidenced: 'EVIDENCED',
  confirmed: 'CONFIRMED',
  completion: 'COMPLETION',
  pace: 'PACE',
  gap: 'GAP',
};

/** The values that lie within each other, the widest first. */
export const LAYERS = ['claimed', 'recorded', 'evidenced', 'confirmed'] as const satisfies readonly Measure[];

export const VIEWS = ['both', 'table', 'chart'] as const;
export type View = (typeof VIEWS)[number];
