import { ReportDesk, Role } from '../../schema/vocabulary';
import { partiesOfPost, type Viewer, type ViewerPost } from '../platform/scope';
import { DESKS } from './report.rules';

/*
 * Who sits where, as SQL: what `postAt` decides about one report, for lists that can be long. A test holds the two against each
 * other at every step of every chain.
 */

type Put = (value: unknown) => string;

/** A row of a report that is there, or is owed. */
interface Places {
  desk: string;
  authorId: string;
  /** Where it is written, if not by a party. */
  placeId: string;
  category: string;
  donorId: string;
  year: string;
  partyIds: string;
}

const REPORT: Places = {
  desk: `(select f.steps -> r.step ->> 'by' from report_form f where f.id = r.form_id)`,
  authorId: 'r.author_id',
  category: 'r.category',
  placeId: 'r.place_id',
  donorId:
    'case when r.pairing_id is null then r.author_id else (select p.donor_id from pairing p where p.id = r.pairing_id) end',
  year: 'r.year',
  partyIds: 'r.party_ids',
};

/** Whether it is the turn of one of the viewer’s desks, for a row `r` of the reports. */
export const waitsFor = (viewer: Viewer, put: Put): string => anyOf(viewer, put, REPORT);

/** Who reports for itself, or for the whole donor: desks at which a report begins. */
const BEGINS = ['AUTHOR', 'LEAD'];

/** Whether the viewer is who writes it, for a row of what is owed. */
export function owedBy(viewer: Viewer, put: Put): string {
  const places = {
    desk: 'o.reporter',
    authorId: 'o.author_id',
    category: 'o.category',
    placeId: 'null::uuid',
    donorId: 'o.author_id',
    year: 'extract(year from o.period_from)::int',
    partyIds: 'array[o.author_id]',
  };
  return anyOf(viewer, put, places, (desk) => BEGINS.includes(DESKS[desk].at));
}

function anyOf(viewer: Viewer, put: Put, row: Places, isMeant: (desk: ReportDesk) => boolean = () => true): string {
  const seats = viewer.posts.flatMap((post) =>
    Object.values(ReportDesk)
      .filter((desk) => DESKS[desk].roles.includes(post.role) && isMeant(desk))
      .flatMap((desk) => {
        const isThere = isAt(viewer, post, desk, put, row);
        return isThere === null ? [] : [`(${row.desk} = ${put(desk)} and ${isThere})`];
      }),
  );
  return seats.length > 0 ? `(${seats.join(' or ')})` : 'false';
}

function isAt(viewer: Viewer, post: ViewerPost, desk: ReportDesk, put: Put, row: Places): string | null {
  const { partyId, placePath } = post;
  const { at } = DESKS[desk];
  switch (at) {
    case 'AUTHOR':
      if (partyId === null) return null;
      return post.role === Role.DEPARTMENT_REPORTER
        ? `${row.authorId} = ${put(partyId)}::uuid and ${row.category} = any(${put(post.categories ?? [])}::text[])`
        : `${row.authorId} = ${put(partyId)}::uuid`;
    case 'PARTIES':
      return partyId === null ? null : `${row.partyIds} && ${put(partiesOfPost(viewer, post))}::uuid[]`;
    case 'LEAD':
      return partyId === null ? null : leads(put(partyId), row);
    case 'CITY':
      return placePath === null ? null : isAbove(put(placePath), row, '(a.city or not a.has_city)');
    case 'PROVINCE':
      return placePath === null ? null : isAbove(put(placePath), row, 'not a.city');
  }
}

/** Of the donor’s group in the report’s year, or the donor itself. */
const leads = (party: string, { donorId, year }: Places): string =>
  `(${donorId} = ${party}::uuid or exists (
     select 1 from membership m where m.group_id = ${donorId} and m.member_id = ${party}::uuid and m.lead and m.ended_by is null
        and (m.since is null or m.since <= make_date(${year}, 12, 31)) and (m.until is null or m.until >= make_date(${year}, 1, 1))))`;

/** Whether a path is a city or a province at or above whoever writes it: as `seatsByReport` finds them. */
const isAbove = (path: string, { authorId, placeId }: Places, condition: string): string =>
  `exists (
     select 1 from (
       select pl.path, pl.kind = 'CITY' as city, bool_or(pl.kind = 'CITY') over () as has_city
         from (select unnest(pa.place_paths) from party pa where pa.id = ${authorId}
               union all select h.path from place h where h.id = ${placeId}) as home(mine), place pl
        where pl.kind in ('CITY', 'PROVINCE') and pl.path = any(array[
              array_to_string((string_to_array(mine, '/'))[1:2], '/') || '/', array_to_string((string_to_array(mine, '/'))[1:3], '/') || '/'])) a
      where a.path = ${path}::text and ${condition})`;
