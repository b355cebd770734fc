/**
 * The leak-proof table of a whole county, as its own office and as its supervisor ask for it, beside reading the same rows of the
 * register past all walls and doing nothing with them, in turn and in one run.
 *
 *   npm run bench -- leaks [households=5000] [rounds=5]
 */
import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { PersonVault } from '../../server/people/person-vault';
import { daysAfter } from '../../server/platform/day';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { diceOf } from '../../server/platform/dice';
import { makeLedger } from '../kit/ledger';
import { adminUrl, ask, startPlatform } from '../kit/platform';
import { supervisor } from '../kit/reports';

const [HOUSEHOLDS = 5_000, ROUNDS = 5] = process.argv.slice(2).map(Number);
const RULES = 21;
const BORN_FROM = '1940-01-01';
const BIRTHDAYS = 30_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const THREE = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false });

/** Households of four people each, in every township of the county, found in 2019; checks, and two benefits in three of them. */
async function fill(root: Client, vault: PersonVault, county: { partyId: string; pairingId: string }): Promise<void> {
  const { rows: towns } = await root.query<{ id: string; path: string }>(
    `select t.id, t.path from place t join party c on c.id = $1 where t.parent_id = c.place_id and t.kind = 'TOWN'`,
    [county.partyId],
  );
  const throwDie = diceOf(7);
  const households = Array.from({ length: HOUSEHOLDS }, (_, at) => {
    const town = towns[at % towns.length];
    return {
      id: newId(),
      at,
      found: daysAfter('2019-01-05', throwDie(1_800)),
      place: town?.id,
      path: town?.path,
      category: throwDie(3) === 0 ? 'LIFTED' : 'REGISTERED_POOR',
    };
  });
  await root.query(
    `insert into household (id, pairing_id, recipient_id, place_id, number, entry, category, risk, found_on, state, reviewed_on, noticed_on,
       admitted_on, version, simulated, party_ids, place_paths)
     select h.id, $1, $2, h.place, 'H' || h.at, 1, h.category, (array['ILLNESS', 'SCHOOLING', 'OTHER'])[h.at % 3 + 1], h.found, 'ADMITTED',
            h.found + 3, h.found + 4, h.found + 15, 1, false, array[$2]::uuid[], array[h.path]
       from jsonb_to_recordset($3) as h (id uuid, at int, found date, place uuid, path text, category text)`,
    [county.pairingId, county.partyId, JSON.stringify(households)],
  );
  await root.query(
    `insert into household_entry (household_id, version, since, number, place_id, category)
     select h.id, 1, h.found_on, h.number, h.place_id, h.category from household h`,
  );
  await root.query(
    `insert into household_check (household_id, version, guarantee, day, state)
     select h.id, 1, g.one, h.found, case when (h.at + g.nth) % 3 = 0 then 'NOT_MET' else 'MET' end
       from jsonb_to_recordset($1) as h (id uuid, at int, found date),
            unnest(array['FOOD_AND_CLOTHING', 'SCHOOLING', 'MEDICAL_CARE', 'HOUSING', 'DRINKING_WATER']) with ordinality as g (one, nth)`,
    [JSON.stringify(households)],
  );
  const members = households.flatMap((house) =>
    ['HEAD', 'SPOUSE', 'CHILD', 'CHILD'].map((relation, nth) => {
      const born = daysAfter(BORN_FROM, throwDie(BIRTHDAYS)).replaceAll('-', '');
      const idNumber = `530624${born}${String(nth).padStart(4, '0')}`;
      const [id, naming, idHash] = [newId(), newId(), vault.hashOfId(`${idNumber}/${house.at}`, false)];
      return {
        id,
        naming,
        idHash,
        sealed: vault.sealId(idHash, idNumber),
        name: vault.sealFor(naming, 'name', '张三'),
        member: newId(),
        household: house.id,
        relation,
        school: relation === 'CHILD' && throwDie(2) === 0,
        labourer: nth < 2,
      };
    }),
  );
  const people = `jsonb_to_recordset($1) as m (id uuid, naming uuid, "idHash" text, sealed text, name text, member uuid, household uuid,
    relation text, school boolean, labourer boolean)`;
  const told = JSON.stringify(members);
  await root.query(`insert into person (id, id_hash, sealed_id) select m.id, m."idHash", m.sealed from ${people}`, [
    told,
  ]);
  await root.query(
    `insert into person_pairing (id, person_id, pairing_id, sealed_name) select m.naming, m.id, $2, m.name from ${people}`,
    [told, county.pairingId],
  );
  await root.query(
    `insert into household_member (id, version, household_id, pairing_id, person_id, relation, since, is_labourer, in_school)
     select m.member, 1, m.household, $2, m.id, m.relation, h.found_on, m.labourer, m.school from ${people} join household h on h.id = m.household`,
    [told, county.pairingId],
  );
  await root.query(
    `with shipped as (select r.*, row_number() over (order by r.code) as nth from benefit_rule r),
          more as (insert into benefit_rule (id, code, place_id, audience, every, form)
                   select gen_random_uuid(), s.code || '_' || chr(64 + n), null, s.audience, s.every, s.form from shipped s, generate_series(1, 10) n
                    order by n, s.nth limit $1 - (select count(*) from shipped) returning id, code)
     insert into benefit_rule_version
     select (jsonb_populate_record(v, jsonb_build_object('rule_id', more.id))).* from more
       join benefit_rule r on more.code ~ ('^' || r.code || '_[A-Z]$') join benefit_rule_version v on v.rule_id = r.id`,
    [RULES],
  );
  await root.query(
    `insert into benefit (id, household_id, subject, rule_id, rule_version, period, day, given, source, not_entitled, is_second, batch_id)
     select gen_random_uuid(), h.id, h.recipient_id || ':' || h.number, r.id, 1, p.period, p.day::date, '（测）', 'COUNTY', false, false, h.id
       from household h, benefit_rule r, (values ('2024-01', '2024-01-20'), ('2024-02', '2024-02-20')) as p (period, day)
      where r.code = 'MINIMUM_LIVING' and left(md5(h.id::text), 1) < 'a'`,
  );
  await root.query('analyze');
}

