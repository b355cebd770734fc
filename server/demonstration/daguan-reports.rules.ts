/**
 * The reports of Daguan's simulated year (演示数据), one in each state, so that everybody who signs in finds something that waits for
 * them. What is typed departs from the records for a reason; everything else is what the records tell. The yearly report claims the
 * 6686 万元 that was published of the county.
 */
import { ReportAction, ReportDesk } from '../../schema/vocabulary';
import type { FigureInput } from '../reports/report-figure.rules';
import type { ReportPeriodInput } from '../reports/report-period.rules';
import type { Cast } from './accounts';

/** What somebody does to a report once it is drafted. */
export type ReportStep =
  | {
      do: ReportAction.SUBMIT | ReportAction.APPROVE | ReportAction.CONFIRM | ReportAction.LOCK;
      by: Cast;
    }
  | { do: ReportAction.RETURN; by: Cast; reason: string }
  | { do: 'COMMENT'; by: Cast; indicator: string | null; toDesk: ReportDesk; text: string };

export interface PlannedReport {
  form: string;
  period: ReportPeriodInput;
  category?: string;
  by: Cast;
  figures: readonly FigureInput[];
  steps: readonly ReportStep[];
}

const COUNTY: Cast = 'recipient-reporter';
const YEAR = 2019;

const SUBMITTED: ReportStep[] = [{ do: ReportAction.SUBMIT, by: COUNTY }];
const APPROVED: ReportStep[] = [...SUBMITTED, { do: ReportAction.APPROVE, by: 'recipient-reviewer' }];
const CONFIRMED: ReportStep[] = [...APPROVED, { do: ReportAction.CONFIRM, by: 'donor-lead' }];
const SEEN_BY_CITY: ReportStep[] = [...CONFIRMED, { do: ReportAction.APPROVE, by: 'supervisor-city' }];
const LOCKED: ReportStep[] = [...SEEN_BY_CITY, { do: ReportAction.LOCK, by: 'supervisor' }];

const month = (nth: number, steps: readonly ReportStep[], figures: readonly FigureInput[] = []): PlannedReport => ({
  form: 'MONTHLY_SPEND',
  period: { year: YEAR, month: nth },
  by: COUNTY,
  figures,
  steps,
});
const quarter = (nth: number, steps: readonly ReportStep[], figures: readonly FigureInput[] = []): PlannedReport => ({
  form: 'QUARTERLY_PROGRESS',
  period: { year: YEAR, quarter: nth },
  by: COUNTY,
  figures,
  steps,
});

/** What the two sides differ in: 4 万元 of 三府财〔2019〕33号. */
const SHORT = '三角 10 月拨付 60 万元（三府财〔2019〕33号），贵县到位登记 56 万元，差 4 万元，请核对后重报。';

export const REPORTS: readonly PlannedReport[] = [
  month(9, LOCKED),
  month(10, [
    ...APPROVED,
    {
      do: 'COMMENT',
      by: 'donor-lead',
      indicator: 'FUND_RECEIVED',
      toDesk: ReportDesk.COUNTY,
      text: '请对照三角的拨付凭证核对 10 月 30 日的到位金额。',
    },
    { do: ReportAction.RETURN, by: 'donor-lead', reason: SHORT },
    {
      do: 'COMMENT',
      by: 'recipient-reviewer',
      indicator: null,
      toDesk: ReportDesk.COUNTY,
      text: '已请县财政局查对到账回单，回复后更正台账再报。',
    },
  ]),
  month(11, CONFIRMED),
  month(12, SUBMITTED),
  quarter(2, SEEN_BY_CITY),
  quarter(3, APPROVED),
  quarter(
    4,
    [],
    [
      {
        indicator: 'CONSUMPTION_AMOUNT',
        value: '159.9499',
        unit: '万元',
        reason: '含 832 平台已付款、尚未评价的两笔 5.75 万元；评价完成后台账即与此数一致。',
      },
    ],
  ),
  {
    form: 'YEARLY_SELF_ASSESSMENT',
    period: { year: YEAR },
    by: COUNTY,
    figures: [
      {
        indicator: 'FUND_ASSISTANCE_TOTAL',
        value: '6686',
        unit: '万元',
        reason:
          '与已公开的年度总结一致；台账按拨付和捐赠合计为 7050.25 万元，差 364.25 万元，正在与帮扶方核对口径和时点。',
      },
      {
        indicator: 'PROJECT_COMPLETED',
        value: '36',
        unit: '项',
        reason: '项目台账 46 项中已竣工 36 项。',
      },
    ],
    steps: [
      ...APPROVED,
      {
        do: 'COMMENT',
        by: 'recipient-reviewer',
        indicator: 'FUND_ASSISTANCE_TOTAL',
        toDesk: ReportDesk.DONOR_LEAD,
        text: '帮扶资金总额与台账相差 364.25 万元，请一并核对 2019 年拨付和捐赠的时点。',
      },
    ],
  },
  {
    form: 'DEPARTMENT_MONTHLY',
    period: { year: YEAR, month: 12 },
    category: 'LABOR',
    by: 'recipient-department',
    figures: [],
    steps: [],
  },
];
