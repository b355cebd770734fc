import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { BenefitLinkAction, BenefitLinkDimension, ProblemCode, type BenefitLinkMoney } from '../../schema/vocabulary';
import type { Batch } from '../db/loaders';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { toldCells, type ToldCell } from '../households/household-count.rules';
import { householdsById } from '../households/household.store';
import type { HouseholdRow } from '../households/household.tables';
import { partiesById } from '../parties/party.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { atMost, searchText } from '../platform/text';
import { assetsById } from '../projects/asset.store';
import { projectsById } from '../projects/project.store';
import {
  firstMoneyDay,
  insertEntry,
  linkEntry,
  linksBeside,
  linksById,
  listLinks,
  putPartners,
  standingEntries,
  sumLinks,
  type LinkQuery,
  type LinkSum,
} from './benefit-link.store';
import { moveLink, openLink, type LinkChange } from './benefit-link-acts.service';
import { changeReached, listReached, namedAlready, reachOf } from './benefit-reach.store';
import {
  changeVillageRow,
  groundFor,
  type AtVillage,
  type ToVillageRow,
  type VillageGround,
  villageRowOf,
} from './village-ground.service';
import {
  checkMoneyDay,
  checkReversal,
  MAX_HOUSEHOLDS,
  readAmount,
  readHouseholds,
  readLink,
  readPapers,
  readPartners,
  readReason,
  readRemark,
  type LinkInput,
  type PartnerInput,
} from './village.rules';
import type { BenefitLinkRow, LinkFacts, LinkPartner } from './village';

export interface LinkSaid extends LinkInput {
  partners: PartnerInput[];
  evidence: string[];
}

/** As above; partners, project and asset that are left out stay. */
export type LinkSaidAnew = Omit<LinkSaid, 'partners'> & Partial<Pick<LinkSaid, 'partners'>>;

export interface OpenLink extends AtVillage, LinkSaid {
  householdIds: string[];
}

export interface CorrectLink extends ToVillageRow, LinkSaidAnew {
  reason: string;
}

export interface ChangeReached extends ToVillageRow {
  add: string[];
  remove: string[];
  reason?: string | null;
}

export interface RecordLinkMoney extends ToVillageRow {
  kind: BenefitLinkMoney;
  day: Day;
  amount: string;
  note?: string | null;
  evidence: string[];
}

export interface ReverseLinkMoney extends ToVillageRow {
  entryId: string;
  reason: string;
}

/** A sum with the reach that is told of it. */
export type ToldSum = LinkSum & { reach: Pick<ToldCell, 'households' | 'persons'> };

const MAX_LISTED = 1_000;
const WHAT = { zh: '利益联结', en: 'link', field: 'linkId' };
const NONE = { households: 0, persons: 0 };

