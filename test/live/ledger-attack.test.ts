import { setTimeout as soon } from 'node:timers/promises';
import { writeCursor } from '../../server/events/cursor';
import { readHorizon } from '../../server/events/event.store';
import { Fortress, Progress, type Acknowledged } from '../kit/attack';
import { chance } from '../kit/chance';
import { GROUP, makeLedger, openFund, type Ledger } from '../kit/ledger';
import type { Header } from '../kit/people';
import type { Answer } from '../kit/platform';
import { randomAttempt, type Attempt, type Known } from '../kit/random-postings';
import { connect } from '../kit/socket';

const FULL = process.env.JIEDUI_TEST_SIZE === 'full';
const WRITERS = 32;
const SIZE = FULL
  ? { operations: 50_000, serverKills: 40, databaseKills: 20 }
  : { operations: 600, serverKills: 2, databaseKills: 1 };
const COUNTIES = FULL
  ? ['大关县', '盐津县', '永善县', '绥江县', '镇雄县', '彝良县', '威信县', '巧家县']
  : ['大关县', '盐津县'];
const FUNDS_EACH = 2;
const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);

let fortress: Fortress;
/** Pairings, each with its funds: what both sides state is matched within a pairing, one entry at a time. */
const ledgers: Ledger[] = [];

beforeAll(async () => {
  fortress = await Fortress.open();
  const { database } = fortress;
  for (const name of COUNTIES) {
    const county = { name, province: '云南' };
    ledgers.push(await makeLedger({ database, url: fortress.living(0).url }, { donor: GROUP, recipient: county }));
  }
});
afterAll(() => fortress.close());

/** Posts, however often it has to be asked. */
function certainly(attempt: Attempt, requestKey: string, by: Header, random: () => number): Promise<Answer> {
  const type = `${attempt.verb[0]?.toUpperCase()}${attempt.verb.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${attempt.verb}(input: $input) { entry { id needsSignature inForce } } }`;
  return fortress.certainly(query, { requestKey, ...attempt.input }, by, random);
}

/** What may be answered besides success: refusals of the domain, and no others. */
const REFUSALS = [
  'NOT_ENOUGH_FUNDS',
  'ORIGIN_YEAR_NEEDED',
  'OUT_OF_RANGE',
  'OTHER_SIDES_ENTRY',
  'REVERSAL_REFUSED',
  'TRANSITION_REFUSED',
  'BAD_INPUT',
];

async function write(
  writer: number,
  ledger: Ledger,
  known: Known,
  progress: Progress,
  acknowledged: Acknowledged[],
  refusals: Map<string, number>,
): Promise<void> {
  const random = chance(SEED + writer);
  const desks: Record<Attempt['by'], Header> = {
    donor: ledger.lead,
    county: ledger.countyFinance,
    donorSigns: ledger.lead,
    countySigns: ledger.reviewer,
  };
  for (let number = 0; progress.done < SIZE.operations; number += 1) {
    const attempt = randomAttempt(random, known);
    const requestKey = `w${writer}-${number}`;
    const by = desks[attempt.by];
    const answer = await certainly(attempt, requestKey, by, random);
    const entry = entryOf(answer, attempt.verb);
    if (entry) {
      acknowledged.push({ verb: attempt.verb, requestKey, id: entry.id });
      if (attempt.by === 'donor' || attempt.by === 'county')
        known.entries.push({ id: entry.id, by: attempt.by, needsSignature: entry.needsSignature });
      if (random() < 0.05) {
        const again = entryOf(await certainly(attempt, requestKey, by, random), attempt.verb);
        if (again?.id !== entry.id) throw new Error(`${requestKey} gave ${entry.id}, then ${again?.id}`);
      }
    } else {
      const code = answer.errors[0]?.extensions.code ?? 'none';
      if (!REFUSALS.includes(code)) throw new Error(`${attempt.verb}: ${JSON.stringify(answer.errors)}`);
      refusals.set(code, (refusals.get(code) ?? 0) + 1);
    }
    progress.step();
  }
}

function entryOf(answer: Answer, verb: string): { id: string; needsSignature: boolean } | null {
  const data = answer.data as Record<string, { entry: { id: string; needsSignature: boolean } } | null> | null;
  return data?.[verb]?.entry ?? null;
}

