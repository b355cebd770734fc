import { nameIn, useLanguage } from '../../language';

/** What a household is known by. */
export interface NamedHousehold {
  id: string;
  number: string;
  village?: string | null;
  place?: { name: string; nameEn?: string | null } | null;
  members: readonly { relation: string; until?: string | null; person?: { name: string } | null }[];
}

/** DG-0102 王*明 · 翠华镇 大坪村: how a clerk knows a household, its head's name masked. */
export function useHouseholdName(): (household: NamedHousehold) => string {
  const { language } = useLanguage();
  return ({ number, members, place, village }) => {
    const head = members.find(({ relation, until }) => relation === 'HEAD' && until === null);
    const where = [place && nameIn(language, place), village].filter(Boolean).join(' ');
    return [[number, head?.person?.name].filter(Boolean).join(' '), where].filter(Boolean).join(' · ');
  };
}
