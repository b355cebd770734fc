import { PairingLevel, PlaceChangeKind, PlaceKind, Programme, Role } from '../../schema/vocabulary';
import { read, tx } from '../../server/db/tx';
import { findOrOpenPairing } from '../../server/pairings/pairing-registry.service';
import { pairingsById } from '../../server/pairings/pairing.store';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { partiesById } from '../../server/parties/party.store';
import type { PartyRow } from '../../server/parties/party.tables';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { readDivisions } from '../../server/places/divisions/divisions.store';
import type { ChangePlace } from '../../server/places/place-change.service';
import { readPlaceBook } from '../../server/places/place-book.store';
import { PLACE_PATH_COLUMNS } from '../../server/places/place-path.store';
import { placeChangesOf } from '../../server/places/place.rules';
import { placesByCode } from '../../server/places/place.store';
import type { PlaceRow } from '../../server/places/place.tables';
import { DomainError } from '../../server/platform/errors';
import { toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { statementsOf } from '../kit/statements';
import { administrator, memberOf, supervisorOf } from '../kit/viewers';

const admin = administrator();
let platform: Platform;
let headers: Record<string, string>;
let keys = 0;
const requestKey = (): string => `places-${(keys += 1)}`;
beforeAll(async () => {
  platform = await startPlatform();
  await makeAccount(platform, 'places-admin', [{ role: Role.ADMIN }]);
  headers = await signedIn(platform, 'places-admin');
});
afterAll(() => platform.close());

async function place(code: string): Promise<PlaceRow> {
  const found = (await read(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, [code]))).get(code);
  if (found === undefined) throw new Error(`no place ${code}`);
  return found;
}

async function government(name: string, province: string, onDay?: string): Promise<PartyRow> {
  const index = await platform.app.rooms.places.index();
  const reading = readPrintedParty(index, { name, province, ...(onDay === undefined ? {} : { onDay }) });
  if (reading.kind === 'UNRESOLVED') throw new Error(`${name} is not resolved`);
  return tx(platform.database.source, PLATFORM, (db) => findOrRegisterParty(db, PLATFORM, { printed: name, reading }));
}

const change = async (
  code: string,
  given: Partial<ChangePlace> & Pick<ChangePlace, 'kind' | 'on'>,
): Promise<PlaceRow> => {
  const { id, version } = await place(code);
  return platform.app.rooms.placeChanges.change(admin, {
    requestKey: requestKey(),
    placeId: id,
    version,
    newName: null,
    newCode: null,
    newKind: null,
    parentId: null,
    intoIds: [],
    parts: [],
    note: null,
    ...given,
  });
};

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw error;
  return [error.code, error.field].filter(Boolean).join(' ');
}

interface Told {
  name: string;
  nameOn: string;
  validTo: string | null;
  history: { kind: string; effective: string; oldName: string; newName: string; to: { code: string } }[];
}

async function told(code: string, day: string): Promise<Told> {
  const answer = await ask<{ places: { nodes: Told[] } }>(
    platform,
    `query ($code: String!, $day: Day!) { places(filter: { code: $code }) { nodes {
      name validTo nameOn(day: $day) history { kind effective oldName newName to { code } } } } }`,
    { code, day },
    headers,
  );
  expect(answer.errors).toEqual([]);
  return answer.data?.places.nodes[0] as Told;
}

/** A pairing whose recipient is the government of that place, and which nobody but its own people sees. */
async function pairingWith(recipient: PartyRow): Promise<string> {
  const donor = await government('嘉定区', '上海');
  const pairing = await tx(platform.database.source, PLATFORM, (db) =>
    findOrOpenPairing(db, PLATFORM, {
      programme: Programme.EAST_WEST,
      level: PairingLevel.COUNTY,
      donorId: donor.id,
      recipientId: recipient.id,
      published: false,
    }),
  );
  return pairing.id;
}

