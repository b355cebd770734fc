import type { Db } from '../db/tx';
import { die, idOf } from './made-up.store';
import type { FundShape, FundStep } from './nation.rules';

const EVENT = 'kind, actor_id, pairing_id, subject_type, subject_id, version, published, party_ids, place_paths';

/** With whom the money of a simulated pairing lies. */
const CUSTODIANS = `(values ('DONOR', 'COUNTY_TREASURY', '财政局'), ('RECIPIENT', 'COUNTY_TREASURY', '财政局'),
  ('RECIPIENT', 'DEPARTMENT', '农业农村局'), ('RECIPIENT', 'DEPARTMENT', '人力资源和社会保障局')) as c (side, kind, word)`;

/** The funds of these pairings for the year, and the offices that keep them. */
export async function openFunds(
  db: Db,
  seed: number,
  year: number,
  pairingIds: readonly string[],
  funds: readonly FundShape[],
): Promise<void> {
  await db.query(
    `/* raiseCustodians */ insert into custodian (id, pairing_id, side, kind, name)
     select ${idOf('custodian', 'p.id, c.side, c.word')}, p.id, c.side, c.kind, r.name || c.word
       from pairing p join party r on r.id = p.recipient_id, ${CUSTODIANS} where p.id = any($2::uuid[])
     on conflict (pairing_id, side, kind, name) do nothing`,
    [seed, pairingIds],
  );
  await db.query(
    `/* raiseFunds */ with raised as (
         insert into fund (id, pairing_id, agreement_id, year, donor_id, kind, tier, name, voucher_order, simulated, published, party_ids, place_paths)
         select ${idOf('fund', 'p.id, f.name')}, p.id, a.id, $3, p.donor_id, f.kind, f.tier, f.name, 'AFTER_PAYMENT', true, true, p.party_ids, p.place_paths
           from jsonb_to_recordset($4::jsonb) as f (kind text, tier text, name text)
          cross join pairing p join agreement a on a.pairing_id = p.id and a.year = $3
          where p.id = any($2::uuid[]) returning *)
     insert into event (${EVENT})
     select 'FUND_OPENED', null, r.pairing_id, 'Fund', r.id::text, 1, published, party_ids, place_paths from raised r order by r.id`,
    [seed, pairingIds, year, JSON.stringify(funds)],
  );
}

const STEPS = `rows from (jsonb_to_recordset($3::jsonb) as (key text, day text, side text, stage text, "from" text, "to" text, "fromOffice" text,
  office text, permille int, source text, document int)) with ordinality
  as s (key, day, side, stage, "from", "to", "fromOffice", office, permille, source, document, nth)`;
const FUNDS_OF = `fund f join pairing p on p.id = f.pairing_id join party r on r.id = p.recipient_id
  join rows from (jsonb_to_recordset($4::jsonb) as (name text, about bigint)) with ordinality as shape (name, about, nth) on shape.name = f.name`;
const entryId = (step: string): string => idOf('entry', `f.id, ${step}`);

/** Posts the steps to every fund of these pairings, in order, through the books' own triggers, signs what needs it and says what came from what. */
export async function postSteps(
  db: Db,
  seed: number,
  pairingIds: readonly string[],
  steps: readonly FundStep[],
  funds: readonly FundShape[],
): Promise<void> {
  const params = [seed, pairingIds, JSON.stringify(steps), JSON.stringify(funds)];
  const these = 'f.pairing_id = any($2::uuid[]) and f.simulated';
  await db.query(
    `/* raiseEntries */ insert into fund_entry (id, fund_id, pairing_id, day, side, stage, voucher_order, from_holding, to_holding, amount_fen,
         from_custodian_id, custodian_id, origin_year, document_no, needs_signature)
     select ${entryId('s.key')}, f.id, f.pairing_id, (f.year || '-' || s.day)::date, s.side, s.stage, f.voucher_order, s."from", s."to",
            /* whole thousands of yuan, so that shares of it are whole fen */
            shape.about * (60 + ${die('hashtextextended(f.id::text, 0)', 'fund', 81)}) / 100 * 1000 * s.permille,
            came.id, went.id, f.year, concat(left(r.name, 1), '财农〔', f.year, '〕', shape.nth * 20 + s.document, '号'), s.stage = 'PLEDGED'
       from ${FUNDS_OF} cross join ${STEPS}
       join custodian went on went.pairing_id = f.pairing_id and went.side = s.side and went.name = r.name || s.office
       left join custodian came on came.pairing_id = f.pairing_id and came.side = s.side and came.name = r.name || s."fromOffice"
      where ${these} order by f.id, s.nth`,
    params,
  );
  await db.query(
    `/* raiseSources */ insert into fund_source (entry_id, source_id, amount_fen, how)
     select e.id, ${entryId('s.source')}, e.amount_fen, 'NAMED'
       from ${FUNDS_OF} cross join ${STEPS} join fund_entry e on e.id = ${entryId('s.key')} where s.source is not null and ${these}`,
    params,
  );
  await db.query(
    `/* raiseEntrySignatures */ insert into fund_entry_signature (entry_id, side, party_id)
     select e.id, 'RECIPIENT', p.recipient_id from fund_entry e join fund f on f.id = e.fund_id join pairing p on p.id = f.pairing_id
      where e.needs_signature and f.pairing_id = any($1::uuid[]) and f.simulated`,
    [pairingIds],
  );
  await db.query(
    `/* tellEntries */ insert into event (${EVENT})
     select k.kind, null, f.pairing_id, 'FundEntry', e.id::text, k.version, f.published, f.party_ids, f.place_paths
       from fund_entry e join fund f on f.id = e.fund_id,
            (values ('FUND_ENTRY_POSTED', 1), ('FUND_ENTRY_SIGNED', 2)) as k (kind, version)
      where f.pairing_id = any($1::uuid[]) and f.simulated and (k.version = 1 or e.needs_signature) order by e.id, k.version`,
    [pairingIds],
  );
}

