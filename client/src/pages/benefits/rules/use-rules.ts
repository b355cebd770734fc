import { BenefitRulesDocument, type BenefitRuleWholeFragment } from '../../../gql/benefits/graphql';
import { nameIn, useLanguage } from '../../../language';
import { useFresh } from '../../../parts/fresh';
import { ruleName } from '../names';
import { useBenefitWords } from '../words';

/** What a rule says on a day; nothing where it says nothing then. */
export const versionOn = <Version extends { fromDay: string; appliesUntil?: string | null }>(
  { versions }: { versions: readonly Version[] },
  day: string,
): Version | undefined =>
  versions.find(({ fromDay, appliesUntil }) => fromDay <= day && (!appliesUntil || day <= appliesUntil));

export function useRules(): readonly BenefitRuleWholeFragment[] | undefined {
  const [{ data }] = useFresh({ query: BenefitRulesDocument, variables: {} });
  return data?.benefitRules;
}

/** Rules as one chooses among them: whose each is, where it is not the whole country's. */
export function useRuleNames(): (readonly [id: string, name: string])[] {
  const name = useRuleLabel();
  return (useRules() ?? []).map((rule) => [rule.id, name(rule)] as const);
}

export function useRuleLabel(): (rule: BenefitRuleWholeFragment) => string {
  const words = useBenefitWords();
  const { language } = useLanguage();
  return (rule) => (rule.place ? `${ruleName(rule)} · ${words.ofPlace(nameIn(language, rule.place))}` : ruleName(rule));
}
