import { BenefitFinding, GuaranteeState, HouseholdAction } from '../../schema/vocabulary';
import { birthDayOf } from '../../server/people/person.rules';
import { daysAfter, type Day } from '../../server/platform/day';
import type { BenefitRuleRow, HouseholdFacts } from '../../server/benefits/benefit';
import { readTerms } from '../../server/benefits/benefit-rule.rules';
import { SHIPPED_BENEFIT_RULES } from '../../server/benefits/benefit-rules.catalogue';
import { judgeBenefit, subjectOf } from '../../server/benefits/benefit.rules';
import { ruleBook } from '../../server/benefits/entitlement.rules';
import { leakTable } from '../../server/benefits/leak.rules';
import { DAGUAN_RULE, daguanBenefits, daguanTerms } from '../../server/demonstration/daguan-benefits.rules';
import { daguanHouseholds, type PlannedHousehold } from '../../server/demonstration/daguan-households.rules';
import type { VersionDraft, BenefitRuleVersionRow } from '../../server/benefits/benefit';

/*
 * The demonstration is made on whatever day somebody starts the platform first: what its households receive has to be right on each.
 */

/** One day of each week where it has to be quick. */
const STEP = process.env.JIEDUI_TEST_SIZE === 'full' ? 1 : 7;

const versionOf = (
  ruleId: string,
  version: number,
  terms: VersionDraft,
  next?: VersionDraft,
): BenefitRuleVersionRow => ({
  ...terms,
  ruleId,
  version,
  appliesUntil: next ? daysAfter(next.fromDay, -1) : null,
  reason: null,
  madeAt: new Date(0),
});

function rulesOf(year: number): BenefitRuleRow[] {
  const shipped = SHIPPED_BENEFIT_RULES.map(({ terms, ...head }) => ({
    ...head,
    id: head.code,
    placeId: null,
    placePath: null,
    versions: [versionOf(head.code, 1, readTerms(head.form, terms))],
  }));
  const terms = daguanTerms(year).map((one) => readTerms(DAGUAN_RULE.form, one.terms));
  const own = {
    ...DAGUAN_RULE,
    id: DAGUAN_RULE.code,
    placeId: 'daguan',
    placePath: '53/5306/530624/',
    versions: terms.map((one, at) => versionOf(DAGUAN_RULE.code, at + 1, one, terms[at + 1])),
  };
  return [...shipped, own];
}

const ADMITS: readonly HouseholdAction[] = [HouseholdAction.ADMIT];
const CLOSES: readonly HouseholdAction[] = [HouseholdAction.CLEAR, HouseholdAction.DISMISS];

/** An entry as its planned steps leave it. */
function factsOf(planned: PlannedHousehold, at: number): HouseholdFacts {
  const dayOf = (actions: readonly HouseholdAction[]): Day | null =>
    planned.steps.find((step) => actions.includes(step.do))?.day ?? null;
  return {
    id: String(at),
    recipientId: 'daguan',
    number: planned.number,
    placeId: planned.townCode,
    placePath: `53/5306/530624/${planned.townCode}/`,
    village: null,
    townId: planned.townCode,
    category: planned.category,
    risk: planned.riskFound,
    foundOn: planned.foundOn,
    admittedOn: dayOf(ADMITS),
    closedOn: dayOf(CLOSES),
    checks: planned.steps.flatMap((step) =>
      'findings' in step
        ? step.findings.map(({ guarantee, state }) => ({
            guarantee,
            day: step.day,
            isMet: state === GuaranteeState.MET,
          }))
        : [],
    ),
    members: planned.members.map(({ person, relation, isLabourer, inSchool }, nth) => ({
      id: `${at}-${nth}`,
      humanId: person.idNumber ?? '',
      relation,
      since: planned.foundOn,
      until: null,
      isLabourer,
      inSchool,
      born: birthDayOf(person.idNumber ?? ''),
    })),
  };
}

test('whatever day the demonstration is made on, nothing of what its households receive is refused', () => {
  const missed = new Set<string>();
  for (let today: Day = '2026-01-01'; today <= '2027-01-05'; today = daysAfter(today, STEP)) {
    const rules = rulesOf(Number(today.slice(0, 4)));
    const households = daguanHouseholds(today).map(factsOf);
    const rows = leakTable(rules, households, [], { since: `${today.slice(0, 4)}-01-01`, day: today });
    const drafts = daguanBenefits(rows, { today, rules, fundEntryId: null });
    const received = new Map<string, Day>();
    const rulesAt = ruleBook(rules);
    let overridden = 0;
    for (const draft of drafts) {
      const household = households.find(({ id }) => id === draft.householdId);
      const placed = household && rulesAt(household.placePath).find(({ rule }) => rule.id === draft.ruleId);
      if (!household || !placed) throw new Error(`${today}: no such household or rule`);
      const judged = judgeBenefit(draft, {
        today,
        household,
        pairingId: 'pairing',
        placed,
        mayOverride: true,
        receivedOn: (subject, period) => received.get([draft.ruleId, subject, period].join(' ')) ?? null,
        entry: null,
      });
      const member = household.members.find(({ id }) => id === judged.memberId) ?? null;
      received.set([judged.ruleId, subjectOf(household, member), judged.period].join(' '), judged.day);
      if (judged.overrideReason !== null) overridden += 1;
    }
    expect(overridden).toBeLessThanOrEqual(2);
    expect(drafts.some(({ overrideReason }) => overrideReason !== null)).toBe(true);
    const left = leakTable(
      rules,
      households,
      drafts.map(({ householdId, memberId, ruleId, day, period, amountFen }, at) => ({
        id: String(at),
        householdId,
        memberId,
        ruleId,
        day,
        amountFen,
        period: period ?? '',
      })),
      { since: `${today.slice(0, 4)}-01-01`, day: today },
    );
    const late = left.filter(({ findings }) => findings.includes(BenefitFinding.LATE));
    expect([today, late.length <= 1]).toEqual([today, true]);
    for (const { rule } of late) missed.add(rule.code);
  }
  expect([...missed]).toEqual(['SCHOOL_AID']);
});
