/** How much of a nation is made up; the same wishes give the same nation. */
export interface Wishes {
  pairings: number;
  purchases: number;
  placements: number;
  seed: number;
  /** The year that everything happens in. */
  year: number;
}

/** What each wish may be. */
export const LIMITS: Readonly<Record<keyof Wishes, readonly [least: number, most: number]>> = {
  pairings: [1, 20_000],
  purchases: [0, 100_000_000],
  placements: [0, 20_000_000],
  seed: [0, 1_000_000],
  year: [2016, 2025],
};

/** The first wish that cannot be granted, or null. */
export function refusedWish(wishes: Wishes): keyof Wishes | null {
  const names = Object.keys(LIMITS) as (keyof Wishes)[];
  const isGranted = (name: keyof Wishes): boolean => {
    const [least, most] = LIMITS[name];
    return Number.isInteger(wishes[name]) && wishes[name] >= least && wishes[name] <= most;
  };
  return names.find((name) => !isGranted(name)) ?? null;
}

/** Which eastern provinces help which western one since 2021, by the first two digits of their codes. */
const HELPERS: Readonly<Record<string, readonly string[]>> = {
  '15': ['11'], // 内蒙古：北京
  '45': ['44'], // 广西：广东
  '50': ['37'], // 重庆：山东
  '51': ['33'], // 四川：浙江
  '52': ['44'], // 贵州：广东
  '53': ['31'], // 云南：上海
  '61': ['32'], // 陕西：江苏
  '62': ['12', '37'], // 甘肃：天津、山东
  '63': ['32'], // 青海：江苏
  '64': ['35'], // 宁夏：福建
};

/** Every province that helps or is helped. */
export const PROVINCES: readonly string[] = [...new Set(Object.entries(HELPERS).flat(2))].sort();

/** A county as the divisions have it. */
export interface CountyPlace {
  id: string;
  code: string;
}

export interface CountyPair {
  donor: string;
  recipient: string;
}

/**
 * Pairs counties, by their places: the helped counties take turns, province by province, and each is paired once before any is
 * paired again with another helper. Gives fewer than asked for only where the divisions have no more.
 */
export function pairCounties(counties: readonly CountyPlace[], { pairings, seed }: Wishes): CountyPair[] {
  const of = (province: string): CountyPlace[] => counties.filter(({ code }) => code.startsWith(province));
  const turns = Object.keys(HELPERS)
    .flatMap((province) => of(province).map((place, rank) => ({ place, rank, province })))
    .sort((a, b) => a.rank - b.rank || a.province.localeCompare(b.province));
  const donors = new Map(PROVINCES.map((province) => [province, of(province)]));
  const rounds = Math.max(...[...donors.values()].map((list) => list.length), 0) * 2;

  const pairs = new Map<string, CountyPair>();
  for (let round = 0; round < rounds && pairs.size < pairings; round += 1) {
    for (const { place, rank, province } of turns) {
      if (pairs.size === pairings) break;
      const helpers = HELPERS[province] ?? [];
      const list = donors.get(helpers[(rank + round) % helpers.length] ?? '') ?? [];
      const donor = list[(rank + seed + Math.floor(round / helpers.length)) % list.length];
      if (donor !== undefined) pairs.set(`${donor.id} ${place.id}`, { donor: donor.id, recipient: place.id });
    }
  }
  return [...pairs.values()];
}

/** What is agreed for a year, about: each pairing's own target lies within four tenths of it, up or down. */
export interface TargetShape {
  indicator: string;
  /** In the printed unit. */
  about: number;
  printedUnit: string;
  /** How many of the indicator's base unit one printed unit is. */
  factor: number;
}

const TEN_THOUSAND_YUAN = { printedUnit: '万元', factor: 10_000 };

