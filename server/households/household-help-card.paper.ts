import { benefitRulesById } from '../benefits/benefit-rule.store';
import { benefitsByHousehold } from '../benefits/benefit.store';
import { SOURCE_WORDS } from '../benefits/benefit-words.rules';
import { actionPlansByHousehold } from '../helpers/action-plan.store';
import { helpersByHousehold } from '../helpers/helper.store';
import { visitsByHousehold } from '../helpers/visit.store';
import { load } from '../papers/ledger.paper';
import type { PaperDesk } from '../papers/paper';
import { partiesById } from '../parties/party.store';
import type { CardHelp } from './household-help-card.rules';

/**
 * What a household's handbook prints of its help.
 * @param nameOf the plain name of a member by id
 */
export async function helpOfCard(
  desk: PaperDesk,
  householdId: string,
  nameOf: ReadonlyMap<string, string>,
): Promise<CardHelp> {
  const ids = [householdId];
  const helpers = (await load(desk, helpersByHousehold, ids)).get(householdId) ?? [];
  const plans = (await load(desk, actionPlansByHousehold, ids)).get(householdId) ?? [];
  const visits = (await load(desk, visitsByHousehold, ids)).get(householdId) ?? [];
  const received = (await load(desk, benefitsByHousehold, ids)).get(householdId) ?? [];
  const units = await load(desk, partiesById, helpers.map(({ unitId }) => unitId)); // prettier-ignore
  const rules = await load(desk, benefitRulesById, received.map(({ ruleId }) => ruleId)); // prettier-ignore
  return {
    // A helper whose last day is before the first never came to anything.
    helpers: helpers
      .filter(({ since, until }) => until === null || until >= since)
      .map((helper) => ({ ...helper, unit: units.get(helper.unitId)?.name ?? null })),
    plans,
    visits,
    benefits: received
      .filter(({ reversedAt }) => reversedAt === null)
      .map((benefit) => ({
        ...benefit,
        rule: rules.get(benefit.ruleId)?.versions.find(({ version }) => version === benefit.ruleVersion)?.nameZh ?? '',
        member: benefit.memberId === null ? null : (nameOf.get(benefit.memberId) ?? ''),
        source: SOURCE_WORDS[benefit.source][0],
      })),
  };
}
