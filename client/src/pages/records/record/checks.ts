import type { RecordWords } from '../words';
import type { FieldErrors, TextDraft } from './record-form';

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An amount as typed, without the commas and spaces that people put into it. */
export const typedAmount = (text: string): string => text.normalize('NFKC').replace(/[,\s]/g, '');

/** Checks of a form, gathered field by field; the first thing wrong with a field is what it says. */
export function checking(draft: TextDraft, words: RecordWords) {
  const errors: FieldErrors = {};
  const say = (name: string, message: string): void => {
    errors[name] ??= message;
  };
  const typed = (name: string): string => (draft[name] ?? '').trim();
  return {
    errors,
    needs: (...names: string[]): void => names.forEach((name) => typed(name) === '' && say(name, words.fieldMissing)),
    days: (...names: string[]): void =>
      names.forEach((name) => typed(name) !== '' && !DAY.test(typed(name)) && say(name, words.dayMalformed)),
    amount: (name: string): void => {
      if (typed(name) !== '' && !AMOUNT.test(typedAmount(typed(name)))) say(name, words.amountMalformed);
    },
    refuse: (name: string, isWrong: boolean, message: string): void => {
      if (isWrong) say(name, message);
    },
  };
}

/** Text that was typed, or null for none. */
export const given = (draft: TextDraft, name: string): string | null => (draft[name] ?? '').trim() || null;
