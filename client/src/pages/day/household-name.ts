import type { DayHouseholdFragment } from '../../gql/day/graphql';
import { nameIn, useLanguage } from '../../language';

/** DG-0102 王*明 · 翠华镇 大坪村: how a clerk knows a household, its head's name masked. */
export function useHouseholdName(): (household: DayHouseholdFragment) => string {
  const { language } = useLanguage();
  return ({ number, members, place, village }) => {
    const head = members.find(({ relation, until }) => relation === 'HEAD' && until === null);
    const where = [place && nameIn(language, place), village].filter(Boolean).join(' ');
    return [[number, head?.person?.name].filter(Boolean).join(' '), where].filter(Boolean).join(' · ');
  };
}
