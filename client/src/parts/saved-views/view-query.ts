/** What is only open over a list is no part of how it is looked through. */
const PASSING: readonly string[] = ['record', 'entry', 'form'];

/** A page's conditions in one order, so that two of the same content are equal. */
export function viewQueryOf(params: URLSearchParams): string {
  const pairs = [...params].filter(([key, value]) => !PASSING.includes(key) && value !== '');
  return new URLSearchParams(pairs.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

export const sameView = (params: URLSearchParams, query: string): boolean =>
  viewQueryOf(params) === viewQueryOf(new URLSearchParams(query));
