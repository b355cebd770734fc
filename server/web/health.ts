import { Router, type RequestHandler } from 'express';
import type { DataSource } from 'typeorm';
import { sameHash, tokenHash } from '../platform/hash';
import type { Metrics } from '../platform/metrics';

/** A database that is slower than this to say "1" takes no work. */
const DATABASE_PATIENCE_MS = 1_000;

export interface Readiness {
  /** Turned on when the server begins to stop: a balancer then looks elsewhere. */
  isDraining: boolean;
}

/** `/healthz` (alive), `/readyz` (takes work) and `/metrics` (on this machine, or with the token). */
export function healthRoutes(
  source: DataSource,
  readiness: Readiness,
  metrics: Metrics,
  metricsToken: string | null,
): Router {
  const routes = Router();
  routes.get('/healthz', (_request, response) => void response.type('text').send('alive\n'));
  routes.get('/readyz', async (_request, response) => {
    const state = readiness.isDraining ? 'draining' : (await answers(source)) ? 'ready' : 'no database';
    response
      .status(state === 'ready' ? 200 : 503)
      .set('cache-control', 'no-store')
      .type('text')
      .send(`${state}\n`);
  });
  routes.get('/metrics', onlyForOperators(metricsToken), async (_request, response) => {
    const { type, body } = await metrics.text();
    response.set('content-type', type).set('cache-control', 'no-store').send(body);
  });
  return routes;
}

/** Tells every connection to come back by another one while the server drains. */
export function closeWhileDraining(readiness: Readiness): RequestHandler {
  return (_request, response, next) => {
    if (readiness.isDraining) response.set('connection', 'close');
    next();
  };
}

async function answers(source: DataSource): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, DATABASE_PATIENCE_MS, false);
  });
  const asked = source.query('/* readiness */ select 1').then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([asked, patience]);
  } finally {
    clearTimeout(timer);
  }
}

/** A proxy in front makes every caller look local, so a forwarded request always needs the token. */
function onlyForOperators(token: string | null): RequestHandler {
  return (request, response, next) => {
    const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const isLocal =
      /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(request.socket.remoteAddress ?? '') &&
      request.headers['x-forwarded-for'] === undefined &&
      request.headers.forwarded === undefined;
    if (isLocal || (token !== null && given !== undefined && sameHash(tokenHash(given), tokenHash(token))))
      return next();
    response.status(404).type('text').send('not found\n');
  };
}
