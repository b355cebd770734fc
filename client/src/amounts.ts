import type { Language } from './words';

/**
 * Decimals of the contract are exact strings and stay strings here: a figure is moved by its decimal point,
 * never through a float, so that what is shown is exactly what was stored.
 */
interface Parts {
  negative: boolean;
  whole: string;
  fraction: string;
}

function split(decimal: string): Parts {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) throw new RangeError(`not a decimal: ${decimal}`);
  return { negative: match[1] === '-', whole: match[2] ?? '0', fraction: match[3] ?? '' };
}

function join({ negative, whole, fraction }: Parts): string {
  const left = whole.replace(/^0+(?=\d)/, '');
  const right = fraction.replace(/0+$/, '');
  const text = right ? `${left}.${right}` : left;
  return negative && text !== '0' ? `-${text}` : text;
}

/** The decimal with trailing zeros dropped: "2677.00" → "2677". */
export const plain = (decimal: string): string => join(split(decimal));

/** Moves the decimal point `places` to the left (to the right when negative), exactly. */
export function shift(decimal: string, places: number): string {
  const { negative, whole, fraction } = split(decimal);
  const point = whole.length - places;
  const digits = whole + fraction;
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 0);
  return join({ negative, whole: padded.slice(0, at) || '0', fraction: padded.slice(at) });
}

/** Thousands apart, for reading exact sums of yuan: "66860000.00" → "66,860,000.00". */
export function grouped(decimal: string): string {
  const { negative, whole, fraction } = split(decimal);
  const left = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${negative ? '-' : ''}${left}${fraction ? `.${fraction}` : ''}`;
}

/** Half up at `places`, on the digits themselves. */
export function rounded(decimal: string, places: number): string {
  const { negative, whole, fraction } = split(decimal);
  if (fraction.length <= places) return join({ negative, whole, fraction });
  const digits = BigInt(whole + fraction.slice(0, places));
  const up = (fraction[places] ?? '0') >= '5' ? 1n : 0n;
  const text = (digits + up).toString().padStart(places + 1, '0');
  const at = text.length - places;
  return join({ negative, whole: text.slice(0, at), fraction: text.slice(at) });
}

export interface Readable {
  value: string;
  unit: string;
}

const wholeDigits = (decimal: string): number => split(plain(decimal)).whole.length;
const decimals = (decimal: string): number => split(plain(decimal)).fraction.length;

/**
 * A sum of yuan in the unit people read it in: 元 below ten thousand, 亿元 where it fits in four decimals,
 * otherwise 万元; in English million and billion. Always the exact sum in another unit, never rounded.
 */
export function readableYuan(yuan: string, language: Language): Readable {
  const digits = wholeDigits(yuan);
  if (language === 'en') {
    const billions = shift(yuan, 9);
    if (digits > 9 && decimals(billions) <= 4) return { value: billions, unit: 'billion yuan' };
    return digits > 6 ? { value: shift(yuan, 6), unit: 'million yuan' } : { value: grouped(plain(yuan)), unit: 'yuan' };
  }
  const hundredMillions = shift(yuan, 8);
  if (digits > 8 && decimals(hundredMillions) <= 4) return { value: hundredMillions, unit: '亿元' };
  return digits > 4 ? { value: shift(yuan, 4), unit: '万元' } : { value: plain(yuan), unit: '元' };
}

/** A completion of "1.114333" reads 111.43 %; it may exceed 100 and is never clamped. */
export const percent = (ratio: string): string => `${rounded(shift(ratio, -2), 2)}%`;
