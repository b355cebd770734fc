import type { ResultsDimension } from '../../../gql/explore/graphql';
import { Field } from '../../../parts/field';
import { groupByOf, MAX_DIMENSIONS, type Question } from '../question';
import { DIMENSIONS } from '../vocabulary';
import { useExploreWords } from '../words';

interface Props {
  question: Question;
  ask: (question: Question) => void;
}

/** The rows' dimensions in their order, and the one that is turned to columns. What was opened step by step ends here. */
export function DimensionChooser({ question, ask }: Props) {
  const words = useExploreWords();
  const { by, across } = question;
  const set = (next: Partial<Pick<Question, 'by' | 'across'>>): void => ask({ ...question, ...next, trail: [] });
  const groupBy = groupByOf(question);
  const free = DIMENSIONS.filter((dimension) => !groupBy.includes(dimension));
  const swapped = (at: number): ResultsDimension[] =>
    by.map((each, place) => (place === at ? by[at + 1] : place === at + 1 ? by[at] : each) ?? each);
  return (
    <>
      <div className="field">
        <span className="field-name" id="explore-by">
          {words.by}
        </span>
        <ol className="dimensions" aria-labelledby="explore-by">
          {by.map((dimension, at) => {
            const name = words.dimensionName[dimension];
            return (
              <li key={dimension} title={words.dimensionHint[dimension]}>
                <span>{name}</span>
                {at > 0 && (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={words.sooner(name)}
                    onClick={() => set({ by: swapped(at - 1) })}
                  >
                    ←
                  </button>
                )}
                {at < by.length - 1 && (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={words.later(name)}
                    onClick={() => set({ by: swapped(at) })}
                  >
                    →
                  </button>
                )}
                <button
                  type="button"
                  className="quiet"
                  aria-label={words.removeDimension(name)}
                  onClick={() => set({ by: by.filter((each) => each !== dimension) })}
                >
                  ×
                </button>
              </li>
            );
          })}
          {groupBy.length < MAX_DIMENSIONS && (
            <li>
              <select
                aria-label={words.addDimension}
                value=""
                onChange={({ target }) => {
                  const added = free.find((each) => each === target.value);
                  if (added) set({ by: [...by, added] });
                }}
              >
                <option value="">+ {words.addDimension}</option>
                {free.map((dimension) => (
                  <option key={dimension} value={dimension}>
                    {words.dimensionName[dimension]}
                  </option>
                ))}
              </select>
            </li>
          )}
        </ol>
      </div>
      <Field label={words.across} className="across">
        {(attributes) => (
          <select
            {...attributes}
            value={across ?? ''}
            onChange={({ target }) => {
              const next = DIMENSIONS.find((each) => each === target.value);
              // What was turned to columns becomes a row's again.
              const rows = [...by, ...(across ? [across] : [])].filter((each) => each !== next);
              set({ by: rows, across: next });
            }}
          >
            <option value="">{words.noAcross}</option>
            {(groupBy.length < MAX_DIMENSIONS ? DIMENSIONS : groupBy).map((dimension) => (
              <option key={dimension} value={dimension}>
                {words.dimensionName[dimension]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
