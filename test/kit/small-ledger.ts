import { FundHolding, FundLinkTold, FundPathDirection, FundStage } from '../../schema/vocabulary';
import type { BookedEntry, MatchedEntries, PathStep } from '../../server/funds/fund-path.rules';
import { stepOf } from '../../server/funds/fund-path.rules';
import { tellSources, type NamedSource, type Told } from '../../server/funds/posting.rules';

/** An entry of a ledger small enough to be thought through. */
export interface SmallEntry {
  id: string;
  stage: FundStage;
  fromHolding: FundHolding;
  toHolding: FundHolding;
  /** Accounts by name; null beyond the books. */
  from: string | null;
  to: string;
  amountFen: bigint;
  sources: Told['sources'];
  untoldFen: bigint;
  isVoid: boolean;
}

/** The books in memory: what lies where, and what each posting tells of its sources, by the rules of posting. */
export class SmallLedger {
  readonly entries: SmallEntry[] = [];
  readonly matches: MatchedEntries[] = [];

  /** A donor's statement. */
  disburse(amount: number): string {
    return this.add(FundStage.DISBURSED, FundHolding.OUTSIDE, FundHolding.DISBURSED, null, 'donor', amount);
  }

  receive(to: string, amount: number): string {
    return this.add(FundStage.RECEIVED, FundHolding.OUTSIDE, FundHolding.RECEIVED, null, to, amount);
  }

  issue(from: string, to: string, amount: number, named: readonly [string, number][] = []): string {
    return this.add(FundStage.ISSUED, FundHolding.RECEIVED, FundHolding.ISSUED, from, to, amount, named);
  }

  transfer(from: string, to: string, amount: number, named: readonly [string, number][] = []): string {
    return this.add(FundStage.TRANSFERRED, FundHolding.ISSUED, FundHolding.ISSUED, from, to, amount, named);
  }

  retain(from: string, amount: number, named: readonly [string, number][] = []): string {
    return this.add(
      FundStage.RETAINED,
      FundHolding.ISSUED,
      FundHolding.RETAINED,
      from,
      `${from} 质保金`,
      amount,
      named,
    );
  }

  spend(from: string, amount: number, named: readonly [string, number][] = []): string {
    return this.add(FundStage.SPENT, FundHolding.ISSUED, FundHolding.SPENT, from, `${from} 已支出`, amount, named);
  }

  voucher(from: string, amount: number, named: readonly [string, number][] = []): string {
    const account = `${from} 已支出`;
    return this.add(FundStage.VOUCHERED, FundHolding.SPENT, FundHolding.SETTLED, account, '报账', amount, named);
  }

  sendBack(from: string, amount: number): string {
    return this.add(FundStage.RETURNED, FundHolding.ISSUED, FundHolding.SENT_BACK, from, '退回', amount);
  }

  takeBack(amount: number): string {
    return this.add(FundStage.RETURNED, FundHolding.DISBURSED, FundHolding.TAKEN_BACK, null, 'donor', amount);
  }

  match(given: string[], got: string[]): void {
    const part = (id: string) => ({ entryId: id, amountFen: this.entry(id).amountFen });
    this.matches.push({ given: given.map(part), got: got.map(part) });
  }

  /** Takes an entry back; it must not be anybody's source, and what it brought must still lie there. */
  reverse(id: string): void {
    const entry = this.entry(id);
    if (this.leftOf(entry) !== entry.amountFen || this.balance(entry.to) < entry.amountFen)
      throw new Error(`${id} is used`);
    entry.isVoid = true;
    this.entries.push({ ...entry, id: `-${id}`, amountFen: -entry.amountFen, sources: [] });
  }

  entry(id: string): SmallEntry {
    const found = this.entries.find((one) => one.id === id);
    if (!found) throw new Error(`no entry ${id}`);
    return found;
  }

  /** What counts. */
  inForce(): SmallEntry[] {
    return this.entries.filter((one) => !one.isVoid);
  }

  balance(account: string): bigint {
    return this.inForce().reduce(
      (sum, one) => sum + (one.to === account ? one.amountFen : 0n) - (one.from === account ? one.amountFen : 0n),
      0n,
    );
  }

  untold(account: string): bigint {
    return this.inForce().reduce((sum, one) => sum + (one.from === account ? one.untoldFen : 0n), 0n);
  }

  leftOf({ id, amountFen }: Pick<SmallEntry, 'id' | 'amountFen'>): bigint {
    return this.usesOf(id).reduce((left, use) => left - use.amountFen, amountFen);
  }

  usesOf(id: string): { entry: SmallEntry; amountFen: bigint; how: FundLinkTold }[] {
    return this.inForce().flatMap((entry) =>
      entry.sources
        .filter((source) => source.sourceId === id)
        .map(({ amountFen, how }) => ({ entry, amountFen, how: FundLinkTold[how] })),
    );
  }

  /** Every entry as a step of a path. */
  steps(direction: FundPathDirection): Map<string, PathStep> {
    return new Map(
      this.entries.map((entry) => {
        const match = this.matches.find(({ given, got }) => [...given, ...got].some((one) => one.entryId === entry.id));
        return [entry.id, stepOf(this.booked(entry, direction), direction, match ?? null)];
      }),
    );
  }

  private booked(entry: SmallEntry, direction: FundPathDirection): BookedEntry {
    const isForward = direction === FundPathDirection.FORWARD;
    const account = isForward ? entry.to : entry.from;
    const isTaken = (id: string): boolean => this.entry(id).isVoid;
    const forwards = this.entries.flatMap((use) =>
      use.sources
        .filter((source) => source.sourceId === entry.id)
        .map((source) => ({ ...source, entryId: use.id, how: FundLinkTold[source.how], isVoid: use.isVoid })),
    );
    const backwards = entry.sources.map((source) => ({
      ...source,
      entryId: source.sourceId,
      how: FundLinkTold[source.how],
      isVoid: isTaken(source.sourceId),
    }));
    return {
      ...entry,
      untoldFen: isForward ? this.leftOf(entry) : entry.untoldFen,
      account: account === null ? null : { balanceFen: this.balance(account), untoldFen: this.untold(account) },
      links: isForward ? forwards : backwards,
    };
  }

  private add(
    stage: FundStage,
    fromHolding: FundHolding,
    toHolding: FundHolding,
    from: string | null,
    to: string,
    amount: number,
    named: readonly [string, number][] = [],
  ): string {
    const amountFen = BigInt(amount);
    const told = from === null ? { sources: [], untoldFen: 0n } : this.tell(from, amountFen, named);
    const id = `${stage} ${this.entries.length + 1}`;
    this.entries.push({ id, stage, fromHolding, toHolding, from, to, amountFen, ...told, isVoid: false });
    return id;
  }

  private tell(from: string, amountFen: bigint, named: readonly [string, number][]): Told {
    if (this.balance(from) < amountFen) throw new Error(`${from} holds less than ${amountFen}`);
    const lying = { originYear: 2019, balanceFen: this.balance(from), untoldFen: this.untold(from) };
    const inflows = this.inForce()
      .filter((one) => one.to === from)
      .map((one) => ({ entryId: one.id, documentNo: one.id, leftFen: this.leftOf(one) }));
    const sources: NamedSource[] = named.map(([entryId, part]) => ({ entryId, amountFen: BigInt(part) }));
    return tellSources(amountFen, sources, lying, inflows);
  }
}
