import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What households are entitled to and what they received (政策享受防漏表).
 *
 *  - A rule (`benefit_rule`) is of the whole country or of a place; what it says is versions with the days from which they apply. A
 *    later version ends the one before it on the day before: versions of a rule never share a day.
 *  - A benefit (`benefit`) was given on a day, for a period, under the version of its rule of that day. It is corrected by a
 *    reversal (`benefit_reversal`) alone, and one of a period stands, but for what a reviewer let through with a reason.
 *  - What an entry of a fund paid is never more than the entry.
 *  - Benefits hang on a household and are seen with it; rules are everybody's to read.
 */
export class Benefits1700000000039 implements MigrationInterface {
  readonly name = 'Benefits1700000000039';

  async up(db: QueryRunner): Promise<void> {
    await db.query(RULES);
    await db.query(BENEFITS);
    await db.query(GUARDS);
    await db.query(WALLS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What households received is not taken down: restore a backup instead.'));
  }
}

const among = (column: string, words: readonly string[]): string =>
  `${column} text[] not null default '{}' check (${column} <@ array[${words.map((word) => `'${word}'`).join(', ')}])`;

const GUARANTEES = ['FOOD_AND_CLOTHING', 'SCHOOLING', 'MEDICAL_CARE', 'HOUSING', 'DRINKING_WATER'];
const CATEGORIES = ['REGISTERED_POOR', 'LIFTED', 'UNSTABLE_LIFTED', 'MARGINAL', 'SUDDEN_HARDSHIP'];
const RISKS = [
  ...['ILLNESS', 'SCHOOLING', 'DISASTER', 'DISABILITY', 'ACCIDENT', 'LACK_OF_LABOUR', 'LACK_OF_SKILL', 'LACK_OF_MONEY'],
  ...['JOB_LOSS', 'BUSINESS_FAILURE', 'HOUSING', 'WATER', 'OTHER'],
];
const RELATIONS = [
  ...['HEAD', 'SPOUSE', 'CHILD', 'CHILD_IN_LAW', 'GRANDCHILD', 'PARENT', 'GRANDPARENT', 'SIBLING', 'OTHER'],
];

const RULES = `
  create table benefit_rule (
    id uuid primary key,
    code text not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    /* null: of the whole country */
    place_id uuid references place,
    audience text not null check (audience in ('HOUSEHOLD', 'PERSON')),
    every text not null check (every in ('ONCE', 'MONTH', 'TERM', 'YEAR')),
    form text not null check (form in ('MONEY', 'KIND')),
    made_by xid8 not null default pg_current_xact_id(),
    unique nulls not distinct (code, place_id)
  );
  create trigger benefit_rule_append_only before update or delete on benefit_rule
    for each row execute function append_only();

  create table benefit_rule_version (
    rule_id uuid not null references benefit_rule,
    version int not null check (version >= 1),
    /* applies until its last day, or until the day before the next version begins */
    from_day date not null check (from_day >= '2014-01-01'),
    until_day date check (until_day >= from_day),
    name_zh text not null check (length(name_zh) between 1 and 60),
    name_en text not null check (length(name_en) between 1 and 100),
    ${among('categories', CATEGORIES)},
    ${among('risks', RISKS)},
    ${among('met', GUARANTEES)},
    ${among('not_met', GUARANTEES)},
    ${among('relations', RELATIONS)},
    in_school boolean,
    is_labourer boolean,
    age_from int check (age_from between 0 and 150),
    age_to int check (age_to between 0 and 150),
    /* only once a household is admitted, or from the day on which it was found */
    needs_admission boolean not null,
    least_fen bigint check (least_fen between 1 and 10000000000),
    most_fen bigint check (most_fen between least_fen and 10000000000),
    /* what is given where it is no money */
    kind text check (length(kind) between 1 and 100),
    within_days int not null check (within_days between 0 and 1000),
    /* in its place, rules of the same code of wider places do not apply while this version does */
    replaces boolean not null,
    document_no text not null check (length(document_no) between 1 and 100),
    is_example boolean not null,
    note text check (length(note) between 1 and 500),
    reason text check (length(reason) between 1 and 500),
    made_by xid8 not null default pg_current_xact_id(),
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    primary key (rule_id, version),
    check (not met && not_met),
    check (age_to >= age_from),
    check ((kind is null) = (least_fen is not null) and (least_fen is null) = (most_fen is null)),
    check ((reason is not null) = (version > 1))
  );
  create trigger benefit_rule_version_append_only before update or delete on benefit_rule_version
    for each row execute function append_only();

  create function check_benefit_rule_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rule benefit_rule;
    before benefit_rule_version;
  begin
    select * into rule from benefit_rule where id = new.rule_id;
    select * into before from benefit_rule_version where rule_id = new.rule_id and version = new.version - 1;
    if (before.version is null) <> (new.version = 1) or new.from_day < before.from_day then
      raise exception 'version % of rule % does not follow another', new.version, rule.code
        using errcode = 'check_violation', constraint = 'benefit_rule_versions_follow';
    end if;
    if (rule.form = 'MONEY') <> (new.least_fen is not null) then
      raise exception 'rule % is of another form', rule.code using errcode = 'check_violation', constraint = 'benefit_rule_form';
    end if;
    return new;
  end $$;
  create trigger check_benefit_rule_version before insert on benefit_rule_version
    for each row execute function check_benefit_rule_version();
`;

const BENEFITS = `
  create table benefit (
    id uuid primary key,
    household_id uuid not null references household,
    /* of the household, where the rule is for persons */
    member_id uuid,
    /* who received it, in whichever entry of the register: the human being, or the county and its number of the household */
    subject text not null,
    rule_id uuid not null references benefit_rule,
    /* the version of the rule on that day */
    rule_version int not null,
    /* '' for once, 2019-03, 2019-T1 (spring), 2019-T2 (autumn), 2019 */
    period text not null check (period ~ '^(|[0-9]{4}|[0-9]{4}-T[12]|[0-9]{4}-(0[1-9]|1[0-2]))$'),
    day date not null,
    amount_fen bigint check (amount_fen > 0),
    /* what was given where it was no money */
    given text check (length(given) between 1 and 100),
    source text not null check (source in ('CENTRAL', 'PROVINCE', 'CITY', 'COUNTY', 'PAIRING', 'OTHER')),
    fund_entry_id uuid references fund_entry,
    voucher text check (length(voucher) between 1 and 100),
    evidence text[] not null default '{}' check (cardinality(evidence) <= 20),
    /* what a reviewer let through, and why */
    not_entitled boolean not null,
    is_second boolean not null,
    override_reason text check (length(override_reason) between 1 and 500),
    batch_id uuid not null,
    made_by xid8 not null default pg_current_xact_id(),
    /* by the transaction of its reversal */
    ended_by xid8,
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account,
    foreign key (rule_id, rule_version) references benefit_rule_version (rule_id, version),
    check ((amount_fen is null) = (given is not null)),
    check ((source = 'PAIRING') = (fund_entry_id is not null)),
    check (fund_entry_id is null or amount_fen is not null),
    check ((override_reason is not null) = (not_entitled or is_second))
  );
  create unique index benefit_once on benefit (rule_id, subject, period)
    where ended_by is null and not is_second;
  create index benefit_by_household on benefit (household_id, day desc, id desc);
  create index benefit_by_day on benefit (day, id);
  create index benefit_by_entry on benefit (fund_entry_id) where fund_entry_id is not null and ended_by is null;
  create index benefit_by_batch on benefit (batch_id);
  create trigger benefit_only_end before update or delete on benefit
    for each row execute function only_end_version();

  create table benefit_reversal (
    benefit_id uuid primary key references benefit,
    household_id uuid not null references household,
    reason text not null check (length(reason) between 1 and 500),
    made_by xid8 not null default pg_current_xact_id(),
    made_at timestamptz not null default clock_timestamp(),
    made_by_account uuid references account
  );
  create trigger benefit_reversal_append_only before update or delete on benefit_reversal
    for each row execute function append_only();
`;

const GUARDS = `
  create function check_benefit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    house household;
    rule benefit_rule;
    said benefit_rule_version;
    entry fund_entry;
    person uuid;
  begin
    select * into house from household where id = new.household_id;
    select * into rule from benefit_rule where id = new.rule_id;
    select * into said from benefit_rule_version where rule_id = new.rule_id and version = new.rule_version;
    if new.day < house.found_on or new.day > coalesce(house.closed_on, new.day) then
      raise exception 'household % was not in the register on %', house.id, new.day
        using errcode = 'check_violation', constraint = 'benefit_while_open';
    end if;
    if new.day < said.from_day or new.day > coalesce(said.until_day, new.day)
       or exists (select 1 from benefit_rule_version later
                   where later.rule_id = new.rule_id and later.version > new.rule_version and later.from_day <= new.day) then
      raise exception 'rule % was not in force on %', rule.code, new.day
        using errcode = 'check_violation', constraint = 'benefit_within_rule';
    end if;
    select m.person_id into person from household_member m where m.id = new.member_id and m.household_id = new.household_id limit 1;
    if (rule.audience = 'PERSON') <> (new.member_id is not null) or (new.member_id is not null and person is null) then
      raise exception 'rule % is for somebody else', rule.code
        using errcode = 'check_violation', constraint = 'benefit_of_its_audience';
    end if;
    new.subject := coalesce(person::text, concat(house.recipient_id, ':', house.number));
    if (rule.form = 'MONEY') <> (new.amount_fen is not null)
       or new.amount_fen < said.least_fen or new.amount_fen > said.most_fen then
      raise exception 'rule % does not give %', rule.code, new.amount_fen
        using errcode = 'check_violation', constraint = 'benefit_amount_of_rule';
    end if;
    if new.made_by_account is null and not house.simulated then
      raise exception 'a benefit is entered by somebody' using errcode = 'check_violation', constraint = 'benefit_by_somebody';
    end if;
    if new.fund_entry_id is not null then
      select * into entry from fund_entry where id = new.fund_entry_id;
      if entry.pairing_id <> house.pairing_id
         or new.amount_fen + coalesce((select sum(b.amount_fen) from benefit b
                                        where b.fund_entry_id = new.fund_entry_id and b.ended_by is null), 0) > entry.amount_fen then
        raise exception 'entry % does not pay %', entry.id, new.amount_fen
          using errcode = 'check_violation', constraint = 'benefit_within_entry';
      end if;
    end if;
    return new;
  end $$;
  create trigger check_benefit before insert on benefit for each row execute function check_benefit();

  /* a benefit is ended by its reversal, and by nothing else */
  create function check_benefit_reversal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    of_benefit uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  begin
    if not exists (
      select 1 from benefit b left join benefit_reversal r on r.benefit_id = b.id
       where b.id = of_benefit and (b.ended_by is null) = (r.benefit_id is null)
         and (r.benefit_id is null or r.household_id = b.household_id)) then
      raise exception 'benefit % differs from its reversal', of_benefit
        using errcode = 'check_violation', constraint = 'benefit_reversed_by_name';
    end if;
    return null;
  end $$;
  create constraint trigger check_benefit_reversal after update of ended_by on benefit
    deferrable initially deferred for each row execute function check_benefit_reversal('id');
  create constraint trigger check_benefit_reversal after insert on benefit_reversal
    deferrable initially deferred for each row execute function check_benefit_reversal('benefit_id');
`;

/** What hangs on a household is seen with it, and written by whom it may be written by. */
const followed = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to jiedui_app using (exists (select 1 from household h where h.id = household_id));
  create policy ${table}_insert on ${table} for insert to jiedui_app
    with check (exists (select 1 from household h where h.id = household_id and in_scope(false, h.party_ids, h.place_paths)));
  create policy ${table}_worker on ${table} for select to jiedui_worker using (true);
  create policy ${table}_keeping on ${table} for select to current_user using (true);
`;

const WALLS = `
  grant select, insert on benefit_rule, benefit_rule_version, benefit, benefit_reversal to jiedui_app;
  grant update (ended_by) on benefit to jiedui_app;
  grant select on benefit_rule, benefit_rule_version, benefit, benefit_reversal to jiedui_worker;
  ${['benefit', 'benefit_reversal'].map(followed).join('')}
  create policy benefit_end on benefit for update to jiedui_app
    using (exists (select 1 from household h where h.id = household_id and in_scope(false, h.party_ids, h.place_paths)));
`;
