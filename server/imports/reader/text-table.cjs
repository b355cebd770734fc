const { LIMITS, Refused } = require('./refused.cjs');

const DELIMITERS = [',', '\t', ';', '，'];
const LOOKED_AT = 64 * 1024;

/**
 * Text in the encoding that it was written in: UTF-8, UTF-16 behind its mark, else GB 18030, the encoding of spreadsheets in Chinese.
 * @param {Buffer} bytes
 */
function decodeText(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodedAs('utf-16le', bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodedAs('utf-16be', bytes), encoding: 'UTF-16' };
  if (bytes.includes(0)) throw new Refused('NOT_A_TABLE');
  const utf8 = decodedAs('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  const gb = decodedAs('gb18030', bytes);
  if (gb === null || hasControls(gb)) throw new Refused('ENCODING');
  return { text: gb, encoding: 'GB 18030' };
}

function decodedAs(encoding, bytes) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const hasControls = (text) => /[\u0001-\u0008\u000e-\u001f]/.test(text);

/** The mark that stands most evenly between the fields of the first lines. */
function delimiterOf(text) {
  const lines = firstLines(text.slice(0, LOOKED_AT));
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const common = mode(counts);
    const score = common * counts.filter((count) => count === common).length;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

const firstLines = (text) =>
  text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, 50);

function mode(counts) {
  let best = 0;
  for (const count of counts)
    if (counts.filter((one) => one === count).length >= counts.filter((one) => one === best).length) best = count;
  return best;
}

/**
 * Rows of a text of separated values (RFC 4180). A quote that is never closed is refused: it would swallow the rest of the file.
 * @param {string} text
 * @param {string} delimiter
 */
function* rowsOfText(text, delimiter) {
  let number = 1;
  let fields = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quoted(text, at) : bare(text, at, delimiter);
    if (field.text.length > LIMITS.cellText) throw new Refused('TOO_LARGE');
    fields.push(field.text);
    if (fields.length > 16_384) throw new Refused('TOO_WIDE');
    at = field.end;
    const mark = text[at];
    if (mark === delimiter) {
      at += 1;
      if (at < text.length) continue;
      fields.push('');
    } else if (mark !== undefined && mark !== '\n' && mark !== '\r') throw new Refused('QUOTES');
    yield { number, fields };
    fields = [];
    number += 1;
    at += mark === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
}

function quoted(text, from) {
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote === -1 || quote - from > 2 * LIMITS.cellText) throw new Refused('QUOTES');
    if (text[quote + 1] !== '"') return { text: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    at = quote + 2;
  }
}

function bare(text, from, delimiter) {
  let end = from;
  for (; end < text.length; end += 1) {
    const one = text[end];
    if (one === delimiter || one === '\n' || one === '\r') break;
  }
  return { text: text.slice(from, end), end };
}

/** A file of separated values, read like a workbook of one sheet. */
class TextTable {
  /**
   * @param {Buffer} bytes
   * @param {string} name
   */
  constructor(bytes, name) {
    const { text, encoding } = decodeText(bytes);
    if (text.trim() === '') throw new Refused('EMPTY');
    if (/^\uFEFF?\s*(<\?xml|<!doctype|<html|\{\\rtf|\{|%PDF)/i.test(text.slice(0, 200)))
      throw new Refused('NOT_A_TABLE');
    if (hasControls(text)) throw new Refused('NOT_A_TABLE');
    this.text = text;
    this.encoding = encoding;
    this.delimiter = delimiterOf(text);
    this.is1904 = false;
    this.sheets = [{ name: name.replace(/\.[^.]*$/, '').slice(0, 31) || 'csv', isHidden: false, merges: [] }];
  }

  async readSheet(_sheet, onRow) {
    let rows = 0;
    let cells = 0;
    for (const { number, fields } of rowsOfText(this.text, this.delimiter)) {
      const filled = [];
      fields.forEach((text, column) => {
        if (text.trim() !== '') filled.push([column, 's', text]);
      });
      if (filled.length === 0) continue;
      rows += 1;
      cells += filled.length;
      if (filled.at(-1)[0] >= LIMITS.columns) throw new Refused('TOO_WIDE');
      if (rows > LIMITS.rows || cells > LIMITS.cells) throw new Refused('TOO_LARGE');
      await onRow({ number, isHidden: false, cells: filled });
    }
    return { hiddenRows: 0, hiddenColumns: [], merges: [] };
  }
}

module.exports = { TextTable };
