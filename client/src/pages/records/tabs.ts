/** The ledgers of a pairing's year, each with an address of its own. */
export const TABS = ['placements', 'purchases', 'activities'] as const;

export type Tab = (typeof TABS)[number];

export const tabOf = (text: string | undefined): Tab | undefined =>
  text === undefined ? 'placements' : TABS.find((tab) => tab === text);

export function recordsPath(pairingId: string, year: number, tab: Tab = 'placements'): string {
  const path = `/pairings/${encodeURIComponent(pairingId)}/records/${year}`;
  return tab === 'placements' ? path : `${path}/${tab}`;
}

export const importPath = (pairingId: string): string => `/pairings/${encodeURIComponent(pairingId)}/import`;
