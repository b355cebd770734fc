/**
 * What was done in Daguan in 2019 besides money, work and purchases, made up (演示数据) so that it comes to the published
 * figures: 84 labour training sessions with 6538 person-times, 5 firms with 3000 万元, 3 workshops, 81 person-times of leaders
 * trained, 9 who succeeded and 2360 driven, 231 students, 3 sessions for officials with 136, 21 for specialists with 3202.
 * What goes on is told up to the end of that year. Amounts are 万元.
 */
import { ActivityForm as Form, ActivityKind as Kind, Side } from '../../schema/vocabulary';
import type { ActivityFacts } from '../activities/activity';
import { readActivity, type ActivityInput } from '../activities/activity-input.rules';
import { daysAfter, type Day } from '../platform/day';
import { yuanFromFen } from '../platform/money';
import { amountOf } from './act';
import { PLACE_CODES } from './daguan-projects';
import { diceOf, type Dice } from './dice.rules';

export interface PlannedActivity {
  side: Side;
  facts: ActivityFacts;
}

const YEAR_END = '2019-12-31';
const TOWNS = Object.keys(PLACE_CODES).filter((name) => name !== '大关县');

const by =
  (side: Side) =>
  (kind: Kind, input: ActivityInput): PlannedActivity => ({ side, facts: readActivity(kind, input) });
const county = by(Side.RECIPIENT);
const donor = by(Side.DONOR);
const yuan = (wan: string): string => yuanFromFen(amountOf(wan));

/** Everything, the same each time. */
export function daguanActivities(): PlannedActivity[] {
  const dice = diceOf(20_191_231);
  return [
    ...courses(dice),
    ...FIRMS.flatMap(firm),
    ...WORKSHOPS.flatMap(workshop),
    ...leaders(dice),
    ...students(),
    ...SECONDED.map(seconded),
    ...meetings(),
    ...visits(),
    ...fairs(),
    ...rewards(),
    ...units(),
  ];
}

interface Course {
  form: Form;
  sessions: number;
  personTimes: number;
  subjects: readonly string[];
  hosts: readonly string[];
  days: number;
}

const COURSES: readonly Course[] = [
  {
    form: Form.LABOR,
    sessions: 84,
    personTimes: 6538,
    subjects: ['电工', '焊工', '家政服务', '中式烹饪', '筇竹种植', '砌筑工', '汽车驾驶', '缝纫', '养殖'],
    hosts: ['大关县人力资源和社会保障局', '大关县职业高级中学'],
    days: 9,
  },
  {
    form: Form.LEADER,
    sessions: 2,
    personTimes: 81,
    subjects: ['创业致富带头人'],
    hosts: ['火炬开发区职业技术学校'],
    days: 6,
  },
  {
    form: Form.CADRE,
    sessions: 3,
    personTimes: 136,
    subjects: ['党建促脱贫', '扶贫领域干部能力提升', '东西部扶贫协作业务'],
    hosts: ['中共中山市委党校'],
    days: 4,
  },
  {
    form: Form.TECH,
    sessions: 21,
    personTimes: 3202,
    subjects: ['中小学教师', '乡村医生', '农业技术', '护理', '小学语文教研', '产科急救', '电商运营'],
    hosts: ['大关县教育体育局', '大关县人民医院', '大关县农业农村局'],
    days: 3,
  },
];

/** One record for each session, spread over the towns and over the year. */
function courses(dice: Dice): PlannedActivity[] {
  return COURSES.flatMap(({ form, sessions, personTimes, subjects, hosts, days }) =>
    spread(personTimes, sessions, dice).map((heads, at) => {
      const from = daysAfter('2019-02-25', Math.floor((at * 290) / sessions) + dice(5));
      return county(Kind.TRAINING, {
        form,
        title: `${subjects[at % subjects.length]}培训第${Math.floor(at / subjects.length) + 1}期`,
        name: hosts[at % hosts.length],
        location: form === Form.LABOR ? TOWNS[at % TOWNS.length] : undefined,
        from,
        to: daysAfter(from, dice(days)),
        personTimes: heads,
      });
    }),
  );
}

/** A whole in so many parts that differ a little, and add up to it. */
function spread(whole: number, parts: number, dice: Dice): number[] {
  const even = Math.floor(whole / parts);
  const shares = Array.from({ length: parts }, (_none, at) => even + (at < whole % parts ? 1 : 0));
  for (let at = 0; at + 1 < parts; at += 2) {
    const moved = dice(Math.max(1, Math.floor(even / 3)));
    shares[at] = (shares[at] ?? 0) + moved;
    shares[at + 1] = (shares[at + 1] ?? 0) - moved;
  }
  return shares;
}

