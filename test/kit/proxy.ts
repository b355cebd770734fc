import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/**
 * A small balancer: round robin over the servers that say they are ready, asked again and again. It keeps
 * connections and never tries a request twice, so that every request a server drops is seen.
 */
export interface Proxy {
  url: string;
  add: (url: string) => void;
  remove: (url: string) => void;
  /** Waits until this server takes work. */
  ready: (url: string) => Promise<void>;
  /** How many requests each server was given. */
  served: ReadonlyMap<string, number>;
  close: () => Promise<void>;
}

export async function startProxy(everyMs: number): Promise<Proxy> {
  const servers: string[] = [];
  const ready = new Set<string>();
  const served = new Map<string, number>();
  const agent = new Agent({ keepAlive: true });
  let turn = 0;

  const forward = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const able = servers.filter((url) => ready.has(url));
    const url = able[(turn += 1) % able.length];
    if (url === undefined) return void refuse(outgoing, 'no server is ready');
    served.set(url, (served.get(url) ?? 0) + 1);
    const passed = request(
      new URL(incoming.url ?? '/', url),
      { method: incoming.method, headers: incoming.headers, agent },
      (answer) => {
        const { connection: _connection, ...headers } = answer.headers;
        outgoing.writeHead(answer.statusCode ?? 502, headers);
        answer.pipe(outgoing);
      },
    );
    passed.on('error', (error) => refuse(outgoing, `the server hung up: ${error.message}`));
    incoming.pipe(passed);
  };

  let isOver = false;
  /** One look after the other: an older answer never overrules a newer one, and a slow one counts as a no. */
  const look = async (): Promise<void> => {
    await Promise.all(
      servers.map(async (url) => {
        const isReady = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(everyMs * 10) }).then(
          async (answer) => (await answer.text(), answer.ok),
          () => false,
        );
        if (isReady && servers.includes(url)) ready.add(url);
        else ready.delete(url);
      }),
    );
  };
  const looking = (async () => {
    while (!isOver) {
      await look();
      await setTimeout(everyMs);
    }
  })();

  // Whoever asks keeps the connection as long as it likes: one that is let go while it asks again would look like a dropped request.
  const server = createServer({ keepAliveTimeout: 0 }, forward);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    served,
    add: (url) => void servers.push(url),
    remove: (url) => {
      servers.splice(servers.indexOf(url), 1);
      ready.delete(url);
    },
    ready: async (url) => {
      while (!ready.has(url)) await setTimeout(everyMs);
    },
    close: async () => {
      isOver = true;
      await looking;
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** In the form of GraphQL's errors, so that whoever asks can show what happened. */
function refuse(outgoing: ServerResponse, message: string): void {
  if (outgoing.headersSent) return void outgoing.destroy();
  outgoing.writeHead(502, { 'content-type': 'application/json' }).end(JSON.stringify({ errors: [{ message }] }));
}
