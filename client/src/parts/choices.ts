import { useSearchParams } from 'wouter';

export type Chosen<Key extends string> = Record<Key, string>;

export interface Choices<Key extends string> {
  chosen: Chosen<Key>;
  choose: (next: Partial<Chosen<Key>>) => void;
  clear: () => void;
  isFiltered: boolean;
}

/** What somebody looks for stands in the address, so that a list can be linked and bookmarked; what else stands there stays. */
export function useChoices<Key extends string>(keys: readonly Key[]): Choices<Key> {
  const [params, setParams] = useSearchParams();
  const chosen = Object.fromEntries(keys.map((key) => [key, params.get(key) ?? ''])) as Chosen<Key>;
  const set = (next: Partial<Chosen<Key>>): void =>
    setParams(
      (now) => {
        const changed = new URLSearchParams(now);
        for (const key of keys) {
          const value = next[key] ?? chosen[key];
          if (value) changed.set(key, value);
          else changed.delete(key);
        }
        return changed;
      },
      { replace: true },
    );
  return {
    chosen,
    choose: set,
    clear: () => set(Object.fromEntries(keys.map((key) => [key, ''])) as Chosen<Key>),
    isFiltered: keys.some((key) => chosen[key] !== ''),
  };
}

/** The value where it is one of these names; what an address says may be anything. */
export const among = <Name extends string>(names: Record<Name, string>, text: string): Name | undefined =>
  (Object.keys(names) as Name[]).find((name) => name === text);
