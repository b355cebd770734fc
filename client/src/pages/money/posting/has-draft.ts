import { DRAFTS } from '../../../parts/drafts';

/** Where a half-filled form is kept: apart for each person, pairing and form. */
export const draftKey = (accountId: string, pairingId: string, verb: string): string =>
  `${DRAFTS}${accountId}.${pairingId}.${verb}`;

export const hasDraft = (accountId: string, pairingId: string, verb: string): boolean =>
  localStorage.getItem(draftKey(accountId, pairingId, verb)) !== null;
