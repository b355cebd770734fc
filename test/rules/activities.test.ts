import { ActivityForm, ActivityKind, Lang, ProblemCode } from '../../schema/vocabulary';
import { FIELDS, formsOf, formSpec, KINDS } from '../../server/activities/activity-forms.rules';
import {
  COUNTS_PEOPLE,
  identityOf,
  inputNameOf,
  nameKey,
  readyActivity,
  refusalsOfActivity,
  tidyActivity,
} from '../../server/activities/activity.rules';
import { FLOW_MEASURES, measureProblem, ROW_MEASURES } from '../../server/activities/activity-measures.rules';
import type { ActivityFacts } from '../../server/activities/activity';
import { FORMS } from '../../server/db/migrations/0012-activities';
import { MORE_FORMS } from '../../server/db/migrations/0050-meetings-and-rewards';
import { entriesByTheme, type IndicatorEntry } from '../../server/indicators/catalogue';
import { problemMessage } from '../../server/platform/messages';
import { activityFacts, exampleActivity, EXAMPLE_VALUES } from '../kit/activities';

const context = { today: '2026-11-22', closedOn: null };
const refusals = (facts: ActivityFacts, more: object = {}): [string, ProblemCode][] =>
  refusalsOfActivity(tidyActivity(facts), { ...context, ...more }).map(({ field, code }) => [field, code]);

const entries: readonly IndicatorEntry[] = Object.values(entriesByTheme).flat();
const everyForm = Object.values(ActivityKind).flatMap((kind) => formsOf(kind).map((form) => ({ kind, form })));

describe('the forms of activities', () => {
  test('every kind has forms, and every form belongs to a kind; the database knows the same', () => {
    expect(Object.keys(KINDS).sort()).toEqual(Object.values(ActivityKind).sort());
    expect([...new Set(everyForm.map(({ form }) => form))].sort()).toEqual(Object.values(ActivityForm).sort());
    const told = Object.fromEntries(Object.values(ActivityKind).map((kind) => [kind, [...formsOf(kind)].sort()]));
    const kept = Object.keys({ ...FORMS, ...MORE_FORMS }).map((kind) => [
      kind,
      [...(FORMS[kind] ?? []), ...(MORE_FORMS[kind] ?? [])].sort(),
    ]);
    expect(Object.fromEntries(kept)).toEqual(told);
  });

  test.each(everyForm)('$kind $form: what it needs is enough, and it takes all that it may', ({ kind, form }) => {
    expect(refusals(exampleActivity(kind, form))).toEqual([]);
    const takes = formSpec(kind, form)?.takes ?? [];
    const full = {
      ...exampleActivity(kind, form),
      ...Object.fromEntries(takes.map((one) => [one, EXAMPLE_VALUES[one]])),
    };
    expect(refusals(full)).toEqual([]);
  });

  test.each(everyForm)('$kind $form: nothing that it needs may be left out', ({ kind, form }) => {
    for (const field of formSpec(kind, form)?.needs ?? []) {
      const facts = { ...exampleActivity(kind, form), [field]: null };
      expect(refusals(facts)).toContainEqual([inputNameOf(field), ProblemCode.BAD_INPUT]);
    }
  });

  test.each(everyForm)('$kind $form: what it does not take is refused by name', ({ kind, form }) => {
    const spec = formSpec(kind, form);
    for (const field of FIELDS.filter((one) => !spec?.needs.includes(one) && !spec?.takes.includes(one))) {
      const facts = { ...exampleActivity(kind, form), [field]: EXAMPLE_VALUES[field] };
      expect(refusals(facts)).toContainEqual([inputNameOf(field), ProblemCode.BAD_INPUT]);
    }
  });

  test('a form of another kind is refused', () => {
    const facts = { ...exampleActivity(ActivityKind.MEETING, ActivityForm.JOINT), form: ActivityForm.LABOR };
    expect(refusals(facts)).toEqual([['form', ProblemCode.BAD_INPUT]]);
  });

  test('a refusal says in both languages what is needed', () => {
    const [refusal] = refusalsOfActivity(
      { ...exampleActivity(ActivityKind.TRAINING, ActivityForm.LABOR), personTimes: null },
      context,
    );
    if (!refusal) throw new Error('nothing was refused');
    expect(problemMessage(refusal.code, refusal.details, Lang.ZH)).toBe('填写的内容有误：劳务协作培训须填写人次');
    expect(problemMessage(refusal.code, refusal.details, Lang.EN)).toBe(
      'The input is not valid: labour training: person-times is needed',
    );
  });
});

