import { useWords } from '../language';
import type { ConnectionState } from '../live/connection';

export function ConnectionLight({ state }: { state: ConnectionState }) {
  const words = useWords();
  const label = { CONNECTED: words.connected, RECONNECTING: words.reconnecting, OFFLINE: words.offline }[state];
  return (
    <span className={`light ${state.toLowerCase()}`} role="status" aria-live="polite" title={words.connectionLabel}>
      <i aria-hidden="true" />
      {label}
    </span>
  );
}
