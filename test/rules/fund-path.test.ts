import fc from 'fast-check';
import { FundPathDirection, FundPathState } from '../../schema/vocabulary';
import { canBeFollowed, follow, toldAcross, type FundPath, type PathNode } from '../../server/funds/fund-path.rules';
import { FundStage } from '../../schema/vocabulary';
import { SmallLedger, type SmallEntry } from '../kit/small-ledger';

const { FORWARD, BACKWARD } = FundPathDirection;
const isLong = process.env.JIEDUI_TEST_SIZE === 'full';

const forward = (ledger: SmallLedger, id: string): FundPath => follow(id, FORWARD, ledger.steps(FORWARD));
const backward = (ledger: SmallLedger, id: string): FundPath => follow(id, BACKWARD, ledger.steps(BACKWARD));

/** `entry: amount state`, in the order of the path. */
const told = (path: FundPath): string[] => path.nodes.map((node) => `${node.entryId}: ${node.amountFen} ${node.state}`);
const linksOf = (path: FundPath): string[] =>
  path.links.map((link) => `${link.fromId} -> ${link.toId}: ${link.amountFen} ${link.how}`);
const nodeAt = (path: FundPath, id: string): PathNode => {
  const node = path.nodes.find(({ entryId }) => entryId === id);
  if (!node) throw new Error(`${id} is not on the path`);
  return node;
};

