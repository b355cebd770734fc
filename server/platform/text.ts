import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from './errors';
import { holdsNumber } from './person-numbers';

/** A text of the caller without the spaces around it. Fails with BAD_INPUT when it is empty or too long. */
export function requireText(text: string, max: number, field: string): string {
  const trimmed = text.trim();
  if (trimmed.length >= 1 && trimmed.length <= max) return trimmed;
  throw new DomainError(
    ProblemCode.BAD_INPUT,
    { reason: `须为 1 至 ${max} 个字`, reasonEn: `1 to ${max} characters` },
    field,
  );
}

const ID_LIKE = /\d{17}[\dXx]|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{16,19}(?!\d)/;

/** A text that many may read: no ID, telephone or account number in it. Fails with BAD_INPUT. */
export function readPlain(text: string, max: number, field: string): string {
  const plain = requireText(text, max, field);
  refuseNumbers(plain, field);
  return plain;
}

/** Fails with BAD_INPUT where an ID, telephone or account number stands in a text, in whatever form. */
export function refuseNumbers(text: string, field: string): void {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  if (!ID_LIKE.test(digits) && !holdsNumber(text)) return;
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
  return trimmed === '' ? null : requireText(trimmed, 60, field);
}

/** Fails with TOO_MANY_ITEMS. */
export function atMost(items: readonly unknown[], max: number, field: string): void {
  if (items.length > max) throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max, actual: items.length }, field);
}
