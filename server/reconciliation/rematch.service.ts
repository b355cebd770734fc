import { CustodianKind, EventKind, FundStage, Side } from '../../schema/vocabulary';
import { asPlatform, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import type { FundEntryRow } from '../funds/fund.tables';
import { moneyRuleOn } from '../funds/money-rule.store';
import type { Day } from '../platform/day';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { readDocument } from './document.rules';
import type { Match, MatchState, Movement, StatedFact } from './match';
import { matchFacts } from './match.rules';
import { matchesNear, standingMatches, statedById, type Stated, type Traces } from './match-pool.store';
import { addMatchVersion, insertMatch, moveEntries, placeEntry, removeEntry, updateMatch } from './match-write.store';
import type { MatchRow } from './reconciliation.tables';
import { changesTo, dissolvedState, happeningOf, idsOf, isOpen, type Happening, type Standing } from './settle.rules';
import { withoutOne } from './slip.rules';

/*
 * Comparing what both sides of a pairing have stated, inside the transaction of the entry that was posted. The caller
 * holds the lock `reconcile:<pairing>`, so that two entries of a pairing are never compared at the same time.
 */

/** What both sides state, each for itself, and as what it is compared. */
const MOVEMENTS: Partial<Record<FundStage, Movement>> = {
  [FundStage.DISBURSED]: 'TRANSFER',
  [FundStage.RECEIVED]: 'TRANSFER',
  [FundStage.RETURNED]: 'RETURN',
  [FundStage.DONATED]: 'GOODS',
  [FundStage.GOODS_RECEIVED]: 'GOODS',
};
const COMPARED = Object.keys(MOVEMENTS) as FundStage[];

/** The name of the lock under which a pairing's statements are compared. */
export const reconcileLock = (pairingId: string): string => `reconcile:${pairingId}`;

/**
 * Lets an entry that was just posted, or the entry that it takes back, find its place among what the other side has
 * stated; nothing for a stage that only one side states. Writes what changed, announces it, and gives the entry back.
 */
export async function rematch<Entry extends Pick<FundEntryRow, 'id' | 'stage'>>(
  db: Db,
  viewer: Viewer,
  entry: Entry,
  today: Day,
): Promise<Entry> {
  if (!COMPARED.includes(entry.stage)) return entry;
  await asPlatform(db, viewer, () => place(db, viewer, entry.id, today));
  return entry;
}

async function place(db: Db, viewer: Viewer, entryId: string, today: Day): Promise<void> {
  const [posted] = await statedById(db, [entryId]);
  const [touched] = posted?.reversesId ? await statedById(db, [posted.reversesId]) : [posted];
  if (posted === undefined || touched === undefined) throw new Error(`the entry ${entryId} is not there`);
  const near = new Set(await matchesNear(db, tracesOf(touched)));
  if (touched.matchId !== null) near.add(touched.matchId);
  const standing = await standingMatches(db, [...near]);
  const change = posted.reversesId === null ? { joined: [touched] } : { joined: [], left: touched };
  await settle(db, viewer, ofOneKind(standing, touched.simulated), change, today);
}

interface FoundMatch {
  match: MatchRow;
  entries: Stated[];
}

type StandingMatch = Standing & FoundMatch;

/** What happened and what was made up for a demonstration are never compared with each other. */
const ofOneKind = (found: readonly FoundMatch[], simulated: boolean): FoundMatch[] =>
  found.filter(({ match }) => match.simulated === simulated);

async function settle(
  db: Db,
  viewer: Viewer,
  found: readonly FoundMatch[],
  change: { joined: readonly Stated[]; left?: Stated },
  today: Day,
): Promise<void> {
  const { joined } = change;
  const standing = found.map((one): StandingMatch => {
    const entryIds = one.entries.map(({ entryId }) => entryId);
    const entries = one.entries.filter(({ entryId }) => entryId !== change.left?.entryId);
    return { match: one.match, entries, id: one.match.id, state: one.match, entryIds };
  });
  const { pool, matches } = compare(standing, joined, change.left?.matchId ?? null);
  const { daysToAnswerDifference: daysToAnswer } = await moneyRuleOn(db, today);
  const changes = changesTo(pool, matches, { today, daysToAnswer });

  const stated = new Map([...pool.flatMap(({ entries }) => entries), ...joined].map((one) => [one.entryId, one]));
  const isNew = new Set(joined.map(({ entryId }) => entryId));
  if (change.left !== undefined) await removeEntry(db, change.left.entryId);
  for (const { standing: before, entryIds, state } of changes.written) {
    const entries = entryIds.flatMap((id) => stated.get(id) ?? []);
    const after = { ...headOf(entries), ...state, id: before?.id ?? newId() };
    const match = await writeMatch(db, viewer, before?.match ?? null, after, entryIds);
    for (const entry of entries.filter(({ entryId }) => isNew.has(entryId)))
      await placeEntry(db, entry.entryId, match.id, tracesOf(entry));
    await moveEntries(db, match.id, entryIds, isOpen(state));
  }
  for (const { match } of changes.dissolved)
    await writeMatch(db, viewer, match, { ...match, ...dissolvedState(match) }, []);
}

/**
 * Matches the pool. What was settled is not taken apart unless something new has joined it or something has left it: a
 * settled match that would come out otherwise among itself is left out, and the rest is compared without it.
 */
function compare(
  standing: StandingMatch[],
  joined: readonly Stated[],
  leftMatchId: string | null,
): { pool: StandingMatch[]; matches: Match[] } {
  let pool = standing;
  for (;;) {
    const facts = [...pool.flatMap(({ entries }) => entries), ...joined].map(factOf);
    const matches = matchFacts(facts);
    const free = new Set([
      ...joined.map(({ entryId }) => entryId),
      ...pool.filter(({ id, state }) => isOpen(state) || id === leftMatchId).flatMap(({ entryIds }) => entryIds),
    ]);
    const groupOf = new Map(matches.flatMap((match) => idsOf(match).map((id) => [id, match] as const)));
    const isBroken = ({ id, state, entryIds }: StandingMatch): boolean => {
      const groups = new Set(entryIds.flatMap((entryId) => groupOf.get(entryId) ?? []));
      if (isOpen(state) || id === leftMatchId || groups.size === 1) return false;
      return ![...groups].some((group) => idsOf(group).some((other) => free.has(other)));
    };
    const kept = pool.filter((one) => !isBroken(one));
    if (kept.length === pool.length) return { pool, matches };
    pool = kept;
  }
}

function factOf(stated: Stated): StatedFact {
  const { entryId: id, side, fundId, amountFen, day, documentNo } = stated;
  const movement = MOVEMENTS[stated.stage];
  if (movement === undefined) throw new Error(`${stated.stage} is stated by one side only`);
  return { id, side, movement, fundId, amountFen, day, documentNo, custodian: holderOf(stated, movement) };
}

/** Treasuries through which money passes on its way: neither side's word for them says who got it. */
const ON_THE_WAY: readonly CustodianKind[] = [CustodianKind.DONOR_TREASURY, CustodianKind.PROVINCE, CustodianKind.CITY];

/** Who got it, as far as the side says: who gave it is no answer to that. */
function holderOf({ side, payee, custodianKind, custodianName }: Stated, movement: Movement): string {
  const isGetter = side === (movement === 'RETURN' ? Side.DONOR : Side.RECIPIENT);
  const isPassing = ON_THE_WAY.includes(custodianKind) || (!isGetter && movement === 'RETURN');
  const custodian = isPassing ? '' : custodianName;
  return (isGetter ? custodian : (payee ?? custodian)).normalize('NFKC').replace(/\s+/gu, '');
}

/** A document number is short; of a longer text only the whole is looked up. */
const LONGEST_SLIP = 40;

function tracesOf({ pairingId, day, amountFen, documentNo }: Stated): Traces {
  const documents = readDocument(documentNo).keys;
  const slips = documents.flatMap((key) => (key.length > LONGEST_SLIP ? [key] : [key, ...withoutOne(key)]));
  return { pairingId, day, amountFen, documents, slips };
}

const EVENTS: Record<Exclude<Happening, null>, EventKind> = {
  OPENED: EventKind.DIFFERENCE_OPENED,
  CHANGED: EventKind.DIFFERENCE_CHANGED,
  SETTLED: EventKind.DIFFERENCE_SETTLED,
};

/** Writes the next version of a match, or the first of a new one, and tells who follows it. */
export async function writeMatch(
  db: Db,
  viewer: Viewer,
  before: MatchRow | null,
  after: Omit<MatchRow, 'version'>,
  entryIds: readonly string[],
): Promise<MatchRow> {
  const match: MatchRow = { ...after, version: (before?.version ?? 0) + 1 };
  await (before === null ? insertMatch(db, match) : updateMatch(db, match));
  await addMatchVersion(db, match, entryIds, viewer.accountId);
  const happening = happeningOf(before, match);
  if (happening === null) return match;
  await announce(db, {
    kind: EVENTS[happening],
    actorId: viewer.accountId,
    pairingId: match.pairingId,
    subjectType: 'Difference',
    subjectId: match.id,
    version: match.version,
    owned: match,
  });
  return match;
}

/** Of which pairing, year and funds a match is, and whose: what its statements have in common. */
function headOf(entries: readonly Stated[]): Omit<MatchRow, keyof MatchState | 'id' | 'version'> {
  const [first] = entries;
  if (first === undefined) throw new Error('a match has statements');
  return {
    pairingId: first.pairingId,
    year: Math.min(...entries.map(({ day }) => Number(day.slice(0, 4)))),
    fundIds: [...new Set(entries.map(({ fundId }) => fundId))],
    simulated: first.simulated,
    // Seen by whoever may see all of its statements.
    published: entries.every(({ published }) => published),
    partyIds: inAll(entries.map(({ partyIds }) => partyIds)),
    placePaths: inAll(entries.map(({ placePaths }) => placePaths)),
  };
}

const inAll = (lists: readonly string[][]): string[] =>
  [...new Set(lists.flat())].filter((one) => lists.every((list) => list.includes(one)));
