import { FundKind, MoneyMeasure, type FundTier, type Programme } from '../../schema/vocabulary';
import { monthsOfYear, quotient, type VoucherDenominator } from '../funds/money-rates.rules';
import { lastDayOfMonth, type Day } from '../platform/day';
import { yuanFromFen } from '../platform/money';
import { addSums, NOTHING, sumByProject, type StageSums, type SummedEntry, type SumPart } from './money-sums.rules';
import type { Column, PaperDraft, Row } from './paper';
import { NONE, programmeWord, sourceWord } from './paper-words.rules';

/** What the table looks at in a fund. */
export interface TabledFund {
  id: string;
  year: number;
  kind: FundKind;
  tier: FundTier | null;
  name: string;
}

export interface SpendTable {
  programme: Programme;
  donor: string;
  recipient: string;
  year: number;
  month: number;
  funds: ReadonlyMap<string, TabledFund>;
  projects: ReadonlyMap<string, { name: string }>;
  /** All entries of these funds, those after the month too. */
  entries: readonly (SummedEntry & { day: Day })[];
  /** Which sum the voucher rate is measured against, as the scheme says. */
  against: VoucherDenominator;
  /** By which day of the next month the table is due. */
  dueDay: number;
  simulated: boolean;
}

const money = (header: string, key: string, group: string): Column => ({
  header,
  key,
  group,
  width: 17,
  kind: 'money',
});

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  { header: '资金名称', key: 'fund', width: 24, kind: 'text' },
  { header: '资金类别', key: 'source', width: 18, kind: 'text' },
  { header: '项目', key: 'project', width: 24, kind: 'text' },
  money('协议数', 'pledged', '帮扶方'),
  money('拨付', 'disbursed', '帮扶方'),
  money('安排', 'allocated', '受帮扶方'),
  money('期初余额', 'opening', '受帮扶方'),
  money('到位', 'received', '受帮扶方'),
  money('下达', 'issued', '受帮扶方'),
  money('本月支出', 'spentThisMonth', '受帮扶方'),
  money('累计支出', 'spent', '受帮扶方'),
  money('报账', 'vouchered', '受帮扶方'),
  money('退回', 'returned', '受帮扶方'),
  money('结余', 'lying', '受帮扶方'),
  money('其中质保金', 'retained', '受帮扶方'),
  { header: '支出率', key: 'spendRate', width: 10, kind: 'percent' },
  { header: '报账率', key: 'voucherRate', width: 10, kind: 'percent' },
  { header: '序时进度', key: 'pace', width: 10, kind: 'percent' },
  { header: '差距', key: 'gap', width: 10, kind: 'percent' },
];

const PRINTED: readonly (keyof StageSums)[] = [
  'pledged',
  'disbursed',
  'allocated',
  'opening',
  'received',
  'issued',
  'spent',
  'vouchered',
  'returned',
  'lying',
  'retained',
];

/** One line of the table: what it comes to until the end of the month, and what was spent in the month. */
interface Part extends SumPart {
  spentThisMonth: bigint;
}

/** 资金支出进度表: what became of each fund and project until the end of a month. Goods have their own books and are left out. */
export function spendTable(table: SpendTable): PaperDraft {
  const { year, month, donor, recipient, dueDay } = table;
  const until = lastDayOfMonth(year, month);
  const parts = partsUntil(table, until);
  const fundIds = [...new Set(parts.map(({ fundId }) => fundId))];
  const period = `${year}年${month}月`;
  const aid = programmeWord(table.programme);
  const due = month === 12 ? `${year + 1}年1月` : `${year}年${month + 1}月`;
  return {
    fileName: `${recipient} ${period}${aid}资金支出进度表`,
    sheets: [
      {
        name: `${year}年${month}月`,
        title: `${period}${aid}资金支出进度表`,
        heading: [
          [`填报单位：${recipient}`, `帮扶方：${donor}`, '单位：元'],
          [`累计截至：${until}`, `报送期限：${due}${dueDay}日前`],
        ],
        columns: COLUMNS,
        rows: parts.map((part, index) => ({ nth: index + 1, ...lineOf(part, table, until) })),
        totals: [
          ...fundIds.map((fundId) => ({
            ...totalOf(
              parts.filter((part) => part.fundId === fundId),
              table,
              until,
              table.funds.get(fundId)?.year ?? year,
            ),
            project: '小计',
            fund: table.funds.get(fundId)?.name ?? NONE,
          })),
          { ...totalOf(parts, table, until, year), fund: '合计' },
        ],
        notes: notesOf(table.against),
        signatures: [['填报人：', '审核人：', '单位负责人：', '单位（盖章）：']],
        simulated: table.simulated,
      },
    ],
  };
}

