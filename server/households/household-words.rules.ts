/** What a household's book is called on paper. Papers of an office are Chinese; a list that is taken away is in its reader's language. */
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

export const RISK_WORDS: Readonly<Record<HouseholdRisk, readonly [zh: string, en: string]>> = {
  ILLNESS: ['因病', 'illness'],
  SCHOOLING: ['因学', 'cost of schooling'],
  DISASTER: ['因灾', 'disaster'],
  DISABILITY: ['因残', 'disability'],
  ACCIDENT: ['因意外事故', 'accident'],
  LACK_OF_LABOUR: ['缺劳力', 'nobody who can work'],
  LACK_OF_SKILL: ['缺技术', 'no skill'],
  LACK_OF_MONEY: ['缺资金', 'no money to begin with'],
  JOB_LOSS: ['务工就业不稳', 'work lost or not steady'],
  BUSINESS_FAILURE: ['产业失败', 'a business failed'],
  HOUSING: ['住房不安全', 'unsafe housing'],
  WATER: ['饮水不安全', 'unsafe drinking water'],
  OTHER: ['其他', 'other'],
};

export const GUARANTEE_STATE_WORDS: Readonly<Record<GuaranteeState, string>> = {
  MET: '已落实',
  NOT_MET: '未落实',
  BEING_MENDED: '整改中',
};
