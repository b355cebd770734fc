import { Client } from 'pg';
import { checkAll, INVARIANTS } from '../../server/checks/check.service';
import { ensureSchemes } from '../../server/indicators/scheme.service';
import { fromGlobalId } from '../../server/platform/ids';
import { DONOR_TREASURY, GROUP, makeLedger, openFund, post, TOWNSHIP, TREASURY, type Ledger } from '../kit/ledger';
import { adminUrl, startPlatform, type Platform } from '../kit/platform';

let platform: Platform;
let ledger: Ledger;
let root: Client;
/** The entries of a small ledger, by what they are. */
const entries: Record<string, string> = {};
let fundId: string;

beforeAll(async () => {
  platform = await startPlatform();
  await ensureSchemes(platform.database.source);
  ledger = await makeLedger(platform, { donor: GROUP, recipient: { name: '大关县', province: '云南' } });
  root = new Client({ connectionString: adminUrl(platform.config.dataDir) });
  await root.connect();
  const fund = await openFund(platform, ledger.lead, ledger.pairingId);
  fundId = fromGlobalId(fund).key;
  const county = async (name: string, verb: string, input: Record<string, unknown>) => {
    const { id } = await post(platform, ledger.countyFinance, verb, { fundId: fund, ...input });
    entries[name] = fromGlobalId(id).key;
    return id;
  };
  const pledge = await post(platform, ledger.lead, 'pledgeFund', {
    fundId: fund,
    amount: '9',
    custodian: DONOR_TREASURY,
  });
  await post(platform, ledger.reviewer, 'signFundEntry', { entryId: pledge.id });
  entries.pledge = fromGlobalId(pledge.id).key;
  await county('receipt', 'recordFundReceipt', { amount: '100' });
  await county('issue', 'issueFund', { amount: '60', custodian: TOWNSHIP, fromCustodian: TREASURY });
  await county('spending', 'recordSpending', { amount: '50', custodian: TOWNSHIP });
  await county('voucher', 'recordVoucher', { amount: '40', custodian: TOWNSHIP, documentNo: '凭证一' });
  const mistake = await county('mistake', 'recordFundReceipt', { amount: '7' });
  await post(platform, ledger.countyFinance, 'reverseFundEntry', {
    entryId: mistake,
    day: '2019-07-01',
    documentNo: '冲一',
    reason: '录错',
  });
}, 60_000);
afterAll(async () => {
  await root.end();
  await platform.close();
});

const brokenNow = async () =>
  (await checkAll(platform.database.source)).flatMap(({ invariant, broken }) =>
    broken.map(({ table, id }) => ({ name: invariant.name, table, id })),
  );

/** Plants by hand what the database itself would refuse, and takes it away again. */
async function planted(
  sql: string,
  params: unknown[],
  undo: string,
): Promise<{ name: string; table: string; id: string }[]> {
  await root.query('set session_replication_role = replica');
  await root.query(sql, params);
  const broken = await brokenNow();
  await root.query(undo, params);
  await root.query('set session_replication_role = origin');
  return broken;
}

test('a sound ledger breaks none of the invariants, each of which has a name and says what holds', async () => {
  expect(await brokenNow()).toEqual([]);
  expect(new Set(INVARIANTS.map(({ name }) => name)).size).toBe(INVARIANTS.length);
  for (const { zh, en } of INVARIANTS) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[a-z]/i);
  }
});

/** What was planted past the triggers is missing in the rollup, too, which names the sum that it belongs to. */
const isOfRollup = ({ name }: { name: string }): boolean => name === 'records.ledger.rollup';

