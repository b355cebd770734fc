import { strFromU8, unzipSync } from 'fflate';

/** What stands in a .docx: its text as people read it, and its XML for what they do not see. */
export interface ReadDocument {
  /** Paragraphs outside of tables, one after the other. */
  paragraphs: string[];
  /** Each table as rows of cells; a heading over two rows stands in the first. */
  tables: string[][][];
  headers: string[];
  footers: string[];
  /** Each file of the package. */
  files: Record<string, string>;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br)\/>|<w:(tab)\/>/g)]
    .map(([, text, br, tab]) => (br ? '\n' : tab ? '\t' : (text ?? '')))
    .join('')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => ENTITIES[name] ?? '');

const partsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${name}(?: [^>]*)?>[\\s\\S]*?</w:${name}>`, 'g'))].map(([part]) => part);

/** Reads a document back. Its tables do not stand in each other. */
export function readDocument(bytes: Uint8Array): ReadDocument {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
  const body = files['word/document.xml'] ?? '';
  const tables = partsOf(body, 'tbl').map((table) =>
    partsOf(table, 'tr').map((row) => partsOf(row, 'tc').map((cell) => partsOf(cell, 'p').map(textIn).join('\n'))),
  );
  const outside = body.replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, '');
  const edges = (name: string): string[] =>
    Object.entries(files)
      .filter(([path]) => path.startsWith(`word/${name}`) && path.endsWith('.xml'))
      .map(([, xml]) => textIn(xml));
  return {
    paragraphs: partsOf(outside, 'p').map(textIn),
    tables,
    headers: edges('header'),
    footers: edges('footer'),
    files,
  };
}

/** The days on which a package says that its files were made, read from its directory. */
export function packedAt(bytes: Uint8Array): string[] {
  const zip = Buffer.from(bytes);
  const days: string[] = [];
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const [time, day] = [zip.readUInt16LE(at + 12), zip.readUInt16LE(at + 14)];
    const two = (part: number): string => String(part).padStart(2, '0');
    days.push(`${1980 + (day >> 9)}-${two((day >> 5) & 15)}-${two(day & 31)}${time === 0 ? '' : ` ${time}`}`);
  }
  return days;
}
