import { authExchange } from '@urql/exchange-auth';
import { cacheExchange, type Resolver as CacheResolver } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { Client, fetchExchange } from 'urql';
import type { Language } from '../words';
import { isUnauthenticated } from './problems';
import { authorization, fetchAsOneself, mayRefresh, needsRefresh, refresh } from './session';

/** Objects without an identity of their own stay inside the object that holds them. */
const embedded = () => null;

/**
 * A pairing that a list has brought is shown at once. What the server has said about this id comes first, though:
 * "there is none" (a stale link, or access that has ended) must not be waited for for ever.
 */
const knownPairing: CacheResolver = (_parent, args, cache) => {
  const id = args.id as string;
  const told = cache.resolve('Query', 'pairing', { id });
  if (told !== undefined) return told;
  const listed = { __typename: 'Pairing', id };
  return cache.resolve(listed, 'id') === undefined ? undefined : listed;
};

const cache = () =>
  cacheExchange({
    keys: {
      Viewer: embedded,
      Session: embedded,
      Post: embedded,
      AuditDetail: embedded,
      HouseholdToVisit: embedded,
      ActionMeasure: embedded,
      HouseholdEntry: embedded,
      BenefitLeak: embedded,
      MissingBenefit: embedded,
      BenefitRuleVersion: embedded,
      MeetingProblems: embedded,
      MeetingUnitProblems: embedded,
      Unit: embedded,
      IndicatorCategory: embedded,
      Period: embedded,
      Source: embedded,
      Notice: embedded,
      ResultCell: embedded,
      ResultConnection: embedded,
      // Its id is one within a picture only.
      FlowNode: embedded,
      FlowLink: embedded,
      MoneyFlow: embedded,
      PairingMoney: embedded,
      FundTotals: embedded,
      MoneyRate: embedded,
      MoneyPace: embedded,
      MoneyLying: embedded,
      LyingMoney: embedded,
      DifferenceReason: embedded,
      DifferenceResolution: embedded,
      FundPath: embedded,
      FundPathNode: embedded,
      FundPool: embedded,
      ProjectVersion: embedded,
      LyingYear: embedded,
      CustodianMoney: embedded,
      KindMoney: embedded,
      DonorMoney: embedded,
      Custodian: embedded,
      FundPosition: embedded,
      FundSource: embedded,
      Goods: embedded,
      Membership: embedded,
      PurchaseVersion: embedded,
      InvoiceLine: embedded,
      LaborPlacementVersion: embedded,
      ActivityVersion: embedded,
      RecordWord: embedded,
      RecordsToConfirmConnection: embedded,
      CellRecordConnection: embedded,
      DueReport: embedded,
      Board: embedded,
      BoardRow: ({ key }) => key as string,
      OpenMatters: embedded,
      ReportFormStep: embedded,
      ReportFigure: embedded,
      ReportPart: embedded,
      ReportStep: embedded,
      ReportPaper: embedded,
      ReportSubmission: embedded,
      ReportFigureChange: embedded,
      ModifiedReportFigure: embedded,
      ReissuedReport: embedded,
      ReissueDifference: embedded,
      VillageIncome: embedded,
      AmountOfSource: embedded,
      CollectiveIncomeSource: embedded,
      CollectiveIncomeSum: embedded,
      BenefitLinkSum: embedded,
      BenefitLinkPartner: embedded,
      BenefitReach: embedded,
      BenefitLeakCount: embedded,
      BenefitHeads: embedded,
      BenefitSum: embedded,
      GuaranteeCheck: embedded,
      VillageLiftVersion: embedded,
      VillageStandard: embedded,
      VillageStanding: embedded,
      HouseholdStep: embedded,
      HouseholdIncome: embedded,
      HouseholdEra: embedded,
      HouseholdCount: embedded,
      InspectionOfficial: embedded,
      InspectionQuestion: embedded,
      InspectionVersion: embedded,
      InspectionDraw: embedded,
      InspectionTally: embedded,
      InspectionAnswerTally: embedded,
      InspectionFinding: embedded,
      InspectionFollowUp: embedded,
      InspectionVisit: embedded,
      InspectionAnswer: embedded,
      RedrawnSample: embedded,
      WorkMilestone: embedded,
      WorkProgress: embedded,
      WorkItemVersion: embedded,
      ImportProgress: embedded,
      ImportSheet: embedded,
      ImportColumn: embedded,
      ImportField: embedded,
      ImportConstant: embedded,
      ImportQuestion: embedded,
      ImportCounts: embedded,
      ImportRow: embedded,
      ImportValue: embedded,
      ImportRepair: embedded,
      ImportRefusal: embedded,
    },
    resolvers: {
      Query: {
        pairings: relayPagination(),
        statements: relayPagination(),
        pairing: knownPairing,
      },
    },
  });

const auth = () =>
  authExchange((utilities) =>
    Promise.resolve({
      addAuthToOperation: (operation) => {
        const bearer = authorization();
        return bearer ? utilities.appendHeaders(operation, { authorization: bearer }) : operation;
      },
      willAuthError: needsRefresh,
      didAuthError: (error) => mayRefresh() && isUnauthenticated(error),
      refreshAuth: async () => {
        await refresh();
      },
    }),
  );

/** One client, and so one cache, for one reader and one language: neither another's data nor another language's names stay behind. */
export const makeClient = (language: Language): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: fetchAsOneself,
    fetchOptions: { headers: { 'accept-language': language } },
    exchanges: [cache(), auth(), fetchExchange],
  });
