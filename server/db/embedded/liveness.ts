import { readFile, readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { run } from './command';
import { expecting, systemCode } from './error';

/**
 * A mark that a later process with the same pid does not share: when it started, and in which boot of the machine.
 * 'gone' when no such process lives; 'hidden' when one lives that we may not look at.
 */
export async function startMark(pid: number): Promise<string> {
  if (!exists(pid)) return 'gone';
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other systems have ps, those to come as well
  switch (process.platform) {
    case 'linux':
      return linuxMark(pid);
    case 'win32': {
      const asked = await run('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`], {
        cwd: process.cwd(),
      });
      return asked.code === 0 && asked.output ? asked.output : 'hidden';
    }
    default: {
      const asked = await run('ps', ['-o', 'lstart=', '-p', String(pid)]);
      return asked.code === 0 && asked.output ? asked.output : 'hidden';
    }
  }
}

async function linuxMark(pid: number): Promise<string> {
  const line = await expecting(['ENOENT', 'ESRCH', 'EACCES'], readFile(`/proc/${pid}/stat`, 'utf8'), undefined);
  if (line === undefined) return exists(pid) ? 'hidden' : 'gone';
  // The program's name stands in parentheses and may contain anything; the plain fields follow the last one.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return 'gone'; // dead, only not yet collected by its parent
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  return `${boot.trim()}/${fields[19]}`;
}

export async function isSameProcess(pid: number, mark: string): Promise<boolean> {
  const found = await startMark(pid);
  return found === 'hidden' || found === mark;
}

/** Whether the pid is a PostgreSQL server that works in this cluster; a pid file alone may name a stranger by now. */
export async function isServerOf(pid: number, clusterDir: string): Promise<boolean> {
  if ((await startMark(pid)) === 'gone') return false;
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other systems have ps, those to come as well
  switch (process.platform) {
    case 'linux': {
      const name = await expecting(['ENOENT', 'ESRCH'], readFile(`/proc/${pid}/comm`, 'utf8'), '');
      // A server's working folder is its cluster; where a hardened system hides it, the name has to do.
      const cwd = await expecting(['ENOENT', 'ESRCH', 'EACCES', 'EPERM'], readlink(`/proc/${pid}/cwd`), undefined);
      return name.trim() === 'postgres' && (cwd === undefined || cwd === clusterDir);
    }
    case 'win32':
      return /^"postgres/i.test((await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])).output);
    default:
      return basename((await run('ps', ['-o', 'comm=', '-p', String(pid)])).output).startsWith('postgres');
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM'; // somebody else's, but there
  }
}
