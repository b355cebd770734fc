import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger of money and goods, and the projects that they are spent on.
 *
 *  - An entry moves an amount from one holding to another (`fund_move` lists which moves exist); entries are never changed.
 *  - A position is what lies in one holding of one account (fund, side, project, custodian, year of origin). Only the
 *    trigger on entries writes positions, and a position below zero is refused, whoever writes the entry.
 *  - Where the books tell from which entry an amount came, `fund_source` says so; what they do not tell is counted as
 *    untold, so that told and untold always add up to what was moved.
 */
export class Money1700000000006 implements MigrationInterface {
  readonly name = 'Money1700000000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(PROJECTS);
    await db.query(PROJECT_STEPS);
    await db.query(FUNDS);
    await db.query(ENTRIES);
    await db.query(POSITIONS);
    await db.query(BOOKS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Money is not taken down: restore a backup instead.'));
  }
}

const PROJECT_STATUSES = `('PROPOSED', 'IN_LIBRARY', 'APPROVED_BY_COUNTY', 'APPROVED', 'FUNDED', 'STARTED', 'COMPLETED',
  'ACCEPTED', 'SETTLED', 'HANDED_OVER', 'WITHDRAWN')`;

const PROJECTS = `
  /* the head: what its latest version says */
  create table project (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    year int not null check (year between 1990 and 2100),
    name text not null check (length(name) between 1 and 200),
    type text not null,
    place_id uuid references place,
    implementer text check (length(implementer) between 1 and 100),
    planned_fen bigint not null check (planned_fen > 0),
    performance_target text check (length(performance_target) between 1 and 2000),
    beneficiaries_planned int check (beneficiaries_planned >= 0),
    starts_on date,
    ends_on date,
    status text not null check (status in ${PROJECT_STATUSES}),
    /* physical progress in hundredths of a percent */
    progress int not null default 0 check (progress between 0 and 10000),
    version int not null default 1,
    simulated boolean not null default false,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    recorded_by uuid references account,
    created_at timestamptz not null default clock_timestamp(),
    unique (id, pairing_id),
    check (ends_on is null or starts_on is null or ends_on >= starts_on),
    /* no admission without a performance target */
    constraint project_target_before_admission
      check (status in ('PROPOSED', 'WITHDRAWN') or performance_target is not null)
  );
  /* what was withdrawn leaves its name to the next attempt */
  create unique index project_name on project (pairing_id, year, name) where status <> 'WITHDRAWN';
  create index project_by_year on project (pairing_id, year, id);
  create index project_by_party on project using gin (party_ids);

  /* every step and every change of a project, with what it said afterwards */
  create table project_version (
    project_id uuid not null references project,
    version int not null,
    action text not null,
    status text not null check (status in ${PROJECT_STATUSES}),
    name text not null,
    type text not null,
    place_id uuid references place,
    implementer text,
    planned_fen bigint not null,
    performance_target text,
    beneficiaries_planned int,
    starts_on date,
    ends_on date,
    progress int not null,
    /* the day on which it happened, its paper and what was said about it */
    day date not null,
    document_no text check (length(document_no) between 1 and 100),
    note text check (length(note) <= 1000),
    evidence text[] not null default '{}',
    side text not null check (side in ('DONOR', 'RECIPIENT')),
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    primary key (project_id, version),
    check (status in ('PROPOSED', 'WITHDRAWN') or performance_target is not null)
  );
  create unique index project_version_current on project_version (project_id) where ended_by is null;
  create trigger project_version_only_end before update or delete on project_version
    for each row execute function only_end_version();

  /* what a project leaves behind, by kind and by owner */
  create table asset (
    id uuid primary key,
    project_id uuid not null references project,
    /* the hand-over by which it was given away */
    version int not null,
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('OPERATING', 'PUBLIC', 'HOUSEHOLD')),
    owner_level text not null check (owner_level in ('COUNTY', 'TOWN', 'VILLAGE', 'HOUSEHOLD')),
    owner text not null check (length(owner) between 1 and 200),
    items int not null check (items > 0),
    value_fen bigint not null check (value_fen > 0),
    handed_over_on date not null,
    document_no text not null check (length(document_no) between 1 and 100),
    evidence text[] not null default '{}',
    made_by xid8 not null default pg_current_xact_id(),
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    foreign key (project_id, version) references project_version (project_id, version)
  );
  create index asset_by_project on asset (project_id) where ended_by is null;
  create trigger asset_only_end before update or delete on asset
    for each row execute function only_end_version();
`;

