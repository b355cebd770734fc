/** A finding as typed. */
export interface FindingLine {
  problem: string;
  measure: string;
  leadUnitId: string;
  due: string;
  severity: string;
}

/** A row that is still to be written, by the unit and the deadline of the one before it. */
export const emptyLine = (before?: FindingLine): FindingLine => ({
  problem: '',
  measure: '',
  leadUnitId: before?.leadUnitId ?? '',
  due: before?.due ?? '',
  severity: before?.severity ?? 'MINOR',
});

/** What numbers a line in a list of problems: `1.`, `（2）`, `三、`, `④`, a dot. */
const NUMBERING = /^\s*(?:[（(]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[）).．、:：]|[①-⑳]|[•·\-*])\s*/;

/** As many as the server takes at once. */
const MOST = 50;

/** The lines of a pasted text without their numbers, as many as are taken at once. */
export const rowsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(NUMBERING, '').trim())
    .filter(Boolean)
    .slice(0, MOST);
