import { createServer, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express } from 'express';
import type { DataSource } from 'typeorm';
import type { Identity } from './accounts/session.service';
import type { Config } from './config';
import { Loaders } from './db/loaders';
import { Hub } from './events/hub';
import { Relay } from './events/relay';
import type { Context } from './graphql/context';
import { langOf, presentError } from './graphql/errors';
import { buildContract } from './graphql/schema';
import { sharedSubscribe } from './graphql/shared-subscribe';
import { openSockets } from './graphql/sockets';
import { Watch, type Watched } from './live/watch';
import type { Lang } from '../schema/vocabulary';
import type { Log } from './platform/log';
import { openRooms, RESOLVERS, type Rooms } from './rooms';

export interface App {
  server: Server;
  rooms: Rooms;
  /** Who listens: open streams of events, and the sockets whose viewers are asked about again. */
  live: { hub: Hub; watch: Watch };
  /** Says "not ready" from now on, waits, then ends what is under way. */
  stop: () => Promise<void>;
}

/** Subjects whose events may change who sees what: posts hang on accounts, donor groups are parties. */
const CHANGES_ACCESS: ReadonlySet<string> = new Set(['Account', 'Party']);

/** Puts the platform together on two pools: the application's and the worker's. Listening is the caller's business. */
export async function createApp(config: Config, source: DataSource, worker: DataSource, log: Log): Promise<App> {
  const hub = new Hub();
  const relay = new Relay(worker, hub, log);
  const rooms = openRooms({ source, config, log, hub });
  await rooms.places.ensurePlaces();
  const watch = new Watch((viewers) => rooms.sessions.again(viewers), log);
  hub.onEvents((events) => {
    if (events.some((event) => CHANGES_ACCESS.has(event.subjectType))) watch.hurry();
  });
  const schema = await buildContract(RESOLVERS, rooms.resolvers);
  const web = express();
  const server = createServer(web);
  let isReady = true;

  const contextFor = (identity: Identity, lang: Lang, from: string, watched: Watched | null = null): Context => {
    const { viewer, refusal } = identity;
    const loaders = new Loaders(source, viewer);
    return { viewer, refusal, lang, loaders, log, source: from, watched, live: rooms.live };
  };
  const sockets = openSockets(server, {
    schema,
    sessions: rooms.sessions,
    contextFor,
    subscribe: sharedSubscribe(source),
    watch,
  });
  const apollo = new ApolloServer<Context>({
    schema,
    csrfPrevention: true,
    formatError: (formatted, error) => presentError(formatted, error, langOf(undefined), log),
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: server })],
  });
  await apollo.start();
  await relay.start();

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
      context: async ({ req }) => {
        const lang = langOf(req.headers['accept-language']);
        return contextFor(await rooms.sessions.identify(req.headers.authorization ?? null, lang), lang, req.ip ?? '');
      },
    }),
  );
  serveClient(web, config.clientDir);

  const stop = async (): Promise<void> => {
    isReady = false;
    await new Promise((resolve) => setTimeout(resolve, config.drainDelayMs));
    await sockets.close();
    await apollo.stop();
    watch.stop();
    await relay.stop();
  };
  return { server, rooms, live: { hub, watch }, stop };
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
