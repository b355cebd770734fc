import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { newSecret } from './platform/hash';

/** Everything that the environment decides. This is the only file that reads it; the README's table follows it. */
export interface Config {
  host: string;
  port: number;
  /** Production hides schema details from errors, the GraphQL page and introspection by strangers. */
  isProduction: boolean;
  /** The application role's URL; null starts the embedded database. */
  databaseUrl: string | null;
  /** The owner's URL, for migrations; null when an operator migrates by hand. */
  databaseOwnerUrl: string | null;
  /** The worker role's URL, for the event relay. */
  databaseWorkerUrl: string | null;
  dataDir: string;
  /** Where the built client lies. */
  clientDir: string;
  /** Where the built GraphQL page lies, which is served outside production. */
  graphqlPageDir: string;
  logLevel: string;
  /** Whether anybody may read what is published. */
  isPublicReadingOn: boolean;
  /** Whether to make demonstration data and accounts on a first start (embedded database only). */
  isDemonstration: boolean;
  /** Keys request hashes; the same for all instances on one database. */
  secret: string;
  /** Keys that encrypt what is known of people, as `name:key`, comma-separated: the first encrypts, all of them decrypt. */
  personKeys: string;
  /** Keys the hashes by which a person is found again; never one of the keys that encrypt, and never changed. */
  personHashKey: string;
  databasePoolSize: number;
  accessTokenSeconds: number;
  refreshTokenSeconds: number;
  /** How long a stopping server says "not ready" before it closes, so that a balancer can look away. */
  drainDelayMs: number;
  /** How long requests under way may take to end once the server is closing. */
  drainTimeoutMs: number;
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  trustedProxies: number;
  /** Sockets of one account, or of one address that has not signed in. */
  maxSocketsPerViewer: number;
  /** How long a new socket may take to say who it is. */
  socketInitTimeoutMs: number;
  /** How often a socket has to answer that somebody is there. */
  socketKeepAliveMs: number;
  /** Whether this process looks for what is asked about money, and for alarms. One of several is enough; all of them do no harm. */
  isKeepingFlags: boolean;
  /** The largest file that is taken as evidence. */
  maxEvidenceBytes: number;
  /** The largest spreadsheet that is taken for import. */
  maxImportBytes: number;
  /** Reads /metrics from elsewhere; without one only this machine may. */
  metricsToken: string | null;
}

/** The built client lies in dist/client, whether this file runs from dist/server or from its source. */
function built(part: string): string {
  const above = resolve(__dirname, '..');
  return basename(above) === 'dist' ? join(above, part) : join(above, 'dist', part);
}

type Environment = Record<string, string | undefined>;

/** Reads the configuration. Throws a plain error that names the variable and what it takes. */
export function readConfig(env: Environment = process.env): Config {
  const dataDir = resolve(env.JIEDUI_DATA_DIR || '.data');
  const databaseUrl = env.DATABASE_URL || null;
  const isEmbedded = databaseUrl === null;
  return {
    host: env.HOST || '127.0.0.1',
    port: integer(env, 'PORT', 4000, 0, 65_535),
    isProduction: env.NODE_ENV === 'production',
    databaseUrl,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || null,
    databaseWorkerUrl: env.DATABASE_WORKER_URL || null,
    dataDir,
    clientDir: built('client'),
    graphqlPageDir: built('graphiql'),
    logLevel: choice(env, 'LOG_LEVEL', isEmbedded ? 'warn' : 'info', [
      'trace',
      'debug',
      'info',
      'warn',
      'error',
      'fatal',
      'silent',
    ]),
    isPublicReadingOn: onOff(env, 'JIEDUI_PUBLIC_READING', isEmbedded),
    isDemonstration: isEmbedded && onOff(env, 'JIEDUI_DEMONSTRATION', true),
    secret:
      env.JIEDUI_SECRET ||
      (isEmbedded
        ? secretIn(dataDir, 'secret')
        : missing('JIEDUI_SECRET', 'at least 32 random characters, the same on all instances')),
    personKeys:
      env.JIEDUI_PERSON_KEYS ||
      (isEmbedded
        ? secretIn(dataDir, 'person-keys', () => `first:${newSecret(32)}`)
        : missing('JIEDUI_PERSON_KEYS', '64 random hex digits (or name:key,name:key), the same on all instances')),
    personHashKey:
      env.JIEDUI_PERSON_HASH_KEY ||
      (isEmbedded
        ? secretIn(dataDir, 'person-hash-key')
        : missing('JIEDUI_PERSON_HASH_KEY', 'at least 32 random characters, the same on all instances, for ever')),
    databasePoolSize: integer(env, 'JIEDUI_DATABASE_POOL', 16, 2, 200),
    accessTokenSeconds: integer(env, 'JIEDUI_ACCESS_TOKEN_SECONDS', 900, 5, 86_400),
    refreshTokenSeconds: integer(env, 'JIEDUI_REFRESH_TOKEN_SECONDS', 30 * 86_400, 60, 366 * 86_400),
    drainDelayMs: integer(env, 'JIEDUI_DRAIN_DELAY_MS', isEmbedded ? 0 : 5_000, 0, 120_000),
    drainTimeoutMs: integer(env, 'JIEDUI_DRAIN_TIMEOUT_MS', isEmbedded ? 3_000 : 20_000, 100, 300_000),
    trustedProxies: integer(env, 'JIEDUI_TRUSTED_PROXIES', 0, 0, 10),
    maxSocketsPerViewer: integer(env, 'JIEDUI_MAX_SOCKETS_PER_VIEWER', 50, 1, 100_000),
    socketInitTimeoutMs: integer(env, 'JIEDUI_SOCKET_INIT_TIMEOUT_MS', 3_000, 10, 60_000),
    socketKeepAliveMs: integer(env, 'JIEDUI_SOCKET_KEEP_ALIVE_MS', 12_000, 10, 600_000),
    isKeepingFlags: onOff(env, 'JIEDUI_FLAGS', true),
    maxImportBytes: integer(env, 'JIEDUI_MAX_IMPORT_MB', 20, 1, 100) * 1024 * 1024,
    maxEvidenceBytes: integer(env, 'JIEDUI_MAX_EVIDENCE_MB', 20, 1, 200) * 1024 * 1024,
    metricsToken: env.JIEDUI_METRICS_TOKEN || null,
  };
}

function integer(env: Environment, name: string, fallback: number, min: number, max: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max)
    return missing(name, `a whole number from ${min} to ${max}`);
  return value;
}

function choice(env: Environment, name: string, fallback: string, allowed: string[]): string {
  const text = env[name] || fallback;
  return allowed.includes(text) ? text : missing(name, allowed.join(', '));
}

function onOff(env: Environment, name: string, fallback: boolean): boolean {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (text === 'on') return true;
  return text === 'off' ? false : missing(name, 'on or off');
}

function missing(name: string, takes: string): never {
  throw new Error(`配置 ${name} 有误或缺失 / ${name} is missing or wrong: it takes ${takes}`);
}

/** The embedded start keeps its own secrets in the data folder, readable by its owner only. */
function secretIn(dataDir: string, name: string, make = (): string => newSecret(48)): string {
  const file = resolve(dataDir, name);
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    try {
      writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}
