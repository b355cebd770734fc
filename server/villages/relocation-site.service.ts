import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { ActivityKind, EventKind, ProblemCode } from '../../schema/vocabulary';
import { activitiesById } from '../activities/activity.store';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { atMost, searchText } from '../platform/text';
import { listSites, putActivities, sitesById, type SiteQuery } from './relocation-site.store';
import { moveHead, openHead, SITE_BOOK } from './village-book.store';
import {
  changeVillageRow,
  groundFor,
  type AtVillage,
  type ToVillageRow,
  type VillageGround,
  villageRowOf,
} from './village-ground.service';
import { MAX_ACTIVITIES, readPapers, readReason, readSite } from './village.rules';
import type { RelocationSiteRow, SiteFacts } from './village';

export interface SiteSaid extends SiteFacts {
  activityIds: string[];
  evidence: string[];
}

export type RecordSite = AtVillage & SiteSaid;
/** What stands beside it stays where it is left out. */
export type CorrectSite = ToVillageRow &
  Omit<SiteSaid, 'name' | 'activityIds'> & { activityIds?: string[] | null; reason: string };

const MAX_LISTED = 1_000;
const WHAT = { zh: '安置点', en: 'relocation site', field: 'siteId' };
/** What can stand beside a site. */
const BESIDE: readonly ActivityKind[] = [ActivityKind.WORKSHOP, ActivityKind.ENTERPRISE_LANDED, ActivityKind.PARK];

/** Where people were moved to, and what they find there (易地搬迁后续扶持). */
export class RelocationSiteService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of sites. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  list(viewer: Viewer, query: SiteQuery, page: PageRequest): Promise<Page<RelocationSiteRow>> {
    for (const field of ['pairingIds', 'placeIds'] as const) atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    const searched = { ...query, search: searchText(query.search) };
    return read(this.source, viewer, (db) =>
      listSites(db, viewer, searched, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** Records a site. Fails with NOT_FOUND (place, activity), ALREADY_EXISTS (its name there), BAD_INPUT, OUT_OF_RANGE, TOO_MANY_ITEMS, and as `write`. */
  record(viewer: Viewer, input: RecordSite): Promise<RelocationSiteRow> {
    let ground: VillageGround;
    return write(this.source, this.secret, viewer, {
      verb: 'recordRelocationSite',
      input,
      locks: [],
      allow: async (db) => {
        ground = await groundFor(db, viewer, input, this.today());
      },
      again: (db, id) => villageRowOf(db, viewer, sitesById, WHAT, id),
      effect: async (db) => {
        const facts = readSite(input, this.today());
        const activityIds = await besideSite(db, viewer, input.activityIds, ground.pairingId);
        const evidence = readPapers(input.evidence);
        const row = { ...ground, ...facts, id: newId(), version: 1, withdrawn: false };
        return { id: row.id, result: await openSite(db, viewer, row, activityIds, evidence) };
      },
    });
  }

  /** Says everything of a site anew, but for its name; who need not see what stands beside it leaves that out, and it stays. Fails as `changeVillageRow` and as `record`. */
  correct(viewer: Viewer, input: CorrectSite): Promise<RelocationSiteRow> {
    return changeVillageRow(this.source, this.secret, viewer, {
      verb: 'correctRelocationSite',
      input,
      batch: sitesById,
      what: WHAT,
      effect: async (db, site) => {
        const facts = readSite({ ...input, name: site.name }, this.today());
        const beside = input.activityIds ? await besideSite(db, viewer, input.activityIds, site.pairingId) : null;
        const evidence = readPapers(input.evidence);
        const next = { ...site, ...facts, version: site.version + 1 };
        await moveHead(db, SITE_BOOK, next, { reason: readReason(input.reason), evidence, by: viewer.accountId });
        if (beside) await putActivities(db, next, beside);
        return announceSite(db, viewer, EventKind.RELOCATION_SITE_CORRECTED, next);
      },
    });
  }

  /** It counts nowhere any more. Fails as `changeVillageRow`, and with BAD_INPUT. */
  withdraw(viewer: Viewer, input: ToVillageRow & { reason: string }): Promise<RelocationSiteRow> {
    return changeVillageRow(this.source, this.secret, viewer, {
      verb: 'withdrawRelocationSite',
      input,
      batch: sitesById,
      what: WHAT,
      effect: async (db, site) => {
        const next = { ...site, version: site.version + 1, withdrawn: true };
        await moveHead(db, SITE_BOOK, next, { reason: readReason(input.reason), evidence: [], by: viewer.accountId });
        return announceSite(db, viewer, EventKind.RELOCATION_SITE_WITHDRAWN, next);
      },
    });
  }
}

/** What is to stand beside a site, each once. Fails with TOO_MANY_ITEMS and NOT_FOUND. */
async function besideSite(db: Db, viewer: Viewer, said: readonly string[], pairingId: string): Promise<string[]> {
  atMost(said, MAX_ACTIVITIES, 'activityIds');
  const activityIds = [...new Set(said)];
  const activities = await activitiesById(db, viewer, activityIds);
  const at = activityIds.findIndex((id) => {
    const activity = activities.get(id);
    return activity?.pairingId !== pairingId || activity.ofId !== null || !BESIDE.includes(activity.kind);
  });
  if (at < 0) return activityIds;
  const details = { what: '本结对的帮扶车间、企业或园区', whatEn: 'workshop, firm or park of this pairing' };
  throw new DomainError(ProblemCode.NOT_FOUND, details, `activityIds.${at}`);
}

/** Writes down a site, in a transaction that has asked whether the viewer may. Fails with ALREADY_EXISTS. */
export async function openSite(
  db: Db,
  viewer: Viewer,
  site: RelocationSiteRow,
  activityIds: readonly string[],
  evidence: string[],
): Promise<RelocationSiteRow> {
  if (!(await openHead(db, SITE_BOOK, site, { reason: null, evidence, by: viewer.accountId })))
    throw new DomainError(ProblemCode.ALREADY_EXISTS, { what: '同名安置点', whatEn: 'site of this name' }, 'name');
  await putActivities(db, site, activityIds);
  return announceSite(db, viewer, EventKind.RELOCATION_SITE_RECORDED, site);
}

async function announceSite(
  db: Db,
  viewer: Viewer,
  kind: EventKind,
  site: RelocationSiteRow,
): Promise<RelocationSiteRow> {
  const { id, pairingId, version } = site;
  const subject = { subjectType: 'RelocationSite', subjectId: id, version };
  await announce(db, { kind, actorId: viewer.accountId, pairingId, ...subject, owned: site });
  return site;
}
