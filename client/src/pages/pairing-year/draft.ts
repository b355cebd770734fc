import type { Bound, PeriodKind, RecordStatementInput } from '../../gql/graphql';
import { useKeptDraft, type KeptDraft } from '../../parts/kept-draft';
import { randomKey } from '../../parts/random-key';
import type { Words } from '../../words';

/** The kinds of period that this form can name, each with the dates it needs besides the year. */
export const PERIOD_DATES = {
  YEAR: [],
  YEAR_TO_DATE: ['asOf'],
  CUMULATIVE: ['start', 'end'],
  PLAN: [],
} as const satisfies Partial<Record<PeriodKind, readonly ('asOf' | 'start' | 'end')[]>>;

export type DraftKind = keyof typeof PERIOD_DATES;

export interface ChosenIndicator {
  code: string;
  name: string;
  units: string[];
}

export interface DraftRow {
  key: string;
  indicator: ChosenIndicator | null;
  value: string;
  unit: string;
  bound: Bound;
}

export interface Draft {
  /** stays the same until the statement is known to be recorded, so that a second try cannot double it */
  requestKey: string;
  kind: DraftKind;
  asOf: string;
  start: string;
  end: string;
  title: string;
  url: string;
  publish: boolean;
  rows: DraftRow[];
}

/** Path of a field in the input, such as "figures.0.value", and what is wrong with it. */
export type FieldErrors = Partial<Record<string, string>>;

export const emptyRow = (): DraftRow => ({ key: randomKey(), indicator: null, value: '', unit: '', bound: 'EXACT' });

const emptyDraft = (): Draft => ({
  requestKey: randomKey(),
  kind: 'YEAR',
  asOf: '',
  start: '',
  end: '',
  title: '',
  url: '',
  publish: false,
  rows: [emptyRow()],
});

/** Where a half-filled statement is kept. */
export const draftName = (pairingId: string, year: number): string => `statement.${pairingId}.${year}`;

/** A form that survives a reload and a closed tab: every change is kept on this device. */
export const useDraft = (name: string): KeptDraft<Draft> => useKeptDraft(name, emptyDraft, 'FIGURES');

const NUMBER = /^\d+(\.\d+)?$/;
const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What can be said without asking the server; it has the last word all the same. */
export function errorsOf(draft: Draft, words: Words): FieldErrors {
  const errors: FieldErrors = {};
  const require = (path: string, value: string, form?: RegExp, malformed?: string): void => {
    if (!value.trim()) errors[path] = words.fieldMissing;
    else if (form && !form.test(value.trim())) errors[path] = malformed;
  };
  for (const date of PERIOD_DATES[draft.kind])
    require(`period.${date}`, draft[date], PARTIAL_DATE, words.dateMalformed);
  require('source.title', draft.title);
  if (draft.url.trim() && !/^https?:\/\/\S+$/i.test(draft.url.trim())) errors['source.url'] = words.urlMalformed;
  draft.rows.forEach(({ indicator, value, unit }, at) => {
    require(`figures.${at}.indicator`, indicator?.code ?? '');
    require(`figures.${at}.value`, value, NUMBER, words.valueMalformed);
    if (indicator) require(`figures.${at}.unit`, unit);
  });
  return errors;
}

/** The contract's "input.figures[0].value" and this form's "figures.0.value" are the same place. */
export const normalPath = (field: string): string => field.replace(/^input\./, '').replace(/\[(\d+)\]/g, '.$1');

export function inputOf(draft: Draft, pairingId: string, year: number): RecordStatementInput {
  const dates = Object.fromEntries(PERIOD_DATES[draft.kind].map((date) => [date, draft[date].trim()]));
  return {
    requestKey: draft.requestKey,
    pairingId,
    period: { kind: draft.kind, year: draft.kind === 'CUMULATIVE' ? undefined : year, ...dates },
    source: { title: draft.title.trim(), url: draft.url.trim() || undefined },
    publish: draft.publish,
    figures: draft.rows.map(({ indicator, value, unit, bound }) => ({
      indicator: indicator?.code ?? '',
      name: indicator?.name,
      value: value.trim(),
      unit,
      bound,
    })),
  };
}
