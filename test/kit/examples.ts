import { toGlobalId } from '../../server/platform/ids';
import { madeUpId } from './person-numbers';
import type { World } from './world';

/**
 * How the walk of test/api/leaks.test.ts asks each query of the contract about a pairing that the viewer has nothing to
 * do with. Whoever adds a query, or a field that needs arguments, adds its line: one without a line fails the walk.
 *
 * Each example is the text of the arguments, with and without the foreign objects; every one is asked by every role.
 */
export const QUERY_EXAMPLES: Record<string, (world: Pick<World, 'theirs'>) => string[]> = {
  accountabilityEntries: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { awaitingMe: false }`,
    `filter: { partyIds: [${party(theirs.recipient)}] }`,
  ],
  accounts: () => ['', `filter: { search: "theirs" }`],
  activities: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], years: [2019] }`,
    `filter: { ofIds: [${ids(theirs.nodes.Activity).join()}] }`,
  ],
  activityForms: () => [''],
  alarms: ({ theirs }) => [
    '',
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
    'filter: { ended: true }',
  ],
  agreement: ({ theirs }) => ids(theirs.nodes.Pairing).map((id) => `pairingId: ${id}, year: 2019`),
  agreements: ({ theirs }) => ['', `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], years: [2019] }`],
  assetSummary: ({ theirs }) => ['', `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], years: [2019] }`],
  assets: ({ theirs }) => ['', `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], years: [2019] }`],
  auditEntries: ({ theirs }) => [
    '',
    ...ids(theirs.nodes.Account).flatMap((id) => [`filter: { accountId: ${id} }`, `filter: { subjectId: ${id} }`]),
    ...ids(theirs.nodes.Pairing).map((id) => `filter: { pairingId: ${id}, from: "2019-01-01" }`),
  ],
  benefitLinks: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], kinds: [SHARES] }`,
    `filter: { placeIds: [${JSON.stringify(toGlobalId('Place', theirs.county.id))}], onDay: "2024-06-30" }`,
  ],
  benefitLinkSums: ({ theirs }) => [
    '',
    'groupBy: KIND',
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }, groupBy: LINK, year: 2024`,
  ],
  board: ({ theirs }) => [
    '',
    'year: 2019',
    `year: 2019, filter: { search: "机密" }`,
    `year: 2019, filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
  ],
  changesBetween: ({ theirs }) =>
    ids(theirs.nodes.Pairing).map((id) => `pairingId: ${id}, from: "2019-01-01T00:00:00Z", to: "${JUST_NOW()}"`),
  collectiveIncomes: ({ theirs }) => [
    '',
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], years: [2024] }`,
    `filter: { placeIds: [${JSON.stringify(toGlobalId('Place', theirs.county.id))}] }`,
  ],
  collectiveIncomeSources: () => [''],
  collectiveIncomeSums: ({ theirs }) => [
    'year: 2024',
    `year: 2024, filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }, groupBy: TOWN`,
  ],
  differences: ({ theirs }) => [
    'first: 3',
    `first: 3, filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
    `first: 3, filter: { fundIds: [${ids(theirs.nodes.Fund).join()}], statuses: [AGREED, ONE_SIDED, DIFFERS, EXPLAINED] }`,
  ],
  events: ({ theirs }) => ['first: 30', `first: 30, filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`],
  dueReports: ({ theirs }) => [
    'filter: { from: "2019-01-01" }',
    'filter: { from: "2019-01-01", mine: true }',
    `filter: { from: "2019-01-01", pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
  ],
  evidence: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
    ...ids(theirs.nodes.FundEntry).map((id) => `filter: { recordId: ${id} }`),
    ...ids(theirs.nodes.Rectification).map((id) => `filter: { recordId: ${id} }`),
    ...ids(theirs.nodes.WorkItem).map((id) => `filter: { recordId: ${id} }`),
  ],
  flagRules: () => [''],
  fundEntries: ({ theirs }) => [
    '',
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
    `filter: { fundIds: [${ids(theirs.nodes.Fund).join()}], search: "机密" }`,
  ],
  disputes: ({ theirs }) => [
    '',
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], states: [OPEN, EXPLAINED] }`,
  ],
  foundRecords: ({ theirs }) =>
    ids(theirs.nodes.Pairing).flatMap((id) => [
      `filter: { purchases: { pairingIds: [${id}] } }`,
      `filter: { placements: { pairingIds: [${id}] } }`,
      `filter: { activities: { pairingIds: [${id}], search: "机密" } }`,
    ]),
  fundPath: ({ theirs }) =>
    ids(theirs.nodes.FundEntry).map((id, at) => `entryId: ${id}, direction: ${at % 2 === 0 ? 'FORWARD' : 'BACKWARD'}`),
  funds: ({ theirs }) => ['', `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], search: "机密" }`],
  actionPlans: ({ theirs }) => [
    '',
    `filter: { householdIds: [${ids(theirs.nodes.Household).join()}], onDay: "2024-06-30" }`,
  ],
  helpers: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], unitIds: [${party(theirs.township)}], isOpen: true }`,
  ],
  householdVisits: ({ theirs }) => [
    '',
    `filter: { householdIds: [${ids(theirs.nodes.Household).join()}], from: "2024-03-01", hasProblem: true }`,
  ],
  householdsToVisit: ({ theirs }) => [
    '',
    `filter: { placeIds: [${JSON.stringify(toGlobalId('Place', theirs.county.id))}] }, onDay: "2024-06-30"`,
  ],
  visitCounts: ({ theirs }) => [
    '',
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }, onDay: "2024-06-30"`,
  ],
  inspections: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], mine: false }`,
  ],
  redrawnSample: ({ theirs }) => ids(theirs.nodes.Inspection).map((id) => `inspectionId: ${id}, nth: 1`),
  benefitLeakCounts: ({ theirs }) => [
    'groupBy: []',
    'groupBy: [RULE, TOWN]',
    `groupBy: [TOWN], filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], onDay: "2024-06-30" }`,
  ],
  benefitLeaks: ({ theirs }) => [
    '',
    `filter: { householdIds: [${ids(theirs.nodes.Household).join()}], onDay: "2024-06-30" }`,
    `filter: { placeIds: [${JSON.stringify(toGlobalId('Place', theirs.county.id))}], findings: [MISSING], since: "2024-01-01", onDay: "2024-12-31" }`,
  ],
  benefitRules: ({ theirs }) => [
    '',
    `filter: { placeIds: [${JSON.stringify(toGlobalId('Place', theirs.county.id))}] }`,
  ],
  benefitSums: ({ theirs }) => [
    'groupBy: []',
    'groupBy: [SOURCE, FUND]',
    `groupBy: [RULE, TOWN, YEAR], filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
  ],
  policyBenefits: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { householdIds: [${ids(theirs.nodes.Household).join()}], standing: true }`,
  ],
  householdCounts: ({ theirs }) => [
    '',
    'groupBy: PLACE',
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }, groupBy: CATEGORY`,
    `filter: { placeIds: [${JSON.stringify(toGlobalId('Place', theirs.county.id))}] }, groupBy: STATE, onDay: "2024-06-30"`,
  ],
  householdEras: () => [''],
  households: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], notMet: [HOUSING], clearingProposed: false }`,
    `filter: { placeIds: [${JSON.stringify(toGlobalId('Place', theirs.county.id))}], notReviewedInTime: true }`,
  ],
  import: ({ theirs }) => ids(theirs.nodes.Import).map((id) => `id: ${id}`),
  imports: ({ theirs }) => ['', `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], kinds: [PURCHASE] }`],
  indicatorSchemes: () => [''],
  indicators: () => ['first: 5'],
  integrityFlags: ({ theirs }) => [
    '',
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
    `filter: { statementIds: [${ids(theirs.nodes.Statement).join()}] }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }, asOf: "${JUST_NOW()}"`,
  ],
  officeFigures: ({ theirs }) => ids(theirs.nodes.Pairing).map((id) => `pairingId: ${id}, year: 2019, month: 6`),
  laborPlacements: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], years: [2019] }`,
    `filter: { personIds: [${ids(theirs.nodes.Person).join()}] }`,
    `filter: { idNumber: "${madeUpId(theirs.amount)}" }`,
  ],
  moneyRules: () => ['day: "2019-12-31"'],
  node: ({ theirs }) => everyNode(theirs.nodes).map((id) => `id: ${id}`),
  nodes: ({ theirs }) => Object.values(theirs.nodes).map((some) => `ids: [${ids(some).join()}]`),
  outlook: ({ theirs }) => ids(theirs.nodes.Pairing).map((id) => `pairingId: ${id}, year: 2019, onDay: "2019-06-30"`),
  pairing: ({ theirs }) => ids(theirs.nodes.Pairing).map((id) => `id: ${id}`),
  pairings: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { recipientId: ${party(theirs.recipient)} }`,
    `filter: { donorId: ${party(theirs.group)} }`,
  ],
  parties: ({ theirs }) => [
    'first: 50',
    `filter: { search: "机密" }`,
    `filter: { placeId: ${JSON.stringify(toGlobalId('Place', theirs.county.id))} }`,
  ],
  places: ({ theirs }) => [
    'first: 5',
    `filter: { parentId: ${JSON.stringify(toGlobalId('Place', theirs.county.id))} }`,
  ],
  projectTransitions: () => [''],
  projects: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], years: [2019] }`,
  ],
  purchases: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], years: [2019] }`,
  ],
  recordsToConfirm: ({ theirs }) =>
    ids(theirs.nodes.Pairing).flatMap((id) => [
      `pairingId: ${id}, kind: PURCHASE, filter: { said: [NOTHING, CONFIRMED, DISPUTED] }`,
      `pairingId: ${id}, kind: PURCHASE, side: RECIPIENT, filter: { said: [NOTHING, CONFIRMED, DISPUTED] }`,
    ]),
  rankingFormulas: () => [''],
  rankedRows: ({ theirs }) =>
    ids(theirs.nodes.Ranking).flatMap((id) =>
      [theirs.member, theirs.lead].map((who) => `rankingId: ${id}, partyId: ${party(who)}, kind: OVERDUE_ITEMS`),
    ),
  rankings: ({ theirs }) => ['', `filter: { rankedIds: [${party(theirs.member)}, ${party(theirs.lead)}] }`],
  problemMeetings: ({ theirs }) => [
    '',
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], unclosed: true }`,
  ],
  rectifications: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], risenTo: NONE }`,
    `filter: { unitIds: [${party(theirs.recipient)}, ${party(theirs.township)}] }`,
  ],
  relocationSites: ({ theirs }) => [
    '',
    `filter: { search: "机密", withdrawn: false }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
  ],
  reissuedReport: ({ theirs }) => ids(theirs.nodes.Report).map((id) => `reportId: ${id}`),
  reportForms: () => [''],
  reports: ({ theirs }) => [
    '',
    'filter: { waiting: true }',
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], years: [2019] }`,
  ],
  restatement: ({ theirs }) =>
    ids(theirs.nodes.Pairing).flatMap((id) =>
      ['LABOR_EMPLOYED_TOTAL', 'FUND_RECEIVED'].map(
        (code) => `pairingId: ${id}, indicator: "${code}", year: 2019, toScheme: "2021-2025"`,
      ),
    ),
  results: ({ theirs }) => [
    `filter: {}, groupBy: [PAIRING, INDICATOR, YEAR]`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }, groupBy: [INDICATOR, YEAR]`,
    `filter: { recipientIds: [${party(theirs.recipient)}] }, groupBy: [DONOR, RECIPIENT, MEMBER, INDICATOR]`,
  ],
  savedViews: () => ['', 'page: PLACEMENTS'],
  serviceTokens: () => [''],
  statements: ({ theirs }) => [
    '',
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
    `filter: { recipientIds: [${party(theirs.recipient)}], search: "机密" }`,
  ],
  supervisionRules: () => ['day: "2019-12-31"'],
  villageIncomes: ({ theirs }) => [
    'year: 2024',
    `year: 2024, filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], weak: true }, weakBelow: "999999"`,
  ],
  villageLifts: ({ theirs }) => [
    '',
    `filter: { years: [2019], states: [LISTED, LIFTED] }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
  ],
  villageStandards: () => ['', 'onDay: "2016-07-01"'],
  viewer: () => [''],
  workItems: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
    `filter: { planIds: [${ids(theirs.nodes.WorkPlan).join()}], unitIds: [${party(theirs.township)}] }`,
    `filter: { from: "2016-01-01", until: "2100-12-31" }`,
  ],
  workPlans: ({ theirs }) => [
    '',
    `filter: { search: "机密" }`,
    `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}] }`,
    `filter: { parentIds: [${ids(theirs.nodes.WorkPlan).join()}], unitIds: [${party(theirs.township)}] }`,
  ],
  lateWorkItems: ({ theirs }) => ['', `filter: { pairingIds: [${ids(theirs.nodes.Pairing).join()}], risenTo: NONE }`],
};

