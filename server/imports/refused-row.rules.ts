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
