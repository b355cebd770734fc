import { useSearchParams } from 'wouter';
import type { RecordSaid } from '../../gql/graphql';

/** What somebody looks for in a ledger; each is a word of the address, so that a list can be linked and bookmarked. */
export interface Chosen {
  text: string;
  month: string;
  evidence: string;
  standing: string;
  /** of placements */
  destination: string;
  /** of purchases */
  channel: string;
  state: string;
  /** of activities */
  kind: string;
  /** what one spreadsheet brought */
  import: string;
}

const KEYS = ['text', 'month', 'evidence', 'standing', 'destination', 'channel', 'state', 'kind', 'import'] as const;

export interface Choosing {
  chosen: Chosen;
  choose: (next: Partial<Chosen>) => void;
  clear: () => void;
  isFiltered: boolean;
}

export function useChosen(): Choosing {
  const [params, setParams] = useSearchParams();
  const chosen = Object.fromEntries(KEYS.map((key) => [key, params.get(key) ?? ''])) as unknown as Chosen;
  const set = (next: Chosen): void =>
    setParams(
      Object.entries(next).filter(([, value]) => value !== ''),
      { replace: true },
    );
  return {
    chosen,
    choose: (next) => set({ ...chosen, ...next }),
    clear: () => set(Object.fromEntries(KEYS.map((key) => [key, ''])) as unknown as Chosen),
    isFiltered: KEYS.some((key) => chosen[key] !== ''),
  };
}

/** The value where it is one of these; what an address says may be anything. */
export const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((value) => value === text);

/** The days of a month, or of the whole year. */
export function daysOf(year: number, month: string): { from: string; to: string } {
  const at = Number(month);
  if (!Number.isInteger(at) || at < 1 || at > 12) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const two = String(at).padStart(2, '0');
  const last = new Date(Date.UTC(year, at, 0)).getUTCDate();
  return { from: `${year}-${two}-01`, to: `${year}-${two}-${last}` };
}

interface CommonFilter {
  importId?: string;
  search?: string;
  hasEvidence?: boolean;
  said?: RecordSaid[];
}

/** The conditions that every ledger takes. */
export function commonFilter({ text, evidence, standing, import: importId }: Chosen): CommonFilter {
  const said = oneOf(SAID, standing);
  return {
    ...(importId && { importId }),
    ...(text.trim() && { search: text.trim() }),
    ...((evidence === 'yes' || evidence === 'no') && { hasEvidence: evidence === 'yes' }),
    ...(said && { said: [said] }),
  };
}

export const SAID: readonly RecordSaid[] = ['NOTHING', 'CONFIRMED', 'DISPUTED'];
