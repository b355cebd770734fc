import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express } from 'express';

/** The built client: hashed files for a year, the page itself never; any other path is the client's route. */
export function serveClient(web: Express, clientDir: string): void {
  if (!existsSync(join(clientDir, 'index.html'))) return;
  web.use(
    '/assets',
    express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  web.use(express.static(clientDir, { index: false, maxAge: 0 }));
  web.get(/^\/(?!(graphql|graphiql|papers|healthz|readyz|metrics)(\/|$)).*/, (_request, response) => {
    response.set('cache-control', 'no-cache').sendFile(join(clientDir, 'index.html'));
  });
}
