import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bearer, SIGN_IN, type Tokens } from '../kit/accounts';
import type { Header } from '../kit/people';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { readWorkbook, type ReadSheet } from '../kit/workbook';

jest.setTimeout(120_000);

describe('papers of Daguan’s simulated money', () => {
  let platform: Platform;
  let reviewer: Header;
  let pairingId: string;
  let entryId: string;

  beforeAll(async () => {
    platform = await startPlatform({ JIEDUI_DEMONSTRATION: 'on' });
    const file = readFileSync(join(platform.config.dataDir, 'demo-accounts.json'), 'utf8');
    const accounts = JSON.parse(file) as { account: string; password: string }[];
    const input = accounts.find(({ account }) => account === 'recipient-reviewer');
    const { account, password } = input ?? {};
    const signedIn = await ask<{ signIn: Tokens }>(platform, SIGN_IN, { input: { account, password } });
    reviewer = bearer(signedIn.data?.signIn.accessToken ?? '');
    const { data } = await ask<{ fundEntries: { nodes: { id: string; pairing: { id: string } }[] } }>(
      platform,
      `{ fundEntries(first: 1, filter: { stages: [DISBURSED], side: DONOR }) { nodes { id pairing { id } } } }`,
      {},
      reviewer,
    );
    const [entry] = data?.fundEntries.nodes ?? [];
    [entryId, pairingId] = [entry?.id ?? '', entry?.pairing.id ?? ''];
  });
  afterAll(() => platform.close());

  const sheetsOf = async (kind: string, query: Record<string, string>): Promise<ReadSheet[]> => {
    const path = `${platform.url}/papers/${kind}?${new URLSearchParams(query).toString()}`;
    const answer = await fetch(path, { headers: reviewer });
    if (answer.status !== 200) throw new Error(`${kind}: ${answer.status} ${await answer.text()}`);
    return readWorkbook(new Uint8Array(await answer.arrayBuffer()));
  };

  test('no sheet of any paper goes without 演示数据: in its title, on every page, in every row', async () => {
    const asked: [string, Record<string, string>][] = [
      ['payment-notice', { entryId }],
      ['reminder', { pairingId, side: 'DONOR' }],
      ['reminder', { pairingId, side: 'RECIPIENT' }],
      ['spend-table', { pairingId, year: '2019', month: '12' }],
      ['audit-export', { pairingId }],
      ['public-notice', { pairingId, year: '2019' }],
    ];
    for (const [kind, query] of asked) {
      for (const sheet of await sheetsOf(kind, query)) {
        const { oddHeader, oddFooter } = sheet.headerFooter ?? {};
        expect([kind, sheet.rows[0]?.[0], oddHeader, oddFooter]).toEqual([
          kind,
          expect.stringMatching(/（演示数据）$/),
          '&C演示数据',
          expect.stringMatching(/^&L演示数据.*&R演示数据$/),
        ]);
        const table = sheet.rows.slice(sheet.rows.findLastIndex((row) => row[0] === '序号') + 1);
        const numbered = table.filter((row) => typeof row[0] === 'number');
        expect(numbered.filter((row) => row.at(-1) !== '演示数据')).toEqual([]);
      }
    }
  });

  test('the export comes to what was published for 2019, and finds nothing that does not agree', async () => {
    const [totals, entries] = await sheetsOf('audit-export', { pairingId, year: '2019' });
    const lines = (totals?.rows ?? []).filter((row) => typeof row[0] === 'number');
    const amountOf = (name: string): number =>
      Number(lines.find((row) => row[1] === '全部资金' && row[2] === name)?.[4] ?? 0);
    // 5028 万元 of fiscal and 2022.25 万元 of social aid, cash and goods together.
    expect(amountOf('拨付') + amountOf('物资捐赠折款')).toBe(70_502_500);
    expect(lines.filter((row) => row[7] === '相符').length).toBeGreaterThan(20);
    expect(lines.filter((row) => row[7] === '不符')).toEqual([]);
    expect((entries?.rows ?? []).filter((row) => typeof row[0] === 'number').length).toBeGreaterThan(100);
  });
});
