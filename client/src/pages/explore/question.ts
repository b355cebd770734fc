import type {
  PairingLevel,
  PeriodKind,
  Programme,
  ResultsDimension,
  ResultsFilter,
  ResultsHaving,
  ResultsOrderField,
} from '../../gql/explore/graphql';
import {
  CHANNELS,
  DESTINATIONS,
  DIMENSIONS,
  FUND_KINDS,
  FUND_STAGES,
  HOUSEHOLDS,
  LEVELS,
  MEASURES,
  MODES,
  ORDER_OF,
  PERIOD_KINDS,
  PROGRAMMES,
  PROJECT_TYPES,
  VIEWS,
  type Measure,
  type View,
} from './vocabulary';

/** Conditions of the filter that are lists: any of these. */
export interface Lists {
  years: number[];
  quarters: number[];
  months: number[];
  periodKinds: PeriodKind[];
  indicators: string[];
  categories: string[];
  donorProvinceCodes: string[];
  recipientProvinceCodes: string[];
  donorIds: string[];
  recipientIds: string[];
  pairingIds: string[];
  fundKinds: NonNullable<ResultsFilter['fundKinds']>;
  fundStages: NonNullable<ResultsFilter['fundStages']>;
  projectTypes: NonNullable<ResultsFilter['projectTypes']>;
  laborDestinations: NonNullable<ResultsFilter['laborDestinations']>;
  householdCategories: NonNullable<ResultsFilter['householdCategories']>;
  purchaseChannels: NonNullable<ResultsFilter['purchaseChannels']>;
  purchaseModes: NonNullable<ResultsFilter['purchaseModes']>;
}

export type ListName = keyof Lists;
export type Having = Omit<ResultsHaving, 'keys'>;

/** One step down: the group that was opened, by its dimension and value. */
export interface Step {
  dimension: ResultsDimension;
  value: string;
}

/** Everything that somebody asks, as it stands in the address. */
export interface Question {
  /** the rows, the first dimension outermost */
  by: ResultsDimension[];
  /** what is turned to columns */
  across: ResultsDimension | undefined;
  show: Measure[];
  lists: Lists;
  programme: Programme | undefined;
  level: PairingLevel;
  planned: boolean;
  having: Having;
  sort: { field: ResultsOrderField; desc: boolean } | undefined;
  /** a past day: as everything was known at its end */
  asOf: string | undefined;
  view: View;
  /** the groups that were opened on the way here, the first one outermost */
  trail: Step[];
}

type Reader<Value> = (text: string) => Value | undefined;

const oneOf =
  <Value extends string>(values: readonly Value[]): Reader<Value> =>
  (text) =>
    values.find((value) => value === text.toUpperCase());

const whole =
  (min: number, max: number): Reader<number> =>
  (text) => {
    const value = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
    return value >= min && value <= max ? value : undefined;
  };

const fitting =
  (form: RegExp): Reader<string> =>
  (text) =>
    form.test(text) ? text : undefined;

const code = fitting(/^[A-Z][A-Z0-9_]{0,79}$/);
const province = fitting(/^\d{6}$/);
const id = fitting(/^[A-Za-z0-9_=+/:-]{8,200}$/);
const decimal = fitting(/^-?\d{1,18}(\.\d{1,6})?$/);

/** How each list is called in the address, and what it may hold. */
const LISTS: { [Name in ListName]: { called: string; read: Reader<Lists[Name][number]> } } = {
  years: { called: 'year', read: whole(1996, 2100) },
  quarters: { called: 'quarter', read: whole(1, 4) },
  months: { called: 'month', read: whole(1, 12) },
  periodKinds: { called: 'period', read: oneOf(PERIOD_KINDS) },
  indicators: { called: 'indicator', read: code },
  categories: { called: 'category', read: code },
  donorProvinceCodes: { called: 'from', read: province },
  recipientProvinceCodes: { called: 'to', read: province },
  donorIds: { called: 'donor', read: id },
  recipientIds: { called: 'recipient', read: id },
  pairingIds: { called: 'pairing', read: id },
  fundKinds: { called: 'fund', read: oneOf(FUND_KINDS) },
  fundStages: { called: 'stage', read: oneOf(FUND_STAGES) },
  projectTypes: { called: 'project', read: oneOf(PROJECT_TYPES) },
  laborDestinations: { called: 'destination', read: oneOf(DESTINATIONS) },
  householdCategories: { called: 'household', read: oneOf(HOUSEHOLDS) },
  purchaseChannels: { called: 'channel', read: oneOf(CHANNELS) },
  purchaseModes: { called: 'mode', read: oneOf(MODES) },
};

export const LIST_NAMES = Object.keys(LISTS) as ListName[];

/** Conditions on what is kept, as the address calls them. */
const HAVING = {
  minCompletion: 'least',
  maxCompletion: 'most',
  minRecorded: 'min',
  maxRecorded: 'max',
} as const satisfies Partial<Record<keyof Having, string>>;
const HAVING_FLAGS = {
  hasTarget: 'target',
  hasClaim: 'claim',
  hasRecords: 'records',
  isSimulated: 'simulated',
} as const satisfies Partial<Record<keyof Having, string>>;

/** As the contract has it. */
export const MAX_DIMENSIONS = 8;
const MAX_LISTED = 200;

export const emptyLists = (): Lists => Object.fromEntries(LIST_NAMES.map((name) => [name, []])) as unknown as Lists;

