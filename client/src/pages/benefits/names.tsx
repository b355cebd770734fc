import { Link } from 'wouter';
import type { BenefitHouseholdFragment, BenefitRuleNamedFragment } from '../../gql/benefits/graphql';
import { nameIn, useLanguage } from '../../language';
import { SimulatedBadge } from '../../parts/figure';
import { householdPath } from '../households/paths';
import { useBenefitWords } from './words';

/** What a rule is called now, or was called last. */
export const ruleName = ({ code, versions }: Pick<BenefitRuleNamedFragment, 'code' | 'versions'>): string =>
  versions.at(-1)?.name ?? code;

interface About {
  household?: BenefitHouseholdFragment | null;
  member?: { person: { name: string } } | null;
}

/** The head of the household, or the member whom it is about; masked as the server hands them out. */
export function subjectName({ household, member }: About): string {
  const head = household?.members.find(({ relation, until }) => relation === 'HEAD' && !until);
  return (member ?? head)?.person.name ?? '';
}

/** The household's number, which opens its page. */
export function HouseholdLink({ household }: Pick<About, 'household'>) {
  const words = useBenefitWords();
  if (!household) return words.none;
  return (
    <div>
      <Link href={householdPath(household.id)}>{household.number}</Link> {household.simulated && <SimulatedBadge />}
    </div>
  );
}

/** Township and village. */
export function useWhere(): (
  household: Pick<BenefitHouseholdFragment, 'place' | 'village'> | null | undefined,
) => string {
  const { language } = useLanguage();
  return (household) =>
    [household?.place && nameIn(language, household.place), household?.village].filter(Boolean).join(' ');
}
