import {
  createContext,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useClient } from 'urql';
import { useLanguage } from '../language';
import type { ConnectionState, LiveConnection, LiveEvent, Reset } from './connection';

/** EVENTS: these happened; RESET: anything may have. Either is a hint: the query is the truth. */
export type LiveChange = { kind: 'EVENTS'; events: LiveEvent[] } | { kind: 'RESET'; reason: Reset };

type Handler = (change: LiveChange) => void;

interface Missed {
  events: LiveEvent[];
  startedAnew: boolean;
}

interface Live {
  state: ConnectionState;
  missed: Missed;
  dismiss: () => void;
  listen: (handler: Handler) => () => void;
}

const NOTHING_MISSED: Missed = { events: [], startedAnew: false };

const LiveContext = createContext<Live | null>(null);

interface LiveProps {
  reader: string;
  accessChanged: () => void;
  children: ReactNode;
}

/** Holds the tab's one subscription for as long as `reader` is the same. */
export function LiveProvider({ reader, accessChanged, children }: LiveProps) {
  const client = useClient();
  const { language } = useLanguage();
  const [state, setState] = useState<ConnectionState>('RECONNECTING');
  const [missed, setMissed] = useState<Missed>(NOTHING_MISSED);
  const handlers = useRef(new Set<Handler>());
  const accessHasChanged = useEffectEvent(accessChanged);

  useEffect(() => {
    let connection: LiveConnection | undefined;
    let gone = false;
    const tell = (change: LiveChange): void => handlers.current.forEach((handler) => handler(change));
    const begin = async (): Promise<void> => {
      const { LiveConnection } = await import('./connection');
      if (gone) return;
      connection = new LiveConnection(client, language, `jiedui.cursor.${reader}`, {
        state: setState,
        events: (events, wereMissed) => {
          if (wereMissed) setMissed((before) => ({ ...before, events: [...before.events, ...events] }));
          tell({ kind: 'EVENTS', events });
        },
        reset: (reason) => {
          if (reason === 'TOO_LONG') setMissed({ events: [], startedAnew: true });
          if (reason === 'ACCESS') accessHasChanged();
          tell({ kind: 'RESET', reason });
        },
      });
      connection.start();
    };
    void begin();
    return () => {
      gone = true;
      connection?.stop();
    };
  }, [client, language, reader]);

  const listen = useCallback((handler: Handler) => {
    handlers.current.add(handler);
    return () => {
      handlers.current.delete(handler);
    };
  }, []);
  const dismiss = useCallback(() => setMissed(NOTHING_MISSED), []);
  const live = useMemo((): Live => ({ state, missed, dismiss, listen }), [state, missed, dismiss, listen]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export const useConnection = (): Live | null => use(LiveContext);

/** Calls the handler for every change while the component is shown. */
export function useLive(handler: Handler): void {
  const live = use(LiveContext);
  const listen = live?.listen;
  const current = useEffectEvent(handler);
  useEffect(() => listen?.((change) => current(change)), [listen]);
}
