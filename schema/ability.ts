import { registerEnumType } from 'type-graphql';
import { Ability } from './vocabulary';

registerEnumType(Ability, {
  name: 'Ability',
  description: '可以办理的事项。 What a viewer may do at least somewhere.',
  valuesConfig: {
    RECORD_STATEMENT: { description: '录入材料。 Record what a report or a publication states.' },
    PUBLISH_STATEMENT: { description: '公开材料。 Record a statement as published.' },
    CHOOSE_LEADING_CLAIM: { description: '选定主数。 Choose which of several claims leads.' },
    DRAFT_AGREEMENT: { description: '起草协议和指标任务。 Draft an agreement and its targets.' },
    SHARE_TARGETS: { description: '分解任务到组团成员。 Share targets out among the donor group.' },
    SIGN_AS_DONOR: { description: '代表帮扶方签署协议。 Sign an agreement for the donor.' },
    SIGN_AS_RECIPIENT: { description: '代表受帮扶方签署协议。 Sign an agreement for the recipient.' },
    MANAGE_PAIRINGS: { description: '管理结对关系和单位。 Keep pairings and parties.' },
    MANAGE_INDICATORS: { description: '管理指标体系。 Keep the indicator schemes.' },
    MANAGE_ACCOUNTS: { description: '管理账号和岗位。 Keep accounts and posts.' },
    READ_AUDIT: { description: '查看审计记录。 Read the audit trail.' },
    OPEN_FUND: { description: '设立资金。 Open a fund.' },
    POST_FUND_ENTRY: { description: '登记本方的资金和物资。 Post what your own side states about money and goods.' },
    SIGN_FUND_ENTRY: {
      description:
        '会签对方的协议数、安排和期初余额。 Sign the other side’s pledges, allocations and opening balances.',
    },
    OPEN_RECTIFICATION: { description: '列出整改事项。 List what is to be put right.' },
    ANSWER_RECTIFICATION: { description: '答复本单位的整改事项。 Answer what the own unit is to put right.' },
    CHECK_RECTIFICATION: { description: '核查整改：退回或销号。 Check what was put right: return it or close it.' },
    PLAN_WORK: { description: '制定计划，下达和调整任务。 Plan work, assign and reschedule it.' },
    REPORT_WORK: { description: '办理本单位的任务，填报进度。 Do the own unit’s work, and report on it.' },
    ACCEPT_WORK: { description: '验收他人完成的任务。 Accept work that somebody else has done.' },
    KEEP_HOUSEHOLDS: { description: '登记监测户，记其档案。 Enter households at risk, and keep their book.' },
    REVIEW_HOUSEHOLDS: {
      description:
        '核实、纳入和认定退出他人登记的监测户。 Review, admit and clear households that somebody else has entered.',
    },
    ORDER_INSPECTION: {
      description: '组织督查检查，抽取样本，了结检查。 Order inspections, draw their samples and close them.',
    },
    HOLD_ACCOUNTABLE: {
      description:
        '起草和签发表扬、提醒、约谈、问责。 Draft and sign praise, reminders, talks and accountability within your place.',
    },
    ANSWER_ACCOUNTABILITY: {
      description: '签收和回复涉及本单位的表扬、提醒、约谈、问责。 Acknowledge and answer them for the own unit.',
    },
    KEEP_VILLAGES: {
      description:
        '登记村集体收入、利益联结和易地搬迁安置点。 Record what villages earn together, links with households, and relocation sites.',
    },
    ACCEPT_VILLAGES: {
      description:
        '复核他人提出的村出列验收：通过、退回、撤销，解除监测。 Accept or send back a village that somebody else proposes to lift, undo it, and end its watch.',
    },
    MANAGE_BENEFIT_RULES: {
      description: '制定和修订本地区的政策享受规则。 Make and revise the rules of benefits, for the own place.',
    },
    OVERRIDE_BENEFIT_RULE: {
      description: '写明理由后登记不符合条件或重复享受的政策。 Record a benefit against its rule, with a reason.',
    },
    MANAGE_RANKINGS: { description: '组织季度排位。 Open and freeze rankings.' },
    RESOLVE_DIFFERENCE: { description: '说明并了结双方登记的差异。 Close a difference with a reason.' },
    MANAGE_PROJECT: { description: '管理项目。 Propose projects and report on them.' },
    APPROVE_PROJECT: { description: '代表受帮扶方批准项目。 Approve projects for the county.' },
    CONSENT_TO_PROJECT: { description: '代表帮扶方同意项目。 Consent to projects for the donor.' },
    EXPLAIN_FLAG: { description: '说明待核实事项。 Say why something that is asked about is so.' },
    ACCEPT_FLAG: { description: '认可待核实事项。 Accept that something that is asked about is so.' },
    KEEP_RECORDS: {
      description:
        '登记台账（就业、采购、活动）及佐证，逐条或用表格。 Keep records and their evidence, singly or from a file.',
    },
    CONFIRM_RECORDS: {
      description: '确认对方登记的记录，或提出异议。 Confirm or dispute what the other side recorded.',
    },
    UNMASK_PERSON: {
      description: '说明理由后查看个人信息原文，留痕。 See a person unmasked, for a reason that is kept.',
    },
    DRAFT_REPORT: { description: '填报报告。 Write and submit reports.' },
    APPROVE_REPORT: { description: '审核报告。 Approve reports, or send them back.' },
    CONFIRM_REPORT: { description: '确认对方的报告。 Confirm the other side’s reports.' },
    LOCK_REPORT: { description: '锁定报告。 Lock reports.' },
    COMPILE_REPORT: { description: '汇总下级的报告。 Sum up the reports below.' },
  },
});
