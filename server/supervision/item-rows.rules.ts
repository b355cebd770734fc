/** Many problems entered at once, such as the ten of a meeting: all of them or none, and each row's fault told. */
import { Lang, ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { problemMessage } from '../platform/messages';
import { atMost } from '../platform/text';

/** As many as anybody reads out at one meeting. */
export const MAX_ROWS = 50;

/** Fails with BAD_INPUT where there is no row, and TOO_MANY_ITEMS. */
export function checkRows(rows: readonly unknown[], field: string): void {
  atMost(rows, MAX_ROWS, field);
  if (rows.length === 0)
    throw new DomainError(ProblemCode.BAD_INPUT, { reason: '至少填写一行', reasonEn: 'at least one row' }, field);
}

/** Reads every row, one after the other. Fails with FINDINGS_REFUSED, which tells of every row that cannot be taken. */
export async function readRows<Row, Read>(
  rows: readonly Row[],
  field: string,
  read: (row: Row) => Promise<Read>,
): Promise<Read[]> {
  const good: Read[] = [];
  const bad: { at: number; error: DomainError }[] = [];
  for (const [at, row] of rows.entries()) {
    try {
      good.push(await read(row));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      bad.push({ at, error });
    }
  }
  if (bad.length === 0) return good;
  const fault = ({ at, error: { code, details } }: (typeof bad)[number], lang: Lang): string =>
    `${lang === Lang.ZH ? `第 ${at + 1} 行：` : `row ${at + 1}: `}${problemMessage(code, details, lang)}`;
  throw new DomainError(
    ProblemCode.FINDINGS_REFUSED,
    {
      refused: bad.length,
      faults: bad.map((one) => fault(one, Lang.ZH)),
      faultsEn: bad.map((one) => fault(one, Lang.EN)),
      fields: bad.map(({ at, error }) => `${field}.${at}${error.field === undefined ? '' : `.${error.field}`}`),
    },
    field,
  );
}
