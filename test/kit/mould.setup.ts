import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** A file system in memory, where Linux has one: a cluster of a thousand small files is copied and removed there in a tenth of the time. */
const IN_MEMORY = '/dev/shm';
/** More than the databases of a whole run take at once. */
const ROOM = 6 * 2 ** 30;
const NAME = /^jiedui-tests-(\d+)-/;

/** A folder for the databases of this run: its moulds, which whoever needs one first makes there, and what is cast. */
export default function setup(): void {
  const place = isRoomy(IN_MEMORY) ? IN_MEMORY : tmpdir();
  for (const name of readdirSync(place)) if (isLeftBehind(place, name)) discard(join(place, name));
  const folder = mkdtempSync(join(place, `jiedui-tests-${process.pid}-`));
  chmodSync(folder, 0o711); // under root the databases run as another account, which has to pass through
  process.env.JIEDUI_TEST_DATABASES = folder;
}

export function teardown(): void {
  if (process.env.JIEDUI_TEST_DATABASES) discard(process.env.JIEDUI_TEST_DATABASES);
}

function isRoomy(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}

/** Of a run of this account that was killed. */
function isLeftBehind(place: string, name: string): boolean {
  const pid = NAME.exec(name)?.[1];
  if (pid === undefined || statSync(join(place, name)).uid !== userInfo().uid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

const discard = (path: string): void => rmSync(path, { recursive: true, force: true, maxRetries: 3 });
