/**
 * Following a yuan over a ledger of a million edges: p50 and p95 of fundPath forward from receipts and backward from
 * vouchers, beside a recursive statement written as one would write it first, in the same run and under the same walls.
 * The peer reaches the same entries, but neither shares amounts out nor knows of pools.
 *
 *   npm run bench -- fund-path [edges=1000000] [questions=300]
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { FundPathDirection, Lang, PairingLevel, PartyKind, Programme } from '../../schema/vocabulary';
import { readConfig } from '../../server/config';
import { openDatabase, type Database } from '../../server/db/database';
import { read, tx, type Db } from '../../server/db/tx';
import { FundPathService } from '../../server/funds/fund-path.service';
import { openRow } from '../../server/pairings/pairing-registry.service';
import { insertParty } from '../../server/parties/party.store';
import { newId } from '../../server/platform/ids';
import { PLATFORM, stranger, type Viewer } from '../../server/platform/scope';
import { chance } from '../kit/chance';
import { adminUrl } from '../kit/platform';

const [EDGES = 1_000_000, QUESTIONS = 300] = process.argv.slice(2).map(Number);
const PAIRINGS = Math.max(2, Math.floor(EDGES / 10_000));

/** A receipt is issued to units, each unit makes payments, each payment has its vouchers: how many of each, by size of the receipt. */
const SHAPES = [
  { units: 5, payments: 3, vouchers: 1 },
  { units: 10, payments: 5, vouchers: 1 },
  { units: 20, payments: 10, vouchers: 2 },
  { units: 40, payments: 15, vouchers: 2 },
];
const edgesOf = ({ units, payments, vouchers }: (typeof SHAPES)[number]): number =>
  units * (1 + payments * (1 + vouchers));
