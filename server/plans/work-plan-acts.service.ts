import { EventKind } from '../../schema/vocabulary';
import type { AgreedPairing } from '../agreements/agreement.store';
import { asPlatform, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import { openPartiesTo } from '../parties/party.store';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { addWorkPlanVersion, insertWorkPlan } from './work-plan.store';
import type { WorkPlanRow } from './work.tables';

/** What a plan says, once it is known that it may be made and where it stands. */
export type MadePlan = Omit<WorkPlanRow, 'id' | 'pairingId' | 'version' | 'published' | 'partyIds' | 'placePaths'>;

/** A plan comes to be, inside a transaction that has locked its tree; its units see it, and who they are. */
export async function makePlan(db: Db, viewer: Viewer, pairing: AgreedPairing, made: MadePlan): Promise<WorkPlanRow> {
  const { keeperIds } = made;
  const plan: WorkPlanRow = {
    ...made,
    id: newId(),
    pairingId: pairing.id,
    version: 1,
    // What is planned is for those who do it and those above them.
    published: false,
    partyIds: [...new Set([...pairing.partyIds, ...keeperIds])],
    placePaths: pairing.placePaths,
  };
  await asPlatform(db, viewer, () => openPartiesTo(db, keeperIds, plan.partyIds, plan.placePaths));
  await insertWorkPlan(db, plan);
  await addWorkPlanVersion(db, plan, null, viewer.accountId);
  await tell(db, viewer, EventKind.WORK_PLANNED, plan);
  return plan;
}

/** The news of a plan. */
export function tell(db: Db, viewer: Viewer, kind: EventKind, plan: WorkPlanRow): Promise<void> {
  return announce(db, {
    kind,
    actorId: viewer.accountId,
    pairingId: plan.pairingId,
    subjectType: 'WorkPlan',
    subjectId: plan.id,
    version: plan.version,
    owned: plan,
  });
}
