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
