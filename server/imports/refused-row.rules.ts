import { DomainError, type ProblemDetails } from '../platform/errors';

/** What recording refuses names a row by its place among those recorded; people know its number in their sheet. */
export function refusedInSheet(error: unknown, numbers: readonly number[]): unknown {
  if (!(error instanceof DomainError)) return error;
  const match = /^rows\.(\d+)\.(.+)$/.exec(error.field ?? '');
  if (!match) return error;
  const number = numbers[Number(match[1])] ?? 0;
  const details: ProblemDetails = { ...error.details, row: number };
  if (typeof details.reason === 'string') details.reason = `第 ${number} 行：${details.reason}`;
  if (typeof details.reasonEn === 'string') details.reasonEn = `row ${number}: ${details.reasonEn}`;
  return new DomainError(error.code, details, `rows.${number}.${match[2]}`);
}

/** What a row means, or why it means nothing. */
export function orRefused<Meaning>(work: () => Meaning): Meaning | DomainError {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** What those rows mean that mean anything. */
export const meant = <Meaning>(meanings: readonly (Meaning | DomainError)[]): Meaning[] =>
  meanings.flatMap((one) => (one instanceof DomainError ? [] : [one]));

/** What every row means. Fails with what the first one is refused for, named by its place among those recorded. */
export const allSound = <Meaning>(
  meanings: readonly (Meaning | DomainError)[],
  fieldOf: (field: string | undefined, at: number) => string,
): Meaning[] =>
  meanings.map((one, at) => {
    if (one instanceof DomainError) throw refusedRow(one, at, fieldOf);
    return one;
  });

/** What is refused of a row, named by its place among those recorded and by the field that it has in files. */
export const refusedRow = (
  { code, details, field }: DomainError,
  at: number,
  fieldOf: (field: string | undefined, at: number) => string,
): DomainError => new DomainError(code, details, `rows.${at}.${fieldOf(field, at)}`);
