import type { Programme } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { gapOf, standingOf, type FigureValues } from './figure-words.rules';
import { countsOf, openMattersSheet, type OpenMatter } from './open-matters.rules';
import type { Column, Line, PaperDraft, Row } from './paper';
import { programmeWord } from './paper-words.rules';

/** An indicator of a quarter: what is promised for the year, what the quarter brought, what the year has come to. */
export interface ProgressLine {
  category: string;
  name: string;
  unit: string;
  target: string | null;
  quarter: FigureValues;
  toDate: Omit<FigureValues, 'claimed'>;
  /** Of the year's target, by the records; six places. */
  completion: string | null;
  definition: string;
  scheme: string;
}

export interface ProgressTable {
  programme: Programme;
  donor: string;
  recipient: string;
  year: number;
  quarter: number;
  until: Day;
  /** As Shanghai's clocks show it: when the records were read. */
  readAt: string;
  /** Months of the year that are over by the end of the quarter, of twelve; six places. */
  pace: string;
  lines: readonly ProgressLine[];
  matters: readonly OpenMatter[];
  simulated: boolean;
}

const text = (header: string, key: string, width: number): Column => ({ header, key, width, kind: 'text' });
const number = (header: string, key: string, group: string): Column => ({
  header,
  key,
  width: 16,
  kind: 'decimal',
  group,
});
const rate = (header: string, key: string): Column => ({ header, key, width: 10, kind: 'percent' });

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  text('类别', 'category', 12),
  text('指标', 'name', 20),
  text('单位', 'unit', 6),
  { header: '年度目标', key: 'target', width: 16, kind: 'decimal' },
  number('上报数', 'claimed', '本季度'),
  number('台账数', 'recorded', '本季度'),
  number('有佐证', 'evidenced', '本季度'),
  number('对方确认', 'confirmed', '本季度'),
  number('台账数', 'toDate', '年初至本季末'),
  number('有佐证', 'toDateEvidenced', '年初至本季末'),
  number('对方确认', 'toDateConfirmed', '年初至本季末'),
  rate('完成率', 'completion'),
  rate('序时进度', 'pace'),
  rate('差距', 'gap'),
  text('可信程度（本季度）', 'standing', 18),
  text('口径', 'definition', 44),
];

/** 季度工作进度表: every indicator that is promised or has moved, with its four values, its definition, and how far it can be believed. */
export function progressTable(table: ProgressTable): PaperDraft {
  const { donor, recipient, year, quarter, until, readAt, lines, matters, simulated } = table;
  const period = `${year}年第${quarter}季度`;
  const aid = programmeWord(table.programme);
  const heading: Line[] = [
    [`填报单位：${recipient}`, `帮扶方：${donor}`],
    [`累计截至：${until}`, `数据时点：${readAt}`],
  ];
  const schemes = [...new Set(lines.map(({ scheme }) => scheme))].join('、');
  return {
    fileName: `${recipient} ${period}${aid}工作进度表`,
    sheets: [
      {
        name: period,
        title: `${period}${aid}工作进度表`,
        heading,
        columns: COLUMNS,
        rows: lines.map((line, at) => ({ nth: at + 1, ...rowOf(line, table.pace) })),
        totals: [],
        notes: [
          '1. 上报数为已审核的季报或公开材料所列；台账数为数据时点台账的合计，有佐证、对方确认为其中有佐证、经对方确认的部分；空白表示无数据，不等于零。金额单位为元。',
          '2. 完成率＝年初至本季末台账数÷年度目标，可以超过100%；序时进度＝已过月数÷12；差距＝完成率－序时进度。比率由分子、分母导出，不相加；人数在所列期间内去重，各季度之和不一定等于全年。',
          ...(schemes ? [`3. 口径取自指标体系 ${schemes}。`] : []),
          matters.length > 0
            ? `本年度尚有${countsOf(matters)}未办结，见所附清单。`
            : '本年度没有未办结的待核实事项、差异和异议。',
        ],
        signatures: [['填报人：', '审核人：', '单位负责人：', '单位（盖章）：']],
        simulated,
      },
      ...(matters.length > 0
        ? [openMattersSheet({ matters }, { title: `${year}年度待核实事项与差异清单`, heading, simulated })]
        : []),
    ],
  };
}

function rowOf({ quarter, toDate, ...line }: ProgressLine, pace: string): Row {
  const { category, name, unit, target, completion, definition } = line;
  return {
    category,
    name,
    unit,
    target,
    completion,
    definition,
    ...quarter,
    toDate: toDate.recorded,
    toDateEvidenced: toDate.evidenced,
    toDateConfirmed: toDate.confirmed,
    // Only what is promised has a pace to keep.
    pace: target === null ? null : pace,
    gap: gapOf(completion, pace),
    standing: standingOf(quarter),
  };
}
