import pino, { type Logger } from 'pino';

export type Log = Logger;

const SECRETS = [
  'password',
  'currentPassword',
  'newPassword',
  'firstPassword',
  'accessToken',
  'refreshToken',
  'token',
  'authorization',
  'cookie',
  'secret',
  'passwordHash',
];

/** Structured logs, one JSON object a line, on standard error; secrets are cut out at any of the usual depths. */
export function createLog(level: string): Log {
  const paths = SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);
  return pino(
    {
      level,
      base: { pid: process.pid },
      redact: { paths: [...paths, 'req.headers.authorization', 'req.headers.cookie'], censor: '[redacted]' },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
