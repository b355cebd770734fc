import { Client } from 'pg';
import { newId, toGlobalId } from '../../server/platform/ids';
import type { Header } from '../kit/people';
import { adminUrl, ask, startPlatform, type Platform } from '../kit/platform';
import { plantSecrets, SECRETS, type Planted } from '../kit/secret-plants';
import { buildTheirs, type World } from '../kit/world';

jest.setTimeout(300_000);

let platform: Platform;
let world: Omit<World, 'ours'>;
let planted: Planted;
beforeAll(async () => {
  platform = await startPlatform();
  world = await buildTheirs(platform);
  planted = await plantSecrets(platform, world.theirs);
});
afterAll(() => platform.close());

const as = (who: string): Header => world.theirs.headers[who] ?? world.above[who] ?? {};

const fetched = async (id: string, who: string, language = 'zh-CN'): Promise<{ status: number; body: string }> => {
  const answer = await fetch(`${platform.url}/evidence/${encodeURIComponent(id)}`, {
    headers: { 'accept-language': language, ...as(who) },
  });
  return { status: answer.status, body: await answer.text() };
};
const codeOf = ({ status, body }: { status: number; body: string }): string =>
  status === 200 ? 'OPEN' : (JSON.parse(body) as { code: string }).code;

const act = async (verb: string, type: string, select: string, who: string, input: object) => {
  const document = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${select} } }`;
  const { errors } = await ask(platform, document, { input: { requestKey: newId(), ...input } }, as(who));
  return errors.map(({ extensions: { code, field } }) => [code, field].filter(Boolean).join(' '));
};
const sayWhy = (who: string, evidenceId: string, reason: string, requestKey = newId()) =>
  act('openEvidence', 'OpenEvidenceInput', 'evidence { id }', who, { requestKey, evidenceId, reason });
const tie = (verb: 'attach' | 'detach', who: string, file: string, recordId: string) =>
  act(`${verb}Evidence`, `${verb === 'attach' ? 'Attach' : 'Detach'}EvidenceInput`, 'evidence { id }', who, {
    ...(verb === 'attach' ? { evidenceIds: [file] } : { evidenceId: file }),
    recordIds: [recordId],
  });

async function handIn(who: string, name: string): Promise<string> {
  const body = `姓名,身份证号\n某某,${name}\n`;
  const to = `${platform.url}/evidence?name=${encodeURIComponent(name)}.csv`;
  const answer = await fetch(to, { method: 'POST', headers: as(who), body });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

interface Noted {
  action: string;
  account: { name: string } | null;
  target: { id: string } | null;
  details: { name: string; value: string }[];
}
const noted = async (evidenceId: string): Promise<Noted[]> => {
  const { data, errors } = await ask<{ auditEntries: { nodes: Noted[] } }>(
    platform,
    `{ auditEntries(filter: { subjectId: "${evidenceId}" }) { nodes { action account { name } target { id } details { name value } } } }`,
    {},
    as('auditor'),
  );
  expect(errors).toEqual([]);
  return data?.auditEntries.nodes ?? [];
};

test('who handed a file in opens it; others say why, once for a quarter of an hour, and the trail keeps it', async () => {
  const { evidence } = planted;
  expect((await fetched(evidence, 'recipient-township')).body).toContain(SECRETS.fileId.text);
  expect(await fetched(evidence, 'recipient-reviewer')).toMatchObject({ status: 403, body: expect.stringMatching(/理由/) as string }); // prettier-ignore
  expect(await fetched(evidence, 'recipient-reviewer', 'en')).toMatchObject({ status: 403, body: expect.stringMatching(/say why/) as string }); // prettier-ignore
  expect(codeOf(await fetched(evidence, 'recipient-reviewer'))).toBe('REASON_NEEDED');

  for (const reason of ['', ' ', 'x'.repeat(201), '电话 138 0013 8000'])
    expect(await sayWhy('recipient-reviewer', evidence, reason)).toEqual(['BAD_INPUT reason']);
  expect(codeOf(await fetched(evidence, 'recipient-reviewer'))).toBe('REASON_NEEDED');
  expect(await noted(evidence)).toEqual([]);

  const key = newId();
  for (let time = 0; time < 2; time += 1)
    expect(await sayWhy('recipient-reviewer', evidence, '核对走访名单', key)).toEqual([]);
  expect((await fetched(evidence, 'recipient-reviewer')).body).toContain(SECRETS.fileId.text);
  const all = await noted(evidence);
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({ action: 'EVIDENCE_OPENED', account: { name: 'theirs-recipient-reviewer' }, target: { id: evidence } }); // prettier-ignore
  expect(all[0]?.details).toContainEqual({ name: 'reason', value: '核对走访名单' });
  // It is one person's reason for one file.
  expect(codeOf(await fetched(evidence, 'recipient-reporter'))).toBe('REASON_NEEDED');

  await past(`update audit_entry set at = at - interval '16 minutes' where action = 'EVIDENCE_OPENED'`);
  expect(codeOf(await fetched(evidence, 'recipient-reviewer'))).toBe('REASON_NEEDED');
});

test('who may not see the people of a household opens nothing of it, whatever they say', async () => {
  const { evidence } = planted;
  for (const who of [
    'recipient-department',
    'recipient-finance',
    'recipient-frontline',
    'supervisor',
    'auditor',
    'admin',
  ]) {
    expect([who, await sayWhy(who, evidence, '了解情况')]).toEqual([who, ['FORBIDDEN']]);
    expect([who, codeOf(await fetched(evidence, who))]).toEqual([who, 'FORBIDDEN']);
  }
  for (const who of ['donor-lead', 'donor-frontline'])
    expect([who, codeOf(await fetched(evidence, who))]).toEqual([who, 'NOT_FOUND']);
});

test('what proves something else opens as before, until it proves a visit too', async () => {
  const file = await handIn('recipient-township', '工资表');
  expect(await tie('attach', 'recipient-reporter', file, planted.placement)).toEqual(['NOT_FOUND evidenceIds.0']);
  const shared = await handIn('recipient-reporter', '务工花名册');
  expect(await tie('attach', 'recipient-reporter', shared, planted.placement)).toEqual([]);
  for (const who of ['recipient-reviewer', 'donor-lead', 'auditor'])
    expect([who, codeOf(await fetched(shared, who))]).toEqual([who, 'OPEN']);

  expect(await tie('attach', 'recipient-reporter', shared, planted.visit)).toEqual([]);
  expect(codeOf(await fetched(shared, 'recipient-reporter'))).toBe('OPEN');
  expect(codeOf(await fetched(shared, 'recipient-reviewer'))).toBe('REASON_NEEDED');
  expect(codeOf(await fetched(shared, 'auditor'))).toBe('FORBIDDEN');
  expect(await sayWhy('recipient-reviewer', shared, '核对花名册')).toEqual([]);
  expect(codeOf(await fetched(shared, 'recipient-reviewer'))).toBe('OPEN');

  expect(await tie('detach', 'recipient-reporter', shared, planted.visit)).toEqual([]);
  expect(codeOf(await fetched(shared, 'auditor'))).toBe('OPEN');
  expect(await sayWhy('recipient-reviewer', toGlobalId('Evidence', newId()), '核对')).toEqual(['NOT_FOUND evidenceId']);
});

/** Past every wall and every rule of the trail: nobody waits for a quarter of an hour. */
async function past(sql: string): Promise<void> {
  const root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  try {
    await root.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
  } finally {
    await root.end();
  }
}
