const { LIMITS, Refused } = require('./refused.cjs');

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML piece by piece and tells of elements and text as they come. It keeps nothing but the names of the elements that are
 * open, and knows no document types: whoever declares one is refused, so that no entity is ever expanded.
 *
 * `open(name, tag)` gets the tag's text for `attribute`; names are without their prefixes.
 */
class XmlReader {
  /** @param {{ open?: (name: string, tag: string) => void, close?: (name: string) => void, text?: (text: string) => void }} told */
  constructor({ open = ignore, close = ignore, text = ignore }) {
    this.told = { open, close, text };
    this.rest = '';
    this.names = [];
    this.isBegun = false;
  }

  /** @param {string} piece */
  push(piece) {
    const all = this.rest === '' ? piece : this.rest + piece;
    let at = 0;
    for (;;) {
      const begin = all.indexOf('<', at);
      if (begin === -1) break;
      if (begin > at) this.say(all.slice(at, begin));
      const end = this.endOfMarkup(all, begin);
      if (end === -1) {
        at = begin;
        break;
      }
      at = end;
    }
    this.rest = all.slice(at);
    // The longest text of a cell, every character written as an entity, is longer than any tag.
    if (this.rest.length > (this.rest[0] === '<' ? 2 : 8) * LIMITS.tag) throw new Refused('HOSTILE');
  }

  end() {
    if (this.rest.trim() !== '' || this.names.length > 0 || !this.isBegun) throw new Refused('BROKEN');
  }

  say(text) {
    if (this.names.length === 0) {
      if (text.replace(/^\uFEFF/, '').trim() !== '') throw new Refused('BROKEN');
      return;
    }
    this.told.text(text.includes('&') ? unescaped(text) : text);
  }

  /** Takes in one tag, comment or the like; gives where it ends, or -1 where the piece ends first. */
  endOfMarkup(all, begin) {
    const second = all.charCodeAt(begin + 1);
    if (second === 0x21) return this.endOfDeclaration(all, begin);
    if (second === 0x3f) return after(all, '?>', begin);
    let end = all.indexOf('>', begin);
    // A `>` may stand inside a quoted value.
    while (end !== -1 && isInsideQuotes(all, begin, end)) end = all.indexOf('>', end + 1);
    if (end === -1) return -1;
    if (end - begin > LIMITS.tag) throw new Refused('HOSTILE');
    if (second === 0x2f) this.closes(all.slice(begin + 2, end).trim());
    else this.opens(all.slice(begin + 1, end));
    return end + 1;
  }

  endOfDeclaration(all, begin) {
    if (all.startsWith('<!--', begin)) return after(all, '-->', begin);
    if (all.startsWith('<![CDATA[', begin)) {
      const end = all.indexOf(']]>', begin);
      if (end === -1) return -1;
      if (this.names.length > 0) this.told.text(all.slice(begin + 9, end));
      return end + 3;
    }
    if (all.length - begin < 9) return -1;
    throw new Refused('HOSTILE');
  }

  opens(tag) {
    const isEmpty = tag.endsWith('/');
    const name = nameOf(isEmpty ? tag.slice(0, -1) : tag);
    if (this.names.length === 0 && this.isBegun) throw new Refused('BROKEN');
    this.isBegun = true;
    this.told.open(name, tag);
    if (isEmpty) this.told.close(name);
    else if (this.names.push(name) > LIMITS.depth) throw new Refused('HOSTILE');
  }

  closes(written) {
    const name = nameOf(written);
    if (this.names.pop() !== name) throw new Refused('BROKEN');
    this.told.close(name);
  }
}

const ignore = () => undefined;

function after(all, mark, begin) {
  const end = all.indexOf(mark, begin);
  return end === -1 ? -1 : end + mark.length;
}

function nameOf(tag) {
  let end = 0;
  let from = 0;
  for (; end < tag.length; end += 1) {
    const code = tag.charCodeAt(end);
    if (code === 0x3a) from = end + 1;
    else if (code <= 0x20 || code === 0x2f) break;
  }
  if (end === from) throw new Refused('BROKEN');
  return tag.slice(from, end);
}

function isInsideQuotes(all, begin, end) {
  let quote = 0;
  for (let at = begin; at < end; at += 1) {
    const code = all.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
  }
  return quote !== 0;
}

/**
 * A value of a tag; undefined where it has none. Prefixes count: `r:id` is not `id`.
 * @param {string} tag
 * @param {string} name
 */
function attribute(tag, name) {
  for (let at = tag.indexOf(name); at !== -1; at = tag.indexOf(name, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    if (at === 0 || before > 0x20) continue;
    let next = at + name.length;
    while (tag.charCodeAt(next) <= 0x20) next += 1;
    if (tag.charCodeAt(next) !== 0x3d) continue;
    next += 1;
    while (tag.charCodeAt(next) <= 0x20) next += 1;
    const quote = tag[next];
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, next + 1);
    if (end === -1) throw new Refused('BROKEN');
    const value = tag.slice(next + 1, end);
    return value.includes('&') ? unescaped(value) : value;
  }
  return undefined;
}

function unescaped(text) {
  return text.replace(/&([^;&]{0,12})(;?)/g, (_all, name, end) => {
    if (end === '') throw new Refused('BROKEN');
    if (Object.hasOwn(ENTITIES, name)) return ENTITIES[name];
    const code = /^#x[0-9a-fA-F]{1,6}$/.test(name)
      ? parseInt(name.slice(2), 16)
      : /^#\d{1,7}$/.test(name)
        ? Number(name.slice(1))
        : -1;
    // An entity of its own could only come from a document type.
    if (code <= 0 || code > 0x10ffff) throw new Refused('HOSTILE');
    return String.fromCodePoint(code);
  });
}

/**
 * Reads all of one part.
 * @param {AsyncIterable<Buffer>} pieces
 * @param {ConstructorParameters<typeof XmlReader>[0]} told
 */
async function readXml(pieces, told) {
  const reader = new XmlReader(told);
  let decoder = null;
  for await (const piece of pieces) {
    decoder ??= decoderFor(piece);
    reader.push(decoded(decoder, piece, true));
  }
  if (decoder) reader.push(decoded(decoder, new Uint8Array(0), false));
  reader.end();
}

function decoderFor(piece) {
  const isUtf16 = (piece[0] === 0xff && piece[1] === 0xfe) || (piece[0] === 0x3c && piece[1] === 0);
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true });
}

function decoded(decoder, piece, stream) {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    throw new Refused('BROKEN');
  }
}

module.exports = { attribute, readXml, XmlReader };