/** A project's steps: from where, what, whereto, and which side takes it; project.rules holds the same, and a test compares them. */
const STEPS = [
  ['', 'PROPOSE', 'PROPOSED', 'RECIPIENT'],
  ['PROPOSED', 'REVISE', 'PROPOSED', 'RECIPIENT'],
  ['PROPOSED', 'ADMIT', 'IN_LIBRARY', 'RECIPIENT'],
  ['PROPOSED', 'WITHDRAW', 'WITHDRAWN', 'RECIPIENT'],
  ['IN_LIBRARY', 'REVISE', 'IN_LIBRARY', 'RECIPIENT'],
  ['IN_LIBRARY', 'APPROVE', 'APPROVED_BY_COUNTY', 'RECIPIENT'],
  ['IN_LIBRARY', 'WITHDRAW', 'WITHDRAWN', 'RECIPIENT'],
  ['APPROVED_BY_COUNTY', 'CONSENT', 'APPROVED', 'DONOR'],
  ['APPROVED_BY_COUNTY', 'WITHDRAW', 'WITHDRAWN', 'RECIPIENT'],
  ['APPROVED', 'FUND', 'FUNDED', 'RECIPIENT'],
  ['APPROVED', 'WITHDRAW', 'WITHDRAWN', 'RECIPIENT'],
  ['FUNDED', 'START', 'STARTED', 'RECIPIENT'],
  ['STARTED', 'RECORD_PROGRESS', 'STARTED', 'RECIPIENT'],
  ['STARTED', 'COMPLETE', 'COMPLETED', 'RECIPIENT'],
  ['COMPLETED', 'ACCEPT', 'ACCEPTED', 'RECIPIENT'],
  ['ACCEPTED', 'SETTLE', 'SETTLED', 'RECIPIENT'],
  ['SETTLED', 'HAND_OVER', 'SETTLED', 'RECIPIENT'],
  ['SETTLED', 'HAND_OVER', 'HANDED_OVER', 'RECIPIENT'],
] as const;

const FACTS =
  'name, type, place_id, implementer, planned_fen, performance_target, beneficiaries_planned, starts_on, ends_on';
const factsOf = (alias: string): string => FACTS.replace(/(\w+)/g, `${alias}.$1`);

