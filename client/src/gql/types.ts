// Made from the contract by `npm run codegen`; not written by hand.
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
  /** 认可待核实事项。 Accept that something that is asked about is so. */
  | 'ACCEPT_FLAG'
  /** 复核他人提出的村出列验收：通过、退回、撤销，解除监测。 Accept or send back a village that somebody else proposes to lift, undo it, and end its watch. */
  | 'ACCEPT_VILLAGES'
  /** 验收他人完成的任务。 Accept work that somebody else has done. */
  | 'ACCEPT_WORK'
  /** 签收和回复涉及本单位的表扬、提醒、约谈、问责。 Acknowledge and answer them for the own unit. */
  | 'ANSWER_ACCOUNTABILITY'
  /** 答复本单位的整改事项。 Answer what the own unit is to put right. */
  | 'ANSWER_RECTIFICATION'
  /** 代表受帮扶方批准项目。 Approve projects for the county. */
  | 'APPROVE_PROJECT'
  /** 审核报告。 Approve reports, or send them back. */
  | 'APPROVE_REPORT'
  /** 核查整改：退回或销号。 Check what was put right: return it or close it. */
  | 'CHECK_RECTIFICATION'
  /** 选定主数。 Choose which of several claims leads. */
  | 'CHOOSE_LEADING_CLAIM'
  /** 汇总下级的报告。 Sum up the reports below. */
  | 'COMPILE_REPORT'
  /** 确认对方登记的记录，或提出异议。 Confirm or dispute what the other side recorded. */
  | 'CONFIRM_RECORDS'
  /** 确认对方的报告。 Confirm the other side’s reports. */
  | 'CONFIRM_REPORT'
  /** 代表帮扶方同意项目。 Consent to projects for the donor. */
  | 'CONSENT_TO_PROJECT'
  /** 起草协议和指标任务。 Draft an agreement and its targets. */
  | 'DRAFT_AGREEMENT'
  /** 填报报告。 Write and submit reports. */
  | 'DRAFT_REPORT'
  /** 说明待核实事项。 Say why something that is asked about is so. */
  | 'EXPLAIN_FLAG'
  /** 起草和签发表扬、提醒、约谈、问责。 Draft and sign praise, reminders, talks and accountability within your place. */
  | 'HOLD_ACCOUNTABLE'
  /** 登记监测户，记其档案。 Enter households at risk, and keep their book. */
  | 'KEEP_HOUSEHOLDS'
  /** 登记台账（就业、采购、活动）及佐证，逐条或用表格。 Keep records and their evidence, singly or from a file. */
  | 'KEEP_RECORDS'
  /** 登记村集体收入、利益联结和易地搬迁安置点。 Record what villages earn together, links with households, and relocation sites. */
  | 'KEEP_VILLAGES'
  /** 锁定报告。 Lock reports. */
  | 'LOCK_REPORT'
  /** 管理账号和岗位。 Keep accounts and posts. */
  | 'MANAGE_ACCOUNTS'
  /** 制定和修订本地区的政策享受规则。 Make and revise the rules of benefits, for the own place. */
  | 'MANAGE_BENEFIT_RULES'
  /** 管理指标体系。 Keep the indicator schemes. */
  | 'MANAGE_INDICATORS'
  /** 管理结对关系和单位。 Keep pairings and parties. */
  | 'MANAGE_PAIRINGS'
  /** 管理项目。 Propose projects and report on them. */
  | 'MANAGE_PROJECT'
  /** 组织季度排位。 Open and freeze rankings. */
  | 'MANAGE_RANKINGS'
  /** 设立资金。 Open a fund. */
  | 'OPEN_FUND'
  /** 列出整改事项。 List what is to be put right. */
  | 'OPEN_RECTIFICATION'
  /** 组织督查检查，抽取样本，了结检查。 Order inspections, draw their samples and close them. */
  | 'ORDER_INSPECTION'
  /** 写明理由后登记不符合条件或重复享受的政策。 Record a benefit against its rule, with a reason. */
  | 'OVERRIDE_BENEFIT_RULE'
  /** 制定计划，下达和调整任务。 Plan work, assign and reschedule it. */
  | 'PLAN_WORK'
  /** 登记本方的资金和物资。 Post what your own side states about money and goods. */
  | 'POST_FUND_ENTRY'
  /** 公开材料。 Record a statement as published. */
  | 'PUBLISH_STATEMENT'
  /** 查看审计记录。 Read the audit trail. */
  | 'READ_AUDIT'
  /** 录入材料。 Record what a report or a publication states. */
  | 'RECORD_STATEMENT'
  /** 办理本单位的任务，填报进度。 Do the own unit’s work, and report on it. */
  | 'REPORT_WORK'
  /** 说明并了结双方登记的差异。 Close a difference with a reason. */
  | 'RESOLVE_DIFFERENCE'
  /** 核实、纳入和认定退出他人登记的监测户。 Review, admit and clear households that somebody else has entered. */
  | 'REVIEW_HOUSEHOLDS'
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

/** 认可一个待核实事项。 An acceptance. */
export type AcceptFlagInput = {
  /** 哪一项。 Which flag. */
  flagId: Scalars['ID']['input'];
  /** 理由，1–1000 字。 Why it may stay so, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that is accepted. */
  version: Scalars['Int']['input'];
};

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

