import type { HouseholdFilter, HouseholdGuarantee, HouseholdOrder, HouseholdState } from '../../../gql/graphql';
import { among, type Chosen } from '../../../parts/choices';
import { zh } from '../words.zh';

/** What a list is looked through by, as its address says it. */
export const KEYS = ['q', 'state', 'category', 'risk', 'place', 'lacks', 'mine', 'late', 'order', 'onDay'] as const;

export type ChosenHouseholds = Chosen<(typeof KEYS)[number]>;

export const STATES = Object.keys(zh.stateName) as HouseholdState[];
/** In these an entry is open. */
export const OPEN: readonly HouseholdState[] = ['FOUND', 'REVIEWED', 'NOTICED', 'ADMITTED', 'CLEARING'];
/** Chosen instead of a state: every open one. */
export const ANY_OPEN = 'OPEN';
/** Chosen instead of a guarantee: any of them. */
export const ANY_GUARANTEE = 'ANY';
export const GUARANTEES = Object.keys(zh.guaranteeName) as HouseholdGuarantee[];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A past day that the list and its numbers are of; nothing for today. */
export const pastDay = ({ onDay }: Pick<ChosenHouseholds, 'onDay'>, today: string): string | undefined =>
  DAY.test(onDay) && onDay < today ? onDay : undefined;

/** The states of a filter: one, all that are open, or nothing for any. What an address says may be anything. */
export function statesOf(state: string): HouseholdState[] | undefined {
  if (state === ANY_OPEN) return [...OPEN];
  const one = among(zh.stateName, state);
  return one && [one];
}

function guaranteesOf(lacks: string): HouseholdGuarantee[] | undefined {
  if (lacks === ANY_GUARANTEE) return GUARANTEES;
  const one = among(zh.guaranteeName, lacks);
  return one && [one];
}

export function filterOf(chosen: ChosenHouseholds, today: string): HouseholdFilter {
  const category = among(zh.categoryName, chosen.category);
  const risk = among(zh.riskName, chosen.risk);
  const onDay = pastDay(chosen, today);
  const states = statesOf(chosen.state);
  const notMet = guaranteesOf(chosen.lacks);
  return {
    ...(onDay && { onDay }),
    ...(states && { states }),
    ...(category && { categories: [category] }),
    ...(risk && { risks: [risk] }),
    ...(chosen.place && { placeIds: [chosen.place] }),
    ...(notMet && { notMet }),
    ...(chosen.mine === 'yes' && { waitsForMe: true }),
    ...(chosen.late === 'yes' && { notReviewedInTime: true }),
    ...(chosen.q.trim() && { search: chosen.q.trim() }),
  };
}

/** The same for the paper, whose parameters are texts. */
export function paperParams(chosen: ChosenHouseholds, today: string): Record<string, string> {
  const { states, categories, risks, placeIds, notMet, waitsForMe, notReviewedInTime, search, onDay } = filterOf(
    chosen,
    today,
  );
  const texts = {
    placeId: placeIds?.[0],
    states: states?.join(','),
    categories: categories?.join(','),
    risks: risks?.join(','),
    notMet: notMet?.join(','),
    waitsForMe: waitsForMe ? 'true' : undefined,
    notReviewedInTime: notReviewedInTime ? 'true' : undefined,
    onDay: onDay ?? undefined,
    search: search ?? undefined,
  };
  return Object.fromEntries(Object.entries(texts).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

const ORDERS: Record<string, HouseholdOrder> = {
  number: { field: 'NUMBER', direction: 'ASC' },
  newest: { field: 'FOUND_ON', direction: 'DESC' },
  oldest: { field: 'FOUND_ON', direction: 'ASC' },
};

/** By default what was entered last comes first. */
export const orderOf = ({ order }: Pick<ChosenHouseholds, 'order'>): HouseholdOrder | undefined => ORDERS[order];
