import { PairingLevel, Programme, Role } from '../../schema/vocabulary';
import { makeDemonstrationAgreement } from '../../server/demonstration/agreement';
import { read, tx, type Db } from '../../server/db/tx';
import { ensureSchemes } from '../../server/indicators/scheme.service';
import { findOrOpenPairing } from '../../server/pairings/pairing-registry.service';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { membersByGroup } from '../../server/parties/party.store';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
  await ensureSchemes(platform.database.source);
});
afterAll(() => platform.close());

const asPlatform = <T>(work: (db: Db) => Promise<T>): Promise<T> => tx(platform.database.source, PLATFORM, work);

/** A donor group and a county that are paired, with somebody at each desk. */
interface Pair {
  pairingId: string;
  members: string[];
  lead: Record<string, string>;
  member: Record<string, string>;
  reporter: Record<string, string>;
  reviewer: Record<string, string>;
}

let desks = 0;
async function makePair(recipient: string, donor: string): Promise<Pair> {
  const index = await platform.app.rooms.places.index();
  const register = async (db: Db, name: string, province: string) => {
    const reading = readPrintedParty(index, { name, province, level: 'COUNTY' });
    if (reading.kind === 'UNRESOLVED') throw new Error(`${name} is not resolved`);
    return findOrRegisterParty(db, PLATFORM, { printed: name, reading });
  };
  const made = await asPlatform(async (db) => {
    const group = await register(db, donor, '广东');
    const county = await register(db, recipient, '云南');
    const pairing = await findOrOpenPairing(db, PLATFORM, {
      programme: Programme.EAST_WEST,
      level: PairingLevel.COUNTY,
      donorId: group.id,
      recipientId: county.id,
      published: false,
    });
    const members = (await membersByGroup(db, PLATFORM, [group.id])).get(group.id) ?? [];
    return { pairing, group, county, members };
  });
  const leadId = made.members.find(({ lead }) => lead)?.memberId ?? made.group.id;
  const others = made.members.filter(({ lead }) => !lead).map(({ memberId }) => memberId);
  desks += 1;
  const desk = async (name: string, role: Role, partyId: string) => {
    await makeAccount(platform, `${name}-${desks}`, [{ role, partyId }]);
    return signedIn(platform, `${name}-${desks}`);
  };
  return {
    pairingId: toGlobalId('Pairing', made.pairing.id),
    members: [leadId, ...others].map((id) => toGlobalId('Party', id)),
    lead: await desk('lead', Role.DONOR_LEAD, leadId),
    member: await desk('member', Role.DONOR_LEAD, others[0] ?? leadId),
    reporter: await desk('reporter', Role.RECIPIENT_REPORTER, made.county.id),
    reviewer: await desk('reviewer', Role.RECIPIENT_REVIEWER, made.county.id),
  };
}

const FIELDS = `id year version status inForceVersion sharesVersion simulated nextActions
  targets { indicator { code name } value unit { code } printedValue printedUnit sharedTotal unshared shares { member { id } value } }
  signatures { side version party { name } account { name } }
  versions { version status reason targets { indicator { code } value } signatures { side } }`;

interface AgreementAnswer {
  id: string;
  version: number;
  status: string;
  inForceVersion: number | null;
  sharesVersion: number;
  nextActions: string[];
  targets: { indicator: { code: string }; value: string; sharedTotal: string; unshared: string; shares: object[] }[];
  signatures: object[];
  versions: { version: number; status: string; reason: string | null; targets: { value: string }[] }[];
}

async function act(
  verb: string,
  who: Record<string, string>,
  input: object,
): Promise<Answer<{ done: { agreement: AgreementAnswer } }>> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { agreement { ${FIELDS} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, who);
}

async function done(verb: string, who: Record<string, string>, input: object): Promise<AgreementAnswer> {
  const answer = await act(verb, who, input);
  if (answer.data === null) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
  return answer.data.done.agreement;
}

/** What a refusal said; and nothing must have changed. */
async function refusal(attempt: () => Promise<Answer>): Promise<object> {
  const before = await everything();
  const { errors } = await attempt();
  expect(await everything()).toEqual(before);
  const { code, field, details } = errors[0]?.extensions ?? { code: 'nothing was refused' };
  return { code, ...(field && { field }), ...(details?.current !== undefined && { current: details.current }) };
}

