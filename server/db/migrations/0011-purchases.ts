import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordWalls, withDeltas, withPast } from './record-tables';

/** Consumption purchases (消费帮扶), and the lines of invoices, each of which counts once on the whole platform. */
export class Purchases1700000000011 implements MigrationInterface {
  readonly name = 'Purchases1700000000011';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLE);
    await db.query(STEPS);
    await db.query(withPast('purchase') + withDeltas('purchase', 'purchase_measures') + recordWalls('purchase'));
    await db.query(INVOICES);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Purchases are not taken down: restore a backup instead.'));
  }
}

const TABLE = `
  create table purchase (${RECORD_COLUMNS},
    /* the day of the order, or of the sale where nobody ordered */
    day date not null,
    product text not null check (length(product) between 1 and 200),
    category text check (length(category) between 1 and 60),
    /* as it is written: 200 箱 */
    quantity text check (length(quantity) between 1 and 60),
    amount_fen bigint not null check (amount_fen > 0),
    channel text not null check (channel in ('BUDGET_UNIT', 'PLATFORM_832', 'SPECIAL_COUNTER', 'SPECIAL_ZONE', 'SPECIAL_HALL',
      'LIVESTREAM', 'E_COMMERCE', 'TRADE_UNION', 'CANTEEN', 'WHOLESALE', 'SUBSCRIPTION', 'OTHER')),
    mode text not null check (mode in ('DIRECT', 'ASSISTED')),
    /* a sales sheet names no buyers */
    buyer text check (length(buyer) between 1 and 200),
    seller text check (length(seller) between 1 and 200),
    /* 扶贫产品认定 */
    recognised boolean not null default false,
    /* where the product comes from, which need not be the paired county */
    origin text check (length(origin) between 1 and 100),
    origin_id uuid references place,
    order_no text check (length(order_no) between 1 and 60),
    state text not null,
    accepted_on date,
    paid_on date,
    evaluated_on date,
    /* cancelled or returned */
    ended_on date,
    /* the monthly sales sheet whose line it is */
    sheet_id uuid,
    check (year = extract(year from day)),
    check (day <= accepted_on and accepted_on <= paid_on and paid_on <= evaluated_on),
    check (ended_on >= greatest(day, accepted_on, paid_on, evaluated_on)),
    check ((paid_on is null or accepted_on is not null) and (evaluated_on is null or paid_on is not null)),
    constraint purchase_state_has_its_days check (case state
      when 'ORDERED' then num_nonnulls(accepted_on, paid_on, evaluated_on, ended_on) = 0
      when 'ACCEPTED' then accepted_on is not null and num_nonnulls(paid_on, evaluated_on, ended_on) = 0
      when 'PAID' then paid_on is not null and num_nonnulls(evaluated_on, ended_on) = 0
      when 'EVALUATED' then evaluated_on is not null and ended_on is null
      when 'CANCELLED' then ended_on is not null and paid_on is null
      when 'RETURNED' then ended_on is not null and accepted_on is not null
      else false end),
    /* who buys over a counter evaluates nothing */
    constraint purchase_channel_evaluates check (evaluated_on is null or channel in ('PLATFORM_832', 'E_COMMERCE', 'LIVESTREAM')),
    /* a sheet tells of what was sold, on the last day of its month */
    constraint purchase_of_sheet check (sheet_id is null
      or (order_no is null and paid_on is not null and day = (date_trunc('month', day::timestamp) + interval '1 month - 1 day')::date)),
    constraint purchase_has_buyer check (buyer is not null or sheet_id is not null)
  );
  /* few, because ten million rows a year are written through them */
  create index purchase_by_day on purchase (pairing_id, year desc, day desc, id desc);
  create unique index purchase_order_once on purchase (pairing_id, order_no) where order_no is not null and not withdrawn;
  create index purchase_by_import on purchase (import_id) where import_id is not null;
  create index purchase_by_sheet on purchase (sheet_id) where sheet_id is not null;

  /* every state that was reached counts, in the month in which it was; what was cancelled or returned counts nowhere */
  create function purchase_measures(r purchase) returns setof record_measures language sql immutable as $$
    select 'PURCHASE_' || reached.state, extract(year from reached.on_day)::int, extract(month from reached.on_day)::int,
           r.channel, r.mode, '', r.amount_fen,
           case when r.evidence > 0 then r.amount_fen else 0 end, case when r.standing = 'CONFIRMED' then r.amount_fen else 0 end
      from (values ('ORDERED', r.day), ('ACCEPTED', r.accepted_on), ('PAID', r.paid_on), ('EVALUATED', r.evaluated_on))
           as reached (state, on_day)
     where reached.on_day is not null and not r.withdrawn and r.state not in ('CANCELLED', 'RETURNED')
  $$;
`;

