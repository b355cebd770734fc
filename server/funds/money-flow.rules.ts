/**
 * The picture of a pairing's money: points where it passes, and what flows between them. At every point what flows in
 * equals what flows out and what rests there. What went to and fro is netted, so that the picture has no circles.
 */
import { CustodianKind, FlowPoint, FlowTrack, FundHolding, FundStage, Side } from '../../schema/vocabulary';

/** What moved between two holdings of custodians of two kinds, in fen. */
export interface MovedSum {
  side: Side;
  stage: FundStage;
  fromHolding: FundHolding;
  toHolding: FundHolding;
  fromKind: CustodianKind | null;
  toKind: CustodianKind;
  amountFen: bigint;
}

export interface FlowNode {
  /** Unique within the picture. */
  id: string;
  track: FlowTrack;
  point: FlowPoint;
  custodianKind: CustodianKind | null;
  /** What passes here: all that flows in, or, at a source, all that flows out and rests. */
  amountFen: bigint;
  /** What stays here. */
  restingFen: bigint;
}

export interface FlowLink {
  from: string;
  to: string;
  amountFen: bigint;
}

export interface Flow {
  nodes: FlowNode[];
  links: FlowLink[];
}

const TRACK_OF: Record<FlowPoint, FlowTrack> = {
  PLEDGED: FlowTrack.PLAN,
  ALLOCATED: FlowTrack.PLAN,
  DISBURSED: FlowTrack.CASH,
  BETWEEN: FlowTrack.CASH,
  UNSTATED: FlowTrack.CASH,
  OPENING: FlowTrack.CASH,
  RECEIVED: FlowTrack.CASH,
  ISSUED: FlowTrack.CASH,
  RETAINED: FlowTrack.CASH,
  CLEARED: FlowTrack.CASH,
  SPENT: FlowTrack.CASH,
  SETTLED: FlowTrack.CASH,
  SENT_BACK: FlowTrack.CASH,
  BACK: FlowTrack.CASH,
  TAKEN_BACK: FlowTrack.CASH,
  DONATED: FlowTrack.GOODS,
  GOODS_HELD: FlowTrack.GOODS,
  HANDED_OUT: FlowTrack.GOODS,
};

/** Points in the order in which money meets them. */
const POINTS = Object.values(FlowPoint);

interface Place {
  track: FlowTrack;
  point: FlowPoint;
  custodianKind: CustodianKind | null;
}

const at = (point: FlowPoint, custodianKind: CustodianKind | null = null, track = TRACK_OF[point]): Place => ({
  track,
  point,
  custodianKind,
});

const idOf = ({ track, point, custodianKind }: Place): string =>
  custodianKind === null ? `${track}:${point}` : `${track}:${point}:${custodianKind}`;

/** Where an amount stands in a holding: outside of the books it stands nowhere. */
function placeOf(holding: FundHolding, kind: CustodianKind | null): Place | null {
  return holding === FundHolding.OUTSIDE ? null : at(FlowPoint[holding], kind);
}

/** Collects links, and what came from nowhere. */
class Picture {
  readonly places = new Map<string, Place>();
  readonly links = new Map<string, Map<string, bigint>>();
  /** What comes in from outside of the picture. */
  readonly entering = new Map<string, bigint>();

  enter(to: Place, amountFen: bigint): void {
    const id = this.place(to);
    this.entering.set(id, (this.entering.get(id) ?? 0n) + amountFen);
  }

  link(from: Place, to: Place, amountFen: bigint): void {
    const [fromId, toId] = [this.place(from), this.place(to)];
    if (fromId === toId) return;
    this.add(fromId, toId, amountFen);
  }

  add(from: string, to: string, amountFen: bigint): void {
    const outgoing = this.links.get(from) ?? new Map<string, bigint>();
    outgoing.set(to, (outgoing.get(to) ?? 0n) + amountFen);
    this.links.set(from, outgoing);
  }

  private place(place: Place): string {
    const id = idOf(place);
    this.places.set(id, place);
    return id;
  }
}

/** The picture of what moved. */
export function flowOf(moved: readonly MovedSum[]): Flow {
  const picture = new Picture();
  drawBooks(picture, moved);
  drawCrossing(picture, moved);
  removeCircles(picture.links);
  return shown(picture);
}

function drawBooks(picture: Picture, moved: readonly MovedSum[]): void {
  for (const one of moved) {
    const [from, to] = [placeOf(one.fromHolding, one.fromKind), placeOf(one.toHolding, one.toKind)];
    if (to === null) continue;
    if (one.stage === FundStage.OPENING) {
      picture.enter(at(FlowPoint.OPENING), one.amountFen);
      picture.link(at(FlowPoint.OPENING), to, one.amountFen);
    } else if (from !== null && !crosses(one)) picture.link(from, to, one.amountFen);
    else if (from === null && !arrives(one)) picture.enter(to, one.amountFen);
  }
}

