import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordWalls, withDeltas, withPast } from './record-tables';

/** The other ledgers: firms, workshops, parks, training, secondments, leaders, students, visits, meetings, fairs, paired units. */
export class Activities1700000000012 implements MigrationInterface {
  readonly name = 'Activities1700000000012';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLE);
    await db.query(withPast('activity'));
    await db.query(MEASURES);
    await db.query(withDeltas('activity', 'activity_measures'));
    await db.query(recordWalls('activity'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Activities are not taken down: restore a backup instead.'));
  }
}

const BOTH_WAYS = ['CADRE', 'TEACHER', 'DOCTOR', 'AGRONOMIST', 'SPECIALIST'].flatMap((who) => [
  `${who}_EAST_TO_WEST`,
  `${who}_WEST_TO_EAST`,
]);

/** Which forms a kind has. */
export const FORMS: Record<string, string[]> = {
  ENTERPRISE_LANDED: ['LANDED', 'SIGNED', 'INVESTMENT', 'ROSTER'],
  WORKSHOP: ['BUILT', 'ROSTER'],
  PARK: ['OPENED', 'INVESTMENT', 'ROSTER'],
  TRAINING: ['LABOR', 'CADRE', 'TECH', 'LEADER'],
  SECONDMENT: BOTH_WAYS,
  LEADER: ['BUSINESS'],
  STUDENT: ['ENROLLED'],
  VISIT: ['EAST_TO_WEST', 'WEST_TO_EAST', 'LED_EAST_TO_WEST', 'LED_WEST_TO_EAST'],
  MEETING: ['JOINT', 'LEADING_GROUP', 'STANDING'],
  JOB_FAIR: ['ONSITE', 'ONLINE'],
  UNIT_PAIRING: [
    'TOWN',
    'VILLAGE',
    'SCHOOL',
    'HOSPITAL',
    'ENTERPRISE_VILLAGE',
    'ENTERPRISE_TOWN',
    'SOCIAL_ORG_VILLAGE',
    'SCHOOL_LISTED',
    'HOSPITAL_LISTED',
  ],
};
const KNOWN_FORMS = Object.entries(FORMS).flatMap(([kind, forms]) => forms.map((form) => `('${kind}', '${form}')`));

const TABLE = `
  create table activity_form (
    kind text collate "C" not null,
    form text collate "C" not null,
    primary key (kind, form)
  );
  insert into activity_form values ${KNOWN_FORMS.join(', ')};
  create trigger activity_form_append_only before update or delete on activity_form
    for each row execute function append_only();
  grant select on activity_form to jiedui_app, jiedui_worker;

  create table activity (${RECORD_COLUMNS},
    kind text collate "C" not null,
    form text collate "C" not null,
    /* the firm, park or workshop of which this is a roster or an investment */
    of_id uuid references activity,
    title text check (length(title) between 1 and 200),
    name text check (length(name) between 1 and 200),
    /* one spelling of the name: firms and units are told apart by it */
    name_key text collate "C",
    local_unit text check (length(local_unit) between 1 and 200),
    local_unit_key text collate "C",
    location text check (length(location) between 1 and 200),
    from_day date not null check (year = extract(year from from_day)::int),
    to_day date check (to_day >= from_day),
    sessions int check (sessions > 0),
    persons int check (persons >= 0),
    poor_persons int check (poor_persons between 0 and persons),
    person_times int check (person_times > 0 and (persons is null or persons <= person_times)),
    enterprises int check (enterprises >= 0),
    driven int check (driven > 0),
    beneficiaries int check (beneficiaries >= 0),
    in_use boolean check (not (in_use and persons = 0)),
    contracted_fen bigint check (contracted_fen > 0),
    invested_fen bigint check (invested_fen > 0),
    /* what makes two records of a form and a day the same */
    identity text collate "C" not null,
    foreign key (kind, form) references activity_form,
    check ((name is null) = (name_key is null)),
    check ((local_unit is null) = (local_unit_key is null)),
    check ((form in ('ROSTER', 'INVESTMENT')) = (of_id is not null)),
    check (form <> 'ROSTER' or extract(day from from_day) = 1)
  );
  create index activity_by_pairing on activity (pairing_id, year, kind);
  create index activity_by_day on activity (from_day, id);
  create index activity_by_name on activity (pairing_id, kind, name_key);
  create index activity_by_whole on activity (of_id) where of_id is not null;
  /* nothing counts twice; rows of people may say the same of two of them */
  create unique index activity_once on activity (pairing_id, kind, form, from_day, identity)
    where not withdrawn and kind not in ('SECONDMENT', 'STUDENT', 'LEADER');
`;

/** The flows of an activity. What stands at a day, and who is present in a period, is counted from the rows themselves. */
const MEASURES = `
  create function activity_measures(r activity) returns setof record_measures language sql immutable parallel safe as $$
    select m.measure, extract(year from counted.day)::int, extract(month from counted.day)::int, r.form, '', '', m.value,
           case when r.evidence > 0 then m.value else 0 end, case when r.standing = 'CONFIRMED' then m.value else 0 end
      /* a training counts when it is over, anything else on the day on which it began */
      from (select case r.kind when 'TRAINING' then coalesce(r.to_day, r.from_day) else r.from_day end as day) as counted,
           lateral (values
             (r.kind || '_COUNT', case when r.kind in ('TRAINING', 'VISIT', 'MEETING', 'JOB_FAIR') or r.form = 'SIGNED'
                                       then coalesce(r.sessions, 1)::bigint end),
             (r.kind || '_PERSONS', case when r.kind in ('TRAINING', 'VISIT') then r.persons::bigint end),
             (r.kind || '_PERSON_TIMES', case when r.kind = 'SECONDMENT' then r.persons else r.person_times end::bigint),
             (r.kind || '_CONTRACTED_FEN', r.contracted_fen),
             (r.kind || '_INVESTED_FEN', r.invested_fen)
           ) as m (measure, value)
     where not r.withdrawn and m.value is not null
  $$;
`;
