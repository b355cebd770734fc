import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
  type ValueNode,
} from 'graphql';
import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';

/**
 * What one request may ask, the same over HTTP and over a socket. Every document of the client, the introspection
 * query and a results table of 4,000 cells pass with room to spare; test/rules/limits.test.ts holds both sides.
 */
export const LIMITS = {
  /** A request's body, and a socket's message. */
  bodyBytes: 1_000_000,
  /** The variables' text and structure together. */
  variablesSize: 500_000,
  /** Items of any one list in the variables; most fields take far fewer and say so. A literal list is bounded by the tokens. */
  listItems: 5_000,
  tokens: 4_000,
  /** Fields below each other; the introspection query needs 15. */
  depth: 16,
  /** The three below are counted with every fragment written out. */
  selections: 2_000,
  aliases: 100,
  directives: 50,
  rootFields: 20,
  /** Values in the answer, as far as the document and its page sizes tell. */
  cost: 300_000,
  /** Validation errors reported before it stops looking. */
  errors: 20,
} as const;

/** How long a page is when nobody says. */
const DEFAULT_PAGE = 20;
/** What a list without pages (figures, claims, members) is taken to hold. */
const USUAL_LIST = 5;
/** Introspection is not walked: graphql's own rule bounds its depth, and this is what it costs. */
const INTROSPECTION_COST = new Map([
  ['__schema', 10_000],
  ['__type', 1_000],
]);

export const PARSE_OPTIONS = { maxTokens: LIMITS.tokens } as const;

/** A limit as a GraphQL error of its own, which HTTP answers with 400. */
export function asRefusal(problem: DomainError): GraphQLError {
  return new GraphQLError(problem.message, {
    originalError: problem,
    extensions: { code: problem.code, http: { status: 400 } },
  });
}

/** The parser's complaint about too many tokens, as our own problem; null for any other complaint. */
export function tokenProblem(syntaxError: GraphQLError): DomainError | null {
  return /Document contains more that \d+ tokens/.test(syntaxError.message)
    ? tooLarge('词元数', 'the number of tokens', LIMITS.tokens)
    : null;
}

/**
 * Refuses a document that is too large when written out, before any other rule looks at it: a few hundred bytes of
 * fragments can stand for millions of fields, and the standard rules and the executor would walk them all.
 * Entering the document with `null` removes it from the walk that all rules share, so none of them runs any further.
 */
export const limitsRule: ValidationRule = (context) => ({
  Document: {
    enter: (document) => {
      const problem = shapeProblem(document);
      if (problem === null) return undefined;
      context.reportError(asRefusal(problem));
      return null;
    },
  },
});

/** What a selection set amounts to with its fragments written out. */
interface Extent {
  selections: number;
  aliases: number;
  directives: number;
  depth: number;
  /** Fields at its own level: at an operation's top, its root fields. */
  fields: number;
}

const NOTHING: Extent = { selections: 0, aliases: 0, directives: 0, depth: 0, fields: 0 };

/** The first limit that a document breaks by its shape alone, or null. Each fragment is measured once. */
export function shapeProblem(document: DocumentNode): DomainError | null {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, Extent>();

  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING); // a cycle counts as nothing here: graphql's own rule names it
    const fragment = fragments.get(name);
    const extent = fragment ? ofSet(fragment.selectionSet) : NOTHING;
    const whole = { ...extent, directives: extent.directives + (fragment?.directives?.length ?? 0) };
    measured.set(name, whole);
    return whole;
  };
  const ofSet = (set: SelectionSetNode): Extent =>
    set.selections.reduce<Extent>((sum, selection) => {
      const directives = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet ? ofSet(selection.selectionSet) : NOTHING;
        return {
          selections: sum.selections + 1 + below.selections,
          aliases: sum.aliases + (selection.alias ? 1 : 0) + below.aliases,
          directives: sum.directives + directives + below.directives,
          depth: Math.max(sum.depth, 1 + below.depth),
          fields: sum.fields + 1,
        };
      }
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofSet(selection.selectionSet);
      return {
        selections: sum.selections + 1 + inner.selections,
        aliases: sum.aliases + inner.aliases,
        directives: sum.directives + directives + inner.directives,
        depth: Math.max(sum.depth, inner.depth),
        fields: sum.fields + inner.fields,
      };
    }, NOTHING);

  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      const problem = extentProblem(ofFragment(definition.name.value));
      if (problem) return problem;
    }
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const extent = ofSet(definition.selectionSet);
      const directives = extent.directives + (definition.directives?.length ?? 0);
      const problem = extentProblem({ ...extent, directives });
      if (problem) return problem;
      if (extent.fields > LIMITS.rootFields)
        return tooLarge('根字段数', 'the number of root fields', LIMITS.rootFields);
    }
  }
  return null;
}

function extentProblem(extent: Extent): DomainError | null {
  if (extent.selections > LIMITS.selections)
    return tooLarge('展开后的字段数', 'the number of fields with all fragments written out', LIMITS.selections);
  if (extent.depth > LIMITS.depth) return new DomainError(ProblemCode.QUERY_TOO_DEEP, { max: LIMITS.depth });
  if (extent.aliases > LIMITS.aliases) return tooLarge('别名数', 'the number of aliases', LIMITS.aliases);
  if (extent.directives > LIMITS.directives) return tooLarge('指令数', 'the number of directives', LIMITS.directives);
  return null;
}

