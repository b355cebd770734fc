import type { AmountSlip } from './match';

/**
 * Whether one slip of a hand that types leads from one text to the other: a character wrong, left out, added, or two
 * neighbours swapped. The texts differ. Compares from both ends, so that it costs no more than their length.
 */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Every text from which one character of this one has been left out. Texts one slip apart have one of these, or themselves, in common. */
export function withoutOne(text: string): string[] {
  const shortened = new Set<string>();
  for (let at = 0; at < text.length; at++) shortened.add(text.slice(0, at) + text.slice(at + 1));
  return [...shortened];
}

/** The decimal places by which an amount goes wrong: ten and a hundred, fen for yuan, and 元 for 万元. */
const SHIFTS = [10n, 100n, 1_000n, 10_000n];

/** By which slip one amount could have been typed for the other, or null when it takes more than one. */
export function amountSlip(one: bigint, other: bigint): AmountSlip | null {
  if (one === other) return null;
  const [low, high] = one < other ? [one, other] : [other, one];
  if (low <= 0n) return null;
  if (high % low === 0n && SHIFTS.includes(high / low)) return 'DECIMAL_PLACE';
  const [left, right] = [low.toString(), high.toString()];
  if (!isOneSlip(left, right)) return null;
  if (left.length !== right.length) return 'LENGTH';
  const different = [...left].filter((digit, at) => digit !== right[at]).length;
  return different === 1 ? 'DIGIT' : 'SWAPPED';
}
