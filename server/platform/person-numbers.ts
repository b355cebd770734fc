/**
 * Numbers of people wherever they stand in a text, as people write them: with spaces, dashes, invisible marks or in full width.
 * It is the one place that says what such a number is: what is refused, what is covered, and what is none although it is long
 * (the numbers of documents, firms, invoices and orders; amounts and days in a row).
 */

const MARKS = String.raw`\u200b-\u200f\u2060\ufeff`;
/** Inside a number, where nobody sees it. */
const UNSEEN = `[${MARKS}]{0,2}`;
const DASH = '.·_‐-―-';
/** Between the digits of a number, or nothing. */
const GAP = String.raw`[\s${MARKS}${DASH}]{0,2}`;

const spread = (count: number, between: string): string =>
  Array.from({ length: count }, () => String.raw`\d`).join(between);
const groups = (between: string, ...sizes: number[]): string =>
  sizes.map((size) => spread(size, UNSEEN)).join(between + UNSEEN);

/** 530624 19850101 001X; `isIdNumber` knows what stands where. */
const ID_NUMBER = String.raw`[1-8]${GAP}${spread(16, GAP)}${GAP}[\dXx]`;

/** 13800138000, 138 0013 8000, 138-001-38000, 1 3 8 0 …; an amount is none: 13800138000.00, 13800138000元. */
const MOBILE = [
  String.raw`(?:(?:\+|00)?86${GAP})?(?=1${GAP}[3-9])(?:`,
  [
    spread(11, UNSEEN),
    groups(String.raw`[\s${DASH}]{1,2}`, 3, 4, 4),
    ...[[4, 3, 4], [4, 4, 3], [3, 3, 5], [3, 8]].map((sizes) => groups(`[${DASH}]`, ...sizes)), // prettier-ignore
    spread(11, String.raw`[\s${DASH}]`),
  ].join('|'),
  String.raw`)(?!\.\d\d(?!\d)|\s?[万亿]?元)`,
].join('');

/** 6217 0038 1002 6896 707: four by four or at once, with the last digit that fits (Luhn). */
const FOURS = `${groups(GAP, 4, 4, 4, 4)}(?:${GAP}${String.raw`\d{1,3}`})?`;
const CARD = String.raw`(?=[3-6]|9558)${FOURS}`;

/** What is called an account or a card, whether or not its last digit fits: 账号 2505020209022111111. */
const CALLED = '(?:[账帐][号户]|卡号|银行卡|存折|一卡通|身份证)[号码为是:：（(\\s]{0,6}';
const ACCOUNT = String.raw`(?<=${CALLED})(?:\d{12,22}|${FOURS})`;

/** A shorter text has none, and most are. */
const LONG_ENOUGH = new RegExp(spread(11, String.raw`\D{0,4}`));

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** Digits in full width as plain ones, and keys of rows as none; every character keeps its place. */
const narrow = (text: string): string =>
  text
    .replace(/[０-９Ｘｘ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(UUID, (key) => 'u'.repeat(key.length));

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** The last digit of an ID number, from the first 17 (GB 11643-1999). */
export function checkDigitOf(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return CHECK_DIGITS[sum % 11] ?? '';
}

/** A province, and a birthday of somebody who may be alive. */
const ID_PARTS = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])\d{4}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/; // prettier-ignore
/** In one, or with the place's six digits apart from the rest, as IDs are written. */
const AS_IDS_ARE_WRITTEN = new RegExp(String.raw`^(?:\d${UNSEEN}){3}${GAP}(?:\d${UNSEEN}){3}${GAP}\d{4}`);

/** Whether 18 digits are somebody's: mistyped ones too, unless they are cut as no ID is (days in a row) or are a firm's. */
function isIdNumber(bare: string, written: string): boolean {
  if (!ID_PARTS.test(bare)) return false;
  if (checkDigitOf(bare) === bare.at(-1)?.toUpperCase()) return true;
  return AS_IDS_ARE_WRITTEN.test(written) && !isCreditCode(bare);
}

const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const CREDIT_DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether it is a unified social credit code (统一社会信用代码, GB 32100-2015), which may be digits alone. */
function isCreditCode(bare: string): boolean {
  const sum = CREDIT_WEIGHTS.reduce((total, weight, at) => total + weight * Number(bare[at]), 0);
  return CREDIT_DIGITS[(31 - (sum % 31)) % 31] === bare.at(-1)?.toUpperCase();
}

/** Whether 16 to 19 digits are a card's: of those that begin as cards do, the last digit fits (Luhn), or they are cut as cards are. */
function isCard(bare: string, written: string): boolean {
  if (bare.length > 16 && !/^(?:6|9558)/.test(bare)) return false;
  // 3000 4000 5000 6000 are amounts.
  const isCut = bare !== written;
  if (isCut && bare.match(/\d{4}/g)?.every((four) => four.endsWith('00'))) return false;
  if (isCut && bare.startsWith('62')) return true;
  const sum = [...bare].reverse().reduce((total, digit, at) => {
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

interface Kind {
  found: RegExp;
  /** @param bare its digits alone */
  isOne: (bare: string, written: string) => boolean;
}

/** A rate with many places is no number of anybody's: 0.15384615384. */
const kind = (pattern: string, isOne: Kind['isOne'] = () => true): Kind => ({
  found: new RegExp(String.raw`(?<!\d|(?<!\d)0\.)(?:${pattern})(?!\d)`, 'g'),
  isOne,
});
const KINDS: readonly Kind[] = [kind(ID_NUMBER, isIdNumber), kind(ACCOUNT), kind(CARD, isCard), kind(MOBILE)];

function coverKind(text: string, { found, isOne }: Kind): string {
  const plain = narrow(text);
  let covered = '';
  let from = 0;
  found.lastIndex = 0;
  for (let match = found.exec(plain); match !== null; match = found.exec(plain)) {
    const [written] = match;
    const bare = written.replace(/[^\dXx]/g, '');
    if (!isOne(bare, written)) {
      // One may begin inside what is none: after days in a row.
      found.lastIndex = match.index + 1;
      continue;
    }
    covered += text.slice(from, match.index) + coverDigits(bare);
    from = match.index + written.length;
  }
  return covered + text.slice(from);
}

/** The text with every ID number, mobile, bank card and account in it covered. */
export const coverNumbers = (text: string): string =>
  LONG_ENOUGH.test(narrow(text)) ? KINDS.reduce(coverKind, text) : text;

/** Whether there is one in it. */
export const holdsNumber = (text: string): boolean => coverNumbers(text) !== text;
