/**
 * Who helps the households that Daguan watches, and who went there (演示数据). Counted from the demonstration's first start, so that some
 * households were visited lately, some wait for too long and some have nobody, whenever that is. Nobody bears these names.
 */
import { daysAfter, daysBefore, type Day } from '../platform/day';
import { diceOf } from './dice.rules';

export interface PlannedHelp {
  /** Null: nobody helps the household yet. */
  helper: { name: string; since: Day } | null;
  plan: { from: Day; until: Day; agreedOn: Day; say: string; paper: string; measures: PlannedMeasure[] } | null;
  visits: { day: Day; note: string; problem: string | null; locality: string }[];
}

interface PlannedMeasure {
  text: string;
  due: Day;
  expectedFen: string | null;
}

const NAMES = ['演示干部甲', '演示干部乙', '演示干部丙', '演示干部丁'];
const NOTES = [
  '家中情况稳定，了解务工和收入变化。',
  '核对应享受的政策，逐项解释，本人无异议。',
  '查看住房和饮水，情况正常。',
  '了解产业发展打算，商量下一步措施。',
];
const PROBLEMS = ['屋顶有渗漏，已报村委会。', '自来水水压不足，需检修管道。'];

/** Every seventh household has nobody, every third waits for its visit for too long. */
export function daguanHelp(households: readonly { foundOn: Day }[], today: Day): PlannedHelp[] {
  const dice = diceOf(530_625);
  return households.map(({ foundOn }, at) => {
    if (at % 7 === 6) return { helper: null, plan: null, visits: [] };
    const name = NAMES[at % NAMES.length] ?? '';
    const since = foundOn;
    const ago = at % 3 === 2 ? [70, 41] : [45 + dice(30), 2 + dice(20)];
    const days = ago.map((each) => daysBefore(today, each)).filter((day) => day >= since);
    const visits = days.map((day, nth) => ({
      day,
      note: NOTES[(at + nth) % NOTES.length] ?? '',
      problem: at % 5 === 1 && nth === 1 ? (PROBLEMS[at % PROBLEMS.length] ?? null) : null,
      locality: '户内',
    }));
    const agreedOn = days[0] ?? since;
    const measures = [
      { text: '介绍到本县帮扶车间就业', due: daysAfter(today, 20), expectedFen: '1200000' },
      { text: '落实产业奖补，发展庭院种养', due: daysAfter(today, 90), expectedFen: '300000' },
    ];
    const until = daysAfter(today, 180);
    const plan =
      at % 2 === 0 ? { from: agreedOn, until, agreedOn, say: '同意', paper: '帮扶行动计划签字表', measures } : null;
    return { helper: { name, since }, plan, visits };
  });
}
