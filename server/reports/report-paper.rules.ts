import { Bound } from '../../schema/vocabulary';
import { standingOf } from '../papers/figure-words.rules';
import type { Column, FilledPaper, Row } from '../papers/paper';
import { units } from '../indicators/catalogue';
import { momentWord } from '../papers/paper-words.rules';
import { businessDay } from '../platform/day';
import { canonicalJson } from '../platform/hash';
import type { FigureDraft } from './report-figure.rules';
import { periodWords, titleOf } from './report-period.rules';
import { attachedSheets, type Attached } from './report-attached.rules';
import { selfAssessment, type DraftMark } from './report-letter.rules';
import { partTexts, sheetOfParts, type PartText } from './report-parts.rules';
import { ACTION_WORDS, DESKS } from './report.rules';
import type { FourValues, ReportFormRow, ReportPartRow, ReportRow, ReportStepRow } from './report';

/** The names that stand at the head of a report, as they were on the day when it was locked. */
export interface ReportNames {
  donor: string;
  recipient: string;
  author: string;
}

/** An indicator as a paper shows it: with its definition beside its figure. */
export interface PaperIndicator {
  code: string;
  nameZh: string;
  nameEn: string;
  scheme: string;
  definitionZh: string;
  definitionEn: string;
}

/** Everything that a locked report says; nothing in it depends on when it is printed. */
export interface ReportText {
  form: { code: string; version: number; nameZh: string; nameEn: string };
  report: { id: string; edition: number; category: string | null; simulated: boolean };
  period: { kind: string; from: string; to: string; zh: string; en: string };
  names: ReportNames;
  /** Of which moment the records were read. */
  readAt: string;
  lockedAt: string;
  figures: (PaperIndicator &
    FourValues & {
      unit: string;
      /** Only of what is no exact number, so that texts kept before there were any stay as they are. */
      bound?: string;
      printedValue: string | null;
      printedUnit: string | null;
      typed: boolean;
      reason: string | null;
    })[];
  steps: { action: string; desk: string | null; at: string; reason: string | null }[];
  /** With a year's report: what it is read with, as it stood when the report was locked. */
  attached?: Attached;
  /** Of a compiled report: which reports it was summed up from, and which not. */
  parts?: PartText[];
}

export interface PaperMaterial {
  form: Pick<ReportFormRow, 'code' | 'version' | 'nameZh' | 'nameEn'>;
  report: Pick<
    ReportRow,
    | 'id'
    | 'edition'
    | 'category'
    | 'simulated'
    | 'periodKind'
    | 'periodFrom'
    | 'periodTo'
    | 'year'
    | 'quarter'
    | 'month'
  >;
  names: ReportNames;
  readAt: Date;
  figures: readonly FigureDraft[];
  indicators: ReadonlyMap<string, PaperIndicator>;
  /** Of this edition, from its beginning to the lock. */
  steps: readonly ReportStepRow[];
  attached?: Attached;
  /** Of a compiled report, what it was summed up from. */
  parts?: readonly ReportPartRow[];
}

/** What a report says, in one order. */
export function textOf(material: PaperMaterial): ReportText {
  const { form, report, names, readAt, figures, indicators, steps, attached, parts } = material;
  const lockedAt = steps.at(-1)?.madeAt;
  if (!lockedAt) throw new Error('a paper is made of a report that was locked');
  return {
    form: { code: form.code, version: form.version, nameZh: form.nameZh, nameEn: form.nameEn },
    report: { id: report.id, edition: report.edition, category: report.category, simulated: report.simulated },
    period: { kind: report.periodKind, from: report.periodFrom, to: report.periodTo, ...periodWords(report) },
    names: { donor: names.donor, recipient: names.recipient, author: names.author },
    readAt: readAt.toISOString(),
    lockedAt: lockedAt.toISOString(),
    figures: [...figures]
      .sort((a, b) => a.ordinal - b.ordinal)
      .map((figure) => {
        const indicator = indicators.get(figure.indicatorId);
        if (!indicator) throw new Error(`the indicator of ${figure.indicatorCode} is not there`);
        return {
          ...indicator,
          unit: units[figure.unit].zh,
          ...(figure.bound === Bound.EXACT ? {} : { bound: figure.bound }),
          claimed: figure.claimed,
          recorded: figure.recorded,
          evidenced: figure.evidenced,
          confirmed: figure.confirmed,
          printedValue: figure.printedValue,
          printedUnit: figure.printedUnit,
          typed: figure.isTyped,
          reason: figure.reason,
        };
      }),
    steps: steps.map(({ action, desk, madeAt, reason }) => ({ action, desk, at: madeAt.toISOString(), reason })),
    ...(attached && { attached }),
    ...(parts && { parts: partTexts(parts) }),
  };
}

export const canonical = (text: ReportText): string => canonicalJson(text);

