import fc from 'fast-check';
import publishedFigures from '../../data/published-figures.json';
import { placesOf, readPart, readPrintedParty } from '../../server/parties/printed-name.rules';
import type { PrintedLevel, PrintedName, PrintedPart, PrintedParty } from '../../server/parties/printed-name.rules';
import { readDivisions } from '../../server/places/divisions/divisions.store';
import { daysOf } from '../../server/places/place.rules';
import type { Place } from '../../server/places/place.rules';
import { PlaceIndex } from '../../server/places/place-index.rules';

interface PrintedStatement {
  id: string;
  level: PrintedLevel;
  donor: { name: string; province: string } | null;
  recipient: { name: string; province: string };
  period: { year?: number; asOf?: string; end?: string };
  figures: { part?: string }[];
}
const statements = publishedFigures as PrintedStatement[];
const index = new PlaceIndex(readDivisions());

const one = (place: Place): string => `${place.code} ${place.name}`;
const all = (places: Place[]): string => places.map(one).join(', ');

/** What was understood, in one line, to be read in a table. */
function told(party: PrintedParty | PrintedPart): string {
  switch (party.kind) {
    case 'PLACE':
      return 'standing' in party && party.standing !== 'CURRENT'
        ? `${party.standing} ${one(party.place)} → ${all(party.successors)}`
        : one(party.place);
    case 'JOINT':
      return `jointly ${all(party.members)}`;
    case 'DONOR_GROUP':
      return `group of ${one(party.lead)}${party.hasMemberList ? `: ${all(party.members)}` : ''}`;
    case 'CITY_INCLUDING_GROUP':
      return `${one(party.city)} with the group of ${one(party.group.lead)}`;
    case 'PLACE_WITH_COUNT':
      return `${one(party.place)}, ${party.count} ${party.countUnit}`;
    case 'REGION':
      return `region ${party.name}, ${party.count} ${party.unit}`;
    case 'UNIT_GROUP':
      return `${party.count} ${party.unit} of ${party.authority ? one(party.authority) : 'nobody named'}`;
    case 'TEXT':
      return `text ${party.text}`;
    case 'UNRESOLVED':
      return party.asks.map((ask) => `${ask.reason} ${ask.field} “${ask.text}”: ${all(ask.candidates)}`).join('; ');
  }
}

const read = (printed: PrintedName): PrintedParty => readPrintedParty(index, printed);
const keyOf = (party: PrintedParty): string => (party.kind === 'UNRESOLVED' ? 'unresolved' : party.key);
const lastDay = ({ period }: PrintedStatement): string => daysOf(String(period.asOf ?? period.end ?? period.year)).last;

function readStatement(statement: PrintedStatement): { donor: PrintedParty | null; recipient: PrintedParty } {
  const { level } = statement;
  const onDay = lastDay(statement);
  const recipient = read({ ...statement.recipient, level, onDay });
  const [counterpart] = placesOf(recipient);
  return { donor: statement.donor && read({ ...statement.donor, level, onDay, counterpart }), recipient };
}

const TORCH_GROUP = 'group of X-4420-01 中山火炬高技术产业开发区';
const PUTUO = '310107 普陀区';
const THREE_OF_KUNMING = 'jointly 530113 东川区, 530129 寻甸回族彝族自治县, 530128 禄劝彝族苗族自治县';

