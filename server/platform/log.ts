import pino, { type DestinationStream, type Logger } from 'pino';
import { coverNumbers } from './person-numbers';

export type Log = Logger;

/** Names whose values never reach the log, wherever they stand. */
const SECRET =
  /pass(word|wd|phrase)?$|passwordhash|token$|secret|authorization|cookie|apikey|credential|idnumber|phone|health/i;
/** What of an error may be told: a database error's `parameters` and `detail` hold the rows themselves. */
const TOLD_OF_ERRORS = ['code', 'constraint', 'table', 'schema', 'routine', 'severity', 'errno', 'syscall'] as const;
const BOUND_SECRETS = ['password', 'token', 'accessToken', 'refreshToken', 'authorization', 'cookie', 'secret'];
const MAX_DEPTH = 8;
const REDACTED = '[redacted]';

/** Structured logs, one JSON object a line, on standard error; secrets are cut out at any depth. */
export function createLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (value: unknown) => value },
      formatters: { log: (line) => clean(line, 0) as Record<string, unknown> },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest] = args;
          const line = first instanceof Error && rest.length === 0 ? [{ err: first }, first.message] : args;
          method.apply(
            this,
            line.map((one: unknown) => (typeof one === 'string' ? withoutSecrets(one) : one)) as typeof args,
          );
        },
      },
      // What a child logger is bound to passes neither of the two above.
      redact: { paths: BOUND_SECRETS, censor: REDACTED },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return withoutSecrets(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return '[deeper]';
  if (value instanceof Error) return cleanError(value, depth);
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.slice(0, 100).map((one) => clean(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, SECRET.test(key) ? REDACTED : clean(one, depth + 1)]),
  );
}

function cleanError(error: Error, depth: number): Record<string, unknown> {
  const more = Object.fromEntries(
    TOLD_OF_ERRORS.flatMap((key) => {
      const value = (error as Error & Record<string, unknown>)[key];
      return value === undefined ? [] : [[key, clean(value, depth + 1)]];
    }),
  );
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    stack: withoutSecrets(error.stack ?? ''),
    ...more,
    ...(error.cause === undefined ? {} : { cause: clean(error.cause, depth + 1) }),
  };
}

/** Credentials inside sentences: bearer tokens and passwords in URLs; and numbers of people, such as a database quotes. */
function withoutSecrets(text: string): string {
  return coverNumbers(text)
    .replace(/\b(Bearer|Basic)\s+[^\s"',;]+/gi, `$1 ${REDACTED}`)
    .replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:)[^\s@/]+@/gi, `$1${REDACTED}@`);
}
