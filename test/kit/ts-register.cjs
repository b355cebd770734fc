// Lets plain Node run the project's TypeScript: `node -r ./test/kit/ts-register.cjs some/file.ts`.
// Compiles with the project's own .swcrc, so that decorators carry their metadata as in a build.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '..', '..');
process.setSourceMapsEnabled(true);

require.extensions['.ts'] = (module, filename) => {
  const options = { filename, cwd: root, root, configFile: join(root, '.swcrc'), sourceMaps: 'inline' };
  module._compile(transformSync(readFileSync(filename, 'utf8'), options).code, filename);
};