const supervisorSees = (path: string, pairingId: string): Promise<boolean> => {
  const viewer = supervisorOf(path);
  return read(platform.database.source, viewer, async (db) =>
    (await pairingsById(db, viewer, [pairingId])).has(pairingId),
  );
};

describe('the divisions in the database', () => {
  test('every place of the data is there, and its history, read back as the data tells it', async () => {
    const data = readDivisions();
    const known = await read(platform.database.source, PLATFORM, readPlaceBook);
    const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);
    expect([...known.places].sort(byCode)).toEqual([...data.places].sort(byCode));
    const step = (one: object): string => JSON.stringify(one, Object.keys(one).sort());
    expect(placeChangesOf(known).map(step).sort()).toEqual(placeChangesOf(data).map(step).sort());
  });

  test('taking them in again is one question and changes nothing', async () => {
    let tookIn = true;
    const statements = await statementsOf(platform.database.source, async () => {
      tookIn = await platform.app.rooms.places.ensurePlaces();
    });
    expect(tookIn).toBe(false);
    expect(statements).toEqual(['knowsEdition']);
  });

  test('a search finds a place by its name, its short name and the name that it gave up', async () => {
    const found = async (search: string): Promise<string[]> => {
      const answer = await ask<{ places: { nodes: { name: string }[] } }>(
        platform,
        `query ($search: String!) { places(filter: { search: $search }) { nodes { name } } }`,
        { search },
        headers,
      );
      expect(answer.errors).toEqual([]);
      return answer.data?.places.nodes.map((node) => node.name) ?? [];
    };
    expect(await found('大关县')).toEqual(['大关县']);
    expect(await found('襄樊')).toEqual(['襄阳市']);
    expect(await found('凉山州')).toEqual(['凉山彝族自治州']);
    expect(await found('%')).toEqual([]);
  });

  test('pages of places, forwards and backwards, give the same places in one order', async () => {
    const page = async (args: string): Promise<{ codes: string[]; start: string; end: string }> => {
      const answer = await ask<{
        places: { nodes: { code: string }[]; pageInfo: { startCursor: string; endCursor: string } };
      }>(platform, `{ places(${args}) { nodes { code } pageInfo { startCursor endCursor } } }`, {}, headers);
      expect(answer.errors).toEqual([]);
      const { nodes, pageInfo } = answer.data?.places ?? { nodes: [], pageInfo: { startCursor: '', endCursor: '' } };
      return { codes: nodes.map((node) => node.code), start: pageInfo.startCursor, end: pageInfo.endCursor };
    };
    const first = await page('first: 30');
    const second = await page(`first: 30, after: "${first.end}"`);
    expect((await page('first: 60')).codes).toEqual([...first.codes, ...second.codes]);
    expect((await page(`last: 30, before: "${second.start}"`)).codes).toEqual(first.codes);
  });
});

describe('a new edition of the divisions', () => {
  test('corrects what differs, lets records follow, adds what is new, and leaves alone what an administrator changed', async () => {
    const pairing = await pairingWith(await government('天等县', '广西'));
    await change('451425', { kind: PlaceChangeKind.RENAMED, on: '2027-01-01', newName: '天等新县' });
    const moved = await pairingWith(await government('寻甸县', '云南'));
    const untouched = await place('530628');
    const data = readDivisions();
    const edition = {
      digest: () => 'edition-of-a-test',
      read: () => ({
        events: [
          ...data.events,
          { kind: 'RENAMED' as const, when: '2026', from: ['530626'], to: ['530626'], formerName: '绥江旧县' },
        ],
        places: [
          ...data.places.map((one) =>
            one.code === '530129' ? { ...one, parentCode: '530300', path: '100000/530000/530300/530129/' } : one,
          ),
          {
            ...(data.places.find((one) => one.code === '530628') as (typeof data.places)[number]),
            code: '530699',
            name: '新置县',
            path: '100000/530000/530600/530699/',
          },
        ],
      }),
    };
    const together = await Promise.all([1, 2, 3].map(() => platform.app.rooms.places.ensurePlaces(edition)));
    expect(together.sort()).toEqual([false, false, true]);
    expect(await place('451425')).toMatchObject({ name: '天等新县', version: 2 });
    expect(await place('530129')).toMatchObject({ path: '100000/530000/530300/530129/', version: 2 });
    expect(await place('530628')).toEqual(untouched);
    expect(await place('530699')).toMatchObject({ name: '新置县', line: '530699' });
    expect(await told('530626', '2025-12-31')).toMatchObject({ nameOn: '绥江旧县', history: [{ effective: '2026' }] });
    expect(await supervisorSees('100000/530000/530300/', moved)).toBe(true);
    expect(await supervisorSees('100000/530000/530100/', moved)).toBe(false);
    expect(await supervisorSees('100000/450000/451400/', pairing)).toBe(true);
  });
});

