import { Ability, ProblemCode } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { groundsAt, type VillageGround } from '../villages/village-ground.service';
import type { KindContext, RowValues } from './importer';
import { townsMeant } from './town-of-row.service';

/** More rows than one transaction should write one by one: such a file is sent in parts. */
const MAX_ROWS = 5_000;

/** What rows mean, each of the village that it names in the viewer's places; or why it means nothing. */
export async function ofVillages<Meaning>(
  db: Db,
  viewer: Viewer,
  rows: readonly RowValues[],
  context: KindContext,
  read: (row: RowValues, ground: VillageGround) => Meaning,
): Promise<(Meaning | DomainError)[]> {
  const atTown = await townsMeant(db, viewer, Ability.KEEP_VILLAGES, context, (placeId) =>
    groundsAt(db, viewer, { pairingId: context.pairing.id, placeId }, context.today),
  );
  const meanings: (Meaning | DomainError)[] = [];
  for (const row of rows) {
    try {
      const groundOf = await atTown(row);
      meanings.push(read(row, groundOf(row.village)));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      meanings.push(error);
    }
  }
  return meanings;
}

/** The field of a file that a refusal of an act is about. */
export const fieldOfVillage =
  (others: Readonly<Record<string, string>>) =>
  (field: string | undefined): string => {
    if (field === undefined || field === 'placeId') return 'town';
    return others[field] ?? field.replace(/\..*$/, '');
  };

/** Fails with TOO_MANY_ITEMS. */
export function checkLength(rows: readonly RowValues[]): void {
  if (rows.length > MAX_ROWS) throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_ROWS, actual: rows.length });
}
