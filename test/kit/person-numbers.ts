import { checkDigitOf } from '../../server/platform/person-numbers';

/** An ID number that is right in every place and belongs to nobody here: the county of Daguan, born 1 January 1985. */
export function idNumberOf(order: number, born = '19850101'): string {
  const seventeen = `530624${born}${String(order % 1000).padStart(3, '0')}`;
  return `${seventeen}${checkDigitOf(seventeen)}`;
}

/** One made of any text with digits, always the same for the same text. */
export function madeUpId(text: string): string {
  const digits = text.replace(/\D/g, '').slice(-5).padStart(5, '0');
  return idNumberOf(Number(digits.slice(2)), `1985010${1 + (Number(digits.slice(0, 2)) % 9)}`);
}
