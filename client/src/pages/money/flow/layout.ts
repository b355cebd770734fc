/**
 * Where the points and the bands of a flow picture stand. Amounts become heights here and nowhere else, so floats are
 * good enough; every number that is read comes from the exact text.
 */
export interface PointIn {
  id: string;
  /** points of one kind that nothing joins to others stand in one column */
  point: string;
  amount: string;
  resting: string;
}

export interface BandIn {
  from: string;
  to: string;
  amount: string;
}

export interface Point<P extends PointIn> {
  point: P;
  x: number;
  y: number;
  height: number;
  /** the part of its height that flows on nowhere, at its foot */
  restingHeight: number;
}

export interface Band<B extends BandIn> {
  band: B;
  /** its outline */
  path: string;
}

export interface Picture<P extends PointIn, B extends BandIn> {
  height: number;
  points: Point<P>[];
  bands: Band<B>[];
}

export interface Box {
  width: number;
  /** the height of the column in which most money stands */
  tallest: number;
  /** room for what is written beside the last column */
  labelWidth: number;
}

export const POINT_WIDTH = 14;
const GAP = 62;
const TOP = 40;
const FOOT = 6;
const LEAST = 2;
/** Two columns need not stand a page apart. */
const WIDEST = 320;

/** Columns from left to right: a point stands right of all that flow into it, and a source just left of what it feeds. */
function columnsOf(points: readonly PointIn[], bands: readonly BandIn[]): Map<string, number> {
  const columns = new Map(points.map(({ id }) => [id, 0]));
  const of = (id: string): number => columns.get(id) ?? 0;
  // There are no circles, so no way is longer than there are points.
  for (let round = 0; round < points.length; round += 1) {
    for (const { from, to } of bands) columns.set(to, Math.max(of(to), of(from) + 1));
  }
  const fed = new Set(bands.map(({ to }) => to));
  for (const { id } of points) {
    const feeds = bands.filter(({ from }) => from === id).map(({ to }) => of(to));
    if (!fed.has(id) && feeds.length > 0) columns.set(id, Math.min(...feeds) - 1);
  }
  const joined = new Set(bands.flatMap(({ from, to }) => [from, to]));
  const alone = points.filter(({ id }) => !joined.has(id));
  const kinds = [...new Set(alone.map(({ point }) => point))];
  for (const { id, point } of alone) columns.set(id, kinds.indexOf(point));
  return columns;
}

/** Lays a picture out in a box of this width; its height follows from what has to stand above one another. */
export function layOut<P extends PointIn, B extends BandIn>(
  points: readonly P[],
  bands: readonly B[],
  { width, tallest, labelWidth }: Box,
): Picture<P, B> {
  const columns = columnsOf(points, bands);
  const count = Math.max(0, ...columns.values()) + 1;
  const step = count > 1 ? Math.min(WIDEST, (width - labelWidth - POINT_WIDTH) / (count - 1)) : 0;
  const sums = Array.from({ length: count }, (_, column) =>
    points.reduce((sum, { id, amount }) => (columns.get(id) === column ? sum + Number(amount) : sum), 0),
  );
  const scale = tallest / Math.max(1, ...sums);

  const feet = sums.map(() => TOP);
  const placed = new Map<string, Point<P>>();
  for (const point of points) {
    const column = columns.get(point.id) ?? 0;
    const height = Math.max(LEAST, Number(point.amount) * scale);
    const resting = Number(point.resting);
    const y = feet[column] ?? TOP;
    const restingHeight = resting > 0 ? Math.min(height, Math.max(LEAST, resting * scale)) : 0;
    placed.set(point.id, { point, x: column * step, y, height, restingHeight });
    feet[column] = y + height + GAP;
  }
  const height = Math.max(TOP, ...feet) - GAP + FOOT;
  return {
    height: Math.max(height, TOP + LABEL_ROOM),
    points: [...placed.values()],
    bands: draw(bands, placed, scale),
  };
}

/** Two lines of figures beside the lowest point. */
const LABEL_ROOM = 40;

/** Bands leave and enter a point from its top, in the order of where they lead to or come from, so that few cross. */
function draw<P extends PointIn, B extends BandIn>(
  bands: readonly B[],
  placed: ReadonlyMap<string, Point<P>>,
  scale: number,
): Band<B>[] {
  const yOf = (id: string): number => placed.get(id)?.y ?? 0;
  const used = { leaving: new Map<string, number>(), entering: new Map<string, number>() };
  const next = (side: Map<string, number>, id: string, amount: string): number => {
    const y = side.get(id) ?? yOf(id);
    side.set(id, y + Number(amount) * scale);
    return y;
  };
  const starts = new Map(
    [...bands]
      .sort((a, b) => yOf(a.to) - yOf(b.to))
      .map((band) => [band, next(used.leaving, band.from, band.amount)] as const),
  );
  return [...bands]
    .sort((a, b) => yOf(a.from) - yOf(b.from))
    .map((band) => {
      const height = Math.max(1, Number(band.amount) * scale);
      const [y0, y1] = [starts.get(band) ?? 0, next(used.entering, band.to, band.amount)];
      const [x0, x1] = [(placed.get(band.from)?.x ?? 0) + POINT_WIDTH, placed.get(band.to)?.x ?? 0];
      const middle = (x0 + x1) / 2;
      const above = `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}`;
      const below = `L${x1},${y1 + height}C${middle},${y1 + height} ${middle},${y0 + height} ${x0},${y0 + height}Z`;
      return { band, path: above + below };
    });
}
