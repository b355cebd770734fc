// Made from the contract by `npm run codegen`; not written by hand.
import type * as Types from '../types';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type * from '../types';
export type AccountabilityRowFragment = { __typename?: 'AccountabilityEntry', id: string, kind: Types.AccountabilityKind, state: Types.AccountabilityState, version: number, reason: string, officialName?: string | null, basis: Types.AccountabilityBasis, basisTitle?: string | null, basisDue?: string | null, basisPlace?: number | null, basisScore?: string | null, basisOf?: string | null, basisSeverity?: Types.FindingSeverity | null, basisFound?: number | null, basisOpen?: number | null, basisRepeated?: number | null, signedOn?: string | null, draftedOn: string, answerDue?: string | null, answerOverdue: boolean, simulated: boolean, nextActions: Array<Types.AccountabilityAction>, party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, official?: { __typename?: 'Account', id: string, displayName: string } | null, office?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null, subject?:
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
    | { __typename: 'Household', id: string }
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
   | null, revokes?: { __typename?: 'AccountabilityEntry', id: string, signedOn?: string | null } | null, steps: Array<{ __typename?: 'AccountabilityStep', version: number, action: Types.AccountabilityAction, text?: string | null, madeAt: string, madeBy?: { __typename?: 'Account', id: string, displayName: string } | null }> };

export type AccountabilityEntriesQueryVariables = Types.Exact<{
  filter?: Types.InputMaybe<Types.AccountabilityFilter>;
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  after?: Types.InputMaybe<Types.Scalars['Cursor']['input']>;
  counted: Types.Scalars['Boolean']['input'];
}>;


