import type { DataSource } from 'typeorm';
import { tx } from '../../../server/db/tx';
import { toGlobalId } from '../../../server/platform/ids';
import { PLATFORM } from '../../../server/platform/scope';
import { chance } from '../../kit/chance';

/** What the questions are about: drawn once, the same for both sides. */
export interface Sample {
  year: number;
  /** In the order of their ids. */
  pairingIds: string[];
  purchaseIds: string[];
  /** Counties whose reporters record. */
  desks: Desk[];
}

/** A reporter of a county, signed in, and the county's pairing. */
export interface Desk {
  pairingId: string;
  headers: Record<string, string>;
}

export async function drawSample(source: DataSource, year: number, desks: Desk[]): Promise<Sample> {
  return tx(source, PLATFORM, async (db) => {
    const ids = async (sql: string): Promise<string[]> => (await db.query<{ id: string }[]>(sql)).map(({ id }) => id);
    return {
      year,
      desks,
      pairingIds: await ids(
        `select p.id from pairing p where exists (select 1 from fund f where f.pairing_id = p.id) order by id`,
      ),
      purchaseIds: await ids(
        `select id from purchase where hashtext(id::text) % 1000 = 0 order by hashtext(id::text) limit 2000`,
      ),
    };
  });
}

/** One of them, another for each number, the same for both sides. */
export const pick = <Item>(items: readonly Item[], n: number): Item => {
  const found = items[Math.floor(chance(n)() * items.length)];
  if (found === undefined) throw new Error('nothing to ask about');
  return found;
};

/** So many of them that lie together, from another place for each number. */
export function slice<Item>(items: readonly Item[], n: number, size: number): Item[] {
  const from = Math.floor(chance(n)() * Math.max(1, items.length - size));
  return items.slice(from, from + size);
}

export const globalPairing = (id: string): string => toGlobalId('Pairing', id);
export const globalPurchase = (id: string): string => toGlobalId('Purchase', id);
