import { Client } from 'pg';
import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { placesByCode } from '../../server/places/place.store';
import { businessDay, daysAfter, daysBefore } from '../../server/platform/day';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { alarmInvariants } from '../../server/supervision/alarm.check.store';
import { makeAccount, signedIn } from '../kit/accounts';
import { GROUP, makeLedger, openFund, post, TOWNSHIP, TREASURY, type Ledger } from '../kit/ledger';
import type { Header } from '../kit/people';
import { adminUrl, ask, startPlatform, type Platform } from '../kit/platform';
import { connect } from '../kit/socket';

jest.setTimeout(120_000);

let platform: Platform;
let root: Client;
let daguan: Ledger;
let duan: Ledger;
let yunnan: Header;
let guangxi: Header;
beforeAll(async () => {
  platform = await startPlatform();
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  daguan = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  duan = await makeLedger(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '都安县', province: '广西' },
  });
  const places = await tx(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, ['530000', '450000']));
  await makeAccount(platform, 'yunnan', [{ role: Role.SUPERVISOR, placeId: places.get('530000')?.id ?? '' }]);
  await makeAccount(platform, 'guangxi', [{ role: Role.SUPERVISOR, placeId: places.get('450000')?.id ?? '' }]);
  [yunnan, guangxi] = await Promise.all([signedIn(platform, 'yunnan'), signedIn(platform, 'guangxi')]);
});
afterAll(async () => {
  await root.end();
  await platform.close();
});

interface Shown {
  id: string;
  kind: string;
  severity: string;
  turn: string;
  since: string;
  sentence: string;
  endedAt: string | null;
  indicator: { code: string } | null;
  subject: { __typename: string; id: string } | null;
}

