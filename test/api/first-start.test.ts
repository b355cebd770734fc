import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { demonstrate } from '../../server/demonstration/demonstrate';
import { ask, startPlatform, type Platform } from '../kit/platform';

interface DemoAccount {
  account: string;
  password: string;
  role: string;
  party: string | null;
}

/** How many rows each table holds: nothing is made twice. */
async function rowCounts(platform: Platform): Promise<Record<string, string>> {
  const tables = await platform.database.worker.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const readable = tables.filter(({ name }) =>
    ['statement', 'figure', 'pairing', 'party', 'membership', 'event', 'place', 'village_lift'].includes(name),
  );
  const counts = await Promise.all(
    readable.map(async ({ name }) => {
      const [row] = await platform.database.worker.query<{ count: string }[]>(`select count(*) as count from ${name}`);
      return [name, row?.count ?? ''] as const;
    }),
  );
  return Object.fromEntries(counts);
}

describe('the first start on the embedded database', () => {
  let platform: Platform;
  let accounts: DemoAccount[];
  beforeAll(async () => {
    platform = await startPlatform({ JIEDUI_DEMONSTRATION: 'on' });
    accounts = JSON.parse(readFileSync(join(platform.config.dataDir, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
  });
  afterAll(() => platform.close());

  test('makes one account for each role, with passwords that only the owner of the data folder reads', () => {
    expect(new Set(accounts.map(({ role }) => role))).toEqual(
      new Set([
        'DONOR_LEAD',
        'DONOR_MEMBER',
        'RECIPIENT_REPORTER',
        'DEPARTMENT_REPORTER',
        'TOWNSHIP_REPORTER',
        'RECIPIENT_REVIEWER',
        'FINANCE',
        'FRONTLINE_TEAM',
        'SUPERVISOR',
        'AUDITOR',
        'ADMIN',
      ]),
    );
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
    expect(statSync(join(platform.config.dataDir, 'demo-accounts.json')).mode & 0o777).toBe(0o600);
    const partyOf = (role: string): (string | null)[] =>
      accounts.filter((one) => one.role === role).map(({ party }) => party);
    expect(partyOf('DONOR_LEAD')).toEqual(['中山火炬高技术产业开发区']);
    expect(partyOf('RECIPIENT_REPORTER')).toEqual(['大关县']);
    expect(partyOf('SUPERVISOR')).toEqual(['云南省', '昭通市', '中山市']);
  });

  const signedInAs = async (name: string): Promise<{ authorization: string }> => {
    const found = accounts.find(({ account }) => account === name);
    const { data } = await ask<{ signIn: { accessToken: string } }>(
      platform,
      'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { account: found?.account, password: found?.password } },
    );
    return { authorization: `Bearer ${data?.signIn.accessToken}` };
  };

  test('the Torch Zone’s coordinator signs in and finds Daguan 2019: every claim with its source, against a simulated target', async () => {
    const headers = await signedInAs('donor-lead');
    const pairings = await ask<{
      pairings: { nodes: { id: string; donor: { name: string }; agreement: { status: string; simulated: boolean } }[] };
    }>(
      platform,
      '{ pairings(filter: { search: "大关", levels: [COUNTY] }) { nodes { id donor { name } agreement(year: 2019) { status simulated } } } }',
      {},
      headers,
    );
    expect(pairings.errors).toEqual([]);
    const pairing = pairings.data?.pairings.nodes.find(({ agreement }) => agreement !== null);
    expect(pairing?.agreement).toEqual({ status: 'IN_FORCE', simulated: true });
    type Cell = {
      claimed: string;
      target: string;
      isTargetSimulated: boolean;
      completion: string;
      indicator: { code: string };
      claims: { statement: { source: { url: string } } }[];
    };
    const results = await ask<{ results: { nodes: Cell[] } }>(
      platform,
      `query($id: ID!) { results(first: 100, filter: { pairingIds: [$id], years: [2019] }, groupBy: [INDICATOR]) {
         nodes { claimed target isTargetSimulated completion indicator { code } claims { statement { source { url } } } } } }`,
      { id: pairing?.id },
      headers,
    );
    expect(results.errors).toEqual([]);
    const cells = results.data?.results.nodes ?? [];
    expect(cells.length).toBeGreaterThanOrEqual(20);
    const money = cells.find(({ indicator }) => indicator.code === 'FUND_ASSISTANCE_TOTAL');
    expect(money).toMatchObject({ claimed: '66860000.00', isTargetSimulated: true });
    // Two publications, and the county’s own report of the year.
    expect(money?.claims).toHaveLength(3);
    for (const cell of cells.filter(({ claimed }) => claimed !== null)) expect(cell.claims.length).toBeGreaterThan(0);
    const completions = cells.flatMap(({ completion }) => (completion === null ? [] : [Number(completion)]));
    expect(completions.some((one) => one < 1) && completions.some((one) => one > 1)).toBe(true);
  });

  test('villages of Daguan are lifted by two hands, marked as simulated; the donor is told how many, and not which', async () => {
    interface Village {
      state: string;
      simulated: boolean;
      versions: { action: string; madeBy: { name: string } | null }[];
    }
    const villages = async (headers: { authorization: string }): Promise<Village[]> => {
      const { data, errors } = await ask<{ villageLifts: { nodes: Village[] } }>(
        platform,
        '{ villageLifts(first: 100) { nodes { state simulated versions { action madeBy { name } } } } }',
        {},
        headers,
      );
      if (!data) throw new Error(JSON.stringify(errors));
      return data.villageLifts.nodes;
    };
    const [reviewer, lead] = [await signedInAs('recipient-reviewer'), await signedInAs('donor-lead')];
    const seen = await villages(reviewer);
    expect(seen.every(({ simulated }) => simulated)).toBe(true);
    expect(seen.map(({ state }) => state).sort()).toEqual([
      ...['LIFTED', 'LIFTED', 'LIFTED', 'LIFTED', 'LISTED', 'LISTED', 'PROPOSED', 'WATCHED'],
    ]);
    const steps = seen.flatMap(({ versions }) => versions.map(({ action }) => action));
    expect(steps.filter((action) => action === 'SEND_BACK')).toHaveLength(2);
    const hands = (step: string): Set<string | undefined> =>
      new Set(
        seen.flatMap(({ versions }) =>
          versions.filter(({ action }) => action === step).map(({ madeBy }) => madeBy?.name),
        ),
      );
    expect([...hands('PROPOSE')].sort()).toEqual(['recipient-reporter', 'recipient-township']);
    for (const step of ['CONFIRM', 'SEND_BACK']) expect([...hands(step)]).toEqual(['recipient-reviewer']);
    expect(await villages(lead)).toEqual([]);
    const { data } = await ask<{
      results: { nodes: { year: number; recorded: string; evidenced: string; isRecordedSimulated: boolean }[] };
    }>(
      platform,
      '{ results(filter: { indicators: ["LIFTED_VILLAGES"], level: COUNTY }, groupBy: [INDICATOR, RECIPIENT, YEAR]) { nodes { year recorded evidenced isRecordedSimulated recipient { name } } } }',
      {},
      lead,
    );
    const counted = (data?.results.nodes ?? []).filter(({ recorded }) => recorded !== null && recorded !== '0');
    expect(counted.sort((one, other) => one.year - other.year)).toMatchObject([
      { year: 2018, recorded: '1', evidenced: '1', isRecordedSimulated: true, recipient: { name: '大关县' } },
      { year: 2019, recorded: '4', evidenced: '4', isRecordedSimulated: true, recipient: { name: '大关县' } },
    ]);
    const paper = await fetch(`${platform.url}/papers/village-lifts?format=csv`, { headers: reviewer });
    expect(await paper.text()).toContain('演示数据');
  });

  test('a second start finds everything in its place and makes nothing again', async () => {
    const before = await rowCounts(platform);
    // 37 publications with 327 figures, and what the approved reports state.
    expect(before).toMatchObject({ statement: '43', figure: '382' });
    const again = await demonstrate(platform.database, platform.config);
    expect(again).toMatchObject({ imported: null, isNew: false });
    expect(await rowCounts(platform)).toEqual(before);
    expect(JSON.parse(readFileSync(join(platform.config.dataDir, 'demo-accounts.json'), 'utf8'))).toEqual(accounts);
  });
});
