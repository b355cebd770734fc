import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { MultiBar } from 'cli-progress';
import { readConfig } from '../config';
import { createDataSource } from '../db/data-source';
import { openDatabase } from '../db/database';
import { markMoment } from '../events/moment.store';
import { PersonVault } from '../people/person-vault';
import { furnish } from '../furnish';
import { DONGLAN_LIMITS, generateDonglan } from './generate-donglan';
import { generateNation, obstacleTo, type Nation, type Obstacle } from '../generate/generate.service';
import { LIMITS, refusedWish, type Wishes } from '../generate/nation.rules';

const USAGE = `用法 / usage: npm run generate -- [--pairings N] [--purchases N] [--placements N] [--seed S] [--year Y] [--beside]
  --pairings     结对数 / county pairings（1000）
  --purchases    消费帮扶记录数 / purchases（100000）
  --placements   务工记录数 / placements（20000）
  --seed         随机种子，同一种子得到同样的数据 / the same seed gives the same data（1）
  --year         年度 / the year（2025）
  --beside       数据库中已有数据时仍生成 / although the database holds something already
npm run generate -- donglan-2016 [--households N] [--seed S]
  东兰县 2016 年三季度：脱贫户（4735）、计划、走访、政策享受、暗访、排位，全部经 GraphQL 模拟 / Donglan's third quarter of 2016, simulated by GraphQL`;

const DONGLAN_OPTIONS = {
  households: { type: 'string', default: '4735' },
  seed: { type: 'string', default: '1' },
} as const;

const OPTIONS = {
  pairings: { type: 'string', default: '1000' },
  purchases: { type: 'string', default: '100000' },
  placements: { type: 'string', default: '20000' },
  seed: { type: 'string', default: '1' },
  year: { type: 'string', default: '2025' },
  beside: { type: 'boolean', default: false },
} as const;

/** `npm run generate`: simulated national data, marked as such, into the database that the configuration names. */
async function main(): Promise<number> {
  const [first, ...rest] = process.argv.slice(2);
  if (first === 'donglan-2016') return donglan(rest);
  const wish = readWish();
  if (wish === null) return say(USAGE, 2);
  const { wishes, isBeside } = wish;
  const refused = refusedWish(wishes);
  if (refused !== null) return say(`--${refused}: ${LIMITS[refused].join('–')}`, 2);

  const config = readConfig();
  const database = await openDatabase(config);
  const vault = new PersonVault(config);
  const owner =
    database.ownerUrl === null
      ? null
      : createDataSource({ url: database.ownerUrl, applicationName: 'jiedui-generate', poolSize: 1 });
  try {
    await owner?.initialize();
    await furnish(database.source);
    const obstacle = await obstacleTo(database.source, wishes);
    if (obstacle !== null && (obstacle.kind === 'SEED_USED' || !isBeside)) return say(obstacleText(obstacle), 1);
    const from = performance.now();
    const made = await withBars(wishes, (onProgress) =>
      generateNation({ ...database, owner, vault }, wishes, onProgress),
    );
    // Where no server runs nobody else keeps a moment, and the past could not be asked about until one does.
    await database.worker.transaction(markMoment);
    const seconds = Math.ceil((performance.now() - from) / 1_000);
    return say(
      `已生成模拟数据：结对 ${made.pairings}，消费帮扶 ${made.purchases}，务工 ${made.placements}（${seconds} 秒）\n` +
        `simulated: ${made.pairings} pairings, ${made.purchases} purchases, ${made.placements} placements (${seconds} s)`,
      0,
    );
  } finally {
    await owner?.destroy();
    await database.close();
  }
}

async function donglan(args: string[]): Promise<number> {
  let wish: { households: number; seed: number };
  try {
    const { households, seed } = parseArgs({ args, options: DONGLAN_OPTIONS, strict: true }).values;
    wish = { households: Number(households), seed: Number(seed) };
  } catch {
    return say(USAGE, 2); // an unknown option
  }
  for (const [name, [least, most]] of Object.entries(DONGLAN_LIMITS)) {
    const value = wish[name as keyof typeof wish];
    if (!Number.isInteger(value) || value < least || value > most) return say(`--${name}: ${least}–${most}`, 2);
  }
  const made = await generateDonglan(wish);
  if (made === null) return say(obstacleText({ kind: 'SEED_USED' }), 1);
  return say(playedText(made), 0);
}

function playedText({ played, file, seconds }: NonNullable<Awaited<ReturnType<typeof generateDonglan>>>): string {
  const { households, lifted, plans, visits, benefits, placements, inspected } = played;
  return (
    `已模拟东兰县 2016 年三季度（${seconds} 秒）：${households} 户，其中脱贫 ${lifted} 户；计划 ${plans} 份，走访 ${visits} 次，政策享受 ${benefits} 笔，务工 ${placements} 条，暗访发现问题 ${inspected.findings} 个\n` +
    `启动平台（npm start），用 ${file} 中的账号登录：donglan-reviewer 看监测户 /households、检查 /inspections 和作战图 /work/2016，donglan-clerk-0 看乡镇的一天 /day，donglan-inspector 看排位和问责 /accountability\n` +
    `simulated (${seconds} s): ${households} households, ${lifted} of them lifted; ${plans} plans, ${visits} visits, ${benefits} benefits, ${placements} placements, ${inspected.findings} findings of an inspection\n` +
    `start the platform (npm start) and sign in with the accounts in ${file}: as donglan-reviewer see /households, /inspections and /work/2016, as donglan-clerk-0 a township's /day, as donglan-inspector /accountability`
  );
}

function readWish(): { wishes: Wishes; isBeside: boolean } | null {
  try {
    const { beside, ...numbers } = parseArgs({ options: OPTIONS, strict: true }).values;
    const { pairings, purchases, placements, seed, year } = numbers;
    return {
      wishes: {
        pairings: Number(pairings),
        purchases: Number(purchases),
        placements: Number(placements),
        seed: Number(seed),
        year: Number(year),
      },
      isBeside: beside,
    };
  } catch {
    return null; // an unknown option: the usage tells
  }
}

/** A bar for each kind of rows, on a terminal. */
async function withBars(
  wishes: Wishes,
  work: (onProgress: (what: keyof Nation, done: number) => void) => Promise<Nation>,
): Promise<Nation> {
  const bars = new MultiBar({
    format: '{what} {bar} {value}/{total} {duration_formatted}',
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: false,
  });
  const bar = (what: string, total: number) => bars.create(total, 0, { what });
  const byKind = {
    pairings: bar('结对 pairings     ', wishes.pairings),
    purchases: bar('消费 purchases    ', wishes.purchases),
    placements: bar('务工 placements   ', wishes.placements),
  };
  try {
    return await work((what, done) => byKind[what].update(done));
  } finally {
    bars.stop();
  }
}

function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'REAL_RECORDS':
      return `数据库中有真实数据（${obstacle.table}）：请换一个数据文件夹（JIEDUI_DATA_DIR）；确要生成请加 --beside\nthe database holds real records (${obstacle.table}): choose another data folder (JIEDUI_DATA_DIR), or add --beside`;
    case 'NOT_EMPTY':
      return `数据库中已有结对：请换一个数据文件夹（JIEDUI_DATA_DIR）；确要生成请加 --beside\nthere are pairings already: choose another data folder (JIEDUI_DATA_DIR), or add --beside`;
    case 'SEED_USED':
      return '该种子已生成过数据：请换一个种子（--seed）\nthis seed has been used here: choose another (--seed)';
  }
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