/** What both sides state agrees: each receipt stands in one match with the payment that it is of, found by its document from now on. */
export async function matchReceipts(db: Db, seed: number, pairingIds: readonly string[]): Promise<void> {
  await db.query(
    `/* raiseMatches */ with paired as (
         select ${idOf('match', 'paid.id')} as id, f.id as fund_id, f.pairing_id, f.year, f.published, f.party_ids, f.place_paths, got.day as got_on,
                jsonb_build_array(
                  jsonb_build_object('kind', 'SAME_DOCUMENT', 'documentNo', paid.document_no),
                  jsonb_build_object('kind', 'SAME_AMOUNT', 'amountFen', paid.amount_fen::text),
                  jsonb_build_object('kind', 'DAYS_APART', 'days', got.day - paid.day, 'isEarly', false)) as reasons
           from fund f join fund_entry paid on paid.fund_id = f.id and paid.stage = 'DISBURSED'
                join fund_entry got on got.fund_id = f.id and got.stage = 'RECEIVED'
          where f.pairing_id = any($2::uuid[]) and f.simulated),
       matched as (
         insert into fund_match (id, pairing_id, version, year, fund_ids, simulated, published, party_ids, place_paths, status, difference_fen, since, reasons)
         select id, pairing_id, 1, year, array[fund_id], true, published, party_ids, place_paths, 'AGREED', 0, got_on, reasons
           from paired returning id, pairing_id, published, party_ids, place_paths)
     insert into event (${EVENT})
     select 'DIFFERENCE_SETTLED', null, m.pairing_id, 'Difference', m.id::text, 1, published, party_ids, place_paths from matched m order by m.id`,
    [seed, pairingIds],
  );
  await db.query(
    `/* raiseMatchVersions */ insert into fund_match_version (match_id, version, entry_ids, status, difference_fen, since, reasons)
     select m.id, 1, array[paid.id, got.id], m.status, 0, m.since, m.reasons
       from fund_match m join fund_entry paid on paid.fund_id = m.fund_ids[1] and paid.stage = 'DISBURSED'
            join fund_entry got on got.fund_id = m.fund_ids[1] and got.stage = 'RECEIVED'
      where m.pairing_id = any($1::uuid[]) and m.simulated`,
    [pairingIds],
  );
  await db.query(
    `/* raiseMatchEntries */ insert into fund_match_entry (entry_id, match_id, pairing_id, day, amount_fen, is_open)
     select e.id, v.match_id, e.pairing_id, e.day, e.amount_fen, false
       from fund_match_version v, unnest(v.entry_ids) as stated join fund_entry e on e.id = stated where e.pairing_id = any($1::uuid[])`,
    [pairingIds],
  );
  // A document is found by its one spelling, and by that with each of its characters left out, as whoever slips would write it.
  await db.query(
    `/* raiseMatchKeys */ insert into fund_match_key (key, day, entry_id, is_document)
     select hashtextextended(e.pairing_id::text || ' ' || t.text, 0), e.day, e.id, bool_or(t.is_document)
       from fund_entry e join fund_match_entry x on x.entry_id = e.id,
            lateral (select rtrim(translate(e.document_no, '〔〕', '()'), '号') as text) as spelt,
            lateral (select spelt.text, true as is_document
                     union all
                     select overlay(spelt.text placing '' from at for 1), false from generate_series(1, length(spelt.text)) as at) as t
      where e.pairing_id = any($1::uuid[]) group by 1, 2, 3 on conflict do nothing`,
    [pairingIds],
  );
}