async function everything(): Promise<unknown> {
  return asPlatform((db) =>
    db.query(`select (select jsonb_agg(to_jsonb(a) order by a.id) from agreement a) as agreements,
      (select count(*) from agreement_version) as versions, (select count(*) from agreement_state where ended_by is null) as states,
      (select count(*) from target) as targets, (select count(*) from target_share where ended_by is null) as shares,
      (select count(*) from signature) as signatures, (select count(*) from event where subject_type = 'Agreement') as events,
      (select count(*) from request) as requests`),
  );
}

async function seen(pair: Pair, year: number, who: Record<string, string>): Promise<AgreementAnswer | null> {
  const { data, errors } = await ask<{ agreement: AgreementAnswer | null }>(
    platform,
    `query ($id: ID!, $year: Int!) { agreement(pairingId: $id, year: $year) { ${FIELDS} } }`,
    { id: pair.pairingId, year },
    who,
  );
  expect(errors).toEqual([]);
  return data?.agreement ?? null;
}

const TARGETS = [
  { indicator: 'FUND_ASSISTANCE_TOTAL', value: '6000', unit: '万元' },
  { indicator: 'LABOR_EMPLOYED_TOTAL', value: '2500', unit: '人' },
];

let daguan: Pair;
let ludian: Pair;
beforeAll(async () => {
  daguan = await makePair('大关县', '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)');
  ludian = await makePair('鲁甸县', '天河区(广州)');
});

const draft = (pair: Pair, year: number, targets: object[] = TARGETS): Promise<AgreementAnswer> =>
  done('draftAgreement', pair.lead, { pairingId: pair.pairingId, year, targets });

async function inForce(pair: Pair, year: number): Promise<AgreementAnswer> {
  const { id: agreementId } = await draft(pair, year);
  await done('signAgreement', pair.lead, { agreementId, version: 1, side: 'DONOR' });
  return done('signAgreement', pair.reviewer, { agreementId, version: 1, side: 'RECIPIENT' });
}

