import { EvidenceType } from '../../schema/vocabulary';
import type { Peek } from './file-shelf';
import { oleNames, zipNames } from './container.rules';

/** How each type is named at the end of a file's name, the usual one first, and over HTTP. */
export const EVIDENCE_TYPES: Readonly<Record<EvidenceType, { endings: readonly string[]; mediaType: string }>> = {
  JPEG: { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  PNG: { endings: ['png'], mediaType: 'image/png' },
  WEBP: { endings: ['webp'], mediaType: 'image/webp' },
  HEIC: { endings: ['heic', 'heif'], mediaType: 'image/heic' },
  PDF: { endings: ['pdf'], mediaType: 'application/pdf' },
  XLSX: { endings: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  XLS: { endings: ['xls'], mediaType: 'application/vnd.ms-excel' },
  CSV: { endings: ['csv'], mediaType: 'text/csv' },
  DOCX: { endings: ['docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
};

const HEAD = 64 * 1024;

/** Brands of the still pictures that phones take. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1']);

/** What a file is by its content, whatever it is called; null for what is not taken, workbooks with macros included. */
export async function typeOfContent(file: Peek): Promise<EvidenceType | null> {
  const head = await file.read(0, HEAD);
  const text = (from: number, to: number): string => head.toString('latin1', from, to);
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return EvidenceType.JPEG;
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return EvidenceType.PNG;
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return EvidenceType.WEBP;
  if (text(4, 8) === 'ftyp') return HEIC_BRANDS.has(text(8, 12)) ? EvidenceType.HEIC : null;
  if (text(0, 5) === '%PDF-') return EvidenceType.PDF;
  if (text(0, 4) === 'PK\x03\x04') return officeType(await zipNames(file));
  if (text(0, 8) === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return oldWorkbook(await oleNames(file));
  return (await isTable(file, head)) ? EvidenceType.CSV : null;
}

/** Office's files are archives that say by their parts what they are. */
function officeType(names: ReadonlySet<string> | null): EvidenceType | null {
  if (names === null || !names.has('[Content_Types].xml')) return null;
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) return null;
  if (names.has('xl/workbook.xml')) return EvidenceType.XLSX;
  return names.has('word/document.xml') ? EvidenceType.DOCX : null;
}

/** Of Excel's own form of before 2007; encrypted new ones come in the same wrapping and are nobody's to read. */
function oldWorkbook(names: ReadonlySet<string> | null): EvidenceType | null {
  if (names === null || names.has('_VBA_PROJECT_CUR')) return null;
  return names.has('Workbook') || names.has('Book') ? EvidenceType.XLS : null;
}

/** Plain text in UTF-8 or GB 18030 with something that parts fields, and not what a browser would run. */
async function isTable(file: Peek, head: Buffer): Promise<boolean> {
  for (let at = 0; at < file.size; at += HEAD) {
    // No control characters but tab, line feed and return: text has none, and neither encoding needs them.
    if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test((at === 0 ? head : await file.read(at, HEAD)).toString('latin1')))
      return false;
  }
  const text = decoded(head);
  return text !== null && !/^\uFEFF?\s*</.test(text) && /[,;\t，]/.test(text);
}

function decoded(head: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      // As part of a stream, so that a character cut at the end of the piece is no mistake.
      return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    }
  }
  return null;
}

/** What the end of a name says, or null. */
export function typeOfName(name: string): EvidenceType | null {
  const ending = /\.([A-Za-z]{2,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.values(EvidenceType).find((type) => EVIDENCE_TYPES[type].endings.includes(ending)) ?? null;
}

/** Every ending that is taken, for messages. */
export const ACCEPTED_ENDINGS: string[] = Object.values(EvidenceType).flatMap((type) => [
  ...EVIDENCE_TYPES[type].endings,
]);
