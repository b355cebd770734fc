// Made from the contract by `npm run codegen`; not written by hand.
import type * as Types from '../types';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type * from '../types';
export type HouseholdHelpersQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type HouseholdHelpersQuery = { __typename?: 'Query', node?:
    | { __typename: 'Account', id: string }
    | { __typename: 'AccountabilityEntry', id: string }
    | { __typename: 'ActionPlan', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'Alarm', id: string }
    | { __typename: 'Asset', id: string }
    | { __typename: 'BenefitLink', id: string }
    | { __typename: 'BenefitRule', id: string }
    | { __typename: 'CollectiveIncome', id: string }
    | { __typename: 'Difference', id: string }
    | { __typename: 'Dispute', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'FlagRuleSetting', id: string }
    | { __typename: 'Fund', id: string }
    | { __typename: 'FundEntry', id: string }
    | { __typename: 'Household', id: string, helpers: Array<{ __typename?: 'HouseholdHelper', id: string, version: number, name: string, since: string, until?: string | null, reason?: string | null, unit?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null }> }
    | { __typename: 'HouseholdHelper', id: string }
    | { __typename: 'HouseholdVisit', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'IndicatorScheme', id: string }
    | { __typename: 'Inspection', id: string }
    | { __typename: 'InspectionMember', id: string }
    | { __typename: 'IntegrityFlag', id: string }
    | { __typename: 'LaborPlacement', id: string }
    | { __typename: 'MoneyRule', id: string }
    | { __typename: 'Pairing', id: string }
    | { __typename: 'Party', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Place', id: string }
    | { __typename: 'PolicyBenefit', id: string }
    | { __typename: 'Project', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Ranking', id: string }
    | { __typename: 'RankingFormula', id: string }
    | { __typename: 'Rectification', id: string }
    | { __typename: 'RelocationSite', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportComment', id: string }
    | { __typename: 'ReportForm', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ServiceToken', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'SupervisionRule', id: string }
    | { __typename: 'VillageLift', id: string }
    | { __typename: 'WorkItem', id: string }
    | { __typename: 'WorkPlan', id: string }
   | null };

export type HelperUnitsQueryVariables = Types.Exact<{
  placeId: Types.Scalars['ID']['input'];
}>;


export type HelperUnitsQuery = { __typename?: 'Query', parties: { __typename?: 'PartyConnection', nodes: Array<{ __typename?: 'Party', id: string, name: string, nameEn?: string | null }> } };

export type HouseholdPlansQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type HouseholdPlansQuery = { __typename?: 'Query', node?:
    | { __typename: 'Account', id: string }
    | { __typename: 'AccountabilityEntry', id: string }
    | { __typename: 'ActionPlan', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'Alarm', id: string }
    | { __typename: 'Asset', id: string }
    | { __typename: 'BenefitLink', id: string }
    | { __typename: 'BenefitRule', id: string }
    | { __typename: 'CollectiveIncome', id: string }
    | { __typename: 'Difference', id: string }
    | { __typename: 'Dispute', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'FlagRuleSetting', id: string }
    | { __typename: 'Fund', id: string }
    | { __typename: 'FundEntry', id: string }
    | { __typename: 'Household', id: string, helper?: { __typename?: 'HouseholdHelper', id: string, name: string } | null, actionPlans: Array<{ __typename?: 'ActionPlan', id: string, version: number, from: string, until: string, agreedOn: string, say: string, evidence: Array<string>, reason?: string | null, expected: string, helper?: { __typename?: 'HouseholdHelper', id: string, name: string } | null, measures: Array<{ __typename?: 'ActionMeasure', nth: number, text: string, due: string, expected?: string | null, doneOn?: string | null, gained?: string | null, note?: string | null }>, files: Array<{ __typename?: 'Evidence', id: string, name: string }> }> }
    | { __typename: 'HouseholdHelper', id: string }
    | { __typename: 'HouseholdVisit', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'IndicatorScheme', id: string }
    | { __typename: 'Inspection', id: string }
    | { __typename: 'InspectionMember', id: string }
    | { __typename: 'IntegrityFlag', id: string }
    | { __typename: 'LaborPlacement', id: string }
    | { __typename: 'MoneyRule', id: string }
    | { __typename: 'Pairing', id: string }
    | { __typename: 'Party', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Place', id: string }
    | { __typename: 'PolicyBenefit', id: string }
    | { __typename: 'Project', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Ranking', id: string }
    | { __typename: 'RankingFormula', id: string }
    | { __typename: 'Rectification', id: string }
    | { __typename: 'RelocationSite', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportComment', id: string }
    | { __typename: 'ReportForm', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ServiceToken', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'SupervisionRule', id: string }
    | { __typename: 'VillageLift', id: string }
    | { __typename: 'WorkItem', id: string }
    | { __typename: 'WorkPlan', id: string }
   | null };

export type HouseholdVisitsQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type HouseholdVisitsQuery = { __typename?: 'Query', node?:
    | { __typename: 'Account', id: string }
    | { __typename: 'AccountabilityEntry', id: string }
    | { __typename: 'ActionPlan', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'Alarm', id: string }
    | { __typename: 'Asset', id: string }
    | { __typename: 'BenefitLink', id: string }
    | { __typename: 'BenefitRule', id: string }
    | { __typename: 'CollectiveIncome', id: string }
    | { __typename: 'Difference', id: string }
    | { __typename: 'Dispute', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'FlagRuleSetting', id: string }
    | { __typename: 'Fund', id: string }
    | { __typename: 'FundEntry', id: string }
    | { __typename: 'Household', lastVisitOn?: string | null, daysSinceVisit?: number | null, isVisitDue: boolean, nextVisitBy?: string | null, id: string, helper?: { __typename?: 'HouseholdHelper', id: string, name: string } | null, visits: Array<{ __typename?: 'HouseholdVisit', id: string, version: number, day: string, visitor: string, locality?: string | null, note: string, problem?: string | null, reason?: string | null, files: Array<{ __typename?: 'Evidence', id: string, name: string }> }> }
    | { __typename: 'HouseholdHelper', id: string }
    | { __typename: 'HouseholdVisit', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'IndicatorScheme', id: string }
    | { __typename: 'Inspection', id: string }
    | { __typename: 'InspectionMember', id: string }
    | { __typename: 'IntegrityFlag', id: string }
    | { __typename: 'LaborPlacement', id: string }
    | { __typename: 'MoneyRule', id: string }
    | { __typename: 'Pairing', id: string }
    | { __typename: 'Party', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Place', id: string }
    | { __typename: 'PolicyBenefit', id: string }
    | { __typename: 'Project', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Ranking', id: string }
    | { __typename: 'RankingFormula', id: string }
    | { __typename: 'Rectification', id: string }
    | { __typename: 'RelocationSite', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportComment', id: string }
    | { __typename: 'ReportForm', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ServiceToken', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'SupervisionRule', id: string }
    | { __typename: 'VillageLift', id: string }
    | { __typename: 'WorkItem', id: string }
    | { __typename: 'WorkPlan', id: string }
   | null };

export type HouseholdBenefitsQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type HouseholdBenefitsQuery = { __typename?: 'Query', node?:
    | { __typename: 'Account', id: string }
    | { __typename: 'AccountabilityEntry', id: string }
    | { __typename: 'ActionPlan', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'Alarm', id: string }
    | { __typename: 'Asset', id: string }
    | { __typename: 'BenefitLink', id: string }
    | { __typename: 'BenefitRule', id: string }
    | { __typename: 'CollectiveIncome', id: string }
    | { __typename: 'Difference', id: string }
    | { __typename: 'Dispute', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'FlagRuleSetting', id: string }
    | { __typename: 'Fund', id: string }
    | { __typename: 'FundEntry', id: string }
    | { __typename: 'Household', id: string, entitlements: Array<{ __typename?: 'BenefitLeak', key: string, owed: number, received: number, receivedAmount: string, findings: Array<Types.BenefitFinding>, lateDays: number, rule: { __typename?: 'BenefitRule', id: string, code: string, versions: Array<{ __typename?: 'BenefitRuleVersion', version: number, fromDay: string, name: string }> }, member?: { __typename?: 'HouseholdMember', id: string, relation: Types.FamilyRelation, person: { __typename?: 'Person', id: string, name: string } } | null, missing: Array<{ __typename?: 'MissingBenefit', period: string, periodName: string, due: string, lateDays: number }>, remind: Array<{ __typename?: 'Party', id: string, name: string, nameEn?: string | null }> }>, benefits: Array<{ __typename?: 'PolicyBenefit', id: string, day: string, periodName: string, amount?: string | null, given?: string | null, source: Types.BenefitSource, voucher?: string | null, isSecond: boolean, notEntitled: boolean, reversedAt?: string | null, reversalReason?: string | null, rule?: { __typename?: 'BenefitRule', id: string, code: string, versions: Array<{ __typename?: 'BenefitRuleVersion', version: number, fromDay: string, name: string }> } | null, member?: { __typename?: 'HouseholdMember', id: string, relation: Types.FamilyRelation, person: { __typename?: 'Person', id: string, name: string } } | null }> }
    | { __typename: 'HouseholdHelper', id: string }
    | { __typename: 'HouseholdVisit', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'IndicatorScheme', id: string }
    | { __typename: 'Inspection', id: string }
    | { __typename: 'InspectionMember', id: string }
    | { __typename: 'IntegrityFlag', id: string }
    | { __typename: 'LaborPlacement', id: string }
    | { __typename: 'MoneyRule', id: string }
    | { __typename: 'Pairing', id: string }
    | { __typename: 'Party', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Place', id: string }
    | { __typename: 'PolicyBenefit', id: string }
    | { __typename: 'Project', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Ranking', id: string }
    | { __typename: 'RankingFormula', id: string }
    | { __typename: 'Rectification', id: string }
    | { __typename: 'RelocationSite', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportComment', id: string }
    | { __typename: 'ReportForm', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ServiceToken', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'SupervisionRule', id: string }
    | { __typename: 'VillageLift', id: string }
    | { __typename: 'WorkItem', id: string }
    | { __typename: 'WorkPlan', id: string }
   | null };

export type NamedRuleFragment = { __typename?: 'BenefitRule', id: string, code: string, versions: Array<{ __typename?: 'BenefitRuleVersion', version: number, fromDay: string, name: string }> };

export type NamedMemberFragment = { __typename?: 'HouseholdMember', id: string, relation: Types.FamilyRelation, person: { __typename?: 'Person', id: string, name: string } };

export type HouseholdWorkQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type HouseholdWorkQuery = { __typename?: 'Query', node?:
    | { __typename: 'Account', id: string }
    | { __typename: 'AccountabilityEntry', id: string }
    | { __typename: 'ActionPlan', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'Alarm', id: string }
    | { __typename: 'Asset', id: string }
    | { __typename: 'BenefitLink', id: string }
    | { __typename: 'BenefitRule', id: string }
    | { __typename: 'CollectiveIncome', id: string }
    | { __typename: 'Difference', id: string }
    | { __typename: 'Dispute', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'FlagRuleSetting', id: string }
    | { __typename: 'Fund', id: string }
    | { __typename: 'FundEntry', id: string }
    | { __typename: 'Household', id: string, workItems: Array<{ __typename?: 'WorkItem', id: string, title: string, state: Types.WorkState, due: string, nextDue: string, daysLate: number, personName?: string | null, unit?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, person?: { __typename?: 'Account', id: string, displayName: string } | null }> }
    | { __typename: 'HouseholdHelper', id: string }
    | { __typename: 'HouseholdVisit', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'IndicatorScheme', id: string }
    | { __typename: 'Inspection', id: string }
    | { __typename: 'InspectionMember', id: string }
    | { __typename: 'IntegrityFlag', id: string }
    | { __typename: 'LaborPlacement', id: string }
    | { __typename: 'MoneyRule', id: string }
    | { __typename: 'Pairing', id: string }
    | { __typename: 'Party', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Place', id: string }
    | { __typename: 'PolicyBenefit', id: string }
    | { __typename: 'Project', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Ranking', id: string }
    | { __typename: 'RankingFormula', id: string }
    | { __typename: 'Rectification', id: string }
    | { __typename: 'RelocationSite', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportComment', id: string }
    | { __typename: 'ReportForm', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ServiceToken', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'SupervisionRule', id: string }
    | { __typename: 'VillageLift', id: string }
    | { __typename: 'WorkItem', id: string }
    | { __typename: 'WorkPlan', id: string }
   | null };

export type AssignHelperMutationVariables = Types.Exact<{
  input: Types.AssignHelperInput;
}>;


export type AssignHelperMutation = { __typename?: 'Mutation', assignHelper: { __typename?: 'HouseholdHelperPayload', helper: { __typename?: 'HouseholdHelper', id: string, version: number } } };

export type EndHelperMutationVariables = Types.Exact<{
  input: Types.EndHelperInput;
}>;


export type EndHelperMutation = { __typename?: 'Mutation', endHelper: { __typename?: 'HouseholdHelperPayload', helper: { __typename?: 'HouseholdHelper', id: string, version: number } } };

export type AgreeActionPlanMutationVariables = Types.Exact<{
  input: Types.AgreeActionPlanInput;
}>;


export type AgreeActionPlanMutation = { __typename?: 'Mutation', agreeActionPlan: { __typename?: 'ActionPlanPayload', actionPlan: { __typename?: 'ActionPlan', id: string, version: number } } };

export type ReviseActionPlanMutationVariables = Types.Exact<{
  input: Types.ReviseActionPlanInput;
}>;


export type ReviseActionPlanMutation = { __typename?: 'Mutation', reviseActionPlan: { __typename?: 'ActionPlanPayload', actionPlan: { __typename?: 'ActionPlan', id: string, version: number } } };

export type RecordMeasureMutationVariables = Types.Exact<{
  input: Types.RecordMeasureInput;
}>;


export type RecordMeasureMutation = { __typename?: 'Mutation', recordMeasure: { __typename?: 'ActionPlanPayload', actionPlan: { __typename?: 'ActionPlan', id: string, version: number } } };

export type WithdrawVisitMutationVariables = Types.Exact<{
  input: Types.WithdrawVisitInput;
}>;


export type WithdrawVisitMutation = { __typename?: 'Mutation', withdrawVisit: { __typename?: 'HouseholdVisitPayload', visit: { __typename?: 'HouseholdVisit', id: string, version: number } } };

export type HouseholdRowFragment = { __typename?: 'Household', id: string, version: number, number: string, entry: number, village?: string | null, category: Types.RegisterCategory, riskFound: Types.HouseholdRisk, foundOn: string, state: Types.HouseholdState, noticedOn?: string | null, reviewDue: string, isReviewLate: boolean, simulated: boolean, nextActions: Array<Types.HouseholdAction>, place?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null, members: Array<{ __typename?: 'HouseholdMember', id: string, relation: Types.FamilyRelation, until?: string | null, person: { __typename?: 'Person', id: string, name: string } }>, guarantees: Array<{ __typename?: 'GuaranteeCheck', guarantee: Types.HouseholdGuarantee, state: Types.GuaranteeState }> };

export type HouseholdsQueryVariables = Types.Exact<{
  filter?: Types.InputMaybe<Types.HouseholdFilter>;
  orderBy?: Types.InputMaybe<Types.HouseholdOrder>;
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  after?: Types.InputMaybe<Types.Scalars['Cursor']['input']>;
  counted: Types.Scalars['Boolean']['input'];
}>;


export type HouseholdsQuery = { __typename?: 'Query', households: { __typename?: 'HouseholdConnection', totalCount?: number, nodes: Array<{ __typename?: 'Household', id: string, version: number, number: string, entry: number, village?: string | null, category: Types.RegisterCategory, riskFound: Types.HouseholdRisk, foundOn: string, state: Types.HouseholdState, noticedOn?: string | null, reviewDue: string, isReviewLate: boolean, simulated: boolean, nextActions: Array<Types.HouseholdAction>, place?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null, members: Array<{ __typename?: 'HouseholdMember', id: string, relation: Types.FamilyRelation, until?: string | null, person: { __typename?: 'Person', id: string, name: string } }>, guarantees: Array<{ __typename?: 'GuaranteeCheck', guarantee: Types.HouseholdGuarantee, state: Types.GuaranteeState }> }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type HouseholdErasQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type HouseholdErasQuery = { __typename?: 'Query', householdEras: Array<{ __typename?: 'HouseholdEra', category: Types.RegisterCategory, name: string, from: string, until?: string | null }> };

export type HouseholdTalliesQueryVariables = Types.Exact<{
  onDay?: Types.InputMaybe<Types.Scalars['Day']['input']>;
  states?: Types.InputMaybe<Array<Types.HouseholdState> | Types.HouseholdState>;
  placeIds?: Types.InputMaybe<Array<Types.Scalars['ID']['input']> | Types.Scalars['ID']['input']>;
}>;


export type HouseholdTalliesQuery = { __typename?: 'Query', all: Array<{ __typename?: 'HouseholdCount', households?: number | null, persons?: number | null }>, byState: Array<{ __typename?: 'HouseholdCount', state?: Types.HouseholdState | null, households?: number | null, persons?: number | null }>, byPlace: Array<{ __typename?: 'HouseholdCount', households?: number | null, persons?: number | null, place?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null, path: string } | null }>, byCategory: Array<{ __typename?: 'HouseholdCount', category?: Types.RegisterCategory | null, households?: number | null, persons?: number | null }> };

export type HouseholdGroundsQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type HouseholdGroundsQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', posts: Array<{ __typename?: 'Post', role: Types.Role, party?: { __typename?: 'Party', id: string, place?: { __typename?: 'Place', id: string, kind: Types.PlaceKind, name: string, nameEn?: string | null } | null } | null }> } };

export type TownshipsBelowQueryVariables = Types.Exact<{
  placeId: Types.Scalars['ID']['input'];
  after?: Types.InputMaybe<Types.Scalars['Cursor']['input']>;
}>;


export type TownshipsBelowQuery = { __typename?: 'Query', places: { __typename?: 'PlaceConnection', nodes: Array<{ __typename?: 'Place', id: string, kind: Types.PlaceKind, name: string, nameEn?: string | null }> } };

export type RegisterHouseholdMutationVariables = Types.Exact<{
  input: Types.RegisterHouseholdInput;
}>;


export type RegisterHouseholdMutation = { __typename?: 'Mutation', registerHousehold: { __typename?: 'HouseholdPayload', household: { __typename?: 'Household', id: string, version: number, number: string } } };

export type WholeHouseholdFragment = { __typename?: 'Household', id: string, version: number, number: string, entry: number, village?: string | null, category: Types.RegisterCategory, riskFound: Types.HouseholdRisk, foundOn: string, state: Types.HouseholdState, reviewedOn?: string | null, noticedOn?: string | null, admittedOn?: string | null, closedOn?: string | null, reviewDue: string, isReviewLate: boolean, simulated: boolean, nextActions: Array<Types.HouseholdAction>, place?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null, entries: Array<{ __typename?: 'HouseholdEntry', version: number, since: string, number: string, category: Types.RegisterCategory, village?: string | null, isStanding: boolean, place?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null }>, members: Array<{ __typename?: 'HouseholdMember', id: string, relation: Types.FamilyRelation, since: string, until?: string | null, isLabourer: boolean, inSchool: boolean, health?: string | null, person: { __typename?: 'Person', id: string, name: string, idNumber?: string | null, phone?: string | null } }>, path: Array<{ __typename?: 'HouseholdStep', version: number, action: Types.HouseholdAction, state: Types.HouseholdState, day: string, text?: string | null, evidence: Array<string>, madeAt: string, madeBy?: { __typename?: 'Account', id: string, displayName: string } | null }>, guarantees: Array<{ __typename?: 'GuaranteeCheck', guarantee: Types.HouseholdGuarantee, state: Types.GuaranteeState, day: string, note?: string | null, evidence: Array<string>, checkedBy?: { __typename?: 'Account', id: string, displayName: string } | null }>, checks: Array<{ __typename?: 'GuaranteeCheck', guarantee: Types.HouseholdGuarantee, state: Types.GuaranteeState, day: string, note?: string | null, evidence: Array<string>, checkedBy?: { __typename?: 'Account', id: string, displayName: string } | null }>, incomes: Array<{ __typename?: 'HouseholdIncome', year: number, wages: string, business: string, property: string, transfers: string, total: string, reason?: string | null }> };

export type OneHouseholdQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type OneHouseholdQuery = { __typename?: 'Query', node?:
    | { __typename: 'Account', id: string }
    | { __typename: 'AccountabilityEntry', id: string }
    | { __typename: 'ActionPlan', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'Alarm', id: string }
    | { __typename: 'Asset', id: string }
    | { __typename: 'BenefitLink', id: string }
    | { __typename: 'BenefitRule', id: string }
    | { __typename: 'CollectiveIncome', id: string }
    | { __typename: 'Difference', id: string }
    | { __typename: 'Dispute', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'FlagRuleSetting', id: string }
    | { __typename: 'Fund', id: string }
    | { __typename: 'FundEntry', id: string }
    | { __typename: 'Household', id: string, version: number, number: string, entry: number, village?: string | null, category: Types.RegisterCategory, riskFound: Types.HouseholdRisk, foundOn: string, state: Types.HouseholdState, reviewedOn?: string | null, noticedOn?: string | null, admittedOn?: string | null, closedOn?: string | null, reviewDue: string, isReviewLate: boolean, simulated: boolean, nextActions: Array<Types.HouseholdAction>, place?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null, entries: Array<{ __typename?: 'HouseholdEntry', version: number, since: string, number: string, category: Types.RegisterCategory, village?: string | null, isStanding: boolean, place?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null }>, members: Array<{ __typename?: 'HouseholdMember', id: string, relation: Types.FamilyRelation, since: string, until?: string | null, isLabourer: boolean, inSchool: boolean, health?: string | null, person: { __typename?: 'Person', id: string, name: string, idNumber?: string | null, phone?: string | null } }>, path: Array<{ __typename?: 'HouseholdStep', version: number, action: Types.HouseholdAction, state: Types.HouseholdState, day: string, text?: string | null, evidence: Array<string>, madeAt: string, madeBy?: { __typename?: 'Account', id: string, displayName: string } | null }>, guarantees: Array<{ __typename?: 'GuaranteeCheck', guarantee: Types.HouseholdGuarantee, state: Types.GuaranteeState, day: string, note?: string | null, evidence: Array<string>, checkedBy?: { __typename?: 'Account', id: string, displayName: string } | null }>, checks: Array<{ __typename?: 'GuaranteeCheck', guarantee: Types.HouseholdGuarantee, state: Types.GuaranteeState, day: string, note?: string | null, evidence: Array<string>, checkedBy?: { __typename?: 'Account', id: string, displayName: string } | null }>, incomes: Array<{ __typename?: 'HouseholdIncome', year: number, wages: string, business: string, property: string, transfers: string, total: string, reason?: string | null }> }
    | { __typename: 'HouseholdHelper', id: string }
    | { __typename: 'HouseholdVisit', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'IndicatorScheme', id: string }
    | { __typename: 'Inspection', id: string }
    | { __typename: 'InspectionMember', id: string }
    | { __typename: 'IntegrityFlag', id: string }
    | { __typename: 'LaborPlacement', id: string }
    | { __typename: 'MoneyRule', id: string }
    | { __typename: 'Pairing', id: string }
    | { __typename: 'Party', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Place', id: string }
    | { __typename: 'PolicyBenefit', id: string }
    | { __typename: 'Project', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Ranking', id: string }
    | { __typename: 'RankingFormula', id: string }
    | { __typename: 'Rectification', id: string }
    | { __typename: 'RelocationSite', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportComment', id: string }
    | { __typename: 'ReportForm', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ServiceToken', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'SupervisionRule', id: string }
    | { __typename: 'VillageLift', id: string }
    | { __typename: 'WorkItem', id: string }
    | { __typename: 'WorkPlan', id: string }
   | null };

export type ReviewHouseholdMutationVariables = Types.Exact<{
  input: Types.TakeHouseholdStepInput;
}>;


export type ReviewHouseholdMutation = { __typename?: 'Mutation', reviewHousehold: { __typename?: 'HouseholdPayload', household: { __typename?: 'Household', id: string, version: number } } };

export type NoticeHouseholdMutationVariables = Types.Exact<{
  input: Types.TakeHouseholdStepInput;
}>;


export type NoticeHouseholdMutation = { __typename?: 'Mutation', noticeHousehold: { __typename?: 'HouseholdPayload', household: { __typename?: 'Household', id: string, version: number } } };

export type AdmitHouseholdMutationVariables = Types.Exact<{
  input: Types.TakeHouseholdStepInput;
}>;


export type AdmitHouseholdMutation = { __typename?: 'Mutation', admitHousehold: { __typename?: 'HouseholdPayload', household: { __typename?: 'Household', id: string, version: number } } };

export type ProposeClearingMutationVariables = Types.Exact<{
  input: Types.TakeHouseholdStepInput;
}>;


export type ProposeClearingMutation = { __typename?: 'Mutation', proposeClearing: { __typename?: 'HouseholdPayload', household: { __typename?: 'Household', id: string, version: number } } };

export type ClearHouseholdMutationVariables = Types.Exact<{
  input: Types.TakeHouseholdStepInput;
}>;


export type ClearHouseholdMutation = { __typename?: 'Mutation', clearHousehold: { __typename?: 'HouseholdPayload', household: { __typename?: 'Household', id: string, version: number } } };

export type KeepHouseholdMutationVariables = Types.Exact<{
  input: Types.TakeHouseholdStepInput;
}>;


export type KeepHouseholdMutation = { __typename?: 'Mutation', keepHousehold: { __typename?: 'HouseholdPayload', household: { __typename?: 'Household', id: string, version: number } } };

export type DismissHouseholdMutationVariables = Types.Exact<{
  input: Types.TakeHouseholdStepInput;
}>;


export type DismissHouseholdMutation = { __typename?: 'Mutation', dismissHousehold: { __typename?: 'HouseholdPayload', household: { __typename?: 'Household', id: string, version: number } } };

export type ChangeHouseholdMembersMutationVariables = Types.Exact<{
  input: Types.ChangeHouseholdMembersInput;
}>;


export type ChangeHouseholdMembersMutation = { __typename?: 'Mutation', changeHouseholdMembers: { __typename?: 'HouseholdPayload', household: { __typename?: 'Household', id: string, version: number } } };

export type RecordGuaranteeCheckMutationVariables = Types.Exact<{
  input: Types.RecordGuaranteeCheckInput;
}>;


export type RecordGuaranteeCheckMutation = { __typename?: 'Mutation', recordGuaranteeCheck: { __typename?: 'HouseholdPayload', household: { __typename?: 'Household', id: string, version: number } } };

export type CorrectHouseholdMutationVariables = Types.Exact<{
  input: Types.CorrectHouseholdInput;
}>;


export type CorrectHouseholdMutation = { __typename?: 'Mutation', correctHousehold: { __typename?: 'HouseholdPayload', household: { __typename?: 'Household', id: string, version: number } } };

export type RecordHouseholdIncomeMutationVariables = Types.Exact<{
  input: Types.RecordHouseholdIncomeInput;
}>;


export type RecordHouseholdIncomeMutation = { __typename?: 'Mutation', recordHouseholdIncome: { __typename?: 'HouseholdPayload', household: { __typename?: 'Household', id: string, version: number } } };

export type UnmaskHouseholdMutationVariables = Types.Exact<{
  input: Types.UnmaskHouseholdInput;
}>;


export type UnmaskHouseholdMutation = { __typename?: 'Mutation', unmaskHousehold: { __typename?: 'UnmaskHouseholdPayload', household: { __typename?: 'Household', id: string }, members: Array<{ __typename?: 'UnmaskedMember', memberId: string, name: string, idNumber?: string | null, phone?: string | null, health?: string | null }> } };

export const NamedRuleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedRule"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<NamedRuleFragment, unknown>;
export const NamedMemberFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedMember"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HouseholdMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<NamedMemberFragment, unknown>;
export const HouseholdRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HouseholdRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Household"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"village"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"riskFound"}},{"kind":"Field","name":{"kind":"Name","value":"foundOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"noticedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reviewDue"}},{"kind":"Field","name":{"kind":"Name","value":"isReviewLate"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"guarantees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guarantee"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<HouseholdRowFragment, unknown>;
export const WholeHouseholdFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeHousehold"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Household"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"village"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"riskFound"}},{"kind":"Field","name":{"kind":"Name","value":"foundOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedOn"}},{"kind":"Field","name":{"kind":"Name","value":"noticedOn"}},{"kind":"Field","name":{"kind":"Name","value":"admittedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reviewDue"}},{"kind":"Field","name":{"kind":"Name","value":"isReviewLate"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"village"}},{"kind":"Field","name":{"kind":"Name","value":"isStanding"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"isLabourer"}},{"kind":"Field","name":{"kind":"Name","value":"inSchool"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"idNumber"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"guarantees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guarantee"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"checkedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guarantee"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"checkedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"incomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"wages"}},{"kind":"Field","name":{"kind":"Name","value":"business"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"transfers"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<WholeHouseholdFragment, unknown>;
export const HouseholdHelpersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HouseholdHelpers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Household"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"helpers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HouseholdHelpersQuery, HouseholdHelpersQueryVariables>;
export const HelperUnitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HelperUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"placeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parties"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"placeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"placeId"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<HelperUnitsQuery, HelperUnitsQueryVariables>;
export const HouseholdPlansDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HouseholdPlans"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Household"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"helper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actionPlans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"agreedOn"}},{"kind":"Field","name":{"kind":"Name","value":"say"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"helper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nth"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"doneOn"}},{"kind":"Field","name":{"kind":"Name","value":"gained"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HouseholdPlansQuery, HouseholdPlansQueryVariables>;
export const HouseholdVisitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HouseholdVisits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Household"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lastVisitOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysSinceVisit"}},{"kind":"Field","name":{"kind":"Name","value":"isVisitDue"}},{"kind":"Field","name":{"kind":"Name","value":"nextVisitBy"}},{"kind":"Field","name":{"kind":"Name","value":"helper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"visits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"visitor"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HouseholdVisitsQuery, HouseholdVisitsQueryVariables>;
export const HouseholdBenefitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HouseholdBenefits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Household"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entitlements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"owed"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"lateDays"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedRule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedMember"}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"periodName"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"lateDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"benefits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"periodName"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"voucher"}},{"kind":"Field","name":{"kind":"Name","value":"isSecond"}},{"kind":"Field","name":{"kind":"Name","value":"notEntitled"}},{"kind":"Field","name":{"kind":"Name","value":"reversedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reversalReason"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedRule"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedMember"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedRule"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BenefitRule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedMember"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HouseholdMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<HouseholdBenefitsQuery, HouseholdBenefitsQueryVariables>;
export const HouseholdWorkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HouseholdWork"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Household"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"nextDue"}},{"kind":"Field","name":{"kind":"Name","value":"daysLate"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HouseholdWorkQuery, HouseholdWorkQueryVariables>;
export const AssignHelperDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignHelper"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignHelperInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignHelper"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"helper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<AssignHelperMutation, AssignHelperMutationVariables>;
export const EndHelperDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndHelper"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndHelperInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endHelper"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"helper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<EndHelperMutation, EndHelperMutationVariables>;
export const AgreeActionPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AgreeActionPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgreeActionPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agreeActionPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actionPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<AgreeActionPlanMutation, AgreeActionPlanMutationVariables>;
export const ReviseActionPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviseActionPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviseActionPlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviseActionPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actionPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<ReviseActionPlanMutation, ReviseActionPlanMutationVariables>;
export const RecordMeasureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordMeasure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordMeasureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordMeasure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actionPlan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<RecordMeasureMutation, RecordMeasureMutationVariables>;
export const WithdrawVisitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawVisit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawVisitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawVisit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawVisitMutation, WithdrawVisitMutationVariables>;
export const HouseholdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Households"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"HouseholdFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"HouseholdOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"counted"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"households"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HouseholdRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"counted"}}}]}]}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HouseholdRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Household"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"village"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"riskFound"}},{"kind":"Field","name":{"kind":"Name","value":"foundOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"noticedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reviewDue"}},{"kind":"Field","name":{"kind":"Name","value":"isReviewLate"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"guarantees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guarantee"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<HouseholdsQuery, HouseholdsQueryVariables>;
export const HouseholdErasDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HouseholdEras"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"householdEras"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<HouseholdErasQuery, HouseholdErasQueryVariables>;
export const HouseholdTalliesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HouseholdTallies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"onDay"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Day"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HouseholdState"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"placeIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"all"},"name":{"kind":"Name","value":"householdCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"onDay"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onDay"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"placeIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"placeIds"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byState"},"name":{"kind":"Name","value":"householdCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"EnumValue","value":"STATE"}},{"kind":"Argument","name":{"kind":"Name","value":"onDay"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onDay"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"placeIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"placeIds"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byPlace"},"name":{"kind":"Name","value":"householdCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"EnumValue","value":"PLACE"}},{"kind":"Argument","name":{"kind":"Name","value":"onDay"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onDay"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"placeIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"placeIds"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"byCategory"},"name":{"kind":"Name","value":"householdCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"EnumValue","value":"CATEGORY"}},{"kind":"Argument","name":{"kind":"Name","value":"onDay"},"value":{"kind":"Variable","name":{"kind":"Name","value":"onDay"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"placeIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"placeIds"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}}]}}]}}]} as unknown as DocumentNode<HouseholdTalliesQuery, HouseholdTalliesQueryVariables>;
export const HouseholdGroundsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HouseholdGrounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HouseholdGroundsQuery, HouseholdGroundsQueryVariables>;
export const TownshipsBelowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TownshipsBelow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"placeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"parentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"placeId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"TOWN"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<TownshipsBelowQuery, TownshipsBelowQueryVariables>;
export const RegisterHouseholdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterHousehold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterHouseholdInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerHousehold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterHouseholdMutation, RegisterHouseholdMutationVariables>;
export const OneHouseholdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OneHousehold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Household"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WholeHousehold"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WholeHousehold"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Household"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"entry"}},{"kind":"Field","name":{"kind":"Name","value":"village"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"riskFound"}},{"kind":"Field","name":{"kind":"Name","value":"foundOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedOn"}},{"kind":"Field","name":{"kind":"Name","value":"noticedOn"}},{"kind":"Field","name":{"kind":"Name","value":"admittedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reviewDue"}},{"kind":"Field","name":{"kind":"Name","value":"isReviewLate"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"village"}},{"kind":"Field","name":{"kind":"Name","value":"isStanding"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"isLabourer"}},{"kind":"Field","name":{"kind":"Name","value":"inSchool"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"idNumber"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"guarantees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guarantee"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"checkedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guarantee"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"checkedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"incomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"wages"}},{"kind":"Field","name":{"kind":"Name","value":"business"}},{"kind":"Field","name":{"kind":"Name","value":"property"}},{"kind":"Field","name":{"kind":"Name","value":"transfers"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<OneHouseholdQuery, OneHouseholdQueryVariables>;
export const ReviewHouseholdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReviewHousehold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeHouseholdStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewHousehold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<ReviewHouseholdMutation, ReviewHouseholdMutationVariables>;
export const NoticeHouseholdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NoticeHousehold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeHouseholdStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noticeHousehold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<NoticeHouseholdMutation, NoticeHouseholdMutationVariables>;
export const AdmitHouseholdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdmitHousehold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeHouseholdStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"admitHousehold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<AdmitHouseholdMutation, AdmitHouseholdMutationVariables>;
export const ProposeClearingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeClearing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeHouseholdStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeClearing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<ProposeClearingMutation, ProposeClearingMutationVariables>;
export const ClearHouseholdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClearHousehold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeHouseholdStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clearHousehold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<ClearHouseholdMutation, ClearHouseholdMutationVariables>;
export const KeepHouseholdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KeepHousehold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeHouseholdStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keepHousehold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<KeepHouseholdMutation, KeepHouseholdMutationVariables>;
export const DismissHouseholdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DismissHousehold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeHouseholdStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dismissHousehold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<DismissHouseholdMutation, DismissHouseholdMutationVariables>;
export const ChangeHouseholdMembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeHouseholdMembers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeHouseholdMembersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeHouseholdMembers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeHouseholdMembersMutation, ChangeHouseholdMembersMutationVariables>;
export const RecordGuaranteeCheckDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordGuaranteeCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordGuaranteeCheckInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordGuaranteeCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<RecordGuaranteeCheckMutation, RecordGuaranteeCheckMutationVariables>;
export const CorrectHouseholdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectHousehold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectHouseholdInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctHousehold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<CorrectHouseholdMutation, CorrectHouseholdMutationVariables>;
export const RecordHouseholdIncomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordHouseholdIncome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordHouseholdIncomeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordHouseholdIncome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<RecordHouseholdIncomeMutation, RecordHouseholdIncomeMutationVariables>;
export const UnmaskHouseholdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnmaskHousehold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnmaskHouseholdInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmaskHousehold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memberId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"idNumber"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"health"}}]}}]}}]}}]} as unknown as DocumentNode<UnmaskHouseholdMutation, UnmaskHouseholdMutationVariables>;