import type { DataSource } from 'typeorm';
import { Ability, EventKind, PlaceChangeKind, ProblemCode } from '../../schema/vocabulary';
import type { Config } from '../config';
import type { Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { dayBefore } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, type Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import {
  aliasesAfter,
  checkDay,
  checkFields,
  checkHeirs,
  checkParent,
  MAX_HEIRS,
  type PlaceChangeInput,
} from './place-change.rules';
import {
  followTo,
  hangBelow,
  insertChange,
  insertPlace,
  renameGovernment,
  standingChildren,
  updatePlace,
} from './place-change.store';
import { shortNames } from './place-name.rules';
import { moveOwned, movePlaces, openToHeirs } from './place-path.store';
import { PLACES_LOCK } from './place.service';
import { historyByLine, placesByCode, placesById } from './place.store';
import type { PlaceRow } from './place.tables';

export interface ChangePlace extends PlaceChangeInput {
  requestKey: string;
  placeId: string;
  version: number;
  note: string | null;
}

export class PlaceChangeService {
  constructor(
    private readonly source: DataSource,
    private readonly config: Pick<Config, 'secret'>,
  ) {}

  /**
   * Renames, recodes, upgrades, moves, merges or splits a place from a day on. What was recorded about it stays with it: it follows the place
   * under its new code or to its new parent, and the heirs of a place that ended see it too.
   * @returns the place that stands after the change
   *
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED (it ended before), BAD_INPUT, TOO_MANY_ITEMS and ALREADY_EXISTS (a code).
   */
  change(viewer: Viewer, input: ChangePlace): Promise<PlaceRow> {
    return write(this.source, this.config.secret, viewer, {
      verb: 'changePlace',
      input,
      locks: [PLACES_LOCK],
      allow: () => mayManage(viewer),
      again: (db, id) => placeWith(db, viewer, id, 'placeId'),
      effect: async (db) => {
        checkFields(input);
        const place = await placeWith(db, viewer, input.placeId, 'placeId');
        if (place.version !== input.version) throw conflict(place.version);
        const history = (await historyByLine(db, viewer, [place.line])).get(place.line) ?? [];
        checkDay(place, history.at(-1)?.onDay ?? null, input.on);
        const after = await apply(db, viewer, place, input);
        await announce(db, {
          kind: EventKind.PLACE_CHANGED,
          actorId: viewer.accountId,
          pairingId: null,
          subjectType: 'Place',
          subjectId: after.id,
          version: after.version,
          owned: { published: true, partyIds: [], placePaths: [...new Set([place.path, after.path])] },
        });
        return { id: after.id, result: after };
      },
    });
  }
}

function apply(db: Db, viewer: Viewer, place: PlaceRow, input: ChangePlace): Promise<PlaceRow> {
  switch (input.kind) {
    case PlaceChangeKind.RENAMED:
    case PlaceChangeKind.RECODED:
    case PlaceChangeKind.UPGRADED:
    case PlaceChangeKind.MOVED:
      return goOn(db, viewer, place, input);
    case PlaceChangeKind.MERGED:
      return merge(db, viewer, place, input);
    case PlaceChangeKind.SPLIT:
      return split(db, viewer, place, input);
  }
}

/** The place goes on under another name, code or parent, and everything goes with it. */
async function goOn(db: Db, viewer: Viewer, place: PlaceRow, input: ChangePlace): Promise<PlaceRow> {
  const parent = await parentAfter(db, viewer, place, input);
  const name = input.newName === null ? place.name : requireText(input.newName, 60, 'newName');
  const code = input.newCode ?? place.code;
  await refuseKnownCodes(db, viewer, input.newCode === null ? [] : [input.newCode], 'newCode');
  const after: PlaceRow = {
    ...place,
    code,
    name,
    nameEn: name === place.name ? place.nameEn : null,
    shortName: name === place.name ? place.shortName : (shortNames(name)[0] ?? name),
    aliases: aliasesAfter(place.name, name, place.aliases),
    kind: input.newKind ?? place.kind,
    parentId: parent?.id ?? null,
    path: `${parent?.path ?? ''}${code}/`,
    version: place.version + 1,
  };
  if (input.newCode === null) {
    await putAt(db, after);
  } else {
    Object.assign(after, { id: newId(), validFrom: input.on, version: 1 });
    await putAt(db, { ...place, validTo: dayBefore(input.on), version: place.version + 1 });
    await insertPlace(db, after);
    const below = await standingChildren(db, place.id);
    await hangBelow(
      db,
      below.map((child) => child.id),
      after.id,
    );
    await followTo(db, place.id, after.id);
  }
  if (after.path !== place.path) {
    const moves = [{ from: place.path, to: after.path }];
    await movePlaces(db, moves, place.id);
    await moveOwned(db, moves);
  }
  if (name !== place.name) await renameGovernment(db, place.line, place.name, name);
  await record(db, input, place, after);
  return after;
}

/** The place ends; its heirs see what was recorded about it, which stays recorded about it. */
async function merge(db: Db, viewer: Viewer, place: PlaceRow, input: ChangePlace): Promise<PlaceRow> {
  atMost(input.intoIds, MAX_HEIRS, 'intoIds');
  const found = await placesById(db, viewer, input.intoIds);
  const heirs = [...new Set(input.intoIds)].map((id, at) => found.get(id) ?? missing(`intoIds.${at}`));
  const below = await standingChildren(db, place.id);
  checkHeirs(place, heirs, below.length);
  const after = { ...place, validTo: dayBefore(input.on), version: place.version + 1 };
  await putAt(db, after);
  const [onlyHeir] = heirs;
  if (below.length > 0 && onlyHeir !== undefined) {
    const moves = below.map((child) => ({ from: child.path, to: `${onlyHeir.path}${child.code}/` }));
    await hangBelow(
      db,
      below.map((child) => child.id),
      onlyHeir.id,
    );
    await movePlaces(db, moves, place.id);
    await moveOwned(db, moves);
  }
  await openToHeirs(
    db,
    place.path,
    heirs.map((heir) => heir.path),
  );
  for (const heir of heirs) await record(db, input, after, heir);
  return after;
}

/** New places are cut from the place, which stands on and keeps what was recorded about it. */
async function split(db: Db, viewer: Viewer, place: PlaceRow, input: ChangePlace): Promise<PlaceRow> {
  atMost(input.parts, MAX_HEIRS, 'parts');
  const parent = await parentAfter(db, viewer, place, input);
  await refuseKnownCodes(
    db,
    viewer,
    input.parts.map((part) => part.code),
    'parts',
  );
  const after = { ...place, version: place.version + 1 };
  await putAt(db, after);
  for (const [at, part] of input.parts.entries()) {
    const name = requireText(part.name, 60, `parts.${at}.name`);
    const made: PlaceRow = {
      id: newId(),
      code: part.code,
      name,
      nameEn: null,
      shortName: shortNames(name)[0] ?? name,
      kind: part.kind,
      parentId: parent?.id ?? null,
      path: `${parent?.path ?? ''}${part.code}/`,
      validFrom: input.on,
      validTo: null,
      aliases: shortNames(name),
      line: part.code,
      version: 1,
    };
    if (parent !== null) checkParent(made, parent);
    await insertPlace(db, made);
    await record(db, input, after, made);
  }
  return after;
}

async function parentAfter(db: Db, viewer: Viewer, place: PlaceRow, input: ChangePlace): Promise<PlaceRow | null> {
  const id = input.parentId ?? place.parentId;
  if (id === null) return null;
  const parent = await placeWith(db, viewer, id, 'parentId');
  if (input.parentId !== null) checkParent(place, parent);
  return parent;
}

function record(db: Db, input: ChangePlace, from: PlaceRow, to: PlaceRow): Promise<void> {
  return insertChange(db, {
    id: newId(),
    kind: input.kind,
    effective: input.on,
    onDay: input.on,
    fromId: from.id,
    toId: to.id,
    oldName: from.name,
    newName: to.name,
    oldPath: from.path,
    newPath: to.path,
    note: input.note === null ? null : requireText(input.note, 500, 'note'),
  });
}

async function putAt(db: Db, place: PlaceRow): Promise<void> {
  if (!(await updatePlace(db, place))) throw conflict(place.version);
}

async function refuseKnownCodes(db: Db, viewer: Viewer, codes: string[], field: string): Promise<void> {
  if ((await placesByCode(db, viewer, codes)).size > 0)
    throw new DomainError(ProblemCode.ALREADY_EXISTS, { what: '区划代码', whatEn: 'code' }, field);
}

async function placeWith(db: Db, viewer: Viewer, id: string, field: string): Promise<PlaceRow> {
  return (await placesById(db, viewer, [id])).get(id) ?? missing(field);
}

function missing(field: string): never {
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '地区', whatEn: 'place' }, field);
}

function mayManage(viewer: Viewer): void {
  const everything = { published: false, partyIds: [], placePaths: [] };
  if (!mayDo(viewer, Ability.MANAGE_PAIRINGS, everything)) throw new DomainError(ProblemCode.FORBIDDEN);
}

const conflict = (current: number): DomainError =>
  new DomainError(ProblemCode.VERSION_CONFLICT, { current }, 'version');