/** Which values a text and another give differently: what a report says, and what was computed again. */
export function differencesOf(
  stored: ReportText,
  again: ReportText,
): { indicator: string; what: string; stored: string | null; again: string | null }[] {
  const values = ['claimed', 'recorded', 'evidenced', 'confirmed'] as const;
  const byCode = new Map(again.figures.map((figure) => [figure.code, figure]));
  return stored.figures.flatMap((figure) => {
    const other = byCode.get(figure.code);
    return values.flatMap((what) =>
      figure[what] === (other?.[what] ?? null)
        ? []
        : [{ indicator: figure.code, what, stored: figure[what], again: other?.[what] ?? null }],
    );
  });
}

const text = (header: string, key: string, width: number): Column => ({ header, key, width, kind: 'text' });
const value = (header: string, key: string): Column => ({ header, key, width: 16, kind: 'decimal', group: '数据' });

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  text('指标', 'name', 26),
  text('单位', 'unit', 8),
  value('上报数', 'claimed'),
  value('台账数', 'recorded'),
  value('有佐证数', 'evidenced'),
  value('对方确认数', 'confirmed'),
  text('说明', 'reason', 30),
  text('口径', 'definition', 50),
];

/** What a year's report shows besides: what was promised, and in words how far each figure can be believed. */
const YEARS_COLUMNS: readonly Column[] = [
  ...COLUMNS.slice(0, 3),
  { header: '年度目标', key: 'target', width: 16, kind: 'decimal' },
  ...COLUMNS.slice(3, 7),
  text('可信程度', 'standing', 20),
  ...COLUMNS.slice(7),
];

/**
 * The sheet as offices lay it out: four values beside each other, the definition beside each figure, who did what below. A year's
 * report is a letter with its figures, what is open and the other side's opinion attached; one that is not locked says so.
 */
export function paperOf(of: ReportText, draft: DraftMark | null = null): FilledPaper {
  const { form, names, period, report, attached, parts } = of;
  const title = titleOf(period.zh, form.nameZh);
  const moment = (at: string): string => (attached ? momentWord(new Date(at)) : at);
  const edition = report.edition > 1 ? `（第${report.edition}次报送）` : '';
  const rows: Row[] = of.figures.map((figure, at) => ({
    nth: at + 1,
    name: figure.nameZh,
    unit: figure.unit,
    claimed: figure.claimed,
    recorded: figure.recorded,
    evidenced: figure.evidenced,
    confirmed: figure.confirmed,
    reason: figure.bound === undefined ? (figure.reason ?? '') : `至多。${figure.reason ?? ''}`,
    definition: figure.definitionZh,
    ...(attached && { target: attached.targets[figure.code] ?? null, standing: standingOf(figure) }),
  }));
  const heading = [
    parts
      ? [`汇总单位：${names.author}`]
      : [`填报单位：${names.author}`, `帮扶方：${names.donor}`, `受帮扶方：${names.recipient}`],
    [
      `期间：${period.from} 至 ${period.to}`,
      `台账时点：${moment(of.readAt)}`,
      draft ? draft.mark : `锁定时间：${moment(of.lockedAt)}`,
    ],
  ];
  return {
    fileName: `${names.author} ${title}${edition}${draft ? `（${draft.mark}）` : ''}`,
    // What is written into the file is when it was locked: the same report gives the same bytes.
    ...(draft === null && { writtenAt: new Date(of.lockedAt) }),
    ...(attached && { letter: selfAssessment(of, attached, draft) }),
    sheets: [
      {
        name: period.zh,
        title: `${attached ? `${period.zh}指标自评表` : title}${edition}`,
        heading,
        columns: attached ? YEARS_COLUMNS : COLUMNS,
        rows,
        totals: [],
        notes: [
          `上报数为${parts ? '所汇入报告的合计' : '本报告所填'}；台账数为所列时点台账的合计，有佐证数、对方确认数为其中有佐证、经对方确认的部分；空白表示无数据。`,
          ...of.steps.map(({ action, desk, at, reason }) => noteOf(action, desk, at, reason)),
        ],
        signatures: [['填报人：', '审核人：', '单位负责人：', '单位（盖章）：']],
        simulated: report.simulated,
      },
      ...(attached ? attachedSheets(of, attached, heading) : []),
      ...(parts ? [sheetOfParts(title, parts, report.simulated)] : []),
    ],
  };
}

function noteOf(action: string, desk: string | null, at: string, reason: string | null): string {
  const who = desk === null ? '' : `${DESKS[desk as keyof typeof DESKS].words[0]}`;
  const what = action === 'DRAFT' ? '起草' : ACTION_WORDS[action as keyof typeof ACTION_WORDS][0];
  return `${businessDay(new Date(at))} ${who}${what}${reason === null ? '' : `：${reason}`}`;
}
