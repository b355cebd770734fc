/**
 * Daguan in 2019 as a row of acts: who did what on which day, and by which paper. Made up (演示数据), the same each time.
 *
 * What was published as aid is what the donors say that they gave: DISBURSED (5028 万元 fiscal, 1352.25 万元 in cash) and
 * DONATED (670 万元 in kind). The county's receipts come nearly to the same; where they do not, somebody has a difference to
 * settle. Money that was given back later was given first, so a return takes nothing off those totals.
 */
import { FundKind, FundStage, FundTier, ProjectAction, ProjectStatus, Side } from '../../schema/vocabulary';
import { daysAfter, type Day } from '../platform/day';
import type { Act, Noted } from './act';
import { amountOf } from './act';
import { proved } from './daguan-evidence.rules';
import { CHARITY, DONATIONS, FUNDS, TREASURY, type FundPlan } from './daguan-funds';
import { PROJECTS, type ProjectPlan } from './daguan-projects';
import { diceOf, type Dice } from './dice.rules';
import { moneyOf, type Issue } from './daguan-money.rules';

const { PROPOSE, ADMIT, APPROVE, CONSENT, START, RECORD_PROGRESS, COMPLETE, ACCEPT, SETTLE } = ProjectAction;

const SEED = 2019;

/** When a project's steps were taken; what has not been is not there. */
export interface Schedule {
  plan: ProjectPlan;
  proposed: Day;
  admitted: Day;
  approved: Day;
  consented: Day;
  started: Day;
  completed: Day | null;
  accepted: Day | null;
  settled: Day | null;
  handedOver: Day | null;
}

/** Everything that happened, in its order, with every paper numbered, and what is proved by one. */
export function daguan2019(): Act[] {
  const dice = diceOf(SEED);
  const issues = FUNDS.flatMap((fund) => pour(fund, dice));
  const schedules = PROJECTS.map((plan) => scheduleOf(plan, issues, dice));
  const acts = [...opening(), ...giving(), ...schedules.flatMap(stepsOf), ...moneyOf(schedules, issues, dice)];
  return proved(numbered(inOrder(acts)));
}

