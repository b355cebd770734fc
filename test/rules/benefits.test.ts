import {
  BenefitAudience,
  BenefitFinding,
  BenefitForm,
  BenefitFrequency,
  FamilyRelation,
  HouseholdGuarantee,
  HouseholdRisk,
  RegisterCategory,
} from '../../schema/vocabulary';
import { daysOfPeriod, periodOf, periodsOf, periodWords, readPeriod } from '../../server/benefits/benefit-period.rules';
import { readTerms } from '../../server/benefits/benefit-rule.rules';
import { SHIPPED_BENEFIT_RULES } from '../../server/benefits/benefit-rules.catalogue';
import { ruleWords } from '../../server/benefits/benefit-words.rules';
import type {
  BenefitRuleRow,
  BenefitRuleVersionRow,
  HouseholdFacts,
  MemberFacts,
  ReceivedFacts,
  VersionDraft,
} from '../../server/benefits/benefit';
import { joined, shared, without, type DaySpan } from '../../server/benefits/day-span.rules';
import { entitledDays, rulesAt, unmetOn } from '../../server/benefits/entitlement.rules';
import { countLeaks } from '../../server/benefits/leak-count.rules';
import { leakTable } from '../../server/benefits/leak.rules';
import { birthDayOf } from '../../server/people/person.rules';
import { daysAfter, daysBetween, type Day } from '../../server/platform/day';
import { chance } from '../kit/chance';

const seed = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);

/** Dice of a test of its own: whole numbers below the one asked for. */
interface Dice {
  below: (count: number) => number;
}
function dice(): Dice {
  const next = chance(seed);
  return { below: (count) => Math.floor(next() * count) };
}

const FIRST: Day = '2019-01-01';
const LAST: Day = '2020-06-30';
const DAYS = Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, at) => daysAfter(FIRST, at));

describe('days and periods', () => {
  test('sets of days are joined, shared and taken away as their days are', () => {
    const rng = dice();
    const some = (): DaySpan[] =>
      Array.from({ length: rng.below(4) }, () => {
        const at = rng.below(60);
        return { from: DAYS[at] ?? FIRST, until: DAYS[at + rng.below(15)] ?? LAST };
      });
    const has = (spans: readonly DaySpan[], day: Day): boolean =>
      spans.some((one) => one.from <= day && day <= one.until);
    for (let round = 0; round < 200; round += 1) {
      const [a, b] = [joined(some()), some()];
      const [both, either, left] = [shared(a, joined(b)), joined([...a, ...b]), without(a, b)];
      for (const day of DAYS.slice(0, 80)) {
        expect([seed, round, has(both, day), has(either, day), has(left, day)]).toEqual([
          seed,
          round,
          has(a, day) && has(b, day),
          has(a, day) || has(b, day),
          has(a, day) && !has(b, day),
        ]);
      }
      either.slice(1).forEach((span, at) => {
        expect(span.from > daysAfter(either[at]?.until ?? LAST, 1)).toBe(true);
      });
    }
  });

  test('periods of a kind follow each other without a gap', () => {
    for (const every of Object.values(BenefitFrequency)) {
      for (const day of DAYS) {
        const { from, until } = daysOfPeriod(periodOf(every, day));
        expect(from <= day && day <= until).toBe(true);
      }
    }
    expect(periodsOf(BenefitFrequency.TERM, { from: '2019-01-31', until: '2019-08-01' })).toEqual([
      '2018-T2',
      '2019-T1',
      '2019-T2',
    ]);
    expect(periodsOf(BenefitFrequency.MONTH, { from: '2019-12-31', until: '2020-01-01' })).toEqual([
      '2019-12',
      '2020-01',
    ]);
    expect(periodWords('2019-T2')[0]).toBe('2019 年秋季学期');
  });

  test('a period is read in its own form, and not before it has begun', () => {
    expect(readPeriod(BenefitFrequency.TERM, null, '2020-01-31')).toBe('2019-T2');
    expect(readPeriod(BenefitFrequency.TERM, ' 2019-t1 ', '2020-01-31')).toBe('2019-T1');
    expect(() => readPeriod(BenefitFrequency.TERM, '2020-T1', '2020-01-31')).toThrow('OUT_OF_RANGE');
    expect(() => readPeriod(BenefitFrequency.MONTH, '2019-13', '2020-01-31')).toThrow('BAD_INPUT');
    expect(() => readPeriod(BenefitFrequency.YEAR, '2009', '2020-01-31')).toThrow('OUT_OF_RANGE');
    expect(readPeriod(BenefitFrequency.ONCE, null, '2020-01-31')).toBe('');
  });
});

