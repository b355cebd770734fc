import { createClient, type Client } from 'graphql-ws/client';
import { authorization } from '../api/session';
import type { Language } from '../words';

const KEEP_ALIVE_MS = 12_000;
const PONG_WITHIN_MS = 5_000;

/** A socket that is opened by its first subscription, speaks for who is signed in now, and never mends itself. */
export interface Line {
  socket: Client;
  /** no pong is waited for any more */
  over: () => void;
}

export function openLine(language: Language, connected: () => void = () => {}): Line {
  let overdue: ReturnType<typeof setTimeout> | undefined;
  let opened: WebSocket | undefined;
  const socket = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    retryAttempts: 0,
    keepAlive: KEEP_ALIVE_MS,
    connectionParams: () => ({ authorization: authorization(), lang: language }),
    on: {
      connected: (line) => {
        opened = line as WebSocket;
        connected();
      },
      // A line that a router has dropped silently is noticed by the missing pong.
      ping: (received) => {
        if (!received) overdue = setTimeout(() => opened?.close(4408, 'no pong'), PONG_WITHIN_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(overdue);
      },
    },
  });
  return { socket, over: () => clearTimeout(overdue) };
}
