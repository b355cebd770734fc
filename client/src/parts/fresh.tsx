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
import { stringifyVariables, useQuery, type AnyVariables, type TypedDocumentNode, type UseQueryResponse } from 'urql';
import { isUnanswered } from '../api/problems';
import type { LiveEvent } from '../live/connection';
import { useLive } from '../live/live';
import { useSoon } from './soon';

interface Fresh {
  /** reads again whatever is shown now */
  readAll: () => void;
  watch: (read: () => void) => () => void;
}

const FreshContext = createContext<Fresh>({ readAll: () => {}, watch: () => () => {} });

interface Props {
  /** whose events matter to a page about one pairing; with neither, every event does */
  pairingId?: string;
  /** which events matter to a page about many pairings */
  concerns?: (event: LiveEvent) => boolean;
  /** for what is dear to reckon and hangs on every record: however many events come, it is read once in so long */
  calmMs?: number;
  children: ReactNode;
}

/** Everything below is read again when what it shows has changed: an event is a hint, several at once cost one reading. */
export function FreshProvider({ pairingId, concerns, calmMs, children }: Props) {
  const readers = useRef(new Set<() => void>());
  const calm = useRef<ReturnType<typeof setTimeout>>(undefined);
  const readAll = useSoon(() => readers.current.forEach((read) => read()));
  const watch = useCallback((read: () => void) => {
    readers.current.add(read);
    return () => {
      readers.current.delete(read);
    };
  }, []);
  useEffect(
    () => () => {
      clearTimeout(calm.current);
      calm.current = undefined;
    },
    [],
  );
  useLive((change) => {
    const isOurs = concerns ?? (({ pairing }: LiveEvent) => pairingId === undefined || pairing?.id === pairingId);
    if (change.kind === 'RESET') return readAll();
    if (!change.events.some(isOurs)) return;
    if (calmMs === undefined) return readAll();
    calm.current ??= setTimeout(() => {
      calm.current = undefined;
      readAll();
    }, calmMs);
  });
  const fresh = useMemo((): Fresh => ({ readAll, watch }), [readAll, watch]);
  return <FreshContext value={fresh}>{children}</FreshContext>;
}

export const useReadAll = (): (() => void) => use(FreshContext).readAll;

/** Calls back whenever what is shown may have changed. */
export function useWatch(read: () => void): void {
  const { watch } = use(FreshContext);
  const current = useEffectEvent(read);
  useEffect(() => watch(() => current()), [watch]);
}

interface Asked<Data, Variables> {
  query: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  pause?: boolean;
}

/** A query that stays true: read again whenever what it is about changes. */
export function useFresh<Data, Variables extends AnyVariables>(
  asked: Asked<Data, Variables>,
): UseQueryResponse<Data, Variables> {
  const answer = useQuery<Data, Variables>({
    query: asked.query,
    // urql compares variables by their text, so a new object of the same content asks nothing anew.
    variables: asked.variables,
    pause: asked.pause,
  });
  const { watch } = use(FreshContext);
  const [state, ask] = answer;
  const { fetching, stale } = state;
  const isReading = fetching || stale;
  const isOutdated = useRef(false);
  // One reading at a time: of two at once the earlier one could arrive last, and what it shows would stay.
  const read = useEffectEvent(() => {
    if (asked.pause) return;
    isOutdated.current = isReading;
    if (!isReading) ask({ requestPolicy: 'network-only' });
  });
  useEffect(() => watch(() => read()), [watch]);
  useEffect(() => {
    if (!isReading && isOutdated.current) read();
  }, [isReading]);
  return [{ ...state, data: useStaying(state, asked.variables) }, ask];
}

/** What was shown stays where reading it again got no answer: a page that is open goes on without a network. */
function useStaying<Data, Variables extends AnyVariables>(
  { data, error }: UseQueryResponse<Data, Variables>[0],
  variables: Variables,
): Data | undefined {
  const asked = stringifyVariables(variables);
  const [last, setLast] = useState<{ asked: string; data: Data }>();
  if (data !== undefined && (last?.data !== data || last.asked !== asked)) setLast({ asked, data });
  const isCut = error !== undefined && isUnanswered(error);
  return data ?? (isCut && last?.asked === asked ? last.data : undefined);
}
