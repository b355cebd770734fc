import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from './errors';

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

/** What a list is searched for: null when nothing is. Fails with BAD_INPUT when it is too long. */
export function searchText(text: string | null | undefined, field = 'filter.search'): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : requireText(trimmed, 60, field);
}

/** Fails with TOO_MANY_ITEMS. */
export function atMost(items: readonly unknown[], max: number, field: string): void {
  if (items.length > max) throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max, actual: items.length }, field);
}