/** A project moves by its steps only, whoever writes; and its head says what its latest version says. */
const PROJECT_STEPS = `
  create table project_step (
    /* empty for a project that does not exist yet */
    from_status text not null,
    action text not null,
    to_status text not null,
    side text not null,
    primary key (from_status, action, to_status)
  );
  insert into project_step values ${STEPS.map((step) => `(${step.map((word) => `'${word}'`).join(', ')})`).join(', ')};
  create trigger project_step_append_only before update or delete on project_step
    for each row execute function append_only();

  create function check_project_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    of_project project;
    before project_version;
    signer uuid;
  begin
    select * into of_project from project where id = new.project_id;
    select * into before from project_version where project_id = new.project_id and version = new.version - 1;
    if (before.version is null) <> (new.version = 1) then
      raise exception 'version % of project % does not follow another', new.version, new.project_id
        using errcode = 'check_violation', constraint = 'project_versions_follow';
    end if;
    if not exists (select 1 from project_step s where s.from_status = coalesce(before.status, '') and s.action = new.action
                      and s.to_status = new.status and s.side = new.side) then
      raise exception 'project %: % by the % does not lead from % to %', new.project_id, new.action, new.side, before.status, new.status
        using errcode = 'check_violation', constraint = 'project_step_known';
    end if;

    /* approval, consent and acceptance are somebody's; only a simulation may sign by itself */
    if new.action in ('APPROVE', 'CONSENT', 'ACCEPT') then
      select v.made_by_account into signer from project_version v
       where v.project_id = new.project_id and v.action = case new.action when 'CONSENT' then 'APPROVE' when 'ACCEPT' then 'COMPLETE' end
       order by v.version desc limit 1;
      if (new.made_by_account is null and not of_project.simulated) or new.made_by_account = signer then
        raise exception 'project %: % is signed by somebody else than the step before', new.project_id, new.action
          using errcode = 'check_violation', constraint = 'project_signed_by_two';
      end if;
    end if;

    if before.version is not null and new.action <> 'REVISE' and (${factsOf('new')}) is distinct from (${factsOf('before')}) then
      raise exception 'project %: only a revision changes what is planned', new.project_id
        using errcode = 'check_violation', constraint = 'project_facts_stand';
    end if;
    if new.progress <> (case new.action when 'RECORD_PROGRESS' then new.progress when 'COMPLETE' then 10000 else coalesce(before.progress, 0) end)
       or (new.progress < before.progress and new.note is null)
       or (new.action = 'WITHDRAW' and new.note is null) then
      raise exception 'project %: progress % at %', new.project_id, new.progress, new.action
        using errcode = 'check_violation', constraint = 'project_progress_grows';
    end if;
    return new;
  end $$;
  create trigger check_project_step before insert on project_version for each row execute function check_project_step();

  create function check_project_head() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    of_project uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if not exists (
      select 1 from project p join project_version v on v.project_id = p.id and v.version = p.version and v.ended_by is null
       where p.id = of_project and (p.status, p.progress, ${factsOf('p')}) is not distinct from (v.status, v.progress, ${factsOf('v')})) then
      raise exception 'project % differs from its latest version', of_project
        using errcode = 'check_violation', constraint = 'project_head_stands';
    end if;
    return null;
  end $$;
  create constraint trigger check_project_head after insert or update of version, status, progress, ${FACTS} on project
    deferrable initially deferred for each row execute function check_project_head('id');
  create constraint trigger check_project_head after insert or update on project_version
    deferrable initially deferred for each row execute function check_project_head('project_id');

  create function check_asset() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select 1 from project_version v where v.project_id = new.project_id and v.version = new.version
                      and v.action = 'HAND_OVER' and v.made_by = pg_current_xact_id()) then
      raise exception 'asset % is handed over by no hand-over of project %', new.id, new.project_id
        using errcode = 'check_violation', constraint = 'asset_of_hand_over';
    end if;
    return new;
  end $$;
  create trigger check_asset before insert on asset for each row execute function check_asset();
`;

const FUNDS = `
  create table fund (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    agreement_id uuid references agreement,
    /* the year whose money it is */
    year int not null check (year between 1990 and 2100),
    /* who gives: the pairing's donor, or one member of its group */
    donor_id uuid not null references party,
    kind text not null check (kind in ('FISCAL', 'SOCIAL_CASH', 'SOCIAL_GOODS')),
    tier text check (tier in ('PROVINCE', 'CITY', 'DISTRICT', 'TOWN')),
    name text not null check (length(name) between 1 and 100),
    /* whether vouchers come before payment (报账制) or after it (预拨) */
    voucher_order text not null check (voucher_order in ('AFTER_PAYMENT', 'BEFORE_PAYMENT')),
    simulated boolean not null default false,
    published boolean not null,
    party_ids uuid[] not null,
    place_paths text[] not null,
    recorded_by uuid references account,
    made_by xid8 not null default pg_current_xact_id(),
    created_at timestamptz not null default clock_timestamp(),
    unique (pairing_id, year, donor_id, name),
    unique (id, pairing_id, voucher_order),
    check ((kind = 'FISCAL') = (tier is not null))
  );
  create index fund_by_year on fund (pairing_id, year, id);
  create index fund_by_party on fund using gin (party_ids);

  /* with whom money lies, as one side of a pairing names it */
  create table custodian (
    id uuid primary key,
    pairing_id uuid not null references pairing,
    side text not null check (side in ('DONOR', 'RECIPIENT')),
    kind text not null check (kind in ('PROVINCE', 'CITY', 'COUNTY_TREASURY', 'DONOR_TREASURY', 'DEPARTMENT', 'TOWNSHIP',
      'IMPLEMENTING_UNIT', 'CHARITY')),
    name text not null check (length(name) between 1 and 100),
    created_at timestamptz not null default clock_timestamp(),
    unique (pairing_id, side, kind, name),
    unique (id, pairing_id, side)
  );
`;

