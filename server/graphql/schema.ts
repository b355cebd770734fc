import { isObjectType, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchema, getMetadataStorage, type NonEmptyArray, type PubSub, type ResolverData } from 'type-graphql';
import { toGlobalId } from '../platform/ids';
import { checkAccess } from './access';
import type { Context } from './context';
import { refuseNumbersInTexts } from './plain-texts';

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

/** Builds the executable schema from the resolver classes; the instances that answer for them are those of a request's context. */
export async function buildContract(classes: NonEmptyArray<ResolverClass>): Promise<GraphQLSchema> {
  readPlainFieldsPlainly();
  const schema = await buildSchema({
    resolvers: classes,
    container: ({ context }: ResolverData<Context>) => ({ get: (someClass) => context.resolvers.get(someClass) }),
    authChecker: checkAccess,
    pubSub: NO_PUBSUB,
    validate: false,
    emitSchemaFile: false,
    // Whoever serves it checks it whole before the first request; asking it about itself as well takes longer than that.
    skipCheck: true,
  });
  giveGlobalIds(schema);
  refuseNumbersInTexts(schema);
  return schema;
}

/**
 * A field without a resolver, a role or a middleware is a property of its row: graphql-js reads it, without the objects that a
 * resolver of its own is called with. A page of purchases has hundreds of them.
 */
function readPlainFieldsPlainly(): void {
  for (const field of getMetadataStorage().fields)
    if (!field.roles && (field.middlewares ?? []).length === 0) field.simple ??= true;
}

/** Every Node answers `id` with its type and its row's key, so no resolver needs to. */
function giveGlobalIds(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some((one) => one.name === 'Node')) continue;
    const id = type.getFields().id;
    if (id) id.resolve = (row: { id: string }) => toGlobalId(type.name, row.id);
  }
}

/** The SDL as committed in schema/schema.graphql: sorted, so that a change shows as a small diff. */
export function printContract(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