const FOLLOW = `subscription ($after: Cursor) { events(after: $after) { cursor kind } }`;

/** The cursor of every event of an entry that a subscriber is given, across kills, until a further fund is opened. */
async function follow(start: string): Promise<string[]> {
  const told: string[] = [];
  let after = start;
  for (let isOver = false; !isOver;) {
    const { url } = fortress.living(told.length);
    const authorization = ledgers[0]?.lead.authorization ?? '';
    const socket = await connect(url, { authorization }).catch(() => null);
    if (!socket) {
      await soon(50);
      continue;
    }
    const stream = socket.subscribe<{ events: { cursor: string; kind: string } }>(FOLLOW, { after });
    while (!isOver) {
      const result = await stream.next();
      if (result.done === true || !result.value.data) break;
      const { cursor, kind } = result.value.data.events;
      after = cursor;
      if (kind.startsWith('FUND_ENTRY_')) told.push(cursor);
      isOver = kind === 'FUND_OPENED';
    }
    socket.close();
  }
  return told;
}

/** The cursors of the events of entries, in the log's own order. Which entry has which, `ledger.events` has asked. */
async function logged(epoch: string): Promise<string[]> {
  const rows = await fortress.database.worker.query<{ xact: string; ordinal: string }[]>(
    `select e.xact::text as xact, e.id::text as ordinal from event e where e.subject_type = 'FundEntry' order by e.xact, e.id`,
  );
  return rows.map((row) => writeCursor(epoch, row));
}

test(
  `${WRITERS} writers over two servers, ${SIZE.serverKills} servers and ${SIZE.databaseKills} databases killed: conserved, nothing lost, nothing twice`,
  async () => {
    const knowns: { ledger: Ledger; known: Known }[] = [];
    for (const ledger of ledgers) {
      const fundIds: string[] = [];
      for (let number = 0; number < FUNDS_EACH; number += 1) {
        const voucherOrder = knowns.length % 4 === 0 ? 'BEFORE_PAYMENT' : 'AFTER_PAYMENT';
        fundIds.push(await openFund(fortress.living(0), ledger.lead, ledger.pairingId, { voucherOrder }));
      }
      knowns.push({ ledger, known: { fundIds, entries: [] } });
    }
    const progress = new Progress();
    const acknowledged: Acknowledged[] = [];
    const refusals = new Map<string, number>();
    const { epoch, position } = await readHorizon(fortress.database.worker.manager);
    const following = follow(writeCursor(epoch, position));
    const { result, reads } = await fortress.readDuring(() =>
      Promise.all([
        fortress.killAll(progress, SIZE),
        ...Array.from({ length: WRITERS }, (_, writer) => {
          const { ledger, known } = knowns[writer % knowns.length] as (typeof knowns)[number];
          return write(writer, ledger, known, progress, acknowledged, refusals);
        }),
      ]),
    );
    const [killed] = result;
    const [first] = ledgers as [Ledger];
    await openFund(fortress.living(0), first.lead, first.pairingId);
    const told = await following;

    expect({ seed: SEED, killed }).toEqual({
      seed: SEED,
      killed: { servers: SIZE.serverKills, databases: SIZE.databaseKills },
    });
    expect(reads).toBeGreaterThan(0);
    expect(await fortress.holds()).toBe(true);
    const compared = await fortress.comparedWithRequests(acknowledged, (verb) => verb !== 'openFund');
    expect({ seed: SEED, ...compared }).toEqual({ seed: SEED, lost: [], unasked: [] });
    const posted = acknowledged.filter(({ verb }) => verb !== 'signFundEntry').length;
    expect(await fortress.asRoot('select count(*)::int as entries from fund_entry')).toEqual([{ entries: posted }]);
    expect({ seed: SEED, told }).toEqual({ seed: SEED, told: await logged(epoch) });
    expect(told).toHaveLength(acknowledged.length);
    expect(refusals.get('NOT_ENOUGH_FUNDS')).toBeGreaterThan(0);
    process.stderr.write(
      `attack (seed ${SEED}): ${progress.done} operations, ${acknowledged.length} taken, refused ${JSON.stringify(Object.fromEntries(refusals))}, ` +
        `killed ${killed.servers} servers and ${killed.databases} databases, ${reads} times every invariant read on the way\n`,
    );
  },
  FULL ? 3_600_000 : 300_000,
);
