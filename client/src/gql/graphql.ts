/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** 不透明的位置标记。 An opaque position: keep it, never build it. */
  Cursor: { input: string; output: string; }
  /** 带时区的时间（RFC 3339）；没有时区的写法被拒绝。 A moment with its offset; one without is refused. */
  DateTime: { input: string; output: string; }
  /** 业务日期（上海时区），如 2019-12-31。 A business day in Shanghai. */
  Day: { input: string; output: string; }
  /** 精确小数字符串，从不经过浮点数。 An exact decimal as a string, never a float. */
  Decimal: { input: string; output: string; }
  /** 金额，单位元，精确到分的字符串，如 "66860000.00"。 An amount in yuan, exact to the fen, as a string. Input also takes an integer. */
  Money: { input: string; output: string; }
};

/** 可以办理的事项。 What a viewer may do at least somewhere. */
export type Ability =
  /** 代表受帮扶方批准项目。 Approve projects for the county. */
  | 'APPROVE_PROJECT'
  /** 选定主数。 Choose which of several claims leads. */
  | 'CHOOSE_LEADING_CLAIM'
  /** 确认对方登记的记录，或提出异议。 Confirm or dispute what the other side recorded. */
  | 'CONFIRM_RECORDS'
  /** 代表帮扶方同意项目。 Consent to projects for the donor. */
  | 'CONSENT_TO_PROJECT'
  /** 起草协议和指标任务。 Draft an agreement and its targets. */
  | 'DRAFT_AGREEMENT'
  /** 说明待核实事项。 Say why something that is asked about is so. */
  | 'EXPLAIN_FLAG'
  /** 登记台账（就业、采购、活动）及佐证，逐条或用表格。 Keep records and their evidence, singly or from a file. */
  | 'KEEP_RECORDS'
  /** 管理账号和岗位。 Keep accounts and posts. */
  | 'MANAGE_ACCOUNTS'
  /** 管理指标体系。 Keep the indicator schemes. */
  | 'MANAGE_INDICATORS'
  /** 管理结对关系和单位。 Keep pairings and parties. */
  | 'MANAGE_PAIRINGS'
  /** 管理项目。 Propose projects and report on them. */
  | 'MANAGE_PROJECT'
  /** 设立资金。 Open a fund. */
  | 'OPEN_FUND'
  /** 登记本方的资金和物资。 Post what your own side states about money and goods. */
  | 'POST_FUND_ENTRY'
  /** 公开材料。 Record a statement as published. */
  | 'PUBLISH_STATEMENT'
  /** 查看审计记录。 Read the audit trail. */
  | 'READ_AUDIT'
  /** 录入材料。 Record what a report or a publication states. */
  | 'RECORD_STATEMENT'
  /** 说明并了结双方登记的差异。 Close a difference with a reason. */
  | 'RESOLVE_DIFFERENCE'
  /** 分解任务到组团成员。 Share targets out among the donor group. */
  | 'SHARE_TARGETS'
  /** 代表帮扶方签署协议。 Sign an agreement for the donor. */
  | 'SIGN_AS_DONOR'
  /** 代表受帮扶方签署协议。 Sign an agreement for the recipient. */
  | 'SIGN_AS_RECIPIENT'
  /** 会签对方的协议数、安排和期初余额。 Sign the other side’s pledges, allocations and opening balances. */
  | 'SIGN_FUND_ENTRY'
  /** 说明理由后查看个人信息原文，留痕。 See a person unmasked, for a reason that is kept. */
  | 'UNMASK_PERSON';

