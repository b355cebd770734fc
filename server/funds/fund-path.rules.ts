/**
 * Following a yuan: what of an amount can be told to have gone where.
 *
 * A path starts with a whole entry. Of an entry that is wholly ours, what the books tell goes on, and what they do not
 * tell stays where it lies or ends in a pool. Of an entry that is ours only in part, nothing more can be told, unless
 * the whole of it shares one fate. Nothing is ever guessed: what ends in a pool is shown with the amounts of the pool.
 *
 * Both directions are the same walk: forward an entry leads to those that it was a source of, backward to its sources.
 */
import { FundHolding, FundLinkTold, FundPathDirection, FundPathState, FundStage } from '../../schema/vocabulary';
import { LYING } from './posting.rules';

/** What the books hold of an entry, as far as one direction asks. */
export interface BookedEntry {
  id: string;
  stage: FundStage;
  fromHolding: FundHolding;
  toHolding: FundHolding;
  amountFen: bigint;
  /** Reversed, a reversal, or not signed: it carries nothing. */
  isVoid: boolean;
  /** Forward: how much of it no later entry has named. Backward: how much of it has no source told. */
  untoldFen: bigint;
  /** What lies in the account that it went to (forward) or came from (backward), and what has left that untold. */
  account: { balanceFen: bigint; untoldFen: bigint } | null;
  /** Forward the entries that it was a source of, backward its sources; the first thousands of them. */
  links: BookedLink[];
}

export interface BookedLink {
  entryId: string;
  amountFen: bigint;
  how: FundLinkTold;
  isVoid: boolean;
}

/** Entries of the two sides that are one fact: who gave, and who got. */
export interface MatchedEntries {
  given: MatchedEntry[];
  got: MatchedEntry[];
}

export interface MatchedEntry {
  entryId: string;
  amountFen: bigint;
}

/** Where an amount ends that goes no further. */
export type PathEnd = Exclude<FundPathState, FundPathState.FLOWED | FundPathState.VOID | FundPathState.UNFOLLOWED>;

/** What can be told of an entry: what goes on from it, and what becomes of the rest. */
export interface PathStep {
  id: string;
  amountFen: bigint;
  isVoid: boolean;
  links: BookedLink[];
  /** What is told to go on, links beyond those read included. */
  toldFen: bigint;
  /** What becomes of that which is not told to go on. */
  remainder: PathEnd;
  pool: PathPool;
}

/** What an amount was mixed with. */
export interface PathPool {
  amountFen: bigint;
  toldFen: bigint;
  leftFen: bigint;
  balanceFen: bigint | null;
  untoldFen: bigint | null;
  shares: BookedLink[];
}

/** Given to the other side, which says for itself what it got. */
const GIVEN: readonly FundHolding[] = [FundHolding.DISBURSED, FundHolding.DONATED, FundHolding.SENT_BACK];
/** Stages that say what came from the other side. */
const GOT: readonly FundStage[] = [FundStage.RECEIVED, FundStage.GOODS_RECEIVED];

const isGot = ({ stage, toHolding }: Ends): boolean => GOT.includes(stage) || toHolding === FundHolding.TAKEN_BACK;

type Ends = Pick<BookedEntry, 'stage' | 'fromHolding' | 'toHolding'>;

/** Whether the next step in this direction leads to the other side's statement. */
export function leadsAcross(entry: Ends, direction: FundPathDirection): boolean {
  return direction === FundPathDirection.FORWARD ? GIVEN.includes(entry.toHolding) : isGot(entry);
}

/** Plans carry no money, and a carry-over moves none: only what money or goods moved by can be followed. */
export function canBeFollowed(stage: FundStage): boolean {
  return ![FundStage.PLEDGED, FundStage.ALLOCATED, FundStage.CARRIED_OVER].includes(stage);
}

/** What can be told of an entry in one direction. */
export function stepOf(entry: BookedEntry, direction: FundPathDirection, match: MatchedEntries | null): PathStep {
  if (leadsAcross(entry, direction)) return acrossFrom(entry, direction, match);
  const { id, amountFen, isVoid, account } = entry;
  const isForward = direction === FundPathDirection.FORWARD;
  const isLying = LYING.includes(isForward ? entry.toHolding : entry.fromHolding);
  const leftFen = isLying ? entry.untoldFen : amountFen;
  const toldFen = amountFen - leftFen;
  return {
    id,
    amountFen,
    isVoid,
    links: entry.links,
    toldFen,
    remainder: !isLying ? FundPathState.ENDED : isForward && account?.untoldFen === 0n ? FundPathState.RESTS : POOLED,
    pool: {
      amountFen,
      toldFen,
      leftFen,
      balanceFen: account?.balanceFen ?? null,
      untoldFen: account?.untoldFen ?? null,
      shares: entry.links.filter((link) => !link.isVoid),
    },
  };
}

const { POOLED } = FundPathState;

