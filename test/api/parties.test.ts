import publishedFigures from '../../data/published-figures.json';
import { PairingLevel, PartyKind, ProblemCode, Programme } from '../../schema/vocabulary';
import { read, tx } from '../../server/db/tx';
import { pairingsById } from '../../server/pairings/pairing.store';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import {
  coversByParty,
  groupsByMember,
  membersByGroup,
  partiesById,
  partyByKey,
  printedNamesByParty,
} from '../../server/parties/party.store';
import type { PartyRow } from '../../server/parties/party.tables';
import { placesOf, readPrintedParty, type PrintedLevel } from '../../server/parties/printed-name.rules';
import { holdsOn, type ReadParty } from '../../server/parties/party.rules';
import type { PlaceIndex } from '../../server/places/place-index.rules';
import { daysOf } from '../../server/places/place.rules';
import { placesByCode, placesById } from '../../server/places/place.store';
import { DomainError } from '../../server/platform/errors';
import { PLATFORM, type Viewer } from '../../server/platform/scope';
import { startPlatform, type Platform } from '../kit/platform';
import { administrator, memberOf, supervisorOf } from '../kit/viewers';

const admin = administrator();
let platform: Platform;
let index: PlaceIndex;
beforeAll(async () => {
  platform = await startPlatform();
  index = await platform.app.rooms.places.index();
});
afterAll(() => platform.close());

let keys = 0;
const requestKey = (): string => `parties-${(keys += 1)}`;

function reading(name: string, province: string, more: { level?: PrintedLevel; onDay?: string } = {}): ReadParty {
  const read = readPrintedParty(index, { name, province, level: 'COUNTY', ...more });
  if (read.kind === 'UNRESOLVED') throw new Error(`${name} is not resolved: ${JSON.stringify(read.asks)}`);
  return read;
}

function named(name: string, province: string, more: { level?: PrintedLevel; onDay?: string } = {}): Promise<PartyRow> {
  return tx(platform.database.source, PLATFORM, (db) =>
    findOrRegisterParty(db, PLATFORM, { printed: name, reading: reading(name, province, more) }),
  );
}

const seenBy = (viewer: Viewer, id: string): Promise<PartyRow | undefined> =>
  read(platform.database.source, viewer, async (db) => (await partiesById(db, viewer, [id])).get(id));

async function memberNames(groupId: string, day: string): Promise<string[]> {
  return read(platform.database.source, PLATFORM, async (db) => {
    const memberships = ((await membersByGroup(db, PLATFORM, [groupId])).get(groupId) ?? []).filter((membership) =>
      holdsOn(membership, day),
    );
    const parties = await partiesById(
      db,
      PLATFORM,
      memberships.map((membership) => membership.memberId),
    );
    return memberships.map((m) => `${m.lead ? '牵头 ' : ''}${parties.get(m.memberId)?.name ?? '?'}`);
  });
}

async function refusal(work: Promise<unknown>): Promise<{ code: ProblemCode; field?: string }> {
  const error: unknown = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw error;
  return error.field === undefined ? { code: error.code } : { code: error.code, field: error.field };
}

const count = async (table: 'party' | 'membership' | 'event'): Promise<number> => {
  const [row] = await tx(platform.database.source, PLATFORM, (db) =>
    db.query<[{ count: string }]>(`select count(*) as count from ${table}`),
  );
  return Number(row.count);
};

async function placeId(code: string): Promise<string> {
  const places = await read(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, [code]));
  const place = places.get(code);
  if (place === undefined) throw new Error(`no place ${code}`);
  return place.id;
}

const register = (name: string, kind: PartyKind, code: string, key = requestKey(), viewer = admin) =>
  placeId(code).then((id) => platform.app.rooms.parties.register(viewer, { requestKey: key, kind, name, placeId: id }));