export const TARGETS: readonly TargetShape[] = [
  { indicator: 'FUND_ASSISTANCE_TOTAL', about: 3_000, ...TEN_THOUSAND_YUAN },
  { indicator: 'FUND_RECEIVED', about: 3_000, ...TEN_THOUSAND_YUAN },
  { indicator: 'CONSUMPTION_AMOUNT', about: 2_000, ...TEN_THOUSAND_YUAN },
  { indicator: 'LABOR_EMPLOYED_TOTAL', about: 1_800, printedUnit: '人', factor: 1 },
  { indicator: 'LABOR_TRAINING_PERSON_TIMES', about: 1_200, printedUnit: '人次', factor: 1 },
];

/** A fund that every simulated pairing has, and about what it comes to a year, in 万元. */
export interface FundShape {
  kind: 'FISCAL' | 'SOCIAL_CASH';
  tier: 'PROVINCE' | 'DISTRICT' | null;
  name: string;
  about: number;
}

export const FUNDS: readonly FundShape[] = [
  { kind: 'FISCAL', tier: 'PROVINCE', name: '省级财政援助资金', about: 2_000 },
  { kind: 'FISCAL', tier: 'DISTRICT', name: '县区级财政援助资金', about: 700 },
  { kind: 'SOCIAL_CASH', tier: null, name: '社会帮扶资金', about: 300 },
];

/** Of what is received a fifth is issued in each quarter, and the rest stays: [quarter, issued on, spent on, vouchered on]. */
export const QUARTERS: readonly (readonly [quarter: number, issued: string, spent: string, vouchered: string])[] = [
  [1, '03-24', '03-28', '03-30'],
  [2, '05-10', '06-05', '06-20'],
  [3, '08-08', '09-02', '09-18'],
  [4, '10-20', '11-16', '12-02'],
];

/** A stage of a simulated fund: when, from which holding and office into which, and its share of the fund in thousandths. */
export interface FundStep {
  key: string;
  /** Month and day. */
  day: string;
  side: 'DONOR' | 'RECIPIENT';
  stage: string;
  from: string;
  to: string;
  /** The office by what its name ends with. */
  fromOffice: string | null;
  office: string;
  permille: number;
  /** The step whose money it is. */
  source: string | null;
  /** Numbers its document among those of the fund, of which there are fewer than twenty. */
  document: number;
}

const TREASURY = '财政局';
const SPENDERS = ['农业农村局', '人力资源和社会保障局'];

/** What becomes of a simulated fund in its year, in the order in which it happens to the money. */
export function fundSteps(): FundStep[] {
  const whole = { from: 'OUTSIDE', fromOffice: null, office: TREASURY, permille: 1_000, source: null };
  const steps: FundStep[] = [
    { ...whole, key: 'pledged', day: '02-20', side: 'DONOR', stage: 'PLEDGED', to: 'PLEDGED', document: 1 },
    { ...whole, key: 'disbursed', day: '03-05', side: 'DONOR', stage: 'DISBURSED', to: 'DISBURSED', document: 2 },
    { ...whole, key: 'received', day: '03-15', side: 'RECIPIENT', stage: 'RECEIVED', to: 'RECEIVED', document: 2 },
  ];
  for (const [quarter, issued, spent, vouchered] of QUARTERS) {
    const office = SPENDERS[quarter % SPENDERS.length] ?? TREASURY;
    const move = { side: 'RECIPIENT', office, permille: 200 } as const;
    const [of, number] = [(key: string): string => `${key}-${quarter}`, 3 * quarter];
    steps.push(
      {
        ...move,
        key: of('issued'),
        day: issued,
        stage: 'ISSUED',
        from: 'RECEIVED',
        to: 'ISSUED',
        fromOffice: TREASURY,
        source: 'received',
        document: number,
      },
      {
        ...move,
        key: of('spent'),
        day: spent,
        stage: 'SPENT',
        from: 'ISSUED',
        to: 'SPENT',
        fromOffice: office,
        source: of('issued'),
        document: number + 1,
      },
      {
        ...move,
        key: of('vouchered'),
        day: vouchered,
        stage: 'VOUCHERED',
        from: 'SPENT',
        to: 'SETTLED',
        fromOffice: office,
        source: of('spent'),
        document: number + 2,
      },
    );
  }
  return steps;
}
