import type { HandedInFile } from '../../parts/handed-in';

/** A problem as typed: a finding of an inspection, or what a meeting named. */
export interface ProblemLine {
  problem: string;
  measure: string;
  leadUnitId: string;
  /** a unit as it was pasted, while nobody knows which one it is */
  unit: string;
  person: string;
  due: string;
  severity: string;
  files: HandedInFile[];
}

/** A row that is still to be written, by the unit and the deadline of the one before it. */
export const emptyLine = (before?: ProblemLine): ProblemLine => ({
  problem: '',
  measure: '',
  leadUnitId: before?.leadUnitId ?? '',
  unit: '',
  person: before?.person ?? '',
  due: before?.due ?? '',
  severity: before?.severity ?? 'MINOR',
  files: [],
});

/** What numbers a line in a list of problems: `1.`, `（2）`, `三、`, `④`, a dot. */
const NUMBERING = /^\s*(?:[（(]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[）).．、:：]|[①-⑳]|[•·\-*])\s*/;

/** As many as the server takes at once. */
const MOST = 50;

export type NamedUnit = readonly [id: string, name: string];

type Column = 'problem' | 'measure' | 'unit' | 'person' | 'due' | 'none';

/** A heading names its column; the first that fits. */
const HEADINGS: readonly (readonly [RegExp, Column])[] = [
  [/序号|^no\.?$|^#$/i, 'none'],
  [/责任人|负责人|person|official/i, 'person'],
  [/单位|部门|unit/i, 'unit'],
  [/期限|时限|完成时间|due|deadline/i, 'due'],
  [/措施|要求|measure/i, 'measure'],
  [/问题|内容|problem|finding/i, 'problem'],
];

/** The order in which a table stands that has no headings. */
const USUAL: readonly Column[] = ['problem', 'measure', 'unit', 'person', 'due'];

/** The rows of a pasted text without their numbers, as many as are taken at once: a line each, or the cells of a spreadsheet. */
export function rowsIn(text: string, units: readonly NamedUnit[] = []): Partial<ProblemLine>[] {
  const table = cellsIn(text).filter((cells) => cells.some(Boolean));
  const [first = []] = table;
  const headings = first.map((cell) => HEADINGS.find(([word]) => word.test(cell))?.[1]);
  const isHeaded = first.length > 1 && headings.every((column) => column !== undefined) && headings.includes('problem');
  return (isHeaded ? table.slice(1) : table).slice(0, MOST).map((cells) => {
    const numbered = !isHeaded && cells.length > 1 && /^\d{1,3}$/.test(cells[0] ?? '');
    const columns = isHeaded ? headings : numbered ? ['none' as const, ...USUAL] : USUAL;
    const cell = (wanted: Column): string => cells[columns.indexOf(wanted)] ?? '';
    const told = { measure: cell('measure'), person: cell('person'), due: dayIn(cell('due')) };
    return {
      problem: cell('problem').replace(NUMBERING, '').trim(),
      ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== '')),
      ...(cell('unit') && unitOf(cell('unit'), units)),
    };
  });
}

/** The unit of that name, or the only one whose name holds it; otherwise its name waits for somebody who knows. */
function unitOf(name: string, units: readonly NamedUnit[]): Pick<ProblemLine, 'leadUnitId' | 'unit'> {
  const same = units.filter(([, one]) => one === name);
  const [found, ...more] = same.length > 0 ? same : units.filter(([, one]) => one.includes(name) || name.includes(one));
  return found && more.length === 0 ? { leadUnitId: found[0], unit: '' } : { leadUnitId: '', unit: name };
}

/** 2026-11-30, 2026/11/30, 2026.11.30 and 2026年11月30日 as a day; empty for anything else. */
function dayIn(text: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}

/** The cells as a spreadsheet copies them: tabs between, and quotes around what holds a line break. */
function cellsIn(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    const cell = (quoted?.replaceAll('""', '"').replace(/\s*\n\s*/g, ' ') ?? plain ?? '').trim();
    rows.at(-1)?.push(cell);
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
