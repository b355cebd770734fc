import type { Peek } from '../../server/evidence/file-shelf';

/** Files of each kind, as small as they can be and still be it. */

export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
export const PNG = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000000000000', 'hex');
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
export const CSV = Buffer.from('户名,金额\n天星镇,100.00\n');

/** A picture of exactly so many bytes, no two with the same mark alike. */
export function jpegOf(bytes: number, mark = 0): Buffer {
  const picture = Buffer.alloc(bytes, mark);
  JPEG.copy(picture);
  picture.writeUInt32LE(mark, JPEG.length);
  return picture;
}

/** A zip archive whose entries hold nothing but their names; `unpacked` is what it says each comes to. */
export function zipOf(names: readonly string[], { flags = 0, unpacked = 0, comment = '' } = {}): Buffer {
  const locals: Buffer[] = [];
  const listing: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const text = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(text.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt32LE(unpacked, 24);
    entry.writeUInt16LE(text.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, text);
    listing.push(entry, text);
    at += 30 + text.length;
  }
  const table = Buffer.concat(listing);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...locals, table, end, Buffer.from(comment)]);
}

export const XLSX = zipOf(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']);
export const DOCX = zipOf(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);

/** An OLE compound file with streams of these names: its header, a table of sectors, and a directory of one sector or more. */
export function oleOf(names: readonly string[]): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const sectors = Math.ceil((names.length + 1) / 4);
  const table = Buffer.alloc(512, 0xff);
  for (let nth = 1; nth < sectors; nth += 1) table.writeUInt32LE(nth + 1, nth * 4);
  table.writeUInt32LE(0xfffffffe, sectors * 4);
  const directory = Buffer.alloc(sectors * 512);
  ['Root Entry', ...names].forEach((name, nth) => {
    const text = Buffer.from(name, 'utf16le');
    text.copy(directory, nth * 128);
    directory.writeUInt16LE(text.length + 2, nth * 128 + 64);
  });
  return Buffer.concat([header, table, directory]);
}

export function peekOf(bytes: Buffer): Peek {
  return { size: bytes.length, read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)) };
}