export const DEFAULT_SHOWN: readonly Measure[] = [
  'target',
  'claimed',
  'recorded',
  'evidenced',
  'confirmed',
  'completion',
];

/** The day in Shanghai, on which business is done. */
export const today = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * Reads an address, leniently: what cannot be understood is named and left out.
 * @returns the question, and the parts of the address that were passed over, such as "by=PLANET"
 */
export function questionFrom(params: URLSearchParams): { question: Question; ignored: string[] } {
  const ignored: string[] = [];
  const known = new Set<string>();
  const textOf = (name: string): string => {
    known.add(name);
    return params.get(name)?.trim() ?? '';
  };
  const list = <Value>(name: string, read: Reader<Value>, most = MAX_LISTED): Value[] => {
    const found: Value[] = [];
    for (const text of textOf(name).split(',').filter(Boolean)) {
      const value = read(text);
      if (value === undefined || found.length >= most) ignored.push(`${name}=${text}`);
      else if (!found.includes(value)) found.push(value);
    }
    return found;
  };
  const one = <Value>(name: string, read: Reader<Value>): Value | undefined => list(name, read, 1)[0];

  const dimension = oneOf(DIMENSIONS);
  const across = one('across', dimension);
  const by = list('by', dimension).filter((each) => each !== across);
  const shown = list('show', (text) => MEASURES.find((measure) => measure === text));
  const lists = emptyLists();
  const fill = <Name extends ListName>(name: Name): void => {
    const { called, read } = LISTS[name];
    lists[name] = list<Lists[Name][number]>(called, read) as Lists[Name];
  };
  LIST_NAMES.forEach(fill);
  const having: Having = {};
  for (const [name, called] of Object.entries(HAVING)) {
    const value = one(called, decimal);
    if (value !== undefined) having[name as keyof typeof HAVING] = value;
  }
  for (const [name, called] of Object.entries(HAVING_FLAGS)) {
    const value = one(`with-${called}`, oneOf(['YES', 'NO']));
    if (value !== undefined) having[name as keyof typeof HAVING_FLAGS] = value === 'YES';
  }
  const question: Question = {
    by,
    across,
    show: shown.length > 0 ? shown : [...DEFAULT_SHOWN],
    lists,
    programme: one('programme', oneOf(PROGRAMMES)),
    level: one('level', oneOf(LEVELS)) ?? 'COUNTY',
    planned: one('planned', oneOf(['YES'])) !== undefined,
    having,
    sort: one('sort', (text) => {
      const field = ORDER_OF.find((each) => each === text.replace(/^-/, '').toUpperCase());
      return field && { field, desc: text.startsWith('-') };
    }),
    asOf: one('asof', (text) => (isDay(text) && text < today() ? text : undefined)),
    view: one('view', (text) => VIEWS.find((view) => view === text)) ?? 'both',
    trail: list('trail', (text) => {
      const [name = '', value = ''] = text.split('.');
      const found = dimension(name);
      return found && value ? { dimension: found, value } : undefined;
    }),
  };
  for (const name of params.keys()) if (!known.has(name)) ignored.push(`${name}=${params.get(name)}`);
  return { question, ignored };
}

const isDefaultShown = (show: readonly Measure[]): boolean => show.join() === DEFAULT_SHOWN.join();

/** The same question as an address, without what goes without saying: the same question always has the same one. */
export function addressOf(question: Question): Record<string, string> {
  const { by, across, show, lists, having, sort, trail } = question;
  const said: Record<string, string> = {
    by: by.join().toLowerCase(),
    across: across?.toLowerCase() ?? '',
    show: isDefaultShown(show) ? '' : show.join(),
    programme: question.programme?.toLowerCase() ?? '',
    level: question.level === 'COUNTY' ? '' : question.level.toLowerCase(),
    planned: question.planned ? 'yes' : '',
  };
  for (const name of LIST_NAMES) {
    const values = lists[name].join();
    // Codes of the catalogue and ids are written as they are; words of a list in small letters.
    said[LISTS[name].called] = isWords(name) ? values.toLowerCase() : values;
  }
  for (const [name, called] of Object.entries(HAVING)) said[called] = having[name as keyof typeof HAVING] ?? '';
  for (const [name, called] of Object.entries(HAVING_FLAGS)) {
    const value = having[name as keyof typeof HAVING_FLAGS];
    said[`with-${called}`] = value == null ? '' : value ? 'yes' : 'no';
  }
  said.sort = sort ? `${sort.desc ? '-' : ''}${sort.field.toLowerCase()}` : '';
  said.asof = question.asOf ?? '';
  said.view = question.view === 'both' ? '' : question.view;
  said.trail = trail.map(({ dimension, value }) => `${dimension.toLowerCase()}.${value}`).join();
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
}

const WORDS: readonly ListName[] = [
  'periodKinds',
  'fundKinds',
  'fundStages',
  'projectTypes',
  'laborDestinations',
  'householdCategories',
  'purchaseChannels',
  'purchaseModes',
];
const isWords = (name: ListName): boolean => WORDS.includes(name);

/** The dimensions in the order in which they are asked for. */
export const groupByOf = ({ by, across }: Pick<Question, 'by' | 'across'>): ResultsDimension[] =>
  across ? [...by, across] : by;

export const isAsked = (question: Question): boolean => groupByOf(question).length > 0;
