import { useEffectEvent, useRef } from 'react';
import { useClient } from 'urql';
import { BoardLinesDocument } from '../../../gql/board/graphql';
import { useLive } from '../../../live/live';
import { useSoon } from '../../../parts/soon';

const AT_ONCE = 100;

/**
 * Keeps the lines true that are shown: of the pairings that something happened to, the lines alone are asked for again, one
 * asking at a time; the cache brings them to the page.
 */
export function useLiveLines(year: number | undefined, shown: ReadonlyMap<string, string>, readAll: () => void): void {
  const client = useClient();
  const outdated = useRef(new Set<string>());
  const isAsking = useRef(false);

  const soon = useSoon(() => void ask());
  const askSoon = useEffectEvent((): void => {
    if (!isAsking.current && outdated.current.size > 0) soon();
  });
  const ask = useEffectEvent(async (): Promise<void> => {
    const pairingIds = [...outdated.current].slice(0, AT_ONCE);
    for (const id of pairingIds) outdated.current.delete(id);
    isAsking.current = true;
    const { data } = await client
      .query(BoardLinesDocument, { year, pairingIds, first: AT_ONCE }, { requestPolicy: 'network-only' })
      .toPromise();
    isAsking.current = false;
    // What was not answered is asked for again with whatever happens next.
    if (!data) return pairingIds.forEach((id) => outdated.current.add(id));
    // A pairing that has come to a later year, or is seen no more, stands in another line.
    const keys = new Map(data.board.rows.nodes.map(({ key, pairing }) => [pairing.id, key]));
    if (pairingIds.some((id) => keys.get(id) !== shown.get(id))) readAll();
    askSoon();
  });

  useLive((change) => {
    if (change.kind === 'RESET') return;
    for (const { pairing } of change.events) if (pairing && shown.has(pairing.id)) outdated.current.add(pairing.id);
    askSoon();
  });
}
