import fc from 'fast-check';
import { readDivisions } from '../../server/places/divisions/divisions.store';
import { normalizeName, shortNames } from '../../server/places/place-name.rules';
import {
  buildPlaceBook,
  daysOf,
  isValidOn,
  isWithin,
  NATION_CODE,
  placeChangesOf,
  shortNameOf,
} from '../../server/places/place.rules';
import type { Place } from '../../server/places/place.rules';
import { MAX_NEAREST, PlaceIndex } from '../../server/places/place-index.rules';
import type { PlaceAnswer, PlaceQuery } from '../../server/places/place-index.rules';

const book = readDivisions();
const index = new PlaceIndex(book);
const named = (places: Place[]): string[] => places.map((place) => `${place.code} ${place.name}`);

function place(code: string): Place {
  const found = index.get(code);
  if (found === undefined) throw new Error(`no place ${code}`);
  return found;
}

/** An answer in one line, to be read in a table. */
function told(answer: PlaceAnswer): string {
  switch (answer.outcome) {
    case 'FOUND': {
      const heirs = answer.successors.length > 0 ? ` → ${named(answer.successors).join(', ')}` : '';
      return `${answer.standing} ${named([answer.place]).join()}${heirs}`;
    }
    case 'AMBIGUOUS':
      return `which ${answer.field}? ${named(answer.candidates).join(', ')}`;
    case 'UNKNOWN':
      return `unknown ${answer.field}; near: ${named(answer.nearest).join(', ')}`;
  }
}

describe('the tree of divisions', () => {
  test('has 34 provinces, 333 prefectures and no placeholder between a municipality and its districts', () => {
    const standing = book.places.filter((p) => p.validTo === undefined);
    expect(standing.filter((p) => p.kind === 'PROVINCE')).toHaveLength(34);
    expect(standing.filter((p) => p.kind === 'CITY')).toHaveLength(333);
    expect(book.places.filter((p) => /^市辖区$|^县$|直辖县级/u.test(p.name))).toEqual([]);
  });

  test.each([
    ['530624', 'COUNTY', '大关县', '100000/530000/530600/530624/'],
    ['110105', 'COUNTY', '朝阳区', '100000/110000/110105/'],
    ['500154', 'COUNTY', '开州区', '100000/500000/500154/'],
    ['429004', 'COUNTY', '仙桃市', '100000/420000/429004/'],
    ['659001', 'COUNTY', '石河子市', '100000/650000/659001/'],
    ['442000', 'CITY', '中山市', '100000/440000/442000/'],
    ['441900', 'CITY', '东莞市', '100000/440000/441900/'],
    ['620200', 'CITY', '嘉峪关市', '100000/620000/620200/'],
    ['442000112000', 'TOWN', '阜沙镇', '100000/440000/442000/442000112000/'],
    ['441900115000', 'TOWN', '清溪镇', '100000/440000/441900/441900115000/'],
    ['X-4420-01', 'ZONE', '中山火炬高技术产业开发区', '100000/440000/442000/X-4420-01/'],
    ['371071', 'ZONE', '威海火炬高技术产业开发区', '100000/370000/371000/371071/'],
    ['320576', 'ZONE', '苏州工业园区', '100000/320000/320500/320576/'],
    ['310115', 'COUNTY', '浦东新区', '100000/310000/310115/'],
    ['710000', 'PROVINCE', '台湾省', '100000/710000/'],
    ['810000', 'PROVINCE', '香港特别行政区', '100000/810000/'],
    ['820000', 'PROVINCE', '澳门特别行政区', '100000/820000/'],
  ])('%s is the %s %s at %s', (code, kind, name, path) => {
    expect(place(code)).toMatchObject({ kind, name, path });
  });

  test('every place but the nation has a parent, and its path is the parent’s path and its own code', () => {
    for (const p of book.places) {
      if (p.code === NATION_CODE) expect(p).toMatchObject({ parentCode: null, path: '100000/' });
      else expect(p.path).toBe(`${place(p.parentCode ?? '').path}${p.code}/`);
    }
  });

  test('a parent stands before its children, so that the list can be stored as it comes', () => {
    const seen = new Set<string | null>([null]);
    for (const p of book.places) {
      expect(seen).toContain(p.parentCode);
      seen.add(p.code);
    }
  });

  test('every county lies in the province whose two digits it carries', () => {
    const astray = book.places.filter(
      (p) => /^\d/u.test(p.code) && p.code !== NATION_CODE && !isWithin(p.path, `100000/${p.code.slice(0, 2)}0000/`),
    );
    expect(named(astray)).toEqual([]);
  });

  test('data that contradicts itself is refused', () => {
    const province = { code: '530000', kind: 'PROVINCE' as const, name: '云南省' };
    const nation = { code: NATION_CODE, kind: 'NATION' as const, name: '全国' };
    expect(() => buildPlaceBook([nation, province, province], [])).toThrow('two places with the code 530000');
    expect(() => buildPlaceBook([nation, { ...province, parentCode: '999999' }], [])).toThrow('999999');
    const event = { kind: 'MERGED' as const, when: '2020', from: ['530001'], to: ['530000'] };
    expect(() => buildPlaceBook([nation, province], [event])).toThrow('530001');
  });
});

