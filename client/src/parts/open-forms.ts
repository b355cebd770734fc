import { useEffect, useState } from 'react';
import { mayRefresh } from '../api/session';
import { useKept } from './kept';

/**
 * Forms that stood open when the session ended, or that the list of what waits leads back to: whoever comes to their
 * page again, as the same account, finds them open.
 */
const toOpen = new Set<string>();
const watchers = new Set<() => void>();

const keyOf = (accountId: string | undefined, name: string): string => `${accountId ?? ''} ${name}`;

export function openForm(accountId: string, name: string): void {
  toOpen.add(keyOf(accountId, name));
  watchers.forEach((look) => look());
}

/** Whether a form is open. @param name of its draft */
export function useOpenForm(name: string): [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const key = keyOf(useKept()?.accountId, name);
  const [isOpen, setOpen] = useState(() => toOpen.has(key));
  useEffect(() => {
    const look = (): void => {
      if (toOpen.has(key)) setOpen(true);
    };
    watchers.add(look);
    return () => {
      watchers.delete(look);
    };
  }, [key]);
  useEffect(() => {
    if (!isOpen) return undefined;
    toOpen.delete(key);
    return () => {
      // The page goes because the session has ended, not because somebody has closed the form.
      if (!mayRefresh()) toOpen.add(key);
    };
  }, [isOpen, key]);
  return [isOpen, setOpen];
}
