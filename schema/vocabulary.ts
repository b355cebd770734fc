/**
 * The plain words of the business: enums shared by the contract, the rules and the tables.
 * This file imports nothing, so every floor may use it. Names follow the field's own terms.
 */

export enum Lang {
  ZH = 'ZH',
  EN = 'EN',
}

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

/** What kind of aid a pairing belongs to. */
export enum Programme {
  EAST_WEST = 'EAST_WEST',
  DESIGNATED_AID = 'DESIGNATED_AID',
  PROVINCE_INTERNAL = 'PROVINCE_INTERNAL',
  COUNTY_OWN = 'COUNTY_OWN',
}

/** Between whom a pairing or a statement stands. Figures of different levels never add up. */
export enum PairingLevel {
  NATIONAL = 'NATIONAL',
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  COUNTY = 'COUNTY',
  TOWN = 'TOWN',
  VILLAGE = 'VILLAGE',
  ENTERPRISE_VILLAGE = 'ENTERPRISE_VILLAGE',
  SOCIAL_ORG_VILLAGE = 'SOCIAL_ORG_VILLAGE',
  SCHOOL = 'SCHOOL',
  HOSPITAL = 'HOSPITAL',
}

export enum PlaceKind {
  NATION = 'NATION',
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  COUNTY = 'COUNTY',
  TOWN = 'TOWN',
  VILLAGE = 'VILLAGE',
  ZONE = 'ZONE',
}

/** How a place came to be another. */
export enum PlaceChangeKind {
  RENAMED = 'RENAMED',
  /** Another code, in the same standing. */
  RECODED = 'RECODED',
  /** A county became a city or a district, a town a subdistrict. */
  UPGRADED = 'UPGRADED',
  /** Under another place. */
  MOVED = 'MOVED',
  /** Gave its ground to others. */
  MERGED = 'MERGED',
  /** Others were cut out of it. */
  SPLIT = 'SPLIT',
}

export enum PartyKind {
  GOVERNMENT = 'GOVERNMENT',
  ZONE_COMMITTEE = 'ZONE_COMMITTEE',
  DEPARTMENT = 'DEPARTMENT',
  CENTRAL_UNIT = 'CENTRAL_UNIT',
  ENTERPRISE = 'ENTERPRISE',
  SOCIAL_ORGANISATION = 'SOCIAL_ORGANISATION',
  SCHOOL = 'SCHOOL',
  HOSPITAL = 'HOSPITAL',
  FRONTLINE_TEAM = 'FRONTLINE_TEAM',
  /** 帮扶组团: donors that act together under a lead. */
  DONOR_GROUP = 'DONOR_GROUP',
  /** Several places named together by one statement, such as 都安县、大化县. */
  JOINT = 'JOINT',
  /** Units counted but not named, such as 8家区直帮扶单位. */
  UNIT_GROUP = 'UNIT_GROUP',
  /** Parts of the country named together, such as 东部8省市. */
  REGION = 'REGION',
}

export enum Role {
  DONOR_LEAD = 'DONOR_LEAD',
  DONOR_MEMBER = 'DONOR_MEMBER',
  RECIPIENT_REPORTER = 'RECIPIENT_REPORTER',
  DEPARTMENT_REPORTER = 'DEPARTMENT_REPORTER',
  TOWNSHIP_REPORTER = 'TOWNSHIP_REPORTER',
  RECIPIENT_REVIEWER = 'RECIPIENT_REVIEWER',
  FINANCE = 'FINANCE',
  FRONTLINE_TEAM = 'FRONTLINE_TEAM',
  SUPERVISOR = 'SUPERVISOR',
  AUDITOR = 'AUDITOR',
  ADMIN = 'ADMIN',
  PUBLIC = 'PUBLIC',
}

export enum ViewerKind {
  /** A person who signed in. */
  ACCOUNT = 'ACCOUNT',
  /** A frontend with a read-only token. */
  SERVICE = 'SERVICE',
  /** Anybody without a token. */
  PUBLIC = 'PUBLIC',
}

/** What a viewer may do somewhere; a frontend shows a button for it. The server decides each case again. */
export enum Ability {
  RECORD_STATEMENT = 'RECORD_STATEMENT',
  PUBLISH_STATEMENT = 'PUBLISH_STATEMENT',
  CHOOSE_LEADING_CLAIM = 'CHOOSE_LEADING_CLAIM',
  DRAFT_AGREEMENT = 'DRAFT_AGREEMENT',
  SHARE_TARGETS = 'SHARE_TARGETS',
  SIGN_AS_DONOR = 'SIGN_AS_DONOR',
  SIGN_AS_RECIPIENT = 'SIGN_AS_RECIPIENT',
  MANAGE_PAIRINGS = 'MANAGE_PAIRINGS',
  MANAGE_INDICATORS = 'MANAGE_INDICATORS',
  MANAGE_ACCOUNTS = 'MANAGE_ACCOUNTS',
  READ_AUDIT = 'READ_AUDIT',
  OPEN_FUND = 'OPEN_FUND',
  POST_FUND_ENTRY = 'POST_FUND_ENTRY',
  SIGN_FUND_ENTRY = 'SIGN_FUND_ENTRY',
  RESOLVE_DIFFERENCE = 'RESOLVE_DIFFERENCE',
  MANAGE_PROJECT = 'MANAGE_PROJECT',
  APPROVE_PROJECT = 'APPROVE_PROJECT',
  CONSENT_TO_PROJECT = 'CONSENT_TO_PROJECT',
  EXPLAIN_FLAG = 'EXPLAIN_FLAG',
  ACCEPT_FLAG = 'ACCEPT_FLAG',
  /** Placements, purchases and activities, one by one or from a file, with their evidence. */
  KEEP_RECORDS = 'KEEP_RECORDS',
  CONFIRM_RECORDS = 'CONFIRM_RECORDS',
  OPEN_RECTIFICATION = 'OPEN_RECTIFICATION',
  ANSWER_RECTIFICATION = 'ANSWER_RECTIFICATION',
  /** Returns an answer, or closes the item (销号). */
  CHECK_RECTIFICATION = 'CHECK_RECTIFICATION',
  /** Plans and what is to be done by them: makes, moves, assigns, reschedules, cancels, reopens. */
  PLAN_WORK = 'PLAN_WORK',
  REPORT_WORK = 'REPORT_WORK',
  /** Accepts what somebody else has done. */
  ACCEPT_WORK = 'ACCEPT_WORK',
  /** Enters households that are at risk, and keeps their book. */
  KEEP_HOUSEHOLDS = 'KEEP_HOUSEHOLDS',
  /** Reviews, admits and clears what somebody else has entered or proposed. */
  REVIEW_HOUSEHOLDS = 'REVIEW_HOUSEHOLDS',
  /** Orders inspections, draws their samples, closes them or calls them off. */
  ORDER_INSPECTION = 'ORDER_INSPECTION',
  /** What villages earn together, by what households share in it, and relocation sites. */
  KEEP_VILLAGES = 'KEEP_VILLAGES',
  /** Accepts or sends back a village that somebody else proposes to lift, and undoes it. */
  ACCEPT_VILLAGES = 'ACCEPT_VILLAGES',
  /** Makes and revises the rules of what households are entitled to, for the own place. */
  MANAGE_BENEFIT_RULES = 'MANAGE_BENEFIT_RULES',
  /** Records a benefit against its rule, with a reason: to who was not entitled, or a second time. */
  OVERRIDE_BENEFIT_RULE = 'OVERRIDE_BENEFIT_RULE',
  MANAGE_RANKINGS = 'MANAGE_RANKINGS',
  /** Drafts and signs praise, reminders, talks and accountability within a supervisor's place. */
  HOLD_ACCOUNTABLE = 'HOLD_ACCOUNTABLE',
  /** Acknowledges and answers them for the own party. */
  ANSWER_ACCOUNTABILITY = 'ANSWER_ACCOUNTABILITY',
  UNMASK_PERSON = 'UNMASK_PERSON',
  DRAFT_REPORT = 'DRAFT_REPORT',
  APPROVE_REPORT = 'APPROVE_REPORT',
  /** For the side that did not write it, of the figures that both sides report. */
  CONFIRM_REPORT = 'CONFIRM_REPORT',
  LOCK_REPORT = 'LOCK_REPORT',
  /** Sums up the reports below: of a city, a province, a donor’s lead. */
  COMPILE_REPORT = 'COMPILE_REPORT',
}

export enum Side {
  DONOR = 'DONOR',
  RECIPIENT = 'RECIPIENT',
}

/** How two sides' statements about one movement of money stand to each other. */
export enum MatchStatus {
  AGREED = 'AGREED',
  /** Only one side has spoken. */
  ONE_SIDED = 'ONE_SIDED',
  /** Both have spoken, and not of the same amount or the same fund. */
  DIFFERS = 'DIFFERS',
  /** Somebody entitled has closed the difference with a reason. */
  EXPLAINED = 'EXPLAINED',
}

/** What kind of reason closes a difference. */
export enum ResolutionKind {
  /** On its way through another treasury. */
  IN_TRANSIT = 'IN_TRANSIT',
  /** It came by another way than the ledger of this pairing. */
  OTHER_CHANNEL = 'OTHER_CHANNEL',
  /** A slip of the hand, known and left as it is. */
  TYPED_WRONG = 'TYPED_WRONG',
  NOT_COUNTED_AS_AID = 'NOT_COUNTED_AS_AID',
  OTHER = 'OTHER',
}

export enum DifferenceAction {
  RESOLVE = 'RESOLVE',
}

/** By what a list of differences is sorted. */
export enum DifferenceOrderField {
  DUE = 'DUE',
  SINCE = 'SINCE',
  AMOUNT = 'AMOUNT',
}

/** Why statements were brought together, or left alone. */
export enum MatchReasonKind {
  SAME_DOCUMENT = 'SAME_DOCUMENT',
  /** One document number in two spellings: brackets, full-width digits, leading zeros. */
  DOCUMENT_SPELT_OTHERWISE = 'DOCUMENT_SPELT_OTHERWISE',
  DOCUMENT_MISTYPED = 'DOCUMENT_MISTYPED',
  /** Documents of one authority and year with neighbouring numbers, paid together. */
  NEIGHBOURING_DOCUMENT = 'NEIGHBOURING_DOCUMENT',
  NO_DOCUMENT = 'NO_DOCUMENT',
  OTHER_DOCUMENT = 'OTHER_DOCUMENT',
  SAME_AMOUNT = 'SAME_AMOUNT',
  AMOUNT_TYPED_WRONG = 'AMOUNT_TYPED_WRONG',
  AMOUNT_DIFFERS = 'AMOUNT_DIFFERS',
  DAYS_APART = 'DAYS_APART',
  /** One payment, booked in several parts. */
  SPLIT_INTO = 'SPLIT_INTO',
  /** Several payments, booked as one. */
  MERGED_FROM = 'MERGED_FROM',
  /** Several on both sides under one document, which do not tell one from another. */
  TAKEN_TOGETHER = 'TAKEN_TOGETHER',
  OTHER_FUND = 'OTHER_FUND',
  OTHER_CUSTODIAN = 'OTHER_CUSTODIAN',
  /** The other side has stated nothing that belongs here. */
  MISSING = 'MISSING',
  /** Several statements of the other side fit equally well: people decide. */
  AMBIGUOUS = 'AMBIGUOUS',
}