describe('following a yuan forward', () => {
  test('one payment arrives whole, is issued, spent and vouchered', () => {
    const books = new SmallLedger();
    const paid = books.disburse(100);
    const came = books.receive('county', 100);
    books.match([paid], [came]);
    const issued = books.issue('county', 'township', 100);
    const spent = books.spend('township', 60);
    const voucher = books.voucher('township', 60);
    const path = forward(books, paid);
    expect(told(path)).toEqual([
      `${paid}: 100 FLOWED`,
      `${came}: 100 FLOWED`,
      `${issued}: 100 RESTS`,
      `${spent}: 60 FLOWED`,
      `${voucher}: 60 ENDED`,
    ]);
    expect(linksOf(path)).toEqual([
      `${paid} -> ${came}: 100 MATCHED`,
      `${came} -> ${issued}: 100 ONLY_SOURCE`,
      `${issued} -> ${spent}: 60 ONLY_SOURCE`,
      `${spent} -> ${voucher}: 60 ONLY_SOURCE`,
    ]);
    expect(path.totals).toEqual({
      amountFen: 100n,
      restsFen: 40n,
      pooledFen: 0n,
      outstandingFen: 0n,
      endedFen: 60n,
      unfollowedFen: 0n,
    });
    expect(path.nodes.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4]);
    expect(path.isComplete).toBe(true);
  });

  test('one payment that came in parts is followed into each, and what has not come is outstanding', () => {
    const books = new SmallLedger();
    const paid = books.disburse(100);
    const [first, second] = [books.receive('county', 50), books.receive('county', 30)];
    books.match([paid], [first, second]);
    const path = forward(books, paid);
    expect(told(path)).toEqual([`${paid}: 100 OUTSTANDING`, `${first}: 50 RESTS`, `${second}: 30 RESTS`]);
    expect(nodeAt(path, paid)).toMatchObject({ flowedFen: 80n, outstandingFen: 20n });
  });

  test('several payments that came as one are each a part of it, and mixed once it is split', () => {
    const books = new SmallLedger();
    const [one, other] = [books.disburse(40), books.disburse(60)];
    const came = books.receive('county', 100);
    books.match([one, other], [came]);
    expect(told(forward(books, one))).toEqual([`${one}: 40 FLOWED`, `${came}: 40 RESTS`]);
    const issued = books.issue('county', 'township', 100);
    // All of it went to one place: so did our part.
    expect(told(forward(books, one))).toEqual([`${one}: 40 FLOWED`, `${came}: 40 FLOWED`, `${issued}: 40 RESTS`]);
    const spent = books.spend('township', 30);
    const path = forward(books, one);
    expect(told(path)).toEqual([`${one}: 40 FLOWED`, `${came}: 40 FLOWED`, `${issued}: 40 POOLED`]);
    expect(nodeAt(path, issued).pool).toMatchObject({
      amountFen: 100n,
      toldFen: 30n,
      leftFen: 70n,
      balanceFen: 70n,
      untoldFen: 0n,
      shares: [{ entryId: spent, amountFen: 30n }],
    });
    // Both together are the whole, but neither path knows of the other.
    expect(forward(books, other).totals.pooledFen).toBe(60n);
  });

  test('parts of one payment that meet again are whole again', () => {
    const books = new SmallLedger();
    const came = books.receive('county', 100);
    const [one, other] = [books.issue('county', 'a', 40), books.issue('county', 'b', 60)];
    const longWay = books.transfer('a', 'c', 40);
    const [met, meets] = [books.transfer('b', 'c', 60), books.transfer('c', 'd', 100)];
    const [half, rest] = [books.spend('d', 50), books.spend('d', 50)];
    const path = forward(books, came);
    expect(told(path).sort()).toEqual(
      [
        `${came}: 100 FLOWED`,
        `${one}: 40 FLOWED`,
        `${other}: 60 FLOWED`,
        `${longWay}: 40 FLOWED`,
        `${met}: 60 FLOWED`,
        `${meets}: 100 FLOWED`,
        `${half}: 50 RESTS`,
        `${rest}: 50 RESTS`,
      ].sort(),
    );
    expect(linksOf(path)).toContain(`${longWay} -> ${meets}: 40 ALL_OF_IT`);
  });

  test('where an unnamed amount left a holding of several, what is left of each may rest or may have gone', () => {
    const books = new SmallLedger();
    const [one, other] = [books.receive('county', 100), books.receive('county', 50)];
    const untold = books.issue('county', 'township', 70);
    const path = forward(books, one);
    expect(told(path)).toEqual([`${one}: 100 POOLED`]);
    expect(nodeAt(path, one).pool).toEqual({
      amountFen: 100n,
      toldFen: 0n,
      leftFen: 100n,
      balanceFen: 80n,
      untoldFen: 70n,
      shares: [],
    });
    expect(told(backward(books, untold))).toEqual([`${untold}: 70 POOLED`]);
    expect(told(forward(books, other))).toEqual([`${other}: 50 POOLED`]);
  });

  test('named shares are followed though others lie there', () => {
    const books = new SmallLedger();
    const [one, other] = [books.receive('county', 100), books.receive('county', 50)];
    const issued = books.issue('county', 'township', 70, [
      [one, 30],
      [other, 40],
    ]);
    expect(told(forward(books, one))).toEqual([`${one}: 100 RESTS`, `${issued}: 30 RESTS`]);
    expect(told(backward(books, issued))).toEqual([
      `${issued}: 70 FLOWED`,
      `${one}: 30 OUTSTANDING`,
      `${other}: 40 OUTSTANDING`,
    ]);
  });

  test('retention money rests, and what was sent back waits for the donor to say so', () => {
    const books = new SmallLedger();
    const came = books.receive('county', 100);
    const issued = books.issue('county', 'unit', 100);
    const [spent, retained, back] = [books.spend('unit', 80), books.retain('unit', 5), books.sendBack('unit', 15)];
    expect(told(forward(books, came))).toEqual([
      `${came}: 100 FLOWED`,
      `${issued}: 100 FLOWED`,
      `${spent}: 80 RESTS`,
      `${retained}: 5 RESTS`,
      `${back}: 15 OUTSTANDING`,
    ]);
    const taken = books.takeBack(15);
    books.match([back], [taken]);
    expect(told(forward(books, came)).at(-1)).toBe(`${taken}: 15 ENDED`);
    expect(told(backward(books, taken))).toEqual([
      `${taken}: 15 FLOWED`,
      `${back}: 15 FLOWED`,
      `${issued}: 15 FLOWED`,
      `${came}: 15 OUTSTANDING`,
    ]);
  });

  test('what was reversed is shown and carries nothing, wherever the path starts', () => {
    const books = new SmallLedger();
    const came = books.receive('county', 100);
    const wrong = books.issue('county', 'wrong township', 100);
    books.reverse(wrong);
    const right = books.issue('county', 'township', 100);
    expect(told(forward(books, came))).toEqual([`${came}: 100 FLOWED`, `${wrong}: 0 VOID`, `${right}: 100 RESTS`]);
    for (const id of [wrong, `-${wrong}`])
      for (const path of [forward(books, id), backward(books, id)]) {
        expect(told(path)).toEqual([`${id}: 0 VOID`]);
        expect(path.totals.amountFen).toBe(0n);
      }
  });
});

