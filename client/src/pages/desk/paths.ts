/** The parts of the desk, each with an address of its own. */
export const DESK_TABS = ['overview', 'disputes', 'doubts', 'alarms', 'rectifications', 'rankings'] as const;

export type DeskTab = (typeof DESK_TABS)[number];

export const deskTabOf = (text: string | undefined): DeskTab | undefined =>
  text === undefined ? 'overview' : DESK_TABS.find((tab) => tab === text);

/** Conditions that are not given are left out of the address. */
export function deskPath(tab: DeskTab = 'overview', params: Record<string, string | undefined> = {}): string {
  const given = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  return `/desk${tab === 'overview' ? '' : `/${tab}`}${search ? `?${search}` : ''}`;
}

export const rankingPath = (id: string): string => `/desk/rankings/${encodeURIComponent(id)}`;

export const yearPath = (pairingId: string, year: number): string =>
  `/pairings/${encodeURIComponent(pairingId)}/${year}`;

export const confirmationsPath = (pairingId: string, year: number): string =>
  `/pairings/${encodeURIComponent(pairingId)}/confirmations/${year}`;

export const outlookPath = (pairingId: string, year: number): string =>
  `/pairings/${encodeURIComponent(pairingId)}/outlook/${year}`;
