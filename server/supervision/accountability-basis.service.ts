import {
  AccountabilityBasis,
  AccountabilityKind,
  InspectionState,
  ProblemCode,
  RankingState,
  RectificationState,
} from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { findingsByInspection, inspectionsById } from '../inspections/inspection.store';
import { daysLate } from '../plans/work-item.rules';
import { workItemsById } from '../plans/work-item.store';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { checkBasis, type BasisInput } from './accountability.rules';
import type { BasisFacts } from './accountability';
import { placesByRanking, rankingsById } from './ranking.store';
import { rectificationsById, timesFoundBefore } from './rectification.store';
import type { RectificationRow } from './rectification.tables';

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
  ...{ basisOf: null, basisSeverity: null },
  ...{ basisFound: null, basisOpen: null, basisRepeated: null },
};

/**
 * On what an entry rests, taken down as it is known today: of what the viewer may see, and of what is the party's own. Praise rests on what was done well, the
 * others on what was not. Fails with BAD_INPUT and NOT_FOUND (rankingId, workItemId, rectificationId, findingId, inspectionId).
 */
export async function basisOf(
  db: Db,
  viewer: Viewer,
  saying: Saying,
  input: BasisInput,
  today: Day,
): Promise<BasisFacts> {
  checkBasis(input, saying.revokesId);
  const { rankingId, workItemId, rectificationId, findingId, inspectionId } = input;
  if (rankingId) return placeOf(db, viewer, saying, rankingId);
  if (workItemId) return workOf(db, viewer, saying, workItemId, today);
  if (rectificationId) return itemOf(db, viewer, saying, rectificationId);
  if (findingId) return findingOf(db, viewer, saying, findingId);
  if (inspectionId) return reportOf(db, viewer, saying, inspectionId);
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

async function itemOf(db: Db, viewer: Viewer, saying: Saying, rectificationId: string): Promise<BasisFacts> {
  const item = await ownItem(db, viewer, saying, rectificationId, 'rectificationId');
  return { ...FREE, basis: AccountabilityBasis.RECTIFICATION, ...calledAs(item) };
}

/** What an inspection found: how much it weighs, and how often it had been found before. */
async function findingOf(db: Db, viewer: Viewer, saying: Saying, findingId: string): Promise<BasisFacts> {
  const item = await ownItem(db, viewer, saying, findingId, 'findingId');
  const { inspectionId } = item;
  const found = inspectionId === null ? undefined : await findingsByInspection(db, viewer, [inspectionId]);
  const finding = found?.get(inspectionId ?? '')?.find(({ rectificationId }) => rectificationId === findingId);
  if (!finding)
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '检查发现的问题', whatEn: 'finding of an inspection' },
      'findingId',
    );
  return {
    ...FREE,
    basis: AccountabilityBasis.INSPECTION_FINDING,
    ...calledAs(item),
    basisOf: item.inspection,
    basisSeverity: finding.severity,
    basisRepeated: await timesFoundBefore(db, findingId),
  };
}

const calledAs = ({ id, problem, due }: RectificationRow) => ({ basisId: id, basisTitle: problem, basisDue: due });

/** An item that the party is in charge of; praise rests on a closed one. */
async function ownItem(
  db: Db,
  viewer: Viewer,
  { kind, partyId }: Saying,
  id: string,
  field: 'rectificationId' | 'findingId',
): Promise<RectificationRow> {
  const item = (await rectificationsById(db, viewer, [id])).get(id);
  if (!item || !isInCharge(partyId, item))
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '该单位的整改事项', whatEn: 'item to be put right by this party' },
      field,
    );
  if (kind === AccountabilityKind.PRAISE && item.state !== RectificationState.CLOSED)
    throw unfit(field, '尚未销号的整改事项不能作为表扬的依据', 'an item that is not closed is nothing to praise');
  return item;
}

const isInCharge = (
  partyId: string,
  { leadUnitId, responsibleUnitIds }: Pick<RectificationRow, 'leadUnitId' | 'responsibleUnitIds'>,
): boolean => leadUnitId === partyId || responsibleUnitIds.includes(partyId);

/** The report of an inspection, with what it found of the party: praise rests on one that leaves nothing open of it, the others on one that found something. */
async function reportOf(db: Db, viewer: Viewer, { kind, partyId }: Saying, inspectionId: string): Promise<BasisFacts> {
  const inspection = (await inspectionsById(db, viewer, [inspectionId])).get(inspectionId);
  const isReported = inspection?.state === InspectionState.REPORTED || inspection?.state === InspectionState.CLOSED;
  const findings = (await findingsByInspection(db, viewer, [inspectionId])).get(inspectionId) ?? [];
  const ids = findings.map(({ rectificationId }) => rectificationId);
  const items = ids.length === 0 ? new Map<string, RectificationRow>() : await rectificationsById(db, viewer, ids);
  const own = [...items.values()].filter((item) => isInCharge(partyId, item));
  if (!inspection || !isReported || !(own.length > 0 || inspection.partyIds.includes(partyId)))
    throw new DomainError(
      ProblemCode.NOT_FOUND,
      { what: '涉及该单位的已报告检查', whatEn: 'reported inspection of this party' },
      'inspectionId',
    );
  const open = own.filter(({ state }) => state !== RectificationState.CLOSED).length;
  const repeated = own.filter(({ repeatsId }) => repeatsId !== null).length;
  if (kind === AccountabilityKind.PRAISE && open > 0)
    throw unfit(
      'inspectionId',
      '还有未销号的问题，不能作为表扬的依据',
      'something that it found is open: nothing to praise',
    );
  if (kind !== AccountabilityKind.PRAISE && own.length === 0)
    throw unfit('inspectionId', '该次检查没有发现该单位的问题，不能作为依据', 'it found nothing of this party');
  return {
    ...FREE,
    basis: AccountabilityBasis.INSPECTION_REPORT,
    basisId: inspectionId,
    basisTitle: inspection.title,
    basisFound: own.length,
    basisOpen: open,
    basisRepeated: repeated,
  };
}

const unfit = (field: string, reason: string, reasonEn: string): DomainError =>
  new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
