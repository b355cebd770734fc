import { useCallback, useEffect, useRef } from 'react';

/** Events of one commit come one after another: they are waited for, so that they cost one reading. */
const SETTLE_MS = 15;
/** While more and more happens, it is read this often and no oftener. */
const BREATH_MS = 250;

/**
 * Calls back soon after it was asked to, once for all who asked meanwhile: whoever waits for one commit sees it at once, and of a
 * thousand in a row each costs a share of a reading. Nothing is called back any more once the component has gone.
 */
export function useSoon(run: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(-BREATH_MS);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return useCallback(() => {
    if (timer.current !== undefined) return;
    const breath = last.current + BREATH_MS - performance.now();
    timer.current = setTimeout(
      () => {
        timer.current = undefined;
        last.current = performance.now();
        latest.current();
      },
      Math.max(SETTLE_MS, breath),
    );
  }, []);
}