/** Every statement of the published figures, as a reader of the articles would resolve it. */
const EXPECTED: [id: string, donor: string | null, recipient: string][] = [
  [
    's00',
    `${TORCH_GROUP}: X-4420-01 中山火炬高技术产业开发区, X-4420-02 翠亨新区, 442000113000 南朗镇, 442000102000 民众镇, 442000109000 三角镇, 442000112000 阜沙镇`,
    '530624 大关县',
  ],
  ['s01', TORCH_GROUP, '530624 大关县'],
  ['s02', '442000 中山市 with the group of X-4420-01 中山火炬高技术产业开发区', '530624 大关县'],
  ['s03', '310114 嘉定区', '532326 大姚县'],
  ['s04', '350104 仓山区', '621124 临洮县'],
  ['s05', '350104 仓山区', '621124 临洮县'],
  ['s06', '120117 宁河区', '620123 榆中县'],
  ['s07', '440402 香洲区', '533301 泸水市'],
  ['s08', '330104 江干区', '422801 恩施市'],
  ['s09', '330106 西湖区', '422825 宣恩县'],
  ['s10', '330106 西湖区', '422825 宣恩县'],
  ['s13', '330105 拱墅区', '522622 黄平县'],
  ['s14', 'group of 441900115000 清溪镇', '530627 镇雄县'],
  ['s17', '120114 武清区', '620826 静宁县'],
  ['s18', '120118 静海区', '621027 镇原县'],
  ['s19', '321112 丹徒区', '610525 澄城县'],
  ['s22', '110111 房山区', '152224 突泉县'],
  ['s24', '440306 宝安区', 'jointly 451228 都安瑶族自治县, 451229 大化瑶族自治县'],
  ['s27', '440309 龙华区', '451224 东兰县'],
  ['s34', '440703 蓬江区', '451425 天等县'],
  ['s38', PUTUO, THREE_OF_KUNMING],
  ['s39', PUTUO, THREE_OF_KUNMING],
  ['s40', PUTUO, THREE_OF_KUNMING],
  ['s41', PUTUO, '530128 禄劝彝族苗族自治县'],
  ['s43', '440600 佛山市', '513400 凉山彝族自治州'],
  ['s44', '440600 佛山市', '513400 凉山彝族自治州'],
  ['s53', '321100 镇江市', '610500 渭南市'],
  ['s54', '320000 江苏省', '610000 陕西省, 56 县'],
  ['s56', '320000 江苏省', '610000 陕西省, 56 县'],
  ['s59', '440000 广东省', '450000 广西壮族自治区, 33 县'],
  ['s60', '440000 广东省', '450000 广西壮族自治区, 33 县'],
  ['s61', '310000 上海市', '530000 云南省'],
  ['s65', 'region 东部, 8 省市', 'region 西部, 10 省区市'],
  ['a01', '8 区直帮扶单位 of 150000 内蒙古自治区', '152224 突泉县'],
  ['a02', '28 盟直帮扶部门 of 152200 兴安盟', '152224 突泉县'],
  ['a03', null, '451224 东兰县'],
  ['a04', null, '451022 田东县'],
];

describe('the published statements', () => {
  test('all 37 are in the table, in the order of the file', () => {
    expect(EXPECTED.map(([id]) => id)).toEqual(statements.map(({ id }) => id));
    expect(EXPECTED).toHaveLength(37);
  });

  test.each(EXPECTED)('%s: %s → %s', (id, donor, recipient) => {
    const statement = statements.find((s) => s.id === id);
    if (statement === undefined) throw new Error(`no statement ${id}`);
    const understood = readStatement(statement);
    expect(understood.donor && told(understood.donor)).toBe(donor);
    expect(told(understood.recipient)).toBe(recipient);
  });

  test('their parts are places of the statement, or a description kept as text', () => {
    const parts = statements.flatMap((statement) => {
      const { donor, recipient } = readStatement(statement);
      const parties = donor ? [recipient, donor] : [recipient];
      const printed = new Set(statement.figures.flatMap((figure) => figure.part ?? []));
      return [...printed].map((part) => `${part}: ${told(readPart(index, part, parties, lastDay(statement)))}`);
    });
    expect(parts).toEqual([
      '都安县: 451228 都安瑶族自治县',
      '大化县: 451229 大化瑶族自治县',
      '个别乡镇: text 个别乡镇',
    ]);
  });

  test('the Torch Zone’s group is one party, whether its members are named or not', () => {
    const [withMembers, without, inCity] = statements.slice(0, 3).map((s) => readStatement(s).donor);
    expect(withMembers).toMatchObject({ key: 'GROUP:X-4420-01', hasMemberList: true });
    expect(without).toMatchObject({ key: 'GROUP:X-4420-01', hasMemberList: false, members: [] });
    expect(inCity).toMatchObject({
      key: 'PLACE:442000+GROUP:X-4420-01',
      group: { key: 'GROUP:X-4420-01', hasMemberList: false },
    });
  });
});

