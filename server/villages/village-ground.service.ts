import type { DataSource } from 'typeorm';
import { Ability, PlaceKind, ProblemCode } from '../../schema/vocabulary';
import type { Batch } from '../db/loaders';
import { asPlatform, type Db } from '../db/tx';
import { write } from '../db/write';
import { groundOf, pairingOfPlace } from '../households/household.store';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { mayDo, PLATFORM, type Viewer } from '../platform/scope';
import type { RecordPairing } from '../records/record';
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

type AtPlace = Pick<AtVillage, 'pairingId' | 'placeId'>;

/** A village and whose it is, for a row that nobody has written yet. */
export type VillageGround = Omit<VillageRow, 'id' | 'version' | 'withdrawn'>;

/**
 * Where a row of a village lies and whose it is: both sides' of the pairing, and the offices' of the place. A clerk of a township need not
 * see the pairing, so the platform looks; a place outside the viewer's, one of another county and one that is no township or village
 * are refused alike. Fails with NOT_FOUND and BAD_INPUT (the village's name).
 */
export async function groundFor(db: Db, viewer: Viewer, at: AtVillage, today: Day): Promise<VillageGround> {
  return (await groundsAt(db, viewer, at, today))(at.village);
}

/** The same of any village of a place, which is asked for once. Giving one fails with BAD_INPUT. */
export async function groundsAt(
  db: Db,
  viewer: Viewer,
  at: AtPlace,
  today: Day,
): Promise<(village: string | null | undefined) => VillageGround> {
  const { pairing, kind, ground } = await found(db, viewer, at, today);
  const owned = {
    published: pairing.simulated,
    partyIds: [...new Set([...pairing.partyIds, ...ground.partyIds])],
    placePaths: [...new Set([...pairing.placePaths, ...ground.placePaths])],
  };
  return (village) => ({ ...ground, ...owned, village: readVillage(kind, village) });
}

/** As `groundFor`, of a row that is the county's and its offices' alone. Fails with NOT_FOUND and BAD_INPUT. */
export async function countyGroundFor(db: Db, viewer: Viewer, at: AtVillage, today: Day): Promise<VillageGround> {
  const { kind, ground } = await found(db, viewer, at, today);
  return { ...ground, village: readVillage(kind, at.village) };
}

async function found(
  db: Db,
  viewer: Viewer,
  { pairingId, placeId }: AtPlace,
  today: Day,
): Promise<{ pairing: RecordPairing; kind: PlaceKind; ground: Omit<VillageGround, 'village'> }> {
  const there = await asPlatform(db, viewer, async () => {
    const id = pairingId ?? (await pairingOfPlace(db, placeId, today));
    const pairing = id === null ? null : await pairingForRecords(db, PLATFORM, id);
    const ground = pairing && (await groundOf(db, pairing.recipientId, placeId));
    return pairing && ground ? { pairing, ground } : null;
  });
  const local = {
    published: false,
    partyIds: there?.ground.unitIds ?? [],
    placePaths: there ? [there.ground.path] : [],
  };
  const isPlace = there?.ground.kind === PlaceKind.TOWN || there?.ground.kind === PlaceKind.VILLAGE;
  if (!there || !isPlace || !mayDo(viewer, Ability.KEEP_VILLAGES, local))
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '属于该县且在您范围内的乡镇或村', whatEn: 'township or village of that county and of yours' },
      'placeId',
    );
  const { pairing } = there;
  return {
    pairing,
    kind: there.ground.kind,
    ground: {
      pairingId: pairing.id,
      recipientId: pairing.recipientId,
      placeId,
      simulated: pairing.simulated,
      ...local,
    },
  };
}

/** Something that is done to a row, based on the version that somebody saw. */
export interface ToVillageRow {
  requestKey: string;
  id: string;
  version: number;
}

/** How a refusal calls a row, and which field of the input names it. */
interface What {
  zh: string;
  en: string;
  field: string;
}

export interface VillageChange<Row> {
  verb: string;
  input: ToVillageRow;
  batch: Batch<string, Row>;
  what: What;
  /** What it asks for; by default that of who keeps these books. */
  ability?: Ability;
  effect: (db: Db, row: Row) => Promise<Row>;
}

/** A row that the viewer may see. Fails with NOT_FOUND. */
export async function villageRowOf<Row>(
  db: Db,
  viewer: Viewer,
  batch: Batch<string, Row>,
  what: What,
  id: string,
): Promise<Row> {
  const found = (await batch(db, viewer, [id])).get(id);
  if (found) return found;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: what.zh, whatEn: what.en }, what.field);
}

/** Something is done to a row by who may, on the version that they saw. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED (withdrawn), and as `write`. */
export function changeVillageRow<Row extends VillageRow>(
  source: DataSource,
  secret: string,
  viewer: Viewer,
  { verb, input, batch, what, ability = Ability.KEEP_VILLAGES, effect }: VillageChange<Row>,
): Promise<Row> {
  let row: Row;
  const find = (db: Db, id: string): Promise<Row> => villageRowOf(db, viewer, batch, what, id);
  return write(source, secret, viewer, {
    verb,
    input,
    locks: [`village-row:${input.id}`],
    allow: async (db) => {
      row = await find(db, input.id);
      if (!mayDo(viewer, ability, row)) throw new DomainError(ProblemCode.FORBIDDEN);
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
