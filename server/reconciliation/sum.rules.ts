/** How far a search for parts goes before it is given up: books in which more combinations add up prove nothing. */
const MOST_STEPS = 2_000;
const MOST_FINDINGS = 4;

/** One amount that may be a part of a sum; `isOwn` when it lies under the document of the whole. */
export interface Part {
  index: number;
  amountFen: bigint;
  isOwn: boolean;
}

export interface SumLimits {
  parts: number;
  /** Parts that are not under the document of the whole. */
  strangers: number;
}

/**
 * The sets of two or more parts that add up to the whole exactly, at most four. More than one means that the books do
 * not tell; the caller must not choose among them.
 */
export function partsThatAddUp<P extends Part>(whole: bigint, pool: readonly P[], limits: SumLimits): P[][] {
  const parts = [...pool].sort((one, other) => compare(other.amountFen, one.amountFen) || one.index - other.index);
  const restFrom = new Array<bigint>(parts.length + 1).fill(0n);
  for (let at = parts.length - 1; at >= 0; at--) restFrom[at] = (restFrom[at + 1] ?? 0n) + (parts[at]?.amountFen ?? 0n);

  const findings: P[][] = [];
  const chosen: P[] = [];
  let steps = 0;
  const search = (at: number, missing: bigint, strangers: number): void => {
    if (missing === 0n) {
      if (chosen.length >= 2) findings.push([...chosen]);
      return;
    }
    const part = parts[at];
    if (part === undefined || (restFrom[at] ?? 0n) < missing || chosen.length === limits.parts) return;
    if (findings.length >= MOST_FINDINGS || ++steps > MOST_STEPS) return;
    if (part.amountFen <= missing && (part.isOwn || strangers > 0)) {
      chosen.push(part);
      search(at + 1, missing - part.amountFen, part.isOwn ? strangers : strangers - 1);
      chosen.pop();
    }
    search(at + 1, missing, strangers);
  };
  search(0, whole, limits.strangers);
  return findings;
}

const compare = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0);
