import { createHash } from 'node:crypto';
import { tx } from '../../server/db/tx';
import { inspectionListPapers } from '../../server/inspections/inspection-lists.paper';
import { daysAfter } from '../../server/platform/day';
import { fromGlobalId, newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import {
  agent,
  clerk,
  closeInspections,
  county,
  cuihua,
  daguan,
  deputy,
  done,
  drawing,
  drawn,
  duan,
  finding,
  household,
  local,
  openInspections,
  plan,
  platform,
  refused,
  seen,
  today,
  visited,
  yuele,
  yunnan,
  type Inspection,
} from '../kit/inspections';
import type { Header } from '../kit/people';
import { ask } from '../kit/platform';
import { readWorkbook } from '../kit/workbook';

jest.setTimeout(120_000);

beforeAll(openInspections);
afterAll(closeInspections);

test('a sample can be drawn again by its seed, also after the books have moved on', async () => {
  const inspection = await drawn({ title: '可复核的抽样' });
  const again = async (nth: number, who = yunnan) =>
    (
      await ask<{ redrawnSample: Record<string, unknown> }>(
        platform,
        `query ($id: ID!) { redrawnSample(inspectionId: $id, nth: ${nth}) { population populationHash isPopulationSame isSampleSame } }`,
        { id: inspection.id },
        who,
      )
    ).data?.redrawnSample;
  const [draw] = inspection.draws;
  const same = { population: 11, populationHash: draw?.populationHash, isPopulationSame: true, isSampleSame: true };
  expect(await again(1)).toEqual(same);
  await household(daguan.reporter, 'YL-LATER', yuele.place, 200);
  expect(await again(1)).toEqual(same);
  // By hand, as the contract says: the lowest tickets of all households that the supervisor sees, but for the one that came later.
  const { data } = await ask<{ households: { nodes: { id: string; number: string; place: { id: string } }[] } }>(
    platform,
    `{ households(first: 100) { nodes { id number place { id } } } }`,
    {},
    yunnan,
  );
  const known = (data?.households.nodes ?? []).filter(({ number }) => number !== 'YL-LATER');
  const key = (id: string): string => fromGlobalId(id).key;
  const lines = known.map(({ id, place }) => `${key(id)} ${key(place.id)}`).sort();
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
  expect(sha(lines.join('\n'))).toBe(draw?.populationHash);
  const ticket = (id: string): string => sha(`${draw?.seed}:${key(id)}`);
  const ordered = [...known].sort((one, other) => (ticket(one.id) < ticket(other.id) ? -1 : 1));
  const least = [cuihua, yuele].flatMap(({ place }) => ordered.filter((one) => one.place.id === place).slice(0, 2));
  const rest = ordered.filter((one) => !least.includes(one)).slice(0, 1);
  expect(inspection.sample.nodes.map(({ household: house }) => house?.number)).toEqual(
    ordered.filter((one) => [...least, ...rest].includes(one)).map(({ number }) => number),
  );
  expect(await refused('drawSample', yunnan, drawing(inspection))).toBe('BAD_INPUT reason');
  const redrawn = await done('drawSample', yunnan, drawing(inspection, { size: 12, reason: '补充新登记的户' }));
  expect(redrawn.draws.map(({ nth, stands, reason, population }) => [nth, stands, reason, population])).toEqual([
    [2, true, '补充新登记的户', 12],
    [1, false, null, 11],
  ]);
  expect(redrawn.draws[0]?.seed).not.toBe(draw?.seed);
  expect(redrawn.sample.totalCount).toBe(12);
  expect(await again(1)).toEqual(same);
  expect(await again(2, daguan.lead)).toMatchObject({ population: 12, isSampleSame: true });
  expect(await again(3)).toBeUndefined();
});

test('who moved is drawn where they lay on the day of the drawing, whenever it is drawn again', async () => {
  const again = async (inspection: Inspection): Promise<unknown> => {
    const document = `query ($id: ID!) { redrawnSample(inspectionId: $id, nth: 1) { population isPopulationSame isSampleSame } }`;
    return (await ask<{ redrawnSample: unknown }>(platform, document, { id: inspection.id }, yunnan)).data
      ?.redrawnSample;
  };
  const poolOf = async (placeId: string): Promise<Inspection> =>
    done(
      'drawSample',
      yunnan,
      drawing(await done('planInspection', yunnan, plan({ placeId })), { size: 50, perStratum: 0 }),
    );
  const numbersOf = ({ sample }: Inspection) => sample.nodes.flatMap(({ household: house }) => house?.number ?? []);
  await household(daguan.reporter, 'MOVES', cuihua.place, 300);
  const pools = [await poolOf(yuele.place), await poolOf(cuihua.place), await poolOf(county)];
  const found = await ask<{ households: { nodes: { id: string; version: number }[] } }>(
    platform,
    '{ households(first: 1, filter: { numbers: ["MOVES"] }) { nodes { id version } } }',
    {},
    daguan.reporter,
  );
  const [{ id: householdId, version } = { id: '', version: 0 }] = found.data?.households.nodes ?? [];
  const moved = await ask(
    platform,
    'mutation ($input: CorrectHouseholdInput!) { correctHousehold(input: $input) { household { id } } }',
    { input: { requestKey: newId(), householdId, version, placeId: yuele.place, movedOn: today, reason: '整户搬迁' } },
    daguan.reporter,
  );
  expect(moved.errors).toEqual([]);
  for (const pool of pools) {
    const { population } = pool.draws[0] ?? {};
    expect(await again(pool)).toEqual({ population, isPopulationSame: true, isSampleSame: true });
  }
  const later = [await poolOf(yuele.place), await poolOf(cuihua.place), await poolOf(county)];
  expect([...pools, ...later].map((pool) => numbersOf(pool).includes('MOVES'))).toEqual([
    ...[false, true, true],
    ...[true, false, true],
  ]);
  const drawnIn = later[2]?.sample.nodes.find(({ household: house }) => house?.number === 'MOVES');
  expect(drawnIn?.township?.id).toBe(yuele.place);
});

test('townships are drawn too; where there is nothing to draw, nothing is drawn', async () => {
  const inspection = await done('planInspection', yunnan, plan({ subjects: ['PROJECTS', 'PLACES'], questions: [] }));
  expect(await refused('drawSample', yunnan, drawing(inspection))).toBe('BAD_INPUT subject');
  const asked = { subject: 'PROJECTS' };
  expect(await refused('drawSample', yunnan, drawing(inspection, asked))).toBe('NOTHING_TO_DRAW subject');
  const sampled = await done('drawSample', yunnan, drawing(inspection, { subject: 'PLACES', size: 1, perStratum: 0 }));
  expect(sampled.draws[0]?.population).toBeGreaterThanOrEqual(2);
  expect(sampled.sample.nodes).toMatchObject([{ nth: 1, subject: 'PLACES', household: null }]);
  expect(await refused('drawSample', yunnan, drawing(sampled, { subject: 'PLACES', reason: '首次', size: 0 }))).toBe(
    'OUT_OF_RANGE size',
  );
  const stale = drawing(inspection, { subject: 'PLACES', reason: '重抽' });
  expect(await refused('drawSample', yunnan, stale)).toBe('VERSION_CONFLICT version');
});

test('the inspection’s table is a paper, whose households are told to those alone who may see them', async () => {
  const sampled = await drawn({ title: '制表的检查' });
  const { id } = await visited(yunnan, sampled, 1, { note: '门前道路已硬化' });
  await done('recordFinding', yunnan, { inspectionId: id, ...finding({ problem: '制表的问题' }) });
  const asked = async (who: Header, format: string): Promise<Response> =>
    fetch(`${platform.url}/papers/inspection-table?${new URLSearchParams({ inspectionId: id, format }).toString()}`, {
      headers: who,
    });
  const sheetsFor = async (who: Header) => readWorkbook(new Uint8Array(await (await asked(who, 'xlsx')).arrayBuffer()));
  const [sample, findings] = (await sheetsFor(daguan.reviewer)).map(({ cells }) => JSON.stringify(cells));
  for (const text of ['门前道路已硬化', '年人均收入（元）', '1000.50', sampled.draws[0]?.seed, '共 5 个，已走访 1 个'])
    expect(sample).toContain(text);
  expect(sample).toMatch(/(CH|YL)-/);
  expect(findings).toContain('制表的问题');
  const [donors] = (await sheetsFor(daguan.lead)).map(({ cells }) => JSON.stringify(cells));
  expect(donors).toContain('（无权查看）');
  expect(donors).not.toMatch(/(CH|YL)-\d/);
  for (const format of ['docx', 'csv']) expect([format, (await asked(yunnan, format)).status]).toEqual([format, 200]);
  expect((await asked(duan.reviewer, 'xlsx')).status).toBe(404);
});

test('the lists of inspections and of what they found are papers, to each as far as they may see', async () => {
  const hidden = await drawn({ kind: 'UNANNOUNCED', title: '未公开的暗访' });
  const crossed = await drawn({ title: '列表中的检查' });
  await visited(yunnan, crossed, 1);
  const memberId = crossed.sample.nodes[0]?.id;
  const number = crossed.sample.nodes[0]?.household?.number ?? '';
  await done('recordFindings', yunnan, {
    inspectionId: crossed.id,
    findings: [finding({ memberId, problem: '列表中的问题' }), finding({ problem: '列表中他处的问题' })],
  });
  const asked = (who: Header, kind: string, params: Record<string, string>): Promise<Response> =>
    fetch(`${platform.url}/papers/${kind}?${new URLSearchParams(params).toString()}`, { headers: who });
  const paper = async (who: Header, kind: string, params: Record<string, string> = {}): Promise<string> =>
    (await asked(who, kind, { ...params, format: 'csv' })).text();

  const title = { search: '列表中的检查' };
  const [sheet] = readWorkbook(
    new Uint8Array(await (await asked(yunnan, 'inspection-list', { ...title, format: 'xlsx' })).arrayBuffer()),
  );
  const rows = JSON.stringify(sheet?.rows);
  for (const text of ['检查台账', '共 1 次', '监测户 1/5', '云南省督查部门', '赵某（省督查组，组长）', '检查中'])
    expect(rows).toContain(text);
  const found = await paper(daguan.reviewer, 'inspection-findings', title);
  for (const text of [
    '列表中的问题',
    number,
    '监测户 1',
    '范围内他处',
    '翠华镇',
    '待整改',
    '共 2 个，已销号 0 个，逾期未改 0 个',
  ])
    expect(found).toContain(text);
  // The donor sees what was found, and no household.
  const donors = await paper(daguan.lead, 'inspection-findings', title);
  for (const text of ['列表中的问题', '监测户 1', '（无权查看）']) expect(donors).toContain(text);
  expect(donors).not.toMatch(/(CH|YL)-/);

  for (const who of [yunnan, deputy, agent]) expect(await paper(who, 'inspection-list')).toContain('未公开的暗访');
  for (const who of [daguan.reviewer, daguan.reporter, daguan.lead, clerk, local, duan.reviewer])
    expect(await paper(who, 'inspection-list')).not.toContain('未公开的暗访');
  // Told by its first visit: what it found at once, how many were drawn only with its report.
  const told = await visited(agent, hidden, 1);
  await done('recordFindings', yunnan, {
    inspectionId: told.id,
    findings: [finding({ memberId: told.sample.nodes[1]?.id, problem: '暗访的问题' })],
  });
  const ofHidden = { search: '未公开的暗访' };
  expect(await paper(yunnan, 'inspection-list', ofHidden)).toContain('监测户 1/5');
  expect(await paper(daguan.reviewer, 'inspection-list', ofHidden)).toContain('监测户 1/—');
  const closed = await paper(daguan.reviewer, 'inspection-findings', ofHidden);
  expect(closed).toContain('暗访的问题');
  expect(closed).not.toMatch(/监测户 2|(CH|YL)-/); // whom nobody has visited yet
  expect(await paper(daguan.reviewer, 'inspection-findings', { mine: 'true' })).toContain('共 0 个');

  const kinds = await paper(yunnan, 'inspection-list', {
    kinds: 'UNANNOUNCED',
    states: 'DRAWN,UNDER_WAY',
    mine: 'true',
  });
  expect(kinds).toContain('未公开的暗访');
  expect(kinds).not.toContain('列表中的检查');
  expect(await paper(yunnan, 'inspection-list', { ...ofHidden, states: 'CLOSED' })).toContain('共 0 次');
  expect((await asked(yunnan, 'inspection-list', { kinds: 'SOMETHING' })).status).toBe(400);

  // Ten days after their deadline, nobody having answered, both are late.
  const at = new Date(`${daysAfter(today, 40)}T04:00:00Z`);
  const late = await tx(platform.database.source, PLATFORM, (db) =>
    Promise.all(
      inspectionListPapers.map((one) =>
        one
          .build({ db, viewer: PLATFORM, at, snapshot: '', format: 'xlsx' }, title)
          .then((draft) => JSON.stringify(draft)),
      ),
    ),
  );
  expect(late[0]).toContain('"found":2,"closed":0,"late":2');
  expect(late[1]?.match(/"lateDays":10/g)).toHaveLength(2);
});

test('whose household was drawn is told to those alone who may see it', async () => {
  const inspection = await drawn({ title: '样本的墙' });
  const numbers = async (who: Header): Promise<(string | null)[] | undefined> =>
    (await seen(who, inspection.id))?.sample.nodes.map(({ household: house }) => house?.number ?? null);
  expect((await numbers(daguan.reviewer))?.every((number) => number !== null)).toBe(true);
  expect(await numbers(daguan.lead)).toEqual([null, null, null, null, null]);
  expect(await seen(daguan.lead, inspection.id)).toMatchObject({ tallies: [{ drawn: 5, visited: 0 }] });
});