describe('a path', () => {
  test.each([
    ['100000/530000/530600/530624/', '100000/530000/', true],
    ['100000/530000/530600/530624/', '100000/530000/530600/530624/', true],
    ['100000/530000/', '100000/530000/530600/', false],
    ['100000/530000/530600/', '100000/440000/', false],
    ['100000/530000/530600/', '', false],
    ['100000/530000/530600/', '100000/53', false],
    ['100000/530000/530600/', '100000/530000/530600', false],
  ])('%s within %j is %s', (path, ancestor, expected) => {
    expect(isWithin(path, ancestor)).toBe(expected);
  });
});

describe('names', () => {
  test.each([
    ['大关县', ['大关']],
    ['禄劝彝族苗族自治县', ['禄劝县', '禄劝']],
    ['寻甸回族彝族自治县', ['寻甸县', '寻甸']],
    ['都安瑶族自治县', ['都安县', '都安']],
    ['双江拉祜族佤族布朗族傣族自治县', ['双江县', '双江']],
    ['长阳土家族自治县', ['长阳县', '长阳']],
    ['东乡族自治县', ['东乡县', '东乡']],
    ['鄂伦春自治旗', ['鄂伦春旗', '鄂伦春']],
    ['凉山彝族自治州', ['凉山州', '凉山']],
    ['克孜勒苏柯尔克孜自治州', ['克孜勒苏州', '克孜勒苏']],
    ['兴安盟', ['兴安']],
    ['大兴安岭地区', ['大兴安岭']],
    ['内蒙古自治区', ['内蒙古']],
    ['广西壮族自治区', ['广西']],
    ['新疆维吾尔自治区', ['新疆']],
    ['香港特别行政区', ['香港']],
    ['广东省', ['广东']],
    ['上海市', ['上海']],
    ['浦东新区', ['浦东']],
    ['清新区', ['清新']],
    ['神农架林区', ['神农架']],
    ['万柏林区', ['万柏林']],
    ['津市市', ['津市']],
    ['景德镇市', ['景德镇']],
    ['蔚县', []],
    ['城区', []],
    ['南朗街道', ['南朗']],
  ])('the short forms of %s are %j', (name, expected) => {
    expect(shortNames(name)).toEqual(expected);
  });

  test.each([
    ['530624', '大关'],
    ['530128', '禄劝县'],
    ['513400', '凉山州'],
    ['130726', '蔚县'],
    ['X-4420-01', '火炬开发区'],
  ])('%s is %s where there is little room', (code, shortName) => {
    expect(shortNameOf(place(code))).toBe(shortName);
  });

  test.each([
    ['鎮雄縣', '镇雄县'],
    ['仓山区（福州）', '仓山区(福州)'],
    ['東川區、 尋甸縣　、祿勸縣', '东川区、寻甸县、禄劝县'],
    ['【火炬開發區】，', '(火炬开发区),'],
  ])('%j is compared as %j', (printed, expected) => {
    expect(normalizeName(printed)).toBe(expected);
  });

  test('no name in the data is changed by folding traditional characters', () => {
    expect(book.places.filter((p) => normalizeName(p.name) !== p.name)).toEqual([]);
  });

  test.each([
    ['530624', 'Daguan County'],
    ['500000', 'Chongqing City'],
    ['610000', 'Shaanxi Province'],
    ['140000', 'Shanxi Province'],
    ['341500', "Lu'an City"],
    ['441422', 'Dabu County'],
    ['440113', 'Panyu District'],
    ['141024', 'Hongtong County'],
    ['130726', 'Yuxian County'],
    ['451228', "Du'an Yao Autonomous County"],
    ['530128', 'Luquan Yi and Miao Autonomous County'],
    ['150100', 'Hohhot City'],
    ['152224', 'Tuquan County'],
    ['533401', undefined],
    ['152201', undefined],
  ])('%s is written %s in English', (code, nameEn) => {
    expect(index.get(code)?.nameEn).toBe(nameEn);
  });
});

