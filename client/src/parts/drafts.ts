/** Half-filled forms about money are kept on the device, apart for each account, under this name. */
export const DRAFTS = 'jiedui.money-draft.';
/** Those that name persons are kept in the tab only. */
export const TAB_DRAFTS = 'jiedui.record-draft.';

/** Amounts and persons must not stay behind at an office's shared computer: who signs out takes them along. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFTS)) localStorage.removeItem(key);
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(TAB_DRAFTS)) sessionStorage.removeItem(key);
}
