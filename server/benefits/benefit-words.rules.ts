/** A rule in words: what it asks, what it gives. */
import {
  BenefitAudience,
  type BenefitSource,
  type FamilyRelation,
  type HouseholdGuarantee,
  type RegisterCategory,
} from '../../schema/vocabulary';
import { GUARANTEE_WORDS } from '../households/household-book.rules';
import { RELATION_WORDS, RISK_WORDS } from '../households/household-words.rules';
import { yuanFromFen } from '../platform/money';
import { FREQUENCY_WORDS } from './benefit-period.rules';
import type { BenefitConditions, BenefitRuleRow, BenefitTerms } from './benefit';

export type Words = readonly [zh: string, en: string];

export const CATEGORY_WORDS: Readonly<Record<RegisterCategory, Words>> = {
  REGISTERED_POOR: ['建档立卡贫困户', 'registered poor'],
  LIFTED: ['脱贫户', 'lifted'],
  UNSTABLE_LIFTED: ['脱贫不稳定户', 'unstable lifted'],
  MARGINAL: ['边缘易致贫户', 'marginal'],
  SUDDEN_HARDSHIP: ['突发严重困难户', 'sudden hardship'],
};

export const RELATION_WORDS_EN: Readonly<Record<FamilyRelation, string>> = {
  HEAD: 'head',
  SPOUSE: 'spouse',
  CHILD: 'child',
  CHILD_IN_LAW: 'child-in-law',
  GRANDCHILD: 'grandchild',
  PARENT: 'parent',
  GRANDPARENT: 'grandparent',
  SIBLING: 'sibling',
  OTHER: 'other',
};

export const SOURCE_WORDS: Readonly<Record<BenefitSource, Words>> = {
  CENTRAL: ['中央', 'central'],
  PROVINCE: ['省级', 'province'],
  CITY: ['市级', 'city'],
  COUNTY: ['县级', 'county'],
  PAIRING: ['东西部协作', 'pairing'],
  OTHER: ['其他', 'other'],
};

export const AUDIENCE_WORDS: Readonly<Record<BenefitAudience, Words>> = {
  HOUSEHOLD: ['户', 'household'],
  PERSON: ['人', 'person'],
};

/** Whether a rule asks something that a member has to meet. */
export function asksOfMembers({ relations, inSchool, isLabourer, ageFrom, ageTo }: BenefitConditions): boolean {
  return relations.length > 0 || inSchool !== null || isLabourer !== null || ageFrom !== null || ageTo !== null;
}

function ageWords(from: number | null, to: number | null): Words[] {
  if (from === null && to === null) return [];
  if (from === null) return [[`${to} 周岁及以下`, `aged up to ${to}`]];
  return to === null
    ? [[`${from} 周岁及以上`, `aged ${from} or more`]]
    : [[`${from}–${to} 周岁`, `aged ${from} to ${to}`]];
}

const listed = <Word extends string>(
  words: readonly Word[],
  zh: (word: Word) => string,
  en: (word: Word) => string,
): Words => [words.map(zh).join('或'), words.map(en).join(' or ')];

const guarantees = (some: readonly HouseholdGuarantee[], zh: string, en: string): Words[] =>
  some.map((one) => [`${GUARANTEE_WORDS[one][0]}${zh}`, `${GUARANTEE_WORDS[one][1]} ${en}`]);

/** What is asked of a member, in words. */
function memberWords({ relations, inSchool, isLabourer, ageFrom, ageTo }: BenefitConditions): Words[] {
  const words: Words[] = [];
  if (relations.length > 0) {
    const [zh, en] = listed(
      relations,
      (one) => RELATION_WORDS[one],
      (one) => RELATION_WORDS_EN[one],
    );
    words.push([`与户主关系为${zh}`, `the ${en} of the household`]);
  }
  if (inSchool !== null) words.push(inSchool ? ['在校', 'in school'] : ['不在校', 'not in school']);
  if (isLabourer !== null) words.push(isLabourer ? ['有劳动能力', 'able to work'] : ['无劳动能力', 'not able to work']);
  return [...words, ...ageWords(ageFrom, ageTo)];
}

/** Whom a rule is for, in words. */
export function conditionWords(asked: BenefitConditions, audience: BenefitAudience): Words {
  const { categories, risks, met, notMet, needsAdmission } = asked;
  const words: Words[] = [
    needsAdmission ? ['已纳入监测', 'admitted to the register'] : ['已发现登记', 'found and entered'],
  ];
  if (categories.length > 0)
    words.push(
      listed(
        categories,
        (one) => CATEGORY_WORDS[one][0],
        (one) => CATEGORY_WORDS[one][1],
      ),
    );
  if (risks.length > 0) {
    const [zh, en] = listed(
      risks,
      (one) => RISK_WORDS[one][0],
      (one) => RISK_WORDS[one][1],
    );
    words.push([`风险为${zh}`, `at risk by ${en}`]);
  }
  words.push(...guarantees(met, '已落实', 'met'), ...guarantees(notMet, '未落实', 'not met'));
  const ofMember = memberWords(asked);
  if (audience === BenefitAudience.PERSON) words.push(...ofMember);
  else if (ofMember.length > 0)
    words.push([
      `有${ofMember.map(([zh]) => zh).join('、')}的成员`,
      `with a member who is ${ofMember.map(([, en]) => en).join(', ')}`,
    ]);
  return [words.map(([zh]) => zh).join('，'), words.map(([, en]) => en).join('; ')];
}

/** What a rule gives at a time, in words. */
export function giftWords({ leastFen, mostFen, kind }: Pick<BenefitTerms, 'leastFen' | 'mostFen' | 'kind'>): Words {
  if (leastFen === null || mostFen === null) return [kind ?? '', kind ?? ''];
  const [least, most] = [yuanFromFen(leastFen), yuanFromFen(mostFen)];
  return least === most ? [`${least} 元`, `${least} yuan`] : [`${least}–${most} 元`, `${least} to ${most} yuan`];
}

/** A version of a rule in one sentence. */
export function ruleWords({ audience, every }: Pick<BenefitRuleRow, 'audience' | 'every'>, terms: BenefitTerms): Words {
  const [who, whoEn] = conditionWords(terms, audience);
  const [what, whatEn] = giftWords(terms);
  const [often, oftenEn] = FREQUENCY_WORDS[every];
  const [unit, unitEn] = AUDIENCE_WORDS[audience];
  return [
    `对象：${who}；标准：${often}每${unit}${what}；符合条件后 ${terms.withinDays} 天内兑现`,
    `For: ${whoEn}. Gives each ${unitEn} ${oftenEn}: ${whatEn}, within ${terms.withinDays} days`,
  ];
}
