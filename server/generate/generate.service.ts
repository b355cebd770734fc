import type { DataSource } from 'typeorm';
import { tx } from '../db/tx';
import { PLATFORM } from '../platform/scope';
import { matchReceipts, openFunds, postSteps } from './ledger.store';
import { FUNDS, fundSteps, pairCounties, PROVINCES, TARGETS, type Wishes } from './nation.rules';
import {
  agree,
  countiesOf,
  isAnythingPaired,
  pairingsOfSeed,
  raisePairings,
  raiseParties,
  realRecord,
} from './nation.store';
import { raisePurchases } from './purchases.store';
import { beLong, foldRecords, tidyUp } from './upkeep.store';

export interface Databases {
  source: DataSource;
  worker: DataSource;
  /** Tells the planner what there is; null where an operator migrates by hand, who does that by hand, too. */
  owner: DataSource | null;
}

/** What stands against simulating anything here. */
export type Obstacle = { kind: 'REAL_RECORDS'; table: string } | { kind: 'NOT_EMPTY' } | { kind: 'SEED_USED' };

/** Why nothing should be simulated in this database; null where it is empty. A seed gives the same ids again, so it is used once. */
export function obstacleTo(source: DataSource, { seed, pairings }: Wishes): Promise<Obstacle | null> {
  return tx(
    source,
    PLATFORM,
    async (db): Promise<Obstacle | null> => {
      if ((await pairingsOfSeed(db, seed, pairings)).length > 0) return { kind: 'SEED_USED' };
      const table = await realRecord(db);
      if (table !== null) return { kind: 'REAL_RECORDS', table };
      return (await isAnythingPaired(db)) ? { kind: 'NOT_EMPTY' } : null;
    },
    { readOnly: true },
  );
}

/** Pairings whose agreements and money are made in one transaction. */
const PAIRINGS_AT_ONCE = 250;
/** Large statements, because each appends its deltas to the rollup grouped; small enough to show how far it is. */
const ROWS_AT_ONCE = 250_000;
/** Statements that fill a table at the same time: most of their work is the processor's. */
const WRITERS = 2;

export interface Nation {
  pairings: number;
  purchases: number;
  placements: number;
}

/**
 * Simulates a nation's year: counties that truly are paired by province, what they agree, the ledger of its money, and
 * its records; all of it marked as simulated. The reference data is there already. Counts each step on \`onProgress\`:
 * pairings first, then rows.
 */
export async function generateNation(
  { source, worker, owner }: Databases,
  wishes: Wishes,
  onProgress: (what: keyof Nation, done: number) => void = () => undefined,
): Promise<Nation> {
  const { seed, year, purchases } = wishes;
  const pairingIds = await tx(source, PLATFORM, async (db) => {
    const pairs = pairCounties(await countiesOf(db, PROVINCES), wishes);
    await raiseParties(db, seed, [...new Set(pairs.flatMap(({ donor, recipient }) => [donor, recipient]))]);
    await raisePairings(db, seed, year, pairs);
    return pairingsOfSeed(db, seed, pairs.length);
  });
  for (const [from, to] of partsOf(pairingIds.length, PAIRINGS_AT_ONCE)) {
    const some = pairingIds.slice(from - 1, to);
    await tx(source, PLATFORM, async (db) => {
      await beLong(db);
      await agree(db, seed, year, some, TARGETS);
      await openFunds(db, seed, year, some, FUNDS);
      await postSteps(db, seed, some, fundSteps(), FUNDS);
      await matchReceipts(db, seed, some);
    });
    onProgress('pairings', to);
  }
  if (owner !== null) await tidyUp(owner);
  let done = 0;
  await together(partsOf(purchases, ROWS_AT_ONCE), WRITERS, async ([from, to]) => {
    await tx(source, PLATFORM, async (db) => {
      await beLong(db);
      await raisePurchases(db, seed, year, pairingIds, { from, to, all: purchases });
    });
    onProgress('purchases', (done += to - from + 1));
  });
  await worker.transaction(async (db) => {
    await beLong(db);
    await foldRecords(db);
  });
  if (owner !== null) await tidyUp(owner);
  return { pairings: pairingIds.length, purchases, placements: 0 };
}

/** From the first to the last of so many, in parts. */
function partsOf(all: number, atOnce: number): [from: number, to: number][] {
  return Array.from({ length: Math.ceil(all / atOnce) }, (_, part) => [
    part * atOnce + 1,
    Math.min(all, (part + 1) * atOnce),
  ]);
}

/** Works through the parts in their order, so many at a time. */
async function together<Part>(
  parts: readonly Part[],
  writers: number,
  work: (part: Part) => Promise<void>,
): Promise<void> {
  const waiting = [...parts];
  const writer = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) await work(part);
  };
  await Promise.all(Array.from({ length: writers }, writer));
}
