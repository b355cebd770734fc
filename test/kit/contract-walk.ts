import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { FIELD_EXAMPLES, NOT_WALKED, QUERY_EXAMPLES, WALKED_NEAR } from './examples';
import type { World } from './world';

/** How many steps below a question its things are entered. */
const DEPTH = 3;

/**
 * Every question that the contract can be asked, with every field below it: the contract itself is walked, so a new query or
 * field takes part from its first day.
 */
export class ContractWalk {
  /** `Type.field` of everything that was asked for. */
  readonly walked = new Set<string>();
  private readonly written = new Map<string, string[]>();

  constructor(
    readonly schema: GraphQLSchema,
    private readonly world: Pick<World, 'theirs'>,
    private readonly depth = DEPTH,
  ) {}

  get queries(): GraphQLField<unknown, unknown>[] {
    return Object.values(this.schema.getQueryType()?.getFields() ?? {});
  }

  /** `Type.field` of everything below the queries. */
  reachable(): Set<string> {
    const reachable = new Set<string>();
    const enter = (type: GraphQLOutputType): void => {
      const named = getNamedType(type);
      if (!isCompositeType(named)) return;
      const types = isObjectType(named) ? [named] : this.schema.getPossibleTypes(named);
      for (const one of types) {
        for (const field of Object.values(one.getFields())) {
          const name = `${one.name}.${field.name}`;
          if (reachable.has(name)) continue;
          reachable.add(name);
          enter(field.type);
        }
      }
    };
    for (const field of this.queries) enter(field.type);
    return reachable;
  }

  /** One document for each argument text and each type that an answer may turn out to be; worked out once for all roles. */
  documentsOf(field: GraphQLField<unknown, unknown>): string[] {
    const known = this.written.get(field.name) ?? this.writeDocuments(field);
    this.written.set(field.name, known);
    return known;
  }

  /**
   * The selection below a type: every field of the first things met, and of those two steps further their plain fields;
   * an interface as one of its types. A thing met again on the way down gives its plain fields, and so does one below
   * the second step that the document has entered before: every field is asked for, not every way to it.
   */
  selectionOf(
    type: GraphQLOutputType,
    as: string,
    way: readonly string[] = [],
    entered = new Set<string>(),
  ): string | null {
    const named = getNamedType(type);
    if (isInterfaceType(named)) {
      // Far from the question an interface is what it is called; near it is any of its types with the plain fields that
      // nobody else has otherwise. Each of them is asked for wholly where it is the answer itself.
      if (way.length > 1) return '{ __typename id }';
      if (way.length === 1) return this.anyOf(this.schema.getPossibleTypes(named), as, way, entered, () => null);
      const one = this.schema.getPossibleTypes(named).find((possible) => possible.name === as);
      return `{ __typename id ${one ? `... on ${as} ${this.selectionOf(one, as, way, entered) ?? '{ id }'}` : ''} }`;
    }
    if (isUnionType(named)) return this.anyOf(named.getTypes(), as, way, entered, (one, field) => `${one}_${field}: `);
    if (!isObjectType(named)) return '';
    const isPaging = /(Connection|Edge|PageInfo)$/.test(named.name);
    const isAgain = way.length >= 2 && entered.has(named.name);
    const isPlain = !isPaging && (way.length >= this.depth || way.includes(named.name) || isAgain);
    if (!isPaging && !isPlain) entered.add(named.name);
    const below = isPaging ? way : [...way, named.name];
    const fields = Object.values(named.getFields()).map((field) =>
      this.fieldText(named, field, as, below, isPlain, entered),
    );
    const texts = fields.filter((text) => text !== null);
    return texts.length > 0 ? `{ ${texts.join(' ')} }` : null;
  }

  /**
   * Any of several types. Where two have a field of one name that differs in type, each is asked for by a name of its own, or
   * not at all.
   */
  private anyOf(
    types: readonly GraphQLObjectType[],
    as: string,
    way: readonly string[],
    entered: Set<string>,
    aliasOf: (type: string, field: string) => string | null,
  ): string {
    const typesOf = (name: string): Set<string> =>
      new Set(types.flatMap((one) => one.getFields()[name]?.type.toString() ?? []));
    const shapes = types.map((one) => {
      const texts = Object.values(one.getFields()).flatMap((field) => {
        const text = this.fieldText(one, field, as, way, true, entered);
        const alias = typesOf(field.name).size > 1 ? aliasOf(one.name, field.name) : '';
        return text === null || alias === null ? [] : alias + text;
      });
      return `... on ${one.name} { ${texts.join(' ')} }`;
    });
    return `{ __typename ${shapes.join(' ')} }`;
  }

  private fieldText(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    as: string,
    way: readonly string[],
    isPlain: boolean,
    entered: Set<string>,
  ): string | null {
    const name = `${parent.name}.${field.name}`;
    const isComposite = isCompositeType(getNamedType(field.type));
    if (name in NOT_WALKED || (isPlain && isComposite)) return null;
    if (WALKED_NEAR.includes(name) && way.length > 1) return null;
    const example = FIELD_EXAMPLES[name];
    const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
    if (required.length > 0 && example === undefined)
      throw new Error(`${name} needs arguments: add its line to FIELD_EXAMPLES in test/kit/examples.ts`);
    // The nodes of a connection are those of its edges.
    if (parent.name.endsWith('Connection') && field.name === 'nodes') return this.walk(name, 'nodes { __typename }');
    const pages = example ?? (field.args.some((arg) => arg.name === 'first') ? 'first: 3' : '');
    const below = this.selectionOf(field.type, as, way, entered);
    return below === null ? null : this.walk(name, `${field.name}${pages ? `(${pages})` : ''} ${below}`);
  }

  private walk(name: string, text: string): string {
    this.walked.add(name);
    return text;
  }

  private writeDocuments(field: GraphQLField<unknown, unknown>): string[] {
    const examples = QUERY_EXAMPLES[field.name];
    if (examples === undefined)
      throw new Error(`the query ${field.name} has no example: add its line to QUERY_EXAMPLES in test/kit/examples.ts`);
    const node = this.schema.getType('Node');
    const isAnyNode = isInterfaceType(getNamedType(field.type));
    const shapes =
      isAnyNode && isInterfaceType(node) ? this.schema.getPossibleTypes(node).map((type) => type.name) : [''];
    const isOf = (args: string, as: string): boolean => !isAnyNode || readable(args).includes(`${as}:`);
    // A page of five tells as much as one of twenty, at a quarter of the cost.
    const isPage = field.args.some((arg) => arg.name === 'first');
    const paged = (args: string): string =>
      isPage && !/\b(first|last):/.test(args) ? [args, 'first: 5'].filter(Boolean).join(', ') : args;
    const selections = new Map(shapes.map((as) => [as, this.selectionOf(field.type, as) ?? '']));
    const written = examples(this.world)
      .map(paged)
      .flatMap((args) =>
        shapes
          .filter((as) => isOf(args, as))
          .map((as) => `{ ${field.name}${args ? `(${args})` : ''} ${selections.get(as) ?? ''} }`),
      );
    return [...new Set(written)];
  }
}

const decoded = (globalId: string): string => Buffer.from(globalId, 'base64url').toString('utf8');

/** An id as the database keeps it. */
export const rawId = (globalId: string): string => decoded(globalId).replace(/^\w+:/, '');

/** A body with what its ids say beside them. */
export const readable = (body: string): string =>
  body.replace(/"([A-Za-z0-9_-]{16,})"/g, (whole, text: string) => `${whole}${decoded(text)}`);