/** Each fund's projects in the order of their names, what belongs to no project first; funds of the latest year first. */
function partsUntil({ entries, funds, projects, year, month }: SpendTable, until: Day): Part[] {
  const begins = `${year}-${String(month).padStart(2, '0')}-01`;
  const told = entries.filter(({ fundId, day }) => day <= until && funds.get(fundId)?.kind !== FundKind.SOCIAL_GOODS);
  const over = fundsThatAreOver(told, funds, year);
  const counted = told.filter(({ fundId }) => !over.has(fundId));
  const inMonth = new Map(
    sumByProject(counted.filter(({ day }) => day >= begins)).map((part) => [keyOf(part), part.sums.spent]),
  );
  const nameOf = ({ projectId }: SumPart): string => (projectId === null ? '' : (projects.get(projectId)?.name ?? ''));
  const rank = ({ fundId }: SumPart): string => {
    const fund = funds.get(fundId);
    return `${9999 - (fund?.year ?? 0)} ${fund?.kind} ${fund?.name} ${fundId}`;
  };
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return sumByProject(counted)
    .map((part) => ({ ...part, spentThisMonth: inMonth.get(keyOf(part)) ?? 0n }))
    .sort((a, b) => compare(rank(a), rank(b)) || compare(nameOf(a), nameOf(b)) || compare(keyOf(a), keyOf(b)));
}

/** Funds of earlier years of which nothing was left when the year began, and to which nothing has happened since. */
function fundsThatAreOver(
  entries: readonly (SummedEntry & { day: Day })[],
  funds: ReadonlyMap<string, TabledFund>,
  year: number,
): Set<string> {
  const ofEarlierYears = [...funds.values()].filter((fund) => fund.year < year);
  const over = ofEarlierYears.filter(({ id }) => {
    const own = entries.filter(({ fundId }) => fundId === id);
    return (
      own.every(({ day }) => day < `${year}-01-01`) && addSums(sumByProject(own).map(({ sums }) => sums)).lying === 0n
    );
  });
  return new Set(over.map(({ id }) => id));
}

const keyOf = ({ fundId, projectId }: SumPart): string => `${fundId} ${projectId ?? ''}`;

function lineOf(part: Part, { funds, projects, year, against }: SpendTable, until: Day): Row {
  const fund = funds.get(part.fundId);
  const isProject = part.projectId !== null;
  // A project has what was issued to it; what belongs to no project yet has no rate of its own.
  const rates = isProject ? ratesOf(part.sums, part.sums.issued, against, fund?.year ?? year, until) : {};
  return {
    fund: fund?.name ?? NONE,
    source: fund ? sourceWord(fund) : NONE,
    project: part.projectId === null ? '未落实到项目' : (projects.get(part.projectId)?.name ?? NONE),
    ...amountsOf(part.sums, part.spentThisMonth),
    ...rates,
  };
}

function totalOf(parts: readonly Part[], { against }: SpendTable, until: Day, year: number): Row {
  const sums = parts.length === 0 ? NOTHING : addSums(parts.map((part) => part.sums));
  const spentThisMonth = parts.reduce((total, part) => total + part.spentThisMonth, 0n);
  return { ...amountsOf(sums, spentThisMonth), ...ratesOf(sums, sums.opening + sums.received, against, year, until) };
}

function amountsOf(sums: StageSums, spentThisMonth: bigint): Row {
  const amounts = Object.fromEntries(PRINTED.map((name) => [name, yuanFromFen(sums[name])]));
  return { ...amounts, spentThisMonth: yuanFromFen(spentThisMonth) };
}

/** The gap is rounded once, from the exact difference of spend rate and pace. */
function ratesOf(sums: StageSums, had: bigint, against: VoucherDenominator, year: number, until: Day): Row {
  const months = BigInt(monthsOfYear(year, until));
  return {
    spendRate: quotient(sums.spent, had),
    voucherRate: quotient(sums.vouchered, against === MoneyMeasure.SPENT ? sums.spent : sums.issued),
    pace: quotient(months, 12n),
    gap: quotient(12n * sums.spent - months * had, 12n * had),
  };
}

function notesOf(against: VoucherDenominator): string[] {
  const base = against === MoneyMeasure.SPENT ? '累计支出' : '下达';
  return [
    '1. 金额为元，精确到分；各栏为截至月末的累计数（本月支出除外），已扣除冲销，只含已生效的记录。物资另行登记，不列入本表。',
    '2. 结余＝期初余额＋到位－累计支出－退回（小计、合计行）；项目行的结余为下达到该项目而尚未支出的资金。质保金包含在结余内，不算支出。',
    `3. 支出率＝累计支出÷（期初余额＋到位），项目行为累计支出÷下达；报账率＝报账÷${base}；序时进度＝资金年度已过月数÷12；差距＝支出率－序时进度。`,
  ];
}