describe('following a yuan backward', () => {
  test('a voucher leads through payment, issue and receipt to what the donor paid', () => {
    const books = new SmallLedger();
    const [one, other] = [books.disburse(40), books.disburse(60)];
    const came = books.receive('county', 100);
    books.match([one, other], [came]);
    const issued = books.issue('county', 'unit', 100);
    const spent = books.spend('unit', 100);
    const voucher = books.voucher('unit', 100);
    expect(told(backward(books, voucher))).toEqual([
      `${voucher}: 100 FLOWED`,
      `${spent}: 100 FLOWED`,
      `${issued}: 100 FLOWED`,
      `${came}: 100 FLOWED`,
      `${one}: 40 ENDED`,
      `${other}: 60 ENDED`,
    ]);
    expect(linksOf(backward(books, voucher)).at(-1)).toBe(`${other} -> ${came}: 60 MATCHED`);
  });

  test('a part of what several payments made up is pooled, with their amounts', () => {
    const books = new SmallLedger();
    const [one, other] = [books.disburse(40), books.disburse(60)];
    const came = books.receive('county', 100);
    books.match([one, other], [came]);
    const issued = books.issue('county', 'unit', 30);
    const path = backward(books, issued);
    expect(told(path)).toEqual([`${issued}: 30 FLOWED`, `${came}: 30 POOLED`]);
    expect(nodeAt(path, came).pool?.shares.map((share) => [share.entryId, share.amountFen])).toEqual([
      [one, 40n],
      [other, 60n],
    ]);
  });

  test('a receipt above its payment came from it as far as it goes', () => {
    const books = new SmallLedger();
    const paid = books.disburse(90);
    const came = books.receive('county', 100);
    books.match([paid], [came]);
    expect(told(backward(books, came))).toEqual([`${came}: 100 OUTSTANDING`, `${paid}: 90 ENDED`]);
    expect(told(forward(books, paid))).toEqual([`${paid}: 90 FLOWED`, `${came}: 90 RESTS`]);
  });
});

test('what went across is told for one, for one that was split, for several that came as one, and else for nobody', () => {
  const side = (letter: string, amounts: number[]) =>
    amounts.map((amount, at) => ({ entryId: `${letter}${at}`, amountFen: BigInt(amount) }));
  const across = (given: number[], got: number[]) =>
    toldAcross({ given: side('d', given), got: side('r', got) })?.map(({ amountFen }) => Number(amountFen)) ?? null;
  expect(across([100], [100])).toEqual([100]);
  expect(across([100], [90])).toEqual([90]);
  expect(across([90], [100])).toEqual([90]);
  expect(across([100], [30, 70])).toEqual([30, 70]);
  expect(across([100], [30, 60])).toEqual([30, 60]);
  expect(across([100], [30, 80])).toBeNull();
  expect(across([40, 60], [100])).toEqual([40, 60]);
  expect(across([40, 50], [100])).toEqual([40, 50]);
  expect(across([40, 70], [100])).toBeNull();
  expect(across([40, 60], [50, 50])).toBeNull();
  expect(across([100], [])).toEqual([]);
});

