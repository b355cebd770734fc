/** How names of places are written: brackets, spaces, traditional characters, and the short forms that print prefers. */

/** Pairs of a traditional character and its simplified form, those met in names of places and of the bodies that help them. */
const TRADITIONAL_PAIRS =
  '縣县鎮镇關关雲云廣广東东蘇苏陝陕貴贵慶庆鄉乡區区團团幫帮協协門门臨临蘭兰華华寧宁漢汉濟济滬沪遼辽龍龙灣湾興兴濱滨陽阳陰阴澤泽豐丰' +
  '開开發发產产業业術术眾众衆众國国單单個个處处旗旗戶户圍围場场馬马島岛烏乌蘆芦營营鹽盐綿绵瀘泸岡冈崗岗塢坞嶺岭峽峡黃黄麗丽橋桥樂乐榮荣' +
  '騰腾鳳凤鶴鹤雞鸡魯鲁齊齐長长萬万義义羅罗連连遠远達达遷迁選选進进靈灵靜静順顺頭头飛飞饒饶務务動动勞劳儀仪億亿倉仓傳传堯尧壽寿孫孙實实寶宝' +
  '將将專专對对導导屬属師师帶带應应懷怀撫抚敘叙會会條条楊杨樹树橫横歷历歸归決决沖冲湯汤溝沟滄沧滿满漁渔潤润潯浔潛潜澗涧瀏浏灘滩灤滦瀋沈為为' +
  '無无爐炉爾尔獅狮獨独瑪玛環环瓊琼甕瓮畢毕當当監监盤盘碼码禮礼種种稱称穀谷積积穩稳節节築筑納纳純纯紅红紹绍終终組组結结綏绥維维綠绿緬缅縉缙' +
  '總总聖圣聯联聞闻肅肃膠胶臺台蒼苍蓋盖蔣蒋蕭萧薊蓟藍蓝藝艺蘄蕲虛虚衛卫裡里見见觀观設设諸诸謝谢譚谭貢贡賀贺資资賓宾贛赣趙赵車车軍军輝辉轄辖' +
  '運运過过邊边鄒邹鄧邓鄭郑釣钓鈞钧銀银銅铜鋼钢錦锦錫锡鐘钟鐵铁鑲镶閣阁閩闽閬阆陳陈陸陆際际隨随雙双離离電电項项額额風风館馆駐驻驛驿鬱郁魚鱼' +
  '麥麦黨党齡龄龜龟溫温祿禄勸劝尋寻個个棟栋滎荥鄲郸榿桤壩坝蕪芜蕩荡莊庄韋韦韓韩顏颜顧顾齋斋嶗崂嶧峄巖岩';
const SIMPLIFIED = new Map([...TRADITIONAL_PAIRS].flatMap((c, i, all) => (i % 2 === 0 ? [[c, all[i + 1] ?? c]] : [])));

/** One spelling for comparison: half-width brackets and commas, no spaces, simplified characters. Never shown to anybody. */
export function normalizeName(printed: string): string {
  const width = printed
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[【〔[]/gu, '(')
    .replace(/[】〕\]]/gu, ')');
  return Array.from(width, (character) => SIMPLIFIED.get(character) ?? character).join('');
}

const PROVINCE_SHORT: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
  香港特别行政区: '香港',
  澳门特别行政区: '澳门',
};

/** Longer names first, so that 土家族 is not read as 土 + 家族. A few autonomous places leave out 族. */
const PEOPLES =
  '柯尔克孜 哈萨克族 哈萨克 鄂温克族 达斡尔族 土家族 布依族 朝鲜族 哈尼族 傈僳族 拉祜族 东乡族 纳西族 景颇族 仫佬族 布朗族 撒拉族 毛南族 仡佬族 普米族 保安族 裕固族 独龙族 蒙古族 蒙古 塔吉克 锡伯 回族 藏族 苗族 彝族 壮族 满族 侗族 瑶族 白族 傣族 黎族 佤族 畲族 水族 土族 羌族 怒族 各族'
    .split(' ')
    .join('|');
const NAMED_AFTER_PEOPLES = new RegExp(`^(.+?)(?:${PEOPLES})+自治(县|州|旗)$`, 'u');
const NAMED_AFTER_ITSELF = /^(.+?)族?自治(县|州|旗)$/u;
const GENERIC = /^.{2,}?(林区|新区|特区|地区|街道|省|市|盟|区|县|旗|镇|乡|村)$/u;

/** The short forms of an official name, longest first: 禄劝彝族苗族自治县 is also 禄劝县 and 禄劝. One character alone is no name: 蔚县 has no short form. */
export function shortNames(officialName: string): string[] {
  const province = PROVINCE_SHORT[officialName];
  if (province !== undefined) return [province];
  const autonomous = NAMED_AFTER_PEOPLES.exec(officialName) ?? NAMED_AFTER_ITSELF.exec(officialName);
  if (autonomous) {
    const [, base = '', generic = ''] = autonomous;
    return base.length > 1 ? [base + generic, base] : [base + generic];
  }
  const bare = withoutGeneric(officialName);
  return bare === officialName ? [] : [bare];
}

function withoutGeneric(name: string): string {
  const generic = GENERIC.exec(name)?.[1];
  if (generic === undefined) return name;
  // Only 神农架 is a forestry district by its kind; 万柏林区 and 虎林市 end in the same characters by chance.
  const ending = generic === '林区' && name !== '神农架林区' ? '区' : generic;
  const bare = name.slice(0, -ending.length);
  return bare.length > 1 ? bare : name;
}