describe('what indicators take from activities', () => {
  const terms = entries.flatMap(({ code, derivation }) =>
    (derivation?.records ?? []).flatMap((term) => (term.source === 'ACTIVITIES' ? [{ code, ...term }] : [])),
  );

  test('every term names a measure of its kind, and forms that the kind has', () => {
    expect(terms.length).toBeGreaterThan(60);
    expect(terms.map(({ code, ...term }) => [code, measureProblem(term)]).filter(([, problem]) => problem)).toEqual([]);
  });

  test('every measure serves some indicator', () => {
    const told = new Set(terms.map(({ kind, measure }) => `${kind} ${measure}`));
    const known = Object.entries({ ...FLOW_MEASURES, ...ROW_MEASURES }).flatMap(([measure, kinds]) =>
      kinds.map((kind) => `${kind} ${measure}`),
    );
    expect(known.filter((one) => !told.has(one))).toEqual(['JOB_FAIR PERSON_TIMES']);
  });

  test('what is misnamed is told', () => {
    expect(measureProblem({ kind: 'MEETING', measure: 'DAYS' })).toBe('MEETING has no measure DAYS');
    expect(measureProblem({ kind: 'MEETING', measure: 'toString' })).toBe('MEETING has no measure toString');
    expect(measureProblem({ kind: 'MEETING', measure: 'COUNT', forms: ['LABOR'] })).toBe('MEETING has no form LABOR');
  });

  test('money is counted in money, persons in persons, person-times in person-times, days in days', () => {
    const units: Record<string, string> = {
      CONTRACTED_FEN: 'YUAN',
      INVESTED_FEN: 'YUAN',
      PERSON_TIMES: 'PERSON_TIME',
      DAYS: 'DAY',
    };
    for (const measure of ['PERSONS', 'PRESENT', 'WORKERS', 'POOR_WORKERS', 'BENEFICIARIES', 'DRIVEN'])
      units[measure] = 'PERSON';
    for (const { code, measure } of terms) {
      const unit = entries.find((entry) => entry.code === code)?.baseUnit;
      if (units[measure]) expect([code, unit]).toEqual([code, units[measure]]);
      else expect(['YUAN', 'PERSON', 'PERSON_TIME', 'DAY']).not.toContain(unit);
    }
  });
});

describe('days', () => {
  const training = exampleActivity(ActivityKind.TRAINING, ActivityForm.LABOR);
  const secondment = exampleActivity(ActivityKind.SECONDMENT, ActivityForm.CADRE_EAST_TO_WEST);
  const meeting = exampleActivity(ActivityKind.MEETING, ActivityForm.JOINT);
  const roster = exampleActivity(ActivityKind.WORKSHOP, ActivityForm.ROSTER);

  test.each([
    ['today counts', { ...training, from: '2026-11-22', to: '2026-11-22' }, []],
    ['tomorrow does not', { ...training, from: '2026-11-23' }, ['from']],
    ['nobody was paired before 1990', { ...training, from: '1989-12-31' }, ['from']],
    ['what is over ends today at the latest', { ...training, from: '2026-11-20', to: '2026-11-23' }, ['to']],
    ['nothing ends before it begins', { ...training, from: '2026-11-20', to: '2026-11-19' }, ['to']],
    ['a secondment may be planned to an end', { ...secondment, from: '2026-01-05', to: '2028-01-04' }, []],
    ['a secondment does not end before it begins', { ...secondment, from: '2026-01-05', to: '2026-01-04' }, ['to']],
    ['a meeting is of one day', { ...meeting, from: '2026-01-05', to: '2026-01-05' }, ['to']],
    ['a roster is of one month', { ...roster, from: '2026-01-05', to: '2026-01-31' }, ['to']],
  ])('%s', (_what, facts, fields) => {
    expect(refusals(facts).map(([field]) => field)).toEqual(fields);
  });

  test('what a closed pairing is given after its end is refused; what it had before is not', () => {
    expect(refusals({ ...meeting, from: '2021-01-01' }, { closedOn: '2020-12-31' })).toEqual([
      ['from', ProblemCode.PAIRING_CLOSED],
    ]);
    expect(refusals({ ...meeting, from: '2020-12-31' }, { closedOn: '2020-12-31' })).toEqual([]);
  });

  test('a roster stands on the first of its month', () => {
    expect(tidyActivity({ ...roster, from: '2019-08-31' }).from).toBe('2019-08-01');
    expect(tidyActivity({ ...meeting, from: '2019-08-31' }).from).toBe('2019-08-31');
  });
});

