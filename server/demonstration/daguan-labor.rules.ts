/**
 * Who of Daguan was at work in 2019, made up (演示数据) so that the registered poor among them come to the published 2677 different
 * people, however many jobs each of them had. Names, ID numbers and phones are nobody's: they are thrown with dice.
 */
import { HouseholdCategory, JobKind, LaborDestination } from '../../schema/vocabulary';
import type { PlacementFacts } from '../labor/placement.rules';
import { checkDigitOf } from '../platform/person-numbers';
import { daysAfter, type Day } from '../platform/day';
import { diceOf, type Dice } from './dice.rules';

/** As was published. */
export const DAGUAN_WORKERS = 2_677;

/** Where and how so many of them worked. */
interface Crew {
  people: number;
  destination: LaborDestination;
  jobKind: JobKind;
  workplace: string;
  employers: readonly string[];
  trades: readonly string[];
  /** Of a hundred, how many went by chartered bus. */
  byBus: number;
}

const CREWS: readonly Crew[] = [
  {
    people: 186,
    destination: LaborDestination.PAIRED_CITY,
    jobKind: JobKind.ENTERPRISE,
    workplace: '广东省中山市',
    employers: [
      '火炬开发区电子元件厂',
      '翠亨新区食品加工厂',
      '南朗镇五金制品厂',
      '民众镇灯饰厂',
      '三角镇纺织厂',
      '阜沙镇家具厂',
    ],
    trades: ['普工', '装配工', '包装工', '质检员'],
    byBus: 70,
  },
  {
    people: 264,
    destination: LaborDestination.PAIRED_PROVINCE,
    jobKind: JobKind.ENTERPRISE,
    workplace: '广东省东莞市',
    employers: ['东莞市玩具厂', '佛山市陶瓷厂', '惠州市制鞋厂', '广州市物业服务公司'],
    trades: ['普工', '缝纫工', '保洁员', '保安员'],
    byBus: 40,
  },
  {
    people: 908,
    destination: LaborDestination.OTHER_PROVINCE,
    jobKind: JobKind.ENTERPRISE,
    workplace: '浙江省',
    employers: ['宁波市建筑劳务公司', '温州市鞋业公司', '台州市塑料厂', '苏州市电子厂', '福州市海产加工厂'],
    trades: ['建筑工', '普工', '焊工', '装配工'],
    byBus: 5,
  },
  {
    people: 322,
    destination: LaborDestination.IN_PROVINCE,
    jobKind: JobKind.ENTERPRISE,
    workplace: '云南省昆明市',
    employers: ['昆明市餐饮公司', '昭通市苹果分拣中心', '曲靖市建筑劳务公司'],
    trades: ['服务员', '分拣工', '建筑工'],
    byBus: 15,
  },
  {
    people: 533,
    destination: LaborDestination.IN_COUNTY,
    jobKind: JobKind.PUBLIC_POST,
    workplace: '大关县',
    employers: ['大关县乡村公益性岗位'],
    trades: ['护林员', '保洁员', '护路员', '护河员'],
    byBus: 0,
  },
  {
    people: 241,
    destination: LaborDestination.IN_COUNTY,
    jobKind: JobKind.WORKSHOP,
    workplace: '大关县',
    employers: ['翠华镇服装扶贫车间', '悦乐镇电子元件扶贫车间', '寿山镇竹编扶贫车间'],
    trades: ['缝纫工', '装配工', '编织工'],
    byBus: 0,
  },
  {
    people: 151,
    destination: LaborDestination.IN_COUNTY,
    jobKind: JobKind.FLEXIBLE,
    workplace: '大关县',
    employers: ['个人'],
    trades: ['采笋工', '零工'],
    byBus: 0,
  },
  {
    people: 72,
    destination: LaborDestination.IN_COUNTY,
    jobKind: JobKind.SELF_EMPLOYED,
    workplace: '大关县',
    employers: ['个体经营'],
    trades: ['小吃店', '小卖部', '运输'],
    byBus: 0,
  },
];

const SURNAMES = [...'李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const GIVEN = [...'明华芳兰英秀珍梅强军勇杰涛超平辉玲桂红云龙飞海燕春林凤清国建文光荣贵'];

/** Every placement of the year, in the order in which its people are numbered; somebody's later job follows their first. */
export function daguanLabor2019(): PlacementFacts[] {
  const dice = diceOf(2_677);
  const rows: PlacementFacts[] = [];
  let person = 0;
  for (const crew of CREWS) {
    for (let nth = 0; nth < crew.people; nth += 1) {
      person += 1;
      rows.push(...jobsOf(dice, crew, person));
    }
  }
  return rows;
}

/** One person in nine changed jobs in autumn, and was found another one in the county of Daguan. */
function jobsOf(dice: Dice, crew: Crew, person: number): PlacementFacts[] {
  const isEarlier = dice(5) === 0;
  const fromDay = isEarlier ? daysAfter('2018-03-01', dice(280)) : daysAfter('2019-02-11', dice(200));
  const isChanging = dice(9) === 0;
  const hasLeft = isChanging || dice(6) === 0;
  const toDay = hasLeft ? daysAfter('2019-09-01', dice(60)) : null;
  const first = job(dice, crew, person, fromDay, toDay);
  if (!isChanging || toDay === null) return [first];
  const village = CREWS[6] ?? crew;
  const next = job(dice, village, person, daysAfter(toDay, 1 + dice(20)), null);
  return [first, { ...next, name: first.name, phone: first.phone, categories: first.categories }];
}

function job(dice: Dice, crew: Crew, person: number, fromDay: Day, toDay: Day | null): PlacementFacts {
  const pick = <Value>(values: readonly Value[]): Value => values[dice(values.length)] as Value;
  return {
    ...madeUpPerson(dice, person),
    employer: pick(crew.employers),
    destination: crew.destination,
    workplace: crew.workplace,
    placeId: null,
    jobKind: crew.jobKind,
    jobTitle: pick(crew.trades),
    fromDay,
    toDay,
    asOf: toDay === null ? '2019-12-31' : null,
    categories: [HouseholdCategory.REGISTERED_POOR, ...(dice(3) === 0 ? [HouseholdCategory.LIFTED] : [])],
    pointToPoint: dice(100) < crew.byBus,
  };
}

/** The person of a number: the birthday and the sequence in the ID number follow from it, so that no two are the same. */
function madeUpPerson(dice: Dice, person: number) {
  const year = 1962 + (person % 38);
  const [month, day] = [1 + (person % 12), 1 + (person % 28)].map((one) => String(one).padStart(2, '0'));
  const seventeen = `530624${year}${month}${day}${String(1 + (person % 997)).padStart(3, '0')}`;
  const given = Array.from({ length: 1 + dice(2) }, () => GIVEN[dice(GIVEN.length)]).join('');
  return {
    name: `${SURNAMES[person % SURNAMES.length]}${given}`,
    idNumber: `${seventeen}${checkDigitOf(seventeen)}`,
    householdNumber: null,
    personNumber: null,
    phone: `199${String(dice(100_000_000)).padStart(8, '0')}`,
  };
}
