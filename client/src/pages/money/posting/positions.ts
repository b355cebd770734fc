import type { FundOfPageFragment } from '../../../gql/money/graphql';
import { VERBS, type Verb } from './verbs';

type FundPosition = FundOfPageFragment['positions'][number];

/** A place in the books that an entry may take from. */
export interface Position extends FundPosition {
  key: string;
}

const isNothing = (balance: string): boolean => /^-|^0*(\.0*)?$/.test(balance);

/** What lies where this verb could take it from. */
export function positionsFor(verb: Verb, fund: FundOfPageFragment): Position[] {
  const { side, takesFrom } = VERBS[verb];
  const holdings = takesFrom(fund.voucherOrder);
  return fund.positions
    .filter((one) => one.side === side && holdings.includes(one.holding) && !isNothing(one.balance))
    .map((one) => ({ ...one, key: keyOf(one) }));
}

const keyOf = ({ side, holding, originYear, custodian, project }: FundPosition): string =>
  JSON.stringify([side, holding, originYear, custodian.kind, custodian.name, project?.id]);

/** Custodians of a side that some entry has named. */
export function knownCustodians(funds: readonly FundOfPageFragment[], side: string): FundPosition['custodian'][] {
  const known = new Map<string, FundPosition['custodian']>();
  for (const { custodian } of funds.flatMap(({ positions }) => positions)) {
    if (custodian.side === side) known.set(`${custodian.kind} ${custodian.name}`, custodian);
  }
  return [...known.values()];
}
