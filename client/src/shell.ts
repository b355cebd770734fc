/**
 * Has the browser keep the page itself for when there is no network, once everything that is shown has been loaded.
 * Browsers do so over https only, and on the machine itself; elsewhere a page without a network is the browser's own.
 */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // A page that the browser will not keep works as before.
  const keep = (): void => void navigator.serviceWorker.register('/shell-worker.js').catch(() => undefined);
  if (document.readyState === 'complete') keep();
  else addEventListener('load', keep, { once: true });
}
