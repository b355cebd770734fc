import { Lang, StatementOrderField } from '../../schema/vocabulary';
import { CUSTODIAN_WORDS, KIND_WORDS, STAGE_WORDS } from '../funds/fund-words.rules';
import { custodiansById, fundsById, listEntries } from '../funds/fund.store';
import type { CustodianRow, FundEntryRow } from '../funds/fund.tables';
import { indicatorsById } from '../indicators/indicator.store';
import { formatSteps } from '../platform/decimal';
import { yuanFromFen } from '../platform/money';
import { STATUS_WORDS } from '../projects/project.rules';
import { listProjects, projectsById } from '../projects/project.store';
import { figuresByStatement, listStatements } from '../statements/statement.store';
import type { FigureRow, StatementRow } from '../statements/statement.tables';
import { heading, markOf, sideWord, unitWord, yesNo } from './book-words.rules';
import { load, uncounted } from './ledger.paper';
import { isInForce } from './money-sums.rules';
import type { Row } from './paper';
import { pagesOf } from './record-books.paper';
import type { Book } from './table-book';

const ends = (lang: Lang) => [
  heading(lang, 'donor', '帮扶方', 'Donor', 'text', 22),
  heading(lang, 'recipient', '受帮扶方', 'Recipient', 'text', 16),
];

export const entryBook: Book = {
  kind: 'fund-entries',
  words: { ZH: '资金收支明细', EN: 'Entries of the ledger' },
  imported: null,
  columns: (lang) => [
    heading(lang, 'day', '日期', 'Day', 'day', 13),
    heading(lang, 'documentNo', '文号', 'Document', 'text', 22),
    heading(lang, 'stage', '环节', 'Stage', 'text', 12),
    heading(lang, 'side', '登记方', 'Posted by', 'text', 10),
    heading(lang, 'fund', '资金名称', 'Fund', 'text', 24),
    heading(lang, 'fundKind', '资金类别', 'Kind of fund', 'text', 16),
    heading(lang, 'originYear', '所属年度', 'Year of origin', 'integer', 10),
    heading(lang, 'fromCustodian', '转出单位', 'From', 'text', 20),
    heading(lang, 'custodian', '保管单位', 'Custodian', 'text', 20),
    heading(lang, 'project', '项目', 'Project', 'text', 24),
    heading(lang, 'amount', '金额（元）', 'Amount (yuan)', 'money', 18),
    heading(lang, 'inForce', '是否计入', 'Counts', 'text', 10),
    heading(lang, 'payee', '收款方', 'Payee', 'text', 20),
    heading(lang, 'note', '备注', 'Note', 'text', 24),
    ...ends(lang),
  ],
  rows: async function* (desk, pairing, { years, from, to, search }) {
    const { db, viewer } = desk;
    const { lang } = viewer;
    const word = lang === Lang.ZH ? 'zh' : 'en';
    const query = {
      pairingIds: [pairing.id],
      from: from ?? undefined,
      to: to ?? undefined,
      search: search ?? undefined,
    };
    const order = { field: 'DAY', desc: false } as const;
    for await (const page of pagesOf((one) => listEntries(db, viewer, query, order, one, uncounted))) {
      const funds = await load(desk, fundsById, page.map(({ fundId }) => fundId)); // prettier-ignore
      const projects = await load(desk, projectsById, page.map(({ projectId }) => projectId)); // prettier-ignore
      const custodians = await load(desk, custodiansById, page.flatMap((row) => [row.custodianId, row.fromCustodianId])); // prettier-ignore
      const named = (custodian: CustodianRow | undefined): string | null =>
        custodian ? `${custodian.name}（${CUSTODIAN_WORDS[custodian.kind][word]}）` : null;
      for (const row of page) {
        const fund = funds.get(row.fundId);
        if (years !== null && (!fund || !years.includes(fund.year))) continue;
        yield {
          ...entryCells(lang, row),
          fund: fund?.name ?? null,
          fundKind: fund ? KIND_WORDS[fund.kind][word] : null,
          fromCustodian: named(custodians.get(row.fromCustodianId ?? '')),
          custodian: named(custodians.get(row.custodianId)),
          project: projects.get(row.projectId ?? '')?.name ?? null,
          donor: pairing.donor,
          recipient: pairing.recipient,
        };
      }
    }
  },
};

function entryCells(lang: Lang, row: FundEntryRow): Row {
  const { day, documentNo, originYear, payee, note } = row;
  return {
    day,
    documentNo,
    originYear,
    payee,
    note,
    stage: STAGE_WORDS[row.stage][lang === Lang.ZH ? 'zh' : 'en'],
    side: sideWord(lang, row.side),
    amount: yuanFromFen(row.amountFen),
    inForce: yesNo(lang, isInForce(row)),
    ...markOf(row.simulated),
  };
}

