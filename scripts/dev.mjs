// `npm run dev`: the server restarts when its sources change, the client reloads by itself.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const run = (args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
const children = [
  run(['--watch-path=server', '--watch-path=schema', '-r', './test/kit/ts-register.cjs', 'server/main.ts']),
  run([join(root, 'node_modules/vite/bin/vite.js'), '--config', 'client/vite.config.mts']),
];
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => children.forEach((child) => child.kill(signal)));
