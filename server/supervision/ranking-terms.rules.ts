/** What the kinds of a formula's terms count, of whom, and in which form it brings points. */
import { ProblemCode, RankingPeers, RankingTermKind } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import type { RankingTerm } from './ranking';

/** Kinds that are of an indicator, as results tell it. */
export type IndicatorTermKind = RankingTermKind.COMPLETION | RankingTermKind.RATE | RankingTermKind.RATE_LOW;
/** Kinds that count rows: each of them knows which rows these are. */
export type RowTermKind = Exclude<RankingTermKind, IndicatorTermKind>;

/** What a row of a term is, as a node. */
export type RowSubject = 'Rectification' | 'WorkItem' | 'WorkPlan' | 'Household';

type Words = readonly [zh: string, en: string];

interface RowTerm {
  /** A share brings points by how many of its rows are as they should be; each row of a deduction takes points off. */
  form: 'SHARE' | 'DEDUCTION';
  subject: RowSubject;
  /** Members of donor groups keep no register of households. */
  isOfMembers: boolean;
  words: Words;
}

export const ROW_TERMS: Readonly<Record<RowTermKind, RowTerm>> = {
  OVERDUE_ITEMS: {
    form: 'DEDUCTION',
    subject: 'Rectification',
    isOfMembers: true,
    words: ['逾期整改事项', 'overdue items to be put right'],
  },
  WORK_DONE_IN_TIME: {
    form: 'SHARE',
    subject: 'WorkItem',
    isOfMembers: true,
    words: ['任务按期完成率', 'work accepted by its day'],
  },
  WORK_OVERDUE: { form: 'DEDUCTION', subject: 'WorkItem', isOfMembers: true, words: ['逾期任务', 'overdue work'] },
  PLANS_REPORTED: {
    form: 'SHARE',
    subject: 'WorkPlan',
    isOfMembers: true,
    words: ['计划进度填报率', 'plans whose progress is reported'],
  },
  FINDINGS_CLOSED_IN_TIME: {
    form: 'SHARE',
    subject: 'Rectification',
    isOfMembers: true,
    words: ['整改按期销号率', 'items closed in time'],
  },
  HOUSEHOLDS_REVIEWED_IN_TIME: {
    form: 'SHARE',
    subject: 'Household',
    isOfMembers: false,
    words: ['监测户按期核实率', 'households reviewed in time'],
  },
  VISITED_IN_TIME: {
    form: 'SHARE',
    subject: 'Household',
    isOfMembers: false,
    words: ['监测户按期走访率', 'households visited in time'],
  },
};

export const isRowTerm = (kind: RankingTermKind): kind is RowTermKind => Object.hasOwn(ROW_TERMS, kind);

/** Fails with FORMULA_NOT_FOR_PEERS where a term counts what these peers have none of. */
export function checkFormulaFits(terms: readonly Pick<RankingTerm, 'kind'>[], peers: RankingPeers): void {
  if (peers !== RankingPeers.MEMBERS_OF_GROUP) return;
  const misfit = terms.flatMap(({ kind }) => (isRowTerm(kind) && !ROW_TERMS[kind].isOfMembers ? [kind] : []))[0];
  if (misfit === undefined) return;
  const [term, termEn] = ROW_TERMS[misfit].words;
  const details = { term, termEn, peers: '帮扶组团成员', peersEn: 'members of a donor group' };
  throw new DomainError(ProblemCode.FORMULA_NOT_FOR_PEERS, details, 'formula');
}