/** Another day each round: an answer that is asked again is kept. */
const page = (
  round: number,
): string => `{ benefitLeaks(first: 50, filter: { findings: [MISSING], onDay: "2024-05-${20 + round}" }) {
  totalCount nodes { rule { code } household { number } owed received findings missing { period lateDays } } } }`;
const counts = (round: number): string =>
  `{ benefitLeakCounts(groupBy: [TOWN, RULE], filter: { onDay: "2024-05-${20 + round}" }) { missing { households persons } } }`;

/** What the table is made of, read by nobody in particular. */
const ROWS = `select (select jsonb_agg(jsonb_build_array(h.id, h.number, h.place_paths, h.category, h.risk, h.found_on, h.admitted_on)) from household h) as households,
  (select jsonb_agg(jsonb_build_array(c.household_id, c.guarantee, c.day, c.state)) from household_check c) as checks,
  (select jsonb_agg(jsonb_build_array(m.household_id, m.id, m.person_id, m.relation, m.since, m.until, p.id_hash, p.sealed_id))
     from household_member m join person p on p.id = m.person_id) as members,
  (select jsonb_agg(jsonb_build_array(b.id, b.household_id, b.rule_id, b.period, b.day)) from benefit b) as benefits`;

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiedui-bench-'));
  chmodSync(dataDir, 0o711);
  const platform = await startPlatform({ JIEDUI_DATA_DIR: dataDir });
  const root = new Client({ connectionString: adminUrl(dataDir) });
  try {
    await root.connect();
    const daguan = await makeLedger(platform, {
      donor: { name: '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)', province: '广东' },
      recipient: { name: '大关县', province: '云南' },
    });
    // Past triggers: what they hold is not what is measured.
    await root.query(`set session_replication_role = replica`);
    await fill(root, new PersonVault(platform.config), {
      partyId: fromGlobalId(daguan.recipientId).key,
      pairingId: fromGlobalId(daguan.pairingId).key,
    });
    const yunnan = await supervisor(platform, '530000');
    const works: Record<string, (round: number) => Promise<unknown>> = {
      'the rows alone, past all walls': () => root.query(ROWS),
      'a page, for the county': (round) => asked(page(round), daguan.reporter),
      'a page, for its supervisor': (round) => asked(page(round), yunnan),
      'counts by township and rule': (round) => asked(counts(round), daguan.reporter),
    };
    const asked = async (query: string, who: Record<string, string>): Promise<unknown> => {
      const { data, errors } = await ask(platform, query, {}, who);
      if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
    };
    const times = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const [name, work] of Object.entries(works)) {
        const from = performance.now();
        await work(round);
        if (round > 0) times.get(name)?.push(performance.now() - from);
      }
    const [plain = []] = [...times.values()];
    say(
      `| ${HOUSEHOLDS} households, ${HOUSEHOLDS * 4} people, ${RULES} rules | median ms | longest ms | times the rows alone |`,
    );
    say('| --- | ---: | ---: | ---: |');
    for (const [name, all] of times)
      say(
        `| ${name} | ${THREE.format(middle(all))} | ${THREE.format(Math.max(...all))} | ${THREE.format(middle(all) / middle(plain))} |`,
      );
  } finally {
    await root.end();
    await platform.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
