import { setTimeout as soon } from 'node:timers/promises';
import { Role } from '../../schema/vocabulary';
import { newId } from '../../server/platform/ids';
import { makeAccount, signedIn } from '../kit/accounts';
import { chance } from '../kit/chance';
import { makePeople, type Header, type People } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { connect, type Subscription } from '../kit/socket';
import { statementsOf } from '../kit/statements';

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
const STEPS = process.env.JIEDUI_TEST_SIZE === 'full' ? 200 : 25;
const QUESTION = `filter: { indicators: ["CONSUMPTION_AMOUNT", "CONSUMPTION_DIRECT_PURCHASE"] }, groupBy: [PAIRING, YEAR, MONTH, INDICATOR]`;
const CELL = `key year month recorded evidenced confirmed pairing { id } indicator { code }`;

interface Cell {
  key: string;
}
interface Change {
  complete: boolean;
  removed: string[];
  cells: Cell[];
}

let platform: Platform;
let ours: People;
let theirs: People;
let auditor: Header;
beforeAll(async () => {
  platform = await startPlatform();
  ours = await makePeople(platform, {
    donor: { name: '嘉定区', province: '上海' },
    recipient: { name: '大姚县', province: '云南' },
  });
  theirs = await makePeople(platform, {
    donor: { name: '普陀区', province: '上海' },
    recipient: { name: '禄劝县', province: '云南' },
  });
  await makeAccount(platform, 'pivot-auditor', [{ role: Role.AUDITOR }]);
  auditor = await signedIn(platform, 'pivot-auditor');
});
afterAll(() => platform.close());

async function queried(by: Header): Promise<Cell[]> {
  const query = `{ results(first: 5000, ${QUESTION}) { nodes { ${CELL} } } }`;
  const answer = await ask<{ results: { nodes: Cell[] } }>(platform, query, {}, by);
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.results.nodes;
}

const byKey = (cells: Iterable<Cell>): Cell[] => [...cells].sort((a, b) => (a.key < b.key ? -1 : 1));

/** A table that somebody looks at while it changes. */
class Pivot {
  private cells = new Map<string, Cell>();
  messages = 0;

  constructor(
    readonly by: Header,
    private readonly stream: Subscription<{ resultsChanged: Change }>,
  ) {
    void this.read();
  }

  private async read(): Promise<void> {
    for (let result = await this.stream.next(); result.done !== true; result = await this.stream.next()) {
      const change = result.value.data?.resultsChanged;
      if (!change) throw new Error(JSON.stringify(result.value.errors));
      if (change.complete !== (this.messages === 0)) throw new Error('only the first message is complete');
      this.messages += 1;
      for (const key of change.removed) this.cells.delete(key);
      for (const cell of change.cells) this.cells.set(cell.key, cell);
    }
  }

  /** Waits until the table says what a fresh query says. */
  async agrees(): Promise<void> {
    const wanted = JSON.stringify(byKey(await queried(this.by)));
    const until = performance.now() + 20_000;
    while (this.messages === 0 || JSON.stringify(byKey(this.cells.values())) !== wanted) {
      if (performance.now() > until) throw new Error(`seed ${SEED}: the table differs from a fresh query`);
      await soon(10);
    }
  }
}

interface Bought {
  id: string;
  version: number;
  state: string;
  by: Header;
}

async function act(verb: string, by: Header, input: object): Promise<Omit<Bought, 'by'>> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { purchase { id version state } } }`;
  const answer = await ask<{ done: { purchase: Omit<Bought, 'by'> } }>(
    platform,
    document,
    { input: { requestKey: newId(), ...input } },
    by,
  );
  if (!answer.data) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
  return answer.data.done.purchase;
}

test('a table of records that is followed equals a fresh query after every step, for viewers of different scopes', async () => {
  const random = chance(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sockets = await Promise.all(
    [ours.lead, ours.reporter, theirs.lead, auditor].map(async (by) => {
      const socket = await connect(platform.url, { authorization: by.authorization });
      return {
        socket,
        pivot: new Pivot(
          by,
          socket.subscribe(`subscription { resultsChanged(${QUESTION}) { complete removed cells { ${CELL} } } }`),
        ),
      };
    }),
  );
  const bought: Bought[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const open = bought.filter(({ state }) => state === 'PAID');
    const kind = open.length === 0 ? 'ORDER' : pick(['ORDER', 'ORDER', 'RETURN', 'WITHDRAW'] as const);
    if (kind === 'ORDER') {
      const people = pick([ours, theirs]);
      const day = `2022-${pick(['01', '02', '03'])}-1${Math.floor(random() * 9)}`;
      const input = {
        pairingId: people.pairingId,
        day,
        acceptedOn: day,
        paidOn: day,
        product: '山货',
        amount: `${1 + Math.floor(random() * 10_000)}.50`,
        channel: pick(['BUDGET_UNIT', 'CANTEEN']),
        mode: pick(['DIRECT', 'ASSISTED']),
        buyer: '某单位',
      };
      bought.push({ ...(await act('orderPurchase', people.lead, input)), by: people.lead });
    } else {
      const one = pick(open);
      const input = { purchaseId: one.id, version: one.version, reason: '质量不合格' };
      const verb = kind === 'RETURN' ? 'returnPurchase' : 'withdrawPurchase';
      const after = await act(verb, one.by, kind === 'RETURN' ? { ...input, day: '2022-06-30' } : input);
      Object.assign(one, after, kind === 'WITHDRAW' && { state: 'WITHDRAWN' });
    }
    for (const { pivot } of sockets) await pivot.agrees();
  }
  const [lead, , foreign] = sockets;
  // Neither side was told anything of the other's.
  expect(lead?.pivot.messages).toBeLessThan(STEPS + 2);
  expect(foreign?.pivot.messages).toBeLessThan(STEPS + 2);

  const names = await statementsOf(platform.database.source, () => soon(1_000));
  expect(names.filter((name) => name !== 'enterSessions')).toEqual([]);
  for (const { socket } of sockets) socket.close();
}, 120_000);