export enum PeriodKind {
  YEAR = 'YEAR',
  YEAR_TO_DATE = 'YEAR_TO_DATE',
  CUMULATIVE = 'CUMULATIVE',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  PLAN = 'PLAN',
  PLAN_BATCH = 'PLAN_BATCH',
  AGREEMENT = 'AGREEMENT',
}

/** How print qualified a number: 超/多 at least, 近 at most, 约 about. */
export enum Bound {
  EXACT = 'EXACT',
  AT_LEAST = 'AT_LEAST',
  AT_MOST = 'AT_MOST',
  ABOUT = 'ABOUT',
}

/** How an indicator's figures combine: a flow adds, a stock is the latest, persons are distinct in each cell, a ratio is derived. */
export enum Counting {
  SUM = 'SUM',
  LAST = 'LAST',
  DISTINCT = 'DISTINCT',
  RATIO = 'RATIO',
}

export enum SchemeStatus {
  DRAFT = 'DRAFT',
  IN_FORCE = 'IN_FORCE',
}

/** The state of one version of an agreement. */
export enum AgreementStatus {
  DRAFT = 'DRAFT',
  SIGNED_BY_DONOR = 'SIGNED_BY_DONOR',
  SIGNED_BY_RECIPIENT = 'SIGNED_BY_RECIPIENT',
  IN_FORCE = 'IN_FORCE',
  SUPERSEDED = 'SUPERSEDED',
}

/** What can be done to the latest version of an agreement. */
export enum AgreementAction {
  SET_TARGETS = 'SET_TARGETS',
  SHARE_TARGETS = 'SHARE_TARGETS',
  SIGN_AS_DONOR = 'SIGN_AS_DONOR',
  SIGN_AS_RECIPIENT = 'SIGN_AS_RECIPIENT',
  AMEND = 'AMEND',
}

export enum StatementStatus {
  /** Seen by the parties of its pairing only. */
  INTERNAL = 'INTERNAL',
  /** A publication: seen by everybody who may read what is published. */
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}

/** What results are grouped by. */
export enum ResultsDimension {
  PROGRAMME = 'PROGRAMME',
  LEVEL = 'LEVEL',
  PERIOD_KIND = 'PERIOD_KIND',
  PAIRING = 'PAIRING',
  DONOR = 'DONOR',
  RECIPIENT = 'RECIPIENT',
  DONOR_PROVINCE = 'DONOR_PROVINCE',
  RECIPIENT_PROVINCE = 'RECIPIENT_PROVINCE',
  /** A member of a donor group, with its share of the target. */
  MEMBER = 'MEMBER',
  CATEGORY = 'CATEGORY',
  INDICATOR = 'INDICATOR',
  YEAR = 'YEAR',
  QUARTER = 'QUARTER',
  MONTH = 'MONTH',
  /** Of the fund ledger. */
  FUND_KIND = 'FUND_KIND',
  FUND_STAGE = 'FUND_STAGE',
  PROJECT_TYPE = 'PROJECT_TYPE',
  LABOR_DESTINATION = 'LABOR_DESTINATION',
  HOUSEHOLD_CATEGORY = 'HOUSEHOLD_CATEGORY',
  PURCHASE_CHANNEL = 'PURCHASE_CHANNEL',
  PURCHASE_MODE = 'PURCHASE_MODE',
}

/** What a completion rests on. */
export enum CompletionBasis {
  RECORDED = 'RECORDED',
  CLAIMED = 'CLAIMED',
}

/** By what results are sorted, beside their dimensions. */
export enum ResultsOrderField {
  DIMENSIONS = 'DIMENSIONS',
  TARGET = 'TARGET',
  CLAIMED = 'CLAIMED',
  RECORDED = 'RECORDED',
  EVIDENCED = 'EVIDENCED',
  CONFIRMED = 'CONFIRMED',
  COMPLETION = 'COMPLETION',
  PACE = 'PACE',
  GAP = 'GAP',
}

/** By what a list of statements is sorted. */
export enum StatementOrderField {
  RECORDED_AT = 'RECORDED_AT',
  YEAR = 'YEAR',
  RECIPIENT = 'RECIPIENT',
}

/** What kind of money a fund is. Enterprise investment is no aid and no fund. */
export enum FundKind {
  FISCAL = 'FISCAL',
  SOCIAL_CASH = 'SOCIAL_CASH',
  SOCIAL_GOODS = 'SOCIAL_GOODS',
}

/** From which treasury fiscal money comes. */
export enum FundTier {
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  DISTRICT = 'DISTRICT',
  TOWN = 'TOWN',
}

/** Whether vouchers come after payment (预拨) or before it (报账制). */
export enum VoucherOrder {
  AFTER_PAYMENT = 'AFTER_PAYMENT',
  BEFORE_PAYMENT = 'BEFORE_PAYMENT',
}

/** What an entry of the ledger says has happened. */
export enum FundStage {
  /** The plan track. */
  PLEDGED = 'PLEDGED',
  ALLOCATED = 'ALLOCATED',
  /** The cash track. */
  DISBURSED = 'DISBURSED',
  RECEIVED = 'RECEIVED',
  ISSUED = 'ISSUED',
  SPENT = 'SPENT',
  VOUCHERED = 'VOUCHERED',
  RETURNED = 'RETURNED',
  /** 期初余额: what lay there when the books were opened. */
  OPENING = 'OPENING',
  /** 转拨: to another custodian, at the same stage. */
  TRANSFERRED = 'TRANSFERRED',
  /** 质保金: withheld, and not spent. */
  RETAINED = 'RETAINED',
  RELEASED = 'RELEASED',
  /** 结转: goes on into the next year. */
  CARRIED_OVER = 'CARRIED_OVER',
  /** 结余: a project needs it no more. */
  SURPLUS = 'SURPLUS',
  /** The goods track, by valuation. */
  DONATED = 'DONATED',
  GOODS_RECEIVED = 'GOODS_RECEIVED',
  HANDED_OUT = 'HANDED_OUT',
}

/** In which state money lies with its custodian, or has left it. */
export enum FundHolding {
  /** Beyond the books of the side that posts. */
  OUTSIDE = 'OUTSIDE',
  PLEDGED = 'PLEDGED',
  ALLOCATED = 'ALLOCATED',
  DISBURSED = 'DISBURSED',
  TAKEN_BACK = 'TAKEN_BACK',
  RECEIVED = 'RECEIVED',
  ISSUED = 'ISSUED',
  RETAINED = 'RETAINED',
  /** Vouchers were accepted, payment is to follow (报账制). */
  CLEARED = 'CLEARED',
  /** Paid, vouchers are to follow. */
  SPENT = 'SPENT',
  /** Paid and vouchered. */
  SETTLED = 'SETTLED',
  SENT_BACK = 'SENT_BACK',
  DONATED = 'DONATED',
  GOODS_HELD = 'GOODS_HELD',
  HANDED_OUT = 'HANDED_OUT',
}

/** With whom money lies. */
export enum CustodianKind {
  DONOR_TREASURY = 'DONOR_TREASURY',
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  COUNTY_TREASURY = 'COUNTY_TREASURY',
  DEPARTMENT = 'DEPARTMENT',
  TOWNSHIP = 'TOWNSHIP',
  IMPLEMENTING_UNIT = 'IMPLEMENTING_UNIT',
  CHARITY = 'CHARITY',
}

/** How the books tell from which entry an amount came. */
export enum SourceTold {
  /** Named by whoever posted it. */
  NAMED = 'NAMED',
  /** Nothing else lay there. */
  ONLY_SOURCE = 'ONLY_SOURCE',
  /** Everything that lay there was taken. */
  ALL_OF_IT = 'ALL_OF_IT',
}

/** Which way a yuan is followed. */
export enum FundPathDirection {
  FORWARD = 'FORWARD',
  BACKWARD = 'BACKWARD',
}

/** What becomes of an amount on its path. */
export enum FundPathState {
  /** All of it went on, and the books tell where. */
  FLOWED = 'FLOWED',
  /** Still lies there. */
  RESTS = 'RESTS',
  /** Mixed with others: the books do not tell further. */
  POOLED = 'POOLED',
  /** One side has stated it, the other has not. */
  OUTSTANDING = 'OUTSTANDING',
  /** Has reached its end, or its beginning. */
  ENDED = 'ENDED',
  /** Goes on beyond the limits of the answer. */
  UNFOLLOWED = 'UNFOLLOWED',
  /** Reversed, a reversal or not signed: carries nothing. */
  VOID = 'VOID',
}

/** How the books tell that an amount went from one entry to another. */
export enum FundLinkTold {
  /** The two sides' statements about one fact. */
  MATCHED = 'MATCHED',
  NAMED = 'NAMED',
  ONLY_SOURCE = 'ONLY_SOURCE',
  ALL_OF_IT = 'ALL_OF_IT',
}

/** What can be done to an entry of the ledger. */
export enum FundEntryAction {
  SIGN = 'SIGN',
  REVERSE = 'REVERSE',
}

/** Sums of the ledger that a rate is made of. */
export enum MoneyMeasure {
  PLEDGED = 'PLEDGED',
  ALLOCATED = 'ALLOCATED',
  DISBURSED = 'DISBURSED',
  RECEIVED = 'RECEIVED',
  /** Opening balances and what was received. */
  AVAILABLE = 'AVAILABLE',
  ISSUED = 'ISSUED',
  /** What came to a custodian and did not go on to another. */
  HELD = 'HELD',
  SPENT = 'SPENT',
  VOUCHERED = 'VOUCHERED',
  LYING_AT_YEAR_END = 'LYING_AT_YEAR_END',
  AVAILABLE_AT_YEAR_END = 'AVAILABLE_AT_YEAR_END',
}

export enum MoneyRateKind {
  ALLOCATION = 'ALLOCATION',
  DISBURSEMENT = 'DISBURSEMENT',
  RECEIPT = 'RECEIPT',
  ISSUE = 'ISSUE',
  SPEND = 'SPEND',
  VOUCHER = 'VOUCHER',
  YEAR_END_BALANCE = 'YEAR_END_BALANCE',
}

/** What never mixes in a picture of flows. */
export enum FlowTrack {
  PLAN = 'PLAN',
  CASH = 'CASH',
  GOODS = 'GOODS',
}

