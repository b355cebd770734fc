import { EvidenceType } from '../../schema/vocabulary';
import { agreedType } from '../../server/evidence/evidence.rules';
import { nameInDisposition, readFileName } from '../../server/evidence/file-name.rules';
import { typeOfContent, typeOfName } from '../../server/evidence/file-type.rules';
import { CSV, DOCX, JPEG, oleOf, PDF, peekOf, PNG, XLSX, zipOf } from '../kit/files';

const heic = (brand: string) =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftyp', 'latin1'), Buffer.from(brand), Buffer.alloc(16)]);
const webp = Buffer.concat([Buffer.from('RIFF\x1a\0\0\0WEBPVP8 ', 'latin1'), Buffer.alloc(18)]);
const GB18030 = Buffer.from('bba7c3fb2cbdf0b6ee0accecd0c7d5f22c3130300a', 'hex');

describe('a file is what its content is', () => {
  test.each<[string, string | null, Buffer]>([
    ['a JPEG', 'JPEG', JPEG],
    ['a PNG', 'PNG', PNG],
    ['a WebP', 'WEBP', webp],
    ['a HEIC of a phone', 'HEIC', heic('heic')],
    ['a HEIF of another phone', 'HEIC', heic('mif1')],
    ['a film', null, heic('isom')],
    ['a PDF', 'PDF', PDF],
    ['a workbook', 'XLSX', XLSX],
    [
      'a workbook with a comment behind the archive',
      'XLSX',
      zipOf(['[Content_Types].xml', 'xl/workbook.xml'], { comment: 'WPS' }),
    ],
    ['a letter', 'DOCX', DOCX],
    ['a workbook with macros', null, zipOf(['[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'])],
    ['an archive of anything', null, zipOf(['run.exe'])],
    ['an archive with a password', null, zipOf(['[Content_Types].xml', 'xl/workbook.xml'], { flags: 1 })],
    [
      'an archive that says it unpacks to 6 GB',
      null,
      zipOf(['[Content_Types].xml', 'xl/workbook.xml'], { unpacked: 0xc0000000 }),
    ],
    ['an archive that was cut off', null, XLSX.subarray(0, XLSX.length - 30)],
    ['an archive whose listing lies beyond its end', null, cutInside(XLSX)],
    ['an old workbook', 'XLS', oleOf(['Workbook', '\x05SummaryInformation'])],
    ['an old workbook whose directory is long', 'XLS', oleOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'Book'])],
    ['an old workbook with macros', null, oleOf(['Workbook', '_VBA_PROJECT_CUR'])],
    ['an encrypted workbook', null, oleOf(['EncryptedPackage', 'EncryptionInfo'])],
    ['an old letter', null, oleOf(['WordDocument'])],
    ['an OLE file that was cut off', null, oleOf(['Workbook']).subarray(0, 600)],
    ['an OLE file whose directory runs in circles', null, circling()],
    ['a table in UTF-8', 'CSV', CSV],
    ['a table in GB 18030', 'CSV', GB18030],
    ['a table with a byte order mark', 'CSV', Buffer.concat([Buffer.from('efbbbf', 'hex'), CSV])],
    ['text without fields', null, Buffer.from('hello')],
    ['a page', null, Buffer.from('<html><script>alert(1), 2</script></html>')],
    ['a page after blanks', null, Buffer.from('\ufeff \n<!doctype html><p>a,b')],
    [
      'a drawing with a script',
      null,
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>a(1,2)</script></svg>'),
    ],
    ['a program', null, Buffer.from('MZ\x90\0,,,', 'latin1')],
    ['a table with a NUL far behind', null, Buffer.concat([Buffer.from('a,b\n'.repeat(40_000)), Buffer.from([0])])],
    ['a table cut inside of a character', 'CSV', Buffer.from(`${'a'.repeat(65_534)},户名`)],
    ['nothing', null, Buffer.alloc(0)],
  ])('%s: %s', async (_what, type, bytes) => {
    expect(await typeOfContent(peekOf(bytes))).toBe(type);
  });

  test.each([
    ['发票.PDF', 'PDF'],
    ['照片.jpeg', 'JPEG'],
    ['台账.xls', 'XLS'],
    ['台账.xlsm', null],
    ['发票.pdf.exe', null],
    ['发票', null],
    ['pdf', null],
  ])('the name %s says %s', (name, type) => expect(typeOfName(name)).toBe(type));

  test('name and content have to agree; a refusal says what to change', () => {
    expect(agreedType('照片.jpg', EvidenceType.JPEG)).toBe('JPEG');
    expect(() => agreedType('照片.jpg', EvidenceType.PNG)).toThrow(/PNG.*扩展名/);
    expect(() => agreedType('页面.html', null)).toThrow('FILE_TYPE_REFUSED');
    expect(() => agreedType('照片', EvidenceType.JPEG)).toThrow('FILE_TYPE_REFUSED');
  });
});

describe('a file’s name', () => {
  test.each([
    [`attachment; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf`, '发票.pdf'],
    [`attachment; filename="a.pdf"; filename*=utf-8'zh'%E5%8F%91%E7%A5%A8.pdf`, '发票.pdf'],
    [`attachment; filename="with \\"quotes\\".pdf"`, 'with "quotes".pdf'],
    ['attachment; filename=plain.pdf', 'plain.pdf'],
    ['attachment', null],
    [undefined, null],
  ])('%s names %s', (disposition, name) => expect(nameInDisposition(disposition)).toBe(name));

  test.each([
    ['C:\\照片\\2019.jpg', '2019.jpg'],
    ['../../etc/passwd.csv', 'passwd.csv'],
    ['发\u202egpj.exe\u0000票.pdf', '发gpj.exe票.pdf'],
    ['  a.pdf ', 'a.pdf'],
  ])('%j is kept as %j', (given, kept) => expect(readFileName(given)).toBe(kept));

  test.each([[null], [''], ['a/'], ['\u200b'], [`${'长'.repeat(197)}.pdf`]])('%j is no name', (given) => {
    expect(() => readFileName(given)).toThrow('BAD_INPUT');
  });

  test('a name whose encoding is broken is refused', () => {
    expect(() => nameInDisposition(`attachment; filename*=UTF-8''%E5%8F`)).toThrow('BAD_INPUT');
  });
});

/** The end is whole, and what it points to is not there. */
function cutInside(archive: Buffer): Buffer {
  const broken = Buffer.from(archive);
  broken.writeUInt32LE(archive.length + 100, archive.length - 6);
  return broken;
}

function circling(): Buffer {
  const file = oleOf(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  file.writeUInt32LE(1, 512 + 2 * 4);
  return file;
}
