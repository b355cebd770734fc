import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from './errors';
import { holdsNumber } from './person-numbers';

/**
 * What others may read, without the spaces around it: no ID, telephone or account number in it. Fails with BAD_INPUT, also when
 * it is empty or too long.
 */
export function requireText(text: string, max: number, field: string): string {
  const plain = requireCode(text, max, field);
  refuseNumbers(plain, field);
  return plain;
}

/**
 * What may be long digits by its nature, without the spaces around it: the number of a document or a voucher, a word to look for,
 * what is kept sealed. Fails with BAD_INPUT when it is empty or too long.
 */
export function requireCode(text: string, max: number, field: string): string {
  const trimmed = text.trim();
  if (trimmed.length >= 1 && trimmed.length <= max) return trimmed;
  throw new DomainError(
    ProblemCode.BAD_INPUT,
    { reason: `须为 1 至 ${max} 个字`, reasonEn: `1 to ${max} characters` },
    field,
  );
}

/** Addresses of pages, which number them; not what is asked for behind the question mark. */
const ADDRESS = /https?:\/\/[\w./%~:+@-]+/gi;

/** Fails with BAD_INPUT where an ID, telephone or account number stands in a text, in whatever form; never repeating it. */
export function refuseNumbers(text: string, field: string): void {
  if (!holdsNumber(text.replace(ADDRESS, ''))) return;
  throw new DomainError(
    ProblemCode.BAD_INPUT,
    {
      reason: '请勿写身份证号、电话或银行账号，这些只填在人员栏',
      reasonEn: 'write no ID, telephone or account number here: they belong where people are entered',
    },
    field,
  );
}

/** What a list is searched for: null when nothing is. Fails with BAD_INPUT when it is too long. */
export function searchText(text: string | null | undefined, field = 'filter.search'): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : requireCode(trimmed, 60, field);
}

/** Fails with TOO_MANY_ITEMS. */
export function atMost(items: readonly unknown[], max: number, field: string): void {
  if (items.length > max) throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max, actual: items.length }, field);
}
