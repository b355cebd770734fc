/** The first day that a spreadsheet counts, in its two systems; its invented 29 February 1900 is why day 61 is the first of March. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const DAY_MS = 86_400_000;
const LAST_DAY = 2_958_465;

/** What a spreadsheet itself takes a number to be: fifteen digits. From here on its last digits are not those that were typed. */
const EXACT_DIGITS = 15;

/**
 * A number as a spreadsheet shows it in full: `0.30000000000000004` is 0.3. One of more than fifteen digits stays as it is written.
 * @param {string} written
 */
function shownNumber(written) {
  const text = written.trim();
  if (/^-?\d{1,15}$/.test(text)) return text;
  const value = Number(text);
  if (!Number.isFinite(value) || text === '') return null;
  if (Math.abs(value) >= 10 ** EXACT_DIGITS) return text;
  return plain(value.toPrecision(EXACT_DIGITS));
}

/** Without an exponent and without zeros that mean nothing. */
function plain(text) {
  const [mantissa, exponent] = text.split('e');
  if (exponent === undefined) return trimmed(mantissa);
  const negative = mantissa.startsWith('-');
  const [whole, fraction = ''] = mantissa.replace('-', '').split('.');
  const places = Number(exponent);
  if (places < -30) return '0';
  const digits = whole + fraction;
  const point = whole.length + places;
  const shifted =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : `${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`;
  return trimmed(negative ? `-${shifted}` : shifted);
}

const trimmed = (text) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text) || '0';

/**
 * The day that a number stands for; null where it is none.
 * @param {string} shown
 * @param {boolean} is1904
 */
function dayOfSerial(shown, is1904) {
  const serial = Math.floor(Number(shown));
  if (!Number.isFinite(serial) || serial < (is1904 ? 0 : 1) || serial > LAST_DAY) return null;
  const zero = is1904 ? DAY_ZERO_1904 : DAY_ZERO_1900 + (serial < 61 ? DAY_MS : 0);
  return new Date(zero + serial * DAY_MS).toISOString().slice(0, 10);
}

/** Formats that are built into spreadsheets and show days, the Chinese ones (27–36, 50–58) among them. */
const isBuiltInDay = (id) =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  id === 57 ||
  id === 58;
const isBuiltInPercent = (id) => id === 9 || id === 10;

/**
 * What a number format makes of a number: `d` a day, `p` a percentage, `n` the number itself.
 * @param {number} id
 * @param {string | undefined} code
 */
function kindOfFormat(id, code) {
  if (code === undefined) return isBuiltInDay(id) ? 'd' : isBuiltInPercent(id) ? 'p' : 'n';
  const bare = code
    .split(';')[0]
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '');
  if (/general/i.test(bare)) return 'n';
  if (/y|e(?![+-])/i.test(bare) || /d/i.test(bare)) return 'd';
  return bare.includes('%') ? 'p' : 'n';
}

module.exports = { dayOfSerial, kindOfFormat, shownNumber };
