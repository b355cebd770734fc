import type { Header } from './people';
import { ask, type Platform } from './platform';

/**
 * Who sees which pairing’s things, and who is offered what: asked of everybody at once, through the same lists and buttons that a
 * frontend shows.
 */

/** Somebody who looks, and the pairings that are theirs to see, by their names. */
export interface Onlooker {
  by: Header;
  sees: readonly string[];
}

/** What is listed by pairing. */
export const LISTED = [
  'agreements',
  'funds',
  'fundEntries',
  'projects',
  'purchases',
  'laborPlacements',
  'activities',
  'statements',
  'reports',
  'integrityFlags',
  'rectifications',
  'alarms',
  'differences',
  'workPlans',
  'workItems',
] as const;
export type Listed = (typeof LISTED)[number];

const LISTS = `{ ${LISTED.map((list) => `${list}(first: 100) { totalCount nodes { id pairing { id } } }`).join(' ')} }`;

type Lists = Record<Listed, { totalCount: number; nodes: { id: string; pairing: { id: string } | null }[] }>;

/** How many things of each pairing somebody finds in the lists: `agreements 大关 1`, in their order. */
export async function foundBy(
  platform: Pick<Platform, 'url'>,
  by: Header,
  nameOf: ReadonlyMap<string, string>,
): Promise<string[]> {
  const { data, errors } = await ask<Lists>(platform, LISTS, {}, by);
  if (!data || errors.length > 0) throw new Error(JSON.stringify(errors));
  return LISTED.flatMap((list) => {
    const { totalCount, nodes } = data[list];
    if (totalCount !== nodes.length) throw new Error(`${list}: ${totalCount} counted, ${nodes.length} listed`);
    const counts = new Map<string, number>();
    for (const { pairing } of nodes) {
      const name = pairing === null ? 'hidden' : (nameOf.get(pairing.id) ?? pairing.id);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].map(([name, count]) => `${list} ${name} ${count}`).sort();
  });
}

/** What offers which buttons. */
const OFFERED = [
  'Agreement',
  'FundEntry',
  'Project',
  'Purchase',
  'LaborPlacement',
  'Activity',
  'Report',
  'Rectification',
  'Ranking',
  'Difference',
  'WorkItem',
];
const SPOKEN_OF = ['Purchase', 'LaborPlacement', 'Activity'];

const OFFERS = `query ($id: ID!) { node(id: $id) { __typename id
  ${OFFERED.map((type) => `... on ${type} { next${type}: nextActions }`).join(' ')}
  ${SPOKEN_OF.map((type) => `... on ${type} { words${type}: nextWords }`).join(' ')}
  ... on IntegrityFlag { mayExplain mayAccept } } }`;

/** What somebody is offered to do with a thing: `APPROVE RETURN`; the empty text for who may only look, null for whom it is not there. */
export async function offeredTo(platform: Pick<Platform, 'url'>, by: Header, id: string): Promise<string | null> {
  const { data, errors } = await ask<{ node: Record<string, unknown> | null }>(platform, OFFERS, { id }, by);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  if (!data?.node) return null;
  const { mayExplain, mayAccept, ...buttons } = data.node;
  const offered = Object.values(buttons).flatMap((some) => (Array.isArray(some) ? (some as string[]) : []));
  return [...offered, ...(mayExplain === true ? ['EXPLAIN'] : []), ...(mayAccept === true ? ['ACCEPT'] : [])].join(' ');
}

/** Asks everybody, and keeps the answers under their names. */
export async function everybody<Value>(
  onlookers: Readonly<Record<string, Onlooker>>,
  question: (onlooker: Onlooker) => Promise<Value>,
): Promise<Record<string, Value>> {
  const answers = Object.entries(onlookers).map(async ([name, one]) => [name, await question(one)] as const);
  return Object.fromEntries(await Promise.all(answers));
}