/** 筛选账号。 Which accounts. */
export type AccountFilter = {
  /** 是否仍在用初始密码。 Whether their password is still one that somebody else has seen. */
  hasFirstPassword?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否可以登录。 Whether they may sign in. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** 今天在此单位任岗。 Holding a post at this party today. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /** 今天在此地区或其下的单位任岗，或监督该地区。 Holding a post today at a party within this place, or over it. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 今天任此岗位，任一。 Holding any of these roles today. */
  roles?: InputMaybe<Array<Role>>;
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

/** 可办理的事项。 What can be done to an entry. */
export type AccountabilityAction =
  /** 签收 acknowledgeAccountability。 */
  | 'ACKNOWLEDGE'
  /** 回复 answerAccountability。 */
  | 'ANSWER'
  /** 起草 draftAccountability。 */
  | 'DRAFT'
  /** 撤销：起草一件写明 revokesId 的并签发。 By drafting and signing an entry that names it. */
  | 'REVOKE'
  /** 签发 signAccountability。 */
  | 'SIGN'
  /** 撤回 withdrawAccountability。 */
  | 'WITHDRAW';

/** 依据。 On what an entry rests. */
export type AccountabilityBasis =
  /** 仅事由。 Nothing but its reason. */
  | 'FREE'
  /** 检查发现的问题：表扬须已销号。 Something that an inspection found; for praise a closed one. */
  | 'INSPECTION_FINDING'
  /** 检查报告：表扬须没有该单位未销号的问题，其余须发现过该单位的问题。 The report of an inspection that found something of the party; for praise one that leaves nothing of it open. */
  | 'INSPECTION_REPORT'
  /** 已定格排位中的名次。 A place of a frozen ranking. */
  | 'RANKING_PLACE'
  /** 整改事项：表扬须已销号。 An item to be put right; for praise a closed one. */
  | 'RECTIFICATION'
  /** 任务：表扬须未逾期，其余须已逾期。 Work: overdue, or for praise not overdue. */
  | 'WORK_ITEM';

/** 筛选表扬问责事项。 Which entries. */
export type AccountabilityFilter = {
  /** 是否逾期未回复。 Whether its answer is overdue. */
  answerOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否待您办理：签收、回复，或签发同事起草的。 Whether it waits for you: to acknowledge, to answer, or to sign what a colleague has drafted. */
  awaitingMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** 类别，任一。 Of any of these kinds. */
  kinds?: InputMaybe<Array<AccountabilityKind>>;
  /** 所涉单位，任一，最多 1000 个。 Concerning any of these parties. */
  partyIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 事由或依据中的文字。 Text within its reason or basis. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 状态，任一。 In any of these states. */
  states?: InputMaybe<Array<AccountabilityState>>;
};

/** 督查部门对工作的评价。 What supervision says of somebody’s work. */
export type AccountabilityKind =
  /** 问责。 Holding to account. */
  | 'ACCOUNTABILITY'
  /** 表扬，无须回复。 Praise; it asks for no answer. */
  | 'PRAISE'
  /** 提醒。 A reminder. */
  | 'REMINDER'
  /** 约谈。 A talk. */
  | 'TALK';

/** 办理状态。 How far an entry has come. */
export type AccountabilityState =
  /** 已签收。 Acknowledged. */
  | 'ACKNOWLEDGED'
  /** 已回复。 Answered. */
  | 'ANSWERED'
  /** 草稿，仅起草部门可见。 A draft, seen by its office alone. */
  | 'DRAFT'
  /** 已由另一件签发撤销。 Revoked by another signed entry. */
  | 'REVOKED'
  /** 已签发，待签收。 Signed; to be acknowledged. */
  | 'SIGNED'
  /** 已撤回，未签发。 Withdrawn before it was signed. */
  | 'WITHDRAWN';

/** 一项措施。 A measure. */
export type ActionMeasureInput = {
  /** 期限，在计划期内。 By when, within the plan’s period. */
  due: Scalars['Day']['input'];
  /** 预计增收（元）；不涉及钱的不填。 What it is to bring, in yuan; left out where it is not about money. */
  expected?: InputMaybe<Scalars['Money']['input']>;
  /** 做什么，1–300 字，不写证号、电话、账号和病情。 What is to be done; no ID, telephone or account numbers and no illnesses. */
  text: Scalars['String']['input'];
};

/** 筛选帮扶行动计划。 Which action plans. */
export type ActionPlanFilter = {
  /** 户，任一，最多 1000 户。 Of any of these households, 1000 at most. */
  householdIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 某日在期内。 In force on this day. */
  onDay?: InputMaybe<Scalars['Day']['input']>;
  /** 有措施应在此日前（含）完成而未完成。 With a measure that was due by this day and is not done. */
  openBy?: InputMaybe<Scalars['Day']['input']>;
  /** 结对，任一，最多 1000 个。 Of any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** 对一条活动台账可办理的事项。 What can be done to an activity. */
export type ActivityAction =
  /** 更正 correctActivity。 */
  | 'CORRECT'
  /** 结束 endActivity；仅限仍在继续的。 For what goes on. */
  | 'END'
  /** 撤回 withdrawActivity。 */
  | 'WITHDRAW';

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
  /** 劳务奖补（奖补与积分）。 Rewards for work. */
  | 'LABOR_REWARD'
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
  /** 园区挂牌、超市开业（共建园区、爱心公益超市）。 A park or a charity supermarket in operation. */
  | 'OPENED'
  /** 积分（奖补与积分）。 Points given and redeemed. */
  | 'POINTS'
  /** 生产奖补（奖补与积分）。 Rewards for production. */
  | 'PRODUCTION_REWARD'
  /** 推进会、调度会（会议）。 A progress meeting. */
  | 'PROGRESS'
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
  /** 某月的营业额（爱心公益超市）。 The turnover of one month. */
  | 'TURNOVER'
  /** 村村结对（单位结对）。 Villages paired. */
  | 'VILLAGE'
  /** 西部到东部（互访）。 A visit from west to east. */
  | 'WEST_TO_EAST';

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
  /** 奖补与积分。 Rewards and points. */
  | 'REWARD'
  /** 挂职干部和专技人才。 An official or specialist on secondment. */
  | 'SECONDMENT'
  /** 职业院校学生。 Vocational students. */
  | 'STUDENT'
  /** 爱心公益超市。 A charity supermarket. */
  | 'SUPERMARKET'
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

/** 商定帮扶行动计划。 An action plan. */
export type AgreeActionPlanInput = {
  /** 商定日期，不早于发现、不晚于今日。 When it was agreed, today at the latest. */
  agreedOn: Scalars['Day']['input'];
  /** 载有户意见的材料名称，1–20 项。 The papers that say so, 1 to 20. */
  evidence: Array<Scalars['String']['input']>;
  /** 已上传的文件，最多 10 份。 Files that were handed in, 10 at most. */
  evidenceIds?: Array<Scalars['ID']['input']>;
  /** 自何日起。 From this day. */
  from: Scalars['Day']['input'];
  /** 监测户；商定之日须有帮扶责任人。 The household; with a helper on the day of agreement. */
  householdId: Scalars['ID']['input'];
  /** 措施，1–20 项。 Its measures, 1 to 20. */
  measures: Array<ActionMeasureInput>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 户的意见，1–500 字，不写证号、电话、账号和病情。 What the household said to it; no ID, telephone or account numbers and no illnesses. */
  say: Scalars['String']['input'];
  /** 至何日止，最长三年；与该户其他计划不重叠。 Up to this day; three years at most, apart from its other plans. */
  until: Scalars['Day']['input'];
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

/** 筛选协议。 Which agreements. */
export type AgreementFilter = {
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 最新版本的状态，任一。 The latest version is in any of these states. */
  statuses?: InputMaybe<Array<AgreementStatus>>;
  /** 年度，任一。 Any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
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

/** 筛选预警。 Which alarms. */
export type AlarmFilter = {
  /** 填 true 只看已解除的，默认只看未解除的。 Those that have ended, instead of those that last. */
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  /** 指标代码，任一。 About any of these indicators. */
  indicators?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 种类，任一。 Of any of these kinds. */
  kinds?: InputMaybe<Array<AlarmKind>>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 轻重，任一。 Of any of these weights. */
  severities?: InputMaybe<Array<FlagSeverity>>;
  /** 轮到谁，任一。 Whose turn it is, any of these. */
  turns?: InputMaybe<Array<AlarmTurn>>;
};

/** 预警的种类。 What an alarm is about. */
export type AlarmKind =
  /** 指标落后序时进度。 An indicator is behind the time pace of its year. */
  | 'BEHIND_PLAN'
  /** 双方差异逾期未答复。 A difference was not answered in time. */
  | 'DIFFERENCE_OVERDUE'
  /** 异议逾期未办。 A dispute was not dealt with in time. */
  | 'DISPUTE_OVERDUE'
  /** 资金沉淀，且未说明。 Money lies idle, and nobody has explained why. */
  | 'MONEY_IDLE'
  /** 整改事项逾期未答复。 Something to be put right was not answered in time. */
  | 'RECTIFICATION_OVERDUE'
  /** 逾期未报。 A county is silent past its deadline. */
  | 'REPORT_OVERDUE'
  /** 任务或其节点逾期未完成。 Work, or a milestone of it, was not done in time. */
  | 'WORK_OVERDUE';

/** 预警的次序。 The order of alarms. */
export type AlarmOrder = {
  /** 方向。 Which way. */
  direction?: SortDirection;
  /** 依据。 By what. */
  field: AlarmOrderField;
};

/** 预警的排序依据。 By what alarms are sorted. */
export type AlarmOrderField =
  /** 出现时间。 When it began. */
  | 'BEGAN'
  /** 轻重。 How much it weighs. */
  | 'SEVERITY'
  /** 自哪天起。 Since when it is so. */
  | 'SINCE';

/** 轮到谁办理。 Who is to act. */
export type AlarmTurn =
  /** 帮扶方。 The donor. */
  | 'DONOR'
  /** 主管办公室。 The office above them. */
  | 'OFFICE'
  /** 受帮扶方。 The recipient. */
  | 'RECIPIENT'
  /** 督查部门。 Supervision. */
  | 'SUPERVISOR'
  /** 整改责任单位。 The units of an item to be put right. */
  | 'UNIT';

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

/** 回复。 An answer. */
export type AnswerAccountabilityInput = {
  /** 回复，1–2000 字，勿写身份证号、电话、账号。 The answer, no personal numbers in it. */
  answer: Scalars['String']['input'];
  /** 哪一件。 Which entry. */
  entryId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that was seen. */
  version: Scalars['Int']['input'];
};

/** 答复一项异议。 An answer. */
export type AnswerDisputeInput = {
  /** 如何答复。 How it is answered. */
  answer: DisputeAnswer;
  /** 哪一项。 Which dispute. */
  disputeId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 说明，1–1000 字。 What there is to say, 1 to 1000 characters. */
  text: Scalars['String']['input'];
  /** 所依据的版本。 The version that is answered. */
  version: Scalars['Int']['input'];
};

/** 答复一个整改事项。 An answer. */
export type AnswerRectificationInput = {
  /** 答复，1–2000 字。 What was done, 1 to 2000 characters. */
  answer: Scalars['String']['input'];
  /** 哪一项。 Which item. */
  rectificationId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that is answered. */
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

/** 审核报告。 An approval. */
export type ApproveReportInput = {
  /** 报告。 The report. */
  reportId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that you saw. */
  version: Scalars['Int']['input'];
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

/** 确定帮扶责任人；原责任人至前一日止。 Who helps a household from now on; who did so ends the day before. */
export type AssignHelperInput = {
  /** 该单位的账号；与姓名只填一项。 An account of the unit; or the name, not both. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** 监测户。 The household. */
  householdId: Scalars['ID']['input'];
  /** 姓名，1–60 字；没有账号时填。 The name, where there is no account. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 更换的理由，1–500 字；已有责任人时必填。 Why the former one ends; needed where there is one. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 自何日起，默认今日；不早于发现和现责任人的起始日。 Since when, by default today; not before the household was found or its helper began. */
  since?: InputMaybe<Scalars['Day']['input']>;
  /** 所在单位，须属于该户所在的结对。 The unit, of the household’s pairing. */
  unitId: Scalars['ID']['input'];
};

/** 下达一项任务。 A piece of work. */
export type AssignWorkInput = {
  /** 期限，在计划期间之内。 By when, within the plan’s period. */
  due: Scalars['Day']['input'];
  /** 来源的会议、协议、整改事项、待核实事项或发现问题的走访；来自走访的任务名称勿写身份证号、电话和账号。 The meeting, agreement, item to be put right, flag, or visit that found a problem, of which it was born; what is born of a visit names no ID, telephone or account number. */
  originId?: InputMaybe<Scalars['ID']['input']>;
  /** 责任人账号；与姓名填其一。 The person’s account; this or the name. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** 责任人姓名，1–60 字。 The person’s name, 1 to 60 characters. */
  personName?: InputMaybe<Scalars['String']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 各步骤，按先后，最多 20 步；节点日期自期限倒推。 Its steps in their order, 20 at most; their days are counted back from the deadline. */
  steps?: Array<WorkStepInput>;
  /** 任务，1–500 字。 What is to be done, 1 to 500 characters. */
  title: Scalars['String']['input'];
  /** 责任单位。 The unit responsible. */
  unitId: Scalars['ID']['input'];
  /** 所属计划。 The plan that it belongs to. */
  workPlanId: Scalars['ID']['input'];
};

/** 为记录附上佐证。 Files to attach to records. */
export type AttachEvidenceInput = {
  /** 佐证文件，1–10 份。 1 to 10 files. */
  evidenceIds: Array<Scalars['ID']['input']>;
  /** 记录（就业、采购、活动、资金记录、整改事项、任务、走访或帮扶行动计划），1–100 条，每份文件附于每条记录；一条记录最多 50 份。 1 to 100 records, each of which every file proves; 50 files at most for each record. */
  recordIds: Array<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复附上。 Unique for each request. */
  requestKey: Scalars['String']['input'];
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
  /** 说明理由后打开了一户的佐证文件。 Somebody opened a file about a household, and said why. */
  | 'EVIDENCE_OPENED'
  /** 查看了一户的个人信息原文。 Somebody saw a household unmasked. */
  | 'HOUSEHOLD_UNMASKED'
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

/** 筛选审计记录。 Which audit entries. */
export type AuditEntryFilter = {
  /** 由此账号所为。 Done by this account. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** 事项，任一。 Any of these. */
  actions?: InputMaybe<Array<AuditAction>>;
  /** 自此日起。 From this day. */
  from?: InputMaybe<Scalars['Day']['input']>;
  /** 与此结对有关。 About this pairing. */
  pairingId?: InputMaybe<Scalars['ID']['input']>;
  /** 对此账号、令牌或人员所为。 Done to this account, service token or person. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** 至此日止，含当日。 To this day, included. */
  to?: InputMaybe<Scalars['Day']['input']>;
};

/** 政策按户还是按人享受。 For whom a benefit is. */
export type BenefitAudience =
  /** 按户。 A household. */
  | 'HOUSEHOLD'
  /** 按人。 Each person who meets the conditions. */
  | 'PERSON';

/** 防漏表按什么分组计数。 By what the leak-proof table is counted. */
export type BenefitCountDimension =
  /** 规则。 Rule. */
  | 'RULE'
  /** 乡镇。 Township. */
  | 'TOWN';

/** 防漏表发现的情况。 What the leak-proof table finds. */
export type BenefitFinding =
  /** 应享未享且已逾期。 Missing beyond the days within which it is to be given. */
  | 'LATE'
  /** 应享未享。 Owed, and not received. */
  | 'MISSING'
  /** 不符合条件而享受。 Received without meeting the conditions on that day. */
  | 'NOT_ENTITLED'
  /** 重复享受。 Received more than once for one period. */
  | 'TWICE';

/** 资金，还是实物、服务、岗位。 Money, or something else. */
export type BenefitForm =
  /** 实物、服务或岗位。 Goods, a service, a post. */
  | 'KIND'
  /** 资金。 Money. */
  | 'MONEY';

/** 多久享受一次。 How often a benefit is given. */
export type BenefitFrequency =
  /** 每月。 Each month. */
  | 'MONTH'
  /** 一次性。 Once. */
  | 'ONCE'
  /** 每学期：春季 2 月起，秋季 8 月起。 Each school term: from February, and from August. */
  | 'TERM'
  /** 每年。 Each year. */
  | 'YEAR';

/** 筛选防漏表。 Which rows of the leak-proof table. */
export type BenefitLeakFilter = {
  /** 发现的情况，任一。 Where any of these is found. */
  findings?: InputMaybe<Array<BenefitFinding>>;
  /** 监测户，任一。 Of any of these households. */
  householdIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 截至何日，默认今日。 As of which day; by default today. */
  onDay?: InputMaybe<Scalars['Day']['input']>;
  /** 结对，任一。 Of any of these pairings. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 当日所在地区，任一，含其下各地。 That lay at or below any of these places on the day. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 规则，任一。 Of any of these rules. */
  ruleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 自何日起的各期，最早五年前；默认当年 1 月 1 日。 Periods that begin from here on, five years back at most; by default since the year began. */
  since?: InputMaybe<Scalars['Day']['input']>;
};

/** 对利益联结可办理的事项。 What can be done to a link. */
export type BenefitLinkAction =
  /** 变动联结的监测户 changeBenefitLinkHouseholds。 */
  | 'CHANGE_HOUSEHOLDS'
  /** 更正或终止 correctBenefitLink。 */
  | 'CORRECT'
  /** 登记 openBenefitLink。 */
  | 'OPEN'
  /** 登记投入或分红 recordBenefitLinkMoney。 */
  | 'RECORD_MONEY'
  /** 冲销一笔资金 reverseBenefitLinkMoney。 */
  | 'REVERSE_MONEY'
  /** 撤回 withdrawBenefitLink。 */
  | 'WITHDRAW';

/** 利益联结按什么合计。 By what links are summed. */
export type BenefitLinkDimension =
  /** 联结方式。 Their kind. */
  | 'KIND'
  /** 逐项。 Each alone. */
  | 'LINK'
  /** 所在乡镇或村。 Their township or village. */
  | 'PLACE';

/** 筛选利益联结。 Which links. */
export type BenefitLinkFilter = {
  /** 联结方式，任一。 Of any of these kinds. */
  kinds?: InputMaybe<Array<BenefitLinkKind>>;
  /** 在此日有效的。 In force on this day. */
  onDay?: InputMaybe<Scalars['Day']['input']>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 来自哪些项目。 Coming from any of these projects. */
  projectIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 名称或参与方印刷名称中的文字。 Text within its name. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 村名。 The village’s name, exactly. */
  village?: InputMaybe<Scalars['String']['input']>;
  /** 只看已撤回的；默认只看有效的。 Only what was withdrawn; by default only what stands. */
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 利益联结方式。 By what means households share. */
export type BenefitLinkKind =
  /** 土地流转、资产租赁。 Land or assets let. */
  | 'LEASE'
  /** 订单帮扶。 Orders at an agreed price. */
  | 'ORDERS'
  /** 其他。 Other means. */
  | 'OTHER'
  /** 代购代销。 Buying and selling for them. */
  | 'SALES'
  /** 股份合作。 Shares. */
  | 'SHARES'
  /** 生产托管。 Production in trust. */
  | 'TRUSTEESHIP'
  /** 务工就业。 Paid work. */
  | 'WORK';

/** 利益联结的资金方向。 Which way the money of a link went. */
export type BenefitLinkMoney =
  /** 向农户支付：分红、收购款、工资、租金等。 Paid out to households. */
  | 'PAID_OUT'
  /** 投入。 Put in. */
  | 'PUT_IN';

/** 利益联结的一个参与方：平台上的单位，或印刷名称。 A partner: a party, or a printed name. */
export type BenefitLinkPartnerInput = {
  /** 印刷名称，1–200 字；未选单位时填写。 Its name, where no party is said. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 平台上的单位。 The party. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /** 是什么。 What it is. */
  role: BenefitLinkRole;
};

/** 参与方是什么。 What a partner of a link is. */
export type BenefitLinkRole =
  /** 基地。 A production base. */
  | 'BASE'
  /** 合作社。 A co-operative. */
  | 'COOPERATIVE'
  /** 企业。 An enterprise. */
  | 'ENTERPRISE'
  /** 其他，如村集体。 Another, such as the village itself. */
  | 'OTHER';

/** 一次政策享受。 A benefit. */
export type BenefitRowInput = {
  /** 金额；资金必填。 The amount, where it is money. */
  amount?: InputMaybe<Scalars['Money']['input']>;
  /** 享受日期。 The day. */
  day: Scalars['Day']['input'];
  /** 依据的材料名称，最多 20 份。 The papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 支付的那笔协作资金（已拨付或支出）。 The entry of the pairing’s money that paid it. */
  fundEntryId?: InputMaybe<Scalars['ID']['input']>;
  /** 给予的实物、服务或岗位；默认规则所写。 What was given; by default what the rule says. */
  given?: InputMaybe<Scalars['String']['input']>;
  /** 监测户。 The household. */
  householdId: Scalars['ID']['input'];
  /** 成员；按人享受的规则必填。 The member, where the rule is for persons. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** 特批理由：不符合条件或同期第二次，仅县级审核员。 Why it is let through; by a county reviewer. */
  overrideReason?: InputMaybe<Scalars['String']['input']>;
  /** 所属期：2019、2019-03、2019-T1、2019-T2；默认享受日期所在的一期。 The period; by default that of the day. */
  period?: InputMaybe<Scalars['String']['input']>;
  /** 规则。 The rule. */
  ruleId: Scalars['ID']['input'];
  /** 资金来源；选了资金记录的可不填。 From which level; not needed with an entry. */
  source?: InputMaybe<BenefitSource>;
  /** 凭证号，1–100 字，不写银行账号。 The voucher; no account number. */
  voucher?: InputMaybe<Scalars['String']['input']>;
};

/** 筛选政策享受规则。 Which rules. */
export type BenefitRuleFilter = {
  /** 按户或按人。 For whom they are. */
  audience?: InputMaybe<BenefitAudience>;
  /** 代码，任一。 Of any of these codes. */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 当日执行的。 In force on this day. */
  onDay?: InputMaybe<Scalars['Day']['input']>;
  /** 与这些地区有关的：全国的、其上级的和其下的。 That matter in any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** 资金来自哪一级。 From which level a benefit comes. */
export type BenefitSource =
  /** 中央。 Central. */
  | 'CENTRAL'
  /** 市级。 A city’s. */
  | 'CITY'
  /** 县级。 The county’s own. */
  | 'COUNTY'
  /** 其他。 Another. */
  | 'OTHER'
  /** 东西部协作资金，对应具体一笔。 Of the pairing, from a named entry. */
  | 'PAIRING'
  /** 省级。 Provincial. */
  | 'PROVINCE';

/** 享受金额按什么分组合计。 By what benefits are summed up. */
export type BenefitSumDimension =
  /** 协作资金。 Fund of the pairing. */
  | 'FUND'
  /** 规则。 Rule. */
  | 'RULE'
  /** 资金来源。 From which level. */
  | 'SOURCE'
  /** 乡镇。 Township. */
  | 'TOWN'
  /** 年度。 Year. */
  | 'YEAR';

/** 规则的内容。 What a rule says. */
export type BenefitTermsInput = {
  /** 最小周岁，0–150。 The least age. */
  ageFrom?: InputMaybe<Scalars['Int']['input']>;
  /** 最大周岁，0–150。 The greatest age. */
  ageTo?: InputMaybe<Scalars['Int']['input']>;
  /** 户的类别，任一。 Any of these categories. */
  categories?: Array<RegisterCategory>;
  /** 文号，1–100 字。 The number of its document. */
  documentNo: Scalars['String']['input'];
  /** 自何日起执行。 From this day on. */
  from: Scalars['Day']['input'];
  /** 是否在校。 Whether in school. */
  inSchool?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否有劳动能力。 Whether able to work. */
  isLabourer?: InputMaybe<Scalars['Boolean']['input']>;
  /** 实物、服务或岗位，1–100 字。 What is given where it is no money. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** 标准，或最低标准；资金必填。 The amount, or the least. */
  least?: InputMaybe<Scalars['Money']['input']>;
  /** 须均已落实的保障。 Guarantees that are met. */
  met?: Array<HouseholdGuarantee>;
  /** 最高标准；默认同最低。 The most; by default the least. */
  most?: InputMaybe<Scalars['Money']['input']>;
  /** 英文名称，1–100 字符。 Its English name. */
  nameEn: Scalars['String']['input'];
  /** 中文名称，1–60 字。 Its Chinese name. */
  nameZh: Scalars['String']['input'];
  /** 是否须已纳入监测。 Whether only once admitted. */
  needsAdmission?: Scalars['Boolean']['input'];
  /** 须均未落实的保障。 Guarantees not met yet. */
  notMet?: Array<HouseholdGuarantee>;
  /** 备注，1–500 字。 A note. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 与户主的关系，任一。 Any of these relations. */
  relations?: Array<FamilyRelation>;
  /** 是否代替上级同代码规则。 Whether it stands in the place of wider rules of its code. */
  replaces?: Scalars['Boolean']['input'];
  /** 风险，任一。 Any of these risks. */
  risks?: Array<HouseholdRisk>;
  /** 执行至何日。 Until this day. */
  until?: InputMaybe<Scalars['Day']['input']>;
  /** 符合条件后多少天内兑现，0–1000。 Within so many days it is to be given. */
  withinDays: Scalars['Int']['input'];
};

/** 看板上列出哪些结对。 Which pairings the board lists. */
export type BoardFilter = {
  /** 层级，任一。 Any of these levels. */
  levels?: InputMaybe<Array<PairingLevel>>;
  /** 只列这些结对，任一，最多 100 个。 Only these pairings, 100 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 帮扶方或受帮扶方的名称。 Part of the donor’s or recipient’s name. */
  search?: InputMaybe<Scalars['String']['input']>;
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
  /** 文字中有身份证号、电话或银行账号，而此栏多人可见。 An ID, telephone or account number in a text that many read. */
  | 'HOLDS_NUMBER'
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

/** 变动联结的监测户。 Registered households that join or leave a link. */
export type ChangeBenefitLinkHouseholdsInput = {
  /** 新联结的，最多 500 户。 Those that join, 500 at most. */
  add?: Array<Scalars['ID']['input']>;
  /** 利益联结。 The link. */
  linkId: Scalars['ID']['input'];
  /** 说明，1–500 字。 A remark. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** 不再联结的，最多 500 户。 Those that leave, 500 at most. */
  remove?: Array<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
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

/** 家庭成员的变动。 Changes of a household’s members. */
export type ChangeHouseholdMembersInput = {
  /** 增加的成员，最多 30 人。 Who joins, 30 at most. */
  add?: Array<HouseholdMemberInput>;
  /** 更正或离户的成员，最多 30 人。 What changes of others, 30 at most. */
  correct?: Array<CorrectHouseholdMemberInput>;
  /** 监测户。 The household. */
  householdId: Scalars['ID']['input'];
  /** 理由，1–1000 字，不写证号、电话、账号和病情；户主未离户而更换时必填。 Why; needed where the head becomes another and stays. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
};

/** 调整一次检查的检查组。 A change of the team of an inspection. */
export type ChangeInspectionTeamInput = {
  /** 哪次检查。 Which inspection. */
  inspectionId: Scalars['ID']['input'];
  /** 入组的人，接在名单之后，前后共 30 人以内。 Who joins, after the others; 30 in all, those who left included. */
  joined?: Array<InspectionOfficialInput>;
  /** 接任组长的人，调整后名单中的序号；组长不变的不填。 Who leads from now on, as the team stands then. */
  leader?: InputMaybe<Scalars['Int']['input']>;
  /** 离组的人，检查组名单中的序号，从 1 起。 Who leaves, as the team stands, from 1. */
  left?: Array<Scalars['Int']['input']>;
  /** 理由，1–500 字。 Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
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

/** 修改视图；未填的不变。 To change a view; what is left out stays. */
export type ChangeViewInput = {
  /** 是否设为默认。 Whether the page opens with it. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** 新名称。 Its new name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 新的筛选与排序。 What it now filters and orders by. */
  query?: InputMaybe<Scalars['String']['input']>;
  /** 请求编号，1 至 64 个字符。 Names this request. */
  requestKey: Scalars['String']['input'];
  /** 所见的版本。 The version last seen. */
  version: Scalars['Int']['input'];
  /** 视图。 The view. */
  viewId: Scalars['ID']['input'];
};

/** 登记出列标准的核查。 Checks of a village. */
export type CheckVillageInput = {
  /** 核查的各项标准，每项一次。 The standards checked, each once. */
  checks: Array<VillageCheckInput>;
  /** 办理日期，默认今日。 When; by default today. */
  day?: InputMaybe<Scalars['Day']['input']>;
  /** 依据的材料名称，最多 20 份。 Papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 拟出列村。 The village on the list. */
  liftId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 说明，最多 500 字。 A remark. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
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

/** 了结一次检查。 A closing. */
export type CloseInspectionInput = {
  /** 未销号而移交的问题，最多 300 个。 Findings that are handed over open, 300 at most. */
  handedOver?: Array<HandedOverFindingInput>;
  /** 哪次检查。 Which inspection. */
  inspectionId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 报告或理由，1–2000 字。 The report or the reason, 1 to 2000 characters. */
  text: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
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

/** 销号。 A closing. */
export type CloseRectificationInput = {
  /** 核查结论，1–1000 字。 What the check found, 1 to 1000 characters. */
  conclusion: Scalars['String']['input'];
  /** 哪一项。 Which item. */
  rectificationId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that is closed. */
  version: Scalars['Int']['input'];
};

/** 村集体收入按什么合计。 By what collective income is summed. */
export type CollectiveIncomeDimension =
  /** 县。 The county. */
  | 'COUNTY'
  /** 季度；按全年登记的为 0。 The quarter; 0 for what was told of a whole year. */
  | 'QUARTER'
  /** 来源。 Its source. */
  | 'SOURCE'
  /** 乡镇。 The township. */
  | 'TOWN';

/** 筛选村集体收入。 Which collective incomes. */
export type CollectiveIncomeFilter = {
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 来源代码，任一。 Of any of these sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 村名。 The village’s name, exactly. */
  village?: InputMaybe<Scalars['String']['input']>;
  /** 只看已撤回的；默认只看有效的。 Only what was withdrawn; by default only what stands. */
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
  /** 年度，任一。 Of any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 哪些村集体收入合计。 Which collective incomes are summed. */
export type CollectiveIncomeSumFilter = {
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 来源代码，任一。 Of any of these sources. */
  sources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 村名。 The village’s name, exactly. */
  village?: InputMaybe<Scalars['String']['input']>;
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

/** 批注报告。 A comment. */
export type CommentOnReportInput = {
  /** 指标代码；不填为整份报告。 At which figure; none for the whole report. */
  indicator?: InputMaybe<Scalars['String']['input']>;
  /** 报告。 The report. */
  reportId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 内容，1–1000 字。 What is said, 1 to 1,000 characters. */
  text: Scalars['String']['input'];
  /** 请谁办理。 Who must act. */
  toAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** 请哪个岗位办理。 Which desk must act. */
  toDesk?: InputMaybe<ReportDesk>;
};

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

/** 汇总下级的报告。 A compiled report to be begun. */
export type CompileReportInput = {
  /** 由帮扶方牵头单位汇总的，帮扶方。 The donor whose lead sums up. */
  donorId?: InputMaybe<Scalars['ID']['input']>;
  /** 汇总报表的代码，如 CITY_QUARTERLY。 The form’s code. */
  form: Scalars['String']['input'];
  /** 期间。 The period. */
  period: ReportPeriodInput;
  /** 由市、省汇总的，所在市、省。 The city or the province that sums up. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
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

/** 按条件确认。 Confirm what was found. */
export type ConfirmFoundInput = {
  /** 与查看时相同的条件。 The filter that you looked through. */
  filter: FoundRecordsFilter;
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** foundRecords 给出的 seen。 What foundRecords gave as `seen`. */
  seen: Scalars['Cursor']['input'];
};

/** 确认对方登记的记录。 Records of the other side to confirm. */
export type ConfirmRecordsInput = {
  /** 逐条指明，1–500 条；与 selection 二选一。 One by one, 1 to 500; either these or a selection. */
  records?: InputMaybe<Array<SeenRecordInput>>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 按条件选定。 By selection. */
  selection?: InputMaybe<RecordSelectionInput>;
};

/** 确认对方的报告。 A confirmation. */
export type ConfirmReportInput = {
  /** 报告。 The report. */
  reportId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that you saw. */
  version: Scalars['Int']['input'];
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
  /** 奖补的资金来源。最多 200 字。 Where the money of a reward comes from. */
  fundedBy?: InputMaybe<Scalars['String']['input']>;
  /** 户数：本年度未在同类其他记录中计入的不同户；超市为当月。 Different households who stand in no other record of this form in the year; of a supermarket those of the month. */
  households?: InputMaybe<Scalars['Int']['input']>;
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
  /** 发放积分。 Points given. */
  pointsGiven?: InputMaybe<Scalars['Int']['input']>;
  /** 兑换积分，含以前发放的。 Points redeemed, those given before among them. */
  pointsRedeemed?: InputMaybe<Scalars['Int']['input']>;
  /** 花名册中的脱贫（贫困）人数。 Of the workers of a roster, the poor or lifted. */
  poorPersons?: InputMaybe<Scalars['Int']['input']>;
  /** 主持人（会议），最多 60 字。 Who presided at a meeting. */
  presider?: InputMaybe<Scalars['String']['input']>;
  /** 更正理由，1–1000 字。 Why, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 奖补金额（元）；不计入资金指标，资金以资金账为准。 What was paid as a reward, in yuan; it enters no figure of funds, which the ledger counts. */
  reward?: InputMaybe<Scalars['Money']['input']>;
  /** 期（场）数，未填为一。 How many sessions; one if null. */
  sessions?: InputMaybe<Scalars['Int']['input']>;
  /** 事由：培训、会议、互访、招聘会的名称，其他记录的说明。最多 200 字。 What it was: the name of a course, meeting, visit or fair; for others a remark. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** 结束日期；单日的、仍在继续的为空。 The last day; null for a single day, and while it goes on. */
  to?: InputMaybe<Scalars['Day']['input']>;
  /** 超市当月营业额（元），含积分兑换物资折款。 Turnover of the month in yuan, goods for points included. */
  turnover?: InputMaybe<Scalars['Money']['input']>;
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 更正或终止一项利益联结；各项均按应有的内容填写，参与方、项目和资产不填的不变。 A correction: everything as it should be; partners, project and asset that are left out stay. */
export type CorrectBenefitLinkInput = {
  /** 所用的资产；不填则不变，null 为没有。 The asset it uses; left out, it stays; null: none. */
  assetId?: InputMaybe<Scalars['ID']['input']>;
  /** 依据的材料名称，最多 20 份。 Papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 起始日期。 Since when. */
  from: Scalars['Day']['input'];
  /** 联结方式。 By what means. */
  kind: BenefitLinkKind;
  /** 利益联结。 The link. */
  linkId: Scalars['ID']['input'];
  /** 名称，1–200 字。 Its name. */
  name: Scalars['String']['input'];
  /** 监测户以外的其他农户数。 Households beside those of the register. */
  otherHouseholds: Scalars['Int']['input'];
  /** 参与方，1–20 个；不填则不变。 Its partners; left out, they stay. */
  partners?: InputMaybe<Array<BenefitLinkPartnerInput>>;
  /** 来自的项目；不填则不变，null 为没有。 The project it comes from; left out, it stays; null: none. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 理由，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 截止日期。 Until when. */
  until?: InputMaybe<Scalars['Day']['input']>;
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
};

/** 更正一笔村集体收入。 A correction. */
export type CorrectCollectiveIncomeInput = {
  /** 更正后的金额（元）。 The amount as it should be, in yuan. */
  amount: Scalars['Money']['input'];
  /** 依据的材料名称，最多 20 份。 Papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 村集体收入。 The collective income. */
  incomeId: Scalars['ID']['input'];
  /** 理由，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
};

/** 更正户的登记内容或登记搬迁；不填的不变。 Corrects what a household is entered as, or says that it moved; what is left out stays. */
export type CorrectHouseholdInput = {
  /** 类别，须在发现之日适用；已纳入的须由发现人以外的审核人更正。 The category, of the era in which it was found; of a household that was admitted a reviewer corrects it who did not find it. */
  category?: InputMaybe<RegisterCategory>;
  /** 监测户。 The household. */
  householdId: Scalars['ID']['input'];
  /** 搬迁之日：此前仍按原住地统计；不填为原来登错。 The day of the move, before which it counts where it lay; left out where the place was wrong from the first. */
  movedOn?: InputMaybe<Scalars['Day']['input']>;
  /** 户编号；已有按户享受记录或多次登记的不能改。 The number; it stays where benefits or other entries name it. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** 乡镇或村，须在该县且在您范围内。 A township or village of the county, and yours. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 理由，1–1000 字，不写证号、电话、账号和病情。 Why; no ID, telephone or account numbers, no illnesses. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
  /** 村名；空文本为删去。 The village; an empty text takes it away. */
  village?: InputMaybe<Scalars['String']['input']>;
};

/** 更正一名成员；不填的不变。 What is said of a member now; what is left out stays. */
export type CorrectHouseholdMemberInput = {
  /** 健康情况，1–500 字，封存。 What is known of their health; kept sealed. */
  health?: InputMaybe<Scalars['String']['input']>;
  /** 是否在校。 Whether they go to school. */
  inSchool?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否有劳动能力。 Whether they can work. */
  isLabourer?: InputMaybe<Scalars['Boolean']['input']>;
  /** 成员。 The member. */
  memberId: Scalars['ID']['input'];
  /** 与户主的关系。 Who they are to the head. */
  relation?: InputMaybe<FamilyRelation>;
  /** 在本户的最后一日（迁出、去世等）。 Their last day in the household. */
  until?: InputMaybe<Scalars['Day']['input']>;
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

/** 更正一个安置点；名称不变，其余各项均按应有的内容填写，旁边的活动台账不填的不变。 A correction: everything but the name, as it should be; what stands beside it stays where it is left out. */
export type CorrectRelocationSiteInput = {
  /** 旁边的帮扶车间、企业或园区，最多 50 条；不填则不变。 Workshops, firms or parks, 50 at most; left out, they stay. */
  activityIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 依据的材料名称，最多 20 份。 Papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 安置户数。 Households settled. */
  households: Scalars['Int']['input'];
  /** 安置人数。 People settled. */
  persons: Scalars['Int']['input'];
  /** 理由，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 配套服务。 Services beside it. */
  services: Array<SiteService>;
  /** 搬迁入住日期。 When they moved in. */
  settledOn: Scalars['Day']['input'];
  /** 安置点。 The site. */
  siteId: Scalars['ID']['input'];
  /** 所依据的版本。 The version that it is based on. */
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

/** 更正走访记录；不填的不变。 A visit as it really was; what is left out stays. */
export type CorrectVisitInput = {
  /** 走访日期。 The day. */
  day?: InputMaybe<Scalars['Day']['input']>;
  /** 地点。 Where. */
  locality?: InputMaybe<Scalars['String']['input']>;
  /** 走访情况。 What was seen and said. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 发现的问题。 The problem that was found. */
  problem?: InputMaybe<Scalars['String']['input']>;
  /** 更正的理由，1–500 字，不写证号、电话、账号和病情。 Why; no ID, telephone or account numbers and no illnesses. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
  /** 走访。 The visit. */
  visitId: Scalars['ID']['input'];
  /** 由谁走访；走访人不是帮扶责任人的才填。 Who went, where it was not the helper. */
  visitor?: InputMaybe<Scalars['String']['input']>;
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

/** 删除视图。 To forget a view. */
export type DeleteViewInput = {
  /** 请求编号，1 至 64 个字符。 Names this request. */
  requestKey: Scalars['String']['input'];
  /** 视图。 The view. */
  viewId: Scalars['ID']['input'];
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

/** 对差异可办理的事项。 What can be done to a difference. */
export type DifferenceAction =
  /** 说明并了结 resolveDifference。 Close it with a reason. */
  | 'RESOLVE';

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

/** 对异议可办理的事项。 What can be done to a dispute. */
export type DisputeAction =
  /** 全部记录经确认、撤回或另提异议后自动了结。 By itself, when every record is settled. */
  | 'CLOSE'
  /** 答复已更正 answerDispute。 */
  | 'CORRECT'
  /** 说明理由 answerDispute。 */
  | 'EXPLAIN'
  /** 提出 disputeRecords、disputeFound。 */
  | 'OPEN'
  /** 不接受说明 returnDispute。 */
  | 'RETURN'
  /** 答复已撤回 answerDispute，随即了结。 */
  | 'WITHDRAW';

/** 如何答复异议；须与记录现状相符。 How a dispute is answered; the records have to be as the answer says. */
export type DisputeAnswer =
  /** 已逐条更正（或撤回其中一部分）。 Every record was corrected, or some of them withdrawn. */
  | 'CORRECT'
  /** 记录无误，说明理由。 The records are right, and why. */
  | 'EXPLAIN'
  /** 已全部撤回。 All of them were withdrawn. */
  | 'WITHDRAW';

/** 筛选异议。 Which disputes. */
export type DisputeFilter = {
  /** 台账种类，任一。 About any of these kinds of record. */
  kinds?: InputMaybe<Array<RecordKind>>;
  /** 是否逾期未办。 Whether it waits past its deadline. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 涉及这条记录的。 About this record. */
  recordId?: InputMaybe<Scalars['ID']['input']>;
  /** 状态，任一。 In any of these states. */
  states?: InputMaybe<Array<DisputeState>>;
  /** 轮到哪一方，任一。 Whose turn it is, any of these. */
  turns?: InputMaybe<Array<Side>>;
};

/** 按条件提出异议。 Dispute what was found. */
export type DisputeFoundInput = {
  /** 与查看时相同的条件。 The filter that you looked through. */
  filter: FoundRecordsFilter;
  /** 理由，1–1000 字。 Why, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** foundRecords 给出的 seen。 What foundRecords gave as `seen`. */
  seen: Scalars['Cursor']['input'];
};

/** 异议的次序。 The order of disputes. */
export type DisputeOrder = {
  /** 方向。 Which way. */
  direction?: SortDirection;
  /** 依据。 By what. */
  field: DisputeOrderField;
};

/** 异议的排序依据。 By what disputes are sorted. */
export type DisputeOrderField =
  /** 期限。 The deadline. */
  | 'DUE'
  /** 提出日期。 When they were opened. */
  | 'OPENED';

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

/** 异议的状态。 How far a dispute has come. */
export type DisputeState =
  /** 已了结。 Closed. */
  | 'CLOSED'
  /** 已更正，待异议方确认。 Corrected: the disputing side is to confirm. */
  | 'CORRECTED'
  /** 已说明理由，待异议方确认或不接受。 Explained: the disputing side is to confirm or return it. */
  | 'EXPLAINED'
  /** 待登记方答复。 The side that recorded is to answer. */
  | 'OPEN';

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

/** 起草一件表扬、提醒、约谈或问责。 An entry to be drafted. */
export type DraftAccountabilityInput = {
  /** 依据：检查发现的问题，即整改清单中的该项。 It rests on what an inspection found, named by its item of the list. */
  findingId?: InputMaybe<Scalars['ID']['input']>;
  /** 依据：已报告的检查。 It rests on the report of this inspection. */
  inspectionId?: InputMaybe<Scalars['ID']['input']>;
  /** 类别。 What it is. */
  kind: AccountabilityKind;
  /** 所涉人员的账号，须在该单位任职。 An official’s account, of the party. */
  officialId?: InputMaybe<Scalars['ID']['input']>;
  /** 所涉人员姓名，与账号只填一项。 The official’s name instead. */
  officialName?: InputMaybe<Scalars['String']['input']>;
  /** 所涉单位，在您的督查范围内。 The party, within your supervision. */
  partyId: Scalars['ID']['input'];
  /** 依据：已定格的排位。 It rests on a place of this frozen ranking. */
  rankingId?: InputMaybe<Scalars['ID']['input']>;
  /** 事由，1–1000 字，勿写身份证号、电话、账号。 Why, 1 to 1000 characters, no personal numbers. */
  reason: Scalars['String']['input'];
  /** 依据：整改事项。 It rests on this item to be put right. */
  rectificationId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所撤销的已签发件，类别和单位须相同。 The signed entry that this revokes, of the same kind and party. */
  revokesId?: InputMaybe<Scalars['ID']['input']>;
  /** 依据：任务。 It rests on this work. */
  workItemId?: InputMaybe<Scalars['ID']['input']>;
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

/** 起草报告。 A report to be begun. */
export type DraftReportInput = {
  /** 类别，仅部门报表。 The category, of a department’s report only. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** 报表代码，如 MONTHLY_SPEND。 The form’s code. */
  form: Scalars['String']['input'];
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 期间。 The period. */
  period: ReportPeriodInput;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
};

/** 抽取样本。 A drawing. */
export type DrawSampleInput = {
  /** 哪次检查。 Which inspection. */
  inspectionId: Scalars['ID']['input'];
  /** 每个乡镇至少抽几个，0–100。 As many from each township at least, 0 to 100. */
  perStratum?: Scalars['Int']['input'];
  /** 重新抽样的理由；重抽必填，首次不填。 Why it is drawn again; of a further drawing only. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 样本数，1–500；总体不足时全抽。 How many, 1 to 500; all where there are fewer. */
  size: Scalars['Int']['input'];
  /** 抽什么。 What is drawn. */
  subject: InspectionSubject;
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 筛选应报报告。 Which reports that are owed. */
export type DueReportFilter = {
  /** 填报单位是否用过此报表：true 为报过或起草过的，false 为从未使用的；不填为全部。 Whether its author has ever begun a report by the form: true for those who have and are silent, false for those who never did; all where nothing is said. */
  everBegun?: InputMaybe<Scalars['Boolean']['input']>;
  /** 报表代码。 By these forms. */
  forms?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 期限自何日起，默认一年前，最多十年前。 Due from this day; by default a year ago. */
  from?: InputMaybe<Scalars['Day']['input']>;
  /** 仅由您填报的。 Only those that you write. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** 仅逾期未报：期限已过，尚未报送或退回后未再报送。 Overdue only: the day has passed and it lies with whoever writes it. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** 结对。 Of these pairings. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 期限在今后几天之内，默认 7，最多 366。 Due within so many days from now: 7 by default. */
  withinDays?: InputMaybe<Scalars['Int']['input']>;
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

/** 帮扶责任人不再负责，且尚无接替者。 A helper ends, and nobody follows yet. */
export type EndHelperInput = {
  /** 帮扶责任人。 The helper. */
  helperId: Scalars['ID']['input'];
  /** 理由，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 负责的最后一日，不早于起始日和其最近一次走访，不晚于今日。 The last day, today at the latest. */
  until: Scalars['Day']['input'];
  /** 所依据的版本。 The version that it is based on. */
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

/** 筛选动态。 Which events. */
export type EventFilter = {
  /** 种类，任一。 Any of these kinds. */
  kinds?: InputMaybe<Array<EventKind>>;
  /** 结对，任一，最多 100 个。 Any of these pairings, at most 100. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** 动态的种类。 What happened. */
export type EventKind =
  /** 表扬、提醒、约谈或问责已签收。 It was acknowledged. */
  | 'ACCOUNTABILITY_ACKNOWLEDGED'
  /** 提醒、约谈或问责已回复。 It was answered. */
  | 'ACCOUNTABILITY_ANSWERED'
  /** 表扬、提醒、约谈或问责已撤销。 It was revoked. */
  | 'ACCOUNTABILITY_REVOKED'
  /** 表扬、提醒、约谈或问责已签发。 Praise, a reminder, a talk or accountability was signed. */
  | 'ACCOUNTABILITY_SIGNED'
  /** 停用了账号。 An account was deactivated. */
  | 'ACCOUNT_DEACTIVATED'
  /** 邀请了账号。 An account was invited. */
  | 'ACCOUNT_INVITED'
  /** 商定了帮扶行动计划。 An action plan was agreed. */
  | 'ACTION_PLAN_AGREED'
  /** 登记了帮扶措施的进展。 A measure of an action plan moved on. */
  | 'ACTION_PLAN_PROGRESSED'
  /** 修订了帮扶行动计划。 An action plan was revised. */
  | 'ACTION_PLAN_REVISED'
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
  /** 出现了预警。 An alarm began. */
  | 'ALARM_BEGAN'
  /** 预警升级或缓解，或轮到他人。 An alarm rose or eased, or it is somebody else’s turn. */
  | 'ALARM_CHANGED'
  /** 预警已解除。 An alarm ended. */
  | 'ALARM_ENDED'
  /** 移交了资产。 An asset was handed over. */
  | 'ASSET_HANDED_OVER'
  /** 更正了利益联结。 A link with households was corrected. */
  | 'BENEFIT_LINK_CORRECTED'
  /** 利益联结的农户有变动。 The households of a link changed. */
  | 'BENEFIT_LINK_HOUSEHOLDS_CHANGED'
  /** 登记了利益联结的投入或分红。 Money of a link was recorded. */
  | 'BENEFIT_LINK_MONEY_RECORDED'
  /** 冲销了利益联结的一笔资金。 Money of a link was reversed. */
  | 'BENEFIT_LINK_MONEY_REVERSED'
  /** 登记了利益联结。 A link with households was recorded. */
  | 'BENEFIT_LINK_OPENED'
  /** 撤回了利益联结。 A link with households was withdrawn. */
  | 'BENEFIT_LINK_WITHDRAWN'
  /** 登记了政策享受。 A benefit was recorded. */
  | 'BENEFIT_RECORDED'
  /** 冲销了政策享受。 A benefit was reversed. */
  | 'BENEFIT_REVERSED'
  /** 新增了政策享受规则。 A rule of benefits was made. */
  | 'BENEFIT_RULE_MADE'
  /** 修订了政策享受规则。 A rule of benefits was revised. */
  | 'BENEFIT_RULE_REVISED'
  /** 更正了村集体收入。 A village’s collective income was corrected. */
  | 'COLLECTIVE_INCOME_CORRECTED'
  /** 登记了村集体收入。 A village’s collective income was recorded. */
  | 'COLLECTIVE_INCOME_RECORDED'
  /** 撤回了村集体收入。 A village’s collective income was withdrawn. */
  | 'COLLECTIVE_INCOME_WITHDRAWN'
  /** 差异有了变化。 A difference changed. */
  | 'DIFFERENCE_CHANGED'
  /** 出现了差异。 The two sides’ statements do not agree, or one is silent. */
  | 'DIFFERENCE_OPENED'
  /** 差异已了结：一致、已说明或已并入他处。 A difference was settled. */
  | 'DIFFERENCE_SETTLED'
  /** 答复了异议。 A dispute was answered. */
  | 'DISPUTE_ANSWERED'
  /** 异议已了结。 A dispute is closed. */
  | 'DISPUTE_CLOSED'
  /** 未接受对异议的答复。 An answer to a dispute was not accepted. */
  | 'DISPUTE_RETURNED'
  /** 调整了帮扶组团。 A donor group’s members changed. */
  | 'DONOR_GROUP_CHANGED'
  /** 组成了帮扶组团。 A donor group was formed. */
  | 'DONOR_GROUP_FORMED'
  /** 附上了佐证。 Evidence was attached. */
  | 'EVIDENCE_ATTACHED'
  /** 撤下了佐证。 Evidence was taken off. */
  | 'EVIDENCE_DETACHED'
  /** 认可了待核实事项。 A flag was accepted as it is. */
  | 'FLAG_ACCEPTED'
  /** 待核实事项已消除。 What was asked about is so no more. */
  | 'FLAG_CLEARED'
  /** 说明了待核实事项。 What was asked about was explained. */
  | 'FLAG_EXPLAINED'
  /** 列出了待核实事项。 Something about money is asked about. */
  | 'FLAG_RAISED'
  /** 待核实事项数字有变，重新待核实。 The numbers of an accepted flag changed: it is open again. */
  | 'FLAG_REOPENED'
  /** 修订了待核实规则。 A rule of what is asked about was revised. */
  | 'FLAG_RULE_REVISED'
  /** 登记了一笔资金或物资。 An entry was posted to the ledger. */
  | 'FUND_ENTRY_POSTED'
  /** 冲销了一笔。 An entry was reversed. */
  | 'FUND_ENTRY_REVERSED'
  /** 会签了一笔，即日起计入。 An entry was signed by the other side and counts. */
  | 'FUND_ENTRY_SIGNED'
  /** 设立了资金。 A fund was opened. */
  | 'FUND_OPENED'
  /** 确定了帮扶责任人。 A household was given a helper. */
  | 'HELPER_ASSIGNED'
  /** 帮扶责任人不再负责。 A helper no longer answers for a household. */
  | 'HELPER_ENDED'
  /** 纳入了监测户。 A household was admitted. */
  | 'HOUSEHOLD_ADMITTED'
  /** 核查了“两不愁三保障”。 A household’s guarantees were checked. */
  | 'HOUSEHOLD_CHECKED'
  /** 认定风险消除。 A household was cleared. */
  | 'HOUSEHOLD_CLEARED'
  /** 提出消除风险。 Somebody proposed to clear a household. */
  | 'HOUSEHOLD_CLEARING_PROPOSED'
  /** 更正了监测户登记或变更了住地。 What a household is entered as was corrected, or it moved. */
  | 'HOUSEHOLD_CORRECTED'
  /** 不予纳入监测。 A household was not admitted. */
  | 'HOUSEHOLD_DISMISSED'
  /** 发现并登记了监测户。 A household at risk was entered. */
  | 'HOUSEHOLD_FOUND'
  /** 登记了监测户年收入。 A household’s income was recorded. */
  | 'HOUSEHOLD_INCOME_RECORDED'
  /** 认定风险未消除，继续监测。 A household was not cleared. */
  | 'HOUSEHOLD_KEPT'
  /** 监测户成员有变动。 Members of a household changed. */
  | 'HOUSEHOLD_MEMBERS_CHANGED'
  /** 公示了监测户。 A household was put on public notice. */
  | 'HOUSEHOLD_NOTICED'
  /** 核实了监测户。 A household was reviewed. */
  | 'HOUSEHOLD_REVIEWED'
  /** 走访了监测户。 A household was visited. */
  | 'HOUSEHOLD_VISITED'
  /** 导入了表格。 A file was imported. */
  | 'IMPORT_COMMITTED'
  /** 新增了指标。 An indicator was admitted to a scheme. */
  | 'INDICATOR_ADMITTED'
  /** 管理员新设了指标。 An administrator defined an indicator. */
  | 'INDICATOR_DEFINED'
  /** 修订了指标口径。 A definition was revised. */
  | 'INDICATOR_REVISED'
  /** 取消了检查。 An inspection was called off. */
  | 'INSPECTION_CALLED_OFF'
  /** 检查已了结。 An inspection was closed. */
  | 'INSPECTION_CLOSED'
  /** 抽取了检查样本。 The sample of an inspection was drawn. */
  | 'INSPECTION_DRAWN'
  /** 安排了检查。 An inspection was planned. */
  | 'INSPECTION_PLANNED'
  /** 检查已形成报告。 An inspection was reported. */
  | 'INSPECTION_REPORTED'
  /** 退回了检查报告。 The report of an inspection was returned. */
  | 'INSPECTION_RETURNED'
  /** 调整了检查组。 The team of an inspection was changed. */
  | 'INSPECTION_TEAM_CHANGED'
  /** 登记了检查走访。 A visit of an inspection was recorded. */
  | 'INSPECTION_VISITED'
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
  /** 修订了排位公式。 A formula of rankings was revised. */
  | 'RANKING_FORMULA_REVISED'
  /** 季度排位已定格。 A ranking was frozen. */
  | 'RANKING_FROZEN'
  /** 开始了季度排位。 A ranking was opened. */
  | 'RANKING_OPENED'
  /** 确认了对方的记录。 Records were confirmed by the other side. */
  | 'RECORDS_CONFIRMED'
  /** 对对方的记录提出异议。 Records were disputed by the other side. */
  | 'RECORDS_DISPUTED'
  /** 答复了整改事项。 What is to be put right was answered. */
  | 'RECTIFICATION_ANSWERED'
  /** 整改事项已销号。 What was to be put right is closed. */
  | 'RECTIFICATION_CLOSED'
  /** 列出了整改事项。 Something was listed to be put right. */
  | 'RECTIFICATION_OPENED'
  /** 退回了整改答复。 An answer was returned. */
  | 'RECTIFICATION_RETURNED'
  /** 更正了易地搬迁安置点。 A relocation site was corrected. */
  | 'RELOCATION_SITE_CORRECTED'
  /** 登记了易地搬迁安置点。 A relocation site was recorded. */
  | 'RELOCATION_SITE_RECORDED'
  /** 撤回了易地搬迁安置点。 A relocation site was withdrawn. */
  | 'RELOCATION_SITE_WITHDRAWN'
  /** 审核通过了报告。 A report was approved. */
  | 'REPORT_APPROVED'
  /** 批注了报告，或处理了批注。 A report was commented on, or a comment settled. */
  | 'REPORT_COMMENTED'
  /** 对方确认了报告。 A report was confirmed by the other side. */
  | 'REPORT_CONFIRMED'
  /** 起草了报告。 A report was drafted. */
  | 'REPORT_DRAFTED'
  /** 修订了报表。 A form of reports was revised. */
  | 'REPORT_FORM_REVISED'
  /** 锁定了报告。 A report was locked. */
  | 'REPORT_LOCKED'
  /** 重新打开了报告。 A report was opened again. */
  | 'REPORT_REOPENED'
  /** 退回了报告。 A report was sent back. */
  | 'REPORT_RETURNED'
  /** 报送了报告。 A report was submitted. */
  | 'REPORT_SUBMITTED'
  /** 更正了材料。 A statement was corrected. */
  | 'STATEMENT_CORRECTED'
  /** 录入了材料。 A statement was recorded. */
  | 'STATEMENT_RECORDED'
  /** 撤回了材料。 A statement was withdrawn. */
  | 'STATEMENT_WITHDRAWN'
  /** 修订了督查规则。 A rule about supervision was revised. */
  | 'SUPERVISION_RULE_REVISED'
  /** 确定了指标任务。 Targets were set. */
  | 'TARGETS_SET'
  /** 分解了任务。 Targets were shared out. */
  | 'TARGETS_SHARED'
  /** 登记了出列标准核查。 A village was checked against the standards. */
  | 'VILLAGE_CHECKED'
  /** 复核通过，村出列。 A second person accepted a village: it is lifted. */
  | 'VILLAGE_LIFTED'
  /** 提出村出列验收。 Acceptance of a village was proposed. */
  | 'VILLAGE_LIFT_PROPOSED'
  /** 撤回了村出列验收。 A proposal was recalled. */
  | 'VILLAGE_LIFT_RECALLED'
  /** 撤销了村出列。 That a village was lifted was undone. */
  | 'VILLAGE_LIFT_REVOKED'
  /** 村出列验收被退回。 Acceptance of a village was sent back. */
  | 'VILLAGE_LIFT_SENT_BACK'
  /** 村列入出列计划。 A village was put on the list of a year. */
  | 'VILLAGE_LISTED'
  /** 出列村解除跟踪监测。 A village is watched no longer. */
  | 'VILLAGE_RELEASED'
  /** 村移出出列计划。 A village was taken off the list. */
  | 'VILLAGE_UNLISTED'
  /** 出列村转入跟踪监测。 A lifted village is watched again. */
  | 'VILLAGE_WATCHED'
  /** 更正了走访记录。 A visit was corrected. */
  | 'VISIT_CORRECTED'
  /** 撤回了走访记录。 A visit was withdrawn. */
  | 'VISIT_WITHDRAWN'
  /** 任务已验收。 Work was accepted. */
  | 'WORK_ACCEPTED'
  /** 下达了任务。 Work was assigned. */
  | 'WORK_ASSIGNED'
  /** 取消了任务。 Work was cancelled. */
  | 'WORK_CANCELLED'
  /** 任务已完成，待验收。 Work is done, and waits to be accepted. */
  | 'WORK_FINISHED'
  /** 制定了工作计划。 A plan was made. */
  | 'WORK_PLANNED'
  /** 调整了计划的上级。 A plan was put under another. */
  | 'WORK_PLAN_MOVED'
  /** 重新启动了任务。 Work was reopened. */
  | 'WORK_REOPENED'
  /** 填报了任务进度。 A quarter’s progress was reported. */
  | 'WORK_REPORTED'
  /** 调整了任务期限或节点。 Work was rescheduled. */
  | 'WORK_RESCHEDULED'
  /** 任务已启动。 Work was started. */
  | 'WORK_STARTED';

/** 筛选佐证文件。 Which files. */
export type EvidenceFilter = {
  /** 只看本人上传、尚未附于任何记录的。 Only what you handed in and attached to nothing yet. */
  isUnused?: InputMaybe<Scalars['Boolean']['input']>;
  /** 所证明记录的结对。 Of records of these pairings. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所证明的记录（就业、采购、活动、资金记录、整改事项、任务、走访或帮扶行动计划）。 The record that they prove. */
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

/** 变动的是哪一类。 What kind of fact has changed. */
export type FactKind =
  /** 活动记录，含对方的确认与异议。 An activity, likewise. */
  | 'ACTIVITY'
  /** 协议的任务、分解与状态。 An agreement’s targets, shares and state. */
  | 'AGREEMENT'
  /** 资金记录的佐证。 A file that proves an entry of the ledger. */
  | 'EVIDENCE'
  /** 资金记录。 An entry of the ledger. */
  | 'FUND_ENTRY'
  /** 对资金记录的会签。 A signature under an entry. */
  | 'FUND_SIGNATURE'
  /** 选定的主数。 Which of several claims leads. */
  | 'LEADING_CLAIM'
  /** 结对的起止。 When a pairing began or ended. */
  | 'PAIRING'
  /** 就业记录，含对方的确认与异议。 A placement, with what the other side said of it. */
  | 'PLACEMENT'
  /** 项目。 A project. */
  | 'PROJECT'
  /** 采购记录，含对方的确认与异议。 A purchase, likewise. */
  | 'PURCHASE'
  /** 报告的办理。 A step of a report. */
  | 'REPORT'
  /** 上报材料的数据。 What a statement says. */
  | 'STATEMENT';

/** 与户主的关系。 Who somebody is to the head of the household. */
export type FamilyRelation =
  /** 子女。 A child. */
  | 'CHILD'
  /** 儿媳或女婿。 A child’s wife or husband. */
  | 'CHILD_IN_LAW'
  /** 孙辈。 A grandchild. */
  | 'GRANDCHILD'
  /** 祖辈。 A grandparent. */
  | 'GRANDPARENT'
  /** 户主。 The head. */
  | 'HEAD'
  /** 其他。 Somebody else. */
  | 'OTHER'
  /** 父母。 A parent. */
  | 'PARENT'
  /** 兄弟姐妹。 A brother or sister. */
  | 'SIBLING'
  /** 配偶。 Husband or wife. */
  | 'SPOUSE';

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

/** 问题的轻重。 How much a finding weighs. */
export type FindingSeverity =
  /** 一般。 Minor. */
  | 'MINOR'
  /** 较重。 Moderate. */
  | 'MODERATE'
  /** 严重。 Serious. */
  | 'SERIOUS';

/** 待核实的依据。 Which rule asks. */
export type FlagRule =
  /** 差异逾期未答复。 A difference was not answered in time. */
  | 'DIFFERENCE_OVERDUE'
  /** 资金分项之和与合计不符。 Parts of funds do not come to their total. */
  | 'FUND_PARTS_NOT_TOTAL'
  /** 资金沉淀一年以上。 Money has lain idle for a year at the least. */
  | 'IDLE_OVER_ONE_YEAR'
  /** 资金沉淀两年以上。 Money has lain idle for two years at the least. */
  | 'IDLE_OVER_TWO_YEARS'
  /** 人与人次混用。 Persons were printed as person-times, or the other way. */
  | 'MOVED_TO_TWIN'
  /** 县级、部门、乡镇上报不一致。 The offices of one county differ. */
  | 'OFFICES_DIFFER'
  /** 结对只统计一端。 Only one end of pairings is counted. */
  | 'ONE_END_COUNTED'
  /** 人均带动数偏高。 Far more for each head than elsewhere. */
  | 'OUTLIER_PER_HEAD'
  /** 分项之和与合计不符。 Parts do not come to their total. */
  | 'PARTS_NOT_TOTAL'
  /** 分项与合计的关系待核实。 Parts come close to their total, or may overlap. */
  | 'PARTS_UNCLEAR'
  /** 人数多于人次。 More persons than person-times. */
  | 'PERSONS_ABOVE_TIMES'
  /** 比率与分子分母不符。 A printed rate is not what its parts come to. */
  | 'RATE_DIFFERS'
  /** 比率系截尾。 A printed rate is cut off instead of rounded. */
  | 'RATE_TRUNCATED'
  /** 到位多于拨付。 More received than disbursed. */
  | 'RECEIPT_ABOVE_DISBURSEMENT'
  /** 到位未见拨付。 Received, and no disbursement is stated. */
  | 'RECEIPT_WITHOUT_DISBURSEMENT'
  /** 后一环节资金多于前一环节。 More at a later stage of money than at the one before. */
  | 'STAGE_ABOVE_EARLIER'
  /** 两处数字不一致。 Two statements about one fact disagree. */
  | 'STATEMENTS_DISAGREE'
  /** 部分多于整体。 A part is larger than its whole. */
  | 'SUBSET_ABOVE_SET'
  /** 累计数减少。 A figure up to a date has fallen. */
  | 'TO_DATE_FELL'
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

/** 说法：只问，不下结论。 How a rule speaks; it never accuses. */
export type FlagStance =
  /** 不一致：几个数不能同时成立。 Not all of the figures can be true. */
  | 'CONTRADICTION'
  /** 提示：供读者知悉。 Something that the reader should know. */
  | 'NOTICE'
  /** 疑问：可能如此，请核实口径。 It may well be so: which is meant? */
  | 'QUESTION';

/** 待核实事项的状态。 How far it has come. */
export type FlagState =
  /** 已认可：他人认可情况属实。 Somebody else entitled has accepted it as it is. */
  | 'ACCEPTED'
  /** 已消除：情况不再存在。 It is so no more. */
  | 'CORRECTED'
  /** 已说明。 Somebody entitled has said why it is so. */
  | 'EXPLAINED'
  /** 待核实。 Open. */
  | 'OPEN';

/** 一个阈值的新取值。 A new value of a threshold. */
export type FlagThresholdInput = {
  /** 名称，如 GAP_PERCENT。 Its name. */
  name: Scalars['String']['input'];
  /** 取值：整数。 A whole number. */
  value: Scalars['String']['input'];
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

/** 年末预计的方法。 How the year’s end is forecast. */
export type ForecastMethod =
  /** 时点数，按现有数不变。 A stock: what stands now. */
  | 'HELD'
  /** 按上年同期占全年的比重推算。 Going on as last year did from the same month. */
  | 'LAST_YEAR_SHAPE'
  /** 按已过月份的进度推算。 Going on as fast as so far. */
  | 'PACE'
  /** 全年已结束，即实际数。 The year is over: what was reached. */
  | 'REACHED';

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

/** 按列表的筛选条件选定记录：三项须且只能填一项，其中 pairingIds 须且只能填一个结对。 Records as a list’s filter finds them: give exactly one of the three, with exactly one pairing in its pairingIds. */
export type FoundRecordsFilter = {
  /** 活动，同 activities。 Activities, as in `activities`. */
  activities?: InputMaybe<ActivityFilter>;
  /** 就业，同 laborPlacements。 Placements, as in `laborPlacements`. */
  placements?: InputMaybe<LaborPlacementFilter>;
  /** 采购，同 purchases。 Purchases, as in `purchases`. */
  purchases?: InputMaybe<PurchaseFilter>;
};

/** 定格一次排位。 A ranking to be frozen. */
export type FreezeRankingInput = {
  /** 哪次排位。 Which ranking. */
  rankingId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that is frozen. */
  version: Scalars['Int']['input'];
};

/** 对一笔记录可办理的事项。 What can be done to an entry. */
export type FundEntryAction =
  /** 冲销 reverseFundEntry。 */
  | 'REVERSE'
  /** 会签 signFundEntry。 */
  | 'SIGN';

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

/** 查去向还是查来源。 Which way a yuan is followed. */
export type FundPathDirection =
  /** 来源：从凭证到拨付。 Where it came from: from a voucher to what was paid. */
  | 'BACKWARD'
  /** 去向：从拨付到凭证。 Where it went: from what was paid to vouchers. */
  | 'FORWARD';

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

/** 物资。 What goods. */
export type GoodsInput = {
  /** 名称，1–100 字。 What it is. */
  name: Scalars['String']['input'];
  /** 数量，大于零。 How much of it, above zero. */
  quantity: Scalars['Decimal']['input'];
  /** 单位，如 台、吨，1–20 字。 Its unit. */
  unit: Scalars['String']['input'];
};

/** 一项保障的核查结果。 How a guarantee stands. */
export type GuaranteeFindingInput = {
  /** 哪一项保障。 Which guarantee. */
  guarantee: HouseholdGuarantee;
  /** 说明，最多 500 字，不写病情。 What was seen, 500 characters at most; no illnesses. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 是否落实。 Whether it is met. */
  state: GuaranteeState;
};

/** 保障是否落实。 Whether a guarantee is met. */
export type GuaranteeState =
  /** 整改中。 Being mended. */
  | 'BEING_MENDED'
  /** 已落实。 Met. */
  | 'MET'
  /** 未落实。 Not met. */
  | 'NOT_MET';

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

/** 未销号而移交的问题。 A finding that is handed over open. */
export type HandedOverFindingInput = {
  /** 移交给谁、为何，1–500 字。 To whom and why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** 哪个整改事项。 Which item. */
  rectificationId: Scalars['ID']['input'];
};

/** 对监测户可办理的事项。 What can be done to a household’s entry. */
export type HouseholdAction =
  /** 纳入 admitHousehold。 */
  | 'ADMIT'
  /** 成员变动 changeHouseholdMembers。 */
  | 'CHANGE_MEMBERS'
  /** 核查保障 recordGuaranteeCheck。 */
  | 'CHECK'
  /** 认定风险消除 clearHousehold。 */
  | 'CLEAR'
  /** 更正登记 correctHousehold。 */
  | 'CORRECT'
  /** 不予纳入 dismissHousehold。 */
  | 'DISMISS'
  /** 发现登记 registerHousehold。 */
  | 'FIND'
  /** 认定风险未消除 keepHousehold。 */
  | 'KEEP'
  /** 公示 noticeHousehold。 */
  | 'NOTICE'
  /** 提出消除风险 proposeClearing。 */
  | 'PROPOSE_CLEARING'
  /** 登记收入 recordHouseholdIncome。 */
  | 'RECORD_INCOME'
  /** 核实 reviewHousehold。 */
  | 'REVIEW';

/** 家庭类别；可同时属于多类。 What a household is registered as; several may hold. */
export type HouseholdCategory =
  /** 脱贫户。 Lifted out of poverty. */
  | 'LIFTED'
  /** 监测对象。 Monitored. */
  | 'MONITORED'
  /** 建档立卡贫困户。 Registered poor. */
  | 'REGISTERED_POOR';

/** 哪些监测户计数。 Which households are counted. */
export type HouseholdCountFilter = {
  /** 类别，任一。 Of any of these categories. */
  categories?: InputMaybe<Array<RegisterCategory>>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 当日的状态，任一；默认在册的，即未消除、未不予纳入的。 In any of these states on that day; by default those whose entry is open. */
  states?: InputMaybe<Array<HouseholdState>>;
};

/** 监测户按什么分组计数。 By what households are counted. */
export type HouseholdDimension =
  /** 类别。 Category. */
  | 'CATEGORY'
  /** 乡镇或村。 Township or village. */
  | 'PLACE'
  /** 状态。 State. */
  | 'STATE';

/** 筛选监测户。 Which households. */
export type HouseholdFilter = {
  /** 类别，任一。 Of any of these categories. */
  categories?: InputMaybe<Array<RegisterCategory>>;
  /** 是否已提出消除风险、待另一人认定。 Waiting for a second person to clear them. */
  clearingProposed?: InputMaybe<Scalars['Boolean']['input']>;
  /** 今日是否有帮扶责任人。 Whether somebody helps them today. */
  hasHelper?: InputMaybe<Scalars['Boolean']['input']>;
  /** 这些保障中任一项最近一次核查为未落实或整改中。 Where the latest check of any of these is that it is not met yet. */
  notMet?: InputMaybe<Array<HouseholdGuarantee>>;
  /** 是否逾期未核实或逾期核实。 Not reviewed within 15 days: it waits still, or was reviewed later. */
  notReviewedInTime?: InputMaybe<Scalars['Boolean']['input']>;
  /** 户编号，任一，整个相符，最多 1000 个。 Of any of these numbers as a whole, 1000 at most. */
  numbers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 该日已发现的户，`states` 指该日的状态；默认现在。 Found by this day, `states` as of this day; by default as it is now. */
  onDay?: InputMaybe<Scalars['Day']['input']>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 风险，任一。 Found at any of these risks. */
  risks?: InputMaybe<Array<HouseholdRisk>>;
  /** 户编号或村名中的文字。 Text within their number or village. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 状态，任一。 In any of these states. */
  states?: InputMaybe<Array<HouseholdState>>;
  /** 是否待我办理：待我核实、公示、公示期满待我纳入、他人提出消除待我认定。 Waiting for you: to review, to put on notice, to admit after the notice, to judge what somebody else proposed. */
  waitsForMe?: InputMaybe<Scalars['Boolean']['input']>;
};

/** “两不愁三保障”及饮水安全。 What every household is to have. */
export type HouseholdGuarantee =
  /** 饮水安全。 Safe drinking water. */
  | 'DRINKING_WATER'
  /** 不愁吃、不愁穿。 Food and clothing. */
  | 'FOOD_AND_CLOTHING'
  /** 住房安全有保障。 Safe housing. */
  | 'HOUSING'
  /** 基本医疗有保障，含慢性病卡。 Medical care, with the card for chronic diseases. */
  | 'MEDICAL_CARE'
  /** 义务教育有保障。 Schooling. */
  | 'SCHOOLING';

/** 筛选帮扶责任人。 Which helpers. */
export type HouseholdHelperFilter = {
  /** 户，任一，最多 1000 户。 Of any of these households, 1000 at most. */
  householdIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 是否仍负责在册的户。 Whether they still answer for a household whose entry is open. */
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
  /** 结对，任一，最多 1000 个。 Of any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 姓名中的文字。 Text within the name. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 单位，任一，最多 1000 个。 Of any of these units, 1000 at most. */
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** 一名家庭成员。 A member of a household. */
export type HouseholdMemberInput = {
  /** 健康情况（慢性病、大病、残疾等），1–500 字，封存。 What is known of their health; kept sealed. */
  health?: InputMaybe<Scalars['String']['input']>;
  /** 身份证号；与人编号至少填一项。 The ID number; or a person number. */
  idNumber?: InputMaybe<Scalars['String']['input']>;
  /** 是否在校。 Whether they go to school. */
  inSchool?: Scalars['Boolean']['input'];
  /** 是否有劳动能力。 Whether they can work. */
  isLabourer?: Scalars['Boolean']['input'];
  /** 姓名，1–50 字。 The name. */
  name: Scalars['String']['input'];
  /** 监测系统人编号。 The person’s number in the monitoring system. */
  personNumber?: InputMaybe<Scalars['String']['input']>;
  /** 电话。 The telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** 与户主的关系；每户有且只有一名户主。 Who they are to the head; a household has one head. */
  relation: FamilyRelation;
  /** 自何日起为本户成员；默认发现当日或今日。 Since when; by default since it was found, or today. */
  since?: InputMaybe<Scalars['Day']['input']>;
};

/** 监测户的次序。 The order of households. */
export type HouseholdOrder = {
  /** 升序或降序。 Which way. */
  direction?: SortDirection;
  /** 按什么排序。 By what. */
  field: HouseholdOrderField;
};

/** 监测户按什么排序。 By what households are sorted. */
export type HouseholdOrderField =
  /** 发现日期。 The day on which they were found. */
  | 'FOUND_ON'
  /** 户编号。 Their number. */
  | 'NUMBER'
  /** 登记先后。 When they were entered. */
  | 'REGISTERED';

/** 致贫返贫风险。 By what a household may fall into poverty. */
export type HouseholdRisk =
  /** 因意外事故。 An accident. */
  | 'ACCIDENT'
  /** 产业失败。 A business failed. */
  | 'BUSINESS_FAILURE'
  /** 因残。 A disability. */
  | 'DISABILITY'
  /** 因灾。 A disaster. */
  | 'DISASTER'
  /** 住房不安全。 Housing that is not safe. */
  | 'HOUSING'
  /** 因病。 Illness. */
  | 'ILLNESS'
  /** 务工就业不稳。 Work was lost, or is not steady. */
  | 'JOB_LOSS'
  /** 缺劳力。 Nobody who can work. */
  | 'LACK_OF_LABOUR'
  /** 缺资金。 No money to begin with. */
  | 'LACK_OF_MONEY'
  /** 缺技术。 No skill. */
  | 'LACK_OF_SKILL'
  /** 其他。 Another risk. */
  | 'OTHER'
  /** 因学。 The cost of schooling. */
  | 'SCHOOLING'
  /** 饮水不安全。 Drinking water that is not safe. */
  | 'WATER';

/** 监测户的状态。 How far a household’s entry has come. */
export type HouseholdState =
  /** 已纳入监测。 In the register. */
  | 'ADMITTED'
  /** 风险已消除。 Out of risk. */
  | 'CLEARED'
  /** 已提出消除风险，待另一人认定。 To be cleared by a second person. */
  | 'CLEARING'
  /** 不予纳入。 Not admitted. */
  | 'DISMISSED'
  /** 已发现，须在 15 日内由他人核实。 Found; to be reviewed by somebody else within 15 days. */
  | 'FOUND'
  /** 公示中，满 5 天方可纳入。 On public notice, for five days. */
  | 'NOTICED'
  /** 已核实，待公示。 Reviewed; to be put on public notice. */
  | 'REVIEWED';

/** 筛选走访。 Which visits. */
export type HouseholdVisitFilter = {
  /** 自何日起。 From this day. */
  from?: InputMaybe<Scalars['Day']['input']>;
  /** 是否发现问题。 Whether a problem was found. */
  hasProblem?: InputMaybe<Scalars['Boolean']['input']>;
  /** 户，任一，最多 1000 户。 To any of these households, 1000 at most. */
  householdIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 结对，任一，最多 1000 个。 Of any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 至何日止。 Up to this day. */
  until?: InputMaybe<Scalars['Day']['input']>;
  /** 是否含已撤回的。 Whether those that were withdrawn are among them. */
  withWithdrawn?: Scalars['Boolean']['input'];
};

/** 一列的含义。 What a column is. */
export type ImportColumnInput = {
  /** 第几列，从 1 起。 Which column, from 1. */
  column: Scalars['Int']['input'];
  /** 字段；为空则不导入此列。 The field; null leaves it out. */
  field?: InputMaybe<Scalars['String']['input']>;
};

/** 全表统一的一个值。 One value that holds for every row. */
export type ImportConstantInput = {
  /** 字段名；year 为不带年份的日期所在的年。 The field; `year`: of days without one. */
  field: Scalars['String']['input'];
  /** 值，最多 200 字。 The value, 200 characters at most. */
  value: Scalars['String']['input'];
};

/** 筛选导入。 Which imports. */
export type ImportFilter = {
  /** 种类，任一。 Any of these kinds. */
  kinds?: InputMaybe<Array<ImportKind>>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 进展，任一。 Any of these states. */
  states?: InputMaybe<Array<ImportState>>;
};

/** 表格的内容。 What the rows of a spreadsheet are. */
export type ImportKind =
  /** 活动及其他台账，一行一项。 Activities, a row each. */
  | 'ACTIVITY'
  /** 政策享受，一行一次；按规则逐行核对，可登记的登记，其余退回。 Benefits, a row each; each is judged by its rule. */
  | 'BENEFIT'
  /** 利益联结，一行一项。 Links with households, a row each. */
  | 'BENEFIT_LINK'
  /** 村集体收入，一行为一村一期一种来源。 What villages earned together, a row for a village, period and source. */
  | 'COLLECTIVE_INCOME'
  /** 帮扶责任人，一行一户。 Who helps which household, a row each. */
  | 'HELPER'
  /** 监测户，一行一人；同一户的各行一并登记或一并退回。 Households, a row a member; all rows of one or none. */
  | 'HOUSEHOLD'
  /** 务工就业，一行一人。 Placements, a row each. */
  | 'PLACEMENT'
  /** 消费帮扶采购，一行一笔。 Purchases, a row each. */
  | 'PURCHASE'
  /** 走访，一行一次。 Visits to households, a row each. */
  | 'VISIT'
  /** 任务，一行一项，列在一个计划之下。 Work under a plan, a row each. */
  | 'WORK_ITEM';

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

/** 对检查可办理的事项。 What can be done to an inspection. */
export type InspectionAction =
  /** 取消 callOffInspection。 */
  | 'CALL_OFF'
  /** 调整检查组 changeInspectionTeam。 */
  | 'CHANGE_TEAM'
  /** 了结 closeInspection。 */
  | 'CLOSE'
  /** 抽样或重新抽样 drawSample。 */
  | 'DRAW'
  /** 安排 planInspection。 */
  | 'PLAN'
  /** 报告 reportInspection。 */
  | 'REPORT'
  /** 退回报告 returnInspection。 */
  | 'RETURN'
  /** 登记走访 recordInspectionVisit；首次走访即开始检查。 */
  | 'START';

/** 对一问的回答，三项填一项。 What one question came to: one of the three. */
export type InspectionAnswerInput = {
  /** 数，最多两位小数。 A number of two decimals at most. */
  number?: InputMaybe<Scalars['Decimal']['input']>;
  /** 第几问，从 1 起。 Which question, from 1. */
  question: Scalars['Int']['input'];
  /** 文字，1–500 字。 Words, 1 to 500 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** 是或否。 Yes or no. */
  yes?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 筛选检查。 Which inspections. */
export type InspectionFilter = {
  /** 种类，任一。 Of any of these kinds. */
  kinds?: InputMaybe<Array<InspectionKind>>;
  /** 是否由您的单位安排或派您参加。 Whether your office ordered it, or you are sent. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 名称中的文字。 Text within its name. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 状态，任一。 In any of these states. */
  states?: InputMaybe<Array<InspectionState>>;
};

/** 检查发现的一个问题。 Something that was found. */
export type InspectionFindingInput = {
  /** 期限，今天起三年内。 Until when, within three years from today. */
  due: Scalars['Day']['input'];
  /** 佐证文件，最多 10 份。 The files that show it, 10 at most. */
  evidenceIds?: Array<Scalars['ID']['input']>;
  /** 牵头整改单位。 The unit that leads. */
  leadUnitId: Scalars['ID']['input'];
  /** 整改措施，1–1000 字。 What is to be done, 1 to 1000 characters. */
  measure: Scalars['String']['input'];
  /** 在哪个样本发现；不填为范围内他处。 Where; elsewhere in the area if left out. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** 问题，1–1000 字，不得含证件、电话、账号和病情。 What is wrong: no ID, telephone or account number, no health. */
  problem: Scalars['String']['input'];
  /** 责任单位，最多 20 个。 Units responsible with it, 20 at most. */
  responsibleUnitIds?: Array<Scalars['ID']['input']>;
  /** 轻重。 How much it weighs. */
  severity: FindingSeverity;
};

/** 检查的种类。 What kind of inspection it is. */
export type InspectionKind =
  /** 交叉考核。 A cross inspection. */
  | 'CROSS'
  /** 回头看。 Looking back at what was put right. */
  | 'LOOK_BACK'
  /** 观摩。 An observation of projects. */
  | 'OBSERVATION'
  /** 督查。 Supervision. */
  | 'SUPERVISION'
  /** 暗访：首次走访登记之前，被检查一方看不到它。 Unannounced: who is inspected sees nothing of it before the first visit. */
  | 'UNANNOUNCED';

/** 检查组的一名人员。 Somebody who is sent. */
export type InspectionOfficialInput = {
  /** 登录账号，有的填；可在手机上登记走访。 The name that they sign in with, if any: they record visits themselves. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** 是否组长，有且只有一名。 Whether they lead the team; one does. */
  isLeader?: Scalars['Boolean']['input'];
  /** 姓名，1–60 字。 The name, 1 to 60 characters. */
  name: Scalars['String']['input'];
  /** 单位，1–100 字。 The unit, 1 to 100 characters. */
  unit: Scalars['String']['input'];
};

/** 检查表中的一问。 A question of the checklist. */
export type InspectionQuestionInput = {
  /** 怎样作答。 How it is answered. */
  kind: InspectionQuestionKind;
  /** 问哪种对象。 Of which kind of thing. */
  subject: InspectionSubject;
  /** 问题，1–200 字。 The question, 1 to 200 characters. */
  text: Scalars['String']['input'];
};

/** 检查问题的种类。 How a question is answered. */
export type InspectionQuestionKind =
  /** 数，最多两位小数。 By a number of two decimals at most. */
  | 'NUMBER'
  /** 文字。 In words. */
  | 'TEXT'
  /** 是或否。 By yes or no. */
  | 'YES_NO';

/** 筛选检查样本。 Which members of a sample. */
export type InspectionSampleFilter = {
  /** 答过第几问的，从 1 起。 Where this question was answered, from 1. */
  question?: InputMaybe<Scalars['Int']['input']>;
  /** 是什么。 Of this kind. */
  subject?: InputMaybe<InspectionSubject>;
  /** 是否已走访。 Visited or not. */
  visited?: InputMaybe<Scalars['Boolean']['input']>;
  /** 该问答“是”或“否”的。 Where it was answered with yes, or no. */
  yes?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 检查的状态。 How far an inspection has come. */
export type InspectionState =
  /** 已取消。 Called off. */
  | 'CALLED_OFF'
  /** 已了结。 Closed. */
  | 'CLOSED'
  /** 已抽样。 Its sample is drawn. */
  | 'DRAWN'
  /** 已安排。 Planned. */
  | 'PLANNED'
  /** 已报告，待另一人了结。 Reported; to be closed by somebody else. */
  | 'REPORTED'
  /** 检查中，已登记走访。 Under way: somebody was visited. */
  | 'UNDER_WAY';

/** 检查的对象。 What an inspection looks at. */
export type InspectionSubject =
  /** 当日在册的监测户。 Households whose entry is open on the day. */
  | 'HOUSEHOLDS'
  /** 县以下的乡镇，或乡镇以下的村。 The townships of a county, or the villages of a township. */
  | 'PLACES'
  /** 已下达资金的项目。 Projects that money was issued to. */
  | 'PROJECTS';

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
  /** 材料，任一。 About any of these statements. */
  statementIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 状态，任一。 In any of these states. */
  states?: InputMaybe<Array<FlagState>>;
  /** 由哪一方答复。 Who is to answer. */
  turn?: InputMaybe<Side>;
  /** 年度，任一。 Any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
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

/** 界面语言。 The language of messages and names. */
export type Lang =
  /** 英文。 English. */
  | 'EN'
  /** 中文。 Chinese. */
  | 'ZH';

/** 筛选逾期任务。 Which late work. */
export type LateWorkFilter = {
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 至少已上报到哪一级。 Risen to these eyes at least. */
  risenTo?: InputMaybe<RectificationEscalation>;
  /** 责任单位，任一。 Of any of these units. */
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** 不汇入的报告及理由。 A report that is left out, and why. */
export type LeftOutReportInput = {
  /** 填报单位；同一结对只有一个单位填报的可不填。 Its author; needed only where several report about one pairing. */
  authorId?: InputMaybe<Scalars['ID']['input']>;
  /** 结对。 Its pairing. */
  pairingId: Scalars['ID']['input'];
  /** 理由，1–500 字。 Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** 把一个村列入某年的出列计划。 A village to be put on the list of a year. */
export type ListVillageToLiftInput = {
  /** 列入日期，默认今日。 When; by default today. */
  day?: InputMaybe<Scalars['Day']['input']>;
  /** 依据的材料名称，最多 20 份。 Papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 结对；不填为该县最早的结对。 The pairing; by default the oldest open one of the county. */
  pairingId?: InputMaybe<Scalars['ID']['input']>;
  /** 所在的村，或乡镇。 The village, or its township. */
  placeId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 说明，最多 500 字。 A remark. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** 村名，1–100 字；所在地区是乡镇时填写，是村时不填。 The village’s name, where the place is a township. */
  village?: InputMaybe<Scalars['String']['input']>;
  /** 计划出列年度。 The year in which it is to be lifted. */
  year: Scalars['Int']['input'];
};

/** 锁定报告。 A report to be locked. */
export type LockReportInput = {
  /** 报告。 The report. */
  reportId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that you saw. */
  version: Scalars['Int']['input'];
};

/** 回看此前问题的结论。 What a look back sees of an earlier finding. */
export type LookBackVerdict =
  /** 未到位。 It is not put right. */
  | 'NOT_PUT_RIGHT'
  /** 整改到位。 It is put right. */
  | 'PUT_RIGHT'
  /** 反弹：销号后又出现。 It was put right and closed, and is wrong again. */
  | 'REBOUND';

/** 新增一项规则。 A new rule. */
export type MakeBenefitRuleInput = {
  /** 按户还是按人。 For whom it is. */
  audience: BenefitAudience;
  /** 代码：2–40 位大写字母、数字或下划线。 Its code. */
  code: Scalars['String']['input'];
  /** 多久一次。 How often. */
  every: BenefitFrequency;
  /** 资金还是实物。 Money, or something else. */
  form: BenefitForm;
  /** 省、市或县；不填为全国。 Whose rule it is; the whole country’s without. */
  placeId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 内容。 What it says. */
  terms: BenefitTermsInput;
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

/** 调整计划的上级。 Another plan above. */
export type MoveWorkPlanInput = {
  /** 新的上级计划。 The plan above it from now on. */
  parentId: Scalars['ID']['input'];
  /** 理由，1–1000 字。 Why, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that is changed. */
  version: Scalars['Int']['input'];
  /** 哪份计划。 Which plan. */
  workPlanId: Scalars['ID']['input'];
};

/** 点出问题的会议，活动台账中还没有的；随各问题一并登记。 The meeting that named the problems, where the records do not have it yet. */
export type NamedMeetingInput = {
  /** 日期，不晚于今天。 The day, not after today. */
  day: Scalars['Day']['input'];
  /** 会议材料，最多 10 份。 Its papers, 10 at most. */
  evidenceIds?: Array<Scalars['ID']['input']>;
  /** 会议类别：JOINT、LEADING_GROUP、STANDING 或 PROGRESS。 Which form of meeting. */
  form?: ActivityForm;
  /** 地点，最多 200 字。 Where. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** 主持人，最多 60 字。 Who presided. */
  presider?: InputMaybe<Scalars['String']['input']>;
  /** 会议名称，1–200 字。 Its name. */
  title: Scalars['String']['input'];
};

/** 同一县内由谁上报。 Who of one county reports. */
export type Office =
  /** 县级。 The county itself. */
  | 'COUNTY'
  /** 部门。 The department whose category it is. */
  | 'DEPARTMENT'
  /** 乡镇合计。 Its townships, added up. */
  | 'TOWNSHIPS';

/** 登记一项利益联结。 A link to be recorded. */
export type OpenBenefitLinkInput = {
  /** 所用的资产，须属同一结对。 The asset of the same pairing it uses. */
  assetId?: InputMaybe<Scalars['ID']['input']>;
  /** 依据的材料名称，最多 20 份。 Papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 起始日期，不晚于今日。 Since when, today at the latest. */
  from: Scalars['Day']['input'];
  /** 联结的监测户，最多 500 户。 Registered households, 500 at most. */
  householdIds?: Array<Scalars['ID']['input']>;
  /** 联结方式。 By what means. */
  kind: BenefitLinkKind;
  /** 名称，1–200 字。 Its name. */
  name: Scalars['String']['input'];
  /** 监测户以外的其他农户数。 Households beside those of the register. */
  otherHouseholds?: Scalars['Int']['input'];
  /** 结对；不填为该县最早的结对。 The pairing; by default the oldest open one of the county. */
  pairingId?: InputMaybe<Scalars['ID']['input']>;
  /** 参与方，1–20 个。 Its partners. */
  partners: Array<BenefitLinkPartnerInput>;
  /** 所在的村，或乡镇。 The village, or its township. */
  placeId: Scalars['ID']['input'];
  /** 来自的项目，须属同一结对。 The project of the same pairing it comes from. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 截止日期，可在今后。 Until when; it may be still to come. */
  until?: InputMaybe<Scalars['Day']['input']>;
  /** 村名，1–100 字；所在地区是乡镇时填写，是村时不填。 The village’s name, where the place is a township. */
  village?: InputMaybe<Scalars['String']['input']>;
};

/** 说明为何打开一户的佐证文件。 Why somebody opens a file about a household. */
export type OpenEvidenceInput = {
  /** 佐证文件。 The file. */
  evidenceId: Scalars['ID']['input'];
  /** 理由，1–200 字，记入审计。 Why, 1 to 200 characters; the audit trail keeps it. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
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

/** 开始一次排位。 A ranking to be opened. */
export type OpenRankingInput = {
  /** 列名的受帮扶县，2–200 个。 These counties, 2 to 200. */
  countyIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 公式代码，用现行版本。 The formula, in the version that stands. */
  formula?: Scalars['String']['input'];
  /** 帮扶组团，排其成员。 The members of this donor group. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** 名称，1–100 字，同一季度不可重复。 Its name, once in a quarter. */
  name: Scalars['String']['input'];
  /** 一省的受帮扶县：省级代码，如 530000。 The aided counties of this province. */
  provinceCode?: InputMaybe<Scalars['String']['input']>;
  /** 季度，须已结束。 The quarter, which is closed. */
  quarter: Scalars['Int']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 县，排其受帮扶乡镇。 The aided townships of this county. */
  townshipsOf?: InputMaybe<Scalars['ID']['input']>;
  /** 谁可查看。 Who sees it. */
  visibility?: RankingVisibility;
  /** 年度。 The year. */
  year: Scalars['Int']['input'];
};

/** 列出一个整改事项。 Something to be put right. */
export type OpenRectificationInput = {
  /** 期限，今天起三年内。 Until when, within three years from today. */
  due: Scalars['Day']['input'];
  /** 来源的待核实事项。 The flag that found it. */
  flagId?: InputMaybe<Scalars['ID']['input']>;
  /** 检查日期。 The day of the inspection. */
  inspectedOn?: InputMaybe<Scalars['Day']['input']>;
  /** 检查名称，与检查日期同填。 The inspection that found it, with its day. */
  inspection?: InputMaybe<Scalars['String']['input']>;
  /** 牵头单位。 The unit that leads. */
  leadUnitId: Scalars['ID']['input'];
  /** 整改措施，1–1000 字。 What is to be done, 1 to 1000 characters. */
  measure: Scalars['String']['input'];
  /** 来源的会议（活动台账中的会议）。 The meeting of the records where it was named. */
  meetingId?: InputMaybe<Scalars['ID']['input']>;
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 问题，1–1000 字。 What is wrong, 1 to 1000 characters. */
  problem: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 责任人姓名，最多 60 字。 The official who answers for it in person. */
  responsiblePerson?: InputMaybe<Scalars['String']['input']>;
  /** 责任单位，最多 20 个。 Units responsible with it, 20 at most. */
  responsibleUnitIds?: Array<Scalars['ID']['input']>;
};

/** 一次列出多个整改事项，如会议点出的十个问题。 Many things to be put right, listed at once. */
export type OpenRectificationsInput = {
  /** 各项，1–50 个，全部录入或全不录入。 1 to 50, all or none. */
  items: Array<RectificationRowInput>;
  /** 来源的会议，活动台账中还没有的；与 meetingId 只填一个。 The meeting, where it is still to be recorded. */
  meeting?: InputMaybe<NamedMeetingInput>;
  /** 来源的会议（活动台账中的会议）；不填为直接列入。 The meeting of the records where they were named. */
  meetingId?: InputMaybe<Scalars['ID']['input']>;
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
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

/** 安排一次检查。 An inspection that is planned. */
export type PlanInspectionInput = {
  /** 自。 From when. */
  from: Scalars['Day']['input'];
  /** 种类。 Its kind. */
  kind: InspectionKind;
  /** 回头看哪次检查：同一结对、已了结、发现过问题的；只有回头看可填，不填则只按样本检查。 Of a look back, the earlier inspection that it goes back to: of the same pairing, closed, and one that found something. */
  looksBackId?: InputMaybe<Scalars['ID']['input']>;
  /** 结对。 The pairing. */
  pairingId: Scalars['ID']['input'];
  /** 检查范围：受帮扶方的县、乡镇或村。 The area: a place of the recipient. */
  placeId: Scalars['ID']['input'];
  /** 检查表，最多 30 问。 The checklist, 30 questions at most. */
  questions?: Array<InspectionQuestionInput>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 看什么，1–3 种。 What it looks at, 1 to 3 kinds. */
  subjects: Array<InspectionSubject>;
  /** 检查组，1–30 人。 The team, 1 to 30. */
  team: Array<InspectionOfficialInput>;
  /** 名称，1–200 字。 Its name, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** 至，不早于今天，一年之内。 Until when: not over yet, within a year. */
  until: Scalars['Day']['input'];
};

/** 制定一份计划。 A plan. */
export type PlanWorkInput = {
  /** 起始日期。 Its first day. */
  from: Scalars['Day']['input'];
  /** 层级。 Its level. */
  level: WorkLevel;
  /** 村名或户编号，1–100 字，不写姓名；村、户级必填。 The village, or the household’s number; of these levels only. */
  locality?: InputMaybe<Scalars['String']['input']>;
  /** 来源的会议或协议。 The meeting or the agreement that it comes from. */
  originId?: InputMaybe<Scalars['ID']['input']>;
  /** 结对；县级必填，其余各级随上级计划，不填。 The pairing of a county’s plan; the others have that of the plan above. */
  pairingId?: InputMaybe<Scalars['ID']['input']>;
  /** 上级计划；县级为空，其余必填，且层级更高。 The plan above it, of a higher level; none for a county’s. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** 所在地区，在上级计划的地区之内。 Its place, within that of the plan above. */
  placeId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 名称，1–200 字。 Its title, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** 责任单位；县级为结对的一方。 The unit that answers for it; an end of the pairing for a county’s. */
  unitId: Scalars['ID']['input'];
  /** 结束日期，在上级计划的期间之内。 Its last day, within the period of the plan above. */
  until: Scalars['Day']['input'];
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

/** 筛选政策享受。 Which benefits. */
export type PolicyBenefitFilter = {
  /** 自何日。 From this day. */
  from?: InputMaybe<Scalars['Day']['input']>;
  /** 资金记录，任一。 Paid by any of these entries. */
  fundEntryIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 监测户，任一。 Of any of these households. */
  householdIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 是否经特批。 Whether a reviewer let them through. */
  overridden?: InputMaybe<Scalars['Boolean']['input']>;
  /** 结对，任一。 Of any of these pairings. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 规则，任一。 Of any of these rules. */
  ruleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 户编号、村名或凭证号中的文字。 Text within the household’s number or village, or the voucher. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 资金来源，任一。 From any of these levels. */
  sources?: InputMaybe<Array<BenefitSource>>;
  /** 是否有效（未冲销）。 Whether they stand. */
  standing?: InputMaybe<Scalars['Boolean']['input']>;
  /** 至何日。 To this day. */
  to?: InputMaybe<Scalars['Day']['input']>;
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

/** 筛选点出问题的会议。 Which meetings. */
export type ProblemMeetingFilter = {
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 是否还有未销号的问题。 Whether any of its problems is not closed. */
  unclosed?: InputMaybe<Scalars['Boolean']['input']>;
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

/** 提出验收；各项标准须已核查并达到。 A village proposed, with every standard checked and met. */
export type ProposeVillageLiftInput = {
  /** 一并登记的核查；未填的沿用最近一次。 Checks made now; of the others the latest stands. */
  checks?: Array<VillageCheckInput>;
  /** 办理日期，默认今日。 When; by default today. */
  day?: InputMaybe<Scalars['Day']['input']>;
  /** 依据的材料名称，最多 20 份。 Papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 拟出列村。 The village on the list. */
  liftId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 意见或理由，1–500 字。 What is said, or why. */
  text: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
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

/** 对排位可办理的事项。 What can be done to a ranking. */
export type RankingAction =
  /** 定格 freezeRanking。 */
  | 'FREEZE';

/** 筛选排位。 Which rankings. */
export type RankingFilter = {
  /** 季度，任一。 Any of these quarters. */
  quarters?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** 参排单位，任一。 With any of these among the ranked. */
  rankedIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 状态，任一。 In any of these states. */
  states?: InputMaybe<Array<RankingState>>;
  /** 年度，任一。 Any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 谁与谁排位。 Who is ranked against each other. */
export type RankingPeers =
  /** 一省的受帮扶县。 The aided counties of a province. */
  | 'COUNTIES_OF_PROVINCE'
  /** 列名的受帮扶县。 Counties by name. */
  | 'LISTED_COUNTIES'
  /** 一个帮扶组团的成员。 The members of a donor group. */
  | 'MEMBERS_OF_GROUP'
  /** 一县的受帮扶乡镇。 The aided townships of a county. */
  | 'TOWNSHIPS_OF_COUNTY';

/** 排位的状态。 How far a ranking has come. */
export type RankingState =
  /** 已定格，不再变化。 Frozen: it never changes. */
  | 'FROZEN'
  /** 未定格，随数据变化。 Open: it follows the figures. */
  | 'OPEN';

/** 公式的一项。 A term of a formula. */
export type RankingTermInput = {
  /** 封顶，大于 0。 Its cap, above 0. */
  cap: Scalars['Decimal']['input'];
  /** 指标代码；扣分项不填。 The indicator; none for overdue items. */
  indicator?: InputMaybe<Scalars['String']['input']>;
  /** 计什么。 What it counts. */
  kind: RankingTermKind;
  /** 分值，大于 0。 Its points, above 0. */
  weight: Scalars['Decimal']['input'];
};

/** 公式一项计什么；任务、整改等计该年初至季末。 What a term of a formula counts; rows are those of the year up to the quarter’s end. */
export type RankingTermKind =
  /** 指标完成率与序时进度之比。 Completion of an indicator against the time pace. */
  | 'COMPLETION'
  /** 到期的整改事项中，凭期限内的答复销号的比例；已答复待核查的不计。 The share of items that fell due and were closed on an answer given by their day; what waits for its check is left out. */
  | 'FINDINGS_CLOSED_IN_TIME'
  /** 发现的监测户在规定天数内核实的比例；帮扶组团成员没有。 The share of households found that were reviewed within the rule’s days; members of donor groups have none. */
  | 'HOUSEHOLDS_REVIEWED_IN_TIME'
  /** 逾期整改事项，每项扣分。 Overdue items; each takes points off. */
  | 'OVERDUE_ITEMS'
  /** 季末尚有未了任务的计划中，各任务均已填报本季度进度的比例。 The share of plans with unfinished work that told this quarter’s progress of all of it. */
  | 'PLANS_REPORTED'
  /** 比率，高者为好。 A rate of which more is better. */
  | 'RATE'
  /** 比率，低者为好。 A rate of which less is better. */
  | 'RATE_LOW'
  /** 季末有帮扶责任人的在册监测户中，未超过规定天数未走访的比例；从未走访的自发现之日起算；帮扶组团成员没有。 The share of open households with a helper when the quarter ended that had not waited longer for a visit than the rule’s days, counted from their finding where nobody ever went; members of donor groups have none. */
  | 'VISITED_IN_TIME'
  /** 应完成的任务中按期验收的比例；到期后才推迟的不算按期。 The share of work that fell due and was accepted by its day; what was put off afterwards was not. */
  | 'WORK_DONE_IN_TIME'
  /** 季末逾期未完成的任务，每项扣分。 Work overdue when the quarter ended; each takes points off. */
  | 'WORK_OVERDUE';

/** 并列之后的名次。 Which place follows a shared one. */
export type RankingTies =
  /** 并列后不跳：1、2、2、3。 The next place follows. */
  | 'NEXT_FOLLOWS'
  /** 并列后跳过名次：1、2、2、4。 The next places are skipped. */
  | 'NEXT_SKIPPED';

/** 谁可查看排位。 Who sees a ranking. */
export type RankingVisibility =
  /** 参排单位及其督查部门。 The ranked and their supervisors. */
  | 'RANKED_AND_SUPERVISORS'
  /** 仅管辖全部参排单位的督查部门。 Only who supervises all of them. */
  | 'SUPERVISORS';

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
  /** 奖补的资金来源。最多 200 字。 Where the money of a reward comes from. */
  fundedBy?: InputMaybe<Scalars['String']['input']>;
  /** 户数：本年度未在同类其他记录中计入的不同户；超市为当月。 Different households who stand in no other record of this form in the year; of a supermarket those of the month. */
  households?: InputMaybe<Scalars['Int']['input']>;
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
  /** 发放积分。 Points given. */
  pointsGiven?: InputMaybe<Scalars['Int']['input']>;
  /** 兑换积分，含以前发放的。 Points redeemed, those given before among them. */
  pointsRedeemed?: InputMaybe<Scalars['Int']['input']>;
  /** 花名册中的脱贫（贫困）人数。 Of the workers of a roster, the poor or lifted. */
  poorPersons?: InputMaybe<Scalars['Int']['input']>;
  /** 主持人（会议），最多 60 字。 Who presided at a meeting. */
  presider?: InputMaybe<Scalars['String']['input']>;
  /** 请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 奖补金额（元）；不计入资金指标，资金以资金账为准。 What was paid as a reward, in yuan; it enters no figure of funds, which the ledger counts. */
  reward?: InputMaybe<Scalars['Money']['input']>;
  /** 期（场）数，未填为一。 How many sessions; one if null. */
  sessions?: InputMaybe<Scalars['Int']['input']>;
  /** 事由：培训、会议、互访、招聘会的名称，其他记录的说明。最多 200 字。 What it was: the name of a course, meeting, visit or fair; for others a remark. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** 结束日期；单日的、仍在继续的为空。 The last day; null for a single day, and while it goes on. */
  to?: InputMaybe<Scalars['Day']['input']>;
  /** 超市当月营业额（元），含积分兑换物资折款。 Turnover of the month in yuan, goods for points included. */
  turnover?: InputMaybe<Scalars['Money']['input']>;
};

/** 登记一次政策享受。 A benefit to be recorded. */
export type RecordBenefitInput = {
  /** 金额；资金必填。 The amount, where it is money. */
  amount?: InputMaybe<Scalars['Money']['input']>;
  /** 享受日期。 The day. */
  day: Scalars['Day']['input'];
  /** 依据的材料名称，最多 20 份。 The papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 支付的那笔协作资金（已拨付或支出）。 The entry of the pairing’s money that paid it. */
  fundEntryId?: InputMaybe<Scalars['ID']['input']>;
  /** 给予的实物、服务或岗位；默认规则所写。 What was given; by default what the rule says. */
  given?: InputMaybe<Scalars['String']['input']>;
  /** 监测户。 The household. */
  householdId: Scalars['ID']['input'];
  /** 成员；按人享受的规则必填。 The member, where the rule is for persons. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** 特批理由：不符合条件或同期第二次，仅县级审核员。 Why it is let through; by a county reviewer. */
  overrideReason?: InputMaybe<Scalars['String']['input']>;
  /** 所属期：2019、2019-03、2019-T1、2019-T2；默认享受日期所在的一期。 The period; by default that of the day. */
  period?: InputMaybe<Scalars['String']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 规则。 The rule. */
  ruleId: Scalars['ID']['input'];
  /** 资金来源；选了资金记录的可不填。 From which level; not needed with an entry. */
  source?: InputMaybe<BenefitSource>;
  /** 凭证号，1–100 字，不写银行账号。 The voucher; no account number. */
  voucher?: InputMaybe<Scalars['String']['input']>;
};

/** 登记利益联结的一笔投入或支付。 Money put in, or paid out to households. */
export type RecordBenefitLinkMoneyInput = {
  /** 金额（元）。 In yuan. */
  amount: Scalars['Money']['input'];
  /** 日期，自起始日期至今日。 The day, from the link’s first to today. */
  day: Scalars['Day']['input'];
  /** 依据的材料名称，最多 20 份。 Papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 投入还是支付。 Which way. */
  kind: BenefitLinkMoney;
  /** 利益联结。 The link. */
  linkId: Scalars['ID']['input'];
  /** 说明，1–500 字。 A note. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
};

/** 成批登记政策享受。 Benefits to be recorded in one go. */
export type RecordBenefitsInput = {
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 各行，1–500 行。 1 to 500 rows. */
  rows: Array<BenefitRowInput>;
};

/** 登记一笔村集体收入。 A collective income to be recorded. */
export type RecordCollectiveIncomeInput = {
  /** 金额（元），可为 0。 In yuan; nothing earned is 0. */
  amount: Scalars['Money']['input'];
  /** 依据的材料名称，最多 20 份。 Papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 结对；不填为该县最早的结对。 The pairing; by default the oldest open one of the county. */
  pairingId?: InputMaybe<Scalars['ID']['input']>;
  /** 所在的村，或乡镇。 The village, or its township. */
  placeId: Scalars['ID']['input'];
  /** 季度 1–4；不填为全年。 The quarter; by default the whole year. */
  quarter?: InputMaybe<Scalars['Int']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 来源代码，见 collectiveIncomeSources。 The code of its source. */
  source: Scalars['String']['input'];
  /** 村名，1–100 字；所在地区是乡镇时填写，是村时不填。 The village’s name, where the place is a township. */
  village?: InputMaybe<Scalars['String']['input']>;
  /** 年度，2013 至今年。 The year, from 2013 to this one. */
  year: Scalars['Int']['input'];
};

/** 登记一个问题。 One finding. */
export type RecordFindingInput = {
  /** 期限，今天起三年内。 Until when, within three years from today. */
  due: Scalars['Day']['input'];
  /** 佐证文件，最多 10 份。 The files that show it, 10 at most. */
  evidenceIds?: Array<Scalars['ID']['input']>;
  /** 哪次检查。 Which inspection. */
  inspectionId: Scalars['ID']['input'];
  /** 牵头整改单位。 The unit that leads. */
  leadUnitId: Scalars['ID']['input'];
  /** 整改措施，1–1000 字。 What is to be done, 1 to 1000 characters. */
  measure: Scalars['String']['input'];
  /** 在哪个样本发现；不填为范围内他处。 Where; elsewhere in the area if left out. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** 问题，1–1000 字，不得含证件、电话、账号和病情。 What is wrong: no ID, telephone or account number, no health. */
  problem: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 责任单位，最多 20 个。 Units responsible with it, 20 at most. */
  responsibleUnitIds?: Array<Scalars['ID']['input']>;
  /** 轻重。 How much it weighs. */
  severity: FindingSeverity;
};

/** 一次登记多个问题。 Many findings at once. */
export type RecordFindingsInput = {
  /** 各问题，1–50 个，全部录入或全不录入。 1 to 50, all or none. */
  findings: Array<InspectionFindingInput>;
  /** 哪次检查。 Which inspection. */
  inspectionId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
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

/** 核查一户的保障。 A check of a household’s guarantees. */
export type RecordGuaranteeCheckInput = {
  /** 核查日期，不早于发现、不晚于今日。 The day of the check: after the household was found, today at the latest. */
  day: Scalars['Day']['input'];
  /** 依据的材料名称，最多 20 项。 The papers that it rests on, 20 at most. */
  evidence?: Array<Scalars['String']['input']>;
  /** 各项保障，1–5 项，每项一次。 The guarantees, 1 to 5, each once. */
  findings: Array<GuaranteeFindingInput>;
  /** 监测户。 The household. */
  householdId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
};

/** 一户一年的人均收入；再次登记即为更正。 A year’s income per head; a second time it is a correction. */
export type RecordHouseholdIncomeInput = {
  /** 经营净收入（元/人），可为负。 Net income of a business, in yuan per head; it can be a loss. */
  business: Scalars['Money']['input'];
  /** 监测户。 The household. */
  householdId: Scalars['ID']['input'];
  /** 财产净收入（元/人）。 Net income of property, in yuan per head. */
  property: Scalars['Money']['input'];
  /** 更正的理由，1–500 字；更正时必填。 Why it is corrected; needed where the year was recorded. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 转移净收入（元/人）。 Net transfers, in yuan per head. */
  transfers: Scalars['Money']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
  /** 工资性收入（元/人）。 Wages, in yuan per head. */
  wages: Scalars['Money']['input'];
  /** 年度，发现前一年至今年。 The year: from the year before it was found to this one. */
  year: Scalars['Int']['input'];
};

/** 登记一次走访；再登记即更正。 A visit; recorded again, it corrects what was said. */
export type RecordInspectionVisitInput = {
  /** 各问的回答。 The answers. */
  answers?: Array<InspectionAnswerInput>;
  /** 走访日期，抽样当日至今天，默认今天。 The day, since the drawing; by default today. */
  day?: InputMaybe<Scalars['Day']['input']>;
  /** 哪次检查。 Which inspection. */
  inspectionId: Scalars['ID']['input'];
  /** 哪个样本。 Which member of its sample. */
  memberId: Scalars['ID']['input'];
  /** 其他情况，1–1000 字，不得含证件、电话、账号和病情。 What else was seen: no ID, telephone or account number, no health. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 到场人员，检查组名单中的序号，从 1 起。 Who was there, as the team stands, from 1. */
  visitors: Array<Scalars['Int']['input']>;
};

/** 台账种类。 Kind of record. */
export type RecordKind =
  /** 活动（其他台账）。 An activity. */
  | 'ACTIVITY'
  /** 就业（劳务协作）。 A placement. */
  | 'PLACEMENT'
  /** 采购（消费帮扶）。 A purchase. */
  | 'PURCHASE';

/** 回看一个原问题，每个说一次。 What is seen of an earlier finding, said once. */
export type RecordLookBackInput = {
  /** 回看日期，安排当日至今天，默认今天。 The day, since the plan; by default today. */
  day?: InputMaybe<Scalars['Day']['input']>;
  /** 整改期限，与措施同填。 By when, together with the measure. */
  due?: InputMaybe<Scalars['Day']['input']>;
  /** 哪次回头看。 Which inspection. */
  inspectionId: Scalars['ID']['input'];
  /** 整改措施，1–1000 字；已销号而未到位或反弹的必填，由原单位重新整改。 What is to be done: needed where it had been closed and is not put right. */
  measure?: InputMaybe<Scalars['String']['input']>;
  /** 现在的情况，1–1000 字，不得含证件、电话、账号和病情；未到位或反弹的必填。 What is seen now, no personal numbers; needed unless it is put right. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 哪个原问题，followUps 中的序号。 Which of the earlier findings, by its number. */
  nth: Scalars['Int']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 现在的轻重，默认同前。 How much it weighs now; as before if left out. */
  severity?: InputMaybe<FindingSeverity>;
  /** 结论。 What is seen of it. */
  verdict: LookBackVerdict;
  /** 到场人员，检查组名单中的序号，从 1 起。 Who was there, as the team stands, from 1. */
  visitors: Array<Scalars['Int']['input']>;
};

/** 一项措施的进展。 How a measure moved on. */
export type RecordMeasureInput = {
  /** 计划。 The plan. */
  actionPlanId: Scalars['ID']['input'];
  /** 完成日期，不晚于今日；未完成不填。 When it was done, today at the latest; left out while it is not. */
  doneOn?: InputMaybe<Scalars['Day']['input']>;
  /** 实际增收（元）；完成的才填。 What it brought, in yuan; of a measure that is done. */
  gained?: InputMaybe<Scalars['Money']['input']>;
  /** 进展，1–500 字，不写证号、电话、账号和病情。 What moved on; no ID, telephone or account numbers and no illnesses. */
  note: Scalars['String']['input'];
  /** 措施的序号。 The measure’s number. */
  nth: Scalars['Int']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
};

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

/** 登记一个易地搬迁安置点。 A relocation site to be recorded. */
export type RecordRelocationSiteInput = {
  /** 旁边的帮扶车间、企业或园区，须是本结对的活动台账，最多 50 条。 Workshops, firms or parks beside it, 50 at most. */
  activityIds?: Array<Scalars['ID']['input']>;
  /** 依据的材料名称，最多 20 份。 Papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 安置户数。 Households settled. */
  households: Scalars['Int']['input'];
  /** 名称，1–200 字。 Its name. */
  name: Scalars['String']['input'];
  /** 结对；不填为该县最早的结对。 The pairing; by default the oldest open one of the county. */
  pairingId?: InputMaybe<Scalars['ID']['input']>;
  /** 安置人数，不少于户数。 People settled, at least as many as households. */
  persons: Scalars['Int']['input'];
  /** 所在的村，或乡镇。 The village, or its township. */
  placeId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 配套服务。 Services beside it. */
  services?: Array<SiteService>;
  /** 搬迁入住日期。 When they moved in. */
  settledOn: Scalars['Day']['input'];
  /** 村名，1–100 字；所在地区是乡镇时填写，是村时不填。 The village’s name, where the place is a township. */
  village?: InputMaybe<Scalars['String']['input']>;
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

/** 一次走访。 A visit. */
export type RecordVisitInput = {
  /** 走访日期，默认今日；不早于发现、不晚于今日。 The day, by default today. */
  day?: InputMaybe<Scalars['Day']['input']>;
  /** 已上传的照片或文件，最多 10 份。 Photos and files that were handed in, 10 at most. */
  evidenceIds?: Array<Scalars['ID']['input']>;
  /** 监测户。 The household. */
  householdId: Scalars['ID']['input'];
  /** 地点，最多 100 字。 Where, 100 characters at most. */
  locality?: InputMaybe<Scalars['String']['input']>;
  /** 走访情况，1–1000 字，不写证号、电话、账号和病情。 What was seen and said; no ID, telephone or account numbers and no illnesses. */
  note: Scalars['String']['input'];
  /** 发现的问题，1–500 字，不写证号、电话、账号和病情。 The problem that was found; no ID, telephone or account numbers and no illnesses. */
  problem?: InputMaybe<Scalars['String']['input']>;
  /** 请求编号，1–64 个字符；离线填写的重发用同一编号，不会重复登记。 Unique for each visit: sent again after a break it is recorded once. */
  requestKey: Scalars['String']['input'];
  /** 由谁走访，1–60 字；不填为当日的帮扶责任人。 Who went; by default the household’s helper on that day. */
  visitor?: InputMaybe<Scalars['String']['input']>;
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

/** 筛选要确认的记录。 Which records to confirm. */
export type RecordsToConfirmFilter = {
  /** 月份，1–12。 Their month. */
  month?: InputMaybe<Scalars['Int']['input']>;
  /** 至今的意见，默认尚无意见的。 What has been said so far: nothing, if left out. */
  said?: InputMaybe<Array<RecordSaid>>;
  /** 年度。 Their year. */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 对整改事项可办理的事项。 What can be done to an item of the list. */
export type RectificationAction =
  /** 答复 answerRectification。 */
  | 'ANSWER'
  /** 销号 closeRectification。 */
  | 'CLOSE'
  /** 列入清单 openRectification。 */
  | 'OPEN'
  /** 退回 returnRectification。 */
  | 'RETURN';

/** 逾期未答复的事项已上报到哪一级。 Whose eyes an item has reached that was not answered in time. */
export type RectificationEscalation =
  /** 未逾期。 Not overdue. */
  | 'NONE'
  /** 主管办公室。 The office above them. */
  | 'OFFICE'
  /** 督查部门。 Supervision. */
  | 'SUPERVISOR'
  /** 责任单位。 Its units. */
  | 'UNIT';

/** 筛选整改清单。 Which items. */
export type RectificationFilter = {
  /** 来源的待核实事项，任一。 Found by any of these flags. */
  flagIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 来源的检查，任一。 Found by any of these inspections. */
  inspectionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 来源的会议，任一。 Named at any of these meetings. */
  meetingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 来源，任一。 Found in any of these ways. */
  origins?: InputMaybe<Array<RectificationOrigin>>;
  /** 是否逾期未答复。 Whether it waits past its deadline. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 至少已上报到哪一级。 Overdue, and risen to these eyes at least. */
  risenTo?: InputMaybe<RectificationEscalation>;
  /** 问题、措施或检查名称中的文字。 Text within what it says. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 状态，任一。 In any of these states. */
  states?: InputMaybe<Array<RectificationState>>;
  /** 牵头或责任单位，任一。 Led or shared by any of these units. */
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** 由谁列出和核查。 Who listed an item, and checks it. */
export type RectificationOffice =
  /** 帮扶方牵头单位。 The donor’s lead. */
  | 'DONOR'
  /** 受帮扶方主管办公室。 The recipient’s office. */
  | 'RECIPIENT'
  /** 督查部门。 Supervision above both. */
  | 'SUPERVISOR';

/** 整改清单的次序。 The order of the list. */
export type RectificationOrder = {
  /** 方向。 Which way. */
  direction?: SortDirection;
  /** 依据。 By what. */
  field: RectificationOrderField;
};

/** 整改清单的排序依据。 By what the list is sorted. */
export type RectificationOrderField =
  /** 期限。 The deadline. */
  | 'DUE'
  /** 列入日期。 When it was listed. */
  | 'OPENED';

/** 整改事项的来源。 Where something to be put right was found. */
export type RectificationOrigin =
  /** 直接列入。 By hand. */
  | 'BY_HAND'
  /** 来自待核实事项。 By a flag. */
  | 'FLAG'
  /** 督查检查发现。 By an inspection. */
  | 'INSPECTION'
  /** 会议提出。 Named at a meeting. */
  | 'MEETING';

/** 一次列出的问题之一。 One of many things to be put right. */
export type RectificationRowInput = {
  /** 期限，今天起三年内。 Until when, within three years from today. */
  due: Scalars['Day']['input'];
  /** 牵头单位。 The unit that leads. */
  leadUnitId: Scalars['ID']['input'];
  /** 整改措施，1–1000 字。 What is to be done, 1 to 1000 characters. */
  measure: Scalars['String']['input'];
  /** 问题，1–1000 字，不得含证件、电话或账号。 What is wrong; no ID, telephone or account number. */
  problem: Scalars['String']['input'];
  /** 责任人姓名，最多 60 字。 The official who answers for it in person. */
  responsiblePerson?: InputMaybe<Scalars['String']['input']>;
  /** 责任单位，最多 20 个。 Units responsible with it, 20 at most. */
  responsibleUnitIds?: Array<Scalars['ID']['input']>;
};

/** 整改事项的状态。 How far something to be put right has come. */
export type RectificationState =
  /** 已答复，待核查。 Answered; to be checked by somebody else. */
  | 'ANSWERED'
  /** 已销号。 Checked and closed. */
  | 'CLOSED'
  /** 待整改。 Open. */
  | 'OPEN'
  /** 已退回，须重新答复。 Returned: to be answered again. */
  | 'RETURNED';

/** 刷新会话。 To go on with a session. */
export type RefreshSessionInput = {
  /** 当前的刷新令牌。 The current refresh token. */
  refreshToken: Scalars['String']['input'];
};

/** 监测对象类别，各有适用时期，见 householdEras。 What a household is entered as; householdEras says when each may be used. */
export type RegisterCategory =
  /** 脱贫户。 A household lifted out of poverty. */
  | 'LIFTED'
  /** 边缘易致贫户。 On the edge of poverty. */
  | 'MARGINAL'
  /** 建档立卡贫困户。 A registered poor household. */
  | 'REGISTERED_POOR'
  /** 突发严重困难户。 In sudden hardship. */
  | 'SUDDEN_HARDSHIP'
  /** 脱贫不稳定户。 Lifted, but unstable. */
  | 'UNSTABLE_LIFTED';

/** 登记一户监测户。 A household at risk. */
export type RegisterHouseholdInput = {
  /** 类别，须在发现当日适用。 Its category, in force on the day it was found. */
  category: RegisterCategory;
  /** 发现日期，不晚于今日。 When it was found, today at the latest. */
  foundOn: Scalars['Day']['input'];
  /** 家庭成员，1–30 人。 Its members, 1 to 30. */
  members: Array<HouseholdMemberInput>;
  /** 户编号：自编，1–40 位字母、数字和短横，不得用身份证号或电话。 The register’s own number: no ID or telephone number. */
  number: Scalars['String']['input'];
  /** 其县所在的结对；不填取该县最早的现行县级结对。 A pairing of its county; by default the county’s oldest open one. */
  pairingId?: InputMaybe<Scalars['ID']['input']>;
  /** 所在乡镇或村，须属于该县并在您的范围内。 Its township or village, of that county and of yours. */
  placeId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 发现的风险。 The risk. */
  riskFound: HouseholdRisk;
  /** 情况说明，不写姓名、证号和病情，最多 1000 字。 What was found; no names, numbers or illnesses. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** 村名，最多 100 字。 The village, 100 characters at most. */
  village?: InputMaybe<Scalars['String']['input']>;
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

/** 筛选安置点。 Which sites. */
export type RelocationSiteFilter = {
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 名称中的文字。 Text within its name. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 村名。 The village’s name, exactly. */
  village?: InputMaybe<Scalars['String']['input']>;
  /** 只看已撤回的；默认只看有效的。 Only what was withdrawn; by default only what stands. */
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 重新打开已锁定的报告。 A report to be opened again. */
export type ReopenReportInput = {
  /** 理由，1–1000 字。 Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** 报告。 The report. */
  reportId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that you saw. */
  version: Scalars['Int']['input'];
};

/** 对报告可办理的事项。 What can be done to a report. */
export type ReportAction =
  /** 审核 approveReport。 */
  | 'APPROVE'
  /** 确认 confirmReport。 */
  | 'CONFIRM'
  /** 锁定 lockReport。 */
  | 'LOCK'
  /** 重新打开 reopenReport。 */
  | 'REOPEN'
  /** 退回 returnReport。 */
  | 'RETURN'
  /** 填写数据 setReportFigures。 */
  | 'SET_FIGURES'
  /** 报送 submitReport。 */
  | 'SUBMIT';

/** 办理报告的岗位。 Whose turn a step of a report is. */
export type ReportDesk =
  /** 填报单位的上级市；没有的由省办理。 The city above the author; its province where there is none. */
  | 'CITY'
  /** 县填报。 The county’s reporter. */
  | 'COUNTY'
  /** 县级审核。 Whoever reviews for the county. */
  | 'COUNTY_OFFICE'
  /** 县级部门，按其类别填报。 A department of the county, for its category. */
  | 'DEPARTMENT'
  /** 帮扶方牵头单位。 The donor’s lead. */
  | 'DONOR_LEAD'
  /** 组团成员。 A member of the donor group. */
  | 'DONOR_MEMBER'
  /** 填报单位的上级省。 The province above the author. */
  | 'PROVINCE'
  /** 乡镇填报。 The township. */
  | 'TOWNSHIP';

/** 应报报告的情况。 What has become of a report that is owed. */
export type ReportDueState =
  /** 起草中。 Being written. */
  | 'DRAFT'
  /** 已锁定。 Locked. */
  | 'LOCKED'
  /** 尚未起草。 Nobody has begun it. */
  | 'MISSING'
  /** 已退回，待修改。 Sent back. */
  | 'RETURNED'
  /** 已报送，办理中。 Handed in, and on its way. */
  | 'SUBMITTED';

/** 填写的一项数据；不填数值则重新取自台账。 A figure; without a value it is taken from the records again. */
export type ReportFigureInput = {
  /** 指标代码。 The indicator’s code. */
  indicator: Scalars['String']['input'];
  /** 与台账不一致的说明，1–500 字。 Why it departs from the records, 1 to 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** 单位；不填为基本单位。 The unit; the base unit where none is given. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** 数值。 The value. */
  value?: InputMaybe<Scalars['Decimal']['input']>;
};

/** 筛选报告。 Which reports. */
export type ReportFilter = {
  /** 报表代码。 Of these forms. */
  forms?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 结对。 Of these pairings. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 状态。 In these states. */
  statuses?: InputMaybe<Array<ReportStatus>>;
  /** 轮到这些岗位办理。 Waiting for one of these desks. */
  turns?: InputMaybe<Array<ReportDesk>>;
  /** 仅轮到您的岗位办理的。 Only those that wait for a desk of yours. */
  waiting?: InputMaybe<Scalars['Boolean']['input']>;
  /** 年度。 Of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 流程的一步。 One step of a flow. */
export type ReportFormStepInput = {
  /** 报送、审核、确认或锁定。 Submit, approve, confirm or lock. */
  action: ReportAction;
  /** 由谁办理。 By whom. */
  by: ReportDesk;
  /** 确认哪些指标；仅确认一步填写。 Which are confirmed; of a confirmation only. */
  figures?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** 报告一次检查。 A report. */
export type ReportInspectionInput = {
  /** 活动台账中与之相应的活动，如观摩。 The visit or observation of the records that this was. */
  activityId?: InputMaybe<Scalars['ID']['input']>;
  /** 哪次检查。 Which inspection. */
  inspectionId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 报告或理由，1–2000 字。 The report or the reason, 1 to 2000 characters. */
  text: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 报告的期间：月报填月份，季报填季度。 A report’s period. */
export type ReportPeriodInput = {
  /** 月份，1–12，仅月报。 The month, of monthly reports only. */
  month?: InputMaybe<Scalars['Int']['input']>;
  /** 季度，1–4，仅季报。 The quarter, of quarterly reports only. */
  quarter?: InputMaybe<Scalars['Int']['input']>;
  /** 年。 The year. */
  year: Scalars['Int']['input'];
};

/** 报告所处的状态。 How far a report has come. */
export type ReportStatus =
  /** 已审核。 Approved. */
  | 'APPROVED'
  /** 双方都登记的数据对方已确认。 The other side has confirmed what both report. */
  | 'CONFIRMED'
  /** 草稿。 Being written. */
  | 'DRAFT'
  /** 已锁定，原件留存。 Locked; its paper is kept. */
  | 'LOCKED'
  /** 已退回，待修改。 Sent back, to be written again. */
  | 'RETURNED'
  /** 已报送，待审核。 Submitted; to be approved. */
  | 'SUBMITTED';

/** 填报一个季度的进度；再次填报即更正，旧数保留。 A quarter’s progress; reported again, it corrects what stood, which is kept. */
export type ReportWorkInput = {
  /** 当季增收（元），不小于 0。 Income gained in that quarter in yuan, 0 or more. */
  income: Scalars['Money']['input'];
  /** 至今已到达的节点数；不填则不变。 How many milestones have been reached by now; unchanged without it. */
  milestonesReached?: InputMaybe<Scalars['Int']['input']>;
  /** 说明，1–1000 字。 What is to be said about it, 1 to 1000 characters. */
  note: Scalars['String']['input'];
  /** 当季解决的问题数，0–100000。 Problems solved in that quarter. */
  problemsSolved: Scalars['Int']['input'];
  /** 当季推动的项目数，0–100000。 Projects moved on in that quarter. */
  projectsMoved: Scalars['Int']['input'];
  /** 季度，1–4，已开始且与计划期间相交。 The quarter, 1 to 4: begun, and meeting the plan’s period. */
  quarter: Scalars['Int']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
  /** 哪项任务。 Which work. */
  workItemId: Scalars['ID']['input'];
  /** 年度。 The year. */
  year: Scalars['Int']['input'];
};

/** 调整任务的期限和节点。 Another deadline, or other days for its milestones. */
export type RescheduleWorkInput = {
  /** 新的期限；与节点日期至少填一项，不填则不变。 Another deadline; the old one stays where only the milestones change. */
  due?: InputMaybe<Scalars['Day']['input']>;
  /** 各节点的日期，与步骤一一对应，不得晚于期限；不填则自期限重新倒推。 A day for each milestone, none after the deadline; without them they are counted back again. */
  milestoneDays?: InputMaybe<Array<Scalars['Day']['input']>>;
  /** 理由，1–1000 字。 Why, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
  /** 哪项任务。 Which work. */
  workItemId: Scalars['ID']['input'];
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

/** 某版口径能否由台账算出此数。 Whether a definition gives the figure from the records. */
export type RestatementStatus =
  /** 已算出。 Computed. */
  | 'COMPUTED'
  /** 由监测档案按户计数，不逐户列出差额。 Counted in the register of households, which is not opened household by household. */
  | 'FROM_REGISTER'
  /** 比率的分母为零。 A ratio without anything to divide by. */
  | 'NOT_DIVISIBLE'
  /** 该版口径不由台账算出。 No records give it under this definition. */
  | 'NOT_FROM_RECORDS'
  /** 该版没有这一指标。 The version has no such indicator. */
  | 'NOT_IN_SCHEME'
  /** 资金各环节是同一笔资金的先后，不能相加。 The stages of the ledger are the same money further on and never add up. */
  | 'STAGES_APART';

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
  /** 帮扶方所在省份的代码，任一。 Codes of provinces in which the donor lies. */
  donorProvinceCodes?: InputMaybe<Array<Scalars['String']['input']>>;
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
  /** 受帮扶方所在省份的代码，任一。 Codes of provinces in which the recipient lies. */
  recipientProvinceCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 指标体系代码，如 2016-2020。 Only figures made under this scheme. */
  scheme?: InputMaybe<Scalars['String']['input']>;
  /** 期间不晚于此日结束；台账按业务日期计。 Periods that end on this day or earlier; records count by their day. */
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
  /** 含（或不含）演示数据。 With, or without, simulated data. */
  isSimulated?: InputMaybe<Scalars['Boolean']['input']>;
  /** 只要这些格，按其 key；用于打开其中一格下的记录，最多 100 个。 Only these cells, by their keys: to open the records under one; at most 100. */
  keys?: InputMaybe<Array<Scalars['String']['input']>>;
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
  /** 上报数与台账数相差的大小，不论正负。 How far claimed and recorded are apart, either way. */
  | 'GAP'
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

/** 不接受对异议的说明。 A return. */
export type ReturnDisputeInput = {
  /** 哪一项。 Which dispute. */
  disputeId: Scalars['ID']['input'];
  /** 理由，1–1000 字。 Why, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that is returned. */
  version: Scalars['Int']['input'];
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

/** 退回一个答复。 A return. */
export type ReturnRectificationInput = {
  /** 新的期限；原期限未过可不填。 Another deadline; may be left out while the old one lies ahead. */
  due?: InputMaybe<Scalars['Day']['input']>;
  /** 理由，1–1000 字。 Why, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 哪一项。 Which item. */
  rectificationId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that is returned. */
  version: Scalars['Int']['input'];
};

/** 退回报告。 A report to be sent back. */
export type ReturnReportInput = {
  /** 理由，1–1000 字。 Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** 报告。 The report. */
  reportId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that you saw. */
  version: Scalars['Int']['input'];
};

/** 冲销一次政策享受。 A benefit to be taken back. */
export type ReverseBenefitInput = {
  /** 冲销哪一条。 Which one. */
  benefitId: Scalars['ID']['input'];
  /** 理由，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
};

/** 冲销利益联结的一笔资金。 Takes back an entry of a link’s money. */
export type ReverseBenefitLinkMoneyInput = {
  /** 要冲销的一笔。 The entry. */
  entryId: Scalars['ID']['input'];
  /** 利益联结。 The link. */
  linkId: Scalars['ID']['input'];
  /** 理由，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
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

/** 修订帮扶行动计划：已完成的措施保留，其余以所填的替换。 A plan agreed anew: measures that are done stay, these take the place of all others. */
export type ReviseActionPlanInput = {
  /** 计划。 The plan. */
  actionPlanId: Scalars['ID']['input'];
  /** 修订商定的日期。 When it was agreed anew. */
  agreedOn: Scalars['Day']['input'];
  /** 载有户意见的材料名称，1–20 项。 The papers that say so, 1 to 20. */
  evidence: Array<Scalars['String']['input']>;
  /** 未完成的措施，最多 20 项。 What is still to be done, 20 at most. */
  measures: Array<ActionMeasureInput>;
  /** 修订的理由，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 户的意见，1–500 字，不写证号、电话、账号和病情。 What the household said to it; no ID, telephone or account numbers and no illnesses. */
  say: Scalars['String']['input'];
  /** 新的截止日；不填不变。 Another last day. */
  until?: InputMaybe<Scalars['Day']['input']>;
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
};

/** 修订一项规则。 A revision. */
export type ReviseBenefitRuleInput = {
  /** 理由，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 哪项规则。 Which rule. */
  ruleId: Scalars['ID']['input'];
  /** 新的内容；上一版执行至其起始日的前一日。 What it says from its first day on. */
  terms: BenefitTermsInput;
  /** 所依据的版本：现有版本数。 The version that you saw. */
  version: Scalars['Int']['input'];
};

/** 修订一条待核实规则；未填的不变。 A revision of a rule; what is left out stays. */
export type ReviseFlagRuleInput = {
  /** 是否启用。 Whether it asks. */
  isOn?: InputMaybe<Scalars['Boolean']['input']>;
  /** 理由，1–500 字。 Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 哪一条。 Which rule. */
  rule: FlagRule;
  /** 轻重。 How much its flags weigh. */
  severity?: InputMaybe<FlagSeverity>;
  /** 要修订的阈值。 The thresholds that change. */
  thresholds?: InputMaybe<Array<FlagThresholdInput>>;
  /** 所依据的版本。 The version that is revised. */
  version: Scalars['Int']['input'];
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

/** 订立或修订排位公式。 A formula, or its next version. */
export type ReviseRankingFormulaInput = {
  /** 代码：大写字母、数字、下划线。 Its code. */
  code: Scalars['String']['input'];
  /** 英文名称。 Its English name. */
  nameEn: Scalars['String']['input'];
  /** 中文名称。 Its Chinese name. */
  nameZh: Scalars['String']['input'];
  /** 理由，1–500 字。 Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 各项，1–20 项。 Its terms, 1 to 20. */
  terms: Array<RankingTermInput>;
  /** 并列之后的名次。 Which place follows a shared one. */
  ties?: RankingTies;
  /** 所依据的版本；新公式填 0。 The version that is revised; 0 for a new formula. */
  version: Scalars['Int']['input'];
};

/** 修订一种报表，形成新版本。 A form’s next version. */
export type ReviseReportFormInput = {
  /** 报表代码。 The form’s code. */
  code: Scalars['String']['input'];
  /** 报送日，1–31。 The day it is due, 1 to 31. */
  dueDay: Scalars['Int']['input'];
  /** 期末之后第几个月，0–12。 So many months after the period’s last one, 0 to 12. */
  dueMonths: Scalars['Int']['input'];
  /** 指标代码，按次序，至多 200 项。 Codes of indicators in order, 200 at most. */
  indicators: Array<Scalars['String']['input']>;
  /** 英文名称，1–100 字。 Its name in English. */
  nameEn: Scalars['String']['input'];
  /** 中文名称，1–100 字。 Its name in Chinese. */
  nameZh: Scalars['String']['input'];
  /** 理由，1–500 字。 Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 流程，至多 12 步。 Its flow, 12 steps at most. */
  steps: Array<ReportFormStepInput>;
  /** 所依据的版本。 The version that is revised. */
  version: Scalars['Int']['input'];
};

/** 修订一条督查规则。 A revision of a rule about supervision. */
export type ReviseSupervisionRuleInput = {
  /** 哪一条。 Which rule. */
  code: SupervisionRuleCode;
  /** 理由，1–500 字。 Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 指标体系，如 2021-2025。 The scheme. */
  scheme: Scalars['String']['input'];
  /** 新的取值。 The new value. */
  value: Scalars['Int']['input'];
  /** 所依据的版本。 The version that is revised. */
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

/** 保存视图。 To keep a view. */
export type SaveViewInput = {
  /** 是否设为默认。 Whether the page opens with it. */
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** 名称，1 至 40 字，同一页面内不重复。 Its name: 1 to 40 characters, once for each page. */
  name: Scalars['String']['input'];
  /** 页面。 Of which page. */
  page: SavedViewPage;
  /** 筛选与排序：地址中问号之后的部分，最多 1000 个字符、20 项。 What follows the question mark of the address: 1,000 characters and 20 pairs at most. */
  query: Scalars['String']['input'];
  /** 请求编号，1 至 64 个字符。 Names this request: sent again, it does nothing twice. */
  requestKey: Scalars['String']['input'];
};

/** 可以保存视图的页面。 The pages whose views are kept. */
export type SavedViewPage =
  /** 活动台账。 The ledger of activities. */
  | 'ACTIVITIES'
  /** 资金明细。 The entries of the ledger of money. */
  | 'FUND_ENTRIES'
  /** 监测户名单。 The register of households. */
  | 'HOUSEHOLDS'
  /** 就业台账。 The ledger of placements. */
  | 'PLACEMENTS'
  /** 采购台账。 The ledger of purchases. */
  | 'PURCHASES'
  /** 报告列表。 The list of reports. */
  | 'REPORTS';

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

/** 退回验收。 A proposal sent back. */
export type SendBackVillageLiftInput = {
  /** 办理日期，默认今日。 When; by default today. */
  day?: InputMaybe<Scalars['Day']['input']>;
  /** 有疑问的标准代码；须重新核查后才能再提出。 Standards in doubt: they are checked again before the next proposal. */
  doubted?: Array<Scalars['String']['input']>;
  /** 依据的材料名称，最多 20 份。 Papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 拟出列村。 The village on the list. */
  liftId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 意见或理由，1–500 字。 What is said, or why. */
  text: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
};

/** 填写报告的数据。 Figures of a report. */
export type SetReportFiguresInput = {
  /** 数据，至多 200 项。 The figures, 200 at most. */
  figures: Array<ReportFigureInput>;
  /** 未手工填写的，重新取自台账。 Take what was not typed from the records again. */
  refresh?: InputMaybe<Scalars['Boolean']['input']>;
  /** 报告。 The report. */
  reportId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that you saw. */
  version: Scalars['Int']['input'];
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

/** 办结批注。 A comment to be settled. */
export type SettleReportCommentInput = {
  /** 批注。 The comment. */
  commentId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
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

/** 安置点的配套。 What stands beside a relocation site. */
export type SiteService =
  /** 公交站。 A bus stop. */
  | 'BUS'
  /** 卫生室。 A clinic. */
  | 'CLINIC'
  /** 养老服务。 Care for the old. */
  | 'ELDERLY_CARE'
  /** 幼儿园。 A kindergarten. */
  | 'KINDERGARTEN'
  /** 农贸市场、超市。 A market. */
  | 'MARKET'
  /** 警务室。 A police office. */
  | 'POLICE'
  /** 物业管理。 Upkeep of the houses. */
  | 'PROPERTY'
  /** 学校。 A school. */
  | 'SCHOOL'
  /** 便民服务中心。 A service centre. */
  | 'SERVICE_CENTRE';

/** 排序方向。 Which way a list is sorted. */
export type SortDirection =
  /** 升序。 Ascending. */
  | 'ASC'
  /** 降序。 Descending. */
  | 'DESC';

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

/** 启动一项任务。 A start. */
export type StartWorkInput = {
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
  /** 哪项任务。 Which work. */
  workItemId: Scalars['ID']['input'];
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

/** 材料状态。 The state of a statement. */
export type StatementStatus =
  /** 仅结对双方及上级可见。 Seen by its own sides and those above. */
  | 'INTERNAL'
  /** 已公开。 Published. */
  | 'PUBLISHED'
  /** 已撤回，不再计入。 Withdrawn: counts no more. */
  | 'WITHDRAWN';

/** 报送报告。 A submission. */
export type SubmitReportInput = {
  /** 汇总报告：尚未审核、不汇入的下级报告，逐一说明，至多 1000 份。 Of a compiled report: those below that are not approved, each with a reason, 1,000 at most. */
  leftOut?: InputMaybe<Array<LeftOutReportInput>>;
  /** 报告。 The report. */
  reportId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that you saw. */
  version: Scalars['Int']['input'];
};

/** 督查规则。 What a scheme lays down about supervision. */
export type SupervisionRuleCode =
  /** 提醒、约谈、问责签发后多少天内回复。 Days from its signature within which a reminder, a talk or accountability is answered. */
  | 'ANSWER_ACCOUNTABILITY_DAYS'
  /** 完成率落后序时进度多少个百分点即预警。 Points behind the time pace from which it is an alarm. */
  | 'BEHIND_PLAN_POINTS'
  /** 落后多少个百分点即重点预警。 Points behind from which it weighs seriously. */
  | 'BEHIND_PLAN_SERIOUS_POINTS'
  /** 整改事项逾期超过多少天报主管办公室。 Days overdue after which an item rises to the office. */
  | 'ITEM_TO_OFFICE_DAYS'
  /** 整改事项逾期超过多少天报督查部门。 Days overdue after which an item rises to the supervisor. */
  | 'ITEM_TO_SUPERVISOR_DAYS'
  /** 季度结束多少天后可排位。 Days after its end until a quarter may be ranked. */
  | 'QUARTER_CLOSES_AFTER_DAYS'
  /** 监测户多少天未走访即列为未走访。 Days after which a household counts as not visited. */
  | 'VISIT_WITHIN_DAYS';

/** 签发或签收一件。 A signature or an acknowledgement. */
export type TakeAccountabilityInput = {
  /** 哪一件。 Which entry. */
  entryId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that was seen. */
  version: Scalars['Int']['input'];
};

/** 对监测户办理一步。 A step of a household’s entry. */
export type TakeHouseholdStepInput = {
  /** 办理日期，默认今日，不早于上一步。 When; by default today, never before the step before. */
  day?: InputMaybe<Scalars['Day']['input']>;
  /** 依据的材料名称，最多 20 项，每项 1–200 字；提出和认定消除必填。 The papers that it rests on, 20 at most; needed to clear a household. */
  evidence?: Array<Scalars['String']['input']>;
  /** 监测户。 The household. */
  householdId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 意见、理由或公示地点，1–1000 字，不写姓名、证号和病情。 What is said; no names, numbers or illnesses. */
  text: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
};

/** 报告、退回或取消一次检查。 A report, a return or a calling off. */
export type TakeInspectionStepInput = {
  /** 哪次检查。 Which inspection. */
  inspectionId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 报告或理由，1–2000 字。 The report or the reason, 1 to 2000 characters. */
  text: Scalars['String']['input'];
  /** 所依据的版本。 The version that this is based on. */
  version: Scalars['Int']['input'];
};

/** 办理拟出列村的一步。 A step of a village on the list. */
export type TakeVillageLiftStepInput = {
  /** 办理日期，默认今日。 When; by default today. */
  day?: InputMaybe<Scalars['Day']['input']>;
  /** 依据的材料名称，最多 20 份。 Papers that it rests on. */
  evidence?: Array<Scalars['String']['input']>;
  /** 拟出列村。 The village on the list. */
  liftId: Scalars['ID']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 意见或理由，1–500 字。 What is said, or why. */
  text: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
};

/** 办理一项任务。 A step of a piece of work. */
export type TakeWorkInput = {
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 理由、说明或验收意见，1–1000 字。 Why, or what was found, 1 to 1000 characters. */
  text: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
  /** 哪项任务。 Which work. */
  workItemId: Scalars['ID']['input'];
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

/** 查看一户的个人信息原文；须说明理由，并留痕。 Asks for a household unmasked: it needs a reason and leaves a trace. */
export type UnmaskHouseholdInput = {
  /** 监测户。 The household. */
  householdId: Scalars['ID']['input'];
  /** 理由，1–200 字，记入审计。 Why, 1 to 200 characters; kept in the audit trail. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
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

/** 访问者类型。 Who is asking. */
export type ViewerKind =
  /** 已登录的人员。 A person who signed in. */
  | 'ACCOUNT'
  /** 未登录的公众。 Anybody without a token. */
  | 'PUBLIC'
  /** 持只读令牌的前端。 A frontend with a read-only token. */
  | 'SERVICE';

/** 对一项标准的核查。 How a village stands to a standard. */
export type VillageCheckInput = {
  /** 是否达到；现场核查的标准填写。 Whether it is met, where it is seen on the spot. */
  isMet?: InputMaybe<Scalars['Boolean']['input']>;
  /** 说明，最多 500 字。 A remark. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 标准代码。 The code of the standard. */
  standard: Scalars['String']['input'];
  /** 核查的数值，最多两位小数；按数值衡量的标准填写。 What was measured, where the standard measures. */
  value?: InputMaybe<Scalars['Decimal']['input']>;
};

/** 筛选各村收入。 Which villages. */
export type VillageIncomeFilter = {
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 当年是否已登记。 With or without records of the year. */
  reported?: InputMaybe<Scalars['Boolean']['input']>;
  /** 村名。 The village’s name, exactly. */
  village?: InputMaybe<Scalars['String']['input']>;
  /** 是否薄弱村。 Weak ones, or the others. */
  weak?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 对拟出列村可办理的事项。 What can be done to a village on the list. */
export type VillageLiftAction =
  /** 登记核查 checkVillage。 */
  | 'CHECK'
  /** 复核通过 confirmVillageLift。 */
  | 'CONFIRM'
  /** 列入计划 listVillageToLift。 */
  | 'LIST'
  /** 提出验收 proposeVillageLift。 */
  | 'PROPOSE'
  /** 撤回验收 recallVillageLift。 */
  | 'RECALL'
  /** 解除监测 releaseVillage。 */
  | 'RELEASE'
  /** 撤销出列 revokeVillageLift。 */
  | 'REVOKE'
  /** 退回 sendBackVillageLift。 */
  | 'SEND_BACK'
  /** 转入监测 watchVillage。 */
  | 'WATCH'
  /** 移出计划 withdrawVillageFromList。 */
  | 'WITHDRAW';

/** 筛选拟出列村。 Which villages. */
export type VillageLiftFilter = {
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 状态，任一。 In any of these states. */
  states?: InputMaybe<Array<VillageLiftState>>;
  /** 村名。 The village’s name, exactly. */
  village?: InputMaybe<Scalars['String']['input']>;
  /** 只看已撤回的；默认只看有效的。 Only what was withdrawn; by default only what stands. */
  withdrawn?: InputMaybe<Scalars['Boolean']['input']>;
  /** 计划出列年度，任一。 Of any of these years. */
  years?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** 拟出列村的状态。 How a village on the list stands. */
export type VillageLiftState =
  /** 复核通过，已出列。 Lifted. */
  | 'LIFTED'
  /** 已列入计划，尚未验收。 On the list. */
  | 'LISTED'
  /** 已提出验收，待另一人复核。 Proposed; a second person is to judge. */
  | 'PROPOSED'
  /** 已出列，转入跟踪监测。 Lifted, and watched again. */
  | 'WATCHED';

/** 标准怎样衡量。 How a village is held against a standard. */
export type VillageStandardMeasure =
  /** 数值须不低于标准。 What is measured reaches the threshold. */
  | 'AT_LEAST'
  /** 数值须低于标准。 What is measured is below the threshold. */
  | 'BELOW'
  /** 现场核查是否达到。 It is seen on the spot. */
  | 'MET';

/** 哪些户。 Of which households. */
export type VisitedFilter = {
  /** 结对，任一，最多 1000 个。 Of any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所在地区，任一，含其下各地。 At or below any of these places. */
  placeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** 报账与支付的先后。 Whether vouchers come before payment or after it. */
export type VoucherOrder =
  /** 预拨后报账：先支出，后报账。 Payment first, vouchers afterwards. */
  | 'AFTER_PAYMENT'
  /** 报账制：先报账，后支出。 Vouchers first, then payment. */
  | 'BEFORE_PAYMENT';

/** 撤回草稿。 A draft to be withdrawn. */
export type WithdrawAccountabilityInput = {
  /** 哪一件。 Which entry. */
  entryId: Scalars['ID']['input'];
  /** 理由，1–1000 字。 Why, 1 to 1000 characters. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that was seen. */
  version: Scalars['Int']['input'];
};

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

/** 撤回一项利益联结。 Withdraws a link. */
export type WithdrawBenefitLinkInput = {
  /** 利益联结。 The link. */
  linkId: Scalars['ID']['input'];
  /** 理由，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
};

/** 撤回一笔村集体收入。 A withdrawal. */
export type WithdrawCollectiveIncomeInput = {
  /** 村集体收入。 The collective income. */
  incomeId: Scalars['ID']['input'];
  /** 理由，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
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

/** 撤回一个安置点。 Withdraws a site. */
export type WithdrawRelocationSiteInput = {
  /** 理由，1–500 字。 Why. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 安置点。 The site. */
  siteId: Scalars['ID']['input'];
  /** 所依据的版本。 The version that it is based on. */
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

/** 撤回走访记录，如登错了户。 A visit that was not: entered for another household, or twice. */
export type WithdrawVisitInput = {
  /** 理由，1–500 字，不写证号、电话、账号和病情。 Why; no ID, telephone or account numbers and no illnesses. */
  reason: Scalars['String']['input'];
  /** 请求编号，1–64 个字符。 Unique for each request. */
  requestKey: Scalars['String']['input'];
  /** 所依据的版本。 The version that it is based on. */
  version: Scalars['Int']['input'];
  /** 走访。 The visit. */
  visitId: Scalars['ID']['input'];
};

/** 对任务可办理的事项。 What can be done to a piece of work. */
export type WorkAction =
  /** 验收 acceptWork。 */
  | 'ACCEPT'
  /** 下达 assignWork。 */
  | 'ASSIGN'
  /** 取消 cancelWork。 */
  | 'CANCEL'
  /** 完成 finishWork。 */
  | 'FINISH'
  /** 重新启动 reopenWork。 */
  | 'REOPEN'
  /** 填报进度 reportWork。 */
  | 'REPORT'
  /** 调整期限和节点 rescheduleWork。 */
  | 'RESCHEDULE'
  /** 启动 startWork。 */
  | 'START';

/** 筛选任务。 Which work. */
export type WorkItemFilter = {
  /** 自此日起仍未到期，或仍未完成的。 Due from this day on, or still waiting to be done. */
  from?: InputMaybe<Scalars['Day']['input']>;
  /** 是否只看责任人是自己的。 Only what names you. */
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  /** 来源，任一。 Born of any of these. */
  origins?: InputMaybe<Array<WorkOrigin>>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 所属计划，任一。 Of any of these plans. */
  planIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 任务或责任人姓名中的文字。 Text within what it says. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 状态，任一。 In any of these states. */
  states?: InputMaybe<Array<WorkState>>;
  /** 责任单位，任一。 Of any of these units. */
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 在此日或之前下达的。 Assigned by this day. */
  until?: InputMaybe<Scalars['Day']['input']>;
};

/** 计划的层级：县、乡、村、户。 The level of a plan. */
export type WorkLevel =
  /** 县级。 Of a county. */
  | 'COUNTY'
  /** 户级。 Of a household. */
  | 'HOUSEHOLD'
  /** 乡镇级。 Of a township. */
  | 'TOWNSHIP'
  /** 村级。 Of a village. */
  | 'VILLAGE';

/** 计划或任务的来源。 What a plan or a piece of work was born of. */
export type WorkOrigin =
  /** 年度协议。 A year’s agreement. */
  | 'AGREEMENT'
  /** 直接下达。 By hand. */
  | 'BY_HAND'
  /** 待核实事项。 A flag. */
  | 'FLAG'
  /** 会议（活动台账中的一次会议）。 A meeting among the activities. */
  | 'MEETING'
  /** 项目。 A project. */
  | 'PROJECT'
  /** 整改事项。 Something to be put right. */
  | 'RECTIFICATION'
  /** 走访发现的问题；计划没有此来源。 A problem that a visit found; of work alone. */
  | 'VISIT';

/** 筛选工作计划。 Which plans. */
export type WorkPlanFilter = {
  /** 层级，任一。 Of any of these levels. */
  levels?: InputMaybe<Array<WorkLevel>>;
  /** 结对，任一，最多 1000 个。 Any of these pairings, 1000 at most. */
  pairingIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 上级计划，任一。 Right under any of these plans. */
  parentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 名称、村名或户编号中的文字。 Text within what it says. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** 哪一方的，任一。 Of any of these sides. */
  sides?: InputMaybe<Array<Side>>;
  /** 责任单位，任一。 Of any of these units. */
  unitIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** 任务的状态。 How far a piece of work has come. */
export type WorkState =
  /** 已验收。 Accepted. */
  | 'ACCEPTED'
  /** 已取消。 Cancelled. */
  | 'CANCELLED'
  /** 已完成，待他人验收。 Done; to be accepted by somebody else. */
  | 'DONE'
  /** 未启动。 Not begun. */
  | 'OPEN'
  /** 进行中。 Under way. */
  | 'UNDER_WAY';

/** 倒排工期的一步。 A step that is counted back from the end. */
export type WorkStepInput = {
  /** 所需天数，1–1100。 How many days it takes, 1 to 1100. */
  days: Scalars['Int']['input'];
  /** 步骤名称，1–100 字。 Its title, 1 to 100 characters. */
  title: Scalars['String']['input'];
};