/** The order of days; what happened on one day stays as it was told. */
function inOrder(acts: readonly Act[]): Act[] {
  return [...acts].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** Papers of a series get their numbers in the order in which they were written. */
function numbered(acts: readonly Act[]): Act[] {
  const last = new Map<string, number>();
  return acts.map((act) => {
    if (!('documentNo' in act) || typeof act.documentNo === 'string') return act;
    const year = act.day.slice(0, 4);
    const key = `${act.documentNo.series} ${year}`;
    const number = (last.get(key) ?? 0) + 1;
    last.set(key, number);
    return { ...act, documentNo: `${act.documentNo.series}〔${year}〕${number}号` };
  });
}

/** What comes from a fund flows to its projects as it arrives: those that were completed first, then the others. */
function pour(fund: FundPlan, dice: Dice): Issue[] {
  const arrivals = fund.receipts.map((receipt, index) => ({
    tag: arrivalTag(fund, index),
    day: receipt.forwarded?.on ?? receipt.on,
    leftFen: amountOf(receipt.amount),
  }));
  const isOpen = ({ status }: ProjectPlan): number => (status === ProjectStatus.STARTED ? 1 : 0);
  const wanting = PROJECTS.filter(({ from }) => fund.key in from).sort((one, other) => isOpen(one) - isOpen(other));
  return wanting.flatMap((plan) => {
    let wantedFen = amountOf(plan.from[fund.key] ?? '0');
    const issues: Issue[] = [];
    for (const arrival of arrivals) {
      const amountFen = arrival.leftFen < wantedFen ? arrival.leftFen : wantedFen;
      if (amountFen === 0n) continue;
      arrival.leftFen -= amountFen;
      wantedFen -= amountFen;
      const day = daysAfter(arrival.day, 4 + dice(8));
      issues.push({ fund, plan, amountFen, day, sourceTag: fund.isTraced ? arrival.tag : null });
    }
    return issues;
  });
}

const arrivalTag = (fund: FundPlan, index: number): string => `arrival ${fund.key} ${index}`;

const LAST_COMPLETION = '2019-12-26';

function scheduleOf(plan: ProjectPlan, issues: readonly Issue[], dice: Dice): Schedule {
  const issued = issues.filter((issue) => issue.plan.key === plan.key).map(({ day }) => day);
  const [first] = issued.sort();
  if (first === undefined) throw new Error(`no money reaches project ${plan.key}`);
  const started = daysAfter(first, 3 + dice(8));
  const isAtLeast = (status: ProjectStatus): boolean => ORDER.indexOf(plan.status) >= ORDER.indexOf(status);
  const soon = daysAfter(started, 60 + dice(60));
  const latest = daysAfter(LAST_COMPLETION, -dice(10));
  const completed = isAtLeast(ProjectStatus.COMPLETED) ? (soon < latest ? soon : latest) : null;
  const accepted = completed && isAtLeast(ProjectStatus.ACCEPTED) ? daysAfter(completed, 20 + dice(40)) : null;
  const settled = accepted && isAtLeast(ProjectStatus.SETTLED) ? daysAfter(accepted, 40 + dice(30)) : null;
  const handedOver = settled && plan.assets ? daysAfter(settled, 20 + dice(30)) : null;
  return {
    plan,
    proposed: daysAfter('2018-11-05', plan.key % 20),
    admitted: daysAfter('2018-12-10', plan.key % 12),
    approved: daysAfter('2019-03-01', plan.key % 15),
    consented: daysAfter('2019-03-20', plan.key % 10),
    started,
    completed,
    accepted,
    settled,
    handedOver,
  };
}

const ORDER = [
  ProjectStatus.STARTED,
  ProjectStatus.COMPLETED,
  ProjectStatus.ACCEPTED,
  ProjectStatus.SETTLED,
  ProjectStatus.HANDED_OVER,
];

const series = (name: string): Noted => ({ series: name });

/** A project's own steps; that money reached it the ledger tells by itself. */
function stepsOf(schedule: Schedule): Act[] {
  const { plan, started, completed, accepted, settled, handedOver } = schedule;
  const step = (
    action: ProjectAction,
    day: Day,
    name: string,
    more: { progress?: string; note?: string } = {},
  ): Act => ({
    do: 'STEP',
    day,
    project: plan.key,
    action,
    documentNo: series(name),
    ...more,
  });
  const reports: Act[] = completed
    ? [step(RECORD_PROGRESS, middle(started, completed), '大扶进度', { progress: '60' })]
    : [
        step(RECORD_PROGRESS, middle(started, '2019-12-31'), '大扶进度', { progress: '25' }),
        step(RECORD_PROGRESS, '2019-12-31', '大扶进度', { progress: plan.progress ?? '50' }),
      ];
  return [
    step(PROPOSE, schedule.proposed, '大扶申'),
    step(ADMIT, schedule.admitted, '大扶项目库'),
    step(APPROVE, schedule.approved, '大扶领'),
    step(CONSENT, schedule.consented, '中山火炬对口办复'),
    step(START, started, '大扶开'),
    ...reports,
    ...(completed ? [step(COMPLETE, completed, '大扶竣')] : []),
    ...(accepted ? [step(ACCEPT, accepted, '大扶验')] : []),
    ...(settled ? [step(SETTLE, settled, '大财审')] : []),
    ...(handedOver && plan.assets
      ? [
          {
            do: 'HAND_OVER' as const,
            day: handedOver,
            project: plan.key,
            assets: plan.assets,
            isLast: plan.status === ProjectStatus.HANDED_OVER,
            documentNo: series('大扶资产'),
          },
        ]
      : []),
  ];
}

function middle(from: Day, to: Day): Day {
  return daysAfter(from, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000 / 2));
}

/** What both sides agreed that it lay there when the books were opened: money of 2018. */
function opening(): Act[] {
  const township = { kind: TOWNSHIP_OF_2018.kind, name: TOWNSHIP_OF_2018.name };
  const of2018 = { do: 'POST', fund: OPENING_FUND.key, side: Side.RECIPIENT, originYear: 2018 } as const;
  const opened = (tag: string, amount: string, custodian: typeof township, holding: 'RECEIVED' | 'ISSUED'): Act[] => [
    {
      ...of2018,
      tag,
      day: '2019-01-10',
      stage: FundStage.OPENING,
      amountFen: amountOf(amount),
      holding,
      custodian,
      documentNo: series('大财余额'),
    },
    { do: 'SIGN', day: '2019-01-18', tag },
  ];
  const moved = (day: Day, stage: FundStage, amount: string, name: string, more: object = {}): Act => ({
    ...of2018,
    tag: null,
    day,
    stage,
    amountFen: amountOf(amount),
    custodian: township,
    documentNo: series(name),
    ...more,
  });
  return [
    ...opened('opening at the county', '86.40', TREASURY, 'RECEIVED'),
    ...opened('opening at the township', '42.60', township, 'ISSUED'),
    moved('2019-03-12', FundStage.ISSUED, '50', '大财农', { from: { custodian: TREASURY } }),
    moved('2019-04-22', FundStage.SPENT, '60', '大财支', { payee: '大关县吉利镇建筑工程队' }),
    moved('2019-05-30', FundStage.VOUCHERED, '60', '吉利镇报账'),
  ];
}

