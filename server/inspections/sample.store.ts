import type { Page } from '../../schema/page';
import { InspectionSubject, PlaceKind } from '../../schema/vocabulary';
import { among } from '../db/among';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { layOn } from '../households/household-place.store';
import type { Day } from '../platform/day';
import type { Viewer } from '../platform/scope';
import { grouped, sampleOpenTo, visibleTo } from './inspection.store';
import type { InspectionDrawRow, InspectionMemberRow, VisitRow } from './inspection.tables';
import type { Candidate } from './sample.rules';

/** The places of an area, with the township that each is or lies in; the area itself where it lies in none. */
export async function placesOfArea(
  db: Db,
  area: { id: string; path: string },
): Promise<{ placeIds: string[]; stratumIds: string[] }> {
  const rows = await db.query<{ id: string; stratum: string }[]>(
    `/* placesOfArea */ select pl.id, coalesce((
            select town.id from place town where town.kind = 'TOWN' and starts_with(pl.path, town.path)
             order by length(town.path) desc limit 1), $1::uuid) as stratum
       from place pl where starts_with(pl.path, $2) order by pl.id`,
    [area.id, area.path],
  );
  return { placeIds: rows.map(({ id }) => id), stratumIds: rows.map(({ stratum }) => stratum) };
}

/** What is in the books from here on, as PostgreSQL writes it. */
export async function snapshotNow(db: Db): Promise<string> {
  const [row] = await db.query<{ seen: string }[]>(`/* snapshotNow */ select pg_current_snapshot()::text as seen`);
  if (row) return row.seen;
  throw new Error('there is no snapshot');
}

/** From what is drawn, and as of which moment. */
export interface PopulationTerms {
  pairingId: string;
  day: Day;
  seen: string;
  placeId: string;
  placeIds: readonly string[];
  stratumIds: readonly string[];
}

const AREA = `unnest($1::uuid[], $2::uuid[]) as a(place_id, stratum)`;

/** Everything that could be drawn on that day, as far as the books knew it at that moment. Asked in the platform's name. */
export function populationOf(db: Db, subject: InspectionSubject, terms: PopulationTerms): Promise<Candidate[]> {
  const area = [terms.placeIds, terms.stratumIds];
  switch (subject) {
    case InspectionSubject.HOUSEHOLDS:
      return db.query<Candidate[]>(
        `/* householdsToDraw */ select h.id, a.stratum from household h ${layOn('$3::date', '$4::pg_snapshot')} join ${AREA} on a.place_id = lay.place_id
          where h.id in (select e.household_id from household_entry e where e.place_id = any($1::uuid[])) and (
            select s.state from household_step s
             where s.household_id = h.id and household_moves_by(s.action) and s.day <= $3::date
               and pg_visible_in_snapshot(s.made_by, $4::pg_snapshot)
             order by s.version desc limit 1) not in ('CLEARED', 'DISMISSED')
          order by h.id`,
        [...area, terms.day, terms.seen],
      );
    case InspectionSubject.PROJECTS:
      return db.query<Candidate[]>(
        `/* projectsToDraw */ select p.id, a.stratum from project p
           join lateral (select v.status, v.place_id from project_version v
                          where v.project_id = p.id and v.day <= $3::date and pg_visible_in_snapshot(v.made_by, $4::pg_snapshot)
                          order by v.version desc limit 1) as v on true
           join ${AREA} on a.place_id = coalesce(v.place_id, $5::uuid)
          where p.pairing_id = $6::uuid and v.status in ('FUNDED', 'STARTED', 'COMPLETED', 'ACCEPTED', 'SETTLED', 'HANDED_OVER')
          order by p.id`,
        [...area, terms.day, terms.seen, terms.placeId, terms.pairingId],
      );
    case InspectionSubject.PLACES:
      return db.query<Candidate[]>(
        `/* placesToDraw */ select pl.id, $3::uuid as stratum from place pl join ${AREA} on a.place_id = pl.id
          where pl.kind = case when (select area.kind from place area where area.id = $3::uuid) = $4 then $5 else $4 end
            and pl.id <> $3::uuid and (pl.valid_from is null or pl.valid_from <= $6::date) and (pl.valid_to is null or pl.valid_to >= $6::date)
          order by pl.id`,
        [...area, terms.placeId, PlaceKind.TOWN, PlaceKind.VILLAGE, terms.day],
      );
  }
}

