import { Client } from 'pg';
import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { markMoment } from '../../server/events/moment.store';
import { placesByCode } from '../../server/places/place.store';
import { businessDay } from '../../server/platform/day';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { rankingInvariants } from '../../server/supervision/ranking.check.store';
import { makeAccount, signedIn } from '../kit/accounts';
import { headersOfAdmin } from '../kit/flags';
import { GROUP, makeLedger, openFund, post, TOWNSHIP, TREASURY, type Ledger } from '../kit/ledger';
import { ownerOf, type Header, type Owner } from '../kit/people';
import { makeTownship } from '../kit/reports';
import { adminUrl, ask, startPlatform, type Answer, type Platform } from '../kit/platform';

jest.setTimeout(180_000);

let platform: Platform;
let owner: Owner;
let root: Client;
let daguan: Ledger;
let ludian: Ledger;
let duan: Ledger;
let yunnan: Header;
let guangxi: Header;
let admin: Header;
const funds = new Map<Ledger, string>();

beforeAll(async () => {
  platform = await startPlatform();
  owner = await ownerOf(platform);
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  daguan = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  ludian = await makeLedger(platform, {
    donor: { name: '天河区(广州)', province: '广东' },
    recipient: { name: '鲁甸县', province: '云南' },
  });
  duan = await makeLedger(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '都安县', province: '广西' },
  });
  const places = await tx(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, ['530000', '450000']));
  await makeAccount(platform, 'yunnan', [{ role: Role.SUPERVISOR, placeId: places.get('530000')?.id ?? '' }]);
  await makeAccount(platform, 'guangxi', [{ role: Role.SUPERVISOR, placeId: places.get('450000')?.id ?? '' }]);
  [yunnan, guangxi] = await Promise.all([signedIn(platform, 'yunnan'), signedIn(platform, 'guangxi')]);
  admin = await headersOfAdmin(platform, 'rankings-admin');
  for (const ledger of [daguan, ludian]) {
    await promise(ledger, '1000');
    funds.set(ledger, await openFund(platform, ledger.lead, ledger.pairingId, { year: 2019 }));
  }
  await receive(daguan, '250', '2019-05-02');
  await receive(ludian, '600', '2019-06-30');
  await receive(ludian, '100', '2019-07-01');
  // Half of what came by June is spent by then, a little more afterwards.
  const route = { fundId: funds.get(ludian), custodian: TOWNSHIP, fromCustodian: TREASURY };
  await post(platform, ludian.countyFinance, 'issueFund', { ...route, amount: '600', day: '2019-06-30' });
  for (const [amount, day] of [
    ['300', '2019-06-30'],
    ['50', '2019-07-15'],
  ] as const)
    await post(platform, ludian.countyFinance, 'recordSpending', {
      fundId: route.fundId,
      amount,
      custodian: TOWNSHIP,
      day,
    });
  await must('reviseRankingFormula', admin, FORMULA);
});
afterAll(async () => {
  await root.end();
  await owner.close();
  await platform.close();
});

const FORMULA = {
  code: 'RECEIPTS',
  version: 0,
  nameZh: '到位排位',
  nameEn: 'Receipts',
  reason: '试行',
  terms: [
    { kind: 'COMPLETION', indicator: 'FUND_RECEIVED', weight: '60', cap: '1.1' },
    { kind: 'RATE', indicator: 'FUND_SPEND_RATE', weight: '40', cap: '100' },
    { kind: 'OVERDUE_ITEMS', weight: '2', cap: '10' },
  ],
};

function act<Data>(verb: string, who: Header, input: object, fields: string): Promise<Answer<{ done: Data }>> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${fields} } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

