import { useEffect, useRef, useState } from 'react';

const SHOWN_MS = 3_000;

/** Keys whose signature differs from the last reading (new ones included), for as long as a flash lasts. */
export function useChanges(entries: [key: string, signature: string][]): ReadonlySet<string> {
  const known = useRef<Map<string, string>>(undefined);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const whole = JSON.stringify(entries);
  useEffect(() => {
    const now = new Map(JSON.parse(whole) as [string, string][]);
    const before = known.current;
    known.current = now;
    if (!before) return;
    const differing = [...now].filter(([key, signature]) => before.get(key) !== signature).map(([key]) => key);
    if (differing.length === 0) return;
    setChanged(new Set(differing));
    const timer = setTimeout(() => setChanged(new Set()), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [whole]);
  return changed;
}
