/**
 * Households that Daguan watches (演示数据): of every township, in every state that an entry can be in. Their days are counted from the
 * demonstration's first start, so that something is late, something waits and something was found today whenever that is. Nobody bears
 * these names, and no ID number here is anybody's.
 */
import {
  FamilyRelation,
  GuaranteeState,
  HouseholdAction,
  HouseholdGuarantee,
  HouseholdRisk,
  RegisterCategory,
} from '../../schema/vocabulary';
import type { Income, Finding } from '../households/household-book.rules';
import { type PersonFacts } from '../people/person.rules';
import { checkDigitOf } from '../platform/person-numbers';
import { daysBefore, type Day } from '../platform/day';
import type { Cast } from './accounts';
import { diceOf, type Dice } from './dice.rules';

export interface PlannedMember {
  person: PersonFacts;
  relation: FamilyRelation;
  isLabourer: boolean;
  inSchool: boolean;
  health: string | null;
}

/** Something that somebody did to an entry on a day. */
export type PlannedHouseholdStep = { by: Cast; day: Day } & (
  | { do: PathStep; text: string; evidence: string[] }
  | { do: HouseholdAction.CHECK; findings: Finding[]; evidence: string[] }
  | { do: HouseholdAction.RECORD_INCOME; income: Income }
);

type PathStep = Exclude<
  HouseholdAction,
  | HouseholdAction.FIND
  | HouseholdAction.CHANGE_MEMBERS
  | HouseholdAction.CHECK
  | HouseholdAction.RECORD_INCOME
  | HouseholdAction.CORRECT
>;

/** An entry from its finding on. */
export interface PlannedHousehold {
  number: string;
  /** The division's code of its township. */
  townCode: string;
  village: string;
  category: RegisterCategory;
  riskFound: HouseholdRisk;
  foundOn: Day;
  by: Cast;
  text: string;
  members: PlannedMember[];
  steps: PlannedHouseholdStep[];
}

const { HEAD, SPOUSE, CHILD, CHILD_IN_LAW, GRANDCHILD, PARENT } = FamilyRelation;
const { REVIEW, NOTICE, ADMIT, PROPOSE_CLEARING, CLEAR, KEEP, DISMISS, CHECK, RECORD_INCOME } = HouseholdAction;
const { UNSTABLE_LIFTED, MARGINAL, SUDDEN_HARDSHIP } = RegisterCategory;
const { FOOD_AND_CLOTHING, SCHOOLING, MEDICAL_CARE, HOUSING, DRINKING_WATER } = HouseholdGuarantee;
const { MET, NOT_MET, BEING_MENDED } = GuaranteeState;
const { ILLNESS, DISASTER, DISABILITY, ACCIDENT, WATER, LACK_OF_LABOUR, LACK_OF_SKILL, LACK_OF_MONEY } = HouseholdRisk;
const { JOB_LOSS, BUSINESS_FAILURE } = HouseholdRisk;

const TOWNS = {
  翠华镇: { code: '530624101000', letters: 'CH' },
  玉碗镇: { code: '530624102000', letters: 'YW' },
  吉利镇: { code: '530624103000', letters: 'JL' },
  天星镇: { code: '530624104000', letters: 'TX' },
  木杆镇: { code: '530624105000', letters: 'MG' },
  悦乐镇: { code: '530624106000', letters: 'YL' },
  寿山镇: { code: '530624107000', letters: 'SS' },
  高桥镇: { code: '530624108000', letters: 'GQ' },
  上高桥乡: { code: '530624201000', letters: 'SG' },
} as const;

/** How far an entry has come. */
type Stage =
  | 'FOUND'
  | 'REVIEWED'
  | 'NOTICED'
  | 'ADMITTED'
  | 'KEPT'
  | 'CLEARING'
  | 'CLEARED'
  | 'DISMISSED'
  /** Cleared, and found again half a year later. */
  | 'FALLEN_BACK';

/** Who belongs to a family: relation, age, and what is known of them. */
type Relative = readonly [
  relation: FamilyRelation,
  age: number,
  more?: { works?: true; learns?: true; health?: string },
];