/** Ends the draw of this kind that stood, and adds another with its members. */
export async function insertDraw(
  db: Db,
  draw: Omit<InspectionDrawRow, 'stands' | 'madeAt'>,
  members: readonly (Candidate & { memberId: string })[],
): Promise<void> {
  await db.query(
    `/* endDraw */ update inspection_draw set ended_by = pg_current_xact_id() where inspection_id = $1 and subject = $2 and ended_by is null`,
    [draw.inspectionId, draw.subject],
  );
  await db.query(
    `/* insertDraw */ insert into inspection_draw (id, inspection_id, nth, subject, day, seed, size, per_stratum, population, population_hash,
       place_ids, stratum_ids, seen, reason, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::pg_snapshot, $14, $15)`,
    [
      draw.id,
      draw.inspectionId,
      draw.nth,
      draw.subject,
      draw.day,
      draw.seed,
      draw.size,
      draw.perStratum,
      draw.population,
      draw.populationHash,
      draw.placeIds,
      draw.stratumIds,
      draw.seen,
      draw.reason,
      draw.madeByAccount,
    ],
  );
  await db.query(
    `/* insertMembers */ insert into inspection_member (id, inspection_id, draw_id, nth, subject, subject_id, stratum_id)
     select m.id, $1, $2, m.nth, $6, m.subject_id, m.stratum_id
       from unnest($3::uuid[], $4::uuid[], $5::uuid[]) with ordinality as m(id, subject_id, stratum_id, nth)`,
    [
      draw.inspectionId,
      draw.id,
      members.map(({ memberId }) => memberId),
      members.map(({ id }) => id),
      members.map(({ stratum }) => stratum),
      draw.subject,
    ],
  );
}

const MEMBER = `m.id, m.inspection_id as "inspectionId", m.draw_id as "drawId", m.nth, m.subject, m.subject_id as "subjectId",
  m.stratum_id as "stratumId"`;
const VISITED = `exists (select 1 from inspection_visit v where v.member_id = m.id)`;

/** Members whom the viewer may know of: all of an open sample, else those who have been visited. */
function knownTo(viewer: Viewer, params: unknown[]): string {
  return `${visibleTo(viewer, params)} and (${sampleOpenTo(viewer, params)} or ${VISITED})`;
}

/** Of the sample that stands: nothing is drawn again once somebody was visited. */
const STANDS = `(${VISITED} or exists (select 1 from inspection_draw d where d.id = m.draw_id and d.ended_by is null))`;

const FROM_MEMBER = 'inspection_member m join inspection i on i.id = m.inspection_id';

/** Members of samples by id. */
export const inspectionMembersById: Batch<string, InspectionMemberRow> = async (db, viewer, ids) => {
  const params: unknown[] = [];
  return byId(
    await db.query<InspectionMemberRow[]>(
      `/* inspectionMembersById */ select ${MEMBER} from ${FROM_MEMBER}
        where ${among('m.id', ids, params)} and ${knownTo(viewer, params)}`,
      params,
    ),
  );
};

export interface MemberQuery {
  subject?: InspectionSubject | null;
  visited?: boolean | null;
  /** A question of the checklist, and how it was answered. */
  question?: number | null;
  yes?: boolean | null;
}

