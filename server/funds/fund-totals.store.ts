import type { CustodianKind, FundKind, FundStage, FundTier, ProjectStatus, Side } from '../../schema/vocabulary';
import type { Batch } from '../db/loaders';
import { yuanFromFen } from '../platform/money';
import { scopePredicate } from '../platform/scope';
import { ENTRY_COLUMNS, ENTRY_TABLES, IN_FORCE, parseEntry, type StoredEntry } from './fund.store';
import type { CustodianRow, FundEntryRow } from './fund.tables';
import type { MovedSum } from './money-flow.rules';
import { addSums, NO_MONEY, SUM_NAMES, type CustodianSums, type MoneySums } from './money-rates.rules';
import { CASH_LYING } from './posting.rules';

/**
 * What the entries in force come to. A reversal carries an amount below zero, so every total is a plain sum. Each entry
 * has two legs: where the amount came to, and where it left; a project or a custodian counts the legs that are its own.
 */
const LEGS = `fund_entry e join fund f on f.id = e.fund_id left join fund_entry_signature g on g.entry_id = e.id
  left join fund_entry undone on undone.id = e.reverses_id
  cross join lateral (values (true, e.project_id, e.custodian_id, e.to_holding, e.amount_fen),
    (false, e.from_project_id, e.from_custodian_id, e.from_holding, -e.amount_fen)) as leg(comes, project_id, custodian_id, holding, amount_fen)`;

const CASH = `(${CASH_LYING.map((holding) => `'${holding}'`).join(', ')})`;

const staged = (stage: FundStage | `${FundStage}`, also = ''): string =>
  `coalesce(sum(e.amount_fen) filter (where leg.comes and e.stage = '${stage}'${also}), 0)`;
const lies = (also = ''): string => `coalesce(sum(leg.amount_fen) filter (where leg.holding in ${CASH}${also}), 0)`;
/** A reversal counts where its entry did: what was reversed never happened. */
const IS_BY_YEAR_END = 'coalesce(undone.year, e.year) <= f.year';

/** The columns that `parseSums` reads, over legs. */
function sumsOver(isByYearEnd: string): Record<keyof MoneySums, string> {
  const byYearEnd = ` and ${isByYearEnd}`;
  return {
    pledged: staged('PLEDGED'),
    allocated: staged('ALLOCATED'),
    disbursed: staged('DISBURSED'),
    takenBack: staged('RETURNED', ` and e.side = 'DONOR'`),
    opening: staged('OPENING'),
    received: staged('RECEIVED'),
    issued: staged('ISSUED'),
    spent: staged('SPENT'),
    vouchered: staged('VOUCHERED'),
    returned: staged('RETURNED', ` and e.side = 'RECIPIENT'`),
    // What a project gives back belongs to the project that it left.
    surplus: `coalesce(sum(e.amount_fen) filter (where not leg.comes and e.stage = 'SURPLUS'), 0)`,
    carriedOver: staged('CARRIED_OVER'),
    donated: staged('DONATED'),
    goodsReceived: staged('GOODS_RECEIVED'),
    handedOut: staged('HANDED_OUT'),
    lying: lies(),
    retained: `coalesce(sum(leg.amount_fen) filter (where leg.holding = 'RETAINED'), 0)`,
    lyingAtYearEnd: lies(byYearEnd),
    availableAtYearEnd: `${staged('OPENING', byYearEnd)} + ${staged('RECEIVED', byYearEnd)}`,
  };
}

const columnsOf = (sums: Record<keyof MoneySums, string>): string =>
  SUM_NAMES.map((name) => `${sums[name]} as "${name}"`).join(', ');

const SUMS = sumsOver(IS_BY_YEAR_END);
const SUM_COLUMNS = columnsOf(SUMS);
const POSTED_COLUMNS = columnsOf(sumsOver('e.is_by_year_end'));

/**
 * The same for whole funds, whose every leg counts: entries of one kind are added up first, so that the sums look at a
 * few rows of each fund. `key` and `where` are over the fund.
 */