/** By what means enterprises and co-operatives share with households (利益联结). */
export class BenefitLinkService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of links. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  list(viewer: Viewer, query: LinkQuery, page: PageRequest): Promise<Page<BenefitLinkRow>> {
    const searched = checkedQuery(query);
    return read(this.source, viewer, (db) =>
      listLinks(db, viewer, searched, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** What links come to; the reach of a cell counts each household once. Fails with TOO_MANY_ITEMS and BAD_INPUT. */
  sums(
    viewer: Viewer,
    query: LinkQuery,
    groupBy: BenefitLinkDimension | null,
    year: number | null,
  ): Promise<ToldSum[]> {
    const searched = checkedQuery(query);
    return read(this.source, viewer, async (db) => {
      const sums = await sumLinks(db, viewer, searched, groupBy, year);
      const ids = sums.flatMap(({ linkIds }) => linkIds);
      const told = new Map(toldCells(await reachOf(db, ids, groupBy, this.today())).map((cell) => [cell.key, cell]));
      const cells = sums.map((sum) => ({ ...sum, reach: told.get(sum.key) ?? NONE }));
      const empty = { key: '', links: 0, otherHouseholds: 0, putInFen: '0', paidOutFen: '0', linkIds: [], reach: NONE };
      return groupBy === null && cells.length === 0 ? [empty] : cells;
    });
  }

  /** The registered households of a link that the viewer may look at. Fails with OUT_OF_RANGE and CURSOR_INVALID. */
  reached(viewer: Viewer, linkId: string, page: PageRequest): Promise<Page<HouseholdRow>> {
    return read(this.source, viewer, (db) =>
      listReached(db, viewer, linkId, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Records a link. Fails with NOT_FOUND (place, party, project, asset, household), BAD_INPUT, OUT_OF_RANGE, TOO_MANY_ITEMS, and as `write`.
   */
  open(viewer: Viewer, input: OpenLink): Promise<BenefitLinkRow> {
    let ground: VillageGround;
    return write(this.source, this.secret, viewer, {
      verb: 'openBenefitLink',
      input,
      locks: [],
      allow: async (db) => {
        ground = await groundFor(db, viewer, input, this.today());
      },
      again: (db, id) => villageRowOf(db, viewer, linksById, WHAT, id),
      effect: async (db) => {
        const facts = readLink(input, this.today());
        const partners = await knownPartners(db, viewer, input.partners);
        await checkOrigin(db, viewer, facts, ground.pairingId);
        const evidence = readPapers(input.evidence);
        atMost(input.householdIds, MAX_HOUSEHOLDS, 'householdIds');
        const add = [...new Set(input.householdIds)];
        await checkHouseholds(db, viewer, add, ground.recipientId, 'householdIds');
        const row = { ...ground, ...facts, id: newId(), version: 1, withdrawn: false };
        return { id: row.id, result: await openLink(db, viewer, row, { partners, add, evidence }) };
      },
    });
  }

  /** Says everything of a link anew; who need not see its partners or what it comes from leaves them out, and they stay. Fails as `changeVillageRow` and as `open`, and with OUT_OF_RANGE where money moved before its new first day. */
  correct(viewer: Viewer, input: CorrectLink): Promise<BenefitLinkRow> {
    return this.change(viewer, BenefitLinkAction.CORRECT, 'correctBenefitLink', input, async (db, link) => {
      const { projectId = link.projectId, assetId = link.assetId } = input;
      const facts = readLink({ ...input, projectId, assetId }, this.today());
      const partners = input.partners ? await knownPartners(db, viewer, input.partners) : null;
      if (projectId !== link.projectId || assetId !== link.assetId)
        await checkOrigin(db, viewer, facts, link.pairingId);
      const moved = await firstMoneyDay(db, link.id);
      if (moved !== null && facts.from > moved)
        throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: facts.from, range: `–${moved}` }, 'from');
      return {
        next: facts,
        said: { reason: readReason(input.reason), evidence: readPapers(input.evidence) },
        write: (next) => (partners ? putPartners(db, next, partners) : Promise.resolve()),
      };
    });
  }

  /** Registered households join or leave. Fails as `changeVillageRow`, and with NOT_FOUND, BAD_INPUT and TOO_MANY_ITEMS. */
  changeHouseholds(viewer: Viewer, input: ChangeReached): Promise<BenefitLinkRow> {
    const action = BenefitLinkAction.CHANGE_HOUSEHOLDS;
    return this.change(viewer, action, 'changeBenefitLinkHouseholds', input, async (db, link) => {
      const { add, remove } = readHouseholds(input.add, input.remove);
      await checkHouseholds(db, viewer, add, link.recipientId, 'add');
      const named = await namedAlready(db, link.id, [...add, ...remove]);
      const twice = add.findIndex((id) => named.has(id));
      if (twice >= 0)
        throw new DomainError(ProblemCode.ALREADY_EXISTS, { what: '联结户', whatEn: 'household of the link' }, 'add');
      if (remove.some((id) => !named.has(id)))
        throw new DomainError(ProblemCode.NOT_FOUND, { what: '联结户', whatEn: 'household of the link' }, 'remove');
      return {
        next: {},
        said: { reason: readRemark(input.reason, 'reason'), evidence: [] },
        write: (next) => changeReached(db, next, { add, remove }),
      };
    });
  }

  /** Money put in, or paid out. Fails as `changeVillageRow`, and with OUT_OF_RANGE (day, amount), TOO_PRECISE, BAD_INPUT and TOO_MANY_ITEMS. */
  recordMoney(viewer: Viewer, input: RecordLinkMoney): Promise<BenefitLinkRow> {
    const action = BenefitLinkAction.RECORD_MONEY;
    return this.change(viewer, action, 'recordBenefitLinkMoney', input, (db, link) => {
      checkMoneyDay(input.day, link, this.today());
      const { kind, day } = input;
      const amountFen = readAmount(input.amount, 1n);
      const note = readRemark(input.note, 'note');
      const entry = { id: newId(), linkId: link.id, kind, day, amountFen, note, reverses: null };
      return Promise.resolve({
        next: {},
        said: { reason: null, evidence: readPapers(input.evidence) },
        write: ({ version }) => insertEntry(db, { ...entry, version }, viewer.accountId),
      });
    });
  }

  /** Takes an entry back. Fails as `changeVillageRow`, and with NOT_FOUND, REVERSAL_REFUSED and BAD_INPUT. */
  reverseMoney(viewer: Viewer, input: ReverseLinkMoney): Promise<BenefitLinkRow> {
    const action = BenefitLinkAction.REVERSE_MONEY;
    return this.change(viewer, action, 'reverseBenefitLinkMoney', input, async (db, link) => {
      const taken = await linkEntry(db, link.id, input.entryId);
      if (!taken)
        throw new DomainError(ProblemCode.NOT_FOUND, { what: '资金记录', whatEn: 'entry of money' }, 'entryId');
      checkReversal(taken);
      const { kind, day, amountFen, linkId } = taken;
      const reason = readReason(input.reason);
      const entry = { id: newId(), linkId, kind, day, amountFen, note: null, reverses: taken.id };
      return {
        next: {},
        said: { reason, evidence: [] },
        write: ({ version }) => insertEntry(db, { ...entry, version }, viewer.accountId),
      };
    });
  }

  /** It counts nowhere any more. Fails as `changeVillageRow`, and with LINK_HAS_MONEY and BAD_INPUT. */
  withdraw(viewer: Viewer, input: ToVillageRow & { reason: string }): Promise<BenefitLinkRow> {
    return this.change(viewer, BenefitLinkAction.WITHDRAW, 'withdrawBenefitLink', input, async (db, link) => {
      const entries = await standingEntries(db, link.id);
      if (entries > 0) throw new DomainError(ProblemCode.LINK_HAS_MONEY, { entries }, 'linkId');
      return {
        next: { withdrawn: true },
        said: { reason: readReason(input.reason), evidence: [] },
        write: () => Promise.resolve(),
      };
    });
  }

  private change<Input extends ToVillageRow>(
    viewer: Viewer,
    action: BenefitLinkAction,
    verb: string,
    input: Input,
    decide: (db: Db, link: BenefitLinkRow) => Promise<LinkChange>,
  ): Promise<BenefitLinkRow> {
    return changeVillageRow(this.source, this.secret, viewer, {
      verb,
      input,
      batch: linksById,
      what: WHAT,
      effect: async (db, link) => {
        return moveLink(db, viewer, link, action, await decide(db, link));
      },
    });
  }
}

/** Who is linked, parties being those that the viewer sees. Fails with NOT_FOUND and as `readPartners`. */
async function knownPartners(db: Db, viewer: Viewer, said: readonly PartnerInput[]): Promise<LinkPartner[]> {
  const partners = readPartners(said);
  const named = partners.flatMap(({ partyId }) => (partyId === null ? [] : [partyId]));
  const parties = await partiesById(db, viewer, named);
  const at = partners.findIndex(({ partyId }) => partyId !== null && !parties.has(partyId));
  if (at < 0) return partners;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '单位', whatEn: 'party' }, `partners.${at}.partyId`);
}

/**
 * What is told of each link's reach. A link is judged beside all others of its pairing, so that what is hidden of one cannot be had by
 * taking the others off.
 */
export const reachByLink: Batch<string, Pick<ToldCell, 'households' | 'persons'>> = async (db, viewer, ids) => {
  const beside = await linksBeside(db, viewer, ids);
  const cells = await reachOf(db, [...beside.keys()], BenefitLinkDimension.LINK, businessDay(new Date()));
  const byPairing = new Map<string, typeof cells>();
  for (const cell of cells) {
    const pairingId = beside.get(cell.key) ?? '';
    byPairing.set(pairingId, [...(byPairing.get(pairingId) ?? []), cell]);
  }
  const told = new Map([...byPairing.values()].flatMap(toldCells).map((cell) => [cell.key, cell]));
  return new Map(ids.filter((id) => beside.has(id)).map((id) => [id, told.get(id) ?? NONE]));
};

/** Fails with NOT_FOUND: a project or asset of another pairing, or one that the viewer does not see. */
async function checkOrigin(
  db: Db,
  viewer: Viewer,
  { projectId, assetId }: LinkFacts,
  pairingId: string,
): Promise<void> {
  const asset = assetId === null ? null : (await assetsById(db, viewer, [assetId])).get(assetId);
  const wanted = [projectId, asset?.projectId ?? null].flatMap((id) => (id === null ? [] : [id]));
  const projects = await projectsById(db, viewer, wanted);
  const isOurs = (id: string): boolean => projects.get(id)?.pairingId === pairingId;
  if (projectId !== null && !isOurs(projectId))
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '本结对的项目', whatEn: 'project of this pairing' },
      'projectId',
    );
  const isAsset = asset === null || (asset !== undefined && isOurs(asset.projectId));
  if (!isAsset || (asset && projectId !== null && asset.projectId !== projectId))
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '该项目的资产', whatEn: 'asset of this project' }, 'assetId');
}

/** Fails with NOT_FOUND: a household of another county, or one that the viewer does not see. */
async function checkHouseholds(
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
  recipientId: string,
  field: string,
): Promise<void> {
  const households = await householdsById(db, viewer, ids);
  const at = ids.findIndex((id) => households.get(id)?.recipientId !== recipientId);
  if (at >= 0)
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '该县的监测户', whatEn: 'household of that county' },
      `${field}.${at}`,
    );
}

function checkedQuery(query: LinkQuery): LinkQuery {
  for (const field of ['pairingIds', 'placeIds', 'projectIds'] as const)
    atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
  return { ...query, search: searchText(query.search) };
}