interface Firm {
  name: string;
  town: string;
  contracted: string;
  signedOn: Day;
  landedOn: Day;
  invested: Readonly<Record<Day, string>>;
  /** In December. */
  workers: { persons: number; poorPersons: number; beneficiaries: number };
}

const FIRMS: readonly Firm[] = [
  {
    name: '大关云竹笋业有限公司',
    town: '木杆镇',
    contracted: '1500',
    signedOn: '2019-01-15',
    landedOn: '2019-04-10',
    invested: { '2019-05-20': '400', '2019-09-12': '350', '2019-12-05': '250' },
    workers: { persons: 126, poorPersons: 71, beneficiaries: 642 },
  },
  {
    name: '大关南粤服饰有限公司',
    town: '翠华镇',
    contracted: '800',
    signedOn: '2019-03-04',
    landedOn: '2019-05-28',
    invested: { '2019-06-18': '300', '2019-10-22': '250' },
    workers: { persons: 88, poorPersons: 52, beneficiaries: 96 },
  },
  {
    name: '大关山珍天麻科技有限公司',
    town: '天星镇',
    contracted: '600',
    signedOn: '2019-03-20',
    landedOn: '2019-06-12',
    invested: { '2019-07-30': '420' },
    workers: { persons: 35, poorPersons: 21, beneficiaries: 318 },
  },
  {
    name: '大关香山生态养殖有限公司',
    town: '悦乐镇',
    contracted: '1200',
    signedOn: '2019-04-26',
    landedOn: '2019-07-09',
    invested: { '2019-08-15': '380', '2019-11-19': '300' },
    workers: { persons: 47, poorPersons: 30, beneficiaries: 455 },
  },
  {
    name: '大关火炬电子元件有限公司',
    town: '吉利镇',
    contracted: '500',
    signedOn: '2019-05-16',
    landedOn: '2019-08-20',
    invested: { '2019-09-25': '200', '2019-12-18': '150' },
    workers: { persons: 62, poorPersons: 38, beneficiaries: 38 },
  },
];

/** Signed, landed, and what it has really put in, payment by payment. */
function firm({ name, town, contracted, signedOn, landedOn, invested, workers }: Firm): PlannedActivity[] {
  const kind = Kind.ENTERPRISE_LANDED;
  return [
    county(kind, { form: Form.LANDED, name, location: town, from: landedOn, to: YEAR_END }),
    county(kind, { form: Form.SIGNED, name, location: town, from: signedOn, contracted: yuan(contracted) }),
    ...Object.entries(invested).map(([from, wan], at) =>
      county(kind, { form: Form.INVESTMENT, name, title: `第${at + 1}笔`, from, invested: yuan(wan) }),
    ),
    county(kind, { form: Form.ROSTER, name, from: '2019-12-01', ...workers }),
  ];
}

const WORKSHOPS = [
  { name: '木杆镇竹制品扶贫车间', opened: '2019-03-18', persons: 46, poorPersons: 33, idleFrom: 13 },
  { name: '翠华镇服装扶贫车间', opened: '2019-04-22', persons: 58, poorPersons: 41, idleFrom: 13 },
  // Built is not running: its orders stopped in October.
  { name: '高桥镇手工编织扶贫车间', opened: '2019-05-30', persons: 24, poorPersons: 19, idleFrom: 10 },
] as const;

/** With a roster of each month since it opened. */
function workshop({ name, opened, persons, poorPersons, idleFrom }: (typeof WORKSHOPS)[number]): PlannedActivity[] {
  const first = Number(opened.slice(5, 7));
  return [
    county(Kind.WORKSHOP, { form: Form.BUILT, name, from: opened, to: YEAR_END }),
    ...Array.from({ length: 12 - first }, (_none, at) => first + 1 + at).map((month) => {
      const inUse = month < idleFrom;
      const heads = { persons: inUse ? persons - (month % 3) : 0, poorPersons: inUse ? poorPersons - (month % 2) : 0 };
      const from = `2019-${String(month).padStart(2, '0')}-01`;
      return county(Kind.WORKSHOP, { form: Form.ROSTER, name, from, inUse, ...heads });
    }),
  ];
}