/** Which state follows which: the same as TRANSITIONS in purchase.rules.ts. */
const STEPS = `
  create table purchase_step (
    from_state text not null,
    to_state text not null,
    primary key (from_state, to_state)
  );
  insert into purchase_step values ('ORDERED', 'ACCEPTED'), ('ACCEPTED', 'PAID'), ('PAID', 'EVALUATED'), ('ORDERED', 'CANCELLED'),
    ('ACCEPTED', 'CANCELLED'), ('ACCEPTED', 'RETURNED'), ('PAID', 'RETURNED'), ('EVALUATED', 'RETURNED');
  create trigger purchase_step_append_only before update or delete on purchase_step
    for each row execute function append_only();

  create function check_purchase_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if new.state <> old.state
       and not exists (select 1 from purchase_step s where s.from_state = old.state and s.to_state = new.state) then
      raise exception 'purchase %: no step leads from % to %', old.id, old.state, new.state
        using errcode = 'check_violation', constraint = 'purchase_step_known';
    end if;
    if old.withdrawn and (not new.withdrawn or new.state <> old.state or new.amount_fen <> old.amount_fen) then
      raise exception 'purchase % was withdrawn', old.id
        using errcode = 'check_violation', constraint = 'purchase_withdrawn_stays';
    end if;
    return new;
  end $$;
  create trigger check_purchase_step before update of state, withdrawn, amount_fen on purchase
    for each row when (new.state <> old.state or old.withdrawn) execute function check_purchase_step();
`;

/** How many locks the invoices of the platform share: the server's lock table is small, a file brings thousands. */
const INVOICE_SLOTS = 256;

