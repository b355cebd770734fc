// `npm test`: builds what is stale, then keeps every promise. --full runs the same code at full size.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const isFull = args.includes('--full');
const named = args.filter((arg) => arg !== '--full');
buildIfStale();
const jest = spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...named], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    JIEDUI_TEST_BUILT: 'yes',
    ...(isFull ? { JIEDUI_TEST_SIZE: 'full' } : {}),
    ...(named.length === 0 ? { JIEDUI_TEST_SHELVED: 'yes' } : {}),
  },
});
jest.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
