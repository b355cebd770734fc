import {
  AccountabilityBasis,
  AccountabilityKind,
  ProblemCode,
  RankingState,
  RectificationState,
} from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { daysLate } from '../plans/work-item.rules';
import { workItemsById } from '../plans/work-item.store';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { checkBasis, type BasisInput } from './accountability.rules';
import type { BasisFacts } from './accountability';
import { placesByRanking, rankingsById } from './ranking.store';
import { rectificationsById } from './rectification.store';

interface Saying {
  kind: AccountabilityKind;
  partyId: string;
  revokesId: string | null;
}

const FREE: BasisFacts = {
  basis: AccountabilityBasis.FREE,
  basisId: null,
  basisTitle: null,
  basisDue: null,
  basisPlace: null,
  basisScore: null,
};

/**
 * On what an entry rests, taken down as it is known today: of what the viewer may see, and of what is the party's own. Praise rests on what was done well, the
 * others on what was not. Fails with BAD_INPUT and NOT_FOUND (rankingId, workItemId, rectificationId).
 */
export async function basisOf(
  db: Db,
  viewer: Viewer,
  saying: Saying,
  input: BasisInput,
  today: Day,
): Promise<BasisFacts> {
  checkBasis(input, saying.revokesId);
  const { rankingId, workItemId, rectificationId } = input;
  if (rankingId) return placeOf(db, viewer, saying, rankingId);
  if (workItemId) return workOf(db, viewer, saying, workItemId, today);
  if (rectificationId) return itemOf(db, viewer, saying, rectificationId);
  return FREE;
}

async function placeOf(db: Db, viewer: Viewer, { partyId }: Saying, rankingId: string): Promise<BasisFacts> {
  const ranking = (await rankingsById(db, viewer, [rankingId])).get(rankingId);
  const places = (await placesByRanking(db, viewer, [rankingId])).get(rankingId) ?? [];
  const own = places.find((place) => place.partyId === partyId);
  if (ranking?.state !== RankingState.FROZEN || !own)
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '该单位在已定格排位中的名次', whatEn: 'place of this party in a frozen ranking' },
      'rankingId',
    );
  return {
    ...FREE,
    basis: AccountabilityBasis.RANKING_PLACE,
    basisId: rankingId,
    basisTitle: ranking.name,
    basisPlace: own.place,
    basisScore: own.score,
  };
}

async function workOf(
  db: Db,
  viewer: Viewer,
  { kind, partyId }: Saying,
  workItemId: string,
  today: Day,
): Promise<BasisFacts> {
  const item = (await workItemsById(db, viewer, [workItemId])).get(workItemId);
  if (!item || (item.unitId !== partyId && !item.keeperIds.includes(partyId)))
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '该单位的任务', whatEn: 'work of this party' }, 'workItemId');
  const isLate = daysLate(item, today) > 0;
  if (kind === AccountabilityKind.PRAISE && isLate)
    throw unfit('workItemId', '逾期的任务不能作为表扬的依据', 'overdue work is nothing to praise');
  if (kind !== AccountabilityKind.PRAISE && !isLate)
    throw unfit('workItemId', '任务没有逾期，不能作为依据', 'the work is not overdue');
  const { title, due } = item;
  return { ...FREE, basis: AccountabilityBasis.WORK_ITEM, basisId: workItemId, basisTitle: title, basisDue: due };
}

async function itemOf(db: Db, viewer: Viewer, { kind, partyId }: Saying, rectificationId: string): Promise<BasisFacts> {
  const item = (await rectificationsById(db, viewer, [rectificationId])).get(rectificationId);
  if (!item || (item.leadUnitId !== partyId && !item.responsibleUnitIds.includes(partyId)))
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '该单位的整改事项', whatEn: 'item to be put right by this party' },
      'rectificationId',
    );
  if (kind === AccountabilityKind.PRAISE && item.state !== RectificationState.CLOSED)
    throw unfit(
      'rectificationId',
      '尚未销号的整改事项不能作为表扬的依据',
      'an item that is not closed is nothing to praise',
    );
  const { problem, due } = item;
  return {
    ...FREE,
    basis: AccountabilityBasis.RECTIFICATION,
    basisId: rectificationId,
    basisTitle: problem,
    basisDue: due,
  };
}

const unfit = (field: string, reason: string, reasonEn: string): DomainError =>
  new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
