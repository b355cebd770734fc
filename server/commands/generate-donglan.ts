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
import type { Chapter, OnProgress } from '../generate/donglan/quarter-acts.service';
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
    const bars = chapterBars();
    try {
      await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve));
      const door = await openDoor(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, raised.accounts);
      const planned = plannedHouseholds(wish);
      const today = businessDay(new Date());
      const played = await playQuarter(door, raised.stage, planned, wish, today, bars.onProgress);
      await database.worker.transaction(markMoment);
      return { played, file: raised.file, seconds: Math.ceil((performance.now() - startedAt) / 1_000) };
    } finally {
      bars.stop();
      await app.stop();
    }
  } finally {
    await database.close();
  }
}

const CHAPTERS: Readonly<Record<Chapter, string>> = {
  plans: '计划 plans',
  households: '纳入 register',
  visits: '走访 visits',
  benefits: '政策享受 benefits',
  work: '务工 work',
  inspection: '暗访 inspection',
  remedies: '整改 remedies',
  clearing: '脱贫认定 clearing',
  villages: '村出列 villages',
  ranking: '排位 ranking',
};

/** A bar for each chapter, one below the other as they come; where there is no terminal, lines. */
function chapterBars(): { onProgress: OnProgress; stop: () => void } {
  let bar: { chapter: Chapter; drawn: SingleBar } | null = null;
  const next = (chapter: Chapter, all: number): SingleBar => {
    bar?.drawn.stop();
    const format = `${CHAPTERS[chapter]} {bar} {value}/{total} {duration_formatted}`;
    const drawn = new SingleBar({ format, hideCursor: true, noTTYOutput: true, notTTYSchedule: 10_000 });
    bar = { chapter, drawn };
    drawn.start(all, 0);
    return drawn;
  };
  return {
    onProgress: (chapter, done, all) => {
      const drawn = bar?.chapter === chapter ? bar.drawn : next(chapter, all);
      drawn.update(done);
    },
    stop: () => bar?.drawn.stop(),
  };
}
