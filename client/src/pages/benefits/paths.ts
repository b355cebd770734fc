/** The parts of the page, each with an address of its own. */
export const TABS = ['leaks', 'received', 'rules'] as const;

export type Tab = (typeof TABS)[number];

export const tabOf = (text: string | undefined): Tab | undefined =>
  text === undefined ? 'leaks' : TABS.find((tab) => tab === text);

export const benefitsPath = (tab: Tab): string => (tab === 'leaks' ? '/benefits' : `/benefits/${tab}`);
