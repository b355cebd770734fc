import { newId } from '../../server/platform/ids';
import {
  agent,
  clerk,
  closeInspections,
  cuihua,
  daguan,
  deputy,
  done,
  drawing,
  drawn,
  duan,
  finding,
  listedIds,
  local,
  openInspections,
  platform,
  refused,
  seen,
  to,
  visited,
  visiting,
  yunnan,
} from '../kit/inspections';
import type { Header } from '../kit/people';
import { ask } from '../kit/platform';
import { connect } from '../kit/socket';

jest.setTimeout(120_000);

beforeAll(openInspections);
afterAll(closeInspections);

describe('an unannounced inspection', () => {
  /** Everybody who is inspected, and whoever is told by them. */
  const inspected = (): Record<string, Header> => ({
    reporter: daguan.reporter,
    reviewer: daguan.reviewer,
    department: daguan.department,
    clerk,
    local,
    lead: daguan.lead,
    member: daguan.member,
    stranger: duan.reviewer,
  });
  const EVENTS = `kind subject { id } pairing { id }`;
  const newsOf = async (who: Header, id: string): Promise<string[]> => {
    const { data } = await ask<{ events: { nodes: { kind: string; subject: { id: string } | null }[] } }>(
      platform,
      `{ events(first: 100, filter: { kinds: [INSPECTION_PLANNED, INSPECTION_DRAWN, INSPECTION_VISITED, INSPECTION_CALLED_OFF] }) { nodes { ${EVENTS} } } }`,
      {},
      who,
    );
    return (data?.events.nodes ?? []).filter(({ subject }) => subject?.id === id).map(({ kind }) => kind);
  };

  test('is nowhere to be seen before its first visit: not in a list, a count, a node, an event or a subscription', async () => {
    const socket = await connect(platform.url, daguan.reviewer);
    const news = socket.subscribe<{ events: { kind: string; subject: { id: string } | null } }>(
      `subscription { events { ${EVENTS} } }`,
    );
    const before: Record<string, string[]> = {};
    for (const [name, who] of Object.entries(inspected())) before[name] = await listedIds(who);
    const hidden = await drawn({ kind: 'UNANNOUNCED', title: '暗访' });
    expect(hidden.isTold).toBe(false);
    for (const [name, who] of Object.entries(inspected())) {
      expect([name, await listedIds(who)]).toEqual([name, before[name]]);
      expect([name, await seen(who, hidden.id)]).toEqual([name, null]);
      expect([name, await newsOf(who, hidden.id)]).toEqual([name, []]);
      const { data } = await ask<{ node: unknown }>(
        platform,
        `query ($id: ID!) { node(id: $id) { id } }`,
        { id: hidden.sample.nodes[0]?.id },
        who,
      );
      expect([name, data]).toEqual([name, { node: null }]);
      const redraw = await ask(
        platform,
        `query ($id: ID!) { redrawnSample(inspectionId: $id, nth: 1) { population } }`,
        { id: hidden.id },
        who,
      );
      expect(redraw.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    }
    for (const who of [yunnan, deputy]) {
      expect(await listedIds(who)).toContain(hidden.id);
      expect(await newsOf(who, hidden.id)).toEqual(['INSPECTION_PLANNED', 'INSPECTION_DRAWN']);
    }
    // Who is sent sees it by name, whatever their posts.
    expect(await listedIds(agent, 'mine: true')).toContain(hidden.id);
    expect(await seen(agent, hidden.id)).toMatchObject({ state: 'DRAWN', nextActions: ['START'] });

    for (const verb of ['drawSample', 'reportInspection', 'callOffInspection'])
      expect(
        await refused(verb, daguan.reviewer, verb === 'drawSample' ? drawing(hidden) : to(hidden, { text: '取消' })),
      ).toBe('NOT_FOUND inspectionId');
    const told = await visited(agent, hidden, 1);
    expect(told).toMatchObject({ isTold: true, state: 'UNDER_WAY' });
    // The first news that the county hears of it is that somebody was visited.
    const heard = await news.next();
    expect(heard.done === false && heard.value.data?.events).toMatchObject({
      kind: 'INSPECTION_VISITED',
      subject: { id: hidden.id },
    });
    news.stop();
    socket.close();
    expect(await newsOf(daguan.reviewer, hidden.id)).toEqual(['INSPECTION_VISITED']);
    // Who comes next is not told before the report: neither by the sample nor by the seed.
    for (const who of [daguan.reviewer, clerk, daguan.lead, local]) {
      const now = await seen(who, hidden.id);
      if (who === clerk)
        expect(now).toBeNull(); // of an inspection of the county a township learns by its findings
      else {
        expect(now?.sample).toMatchObject({ totalCount: 1, nodes: [{ id: hidden.sample.nodes[0]?.id }] });
        expect(now).toMatchObject({ draws: [], tallies: [{ drawn: null, visited: 1 }] });
      }
    }
    const reported = await done('reportInspection', agent, to(told, { text: '暗访结束' }));
    expect(await seen(daguan.reviewer, reported.id)).toMatchObject({
      sample: { totalCount: 5 },
      tallies: [{ drawn: 5 }],
      draws: [{ nth: 1, seed: hidden.draws[0]?.seed }],
    });
  });

  test('that is called off was never there', async () => {
    const hidden = await drawn({ kind: 'UNANNOUNCED', title: '取消的暗访' });
    const off = await done('callOffInspection', yunnan, to(hidden, { text: '道路中断' }));
    expect(off).toMatchObject({ state: 'CALLED_OFF', isTold: false });
    for (const who of Object.values(inspected())) expect(await seen(who, off.id)).toBeNull();
    expect(await refused('recordInspectionVisit', yunnan, visiting(hidden, 1))).toBe('TRANSITION_REFUSED inspectionId');
  });

  test('of a township is the county’s own until then', async () => {
    const ordered = {
      kind: 'UNANNOUNCED',
      title: '县暗访',
      placeId: cuihua.place,
      team: [{ name: '孙某', unit: '县督查室', isLeader: true, account: 'desk-1-recipient-reviewer' }],
    };
    const hidden = await drawn(ordered, daguan.reviewer);
    expect(hidden).toMatchObject({ office: 'RECIPIENT', isTold: false });
    expect(hidden.draws[0]?.population).toBe(8);
    for (const who of [clerk, daguan.lead, daguan.member, agent]) expect(await seen(who, hidden.id)).toBeNull();
    for (const who of [daguan.reporter, local, yunnan]) expect(await seen(who, hidden.id)).not.toBeNull();
    await visited(daguan.reviewer, hidden, 1);
    expect(await seen(clerk, hidden.id)).toMatchObject({ state: 'UNDER_WAY', sample: { totalCount: 1 }, draws: [] });
  });
});

test('what a team photographed unannounced is its own and its orderer’s until the report; what is put right is seen as always', async () => {
  const handIn = async (who: Header, name: string): Promise<string> => {
    const response = await fetch(`${platform.url}/evidence?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: who,
      body: `部位,情况\n${name},开裂\n`,
    });
    return ((await response.json()) as { id: string }).id;
  };
  const sampled = await drawn({ kind: 'UNANNOUNCED', title: '带照片的暗访' });
  const { id } = await visited(agent, sampled, 1);
  const fileId = await handIn(agent, '西墙.csv');
  await done('recordFinding', agent, { inspectionId: id, ...finding({ problem: '西墙开裂', evidenceIds: [fileId] }) });
  const now = await seen(yunnan, id);
  const item = now?.findings[0]?.rectification;
  const readBy = async (
    who: Header,
  ): Promise<[names: string[] | undefined, status: number, listed: number | undefined]> => {
    const document = `query ($id: ID!) { node(id: $id) { ... on Rectification { files { name } } } evidence(filter: { recordId: $id }) { totalCount } }`;
    const { data } = await ask<{ node: { files: { name: string }[] } | null; evidence: { totalCount: number } }>(
      platform,
      document,
      { id: item?.id },
      who,
    );
    const door = await fetch(`${platform.url}/evidence/${encodeURIComponent(fileId)}`, { headers: who });
    await door.arrayBuffer();
    return [data?.node?.files.map(({ name }) => name), door.status, data?.evidence.totalCount];
  };
  expect(await readBy(yunnan)).toEqual([['西墙.csv'], 200, 1]);
  expect((await readBy(agent))[1]).toBe(200);
  for (const who of [clerk, daguan.reviewer, daguan.lead, local]) expect(await readBy(who)).toEqual([[], 404, 0]);
  const mended = await handIn(clerk, '已修.csv');
  const attached = await ask(
    platform,
    `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { evidence { id } } }`,
    { input: { requestKey: newId(), evidenceIds: [mended], recordIds: [item?.id] } },
    clerk,
  );
  expect(attached.errors).toEqual([]);
  expect((await readBy(daguan.reviewer))[0]).toEqual(['已修.csv']);
  const reporting = await seen(yunnan, id);
  await done('reportInspection', yunnan, to(reporting ?? sampled, { text: '一户墙体开裂' }));
  for (const who of [clerk, daguan.reviewer, local])
    expect(await readBy(who)).toEqual([['西墙.csv', '已修.csv'], 200, 2]);
});
