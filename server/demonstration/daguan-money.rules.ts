/** How the money of Daguan went on from the county: allocated, issued, paid, vouchered, retained, carried over. */
import { FundStage, ProjectStatus, ProjectType, Side, VoucherOrder } from '../../schema/vocabulary';
import { daysAfter, type Day } from '../platform/day';
import { amountOf, type Act, type Noted, type Posted } from './act';
import type { Schedule } from './daguan-2019.rules';
import { CHARITY, FUNDS, TREASURY, type FundPlan } from './daguan-funds';
import { PROJECTS, SLOW_TO_VOUCHER, type ProjectPlan } from './daguan-projects';
import type { Dice } from './dice.rules';

/** A part of what arrived, on its way to a project. */
export interface Issue {
  fund: FundPlan;
  plan: ProjectPlan;
  amountFen: bigint;
  day: Day;
  /** The arrival that it came from, where the county names it. */
  sourceTag: string | null;
}

/** Everything of the money that has a project. */
export function moneyOf(schedules: readonly Schedule[], issues: readonly Issue[], dice: Dice): Act[] {
  return [
    ...PROJECTS.flatMap(allocating),
    ...issues.map(issuing),
    ...schedules.flatMap((schedule) => spending(schedule, issues, dice)),
    ...surplus(),
    ...condolences(),
    { do: 'CARRY_OVER', day: '2019-12-31' },
  ];
}

const series = (name: string): Noted => ({ series: name });
/** Where a fund's money waits for being issued. */
const lyingWith = (fund: FundPlan) => (fund.receipts[0]?.at === CHARITY ? CHARITY : TREASURY);

function allocating(plan: ProjectPlan): Act[] {
  const day = daysAfter('2019-04-01', plan.key % 8);
  return Object.entries(plan.from).flatMap(([fund, amount]): Act[] => {
    const tag = `allocation ${plan.key} ${fund}`;
    return [
      {
        ...post(fund, day, FundStage.ALLOCATED, amountOf(amount), '大东协办', plan.custodian),
        tag,
        project: plan.key,
      },
      { do: 'SIGN', day: daysAfter(day, 4), tag },
    ];
  });
}

function issuing({ fund, plan, amountFen, day, sourceTag }: Issue): Act {
  return {
    ...post(fund.key, day, FundStage.ISSUED, amountFen, '大财农', plan.custodian),
    project: plan.key,
    from: { custodian: lyingWith(fund) },
    sourceTag,
  };
}

function post(
  fund: string,
  day: Day,
  stage: FundStage,
  amountFen: bigint,
  paper: string,
  custodian: Posted['custodian'],
): Posted {
  return {
    do: 'POST',
    tag: null,
    fund,
    day,
    side: Side.RECIPIENT,
    stage,
    amountFen,
    documentNo: series(paper),
    custodian,
  };
}

/** Whose last payment has never been made: the money lies there to this day. */
const UNPAID = [7, 24];
/** What was typed wrong, taken back and posted anew. */
const TYPED_WRONG = 3;
const SURPLUS = { project: 17, fund: 'C', amount: '3.20' };
/** Whose retention money was released after a year. */
const RELEASED = [18, 21];
const RETENTION_PERCENT = 5n;
/** Below this an issue is paid at once. */
const PAID_AT_ONCE = amountOf('100');

const isBuilt = ({ type }: ProjectPlan): boolean => type === ProjectType.INFRASTRUCTURE || type === ProjectType.HOUSING;
const percent = (amountFen: bigint, of: bigint): bigint => (amountFen * of) / 100n;

interface Payment {
  fund: FundPlan;
  amountFen: bigint;
  day: Day;
}

function spending(schedule: Schedule, issues: readonly Issue[], dice: Dice): Act[] {
  const { plan } = schedule;
  const mine = issues.filter((issue) => issue.plan.key === plan.key);
  const retainedFen = retentionOf(schedule);
  const keptFen = retainedFen + (plan.key === SURPLUS.project ? amountOf(SURPLUS.amount) : 0n);
  const payments = mine.flatMap((issue, index) =>
    paymentsOf(schedule, issue, index === mine.length - 1 ? keptFen : 0n, dice),
  );
  const paid = payments.flatMap((payment, index) => paying(plan, payment, index, dice));
  return [...paid, ...retaining(schedule, mine.at(-1)?.fund, retainedFen)];
}

/** What is withheld of what was built, out of the money that reached it last. */
function retentionOf({ plan, completed }: Schedule): bigint {
  if (completed === null || !isBuilt(plan)) return 0n;
  return percent(
    Object.values(plan.from).reduce((sum, amount) => sum + amountOf(amount), 0n),
    RETENTION_PERCENT,
  );
}

