import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 44rem)');

const watch = (changed: () => void): (() => void) => {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Whether the screen is a phone's: no chart is read there. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => query.matches);
