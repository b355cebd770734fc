import fc from 'fast-check';
import { FundHolding, FundStage, ProblemCode, Side, SourceTold, VoucherOrder } from '../../schema/vocabulary';
import { LYING, MAX_AMOUNT_FEN, moveFor, movesUnder, sidesThatPost } from '../../server/funds/posting.rules';
import { FundKind } from '../../schema/vocabulary';
import { DomainError } from '../../server/platform/errors';
import { fenFromYuan, yuanFromFen } from '../../server/platform/money';
import { chance } from '../kit/chance';
import { MemoryLedger, type Command, type MemoryEntry } from '../kit/memory-ledger';

const RUNS = 10_000;
const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
const CUSTODIANS = ['县', '镇', '队'];

const anyOrder = fc.constantFrom(VoucherOrder.AFTER_PAYMENT, VoucherOrder.BEFORE_PAYMENT);
const anyCustodian = fc.constantFrom(...CUSTODIANS);
const anyAmount = fc.oneof(
  { weight: 30, arbitrary: fc.bigInt({ min: 1n, max: 40n }) },
  { weight: 1, arbitrary: fc.constantFrom(0n, -1n, MAX_AMOUNT_FEN, MAX_AMOUNT_FEN + 1n) },
);
const RECIPIENT_STAGES = [
  FundStage.RECEIVED,
  FundStage.RECEIVED,
  FundStage.ISSUED,
  FundStage.ISSUED,
  FundStage.SPENT,
  FundStage.VOUCHERED,
  FundStage.TRANSFERRED,
  FundStage.RETAINED,
  FundStage.RELEASED,
  FundStage.RETURNED,
  FundStage.SURPLUS,
  FundStage.OPENING,
];
const anyCommand: fc.Arbitrary<Command> = fc.record(
  {
    stage: fc.constantFrom(...RECIPIENT_STAGES),
    side: fc.oneof(
      { weight: 40, arbitrary: fc.constant(Side.RECIPIENT) },
      { weight: 1, arbitrary: fc.constant(Side.DONOR) },
    ),
    amountFen: anyAmount,
    custodian: anyCustodian,
    from: anyCustodian,
    holding: fc.constantFrom(FundHolding.RECEIVED, FundHolding.ISSUED),
    originYear: fc.constantFrom(2018, 2019),
  },
  { requiredKeys: ['stage', 'side', 'amountFen', 'custodian'] },
);
/** A command, or the reversal of an earlier entry by its place. */
const anyStep = fc.oneof({ weight: 9, arbitrary: anyCommand }, { weight: 2, arbitrary: fc.nat({ max: 30 }) });

/** What an account holds, recomputed from nothing but the entries. */
function recomputed(entries: readonly MemoryEntry[]): Map<string, bigint> {
  const balances = new Map<string, bigint>();
  const add = (account: string | null, amount: bigint) =>
    account !== null && balances.set(account, (balances.get(account) ?? 0n) + amount);
  for (const { fromAccount, account, amountFen } of entries) {
    add(fromAccount, -amountFen);
    add(account, amountFen);
  }
  return balances;
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, one) => total + one, 0n);

