import { Client } from 'pg';
import { FundKind, FundStage, FundTier } from '../../schema/vocabulary';
import { BACKFILL } from '../../server/db/migrations/0015-ledger-rollup';
import type { FundEntryRow, FundRow } from '../../server/funds/fund.tables';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { chance } from '../kit/chance';
import { makePeople, type People } from '../kit/people';
import { adminUrl, startPlatform, type Platform } from '../kit/platform';
import {
  approvedProject,
  makeFund,
  moveAtRandom,
  postTo,
  proposeProject,
  retypeProject,
  takeBack,
  type Project,
} from '../kit/random-ledger';

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
const IS_FULL = process.env.JIEDUI_TEST_SIZE === 'full';
const ROUNDS = IS_FULL ? 20 : 6;
const MOVES_EACH = IS_FULL ? 60 : 12;
const TRANSFERS = IS_FULL ? 60 : 20;
const TYPES = ['INDUSTRY', 'HOUSING', 'EDUCATION'];

let platform: Platform;
let root: Client;
/** What had been committed after each round. */
const snapshots: string[] = [];

beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  const random = chance(SEED);
  const people = await makePeople(platform, {
    donor: { name: '嘉定区', province: '上海' },
    recipient: { name: '大姚县', province: '云南' },
  });
  const [pairingId, donorId] = [fromGlobalId(people.pairingId).key, fromGlobalId(people.donorId).key];
  const funds: FundRow[] = [];
  for (const kind of [FundKind.FISCAL, FundKind.SOCIAL_CASH, FundKind.SOCIAL_GOODS])
    funds.push(
      await makeFund(platform, { pairingId, donorId, kind, ...(kind === FundKind.FISCAL && { tier: FundTier.CITY }) }),
    );
  const cash = funds.filter(({ kind }) => kind !== FundKind.SOCIAL_GOODS);
  const approved = await approvedProject(platform, people, 'INDUSTRY');
  const proposed: Typed[] = [];
  for (const type of ['INDUSTRY', 'HOUSING'])
    proposed.push({ ...(await proposeProject(platform, people, type)), type });
  const transfers = Array.from({ length: TRANSFERS }, () => new Transfer(pickOf(random, cash), proposed, random));
  for (let round = 0; round < ROUNDS; round += 1) {
    await moveAtRandom(platform, funds, [fromGlobalId(approved.id).key], random, MOVES_EACH);
    for (const transfer of transfers) if (random() < 0.7) await transfer.goOn();
    await retypeOne(people, proposed, random);
    snapshots.push(await readSnapshot());
  }
}, 300_000);
afterAll(async () => {
  await root.end();
  await platform.close();
});

