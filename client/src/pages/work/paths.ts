/** What the task chart can be opened on; what is not given is left out of the address. */
export interface WorkAddress {
  year?: number;
  /** opens the sheet of a piece of work */
  item?: string;
  /** opens the sheet of a plan */
  plan?: string;
  mine?: boolean;
  late?: boolean;
  view?: 'list';
}

/** The address of the task chart (作战图), or of one piece of work on it. */
export function workPath({ year, item, plan, mine, late, view }: WorkAddress = {}): string {
  const given = Object.entries({ item, plan, mine: mine && 'yes', late: late && 'yes', view });
  const search = new URLSearchParams(given.filter((entry): entry is [string, string] => Boolean(entry[1]))).toString();
  return `/work${year === undefined ? '' : `/${year}`}${search ? `?${search}` : ''}`;
}
