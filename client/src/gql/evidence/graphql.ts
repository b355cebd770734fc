// Made from the contract by `npm run codegen`; not written by hand.
import type * as Types from '../types';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type * from '../types';
export type OpenEvidenceMutationVariables = Types.Exact<{
  input: Types.OpenEvidenceInput;
}>;


export type OpenEvidenceMutation = { __typename?: 'Mutation', openEvidence: { __typename?: 'OpenEvidencePayload', evidence: { __typename?: 'Evidence', id: string } } };


export const OpenEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenEvidenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<OpenEvidenceMutation, OpenEvidenceMutationVariables>;