describe('from a draft to an agreement in force', () => {
  test('both sides sign, in either order, and then it is in force', async () => {
    const drafted = await draft(daguan, 2017);
    expect(drafted).toMatchObject({
      status: 'DRAFT',
      version: 1,
      inForceVersion: null,
      simulated: false,
      nextActions: ['SET_TARGETS', 'SHARE_TARGETS', 'SIGN_AS_DONOR'],
      targets: [
        {
          indicator: { code: 'FUND_ASSISTANCE_TOTAL' },
          value: '60000000.00',
          unit: { code: '元' },
          printedValue: '6000',
          printedUnit: '万元',
          unshared: '60000000.00',
        },
        {
          indicator: { code: 'LABOR_EMPLOYED_TOTAL' },
          value: '2500',
          unit: { code: '人' },
          sharedTotal: '0',
          unshared: '2500',
        },
      ],
    });
    const agreementId = drafted.id;
    const half = await done('signAgreement', daguan.reviewer, { agreementId, version: 1, side: 'RECIPIENT' });
    expect(half).toMatchObject({
      status: 'SIGNED_BY_RECIPIENT',
      inForceVersion: null,
      signatures: [{ side: 'RECIPIENT', party: { name: '大关县' } }],
    });
    const whole = await done('signAgreement', daguan.lead, { agreementId, version: 1, side: 'DONOR' });
    expect(whole).toMatchObject({ status: 'IN_FORCE', inForceVersion: 1, nextActions: ['SHARE_TARGETS', 'AMEND'] });
    expect(whole.signatures).toMatchObject([{ side: 'RECIPIENT' }, { side: 'DONOR', account: { name: 'lead-1' } }]);
    expect(await seen(daguan, 2017, daguan.reporter)).toMatchObject({ status: 'IN_FORCE', nextActions: ['AMEND'] });
  });

  test('a draft’s targets are set again until somebody signs; each setting stays readable', async () => {
    const { id: agreementId } = await draft(daguan, 2018);
    const set = await done('setTargets', daguan.reporter, {
      agreementId,
      version: 1,
      targets: [{ indicator: 'LABOR_EMPLOYED_TOTAL', value: '0.3', unit: '万人' }],
    });
    expect(set).toMatchObject({
      version: 2,
      status: 'DRAFT',
      targets: [{ value: '3000', printedValue: '0.3', printedUnit: '万人' }],
    });
    expect(set.versions).toMatchObject([
      { version: 2, status: 'DRAFT', targets: [{ value: '3000' }] },
      { version: 1, status: 'SUPERSEDED', targets: [{ value: '60000000.00' }, { value: '2500' }] },
    ]);
    await done('signAgreement', daguan.lead, { agreementId, version: 2, side: 'DONOR' });
    const late = () => act('setTargets', daguan.reporter, { agreementId, version: 2, targets: TARGETS });
    expect(await refusal(late)).toEqual({ code: 'TRANSITION_REFUSED' });
  });

  test('an amendment leaves the agreement in force until both have signed it', async () => {
    const { id: agreementId } = await inForce(daguan, 2019);
    const targets = [{ indicator: 'FUND_ASSISTANCE_TOTAL', value: '0.7', unit: '亿元' }];
    const amended = await done('amendAgreement', daguan.reporter, {
      agreementId,
      version: 1,
      targets,
      reason: '上级追加任务',
    });
    expect(amended).toMatchObject({ version: 2, status: 'DRAFT', inForceVersion: 1, signatures: [] });
    expect(await targetsNow(daguan, 2019)).toEqual({
      FUND_ASSISTANCE_TOTAL: '60000000.00',
      LABOR_EMPLOYED_TOTAL: '2500',
    });

    await done('signAgreement', daguan.lead, { agreementId, version: 2, side: 'DONOR' });
    expect((await seen(daguan, 2019, daguan.lead))?.inForceVersion).toBe(1);
    const whole = await done('signAgreement', daguan.reviewer, { agreementId, version: 2, side: 'RECIPIENT' });
    expect(whole).toMatchObject({ status: 'IN_FORCE', inForceVersion: 2 });
    expect(whole.versions).toMatchObject([
      { version: 2, status: 'IN_FORCE', reason: '上级追加任务' },
      { version: 1, status: 'SUPERSEDED', reason: null, signatures: [{ side: 'DONOR' }, { side: 'RECIPIENT' }] },
    ]);
    expect(await targetsNow(daguan, 2019)).toEqual({ FUND_ASSISTANCE_TOTAL: '70000000.00' });
  });

  test('an amendment of what only one side has signed makes that signature void', async () => {
    const { id: agreementId } = await draft(daguan, 2020);
    await done('signAgreement', daguan.lead, { agreementId, version: 1, side: 'DONOR' });
    const amended = await done('amendAgreement', daguan.reporter, {
      agreementId,
      version: 1,
      targets: TARGETS,
      reason: '核对后修改',
    });
    expect(amended).toMatchObject({ version: 2, status: 'DRAFT', inForceVersion: null, signatures: [] });
    const stale = () => act('signAgreement', daguan.reviewer, { agreementId, version: 1, side: 'RECIPIENT' });
    expect(await refusal(stale)).toEqual({ code: 'VERSION_CONFLICT', field: 'version', current: 2 });
  });

  test('what was in force at a past moment can be asked for again', async () => {
    const { id: agreementId } = await inForce(daguan, 2021);
    const before = await snapshot();
    const targets = [{ indicator: 'LABOR_EMPLOYED_TOTAL', value: '1', unit: '人' }];
    await done('amendAgreement', daguan.lead, { agreementId, version: 1, targets, reason: '减少' });
    await done('signAgreement', daguan.lead, { agreementId, version: 2, side: 'DONOR' });
    await done('signAgreement', daguan.reviewer, { agreementId, version: 2, side: 'RECIPIENT' });
    expect(await targetsNow(daguan, 2021)).toEqual({ LABOR_EMPLOYED_TOTAL: '1' });
    expect(await targetsNow(daguan, 2021, before)).toEqual({
      FUND_ASSISTANCE_TOTAL: '60000000.00',
      LABOR_EMPLOYED_TOTAL: '2500',
    });
  });

  async function snapshot(): Promise<string> {
    const [row] = await asPlatform((db) =>
      db.query<[{ snapshot: string }]>('select pg_current_snapshot()::text as snapshot'),
    );
    return row.snapshot;
  }

  async function targetsNow(pair: Pair, year: number, asOf: string | null = null): Promise<Record<string, string>> {
    const pairingId = Buffer.from(pair.pairingId, 'base64url').toString().split(':')[1];
    const rows = await read(platform.database.source, PLATFORM, (db) =>
      db.query<{ indicator_code: string; value: string }[]>(
        `select t.indicator_code, t.value from agreement a
           join agreement_state s on s.agreement_id = a.id and s.status = 'IN_FORCE'
           join target t on t.agreement_id = a.id and t.version = s.version
          where a.pairing_id = $1 and a.year = $2
            and ${asOf === null ? 's.ended_by is null' : 'known_in(s.made_by, s.ended_by, $3::text::pg_snapshot)'} order by 1`,
        asOf === null ? [pairingId, year] : [pairingId, year, asOf],
      ),
    );
    return Object.fromEntries(rows.map((row) => [row.indicator_code, row.value]));
  }
});

