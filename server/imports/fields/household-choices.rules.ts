import { FamilyRelation, HouseholdRisk, RegisterCategory } from '../../../schema/vocabulary';
import { CATEGORY_WORDS, RELATION_WORDS_EN } from '../../benefits/benefit-words.rules';
import { RELATION_WORDS, RISK_WORDS } from '../../households/household-words.rules';
import type { Choice } from './field';

/** The words of a register of households, and what else counties write for them. */
const choice = (code: string, [ZH, EN]: readonly [string, string], also: readonly string[]): Choice => ({
  code,
  words: { ZH, EN },
  also,
});

const CATEGORIES_ALSO: Readonly<Record<RegisterCategory, readonly string[]>> = {
  REGISTERED_POOR: ['建档立卡户', '建档立卡', '贫困户', '一般贫困户', '低保贫困户', '五保贫困户', '建卡户', '未脱贫户'],
  LIFTED: ['已脱贫户', '稳定脱贫户', '脱贫'],
  UNSTABLE_LIFTED: ['不稳定脱贫户', '脱贫不稳定', '脱贫监测户'],
  MARGINAL: ['边缘户', '边缘易致贫', '易致贫户'],
  SUDDEN_HARDSHIP: ['突发户', '突发严重困难', '突发困难户'],
};

export const CATEGORIES: readonly Choice[] = Object.values(RegisterCategory).map((code) =>
  choice(code, CATEGORY_WORDS[code], CATEGORIES_ALSO[code]),
);

const RISKS_ALSO: Readonly<Record<HouseholdRisk, readonly string[]>> = {
  ILLNESS: ['因病致贫', '因病返贫', '患病', '疾病', '大病'],
  SCHOOLING: ['因学致贫', '教育负担'],
  DISASTER: ['因灾致贫', '自然灾害'],
  DISABILITY: ['因残致贫', '残疾'],
  ACCIDENT: ['因意外', '意外事故', '因事故', '意外'],
  LACK_OF_LABOUR: ['缺劳动力', '缺乏劳力', '缺乏劳动力'],
  LACK_OF_SKILL: ['缺乏技术', '缺技能'],
  LACK_OF_MONEY: ['缺乏资金'],
  JOB_LOSS: ['因务工就业不稳', '务工不稳', '就业不稳', '失业', '因失业'],
  BUSINESS_FAILURE: ['因产业失败', '生产经营失败', '产业项目失败'],
  HOUSING: ['住房', '危房', '住房安全'],
  WATER: ['饮水', '缺水', '饮水安全'],
  OTHER: ['其它', '自身发展动力不足', '自身发展力不足', '缺土地', '交通条件落后'],
};

export const RISKS: readonly Choice[] = Object.values(HouseholdRisk).map((code) =>
  choice(code, RISK_WORDS[code], RISKS_ALSO[code]),
);

const RELATIONS_ALSO: Readonly<Record<FamilyRelation, readonly string[]>> = {
  HEAD: ['本人', '户主本人'],
  SPOUSE: ['妻', '夫', '妻子', '丈夫', '之妻', '之夫'],
  CHILD: [
    '子',
    '女',
    '之子',
    '之女',
    '儿子',
    '女儿',
    '长子',
    '次子',
    '三子',
    '长女',
    '次女',
    '三女',
    '养子',
    '养女',
    '独生子',
    '独生女',
  ],
  CHILD_IN_LAW: ['儿媳', '女婿', '之儿媳', '之女婿', '媳'],
  GRANDCHILD: ['孙子', '孙女', '孙子女', '之孙子', '之孙女', '外孙', '外孙女', '之外孙子', '之外孙女', '之孙'],
  PARENT: [
    '父',
    '母',
    '父亲',
    '母亲',
    '之父',
    '之母',
    '岳父',
    '岳母',
    '公公',
    '婆婆',
    '之岳父',
    '之岳母',
    '之公公',
    '之婆婆',
  ],
  GRANDPARENT: ['祖父', '祖母', '祖父母', '外祖父', '外祖母', '之祖父', '之祖母', '爷爷', '奶奶'],
  SIBLING: ['兄', '弟', '姐', '妹', '哥哥', '弟弟', '姐姐', '妹妹', '之兄弟姐妹', '之兄', '之弟', '之姐', '之妹'],
  OTHER: ['其它', '其他亲属', '其他关系', '非亲属', '侄子', '侄女'],
};

export const RELATIONS: readonly Choice[] = Object.values(FamilyRelation).map((code) =>
  choice(code, [RELATION_WORDS[code], RELATION_WORDS_EN[code]], RELATIONS_ALSO[code]),
);

/** 劳动技能 of the national system, or a plain yes or no. */
export const ABLE_TO_WORK: readonly Choice[] = [
  choice(
    'true',
    ['是', 'yes'],
    [
      '有',
      '普通劳动力',
      '技能劳动力',
      '弱劳动力或半劳动力',
      '弱劳动力',
      '半劳动力',
      '有劳动能力',
      '劳动力',
      'y',
      '1',
      '√',
    ],
  ),
  choice('false', ['否', 'no'], ['无', '丧失劳动力', '无劳动力', '无劳动能力', '非劳动力', 'n', '0', '×']),
];

/** 在校生状况 of the national system, or a plain yes or no. */
export const IN_SCHOOL: readonly Choice[] = [
  choice(
    'true',
    ['是', 'yes'],
    [
      ...[
        '在校',
        '在校生',
        '学前教育',
        '小学',
        '初中',
        '高中',
        '中职',
        '高职',
        '大专',
        '本科',
        '研究生',
        'y',
        '1',
        '√',
      ],
      ...['七年级', '八年级', '九年级', '高中一年级', '高中二年级', '高中三年级', '普通高中', '大学'],
    ],
  ),
  choice('false', ['否', 'no'], ['非在校生', '不在校', '无', '未上学', 'n', '0', '×']),
];
