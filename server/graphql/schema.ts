import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray, type PubSub } from 'type-graphql';
import type { Node } from '../../schema/page';
import { checkAccess } from './access';

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql names resolver classes so
type ResolverClass = Function;

/** Subscriptions subscribe by themselves (events/hub); type-graphql only insists that a pub/sub exists. */
const NO_PUBSUB: PubSub = {
  publish: () => {
    throw new Error('publish through events/outbox');
  },
  subscribe: () => {
    throw new Error('subscribe through events/hub');
  },
};

/** Builds the executable schema from the resolver classes and the instances that answer for them. */
export function buildContract(classes: NonEmptyArray<ResolverClass>, instances: Map<ResolverClass, object>): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: classes,
    container: { get: (someClass: ResolverClass) => instances.get(someClass) },
    authChecker: checkAccess,
    pubSub: NO_PUBSUB,
    validate: false,
    emitSchemaFile: false,
  });
}

/** The SDL as committed in schema/schema.graphql: sorted, so that a change shows as a small diff. */
export function printContract(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

export type { Node };