const FAMILIES = {
  COUPLE: [
    [HEAD, 43, { works: true }],
    [SPOUSE, 41, { works: true }],
    [CHILD, 15, { learns: true }],
    [CHILD, 9, { learns: true }],
  ],
  ILL: [
    [HEAD, 52, { health: '慢性肾病，长期服药，已办慢性病卡' }],
    [SPOUSE, 49, { works: true }],
    [CHILD, 22, { works: true }],
  ],
  OLD: [
    [HEAD, 71, { health: '高血压，签约家庭医生' }],
    [SPOUSE, 68],
  ],
  ALONE: [
    [HEAD, 38, { works: true }],
    [CHILD, 12, { learns: true }],
  ],
  THREE: [
    [HEAD, 47, { works: true }],
    [SPOUSE, 45, { works: true }],
    [PARENT, 73],
    [CHILD, 24, { works: true }],
    [CHILD_IN_LAW, 23],
    [GRANDCHILD, 3],
  ],
  DISABLED: [
    [HEAD, 56, { health: '肢体残疾二级' }],
    [SPOUSE, 54, { works: true }],
    [CHILD, 18, { learns: true }],
  ],
} as const satisfies Record<string, readonly Relative[]>;

interface Sketch {
  town: keyof typeof TOWNS;
  category: RegisterCategory;
  risk: HouseholdRisk;
  family: keyof typeof FAMILIES;
  /** How many days ago it was found. */
  ago: number;
  stage: Stage;
  /** How many days after that it was reviewed; more than fifteen are late. */
  reviewedAfter?: number;
  /** How many days ago it was put on notice, where it still is. */
  noticedAgo?: number;
  /** What a check found missing, and what is left of it. */
  lacks?: readonly [guarantee: HouseholdGuarantee, state: GuaranteeState, note: string];
  /** Found by the county's office, which compared data, and not by who visits the place. */
  isFromData?: true;
}

type More = Pick<Sketch, 'reviewedAfter' | 'noticedAgo' | 'lacks' | 'isFromData'>;

const sketch = (
  town: Sketch['town'],
  category: RegisterCategory,
  risk: HouseholdRisk,
  family: Sketch['family'],
  ago: number,
  stage: Stage,
  more: More = {},
): Sketch => ({ town, category, risk, family, ago, stage, ...more });

const SKETCHES: readonly Sketch[] = [
  sketch('翠华镇', SUDDEN_HARDSHIP, ILLNESS, 'ILL', 0, 'FOUND'),
  sketch('翠华镇', MARGINAL, JOB_LOSS, 'COUPLE', 4, 'FOUND', { isFromData: true }),
  sketch('翠华镇', MARGINAL, LACK_OF_LABOUR, 'OLD', 21, 'FOUND'),
  sketch('翠华镇', UNSTABLE_LIFTED, HouseholdRisk.SCHOOLING, 'ALONE', 16, 'REVIEWED'),
  sketch('翠华镇', MARGINAL, DISABILITY, 'DISABLED', 14, 'NOTICED'),
  sketch('翠华镇', UNSTABLE_LIFTED, HouseholdRisk.HOUSING, 'OLD', 96, 'ADMITTED', {
    lacks: [HOUSING, BEING_MENDED, '厨房屋面渗漏，已列入本季度修缮'],
  }),
  sketch('翠华镇', SUDDEN_HARDSHIP, ACCIDENT, 'COUPLE', 210, 'CLEARING'),
  sketch('翠华镇', MARGINAL, BUSINESS_FAILURE, 'THREE', 330, 'CLEARED'),
  sketch('玉碗镇', SUDDEN_HARDSHIP, DISASTER, 'THREE', 9, 'FOUND', { isFromData: true }),
  sketch('玉碗镇', UNSTABLE_LIFTED, WATER, 'OLD', 120, 'ADMITTED', {
    lacks: [DRINKING_WATER, NOT_MET, '枯水期每周供水两日，需增设蓄水池'],
  }),
  sketch('玉碗镇', MARGINAL, LACK_OF_SKILL, 'ALONE', 260, 'KEPT'),
  sketch('吉利镇', MARGINAL, ILLNESS, 'ILL', 25, 'NOTICED', { reviewedAfter: 19 }),
  sketch('吉利镇', UNSTABLE_LIFTED, LACK_OF_MONEY, 'COUPLE', 400, 'CLEARED'),
  sketch('天星镇', SUDDEN_HARDSHIP, ACCIDENT, 'ALONE', 33, 'DISMISSED'),
  sketch('天星镇', MARGINAL, HouseholdRisk.SCHOOLING, 'DISABLED', 150, 'ADMITTED', {
    lacks: [SCHOOLING, NOT_MET, '一名学生住校补助尚未发放'],
  }),
  sketch('天星镇', UNSTABLE_LIFTED, JOB_LOSS, 'COUPLE', 420, 'FALLEN_BACK'),
  sketch('木杆镇', UNSTABLE_LIFTED, BUSINESS_FAILURE, 'THREE', 180, 'ADMITTED'),
  sketch('木杆镇', MARGINAL, LACK_OF_LABOUR, 'OLD', 8, 'REVIEWED', { reviewedAfter: 5 }),
  sketch('悦乐镇', SUDDEN_HARDSHIP, ILLNESS, 'ILL', 75, 'ADMITTED', {
    lacks: [MEDICAL_CARE, BEING_MENDED, '慢性病卡已申请，等待办结'],
  }),
  sketch('悦乐镇', MARGINAL, DISABILITY, 'DISABLED', 230, 'CLEARING'),
  sketch('寿山镇', UNSTABLE_LIFTED, LACK_OF_SKILL, 'COUPLE', 190, 'ADMITTED', { reviewedAfter: 23 }),
  sketch('寿山镇', MARGINAL, HouseholdRisk.OTHER, 'ALONE', 60, 'DISMISSED'),
  sketch('高桥镇', MARGINAL, DISASTER, 'THREE', 20, 'NOTICED', { noticedAgo: 7 }),
  sketch('上高桥乡', UNSTABLE_LIFTED, WATER, 'COUPLE', 310, 'CLEARED'),
];