/** From one side's statement to the other's, as far as the two have been matched. */
function acrossFrom(entry: BookedEntry, direction: FundPathDirection, match: MatchedEntries | null): PathStep {
  const { id, amountFen, isVoid } = entry;
  const isForward = direction === FundPathDirection.FORWARD;
  const told = match ? toldAcross(match) : [];
  const links = (told ?? [])
    .filter((one) => (isForward ? one.givenId : one.gotId) === id)
    .map((one) => linkAcross(isForward ? one.gotId : one.givenId, one.amountFen));
  const toldFen = sum(links);
  const pool = { amountFen, toldFen, leftFen: amountFen - toldFen, balanceFen: null, untoldFen: null, shares: links };
  if (match === null || told !== null)
    return { id, amountFen, isVoid, links, toldFen, remainder: FundPathState.OUTSTANDING, pool };
  const [ours, theirs] = isForward ? [match.given, match.got] : [match.got, match.given];
  const whole = sum(ours);
  const shares = theirs.map((one) => linkAcross(one.entryId, one.amountFen));
  const mixed = { ...pool, amountFen: whole, leftFen: whole, shares };
  return { id, amountFen, isVoid, links: [], toldFen: 0n, remainder: POOLED, pool: mixed };
}

const linkAcross = (entryId: string, amountFen: bigint): BookedLink => ({
  entryId,
  amountFen,
  how: FundLinkTold.MATCHED,
  isVoid: false,
});

/**
 * How much of what was given came as what was got; null where that cannot be told. One that was split, or several that
 * came as one, can be told while the single one is large enough; of one to one the smaller of the two went across.
 */
export function toldAcross({
  given,
  got,
}: MatchedEntries): { givenId: string; gotId: string; amountFen: bigint }[] | null {
  const [oneGiven, ...moreGiven] = given;
  const [oneGot, ...moreGot] = got;
  if (!oneGiven || !oneGot) return [];
  const across = (from: MatchedEntry, to: MatchedEntry, amountFen: bigint) => ({
    givenId: from.entryId,
    gotId: to.entryId,
    amountFen,
  });
  if (moreGiven.length === 0 && moreGot.length === 0)
    return [across(oneGiven, oneGot, oneGiven.amountFen < oneGot.amountFen ? oneGiven.amountFen : oneGot.amountFen)];
  if (moreGiven.length === 0 && sum(got) <= oneGiven.amountFen)
    return got.map((one) => across(oneGiven, one, one.amountFen));
  if (moreGot.length === 0 && sum(given) <= oneGot.amountFen)
    return given.map((one) => across(one, oneGot, one.amountFen));
  return null;
}

/** An entry on the path, with what of it belongs there; `amountFen` is the sum of what becomes of it. */
export interface PathNode {
  entryId: string;
  /** How many links it is away from the start at most. */
  step: number;
  amountFen: bigint;
  state: FundPathState;
  flowedFen: bigint;
  restsFen: bigint;
  pooledFen: bigint;
  outstandingFen: bigint;
  endedFen: bigint;
  /** What goes on to entries beyond the limits, or out of sight. */
  unfollowedFen: bigint;
  pool: PathPool | null;
}

/** In the direction in which the money went, whichever way the path was followed. */
export interface PathLink {
  fromId: string;
  toId: string;
  amountFen: bigint;
  how: FundLinkTold;
}

export interface PathTotals {
  amountFen: bigint;
  restsFen: bigint;
  pooledFen: bigint;
  outstandingFen: bigint;
  endedFen: bigint;
  unfollowedFen: bigint;
}

export interface FundPath {
  direction: FundPathDirection;
  nodes: PathNode[];
  links: PathLink[];
  totals: PathTotals;
  isComplete: boolean;
}

/** A path as far as its steps are known, and the entries that it leads to beyond them. */
export interface Followed extends FundPath {
  /** Those that carry most first. */
  wanted: string[];
}

/** Follows an entry through the steps that are known, so many of them at most one after another. */
export function follow(
  startId: string,
  direction: FundPathDirection,
  steps: ReadonlyMap<string, PathStep>,
  maxSteps = Number.POSITIVE_INFINITY,
): Followed {
  const carried = new Map<string, { amountFen: bigint; step: number }>();
  const start = steps.get(startId);
  carried.set(startId, { amountFen: start && !start.isVoid ? start.amountFen : 0n, step: 0 });
  const nodes: PathNode[] = [];
  const links: PathLink[] = [];
  const wanted = new Map<string, bigint>();
  let isCut = false;

  for (const step of inOrder(startId, steps)) {
    const reached = carried.get(step.id);
    if (!reached) continue;
    const node = nodeOf(step, reached);
    nodes.push(node);
    for (const { link, amountFen } of goesOn(step, reached.amountFen)) {
      if (reached.step >= maxSteps || !steps.has(link.entryId)) {
        isCut = true;
        if (reached.step < maxSteps) wanted.set(link.entryId, (wanted.get(link.entryId) ?? 0n) + amountFen);
        node.flowedFen -= amountFen;
        node.unfollowedFen += amountFen;
        continue;
      }
      const [fromId, toId] =
        direction === FundPathDirection.FORWARD ? [step.id, link.entryId] : [link.entryId, step.id];
      links.push({ fromId, toId, amountFen, how: link.how });
      const next = carried.get(link.entryId) ?? { amountFen: 0n, step: 0 };
      carried.set(link.entryId, {
        amountFen: next.amountFen + amountFen,
        step: Math.max(next.step, reached.step + 1),
      });
    }
    node.state = stateOf(node, step.isVoid);
  }
  const totals = totalsOf(nodes, nodes[0]?.amountFen ?? 0n);
  const isComplete = totals.unfollowedFen === 0n && !isCut;
  return { direction, nodes, links, totals, isComplete, wanted: largestFirst(wanted) };
}