const INVOICES = `
  /* which purchase a line of an invoice proves; a line that was freed keeps its row, with the transaction that freed it */
  create table invoice_line (
    purchase_id uuid not null references purchase,
    /* 发票代码; electronic invoices with twenty digits have none */
    code text collate "C" not null check (length(code) <= 20),
    number text collate "C" not null check (length(number) between 1 and 30),
    line_no int not null check (line_no between 1 and 10000),
    amount_fen bigint not null check (amount_fen > 0),
    /* what the whole invoice comes to, as whoever claims the line says */
    total_fen bigint not null check (total_fen >= amount_fen),
    made_by xid8 not null default pg_current_xact_id(),
    made_at timestamptz not null default clock_timestamp(),
    ended_by xid8
  );
  create unique index invoice_line_once on invoice_line (code, number, line_no) where ended_by is null;
  create index invoice_line_by_purchase on invoice_line (purchase_id);
  create trigger invoice_line_stays before delete on invoice_line for each row execute function append_only();

  create function free_invoice_line() returns trigger language plpgsql as $$
  begin
    if old.ended_by is not null or to_jsonb(new) - 'ended_by' <> to_jsonb(old) - 'ended_by' then
      raise exception 'a line of an invoice is freed once, and nothing else of it changes'
        using errcode = 'check_violation', constraint = 'invoice_line_freed_once';
    end if;
    new.ended_by := pg_current_xact_id();
    return new;
  end $$;
  create trigger free_invoice_line before update on invoice_line for each row execute function free_invoice_line();

  /*
   * The lines of an invoice never come to more than the least that anybody says it comes to, whoever claims them: one claim
   * of an invoice after the other, so that each sees those before it. Withdrawn purchases claim nothing.
   */
  create function check_invoices() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    over record;
  begin
    perform pg_advisory_xact_lock(slot)
       from (select distinct hashtextextended('invoice-sum:' || (hashtextextended(code || ' ' || number, 0) & ${INVOICE_SLOTS - 1}), 0) as slot
               from claimed order by 1 offset 0) as slots;
    select l.code, l.number into over
      from invoice_line l
     where l.ended_by is null and (l.code, l.number) in (select c.code, c.number from claimed c)
     group by l.code, l.number having sum(l.amount_fen) > min(l.total_fen) limit 1;
    if found then
      raise exception 'the lines of invoice % % come to more than its total', over.code, over.number
        using errcode = 'check_violation', constraint = 'invoice_not_exceeded';
    end if;
    if exists (select 1 from claimed c join purchase p on p.id = c.purchase_id where p.withdrawn) then
      raise exception 'a withdrawn purchase claims no invoice'
        using errcode = 'check_violation', constraint = 'invoice_of_standing_purchase';
    end if;
    return null;
  end $$;
  create trigger check_invoices after insert on invoice_line referencing new table as claimed
    for each statement execute function check_invoices();

  /* a purchase that is withdrawn frees its lines in the same statement */
  create function free_invoices() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update invoice_line set ended_by = pg_current_xact_id() where purchase_id = new.id and ended_by is null;
    return null;
  end $$;
  create trigger free_invoices after update of withdrawn on purchase
    for each row when (new.withdrawn and not old.withdrawn) execute function free_invoices();

  /*
   * What would be refused if these lines were claimed: lines that are used already, and invoices whose total they would exceed.
   * It looks over every wall and tells only which of the lines asked about, never whose the others are or what they come to.
   * Lines of the purchase "freed" are taken as free, for a correction that puts others in their place.
   */
  create function invoice_faults(codes text[], numbers text[], line_nos int[], amounts bigint[], totals bigint[], freed uuid)
    returns table (line int, fault text) language sql stable security definer set search_path = public, pg_temp as $$
    with asked as (
      select * from unnest(codes, numbers, line_nos, amounts, totals) with ordinality as a (code, number, line_no, amount, total, at)
    ), invoices as (
      select code, number, sum(amount) as amount, min(total) as total from asked group by code, number
    ), standing as (
      select i.code, i.number, sum(l.amount_fen) as amount, min(l.total_fen) as total
        from invoices i join invoice_line l on l.code = i.code and l.number = i.number
       where l.ended_by is null and l.purchase_id is distinct from freed group by i.code, i.number
    )
    select * from (
      select (a.at - 1)::int as line, case
               when exists (select 1 from invoice_line l where l.code = a.code and l.number = a.number and l.line_no = a.line_no
                               and l.ended_by is null and l.purchase_id is distinct from freed) then 'USED'
               when i.amount + coalesce(s.amount, 0) > least(i.total, s.total) then 'EXCEEDED' end as fault
        from asked a join invoices i using (code, number) left join standing s using (code, number)) as judged
     where fault is not null order by line
  $$;
`;

const WALLS = `
  grant select on purchase_step to jiedui_app, jiedui_worker;
  grant select, insert on invoice_line to jiedui_app;
  grant update (ended_by) on invoice_line to jiedui_app;
  grant select on invoice_line to jiedui_worker;
  revoke execute on function invoice_faults(text[], text[], int[], bigint[], bigint[], uuid) from public;
  grant execute on function invoice_faults(text[], text[], int[], bigint[], bigint[], uuid) to jiedui_app;

  /* a line is seen and claimed where its purchase is: the wall of purchases stands within this one */
  alter table invoice_line enable row level security;
  alter table invoice_line force row level security;
  create policy invoice_line_read on invoice_line for select to jiedui_app
    using (exists (select 1 from purchase p where p.id = purchase_id));
  create policy invoice_line_insert on invoice_line for insert to jiedui_app
    with check (exists (select 1 from purchase p where p.id = purchase_id));
  create policy invoice_line_free on invoice_line for update to jiedui_app
    using (exists (select 1 from purchase p where p.id = purchase_id)) with check (true);
  create policy invoice_line_worker on invoice_line for select to jiedui_worker using (true);
  create policy invoice_line_keeping on invoice_line for all to current_user using (true) with check (true);
`;
