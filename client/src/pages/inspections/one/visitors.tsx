import type { ReactNode } from 'react';
import type { WholeInspectionFragment } from '../../../gql/inspections/graphql';
import { Check, type Errors, type FormKit } from '../../../parts/kept-form';
import { useInspectionWords } from '../words';

interface Visitors {
  /** the fields as an untouched form has them */
  empty: Record<string, string>;
  chosen: (text: Record<string, string>) => number[];
  check: (text: Record<string, string>) => Errors;
  fields: (kit: Pick<FormKit<object>, 'text' | 'errors' | 'set'>) => ReactNode;
}

/**
 * Who of the team was there, by their places in it.
 * @param before whom the record names already: they stay, also if they left since
 */
export function useVisitors({ team }: Pick<WholeInspectionFragment, 'team'>, before: readonly number[] = []): Visitors {
  const words = useInspectionWords();
  const there = team
    .map((one, at) => ({ ...one, nth: at + 1 }))
    .filter(({ leftOn, nth }) => !leftOn || before.includes(nth));
  const chosen = (text: Record<string, string>): number[] =>
    there.map(({ nth }) => nth).filter((nth) => text[`v${nth}`] === 'yes');
  return {
    empty: Object.fromEntries(
      there.map(({ nth }) => [`v${nth}`, before.includes(nth) || there.length === 1 ? 'yes' : '']),
    ),
    chosen,
    check: (text) => (chosen(text).length === 0 ? { visitors: words.noVisitor } : {}),
    fields: (kit) => (
      <fieldset className="plain inspection-subjects">
        <legend>{words.visitors}</legend>
        {kit.errors.visitors && <p className="error">{kit.errors.visitors}</p>}
        {there.map(({ name, unit, nth }) => (
          <Check key={nth} kit={kit} name={`v${nth}`} label={`${name}（${unit}）`} />
        ))}
      </fieldset>
    ),
  };
}