function leaders(dice: Dice): PlannedActivity[] {
  const trades = ['筇竹种植', '天麻种植', '生猪养殖', '蜜蜂养殖', '农家乐', '花椒种植', '电商', '肉牛养殖', '竹编'];
  return spread(2360, trades.length, dice).map((driven, at) =>
    county(Kind.LEADER, {
      title: `${TOWNS[at % TOWNS.length]}${trades[at]}带头人`,
      location: TOWNS[at % TOWNS.length],
      from: daysAfter('2019-04-15', at * 19),
      to: YEAR_END,
      persons: 1,
      driven,
    }),
  );
}

function students(): PlannedActivity[] {
  const schools = { 中山市技师学院: 118, 火炬开发区职业技术学校: 74, 中山市沙溪理工学校: 39 };
  return Object.entries(schools).map(([name, persons]) =>
    county(Kind.STUDENT, { name, title: '2019级', from: '2019-09-02', to: YEAR_END, persons }),
  );
}

const SECONDED: readonly [form: Form, name: string, persons: number, from: Day, to: Day][] = [
  [Form.CADRE_EAST_TO_WEST, '大关县人民政府', 1, '2019-01-01', YEAR_END],
  [Form.CADRE_EAST_TO_WEST, '大关县扶贫开发办公室', 1, '2019-05-06', YEAR_END],
  [Form.TEACHER_EAST_TO_WEST, '大关县第一中学', 4, '2019-03-01', '2019-07-12'],
  [Form.TEACHER_EAST_TO_WEST, '大关县第二中学', 2, '2019-09-01', YEAR_END],
  [Form.DOCTOR_EAST_TO_WEST, '大关县人民医院', 3, '2019-04-08', '2019-10-07'],
  [Form.DOCTOR_EAST_TO_WEST, '大关县中医医院', 1, '2019-07-01', YEAR_END],
  [Form.AGRONOMIST_EAST_TO_WEST, '大关县农业农村局', 2, '2019-04-15', '2019-07-14'],
  [Form.CADRE_WEST_TO_EAST, '火炬开发区管理委员会', 3, '2019-03-11', '2019-09-10'],
  [Form.CADRE_WEST_TO_EAST, '翠亨新区管理委员会', 2, '2019-06-03', '2019-12-02'],
  [Form.TEACHER_WEST_TO_EAST, '火炬开发区第一中学', 8, '2019-09-09', '2019-12-06'],
  [Form.DOCTOR_WEST_TO_EAST, '中山火炬开发区医院', 6, '2019-05-13', '2019-08-12'],
];

function seconded([form, name, persons, from, to]: (typeof SECONDED)[number]): PlannedActivity {
  return donor(Kind.SECONDMENT, { form, name, persons, from, to });
}

function meetings(): PlannedActivity[] {
  return [
    donor(Kind.MEETING, { form: Form.JOINT, title: '第一次联席会议', location: '大关县', from: '2019-03-28' }),
    donor(Kind.MEETING, { form: Form.JOINT, title: '第二次联席会议', location: '中山市', from: '2019-10-17' }),
    ...['2019-02-20', '2019-06-25', '2019-11-12'].map((from, at) =>
      county(Kind.MEETING, {
        form: Form.LEADING_GROUP,
        title: `扶贫开发领导小组第${at + 1}次会议`,
        presider: '县委副书记、县长',
        from,
      }),
    ),
    ...['2019-03-15', '2019-05-22', '2019-08-09', '2019-11-27'].map((from, at) =>
      county(Kind.MEETING, { form: Form.STANDING, title: `常务会议研究东西部扶贫协作（${at + 1}）`, from }),
    ),
  ];
}

function visits(): PlannedActivity[] {
  const all: [form: Form, title: string, from: Day, personTimes: number][] = [
    [Form.LED_EAST_TO_WEST, '火炬开发区党政代表团到大关考察', '2019-03-27', 14],
    [Form.EAST_TO_WEST, '医疗帮扶对接', '2019-05-09', 6],
    [Form.EAST_TO_WEST, '教育帮扶对接', '2019-09-19', 8],
    [Form.LED_WEST_TO_EAST, '大关县党政代表团到中山对接', '2019-10-16', 12],
    [Form.WEST_TO_EAST, '招商推介', '2019-11-21', 7],
  ];
  return all.map(([form, title, from, personTimes]) =>
    donor(Kind.VISIT, { form, title, from, to: daysAfter(from, 2), personTimes }),
  );
}