describe('finding a place by its name', () => {
  test.each<[PlaceQuery, string]>([
    [{ name: '大关县' }, 'CURRENT 530624 大关县'],
    [{ name: '大关', provinceName: '云南' }, 'CURRENT 530624 大关县'],
    [{ name: '云南省昭通市大关县' }, 'CURRENT 530624 大关县'],
    [{ name: '昭通大关' }, 'CURRENT 530624 大关县'],
    [{ name: '鎮雄縣' }, 'CURRENT 530627 镇雄县'],
    [{ name: '禄劝县', provinceName: '云南省' }, 'CURRENT 530128 禄劝彝族苗族自治县'],
    [{ name: '凉山州', provinceName: '四川' }, 'CURRENT 513400 凉山彝族自治州'],
    [{ name: '普陀区', provinceName: '上海' }, 'CURRENT 310107 普陀区'],
    [{ name: '普陀区', provinceName: '浙江' }, 'CURRENT 330903 普陀区'],
    [{ name: '上海普陀区' }, 'CURRENT 310107 普陀区'],
    [{ name: '朝阳区', provinceName: '北京' }, 'CURRENT 110105 朝阳区'],
    [{ name: '仓山区', cityHint: '福州' }, 'CURRENT 350104 仓山区'],
    [{ name: '龙华区', cityHint: '广东深圳' }, 'CURRENT 440309 龙华区'],
    [{ name: '中山火炬区', provinceName: '广东' }, 'CURRENT X-4420-01 中山火炬高技术产业开发区'],
    [{ name: '威海火炬高技术产业开发区' }, 'CURRENT 371071 威海火炬高技术产业开发区'],
    [{ name: '清溪', cityHint: '东莞' }, 'CURRENT 441900115000 清溪镇'],
    [{ name: '广西', provinceName: '广西' }, 'CURRENT 450000 广西壮族自治区'],
    [{ name: '大关县', provinceName: '全国' }, 'CURRENT 530624 大关县'],
    [{ name: '吉林市' }, 'CURRENT 220200 吉林市'],
    [{ name: '吉林', preferredKinds: ['PROVINCE'] }, 'CURRENT 220000 吉林省'],
  ])('%j finds %s', (query, expected) => {
    expect(told(index.find(query))).toBe(expected);
  });

  test.each<[PlaceQuery, string]>([
    [{ name: '朝阳区' }, 'which name? 110105 朝阳区, 220104 朝阳区'],
    [{ name: '普陀区' }, 'which name? 310107 普陀区, 330903 普陀区'],
    [{ name: '鼓楼区' }, 'which name? 320106 鼓楼区, 320302 鼓楼区, 350102 鼓楼区, 410204 鼓楼区'],
    [{ name: '鼓楼区', provinceName: '江苏' }, 'which name? 320106 鼓楼区, 320302 鼓楼区'],
    [{ name: '吉林' }, 'which name? 220000 吉林省, 220200 吉林市'],
  ])('%j is asked about: %s', (query, expected) => {
    expect(told(index.find(query))).toBe(expected);
  });

  test.each<[PlaceQuery, string]>([
    [{ name: '大观县', provinceName: '云南' }, 'unknown name; near: 530624 大关县, 532326 大姚县'],
    [{ name: '仓山区', cityHint: '厦门' }, 'unknown name; near: 350104 仓山区'],
    [{ name: '大关县', provinceName: '贵州' }, 'unknown name; near: 530624 大关县, 520521 大方县'],
    [{ name: '大关县', provinceName: '云难' }, 'unknown provinceName; near: 530000 云南省'],
    [{ name: '仓山区', cityHint: '福洲' }, 'unknown cityHint; near: 350000 福建省, 350100 福州市, 430200 株洲市'],
    [{ name: '清溪镇', provinceName: '广东' }, 'unknown name; near: 441900115000 清溪镇'],
    [{ name: '火炬区' }, 'unknown name; near: X-4420-01 中山火炬高技术产业开发区'],
    [{ name: '三角镇', cityHint: '梅州' }, 'unknown name; near: 442000109000 三角镇'],
    [{ name: '火星基地' }, 'unknown name; near: '],
    [{ name: '大关县'.repeat(40) }, 'unknown name; near: '],
    [{ name: '' }, 'unknown name; near: '],
  ])('%j is not found: %s', (query, expected) => {
    expect(told(index.find(query))).toBe(expected);
  });

  const anyPlace = fc.constantFrom(...book.places);
  const parentOf = (p: Place): Place => (p.parentCode === null ? p : place(p.parentCode));

  test('every place is found by its official name inside its parent, on a day when it stood', () => {
    for (const p of book.places) {
      const onDay = p.validTo ?? p.validFrom ?? '2023-06-30';
      const answer = index.find({ name: p.name, within: parentOf(p), onDay, preferredKinds: [p.kind] });
      // In a month or year that saw the change both codes stand, and the later one answers for both.
      const expected =
        answer.outcome === 'FOUND' && answer.place.code !== p.code ? index.continuationOn(p, '2026-01-01') : p;
      expect(answer).toMatchObject({ outcome: 'FOUND', place: expected, standing: 'CURRENT' });
    }
  });

  test('a found place bears the name that was asked for, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.tuple(anyPlace, anyPlace).map(([a, b]) => a.name.slice(0, 2) + b.name.slice(-2)),
    );
    fc.assert(
      fc.property(typed, (name) => {
        const answer = index.find({ name });
        if (answer.outcome === 'UNKNOWN') return answer.nearest.length <= MAX_NEAREST;
        const places = answer.outcome === 'FOUND' ? [answer.place] : answer.candidates;
        return places.every((p) =>
          [p.name, ...p.aliases].some((known) => normalizeName(name).endsWith(normalizeName(known))),
        );
      }),
    );
  });

  test('a place is never found outside the province that was named', () => {
    const provinces = book.places.filter((p) => p.kind === 'PROVINCE');
    fc.assert(
      fc.property(anyPlace, fc.constantFrom(...provinces), (p, province) => {
        const answer = index.find({ name: p.name, provinceName: province.name });
        return answer.outcome !== 'FOUND' || isWithin(answer.place.path, province.path);
      }),
    );
  });
});

