import type { CellStyle, CellValue, MergeRange } from 'hucre/xlsx' with { 'resolution-mode': 'import' };
import type { Line } from './paper';

/** A line of 11-point text, in points, and what a row has around its lines. */
const LINE_HEIGHT = 15;
const ROW_PADDING = 5;

/** A cell outside of the table: its column's borders are not for it. */
const BLANK: CellStyle = { border: {} };

/** A sheet while it is filled from the top down. Column positions count from 0. */
export class SheetLayout {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, { style: CellStyle }>();
  readonly merges: MergeRange[] = [];
  readonly rowDefs = new Map<number, { height: number }>();

  constructor(private readonly widths: readonly number[]) {}

  get height(): number {
    return this.rows.length;
  }

  /** A row of the table itself, as high as its longest text; its columns' own styles hold unless one is given. */
  row(values: CellValue[], style?: (column: number) => CellStyle): void {
    const at = this.rows.push(values) - 1;
    // Spreadsheet programs do not measure the rows of a file that is opened: the height is part of it.
    const lines = values.map((value, column) =>
      typeof value === 'string' ? linesOf(value, (this.widths[column] ?? 1) - 1) : 1,
    );
    this.rowDefs.set(at, { height: Math.max(1, ...lines) * LINE_HEIGHT + ROW_PADDING });
    if (style) values.forEach((_value, column) => this.cells.set(`${at},${column}`, { style: style(column) }));
  }

  /** A line outside of the table: its parts share the sheet's width, each over merged cells. */
  line(parts: Line, style: CellStyle, height = LINE_HEIGHT + ROW_PADDING): void {
    const at = this.rows.push(this.widths.map(() => null)) - 1;
    this.widths.forEach((_width, column) => this.cells.set(`${at},${column}`, { style: BLANK }));
    this.rowDefs.set(at, { height });
    const [first = '', ...more] = parts;
    const fitting = parts.length > this.widths.length ? [[first, ...more].join('　')] : parts;
    const borders = this.borders(fitting.length);
    fitting.forEach((part, index) => {
      const [from = 0, to = 0] = [borders[index], borders[index + 1]];
      const horizontal = style.alignment?.horizontal ?? alignmentOf(index, fitting.length);
      this.put(at, from, part, { ...style, alignment: { ...style.alignment, horizontal } });
      this.merge(at, from, at, to - 1);
    });
  }

  /** A text as long as it is, over the whole width, as high as its lines need. */
  paragraph(text: string, style: CellStyle): void {
    const width = this.widths.reduce((sum, one) => sum + one, 0);
    const alignment = { horizontal: 'left', ...style.alignment, wrapText: true } as const;
    this.line([text], { ...style, alignment }, linesOf(text, width - 2) * (LINE_HEIGHT + 2) + ROW_PADDING);
  }

  merge(startRow: number, startCol: number, endRow: number, endCol: number): void {
    if (endRow > startRow || endCol > startCol) this.merges.push({ startRow, startCol, endRow, endCol });
  }

  private put(at: number, column: number, value: CellValue, style: CellStyle): void {
    const row = this.rows[at];
    if (!row) throw new Error(`row ${at} is not there`);
    row[column] = value;
    this.cells.set(`${at},${column}`, { style });
  }

  /** Where `count` parts of about the same width begin, and behind the last one the sheet's edge. */
  private borders(count: number): number[] {
    const total = this.widths.reduce((sum, one) => sum + one, 0);
    const borders = [0];
    let passed = 0;
    this.widths.forEach((width, column) => {
      const isLeft = this.widths.length - column <= count - borders.length;
      if (column > 0 && borders.length < count && (isLeft || passed + width / 2 >= (total * borders.length) / count))
        borders.push(column);
      passed += width;
    });
    return [...borders, this.widths.length];
  }
}

/** Where one part of a line stands: one in the middle, two at the edges, three at both, more in columns. */
export function alignmentOf(index: number, count: number): 'left' | 'center' | 'right' {
  if (count === 1) return 'center';
  if (index === 0) return 'left';
  return index === count - 1 && count < 4 ? 'right' : count === 3 ? 'center' : 'left';
}

/** How many lines a text takes in so many columns. */
function linesOf(text: string, width: number): number {
  const columns = Math.max(1, width);
  // Most texts are short; thousands of them need no measuring.
  if (text.length * 2 <= columns && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / columns)), 0);
}

/** In columns of a fixed-width font: what is written in squares takes two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u1100-\u115f\u2e80-\uffef]/.test(letter) ? 2 : 1;
  return width;
}
