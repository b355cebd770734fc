import { Side } from '../../schema/vocabulary';
import { units, type Theme, type UnitCode } from '../indicators/catalogue';
import { formatForPeople } from '../indicators/unit.rules';
import { printedCell } from '../papers/cell.rules';
import { gapOf, themeOf } from '../papers/figure-words.rules';
import { clause, countsOf } from '../papers/open-matters.rules';
import type { OfficialText } from '../papers/paper';
import { dayWord, programmeWord } from '../papers/paper-words.rules';
import { divideHalfUp, formatSteps, formatTrimmed, parseDecimal } from '../platform/decimal';
import { businessDay, type Day } from '../platform/day';
import { opinionText, SIDES, type Attached } from './report-attached.rules';
import type { ReportText } from './report-paper.rules';

/** A report that is not locked says so, and of which day it is. */
export interface DraftMark {
  mark: string;
  day: Day;
}

type Figure = ReportText['figures'][number];
type Chapter = OfficialText['chapters'][number];

/** The matters a name is given to, before the rest is counted. */
const MOST_NAMED = 5;

/** 年度自评报告: what each field came to with how far it can be believed, what is open, what the other side says, what comes next. */
export function selfAssessment(of: ReportText, attached: Attached, draft: DraftMark | null): OfficialText {
  const { names, report } = of;
  const year = Number(of.period.to.slice(0, 4));
  const aid = programmeWord(attached.programme);
  const what = attached.side === Side.DONOR ? '帮扶工作自评报告' : '工作自评报告';
  const edition = report.edition > 1 ? `\n（第${report.edition}次报送）` : '';
  return {
    mark: draft?.mark ?? null,
    title: `${names.author}${year}年度${aid}${what}${edition}`,
    addressee: null,
    chapters: [
      opening(of, attached, `${year}年度${aid}`, draft),
      ...fields(of, attached, year),
      problems(of.figures, attached),
      { heading: '对方意见', sections: [{ heading: null, paragraphs: opinionText(attached) }] },
      { heading: '下一步工作', sections: [{ heading: null, paragraphs: nextSteps(of.figures, attached, draft) }] },
    ],
    signed: { unit: names.author, day: dayWord(draft?.day ?? businessDay(new Date(of.lockedAt))) },
  };
}

function opening(of: ReportText, { other, side }: Attached, what: string, draft: DraftMark | null): Chapter {
  const basis = draft
    ? `本稿尚未锁定，数据取自${dayWord(businessDay(new Date(of.readAt)))}的台账，仍可能变动。`
    : `台账时点为${dayWord(businessDay(new Date(of.readAt)))}，报告于${dayWord(businessDay(new Date(of.lockedAt)))}锁定。`;
  return {
    heading: null,
    sections: [
      {
        heading: null,
        paragraphs: [
          `现将${of.names.author}${what}工作自评如下（${SIDES[side].other}：${other}）。报告所列数据均同时给出上报数、台账数、有佐证数和对方确认数，各指标口径见附件。${basis}`,
        ],
      },
    ],
  };
}

/** One chapter for each field that offices report about, in their order. */
function fields(of: ReportText, { side, targets }: Attached, year: number): Chapter[] {
  const isDonor = side === Side.DONOR;
  const handInHand = year <= 2020 ? '携手奔小康' : year <= 2025 ? '携手促振兴' : '结对帮扶';
  const chapters: [string, (Theme | null)[]][] = [
    ['组织领导', ['ORGANISATION']],
    [isDonor ? '资金支持' : '资金使用与项目建设', ['FUNDS', 'PROJECTS']],
    ['劳务协作', ['LABOR']],
    [year <= 2020 ? '消费扶贫' : '消费帮扶', ['CONSUMPTION']],
    ['产业合作', ['INDUSTRY']],
    [isDonor ? '人才支援' : '人才交流', ['TALENT']],
    [handInHand, ['PAIRINGS', 'HOUSEHOLDS']],
  ];
  const others = of.figures.some(({ code }) => themeOf(code) === null);
  if (others) chapters.push(['其他工作', [null]]);
  return chapters.map(([heading, themes]) => {
    const own = of.figures.filter(({ code }) => themes.includes(themeOf(code)));
    return { heading, sections: [{ heading: null, paragraphs: told(own, targets) }] };
  });
}