describe('a place that changes', () => {
  test('renamed: it has each name on its days, its government follows, and the old name still finds both', async () => {
    const before = await government('大关县', '云南');
    await change('530624', { kind: PlaceChangeKind.RENAMED, on: '2027-03-01', newName: '乌蒙县', note: '演示' });
    expect(await told('530624', '2027-02-28')).toMatchObject({ name: '乌蒙县', nameOn: '大关县' });
    expect(await told('530624', '2027-03-01')).toMatchObject({
      nameOn: '乌蒙县',
      history: [{ kind: 'RENAMED', effective: '2027-03-01', oldName: '大关县', newName: '乌蒙县' }],
    });
    const after = await government('大关县', '云南');
    expect(after).toMatchObject({ id: before.id, name: '乌蒙县' });
    const party = await ask(
      platform,
      `query ($id: ID!) { node(id: $id) { ... on Party { name nameOn(day: "2019-12-31") printedNames } } }`,
      { id: toGlobalId('Party', before.id) },
      headers,
    );
    expect(party.data).toEqual({ node: { name: '乌蒙县', nameOn: '大关县', printedNames: ['大关县'] } });
  });

  test('upgraded: what was recorded under the county is the city’s, for its people and its supervisors', async () => {
    const county = await government('镇雄县', '云南');
    const pairingId = await pairingWith(county);
    const { path: before, parentId } = await place('530627');
    expect(await supervisorSees(before, pairingId)).toBe(true);
    await makeAccount(platform, 'places-supervisor', [{ role: Role.SUPERVISOR, placeId: (await place('530627')).id }]);
    await change('530627', {
      kind: PlaceChangeKind.UPGRADED,
      on: '2027-05-01',
      newName: '镇雄市',
      newCode: '530682',
    });
    const city = await place('530682');
    expect(city).toMatchObject({
      name: '镇雄市',
      shortName: '镇雄',
      kind: 'COUNTY',
      parentId,
      validFrom: '2027-05-01',
    });
    expect(await place('530627')).toMatchObject({ name: '镇雄县', validTo: '2027-04-30', path: before });
    expect(await supervisorSees(city.path, pairingId)).toBe(true);
    expect(await supervisorSees(before, pairingId)).toBe(false);
    expect(await told('530682', '2027-04-30')).toMatchObject({ nameOn: '镇雄县' });
    expect(await told('530627', '2027-05-01')).toMatchObject({ nameOn: '镇雄市', validTo: '2027-04-30' });

    const [named, earlier] = [await government('镇雄市', '云南'), await government('镇雄县', '云南', '2020-12-31')];
    expect([named.id, earlier.id]).toEqual([county.id, county.id]);
    expect(named).toMatchObject({ name: '镇雄市', placeId: city.id, placePaths: [city.path] });
    const supervisor = await signedIn(platform, 'places-supervisor');
    const seen = await ask(
      platform,
      `query ($id: ID!) { pairing(id: $id) { recipient { name } } }`,
      {
        id: toGlobalId('Pairing', pairingId),
      },
      supervisor,
    );
    expect(seen.data).toEqual({ pairing: { recipient: { name: '镇雄市' } } });
  });

  test('moved: it and all below lie elsewhere, the new superior sees its records and the old one no longer', async () => {
    const town = await place('442000109000');
    const party = await government('中山火炬区组团(三角)', '广东');
    const pairing = await pairingWith(await government('三角镇(中山)', '广东'));
    await change('442000109000', {
      kind: PlaceChangeKind.MOVED,
      on: '2027-01-01',
      parentId: (await place('440400')).id,
    });
    const moved = await place('442000109000');
    expect(moved.path).toBe('100000/440000/440400/442000109000/');
    expect(await told('442000109000', '2027-01-01')).toMatchObject({ history: [{ kind: 'MOVED' }] });
    expect(await supervisorSees('100000/440000/440400/', pairing)).toBe(true);
    expect(await supervisorSees('100000/440000/442000/', pairing)).toBe(false);
    await read(platform.database.source, PLATFORM, async (db) => {
      const group = (await partiesById(db, PLATFORM, [party.id])).get(party.id);
      expect(group?.placePaths).toContain(moved.path);
      for (const { table, column } of PLACE_PATH_COLUMNS)
        expect([table, await db.query(`select 1 from ${table} where $1 = any(${column})`, [town.path])]).toEqual([
          table,
          [],
        ]);
      const listed = PLACE_PATH_COLUMNS.map(({ table, column }) => `${table}.${column}`).sort();
      const existing = await db.query<{ name: string }[]>(
        `select c.table_name || '.' || c.column_name as name from information_schema.columns c
          where c.table_schema = 'public' and c.column_name like '%\\_paths' and c.table_name <> 'event' order by 1`,
      );
      expect(existing.map((one) => one.name).sort()).toEqual(listed);
      expect(await db.query(`select 1 from party_cover where path = $1`, [town.path])).toEqual([]);
    });
  });

  test('moved with what lies below: a city’s counties and their records go along', async () => {
    const pairing = await pairingWith(await government('宣恩县', '湖北'));
    const county = await place('422825');
    await change('422800', { kind: PlaceChangeKind.MOVED, on: '2027-01-01', parentId: (await place('500000')).id });
    expect((await place('422825')).path).toBe('100000/500000/422800/422825/');
    expect((await place('422825')).version).toBe(county.version + 1);
    expect(await supervisorSees('100000/500000/', pairing)).toBe(true);
    expect(await supervisorSees('100000/420000/', pairing)).toBe(false);
  });

  test('merged: it ends and keeps its records, which its heirs’ supervisors see too', async () => {
    const district = await government('东川区', '云南');
    const pairing = await pairingWith(district);
    const [before, heir] = [await place('530113'), await place('530129')];
    await change('530113', { kind: PlaceChangeKind.MERGED, on: '2027-07-01', intoIds: [heir.id] });
    expect(await told('530113', '2027-07-01')).toMatchObject({
      validTo: '2027-06-30',
      nameOn: '东川区',
      history: [{ kind: 'MERGED', to: { code: '530129' } }],
    });
    expect(await told('530129', '2027-07-01')).toMatchObject({ history: [{ kind: 'MERGED', oldName: '东川区' }] });
    expect(await supervisorSees(heir.path, pairing)).toBe(true);
    expect(await supervisorSees(before.path, pairing)).toBe(true);
    const viewer = memberOf([district.id]);
    expect((await government('东川区', '云南', '2020-12-31')).placePaths).toEqual([before.path]);
    const own = await read(platform.database.source, viewer, (db) => pairingsById(db, viewer, [pairing]));
    expect(own.get(pairing)?.recipientId).toBe(district.id);
    expect(
      await refusal(change('530113', { kind: PlaceChangeKind.RENAMED, on: '2028-01-01', newName: '东川市' })),
    ).toBe('TRANSITION_REFUSED');
  });

  test('split: the parts are new, the place keeps its name and its records', async () => {
    const county = await government('突泉县', '内蒙古');
    const pairing = await pairingWith(county);
    await change('152224', {
      kind: PlaceChangeKind.SPLIT,
      on: '2027-01-01',
      parts: [{ code: '152290', name: '宝石县', kind: PlaceKind.COUNTY }],
    });
    expect(await told('152290', '2027-01-01')).toMatchObject({ name: '宝石县', history: [{ kind: 'SPLIT' }] });
    expect(await told('152224', '2027-01-01')).toMatchObject({ name: '突泉县', validTo: null });
    expect(await supervisorSees((await place('152290')).path, pairing)).toBe(false);
    expect(await supervisorSees((await place('152224')).path, pairing)).toBe(true);
  });

  test('what does not fit is refused by its field and changes nothing', async () => {
    const before = await place('610525');
    const parentId = before.id;
    const { MOVED, RENAMED, UPGRADED, MERGED, SPLIT } = PlaceChangeKind;
    const on = '2027-01-01';
    const part = { name: '某县', kind: PlaceKind.COUNTY };
    expect(await refusal(change('610525', { kind: RENAMED, on }))).toBe('BAD_INPUT newName');
    expect(await refusal(change('610525', { kind: RENAMED, on, newName: '甲', newCode: '610599' }))).toBe(
      'BAD_INPUT newCode',
    );
    expect(await refusal(change('610525', { kind: UPGRADED, on, newName: '澄城市', newCode: '61' }))).toBe(
      'BAD_INPUT newCode',
    );
    expect(await refusal(change('610525', { kind: UPGRADED, on, newName: '澄城市', newCode: '610526' }))).toBe(
      'ALREADY_EXISTS newCode',
    );
    expect(await refusal(change('610525', { kind: MOVED, on, parentId }))).toBe('BAD_INPUT parentId');
    expect(await refusal(change('610525', { kind: MERGED, on, intoIds: [parentId] }))).toBe('BAD_INPUT intoIds');
    expect(
      await refusal(
        change('610500', { kind: MERGED, on, intoIds: [(await place('610400')).id, (await place('610600')).id] }),
      ),
    ).toBe('BAD_INPUT intoIds');
    expect(await refusal(change('610525', { kind: SPLIT, on, parts: [{ ...part, code: '610525' }] }))).toBe(
      'ALREADY_EXISTS parts',
    );
    expect(await refusal(change('610525', { kind: RENAMED, on, newName: '甲县', version: 9 }))).toBe(
      'VERSION_CONFLICT version',
    );
    expect(await refusal(change('420600', { kind: RENAMED, on: '2010-01-01', newName: '襄城市' }))).toBe(
      'BAD_INPUT on',
    );
    expect(await place('610525')).toEqual(before);
  });

  test('an administrator changes one over HTTP, once for each request key', async () => {
    const { id, version } = await place('620822');
    const input = {
      requestKey: requestKey(),
      placeId: toGlobalId('Place', id),
      version,
      kind: 'RENAMED',
      on: '2027-01-01',
      newName: '灵台新县',
    };
    const mutation = `mutation ($input: ChangePlaceInput!) { changePlace(input: $input) { place { name version history { kind note } } } }`;
    const first = await ask(platform, mutation, { input }, headers);
    expect(first.data).toEqual({
      changePlace: { place: { name: '灵台新县', version: version + 1, history: [{ kind: 'RENAMED', note: null }] } },
    });
    expect((await ask(platform, mutation, { input }, headers)).data).toEqual(first.data);
    const stale = await ask(platform, mutation, { input: { ...input, requestKey: requestKey() } }, headers);
    expect(stale.errors[0]?.extensions).toMatchObject({ code: 'VERSION_CONFLICT', details: { current: version + 1 } });
  });
});
