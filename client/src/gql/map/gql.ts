/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment MapParty on Party {\n  id\n  name\n  nameEn\n  place {\n    id\n    path\n  }\n  covers {\n    id\n    path\n  }\n}\n\nquery MapTotals($filter: ResultsFilter!, $first: Int) {\n  results(filter: $filter, groupBy: [YEAR, INDICATOR], first: $first) {\n    nodes {\n      key\n      year\n      claimed\n      claimedBound\n      recorded\n      evidenced\n      confirmed\n      isRecordedSimulated\n      unit {\n        code\n        label\n        money\n      }\n      indicator {\n        id\n        code\n        name\n      }\n    }\n  }\n}\n\nquery MapFlows($filter: ResultsFilter!, $first: Int) {\n  results(filter: $filter, groupBy: [PAIRING, INDICATOR, YEAR], first: $first) {\n    nodes {\n      key\n      claimed\n      claimedBound\n      recorded\n      evidenced\n      confirmed\n      isRecordedSimulated\n      year\n      indicator {\n        id\n        code\n      }\n      unit {\n        code\n        label\n        money\n      }\n      pairing {\n        id\n        simulated\n        donor {\n          ...MapParty\n        }\n        recipient {\n          ...MapParty\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}": typeof types.MapPartyFragmentDoc,
};
const documents: Documents = {
    "fragment MapParty on Party {\n  id\n  name\n  nameEn\n  place {\n    id\n    path\n  }\n  covers {\n    id\n    path\n  }\n}\n\nquery MapTotals($filter: ResultsFilter!, $first: Int) {\n  results(filter: $filter, groupBy: [YEAR, INDICATOR], first: $first) {\n    nodes {\n      key\n      year\n      claimed\n      claimedBound\n      recorded\n      evidenced\n      confirmed\n      isRecordedSimulated\n      unit {\n        code\n        label\n        money\n      }\n      indicator {\n        id\n        code\n        name\n      }\n    }\n  }\n}\n\nquery MapFlows($filter: ResultsFilter!, $first: Int) {\n  results(filter: $filter, groupBy: [PAIRING, INDICATOR, YEAR], first: $first) {\n    nodes {\n      key\n      claimed\n      claimedBound\n      recorded\n      evidenced\n      confirmed\n      isRecordedSimulated\n      year\n      indicator {\n        id\n        code\n      }\n      unit {\n        code\n        label\n        money\n      }\n      pairing {\n        id\n        simulated\n        donor {\n          ...MapParty\n        }\n        recipient {\n          ...MapParty\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}": types.MapPartyFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment MapParty on Party {\n  id\n  name\n  nameEn\n  place {\n    id\n    path\n  }\n  covers {\n    id\n    path\n  }\n}\n\nquery MapTotals($filter: ResultsFilter!, $first: Int) {\n  results(filter: $filter, groupBy: [YEAR, INDICATOR], first: $first) {\n    nodes {\n      key\n      year\n      claimed\n      claimedBound\n      recorded\n      evidenced\n      confirmed\n      isRecordedSimulated\n      unit {\n        code\n        label\n        money\n      }\n      indicator {\n        id\n        code\n        name\n      }\n    }\n  }\n}\n\nquery MapFlows($filter: ResultsFilter!, $first: Int) {\n  results(filter: $filter, groupBy: [PAIRING, INDICATOR, YEAR], first: $first) {\n    nodes {\n      key\n      claimed\n      claimedBound\n      recorded\n      evidenced\n      confirmed\n      isRecordedSimulated\n      year\n      indicator {\n        id\n        code\n      }\n      unit {\n        code\n        label\n        money\n      }\n      pairing {\n        id\n        simulated\n        donor {\n          ...MapParty\n        }\n        recipient {\n          ...MapParty\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}"): (typeof documents)["fragment MapParty on Party {\n  id\n  name\n  nameEn\n  place {\n    id\n    path\n  }\n  covers {\n    id\n    path\n  }\n}\n\nquery MapTotals($filter: ResultsFilter!, $first: Int) {\n  results(filter: $filter, groupBy: [YEAR, INDICATOR], first: $first) {\n    nodes {\n      key\n      year\n      claimed\n      claimedBound\n      recorded\n      evidenced\n      confirmed\n      isRecordedSimulated\n      unit {\n        code\n        label\n        money\n      }\n      indicator {\n        id\n        code\n        name\n      }\n    }\n  }\n}\n\nquery MapFlows($filter: ResultsFilter!, $first: Int) {\n  results(filter: $filter, groupBy: [PAIRING, INDICATOR, YEAR], first: $first) {\n    nodes {\n      key\n      claimed\n      claimedBound\n      recorded\n      evidenced\n      confirmed\n      isRecordedSimulated\n      year\n      indicator {\n        id\n        code\n      }\n      unit {\n        code\n        label\n        money\n      }\n      pairing {\n        id\n        simulated\n        donor {\n          ...MapParty\n        }\n        recipient {\n          ...MapParty\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;