/** Most receipts are small. */
const OFTEN = [40, 40, 15, 5];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiedui-bench-'));
  const database = await openDatabase(readConfig({ JIEDUI_DATA_DIR: dataDir }));
  const owner = new Client({ connectionString: adminUrl(dataDir) });
  await owner.connect();
  try {
    const started = performance.now();
    const viewer = await fill(database, owner);
    say(`filled in ${Math.ceil((performance.now() - started) / 1_000)} s: ${await sizes(owner)}`);
    await holdUp(owner);
    await measure(database, owner, viewer);
  } finally {
    await owner.end();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Pairings of one donor, each with a fund; the ledger of all is made by one statement for each stage. @returns who reads */
async function fill(database: Database, owner: Client): Promise<Viewer> {
  const donorId = await tx(database.source, PLATFORM, async (db) => {
    const donor = await party(db, '帮扶方');
    for (let nth = 1; nth <= PAIRINGS; nth += 1) {
      const recipient = await party(db, `受帮扶县${nth}`);
      const ends = {
        programme: Programme.EAST_WEST,
        level: PairingLevel.COUNTY,
        donorId: donor,
        recipientId: recipient,
      };
      await openRow(db, PLATFORM, { ...ends, openedOn: '2017-01-01', published: false });
    }
    return donor;
  });
  await owner.query(`set session_replication_role = replica`); // the books are filled below, as the triggers would
  await owner.query(`select setseed(0.5)`);
  for (const statement of LEDGER) await owner.query(statement);
  await owner.query(`set session_replication_role = origin`);
  await owner.query('vacuum analyze');
  return { ...stranger(false, Lang.ZH), scope: { all: false, published: false, partyIds: [donorId], placePaths: [] } };
}

async function party(db: Db, name: string): Promise<string> {
  const id = newId();
  await insertParty(db, {
    id,
    kind: PartyKind.GOVERNMENT,
    name,
    nameEn: null,
    canonicalKey: `bench:${id}`,
    placeId: null,
    simulated: true,
    published: false,
    placePaths: [],
    covers: [],
    names: [name],
  });
  return id;
}

const ALL_EDGES = SHAPES.reduce((sum, shape, at) => sum + (edgesOf(shape) * (OFTEN[at] ?? 0)) / 100, 0);
const RECEIPTS = Math.ceil(EDGES / ALL_EDGES);
const VALUES = SHAPES.map(({ units, payments, vouchers }, at) => {
  const before = OFTEN.slice(0, at).reduce((sum, one) => sum + one, 0);
  return `(${before}, ${before + (OFTEN[at] ?? 0)}, ${units}, ${payments}, ${vouchers})`;
});
const COLUMNS = `id, fund_id, pairing_id, day, side, stage, voucher_order, from_holding, to_holding, amount_fen, from_custodian_id,
  custodian_id, origin_year, document_no, needs_signature`;
const entries = (stage: string, from: string, to: string, fromCustodian: string, table: string): string =>
  `insert into fund_entry (${COLUMNS}) select id, fund_id, pairing_id, '2019-06-01', 'RECIPIENT', '${stage}', 'AFTER_PAYMENT', '${from}', '${to}',
     amount_fen, ${fromCustodian}, custodian_id, 2019, '文号' || id, false from ${table}`;
const sources = (table: string): string =>
  `insert into fund_source (entry_id, source_id, amount_fen, how) select id, source_id, amount_fen, 'NAMED' from ${table}`;

const LEDGER = [
  `insert into fund (id, pairing_id, year, donor_id, kind, name, voucher_order, simulated, published, party_ids, place_paths)
     select uuidv7(), id, 2019, donor_id, 'SOCIAL_CASH', '社会帮扶资金', 'AFTER_PAYMENT', true, false, party_ids, place_paths from pairing`,
  `insert into custodian (id, pairing_id, side, kind, name) select uuidv7(), p.id, 'RECIPIENT',
     case when n = 0 then 'COUNTY_TREASURY' else 'IMPLEMENTING_UNIT' end, '单位' || n from pairing p, generate_series(0, 50) as n`,
  `create temp table receipt as select uuidv7() as id, f.id as fund_id, f.pairing_id, c.id as custodian_id, shape.*, n,
     shape.units * shape.payments * shape.vouchers * 1000::bigint as amount_fen
     from (select n, random() * 100 as luck from generate_series(1, ${RECEIPTS}) as n) as one
     join (values ${VALUES.join(', ')}) as shape(above, below, units, payments, vouchers) on luck >= above and luck < below
     join (select *, row_number() over (order by id) as nth from fund) as f on f.nth = 1 + n % ${PAIRINGS}
     join custodian c on c.pairing_id = f.pairing_id and c.name = '单位0'`,
  `create temp table issue as select uuidv7() as id, r.fund_id, r.pairing_id, c.id as custodian_id, r.custodian_id as from_custodian_id,
     r.id as source_id, r.amount_fen / r.units as amount_fen, r.payments, r.vouchers
     from receipt r, generate_series(1, r.units) as n join custodian c on c.name = '单位' || n where c.pairing_id = r.pairing_id`,
  `create temp table payment as select uuidv7() as id, i.fund_id, i.pairing_id, i.custodian_id, i.id as source_id,
     i.amount_fen / i.payments as amount_fen, i.vouchers from issue i, generate_series(1, i.payments) as n`,
  `create temp table voucher as select uuidv7() as id, p.fund_id, p.pairing_id, p.custodian_id, p.id as source_id,
     p.amount_fen / p.vouchers as amount_fen from payment p, generate_series(1, p.vouchers) as n`,
  entries('RECEIVED', 'OUTSIDE', 'RECEIVED', 'null::uuid', 'receipt'),
  entries('ISSUED', 'RECEIVED', 'ISSUED', 'from_custodian_id', 'issue'),
  entries('SPENT', 'ISSUED', 'SPENT', 'custodian_id', 'payment'),
  entries('VOUCHERED', 'SPENT', 'SETTLED', 'custodian_id', 'voucher'),
  ...['issue', 'payment', 'voucher'].map(sources),
  `insert into fund_position (fund_id, side, project_id, custodian_id, origin_year, holding, balance_fen)
     select fund_id, 'RECIPIENT', '00000000-0000-0000-0000-000000000000', custodian_id, 2019, holding, sum(amount_fen) from (
       select fund_id, custodian_id, to_holding as holding, amount_fen from fund_entry
       union all select fund_id, from_custodian_id, from_holding, -amount_fen from fund_entry where from_custodian_id is not null) as moved
     group by fund_id, custodian_id, holding`,
  `insert into fund_left (entry_id, fund_id, project_id, custodian_id, origin_year, holding, left_fen)
     select e.id, e.fund_id, '00000000-0000-0000-0000-000000000000', e.custodian_id, 2019, e.to_holding,
            e.amount_fen - coalesce((select sum(s.amount_fen) from fund_source s where s.source_id = e.id), 0)
       from fund_entry e where e.to_holding <> 'SETTLED'`,
];

async function sizes(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ edges: string; entries: string; pairings: string }>(
    `select (select count(*) from fund_source) as edges, (select count(*) from fund_entry) as entries, (select count(*) from pairing) as pairings`,
  );
  return `${rows[0]?.edges} edges between ${rows[0]?.entries} entries of ${rows[0]?.pairings} pairings`;
}