/** 验收。 An acceptance. */
export type AcceptProjectInput = {
  /** 业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 文号，最多 100 字。 The document’s number. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 备注，最多 1000 字。 A note, 1000 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目。 The project. */
  projectId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 验收。 An acceptance. */
export type AcceptPurchaseInput = {
  /** 日期，不早于上一环节，不晚于今天。 The day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 采购。 The purchase. */
  purchaseId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 账号。 Somebody who may sign in. */
export type Account = Node & {
  __typename?: 'Account';
  /** 显示名称。 The name to show. */
  displayName: Scalars['String']['output'];
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 是否可以登录。 Whether it may sign in. */
  isActive: Scalars['Boolean']['output'];
  /** 登录名。 The name to sign in with. */
  name: Scalars['String']['output'];
  /** 岗位，限您可知的。 Its posts, as far as you may know them. */
  posts: Array<Post>;
  /** 版本。 The version that an update names. */
  version: Scalars['Int']['output'];
};

/** 一页账号。 A page of accounts. */
export type AccountConnection = {
  __typename?: 'AccountConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<AccountEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Account>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Account and its position in the list. */
export type AccountEdge = {
  __typename?: 'AccountEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Account;
};

/** 筛选账号。 Which accounts. */
export type AccountFilter = {
  /** 是否可以登录。 Whether they may sign in. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** 登录名或显示名称中的文字。 Text within a name. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** 对某一账号的操作。 Which account, as last seen. */
export type AccountInput = {
  /** 账号。 The account. */
  accountId: Scalars['ID']['input'];
  /** 请求编号，1 至 64 个字符。 Names this request. */
  requestKey: Scalars['String']['input'];
  /** 所见的版本。 The version last seen. */
  version: Scalars['Int']['input'];
};

/** 变更后的账号。 The account as it is now. */
export type AccountPayload = {
  __typename?: 'AccountPayload';
  /** 账号。 The account. */
  account: Account;
};

/** 一条活动台账：引进企业、车间、园区、培训、挂职、带头人、学生、互访、会议、招聘会、单位结对。 A record of the other ledgers: a firm, a workshop, a training, a secondment, a visit … */
export type Activity = Node & {
  __typename?: 'Activity';
  /** 当月受益的不同贫困（脱贫）人数（引进企业）。 Different poor or lifted persons who benefit from a firm that month. */
  beneficiaries?: Maybe<Scalars['Int']['output']>;
  /** 协议投资（元），合同所载。 Investment named in the contract, in yuan. */
  contracted?: Maybe<Scalars['Money']['output']>;
  /** 带动的不同人数（致富带头人）。 Different persons whose income a leader raised. */
  driven?: Maybe<Scalars['Int']['output']>;
  /** 企业数：参会的，或当月入驻园区的。 Firms at a fair, or settled in a park that month. */
  enterprises?: Maybe<Scalars['Int']['output']>;
  /** 佐证文件数。 How many files prove it. */
  evidenceCount: Scalars['Int']['output'];
  /** 附上的佐证文件，最多 100 份。 The files that prove it, 100 at most. */
  files: Array<Evidence>;
  /** 类别。 The form. */
  form: ActivityForm;
  /** 类别的名称。 The word for its form. */
  formName: Scalars['String']['output'];
  /** 日期、首日或开始之日；花名册为当月一日。 The day, or when it began. */
  from: Scalars['Day']['output'];
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 车间当月是否在用：有生产、有务工人员。 Whether a workshop was in use that month: it produced, with workers. */
  inUse?: Maybe<Scalars['Boolean']['output']>;
  /** 本条的到位投资（元）。 Investment really made, as this record says, in yuan. */
  invested?: Maybe<Scalars['Money']['output']>;
  /** 企业或园区至今到位投资合计（元）；没有为空。 All that a firm or park has invested so far, in yuan; null for nothing. */
  investedTotal?: Maybe<Scalars['Money']['output']>;
  /** 种类。 The kind. */
  kind: ActivityKind;
  /** 种类的名称。 The word for its kind. */
  kindName: Scalars['String']['output'];
  /** 西部单位（单位结对）。 The unit of the recipient side, in a pairing of units. */
  localUnit?: Maybe<Scalars['String']['output']>;
  /** 地点。 Where. */
  location?: Maybe<Scalars['String']['output']>;
  /** 本版录入时间。 When this version was recorded. */
  madeAt: Scalars['DateTime']['output'];
  /** 单位名称：企业、车间、园区、东部单位、学校，或派往的单位。 The firm, workshop, park, eastern unit or school, or where people were sent. */
  name?: Maybe<Scalars['String']['output']>;
  /** 您现在可办理的事项。 What you may do to it now: which buttons to show. */
  nextActions: Array<ActivityAction>;
  /** 您现在可对它表示的意见。 What you may say of it now: which buttons to show. */
  nextWords: Array<RecordStanding>;
  /** 花名册、到位投资所属的企业、车间或园区。 The firm, workshop or park of which this is a roster or an investment. */
  of?: Maybe<Activity>;
  /** 结对。 Its pairing. */
  pairing: Pairing;
  /** 人次；按指标口径计（劳务培训至2020年只计贫困人口）。 Person-times, as the indicator’s definition counts them. */
  personTimes?: Maybe<Scalars['Int']['output']>;
  /** 人数：本年度未在其他记录中计入的不同人员；花名册为当月务工人数。 Different persons who stand in no other record of the year; in a roster the workers of the month. */
  persons?: Maybe<Scalars['Int']['output']>;
  /** 花名册中的脱贫（贫困）人数。 Of the workers of a roster, the poor or lifted. */
  poorPersons?: Maybe<Scalars['Int']['output']>;
  /** 本版更正或撤回的理由。 Why this version was made. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 由谁登记；平台登记或您不便查看时为空。 Who recorded it; null for the platform, or somebody you may not see. */
  recordedBy?: Maybe<Account>;
  /** 期（场）数，未填为一。 How many sessions; one if null. */
  sessions?: Maybe<Scalars['Int']['output']>;
  /** 由哪一方登记；双方之上的单位登记的为空。 Whose people recorded it; null for an office above both. */
  side?: Maybe<Side>;
  /** 是否演示数据。 Whether it was made up for a demonstration. */
  simulated: Scalars['Boolean']['output'];
  /** 对方的意见；未表态为空。 What the other side has said of it; null for nothing. */
  standing?: Maybe<RecordStanding>;
  /** 事由：培训、会议、互访、招聘会的名称，其他记录的说明。 What it was: the name of a course, meeting, visit or fair; for others a remark. */
  title?: Maybe<Scalars['String']['output']>;
  /** 结束日期；单日的、仍在继续的为空。 The last day; null for a single day, and while it goes on. */
  to?: Maybe<Scalars['Day']['output']>;
  /** 版本号；办理时须带上。 Its version; every step names it. */
  version: Scalars['Int']['output'];
  /** 各版本，最新的在前，最多 100 版。 Its versions, the latest first, 100 at most. */
  versions: Array<ActivityVersion>;
  /** 是否已撤回；撤回的不再计入。 Whether it was withdrawn: then it counts nowhere. */
  withdrawn: Scalars['Boolean']['output'];
  /** 对方的各次意见，最近的在前，最多 100 次。 What the other side said of it, the latest first, 100 at most. */
  words: Array<RecordWord>;
  /** 登记的年度，即开始之年。 The year in whose book it stands: that in which it began. */
  year: Scalars['Int']['output'];
};

/** 对一条活动台账可办理的事项。 What can be done to an activity. */
export type ActivityAction =
  /** 更正 correctActivity。 */
  | 'CORRECT'
  /** 结束 endActivity；仅限仍在继续的。 For what goes on. */
  | 'END'
  /** 撤回 withdrawActivity。 */
  | 'WITHDRAW';

/** 一页活动台账。 A page of activities. */
export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<ActivityEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Activity>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Activity and its position in the list. */
export type ActivityEdge = {
  __typename?: 'ActivityEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Activity;
};

/** 筛选活动台账。 Which activities. */
export type ActivityFilter = {
  /** 类别，任一。 Any of these forms. */
  forms?: InputMaybe<Array<ActivityForm>>;
  /** 开始日期不早于。 Began on this day or later. */
  from?: InputMaybe<Scalars['Day']['input']>;
  /** 是否有佐证。 Whether files prove it. */
  hasEvidence?: InputMaybe<Scalars['Boolean']['input']>;
  /** 由此次导入带来。 Those that came with this import. */
  importId?: InputMaybe<Scalars['ID']['input']>;
  /** 种类，任一。 Any of these kinds. */
  kinds?: InputMaybe<Array<ActivityKind>>;
  /** 这些企业、车间或园区的花名册和到位投资，最多 1000 个。 Rosters and investments of these firms, workshops or parks, 1000 at most. */
  ofIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 对方的意见，任一。 What the other side has said, any of these. */
  said?: InputMaybe<Array<RecordSaid>>;
  /** 事由、单位名称、西部单位或地点含有。 Title, name, local unit or location holds this. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 开始日期不晚于。 Began on this day or earlier. */
  to?: InputMaybe<Scalars['Day']['input']>;
  /** 是则只看已撤回的；默认只看未撤回的。 True for those withdrawn; by default those that stand. */
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
  /** 年度，任一。 Any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 活动种类之下的类别。 Kinds within the kinds of activities. */
export type ActivityForm =
  /** 东部农技人员到西部（挂职交流）。 Agronomists sent from east to west. */
  | 'AGRONOMIST_EAST_TO_WEST'
  /** 西部农技人员到东部（挂职交流）。 Agronomists sent from west to east. */
  | 'AGRONOMIST_WEST_TO_EAST'
  /** 车间建成；建成不等于在用（帮扶车间）。 A workshop built; built is not in use. */
  | 'BUILT'
  /** 创业成功、正在经营（致富带头人）。 A trained leader whose business is running. */
  | 'BUSINESS'
  /** 党政干部（培训班）。 Training of officials. */
  | 'CADRE'
  /** 东部干部到西部（挂职交流）。 Officials sent from east to west. */
  | 'CADRE_EAST_TO_WEST'
  /** 西部干部到东部（挂职交流）。 Officials sent from west to east. */
  | 'CADRE_WEST_TO_EAST'
  /** 东部医生到西部（挂职交流）。 Doctors sent from east to west. */
  | 'DOCTOR_EAST_TO_WEST'
  /** 西部医生到东部（挂职交流）。 Doctors sent from west to east. */
  | 'DOCTOR_WEST_TO_EAST'
  /** 东部到西部（互访）。 A visit from east to west. */
  | 'EAST_TO_WEST'
  /** 在东部职业院校就读（学生）。 Enrolled in an eastern vocational school. */
  | 'ENROLLED'
  /** 企业与乡镇结对（单位结对）。 A firm paired with a town. */
  | 'ENTERPRISE_TOWN'
  /** 企业与村结对（单位结对）。 A firm paired with a village. */
  | 'ENTERPRISE_VILLAGE'
  /** 医院结对（单位结对）。 Hospitals paired. */
  | 'HOSPITAL'
  /** 县名录内的医疗机构，是医院覆盖率的分母（单位结对）。 A hospital on the county’s list, paired or not. */
  | 'HOSPITAL_LISTED'
  /** 某日到位的投资（引进企业、园区）。 Investment really made on a day. */
  | 'INVESTMENT'
  /** 联席会议（会议）。 A joint meeting. */
  | 'JOINT'
  /** 劳务协作（培训班）。 Training in work skills. */
  | 'LABOR'
  /** 企业落地：已注册并投产或开展经营（引进企业）。 A firm is registered and at work. */
  | 'LANDED'
  /** 致富带头人（培训班）。 Training of entrepreneurship leaders. */
  | 'LEADER'
  /** 领导小组会议（会议）。 A meeting of the leading group. */
  | 'LEADING_GROUP'
  /** 东部主要负责同志带队到西部（互访）。 From east to west, led by a principal leader. */
  | 'LED_EAST_TO_WEST'
  /** 西部主要负责同志带队到东部（互访）。 From west to east, led by a principal leader. */
  | 'LED_WEST_TO_EAST'
  /** 线上招聘（招聘会）。 A fair online. */
  | 'ONLINE'
  /** 现场招聘（招聘会）。 A fair on site. */
  | 'ONSITE'
  /** 园区挂牌运营（共建园区）。 A park in operation. */
  | 'OPENED'
  /** 某月的花名册（引进企业、车间、园区）。 Who works there in one month. */
  | 'ROSTER'
  /** 学校结对（单位结对）。 Schools paired. */
  | 'SCHOOL'
  /** 县名录内的学校，是学校覆盖率的分母（单位结对）。 A school on the county’s list, paired or not. */
  | 'SCHOOL_LISTED'
  /** 签约；签约不等于落地（引进企业）。 A contract signed; signed is not landed. */
  | 'SIGNED'
  /** 社会组织与村结对（单位结对）。 A social organisation paired with a village. */
  | 'SOCIAL_ORG_VILLAGE'
  /** 东部其他专技人才到西部（挂职交流）。 Other specialists sent from east to west. */
  | 'SPECIALIST_EAST_TO_WEST'
  /** 西部其他专技人才到东部（挂职交流）。 Other specialists sent from west to east. */
  | 'SPECIALIST_WEST_TO_EAST'
  /** 常委会、常务会（会议）。 A standing-committee or executive meeting. */
  | 'STANDING'
  /** 东部教师到西部（挂职交流）。 Teachers sent from east to west. */
  | 'TEACHER_EAST_TO_WEST'
  /** 西部教师到东部（挂职交流）。 Teachers sent from west to east. */
  | 'TEACHER_WEST_TO_EAST'
  /** 专业技术人才（培训班）。 Training of specialists. */
  | 'TECH'
  /** 乡镇结对（单位结对）。 Towns paired. */
  | 'TOWN'
  /** 村村结对（单位结对）。 Villages paired. */
  | 'VILLAGE'
  /** 西部到东部（互访）。 A visit from west to east. */
  | 'WEST_TO_EAST';

/** 一类活动填写什么。 What activities of one form say. */
export type ActivityFormRule = {
  __typename?: 'ActivityFormRule';
  /** 类别。 The form. */
  form: ActivityForm;
  /** 类别的名称。 The word for the form. */
  formName: Scalars['String']['output'];
  /** 种类。 The kind. */
  kind: ActivityKind;
  /** 种类的名称。 The word for the kind. */
  kindName: Scalars['String']['output'];
  /** 必填的输入项。 The input fields that it needs. */
  needs: Array<Scalars['String']['output']>;
  /** 所属记录的类别。 The forms to one of which it belongs. */
  of: Array<ActivityForm>;
  /** 持续多久。 How long it lasts. */
  span: ActivitySpan;
  /** 可填的输入项；其余不填。 Those that it takes besides; all others are refused. */
  takes: Array<Scalars['String']['output']>;
};

/** 活动种类。 Kind of activity. */
export type ActivityKind =
  /** 引进企业及投资。 A firm that landed, and its investment. */
  | 'ENTERPRISE_LANDED'
  /** 招聘会。 A job fair. */
  | 'JOB_FAIR'
  /** 致富带头人。 Entrepreneurship leaders. */
  | 'LEADER'
  /** 联席会议等会议。 A meeting. */
  | 'MEETING'
  /** 共建产业园区。 A co-built park. */
  | 'PARK'
  /** 挂职干部和专技人才。 An official or specialist on secondment. */
  | 'SECONDMENT'
  /** 职业院校学生。 Vocational students. */
  | 'STUDENT'
  /** 培训班。 A training session. */
  | 'TRAINING'
  /** 单位结对。 A pairing of units. */
  | 'UNIT_PAIRING'
  /** 互访。 A visit. */
  | 'VISIT'
  /** 帮扶车间。 An assistance workshop. */
  | 'WORKSHOP';

/** 活动台账的次序。 The order of activities. */
export type ActivityOrder = {
  /** 方向。 Direction. */
  direction?: SortDirection;
  /** 依据。 By what. */
  field: ActivityOrderField;
};

/** 活动的排序依据。 By what activities are sorted. */
export type ActivityOrderField =
  /** 日期。 The day. */
  | 'FROM'
  /** 名称（拼音序）。 The name. */
  | 'NAME'
  /** 人次，无人次的按人数。 Person-times, or else persons. */
  | 'PERSON_TIMES'
  /** 登记先后。 When it was recorded. */
  | 'RECORDED_AT';

/** 活动台账现在的情况。 The activity as it stands now. */
export type ActivityPayload = {
  __typename?: 'ActivityPayload';
  /** 活动。 The activity. */
  activity: Activity;
};

/** 某类活动持续多久。 How long activities of a form last. */
export type ActivitySpan =
  /** 一天。 One day. */
  | 'DAY'
  /** 一天或数天，已结束。 One day or several, over by now. */
  | 'DAYS'
  /** 一个月。 One month. */
  | 'MONTH'
  /** 自某日起，直至结束。 From a day on, until it ends. */
  | 'OPEN';

/** 活动台账的一个版本。 One version of an activity. */
export type ActivityVersion = {
  __typename?: 'ActivityVersion';
  /** 当月受益的不同贫困（脱贫）人数（引进企业）。 Different poor or lifted persons who benefit from a firm that month. */
  beneficiaries?: Maybe<Scalars['Int']['output']>;
  /** 当时的协议投资（元）。 The contracted investment then, in yuan. */
  contracted?: Maybe<Scalars['Money']['output']>;
  /** 带动的不同人数（致富带头人）。 Different persons whose income a leader raised. */
  driven?: Maybe<Scalars['Int']['output']>;
  /** 企业数：参会的，或当月入驻园区的。 Firms at a fair, or settled in a park that month. */
  enterprises?: Maybe<Scalars['Int']['output']>;
  /** 当时的佐证文件数。 How many files proved it then. */
  evidenceCount: Scalars['Int']['output'];
  /** 类别。 The form. */
  form: ActivityForm;
  /** 日期、首日或开始之日；花名册为当月一日。 The day, or when it began. */
  from: Scalars['Day']['output'];
  /** 车间当月是否在用：有生产、有务工人员。 Whether a workshop was in use that month: it produced, with workers. */
  inUse?: Maybe<Scalars['Boolean']['output']>;
  /** 当时的到位投资（元）。 The investment made, as it said then, in yuan. */
  invested?: Maybe<Scalars['Money']['output']>;
  /** 种类。 The kind. */
  kind: ActivityKind;
  /** 西部单位（单位结对）。 The unit of the recipient side, in a pairing of units. */
  localUnit?: Maybe<Scalars['String']['output']>;
  /** 地点。 Where. */
  location?: Maybe<Scalars['String']['output']>;
  /** 本版录入时间。 When this version was recorded. */
  madeAt: Scalars['DateTime']['output'];
  /** 由谁录入本版；平台录入或您不便查看时为空。 Who made this version; null for the platform, or somebody you may not see. */
  madeBy?: Maybe<Account>;
  /** 单位名称：企业、车间、园区、东部单位、学校，或派往的单位。 The firm, workshop, park, eastern unit or school, or where people were sent. */
  name?: Maybe<Scalars['String']['output']>;
  /** 人次；按指标口径计（劳务培训至2020年只计贫困人口）。 Person-times, as the indicator’s definition counts them. */
  personTimes?: Maybe<Scalars['Int']['output']>;
  /** 人数：本年度未在其他记录中计入的不同人员；花名册为当月务工人数。 Different persons who stand in no other record of the year; in a roster the workers of the month. */
  persons?: Maybe<Scalars['Int']['output']>;
  /** 花名册中的脱贫（贫困）人数。 Of the workers of a roster, the poor or lifted. */
  poorPersons?: Maybe<Scalars['Int']['output']>;
  /** 本版更正或撤回的理由。 Why this version was made. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 期（场）数，未填为一。 How many sessions; one if null. */
  sessions?: Maybe<Scalars['Int']['output']>;
  /** 对方的意见；未表态为空。 What the other side has said of it; null for nothing. */
  standing?: Maybe<RecordStanding>;
  /** 事由：培训、会议、互访、招聘会的名称，其他记录的说明。 What it was: the name of a course, meeting, visit or fair; for others a remark. */
  title?: Maybe<Scalars['String']['output']>;
  /** 结束日期；单日的、仍在继续的为空。 The last day; null for a single day, and while it goes on. */
  to?: Maybe<Scalars['Day']['output']>;
  /** 版本号；办理时须带上。 Its version; every step names it. */
  version: Scalars['Int']['output'];
  /** 是否已撤回；撤回的不再计入。 Whether it was withdrawn: then it counts nowhere. */
  withdrawn: Scalars['Boolean']['output'];
};

/** 入库。 An admission to the library. */
export type AdmitProjectInput = {
  /** 业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 文号，最多 100 字。 The document’s number. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 备注，最多 1000 字。 A note, 1000 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目。 The project. */
  projectId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 核实仍在岗。 Says that people are still at work. */
export type AffirmPlacementsInput = {
  /** 核实到哪一天，不晚于今天。 The day of which it is said, not after today. */
  day: Scalars['Day']['input'];
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 就业记录，1–200 条。 The placements, 1 to 200. */
  placementIds: Array<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
};

/** 核实仍在岗的结果。 What came of saying that people are still at work. */
export type AffirmPlacementsPayload = {
  __typename?: 'AffirmPlacementsPayload';
  /** 因此统计得更远的记录数；已离岗、已撤回或已核实到更晚的不变。 How many are known longer now. */
  count: Scalars['Int']['output'];
};

/** 一个结对一年的协作协议。 The agreement of a pairing for one year. */
export type Agreement = Node & {
  __typename?: 'Agreement';
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 生效的版本号；尚无则为空。 The version in force, if any. */
  inForceVersion?: Maybe<Scalars['Int']['output']>;
  /** 您现在可办理的事项。 What you may do to it now: which buttons to show. */
  nextActions: Array<AgreementAction>;
  /** 结对。 Its pairing. */
  pairing: Pairing;
  /** 任务分解的版本号；分解任务时须带上。 The version of the sharing; shareTargets names it. */
  sharesVersion: Scalars['Int']['output'];
  /** 最新版本的签署。 The signatures under the latest version. */
  signatures: Array<Signature>;
  /** 是否演示数据。 Whether it was made up for a demonstration. */
  simulated: Scalars['Boolean']['output'];
  /** 最新版本的状态。 The state of the latest version. */
  status: AgreementStatus;
  /** 最新版本的任务，按次序；其他版本见 versions。 The targets of the latest version; others by `versions`. */
  targets: Array<Target>;
  /** 最新版本号；修改和签署时须带上。 The latest version; setting targets, signing and amending name it. */
  version: Scalars['Int']['output'];
  /** 各个版本，最新的在前，最多 200 个。 Its versions, the latest first, 200 at most. */
  versions: Array<AgreementVersion>;
  /** 年度。 The year. */
  year: Scalars['Int']['output'];
};

/** 对协议可办理的事项。 What can be done to an agreement. */
export type AgreementAction =
  /** 变更协议 amendAgreement。 */
  | 'AMEND'
  /** 修改任务 setTargets。 */
  | 'SET_TARGETS'
  /** 分解任务 shareTargets。 */
  | 'SHARE_TARGETS'
  /** 帮扶方签署 signAgreement。 */
  | 'SIGN_AS_DONOR'
  /** 受援方签署 signAgreement。 */
  | 'SIGN_AS_RECIPIENT';

/** 一页协议。 A page of agreements. */
export type AgreementConnection = {
  __typename?: 'AgreementConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<AgreementEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Agreement>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Agreement and its position in the list. */
export type AgreementEdge = {
  __typename?: 'AgreementEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Agreement;
};

/** 筛选协议。 Which agreements. */
export type AgreementFilter = {
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 最新版本的状态，任一。 The latest version is in any of these states. */
  statuses?: InputMaybe<Array<AgreementStatus>>;
  /** 年度，任一。 Any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 协议现在的情况。 The agreement as it stands now. */
export type AgreementPayload = {
  __typename?: 'AgreementPayload';
  /** 协议。 The agreement. */
  agreement: Agreement;
};

/** 协议一个版本的状态。 The state of one version of an agreement. */
export type AgreementStatus =
  /** 草案，尚无人签署。 Nobody has signed. */
  | 'DRAFT'
  /** 双方已签，生效。 Both have signed. */
  | 'IN_FORCE'
  /** 帮扶方已签，等待受援方。 The donor has signed. */
  | 'SIGNED_BY_DONOR'
  /** 受援方已签，等待帮扶方。 The recipient has signed. */
  | 'SIGNED_BY_RECIPIENT'
  /** 已被后一版本替代。 A later version took its place. */
  | 'SUPERSEDED';

/** 协议的一个版本；旧版本始终可读。 One version of an agreement; old ones stay readable. */
export type AgreementVersion = {
  __typename?: 'AgreementVersion';
  /** 形成时间。 When it was made. */
  madeAt: Scalars['DateTime']['output'];
  /** 由谁形成；平台自身或不便显示为空。 Who made it; null for the platform itself or somebody you may not see. */
  madeBy?: Maybe<Account>;
  /** 变更理由；草案为空。 Why it was amended; null for a draft. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 此版本的签署。 The signatures under this version. */
  signatures: Array<Signature>;
  /** 现在的状态。 Its state now. */
  status: AgreementStatus;
  /** 此版本的任务。 The targets of this version. */
  targets: Array<Target>;
  /** 版本号。 Its number. */
  version: Scalars['Int']['output'];
};

/** 登记安排。 An allocation. */
export type AllocateFundInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
};

/** 变更已签署的协议，形成新版本。 A further version of an agreement that somebody has signed. */
export type AmendAgreementInput = {
  /** 协议。 The agreement. */
  agreementId: Scalars['ID']['input'];
  /** 变更理由，1–500 字。 Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 全部任务，最多 300 项。 All targets, 300 at most. */
  targets: Array<TargetInput>;
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 县批准。 The county’s approval. */
export type ApproveProjectInput = {
  /** 业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 文号，最多 100 字。 The document’s number. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 备注，最多 1000 字。 A note, 1000 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目。 The project. */
  projectId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 项目形成的资产。 Something that a project leaves behind. */
export type Asset = Node & {
  __typename?: 'Asset';
  /** 移交文号。 The document’s number. */
  documentNo: Scalars['String']['output'];
  /** 佐证材料的编号或名称，最多 20 项。 References to evidence, 20 at most. */
  evidence: Array<Scalars['String']['output']>;
  /** 移交日期。 When it was handed over. */
  handedOverOn: Scalars['Day']['output'];
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 数量（项、台、户……）。 How many items. */
  items: Scalars['Int']['output'];
  /** 类别。 Its kind. */
  kind: AssetKind;
  /** 名称。 Its name. */
  name: Scalars['String']['output'];
  /** 所有者。 Its owner. */
  owner: Scalars['String']['output'];
  /** 确权到哪一级。 The level of its owner. */
  ownerLevel: AssetOwnerLevel;
  /** 由哪个项目形成。 The project that it comes from. */
  project: Project;
  /** 价值（元）。 Its value, in yuan. */
  value: Scalars['Money']['output'];
};

/** 一页资产。 A page of assets. */
export type AssetConnection = {
  __typename?: 'AssetConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<AssetEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Asset>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Asset and its position in the list. */
export type AssetEdge = {
  __typename?: 'AssetEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Asset;
};

/** 筛选资产。 Which assets. */
export type AssetFilter = {
  /** 资产类别，任一。 Any of these kinds. */
  kinds?: InputMaybe<Array<AssetKind>>;
  /** 权属，任一。 Any of these owners. */
  ownerLevels?: InputMaybe<Array<AssetOwnerLevel>>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 项目，任一，最多 1000 个。 Any of these projects, 1000 at most. */
  projectIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 项目类别，任一。 The project is of any of these kinds. */
  types?: InputMaybe<Array<ProjectType>>;
  /** 项目年度，任一。 The project is of any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 一项资产。 An asset. */
export type AssetInput = {
  /** 数量，至少 1。 How many items, 1 at least. */
  items: Scalars['Int']['input'];
  /** 类别。 Its kind. */
  kind: AssetKind;
  /** 名称，1–200 字。 Its name. */
  name: Scalars['String']['input'];
  /** 所有者，1–200 字。 Its owner. */
  owner: Scalars['String']['input'];
  /** 确权到哪一级。 The level of its owner. */
  ownerLevel: AssetOwnerLevel;
  /** 价值（元），大于零。 Their value in yuan, above zero. */
  value: Scalars['Money']['input'];
};

/** 资产类别。 What kind of asset. */
export type AssetKind =
  /** 到户类资产。 Given to households. */
  | 'HOUSEHOLD'
  /** 经营性资产。 Operating. */
  | 'OPERATING'
  /** 公益性资产。 Public. */
  | 'PUBLIC';

/** 某一类资产的合计。 What the assets of one kind come to. */
export type AssetKindTotal = {
  __typename?: 'AssetKindTotal';
  /** 数量。 Items. */
  items: Scalars['Int']['output'];
  /** 类别。 Their kind. */
  kind: AssetKind;
  /** 价值（元）。 Their value, in yuan. */
  value: Scalars['Money']['output'];
};

/** 资产确权到哪一级。 Who owns an asset. */
export type AssetOwnerLevel =
  /** 县级。 The county. */
  | 'COUNTY'
  /** 农户。 Households. */
  | 'HOUSEHOLD'
  /** 乡镇。 A township. */
  | 'TOWN'
  /** 村集体。 A village. */
  | 'VILLAGE';

/** 确权到某一级的资产合计。 What the assets of one owner level come to. */
export type AssetOwnerTotal = {
  __typename?: 'AssetOwnerTotal';
  /** 数量。 Items. */
  items: Scalars['Int']['output'];
  /** 级别。 The level. */
  ownerLevel: AssetOwnerLevel;
  /** 价值（元）。 Their value, in yuan. */
  value: Scalars['Money']['output'];
};

/** 资产合计，按类别与按权属分别加总，两边应与总数一致。 Assets summed by kind and by owner; both add up to the total. */
export type AssetSummary = {
  __typename?: 'AssetSummary';
  /** 两边是否与总数一致。 Whether both add up to the total. */
  agrees: Scalars['Boolean']['output'];
  /** 按类别。 By kind. */
  byKind: Array<AssetKindTotal>;
  /** 按权属。 By owner. */
  byOwner: Array<AssetOwnerTotal>;
  /** 总数。 All of them. */
  total: AssetTotal;
};

/** 一部分资产的合计。 What some assets come to. */
export type AssetTotal = {
  __typename?: 'AssetTotal';
  /** 数量。 Items. */
  items: Scalars['Int']['output'];
  /** 价值（元）。 Their value, in yuan. */
  value: Scalars['Money']['output'];
};

/** 为记录附上佐证。 Files to attach to records. */
export type AttachEvidenceInput = {
  /** 佐证文件，1–10 份。 1 to 10 files. */
  evidenceIds: Array<Scalars['ID']['input']>;
  /** 记录（就业、采购、活动或资金记录），1–100 条，每份文件附于每条记录；一条记录最多 50 份。 1 to 100 records, each of which every file proves; 50 files at most for each record. */
  recordIds: Array<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复附上。 Unique for each request. */
  requestKey: Scalars['String']['input'];
};

/** 附上后的佐证。 What was attached. */
export type AttachEvidencePayload = {
  __typename?: 'AttachEvidencePayload';
  /** 附上的文件。 The files. */
  evidence: Array<Evidence>;
};

/** 为采购登记发票。 Lines of invoices for a purchase. */
export type AttachInvoiceInput = {
  /** 发票各行；每笔采购共计最多 50 行。 The lines; 50 for each purchase at most. */
  invoiceLines: Array<InvoiceLineInput>;
  /** 采购。 The purchase. */
  purchaseId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 审计记录的事项。 What the audit trail keeps of accounts and their keys. */
export type AuditAction =
  /** 停用账号。 An account was deactivated. */
  | 'ACCOUNT_DEACTIVATED'
  /** 邀请账号。 An account was invited. */
  | 'ACCOUNT_INVITED'
  /** 创建首个管理员。 The first administrator was created. */
  | 'ADMINISTRATOR_CREATED'
  /** 修改密码。 Changed the password. */
  | 'PASSWORD_CHANGED'
  /** 重置密码。 Somebody’s password was reset. */
  | 'PASSWORD_RESET'
  /** 查看了个人信息原文。 Somebody saw a person unmasked. */
  | 'PERSON_UNMASKED'
  /** 终止岗位。 A post was ended. */
  | 'POST_ENDED'
  /** 授予岗位。 A post was given. */
  | 'POST_GIVEN'
  /** 作废只读令牌。 A service token was ended. */
  | 'SERVICE_TOKEN_ENDED'
  /** 签发只读令牌。 A service token was issued. */
  | 'SERVICE_TOKEN_ISSUED'
  /** 登录。 Signed in. */
  | 'SIGNED_IN'
  /** 退出登录。 Signed out. */
  | 'SIGNED_OUT'
  /** 登录失败。 A sign-in failed. */
  | 'SIGN_IN_FAILED'
  /** 已作废的刷新令牌被再次使用，会话已终止。 A spent refresh token was shown again; the session was ended. */
  | 'STOLEN_TOKEN_SHOWN';

/** 审计记录的一项内容。 One detail of an audit entry. */
export type AuditDetail = {
  __typename?: 'AuditDetail';
  /** 名称。 Its name. */
  name: Scalars['String']['output'];
  /** 内容。 Its value. */
  value: Scalars['String']['output'];
};

/** 审计记录。 Something that has to be answered for, as it happened. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** 所为之人；未登录为空。 Who did it, where signed in. */
  account?: Maybe<Account>;
  /** 事项。 What was done. */
  action: AuditAction;
  /** 时间。 When. */
  at: Scalars['DateTime']['output'];
  /** 细节。 Details. */
  details: Array<AuditDetail>;
  /** 对象，如 account:…。 To what. */
  subject?: Maybe<Scalars['String']['output']>;
};

/** 一页审计记录。 A page of the audit trail. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<AuditEntryEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<AuditEntry>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One AuditEntry and its position in the list. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: AuditEntry;
};

/** 筛选审计记录。 Which audit entries. */
export type AuditEntryFilter = {
  /** 由此账号所为。 Done by this account. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** 事项，任一。 Any of these. */
  actions?: InputMaybe<Array<AuditAction>>;
};

/** 原文对数值的限定。 How print qualified a number. */
export type Bound =
  /** 约、左右。 About. */
  | 'ABOUT'
  /** 超、多、余、以上。 At least. */
  | 'AT_LEAST'
  /** 近、不足、以内。 At most. */
  | 'AT_MOST'
  /** 确数。 Exact. */
  | 'EXACT';

/** 取消尚未付款的采购。 A cancellation of what was not paid. */
export type CancelPurchaseInput = {
  /** 日期，不早于上一环节，不晚于今天。 The day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 采购。 The purchase. */
  purchaseId: Scalars['ID']['input'];
  /** 理由，1–1000 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 登记年终结转；业务日期为年末。 What is carried over; the business day is the end of the year. */
export type CarryOverFundInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** RECEIVED、ISSUED 或 RETAINED。 In which state it lies. */
  holding: FundHolding;
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 资金所属年度；只存一个年度时可不填。 The year whose money it is; may be left out where only one lies there. */
  originYear?: InputMaybe<Scalars['Int']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
  /** 指明来源，最多 50 项；不填则账上能确定的自动写明，不能确定的记为未指明。 Sources, 50 at most; what is not named is told where it can only be one. */
  sources?: InputMaybe<Array<FundSourceInput>>;
};

/** 单元格不能照录的原因。 Why a cell cannot be taken as it is. */
export type CellFault =
  /** 单元格是错误值，如 #REF!。 An error value. */
  | 'ERROR_VALUE'
  /** 公式没有计算结果。 A formula that was never reckoned. */
  | 'FORMULA_EMPTY'
  /** 号码被表格软件截断，如 1.23E+17。 A spreadsheet has cut off its digits. */
  | 'MANGLED'
  /** 不在可填的范围内。 Not one of the words that it may be. */
  | 'NOT_KNOWN'
  /** 必填而为空。 It has to be filled in. */
  | 'REQUIRED'
  /** 内容可读，但不符合记录的规则（见 problem）。 A rule of the record refuses it: see problem. */
  | 'RULE'
  /** 文字过长。 Too long. */
  | 'TOO_LONG'
  /** 读不出所需的内容。 It cannot be read as what it should be. */
  | 'UNREADABLE'
  /** 日期没有年份。 A day without its year. */
  | 'YEAR_MISSING';

/** 一格数据之下的记录。 A record under a figure. */
export type CellRecord = Activity | FundEntry | LaborPlacement | Purchase;

/** 一页记录。 A page of the records under a figure. */
export type CellRecordConnection = {
  __typename?: 'CellRecordConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<CellRecordEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<CellRecord>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One CellRecord and its position in the list. */
export type CellRecordEdge = {
  __typename?: 'CellRecordEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: CellRecord;
};

/** 调整组团成员或牵头单位。 A change of a group’s members or lead, from a day on. */
export type ChangeDonorGroupInput = {
  /** 新加入的成员，最多 100 个。 Members that join, 100 at most. */
  addIds?: Array<Scalars['ID']['input']>;
  /** 自此日起生效；此前的成员关系保留。 From this day on; what was before stays as it was. */
  from: Scalars['Day']['input'];
  /** 组团。 The group. */
  groupId: Scalars['ID']['input'];
  /** 新的牵头单位；不变可不填。 The new lead, where it changes. */
  leadId?: InputMaybe<Scalars['ID']['input']>;
  /** 退出的成员，最多 100 个。 Members that leave, 100 at most. */
  removeIds?: Array<Scalars['ID']['input']>;
  /** 请求编号。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that the change is based on. */
  version: Scalars['Int']['input'];
};

/** 修改密码。 To change one’s own password. */
export type ChangePasswordInput = {
  /** 原密码。 The password until now. */
  currentPassword: Scalars['String']['input'];
  /** 新密码，至少 10 个字符。 The new one: at least 10 characters. */
  newPassword: Scalars['String']['input'];
};

/** 区划变更；原有记录全部保留。 A change of a place; everything recorded stays. */
export type ChangePlaceInput = {
  /** 并入的地区，最多 20 个：MERGED 必填。 Its heirs, 20 at most: for MERGED. */
  intoIds?: Array<Scalars['ID']['input']>;
  /** 种类。 Kind. */
  kind: PlaceChangeKind;
  /** 新代码：RECODED、UPGRADED 必填，MOVED 可填。 New code: for RECODED and UPGRADED. */
  newCode?: InputMaybe<Scalars['String']['input']>;
  /** 新级别：UPGRADED 可填。 New kind: UPGRADED may name it. */
  newKind?: InputMaybe<PlaceKind>;
  /** 新名称：RENAMED、UPGRADED 必填，RECODED、MOVED 可填。 New name: for RENAMED and UPGRADED. */
  newName?: InputMaybe<Scalars['String']['input']>;
  /** 说明，如批复文号，最多 500 字。 Note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 生效日期，须晚于上一次变更。 From this day on; later than the last change. */
  on: Scalars['Day']['input'];
  /** 新的上级地区：MOVED 必填。 The place that it moves under: for MOVED. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** 析置的地区，最多 20 个：SPLIT 必填。 The places cut from it, 20 at most: for SPLIT. */
  parts?: Array<PlacePartInput>;
  /** 变更的地区。 The place. */
  placeId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复变更。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that the change is based on. */
  version: Scalars['Int']['input'];
};

/** 变更的结果。 What became of it. */
export type ChangePlacePayload = {
  __typename?: 'ChangePlacePayload';
  /** 变更后的地区。 The place after the change. */
  place: Place;
};

/** 多份材料说法不一时，选用其中一项。 Choose which of several claims about one cell leads. */
export type ChooseLeadingClaimInput = {
  /** 选用的数据。 The figure that leads. */
  figureId: Scalars['ID']['input'];
  /** 原因，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号。 Request key. */
  requestKey: Scalars['String']['input'];
};

/** 结束结对；已有记录全部保留。 A pairing to close; everything recorded stays. */
export type ClosePairingInput = {
  /** 最后一日。 Its last day. */
  closedOn: Scalars['Day']['input'];
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 原因，1–500 字。 Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 对列含义的把握。 How sure it is what a column holds. */
export type ColumnConfidence =
  /** 很可能，请核对。 Likely: please check. */
  | 'LIKELY'
  /** 未识别，此列不导入。 Nothing fits: the column is left out. */
  | 'NONE'
  /** 有人指定，或沿用同样表头的上一份表。 Somebody said so, now or for the same headings. */
  | 'SAID'
  /** 确定。 Sure. */
  | 'SURE';

/** 入账。 Records the rows of a file. */
export type CommitImportInput = {
  /** 有不能入账的行时，是否只录其余的行；否则整份不录。 Whether to record the good rows although others are refused. */
  goodRowsOnly: Scalars['Boolean']['input'];
  /** 导入。 The import. */
  importId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所见的版本号。 The version that was seen. */
  version: Scalars['Int']['input'];
};

/** 完工；进度记为 100%。 A completion; progress becomes 100 %. */
export type CompleteProjectInput = {
  /** 业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 文号，最多 100 字。 The document’s number. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 备注，最多 1000 字。 A note, 1000 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目。 The project. */
  projectId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 完成率依据。 What a completion rests on. */
export type CompletionBasis =
  /** 上报数。 The claims. */
  | 'CLAIMED'
  /** 台账数。 The records. */
  | 'RECORDED';

/** 确认对方登记的记录。 Records of the other side to confirm. */
export type ConfirmRecordsInput = {
  /** 逐条指明，1–500 条；与 selection 二选一。 One by one, 1 to 500; either these or a selection. */
  records?: InputMaybe<Array<SeenRecordInput>>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 按条件选定。 By selection. */
  selection?: InputMaybe<RecordSelectionInput>;
};

/** 帮扶方同意。 The donor’s consent. */
export type ConsentToProjectInput = {
  /** 业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 文号，最多 100 字。 The document’s number. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 备注，最多 1000 字。 A note, 1000 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目。 The project. */
  projectId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 更正活动台账，替代原有的全部内容；种类不变。 Other facts, in place of all that stand; the kind stays. */
export type CorrectActivityInput = {
  /** 活动。 The activity. */
  activityId: Scalars['ID']['input'];
  /** 当月受益的不同贫困（脱贫）人数（引进企业）。 Different poor or lifted persons who benefit from a firm that month. */
  beneficiaries?: InputMaybe<Scalars['Int']['input']>;
  /** 协议投资（元），合同所载。 Investment named in the contract, in yuan. */
  contracted?: InputMaybe<Scalars['Money']['input']>;
  /** 带动的不同人数（致富带头人）。 Different persons whose income a leader raised. */
  driven?: InputMaybe<Scalars['Int']['input']>;
  /** 企业数：参会的，或当月入驻园区的。 Firms at a fair, or settled in a park that month. */
  enterprises?: InputMaybe<Scalars['Int']['input']>;
  /** 类别；该种类只有一类时可不填。 The form; may be left out where the kind has only one. */
  form?: InputMaybe<ActivityForm>;
  /** 日期、首日或开始之日，不晚于今天；花名册填当月任一天。 The day, the first day, or when it began; not after today. For a roster any day of its month. */
  from: Scalars['Day']['input'];
  /** 车间当月是否在用：有生产、有务工人员。 Whether a workshop was in use that month: it produced, with workers. */
  inUse?: InputMaybe<Scalars['Boolean']['input']>;
  /** 到位投资（元）：当日到位的；落地记录中为至落地之日。 Investment really made that day, in yuan; of a firm that landed, by then. */
  invested?: InputMaybe<Scalars['Money']['input']>;
  /** 西部单位（单位结对）。最多 200 字。 The unit of the recipient side, in a pairing of units. */
  localUnit?: InputMaybe<Scalars['String']['input']>;
  /** 地点。最多 200 字。 Where. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** 单位名称：企业、车间、园区、东部单位、学校，或派往的单位。最多 200 字。 The firm, workshop, park, eastern unit or school, or where people were sent. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 花名册、到位投资所属的企业、车间或园区；也可只填名称。 The firm, workshop or park of a roster or an investment; its name does as well. */
  ofId?: InputMaybe<Scalars['ID']['input']>;
  /** 人次；按指标口径计（劳务培训至2020年只计贫困人口）。 Person-times, as the indicator’s definition counts them. */
  personTimes?: InputMaybe<Scalars['Int']['input']>;
  /** 人数：本年度未在其他记录中计入的不同人员；花名册为当月务工人数。 Different persons who stand in no other record of the year; in a roster the workers of the month. */
  persons?: InputMaybe<Scalars['Int']['input']>;
  /** 花名册中的脱贫（贫困）人数。 Of the workers of a roster, the poor or lifted. */
  poorPersons?: InputMaybe<Scalars['Int']['input']>;
  /** 更正理由，1–1000 字。 Why, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 期（场）数，未填为一。 How many sessions; one if null. */
  sessions?: InputMaybe<Scalars['Int']['input']>;
  /** 事由：培训、会议、互访、招聘会的名称，其他记录的说明。最多 200 字。 What it was: the name of a course, meeting, visit or fair; for others a remark. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** 结束日期；单日的、仍在继续的为空。 The last day; null for a single day, and while it goes on. */
  to?: InputMaybe<Scalars['Day']['input']>;
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 指明表、表头与各列，随后重新核对。 Says sheet, headings and columns; it is read again. */
export type CorrectMappingInput = {
  /** 各列的含义，最多 200 列；未列出的不导入。 What the columns are; others are left out. */
  columns: Array<ImportColumnInput>;
  /** 全表统一的值，最多 20 个。 Values that hold for every row, 20 at most. */
  constants?: InputMaybe<Array<ImportConstantInput>>;
  /** 表头的最后一行，从 1 起；0 表示没有表头。 The last row of the headings; 0: none. */
  headerRow: Scalars['Int']['input'];
  /** 导入。 The import. */
  importId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 选用的表。 The sheet. */
  sheet: Scalars['String']['input'];
  /** 所见的版本号。 The version that was seen. */
  version: Scalars['Int']['input'];
};

/** 更正就业记录：给出全部内容；不填姓名和号码则不换人。 Corrects a placement: everything it says now; whom it is about stays where name and numbers are left out. */
export type CorrectPlacementInput = {
  /** 花名册截止日期：仍在岗的已知在岗至这一天；不填为到岗当年年底，不晚于今天。 For who is still there, the day of the roster; the end of the first year or today where left out. */
  asOf?: InputMaybe<Scalars['Day']['input']>;
  /** 家庭类别，可多项；不填为一般农户。 What the household is registered as; none where left out. */
  categories?: InputMaybe<Array<HouseholdCategory>>;
  /** 去向。 Where, as seen from the county. */
  destination: LaborDestination;
  /** 就业单位，1–200 字；灵活就业填“个人”。 The employer, 1 to 200 characters. */
  employer: Scalars['String']['input'];
  /** 到岗日期，不晚于今天。 The first day at work, not after today. */
  fromDay: Scalars['Day']['input'];
  /** 监测系统户编号。 The household’s number in the monitoring system. */
  householdNumber?: InputMaybe<Scalars['String']['input']>;
  /** 身份证号，18 位；旧 15 位号码自动换算。 The ID number, 18 places; the old form of 15 is converted. */
  idNumber?: InputMaybe<Scalars['String']['input']>;
  /** 就业类型。 The kind of job. */
  jobKind: JobKind;
  /** 工种，最多 100 字。 The trade. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** 姓名，1–50 字；不填则不变。 The name; as it is where left out. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 监测系统人编号；没有身份证号时必填。 The person’s number there; needed where there is no ID number. */
  personNumber?: InputMaybe<Scalars['String']['input']>;
  /** 电话。 The telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** 就业地点所在地区。 The place of work, as a place of the divisions. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 就业记录。 The placement. */
  placementId: Scalars['ID']['input'];
  /** 是否“点对点”输送。 Whether brought by chartered transport. */
  pointToPoint?: InputMaybe<Scalars['Boolean']['input']>;
  /** 理由，1–1000 字。 Why, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 离岗日期，不晚于今天；仍在岗不填。 The last day at work; left out for who is still there. */
  toDay?: InputMaybe<Scalars['Day']['input']>;
  /** 所依据的版本。 The version that you saw. */
  version: Scalars['Int']['input'];
  /** 就业地点，最多 200 字。 The place of work. */
  workplace?: InputMaybe<Scalars['String']['input']>;
};

/** 更正，替代原有内容；各环节日期不填则不变，进度不变。 Other facts in place of those that stand; days of steps that are left out stay, and so does the state. */
export type CorrectPurchaseInput = {
  /** 验收日期，不早于下单。 When it was accepted. */
  acceptedOn?: InputMaybe<Scalars['Day']['input']>;
  /** 金额（元），大于零，不超过 10 亿。 In yuan, above zero, 1 billion at most. */
  amount: Scalars['Money']['input'];
  /** 采购单位，1–200 字；销售清单的行可空。 Who bought; only a line of a sales sheet may leave it out. */
  buyer?: InputMaybe<Scalars['String']['input']>;
  /** 产品类别，最多 60 字。 Its category. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** 渠道。 The channel. */
  channel: PurchaseChannel;
  /** 下单日期，不晚于今天。 The day of the order, not after today. */
  day: Scalars['Day']['input'];
  /** 评价日期，不早于付款；仅限有评价环节的渠道。 When it was evaluated, where the channel evaluates. */
  evaluatedOn?: InputMaybe<Scalars['Day']['input']>;
  /** 所依据的发票各行，最多 50 行；更正时不填则不变。 Its invoice lines; a correction that leaves them out keeps them. */
  invoiceLines?: InputMaybe<Array<InvoiceLineInput>>;
  /** 方式：直接采购或帮助销售。 Direct, or sold with help. */
  mode: PurchaseMode;
  /** 订单号，最多 60 字；同一结对内不重复。 The order’s number; unique within the pairing. */
  orderNo?: InputMaybe<Scalars['String']['input']>;
  /** 产地，最多 100 字；不必是结对县。 Its origin, of any county. */
  origin?: InputMaybe<Scalars['String']['input']>;
  /** 产地的行政区划。 The origin as a place. */
  originId?: InputMaybe<Scalars['ID']['input']>;
  /** 付款日期，不早于验收。 When it was paid. */
  paidOn?: InputMaybe<Scalars['Day']['input']>;
  /** 产品，1–200 字。 What was bought. */
  product: Scalars['String']['input'];
  /** 采购。 The purchase. */
  purchaseId: Scalars['ID']['input'];
  /** 数量，含单位，最多 60 字。 How much, with its unit. */
  quantity?: InputMaybe<Scalars['String']['input']>;
  /** 理由，1–1000 字。 Why. */
  reason: Scalars['String']['input'];
  /** 是否认定的扶贫（帮扶）产品。 Whether the product was recognised. */
  recognised?: Scalars['Boolean']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 供应单位，最多 200 字。 Who sold. */
  seller?: InputMaybe<Scalars['String']['input']>;
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 更正一份材料，形成新版本。 Put a statement right by a new version. */
export type CorrectStatementInput = {
  /** 更正后的全部数据。 All figures of the new version. */
  figures: Array<FigureInput>;
  /** 原因，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号。 Request key. */
  requestKey: Scalars['String']['input'];
  /** 来源；不填则不变。 Source; unchanged without it. */
  source?: InputMaybe<SourceInput>;
  /** 材料。 The statement. */
  statementId: Scalars['ID']['input'];
  /** 所见的版本。 The version that was seen. */
  version: Scalars['Int']['input'];
};

/** 统计方式：SUM 累加，LAST 取期末，DISTINCT 去重计数，RATIO 由分子分母导出。 How figures combine: a flow adds, a stock is the latest, persons are distinct in each cell, a ratio is derived. */
export type Counting =
  /** 去重计数，各格可能是同一批人。 Distinct persons or firms in each cell; cells need not add up to their total. */
  | 'DISTINCT'
  /** 存量，取期末数。 A stock: the state at a date. */
  | 'LAST'
  /** 比率，由分子和分母推算，从不相加。 Derived from a numerator and a denominator; never summed. */
  | 'RATIO'
  /** 流量，可跨期相加。 A flow: adds over periods. */
  | 'SUM';

/** 保管单位：资金在谁手里。 With whom money lies. */
export type Custodian = {
  __typename?: 'Custodian';
  /** 种类。 Its kind. */
  kind: CustodianKind;
  /** 名称。 Its name. */
  name: Scalars['String']['output'];
  /** 哪一方记账。 Whose books name it. */
  side: Side;
};

/** 保管单位；第一次出现时登记。 A custodian; registered when it is named for the first time. */
export type CustodianInput = {
  /** 种类。 Its kind. */
  kind: CustodianKind;
  /** 名称，1–100 字。 Its name, 1 to 100 characters. */
  name: Scalars['String']['input'];
};

/** 保管单位的种类。 With whom money lies. */
export type CustodianKind =
  /** 慈善机构。 A charity. */
  | 'CHARITY'
  /** 市级财政。 The city’s treasury. */
  | 'CITY'
  /** 县级财政。 The county treasury. */
  | 'COUNTY_TREASURY'
  /** 主管部门。 A department. */
  | 'DEPARTMENT'
  /** 帮扶方财政。 The donor’s treasury. */
  | 'DONOR_TREASURY'
  /** 实施单位。 An implementing unit. */
  | 'IMPLEMENTING_UNIT'
  /** 省级财政。 The provincial treasury. */
  | 'PROVINCE'
  /** 乡镇。 A township. */
  | 'TOWNSHIP';

/** 一个保管单位的资金：来款 = 支出 + 转出 + 尚存。 What passed through a custodian: in = spent + on + lying. */
export type CustodianMoney = {
  __typename?: 'CustodianMoney';
  /** 来款（元）。 What came to it, in yuan. */
  cameIn: Scalars['Money']['output'];
  /** 保管单位。 The custodian. */
  custodian: Custodian;
  /** 尚存（元）。 What lies with it, in yuan. */
  lying: Scalars['Money']['output'];
  /** 支出率、报账率。 Its spend rate and its voucher rate. */
  rates: Array<MoneyRate>;
  /** 其中质保金（元）。 Of that, retention money, in yuan. */
  retained: Scalars['Money']['output'];
  /** 支出（元）。 What it spent, in yuan. */
  spent: Scalars['Money']['output'];
  /** 报账（元）。 What it vouchered, in yuan. */
  vouchered: Scalars['Money']['output'];
  /** 转出、退回（元）。 What went on to others, in yuan. */
  wentOn: Scalars['Money']['output'];
};

/** 登记项目结余，收回统筹。 What a project needs no more. */
export type DeclareSurplusInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 原保管单位。 With whom it lay. */
  fromCustodian: CustodianInput;
  /** 原项目；没有为空。 For which project it lay there. */
  fromProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 资金所属年度；只存一个年度时可不填。 The year whose money it is; may be left out where only one lies there. */
  originYear?: InputMaybe<Scalars['Int']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
  /** 指明来源，最多 50 项；不填则账上能确定的自动写明，不能确定的记为未指明。 Sources, 50 at most; what is not named is told where it can only be one. */
  sources?: InputMaybe<Array<FundSourceInput>>;
};

/** 在草案体系中新设指标。 An indicator to define in a scheme that is a draft. */
export type DefineIndicatorInput = {
  /** 基本单位，如 元、人、%。 Its base unit. */
  baseUnit: Scalars['String']['input'];
  /** 所属类别的代码。 The code of its category. */
  category: Scalars['String']['input'];
  /** 指标代码：大写字母、数字和下划线，永不挪作他用。 Capitals, digits and underscores; never reused. */
  code: Scalars['String']['input'];
  /** 统计方式。 How its figures combine. */
  counting: Counting;
  /** 英文口径。 What is counted, in English. */
  definitionEn: Scalars['String']['input'];
  /** 中文口径，至多 2000 字。 What is counted, in Chinese. */
  definitionZh: Scalars['String']['input'];
  /** 比率的分母代码。 A ratio’s denominator. */
  denominator?: InputMaybe<Scalars['String']['input']>;
  /** 英文名称。 Its English name. */
  nameEn: Scalars['String']['input'];
  /** 中文名称，至多 100 字。 Its Chinese name. */
  nameZh: Scalars['String']['input'];
  /** 比率的分子代码。 A ratio’s numerator. */
  numerator?: InputMaybe<Scalars['String']['input']>;
  /** 由哪一方填报。 Which sides report it. */
  reporters: Array<Side>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 指标体系的时期代码；须为草案。 The scheme, which is a draft. */
  scheme: Scalars['String']['input'];
};

/** 撤下佐证。 A file to take off records. */
export type DetachEvidenceInput = {
  /** 佐证文件。 The file. */
  evidenceId: Scalars['ID']['input'];
  /** 从哪些记录撤下，1–100 条；只能由附上的一方撤下。 From which records, 1 to 100; only the side that attached it may. */
  recordIds: Array<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
};

/** 撤下后的佐证。 What was taken off. */
export type DetachEvidencePayload = {
  __typename?: 'DetachEvidencePayload';
  /** 撤下的文件。 The file. */
  evidence: Evidence;
};

/** 双方对同一笔资金的登记及其差异。 What both sides have stated about one movement of money, and how far it differs. */
export type Difference = Node & {
  __typename?: 'Difference';
  /** 差额：帮扶方登记减受帮扶方登记（元）。 The donor’s statements less the recipient’s, in yuan. */
  differenceAmount: Scalars['Money']['output'];
  /** 是否已撤销：其各笔已冲销，或已并入别的差异。 Whether nothing is left of it: reversed, or part of another one now. */
  dissolved: Scalars['Boolean']['output'];
  /** 帮扶方的登记，按日期，最多 200 笔。 What the donor has stated, by day, 200 at most. */
  donorEntries: Array<FundEntry>;
  /** 办理期限；已了结为空。 When an answer is due; null once settled. */
  due?: Maybe<Scalars['Day']['output']>;
  /** 涉及的资金。 The funds that it is about. */
  funds: Array<Fund>;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 您现在可办理的事项。 What you may do to it now: which buttons to show. */
  nextActions: Array<DifferenceAction>;
  /** 是否逾期。 Whether the answer is late. */
  overdue: Scalars['Boolean']['output'];
  /** 结对。 Its pairing. */
  pairing: Pairing;
  /** 归为一笔或单列的理由，要紧的在前。 Why these stand together, or alone; the strongest tie first. */
  reasons: Array<DifferenceReason>;
  /** 受帮扶方的登记，按日期，最多 200 笔。 What the recipient has stated, by day, 200 at most. */
  recipientEntries: Array<FundEntry>;
  /** 了结时的说明；未说明为空。 How it was closed; null where it was not. */
  resolution?: Maybe<DifferenceResolution>;
  /** 是否演示数据。 Whether it was made up for a demonstration. */
  simulated: Scalars['Boolean']['output'];
  /** 起始日期：最近一笔的业务日期。 The day of its latest statement. */
  since: Scalars['Day']['output'];
  /** 状态。 How the statements stand to each other. */
  status: MatchStatus;
  /** 该哪一方办理；已了结为空。 Whose turn it is; null once settled. */
  turn?: Maybe<Side>;
  /** 版本号；说明时须带上。 Its version; resolveDifference names it. */
  version: Scalars['Int']['output'];
  /** 年度：最早一笔的业务年度。 The year of its earliest statement. */
  year: Scalars['Int']['output'];
};

/** 对差异可办理的事项。 What can be done to a difference. */
export type DifferenceAction =
  /** 说明并了结 resolveDifference。 Close it with a reason. */
  | 'RESOLVE';

/** 一页差异。 A page of differences. */
export type DifferenceConnection = {
  __typename?: 'DifferenceConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<DifferenceEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Difference>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Difference and its position in the list. */
export type DifferenceEdge = {
  __typename?: 'DifferenceEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Difference;
};

/** 筛选差异；不填状态时只列未了结的。 Which differences; open ones unless a status is named. */
export type DifferenceFilter = {
  /** 资金，任一。 About any of these funds. */
  fundIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true 只要逾期的；false 只要未逾期的。 Late ones, or the others. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 状态，任一。 Any of these states. */
  statuses?: InputMaybe<Array<MatchStatus>>;
  /** 该哪一方办理。 Whose turn it is. */
  turn?: InputMaybe<Side>;
  /** 年度，任一。 Any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 差异的次序。 The order of differences. */
export type DifferenceOrder = {
  /** 升序或降序。 Upwards or downwards. */
  direction: SortDirection;
  /** 依据。 By what. */
  field: DifferenceOrderField;
};

/** 差异的排序依据。 By what differences are sorted. */
export type DifferenceOrderField =
  /** 差额，不计正负。 Its size, whichever side has more. */
  | 'AMOUNT'
  /** 期限。 When an answer is due. */
  | 'DUE'
  /** 起始日期。 Since when it stands. */
  | 'SINCE';

/** 办理后的差异。 The difference as it is then. */
export type DifferencePayload = {
  __typename?: 'DifferencePayload';
  /** 差异。 The difference. */
  difference: Difference;
};

/** 归为一笔或单列的一条理由。 One reason why statements stand together, or alone. */
export type DifferenceReason = {
  __typename?: 'DifferenceReason';
  /** 理由的种类。 Its kind. */
  kind: MatchReasonKind;
  /** 一句话说明，含文号、金额等，用您的语言。 A sentence in your language, with its numbers. */
  text: Scalars['String']['output'];
};

/** 对差异的说明。 How a difference was closed. */
export type DifferenceResolution = {
  __typename?: 'DifferenceResolution';
  /** 说明人；您不便查看时为空。 Who closed it; null where you may not see it. */
  account?: Maybe<Account>;
  /** 说明时间。 When. */
  at: Scalars['DateTime']['output'];
  /** 类别。 What kind of reason. */
  kind: ResolutionKind;
  /** 理由。 The reason. */
  reason: Scalars['String']['output'];
};

/** 登记拨付。 A disbursement. */
export type DisburseFundInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
};

/** 放弃。 Gives a file up. */
export type DiscardImportInput = {
  /** 导入。 The import. */
  importId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所见的版本号。 The version that was seen. */
  version: Scalars['Int']['input'];
};

/** 对对方登记的记录提出异议。 Records of the other side to dispute. */
export type DisputeRecordsInput = {
  /** 理由，1–1000 字。 Why, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 逐条指明，1–500 条；与 selection 二选一。 One by one, 1 to 500; either these or a selection. */
  records?: InputMaybe<Array<SeenRecordInput>>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 按条件选定。 By selection. */
  selection?: InputMaybe<RecordSelectionInput>;
};

/** 登记物资捐赠；金额为折款。 Goods donated; the amount is their valuation. */
export type DonateGoodsInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 物资。 What goods. */
  goods: GoodsInput;
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
};

/** 组团的最新情况。 The group as it stands now. */
export type DonorGroupPayload = {
  __typename?: 'DonorGroupPayload';
  /** 组团。 The group. */
  group: Party;
};

/** 一个帮扶单位的合计。 What one donor’s money comes to. */
export type DonorMoney = {
  __typename?: 'DonorMoney';
  /** 帮扶单位；您无权查看的为空。 The donor; null where you may not see it. */
  donor?: Maybe<Party>;
  /** 合计。 What it comes to. */
  totals: FundTotals;
};

/** 起草协议。 An agreement to draft. */
export type DraftAgreementInput = {
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复起草。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 任务，每个指标一项，最多 300 项；可先留空。 Targets, one for each indicator, 300 at most; may be empty at first. */
  targets: Array<TargetInput>;
  /** 年度。 The year. */
  year: Scalars['Int']['input'];
};

/** 结束仍在继续的：挂职期满、学生毕业、车间关停、结对解除。 An end of something that goes on. */
export type EndActivityInput = {
  /** 活动。 The activity. */
  activityId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 最后一天；可以是将来。 The last day; it may be still to come. */
  to: Scalars['Day']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 登记离岗。 Says when somebody left. */
export type EndPlacementInput = {
  /** 就业记录。 The placement. */
  placementId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 离岗日期，不晚于今天。 The last day at work, not after today. */
  toDay: Scalars['Day']['input'];
  /** 所依据的版本。 The version that you saw. */
  version: Scalars['Int']['input'];
};

/** 免去岗位。 To take a post away. */
export type EndPostInput = {
  /** 账号。 The account. */
  accountId: Scalars['ID']['input'];
  /** 岗位编号。 The post. */
  postId: Scalars['ID']['input'];
  /** 请求编号，1 至 64 个字符。 Names this request. */
  requestKey: Scalars['String']['input'];
  /** 所见的版本。 The version last seen. */
  version: Scalars['Int']['input'];
};

/** 停用只读令牌。 To end a service token. */
export type EndServiceTokenInput = {
  /** 请求编号，1 至 64 个字符。 Names this request. */
  requestKey: Scalars['String']['input'];
  /** 令牌。 The token. */
  serviceTokenId: Scalars['ID']['input'];
};

/** 停用的令牌。 The token as it is now. */
export type EndServiceTokenPayload = {
  __typename?: 'EndServiceTokenPayload';
  /** 令牌的登记。 Its entry. */
  serviceToken: ServiceToken;
};

/** 评价。 An evaluation. */
export type EvaluatePurchaseInput = {
  /** 日期，不早于上一环节，不晚于今天。 The day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 采购。 The purchase. */
  purchaseId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 一条动态：只含编号与版本，提示去查询；以查询结果为准。 Something that happened: ids and a version, a hint to query. The query is the truth. */
export type Event = Node & {
  __typename?: 'Event';
  /** 经办账号；系统所为或无权查看时为空。 Who did it; null for the platform itself, or when hidden. */
  actor?: Maybe<Account>;
  /** 记录时间。 When it was recorded. */
  at: Scalars['DateTime']['output'];
  /** 此动态的位置；重连时作为 after 传回，不漏不重。 Its position: pass it as `after` on reconnecting and miss nothing, see nothing twice. */
  cursor: Scalars['Cursor']['output'];
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 种类。 What happened. */
  kind: EventKind;
  /** 所属结对。 The pairing that it belongs to. */
  pairing?: Maybe<Pairing>;
  /** 发生变化的对象的当前内容；已不可见时为空。 What it happened to, as it is now; null when it is not to be seen. */
  subject?: Maybe<Node>;
  /** 对象的版本；同一对象的版本从不倒退。 The version of the subject, which never falls from event to event. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** 一页动态，按发生次序。 A page of events in their order. */
export type EventConnection = {
  __typename?: 'EventConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<EventEdge>;
  /** 当前已完整的末尾位置：自此订阅，从此刻起一条不漏。 The end of the log as it is now: who subscribes after it misses nothing from now on. */
  latestCursor: Scalars['Cursor']['output'];
  /** 本页各条。 The nodes alone. */
  nodes: Array<Event>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Event and its position in the list. */
export type EventEdge = {
  __typename?: 'EventEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Event;
};

/** 筛选动态。 Which events. */
export type EventFilter = {
  /** 种类，任一。 Any of these kinds. */
  kinds?: InputMaybe<Array<EventKind>>;
  /** 结对，任一，最多 100 个。 Any of these pairings, at most 100. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** 动态的种类。 What happened. */
export type EventKind =
  /** 停用了账号。 An account was deactivated. */
  | 'ACCOUNT_DEACTIVATED'
  /** 邀请了账号。 An account was invited. */
  | 'ACCOUNT_INVITED'
  /** 更正或更新了活动。 An activity was changed. */
  | 'ACTIVITY_CHANGED'
  /** 登记了活动。 An activity was recorded. */
  | 'ACTIVITY_RECORDED'
  /** 撤回了活动。 An activity was withdrawn. */
  | 'ACTIVITY_WITHDRAWN'
  /** 修订了协议。 An agreement was amended. */
  | 'AGREEMENT_AMENDED'
  /** 起草了协议。 An agreement was drafted. */
  | 'AGREEMENT_DRAFTED'
  /** 签署了协议。 An agreement was signed by a side. */
  | 'AGREEMENT_SIGNED'
  /** 移交了资产。 An asset was handed over. */
  | 'ASSET_HANDED_OVER'
  /** 差异有了变化。 A difference changed. */
  | 'DIFFERENCE_CHANGED'
  /** 出现了差异。 The two sides’ statements do not agree, or one is silent. */
  | 'DIFFERENCE_OPENED'
  /** 差异已了结：一致、已说明或已并入他处。 A difference was settled. */
  | 'DIFFERENCE_SETTLED'
  /** 调整了帮扶组团。 A donor group’s members changed. */
  | 'DONOR_GROUP_CHANGED'
  /** 组成了帮扶组团。 A donor group was formed. */
  | 'DONOR_GROUP_FORMED'
  /** 附上了佐证。 Evidence was attached. */
  | 'EVIDENCE_ATTACHED'
  /** 撤下了佐证。 Evidence was taken off. */
  | 'EVIDENCE_DETACHED'
  /** 待核实事项已消除。 What was asked about is so no more. */
  | 'FLAG_CLEARED'
  /** 说明了待核实事项。 What was asked about was explained. */
  | 'FLAG_EXPLAINED'
  /** 列出了待核实事项。 Something about money is asked about. */
  | 'FLAG_RAISED'
  /** 登记了一笔资金或物资。 An entry was posted to the ledger. */
  | 'FUND_ENTRY_POSTED'
  /** 冲销了一笔。 An entry was reversed. */
  | 'FUND_ENTRY_REVERSED'
  /** 会签了一笔，即日起计入。 An entry was signed by the other side and counts. */
  | 'FUND_ENTRY_SIGNED'
  /** 设立了资金。 A fund was opened. */
  | 'FUND_OPENED'
  /** 导入了表格。 A file was imported. */
  | 'IMPORT_COMMITTED'
  /** 新增了指标。 An indicator was admitted to a scheme. */
  | 'INDICATOR_ADMITTED'
  /** 管理员新设了指标。 An administrator defined an indicator. */
  | 'INDICATOR_DEFINED'
  /** 修订了指标口径。 A definition was revised. */
  | 'INDICATOR_REVISED'
  /** 选定了主数。 Somebody chose which claim leads. */
  | 'LEADING_CLAIM_CHOSEN'
  /** 修订了资金规则。 A rule about money was revised. */
  | 'MONEY_RULE_REVISED'
  /** 终止了结对关系。 A pairing was closed. */
  | 'PAIRING_CLOSED'
  /** 建立了结对关系。 A pairing was opened. */
  | 'PAIRING_OPENED'
  /** 登记了单位。 A party was registered. */
  | 'PARTY_REGISTERED'
  /** 更正或更新了就业。 A placement was changed. */
  | 'PLACEMENT_CHANGED'
  /** 登记了就业。 A placement was recorded. */
  | 'PLACEMENT_RECORDED'
  /** 撤回了就业。 A placement was withdrawn. */
  | 'PLACEMENT_WITHDRAWN'
  /** 调整了行政区划。 A place changed its name, code, standing or parent. */
  | 'PLACE_CHANGED'
  /** 终止了岗位。 A post was ended. */
  | 'POST_ENDED'
  /** 授予了岗位。 A post was given. */
  | 'POST_GIVEN'
  /** 项目有了进展或修改。 A project went on, or was revised. */
  | 'PROJECT_CHANGED'
  /** 申报了项目。 A project was proposed. */
  | 'PROJECT_PROPOSED'
  /** 采购有了进展或更正。 A purchase went on or was corrected. */
  | 'PURCHASE_CHANGED'
  /** 登记了采购。 A purchase was recorded. */
  | 'PURCHASE_RECORDED'
  /** 撤回了采购。 A purchase was withdrawn. */
  | 'PURCHASE_WITHDRAWN'
  /** 确认了对方的记录。 Records were confirmed by the other side. */
  | 'RECORDS_CONFIRMED'
  /** 对对方的记录提出异议。 Records were disputed by the other side. */
  | 'RECORDS_DISPUTED'
  /** 更正了材料。 A statement was corrected. */
  | 'STATEMENT_CORRECTED'
  /** 录入了材料。 A statement was recorded. */
  | 'STATEMENT_RECORDED'
  /** 撤回了材料。 A statement was withdrawn. */
  | 'STATEMENT_WITHDRAWN'
  /** 确定了指标任务。 Targets were set. */
  | 'TARGETS_SET'
  /** 分解了任务。 Targets were shared out. */
  | 'TARGETS_SHARED';

/** 一份佐证文件。上传：POST /evidence?name=文件名，请求体为文件内容；下载：GET /evidence/<编号>。 A file that proves something. Hand it in with POST /evidence?name=…, the body being its content; fetch it with GET /evidence/<id>. */
export type Evidence = Node & {
  __typename?: 'Evidence';
  /** 上传时间。 When it was handed in. */
  attachedAt: Scalars['DateTime']['output'];
  /** 由谁上传；演示材料或您不便查看时为空。 Who handed it in; null for the platform, or somebody you may not see. */
  attachedBy?: Maybe<Account>;
  /** 内容的 SHA-256。 SHA-256 of its content, hex. */
  hash: Scalars['String']['output'];
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 文件名。 Its name. */
  name: Scalars['String']['output'];
  /** 同一内容所证明的、您可查看的记录，最多 100 条，不论由谁上传。 The records you may see that the same content proves, whoever handed it in; 100 at most. */
  records: Array<Node>;
  /** 字节数。 Its size in bytes. */
  size: Scalars['Int']['output'];
  /** 类型。 What it is. */
  type: EvidenceType;
  /** 同一内容另外还证明了多少条您无权查看的记录；大于零说明别处也用了它。 How many records besides, which you may not see, the same content proves: above zero it is used elsewhere too. */
  usedElsewhere: Scalars['Int']['output'];
};

/** 一页佐证文件。 A page of files. */
export type EvidenceConnection = {
  __typename?: 'EvidenceConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<EvidenceEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Evidence>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Evidence and its position in the list. */
export type EvidenceEdge = {
  __typename?: 'EvidenceEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Evidence;
};

/** 筛选佐证文件。 Which files. */
export type EvidenceFilter = {
  /** 只看本人上传、尚未附于任何记录的。 Only what you handed in and attached to nothing yet. */
  isUnused?: InputMaybe<Scalars['Boolean']['input']>;
  /** 所证明记录的结对。 Of records of these pairings. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所证明的记录（就业、采购、活动或资金记录）。 The record that they prove. */
  recordId?: InputMaybe<Scalars['ID']['input']>;
  /** 按文件名搜索。 Part of their names. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** 佐证文件的类型，按内容判定。 What a file is, by its content. */
export type EvidenceType =
  /** CSV 表格。 A CSV table. */
  | 'CSV'
  /** Word 文件。 A Word document. */
  | 'DOCX'
  /** HEIC 照片（手机拍摄）。 A HEIC picture, as phones take them. */
  | 'HEIC'
  /** JPEG 照片。 A JPEG picture. */
  | 'JPEG'
  /** PDF 文件。 A PDF document. */
  | 'PDF'
  /** PNG 图片。 A PNG picture. */
  | 'PNG'
  /** WebP 图片。 A WebP picture. */
  | 'WEBP'
  /** Excel 97–2003 工作簿。 An Excel workbook of before 2007. */
  | 'XLS'
  /** Excel 工作簿。 An Excel workbook. */
  | 'XLSX';

/** 说明一个待核实事项。 An explanation. */
export type ExplainFlagInput = {
  /** 哪一项。 Which flag. */
  flagId: Scalars['ID']['input'];
  /** 说明，1–1000 字。 Why it is so, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that is explained. */
  version: Scalars['Int']['input'];
};

/** 一项数据：原文写法与换算后的准确值并存。 One figure, as printed and exact in the base unit. */
export type Figure = Node & {
  __typename?: 'Figure';
  /** 来源已取整。 The source rounds. */
  approx: Scalars['Boolean']['output'];
  /** 限定。 Exact, at least, at most, about. */
  bound: Bound;
  /** 是否由有权者选定；未选定时按规则选用，见 ResultCell.leadingClaimIds。 Whether somebody entitled chose it to lead its cell; where nobody did a rule decides: see ResultCell.leadingClaimIds. */
  chosen: Scalars['Boolean']['output'];
  /** 由来源推算。 Computed by the source or from it. */
  derived: Scalars['Boolean']['output'];
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 指标。 The indicator, as its scheme defines it. */
  indicator: Indicator;
  /** 须知。 What the reader should know. */
  notices: Array<Notice>;
  /** 在材料中的次序，从 0 起。 Position in its statement, from 0. */
  ordinal: Scalars['Int']['output'];
  /** 只说其中一部分时的单位。 The part it is about, where it is a known party. */
  part?: Maybe<Party>;
  /** 只说其中一部分时，原文对该部分的称呼；从不与整体相加。 The part it is about, as printed; never added to its whole. */
  partText?: Maybe<Scalars['String']['output']>;
  /** 是计划，不是结果。 A plan, not a result. */
  planned: Scalars['Boolean']['output'];
  /** 原文名称。 Name as printed. */
  printedName?: Maybe<Scalars['String']['output']>;
  /** 原文单位。 Unit as printed. */
  printedUnit: Scalars['String']['output'];
  /** 原文数值。 Value as printed. */
  printedValue: Scalars['String']['output'];
  /** 所在材料。 The statement it belongs to. */
  statement: Statement;
  /** 基本单位。 The base unit of value. */
  unit: Unit;
  /** 基本单位下的准确值（金额为元）。 Exact value in the base unit (yuan for money). */
  value: Scalars['Decimal']['output'];
};

/** 一项数据，照原文填写。 One figure, as printed. */
export type FigureInput = {
  /** 来源已取整。 The source rounds. */
  approx?: InputMaybe<Scalars['Boolean']['input']>;
  /** 限定；默认确数。 Bound; exact by default. */
  bound?: InputMaybe<Bound>;
  /** 由来源推算。 Computed from the source. */
  derived?: InputMaybe<Scalars['Boolean']['input']>;
  /** 指标代码，如 FUND_ASSISTANCE_TOTAL。 The indicator’s code. */
  indicator: Scalars['String']['input'];
  /** 原文名称。 Name as printed. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 只说其中一部分时填写，如“都安县”。 The part it is about. */
  part?: InputMaybe<Scalars['String']['input']>;
  /** 是计划。 A plan, not a result. */
  planned?: InputMaybe<Scalars['Boolean']['input']>;
  /** 单位，照原文，如 万元、人次。 Unit as printed. */
  unit: Scalars['String']['input'];
  /** 数值，照原文，如 "6686"。 Value as printed, a string. */
  value: Scalars['String']['input'];
};

/** 新账号及初始密码。 An account with its first password. */
export type FirstPasswordPayload = {
  __typename?: 'FirstPasswordPayload';
  /** 账号。 The account. */
  account: Account;
  /** 初始密码，只给一次；重复请求时为空。 Told once; null when the request is repeated. */
  firstPassword?: Maybe<Scalars['String']['output']>;
};

/** 待核实事项中的一个数。 A figure of its sentence. */
export type FlagNumber = {
  __typename?: 'FlagNumber';
  /** 名称，如 idle、rate。 What it is. */
  name: Scalars['String']['output'];
  /** 数值：元、百分数或天数。 Yuan, percent or days. */
  value: Scalars['String']['output'];
};

/** 待核实的依据。 Which rule asks. */
export type FlagRule =
  /** 差异逾期未答复。 A difference was not answered in time. */
  | 'DIFFERENCE_OVERDUE'
  /** 资金沉淀一年以上。 Money has lain idle for a year at the least. */
  | 'IDLE_OVER_ONE_YEAR'
  /** 资金沉淀两年以上。 Money has lain idle for two years at the least. */
  | 'IDLE_OVER_TWO_YEARS'
  /** 到位多于拨付。 More received than disbursed. */
  | 'RECEIPT_ABOVE_DISBURSEMENT'
  /** 到位未见拨付。 Received, and no disbursement is stated. */
  | 'RECEIPT_WITHOUT_DISBURSEMENT'
  /** 保管单位报账率偏低。 A custodian has vouchered too little. */
  | 'VOUCHER_RATE_LOW'
  /** 年末结余偏高。 Too much lay there at the end of the year. */
  | 'YEAR_END_BALANCE_HIGH';

/** 轻重。 How much it weighs. */
export type FlagSeverity =
  /** 提示。 To be noticed. */
  | 'NOTICE'
  /** 重点关注。 To be looked at first. */
  | 'SERIOUS'
  /** 关注。 To be looked at. */
  | 'WARNING';

/** 待核实事项的状态。 How far it has come. */
export type FlagState =
  /** 已消除：情况不再存在。 It is so no more. */
  | 'CORRECTED'
  /** 已说明。 Somebody entitled has said why it is so. */
  | 'EXPLAINED'
  /** 待核实。 Open. */
  | 'OPEN';

/** 流向图上的一条线。 What flows from one point to another. */
export type FlowLink = {
  __typename?: 'FlowLink';
  /** 净流量（元）。 What flows, to and fro netted, in yuan. */
  amount: Scalars['Money']['output'];
  /** 从哪个点。 From which point. */
  from: Scalars['ID']['output'];
  /** 到哪个点。 To which point. */
  to: Scalars['ID']['output'];
};

/** 流向图上的一个点。 A point of the picture. */
export type FlowNode = {
  __typename?: 'FlowNode';
  /** 经过的金额（元）。 What passes here, in yuan. */
  amount: Scalars['Money']['output'];
  /** 保管单位的种类；双方之间为空。 With what kind of custodian. */
  custodianKind?: Maybe<CustodianKind>;
  /** 图内编号。 Unique within the picture. */
  id: Scalars['ID']['output'];
  /** 哪个点。 Which point. */
  point: FlowPoint;
  /** 停留的金额（元）。 What rests here, in yuan. */
  resting: Scalars['Money']['output'];
  /** 哪条线。 On which track. */
  track: FlowTrack;
};

/** 流向图上的点。 Where money passes or rests. */
export type FlowPoint =
  /** 安排。 Allocated. */
  | 'ALLOCATED'
  /** 退回途中；停留的是已退回未见收回的。 On the way back. */
  | 'BACK'
  /** 双方账之间；停留的是已拨付未见到位的。 Between the two sides’ books: what rests there was never stated to be received. */
  | 'BETWEEN'
  /** 已报账未支付。 Vouchered and not paid. */
  | 'CLEARED'
  /** 拨付。 Disbursed. */
  | 'DISBURSED'
  /** 物资已捐赠。 Goods donated. */
  | 'DONATED'
  /** 物资已接收。 Goods received. */
  | 'GOODS_HELD'
  /** 物资已发放。 Goods handed out. */
  | 'HANDED_OUT'
  /** 已下达；停留的是未支出的。 Issued. */
  | 'ISSUED'
  /** 期初余额。 Opening balances. */
  | 'OPENING'
  /** 协议数。 Pledged. */
  | 'PLEDGED'
  /** 已到位；停留的是未下达的。 Received. */
  | 'RECEIVED'
  /** 质保金。 Retention money. */
  | 'RETAINED'
  /** 已退回。 Sent back. */
  | 'SENT_BACK'
  /** 已支出并报账。 Spent and vouchered. */
  | 'SETTLED'
  /** 已支出；停留的是未报账的。 Spent. */
  | 'SPENT'
  /** 已收回。 Taken back by the donor. */
  | 'TAKEN_BACK'
  /** 到位而未见拨付。 Received, while no disbursement is stated. */
  | 'UNSTATED';

/** 流向图的线：计划、资金、物资，互不相加。 Plan, cash and goods never mix. */
export type FlowTrack =
  /** 资金。 Cash. */
  | 'CASH'
  /** 物资，按折款。 Goods, by valuation. */
  | 'GOODS'
  /** 计划：协议数、安排。 What is planned. */
  | 'PLAN';

/** 组建帮扶组团。 A donor group to form. */
export type FormDonorGroupInput = {
  /** 牵头单位。 The party that leads. */
  leadId: Scalars['ID']['input'];
  /** 其他成员，最多 100 个。 The other members, 100 at most. */
  memberIds: Array<Scalars['ID']['input']>;
  /** 组团名称，1–200 字。 Its name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** 请求编号。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 起始日期；未知可不填。 Since when, where known. */
  since?: InputMaybe<Scalars['Day']['input']>;
};

/** 一项资金：某结对、某年、某帮扶单位的一种资金。 Money of one kind and year that one donor gives within a pairing. */
export type Fund = Node & {
  __typename?: 'Fund';
  /** 该年的协议，如有。 The year’s agreement, if any. */
  agreement?: Maybe<Agreement>;
  /** 帮扶单位：结对的帮扶方，或组团成员；您无权查看的为空。 Who gives it; null where you may not see it. */
  donor?: Maybe<Party>;
  /** 账上各笔，近日在前。 Its entries, the latest day first. */
  entries: FundEntryConnection;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 种类。 Its kind. */
  kind: FundKind;
  /** 名称。 Its name. */
  name: Scalars['String']['output'];
  /** 结对。 Its pairing. */
  pairing: Pairing;
  /** 各处余额，大者在前，最多 1000 处。 What lies where, the largest first, 1000 at most. */
  positions: Array<FundPosition>;
  /** 您可为哪一方登记。 For which sides you may post to it: which forms to show. */
  postingSides: Array<Side>;
  /** 各项比率，分子、分母写明。 Its rates. */
  rates: Array<MoneyRate>;
  /** 是否演示数据。 Whether it was made up for a demonstration. */
  simulated: Scalars['Boolean']['output'];
  /** 财政资金的层级；其他资金为空。 Null unless fiscal. */
  tier?: Maybe<FundTier>;
  /** 各环节合计。 What each stage comes to. */
  totals: FundTotals;
  /** 报账与支付的先后。 Whether vouchers come before payment. */
  voucherOrder: VoucherOrder;
  /** 资金所属年度。 The year whose money it is. */
  year: Scalars['Int']['output'];
};


/** 一项资金：某结对、某年、某帮扶单位的一种资金。 Money of one kind and year that one donor gives within a pairing. */
export type FundEntriesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** 一页资金。 A page of funds. */
export type FundConnection = {
  __typename?: 'FundConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<FundEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Fund>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Fund and its position in the list. */
export type FundEdge = {
  __typename?: 'FundEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Fund;
};

/** 账上的一笔；从不修改，只能冲销。 An entry of the ledger; never changed, only reversed. */
export type FundEntry = Node & {
  __typename?: 'FundEntry';
  /** 金额（元）；冲销为负。 In yuan; below zero for a reversal. */
  amount: Scalars['Money']['output'];
  /** 录入时间。 When it was recorded. */
  at: Scalars['DateTime']['output'];
  /** 保管单位：这笔之后在谁手里。 With whom it lies afterwards. */
  custodian: Custodian;
  /** 业务日期。 The business day. */
  day: Scalars['Day']['output'];
  /** 与另一方登记的比对；只有一方登记的环节和已冲销的为空。 How it stands to the other side’s statements; null for stages that one side states, and once reversed. */
  difference?: Maybe<Difference>;
  /** 文号；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['output'];
  /** 佐证材料的编号或名称，最多 20 项。 References to evidence, 20 at most. */
  evidence: Array<Scalars['String']['output']>;
  /** 附上的佐证文件，最多 100 份。 The files that prove it, 100 at most. */
  files: Array<Evidence>;
  /** 原保管单位；来自账外为空。 With whom it lay before; null where it came from outside. */
  fromCustodian?: Maybe<Custodian>;
  /** 从哪种状态。 From which state. */
  fromHolding: FundHolding;
  /** 原项目；没有为空。 For which project it lay before; null where for none. */
  fromProject?: Maybe<Project>;
  /** 资金。 Its fund. */
  fund: Fund;
  /** 物资；资金为空。 What goods; null for money. */
  goods?: Maybe<Goods>;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 是否计入：须会签的已会签，且不是撤回。 Whether it counts. */
  inForce: Scalars['Boolean']['output'];
  /** 是否须对方会签。 Whether the other side has to sign it. */
  needsSignature: Scalars['Boolean']['output'];
  /** 您现在可办理的事项。 What you may do to it now: which buttons to show. */
  nextActions: Array<FundEntryAction>;
  /** 备注；冲销为理由。 A note; for a reversal its reason. */
  note?: Maybe<Scalars['String']['output']>;
  /** 资金所属年度。 The year whose money it is. */
  originYear: Scalars['Int']['output'];
  /** 结对。 Its pairing. */
  pairing: Pairing;
  /** 收款方。 To whom it was paid. */
  payee?: Maybe<Scalars['String']['output']>;
  /** 项目；尚未分到项目的为空。 For which project it lies afterwards. */
  project?: Maybe<Project>;
  /** 录入的账号；平台自身或不便显示为空。 Who recorded it; null for the platform or where you may not see it. */
  recordedBy?: Maybe<Account>;
  /** 冲销它的那一笔。 The entry that reverses it. */
  reversedBy?: Maybe<FundEntry>;
  /** 它所冲销的那一笔。 The entry that it reverses. */
  reverses?: Maybe<FundEntry>;
  /** 登记方。 Whose statement it is. */
  side: Side;
  /** 对方会签的时间。 When the other side signed. */
  signedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 会签的账号。 Who signed it for the other side. */
  signedBy?: Maybe<Account>;
  /** 是否演示数据。 Whether it was made up for a demonstration. */
  simulated: Scalars['Boolean']['output'];
  /** 账上所知的来源，最多 1000 项。 Where it came from, as far as the books tell, 1000 at most. */
  sources: Array<FundSource>;
  /** 环节。 What happened. */
  stage: FundStage;
  /** 到哪种状态。 Into which state. */
  toHolding: FundHolding;
  /** 账上未指明来源的金额（元）。 How much of it the books do not tell the source of, in yuan. */
  untold: Scalars['Money']['output'];
  /** 账上所知的去向，最多 1000 项。 Where it went on, as far as the books tell, 1000 at most. */
  uses: Array<FundSource>;
};

/** 对一笔记录可办理的事项。 What can be done to an entry. */
export type FundEntryAction =
  /** 冲销 reverseFundEntry。 */
  | 'REVERSE'
  /** 会签 signFundEntry。 */
  | 'SIGN';

/** 一页资金记录。 A page of entries. */
export type FundEntryConnection = {
  __typename?: 'FundEntryConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<FundEntryEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<FundEntry>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One FundEntry and its position in the list. */
export type FundEntryEdge = {
  __typename?: 'FundEntryEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: FundEntry;
};

/** 筛选资金记录。 Which entries. */
export type FundEntryFilter = {
  /** 文号。 The document’s number, as a whole. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 业务日期从。 From this business day on. */
  from?: InputMaybe<Scalars['Day']['input']>;
  /** 资金，任一。 Any of these funds. */
  fundIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 结对，任一。 Any of these pairings. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true 只要待会签的；false 只要计入的。 True: those that wait for a signature; false: those that count. */
  pending?: InputMaybe<Scalars['Boolean']['input']>;
  /** 项目，任一（转出或转入）。 From or to any of these projects. */
  projectIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 文号、备注、收款方含有。 Document, note or payee holds this. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 登记方。 Whose statements. */
  side?: InputMaybe<Side>;
  /** 环节，任一。 Any of these stages. */
  stages?: InputMaybe<Array<FundStage>>;
  /** 业务日期至。 Until this business day. */
  to?: InputMaybe<Scalars['Day']['input']>;
};

/** 资金记录的次序。 The order of entries. */
export type FundEntryOrder = {
  /** 升序或降序。 Upwards or downwards. */
  direction: SortDirection;
  /** 依据。 By what. */
  field: FundEntryOrderField;
};

/** 资金记录的排序依据。 By what entries are sorted. */
export type FundEntryOrderField =
  /** 金额。 The amount. */
  | 'AMOUNT'
  /** 业务日期。 The business day. */
  | 'DAY'
  /** 录入时间。 When it was recorded. */
  | 'RECORDED_AT';

/** 登记的一笔及其资金。 The entry, and its fund as it stands now. */
export type FundEntryPayload = {
  __typename?: 'FundEntryPayload';
  /** 这一笔。 The entry. */
  entry: FundEntry;
};

/** 筛选资金。 Which funds. */
export type FundFilter = {
  /** 帮扶单位，任一。 Any of these donors, group members included. */
  donorIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 种类，任一。 Any of these kinds. */
  kinds?: InputMaybe<Array<FundKind>>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 名称含有。 The name holds this. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 资金年度，任一。 Any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 资金所处的状态。 In which state money lies with its custodian, or has left it. */
export type FundHolding =
  /** 已安排。 Allocated. */
  | 'ALLOCATED'
  /** 已报账未支付（报账制）。 Vouchered and not paid. */
  | 'CLEARED'
  /** 已拨付。 Disbursed. */
  | 'DISBURSED'
  /** 已捐赠。 Donated. */
  | 'DONATED'
  /** 已接收未发放。 Goods not handed out yet. */
  | 'GOODS_HELD'
  /** 已发放。 Handed out. */
  | 'HANDED_OUT'
  /** 已下达未支出。 Issued and not spent. */
  | 'ISSUED'
  /** 账外。 Beyond the books of the side that posts. */
  | 'OUTSIDE'
  /** 协议数。 Pledged. */
  | 'PLEDGED'
  /** 已到位未下达。 Received and not issued. */
  | 'RECEIVED'
  /** 质保金。 Retention money. */
  | 'RETAINED'
  /** 已退回。 Sent back. */
  | 'SENT_BACK'
  /** 已支出并报账。 Spent and vouchered. */
  | 'SETTLED'
  /** 已支出未报账。 Spent and not vouchered. */
  | 'SPENT'
  /** 已收回。 Taken back by the donor. */
  | 'TAKEN_BACK';

/** 资金种类；企业投资不是帮扶资金。 What kind of aid. Enterprise investment is none. */
export type FundKind =
  /** 财政援助资金。 Fiscal aid. */
  | 'FISCAL'
  /** 社会帮扶资金。 Social aid in cash. */
  | 'SOCIAL_CASH'
  /** 社会帮扶物资，按折款计。 Social aid in kind, by valuation. */
  | 'SOCIAL_GOODS';

/** 账上如何得知这一步。 How the books tell of a step. */
export type FundLinkTold =
  /** 余额全部用尽。 Everything that lay there was taken. */
  | 'ALL_OF_IT'
  /** 双方记录已对上。 The two sides’ statements were matched. */
  | 'MATCHED'
  /** 登记时指明。 Named when it was posted. */
  | 'NAMED'
  /** 当时只有这一笔来源。 Nothing else lay there. */
  | 'ONLY_SOURCE';

/** 一笔资金的去向或来源。按文号、指明的来源和双方对上的记录逐步推算，每一步金额守恒；账上分不清的归入资金池，从不猜测先后。 Where an amount went, or came from: by document number, named shares and matched statements, conserved at every step. What the books do not tell is pooled; no order is ever guessed. */
export type FundPath = {
  __typename?: 'FundPath';
  /** 方向。 Which way it was followed. */
  direction: FundPathDirection;
  /** 是否完整；超出范围为 false。 Whether nothing was cut off. */
  isComplete: Scalars['Boolean']['output'];
  /** 各步。 The steps between them. */
  links: Array<FundPathLink>;
  /** 路径上的各笔，起点在前，最多 2000 笔。 The entries, the start first, 2,000 at most. */
  nodes: Array<FundPathNode>;
  /** 合计。 Its totals. */
  totals: FundPathTotals;
};

/** 查去向还是查来源。 Which way a yuan is followed. */
export type FundPathDirection =
  /** 来源：从凭证到拨付。 Where it came from: from a voucher to what was paid. */
  | 'BACKWARD'
  /** 去向：从拨付到凭证。 Where it went: from what was paid to vouchers. */
  | 'FORWARD';

/** 路径上的一步，总按资金的流向。 A step of the path, always in the direction in which the money went. */
export type FundPathLink = {
  __typename?: 'FundPathLink';
  /** 金额（元）。 In yuan. */
  amount: Scalars['Money']['output'];
  /** 从哪一笔（编号）。 From which entry, by its id. */
  from: Scalars['ID']['output'];
  /** 账上如何得知。 How the books tell. */
  how: FundLinkTold;
  /** 到哪一笔（编号）。 To which entry, by its id. */
  to: Scalars['ID']['output'];
};

/** 路径上的一笔。amount = flowed + rests + pooled + outstanding + ended + unfollowed。 An entry on the path; its amount is the sum of the six. */
export type FundPathNode = {
  __typename?: 'FundPathNode';
  /** 这一笔中属于此路径的金额（元）。 How much of the entry belongs to the path. */
  amount: Scalars['Money']['output'];
  /** 到达终点（起点）的。 What has reached its end, or its beginning. */
  ended: Scalars['Money']['output'];
  /** 这一笔。 The entry. */
  entry?: Maybe<FundEntry>;
  /** 续往下一步的。 What goes on, on the links. */
  flowed: Scalars['Money']['output'];
  /** 对方尚未登记的。 What the other side has not stated. */
  outstanding: Scalars['Money']['output'];
  /** 并入的资金池；未并入为空。 The pool it ends in; null unless it does. */
  pool?: Maybe<FundPool>;
  /** 并入统筹、账上分不清的。 What ends in a pool. */
  pooled: Scalars['Money']['output'];
  /** 仍在原处的。 What still lies there. */
  rests: Scalars['Money']['output'];
  /** 状况。 What becomes of it. */
  state: FundPathState;
  /** 离起点最多几步；起点为 0。 How many steps from the start, at most. */
  step: Scalars['Int']['output'];
  /** 超出本次查询范围的。 What goes on beyond the limits of this answer. */
  unfollowed: Scalars['Money']['output'];
};

/** 一笔中属于此路径的金额的状况；有几种时取最不确定的一种，各自金额另列。 What becomes of the path’s part of an entry; of several the least certain, and each has its amount. */
export type FundPathState =
  /** 到达终点（已支出并报账、已发放、已收回）或起点（拨付、捐赠、期初余额）。 Has reached its end, or its beginning. */
  | 'ENDED'
  /** 全部续往下一步。 All of it goes on, and the books tell where. */
  | 'FLOWED'
  /** 对方尚未登记：已拨付未见到位，或已到位未见拨付。 The other side has not stated it: disbursed without a receipt, or received without a disbursement. */
  | 'OUTSTANDING'
  /** 并入统筹：与其他资金混在一起，账上分不清。 Pooled: mixed with other money, and the books do not tell. */
  | 'POOLED'
  /** 仍在原处。 Still lies there. */
  | 'RESTS'
  /** 超出本次查询的范围。 Goes on beyond the limits of this answer. */
  | 'UNFOLLOWED'
  /** 已冲销、冲销本身或尚未会签：不承载金额。 Reversed, a reversal, or not signed: it carries nothing. */
  | 'VOID';

/** 路径的合计（元）；各项之和等于 amount。 Totals in yuan; the others add up to the amount. */
export type FundPathTotals = {
  __typename?: 'FundPathTotals';
  /** 起点的金额。 What the path starts with. */
  amount: Scalars['Money']['output'];
  /** 到达终点（起点）的。 What has reached its end, or its beginning. */
  ended: Scalars['Money']['output'];
  /** 对方尚未登记的。 What the other side has not stated. */
  outstanding: Scalars['Money']['output'];
  /** 并入统筹的。 What ends in pools. */
  pooled: Scalars['Money']['output'];
  /** 仍在原处的。 What still lies somewhere. */
  rests: Scalars['Money']['output'];
  /** 超出本次查询范围的。 What goes on beyond the limits of this answer. */
  unfollowed: Scalars['Money']['output'];
};

/** 设立的资金。 The fund. */
export type FundPayload = {
  __typename?: 'FundPayload';
  /** 资金。 The fund. */
  fund: Fund;
};

/** 资金池：此路径的金额与哪些金额混在一起。账上只知道整体的去向（来源），不知道其中哪一元。 A pool: what the path’s amount is mixed with. The books tell where the whole went, or came from, and not which yuan of it. */
export type FundPool = {
  __typename?: 'FundPool';
  /** 池中总额（元）。 The whole of it, in yuan. */
  amount: Scalars['Money']['output'];
  /** 该处账户现有余额；双方记录之间的池没有账户。 What lies in the account now; null between the two sides. */
  balance?: Maybe<Scalars['Money']['output']>;
  /** 其余：未指明的。 The rest, of which nothing is told. */
  left: Scalars['Money']['output'];
  /** 整体的去向（来源），最多 100 份。 Where the whole went, or came from; 100 shares at most. */
  shares: Array<FundPoolShare>;
  /** 其中已指明去向（来源）的。 Of it, what is told to have gone on, or to have come from somewhere. */
  told: Scalars['Money']['output'];
  /** 该处账户累计未指明来源即转出的金额。 What has left the account without a source being told. */
  untold?: Maybe<Scalars['Money']['output']>;
};

/** 资金池中的一份。 One share of a pool. */
export type FundPoolShare = {
  __typename?: 'FundPoolShare';
  /** 金额（元）。 In yuan. */
  amount: Scalars['Money']['output'];
  /** 哪一笔。 The entry. */
  entry?: Maybe<FundEntry>;
  /** 账上如何得知。 How the books tell. */
  how: FundLinkTold;
};

/** 一处余额：某保管单位、某项目、某年度资金、某状态。 What lies in one holding of one account. */
export type FundPosition = {
  __typename?: 'FundPosition';
  /** 余额（元）。 In yuan. */
  balance: Scalars['Money']['output'];
  /** 保管单位。 With whom. */
  custodian: Custodian;
  /** 状态。 In which state. */
  holding: FundHolding;
  /** 资金所属年度。 The year whose money it is. */
  originYear: Scalars['Int']['output'];
  /** 项目；尚未分到项目的为空。 For which project. */
  project?: Maybe<Project>;
  /** 哪一方的账。 Whose books. */
  side: Side;
};

/** 一笔资金的来源之一。 One of the entries that an amount came from. */
export type FundSource = {
  __typename?: 'FundSource';
  /** 来自该笔的金额（元）。 How much of it, in yuan. */
  amount: Scalars['Money']['output'];
  /** 用它的那一笔。 The entry that the amount went to. */
  entry?: Maybe<FundEntry>;
  /** 账上如何得知。 How the books tell. */
  how: SourceTold;
  /** 来源的那一笔。 The entry that the amount came from. */
  source?: Maybe<FundEntry>;
};

/** 指明的来源。 A source that is named. */
export type FundSourceInput = {
  /** 来自该笔的金额（元）。 How much of it, in yuan. */
  amount: Scalars['Money']['input'];
  /** 来源的那一笔。 The entry that the amount came from. */
  entryId: Scalars['ID']['input'];
};

/** 一笔记录说明发生了什么。 What an entry says has happened. */
export type FundStage =
  /** 安排（受帮扶方登记，双方签）。 Allocated, by the recipient; counts once both have signed. */
  | 'ALLOCATED'
  /** 结转下年。 Carried over into the next year. */
  | 'CARRIED_OVER'
  /** 拨付（帮扶方登记）。 Left the donor’s treasury. */
  | 'DISBURSED'
  /** 物资捐赠（帮扶方登记）。 Goods donated. */
  | 'DONATED'
  /** 物资接收（受帮扶方登记）。 Goods received. */
  | 'GOODS_RECEIVED'
  /** 物资发放。 Goods handed out. */
  | 'HANDED_OUT'
  /** 下达。 Reached the implementing unit, department or township. */
  | 'ISSUED'
  /** 期初余额（双方签）。 What lay there when the books were opened; both sign. */
  | 'OPENING'
  /** 协议数（帮扶方登记，双方签）。 Pledged, by the donor; counts once both have signed. */
  | 'PLEDGED'
  /** 到位（受帮扶方登记）。 Reached the county treasury or a charity. */
  | 'RECEIVED'
  /** 返还质保金。 Retention money released. */
  | 'RELEASED'
  /** 扣留质保金，不算支出。 Retention money withheld; not spent. */
  | 'RETAINED'
  /** 退回：受帮扶方退回，或帮扶方收回。 Sent back by the recipient, or taken back by the donor. */
  | 'RETURNED'
  /** 支出：付给施工方或补贴对象。 Paid to the contractor or the subsidy’s recipient. */
  | 'SPENT'
  /** 结余：项目不再需要，收回统筹。 A project needs it no more. */
  | 'SURPLUS'
  /** 转拨：换保管单位，环节不变。 To another custodian at the same stage. */
  | 'TRANSFERRED'
  /** 报账。 Settled against a voucher. */
  | 'VOUCHERED';

/** 财政资金的来源层级。 From which treasury fiscal money comes. */
export type FundTier =
  /** 市级。 City. */
  | 'CITY'
  /** 区县级。 District or county. */
  | 'DISTRICT'
  /** 省级。 Province. */
  | 'PROVINCE'
  /** 镇级。 Town. */
  | 'TOWN';

/** 各环节合计（元，已扣除冲销，只含生效的记录）。 What each stage comes to, in yuan: reversals taken off, entries in force only. */
export type FundTotals = {
  __typename?: 'FundTotals';
  /** 安排。 Allocated. */
  allocated: Scalars['Money']['output'];
  /** 结转。 Carried over. */
  carriedOver: Scalars['Money']['output'];
  /** 拨付。 Disbursed, by the donor. */
  disbursed: Scalars['Money']['output'];
  /** 物资捐赠折款。 Goods donated, by valuation. */
  donated: Scalars['Money']['output'];
  /** 物资接收折款。 Goods received, by valuation. */
  goodsReceived: Scalars['Money']['output'];
  /** 物资发放折款。 Goods handed out, by valuation. */
  handedOut: Scalars['Money']['output'];
  /** 下达。 Issued. */
  issued: Scalars['Money']['output'];
  /** 尚存：期初 + 到位 − 支出 − 退回，即已到位未下达、已下达未支出、质保金、已报账未支付之和。 What still lies with custodians: opening + received − spent − returned. */
  lying: Scalars['Money']['output'];
  /** 期初余额。 Opening balances. */
  opening: Scalars['Money']['output'];
  /** 协议数。 Pledged. */
  pledged: Scalars['Money']['output'];
  /** 到位。 Received, by the recipient. */
  received: Scalars['Money']['output'];
  /** 其中质保金。 Of that, retention money. */
  retained: Scalars['Money']['output'];
  /** 退回：受帮扶方登记。 Sent back, by the recipient. */
  returned: Scalars['Money']['output'];
  /** 支出。 Spent. */
  spent: Scalars['Money']['output'];
  /** 结余收回。 Surplus taken back from projects. */
  surplus: Scalars['Money']['output'];
  /** 收回：帮扶方登记的退回。 Taken back, by the donor. */
  takenBack: Scalars['Money']['output'];
  /** 报账。 Vouchered. */
  vouchered: Scalars['Money']['output'];
};

/** 授予岗位。 To give an account one more post. */
export type GivePostInput = {
  /** 账号。 The account. */
  accountId: Scalars['ID']['input'];
  /** 岗位。 The post. */
  post: PostInput;
  /** 请求编号，1 至 64 个字符。 Names this request. */
  requestKey: Scalars['String']['input'];
  /** 所见的版本。 The version last seen. */
  version: Scalars['Int']['input'];
};

/** 物资的名称、数量。 What goods. */
export type Goods = {
  __typename?: 'Goods';
  /** 名称。 What it is. */
  name: Scalars['String']['output'];
  /** 数量。 How much of it. */
  quantity: Scalars['Decimal']['output'];
  /** 单位，如 台、吨。 Its unit. */
  unit: Scalars['String']['output'];
};

/** 物资。 What goods. */
export type GoodsInput = {
  /** 名称，1–100 字。 What it is. */
  name: Scalars['String']['input'];
  /** 数量，大于零。 How much of it, above zero. */
  quantity: Scalars['Decimal']['input'];
  /** 单位，如 台、吨，1–20 字。 Its unit. */
  unit: Scalars['String']['input'];
};

/** 登记物资发放；金额为折款。 Goods handed out. */
export type HandOutGoodsInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 物资。 What goods. */
  goods: GoodsInput;
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 资金所属年度；只存一个年度时可不填。 The year whose money it is; may be left out where only one lies there. */
  originYear?: InputMaybe<Scalars['Int']['input']>;
  /** 发放对象，最多 100 字。 To whom. */
  payee?: InputMaybe<Scalars['String']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
  /** 指明来源，最多 50 项；不填则账上能确定的自动写明，不能确定的记为未指明。 Sources, 50 at most; what is not named is told where it can only be one. */
  sources?: InputMaybe<Array<FundSourceInput>>;
};

/** 移交资产；文号必填。 A hand-over of assets; its document number is required. */
export type HandOverAssetInput = {
  /** 资产；每个项目共计最多 200 项。 The assets; 200 for each project at most. */
  assets: Array<AssetInput>;
  /** 业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 文号，最多 100 字。 The document’s number. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 是否最后一批；是则项目办结。 Whether these are the last: then the project is over. */
  isLast: Scalars['Boolean']['input'];
  /** 备注，最多 1000 字。 A note, 1000 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目。 The project. */
  projectId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 家庭类别；可同时属于多类。 What a household is registered as; several may hold. */
export type HouseholdCategory =
  /** 脱贫户。 Lifted out of poverty. */
  | 'LIFTED'
  /** 监测对象。 Monitored. */
  | 'MONITORED'
  /** 建档立卡贫困户。 Registered poor. */
  | 'REGISTERED_POOR';

/** 一份导入的表格。 A spreadsheet on its way into the books. */
export type Import = Node & {
  __typename?: 'Import';
  /** 文件大小（字节）。 The file’s size in bytes. */
  bytes: Scalars['Int']['output'];
  /** 各列，最多 200 列。 Its columns, 200 at most. */
  columns: Array<ImportColumn>;
  /** 全表统一的值。 Values that hold for every row. */
  constants: Array<ImportConstant>;
  /** 各种结果的行数。 How many rows of each outcome. */
  counts: ImportCounts;
  /** 无法读取的原因与改法。 Why it could not be read, and what to do. */
  failure?: Maybe<Scalars['String']['output']>;
  /** 可对应的字段。 The fields that its columns may be. */
  fields: Array<ImportField>;
  /** 表头的最后一行。 The last row of the headings. */
  headerRow?: Maybe<Scalars['Int']['output']>;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 记录的种类。 What its rows are. */
  kind: RecordKind;
  /** 上传时间。 When it was sent. */
  madeAt: Scalars['DateTime']['output'];
  /** 上传者。 Who sent it. */
  madeBy?: Maybe<Account>;
  /** 文件名。 The file’s name. */
  name: Scalars['String']['output'];
  /** 所属结对。 The pairing whose records they are. */
  pairing: Pairing;
  /** 进度。 How far the work has come. */
  progress: ImportProgress;
  /** 入账前须由人决定的事。 What somebody has to decide before its rows can be read. */
  questions: Array<ImportQuestion>;
  /** 已入账的行数。 How many of its rows stand in the books. */
  recorded?: Maybe<Scalars['Int']['output']>;
  /** 各行，按表格次序。 Its rows, in the order of the sheet. */
  rows: ImportRowConnection;
  /** 选用的表。 The sheet that is read. */
  sheet?: Maybe<Scalars['String']['output']>;
  /** 各张表，最多 50 张。 Its sheets, 50 at most. */
  sheets: Array<ImportSheet>;
  /** 进展。 How far it has come. */
  state: ImportState;
  /** 版本号；修改、入账、放弃时须带上。 Its version; every step names it. */
  version: Scalars['Int']['output'];
};


/** 一份导入的表格。 A spreadsheet on its way into the books. */
export type ImportRowsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<ImportRowState>;
};

/** 文件中的一列。 One column of the file. */
export type ImportColumn = {
  __typename?: 'ImportColumn';
  /** 第几列，从 1 起。 Which column, from 1. */
  column: Scalars['Int']['output'];
  /** 把握。 How sure. */
  confidence: ColumnConfidence;
  /** 对应的字段；不导入时为空。 The field that it is; null: left out. */
  field?: Maybe<Scalars['String']['output']>;
  /** 表头文字；两行表头以“／”相连。 Its heading; two rows are joined. */
  header: Scalars['String']['output'];
  /** 是否隐藏的列。 Whether the column is hidden. */
  hidden: Scalars['Boolean']['output'];
  /** 列的字母，如 AB。 Its letter. */
  letter: Scalars['String']['output'];
  /** 前几个值（个人信息已遮盖），最多 3 个。 First values, masked; 3 at most. */
  samples: Array<Scalars['String']['output']>;
};

/** 一列的含义。 What a column is. */
export type ImportColumnInput = {
  /** 第几列，从 1 起。 Which column, from 1. */
  column: Scalars['Int']['input'];
  /** 字段；为空则不导入此列。 The field; null leaves it out. */
  field?: InputMaybe<Scalars['String']['input']>;
};

/** 一页导入。 A page of imports. */
export type ImportConnection = {
  __typename?: 'ImportConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<ImportEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Import>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 全表统一的一个值。 One value that holds for every row. */
export type ImportConstant = {
  __typename?: 'ImportConstant';
  /** 字段名；year 为不带年份的日期所在的年。 The field; `year`: of days without one. */
  field: Scalars['String']['output'];
  /** 值。 The value. */
  value: Scalars['String']['output'];
};

/** 全表统一的一个值。 One value that holds for every row. */
export type ImportConstantInput = {
  /** 字段名；year 为不带年份的日期所在的年。 The field; `year`: of days without one. */
  field: Scalars['String']['input'];
  /** 值，最多 200 字。 The value, 200 characters at most. */
  value: Scalars['String']['input'];
};

/** 各种结果的行数。 How many rows of each outcome. */
export type ImportCounts = {
  __typename?: 'ImportCounts';
  /** 重复。 Duplicates. */
  duplicates: Scalars['Int']['output'];
  /** 可照录。 Good as they are. */
  good: Scalars['Int']['output'];
  /** 不能入账。 Refused. */
  refused: Scalars['Int']['output'];
  /** 规范后可录。 Good after repairs. */
  repaired: Scalars['Int']['output'];
  /** 不是记录。 No records. */
  skipped: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Import and its position in the list. */
export type ImportEdge = {
  __typename?: 'ImportEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Import;
};

/** 此类记录可导入的一个字段。 A field that a file of this kind may bring. */
export type ImportField = {
  __typename?: 'ImportField';
  /** 可填的词；不限时为空。 The words that it may be; empty where any may. */
  choices: Array<Scalars['String']['output']>;
  /** 字段名，与登记时的输入相同。 Its name, as in the inputs of the contract. */
  field: Scalars['String']['output'];
  /** 名称。 Its name in words. */
  name: Scalars['String']['output'];
  /** 怎样填写。 How it is written. */
  note: Scalars['String']['output'];
  /** 是否必填。 Whether every row needs it. */
  required: Scalars['Boolean']['output'];
};

/** 筛选导入。 Which imports. */
export type ImportFilter = {
  /** 种类，任一。 Any of these kinds. */
  kinds?: InputMaybe<Array<RecordKind>>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 进展，任一。 Any of these states. */
  states?: InputMaybe<Array<ImportState>>;
};

/** 导入现在的情况。 The import as it stands now. */
export type ImportPayload = {
  __typename?: 'ImportPayload';
  /** 导入。 The import. */
  import: Import;
};

/** 进度。 How far the work has come. */
export type ImportProgress = {
  __typename?: 'ImportProgress';
  /** 已完成的行数。 Rows done. */
  done: Scalars['Int']['output'];
  /** 总行数；尚不知道时为空。 All rows; null while unknown. */
  total?: Maybe<Scalars['Int']['output']>;
};

/** 须由人决定的一件事。 Something that somebody has to decide. */
export type ImportQuestion = {
  __typename?: 'ImportQuestion';
  /** 有关的字段；year 为日期所在的年。 The field that it is about. */
  field: Scalars['String']['output'];
  /** 问题。 The question in words. */
  message: Scalars['String']['output'];
};

/** 一行不能入账的一个原因。 One reason why a row is refused. */
export type ImportRefusal = {
  __typename?: 'ImportRefusal';
  /** 第几列；不属于某一列时为空。 The column, where it is one. */
  column?: Maybe<Scalars['Int']['output']>;
  /** 原因的种类。 What kind of reason. */
  fault: CellFault;
  /** 字段。 The field. */
  field: Scalars['String']['output'];
  /** 哪里不对。 What is wrong. */
  message: Scalars['String']['output'];
  /** 所违反规则的代码，见 docs/problems.md。 The problem’s code, where a rule refuses it. */
  problem?: Maybe<Scalars['String']['output']>;
  /** 应怎样写。 What to write instead. */
  remedy: Scalars['String']['output'];
};

/** 读取时对一个单元格的改动。 What was changed in a cell on reading. */
export type ImportRepair = {
  __typename?: 'ImportRepair';
  /** 字段。 The field. */
  field: Scalars['String']['output'];
  /** 原文（个人信息已遮盖）。 As it is written; personal data masked. */
  from: Scalars['String']['output'];
  /** 读作（个人信息已遮盖）。 As it was read; personal data masked. */
  to: Scalars['String']['output'];
  /** 为何。 Why. */
  why: Scalars['String']['output'];
};

/** 文件中的一行。 One row of the file. */
export type ImportRow = {
  __typename?: 'ImportRow';
  /** 各列的原文（个人信息已遮盖），最多 200 列。 Its cells as written; personal data masked. */
  cells: Array<Scalars['String']['output']>;
  /** 与本表第几行重复。 The earlier row that it repeats. */
  duplicateOfRow?: Maybe<Scalars['Int']['output']>;
  /** 是否隐藏的行。 Whether the row is hidden in the sheet. */
  hidden: Scalars['Boolean']['output'];
  /** 表格中的行号。 Its number in the sheet. */
  number: Scalars['Int']['output'];
  /** 不能入账的原因。 Why it is refused. */
  refusals: Array<ImportRefusal>;
  /** 与什么重复，或为何不是记录。 What it repeats, or why it is no record. */
  remark?: Maybe<Scalars['String']['output']>;
  /** 改动。 What was changed on reading. */
  repairs: Array<ImportRepair>;
  /** 核对结果。 What became of it. */
  state: ImportRowState;
  /** 读出的值。 What was read. */
  values: Array<ImportValue>;
};

/** 一页行。 A page of rows. */
export type ImportRowConnection = {
  __typename?: 'ImportRowConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<ImportRowEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<ImportRow>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One ImportRow and its position in the list. */
export type ImportRowEdge = {
  __typename?: 'ImportRowEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: ImportRow;
};

/** 一行的核对结果。 What became of one row. */
export type ImportRowState =
  /** 与本表前面的行或已入账的记录重复。 The same stands further up, or in the books. */
  | 'DUPLICATE'
  /** 可入账。 Good as it is. */
  | 'GOOD'
  /** 不能入账，原因与改法逐项列出。 Refused, each reason with its remedy. */
  | 'REFUSED'
  /** 规范写法后可入账，改动逐项列出。 Good after repairs, each of which is shown. */
  | 'REPAIRED'
  /** 不是记录：合计、说明、重复的表头。 No record: a total, a note, a heading again. */
  | 'SKIPPED';

/** 文件中的一张表。 One sheet of the file. */
export type ImportSheet = {
  __typename?: 'ImportSheet';
  /** 列数。 Columns. */
  columns: Scalars['Int']['output'];
  /** 是否隐藏的表。 Whether the sheet is hidden. */
  hidden: Scalars['Boolean']['output'];
  /** 隐藏的列（字母），最多 200 个；照常读取。 The letters of hidden columns; they are read. */
  hiddenColumns: Array<Scalars['String']['output']>;
  /** 隐藏的行数；照常读取并标明。 Hidden rows; they are read, and marked. */
  hiddenRows: Scalars['Int']['output'];
  /** 名称。 Its name. */
  name: Scalars['String']['output'];
  /** 非空的行数。 Rows that are not empty. */
  rows: Scalars['Int']['output'];
};

/** 导入的进展。 How far a file has come. */
export type ImportState =
  /** 已入账。 Its rows stand in the books. */
  | 'COMMITTED'
  /** 正在入账。 Its rows are being recorded. */
  | 'COMMITTING'
  /** 已放弃，文件与暂存的行均已删除。 Given up; the file and its rows are gone. */
  | 'DISCARDED'
  /** 无法读取，原因见 failure。 It could not be read: see failure. */
  | 'FAILED'
  /** 须指明各列的含义。 Somebody has to say which column is what. */
  | 'NEEDS_MAPPING'
  /** 正在读取、逐行核对。 Its cells are being read, or its rows judged. */
  | 'READING'
  /** 已逐行核对，尚未入账。 Every row has been judged; nothing stands in the books yet. */
  | 'READY';

/** 一行读出的一个值。 One value of a row as it was read. */
export type ImportValue = {
  __typename?: 'ImportValue';
  /** 字段。 The field. */
  field: Scalars['String']['output'];
  /** 值（个人信息已遮盖）。 The value; personal data masked. */
  value: Scalars['String']['output'];
};

/** 指标及其口径。 An indicator as one scheme version defines it. */
export type Indicator = Node & {
  __typename?: 'Indicator';
  /** 可以填写的单位，如 元、万元、亿元。 The printed units it takes. */
  acceptedUnits: Array<Scalars['String']['output']>;
  /** 基本单位，数值以此为准。 The unit in which values are kept. */
  baseUnit: Unit;
  /** 所属方面。 Its aspect. */
  category: IndicatorCategory;
  /** 指标代码，永不挪作他用。 Its code, never reused. */
  code: Scalars['String']['output'];
  /** 与上一时期是否可比；上一时期没有则为空。 Whether it compares with the era before; null where that has none. */
  comparableWith?: Maybe<IndicatorComparability>;
  /** 统计方式。 How its figures combine. */
  counting: Counting;
  /** 口径：统计什么、不统计什么。 What is counted, and what is not. */
  definition: Scalars['String']['output'];
  /** 比率的分母。 The denominator of a ratio. */
  denominator?: Maybe<Indicator>;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 当期名称。 Its name in that era. */
  name: Scalars['String']['output'];
  /** 比率的分子。 The numerator of a ratio. */
  numerator?: Maybe<Indicator>;
  /** 只见于公布、无法在此导出的比率。 A ratio that is only published, never derived here. */
  publishedOnly: Scalars['Boolean']['output'];
  /** 由哪一方填报。 Which sides report it. */
  reporters: Array<Side>;
  /** 所属指标体系。 Its scheme. */
  scheme: IndicatorScheme;
  /** 以人与人次分别计同一事项的另一指标。 The indicator of the same thing in the other of 人 and 人次. */
  twin?: Maybe<Indicator>;
  /** 口径的版本，修订时须带上。 The definition’s version; a revision names it. */
  version: Scalars['Int']['output'];
};

/** 指标所属的方面；双方各有称呼。 An aspect of a scheme, named by each side. */
export type IndicatorCategory = {
  __typename?: 'IndicatorCategory';
  /** 类别代码。 Its code. */
  code: Scalars['String']['output'];
  /** 帮扶方的称呼。 What the donor side calls it. */
  donorLabel: Scalars['String']['output'];
  /** 受援方的称呼。 What the recipient side calls it. */
  recipientLabel: Scalars['String']['output'];
};

/** 与上一时期同名指标是否可比。 Whether figures compare with those of the era before. */
export type IndicatorComparability = {
  __typename?: 'IndicatorComparability';
  /** 是否可比。 Whether they compare. */
  comparable: Scalars['Boolean']['output'];
  /** 理由。 Why. */
  note: Scalars['String']['output'];
  /** 上一时期的代码。 The era before. */
  scheme: Scalars['String']['output'];
};

/** 一页指标。 A page of indicators. */
export type IndicatorConnection = {
  __typename?: 'IndicatorConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<IndicatorEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Indicator>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Indicator and its position in the list. */
export type IndicatorEdge = {
  __typename?: 'IndicatorEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Indicator;
};

/** 筛选指标。 Which indicators. */
export type IndicatorFilter = {
  /** 类别代码，任一。 Any of these categories. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 指标代码，任一。 Any of these codes. */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 统计方式，任一。 Any of these countings. */
  counting?: InputMaybe<Array<Counting>>;
  /** 指标体系的时期代码，如 2016-2020。 A scheme, by its code. */
  scheme?: InputMaybe<Scalars['String']['input']>;
  /** 名称或代码中含有的文字。 Text within its name or code. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 年度，取该年末适用的体系。 The scheme that the end of this year belongs to. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 指标现在的口径。 The indicator as it is defined now. */
export type IndicatorPayload = {
  __typename?: 'IndicatorPayload';
  /** 指标。 The indicator. */
  indicator: Indicator;
};

/** 一个时期的指标体系；一经发布不改写，只增加版本。 The list of indicators of an era, versioned. */
export type IndicatorScheme = Node & {
  __typename?: 'IndicatorScheme';
  /** 各方面，按次序。 Its aspects, in order. */
  categories: Array<IndicatorCategory>;
  /** 时期代码，如 2016-2020。 The era, such as 2016-2020. */
  code: Scalars['String']['output'];
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 名称。 Its name. */
  name: Scalars['String']['output'];
  /** 状态。 Status. */
  status: SchemeStatus;
  /** 启用日期。 First day. */
  validFrom: Scalars['Day']['output'];
  /** 停用日期；最新一期为空。 Last day; null for the latest. */
  validTo?: Maybe<Scalars['Day']['output']>;
  /** 版本。 Version. */
  version: Scalars['Int']['output'];
};

/** 一页指标体系。 A page of schemes. */
export type IndicatorSchemeConnection = {
  __typename?: 'IndicatorSchemeConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<IndicatorSchemeEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<IndicatorScheme>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One IndicatorScheme and its position in the list. */
export type IndicatorSchemeEdge = {
  __typename?: 'IndicatorSchemeEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: IndicatorScheme;
};

/** 待核实事项：对一个结对的资金提出的问题，写明依据和数字；只问，不下结论，不改动任何数据。 Something about a pairing’s money that is asked about, with its rule and its numbers. It asks and does not accuse, and changes nothing. */
export type IntegrityFlag = Node & {
  __typename?: 'IntegrityFlag';
  /** 保管单位，如有。 The custodian, if any. */
  custodian?: Maybe<Custodian>;
  /** 账上的一笔，如有。 The entry, if any. */
  entry?: Maybe<FundEntry>;
  /** 说明时间。 When it was explained. */
  explainedAt?: Maybe<Scalars['DateTime']['output']>;
  /** 说明的账号；无权查看为空。 Who explained it; null where you may not see it. */
  explainedBy?: Maybe<Account>;
  /** 资金；涉及整年的为空。 The fund; null where it is about a year. */
  fund?: Maybe<Fund>;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 您现在是否可以说明。 Whether your post lets you explain it now. */
  mayExplain: Scalars['Boolean']['output'];
  /** 句中的数字。 The figures of its sentence. */
  numbers: Array<FlagNumber>;
  /** 结对。 Its pairing. */
  pairing: Pairing;
  /** 项目，如有。 The project, if any. */
  project?: Maybe<Project>;
  /** 提出时间。 When it was raised. */
  raisedAt: Scalars['DateTime']['output'];
  /** 说明；未说明为空。 What was said to explain it, if anything. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 依据。 Which rule asks. */
  rule: FlagRule;
  /** 一句话，含数字。 What it says, with its numbers. */
  sentence: Scalars['String']['output'];
  /** 轻重。 How much it weighs. */
  severity: FlagSeverity;
  /** 是否演示数据。 Whether it is about a demonstration. */
  simulated: Scalars['Boolean']['output'];
  /** 自哪天起。 Since when it is so. */
  since: Scalars['Day']['output'];
  /** 状态。 How far it has come. */
  state: FlagState;
  /** 由哪一方答复。 Who is to answer. */
  turn: Side;
  /** 版本。 Its version. */
  version: Scalars['Int']['output'];
  /** 资金所属年度。 The year whose money it is. */
  year: Scalars['Int']['output'];
};

/** 一页待核实事项。 A page of flags. */
export type IntegrityFlagConnection = {
  __typename?: 'IntegrityFlagConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<IntegrityFlagEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<IntegrityFlag>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One IntegrityFlag and its position in the list. */
export type IntegrityFlagEdge = {
  __typename?: 'IntegrityFlagEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: IntegrityFlag;
};

/** 筛选待核实事项。 Which flags. */
export type IntegrityFlagFilter = {
  /** 资金，任一。 Any of these funds. */
  fundIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 依据，任一。 Any of these rules. */
  rules?: InputMaybe<Array<FlagRule>>;
  /** 轻重，任一。 Of any of these weights. */
  severities?: InputMaybe<Array<FlagSeverity>>;
  /** 状态，任一。 In any of these states. */
  states?: InputMaybe<Array<FlagState>>;
  /** 由哪一方答复。 Who is to answer. */
  turn?: InputMaybe<Side>;
  /** 资金所属年度，任一。 Any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 说明的结果。 What an explanation gives. */
export type IntegrityFlagPayload = {
  __typename?: 'IntegrityFlagPayload';
  /** 该待核实事项。 The flag. */
  flag: IntegrityFlag;
};

/** 邀请账号。 To make an account for somebody. */
export type InviteAccountInput = {
  /** 显示名称。 The name to show. */
  displayName: Scalars['String']['input'];
  /** 登录名：汉字、小写字母、数字及 . _ -。 The name to sign in with. */
  name: Scalars['String']['input'];
  /** 岗位，最多 20 个。 Its posts, 20 at most. */
  posts: Array<PostInput>;
  /** 请求编号，1 至 64 个字符。 Names this request: sent again, it does nothing twice. */
  requestKey: Scalars['String']['input'];
};

/** 采购所依据的一行发票；一行只计一次。 A line of an invoice that a purchase stands on; each counts once. */
export type InvoiceLine = {
  __typename?: 'InvoiceLine';
  /** 该行金额（元）。 What the line is for, in yuan. */
  amount: Scalars['Money']['output'];
  /** 发票代码；20 位号码的发票为空文本。 The invoice’s code; empty for numbers with 20 digits. */
  code: Scalars['String']['output'];
  /** 行号，从 1 起。 The line, from 1. */
  lineNo: Scalars['Int']['output'];
  /** 发票号码。 Its number. */
  number: Scalars['String']['output'];
  /** 登记人所填的发票总额（元）。 What the invoice comes to, as whoever claims the line says. */
  total: Scalars['Money']['output'];
};

/** 一行发票。 A line of an invoice. */
export type InvoiceLineInput = {
  /** 该行金额（元）；不填即采购金额。 What the line is for, in yuan; the purchase’s amount where left out. */
  amount?: InputMaybe<Scalars['Money']['input']>;
  /** 发票代码，10 或 12 位；20 位号码的发票没有代码。 The code; invoices with 20 digits have none. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** 行号，1–10000；不填则按填写次序。 The line; in the order given where left out. */
  lineNo?: InputMaybe<Scalars['Int']['input']>;
  /** 发票号码，8 或 20 位数字。 The number, 8 or 20 digits. */
  number: Scalars['String']['input'];
  /** 发票总额（元）；不填即本次各行之和。各行合计不得超过总额。 What the invoice comes to; its lines here where left out. Its lines never exceed it. */
  total?: InputMaybe<Scalars['Money']['input']>;
};

/** 登记下达。 An issue. */
export type IssueFundInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 原保管单位。 With whom it lay. */
  fromCustodian: CustodianInput;
  /** 原项目；没有为空。 For which project it lay there. */
  fromProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 资金所属年度；只存一个年度时可不填。 The year whose money it is; may be left out where only one lies there. */
  originYear?: InputMaybe<Scalars['Int']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
  /** 指明来源，最多 50 项；不填则账上能确定的自动写明，不能确定的记为未指明。 Sources, 50 at most; what is not named is told where it can only be one. */
  sources?: InputMaybe<Array<FundSourceInput>>;
};

/** 签发只读令牌。 To issue a token for a frontend. */
export type IssueServiceTokenInput = {
  /** 有效期至，最长两年。 Its last day, within two years. */
  expiresOn: Scalars['Day']['input'];
  /** 用途说明。 What it is for. */
  label: Scalars['String']['input'];
  /** 可读此单位的数据；不填则只读已公开的。 Reads what this party may. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /** 可读此地区及其下的数据。 Reads everything within this place. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1 至 64 个字符。 Names this request. */
  requestKey: Scalars['String']['input'];
};

/** 签发的令牌。 The token as issued. */
export type IssueServiceTokenPayload = {
  __typename?: 'IssueServiceTokenPayload';
  /** 令牌的登记。 Its entry. */
  serviceToken: ServiceToken;
  /** 令牌本身，只给一次；重复请求时为空。 The token itself, told once; null when repeated. */
  token?: Maybe<Scalars['String']['output']>;
};

/** 就业类型。 Kind of job. */
export type JobKind =
  /** 企业。 A firm. */
  | 'ENTERPRISE'
  /** 灵活就业。 Flexible work. */
  | 'FLEXIBLE'
  /** 其他。 Other. */
  | 'OTHER'
  /** 公益性岗位。 A public-welfare post. */
  | 'PUBLIC_POST'
  /** 自主创业、个体经营。 Self-employed. */
  | 'SELF_EMPLOYED'
  /** 帮扶车间。 An assistance workshop. */
  | 'WORKSHOP';

/** 一种资金的合计。 What one kind of money comes to. */
export type KindMoney = {
  __typename?: 'KindMoney';
  /** 种类。 Which kind. */
  kind: FundKind;
  /** 财政资金的层级。 The tier of fiscal money. */
  tier?: Maybe<FundTier>;
  /** 合计。 What it comes to. */
  totals: FundTotals;
};

/** 就业去向，从输出县看。 Where somebody works, as seen from the county that placed them. */
export type LaborDestination =
  /** 县内就近就地。 In their own county. */
  | 'IN_COUNTY'
  /** 省内县外。 Elsewhere in their province. */
  | 'IN_PROVINCE'
  /** 其他省份。 In another province. */
  | 'OTHER_PROVINCE'
  /** 结对城市。 In the donor’s city. */
  | 'PAIRED_CITY'
  /** 结对省份其他地方。 Elsewhere in the donor’s province. */
  | 'PAIRED_PROVINCE';

/** 一条就业记录：谁在哪里就业，从何时到何时。 A placement: who works where, from when to when. */
export type LaborPlacement = Node & {
  __typename?: 'LaborPlacement';
  /** 家庭类别，可多项。 What the household is registered as. */
  categories: Array<HouseholdCategory>;
  /** 去向。 Where, as seen from the county. */
  destination: LaborDestination;
  /** 就业单位。 The employer. */
  employer: Scalars['String']['output'];
  /** 佐证文件数。 How many files prove it. */
  evidenceCount: Scalars['Int']['output'];
  /** 附上的佐证文件，最多 100 份。 The files that prove it, 100 at most. */
  files: Array<Evidence>;
  /** 到岗日期。 The first day at work. */
  fromDay: Scalars['Day']['output'];
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 就业类型。 The kind of job. */
  jobKind: JobKind;
  /** 工种。 The trade. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** 已知在岗至哪一天；数据统计到这一天为止，不因时间推移而增加。 The last day of which somebody has said that they are at work: figures count up to it. */
  knownUntil: Scalars['Day']['output'];
  /** 本版录入时间。 When this version was recorded. */
  madeAt: Scalars['DateTime']['output'];
  /** 您现在可办理的事项。 What you may do to it now: which buttons to show. */
  nextActions: Array<PlacementAction>;
  /** 您现在可对它表示的意见。 What you may say of it now: which buttons to show. */
  nextWords: Array<RecordStanding>;
  /** 结对。 Its pairing. */
  pairing: Pairing;
  /** 就业的人，遮掩。 Who works there, masked. */
  person: Person;
  /** 就业地点所在地区。 The place of work among the divisions. */
  place?: Maybe<Place>;
  /** 是否“点对点”输送。 Whether brought by chartered bus, train or plane. */
  pointToPoint: Scalars['Boolean']['output'];
  /** 本版更正或撤回的理由。 Why this version was made. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 最初由谁登记；演示数据或您不便查看时为空。 Who recorded it first; null for somebody you may not see. */
  recordedBy?: Maybe<Account>;
  /** 由哪一方登记；双方之上的单位登记的为空。 Whose people recorded it; null for an office above both. */
  side?: Maybe<Side>;
  /** 是否演示数据。 Whether it was made up for a demonstration. */
  simulated: Scalars['Boolean']['output'];
  /** 对方的意见；未表态为空。 What the other side has said of it; null for nothing. */
  standing?: Maybe<RecordStanding>;
  /** 离岗日期；仍在岗为空。 The last day; null for who is still there. */
  toDay?: Maybe<Scalars['Day']['output']>;
  /** 版本，从 1 起。 Its version, from 1. */
  version: Scalars['Int']['output'];
  /** 各版本，最新的在前，最多 100 版。 Its versions, the latest first, 100 at most. */
  versions: Array<LaborPlacementVersion>;
  /** 是否已撤回；撤回的不再计入。 Whether it was withdrawn: then it counts nowhere. */
  withdrawn: Scalars['Boolean']['output'];
  /** 对方的各次意见，最近的在前，最多 100 次。 What the other side said of it, the latest first, 100 at most. */
  words: Array<RecordWord>;
  /** 就业地点，按登记时所写。 The place of work, as written. */
  workplace?: Maybe<Scalars['String']['output']>;
  /** 台账年度，即到岗之年。 The year in whose book it stands: that of its first day. */
  year: Scalars['Int']['output'];
};

/** 一页就业记录。 A page of placements. */
export type LaborPlacementConnection = {
  __typename?: 'LaborPlacementConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<LaborPlacementEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<LaborPlacement>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One LaborPlacement and its position in the list. */
export type LaborPlacementEdge = {
  __typename?: 'LaborPlacementEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: LaborPlacement;
};

/** 筛选就业记录。 Which placements. */
export type LaborPlacementFilter = {
  /** 家庭类别，任一。 Any of these categories. */
  categories?: InputMaybe<Array<HouseholdCategory>>;
  /** 去向，任一。 Any of these destinations. */
  destinations?: InputMaybe<Array<LaborDestination>>;
  /** 到岗日期不早于。 Who began on this day or later. */
  from?: InputMaybe<Scalars['Day']['input']>;
  /** 是否有佐证。 Whether files prove it. */
  hasEvidence?: InputMaybe<Scalars['Boolean']['input']>;
  /** 身份证号，须完整。 About whoever has this ID number. */
  idNumber?: InputMaybe<Scalars['String']['input']>;
  /** 由此次导入带来。 Those that came with this import. */
  importId?: InputMaybe<Scalars['ID']['input']>;
  /** 就业类型，任一。 Any of these kinds of job. */
  jobKinds?: InputMaybe<Array<JobKind>>;
  /** 这一天在岗。 At work on this day, as far as is known. */
  onDay?: InputMaybe<Scalars['Day']['input']>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 人员，任一，最多 100 个。 About any of these people, 100 at most. */
  personIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 对方的意见，任一。 What the other side has said, any of these. */
  said?: InputMaybe<Array<RecordSaid>>;
  /** 单位、地点或工种含有。 Employer, place of work or trade holds this. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 到岗日期不晚于。 Who began on this day or earlier. */
  to?: InputMaybe<Scalars['Day']['input']>;
  /** 是则只看已撤回的；默认只看未撤回的。 True for those withdrawn; by default those that stand. */
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
  /** 台账年度，任一。 Any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 就业记录的次序。 The order of placements. */
export type LaborPlacementOrder = {
  /** 方向。 Direction. */
  direction?: SortDirection;
  /** 依据。 By what. */
  field: PlacementOrderField;
};

/** 就业记录现在的情况。 The placement as it stands now. */
export type LaborPlacementPayload = {
  __typename?: 'LaborPlacementPayload';
  /** 就业记录。 The placement. */
  placement: LaborPlacement;
};

/** 就业记录的一个版本。 One version of a placement. */
export type LaborPlacementVersion = {
  __typename?: 'LaborPlacementVersion';
  /** 家庭类别，可多项。 What the household is registered as. */
  categories: Array<HouseholdCategory>;
  /** 去向。 Where, as seen from the county. */
  destination: LaborDestination;
  /** 就业单位。 The employer. */
  employer: Scalars['String']['output'];
  /** 到岗日期。 The first day at work. */
  fromDay: Scalars['Day']['output'];
  /** 就业类型。 The kind of job. */
  jobKind: JobKind;
  /** 工种。 The trade. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** 已知在岗至哪一天；数据统计到这一天为止，不因时间推移而增加。 The last day of which somebody has said that they are at work: figures count up to it. */
  knownUntil: Scalars['Day']['output'];
  /** 本版录入时间。 When this version was recorded. */
  madeAt: Scalars['DateTime']['output'];
  /** 本版由谁录入；您不便查看时为空。 Who made this version; null for somebody you may not see. */
  madeBy?: Maybe<Account>;
  /** 当时登记的人，遮掩。 Whom it was about then, masked. */
  person: Person;
  /** 是否“点对点”输送。 Whether brought by chartered bus, train or plane. */
  pointToPoint: Scalars['Boolean']['output'];
  /** 本版更正或撤回的理由。 Why this version was made. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 对方的意见；未表态为空。 What the other side has said of it; null for nothing. */
  standing?: Maybe<RecordStanding>;
  /** 离岗日期；仍在岗为空。 The last day; null for who is still there. */
  toDay?: Maybe<Scalars['Day']['output']>;
  /** 版本，从 1 起。 Its version, from 1. */
  version: Scalars['Int']['output'];
  /** 是否已撤回；撤回的不再计入。 Whether it was withdrawn: then it counts nowhere. */
  withdrawn: Scalars['Boolean']['output'];
  /** 就业地点，按登记时所写。 The place of work, as written. */
  workplace?: Maybe<Scalars['String']['output']>;
};

/** 界面语言。 The language of messages and names. */
export type Lang =
  /** 英文。 English. */
  | 'EN'
  /** 中文。 Chinese. */
  | 'ZH';

/** 选用结果。 What was chosen. */
export type LeadingClaimPayload = {
  __typename?: 'LeadingClaimPayload';
  /** 选用的数据。 The figure that leads now. */
  figure: Figure;
};

/** 一处存放的资金：某项资金、某项目、某保管单位、某来源年度。存放时间按“至少”计：无论先用哪一笔都成立，不推测次序。 Money of one fund, project, custodian and year of origin. How long it has lain is said at the least: true under any order of using it up; none is guessed. */
export type LyingMoney = {
  __typename?: 'LyingMoney';
  /** 尚存（元）。 What lies there, in yuan. */
  balance: Scalars['Money']['output'];
  /** 保管单位。 With whom. */
  custodian: Custodian;
  /** 至少已存放的天数。 For so many days at the least. */
  days: Scalars['Int']['output'];
  /** 资金。 Of which fund. */
  fund: Fund;
  /** 资金所属年度。 The year whose money it is. */
  originYear: Scalars['Int']['output'];
  /** 至少存放了一年的（元）。 What has lain for a year at the least, in yuan. */
  overOneYear: Scalars['Money']['output'];
  /** 至少存放了两年的（元）。 What has lain for two years at the least, in yuan. */
  overTwoYears: Scalars['Money']['output'];
  /** 项目；未分到项目为空。 For which project, if any. */
  project?: Maybe<Project>;
  /** 其中质保金（元）。 Of that, retention money, in yuan. */
  retained: Scalars['Money']['output'];
  /** 至少从这天起就有一部分存放着。 Some of it has lain since this day at the least. */
  since: Scalars['Day']['output'];
};

/** 一个来源年度存放的资金。 What lies of one year’s money. */
export type LyingYear = {
  __typename?: 'LyingYear';
  /** 尚存（元）。 What lies there, in yuan. */
  balance: Scalars['Money']['output'];
  /** 资金所属年度。 The year whose money it is. */
  originYear: Scalars['Int']['output'];
  /** 至少存放了一年的（元）。 What has lain for a year at the least, in yuan. */
  overOneYear: Scalars['Money']['output'];
  /** 至少存放了两年的（元）。 What has lain for two years at the least, in yuan. */
  overTwoYears: Scalars['Money']['output'];
  /** 其中质保金（元）。 Of that, retention money, in yuan. */
  retained: Scalars['Money']['output'];
};

/** 为何归为一笔，或为何单列。 Why statements were brought together, or left alone. */
export type MatchReasonKind =
  /** 有几种可能的对应，须人工核对。 Several readings fit equally well. */
  | 'AMBIGUOUS'
  /** 金额不同。 The amounts differ. */
  | 'AMOUNT_DIFFERS'
  /** 金额疑为录入差错。 The amount seems mistyped. */
  | 'AMOUNT_TYPED_WRONG'
  /** 日期相隔若干天。 So many days apart. */
  | 'DAYS_APART'
  /** 文号疑为录入差错。 The document number seems mistyped. */
  | 'DOCUMENT_MISTYPED'
  /** 文号相同，写法不同。 The same document number, spelt otherwise. */
  | 'DOCUMENT_SPELT_OTHERWISE'
  /** 几笔合并登记。 Several payments, booked as one. */
  | 'MERGED_FROM'
  /** 另一方没有登记。 The other side has stated nothing that belongs to it. */
  | 'MISSING'
  /** 相邻文号。 A neighbouring document of the same authority and year. */
  | 'NEIGHBOURING_DOCUMENT'
  /** 未填文号。 No document number was given. */
  | 'NO_DOCUMENT'
  /** 收款单位不同。 Another holder. */
  | 'OTHER_CUSTODIAN'
  /** 文号不同。 Another document number. */
  | 'OTHER_DOCUMENT'
  /** 记入不同的资金。 Booked under another fund. */
  | 'OTHER_FUND'
  /** 金额相同。 The same amount. */
  | 'SAME_AMOUNT'
  /** 文号相同。 The same document number. */
  | 'SAME_DOCUMENT'
  /** 一笔分几笔登记。 One payment, booked in several parts. */
  | 'SPLIT_INTO'
  /** 同一文号下无法逐笔对应，合并比对。 Several under one document, compared together. */
  | 'TAKEN_TOGETHER';

/** 双方对同一笔资金的登记是否一致。 How the two sides’ statements about one movement of money stand to each other. */
export type MatchStatus =
  /** 一致。 They agree. */
  | 'AGREED'
  /** 双方登记不一致。 Both have stated it, and not alike. */
  | 'DIFFERS'
  /** 已说明并了结。 Closed with a reason. */
  | 'EXPLAINED'
  /** 只有一方登记。 Only one side has stated it. */
  | 'ONE_SIDED';

/** 一个单位在组团（或并列各方）中的身份及起止。 A party’s belonging to a group, with its days. */
export type Membership = {
  __typename?: 'Membership';
  /** 是否牵头。 Whether it leads. */
  lead: Scalars['Boolean']['output'];
  /** 成员单位；您无权查看的为空。 The member; null where you may not see it. */
  party?: Maybe<Party>;
  /** 起始日期；未知为空。 Since when, where known. */
  since?: Maybe<Scalars['Day']['output']>;
  /** 最后一日；仍在其中为空。 Its last day; null while it lasts. */
  until?: Maybe<Scalars['Day']['output']>;
};

/** 资金流向：每个点流入等于流出加停留；往返相抵，没有回路。 At every point what flows in is what flows out and what rests; no circles. */
export type MoneyFlow = {
  __typename?: 'MoneyFlow';
  /** 各线。 What flows between them. */
  links: Array<FlowLink>;
  /** 各点。 The points. */
  nodes: Array<FlowNode>;
};

/** 存放的资金及其存放时间（至少）。 What lies with custodians, and for how long at the least. */
export type MoneyLying = {
  __typename?: 'MoneyLying';
  /** 尚存（元）。 What lies there, in yuan. */
  balance: Scalars['Money']['output'];
  /** 按资金所属年度，早的在前。 By the year whose money it is, the earliest first. */
  byOriginYear: Array<LyingYear>;
  /** 共有多少处。 In how many places. */
  count: Scalars['Int']['output'];
  /** “一年”按资金规则为多少天。 How many days the rules call a year of lying idle. */
  idleDays: Scalars['Int']['output'];
  /** “两年”按资金规则为多少天。 And two years. */
  longIdleDays: Scalars['Int']['output'];
  /** 至少存放了一年的（元）。 What has lain for a year at the least, in yuan. */
  overOneYear: Scalars['Money']['output'];
  /** 至少存放了两年的（元）。 What has lain for two years at the least, in yuan. */
  overTwoYears: Scalars['Money']['output'];
  /** 各处，存放最久的在前。 Each place, the one that has lain longest first. */
  pockets: Array<LyingMoney>;
  /** 其中质保金（元）。 Of that, retention money, in yuan. */
  retained: Scalars['Money']['output'];
};


/** 存放的资金及其存放时间（至少）。 What lies with custodians, and for how long at the least. */
export type MoneyLyingPocketsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** 比率的分子或分母。 A sum that a rate is made of. */
export type MoneyMeasure =
  /** 安排。 Allocated. */
  | 'ALLOCATED'
  /** 期初余额与到位之和。 Opening balances and what was received. */
  | 'AVAILABLE'
  /** 截至年末期初余额与到位之和。 Opening balances and received by the end of the year, or now. */
  | 'AVAILABLE_AT_YEAR_END'
  /** 拨付。 Disbursed. */
  | 'DISBURSED'
  /** 来款净额：到该单位且未转给他人的。 What came to a custodian and did not go on to another. */
  | 'HELD'
  /** 下达。 Issued. */
  | 'ISSUED'
  /** 年末尚存；年末未到则为目前尚存。 Lying at the end of the year, or now. */
  | 'LYING_AT_YEAR_END'
  /** 协议数。 Pledged. */
  | 'PLEDGED'
  /** 到位。 Received. */
  | 'RECEIVED'
  /** 支出。 Spent. */
  | 'SPENT'
  /** 报账。 Vouchered. */
  | 'VOUCHERED';

/** 序时进度与支出率之差。 The time pace, and how far spending is ahead of it. */
export type MoneyPace = {
  __typename?: 'MoneyPace';
  /** 截至日期。 On which day. */
  day: Scalars['Day']['output'];
  /** 支出率减序时进度，正数为超前；没有支出率为空。 The spend rate minus the pace. */
  gap?: Maybe<Scalars['Decimal']['output']>;
  /** 该年度已过的整月数，年度已结束为 12。 Whole months of the year that have ended. */
  monthsElapsed: Scalars['Int']['output'];
  /** 序时进度：已过月数 / 12。 Months elapsed of twelve. */
  pace: Scalars['Decimal']['output'];
};

/** 比率：分子、分母写明，由账推出，不封顶；分母为零时为空。 A rate: derived, never cut off; null where there is nothing to divide by. */
export type MoneyRate = {
  __typename?: 'MoneyRate';
  /** 分母。 The denominator. */
  denominator: MoneyMeasure;
  /** 分母的金额（元）。 What the denominator comes to, in yuan. */
  denominatorAmount: Scalars['Money']['output'];
  /** 分母的名称。 What the denominator is called. */
  denominatorName: Scalars['String']['output'];
  /** 哪一种。 Which rate. */
  kind: MoneyRateKind;
  /** 名称。 Its name. */
  name: Scalars['String']['output'];
  /** 分子。 The numerator. */
  numerator: MoneyMeasure;
  /** 分子的金额（元）。 What the numerator comes to, in yuan. */
  numeratorAmount: Scalars['Money']['output'];
  /** 分子的名称。 What the numerator is called. */
  numeratorName: Scalars['String']['output'];
  /** 比率，六位小数，四舍五入，如 "0.741490"；分母为零时为空。 Six places, half up; null where the denominator is 0. */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** 比率的种类。 Which rate. */
export type MoneyRateKind =
  /** 安排率：安排 / 协议数。 Allocated of pledged. */
  | 'ALLOCATION'
  /** 拨付率：拨付 / 协议数。 Disbursed of pledged. */
  | 'DISBURSEMENT'
  /** 下达率：下达 / （期初 + 到位）。 Issued of what was available. */
  | 'ISSUE'
  /** 到位率：到位 / 拨付。 Received of disbursed. */
  | 'RECEIPT'
  /** 支出率：支出 / （期初 + 到位）；项目为支出 / 下达，保管单位为支出 / 来款净额。 Spent of what was available; of a project’s issued; of what a custodian held. */
  | 'SPEND'
  /** 报账率：报账 / 下达或支出，按资金规则。 Vouchered of issued or spent, as the rules say. */
  | 'VOUCHER'
  /** 年末结余率。 What lay at the end of the year, of what was available. */
  | 'YEAR_END_BALANCE';

/** 一条资金规则的一个版本；修订形成新版本。 A version of a rule about money; a revision makes the next. */
export type MoneyRule = Node & {
  __typename?: 'MoneyRule';
  /** 哪一条。 Which rule. */
  code: MoneyRuleCode;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 形成时间。 When this version was made. */
  madeAt: Scalars['DateTime']['output'];
  /** 名称。 Its name. */
  name: Scalars['String']['output'];
  /** 修订理由；首版为空。 Why it was revised; null for the first. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 所属指标体系，如 2021-2025。 The scheme of its era. */
  scheme: Scalars['String']['output'];
  /** 取值的单位，如 天；取词的规则为空。 The unit of its value, such as days; null where it takes a word. */
  unit?: Maybe<Scalars['String']['output']>;
  /** 体系起始日期。 The first day of its scheme. */
  validFrom: Scalars['Day']['output'];
  /** 体系截止日期；未定为空。 The last day of its scheme, if any. */
  validTo?: Maybe<Scalars['Day']['output']>;
  /** 取值：整数，或规则列明的词。 A whole number, or one of the rule’s words. */
  value: Scalars['String']['output'];
  /** 版本，从 1 起。 Its version, from 1. */
  version: Scalars['Int']['output'];
};

/** 资金规则。 What a scheme lays down about money. */
export type MoneyRuleCode =
  /** 差异须在多少天内答复。 Days to answer a difference. */
  | 'DAYS_TO_ANSWER_DIFFERENCE'
  /** 存放多少天算沉淀一年。 Days of a year of lying idle. */
  | 'IDLE_DAYS'
  /** 存放多少天算沉淀两年。 Days of two years of lying idle. */
  | 'LONG_IDLE_DAYS'
  /** 支出月报于次月几日前报送。 The spend table is due by this day of the next month. */
  | 'SPEND_TABLE_DAY'
  /** 未写明时报账与支付的先后：AFTER_PAYMENT、BEFORE_PAYMENT。 Of funds that do not say. */
  | 'VOUCHER_ORDER'
  /** 下达（或支出）满多少天后才看报账率。 Money counts into that rate after so many days. */
  | 'VOUCHER_RATE_AFTER_DAYS'
  /** 报账率的分母：ISSUED 下达，SPENT 支出。 What the voucher rate is measured against. */
  | 'VOUCHER_RATE_DENOMINATOR'
  /** 报账率下限（%），低于即待核实。 A voucher rate below it is asked about. */
  | 'VOUCHER_RATE_FLOOR'
  /** 年末结余率（%），达到即待核实。 A balance of so many percent is asked about. */
  | 'YEAR_END_BALANCE_CAP';

/** 资金规则修订的结果。 What a revision gives. */
export type MoneyRulePayload = {
  __typename?: 'MoneyRulePayload';
  /** 新版本。 The new version. */
  rule: MoneyRule;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** 验收；不能是登记完工的同一账号。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Accepts a project, by another account than the completion’s. */
  acceptProject: ProjectPayload;
  /** 验收。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Accepts what was ordered. */
  acceptPurchase: PurchasePayload;
  /** 项目入库，须有绩效目标。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT NO_PERFORMANCE_TARGET PAIRING_CLOSED。 Admits a project to the library. */
  admitProject: ProjectPayload;
  /** 核实仍在岗，统计随之延长。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND TOO_MANY_ITEMS OUT_OF_RANGE。 Says that people are still at work, so that figures count them longer. */
  affirmPlacements: AffirmPlacementsPayload;
  /** 登记安排（受帮扶方），帮扶方会签后计入。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT PAIRING_CLOSED。 Posts an allocation for the recipient; it counts once the donor has signed it. */
  allocateFund: FundEntryPayload;
  /** 变更已签署的协议，形成新版本；双方签署新版本之前，原版本继续有效。可能的错误：VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT 及任务填写的错误。 Opens a further version; the one in force stays so until both have signed it. */
  amendAgreement: AgreementPayload;
  /** 县批准项目，待帮扶方同意。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT PAIRING_CLOSED。 The county approves; the donor is to consent. */
  approveProject: ProjectPayload;
  /** 为记录附上已上传的文件；附过的不再重复。 Attaches files that were handed in to records; what is attached already stays once. */
  attachEvidence: AttachEvidencePayload;
  /** 为采购登记发票；一行发票全平台只计一次。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT TOO_MANY_ITEMS INVOICE_LINE_USED INVOICE_EXCEEDED。 Attaches lines of invoices, each of which counts once on the whole platform. */
  attachInvoice: PurchasePayload;
  /** 取消尚未付款的采购，不再计入。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Cancels what was not paid; it counts no more. */
  cancelPurchase: PurchasePayload;
  /** 登记年终结转。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED ALREADY_CARRIED_OVER。 Carries what lies there over into the next year. */
  carryOverFund: FundEntryPayload;
  /** 自某日起调整组团成员或牵头单位，此前的情况保留。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT BAD_INPUT TOO_MANY_ITEMS。 Changes a group from a day on; what was before is kept. */
  changeDonorGroup: DonorGroupPayload;
  /** 修改密码；原有会话全部结束。 Changes the password; every session ends and a new one opens. */
  changePassword: Session;
  /** 更名、改设、移动、撤并或析置一个地区，原有记录全部保留。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT TOO_MANY_ITEMS ALREADY_EXISTS。 Changes a place from a day on; everything recorded stays. */
  changePlace: ChangePlacePayload;
  /** 多份材料说法不一时选用其中一项；其余仍列出。 Choose which claim leads; the others stay listed. */
  chooseLeadingClaim: LeadingClaimPayload;
  /** 结束结对，已有记录全部保留。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Closes a pairing; everything recorded stays. */
  closePairing: PairingPayload;
  /** 入账：一次全部录入，或全部不录。 Records the rows in one transaction, all of them or none. Fails with NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED ROWS_REFUSED NOTHING_TO_RECORD ALREADY_EXISTS, and as recording one such record. */
  commitImport: ImportPayload;
  /** 完工。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Completes a project. */
  completeProject: ProjectPayload;
  /** 确认对方登记的记录：确认所看到的版本，其后有更改即失效。 Confirms what the other side recorded, in the version that was seen; a change afterwards takes it back. */
  confirmRecords: SayOfRecordsPayload;
  /** 帮扶方同意县已批准的项目；不能是批准的同一账号。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT PAIRING_CLOSED。 The donor consents, by another account than the approval’s. */
  consentToProject: ProjectPayload;
  /** 更正活动台账，原内容留作旧版本。可能的错误：FORBIDDEN NOT_FOUND PAIRING_CLOSED OUT_OF_RANGE BAD_INPUT ALREADY_EXISTS OTHER_SIDES_ENTRY VERSION_CONFLICT TRANSITION_REFUSED。 Corrects an activity; what stood remains as an older version. */
  correctActivity: ActivityPayload;
  /** 指明表、表头与各列，随后重新核对；同样表头的下一份表照此办理。 Says which sheet and columns are what; the next table with the same headings is read so, too. Fails with NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT OUT_OF_RANGE TOO_MANY_ITEMS. */
  correctMapping: ImportPayload;
  /** 更正就业记录，原版本仍可查看。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED FORBIDDEN NOT_FOUND PAIRING_CLOSED OUT_OF_RANGE BAD_INPUT ALREADY_EXISTS。 Corrects a placement; the old version stays readable. */
  correctPlacement: LaborPlacementPayload;
  /** 更正采购，原内容留作旧版本。可能的错误：FORBIDDEN NOT_FOUND PAIRING_CLOSED BAD_PERIOD OUT_OF_RANGE BAD_INPUT TOO_MANY_ITEMS ALREADY_EXISTS INVOICE_LINE_USED INVOICE_EXCEEDED OTHER_SIDES_ENTRY VERSION_CONFLICT TRANSITION_REFUSED。 Corrects a purchase; what stood remains as an older version. */
  correctPurchase: PurchasePayload;
  /** 更正一份材料：形成新版本，旧版本仍可查阅。 Put a statement right by a new version. */
  correctStatement: StatementPayload;
  /** 停用账号，其会话立即结束。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Shuts an account; its sessions end at once. */
  deactivateAccount: AccountPayload;
  /** 登记项目结余，收回统筹。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Takes back what a project needs no more. */
  declareSurplus: FundEntryPayload;
  /** 在草案体系中新设指标。可能的错误：NOT_FOUND ALREADY_EXISTS TRANSITION_REFUSED BAD_INPUT UNKNOWN_UNIT。 Defines an indicator in a draft scheme. */
  defineIndicator: IndicatorPayload;
  /** 从记录撤下文件；文件本身保留。 Takes a file off records; the file itself is kept. */
  detachEvidence: DetachEvidencePayload;
  /** 登记拨付（帮扶方）。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT。 Posts a disbursement for the donor. */
  disburseFund: FundEntryPayload;
  /** 放弃：删除文件与暂存的行。 Gives a file up; it and its rows are deleted. Fails with NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED. */
  discardImport: ImportPayload;
  /** 对对方登记的记录提出异议，说明理由；登记方须按期答复。 Disputes what the other side recorded, saying why; the side that recorded it is to answer in time. */
  disputeRecords: SayOfRecordsPayload;
  /** 登记物资捐赠（帮扶方），金额为折款。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT PAIRING_CLOSED。 Posts goods donated, by valuation. */
  donateGoods: FundEntryPayload;
  /** 起草协议，每个结对每年一份。可能的错误：FORBIDDEN NOT_FOUND ALREADY_EXISTS BAD_PERIOD 及任务填写的错误。 Drafts an agreement, one for each pairing and year. */
  draftAgreement: AgreementPayload;
  /** 结束仍在继续的。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE。 Says when something that goes on has ended. */
  endActivity: ActivityPayload;
  /** 登记离岗。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE。 Says when somebody left. */
  endPlacement: LaborPlacementPayload;
  /** 免去岗位，立即生效。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT BAD_INPUT。 Takes a post away, at once. */
  endPost: AccountPayload;
  /** 停用只读令牌，立即生效。可能的错误：FORBIDDEN NOT_FOUND TRANSITION_REFUSED。 Ends a service token at once. */
  endServiceToken: EndServiceTokenPayload;
  /** 评价；仅限有评价环节的渠道。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Evaluates, on channels where buyers do. */
  evaluatePurchase: PurchasePayload;
  /** 说明一个待核实事项；由应答复的一方或上级办理，且本人未登记所涉业务。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Explains a flag, by somebody of the side that is to answer, or above both, who posted nothing of it. */
  explainFlag: IntegrityFlagPayload;
  /** 组建帮扶组团。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT TOO_MANY_ITEMS ALREADY_EXISTS。 Forms a donor group under a lead. */
  formDonorGroup: DonorGroupPayload;
  /** 授予岗位。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT BAD_INPUT TOO_MANY_ITEMS。 Gives an account one more post. */
  givePost: AccountPayload;
  /** 登记物资发放。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Posts goods handed out. */
  handOutGoods: FundEntryPayload;
  /** 移交资产，可分批；最后一批后项目办结。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT TOO_MANY_ITEMS。 Hands assets over, all at once or bit by bit. */
  handOverAsset: ProjectPayload;
  /** 邀请账号，初始密码只给一次。可能的错误：FORBIDDEN NAME_TAKEN NOT_FOUND BAD_INPUT TOO_MANY_ITEMS。 Makes an account; its first password is told once. */
  inviteAccount: FirstPasswordPayload;
  /** 登记下达（受帮扶方）：到实施单位、部门或乡镇。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED PROJECT_NOT_APPROVED。 Posts an issue to an implementing unit, department or township. */
  issueFund: FundEntryPayload;
  /** 签发只读令牌，令牌只给一次。可能的错误：FORBIDDEN NOT_FOUND OUT_OF_RANGE BAD_INPUT。 Issues a read-only token; it is told once. */
  issueServiceToken: IssueServiceTokenPayload;
  /** 设立一项资金。可能的错误：FORBIDDEN NOT_FOUND ALREADY_EXISTS OUT_OF_RANGE BAD_INPUT。 Opens a fund. */
  openFund: FundPayload;
  /** 建立结对。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT ALREADY_EXISTS。 Opens a pairing. */
  openPairing: PairingPayload;
  /** 登记采购，无论已到哪一环节。可能的错误：FORBIDDEN NOT_FOUND PAIRING_CLOSED BAD_PERIOD OUT_OF_RANGE BAD_INPUT TOO_MANY_ITEMS ALREADY_EXISTS INVOICE_LINE_USED INVOICE_EXCEEDED。 Records a purchase, at whatever state it has reached. */
  orderPurchase: PurchasePayload;
  /** 付款。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Pays for what was accepted. */
  payPurchase: PurchasePayload;
  /** 登记协议数（帮扶方），受帮扶方会签后计入。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT PAIRING_CLOSED。 Posts a pledge for the donor; it counts once the recipient has signed it. */
  pledgeFund: FundEntryPayload;
  /** 申报项目。可能的错误：FORBIDDEN NOT_FOUND ALREADY_EXISTS PAIRING_CLOSED BAD_PERIOD OUT_OF_RANGE BAD_INPUT。 Proposes a project. */
  proposeProject: ProjectPayload;
  /** 登记一条活动台账；须填哪些内容见 activityForms。可能的错误：FORBIDDEN NOT_FOUND PAIRING_CLOSED OUT_OF_RANGE BAD_INPUT ALREADY_EXISTS。 Records an activity; what each form needs, activityForms tells. */
  recordActivity: ActivityPayload;
  /** 登记到位（受帮扶方）；没有或超过拨付也可登记，作为差异显示。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT。 Posts a receipt for the recipient; one without or above its disbursement is taken and shown as a difference. */
  recordFundReceipt: FundEntryPayload;
  /** 登记物资接收（受帮扶方）。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT。 Posts goods received. */
  recordGoodsReceipt: FundEntryPayload;
  /** 登记期初余额（受帮扶方），帮扶方会签后计入。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT。 Posts an opening balance; it counts once the donor has signed it. */
  recordOpeningBalance: FundEntryPayload;
  /** 登记就业。可能的错误：FORBIDDEN NOT_FOUND PAIRING_CLOSED OUT_OF_RANGE BAD_INPUT ALREADY_EXISTS。 Records a placement. */
  recordPlacement: LaborPlacementPayload;
  /** 登记形象进度。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT TOO_PRECISE。 Records physical progress. */
  recordProgress: ProjectPayload;
  /** 登记没有订单的渠道的月销售清单，每行一笔。可能的错误：FORBIDDEN NOT_FOUND PAIRING_CLOSED BAD_PERIOD OUT_OF_RANGE BAD_INPUT TOO_MANY_ITEMS ALREADY_EXISTS INVOICE_LINE_USED INVOICE_EXCEEDED。 Records a month’s sales of a channel without orders, one purchase for each line. */
  recordSalesSheet: SalesSheetPayload;
  /** 登记支出：付给施工方或补贴对象。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Posts a payment to the contractor or the subsidy’s recipient. */
  recordSpending: FundEntryPayload;
  /** 录入一份材料。 Record what a publication or a report claims. */
  recordStatement: StatementPayload;
  /** 登记报账；一张凭证只能报账一次。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED VOUCHER_USED。 Settles against a voucher, which counts once. */
  recordVoucher: FundEntryPayload;
  /** 刷新会话，刷新令牌随之更换。 The next pair of tokens; the old ones are spent. */
  refreshSession: Session;
  /** 登记单位。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT TOO_MANY_ITEMS ALREADY_EXISTS。 Registers a party; governments are published. */
  registerParty: RegisterPartyPayload;
  /** 返还质保金，随后登记支出。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Releases retention money; its payment is posted next. */
  releaseRetention: FundEntryPayload;
  /** 重置密码，原有会话结束。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT。 A new first password for who forgot theirs; their sessions end. */
  resetPassword: FirstPasswordPayload;
  /** 说明并了结差异，不改动任何一笔；其中一笔被冲销或又有新的登记时重新出现。不能由登记人自己办理。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Closes a difference with a reason, by somebody who recorded none of its entries; it opens again when one of them is reversed or another joins. */
  resolveDifference: DifferencePayload;
  /** 扣留质保金；质保金不算支出。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Withholds retention money, which is not spent. */
  retainFund: FundEntryPayload;
  /** 登记退回（受帮扶方退回，或帮扶方收回）。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Posts money that goes back: sent back by the recipient, or taken back by the donor. */
  returnFund: FundEntryPayload;
  /** 退货，不再计入。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Takes goods back; the purchase counts no more. */
  returnPurchase: PurchasePayload;
  /** 冲销本方的一笔：以一笔红字冲减，原记录保留。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY REVERSAL_REFUSED OUT_OF_RANGE。 Reverses an entry of your own side by one that names it; the entry stays. */
  reverseFundEntry: FundEntryPayload;
  /** 修订口径；现行体系中已定义的指标不能修订。可能的错误：NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Revises a definition; what is defined in a scheme in force stays. */
  reviseIndicator: IndicatorPayload;
  /** 修订资金规则，形成新版本，待核实事项随之重查。可能的错误：NOT_FOUND VERSION_CONFLICT BAD_INPUT OUT_OF_RANGE。 Revises a rule about money; what is asked about follows. */
  reviseMoneyRule: MoneyRulePayload;
  /** 修改尚未批准的项目。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT ALREADY_EXISTS NO_PERFORMANCE_TARGET PAIRING_CLOSED。 Revises a project that nobody has approved. */
  reviseProject: ProjectPayload;
  /** 修改草案的任务，形成新版本；有人签署后只能变更协议。可能的错误：VERSION_CONFLICT TRANSITION_REFUSED 及任务填写的错误。 Sets the targets of a draft that nobody has signed. */
  setTargets: AgreementPayload;
  /** 决算。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Settles a project. */
  settleProject: ProjectPayload;
  /** 由牵头单位把任务分解到组团成员；可在最新版本或生效版本上进行。可能的错误：VERSION_CONFLICT NOT_FOUND BAD_INPUT。 Shares targets out among the group’s members, by its lead, on the latest version or the one in force. */
  shareTargets: AgreementPayload;
  /** 签署最新版本；双方都签署后生效。同一账号不能代表双方签署。可能的错误：VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Signs the latest version; it is in force once both sides have. One account never signs for both. */
  signAgreement: AgreementPayload;
  /** 会签对方登记的协议数、安排、期初余额或其冲销，会签后计入。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY TRANSITION_REFUSED。 Signs what the other side posted, so that it counts. */
  signFundEntry: FundEntryPayload;
  /** 登录。 Opens a session. */
  signIn: Session;
  /** 退出登录，立即生效。 Ends the session at once. */
  signOut: SignOutPayload;
  /** 开工；资金须已下达。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Starts a project that money was issued to. */
  startProject: ProjectPayload;
  /** 登记转拨：换保管单位，环节不变。可能的错误：FORBIDDEN NOT_FOUND OTHER_SIDES_ENTRY OUT_OF_RANGE BAD_INPUT NOT_ENOUGH_FUNDS ORIGIN_YEAR_NEEDED SOURCE_EXCEEDED。 Moves money to another custodian at the same stage. */
  transferFund: FundEntryPayload;
  /** 查看个人信息原文，须说明理由，记入审计。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT。 Tells who somebody is; it needs a reason and leaves an audit entry. */
  unmaskPerson: UnmaskPersonPayload;
  /** 撤回活动台账，不再计入；还有花名册或到位投资的，先撤回那些。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Withdraws an activity; rosters and investments of it go first. */
  withdrawActivity: ActivityPayload;
  /** 撤回就业记录，不再计入。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Withdraws a placement: it counts no more. */
  withdrawPlacement: LaborPlacementPayload;
  /** 撤回资金尚未下达的项目。可能的错误：FORBIDDEN NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Withdraws a project that no money was issued to. */
  withdrawProject: ProjectPayload;
  /** 撤回采购，不再计入，其发票各行可另作他用。可能的错误：FORBIDDEN OTHER_SIDES_ENTRY NOT_FOUND VERSION_CONFLICT TRANSITION_REFUSED OUT_OF_RANGE BAD_INPUT。 Withdraws a purchase; its invoice lines become free. */
  withdrawPurchase: PurchasePayload;
  /** 撤回一份材料：原可查阅者仍可查阅，不再计入。 Withdraw a statement: whoever could read it still can, and it counts no more. */
  withdrawStatement: StatementPayload;
};


export type MutationAcceptProjectArgs = {
  input: AcceptProjectInput;
};


export type MutationAcceptPurchaseArgs = {
  input: AcceptPurchaseInput;
};


export type MutationAdmitProjectArgs = {
  input: AdmitProjectInput;
};


export type MutationAffirmPlacementsArgs = {
  input: AffirmPlacementsInput;
};


export type MutationAllocateFundArgs = {
  input: AllocateFundInput;
};


export type MutationAmendAgreementArgs = {
  input: AmendAgreementInput;
};


export type MutationApproveProjectArgs = {
  input: ApproveProjectInput;
};


export type MutationAttachEvidenceArgs = {
  input: AttachEvidenceInput;
};


export type MutationAttachInvoiceArgs = {
  input: AttachInvoiceInput;
};


export type MutationCancelPurchaseArgs = {
  input: CancelPurchaseInput;
};


export type MutationCarryOverFundArgs = {
  input: CarryOverFundInput;
};


export type MutationChangeDonorGroupArgs = {
  input: ChangeDonorGroupInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationChangePlaceArgs = {
  input: ChangePlaceInput;
};


export type MutationChooseLeadingClaimArgs = {
  input: ChooseLeadingClaimInput;
};


export type MutationClosePairingArgs = {
  input: ClosePairingInput;
};


export type MutationCommitImportArgs = {
  input: CommitImportInput;
};


export type MutationCompleteProjectArgs = {
  input: CompleteProjectInput;
};


export type MutationConfirmRecordsArgs = {
  input: ConfirmRecordsInput;
};


export type MutationConsentToProjectArgs = {
  input: ConsentToProjectInput;
};


export type MutationCorrectActivityArgs = {
  input: CorrectActivityInput;
};


export type MutationCorrectMappingArgs = {
  input: CorrectMappingInput;
};


export type MutationCorrectPlacementArgs = {
  input: CorrectPlacementInput;
};


export type MutationCorrectPurchaseArgs = {
  input: CorrectPurchaseInput;
};


export type MutationCorrectStatementArgs = {
  input: CorrectStatementInput;
};


export type MutationDeactivateAccountArgs = {
  input: AccountInput;
};


export type MutationDeclareSurplusArgs = {
  input: DeclareSurplusInput;
};


export type MutationDefineIndicatorArgs = {
  input: DefineIndicatorInput;
};


export type MutationDetachEvidenceArgs = {
  input: DetachEvidenceInput;
};


export type MutationDisburseFundArgs = {
  input: DisburseFundInput;
};


export type MutationDiscardImportArgs = {
  input: DiscardImportInput;
};


export type MutationDisputeRecordsArgs = {
  input: DisputeRecordsInput;
};


export type MutationDonateGoodsArgs = {
  input: DonateGoodsInput;
};


export type MutationDraftAgreementArgs = {
  input: DraftAgreementInput;
};


export type MutationEndActivityArgs = {
  input: EndActivityInput;
};


export type MutationEndPlacementArgs = {
  input: EndPlacementInput;
};


export type MutationEndPostArgs = {
  input: EndPostInput;
};


export type MutationEndServiceTokenArgs = {
  input: EndServiceTokenInput;
};


export type MutationEvaluatePurchaseArgs = {
  input: EvaluatePurchaseInput;
};


export type MutationExplainFlagArgs = {
  input: ExplainFlagInput;
};


export type MutationFormDonorGroupArgs = {
  input: FormDonorGroupInput;
};


export type MutationGivePostArgs = {
  input: GivePostInput;
};


export type MutationHandOutGoodsArgs = {
  input: HandOutGoodsInput;
};


export type MutationHandOverAssetArgs = {
  input: HandOverAssetInput;
};


export type MutationInviteAccountArgs = {
  input: InviteAccountInput;
};


export type MutationIssueFundArgs = {
  input: IssueFundInput;
};


export type MutationIssueServiceTokenArgs = {
  input: IssueServiceTokenInput;
};


export type MutationOpenFundArgs = {
  input: OpenFundInput;
};


export type MutationOpenPairingArgs = {
  input: OpenPairingInput;
};


export type MutationOrderPurchaseArgs = {
  input: OrderPurchaseInput;
};


export type MutationPayPurchaseArgs = {
  input: PayPurchaseInput;
};


export type MutationPledgeFundArgs = {
  input: PledgeFundInput;
};


export type MutationProposeProjectArgs = {
  input: ProposeProjectInput;
};


export type MutationRecordActivityArgs = {
  input: RecordActivityInput;
};


export type MutationRecordFundReceiptArgs = {
  input: RecordFundReceiptInput;
};


export type MutationRecordGoodsReceiptArgs = {
  input: RecordGoodsReceiptInput;
};


export type MutationRecordOpeningBalanceArgs = {
  input: RecordOpeningBalanceInput;
};


export type MutationRecordPlacementArgs = {
  input: RecordPlacementInput;
};


export type MutationRecordProgressArgs = {
  input: RecordProgressInput;
};


export type MutationRecordSalesSheetArgs = {
  input: RecordSalesSheetInput;
};


export type MutationRecordSpendingArgs = {
  input: RecordSpendingInput;
};


export type MutationRecordStatementArgs = {
  input: RecordStatementInput;
};


export type MutationRecordVoucherArgs = {
  input: RecordVoucherInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRegisterPartyArgs = {
  input: RegisterPartyInput;
};


export type MutationReleaseRetentionArgs = {
  input: ReleaseRetentionInput;
};


export type MutationResetPasswordArgs = {
  input: AccountInput;
};


export type MutationResolveDifferenceArgs = {
  input: ResolveDifferenceInput;
};


export type MutationRetainFundArgs = {
  input: RetainFundInput;
};


export type MutationReturnFundArgs = {
  input: ReturnFundInput;
};


export type MutationReturnPurchaseArgs = {
  input: ReturnPurchaseInput;
};


export type MutationReverseFundEntryArgs = {
  input: ReverseFundEntryInput;
};


export type MutationReviseIndicatorArgs = {
  input: ReviseIndicatorInput;
};


export type MutationReviseMoneyRuleArgs = {
  input: ReviseMoneyRuleInput;
};


export type MutationReviseProjectArgs = {
  input: ReviseProjectInput;
};


export type MutationSetTargetsArgs = {
  input: SetTargetsInput;
};


export type MutationSettleProjectArgs = {
  input: SettleProjectInput;
};


export type MutationShareTargetsArgs = {
  input: ShareTargetsInput;
};


export type MutationSignAgreementArgs = {
  input: SignAgreementInput;
};


export type MutationSignFundEntryArgs = {
  input: SignFundEntryInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignOutArgs = {
  input: SignOutInput;
};


export type MutationStartProjectArgs = {
  input: StartProjectInput;
};


export type MutationTransferFundArgs = {
  input: TransferFundInput;
};


export type MutationUnmaskPersonArgs = {
  input: UnmaskPersonInput;
};


export type MutationWithdrawActivityArgs = {
  input: WithdrawActivityInput;
};


export type MutationWithdrawPlacementArgs = {
  input: WithdrawPlacementInput;
};


export type MutationWithdrawProjectArgs = {
  input: WithdrawProjectInput;
};


export type MutationWithdrawPurchaseArgs = {
  input: WithdrawPurchaseInput;
};


export type MutationWithdrawStatementArgs = {
  input: WithdrawStatementInput;
};

/** 有全局编号的对象。 Anything with a global id. */
export type Node = {
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
};

/** 读者须知。 Something the reader should know. */
export type Notice = {
  __typename?: 'Notice';
  /** 代码，如 MOVED_TO_TWIN。 Code. */
  code: Scalars['String']['output'];
  /** 说明。 Text in the asked-for language. */
  message: Scalars['String']['output'];
};

/** 设立一项资金。 A fund to open. */
export type OpenFundInput = {
  /** 帮扶单位：结对的帮扶方（默认），或组团成员。 The pairing’s donor (default), or a member of its group. */
  donorId?: InputMaybe<Scalars['ID']['input']>;
  /** 种类。 Its kind. */
  kind: FundKind;
  /** 名称，1–100 字；同一结对、年度、帮扶单位内不重复。 Unique within pairing, year and donor. */
  name: Scalars['String']['input'];
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复设立。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 财政资金必填，其他不填。 For fiscal money, and only there. */
  tier?: InputMaybe<FundTier>;
  /** 报账与支付的先后；不填按该年适用的规则。 Whether vouchers come before payment; by default as the year’s rules say. */
  voucherOrder?: InputMaybe<VoucherOrder>;
  /** 资金所属年度。 The year whose money it is. */
  year: Scalars['Int']['input'];
};

/** 建立结对。 A pairing to open. */
export type OpenPairingInput = {
  /** 帮扶方；仅 COUNTY_OWN 没有。 The donor; only COUNTY_OWN has none. */
  donorId?: InputMaybe<Scalars['ID']['input']>;
  /** 级别。 Level. */
  level: PairingLevel;
  /** 开始日期；未知可不填。 The first day, where known. */
  openedOn?: InputMaybe<Scalars['Day']['input']>;
  /** 上级结对：其双方也能看到本结对。 The pairing above; its ends see this one too. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** 帮扶类型。 The kind of aid. */
  programme: Programme;
  /** 是否公开。 Whether everybody who reads what is published may see it. */
  publish?: Scalars['Boolean']['input'];
  /** 受帮扶方。 The recipient. */
  recipientId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复建立。 Unique for each request. */
  requestKey: Scalars['String']['input'];
};

/** 一笔采购。已验收、付款或评价的，填写相应日期即可；略过的环节视为与其后一环节同日。 A purchase. Give the days of what has happened already; a step left out is taken to have been on the day of the one after it. */
export type OrderPurchaseInput = {
  /** 验收日期，不早于下单。 When it was accepted. */
  acceptedOn?: InputMaybe<Scalars['Day']['input']>;
  /** 金额（元），大于零，不超过 10 亿。 In yuan, above zero, 1 billion at most. */
  amount: Scalars['Money']['input'];
  /** 采购单位，1–200 字；销售清单的行可空。 Who bought; only a line of a sales sheet may leave it out. */
  buyer?: InputMaybe<Scalars['String']['input']>;
  /** 产品类别，最多 60 字。 Its category. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** 渠道。 The channel. */
  channel: PurchaseChannel;
  /** 下单日期，不晚于今天。 The day of the order, not after today. */
  day: Scalars['Day']['input'];
  /** 评价日期，不早于付款；仅限有评价环节的渠道。 When it was evaluated, where the channel evaluates. */
  evaluatedOn?: InputMaybe<Scalars['Day']['input']>;
  /** 所依据的发票各行，最多 50 行；更正时不填则不变。 Its invoice lines; a correction that leaves them out keeps them. */
  invoiceLines?: InputMaybe<Array<InvoiceLineInput>>;
  /** 方式：直接采购或帮助销售。 Direct, or sold with help. */
  mode: PurchaseMode;
  /** 订单号，最多 60 字；同一结对内不重复。 The order’s number; unique within the pairing. */
  orderNo?: InputMaybe<Scalars['String']['input']>;
  /** 产地，最多 100 字；不必是结对县。 Its origin, of any county. */
  origin?: InputMaybe<Scalars['String']['input']>;
  /** 产地的行政区划。 The origin as a place. */
  originId?: InputMaybe<Scalars['ID']['input']>;
  /** 付款日期，不早于验收。 When it was paid. */
  paidOn?: InputMaybe<Scalars['Day']['input']>;
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 产品，1–200 字。 What was bought. */
  product: Scalars['String']['input'];
  /** 数量，含单位，最多 60 字。 How much, with its unit. */
  quantity?: InputMaybe<Scalars['String']['input']>;
  /** 是否认定的扶贫（帮扶）产品。 Whether the product was recognised. */
  recognised?: Scalars['Boolean']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 供应单位，最多 200 字。 Who sold. */
  seller?: InputMaybe<Scalars['String']['input']>;
};

/** 一页的位置信息。 Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** 本页最后一条的位置。 The last edge of this page. */
  endCursor?: Maybe<Scalars['Cursor']['output']>;
  /** 后面是否还有。 Whether more follow. */
  hasNextPage: Scalars['Boolean']['output'];
  /** 前面是否还有。 Whether some come before. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** 本页第一条的位置。 The first edge of this page. */
  startCursor?: Maybe<Scalars['Cursor']['output']>;
};

/** 结对关系：谁在哪类帮扶下帮扶谁，何时起止。 Who helps whom, and from when to when. */
export type Pairing = Node & {
  __typename?: 'Pairing';
  /** 某年的协议；没有或无权查看为空。 The agreement of a year; null where there is none that you may see. */
  agreement?: Maybe<Agreement>;
  /** 直接下级结对，最多 100 个；更多请用 pairings(filter: {parentId})。 Nested directly in it, the first 100; the rest by pairings(filter: {parentId}). */
  children: Array<Pairing>;
  /** 结束日期；仍在进行为空。 The last day; null while it lasts. */
  closedOn?: Maybe<Scalars['Day']['output']>;
  /** 帮扶方；县级自身项目为空。 The donor; null for a county’s own. */
  donor?: Maybe<Party>;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 该结对的就业记录，近日到岗在前。 The placements of this pairing, the latest first day first. */
  laborPlacements: LaborPlacementConnection;
  /** 级别。 Level. */
  level: PairingLevel;
  /** 某年度资金的去向。 Where the pairing’s money of a year is. */
  money: PairingMoney;
  /** 开始日期；未知为空。 The first day, where known. */
  openedOn?: Maybe<Scalars['Day']['output']>;
  /** 上级结对；没有或无权查看为空。 The pairing above; null where there is none or you may not see it. */
  parent?: Maybe<Pairing>;
  /** 帮扶类型。 The kind of aid. */
  programme: Programme;
  /** 某年的项目。 The projects of a year. */
  projects: ProjectConnection;
  /** 该结对的采购，近日在前。 The purchases of this pairing, the latest day first. */
  purchases: PurchaseConnection;
  /** 受帮扶方。 The recipient. */
  recipient: Party;
  /** 是否演示数据。 Whether it was made up for a demonstration. */
  simulated: Scalars['Boolean']['output'];
  /** 单位结对的覆盖情况，每类一条。 How many towns, villages, schools and other units are paired, one line for each form. */
  unitCoverage: Array<UnitCoverage>;
  /** 版本号，修改时须带上。 Its version; changes carry it. */
  version: Scalars['Int']['output'];
  /** 起止的各个版本，最早的在前。 Every version of its days, the first one first. */
  versions: Array<PairingVersion>;
  /** 有材料或协议的年份，近年在前。 Years about which something is known, the latest first. */
  years: Array<Scalars['Int']['output']>;
};


/** 结对关系：谁在哪类帮扶下帮扶谁，何时起止。 Who helps whom, and from when to when. */
export type PairingAgreementArgs = {
  year: Scalars['Int']['input'];
};


/** 结对关系：谁在哪类帮扶下帮扶谁，何时起止。 Who helps whom, and from when to when. */
export type PairingLaborPlacementsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** 结对关系：谁在哪类帮扶下帮扶谁，何时起止。 Who helps whom, and from when to when. */
export type PairingMoneyArgs = {
  year: Scalars['Int']['input'];
};


/** 结对关系：谁在哪类帮扶下帮扶谁，何时起止。 Who helps whom, and from when to when. */
export type PairingProjectsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** 结对关系：谁在哪类帮扶下帮扶谁，何时起止。 Who helps whom, and from when to when. */
export type PairingPurchasesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** 结对关系：谁在哪类帮扶下帮扶谁，何时起止。 Who helps whom, and from when to when. */
export type PairingUnitCoverageArgs = {
  day?: InputMaybe<Scalars['Day']['input']>;
};

/** 一页结对。 A page of pairings. */
export type PairingConnection = {
  __typename?: 'PairingConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<PairingEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Pairing>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Pairing and its position in the list. */
export type PairingEdge = {
  __typename?: 'PairingEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Pairing;
};

/** 筛选结对。 Which pairings. */
export type PairingFilter = {
  /** 帮扶方。 This donor. */
  donorId?: InputMaybe<Scalars['ID']['input']>;
  /** 级别，任一。 Any of these levels. */
  levels?: InputMaybe<Array<PairingLevel>>;
  /** 只看本人岗位所属的结对（含所在组团的）。 Only those of your own posts, your donor groups’ included. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否仍在进行。 Whether it lasts. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** 上级结对。 Directly nested in this pairing. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** 任一方位于此地区或其下。 An end at or below this place. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 帮扶类型。 The kind of aid. */
  programme?: InputMaybe<Programme>;
  /** 受帮扶方。 This recipient. */
  recipientId?: InputMaybe<Scalars['ID']['input']>;
  /** 任一方名称中含有的文字，最多 60 字。 Text within either end’s name, 60 characters at most. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 在此年内存续；起止未知的也包括。 Not known to be over before, or to begin after, this year. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 结对的级别；不同级别的数据从不相加。 Between whom it stands; figures of different levels never add up. */
export type PairingLevel =
  /** 市（州）级。 Cities and prefectures. */
  | 'CITY'
  /** 县级。 Counties and districts. */
  | 'COUNTY'
  /** 企业与村（万企兴万村）。 A firm and a village. */
  | 'ENTERPRISE_VILLAGE'
  /** 医院。 Hospitals. */
  | 'HOSPITAL'
  /** 全国。 The whole country. */
  | 'NATIONAL'
  /** 省级。 Provinces. */
  | 'PROVINCE'
  /** 学校。 Schools. */
  | 'SCHOOL'
  /** 社会组织与村。 A social organisation and a village. */
  | 'SOCIAL_ORG_VILLAGE'
  /** 乡镇。 Towns. */
  | 'TOWN'
  /** 村。 Villages. */
  | 'VILLAGE';

/** 一个结对某年度资金的去向；年度是资金所属年度。 Where a pairing’s money of a year is; the year of its funds. */
export type PairingMoney = {
  __typename?: 'PairingMoney';
  /** 受帮扶方各保管单位，尚存多的在前，最多 200 个。 The recipient’s custodians, those with the most money lying first, 200 at most. */
  byCustodian: Array<CustodianMoney>;
  /** 按帮扶单位，组团成员各一行。 By donor, each member of a group by itself. */
  byDonor: Array<DonorMoney>;
  /** 按种类和层级。 By kind and tier. */
  byKind: Array<KindMoney>;
  /** 本年度项目按状态：计划与实际。 The year’s projects by status: planned and actual. */
  byProjectStatus: Array<StatusMoney>;
  /** 该年度未消除的待核实事项，新的在前，最多 100 项；更多见 integrityFlags。 What is asked about the year’s money and not corrected, 100 at most; more by integrityFlags. */
  flags: Array<IntegrityFlag>;
  /** 流向图。 The picture of its flows. */
  flow: MoneyFlow;
  /** 存放在各保管单位的资金及时间（至少）。 What lies with custodians, and for how long at the least. */
  lying: MoneyLying;
  /** 序时进度与差距。 The time pace, and the gap to it. */
  pace: MoneyPace;
  /** 各项比率，分子、分母写明。 Its rates. */
  rates: Array<MoneyRate>;
  /** 各环节合计。 What each stage comes to. */
  totals: FundTotals;
  /** 等您会签的记录，早的在前。 Entries that wait for a signature that you may give, the earliest first. */
  waiting: Array<FundEntry>;
  /** 年度。 The year. */
  year: Scalars['Int']['output'];
};


/** 一个结对某年度资金的去向；年度是资金所属年度。 Where a pairing’s money of a year is; the year of its funds. */
export type PairingMoneyWaitingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** 结对列表的排序。 The order of pairings. */
export type PairingOrder = {
  /** 方向。 Direction. */
  direction?: SortDirection;
  /** 排序依据。 Sorted by. */
  field: PairingOrderField;
};

/** 结对列表的排序依据。 What pairings are sorted by. */
export type PairingOrderField =
  /** 帮扶方名称（拼音序）。 The donor’s name. */
  | 'DONOR'
  /** 级别，从全国到村。 The level, the widest first. */
  | 'LEVEL'
  /** 开始日期，未知的在最前。 The first day; unknown ones come first. */
  | 'OPENED_ON'
  /** 受帮扶方名称（拼音序）。 The recipient’s name. */
  | 'RECIPIENT';

/** 结对的最新情况。 The pairing as it stands now. */
export type PairingPayload = {
  __typename?: 'PairingPayload';
  /** 结对。 The pairing. */
  pairing: Pairing;
};

/** 结对起止的一个版本。 One version of a pairing’s days. */
export type PairingVersion = {
  __typename?: 'PairingVersion';
  /** 结束日期。 The last day. */
  closedOn?: Maybe<Scalars['Day']['output']>;
  /** 记录时间。 When it was recorded. */
  madeAt: Scalars['DateTime']['output'];
  /** 开始日期。 The first day. */
  openedOn?: Maybe<Scalars['Day']['output']>;
  /** 变更原因。 Why it changed. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 版本号。 Its number. */
  version: Scalars['Int']['output'];
};

/** 帮扶或受帮扶的单位：政府、管委会、部门、企业、学校、组团等。 Whoever helps or is helped. */
export type Party = Node & {
  __typename?: 'Party';
  /** 关于该单位的数据所指的地区：组团、并列各方有多个。 The places that its figures are about; a group has several. */
  covers: Array<Place>;
  /** 某日所属的组团或并列各方；默认今天。 The groups that it belongs to on a day (today by default). */
  groups: Array<Party>;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 类别。 Kind. */
  kind: PartyKind;
  /** 某日的成员，牵头单位在前；默认今天。 Its members on a day (today by default), the lead first. */
  members: Array<Membership>;
  /** 现用名称。 The name that it bears today. */
  name: Scalars['String']['output'];
  /** 英文名称。 English name, where known. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** 某日的名称：政府随其地区更名，其他单位为现用名称。 What it was called on a day: a government is named as its place was. */
  nameOn: Scalars['String']['output'];
  /** 所在地区。 Where it sits. */
  place?: Maybe<Place>;
  /** 材料中出现过的名称。 How print has named it. */
  printedNames: Array<Scalars['String']['output']>;
  /** 是否演示数据。 Whether it was made up for a demonstration. */
  simulated: Scalars['Boolean']['output'];
  /** 版本号，修改时须带上。 Its version; changes carry it. */
  version: Scalars['Int']['output'];
};


/** 帮扶或受帮扶的单位：政府、管委会、部门、企业、学校、组团等。 Whoever helps or is helped. */
export type PartyGroupsArgs = {
  on?: InputMaybe<Scalars['Day']['input']>;
};


/** 帮扶或受帮扶的单位：政府、管委会、部门、企业、学校、组团等。 Whoever helps or is helped. */
export type PartyMembersArgs = {
  on?: InputMaybe<Scalars['Day']['input']>;
};


/** 帮扶或受帮扶的单位：政府、管委会、部门、企业、学校、组团等。 Whoever helps or is helped. */
export type PartyNameOnArgs = {
  day: Scalars['Day']['input'];
};

/** 一页单位。 A page of parties. */
export type PartyConnection = {
  __typename?: 'PartyConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<PartyEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Party>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Party and its position in the list. */
export type PartyEdge = {
  __typename?: 'PartyEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Party;
};

/** 筛选单位。 Which parties. */
export type PartyFilter = {
  /** 类别，任一。 Any of these kinds. */
  kinds?: InputMaybe<Array<PartyKind>>;
  /** 位于此地区或其下。 At or below this place. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 现用或曾用名称中含有的文字，最多 60 字。 Text within its name or a printed one, 60 characters at most. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** 单位的类别。 What kind of party helps or is helped. */
export type PartyKind =
  /** 中央和国家机关、中央企业等定点帮扶单位。 A ministry, bureau or enterprise of the centre. */
  | 'CENTRAL_UNIT'
  /** 政府部门。 A department of a government. */
  | 'DEPARTMENT'
  /** 帮扶组团：在牵头单位带领下共同帮扶。 Donors that act together under a lead. */
  | 'DONOR_GROUP'
  /** 企业。 A firm. */
  | 'ENTERPRISE'
  /** 驻县工作组。 Seconded officials in the county. */
  | 'FRONTLINE_TEAM'
  /** 地方政府。 The government of a place. */
  | 'GOVERNMENT'
  /** 医院。 A hospital. */
  | 'HOSPITAL'
  /** 材料中并列的几个地方，如“都安县、大化县”。 Places that a statement names together. */
  | 'JOINT'
  /** 片区，如“东部8省市”。 Parts of the country named together. */
  | 'REGION'
  /** 学校。 A school. */
  | 'SCHOOL'
  /** 社会组织。 A charity or association. */
  | 'SOCIAL_ORGANISATION'
  /** 只有数目没有名称的单位，如“8家区直帮扶单位”。 Units counted but not named. */
  | 'UNIT_GROUP'
  /** 开发区管委会。 The committee of a development zone. */
  | 'ZONE_COMMITTEE';

/** 付款。 A payment. */
export type PayPurchaseInput = {
  /** 日期，不早于上一环节，不晚于今天。 The day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 采购。 The purchase. */
  purchaseId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 期间。起止日期按原文精度保存。 A period, as precise as printed. */
export type Period = {
  __typename?: 'Period';
  /** 原文“截至”日期。 As-of date as printed. */
  asOf?: Maybe<Scalars['String']['output']>;
  /** 批次。 The batch of a plan. */
  batch?: Maybe<Scalars['Int']['output']>;
  /** 原文截止日期，如 2020-05。 End as printed. */
  end?: Maybe<Scalars['String']['output']>;
  /** 最早可能的日期。 The first day it may speak of. */
  from?: Maybe<Scalars['Day']['output']>;
  /** 类型。 Kind. */
  kind: PeriodKind;
  /** 供阅读的写法，如“2019年”。 As a person reads it. */
  label: Scalars['String']['output'];
  /** 月份 1–12。 Month. */
  month?: Maybe<Scalars['Int']['output']>;
  /** 季度 1–4。 Quarter. */
  quarter?: Maybe<Scalars['Int']['output']>;
  /** 原文起始日期，如 2016-09。 Start as printed. */
  start?: Maybe<Scalars['String']['output']>;
  /** 最晚可能的日期。 The last day it may speak of. */
  to?: Maybe<Scalars['Day']['output']>;
  /** 年份；跨年累计为空。 The year; null for cumulative periods. */
  year?: Maybe<Scalars['Int']['output']>;
};

/** 期间；各类型所需字段不同。 A period; each kind needs its own fields. */
export type PeriodInput = {
  /** 截至日期，YEAR_TO_DATE 必填。 As of; needed for YEAR_TO_DATE. */
  asOf?: InputMaybe<Scalars['String']['input']>;
  /** 批次，PLAN_BATCH 必填。 Batch. */
  batch?: InputMaybe<Scalars['Int']['input']>;
  /** 截止，CUMULATIVE 必填。 End; needed for CUMULATIVE. */
  end?: InputMaybe<Scalars['String']['input']>;
  /** 类型。 Kind. */
  kind: PeriodKind;
  /** 月份，MONTH 必填。 Month. */
  month?: InputMaybe<Scalars['Int']['input']>;
  /** 季度，QUARTER 必填。 Quarter. */
  quarter?: InputMaybe<Scalars['Int']['input']>;
  /** 起始：2017、2016-09 或 2018-10-26。 Start, as precise as known. */
  start?: InputMaybe<Scalars['String']['input']>;
  /** 年份；除跨年累计外必填。 Year; needed but for CUMULATIVE. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 期间类型。不同类型的期间从不相加。 The kind of a period; periods of different kinds never add up. */
export type PeriodKind =
  /** 协议约定。 What an agreement says. */
  | 'AGREEMENT'
  /** 跨年累计。 Cumulative over years. */
  | 'CUMULATIVE'
  /** 当月。 One month. */
  | 'MONTH'
  /** 年度计划。 A plan for a year. */
  | 'PLAN'
  /** 计划的一个批次。 One batch of a plan. */
  | 'PLAN_BATCH'
  /** 当季。 One quarter. */
  | 'QUARTER'
  /** 全年。 A whole year. */
  | 'YEAR'
  /** 年初至某日。 From January up to a date. */
  | 'YEAR_TO_DATE';

/** 一个结对所登记的人；姓名和号码一律遮掩。 Somebody as one pairing knows them; name and numbers are always masked. */
export type Person = Node & {
  __typename?: 'Person';
  /** 是否另有结对登记了同一人。 Whether other pairings have placements of the same person. */
  claimedElsewhere: Scalars['Boolean']['output'];
  /** 登记了同一人的县数，含本县；不说明是哪些县。 How many counties name them, this one included; never which. */
  counties: Scalars['Int']['output'];
  /** 防返贫监测系统户编号，遮掩。 The household’s number in the monitoring system, masked. */
  householdNumber?: Maybe<Scalars['String']['output']>;
  /** 全局唯一、不透明的编号；其他结对登记的同一人另有编号。 Global and opaque; others who name the same person see another. */
  id: Scalars['ID']['output'];
  /** 身份证号，如“530***********1234”；未登记为空。 The ID number, masked; null where none is known. */
  idNumber?: Maybe<Scalars['String']['output']>;
  /** 姓名，如“王*明”。 The name, masked. */
  name: Scalars['String']['output'];
  /** 防返贫监测系统人编号，遮掩。 The person’s number in the monitoring system, masked. */
  personNumber?: Maybe<Scalars['String']['output']>;
  /** 电话，如“138****5678”。 The telephone number, masked. */
  phone?: Maybe<Scalars['String']['output']>;
  /** 是否演示数据。 Whether they are made up for a demonstration. */
  simulated: Scalars['Boolean']['output'];
};

/** 行政区划或开发区（GB/T 2260）。 An administrative division or zone. */
export type Place = Node & {
  __typename?: 'Place';
  /** 六位区划代码；开发区与乡镇另有编码。 GB/T 2260 code, or a longer one for towns and zones. */
  code: Scalars['String']['output'];
  /** 沿革，最早的在前；包括它由何而来、并入或析出了哪些地区。 Its history, oldest first, under all its codes. */
  history: Array<PlaceChange>;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 级别。 Kind. */
  kind: PlaceKind;
  /** 全称，如“禄劝彝族苗族自治县”。 Full name. */
  name: Scalars['String']['output'];
  /** 拼音名称。 Name in pinyin, where known. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** 某日的名称：2016 年 5 月的泸水市是泸水县。 What it was called on a day, under whatever code. */
  nameOn: Scalars['String']['output'];
  /** 上级地区。 The place above. */
  parent?: Maybe<Place>;
  /** 从全国到本级的代码路径，以斜杠结尾。 Codes from the nation down to itself, ending with a slash. */
  path: Scalars['String']['output'];
  /** 简称，如“禄劝县”。 Short name. */
  shortName: Scalars['String']['output'];
  /** 设立日期；未知为空。 Since when it exists, where known. */
  validFrom?: Maybe<Scalars['Day']['output']>;
  /** 撤销日期；现存为空。 Until when it existed; null while it does. */
  validTo?: Maybe<Scalars['Day']['output']>;
  /** 版本号，修改时须带上。 Its version; changes carry it. */
  version: Scalars['Int']['output'];
};


/** 行政区划或开发区（GB/T 2260）。 An administrative division or zone. */
export type PlaceNameOnArgs = {
  day: Scalars['Day']['input'];
};

/** 区划沿革中的一步。 One step in the history of a place. */
export type PlaceChange = {
  __typename?: 'PlaceChange';
  /** 生效时间，精确到已知为止，如 2016 或 2016-06。 When, as precise as is certain. */
  effective: Scalars['String']['output'];
  /** 变更前的地区。 The place before. */
  from: Place;
  /** 种类。 Kind. */
  kind: PlaceChangeKind;
  /** 变更后名称。 The name after. */
  newName: Scalars['String']['output'];
  /** 变更后的代码路径。 The path after. */
  newPath: Scalars['String']['output'];
  /** 说明。 Note. */
  note?: Maybe<Scalars['String']['output']>;
  /** 变更前名称。 The name before. */
  oldName: Scalars['String']['output'];
  /** 变更前的代码路径。 The path before. */
  oldPath: Scalars['String']['output'];
  /** 可能生效的最早一日。 The first day that this can mean. */
  onDay: Scalars['Day']['output'];
  /** 变更后的地区。 The place after. */
  to: Place;
};

/** 区划变更的种类。 How a place came to be another. */
export type PlaceChangeKind =
  /** 撤销并入其他地区。 Gave its ground to others. */
  | 'MERGED'
  /** 改由另一地区管辖。 Under another place. */
  | 'MOVED'
  /** 换代码，级别不变。 Another code, in the same standing. */
  | 'RECODED'
  /** 更名，代码不变。 Another name, the same code. */
  | 'RENAMED'
  /** 析置新的地区。 Others were cut out of it. */
  | 'SPLIT'
  /** 改设，如县改市、县改区、镇改街道。 A county became a city or a district, a town a subdistrict. */
  | 'UPGRADED';

/** 一页行政区划。 A page of places. */
export type PlaceConnection = {
  __typename?: 'PlaceConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<PlaceEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Place>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Place and its position in the list. */
export type PlaceEdge = {
  __typename?: 'PlaceEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Place;
};

/** 筛选行政区划。 Which places. */
export type PlaceFilter = {
  /** 区划代码。 This code. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** 级别，任一。 Any of these kinds. */
  kinds?: InputMaybe<Array<PlaceKind>>;
  /** 上级地区。 Directly below this place. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** 名称中含有的文字。 Text within the name. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** 行政区划的级别。 The kind of an administrative division. */
export type PlaceKind =
  /** 市、州、盟、地区。 A city or prefecture. */
  | 'CITY'
  /** 县、市、区、旗。 A county or district. */
  | 'COUNTY'
  /** 全国。 The whole country. */
  | 'NATION'
  /** 省、自治区、直辖市。 A province. */
  | 'PROVINCE'
  /** 乡、镇、街道。 A town or township. */
  | 'TOWN'
  /** 村、社区。 A village. */
  | 'VILLAGE'
  /** 开发区。 A development zone. */
  | 'ZONE';

/** 从本地区析置的新地区。 A place that is cut from another. */
export type PlacePartInput = {
  /** 区划代码。 Its code. */
  code: Scalars['String']['input'];
  /** 级别。 Kind. */
  kind: PlaceKind;
  /** 全称，1–60 字。 Full name, 1 to 60 characters. */
  name: Scalars['String']['input'];
};

/** 对一条就业记录可办理的事项。 What can be done to a placement. */
export type PlacementAction =
  /** 核实仍在岗 affirmPlacements。 Says that somebody is still at work. */
  | 'AFFIRM'
  /** 更正 correctPlacement。 */
  | 'CORRECT'
  /** 登记离岗 endPlacement。 Says when somebody left. */
  | 'END'
  /** 撤回 withdrawPlacement。 */
  | 'WITHDRAW';

/** 就业记录按什么排序。 By what placements are sorted. */
export type PlacementOrderField =
  /** 就业单位。 The employer. */
  | 'EMPLOYER'
  /** 到岗日期。 The first day at work. */
  | 'FROM_DAY'
  /** 登记先后。 When it was recorded. */
  | 'RECORDED';

/** 计划与实际（元）。 What was planned against what has happened, in yuan. */
export type PlannedAgainstActual = {
  __typename?: 'PlannedAgainstActual';
  /** 安排（双方已签）。 Allocated by both sides. */
  allocated: Scalars['Money']['output'];
  /** 支出减计划；节余为负。 Spent less planned; below zero where less was spent. */
  difference: Scalars['Money']['output'];
  /** 下达。 Issued to it. */
  issued: Scalars['Money']['output'];
  /** 计划。 Planned. */
  planned: Scalars['Money']['output'];
  /** 支出 / 计划，六位小数，不封顶。 Spent over planned, six places, never cut off. */
  share?: Maybe<Scalars['Decimal']['output']>;
  /** 支出。 Spent. */
  spent: Scalars['Money']['output'];
};

/** 登记协议数。 A pledge. */
export type PledgeFundInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
};

/** 岗位：在某单位（或某地区）的角色。 A role at a party, or over a place, for a time. */
export type Post = {
  __typename?: 'Post';
  /** 所报类别；其他岗位为空。 The categories a department reports for. */
  categories: Array<Scalars['String']['output']>;
  /** 编号。 Its id. */
  id: Scalars['ID']['output'];
  /** 所在单位。 The party it stands at. */
  party?: Maybe<Party>;
  /** 监督的地区。 The place that a supervisor watches. */
  place?: Maybe<Place>;
  /** 角色。 The role. */
  role: Role;
  /** 起始日期。 From this day. */
  since: Scalars['Day']['output'];
  /** 截止日期；无则为空。 To this day, both included. */
  until?: Maybe<Scalars['Day']['output']>;
};

/** 授予的岗位。 A post to give. */
export type PostInput = {
  /** 所报类别，仅部门填报岗位填写。 The categories that a department reports for; nobody else has any. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 所在单位；监督、审计、管理岗位可空。 The party it stands at. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /** 监督的地区，仅监督岗位填写。 The place that a supervisor watches. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 角色。 The role. */
  role: Role;
  /** 起始日期，默认今天。 From this day; today if not given. */
  since?: InputMaybe<Scalars['Day']['input']>;
  /** 截止日期，含当日。 To this day, included. */
  until?: InputMaybe<Scalars['Day']['input']>;
};

/** 帮扶类型。 The kind of aid. */
export type Programme =
  /** 县级自身项目，没有帮扶方。 What a county does by itself; it has no donor. */
  | 'COUNTY_OWN'
  /** 定点帮扶。 Designated aid by a unit. */
  | 'DESIGNATED_AID'
  /** 东西部协作。 East–West collaboration. */
  | 'EAST_WEST'
  /** 省内对口帮扶。 Pairing inside a province. */
  | 'PROVINCE_INTERNAL';

/** 帮扶项目：从申报到资产移交。 A project, from its proposal to the hand-over of its assets. */
export type Project = Node & {
  __typename?: 'Project';
  /** 移交的资产，最多 200 项。 The assets that it has left behind, 200 at most. */
  assets: Array<Asset>;
  /** 计划受益人数（人）。 How many persons are to benefit. */
  beneficiariesPlanned?: Maybe<Scalars['Int']['output']>;
  /** 计划完工。 When it is planned to end. */
  endsOn?: Maybe<Scalars['Day']['output']>;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 实施单位。 Who carries it out. */
  implementer?: Maybe<Scalars['String']['output']>;
  /** 为它登记的资金，不分资金年度。 Everything posted to it, of whatever fund. */
  money: FundTotals;
  /** 名称。 Its name. */
  name: Scalars['String']['output'];
  /** 您现在可办理的事项。 What you may do to it now: which buttons to show. */
  nextActions: Array<ProjectAction>;
  /** 结对。 Its pairing. */
  pairing: Pairing;
  /** 绩效目标；入库前必填。 The performance target; no admission without one. */
  performanceTarget?: Maybe<Scalars['String']['output']>;
  /** 地点；未填为空。 Where it lies; null where not given. */
  place?: Maybe<Place>;
  /** 计划与实际。 Planned against actual money. */
  plannedAgainstActual: PlannedAgainstActual;
  /** 计划金额（元）。 The planned amount, in yuan. */
  plannedAmount: Scalars['Money']['output'];
  /** 形象进度（%）。 Physical progress, in percent. */
  progress: Scalars['Decimal']['output'];
  /** 支出率、报账率：以下达给它的资金为准。 Its spend rate and voucher rate, of what was issued to it. */
  rates: Array<MoneyRate>;
  /** 是否演示数据。 Whether it was made up for a demonstration. */
  simulated: Scalars['Boolean']['output'];
  /** 计划开工。 When it is planned to start. */
  startsOn?: Maybe<Scalars['Day']['output']>;
  /** 阶段。 How far it has come. */
  status: ProjectStatus;
  /** 类别。 Its kind. */
  type: ProjectType;
  /** 版本号；办理时须带上。 Its version; every step names it. */
  version: Scalars['Int']['output'];
  /** 经过的各步，最新的在前，最多 200 步。 Its steps, the latest first, 200 at most. */
  versions: Array<ProjectVersion>;
  /** 年度。 The year whose plan it belongs to. */
  year: Scalars['Int']['output'];
};

/** 对项目可办理的事项。 What can be done to a project. */
export type ProjectAction =
  /** 验收 acceptProject。 */
  | 'ACCEPT'
  /** 入库 admitProject。 */
  | 'ADMIT'
  /** 县批准 approveProject。 */
  | 'APPROVE'
  /** 完工 completeProject。 */
  | 'COMPLETE'
  /** 帮扶方同意 consentToProject。 */
  | 'CONSENT'
  /** 资金首次下达时自动办理 issueFund。 */
  | 'FUND'
  /** 移交资产 handOverAsset。 */
  | 'HAND_OVER'
  /** 申报 proposeProject。 */
  | 'PROPOSE'
  /** 登记进度 recordProgress。 */
  | 'RECORD_PROGRESS'
  /** 修改 reviseProject。 */
  | 'REVISE'
  /** 决算 settleProject。 */
  | 'SETTLE'
  /** 开工 startProject。 */
  | 'START'
  /** 撤回 withdrawProject。 */
  | 'WITHDRAW';

/** 一页项目。 A page of projects. */
export type ProjectConnection = {
  __typename?: 'ProjectConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<ProjectEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Project>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Project and its position in the list. */
export type ProjectEdge = {
  __typename?: 'ProjectEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Project;
};

/** 筛选项目。 Which projects. */
export type ProjectFilter = {
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 位于此地区或其下。 At or below this place. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 名称或实施单位含有。 Name or implementer holds this. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 阶段，任一。 Any of these statuses. */
  statuses?: InputMaybe<Array<ProjectStatus>>;
  /** 类别，任一。 Any of these kinds. */
  types?: InputMaybe<Array<ProjectType>>;
  /** 年度，任一。 Any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 项目的次序。 The order of projects. */
export type ProjectOrder = {
  /** 方向。 Direction. */
  direction?: SortDirection;
  /** 依据。 By what. */
  field: ProjectOrderField;
};

/** 项目的排序依据。 By what projects are sorted. */
export type ProjectOrderField =
  /** 名称（拼音序）。 The name. */
  | 'NAME'
  /** 计划金额。 The planned amount. */
  | 'PLANNED_AMOUNT'
  /** 形象进度。 Physical progress. */
  | 'PROGRESS'
  /** 阶段，从申报到移交。 How far it has come. */
  | 'STATUS'
  /** 年度。 The year. */
  | 'YEAR';

/** 项目现在的情况。 The project as it stands now. */
export type ProjectPayload = {
  __typename?: 'ProjectPayload';
  /** 项目。 The project. */
  project: Project;
};

/** 项目所处的阶段。 How far a project has come. */
export type ProjectStatus =
  /** 已验收。 Accepted. */
  | 'ACCEPTED'
  /** 双方已同意。 Approved by both sides. */
  | 'APPROVED'
  /** 县已批准，待帮扶方同意。 Approved by the county; the donor is to consent. */
  | 'APPROVED_BY_COUNTY'
  /** 已完工。 Completed. */
  | 'COMPLETED'
  /** 资金已下达。 Money has been issued to it. */
  | 'FUNDED'
  /** 资产已全部移交。 All its assets have been handed over. */
  | 'HANDED_OVER'
  /** 已入库。 In the county’s library. */
  | 'IN_LIBRARY'
  /** 已申报。 Proposed. */
  | 'PROPOSED'
  /** 已决算。 Settled. */
  | 'SETTLED'
  /** 已开工。 Started. */
  | 'STARTED'
  /** 已撤回。 Withdrawn. */
  | 'WITHDRAWN';

/** 项目允许的一步。 A step that projects may take. */
export type ProjectTransition = {
  __typename?: 'ProjectTransition';
  /** 所需权限；由账目自动办理的为空。 The ability that it takes; null where the ledger does it. */
  ability?: Maybe<Ability>;
  /** 办理的事项。 What is done. */
  action: ProjectAction;
  /** 事项的名称。 The word for the action. */
  actionName: Scalars['String']['output'];
  /** 从哪个阶段；申报为空。 From where; null for a proposal. */
  from?: Maybe<ProjectStatus>;
  /** 起点的名称。 The word for where it begins. */
  fromName?: Maybe<Scalars['String']['output']>;
  /** 结对结束后不再办理。 Refused once the pairing is closed. */
  isForNewAid: Scalars['Boolean']['output'];
  /** 须与此步的账号不同。 The step whose account must be another one. */
  otherThan?: Maybe<ProjectAction>;
  /** 由哪一方办理。 By which side. */
  side: Side;
  /** 到哪个阶段。 Whereto. */
  to: ProjectStatus;
  /** 终点的名称。 The word for where it leads. */
  toName: Scalars['String']['output'];
  /** 由谁办理。 Who takes it, in words. */
  who: Scalars['String']['output'];
};

/** 项目类别。 What kind of project. */
export type ProjectType =
  /** 教育。 Education. */
  | 'EDUCATION'
  /** 就业帮扶，如帮扶车间。 Employment, such as workshops. */
  | 'EMPLOYMENT'
  /** 医疗卫生。 Health. */
  | 'HEALTH'
  /** 住房安全、易地搬迁配套。 Housing and relocation sites. */
  | 'HOUSING'
  /** 产业发展。 Industry. */
  | 'INDUSTRY'
  /** 基础设施，如道路、饮水。 Infrastructure, such as roads and water. */
  | 'INFRASTRUCTURE'
  /** 其他。 Other. */
  | 'OTHER'
  /** 公共服务、人居环境。 Public services. */
  | 'PUBLIC_SERVICE'
  /** 培训。 Training. */
  | 'TRAINING';

/** 项目的一步。 One step of a project. */
export type ProjectVersion = {
  __typename?: 'ProjectVersion';
  /** 办理的事项。 What was done. */
  action: ProjectAction;
  /** 业务日期。 The business day. */
  day: Scalars['Day']['output'];
  /** 文号。 The document’s number. */
  documentNo?: Maybe<Scalars['String']['output']>;
  /** 佐证材料的编号或名称，最多 20 项。 References to evidence, 20 at most. */
  evidence: Array<Scalars['String']['output']>;
  /** 录入时间。 When it was recorded. */
  madeAt: Scalars['DateTime']['output'];
  /** 由谁办理；演示项目由平台办理，或您不便查看时为空。 Who took it; null for the platform itself, or somebody you may not see. */
  madeBy?: Maybe<Account>;
  /** 当时的名称。 The name then. */
  name: Scalars['String']['output'];
  /** 备注；撤回为理由。 A note; for a withdrawal its reason. */
  note?: Maybe<Scalars['String']['output']>;
  /** 当时的绩效目标。 The performance target then. */
  performanceTarget?: Maybe<Scalars['String']['output']>;
  /** 当时的计划金额（元）。 The planned amount then, in yuan. */
  plannedAmount: Scalars['Money']['output'];
  /** 其后的形象进度（%）。 Physical progress afterwards, in percent. */
  progress: Scalars['Decimal']['output'];
  /** 由哪一方办理。 By which side. */
  side: Side;
  /** 其后的阶段。 The status afterwards. */
  status: ProjectStatus;
  /** 版本号。 Its number. */
  version: Scalars['Int']['output'];
};

/** 申报项目。 A project to propose. */
export type ProposeProjectInput = {
  /** 计划受益人数（人）。 How many persons are to benefit. */
  beneficiariesPlanned?: InputMaybe<Scalars['Int']['input']>;
  /** 业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 文号，最多 100 字。 The document’s number. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 计划完工。 When it is planned to end. */
  endsOn?: InputMaybe<Scalars['Day']['input']>;
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 实施单位，最多 100 字。 Who carries it out. */
  implementer?: InputMaybe<Scalars['String']['input']>;
  /** 名称，1–200 字；同一结对、年度内不重复。 Its name; unique within the pairing’s year. */
  name: Scalars['String']['input'];
  /** 备注，最多 1000 字。 A note, 1000 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 绩效目标，最多 2000 字；入库前必填。 The performance target; no admission without one. */
  performanceTarget?: InputMaybe<Scalars['String']['input']>;
  /** 地点，须在受帮扶地区之内。 Where it lies, within the recipient’s area. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 计划金额（元），大于零。 The planned amount in yuan, above zero. */
  plannedAmount: Scalars['Money']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 计划开工。 When it is planned to start. */
  startsOn?: InputMaybe<Scalars['Day']['input']>;
  /** 类别。 Its kind. */
  type: ProjectType;
  /** 年度。 The year whose plan it belongs to. */
  year: Scalars['Int']['input'];
};

/** 一笔消费帮扶采购：从下单到验收、付款、评价。 A consumption purchase, from its order to its evaluation. */
export type Purchase = Node & {
  __typename?: 'Purchase';
  /** 验收日期。 When it was accepted. */
  acceptedOn?: Maybe<Scalars['Day']['output']>;
  /** 金额（元）。 Its amount, in yuan. */
  amount: Scalars['Money']['output'];
  /** 采购单位；销售清单为空。 Who bought; null in a sales sheet. */
  buyer?: Maybe<Scalars['String']['output']>;
  /** 产品类别。 Its category. */
  category?: Maybe<Scalars['String']['output']>;
  /** 渠道。 The channel. */
  channel: PurchaseChannel;
  /** 下单日期；无订单的为销售日期。 The day of the order, or of the sale. */
  day: Scalars['Day']['output'];
  /** 取消或退货日期。 When it was cancelled or returned. */
  endedOn?: Maybe<Scalars['Day']['output']>;
  /** 评价日期。 When it was evaluated. */
  evaluatedOn?: Maybe<Scalars['Day']['output']>;
  /** 佐证文件数。 How many files prove it. */
  evidenceCount: Scalars['Int']['output'];
  /** 附上的佐证文件，最多 100 份。 The files that prove it, 100 at most. */
  files: Array<Evidence>;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 所依据的发票各行，最多 50 行。 The invoice lines that it stands on, 50 at most. */
  invoiceLines: Array<InvoiceLine>;
  /** 本版录入时间。 When this version was recorded. */
  madeAt: Scalars['DateTime']['output'];
  /** 方式：直接采购或帮助销售。 Direct, or sold with help. */
  mode: PurchaseMode;
  /** 您现在可办理的事项。 What you may do to it now: which buttons to show. */
  nextActions: Array<PurchaseAction>;
  /** 您现在可对它表示的意见。 What you may say of it now: which buttons to show. */
  nextWords: Array<RecordStanding>;
  /** 订单号。 The order’s number. */
  orderNo?: Maybe<Scalars['String']['output']>;
  /** 产地，按登记时所写。 Its origin, as written. */
  origin?: Maybe<Scalars['String']['output']>;
  /** 产地的行政区划。 Its origin as a place. */
  originPlace?: Maybe<Place>;
  /** 付款日期。 When it was paid. */
  paidOn?: Maybe<Scalars['Day']['output']>;
  /** 结对。 Its pairing. */
  pairing: Pairing;
  /** 产品。 What was bought. */
  product: Scalars['String']['output'];
  /** 数量，含单位，如“200 箱”。 How much, with its unit, as written. */
  quantity?: Maybe<Scalars['String']['output']>;
  /** 本版更正、取消或撤回的理由。 Why this version was made. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 是否认定的扶贫（帮扶）产品。 Whether the product was recognised as one of the aided area. */
  recognised: Scalars['Boolean']['output'];
  /** 由谁登记；平台登记或您不便查看时为空。 Who recorded it; null for the platform, or somebody you may not see. */
  recordedBy?: Maybe<Account>;
  /** 供应单位。 Who sold. */
  seller?: Maybe<Scalars['String']['output']>;
  /** 所属的月销售清单；其月份即 day 之月。 The monthly sales sheet whose line it is; its month is that of the day. */
  sheetId?: Maybe<Scalars['ID']['output']>;
  /** 由哪一方登记；双方之上的单位登记的为空。 Whose people recorded it; null for an office above both. */
  side?: Maybe<Side>;
  /** 是否演示数据。 Whether it was made up for a demonstration. */
  simulated: Scalars['Boolean']['output'];
  /** 对方的意见；未表态为空。 What the other side has said of it; null for nothing. */
  standing?: Maybe<RecordStanding>;
  /** 进度。 How far it has come. */
  state: PurchaseState;
  /** 版本号；办理时须带上。 Its version; every step names it. */
  version: Scalars['Int']['output'];
  /** 各版本，最新的在前，最多 200 版。 Its versions, the latest first, 200 at most. */
  versions: Array<PurchaseVersion>;
  /** 是否已撤回；撤回的不再计入。 Whether it was withdrawn: then it counts nowhere. */
  withdrawn: Scalars['Boolean']['output'];
  /** 对方的各次意见，最近的在前，最多 100 次。 What the other side said of it, the latest first, 100 at most. */
  words: Array<RecordWord>;
  /** 计入的年度，即下单之年。 The year in whose book it stands: that of its day. */
  year: Scalars['Int']['output'];
};

/** 对一笔采购可办理的事项。 What can be done to a purchase. */
export type PurchaseAction =
  /** 验收 acceptPurchase。 */
  | 'ACCEPT'
  /** 登记发票 attachInvoice。 */
  | 'ATTACH_INVOICE'
  /** 取消 cancelPurchase；付款之前。 Before it is paid. */
  | 'CANCEL'
  /** 更正 correctPurchase。 */
  | 'CORRECT'
  /** 评价 evaluatePurchase；仅限有评价环节的渠道。 On channels where buyers evaluate. */
  | 'EVALUATE'
  /** 付款 payPurchase。 */
  | 'PAY'
  /** 退货 returnPurchase；验收之后。 After it was accepted. */
  | 'RETURN'
  /** 撤回 withdrawPurchase。 */
  | 'WITHDRAW';

/** 采购渠道。 Channel of a purchase. */
export type PurchaseChannel =
  /** 预算单位。 A budget unit. */
  | 'BUDGET_UNIT'
  /** 食堂。 A canteen. */
  | 'CANTEEN'
  /** 电商。 E-commerce. */
  | 'E_COMMERCE'
  /** 直播带货。 A livestream. */
  | 'LIVESTREAM'
  /** 其他。 Other. */
  | 'OTHER'
  /** “832平台”。 The 832 platform. */
  | 'PLATFORM_832'
  /** 专柜。 A special counter. */
  | 'SPECIAL_COUNTER'
  /** 专馆。 A special hall. */
  | 'SPECIAL_HALL'
  /** 专区。 A special zone. */
  | 'SPECIAL_ZONE'
  /** 认购。 Subscription. */
  | 'SUBSCRIPTION'
  /** 工会福利。 Trade-union welfare. */
  | 'TRADE_UNION'
  /** 批发、商超。 Wholesale or supermarket. */
  | 'WHOLESALE';

/** 一页采购。 A page of purchases. */
export type PurchaseConnection = {
  __typename?: 'PurchaseConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<PurchaseEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Purchase>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Purchase and its position in the list. */
export type PurchaseEdge = {
  __typename?: 'PurchaseEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Purchase;
};

/** 筛选采购。 Which purchases. */
export type PurchaseFilter = {
  /** 渠道，任一。 Any of these channels. */
  channels?: InputMaybe<Array<PurchaseChannel>>;
  /** 下单日期不早于。 Ordered on this day or later. */
  from?: InputMaybe<Scalars['Day']['input']>;
  /** 是否有佐证。 Whether files prove it. */
  hasEvidence?: InputMaybe<Scalars['Boolean']['input']>;
  /** 由此次导入带来。 Those that came with this import. */
  importId?: InputMaybe<Scalars['ID']['input']>;
  /** 金额（元）不多于。 Of this many yuan or less. */
  maxAmount?: InputMaybe<Scalars['Money']['input']>;
  /** 金额（元）不少于。 Of this many yuan or more. */
  minAmount?: InputMaybe<Scalars['Money']['input']>;
  /** 方式，任一。 Any of these modes. */
  modes?: InputMaybe<Array<PurchaseMode>>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 是否认定产品。 Whether the product is recognised. */
  recognised?: InputMaybe<Scalars['Boolean']['input']>;
  /** 对方的意见，任一。 What the other side has said, any of these. */
  said?: InputMaybe<Array<RecordSaid>>;
  /** 产品、采购单位或供应单位含有，或订单号为。 Product, buyer or seller holds this, or it is the order’s number. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 属于此销售清单。 Lines of this sales sheet. */
  sheetId?: InputMaybe<Scalars['ID']['input']>;
  /** 进度，任一。 Any of these states. */
  states?: InputMaybe<Array<PurchaseState>>;
  /** 下单日期不晚于。 Ordered on this day or earlier. */
  to?: InputMaybe<Scalars['Day']['input']>;
  /** 是则只看已撤回的；默认只看未撤回的。 True for those withdrawn; by default those that stand. */
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
  /** 年度，任一。 Any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 采购方式。 Mode of a purchase. */
export type PurchaseMode =
  /** 帮助销售。 Sold to others with its help. */
  | 'ASSISTED'
  /** 直接采购，自用。 Bought by the donor side for its own use. */
  | 'DIRECT';

/** 采购的次序。 The order of purchases. */
export type PurchaseOrder = {
  /** 方向。 Direction. */
  direction?: SortDirection;
  /** 依据。 By what. */
  field: PurchaseOrderField;
};

/** 采购的排序依据。 By what purchases are sorted. */
export type PurchaseOrderField =
  /** 金额。 The amount. */
  | 'AMOUNT'
  /** 下单或销售日期。 The day of the order or sale. */
  | 'DAY'
  /** 登记先后。 When it was recorded. */
  | 'RECORDED';

/** 采购现在的情况。 The purchase as it stands now. */
export type PurchasePayload = {
  __typename?: 'PurchasePayload';
  /** 采购。 The purchase. */
  purchase: Purchase;
};

/** 采购进度。 How far a purchase has come. */
export type PurchaseState =
  /** 已验收。 Accepted. */
  | 'ACCEPTED'
  /** 已取消。 Cancelled. */
  | 'CANCELLED'
  /** 已评价。 Evaluated. */
  | 'EVALUATED'
  /** 已下单。 Ordered. */
  | 'ORDERED'
  /** 已付款。 Paid. */
  | 'PAID'
  /** 已退货。 Returned. */
  | 'RETURNED';

/** 采购的一个版本。 One version of a purchase. */
export type PurchaseVersion = {
  __typename?: 'PurchaseVersion';
  /** 验收日期。 When it was accepted. */
  acceptedOn?: Maybe<Scalars['Day']['output']>;
  /** 当时的金额（元）。 Its amount then, in yuan. */
  amount: Scalars['Money']['output'];
  /** 采购单位；销售清单为空。 Who bought; null in a sales sheet. */
  buyer?: Maybe<Scalars['String']['output']>;
  /** 产品类别。 Its category. */
  category?: Maybe<Scalars['String']['output']>;
  /** 渠道。 The channel. */
  channel: PurchaseChannel;
  /** 下单日期；无订单的为销售日期。 The day of the order, or of the sale. */
  day: Scalars['Day']['output'];
  /** 取消或退货日期。 When it was cancelled or returned. */
  endedOn?: Maybe<Scalars['Day']['output']>;
  /** 评价日期。 When it was evaluated. */
  evaluatedOn?: Maybe<Scalars['Day']['output']>;
  /** 当时的佐证文件数。 How many files proved it then. */
  evidenceCount: Scalars['Int']['output'];
  /** 本版录入时间。 When this version was recorded. */
  madeAt: Scalars['DateTime']['output'];
  /** 由谁录入本版；平台录入或您不便查看时为空。 Who made this version; null for the platform, or somebody you may not see. */
  madeBy?: Maybe<Account>;
  /** 方式：直接采购或帮助销售。 Direct, or sold with help. */
  mode: PurchaseMode;
  /** 订单号。 The order’s number. */
  orderNo?: Maybe<Scalars['String']['output']>;
  /** 产地，按登记时所写。 Its origin, as written. */
  origin?: Maybe<Scalars['String']['output']>;
  /** 付款日期。 When it was paid. */
  paidOn?: Maybe<Scalars['Day']['output']>;
  /** 产品。 What was bought. */
  product: Scalars['String']['output'];
  /** 数量，含单位，如“200 箱”。 How much, with its unit, as written. */
  quantity?: Maybe<Scalars['String']['output']>;
  /** 本版更正、取消或撤回的理由。 Why this version was made. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 是否认定的扶贫（帮扶）产品。 Whether the product was recognised as one of the aided area. */
  recognised: Scalars['Boolean']['output'];
  /** 供应单位。 Who sold. */
  seller?: Maybe<Scalars['String']['output']>;
  /** 对方的意见；未表态为空。 What the other side has said of it; null for nothing. */
  standing?: Maybe<RecordStanding>;
  /** 进度。 How far it has come. */
  state: PurchaseState;
  /** 版本号；办理时须带上。 Its version; every step names it. */
  version: Scalars['Int']['output'];
  /** 是否已撤回；撤回的不再计入。 Whether it was withdrawn: then it counts nowhere. */
  withdrawn: Scalars['Boolean']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** 账号，按登录名排序，仅管理员可查。 Accounts in the order of their names, for administrators. */
  accounts: AccountConnection;
  /** 可查看的活动台账，默认近日在前。 The activities that you may see, by default the latest day first. */
  activities: ActivityConnection;
  /** 各类活动须填、可填哪些内容：整张表。 What every form of activity needs and takes: the whole table. */
  activityForms: Array<ActivityFormRule>;
  /** 一个结对某年的协议；没有或无权查看为空。 A pairing’s agreement of a year; null where there is none that you may see. */
  agreement?: Maybe<Agreement>;
  /** 可查看的协议，近年在前。 The agreements that you may see, the latest year first. */
  agreements: AgreementConnection;
  /** 可查看的资产，按类别与按权属合计。 The assets that you may see, summed by kind and by owner. */
  assetSummary: AssetSummary;
  /** 可查看的项目资产，近期移交的在前。 The assets that you may see, the latest hand-over first. */
  assets: AssetConnection;
  /** 审计记录，新的在前，仅审计与管理岗位可查。 The audit trail, the latest first, for auditors and administrators. */
  auditEntries: AuditEntryConnection;
  /** 双方登记的差异，默认只列未了结的，期限近者在前。 Where the two sides’ statements differ: open ones by default, the earliest due first. */
  differences: DifferenceConnection;
  /** 可见的动态，按发生次序；用末尾位置订阅即可接续。 The events that the viewer may see, in their order; a subscription from the end cursor follows on without a gap. */
  events: EventConnection;
  /** 可查看的佐证文件，最近上传的在前。 The files that you may see, the latest first. */
  evidence: EvidenceConnection;
  /** 可查看的资金记录，默认近日在前。 The entries that you may see, by default the latest day first. */
  fundEntries: FundEntryConnection;
  /** 一笔资金的去向或来源；无权查看为空。可能的错误：NOT_FOUND OUT_OF_RANGE BAD_INPUT（协议数、安排、结转不移动资金）。 Where an amount went, or came from; null where you may not see it. Pledges, allocations and carry-overs move nothing: BAD_INPUT. */
  fundPath?: Maybe<FundPath>;
  /** 可查看的资金，近年在前。 The funds that you may see, the latest year first. */
  funds: FundConnection;
  /** 一份导入的表格。 One spreadsheet on its way into the books. Fails with NOT_FOUND. */
  import: Import;
  /** 本单位导入的表格，最近的在前。 The spreadsheets that your own parties have sent, the latest first. */
  imports: ImportConnection;
  /** 各时期的指标体系，从早到晚。 The schemes of the eras, oldest first. */
  indicatorSchemes: IndicatorSchemeConnection;
  /** 指标及口径，按体系和次序排列。 Indicators, scheme by scheme in their order. */
  indicators: IndicatorConnection;
  /** 可查看的待核实事项，新的在前。 The flags that you may see, the latest first. */
  integrityFlags: IntegrityFlagConnection;
  /** 可查看的就业记录；指定结对时默认近日到岗在前，否则默认后登记的在前。 The placements that you may see: by default the latest first day first where pairings are named, else what was recorded last. */
  laborPlacements: LaborPlacementConnection;
  /** 某日适用的资金规则。 The rules about money that apply on a day. */
  moneyRules: Array<MoneyRule>;
  /** 按全局编号取对象；不存在或无权查看为空。 Anything by its global id; null where there is none or you may not see it. */
  node?: Maybe<Node>;
  /** 按全局编号取多个对象，顺序不变，最多 100 个；没有的为空。 Several by their global ids, in the same order, 100 at most; null for each that is not there. */
  nodes: Array<Maybe<Node>>;
  /** 一个结对；不存在或无权查看为空。 One pairing; null where there is none or you may not see it. */
  pairing?: Maybe<Pairing>;
  /** 您可查看的结对，默认按受帮扶方名称排序。 The pairings that you may see, by their recipients’ names by default. */
  pairings: PairingConnection;
  /** 您可查看的单位，按名称拼音排序。 The parties that you may see, in the order of their names. */
  parties: PartyConnection;
  /** 行政区划，按代码排序。 Places in the order of their codes. */
  places: PlaceConnection;
  /** 项目从申报到移交允许的全部步骤，由谁办理。 Every step that a project may take, and who takes it: the whole table. */
  projectTransitions: Array<ProjectTransition>;
  /** 可查看的项目，默认近年在前。 The projects that you may see, by default the latest year first. */
  projects: ProjectConnection;
  /** 可查看的采购；指定结对时默认近日在前，否则默认后登记的在前。 The purchases that you may see: by default the latest day first where pairings are named, else what was recorded last. */
  purchases: PurchaseConnection;
  /** 某结对某类台账中，一方可确认的（即另一方登记的）记录，按登记先后；异议待答复的用 said: [DISPUTED] 查看。 The records of a pairing and kind that a side may confirm, because the other recorded them, in the order in which they were; with said: [DISPUTED], what waits for an answer. */
  recordsToConfirm: RecordsToConfirmConnection;
  /** 按所选维度汇总目标、上报数与台账数；每格列出全部说法和台账记录。 Targets, claims and records by the dimensions chosen; every claim and every record is listed. */
  results: ResultConnection;
  /** 只读令牌，新的在前，仅管理员可查。 Service tokens, the latest first, for administrators. */
  serviceTokens: ServiceTokenConnection;
  /** 公开报道与上报材料，默认最新录入在前。 Statements, the newest first by default. */
  statements: StatementConnection;
  /** 当前访问者及其权限。 Who is asking, and what they may do. */
  viewer: Viewer;
};


export type QueryAccountsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityOrder>;
};


export type QueryAgreementArgs = {
  pairingId: Scalars['ID']['input'];
  year: Scalars['Int']['input'];
};


export type QueryAgreementsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<AgreementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAssetSummaryArgs = {
  filter?: InputMaybe<AssetFilter>;
};


export type QueryAssetsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<AssetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<AuditEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDifferencesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<DifferenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DifferenceOrder>;
};


export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryEvidenceArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<EvidenceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryFundEntriesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<FundEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FundEntryOrder>;
};


export type QueryFundPathArgs = {
  direction?: FundPathDirection;
  entryId: Scalars['ID']['input'];
  maxSteps?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryFundsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<FundFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryImportsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<ImportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryIndicatorSchemesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryIndicatorsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<IndicatorFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryIntegrityFlagsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<IntegrityFlagFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLaborPlacementsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<LaborPlacementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LaborPlacementOrder>;
};


export type QueryMoneyRulesArgs = {
  day: Scalars['Day']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryPairingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPairingsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<PairingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PairingOrder>;
};


export type QueryPartiesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<PartyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPlacesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<PlaceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProjectsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<ProjectFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProjectOrder>;
};


export type QueryPurchasesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<PurchaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PurchaseOrder>;
};


export type QueryRecordsToConfirmArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<RecordsToConfirmFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind: RecordKind;
  last?: InputMaybe<Scalars['Int']['input']>;
  pairingId: Scalars['ID']['input'];
  side?: InputMaybe<Side>;
};


export type QueryResultsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter: ResultsFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupBy: Array<ResultsDimension>;
  having?: InputMaybe<ResultsHaving>;
  orderBy?: InputMaybe<Array<ResultsOrder>>;
};


export type QueryServiceTokensArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryStatementsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
};

/** 一条台账记录。 A record: a row under the figures. */
export type Record = Activity | LaborPlacement | Purchase;

/** 登记一条活动台账。 An activity to record. */
export type RecordActivityInput = {
  /** 当月受益的不同贫困（脱贫）人数（引进企业）。 Different poor or lifted persons who benefit from a firm that month. */
  beneficiaries?: InputMaybe<Scalars['Int']['input']>;
  /** 协议投资（元），合同所载。 Investment named in the contract, in yuan. */
  contracted?: InputMaybe<Scalars['Money']['input']>;
  /** 带动的不同人数（致富带头人）。 Different persons whose income a leader raised. */
  driven?: InputMaybe<Scalars['Int']['input']>;
  /** 企业数：参会的，或当月入驻园区的。 Firms at a fair, or settled in a park that month. */
  enterprises?: InputMaybe<Scalars['Int']['input']>;
  /** 类别；该种类只有一类时可不填。 The form; may be left out where the kind has only one. */
  form?: InputMaybe<ActivityForm>;
  /** 日期、首日或开始之日，不晚于今天；花名册填当月任一天。 The day, the first day, or when it began; not after today. For a roster any day of its month. */
  from: Scalars['Day']['input'];
  /** 车间当月是否在用：有生产、有务工人员。 Whether a workshop was in use that month: it produced, with workers. */
  inUse?: InputMaybe<Scalars['Boolean']['input']>;
  /** 到位投资（元）：当日到位的；落地记录中为至落地之日。 Investment really made that day, in yuan; of a firm that landed, by then. */
  invested?: InputMaybe<Scalars['Money']['input']>;
  /** 种类。 The kind. */
  kind: ActivityKind;
  /** 西部单位（单位结对）。最多 200 字。 The unit of the recipient side, in a pairing of units. */
  localUnit?: InputMaybe<Scalars['String']['input']>;
  /** 地点。最多 200 字。 Where. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** 单位名称：企业、车间、园区、东部单位、学校，或派往的单位。最多 200 字。 The firm, workshop, park, eastern unit or school, or where people were sent. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 花名册、到位投资所属的企业、车间或园区；也可只填名称。 The firm, workshop or park of a roster or an investment; its name does as well. */
  ofId?: InputMaybe<Scalars['ID']['input']>;
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 人次；按指标口径计（劳务培训至2020年只计贫困人口）。 Person-times, as the indicator’s definition counts them. */
  personTimes?: InputMaybe<Scalars['Int']['input']>;
  /** 人数：本年度未在其他记录中计入的不同人员；花名册为当月务工人数。 Different persons who stand in no other record of the year; in a roster the workers of the month. */
  persons?: InputMaybe<Scalars['Int']['input']>;
  /** 花名册中的脱贫（贫困）人数。 Of the workers of a roster, the poor or lifted. */
  poorPersons?: InputMaybe<Scalars['Int']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 期（场）数，未填为一。 How many sessions; one if null. */
  sessions?: InputMaybe<Scalars['Int']['input']>;
  /** 事由：培训、会议、互访、招聘会的名称，其他记录的说明。最多 200 字。 What it was: the name of a course, meeting, visit or fair; for others a remark. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** 结束日期；单日的、仍在继续的为空。 The last day; null for a single day, and while it goes on. */
  to?: InputMaybe<Scalars['Day']['input']>;
};

/** 登记到位。 A receipt. */
export type RecordFundReceiptInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
};

/** 登记物资接收；金额为折款。 Goods received. */
export type RecordGoodsReceiptInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 物资。 What goods. */
  goods: GoodsInput;
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
};

/** 台账种类。 Kind of record. */
export type RecordKind =
  /** 活动（其他台账）。 An activity. */
  | 'ACTIVITY'
  /** 就业（劳务协作）。 A placement. */
  | 'PLACEMENT'
  /** 采购（消费帮扶）。 A purchase. */
  | 'PURCHASE';

/** 登记期初余额。 An opening balance. */
export type RecordOpeningBalanceInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 已到位未下达 RECEIVED，或已下达未支出 ISSUED。 RECEIVED or ISSUED. */
  holding: FundHolding;
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 资金所属年度。 The year whose money it is. */
  originYear: Scalars['Int']['input'];
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
};

/** 登记就业。 Records a placement. */
export type RecordPlacementInput = {
  /** 花名册截止日期：仍在岗的已知在岗至这一天；不填为到岗当年年底，不晚于今天。 For who is still there, the day of the roster; the end of the first year or today where left out. */
  asOf?: InputMaybe<Scalars['Day']['input']>;
  /** 家庭类别，可多项；不填为一般农户。 What the household is registered as; none where left out. */
  categories?: InputMaybe<Array<HouseholdCategory>>;
  /** 去向。 Where, as seen from the county. */
  destination: LaborDestination;
  /** 就业单位，1–200 字；灵活就业填“个人”。 The employer, 1 to 200 characters. */
  employer: Scalars['String']['input'];
  /** 到岗日期，不晚于今天。 The first day at work, not after today. */
  fromDay: Scalars['Day']['input'];
  /** 监测系统户编号。 The household’s number in the monitoring system. */
  householdNumber?: InputMaybe<Scalars['String']['input']>;
  /** 身份证号，18 位；旧 15 位号码自动换算。 The ID number, 18 places; the old form of 15 is converted. */
  idNumber?: InputMaybe<Scalars['String']['input']>;
  /** 就业类型。 The kind of job. */
  jobKind: JobKind;
  /** 工种，最多 100 字。 The trade. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** 姓名，1–50 字。 The name, 1 to 50 characters. */
  name: Scalars['String']['input'];
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 监测系统人编号；没有身份证号时必填。 The person’s number there; needed where there is no ID number. */
  personNumber?: InputMaybe<Scalars['String']['input']>;
  /** 电话。 The telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** 就业地点所在地区。 The place of work, as a place of the divisions. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 是否“点对点”输送。 Whether brought by chartered transport. */
  pointToPoint?: InputMaybe<Scalars['Boolean']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 离岗日期，不晚于今天；仍在岗不填。 The last day at work; left out for who is still there. */
  toDay?: InputMaybe<Scalars['Day']['input']>;
  /** 就业地点，最多 200 字。 The place of work. */
  workplace?: InputMaybe<Scalars['String']['input']>;
};

/** 登记形象进度。 Physical progress. */
export type RecordProgressInput = {
  /** 业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 文号，最多 100 字。 The document’s number. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 备注，最多 1000 字。 A note, 1000 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 进度（%），0–100，最多两位小数；低于上次须在备注中说明理由。 In percent, two decimals at most; if it falls, the note says why. */
  progress: Scalars['Decimal']['input'];
  /** 项目。 The project. */
  projectId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 对方至今对记录的意见。 What the other side has said of a record so far. */
export type RecordSaid =
  /** 已确认。 That it is right. */
  | 'CONFIRMED'
  /** 有异议。 That it is wrong. */
  | 'DISPUTED'
  /** 尚无意见，或确认后又有更改。 Nothing, or it changed afterwards. */
  | 'NOTHING';

/** 没有订单的渠道的月销售清单：各行记在当月最后一天，视为已付款。 The monthly sales of a channel without orders; its lines count as paid on the last day of the month. */
export type RecordSalesSheetInput = {
  /** 渠道。 The channel. */
  channel: PurchaseChannel;
  /** 各行，1–500 行。 Its lines, 1 to 500. */
  lines: Array<SalesLineInput>;
  /** 方式：直接采购或帮助销售。 Direct, or sold with help. */
  mode: PurchaseMode;
  /** 月，1–12；须已结束。 The month, 1 to 12; it must be over. */
  month: Scalars['Int']['input'];
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 供应单位，最多 200 字。 Who sold. */
  seller?: InputMaybe<Scalars['String']['input']>;
  /** 年。 The year. */
  year: Scalars['Int']['input'];
};

/** 按条件选定：某一刻看到的、其后未变的记录，一次最多 500 条。 By selection: what was seen at a moment and has not changed since, 500 at a time. */
export type RecordSelectionInput = {
  /** 台账种类。 Which kind of record. */
  kind: RecordKind;
  /** 月份，1–12。 Their month. */
  month?: InputMaybe<Scalars['Int']['input']>;
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 至今的意见，默认尚无意见的。 What has been said so far: nothing, if left out. */
  said?: InputMaybe<Array<RecordSaid>>;
  /** recordsToConfirm 给出的时刻。 The moment, as recordsToConfirm gave it. */
  seen: Scalars['Cursor']['input'];
  /** 年度。 Their year. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 登记支出。 A payment. */
export type RecordSpendingInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 资金所属年度；只存一个年度时可不填。 The year whose money it is; may be left out where only one lies there. */
  originYear?: InputMaybe<Scalars['Int']['input']>;
  /** 收款方，最多 100 字。 To whom it was paid. */
  payee?: InputMaybe<Scalars['String']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
  /** 指明来源，最多 50 项；不填则账上能确定的自动写明，不能确定的记为未指明。 Sources, 50 at most; what is not named is told where it can only be one. */
  sources?: InputMaybe<Array<FundSourceInput>>;
};

/** 对方对一条记录的意见。 What the other side has said of a record. */
export type RecordStanding =
  /** 已确认。 Confirmed. */
  | 'CONFIRMED'
  /** 有异议。 Disputed. */
  | 'DISPUTED';

/** 录入一份材料。 Record a statement. */
export type RecordStatementInput = {
  /** 帮扶方（未填结对时）。 Donor, without pairingId. */
  donorId?: InputMaybe<Scalars['ID']['input']>;
  /** 数据，1–200 项。 1 to 200 figures. */
  figures: Array<FigureInput>;
  /** 层级（未填结对时）。 Level, without pairingId. */
  level?: InputMaybe<PairingLevel>;
  /** 结对；或改填 programme、level、donorId、recipientId。 The pairing, or its ends below. */
  pairingId?: InputMaybe<Scalars['ID']['input']>;
  /** 期间。 Period. */
  period: PeriodInput;
  /** 帮扶类型（未填结对时）。 Kind of aid, without pairingId. */
  programme?: InputMaybe<Programme>;
  /** 是否公开；默认否，公开需相应权限。 Whether to publish; off by default. */
  publish?: InputMaybe<Scalars['Boolean']['input']>;
  /** 受帮扶方（未填结对时）。 Recipient, without pairingId. */
  recipientId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 字符；重发同一编号不会重复录入。 Resending the same key never doubles. */
  requestKey: Scalars['String']['input'];
  /** 来源。 Source. */
  source: SourceInput;
};

/** 列表中的一条及其位置。 One RecordToConfirm and its position in the list. */
export type RecordToConfirmEdge = {
  __typename?: 'RecordToConfirmEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Record;
};

/** 登记报账。 A voucher. */
export type RecordVoucherInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 资金所属年度；只存一个年度时可不填。 The year whose money it is; may be left out where only one lies there. */
  originYear?: InputMaybe<Scalars['Int']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
  /** 指明来源，最多 50 项；不填则账上能确定的自动写明，不能确定的记为未指明。 Sources, 50 at most; what is not named is told where it can only be one. */
  sources?: InputMaybe<Array<FundSourceInput>>;
};

/** 一方对另一方所登记录的一次意见。 What one side said of a record that the other had recorded. */
export type RecordWord = {
  __typename?: 'RecordWord';
  /** 时间。 When. */
  at: Scalars['DateTime']['output'];
  /** 由谁提出；您不便查看时为空。 Who said it; null for somebody you may not see. */
  by?: Maybe<Account>;
  /** 登记方应于何日前答复异议。 Until when the side that recorded it is to answer a dispute. */
  dueOn?: Maybe<Scalars['Day']['output']>;
  /** 异议的理由。 Why it is disputed. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 哪一方的意见。 Whose word it is. */
  side: Side;
  /** 所看到的版本。 The version that was seen. */
  version: Scalars['Int']['output'];
  /** 确认或异议。 Confirmed, or disputed. */
  word: RecordStanding;
};

/** 一页可确认的记录；seen 指明是哪一刻看到的，按条件确认时带回。 A page of records to confirm; hand `seen` back when you confirm by selection: it names the moment at which you saw them. */
export type RecordsToConfirmConnection = {
  __typename?: 'RecordsToConfirmConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<RecordToConfirmEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Record>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 看到这些记录的时刻。 The moment at which they were seen. */
  seen: Scalars['Cursor']['output'];
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 筛选要确认的记录。 Which records to confirm. */
export type RecordsToConfirmFilter = {
  /** 月份，1–12。 Their month. */
  month?: InputMaybe<Scalars['Int']['input']>;
  /** 至今的意见，默认尚无意见的。 What has been said so far: nothing, if left out. */
  said?: InputMaybe<Array<RecordSaid>>;
  /** 年度。 Their year. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 刷新会话。 To go on with a session. */
export type RefreshSessionInput = {
  /** 当前的刷新令牌。 The current refresh token. */
  refreshToken: Scalars['String']['input'];
};

/** 登记单位。 A party to register. */
export type RegisterPartyInput = {
  /** 其他名称，最多 20 个。 Other names, 20 at most. */
  aliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 类别；组团用 formDonorGroup。 Kind; groups are formed by formDonorGroup. */
  kind: PartyKind;
  /** 全称，1–200 字。 Full name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** 英文名称。 English name. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** 所在地区。 Where it sits; a government names its place. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
};

/** 登记的结果。 What was registered. */
export type RegisterPartyPayload = {
  __typename?: 'RegisterPartyPayload';
  /** 登记的单位。 The party. */
  party: Party;
};

/** 返还质保金，随后登记支出。 Retention money to release; its payment is posted next. */
export type ReleaseRetentionInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 资金所属年度；只存一个年度时可不填。 The year whose money it is; may be left out where only one lies there. */
  originYear?: InputMaybe<Scalars['Int']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
  /** 指明来源，最多 50 项；不填则账上能确定的自动写明，不能确定的记为未指明。 Sources, 50 at most; what is not named is told where it can only be one. */
  sources?: InputMaybe<Array<FundSourceInput>>;
};

/** 差异的说明类别。 What kind of reason closes a difference. */
export type ResolutionKind =
  /** 在途：资金经上级转拨途中。 On its way through another treasury. */
  | 'IN_TRANSIT'
  /** 不计入帮扶资金。 Not counted as aid. */
  | 'NOT_COUNTED_AS_AID'
  /** 其他。 Another reason. */
  | 'OTHER'
  /** 经其他渠道拨付或登记。 Paid or booked through another channel. */
  | 'OTHER_CHANNEL'
  /** 录入差错，已知悉。 A slip of the hand, known to both. */
  | 'TYPED_WRONG';

/** 说明并了结差异。 A reason that closes a difference. */
export type ResolveDifferenceInput = {
  /** 差异。 The difference. */
  differenceId: Scalars['ID']['input'];
  /** 类别，默认其他。 What kind of reason; OTHER by default. */
  kind?: InputMaybe<ResolutionKind>;
  /** 理由，1–500 字。 The reason, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 您所见的版本号。 The version that you have seen. */
  version: Scalars['Int']['input'];
};

/** 一格汇总结果：未列入 groupBy 的维度为空。多份材料说法不一时全部列在 claims，按规则选用其一：有权者选定的；否则确数先于约数，来源较晚者先，先录入者先。跨多地的说法不与其中一地的相加；县自身情况不与帮扶方的相加。 One cell; dimensions not asked for are null. Where claims differ all are listed and one leads: the one chosen, else exact before bounded, the later source, the first recorded. A claim about several places is never added to one about some of them, nor what a county says of itself to what its donors say. */
export type ResultCell = {
  __typename?: 'ResultCell';
  /** 指标类别。 Category. */
  category?: Maybe<IndicatorCategory>;
  /** 上报数，基本单位：选用的各项之和。比率与口径不可比者不相加，则为空，见 claims 与 notices。 Claimed, in the base unit: the sum of the claims that lead. Null where they do not add: ratios, and definitions that are not comparable (see notices). */
  claimed?: Maybe<Scalars['Decimal']['output']>;
  /** 上报数的限定；合计取最弱者，人数跨结对相加为“至多”。 Bound of the claim; a sum keeps the weakest, and persons over pairings are an upper bound. */
  claimedBound?: Maybe<Bound>;
  /** 此格的全部说法，选用的在前，最多 100 项。 Every claim in the cell, the leading ones first; at most 100. */
  claims: Array<Figure>;
  /** 完成率 = 实际 ÷ 目标，六位小数，1 为 100%，不封顶。 Actual ÷ target, six places, 1 is 100 %, never clamped. */
  completion?: Maybe<Scalars['Decimal']['output']>;
  /** 完成率依据。 What the completion rests on. */
  completionBasis?: Maybe<CompletionBasis>;
  /** 对方确认数：台账数中对方已确认、会签或与其记录一致的。 Of what is recorded, what the other side confirmed, signed, or states alike. */
  confirmed?: Maybe<Scalars['Decimal']['output']>;
  /** 比率指标由分子分母推算的值，单位与指标相同，四舍五入。 For a ratio: derived from its parts, in its own unit, half up. */
  derived?: Maybe<Scalars['Decimal']['output']>;
  /** 帮扶方。 Donor. */
  donor?: Maybe<Party>;
  /** 帮扶方所在省份。 The donor’s province. */
  donorProvince?: Maybe<Place>;
  /** 有佐证数：台账数中附有佐证的。 Of what is recorded, what has evidence. */
  evidenced?: Maybe<Scalars['Decimal']['output']>;
  /** 台账数由哪些资金记录相加而成，按业务日期；金额合计等于 recorded。 The entries of the ledger that `recorded` is made of, by business day: their amounts add up to it. */
  fundEntries: FundEntryConnection;
  /** 资金种类。 Kind of fund. */
  fundKind?: Maybe<FundKind>;
  /** 资金环节。 Stage of the ledger. */
  fundStage?: Maybe<FundStage>;
  /** 家庭类别。 What the household is registered as. */
  householdCategory?: Maybe<HouseholdCategory>;
  /** 指标。 Indicator. */
  indicator: Indicator;
  /** 台账数是否含演示数据。 Whether what is recorded is, or holds, simulated data. */
  isRecordedSimulated: Scalars['Boolean']['output'];
  /** 目标是否含演示数据。 Whether the target is, or holds, simulated data. */
  isTargetSimulated: Scalars['Boolean']['output'];
  /** 此格的标识，同一问题中不变。 Names the cell within its question. */
  key: Scalars['String']['output'];
  /** 就业去向。 Where somebody works. */
  laborDestination?: Maybe<LaborDestination>;
  /** 选用的说法（Figure 的编号）。 The ids of the claims that lead. */
  leadingClaimIds: Array<Scalars['String']['output']>;
  /** 层级。 Level. */
  level?: Maybe<PairingLevel>;
  /** 组团成员。 Member of the donor group. */
  member?: Maybe<Party>;
  /** 月份。 Month. */
  month?: Maybe<Scalars['Int']['output']>;
  /** 须知，如口径不可比故未相加。 What the reader should know, such as a sum that was not made. */
  notices: Array<Notice>;
  /** 完成率减序时进度，正为超前。 Completion minus time pace; positive is ahead. */
  pace?: Maybe<Scalars['Decimal']['output']>;
  /** 结对。 Pairing. */
  pairing?: Maybe<Pairing>;
  /** 期间类型。 Kind of period. */
  periodKind?: Maybe<PeriodKind>;
  /** 帮扶类型。 Kind of aid. */
  programme?: Maybe<Programme>;
  /** 项目类型。 Type of project. */
  projectType?: Maybe<ProjectType>;
  /** 采购渠道。 Channel of the purchases. */
  purchaseChannel?: Maybe<PurchaseChannel>;
  /** 采购方式。 Mode of the purchases. */
  purchaseMode?: Maybe<PurchaseMode>;
  /** 季度。 Quarter. */
  quarter?: Maybe<Scalars['Int']['output']>;
  /** 受帮扶方。 Recipient. */
  recipient?: Maybe<Party>;
  /** 受帮扶方所在省份。 The recipient’s province. */
  recipientProvince?: Maybe<Place>;
  /** 台账数：资金记录按指标口径相加，扣除冲销；年、季、月按业务日期（不按资金所属年度），须会签的自会签时起计；采购按达到计数状态的月份，就业按人，同一格内一人只计一次。比率由其分子分母的台账数推算。无台账可推算为空。 Recorded: the entries of the ledger that the indicator counts, reversals taken off. Years, quarters and months are those of the business day (not of the year whose money it is); what both sides sign counts from the signature on; purchases in the month in which they reached the state that counts; persons once in each cell. A ratio follows from what is recorded of its parts. Null where no records tell it. */
  recorded?: Maybe<Scalars['Decimal']['output']>;
  /** 台账数由哪些记录构成：金额与次数逐条相加；人数每人一条就业记录；存量为期末在册的。 What `recorded` is made of: rows that add up; for persons one placement for each; for what stands the rows that stand. */
  records: CellRecordConnection;
  /** 目标：生效协议之和。 Target: the sum of the agreements in force. */
  target?: Maybe<Scalars['Decimal']['output']>;
  /** 基本单位。 The base unit of every value in the cell. */
  unit: Unit;
  /** 年份。 Year. */
  year?: Maybe<Scalars['Int']['output']>;
};


/** 一格汇总结果：未列入 groupBy 的维度为空。多份材料说法不一时全部列在 claims，按规则选用其一：有权者选定的；否则确数先于约数，来源较晚者先，先录入者先。跨多地的说法不与其中一地的相加；县自身情况不与帮扶方的相加。 One cell; dimensions not asked for are null. Where claims differ all are listed and one leads: the one chosen, else exact before bounded, the later source, the first recorded. A claim about several places is never added to one about some of them, nor what a county says of itself to what its donors say. */
export type ResultCellFundEntriesArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** 一格汇总结果：未列入 groupBy 的维度为空。多份材料说法不一时全部列在 claims，按规则选用其一：有权者选定的；否则确数先于约数，来源较晚者先，先录入者先。跨多地的说法不与其中一地的相加；县自身情况不与帮扶方的相加。 One cell; dimensions not asked for are null. Where claims differ all are listed and one leads: the one chosen, else exact before bounded, the later source, the first recorded. A claim about several places is never added to one about some of them, nor what a county says of itself to what its donors say. */
export type ResultCellRecordsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  before?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** 一页汇总结果。 A page of results. */
export type ResultConnection = {
  __typename?: 'ResultConnection';
  /** 按哪一时点所知作答；当前为空。 The moment asked about; null for now. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** 各格及其位置。 Cells with their cursors. */
  edges: Array<ResultEdge>;
  /** 各格。 The cells alone. */
  nodes: Array<ResultCell>;
  /** 位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总格数。 All cells. */
  totalCount: Scalars['Int']['output'];
};

/** 一格及其位置。 One cell and its position. */
export type ResultEdge = {
  __typename?: 'ResultEdge';
  /** 位置。 Position. */
  cursor: Scalars['Cursor']['output'];
  /** 格。 The cell. */
  node: ResultCell;
};

/** 汇总结果的变化：第一条给出全部，其后只给有变化的格。 The answer at first, then only what changed in it. */
export type ResultsChange = {
  __typename?: 'ResultsChange';
  /** 新的或有变化的格，最多 5000。 Cells that are new or changed; at most 5,000. */
  cells: Array<ResultCell>;
  /** 是否为全部结果；是则替换原有各格。 Whether these are all cells, to replace what was there. */
  complete: Scalars['Boolean']['output'];
  /** 至此位置的动态均已计入。 Every event up to here is counted in. */
  cursor: Scalars['Cursor']['output'];
  /** 不再存在的格的标识。 Keys of the cells that are gone. */
  removed: Array<Scalars['String']['output']>;
};

/** 汇总维度。 What results are grouped by. */
export type ResultsDimension =
  /** 指标类别；须与 INDICATOR 同用。 Category; together with INDICATOR. */
  | 'CATEGORY'
  /** 帮扶方。 Donor. */
  | 'DONOR'
  /** 帮扶方所在省份。 The donor’s province. */
  | 'DONOR_PROVINCE'
  /** 资金种类；只用于台账数。 Kind of fund; of records only. */
  | 'FUND_KIND'
  /** 资金环节；只用于台账数，各环节从不相加。 Stage of the ledger; of records only. Stages never add up. */
  | 'FUND_STAGE'
  /** 家庭类别（建档立卡、脱贫、监测），一人可属多类，各类不相加；只用于台账数。 What the household is registered as: one person may stand in several, which do not add up; of records only. */
  | 'HOUSEHOLD_CATEGORY'
  /** 指标。 Indicator. */
  | 'INDICATOR'
  /** 就业去向；一人在一格中只计一个去向；只用于台账数。 Where somebody works: one for each person in a cell; of records only. */
  | 'LABOR_DESTINATION'
  /** 层级。 Level. */
  | 'LEVEL'
  /** 组团成员；目标为其分解任务。 A member of a donor group, with its share of the target. */
  | 'MEMBER'
  /** 月份。 Month. */
  | 'MONTH'
  /** 结对。 Pairing. */
  | 'PAIRING'
  /** 期间类型。 Kind of period. */
  | 'PERIOD_KIND'
  /** 帮扶类型。 Kind of aid. */
  | 'PROGRAMME'
  /** 项目类型；未落到项目的为空；只用于台账数。 Type of project; null for none; of records only. */
  | 'PROJECT_TYPE'
  /** 采购渠道；只用于台账数。 Channel of a purchase; of records only. */
  | 'PURCHASE_CHANNEL'
  /** 直接采购或帮助销售；只用于台账数。 Bought directly or sold with help; of records only. */
  | 'PURCHASE_MODE'
  /** 季度。 Quarter. */
  | 'QUARTER'
  /** 受帮扶方。 Recipient. */
  | 'RECIPIENT'
  /** 受帮扶方所在省份。 The recipient’s province. */
  | 'RECIPIENT_PROVINCE'
  /** 年份。 Year. */
  | 'YEAR';

/** 汇总范围；各条件同时满足。 What to add up; all conditions hold. */
export type ResultsFilter = {
  /** 指标类别代码。 Codes of categories. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 帮扶方，任一。 Any of these donors. */
  donorIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 期间不早于此日开始。 Periods that begin on this day or later. */
  from?: InputMaybe<Scalars['Day']['input']>;
  /** 只看这些种类的资金记录；目标和上报数分不到种类，不列出。 Only entries of these kinds of fund; targets and claims are not told apart so, and are left out. */
  fundKinds?: InputMaybe<Array<FundKind>>;
  /** 只看这些环节的资金记录；目标和上报数不列出。 Only entries of these stages; targets and claims are left out. */
  fundStages?: InputMaybe<Array<FundStage>>;
  /** 只看这些家庭类别（任一）人员的台账；目标和上报数不列出。 Only persons of any of these households; targets and claims are left out. */
  householdCategories?: InputMaybe<Array<HouseholdCategory>>;
  /** 指标代码。 Codes of indicators. */
  indicators?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 只看这些就业去向的台账；目标和上报数不列出。 Only persons placed there; targets and claims are left out. */
  laborDestinations?: InputMaybe<Array<LaborDestination>>;
  /** 层级；不同层级从不相加。 Level; levels never add up. */
  level?: PairingLevel;
  /** 月份。 Months. */
  months?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** 结对，任一。 Any of these pairings. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 期间类型；多于一种时 groupBy 须含 PERIOD_KIND。 Kinds of period; several need PERIOD_KIND in groupBy. */
  periodKinds?: Array<PeriodKind>;
  /** 看计划数而非完成数；二者从不相加。 Plans instead of results; they never add up. */
  planned?: Scalars['Boolean']['input'];
  /** 帮扶类型；不填为全部。 Kind of aid; all without it. */
  programme?: InputMaybe<Programme>;
  /** 只看这些类型项目的资金记录；目标和上报数不列出。 Only entries of projects of these types; targets and claims are left out. */
  projectTypes?: InputMaybe<Array<ProjectType>>;
  /** 任一方所在省份的代码，如 530000。 Codes of provinces of either side. */
  provinceCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 只看这些渠道的采购台账；目标和上报数不列出。 Only purchases on these channels; targets and claims are left out. */
  purchaseChannels?: InputMaybe<Array<PurchaseChannel>>;
  /** 只看这些方式的采购台账；目标和上报数不列出。 Only purchases of these modes; targets and claims are left out. */
  purchaseModes?: InputMaybe<Array<PurchaseMode>>;
  /** 季度。 Quarters. */
  quarters?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** 受帮扶方，任一。 Any of these recipients. */
  recipientIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 指标体系代码，如 2016-2020。 Only figures made under this scheme. */
  scheme?: InputMaybe<Scalars['String']['input']>;
  /** 期间不晚于此日结束。 Periods that end on this day or earlier. */
  to?: InputMaybe<Scalars['Day']['input']>;
  /** 年份。 Years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 只留下满足条件的格。 Keep only cells that hold these. */
export type ResultsHaving = {
  /** 有（或没有）上报数。 With, or without, a claim. */
  hasClaim?: InputMaybe<Scalars['Boolean']['input']>;
  /** 有（或没有）台账数。 With, or without, records. */
  hasRecords?: InputMaybe<Scalars['Boolean']['input']>;
  /** 有（或没有）目标。 With, or without, a target. */
  hasTarget?: InputMaybe<Scalars['Boolean']['input']>;
  /** 完成率不高于。 Completion at most. */
  maxCompletion?: InputMaybe<Scalars['Decimal']['input']>;
  /** 台账数不高于，基本单位。 Recorded at most, in the base unit. */
  maxRecorded?: InputMaybe<Scalars['Decimal']['input']>;
  /** 完成率不低于，如 "0.8"。 Completion at least. */
  minCompletion?: InputMaybe<Scalars['Decimal']['input']>;
  /** 台账数不低于，基本单位。 Recorded at least, in the base unit. */
  minRecorded?: InputMaybe<Scalars['Decimal']['input']>;
};

/** 排序；空值总在最后。 Order; nulls come last. */
export type ResultsOrder = {
  /** 方向。 Direction. */
  direction: SortDirection;
  /** 依据。 Field. */
  field: ResultsOrderField;
};

/** 汇总结果的排序依据。 By what results are sorted. */
export type ResultsOrderField =
  /** 上报数。 Claimed. */
  | 'CLAIMED'
  /** 完成率。 Completion. */
  | 'COMPLETION'
  /** 对方确认数。 Confirmed by the other side. */
  | 'CONFIRMED'
  /** 按维度，先列的优先。 By the dimensions, in the order asked for. */
  | 'DIMENSIONS'
  /** 有佐证数。 Evidenced. */
  | 'EVIDENCED'
  /** 超前或滞后。 Pace. */
  | 'PACE'
  /** 台账数。 Recorded. */
  | 'RECORDED'
  /** 目标。 Target. */
  | 'TARGET';

/** 扣留质保金。 Retention money to withhold. */
export type RetainFundInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 资金所属年度；只存一个年度时可不填。 The year whose money it is; may be left out where only one lies there. */
  originYear?: InputMaybe<Scalars['Int']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
  /** 指明来源，最多 50 项；不填则账上能确定的自动写明，不能确定的记为未指明。 Sources, 50 at most; what is not named is told where it can only be one. */
  sources?: InputMaybe<Array<FundSourceInput>>;
};

/** 登记退回。 Money that goes back. */
export type ReturnFundInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** 受帮扶方退回时：RECEIVED（默认）或 ISSUED。 For RECIPIENT: RECEIVED (default) or ISSUED. */
  holding?: InputMaybe<FundHolding>;
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 资金所属年度；只存一个年度时可不填。 The year whose money it is; may be left out where only one lies there. */
  originYear?: InputMaybe<Scalars['Int']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
  /** 受帮扶方退回 RECIPIENT，或帮扶方收回 DONOR。 Sent back, or taken back. */
  side: Side;
  /** 指明来源，最多 50 项；不填则账上能确定的自动写明，不能确定的记为未指明。 Sources, 50 at most; what is not named is told where it can only be one. */
  sources?: InputMaybe<Array<FundSourceInput>>;
};

/** 退货。 A return. */
export type ReturnPurchaseInput = {
  /** 日期，不早于上一环节，不晚于今天。 The day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 采购。 The purchase. */
  purchaseId: Scalars['ID']['input'];
  /** 理由，1–1000 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 冲销一笔。 A reversal. */
export type ReverseFundEntryInput = {
  /** 冲销的业务日期。 The business day of the reversal. */
  day: Scalars['Day']['input'];
  /** 冲销的文号。 The reversal’s document number. */
  documentNo: Scalars['String']['input'];
  /** 要冲销的那一笔。 The entry to reverse. */
  entryId: Scalars['ID']['input'];
  /** 理由，1–500 字。 Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号。 Unique for each request. */
  requestKey: Scalars['String']['input'];
};

/** 修订指标口径：草案体系的指标，或导入时新增、尚未定义的指标。单位不能改，另一单位是另一指标。 A revision, in a draft scheme or of an indicator that an import admitted. The unit stays: another unit is another indicator. */
export type ReviseIndicatorInput = {
  /** 所属类别的代码。 The code of its category. */
  category: Scalars['String']['input'];
  /** 统计方式；比率不能改为其他，其他不能改为比率。 How its figures combine; a ratio stays one. */
  counting: Counting;
  /** 英文口径。 What is counted, in English. */
  definitionEn: Scalars['String']['input'];
  /** 中文口径。 What is counted, in Chinese. */
  definitionZh: Scalars['String']['input'];
  /** 指标。 The indicator. */
  indicatorId: Scalars['ID']['input'];
  /** 英文名称。 Its English name. */
  nameEn: Scalars['String']['input'];
  /** 中文名称。 Its Chinese name. */
  nameZh: Scalars['String']['input'];
  /** 由哪一方填报。 Which sides report it. */
  reporters: Array<Side>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 修订一条资金规则。 A revision of a rule about money. */
export type ReviseMoneyRuleInput = {
  /** 哪一条。 Which rule. */
  code: MoneyRuleCode;
  /** 理由，1–500 字。 Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 指标体系，如 2021-2025。 The scheme. */
  scheme: Scalars['String']['input'];
  /** 新的取值。 The new value. */
  value: Scalars['String']['input'];
  /** 所依据的版本。 The version that is revised. */
  version: Scalars['Int']['input'];
};

/** 修改尚未批准的项目，替代原有的全部内容。 Other plans, in place of all that stand. */
export type ReviseProjectInput = {
  /** 计划受益人数（人）。 How many persons are to benefit. */
  beneficiariesPlanned?: InputMaybe<Scalars['Int']['input']>;
  /** 业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 文号，最多 100 字。 The document’s number. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 计划完工。 When it is planned to end. */
  endsOn?: InputMaybe<Scalars['Day']['input']>;
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 实施单位，最多 100 字。 Who carries it out. */
  implementer?: InputMaybe<Scalars['String']['input']>;
  /** 名称，1–200 字；同一结对、年度内不重复。 Its name; unique within the pairing’s year. */
  name: Scalars['String']['input'];
  /** 备注，最多 1000 字。 A note, 1000 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 绩效目标，最多 2000 字；入库前必填。 The performance target; no admission without one. */
  performanceTarget?: InputMaybe<Scalars['String']['input']>;
  /** 地点，须在受帮扶地区之内。 Where it lies, within the recipient’s area. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 计划金额（元），大于零。 The planned amount in yuan, above zero. */
  plannedAmount: Scalars['Money']['input'];
  /** 项目。 The project. */
  projectId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 计划开工。 When it is planned to start. */
  startsOn?: InputMaybe<Scalars['Day']['input']>;
  /** 类别。 Its kind. */
  type: ProjectType;
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 岗位角色。 The role of a post. */
export type Role =
  /** 平台管理员。 Administers the platform. */
  | 'ADMIN'
  /** 审计人员，可看全部，不作修改。 Reads everything and changes nothing. */
  | 'AUDITOR'
  /** 县直部门填报员，只报所辖类别。 Reports the categories of one county department. */
  | 'DEPARTMENT_REPORTER'
  /** 帮扶方牵头单位。 The lead unit of the donor side. */
  | 'DONOR_LEAD'
  /** 帮扶组团成员单位。 A member of a donor group. */
  | 'DONOR_MEMBER'
  /** 财政人员。 Works on the money, on either side. */
  | 'FINANCE'
  /** 驻县工作组。 A seconded official on the spot. */
  | 'FRONTLINE_TEAM'
  /** 公众，只看已公开的内容。 Anybody: reads what is published only. */
  | 'PUBLIC'
  /** 受帮扶县填报员。 Reports for the county that is helped. */
  | 'RECIPIENT_REPORTER'
  /** 受帮扶县审核人。 Reviews and signs for the county that is helped. */
  | 'RECIPIENT_REVIEWER'
  /** 上级主管部门，可看本地区及以下。 Looks after a place and everything below it. */
  | 'SUPERVISOR'
  /** 乡镇填报员。 Reports for a township. */
  | 'TOWNSHIP_REPORTER';

/** 销售清单的一行。 A line of a sales sheet. */
export type SalesLineInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 采购单位，如有。 Who bought, where that is known. */
  buyer?: InputMaybe<Scalars['String']['input']>;
  /** 产品类别，最多 60 字。 Its category. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** 产地，最多 100 字。 Its origin. */
  origin?: InputMaybe<Scalars['String']['input']>;
  /** 产地的行政区划。 The origin as a place. */
  originId?: InputMaybe<Scalars['ID']['input']>;
  /** 产品，1–200 字。 What was sold. */
  product: Scalars['String']['input'];
  /** 数量，含单位，最多 60 字。 How much, with its unit. */
  quantity?: InputMaybe<Scalars['String']['input']>;
  /** 是否认定的扶贫（帮扶）产品。 Whether the product was recognised. */
  recognised?: Scalars['Boolean']['input'];
};

/** 登记的销售清单；各行可按 sheetId 查询。 A sales sheet; its lines are found by its id. */
export type SalesSheetPayload = {
  __typename?: 'SalesSheetPayload';
  /** 计入的金额（元）。 What they come to, in yuan. */
  amount: Scalars['Money']['output'];
  /** 计入的行数。 How many of its lines stand. */
  lines: Scalars['Int']['output'];
  /** 清单编号。 Its id. */
  sheetId: Scalars['ID']['output'];
};

/** 办理结果。 What was said. */
export type SayOfRecordsPayload = {
  __typename?: 'SayOfRecordsPayload';
  /** 办理了多少条；已是同样意见的不再重复。 How many it was said of; of what stood so already it is not said again. */
  count: Scalars['Int']['output'];
  /** 按条件选定的是否还有未办的；再办一次即可。 Whether more of the selection waits: do it again. */
  isMore: Scalars['Boolean']['output'];
  /** 办理的记录，最多 500 条。 The records, 500 at most. */
  records: Array<Record>;
};

/** 指标体系的状态。 Whether a scheme is still a draft. */
export type SchemeStatus =
  /** 草案，可修改。 A draft that may be edited. */
  | 'DRAFT'
  /** 现行。 In force. */
  | 'IN_FORCE';

/** 一条记录及所看到的版本。 A record in the version that you saw. */
export type SeenRecordInput = {
  /** 就业、采购或活动。 A placement, a purchase or an activity. */
  id: Scalars['ID']['input'];
  /** 所看到的版本。 The version that you saw. */
  version: Scalars['Int']['input'];
};

/** 供前端只读访问的令牌。 A token with which a frontend reads; it never writes. */
export type ServiceToken = Node & {
  __typename?: 'ServiceToken';
  /** 签发时间。 When it was issued. */
  createdAt: Scalars['DateTime']['output'];
  /** 有效期至，含当日。 Valid to this day, included. */
  expiresOn: Scalars['Day']['output'];
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 是否已停用。 Whether it was ended. */
  isEnded: Scalars['Boolean']['output'];
  /** 用途说明。 What it is for. */
  label: Scalars['String']['output'];
  /** 可读其数据的单位。 The party whose rows it reads. */
  party?: Maybe<Party>;
  /** 可读其数据的地区。 The place within which it reads. */
  place?: Maybe<Place>;
};

/** 一页令牌。 A page of service tokens. */
export type ServiceTokenConnection = {
  __typename?: 'ServiceTokenConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<ServiceTokenEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<ServiceToken>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One ServiceToken and its position in the list. */
export type ServiceTokenEdge = {
  __typename?: 'ServiceTokenEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: ServiceToken;
};

/** 登录会话。 A session: two tokens, to be kept secret. */
export type Session = {
  __typename?: 'Session';
  /** 访问令牌，放在 Authorization: Bearer 中。 Opens operations until `expiresAt`. */
  accessToken: Scalars['String']['output'];
  /** 访问令牌的到期时间。 When the access token ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** 刷新令牌，用一次即换新。 Buys the next pair, once. */
  refreshToken: Scalars['String']['output'];
  /** 登录者。 Who has signed in. */
  viewer: Viewer;
};

/** 修改草案的任务，替代全部原有任务。 The targets of a draft, in place of those it has. */
export type SetTargetsInput = {
  /** 协议。 The agreement. */
  agreementId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 任务，最多 300 项。 Targets, 300 at most. */
  targets: Array<TargetInput>;
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 决算。 A settlement. */
export type SettleProjectInput = {
  /** 业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 文号，最多 100 字。 The document’s number. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 备注，最多 1000 字。 A note, 1000 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目。 The project. */
  projectId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 一个成员分担的一项任务。 A member’s share of a target. */
export type ShareInput = {
  /** 指标代码，须在该年末适用的指标体系之内。 An indicator of the scheme that the year’s end belongs to. */
  indicator: Scalars['String']['input'];
  /** 组团当年的成员。 A member of the donor group in that year. */
  memberId: Scalars['ID']['input'];
  /** 单位，如 万元、人、人次。 The unit as printed. */
  unit: Scalars['String']['input'];
  /** 数值，字符串，如 "6686"。 The number, as a string. */
  value: Scalars['String']['input'];
};

/** 分解任务；对列出的指标，替代其原有的全部分解，其他指标不变。 Shares, in place of all that stand for the indicators named; other indicators keep theirs. */
export type ShareTargetsInput = {
  /** 协议。 The agreement. */
  agreementId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 各成员分担的任务，最多 3000 项；合计与任务不一致时显示差额。 Shares, 3000 at most; a difference to the target is shown. */
  shares: Array<ShareInput>;
  /** 所依据的分解版本（sharesVersion）。 The sharing that this is based on. */
  sharesVersion: Scalars['Int']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 帮扶方或受援方。 A side of a pairing. */
export type Side =
  /** 帮扶方。 The side that helps. */
  | 'DONOR'
  /** 受帮扶方。 The side that is helped. */
  | 'RECIPIENT';

/** 签署协议。 A signature. */
export type SignAgreementInput = {
  /** 协议。 The agreement. */
  agreementId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 代表哪一方。 For which side. */
  side: Side;
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 会签对方登记的一笔。 A signature under the other side’s entry. */
export type SignFundEntryInput = {
  /** 那一笔。 The entry. */
  entryId: Scalars['ID']['input'];
  /** 请求编号。 Unique for each request. */
  requestKey: Scalars['String']['input'];
};

/** 登录。 To sign in. */
export type SignInInput = {
  /** 登录名。 The account’s name. */
  account: Scalars['String']['input'];
  /** 密码。 The password. */
  password: Scalars['String']['input'];
};

/** 退出登录。 To sign out. */
export type SignOutInput = {
  /** 是否退出该账号的全部会话。 Whether all sessions of the account end. */
  everywhere?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 退出登录的结果。 What signing out did. */
export type SignOutPayload = {
  __typename?: 'SignOutPayload';
  /** 已退出。 Signed out. */
  signedOut: Scalars['Boolean']['output'];
};

/** 一方对某一版本的签署。 A side’s signature under one version. */
export type Signature = {
  __typename?: 'Signature';
  /** 签署的账号；演示协议由平台签署，或您不便查看时为空。 Who signed; null where the platform signed a demonstration, or you may not see it. */
  account?: Maybe<Account>;
  /** 签署时间。 When. */
  at: Scalars['DateTime']['output'];
  /** 代表哪个单位签署；您无权查看的为空。 The party for which it was signed; null where you may not see it. */
  party?: Maybe<Party>;
  /** 哪一方。 Which side. */
  side: Side;
  /** 所签的版本。 The version that was signed. */
  version: Scalars['Int']['output'];
};

/** 排序方向。 Which way a list is sorted. */
export type SortDirection =
  /** 升序。 Ascending. */
  | 'ASC'
  /** 降序。 Descending. */
  | 'DESC';

/** 来源。 Where a statement was published or reported. */
export type Source = {
  __typename?: 'Source';
  /** 名称。 Title. */
  title: Scalars['String']['output'];
  /** 网址。 Address, where there is one. */
  url?: Maybe<Scalars['String']['output']>;
};

/** 来源。 Source. */
export type SourceInput = {
  /** 名称，1–300 字。 Title, 1 to 300 characters. */
  title: Scalars['String']['input'];
  /** 网址（http/https）。 Address. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** 账上如何得知资金来源。 How the books tell where an amount came from. */
export type SourceTold =
  /** 余额全部用尽。 Everything that lay there was taken. */
  | 'ALL_OF_IT'
  /** 登记时指明。 Named when it was posted. */
  | 'NAMED'
  /** 当时只有这一笔来源。 Nothing else lay there. */
  | 'ONLY_SOURCE';

/** 开工。 A start. */
export type StartProjectInput = {
  /** 业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 文号，最多 100 字。 The document’s number. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 备注，最多 1000 字。 A note, 1000 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目。 The project. */
  projectId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 一份公开报道或上报材料所说的内容。 What a publication or a report claims. */
export type Statement = Node & {
  __typename?: 'Statement';
  /** 帮扶方；县自身情况为空。 Donor; null where a county speaks of itself. */
  donor?: Maybe<Party>;
  /** 当前版本的各项数据，按原文次序。 Figures of the current version, in the order of print. */
  figures: Array<Figure>;
  /** 全局唯一、不透明的编号。 Global and opaque. */
  id: Scalars['ID']['output'];
  /** 层级。不同层级从不相加。 Level; levels never add up. */
  level: PairingLevel;
  /** 所属结对。 The pairing it is about. */
  pairing?: Maybe<Pairing>;
  /** 期间。 Period. */
  period: Period;
  /** 导入文件中的编号。 Its id in the file it came from. */
  printedId?: Maybe<Scalars['String']['output']>;
  /** 帮扶类型。 Kind of aid. */
  programme: Programme;
  /** 受帮扶方。 Recipient. */
  recipient: Party;
  /** 录入时间。 When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** 录入人；导入的为空。 Who recorded it; null for imports and hidden accounts. */
  recordedBy?: Maybe<Account>;
  /** 是否演示数据。 Whether it is simulated. */
  simulated: Scalars['Boolean']['output'];
  /** 来源。 Source. */
  source: Source;
  /** 状态。 State. */
  status: StatementStatus;
  /** 版本。修改时须带上。 Version; an update carries it. */
  version: Scalars['Int']['output'];
  /** 各版本，最新在前。 Every version, newest first. */
  versions: Array<StatementVersion>;
};

/** 一页材料。 A page of statements. */
export type StatementConnection = {
  __typename?: 'StatementConnection';
  /** 本页各条及其位置。 Nodes with their cursors. */
  edges: Array<StatementEdge>;
  /** 本页各条。 The nodes alone. */
  nodes: Array<Statement>;
  /** 本页的位置。 Where this page stands. */
  pageInfo: PageInfo;
  /** 总条数，仅在请求时计算。 All rows that match; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** 列表中的一条及其位置。 One Statement and its position in the list. */
export type StatementEdge = {
  __typename?: 'StatementEdge';
  /** 此条的位置。 Its position. */
  cursor: Scalars['Cursor']['output'];
  /** 此条的内容。 The thing itself. */
  node: Statement;
};

/** 筛选材料；各条件同时满足。 Which statements; all conditions hold. */
export type StatementFilter = {
  /** 帮扶方，任一。 Any of these donors. */
  donorIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 含有这些指标（代码）之一。 With a figure of any of these indicators. */
  indicators?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 层级。 Any of these levels. */
  levels?: InputMaybe<Array<PairingLevel>>;
  /** 结对，任一。 Any of these pairings. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 期间类型。 Any of these kinds of period. */
  periodKinds?: InputMaybe<Array<PeriodKind>>;
  /** 帮扶类型。 Any of these kinds of aid. */
  programmes?: InputMaybe<Array<Programme>>;
  /** 受帮扶方，任一。 Any of these recipients. */
  recipientIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 来源名称或双方名称中的文字。 Text in the source’s title or either side’s name. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 状态。 Any of these states. */
  statuses?: InputMaybe<Array<StatementStatus>>;
  /** 期间涉及的年份，任一。 Periods that touch any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 材料的排序。 How statements are sorted. */
export type StatementOrder = {
  /** 方向。 Direction. */
  direction: SortDirection;
  /** 依据。 Field. */
  field: StatementOrderField;
};

/** 材料的排序依据。 By what statements are sorted. */
export type StatementOrderField =
  /** 受帮扶方名称。 The recipient’s name. */
  | 'RECIPIENT'
  /** 录入时间。 When it was recorded. */
  | 'RECORDED_AT'
  /** 年份。 The year it is about. */
  | 'YEAR';

/** 办理结果。 What was done. */
export type StatementPayload = {
  __typename?: 'StatementPayload';
  /** 须知，如单位归入另一指标。 What the reader should know. */
  notices: Array<Notice>;
  /** 材料的最新版本。 The statement as it now stands. */
  statement: Statement;
};

/** 材料状态。 The state of a statement. */
export type StatementStatus =
  /** 仅结对双方及上级可见。 Seen by its own sides and those above. */
  | 'INTERNAL'
  /** 已公开。 Published. */
  | 'PUBLISHED'
  /** 已撤回，不再计入。 Withdrawn: counts no more. */
  | 'WITHDRAWN';

/** 材料的一个版本。 One version of a statement. */
export type StatementVersion = {
  __typename?: 'StatementVersion';
  /** 形成时间。 When it was made. */
  madeAt: Scalars['DateTime']['output'];
  /** 更正或撤回的原因。 Why it was made. */
  reason?: Maybe<Scalars['String']['output']>;
  /** 该版本的状态。 Its state. */
  status: StatementStatus;
  /** 版本号。 Number, from 1. */
  version: Scalars['Int']['output'];
};

/** 本年度处于同一状态的项目：计划与实际。 The year’s projects at one status: planned and actual. */
export type StatusMoney = {
  __typename?: 'StatusMoney';
  /** 计划投资（元）。 What was planned, in yuan. */
  planned: Scalars['Money']['output'];
  /** 项目数。 How many projects. */
  projects: Scalars['Int']['output'];
  /** 状态。 At which status. */
  status: ProjectStatus;
  /** 为这些项目登记的全部资金，不分资金年度。 Everything posted to them, of whatever fund. */
  totals: FundTotals;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** 可见的每一条动态，自 after 之后（省略则自此刻起），次序对所有读者相同，同一对象的版本从不倒退；断线、重启、换服务器均不漏不重。 Every event the viewer may see, from just after `after` (or from now), in one order that is the same for every reader and in which a subject’s version never falls; none lost, none doubled, across reconnects, restarts and instances. */
  events: Event;
  /** 一份表格现在的情况，此后每有进展再给出。 A spreadsheet as it is, and again whenever it has got on. */
  importProgressed: Import;
  /** 先给出全部结果，其后只给有变化的格，最多每 0.1 秒一次。 The answer now, then only the cells that changed, at most ten times a second. */
  resultsChanged: ResultsChange;
};


export type SubscriptionEventsArgs = {
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<EventFilter>;
};


export type SubscriptionImportProgressedArgs = {
  importId: Scalars['ID']['input'];
};


export type SubscriptionResultsChangedArgs = {
  filter: ResultsFilter;
  groupBy: Array<ResultsDimension>;
};

/** 协议对一个指标约定的任务。 What an agreement promises for one indicator. */
export type Target = {
  __typename?: 'Target';
  /** 指标。 The indicator. */
  indicator: Indicator;
  /** 填写的单位。 The unit as it was typed. */
  printedUnit: Scalars['String']['output'];
  /** 填写的数值。 As it was typed. */
  printedValue: Scalars['String']['output'];
  /** 已分解的合计。 What members carry together. */
  sharedTotal: Scalars['Decimal']['output'];
  /** 各成员的分担，大者在前。 The members’ shares, the largest first. */
  shares: Array<TargetShare>;
  /** 单位。 The unit of the value. */
  unit: Unit;
  /** 任务与分解合计之差；多分解则为负。 The target less what is shared; negative where more is shared. */
  unshared: Scalars['Decimal']['output'];
  /** 任务数，以指标的基本单位计。 In the indicator’s base unit. */
  value: Scalars['Decimal']['output'];
};

/** 一项任务。 A target. */
export type TargetInput = {
  /** 指标代码，须在该年末适用的指标体系之内。 An indicator of the scheme that the year’s end belongs to. */
  indicator: Scalars['String']['input'];
  /** 单位，如 万元、人、人次。 The unit as printed. */
  unit: Scalars['String']['input'];
  /** 数值，字符串，如 "6686"。 The number, as a string. */
  value: Scalars['String']['input'];
};

/** 组团一个成员分担的任务。 A member’s share of a target. */
export type TargetShare = {
  __typename?: 'TargetShare';
  /** 成员单位；您无权查看的为空。 The member; null where you may not see it. */
  member?: Maybe<Party>;
  /** 填写的单位。 The unit as it was typed. */
  printedUnit: Scalars['String']['output'];
  /** 填写的数值。 As it was typed. */
  printedValue: Scalars['String']['output'];
  /** 分担的数值，以任务的单位计。 In the target’s unit. */
  value: Scalars['Decimal']['output'];
};

/** 登记转拨。 A transfer to another custodian. */
export type TransferFundInput = {
  /** 金额（元），大于零。 In yuan, above zero. */
  amount: Scalars['Money']['input'];
  /** 保管单位：这笔之后资金在谁手里。 With whom it lies afterwards. */
  custodian: CustodianInput;
  /** 业务日期，不晚于今天。 The business day, today at the latest. */
  day: Scalars['Day']['input'];
  /** 文号，1–100 字；报账为凭证号。 The document’s number; for a voucher its own. */
  documentNo: Scalars['String']['input'];
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 原保管单位。 With whom it lay. */
  fromCustodian: CustodianInput;
  /** 原项目；没有为空。 For which project it lay there. */
  fromProjectId?: InputMaybe<Scalars['ID']['input']>;
  /** 资金。 The fund. */
  fundId: Scalars['ID']['input'];
  /** RECEIVED 或 ISSUED。 RECEIVED or ISSUED. */
  holding: FundHolding;
  /** 备注，最多 500 字。 A note, 500 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 资金所属年度；只存一个年度时可不填。 The year whose money it is; may be left out where only one lies there. */
  originYear?: InputMaybe<Scalars['Int']['input']>;
  /** 项目；尚未分到项目的为空。 The project; null where it is not for one yet. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复记账。 Unique for each request; sent again, it counts once. */
  requestKey: Scalars['String']['input'];
  /** 指明来源，最多 50 项；不填则账上能确定的自动写明，不能确定的记为未指明。 Sources, 50 at most; what is not named is told where it can only be one. */
  sources?: InputMaybe<Array<FundSourceInput>>;
};

/** 计量单位；数值总以它为准。 The unit in which a value is kept. */
export type Unit = {
  __typename?: 'Unit';
  /** 单位代码，如 元、人、人次。 Its code. */
  code: Scalars['String']['output'];
  /** 单位名称。 Its name in your language. */
  label: Scalars['String']['output'];
  /** 是否金额。 Whether it is money. */
  money: Scalars['Boolean']['output'];
  /** 小数位数：元两位，计数零位，比率六位。 Decimals that values print. */
  scale: Scalars['Int']['output'];
};

/** 某类单位的结对覆盖情况，双方分别计数。 How many units of a form are paired, each end by itself. */
export type UnitCoverage = {
  __typename?: 'UnitCoverage';
  /** 已结对的西部单位 / 名录内单位，六位小数，不封顶。 Paired over listed, six places, never cut off. */
  coverage?: Maybe<Scalars['Decimal']['output']>;
  /** 已结对的东部单位。 Units of the donor side that are paired. */
  east: Scalars['Int']['output'];
  /** 结对类别。 The form of pairing. */
  form: ActivityForm;
  /** 类别的名称。 The word for the form. */
  formName: Scalars['String']['output'];
  /** 县名录内的单位；没有名录为空。 Units on the county’s list. */
  listed?: Maybe<Scalars['Int']['output']>;
  /** 已结对的西部单位。 Units of the recipient side that are paired. */
  west: Scalars['Int']['output'];
};

/** 查看个人信息原文；须说明理由，并留痕。 Asks for somebody unmasked: it needs a reason and leaves a trace. */
export type UnmaskPersonInput = {
  /** 人员；与就业记录二者填一。 The person; or a placement. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** 就业记录，即其所登记的人。 A placement, for whom it is about. */
  placementId?: InputMaybe<Scalars['ID']['input']>;
  /** 理由，1–200 字，记入审计。 Why, 1 to 200 characters; kept in the audit trail. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
};

/** 个人信息原文，只给出一次；重发同一请求编号时为空。 Somebody unmasked, told once: null when a request is sent again. */
export type UnmaskPersonPayload = {
  __typename?: 'UnmaskPersonPayload';
  /** 户编号。 The household’s number. */
  householdNumber?: Maybe<Scalars['String']['output']>;
  /** 身份证号。 The ID number. */
  idNumber?: Maybe<Scalars['String']['output']>;
  /** 姓名。 The name. */
  name?: Maybe<Scalars['String']['output']>;
  /** 人员。 The person. */
  person: Person;
  /** 人编号。 The person’s number. */
  personNumber?: Maybe<Scalars['String']['output']>;
  /** 电话。 The telephone number. */
  phone?: Maybe<Scalars['String']['output']>;
};

/** 当前访问者。 Who is asking. */
export type Viewer = {
  __typename?: 'Viewer';
  /** 可以办理的事项。 What this viewer may do at least somewhere. */
  abilities: Array<Ability>;
  /** 账号；未登录为空。 The account, when signed in. */
  account?: Maybe<Account>;
  /** 类型。 Kind. */
  kind: ViewerKind;
  /** 语言。 Language of messages. */
  lang: Lang;
  /** 是否可以阅读已公开的内容。 Whether this viewer may read what is published. */
  mayReadPublished: Scalars['Boolean']['output'];
  /** 须先修改初始密码。 The first password has to be changed before anything else. */
  mustChangePassword: Scalars['Boolean']['output'];
  /** 今天有效的岗位。 The posts held today. */
  posts: Array<Post>;
};

/** 访问者类型。 Who is asking. */
export type ViewerKind =
  /** 已登录的人员。 A person who signed in. */
  | 'ACCOUNT'
  /** 未登录的公众。 Anybody without a token. */
  | 'PUBLIC'
  /** 持只读令牌的前端。 A frontend with a read-only token. */
  | 'SERVICE';

/** 报账与支付的先后。 Whether vouchers come before payment or after it. */
export type VoucherOrder =
  /** 预拨后报账：先支出，后报账。 Payment first, vouchers afterwards. */
  | 'AFTER_PAYMENT'
  /** 报账制：先报账，后支出。 Vouchers first, then payment. */
  | 'BEFORE_PAYMENT';

/** 撤回活动台账，不再计入。 Withdraws an activity: it counts nowhere any more. */
export type WithdrawActivityInput = {
  /** 活动。 The activity. */
  activityId: Scalars['ID']['input'];
  /** 撤回理由，1–1000 字。 Why, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 撤回就业记录。 Withdraws a placement. */
export type WithdrawPlacementInput = {
  /** 就业记录。 The placement. */
  placementId: Scalars['ID']['input'];
  /** 理由，1–1000 字。 Why, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that you saw. */
  version: Scalars['Int']['input'];
};

/** 撤回资金尚未下达的项目。 A withdrawal of what no money was issued to. */
export type WithdrawProjectInput = {
  /** 业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today. */
  day: Scalars['Day']['input'];
  /** 文号，最多 100 字。 The document’s number. */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 备注，最多 1000 字。 A note, 1000 characters at most. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 项目。 The project. */
  projectId: Scalars['ID']['input'];
  /** 理由，1–1000 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 撤回采购；其发票各行可另作他用。 A withdrawal; its invoice lines become free. */
export type WithdrawPurchaseInput = {
  /** 采购。 The purchase. */
  purchaseId: Scalars['ID']['input'];
  /** 理由，1–1000 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 撤回一份材料。 Withdraw a statement. */
export type WithdrawStatementInput = {
  /** 原因，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号。 Request key. */
  requestKey: Scalars['String']['input'];
  /** 材料。 The statement. */
  statementId: Scalars['ID']['input'];
  /** 所见的版本。 The version that was seen. */
  version: Scalars['Int']['input'];
};

export type ViewerPartsFragment = { __typename?: 'Viewer', kind: ViewerKind, mayReadPublished: boolean, mustChangePassword: boolean, abilities: Array<Ability>, account?: { __typename?: 'Account', id: string, name: string, displayName: string } | null, posts: Array<{ __typename?: 'Post', role: Role, party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, place?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', kind: ViewerKind, mayReadPublished: boolean, mustChangePassword: boolean, abilities: Array<Ability>, account?: { __typename?: 'Account', id: string, name: string, displayName: string } | null, posts: Array<{ __typename?: 'Post', role: Role, party?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, place?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null } | null }> } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { __typename?: 'Mutation', signIn: { __typename?: 'Session', accessToken: string, refreshToken: string } };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { __typename?: 'Mutation', refreshSession: { __typename?: 'Session', accessToken: string, refreshToken: string } };

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type SignOutMutation = { __typename?: 'Mutation', signOut: { __typename?: 'SignOutPayload', signedOut: boolean } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { __typename?: 'Mutation', changePassword: { __typename?: 'Session', accessToken: string, refreshToken: string } };

export type EventPartsFragment = { __typename?: 'Event', id: string, cursor: string, at: string, kind: EventKind, pairing?: { __typename?: 'Pairing', id: string, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null };

export type EventsSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type EventsSubscription = { __typename?: 'Subscription', events: { __typename?: 'Event', id: string, cursor: string, at: string, kind: EventKind, pairing?: { __typename?: 'Pairing', id: string, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null } };

export type MissedEventsQueryVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type MissedEventsQuery = { __typename?: 'Query', events: { __typename?: 'EventConnection', nodes: Array<{ __typename?: 'Event', id: string, cursor: string, at: string, kind: EventKind, pairing?: { __typename?: 'Pairing', id: string, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type EventsUpToNowQueryVariables = Exact<{ [key: string]: never; }>;


export type EventsUpToNowQuery = { __typename?: 'Query', events: { __typename?: 'EventConnection', latestCursor: string } };

export type PairingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PairingQuery = { __typename?: 'Query', pairing?: { __typename?: 'Pairing', id: string, programme: Programme, level: PairingLevel, simulated: boolean, years: Array<number>, openedOn?: string | null, closedOn?: string | null, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null } } | null };

export type FigurePartsFragment = { __typename?: 'Figure', id: string, ordinal: number, printedName?: string | null, value: string, printedValue: string, printedUnit: string, bound: Bound, partText?: string | null, planned: boolean, derived: boolean, unit: { __typename?: 'Unit', code: string, label: string, money: boolean }, indicator: { __typename?: 'Indicator', id: string, code: string, name: string }, notices: Array<{ __typename?: 'Notice', code: string, message: string }> };

export type StatementHeadFragment = { __typename?: 'Statement', id: string, status: StatementStatus, simulated: boolean, recordedAt: string, period: { __typename?: 'Period', kind: PeriodKind, year?: number | null, from?: string | null, to?: string | null, label: string }, source: { __typename?: 'Source', title: string, url?: string | null } };

export type PairingResultsQueryVariables = Exact<{
  filter: ResultsFilter;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type PairingResultsQuery = { __typename?: 'Query', results: { __typename?: 'ResultConnection', nodes: Array<{ __typename?: 'ResultCell', key: string, target?: string | null, claimed?: string | null, claimedBound?: Bound | null, recorded?: string | null, isRecordedSimulated: boolean, evidenced?: string | null, confirmed?: string | null, completion?: string | null, completionBasis?: CompletionBasis | null, pace?: string | null, isTargetSimulated: boolean, leadingClaimIds: Array<string>, unit: { __typename?: 'Unit', code: string, label: string, money: boolean }, indicator: { __typename?: 'Indicator', id: string, code: string, name: string, definition: string, category: { __typename?: 'IndicatorCategory', code: string, donorLabel: string, recipientLabel: string } }, claims: Array<{ __typename?: 'Figure', id: string, ordinal: number, printedName?: string | null, value: string, printedValue: string, printedUnit: string, bound: Bound, partText?: string | null, planned: boolean, derived: boolean, statement: { __typename?: 'Statement', id: string, status: StatementStatus, simulated: boolean, recordedAt: string, period: { __typename?: 'Period', kind: PeriodKind, year?: number | null, from?: string | null, to?: string | null, label: string }, source: { __typename?: 'Source', title: string, url?: string | null } }, unit: { __typename?: 'Unit', code: string, label: string, money: boolean }, indicator: { __typename?: 'Indicator', id: string, code: string, name: string }, notices: Array<{ __typename?: 'Notice', code: string, message: string }> }> }> } };

export type PairingAgreementQueryVariables = Exact<{
  pairingId: Scalars['ID']['input'];
  year: Scalars['Int']['input'];
}>;


export type PairingAgreementQuery = { __typename?: 'Query', pairing?: { __typename?: 'Pairing', id: string, agreement?: { __typename?: 'Agreement', id: string, status: AgreementStatus, version: number, simulated: boolean } | null } | null };

export type PairingStatementsQueryVariables = Exact<{
  filter?: InputMaybe<StatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type PairingStatementsQuery = { __typename?: 'Query', statements: { __typename?: 'StatementConnection', nodes: Array<{ __typename?: 'Statement', id: string, status: StatementStatus, simulated: boolean, recordedAt: string, figures: Array<{ __typename?: 'Figure', id: string, ordinal: number, printedName?: string | null, value: string, printedValue: string, printedUnit: string, bound: Bound, partText?: string | null, planned: boolean, derived: boolean, unit: { __typename?: 'Unit', code: string, label: string, money: boolean }, indicator: { __typename?: 'Indicator', id: string, code: string, name: string }, notices: Array<{ __typename?: 'Notice', code: string, message: string }> }>, period: { __typename?: 'Period', kind: PeriodKind, year?: number | null, from?: string | null, to?: string | null, label: string }, source: { __typename?: 'Source', title: string, url?: string | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type FindIndicatorsQueryVariables = Exact<{
  search?: InputMaybe<Scalars['String']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type FindIndicatorsQuery = { __typename?: 'Query', indicators: { __typename?: 'IndicatorConnection', nodes: Array<{ __typename?: 'Indicator', id: string, code: string, name: string, definition: string, acceptedUnits: Array<string> }> } };

export type RecordStatementMutationVariables = Exact<{
  input: RecordStatementInput;
}>;


export type RecordStatementMutation = { __typename?: 'Mutation', recordStatement: { __typename?: 'StatementPayload', statement: { __typename?: 'Statement', id: string }, notices: Array<{ __typename?: 'Notice', code: string, message: string }> } };

export type PairingRowFragment = { __typename?: 'Pairing', id: string, programme: Programme, level: PairingLevel, simulated: boolean, years: Array<number>, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null, place?: { __typename?: 'Place', id: string, parent?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null, kind: PlaceKind } | null } | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null, place?: { __typename?: 'Place', id: string, parent?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null, kind: PlaceKind } | null } | null } };

export type PairingsQueryVariables = Exact<{
  filter?: InputMaybe<PairingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type PairingsQuery = { __typename?: 'Query', pairings: { __typename?: 'PairingConnection', nodes: Array<{ __typename?: 'Pairing', id: string, programme: Programme, level: PairingLevel, simulated: boolean, years: Array<number>, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null, place?: { __typename?: 'Place', id: string, parent?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null, kind: PlaceKind } | null } | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null, place?: { __typename?: 'Place', id: string, parent?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null, kind: PlaceKind } | null } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type MyPairingsQueryVariables = Exact<{
  filter?: InputMaybe<PairingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type MyPairingsQuery = { __typename?: 'Query', pairings: { __typename?: 'PairingConnection', nodes: Array<{ __typename?: 'Pairing', id: string, programme: Programme, level: PairingLevel, simulated: boolean, years: Array<number>, donor?: { __typename?: 'Party', id: string, name: string, nameEn?: string | null, place?: { __typename?: 'Place', id: string, parent?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null, kind: PlaceKind } | null } | null } | null, recipient: { __typename?: 'Party', id: string, name: string, nameEn?: string | null, place?: { __typename?: 'Place', id: string, parent?: { __typename?: 'Place', id: string, name: string, nameEn?: string | null, kind: PlaceKind } | null } | null } }> } };

export const ViewerPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"mayReadPublished"}},{"kind":"Field","name":{"kind":"Name","value":"mustChangePassword"}},{"kind":"Field","name":{"kind":"Name","value":"abilities"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerPartsFragment, unknown>;
export const EventPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<EventPartsFragment, unknown>;
export const FigurePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"printedName"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"printedValue"}},{"kind":"Field","name":{"kind":"Name","value":"printedUnit"}},{"kind":"Field","name":{"kind":"Name","value":"bound"}},{"kind":"Field","name":{"kind":"Name","value":"partText"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"derived"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"money"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<FigurePartsFragment, unknown>;
export const StatementHeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<StatementHeadFragment, unknown>;
export const PairingRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PairingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PairingRowFragment, unknown>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"mayReadPublished"}},{"kind":"Field","name":{"kind":"Name","value":"mustChangePassword"}},{"kind":"Field","name":{"kind":"Name","value":"abilities"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const RefreshSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefreshSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refreshSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}}]}}]} as unknown as DocumentNode<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignOutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedOut"}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const ChangePasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}}]}}]} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const EventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Events"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<EventsSubscription, EventsSubscriptionVariables>;
export const MissedEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MissedEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<MissedEventsQuery, MissedEventsQueryVariables>;
export const EventsUpToNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventsUpToNow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latestCursor"}}]}}]}}]} as unknown as DocumentNode<EventsUpToNowQuery, EventsUpToNowQueryVariables>;
export const PairingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Pairing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pairing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}}]}}]} as unknown as DocumentNode<PairingQuery, PairingQueryVariables>;
export const PairingResultsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PairingResults"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResultsFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"INDICATOR"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBound"}},{"kind":"Field","name":{"kind":"Name","value":"recorded"}},{"kind":"Field","name":{"kind":"Name","value":"isRecordedSimulated"}},{"kind":"Field","name":{"kind":"Name","value":"evidenced"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"completion"}},{"kind":"Field","name":{"kind":"Name","value":"completionBasis"}},{"kind":"Field","name":{"kind":"Name","value":"pace"}},{"kind":"Field","name":{"kind":"Name","value":"isTargetSimulated"}},{"kind":"Field","name":{"kind":"Name","value":"leadingClaimIds"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"money"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"donorLabel"}},{"kind":"Field","name":{"kind":"Name","value":"recipientLabel"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementHead"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"printedName"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"printedValue"}},{"kind":"Field","name":{"kind":"Name","value":"printedUnit"}},{"kind":"Field","name":{"kind":"Name","value":"bound"}},{"kind":"Field","name":{"kind":"Name","value":"partText"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"derived"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"money"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<PairingResultsQuery, PairingResultsQueryVariables>;
export const PairingAgreementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PairingAgreement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pairingId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pairing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pairingId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}}]}}]}}]}}]} as unknown as DocumentNode<PairingAgreementQuery, PairingAgreementQueryVariables>;
export const PairingStatementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PairingStatements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StatementFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementHead"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"printedName"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"printedValue"}},{"kind":"Field","name":{"kind":"Name","value":"printedUnit"}},{"kind":"Field","name":{"kind":"Name","value":"bound"}},{"kind":"Field","name":{"kind":"Name","value":"partText"}},{"kind":"Field","name":{"kind":"Name","value":"planned"}},{"kind":"Field","name":{"kind":"Name","value":"derived"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"money"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<PairingStatementsQuery, PairingStatementsQueryVariables>;
export const FindIndicatorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindIndicators"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicators"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"definition"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedUnits"}}]}}]}}]}}]} as unknown as DocumentNode<FindIndicatorsQuery, FindIndicatorsQueryVariables>;
export const RecordStatementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordStatementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordStatementMutation, RecordStatementMutationVariables>;
export const PairingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Pairings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PairingFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pairings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PairingRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PairingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PairingsQuery, PairingsQueryVariables>;
export const MyPairingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyPairings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PairingFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pairings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PairingRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PairingRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"programme"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"years"}},{"kind":"Field","name":{"kind":"Name","value":"donor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyPairingsQuery, MyPairingsQueryVariables>;