describe('a printed name', () => {
  test.each<[PrintedName, string]>([
    [{ name: '鎮雄縣', province: '云南' }, '530627 镇雄县'],
    [{ name: '仓山区（福建福州）' }, '350104 仓山区'],
    [{ name: '东川区,寻甸县，禄劝县', province: '云南' }, THREE_OF_KUNMING],
    [{ name: '鼓楼区(南京)、鼓楼区(福州)' }, 'jointly 320106 鼓楼区, 350102 鼓楼区'],
    [{ name: '昭通市(10个县区)', province: '云南', level: 'CITY' }, '530600 昭通市, 10 县区'],
    [{ name: '贵州省(66县(市、区))', province: '贵州' }, '520000 贵州省, 66 县(市、区)'],
    [{ name: '东部八省市', province: '全国' }, 'region 东部, 8 省市'],
    [{ name: '西部十四省区市', province: '全国' }, 'region 西部, 14 省区市'],
    [{ name: '8家区直帮扶单位', province: '广东' }, '8 区直帮扶单位 of nobody named'],
    [{ name: '三家中央企业', province: '全国' }, '3 中央企业 of 100000 全国'],
    [{ name: '12家省直单位', province: '云南' }, '12 省直单位 of 530000 云南省'],
    [{ name: '28家盟直帮扶部门', province: '内蒙古' }, '28 盟直帮扶部门 of nobody named'],
    [{ name: '吉林', province: '吉林', level: 'PROVINCE' }, '220000 吉林省'],
    [{ name: '吉林', province: '吉林', level: 'CITY' }, '220200 吉林市'],
    [{ name: '泸水县', province: '云南', onDay: '2020-12-31' }, '533301 泸水市'],
    [{ name: '江干区', province: '浙江', onDay: '2022-01-01' }, 'FORMER 330104 江干区 → 330102 上城区, 330114 钱塘区'],
    [
      { name: '中山火炬区组团(南朗、民众)', province: '广东', onDay: '2022-12-31' },
      `${TORCH_GROUP}: 442000008000 南朗街道, 442000007000 民众街道`,
    ],
  ])('%j means %s', (printed, expected) => {
    expect(told(read(printed))).toBe(expected);
  });

  test.each<[PrintedName, string]>([
    [{ name: '朝阳区' }, 'AMBIGUOUS name “朝阳区”: 110105 朝阳区, 220104 朝阳区'],
    [{ name: '仓山区(厦门)', province: '福建' }, 'UNKNOWN name “仓山区”: 350104 仓山区'],
    [{ name: '仓山区(福洲)', province: '福建' }, 'UNKNOWN cityHint “福洲”: 350000 福建省, 350100 福州市'],
    [{ name: '大关县', province: '云难' }, 'UNKNOWN provinceName “云难”: 530000 云南省'],
    [{ name: '大关县、大观县', province: '云南' }, 'UNKNOWN name “大观县”: 530624 大关县, 532326 大姚县'],
    [{ name: '大关县、8家省直单位', province: '云南' }, 'UNKNOWN name “8家省直单位”: '],
    [{ name: '中山火炬区组团(翠亨新区、火星)', province: '广东' }, 'UNKNOWN name “火星”: '],
    [{ name: '火星组团', province: '广东' }, 'UNKNOWN name “火星”: '],
    [{ name: '中山市(含火星组团)', province: '广东' }, 'UNKNOWN name “火星”: '],
    [{ name: '清溪镇(牵头镇)', province: '广东' }, 'UNKNOWN name “清溪镇”: 441900115000 清溪镇'],
    [{ name: '大关县(', province: '云南' }, 'MALFORMED name “大关县(”: '],
    [{ name: '大关县)(', province: '云南' }, 'MALFORMED name “大关县)(”: '],
    [{ name: '  ', province: '云南' }, 'MALFORMED name “  ”: '],
    [{ name: '东川区、火炬区组团', province: '云南' }, 'UNKNOWN name “火炬区”: X-4420-01 中山火炬高技术产业开发区'],
    [{ name: '大关县、陕西省(56县)' }, 'MALFORMED name “陕西省(56县)”: '],
    [{ name: '仓山区(福州,闽侯)', province: '福建' }, 'MALFORMED name “仓山区(福州,闽侯)”: '],
  ])('%j is asked about: %s', (printed, expected) => {
    const party = read(printed);
    expect(party.kind).toBe('UNRESOLVED');
    expect(told(party)).toBe(expected);
  });

  test('reads the same in any width of bracket and comma, with spaces anywhere', () => {
    const printed = statements.flatMap((s) => (s.donor ? [s.donor, s.recipient] : [s.recipient]));
    const wide: Record<string, string> = { '(': '（', ')': '）', ',': '，' };
    const space = fc.constantFrom('', '', '', ' ', '　', '\u00a0');
    fc.assert(
      fc.property(
        fc.constantFrom(...printed),
        fc.boolean(),
        fc.array(space, { minLength: 8, maxLength: 8 }),
        (party, isWide, spaces) => {
          const name = Array.from(party.name, (c, i) => (isWide ? (wide[c] ?? c) : c) + (spaces[i % 8] ?? '')).join('');
          expect(keyOf(read({ ...party, name }))).toBe(keyOf(read(party)));
        },
      ),
    );
  });

  test('joined places are one party in whatever order they are listed', () => {
    const counties = ['大关县', '镇雄县', '彝良县', '永善县'];
    fc.assert(
      fc.property(fc.shuffledSubarray(counties, { minLength: 4 }), (shuffled) => {
        expect(keyOf(read({ name: shuffled.join('、') }))).toBe('JOINT:530624+530625+530627+530628');
      }),
    );
  });

  test('reading never throws, and what is unresolved always asks something', () => {
    const character = fc.constantFrom(...'大关县中山火炬区组团(),、牵头镇含8家个省市东部单位 ');
    const text = fc.oneof(
      fc.string(),
      fc.array(character, { maxLength: 24 }).map((characters) => characters.join('')),
    );
    fc.assert(
      fc.property(text, (name) => {
        const party = read({ name, province: '云南' });
        return party.kind !== 'UNRESOLVED' || party.asks.length > 0;
      }),
    );
  });
});