/** Arguments of fields below the queries, where some are required. */
export const FIELD_EXAMPLES: Record<string, string> = {
  'Party.nameOn': 'day: "2019-12-31"',
  'Place.nameOn': 'day: "2019-12-31"',
  'Pairing.agreement': 'year: 2019',
  'Pairing.money': 'year: 2019',
};

/** Fields that the walk does not enter, each with its reason. */
export const NOT_WALKED: Record<string, string> = {
  'FundPoolShare.entry': 'four steps down; entries are walked where they stand nearer',
  'LyingMoney.custodian': 'four steps down; custodians are walked where they stand nearer',
  'LyingMoney.fund': 'four steps down; funds are walked where they stand nearer',
  'LyingMoney.project': 'four steps down; projects are walked where they stand nearer',
};

/** Fields that the walk enters only right below a query: asked wherever they can be met, they would be most of every document. */
export const WALKED_NEAR: readonly string[] = [
  'Pairing.money',
  'Pairing.rectifications',
  'Pairing.disputes',
  'Figure.flags',
  'Statement.flags',
  'IntegrityFlag.entry',
  'IntegrityFlag.figures',
  'IntegrityFlag.fund',
  'IntegrityFlag.project',
  'IntegrityFlag.statements',
  'Rectification.flag',
  'Household.actionPlan',
  'Household.actionPlans',
  'Household.helper',
  'Household.helpers',
  'Household.visits',
  'Household.workItems',
  'ActionPlan.files',
  'ActionPlan.helper',
  'ActionPlan.household',
  'ActionPlan.versions',
  'HouseholdHelper.account',
  'HouseholdHelper.household',
  'HouseholdHelper.unit',
  'HouseholdToVisit.household',
  'HouseholdVisit.files',
  'HouseholdVisit.helper',
  'HouseholdVisit.household',
  'HouseholdVisit.versions',
  'HouseholdVisit.workItems',
  'Inspection.draws',
  'Inspection.findings',
  'Inspection.sample',
  'Inspection.tallies',
  'Inspection.versions',
  'InspectionMember.household',
  'InspectionMember.project',
  'Rectification.foundBy',
  'Rectification.meeting',
  'BenefitRule.versions',
  'BenefitRule.versionOn',
  'BenefitLeak.missing',
  'BenefitLeak.remind',
  'Household.benefits',
  'Household.checks',
  'Household.entries',
  'Household.entitlements',
  'Household.guarantees',
  'Household.incomes',
  'Household.members',
  'Household.path',
  'BenefitLink.asset',
  'BenefitLink.entries',
  'BenefitLink.households',
  'BenefitLink.partners',
  'BenefitLink.project',
  'BenefitLink.versions',
  'CollectiveIncome.versions',
  'RelocationSite.activities',
  'RelocationSite.versions',
  'VillageLift.standing',
  'VillageLift.versions',
  'Account.hasFirstPassword',
  'Account.lastSignInAt',
  'Account.openSessions',
  'Report.parts',
  'Report.submissions',
];

/** A moment that has come, and after whatever was planted. */
const JUST_NOW = (): string => new Date(Date.now() - 1_000).toISOString();

const party = (id: string): string => JSON.stringify(toGlobalId('Party', id));

const ids = (nodes: string[] | undefined): string[] => (nodes ?? []).map((id) => JSON.stringify(id));

const everyNode = (nodes: Record<string, string[]>): string[] => Object.values(nodes).flatMap((some) => ids(some));
