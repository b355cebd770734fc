import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { NonEmptyArray } from 'type-graphql';
import type { Config } from './config';
import type { Hub } from './events/hub';
import { businessDay, type Day } from './platform/day';
import type { Log } from './platform/log';
import { AccountResolver } from './accounts/account.resolver';
import { AccountService } from './accounts/account.service';
import { AuditResolver } from './accounts/audit.resolver';
import { PostResolver } from './accounts/post.resolver';
import { SavedViewResolver } from './accounts/saved-view.resolver';
import { SavedViewService } from './accounts/saved-view.service';
import { ServiceTokenResolver } from './accounts/service-token.resolver';
import { ServiceTokenService } from './accounts/service-token.service';
import { SessionResolver } from './accounts/session.resolver';
import { SessionService } from './accounts/session.service';
import { ViewerResolver } from './accounts/viewer.resolver';
import { ActivityResolver, ActivityVersionResolver, PairingCoverageResolver } from './activities/activity.resolver';
import { ActivityService } from './activities/activity.service';
import {
  AgreementResolver,
  AgreementVersionResolver,
  PairingAgreementResolver,
  SignatureResolver,
  TargetResolver,
  TargetShareResolver,
} from './agreements/agreement.resolver';
import { AgreementService } from './agreements/agreement.service';
import { BoardResolver, BoardRowResolver } from './board/board.resolver';
import { BoardService } from './board/board.service';
import { DefinitionService } from './indicators/definition.service';
import { figureLook } from './flags/figure-look.service';
import { FlagService } from './flags/flag.service';
import { FLAG_RESOLVERS, openFlags } from './flags/flags.room';
import { moneyLook } from './funds/money-look.service';
import { FundEntryResolver, FundPositionResolver, FundResolver, FundSourceResolver } from './funds/fund.resolver';
import { FundPathNodeResolver, FundPathResolver, FundPoolShareResolver } from './funds/fund-path.resolver';
import { FundPathService } from './funds/fund-path.service';
import { FundPostingResolver } from './funds/fund-posting.resolver';
import { FundService } from './funds/fund.service';
import { DISPUTE_RESOLVERS, openDisputes } from './disputes/disputes.room';
import { EvidenceResolver, FilesOfFundEntryResolver } from './evidence/evidence.resolver';
import { EvidenceService } from './evidence/evidence.service';
import { openShelf } from './evidence/open-shelf';
import { MoneyRuleResolver } from './funds/money-rule.resolver';
import { MoneyRuleService } from './funds/money-rule.service';
import {
  DonorMoneyResolver,
  LyingMoneyResolver,
  MoneyLyingResolver,
  MoneyOfFundResolver,
  MoneyOfPairingResolver,
  MoneyRateResolver,
  PairingMoneyResolver,
  RatesOfProjectResolver,
} from './funds/pairing-money.resolver';
import { everyImporter } from './imports/imports.room';
import { importRefusalsPaper } from './imports/import-refusals.paper';
import { importTemplatePaper } from './imports/import-template.paper';
import { ImportVault } from './imports/import-vault';
import { ImportResolver } from './imports/import.resolver';
import { ImportService } from './imports/import.service';
import { IndicatorService } from './indicators/indicator.service';
import {
  IndicatorCategoryResolver,
  IndicatorResolver,
  IndicatorSchemeResolver,
  UnitResolver,
} from './indicators/indicator.resolver';
import {
  LaborPlacementResolver,
  LaborPlacementVersionResolver,
  PairingPlacementResolver,
} from './labor/placement.resolver';
import { PlacementService } from './labor/placement.service';
import { LiveService } from './live/live.service';
import { LiveResolver } from './live/live.resolver';
import { NodeResolver } from './graphql/node.resolver';
import { PairingService } from './pairings/pairing.service';
import { PairingResolver } from './pairings/pairing.resolver';
import { PaperService } from './papers/paper.service';
import { papersOf } from './papers/papers.paper';
import { PartyService } from './parties/party.service';
import { MembershipResolver, PartyResolver } from './parties/party.resolver';
import { openProjects, PROJECT_RESOLVERS } from './projects/projects.room';
import { PersonResolver } from './people/person.resolver';
import { PersonService } from './people/person.service';
import { PersonVault } from './people/person-vault';
import {
  InvoiceLineResolver,
  PairingPurchaseResolver,
  PurchaseResolver,
  PurchaseVersionResolver,
} from './purchases/purchase.resolver';
import { PurchaseService } from './purchases/purchase.service';
import {
  DifferenceResolver,
  DifferenceResolutionResolver,
  FundEntryDifferenceResolver,
} from './reconciliation/reconciliation.resolver';
import {
  FieldsOfActivityResolver,
  FieldsOfPlacementResolver,
  FieldsOfPurchaseResolver,
  RecordWordResolver,
} from './records/record.resolver';
import { WordService } from './records/word.service';
import { ReconciliationService } from './reconciliation/reconciliation.service';
import { RollupTerms } from './records/rollup-terms.service';
import { RestatedFigureResolver, RestatementLineResolver, RestatementResolver } from './results/restatement.resolver';
import { RestatementService } from './results/restatement.service';
import { ResultsResolver } from './results/results.resolver';
import { ResultsService } from './results/results.service';
import { officeLook } from './reports/office-look.service';
import { reportPaper } from './reports/report.paper';
import { workTablePaper } from './plans/work-table.paper';
import { selfAssessmentPaper } from './reports/self-assessment.paper';
import { GROUND_WORK_RESOLVERS, groundWorkPapers, openGroundWork } from './ground-work.room';
import { openPlans, PLAN_RESOLVERS } from './plans/plans.room';
import { openReports, REPORT_RESOLVERS } from './reports/reports.room';
import { FigureResolver, StatementResolver } from './statements/statement.resolver';
import { StatementService } from './statements/statement.service';
import { PlaceService } from './places/place.service';
import { AlarmService } from './supervision/alarm.service';
import { accountabilityLetterPaper } from './supervision/accountability-letter.paper';
import { openSupervision, SUPERVISION_RESOLVERS } from './supervision/supervision.room';
import { PlaceChangeService } from './places/place-change.service';
import { PlaceChangeResolver, PlaceResolver } from './places/place.resolver';

