/** The parts of the page, each with an address of its own. */
export const TABS = ['accounts', 'tokens', 'me'] as const;

export type Tab = (typeof TABS)[number];

export const tabOf = (text: string | undefined): Tab | undefined =>
  text === undefined ? 'accounts' : TABS.find((tab) => tab === text);

export const peoplePath = (tab: Tab = 'accounts'): string => (tab === 'accounts' ? '/people' : `/people/${tab}`);

export const accountPath = (id: string): string => `/people?account=${encodeURIComponent(id)}`;