/** Each stage's moves; posting.rules holds the same table, and a test compares them. */
const MOVES = [
  ['PLEDGED', 'DONOR', 'OUTSIDE', 'PLEDGED'],
  ['DISBURSED', 'DONOR', 'OUTSIDE', 'DISBURSED'],
  ['RETURNED', 'DONOR', 'DISBURSED', 'TAKEN_BACK'],
  ['DONATED', 'DONOR', 'OUTSIDE', 'DONATED'],
  ['ALLOCATED', 'RECIPIENT', 'OUTSIDE', 'ALLOCATED'],
  ['OPENING', 'RECIPIENT', 'OUTSIDE', 'RECEIVED'],
  ['OPENING', 'RECIPIENT', 'OUTSIDE', 'ISSUED'],
  ['RECEIVED', 'RECIPIENT', 'OUTSIDE', 'RECEIVED'],
  ['ISSUED', 'RECIPIENT', 'RECEIVED', 'ISSUED'],
  ['TRANSFERRED', 'RECIPIENT', 'RECEIVED', 'RECEIVED'],
  ['TRANSFERRED', 'RECIPIENT', 'ISSUED', 'ISSUED'],
  ['RETAINED', 'RECIPIENT', 'ISSUED', 'RETAINED'],
  ['RELEASED', 'RECIPIENT', 'RETAINED', 'ISSUED'],
  ['SURPLUS', 'RECIPIENT', 'ISSUED', 'RECEIVED'],
  ['CARRIED_OVER', 'RECIPIENT', 'RECEIVED', 'RECEIVED'],
  ['CARRIED_OVER', 'RECIPIENT', 'ISSUED', 'ISSUED'],
  ['CARRIED_OVER', 'RECIPIENT', 'RETAINED', 'RETAINED'],
  ['RETURNED', 'RECIPIENT', 'RECEIVED', 'SENT_BACK'],
  ['RETURNED', 'RECIPIENT', 'ISSUED', 'SENT_BACK'],
  ['GOODS_RECEIVED', 'RECIPIENT', 'OUTSIDE', 'GOODS_HELD'],
  ['HANDED_OUT', 'RECIPIENT', 'GOODS_HELD', 'HANDED_OUT'],
] as const;

/** What depends on whether vouchers come after payment or before it. */
const MOVES_BY_ORDER = {
  AFTER_PAYMENT: [
    ['SPENT', 'RECIPIENT', 'ISSUED', 'SPENT'],
    ['VOUCHERED', 'RECIPIENT', 'SPENT', 'SETTLED'],
  ],
  BEFORE_PAYMENT: [
    ['VOUCHERED', 'RECIPIENT', 'ISSUED', 'CLEARED'],
    ['SPENT', 'RECIPIENT', 'CLEARED', 'SETTLED'],
  ],
} as const;

const MOVE_ROWS = Object.entries(MOVES_BY_ORDER).flatMap(([order, more]) =>
  [...MOVES, ...more].map(([stage, side, from, to]) => `('${stage}', '${side}', '${order}', '${from}', '${to}')`),
);