/**
 * Refuses an operation whose variables or whose answer would be too large. For documents that passed validation.
 * Fails with QUERY_TOO_LARGE, TOO_MANY_ITEMS and QUERY_TOO_COSTLY.
 */
export function refuseCostly(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown> | null | undefined,
): void {
  const { size, longestList: actual } = extentOfVariables(variables);
  if (size > LIMITS.variablesSize) throw tooLarge('变量大小', 'the size of the variables', LIMITS.variablesSize);
  if (actual > LIMITS.listItems) throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: LIMITS.listItems, actual });
  const cost = costOf(schema, document, operation, variables ?? {});
  if (cost > LIMITS.cost) throw new DomainError(ProblemCode.QUERY_TOO_COSTLY, { cost, max: LIMITS.cost });
}

/**
 * Characters of text, and one for each other value, until the limit is passed; and the longest list among them.
 * A loop and no recursion: a megabyte of brackets is a quarter of a million levels.
 */
function extentOfVariables(variables: unknown): { size: number; longestList: number } {
  const waiting = [variables];
  let size = 0;
  let longestList = 0;
  while (waiting.length > 0 && size <= LIMITS.variablesSize) {
    const next = waiting.pop();
    size += typeof next === 'string' ? next.length + 2 : 1;
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next)) longestList = Math.max(longestList, next.length);
    for (const [key, inner] of Object.entries(next)) {
      if (!Array.isArray(next)) size += key.length;
      waiting.push(inner);
    }
  }
  return { size, longestList };
}

/** Values that a selection set asks for: once, and in lists whose length the field above decides. */
interface Cost {
  once: number;
  listed: number;
}

/**
 * How many values the answer may hold: each field one, below a page `first` or `last` times (20 if unsaid), below
 * `nodes(ids:)` once an id, below another list five times. Both sides of a condition are counted.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Cost>();
  const values = (node: ValueNode): unknown => valueOf(node, operation, variables);

  const ofFragment = (name: string): Cost => {
    const fragment = fragments.get(name);
    let cost = known.get(name);
    if (cost === undefined) {
      cost = fragment
        ? ofSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
        : { once: 0, listed: 0 };
      known.set(name, cost);
    }
    return cost;
  };
  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined): Cost => {
    const introspection = INTROSPECTION_COST.get(node.name.value);
    if (introspection !== undefined) return { once: introspection, listed: 0 };
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) return { once: 1, listed: 0 };
    const type = getNamedType(field.type);
    const below = node.selectionSet ? ofSet(node.selectionSet, type) : { once: 0, listed: 0 };
    const argument = (name: string): unknown => {
      const given = node.arguments?.find((one) => one.name.value === name);
      return given ? values(given.value) : undefined;
    };
    const isPage = field.args.some((one) => one.name === 'first');
    const size = isPage ? (countIn(argument('first')) ?? countIn(argument('last')) ?? DEFAULT_PAGE) : USUAL_LIST;
    const each = 1 + below.once + size * below.listed;
    if (!isListType(getNullableType(field.type))) return { once: each, listed: 0 };
    const ids = argument('ids');
    return Array.isArray(ids) ? { once: ids.length * each, listed: 0 } : { once: 0, listed: each };
  };
  const ofSet = (set: SelectionSetNode, parent: GraphQLNamedType | undefined): Cost =>
    set.selections.reduce<Cost>(
      (sum, selection) => {
        const cost =
          selection.kind === Kind.FIELD
            ? ofField(selection, parent)
            : selection.kind === Kind.FRAGMENT_SPREAD
              ? ofFragment(selection.name.value)
              : ofSet(
                  selection.selectionSet,
                  selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent,
                );
        return { once: sum.once + cost.once, listed: sum.listed + cost.listed };
      },
      { once: 0, listed: 0 },
    );

  const root = schema.getRootType(operation.operation) ?? undefined;
  const { once, listed } = ofSet(operation.selectionSet, isCompositeType(root) ? root : undefined);
  return once + USUAL_LIST * listed;
}

/** A literal's or a variable's value, as far as sizes are concerned. */
function valueOf(node: ValueNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): unknown {
  switch (node.kind) {
    case Kind.INT:
      return Number(node.value);
    case Kind.LIST:
      return node.values;
    case Kind.VARIABLE: {
      const given = variables[node.name.value];
      if (given !== undefined) return given;
      const declared = operation.variableDefinitions?.find((one) => one.variable.name.value === node.name.value);
      return declared?.defaultValue ? valueOf(declared.defaultValue, operation, {}) : undefined;
    }
    case Kind.FLOAT:
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.NULL:
    case Kind.ENUM:
    case Kind.OBJECT:
      return undefined;
  }
}

function countIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : undefined;
}

/** Whether an operation's document looks at the schema itself. */
export function asksForSchema(document: DocumentNode): boolean {
  const looks = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) =>
      selection.kind === Kind.FIELD
        ? INTROSPECTION_COST.has(selection.name.value) || looks(selection.selectionSet)
        : selection.kind === Kind.INLINE_FRAGMENT && looks(selection.selectionSet),
    ) ?? false;
  return document.definitions.some(
    (definition) =>
      (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) &&
      looks(definition.selectionSet),
  );
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
}

function tooLarge(what: string, whatEn: string, max: number): DomainError {
  return new DomainError(ProblemCode.QUERY_TOO_LARGE, { what, whatEn, max });
}
