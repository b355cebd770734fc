import type { Server } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Context } from './context';

export interface Sockets {
  close: () => Promise<void>;
}

/** GraphQL over WebSocket (graphql-transport-ws) at /graphql, under the same rules as over HTTP. */
export function openSockets(
  server: Server,
  schema: GraphQLSchema,
  contextOf: (params: Record<string, unknown>, source: string) => Promise<Context>,
): Sockets {
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: 256 * 1024 });
  const cleanup = useServer(
    {
      schema,
      context: (ctx) => contextOf(ctx.connectionParams ?? {}, ctx.extra.request.socket.remoteAddress ?? ''),
    },
    sockets,
  );
  return { close: async () => cleanup.dispose() };
}