test('a payment of many kinds that nobody can tell apart ends in the pool of its match', () => {
  const books = new SmallLedger();
  const [one, other] = [books.disburse(40), books.disburse(60)];
  const [some, rest] = [books.receive('county', 50), books.receive('county', 50)];
  books.match([one, other], [some, rest]);
  const path = forward(books, one);
  expect(told(path)).toEqual([`${one}: 40 POOLED`]);
  expect(nodeAt(path, one).pool).toMatchObject({
    amountFen: 100n,
    shares: [
      { entryId: some, amountFen: 50n },
      { entryId: rest, amountFen: 50n },
    ],
  });
});

test('what lies beyond the limits is told as not followed, and nothing is lost', () => {
  const books = new SmallLedger();
  const came = books.receive('county', 100);
  books.issue('county', 'a', 60, [[came, 60]]);
  books.issue('county', 'b', 40, [[came, 40]]);
  const all = books.steps(FORWARD);
  const near = new Map([...all].filter(([id]) => id === came));
  const path = follow(came, FORWARD, near);
  expect(nodeAt(path, came)).toMatchObject({ unfollowedFen: 100n, flowedFen: 0n, state: FundPathState.UNFOLLOWED });
  expect(path).toMatchObject({ isComplete: false, wanted: ['ISSUED 2', 'ISSUED 3'] });
  expect(path.totals.unfollowedFen).toBe(100n);
});

test('plans and carry-overs move nothing that could be followed', () => {
  const followed = Object.values(FundStage).filter((stage) => !canBeFollowed(stage));
  expect(followed.sort()).toEqual([FundStage.ALLOCATED, FundStage.CARRIED_OVER, FundStage.PLEDGED]);
});

// ---- random ledgers against one fen after another ----

/** One thing that happens to a random ledger; numbers are reduced to what is there. */
const HAPPENING = fc.record({
  what: fc.constantFrom('receive', 'pay', 'move', 'move', 'move', 'move', 'spend', 'voucher', 'reverse'),
  from: fc.nat(2),
  to: fc.nat(2),
  amount: fc.integer({ min: 1, max: 12 }),
  isAll: fc.boolean(),
  isNamed: fc.constantFrom(true, true, false),
  pick: fc.nat(20),
});
type Happening = typeof HAPPENING extends fc.Arbitrary<infer One> ? One : never;

function randomLedger(happenings: readonly Happening[]): SmallLedger {
  const books = new SmallLedger();
  for (const one of happenings) happenTo(books, one);
  return books;
}

function happenTo(books: SmallLedger, { what, from, to, amount, isAll, isNamed, pick }: Happening): void {
  const account = what === 'voucher' ? `unit ${from} 已支出` : `unit ${from}`;
  const there = Number(books.balance(account));
  const size = isAll ? there : Math.min(amount, there);
  const open = books.inForce().filter((entry) => entry.to === account && books.leftOf(entry) > 0n);
  const source = open[pick % Math.max(1, open.length)];
  const part = source ? Math.min(size, Number(books.leftOf(source))) : 0;
  const named: [string, number][] = isNamed && source && part > 0 ? [[source.id, part]] : [];
  if (what === 'receive') books.receive(`unit ${to}`, amount);
  if (what === 'pay') pay(books, to, amount, pick);
  if (size > 0 && what === 'move') books.transfer(account, `unit ${to}`, size, named);
  if (size > 0 && what === 'spend') books.spend(`unit ${from}`, size, named);
  if (size > 0 && what === 'voucher') books.voucher(`unit ${from}`, size, named);
  if (what === 'reverse') {
    const free = books
      .inForce()
      .filter(
        (entry) =>
          entry.from !== null && books.leftOf(entry) === entry.amountFen && books.balance(entry.to) >= entry.amountFen,
      );
    const taken = free[pick % Math.max(1, free.length)];
    if (taken) books.reverse(taken.id);
  }
}

/** One to three payments come as one to three receipts, not always as much as was paid. */
function pay(books: SmallLedger, to: number, amount: number, pick: number): void {
  const given = Array.from({ length: 1 + (pick % 3) }, (_none, at) => books.disburse(amount + at));
  const got = Array.from({ length: 1 + (pick % 2) }, (_none, at) =>
    books.receive(`unit ${to}`, at === 0 ? amount + (pick % 5) : 2),
  );
  books.match(given, got);
}

