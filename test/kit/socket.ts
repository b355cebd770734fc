import { WebSocket } from 'ws';

/** What one `next`, `error` or `complete` brought. */
export interface Delivery<Data = Record<string, unknown>> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string; field?: string } }[];
}

export interface Subscription<Data = Record<string, unknown>> extends AsyncIterableIterator<Delivery<Data>> {
  next: () => Promise<IteratorResult<Delivery<Data>>>;
  /** How many deliveries have come that nobody has taken yet. */
  readonly pending: number;
  /** Tells the server that no more is wanted. */
  stop: () => void;
}

export interface Socket {
  subscribe: <Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    operationName?: string,
  ) => Subscription<Data>;
  /** The code and reason with which the connection ended. */
  closed: Promise<{ code: number; reason: string }>;
  /** Stops taking bytes off the wire, as a stalled reader would; `resume` goes on. */
  pause: () => void;
  resume: () => void;
  close: () => void;
  raw: WebSocket;
}

/** A queue between the socket and the test, so that a test awaits what comes and never sleeps. */
class Inbox<Data> implements Subscription<Data> {
  private readonly arrived: Delivery<Data>[] = [];
  private readonly awaited: ((result: IteratorResult<Delivery<Data>>) => void)[] = [];
  private isOver = false;

  constructor(readonly stop: () => void) {}

  get pending(): number {
    return this.arrived.length;
  }

  put(delivery: Delivery<Data>): void {
    const give = this.awaited.shift();
    if (give) give({ value: delivery, done: false });
    else this.arrived.push(delivery);
  }

  end(): void {
    this.isOver = true;
    for (const give of this.awaited.splice(0)) give({ value: undefined, done: true });
  }

  next(): Promise<IteratorResult<Delivery<Data>>> {
    const value = this.arrived.shift();
    if (value) return Promise.resolve({ value, done: false });
    if (this.isOver) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.awaited.push(resolve));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/**
 * Connects as a frontend would (graphql-transport-ws) and waits for the acknowledgement.
 * Fails with the close code in the message when the server refuses.
 */
export async function connect(url: string, params: { authorization?: string; lang?: string } = {}): Promise<Socket> {
  const raw = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  const inboxes = new Map<string, Inbox<never>>();
  let lastId = 0;
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    raw.once('close', (code, reason) => {
      for (const inbox of inboxes.values()) inbox.end();
      resolve({ code, reason: String(reason) });
    });
  });
  const send = (message: object): void => {
    if (raw.readyState === WebSocket.OPEN) raw.send(JSON.stringify(message));
  };

  await new Promise<void>((resolve, reject) => {
    raw.on('error', reject);
    void closed.then(({ code, reason }) => reject(new Error(`closed with ${code} ${reason}`)));
    raw.once('open', () => send({ type: 'connection_init', payload: params }));
    raw.on('message', (bytes: Buffer) => {
      const message = JSON.parse(bytes.toString('utf8')) as { type: string; id: string; payload: never };
      const inbox = inboxes.get(message.id);
      if (message.type === 'connection_ack') resolve();
      else if (message.type === 'ping') send({ type: 'pong' });
      else if (message.type === 'next') inbox?.put(message.payload);
      else if (message.type === 'error') inbox?.put({ errors: message.payload });
      if (message.type === 'complete' || message.type === 'error') inbox?.end();
    });
  });

  return {
    raw,
    closed,
    pause: () => raw.pause(),
    resume: () => raw.resume(),
    close: () => raw.close(1000),
    subscribe: <Data>(query: string, variables: Record<string, unknown> = {}, operationName?: string) => {
      lastId += 1;
      const id = String(lastId);
      const inbox = new Inbox<Data>(() => {
        send({ id, type: 'complete' });
        inbox.end();
      });
      inboxes.set(id, inbox as unknown as Inbox<never>);
      send({ id, type: 'subscribe', payload: { query, variables, ...(operationName ? { operationName } : {}) } });
      return inbox;
    },
  };
}
