import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express } from 'express';
import { graphqlPageHeaders } from './headers';

/** GraphiQL at `/graphiql`, built into this server's own files: it asks nobody else for anything. */
export function serveGraphqlPage(web: Express, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  web.use('/graphiql', graphqlPageHeaders(), express.static(folder, { maxAge: 0 }));
}