const ENTRIES = `
  /* which stage moves what from where to where: reference data, part of the schema */
  create table fund_move (
    stage text not null,
    side text not null,
    voucher_order text not null,
    from_holding text not null,
    to_holding text not null,
    primary key (stage, side, voucher_order, from_holding, to_holding)
  );
  insert into fund_move values ${MOVE_ROWS.join(', ')};
  create trigger fund_move_append_only before update or delete on fund_move
    for each row execute function append_only();

  create table fund_entry (
    id uuid primary key,
    fund_id uuid not null,
    pairing_id uuid not null,
    /* the business day, and its year */
    day date not null,
    year int not null generated always as (extract(year from day)::int) stored,
    side text not null,
    stage text not null,
    voucher_order text not null,
    from_holding text not null,
    to_holding text not null,
    /* below zero for a reversal, and only there */
    amount_fen bigint not null check (amount_fen <> 0 and abs(amount_fen) <= 1000000000000000),
    /* where it lay, unless it came from outside */
    from_project_id uuid,
    from_custodian_id uuid,
    /* where it lies since */
    project_id uuid,
    custodian_id uuid not null,
    /* the year whose money it is: another than the fund's only for opening balances and what follows from them */
    origin_year int not null check (origin_year between 1990 and 2100),
    document_no text not null check (length(document_no) between 1 and 100),
    payee text check (length(payee) between 1 and 100),
    note text check (length(note) between 1 and 500),
    goods_name text check (length(goods_name) between 1 and 100),
    goods_quantity numeric check (goods_quantity > 0),
    goods_unit text check (length(goods_unit) between 1 and 20),
    evidence text[] not null default '{}' check (cardinality(evidence) <= 20),
    /* how much of it the books do not tell the source of */
    untold_fen bigint not null default 0,
    reverses_id uuid unique references fund_entry,
    /* pledges, allocations and opening balances count once the other side has signed them */
    needs_signature boolean not null,
    /* takes back an entry that was never signed: neither of the two counts */
    withdraws boolean not null default false,
    recorded_by uuid references account,
    made_by xid8 not null default pg_current_xact_id(),
    at timestamptz not null default clock_timestamp(),
    foreign key (fund_id, pairing_id, voucher_order) references fund (id, pairing_id, voucher_order),
    foreign key (stage, side, voucher_order, from_holding, to_holding) references fund_move,
    foreign key (custodian_id, pairing_id, side) references custodian (id, pairing_id, side),
    foreign key (from_custodian_id, pairing_id, side) references custodian (id, pairing_id, side),
    foreign key (project_id, pairing_id) references project (id, pairing_id),
    foreign key (from_project_id, pairing_id) references project (id, pairing_id),
    check ((amount_fen < 0) = (reverses_id is not null)),
    check ((from_holding = 'OUTSIDE') = (from_custodian_id is null)),
    check (from_holding <> 'OUTSIDE' or from_project_id is null),
    check (untold_fen = 0 or (sign(untold_fen) = sign(amount_fen) and abs(untold_fen) <= abs(amount_fen))),
    check (not withdraws or reverses_id is not null),
    check ((goods_name is null) = (stage not in ('DONATED', 'GOODS_RECEIVED', 'HANDED_OUT'))),
    check ((goods_name is null) = (goods_quantity is null) and (goods_name is null) = (goods_unit is null))
  );
  create index fund_entry_by_fund on fund_entry (fund_id, day, id);
  create index fund_entry_by_pairing on fund_entry (pairing_id, year, id);
  create index fund_entry_by_document on fund_entry (pairing_id, document_no);
  create index fund_entry_by_project on fund_entry (project_id, id) where project_id is not null;
  create trigger fund_entry_append_only before update or delete on fund_entry
    for each row execute function append_only();

  create table fund_entry_signature (
    entry_id uuid primary key references fund_entry,
    side text not null check (side in ('DONOR', 'RECIPIENT')),
    /* nobody only where a simulated entry was signed by the platform itself */
    account_id uuid references account,
    party_id uuid not null references party,
    made_by xid8 not null default pg_current_xact_id(),
    at timestamptz not null default clock_timestamp()
  );
  create trigger fund_entry_signature_append_only before update or delete on fund_entry_signature
    for each row execute function append_only();

  /* from which earlier entry an amount came, where the books tell: named by whoever posted it, or the only one it can be */
  create table fund_source (
    entry_id uuid not null references fund_entry,
    source_id uuid not null references fund_entry,
    amount_fen bigint not null check (amount_fen <> 0),
    how text not null check (how in ('NAMED', 'ONLY_SOURCE', 'ALL_OF_IT')),
    primary key (entry_id, source_id)
  );
  create index fund_source_forward on fund_source (source_id);
  create trigger fund_source_append_only before update or delete on fund_source
    for each row execute function append_only();
`;

