import type { ReportStatus } from '../../schema/vocabulary';
import type { Column, FilledSheet } from '../papers/paper';
import { STATUS_WORDS } from './report.rules';
import type { ReportPartRow } from './report';

/** A report below a compiled one, as its paper names it. */
export interface PartText {
  author: string;
  category: string | null;
  status: string | null;
  edition: number | null;
  due: string;
  submitted: string | null;
  late: boolean;
  taken: boolean;
  reason: string | null;
}

export const partTexts = (parts: readonly ReportPartRow[]): PartText[] =>
  parts.map((part) => ({
    author: part.authorName,
    category: part.category,
    status: part.status,
    edition: part.edition,
    due: part.dueOn,
    submitted: part.submittedOn,
    late: part.isLate,
    taken: part.isIn,
    reason: part.reason,
  }));

const text = (header: string, key: string, width: number): Column => ({ header, key, width, kind: 'text' });

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  text('填报单位', 'author', 30),
  text('类别', 'category', 12),
  text('情况', 'status', 14),
  text('第几次报送', 'edition', 12),
  text('期限', 'due', 12),
  text('首次报送', 'submitted', 12),
  text('是否逾期', 'late', 10),
  text('是否汇入', 'taken', 10),
  text('不汇入的理由', 'reason', 40),
];

/** Which reports were summed up, in which edition, and which were left out and why. */
export function sheetOfParts(title: string, parts: readonly PartText[], simulated: boolean): FilledSheet {
  return {
    name: '下级报告',
    title: `${title}：下级报告`,
    heading: [],
    columns: COLUMNS,
    rows: parts.map((part, at) => ({
      nth: at + 1,
      author: part.author,
      category: part.category ?? '',
      status: part.status === null ? '尚未起草' : STATUS_WORDS[part.status as ReportStatus][0],
      edition: part.edition === null ? '' : `${part.edition}`,
      due: part.due,
      submitted: part.submitted ?? '',
      late: part.late ? '是' : '否',
      taken: part.taken ? '是' : '否',
      reason: part.reason ?? '',
    })),
    totals: [],
    notes: [],
    signatures: [],
    simulated,
  };
}
