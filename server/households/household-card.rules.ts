import type { FamilyRelation, HouseholdAction, HouseholdRisk, HouseholdState } from '../../schema/vocabulary';
import { maskIdNumber, maskName, maskPhone } from '../people/person.rules';
import { dayWord, NONE } from '../papers/paper-words.rules';
import type { Column, PaperDraft, SheetDraft } from '../papers/paper';
import type { Day } from '../platform/day';
import { yuanFromFen } from '../platform/money';
import { GUARANTEE_WORDS, type Finding } from './household-book.rules';
import { helpSheets, type CardHelp } from './household-help-card.rules';
import { GUARANTEE_STATE_WORDS, RELATION_WORDS, RISK_WORDS } from './household-words.rules';
import { ACTION_WORDS, isReviewLate, STATE_WORDS } from './household.rules';

/** An entry as the card prints it. */
export interface CardHousehold {
  number: string;
  entry: number;
  village: string | null;
  riskFound: HouseholdRisk;
  state: HouseholdState;
  foundOn: Day;
  reviewedOn: Day | null;
  noticedOn: Day | null;
  admittedOn: Day | null;
  closedOn: Day | null;
  simulated: boolean;
}

/** A member in plain words: what nobody has given a reason for is masked here. */
export interface CardMember {
  relation: FamilyRelation;
  since: Day;
  isLabourer: boolean;
  inSchool: boolean;
  name: string;
  idNumber: string | null;
  phone: string | null;
  health: string | null;
}

export interface HouseholdCard {
  household: CardHousehold;
  place: string;
  category: string;
  members: readonly CardMember[];
  checks: readonly (Finding & { day: Day; evidence: readonly string[] })[];
  /** In fen per head, as text. */
  incomes: readonly {
    year: number;
    wagesFen: string;
    businessFen: string;
    propertyFen: string;
    transfersFen: string;
  }[];
  path: readonly {
    day: Day;
    action: HouseholdAction;
    text: string | null;
    evidence: readonly string[];
    by: string | null;
  }[];
  help: CardHelp;
  isUnmasked: boolean;
  today: Day;
}

const NTH: Column = { header: '序号', key: 'nth', width: 6, kind: 'integer' };

const MEMBERS: readonly Column[] = [
  NTH,
  { header: '姓名', key: 'name', width: 10, kind: 'text' },
  { header: '与户主关系', key: 'relation', width: 12, kind: 'text' },
  { header: '身份证号', key: 'idNumber', width: 20, kind: 'text' },
  { header: '电话', key: 'phone', width: 14, kind: 'text' },
  { header: '劳动能力', key: 'labourer', width: 9, kind: 'text' },
  { header: '在校', key: 'school', width: 6, kind: 'text' },
  { header: '健康情况', key: 'health', width: 18, kind: 'text' },
  { header: '入户日期', key: 'since', width: 12, kind: 'day' },
];

const CHECKS: readonly Column[] = [
  NTH,
  { header: '保障', key: 'guarantee', width: 12, kind: 'text' },
  { header: '核查日期', key: 'day', width: 12, kind: 'day' },
  { header: '结果', key: 'state', width: 10, kind: 'text' },
  { header: '说明', key: 'note', width: 30, kind: 'text' },
  { header: '依据', key: 'evidence', width: 30, kind: 'text' },
];

const INCOMES: readonly Column[] = [
  { header: '年度', key: 'year', width: 8, kind: 'text' },
  { header: '工资性收入', key: 'wages', width: 16, kind: 'money' },
  { header: '经营净收入', key: 'business', width: 16, kind: 'money' },
  { header: '财产净收入', key: 'property', width: 16, kind: 'money' },
  { header: '转移净收入', key: 'transfers', width: 16, kind: 'money' },
  { header: '人均合计', key: 'total', width: 16, kind: 'money' },
];

const PATH: readonly Column[] = [
  NTH,
  { header: '日期', key: 'day', width: 12, kind: 'day' },
  { header: '事项', key: 'action', width: 16, kind: 'text' },
  { header: '意见', key: 'text', width: 40, kind: 'text' },
  { header: '依据', key: 'evidence', width: 24, kind: 'text' },
  { header: '办理人', key: 'by', width: 12, kind: 'text' },
];