function fairs(): PlannedActivity[] {
  const all: [title: string, from: Day, personTimes: number, enterprises: number][] = [
    ['“春风行动”专场招聘会', '2019-02-22', 860, 32],
    ['易地搬迁安置点专场招聘会', '2019-06-14', 410, 18],
    ['中山企业专场招聘会', '2019-09-27', 530, 24],
  ];
  return all.map(([title, from, personTimes, enterprises]) =>
    county(Kind.JOB_FAIR, { form: Form.ONSITE, title, location: '大关县', from, personTimes, enterprises }),
  );
}

/** Rewards for work and production, points by the quarter, and two charity supermarkets with their months. */
function rewards(): PlannedActivity[] {
  const paid: [form: Form, title: string, from: Day, wan: string, households: number, persons: number][] = [
    [Form.LABOR_REWARD, '外出务工稳岗奖补第一批', '2019-07-01', '13.2', 110, 128],
    [Form.LABOR_REWARD, '外出务工稳岗奖补第二批', '2019-11-04', '9.84', 82, 95],
    [Form.PRODUCTION_REWARD, '筇竹管护生产奖补', '2019-09-02', '21.6', 240, 410],
  ];
  const points: [from: Day, to: Day, given: number, redeemed: number | null, households: number][] = [
    ['2019-04-01', '2019-06-30', 18_400, null, 460],
    ['2019-07-01', '2019-09-30', 21_150, 16_300, 502],
    ['2019-10-01', '2019-12-31', 20_900, 23_750, 511],
  ];
  const months: [month: string, yuan: string, redeemed: number, households: number][] = [
    ['2019-08', '4310.50', 4_200, 96],
    ['2019-10', '6025.00', 6_050, 131],
    ['2019-12', '7740.80', 7_600, 158],
  ];
  const shops = TOWNS.slice(0, 2).map((town) => ({ name: `${town}爱心公益超市`, location: town }));
  return [
    ...paid.map(([form, title, from, wan, households, persons]) =>
      county(Kind.REWARD, {
        form,
        title,
        from,
        to: daysAfter(from, 20),
        reward: yuan(wan),
        fundedBy: '东西部扶贫协作财政援助资金',
        households,
        persons,
      }),
    ),
    ...points.map(([from, to, pointsGiven, pointsRedeemed, households]) =>
      county(Kind.REWARD, { form: Form.POINTS, title: '积分争星', from, to, pointsGiven, pointsRedeemed, households }),
    ),
    ...shops.flatMap((shop) => [
      county(Kind.SUPERMARKET, { form: Form.OPENED, ...shop, from: '2019-07-15' }),
      ...months.map(([month, turnover, pointsRedeemed, households]) =>
        county(Kind.SUPERMARKET, {
          form: Form.TURNOVER,
          name: shop.name,
          from: `${month}-01`,
          turnover,
          pointsRedeemed,
          households,
        }),
      ),
    ]),
  ];
}

/** Both ends of paired towns, schools and hospitals, and the county's list of hospitals that coverage is measured against. */
function units(): PlannedActivity[] {
  const pairs: [form: Form, name: string, localUnit: string][] = [
    [Form.TOWN, '南朗镇', TOWNS[0] ?? ''],
    [Form.TOWN, '民众镇', TOWNS[3] ?? ''],
    [Form.TOWN, '三角镇', TOWNS[5] ?? ''],
    [Form.TOWN, '阜沙镇', TOWNS[7] ?? ''],
    [Form.SCHOOL, '火炬开发区第一中学', '大关县第一中学'],
    [Form.SCHOOL, '火炬开发区第一中学', '大关县第二中学'],
    [Form.SCHOOL, '火炬开发区职业技术学校', '大关县职业高级中学'],
    [Form.HOSPITAL, '中山火炬开发区医院', '大关县人民医院'],
    [Form.HOSPITAL, '南朗医院', '大关县中医医院'],
  ];
  const hospitals = ['大关县人民医院', '大关县中医医院', ...TOWNS.map((town) => `${town}卫生院`)];
  const span = { from: '2019-04-01', to: YEAR_END };
  return [
    ...pairs.map(([form, name, localUnit]) => donor(Kind.UNIT_PAIRING, { form, name, localUnit, ...span })),
    ...hospitals.map((localUnit) => county(Kind.UNIT_PAIRING, { form: Form.HOSPITAL_LISTED, localUnit, ...span })),
  ];
}