/** What the recipient states to have come from the donor. */
const arrives = ({ stage }: MovedSum): boolean => stage === FundStage.RECEIVED || stage === FundStage.GOODS_RECEIVED;
/** What the donor states to have taken back. */
const crosses = ({ toHolding }: MovedSum): boolean => toHolding === FundHolding.TAKEN_BACK;

/**
 * Between the two sides' books only sums can be compared: all that was disbursed goes into BETWEEN, all that was received
 * comes out of it. What is left rests there; what is missing is UNSTATED. Likewise on the way back.
 */
function drawCrossing(picture: Picture, moved: readonly MovedSum[]): void {
  drawBetween(picture, moved, FlowTrack.CASH, FundStage.DISBURSED, FundStage.RECEIVED);
  drawBetween(picture, moved, FlowTrack.GOODS, FundStage.DONATED, FundStage.GOODS_RECEIVED);

  const back = at(FlowPoint.BACK);
  let owed = 0n;
  for (const one of moved) {
    if (one.toHolding === FundHolding.SENT_BACK) {
      picture.link(at(FlowPoint.SENT_BACK, one.toKind), back, one.amountFen);
      owed -= one.amountFen;
    }
    if (crosses(one)) {
      picture.link(back, at(FlowPoint.TAKEN_BACK, one.toKind), one.amountFen);
      owed += one.amountFen;
    }
  }
  // What was taken back before anybody stated its receipt.
  if (owed > 0n) picture.link(at(FlowPoint.BETWEEN), back, owed);
}

function drawBetween(
  picture: Picture,
  moved: readonly MovedSum[],
  track: FlowTrack,
  leaving: FundStage,
  arriving: FundStage,
): void {
  const between = at(FlowPoint.BETWEEN, null, track);
  for (const one of moved) {
    const there = placeOf(one.toHolding, one.toKind);
    if (there === null) continue;
    if (one.stage === leaving) picture.link(there, between, one.amountFen);
    if (one.stage === arriving) picture.link(between, there, one.amountFen);
  }
}

/** Takes the least of every circle off all of its links, which leaves what each point keeps as it was. */
function removeCircles(links: Map<string, Map<string, bigint>>): void {
  for (let circle = findCircle(links); circle !== null; circle = findCircle(links)) {
    const amounts = circle.map(([from, to]) => links.get(from)?.get(to) ?? 0n);
    const least = amounts.reduce((a, b) => (b < a ? b : a));
    for (const [from, to] of circle) {
      const left = (links.get(from)?.get(to) ?? 0n) - least;
      if (left > 0n) links.get(from)?.set(to, left);
      else links.get(from)?.delete(to);
    }
  }
}

type Step = [from: string, to: string];

function findCircle(links: ReadonlyMap<string, ReadonlyMap<string, bigint>>): Step[] | null {
  const done = new Set<string>();
  const search = (node: string, way: readonly string[]): Step[] | null => {
    const met = way.indexOf(node);
    if (met >= 0) return [...way.slice(met), node].slice(1).map((to, index): Step => [way[met + index] ?? node, to]);
    if (done.has(node)) return null;
    for (const [to, amount] of links.get(node) ?? []) {
      const circle = amount > 0n ? search(to, [...way, node]) : null;
      if (circle) return circle;
    }
    done.add(node);
    return null;
  };
  for (const node of links.keys()) {
    const circle = search(node, []);
    if (circle) return circle;
  }
  return null;
}

function shown(picture: Picture): Flow {
  const links = [...picture.links].flatMap(([from, outgoing]) =>
    [...outgoing].filter(([, amountFen]) => amountFen > 0n).map(([to, amountFen]) => ({ from, to, amountFen })),
  );
  const [into, outOf] = [new Map(picture.entering), new Map<string, bigint>()];
  for (const { from, to, amountFen } of links) {
    into.set(to, (into.get(to) ?? 0n) + amountFen);
    outOf.set(from, (outOf.get(from) ?? 0n) + amountFen);
  }
  // BETWEEN gives out more than came in where receipts are stated and their disbursements are not.
  for (const place of [...picture.places.values()].filter(({ point }) => point === FlowPoint.BETWEEN)) {
    const missing = (outOf.get(idOf(place)) ?? 0n) - (into.get(idOf(place)) ?? 0n);
    if (missing <= 0n) continue;
    const unstated = at(FlowPoint.UNSTATED, null, place.track);
    picture.places.set(idOf(unstated), unstated);
    links.push({ from: idOf(unstated), to: idOf(place), amountFen: missing });
    into.set(idOf(unstated), missing).set(idOf(place), (into.get(idOf(place)) ?? 0n) + missing);
    outOf.set(idOf(unstated), missing);
  }
  const nodes = [...picture.places]
    .map(([id, place]) => {
      const amountFen = into.get(id) ?? 0n;
      return { id, ...place, amountFen, restingFen: amountFen - (outOf.get(id) ?? 0n) };
    })
    .filter(({ amountFen }) => amountFen > 0n)
    .sort((a, b) => POINTS.indexOf(a.point) - POINTS.indexOf(b.point) || (a.id < b.id ? -1 : 1));
  return { nodes, links };
}