/** Where a flow of money passes or rests. */
export enum FlowPoint {
  PLEDGED = 'PLEDGED',
  ALLOCATED = 'ALLOCATED',
  DISBURSED = 'DISBURSED',
  /** Between the two sides' books, on the way out: what rests there was disbursed and nobody has stated its receipt. */
  BETWEEN = 'BETWEEN',
  /** Received, while no disbursement is stated. */
  UNSTATED = 'UNSTATED',
  OPENING = 'OPENING',
  RECEIVED = 'RECEIVED',
  ISSUED = 'ISSUED',
  RETAINED = 'RETAINED',
  CLEARED = 'CLEARED',
  SPENT = 'SPENT',
  SETTLED = 'SETTLED',
  SENT_BACK = 'SENT_BACK',
  /** Between the two sides' books, on the way back. */
  BACK = 'BACK',
  TAKEN_BACK = 'TAKEN_BACK',
  DONATED = 'DONATED',
  GOODS_HELD = 'GOODS_HELD',
  HANDED_OUT = 'HANDED_OUT',
}

/** What a scheme lays down about money; a threshold, a day or a choice. */
export enum MoneyRuleCode {
  VOUCHER_RATE_FLOOR = 'VOUCHER_RATE_FLOOR',
  VOUCHER_RATE_AFTER_DAYS = 'VOUCHER_RATE_AFTER_DAYS',
  VOUCHER_RATE_DENOMINATOR = 'VOUCHER_RATE_DENOMINATOR',
  VOUCHER_ORDER = 'VOUCHER_ORDER',
  IDLE_DAYS = 'IDLE_DAYS',
  LONG_IDLE_DAYS = 'LONG_IDLE_DAYS',
  YEAR_END_BALANCE_CAP = 'YEAR_END_BALANCE_CAP',
  DAYS_TO_ANSWER_DIFFERENCE = 'DAYS_TO_ANSWER_DIFFERENCE',
  SPEND_TABLE_DAY = 'SPEND_TABLE_DAY',
}

/** Which rule asks. */
export enum FlagRule {
  VOUCHER_RATE_LOW = 'VOUCHER_RATE_LOW',
  IDLE_OVER_ONE_YEAR = 'IDLE_OVER_ONE_YEAR',
  IDLE_OVER_TWO_YEARS = 'IDLE_OVER_TWO_YEARS',
  YEAR_END_BALANCE_HIGH = 'YEAR_END_BALANCE_HIGH',
  RECEIPT_WITHOUT_DISBURSEMENT = 'RECEIPT_WITHOUT_DISBURSEMENT',
  RECEIPT_ABOVE_DISBURSEMENT = 'RECEIPT_ABOVE_DISBURSEMENT',
  DIFFERENCE_OVERDUE = 'DIFFERENCE_OVERDUE',
  PARTS_NOT_TOTAL = 'PARTS_NOT_TOTAL',
  FUND_PARTS_NOT_TOTAL = 'FUND_PARTS_NOT_TOTAL',
  PARTS_UNCLEAR = 'PARTS_UNCLEAR',
  STAGE_ABOVE_EARLIER = 'STAGE_ABOVE_EARLIER',
  SUBSET_ABOVE_SET = 'SUBSET_ABOVE_SET',
  TO_DATE_FELL = 'TO_DATE_FELL',
  RATE_DIFFERS = 'RATE_DIFFERS',
  RATE_TRUNCATED = 'RATE_TRUNCATED',
  MOVED_TO_TWIN = 'MOVED_TO_TWIN',
  PERSONS_ABOVE_TIMES = 'PERSONS_ABOVE_TIMES',
  ONE_END_COUNTED = 'ONE_END_COUNTED',
  STATEMENTS_DISAGREE = 'STATEMENTS_DISAGREE',
  OUTLIER_PER_HEAD = 'OUTLIER_PER_HEAD',
  OFFICES_DIFFER = 'OFFICES_DIFFER',
}

/** Whether a definition gives a figure from the records. */
export enum RestatementStatus {
  COMPUTED = 'COMPUTED',
  NOT_IN_SCHEME = 'NOT_IN_SCHEME',
  NOT_FROM_RECORDS = 'NOT_FROM_RECORDS',
  STAGES_APART = 'STAGES_APART',
  FROM_REGISTER = 'FROM_REGISTER',
  NOT_DIVISIBLE = 'NOT_DIVISIBLE',
}

/** Who of one county says something of its figures. */
export enum Office {
  /** What the county itself reports. */
  COUNTY = 'COUNTY',
  DEPARTMENT = 'DEPARTMENT',
  /** What its townships report, added up. */
  TOWNSHIPS = 'TOWNSHIPS',
}

/** How a rule speaks: it never accuses. */
export enum FlagStance {
  /** Something that may well be so: which is meant? */
  QUESTION = 'QUESTION',
  /** Something that the reader should know. */
  NOTICE = 'NOTICE',
  /** Not all of the figures can be true. */
  CONTRADICTION = 'CONTRADICTION',
}

export enum FlagSeverity {
  NOTICE = 'NOTICE',
  WARNING = 'WARNING',
  SERIOUS = 'SERIOUS',
}

export enum FlagState {
  OPEN = 'OPEN',
  /** Somebody entitled has said why it is so. */
  EXPLAINED = 'EXPLAINED',
  /** Somebody else entitled has accepted that it is so. */
  ACCEPTED = 'ACCEPTED',
  /** What it asks about is so no more. */
  CORRECTED = 'CORRECTED',
}

/** How far a dispute about records has come. */
export enum DisputeState {
  /** The side that recorded them is to answer. */
  OPEN = 'OPEN',
  EXPLAINED = 'EXPLAINED',
  CORRECTED = 'CORRECTED',
  CLOSED = 'CLOSED',
}

export enum DisputeAction {
  OPEN = 'OPEN',
  EXPLAIN = 'EXPLAIN',
  CORRECT = 'CORRECT',
  WITHDRAW = 'WITHDRAW',
  RETURN = 'RETURN',
  CLOSE = 'CLOSE',
}

/** How the side that recorded them answers a dispute. */
export enum DisputeAnswer {
  EXPLAIN = 'EXPLAIN',
  CORRECT = 'CORRECT',
  WITHDRAW = 'WITHDRAW',
}

export enum DisputeOrderField {
  DUE = 'DUE',
  OPENED = 'OPENED',
}

/** Where something to be put right was found. */
export enum RectificationOrigin {
  INSPECTION = 'INSPECTION',
  /** A meeting of the records room. */
  MEETING = 'MEETING',
  FLAG = 'FLAG',
  BY_HAND = 'BY_HAND',
}

/** How far something to be put right has come. */
export enum RectificationState {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  /** The answer was not enough: to be answered again. */
  RETURNED = 'RETURNED',
  /** 销号: somebody else has checked it. */
  CLOSED = 'CLOSED',
}

export enum RectificationAction {
  OPEN = 'OPEN',
  ANSWER = 'ANSWER',
  RETURN = 'RETURN',
  CLOSE = 'CLOSE',
}

/** Who listed it, and checks it in the end. */
export enum RectificationOffice {
  DONOR = 'DONOR',
  RECIPIENT = 'RECIPIENT',
  SUPERVISOR = 'SUPERVISOR',
}

/** Whose eyes an item has reached that is not answered in time. */
export enum RectificationEscalation {
  NONE = 'NONE',
  UNIT = 'UNIT',
  OFFICE = 'OFFICE',
  SUPERVISOR = 'SUPERVISOR',
}

export enum RectificationOrderField {
  DUE = 'DUE',
  OPENED = 'OPENED',
}

/** 县乡村户: the levels of a plan, the highest first. */
export enum WorkLevel {
  COUNTY = 'COUNTY',
  TOWNSHIP = 'TOWNSHIP',
  VILLAGE = 'VILLAGE',
  HOUSEHOLD = 'HOUSEHOLD',
}

/** What a plan or a piece of work was born of. */
export enum WorkOrigin {
  MEETING = 'MEETING',
  AGREEMENT = 'AGREEMENT',
  PROJECT = 'PROJECT',
  RECTIFICATION = 'RECTIFICATION',
  FLAG = 'FLAG',
  VISIT = 'VISIT',
  BY_HAND = 'BY_HAND',
}

/** How far a piece of work has come. */
export enum WorkState {
  OPEN = 'OPEN',
  UNDER_WAY = 'UNDER_WAY',
  /** Done, says who did it: to be accepted by somebody else. */
  DONE = 'DONE',
  ACCEPTED = 'ACCEPTED',
  CANCELLED = 'CANCELLED',
}

export enum WorkAction {
  ASSIGN = 'ASSIGN',
  START = 'START',
  /** A quarter's progress. */
  REPORT = 'REPORT',
  FINISH = 'FINISH',
  ACCEPT = 'ACCEPT',
  RESCHEDULE = 'RESCHEDULE',
  CANCEL = 'CANCEL',
  REOPEN = 'REOPEN',
}

export enum InspectionKind {
  SUPERVISION = 'SUPERVISION',
  /** Nobody who is inspected knows of it until somebody has been visited. */
  UNANNOUNCED = 'UNANNOUNCED',
  OBSERVATION = 'OBSERVATION',
  LOOK_BACK = 'LOOK_BACK',
  CROSS = 'CROSS',
}

/** How far an inspection has come. */
export enum InspectionState {
  PLANNED = 'PLANNED',
  DRAWN = 'DRAWN',
  /** Somebody has been visited. */
  UNDER_WAY = 'UNDER_WAY',
  REPORTED = 'REPORTED',
  CLOSED = 'CLOSED',
  CALLED_OFF = 'CALLED_OFF',
}

export enum InspectionAction {
  PLAN = 'PLAN',
  DRAW = 'DRAW',
  /** The first visit. */
  START = 'START',
  REPORT = 'REPORT',
  RETURN = 'RETURN',
  CLOSE = 'CLOSE',
  CALL_OFF = 'CALL_OFF',
  CHANGE_TEAM = 'CHANGE_TEAM',
}

/** What an inspection looks at. */
export enum InspectionSubject {
  HOUSEHOLDS = 'HOUSEHOLDS',
  PROJECTS = 'PROJECTS',
  /** The townships of a county, or the villages of a township. */
  PLACES = 'PLACES',
}

export enum InspectionQuestionKind {
  YES_NO = 'YES_NO',
  NUMBER = 'NUMBER',
  TEXT = 'TEXT',
}

export enum FindingSeverity {
  MINOR = 'MINOR',
  MODERATE = 'MODERATE',
  SERIOUS = 'SERIOUS',
}

/** What a look back sees of an earlier finding. */
export enum LookBackVerdict {
  /** 整改到位. */
  PUT_RIGHT = 'PUT_RIGHT',
  /** 未到位. */
  NOT_PUT_RIGHT = 'NOT_PUT_RIGHT',
  /** 反弹: it had been put right, and is wrong again. */
  REBOUND = 'REBOUND',
}