export type AccountabilityEntriesQuery = { __typename?: 'Query', accountabilityEntries: { __typename?: 'AccountabilityEntryConnection', totalCount?: number, nodes: Array<{ __typename?: 'AccountabilityEntry', id: string, kind: Types.AccountabilityKind, state: Types.AccountabilityState, version: number, reason: string, officialName?: string | null, basis: Types.AccountabilityBasis, basisTitle?: string | null, basisDue?: string | null, basisPlace?: number | null, basisScore?: string | null, basisOf?: string | null, basisSeverity?: Types.FindingSeverity | null, basisFound?: number | null, basisOpen?: number | null, basisRepeated?: number | null, signedOn?: string | null, draftedOn: string, answerDue?: string | null, answerOverdue: boolean, simulated: boolean, nextActions: Array<Types.AccountabilityAction>, party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, official?: { __typename?: 'Account', id: string, displayName: string } | null, office?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null, subject?:
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
        | { __typename: 'Household', id: string }
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
       | null, revokes?: { __typename?: 'AccountabilityEntry', id: string, signedOn?: string | null } | null, steps: Array<{ __typename?: 'AccountabilityStep', version: number, action: Types.AccountabilityAction, text?: string | null, madeAt: string, madeBy?: { __typename?: 'Account', id: string, displayName: string } | null }> }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type AccountabilityAwaitingQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type AccountabilityAwaitingQuery = { __typename?: 'Query', accountabilityEntries: { __typename?: 'AccountabilityEntryConnection', totalCount: number } };

export type PartyConcernedQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type PartyConcernedQuery = { __typename?: 'Query', node?:
    | { __typename?: 'Account', id: string }
    | { __typename?: 'AccountabilityEntry', id: string }
    | { __typename?: 'ActionPlan', id: string }
    | { __typename?: 'Activity', id: string }
    | { __typename?: 'Agreement', id: string }
    | { __typename?: 'Alarm', id: string }
    | { __typename?: 'Asset', id: string }
    | { __typename?: 'BenefitLink', id: string }
    | { __typename?: 'BenefitRule', id: string }
    | { __typename?: 'CollectiveIncome', id: string }
    | { __typename?: 'Difference', id: string }
    | { __typename?: 'Dispute', id: string }
    | { __typename?: 'Event', id: string }
    | { __typename?: 'Evidence', id: string }
    | { __typename?: 'Figure', id: string }
    | { __typename?: 'FlagRuleSetting', id: string }
    | { __typename?: 'Fund', id: string }
    | { __typename?: 'FundEntry', id: string }
    | { __typename?: 'Household', id: string }
    | { __typename?: 'HouseholdHelper', id: string }
    | { __typename?: 'HouseholdVisit', id: string }
    | { __typename?: 'Import', id: string }
    | { __typename?: 'Indicator', id: string }
    | { __typename?: 'IndicatorScheme', id: string }
    | { __typename?: 'Inspection', id: string }
    | { __typename?: 'InspectionMember', id: string }
    | { __typename?: 'IntegrityFlag', id: string }
    | { __typename?: 'LaborPlacement', id: string }
    | { __typename?: 'MoneyRule', id: string }
    | { __typename?: 'Pairing', id: string }
    | { __typename?: 'Party', name: string, nameEn?: string | null, id: string }
    | { __typename?: 'Person', id: string }
    | { __typename?: 'Place', id: string }
    | { __typename?: 'PolicyBenefit', id: string }
    | { __typename?: 'Project', id: string }
    | { __typename?: 'Purchase', id: string }
    | { __typename?: 'Ranking', id: string }
    | { __typename?: 'RankingFormula', id: string }
    | { __typename?: 'Rectification', id: string }
    | { __typename?: 'RelocationSite', id: string }
    | { __typename?: 'Report', id: string }
    | { __typename?: 'ReportComment', id: string }
    | { __typename?: 'ReportForm', id: string }
    | { __typename?: 'SavedView', id: string }
    | { __typename?: 'ServiceToken', id: string }
    | { __typename?: 'Statement', id: string }
    | { __typename?: 'SupervisionRule', id: string }
    | { __typename?: 'VillageLift', id: string }
    | { __typename?: 'WorkItem', id: string }
    | { __typename?: 'WorkPlan', id: string }
   | null };

export type PartiesSupervisedQueryVariables = Types.Exact<{
  placeId: Types.Scalars['ID']['input'];
  search?: Types.InputMaybe<Types.Scalars['String']['input']>;
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
}>;


export type PartiesSupervisedQuery = { __typename?: 'Query', parties: { __typename?: 'PartyConnection', nodes: Array<{ __typename?: 'Party', id: string, name: string, nameEn?: string | null }> } };

export type DraftAccountabilityMutationVariables = Types.Exact<{
  input: Types.DraftAccountabilityInput;
}>;


export type DraftAccountabilityMutation = { __typename?: 'Mutation', draftAccountability: { __typename?: 'AccountabilityPayload', entry: { __typename?: 'AccountabilityEntry', id: string, kind: Types.AccountabilityKind, state: Types.AccountabilityState, version: number, reason: string, officialName?: string | null, basis: Types.AccountabilityBasis, basisTitle?: string | null, basisDue?: string | null, basisPlace?: number | null, basisScore?: string | null, basisOf?: string | null, basisSeverity?: Types.FindingSeverity | null, basisFound?: number | null, basisOpen?: number | null, basisRepeated?: number | null, signedOn?: string | null, draftedOn: string, answerDue?: string | null, answerOverdue: boolean, simulated: boolean, nextActions: Array<Types.AccountabilityAction>, party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, official?: { __typename?: 'Account', id: string, displayName: string } | null, office?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null, subject?:
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
        | { __typename: 'Household', id: string }
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
       | null, revokes?: { __typename?: 'AccountabilityEntry', id: string, signedOn?: string | null } | null, steps: Array<{ __typename?: 'AccountabilityStep', version: number, action: Types.AccountabilityAction, text?: string | null, madeAt: string, madeBy?: { __typename?: 'Account', id: string, displayName: string } | null }> } } };

export type SignAccountabilityMutationVariables = Types.Exact<{
  input: Types.TakeAccountabilityInput;
}>;


export type SignAccountabilityMutation = { __typename?: 'Mutation', signAccountability: { __typename?: 'AccountabilityPayload', entry: { __typename?: 'AccountabilityEntry', id: string, kind: Types.AccountabilityKind, state: Types.AccountabilityState, version: number, reason: string, officialName?: string | null, basis: Types.AccountabilityBasis, basisTitle?: string | null, basisDue?: string | null, basisPlace?: number | null, basisScore?: string | null, basisOf?: string | null, basisSeverity?: Types.FindingSeverity | null, basisFound?: number | null, basisOpen?: number | null, basisRepeated?: number | null, signedOn?: string | null, draftedOn: string, answerDue?: string | null, answerOverdue: boolean, simulated: boolean, nextActions: Array<Types.AccountabilityAction>, party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, official?: { __typename?: 'Account', id: string, displayName: string } | null, office?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null, subject?:
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
        | { __typename: 'Household', id: string }
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
       | null, revokes?: { __typename?: 'AccountabilityEntry', id: string, signedOn?: string | null } | null, steps: Array<{ __typename?: 'AccountabilityStep', version: number, action: Types.AccountabilityAction, text?: string | null, madeAt: string, madeBy?: { __typename?: 'Account', id: string, displayName: string } | null }> } } };

export type WithdrawAccountabilityMutationVariables = Types.Exact<{
  input: Types.WithdrawAccountabilityInput;
}>;


export type WithdrawAccountabilityMutation = { __typename?: 'Mutation', withdrawAccountability: { __typename?: 'AccountabilityPayload', entry: { __typename?: 'AccountabilityEntry', id: string, kind: Types.AccountabilityKind, state: Types.AccountabilityState, version: number, reason: string, officialName?: string | null, basis: Types.AccountabilityBasis, basisTitle?: string | null, basisDue?: string | null, basisPlace?: number | null, basisScore?: string | null, basisOf?: string | null, basisSeverity?: Types.FindingSeverity | null, basisFound?: number | null, basisOpen?: number | null, basisRepeated?: number | null, signedOn?: string | null, draftedOn: string, answerDue?: string | null, answerOverdue: boolean, simulated: boolean, nextActions: Array<Types.AccountabilityAction>, party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, official?: { __typename?: 'Account', id: string, displayName: string } | null, office?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null, subject?:
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
        | { __typename: 'Household', id: string }
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
       | null, revokes?: { __typename?: 'AccountabilityEntry', id: string, signedOn?: string | null } | null, steps: Array<{ __typename?: 'AccountabilityStep', version: number, action: Types.AccountabilityAction, text?: string | null, madeAt: string, madeBy?: { __typename?: 'Account', id: string, displayName: string } | null }> } } };

export type AcknowledgeAccountabilityMutationVariables = Types.Exact<{
  input: Types.TakeAccountabilityInput;
}>;


export type AcknowledgeAccountabilityMutation = { __typename?: 'Mutation', acknowledgeAccountability: { __typename?: 'AccountabilityPayload', entry: { __typename?: 'AccountabilityEntry', id: string, kind: Types.AccountabilityKind, state: Types.AccountabilityState, version: number, reason: string, officialName?: string | null, basis: Types.AccountabilityBasis, basisTitle?: string | null, basisDue?: string | null, basisPlace?: number | null, basisScore?: string | null, basisOf?: string | null, basisSeverity?: Types.FindingSeverity | null, basisFound?: number | null, basisOpen?: number | null, basisRepeated?: number | null, signedOn?: string | null, draftedOn: string, answerDue?: string | null, answerOverdue: boolean, simulated: boolean, nextActions: Array<Types.AccountabilityAction>, party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, official?: { __typename?: 'Account', id: string, displayName: string } | null, office?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null, subject?:
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
        | { __typename: 'Household', id: string }
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
       | null, revokes?: { __typename?: 'AccountabilityEntry', id: string, signedOn?: string | null } | null, steps: Array<{ __typename?: 'AccountabilityStep', version: number, action: Types.AccountabilityAction, text?: string | null, madeAt: string, madeBy?: { __typename?: 'Account', id: string, displayName: string } | null }> } } };

export type AnswerAccountabilityMutationVariables = Types.Exact<{
  input: Types.AnswerAccountabilityInput;
}>;


export type AnswerAccountabilityMutation = { __typename?: 'Mutation', answerAccountability: { __typename?: 'AccountabilityPayload', entry: { __typename?: 'AccountabilityEntry', id: string, kind: Types.AccountabilityKind, state: Types.AccountabilityState, version: number, reason: string, officialName?: string | null, basis: Types.AccountabilityBasis, basisTitle?: string | null, basisDue?: string | null, basisPlace?: number | null, basisScore?: string | null, basisOf?: string | null, basisSeverity?: Types.FindingSeverity | null, basisFound?: number | null, basisOpen?: number | null, basisRepeated?: number | null, signedOn?: string | null, draftedOn: string, answerDue?: string | null, answerOverdue: boolean, simulated: boolean, nextActions: Array<Types.AccountabilityAction>, party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, official?: { __typename?: 'Account', id: string, displayName: string } | null, office?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null, subject?:
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
        | { __typename: 'Household', id: string }
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
       | null, revokes?: { __typename?: 'AccountabilityEntry', id: string, signedOn?: string | null } | null, steps: Array<{ __typename?: 'AccountabilityStep', version: number, action: Types.AccountabilityAction, text?: string | null, madeAt: string, madeBy?: { __typename?: 'Account', id: string, displayName: string } | null }> } } };

export type AlarmRowFragment = { __typename?: 'Alarm', id: string, kind: Types.AlarmKind, severity: Types.FlagSeverity, since: string, turn: Types.AlarmTurn, sentence: string, simulated: boolean, endedAt?: string | null, pairing?: { __typename?: 'Pairing', id: string, level: Types.PairingLevel, simulated: boolean, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null, indicator?: { __typename?: 'Indicator', id: string, code: string, name: string } | null, subject?:
    | { __typename: 'Account', id: string }
    | { __typename: 'AccountabilityEntry', id: string }
    | { __typename: 'ActionPlan', id: string }
    | { __typename: 'Activity', id: string }
    | { __typename: 'Agreement', year: number, id: string }
    | { __typename: 'Alarm', id: string }
    | { __typename: 'Asset', id: string }
    | { __typename: 'BenefitLink', id: string }
    | { __typename: 'BenefitRule', id: string }
    | { __typename: 'CollectiveIncome', id: string }
    | { __typename: 'Difference', id: string, funds: Array<{ __typename?: 'Fund', id: string, year: number }> }
    | { __typename: 'Dispute', reason: string, id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'FlagRuleSetting', id: string }
    | { __typename: 'Fund', id: string }
    | { __typename: 'FundEntry', id: string }
    | { __typename: 'Household', id: string }
    | { __typename: 'HouseholdHelper', id: string }
    | { __typename: 'HouseholdVisit', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'IndicatorScheme', id: string }
    | { __typename: 'Inspection', id: string }
    | { __typename: 'InspectionMember', id: string }
    | { __typename: 'IntegrityFlag', year: number, id: string, custodian?: { __typename?: 'Custodian', name: string } | null, project?: { __typename?: 'Project', id: string, name: string } | null }
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
    | { __typename: 'Rectification', problem: string, id: string }
    | { __typename: 'RelocationSite', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'ReportComment', id: string }
    | { __typename: 'ReportForm', id: string }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'ServiceToken', id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'SupervisionRule', id: string }
    | { __typename: 'VillageLift', id: string }
    | { __typename: 'WorkItem', title: string, id: string }
    | { __typename: 'WorkPlan', id: string }
   | null };

export type AlarmsQueryVariables = Types.Exact<{
  filter?: Types.InputMaybe<Types.AlarmFilter>;
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  after?: Types.InputMaybe<Types.Scalars['Cursor']['input']>;
  counted: Types.Scalars['Boolean']['input'];
}>;


export type AlarmsQuery = { __typename?: 'Query', alarms: { __typename?: 'AlarmConnection', totalCount?: number, nodes: Array<{ __typename?: 'Alarm', id: string, kind: Types.AlarmKind, severity: Types.FlagSeverity, since: string, turn: Types.AlarmTurn, sentence: string, simulated: boolean, endedAt?: string | null, pairing?: { __typename?: 'Pairing', id: string, level: Types.PairingLevel, simulated: boolean, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null, indicator?: { __typename?: 'Indicator', id: string, code: string, name: string } | null, subject?:
        | { __typename: 'Account', id: string }
        | { __typename: 'AccountabilityEntry', id: string }
        | { __typename: 'ActionPlan', id: string }
        | { __typename: 'Activity', id: string }
        | { __typename: 'Agreement', year: number, id: string }
        | { __typename: 'Alarm', id: string }
        | { __typename: 'Asset', id: string }
        | { __typename: 'BenefitLink', id: string }
        | { __typename: 'BenefitRule', id: string }
        | { __typename: 'CollectiveIncome', id: string }
        | { __typename: 'Difference', id: string, funds: Array<{ __typename?: 'Fund', id: string, year: number }> }
        | { __typename: 'Dispute', reason: string, id: string }
        | { __typename: 'Event', id: string }
        | { __typename: 'Evidence', id: string }
        | { __typename: 'Figure', id: string }
        | { __typename: 'FlagRuleSetting', id: string }
        | { __typename: 'Fund', id: string }
        | { __typename: 'FundEntry', id: string }
        | { __typename: 'Household', id: string }
        | { __typename: 'HouseholdHelper', id: string }
        | { __typename: 'HouseholdVisit', id: string }
        | { __typename: 'Import', id: string }
        | { __typename: 'Indicator', id: string }
        | { __typename: 'IndicatorScheme', id: string }
        | { __typename: 'Inspection', id: string }
        | { __typename: 'InspectionMember', id: string }
        | { __typename: 'IntegrityFlag', year: number, id: string, custodian?: { __typename?: 'Custodian', name: string } | null, project?: { __typename?: 'Project', id: string, name: string } | null }
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
        | { __typename: 'Rectification', problem: string, id: string }
        | { __typename: 'RelocationSite', id: string }
        | { __typename: 'Report', id: string }
        | { __typename: 'ReportComment', id: string }
        | { __typename: 'ReportForm', id: string }
        | { __typename: 'SavedView', id: string }
        | { __typename: 'ServiceToken', id: string }
        | { __typename: 'Statement', id: string }
        | { __typename: 'SupervisionRule', id: string }
        | { __typename: 'VillageLift', id: string }
        | { __typename: 'WorkItem', title: string, id: string }
        | { __typename: 'WorkPlan', id: string }
       | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type AlarmCountsQueryVariables = Types.Exact<{
  pairingIds?: Types.InputMaybe<Array<Types.Scalars['ID']['input']> | Types.Scalars['ID']['input']>;
}>;


export type AlarmCountsQuery = { __typename?: 'Query', idle: { __typename?: 'AlarmConnection', totalCount: number }, silent: { __typename?: 'AlarmConnection', totalCount: number }, behind: { __typename?: 'AlarmConnection', totalCount: number }, differences: { __typename?: 'AlarmConnection', totalCount: number }, disputes: { __typename?: 'AlarmConnection', totalCount: number }, rectifications: { __typename?: 'AlarmConnection', totalCount: number }, work: { __typename?: 'AlarmConnection', totalCount: number } };

export type DisputeRowFragment = { __typename?: 'Dispute', id: string, version: number, kind: Types.RecordKind, side: Types.Side, recordSide?: Types.Side | null, state: Types.DisputeState, turn?: Types.Side | null, due: string, overdue: boolean, openedOn: string, reason: string, count: number, simulated: boolean, nextActions: Array<Types.DisputeAction>, pairing?: { __typename?: 'Pairing', id: string, level: Types.PairingLevel, simulated: boolean, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null };

export type DisputesQueryVariables = Types.Exact<{
  filter?: Types.InputMaybe<Types.DisputeFilter>;
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  after?: Types.InputMaybe<Types.Scalars['Cursor']['input']>;
  counted: Types.Scalars['Boolean']['input'];
}>;


export type DisputesQuery = { __typename?: 'Query', disputes: { __typename?: 'DisputeConnection', totalCount?: number, nodes: Array<{ __typename?: 'Dispute', id: string, version: number, kind: Types.RecordKind, side: Types.Side, recordSide?: Types.Side | null, state: Types.DisputeState, turn?: Types.Side | null, due: string, overdue: boolean, openedOn: string, reason: string, count: number, simulated: boolean, nextActions: Array<Types.DisputeAction>, pairing?: { __typename?: 'Pairing', id: string, level: Types.PairingLevel, simulated: boolean, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type DisputeDetailsQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
}>;


export type DisputeDetailsQuery = { __typename?: 'Query', node?:
    | { __typename?: 'Account', id: string }
    | { __typename?: 'AccountabilityEntry', id: string }
    | { __typename?: 'ActionPlan', id: string }
    | { __typename?: 'Activity', id: string }
    | { __typename?: 'Agreement', id: string }
    | { __typename?: 'Alarm', id: string }
    | { __typename?: 'Asset', id: string }
    | { __typename?: 'BenefitLink', id: string }
    | { __typename?: 'BenefitRule', id: string }
    | { __typename?: 'CollectiveIncome', id: string }
    | { __typename?: 'Difference', id: string }
    | { __typename?: 'Dispute', id: string, versions: Array<{ __typename?: 'DisputeVersion', version: number, action: Types.DisputeAction, state: Types.DisputeState, day: string, due: string, text?: string | null, madeAt: string, madeBy?: { __typename?: 'Account', id: string, displayName: string } | null }>, records: { __typename?: 'RecordConnection', totalCount: number, nodes: Array<
          | { __typename: 'Activity', id: string, version: number, year: number, title?: string | null, name?: string | null, localUnit?: string | null, formName: string, from: string, withdrawn: boolean, standing?: Types.RecordStanding | null, nextWords: Array<Types.RecordStanding> }
          | { __typename: 'LaborPlacement', id: string, version: number, year: number, employer: string, fromDay: string, withdrawn: boolean, standing?: Types.RecordStanding | null, nextWords: Array<Types.RecordStanding>, person: { __typename?: 'Person', id: string, name: string } }
          | { __typename: 'Purchase', id: string, version: number, year: number, product: string, day: string, amount: string, withdrawn: boolean, standing?: Types.RecordStanding | null, nextWords: Array<Types.RecordStanding> }
        > } }
    | { __typename?: 'Event', id: string }
    | { __typename?: 'Evidence', id: string }
    | { __typename?: 'Figure', id: string }
    | { __typename?: 'FlagRuleSetting', id: string }
    | { __typename?: 'Fund', id: string }
    | { __typename?: 'FundEntry', id: string }
    | { __typename?: 'Household', id: string }
    | { __typename?: 'HouseholdHelper', id: string }
    | { __typename?: 'HouseholdVisit', id: string }
    | { __typename?: 'Import', id: string }
    | { __typename?: 'Indicator', id: string }
    | { __typename?: 'IndicatorScheme', id: string }
    | { __typename?: 'Inspection', id: string }
    | { __typename?: 'InspectionMember', id: string }
    | { __typename?: 'IntegrityFlag', id: string }
    | { __typename?: 'LaborPlacement', id: string }
    | { __typename?: 'MoneyRule', id: string }
    | { __typename?: 'Pairing', id: string }
    | { __typename?: 'Party', id: string }
    | { __typename?: 'Person', id: string }
    | { __typename?: 'Place', id: string }
    | { __typename?: 'PolicyBenefit', id: string }
    | { __typename?: 'Project', id: string }
    | { __typename?: 'Purchase', id: string }
    | { __typename?: 'Ranking', id: string }
    | { __typename?: 'RankingFormula', id: string }
    | { __typename?: 'Rectification', id: string }
    | { __typename?: 'RelocationSite', id: string }
    | { __typename?: 'Report', id: string }
    | { __typename?: 'ReportComment', id: string }
    | { __typename?: 'ReportForm', id: string }
    | { __typename?: 'SavedView', id: string }
    | { __typename?: 'ServiceToken', id: string }
    | { __typename?: 'Statement', id: string }
    | { __typename?: 'SupervisionRule', id: string }
    | { __typename?: 'VillageLift', id: string }
    | { __typename?: 'WorkItem', id: string }
    | { __typename?: 'WorkPlan', id: string }
   | null };

export type AnswerDisputeMutationVariables = Types.Exact<{
  input: Types.AnswerDisputeInput;
}>;


export type AnswerDisputeMutation = { __typename?: 'Mutation', answerDispute: { __typename?: 'DisputePayload', dispute: { __typename?: 'Dispute', id: string, state: Types.DisputeState } } };

export type ReturnDisputeMutationVariables = Types.Exact<{
  input: Types.ReturnDisputeInput;
}>;


export type ReturnDisputeMutation = { __typename?: 'Mutation', returnDispute: { __typename?: 'DisputePayload', dispute: { __typename?: 'Dispute', id: string, state: Types.DisputeState } } };

export type ConfirmDisputedMutationVariables = Types.Exact<{
  input: Types.ConfirmRecordsInput;
}>;


export type ConfirmDisputedMutation = { __typename?: 'Mutation', confirmRecords: { __typename?: 'SayOfRecordsPayload', count: number } };

export type DoubtRowFragment = { __typename?: 'IntegrityFlag', id: string, version: number, rule: Types.FlagRule, basis: string, stance: Types.FlagStance, severity: Types.FlagSeverity, state: Types.FlagState, since: string, turn: Types.Side, waitsFor?: Types.Side | null, year: number, sentence: string, simulated: boolean, reason?: string | null, acceptance?: string | null, mayExplain: boolean, mayAccept: boolean, custodian?: { __typename?: 'Custodian', name: string } | null, project?: { __typename?: 'Project', id: string, name: string } | null, fund?: { __typename?: 'Fund', id: string, name: string, year: number } | null, entry?: { __typename?: 'FundEntry', id: string, fund: { __typename?: 'Fund', id: string, year: number } } | null, figures: Array<{ __typename?: 'Figure', id: string, printedName?: string | null, printedValue: string, printedUnit: string, bound: Types.Bound, indicator: { __typename?: 'Indicator', id: string, name: string }, statement: { __typename?: 'Statement', id: string, source: { __typename?: 'Source', title: string, url?: string | null } } }>, pairing: { __typename?: 'Pairing', mayOpenRectification: boolean, id: string, level: Types.PairingLevel, simulated: boolean, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } };

export type DoubtsQueryVariables = Types.Exact<{
  filter?: Types.InputMaybe<Types.IntegrityFlagFilter>;
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  after?: Types.InputMaybe<Types.Scalars['Cursor']['input']>;
  counted: Types.Scalars['Boolean']['input'];
}>;


export type DoubtsQuery = { __typename?: 'Query', integrityFlags: { __typename?: 'IntegrityFlagConnection', totalCount?: number, nodes: Array<{ __typename?: 'IntegrityFlag', id: string, version: number, rule: Types.FlagRule, basis: string, stance: Types.FlagStance, severity: Types.FlagSeverity, state: Types.FlagState, since: string, turn: Types.Side, waitsFor?: Types.Side | null, year: number, sentence: string, simulated: boolean, reason?: string | null, acceptance?: string | null, mayExplain: boolean, mayAccept: boolean, custodian?: { __typename?: 'Custodian', name: string } | null, project?: { __typename?: 'Project', id: string, name: string } | null, fund?: { __typename?: 'Fund', id: string, name: string, year: number } | null, entry?: { __typename?: 'FundEntry', id: string, fund: { __typename?: 'Fund', id: string, year: number } } | null, figures: Array<{ __typename?: 'Figure', id: string, printedName?: string | null, printedValue: string, printedUnit: string, bound: Types.Bound, indicator: { __typename?: 'Indicator', id: string, name: string }, statement: { __typename?: 'Statement', id: string, source: { __typename?: 'Source', title: string, url?: string | null } } }>, pairing: { __typename?: 'Pairing', mayOpenRectification: boolean, id: string, level: Types.PairingLevel, simulated: boolean, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type DoubtHistoryQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type DoubtHistoryQuery = { __typename?: 'Query', node?:
    | { __typename?: 'Account', id: string }
    | { __typename?: 'AccountabilityEntry', id: string }
    | { __typename?: 'ActionPlan', id: string }
    | { __typename?: 'Activity', id: string }
    | { __typename?: 'Agreement', id: string }
    | { __typename?: 'Alarm', id: string }
    | { __typename?: 'Asset', id: string }
    | { __typename?: 'BenefitLink', id: string }
    | { __typename?: 'BenefitRule', id: string }
    | { __typename?: 'CollectiveIncome', id: string }
    | { __typename?: 'Difference', id: string }
    | { __typename?: 'Dispute', id: string }
    | { __typename?: 'Event', id: string }
    | { __typename?: 'Evidence', id: string }
    | { __typename?: 'Figure', id: string }
    | { __typename?: 'FlagRuleSetting', id: string }
    | { __typename?: 'Fund', id: string }
    | { __typename?: 'FundEntry', id: string }
    | { __typename?: 'Household', id: string }
    | { __typename?: 'HouseholdHelper', id: string }
    | { __typename?: 'HouseholdVisit', id: string }
    | { __typename?: 'Import', id: string }
    | { __typename?: 'Indicator', id: string }
    | { __typename?: 'IndicatorScheme', id: string }
    | { __typename?: 'Inspection', id: string }
    | { __typename?: 'InspectionMember', id: string }
    | { __typename?: 'IntegrityFlag', id: string, versions: Array<{ __typename?: 'IntegrityFlagVersion', version: number, state: Types.FlagState, sentence: string, since: string, reason?: string | null, madeAt: string, madeBy?: { __typename?: 'Account', id: string, displayName: string } | null }> }
    | { __typename?: 'LaborPlacement', id: string }
    | { __typename?: 'MoneyRule', id: string }
    | { __typename?: 'Pairing', id: string }
    | { __typename?: 'Party', id: string }
    | { __typename?: 'Person', id: string }
    | { __typename?: 'Place', id: string }
    | { __typename?: 'PolicyBenefit', id: string }
    | { __typename?: 'Project', id: string }
    | { __typename?: 'Purchase', id: string }
    | { __typename?: 'Ranking', id: string }
    | { __typename?: 'RankingFormula', id: string }
    | { __typename?: 'Rectification', id: string }
    | { __typename?: 'RelocationSite', id: string }
    | { __typename?: 'Report', id: string }
    | { __typename?: 'ReportComment', id: string }
    | { __typename?: 'ReportForm', id: string }
    | { __typename?: 'SavedView', id: string }
    | { __typename?: 'ServiceToken', id: string }
    | { __typename?: 'Statement', id: string }
    | { __typename?: 'SupervisionRule', id: string }
    | { __typename?: 'VillageLift', id: string }
    | { __typename?: 'WorkItem', id: string }
    | { __typename?: 'WorkPlan', id: string }
   | null };

export type DoubtRulesQueryVariables = Types.Exact<{ [key: string]: never; }>;


export type DoubtRulesQuery = { __typename?: 'Query', flagRules: Array<{ __typename?: 'FlagRuleSetting', id: string, rule: Types.FlagRule, asks: string }> };

export type OutlookQueryVariables = Types.Exact<{
  pairingId: Types.Scalars['ID']['input'];
  year: Types.Scalars['Int']['input'];
}>;


export type OutlookQuery = { __typename?: 'Query', outlook: Array<{ __typename?: 'IndicatorOutlook', target: string, recorded?: string | null, completion?: string | null, pace: string, through: string, explanation?: string | null, indicator: { __typename?: 'Indicator', id: string, code: string, name: string, definition: string }, unit: { __typename?: 'Unit', code: string, label: string, money: boolean }, forecast?: { __typename?: 'Forecast', value: string, completion?: string | null, method: Types.ForecastMethod } | null, basis: { __typename?: 'ForecastBasis', monthsElapsed: number, recorded?: string | null, lastYearRecorded?: string | null, lastYearTotal?: string | null } }> };

export type DeskCountsQueryVariables = Types.Exact<{
  pairingIds?: Types.InputMaybe<Array<Types.Scalars['ID']['input']> | Types.Scalars['ID']['input']>;
  itemPairingIds?: Types.InputMaybe<Array<Types.Scalars['ID']['input']> | Types.Scalars['ID']['input']>;
}>;


export type DeskCountsQuery = { __typename?: 'Query', disputes: { __typename?: 'DisputeConnection', totalCount: number }, lateDisputes: { __typename?: 'DisputeConnection', totalCount: number }, doubts: { __typename?: 'IntegrityFlagConnection', totalCount: number }, graveDoubts: { __typename?: 'IntegrityFlagConnection', totalCount: number }, alarms: { __typename?: 'AlarmConnection', totalCount: number }, graveAlarms: { __typename?: 'AlarmConnection', totalCount: number }, rectifications: { __typename?: 'RectificationConnection', totalCount: number }, lateRectifications: { __typename?: 'RectificationConnection', totalCount: number }, rankings: { __typename?: 'RankingConnection', totalCount: number }, openRankings: { __typename?: 'RankingConnection', totalCount: number } };

export type DeskPairingFragment = { __typename?: 'Pairing', id: string, level: Types.PairingLevel, simulated: boolean, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } };

export type DeskPairingsQueryVariables = Types.Exact<{
  filter?: Types.InputMaybe<Types.PairingFilter>;
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
}>;


export type DeskPairingsQuery = { __typename?: 'Query', pairings: { __typename?: 'PairingConnection', nodes: Array<{ __typename?: 'Pairing', years: Array<number>, id: string, level: Types.PairingLevel, simulated: boolean, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } }> } };

export type OnePairingQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type OnePairingQuery = { __typename?: 'Query', pairing?: { __typename?: 'Pairing', years: Array<number>, mayOpenRectification: boolean, id: string, level: Types.PairingLevel, simulated: boolean, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null };

export type WaitingHereQueryVariables = Types.Exact<{
  purchases: Types.FoundRecordsFilter;
  placements: Types.FoundRecordsFilter;
  activities: Types.FoundRecordsFilter;
}>;


export type WaitingHereQuery = { __typename?: 'Query', purchases: { __typename?: 'FoundRecords', count: number, amount?: string | null }, placements: { __typename?: 'FoundRecords', count: number }, activities: { __typename?: 'FoundRecords', count: number } };

export type RankingHeadFragment = { __typename?: 'Ranking', id: string, version: number, name: string, year: number, quarter: number, state: Types.RankingState, peers: Types.RankingPeers, visibility: Types.RankingVisibility, asOf?: string | null, openedAt: string, simulated: boolean, nextActions: Array<Types.RankingAction>, formula: { __typename?: 'RankingFormula', id: string, code: string, name: string, version: number, ties: Types.RankingTies, terms: Array<{ __typename?: 'RankingTerm', kind: Types.RankingTermKind, indicator?: string | null, weight: string, cap: string }> } };

export type RankedPartsFragment = { __typename?: 'RankingPlace', place: number, score: string, party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, terms: Array<{ __typename?: 'RankedTerm', kind: Types.RankingTermKind, indicator?: string | null, weight: string, cap: string, value?: string | null, recorded?: string | null, target?: string | null, numerator?: number | null, denominator?: number | null, points: string, isCapped: boolean }> };

export type RankingsQueryVariables = Types.Exact<{
  filter?: Types.InputMaybe<Types.RankingFilter>;
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  after?: Types.InputMaybe<Types.Scalars['Cursor']['input']>;
  counted: Types.Scalars['Boolean']['input'];
}>;


export type RankingsQuery = { __typename?: 'Query', rankings: { __typename?: 'RankingConnection', totalCount?: number, nodes: Array<{ __typename?: 'Ranking', id: string, version: number, name: string, year: number, quarter: number, state: Types.RankingState, peers: Types.RankingPeers, visibility: Types.RankingVisibility, asOf?: string | null, openedAt: string, simulated: boolean, nextActions: Array<Types.RankingAction>, formula: { __typename?: 'RankingFormula', id: string, code: string, name: string, version: number, ties: Types.RankingTies, terms: Array<{ __typename?: 'RankingTerm', kind: Types.RankingTermKind, indicator?: string | null, weight: string, cap: string }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type RankingDetailsQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type RankingDetailsQuery = { __typename?: 'Query', node?:
    | { __typename?: 'Account', id: string }
    | { __typename?: 'AccountabilityEntry', id: string }
    | { __typename?: 'ActionPlan', id: string }
    | { __typename?: 'Activity', id: string }
    | { __typename?: 'Agreement', id: string }
    | { __typename?: 'Alarm', id: string }
    | { __typename?: 'Asset', id: string }
    | { __typename?: 'BenefitLink', id: string }
    | { __typename?: 'BenefitRule', id: string }
    | { __typename?: 'CollectiveIncome', id: string }
    | { __typename?: 'Difference', id: string }
    | { __typename?: 'Dispute', id: string }
    | { __typename?: 'Event', id: string }
    | { __typename?: 'Evidence', id: string }
    | { __typename?: 'Figure', id: string }
    | { __typename?: 'FlagRuleSetting', id: string }
    | { __typename?: 'Fund', id: string }
    | { __typename?: 'FundEntry', id: string }
    | { __typename?: 'Household', id: string }
    | { __typename?: 'HouseholdHelper', id: string }
    | { __typename?: 'HouseholdVisit', id: string }
    | { __typename?: 'Import', id: string }
    | { __typename?: 'Indicator', id: string }
    | { __typename?: 'IndicatorScheme', id: string }
    | { __typename?: 'Inspection', id: string }
    | { __typename?: 'InspectionMember', id: string }
    | { __typename?: 'IntegrityFlag', id: string }
    | { __typename?: 'LaborPlacement', id: string }
    | { __typename?: 'MoneyRule', id: string }
    | { __typename?: 'Pairing', id: string }
    | { __typename?: 'Party', id: string }
    | { __typename?: 'Person', id: string }
    | { __typename?: 'Place', id: string }
    | { __typename?: 'PolicyBenefit', id: string }
    | { __typename?: 'Project', id: string }
    | { __typename?: 'Purchase', id: string }
    | { __typename?: 'Ranking', id: string, version: number, name: string, year: number, quarter: number, state: Types.RankingState, peers: Types.RankingPeers, visibility: Types.RankingVisibility, asOf?: string | null, openedAt: string, simulated: boolean, nextActions: Array<Types.RankingAction>, places: Array<{ __typename?: 'RankingPlace', place: number, score: string, party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, terms: Array<{ __typename?: 'RankedTerm', kind: Types.RankingTermKind, indicator?: string | null, weight: string, cap: string, value?: string | null, recorded?: string | null, target?: string | null, numerator?: number | null, denominator?: number | null, points: string, isCapped: boolean }> }>, formula: { __typename?: 'RankingFormula', id: string, code: string, name: string, version: number, ties: Types.RankingTies, terms: Array<{ __typename?: 'RankingTerm', kind: Types.RankingTermKind, indicator?: string | null, weight: string, cap: string }> } }
    | { __typename?: 'RankingFormula', id: string }
    | { __typename?: 'Rectification', id: string }
    | { __typename?: 'RelocationSite', id: string }
    | { __typename?: 'Report', id: string }
    | { __typename?: 'ReportComment', id: string }
    | { __typename?: 'ReportForm', id: string }
    | { __typename?: 'SavedView', id: string }
    | { __typename?: 'ServiceToken', id: string }
    | { __typename?: 'Statement', id: string }
    | { __typename?: 'SupervisionRule', id: string }
    | { __typename?: 'VillageLift', id: string }
    | { __typename?: 'WorkItem', id: string }
    | { __typename?: 'WorkPlan', id: string }
   | null };

export type RankingRecomputedQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type RankingRecomputedQuery = { __typename?: 'Query', node?:
    | { __typename?: 'Account', id: string }
    | { __typename?: 'AccountabilityEntry', id: string }
    | { __typename?: 'ActionPlan', id: string }
    | { __typename?: 'Activity', id: string }
    | { __typename?: 'Agreement', id: string }
    | { __typename?: 'Alarm', id: string }
    | { __typename?: 'Asset', id: string }
    | { __typename?: 'BenefitLink', id: string }
    | { __typename?: 'BenefitRule', id: string }
    | { __typename?: 'CollectiveIncome', id: string }
    | { __typename?: 'Difference', id: string }
    | { __typename?: 'Dispute', id: string }
    | { __typename?: 'Event', id: string }
    | { __typename?: 'Evidence', id: string }
    | { __typename?: 'Figure', id: string }
    | { __typename?: 'FlagRuleSetting', id: string }
    | { __typename?: 'Fund', id: string }
    | { __typename?: 'FundEntry', id: string }
    | { __typename?: 'Household', id: string }
    | { __typename?: 'HouseholdHelper', id: string }
    | { __typename?: 'HouseholdVisit', id: string }
    | { __typename?: 'Import', id: string }
    | { __typename?: 'Indicator', id: string }
    | { __typename?: 'IndicatorScheme', id: string }
    | { __typename?: 'Inspection', id: string }
    | { __typename?: 'InspectionMember', id: string }
    | { __typename?: 'IntegrityFlag', id: string }
    | { __typename?: 'LaborPlacement', id: string }
    | { __typename?: 'MoneyRule', id: string }
    | { __typename?: 'Pairing', id: string }
    | { __typename?: 'Party', id: string }
    | { __typename?: 'Person', id: string }
    | { __typename?: 'Place', id: string }
    | { __typename?: 'PolicyBenefit', id: string }
    | { __typename?: 'Project', id: string }
    | { __typename?: 'Purchase', id: string }
    | { __typename?: 'Ranking', id: string, recomputed: Array<{ __typename?: 'RankingPlace', place: number, score: string, party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, terms: Array<{ __typename?: 'RankedTerm', kind: Types.RankingTermKind, indicator?: string | null, weight: string, cap: string, value?: string | null, recorded?: string | null, target?: string | null, numerator?: number | null, denominator?: number | null, points: string, isCapped: boolean }> }> }
    | { __typename?: 'RankingFormula', id: string }
    | { __typename?: 'Rectification', id: string }
    | { __typename?: 'RelocationSite', id: string }
    | { __typename?: 'Report', id: string }
    | { __typename?: 'ReportComment', id: string }
    | { __typename?: 'ReportForm', id: string }
    | { __typename?: 'SavedView', id: string }
    | { __typename?: 'ServiceToken', id: string }
    | { __typename?: 'Statement', id: string }
    | { __typename?: 'SupervisionRule', id: string }
    | { __typename?: 'VillageLift', id: string }
    | { __typename?: 'WorkItem', id: string }
    | { __typename?: 'WorkPlan', id: string }
   | null };

export type RankedRowsQueryVariables = Types.Exact<{
  rankingId: Types.Scalars['ID']['input'];
  partyId: Types.Scalars['ID']['input'];
  kind: Types.RankingTermKind;
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  after?: Types.InputMaybe<Types.Scalars['Cursor']['input']>;
}>;


export type RankedRowsQuery = { __typename?: 'Query', rankedRows: { __typename?: 'RankedRowConnection', totalCount: number, nodes: Array<{ __typename?: 'RankedRow', day: string, counts: boolean, subject?:
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
        | { __typename: 'Household', number: string, id: string }
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
        | { __typename: 'Rectification', problem: string, id: string }
        | { __typename: 'RelocationSite', id: string }
        | { __typename: 'Report', id: string }
        | { __typename: 'ReportComment', id: string }
        | { __typename: 'ReportForm', id: string }
        | { __typename: 'SavedView', id: string }
        | { __typename: 'ServiceToken', id: string }
        | { __typename: 'Statement', id: string }
        | { __typename: 'SupervisionRule', id: string }
        | { __typename: 'VillageLift', id: string }
        | { __typename: 'WorkItem', title: string, id: string }
        | { __typename: 'WorkPlan', title: string, id: string }
       | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type TermNamesQueryVariables = Types.Exact<{
  codes?: Types.InputMaybe<Array<Types.Scalars['String']['input']> | Types.Scalars['String']['input']>;
  year?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
}>;


export type TermNamesQuery = { __typename?: 'Query', indicators: { __typename?: 'IndicatorConnection', nodes: Array<{ __typename?: 'Indicator', id: string, code: string, name: string, baseUnit: { __typename?: 'Unit', code: string, label: string, money: boolean } }> } };

export type RankingChoicesQueryVariables = Types.Exact<{
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
}>;


export type RankingChoicesQuery = { __typename?: 'Query', rankingFormulas: Array<{ __typename?: 'RankingFormula', id: string, code: string, name: string, version: number }>, viewer: { __typename?: 'Viewer', posts: Array<{ __typename?: 'Post', id: string, role: Types.Role, place?: { __typename?: 'Place', id: string, code: string, kind: Types.PlaceKind, name: string, nameEn?: string | null } | null }> }, groups: { __typename?: 'PartyConnection', nodes: Array<{ __typename?: 'Party', id: string, name: string, nameEn?: string | null }> }, provinces: { __typename?: 'PlaceConnection', nodes: Array<{ __typename?: 'Place', id: string, code: string, name: string, nameEn?: string | null }> }, aided: { __typename?: 'PairingConnection', nodes: Array<{ __typename?: 'Pairing', id: string, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } }> } };

export type OpenRankingMutationVariables = Types.Exact<{
  input: Types.OpenRankingInput;
}>;


export type OpenRankingMutation = { __typename?: 'Mutation', openRanking: { __typename?: 'RankingPayload', ranking: { __typename?: 'Ranking', id: string } } };

export type FreezeRankingMutationVariables = Types.Exact<{
  input: Types.FreezeRankingInput;
}>;


export type FreezeRankingMutation = { __typename?: 'Mutation', freezeRanking: { __typename?: 'RankingPayload', ranking: { __typename?: 'Ranking', id: string } } };

export type RectificationRowFragment = { __typename?: 'Rectification', id: string, version: number, problem: string, state: Types.RectificationState, due: string, overdue: boolean, overdueDays: number, escalation: Types.RectificationEscalation, office: Types.RectificationOffice, origin: Types.RectificationOrigin, openedOn: string, simulated: boolean, leadUnit?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, pairing?: { __typename?: 'Pairing', id: string, level: Types.PairingLevel, simulated: boolean, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null };

export type RectificationsQueryVariables = Types.Exact<{
  filter?: Types.InputMaybe<Types.RectificationFilter>;
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
  after?: Types.InputMaybe<Types.Scalars['Cursor']['input']>;
  counted: Types.Scalars['Boolean']['input'];
}>;


export type RectificationsQuery = { __typename?: 'Query', rectifications: { __typename?: 'RectificationConnection', totalCount?: number, nodes: Array<{ __typename?: 'Rectification', id: string, version: number, problem: string, state: Types.RectificationState, due: string, overdue: boolean, overdueDays: number, escalation: Types.RectificationEscalation, office: Types.RectificationOffice, origin: Types.RectificationOrigin, openedOn: string, simulated: boolean, leadUnit?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, pairing?: { __typename?: 'Pairing', id: string, level: Types.PairingLevel, simulated: boolean, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type RectificationDetailsQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type RectificationDetailsQuery = { __typename?: 'Query', node?:
    | { __typename?: 'Account', id: string }
    | { __typename?: 'AccountabilityEntry', id: string }
    | { __typename?: 'ActionPlan', id: string }
    | { __typename?: 'Activity', id: string }
    | { __typename?: 'Agreement', id: string }
    | { __typename?: 'Alarm', id: string }
    | { __typename?: 'Asset', id: string }
    | { __typename?: 'BenefitLink', id: string }
    | { __typename?: 'BenefitRule', id: string }
    | { __typename?: 'CollectiveIncome', id: string }
    | { __typename?: 'Difference', id: string }
    | { __typename?: 'Dispute', id: string }
    | { __typename?: 'Event', id: string }
    | { __typename?: 'Evidence', id: string }
    | { __typename?: 'Figure', id: string }
    | { __typename?: 'FlagRuleSetting', id: string }
    | { __typename?: 'Fund', id: string }
    | { __typename?: 'FundEntry', id: string }
    | { __typename?: 'Household', id: string }
    | { __typename?: 'HouseholdHelper', id: string }
    | { __typename?: 'HouseholdVisit', id: string }
    | { __typename?: 'Import', id: string }
    | { __typename?: 'Indicator', id: string }
    | { __typename?: 'IndicatorScheme', id: string }
    | { __typename?: 'Inspection', id: string }
    | { __typename?: 'InspectionMember', id: string }
    | { __typename?: 'IntegrityFlag', id: string }
    | { __typename?: 'LaborPlacement', id: string }
    | { __typename?: 'MoneyRule', id: string }
    | { __typename?: 'Pairing', id: string }
    | { __typename?: 'Party', id: string }
    | { __typename?: 'Person', id: string }
    | { __typename?: 'Place', id: string }
    | { __typename?: 'PolicyBenefit', id: string }
    | { __typename?: 'Project', id: string }
    | { __typename?: 'Purchase', id: string }
    | { __typename?: 'Ranking', id: string }
    | { __typename?: 'RankingFormula', id: string }
    | { __typename?: 'Rectification', measure: string, responsiblePerson?: string | null, whyNotCheck?: string | null, inspection?: string | null, inspectedOn?: string | null, nextActions: Array<Types.RectificationAction>, id: string, version: number, problem: string, state: Types.RectificationState, due: string, overdue: boolean, overdueDays: number, escalation: Types.RectificationEscalation, office: Types.RectificationOffice, origin: Types.RectificationOrigin, openedOn: string, simulated: boolean, meeting?: { __typename?: 'Activity', id: string, title?: string | null, from: string } | null, foundBy?: { __typename?: 'Inspection', id: string } | null, repeats?: { __typename?: 'Rectification', id: string, problem: string } | null, repeatedBy?: { __typename?: 'Rectification', id: string, problem: string } | null, responsibleUnits: Array<{ __typename?: 'Party', id: string, name: string, nameEn?: string | null }>, flag?: { __typename?: 'IntegrityFlag', id: string, sentence: string } | null, versions: Array<{ __typename?: 'RectificationVersion', version: number, action: Types.RectificationAction, state: Types.RectificationState, day: string, due: string, text?: string | null, madeAt: string, madeBy?: { __typename?: 'Account', id: string, displayName: string } | null }>, leadUnit?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, pairing?: { __typename?: 'Pairing', id: string, level: Types.PairingLevel, simulated: boolean, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null }
    | { __typename?: 'RelocationSite', id: string }
    | { __typename?: 'Report', id: string }
    | { __typename?: 'ReportComment', id: string }
    | { __typename?: 'ReportForm', id: string }
    | { __typename?: 'SavedView', id: string }
    | { __typename?: 'ServiceToken', id: string }
    | { __typename?: 'Statement', id: string }
    | { __typename?: 'SupervisionRule', id: string }
    | { __typename?: 'VillageLift', id: string }
    | { __typename?: 'WorkItem', id: string }
    | { __typename?: 'WorkPlan', id: string }
   | null };

export type UnitsToMendQueryVariables = Types.Exact<{
  pairingId: Types.Scalars['ID']['input'];
}>;


export type UnitsToMendQuery = { __typename?: 'Query', pairing?: { __typename?: 'Pairing', mayOpenRectification: boolean, id: string, level: Types.PairingLevel, simulated: boolean, recipientUnits: { __typename?: 'Party', id: string, place?: { __typename?: 'Place', id: string } | null }, donorUnits?: { __typename?: 'Party', id: string, members: Array<{ __typename?: 'Membership', party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null }> } | null, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null };

export type UnitsOfPlaceQueryVariables = Types.Exact<{
  placeId: Types.Scalars['ID']['input'];
  first?: Types.InputMaybe<Types.Scalars['Int']['input']>;
}>;


export type UnitsOfPlaceQuery = { __typename?: 'Query', parties: { __typename?: 'PartyConnection', nodes: Array<{ __typename?: 'Party', id: string, name: string, nameEn?: string | null }> } };

export type FlagToMendQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type FlagToMendQuery = { __typename?: 'Query', node?:
    | { __typename?: 'Account', id: string }
    | { __typename?: 'AccountabilityEntry', id: string }
    | { __typename?: 'ActionPlan', id: string }
    | { __typename?: 'Activity', id: string }
    | { __typename?: 'Agreement', id: string }
    | { __typename?: 'Alarm', id: string }
    | { __typename?: 'Asset', id: string }
    | { __typename?: 'BenefitLink', id: string }
    | { __typename?: 'BenefitRule', id: string }
    | { __typename?: 'CollectiveIncome', id: string }
    | { __typename?: 'Difference', id: string }
    | { __typename?: 'Dispute', id: string }
    | { __typename?: 'Event', id: string }
    | { __typename?: 'Evidence', id: string }
    | { __typename?: 'Figure', id: string }
    | { __typename?: 'FlagRuleSetting', id: string }
    | { __typename?: 'Fund', id: string }
    | { __typename?: 'FundEntry', id: string }
    | { __typename?: 'Household', id: string }
    | { __typename?: 'HouseholdHelper', id: string }
    | { __typename?: 'HouseholdVisit', id: string }
    | { __typename?: 'Import', id: string }
    | { __typename?: 'Indicator', id: string }
    | { __typename?: 'IndicatorScheme', id: string }
    | { __typename?: 'Inspection', id: string }
    | { __typename?: 'InspectionMember', id: string }
    | { __typename?: 'IntegrityFlag', sentence: string, id: string }
    | { __typename?: 'LaborPlacement', id: string }
    | { __typename?: 'MoneyRule', id: string }
    | { __typename?: 'Pairing', id: string }
    | { __typename?: 'Party', id: string }
    | { __typename?: 'Person', id: string }
    | { __typename?: 'Place', id: string }
    | { __typename?: 'PolicyBenefit', id: string }
    | { __typename?: 'Project', id: string }
    | { __typename?: 'Purchase', id: string }
    | { __typename?: 'Ranking', id: string }
    | { __typename?: 'RankingFormula', id: string }
    | { __typename?: 'Rectification', id: string }
    | { __typename?: 'RelocationSite', id: string }
    | { __typename?: 'Report', id: string }
    | { __typename?: 'ReportComment', id: string }
    | { __typename?: 'ReportForm', id: string }
    | { __typename?: 'SavedView', id: string }
    | { __typename?: 'ServiceToken', id: string }
    | { __typename?: 'Statement', id: string }
    | { __typename?: 'SupervisionRule', id: string }
    | { __typename?: 'VillageLift', id: string }
    | { __typename?: 'WorkItem', id: string }
    | { __typename?: 'WorkPlan', id: string }
   | null };

export type OpenRectificationMutationVariables = Types.Exact<{
  input: Types.OpenRectificationInput;
}>;


export type OpenRectificationMutation = { __typename?: 'Mutation', openRectification: { __typename?: 'RectificationPayload', rectification: { __typename?: 'Rectification', id: string } } };

export type AnswerRectificationMutationVariables = Types.Exact<{
  input: Types.AnswerRectificationInput;
}>;


export type AnswerRectificationMutation = { __typename?: 'Mutation', answerRectification: { __typename?: 'RectificationPayload', rectification: { __typename?: 'Rectification', id: string } } };

export type ReturnRectificationMutationVariables = Types.Exact<{
  input: Types.ReturnRectificationInput;
}>;


export type ReturnRectificationMutation = { __typename?: 'Mutation', returnRectification: { __typename?: 'RectificationPayload', rectification: { __typename?: 'Rectification', id: string } } };

export type CloseRectificationMutationVariables = Types.Exact<{
  input: Types.CloseRectificationInput;
}>;


export type CloseRectificationMutation = { __typename?: 'Mutation', closeRectification: { __typename?: 'RectificationPayload', rectification: { __typename?: 'Rectification', id: string } } };

export const AccountabilityRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountabilityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountabilityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"official"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officialName"}},{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"basisTitle"}},{"kind":"Field","name":{"kind":"Name","value":"basisDue"}},{"kind":"Field","name":{"kind":"Name","value":"basisPlace"}},{"kind":"Field","name":{"kind":"Name","value":"basisScore"}},{"kind":"Field","name":{"kind":"Name","value":"basisOf"}},{"kind":"Field","name":{"kind":"Name","value":"basisSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"basisFound"}},{"kind":"Field","name":{"kind":"Name","value":"basisOpen"}},{"kind":"Field","name":{"kind":"Name","value":"basisRepeated"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"draftedOn"}},{"kind":"Field","name":{"kind":"Name","value":"answerDue"}},{"kind":"Field","name":{"kind":"Name","value":"answerOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"revokes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<AccountabilityRowFragment, unknown>;
export const DeskPairingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<DeskPairingFragment, unknown>;
export const AlarmRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlarmRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alarm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPairing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrityFlag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"custodian"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rectification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Difference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"funds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<AlarmRowFragment, unknown>;
export const DisputeRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DisputeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"recordSide"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPairing"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<DisputeRowFragment, unknown>;
export const DoubtRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DoubtRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrityFlag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"waitsFor"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"acceptance"}},{"kind":"Field","name":{"kind":"Name","value":"mayExplain"}},{"kind":"Field","name":{"kind":"Name","value":"mayAccept"}},{"kind":"Field","name":{"kind":"Name","value":"custodian"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"printedName"}},{"kind":"Field","name":{"kind":"Name","value":"printedValue"}},{"kind":"Field","name":{"kind":"Name","value":"printedUnit"}},{"kind":"Field","name":{"kind":"Name","value":"bound"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPairing"}},{"kind":"Field","name":{"kind":"Name","value":"mayOpenRectification"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<DoubtRowFragment, unknown>;
export const RankingHeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RankingHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ranking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"peers"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"formula"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"ties"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}}]}}]}}]}}]} as unknown as DocumentNode<RankingHeadFragment, unknown>;
export const RankedPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RankedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RankingPlace"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"recorded"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"isCapped"}}]}}]}}]} as unknown as DocumentNode<RankedPartsFragment, unknown>;
export const RectificationRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RectificationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rectification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"overdueDays"}},{"kind":"Field","name":{"kind":"Name","value":"escalation"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"leadUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPairing"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<RectificationRowFragment, unknown>;
export const AccountabilityEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountabilityEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountabilityFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"counted"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountabilityEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountabilityRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"counted"}}}]}]}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountabilityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountabilityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"official"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officialName"}},{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"basisTitle"}},{"kind":"Field","name":{"kind":"Name","value":"basisDue"}},{"kind":"Field","name":{"kind":"Name","value":"basisPlace"}},{"kind":"Field","name":{"kind":"Name","value":"basisScore"}},{"kind":"Field","name":{"kind":"Name","value":"basisOf"}},{"kind":"Field","name":{"kind":"Name","value":"basisSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"basisFound"}},{"kind":"Field","name":{"kind":"Name","value":"basisOpen"}},{"kind":"Field","name":{"kind":"Name","value":"basisRepeated"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"draftedOn"}},{"kind":"Field","name":{"kind":"Name","value":"answerDue"}},{"kind":"Field","name":{"kind":"Name","value":"answerOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"revokes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<AccountabilityEntriesQuery, AccountabilityEntriesQueryVariables>;
export const AccountabilityAwaitingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountabilityAwaiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountabilityEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"awaitingMe"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<AccountabilityAwaitingQuery, AccountabilityAwaitingQueryVariables>;
export const PartyConcernedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartyConcerned"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Party"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<PartyConcernedQuery, PartyConcernedQueryVariables>;
export const PartiesSupervisedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartiesSupervised"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"placeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parties"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"placeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"placeId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<PartiesSupervisedQuery, PartiesSupervisedQueryVariables>;
export const DraftAccountabilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftAccountability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftAccountabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"draftAccountability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountabilityRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountabilityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountabilityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"official"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officialName"}},{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"basisTitle"}},{"kind":"Field","name":{"kind":"Name","value":"basisDue"}},{"kind":"Field","name":{"kind":"Name","value":"basisPlace"}},{"kind":"Field","name":{"kind":"Name","value":"basisScore"}},{"kind":"Field","name":{"kind":"Name","value":"basisOf"}},{"kind":"Field","name":{"kind":"Name","value":"basisSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"basisFound"}},{"kind":"Field","name":{"kind":"Name","value":"basisOpen"}},{"kind":"Field","name":{"kind":"Name","value":"basisRepeated"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"draftedOn"}},{"kind":"Field","name":{"kind":"Name","value":"answerDue"}},{"kind":"Field","name":{"kind":"Name","value":"answerOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"revokes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<DraftAccountabilityMutation, DraftAccountabilityMutationVariables>;
export const SignAccountabilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignAccountability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeAccountabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signAccountability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountabilityRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountabilityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountabilityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"official"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officialName"}},{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"basisTitle"}},{"kind":"Field","name":{"kind":"Name","value":"basisDue"}},{"kind":"Field","name":{"kind":"Name","value":"basisPlace"}},{"kind":"Field","name":{"kind":"Name","value":"basisScore"}},{"kind":"Field","name":{"kind":"Name","value":"basisOf"}},{"kind":"Field","name":{"kind":"Name","value":"basisSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"basisFound"}},{"kind":"Field","name":{"kind":"Name","value":"basisOpen"}},{"kind":"Field","name":{"kind":"Name","value":"basisRepeated"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"draftedOn"}},{"kind":"Field","name":{"kind":"Name","value":"answerDue"}},{"kind":"Field","name":{"kind":"Name","value":"answerOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"revokes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<SignAccountabilityMutation, SignAccountabilityMutationVariables>;
export const WithdrawAccountabilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawAccountability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawAccountabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawAccountability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountabilityRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountabilityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountabilityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"official"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officialName"}},{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"basisTitle"}},{"kind":"Field","name":{"kind":"Name","value":"basisDue"}},{"kind":"Field","name":{"kind":"Name","value":"basisPlace"}},{"kind":"Field","name":{"kind":"Name","value":"basisScore"}},{"kind":"Field","name":{"kind":"Name","value":"basisOf"}},{"kind":"Field","name":{"kind":"Name","value":"basisSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"basisFound"}},{"kind":"Field","name":{"kind":"Name","value":"basisOpen"}},{"kind":"Field","name":{"kind":"Name","value":"basisRepeated"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"draftedOn"}},{"kind":"Field","name":{"kind":"Name","value":"answerDue"}},{"kind":"Field","name":{"kind":"Name","value":"answerOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"revokes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawAccountabilityMutation, WithdrawAccountabilityMutationVariables>;
export const AcknowledgeAccountabilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeAccountability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeAccountabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeAccountability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountabilityRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountabilityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountabilityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"official"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officialName"}},{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"basisTitle"}},{"kind":"Field","name":{"kind":"Name","value":"basisDue"}},{"kind":"Field","name":{"kind":"Name","value":"basisPlace"}},{"kind":"Field","name":{"kind":"Name","value":"basisScore"}},{"kind":"Field","name":{"kind":"Name","value":"basisOf"}},{"kind":"Field","name":{"kind":"Name","value":"basisSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"basisFound"}},{"kind":"Field","name":{"kind":"Name","value":"basisOpen"}},{"kind":"Field","name":{"kind":"Name","value":"basisRepeated"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"draftedOn"}},{"kind":"Field","name":{"kind":"Name","value":"answerDue"}},{"kind":"Field","name":{"kind":"Name","value":"answerOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"revokes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<AcknowledgeAccountabilityMutation, AcknowledgeAccountabilityMutationVariables>;
export const AnswerAccountabilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerAccountability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerAccountabilityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerAccountability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountabilityRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountabilityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccountabilityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"official"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"officialName"}},{"kind":"Field","name":{"kind":"Name","value":"office"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"basisTitle"}},{"kind":"Field","name":{"kind":"Name","value":"basisDue"}},{"kind":"Field","name":{"kind":"Name","value":"basisPlace"}},{"kind":"Field","name":{"kind":"Name","value":"basisScore"}},{"kind":"Field","name":{"kind":"Name","value":"basisOf"}},{"kind":"Field","name":{"kind":"Name","value":"basisSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"basisFound"}},{"kind":"Field","name":{"kind":"Name","value":"basisOpen"}},{"kind":"Field","name":{"kind":"Name","value":"basisRepeated"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"draftedOn"}},{"kind":"Field","name":{"kind":"Name","value":"answerDue"}},{"kind":"Field","name":{"kind":"Name","value":"answerOverdue"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"revokes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerAccountabilityMutation, AnswerAccountabilityMutationVariables>;
export const AlarmsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alarms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AlarmFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"counted"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alarms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AlarmRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"counted"}}}]}]}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AlarmRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alarm"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPairing"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrityFlag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"custodian"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rectification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Agreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Difference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"funds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlarmsQuery, AlarmsQueryVariables>;
export const AlarmCountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlarmCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"idle"},"name":{"kind":"Name","value":"alarms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"MONEY_IDLE"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"silent"},"name":{"kind":"Name","value":"alarms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"REPORT_OVERDUE"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"behind"},"name":{"kind":"Name","value":"alarms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"BEHIND_PLAN"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"differences"},"name":{"kind":"Name","value":"alarms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DIFFERENCE_OVERDUE"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"disputes"},"name":{"kind":"Name","value":"alarms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DISPUTE_OVERDUE"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"rectifications"},"name":{"kind":"Name","value":"alarms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RECTIFICATION_OVERDUE"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"work"},"name":{"kind":"Name","value":"alarms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"WORK_OVERDUE"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<AlarmCountsQuery, AlarmCountsQueryVariables>;
export const DisputesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Disputes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DisputeFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"counted"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disputes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DisputeRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"counted"}}}]}]}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DisputeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"recordSide"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPairing"}}]}}]}}]} as unknown as DocumentNode<DisputesQuery, DisputesQueryVariables>;
export const DisputeDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DisputeDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LaborPlacement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"employer"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"nextWords"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"nextWords"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"localUnit"}},{"kind":"Field","name":{"kind":"Name","value":"formName"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"nextWords"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DisputeDetailsQuery, DisputeDetailsQueryVariables>;
export const AnswerDisputeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerDispute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerDisputeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerDispute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerDisputeMutation, AnswerDisputeMutationVariables>;
export const ReturnDisputeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnDispute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnDisputeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnDispute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<ReturnDisputeMutation, ReturnDisputeMutationVariables>;
export const ConfirmDisputedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmDisputed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmRecordsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<ConfirmDisputedMutation, ConfirmDisputedMutationVariables>;
export const DoubtsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Doubts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrityFlagFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"counted"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"integrityFlags"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DoubtRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"counted"}}}]}]}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DoubtRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrityFlag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"stance"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"waitsFor"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"acceptance"}},{"kind":"Field","name":{"kind":"Name","value":"mayExplain"}},{"kind":"Field","name":{"kind":"Name","value":"mayAccept"}},{"kind":"Field","name":{"kind":"Name","value":"custodian"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"project"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"printedName"}},{"kind":"Field","name":{"kind":"Name","value":"printedValue"}},{"kind":"Field","name":{"kind":"Name","value":"printedUnit"}},{"kind":"Field","name":{"kind":"Name","value":"bound"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPairing"}},{"kind":"Field","name":{"kind":"Name","value":"mayOpenRectification"}}]}}]}}]} as unknown as DocumentNode<DoubtsQuery, DoubtsQueryVariables>;
export const DoubtHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DoubtHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrityFlag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DoubtHistoryQuery, DoubtHistoryQueryVariables>;
export const DoubtRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DoubtRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"flagRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}}]}}]}}]} as unknown as DocumentNode<DoubtRulesQuery, DoubtRulesQueryVariables>;
export const OutlookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Outlook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pairingId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outlook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pairingId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingId"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"recorded"}},{"kind":"Field","name":{"kind":"Name","value":"completion"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"through"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"money"}}]}},{"kind":"Field","name":{"kind":"Name","value":"forecast"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"completion"}},{"kind":"Field","name":{"kind":"Name","value":"method"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"monthsElapsed"}},{"kind":"Field","name":{"kind":"Name","value":"recorded"}},{"kind":"Field","name":{"kind":"Name","value":"lastYearRecorded"}},{"kind":"Field","name":{"kind":"Name","value":"lastYearTotal"}}]}}]}}]}}]} as unknown as DocumentNode<OutlookQuery, OutlookQueryVariables>;
export const DeskCountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"itemPairingIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disputes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"},{"kind":"EnumValue","value":"EXPLAINED"},{"kind":"EnumValue","value":"CORRECTED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"lateDisputes"},"name":{"kind":"Name","value":"disputes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"overdue"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"doubts"},"name":{"kind":"Name","value":"integrityFlags"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"},{"kind":"EnumValue","value":"EXPLAINED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"graveDoubts"},"name":{"kind":"Name","value":"integrityFlags"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"},{"kind":"EnumValue","value":"EXPLAINED"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"severities"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SERIOUS"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alarms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"graveAlarms"},"name":{"kind":"Name","value":"alarms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"severities"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SERIOUS"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rectifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"itemPairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"},{"kind":"EnumValue","value":"RETURNED"},{"kind":"EnumValue","value":"ANSWERED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"lateRectifications"},"name":{"kind":"Name","value":"rectifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pairingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"itemPairingIds"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"overdue"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rankings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"openRankings"},"name":{"kind":"Name","value":"rankings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<DeskCountsQuery, DeskCountsQueryVariables>;
export const DeskPairingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskPairings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PairingFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pairings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPairing"}},{"kind":"Field","name":{"kind":"Name","value":"years"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<DeskPairingsQuery, DeskPairingsQueryVariables>;
export const OnePairingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnePairing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pairing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPairing"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"mayOpenRectification"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<OnePairingQuery, OnePairingQueryVariables>;
export const WaitingHereDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WaitingHere"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"purchases"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FoundRecordsFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"placements"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FoundRecordsFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"activities"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FoundRecordsFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"purchases"},"name":{"kind":"Name","value":"foundRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"purchases"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"placements"},"name":{"kind":"Name","value":"foundRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"placements"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"activities"},"name":{"kind":"Name","value":"foundRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"activities"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<WaitingHereQuery, WaitingHereQueryVariables>;
export const RankingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Rankings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RankingFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"counted"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rankings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RankingHead"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"counted"}}}]}]}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RankingHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ranking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"peers"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"formula"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"ties"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}}]}}]}}]}}]} as unknown as DocumentNode<RankingsQuery, RankingsQueryVariables>;
export const RankingDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RankingDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ranking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RankingHead"}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RankedParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RankingHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ranking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"peers"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"formula"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"ties"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RankedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RankingPlace"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"recorded"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"isCapped"}}]}}]}}]} as unknown as DocumentNode<RankingDetailsQuery, RankingDetailsQueryVariables>;
export const RankingRecomputedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RankingRecomputed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ranking"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recomputed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RankedParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RankedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RankingPlace"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"cap"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"recorded"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"isCapped"}}]}}]}}]} as unknown as DocumentNode<RankingRecomputedQuery, RankingRecomputedQueryVariables>;
export const RankedRowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RankedRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rankingId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RankingTermKind"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rankedRows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rankingId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rankingId"}}},{"kind":"Argument","name":{"kind":"Name","value":"partyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partyId"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"counts"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WorkPlan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rectification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Household"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<RankedRowsQuery, RankedRowsQueryVariables>;
export const TermNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TermNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"codes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicators"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"codes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"codes"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"baseUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"money"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TermNamesQuery, TermNamesQueryVariables>;
export const RankingChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RankingChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rankingFormulas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"groups"},"name":{"kind":"Name","value":"parties"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DONOR_GROUP"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"provinces"},"name":{"kind":"Name","value":"places"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROVINCE"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"aided"},"name":{"kind":"Name","value":"pairings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"levels"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COUNTY"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RankingChoicesQuery, RankingChoicesQueryVariables>;
export const OpenRankingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenRanking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenRankingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openRanking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ranking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<OpenRankingMutation, OpenRankingMutationVariables>;
export const FreezeRankingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FreezeRanking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FreezeRankingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"freezeRanking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ranking"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<FreezeRankingMutation, FreezeRankingMutationVariables>;
export const RectificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Rectifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RectificationFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"counted"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rectifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RectificationRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"counted"}}}]}]}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RectificationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rectification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"overdueDays"}},{"kind":"Field","name":{"kind":"Name","value":"escalation"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"leadUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPairing"}}]}}]}}]} as unknown as DocumentNode<RectificationsQuery, RectificationsQueryVariables>;
export const RectificationDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RectificationDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rectification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RectificationRow"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"responsiblePerson"}},{"kind":"Field","name":{"kind":"Name","value":"whyNotCheck"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"from"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inspection"}},{"kind":"Field","name":{"kind":"Name","value":"inspectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"foundBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repeats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"repeatedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextActions"}},{"kind":"Field","name":{"kind":"Name","value":"responsibleUnits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"flag"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"madeBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RectificationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rectification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"overdueDays"}},{"kind":"Field","name":{"kind":"Name","value":"escalation"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"leadUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPairing"}}]}}]}}]} as unknown as DocumentNode<RectificationDetailsQuery, RectificationDetailsQueryVariables>;
export const UnitsToMendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitsToMend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pairingId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pairing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskPairing"}},{"kind":"Field","name":{"kind":"Name","value":"mayOpenRectification"}},{"kind":"Field","alias":{"kind":"Name","value":"recipientUnits"},"name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"donorUnits"},"name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskPairing"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]} as unknown as DocumentNode<UnitsToMendQuery, UnitsToMendQueryVariables>;
export const UnitsOfPlaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnitsOfPlace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"placeId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parties"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"placeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"placeId"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<UnitsOfPlaceQuery, UnitsOfPlaceQueryVariables>;
export const FlagToMendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FlagToMend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrityFlag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}}]}}]} as unknown as DocumentNode<FlagToMendQuery, FlagToMendQueryVariables>;
export const OpenRectificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenRectification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenRectificationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openRectification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rectification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<OpenRectificationMutation, OpenRectificationMutationVariables>;
export const AnswerRectificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerRectification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerRectificationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerRectification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rectification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerRectificationMutation, AnswerRectificationMutationVariables>;
export const ReturnRectificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReturnRectification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnRectificationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnRectification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rectification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<ReturnRectificationMutation, ReturnRectificationMutationVariables>;
export const CloseRectificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseRectification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseRectificationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeRectification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rectification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<CloseRectificationMutation, CloseRectificationMutationVariables>;