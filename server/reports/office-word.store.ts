import { PairingLevel, ReportAction, ReportDesk, type Counting, type Office } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { UnitCode } from '../indicators/catalogue';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';
import type { ReportPeriodKind } from './report';

/*
 * What the offices of a county say, for many pairings at once. The platform itself asks, so no viewer's scope is part of it; whoever
 * reads what comes of it is asked for its own.
 */

/** A figure of a report that its office has handed in and that was not sent back. */
export interface OfficeWordRow {
  /** The county's pairing. */
  pairingId: string;
  office: Office;
  /** The town's own pairing; null for the county's offices. */
  townId: string | null;
  periodKind: ReportPeriodKind;
  year: number;
  quarter: number | null;
  month: number | null;
  indicatorId: string;
  code: string;
  nameZh: string;
  nameEn: string;
  counting: Counting;
  unit: UnitCode;
  claimed: string;
  printedValue: string;
  printedUnit: string;
  reportId: string;
  day: Day;
  simulated: boolean;
}

const OFFICE = `case f.reporter when '${ReportDesk.COUNTY}' then 'COUNTY' when '${ReportDesk.DEPARTMENT}' then 'DEPARTMENT' else 'TOWNSHIPS' end`;

/**
 * Each office's figures, the latest last. A report counts from the day on which it was handed in; one that was sent back, until it is handed
 * in again, says nothing; one that is opened again says what it said, until its next edition is handed in.
 */
export function officeWords(db: Db, pairingIds: readonly string[]): Promise<OfficeWordRow[]> {
  return db.query<OfficeWordRow[]>(
    `/* officeWords */
     with own as (
       select p.id as "pairingId", p.id, null::uuid as "townId", p.recipient_id, array['${ReportDesk.COUNTY}', '${ReportDesk.DEPARTMENT}'] as desks
         from pairing p where p.id = any($1::uuid[])
       union all
       select t.parent_id, t.id, t.id, t.recipient_id, array['${ReportDesk.TOWNSHIP}']
         from pairing t where t.parent_id = any($1::uuid[]) and t.level = '${PairingLevel.TOWN}')
     select o."pairingId", ${OFFICE} as office, o."townId", r.period_kind as "periodKind", r.year, r.quarter, r.month, g.indicator_id as "indicatorId",
            g.indicator_code as code, i.name_zh as "nameZh", i.name_en as "nameEn", i.counting, g.unit, g.claimed::text as claimed,
            g.printed_value as "printedValue", g.printed_unit as "printedUnit", r.id as "reportId",
            (s.made_at at time zone 'Asia/Shanghai')::date::text as day, r.simulated
       from own o join report r on r.pairing_id = o.id and r.author_id = o.recipient_id
       join report_form f on f.id = r.form_id and f.reporter = any(o.desks)
       join lateral (
         select s.version, s.made_at from report_step s
          where s.report_id = r.id and s.action = '${ReportAction.SUBMIT}'
            and not exists (select 1 from report_step b where b.report_id = s.report_id and b.edition = s.edition and b.version > s.version
                              and b.action = '${ReportAction.RETURN}')
          order by s.version desc limit 1) as s on true
       join report_figure g on g.report_id = r.id and g.version = s.version and g.is_frozen and g.claimed is not null
       join indicator i on i.id = g.indicator_id
      order by s.made_at, r.id, g.ordinal`,
    [pairingIds],
  );
}

/** A town of a county that reports by a form that stands: from when to when, by which form. */
export interface ReportingTownRow {
  /** The county's pairing. */
  pairingId: string;
  townId: string;
  recipientId: string;
  openedOn: Day | null;
  closedOn: Day | null;
  periodKind: ReportPeriodKind;
  indicators: string[];
  validFrom: Day;
  validTo: Day | null;
}

/** The towns under these pairings for which a form stands, once for each form. */
export function reportingTowns(db: Db, pairingIds: readonly string[]): Promise<ReportingTownRow[]> {
  return db.query<ReportingTownRow[]>(
    `/* reportingTowns */
     select t.parent_id as "pairingId", t.id as "townId", t.recipient_id as "recipientId", t.opened_on::text as "openedOn",
            t.closed_on::text as "closedOn", f.period_kind as "periodKind", f.indicators, f.valid_from::text as "validFrom",
            f.valid_to::text as "validTo"
       from pairing t join report_form f on f.level = t.level and (f.programme is null or f.programme = t.programme)
      where t.parent_id = any($1::uuid[]) and t.level = '${PairingLevel.TOWN}' and f.reporter = '${ReportDesk.TOWNSHIP}' and f.ended_by is null
      order by t.id`,
    [pairingIds],
  );
}

/** A county whose offices may differ: it alone and those above it have to do with that, and not the other side. */
export interface OwnCounty extends Owned {
  pairingId: string;
}

/** Whose it is what the offices of the counties of these pairings say. */
export function ownCounties(db: Db, pairingIds: readonly string[]): Promise<OwnCounty[]> {
  return db.query<OwnCounty[]>(
    `/* ownCounties */ select p.id as "pairingId", false as published, array[p.recipient_id] as "partyIds", c.place_paths as "placePaths"
       from pairing p join party c on c.id = p.recipient_id where p.id = any($1::uuid[])`,
    [pairingIds],
  );
}

/** The pairings that these bear on: a town's word stands beside those of its county. */
export async function officesOf(db: Db, pairingIds: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* officesOf */ select distinct coalesce(case when p.level = '${PairingLevel.TOWN}' then p.parent_id end, p.id) as id
       from pairing p where p.id = any($1::uuid[]) order by 1`,
    [pairingIds],
  );
  return rows.map(({ id }) => id);
}

/** A page of the pairings about which a county has reported, after the one given. */
export async function pairingsWithReports(db: Db, after: string | null, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* pairingsWithReports */ select p.id from pairing p where ($1::uuid is null or p.id > $1)
        and exists (select 1 from report r where r.pairing_id = p.id) order by p.id limit $2`,
    [after, limit],
  );
  return rows.map(({ id }) => id);
}

/** Whether an account wrote, handed in or approved one of these reports. */
export async function hasReported(db: Db, reportIds: readonly string[], accountId: string): Promise<boolean> {
  const [row] = await db.query<{ has: boolean }[]>(
    `/* hasReported */ select exists (select 1 from report_step t where t.report_id = any($1::uuid[]) and t.made_by_account = $2
         and t.action in ('DRAFT', 'SET_FIGURES', 'SUBMIT', 'APPROVE')) as has`,
    [reportIds, accountId],
  );
  return row?.has ?? false;
}
