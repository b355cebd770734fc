import { Bound } from '../../schema/vocabulary';

/** Words of precision as print puts them before a number, after it, or around a unit. The longest is tried first. */
const BEFORE = new Map<string, Bound>([
  ['超过', Bound.AT_LEAST],
  ['不少于', Bound.AT_LEAST],
  ['不低于', Bound.AT_LEAST],
  ['至少', Bound.AT_LEAST],
  ['突破', Bound.AT_LEAST],
  ['超', Bound.AT_LEAST],
  ['逾', Bound.AT_LEAST],
  ['多', Bound.AT_LEAST],
  ['余', Bound.AT_LEAST],
  ['不超过', Bound.AT_MOST],
  ['将近', Bound.AT_MOST],
  ['接近', Bound.AT_MOST],
  ['不到', Bound.AT_MOST],
  ['不足', Bound.AT_MOST],
  ['至多', Bound.AT_MOST],
  ['近', Bound.AT_MOST],
  ['大约', Bound.ABOUT],
  ['约', Bound.ABOUT],
]);

const AFTER = new Map<string, Bound>([
  ['以上', Bound.AT_LEAST],
  ['多', Bound.AT_LEAST],
  ['余', Bound.AT_LEAST],
  ['以内', Bound.AT_MOST],
  ['以下', Bound.AT_MOST],
  ['左右', Bound.ABOUT],
  ['上下', Bound.ABOUT],
]);

export interface Precision {
  /** The text without its words of precision, in half-width forms and without blanks at its ends. */
  readonly rest: string;
  readonly bound: Bound;
  readonly words: readonly string[];
}

/** `近5800` is 5800 AT_MOST, `多万元` is 万元 AT_LEAST, `万元左右` is 万元 ABOUT; one word on each side at most. */
export function readPrecision(text: string): Precision {
  let rest = text.normalize('NFKC').trim();
  const words: string[] = [];
  const bounds: Bound[] = [];
  const before = longestOf(BEFORE, (word) => rest.startsWith(word));
  if (before) {
    rest = rest.slice(before.word.length).trim();
    words.push(before.word);
    bounds.push(before.bound);
  }
  const after = longestOf(AFTER, (word) => rest.endsWith(word));
  if (after) {
    rest = rest.slice(0, -after.word.length).trim();
    words.push(after.word);
    bounds.push(after.bound);
  }
  return { rest, bound: weakestBound(bounds), words };
}

/**
 * How far a sum of figures with these bounds can be believed: exact ones change nothing; at least and at most together,
 * or anything about, are only about.
 */
export function weakestBound(bounds: Iterable<Bound>): Bound {
  const said = new Set(bounds);
  said.delete(Bound.EXACT);
  const [only] = said;
  if (only === undefined) return Bound.EXACT;
  return said.size === 1 ? only : Bound.ABOUT;
}

function longestOf(
  known: ReadonlyMap<string, Bound>,
  fits: (word: string) => boolean,
): { word: string; bound: Bound } | undefined {
  let longest: { word: string; bound: Bound } | undefined;
  for (const [word, bound] of known) {
    if (fits(word) && word.length > (longest?.word.length ?? 0)) longest = { word, bound };
  }
  return longest;
}
