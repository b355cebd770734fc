import type { Statement } from './evidence.rules';
import { withoutOne } from './slip.rules';

/** How many of the statements that fit are looked at, the nearest in time first: what keeps the work in proportion. */
const LOOKED_AT = 12;

/**
 * One side's statements, found again by what they have in common with one of the other side. Statements are named by
 * their number in the list they come from, which is sorted by day; so is every drawer.
 */
export class Shelf {
  private readonly byDocument = new Map<string, number[]>();
  private readonly byAmount = new Map<bigint, number[]>();
  private readonly bySlip = new Map<string, number[]>();
  private readonly bySeries = new Map<string, number[]>();
  private readonly withoutDocument: number[] = [];

  constructor(private readonly statements: readonly Statement[]) {}

  put(index: number): void {
    const { document, fact } = this.at(index);
    file(this.byAmount, fact.amountFen, index);
    for (const key of document.keys) {
      file(this.byDocument, key, index);
      for (const text of [key, ...withoutOne(key)]) file(this.bySlip, text, index);
    }
    for (const series of new Set(document.numbers.map((number) => number.series))) file(this.bySeries, series, index);
    if (document.keys.length === 0) this.withoutDocument.push(index);
  }

  at(index: number): Statement {
    const statement = this.statements[index];
    if (statement === undefined) throw new RangeError(`no statement ${index}`);
    return statement;
  }

  sharingDocument(mine: Statement): readonly number[] {
    return this.gather(mine, mine.document.keys, this.byDocument);
  }

  oneSlipAway(mine: Statement): readonly number[] {
    const texts = mine.document.keys.flatMap((key) => [key, ...withoutOne(key)]);
    return this.gather(mine, texts, this.bySlip);
  }

  inSeries(mine: Statement): readonly number[] {
    return this.gather(mine, [...new Set(mine.document.numbers.map((number) => number.series))], this.bySeries);
  }

  ofAmount(mine: Statement): readonly number[] {
    return this.nearest(this.byAmount.get(mine.fact.amountFen) ?? [], mine.day);
  }

  ofNoDocument(mine: Statement): readonly number[] {
    return this.nearest(this.withoutDocument, mine.day);
  }

  private gather(mine: Statement, keys: readonly string[], drawers: ReadonlyMap<string, number[]>): number[] {
    return [...new Set(keys.flatMap((key) => this.nearest(drawers.get(key) ?? [], mine.day)))];
  }

  /** Of a drawer sorted by day, the statements nearest to a day. */
  private nearest(drawer: readonly number[], day: number): readonly number[] {
    if (drawer.length <= LOOKED_AT) return drawer;
    const dayAt = (at: number): number => this.at(drawer[at] ?? -1).day;
    let low = 0;
    let high = drawer.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (dayAt(middle) < day) low = middle + 1;
      else high = middle;
    }
    let [start, end] = [low, low];
    while (end - start < LOOKED_AT) {
      const isEarlierNearer = start > 0 && (end === drawer.length || day - dayAt(start - 1) <= dayAt(end) - day);
      if (isEarlierNearer) start -= 1;
      else end += 1;
    }
    return drawer.slice(start, end);
  }
}

function file<Key>(drawers: Map<Key, number[]>, key: Key, index: number): void {
  const drawer = drawers.get(key);
  if (drawer === undefined) drawers.set(key, [index]);
  else drawer.push(index);
}
