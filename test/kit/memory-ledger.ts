import { FundHolding, FundKind, FundStage, VoucherOrder, type Side } from '../../schema/vocabulary';
import {
  checkAmount,
  checkEnough,
  checkReversible,
  LYING,
  moveFor,
  originYearOf,
  tellSources,
  type Inflow,
  type Lying,
  type Move,
  type NamedSource,
  type Told,
} from '../../server/funds/posting.rules';

/** A posting in a test's small world: custodians and projects are single letters. */
export interface Command {
  stage: FundStage;
  side: Side;
  amountFen: bigint;
  custodian: string;
  from?: string;
  holding?: FundHolding;
  originYear?: number;
  /** Of which earlier entries, by their number. */
  named?: readonly NamedSource[];
}

export interface MemoryEntry extends Told {
  id: string;
  move: Move;
  amountFen: bigint;
  fromAccount: string | null;
  account: string;
  originYear: number;
  reversesId: string | null;
  reversedById: string | null;
}

const FUND_YEAR = 2019;

/** The rules of posting over books kept in memory, as the service and the database keep them together. */
export class MemoryLedger {
  readonly entries: MemoryEntry[] = [];
  readonly left = new Map<string, bigint>();
  private readonly positions = new Map<string, Lying>();

  constructor(private readonly voucherOrder: VoucherOrder) {}

  /** Posts, or throws the DomainError by which it is refused. */
  post(command: Command): MemoryEntry {
    const { stage, side, amountFen, custodian } = command;
    checkAmount(amountFen);
    const move = moveFor(
      stage,
      side,
      { kind: FundKind.FISCAL, voucherOrder: this.voucherOrder },
      command.holding ?? null,
    );
    const where = command.from ?? custodian;
    let told: Told = { sources: [], untoldFen: 0n };
    let originYear = command.originYear ?? FUND_YEAR;
    if (move.from !== FundHolding.OUTSIDE) {
      const lying = this.lyingIn(`${side}/${where}/${move.from}`);
      originYear = originYearOf(command.originYear ?? null, lying, FUND_YEAR, where);
      const there = lying.find((one) => one.originYear === originYear);
      checkEnough(amountFen, there, { custodian: where, holding: move.from });
      const inflows = this.inflowsOf(`${side}/${where}/${move.from}/${originYear}`);
      if (there && LYING.includes(move.from)) told = tellSources(amountFen, command.named ?? [], there, inflows);
    }
    const entry: MemoryEntry = {
      id: `e${this.entries.length}`,
      move,
      amountFen,
      fromAccount: move.from === FundHolding.OUTSIDE ? null : `${side}/${where}/${move.from}/${originYear}`,
      account: `${side}/${custodian}/${move.to}/${originYear}`,
      originYear,
      ...told,
      reversesId: null,
      reversedById: null,
    };
    this.book(entry);
    if (LYING.includes(move.to)) this.left.set(entry.id, amountFen);
    return entry;
  }

  /** Reverses, or throws. What has gone on, or is named as a source, stays. */
  reverse(id: string): MemoryEntry {
    const entry = this.entries.find((one) => one.id === id);
    if (!entry) throw new Error(`no entry ${id}`);
    checkReversible(entry);
    const balance = this.positions.get(entry.account)?.balanceFen ?? 0n;
    const left = this.left.get(entry.id);
    if (balance < entry.amountFen || (left !== undefined && left !== entry.amountFen))
      throw new Error('it has gone on');
    const reversal: MemoryEntry = {
      ...entry,
      id: `e${this.entries.length}`,
      amountFen: -entry.amountFen,
      untoldFen: -entry.untoldFen,
      sources: entry.sources.map((source) => ({ ...source, amountFen: -source.amountFen })),
      reversesId: entry.id,
    };
    this.book(reversal);
    entry.reversedById = reversal.id;
    if (left !== undefined) this.left.set(entry.id, 0n);
    return reversal;
  }

  /** Every position, by its account. */
  get balances(): ReadonlyMap<string, Lying> {
    return this.positions;
  }

  inflowsOf(account: string): Inflow[] {
    return this.entries
      .filter((one) => one.account === account && one.reversesId === null && this.left.has(one.id))
      .map(({ id }) => ({ entryId: id, documentNo: id, leftFen: this.left.get(id) ?? 0n }));
  }

  private lyingIn(prefix: string): Lying[] {
    return [...this.positions].flatMap(([account, lying]) => (account.startsWith(`${prefix}/`) ? [lying] : []));
  }

  private book(entry: MemoryEntry): void {
    this.entries.push(entry);
    if (entry.fromAccount !== null) this.change(entry.fromAccount, entry.originYear, -entry.amountFen, entry.untoldFen);
    this.change(entry.account, entry.originYear, entry.amountFen, 0n);
    for (const { sourceId, amountFen } of entry.sources)
      this.left.set(sourceId, (this.left.get(sourceId) ?? 0n) - amountFen);
  }

  private change(account: string, originYear: number, amountFen: bigint, untoldFen: bigint): void {
    const known = this.positions.get(account) ?? { originYear, balanceFen: 0n, untoldFen: 0n };
    this.positions.set(account, {
      originYear,
      balanceFen: known.balanceFen + amountFen,
      untoldFen: known.untoldFen + untoldFen,
    });
  }
}