const plain: VersionDraft = {
  fromDay: FIRST,
  untilDay: null,
  nameZh: '补助',
  nameEn: 'aid',
  categories: [],
  risks: [],
  met: [],
  notMet: [],
  relations: [],
  inSchool: null,
  isLabourer: null,
  ageFrom: null,
  ageTo: null,
  needsAdmission: false,
  ...{
    leastFen: 100n,
    mostFen: 100n,
    kind: null,
    withinDays: 30,
    replaces: false,
    documentNo: '文',
    isExample: false,
    note: null,
  },
};

test('what a rule may not say is refused', () => {
  const refused = (change: Partial<VersionDraft>, form = BenefitForm.MONEY): unknown => {
    try {
      return readTerms(form, { ...plain, ...change });
    } catch (error) {
      return (error as { field?: string }).field;
    }
  };
  expect(refused({ untilDay: '2018-12-31' })).toBe('terms.until');
  expect(refused({ fromDay: '2013-12-31' })).toBe('terms.from');
  expect(refused({ ageFrom: 20, ageTo: 19 })).toBe('terms.ageTo');
  expect(refused({ leastFen: null })).toBe('terms.least');
  expect(refused({ leastFen: 0n })).toBe('terms.least');
  expect(refused({ mostFen: 99n })).toBe('terms.most');
  expect(refused({ kind: '一袋米' })).toBe('terms.kind');
  expect(refused({ leastFen: null, mostFen: null }, BenefitForm.KIND)).toBe('terms.kind');
  expect(refused({ withinDays: 1001 })).toBe('terms.withinDays');
  const both = [HouseholdGuarantee.HOUSING];
  expect(refused({ met: both, notMet: both })).toBe('terms.notMet');
  expect(refused({ note: '卡号 6222 0212 3456 7890 123' })).toBe('terms.note');
});

test('every shipped rule can be read, says that it is an example, and is told in both languages', () => {
  for (const { terms, ...head } of SHIPPED_BENEFIT_RULES) {
    expect(readTerms(head.form, terms)).toMatchObject({ isExample: true });
    const [zh, en] = ruleWords(head, terms);
    expect(zh).toMatch(/^对象：.+；标准：.+ 天内兑现$/);
    expect(en).toMatch(/^For: .+ within \d+ days$/);
  }
  const [aid] = SHIPPED_BENEFIT_RULES;
  expect(aid && ruleWords(aid, aid.terms)[0]).toBe(
    '对象：已纳入监测，与户主关系为子女或孙辈，在校，15–24 周岁；标准：每学期每人1500.00 元；符合条件后 120 天内兑现',
  );
});

