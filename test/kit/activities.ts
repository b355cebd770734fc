import { ActivityForm, ActivityKind } from '../../schema/vocabulary';
import { formSpec, type ActivityField } from '../../server/activities/activity-forms.rules';
import type { ActivityFacts } from '../../server/activities/activity';

/** A plausible value of each field. */
export const EXAMPLE_VALUES: { [Field in ActivityField]: NonNullable<ActivityFacts[Field]> } = {
  title: '大关县电工技能培训',
  name: '大关县筇竹农业有限公司',
  localUnit: '大关县第一中学',
  sessions: 2,
  persons: 40,
  poorPersons: 12,
  personTimes: 96,
  enterprises: 7,
  driven: 260,
  beneficiaries: 300,
  inUse: true,
  contractedFen: 1_200_000_00n,
  investedFen: 500_000_00n,
  presider: '李县长',
  fundedBy: '东西部协作资金',
  households: 30,
  pointsGiven: 5_200,
  pointsRedeemed: 4_100,
  rewardFen: 36_000_00n,
  turnoverFen: 8_512_50n,
};

const NOTHING: ActivityFacts = {
  kind: ActivityKind.MEETING,
  form: ActivityForm.JOINT,
  ofId: null,
  title: null,
  name: null,
  localUnit: null,
  location: null,
  from: '2019-06-12',
  to: null,
  sessions: null,
  persons: null,
  poorPersons: null,
  personTimes: null,
  enterprises: null,
  driven: null,
  beneficiaries: null,
  inUse: null,
  contractedFen: null,
  investedFen: null,
  presider: null,
  fundedBy: null,
  households: null,
  pointsGiven: null,
  pointsRedeemed: null,
  rewardFen: null,
  turnoverFen: null,
};

/** An activity that says nothing but what is given. */
export const activityFacts = (more: Partial<ActivityFacts>): ActivityFacts => ({ ...NOTHING, ...more });

/** An activity of a form with what it needs, and no more. */
export function exampleActivity(kind: ActivityKind, form: ActivityForm): ActivityFacts {
  const needs = formSpec(kind, form)?.needs ?? [];
  return activityFacts({ kind, form, ...Object.fromEntries(needs.map((field) => [field, EXAMPLE_VALUES[field]])) });
}