/** What a room's services are made from. */
export interface Ground {
  source: DataSource;
  /** The worker’s own pool: it keeps moments. */
  worker: DataSource;
  config: Config;
  log: Log;
  hub: Hub;
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql names resolver classes so
type ResolverClass = Function;

export interface Rooms {
  accounts: AccountService;
  alarms: AlarmService;
  agreements: AgreementService;
  evidence: EvidenceService;
  flags: FlagService;
  funds: FundService;
  imports: ImportService;
  indicators: IndicatorService;
  live: LiveService;
  pairings: PairingService;
  papers: PaperService;
  parties: PartyService;
  placeChanges: PlaceChangeService;
  places: PlaceService;
  results: ResultsService;
  terms: RollupTerms;
  statements: StatementService;
  sessions: SessionService;
  resolvers: Map<ResolverClass, object>;
}

/** Opens every room: services get the ground they stand on, resolvers the service they translate for. */
export function openRooms(ground: Ground): Rooms {
  const today = (): Day => businessDay(new Date());
  const accounts = new AccountService(ground.source, ground.config);
  const activities = new ActivityService(ground.source, ground.config.secret);
  const agreements = new AgreementService(ground.source, ground.config.secret);
  const definitions = new DefinitionService(ground.source, ground.config.secret);
  const evidence = new EvidenceService(ground.source, ground.config.secret, openShelf(ground.config));
  const flags = new FlagService(ground.source, ground.config.secret, [figureLook, officeLook, moneyLook]);
  const funds = new FundService(ground.source, ground.config.secret);
  const vault = new PersonVault(ground.config);
  const importKinds = everyImporter(vault);
  const importPapers = [importTemplatePaper, importRefusalsPaper(new ImportVault(ground.config), importKinds)];
  const imports = new ImportService(ground.source, ground.config, importKinds, ground.log);
  const indicators = new IndicatorService(ground.source);
  const pairings = new PairingService(ground.source, ground.config);
  const parties = new PartyService(ground.source, ground.config);
  const places = new PlaceService(ground.source);
  const placements = new PlacementService(ground.source, ground.config.secret, vault);
  const persons = new PersonService(ground.source, ground.config.secret, vault);
  const purchases = new PurchaseService(ground.source, ground.config.secret);
  const placeChanges = new PlaceChangeService(ground.source, ground.config);
  const sessions = new SessionService(ground.source, ground.config, ground.log);
  const reconciliation = new ReconciliationService(ground.source, ground.config.secret);
  const terms = new RollupTerms();
  const results = new ResultsService(ground.source, terms);
  const folder = join(ground.config.dataDir, 'files', 'incoming');
  const reportPapers = [reportPaper, selfAssessmentPaper(results)];
  const roomPapers = [workTablePaper, ...groundWorkPapers(vault), accountabilityLetterPaper];
  const allPapers = [...papersOf(vault, results), ...importPapers, ...reportPapers, ...roomPapers];
  const papers = new PaperService(ground.source, allPapers, folder);
  const live = new LiveService(ground.source, ground.hub, results);
  const alarms = new AlarmService(ground.source, results);
  const statements = new StatementService(ground.source, ground.config.secret);
  const resolvers = new Map<ResolverClass, object>([
    [AccountResolver, new AccountResolver(accounts)],
    [AuditResolver, new AuditResolver(accounts)],
    [PostResolver, new PostResolver()],
    [ServiceTokenResolver, new ServiceTokenResolver(new ServiceTokenService(ground.source, ground.config))],
    [SavedViewResolver, new SavedViewResolver(new SavedViewService(ground.source, ground.config.secret))],
    [SessionResolver, new SessionResolver(sessions)],
    [ViewerResolver, new ViewerResolver()],
    [ActivityResolver, new ActivityResolver(activities)],
    [ActivityVersionResolver, new ActivityVersionResolver()],
    [PairingCoverageResolver, new PairingCoverageResolver()],
    [AgreementResolver, new AgreementResolver(agreements)],
    [AgreementVersionResolver, new AgreementVersionResolver()],
    [PairingAgreementResolver, new PairingAgreementResolver()],
    [BoardResolver, new BoardResolver(new BoardService(ground.source, results))],
    [BoardRowResolver, new BoardRowResolver()],
    [SignatureResolver, new SignatureResolver()],
    [TargetResolver, new TargetResolver()],
    [TargetShareResolver, new TargetShareResolver()],
    [EvidenceResolver, new EvidenceResolver(evidence)],
    [FilesOfFundEntryResolver, new FilesOfFundEntryResolver()],
    [FundResolver, new FundResolver(funds)],
    [FundEntryResolver, new FundEntryResolver(funds)],
    [FundPositionResolver, new FundPositionResolver()],
    [FundPathResolver, new FundPathResolver(new FundPathService(ground.source))],
    [FundPathNodeResolver, new FundPathNodeResolver()],
    [FundPoolShareResolver, new FundPoolShareResolver()],
    [FundPostingResolver, new FundPostingResolver(funds)],
    [FundSourceResolver, new FundSourceResolver()],
    ...openFlags(ground, flags),
    [DonorMoneyResolver, new DonorMoneyResolver()],
    [LyingMoneyResolver, new LyingMoneyResolver()],
    [MoneyLyingResolver, new MoneyLyingResolver()],
    [MoneyOfFundResolver, new MoneyOfFundResolver(today)],
    [MoneyOfPairingResolver, new MoneyOfPairingResolver()],
    [MoneyRateResolver, new MoneyRateResolver()],
    [MoneyRuleResolver, new MoneyRuleResolver(new MoneyRuleService(ground.source, ground.config.secret))],
    [PairingMoneyResolver, new PairingMoneyResolver(today)],
    [RatesOfProjectResolver, new RatesOfProjectResolver(today)],
    [DifferenceResolver, new DifferenceResolver(reconciliation)],
    [DifferenceResolutionResolver, new DifferenceResolutionResolver()],
    [FundEntryDifferenceResolver, new FundEntryDifferenceResolver()],
    [ImportResolver, new ImportResolver(imports)],
    [IndicatorResolver, new IndicatorResolver(indicators, definitions)],
    [IndicatorSchemeResolver, new IndicatorSchemeResolver(indicators)],
    [IndicatorCategoryResolver, new IndicatorCategoryResolver()],
    [UnitResolver, new UnitResolver()],
    [LiveResolver, new LiveResolver(live)],
    [NodeResolver, new NodeResolver()],
    [PairingResolver, new PairingResolver(pairings)],
    [PartyResolver, new PartyResolver(parties)],
    [MembershipResolver, new MembershipResolver()],
    [PlaceResolver, new PlaceResolver(places, placeChanges)],
    [PlaceChangeResolver, new PlaceChangeResolver()],
    [LaborPlacementResolver, new LaborPlacementResolver(placements)],
    [LaborPlacementVersionResolver, new LaborPlacementVersionResolver()],
    [PairingPlacementResolver, new PairingPlacementResolver(placements)],
    [PersonResolver, new PersonResolver(persons, vault)],
    ...openProjects(ground),
    [PurchaseResolver, new PurchaseResolver(purchases)],
    [PurchaseVersionResolver, new PurchaseVersionResolver()],
    [PairingPurchaseResolver, new PairingPurchaseResolver(purchases)],
    [InvoiceLineResolver, new InvoiceLineResolver()],
    [FieldsOfPlacementResolver, new FieldsOfPlacementResolver()],
    [FieldsOfPurchaseResolver, new FieldsOfPurchaseResolver()],
    [FieldsOfActivityResolver, new FieldsOfActivityResolver()],
    [RecordWordResolver, new RecordWordResolver(new WordService(ground.source, ground.config.secret))],
    ...openSupervision(ground, results, alarms),
    ...openDisputes(ground, { purchases, placements, activities }),
    ...openReports(ground, results),
    ...openPlans(ground),
    ...openGroundWork(ground, vault),
    [ResultsResolver, new ResultsResolver(results)],
    [RestatementResolver, new RestatementResolver(new RestatementService(ground.source))],
    [RestatedFigureResolver, new RestatedFigureResolver()],
    [RestatementLineResolver, new RestatementLineResolver()],
    [StatementResolver, new StatementResolver(statements)],
    [FigureResolver, new FigureResolver()],
  ]);
  return {
    accounts,
    alarms,
    agreements,
    evidence,
    flags,
    funds,
    imports,
    indicators,
    live,
    pairings,
    papers,
    parties,
    placeChanges,
    places,
    results,
    terms,
    statements,
    sessions,
    resolvers,
  };
}

/** Every resolver class, for the schema. */
export const RESOLVERS: NonEmptyArray<ResolverClass> = [
  AccountResolver,
  AuditResolver,
  PostResolver,
  ServiceTokenResolver,
  SavedViewResolver,
  SessionResolver,
  ViewerResolver,
  ActivityResolver,
  ActivityVersionResolver,
  PairingCoverageResolver,
  AgreementResolver,
  AgreementVersionResolver,
  PairingAgreementResolver,
  BoardResolver,
  BoardRowResolver,
  SignatureResolver,
  TargetResolver,
  TargetShareResolver,
  EvidenceResolver,
  FilesOfFundEntryResolver,
  FundResolver,
  FundEntryResolver,
  FundPositionResolver,
  FundPathResolver,
  FundPathNodeResolver,
  FundPoolShareResolver,
  FundPostingResolver,
  FundSourceResolver,
  ...FLAG_RESOLVERS,
  DonorMoneyResolver,
  LyingMoneyResolver,
  MoneyLyingResolver,
  MoneyOfFundResolver,
  MoneyOfPairingResolver,
  MoneyRateResolver,
  MoneyRuleResolver,
  PairingMoneyResolver,
  RatesOfProjectResolver,
  DifferenceResolver,
  DifferenceResolutionResolver,
  FundEntryDifferenceResolver,
  ImportResolver,
  IndicatorResolver,
  IndicatorSchemeResolver,
  IndicatorCategoryResolver,
  UnitResolver,
  LiveResolver,
  NodeResolver,
  PairingResolver,
  PartyResolver,
  MembershipResolver,
  PlaceResolver,
  PlaceChangeResolver,
  LaborPlacementResolver,
  LaborPlacementVersionResolver,
  PairingPlacementResolver,
  PersonResolver,
  ...PROJECT_RESOLVERS,
  PurchaseResolver,
  PurchaseVersionResolver,
  PairingPurchaseResolver,
  InvoiceLineResolver,
  FieldsOfPlacementResolver,
  FieldsOfPurchaseResolver,
  FieldsOfActivityResolver,
  RecordWordResolver,
  ...SUPERVISION_RESOLVERS,
  ...DISPUTE_RESOLVERS,
  ...REPORT_RESOLVERS,
  ...PLAN_RESOLVERS,
  ...GROUND_WORK_RESOLVERS,
  ResultsResolver,
  RestatementResolver,
  RestatedFigureResolver,
  RestatementLineResolver,
  StatementResolver,
  FigureResolver,
];
