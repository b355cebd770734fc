/** The explorer, with what is asked of it; what is not given is left out of the address. */
export function explorePath(asked: Record<string, string | undefined> = {}): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  return `/results${search ? `?${search}` : ''}`;
}
