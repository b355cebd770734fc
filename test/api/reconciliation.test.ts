import { PairingLevel, Programme, Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { findOrOpenPairing } from '../../server/pairings/pairing-registry.service';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { membersByGroup } from '../../server/parties/party.store';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { reconciliationInvariants } from '../../server/reconciliation/reconciliation.check.store';
import { makeAccount, signedIn } from '../kit/accounts';
import { GROUP, openFund, post, TREASURY, tryPost } from '../kit/ledger';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import type { Header } from '../kit/people';

let platform: Platform;
let office: Record<'lead' | 'donorFinance' | 'countyFinance' | 'reviewer' | 'recorder' | 'outsider', Header>;
const pairingOf = new Map<string, string>();

/** A county for each test, so that none sees what another has stated. */
const COUNTIES =
  '大关县 永善县 盐津县 镇雄县 威信县 绥江县 彝良县 巧家县 鲁甸县 昭阳区 宁洱哈尼族彝族自治县 会泽县 宣威市 富源县 罗平县 师宗县 陆良县'.split(
    ' ',
  );

beforeAll(async () => {
  platform = await startPlatform();
  const index = await platform.app.rooms.places.index();
  const made = await tx(platform.database.source, PLATFORM, async (db) => {
    const register = async (name: string, province: string): Promise<string> => {
      const reading = readPrintedParty(index, { name, province, level: 'COUNTY' });
      if (reading.kind === 'UNRESOLVED') throw new Error(`${name} is not resolved`);
      return (await findOrRegisterParty(db, PLATFORM, { printed: name, reading })).id;
    };
    const donorId = await register(GROUP.name, GROUP.province);
    const [lead] = ((await membersByGroup(db, PLATFORM, [donorId])).get(donorId) ?? []).filter((one) => one.lead);
    const counties: string[] = [];
    for (const name of COUNTIES) {
      const recipientId = await register(name, '云南');
      const ends = { programme: Programme.EAST_WEST, level: PairingLevel.COUNTY, donorId, recipientId };
      const pairing = await findOrOpenPairing(db, PLATFORM, { ...ends, published: false });
      pairingOf.set(name, toGlobalId('Pairing', pairing.id));
      counties.push(recipientId);
    }
    return { leadId: lead?.memberId ?? donorId, counties, elsewhere: await register('东兰县', '广西') };
  });
  const inOffice = async (name: string, role: Role, partyIds: string[]): Promise<Header> => {
    await makeAccount(
      platform,
      name,
      partyIds.map((partyId) => ({ role, partyId })),
    );
    return signedIn(platform, name);
  };
  office = {
    lead: await inOffice('lead', Role.DONOR_LEAD, [made.leadId]),
    donorFinance: await inOffice('donor-finance', Role.FINANCE, [made.leadId]),
    countyFinance: await inOffice('county-finance', Role.FINANCE, made.counties),
    reviewer: await inOffice('reviewer', Role.RECIPIENT_REVIEWER, made.counties),
    recorder: await inOffice('recorder', Role.RECIPIENT_REVIEWER, made.counties),
    outsider: await inOffice('outsider', Role.RECIPIENT_REVIEWER, [made.elsewhere]),
  };
});
afterAll(() => platform.close());

const NO_ONE = { kind: 'DONOR_TREASURY', name: '火炬区财政局' };

type Desk = typeof office & { pairingId: string; fundId: string };
let taken = 0;

/** A fund of a county of its own, and who keeps it. */
async function desk(): Promise<Desk> {
  const pairingId = pairingOf.get(COUNTIES[taken++] ?? '');
  if (pairingId === undefined) throw new Error('another county is needed');
  return { ...office, pairingId, fundId: await openFund(platform, office.lead, pairingId) };
}

const DISBURSED = { amount: '1370000.00', day: '2019-04-10', documentNo: '中区财〔2019〕12号', custodian: NO_ONE };
const RECEIVED = { amount: '1370000.00', day: '2019-04-16', documentNo: '中区财〔2019〕12号', custodian: TREASURY };

const disburse = (d: { donorFinance: Header; fundId: string }, change: object = {}) =>
  post(platform, d.donorFinance, 'disburseFund', { ...DISBURSED, fundId: d.fundId, ...change });
const receive = (d: { countyFinance: Header; fundId: string }, change: object = {}) =>
  post(platform, d.countyFinance, 'recordFundReceipt', { ...RECEIVED, fundId: d.fundId, ...change });
const reverse = (by: Header, entryId: string) =>
  post(platform, by, 'reverseFundEntry', { entryId, day: '2019-05-01', documentNo: '更正1号', reason: '登记有误' });

interface DifferenceAnswer {
  id: string;
  version: number;
  status: string;
  differenceAmount: string;
  turn: string | null;
  since: string;
  due: string | null;
  overdue: boolean;
  dissolved: boolean;
  nextActions: string[];
  donorEntries: { id: string }[];
  recipientEntries: { id: string }[];
  reasons: { kind: string; text: string }[];
  resolution: { kind: string; reason: string; account: { name: string } | null } | null;
}

const FIELDS = `id version status differenceAmount turn since due overdue dissolved nextActions
  donorEntries { id } recipientEntries { id } reasons { kind text } resolution { kind reason account { name } }`;

async function differences(by: Header, filter: object, headers: Header = {}): Promise<DifferenceAnswer[]> {
  const answer = await ask<{ differences: { nodes: DifferenceAnswer[] } }>(
    platform,
    `query ($filter: DifferenceFilter) { differences(filter: $filter, first: 100, orderBy: { field: SINCE, direction: ASC }) { nodes { ${FIELDS} } } }`,
    { filter },
    { ...by, ...headers },
  );
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data.differences.nodes;
}

const ANY = ['AGREED', 'ONE_SIDED', 'DIFFERS', 'EXPLAINED'];
const all = (d: Desk): Promise<DifferenceAnswer[]> => differences(d.lead, { pairingIds: [d.pairingId], statuses: ANY });

async function only(d: Desk): Promise<DifferenceAnswer> {
  const [one, ...more] = await all(d);
  if (one === undefined || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} differences`);
  return one;
}

const summary = ({ status, differenceAmount, turn }: DifferenceAnswer): string =>
  `${status} ${differenceAmount} ${turn}`;

function resolve(by: Header, difference: DifferenceAnswer, change: object = {}): Promise<Answer> {
  return ask(
    platform,
    `mutation ($input: ResolveDifferenceInput!) { resolveDifference(input: $input) { difference { ${FIELDS} } } }`,
    {
      input: {
        requestKey: newId(),
        differenceId: difference.id,
        version: difference.version,
        reason: '经省级财政转拨，次年到账',
        kind: 'IN_TRANSIT',
        ...change,
      },
    },
    by,
  );
}

const codeOf = ({ errors }: Answer): unknown => errors[0]?.extensions.code;

/** Every row that tells of differences. */
function everything(): Promise<unknown> {
  return tx(platform.database.source, PLATFORM, (db) =>
    db.query(`select (select jsonb_agg(to_jsonb(m) order by m.id) from fund_match m) as matches,
      (select jsonb_agg(to_jsonb(v) order by v.match_id, v.version) from fund_match_version v) as versions,
      (select jsonb_agg(to_jsonb(x) order by x.entry_id) from fund_match_entry x) as entries,
      (select count(*) from difference_resolution) as resolutions, (select count(*) from event) as events,
      (select count(*) from request) as requests, (select count(*) from fund_entry) as ledger`),
  );
}

async function eventsOf({ lead, pairingId }: Desk, id: string): Promise<string[]> {
  const answer = await ask<{ events: { nodes: { kind: string; subject: { id: string } | null }[] } }>(
    platform,
    'query ($filter: EventFilter) { events(first: 100, filter: $filter) { nodes { kind subject { id } } } }',
    { filter: { pairingIds: [pairingId] } },
    lead,
  );
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data.events.nodes.filter(({ subject }) => subject?.id === id).map(({ kind }) => kind);
}

describe('what both sides state is brought together as it is posted', () => {
  test('a receipt without a disbursement is one-sided and the donor’s turn; the disbursement settles it', async () => {
    const d = await desk();
    const receipt = await receive(d);
    const alone = await only(d);
    expect(summary(alone)).toBe('ONE_SIDED -1370000.00 DONOR');
    expect(alone.recipientEntries).toEqual([{ id: receipt.id }]);
    expect(alone.reasons).toEqual([{ kind: 'MISSING', text: '帮扶方没有对应的登记' }]);
    expect(alone.overdue).toBe(false);

    const payment = await disburse(d);
    const agreed = await only(d);
    expect(agreed.id).toBe(alone.id);
    expect(summary(agreed)).toBe('AGREED 0.00 null');
    expect(agreed.donorEntries).toEqual([{ id: payment.id }]);
    expect(agreed.reasons.map(({ kind }) => kind)).toEqual(['SAME_DOCUMENT', 'SAME_AMOUNT', 'DAYS_APART']);
    expect(await differences(d.lead, { pairingIds: [d.pairingId] })).toEqual([]);
    expect(await eventsOf(d, agreed.id)).toEqual(['DIFFERENCE_OPENED', 'DIFFERENCE_SETTLED']);
  });

  test('a receipt above its disbursement is accepted, and differs by how much', async () => {
    const d = await desk();
    await disburse(d);
    await receive(d, { amount: '1730000.00' });
    const one = await only(d);
    expect(summary(one)).toBe('DIFFERS -360000.00 DONOR');
    expect(one.reasons.find(({ kind }) => kind === 'AMOUNT_TYPED_WRONG')?.text).toContain('相邻两位颠倒');
    const [english] = await differences(d.lead, { pairingIds: [d.pairingId] }, { 'accept-language': 'en' });
    expect(english?.reasons.find(({ kind }) => kind === 'AMOUNT_TYPED_WRONG')?.text).toBe(
      'An amount seems mistyped (two digits are swapped): 1370000.00 yuan by the donor, 1730000.00 by the recipient',
    );
  });

  test('receipts that come in parts differ by less and less, and agree once they add up', async () => {
    const d = await desk();
    await disburse(d);
    const steps: string[] = [summary(await only(d))];
    for (const amount of ['1000000.00', '300000.00', '70000.00']) {
      await receive(d, { amount });
      steps.push(summary(await only(d)));
    }
    expect(steps).toEqual([
      'ONE_SIDED 1370000.00 RECIPIENT',
      'DIFFERS 370000.00 RECIPIENT',
      'DIFFERS 70000.00 RECIPIENT',
      'AGREED 0.00 null',
    ]);
  });

  test('two payments booked as one become one match, and the other one’s is dissolved', async () => {
    const d = await desk();
    await disburse(d);
    await disburse(d, { amount: '640000.00', documentNo: '中区财〔2019〕13号' });
    const before = await all(d);
    expect(before.map(summary)).toEqual(['ONE_SIDED 1370000.00 RECIPIENT', 'ONE_SIDED 640000.00 RECIPIENT']);
    await receive(d, { amount: '2010000.00', documentNo: '中区财〔2019〕12、13号' });
    expect(summary(await only(d))).toBe('AGREED 0.00 null');
    const kept = (await only(d)).id;
    const other = before.find(({ id }) => id !== kept);
    const answer = await ask<{ node: DifferenceAnswer }>(
      platform,
      `query ($id: ID!) { node(id: $id) { ... on Difference { ${FIELDS} } } }`,
      { id: other?.id },
      d.lead,
    );
    expect(answer.data?.node).toMatchObject({ dissolved: true, donorEntries: [], recipientEntries: [], turn: null });
  });

  test('a reversed entry and its reversal take part in nothing: what they stood in opens again', async () => {
    const d = await desk();
    await disburse(d);
    const receipt = await receive(d);
    expect(summary(await only(d))).toBe('AGREED 0.00 null');
    await reverse(d.countyFinance, receipt.id);
    const open = await only(d);
    expect(summary(open)).toBe('ONE_SIDED 1370000.00 RECIPIENT');
    expect(open.recipientEntries).toEqual([]);
    await receive(d, { documentNo: '中区财[2019]012号' });
    expect(summary(await only(d))).toBe('AGREED 0.00 null');
  });

  test('a statement that stood alone is gone with its reversal', async () => {
    const d = await desk();
    const receipt = await receive(d);
    const before = await only(d);
    await reverse(d.countyFinance, receipt.id);
    expect(await all(d)).toEqual([]);
    expect(await eventsOf(d, before.id)).toEqual(['DIFFERENCE_OPENED', 'DIFFERENCE_SETTLED']);
  });

  test('a receipt booked twice differs by itself', async () => {
    const d = await desk();
    await disburse(d);
    await receive(d);
    await receive(d, { day: '2019-04-20' });
    const found = await all(d);
    expect(found.map(summary)).toEqual(['DIFFERS -1370000.00 DONOR']);
  });

  test('money sent back is matched with money taken back, not with what was paid', async () => {
    const d = await desk();
    await disburse(d);
    await receive(d);
    const back = { fundId: d.fundId, amount: '370000.00', documentNo: '关财〔2019〕7号', day: '2019-06-01' };
    await post(platform, d.countyFinance, 'returnFund', {
      ...back,
      side: 'RECIPIENT',
      holding: 'RECEIVED',
      custodian: TREASURY,
    });
    expect((await all(d)).map(summary)).toEqual(['AGREED 0.00 null', 'ONE_SIDED -370000.00 DONOR']);
    await post(platform, d.donorFinance, 'returnFund', {
      ...back,
      side: 'DONOR',
      day: '2019-06-09',
      custodian: NO_ONE,
    });
    expect((await all(d)).map(summary)).toEqual(['AGREED 0.00 null', 'AGREED 0.00 null']);
  });

  test('both desks see the same, and an outsider sees nothing', async () => {
    const d = await desk();
    await receive(d);
    const seen = await differences(d.lead, { pairingIds: [d.pairingId] });
    expect(seen).toHaveLength(1);
    const shared = ({ nextActions: _mine, ...rest }: DifferenceAnswer) => rest;
    for (const by of [d.donorFinance, d.countyFinance, d.reviewer])
      expect((await differences(by, { pairingIds: [d.pairingId] })).map(shared)).toEqual(seen.map(shared));
    expect(await differences(d.outsider, { pairingIds: [d.pairingId] })).toEqual([]);
    const node = await ask(platform, 'query ($id: ID!) { node(id: $id) { id } }', { id: seen[0]?.id }, d.outsider);
    expect(node.data).toEqual({ node: null });
  });

  test('two sides that post at the same moment find each other', async () => {
    const d = await desk();
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    await Promise.all(
      numbers.flatMap((number) => [
        disburse(d, { documentNo: `中区财〔2019〕${number}号`, amount: `${number}370000.00` }),
        receive(d, { documentNo: `中区财〔2019〕${number}号`, amount: `${number}370000.00` }),
      ]),
    );
    const found = await all(d);
    expect(found.map(({ status }) => status)).toEqual(numbers.map(() => 'AGREED'));
  });
});

describe('a difference is closed with a reason, never by editing', () => {
  test('by the county’s reviewer, who recorded nothing of it; it says who and why', async () => {
    const d = await desk();
    await disburse(d);
    const open = await only(d);
    expect((await differences(d.reviewer, { pairingIds: [d.pairingId] }))[0]?.nextActions).toEqual(['RESOLVE']);
    const answer = await resolve(d.reviewer, open);
    expect(answer.errors).toEqual([]);
    const closed = await only(d);
    expect(closed).toMatchObject({
      id: open.id,
      status: 'EXPLAINED',
      differenceAmount: '1370000.00',
      turn: null,
      due: null,
      nextActions: [],
      resolution: { kind: 'IN_TRANSIT', reason: '经省级财政转拨，次年到账' },
    });
    expect(await differences(d.reviewer, { pairingIds: [d.pairingId] })).toEqual([]);
    expect(await eventsOf(d, open.id)).toEqual(['DIFFERENCE_OPENED', 'DIFFERENCE_SETTLED']);
  });

  test('it opens again when another statement joins it, and when one of its own is reversed', async () => {
    const d = await desk();
    const payment = await disburse(d);
    await resolve(d.reviewer, await only(d));
    await receive(d, { amount: '1000000.00' });
    const joined = await only(d);
    expect(summary(joined)).toBe('DIFFERS 370000.00 RECIPIENT');
    expect(joined.resolution).toBeNull();
    await resolve(d.reviewer, joined);
    expect((await only(d)).status).toBe('EXPLAINED');
    await reverse(d.donorFinance, payment.id);
    expect(summary(await only(d))).toBe('ONE_SIDED -1000000.00 DONOR');
  });

  test('it stays closed while others come and go', async () => {
    const d = await desk();
    await disburse(d);
    await resolve(d.reviewer, await only(d));
    await disburse(d, { documentNo: '中区财〔2019〕88号', amount: '4440000.00', day: '2019-09-01' });
    expect((await all(d)).map(({ status }) => status)).toEqual(['EXPLAINED', 'ONE_SIDED']);
  });

  test('not by who recorded it, who may not, or an outsider; not twice, not in an old version, not without a reason', async () => {
    const d = await desk();
    await receive({ ...d, countyFinance: d.recorder });
    const open = await only(d);
    const before = await everything();
    const refused = [
      await resolve(d.recorder, open),
      await resolve(d.countyFinance, open),
      await resolve(d.donorFinance, open),
      await resolve(d.outsider, open),
      await resolve(d.lead, { ...open, version: open.version + 1 }),
      await resolve(d.lead, open, { reason: '  ' }),
      await resolve(d.lead, open, { reason: '长'.repeat(501) }),
    ];
    expect(refused.map(codeOf)).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
      'NOT_FOUND',
      'VERSION_CONFLICT',
      'BAD_INPUT',
      'BAD_INPUT',
    ]);
    expect(await everything()).toEqual(before);
    expect((await resolve(d.lead, open)).errors).toEqual([]);
    const closed = await everything();
    expect(codeOf(await resolve(d.lead, await only(d)))).toBe('TRANSITION_REFUSED');
    expect(await everything()).toEqual(closed);
  });

  test('a request sent twice closes it once', async () => {
    const d = await desk();
    await disburse(d);
    const open = await only(d);
    const requestKey = newId();
    const first = await resolve(d.reviewer, open, { requestKey });
    const after = await everything();
    expect((await resolve(d.reviewer, open, { requestKey })).data).toEqual(first.data);
    expect(await everything()).toEqual(after);
  });
});

describe('the invariants of reconciliation', () => {
  const found = async (): Promise<Record<string, number>> => {
    const broken: Record<string, number> = {};
    for (const { name, find } of reconciliationInvariants) {
      const rows = await tx(platform.database.source, PLATFORM, find);
      if (rows.length > 0) broken[name] = rows.length;
    }
    return broken;
  };

  test('hold after everything above, and each names what was planted against it', async () => {
    expect(await found()).toEqual({});
    const d = await desk();
    await disburse(d);
    const plant = async (sql: string): Promise<Record<string, number>> => {
      const result: Record<string, number> = {};
      await expect(
        tx(platform.database.source, PLATFORM, async (db) => {
          await db.query(sql, [fromGlobalId(d.pairingId).key]);
          for (const { name, find } of reconciliationInvariants) {
            const rows = await find(db);
            if (rows.length > 0) result[name] = rows.length;
          }
          throw new Error('undone');
        }),
      ).rejects.toThrow('undone');
      return result;
    };
    expect(await plant('delete from fund_match_entry where pairing_id = $1')).toEqual({
      'reconciliation.entries': 1,
      'reconciliation.members': 1,
      'reconciliation.sums': 1,
    });
    expect(await plant('update fund_match set difference_fen = difference_fen + 1 where pairing_id = $1')).toEqual({
      'reconciliation.heads': 1,
      'reconciliation.sums': 1,
    });
    expect(await plant('update fund_match_entry set is_open = false where pairing_id = $1')).toEqual({
      'reconciliation.members': 1,
    });
  });

  test('an entry never stands in two matches: the database refuses it', async () => {
    await expect(
      tx(platform.database.source, PLATFORM, (db) =>
        db.query(`insert into fund_match_entry select * from fund_match_entry limit 1`),
      ),
    ).rejects.toThrow(/fund_match_entry_pkey/);
  });
});

test('a stage that one side states alone is compared with nothing', async () => {
  const d = await desk();
  const { data } = await tryPost(platform, d.donorFinance, 'pledgeFund', { ...DISBURSED, fundId: d.fundId });
  expect(data?.pledgeFund?.entry.stage).toBe('PLEDGED');
  expect(await all(d)).toEqual([]);
});