/** The sample that stands, in its order, as far as the viewer may know of it. */
export function listMembers(
  db: Db,
  viewer: Viewer,
  inspectionId: string,
  { subject, visited, question, yes }: MemberQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<InspectionMemberRow>> {
  const params: unknown[] = [inspectionId];
  const put = (value: unknown): string => `$${params.push(value)}`;
  const where = ['m.inspection_id = $1', STANDS, knownTo(viewer, params)];
  if (subject) where.push(`m.subject = ${put(subject)}`);
  if (typeof visited === 'boolean') where.push(`${visited ? '' : 'not '}${VISITED}`);
  if (typeof question === 'number') {
    const answer = { question, ...(typeof yes === 'boolean' && { yes }) };
    where.push(`exists (select 1 from inspection_visit v where v.member_id = m.id and v.ended_by is null
      and v.answers @> ${put(JSON.stringify([answer]))}::jsonb)`);
  }
  const order = [
    { sql: 'm.subject collate "C"', type: 'text' as const },
    { sql: 'm.nth', type: 'int' as const },
  ];
  return readPage<InspectionMemberRow>(
    db,
    { name: 'listMembers', columns: MEMBER, from: FROM_MEMBER, where, params, order },
    page,
    recount,
  );
}

/** How many were drawn and looked at, and what was answered. */
export interface Tally {
  inspectionId: string;
  subject: InspectionSubject;
  /** Null where the viewer may not know. */
  drawn: number | null;
  visited: number;
  answers: { question: number; answered: number; yes: number; no: number; sum: string | null }[];
}

/** The tallies of each inspection, of the samples that stand: of one whose sample is closed, of the visits alone. */
export const talliesByInspection: Batch<string, Tally[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<Tally[]>(
    `/* talliesByInspection */ with known as (
       select m.id, m.inspection_id, m.subject, v.answers, v.member_id is not null as is_visited, ${sampleOpenTo(viewer, params)} as is_open
         from ${FROM_MEMBER} left join inspection_visit v on v.member_id = m.id and v.ended_by is null
        where m.inspection_id = any($1::uuid[]) and ${STANDS} and ${knownTo(viewer, params)}),
     asked as (
       select k.inspection_id, k.subject, (a ->> 'question')::int as question, count(*)::int as answered,
              (count(*) filter (where a -> 'yes' = 'true'))::int as yes, (count(*) filter (where a -> 'yes' = 'false'))::int as no,
              sum((a ->> 'number')::numeric)::text as sum
         from known k cross join jsonb_array_elements(k.answers) as a group by 1, 2, 3)
     select k.inspection_id as "inspectionId", k.subject, case when bool_and(k.is_open) then count(*)::int end as drawn, (count(*) filter (where k.is_visited))::int as visited,
            coalesce((select jsonb_agg(jsonb_build_object('question', q.question, 'answered', q.answered, 'yes', q.yes, 'no', q.no, 'sum', q.sum)
                                       order by q.question)
                        from asked q where q.inspection_id = k.inspection_id and q.subject = k.subject), '[]') as answers
       from known k group by k.inspection_id, k.subject order by k.inspection_id, k.subject collate "C"`,
    params,
  );
  return grouped(ids, rows);
};

const VISIT = `v.member_id as "memberId", v.version, v.inspection_id as "inspectionId", v.day::text as day, v.visitors, v.answers, v.note,
  v.made_by_account as "madeByAccount"`;

/** What was seen at each member, as it stands. */
export const visitByMember: Batch<string, VisitRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<VisitRow[]>(
    `/* visitByMember */ select ${VISIT} from inspection_visit v join inspection i on i.id = v.inspection_id
      where v.member_id = any($1::uuid[]) and v.ended_by is null and ${visibleTo(viewer, params)}`,
    params,
  );
  return new Map(rows.map((row) => [row.memberId, row]));
};

/** Ends what was said of a member before, and writes what is said now. */
export async function putVisit(db: Db, visit: VisitRow): Promise<void> {
  await db.query(
    `/* endVisit */ update inspection_visit set ended_by = pg_current_xact_id() where member_id = $1 and ended_by is null`,
    [visit.memberId],
  );
  await db.query(
    `/* putVisit */ insert into inspection_visit (member_id, version, inspection_id, day, visitors, answers, note, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      visit.memberId,
      visit.version,
      visit.inspectionId,
      visit.day,
      visit.visitors,
      JSON.stringify(visit.answers),
      visit.note,
      visit.madeByAccount,
    ],
  );
}

/** The members of one draw, in their order, as ids of what was drawn. */
export async function drawnBy(db: Db, drawId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* drawnBy */ select m.subject_id as id from inspection_member m where m.draw_id = $1 order by m.nth`,
    [drawId],
  );
  return rows.map(({ id }) => id);
}

/** Which of some accounts have recorded what is inspected, or report for it today. Asked in the platform's name. */
export async function recordersOf(
  db: Db,
  { subject, subjectId }: Pick<InspectionMemberRow, 'subject' | 'subjectId'>,
  accountIds: readonly string[],
  today: Day,
): Promise<string[]> {
  const made = (table: string, key: string): string =>
    `select distinct r.made_by_account as id from ${table} r where r.${key} = $1 and r.made_by_account = any($2::uuid[])`;
  switch (subject) {
    case InspectionSubject.HOUSEHOLDS:
      return idsOf(
        await db.query(`/* recordersOfHousehold */ ${made('household_step', 'household_id')}`, [subjectId, accountIds]),
      );
    case InspectionSubject.PROJECTS:
      return idsOf(
        await db.query(`/* recordersOfProject */ ${made('project_version', 'project_id')}`, [subjectId, accountIds]),
      );
    case InspectionSubject.PLACES:
      return idsOf(
        await db.query(
          `/* reportersOfPlace */ select distinct o.account_id as id from post o
             join party_cover c on c.party_id = o.party_id join place pl on pl.id = $1 and c.path = pl.path
            where o.account_id = any($2::uuid[]) and o.ended_by is null and o.since <= $3 and (o.until is null or o.until >= $3)`,
          [subjectId, accountIds, today],
        ),
      );
  }
}

const idsOf = (rows: { id: string }[]): string[] => rows.map(({ id }) => id);