describe('numbers', () => {
  const workshop = exampleActivity(ActivityKind.WORKSHOP, ActivityForm.ROSTER);
  const training = exampleActivity(ActivityKind.TRAINING, ActivityForm.LABOR);
  const signed = exampleActivity(ActivityKind.ENTERPRISE_LANDED, ActivityForm.SIGNED);

  test.each([
    ['a part is not larger than its whole', { ...workshop, persons: 10, poorPersons: 11 }, ['poorPersons']],
    ['the whole may be its part', { ...workshop, persons: 10, poorPersons: 10 }, []],
    ['persons are not more than person-times', { ...training, persons: 41, personTimes: 40 }, ['persons']],
    ['nobody works there, and it is not in use', { ...workshop, persons: 0, poorPersons: 0, inUse: false }, []],
    ['without workers it is not in use', { ...workshop, persons: 0, poorPersons: 0, inUse: true }, ['inUse']],
    ['a training has somebody in it', { ...training, personTimes: 0 }, ['personTimes']],
    ['no training has more than ten million', { ...training, personTimes: 10_000_001 }, ['personTimes']],
    ['heads are whole', { ...training, personTimes: 1.5 }, ['personTimes']],
    ['an investment is more than nothing', { ...signed, contractedFen: 0n }, ['contracted']],
    ['and not below it', { ...signed, contractedFen: -1n }, ['contracted']],
    ['a fen is enough', { ...signed, contractedFen: 1n }, []],
    ['ten trillion yuan is all', { ...signed, contractedFen: 1_000_000_000_000_001n }, ['contracted']],
  ])('%s', (_what, facts, fields) => {
    expect(refusals(facts).map(([field]) => field)).toEqual(fields);
  });

  test('texts are trimmed, an empty one is none, a long one is refused', () => {
    expect(tidyActivity({ ...training, title: ' 电工 ', location: ' ' })).toMatchObject({
      title: '电工',
      location: null,
    });
    expect(refusals({ ...training, title: '培'.repeat(201) })).toEqual([['title', ProblemCode.BAD_INPUT]]);
    expect(refusals({ ...training, title: '  ' })).toEqual([['title', ProblemCode.BAD_INPUT]]);
  });
});

describe('what is the same', () => {
  const same = (one: Partial<ActivityFacts>, other: Partial<ActivityFacts>): boolean =>
    identityOf(activityFacts(one)) === identityOf(activityFacts(other));
  const joint = { kind: ActivityKind.MEETING, form: ActivityForm.JOINT };
  const standing = { kind: ActivityKind.MEETING, form: ActivityForm.STANDING };
  const training = { kind: ActivityKind.TRAINING, form: ActivityForm.LABOR };
  const investment = { kind: ActivityKind.PARK, form: ActivityForm.INVESTMENT, ofId: 'p' };
  const roster = { kind: ActivityKind.PARK, form: ActivityForm.ROSTER, ofId: 'p' };
  const teacher = { kind: ActivityKind.SECONDMENT, form: ActivityForm.TEACHER_EAST_TO_WEST };

  test.each([
    ['a joint meeting is one, whatever each side calls it', joint, { title: '第一次' }, { title: '联席会' }, true],
    ['other meetings of a day differ in their title', standing, { title: '常委会' }, { title: '常务会' }, false],
    ['a training differs in its place', training, { location: '翠华镇' }, { location: '天星镇' }, false],
    ['a training is the same in other numbers', training, { personTimes: 40 }, { personTimes: 41 }, true],
    ['names are the same in another spelling', training, { name: '人社局（大关）' }, { name: '人社局(大关)' }, true],
    ['instalments of a day differ in their amount', investment, { investedFen: 1n }, { investedFen: 2n }, false],
    ['a month has one roster', roster, { persons: 1 }, { persons: 2 }, true],
    ['a roster of another park is another', roster, { ofId: 'p' }, { ofId: 'q' }, false],
    ['people are compared whole', teacher, { persons: 1 }, { persons: 2 }, false],
  ])('%s', (_what, form, one, other, isSame) => {
    expect(same({ ...form, ...one }, { ...form, ...other })).toBe(isSame);
  });

  test('a firm is told by one spelling of its name', () => {
    expect(nameKey('大关 ＡＢＣ（食品）有限公司')).toBe(nameKey('大关abc(食品)有限公司'));
    expect(nameKey(null)).toBeNull();
  });

  test('rows of people may say the same of two of them, all others count once', () => {
    expect(COUNTS_PEOPLE).toEqual(['SECONDMENT', 'STUDENT', 'LEADER']);
    const ready = readyActivity('id', {
      ...exampleActivity(ActivityKind.PARK, ActivityForm.OPENED),
      from: '2019-03-01',
    });
    expect(ready).toMatchObject({ year: 2019, nameKey: nameKey(ready.name) });
  });
});
