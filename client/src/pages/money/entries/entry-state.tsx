import { useMoneyWords } from '../words';

interface Stateful {
  needsSignature: boolean;
  inForce: boolean;
  reverses?: { id: string } | null;
  reversedBy?: { id: string } | null;
}

/** What is unusual about an entry; one that simply counts says nothing. */
export function EntryState({ entry }: { entry: Stateful }) {
  const words = useMoneyWords();
  if (entry.reverses) return <span className="badge">{words.isReversal}</span>;
  if (entry.reversedBy) return <span className="badge">{words.wasReversed}</span>;
  if (entry.needsSignature && !entry.inForce) return <span className="badge simulated">{words.waiting}</span>;
  return null;
}
