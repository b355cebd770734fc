import { z } from 'zod';
import { Lang, WorkLevel } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import { everyRow, load, uncounted } from '../papers/ledger.paper';
import { definePaper, type PaperDesk } from '../papers/paper';
import { momentWord } from '../papers/paper-words.rules';
import { partiesById } from '../parties/party.store';
import { placesById } from '../places/place.store';
import { businessDay, lastDayOfMonth } from '../platform/day';
import { daysLate } from './work-item.rules';
import { listWorkItems, progressByWorkItem } from './work-item.store';
import { workPlansById } from './work-plan.store';
import { stepsWord, workTable, type WorkLine } from './work-table.rules';
import type { StoredWorkItem, WorkPlanRow, WorkProgressRow } from './work.tables';

const UNSEEN = '（无权查看）';

/** 任务进度表: the work that its reader may see, of a year or a quarter. */
export const workTablePaper = definePaper({
  kind: 'work-table',
  describe: {
    [Lang.ZH]: '任务进度表：可查看的各项任务的责任单位、责任人、工期、节点、状态、逾期天数和年内进度',
    [Lang.EN]:
      'Work table: unit, person, time, milestones, state, days late and the year’s progress of the work that you may see',
  },
  params: z.object({
    year: z.coerce.number().int().min(2016).max(2100).describe('年 / the year'),
    quarter: z.coerce
      .number()
      .int()
      .min(1)
      .max(4)
      .optional()
      .describe('季度，不填为全年 / the quarter; without it the year'),
  }),
  build: async (desk, { year, quarter }) => {
    const [first, last] = quarter === undefined ? [1, 12] : [quarter * 3 - 2, quarter * 3];
    const from = `${year}-${String(first).padStart(2, '0')}-01`;
    const query = { from, until: lastDayOfMonth(year, last) };
    const items = await everyRow((page) => listWorkItems(desk.db, desk.viewer, query, page, uncounted));
    return workTable({
      year,
      quarter: quarter ?? null,
      readAt: momentWord(desk.at),
      lines: await linesOf(desk, items, year),
      simulated: items.some(({ simulated }) => simulated),
    });
  },
});

async function linesOf(desk: PaperDesk, items: readonly StoredWorkItem[], year: number): Promise<WorkLine[]> {
  const today = businessDay(desk.at);
  const plans = await load(desk, workPlansById, items.map(({ planId }) => planId)); // prettier-ignore
  const places = await load(desk, placesById, [...plans.values()].map(({ placeId }) => placeId)); // prettier-ignore
  const units = await load(desk, partiesById, items.map(({ unitId }) => unitId)); // prettier-ignore
  const persons = await load(desk, accountsById, items.map(({ personId }) => personId)); // prettier-ignore
  const progress = await load(desk, progressByWorkItem, items.map(({ id }) => id)); // prettier-ignore
  const placeOf = ({ placeId, locality }: WorkPlanRow): string =>
    [places.get(placeId)?.name, locality].filter(Boolean).join(' ');
  return inOrderOfPlans(items, plans).map((item) => {
    const plan = plans.get(item.planId);
    const { title, assignedOn, due, nextDue, state, reached, stepTitles, stepDays, milestoneDays, personName } = item;
    return {
      title,
      assignedOn,
      due,
      nextDue,
      state,
      plan: plan?.title ?? UNSEEN,
      level: plan?.level ?? null,
      place: plan ? placeOf(plan) : '',
      unit: units.get(item.unitId)?.name ?? UNSEEN,
      person: personName ?? persons.get(item.personId ?? '')?.displayName ?? '',
      steps: stepsWord(stepTitles, stepDays),
      milestones: milestoneDays.length === 0 ? '' : `${reached}/${milestoneDays.length}`,
      daysLate: daysLate(item, today),
      ...cameTo(progress.get(item.id) ?? [], year),
    };
  });
}

/** What stands of the year's quarters together; the latest of them is first. */
function cameTo(quarters: readonly WorkProgressRow[], year: number) {
  const ofYear = quarters.filter((each) => each.year === year);
  return {
    incomeFen: ofYear.reduce((sum, { incomeFen }) => sum + BigInt(incomeFen), 0n),
    projectsMoved: ofYear.reduce((sum, each) => sum + each.projectsMoved, 0),
    problemsSolved: ofYear.reduce((sum, each) => sum + each.problemsSolved, 0),
    note: ofYear[0]?.note ?? '',
  };
}

const LEVELS = Object.values(WorkLevel);

/** Plans of the highest level first, each with its work; work of a plan that the reader does not see comes last. */
function inOrderOfPlans(
  items: readonly StoredWorkItem[],
  plans: ReadonlyMap<string, WorkPlanRow>,
): readonly StoredWorkItem[] {
  const groups = new Map<string, StoredWorkItem[]>();
  for (const item of items) groups.set(item.planId, [...(groups.get(item.planId) ?? []), item]);
  const rank = (planId: string): number => {
    const level = plans.get(planId)?.level;
    return level === undefined ? LEVELS.length : LEVELS.indexOf(level);
  };
  return [...groups].sort(([one], [other]) => rank(one) - rank(other)).flatMap(([, work]) => work);
}
