import { Side, type Programme } from '../../schema/vocabulary';
import { standingOf } from '../papers/figure-words.rules';
import { clause, openMattersSheet, type OpenMatter } from '../papers/open-matters.rules';
import type { Column, FilledSheet, Line, SheetDraft } from '../papers/paper';
import { dayWord } from '../papers/paper-words.rules';
import type { Day } from '../platform/day';
import type { ReportText } from './report-paper.rules';

/** What the other side did about a report: what it was shown, what it confirmed, sent back and said. */
export interface Opinion {
  /** The figures that both sides report, by code. */
  asked: string[];
  confirmedOn: Day | null;
  said: { day: Day; what: string; about: string | null; text: string }[];
}

/**
 * What a year's report is read with besides its figures, as it stood when the report was locked: whose word it is, what was promised,
 * what is open, what had to be put right, and what the other side says.
 */
export interface Attached {
  programme: Programme;
  side: Side;
  /** The other side's name. */
  other: string;
  /** By the indicator's code, in its base unit. */
  targets: Record<string, string>;
  /** The first of what is open, and how many more there are. */
  matters: OpenMatter[];
  unlisted: number;
  rectifications: { all: number; closed: number; overdue: number };
  opinion: Opinion;
}

export const SIDES: Record<Side, { ours: string; other: string }> = {
  DONOR: { ours: '帮扶方', other: '受帮扶方' },
  RECIPIENT: { ours: '受帮扶方', other: '帮扶方' },
};

/** What stands behind the table of figures: the list of what is open, and the other side's opinion with room for its seal. */
export function attachedSheets(of: ReportText, attached: Attached, heading: readonly Line[]): FilledSheet[] {
  const { period, report } = of;
  const common = { heading, simulated: report.simulated };
  return [
    filled(openMattersSheet(attached, { title: `${period.zh}待核实事项与差异清单`, ...common })),
    filled(opinionSheet(of, attached)),
  ];
}

const number = (header: string, key: string): Column => ({ header, key, width: 16, kind: 'decimal' });
const OPINION: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  { header: '双方共同报送的指标', key: 'name', width: 28, kind: 'text' },
  { header: '单位', key: 'unit', width: 6, kind: 'text' },
  number('上报数', 'claimed'),
  number('台账数', 'recorded'),
  number('对方确认数', 'confirmed'),
  { header: '核对结果', key: 'standing', width: 26, kind: 'text' },
];

function opinionSheet({ figures, names, period, report }: ReportText, attached: Attached): SheetDraft {
  const { opinion, side, other } = attached;
  const asked = figures.filter(({ code }) => opinion.asked.includes(code));
  return {
    name: '对方意见',
    title: `${SIDES[side].other}对${period.zh}自评报告的意见`,
    orientation: 'portrait',
    heading: [[`报告单位：${names.author}`, `${SIDES[side].other}：${other}`]],
    body: opinionText(attached).map((text) => `　　${text}`),
    columns: OPINION,
    rows: asked.map(({ nameZh, unit, claimed, recorded, confirmed, evidenced }, at) => ({
      nth: at + 1,
      name: nameZh,
      unit,
      claimed,
      recorded,
      confirmed,
      standing: standingOf({ claimed, recorded, evidenced, confirmed }),
    })),
    totals: [],
    notes: [
      ...(asked.length === 0 ? ['本报告没有需要双方共同报送的指标。'] : []),
      '对方确认数为台账中经对方逐条确认的部分。报告经对方确认，不等于其中每条记录都已确认。',
    ],
    signatures: [
      [`${SIDES[side].other}补充意见：`, ''],
      ['', ''],
      ['单位（盖章）：', '负责人（签字）：'],
      ['', '　　　　年　　月　　日'],
    ],
    simulated: report.simulated,
  };
}

/** What the other side said, sentence by sentence; silence is called silence. */
export function opinionText({ opinion, side, other, matters }: Attached): string[] {
  const { asked, confirmedOn, said } = opinion;
  const who = `${SIDES[side].other}${other}`;
  const disputed = matters.filter(({ kind, by }) => kind === '有异议的记录' && by !== side);
  return [
    confirmedOn === null
      ? `${who}尚未确认本报告。`
      : `${who}已于${dayWord(confirmedOn)}确认本报告中双方共同报送的${asked.length}项指标。`,
    disputed.length === 0
      ? `${who}目前没有未办结的异议。`
      : `${who}有${disputed.length}项异议尚未办结：${disputed.map(({ what }) => clause(what)).join('；')}。`,
    ...said.map(({ day, what, about, text }) => `${dayWord(day)}${what}${about ? `“${about}”` : ''}：${text}`),
  ];
}

const filled = (sheet: SheetDraft): FilledSheet => ({
  ...sheet,
  rows: [...(sheet.rows as Iterable<FilledSheet['rows'][number]>)],
});
