import { helpFor } from './donglan-help.rules';
import { clerkOf, type Running } from './donglan-households.service';
import type { QuarterActs } from './quarter-acts.service';

/** What came of the chapter. */
export interface Helped {
  actionPlans: number;
  visits: number;
}

/**
 * Every household gets a helper; a part of them agree on a plan for the rest of the year; and helpers go there through the quarter, but
 * for the households that are left out on purpose. The township's clerk writes it down.
 */
export async function helpHouseholds(acts: QuarterActs, running: readonly Running[]): Promise<Helped> {
  const helped = running.map((one) => ({ ...one, help: helpFor(one.planned, acts.wish) }));
  const agreed = helped.flatMap(({ help: { plan }, ...one }) => (plan === null ? [] : [{ ...one, plan }]));
  const visits = helped.flatMap(({ help, ...one }) => help.visits.map((visit) => ({ ...one, visit })));
  acts.begin('visits', helped.length + agreed.length + visits.length);
  const { countyId, towns } = acts.stage;
  await acts.wave(helped, {
    verb: 'assignHelper',
    gives: 'helper { id version }',
    desk: ({ planned }) => clerkOf(planned),
    input: ({ planned, entry, help }) => ({
      householdId: entry.id,
      unitId: help.isOfCounty ? countyId : towns[planned.town]?.unitId,
      name: help.helper,
      since: help.since,
    }),
  });
  await acts.wave(agreed, {
    verb: 'agreeActionPlan',
    gives: 'actionPlan { id version }',
    desk: ({ planned }) => clerkOf(planned),
    input: ({ entry, plan: { agreedOn, say, measures } }) => ({
      householdId: entry.id,
      from: agreedOn,
      until: '2016-12-31',
      agreedOn,
      say,
      evidence: ['帮扶手册签字页'],
      measures,
    }),
  });
  await acts.wave(visits, {
    verb: 'recordVisit',
    gives: 'visit { id version }',
    desk: ({ planned }) => clerkOf(planned),
    input: ({ entry, visit }) => ({ householdId: entry.id, ...visit }),
  });
  return { actionPlans: agreed.length, visits: visits.length };
}
