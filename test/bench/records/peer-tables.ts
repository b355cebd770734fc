/**
 * The tables as PostGraphile sees them: views of the very same tables in a schema of their own, told apart by its
 * documented tags, so that it needs no row-level security, no columns of the past and none of the product's functions.
 * What it is given besides favours it: a copy of the purchases without triggers or walls to insert into, and a year by
 * pairing and quarter made ready in one table, which it has neither to keep exact nor to scope.
 */
export const PEER_ROLE = 'bench_peer';

const QUARTERS = (year: number): string => `
  create table peer.quarter_sum as
  with q as (select p.id as pairing_id, n as quarter from public.pairing p, generate_series(1, 4) as n)
  select q.pairing_id, ${year} as year, q.quarter, coalesce(b.purchases, 0) as purchases, coalesce(b.amount_fen, 0) as amount_fen,
         coalesce(w.workers, 0) as workers, coalesce(m.received_fen, 0) as received_fen, coalesce(m.issued_fen, 0) as issued_fen,
         coalesce(m.spent_fen, 0) as spent_fen, coalesce(m.vouchered_fen, 0) as vouchered_fen,
         t.consumption as consumption_target, t.labor as labor_target, t.funds as funds_target
    from q
    left join (select pairing_id, (period + 2) / 3 as quarter, sum(records)::bigint as purchases, sum(value)::bigint as amount_fen
                 from public.record_sum where measure in ('PURCHASE_PAID', 'PURCHASE_EVALUATED') and year = ${year}
                  and (f1 = 'PLATFORM_832') = (measure = 'PURCHASE_EVALUATED') group by 1, 2) as b using (pairing_id, quarter)
    left join (select pairing_id, period as quarter, sum(value)::bigint as workers
                 from public.record_sum where measure = 'PLACEMENT_QUARTER' and year = ${year} group by 1, 2) as w using (pairing_id, quarter)
    left join (select pairing_id, extract(quarter from day)::int as quarter,
                      sum(amount_fen) filter (where stage = 'RECEIVED')::bigint as received_fen, sum(amount_fen) filter (where stage = 'ISSUED')::bigint as issued_fen,
                      sum(amount_fen) filter (where stage = 'SPENT')::bigint as spent_fen, sum(amount_fen) filter (where stage = 'VOUCHERED')::bigint as vouchered_fen
                 from public.fund_entry where year = ${year} group by 1, 2) as m using (pairing_id, quarter)
    left join (select a.pairing_id, max(value) filter (where indicator_code = 'CONSUMPTION_AMOUNT') as consumption,
                      max(value) filter (where indicator_code = 'LABOR_EMPLOYED_TOTAL') as labor, max(value) filter (where indicator_code = 'FUND_RECEIVED') as funds
                 from public.agreement a join public.target t on t.agreement_id = a.id and t.version = a.in_force_version
                where a.year = ${year} group by 1) as t using (pairing_id)
   order by q.quarter, q.pairing_id;
  alter table peer.quarter_sum add primary key (year, quarter, pairing_id);
  comment on table peer.quarter_sum is '@foreignKey (pairing_id) references peer.pairing (id)';`;

/** Statements for the bench's own database, as its superuser. */
export const peerTables = (year: number, password: string): string => `
  create role ${PEER_ROLE} login bypassrls password '${password}';
  grant connect on database jiedui to ${PEER_ROLE};
  create schema peer;
  grant usage on schema peer to ${PEER_ROLE};

  create view peer.party as select id, kind, name, name_en, place_id from public.party;
  comment on view peer.party is '@primaryKey id';
  create view peer.pairing as select id, programme, level, donor_id, recipient_id, opened_on, closed_on from public.pairing;
  comment on view peer.pairing is E'@primaryKey id\\n@foreignKey (donor_id) references peer.party (id)|@fieldName donor\\n@foreignKey (recipient_id) references peer.party (id)|@fieldName recipient';
  create view peer.purchase as select id, pairing_id, year, version, withdrawn, side, evidence, standing, simulated, day, product, category,
    quantity, amount_fen, channel, mode, buyer, seller, recognised, origin, order_no, state, accepted_on, paid_on, evaluated_on from public.purchase;
  comment on view peer.purchase is E'@primaryKey id\\n@foreignKey (pairing_id) references peer.pairing (id)';
  create view peer.fund_entry as select id, pairing_id, fund_id, year, side, stage, amount_fen from public.fund_entry;
  comment on view peer.fund_entry is E'@primaryKey id\\n@foreignKey (pairing_id) references peer.pairing (id)';

  create table peer.plain_purchase (like public.purchase including defaults including constraints including indexes);
  alter table peer.plain_purchase add foreign key (pairing_id) references public.pairing;
  insert into peer.plain_purchase select * from public.purchase;
  grant select, insert on peer.plain_purchase to ${PEER_ROLE};
${QUARTERS(year)}
  grant select on all tables in schema peer to ${PEER_ROLE};
  analyze peer.plain_purchase; analyze peer.quarter_sum;`;
