import type { DataSource } from 'typeorm';
import { Ability, PlaceKind, ProblemCode } from '../../schema/vocabulary';
import type { Batch } from '../db/loaders';
import { asPlatform, type Db } from '../db/tx';
import { write } from '../db/write';
import { groundOf, pairingOfPlace } from '../households/household.store';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { mayDo, PLATFORM, type Viewer } from '../platform/scope';
import { pairingForRecords } from '../records/record.store';
import { readVillage } from './village.rules';
import type { VillageRow } from './village';

/** Where somebody wants to write something down. */
export interface AtVillage {
  requestKey: string;
  pairingId: string | null;
  placeId: string;
  village?: string | null;
}

/** A village and whose it is, for a row that nobody has written yet. */
export type VillageGround = Omit<VillageRow, 'id' | 'version' | 'withdrawn'>;

/**
 * Where a row of a village lies and whose it is: both sides' of the pairing, and the offices' of the place. A clerk of a township need not
 * see the pairing, so the platform looks; a place outside the viewer's, one of another county and one that is no township or village
 * are refused alike. Fails with NOT_FOUND and BAD_INPUT (the village's name).
 */
export async function groundFor(
  db: Db,
  viewer: Viewer,
  { pairingId, placeId, village }: AtVillage,
  today: Day,
): Promise<VillageGround> {
  const found = await asPlatform(db, viewer, async () => {
    const id = pairingId ?? (await pairingOfPlace(db, placeId, today));
    const pairing = id === null ? null : await pairingForRecords(db, PLATFORM, id);
    const ground = pairing && (await groundOf(db, pairing.recipientId, placeId));
    return pairing && ground ? { pairing, ground } : null;
  });
  const local = {
    published: false,
    partyIds: found?.ground.unitIds ?? [],
    placePaths: found ? [found.ground.path] : [],
  };
  const isPlace = found?.ground.kind === PlaceKind.TOWN || found?.ground.kind === PlaceKind.VILLAGE;
  if (!found || !isPlace || !mayDo(viewer, Ability.KEEP_VILLAGES, local))
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '属于该县且在您范围内的乡镇或村', whatEn: 'township or village of that county and of yours' },
      'placeId',
    );
  const { pairing, ground } = found;
  return {
    pairingId: pairing.id,
    recipientId: pairing.recipientId,
    placeId,
    village: readVillage(ground.kind, village),
    simulated: pairing.simulated,
    published: pairing.simulated,
    partyIds: [...new Set([...pairing.partyIds, ...ground.unitIds])],
    placePaths: [...new Set([...pairing.placePaths, ground.path])],
  };
}

/** Something that is done to a row, based on the version that somebody saw. */
export interface ToVillageRow {
  requestKey: string;
  id: string;
  version: number;
}

export interface VillageChange<Row> {
  verb: string;
  input: ToVillageRow;
  batch: Batch<string, Row>;
  /** How a refusal calls it, and which field of the input names it. */
  what: { zh: string; en: string; field: string };
  effect: (db: Db, row: Row) => Promise<Row>;
}

/** Something is done to a row by who may, on the version that they saw. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED (withdrawn), and as `write`. */
export function changeVillageRow<Row extends VillageRow>(
  source: DataSource,
  secret: string,
  viewer: Viewer,
  { verb, input, batch, what, effect }: VillageChange<Row>,
): Promise<Row> {
  let row: Row;
  const find = async (db: Db, id: string): Promise<Row> => {
    const found = (await batch(db, viewer, [id])).get(id);
    if (found) return found;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: what.zh, whatEn: what.en }, what.field);
  };
  return write(source, secret, viewer, {
    verb,
    input,
    locks: [`village-row:${input.id}`],
    allow: async (db) => {
      row = await find(db, input.id);
      if (!mayDo(viewer, Ability.KEEP_VILLAGES, row)) throw new DomainError(ProblemCode.FORBIDDEN);
    },
    again: find,
    effect: async (db) => {
      if (input.version !== row.version)
        throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: row.version }, 'version');
      if (row.withdrawn) {
        const details = { from: '已撤回', fromEn: 'withdrawn', action: '办理', actionEn: 'change' };
        throw new DomainError(ProblemCode.TRANSITION_REFUSED, details, what.field);
      }
      const result = await effect(db, row);
      return { id: result.id, result };
    },
  });
}
