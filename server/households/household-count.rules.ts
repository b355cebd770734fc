/** How many households there are, and what of it is told to whom: a number so small that it points at somebody is not told to outsiders. */

/** A cell as the database counts it. */
export interface CountedCell {
  key: string;
  households: number;
  persons: number;
  /** How many of the households the viewer may look at. */
  visible: number;
}

/** A cell as it is told: null where it is not. */
export interface ToldCell {
  key: string;
  households: number | null;
  persons: number | null;
}

/** Below this many, an outsider is told nothing. */
export const TOLD_FROM = 3;

/**
 * What a viewer is told. Who may look at all households of a cell learns its exact numbers. Others learn nothing of a cell with
 * fewer than three households or people; and where that is one cell alone, nothing of the next smallest either, because the
 * total would tell it.
 */
export function toldCells(cells: readonly CountedCell[]): ToldCell[] {
  const isOutside = ({ households, visible }: CountedCell): boolean => visible < households;
  const isSmall = ({ households, persons }: CountedCell): boolean => households < TOLD_FROM || persons < TOLD_FROM;
  const hidden = new Set(cells.filter((cell) => isOutside(cell) && isSmall(cell)));
  if (hidden.size === 1) {
    const [next] = cells
      .filter((cell) => isOutside(cell) && !hidden.has(cell))
      .sort((a, b) => a.households - b.households || (a.key < b.key ? -1 : 1));
    if (next) hidden.add(next);
  }
  return cells.map((cell) => {
    const { key, households, persons } = cell;
    return hidden.has(cell) ? { key, households: null, persons: null } : { key, households, persons };
  });
}