describe('history', () => {
  test.each<[PlaceQuery, string]>([
    [{ name: '江干区', onDay: '2019-03-05' }, 'CURRENT 330104 江干区 → 330102 上城区, 330114 钱塘区'],
    [{ name: '江干区', onDay: '2022-01-01' }, 'FORMER 330104 江干区 → 330102 上城区, 330114 钱塘区'],
    [{ name: '江干区', onDay: '2021-04-08' }, 'CURRENT 330104 江干区 → 330102 上城区, 330114 钱塘区'],
    [{ name: '江干区', onDay: '2021-04-09' }, 'FORMER 330104 江干区 → 330102 上城区, 330114 钱塘区'],
    [{ name: '江干区' }, 'FORMER 330104 江干区 → 330102 上城区, 330114 钱塘区'],
    [{ name: '下城区', onDay: '2022-01-01' }, 'FORMER 330103 下城区 → 330105 拱墅区'],
    [{ name: '拱墅区', onDay: '2020-07-31' }, 'CURRENT 330105 拱墅区'],
    [{ name: '临平区', onDay: '2020-01-01' }, 'NOT_YET 330113 临平区'],
    [{ name: '余杭区', onDay: '2020-01-01' }, 'CURRENT 330110 余杭区'],
    [{ name: '泸水', onDay: '2015-01-01' }, 'CURRENT 533321 泸水县 → 533301 泸水市'],
    [{ name: '泸水', onDay: '2020-10-26' }, 'CURRENT 533301 泸水市'],
    [{ name: '泸水', onDay: '2016-06-15' }, 'CURRENT 533301 泸水市'],
    [{ name: '泸水县', onDay: '2016-06-15' }, 'CURRENT 533321 泸水县 → 533301 泸水市'],
    [{ name: '静海县', onDay: '2020-05-18' }, 'FORMER 120223 静海县 → 120118 静海区'],
    [{ name: '南朗', cityHint: '中山', onDay: '2019-12-31' }, 'CURRENT 442000113000 南朗镇 → 442000008000 南朗街道'],
    [{ name: '中山南朗', onDay: '2022-12-31' }, 'CURRENT 442000008000 南朗街道'],
    [{ name: '民众', cityHint: '中山' }, 'CURRENT 442000007000 民众街道'],
    [{ name: '崇川区', onDay: '2019-12-31' }, 'CURRENT 320602 崇川区 → 320613 崇川区'],
    [{ name: '崇川区', onDay: '2021-12-31' }, 'CURRENT 320613 崇川区'],
    [{ name: '襄樊市' }, 'CURRENT 420600 襄阳市'],
    [{ name: '简阳市', onDay: '2015-01-01', cityHint: '资阳' }, 'CURRENT 512081 简阳市 → 510185 简阳市'],
    [{ name: '莱城区', onDay: '2018-06-30' }, 'CURRENT 371202 莱城区 → 370116 莱芜区'],
  ])('%j is told as %s', (query, expected) => {
    expect(told(index.find(query))).toBe(expected);
  });

  test.each([
    ['533321', '2020-01-01', '533301'],
    ['533301', '2015-01-01', '533321'],
    ['120223', '2020-05-18', '120118'],
    ['330104', '2022-01-01', undefined],
    ['330113', '2020-01-01', undefined],
    ['530624', '2020-01-01', '530624'],
  ])('%s goes on, on %s, as %s', (code, day, expected) => {
    expect(index.continuationOn(place(code), day)?.code).toBe(expected);
  });

  test.each([
    ['330104', ['MERGED 2021-04-09 江干区 → 330102 上城区', 'MERGED 2021-04-09 江干区 → 330114 钱塘区']],
    ['330110', ['SPLIT 2021-04-09 余杭区 → 330113 临平区']],
    ['533321', ['UPGRADED 2016-06-01 泸水县 → 533301 泸水市']],
    ['420600', ['RENAMED 2010-01-01 襄樊市 → 420600 襄阳市']],
    ['530624', []],
  ])('the changes of %s are %j', (code, expected) => {
    const changes = placeChangesOf(book).filter((change) => change.fromCode === code);
    expect(changes.map((c) => `${c.kind} ${c.onDay} ${c.oldName} → ${c.toCode} ${c.newName}`)).toEqual(expected);
  });

  test('襄阳市 keeps the name that it gave up, and until when it bore it', () => {
    expect(place('420600').formerNames).toEqual([{ name: '襄樊市', until: '2010-12-31' }]);
  });

  test('a place that ended names where it went, and every heir still stands or names its own', () => {
    const ended = book.places.filter((p) => p.validTo !== undefined);
    expect(ended).toHaveLength(65);
    for (const p of ended) {
      const heirs = index.successorsOf(p);
      expect(heirs.length).toBeGreaterThan(0);
      for (const heir of heirs) expect(heir.validTo === undefined || index.successorsOf(heir).length > 0).toBe(true);
    }
  });

  test('no day falls between a place and the one that continues it', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    const ended = book.places.filter((p) => p.validTo !== undefined);
    fc.assert(
      fc.property(days, fc.constantFrom(...ended), (date, p) => {
        const day = date.toISOString().slice(0, 10);
        return isValidOn(p, day) || index.successorsOf(p).some((heir) => isValidOn(heir, day));
      }),
    );
  });

  test.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2016-06', '2016-06-01', '2016-06-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-04-09', '2021-04-09', '2021-04-09'],
  ])('%s may mean any day from %s to %s', (when, first, last) => {
    expect(daysOf(when)).toEqual({ first, last });
  });
});