/** What somebody should look at now. */
export enum AlarmKind {
  MONEY_IDLE = 'MONEY_IDLE',
  BEHIND_PLAN = 'BEHIND_PLAN',
  /** A county is silent past its deadline (逾期未报). */
  REPORT_OVERDUE = 'REPORT_OVERDUE',
  DIFFERENCE_OVERDUE = 'DIFFERENCE_OVERDUE',
  RECTIFICATION_OVERDUE = 'RECTIFICATION_OVERDUE',
  DISPUTE_OVERDUE = 'DISPUTE_OVERDUE',
  /** Work that is not done by its deadline, or a milestone that was not reached. */
  WORK_OVERDUE = 'WORK_OVERDUE',
}

/** Who is to act on an alarm. */
export enum AlarmTurn {
  DONOR = 'DONOR',
  RECIPIENT = 'RECIPIENT',
  /** The units of an item to be put right. */
  UNIT = 'UNIT',
  OFFICE = 'OFFICE',
  SUPERVISOR = 'SUPERVISOR',
}

export enum AlarmOrderField {
  SEVERITY = 'SEVERITY',
  SINCE = 'SINCE',
  BEGAN = 'BEGAN',
}

/** How the year's end is forecast. */
export enum ForecastMethod {
  /** The year is over: it is what was reached. */
  REACHED = 'REACHED',
  /** A stock: what stands now. */
  HELD = 'HELD',
  /** Going on as fast as so far. */
  PACE = 'PACE',
  /** Going on as last year did. */
  LAST_YEAR_SHAPE = 'LAST_YEAR_SHAPE',
}

/** Who is ranked against each other. */
export enum RankingPeers {
  COUNTIES_OF_PROVINCE = 'COUNTIES_OF_PROVINCE',
  LISTED_COUNTIES = 'LISTED_COUNTIES',
  TOWNSHIPS_OF_COUNTY = 'TOWNSHIPS_OF_COUNTY',
  MEMBERS_OF_GROUP = 'MEMBERS_OF_GROUP',
}

export enum RankingState {
  OPEN = 'OPEN',
  FROZEN = 'FROZEN',
}

export enum RankingAction {
  FREEZE = 'FREEZE',
}

/** Who sees a ranking, besides whoever opened it. */
export enum RankingVisibility {
  /** The ranked, and who supervises any of them. */
  RANKED_AND_SUPERVISORS = 'RANKED_AND_SUPERVISORS',
  SUPERVISORS = 'SUPERVISORS',
}

/** What a term of a ranking's formula counts. */
export enum RankingTermKind {
  /** An indicator's completion against the time pace. */
  COMPLETION = 'COMPLETION',
  /** A rate of which more is better. */
  RATE = 'RATE',
  /** A rate of which less is better. */
  RATE_LOW = 'RATE_LOW',
  /** Items to be put right that wait past their deadline: points taken off. */
  OVERDUE_ITEMS = 'OVERDUE_ITEMS',
  /** The share of work that was due and accepted by its day. */
  WORK_DONE_IN_TIME = 'WORK_DONE_IN_TIME',
  /** Work that waited past its day when the quarter ended: points taken off. */
  WORK_OVERDUE = 'WORK_OVERDUE',
  /** The share of plans with unfinished work on all of which the quarter's progress was reported. */
  PLANS_REPORTED = 'PLANS_REPORTED',
  /** The share of items to be put right that were closed on an answer given by their day. */
  FINDINGS_CLOSED_IN_TIME = 'FINDINGS_CLOSED_IN_TIME',
  /** The share of households found that were reviewed within the days of the rule. */
  HOUSEHOLDS_REVIEWED_IN_TIME = 'HOUSEHOLDS_REVIEWED_IN_TIME',
  /** The share of households with a helper that did not wait longer for a visit than the rule admits. */
  VISITED_IN_TIME = 'VISITED_IN_TIME',
}

/** What supervision says of somebody's work (表扬、提醒、约谈、问责). */
export enum AccountabilityKind {
  PRAISE = 'PRAISE',
  REMINDER = 'REMINDER',
  TALK = 'TALK',
  ACCOUNTABILITY = 'ACCOUNTABILITY',
}

/** On what an entry rests. */
export enum AccountabilityBasis {
  /** A place of a frozen ranking. */
  RANKING_PLACE = 'RANKING_PLACE',
  WORK_ITEM = 'WORK_ITEM',
  RECTIFICATION = 'RECTIFICATION',
  /** What an inspection found. */
  INSPECTION_FINDING = 'INSPECTION_FINDING',
  /** The report of an inspection. */
  INSPECTION_REPORT = 'INSPECTION_REPORT',
  /** Nothing but its reason. */
  FREE = 'FREE',
}

export enum AccountabilityState {
  /** Seen by the drafting office alone. */
  DRAFT = 'DRAFT',
  WITHDRAWN = 'WITHDRAWN',
  SIGNED = 'SIGNED',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  ANSWERED = 'ANSWERED',
  REVOKED = 'REVOKED',
}

export enum AccountabilityAction {
  DRAFT = 'DRAFT',
  WITHDRAW = 'WITHDRAW',
  SIGN = 'SIGN',
  ACKNOWLEDGE = 'ACKNOWLEDGE',
  ANSWER = 'ANSWER',
  /** By the signature of another entry that names it. */
  REVOKE = 'REVOKE',
}

/** Which place follows a shared one. */
export enum RankingTies {
  /** 1, 2, 2, 4. */
  NEXT_SKIPPED = 'NEXT_SKIPPED',
  /** 1, 2, 2, 3. */
  NEXT_FOLLOWS = 'NEXT_FOLLOWS',
}

/** What a scheme lays down about supervision: a number of days or points. */
export enum SupervisionRuleCode {
  /** Days after its deadline until an item rises to the office. */
  ITEM_TO_OFFICE_DAYS = 'ITEM_TO_OFFICE_DAYS',
  ITEM_TO_SUPERVISOR_DAYS = 'ITEM_TO_SUPERVISOR_DAYS',
  /** Points behind the time pace from which an indicator is an alarm. */
  BEHIND_PLAN_POINTS = 'BEHIND_PLAN_POINTS',
  BEHIND_PLAN_SERIOUS_POINTS = 'BEHIND_PLAN_SERIOUS_POINTS',
  /** Days after a quarter's end until it is closed, and may be ranked. */
  QUARTER_CLOSES_AFTER_DAYS = 'QUARTER_CLOSES_AFTER_DAYS',
  /** Days after the last visit from which a household counts as not visited. */
  VISIT_WITHIN_DAYS = 'VISIT_WITHIN_DAYS',
  /** Days from its signature until a reminder, a talk or accountability is answered. */
  ANSWER_ACCOUNTABILITY_DAYS = 'ANSWER_ACCOUNTABILITY_DAYS',
}

export enum ProjectType {
  INDUSTRY = 'INDUSTRY',
  EMPLOYMENT = 'EMPLOYMENT',
  INFRASTRUCTURE = 'INFRASTRUCTURE',
  HOUSING = 'HOUSING',
  EDUCATION = 'EDUCATION',
  HEALTH = 'HEALTH',
  TRAINING = 'TRAINING',
  PUBLIC_SERVICE = 'PUBLIC_SERVICE',
  OTHER = 'OTHER',
}

/** How far a project has come. */
export enum ProjectStatus {
  PROPOSED = 'PROPOSED',
  IN_LIBRARY = 'IN_LIBRARY',
  /** The county has approved; the donor's consent is waited for. */
  APPROVED_BY_COUNTY = 'APPROVED_BY_COUNTY',
  APPROVED = 'APPROVED',
  /** Money has been issued to it. */
  FUNDED = 'FUNDED',
  STARTED = 'STARTED',
  COMPLETED = 'COMPLETED',
  ACCEPTED = 'ACCEPTED',
  SETTLED = 'SETTLED',
  HANDED_OVER = 'HANDED_OVER',
  WITHDRAWN = 'WITHDRAWN',
}

/** What can be done to a project. */
export enum ProjectAction {
  PROPOSE = 'PROPOSE',
  REVISE = 'REVISE',
  ADMIT = 'ADMIT',
  APPROVE = 'APPROVE',
  CONSENT = 'CONSENT',
  FUND = 'FUND',
  START = 'START',
  RECORD_PROGRESS = 'RECORD_PROGRESS',
  COMPLETE = 'COMPLETE',
  ACCEPT = 'ACCEPT',
  SETTLE = 'SETTLE',
  HAND_OVER = 'HAND_OVER',
  WITHDRAW = 'WITHDRAW',
}

/** 经营性、公益性、到户类. */
export enum AssetKind {
  OPERATING = 'OPERATING',
  PUBLIC = 'PUBLIC',
  HOUSEHOLD = 'HOUSEHOLD',
}

export enum AssetOwnerLevel {
  COUNTY = 'COUNTY',
  TOWN = 'TOWN',
  VILLAGE = 'VILLAGE',
  HOUSEHOLD = 'HOUSEHOLD',
}

