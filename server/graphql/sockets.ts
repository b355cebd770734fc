import type { Server } from 'node:http';
import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocket, WebSocketServer } from 'ws';
import { ProblemCode, type Lang } from '../../schema/vocabulary';
import type { Identity, SessionService } from '../accounts/session.service';
import { CLOSE, type Watch, type Watched } from '../live/watch';
import { DomainError } from '../platform/errors';
import { stranger } from '../platform/scope';
import type { Context } from './context';
import { langOf } from './errors';

export interface Sockets {
  close: () => Promise<void>;
}

export interface SocketOptions {
  schema: GraphQLSchema;
  sessions: SessionService;
  contextFor: (identity: Identity, lang: Lang, source: string, watched: Watched) => Context;
  subscribe: (args: ExecutionArgs) => Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
  watch: Watch;
}

/** What is kept with each socket once it is acknowledged. */
interface Kept extends Record<PropertyKey, unknown> {
  lang?: Lang;
  watched?: Watched;
}

/**
 * GraphQL over WebSocket (graphql-transport-ws) at /graphql, under the same rules as over HTTP.
 * A socket belongs to the session that opened it: it outlives the access token, but not the session (4401).
 */
export function openSockets(server: Server, options: SocketOptions): Sockets {
  const { sessions, watch } = options;
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: 256 * 1024 });
  const cleanup = useServer<Record<string, unknown>, Kept>(
    {
      schema: options.schema,
      subscribe: options.subscribe,
      onConnect: async ({ connectionParams, extra }) => {
        const lang = langOf(connectionParams?.lang);
        const close = (code: number, reason: string): void => extra.socket.close(code, reason);
        const { viewer, refusal } = await sessions.identify(textOf(connectionParams?.authorization), lang);
        if (refusal) {
          close(CLOSE.UNAUTHORIZED, refusal.code);
          return false;
        }
        const watched = watch.add(viewer, close);
        Object.assign(extra, { lang, watched });
        if (extra.socket.readyState === WebSocket.CLOSED) watch.remove(watched);
        return true;
      },
      context: async ({ extra }) => {
        const { watched, lang = langOf(undefined) } = extra;
        if (!watched) throw new Error('an acknowledged socket has a viewer');
        const [viewer] = await sessions.again([watched.viewer]);
        if (!viewer) watched.close(CLOSE.UNAUTHORIZED, 'The session is over');
        const identity = viewer
          ? { viewer, refusal: null }
          : { viewer: stranger(false, lang), refusal: new DomainError(ProblemCode.UNAUTHENTICATED) };
        return options.contextFor(identity, lang, extra.request.socket.remoteAddress ?? '', watched);
      },
      onClose: ({ extra }) => {
        if (extra.watched) watch.remove(extra.watched);
      },
    },
    sockets,
  );
  return { close: async () => cleanup.dispose() };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
