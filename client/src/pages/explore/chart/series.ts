import type { ResultsDimension } from '../../../gql/explore/graphql';
import type { Cell } from '../answer';
import type { NamesOf } from '../names';
import { groupByOf, type Question } from '../question';
import { LAYERS, type Measure } from '../vocabulary';

/** Values that are drawn: amounts, of which the inner ones lie within the outer ones, and the target as a mark. */
const DRAWN: readonly Measure[] = ['target', ...LAYERS];

const TIME: readonly ResultsDimension[] = ['YEAR', 'QUARTER', 'MONTH'];

export interface Bar {
  key: string;
  name: string;
  cell: Cell;
}

/** Bars of one indicator, which share a scale. */
export interface Bars {
  indicator: string;
  unit: Cell['unit'];
  most: number;
  bars: Bar[];
}

export interface Point {
  /** its place among the moments */
  at: number;
  value: string;
}

export interface Line {
  key: string;
  name: string;
  points: Point[];
}

/** Lines of one indicator over the same moments. */
export interface Lines {
  indicator: string;
  unit: Cell['unit'];
  moments: string[];
  most: number;
  lines: Line[];
  /** what each line is drawn of; absent where the lines are the four values themselves */
  measure: Measure | undefined;
  /** of all lines, where there are too many */
  all: number;
}

export type Drawing = { kind: 'BARS'; groups: Bars[]; all: number; shown: number } | { kind: 'LINES'; groups: Lines[] };

const numberOf = (value: string | null | undefined): number => (value == null ? 0 : Number(value));

const MOST_GROUPS = 6;
const MOST_LINES = 6;

/** The measure that a line of many is drawn of: the first amount that is looked at. */
const drawnMeasure = (question: Question): Measure =>
  question.show.find((measure) => LAYERS.some((layer) => layer === measure)) ?? 'recorded';

/** What can be drawn of an answer: lines where it goes over time, bars otherwise; nothing where no amount is told. */
export function drawingOf(
  question: Question,
  cells: readonly Cell[],
  namesOf: NamesOf,
  most: number,
): Drawing | undefined {
  const told = cells.filter((cell) => DRAWN.some((measure) => cell[measure] != null));
  if (told.length === 0) return undefined;
  const groupBy = groupByOf(question);
  const times = TIME.filter((dimension) => groupBy.includes(dimension));
  const isOverTime = times.some((dimension) => dimension === question.by[0] || dimension === question.across);
  const byIndicator = grouped(told, ({ indicator }) => indicator.code);
  const groups = [...byIndicator.values()].slice(0, MOST_GROUPS);
  if (isOverTime) {
    const lines = groups
      .map((group) => linesOf(question, group, times, namesOf))
      .filter(({ moments }) => moments.length > 1);
    if (lines.length > 0) return { kind: 'LINES', groups: lines };
  }
  const named = groupBy.filter((dimension) => dimension !== 'INDICATOR' || byIndicator.size === 1);
  const each = Math.max(1, Math.trunc(most / groups.length));
  const bars = groups.map((group) => barsOf(group.slice(0, each), named, namesOf));
  const shown = bars.reduce((sum, group) => sum + group.bars.length, 0);
  return { kind: 'BARS', groups: bars, all: told.length, shown };
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function barsOf(cells: readonly Cell[], named: readonly ResultsDimension[], namesOf: NamesOf): Bars {
  const [first] = cells;
  if (!first) throw new Error('a group holds a cell');
  return {
    indicator: first.indicator.name,
    unit: first.unit,
    most: Math.max(...cells.flatMap((cell) => DRAWN.map((measure) => numberOf(cell[measure]))), 0),
    bars: cells.map((cell) => ({
      key: cell.key,
      name: named.map((dimension) => namesOf(dimension, cell).name).join(' · ') || cell.indicator.name,
      cell,
    })),
  };
}

function linesOf(
  question: Question,
  cells: readonly Cell[],
  times: readonly ResultsDimension[],
  namesOf: NamesOf,
): Lines {
  const [first] = cells;
  if (!first) throw new Error('a group holds a cell');
  // A moment is told by its numbers, so that the tenth month stands after the ninth.
  const momentOf = (cell: Cell): string =>
    times.map((dimension) => namesOf(dimension, cell).value.padStart(4, '0')).join('-');
  const told = cells.filter((cell) => times.every((dimension) => namesOf(dimension, cell).value !== ''));
  const names = new Map(
    told.map((cell) => [momentOf(cell), times.map((dimension) => namesOf(dimension, cell).name).join(' ')]),
  );
  const order = [...names.keys()].sort();
  const place = new Map(order.map((moment, at) => [moment, at]));
  const rest = groupByOf(question).filter((dimension) => !times.includes(dimension) && dimension !== 'INDICATOR');
  const pointsOf = (some: readonly Cell[], measure: Measure): Point[] =>
    some
      .flatMap((cell): Point[] => {
        const value = cell[measure];
        return value == null ? [] : [{ at: place.get(momentOf(cell)) ?? 0, value }];
      })
      .sort((a, b) => a.at - b.at);
  const measure = drawnMeasure(question);
  const all =
    rest.length === 0
      ? DRAWN.filter((each) => question.show.includes(each)).map((each) => ({
          key: each,
          name: each,
          points: pointsOf(told, each),
        }))
      : [...grouped(told, (cell) => rest.map((dimension) => namesOf(dimension, cell).value).join('|'))].map(
          ([key, some]) => ({
            key,
            name: rest.map((dimension) => (some[0] ? namesOf(dimension, some[0]).name : '')).join(' · '),
            points: pointsOf(some, measure),
          }),
        );
  const drawn = all.filter(({ points }) => points.length > 0).sort(rest.length === 0 ? () => 0 : byHeight);
  const lines = drawn.slice(0, MOST_LINES);
  return {
    indicator: first.indicator.name,
    unit: first.unit,
    moments: order.map((moment) => names.get(moment) ?? moment),
    most: Math.max(...lines.flatMap(({ points }) => points.map(({ value }) => numberOf(value))), 0),
    lines,
    measure: rest.length > 0 ? measure : undefined,
    all: drawn.length,
  };
}

const highest = ({ points }: Line): number => Math.max(...points.map(({ value }) => numberOf(value)));
const byHeight = (a: Line, b: Line): number => highest(b) - highest(a);

export const widthOf = (value: string | null | undefined, most: number): number =>
  most <= 0 ? 0 : (Math.max(0, numberOf(value)) / most) * 100;
