import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { refuseNumbers } from '../platform/text';

/** More than anybody looks for among chips above a list. */
export const MAX_VIEWS = 50;
export const MAX_VIEW_NAME = 40;
const MAX_QUERY = 1_000;
const MAX_PAIRS = 20;
/** The words that the addresses of this site use. */
const KEY = /^[a-z][a-zA-Z]{0,39}$/;
/** What is open over a list is no part of how it is looked through. */
const PASSING: readonly string[] = ['record', 'entry', 'form', 'next', 'view'];

/**
 * What a page is filtered and ordered by, in one spelling: pairs as after the question mark of an address. A page puts it
 * behind its own path, so it can lead nowhere else; a path, a host or a fragment is refused all the same.
 * Fails with BAD_INPUT, also where it looks for a person’s number, and TOO_MANY_ITEMS.
 */
export function viewQuery(text: string): string {
  const bare = text.startsWith('?') ? text.slice(1) : text;
  if (bare.length > MAX_QUERY || /[\s\p{C}#/\\]/u.test(bare)) throw bad();
  const pairs = [...new URLSearchParams(bare)].filter(([key, value]) => !PASSING.includes(key) && value !== '');
  if (pairs.length > MAX_PAIRS)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_PAIRS, actual: pairs.length }, 'query');
  if (pairs.some(([key, value]) => !KEY.test(key) || /\p{C}/u.test(value))) throw bad();
  for (const [, value] of pairs) refuseNumbers(value, 'query');
  const query = new URLSearchParams(pairs).toString();
  if (query.length > MAX_QUERY) throw bad();
  return query;
}

function bad(): DomainError {
  const details = {
    reason: `只能是本页地址中问号之后的筛选与排序，最多 ${MAX_QUERY} 个字符`,
    reasonEn: `only what follows the question mark of this page’s address, ${MAX_QUERY} characters at most`,
  };
  return new DomainError(ProblemCode.BAD_INPUT, details, 'query');
}
