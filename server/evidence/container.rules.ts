import type { Peek } from './file-shelf';

/*
 * What lies inside of the two containers that office files are, by their tables of contents alone: nothing is unpacked.
 */

const MAX_NAMES = 10_000;
const MAX_LISTING_BYTES = 2 * 1024 * 1024;
/** What a container says it unpacks to; more is a bomb, whatever it is called. */
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;

const END_OF_ZIP = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const IS_ENCRYPTED = 1;

/** The names in a zip archive's table of contents; null where it has none that can be read, is encrypted, or is a bomb. */
export async function zipNames(file: Peek): Promise<ReadonlySet<string> | null> {
  const tailAt = Math.max(0, file.size - END_BYTES - LONGEST_COMMENT);
  const tail = await file.read(tailAt, file.size - tailAt);
  const end = endOfZip(tail);
  if (end === null || end.count > MAX_NAMES || end.bytes > MAX_LISTING_BYTES) return null;
  const listing = await file.read(end.at, end.bytes);
  const names = new Set<string>();
  let unpacked = 0;
  for (let at = 0, nth = 0; nth < end.count; nth += 1) {
    if (at + ENTRY_BYTES > listing.length || listing.readUInt32LE(at) !== ENTRY) return null;
    if ((listing.readUInt16LE(at + 8) & IS_ENCRYPTED) !== 0) return null;
    unpacked += listing.readUInt32LE(at + 24);
    const [name, extra, comment] = [28, 30, 32].map((field) => listing.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    names.add(listing.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name));
    at += ENTRY_BYTES + name + extra + comment;
  }
  return unpacked > MAX_UNPACKED_BYTES ? null : names;
}

/** Searched from behind: the archive's own comment could hold the mark as well. */
function endOfZip(tail: Buffer): { count: number; bytes: number; at: number } | null {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_OF_ZIP || at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length) continue;
    return { count: tail.readUInt16LE(at + 10), bytes: tail.readUInt32LE(at + 12), at: tail.readUInt32LE(at + 16) };
  }
  return null;
}

const OLE_HEADER = 512;
const OLE_ENTRY = 128;
const LISTED_TABLES = 109;
const MAX_SECTORS = 256;
/** From here on a sector's number means something else, such as the end of a chain. */
const NO_SECTOR = 0xfffffffa;

/** The names in an OLE compound file's directory; null where it cannot be read. */
export async function oleNames(file: Peek): Promise<ReadonlySet<string> | null> {
  const header = await file.read(0, OLE_HEADER);
  if (header.length < OLE_HEADER) return null;
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const bytes = 2 ** shift;
  const sector = (nth: number): Promise<Buffer> => file.read((nth + 1) * bytes, bytes);
  const names = new Set<string>();
  let nth = header.readUInt32LE(48);
  for (let read = 0; nth < NO_SECTOR && read < MAX_SECTORS; read += 1) {
    const directory = await sector(nth);
    if (directory.length < bytes) return null;
    for (let at = 0; at < bytes; at += OLE_ENTRY) names.add(oleName(directory, at));
    const table = Math.trunc((nth * 4) / bytes);
    if (table >= LISTED_TABLES) break; // beyond 7 MB the list of tables goes on elsewhere: what was read has to do
    const next = await sector(header.readUInt32LE(76 + table * 4));
    if (next.length < bytes) return null;
    nth = next.readUInt32LE((nth * 4) % bytes);
  }
  return names;
}

function oleName(directory: Buffer, at: number): string {
  const length = Math.min(directory.readUInt16LE(at + 64), 64);
  return length < 2 ? '' : directory.toString('utf16le', at, at + length - 2);
}
