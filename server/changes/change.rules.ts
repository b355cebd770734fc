import { yuanFromFen } from '../platform/money';

/** What a fact said, by the names of its columns. */
export type Said = Record<string, unknown>;

/** One field of a fact before and after; null for what it did not say. */
export interface FieldChange {
  name: string;
  before: string | null;
  after: string | null;
}

/** What has changed in a fact, field by field, in the order of their names; a new fact has nothing before. */
export function fieldsOf(before: Said | null, after: Said | null): FieldChange[] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return columns.flatMap((column) => {
    const [was, is] = [textOf(column, before?.[column]), textOf(column, after?.[column])];
    return was === is ? [] : [{ name: nameOf(column), before: was, after: is }];
  });
}

/** A column as the contract would name it: `amount_fen` is `amount`; codes of indicators stay as they are. */
export function nameOf(column: string): string {
  if (/[A-Z]/.test(column)) return column;
  return column.replace(/_fen$/, '').replace(/_([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}

/** Every value comes as text, so that no digit is lost on the way. */
function textOf(column: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return column.endsWith('_fen') ? yuanFromFen(BigInt(text)) : text;
}