function told(figures: readonly Figure[], targets: Attached['targets']): string[] {
  if (figures.length === 0) return ['本报告未列此类指标。'];
  const [empty, some] = [figures.filter(isSilent), figures.filter((one) => !isSilent(one))];
  return [
    ...some.map((figure, at) => `${at + 1}．${sentenceOf(figure, targets[figure.code] ?? null)}`),
    ...(empty.length > 0 ? [`以下指标既无上报数，也无台账：${named(empty)}。`] : []),
  ];
}

const isSilent = ({ claimed, recorded }: Figure): boolean => claimed === null && recorded === null;

/** One figure in one sentence: what is said, what was promised, what the records tell, and how much of it is proved and confirmed. */
function sentenceOf(figure: Figure, target: string | null): string {
  const { nameZh, claimed, recorded, evidenced, confirmed, reason } = figure;
  const amount = (value: string): string => amountOf(value, figure.unit);
  const rate = target === null ? null : completionOf(recorded ?? claimed, target);
  const by = recorded === null ? '上报数' : '台账数';
  const done = rate === null ? '' : `，按${by}完成${printedCell('percent', rate)}`;
  const goal = target === null ? '' : `（年度目标${amount(target)}${done}）`;
  if (recorded === null) return `${nameZh}${amount(claimed ?? '0')}${goal}，台账没有相应记录，无从核对。`;
  const claim =
    claimed === null
      ? `${nameZh}未填报，台账数${amount(recorded)}${goal}`
      : differs(figure)
        ? `${nameZh}${amount(claimed)}${goal}，台账数${amount(recorded)}，二者不一致（${reason === null ? '未作说明' : clause(reason)}）`
        : `${nameZh}${amount(claimed)}${goal}，与台账一致`;
  // A ratio follows from its parts: nobody proves or confirms it by itself.
  if (evidenced === null && confirmed === null) return `${claim}，由分子、分母导出。`;
  return `${claim}；其中有佐证${amount(evidenced ?? '0')}，对方确认${amount(confirmed ?? '0')}。`;
}

const differs = ({ claimed, recorded }: Figure): boolean =>
  claimed !== null && recorded !== null && /[1-9]/.test(gapOf(claimed, recorded) ?? '0');

const CODES = new Map(Object.entries(units).map(([code, { zh }]) => [zh as string, code as UnitCode]));

/** As people say it: 6686万元. */
function amountOf(value: string, unit: string): string {
  const code = CODES.get(unit);
  if (code === undefined) return `${value}${unit}`;
  if (code === 'PERCENT') return percentOf(value);
  const { value: number, unit: word } = formatForPeople(value, code);
  return `${number}${word}`;
}

/** A rate in percent, to two places: the table beside it has all six. */
function percentOf(percent: string): string {
  const ratio = parseDecimal(percent);
  return ratio ? printedCell('percent', formatTrimmed({ ...ratio, scale: ratio.scale + 2 })) : percent;
}

function completionOf(value: string | null, target: string): string | null {
  const [actual, aim] = [value === null ? undefined : parseDecimal(value), parseDecimal(target)];
  const rate = actual && aim && divideHalfUp(actual, aim, 6);
  return rate ? formatSteps(rate.digits, 6) : null;
}

