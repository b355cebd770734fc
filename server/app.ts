import { createServer, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express } from 'express';
import type { DataSource } from 'typeorm';
import type { Config } from './config';
import { Loaders } from './db/loaders';
import type { Context } from './graphql/context';
import { langOf, presentError } from './graphql/errors';
import { buildContract } from './graphql/schema';
import { openSockets } from './graphql/sockets';
import type { Log } from './platform/log';
import { openRooms, RESOLVERS, type Rooms } from './rooms';

export interface App {
  server: Server;
  rooms: Rooms;
  /** Says "not ready" from now on, waits, then ends what is under way. */
  stop: () => Promise<void>;
}

/** Puts the platform together on two pools: the application's and the worker's. Listening is the caller's business. */
export async function createApp(config: Config, source: DataSource, _worker: DataSource, log: Log): Promise<App> {
  const rooms = openRooms({ source, config, log });
  const schema = await buildContract(RESOLVERS, rooms.resolvers);
  const web = express();
  const server = createServer(web);
  let isReady = true;

  const contextOf = async (authorization: string | null, language: unknown, from: string): Promise<Context> => {
    const lang = langOf(language);
    const { viewer, refusal } = await rooms.sessions.identify(authorization, lang);
    return { viewer, refusal, lang, loaders: new Loaders(source, viewer), log, source: from };
  };
  const sockets = openSockets(server, schema, (params, from) =>
    contextOf(typeof params.authorization === 'string' ? params.authorization : null, params.lang, from),
  );
  const apollo = new ApolloServer<Context>({
    schema,
    csrfPrevention: true,
    formatError: (formatted, error) => presentError(formatted, error, langOf(undefined), log),
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: server })],
  });
  await apollo.start();

  web.disable('x-powered-by');
  web.set('trust proxy', config.trustedProxies);
  web.get('/healthz', (_request, response) => void response.type('text').send('alive\n'));
  web.get(
    '/readyz',
    (_request, response) =>
      void response
        .status(isReady ? 200 : 503)
        .type('text')
        .send(isReady ? 'ready\n' : 'draining\n'),
  );
  web.use(
    '/graphql',
    express.json({ limit: '1mb' }),
    expressMiddleware(apollo, {
      context: ({ req }) => contextOf(req.headers.authorization ?? null, req.headers['accept-language'], req.ip ?? ''),
    }),
  );
  serveClient(web, config.clientDir);

  const stop = async (): Promise<void> => {
    isReady = false;
    await new Promise((resolve) => setTimeout(resolve, config.drainDelayMs));
    await sockets.close();
    await apollo.stop();
  };
  return { server, rooms, stop };
}

/** The built client: hashed files for a year, the page itself never; any other path is the client's route. */
function serveClient(web: Express, clientDir: string): void {
  if (!existsSync(join(clientDir, 'index.html'))) return;
  web.use(
    '/assets',
    express.static(join(clientDir, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  web.use(express.static(clientDir, { index: false, maxAge: 0 }));
  web.get(/^\/(?!graphql|healthz|readyz|metrics).*/, (_request, response) => {
    response.set('cache-control', 'no-cache').sendFile(join(clientDir, 'index.html'));
  });
}