export enum EventKind {
  STATEMENT_RECORDED = 'STATEMENT_RECORDED',
  STATEMENT_CORRECTED = 'STATEMENT_CORRECTED',
  STATEMENT_WITHDRAWN = 'STATEMENT_WITHDRAWN',
  LEADING_CLAIM_CHOSEN = 'LEADING_CLAIM_CHOSEN',
  AGREEMENT_DRAFTED = 'AGREEMENT_DRAFTED',
  TARGETS_SET = 'TARGETS_SET',
  TARGETS_SHARED = 'TARGETS_SHARED',
  AGREEMENT_SIGNED = 'AGREEMENT_SIGNED',
  AGREEMENT_AMENDED = 'AGREEMENT_AMENDED',
  PAIRING_OPENED = 'PAIRING_OPENED',
  PAIRING_CLOSED = 'PAIRING_CLOSED',
  PARTY_REGISTERED = 'PARTY_REGISTERED',
  DONOR_GROUP_FORMED = 'DONOR_GROUP_FORMED',
  DONOR_GROUP_CHANGED = 'DONOR_GROUP_CHANGED',
  PLACE_CHANGED = 'PLACE_CHANGED',
  INDICATOR_ADMITTED = 'INDICATOR_ADMITTED',
  INDICATOR_DEFINED = 'INDICATOR_DEFINED',
  INDICATOR_REVISED = 'INDICATOR_REVISED',
  ACCOUNT_INVITED = 'ACCOUNT_INVITED',
  ACCOUNT_DEACTIVATED = 'ACCOUNT_DEACTIVATED',
  POST_GIVEN = 'POST_GIVEN',
  POST_ENDED = 'POST_ENDED',
  FUND_OPENED = 'FUND_OPENED',
  FUND_ENTRY_POSTED = 'FUND_ENTRY_POSTED',
  FUND_ENTRY_SIGNED = 'FUND_ENTRY_SIGNED',
  FUND_ENTRY_REVERSED = 'FUND_ENTRY_REVERSED',
  DIFFERENCE_OPENED = 'DIFFERENCE_OPENED',
  DIFFERENCE_CHANGED = 'DIFFERENCE_CHANGED',
  DIFFERENCE_SETTLED = 'DIFFERENCE_SETTLED',
  PROJECT_PROPOSED = 'PROJECT_PROPOSED',
  PROJECT_CHANGED = 'PROJECT_CHANGED',
  ASSET_HANDED_OVER = 'ASSET_HANDED_OVER',
  FLAG_RAISED = 'FLAG_RAISED',
  FLAG_EXPLAINED = 'FLAG_EXPLAINED',
  FLAG_ACCEPTED = 'FLAG_ACCEPTED',
  FLAG_REOPENED = 'FLAG_REOPENED',
  FLAG_CLEARED = 'FLAG_CLEARED',
  FLAG_RULE_REVISED = 'FLAG_RULE_REVISED',
  MONEY_RULE_REVISED = 'MONEY_RULE_REVISED',
  SUPERVISION_RULE_REVISED = 'SUPERVISION_RULE_REVISED',
  RECTIFICATION_OPENED = 'RECTIFICATION_OPENED',
  RECTIFICATION_ANSWERED = 'RECTIFICATION_ANSWERED',
  RECTIFICATION_RETURNED = 'RECTIFICATION_RETURNED',
  RECTIFICATION_CLOSED = 'RECTIFICATION_CLOSED',
  WORK_PLANNED = 'WORK_PLANNED',
  WORK_PLAN_MOVED = 'WORK_PLAN_MOVED',
  WORK_ASSIGNED = 'WORK_ASSIGNED',
  WORK_STARTED = 'WORK_STARTED',
  WORK_REPORTED = 'WORK_REPORTED',
  WORK_FINISHED = 'WORK_FINISHED',
  WORK_ACCEPTED = 'WORK_ACCEPTED',
  WORK_RESCHEDULED = 'WORK_RESCHEDULED',
  WORK_CANCELLED = 'WORK_CANCELLED',
  WORK_REOPENED = 'WORK_REOPENED',
  HOUSEHOLD_FOUND = 'HOUSEHOLD_FOUND',
  HOUSEHOLD_REVIEWED = 'HOUSEHOLD_REVIEWED',
  HOUSEHOLD_NOTICED = 'HOUSEHOLD_NOTICED',
  HOUSEHOLD_ADMITTED = 'HOUSEHOLD_ADMITTED',
  HOUSEHOLD_CLEARING_PROPOSED = 'HOUSEHOLD_CLEARING_PROPOSED',
  HOUSEHOLD_CLEARED = 'HOUSEHOLD_CLEARED',
  HOUSEHOLD_KEPT = 'HOUSEHOLD_KEPT',
  HOUSEHOLD_DISMISSED = 'HOUSEHOLD_DISMISSED',
  HOUSEHOLD_MEMBERS_CHANGED = 'HOUSEHOLD_MEMBERS_CHANGED',
  HOUSEHOLD_CHECKED = 'HOUSEHOLD_CHECKED',
  HOUSEHOLD_INCOME_RECORDED = 'HOUSEHOLD_INCOME_RECORDED',
  HOUSEHOLD_CORRECTED = 'HOUSEHOLD_CORRECTED',
  HELPER_ASSIGNED = 'HELPER_ASSIGNED',
  HELPER_ENDED = 'HELPER_ENDED',
  ACTION_PLAN_AGREED = 'ACTION_PLAN_AGREED',
  ACTION_PLAN_REVISED = 'ACTION_PLAN_REVISED',
  ACTION_PLAN_PROGRESSED = 'ACTION_PLAN_PROGRESSED',
  HOUSEHOLD_VISITED = 'HOUSEHOLD_VISITED',
  VISIT_CORRECTED = 'VISIT_CORRECTED',
  VISIT_WITHDRAWN = 'VISIT_WITHDRAWN',
  INSPECTION_PLANNED = 'INSPECTION_PLANNED',
  INSPECTION_DRAWN = 'INSPECTION_DRAWN',
  INSPECTION_VISITED = 'INSPECTION_VISITED',
  INSPECTION_REPORTED = 'INSPECTION_REPORTED',
  INSPECTION_RETURNED = 'INSPECTION_RETURNED',
  INSPECTION_CLOSED = 'INSPECTION_CLOSED',
  INSPECTION_CALLED_OFF = 'INSPECTION_CALLED_OFF',
  INSPECTION_TEAM_CHANGED = 'INSPECTION_TEAM_CHANGED',
  COLLECTIVE_INCOME_RECORDED = 'COLLECTIVE_INCOME_RECORDED',
  COLLECTIVE_INCOME_CORRECTED = 'COLLECTIVE_INCOME_CORRECTED',
  COLLECTIVE_INCOME_WITHDRAWN = 'COLLECTIVE_INCOME_WITHDRAWN',
  BENEFIT_LINK_OPENED = 'BENEFIT_LINK_OPENED',
  BENEFIT_LINK_CORRECTED = 'BENEFIT_LINK_CORRECTED',
  BENEFIT_LINK_HOUSEHOLDS_CHANGED = 'BENEFIT_LINK_HOUSEHOLDS_CHANGED',
  BENEFIT_LINK_MONEY_RECORDED = 'BENEFIT_LINK_MONEY_RECORDED',
  BENEFIT_LINK_MONEY_REVERSED = 'BENEFIT_LINK_MONEY_REVERSED',
  BENEFIT_LINK_WITHDRAWN = 'BENEFIT_LINK_WITHDRAWN',
  RELOCATION_SITE_RECORDED = 'RELOCATION_SITE_RECORDED',
  RELOCATION_SITE_CORRECTED = 'RELOCATION_SITE_CORRECTED',
  RELOCATION_SITE_WITHDRAWN = 'RELOCATION_SITE_WITHDRAWN',
  VILLAGE_LISTED = 'VILLAGE_LISTED',
  VILLAGE_UNLISTED = 'VILLAGE_UNLISTED',
  VILLAGE_CHECKED = 'VILLAGE_CHECKED',
  VILLAGE_LIFT_PROPOSED = 'VILLAGE_LIFT_PROPOSED',
  VILLAGE_LIFTED = 'VILLAGE_LIFTED',
  VILLAGE_LIFT_SENT_BACK = 'VILLAGE_LIFT_SENT_BACK',
  VILLAGE_LIFT_RECALLED = 'VILLAGE_LIFT_RECALLED',
  VILLAGE_LIFT_REVOKED = 'VILLAGE_LIFT_REVOKED',
  VILLAGE_WATCHED = 'VILLAGE_WATCHED',
  VILLAGE_RELEASED = 'VILLAGE_RELEASED',
  BENEFIT_RULE_MADE = 'BENEFIT_RULE_MADE',
  BENEFIT_RULE_REVISED = 'BENEFIT_RULE_REVISED',
  BENEFIT_RECORDED = 'BENEFIT_RECORDED',
  BENEFIT_REVERSED = 'BENEFIT_REVERSED',
  ALARM_BEGAN = 'ALARM_BEGAN',
  /** Another weight, or another's turn: it has risen, or eased. */
  ALARM_CHANGED = 'ALARM_CHANGED',
  ALARM_ENDED = 'ALARM_ENDED',
  RANKING_OPENED = 'RANKING_OPENED',
  RANKING_FROZEN = 'RANKING_FROZEN',
  RANKING_FORMULA_REVISED = 'RANKING_FORMULA_REVISED',
  ACCOUNTABILITY_SIGNED = 'ACCOUNTABILITY_SIGNED',
  ACCOUNTABILITY_ACKNOWLEDGED = 'ACCOUNTABILITY_ACKNOWLEDGED',
  ACCOUNTABILITY_ANSWERED = 'ACCOUNTABILITY_ANSWERED',
  ACCOUNTABILITY_REVOKED = 'ACCOUNTABILITY_REVOKED',
  PLACEMENT_RECORDED = 'PLACEMENT_RECORDED',
  PLACEMENT_CHANGED = 'PLACEMENT_CHANGED',
  PLACEMENT_WITHDRAWN = 'PLACEMENT_WITHDRAWN',
  PURCHASE_RECORDED = 'PURCHASE_RECORDED',
  PURCHASE_CHANGED = 'PURCHASE_CHANGED',
  PURCHASE_WITHDRAWN = 'PURCHASE_WITHDRAWN',
  ACTIVITY_RECORDED = 'ACTIVITY_RECORDED',
  ACTIVITY_CHANGED = 'ACTIVITY_CHANGED',
  ACTIVITY_WITHDRAWN = 'ACTIVITY_WITHDRAWN',
  EVIDENCE_ATTACHED = 'EVIDENCE_ATTACHED',
  EVIDENCE_DETACHED = 'EVIDENCE_DETACHED',
  RECORDS_CONFIRMED = 'RECORDS_CONFIRMED',
  RECORDS_DISPUTED = 'RECORDS_DISPUTED',
  DISPUTE_ANSWERED = 'DISPUTE_ANSWERED',
  DISPUTE_RETURNED = 'DISPUTE_RETURNED',
  DISPUTE_CLOSED = 'DISPUTE_CLOSED',
  /** The rows of a file stand in the books: one event for all of them. */
  IMPORT_COMMITTED = 'IMPORT_COMMITTED',
  REPORT_DRAFTED = 'REPORT_DRAFTED',
  REPORT_SUBMITTED = 'REPORT_SUBMITTED',
  REPORT_RETURNED = 'REPORT_RETURNED',
  REPORT_APPROVED = 'REPORT_APPROVED',
  REPORT_CONFIRMED = 'REPORT_CONFIRMED',
  REPORT_LOCKED = 'REPORT_LOCKED',
  REPORT_REOPENED = 'REPORT_REOPENED',
  REPORT_COMMENTED = 'REPORT_COMMENTED',
  REPORT_FORM_REVISED = 'REPORT_FORM_REVISED',
}

/** What kind of fact has changed. */
export enum FactKind {
  FUND_ENTRY = 'FUND_ENTRY',
  FUND_SIGNATURE = 'FUND_SIGNATURE',
  PROJECT = 'PROJECT',
  PLACEMENT = 'PLACEMENT',
  PURCHASE = 'PURCHASE',
  ACTIVITY = 'ACTIVITY',
  /** A file that proves an entry of the ledger; of a record its own versions tell. */
  EVIDENCE = 'EVIDENCE',
  STATEMENT = 'STATEMENT',
  LEADING_CLAIM = 'LEADING_CLAIM',
  AGREEMENT = 'AGREEMENT',
  REPORT = 'REPORT',
  PAIRING = 'PAIRING',
}

