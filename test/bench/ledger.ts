/**
 * Entries a second through the whole contract (HTTP, permission, rules, books, event, idempotence): spread over many
 * funds, and all into one hot fund. Interleaved rounds of the same run; the ratio is what counts.
 *
 *   npm run bench -- ledger [writers=16] [seconds=4] [rounds=5]
 */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config';
import { openDatabase } from '../../server/db/database';
import { openEmbeddedDatabase } from '../../server/db/embedded';
import { furnish } from '../../server/furnish';
import { ensureSchemes } from '../../server/indicators/scheme.service';
import { makeLedger, openFund, post, TOWNSHIP, TREASURY, type Ledger } from '../kit/ledger';
import { startServerProcess } from '../kit/server-process';
import { SECRETS } from '../kit/secrets';

const [WRITERS = 16, SECONDS = 4, ROUNDS = 5] = process.argv.slice(2).map(Number);
/** Counties, each with a pairing of its own: what many funds write stands in many pairings. */
const COUNTIES = ['大关县', '盐津县', '永善县', '绥江县', '镇雄县', '彝良县', '威信县', '巧家县'];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const THREE = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false });

interface Target {
  ledger: Ledger;
  fundId: string;
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiedui-bench-'));
  const { appUrl, workerUrl } = await openEmbeddedDatabase({ dataDir, say: () => undefined });
  const config = readConfig({ JIEDUI_DATA_DIR: dataDir, ...SECRETS });
  const database = await openDatabase(config);
  await furnish(database.source);
  await ensureSchemes(database.source);
  const server = await startServerProcess({
    DATABASE_URL: appUrl,
    DATABASE_WORKER_URL: workerUrl,
    JIEDUI_DATA_DIR: dataDir,
    ...SECRETS,
    JIEDUI_DATABASE_POOL: '24',
    LOG_LEVEL: 'fatal',
  });
  const platform = { database, url: server.url };
  const targets: Target[] = [];
  for (const name of COUNTIES) {
    const donor = { name: '广州市天河区', province: '广东' };
    const ledger = await makeLedger(platform, { donor, recipient: { name, province: '云南' } });
    for (let number = 0; number < WRITERS / COUNTIES.length; number += 1) {
      const fundId = await openFund(platform, ledger.lead, ledger.pairingId);
      await post(platform, ledger.countyFinance, 'recordFundReceipt', { fundId, amount: '1000000000' });
      targets.push({ ledger, fundId });
    }
  }
  const [hot] = targets;
  if (!hot) throw new Error('no fund to write to');
  /** Each writer issues to a township and pays from there, in turn, as fast as it is answered. */
  const round = async (targetOf: (writer: number) => Target): Promise<number> => {
    let written = 0;
    const until = performance.now() + SECONDS * 1000;
    const write = async (writer: number): Promise<void> => {
      const { ledger, fundId } = targetOf(writer);
      for (let number = 0; performance.now() < until; number += 1) {
        const isIssue = number % 2 === 0;
        await post(
          platform,
          ledger.countyFinance,
          isIssue ? 'issueFund' : 'recordSpending',
          isIssue
            ? { fundId, amount: '10', custodian: TOWNSHIP, fromCustodian: TREASURY }
            : { fundId, amount: '1', custodian: TOWNSHIP },
        );
        written += 1;
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    return (written * 1000) / (performance.now() - start);
  };
  await round((writer) => targets[writer % targets.length] ?? hot);
  const spread: number[] = [];
  const hotly: number[] = [];
  for (let number = 0; number < ROUNDS; number += 1) {
    spread.push(await round((writer) => targets[writer % targets.length] ?? hot));
    hotly.push(await round(() => hot));
  }
  say(`entries a second, ${WRITERS} writers, median of ${ROUNDS} interleaved rounds of ${SECONDS} s`);
  say(
    `  ${targets.length} funds of ${COUNTIES.length} pairings  ${THREE.format(median(spread))}   (${spread.map((one) => THREE.format(one)).join(' ')})`,
  );
  say(`  one hot fund  ${THREE.format(median(hotly))}   (${hotly.map((one) => THREE.format(one)).join(' ')})`);
  say(`  hot / many  ${THREE.format(median(hotly.map((one, at) => one / (spread[at] ?? one))))}`);
  await server.stop();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