const pickOf = <One>(random: () => number, items: readonly One[]): One => {
  const one = items[Math.floor(random() * items.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

async function readSnapshot(): Promise<string> {
  const { rows } = await root.query<{ snapshot: string }>('select pg_current_snapshot()::text as snapshot');
  return rows[0]?.snapshot ?? '';
}

const BOTH_SIDES = [FundStage.RECEIVED, FundStage.DISBURSED];

/** Money that both sides state under one document, each in its time. */
class Transfer {
  private readonly stated = new Map<FundStage, FundEntryRow>();
  private readonly documentNo = `拨〔2019〕${newId()}号`;
  private readonly amountFen: bigint;
  private readonly day: string;
  private readonly projectId: string | null;

  constructor(
    private readonly fund: FundRow,
    projects: readonly Project[],
    private readonly random: () => number,
  ) {
    this.amountFen = BigInt(1 + Math.floor(random() * 1_000_000));
    this.day = pickOf(random, ['2018-05-10', '2019-08-20']);
    this.projectId = random() < 0.8 ? fromGlobalId(pickOf(random, projects).id).key : null;
  }

  /** A side that is silent speaks, of the same amount or not; where both have spoken, one takes its word back. */
  async goOn(): Promise<void> {
    const silent = BOTH_SIDES.filter((stage) => !this.stated.has(stage));
    if (silent.length > 0) return this.state(pickOf(this.random, silent));
    const [stage, entry] = pickOf(this.random, [...this.stated]);
    if (await takeBack(platform, entry)) this.stated.delete(stage);
  }

  private async state(stage: FundStage): Promise<void> {
    const { documentNo, day, projectId } = this;
    const entry = await postTo(platform, this.fund.id, {
      stage,
      documentNo,
      day,
      amountFen: this.amountFen + (this.random() < 0.2 ? 7n : 0n),
      ...(stage === FundStage.RECEIVED && { projectId }),
      ...(this.random() < 0.4 && { evidence: ['进账单'] }),
    });
    if (entry) this.stated.set(stage, entry);
  }
}

interface Typed extends Project {
  type: string;
}

/** A project is from now on of another type; it may have been of it before. */
async function retypeOne(people: People, projects: Typed[], random: () => number): Promise<void> {
  const project = pickOf(random, projects);
  const type = pickOf(
    random,
    TYPES.filter((one) => one !== project.type),
  );
  Object.assign(project, await retypeProject(platform, people, project, type), { type });
}

interface Sum {
  key: string;
  value: string;
  evidenced: string;
  confirmed: string;
  records: string;
}

/** The ledger's sums in a table of deltas, as of a snapshot; what comes to nothing is left out. */
async function sumsOf(table: string, snapshot: string | null): Promise<Sum[]> {
  const { rows } = await root.query<Sum>(
    `select concat_ws(' ', measure, year, pairing_id, period, f1, f2, f3, simulated) as key, sum(value)::text as value,
            sum(evidenced)::text as evidenced, sum(confirmed)::text as confirmed, sum(records)::text as records
       from ${table} where measure like 'FUND\\_%' and ($1::text is null or pg_visible_in_snapshot(made_by, $1::pg_snapshot))
      group by 1 having (sum(value), sum(evidenced), sum(confirmed), sum(records)) <> (0, 0, 0, 0) order by 1`,
    [snapshot],
  );
  return rows;
}

const count = async (from: string): Promise<number> =>
  Number((await root.query<{ count: string }>(`select count(*) from ${from}`)).rows[0]?.count);

describe(`the ledger counted in afterwards, seed ${SEED}`, () => {
  test('there is something of everything that is counted in', async () => {
    const agreed = `from_version.status = 'AGREED'`;
    const kinds = {
      reversals: `fund_entry where reverses_id is not null`,
      signatures: 'fund_entry_signature',
      evidenced: `fund_entry where cardinality(evidence) > 0`,
      matchesThatStand: `fund_match_version from_version where ${agreed} and ended_by is null`,
      matchesThatCeased: `fund_match_version from_version where ${agreed} and ended_by is not null`,
      retypedBeforeTheyAgreed: `fund_match_version from_version, project_version v, fund_entry e where ${agreed}
        and e.id = any(from_version.entry_ids) and v.project_id = e.project_id and e.made_by < v.made_by and v.made_by < from_version.made_by`,
      entriesOfRetypedProjects: `fund_entry e where coalesce(e.project_id, e.from_project_id) in (
        select v.project_id from project_version v group by 1 having count(distinct v.type) > 1)`,
      movedBetweenTypes: `record_delta where measure like 'FUND\\_%' and records < 0`,
    };
    for (const [name, from] of Object.entries(kinds)) expect([name, (await count(from)) > 0]).toEqual([name, true]);
  });

  test('it comes to what the entries brought as they were posted, now and at every moment before', async () => {
    await root.query('begin');
    try {
      await root.query(`create temporary table as_posted on commit drop as select * from record_delta`);
      await root.query('alter table record_delta disable trigger record_delta_append_only');
      await root.query(`delete from record_delta where measure like 'FUND\\_%'`);
      expect(await sumsOf('record_delta', null)).toEqual([]);
      await root.query(BACKFILL);
      const now = await sumsOf('as_posted', null);
      expect(now.length).toBeGreaterThan(20);
      expect(await sumsOf('record_delta', null)).toEqual(now);
      for (const [round, snapshot] of snapshots.entries()) {
        const then = await sumsOf('as_posted', snapshot);
        expect(then.length).toBeGreaterThan(0);
        expect([round, await sumsOf('record_delta', snapshot)]).toEqual([round, then]);
      }
    } finally {
      await root.query('rollback');
    }
  });
});
