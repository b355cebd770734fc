import type { FamilyRelation, HouseholdGuarantee } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { LAY_PATHS, layOn } from '../households/household-place.store';
import type { Day } from '../platform/day';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { HouseholdFacts, MemberFacts, ReceivedFacts } from './benefit';

/** Which households: those that lay at or below any of the paths, of the pairings, or the named ones; all that the viewer may see. */
export interface FactsQuery {
  paths?: readonly string[] | null;
  pairingIds?: readonly string[] | null;
  householdIds?: readonly string[] | null;
}

/** A register of more households than a large county has is not read at once. */
export const MAX_HOUSEHOLDS = 20_000;

function where({ paths, pairingIds, householdIds }: FactsQuery, viewer: Viewer, params: unknown[]): string {
  const put = (value: unknown): string => `$${params.push(value)}`;
  return [
    scopePredicate(viewer.scope, 'h', params),
    ...(paths ? [`lies_within(${LAY_PATHS}, ${put(paths)}::text[])`] : []),
    ...(pairingIds ? [`h.pairing_id = any(${put(pairingIds)}::uuid[])`] : []),
    ...(householdIds ? [`h.id = any(${put(householdIds)}::uuid[])`] : []),
  ].join(' and ');
}

type HouseRow = Omit<HouseholdFacts, 'checks' | 'members'> & { checks: [HouseholdGuarantee, Day, boolean][] | null };

/**
 * Households that were known by a day with their checks, each at the place where it lay then; one more than is read at once, where there
 * are more. Members come apart.
 */
export async function householdFacts(
  db: Db,
  viewer: Viewer,
  query: FactsQuery,
  onDay: Day,
): Promise<Map<string, HouseholdFacts>> {
  const params: unknown[] = [onDay];
  const rows = await db.query<HouseRow[]>(
    `/* benefitHouseholds */ with own as materialized (
       select h.*, lay.village as lay_village, lay_place.id as lay_id, lay_place.path as lay_path, lay_place.kind as lay_kind, lay_place.parent_id as lay_in
         from household h ${layOn('$1::date')} where ${where(query, viewer, params)} order by h.id limit ${MAX_HOUSEHOLDS + 1})
     select h.id, h.recipient_id as "recipientId", h.number, h.lay_id as "placeId", h.lay_path as "placePath", h.lay_village as village,
            coalesce(case when h.lay_kind = 'TOWN' then h.lay_id end, town.id, h.lay_id) as "townId", h.category, h.risk,
            h.found_on::text as "foundOn", h.admitted_on::text as "admittedOn", h.closed_on::text as "closedOn", told.checks
       from own h left join place town on town.id = h.lay_in and town.kind = 'TOWN'
       left join (select c.household_id,
                         jsonb_agg(jsonb_build_array(c.guarantee, c.day, c.state = 'MET') order by c.day, c.version) as checks
                    from (select distinct on (c.household_id, c.guarantee, c.day) c.* from household_check c
                           where c.household_id in (select id from own)
                           order by c.household_id, c.guarantee, c.day, c.version desc) c
                   group by c.household_id) told on told.household_id = h.id`,
    params,
  );
  return new Map(
    rows.map(({ checks, ...row }) => [
      row.id,
      { ...row, checks: (checks ?? []).map(([guarantee, day, isMet]) => ({ guarantee, day, isMet })), members: [] },
    ]),
  );
}

/** A member with what their day of birth is told by; sealed. */
export interface SealedMember extends Omit<MemberFacts, 'born'> {
  householdId: string;
  idHash: string | null;
  sealedId: string | null;
}

type MemberTuple = [
  ...[householdId: string, id: string, humanId: string, relation: FamilyRelation, since: Day, until: Day | null],
  ...[inSchool: boolean, isLabourer: boolean, idHash: string | null, sealedId: string | null],
];

/*
 * Of a county's thousands of households. Their ids come as rows: the planner looks at each element of a list, twice (a tenth of a second
 * for five thousand). One text of JSON is made and read in half the time of as many rows, or of a jsonb.
 */

/** The members of households as they stand; who they are only where somebody's age matters. */
export async function memberFacts(db: Db, householdIds: readonly string[], asksAge: boolean): Promise<SealedMember[]> {
  const [row] = await db.query<{ members: MemberTuple[] | null }[]>(
    `/* benefitMembers */ select json_agg(json_build_array(m.household_id, m.id, m.person_id, m.relation, m.since, m.until, m.in_school,
            m.is_labourer, ${asksAge ? 'p.id_hash, p.sealed_id' : 'null, null'}) order by m.id) as members
       from unnest($1::uuid[]) as own (id) join household_member m on m.household_id = own.id and m.ended_by is null
       ${asksAge ? 'left join person p on p.id = m.person_id' : ''}`,
    [householdIds],
  );
  return (row?.members ?? []).map(
    ([householdId, id, humanId, relation, since, until, inSchool, isLabourer, idHash, sealedId]) => ({
      householdId,
      id,
      humanId,
      relation,
      since,
      until,
      inSchool,
      isLabourer,
      idHash,
      sealedId,
    }),
  );
}

type ReceivedTuple = [
  ...[id: string, householdId: string, memberId: string | null, ruleId: string, period: string, day: Day],
  amountFen: string | null,
];

/** What households received up to a day, and was not reversed. */
export async function receivedFacts(
  db: Db,
  householdIds: readonly string[],
  { ruleIds, until }: { ruleIds: readonly string[] | null; until: Day },
): Promise<ReceivedFacts[]> {
  const [row] = await db.query<{ received: ReceivedTuple[] | null }[]>(
    `/* benefitsReceived */ select json_agg(json_build_array(b.id, b.household_id, b.member_id, b.rule_id, b.period, b.day,
            b.amount_fen::text) order by b.day, b.id) as received
       from unnest($1::uuid[]) as own (id) join benefit b on b.household_id = own.id and b.ended_by is null
      where b.day <= $2::date and ($3::uuid[] is null or b.rule_id = any($3))`,
    [householdIds, until, ruleIds],
  );
  return (row?.received ?? []).map(([id, householdId, memberId, ruleId, period, day, amountFen]) => ({
    id,
    householdId,
    memberId,
    ruleId,
    period,
    day,
    amountFen: amountFen === null ? null : BigInt(amountFen),
  }));
}
