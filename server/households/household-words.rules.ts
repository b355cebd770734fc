/** What a household's book is called on paper. Papers of an office are Chinese. */
import type { FamilyRelation, GuaranteeState, HouseholdRisk } from '../../schema/vocabulary';

export const RELATION_WORDS: Readonly<Record<FamilyRelation, string>> = {
  HEAD: '户主',
  SPOUSE: '配偶',
  CHILD: '子女',
  CHILD_IN_LAW: '儿媳或女婿',
  GRANDCHILD: '孙辈',
  PARENT: '父母',
  GRANDPARENT: '祖辈',
  SIBLING: '兄弟姐妹',
  OTHER: '其他',
};

export const RISK_WORDS: Readonly<Record<HouseholdRisk, string>> = {
  ILLNESS: '因病',
  SCHOOLING: '因学',
  DISASTER: '因灾',
  DISABILITY: '因残',
  ACCIDENT: '因意外事故',
  LACK_OF_LABOUR: '缺劳力',
  LACK_OF_SKILL: '缺技术',
  LACK_OF_MONEY: '缺资金',
  JOB_LOSS: '务工就业不稳',
  BUSINESS_FAILURE: '产业失败',
  HOUSING: '住房不安全',
  WATER: '饮水不安全',
  OTHER: '其他',
};

export const GUARANTEE_STATE_WORDS: Readonly<Record<GuaranteeState, string>> = {
  MET: '已落实',
  NOT_MET: '未落实',
  BEING_MENDED: '整改中',
};
