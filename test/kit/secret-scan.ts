import { gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** What nobody may be shown without role and reason. */
export type SecretKind = 'ID' | 'PHONE' | 'BANK' | 'WORDS';

export interface Secret {
  /** Where it was entered, for who reads a failure. */
  of: string;
  /** Numbers of people, or words: a name, what is known of somebody's health. */
  kind: SecretKind;
  text: string;
}

export interface Finding {
  of: string;
  /** How it stood there. */
  as: 'plain' | 'base64' | 'hex' | 'masked too little';
}

/** Of a masked number the first three and the last four places may be seen. */
const MOST_SHOWN = 7;
/** So many places of a number in a row are the number, whatever stands around them. */
const TELLING = 12;
const MAX_PARTS = 4;

/**
 * Finds secrets in whatever leaves the platform: written with spaces, dashes, tags or line ends between their digits, in full
 * width, escaped for JSON, XML or an address, in base64 or hex, masked too little, and inside what is packed (zip and with it
 * .xlsx and .docx, gzip, the streams of a .pdf).
 */
export class SecretScan {
  private readonly numbers: { of: string; text: string; telling: string[] }[];
  private readonly words: { of: string; text: string }[];
  private readonly coded: { of: string; as: 'base64' | 'hex'; text: string }[];

  constructor(secrets: readonly Secret[]) {
    this.numbers = secrets
      .filter(({ kind }) => kind !== 'WORDS')
      .map(({ of, text }) => ({ of, text, telling: runsOf(text, Math.min(TELLING, text.length)) }));
    this.words = secrets.filter(({ kind }) => kind === 'WORDS').map(({ of, text }) => ({ of, text }));
    this.coded = secrets.flatMap(({ of, text }) => [
      ...inBase64(text).map((code) => ({ of, as: 'base64' as const, text: code })),
      { of, as: 'hex' as const, text: Buffer.from(text).toString('hex') },
    ]);
  }

  /** What stands in it, each secret once for each way of hiding. */
  find(content: string | Uint8Array): Finding[] {
    const found = new Map<string, Finding>();
    const tell = (of: string, as: Finding['as']): void => void found.set(`${of} ${as}`, { of, as });
    for (const text of textsIn(content, MAX_PARTS)) this.look(text, tell);
    return [...found.values()];
  }

  private look(text: string, tell: (of: string, as: Finding['as']) => void): void {
    for (const { of, as, text: code } of this.coded)
      if (text.includes(code) || (as === 'hex' && text.includes(code.toUpperCase()))) tell(of, as);
    for (const plain of readingsOf(text)) {
      for (const { of, text: words } of this.words) if (plain.includes(words)) tell(of, 'plain');
      const bare = plain.replace(/<[^<>]*>/g, '');
      this.lookForMasked(bare, tell);
      for (const [run] of bare.replace(BETWEEN_DIGITS, '').matchAll(LONG_RUN))
        for (const { of, telling } of this.numbers) if (telling.some((part) => run.includes(part))) tell(of, 'plain');
    }
  }

  /** Stars with digits about them: whose number it is, and how much of it can be seen. */
  private lookForMasked(text: string, tell: (of: string, as: Finding['as']) => void): void {
    for (const [, before = '', after = ''] of text.matchAll(STARRED)) {
      if (before.length + after.length <= MOST_SHOWN) continue;
      for (const { of, text: number } of this.numbers) {
        const isItself = number.startsWith(before) && number.endsWith(after);
        if (isItself && before.length + after.length <= number.length) tell(of, 'masked too little');
      }
    }
  }
}

const BETWEEN_DIGITS = /(?<=[\dX])[^\p{L}\d*]+(?=[\dX])/gu;
const LONG_RUN = /[\dX]{11,}/g;
const STARRED = /([\dX]*)(?:\*|•|×|●)+(?:[\dX]{0,2}(?:\*|•|×|●)+)*([\dX]*)/g;

const runsOf = (text: string, length: number): string[] =>
  Array.from({ length: text.length - length + 1 }, (_, at) => text.slice(at, at + length));

/** The text as base64 writes it wherever it begins in what is encoded, without the letters that its neighbours share. */
function inBase64(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const encoded = whole.toString('base64').replace(/=+$/, '');
    const core = encoded.slice(before === 0 ? 0 : before + 1, Math.floor((whole.length * 8) / 6));
    return [...new Set([core, core.replaceAll('+', '-').replaceAll('/', '_')])];
  });
}

/** The text as it is, and as it is meant: escapes resolved, full width narrowed. */
function readingsOf(text: string): string[] {
  const meant = text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => pointOf(parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => pointOf(Number(code)))
    .replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => Buffer.from(escaped.replaceAll('%', ''), 'hex').toString('utf8'));
  const narrow = /[^\u0000-\u02ff\u4e00-\u9fff]/.test(meant) ? meant.normalize('NFKC') : meant;
  return narrow === text ? [text] : [text, narrow];
}

const pointOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Every text in it, down into what is packed in what. */
function textsIn(content: string | Uint8Array, depth: number): string[] {
  if (typeof content === 'string') return [content];
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const texts = [bytes.toString('utf8')];
  if (bytes.includes('\0')) texts.push(bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le'));
  if (depth === 0) return texts;
  return [...texts, ...partsOf(bytes).flatMap((part) => textsIn(part, depth - 1))];
}

function partsOf(bytes: Buffer): (string | Uint8Array)[] {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) {
    const files = unzipSync(bytes);
    return [Object.keys(files).join('\n'), ...Object.values(files)];
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes)];
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return pdfStreams(bytes);
  return [];
}

/** What a .pdf has packed; what is not packed stands in it as it is. */
function pdfStreams(bytes: Buffer): Uint8Array[] {
  const streams: Uint8Array[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const from = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    const until = bytes.indexOf('endstream', from);
    if (until < 0) break;
    try {
      streams.push(inflateSync(bytes.subarray(from, until)));
    } catch (error) {
      // It is not packed, or not this way: then it stands in the bytes as they are.
      if ((error as NodeJS.ErrnoException).code !== 'Z_DATA_ERROR') throw error;
    }
  }
  return streams;
}
