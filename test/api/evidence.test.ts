import { randomUUID } from 'node:crypto';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { request as openRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Role } from '../../schema/vocabulary';
import { read } from '../../server/db/tx';
import { shelfInvariant } from '../../server/evidence/evidence.check.store';
import { FolderShelf } from '../../server/evidence/file-shelf';
import { fromGlobalId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from '../kit/accounts';
import { CSV, jpegOf, PDF, PNG, XLSX } from '../kit/files';
import { GROUP, makeLedger, openFund, post, type Ledger } from '../kit/ledger';
import { ownerOf, type Header, type Owner } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';

const MB = 1024 * 1024;

interface Handed {
  status: number;
  id: string;
  name: string;
  type: string;
  size: number;
  hash: string;
  code?: string;
  message?: string;
}

let platform: Platform;
let owner: Owner;
let ours: Ledger;
let theirs: Ledger;
let auditor: Header;
beforeAll(async () => {
  platform = await startPlatform({ JIEDUI_PUBLIC_READING: 'on' });
  owner = await ownerOf(platform);
  ours = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  theirs = await makeLedger(platform, {
    donor: { name: '深圳市', province: '广东' },
    recipient: { name: '环江县', province: '广西' },
  });
  await makeAccount(platform, 'evidence-auditor', [{ role: Role.AUDITOR }]);
  auditor = await signedIn(platform, 'evidence-auditor');
});
afterAll(async () => {
  await owner.close();
  await platform.close();
});

/** Hands a file in, its content being the whole body. */
async function handIn(name: string, body: Buffer, by: Header = ours.lead, more: Header = {}): Promise<Handed> {
  const response = await fetch(`${platform.url}/evidence?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...by, ...more },
    body: new Uint8Array(body),
  });
  return { status: response.status, ...((await response.json()) as Omit<Handed, 'status'>) };
}

const fetchFile = (id: string, by: Header): Promise<Response> =>
  fetch(`${platform.url}/evidence/${id}`, { headers: by });

const shelfFolder = (): string => join(platform.config.dataDir, 'files');

/** Everything that lies on the shelf, as paths below its folder. */
async function shelf(): Promise<string[]> {
  const entries = await readdir(shelfFolder(), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function entry(ledger: Ledger): Promise<string> {
  const fundId = await openFund(platform, ledger.lead, ledger.pairingId);
  return (await post(platform, ledger.lead, 'disburseFund', { fundId, amount: '100' })).id;
}

const EVIDENCE = `id name type size hash usedElsewhere records { id } attachedBy { name }`;

const attach = (by: Header, evidenceIds: string[], recordIds: string[], requestKey: string = randomUUID()) =>
  ask<{ attachEvidence: { evidence: { id: string; usedElsewhere: number; records: { id: string }[] }[] } }>(
    platform,
    `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { evidence { ${EVIDENCE} } } }`,
    { input: { requestKey, evidenceIds, recordIds } },
    by,
  );

const detach = (by: Header, evidenceId: string, recordIds: string[]) =>
  ask(
    platform,
    `mutation ($input: DetachEvidenceInput!) { detachEvidence(input: $input) { evidence { id } } }`,
    { input: { requestKey: randomUUID(), evidenceId, recordIds } },
    by,
  );

const filesOf = async (
  id: string,
  by: Header,
): Promise<{ id: string; usedElsewhere: number; records: { id: string }[] }[]> => {
  const answer = await ask<{
    node: { files: { id: string; usedElsewhere: number; records: { id: string }[] }[] } | null;
  }>(platform, `query ($id: ID!) { node(id: $id) { ... on FundEntry { files { ${EVIDENCE} } } } }`, { id }, by);
  return answer.data?.node?.files ?? [];
};

describe('a file', () => {
  test('of the largest size comes back byte for byte, saved and never shown, and does not lie open on disk', async () => {
    const picture = jpegOf(20 * MB, 1);
    const hash = createHash('sha256').update(picture).digest('hex');
    const handed = await handIn('现场 照片.jpg', picture);
    expect(handed).toMatchObject({ status: 201, name: '现场 照片.jpg', type: 'JPEG', size: 20 * MB, hash });
    const response = await fetchFile(handed.id, ours.lead);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(picture)).toBe(true);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(20 * MB),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    expect(headers['content-disposition']).toBe(
      `attachment; filename="?? ??.jpg"; filename*=UTF-8''${encodeURIComponent('现场 照片.jpg')}`,
    );
    const place = join(shelfFolder(), hash.slice(0, 2), hash.slice(2, 4), hash);
    expect((await readFile(place)).includes(picture.subarray(0, 64))).toBe(false);
  });

  test('is named in Content-Disposition just as well', async () => {
    const response = await fetch(`${platform.url}/evidence`, {
      method: 'POST',
      headers: {
        ...ours.lead,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('发票.pdf')}`,
      },
      body: new Uint8Array(PDF),
    });
    expect(await response.json()).toMatchObject({ name: '发票.pdf', type: 'PDF' });
  });

  test('is kept once, whoever hands it in, and an upload that is tried again gives what the first one gave', async () => {
    const first = await handIn('台账.xlsx', XLSX);
    const again = await handIn('台账.xlsx', XLSX);
    const other = await handIn('台账.xlsx', XLSX, theirs.lead);
    expect(again.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
    expect((await shelf()).filter((path) => path.endsWith(first.hash))).toHaveLength(1);
  });

  test.each<[string, string, Buffer, number, string]>([
    ['above the limit', 'a.jpg', jpegOf(20 * MB + 1), 413, 'FILE_TOO_LARGE'],
    ['far above the limit', 'a.jpg', jpegOf(60 * MB), 413, 'FILE_TOO_LARGE'],
    ['of another type than its name says', 'a.jpg', PNG, 415, 'FILE_TYPE_REFUSED'],
    ['a page', 'a.html', Buffer.from('<script>1</script>'), 415, 'FILE_TYPE_REFUSED'],
    ['a page that calls itself a table', 'a.csv', Buffer.from('<script>a,b</script>'), 415, 'FILE_TYPE_REFUSED'],
    ['a drawing', 'a.svg', Buffer.from('<svg onload="a(1,2)"/>'), 415, 'FILE_TYPE_REFUSED'],
    ['without a name', '', CSV, 400, 'BAD_INPUT'],
    ['empty', 'a.csv', Buffer.alloc(0), 400, 'BAD_INPUT'],
  ])('%s is refused and leaves nothing behind', async (_what, name, body, status, code) => {
    const [files, rows] = [await shelf(), await owner.countRows()];
    expect(await handIn(name, body)).toMatchObject({ status, code });
    expect(await shelf()).toEqual(files);
    expect(await owner.countRows()).toEqual(rows);
  });

  test('that breaks off in the middle leaves nothing behind', async () => {
    const [files, rows] = [await shelf(), await owner.countRows()];
    await breakOff();
    const deadline = Date.now() + 10_000;
    // The part is there as long as the server has not noticed.
    while ((await shelf()).length > files.length && Date.now() < deadline) await pause(20);
    expect(await shelf()).toEqual(files);
    expect(await owner.countRows()).toEqual(rows);
  });

  test('that a killed server left half is cleared away, one that is being written is not', async () => {
    const incoming = join(shelfFolder(), 'incoming');
    await mkdir(incoming, { recursive: true });
    const [old, fresh] = ['old.part', 'fresh.part'].map((name) => join(incoming, name)) as [string, string];
    await writeFile(old, 'half');
    await writeFile(fresh, 'half');
    const hourAgo = new Date(Date.now() - 3_600_000);
    await utimes(old, hourAgo, hourAgo);
    const again = new FolderShelf(shelfFolder(), platform.config.secret, MB);
    expect(await again.tidy(600_000)).toBe(1);
    expect((await shelf()).filter((path) => path.startsWith(incoming))).toEqual([fresh]);
    expect(await again.tidy(-1_000)).toBe(1);
  });

  test('whose content on disk was changed or is sealed with another key is not handed out', async () => {
    const handed = await handIn('改动.jpg', jpegOf(200_000, 7));
    const place = join(shelfFolder(), handed.hash.slice(0, 2), handed.hash.slice(2, 4), handed.hash);
    const stranger = new FolderShelf(shelfFolder(), 'another secret', MB);
    const opened = await stranger.open(handed.hash);
    await expect(async () => {
      for await (const piece of opened ?? []) expect(piece).toBeDefined();
    }).rejects.toThrow('sealed with the key');
    const bytes = await readFile(place);
    bytes[100_000] = (bytes[100_000] ?? 0) ^ 1;
    await writeFile(place, bytes);
    await expect(fetchFile(handed.id, ours.lead).then((response) => response.arrayBuffer())).rejects.toThrow();
  });

  test('whose content is gone from disk is named by the check', async () => {
    const handed = await handIn('丢失.jpg', jpegOf(500, 21));
    const missing = async (): Promise<string[]> => {
      const check = shelfInvariant(platform.app.rooms.evidence.shelf);
      return (await read(platform.database.source, PLATFORM, (db) => check.find(db))).map(({ id }) => id);
    };
    const before = await missing();
    await rm(join(shelfFolder(), handed.hash.slice(0, 2), handed.hash.slice(2, 4), handed.hash));
    expect(await missing()).toEqual([...before, fromGlobalId(handed.id).key]);
    expect((await fetchFile(handed.id, ours.lead)).status).toBe(500);
  });

  test('is taken from people who keep records, and from nobody else', async () => {
    const anonymous = await handIn('a.csv', CSV, {});
    expect(anonymous).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await handIn('a.csv', CSV, auditor)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const put = await fetch(`${platform.url}/evidence`, { method: 'PUT', headers: ours.lead, body: 'x' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

describe('evidence', () => {
  test('proves a record to all who see the record, and to nobody else', async () => {
    const [record, file] = [await entry(ours), await handIn('凭证.jpg', jpegOf(1_000, 11))];
    expect((await fetchFile(file.id, ours.reviewer)).status).toBe(404);
    const attached = await attach(ours.lead, [file.id], [record]);
    expect(attached.errors).toEqual([]);
    expect(attached.data?.attachEvidence.evidence).toMatchObject([
      { id: file.id, usedElsewhere: 0, records: [{ id: record }] },
    ]);
    expect(await filesOf(record, ours.reviewer)).toMatchObject([{ id: file.id }]);
    expect((await fetchFile(file.id, ours.reviewer)).status).toBe(200);
    expect((await fetchFile(file.id, auditor)).status).toBe(200);
    expect((await fetchFile(file.id, theirs.lead)).status).toBe(404);
    expect((await fetchFile(file.id, {})).status).toBe(401);
    expect((await fetchFile(toGlobalId('Evidence', randomUUID()), ours.lead)).status).toBe(404);
    const foreign = await ask(platform, `query ($id: ID!) { node(id: $id) { id } }`, { id: file.id }, theirs.lead);
    expect(foreign.data).toEqual({ node: null });
  });

  test('that is used twice shows it: where one may look, which records; where not, how many', async () => {
    const picture = jpegOf(1_000, 12);
    const [one, two, abroad] = [await entry(ours), await entry(ours), await entry(theirs)];
    const mine = await handIn('照片.jpg', picture);
    await attach(ours.lead, [mine.id], [one, two]);
    const other = await handIn('另一张.jpg', picture, theirs.lead);
    expect((await attach(theirs.lead, [other.id], [abroad])).errors).toEqual([]);
    expect(await filesOf(one, ours.lead)).toMatchObject([{ usedElsewhere: 1, records: [{ id: one }, { id: two }] }]);
    expect(await filesOf(abroad, theirs.lead)).toMatchObject([{ usedElsewhere: 2, records: [{ id: abroad }] }]);
    expect(await filesOf(one, auditor)).toMatchObject([
      { usedElsewhere: 0, records: [{ id: one }, { id: two }, { id: abroad }] },
    ]);
  });

  test('is attached once: a replay, or the same content again, changes nothing', async () => {
    const [record, file] = [await entry(ours), await handIn('一次.jpg', jpegOf(1_000, 13))];
    const key = randomUUID();
    const first = await attach(ours.lead, [file.id], [record], key);
    const rows = await owner.countRows();
    expect(await attach(ours.lead, [file.id], [record], key)).toEqual(first);
    expect(await owner.countRows()).toEqual(rows);
    const reused = await attach(ours.lead, [file.id], [await entry(ours)], key);
    expect(reused.errors[0]?.extensions.code).toBe('REQUEST_KEY_REUSED');
    const renamed = await handIn('同一张.jpg', jpegOf(1_000, 13));
    await attach(ours.lead, [renamed.id], [record]);
    expect(await filesOf(record, ours.lead)).toHaveLength(1);
  });

  test('is taken off by the side that attached it, stays readable to whoever handed it in, and can come again', async () => {
    const [record, file] = [await entry(ours), await handIn('撤下.jpg', jpegOf(1_000, 14))];
    await attach(ours.lead, [file.id], [record]);
    expect((await detach(ours.countyFinance, file.id, [record])).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await detach(ours.lead, file.id, [record])).errors).toEqual([]);
    expect(await filesOf(record, ours.lead)).toEqual([]);
    expect((await fetchFile(file.id, ours.reviewer)).status).toBe(404);
    expect((await fetchFile(file.id, ours.lead)).status).toBe(200);
    expect((await detach(ours.lead, file.id, [record])).errors[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
      field: 'recordIds.0',
    });
    await attach(ours.lead, [file.id], [record]);
    expect(await filesOf(record, ours.reviewer)).toHaveLength(1);
  });

  test.each<[string, () => Promise<[Header, string[], string[]]>, string]>([
    [
      'somebody else’s record',
      async () => [ours.lead, [(await handIn('x.csv', CSV)).id], [await entry(theirs)]],
      'NOT_FOUND',
    ],
    [
      'somebody else’s file',
      async () => [ours.lead, [(await handIn('y.csv', CSV, theirs.lead)).id], [await entry(ours)]],
      'NOT_FOUND',
    ],
    ['what is no record', async () => [ours.lead, [(await handIn('x.csv', CSV)).id], [ours.pairingId]], 'NOT_FOUND'],
    [
      'the other side’s entry',
      async () => [ours.countyFinance, [(await handIn('z.csv', CSV, ours.countyFinance)).id], [await entry(ours)]],
      'FORBIDDEN',
    ],
    ['no record', async () => [ours.lead, [(await handIn('x.csv', CSV)).id], []], 'BAD_INPUT'],
    [
      'a record twice',
      async () => {
        const one = await entry(ours);
        return [ours.lead, [(await handIn('x.csv', CSV)).id], [one, one]];
      },
      'BAD_INPUT',
    ],
    [
      'a hundred and one records',
      async () => [
        ours.lead,
        [(await handIn('x.csv', CSV)).id],
        Array.from({ length: 101 }, () => toGlobalId('FundEntry', randomUUID())),
      ],
      'TOO_MANY_ITEMS',
    ],
  ])('attaching to %s is refused and changes nothing', async (_what, given, code) => {
    const [by, files, records] = await given();
    const rows = await owner.countRows();
    const answer = await attach(by, files, records);
    expect(answer.errors[0]?.extensions.code).toBe(code);
    expect(await owner.countRows()).toEqual(rows);
  });

  test('is listed: of a record, unused, by name', async () => {
    const [record, file] = [await entry(ours), await handIn('名册 2019.csv', Buffer.from('姓名,年龄\n'))];
    const list = async (filter: string): Promise<string[]> => {
      const query = `{ evidence(filter: ${filter}, first: 100) { nodes { name } totalCount } }`;
      const answer = await ask<{ evidence: { nodes: { name: string }[] } }>(platform, query, {}, ours.lead);
      return answer.data?.evidence.nodes.map(({ name }) => name) ?? [];
    };
    expect(await list('{ isUnused: true, search: "名册" }')).toEqual(['名册 2019.csv']);
    await attach(ours.lead, [file.id], [record]);
    expect(await list('{ isUnused: true, search: "名册" }')).toEqual([]);
    expect(await list(`{ recordId: "${record}" }`)).toEqual(['名册 2019.csv']);
    expect(await list(`{ pairingIds: ["${theirs.pairingId}"] }`)).toEqual([]);
  });
});

/** Sends half of what it announced, then hangs up. */
async function breakOff(): Promise<void> {
  const body = jpegOf(4 * MB, 99);
  const sent = openRequest(`${platform.url}/evidence?name=half.jpg`, {
    method: 'POST',
    headers: { ...ours.lead, 'content-length': body.length },
  });
  const failed = new Promise<void>((resolve) => sent.once('error', () => resolve()));
  await new Promise<void>((resolve) => sent.write(body.subarray(0, 2 * MB), () => resolve()));
  const before = Date.now() + 5_000;
  while (!(await shelf()).some((path) => path.endsWith('.part')) && Date.now() < before) await pause(10);
  sent.destroy();
  await failed;
}
