import { useEffect, useState } from 'react';
import type { Holds, Place } from './device';
import { useKept } from './kept';

/** A draft of an earlier version of a form may lack fields; what does not fit is started over. */
function fitting<Draft extends object>(found: object | undefined, empty: Draft): Draft | undefined {
  if (found === undefined) return undefined;
  const entries = Object.entries(empty).map(([key, usual]: [string, unknown]) => {
    const kept = (found as Record<string, unknown>)[key];
    return [key, typeof kept === typeof usual && Array.isArray(kept) === Array.isArray(usual) ? kept : usual];
  });
  return Object.fromEntries(entries) as Draft;
}

/** Where what was typed lies: FAILED where this browser has no room for it. */
export type Saved = Place | 'FAILED';

export interface KeptDraft<Draft> {
  draft: Draft;
  wasRestored: boolean;
  /** undefined until something was typed and has been written down */
  saved: Saved | undefined;
  change: (part: Partial<Draft>) => void;
  startOver: () => void;
}

/**
 * A form that survives a reload, a closed tab and an ended session: every change is kept until it has been sent.
 * @param name of the form and what it is about; accounts are kept apart by the store
 */
export function useKeptDraft<Draft extends object>(name: string, empty: () => Draft, holds: Holds): KeptDraft<Draft> {
  const drafts = useKept()?.drafts;
  const [kept] = useState(() => fitting(drafts?.get(name), empty()));
  const [wasRestored, setRestored] = useState(kept !== undefined);
  const [draft, setDraft] = useState(() => kept ?? empty());
  const [touched, setTouched] = useState(false);
  const [saved, setSaved] = useState<Saved>();
  useEffect(() => {
    if (!touched || !drafts) return undefined;
    let isOver = false;
    const settle = (where: Saved): void => {
      if (!isOver) setSaved(where);
    };
    drafts.keep(name, draft, holds).then(settle, () => settle('FAILED'));
    return () => {
      isOver = true;
    };
  }, [drafts, name, draft, holds, touched]);
  return {
    draft,
    wasRestored,
    saved,
    change: (part) => {
      setTouched(true);
      setSaved(undefined);
      setDraft((before) => ({ ...before, ...part }));
    },
    startOver: () => {
      void drafts?.drop(name);
      setTouched(false);
      setRestored(false);
      setSaved(undefined);
      setDraft(empty());
    },
  };
}
