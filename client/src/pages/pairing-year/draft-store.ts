/** Where a half-filled statement is kept: apart for each person, pairing and year. */
export const draftKey = (accountId: string, pairingId: string, year: number): string =>
  `jiedui.draft.${accountId}.${pairingId}.${year}`;

export const hasDraft = (storedAt: string): boolean => localStorage.getItem(storedAt) !== null;
