import type { AccountabilityAction, AccountabilityKind, AccountabilityState, FindingSeverity } from '../../gql/graphql';
import type { DraftGround } from './paths';

/** Chinese is the original. */
export const zh = {
  title: '跟踪问责',
  meaning: '表扬、提醒、约谈、问责：一人起草，同一部门另一人签发；签发后所涉单位及其督查部门可见。',
  toRankings: '季度排位',
  awaiting: (count: number) => `跟踪问责（待办 ${count}）`,
  kind: '类别',
  anyKind: '全部类别',
  kindName: { PRAISE: '表扬', REMINDER: '提醒', TALK: '约谈', ACCOUNTABILITY: '问责' } satisfies Record<
    AccountabilityKind,
    string
  >,
  state: '状态',
  anyState: '全部状态',
  stateName: {
    DRAFT: '待签发',
    WITHDRAWN: '已撤回',
    SIGNED: '待签收',
    ACKNOWLEDGED: '已签收',
    ANSWERED: '已回复',
    REVOKED: '已撤销',
  } satisfies Record<AccountabilityState, string>,
  actionName: {
    DRAFT: '起草',
    WITHDRAW: '撤回',
    SIGN: '签发',
    ACKNOWLEDGE: '签收',
    ANSWER: '回复',
    REVOKE: '撤销',
  } satisfies Record<AccountabilityAction, string>,
  search: '事由或依据',
  onlyMine: '待我办理',
  onlyOverdue: '逾期未回复',
  draft: '起草',
  draftTitle: '起草表扬、提醒、约谈或问责',
  party: '所涉单位',
  choose: '请选择',
  official: '所涉人员',
  officialHint: '可不填；勿写电话和证件号',
  reason: '事由',
  reasonHint: '勿写身份证号、电话、银行账号',
  restsOn: {
    ranking: '依据：该单位在本次排位中的名次',
    finding: '依据：检查发现的该问题，轻重和此前发现的次数按存为草稿时所记',
    inspection: '依据：该次检查的报告，所涉单位的问题数按存为草稿时所记',
    revokes: '签发后撤销原件，原件和撤销件都保留',
  } satisfies Record<DraftGround, string>,
  keptDrafts: '本机上尚未存为草稿的',
  keptDraft: (kind: string, reason: string) => `继续填写${kind}：${reason || '（事由未填）'}`,
  save: '存为草稿',
  draftSaved: '草稿已保存，仅本部门可见，请同事签发。',
  praiseFor: (ranking: string, place: number, score: string) =>
    `在“${ranking}”中列第 ${place} 名，得 ${score} 分，予以表扬。`,
  remindFor: (ranking: string, place: number, score: string) =>
    `在“${ranking}”中列第 ${place} 名，得 ${score} 分，请分析原因，抓紧整改。`,
  revokeFor: '经核实，原件予以撤销。',
  basis: {
    RANKING_PLACE: (title: string, place: number, score: string) => `${title}：第 ${place} 名，${score} 分`,
    WORK_ITEM: (title: string, due: string) => `任务：${title}（期限 ${due}）`,
    RECTIFICATION: (title: string, due: string) => `整改：${title}（期限 ${due}）`,
    INSPECTION_FINDING: (of: string, severity: FindingSeverity, time: number, title: string, due: string) =>
      `“${of}”发现（${{ MINOR: '一般', MODERATE: '较重', SERIOUS: '严重' }[severity]}${time > 1 ? `，第 ${time} 次` : ''}）：${title}（期限 ${due}）`,
    INSPECTION_REPORT: (title: string, found: number, open: number, repeated: number) =>
      `“${title}”的报告：发现该单位问题 ${found} 个，未销号 ${open} 个，重复发现 ${repeated} 个`,
  },
  from: (office: string) => `${office}督查部门`,
  signedOn: (day: string) => `${day} 签发`,
  draftedOn: (day: string) => `${day} 起草`,
  answerBy: (day: string) => `${day} 前回复`,
  answerLate: (day: string) => `应于 ${day} 前回复，已逾期`,
  revokes: (day: string) => `撤销 ${day} 签发的一件`,
  letter: {
    PRAISE: '下载表扬函',
    REMINDER: '下载提醒函',
    TALK: '下载约谈通知书',
    ACCOUNTABILITY: '下载问责通知书',
  } satisfies Record<AccountabilityKind, string>,
  history: '办理经过',
  withdrawReason: '撤回理由',
  answerLabel: '回复内容',
  none: '没有表扬、提醒、约谈或问责',
  noneHint: '督查部门在排位中选一个单位，或在此起草。',
} as const;
