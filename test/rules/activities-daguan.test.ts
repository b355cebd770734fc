import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActivityForm, ActivityKind } from '../../schema/vocabulary';
import type { ActivityFacts } from '../../server/activities/activity';
import { refusalsOfActivity, tidyActivity } from '../../server/activities/activity.rules';
import { daguanActivities } from '../../server/demonstration/daguan-activities.rules';

const plan = daguanActivities();
const rows = plan.map(({ facts }) => facts);

interface Published {
  id: string;
  figures: { indicator: string; value: string }[];
}
const published = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'data', 'published-figures.json'), 'utf8'),
) as Published[];
const figure = (indicator: string): number =>
  Number(published.find(({ id }) => id === 's00')?.figures.find((one) => one.indicator === indicator)?.value);

const of = (kind: ActivityKind, form?: ActivityForm): ActivityFacts[] =>
  rows.filter((row) => row.kind === kind && (form === undefined || row.form === form));
const sum = (some: ActivityFacts[], field: 'personTimes' | 'persons' | 'driven'): number =>
  some.reduce((all, row) => all + (row[field] ?? 0), 0);

test('the plan is the same each time, and nothing of it is refused', () => {
  expect(daguanActivities()).toEqual(plan);
  const context = { today: '2020-01-01', closedOn: null };
  for (const facts of rows) expect(refusalsOfActivity(tidyActivity(facts), context)).toEqual([]);
});

test('what goes on is told up to the end of the year', () => {
  expect(
    rows.filter(({ from, to }) => from < '2019-01-01' || from > '2019-12-31' || (to ?? from) > '2019-12-31'),
  ).toEqual([]);
});

test.each([
  ['LABOR_TRAINING_SESSIONS', of(ActivityKind.TRAINING, ActivityForm.LABOR).length],
  ['LABOR_TRAINING_PERSON_TIMES', sum(of(ActivityKind.TRAINING, ActivityForm.LABOR), 'personTimes')],
  ['CADRE_TRAINING_SESSIONS', of(ActivityKind.TRAINING, ActivityForm.CADRE).length],
  ['CADRE_TRAINING_PERSON_TIMES', sum(of(ActivityKind.TRAINING, ActivityForm.CADRE), 'personTimes')],
  ['TECH_TRAINING_SESSIONS', of(ActivityKind.TRAINING, ActivityForm.TECH).length],
  ['TECH_TRAINING_PERSON_TIMES', sum(of(ActivityKind.TRAINING, ActivityForm.TECH), 'personTimes')],
  // Printed in person-times, which the twin indicator takes.
  ['LEADER_TRAINED', sum(of(ActivityKind.TRAINING, ActivityForm.LEADER), 'personTimes')],
  ['LEADER_SUCCEEDED', sum(of(ActivityKind.LEADER), 'persons')],
  ['LEADER_DRIVEN', sum(of(ActivityKind.LEADER), 'driven')],
  ['VOCATIONAL_STUDENTS', sum(of(ActivityKind.STUDENT), 'persons')],
  ['WORKSHOP_COUNT', of(ActivityKind.WORKSHOP, ActivityForm.BUILT).length],
  [
    'ENTERPRISE_INTRODUCED',
    new Set(of(ActivityKind.ENTERPRISE_LANDED, ActivityForm.LANDED).map(({ name }) => name)).size,
  ],
])('%s comes to what was published', (indicator, planned) => {
  expect(planned).toBe(figure(indicator));
});

test('the firms have put in what was published, payment by payment, and less than they signed for', () => {
  const invested = of(ActivityKind.ENTERPRISE_LANDED).reduce((all, { investedFen }) => all + (investedFen ?? 0n), 0n);
  const contracted = of(ActivityKind.ENTERPRISE_LANDED).reduce((all, row) => all + (row.contractedFen ?? 0n), 0n);
  expect(invested).toBe(BigInt(figure('ENTERPRISE_ACTUAL_INVESTMENT')) * 1_000_000n);
  expect(contracted).toBeGreaterThan(invested);
});
