import { deflateRawSync } from 'node:zlib';
import { letters, withPart, workbookParts, xlsxFile, zipFile, type SheetOf, type ZipPart } from './xlsx-file';

/** A file that nobody sends by accident, and what has to become of it: the word of its refusal, or how many rows it has. */
export interface HostileFile {
  name: string;
  bytes: () => Buffer;
  becomes: string | { rows: number };
}

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS: SheetOf = {
  name: '台账',
  rows: [
    ['姓名', '单位'],
    ['甲', '某厂'],
    ['乙', '某厂'],
  ],
};
const parts = (): ZipPart[] => workbookParts([ROWS]);
const sound = (): Buffer => xlsxFile([ROWS]);
const spoilt = (part: string, change: (text: string) => string | Buffer) => (): Buffer =>
  zipFile(withPart(parts(), part, change));
const inSheet = (change: (text: string) => string | Buffer) => spoilt(SHEET, change);
const withData = (data: string) =>
  inSheet((text) => text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${data}</sheetData>`));
const besides =
  (...more: ZipPart[]) =>
  (): Buffer =>
    zipFile([...parts(), ...more]);
const named = (name: string) => besides({ name, content: 'x' });
const magic = (hex: string) => (): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(5_000, 7)]);
const zipOf =
  (...names: string[]) =>
  (): Buffer =>
    zipFile(names.map((name) => ({ name, content: '<x/>' })));
const times = (count: number, text: (nth: number) => string): string =>
  Array.from({ length: count }, (_one, nth) => text(nth)).join('');
const ole = (inside: string) => (): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(inside, 'utf16le'),
    Buffer.alloc(600),
  ]);

/** A part of so many bytes that are all the same, packed without making it first. */
function bomb(megabytes: number, claims: ZipPart['claims'] = {}): Buffer {
  const content = Buffer.alloc(megabytes * 2 ** 20, 0x20);
  return zipFile(parts().map((part) => (part.name === SHEET ? { ...part, content, claims } : part)));
}

/** Every entry of the directory points at the bytes of one and the same. */
const overlapping = (): Buffer =>
  zipFile([
    ...parts(),
    ...Array.from({ length: 50 }, (_one, nth) => ({ name: `xl/x${nth}.xml`, content: 'y', claims: { offset: 0 } })),
  ]);

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">${times(9, (nth) => `<!ENTITY ${'bcdefghij'[nth]} "${`&${'abcdefghi'[nth]};`.repeat(10)}">`)}]>`;
const EXTERNAL = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`;

const relations = (change: (text: string) => string) => spoilt('xl/_rels/workbook.xml.rels', change);
const REST = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const truncated: HostileFile[] = [1, 5, 29, 60, 200, 0.2, 0.4, 0.5, 0.6, 0.8, 0.9, 0.99].map((at) => ({
  name: `a workbook cut off at ${at < 1 ? `${at * 100} %` : `${at} bytes`}`,
  bytes: () => sound().subarray(0, at < 1 ? Math.floor(sound().length * at) : at),
  // A file of one letter is a table of one cell.
  becomes: at === 1 ? { rows: 1 } : 'BROKEN',
}));

export const HOSTILE_FILES: readonly HostileFile[] = [
  { name: 'nothing at all', bytes: () => Buffer.alloc(0), becomes: 'EMPTY' },
  { name: 'blanks', bytes: () => Buffer.from('  \n\n  '), becomes: 'EMPTY' },
  { name: 'a PDF', bytes: magic('255044462d312e37'), becomes: 'NOT_A_TABLE' },
  { name: 'a PNG', bytes: magic('89504e470d0a1a0a'), becomes: 'NOT_A_TABLE' },
  { name: 'a JPEG', bytes: magic('ffd8ffe000104a46'), becomes: 'NOT_A_TABLE' },
  { name: 'a 7z archive', bytes: magic('377abcaf271c0004'), becomes: 'NOT_A_TABLE' },
  { name: 'a RAR archive', bytes: magic('526172211a070100'), becomes: 'NOT_A_TABLE' },
  { name: 'a gzip file', bytes: magic('1f8b080000000000'), becomes: 'NOT_A_TABLE' },
  {
    name: 'a page of HTML called .xls',
    bytes: () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
    becomes: 'NOT_A_TABLE',
  },
  {
    name: 'XML of a spreadsheet of 2003',
    bytes: () => Buffer.from('<?xml version="1.0"?><Workbook/>'),
    becomes: 'NOT_A_TABLE',
  },
  { name: 'RTF', bytes: () => Buffer.from('{\\rtf1\\ansi hello}'), becomes: 'NOT_A_TABLE' },
  { name: 'JSON', bytes: () => Buffer.from('{"rows": [1, 2]}'), becomes: 'NOT_A_TABLE' },
  { name: 'a workbook of before 2007', bytes: ole('Workbook'), becomes: 'OLD_WORKBOOK' },
  { name: 'a workbook under a password', bytes: ole('EncryptedPackage'), becomes: 'ENCRYPTED' },
  {
    name: 'a zip under a password',
    bytes: () => zipFile(parts().map((part) => ({ ...part, claims: { flags: 1 } }))),
    becomes: 'ENCRYPTED',
  },
  { name: 'a document', bytes: zipOf('[Content_Types].xml', 'word/document.xml'), becomes: 'OTHER_OFFICE' },
  { name: 'a presentation', bytes: zipOf('[Content_Types].xml', 'ppt/presentation.xml'), becomes: 'OTHER_OFFICE' },
  { name: 'an OpenDocument sheet', bytes: zipOf('mimetype', 'content.xml'), becomes: 'ODS' },
  { name: 'a binary workbook', bytes: zipOf('[Content_Types].xml', 'xl/workbook.bin'), becomes: 'BINARY_WORKBOOK' },
  {
    name: 'an archive with a workbook in it',
    bytes: () => zipFile([{ name: '台账.xlsx', content: sound() }]),
    becomes: 'ARCHIVE',
  },
  {
    name: 'an archive in an archive in an archive',
    bytes: () =>
      zipFile([
        { name: 'a.zip', content: zipFile([{ name: 'b.zip', content: zipFile([{ name: 'c', content: 'c' }]) }]) },
      ]),
    becomes: 'ARCHIVE',
  },
  { name: 'macros', bytes: named('xl/vbaProject.bin'), becomes: 'MACRO' },
  {
    name: 'a macro sheet',
    bytes: relations((text) =>
      text.replace(`${REST}/worksheet`, 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet'),
    ),
    becomes: 'MACRO',
  },
  { name: 'a zip bomb that says so', bytes: () => bomb(400), becomes: 'BOMB' },
  { name: 'a zip bomb below the size, by how it is packed', bytes: () => bomb(200), becomes: 'BOMB' },
  { name: 'a zip bomb that lies about its size', bytes: () => bomb(100, { size: 5_000 }), becomes: 'BROKEN' },
  { name: 'entries that share their bytes', bytes: overlapping, becomes: 'BOMB' },
  {
    name: 'five thousand entries',
    bytes: besides(...Array.from({ length: 5_000 }, (_one, nth) => ({ name: `x${nth}`, content: '' }))),
    becomes: 'BOMB',
  },
  { name: 'an archive where a sheet should be', bytes: inSheet(() => sound()), becomes: 'BROKEN' },
  {
    name: 'shared strings without end',
    bytes: spoilt(
      'xl/sharedStrings.xml',
      () => `<sst>${times(2_000, (nth) => `<si><t>${nth}${'文'.repeat(20_000)}</t></si>`)}</sst>`,
    ),
    becomes: 'BOMB',
  },
  {
    name: 'a million and more shared strings',
    bytes: spoilt('xl/sharedStrings.xml', () => `<sst>${times(1_100_000, (nth) => `<si><t>${nth}</t></si>`)}</sst>`),
    becomes: 'BOMB',
  },
  {
    name: 'a billion laughs',
    bytes: inSheet((text) => text.replace(/^<\?xml[^>]*>/, LAUGHS).replace('<sheetData>', '<sheetData>&j;')),
    becomes: 'HOSTILE',
  },
  {
    name: 'an entity of another file',
    bytes: spoilt('xl/workbook.xml', (text) => EXTERNAL + text),
    becomes: 'HOSTILE',
  },
  {
    name: 'an entity that nobody declared',
    bytes: withData('<row r="1"><c r="A1" t="str"><v>&e;</v></c></row>'),
    becomes: 'HOSTILE',
  },
  {
    name: 'a character that is none',
    bytes: withData('<row r="1"><c r="A1" t="str"><v>&#0;</v></c></row>'),
    becomes: 'HOSTILE',
  },
  {
    name: 'three hundred columns',
    bytes: withData(`<row r="1">${times(300, (nth) => `<c r="${letters(nth + 1)}1"><v>1</v></c>`)}</row>`),
    becomes: 'TOO_WIDE',
  },
  {
    name: 'a million columns',
    bytes: withData(`<row r="1">${times(1_000_000, (nth) => `<c><v>${nth}</v></c>`)}</row>`),
    becomes: 'TOO_WIDE',
  },
  {
    name: 'a column beyond the last',
    bytes: withData('<row r="1"><c r="AAAA1"><v>1</v></c></row>'),
    becomes: 'BROKEN',
  },
  {
    name: 'a row beyond the last',
    bytes: withData('<row r="2000000"><c r="A2000000"><v>1</v></c></row>'),
    becomes: 'BROKEN',
  },
  {
    name: 'a dimension of a billion cells',
    bytes: inSheet((text) => text.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')),
    becomes: { rows: 3 },
  },
  {
    name: 'a million empty rows',
    bytes: inSheet((text) =>
      text.replace('</sheetData>', `${times(1_000_000, (nth) => `<row r="${nth + 10}"/>`)}</sheetData>`),
    ),
    becomes: { rows: 3 },
  },
  {
    name: 'a million empty cells with a style',
    bytes: inSheet((text) =>
      text.replace(
        '</sheetData>',
        `${times(10_000, (nth) => `<row r="${nth + 10}">${times(100, (at) => `<c r="${letters(at + 1)}${nth + 10}" s="1"/>`)}</row>`)}</sheetData>`,
      ),
    ),
    becomes: { rows: 3 },
  },
  {
    name: 'three hundred thousand rows',
    bytes: withData(times(300_000, (nth) => `<row r="${nth + 1}"><c r="A${nth + 1}"><v>1</v></c></row>`)),
    becomes: 'TOO_LARGE',
  },
  {
    name: 'formulas that were never reckoned',
    bytes: withData('<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>HYPERLINK("http://x")</f></c></row>'),
    becomes: { rows: 1 },
  },
  {
    name: 'links to other files',
    bytes: besides({ name: 'xl/externalLinks/externalLink1.xml', content: LAUGHS }),
    becomes: { rows: 3 },
  },
  {
    name: 'a formula that starts a program',
    bytes: withData(`<row r="1"><c r="A1" t="str"><f>cmd|'/c calc'!A0</f><v>x</v></c></row>`),
    becomes: { rows: 1 },
  },
  {
    name: 'a sheet that lies on another machine',
    bytes: relations((text) =>
      text.replace('Target="worksheets/sheet1.xml"', 'Target="http://10.0.0.1/s.xml" TargetMode="External"'),
    ),
    becomes: 'HOSTILE',
  },
  {
    name: 'a workbook that is its own sheet',
    bytes: relations((text) => text.replace('worksheets/sheet1.xml', 'workbook.xml')),
    becomes: 'BROKEN',
  },
  {
    name: 'a sheet outside of the file',
    bytes: relations((text) => text.replace('worksheets/sheet1.xml', '../../../etc/passwd')),
    becomes: 'BROKEN',
  },
  {
    name: 'one sheet under two names',
    bytes: () =>
      zipFile(
        withPart(workbookParts([ROWS, { ...ROWS, name: '二' }]), 'xl/_rels/workbook.xml.rels', (text) =>
          text.replace('sheet2.xml', 'sheet1.xml'),
        ),
      ),
    becomes: 'HOSTILE',
  },
  {
    name: 'sixty sheets',
    bytes: () => xlsxFile(Array.from({ length: 60 }, (_one, nth) => ({ ...ROWS, name: `表${nth}` }))),
    becomes: 'TOO_LARGE',
  },
  {
    name: 'no sheet',
    bytes: spoilt('xl/workbook.xml', (text) => text.replace(/<sheets>.*<\/sheets>/, '<sheets/>')),
    becomes: 'NO_SHEET',
  },
  {
    name: 'a sheet that is not there',
    bytes: () => zipFile(parts().filter(({ name }) => name !== SHEET)),
    becomes: 'BROKEN',
  },
  { name: 'an absolute path', bytes: named('/etc/cron.d/x'), becomes: 'HOSTILE' },
  { name: 'a path upwards', bytes: named('xl/../../../root/.profile'), becomes: 'HOSTILE' },
  { name: 'a path upwards with backslashes', bytes: named('xl\\..\\..\\x'), becomes: 'HOSTILE' },
  { name: 'a drive', bytes: named('C:/windows/x'), becomes: 'HOSTILE' },
  { name: 'a NUL in a name', bytes: named('xl/a\0.xml'), becomes: 'HOSTILE' },
  { name: 'one entry twice', bytes: named('XL/Workbook.xml'), becomes: 'HOSTILE' },
  {
    name: 'a checksum that does not fit',
    bytes: () => zipFile(parts().map((part) => (part.name === SHEET ? { ...part, claims: { crc: 1 } } : part))),
    becomes: 'BROKEN',
  },
  {
    name: 'a packing that nobody knows',
    bytes: () => zipFile(parts().map((part) => ({ ...part, claims: { method: 99 } }))),
    becomes: 'BROKEN',
  },
  {
    name: 'an end inside the comment',
    bytes: () => Buffer.concat([sound(), Buffer.from('504b0506', 'hex'), Buffer.alloc(10)]),
    becomes: 'BROKEN',
  },
  {
    name: 'elements inside each other without end',
    bytes: inSheet((text) => text.replace('<sheetData>', '<a>'.repeat(100_000))),
    becomes: 'HOSTILE',
  },
  {
    name: 'a tag without end',
    bytes: inSheet((text) => text.replace('<sheetData>', `<sheetData x="${'y'.repeat(1_000_000)}`)),
    becomes: 'HOSTILE',
  },
  {
    name: 'a comment without end',
    bytes: inSheet((text) => text.replace('<sheetData>', `<!-- ${'y'.repeat(1_000_000)}`)),
    becomes: 'HOSTILE',
  },
  {
    name: 'an element that is never closed',
    bytes: inSheet((text) => text.replace('</worksheet>', '')),
    becomes: 'BROKEN',
  },
  { name: 'elements closed crosswise', bytes: withData('<row r="1"><c r="A1"><v>1</c></v></row>'), becomes: 'BROKEN' },
  { name: 'a second root', bytes: inSheet((text) => `${text}<worksheet/>`), becomes: 'BROKEN' },
  {
    name: 'bytes that are no UTF-8',
    bytes: inSheet((text) =>
      Buffer.concat([Buffer.from(text.slice(0, 80)), Buffer.from([0xff, 0xfe, 0xc0]), Buffer.from(text.slice(80))]),
    ),
    becomes: 'BROKEN',
  },
  {
    name: 'a cell of ten million characters',
    bytes: withData(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${times(1_000_000, (nth) => `${nth}字`)}</t></is></c></row>`,
    ),
    becomes: 'HOSTILE',
  },
  {
    name: 'a cell of forty thousand characters',
    bytes: withData(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'字'.repeat(40_000)}</t></is></c></row>`),
    becomes: 'TOO_LARGE',
  },
  {
    name: 'a number of a hundred thousand digits',
    bytes: withData(`<row r="1"><c r="A1"><v>${'1'.repeat(100_000)}</v></c></row>`),
    becomes: 'TOO_LARGE',
  },
  {
    name: 'a number that is none',
    bytes: withData('<row r="1"><c r="A1"><v>1; drop table</v></c></row>'),
    becomes: 'BROKEN',
  },
  {
    name: 'a string that is not among the shared ones',
    bytes: withData('<row r="1"><c r="A1" t="s"><v>999</v></c></row>'),
    becomes: 'BROKEN',
  },
  {
    name: 'one cell twice',
    bytes: withData('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    becomes: 'BROKEN',
  },
  {
    name: 'rows backwards',
    bytes: withData('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'),
    becomes: 'BROKEN',
  },
  { name: 'a cell in another row', bytes: withData('<row r="1"><c r="A7"><v>1</v></c></row>'), becomes: 'BROKEN' },
  {
    name: 'a million merged cells',
    bytes: inSheet((text) =>
      text.replace(
        '</worksheet>',
        `<mergeCells>${times(1_000_000, (nth) => `<mergeCell ref="A${nth + 1}:B${nth + 1}"/>`)}</mergeCells></worksheet>`,
      ),
    ),
    becomes: 'TOO_LARGE',
  },
  {
    name: 'a hundred thousand styles',
    bytes: spoilt(
      'xl/styles.xml',
      () => `<styleSheet><cellXfs>${times(100_000, (nth) => `<xf numFmtId="${nth}"/>`)}</cellXfs></styleSheet>`,
    ),
    becomes: 'TOO_LARGE',
  },
  ...truncated,
  { name: 'text with NULs', bytes: () => Buffer.from('a,b\n1,\0\n'), becomes: 'NOT_A_TABLE' },
  { name: 'text with control characters', bytes: () => Buffer.from('a,b\n1,\u0007\u0008\n'), becomes: 'NOT_A_TABLE' },
  { name: 'a quote without end', bytes: () => Buffer.from(`a,b\n1,"${'x\n'.repeat(500_000)}`), becomes: 'QUOTES' },
  { name: 'a quote in the wrong place', bytes: () => Buffer.from('a,b\n"1"2,3\n'), becomes: 'QUOTES' },
  {
    name: 'bytes of no encoding',
    bytes: () => Buffer.concat([Buffer.from('a,b\n'), Buffer.from([0xff, 0xff, 0x80, 0xff])]),
    becomes: 'ENCODING',
  },
  { name: 'a line of a million fields', bytes: () => Buffer.from('1,'.repeat(1_000_000)), becomes: 'TOO_WIDE' },
  { name: 'three hundred thousand lines', bytes: () => Buffer.from('a,b\n'.repeat(300_000)), becomes: 'TOO_LARGE' },
  {
    name: 'a field of a million characters',
    bytes: () => Buffer.from(`a,${'x'.repeat(1_000_000)}\n`),
    becomes: 'TOO_LARGE',
  },
  { name: 'text in UTF-16', bytes: () => Buffer.from('\ufeff姓名\t单位\n甲\t某厂\n', 'utf16le'), becomes: { rows: 2 } },
  {
    name: 'text whose bytes were packed',
    bytes: () => deflateRawSync(Buffer.from('a,b\n'.repeat(5_000))),
    becomes: 'NOT_A_TABLE',
  },
];
