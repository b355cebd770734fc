import { randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chooseAccount, currentUid, isRoot, nearestExisting, type Account } from './account';
import { canDo, run } from './command';
import { EmbeddedDatabaseError, expecting } from './error';
import { giveRootsFiles, keepFolderOwner, makeFolder } from './files';

/** What root keeps for accounts that cannot enter a clone: clusters and copies of the programs. */
const SHARED_FOLDER = process.platform === 'darwin' ? '/var/db/jiedui' : '/var/lib/jiedui';

export interface DataFolder {
  path: string;
  account: Account | undefined;
}

/** Makes the data folder when it is missing, refuses one that is somebody else's, and says who runs the server. */
export async function prepareDataFolder(dataDir: string): Promise<DataFolder> {
  const before = await expecting(['ENOENT'], stat(dataDir), undefined);
  refuseForeignFolder(dataDir, before?.uid);
  const account = await chooseAccount(dataDir);
  if (before === undefined) {
    const project = await stat(await nearestExisting(dirname(dataDir)));
    await makeFolder(dataDir, 0o700);
    // In root's own clone the server's account has to pass through, but not to look around.
    if (account && project.uid !== account.uid) {
      await chown(dataDir, project.uid, account.gid);
      await chmod(dataDir, 0o710);
    }
  } else if (isRoot() && before.uid === 0 && (await stat(dirname(dataDir))).uid !== 0) {
    await keepFolderOwner(dataDir); // root made it in somebody's project
  }
  await giveRootsFiles(dataDir);
  return { path: await realpath(dataDir), account };
}

function refuseForeignFolder(dataDir: string, owner: number | undefined): void {
  const uid = currentUid();
  if (owner === undefined || uid === undefined || uid === 0 || owner === uid) return;
  const whose = owner === 0 ? 'root' : `uid ${owner}`;
  throw new EmbeddedDatabaseError(
    `数据文件夹 ${dataDir} 属于 ${whose}，当前用户无权使用。请以该用户启动，换一个数据文件夹，或用 DATABASE_URL 指定数据库；若要转交，请先停止服务，再由 root 把整个项目（含数据文件夹）的属主改为当前用户。`,
    `The data folder ${dataDir} belongs to ${whose}, so this user cannot use it. Start as that user, choose another data folder, or name a database in DATABASE_URL; to hand it over, stop the server, then let root change the owner of the whole project, data folder included.`,
  );
}

/**
 * Where a new cluster goes: null for inside the data folder; for an account that cannot enter that, a folder of its
 * own with a name that nobody can guess, under a folder that only root can change.
 */
export async function choosePlace(folder: DataFolder): Promise<string | null> {
  if (!folder.account || (await canDo('-x', folder.path, folder.account))) return null;
  return join(await sharedFolder(), randomBytes(12).toString('hex'));
}

/** The folder that holds the cluster and its logs, made with the right owner when missing. */
export async function openPlace(folder: DataFolder, recorded: string | null): Promise<string> {
  const place = recorded ?? join(folder.path, 'postgres');
  await mkdir(place, { recursive: true, mode: 0o700 });
  // Also when an earlier start ended between these two lines, or root restored a backup.
  if (folder.account && (await stat(place)).uid === 0) await giveAll(place, folder.account);
  return place;
}

async function giveAll(path: string, account: Account): Promise<void> {
  const given = await run('chown', ['-R', '-P', `${account.uid}:${account.gid}`, path]);
  if (given.code !== 0) throw new Error(`chown ${path}: ${given.output}`);
}

export async function sharedFolder(): Promise<string> {
  await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  for (let path = SHARED_FOLDER; path !== dirname(path); path = dirname(path)) {
    const found = await lstat(path);
    if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) continue;
    throw new EmbeddedDatabaseError(
      `${path} 应为 root 所有且他人不可写的文件夹，否则不能安全存放数据库。请修正其属主与权限，或用 DATABASE_URL 指定数据库。`,
      `${path} must be a folder that belongs to root and that nobody else can write to, or a database is not safe there. Mend its owner and mode, or name a database in DATABASE_URL.`,
    );
  }
  if (isRoot()) await chmod(SHARED_FOLDER, 0o755); // whatever the umask was
  return SHARED_FOLDER;
}
