import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip file as it is to be written, whether or not that is sound. */
export interface ZipPart {
  name: string;
  content: string | Buffer;
  /** What the directory says instead of the truth. */
  claims?: { size?: number; packed?: number; crc?: number; method?: number; flags?: number; offset?: number };
}

/** Writes a zip file, byte for byte as it is told: for tests, so that also what no program writes can be written. */
export function zipFile(parts: readonly ZipPart[], comment = ''): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims = {} } of parts) {
    const plain = Buffer.isBuffer(content) ? content : Buffer.from(content, 'utf8');
    const packed = deflateRawSync(plain, { level: 6 });
    const path = Buffer.from(name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(claims.flags ?? 0x800, 2);
    fields.writeUInt16LE(claims.method ?? 8, 4);
    fields.writeUInt32LE(claims.crc ?? crc32(plain), 10);
    fields.writeUInt32LE(claims.packed ?? packed.length, 14);
    fields.writeUInt32LE(claims.size ?? plain.length, 18);
    fields.writeUInt16LE(path.length, 22);
    pieces.push(Buffer.from('504b0304', 'hex'), fields, path, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(claims.offset ?? at, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), fields, tail, path);
    at += 30 + path.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...pieces, listed, Buffer.from('504b0506', 'hex'), end, Buffer.from(comment)]);
}

/** A cell as a spreadsheet program would keep it. */
export type Cell =
  | string
  | number
  | null
  | { day: number }
  | { percent: number }
  | { raw: string }
  | { formula: string; value?: string | number }
  | { error: string }
  | { bool: boolean };

export interface SheetOf {
  name: string;
  rows: readonly (readonly Cell[])[];
  /** Such as `A1:F1`. */
  merges?: readonly string[];
  /** Rows from 1, columns from 1. */
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  isHidden?: boolean;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

function cellXml(cell: Cell, at: string, strings: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    const nth = strings.get(cell) ?? strings.size;
    strings.set(cell, nth);
    return `<c r="${at}" t="s"><v>${nth}</v></c>`;
  }
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  if ('percent' in cell) return `<c r="${at}" s="2"><v>${cell.percent}</v></c>`;
  if ('raw' in cell) return `<c r="${at}"><v>${cell.raw}</v></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><v>${escaped(cell.error)}</v></c>`;
  if ('bool' in cell) return `<c r="${at}" t="b"><v>${cell.bool ? 1 : 0}</v></c>`;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  const value = cell.value === undefined ? '' : `<v>${escaped(String(cell.value))}</v>`;
  return `<c r="${at}"${type}><f>${escaped(cell.formula)}</f>${value}</c>`;
}

export function sheetXml(sheet: SheetOf, strings: Map<string, number>): string {
  const rows = sheet.rows.map((cells, index) => {
    const row = index + 1;
    const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
    return `<row r="${row}"${hidden}>${cells.map((cell, at) => cellXml(cell, `${letters(at + 1)}${row}`, strings)).join('')}</row>`;
  });
  const columns = (sheet.hiddenColumns ?? []).map((one) => `<col min="${one}" max="${one}" hidden="1"/>`).join('');
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `${columns && `<cols>${columns}</cols>`}<sheetData>${rows.join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`
  );
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a workbook, so that a test may spoil one of them. */
export function workbookParts(sheets: readonly SheetOf[], { is1904 = false } = {}): ZipPart[] {
  const strings = new Map<string, number>();
  const written = sheets.map((sheet) => sheetXml(sheet, strings));
  const listed = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  const relations = [
    ...sheets.map(
      (_one, at) =>
        `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    ),
    `<Relationship Id="rIdS" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
    `<Relationship Id="rIdT" Type="${OFFICE}/styles" Target="styles.xml"/>`,
  ];
  return [
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${OFFICE}">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    },
    ...written.map((content, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content })),
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst>${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    },
  ];
}

/** A sound workbook. */
export const xlsxFile = (sheets: readonly SheetOf[], options: { is1904?: boolean } = {}): Buffer =>
  zipFile(workbookParts(sheets, options));

/** The parts with one of them changed. */
export const withPart = (
  parts: readonly ZipPart[],
  name: string,
  change: (text: string) => string | Buffer,
): ZipPart[] => parts.map((part) => (part.name === name ? { ...part, content: change(String(part.content)) } : part));

/** The serial number of a day, as spreadsheets count from 1900. */
export const serialOf = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
