import { InspectionKind, InspectionState, ProblemCode } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import { findingsByInspection, inspectionsById } from './inspection.store';
import type { InspectionRow } from './inspection.tables';

/** What a plan says of the inspection that it goes back to. */
interface Naming {
  kind: InspectionKind;
  pairingId: string;
  looksBackId?: string | null;
}

/**
 * The earlier inspection that a look back names: of the same pairing, closed, and one that found something. Null where it names none: what was
 * inspected on paper before is not in the books. Fails with NOT_FOUND and BAD_INPUT (looksBackId).
 */
export async function earlierOf(db: Db, viewer: Viewer, naming: Naming): Promise<InspectionRow | null> {
  const { kind, pairingId, looksBackId } = naming;
  if (!looksBackId) return null;
  if (kind !== InspectionKind.LOOK_BACK)
    throw refused('只有回头看才填写所回看的检查', 'only a look back names an earlier inspection');
  const earlier = (await inspectionsById(db, viewer, [looksBackId])).get(looksBackId);
  if (earlier?.pairingId !== pairingId)
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '该结对此前的检查', whatEn: 'earlier inspection of this pairing' },
      'looksBackId',
    );
  if (earlier.state !== InspectionState.CLOSED)
    throw refused('所回看的检查尚未了结，请先了结', 'the earlier inspection is not closed yet: close it first');
  const found = await asPlatform(db, viewer, () => findingsByInspection(db, PLATFORM, [looksBackId]));
  if ((found.get(looksBackId) ?? []).length === 0)
    throw refused('所回看的检查没有发现问题', 'the earlier inspection found nothing to look back at');
  return earlier;
}

function refused(reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'looksBackId');
}