/** The county's books begin with this fund of the year before. */
export const OPENING_FUND: FundPlan = {
  key: '2018',
  donor: '火炬',
  kind: FundKind.FISCAL,
  tier: FundTier.DISTRICT,
  name: '2018年度火炬开发区财政援助资金',
  batches: [],
  receipts: [],
  isTraced: false,
};
const TOWNSHIP_OF_2018 = { kind: PROJECTS[4]?.custodian.kind ?? CHARITY.kind, name: '吉利镇人民政府' };

/** What the donors pledged, paid and donated, and what the county booked of it. */
function giving(): Act[] {
  return [...FUNDS.flatMap(givingOf), ...returned(), ...DONATIONS.flatMap(donating)];
}

function givingOf(fund: FundPlan): Act[] {
  const tag = `pledge ${fund.key}`;
  const common = { do: 'POST', fund: fund.key } as const;
  const pledge: Act[] = fund.pledged
    ? [
        {
          ...common,
          tag,
          day: '2019-02-26',
          side: Side.DONOR,
          stage: FundStage.PLEDGED,
          amountFen: amountOf(fund.pledged),
          custodian: fund.batches[0]?.to ?? TREASURY,
          documentNo: '大关县2019年扶贫协作协议',
        },
        { do: 'SIGN', day: '2019-02-28', tag },
      ]
    : [];
  const paid = fund.batches.map((batch): Act => ({
    ...common,
    tag: null,
    day: batch.paidOn,
    side: Side.DONOR,
    stage: FundStage.DISBURSED,
    amountFen: amountOf(batch.amount),
    custodian: batch.to,
    documentNo: batch.documentNo,
  }));
  const booked = fund.receipts.flatMap((receipt, index): Act[] => {
    const arrived = arrivalTag(fund, index);
    const { forwarded } = receipt;
    const received = { ...common, side: Side.RECIPIENT, amountFen: amountOf(receipt.amount) };
    const first: Act = {
      ...received,
      tag: forwarded ? `${arrived} above` : arrived,
      day: receipt.on,
      stage: FundStage.RECEIVED,
      custodian: receipt.at,
      documentNo: receipt.documentNo,
    };
    if (!forwarded) return [first];
    const on: Act = {
      ...received,
      tag: arrived,
      day: forwarded.on,
      stage: FundStage.TRANSFERRED,
      holding: 'RECEIVED',
      from: { custodian: receipt.at },
      custodian: TREASURY,
      documentNo: forwarded.documentNo,
    };
    return [first, on];
  });
  return [...pledge, ...paid, ...booked];
}

/** 6 万元 for something that was given up: both sides say so. */
function returned(): Act[] {
  const back = { do: 'POST', tag: null, fund: 's', stage: FundStage.RETURNED, amountFen: amountOf('6') } as const;
  const more = { custodian: CHARITY, documentNo: '大慈退〔2019〕1号', note: '定向捐款项目取消，退回捐赠方' };
  return [
    { ...back, ...more, day: '2019-12-18', side: Side.RECIPIENT, holding: 'RECEIVED' },
    { ...back, ...more, day: '2019-12-24', side: Side.DONOR },
  ];
}

function donating(donation: (typeof DONATIONS)[number]): Act[] {
  const { goods, by, documentNo } = donation;
  const amountFen = amountOf(donation.amount);
  const common = { do: 'POST', tag: null, fund: donation.fund, custodian: by, goods } as const;
  return [
    { ...common, day: donation.on, side: Side.DONOR, stage: FundStage.DONATED, amountFen, documentNo },
    {
      ...common,
      day: donation.receivedOn,
      side: Side.RECIPIENT,
      stage: FundStage.GOODS_RECEIVED,
      amountFen,
      documentNo,
    },
    ...donation.handedOut.map(({ on, to, quantity, amount }): Act => ({
      ...common,
      day: on,
      side: Side.RECIPIENT,
      stage: FundStage.HANDED_OUT,
      amountFen: amountOf(amount),
      goods: { ...goods, quantity },
      payee: to,
      documentNo: series('大扶物资'),
    })),
  ];
}
