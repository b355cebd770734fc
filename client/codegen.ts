import type { CodegenConfig } from '@graphql-codegen/cli';
import path from 'node:path';

const common = {
  preset: 'client',
  presetConfig: { fragmentMasking: false },
} as const;

const options = {
  enumsAsTypes: true,
  onlyOperationTypes: true,
  useTypeImports: true,
  strictScalars: true,
  scalars: { Money: 'string', Decimal: 'string', Day: 'string', DateTime: 'string', Cursor: 'string' },
};

const MONEY_PAGE = 'src/pages/money/**/*.graphql';
const RECORD_PAGES = 'src/pages/{records,import}/**/*.graphql';
const DESK_PAGES = 'src/pages/desk/**/*.graphql';
const REPORT_PAGES = 'src/pages/reports/**/*.graphql';
const MAP_PAGE = 'src/pages/map/*.graphql';
const LATER = [MONEY_PAGE, RECORD_PAGES, DESK_PAGES, REPORT_PAGES, MAP_PAGE].map(
  (pages) => `!${path.join(__dirname, pages)}`,
);

/**
 * Types of every document of the client, from the committed contract alone: no server needs to run. Documents of the money
 * page, of the records' pages, of the desk, of the reports' pages and of the map stand in files of their own: one file is
 * one piece of script, and the first load must not carry them.
 */
const config: CodegenConfig = {
  schema: path.join(__dirname, '../schema/schema.graphql'),
  generates: {
    [path.join(__dirname, 'src/gql/')]: {
      ...common,
      documents: [path.join(__dirname, 'src/**/*.graphql'), ...LATER],
      config: options,
    },
    [path.join(__dirname, 'src/gql/money/')]: {
      ...common,
      documents: [path.join(__dirname, MONEY_PAGE)],
      config: options,
    },
    [path.join(__dirname, 'src/gql/records/')]: {
      ...common,
      documents: [path.join(__dirname, RECORD_PAGES)],
      config: options,
    },
    [path.join(__dirname, 'src/gql/desk/')]: {
      ...common,
      documents: [path.join(__dirname, DESK_PAGES)],
      config: options,
    },
    [path.join(__dirname, 'src/gql/reports/')]: {
      ...common,
      documents: [path.join(__dirname, REPORT_PAGES)],
      config: options,
    },
    [path.join(__dirname, 'src/gql/map/')]: {
      ...common,
      documents: [path.join(__dirname, MAP_PAGE)],
      config: options,
    },
  },
};

export default config;
