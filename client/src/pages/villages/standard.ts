import { grouped } from '../../amounts';
import type { StandardFragment } from '../../gql/villages/graphql';
import type { VillageWords } from './words';

type Unit = Pick<StandardFragment, 'unit'>;

/** A quantity as it is read: `2.5 %`, `20,000 元`. */
export const withUnit = (value: string, { unit }: Unit, language: string): string =>
  unit === 'PERCENT' ? `${value} %` : language === 'en' ? `¥${grouped(value)}` : `${grouped(value)} 元`;

/** What a standard asks for. */
export function askedOf(standard: StandardFragment, words: VillageWords, language: string): string {
  const { measure, threshold } = standard;
  if (measure === 'MET' || typeof threshold !== 'string') return words.seenMet;
  const amount = withUnit(threshold, standard, language);
  return measure === 'BELOW' ? words.askedBelow(amount) : words.askedAtLeast(amount);
}