describe('shares', () => {
  test('a lead shares targets out, also in force; the difference is shown', async () => {
    const { id: agreementId } = await inForce(daguan, 2022);
    const [lead = '', second = ''] = daguan.members;
    const shares = [
      { indicator: 'FUND_ASSISTANCE_TOTAL', memberId: lead, value: '4000', unit: '万元' },
      { indicator: 'FUND_ASSISTANCE_TOTAL', memberId: second, value: '1500.5', unit: '万元' },
      { indicator: 'LABOR_EMPLOYED_TOTAL', memberId: second, value: '2600', unit: '人' },
    ];
    const shared = await done('shareTargets', daguan.lead, { agreementId, version: 1, sharesVersion: 0, shares });
    expect(shared).toMatchObject({
      version: 1,
      sharesVersion: 1,
      status: 'IN_FORCE',
      targets: [
        {
          sharedTotal: '55005000.00',
          unshared: '4995000.00',
          shares: [{ member: { id: lead }, value: '40000000.00' }, { member: { id: second } }],
        },
        { sharedTotal: '2600', unshared: '-100' },
      ],
    });
    const again = [{ indicator: 'LABOR_EMPLOYED_TOTAL', memberId: lead, value: '2500', unit: '人' }];
    const reshared = await done('shareTargets', daguan.lead, {
      agreementId,
      version: 1,
      sharesVersion: 1,
      shares: again,
    });
    expect(reshared.targets).toMatchObject([
      { sharedTotal: '55005000.00' },
      { sharedTotal: '2500', unshared: '0', shares: [{ member: { id: lead } }] },
    ]);

    const stale = () => act('shareTargets', daguan.lead, { agreementId, version: 1, sharesVersion: 1, shares: again });
    expect(await refusal(stale)).toEqual({
      code: 'VERSION_CONFLICT',
      field: 'sharesVersion',
      current: 2,
    });
    const byAMember = () =>
      act('shareTargets', daguan.member, { agreementId, version: 1, sharesVersion: 2, shares: again });
    expect(await refusal(byAMember)).toEqual({ code: 'FORBIDDEN' });

    const amended = await done('amendAgreement', daguan.lead, {
      agreementId,
      version: 1,
      targets: TARGETS.slice(0, 1),
      reason: '只留资金',
    });
    expect(amended.targets).toMatchObject([{ sharedTotal: '55005000.00', unshared: '4995000.00' }]);
  });
});

