import type { AddressInfo } from 'node:net';
import { SingleBar } from 'cli-progress';
import { createApp } from '../app';
import { readConfig } from '../config';
import { openDatabase } from '../db/database';
import { markMoment } from '../events/moment.store';
import { furnish } from '../furnish';
import { DONGLAN, plannedHouseholds, type QuarterWish } from '../generate/donglan/donglan-2016.rules';
import { playQuarter, type Played } from '../generate/donglan/donglan-quarter.service';
import { raiseDonglan } from '../generate/donglan/donglan-stage.service';
import { openDoor } from '../generate/donglan/door';
import { createLog } from '../platform/log';
import { businessDay } from '../platform/day';

/** What a wish is bounded by: enough to rank two townships, and what the county named. */
export const DONGLAN_LIMITS = { households: [40, DONGLAN.households], seed: [1, 10_000] } as const;

/**
 * Plays the simulated quarter through the platform's own GraphQL, on a port of this process alone. A server that runs on the same
 * database meanwhile goes on and shows it as it comes.
 * @returns what was played, where the accounts are, and after how many seconds; null where this seed has been played here
 */
export async function generateDonglan(
  wish: QuarterWish,
): Promise<{ played: Played; file: string; seconds: number } | null> {
  const config = readConfig();
  const database = await openDatabase(config);
  const startedAt = performance.now();
  try {
    await furnish(database.source);
    const raised = await raiseDonglan(database.source, config.dataDir, wish);
    if (raised === null) return null;
    const app = await createApp(config, database.source, database.worker, createLog(config.logLevel));
    const bar = new SingleBar({ format: '{what} {bar} {value}/{total} {duration_formatted}', hideCursor: true });
    try {
      await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve));
      const door = await openDoor(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, raised.accounts);
      bar.start(1, 0, { what: '' });
      const planned = plannedHouseholds(wish);
      const today = businessDay(new Date());
      const played = await playQuarter(door, raised.stage, planned, wish, today, (chapter, done, all) => {
        bar.setTotal(all);
        bar.update(done, { what: chapter });
      });
      await database.worker.transaction(markMoment);
      return { played, file: raised.file, seconds: Math.ceil((performance.now() - startedAt) / 1_000) };
    } finally {
      bar.stop();
      await app.stop();
    }
  } finally {
    await database.close();
  }
}
