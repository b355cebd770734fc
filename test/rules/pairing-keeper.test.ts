import { setTimeout as sleep } from 'node:timers/promises';
import type { EventRow } from '../../server/events/event.tables';
import type { Hub } from '../../server/events/hub';
import { PairingKeeper, type KeptOfPairings } from '../../server/events/pairing-keeper';
import { createLog } from '../../server/platform/log';

/* What keeps flags and alarms up to date: no mark is lost, whatever fails, and nothing is looked at for nothing. */

const ALL = Array.from({ length: 120 }, (_, nth) => `p${String(nth).padStart(3, '0')}`);
const PAGE = 50;

/** A keeper over a hundred and twenty pairings that notes what it looks at. */
function keeper() {
  const looked: string[][] = [];
  const state = { today: '2019-11-01', failures: 0 };
  let tell: (events: readonly EventRow[]) => void = () => undefined;
  const hub = {
    onEvents: (listener: typeof tell) => {
      tell = listener;
      return () => void (tell = () => undefined);
    },
  } as unknown as Hub;
  const kept: KeptOfPairings = {
    hears: ({ subjectType }) => subjectType === 'Fund',
    pairings: (after) => Promise.resolve(ALL.filter((id) => after === null || id > after).slice(0, PAGE)),
    look: (pairingIds) => {
      if (state.failures > 0) {
        state.failures -= 1;
        return Promise.reject(new Error('the database is away'));
      }
      looked.push([...pairingIds]);
      return Promise.resolve();
    },
  };
  const keeping = {
    name: 'test',
    kept: [kept],
    isOfAll: ({ kind }: EventRow) => String(kind) === 'RULE_REVISED',
    pace: { gatherMs: 5, backOffMs: 5, rest: 0 },
    today: () => state.today,
  };
  const made = new PairingKeeper(keeping, hub, createLog('silent'));
  const happened = (pairingId: string | null, subjectType = 'Fund', kind = 'FUND_OPENED'): void =>
    tell([{ pairingId, subjectType, kind } as unknown as EventRow]);
  const take = (): string[] => looked.splice(0).flat();
  return { made, state, happened, take, looked };
}

/** Long enough for some rounds, and for those that are awaited. */
async function soon(looked: readonly string[][] = [], awaited = 0): Promise<void> {
  const patience = Date.now() + 10_000;
  while (looked.flat().length < awaited && Date.now() < patience) await sleep(5);
  await sleep(60);
}

test('looks at everything at the start, on each new day and when a rule is revised, and at nothing else unasked', async () => {
  const { made, state, happened, take, looked } = keeper();
  made.start();
  await soon(looked, ALL.length);
  expect(take()).toEqual(ALL);
  await soon();
  expect(take()).toEqual([]);
  state.today = '2019-11-02';
  await soon(looked, ALL.length);
  expect(take()).toEqual(ALL);
  happened(null, 'Rule', 'RULE_REVISED');
  await soon(looked, ALL.length);
  expect(take()).toEqual(ALL);
  await made.stop();
});

test('looks at the pairings of events that it hears, once for many, fifty together', async () => {
  const { made, happened, take, looked } = keeper();
  made.start();
  await soon(looked, ALL.length);
  take();
  for (const id of [...ALL, ...ALL]) happened(id);
  happened('p999', 'Purchase');
  happened(null);
  await soon(looked, ALL.length);
  expect(looked.map((some) => some.length)).toEqual([50, 50, 20]);
  expect(take().sort()).toEqual(ALL);
  await made.stop();
});

test('forgets no mark and no sweep when a look fails', async () => {
  const { made, state, happened, take, looked } = keeper();
  state.failures = 2;
  made.start();
  await soon(looked, ALL.length);
  expect(new Set(take())).toEqual(new Set(ALL));
  state.failures = 3;
  happened('p007');
  await soon(looked, 1);
  expect(take()).toEqual(['p007']);
  await made.stop();
});

test('stops at once in a pause, and looks at nothing afterwards', async () => {
  const { made, happened, take, looked } = keeper();
  made.start();
  await soon(looked, ALL.length);
  take();
  const from = performance.now();
  await made.stop();
  expect(performance.now() - from).toBeLessThan(10_000);
  happened('p001');
  await soon();
  expect(take()).toEqual([]);
});
