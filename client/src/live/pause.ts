const FIRST_PAUSE_MS = 500;
export const LONGEST_PAUSE_MS = 30_000;

/** Doubles with each failure up to a limit; half of it is chance, so that a restarted server is not met by all at once. */
export function pauseMs(failures: number, chance: number = Math.random()): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  return longest / 2 + (longest / 2) * chance;
}