function paymentsOf({ plan, started, completed }: Schedule, issue: Issue, keptFen: bigint, dice: Dice): Payment[] {
  const { fund, amountFen } = issue;
  const soon = later(daysAfter(issue.day, 8 + dice(10)), daysAfter(started, 2));
  if (plan.status === ProjectStatus.STARTED) {
    const share = plan.progress !== undefined && Number(plan.progress) > 80 ? 70n : 40n;
    return [{ fund, amountFen: percent(amountFen, share), day: soon }];
  }
  const rest = later(daysAfter(completed ?? started, 8 + dice(15)), daysAfter(soon, 5));
  if (amountFen < PAID_AT_ONCE && !UNPAID.includes(plan.key))
    return [{ fund, amountFen: amountFen - keptFen, day: rest }];
  const first = percent(amountFen, 40n);
  const payments = [
    { fund, amountFen: first, day: soon },
    { fund, amountFen: amountFen - first - keptFen, day: rest },
  ];
  return UNPAID.includes(plan.key) ? payments.slice(0, 1) : payments;
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);

const PAYEES: Record<ProjectType, string> = {
  INDUSTRY: '昭通乌蒙农业开发有限公司',
  EMPLOYMENT: '大关县扶贫开发投资有限公司',
  INFRASTRUCTURE: '云南滇东北建筑工程有限公司',
  HOUSING: '大关县城乡建设投资有限公司',
  EDUCATION: '昭通市启明教育装备有限公司',
  HEALTH: '云南康源医疗器械有限公司',
  TRAINING: '大关县职业技术培训学校',
  PUBLIC_SERVICE: '大关县城乡建设投资有限公司',
  OTHER: '大关县扶贫开发投资有限公司',
};

/** A payment and its voucher, in the order that the fund asks for. */
function paying(plan: ProjectPlan, { fund, amountFen, day }: Payment, index: number, dice: Dice): Act[] {
  const of = (stage: FundStage, on: Day, paper: string): Posted => ({
    ...post(fund.key, on, stage, amountFen, paper, plan.custodian),
    project: plan.key,
    ...(stage === FundStage.SPENT && { payee: PAYEES[plan.type] }),
  });
  const spent = of(FundStage.SPENT, day, '大财支');
  const vouchers = `${plan.custodian.name}报账`;
  if (fund.voucherOrder === VoucherOrder.BEFORE_PAYMENT)
    return [of(FundStage.VOUCHERED, daysAfter(day, -6), vouchers), spent];
  const isSlow = plan.custodian.name === SLOW_TO_VOUCHER && !(plan.key === 2 && index === 0);
  const vouchered = isSlow ? [] : [of(FundStage.VOUCHERED, daysAfter(day, 20 + dice(25)), vouchers)];
  return plan.key === TYPED_WRONG && index === 0 ? [...typedWrong(spent), ...vouchered] : [spent, ...vouchered];
}

/** 27 万元 for 72: taken back a week later, and posted as it was. */
function typedWrong(spent: Posted): Act[] {
  const tag = 'typed wrong';
  const found = daysAfter(spent.day, 7);
  return [
    { ...spent, tag, amountFen: amountOf('27') },
    {
      do: 'REVERSE',
      day: found,
      tag,
      documentNo: series('大财更正'),
      reason: '金额录入有误：应为 72 万元，误录为 27 万元',
    },
    { ...spent, day: found },
  ];
}

function retaining({ plan, completed }: Schedule, fund: FundPlan | undefined, amountFen: bigint): Act[] {
  if (amountFen === 0n || completed === null || fund === undefined) return [];
  const of = (stage: FundStage, day: Day, paper: string): Posted => ({
    ...post(fund.key, day, stage, amountFen, paper, plan.custodian),
    project: plan.key,
  });
  const withheld = of(FundStage.RETAINED, daysAfter(completed, 6), '大质保');
  if (!RELEASED.includes(plan.key)) return [withheld];
  return [
    withheld,
    of(FundStage.RELEASED, '2020-11-20', '大质保返'),
    { ...of(FundStage.SPENT, '2020-11-26', '大财支'), payee: PAYEES[plan.type] },
    of(FundStage.VOUCHERED, '2020-12-10', `${plan.custodian.name}报账`),
  ];
}

/** What a project needed no more goes back to the county's treasury. */
function surplus(): Act[] {
  const custodian = PROJECTS.find(({ key }) => key === SURPLUS.project)?.custodian ?? TREASURY;
  return [
    {
      ...post(SURPLUS.fund, '2020-03-30', FundStage.SURPLUS, amountOf(SURPLUS.amount), '大财统筹', TREASURY),
      from: { custodian, project: SURPLUS.project },
      note: '岗位人员变动形成结余，收回统筹',
    },
  ];
}

/** Donations without a project: what people in need were given before the new year. */
function condolences(): Act[] {
  const custodian = { kind: PROJECTS[9]?.custodian.kind ?? CHARITY.kind, name: '大关县民政局' };
  const fund = FUNDS.find(({ key }) => key === 'l')?.key ?? '';
  return [
    {
      ...post(fund, '2019-12-23', FundStage.ISSUED, amountOf('60'), '大慈拨', custodian),
      from: { custodian: CHARITY },
      note: '春节慰问困难群众',
    },
    { ...post(fund, '2020-01-16', FundStage.SPENT, amountOf('58'), '大慈支', custodian), payee: '困难群众' },
    post(fund, '2020-02-28', FundStage.VOUCHERED, amountOf('58'), '大关县民政局报账', custodian),
  ];
}
