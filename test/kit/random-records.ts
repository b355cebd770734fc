import { idNumberOf } from './person-numbers';

/** What is said of a record, by the names of the contract. */
export type Said = Record<string, unknown>;

/** One thing to try: who, by which mutation, with what, and what it does to which record. */
export interface Change {
  by: 'county' | 'donor';
  verb: string;
  input: Said;
  /** The record it changes; null where it makes one. */
  of: Kept | null;
  /** Whether it comes too late on purpose: somebody has changed the record since. */
  isStale: boolean;
}

export type Noun = 'placement' | 'purchase' | 'activity';

/** A record as it was last acknowledged. */
export interface Kept {
  noun: Noun;
  id: string;
  version: number;
  isWithdrawn: boolean;
  /** What was said of it when it was written down. */
  said: Said;
}

type Random = () => number;

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
const below = (random: Random, count: number): number => Math.floor(random() * count);
const dayIn = (random: Random): string => {
  const [month, date] = [1 + below(random, 12), 1 + below(random, 28)].map((one) => String(one).padStart(2, '0'));
  return `${pick(random, [2022, 2023])}-${month}-${date}`;
};

/** How many people all counties name together: few, so that they often name the same. */
const PEOPLE = 40;

/** A record as somebody writes it down; what changes is another month, channel, bucket or amount. */
const FACTS: Record<Noun, (random: Random, mark: string, before?: Said) => Said> = {
  purchase: (random, mark, before) => {
    const day = dayIn(random);
    const isPaid = before ? 'paidOn' in before : random() < 0.7;
    const isEvaluated = before ? 'evaluatedOn' in before : isPaid && random() < 0.2;
    // A correction says something else of a purchase, and leaves it in its state.
    const channels = isEvaluated ? ['PLATFORM_832', 'E_COMMERCE'] : ['BUDGET_UNIT', 'CANTEEN', 'PLATFORM_832'];
    return {
      day,
      ...(isPaid && { acceptedOn: day, paidOn: day }),
      ...(isEvaluated && { evaluatedOn: day }),
      product: `山货 ${mark}`,
      amount: `${1 + below(random, 10_000)}.${10 + below(random, 90)}`,
      channel: pick(random, channels),
      mode: pick(random, ['DIRECT', 'ASSISTED']),
      buyer: '某机关食堂',
    };
  },
  placement: (random, mark) => {
    const fromDay = dayIn(random);
    return {
      name: '王小明',
      idNumber: idNumberOf(below(random, PEOPLE)),
      employer: `电子厂 ${mark}`,
      destination: pick(random, ['IN_COUNTY', 'IN_PROVINCE', 'PAIRED_CITY', 'OTHER_PROVINCE']),
      jobKind: pick(random, ['ENTERPRISE', 'WORKSHOP', 'PUBLIC_POST']),
      fromDay,
      ...(random() < 0.4 && { toDay: `${Number(fromDay.slice(0, 4)) + 1}${fromDay.slice(4)}` }),
      categories: ['LIFTED', 'MONITORED'].filter(() => random() < 0.4),
    };
  },
  activity: (random, mark) => {
    const from = dayIn(random);
    return {
      kind: 'TRAINING',
      form: pick(random, ['LABOR', 'CADRE']),
      title: `实用技能培训 ${mark}`,
      from,
      to: from,
      personTimes: 10 + below(random, 90),
      sessions: 1 + below(random, 4),
    };
  },
};
const RECORD: Record<Noun, string> = {
  purchase: 'orderPurchase',
  placement: 'recordPlacement',
  activity: 'recordActivity',
};
const capital = (noun: Noun): string => `${noun[0]?.toUpperCase()}${noun.slice(1)}`;

/** A kind of activity stays; only what is said of it changes. */
const without = ({ kind: _, form: __, ...facts }: Said): Said => facts;

/**
 * A change by chance of what somebody keeps: a new record, a correction that moves one to another month, channel or bucket,
 * the other side's word, a withdrawal.
 * @param mark keeps what one says apart from what anybody else does
 */
export function randomChange(random: Random, pairingId: string, kept: readonly Kept[], mark: string): Change {
  const standing = kept.filter(({ isWithdrawn }) => !isWithdrawn);
  const drawn = random();
  if (standing.length === 0 || drawn < 0.4) {
    const noun = pick(random, ['placement', 'purchase', 'activity'] as const);
    const input = { pairingId, ...FACTS[noun](random, mark) };
    return { by: 'county', verb: RECORD[noun], input, of: null, isStale: false };
  }
  const of = pick(random, standing);
  const isStale = of.version > 1 && random() < 0.08;
  const version = isStale ? of.version - 1 : of.version;
  if (drawn < 0.65) {
    const facts = FACTS[of.noun](random, mark, of.said);
    const said = of.noun === 'activity' ? without(facts) : facts;
    const input = { [`${of.noun}Id`]: of.id, version, reason: '录入有误', ...said };
    return { by: 'county', verb: `correct${capital(of.noun)}`, input, of, isStale };
  }
  if (drawn < 0.92) {
    const isDispute = random() < 0.3;
    const input = { records: [{ id: of.id, version }], ...(isDispute && { reason: '与我方台账不符' }) };
    return { by: 'donor', verb: isDispute ? 'disputeRecords' : 'confirmRecords', input, of, isStale };
  }
  const input = { [`${of.noun}Id`]: of.id, version, reason: '重复登记' };
  return { by: 'county', verb: `withdraw${capital(of.noun)}`, input, of, isStale };
}

/** The mutation of a change, asking for every record that it made or changed, with its version. */
export function documentOf({ verb }: Change): string {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const words =
    'records { ... on LaborPlacement { id version } ... on Purchase { id version } ... on Activity { id version } }';
  const noun = nounOf(verb);
  return `mutation ($input: ${type}!) { ${verb}(input: $input) { ${noun === null ? words : `${noun} { id version }`} } }`;
}

/** What a mutation gives back; null for those that give records of any kind. */
export function nounOf(verb: string): Noun | null {
  const nouns = ['placement', 'purchase', 'activity'] as const;
  return nouns.find((noun) => verb.toLowerCase().endsWith(noun)) ?? null;
}