describe('a printed name leads to one party', () => {
  test('a group is one party, whether or not its members are listed, and takes its members from where they are', async () => {
    const bare = await named('中山火炬区组团', '广东');
    expect(await memberNames(bare.id, '2019-12-31')).toEqual(['牵头 中山火炬高技术产业开发区']);

    const listed = await named('中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)', '广东');
    expect(listed.id).toBe(bare.id);
    expect((await memberNames(bare.id, '2019-12-31')).sort()).toEqual(
      ['翠亨新区', '牵头 中山火炬高技术产业开发区', '南朗街道', '民众街道', '三角镇', '阜沙镇'].sort(),
    );
    expect(listed).toMatchObject({ kind: 'DONOR_GROUP', name: '中山火炬区组团', published: true });
    expect(listed.placePaths).toHaveLength(6);
    const names = await read(platform.database.source, PLATFORM, (db) => printedNamesByParty(db, PLATFORM, [bare.id]));
    expect(names.get(bare.id)).toContain('中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)');
  });

  test('naming it again adds nothing', async () => {
    await named('宝安区(深圳)', '广东');
    await named('都安县、大化县', '广西');
    const before = [await count('party'), await count('membership'), await count('event')];
    await named('宝安区(深圳)', '广东');
    await named('大化县、都安县', '广西');
    expect([await count('party'), await count('membership'), await count('event')]).toEqual(before);
  });

  test('two imports that name the same parties at the same time make each of them once', async () => {
    const parties = await Promise.all(Array.from({ length: 6 }, () => named('东川区、寻甸县、禄劝县', '云南')));
    expect(new Set(parties.map((party) => party.id)).size).toBe(1);
  });

  test('a province with a number of its counties is that province', async () => {
    const counted = await named('陕西省(56县)', '陕西', { level: 'PROVINCE' });
    const plain = await named('陕西省', '陕西', { level: 'PROVINCE' });
    expect(counted.id).toBe(plain.id);
    expect(counted).toMatchObject({ kind: 'GOVERNMENT', name: '陕西省' });
  });

  test('several places are a joint party, which covers them and to which each of their governments belongs', async () => {
    const joint = await named('都安县、大化县', '广西');
    expect(joint).toMatchObject({ kind: 'JOINT', name: '都安瑶族自治县、大化瑶族自治县' });
    const county = await named('都安县', '广西');
    await read(platform.database.source, PLATFORM, async (db) => {
      const covers = (await coversByParty(db, PLATFORM, [joint.id])).get(joint.id) ?? [];
      const places = await placesById(db, PLATFORM, covers);
      expect(covers.map((id) => places.get(id)?.name)).toEqual(['都安瑶族自治县', '大化瑶族自治县']);
      const groups = (await groupsByMember(db, PLATFORM, [county.id])).get(county.id) ?? [];
      expect(groups.map((membership) => membership.groupId)).toEqual([joint.id]);
    });
  });

  test('a county and the city that it became are one party with the name of today', async () => {
    const before = await named('泸水县', '云南', { onDay: '2015-12-31' });
    const after = await named('泸水市', '云南', { onDay: '2018-12-31' });
    expect(after.id).toBe(before.id);
    expect(after.name).toBe('泸水市');
    expect(after.placePaths).toEqual(['100000/530000/533300/533301/']);
  });

  test('every donor and recipient of the published statements becomes a party, of the kind that it is', async () => {
    const kinds = new Map<string, number>();
    for (const statement of publishedFigures) {
      const level = statement.level as PrintedLevel;
      const period = statement.period as { asOf?: string; end?: string; year?: number };
      const onDay = daysOf(String(period.asOf ?? period.end ?? period.year)).last;
      const recipientRead = reading(statement.recipient.name, statement.recipient.province, { level, onDay });
      const [counterpart] = placesOf(recipientRead);
      for (const side of [statement.donor, statement.recipient]) {
        if (side === null) continue;
        const read = readPrintedParty(index, { ...side, level, onDay, ...(counterpart ? { counterpart } : {}) });
        if (read.kind === 'UNRESOLVED') throw new Error(`${side.name} is not resolved`);
        const party = await tx(platform.database.source, PLATFORM, (db) =>
          findOrRegisterParty(db, PLATFORM, { printed: side.name, reading: read }),
        );
        kinds.set(party.kind, (kinds.get(party.kind) ?? 0) + 1);
        expect(party.published).toBe(true);
      }
    }
    expect(Object.fromEntries(kinds)).toEqual({ DONOR_GROUP: 3, JOINT: 5, GOVERNMENT: 60, REGION: 2, UNIT_GROUP: 2 });
  });
});