/** What does not hold yet, told without being asked. */
function problems(figures: readonly Figure[], attached: Attached): Chapter {
  const { matters, unlisted, rectifications } = attached;
  const unlike = figures.filter(differs);
  const kept = figures.filter(isKept);
  const unconfirmed = kept.filter((one) => !isWhole(one, 'confirmed'));
  const unproved = kept.filter((one) => !isWhole(one, 'evidenced'));
  const first = matters.slice(0, MOST_NAMED).map(({ what }, at) => `${at + 1}．${clause(what)}。`);
  const rest = matters.length > MOST_NAMED ? ['其余见附件。'] : [];
  return {
    heading: '存在问题与整改情况',
    sections: [
      {
        heading: '上报与台账',
        paragraphs: [
          unlike.length === 0
            ? '已填报的指标与台账一致。'
            : `有${unlike.length}项指标上报数与台账数不一致：${named(unlike)}。`,
        ],
      },
      {
        heading: '佐证与确认',
        paragraphs: [
          `有台账的${kept.length}项指标中，${countOf(unproved, kept)}佐证不全，${countOf(unconfirmed, kept)}对方尚未全部确认。`,
        ],
      },
      {
        heading: '待核实事项、差异和异议',
        paragraphs:
          matters.length === 0
            ? ['没有未办结的待核实事项、差异和异议。']
            : [
                `尚有${countsOf(matters)}${unlisted > 0 ? `和未列入清单的${unlisted}项` : ''}未办结。`,
                ...first,
                ...rest,
              ],
      },
      {
        heading: '整改落实',
        paragraphs: [
          rectifications.all === 0
            ? '本年度整改清单没有列入事项。'
            : `本年度整改清单共${rectifications.all}项，已销号${rectifications.closed}项，未销号${rectifications.all - rectifications.closed}项，其中逾期${rectifications.overdue}项。`,
        ],
      },
    ],
  };
}

const isKept = ({ recorded, evidenced, confirmed }: Figure): boolean =>
  recorded !== null && /[1-9]/.test(recorded) && (evidenced !== null || confirmed !== null);
const isWhole = (figure: Figure, value: 'evidenced' | 'confirmed'): boolean =>
  !/[1-9]/.test(gapOf(figure.recorded, figure[value]) ?? '1');
const named = (figures: readonly Figure[]): string => figures.map(({ nameZh }) => nameZh).join('、');
/** How many of them, and which: named where it is neither all nor none. */
const countOf = (some: readonly Figure[], all: readonly Figure[]): string =>
  `${some.length}项${some.length === 0 || some.length === all.length ? '' : `（${named(some)}）`}`;

/** What follows from what is open. Plans that nobody wrote are not invented: a draft leaves room for them. */
function nextSteps(
  figures: readonly Figure[],
  { matters, rectifications, targets }: Attached,
  draft: DraftMark | null,
): string[] {
  const kept = figures.filter(isKept);
  const short = figures.filter(({ code, recorded, claimed }) => {
    const target = targets[code];
    return target !== undefined && (gapOf(recorded ?? claimed ?? '0', target) ?? '').startsWith('-');
  });
  const steps = [
    ...(short.length > 0 ? [`对未完成年度目标的${short.length}项指标（${named(short)}）查明原因，落实责任。`] : []),
    ...(figures.some(differs) ? ['对上报数与台账数不一致的指标逐项核对，补记台账或者更正上报。'] : []),
    ...(kept.some((one) => !isWhole(one, 'evidenced')) ? ['对缺少佐证的记录补充佐证材料。'] : []),
    ...(kept.some((one) => !isWhole(one, 'confirmed')) ? ['对尚未确认的记录，商请对方逐条核对。'] : []),
    ...(matters.length > 0 ? ['对待核实事项、差异和异议，按期逐项办结。'] : []),
    ...(rectifications.closed < rectifications.all ? ['对未销号的整改事项，按期整改，由他人查验后销号。'] : []),
  ];
  const numbered = steps.map((step, at) => `${at + 1}．${step}`);
  if (draft) return [...numbered, '（其他工作打算由填报单位在此补充。）'];
  return numbered.length > 0 ? numbered : ['没有需要继续办理的事项。'];
}
