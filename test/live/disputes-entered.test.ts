import { randomUUID } from 'node:crypto';
import { checkAll } from '../../server/checks/check.service';
import { createDataSource } from '../../server/db/data-source';
import { openEmbeddedDatabase } from '../../server/db/embedded';
import { migrate } from '../../server/db/migrate';
import { GROUP } from '../kit/ledger';
import { makePeople, type Header } from '../kit/people';
import { ask, startPlatform } from '../kit/platform';

const BEFORE_THERE_WAS_A_LIST = `
  drop table record_dispute_item, record_dispute_version, record_dispute, record_dispute_step cascade;
  drop function dispute_item_only_closes(), check_dispute_step(), check_dispute_head();
`;

test('what stood disputed before there was a list of disputes is entered into it, by the owner under the walls', async () => {
  const platform = await startPlatform();
  const ours = await makePeople(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  const done = async <Data>(query: string, variables: Record<string, unknown>, by: Header): Promise<Data> => {
    const answer = await ask<Data>(platform, query, variables, by);
    if (answer.data === null || answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  const purchase = async (product: string): Promise<{ id: string; version: number }> => {
    const facts = { day: '2019-05-20', amount: '100.00', channel: 'CANTEEN', mode: 'DIRECT', buyer: '食堂', product };
    const { orderPurchase } = await done<{ orderPurchase: { purchase: { id: string; version: number } } }>(
      `mutation ($input: OrderPurchaseInput!) { orderPurchase(input: $input) { purchase { id version } } }`,
      { input: { requestKey: randomUUID(), pairingId: ours.pairingId, ...facts } },
      ours.reporter,
    );
    return orderPurchase.purchase;
  };
  const say = async (verb: 'confirmRecords' | 'disputeRecords', input: Record<string, unknown>): Promise<void> => {
    const type = verb === 'confirmRecords' ? 'ConfirmRecordsInput' : 'DisputeRecordsInput';
    const query = `mutation ($input: ${type}!) { ${verb}(input: $input) { count } }`;
    await done(query, { input: { requestKey: randomUUID(), ...input } }, ours.lead);
  };
  const rows = [await purchase('花椒'), await purchase('竹笋'), await purchase('天麻')];
  await say('disputeRecords', { records: rows, reason: '没有收到货' });
  await say('confirmRecords', { records: rows.slice(0, 1).map(({ id, version }) => ({ id, version: version + 1 })) });
  const list = async () =>
    (
      await done<{ disputes: { nodes: { reason: string; due: string; openedOn: string }[] } }>(
        `{ disputes { nodes { side recordSide reason count state turn openedOn due version versions { action text madeBy { id } }
             records { nodes { ... on Purchase { id } } } } } }`,
        {},
        ours.reviewer,
      )
    ).disputes.nodes;
  const [known] = await list();
  expect(known).toMatchObject({ count: 3, reason: '没有收到货' });

  const embedded = await openEmbeddedDatabase({ dataDir: platform.config.dataDir, say: () => undefined });
  const owner = createDataSource({ url: embedded.ownerUrl, applicationName: 'test-owner', poolSize: 1 });
  await owner.initialize();
  try {
    await owner.query(BEFORE_THERE_WAS_A_LIST);
    await owner.query(`delete from migration where name = 'Disputes1700000000018'`);
    expect(await migrate(embedded.ownerUrl)).toEqual(['Disputes1700000000018']);
    const entered = await list();
    const { id: first } = rows[0] ?? { id: '' };
    expect(entered).toMatchObject([
      {
        side: 'DONOR',
        recordSide: 'RECIPIENT',
        reason: '没有收到货',
        count: 2,
        state: 'OPEN',
        turn: 'RECIPIENT',
        version: 1,
        due: known?.due,
        openedOn: known?.openedOn,
        versions: [{ action: 'OPEN', text: '没有收到货' }],
      },
    ]);
    expect(JSON.stringify(entered)).not.toContain(first);
    const broken = (await checkAll(platform.database.source)).filter((one) => one.broken.length > 0);
    expect(broken.map(({ invariant }) => invariant.name)).toEqual([]);
    const policies = await owner.query<{ policyname: string }[]>(
      `select policyname from pg_policies where policyname like '%entering' or policyname = 'record_word_keeping'`,
    );
    expect(policies).toEqual([]);
  } finally {
    await owner.destroy();
    await embedded.stop();
    await platform.close();
  }
});