const masked = (plain: string | null, mask: (plain: string) => string, isUnmasked: boolean): string =>
  plain === null ? NONE : isUnmasked ? plain : mask(plain);

const yesNo = (isSo: boolean): string => (isSo ? '是' : '否');
const papers = (evidence: readonly string[]): string => evidence.join('；') || NONE;

/** 监测户手册: one household from its finding on, as its book has it. */
export function householdCard(card: HouseholdCard): PaperDraft {
  const { household, place, category, isUnmasked } = card;
  const [state] = STATE_WORDS[household.state];
  const late = isReviewLate(household, card.today) ? '（逾期）' : '';
  const day = (one: Day | null): string => (one === null ? NONE : dayWord(one));
  const where = `${place}${household.village ?? ''}`;
  const sheet = (name: string, columns: readonly Column[], rows: SheetDraft['rows']): SheetDraft => ({
    name,
    title: `监测户手册（${name}）`,
    heading: [
      [`户编号：${household.number}（第 ${household.entry} 次登记）`, `所在地：${where}`],
      [`类别：${category}`, `风险：${RISK_WORDS[household.riskFound][0]}`, `状态：${state}`],
    ],
    columns,
    rows,
    totals: [],
    notes: isUnmasked ? ['本手册含个人信息原文，仅供办理本户事项，不得复制、外传。'] : ['个人信息已作遮掩。'],
    signatures: [['户主（签名）：', '帮扶责任人：', `制表日期：${card.today}`]],
    simulated: household.simulated,
  });
  const basics = sheet(
    '家庭成员',
    MEMBERS,
    card.members.map((member, at) => ({
      nth: at + 1,
      name: masked(member.name, maskName, isUnmasked),
      relation: RELATION_WORDS[member.relation],
      idNumber: masked(member.idNumber, maskIdNumber, isUnmasked),
      phone: masked(member.phone, maskPhone, isUnmasked),
      labourer: yesNo(member.isLabourer),
      school: yesNo(member.inSchool),
      health: masked(member.health, () => '***', isUnmasked),
      since: member.since,
    })),
  );
  const stations = [
    `发现：${day(household.foundOn)}；核实：${day(household.reviewedOn)}${late}；公示：${day(household.noticedOn)}`,
    `纳入：${day(household.admittedOn)}；了结：${day(household.closedOn)}`,
  ];
  const checks = card.checks.map(({ guarantee, state: found, note, evidence, day: on }, at) => ({
    nth: at + 1,
    guarantee: GUARANTEE_WORDS[guarantee][0],
    day: on,
    state: GUARANTEE_STATE_WORDS[found],
    note: note ?? NONE,
    evidence: papers(evidence),
  }));
  const incomes = card.incomes.map(({ year, wagesFen, businessFen, propertyFen, transfersFen }) => {
    const [wages, business, property, transfers] = [wagesFen, businessFen, propertyFen, transfersFen].map(BigInt);
    const total = [wages, business, property, transfers].reduce<bigint>((sum, fen) => sum + (fen ?? 0n), 0n);
    const yuan = (fen: bigint | undefined): string => yuanFromFen(fen ?? 0n);
    return {
      year: String(year),
      wages: yuan(wages),
      business: yuan(business),
      property: yuan(property),
      transfers: yuan(transfers),
      total: yuan(total),
    };
  });
  const path = card.path.map(({ day: on, action, text, evidence, by }, at) => ({
    nth: at + 1,
    day: on,
    action: ACTION_WORDS[action][0],
    text: text ?? NONE,
    evidence: papers(evidence),
    by: by ?? NONE,
  }));
  const income = sheet('年人均收入', INCOMES, incomes);
  return {
    fileName: `监测户手册 ${household.number}`,
    sheets: [
      { ...basics, heading: [...basics.heading, stations] },
      sheet('两不愁三保障', CHECKS, checks),
      { ...income, heading: [...income.heading, ['单位：元/人']] },
      ...helpSheets(sheet, card.help, isUnmasked),
      sheet('监测经过', PATH, path),
    ],
  };
}
