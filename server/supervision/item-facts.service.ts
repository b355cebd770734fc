import { ProblemCode } from '../../schema/vocabulary';
import type { AgreedPairing } from '../agreements/agreement.store';
import { checkUnitsOf } from '../agreements/pairing-units.service';
import type { Db } from '../db/tx';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import { checkDue } from './rectification.rules';

/** What somebody says is to be put right, by whom and until when. */
export interface GivenItem {
  problem: string;
  measure: string;
  leadUnitId: string;
  responsibleUnitIds: string[];
  /** The official who answers for it in person. */
  responsiblePerson?: string | null;
  due: Day;
}

/** What was said, read. */
export type ReadItem = GivenItem & { responsiblePerson: string | null };

const MAX_UNITS = 20;
const MAX_TEXT = 1_000;
const MAX_NAME = 60;

/**
 * An item as it will stand. Fails with BAD_INPUT (problem, measure, responsibleUnitIds, responsiblePerson), OUT_OF_RANGE (due), TOO_MANY_ITEMS and
 * NOT_FOUND (leadUnitId, responsibleUnitIds).
 */
export async function readItem(
  db: Db,
  viewer: Viewer,
  pairing: AgreedPairing,
  given: GivenItem,
  today: Day,
): Promise<ReadItem> {
  const { leadUnitId, responsibleUnitIds } = given;
  const problem = requireText(given.problem, MAX_TEXT, 'problem');
  const measure = requireText(given.measure, MAX_TEXT, 'measure');
  const person = given.responsiblePerson?.trim()
    ? requireText(given.responsiblePerson, MAX_NAME, 'responsiblePerson')
    : null;
  const due = checkDue(given.due, today);
  atMost(responsibleUnitIds, MAX_UNITS, 'responsibleUnitIds');
  const ids = [leadUnitId, ...responsibleUnitIds];
  if (new Set(ids).size < ids.length) {
    const reason = { reason: '同一单位只写一次', reasonEn: 'a unit is named once' };
    throw new DomainError(ProblemCode.BAD_INPUT, reason, 'responsibleUnitIds');
  }
  await checkUnitsOf(db, viewer, pairing, ids, (at) => (at === 0 ? 'leadUnitId' : `responsibleUnitIds.${at - 1}`));
  return { problem, measure, leadUnitId, responsibleUnitIds, responsiblePerson: person, due };
}