describe('posting by the rules', () => {
  test(`${RUNS} random histories: nothing below zero, nothing created or lost, told and untold add up (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyOrder, fc.array(anyStep, { maxLength: 24 }), (order, steps) => {
        const ledger = new MemoryLedger(order);
        for (const step of steps) {
          const before = recomputed(ledger.entries);
          const count = ledger.entries.length;
          try {
            if (typeof step === 'number') {
              if (step < count) ledger.reverse(`e${step}`);
            } else ledger.post(step);
          } catch (error) {
            expect(ledger.entries).toHaveLength(count);
            if (error instanceof DomainError && error.code === ProblemCode.NOT_ENOUGH_FUNDS && typeof step !== 'number')
              expect(lacks(before, step, order)).toBe(true);
            else if (!(error instanceof DomainError) && (error as Error).message !== 'it has gone on') throw error;
          }
          expectSound(ledger);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  /** Whether what a refused command asked for was truly not there. */
  function lacks(balances: Map<string, bigint>, command: Command, order: VoucherOrder): boolean {
    const { from } = moveFor(
      command.stage,
      command.side,
      { kind: FundKind.FISCAL, voucherOrder: order },
      command.holding ?? null,
    );
    const where = `${command.side}/${command.from ?? command.custodian}/${from}/`;
    const there = [...balances].filter(([account]) => account.startsWith(where));
    const ofYear = there.filter(
      ([account]) => command.originYear === undefined || account.endsWith(`/${command.originYear}`),
    );
    return ofYear.every(([, balance]) => balance < command.amountFen);
  }

  function expectSound(ledger: MemoryLedger): void {
    const balances = recomputed(ledger.entries);
    for (const [account, { balanceFen, untoldFen }] of ledger.balances) {
      expect(balanceFen).toBe(balances.get(account) ?? 0n);
      expect(balanceFen >= 0n && untoldFen >= 0n).toBe(true);
      if (LYING.some((holding) => account.includes(`/${holding}/`)))
        expect(sum(ledger.inflowsOf(account).map(({ leftFen }) => leftFen)) - untoldFen).toBe(balanceFen);
    }
    const cameIn = sum(
      ledger.entries.filter(({ fromAccount }) => fromAccount === null).map(({ amountFen }) => amountFen),
    );
    expect(sum([...balances.values()])).toBe(cameIn);
    for (const entry of ledger.entries) {
      const told = sum(entry.sources.map(({ amountFen }) => amountFen));
      expect(told + entry.untoldFen).toBe(LYING.includes(entry.move.from) ? entry.amountFen : 0n);
    }
    for (const left of ledger.left.values()) expect(left >= 0n).toBe(true);
  }

  test('what the books tell of sources by themselves is true in whichever order money was used up', () => {
    const named = fc.option(fc.record({ at: fc.nat({ max: 10 }), share: fc.bigInt({ min: 1n, max: 20n }) }), {
      freq: 3,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCommand, named), { maxLength: 24 }), (steps) => {
        const ledger = new MemoryLedger(VoucherOrder.AFTER_PAYMENT);
        const worlds = ['first', 'last', 'chance'].map((order, at) => new World(order, chance(SEED + at)));
        for (const [command, name] of steps) {
          const inflow = name && ledger.entries[name.at];
          const sources = inflow ? [{ entryId: inflow.id, amountFen: name.share }] : [];
          try {
            const entry = ledger.post({ ...command, originYear: 2019, ...(sources.length > 0 && { named: sources }) });
            for (const world of worlds) world.move(entry);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
        }
      }),
      { numRuns: RUNS / 4, seed: SEED },
    );
  });
});

/** One way in which the yuan may have gone: each lies with the entry that brought it there, and is used up in some order. */
class World {
  private isPossible = true;
  private readonly lying = new Map<string, { by: string; amount: bigint }[]>();

  constructor(
    private readonly order: string,
    private readonly random: () => number,
  ) {}

  move(entry: MemoryEntry): void {
    if (!this.isPossible) return;
    if (entry.fromAccount !== null && LYING.includes(entry.move.from)) this.take(entry, entry.fromAccount);
    const there = this.lying.get(entry.account) ?? [];
    this.lying.set(entry.account, [...there, { by: entry.id, amount: entry.amountFen }]);
  }

  private take(entry: MemoryEntry, account: string): void {
    const lots = this.lying.get(account) ?? [];
    for (const { sourceId, amountFen, how } of entry.sources) {
      const lot = lots.find(({ by }) => by === sourceId);
      if (how === SourceTold.NAMED && (lot?.amount ?? 0n) < amountFen) {
        this.isPossible = false; // what was named is not there in this world: it went otherwise
        return;
      }
      // What the books tell by themselves has to be there in every world, and nothing else beside it.
      if (how === SourceTold.ONLY_SOURCE)
        expect(lots.filter(({ amount }) => amount > 0n).map(({ by }) => by)).toEqual([sourceId]);
      if (how === SourceTold.ALL_OF_IT) expect(lot?.amount).toBe(amountFen);
      if (lot) lot.amount -= amountFen;
    }
    let rest = entry.untoldFen;
    while (rest > 0n) {
      const open = lots.filter(({ amount }) => amount > 0n);
      const at =
        this.order === 'first' ? 0 : this.order === 'last' ? open.length - 1 : Math.floor(this.random() * open.length);
      const lot = open[at];
      if (!lot) throw new Error('more was taken than lay there');
      const part = lot.amount < rest ? lot.amount : rest;
      lot.amount -= part;
      rest -= part;
    }
  }
}

describe('the moves', () => {
  test('each stage is posted by one side, but what goes back, which both state', () => {
    const both = Object.values(FundStage).filter((stage) => sidesThatPost(stage).length !== 1);
    expect(both).toEqual([FundStage.RETURNED]);
  });

  test('money never goes back from what is spent, settled or sent back', () => {
    const ended = [FundHolding.SETTLED, FundHolding.SENT_BACK, FundHolding.TAKEN_BACK, FundHolding.HANDED_OUT];
    for (const order of Object.values(VoucherOrder))
      expect(movesUnder(order).filter(({ from }) => ended.includes(from))).toEqual([]);
  });

  test.each([
    ['66860000.00', 6_686_000_000n],
    ['0.01', 1n],
    ['5', 500n],
    ['-0.10', -10n],
    ['10000000000000.00', 1_000_000_000_000_000n],
  ])('%s yuan are %s fen, and back', (yuan, fen) => {
    expect(fenFromYuan(yuan)).toBe(fen);
    expect(fenFromYuan(yuanFromFen(fen))).toBe(fen);
  });

  test.each(['0.001', '1.005', 'x', '', '1e3'])('%s yuan are no amount', (yuan) =>
    expect(fenFromYuan(yuan)).toBeNull(),
  );
});
