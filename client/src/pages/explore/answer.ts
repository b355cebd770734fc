import type { CellValuesFragment, ExploreCellFragment, ExploreChangedSubscription } from '../../gql/explore/graphql';

export type Cell = ExploreCellFragment;
type Told = ExploreChangedSubscription['resultsChanged'];

/** A value that has just become another one. */
export interface Moved {
  cell: Cell;
  before: CellValuesFragment;
}

export interface Patched {
  cells: Cell[];
  moved: Moved[];
  /** cells came or went, so that the answer has to be read again */
  isOther: boolean;
}

const VALUES = [
  'target',
  'claimed',
  'claimedBound',
  'recorded',
  'evidenced',
  'confirmed',
  'derived',
  'completion',
  'pace',
  'isTargetSimulated',
  'isRecordedSimulated',
] as const satisfies readonly (keyof CellValuesFragment)[];

const isSame = (a: CellValuesFragment, b: CellValuesFragment): boolean =>
  VALUES.every((name) => (a[name] ?? null) === (b[name] ?? null));

/**
 * What the server told, put into what is shown.
 * @param isWhole every cell of the answer is shown: one that is not known is new
 */
export function patched(shown: readonly Cell[], told: Told, isWhole: boolean): Patched {
  const news = new Map(told.cells.map((cell) => [cell.key, cell]));
  const known = new Set(shown.map(({ key }) => key));
  const moved: Moved[] = [];
  const cells = shown.map((before) => {
    const now = news.get(before.key);
    if (!now || isSame(before, now)) return before;
    const cell = { ...before, ...now, __typename: before.__typename };
    moved.push({ cell, before });
    return cell;
  });
  const came = told.cells.some(({ key }) => !known.has(key));
  const went = told.complete ? shown.some(({ key }) => !news.has(key)) : told.removed.some((key) => known.has(key));
  return { cells, moved, isOther: went || (isWhole && came) };
}

/** The cells of two readings that differ in a value. */
export function movedBetween(before: readonly Cell[], after: readonly Cell[]): Moved[] {
  const known = new Map(before.map((cell) => [cell.key, cell]));
  return after.flatMap((cell): Moved[] => {
    const earlier = known.get(cell.key);
    return earlier && !isSame(earlier, cell) ? [{ cell, before: earlier }] : [];
  });
}
