import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** A host as browsers send it; anything else is not repeated in a header. */
const HOST = /^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-fA-F:]+\](:\d{1,5})?$/;

/** Sockets on the page's own host; `'self'` alone does not cover them in every browser. */
function ownSockets(request: IncomingMessage): string {
  const host = request.headers.host ?? '';
  return HOST.test(host) ? `ws://${host} wss://${host}` : "'self'";
}

/**
 * Headers of every answer. The client runs what this server gives it and nothing else; no page may frame it.
 * HTTPS belongs to the proxy in front, which also sends HSTS for its own name.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: policy("'self'") },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/** The GraphQL page's own policy: its editor measures text with inline styles. */
export function graphqlPageHeaders(): RequestHandler {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: { ...policy("'self'"), styleSrc: ["'self'", "'unsafe-inline'"] },
  });
}

function policy(self: string) {
  return {
    defaultSrc: [self],
    scriptSrc: [self],
    styleSrc: [self],
    imgSrc: [self, 'data:', 'blob:'],
    fontSrc: [self, 'data:'],
    // The page's own worker, which keeps the page for when there is no network.
    workerSrc: [self],
    connectSrc: [self, (request: IncomingMessage) => ownSockets(request)],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: [self],
    frameAncestors: ["'none'"],
  };
}