/** What of an entry goes on where; `amountFen` of it is ours. Void entries are shown, and carry nothing. */
function goesOn(step: PathStep, amountFen: bigint): { link: BookedLink; amountFen: bigint }[] {
  if (step.isVoid) return [];
  const inForce = step.links.filter((link) => !link.isVoid);
  const [only] = inForce;
  const isWhole = amountFen === step.amountFen;
  const isOneFate = only !== undefined && inForce.length === 1 && only.amountFen === step.amountFen;
  if (!isWhole && !isOneFate) return [];
  return step.links.map((link) => ({ link, amountFen: link.isVoid ? 0n : isWhole ? link.amountFen : amountFen }));
}

/** What becomes of our part of an entry. */
function nodeOf(step: PathStep, { amountFen, step: at }: { amountFen: bigint; step: number }): PathNode {
  const flowedFen = goesOn(step, amountFen).reduce((total, one) => total + one.amountFen, 0n);
  const isWhole = amountFen === step.amountFen;
  // A part of what has several fates: which of them is ours, nobody can tell.
  const isMixed = !isWhole && flowedFen === 0n && step.toldFen > 0n;
  const unreadFen = isWhole && !step.isVoid ? step.toldFen - flowedFen : 0n;
  const restFen = step.isVoid ? 0n : amountFen - flowedFen - unreadFen;
  const end = isMixed ? POOLED : step.remainder;
  const ends = (state: PathEnd): bigint => (end === state ? restFen : 0n);
  return {
    entryId: step.id,
    step: at,
    amountFen: step.isVoid ? 0n : amountFen,
    state: FundPathState.FLOWED,
    flowedFen,
    restsFen: ends(FundPathState.RESTS),
    pooledFen: ends(POOLED),
    outstandingFen: ends(FundPathState.OUTSTANDING),
    endedFen: ends(FundPathState.ENDED),
    unfollowedFen: unreadFen,
    pool: ends(POOLED) > 0n ? step.pool : null,
  };
}

/** The least certain thing that is to be said of an entry. */
function stateOf(node: PathNode, isVoid: boolean): FundPathState {
  if (isVoid) return FundPathState.VOID;
  if (node.pooledFen > 0n) return FundPathState.POOLED;
  if (node.unfollowedFen > 0n) return FundPathState.UNFOLLOWED;
  if (node.outstandingFen > 0n) return FundPathState.OUTSTANDING;
  if (node.restsFen > 0n) return FundPathState.RESTS;
  return node.endedFen > 0n ? FundPathState.ENDED : FundPathState.FLOWED;
}

/** The known steps that the start leads to, each after all those that lead to it: only then is its share known. */
function inOrder(startId: string, steps: ReadonlyMap<string, PathStep>): PathStep[] {
  const waitingFor = new Map<string, number>([[startId, 0]]);
  const toVisit = [startId];
  for (const id of toVisit) {
    for (const { entryId } of steps.get(id)?.links ?? []) {
      if (!steps.has(entryId)) continue;
      if (!waitingFor.has(entryId)) toVisit.push(entryId);
      waitingFor.set(entryId, (waitingFor.get(entryId) ?? 0) + 1);
    }
  }
  const ordered: PathStep[] = [];
  const ready = [startId];
  for (const id of ready) {
    const step = steps.get(id);
    if (!step) continue;
    ordered.push(step);
    for (const { entryId } of step.links) {
      const left = waitingFor.get(entryId);
      if (left === undefined) continue;
      waitingFor.set(entryId, left - 1);
      if (left === 1) ready.push(entryId);
    }
  }
  if (steps.has(startId) && ordered.length < waitingFor.size) throw new Error('the sources of entries run in a circle');
  return ordered;
}

function totalsOf(nodes: readonly PathNode[], amountFen: bigint): PathTotals {
  const total = (of: (node: PathNode) => bigint): bigint => nodes.reduce((known, node) => known + of(node), 0n);
  return {
    amountFen,
    restsFen: total((node) => node.restsFen),
    pooledFen: total((node) => node.pooledFen),
    outstandingFen: total((node) => node.outstandingFen),
    endedFen: total((node) => node.endedFen),
    unfollowedFen: total((node) => node.unfollowedFen),
  };
}

function largestFirst(amounts: ReadonlyMap<string, bigint>): string[] {
  return [...amounts]
    .sort(([a, some], [b, others]) => (some === others ? (a < b ? -1 : 1) : some > others ? -1 : 1))
    .map(([id]) => id);
}

const sum = (parts: readonly { amountFen: bigint }[]): bigint =>
  parts.reduce((total, one) => total + one.amountFen, 0n);
