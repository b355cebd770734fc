import type { CodegenConfig } from '@graphql-codegen/cli';
import path from 'node:path';

/**
 * Documents that the first load must not carry: each page's stand in a file of their own, because one file is one piece of
 * script.
 */
const LATER = {
  board: 'src/pages/board/**/*.graphql',
  money: 'src/pages/money/**/*.graphql',
  records: 'src/pages/{records,import}/**/*.graphql',
  desk: 'src/pages/{desk,accountability}/**/*.graphql',
  reports: 'src/pages/reports/**/*.graphql',
  map: 'src/pages/map/*.graphql',
  access: 'src/pages/{access,audit}/*.graphql',
  views: 'src/parts/saved-views/*.graphql',
  work: 'src/pages/work/**/*.graphql',
  day: 'src/pages/day/*.graphql',
  explore: 'src/pages/explore/*.graphql',
  outbox: 'src/parts/outbox/*.graphql',
  households: 'src/pages/households/**/*.graphql',
  inspections: 'src/pages/inspections/*.graphql',
  visit: 'src/parts/visit/*.graphql',
  evidence: 'src/parts/evidence/*.graphql',
  villages: 'src/pages/villages/*.graphql',
  benefits: 'src/pages/benefits/*.graphql',
} as const;

const here = (file: string): string => path.join(__dirname, file);
/** eslint and prettier pass these folders by; a reader is told where they come from. */
const MARK = { add: { content: '// Made from the contract by `npm run codegen`; not written by hand.' } };

/** The documents of some pages and the types of what they ask and get; what the contract itself names is in one file. */
const documentsFrom = (documents: string[], types: string): CodegenConfig['generates'][string] => ({
  documents,
  plugins: [
    MARK,
    { add: { content: [`import type * as Types from '${types}';`, `export type * from '${types}';`] } },
    'typescript-operations',
    'typed-document-node',
  ],
  config: { namespacedImportName: 'Types' },
});

/** Types of every document of the client, from the committed contract alone: no server needs to run. */
const config: CodegenConfig = {
  schema: here('../schema/schema.graphql'),
  config: {
    enumsAsTypes: true,
    onlyOperationTypes: true,
    useTypeImports: true,
    strictScalars: true,
    inputMaybeValue: 'T | null | undefined',
    scalars: { Money: 'string', Decimal: 'string', Day: 'string', DateTime: 'string', Cursor: 'string' },
  },
  generates: {
    [here('src/gql/types.ts')]: { plugins: [MARK, 'typescript'] },
    [here('src/gql/graphql.ts')]: documentsFrom(
      [here('src/**/*.graphql'), ...Object.values(LATER).map((pages) => `!${here(pages)}`)],
      './types',
    ),
    ...Object.fromEntries(
      Object.entries(LATER).map(([name, pages]) => [
        here(`src/gql/${name}/graphql.ts`),
        documentsFrom([here(pages)], '../types'),
      ]),
    ),
  },
};

export default config;