export enum ReportStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  /** Sent back, with a reason, to whoever wrote it. */
  RETURNED = 'RETURNED',
  APPROVED = 'APPROVED',
  CONFIRMED = 'CONFIRMED',
  LOCKED = 'LOCKED',
}

/** What can be done to a report. */
export enum ReportAction {
  SET_FIGURES = 'SET_FIGURES',
  SUBMIT = 'SUBMIT',
  RETURN = 'RETURN',
  APPROVE = 'APPROVE',
  CONFIRM = 'CONFIRM',
  LOCK = 'LOCK',
  REOPEN = 'REOPEN',
}

/** What has become of a report that is owed. */
export enum ReportDueState {
  /** Nobody has begun it. */
  MISSING = 'MISSING',
  DRAFT = 'DRAFT',
  RETURNED = 'RETURNED',
  /** Handed in, and on its way. */
  SUBMITTED = 'SUBMITTED',
  LOCKED = 'LOCKED',
}

/** Whose turn a step of a report is. */
export enum ReportDesk {
  TOWNSHIP = 'TOWNSHIP',
  /** A department of the county, for its category. */
  DEPARTMENT = 'DEPARTMENT',
  COUNTY = 'COUNTY',
  /** Whoever reviews for the county. */
  COUNTY_OFFICE = 'COUNTY_OFFICE',
  DONOR_MEMBER = 'DONOR_MEMBER',
  DONOR_LEAD = 'DONOR_LEAD',
  /** The city above the author; where there is none, its province. */
  CITY = 'CITY',
  PROVINCE = 'PROVINCE',
}

/** The records (台账) under the figures, besides entries of the ledger. */
export enum RecordKind {
  PLACEMENT = 'PLACEMENT',
  PURCHASE = 'PURCHASE',
  ACTIVITY = 'ACTIVITY',
}

/** What the rows of a spreadsheet are: records, and what is written down of households and of villages. */
export enum ImportKind {
  PLACEMENT = 'PLACEMENT',
  PURCHASE = 'PURCHASE',
  ACTIVITY = 'ACTIVITY',
  HOUSEHOLD = 'HOUSEHOLD',
  BENEFIT = 'BENEFIT',
  VISIT = 'VISIT',
  HELPER = 'HELPER',
  WORK_ITEM = 'WORK_ITEM',
  COLLECTIVE_INCOME = 'COLLECTIVE_INCOME',
  BENEFIT_LINK = 'BENEFIT_LINK',
}

/** What a file that proves something is, by its content. */
export enum EvidenceType {
  JPEG = 'JPEG',
  PNG = 'PNG',
  WEBP = 'WEBP',
  HEIC = 'HEIC',
  PDF = 'PDF',
  XLSX = 'XLSX',
  XLS = 'XLS',
  CSV = 'CSV',
  DOCX = 'DOCX',
}

/** What the other side has said of a record. */
export enum RecordStanding {
  CONFIRMED = 'CONFIRMED',
  DISPUTED = 'DISPUTED',
}

/** What has been said of a record so far. */
export enum RecordSaid {
  NOTHING = 'NOTHING',
  CONFIRMED = 'CONFIRMED',
  DISPUTED = 'DISPUTED',
}

/** Where somebody works, as seen from the county that placed them. */
export enum LaborDestination {
  IN_COUNTY = 'IN_COUNTY',
  IN_PROVINCE = 'IN_PROVINCE',
  /** In the city of the donor itself. */
  PAIRED_CITY = 'PAIRED_CITY',
  /** Elsewhere in the donor's province. */
  PAIRED_PROVINCE = 'PAIRED_PROVINCE',
  OTHER_PROVINCE = 'OTHER_PROVINCE',
}

export enum JobKind {
  ENTERPRISE = 'ENTERPRISE',
  WORKSHOP = 'WORKSHOP',
  PUBLIC_POST = 'PUBLIC_POST',
  SELF_EMPLOYED = 'SELF_EMPLOYED',
  FLEXIBLE = 'FLEXIBLE',
  OTHER = 'OTHER',
}

/** What can be done to a placement. */
export enum PlacementAction {
  AFFIRM = 'AFFIRM',
  END = 'END',
  CORRECT = 'CORRECT',
  WITHDRAW = 'WITHDRAW',
}

/** By what a list of placements is sorted. */
export enum PlacementOrderField {
  FROM_DAY = 'FROM_DAY',
  EMPLOYER = 'EMPLOYER',
  RECORDED = 'RECORDED',
}

/** What a household was registered as; several may hold, and who is none of them is a rural worker like others. */
export enum HouseholdCategory {
  REGISTERED_POOR = 'REGISTERED_POOR',
  LIFTED = 'LIFTED',
  MONITORED = 'MONITORED',
}

/** 监测对象类别: what a household is entered as, by the era in which it was found. */
export enum RegisterCategory {
  REGISTERED_POOR = 'REGISTERED_POOR',
  LIFTED = 'LIFTED',
  UNSTABLE_LIFTED = 'UNSTABLE_LIFTED',
  MARGINAL = 'MARGINAL',
  SUDDEN_HARDSHIP = 'SUDDEN_HARDSHIP',
}

/** 致贫返贫风险: by what a household may fall into poverty. */
export enum HouseholdRisk {
  ILLNESS = 'ILLNESS',
  SCHOOLING = 'SCHOOLING',
  DISASTER = 'DISASTER',
  DISABILITY = 'DISABILITY',
  ACCIDENT = 'ACCIDENT',
  LACK_OF_LABOUR = 'LACK_OF_LABOUR',
  LACK_OF_SKILL = 'LACK_OF_SKILL',
  LACK_OF_MONEY = 'LACK_OF_MONEY',
  JOB_LOSS = 'JOB_LOSS',
  BUSINESS_FAILURE = 'BUSINESS_FAILURE',
  HOUSING = 'HOUSING',
  WATER = 'WATER',
  OTHER = 'OTHER',
}

/** How far a household's entry in the register has come. */
export enum HouseholdState {
  /** At risk, says somebody: to be reviewed by somebody else. */
  FOUND = 'FOUND',
  REVIEWED = 'REVIEWED',
  /** On public notice, for five days. */
  NOTICED = 'NOTICED',
  ADMITTED = 'ADMITTED',
  /** Out of risk, says somebody: to be cleared by somebody else. */
  CLEARING = 'CLEARING',
  CLEARED = 'CLEARED',
  /** Not admitted. */
  DISMISSED = 'DISMISSED',
}

/** What can be done to a household's entry. */
export enum HouseholdAction {
  FIND = 'FIND',
  REVIEW = 'REVIEW',
  NOTICE = 'NOTICE',
  ADMIT = 'ADMIT',
  PROPOSE_CLEARING = 'PROPOSE_CLEARING',
  CLEAR = 'CLEAR',
  /** Not cleared: the household stays in the register. */
  KEEP = 'KEEP',
  DISMISS = 'DISMISS',
  CHANGE_MEMBERS = 'CHANGE_MEMBERS',
  CHECK = 'CHECK',
  RECORD_INCOME = 'RECORD_INCOME',
  CORRECT = 'CORRECT',
}

/** Who somebody is to the head of a household. */
export enum FamilyRelation {
  HEAD = 'HEAD',
  SPOUSE = 'SPOUSE',
  CHILD = 'CHILD',
  CHILD_IN_LAW = 'CHILD_IN_LAW',
  GRANDCHILD = 'GRANDCHILD',
  PARENT = 'PARENT',
  GRANDPARENT = 'GRANDPARENT',
  SIBLING = 'SIBLING',
  OTHER = 'OTHER',
}

/** 两不愁三保障 and drinking water. */
export enum HouseholdGuarantee {
  FOOD_AND_CLOTHING = 'FOOD_AND_CLOTHING',
  SCHOOLING = 'SCHOOLING',
  /** With the card for chronic diseases. */
  MEDICAL_CARE = 'MEDICAL_CARE',
  HOUSING = 'HOUSING',
  DRINKING_WATER = 'DRINKING_WATER',
}

export enum GuaranteeState {
  MET = 'MET',
  NOT_MET = 'NOT_MET',
  BEING_MENDED = 'BEING_MENDED',
}

/** By what a list of households is sorted. */
export enum HouseholdOrderField {
  NUMBER = 'NUMBER',
  FOUND_ON = 'FOUND_ON',
  REGISTERED = 'REGISTERED',
}

/** By what households are counted. */
export enum HouseholdDimension {
  PLACE = 'PLACE',
  CATEGORY = 'CATEGORY',
  STATE = 'STATE',
}

/** By what a village's collective income is summed. */
export enum CollectiveIncomeDimension {
  SOURCE = 'SOURCE',
  TOWN = 'TOWN',
  COUNTY = 'COUNTY',
  QUARTER = 'QUARTER',
}

/** By what means households share in what an enterprise or a co-operative does (利益联结). */
export enum BenefitLinkKind {
  SHARES = 'SHARES',
  ORDERS = 'ORDERS',
  TRUSTEESHIP = 'TRUSTEESHIP',
  LEASE = 'LEASE',
  WORK = 'WORK',
  SALES = 'SALES',
  OTHER = 'OTHER',
}

export enum BenefitLinkRole {
  ENTERPRISE = 'ENTERPRISE',
  COOPERATIVE = 'COOPERATIVE',
  BASE = 'BASE',
  OTHER = 'OTHER',
}

export enum BenefitLinkAction {
  OPEN = 'OPEN',
  CORRECT = 'CORRECT',
  CHANGE_HOUSEHOLDS = 'CHANGE_HOUSEHOLDS',
  RECORD_MONEY = 'RECORD_MONEY',
  REVERSE_MONEY = 'REVERSE_MONEY',
  WITHDRAW = 'WITHDRAW',
}

/** Into the link, or out of it to households. */
export enum BenefitLinkMoney {
  PUT_IN = 'PUT_IN',
  PAID_OUT = 'PAID_OUT',
}

/** By what links are summed. */
export enum BenefitLinkDimension {
  LINK = 'LINK',
  KIND = 'KIND',
  PLACE = 'PLACE',
}

/** What stands beside a relocation site. */
export enum SiteService {
  SCHOOL = 'SCHOOL',
  KINDERGARTEN = 'KINDERGARTEN',
  CLINIC = 'CLINIC',
  MARKET = 'MARKET',
  SERVICE_CENTRE = 'SERVICE_CENTRE',
  ELDERLY_CARE = 'ELDERLY_CARE',
  PROPERTY = 'PROPERTY',
  POLICE = 'POLICE',
  BUS = 'BUS',
}

/** How a village on the list of a year stands. */
export enum VillageLiftState {
  LISTED = 'LISTED',
  PROPOSED = 'PROPOSED',
  LIFTED = 'LIFTED',
  /** Lifted, and watched again. */
  WATCHED = 'WATCHED',
}

