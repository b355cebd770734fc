import { Ability, ImportKind, ProblemCode } from '../../schema/vocabulary';
import { activitiesAlready, recordActivities } from '../activities/activity-acts.service';
import { identityOf, refusalsOfActivity, tidyActivity } from '../activities/activity.rules';
import type { Refusal } from '../records/record';
import { activityFacts, derivedKind } from './fields/activity-facts.rules';
import { ACTIVITY_FIELDS } from './fields/activity-fields.rules';
import type { Importer, KindContext, RowValues } from './importer';

const NO_FORM = { reason: '请写明具体类别', reasonEn: 'say which form it is' };
const NO_KIND = {
  reason: '有几类活动都有这一类别，请写明类别',
  reasonEn: 'several kinds have this form: say which kind it is',
};

function refusalsOf(row: RowValues, { pairing, today }: KindContext): Refusal[] {
  if (row.kind === undefined) return [{ field: 'kind', code: ProblemCode.BAD_INPUT, details: NO_KIND }];
  if (row.form === undefined) return [{ field: 'form', code: ProblemCode.BAD_INPUT, details: NO_FORM }];
  return refusalsOfActivity(tidyActivity(activityFacts(row)), { today, closedOn: pairing.closedOn });
}

/** The other ledgers from a file. */
export const activityImport: Importer = {
  kind: ImportKind.ACTIVITY,
  ability: Ability.KEEP_RECORDS,
  isOfHouseholds: false,
  catalogue: ACTIVITY_FIELDS,
  derive: derivedKind,
  refusals: (rows, context) => rows.map((row) => refusalsOf(row, context)),
  identity: (row) => {
    const facts = tidyActivity(activityFacts(row));
    return JSON.stringify([facts.kind, facts.form, facts.from, identityOf(facts)]);
  },
  already: (db, _viewer, rows, { pairing }) => activitiesAlready(db, pairing.id, rows.map(activityFacts)),
  locks: () => [],
  record: (db, viewer, rows, { pairing }, ground) =>
    recordActivities(db, viewer, pairing, rows.map(activityFacts), ground),
};
