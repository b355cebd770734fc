import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';
import { IN_FORCE } from './fund.store';
import type { DifferenceFact, VoucherFact, YearEndFact } from './money-flags.rules';
import { CASH_LYING } from './posting.rules';

/*
 * What flags are found from. The platform itself asks, for a pairing as a whole, so no viewer's scope is part of it;
 * whoever reads a flag later is asked for its own.
 */

const CASH = `(${CASH_LYING.map((holding) => `'${holding}'`).join(', ')})`;
const ENTRIES = `fund_entry e join fund f on f.id = e.fund_id left join fund_entry_signature g on g.entry_id = e.id
  left join fund_entry undone on undone.id = e.reverses_id`;

/** A reversal counts where its entry did: what was reversed never happened. */
const DAY = 'coalesce(undone.day, e.day)';

export interface FlaggedFund extends Owned {
  id: string;
  year: number;
  simulated: boolean;
}

/** The funds of a pairing, with whose they are. */
export function fundsOfPairing(db: Db, pairingId: string): Promise<FlaggedFund[]> {
  return db.query<FlaggedFund[]>(
    `/* fundsOfPairing */ select f.id, f.year, f.simulated, f.published, f.party_ids as "partyIds", f.place_paths as "placePaths"
       from fund f where f.pairing_id = $1`,
    [pairingId],
  );
}

/** Whose a pairing is. */
export async function ownedPairing(db: Db, pairingId: string): Promise<Owned | null> {
  const rows = await db.query<Owned[]>(
    `/* ownedPairing */ select false as published, p.party_ids as "partyIds", p.place_paths as "placePaths" from pairing p where p.id = $1`,
    [pairingId],
  );
  return rows[0] ?? null;
}