const POSTED = (key: string, where: string): string => `(
    select ${key} as key, m.stage, m.side, m.from_holding, m.to_holding, m.is_by_year_end, f.donor_id, f.kind, f.tier,
           sum(m.amount_fen) as amount_fen
      from fund f join fund_moves((select array_agg(f.id) from fund f where ${where})) m on m.fund_id = f.id
     where ${where} group by 1, 2, 3, 4, 5, 6, 7, 8, 9) as e
  cross join lateral (values (true, e.to_holding, e.amount_fen), (false, e.from_holding, -e.amount_fen)) as leg(comes, holding, amount_fen)`;

type Stored = Record<keyof MoneySums, string>;

function parseSums(row: Stored): MoneySums {
  const sums = { ...NO_MONEY };
  for (const name of SUM_NAMES) sums[name] = BigInt(row[name]);
  return sums;
}

/** What each fund comes to. */
export const sumsByFund: Batch<string, MoneySums> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const where = `f.id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'f', params)}`;
  const rows = await db.query<(Stored & { key: string })[]>(
    `/* sumsByFund */ select e.key, ${POSTED_COLUMNS} from ${POSTED('f.id', where)} group by 1`,
    params,
  );
  return sumsOf(ids, rows);
};

/** What each project comes to, of all funds. */
export const sumsByProject: Batch<string, MoneySums> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<(Stored & { key: string })[]>(
    `/* sumsByProject */ select leg.project_id as key, ${SUM_COLUMNS} from ${LEGS}
      where leg.project_id = any($1::uuid[]) and ${IN_FORCE} and ${scopePredicate(viewer.scope, 'f', params)} and e.id in (
        select o.id from fund_entry o where o.project_id = any($1::uuid[])
        union select o.id from fund_entry o where o.from_project_id = any($1::uuid[]) and o.from_project_id is distinct from o.project_id)
      group by 1`,
    params,
  );
  return sumsOf(ids, rows);
};

function sumsOf(keys: readonly string[], rows: readonly (Stored & { key: string })[]): Map<string, MoneySums> {
  const sums = new Map<string, MoneySums>(keys.map((one) => [one, NO_MONEY]));
  for (const { key, ...row } of rows) sums.set(key, parseSums(row));
  return sums;
}

/** The key of a year's money in a pairing: the year of the funds. */
export function pairingYearKey(pairingId: string, year: number): string {
  return `${pairingId} ${year}`;
}

/** A statement's parameters for keys of pairing and year, and how it finds their funds. */
export function ofPairingYears(keys: readonly string[]): { params: unknown[]; where: string; key: string } {
  const parts = keys.map((key) => key.split(' '));
  return {
    params: [parts.map(([id]) => id), parts.map(([, year]) => Number(year))],
    where: '(f.pairing_id, f.year) in (select * from unnest($1::uuid[], $2::int[]))',
    key: `f.pairing_id || ' ' || f.year`,
  };
}

/** What the funds of one donor, kind and tier come to in a pairing's year. */
export interface GroupSums {
  donorId: string;
  kind: FundKind;
  tier: FundTier | null;
  sums: MoneySums;
}

