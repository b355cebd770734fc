import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { constants } from 'node:zlib';
import compression from 'compression';
import express from 'express';
import type { DataSource } from 'typeorm';
import type { Identity } from './accounts/session.service';
import type { Config } from './config';
import { dataVersion } from './db/data-version';
import { Loaders } from './db/loaders';
import { Hub } from './events/hub';
import { Relay } from './events/relay';
import { evidenceDoor } from './evidence/evidence.door';
import { ShelfKeeper } from './evidence/shelf-keeper';
import { FlagKeeper } from './flags/flag-keeper.service';
import type { Context } from './graphql/context';
import { openHttp } from './graphql/http';
import { Operations } from './graphql/operations';
import { buildContract } from './graphql/schema';
import { sharedSubscribe } from './graphql/shared-subscribe';
import { openSockets } from './graphql/sockets';
import { Watch, type Watched } from './live/watch';
import type { Lang } from '../schema/vocabulary';
import type { Log } from './platform/log';
import { Metrics } from './platform/metrics';
import { importDoor } from './imports/import.door';
import { paperDoor } from './papers/paper.door';
import { RecordKeeper } from './records/record-keeper.service';
import { openRooms, RESOLVERS, type Rooms } from './rooms';
import { AlarmKeeper } from './supervision/alarm-keeper.service';
import { serveClient } from './web/client';
import { serveGraphqlPage } from './web/graphql-page';
import { securityHeaders } from './web/headers';
import { closeWhileDraining, healthRoutes, type Readiness } from './web/health';
import { watchPool } from './web/pool';

export interface App {
  server: Server;
  rooms: Rooms;
  /** Who listens: open streams of events, and the sockets whose viewers are asked about again. */
  live: { hub: Hub; watch: Watch };
  metrics: Metrics;
  /** Says "not ready" from now on, waits, then ends what is under way. */
  stop: () => Promise<void>;
}

/** Subjects whose events may change who sees what: posts hang on accounts, donor groups are parties. */
const CHANGES_ACCESS: ReadonlySet<string> = new Set(['Account', 'Party']);

/** A connection that dawdles is let go; keep-alive outlasts the usual minute of a balancer's. */
const TIMEOUTS = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};

/** A county's line is slow: what is worth it goes packed, at the cheapest level, which saves the most for its time. */
const PACKING = { threshold: 2_048, level: 1, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } };

/** One for all that is put together in this process: which instances answer is each request's. */
let contract: ReturnType<typeof buildContract> | undefined;

/** Puts the platform together on two pools: the application's and the worker's. Listening is the caller's business. */
export async function createApp(config: Config, source: DataSource, worker: DataSource, log: Log): Promise<App> {
  const metrics = new Metrics();
  const hub = new Hub();
  const relay = new Relay(worker, hub, log);
  const rooms = openRooms({ source, worker, config, log, hub });
  const watch = new Watch((viewers) => rooms.sessions.again(viewers), log);
  hub.onEvents((events) => {
    if (events.some((event) => CHANGES_ACCESS.has(event.subjectType))) watch.hurry();
  });
  const schema = await (contract ??= buildContract(RESOLVERS));
  const web = express();
  const server = createServer(TIMEOUTS, web);
  const readiness: Readiness = { isDraining: false };

  const contextFor = (identity: Identity, lang: Lang, from: string, watched: Watched | null = null): Context => {
    const { viewer, refusal } = identity;
    const loaders = new Loaders(source, viewer);
    return {
      viewer,
      refusal,
      lang,
      loaders,
      log,
      source: from,
      watched,
      deliver: null,
      live: rooms.live,
      imports: rooms.imports,
      resolvers: rooms.resolvers,
    };
  };
  const { sessions } = rooms;
  const { isProduction, drainTimeoutMs } = config;
  const operations = new Operations(log, metrics);
  const shared = { schema, server, isProduction, log, operations, sessions, contextFor };
  const sockets = openSockets({
    ...shared,
    subscribe: sharedSubscribe(source),
    watch,
    maxPerViewer: config.maxSocketsPerViewer,
    trustedProxies: config.trustedProxies,
    initTimeoutMs: config.socketInitTimeoutMs,
    keepAliveMs: config.socketKeepAliveMs,
  });
  const http = await openHttp({ ...shared, drainTimeoutMs, dataVersion: () => dataVersion(source) });
  await relay.start();
  const keeper = config.isKeepingFlags ? new FlagKeeper(rooms.flags, hub, log) : null;
  keeper?.start();
  const alarmKeeper = config.isKeepingFlags ? new AlarmKeeper(rooms.alarms, hub, log) : null;
  alarmKeeper?.start();
  const records = new RecordKeeper(worker, hub, rooms.terms, log);
  records.start();
  const shelfKeeper = new ShelfKeeper(rooms.evidence.shelf, log);
  shelfKeeper.start();
  watchPool(metrics, source);
  metrics.gauge('jiedui_sockets', 'Open WebSockets.', () => sockets.count());
  metrics.gauge(
    'jiedui_event_relay_lag_seconds',
    'Since the relay stood at the end of the log.',
    () => relay.lagSeconds,
  );
  metrics.gauge(
    'jiedui_event_delay_seconds',
    'Written to handed on, oldest of the last batch.',
    () => relay.delaySeconds,
  );
  metrics.gauge('jiedui_event_streams', 'Open streams of events.', () => hub.size);

  web.disable('x-powered-by');
  web.set('trust proxy', config.trustedProxies);
  web.use(closeWhileDraining(readiness), securityHeaders(), compression(PACKING));
  web.use(healthRoutes(source, readiness, metrics, config.metricsToken));
  web.use('/graphql', ...http.handlers);
  web.use('/evidence', evidenceDoor({ evidence: rooms.evidence, sessions, operations, log, isProduction }));
  web.use('/imports', importDoor({ imports: rooms.imports, sessions, operations, log, isProduction }));
  web.use('/papers', paperDoor({ papers: rooms.papers, sessions, operations, log, isProduction }));
  if (!isProduction) serveGraphqlPage(web, config.graphqlPageDir);
  serveClient(web, config.clientDir);

  const stop = async (): Promise<void> => {
    readiness.isDraining = true;
    await pause(config.drainDelayMs);
    await Promise.all([sockets.close(drainTimeoutMs), http.drain()]);
    server.closeAllConnections();
    watch.stop();
    await shelfKeeper.stop();
    await rooms.imports.stop();
    await keeper?.stop();
    await alarmKeeper?.stop();
    await records.stop();
    await relay.stop();
    metrics.close();
  };
  return { server, rooms, live: { hub, watch }, metrics, stop };
}
