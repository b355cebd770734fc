/** The parts of the page, each with an address of its own. */
export const SECTIONS = ['where', 'ageing', 'projects', 'differences', 'entries'] as const;

export type Section = (typeof SECTIONS)[number];

export const sectionOf = (text: string | undefined): Section | undefined =>
  text === undefined ? 'where' : SECTIONS.find((section) => section === text);

export function moneyPath(pairingId: string, year: number, section: Section = 'where'): string {
  const path = `/pairings/${encodeURIComponent(pairingId)}/money/${year}`;
  return section === 'where' ? path : `${path}/${section}`;
}