/** A pairing's year by donor, kind and tier: what a pairing's totals, its kinds and its donors are added up from. */
export const groupSumsByPairingYear: Batch<string, GroupSums[]> = async (db, viewer, keys) => {
  const { params, where, key } = ofPairingYears(keys);
  const scope = scopePredicate(viewer.scope, 'f', params);
  const rows = await db.query<(Stored & { key: string; donorId: string; kind: FundKind; tier: FundTier | null })[]>(
    `/* groupSumsByPairingYear */ select e.key, e.donor_id as "donorId", e.kind, e.tier, ${POSTED_COLUMNS}
       from ${POSTED(key, `${where} and ${scope}`)} group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    params,
  );
  const groups = new Map<string, GroupSums[]>(keys.map((one) => [one, []]));
  for (const { key: found, donorId, kind, tier, ...row } of rows)
    groups.get(found)?.push({ donorId, kind, tier, sums: parseSums(row) });
  return groups;
};

/** At most so many entries of each side wait on one page. */
const MAX_PENDING = 100;

/** What waits for the other side's signature in a pairing's year, the earliest first; the first hundred of each side. */
export const pendingByPairingYear: Batch<string, FundEntryRow[]> = async (db, viewer, keys) => {
  const { params, where, key } = ofPairingYears(keys);
  const rows = await db.query<(StoredEntry & { key: string })[]>(
    `/* pendingByPairingYear */ select * from (
       select ${key} as key, ${ENTRY_COLUMNS}, row_number() over (partition by f.pairing_id, f.year, e.side order by e.day, e.id) as place
         from ${ENTRY_TABLES}
        where ${where} and e.needs_signature and not e.withdraws and g.entry_id is null and r.id is null
          and ${scopePredicate(viewer.scope, 'f', params)}) as pending
      where place <= ${MAX_PENDING} order by day, id`,
    params,
  );
  const pending = new Map<string, FundEntryRow[]>(keys.map((one) => [one, []]));
  for (const { key: found, ...row } of rows) pending.get(found)?.push(parseEntry(row));
  return pending;
};

/** What moved between holdings and kinds of custodians in a pairing's year; what stays where it is left out. */
export const movedByPairingYear: Batch<string, MovedSum[]> = async (db, viewer, keys) => {
  const { params, where, key } = ofPairingYears(keys);
  type Row = Omit<MovedSum, 'amountFen'> & { key: string; amountFen: string };
  const rows = await db.query<Row[]>(
    `/* movedByPairingYear */ select ${key} as key, e.side, e.stage, e.from_holding as "fromHolding", e.to_holding as "toHolding",
            came.kind as "fromKind", went.kind as "toKind", sum(e.amount_fen) as "amountFen"
       from fund_entry e join fund f on f.id = e.fund_id left join fund_entry_signature g on g.entry_id = e.id
       join custodian went on went.id = e.custodian_id left join custodian came on came.id = e.from_custodian_id
      where ${where} and ${IN_FORCE} and e.stage <> 'CARRIED_OVER' and ${scopePredicate(viewer.scope, 'f', params)}
      group by 1, 2, 3, 4, 5, 6, 7 having sum(e.amount_fen) > 0 order by 1, 2, 3, 4, 5, 6, 7`,
    params,
  );
  const moved = new Map<string, MovedSum[]>(keys.map((one) => [one, []]));
  for (const { key: found, amountFen, ...row } of rows)
    moved.get(found)?.push({ ...row, amountFen: BigInt(amountFen) });
  return moved;
};

/** What passed through a custodian in a pairing's year. */
export interface CustodianMoneyRow extends CustodianSums {
  custodian: CustodianRow;
}

/** At most so many custodians of a pairing's year are shown, those with the most money lying first. */
export const MAX_CUSTODIANS_SHOWN = 200;

/** The recipient's custodians in a pairing's year. What came in is what was spent, what went on, and what lies there. */
export const custodianSumsByPairingYear: Batch<string, CustodianMoneyRow[]> = async (db, viewer, keys) => {
  const { params, where, key } = ofPairingYears(keys);
  type Row = Record<keyof CustodianSums, string> & {
    key: string;
    id: string;
    pairingId: string;
    side: Side;
    kind: CustodianKind;
    name: string;
  };
  const isOn = `e.from_custodian_id is distinct from e.custodian_id or (e.to_holding not in ${CASH} and e.stage <> 'SPENT')`;
  const rows = await db.query<Row[]>(
    `/* custodianSumsByPairingYear */ select * from (
       select ${key} as key, c.id, c.pairing_id as "pairingId", c.side, c.kind, c.name,
              coalesce(sum(e.amount_fen) filter (where leg.comes and leg.holding in ${CASH}
                and e.from_custodian_id is distinct from e.custodian_id), 0) as "cameIn",
              coalesce(sum(e.amount_fen) filter (where not leg.comes and leg.holding in ${CASH} and (${isOn})), 0) as "wentOn",
              ${staged('SPENT')} as spent, ${staged('VOUCHERED')} as vouchered, ${lies()} as lying, ${SUMS.retained} as retained,
              row_number() over (partition by ${key} order by ${lies()} desc, c.id) as place
         from ${LEGS} join custodian c on c.id = leg.custodian_id
        where ${where} and ${IN_FORCE} and e.side = 'RECIPIENT' and f.kind <> 'SOCIAL_GOODS'
          and e.to_holding <> 'ALLOCATED' and ${scopePredicate(viewer.scope, 'f', params)}
        group by 1, 2, f.pairing_id, f.year) as custodians
      where place <= ${MAX_CUSTODIANS_SHOWN} order by key, place`,
    params,
  );
  const custodians = new Map<string, CustodianMoneyRow[]>(keys.map((one) => [one, []]));
  for (const { key: found, id, pairingId, side, kind, name, ...sums } of rows)
    custodians.get(found)?.push({
      custodian: { id, pairingId, side, kind, name },
      cameIn: BigInt(sums.cameIn),
      wentOn: BigInt(sums.wentOn),
      spent: BigInt(sums.spent),
      vouchered: BigInt(sums.vouchered),
      lying: BigInt(sums.lying),
      retained: BigInt(sums.retained),
    });
  return custodians;
};

/** What was planned for the projects of a pairing's year that stand at one status, and what was posted to them. */
export interface StatusMoneyRow {
  status: ProjectStatus;
  projects: number;
  plannedFen: bigint;
  sums: MoneySums;
}

/** The projects of a pairing's year by status, with everything that was posted to them, of whatever fund. */
export const statusMoneyByPairingYear: Batch<string, StatusMoneyRow[]> = async (db, viewer, keys) => {
  const { params } = ofPairingYears(keys);
  const years = '(j.pairing_id, j.year) in (select * from unnest($1::uuid[], $2::int[]))';
  type Row = Stored & { key: string; status: ProjectStatus; projects: number; plannedFen: string };
  const rows = await db.query<Row[]>(
    `/* statusMoneyByPairingYear */ with asked as (
         select j.id, j.pairing_id || ' ' || j.year as key, j.status, j.planned_fen from project j
          where ${years} and ${scopePredicate(viewer.scope, 'j', params)}),
       posted as (
         select a.key, a.status, ${SUM_COLUMNS} from ${LEGS} join asked a on a.id = leg.project_id
          where ${IN_FORCE} and e.pairing_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'f', params)} group by 1, 2)
     select planned.*, ${SUM_NAMES.map((name) => `coalesce(posted."${name}", 0) as "${name}"`).join(', ')}
       from (select key, status, count(*)::int as projects, sum(planned_fen) as "plannedFen" from asked group by 1, 2) as planned
       left join posted using (key, status)`,
    params,
  );
  const statuses = new Map<string, StatusMoneyRow[]>(keys.map((one) => [one, []]));
  for (const { key: found, status, projects, plannedFen, ...row } of rows)
    statuses.get(found)?.push({ status, projects, plannedFen: BigInt(plannedFen), sums: parseSums(row) });
  return statuses;
};

/** The same sums as the contract gives them: yuan, exact to the fen. */
export type Totals = Record<keyof MoneySums, string>;

export function totalsOf(sums: MoneySums): Totals {
  return Object.fromEntries(SUM_NAMES.map((name) => [name, yuanFromFen(sums[name])])) as Totals;
}

/** A batch of sums as a batch of totals. */
const asTotals =
  (batch: Batch<string, MoneySums>): Batch<string, Totals> =>
  async (db, viewer, keys) =>
    new Map([...(await batch(db, viewer, keys))].map(([key, sums]) => [key, totalsOf(sums)]));

/** What each fund comes to, in yuan. */
export const totalsByFund = asTotals(sumsByFund);

/** What each project comes to, of all funds, in yuan. */
export const totalsByProject = asTotals(sumsByProject);

/** What each pairing's year comes to, in yuan; keys as `pairingYearKey` makes them. */
export const totalsByPairingYear: Batch<string, Totals> = async (db, viewer, keys) =>
  new Map(
    [...(await groupSumsByPairingYear(db, viewer, keys))].map(([key, groups]) => [
      key,
      totalsOf(addSums(groups.map(({ sums }) => sums))),
    ]),
  );
