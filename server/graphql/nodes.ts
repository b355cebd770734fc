import { validate } from 'uuid';
import { accountsById } from '../accounts/account.store';
import { savedViewsById } from '../accounts/saved-view.store';
import { serviceTokensById } from '../accounts/service-token.store';
import { activitiesById } from '../activities/activity.store';
import { agreementsById } from '../agreements/agreement.store';
import { benefitsById } from '../benefits/benefit.store';
import { benefitRulesById } from '../benefits/benefit-rule.store';
import type { Batch, Loaders } from '../db/loaders';
import { disputesById } from '../disputes/dispute.store';
import { evidenceById } from '../evidence/evidence.store';
import { eventsByKey } from '../events/event.store';
import { fundEntriesById, fundsById } from '../funds/fund.store';
import { flagRulesById } from '../flags/flag-rule.store';
import { flagsById } from '../flags/flag.store';
import { moneyRulesById } from '../funds/money-rule.store';
import { actionPlansById } from '../helpers/action-plan.store';
import { helpersById } from '../helpers/helper.store';
import { visitsById } from '../helpers/visit.store';
import { householdsById } from '../households/household.store';
import { importsById } from '../imports/import.store';
import { indicatorsById, schemesById } from '../indicators/indicator.store';
import { inspectionsById } from '../inspections/inspection.store';
import { inspectionMembersById } from '../inspections/sample.store';
import { placementsById } from '../labor/placement.store';
import { pairingsById } from '../pairings/pairing.store';
import { partiesById } from '../parties/party.store';
import { personsById } from '../people/person.store';
import { placesById } from '../places/place.store';
import { assetsById } from '../projects/asset.store';
import { projectsById } from '../projects/project.store';
import { purchasesById } from '../purchases/purchase.store';
import { matchesById } from '../reconciliation/reconciliation.store';
import { accountabilityEntriesById } from '../supervision/accountability.store';
import { alarmsById } from '../supervision/alarm.store';
import { rankingFormulasById, rankingsById } from '../supervision/ranking.store';
import { rectificationsById } from '../supervision/rectification.store';
import { supervisionRulesById } from '../supervision/supervision-rule.store';
import { workItemsById } from '../plans/work-item.store';
import { workPlansById } from '../plans/work-plan.store';
import { commentsById } from '../reports/report-comment.store';
import { formsById } from '../reports/report-form.store';
import { reportsById } from '../reports/report.store';
import { figuresById, statementsById } from '../statements/statement.store';
import { linksById } from '../villages/benefit-link.store';
import { incomesById } from '../villages/collective-income.store';
import { sitesById } from '../villages/relocation-site.store';
import { liftsById } from '../villages/village-lift.store';

type NodeBatch = Batch<string, { id: string }>;

/** How a node of each type is read again by its key: a room with a node adds its line. What the viewer may not see is not there. */
const NODES: Readonly<Record<string, NodeBatch>> = {
  Account: accountsById,
  AccountabilityEntry: accountabilityEntriesById,
  ActionPlan: actionPlansById,
  Activity: activitiesById,
  Agreement: agreementsById,
  Alarm: alarmsById,
  Asset: assetsById,
  BenefitLink: linksById,
  CollectiveIncome: incomesById,
  BenefitRule: benefitRulesById,
  Difference: matchesById,
  Dispute: disputesById,
  Event: eventsByKey,
  Evidence: evidenceById,
  Figure: figuresById,
  FlagRuleSetting: flagRulesById,
  Fund: fundsById,
  FundEntry: fundEntriesById,
  Household: householdsById,
  HouseholdHelper: helpersById,
  HouseholdVisit: visitsById,
  Import: importsById,
  Indicator: indicatorsById,
  IndicatorScheme: schemesById,
  Inspection: inspectionsById,
  InspectionMember: inspectionMembersById,
  IntegrityFlag: flagsById,
  LaborPlacement: placementsById,
  MoneyRule: moneyRulesById,
  Pairing: pairingsById,
  Party: partiesById,
  Person: personsById,
  Place: placesById,
  PolicyBenefit: benefitsById,
  Project: projectsById,
  Purchase: purchasesById,
  Ranking: rankingsById,
  RankingFormula: rankingFormulasById,
  Rectification: rectificationsById,
  RelocationSite: sitesById,
  VillageLift: liftsById,
  Report: reportsById,
  ReportComment: commentsById,
  ReportForm: formsById,
  SavedView: savedViewsById,
  ServiceToken: serviceTokensById,
  Statement: statementsById,
  SupervisionRule: supervisionRulesById,
  WorkItem: workItemsById,
  WorkPlan: workPlansById,
};

/** Types whose keys are no uuids. */
const KEY_FORMS: Readonly<Record<string, RegExp>> = { Event: /^\d{1,18}\.\d{1,18}$/ };

export type AnyNode = { id: string; __typename: string };

/** The node of a type by its key, through the operation's loaders; null where there is none or the viewer may not see it. */
export async function nodeByKey(loaders: Loaders, type: string, key: string): Promise<AnyNode | null> {
  const batch = Object.hasOwn(NODES, type) ? NODES[type] : undefined;
  if (batch === undefined) return null;
  const isKey = KEY_FORMS[type]?.test(key) ?? validate(key);
  if (!isKey) return null;
  const row = await loaders.load(batch, key);
  return row === null ? null : { ...row, __typename: type };
}
