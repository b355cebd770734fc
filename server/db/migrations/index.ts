import { Foundation1700000000001 } from './0001-foundation';
import { Agreements1700000000003 } from './0003-agreements';
import { Statements1700000000004 } from './0004-statements';
import { Accounts1700000000005 } from './0005-accounts';
import { Money1700000000006 } from './0006-money';
import { Reconciliation1700000000007 } from './0007-reconciliation';
import { MoneyClock1700000000008 } from './0008-money-clock';
import { Records1700000000009 } from './0009-records';
import { People1700000000010 } from './0010-people';
import { Purchases1700000000011 } from './0011-purchases';
import { Activities1700000000012 } from './0012-activities';
import { Evidence1700000000013 } from './0013-evidence';
import { Imports1700000000014 } from './0014-imports';
import { LedgerRollup1700000000015 } from './0015-ledger-rollup';
import { Reports1700000000016 } from './0016-reports';
import { Doubts1700000000017 } from './0017-doubts';
import { Disputes1700000000018 } from './0018-disputes';
import { Supervision1700000000019 } from './0019-supervision';
import { Alarms1700000000021 } from './0021-alarms';
import { Rankings1700000000022 } from './0022-rankings';
import { KnownSessions1700000000023 } from './0023-known-sessions';
import { RollupTerms1700000000024 } from './0024-rollup-terms';
import { OwnPairings1700000000025 } from './0025-own-pairings';
import { FundMoves1700000000026 } from './0026-fund-moves';
import { FlagsAsKnown1700000000027 } from './0027-flags-as-known';
import { CompiledReports1700000000028 } from './0028-compiled-reports';
import { RankingsOfTownships1700000000029 } from './0029-rankings-of-townships';
import { ReportDocuments1700000000030 } from './0030-report-documents';
import { Plans1700000000032 } from './0032-plans';
import { SavedViews1700000000034 } from './0034-saved-views';
import { Households1700000000035 } from './0035-households';
import { WorkOfProjects1700000000037 } from './0037-work-of-projects';
import { Helpers1700000000038 } from './0038-helpers';
import { Benefits1700000000039 } from './0039-benefits';
import { Inspections1700000000040 } from './0040-inspections';
import { Accountability1700000000042 } from './0042-accountability';
import { Villages1700000000041 } from './0041-villages';
import { HouseholdViews1700000000043 } from './0043-household-views';
import { GroundImports1700000000048 } from './0048-ground-imports';
import { MeetingsAndRewards1700000000050 } from './0050-meetings-and-rewards';
import { BenefitImports1700000000051 } from './0051-benefit-imports';
import { ChangedTeams1700000000052 } from './0052-changed-teams';
import { ListImports1700000000053 } from './0053-list-imports';
import { VillageImports1700000000054 } from './0054-village-imports';
import { LooksBack1700000000056 } from './0056-looks-back';
import { RegisterInFigures1700000000044 } from './0044-register-in-figures';
import { VillageLifts1700000000045 } from './0045-village-lifts';
import { WorkOfVisits1700000000046 } from './0046-work-of-visits';
import { CorrectedHouseholds1700000000049 } from './0049-corrected-households';
import { WhereHouseholdsLay1700000000057 } from './0057-where-households-lay';

/** Every migration, in order. A room adds its own file and its line here. */
export const migrations = [
  Foundation1700000000001,
  Agreements1700000000003,
  Statements1700000000004,
  Accounts1700000000005,
  Money1700000000006,
  Reconciliation1700000000007,
  MoneyClock1700000000008,
  Records1700000000009,
  People1700000000010,
  Purchases1700000000011,
  Activities1700000000012,
  Evidence1700000000013,
  Imports1700000000014,
  LedgerRollup1700000000015,
  Reports1700000000016,
  Doubts1700000000017,
  Disputes1700000000018,
  Supervision1700000000019,
  Alarms1700000000021,
  Rankings1700000000022,
  KnownSessions1700000000023,
  RollupTerms1700000000024,
  OwnPairings1700000000025,
  FundMoves1700000000026,
  FlagsAsKnown1700000000027,
  CompiledReports1700000000028,
  RankingsOfTownships1700000000029,
  ReportDocuments1700000000030,
  Plans1700000000032,
  SavedViews1700000000034,
  Households1700000000035,
  WorkOfProjects1700000000037,
  Helpers1700000000038,
  Benefits1700000000039,
  Inspections1700000000040,
  Villages1700000000041,
  Accountability1700000000042,
  HouseholdViews1700000000043,
  RegisterInFigures1700000000044,
  VillageLifts1700000000045,
  WorkOfVisits1700000000046,
  GroundImports1700000000048,
  CorrectedHouseholds1700000000049,
  MeetingsAndRewards1700000000050,
  BenefitImports1700000000051,
  ChangedTeams1700000000052,
  ListImports1700000000053,
  VillageImports1700000000054,
  LooksBack1700000000056,
  WhereHouseholdsLay1700000000057,
];
