import { ProblemCode } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { membersByGroup, partiesById, partiesNamed } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import type { AgreedPairing } from './agreement.store';

/*
 * Whom something about a pairing can be given to: its ends, members of its donor group, or units within the area of one of these.
 * An office names its townships whether or not it sees them otherwise, so the platform looks.
 */

type OfPairing = Pick<AgreedPairing, 'donorId' | 'partyIds' | 'placePaths'>;

/**
 * Fails with NOT_FOUND.
 * @param fieldOf the path of the nth unit within the mutation's input
 */
export async function checkUnitsOf(
  db: Db,
  viewer: Viewer,
  pairing: OfPairing,
  unitIds: readonly string[],
  fieldOf: (at: number) => string,
): Promise<void> {
  const { units, isOne } = await asPlatform(db, viewer, async () => ({
    units: await partiesById(db, PLATFORM, unitIds),
    isOne: await unitOf(db, pairing),
  }));
  for (const [at, id] of unitIds.entries()) {
    const unit = units.get(id);
    if (unit && isOne(unit)) continue;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '单位', whatEn: 'unit of this pairing' }, fieldOf(at));
  }
}

/**
 * Gives the unit of a pairing that is so called, now or in print; of several, the one that is called so now. Fails with NOT_FOUND, and
 * with BAD_INPUT where the name alone does not tell.
 */
export type UnitNamed = (name: string) => string;

/** The units of a pairing that these names mean. */
export async function unitsNamed(
  db: Db,
  viewer: Viewer,
  pairing: OfPairing,
  names: readonly string[],
): Promise<UnitNamed> {
  const { found, isOne } = await asPlatform(db, viewer, async () => ({
    found: await partiesNamed(db, names),
    isOne: await unitOf(db, pairing),
  }));
  const units = found.filter(isOne);
  return (name) => {
    const called = units.filter((unit) => unit.called === name);
    const now = called.filter((unit) => unit.name === name);
    const [unit, other] = now.length > 0 ? now : called;
    if (unit && !other) return unit.id;
    if (other) throw new DomainError(ProblemCode.BAD_INPUT, WHICH_UNIT, 'unitId');
    throw new DomainError(ProblemCode.NOT_FOUND, NO_UNIT, 'unitId');
  };
}

async function unitOf(db: Db, pairing: OfPairing): Promise<(unit: PartyRow) => boolean> {
  const groups = pairing.donorId === null ? [] : [pairing.donorId];
  const members = (await membersByGroup(db, PLATFORM, groups)).get(pairing.donorId ?? '') ?? [];
  const ends = new Set([...pairing.partyIds, ...members.map(({ memberId }) => memberId)]);
  return ({ id, placePaths }) =>
    ends.has(id) || placePaths.some((path) => pairing.placePaths.some((wide) => path.startsWith(wide)));
}

const NO_UNIT = {
  what: '单位（须是本结对的单位，与平台登记的名称一致）',
  whatEn: 'unit of this pairing that is so called here',
};
const WHICH_UNIT = {
  reason: '有几个单位都这样称呼，请写全称',
  reasonEn: 'several units are so called: write the whole name',
};