const POSITIONS = `
  /* what lies in a holding of an account; the nil uuid stands for no project */
  create table fund_position (
    fund_id uuid not null references fund,
    side text not null,
    project_id uuid not null,
    custodian_id uuid not null references custodian,
    origin_year int not null,
    holding text not null,
    balance_fen bigint not null,
    /* how much left it without a source being told */
    untold_fen bigint not null default 0,
    primary key (fund_id, side, project_id, custodian_id, origin_year, holding),
    constraint fund_position_not_negative check (balance_fen >= 0),
    check (untold_fen >= 0)
  );
  create index fund_position_by_custodian on fund_position (custodian_id);

  /* how much of an entry no later entry has named as its source, by the account where it lies */
  create table fund_left (
    entry_id uuid primary key references fund_entry,
    fund_id uuid not null,
    project_id uuid not null,
    custodian_id uuid not null,
    origin_year int not null,
    holding text not null,
    left_fen bigint not null,
    constraint fund_left_not_negative check (left_fen >= 0)
  );
  create index fund_left_open on fund_left (fund_id, custodian_id, holding, project_id, origin_year, entry_id) where left_fen > 0;

  /* what counts once in a pairing: a voucher's number, a carry-over of an account and year */
  create table fund_claim (
    pairing_id uuid not null references pairing,
    claim text not null,
    entry_id uuid not null references fund_entry,
    ended_by xid8,
    primary key (pairing_id, claim, entry_id)
  );
  create unique index fund_claim_once on fund_claim (pairing_id, claim) where ended_by is null;
`;

