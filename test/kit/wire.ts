import { WebSocket, type ClientOptions } from 'ws';

export interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

/** The bare wire of a socket, for what no good client would send. Frames queue up, so that a test never sleeps. */
export interface Wire {
  raw: WebSocket;
  send: (message: Message | string) => void;
  /** The next frame of this type; frames of other types before it are dropped. */
  next: (type: string) => Promise<Message>;
  closed: Promise<{ code: number; reason: string }>;
}

/** Opens a wire and waits until it is open; nothing is said on it yet. */
export async function openWire(
  url: string,
  protocol: string | null = 'graphql-transport-ws',
  options: ClientOptions = {},
): Promise<Wire> {
  const raw = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, protocol ?? [], options);
  const arrived: Message[] = [];
  let wake: () => void = () => undefined;
  let isOver = false;
  raw.on('message', (bytes: Buffer) => {
    arrived.push(JSON.parse(bytes.toString('utf8')) as Message);
    wake();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    raw.once('close', (code, reason) => {
      isOver = true;
      wake();
      resolve({ code, reason: reason.toString('utf8') });
    });
  });
  await new Promise<void>((resolve, reject) => {
    raw.once('open', resolve);
    raw.once('error', reject);
  });
  raw.on('error', () => undefined);
  const next = async (type: string): Promise<Message> => {
    for (;;) {
      const message = arrived.shift();
      if (message?.type === type) return message;
      if (message) continue;
      if (isOver) throw new Error(`closed while waiting for ${type}: ${JSON.stringify(await closed)}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    raw,
    closed,
    next,
    send: (message) => raw.send(typeof message === 'string' ? message : JSON.stringify(message)),
  };
}

/** Opens a wire and goes through the handshake. */
export async function openLine(url: string, payload: Record<string, unknown> = {}): Promise<Wire> {
  const wire = await openWire(url);
  wire.send({ type: 'connection_init', payload });
  await wire.next('connection_ack');
  return wire;
}