/** A page of the pairings that keep a ledger, after the one given. */
export async function pairingsWithMoney(db: Db, after: string | null, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* pairingsWithMoney */ select p.id from pairing p where ($1::uuid is null or p.id > $1)
        and exists (select 1 from fund f where f.pairing_id = p.id) order by p.id limit $2`,
    [after, limit],
  );
  return rows.map(({ id }) => id);
}

/** Until which day money of a year is measured, and against what. */
export interface VoucherTerm {
  year: number;
  until: Day;
  ofSpent: boolean;
}

/** What came into a custodian's hands to be used: issued to it, not merely released from retention. */
const IS_ISSUED = `leg.comes and leg.holding = 'ISSUED' and (e.from_holding not in ('ISSUED', 'RETAINED') or e.from_custodian_id <> e.custodian_id)`;
const IS_GONE = `not leg.comes and leg.holding = 'ISSUED' and (e.to_holding in ('RECEIVED', 'SENT_BACK') or e.from_custodian_id <> e.custodian_id)`;

/** What each custodian that spends had vouchered, fund by fund, of what came to it or was spent by the day of its year's term. */
export async function voucherFacts(db: Db, pairingId: string, terms: readonly VoucherTerm[]): Promise<VoucherFact[]> {
  type Row = Record<'issued' | 'gone' | 'spent' | 'vouchered', string> & {
    fundId: string;
    year: number;
    custodianId: string;
    ofSpent: boolean;
    since: Day | null;
  };
  const sum = (condition: string): string => `coalesce(sum(e.amount_fen) filter (where ${condition}), 0)`;
  const rows = await db.query<Row[]>(
    `/* voucherFacts */ select e.fund_id as "fundId", f.year, leg.custodian_id as "custodianId", t.of_spent as "ofSpent",
            ${sum(`${IS_ISSUED} and ${DAY} <= t.until`)} as issued, ${sum(IS_GONE)} as gone,
            ${sum(`leg.comes and e.stage = 'SPENT' and ${DAY} <= t.until`)} as spent, ${sum(`leg.comes and e.stage = 'VOUCHERED'`)} as vouchered,
            (min(e.day) filter (where case when t.of_spent then leg.comes and e.stage = 'SPENT' else ${IS_ISSUED} end))::text as since
       from ${ENTRIES}
       join unnest($2::int[], $3::date[], $4::boolean[]) as t(year, until, of_spent) on t.year = f.year
       cross join lateral (values (true, e.custodian_id, e.to_holding), (false, e.from_custodian_id, e.from_holding)) as leg(comes, custodian_id, holding)
       join custodian c on c.id = leg.custodian_id and c.kind in ('DEPARTMENT', 'TOWNSHIP', 'IMPLEMENTING_UNIT')
      where e.pairing_id = $1 and e.side = 'RECIPIENT' and ${IN_FORCE}
      group by 1, 2, 3, 4`,
    [pairingId, terms.map(({ year }) => year), terms.map(({ until }) => until), terms.map(({ ofSpent }) => ofSpent)],
  );
  return rows.flatMap(({ fundId, year, custodianId, ofSpent, since, ...sums }) => {
    const measuredFen = ofSpent ? BigInt(sums.spent) : BigInt(sums.issued) - BigInt(sums.gone);
    return since === null
      ? []
      : [{ fundId, year, custodianId, since, measuredFen, voucheredFen: BigInt(sums.vouchered) }];
  });
}

/** What each year's money came to by the end of that year. */
export async function yearEndFacts(db: Db, pairingId: string): Promise<YearEndFact[]> {
  const rows = await db.query<{ year: number; lying: string; available: string }[]>(
    `/* yearEndFacts */ select f.year,
            coalesce(sum(e.amount_fen) filter (where e.to_holding in ${CASH}), 0)
              - coalesce(sum(e.amount_fen) filter (where e.from_holding in ${CASH}), 0) as lying,
            coalesce(sum(e.amount_fen) filter (where e.stage in ('OPENING', 'RECEIVED')), 0) as available
       from ${ENTRIES}
      where e.pairing_id = $1 and e.side = 'RECIPIENT' and coalesce(undone.year, e.year) <= f.year and ${IN_FORCE}
      group by 1`,
    [pairingId],
  );
  return rows.map(({ year, lying, available }) => ({ year, lyingFen: BigInt(lying), availableFen: BigInt(available) }));
}

/** More open differences than anybody could look through: the oldest are asked about first, the next when these are settled. */
const MAX_DIFFERENCES = 1_000;

/** What the two sides' statements leave open, oldest first. */
export async function differenceFacts(db: Db, pairingId: string): Promise<DifferenceFact[]> {
  const rows = await db.query<(Omit<DifferenceFact, 'differenceFen'> & { differenceFen: string })[]>(
    `/* differenceFacts */ select one.id as "entryId", one.fund_id as "fundId", one.year, one.stage in ('RECEIVED', 'GOODS_RECEIVED') as "isReceipt", m.status = 'ONE_SIDED' as "isOneSided",
            m.difference_fen as "differenceFen", m.turn, m.since::text as since, m.due::text as due
       from fund_match m cross join lateral (
         select e.id, e.fund_id, e.stage, f.year from fund_match_entry x join fund_entry e on e.id = x.entry_id join fund f on f.id = e.fund_id
          where x.match_id = m.id order by e.side = 'RECIPIENT' desc, e.day, e.id limit 1) as one
      where m.pairing_id = $1 and not m.dissolved and m.turn is not null order by m.since, m.id limit ${MAX_DIFFERENCES}`,
    [pairingId],
  );
  return rows.map((row) => ({ ...row, differenceFen: BigInt(row.differenceFen) }));
}

/** Whether an account posted something that a flag asks about: nobody explains its own entries. */
export async function hasPostedInto(
  db: Db,
  flag: {
    pairingId: string;
    entryId: string | null;
    fundId: string | null;
    custodianId: string | null;
    year: number;
  },
  accountId: string,
): Promise<boolean> {
  const [row] = await db.query<{ has: boolean }[]>(
    `/* hasPostedInto */ select exists (select 1 from fund_entry e join fund f on f.id = e.fund_id
       where e.pairing_id = $1 and e.recorded_by = $2 and ($3::uuid is null or e.id = $3) and ($4::uuid is null or e.fund_id = $4)
         and ($5::uuid is null or $5 in (e.custodian_id, e.from_custodian_id)) and ($4::uuid is not null or f.year = $6)) as has`,
    [flag.pairingId, accountId, flag.entryId, flag.fundId, flag.custodianId, flag.year],
  );
  return row?.has ?? false;
}