async function alarms(who: Header, filter: object = {}, orderBy: object | null = null): Promise<Shown[]> {
  const query = `query ($filter: AlarmFilter, $orderBy: AlarmOrder) { alarms(filter: $filter, orderBy: $orderBy, first: 100) {
    totalCount nodes { id kind severity turn since sentence endedAt indicator { code } subject { __typename id } pairing { id } numbers { name value } } } }`;
  const answer = await ask<{ alarms: { totalCount: number; nodes: Shown[] } }>(
    platform,
    query,
    { filter, orderBy },
    who,
  );
  if (!answer.data || answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  expect(answer.data.alarms.totalCount).toBe(answer.data.alarms.nodes.length);
  return answer.data.alarms.nodes;
}

const keyOf = (ledger: Ledger): string => fromGlobalId(ledger.pairingId).key;
const check = (today: string, ...ledgers: Ledger[]) => platform.app.rooms.alarms.check(ledgers.map(keyOf), today);

async function told(): Promise<string[]> {
  const { rows } = await root.query<{ kind: string }>(
    `select kind from event where subject_type = 'Alarm' order by xact, id`,
  );
  return rows.map(({ kind }) => kind);
}

/** An agreement in force, by which so many yuan are to be received. */
async function promise(on: Platform, ledger: Ledger, year: number, value: string): Promise<string> {
  let agreementId = '';
  const change = async (verb: string, input: object, by: Header): Promise<void> => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { agreement { id } } }`;
    const answer = await ask<{ done: { agreement: { id: string } } }>(
      on,
      document,
      { input: { requestKey: newId(), ...input } },
      by,
    );
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    agreementId = answer.data.done.agreement.id;
  };
  const targets = [{ indicator: 'FUND_RECEIVED', value, unit: '元' }];
  await change('draftAgreement', { pairingId: ledger.pairingId, year, targets }, ledger.lead);
  await change('signAgreement', { agreementId, version: 1, side: 'DONOR' }, ledger.lead);
  await change('signAgreement', { agreementId, version: 1, side: 'RECIPIENT' }, ledger.reviewer);
  return agreementId;
}

describe('alarms', () => {
  let fundId: string;
  test('an indicator behind its pace is one, until it has caught up; its beginning and its end are told once', async () => {
    const agreementId = await promise(platform, daguan, 2019, '1000');
    fundId = await openFund(platform, daguan.lead, daguan.pairingId, { year: 2019 });
    expect(await check('2019-01-30', daguan)).toEqual({ began: 0, ended: 0 });
    // Nothing was received in a third of the year, and the ledger would tell.
    expect(await check('2019-04-30', daguan, duan)).toEqual({ began: 1, ended: 0 });
    expect(await check('2019-04-30', daguan, duan)).toEqual({ began: 0, ended: 0 });
    const [behind] = await alarms(daguan.lead);
    expect(behind).toMatchObject({
      kind: 'BEHIND_PLAN',
      severity: 'SERIOUS',
      turn: 'RECIPIENT',
      since: '2019-04-30',
      indicator: { code: 'FUND_RECEIVED' },
      subject: { __typename: 'Agreement', id: agreementId },
    });
    expect(behind?.sentence).toMatch(/完成 0%，落后序时进度（33\.33%）33\.33 个百分点：目标 1000\.00 元，已完成 0 元/);
    await post(platform, daguan.countyFinance, 'recordFundReceipt', { fundId, amount: '200', day: '2019-05-02' });
    expect(await check('2019-04-30', daguan)).toEqual({ began: 0, ended: 0 });
    expect((await alarms(daguan.lead))[0]).toMatchObject({ id: behind?.id, severity: 'WARNING', since: '2019-04-30' });
    await post(platform, daguan.countyFinance, 'recordFundReceipt', {
      fundId,
      amount: '200',
      day: '2019-05-03',
      documentNo: '大财农〔2019〕2号',
    });
    expect(await check('2019-04-30', daguan)).toEqual({ began: 0, ended: 1 });
    expect(await check('2019-04-30', daguan)).toEqual({ began: 0, ended: 0 });
    expect(await alarms(daguan.lead)).toEqual([]);
    expect((await alarms(daguan.lead, { ended: true })).map(({ id }) => id)).toEqual([behind?.id]);
    expect(await told()).toEqual(['ALARM_BEGAN', 'ALARM_CHANGED', 'ALARM_ENDED']);
  });

  test('idle money, an overdue difference and an overdue item stand in one list, the gravest first, each with its rows', async () => {
    const item = await ask<{ openRectification: { rectification: { id: string } } }>(
      platform,
      `mutation ($input: OpenRectificationInput!) { openRectification(input: $input) { rectification { id } } }`,
      {
        input: {
          requestKey: newId(),
          pairingId: daguan.pairingId,
          problem: '台账不全',
          measure: '补齐',
          leadUnitId: daguan.recipientId,
          due: businessDay(new Date()),
        },
      },
      yunnan,
    );
    const rectification = item.data?.openRectification.rectification.id;
    const later = daysAfter(businessDay(new Date()), 20);
    await platform.app.rooms.flags.check(keyOf(daguan), later);
    await check(later, daguan);
    const list = await alarms(daguan.lead);
    const kinds = new Map(list.map((one) => [one.kind, one]));
    expect([...kinds.keys()].sort()).toEqual(['DIFFERENCE_OVERDUE', 'MONEY_IDLE', 'RECTIFICATION_OVERDUE']);
    const WEIGHT = ['SERIOUS', 'WARNING', 'NOTICE'];
    const weights = list.map(({ severity }) => WEIGHT.indexOf(severity));
    expect(weights).toEqual([...weights].sort());
    expect(kinds.get('RECTIFICATION_OVERDUE')).toMatchObject({
      turn: 'SUPERVISOR',
      severity: 'SERIOUS',
      subject: { __typename: 'Rectification', id: rectification },
    });
    expect(kinds.get('MONEY_IDLE')).toMatchObject({ subject: { __typename: 'IntegrityFlag' }, turn: 'RECIPIENT' });
    expect(kinds.get('MONEY_IDLE')?.sentence).toMatch(/^至少 400\.00 元已存放满 \d+ 天（现余 400\.00 元）$/);
    expect(kinds.get('DIFFERENCE_OVERDUE')).toMatchObject({ subject: { __typename: 'Difference' }, turn: 'DONOR' });
    expect((await alarms(daguan.lead, { kinds: ['MONEY_IDLE'] })).map(({ kind }) => kind)).toEqual(['MONEY_IDLE']);
    expect(
      (await alarms(daguan.lead, { turns: ['SUPERVISOR'], severities: ['SERIOUS'] })).map(({ kind }) => kind),
    ).toEqual(['RECTIFICATION_OVERDUE']);

    // Used money is idle no more.
    const route = { fundId, custodian: TOWNSHIP, fromCustodian: TREASURY, day: daysBefore(later, 21) };
    await post(platform, daguan.countyFinance, 'issueFund', { ...route, amount: '400' });
    await platform.app.rooms.flags.check(keyOf(daguan), later);
    expect(await check(later, daguan)).toEqual({ began: 0, ended: 1 });
    expect((await alarms(daguan.lead, { kinds: ['MONEY_IDLE'] })).length).toBe(0);
  });

  test('who has begun to report and falls silent is one, by each form, until it has reported', async () => {
    const draft = (month: number, year = 2019) =>
      ask<{ draftReport: { report: { id: string } } }>(
        platform,
        `mutation ($input: DraftReportInput!) { draftReport(input: $input) { report { id } } }`,
        { input: { requestKey: newId(), form: 'MONTHLY_SPEND', pairingId: duan.pairingId, period: { year, month } } },
        duan.reporter,
      );
    expect((await check('2019-12-20', duan)).began).toBe(0); // it has never reported
    expect((await draft(9)).errors).toEqual([]);
    // September's was due in October; October's and November's since.
    expect((await check('2019-12-20', duan)).began).toBe(1);
    const [silent] = await alarms(duan.lead);
    expect(silent).toMatchObject({
      kind: 'REPORT_OVERDUE',
      turn: 'RECIPIENT',
      severity: 'SERIOUS',
      since: '2019-10-05',
    });
    expect(silent?.subject?.__typename).toBe('ReportForm');
    expect(silent?.sentence).toMatch(/^“.+”逾期未报 3 份，最早一份为 2019-09，应于 2019-10-05 前报送$/);
    expect(await check('2019-10-05', duan)).toEqual({ began: 0, ended: 1 });
    expect(await alarms(duan.lead)).toEqual([]);
  });

  test('are seen by whom they concern', async () => {
    const mine = (await alarms(daguan.lead)).map(({ id }) => id);
    expect(mine.length).toBeGreaterThan(1);
    for (const who of [daguan.reporter, daguan.member, yunnan])
      expect((await alarms(who)).map(({ id }) => id)).toEqual(mine);
    for (const who of [duan.lead, duan.reviewer, guangxi]) {
      expect(await alarms(who)).toEqual([]);
      expect(await alarms(who, { pairingIds: [daguan.pairingId] })).toEqual([]);
    }
  });

  test('that have ended stay as they are, and what is always true of them is so', async () => {
    await expect(root.query(`update alarm set severity = 'NOTICE' where ended_at is not null`)).rejects.toThrow(
      'stays as it is',
    );
    await expect(root.query(`delete from alarm`)).rejects.toThrow('stays as it is');
    const broken = async (): Promise<string[]> => {
      const names: string[] = [];
      for (const { name, find } of alarmInvariants)
        if ((await tx(platform.database.source, PLATFORM, (db) => find(db))).length > 0) names.push(name);
      return names;
    };
    expect(await broken()).toEqual([]);
    const [open] = await alarms(daguan.lead);
    const { key } = fromGlobalId(open?.id ?? '');
    await root.query(`set session_replication_role = replica`);
    await root.query(`update alarm set ended_at = clock_timestamp() where id = $1`, [key]);
    expect(await broken()).toEqual(['alarm.events']);
    await root.query(`update alarm set ended_at = null, subject_id = id where id = $1`, [key]);
    expect(await broken()).toEqual(['alarm.subjects']);
    await root.query(`update alarm set subject_id = $2 where id = $1`, [
      key,
      fromGlobalId(open?.subject?.id ?? '').key,
    ]);
    await root.query(`set session_replication_role = default`);
    expect(await broken()).toEqual([]);
  });
});

test('a server keeps them by itself: at the start, when something happened, when a rule is revised', async () => {
  const keeping = await startPlatform({ JIEDUI_FLAGS: 'on' });
  try {
    const mine = await makeLedger(keeping, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
    const socket = await connect(keeping.url, { authorization: mine.lead.authorization ?? '' });
    const events = socket.subscribe<{ events: { kind: string; subject: { id: string } } }>(
      `subscription { events(filter: { kinds: [ALARM_BEGAN, ALARM_ENDED] }) { kind subject { __typename id } } }`,
    );
    const next = async () => {
      const taken = await events.next();
      return taken.done === true ? undefined : taken.value.data?.events;
    };
    const fundId = await openFund(keeping, mine.lead, mine.pairingId, { year: 2019 });
    const paper = { fundId, amount: '1000', day: '2019-06-30', documentNo: '火财农〔2019〕8号' };
    await post(keeping, mine.lead, 'disburseFund', {
      ...paper,
      custodian: { kind: 'DONOR_TREASURY', name: '火炬区财政局' },
    });
    await post(keeping, mine.countyFinance, 'recordFundReceipt', paper);
    const began = await next();
    expect(began?.kind).toBe('ALARM_BEGAN');
    const route = { custodian: TOWNSHIP, fromCustodian: TREASURY, day: businessDay(new Date()) };
    await post(keeping, mine.countyFinance, 'issueFund', { fundId, amount: '1000', ...route });
    expect(await next()).toEqual({ kind: 'ALARM_ENDED', subject: began?.subject });
    expect(events.pending).toBe(0);
    socket.close();
  } finally {
    await keeping.close();
  }
});