/** What can be done to a village on the list. */
export enum VillageLiftAction {
  LIST = 'LIST',
  CHECK = 'CHECK',
  PROPOSE = 'PROPOSE',
  CONFIRM = 'CONFIRM',
  SEND_BACK = 'SEND_BACK',
  RECALL = 'RECALL',
  WATCH = 'WATCH',
  RELEASE = 'RELEASE',
  REVOKE = 'REVOKE',
  WITHDRAW = 'WITHDRAW',
}

/** How a village is held against a standard. */
export enum VillageStandardMeasure {
  BELOW = 'BELOW',
  AT_LEAST = 'AT_LEAST',
  MET = 'MET',
}

/** For whom a benefit is: a household, or each person of it who meets the conditions. */
export enum BenefitAudience {
  HOUSEHOLD = 'HOUSEHOLD',
  PERSON = 'PERSON',
}

/** How often a benefit is given. A term is a school's: autumn from August, spring from February. */
export enum BenefitFrequency {
  ONCE = 'ONCE',
  MONTH = 'MONTH',
  TERM = 'TERM',
  YEAR = 'YEAR',
}

/** Whether a benefit is money, or something else: a card, a service, a post. */
export enum BenefitForm {
  MONEY = 'MONEY',
  KIND = 'KIND',
}

/** From which level a benefit's money comes. */
export enum BenefitSource {
  CENTRAL = 'CENTRAL',
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  COUNTY = 'COUNTY',
  /** Of the pairing, from an entry of its funds. */
  PAIRING = 'PAIRING',
  OTHER = 'OTHER',
}

/** What is found of somebody under a rule. */
export enum BenefitFinding {
  /** Owed, and not received. */
  MISSING = 'MISSING',
  /** Missing beyond the days within which it is to be given. */
  LATE = 'LATE',
  /** More than once for one period. */
  TWICE = 'TWICE',
  /** Received without meeting the conditions on that day. */
  NOT_ENTITLED = 'NOT_ENTITLED',
}

export enum BenefitCountDimension {
  RULE = 'RULE',
  /** Township, or the place itself where it lies in none. */
  TOWN = 'TOWN',
}

export enum BenefitSumDimension {
  RULE = 'RULE',
  TOWN = 'TOWN',
  SOURCE = 'SOURCE',
  FUND = 'FUND',
  YEAR = 'YEAR',
}

export enum PurchaseState {
  ORDERED = 'ORDERED',
  ACCEPTED = 'ACCEPTED',
  PAID = 'PAID',
  EVALUATED = 'EVALUATED',
  CANCELLED = 'CANCELLED',
  RETURNED = 'RETURNED',
}

/** What can be done to a purchase. */
export enum PurchaseAction {
  ACCEPT = 'ACCEPT',
  PAY = 'PAY',
  EVALUATE = 'EVALUATE',
  CANCEL = 'CANCEL',
  RETURN = 'RETURN',
  CORRECT = 'CORRECT',
  ATTACH_INVOICE = 'ATTACH_INVOICE',
  WITHDRAW = 'WITHDRAW',
}

export enum PurchaseChannel {
  BUDGET_UNIT = 'BUDGET_UNIT',
  PLATFORM_832 = 'PLATFORM_832',
  SPECIAL_COUNTER = 'SPECIAL_COUNTER',
  SPECIAL_ZONE = 'SPECIAL_ZONE',
  SPECIAL_HALL = 'SPECIAL_HALL',
  LIVESTREAM = 'LIVESTREAM',
  E_COMMERCE = 'E_COMMERCE',
  TRADE_UNION = 'TRADE_UNION',
  CANTEEN = 'CANTEEN',
  WHOLESALE = 'WHOLESALE',
  SUBSCRIPTION = 'SUBSCRIPTION',
  OTHER = 'OTHER',
}

export enum PurchaseMode {
  /** The donor side buys for its own use (直接采购). */
  DIRECT = 'DIRECT',
  /** Sold to others with its help (帮助销售). */
  ASSISTED = 'ASSISTED',
}

/** The other ledgers: what is done besides money, placements and purchases. */
export enum ActivityKind {
  ENTERPRISE_LANDED = 'ENTERPRISE_LANDED',
  WORKSHOP = 'WORKSHOP',
  PARK = 'PARK',
  TRAINING = 'TRAINING',
  SECONDMENT = 'SECONDMENT',
  LEADER = 'LEADER',
  STUDENT = 'STUDENT',
  VISIT = 'VISIT',
  MEETING = 'MEETING',
  JOB_FAIR = 'JOB_FAIR',
  UNIT_PAIRING = 'UNIT_PAIRING',
  /** Rewards for work and production, and points (劳务奖补、生产奖补、积分). */
  REWARD = 'REWARD',
  /** Charity supermarkets, where points are redeemed (爱心公益超市). */
  SUPERMARKET = 'SUPERMARKET',
}

/** What can be done to an activity. */
export enum ActivityAction {
  CORRECT = 'CORRECT',
  /** Says when something that goes on has ended. */
  END = 'END',
  WITHDRAW = 'WITHDRAW',
}

/** How long activities of a form last. */
export enum ActivitySpan {
  DAY = 'DAY',
  DAYS = 'DAYS',
  OPEN = 'OPEN',
  MONTH = 'MONTH',
}

/** Kinds within the kinds of activities: what happened, or who was sent where. */
export enum ActivityForm {
  /** A firm is registered and at work (ENTERPRISE_LANDED). */
  LANDED = 'LANDED',
  /** A firm signed a contract (ENTERPRISE_LANDED). */
  SIGNED = 'SIGNED',
  /** Money that a firm really put in on a day; of a firm or a park. */
  INVESTMENT = 'INVESTMENT',
  /** Who works there in one month; of a firm, a workshop or a park. */
  ROSTER = 'ROSTER',
  BUILT = 'BUILT',
  OPENED = 'OPENED',
  LABOR = 'LABOR',
  CADRE = 'CADRE',
  TECH = 'TECH',
  LEADER = 'LEADER',
  CADRE_EAST_TO_WEST = 'CADRE_EAST_TO_WEST',
  CADRE_WEST_TO_EAST = 'CADRE_WEST_TO_EAST',
  TEACHER_EAST_TO_WEST = 'TEACHER_EAST_TO_WEST',
  TEACHER_WEST_TO_EAST = 'TEACHER_WEST_TO_EAST',
  DOCTOR_EAST_TO_WEST = 'DOCTOR_EAST_TO_WEST',
  DOCTOR_WEST_TO_EAST = 'DOCTOR_WEST_TO_EAST',
  AGRONOMIST_EAST_TO_WEST = 'AGRONOMIST_EAST_TO_WEST',
  AGRONOMIST_WEST_TO_EAST = 'AGRONOMIST_WEST_TO_EAST',
  SPECIALIST_EAST_TO_WEST = 'SPECIALIST_EAST_TO_WEST',
  SPECIALIST_WEST_TO_EAST = 'SPECIALIST_WEST_TO_EAST',
  /** A trained leader whose business is running (LEADER). */
  BUSINESS = 'BUSINESS',
  ENROLLED = 'ENROLLED',
  EAST_TO_WEST = 'EAST_TO_WEST',
  WEST_TO_EAST = 'WEST_TO_EAST',
  /** Visits led by a principal leader. */
  LED_EAST_TO_WEST = 'LED_EAST_TO_WEST',
  LED_WEST_TO_EAST = 'LED_WEST_TO_EAST',
  JOINT = 'JOINT',
  LEADING_GROUP = 'LEADING_GROUP',
  STANDING = 'STANDING',
  /** A meeting that looks at how far things have come, and names problems (MEETING). */
  PROGRESS = 'PROGRESS',
  ONSITE = 'ONSITE',
  ONLINE = 'ONLINE',
  TOWN = 'TOWN',
  VILLAGE = 'VILLAGE',
  SCHOOL = 'SCHOOL',
  HOSPITAL = 'HOSPITAL',
  ENTERPRISE_VILLAGE = 'ENTERPRISE_VILLAGE',
  ENTERPRISE_TOWN = 'ENTERPRISE_TOWN',
  SOCIAL_ORG_VILLAGE = 'SOCIAL_ORG_VILLAGE',
  /** A school on the county's list, paired or not: what coverage is measured against. */
  SCHOOL_LISTED = 'SCHOOL_LISTED',
  HOSPITAL_LISTED = 'HOSPITAL_LISTED',
  LABOR_REWARD = 'LABOR_REWARD',
  PRODUCTION_REWARD = 'PRODUCTION_REWARD',
  POINTS = 'POINTS',
  /** What a charity supermarket turned over in one month (SUPERMARKET). */
  TURNOVER = 'TURNOVER',
}

/** How far a file has come on its way into the books. */
export enum ImportState {
  /** Its cells are being read, or its rows judged. */
  READING = 'READING',
  /** Somebody has to say which column is what. */
  NEEDS_MAPPING = 'NEEDS_MAPPING',
  /** Every row has been judged: nothing stands in the books yet. */
  READY = 'READY',
  COMMITTING = 'COMMITTING',
  COMMITTED = 'COMMITTED',
  DISCARDED = 'DISCARDED',
  /** The file could not be read; its reason is told. */
  FAILED = 'FAILED',
}

/** What became of one row of a file. */
export enum ImportRowState {
  GOOD = 'GOOD',
  /** Good, after something in it was read otherwise than it is written: each change is shown. */
  REPAIRED = 'REPAIRED',
  REFUSED = 'REFUSED',
  /** The same stands further up in the file, or in the books. */
  DUPLICATE = 'DUPLICATE',
  /** No record at all: a total, a note, a heading printed again. */
  SKIPPED = 'SKIPPED',
}

/** How sure it is what a column holds. */
export enum ColumnConfidence {
  /** Somebody said so, for this file or for an earlier one with the same headings. */
  SAID = 'SAID',
  SURE = 'SURE',
  LIKELY = 'LIKELY',
  /** Nothing fits: the column is left out. */
  NONE = 'NONE',
}

/** Why a cell cannot be taken as it is. */
export enum CellFault {
  REQUIRED = 'REQUIRED',
  /** A spreadsheet has cut off its digits, as in 1.23E+17. */
  MANGLED = 'MANGLED',
  UNREADABLE = 'UNREADABLE',
  /** 5月1日, and nothing says of which year. */
  YEAR_MISSING = 'YEAR_MISSING',
  /** A formula that was never reckoned. */
  FORMULA_EMPTY = 'FORMULA_EMPTY',
  /** #REF! and the like. */
  ERROR_VALUE = 'ERROR_VALUE',
  /** A word that the field does not know. */
  NOT_KNOWN = 'NOT_KNOWN',
  TOO_LONG = 'TOO_LONG',
  /** An ID, telephone or account number where many would read it. */
  HOLDS_NUMBER = 'HOLDS_NUMBER',
  /** Read well, and refused by a rule of the record. */
  RULE = 'RULE',
}

