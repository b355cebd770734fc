/**
 * The embedded database: real PostgreSQL from npm, in the data folder, with no other software and no configuration.
 * One process owns the server (starts or adopts it, and stops it); later ones attach. The server outlives a killed
 * owner, and the next start adopts it.
 */
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRoot, ownerOf, type Account } from './account';
import { findBinaries } from './binaries';
import { Cluster } from './cluster';
import { EmbeddedDatabaseError, systemCode } from './error';
import { giveRootsFiles } from './files';
import { takeLock, type Holder, type Lock } from './lock';
import { choosePlace, openPlace, prepareDataFolder, type DataFolder } from './place';
import { answers, freePort } from './port';
import { newRecord, readRecord, urlOf, writeRecord, type DatabaseRecord } from './record';
import { ensureRolesAndDatabase } from './roles';

export { EmbeddedDatabaseError } from './error';
export { keepFolderOwner } from './files';

export interface RunningDatabase {
  /** Role jiedui_owner: owns the database "jiedui" and migrates it; no superuser, cannot bypass row-level security. */
  ownerUrl: string;
  /** Role jiedui_app: owns nothing, no superuser, cannot bypass row-level security. */
  appUrl: string;
  /** Role jiedui_worker: likewise. */
  workerUrl: string;
  /** True when this process started or adopted the server and must stop it; false when another living process runs it. */
  owned: boolean;
  how: 'initialised' | 'started' | 'recovered' | 'adopted' | 'attached';
  /** Fast shutdown when owned, else nothing. May be called again. */
  stop(): Promise<void>;
}

/** How long to wait for another process that is starting or stopping the server, or seems to run one in vain. */
const WAIT_FOR_HOLDER_MS = 120_000;
const WAIT_FOR_ANSWER_MS = 15_000;
const POLL_MS = 50;

/** Opens the database of a data folder, making what is missing. Fails with EmbeddedDatabaseError. */
export async function openEmbeddedDatabase(options: {
  dataDir: string;
  say?: (line: string) => void;
}): Promise<RunningDatabase> {
  const dataDir = resolve(options.dataDir);
  try {
    return await open(await prepareDataFolder(dataDir), options.say ?? (() => undefined));
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '')) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddedDatabaseError(
      `没有权限使用数据文件夹 ${dataDir}（${reason}）。请检查其属主与权限，换一个数据文件夹，或用 DATABASE_URL 指定数据库。`,
      `No permission to use the data folder ${dataDir} (${reason}). Check its owner and mode, choose another data folder, or name a database in DATABASE_URL.`,
      { cause: error },
    );
  }
}

async function open(folder: DataFolder, say: (line: string) => void): Promise<RunningDatabase> {
  const waitingSince = Date.now();
  let runningSince: number | undefined;
  for (;;) {
    const taken = await takeLock(folder.path);
    if ('lock' in taken) return await own(folder, taken.lock, say);
    if (taken.holder.phase === 'running') {
      const attached = await attach(folder);
      if (attached) return attached;
      runningSince ??= Date.now();
    } else runningSince = undefined;
    const tooLong = runningSince !== undefined && Date.now() - runningSince > WAIT_FOR_ANSWER_MS;
    if (tooLong || Date.now() - waitingSince > WAIT_FOR_HOLDER_MS) throw holderStuck(taken.holder);
    await sleep(POLL_MS);
  }
}

async function attach(folder: DataFolder): Promise<RunningDatabase | undefined> {
  const record = await readRecord(folder.path);
  if (!record || !(await answers(urlOf(record, 'jiedui_app')))) return undefined;
  return { ...urlsOf(record), owned: false, how: 'attached', stop: () => Promise.resolve() };
}

/** Runs the server for as long as this process lives; its holder tells the others through the lock. */
async function own(folder: DataFolder, lock: Lock, say: (line: string) => void): Promise<RunningDatabase> {
  try {
    const { cluster, record, how } = await start(folder, say);
    await lock.announce('running');
    let stopping: Promise<void> | undefined;
    return { ...urlsOf(record), owned: true, how, stop: () => (stopping ??= stopOwned(folder, cluster, lock)) };
  } catch (error) {
    await lock.announce('released');
    throw error;
  }
}

async function stopOwned(folder: DataFolder, cluster: Cluster, lock: Lock): Promise<void> {
  await lock.announce('stopping'); // from now on nobody attaches to a server that is about to go
  await cluster.stop();
  await lock.announce('released');
  await giveRootsFiles(folder.path);
}

async function start(
  folder: DataFolder,
  say: (line: string) => void,
): Promise<{ cluster: Cluster; record: DatabaseRecord; how: RunningDatabase['how'] }> {
  const known = await readRecord(folder.path);
  let record = known ?? newRecord(await choosePlace(folder), await freePort());
  const place = await openPlace(folder, record.place);
  const account = await serverAccount(folder, place);
  const cluster = new Cluster(place, await findBinaries(account), account);
  const complete = await cluster.exists();
  if (complete && !known) throw recordLost(folder.path, cluster.dir);
  if (!complete && record.initialised) throw clusterLost(folder.path, cluster.dir);
  if (!complete) {
    say('正在初始化内置数据库（仅首次启动）… / Setting up the embedded database (first start only) …');
    await writeRecord(folder.path, record); // first, so that a finished cluster's password is never lost
    await cluster.initialise(record.passwords.jiedui_admin);
  }
  const server = await cluster.bringUp({
    port: record.port,
    adminUrl: (port) => urlOf({ ...record, port }, 'jiedui_admin', 'postgres'),
  });
  try {
    if (!record.initialised || record.port !== server.port) {
      record = { ...record, initialised: true, port: server.port };
      await writeRecord(folder.path, record);
    }
    await ensureRolesAndDatabase(record);
  } catch (error) {
    if (server.how !== 'adopted') await cluster.stop();
    throw error;
  }
  return { cluster, record, how: complete ? server.how : 'initialised' };
}

/** A cluster can only be opened by its owner, whoever would be chosen for a new one today. */
async function serverAccount(folder: DataFolder, place: string): Promise<Account | undefined> {
  return isRoot() ? ((await ownerOf(place)) ?? folder.account) : undefined;
}

function urlsOf(record: DatabaseRecord): Pick<RunningDatabase, 'ownerUrl' | 'appUrl' | 'workerUrl'> {
  return {
    ownerUrl: urlOf(record, 'jiedui_owner'),
    appUrl: urlOf(record, 'jiedui_app'),
    workerUrl: urlOf(record, 'jiedui_worker'),
  };
}

function holderStuck({ pid, phase }: Holder): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `进程 ${pid} 正在管理内置数据库（状态 ${phase}），但数据库没有应答。请结束该进程后重新启动。`,
    `Process ${pid} runs the embedded database (${phase}), but the database does not answer. End that process and start again.`,
  );
}

function recordLost(dataDir: string, cluster: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `${cluster} 中已有数据库，但缺少 ${dataDir}/database.json，没有密码无法打开。请从备份恢复该文件；若要重新开始，请移走 ${cluster}。`,
    `There is a database in ${cluster}, but ${dataDir}/database.json with its passwords is missing. Restore that file from a backup; to begin anew, move ${cluster} away.`,
  );
}

function clusterLost(dataDir: string, cluster: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `数据库文件夹 ${cluster} 不见了。请从备份恢复；若要重新开始，请删除 ${dataDir}/database.json。`,
    `The database folder ${cluster} is missing. Restore it from a backup; to begin anew, delete ${dataDir}/database.json.`,
  );
}
