/** Half-filled forms about money are kept on the device, apart for each account, under this name. */
export const DRAFTS = 'jiedui.money-draft.';

/** Amounts must not stay behind at an office's shared computer: who signs out takes them along. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFTS)) localStorage.removeItem(key);
}