/** What the audit trail keeps of accounts and their keys. */
export enum AuditAction {
  SIGNED_IN = 'SIGNED_IN',
  SIGN_IN_FAILED = 'SIGN_IN_FAILED',
  SIGNED_OUT = 'SIGNED_OUT',
  /** A refresh token was shown again after it had been spent: the session was ended. */
  STOLEN_TOKEN_SHOWN = 'STOLEN_TOKEN_SHOWN',
  PASSWORD_CHANGED = 'PASSWORD_CHANGED',
  PASSWORD_RESET = 'PASSWORD_RESET',
  ADMINISTRATOR_CREATED = 'ADMINISTRATOR_CREATED',
  ACCOUNT_INVITED = 'ACCOUNT_INVITED',
  ACCOUNT_DEACTIVATED = 'ACCOUNT_DEACTIVATED',
  POST_GIVEN = 'POST_GIVEN',
  POST_ENDED = 'POST_ENDED',
  SERVICE_TOKEN_ISSUED = 'SERVICE_TOKEN_ISSUED',
  SERVICE_TOKEN_ENDED = 'SERVICE_TOKEN_ENDED',
  PERSON_UNMASKED = 'PERSON_UNMASKED',
  HOUSEHOLD_UNMASKED = 'HOUSEHOLD_UNMASKED',
  /** Somebody said why they open a file about a household. */
  EVIDENCE_OPENED = 'EVIDENCE_OPENED',
}

/** The pages whose filter and order can be kept under a name. */
export enum SavedViewPage {
  PLACEMENTS = 'PLACEMENTS',
  PURCHASES = 'PURCHASES',
  ACTIVITIES = 'ACTIVITIES',
  FUND_ENTRIES = 'FUND_ENTRIES',
  REPORTS = 'REPORTS',
  HOUSEHOLDS = 'HOUSEHOLDS',
}

/** Why a request was refused. Each code has one message in each language and one HTTP meaning. */
export enum ProblemCode {
  UNAUTHENTICATED = 'UNAUTHENTICATED',
  TOKEN_EXPIRED = 'TOKEN_EXPIRED',
  PASSWORD_CHANGE_REQUIRED = 'PASSWORD_CHANGE_REQUIRED',
  WRONG_CREDENTIALS = 'WRONG_CREDENTIALS',
  TOO_MANY_ATTEMPTS = 'TOO_MANY_ATTEMPTS',
  FORBIDDEN = 'FORBIDDEN',
  NOT_FOUND = 'NOT_FOUND',
  BAD_INPUT = 'BAD_INPUT',
  /** The query's text is not valid GraphQL, or not valid for this schema. */
  BAD_QUERY = 'BAD_QUERY',
  /** The HTTP request is not one that this address takes. */
  BAD_REQUEST = 'BAD_REQUEST',
  PASSWORD_TOO_WEAK = 'PASSWORD_TOO_WEAK',
  NAME_TAKEN = 'NAME_TAKEN',
  ALREADY_EXISTS = 'ALREADY_EXISTS',
  REQUEST_KEY_REUSED = 'REQUEST_KEY_REUSED',
  VERSION_CONFLICT = 'VERSION_CONFLICT',
  TRANSITION_REFUSED = 'TRANSITION_REFUSED',
  UNKNOWN_INDICATOR = 'UNKNOWN_INDICATOR',
  UNKNOWN_UNIT = 'UNKNOWN_UNIT',
  UNIT_MISMATCH = 'UNIT_MISMATCH',
  PERSONS_ARE_NOT_PERSON_TIMES = 'PERSONS_ARE_NOT_PERSON_TIMES',
  NOT_A_NUMBER = 'NOT_A_NUMBER',
  TOO_PRECISE = 'TOO_PRECISE',
  OUT_OF_RANGE = 'OUT_OF_RANGE',
  UNKNOWN_PLACE = 'UNKNOWN_PLACE',
  AMBIGUOUS_PLACE = 'AMBIGUOUS_PLACE',
  BAD_PERIOD = 'BAD_PERIOD',
  PERIODS_DO_NOT_ADD = 'PERIODS_DO_NOT_ADD',
  NOT_ENOUGH_FUNDS = 'NOT_ENOUGH_FUNDS',
  SOURCE_EXCEEDED = 'SOURCE_EXCEEDED',
  ORIGIN_YEAR_NEEDED = 'ORIGIN_YEAR_NEEDED',
  VOUCHER_USED = 'VOUCHER_USED',
  INVOICE_LINE_USED = 'INVOICE_LINE_USED',
  INVOICE_EXCEEDED = 'INVOICE_EXCEEDED',
  ALREADY_CARRIED_OVER = 'ALREADY_CARRIED_OVER',
  REVERSAL_REFUSED = 'REVERSAL_REFUSED',
  OTHER_SIDES_ENTRY = 'OTHER_SIDES_ENTRY',
  /** Somebody would confirm what their own side, or they themselves, recorded. */
  OWN_RECORD = 'OWN_RECORD',
  /** What somebody looked at is not what is there now. */
  RECORDS_CHANGED = 'RECORDS_CHANGED',
  /** A dispute is answered as its records are not. */
  ANSWER_NOT_SO = 'ANSWER_NOT_SO',
  PAIRING_CLOSED = 'PAIRING_CLOSED',
  NO_PERFORMANCE_TARGET = 'NO_PERFORMANCE_TARGET',
  /** A quarter that is not closed is not ranked. */
  RANKING_PERIOD_OPEN = 'RANKING_PERIOD_OPEN',
  FORMULA_NOT_FOR_PEERS = 'FORMULA_NOT_FOR_PEERS',
  PROJECT_NOT_APPROVED = 'PROJECT_NOT_APPROVED',
  CURSOR_INVALID = 'CURSOR_INVALID',
  CURSOR_EXPIRED = 'CURSOR_EXPIRED',
  TOO_MANY_ITEMS = 'TOO_MANY_ITEMS',
  QUERY_TOO_LARGE = 'QUERY_TOO_LARGE',
  QUERY_TOO_DEEP = 'QUERY_TOO_DEEP',
  QUERY_TOO_COSTLY = 'QUERY_TOO_COSTLY',
  /** Rows of a file are refused, and nobody has said that the others shall be recorded alone. */
  ROWS_REFUSED = 'ROWS_REFUSED',
  /** No row of a file is left that is not in the books already. */
  NOTHING_TO_RECORD = 'NOTHING_TO_RECORD',
  /** A paper would have more rows than a file may have. */
  PAPER_TOO_LONG = 'PAPER_TOO_LONG',
  /** Too many papers are being made at this moment. */
  TOO_MANY_PAPERS = 'TOO_MANY_PAPERS',
  /** A file about a household, and nobody has said why they open it. */
  REASON_NEEDED = 'REASON_NEEDED',
  FILE_TOO_LARGE = 'FILE_TOO_LARGE',
  /** A file whose content is of no type that is taken, or not what its name says. */
  FILE_TYPE_REFUSED = 'FILE_TYPE_REFUSED',
  /** Somebody would approve, confirm or lock a report in which they have a hand. */
  OWN_REPORT = 'OWN_REPORT',
  /** Figures of a report depart from the records, and nobody has said why. */
  FIGURES_UNEXPLAINED = 'FIGURES_UNEXPLAINED',
  /** A compiled report leaves out reports below it, and nobody has said why. */
  PARTS_UNEXPLAINED = 'PARTS_UNEXPLAINED',
  /** Reports below a compiled one have moved since it was summed up. */
  PARTS_MOVED = 'PARTS_MOVED',
  /** Somebody stands in another household's book already. */
  REGISTERED_ELSEWHERE = 'REGISTERED_ELSEWHERE',
  /** A household is entered under a category that was not in force on that day. */
  CATEGORY_NOT_IN_FORCE = 'CATEGORY_NOT_IN_FORCE',
  /** Somebody would judge what they said themselves. */
  SECOND_PERSON_NEEDED = 'SECOND_PERSON_NEEDED',
  /** A household is admitted after five days of public notice. */
  NOTICE_NOT_OVER = 'NOTICE_NOT_OVER',
  /** A guarantee of the household is not met. */
  GUARANTEE_NOT_MET = 'GUARANTEE_NOT_MET',
  /** The number of a household is named by benefits, or by another of its entries. */
  NUMBER_IN_USE = 'NUMBER_IN_USE',
  HELPER_MISSING = 'HELPER_MISSING',
  PLAN_OVERLAPS = 'PLAN_OVERLAPS',
  /** Somebody would inspect their own unit, or what they recorded themselves. */
  OWN_WORK_INSPECTED = 'OWN_WORK_INSPECTED',
  /** In the area is nothing of the kind that could be drawn. */
  NOTHING_TO_DRAW = 'NOTHING_TO_DRAW',
  /** Some of many problems entered at once cannot be taken; none was. */
  FINDINGS_REFUSED = 'FINDINGS_REFUSED',
  /** An inspection is closed once what it found is. */
  FINDINGS_OPEN = 'FINDINGS_OPEN',
  /** A look back is reported once it has been said of everything that was found before. */
  NOT_LOOKED_BACK = 'NOT_LOOKED_BACK',
  /** A source's income of a year is told as a whole or by quarters, not both. */
  INCOME_PERIOD_TAKEN = 'INCOME_PERIOD_TAKEN',
  /** A village is proposed before it was checked against every standard. */
  STANDARD_NOT_CHECKED = 'STANDARD_NOT_CHECKED',
  /** A village does not meet a standard. */
  STANDARD_NOT_MET = 'STANDARD_NOT_MET',
  /** A link whose money stands is not withdrawn. */
  LINK_HAS_MONEY = 'LINK_HAS_MONEY',
  /** A benefit lies outside the days on which its rule is in force. */
  BENEFIT_OUTSIDE_RULE = 'BENEFIT_OUTSIDE_RULE',
  /** A household or a member did not meet the conditions of a rule on that day. */
  NOT_ENTITLED = 'NOT_ENTITLED',
  /** The same benefit was received for the same period. */
  RECEIVED_ALREADY = 'RECEIVED_ALREADY',
  /** More or less than the rule gives. */
  AMOUNT_OUTSIDE_RULE = 'AMOUNT_OUTSIDE_RULE',
  /** The household's entry was not open on that day. */
  HOUSEHOLD_NOT_OPEN = 'HOUSEHOLD_NOT_OPEN',
  /** Benefits that name an entry of a fund would be more than it. */
  FUND_ENTRY_EXCEEDED = 'FUND_ENTRY_EXCEEDED',
  /** A benefit was reversed before. */
  REVERSED_ALREADY = 'REVERSED_ALREADY',
  /** Some rows of a batch are refused; none was recorded. */
  BENEFITS_REFUSED = 'BENEFITS_REFUSED',
  BUSY = 'BUSY',
  INTERNAL = 'INTERNAL',
}
