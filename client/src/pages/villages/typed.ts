import type { Errors } from '../../parts/kept-form';
import { isAmount } from '../../parts/typed-amount';
import type { Text } from './village-form';

const COUNT = /^\d{1,7}$/;

const malformed = (text: Text, names: readonly string[], isRight: (typed: string) => boolean, told: string): Errors =>
  Object.fromEntries(
    names
      .filter((name) => {
        const typed = text[name]?.trim() ?? '';
        return typed !== '' && !isRight(typed);
      })
      .map((name) => [name, told]),
  );

/** What is typed where a whole number belongs, and is none. */
export const badCounts = (text: Text, names: readonly string[], told: string): Errors =>
  malformed(text, names, (typed) => COUNT.test(typed), told);

/** What is typed where an amount belongs, and is none. */
export const badAmounts = (text: Text, names: readonly string[], told: string): Errors =>
  malformed(text, names, isAmount, told);