/** The books made in bulk hold up as those that the triggers keep: in every holding what is left is what lies there. */
async function holdUp(owner: Client): Promise<void> {
  const { rows } = await owner.query(
    `select p.holding from fund_position p left join fund_left l using (fund_id, custodian_id, project_id, origin_year, holding)
      where p.holding <> 'SETTLED' group by p.fund_id, p.side, p.project_id, p.custodian_id, p.origin_year, p.holding
     having p.balance_fen <> coalesce(sum(l.left_fen), 0) - p.untold_fen limit 1`,
  );
  if (rows.length > 0) throw new Error('the books made for this bench do not hold up');
}

async function measure(database: Database, owner: Client, viewer: Viewer): Promise<void> {
  const service = new FundPathService(database.source);
  for (const direction of [FundPathDirection.FORWARD, FundPathDirection.BACKWARD]) {
    const stage = direction === FundPathDirection.FORWARD ? 'RECEIVED' : 'VOUCHERED';
    const starts = await owner.query<{ id: string }>(
      `select id from fund_entry where stage = $1 order by md5(id::text) limit $2`,
      [stage, QUESTIONS],
    );
    const [ours, theirs]: [number[], number[]] = [[], []];
    let reached = 0;
    const random = chance(1);
    for (const { id } of starts.rows) {
      const follow = async (): Promise<void> => {
        const from = performance.now();
        const path = await service.follow(viewer, id, direction, null);
        ours.push(performance.now() - from);
        const { amountFen, ...ends } = path?.totals ?? { amountFen: -1n };
        if (Object.values(ends).reduce((sum, one) => sum + one, 0n) !== amountFen)
          throw new Error(`${id} does not add up`);
        reached += path?.nodes.length ?? 0;
      };
      const recurse = async (): Promise<void> => {
        const from = performance.now();
        await read(database.source, viewer, (db) => db.query(NAIVE[direction], [id]));
        theirs.push(performance.now() - from);
      };
      // Each goes first as often as the other, so that neither always finds the pages warm.
      for (const one of random() < 0.5 ? [follow, recurse] : [recurse, follow]) await one();
    }
    say(
      `${direction.padEnd(9)} ${starts.rows.length} paths of ${Math.floor(reached / starts.rows.length)} entries on average`,
    );
    const all = starts.rows.map(({ id }) => id);
    const [spentByUs, spentByThem] = [
      await cpuOf(owner, all, (id) => service.follow(viewer, id, direction, null)),
      await cpuOf(owner, all, (id) => read(database.source, viewer, (db) => db.query(NAIVE[direction], [id]))),
    ];
    tell('fundPath', ours, spentByUs);
    tell('naive recursive CTE', theirs, spentByThem);
  }
}

const naive = (from: string, to: string): string =>
  `with recursive path (id, amount_fen) as (
     select id, amount_fen from fund_entry where id = $1
     union all
     select s.${to}, s.amount_fen from path join fund_source s on s.${from} = path.id)
   select e.id, e.stage, e.document_no, sum(path.amount_fen) as amount_fen from path join fund_entry e on e.id = path.id
    group by e.id, e.stage, e.document_no`;
const NAIVE = { FORWARD: naive('source_id', 'entry_id'), BACKWARD: naive('entry_id', 'source_id') };

/** CPU time of this process and of the database's backends for each question, in ms: steady where the machine is busy. */
async function cpuOf(
  owner: Client,
  ids: readonly string[],
  question: (id: string) => Promise<unknown>,
): Promise<number> {
  const before = await cpuMs(owner);
  for (const id of ids) await question(id);
  return ((await cpuMs(owner)) - before) / ids.length;
}

/** A backend's own account of its time, in ticks of 10 ms; on Linux only, elsewhere Node's time alone. */
async function cpuMs(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ pid: number }>('select pid from pg_stat_activity where pid <> pg_backend_pid()');
  const ticks = rows.map(({ pid }) => {
    const file = `/proc/${pid}/stat`;
    if (!existsSync(file)) return 0;
    const [user = 0, system = 0] = (readFileSync(file, 'utf8').split(') ')[1] ?? '')
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return user + system;
  });
  const { user, system } = process.cpuUsage();
  return ticks.reduce((sum, one) => sum + one * 10, 0) + (user + system) / 1_000;
}

/** Three digits are what a measurement is worth. */
const THREE = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false });

function tell(what: string, times: number[], cpu: number): void {
  times.sort((a, b) => a - b);
  const at = (q: number): string => THREE.format(times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0);
  say(
    `  ${what.padEnd(20)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms  ${THREE.format(cpu)} ms CPU each`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