const LYING = `('RECEIVED', 'ISSUED', 'CLEARED', 'SPENT', 'RETAINED', 'GOODS_HELD')`;
const NIL = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** The books keep themselves: these run as the owner, and nobody else may write positions, what is left, and claims. */
const BOOKS = `
  create function change_position(of_fund uuid, of_side text, of_project uuid, of_custodian uuid, of_origin int,
    of_holding text, amount bigint, untold bigint) returns void language plpgsql as $$
  begin
    update fund_position set balance_fen = balance_fen + amount, untold_fen = untold_fen + untold
     where fund_id = of_fund and side = of_side and project_id = coalesce(of_project, ${NIL}) and custodian_id = of_custodian
       and origin_year = of_origin and holding = of_holding;
    if found then return; end if;
    insert into fund_position (fund_id, side, project_id, custodian_id, origin_year, holding, balance_fen, untold_fen)
      values (of_fund, of_side, coalesce(of_project, ${NIL}), of_custodian, of_origin, of_holding, amount, untold);
  end $$;

  /* what an entry in force does to the books */
  create function keep_books(e fund_entry) returns void language plpgsql as $$
  declare
    claimed text;
  begin
    if e.from_holding <> 'OUTSIDE' then
      perform change_position(e.fund_id, e.side, e.from_project_id, e.from_custodian_id, e.origin_year, e.from_holding,
        -e.amount_fen, e.untold_fen);
    end if;
    perform change_position(e.fund_id, e.side, e.project_id, e.custodian_id, e.origin_year, e.to_holding, e.amount_fen, 0);

    if e.reverses_id is not null then
      update fund_left set left_fen = 0 where entry_id = e.reverses_id and left_fen = -e.amount_fen;
      if not found and exists (select 1 from fund_left l where l.entry_id = e.reverses_id) then
        raise exception 'entry % is named as a source: reverse what came after it first', e.reverses_id
          using errcode = 'check_violation', constraint = 'fund_left_not_negative';
      end if;
      update fund_claim set ended_by = pg_current_xact_id() where entry_id = e.reverses_id and ended_by is null;
      return;
    end if;
    if e.to_holding in ${LYING} and e.stage <> 'CARRIED_OVER' then
      insert into fund_left (entry_id, fund_id, project_id, custodian_id, origin_year, holding, left_fen)
        values (e.id, e.fund_id, coalesce(e.project_id, ${NIL}), e.custodian_id, e.origin_year, e.to_holding, e.amount_fen);
    end if;
    claimed := case e.stage
      when 'VOUCHERED' then 'VOUCHER ' || upper(regexp_replace(normalize(e.document_no, nfkc), '\\s', '', 'g'))
      when 'CARRIED_OVER' then concat_ws(' ', 'CARRY', e.year, e.fund_id, e.project_id, e.custodian_id, e.origin_year, e.to_holding)
    end;
    if claimed is not null then
      insert into fund_claim (pairing_id, claim, entry_id) values (e.pairing_id, claimed, e.id);
    end if;
  end $$;

  create function book_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    before fund_entry;
    counted boolean;
  begin
    if new.reverses_id is not null then
      select * into before from fund_entry where id = new.reverses_id;
      if before.reverses_id is not null
         or (new.fund_id, new.side, new.stage, new.from_holding, new.to_holding, new.amount_fen, new.untold_fen, new.custodian_id,
             new.origin_year) is distinct from
            (before.fund_id, before.side, before.stage, before.from_holding, before.to_holding, -before.amount_fen, -before.untold_fen,
             before.custodian_id, before.origin_year)
         or (new.from_custodian_id, new.from_project_id, new.project_id)
            is distinct from (before.from_custodian_id, before.from_project_id, before.project_id) then
        raise exception 'a reversal mirrors one entry that is no reversal' using errcode = 'check_violation';
      end if;
      counted := not before.needs_signature or exists (select 1 from fund_entry_signature s where s.entry_id = before.id);
      if new.withdraws = counted or new.needs_signature <> (counted and before.needs_signature) then
        raise exception 'a reversal is signed as its entry was' using errcode = 'check_violation';
      end if;
    elsif new.needs_signature <> (new.stage in ('PLEDGED', 'ALLOCATED', 'OPENING')) then
      raise exception '% and its signature', new.stage using errcode = 'check_violation';
    end if;
    if not new.needs_signature and not new.withdraws then
      perform keep_books(new);
    end if;
    return null;
  end $$;
  create trigger book_entry after insert on fund_entry for each row execute function book_entry();

  create function book_signature() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    signed fund_entry;
  begin
    select * into signed from fund_entry where id = new.entry_id;
    if not signed.needs_signature or signed.side = new.side
       or (new.account_id is not null and new.account_id = signed.recorded_by)
       or (new.account_id is null and not exists (select 1 from fund f where f.id = signed.fund_id and f.simulated))
       or exists (select 1 from fund_entry r where r.reverses_id = signed.id) then
      raise exception 'entry % is not to be signed so', new.entry_id using errcode = 'check_violation';
    end if;
    perform keep_books(signed);
    return null;
  end $$;
  create trigger book_signature after insert on fund_entry_signature for each row execute function book_signature();

  create function book_source() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    entry fund_entry;
    source fund_entry;
  begin
    select * into entry from fund_entry where id = new.entry_id;
    select * into source from fund_entry where id = new.source_id;
    if entry.made_by <> pg_current_xact_id()
       or sign(new.amount_fen) <> sign(entry.amount_fen)
       or (source.fund_id, source.side, source.custodian_id, source.origin_year, source.to_holding) is distinct from
          (entry.fund_id, entry.side, entry.from_custodian_id, entry.origin_year, entry.from_holding)
       or source.project_id is distinct from entry.from_project_id then
      raise exception 'entry % does not come from %', new.entry_id, new.source_id using errcode = 'check_violation';
    end if;
    update fund_left set left_fen = left_fen - new.amount_fen where entry_id = new.source_id;
    if not found then
      raise exception 'entry % holds nothing', new.source_id using errcode = 'check_violation';
    end if;
    return null;
  end $$;
  create trigger book_source after insert on fund_source for each row execute function book_source();

  /* told and untold add up to what was moved, once the transaction is over */
  create function sources_add_up() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    told bigint;
  begin
    select coalesce(sum(amount_fen), 0) into told from fund_source where entry_id = new.id;
    if told + new.untold_fen <> (case when new.from_holding in ${LYING} and new.stage <> 'CARRIED_OVER' then new.amount_fen else 0 end) then
      raise exception 'the sources of entry % do not add up', new.id using errcode = 'check_violation';
    end if;
    return null;
  end $$;
  create constraint trigger sources_add_up after insert on fund_entry deferrable initially deferred
    for each row execute function sources_add_up();
`;

