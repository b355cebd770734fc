import type { CodegenConfig } from '@graphql-codegen/cli';
import path from 'node:path';

/** Types of every document of the client, from the committed contract alone: no server needs to run. */
const config: CodegenConfig = {
  schema: path.join(__dirname, '../schema/schema.graphql'),
  documents: [path.join(__dirname, 'src/**/*.graphql')],
  generates: {
    [path.join(__dirname, 'src/gql/')]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { Money: 'string', Decimal: 'string', Day: 'string', DateTime: 'string', Cursor: 'string' },
      },
    },
  },
};

export default config;
