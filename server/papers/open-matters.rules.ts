import type { Side } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Column, SheetDraft } from './paper';

/** Something that is not settled between the two sides, or asked about: what a paper must not be silent about. */
export interface OpenMatter {
  kind: '待核实事项' | '双方登记不一致' | '有异议的记录';
  what: string;
  since: Day;
  due: Day | null;
  /** Who disputes; null where nobody does. */
  by: Side | null;
  /** Whose turn it is. */
  turn: string | null;
  /** What was said to it so far. */
  said: string | null;
}

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  { header: '类别', key: 'kind', width: 16, kind: 'text' },
  { header: '事项', key: 'what', width: 70, kind: 'text' },
  { header: '起始日', key: 'since', width: 12, kind: 'day' },
  { header: '答复期限', key: 'due', width: 12, kind: 'day' },
  { header: '待办方', key: 'turn', width: 12, kind: 'text' },
  { header: '说明', key: 'said', width: 40, kind: 'text' },
];

/** 待核实事项与差异清单; says so where there is nothing. */
export function openMattersSheet(
  { matters, unlisted = 0 }: { matters: readonly OpenMatter[]; unlisted?: number },
  { title, heading, simulated }: Pick<SheetDraft, 'title' | 'heading' | 'simulated'>,
): SheetDraft {
  return {
    name: '待核实事项与差异',
    title,
    heading,
    columns: COLUMNS,
    rows: matters.map(({ kind, what, since, due, turn, said }, at) => ({
      nth: at + 1,
      kind,
      what,
      since,
      due,
      turn,
      said,
    })),
    totals: [],
    notes: [
      ...(matters.length === 0 ? ['截至数据时点，没有未办结的待核实事项、差异和异议。'] : []),
      ...(unlisted > 0 ? [`另有 ${unlisted} 项未列入本清单。`] : []),
      '待核实事项由核对规则提出，只作询问，不改动任何数据；说明栏为已作出的说明。',
    ],
    signatures: [],
    simulated,
  };
}

/** A sentence to be gone on with: without what ends it. */
export const clause = (sentence: string): string => sentence.trim().replace(/[。；，、.;,]+$/u, '');

/** How many of each kind, as a sentence has it: 待核实事项3项、双方登记不一致1项. */
export function countsOf(matters: readonly OpenMatter[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of matters) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind}${count}项`).join('、');
}