describe('refused, and nothing is changed', () => {
  let agreementId: string;
  beforeAll(async () => {
    ({ id: agreementId } = await draft(daguan, 2023));
  });

  test.each([
    ['a wrong unit', { indicator: 'FUND_SPENT', value: '5', unit: '人' }, 'UNIT_MISMATCH', 'targets.0.unit'],
    [
      'person-times where only persons count',
      { indicator: 'LABOR_EMPLOYED_TOTAL', value: '5', unit: '人次' },
      'PERSONS_ARE_NOT_PERSON_TIMES',
      'targets.0.unit',
    ],
    [
      'an unknown indicator',
      { indicator: 'FUND_SPENTT', value: '5', unit: '元' },
      'UNKNOWN_INDICATOR',
      'targets.0.indicator',
    ],
    ['a fraction of a fen', { indicator: 'FUND_SPENT', value: '0.001', unit: '元' }, 'TOO_PRECISE', 'targets.0.value'],
  ])('%s', async (_what, target, code, field) => {
    const set = () => act('setTargets', daguan.lead, { agreementId, version: 1, targets: [target] });
    expect(await refusal(set)).toEqual({ code, field });
  });

  test('a float for a number', async () => {
    const set = () =>
      act('setTargets', daguan.lead, { agreementId, version: 1, targets: [{ ...TARGETS[0], value: 6000.5 }] });
    expect(await refusal(set)).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('a stale version', async () => {
    const set = () => act('setTargets', daguan.lead, { agreementId, version: 7, targets: TARGETS });
    expect(await refusal(set)).toEqual({ code: 'VERSION_CONFLICT', field: 'version', current: 1 });
  });

  test('a second agreement for the same year', async () => {
    const second = () =>
      act('draftAgreement', daguan.reporter, { pairingId: daguan.pairingId, year: 2023, targets: [] });
    expect(await refusal(second)).toEqual({ code: 'ALREADY_EXISTS', field: 'year' });
  });

  test('a year before the first scheme', async () => {
    const early = () => act('draftAgreement', daguan.lead, { pairingId: daguan.pairingId, year: 2015, targets: [] });
    expect(await refusal(early)).toEqual({ code: 'OUT_OF_RANGE', field: 'year' });
  });

  test('a signature under an agreement without targets', async () => {
    const empty = await draft(daguan, 2025, []);
    const sign = () => act('signAgreement', daguan.lead, { agreementId: empty.id, version: 1, side: 'DONOR' });
    expect(await refusal(sign)).toEqual({ code: 'BAD_INPUT', field: 'version' });
  });

  test('a signature by somebody who may not, for the other side, or twice', async () => {
    const sign = (who: Record<string, string>, side: string) => () =>
      act('signAgreement', who, { agreementId, version: 1, side });
    expect(await refusal(sign(daguan.reporter, 'RECIPIENT'))).toEqual({ code: 'FORBIDDEN' });
    expect(await refusal(sign(daguan.member, 'DONOR'))).toEqual({ code: 'FORBIDDEN' });
    expect(await refusal(sign(daguan.lead, 'RECIPIENT'))).toEqual({ code: 'FORBIDDEN' });
    await done('signAgreement', daguan.lead, { agreementId, version: 1, side: 'DONOR' });
    expect(await refusal(sign(daguan.lead, 'DONOR'))).toEqual({ code: 'TRANSITION_REFUSED' });
  });

  test('one account with posts on both sides never signs for both', async () => {
    const drafted = await draft(daguan, 2024);
    const [lead = ''] = daguan.members;
    const key = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';
    const [county] = await asPlatform((db) =>
      db.query<[{ id: string }]>('select recipient_id as id from pairing where id = $1', [key(daguan.pairingId)]),
    );
    await makeAccount(platform, 'both-sides', [
      { role: Role.DONOR_LEAD, partyId: key(lead) },
      { role: Role.RECIPIENT_REVIEWER, partyId: county.id },
    ]);
    const both = await signedIn(platform, 'both-sides');
    await done('signAgreement', both, { agreementId: drafted.id, version: 1, side: 'DONOR' });
    const other = () => act('signAgreement', both, { agreementId: drafted.id, version: 1, side: 'RECIPIENT' });
    expect(await refusal(other)).toEqual({ code: 'TRANSITION_REFUSED', field: 'side' });
  });

  test('a foreign pairing: it is not even there', async () => {
    expect(await seen(daguan, 2023, ludian.lead)).toBeNull();
    const foreign = () => act('setTargets', ludian.lead, { agreementId, version: 1, targets: TARGETS });
    expect(await refusal(foreign)).toEqual({ code: 'NOT_FOUND', field: 'agreementId' });
    const drafted = () => act('draftAgreement', ludian.lead, { pairingId: daguan.pairingId, year: 2016, targets: [] });
    expect(await refusal(drafted)).toEqual({ code: 'NOT_FOUND', field: 'pairingId' });
    const { data } = await ask<{ agreements: { totalCount: number } }>(
      platform,
      '{ agreements { totalCount } }',
      {},
      ludian.lead,
    );
    expect(data?.agreements.totalCount).toBe(0);
  });

  test('an agreement is not public, also where its pairing is', async () => {
    await asPlatform((db) => db.query('update pairing set published = true'));
    expect(await seen(daguan, 2023, {})).toBeNull();
    expect(await seen(daguan, 2023, ludian.lead)).toBeNull();
    const foreign = () => act('draftAgreement', ludian.lead, { pairingId: daguan.pairingId, year: 2016, targets: [] });
    expect(await refusal(foreign)).toEqual({ code: 'FORBIDDEN' });
    await asPlatform((db) => db.query('update pairing set published = false'));
  });
});

describe('the same request again', () => {
  test('gives the first result and does nothing; with other input it is refused', async () => {
    const input = { requestKey: 'ludian-2019', pairingId: ludian.pairingId, year: 2019, targets: TARGETS };
    const first = await done('draftAgreement', ludian.reporter, input);
    const before = await everything();
    expect((await done('draftAgreement', ludian.reporter, input)).id).toBe(first.id);
    expect(await everything()).toEqual(before);
    const other = () => act('draftAgreement', ludian.reporter, { ...input, year: 2020 });
    expect(await refusal(other)).toEqual({ code: 'REQUEST_KEY_REUSED', field: 'requestKey' });
  });

  test('two that draft, or set, at the same time: one wins, the other is told', async () => {
    const both = await Promise.all(
      [ludian.lead, ludian.reporter].map((who) =>
        act('draftAgreement', who, { pairingId: ludian.pairingId, year: 2021, targets: TARGETS }),
      ),
    );
    expect(both.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort()).toEqual(['ALREADY_EXISTS', 'done']);
    const agreementId = both.find(({ data }) => data !== null)?.data?.done.agreement.id;
    const sets = await Promise.all(
      [ludian.lead, ludian.reporter].map((who) =>
        act('setTargets', who, { agreementId, version: 1, targets: TARGETS }),
      ),
    );
    expect(sets.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort()).toEqual(['VERSION_CONFLICT', 'done']);
  });
});

describe('the database repeats the rules', () => {
  const STATUSES = ['DRAFT', 'SIGNED_BY_DONOR', 'SIGNED_BY_RECIPIENT', 'IN_FORCE', 'SUPERSEDED'];
  const ALLOWED = [
    'DRAFT SIGNED_BY_DONOR',
    'DRAFT SIGNED_BY_RECIPIENT',
    'DRAFT SUPERSEDED',
    'SIGNED_BY_DONOR IN_FORCE',
    'SIGNED_BY_DONOR SUPERSEDED',
    'SIGNED_BY_RECIPIENT IN_FORCE',
    'SIGNED_BY_RECIPIENT SUPERSEDED',
    'IN_FORCE SUPERSEDED',
  ];
  const WAYS: Record<string, string[]> = {
    DRAFT: [],
    SIGNED_BY_DONOR: ['SIGNED_BY_DONOR'],
    SIGNED_BY_RECIPIENT: ['SIGNED_BY_RECIPIENT'],
    IN_FORCE: ['SIGNED_BY_DONOR', 'IN_FORCE'],
    SUPERSEDED: ['SUPERSEDED'],
  };

  /** Does what no service would, and takes it back. */
  async function attempt(work: (db: Db, of: string) => Promise<unknown>): Promise<string> {
    const of = await agreementOf2016();
    const outcome = await asPlatform(async (db) => {
      await work(db, of);
      throw new Error('accepted');
    }).catch((error: Error) => error.message);
    return outcome;
  }
  let made: Promise<string> | null = null;
  function agreementOf2016(): Promise<string> {
    made ??= draft(daguan, 2016).then(({ id }) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '');
    return made;
  }
  const enter = async (db: Db, of: string, status: string): Promise<void> => {
    await db.query(
      `update agreement_state set ended_by = pg_current_xact_id() where agreement_id = $1 and ended_by is null`,
      [of],
    );
    await db.query(`insert into agreement_state (agreement_id, version, status) values ($1, 1, $2)`, [of, status]);
  };
  const signatures = (db: Db, of: string): Promise<unknown> =>
    db.query(
      `with simulated as (select $1::uuid as id)
       insert into signature (agreement_id, version, side, account_id, party_id)
       select $1, 1, side, a.id, p.recipient_id
         from (values ('DONOR', 1), ('RECIPIENT', 2)) as s(side, n)
         join (select id, row_number() over (order by id) as n from account) a on a.n = s.n,
              agreement g join pairing p on p.id = g.pairing_id where g.id = $1`,
      [of],
    );

  test('every transition that the table does not have is refused', async () => {
    const accepted: string[] = [];
    for (const from of STATUSES) {
      for (const to of STATUSES) {
        const outcome = await attempt(async (db, of) => {
          await signatures(db, of);
          for (const step of WAYS[from] ?? []) await enter(db, of, step);
          await enter(db, of, to);
        });
        if (outcome === 'accepted') accepted.push(`${from} ${to}`);
        else expect(outcome).toMatch(/does not go from/);
      }
    }
    expect(accepted.sort()).toEqual([...ALLOWED].sort());
  });

  test.each([
    [
      'a signed state without a signature',
      (db: Db, of: string) => enter(db, of, 'SIGNED_BY_DONOR'),
      /needs its signatures/,
    ],
    [
      'a target added to a version that stands',
      (db: Db, of: string) =>
        db.query(
          `insert into target (agreement_id, version, indicator_code, indicator_id, ordinal, value, unit, printed_value, printed_unit)
           select $1, 1, code, id, 9, 1, 'YUAN', '1', '元' from indicator where code = 'FUND_SPENT' limit 1`,
          [of],
        ),
      /never changed/,
    ],
    [
      'a target changed',
      (db: Db, of: string) => db.query('update target set value = 1 where agreement_id = $1', [of]),
      /permission denied|append-only/,
    ],
    [
      'a signature by nobody',
      (db: Db, of: string) =>
        db.query(
          `insert into signature (agreement_id, version, side, party_id) select $1, 1, 'DONOR', id from party limit 1`,
          [of],
        ),
      /signed by an account/,
    ],
  ])('%s is refused', async (_what, work, message) => {
    expect(await attempt(work)).toMatch(message);
  });
});

describe('the demonstration', () => {
  test('is a simulated agreement in force, shared out among the six, made once, and seen by everybody', async () => {
    const { source } = platform.database;
    const pair = await makePair('威信县', '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)');
    const key = Buffer.from(pair.pairingId, 'base64url').toString().split(':')[1] ?? '';
    const made = await Promise.all([makeDemonstrationAgreement(source, key), makeDemonstrationAgreement(source, key)]);
    expect(made[0].id).toBe(made[1].id);
    const shown = await seen(pair, 2019, {});
    expect(shown).toMatchObject({
      simulated: true,
      status: 'IN_FORCE',
      inForceVersion: 1,
      nextActions: [],
      signatures: [
        { side: 'DONOR', account: null, party: { name: '中山火炬高技术产业开发区' } },
        { side: 'RECIPIENT', account: null, party: { name: '威信县' } },
      ],
    });
    expect(shown?.targets).toHaveLength(14);
    const funds = shown?.targets.find(({ indicator }) => indicator.code === 'FUND_ASSISTANCE_TOTAL');
    expect(funds).toMatchObject({ value: '60000000.00', sharedTotal: '60000000.00', unshared: '0.00' });
    expect(funds?.shares).toHaveLength(6);
    const workshops = shown?.targets.find(({ indicator }) => indicator.code === 'WORKSHOP_COUNT');
    expect(workshops).toMatchObject({ value: '5', sharedTotal: '0', unshared: '5', shares: [] });
  });
});