describe('a part', () => {
  const joint = read({ name: '都安县、大化县', province: '广西' });

  test.each([
    ['都安', '451228 都安瑶族自治县'],
    ['都安瑶族自治县', '451228 都安瑶族自治县'],
    ['个别乡镇', 'text 个别乡镇'],
    ['3个深度贫困村', 'text 3个深度贫困村'],
    ['易地搬迁安置点', 'text 易地搬迁安置点'],
    ['马山县', 'UNKNOWN name “马山县”: 451228 都安瑶族自治县, 451229 大化瑶族自治县'],
  ])('%s of 都安县、大化县 is read as %s', (part, expected) => {
    expect(told(readPart(index, part, [joint]))).toBe(expected);
  });

  test('a member of a donor group is a part of it by its short name', () => {
    const group = read({ name: '中山火炬区组团(火炬开发区、翠亨新区、阜沙)', province: '广东' });
    expect(told(readPart(index, '阜沙', [group]))).toBe('442000112000 阜沙镇');
    expect(told(readPart(index, '火炬区', [group]))).toBe('X-4420-01 中山火炬高技术产业开发区');
  });

  test('a county inside the recipient city is a part of it', () => {
    const city = read({ name: '昭通市', province: '云南' });
    expect(told(readPart(index, '大关县', [city]))).toBe('530624 大关县');
  });
});
