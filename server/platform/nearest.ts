/** A reader's slip is short; longer texts are compared by their beginning, so that the work stays bounded. */
const MAX_COMPARED_LENGTH = 64;

/**
 * The fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the other
 * (optimal string alignment: no place is edited twice). Counts characters, not UTF-16 units.
 */
export function editDistance(left: string, right: string): number {
  const a = [...left].slice(0, MAX_COMPARED_LENGTH);
  const b = [...right].slice(0, MAX_COMPARED_LENGTH);
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let best = Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) best = Math.min(best, at(beforeLast, column - 2) + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

/** The `count` known texts that are closest to `wanted`, closest first; equal distances keep the order given. */
export function nearest(wanted: string, known: Iterable<string>, count: number): string[] {
  return [...known]
    .map((text) => ({ text, distance: editDistance(wanted, text) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, count)
    .map(({ text }) => text);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
