import type { Client as SocketClient } from 'graphql-ws/client';
import { stringifyDocument, type Client } from 'urql';
import { needsRefresh, refresh } from '../api/session';
import {
  EventsDocument,
  EventsUpToNowDocument,
  MissedEventsDocument,
  type EventPartsFragment,
  type EventsSubscription,
} from '../gql/graphql';
import type { Language } from '../words';
import { openLine } from './line';
import { LONGEST_PAUSE_MS, pauseMs } from './pause';

export type LiveEvent = EventPartsFragment;

export type ConnectionState = 'CONNECTED' | 'RECONNECTING' | 'OFFLINE';

export interface Listener {
  state: (state: ConnectionState) => void;
  /** `missed`: they happened while the line was down, and are delivered together once it is up again */
  events: (events: LiveEvent[], missed: boolean) => void;
  /** what happened in between cannot be listed: read everything again */
  reset: (reason: Reset) => void;
}

/** STARTED: first connection of this tab; TOO_LONG: the cursor is too old; ACCESS: the reader's rights have changed */
export type Reset = 'STARTED' | 'TOO_LONG' | 'ACCESS';

type Ending = 'BROKEN' | 'UNAUTHENTICATED' | 'ACCESS_CHANGED' | 'CURSOR_EXPIRED';

const PAGE = 100;
/** More than this many missed events are not listed one by one; the data is read again instead. */
const MISSED_AT_MOST = 500;
/** So many failures in a row read as "offline" even where the browser believes in its network. */
const OFFLINE_AFTER = 4;

/**
 * The one subscription of this tab. It remembers the cursor of the last event seen, so a broken line, a reload or a
 * server's restart costs nothing: what was missed is asked for first, then the stream goes on from there.
 */
export class LiveConnection {
  private stopped = false;
  private socket: SocketClient | undefined;
  private wake: () => void = () => {};

  constructor(
    private readonly client: Client,
    private readonly language: Language,
    private readonly storedAt: string,
    private readonly listener: Listener,
  ) {}

  start(): void {
    addEventListener('online', this.networkCame);
    addEventListener('offline', this.networkWent);
    void this.run();
  }

  stop(): void {
    this.stopped = true;
    removeEventListener('online', this.networkCame);
    removeEventListener('offline', this.networkWent);
    this.wake();
    this.socket?.terminate();
  }

  private readonly networkCame = (): void => this.wake();

  private readonly networkWent = (): void => {
    this.listener.state('OFFLINE');
    this.socket?.terminate();
  };

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopped) {
      if (!navigator.onLine) {
        this.listener.state('OFFLINE');
        await this.pause(LONGEST_PAUSE_MS);
        continue;
      }
      this.listener.state(failures < OFFLINE_AFTER ? 'RECONNECTING' : 'OFFLINE');
      const ending = await this.once(() => {
        failures = 0;
        this.listener.state('CONNECTED');
      });
      if (this.stopped) return;
      switch (ending) {
        case 'UNAUTHENTICATED':
          if ((await refresh()) === 'ENDED') return;
          break;
        case 'ACCESS_CHANGED':
          this.listener.reset('ACCESS');
          break;
        case 'CURSOR_EXPIRED':
          sessionStorage.removeItem(this.storedAt);
          this.listener.reset('TOO_LONG');
          break;
        case 'BROKEN':
          break;
      }
      this.listener.state(navigator.onLine ? 'RECONNECTING' : 'OFFLINE');
      await this.pause(pauseMs(failures));
      failures += 1;
    }
  }

  /** One life of the line: catch up, then listen until it ends. */
  private async once(connected: () => void): Promise<Ending> {
    if (needsRefresh() && (await refresh()) !== 'REFRESHED') return 'BROKEN';
    const obstacle = await this.catchUp();
    if (obstacle || this.stopped) return obstacle ?? 'BROKEN';
    return this.listen(connected);
  }

  private async catchUp(): Promise<Ending | undefined> {
    if (this.cursor === null) return this.beginNow();
    const missed: LiveEvent[] = [];
    let after = this.cursor;
    for (;;) {
      const answer = await this.client
        .query(MissedEventsDocument, { after, first: PAGE }, { requestPolicy: 'network-only' })
        .toPromise();
      if (!answer.data) return endingOf(answer.error?.graphQLErrors);
      const { nodes, pageInfo } = answer.data.events;
      missed.push(...nodes);
      after = pageInfo.endCursor ?? after;
      if (!pageInfo.hasNextPage || missed.length >= MISSED_AT_MOST) break;
    }
    this.cursor = after;
    if (missed.length > 0) this.listener.events(missed, true);
    return undefined;
  }

  /** The first connection of this tab: everything is read anew, and from here on nothing is missed. */
  private async beginNow(): Promise<Ending | undefined> {
    const answer = await this.client.query(EventsUpToNowDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    if (!answer.data) return endingOf(answer.error?.graphQLErrors);
    this.cursor = answer.data.events.latestCursor;
    this.listener.reset('STARTED');
    return undefined;
  }

  private listen(connected: () => void): Promise<Ending> {
    return new Promise((resolve) => {
      const { socket, over } = openLine(this.language, connected);
      this.socket = socket;
      const end = (ending: Ending): void => {
        over();
        resolve(ending);
        void socket.dispose();
      };
      socket.subscribe<EventsSubscription>(
        { query: stringifyDocument(EventsDocument), variables: { after: this.cursor } },
        {
          next: ({ data, errors }) => {
            if (errors) return end(endingOf(errors));
            if (!data) return;
            this.cursor = data.events.cursor;
            this.listener.events([data.events], false);
          },
          error: (error) => end(Array.isArray(error) ? endingOf(error) : endingOfClose(error)),
          complete: () => end('BROKEN'),
        },
      );
    });
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private get cursor(): string | null {
    return sessionStorage.getItem(this.storedAt);
  }

  private set cursor(cursor: string) {
    sessionStorage.setItem(this.storedAt, cursor);
  }
}

interface Coded {
  extensions?: { code?: unknown } | undefined;
}

function endingOf(errors: readonly unknown[] = []): Ending {
  const codes = errors.map((error) => (error as Coded).extensions?.code);
  if (codes.includes('CURSOR_EXPIRED')) return 'CURSOR_EXPIRED';
  if (codes.includes('UNAUTHENTICATED')) return 'UNAUTHENTICATED';
  return 'BROKEN';
}

function endingOfClose(error: unknown): Ending {
  const code = error instanceof CloseEvent ? error.code : undefined;
  if (code === 4401) return 'UNAUTHENTICATED';
  return code === 4403 ? 'ACCESS_CHANGED' : 'BROKEN';
}
