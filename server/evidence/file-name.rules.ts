import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { coverNumbers } from '../platform/person-numbers';

const MAX_NAME_LENGTH = 200;

/** Control characters, halves of characters, and marks that turn the direction of what is read (`gpj.exe` for `exe.jpg`). */
const UNREADABLE = /[\p{Control}\p{Surrogate}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** The file's name inside a `Content-Disposition`: RFC 5987's in UTF-8 first, else the plain one. Null where there is none. */
export function nameInDisposition(disposition: string | undefined): string | null {
  if (disposition === undefined) return null;
  const extended = /;\s*filename\*\s*=\s*UTF-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  if (extended !== undefined) return unescaped(extended);
  const plain = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  const name = plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2];
  return name ?? null;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    throw badName('文件名的编码有误', 'the encoding of the file’s name is wrong');
  }
}

/** The name as it is kept: without folders, readable as it is, numbers of people covered. Fails with BAD_INPUT where nothing or too much is left. */
export function readFileName(given: string | null): string {
  const name = (given ?? '').split(/[\\/]/).at(-1)?.normalize('NFC').replace(UNREADABLE, '').trim() ?? '';
  if (name === '')
    throw badName('请写明文件名，如 ?name=发票.pdf', 'name the file, as ?name=invoice.pdf or in Content-Disposition');
  if (name.length > MAX_NAME_LENGTH)
    throw badName(`文件名最多 ${MAX_NAME_LENGTH} 个字`, `a file’s name has ${MAX_NAME_LENGTH} characters at most`);
  return coverNumbers(name);
}

function badName(reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'name');
}
