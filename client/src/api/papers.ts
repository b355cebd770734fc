import { authorization, fetchAsOneself, needsRefresh, refresh } from './session';

export type PaperKind =
  | 'payment-notice'
  | 'spend-table'
  | 'progress-table'
  | 'work-table'
  | 'household-list'
  | 'inspection-table'
  | 'collective-incomes'
  | 'benefit-links'
  | 'village-lifts'
  | 'inspection-list'
  | 'inspection-findings'
  | 'household-notice'
  | 'household-card'
  | 'household-helpers'
  | 'households-to-visit'
  | 'benefit-leaks'
  | 'policy-benefits'
  | 'accountability-letter'
  | 'self-assessment'
  | 'report'
  | 'reminder'
  | 'audit-export'
  | 'audit-trail'
  | 'records'
  | 'results'
  | 'import-template'
  | 'import-refusals';

export type PaperFormat = 'xlsx' | 'docx' | 'csv';

/**
 * Fetches a paper and hands it to the reader as a file.
 * @returns what went wrong, in the reader's language, or undefined
 */
export function downloadPaper(
  kind: PaperKind,
  params: Record<string, string | number>,
  language: string,
): Promise<string | undefined> {
  const query = new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)]));
  return download(`/papers/${kind}?${query.toString()}`, `${kind}.${params.format ?? 'xlsx'}`, language);
}

/** What kept a file from its reader: in their language, and as the contract calls it. */
export interface FileProblem {
  message: string;
  code: string | undefined;
}

/** As `fetchFile`, for who only tells what went wrong. */
export async function download(from: string, name: string, language: string): Promise<string | undefined> {
  return (await fetchFile(from, name, language))?.message;
}

/**
 * Fetches a file and hands it to the reader. By fetch and not by a link: the token stands in a header, and never in an
 * address.
 * @param name where the server gives none
 * @returns what went wrong, or undefined
 */
export async function fetchFile(from: string, name: string, language: string): Promise<FileProblem | undefined> {
  if (needsRefresh()) await refresh();
  const bearer = authorization();
  const response = await fetchAsOneself(from, {
    headers: { 'accept-language': language, ...(bearer && { authorization: bearer }) },
  });
  if (!response.ok) {
    const told = (await response.json()) as Partial<FileProblem>;
    return { message: told.message ?? response.statusText, code: told.code };
  }
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(response.headers.get('content-disposition')) ?? name;
  link.click();
  URL.revokeObjectURL(address);
  return undefined;
}

/** The file's name as the server gives it, in UTF-8. */
function nameIn(disposition: string | null): string | undefined {
  const encoded = disposition && /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : undefined;
}
