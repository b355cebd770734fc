import { useEffect, useState } from 'react';

/** A draft of an earlier version of a form may lack fields; what cannot be read is started over. */
function stored<Draft extends object>(place: Storage, storedAt: string, empty: Draft): Draft | undefined {
  const text = place.getItem(storedAt);
  if (text === null) return undefined;
  try {
    const found = JSON.parse(text) as Partial<Draft>;
    const entries = Object.entries(empty).map(([key, usual]: [string, unknown]) => {
      const kept = found[key as keyof Draft] as unknown;
      return [key, typeof kept === typeof usual && Array.isArray(kept) === Array.isArray(usual) ? kept : usual];
    });
    return Object.fromEntries(entries) as Draft;
  } catch {
    return undefined;
  }
}

export interface KeptDraft<Draft> {
  draft: Draft;
  wasRestored: boolean;
  change: (part: Partial<Draft>) => void;
  startOver: () => void;
}

/**
 * A form that survives a reload: every change is kept until it has been sent.
 * @param place the tab's own storage where persons are named: an office's computer must not keep them
 */
export function useKeptDraft<Draft extends object>(
  place: Storage,
  storedAt: string,
  empty: () => Draft,
): KeptDraft<Draft> {
  const [kept] = useState(() => stored(place, storedAt, empty()));
  const [wasRestored, setRestored] = useState(kept !== undefined);
  const [draft, setDraft] = useState(() => kept ?? empty());
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) place.setItem(storedAt, JSON.stringify(draft));
  }, [place, storedAt, draft, touched]);
  return {
    draft,
    wasRestored,
    change: (part) => {
      setTouched(true);
      setDraft((before) => ({ ...before, ...part }));
    },
    startOver: () => {
      place.removeItem(storedAt);
      setTouched(false);
      setRestored(false);
      setDraft(empty());
    },
  };
}