const FOUND_TEXT: Readonly<Record<HouseholdRisk, string>> = {
  ILLNESS: '家中主要劳动力住院，自付费用较高，收入骤减。',
  SCHOOLING: '在校学生支出增加，收入不足以负担。',
  DISASTER: '强降雨造成庄稼受损，当年种植收入预计减少一半以上。',
  DISABILITY: '家庭成员需长期照料，外出务工受限。',
  ACCIDENT: '发生意外事故，一次性支出较大。',
  LACK_OF_LABOUR: '家中无劳动力，靠转移性收入生活。',
  LACK_OF_SKILL: '只打零工，收入不稳。',
  LACK_OF_MONEY: '想扩大养殖，缺少周转资金。',
  JOB_LOSS: '务工企业停产返乡，三个月没有工资收入。',
  BUSINESS_FAILURE: '养殖亏损，已停止投入。',
  HOUSING: '住房局部渗漏，需要修缮。',
  WATER: '枯水期取水困难。',
  OTHER: '因购置农机一时周转困难。',
};

/** Yuan a head of the year before and of this year: wages, business, property, transfers. */
const INCOMES = [
  [
    [5_860, 1_240, 0, 2_150],
    [6_420, 1_580, 0, 2_310],
  ],
  [
    [0, 820, 300, 6_940],
    [0, 960, 300, 7_260],
  ],
  [
    [7_310, -640, 0, 1_480],
    [8_050, 1_120, 0, 1_530],
  ],
  [
    [3_970, 2_260, 120, 2_680],
    [3_140, 1_890, 120, 3_020],
  ],
] as const;

/** All entries as they stand on this day, the longest known first; of one that fell back the second entry follows the first. */
export function daguanHouseholds(today: Day): PlannedHousehold[] {
  const dice = diceOf(530_624);
  const counts = new Map<string, number>();
  let persons = 0;
  const planned = SKETCHES.flatMap((sketch, at) => {
    const { code, letters } = TOWNS[sketch.town];
    const nth = 1 + (counts.get(letters) ?? 0);
    counts.set(letters, nth);
    const members = FAMILIES[sketch.family].map((relative: Relative) =>
      memberOf(dice, relative, (persons += 1), today),
    );
    const finder: Cast = sketch.town === '翠华镇' && !sketch.isFromData ? 'recipient-township' : 'recipient-reporter';
    const entry = {
      number: `DG-${letters}-${String(nth).padStart(3, '0')}`,
      townCode: code,
      village: nth % 2 === 1 ? '演示一村' : '演示二村',
      category: sketch.category,
      riskFound: sketch.risk,
      by: finder,
      members,
    };
    const from = sketch.isFromData ? '部门数据比对预警：' : '入户走访发现：';
    const first = {
      ...entry,
      foundOn: daysBefore(today, sketch.ago),
      text: `${from}${FOUND_TEXT[sketch.risk]}`,
      steps: stepsOf(sketch, finder, INCOMES[at % INCOMES.length], today),
    };
    if (sketch.stage !== 'FALLEN_BACK') return [first];
    const again = { ...sketch, ago: 45, stage: 'ADMITTED' } as const;
    return [
      first,
      {
        ...entry,
        foundOn: daysBefore(today, again.ago),
        text: `再次发现：${FOUND_TEXT[sketch.risk]}`,
        steps: stepsOf(again, finder, INCOMES[3], today),
      },
    ];
  });
  return planned.sort((one, other) => (one.foundOn < other.foundOn ? -1 : one.foundOn > other.foundOn ? 1 : 0));
}

/** Second hand of all that a county's office judges, wherever it was found. */
const REVIEWER: Cast = 'recipient-reviewer';

