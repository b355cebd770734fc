import { isIPv4, isIPv6 } from 'node:net';

/** A password is long rather than strange. */
export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 200;

/** Failures at which the wait begins, for one name from one address; then 1, 2, 4, … seconds, never more than the cap. */
export const FREE_FAILURES = 5;
/** The same for one name from all addresses where it has not signed in today: guessing spread over many machines. */
export const FREE_FAILURES_ELSEWHERE = 25;
/** Short, so that a stranger who keeps guessing cannot lock an official out for longer than a minute. */
export const MAX_WAIT_SECONDS = 60;
/** Failures allowed to one address within the window, whatever the names: an office behind one address has many people. */
export const SOURCE_FAILURES = 50;
export const WINDOW_SECONDS = 900;
/** How long attempts are remembered at all. */
export const ATTEMPT_SECONDS = 86_400;

/** How long the refresh token before the current one is still good: two tabs may show it within the same moment. */
export const REFRESH_GRACE_SECONDS = 10;

/** Sessions one account may have open; the oldest ends when one more begins. */
export const MAX_SESSIONS = 50;

/** What is known of one name and one address within the window. */
export interface Attempts {
  /** The name has signed in from this address within a day: others' failures elsewhere do not hold it up. */
  isKnownHere: boolean;
  /** Failures of this name from this address since it last succeeded there. */
  failuresHere: number;
  secondsSinceFailureHere: number;
  /** Failures of this name from all addresses where it has not signed in today. */
  failuresElsewhere: number;
  secondsSinceFailureElsewhere: number;
  /** Failures from this address, whatever the names. A success does not take them back. */
  sourceFailures: number;
  /** When the oldest failure that fills the limit leaves the window. */
  sourceFreeInSeconds: number;
}

/** Seconds until this name may be tried from this address again; 0 when it may now. */
export function secondsToWait(attempts: Attempts): number {
  const here = backOff(attempts.failuresHere - FREE_FAILURES) - attempts.secondsSinceFailureHere;
  const elsewhere = attempts.isKnownHere
    ? 0
    : backOff(attempts.failuresElsewhere - FREE_FAILURES_ELSEWHERE) - attempts.secondsSinceFailureElsewhere;
  const source = attempts.sourceFailures >= SOURCE_FAILURES ? attempts.sourceFreeInSeconds : 0;
  return Math.max(0, Math.ceil(Math.max(here, elsewhere, source)));
}

function backOff(failuresTooMany: number): number {
  return failuresTooMany < 0 ? 0 : Math.min(MAX_WAIT_SECONDS, 2 ** Math.min(failuresTooMany, 30));
}

/** One source for the limit: an IPv4 address, or the /64 network that one IPv6 subscriber holds. */
export function sourceOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(mapped)) return 'unknown';
  const [head = '', tail = ''] = (mapped.split('%')[0] ?? '').toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = mapped.includes('::') ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : [];
  return `${[...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

const COMMON = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'asdfghjkl',
  '1q2w3e4r5t',
  'qazwsxedc',
  '1qaz2wsx',
  'iloveyou',
  'administrator',
  'letmein',
  'welcome',
  'woaini',
  'jiedui',
  'bangfu',
  'fupin',
  'mima',
  'admin',
];
const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
];

/** Whether a password is too short, the account's own name, or among the first that anybody would try. */
export function isWeakPassword(name: string, password: string): boolean {
  const plain = password.toLowerCase();
  if (password.length < MIN_PASSWORD_LENGTH || password.length > MAX_PASSWORD_LENGTH) return true;
  if (new Set(plain).size < 5) return true;
  const letters = lettersOf(plain);
  const own = lettersOf(name.toLowerCase());
  if (letters.includes(own) && letters.length < own.length + MIN_PASSWORD_LENGTH / 2) return true;
  if (RUNS.some((run) => run.includes(letters))) return true;
  const word = letters.replace(/\d+$/, '').replace(/^\d+/, '');
  return COMMON.some((common) => common === letters || common === word || common + common === word);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

export interface RefreshCase {
  isEnded: boolean;
  isExpired: boolean;
  /** Whether the token shown is the current one, the one before it, or at least one that we issued. */
  isCurrent: boolean;
  isPrevious: boolean;
  wasIssued: boolean;
  secondsSinceRotation: number;
}

export enum RefreshVerdict {
  /** A new pair. */
  ROTATE = 'ROTATE',
  /** The pair that the same token was just given: a second tab, or an answer lost on the way. */
  REPEAT = 'REPEAT',
  /** Spent and shown again: two hold it, and one of them stole it. The session ends for both. */
  THEFT = 'THEFT',
  EXPIRED = 'EXPIRED',
  UNKNOWN = 'UNKNOWN',
}

/** What a refresh token is worth. A guessed one is worth nothing, and harms nobody's session. */
export function judgeRefresh(one: RefreshCase): RefreshVerdict {
  if (one.isEnded || !one.wasIssued) return RefreshVerdict.UNKNOWN;
  if (one.isExpired) return RefreshVerdict.EXPIRED;
  if (one.isCurrent) return RefreshVerdict.ROTATE;
  if (one.isPrevious && one.secondsSinceRotation <= REFRESH_GRACE_SECONDS) return RefreshVerdict.REPEAT;
  return RefreshVerdict.THEFT;
}