describe('a wrong row planted by hand is named', () => {
  const position = `fund_id = $1 and holding = 'RECEIVED'`;
  test('a position of which a fen is missing', async () => {
    const change = (by: number) =>
      `update fund_position set balance_fen = balance_fen ${by > 0 ? '+' : '-'} 1 where ${position}`;
    const broken = await planted(change(-1), [fundId], change(1));
    expect(new Set(broken.map(({ name }) => name))).toEqual(
      new Set(['ledger.positions', 'ledger.told', 'ledger.conserved']),
    );
    const [{ id } = { id: '' }] = broken.filter(({ table }) => table === 'fund_position');
    expect(broken.filter(({ table }) => table === 'fund_position').every((row) => row.id === id)).toBe(true);
    expect(id).toMatch(new RegExp(`^${fundId}/RECIPIENT/.*/RECEIVED$`));
  });

  test.each([
    [
      'an entry whose amount was changed',
      'issue',
      'ledger.sources',
      `update fund_entry set amount_fen = amount_fen + 1 where id = $1`,
      `update fund_entry set amount_fen = amount_fen - 1 where id = $1`,
    ],
    [
      'an entry that moves what cannot be moved',
      'spending',
      'ledger.moves',
      `update fund_entry set to_holding = 'PLEDGED' where id = $1`,
      `update fund_entry set to_holding = 'SPENT' where id = $1`,
    ],
    [
      'what is left of an entry',
      'receipt',
      'ledger.left',
      `update fund_left set left_fen = left_fen + 5 where entry_id = $1`,
      `update fund_left set left_fen = left_fen - 5 where entry_id = $1`,
    ],
    [
      'a voucher that nobody claims',
      'voucher',
      'ledger.claims',
      `update fund_claim set ended_by = '3' where entry_id = $1`,
      `update fund_claim set ended_by = null where entry_id = $1`,
    ],
    [
      'an entry that nobody was told of',
      'spending',
      'ledger.events',
      `update event set subject_type = 'Fund' where subject_id = $1::text`,
      `update event set subject_type = 'FundEntry' where subject_id = $1::text`,
    ],
    [
      'a signature of the same side',
      'pledge',
      'ledger.signatures',
      `update fund_entry_signature set side = 'DONOR' where entry_id = $1`,
      `update fund_entry_signature set side = 'RECIPIENT' where entry_id = $1`,
    ],
  ])('%s', async (_what, entry, invariant, plant, undo) => {
    const id = entries[entry];
    const broken = await planted(plant, [id], undo);
    expect(broken.filter(({ name }) => name === invariant).map((row) => row.id)).toEqual([id]);
    // Whatever else is named is this entry, or the account and the fund that it stands in.
    expect(
      broken.filter(
        (row) => row.id !== id && !row.id.startsWith(fundId) && !row.id.includes(id ?? '') && !isOfRollup(row),
      ),
    ).toEqual([]);
    expect(await brokenNow()).toEqual([]);
  });

  test('an entry that came past the books', async () => {
    const id = '01a00000-0000-7000-8000-000000000001';
    const columns = `fund_id, pairing_id, day, side, stage, voucher_order, from_holding, to_holding, amount_fen, custodian_id, origin_year, document_no, needs_signature`;
    const plant = `insert into fund_entry (id, ${columns}) select $1, ${columns} from fund_entry where id = '${entries.receipt}'`;
    const broken = await planted(plant, [id], 'delete from fund_entry where id = $1');
    expect(broken.filter((row) => row.id === id).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ledger.events', 'ledger.left']),
    );
    expect(broken.filter((row) => row.id !== id && !row.id.startsWith(fundId) && !isOfRollup(row))).toEqual([]);
  });

  test('a source that does not lie where the money was taken', async () => {
    const params = [entries.spending, entries.receipt];
    const plant = `insert into fund_source (entry_id, source_id, amount_fen, how) values ($1, $2, 1, 'NAMED')`;
    const broken = await planted(plant, params, 'delete from fund_source where entry_id = $1 and source_id = $2');
    expect(broken.find(({ name }) => name === 'ledger.sourcePlaces')?.id).toBe(params.join('/'));
  });

  test('a reversal that mirrors nothing', async () => {
    const params = [entries.mistake];
    const change = (to: number) => `update fund_entry set amount_fen = ${to} where reverses_id = $1`;
    const broken = await planted(change(-699), params, change(-700));
    const [reversal] = broken.filter(({ name }) => name === 'ledger.reversals');
    expect(reversal?.table).toBe('fund_entry');
    expect(await brokenNow()).toEqual([]);
  });
});

test('what the database refuses, whoever writes it: below zero, changed, deleted, moved as no stage moves', async () => {
  const refused = async (sql: string, message: RegExp) => {
    await root.query('begin');
    await expect(root.query(sql)).rejects.toThrow(message);
    await root.query('rollback');
  };
  const copied = `pairing_id, day, side, stage, voucher_order, from_holding, to_holding, from_custodian_id, custodian_id, origin_year, document_no, needs_signature`;
  const again = (amount: string, stage = 'stage') =>
    `insert into fund_entry (id, fund_id, amount_fen, untold_fen, ${copied}) select gen_random_uuid(), fund_id, ${amount}, ${amount}, ${copied.replace(' stage,', ` ${stage},`)}
       from fund_entry where id = '${entries.spending}'`;
  await refused(again('100000'), /fund_position_not_negative/);
  await refused(again('1', `'RECEIVED'`), /foreign key|violates/);
  await refused(`update fund_entry set amount_fen = 1 where id = '${entries.receipt}'`, /append-only/);
  await refused(`delete from fund_entry where id = '${entries.receipt}'`, /append-only/);
  await refused(`delete from fund_source`, /append-only/);
  await refused(`update fund_entry_signature set side = 'DONOR'`, /append-only/);
});
