import type { CustodianKind, FundHolding, Side } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { newId } from '../platform/ids';
import { NO_PROJECT } from './fund.store';
import type { FundEntryRow, FundRow } from './fund.tables';
import type { Inflow, Lying, Told } from './posting.rules';

/** An account: whose money, for what, with whom. */
export interface Account {
  fundId: string;
  side: Side;
  projectId: string | null;
  custodianId: string;
}

/** How many open sources a holding may have before the books no longer say that all of them were taken. */
const MAX_OPEN_SOURCES = 1_000;

/** What lies in a holding of an account, by year of origin, with the entries that it may have come from. */
export async function lyingIn(
  db: Db,
  account: Account,
  holding: FundHolding,
  namedIds: readonly string[],
): Promise<(Lying & { inflows: Inflow[] })[]> {
  const rows = await db.query<
    { originYear: number; balanceFen: string; untoldFen: string; inflows: Record<keyof Inflow, string>[] }[]
  >(
    `/* lyingIn */ select p.origin_year as "originYear", p.balance_fen as "balanceFen", p.untold_fen as "untoldFen",
            coalesce((select jsonb_agg(jsonb_build_object('entryId', i.entry_id, 'documentNo', i.document_no, 'leftFen', i.left_fen::text)) from (
              select l.entry_id, e.document_no, l.left_fen from fund_left l join fund_entry e on e.id = l.entry_id
               where l.fund_id = p.fund_id and l.project_id = p.project_id and l.custodian_id = p.custodian_id
                 and l.origin_year = p.origin_year and l.holding = p.holding and l.left_fen > 0
                 and case when cardinality($6::uuid[]) > 0 then l.entry_id = any($6::uuid[]) else p.untold_fen = 0 end
               order by l.entry_id limit $7) as i), '[]') as inflows
       from fund_position p
      where p.fund_id = $1 and p.side = $2 and p.project_id = $3 and p.custodian_id = $4 and p.holding = $5`,
    [
      account.fundId,
      account.side,
      account.projectId ?? NO_PROJECT,
      account.custodianId,
      holding,
      namedIds,
      MAX_OPEN_SOURCES + 1,
    ],
  );
  return rows.map(({ originYear, balanceFen, untoldFen, inflows }) => ({
    originYear,
    balanceFen: BigInt(balanceFen),
    untoldFen: BigInt(untoldFen),
    inflows: inflows.length > MAX_OPEN_SOURCES ? [] : inflows.map((one) => ({ ...one, leftFen: BigInt(one.leftFen) })),
  }));
}

/** A custodian as one side names it. */
export interface NamedCustodian {
  pairingId: string;
  side: Side;
  kind: CustodianKind;
  name: string;
}

export async function findCustodian(db: Db, { pairingId, side, kind, name }: NamedCustodian): Promise<string | null> {
  const rows = await db.query<{ id: string }[]>(
    `/* findCustodian */ select id from custodian where pairing_id = $1 and side = $2 and kind = $3 and name = $4`,
    [pairingId, side, kind, name],
  );
  return rows[0]?.id ?? null;
}

/** The custodian of that name, registered when it is named for the first time. */
export async function findOrRegisterCustodian(db: Db, named: NamedCustodian): Promise<string> {
  const known = await findCustodian(db, named);
  if (known !== null) return known;
  await db.query(
    `/* registerCustodian */ insert into custodian (id, pairing_id, side, kind, name) values ($1, $2, $3, $4, $5)
     on conflict (pairing_id, side, kind, name) do nothing`,
    [newId(), named.pairingId, named.side, named.kind, named.name],
  );
  const registered = await findCustodian(db, named);
  if (registered === null) throw new Error(`the custodian ${named.name} was not registered`);
  return registered;
}

export interface Claimed {
  day: Day;
  amountFen: bigint;
}

/** The entry in force that has settled this voucher, if any. The database compares numbers in one spelling. */
export async function voucherInUse(db: Db, pairingId: string, documentNo: string): Promise<Claimed | null> {
  return claimOf(db, pairingId, `'VOUCHER ' || upper(regexp_replace(normalize($2, nfkc), '\\s', '', 'g'))`, documentNo);
}

