import type { CombinedError } from 'urql';
import type { Words } from '../words';

/** What went wrong, as far as a reader or a form can act on it. */
export interface Problem {
  /** the contract's code; NETWORK where no answer came */
  code: string;
  message: string;
  /** path of the input field that was refused, for example "figures.0.value" */
  field?: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The server's own words are in the reader's language already; only what it could not say is said here. */
export function problemsOf(error: CombinedError, words: Words): Problem[] {
  if (isUnanswered(error)) return [{ code: 'NETWORK', message: words.networkDown }];
  const told = error.graphQLErrors.flatMap(({ message, extensions }): Problem[] => {
    const code = text(extensions.code) ?? 'INTERNAL';
    if (code === 'INTERNAL') return [{ code, message: words.serverTrouble, field: text(extensions.field) }];
    const rows = rowsOf(message, extensions.details);
    if (rows.length > 0) return rows.map((row) => ({ code, ...row }));
    return [{ code, message, field: text(extensions.field) }];
  });
  if (told.length > 0) return told;
  const status = statusOf(error);
  if (status === 429) return [{ code: 'TOO_MANY_REQUESTS', message: words.tooManyRequests }];
  if (status !== undefined && status >= 400) return [{ code: 'INTERNAL', message: words.serverTrouble }];
  return [{ code: 'NETWORK', message: words.networkDown }];
}

interface Faults {
  fields?: unknown;
  faults?: unknown;
  faultsEn?: unknown;
}

/** Of many rows that are taken all or none: what is wrong of each, in the language of the message. */
function rowsOf(message: string, details: unknown): { field: string; message: string }[] {
  const { fields, faults, faultsEn } = (details ?? {}) as Faults;
  const listed = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : []);
  const said = [listed(faults), listed(faultsEn)].find((all) => all.every((fault) => message.includes(fault))) ?? [];
  return listed(fields).flatMap((field, at) => (said[at] ? [{ field, message: said[at] }] : []));
}

/** What a proxy says when the server behind it does not answer. */
export const SAID_BETWEEN = [502, 503, 504];

/** Nobody knows whether the server has heard: no answer came, or only that of something on the way. */
export function isUnanswered(error: CombinedError): boolean {
  const status = statusOf(error);
  if (error.graphQLErrors.some(({ extensions }) => text(extensions.code) !== undefined)) return false;
  return status === undefined ? error.networkError !== undefined : SAID_BETWEEN.includes(status);
}

function statusOf(error: CombinedError): number | undefined {
  const response: unknown = error.response;
  return response instanceof Response ? response.status : undefined;
}

export const isUnauthenticated = (error: CombinedError): boolean =>
  statusOf(error) === 401 || error.graphQLErrors.some((each) => each.extensions.code === 'UNAUTHENTICATED');

export const isNotFound = (error: CombinedError): boolean =>
  error.graphQLErrors.some((each) => each.extensions.code === 'NOT_FOUND');

export const isForbidden = (error: CombinedError): boolean =>
  error.graphQLErrors.some((each) => each.extensions.code === 'FORBIDDEN');
