import { CombinedError } from 'urql';
import type { BenefitWords } from '../words';

/** What a fault of a line is about, as the form has it; what else stands over the line. */
const FIELD: Record<string, string> = {
  householdId: 'number',
  memberId: 'memberId',
  amount: 'amount',
  day: 'day',
  period: 'period',
  voucher: 'voucher',
  overrideReason: 'overrideReason',
};

/** So many are told again below the form; of more it is said how many. */
const TOLD = 5;

interface Faults {
  rows: string[];
  fields: string[];
  faults: string[];
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function faultsIn({ code, details }: Record<string, unknown>): Faults | undefined {
  if (code !== 'BENEFITS_REFUSED' || typeof details !== 'object' || details === null) return undefined;
  const { rows, fields, faults } = details as Record<string, unknown>;
  return { rows: texts(rows), fields: texts(fields), faults: texts(faults) };
}

/** A refused batch as one problem for each line, at its field, and in words below the form. */
export function byLine(error: CombinedError, words: BenefitWords): CombinedError {
  const problems = error.graphQLErrors.flatMap((each) => {
    const found = faultsIn(each.extensions);
    if (found === undefined) return [each];
    const told = found.rows.map((row, at) => ({ row: Number(row), text: found.faults[at] ?? '' }));
    return [
      each,
      ...below(told, words),
      ...told.map(({ row, text }, at) => {
        const name = FIELD[found.fields[at] ?? ''];
        return problem(text, name ? `rows.${row - 1}.${name}` : `rows.${row - 1}`);
      }),
    ];
  });
  return new CombinedError({
    graphQLErrors: problems,
    networkError: error.networkError,
    response: error.response as unknown,
  });
}

/** The first of them, each with its line, for the words below the form. */
const below = (told: readonly { row: number; text: string }[], words: BenefitWords) => [
  ...told.slice(0, TOLD).map(({ row, text }) => problem(words.lineFault(row, text))),
  ...(told.length > TOLD ? [problem(words.moreFaults(told.length - TOLD))] : []),
];

const problem = (message: string, field?: string) => ({
  message,
  extensions: { code: 'BENEFITS_REFUSED', ...(field !== undefined && { field }) },
});

/** What the page itself finds wrong with a line. */
export interface LineFault {
  at: number;
  name: 'number' | 'memberId';
  message: string;
}

/** The same, as the server would have said it. */
export const faultsOf = (faults: readonly LineFault[], words: BenefitWords): CombinedError =>
  new CombinedError({
    graphQLErrors: [
      ...below(
        faults.map(({ at, message }) => ({ row: at + 1, text: message })),
        words,
      ),
      ...faults.map(({ at, name, message }) => problem(message, `rows.${at}.${name}`)),
    ],
  });