/** Which fens passed through each entry, in one of the ways that the books allow; null where they allow none in time. */
function oneTruth(books: SmallLedger, chance: () => number): Map<string, Set<number>> | null {
  const fens = new Map<string, Set<number>>();
  const leftIn = new Map<string, number[]>();
  let next = 0;
  const shuffled = <One>(items: One[]): One[] => {
    for (let at = items.length - 1; at > 0; at -= 1) {
      const other = Math.floor(chance() * (at + 1));
      [items[at], items[other]] = [items[other] as One, items[at] as One];
    }
    return items;
  };
  const mint = (count: bigint): number[] => Array.from({ length: Number(count) }, () => (next += 1));
  const came = new Map<string, number[]>();
  for (const { given, got } of books.matches) {
    const paid = given.flatMap((one) => {
      const minted = mint(one.amountFen);
      came.set(one.entryId, minted);
      return minted;
    });
    const wanted = got.reduce((sum, one) => sum + one.amountFen, 0n);
    const more = wanted - BigInt(paid.length);
    const dealt = shuffled([...paid, ...(more > 0n ? mint(more) : [])]);
    for (const one of got) came.set(one.entryId, dealt.splice(0, Number(one.amountFen)));
  }
  const promised = new Map(
    books
      .inForce()
      .map((entry) => [entry.id, books.usesOf(entry.id).reduce((sum, use) => sum + Number(use.amountFen), 0)]),
  );
  for (const entry of books.inForce()) {
    const mine: number[] = entry.from === null ? (came.get(entry.id) ?? mint(entry.amountFen)) : [];
    for (const { sourceId, amountFen } of entry.sources) {
      const there = leftIn.get(sourceId) ?? [];
      if (there.length < Number(amountFen)) return null;
      mine.push(...shuffled(there).splice(0, Number(amountFen)));
      promised.set(sourceId, (promised.get(sourceId) ?? 0) - Number(amountFen));
    }
    if (entry.untoldFen > 0n) {
      const free = shuffled(
        books
          .inForce()
          .filter((one) => one.to === entry.from)
          .flatMap((one) => {
            const there = leftIn.get(one.id) ?? [];
            const spare = Math.max(0, there.length - (promised.get(one.id) ?? 0));
            return shuffled(there.slice()).slice(0, spare);
          }),
      ).slice(0, Number(entry.untoldFen));
      if (free.length < Number(entry.untoldFen)) return null;
      mine.push(...free);
      for (const [id, there] of leftIn)
        leftIn.set(
          id,
          there.filter((fen) => !free.includes(fen)),
        );
    }
    fens.set(entry.id, new Set(mine));
    leftIn.set(entry.id, [...mine]);
  }
  return fens;
}

/** What the path says beyond what is true in this one of the ways that the books allow. */
function overstated(path: FundPath, start: string, truth: ReadonlyMap<string, Set<number>>): string[] {
  const ours = truth.get(start) ?? new Set<number>();
  const ofUs = (id: string): number[] => [...(truth.get(id) ?? [])].filter((fen) => ours.has(fen));
  const wrong = path.nodes
    .filter((node) => node.amountFen > BigInt(ofUs(node.entryId).length))
    .map((node) => `${node.entryId} holds ${ofUs(node.entryId).length} of it and not ${node.amountFen}`);
  for (const link of path.links) {
    const across = ofUs(link.fromId).filter((fen) => truth.get(link.toId)?.has(fen)).length;
    if (link.amountFen > BigInt(across)) wrong.push(`${link.fromId} -> ${link.toId}: ${across}, not ${link.amountFen}`);
  }
  if (path.direction === BACKWARD) return wrong;
  for (const node of path.nodes) {
    const later = [...truth].filter(([id]) => isAfter(id, node.entryId));
    const stays = ofUs(node.entryId).filter((fen) => later.every(([, there]) => !there.has(fen))).length;
    const said = node.restsFen + node.endedFen + node.outstandingFen;
    if (said > BigInt(stays)) wrong.push(`${stays} and not ${said} stay at ${node.entryId}`);
  }
  return wrong;
}

