import type { OneReportQuery } from '../../../gql/reports/graphql';

/** A report about a pairing, or, without one, a report that sums up others. */
export type Report = Extract<NonNullable<OneReportQuery['node']>, { __typename?: 'Report' }>;

/** Whether it sums up the reports below: nobody types its figures. */
export const isSum = ({ pairing }: Pick<Report, 'pairing'>): boolean => pairing == null;

export type Figure = Report['figures'][number];
export type Part = Report['parts'][number];
export type Step = Report['steps'][number];
export type Comment = Report['comments'][number];

/** One step of the form’s flow, as this edition has passed it. */
export interface FlowPoint {
  action: Report['form']['steps'][number]['action'];
  by: Report['form']['steps'][number]['by'];
  state: 'DONE' | 'NOW' | 'LATER';
  /** who did it and when, where it is done */
  done: Step | undefined;
}

/** How far the flow has come in the edition that stands: what was sent back begins anew. */
export function flowOf({ form, steps, edition }: Pick<Report, 'form' | 'steps' | 'edition'>): FlowPoint[] {
  const done: Step[] = [];
  const ofEdition = steps.filter((step) => step.edition === edition).reverse();
  for (const step of ofEdition) {
    switch (step.action) {
      case 'RETURN':
      case 'REOPEN':
        done.length = 0;
        break;
      case 'SUBMIT':
      case 'APPROVE':
      case 'CONFIRM':
      case 'LOCK':
        done.push(step);
        break;
      case 'SET_FIGURES':
      case null:
      case undefined:
        break;
    }
  }
  return form.steps.map(({ action, by }, at) => ({
    action,
    by,
    state: at < done.length ? 'DONE' : at === done.length ? 'NOW' : 'LATER',
    done: done[at],
  }));
}

/** Why it lies with its author again; undefined where nobody sent it back or opened it. */
export function whyAgain({ status, steps }: Pick<Report, 'status' | 'steps'>): Step | undefined {
  if (status !== 'RETURNED' && status !== 'DRAFT') return undefined;
  return steps.find(({ action }) => action === 'RETURN' || action === 'REOPEN');
}

/** What happened, the latest first; figures that one person saved several times in a row are one line. */
export function storyOf(steps: readonly Step[]): { step: Step; times: number }[] {
  const story: { step: Step; times: number }[] = [];
  for (const step of steps) {
    const last = story.at(-1);
    const isMore =
      last?.step.action === 'SET_FIGURES' &&
      step.action === 'SET_FIGURES' &&
      last.step.madeBy?.id === step.madeBy?.id &&
      last.step.edition === step.edition;
    if (last && isMore) last.times += 1;
    else story.push({ step, times: 1 });
  }
  return story;
}