describe('parties registered by hand', () => {
  test('a firm is seen by nobody else until a pairing joins it to somebody', async () => {
    const firm = await register('中山市某食品有限公司', PartyKind.ENTERPRISE, '442000');
    expect(firm).toMatchObject({ published: false, partyIds: [firm.id], version: 1 });
    expect(await seenBy(memberOf([firm.id]), firm.id)).toMatchObject({ id: firm.id });
    expect(await seenBy(supervisorOf('100000/440000/'), firm.id)).toMatchObject({ id: firm.id });
    expect(await seenBy(memberOf(['00000000-0000-7000-8000-000000000000'], true), firm.id)).toBeUndefined();
  });

  test('a government registered by hand is the one that a publication names', async () => {
    const byHand = await register('鄂伦春自治旗', PartyKind.GOVERNMENT, '150723');
    expect(byHand.published).toBe(true);
    expect((await named('鄂伦春旗', '内蒙古')).id).toBe(byHand.id);
  });

  test('the same request makes one party, the same key with other input is refused, and so is a second such party', async () => {
    const key = requestKey();
    const first = await register('阜沙镇中心小学', PartyKind.SCHOOL, '442000112000', key);
    const before = await count('party');
    expect((await register('阜沙镇中心小学', PartyKind.SCHOOL, '442000112000', key)).id).toBe(first.id);
    expect(await refusal(register('另一小学', PartyKind.SCHOOL, '442000112000', key))).toEqual({
      code: 'REQUEST_KEY_REUSED',
      field: 'requestKey',
    });
    expect(await refusal(register('阜沙镇 中心小学', PartyKind.SCHOOL, '442000112000'))).toEqual({
      code: 'ALREADY_EXISTS',
      field: 'name',
    });
    expect(await count('party')).toBe(before);
  });

  test('who may not manage pairings registers nothing, and groups or regions are not registered by themselves', async () => {
    const before = await count('party');
    const outsider = memberOf(['00000000-0000-7000-8000-000000000000']);
    expect(await refusal(register('某公司', PartyKind.ENTERPRISE, '442000', requestKey(), outsider))).toEqual({
      code: 'FORBIDDEN',
    });
    expect(await refusal(register('东部8省市', PartyKind.REGION, '100000'))).toEqual({
      code: 'BAD_INPUT',
      field: 'kind',
    });
    expect(await refusal(register('  ', PartyKind.SCHOOL, '442000'))).toEqual({ code: 'BAD_INPUT', field: 'name' });
    expect(await count('party')).toBe(before);
  });
});