const OF_FUND = ['fund_entry', 'fund_position'];
const OF_ENTRY = ['fund_entry_signature', 'fund_source', 'fund_left'];
const BOOKKEPT = [
  'fund_entry',
  'fund_entry_signature',
  'fund_source',
  'fund_position',
  'fund_left',
  'fund_claim',
  'fund',
];
/** What the checks on projects read as the owner. */
const CHECKED = ['project', 'project_version'];

const WALLS = `
  grant select on fund_move, fund_position, fund_left, fund_claim, project_step to jiedui_app;
  grant select, insert on fund, custodian, fund_entry, fund_entry_signature, fund_source, project, project_version, asset to jiedui_app;
  grant update (place_paths) on fund to jiedui_app;
  grant update (${FACTS}, status, progress, version, place_paths) on project to jiedui_app;
  grant update (ended_by) on project_version, asset to jiedui_app;
  grant select on fund, custodian, fund_move, fund_entry, fund_entry_signature, fund_source, fund_position, fund_left, fund_claim,
    project, project_version, project_step, asset to jiedui_worker;

${['fund', 'project']
  .map(
    (table) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app using (in_scope(published, party_ids, place_paths));
  create policy ${table}_insert on ${table} for insert to jiedui_app with check (in_scope(false, party_ids, place_paths));
  create policy ${table}_update on ${table} for update to jiedui_app
    using (in_scope(false, party_ids, place_paths)) with check (in_scope(false, party_ids, place_paths));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);`,
  )
  .join('\n')}

  alter table custodian enable row level security;
  alter table custodian force row level security;
  create policy custodian_read on custodian for select to jiedui_app using (exists (select 1 from pairing p where p.id = pairing_id));
  create policy custodian_insert on custodian for insert to jiedui_app with check (owns_pairing(pairing_id));
  create policy custodian_worker on custodian for select to jiedui_worker using (true);

${OF_FUND.map(
  (table) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app using (exists (select 1 from fund f where f.id = fund_id));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);`,
).join('\n')}
  create policy fund_entry_insert on fund_entry for insert to jiedui_app
    with check (exists (select 1 from fund f where f.id = fund_id and in_scope(false, f.party_ids, f.place_paths)));

${OF_ENTRY.map(
  (table) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app using (exists (select 1 from fund_entry e where e.id = entry_id));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);`,
).join('\n')}
${['fund_entry_signature', 'fund_source']
  .map(
    (table) => `
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check (exists (select 1 from fund_entry e join fund f on f.id = e.fund_id
      where e.id = entry_id and in_scope(false, f.party_ids, f.place_paths)));`,
  )
  .join('\n')}
  alter table fund_claim enable row level security;
  alter table fund_claim force row level security;
  create policy fund_claim_read on fund_claim for select to jiedui_app using (exists (select 1 from pairing p where p.id = pairing_id));
  create policy fund_claim_worker on fund_claim for select to jiedui_worker using (true);

  /* the books' own functions run as the owner, whom forced row-level security binds too */
${BOOKKEPT.map((table) => `  create policy ${table}_books on ${table} for all to current_user using (true) with check (true);`).join('\n')}
${CHECKED.map((table) => `  create policy ${table}_books on ${table} for select to current_user using (true);`).join('\n')}

${['project_version', 'asset']
  .map(
    (table) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app using (exists (select 1 from project p where p.id = project_id));
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check (exists (select 1 from project p where p.id = project_id and in_scope(false, p.party_ids, p.place_paths)));
  create policy ${table}_end on ${table} for update to jiedui_app
    using (exists (select 1 from project p where p.id = project_id and in_scope(false, p.party_ids, p.place_paths)));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);`,
  )
  .join('\n')}
`;
