/** Exact decimal texts. Nothing here or elsewhere ever passes through a float. */
const PLAIN = /^[+-]?\d{1,30}(\.\d{1,12})?$/;

/** Whether the text is a plain decimal number such as `-12.50`. */
export function isDecimal(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * The decimal with exactly `scale` decimals. Only zeros may be cut off; anything else gives null, never a rounded value.
 */
export function atScale(text: string, scale: number): string | null {
  if (!isDecimal(text)) return null;
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  if (/[1-9]/.test(fraction.slice(scale))) return null;
  const digits = whole.replace(/^0+(?=\d)/, '');
  const tail = scale > 0 ? `.${fraction.slice(0, scale).padEnd(scale, '0')}` : '';
  const value = `${digits}${tail}`;
  return negative && /[1-9]/.test(value) ? `-${value}` : value;
}

/** A decimal to reckon with: an integer and the number of its digits behind the point. */
export interface ExactDecimal {
  readonly digits: bigint;
  readonly scale: number;
}

const PLAIN_OR_GROUPED = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

/** Longer texts are no figure that anybody prints; the limit keeps bigint work small. */
export const MAX_DECIMAL_LENGTH = 64;

/** Reads `-1234.50` or `1,234.5`; exponents, blanks and anything longer than the limit are `undefined`. */
export function parseDecimal(text: string): ExactDecimal | undefined {
  if (text.length > MAX_DECIMAL_LENGTH) return undefined;
  const match = PLAIN_OR_GROUPED.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = BigInt(whole.replaceAll(',', '') + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/** Moves the point `places` to the right: 2.3 with 4 is 23000. */
export function shiftPoint({ digits, scale }: ExactDecimal, places: number): ExactDecimal {
  return places <= scale
    ? { digits, scale: scale - places }
    : { digits: digits * 10n ** BigInt(places - scale), scale: 0 };
}

/** The integer of steps of `10^-scale`, or `undefined` where that would lose a digit that is not zero. */
export function toSteps({ digits, scale }: ExactDecimal, wantedScale: number): bigint | undefined {
  if (scale <= wantedScale) return digits * 10n ** BigInt(wantedScale - scale);
  const divisor = 10n ** BigInt(scale - wantedScale);
  return digits % divisor === 0n ? digits / divisor : undefined;
}

/** 6686000000 steps at scale 2 print as `66860000.00`. There is no negative zero. */
export function formatSteps(steps: bigint, scale: number): string {
  const sign = steps < 0n ? '-' : '';
  const text = (steps < 0n ? -steps : steps).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** Prints every digit that means something: `6686.00` is `6686`. */
export function formatTrimmed({ digits, scale }: ExactDecimal): string {
  const text = formatSteps(digits, scale);
  return scale === 0 ? text : text.replace(/\.?0+$/, '');
}

/** A quotient rounded half away from zero at `scale` places; `undefined` for a denominator of zero. */
export function divideHalfUp(
  numerator: ExactDecimal,
  denominator: ExactDecimal,
  scale: number,
): ExactDecimal | undefined {
  if (denominator.digits === 0n) return undefined;
  const top = numerator.digits * 10n ** BigInt(denominator.scale + scale);
  const bottom = denominator.digits * 10n ** BigInt(numerator.scale);
  const negative = top < 0n !== bottom < 0n;
  const [dividend, divisor] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const rounded = (2n * dividend + divisor) / (2n * divisor);
  return { digits: negative ? -rounded : rounded, scale };
}
