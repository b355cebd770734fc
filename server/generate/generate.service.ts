import type { DataSource } from 'typeorm';
import { Side } from '../../schema/vocabulary';
import { lock, tx } from '../db/tx';
import { placementLock, recordPlacements } from '../labor/placement-acts.service';
import type { PersonVault } from '../people/person-vault';
import { businessDay } from '../platform/day';
import { PLATFORM } from '../platform/scope';
import { pairingForRecords } from '../records/record.store';
import { matchReceipts, openFunds, postSteps } from './ledger.store';
import { placementOf } from './placements.rules';
import { FUNDS, fundSteps, pairCounties, PROVINCES, TARGETS, type Wishes } from './nation.rules';
import {
  agree,
  countiesOf,
  endsOf,
  isAnythingPaired,
  pairingsOfSeed,
  raisePairings,
  raiseParties,
  realRecord,
  type PairingEndsOf,
} from './nation.store';
import { raisePurchases } from './purchases.store';
import { beLong, foldRecords, tidyUp } from './upkeep.store';

export interface Means {
  source: DataSource;
  worker: DataSource;
  /** Seals the names and numbers of made-up people as it does those of real ones. */
  vault: PersonVault;
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
  means: Means,
  wishes: Wishes,
  onProgress: (what: keyof Nation, done: number) => void = () => undefined,
): Promise<Nation> {
  const { source, worker, owner } = means;
  const { seed, year, purchases, placements } = wishes;
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
  done = 0;
  const ends = await tx(source, PLATFORM, (db) => endsOf(db, pairingIds), { readOnly: true });
  await together([...ends.entries()], WRITERS, async ([nth, end]) => {
    const rows = share(placements, ends.length, nth);
    await place(means, wishes, end, nth, rows);
    onProgress('placements', (done += rows));
  });
  await worker.transaction(async (db) => {
    await beLong(db);
    await foldRecords(db);
  });
  if (owner !== null) await tidyUp(owner);
  return { pairings: pairingIds.length, purchases, placements: done };
}

/** A pairing's placements of the year, as a file of its county would bring them. */
async function place(
  { source, vault }: Means,
  { seed, year }: Wishes,
  { id, code, county, donor }: PairingEndsOf,
  nth: number,
  rows: number,
): Promise<void> {
  if (rows === 0) return;
  const facts = Array.from({ length: rows }, (_, row) => placementOf({ seed, year, nth, code, county, donor }, row));
  const ground = { simulated: true, importId: null, side: Side.RECIPIENT, today: businessDay(new Date()) };
  await tx(source, PLATFORM, async (db) => {
    await beLong(db);
    await lock(db, placementLock(id));
    const pairing = await pairingForRecords(db, PLATFORM, id);
    if (pairing === null) throw new Error(`the pairing ${id} is gone`);
    await recordPlacements(db, PLATFORM, pairing, facts, ground, vault);
  });
}

/** How many of all the one with this number gets, so that all of them are given out. */
const share = (all: number, among: number, nth: number): number =>
  Math.floor((all * (nth + 1)) / among) - Math.floor((all * nth) / among);

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