function stepsOf(
  { ago, stage, reviewedAfter = 6, noticedAgo = 2, lacks }: Sketch,
  finder: Cast,
  incomes: (typeof INCOMES)[number] | undefined,
  today: Day,
): PlannedHouseholdStep[] {
  const day = (after: number): Day => daysBefore(today, Math.max(0, ago - after));
  const path = (by: Cast, action: PathStep, after: number, text: string, evidence: string[] = []) =>
    ({ by, do: action, day: day(after), text, evidence }) satisfies PlannedHouseholdStep;
  const reviewed = path(REVIEWER, REVIEW, reviewedAfter, '入户核对收入、支出和“两不愁三保障”，情况属实。', [
    '入户核查表',
  ]);
  const checked: PlannedHouseholdStep = {
    by: finder,
    do: CHECK,
    day: day(reviewedAfter),
    evidence: ['入户核查表'],
    findings: findingsOf(lacks),
  };
  const earned = (incomes ?? []).map((amounts, at) => ({
    ...({ by: finder, do: RECORD_INCOME, day: day(reviewedAfter) } as const),
    income: incomeOf(Number(today.slice(0, 4)) - 1 + at, amounts),
  }));
  const noticed = path(finder, NOTICE, reviewedAfter + 2, '在村务公开栏公示，同时在村民群告知。', ['公示照片']);
  const admitted = path(REVIEWER, ADMIT, reviewedAfter + 8, '公示期满无异议，纳入监测。', ['公示结果记录']);
  const inRegister = [reviewed, checked, ...earned, noticed, admitted];
  const proposed = (after: number) =>
    path(finder, PROPOSE_CLEARING, after, '收入稳定六个月以上，各项保障均已落实，提出消除风险。', [
      '收入核算表',
      '入户核查表',
    ]);
  switch (stage) {
    case 'FOUND':
      return [];
    case 'REVIEWED':
      return [reviewed, checked, ...earned];
    case 'NOTICED':
      return [reviewed, checked, ...earned, path(finder, NOTICE, ago - noticedAgo, '在村务公开栏公示。', ['公示照片'])];
    case 'DISMISSED':
      return [path(REVIEWER, DISMISS, 7, '核实后收入高于监测范围，困难为一时周转，不予纳入。', ['入户核查表'])];
    case 'ADMITTED':
      return inRegister;
    case 'KEPT':
      return [
        ...inRegister,
        proposed(ago - 40),
        path(REVIEWER, KEEP, ago - 33, '务工不满半年，收入尚不稳定，继续监测。', ['复核记录']),
      ];
    case 'CLEARING':
      return [...inRegister, proposed(ago - 3)];
    case 'CLEARED':
    case 'FALLEN_BACK':
      return [
        ...inRegister,
        proposed(200),
        path(REVIEWER, CLEAR, 207, '复核属实，民主评议通过，认定风险消除。', ['民主评议记录', '收入核算表']),
      ];
  }
}

/** All five on one day: met, but for what is lacking. */
function findingsOf(lacks: Sketch['lacks']): Finding[] {
  return [FOOD_AND_CLOTHING, SCHOOLING, MEDICAL_CARE, HOUSING, DRINKING_WATER].map((guarantee) =>
    lacks?.[0] === guarantee ? { guarantee, state: lacks[1], note: lacks[2] } : { guarantee, state: MET, note: null },
  );
}

function incomeOf(year: number, amounts: readonly [number, number, number, number]): Income {
  const [wagesFen, businessFen, propertyFen, transfersFen] = amounts;
  const fen = (yuan: number): bigint => BigInt(yuan) * 100n;
  return {
    year,
    wagesFen: fen(wagesFen),
    businessFen: fen(businessFen),
    propertyFen: fen(propertyFen),
    transfersFen: fen(transfersFen),
  };
}

const SURNAMES = [...'李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const LAST = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'];

/** No register of births has a 示 in the middle with a sign of the calendar behind; no simulated worker has 998 or 999 in their number. */
function memberOf(dice: Dice, [relation, age, more = {}]: Relative, nth: number, today: Day): PlannedMember {
  const year = Number(today.slice(0, 4)) - age - 1;
  const [month, day] = [1 + (nth % 12), 1 + (nth % 28)].map((one) => String(one).padStart(2, '0'));
  const seventeen = `530624${year}${month}${day}${998 + (nth % 2)}`;
  const surname = SURNAMES[dice(SURNAMES.length)] ?? '';
  return {
    person: {
      name: `${surname}示${LAST[nth % LAST.length]}`,
      idNumber: `${seventeen}${checkDigitOf(seventeen)}`,
      householdNumber: null,
      personNumber: null,
      phone: age < 16 ? null : `199${String(dice(100_000_000)).padStart(8, '0')}`,
    },
    relation,
    isLabourer: more.works === true,
    inSchool: more.learns === true,
    health: more.health ?? null,
  };
}
