import { ActivityKind, ProblemCode, WorkOrigin } from '../../schema/vocabulary';
import { activitiesById } from '../activities/activity.store';
import { agreementsById } from '../agreements/agreement.store';
import type { Db } from '../db/tx';
import { flagsById } from '../flags/flag.store';
import { visitsById } from '../helpers/visit.store';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { projectsById } from '../projects/project.store';
import { rectificationsById } from '../supervision/rectification.store';
import type { OriginKey } from './work-origin.rules';

/** The pairing that an origin belongs to, where this viewer may see it; of the activities only meetings are one, of visits those that found a problem. */
async function pairingOf(db: Db, viewer: Viewer, { origin, id }: OriginKey): Promise<string | null> {
  switch (origin) {
    case WorkOrigin.MEETING: {
      const activity = (await activitiesById(db, viewer, [id])).get(id);
      return activity?.kind === ActivityKind.MEETING ? activity.pairingId : null;
    }
    case WorkOrigin.AGREEMENT:
      return (await agreementsById(db, viewer, [id])).get(id)?.pairingId ?? null;
    case WorkOrigin.PROJECT:
      return (await projectsById(db, viewer, [id])).get(id)?.pairingId ?? null;
    case WorkOrigin.RECTIFICATION:
      return (await rectificationsById(db, viewer, [id])).get(id)?.pairingId ?? null;
    case WorkOrigin.FLAG:
      return (await flagsById(db, viewer, [id])).get(id)?.pairingId ?? null;
    case WorkOrigin.VISIT: {
      const visit = (await visitsById(db, viewer, [id])).get(id);
      return visit === undefined || visit.isWithdrawn || visit.problem === null ? null : visit.pairingId;
    }
  }
}

/** The origin as a row keeps it: of this pairing, and there for this viewer. Fails with NOT_FOUND (originId). */
export async function checkOrigin(
  db: Db,
  viewer: Viewer,
  key: OriginKey | null,
  pairingId: string,
  admitted: readonly WorkOrigin[],
): Promise<{ origin: WorkOrigin; originId: string | null }> {
  if (key === null) return { origin: WorkOrigin.BY_HAND, originId: null };
  if (admitted.includes(key.origin) && (await pairingOf(db, viewer, key)) === pairingId)
    return { origin: key.origin, originId: key.id };
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '来源', whatEn: 'origin in this pairing' }, 'originId');
}