describe('a donor group and its members over time', () => {
  let lead: PartyRow;
  let members: PartyRow[];
  let group: PartyRow;
  beforeAll(async () => {
    lead = await named('香洲区(珠海)', '广东');
    members = await Promise.all([named('斗门区', '广东'), named('金湾区', '广东')]);
    group = await platform.app.rooms.parties.formGroup(admin, {
      requestKey: requestKey(),
      name: '香洲组团',
      leadId: lead.id,
      memberIds: [members[0]?.id ?? ''],
      since: '2018-01-01',
    });
  });
  const change = (input: object) =>
    platform.app.rooms.parties.changeGroup(admin, {
      requestKey: requestKey(),
      groupId: group.id,
      version: group.version,
      from: '2020-03-01',
      addIds: [],
      removeIds: [],
      ...input,
    });

  test('who belonged on which day stays as it was when somebody joins, leaves or takes the lead', async () => {
    const [douMen, jinWan] = members as [PartyRow, PartyRow];
    group = await change({ addIds: [jinWan.id], removeIds: [], leadId: douMen.id });
    expect(group.version).toBe(2);
    expect(await memberNames(group.id, '2017-12-31')).toEqual([]);
    expect(await memberNames(group.id, '2020-02-29')).toEqual(['牵头 香洲区', '斗门区']);
    expect((await memberNames(group.id, '2020-03-01')).sort()).toEqual(['牵头 斗门区', '香洲区', '金湾区'].sort());
    group = await change({ from: '2021-01-01', removeIds: [lead.id] });
    expect((await memberNames(group.id, '2020-12-31')).sort()).toEqual(['牵头 斗门区', '香洲区', '金湾区'].sort());
    expect(await memberNames(group.id, '2021-01-01')).toEqual(['牵头 斗门区', '金湾区']);
  });

  test('a stale version, an earlier day or a group without its lead is refused, and nothing changes', async () => {
    const before = await count('membership');
    expect(await refusal(change({ version: 1, from: '2022-01-01' }))).toEqual({
      code: 'VERSION_CONFLICT',
      field: 'version',
    });
    expect(await refusal(change({ from: '2020-06-01' }))).toEqual({ code: 'BAD_INPUT', field: 'from' });
    expect(await refusal(change({ from: '2022-01-01', removeIds: [members[0]?.id] }))).toEqual({
      code: 'BAD_INPUT',
      field: 'leadId',
    });
    expect(await count('membership')).toBe(before);
    expect((await seenBy(admin, group.id))?.version).toBe(group.version);
  });

  test('a publication that names the group by its new lead means the same group', async () => {
    expect((await named('斗门区(珠海,牵头区)', '广东')).id).toBe(group.id);
    expect(await read(platform.database.source, PLATFORM, (db) => partyByKey(db, 'GROUP:440403'))).toBeNull();
  });

  test('what a group gains shows in its pairings, and in none that is merely nested in them', async () => {
    const [recipient, hamlet] = [
      await named('泸水市', '云南'),
      await register('泸水某村村民委员会', PartyKind.GOVERNMENT, '533301'),
    ];
    const firm = await register('香洲某公司', PartyKind.ENTERPRISE, '440402');
    const open = (level: PairingLevel, donorId: string, recipientId: string, parentId: string | null) =>
      platform.app.rooms.pairings.open(admin, {
        requestKey: requestKey(),
        programme: Programme.EAST_WEST,
        level,
        donorId,
        recipientId,
        parentId,
        published: false,
      });
    const own = await open(PairingLevel.COUNTY, group.id, recipient.id, null);
    const nested = await open(PairingLevel.ENTERPRISE_VILLAGE, firm.id, hamlet.id, own.id);
    const joining = await named('新会区', '广东');
    group = await change({ from: '2023-01-01', addIds: [joining.id] });
    const supervisor = supervisorOf(joining.placePaths[0] ?? '');
    const seen = await read(platform.database.source, supervisor, (db) =>
      pairingsById(db, supervisor, [own.id, nested.id]),
    );
    expect([...seen.keys()]).toEqual([own.id]);
    expect(await seenBy(supervisor, group.id)).toMatchObject({ id: group.id });
  });

  test('whoever sees a pairing of the group sees its members, those that join later too', async () => {
    const recipient = await register('怒江某村村民委员会', PartyKind.GOVERNMENT, '533300');
    const [early, late] = [
      await register('珠海某国企', PartyKind.ENTERPRISE, '440400'),
      await register('珠海某民企', PartyKind.ENTERPRISE, '440400'),
    ];
    group = await change({ from: '2024-01-01', addIds: [early.id] });
    await platform.app.rooms.pairings.open(admin, {
      requestKey: requestKey(),
      programme: Programme.EAST_WEST,
      level: PairingLevel.VILLAGE,
      donorId: group.id,
      recipientId: recipient.id,
      published: false,
    });
    expect(await seenBy(memberOf([recipient.id]), early.id)).toBeDefined();
    expect(await seenBy(memberOf([recipient.id]), late.id)).toBeUndefined();
    group = await change({ from: '2025-01-01', addIds: [late.id] });
    expect(await seenBy(memberOf([recipient.id]), late.id)).toBeDefined();
    expect(await seenBy(memberOf(['00000000-0000-7000-8000-000000000000'], true), late.id)).toBeUndefined();
  });

  test('a supervisor of a member’s place sees the group', async () => {
    expect(await seenBy(supervisorOf('100000/440000/440400/440404/'), group.id)).toMatchObject({ id: group.id });
  });
});
