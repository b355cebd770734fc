/**
 * What is proved of Daguan's simulated records (演示数据), and what the other side has said of them by now: much is confirmed, some is
 * disputed, and the rest waits in the inbox of whoever has to look at it.
 */
import {
  ActivityKind,
  DisputeAction,
  JobKind,
  LaborDestination,
  PurchaseChannel,
  PurchaseState,
  Side,
} from '../../schema/vocabulary';
import type { PlacementFacts } from '../labor/placement.rules';
import type { Day } from '../platform/day';
import type { Cast } from './accounts';
import type { PlannedActivity } from './daguan-activities.rules';
import type { PlannedPurchase } from './daguan-purchases.rules';

export type Disputed = keyof typeof DISPUTES;

/** How one record stands. */
export interface Words {
  isProved: boolean;
  said: 'CONFIRMED' | Disputed | null;
}

interface DisputePlan {
  by: Cast;
  /** Null for the day on which the demonstration is made. */
  day: Day | null;
  reason: string;
  thread: readonly {
    by: Cast;
    action: DisputeAction.EXPLAIN | DisputeAction.RETURN;
    day: Day;
    text: string;
  }[];
}

export const DISPUTES = {
  /** Explained, not accepted, and silent since: long overdue. */
  ORIGIN: {
    by: 'donor-lead',
    day: '2019-11-18',
    reason: '批发市场销售清单中列有永善县的产品，是否应计入大关县，请核对。',
    thread: [
      {
        by: 'recipient-reporter',
        action: DisputeAction.EXPLAIN,
        day: '2019-11-25',
        text: '由大关县合作社统一收购后销售，故列入大关县清单。',
      },
      {
        by: 'donor-lead',
        action: DisputeAction.RETURN,
        day: '2019-11-28',
        text: '按产品原产地口径，应另列永善县；请更正或撤回后告知。',
      },
    ],
  },
  /** Explained by the donor; the county has to say whether that is enough. */
  DELIVERY: {
    by: 'recipient-reviewer',
    day: '2019-12-16',
    reason: '合作社送货单与食堂验收数量不一致，请提供验收单。',
    thread: [
      {
        by: 'donor-lead',
        action: DisputeAction.EXPLAIN,
        day: '2019-12-20',
        text: '其中一批为补发，已在下一张验收单合并，金额不变。',
      },
    ],
  },
  /** New: its deadline has just begun to run. */
  ROSTER: {
    by: 'donor-lead',
    day: null,
    reason: '企业花名册 8 月以后未见这几人，请核对是否已离职。',
    thread: [],
  },
} as const satisfies Record<string, DisputePlan>;

/** Channels whose buyers ask for an invoice. */
const INVOICED: readonly PurchaseChannel[] = [
  PurchaseChannel.BUDGET_UNIT,
  PurchaseChannel.TRADE_UNION,
  PurchaseChannel.CANTEEN,
];

/** Sheets are proved up to October, and confirmed up to September; what came later waits for the donor. */
export function wordsOnPurchase({ side, sheet, originCode, facts }: PlannedPurchase): Words {
  const { day, state, channel } = facts;
  if (side === Side.RECIPIENT) {
    const isProved = sheet !== null && day < '2019-11-01';
    if (originCode !== DAGUAN && day < '2019-10-01') return { isProved, said: 'ORIGIN' };
    return { isProved, said: isProved && day < '2019-10-01' ? 'CONFIRMED' : null };
  }
  const isPaid = state === PurchaseState.PAID || state === PurchaseState.EVALUATED;
  const isProved = isPaid && INVOICED.includes(channel);
  if (isProved && channel === PurchaseChannel.CANTEEN && day >= '2019-11-01') return { isProved, said: 'DELIVERY' };
  return { isProved, said: isProved && day < '2019-10-01' ? 'CONFIRMED' : null };
}

const DAGUAN = '530624';

/** Employers of the paired city have sent their rosters, workshops show what they paid; the donor looks at who came to its own. */
export function wordsOnPlacement({ destination, jobKind, employer, pointToPoint, fromDay }: PlacementFacts): Words {
  const isInCity = destination === LaborDestination.PAIRED_CITY;
  const isProved = isInCity || jobKind === JobKind.WORKSHOP;
  if (isInCity && employer === '阜沙镇家具厂' && fromDay >= '2019-08-01') return { isProved, said: 'ROSTER' };
  const isSeen = isInCity ? fromDay < '2019-08-01' : destination === LaborDestination.PAIRED_PROVINCE && pointToPoint;
  return { isProved, said: isSeen ? 'CONFIRMED' : null };
}

/** Both sides have gone through what lies before the autumn; of firms and courses the papers are there. */
export function wordsOnActivity({ facts: { kind, from } }: PlannedActivity): Words {
  const isProved = PROVED_ACTIVITIES.includes(kind) && from < '2019-12-01';
  return { isProved, said: isProved && from < '2019-09-01' ? 'CONFIRMED' : null };
}

const PROVED_ACTIVITIES: readonly ActivityKind[] = [
  ActivityKind.TRAINING,
  ActivityKind.ENTERPRISE_LANDED,
  ActivityKind.WORKSHOP,
  ActivityKind.VISIT,
  ActivityKind.MEETING,
];
