import { createHash } from 'node:crypto';
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  getNamedType,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { DataSource } from 'typeorm';
import { Loaders } from '../db/loaders';
import { canonicalJson } from '../platform/hash';
import { scopeKey, type Viewer } from '../platform/scope';
import type { Context } from './context';

/** Types whose fields may answer differently to two accounts of one scope: documents that reach them are not shared. */
const PERSONAL_TYPES: ReadonlySet<string> = new Set(['Account', 'Viewer', 'Session', 'Post']);

type Stream = AsyncIterableIterator<ExecutionResult>;

/** How one event looks to one group; the text where it can go out as it is, without errors to be told in words. */
interface Rendered {
  result: ExecutionResult;
  text: string | null;
}

/**
 * `subscribe` for sockets that renders each event once for all subscribers that share document, variables, scope and
 * language. What they share lives as long as the event itself; every rendering has loaders of its own, because a
 * subscription's context lives as long as the subscription and would remember old rows.
 */
export function sharedSubscribe(source: DataSource): (args: ExecutionArgs) => Promise<Stream | ExecutionResult> {
  const rendered = new WeakMap<object, Map<string, Rendered | Promise<Rendered>>>();

  return async (args) => {
    const context = args.contextValue as Context;
    const events = await createSourceEventStream(args);
    if (!isStream(events)) return events as ExecutionResult;
    const plan = planOf(args, context);

    const render = (event: object): Rendered | Promise<Rendered> => {
      const viewer = context.watched?.viewer ?? context.viewer;
      const key = plan.keyFor(viewer);
      const known = rendered.get(event) ?? new Map<string, Rendered | Promise<Rendered>>();
      rendered.set(event, known);
      const earlier = known.get(key);
      if (earlier) return earlier;
      const seenBy = plan.isPersonal ? viewer : unnamed(viewer);
      const contextValue: Context = { ...context, viewer: seenBy, loaders: new Loaders(source, seenBy) };
      const rendering = Promise.resolve(execute({ ...args, rootValue: event, contextValue })).then((result) => {
        const finished = { result, text: result.errors ? null : JSON.stringify(result) };
        known.set(key, finished);
        return finished;
      });
      known.set(key, rendering);
      return rendering;
    };
    return new Rendering(events, render, context.deliver);
  };
}

/** Passes everything on at once, `return` included: an async generator would wait for the event it is waiting for. */
class Rendering implements Stream {
  private isOver = false;

  constructor(
    private readonly events: AsyncIterator<object>,
    private readonly render: (event: object) => Rendered | Promise<Rendered>,
    private readonly deliver: Context['deliver'],
  ) {}

  /** What has its text ready goes straight to the socket; the rest, such as errors, is given to the protocol. */
  async next(): Promise<IteratorResult<ExecutionResult>> {
    for (;;) {
      const event = await this.events.next();
      if (event.done === true || this.isOver) return { value: undefined, done: true };
      const pending = this.render(event.value);
      const { result, text } = pending instanceof Promise ? await pending : pending;
      if (this.isOver) return { value: undefined, done: true };
      if (text === null || this.deliver === null) return { value: result, done: false };
      const paused = this.deliver(text);
      if (paused) await paused;
    }
  }

  async return(): Promise<IteratorResult<ExecutionResult>> {
    this.isOver = true;
    await this.events.return?.();
    return { value: undefined, done: true };
  }

  async throw(error: unknown): Promise<IteratorResult<ExecutionResult>> {
    this.isOver = true;
    await this.events.return?.();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

interface Plan {
  isPersonal: boolean;
  /** Viewers with equal keys get the same result for the same event. */
  keyFor: (viewer: Viewer) => string;
}

function planOf(args: ExecutionArgs, context: Context): Plan {
  const isPersonal = reachesPersonalTypes(args.schema, args.document);
  const variables = usedBelowTheRoot(args);
  const shared = createHash('sha256')
    .update(canonicalJson([print(args.document), args.operationName ?? null, variables, context.lang]))
    .digest('base64');
  let last: { viewer: Viewer; key: string } | null = null;
  const keyFor = (viewer: Viewer): string => {
    if (last?.viewer === viewer) return last.key;
    const who = isPersonal ? viewer.accountId : null;
    last = { viewer, key: canonicalJson([shared, viewer.kind, who, scopeKey(viewer.scope)]) };
    return last.key;
  };
  return { isPersonal, keyFor };
}

/** A viewer of the same scope who is nobody in particular: what is shared never depends on who came first. */
function unnamed(viewer: Viewer): Viewer {
  return { ...viewer, accountId: null, sessionId: null, posts: [] };
}

function reachesPersonalTypes(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let isPersonal = false;
  const look = (): void => {
    const type = types.getType();
    if (type && PERSONAL_TYPES.has(getNamedType(type).name)) isPersonal = true;
  };
  visit(document, visitWithTypeInfo(types, { Field: look, InlineFragment: look, FragmentDefinition: look }));
  return isPersonal;
}

/** The variables that can change how an event looks: not those that only say where the root field starts. */
function usedBelowTheRoot(args: ExecutionArgs): Record<string, unknown> {
  const operation = getOperationAST(args.document, args.operationName);
  const used = new Set<string>();
  const collect = { Variable: ({ name }: { name: { value: string } }) => void used.add(name.value) };
  for (const definition of args.document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) visit(definition, collect);
  for (const root of operation?.selectionSet.selections ?? [])
    visit(root.kind === Kind.FIELD ? { ...root, arguments: [] } : root, collect);
  return Object.fromEntries([...used].sort().map((name) => [name, args.variableValues?.[name]]));
}

function isStream(result: AsyncIterable<unknown> | ExecutionResult): result is AsyncIterableIterator<object> {
  return Symbol.asyncIterator in result && 'next' in result;
}
