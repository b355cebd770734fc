import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useWords } from '../../language';
import { useKept, type Kept } from '../kept';

const loadList = () => import('./waiting-list');
const WaitingList = lazy(loadList);

/** How long a word about what has just happened stays. */
const TOLD_MS = 8_000;

/** In the frame: how many entries wait on this device, and the way to them. */
export function WaitingLight() {
  const kept = useKept();
  return kept && <Light key={kept.accountId} kept={kept} />;
}

function Light({ kept: { outbox } }: { kept: Kept }) {
  const words = useWords();
  const { entries, put, sent } = useSyncExternalStore(outbox.watch, outbox.now);
  const [isOpen, setOpen] = useState(false);
  const told = useTold(put, sent, entries.length);
  // Loaded while there is a network: the list is for when there is none.
  useEffect(() => void loadList().catch(() => undefined), []);
  const toSettle = entries.filter(({ state }) => state !== 'WAITING').length;
  return (
    <>
      {entries.length > 0 && (
        <button type="button" className="quiet waiting-light" onClick={() => setOpen(true)}>
          {words.waiting(entries.length)}
          {toSettle > 0 && <strong>{words.toSettle(toSettle)}</strong>}
        </button>
      )}
      <p className="toast" role="status">
        {told && { PUT: words.keptToSend, SENT: words.allSent }[told]}
      </p>
      {isOpen && (
        <Suspense>
          <WaitingList outbox={outbox} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** What has just happened: something was put here, or the last of it has arrived. */
function useTold(put: number, sent: number, left: number): 'PUT' | 'SENT' | undefined {
  const [seen, setSeen] = useState({ put, sent });
  const told = put > seen.put ? 'PUT' : sent > seen.sent && left === 0 ? 'SENT' : undefined;
  useEffect(() => {
    if (!told) return undefined;
    const timer = setTimeout(() => setSeen({ put, sent }), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told, put, sent]);
  return told;
}
