/** Numbers of people wherever they stand in a text: as people write them, with spaces, dashes or in full width. */

const BETWEEN = String.raw`[\s\u200b-\u200f\u2060\ufeff.·_‐-―-]{0,2}`;
const spread = (...places: string[]): string => places.join(BETWEEN);
const digits = (count: number): string[] => Array.from({ length: count }, () => String.raw`\d`);

/** 530624 19850101 001X: six of a place, a birthday, three and the check digit. */
const ID_NUMBER = spread('[1-8]', ...digits(5), '[12]', '[09]', ...digits(2), '[01]', String.raw`\d`, '[0-3]', ...digits(4), String.raw`[\dXx]`); // prettier-ignore
/** 138 0013 8000. */
const MOBILE = spread(String.raw`1[3-9]\d`, String.raw`\d{4}`, String.raw`\d{4}`);
/** 6217 0038 1002 6896 707: four by four or at once, with the last digit that fits. */
const CARD = spread(String.raw`[3-6]\d{3}`, String.raw`\d{4}`, String.raw`\d{4}`, String.raw`\d{4}`) + String.raw`(?:${BETWEEN}\d{1,3})?`; // prettier-ignore

const NUMBER = new RegExp(String.raw`(?<!\d)(?:(${ID_NUMBER})|(${MOBILE})|(${CARD}))(?!\d)`, 'g');

/** Digits in full width as plain ones; every character keeps its place. */
const narrow = (text: string): string =>
  text.replace(/[０-９Ｘｘ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Whether a card's last digit fits (Luhn). */
function isCard(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** 530***********1234: the first three and the last four places. */
export const coverDigits = (number: string): string =>
  number.length <= 8
    ? '*'.repeat(number.length)
    : `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`;

/** The text with every ID number, mobile and bank card in it covered. */
export function coverNumbers(text: string): string {
  const plain = narrow(text);
  let covered = '';
  let from = 0;
  for (const match of plain.matchAll(NUMBER)) {
    const bare = match[0].replace(/[^\dXx]/g, '');
    if (match[3] !== undefined && !isCard(bare)) continue;
    covered += text.slice(from, match.index) + coverDigits(bare);
    from = match.index + match[0].length;
  }
  return covered + text.slice(from);
}

/** Whether there is one in it. */
export const holdsNumber = (text: string): boolean => coverNumbers(text) !== text;
