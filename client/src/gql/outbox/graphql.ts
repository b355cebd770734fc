// Made from the contract by `npm run codegen`; not written by hand.
import type * as Types from '../types';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type * from '../types';
export type WhatStandsQueryVariables = Types.Exact<{
  id: Types.Scalars['ID']['input'];
}>;


export type WhatStandsQuery = { __typename?: 'Query', node?:
    | { __typename: 'Account', id: string }
    | { __typename: 'AccountabilityEntry', id: string }
    | { __typename: 'ActionPlan', id: string }
    | { __typename: 'Activity', version: number, title?: string | null, formName: string, from: string, to?: string | null, withdrawn: boolean, madeAt: string, id: string, activityName?: string | null, recordedBy?: { __typename?: 'Account', id: string, displayName: string } | null }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'Alarm', id: string }
    | { __typename: 'Asset', id: string }
    | { __typename: 'BenefitLink', id: string }
    | { __typename: 'BenefitRule', id: string }
    | { __typename: 'CollectiveIncome', id: string }
    | { __typename: 'Difference', id: string }
    | { __typename: 'Dispute', version: number, due: string, id: string, disputeState: Types.DisputeState }
    | { __typename: 'Event', id: string }
    | { __typename: 'Evidence', id: string }
    | { __typename: 'Figure', id: string }
    | { __typename: 'FlagRuleSetting', id: string }
    | { __typename: 'Fund', id: string }
    | { __typename: 'FundEntry', id: string }
    | { __typename: 'Household', version: number, number: string, id: string, householdState: Types.HouseholdState, guarantees: Array<{ __typename?: 'GuaranteeCheck', guarantee: Types.HouseholdGuarantee, state: Types.GuaranteeState, day: string }>, incomes: Array<{ __typename?: 'HouseholdIncome', year: number, total: string }> }
    | { __typename: 'HouseholdHelper', id: string }
    | { __typename: 'HouseholdVisit', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'IndicatorScheme', id: string }
    | { __typename: 'Inspection', id: string }
    | { __typename: 'InspectionMember', id: string }
    | { __typename: 'IntegrityFlag', version: number, sentence: string, id: string, flagState: Types.FlagState, explanation?: string | null }
    | { __typename: 'LaborPlacement', version: number, employer: string, jobTitle?: string | null, workplace?: string | null, fromDay: string, toDay?: string | null, withdrawn: boolean, madeAt: string, id: string, recordedBy?: { __typename?: 'Account', id: string, displayName: string } | null }
    | { __typename: 'MoneyRule', id: string }
    | { __typename: 'Pairing', id: string }
    | { __typename: 'Party', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'Place', id: string }
    | { __typename: 'PolicyBenefit', id: string }
    | { __typename: 'Project', version: number, progress: string, id: string, projectName: string, projectStatus: Types.ProjectStatus }
    | { __typename: 'Purchase', version: number, product: string, amount: string, day: string, acceptedOn?: string | null, paidOn?: string | null, evaluatedOn?: string | null, endedOn?: string | null, withdrawn: boolean, madeAt: string, id: string, purchaseState: Types.PurchaseState, recordedBy?: { __typename?: 'Account', id: string, displayName: string } | null }
    | { __typename: 'Ranking', id: string }
    | { __typename: 'RankingFormula', id: string }
    | { __typename: 'Rectification', version: number, problem: string, due: string, id: string, rectificationState: Types.RectificationState }
    | { __typename: 'RelocationSite', id: string }
    | { __typename: 'Report', version: number, id: string, figures: Array<{ __typename?: 'ReportFigure', printedValue?: string | null, printedUnit?: string | null, indicator: { __typename?: 'Indicator', id: string, code: string, name: string } }> }
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


export const WhatStandsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatStands"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LaborPlacement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"employer"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"workplace"}},{"kind":"Field","name":{"kind":"Name","value":"fromDay"}},{"kind":"Field","name":{"kind":"Name","value":"toDay"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Purchase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","alias":{"kind":"Name","value":"purchaseState"},"name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedOn"}},{"kind":"Field","name":{"kind":"Name","value":"paidOn"}},{"kind":"Field","name":{"kind":"Name","value":"evaluatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"activityName"},"name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"formName"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Report"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"printedValue"}},{"kind":"Field","name":{"kind":"Name","value":"printedUnit"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rectification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","alias":{"kind":"Name","value":"rectificationState"},"name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","alias":{"kind":"Name","value":"projectName"},"name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","alias":{"kind":"Name","value":"projectStatus"},"name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","alias":{"kind":"Name","value":"disputeState"},"name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"due"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Household"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","alias":{"kind":"Name","value":"householdState"},"name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"guarantees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guarantee"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"day"}}]}},{"kind":"Field","name":{"kind":"Name","value":"incomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IntegrityFlag"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","alias":{"kind":"Name","value":"flagState"},"name":{"kind":"Name","value":"state"}},{"kind":"Field","alias":{"kind":"Name","value":"explanation"},"name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<WhatStandsQuery, WhatStandsQueryVariables>;