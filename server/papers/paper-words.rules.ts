import { Programme, type FundKind, type FundTier } from '../../schema/vocabulary';
import { KIND_WORDS, TIER_WORDS } from '../funds/fund-words.rules';
import type { Day } from '../platform/day';

const PROGRAMMES: Record<Programme, string> = {
  EAST_WEST: '东西部协作',
  DESIGNATED_AID: '定点帮扶',
  PROVINCE_INTERNAL: '省内对口帮扶',
  COUNTY_OWN: '县级自筹帮扶',
};

export const programmeWord = (programme: Programme): string => PROGRAMMES[programme];

/** Kind and tier as a table names them: 财政援助资金（区县级）. */
export function sourceWord({ kind, tier }: { kind: FundKind; tier: FundTier | null }): string {
  return tier === null ? KIND_WORDS[kind].zh : `${KIND_WORDS[kind].zh}（${TIER_WORDS[tier].zh}）`;
}

/** 2019-05-06 as a letter writes it: 2019年5月6日. */
export function dayWord(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** A moment as Shanghai's clocks show it: 2026-11-22 17:05:33. */
export function momentWord(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** What stands in a cell where there is nothing to say. */
export const NONE = '—';
