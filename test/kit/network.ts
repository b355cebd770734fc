import type { Page } from 'playwright-core';

/** Until the browser holds the page itself and answers for it. */
export const shellKept = (page: Page): Promise<unknown> =>
  page.evaluate('navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)');

/** As the browser says when its network returns, again and again: the wire of these tests is cut behind its back. */
export async function networkIsBack(page: Page, seen: Promise<unknown>): Promise<void> {
  let isSeen = false;
  const seeing = seen.finally(() => (isSeen = true));
  while (!isSeen) {
    await page.evaluate("dispatchEvent(new Event('online'))");
    await Promise.race([seeing.catch(() => undefined), page.evaluate('new Promise((done) => setTimeout(done, 500))')]);
  }
  await seeing;
}
