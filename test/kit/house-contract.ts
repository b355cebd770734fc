import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';

/** One promise about the contract, and SDL that would break it. */
export interface ContractWall {
  promise: string;
  /** The coordinates that break it: `Type.field(argument)`. */
  measure: (schema: GraphQLSchema) => string[];
  /** Added to a sound little contract, this has to be found out. */
  breaches: string[];
}

/** A contract that keeps every promise, for the breaches to be added to. */
export const SOUND = `
  """Money.""" scalar Money
  """A fund.""" type Fund { """Its id.""" id: ID! }
  """What may be asked.""" type Query { """One fund.""" fund("""Its id.""" id: ID!): Fund }
`;

/** Doors: they change no business fact, so none of them needs a request key. */
const DOORS = ['signIn', 'signOut', 'refreshSession', 'changePassword'];

/** Lists that are no pages, each with what keeps it short. */
export const SHORT_LISTS: Record<string, string> = {
  'Query.savedViews': 'at most fifty of one account',
  'AccountabilityEntry.nextActions': 'an enum',
  'AccountabilityEntry.steps': 'cut off by its store',
  'Account.posts': 'the posts of one person',
  'Activity.nextActions': 'an enum',
  'Activity.versions': 'cut off by its store',
  'MeetingProblems.units': 'cut off by its rules',
  'ActivityFormRule.needs': 'the fields of an input',
  'ActivityFormRule.of': 'an enum',
  'ActivityFormRule.takes': 'the fields of an input',
  'Agreement.nextActions': 'an enum',
  'Agreement.signatures': 'one for each side',
  'Agreement.targets': 'at most as many as its input admits',
  'Agreement.versions': 'one for each amendment that both sides signed or left',
  'AgreementVersion.signatures': 'one for each side',
  'AgreementVersion.targets': 'at most as many as its input admits',
  'Asset.evidence': 'at most as many as its input admits',
  'AssetSummary.byKind': 'an enum',
  'AssetSummary.byOwner': 'an enum',
  'AuditEntry.details': 'the few details that an entry keeps',
  'AttachEvidencePayload.evidence': 'its input admits ten',
  'Board.years': 'since 1996',
  'BoardRow.measures': 'the rules stop at twenty-four',
  'Evidence.records': 'the store stops at a hundred',
  'FundEntry.files': 'the store stops at a hundred',
  'Activity.files': 'the store stops at a hundred',
  'Activity.nextWords': 'an enum',
  'Activity.words': 'the store stops at a hundred',
  'LaborPlacement.files': 'the store stops at a hundred',
  'LaborPlacement.nextWords': 'an enum',
  'LaborPlacement.words': 'the store stops at a hundred',
  'Purchase.files': 'the store stops at a hundred',
  'Purchase.nextWords': 'an enum',
  'Purchase.words': 'the store stops at a hundred',
  'SayOfRecordsPayload.records': 'its input admits five hundred',
  'IntegrityFlag.sayings': 'one for each office of a county',
  'OfficeFigure.sayings': 'one for each office of a county',
  'OfficeFigure.silentTowns': 'cut off at a hundred',
  'OfficeSaying.reports': 'cut off at a hundred',
  'Restatement.opensAt': 'the two parts of a ratio',
  'Query.officeFigures': 'one for each indicator that is reported',
  'Fund.positions': 'the store stops at a thousand',
  'Fund.postingSides': 'an enum of two',
  'FundEntry.evidence': 'its input admits twenty',
  'FundEntry.nextActions': 'an enum',
  'FundEntry.sources': 'the store stops at a thousand',
  'FundEntry.uses': 'the store stops at a thousand',
  'Fund.rates': 'one for each kind of rate',
  'Project.rates': 'one for each kind of rate',
  'CustodianMoney.rates': 'one for each kind of rate',
  'MoneyFlow.nodes': 'one for each point and kind of custodian',
  'MoneyFlow.links': 'between the points of the picture',
  'MoneyLying.byOriginYear': 'years since the programme began',
  'MoneyLying.pockets': 'cut off at a hundred',
  'PairingMoney.byCustodian': 'the store stops at two hundred',
  'PairingMoney.byDonor': 'a group has at most as many members as its input admits',
  'Figure.flags': 'cut off at a hundred',
  'FlagRuleSetting.thresholds': 'the few that a rule has',
  'IntegrityFlag.figures': 'cut off at twenty',
  'IntegrityFlag.numbers': 'the few figures of one sentence',
  'IntegrityFlag.statements': 'the two that a sentence names',
  'IntegrityFlag.versions': 'the store stops at a hundred',
  'PairingMoney.flags': 'cut off at a hundred',
  'PairingMoney.byKind': 'one for each kind and tier',
  'PairingMoney.byProjectStatus': 'one for each status',
  'PairingMoney.waiting': 'cut off at a hundred',
  'PairingMoney.rates': 'one for each kind of rate',
  'Query.activityForms': 'the table of forms',
  'Query.flagRules': 'an enum',
  'ResultCell.flags': 'cut off at a hundred',
  'Statement.flags': 'cut off at a hundred',
  'Query.moneyRules': 'a scheme lays down a handful',
  'Difference.donorEntries': 'the store stops at two hundred',
  'Difference.funds': 'those of a few statements',
  'Difference.nextActions': 'an enum',
  'Difference.reasons': 'one of a kind for each pair of documents or holders in it',
  'Difference.recipientEntries': 'the store stops at two hundred',
  'FactChange.fields': 'the columns of one fact, or the figures of one statement',
  'Figure.notices': 'a few rules look at each figure',
  'FundPath.nodes': 'cut off by its service: 2,000 entries',
  'FundPath.links': 'the links between its nodes',
  'FundPool.shares': 'cut off by its resolver: 100 shares',
  'Import.columns': 'the reader stops at two hundred',
  'Import.constants': 'its input admits twenty',
  'Import.fields': 'the catalogue of one kind of record',
  'Import.questions': 'one for each field of the catalogue at most',
  'Import.sheets': 'the reader stops at fifty',
  'ImportColumn.samples': 'three',
  'ImportField.choices': 'an enum',
  'ImportRow.cells': 'the reader stops at two hundred columns',
  'ImportRow.refusals': 'a few for each field of the catalogue',
  'ImportRow.repairs': 'a few for each field of the catalogue',
  'ImportRow.values': 'one for each field of the catalogue',
  'ImportSheet.hiddenColumns': 'the reader stops at two hundred',
  'Indicator.acceptedUnits': 'the catalogue names them',
  'Indicator.reporters': 'two sides at most',
  'IndicatorScheme.categories': 'a scheme has a handful',
  'Pairing.children': 'cut off by its service',
  'Pairing.unitCoverage': 'one for each form of pairing',
  'Pairing.versions': 'one for each change somebody made to a pairing',
  'Pairing.years': 'years since the programme began',
  'Party.covers': 'the places that one printed name joins',
  'Party.groups': 'the donor groups of one party at a day',
  'Party.members': 'a group has at most as many members as its input admits',
  'Party.printedNames': 'a party has at most as many names as its input admits',
  'Place.history': 'the steps of one place in the history of the divisions',
  'Post.categories': 'the categories of one scheme',
  'Project.assets': 'at most as many as its inputs admit, all together',
  'Project.nextActions': 'an enum',
  'Project.versions': 'cut off by its store',
  'Purchase.invoiceLines': 'at most as many as its inputs admit, all together',
  'LaborPlacement.categories': 'an enum',
  'LaborPlacement.nextActions': 'an enum',
  'LaborPlacement.versions': 'cut off by its store',
  'LaborPlacementVersion.categories': 'an enum',
  'Purchase.nextActions': 'an enum',
  'Purchase.versions': 'cut off by its store',
  'ProjectVersion.evidence': 'at most as many as its input admits',
  'Alarm.numbers': 'the few figures of one sentence',
  'Query.outlook': 'one for each target of an agreement',
  'Query.rankingFormulas': 'the store stops at a hundred',
  'Ranking.nextActions': 'an enum',
  'Ranking.places': 'its input admits two hundred',
  'Ranking.recomputed': 'its input admits two hundred',
  'RankingFormula.terms': 'its input admits twenty',
  'RankingPlace.terms': 'as many as its formula has, twenty at most',
  'Query.supervisionRules': 'a scheme lays down a handful',
  'Dispute.nextActions': 'an enum',
  'Dispute.versions': 'cut off by its store',
  'SayOfFoundPayload.disputes': 'one for each side that recorded them',
  'SayOfRecordsPayload.disputes': 'at most as many as its input admits records',
  'Query.benefitLeakCounts': 'refused beyond a thousand by its service',
  'Query.benefitRules': 'cut off at five hundred by its store',
  'Query.benefitSums': 'cut off at a thousand by its store',
  'BenefitLeak.findings': 'an enum',
  'BenefitLeak.missing': 'the periods of five years: sixty-one months',
  'BenefitLeak.remind': 'the offices of one household’s place',
  'BenefitLeak.twice': 'the periods of five years: sixty-one months',
  'BenefitRule.versions': 'a rule is revised some times in a decade',
  'BenefitRuleVersion.categories': 'an enum',
  'BenefitRuleVersion.met': 'an enum',
  'BenefitRuleVersion.notMet': 'an enum',
  'BenefitRuleVersion.relations': 'an enum',
  'BenefitRuleVersion.risks': 'an enum',
  'Household.benefits': 'cut off by its store: two hundred',
  'Household.entitlements': 'one for each rule and member of one household',
  'PolicyBenefit.evidence': 'its input admits twenty',
  'PolicyBenefitsPayload.benefits': 'its input admits five hundred',
  'Query.householdCounts': 'cut off at a thousand by its store',
  'Query.householdEras': 'an enum',
  'GuaranteeCheck.evidence': 'its input admits twenty',
  'FindingsPayload.rectifications': 'its input admits fifty',
  'RectificationsPayload.rectifications': 'its input admits fifty',
  'Inspection.draws': 'cut off by its store: fifty',
  'Inspection.findings': 'its input admits three hundred, all together',
  'Inspection.followUps': 'the findings of one inspection: three hundred',
  'InspectionFollowUp.visitors': 'its input admits thirty',
  'Inspection.nextActions': 'an enum',
  'Inspection.questions': 'its input admits thirty',
  'Inspection.subjects': 'an enum',
  'Inspection.tallies': 'one for each kind of thing',
  'Inspection.team': 'its input admits thirty',
  'InspectionVersion.teamBefore': 'its input admits thirty',
  'Inspection.versions': 'cut off by its store: a hundred',
  'InspectionTally.answers': 'one for each question',
  'InspectionVisit.answers': 'its input admits thirty',
  'InspectionVisit.visitors': 'its input admits thirty',
  'Household.entries': 'cut off by its store: a hundred',
  'Household.checks': 'cut off by its store: two hundred',
  'Household.guarantees': 'an enum',
  'Household.incomes': 'cut off by its store: forty years',
  'Household.members': 'cut off by its store: a hundred',
  'Household.nextActions': 'an enum',
  'Household.path': 'cut off by its store: two hundred',
  'HouseholdStep.evidence': 'its input admits twenty',
  'Household.helpers': 'cut off by its store: fifty',
  'Household.workItems': 'cut off by its store: a hundred',
  'Household.actionPlans': 'cut off by its store: forty',
  'Household.visits': 'cut off by its store: two hundred',
  'ActionPlan.evidence': 'its input admits twenty',
  'ActionPlan.files': 'the store stops at a hundred',
  'ActionPlan.measures': 'its table admits forty',
  'ActionPlan.versions': 'cut off by its store: a hundred',
  'ActionPlanVersion.measures': 'its table admits forty',
  'HouseholdVisit.files': 'the store stops at a hundred',
  'HouseholdVisit.versions': 'cut off by its store: a hundred',
  'HouseholdVisit.workItems': 'cut off by its store: twenty',
  'Query.visitCounts': 'cut off at a thousand by its store',
  'UnmaskHouseholdPayload.members': 'the members of one household',
  'BenefitLink.entries': 'cut off by its store: five hundred',
  'BenefitLink.nextActions': 'an enum',
  'BenefitLink.partners': 'its input admits twenty',
  'BenefitLinkVersion.partners': 'its input admitted twenty',
  'BenefitLink.versions': 'cut off by its store: two hundred',
  'BenefitLinkVersion.evidence': 'its input admits twenty',
  'CollectiveIncome.versions': 'cut off by its store: two hundred',
  'CollectiveIncomeVersion.evidence': 'its input admits twenty',
  'Query.benefitLinkSums': 'cut off at a thousand by its store',
  'Query.collectiveIncomeSources': 'a few words, cut off at a hundred',
  'Query.collectiveIncomeSums': 'cut off at a thousand by its store',
  'RelocationSite.activities': 'its input admits fifty',
  'RelocationSite.services': 'an enum',
  'RelocationSiteVersion.services': 'an enum',
  'RelocationSite.versions': 'cut off by its store: two hundred',
  'RelocationSiteVersion.evidence': 'its input admits twenty',
  'VillageLift.nextActions': 'an enum',
  'VillageLift.standing': 'one for each standard, of which there are a few',
  'VillageLift.versions': 'cut off by its store: two hundred',
  'VillageLiftVersion.evidence': 'its input admits twenty',
  'Query.villageStandards': 'a few standards, cut off at two hundred',
  'VillageIncome.bySource': 'one for each source, of which there are a few',
  'WorkItem.files': 'the store stops at a hundred',
  'WorkItem.milestones': 'its input admits twenty',
  'WorkItem.nextActions': 'an enum',
  'WorkItem.progress': 'cut off by its store: forty quarters',
  'WorkItem.versions': 'cut off by its store',
  'WorkItemVersion.milestoneDays': 'its input admits twenty',
  'Rectification.files': 'the store stops at a hundred',
  'Rectification.nextActions': 'an enum',
  'Rectification.responsibleUnits': 'its input admits twenty',
  'Rectification.versions': 'cut off by its store',
  'ResultCell.claims': 'the claims of one cell; the cost rule counts them',
  'ResultCell.leadingClaimIds': 'some of its claims',
  'ResultCell.notices': 'one for each border of definitions that its sum would cross',
  'Statement.figures': 'a statement has at most as many figures as its input admits',
  'Statement.versions': 'one for each correction that somebody made',
  'StatementPayload.notices': 'a few for each figure, and figures are bounded',
  'ResultsChange.cells': 'the cells of one answer, 5,000 at most',
  'ResultsChange.removed': 'the keys of the answer before, 5,000 at most',
  'Target.shares': 'one for each member of a donor group',
  'Viewer.abilities': 'an enum',
  'Viewer.posts': 'the posts of one person',
  'Query.projectTransitions': 'the table of steps',
  'ReissuedReport.differences': 'four values of a form’s two hundred indicators at most',
  'Report.comments': 'the store takes five hundred',
  'Report.figures': 'a form has two hundred indicators at most',
  'Report.modifiedSinceApproval': 'some of its figures',
  'Report.nextActions': 'an enum',
  'Report.papers': 'one for each time that somebody locked it',
  'Report.parts': 'a thousand owed below it at most',
  'Report.steps': 'cut off by its store',
  'Report.submissions': 'cut off by its store',
  'ReportSubmission.changes': 'some of its figures',
  'ReportForm.indicators': 'its input admits two hundred',
  'ReportForm.steps': 'its input admits twelve',
  'ReportFormStep.figures': 'some of the form’s indicators',
  'Query.nodes': 'as many as ids were given, which are bounded',
};

