/**
 * The base units in which figures are kept, and the words print uses for them. Classifiers such as 个 and 家 follow
 * the noun, so each indicator may accept more of them (`alsoPrinted`); 人 and 人次 are two things and never mix.
 */
export interface Unit {
  readonly zh: string;
  readonly en: string;
  /** Digits behind the point: fen for money, none for counts, six for rates. */
  readonly scale: number;
  /** No true figure is larger; what is larger was typed in the wrong unit. In whole base units. */
  readonly largest: bigint;
  /** Words of print that always mean this unit. The first is the unit's own. */
  readonly printed: readonly string[];
  /** Whether print may put 万, 亿, 千 … in front. */
  readonly multiplied: boolean;
}

const MOST_YUAN = 10n ** 13n;
const MOST_COUNTED = 10n ** 11n;
const MOST_PERCENT = 10n ** 6n;

const counted = { scale: 0, largest: MOST_COUNTED, multiplied: true } as const;

export const units = {
  YUAN: { zh: '元', en: 'yuan', printed: ['元', '人民币元'], scale: 2, largest: MOST_YUAN, multiplied: true },
  PERSON: { zh: '人', en: 'persons', printed: ['人', '名', '位'], ...counted },
  PERSON_TIME: { zh: '人次', en: 'person-times', printed: ['人次', '人/次'], ...counted },
  HOUSEHOLD: { zh: '户', en: 'households', printed: ['户'], ...counted },
  ITEM: { zh: '个', en: 'items', printed: ['个'], ...counted },
  ESTABLISHMENT: { zh: '家', en: 'establishments', printed: ['家', '个'], ...counted },
  SCHOOL: { zh: '所', en: 'schools', printed: ['所', '个', '家'], ...counted },
  SESSION: { zh: '期', en: 'sessions', printed: ['期', '场', '场次', '班次', '个'], ...counted },
  OCCASION: { zh: '次', en: 'occasions', printed: ['次', '批', '批次', '场', '场次', '轮'], ...counted },
  ENTRY: { zh: '笔', en: 'entries', printed: ['笔'], ...counted },
  DWELLING: { zh: '套', en: 'dwellings', printed: ['套'], ...counted },
  HEAD: { zh: '头', en: 'head', printed: ['头', '只'], ...counted },
  KIND: { zh: '类', en: 'kinds', printed: ['类', '种'], ...counted },
  DAY: { zh: '天', en: 'days', printed: ['天', '日'], ...counted },
  PERCENT: { zh: '%', en: '%', printed: ['%'], scale: 6, largest: MOST_PERCENT, multiplied: false },
} as const satisfies Record<string, Unit>;

export type UnitCode = keyof typeof units;

/** Classifiers that only some nouns take: 项 a project, 户 a firm, 个村 a village … */
export const nounClassifiers = [
  '项',
  '件',
  '座',
  '处',
  '间',
  '户',
  '家',
  '所',
  '对',
  '份',
  '个县',
  '个镇',
  '个村',
  '村',
] as const;

export type NounClassifier = (typeof nounClassifiers)[number];