const nth = (id: string): number => Number(id.split(' ').at(-1));
const isAfter = (id: string, than: string): boolean => nth(id) > nth(than);

/** What does not add up: at each entry, on each link, in the whole. */
function unbalanced(path: FundPath, entries: readonly SmallEntry[]): string[] {
  const wrong: string[] = [];
  const isForward = path.direction === FORWARD;
  path.nodes.forEach((node, at) => {
    const into = path.links.filter((link) => (isForward ? link.toId : link.fromId) === node.entryId);
    const out = path.links.filter((link) => (isForward ? link.fromId : link.toId) === node.entryId);
    const sum = (links: typeof into): bigint => links.reduce((total, link) => total + link.amountFen, 0n);
    const ends = node.restsFen + node.pooledFen + node.outstandingFen + node.endedFen + node.unfollowedFen;
    if (at > 0 && sum(into) !== node.amountFen)
      wrong.push(`${sum(into)} came to ${node.entryId}, not ${node.amountFen}`);
    if (sum(out) !== node.flowedFen || sum(out) + ends !== node.amountFen)
      wrong.push(`${node.entryId} does not add up`);
    const whole = entries.find(({ id }) => id === node.entryId)?.amountFen ?? 0n;
    if (node.amountFen > whole && whole > 0n) wrong.push(`${node.entryId} carries more than it is`);
  });
  const { amountFen, ...ends } = path.totals;
  if (Object.values(ends).reduce((sum, one) => sum + one, 0n) !== amountFen) wrong.push('the totals do not add up');
  return wrong;
}

/** Small and repeatable. */
function chanceFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

describe('a path never says more than is true, whatever happened that the books do not tell', () => {
  const runs = isLong ? 10_000 : 300;

  test(`${runs} random ledgers, each in several of the ways that its books allow`, () => {
    let [truths, pooled, flowed] = [0, 0, 0];
    fc.assert(
      fc.property(
        fc.array(HAPPENING, { minLength: 5, maxLength: 30, size: 'max' }),
        fc.integer(),
        (happenings, seed) => {
          const books = randomLedger(happenings);
          const [ahead, back] = [books.steps(FORWARD), books.steps(BACKWARD)];
          const chance = chanceFrom(seed);
          const ways = [1, 2, 3].flatMap(() => oneTruth(books, chance) ?? []);
          truths += ways.length;
          for (const entry of books.entries)
            for (const path of [follow(entry.id, FORWARD, ahead), follow(entry.id, BACKWARD, back)]) {
              expect(unbalanced(path, books.entries)).toEqual([]);
              for (const truth of ways) expect(overstated(path, entry.id, truth)).toEqual([]);
              pooled += Number(path.totals.pooledFen > 0n);
              flowed += Number(path.nodes.length > 3);
            }
        },
      ),
      { numRuns: runs },
    );
    // The check looked at something: most ledgers had a truth, many paths a pool, many were long.
    expect(truths).toBeGreaterThan(runs);
    expect(pooled).toBeGreaterThan(runs);
    expect(flowed).toBeGreaterThan(runs / 3);
  });

  test('a path that guesses is found out', () => {
    const books = new SmallLedger();
    const [one, other] = [books.receive('unit 1', 10), books.receive('unit 1', 10)];
    books.transfer('unit 1', 'unit 2', 10);
    const path = forward(books, one);
    expect(path.totals.pooledFen).toBe(10n);
    const guess = { ...path, nodes: path.nodes.map((node) => ({ ...node, restsFen: 10n, pooledFen: 0n })) };
    const found = Array.from({ length: 10 }, (_none, seed) => oneTruth(books, chanceFrom(seed * 7_919 + 1))).flatMap(
      (truth) => (truth ? overstated(guess, one, truth) : []),
    );
    expect(found).not.toEqual([]);
    expect(unbalanced({ ...path, totals: { ...path.totals, pooledFen: 9n } }, books.entries)).not.toEqual([]);
    expect(other).not.toBe(one);
  });
});
