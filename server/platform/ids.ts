import { v7, validate } from 'uuid';
import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from './errors';

/** A new row's id: UUID v7, so that ids of one table grow with time and stay close on disk. */
export function newId(): string {
  return v7();
}

/** The opaque global id of the contract: type and whole key, base64url. */
export function toGlobalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** Reads a global id. Fails with NOT_FOUND when it is not one: a guessed id tells nothing. */
export function fromGlobalId(globalId: string): { type: string; key: string } {
  const text = Buffer.from(globalId, 'base64url').toString('utf8');
  const split = text.indexOf(':');
  if (split < 1 || globalId.length > 300)
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '对象', whatEn: 'object' });
  return { type: text.slice(0, split), key: text.slice(split + 1) };
}

/** The key inside a global id of the type expected, or NOT_FOUND naming the field. */
export function keyOf(type: string, globalId: string, field?: string): string {
  const id = fromGlobalId(globalId);
  if (id.type !== type || !validate(id.key)) {
    throw new DomainError(ProblemCode.NOT_FOUND, { what: typeWord(type), whatEn: type.toLowerCase() }, field);
  }
  return id.key;
}

/** The keys of a filter's ids; null where it does not ask. Fails as `keyOf`, with the place of the id in the list. */
export function keysOf(type: string, ids: readonly string[] | null | undefined, field: string): string[] | null {
  return ids?.map((id, at) => keyOf(type, id, `${field}.${at}`)) ?? null;
}

const TYPE_WORDS: Record<string, string> = {
  AccountabilityEntry: '表扬问责事项',
  Account: '账号',
  Activity: '活动',
  Agreement: '协议',
  Alarm: '预警',
  Dispute: '异议',
  Event: '动态',
  Evidence: '佐证材料',
  Asset: '资产',
  BenefitLink: '利益联结',
  BenefitLinkEntry: '利益联结资金',
  CollectiveIncome: '村集体收入',
  BenefitRule: '政策享受规则',
  Custodian: '保管单位',
  Difference: '差异',
  Figure: '数据',
  Fund: '资金',
  FundEntry: '资金记录',
  Household: '监测户',
  HouseholdMember: '家庭成员',
  HouseholdHelper: '帮扶责任人',
  HouseholdVisit: '走访',
  ActionPlan: '帮扶行动计划',
  Import: '导入',
  Indicator: '指标',
  IndicatorScheme: '指标体系',
  Inspection: '检查',
  InspectionMember: '检查样本',
  FlagRuleSetting: '待核实规则',
  IntegrityFlag: '待核实事项',
  LaborPlacement: '就业记录',
  MoneyRule: '资金规则',
  Pairing: '结对',
  Party: '单位',
  Person: '人员',
  Place: '地区',
  PolicyBenefit: '政策享受',
  Post: '岗位',
  Project: '项目',
  Purchase: '采购',
  Ranking: '排位',
  RankingFormula: '排位公式',
  Rectification: '整改事项',
  RelocationSite: '易地搬迁安置点',
  VillageLift: '出列村',
  Report: '报告',
  ReportComment: '批注',
  ReportForm: '报表',
  SavedView: '视图',
  SalesSheet: '销售清单',
  ServiceToken: '令牌',
  Statement: '上报材料',
  SupervisionRule: '督查规则',
  WorkItem: '任务',
  WorkPlan: '工作计划',
};

/** The Chinese word for a type of the contract, for messages. */
export function typeWord(type: string): string {
  return TYPE_WORDS[type] ?? '对象';
}
