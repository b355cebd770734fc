import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { Ability, EventKind, PartyKind, ProblemCode } from '../../schema/vocabulary';
import type { Config } from '../config';
import type { PageRequest } from '../db/page';
import { lock, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, type Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import { openToPlacesOf } from '../places/place-path.store';
import { placesById } from '../places/place.store';
import type { PlaceRow } from '../places/place.tables';
import { partyLock, registerRow } from './party-registry.service';
import { groupKey, isNamedByItsPlace, planGroupChange, registeredKey } from './party.rules';
import {
  addCovers,
  addMemberships,
  bumpParty,
  coversOf,
  endMemberships,
  listParties,
  membersByGroup,
  partiesById,
  partyByKey,
  type PartyQuery,
} from './party.store';
import type { PartyRow } from './party.tables';

const MAX_ALIASES = 20;
const MAX_MEMBERS = 100;

export interface RegisterParty {
  requestKey: string;
  kind: PartyKind;
  name: string;
  nameEn?: string | null;
  placeId?: string | null;
  aliases?: string[] | null;
}

export interface FormDonorGroup {
  requestKey: string;
  name: string;
  leadId: string;
  memberIds: string[];
  since?: string | null;
}

export interface ChangeDonorGroup {
  requestKey: string;
  groupId: string;
  version: number;
  from: string;
  addIds: string[];
  removeIds: string[];
  leadId?: string | null;
}

export class PartyService {
  constructor(
    private readonly source: DataSource,
    private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** A page of parties. Fails with OUT_OF_RANGE, CURSOR_INVALID and BAD_INPUT. */
  list(viewer: Viewer, query: PartyQuery, page: PageRequest): Promise<Page<PartyRow>> {
    const searched = { ...query, search: searchText(query.search) };
    return read(this.source, viewer, (db) =>
      listParties(db, viewer, searched, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Registers a party. A government is published, as its existence is no secret; others are seen by those whom a pairing joins to them.
   * Fails with FORBIDDEN, NOT_FOUND (place), BAD_INPUT, TOO_MANY_ITEMS and ALREADY_EXISTS.
   */
  register(viewer: Viewer, input: RegisterParty): Promise<PartyRow> {
    return write(this.source, this.config.secret, viewer, {
      verb: 'registerParty',
      input,
      locks: [],
      allow: () => mayManage(viewer),
      again: (db, id) => partyWith(db, viewer, id, 'partyId'),
      effect: async (db) => {
        const name = requireText(input.name, 200, 'name');
        const aliases = input.aliases ?? [];
        atMost(aliases, MAX_ALIASES, 'aliases');
        const names = aliases.map((alias, at) => requireText(alias, 200, `aliases.${at}`));
        const place = input.placeId ? await placeWith(db, viewer, input.placeId) : null;
        const key = registeredKey({ kind: input.kind, name, place });
        await lock(db, partyLock(key));
        if ((await partyByKey(db, key)) !== null) throw alreadyThere();
        const isPlaceItself = input.kind === PartyKind.GOVERNMENT || input.kind === PartyKind.ZONE_COMMITTEE;
        const party = await registerRow(db, viewer, {
          id: newId(),
          kind: input.kind,
          name,
          nameEn: input.nameEn ?? null,
          canonicalKey: key,
          placeId: place?.id ?? null,
          simulated: false,
          published: isPlaceItself,
          placePaths: place === null ? [] : [place.path],
          covers: place !== null && isPlaceItself ? [{ placeId: place.id, path: place.path }] : [],
          names,
        });
        return { id: party.id, result: party };
      },
    });
  }

  /**
   * Forms a donor group under a lead. Fails with FORBIDDEN, NOT_FOUND (a member), BAD_INPUT, TOO_MANY_ITEMS and ALREADY_EXISTS
   * (the lead leads a group already).
   */
  formGroup(viewer: Viewer, input: FormDonorGroup): Promise<PartyRow> {
    return write(this.source, this.config.secret, viewer, {
      verb: 'formDonorGroup',
      input,
      locks: [],
      allow: () => mayManage(viewer),
      again: (db, id) => partyWith(db, viewer, id, 'groupId'),
      effect: async (db) => {
        const name = requireText(input.name, 200, 'name');
        atMost(input.memberIds, MAX_MEMBERS, 'memberIds');
        const memberIds = [...new Set([input.leadId, ...input.memberIds])];
        const lead = await donorWith(db, viewer, input.leadId, 'leadId');
        for (const [at, id] of input.memberIds.entries()) await donorWith(db, viewer, id, `memberIds.${at}`);
        const place = lead.placeId === null ? null : await placeWith(db, viewer, lead.placeId);
        const key = isNamedByItsPlace(lead) && place !== null ? groupKey(place.line) : `GROUP-OF:${lead.id}`;
        await lock(db, partyLock(key));
        if ((await partyByKey(db, key)) !== null) throw alreadyThere();
        const covers = await coversOf(db, memberIds);
        const group = await registerRow(db, viewer, {
          id: newId(),
          kind: PartyKind.DONOR_GROUP,
          name,
          nameEn: null,
          canonicalKey: key,
          placeId: lead.placeId,
          simulated: false,
          published: false,
          placePaths: covers.map((cover) => cover.path),
          covers,
          names: [],
        });
        await addMemberships(
          db,
          group.id,
          memberIds.map((memberId) => ({
            id: newId(),
            memberId,
            lead: memberId === lead.id,
            since: input.since ?? null,
            until: null,
          })),
        );
        return { id: group.id, result: group };
      },
    });
  }

  /**
   * Changes who belongs to a donor group or leads it, from a day on; who belonged before is kept.
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, BAD_INPUT and TOO_MANY_ITEMS.
   */
  changeGroup(viewer: Viewer, input: ChangeDonorGroup): Promise<PartyRow> {
    return write(this.source, this.config.secret, viewer, {
      verb: 'changeDonorGroup',
      input,
      locks: [`group:${input.groupId}`],
      allow: () => mayManage(viewer),
      again: (db, id) => partyWith(db, viewer, id, 'groupId'),
      effect: async (db) => {
        atMost(input.addIds, MAX_MEMBERS, 'addIds');
        atMost(input.removeIds, MAX_MEMBERS, 'removeIds');
        const group = await groupWith(db, viewer, input.groupId);
        if (group.version !== input.version) throw conflict(group.version);
        for (const [at, id] of input.addIds.entries()) await donorWith(db, viewer, id, `addIds.${at}`);
        const members = (await membersByGroup(db, viewer, [group.id])).get(group.id) ?? [];
        const plan = planGroupChange(members, { ...input, leadId: input.leadId ?? null });
        await endMemberships(db, plan.endIds);
        await addMemberships(
          db,
          group.id,
          plan.write.map((membership) => ({ id: newId(), ...membership })),
        );
        const version = await bumpParty(db, group.id, group.version);
        if (version === null) throw conflict(group.version);
        const gained = await addCovers(db, group.id, await coversOf(db, input.addIds));
        if (gained.length > 0) await openToPlacesOf(db, group.id, gained);
        const changed = { ...group, version, placePaths: [...new Set([...group.placePaths, ...gained])] };
        await announce(db, {
          kind: EventKind.DONOR_GROUP_CHANGED,
          actorId: viewer.accountId,
          pairingId: null,
          subjectType: 'Party',
          subjectId: group.id,
          version,
          owned: changed,
        });
        return { id: group.id, result: changed };
      },
    });
  }
}

function mayManage(viewer: Viewer): void {
  const everything = { published: false, partyIds: [], placePaths: [] };
  if (!mayDo(viewer, Ability.MANAGE_PAIRINGS, everything)) throw new DomainError(ProblemCode.FORBIDDEN);
}

async function partyWith(db: Db, viewer: Viewer, id: string, field: string): Promise<PartyRow> {
  const party = (await partiesById(db, viewer, [id])).get(id);
  if (party === undefined) throw new DomainError(ProblemCode.NOT_FOUND, { what: '单位', whatEn: 'party' }, field);
  return party;
}

/** A member of a group is one party by itself: groups are not nested. */
async function donorWith(db: Db, viewer: Viewer, id: string, field: string): Promise<PartyRow> {
  const party = await partyWith(db, viewer, id, field);
  if (party.kind !== PartyKind.DONOR_GROUP && party.kind !== PartyKind.JOINT) return party;
  throw new DomainError(
    ProblemCode.BAD_INPUT,
    { reason: '组团成员须是单个单位', reasonEn: 'a member of a group is a single party' },
    field,
  );
}

async function groupWith(db: Db, viewer: Viewer, id: string): Promise<PartyRow> {
  const group = await partyWith(db, viewer, id, 'groupId');
  if (group.kind === PartyKind.DONOR_GROUP) return group;
  throw new DomainError(
    ProblemCode.BAD_INPUT,
    { reason: '该单位不是帮扶组团', reasonEn: 'this party is no donor group' },
    'groupId',
  );
}

async function placeWith(db: Db, viewer: Viewer, id: string): Promise<PlaceRow> {
  const place = (await placesById(db, viewer, [id])).get(id);
  if (place === undefined) throw new DomainError(ProblemCode.NOT_FOUND, { what: '地区', whatEn: 'place' }, 'placeId');
  return place;
}

const alreadyThere = (): DomainError =>
  new DomainError(ProblemCode.ALREADY_EXISTS, { what: '单位', whatEn: 'party' }, 'name');
const conflict = (current: number): DomainError =>
  new DomainError(ProblemCode.VERSION_CONFLICT, { current }, 'version');