const FIELDS: Record<string, string> = {
  draftAgreement: 'agreement { id }',
  signAgreement: 'agreement { id }',
  openRectification: 'rectification { id }',
  answerRectification: 'rectification { id }',
  recordActivity: 'activity { id }',
  reviseRankingFormula: 'formula { version terms { kind indicator weight cap } }',
};
async function must<Data>(verb: string, who: Header, input: object): Promise<Data> {
  const answer = await act<Data>(verb, who, input, FIELDS[verb] ?? RANKING);
  if (!answer.data || answer.errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
  return answer.data.done;
}

async function promise(ledger: Ledger, value: string): Promise<void> {
  const targets = [{ indicator: 'FUND_RECEIVED', value, unit: '元' }];
  const drafted = { pairingId: ledger.pairingId, year: 2019, targets };
  const { agreement } = await must<{ agreement: { id: string } }>('draftAgreement', ledger.lead, drafted);
  const signing = { agreementId: agreement.id, version: 1 };
  await must('signAgreement', ledger.lead, { ...signing, side: 'DONOR' });
  await must('signAgreement', ledger.reviewer, { ...signing, side: 'RECIPIENT' });
}

/** Something that Daguan should have put right by May: only time makes it late. */
async function overdueItem(leadUnitId = daguan.recipientId): Promise<string> {
  const { rectification } = await must<{ rectification: { id: string } }>('openRectification', yunnan, {
    pairingId: daguan.pairingId,
    problem: '台账不全',
    measure: '补齐',
    leadUnitId,
    due: businessDay(new Date()),
  });
  const { key } = fromGlobalId(rectification.id);
  await root.query(`set session_replication_role = replica`);
  await root.query(`update rectification set opened_on = '2019-04-01', due = '2019-05-01' where id = $1`, [key]);
  await root.query(
    `update rectification_version set day = '2019-04-01', due = '2019-05-01' where rectification_id = $1`,
    [key],
  );
  await root.query(`set session_replication_role = default`);
  return rectification.id;
}

let papers = 0;
function receive(ledger: Ledger, amount: string, day: string) {
  papers += 1;
  const fundId = funds.get(ledger);
  return post(platform, ledger.countyFinance, 'recordFundReceipt', {
    fundId,
    amount,
    day,
    documentNo: `文〔2019〕${papers}号`,
  });
}

interface Place {
  place: number;
  score: string;
  party: { id: string } | null;
  terms: { kind: string; value: string | null; points: string; isCapped: boolean }[];
}
interface Shown {
  id: string;
  name: string;
  state: string;
  version: number;
  asOf: string | null;
  nextActions: string[];
  places: Place[];
  recomputed: Place[];
}
const PLACE = `place score party { id } terms { kind indicator weight cap value recorded target points isCapped }`;
const RANKED = `id name year quarter peers visibility state version asOf simulated nextActions formula { code version } places { ${PLACE} } recomputed { ${PLACE} }`;
const RANKING = `ranking { ${RANKED} }`;

const second = (more: object = {}) => ({
  name: '云南省二季度排位',
  year: 2019,
  quarter: 2,
  formula: 'RECEIPTS',
  provinceCode: '530000',
  ...more,
});
const open = async (who: Header, more: object = {}) =>
  (await must<{ ranking: Shown }>('openRanking', who, second(more))).ranking;
const freeze = async (who: Header, { id, version }: Shown) =>
  (await must<{ ranking: Shown }>('freezeRanking', who, { rankingId: id, version })).ranking;

async function refusal(verb: string, who: Header, input: object): Promise<string> {
  const before = await owner.digest();
  const { errors } = await act(verb, who, input, FIELDS[verb] ?? RANKING);
  expect(await owner.digest()).toEqual(before);
  const { code, field } = errors[0]?.extensions ?? { code: 'nothing was refused' };
  return field ? `${code} ${field}` : code;
}

async function seen(who: Header, filter: object = {}): Promise<Shown[]> {
  const query = `query ($filter: RankingFilter) { rankings(filter: $filter) { totalCount nodes { ${RANKED} } } }`;
  const answer = await ask<{ rankings: { nodes: Shown[] } }>(platform, query, { filter }, who);
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.rankings.nodes;
}

describe('a quarter’s ranking', () => {
  let ranking: Shown;
  test('follows the figures while it is open, for those only who will freeze it', async () => {
    ranking = await open(yunnan);
    expect(ranking).toMatchObject({ state: 'OPEN', version: 1, asOf: null, nextActions: ['FREEZE'], recomputed: [] });
    // By June half of the target is the pace: 60 % is 1.2 times that, cut at 1.1; 25 % is half of it.
    expect(ranking.places.map(({ place, score, party }) => [place, score, party?.id])).toEqual([
      [1, '86.0000', ludian.recipientId],
      [2, '30.0000', daguan.recipientId],
    ]);
    expect(ranking.places[0]?.terms).toMatchObject([
      {
        kind: 'COMPLETION',
        value: '0.600000',
        recorded: '600.00',
        target: '1000.00',
        points: '66.0000',
        isCapped: true,
      },
      { kind: 'RATE', value: '50.000000', points: '20.0000' },
      { kind: 'OVERDUE_ITEMS', value: '0', points: '0.0000' },
    ]);
    expect(await seen(daguan.reviewer)).toMatchObject([{ id: ranking.id, places: [], nextActions: [] }]);
    expect(await seen(guangxi)).toEqual([]);
    expect(await seen(duan.reviewer)).toEqual([]);
  });

  test('once frozen stays as it was known at that moment, whatever is posted later', async () => {
    await receive(daguan, '50', '2019-04-01');
    const item = await overdueItem();
    await platform.database.worker.transaction(markMoment);
    const frozen = await freeze(yunnan, ranking);
    expect(frozen).toMatchObject({ state: 'FROZEN', version: 2, nextActions: [] });
    expect(frozen.asOf).not.toBeNull();
    // 30 % is six tenths of the pace; one overdue item takes two points off.
    expect(frozen.places.map(({ score }) => score)).toEqual(['86.0000', '34.0000']);
    expect(frozen.places[1]?.terms[2]).toMatchObject({ kind: 'OVERDUE_ITEMS', value: '1', points: '-2.0000' });
    expect(frozen.recomputed).toEqual(frozen.places);

    await receive(daguan, '600', '2019-06-01');
    const answering = { rectificationId: item, version: 1, answer: '已补齐' };
    await must('answerRectification', daguan.reporter, answering);
    await platform.database.worker.transaction(markMoment);
    const later = await open(yunnan, { name: '复核' });
    expect(later.places.map(({ score, place }) => [place, score])).toEqual([
      [1, '86.0000'],
      [2, '66.0000'],
    ]);
    const [again] = (await seen(daguan.reviewer)).filter(({ id }) => id === ranking.id);
    expect(again?.places).toEqual(frozen.places);
    expect(again?.recomputed).toEqual(frozen.places);
    ranking = frozen;
  });

  test('is changed by nobody, in no way', async () => {
    const { key } = fromGlobalId(ranking.id);
    await expect(root.query(`update ranking_place set place = 1 where ranking_id = $1`, [key])).rejects.toThrow(
      'append-only',
    );
    await expect(
      root.query(`update ranking set state = 'OPEN', as_of = null, version = 1, frozen_by = null where id = $1`, [key]),
    ).rejects.toThrow('stays as it is');
    expect(await refusal('freezeRanking', yunnan, { rankingId: ranking.id, version: 2 })).toBe(
      'TRANSITION_REFUSED rankingId',
    );
  });

  test('its events reach the ranked and their supervisors', async () => {
    const { rows } = await root.query<{ kind: string; party_ids: string[] }>(
      `select kind, party_ids from event where subject_id = $1 order by xact, id`,
      [fromGlobalId(ranking.id).key],
    );
    const ranked = [daguan, ludian].map(({ recipientId }) => fromGlobalId(recipientId).key).sort();
    expect(rows.map(({ kind, party_ids: ids }) => [kind, [...ids].sort()])).toEqual([
      ['RANKING_OPENED', ranked],
      ['RANKING_FROZEN', ranked],
    ]);
  });

  test('may be for supervisors only, or of a donor group’s members', async () => {
    const hidden = await open(yunnan, { name: '内部排位', visibility: 'SUPERVISORS' });
    expect((await seen(daguan.reviewer)).map(({ id }) => id)).not.toContain(hidden.id);
    expect((await seen(yunnan)).map(({ id }) => id)).toContain(hidden.id);
    const members = await open(admin, { name: '组团排位', provinceCode: null, groupId: daguan.donorId });
    expect(members.places.length).toBeGreaterThan(2);
    expect((await freeze(admin, members)).state).toBe('FROZEN');
  });

  test('of a county’s townships counts their own pairings and the items that they lead', async () => {
    const ofTown = { code: '530624', donor: '南朗街道' };
    const [busy, late, quiet] = await Promise.all(
      ['天星镇人民政府', '木杆镇人民政府', '玉碗镇人民政府'].map((name) =>
        makeTownship(platform, daguan, { ...ofTown, name }),
      ),
    );
    if (!busy || !late || !quiet) throw new Error('there are three');
    const training = {
      kind: 'TRAINING',
      form: 'CADRE',
      personTimes: 30,
      sessions: 2,
      from: '2019-05-06',
      to: '2019-05-06',
    };
    for (const { by, pairingId } of [busy, late])
      await must('recordActivity', by, { ...training, pairingId, title: '村干部培训' });
    await overdueItem(late.townId);
    const terms = [
      { kind: 'RATE', indicator: 'CADRE_TRAINING_SESSIONS', weight: '50', cap: '4' },
      { kind: 'OVERDUE_ITEMS', weight: '3', cap: '10' },
    ];
    await must('reviseRankingFormula', admin, { ...FORMULA, code: 'TOWNSHIPS', terms });
    const asked = { name: '大关县乡镇排位', formula: 'TOWNSHIPS', provinceCode: null, townshipsOf: daguan.recipientId };
    expect(await refusal('openRanking', guangxi, second(asked))).toBe('OUT_OF_RANGE townshipsOf');
    expect(await refusal('openRanking', busy.by, second(asked))).toBe('FORBIDDEN');
    const elsewhere = { ...asked, townshipsOf: ludian.recipientId };
    expect(await refusal('openRanking', yunnan, second(elsewhere))).toBe('OUT_OF_RANGE townshipsOf');
    const opened = await open(yunnan, asked);
    await platform.database.worker.transaction(markMoment);
    const frozen = await freeze(yunnan, opened);
    expect(frozen.places.map(({ place, score, party }) => [place, score, party?.id])).toEqual([
      [1, '25.0000', busy.townId],
      [2, '22.0000', late.townId],
      [3, '0.0000', quiet.townId],
    ]);
    // What no data tells brings no points, and shows as such.
    expect(frozen.places[2]?.terms[0]).toMatchObject({ value: null, points: '0.0000' });
    expect(frozen.recomputed).toEqual(frozen.places);
    expect((await seen(busy.by)).map(({ id }) => id)).toEqual([opened.id]);
    expect((await seen(daguan.lead)).map(({ id }) => id)).not.toContain(opened.id);
  });
});

describe('what is refused changes nothing', () => {
  test('opening and freezing', async () => {
    const refused = (who: Header, more: object = {}) =>
      refusal('openRanking', who, second({ name: '另一个', ...more }));
    const [year, month] = businessDay(new Date()).split('-').map(Number);
    const now = { year, quarter: Math.ceil((month ?? 1) / 3) };
    expect(await refused(yunnan, now)).toBe('RANKING_PERIOD_OPEN quarter');
    expect(await refused(yunnan, { quarter: 5 })).toBe('OUT_OF_RANGE quarter');
    for (const who of [daguan.reviewer, daguan.lead, ludian.reporter]) expect(await refused(who)).toBe('FORBIDDEN');
    expect(await refused(guangxi)).toBe('OUT_OF_RANGE provinceCode'); // it sees none of them
    const counties = [daguan.recipientId, duan.recipientId];
    expect(await refused(yunnan, { provinceCode: null, countyIds: counties })).toBe('NOT_FOUND countyIds.1');
    expect(await refused(yunnan, { countyIds: counties })).toBe('BAD_INPUT countyIds');
    expect(await refused(yunnan, { provinceCode: null, countyIds: [daguan.recipientId] })).toBe(
      'OUT_OF_RANGE countyIds',
    );
    expect(await refused(yunnan, { formula: 'NONE' })).toBe('NOT_FOUND formula');
    expect(await refused(yunnan, { name: '云南省二季度排位' })).toBe('ALREADY_EXISTS name');
    // Who is ranked lies in two provinces: only an administrator does that.
    expect(await refused(yunnan, { provinceCode: null, groupId: daguan.donorId })).toBe('FORBIDDEN');
    const opened = await open(yunnan, { name: '待定格' });
    const freezing = { rankingId: opened.id, version: 1 };
    expect(await refusal('freezeRanking', yunnan, { ...freezing, version: 2 })).toBe('VERSION_CONFLICT version');
    expect(await refusal('freezeRanking', guangxi, freezing)).toBe('NOT_FOUND rankingId');
    expect(await refusal('freezeRanking', daguan.reviewer, freezing)).toBe('FORBIDDEN');
  });

  test('formulas', async () => {
    const refused = (who: Header, more: object = {}) =>
      refusal('reviseRankingFormula', who, { ...FORMULA, version: 1, ...more });
    expect(await refused(yunnan)).toBe('FORBIDDEN');
    expect(await refused(admin, { version: 0 })).toBe('VERSION_CONFLICT version');
    expect(await refused(admin, { code: 'x', version: 0 })).toBe('BAD_INPUT code');
    expect(await refused(admin, { terms: [] })).toBe('BAD_INPUT terms');
    const unknown = [{ kind: 'RATE', indicator: 'NO_SUCH', weight: '1', cap: '1' }];
    expect(await refused(admin, { terms: unknown })).toBe('UNKNOWN_INDICATOR terms.0.indicator');
    const revised = await must<{ formula: { version: number } }>('reviseRankingFormula', admin, {
      ...FORMULA,
      version: 1,
      terms: FORMULA.terms.slice(0, 1),
    });
    expect(revised.formula.version).toBe(2);
    const [mine] = (await seen(yunnan)).filter(({ name }) => name === '云南省二季度排位');
    expect(mine?.recomputed).toEqual(mine?.places); // by the version of its opening
  });
});

test('what is always true of rankings is so, and is asked', async () => {
  const broken = async (): Promise<string[]> => {
    const names: string[] = [];
    for (const { name, find } of rankingInvariants)
      if ((await tx(platform.database.source, PLATFORM, (db) => find(db))).length > 0) names.push(name);
    return names;
  };
  expect(await broken()).toEqual([]);
  await root.query(`set session_replication_role = replica`);
  await root.query(`update ranking_place set score = score + 0.0001`);
  expect(await broken()).toEqual(['ranking.scores']);
  await root.query(`update ranking_place set score = score - 0.0001`);
  await root.query(
    `update ranking set state = 'OPEN', as_of = null, version = 1, frozen_by = null where name = '云南省二季度排位'`,
  );
  expect(await broken()).toEqual(['ranking.places']);
});
