import type { MapPartyFragment } from '../../gql/map/graphql';
import china from './china.json';
import type { Flow } from './flows';

/** Where something lies, in the map's own units of two kilometres, x to the east and y to the south. */
export interface Spot {
  x: number;
  y: number;
}

/** A line of two numbers. */
function spotFrom(line: string): Spot {
  const [x, y] = line.split(' ');
  return { x: Number(x), y: Number(y) };
}

/** Digits of a code of GB/T 2260. */
const CODE = 6;

type Box = readonly [x: number, y: number, width: number, height: number];

const box = ([x = 0, y = 0, width = 0, height = 0]: readonly number[]): Box => [x, y, width, height];

/** The outlines (scripts/build-map.mjs): `main` is what is shown, `inset` the part of the south that stands in a corner. */
export const GROUND = {
  main: box(china.main),
  inset: box(china.inset),
  land: china.land,
  borders: china.borders,
  dashes: china.dashes,
  islands: china.islands.split('\n').map(spotFrom),
};

let seats: ReadonlyMap<string, Spot> | undefined;

const readSeats = (): ReadonlyMap<string, Spot> =>
  new Map(china.places.split('\n').map((line) => [line.slice(0, CODE), spotFrom(line.slice(CODE + 1))]));

/** The seat of a place, or of the nearest above it: a zone lies in its city, a town in its county. */
function seatOf(path: string): Spot | undefined {
  seats ??= readSeats();
  for (const code of path.split('/').reverse()) {
    const seat = seats.get(code);
    if (seat) return seat;
  }
  return undefined;
}

/** Where a party is drawn: at its place; a group at the first place that it is about. Ministries lie nowhere. */
export function spotOf({ place, covers }: Pick<MapPartyFragment, 'place' | 'covers'>): Spot | undefined {
  for (const { path } of [...(place ? [place] : []), ...covers]) {
    const seat = seatOf(path);
    if (seat) return seat;
  }
  return undefined;
}

/** A flow with the two ends that it is drawn between. */
export interface Drawn {
  flow: Flow;
  from: Spot | undefined;
  to: Spot;
}

/** What can be drawn, and how many flows cannot. */
export function drawnOf(flows: readonly Flow[]): { drawn: Drawn[]; missing: number } {
  const drawn = flows.flatMap((flow): Drawn[] => {
    const to = spotOf(flow.county);
    return to ? [{ flow, from: flow.donor ? spotOf(flow.donor) : undefined, to }] : [];
  });
  const whole = drawn.filter(({ from }) => from !== undefined);
  return { drawn, missing: flows.length - whole.length };
}
