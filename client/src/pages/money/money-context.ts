import { createContext, use } from 'react';
import type { FundOfPageFragment, MoneyPairingQuery } from '../../gql/money/graphql';

/** What the page is about, for everything on it. */
export interface MoneyOfPage {
  pairing: NonNullable<MoneyPairingQuery['pairing']>;
  year: number;
  /** of every year: money of an earlier one is still spent */
  funds: readonly FundOfPageFragment[];
  ofYear: readonly FundOfPageFragment[];
}

export const MoneyContext = createContext<MoneyOfPage | null>(null);

export function useMoney(): MoneyOfPage {
  const money = use(MoneyContext);
  if (!money) throw new Error('this part belongs on the money page');
  return money;
}
