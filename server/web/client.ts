import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Express } from 'express';
import sirv from 'sirv';

const A_YEAR_IN_SECONDS = 31_536_000;

/**
 * The built client, as small as the build has packed it: hashed files for a year, the page itself never; any other path
 * is the client's route.
 */
export function serveClient(web: Express, clientDir: string): void {
  if (!existsSync(join(clientDir, 'index.html'))) return;
  const packed = { brotli: true, gzip: true };
  web.use('/assets', sirv(join(clientDir, 'assets'), { ...packed, immutable: true, maxAge: A_YEAR_IN_SECONDS }));
  web.use('/assets', (_request, response) => void response.sendStatus(404));
  const askAgain = (response: ServerResponse) => void response.setHeader('cache-control', 'no-cache');
  web.use(sirv(clientDir, { ...packed, etag: true, setHeaders: askAgain }));
  web.get(/^\/(?!(graphql|graphiql|papers|healthz|readyz|metrics)(\/|$)).*/, (_request, response) => {
    askAgain(response);
    response.sendFile(join(clientDir, 'index.html'));
  });
}