/** The carry-over of this account and year that stands, if any. */
export async function carryOverInUse(
  db: Db,
  pairingId: string,
  account: Account & { year: string; originYear: number; holding: FundHolding },
): Promise<Claimed | null> {
  const parts = [
    'CARRY',
    account.year,
    account.fundId,
    account.projectId,
    account.custodianId,
    account.originYear,
    account.holding,
  ];
  return claimOf(db, pairingId, '$2', parts.filter((part) => part !== null).join(' '));
}

async function claimOf(db: Db, pairingId: string, expression: string, value: string): Promise<Claimed | null> {
  const rows = await db.query<{ day: Day; amountFen: string }[]>(
    `/* claimOf */ select e.day::text as day, e.amount_fen as "amountFen" from fund_claim c join fund_entry e on e.id = c.entry_id
      where c.pairing_id = $1 and c.claim = ${expression} and c.ended_by is null`,
    [pairingId, value],
  );
  const [row] = rows;
  return row ? { day: row.day, amountFen: BigInt(row.amountFen) } : null;
}

/** An entry about to be written; what follows from others is left out. */
export type NewEntry = Omit<FundEntryRow, 'year' | 'at' | 'signedAt' | 'signedBy' | 'reversedById' | 'simulated'>;

/** Writes an entry and where it came from. The database keeps the positions, and refuses what is not there. */
export async function insertEntry(db: Db, entry: NewEntry, sources: Told['sources']): Promise<void> {
  await db.query(
    `/* insertEntry */ insert into fund_entry (id, fund_id, pairing_id, day, side, stage, voucher_order, from_holding, to_holding, amount_fen,
         from_project_id, from_custodian_id, project_id, custodian_id, origin_year, document_no, payee, note, goods_name, goods_quantity,
         goods_unit, evidence, untold_fen, reverses_id, needs_signature, withdraws, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)`,
    [
      entry.id,
      entry.fundId,
      entry.pairingId,
      entry.day,
      entry.side,
      entry.stage,
      entry.voucherOrder,
      entry.fromHolding,
      entry.toHolding,
      entry.amountFen.toString(),
      entry.fromProjectId,
      entry.fromCustodianId,
      entry.projectId,
      entry.custodianId,
      entry.originYear,
      entry.documentNo,
      entry.payee,
      entry.note,
      entry.goodsName,
      entry.goodsQuantity,
      entry.goodsUnit,
      entry.evidence,
      entry.untoldFen.toString(),
      entry.reversesId,
      entry.needsSignature,
      entry.withdraws,
      entry.recordedBy,
    ],
  );
  if (sources.length === 0) return;
  await db.query(
    `/* insertSources */ insert into fund_source (entry_id, source_id, amount_fen, how)
     select $1, s.source_id, s.amount_fen, s.how from unnest($2::uuid[], $3::bigint[], $4::text[]) as s(source_id, amount_fen, how)`,
    [
      entry.id,
      sources.map(({ sourceId }) => sourceId),
      sources.map(({ amountFen }) => amountFen.toString()),
      sources.map(({ how }) => how),
    ],
  );
}

export async function insertEntrySignature(
  db: Db,
  signature: { entryId: string; side: Side; accountId: string | null; partyId: string },
): Promise<void> {
  await db.query(
    `/* insertEntrySignature */ insert into fund_entry_signature (entry_id, side, account_id, party_id) values ($1, $2, $3, $4)`,
    [signature.entryId, signature.side, signature.accountId, signature.partyId],
  );
}

export async function insertFund(db: Db, fund: FundRow, recordedBy: string | null): Promise<void> {
  await db.query(
    `/* insertFund */ insert into fund (id, pairing_id, agreement_id, year, donor_id, kind, tier, name, voucher_order, simulated, published,
       party_ids, place_paths, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      fund.id,
      fund.pairingId,
      fund.agreementId,
      fund.year,
      fund.donorId,
      fund.kind,
      fund.tier,
      fund.name,
      fund.voucherOrder,
      fund.simulated,
      fund.published,
      fund.partyIds,
      fund.placePaths,
      recordedBy,
    ],
  );
}

/** Whether a fund of that name is there already. */
export async function isFundNamed(
  db: Db,
  { pairingId, year, donorId, name }: Pick<FundRow, 'pairingId' | 'year' | 'donorId' | 'name'>,
): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `/* isFundNamed */ select 1 from fund where pairing_id = $1 and year = $2 and donor_id = $3 and name = $4`,
    [pairingId, year, donorId, name],
  );
  return rows.length > 0;
}
