/** One page of a long list, as it was read last. */
export interface LongPage<Row> {
  rows: readonly Row[];
  /** where the page after it begins; nothing where this is the last */
  next: string | undefined;
  /** false where something has changed since: it is read again when somebody comes to it */
  isFresh: boolean;
}

/** Which rows are in sight, by their places in the list; the end counts as seen once it comes near. */
export interface Seen {
  from: number;
  to: number;
  isEnd: boolean;
}

/**
 * Which page is to be read now: the first one whenever it is outdated, for it counts and shows what is new; then those in
 * sight; then the next, where the end is near. Nothing where all that is seen is true.
 */
export function pageToRead(pages: readonly LongPage<unknown>[], seen: Seen): number | undefined {
  if (pages[0]?.isFresh !== true) return 0;
  let start = 0;
  for (const [at, { rows, isFresh }] of pages.entries()) {
    const isSeen = start <= seen.to && start + rows.length > seen.from;
    if (!isFresh && (isSeen || (seen.isEnd && at === pages.length - 1))) return at;
    start += rows.length;
  }
  return seen.isEnd && pages.at(-1)?.next !== undefined ? pages.length : undefined;
}

/** The pages with one of them read anew: the one after it begins elsewhere now, or is no more. */
export function withPage<Row>(
  pages: readonly LongPage<Row>[],
  at: number,
  read: LongPage<Row>,
): readonly LongPage<Row>[] {
  const before = pages[at];
  const after = read.next === undefined ? [] : pages.slice(at + 1);
  const [follower, ...others] = after;
  const moved = follower && before?.next !== read.next ? [{ ...follower, isFresh: false }, ...others] : after;
  return [...pages.slice(0, at), read, ...moved];
}

/** All rows, each once: a row that moved may stand in a page that was not read again yet. */
export function rowsOf<Row extends { id: string }>(pages: readonly LongPage<Row>[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const page of pages) for (const row of page.rows) if (!rows.has(row.id)) rows.set(row.id, row);
  return [...rows.values()];
}