/** Progress is kept in steps of a hundredth of a percent: as a ratio it has four decimals. */
const PROGRESS_SCALE = 4;

export const projectBook: Book = {
  kind: 'projects',
  words: { ZH: '协作项目台账', EN: 'Projects' },
  imported: null,
  columns: (lang) => [
    heading(lang, 'name', '项目名称', 'Project', 'text', 30),
    heading(lang, 'year', '年度', 'Year', 'integer', 8),
    heading(lang, 'implementer', '实施单位', 'Implementer', 'text', 22),
    heading(lang, 'performanceTarget', '绩效目标', 'Performance target', 'text', 30),
    heading(lang, 'beneficiariesPlanned', '计划受益人数', 'Planned beneficiaries', 'integer', 12),
    heading(lang, 'planned', '计划投资（元）', 'Planned (yuan)', 'money', 18),
    heading(lang, 'status', '状态', 'Status', 'text', 14),
    heading(lang, 'progress', '形象进度', 'Progress', 'percent', 10),
    heading(lang, 'startsOn', '计划开工', 'Starts', 'day', 13),
    heading(lang, 'endsOn', '计划完工', 'Ends', 'day', 13),
    ...ends(lang),
  ],
  rows: async function* ({ db, viewer }, pairing, { years, search }) {
    const query = { pairingIds: [pairing.id], years, search };
    const order = { field: 'YEAR', isDescending: false } as const;
    for await (const page of pagesOf((one) => listProjects(db, viewer, query, order, one, uncounted)))
      for (const row of page) {
        const { name, year, implementer, performanceTarget, beneficiariesPlanned, startsOn, endsOn } = row;
        yield {
          name,
          year,
          implementer,
          performanceTarget,
          beneficiariesPlanned,
          startsOn,
          endsOn,
          planned: yuanFromFen(row.plannedFen),
          status: STATUS_WORDS[row.status][viewer.lang === Lang.ZH ? 0 : 1],
          progress: formatSteps(BigInt(row.progress), PROGRESS_SCALE),
          donor: pairing.donor,
          recipient: pairing.recipient,
          ...markOf(row.simulated),
        };
      }
  },
};

/** One row for each figure, with the statement that it stands in. */
export const statementBook: Book = {
  kind: 'statements',
  words: { ZH: '上报材料数据', EN: 'Figures of statements' },
  imported: null,
  columns: (lang) => [
    heading(lang, 'source', '材料', 'Source', 'text', 40),
    heading(lang, 'url', '网址', 'Address', 'text', 30),
    heading(lang, 'year', '年度', 'Year', 'integer', 8),
    heading(lang, 'until', '期末', 'Until', 'day', 13),
    heading(lang, 'indicator', '指标', 'Indicator', 'text', 28),
    heading(lang, 'printedName', '原文名称', 'As printed', 'text', 24),
    heading(lang, 'printedValue', '原文数值', 'Printed value', 'text', 14),
    heading(lang, 'printedUnit', '原文单位', 'Printed unit', 'text', 10),
    heading(lang, 'value', '折合数', 'Value', 'decimal', 18),
    heading(lang, 'unit', '单位', 'Unit', 'text', 8),
    heading(lang, 'planned', '是否计划数', 'Planned', 'text', 10),
    ...ends(lang),
  ],
  rows: async function* (desk, pairing, { years, search }) {
    const { db, viewer } = desk;
    const query = { pairingIds: [pairing.id], years, search };
    const order = { field: StatementOrderField.YEAR, desc: false };
    for await (const page of pagesOf((one) => listStatements(db, viewer, query, order, one, uncounted))) {
      const figures = await load(desk, figuresByStatement, page.map(({ id }) => id)); // prettier-ignore
      const all = [...figures.values()].flat();
      const indicators = await load(desk, indicatorsById, all.map(({ indicatorId }) => indicatorId)); // prettier-ignore
      for (const statement of page)
        for (const figure of figures.get(statement.id) ?? []) {
          const indicator = indicators.get(figure.indicatorId);
          yield {
            ...figureCells(viewer.lang, statement, figure),
            indicator: (viewer.lang === Lang.ZH ? indicator?.nameZh : indicator?.nameEn) ?? figure.indicatorCode,
            donor: pairing.donor,
            recipient: pairing.recipient,
          };
        }
    }
  },
};

function figureCells(lang: Lang, statement: StatementRow, figure: FigureRow): Row {
  const { printedName, printedValue, printedUnit, value } = figure;
  return {
    printedName,
    printedValue,
    printedUnit,
    value,
    unit: unitWord(lang, figure.unit),
    source: statement.sourceTitle,
    url: statement.sourceUrl,
    year: statement.year,
    until: statement.periodTo,
    planned: yesNo(lang, figure.isPlanned),
    ...markOf(statement.simulated),
  };
}
