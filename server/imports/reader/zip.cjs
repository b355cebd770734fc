const { createInflateRaw, crc32 } = require('node:zlib');
const { LIMITS, Refused } = require('./refused.cjs');

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const CHUNK = 256 * 1024;

/**
 * A zip file in memory, of which single entries are unpacked as a stream. Nothing of it is ever written to disk. Its directory is
 * looked at as a whole before anything is unpacked: names, sizes, overlaps.
 */
class Zip {
  /** @param {Buffer} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.unpacked = 0;
    this.entries = directory(bytes);
  }

  /** @param {string} name */
  has(name) {
    return this.entries.has(name.toLowerCase());
  }

  /**
   * The entry's bytes, unpacked piece by piece, its length and checksum verified at the end.
   * @param {string} name
   */
  async *read(name) {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new Refused('BROKEN');
    const packed = this.bytes.subarray(entry.from, entry.from + entry.packed);
    let size = 0;
    let sum = 0;
    for await (const piece of entry.isPacked ? inflated(packed) : [packed]) {
      size += piece.length;
      this.unpacked += piece.length;
      if (size > entry.size) throw new Refused('BROKEN');
      if (this.unpacked > LIMITS.unpackedBytes) throw new Refused('BOMB');
      sum = crc32(piece, sum);
      yield piece;
    }
    if (size !== entry.size || sum !== entry.crc) throw new Refused('BROKEN');
  }
}

async function* inflated(packed) {
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  inflate.on('error', () => undefined);
  inflate.end(packed);
  try {
    for await (const piece of inflate) yield piece;
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('BROKEN');
  } finally {
    inflate.destroy();
  }
}

/** @param {Buffer} bytes */
function directory(bytes) {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const isZip64 = count === 0xffff || at === 0xffffffff;
  const isSplit = bytes.readUInt16LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count;
  if (isZip64 || isSplit || at + bytes.readUInt32LE(end + 12) > end) throw new Refused('BROKEN');
  if (count > LIMITS.zipEntries) throw new Refused('BOMB');
  const entries = new Map();
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw new Refused('BROKEN');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = nameOf(bytes.toString('utf8', at + 46, at + 46 + nameLength));
    const entry = entryAt(bytes, at);
    if (entries.has(name)) throw new Refused('HOSTILE');
    entries.set(name, entry);
    at += 46 + nameLength + extraLength + commentLength;
  }
  refuseOverlaps([...entries.values()]);
  return entries;
}

/** The end record, with nothing but its own comment behind it. */
function endOf(bytes) {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw new Refused('BROKEN');
}

/** A path that stays inside: spreadsheets on Windows may write backslashes. */
function nameOf(written) {
  const name = written.replaceAll('\\', '/').toLowerCase();
  if (name.includes('\0') || /^\/|^[a-z]:|(^|\/)\.\.?(\/|$)/.test(name)) throw new Refused('HOSTILE');
  return name;
}

function entryAt(bytes, at) {
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const crc = bytes.readUInt32LE(at + 16);
  const packed = bytes.readUInt32LE(at + 20);
  const size = bytes.readUInt32LE(at + 24);
  const local = bytes.readUInt32LE(at + 42);
  if ((flags & 1) !== 0) throw new Refused('ENCRYPTED');
  if (method !== 0 && method !== 8) throw new Refused('BROKEN');
  if (size > LIMITS.unpackedBytes || (size > 2 ** 20 && size > packed * LIMITS.packing)) throw new Refused('BOMB');
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw new Refused('BROKEN');
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + packed > bytes.length || (method === 0 && packed !== size)) throw new Refused('BROKEN');
  return { local, from, packed, size, crc, isPacked: method === 8 };
}

/** Entries that share their bytes unpack to any size from almost nothing. */
function refuseOverlaps(entries) {
  entries.sort((a, b) => a.local - b.local);
  for (let nth = 1; nth < entries.length; nth += 1) {
    if (entries[nth].local < entries[nth - 1].from + entries[nth - 1].packed) throw new Refused('BOMB');
  }
}

module.exports = { Zip };
