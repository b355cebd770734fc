import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { ResultCell } from './results';
import { Cursor, DateTime } from './scalars';
import { EventKind } from './vocabulary';

registerEnumType(EventKind, {
  name: 'EventKind',
  description: '动态的种类。 What happened.',
  valuesConfig: {
    STATEMENT_RECORDED: { description: '录入了材料。 A statement was recorded.' },
    STATEMENT_CORRECTED: { description: '更正了材料。 A statement was corrected.' },
    STATEMENT_WITHDRAWN: { description: '撤回了材料。 A statement was withdrawn.' },
    LEADING_CLAIM_CHOSEN: { description: '选定了主数。 Somebody chose which claim leads.' },
    AGREEMENT_DRAFTED: { description: '起草了协议。 An agreement was drafted.' },
    TARGETS_SET: { description: '确定了指标任务。 Targets were set.' },
    TARGETS_SHARED: { description: '分解了任务。 Targets were shared out.' },
    AGREEMENT_SIGNED: { description: '签署了协议。 An agreement was signed by a side.' },
    AGREEMENT_AMENDED: { description: '修订了协议。 An agreement was amended.' },
    PAIRING_OPENED: { description: '建立了结对关系。 A pairing was opened.' },
    PAIRING_CLOSED: { description: '终止了结对关系。 A pairing was closed.' },
    PARTY_REGISTERED: { description: '登记了单位。 A party was registered.' },
    DONOR_GROUP_FORMED: { description: '组成了帮扶组团。 A donor group was formed.' },
    DONOR_GROUP_CHANGED: { description: '调整了帮扶组团。 A donor group’s members changed.' },
    PLACE_CHANGED: { description: '调整了行政区划。 A place changed its name, code, standing or parent.' },
    INDICATOR_DEFINED: { description: '管理员新设了指标。 An administrator defined an indicator.' },
    INDICATOR_REVISED: { description: '修订了指标口径。 A definition was revised.' },
    INDICATOR_ADMITTED: { description: '新增了指标。 An indicator was admitted to a scheme.' },
    ACCOUNT_INVITED: { description: '邀请了账号。 An account was invited.' },
    ACCOUNT_DEACTIVATED: { description: '停用了账号。 An account was deactivated.' },
    POST_GIVEN: { description: '授予了岗位。 A post was given.' },
    POST_ENDED: { description: '终止了岗位。 A post was ended.' },
    FUND_OPENED: { description: '设立了资金。 A fund was opened.' },
    FUND_ENTRY_POSTED: { description: '登记了一笔资金或物资。 An entry was posted to the ledger.' },
    FUND_ENTRY_SIGNED: { description: '会签了一笔，即日起计入。 An entry was signed by the other side and counts.' },
    FUND_ENTRY_REVERSED: { description: '冲销了一笔。 An entry was reversed.' },
    DIFFERENCE_OPENED: { description: '出现了差异。 The two sides’ statements do not agree, or one is silent.' },
    DIFFERENCE_CHANGED: { description: '差异有了变化。 A difference changed.' },
    DIFFERENCE_SETTLED: { description: '差异已了结：一致、已说明或已并入他处。 A difference was settled.' },
    PROJECT_PROPOSED: { description: '申报了项目。 A project was proposed.' },
    PROJECT_CHANGED: { description: '项目有了进展或修改。 A project went on, or was revised.' },
    ASSET_HANDED_OVER: { description: '移交了资产。 An asset was handed over.' },
    FLAG_RAISED: { description: '列出了待核实事项。 Something about money is asked about.' },
    FLAG_EXPLAINED: { description: '说明了待核实事项。 What was asked about was explained.' },
    FLAG_CLEARED: { description: '待核实事项已消除。 What was asked about is so no more.' },
    FLAG_ACCEPTED: { description: '认可了待核实事项。 A flag was accepted as it is.' },
    FLAG_REOPENED: {
      description: '待核实事项数字有变，重新待核实。 The numbers of an accepted flag changed: it is open again.',
    },
    FLAG_RULE_REVISED: { description: '修订了待核实规则。 A rule of what is asked about was revised.' },
    MONEY_RULE_REVISED: { description: '修订了资金规则。 A rule about money was revised.' },
    SUPERVISION_RULE_REVISED: { description: '修订了督查规则。 A rule about supervision was revised.' },
    RECTIFICATION_OPENED: { description: '列出了整改事项。 Something was listed to be put right.' },
    RECTIFICATION_ANSWERED: { description: '答复了整改事项。 What is to be put right was answered.' },
    RECTIFICATION_RETURNED: { description: '退回了整改答复。 An answer was returned.' },
    RECTIFICATION_CLOSED: { description: '整改事项已销号。 What was to be put right is closed.' },
    WORK_PLANNED: { description: '制定了工作计划。 A plan was made.' },
    WORK_PLAN_MOVED: { description: '调整了计划的上级。 A plan was put under another.' },
    WORK_ASSIGNED: { description: '下达了任务。 Work was assigned.' },
    WORK_STARTED: { description: '任务已启动。 Work was started.' },
    WORK_REPORTED: { description: '填报了任务进度。 A quarter’s progress was reported.' },
    WORK_FINISHED: { description: '任务已完成，待验收。 Work is done, and waits to be accepted.' },
    WORK_ACCEPTED: { description: '任务已验收。 Work was accepted.' },
    WORK_RESCHEDULED: { description: '调整了任务期限或节点。 Work was rescheduled.' },
    WORK_CANCELLED: { description: '取消了任务。 Work was cancelled.' },
    WORK_REOPENED: { description: '重新启动了任务。 Work was reopened.' },
    HOUSEHOLD_FOUND: { description: '发现并登记了监测户。 A household at risk was entered.' },
    HOUSEHOLD_REVIEWED: { description: '核实了监测户。 A household was reviewed.' },
    HOUSEHOLD_NOTICED: { description: '公示了监测户。 A household was put on public notice.' },
    HOUSEHOLD_ADMITTED: { description: '纳入了监测户。 A household was admitted.' },
    HOUSEHOLD_CLEARING_PROPOSED: { description: '提出消除风险。 Somebody proposed to clear a household.' },
    HOUSEHOLD_CLEARED: { description: '认定风险消除。 A household was cleared.' },
    HOUSEHOLD_KEPT: { description: '认定风险未消除，继续监测。 A household was not cleared.' },
    HOUSEHOLD_DISMISSED: { description: '不予纳入监测。 A household was not admitted.' },
    HOUSEHOLD_MEMBERS_CHANGED: { description: '监测户成员有变动。 Members of a household changed.' },
    HOUSEHOLD_CHECKED: { description: '核查了“两不愁三保障”。 A household’s guarantees were checked.' },
    HOUSEHOLD_INCOME_RECORDED: { description: '登记了监测户年收入。 A household’s income was recorded.' },
    HOUSEHOLD_CORRECTED: {
      description: '更正了监测户登记或变更了住地。 What a household is entered as was corrected, or it moved.',
    },
    HELPER_ASSIGNED: { description: '确定了帮扶责任人。 A household was given a helper.' },
    HELPER_ENDED: { description: '帮扶责任人不再负责。 A helper no longer answers for a household.' },
    ACTION_PLAN_AGREED: { description: '商定了帮扶行动计划。 An action plan was agreed.' },
    ACTION_PLAN_REVISED: { description: '修订了帮扶行动计划。 An action plan was revised.' },
    ACTION_PLAN_PROGRESSED: { description: '登记了帮扶措施的进展。 A measure of an action plan moved on.' },
    HOUSEHOLD_VISITED: { description: '走访了监测户。 A household was visited.' },
    VISIT_CORRECTED: { description: '更正了走访记录。 A visit was corrected.' },
    VISIT_WITHDRAWN: { description: '撤回了走访记录。 A visit was withdrawn.' },
    INSPECTION_PLANNED: { description: '安排了检查。 An inspection was planned.' },
    INSPECTION_DRAWN: { description: '抽取了检查样本。 The sample of an inspection was drawn.' },
    INSPECTION_VISITED: { description: '登记了检查走访。 A visit of an inspection was recorded.' },
    INSPECTION_REPORTED: { description: '检查已形成报告。 An inspection was reported.' },
    INSPECTION_RETURNED: { description: '退回了检查报告。 The report of an inspection was returned.' },
    INSPECTION_CLOSED: { description: '检查已了结。 An inspection was closed.' },
    INSPECTION_CALLED_OFF: { description: '取消了检查。 An inspection was called off.' },
    INSPECTION_TEAM_CHANGED: { description: '调整了检查组。 The team of an inspection was changed.' },
    COLLECTIVE_INCOME_RECORDED: { description: '登记了村集体收入。 A village’s collective income was recorded.' },
    COLLECTIVE_INCOME_CORRECTED: { description: '更正了村集体收入。 A village’s collective income was corrected.' },
    COLLECTIVE_INCOME_WITHDRAWN: { description: '撤回了村集体收入。 A village’s collective income was withdrawn.' },
    BENEFIT_LINK_OPENED: { description: '登记了利益联结。 A link with households was recorded.' },
    BENEFIT_LINK_CORRECTED: { description: '更正了利益联结。 A link with households was corrected.' },
    BENEFIT_LINK_HOUSEHOLDS_CHANGED: { description: '利益联结的农户有变动。 The households of a link changed.' },
    BENEFIT_LINK_MONEY_RECORDED: { description: '登记了利益联结的投入或分红。 Money of a link was recorded.' },
    BENEFIT_LINK_MONEY_REVERSED: { description: '冲销了利益联结的一笔资金。 Money of a link was reversed.' },
    BENEFIT_LINK_WITHDRAWN: { description: '撤回了利益联结。 A link with households was withdrawn.' },
    RELOCATION_SITE_RECORDED: { description: '登记了易地搬迁安置点。 A relocation site was recorded.' },
    RELOCATION_SITE_CORRECTED: { description: '更正了易地搬迁安置点。 A relocation site was corrected.' },
    RELOCATION_SITE_WITHDRAWN: { description: '撤回了易地搬迁安置点。 A relocation site was withdrawn.' },
    VILLAGE_LISTED: { description: '村列入出列计划。 A village was put on the list of a year.' },
    VILLAGE_UNLISTED: { description: '村移出出列计划。 A village was taken off the list.' },
    VILLAGE_CHECKED: { description: '登记了出列标准核查。 A village was checked against the standards.' },
    VILLAGE_LIFT_PROPOSED: { description: '提出村出列验收。 Acceptance of a village was proposed.' },
    VILLAGE_LIFTED: { description: '复核通过，村出列。 A second person accepted a village: it is lifted.' },
    VILLAGE_LIFT_SENT_BACK: { description: '村出列验收被退回。 Acceptance of a village was sent back.' },
    VILLAGE_LIFT_RECALLED: { description: '撤回了村出列验收。 A proposal was recalled.' },
    VILLAGE_LIFT_REVOKED: { description: '撤销了村出列。 That a village was lifted was undone.' },
    VILLAGE_WATCHED: { description: '出列村转入跟踪监测。 A lifted village is watched again.' },
    VILLAGE_RELEASED: { description: '出列村解除跟踪监测。 A village is watched no longer.' },
    BENEFIT_RULE_MADE: { description: '新增了政策享受规则。 A rule of benefits was made.' },
    BENEFIT_RULE_REVISED: { description: '修订了政策享受规则。 A rule of benefits was revised.' },
    BENEFIT_RECORDED: { description: '登记了政策享受。 A benefit was recorded.' },
    BENEFIT_REVERSED: { description: '冲销了政策享受。 A benefit was reversed.' },
    ALARM_BEGAN: { description: '出现了预警。 An alarm began.' },
    ALARM_CHANGED: {
      description: '预警升级或缓解，或轮到他人。 An alarm rose or eased, or it is somebody else’s turn.',
    },
    ALARM_ENDED: { description: '预警已解除。 An alarm ended.' },
    RANKING_OPENED: { description: '开始了季度排位。 A ranking was opened.' },
    RANKING_FROZEN: { description: '季度排位已定格。 A ranking was frozen.' },
    ACCOUNTABILITY_SIGNED: {
      description: '表扬、提醒、约谈或问责已签发。 Praise, a reminder, a talk or accountability was signed.',
    },
    ACCOUNTABILITY_ACKNOWLEDGED: { description: '表扬、提醒、约谈或问责已签收。 It was acknowledged.' },
    ACCOUNTABILITY_ANSWERED: { description: '提醒、约谈或问责已回复。 It was answered.' },
    ACCOUNTABILITY_REVOKED: { description: '表扬、提醒、约谈或问责已撤销。 It was revoked.' },
    RANKING_FORMULA_REVISED: { description: '修订了排位公式。 A formula of rankings was revised.' },
    PLACEMENT_RECORDED: { description: '登记了就业。 A placement was recorded.' },
    PLACEMENT_CHANGED: { description: '更正或更新了就业。 A placement was changed.' },
    PLACEMENT_WITHDRAWN: { description: '撤回了就业。 A placement was withdrawn.' },
    PURCHASE_RECORDED: { description: '登记了采购。 A purchase was recorded.' },
    PURCHASE_CHANGED: { description: '采购有了进展或更正。 A purchase went on or was corrected.' },
    PURCHASE_WITHDRAWN: { description: '撤回了采购。 A purchase was withdrawn.' },
    ACTIVITY_RECORDED: { description: '登记了活动。 An activity was recorded.' },
    ACTIVITY_CHANGED: { description: '更正或更新了活动。 An activity was changed.' },
    ACTIVITY_WITHDRAWN: { description: '撤回了活动。 An activity was withdrawn.' },
    EVIDENCE_ATTACHED: { description: '附上了佐证。 Evidence was attached.' },
    EVIDENCE_DETACHED: { description: '撤下了佐证。 Evidence was taken off.' },
    RECORDS_CONFIRMED: { description: '确认了对方的记录。 Records were confirmed by the other side.' },
    RECORDS_DISPUTED: { description: '对对方的记录提出异议。 Records were disputed by the other side.' },
    DISPUTE_ANSWERED: { description: '答复了异议。 A dispute was answered.' },
    DISPUTE_RETURNED: { description: '未接受对异议的答复。 An answer to a dispute was not accepted.' },
    DISPUTE_CLOSED: { description: '异议已了结。 A dispute is closed.' },
    IMPORT_COMMITTED: { description: '导入了表格。 A file was imported.' },
    REPORT_DRAFTED: { description: '起草了报告。 A report was drafted.' },
    REPORT_SUBMITTED: { description: '报送了报告。 A report was submitted.' },
    REPORT_RETURNED: { description: '退回了报告。 A report was sent back.' },
    REPORT_APPROVED: { description: '审核通过了报告。 A report was approved.' },
    REPORT_CONFIRMED: { description: '对方确认了报告。 A report was confirmed by the other side.' },
    REPORT_LOCKED: { description: '锁定了报告。 A report was locked.' },
    REPORT_REOPENED: { description: '重新打开了报告。 A report was opened again.' },
    REPORT_COMMENTED: { description: '批注了报告，或处理了批注。 A report was commented on, or a comment settled.' },
    REPORT_FORM_REVISED: { description: '修订了报表。 A form of reports was revised.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    '一条动态：只含编号与版本，提示去查询；以查询结果为准。 Something that happened: ids and a version, a hint to query. The query is the truth.',
})
export class Event extends Node {
  @Field(() => Cursor, {
    description:
      '此动态的位置；重连时作为 after 传回，不漏不重。 Its position: pass it as `after` on reconnecting and miss nothing, see nothing twice.',
  })
  cursor!: string;

  @Field(() => DateTime, { description: '记录时间。 When it was recorded.' })
  at!: Date;

  @Field(() => EventKind, { description: '种类。 What happened.' })
  kind!: EventKind;

  @Field(() => Int, {
    nullable: true,
    description:
      '对象的版本；同一对象的版本从不倒退。 The version of the subject, which never falls from event to event.',
  })
  version!: number | null;
}

@InputType({ description: '筛选动态。 Which events.' })
export class EventFilter {
  @Field(() => [EventKind], { nullable: true, description: '种类，任一。 Any of these kinds.' })
  kinds?: EventKind[] | null;

  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 100 个。 Any of these pairings, at most 100.' })
  pairingIds?: string[] | null;
}

@ObjectType({ description: '一页动态，按发生次序。 A page of events in their order.' })
export class EventConnection extends connectionOf(Event, 'Event') {
  @Field(() => Cursor, {
    description:
      '当前已完整的末尾位置：自此订阅，从此刻起一条不漏。 The end of the log as it is now: who subscribes after it misses nothing from now on.',
  })
  latestCursor!: string;
}

@ObjectType({
  description:
    '汇总结果的变化：第一条给出全部，其后只给有变化的格。 The answer at first, then only what changed in it.',
})
export class ResultsChange {
  @Field(() => Cursor, {
    description: '至此位置的动态均已计入。 Every event up to here is counted in.',
  })
  cursor!: string;

  @Field({ description: '是否为全部结果；是则替换原有各格。 Whether these are all cells, to replace what was there.' })
  complete!: boolean;

  @Field(() => [ResultCell], {
    description: '新的或有变化的格，最多 5000。 Cells that are new or changed; at most 5,000.',
  })
  cells!: ResultCell[];

  @Field(() => [String], { description: '不再存在的格的标识。 Keys of the cells that are gone.' })
  removed!: string[];
}
