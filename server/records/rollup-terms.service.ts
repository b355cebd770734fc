import type { DataSource } from 'typeorm';
import type { Db } from '../db/tx';
import { keepTerms, readTerms, type RollupTerm } from './rollup.store';

/** Schemes name some dozens; more than this are not waited for at once. */
const MAX_WANTED = 500;

const nameOf = ({ measure, f1, f2, f3 }: RollupTerm): string => JSON.stringify([measure, f1, f2, f3]);

/**
 * Which terms the rollup keeps sums of. What a question asks for and is not kept is wanted from then on, and kept as soon as the
 * next folding has seen to it; until then the question is answered from the facets.
 */
export class RollupTerms {
  private readonly kept = new Map<string, number>();
  private readonly wanted = new Map<string, RollupTerm>();
  /** Called when something is wanted that was not wanted before. */
  onWanted: () => void = () => undefined;

  /** The id of each term, in their order; null unless all of them are kept. */
  async idsOf(db: Db, terms: readonly RollupTerm[]): Promise<number[] | null> {
    const names = terms.map(nameOf);
    // What is kept stays kept, so that only what is not known is asked about.
    if (!names.every((name) => this.kept.has(name)))
      for (const { id, ...term } of await readTerms(db)) this.kept.set(nameOf(term), id);
    const ids = names.map((name) => this.kept.get(name));
    if (ids.every((id) => id !== undefined)) return ids;
    for (const [at, term] of terms.entries()) if (ids[at] === undefined) this.want(term);
    return null;
  }

  /** Keeps what is wanted, in the worker's name. @returns how many terms are new */
  async keepWanted(worker: DataSource): Promise<number> {
    if (this.wanted.size === 0) return 0;
    const terms = [...this.wanted.values()];
    const count = await keepTerms(worker, terms);
    for (const term of terms) this.wanted.delete(nameOf(term));
    return count;
  }

  private want({ measure, f1, f2, f3 }: RollupTerm): void {
    const name = nameOf({ measure, f1, f2, f3 });
    if (this.wanted.has(name) || this.wanted.size >= MAX_WANTED) return;
    this.wanted.set(name, { measure, f1, f2, f3 });
    this.onWanted();
  }
}