/** A random world of some households, rules and what was received. */
function world(rng: Dice) {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[rng.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const some = <Item>(items: readonly Item[], most: number): Item[] =>
    rng.below(3) > 0 ? [] : [...new Set(Array.from({ length: 1 + rng.below(most) }, () => pick(items)))];
  const maybe = <Item>(of: () => Item): Item | null => (rng.below(3) === 0 ? of() : null);
  const day = (): Day => pick(DAYS);
  const guarantees = [HouseholdGuarantee.HOUSING, HouseholdGuarantee.MEDICAL_CARE];
  const paths = ['n/p/c/t1/', 'n/p/c/t2/', 'n/p/d/t3/'];
  const rules = Array.from({ length: 5 }, (_, at): BenefitRuleRow => {
    const placePath = at < 2 ? null : pick(['n/p/', 'n/p/c/', 'n/p/c/t1/']);
    const id = `r${at}`;
    const starts = [day(), ...(rng.below(2) ? [day()] : [])].sort();
    const versions = starts.map((fromDay, index): BenefitRuleVersionRow => {
      const [met] = [some(guarantees, 1)];
      const untilDay = maybe(() => daysAfter(fromDay, rng.below(200)));
      const next = starts[index + 1];
      const ends = [...(untilDay ? [untilDay] : []), ...(next ? [daysAfter(next, -1)] : [])].sort();
      return {
        ...plain,
        ruleId: id,
        version: index + 1,
        fromDay,
        untilDay,
        appliesUntil: ends[0] ?? null,
        reason: null,
        categories: some(Object.values(RegisterCategory), 4),
        risks: some(Object.values(HouseholdRisk), 9),
        met,
        notMet: met.length > 0 ? [] : some(guarantees, 2),
        relations: some(Object.values(FamilyRelation), 5),
        inSchool: maybe(() => rng.below(2) === 0),
        isLabourer: maybe(() => rng.below(2) === 0),
        ageFrom: maybe(() => rng.below(20)),
        ageTo: maybe(() => 20 + rng.below(30)),
        needsAdmission: rng.below(2) === 0,
        withinDays: rng.below(60),
        replaces: rng.below(2) === 0,
        madeAt: new Date(0),
      };
    });
    return {
      id,
      code: pick(['A', 'B']),
      placeId: placePath,
      placePath,
      form: BenefitForm.MONEY,
      versions,
      audience: pick(Object.values(BenefitAudience)),
      every: pick(Object.values(BenefitFrequency)),
    };
  });
  const humans = Array.from({ length: 12 }, (_, at) => ({
    id: `h${at}`,
    born: rng.below(5) === 0 ? null : `${1960 + rng.below(60)}-${pick(['01-15', '02-29', '07-01', '12-31'])}`,
  })).map(({ id, born }) => ({ id, born: born?.endsWith('02-29') ? '2000-02-29' : born }));
  const households = Array.from({ length: 6 }, (_, at): HouseholdFacts => {
    const foundOn = day();
    const admittedOn = maybe(() => daysAfter(foundOn, rng.below(100)));
    return {
      ...{
        id: `d${at}`,
        recipientId: 'county',
        number: `N${rng.below(4)}`,
        placeId: 'x',
        placePath: pick(paths),
        village: null,
        townId: 't',
      },
      ...{
        category: pick(Object.values(RegisterCategory)),
        risk: pick(Object.values(HouseholdRisk)),
        foundOn,
        admittedOn,
      },
      closedOn: maybe(() => daysAfter(admittedOn ?? foundOn, rng.below(200))),
      checks: Array.from({ length: rng.below(4) }, () => ({
        guarantee: pick(guarantees),
        day: day(),
        isMet: rng.below(2) === 0,
      }))
        .filter(
          (check, index, all) =>
            all.findIndex((one) => one.guarantee === check.guarantee && one.day === check.day) === index,
        )
        .sort((a, b) => (a.day < b.day ? -1 : 1)),
      members: Array.from({ length: 1 + rng.below(4) }, (_unused, index): MemberFacts => {
        const human = pick(humans);
        const since = day();
        return {
          id: `m${at}-${index}`,
          humanId: human.id,
          relation: pick(Object.values(FamilyRelation)),
          since,
          until: maybe(() => daysAfter(since, rng.below(200))),
          born: human.born ?? null,
          inSchool: rng.below(2) === 0,
          isLabourer: rng.below(2) === 0,
        };
      }),
    };
  });
  const received = Array.from({ length: 12 }, (_, at): ReceivedFacts => {
    const [rule, household] = [pick(rules), pick(households)];
    const [on, member] = [day(), pick(household.members)];
    return {
      id: `b${String(at).padStart(2, '0')}`,
      householdId: household.id,
      ruleId: rule.id,
      day: on,
      memberId: rule.audience === BenefitAudience.PERSON ? member.id : null,
      period: periodOf(rule.every, rng.below(4) === 0 ? daysAfter(on, -40) : on),
      amountFen: BigInt(1 + rng.below(1000)),
    };
  });
  return { rules, households, received };
}

/* The plain second implementation: it asks of each single day, and remembers nothing. */

function ageOn(born: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

function termsOn(rule: BenefitRuleRow, day: Day): BenefitRuleVersionRow | undefined {
  const begun = rule.versions.filter(({ fromDay }) => fromDay <= day);
  const last = begun[begun.length - 1];
  return last && (last.untilDay === null || day <= last.untilDay) ? last : undefined;
}

function isEntitled(
  rules: readonly BenefitRuleRow[],
  rule: BenefitRuleRow,
  house: HouseholdFacts,
  member: MemberFacts | null,
  day: Day,
): boolean {
  const terms = termsOn(rule, day);
  const isHere = (one: BenefitRuleRow): boolean => house.placePath.startsWith(one.placePath ?? '');
  if (!terms || !isHere(rule)) return false;
  for (const other of rules) {
    const isNarrower = (other.placePath ?? '').length > (rule.placePath ?? '').length;
    if (other.code === rule.code && isNarrower && isHere(other) && termsOn(other, day)?.replaces) return false;
  }
  const begins = terms.needsAdmission ? house.admittedOn : house.foundOn;
  if (begins === null || day < begins || (house.closedOn !== null && day > house.closedOn)) return false;
  if (terms.categories.length && !terms.categories.includes(house.category)) return false;
  if (terms.risks.length && !terms.risks.includes(house.risk)) return false;
  const stands = (guarantee: HouseholdGuarantee): boolean | undefined =>
    house.checks.filter((check) => check.guarantee === guarantee && check.day <= day).at(-1)?.isMet;
  if (terms.met.some((one) => stands(one) !== true) || terms.notMet.some((one) => stands(one) !== false)) return false;
  const fits = (one: MemberFacts): boolean => {
    const age = one.born === null ? null : ageOn(one.born, day);
    return (
      one.since <= day &&
      (one.until === null || day <= one.until) &&
      (terms.relations.length === 0 || terms.relations.includes(one.relation)) &&
      (terms.inSchool === null || terms.inSchool === one.inSchool) &&
      (terms.isLabourer === null || terms.isLabourer === one.isLabourer) &&
      (terms.ageFrom === null || (age !== null && age >= terms.ageFrom)) &&
      (terms.ageTo === null || (age !== null && age <= terms.ageTo))
    );
  };
  if (member !== null) return fits(member);
  const asks =
    terms.relations.length > 0 ||
    [terms.inSchool, terms.isLabourer, terms.ageFrom, terms.ageTo].some((asked) => asked !== null);
  return !asks || house.members.some(fits);
}

test('the leak-proof table is what a plain day-by-day look finds, for random households and rules', () => {
  const rng = dice();
  for (let round = 0; round < (process.env.JIEDUI_TEST_SIZE === 'full' ? 200 : 25); round += 1) {
    const { rules, households, received } = world(rng);
    const day = DAYS[DAYS.length - 1 - rng.below(150)] ?? LAST;
    const since = `${day.slice(0, 4)}-01-01`;
    const table = leakTable(rules, households, received, { since, day });
    const expected = new Map<string, unknown>();
    for (const rule of rules) {
      const subjects = new Map<string, { house: HouseholdFacts; member: MemberFacts | null }[]>();
      for (const house of households)
        for (const member of rule.audience === BenefitAudience.PERSON ? house.members : [null]) {
          const key = member?.humanId ?? house.number;
          subjects.set(key, [...(subjects.get(key) ?? []), { house, member }]);
        }
      for (const [key, entries] of subjects) {
        const entitled = DAYS.filter(
          (one) => one <= day && entries.some(({ house, member }) => isEntitled(rules, rule, house, member, one)),
        );
        const counts = (period: string): boolean =>
          period === '' || daysOfPeriod(period).from >= since || period === periodOf(rule.every, day);
        const own = received.filter(
          (one) =>
            one.ruleId === rule.id &&
            one.day <= day &&
            counts(one.period) &&
            entries.some(({ house, member }) => house.id === one.householdId && (member?.id ?? null) === one.memberId),
        );
        const isOnce = rule.every === BenefitFrequency.ONCE;
        const periods = [...new Set(entitled.map((one) => periodOf(rule.every, one)))].filter(counts);
        const starts = new Map<string, Day>();
        for (const period of periods) {
          // Once: the first day of the first unbroken stay that reaches into the window.
          const reaching = isOnce
            ? entitled.find((one) => one >= since)
            : entitled.find((one) => periodOf(rule.every, one) === period);
          if (reaching === undefined) continue;
          let from = reaching;
          while (isOnce && entitled.includes(daysAfter(from, -1))) from = daysAfter(from, -1);
          starts.set(period, from);
        }
        if (starts.size === 0 && own.length === 0) continue;
        const missing = [...starts].filter(([period]) => !own.some((one) => one.period === period));
        const lates = missing.map(([period, from]) => {
          const due = daysAfter(from, termsOn(rule, from)?.withinDays ?? 0);
          return { period, entitledFrom: from, due, lateDays: Math.max(0, daysBetween(due, day)) };
        });
        expected.set(`${rule.id} ${key}`, {
          owed: starts.size,
          missing: lates,
          twice: [...new Set(own.map(({ period }) => period))]
            .filter((period) => own.filter((one) => one.period === period).length > 1)
            .sort(),
          unentitledIds: own
            .filter((one) => !entitled.includes(one.day))
            .map(({ id }) => id)
            .sort(),
          receivedFen: own.reduce((sum, { amountFen }) => sum + (amountFen ?? 0n), 0n),
        });
      }
    }
    const found = new Map(
      table.map(({ rule, household, member, owed, missing, twice, unentitledIds, receivedFen }) => [
        `${rule.id} ${member?.humanId ?? household.number}`,
        { owed, missing, twice, unentitledIds: [...unentitledIds].sort(), receivedFen },
      ]),
    );
    expect({ round, seed, found }).toEqual({ round, seed, found: expected });

    for (const household of households) {
      for (const placed of rulesAt(rules, household.placePath)) {
        const member = placed.rule.audience === BenefitAudience.PERSON ? (household.members[0] ?? null) : null;
        const spans = entitledDays(placed, household, member);
        for (const one of DAYS.filter((_, at) => at % 37 === 0)) {
          const is = isEntitled(rules, placed.rule, household, member, one);
          expect(spans.some(({ from, until }) => from <= one && one <= until)).toBe(is);
          expect(unmetOn(placed, household, member, one) === null).toBe(is);
        }
      }
    }

    const cells = countLeaks(table, { rule: true, town: false }, day);
    for (const cell of cells) {
      const rows = table.filter(
        ({ rule, findings }) => rule.id === cell.ruleId && findings.includes(BenefitFinding.MISSING),
      );
      const people = rows.flatMap(({ member, household }) =>
        member
          ? [member.humanId]
          : household.members.filter((one) => one.since <= day && (one.until ?? day) >= day).map((one) => one.humanId),
      );
      expect(cell.missing).toEqual({
        households: new Set(rows.map(({ household }) => household.number)).size,
        persons: new Set(people).size,
      });
    }
  }
});

test('somebody is as old as the law counts on their birthday, also on 29 February', () => {
  const born = birthDayOf('530624200402290010');
  const rule: BenefitRuleRow = {
    id: 'r',
    code: 'A',
    placeId: null,
    placePath: null,
    audience: BenefitAudience.PERSON,
    every: BenefitFrequency.YEAR,
    form: BenefitForm.MONEY,
    versions: [
      {
        ...plain,
        ageFrom: 15,
        ageTo: 15,
        ruleId: 'r',
        version: 1,
        appliesUntil: null,
        reason: null,
        madeAt: new Date(0),
      },
    ],
  };
  const member: MemberFacts = {
    id: 'm',
    humanId: 'h',
    relation: FamilyRelation.CHILD,
    since: FIRST,
    until: null,
    inSchool: true,
    isLabourer: false,
    born,
  };
  const household: HouseholdFacts = {
    ...{
      id: 'd',
      recipientId: 'c',
      number: 'N',
      placeId: 'p',
      placePath: 'n/',
      village: null,
      townId: 't',
      checks: [],
      members: [member],
    },
    ...{
      category: RegisterCategory.MARGINAL,
      risk: HouseholdRisk.OTHER,
      foundOn: FIRST,
      admittedOn: null,
      closedOn: null,
    },
  };
  const [placed] = rulesAt([rule], household.placePath);
  expect(placed && entitledDays(placed, household, member)).toEqual([{ from: '2019-03-01', until: '2020-02-28' }]);
});