/** The walls of the house that can be seen in its contract. */
export const CONTRACT_WALLS: ContractWall[] = [
  {
    promise: 'every type, field, argument, input and enum value is described',
    measure: (schema) =>
      ownTypes(schema).flatMap((type) => {
        const silent = type.description || rootNames(schema).includes(type.name) ? [] : [type.name];
        if (isEnumType(type))
          silent.push(...type.getValues().flatMap((one) => (one.description ? [] : [`${type.name}.${one.name}`])));
        if (isInputObjectType(type))
          silent.push(
            ...Object.values(type.getFields()).flatMap((one) => (one.description ? [] : [`${type.name}.${one.name}`])),
          );
        if (isObjectType(type) || isInterfaceType(type)) {
          for (const field of Object.values(type.getFields())) {
            if (!field.description) silent.push(`${type.name}.${field.name}`);
            for (const arg of field.args) if (!arg.description) silent.push(`${type.name}.${field.name}(${arg.name})`);
          }
        }
        return silent;
      }),
    breaches: [
      'type Project { """Its id.""" id: ID! }',
      'extend type Fund { kind: String! }',
      'extend type Fund { """Its entries in a year.""" entry(year: Int): ID }',
      '"""The stage.""" enum Stage { """Paid.""" PAID SPENT }',
      '"""Which funds.""" input FundFilter { year: Int }',
    ],
  },
  {
    promise: 'every mutation takes one input, with a request key unless it is a door',
    measure: (schema) =>
      Object.values(schema.getMutationType()?.getFields() ?? {})
        .filter((mutation) => {
          const [input, ...more] = mutation.args;
          if (input?.name !== 'input' || more.length > 0 || !isNonNullType(input.type)) return true;
          if (DOORS.includes(mutation.name)) return false;
          const type = getNamedType(input.type);
          const key = isInputObjectType(type) ? type.getFields().requestKey : undefined;
          return key === undefined || !isNonNullType(key.type);
        })
        .map((mutation) => `Mutation.${mutation.name}`),
    breaches: [
      'type Mutation { pay(amount: Money!): Fund }',
      'input PayInput { amount: Money! } type Mutation { pay(input: PayInput!): Fund }',
      'input PayInput { requestKey: String } type Mutation { pay(input: PayInput!): Fund }',
    ],
  },
  {
    promise: 'every connection is asked for by page: it takes first and after',
    measure: (schema) =>
      ownFields(schema).flatMap(({ at, field }) =>
        getNamedType(field.type).name.endsWith('Connection') &&
        !['first', 'after'].every((name) => field.args.some((arg) => arg.name === name))
          ? [at]
          : [],
      ),
    breaches: [
      'type FundConnection { nodes: [Fund!]! } extend type Query { funds: FundConnection! }',
      'type FundConnection { nodes: [Fund!]! } extend type Fund { others(first: Int): FundConnection! }',
    ],
  },
  {
    promise: 'a list is a page, or something is known to keep it short',
    measure: (schema) =>
      ownFields(schema).flatMap(({ at, field, type }) =>
        isListType(getNullableType(field.type)) && !/Connection$/.test(type) && !(at in SHORT_LISTS) ? [at] : [],
      ),
    breaches: ['extend type Query { funds: [Fund!]! }', 'extend type Fund { entries: [ID!]! }'],
  },
  {
    promise: 'no number of the contract is a float: amounts and rates are exact',
    measure: (schema) => {
      const floats = ownFields(schema).flatMap(({ at, field }) => [
        ...(isFloat(field.type) ? [at] : []),
        ...field.args.flatMap((arg) => (isFloat(arg.type) ? [`${at}(${arg.name})`] : [])),
      ]);
      const inputs = ownTypes(schema).flatMap((type) =>
        isInputObjectType(type)
          ? Object.values(type.getFields()).flatMap((field) =>
              isFloat(field.type) ? [`${type.name}.${field.name}`] : [],
            )
          : [],
      );
      return [...floats, ...inputs];
    },
    breaches: [
      'extend type Fund { amount: Float! }',
      'extend type Fund { share(of: Float): Money }',
      'input PayInput { amount: [Float!] }',
    ],
  },
];

/** Exceptions for fields that are there no more. */
export function needlessShortLists(schema: GraphQLSchema): string[] {
  const lists = new Set(ownFields(schema).map(({ at }) => at));
  return Object.keys(SHORT_LISTS).filter((at) => !lists.has(at));
}

function isFloat(type: Parameters<typeof getNamedType>[0]): boolean {
  return getNamedType(type)?.name === 'Float';
}

function rootNames(schema: GraphQLSchema): string[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    type ? [type.name] : [],
  );
}

function ownTypes(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
}

function ownFields(schema: GraphQLSchema) {
  return ownTypes(schema).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, type: type.name, field }))
      : [],
  );
}
