import { Field } from '../../../parts/field';
import type { Question } from '../question';
import { MEASURES, ORDER_OF, SORT_OF, VIEWS } from '../vocabulary';
import { useExploreWords } from '../words';
import { Conditions, MoreConditions } from './conditions';
import { DimensionChooser } from './dimensions';

interface Props {
  question: Question;
  ask: (question: Question) => void;
}

/** The question, as it is put together. */
export function Panel({ question, ask }: Props) {
  const words = useExploreWords();
  const { show, sort, view } = question;
  return (
    <section className="explore-panel" aria-labelledby="explore-question">
      <h2 id="explore-question" className="unseen">
        {words.question}
      </h2>
      <div className="explore-row">
        <DimensionChooser {...{ question, ask }} />
        <Field label={words.view} className="across">
          {(attributes) => (
            <select
              {...attributes}
              value={view}
              onChange={({ target }) =>
                ask({ ...question, view: VIEWS.find((each) => each === target.value) ?? 'both' })
              }
            >
              {VIEWS.map((each) => (
                <option key={each} value={each}>
                  {words.viewName[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.sortBy} className="across">
          {(attributes) => (
            <select
              {...attributes}
              value={sort ? `${sort.desc ? '-' : ''}${sort.field}` : ''}
              onChange={({ target }) => {
                const field = ORDER_OF.find((each) => each === target.value.replace('-', ''));
                ask({ ...question, sort: field && { field, desc: target.value.startsWith('-') } });
              }}
            >
              <option value="">{words.unsorted}</option>
              {MEASURES.flatMap((measure) => {
                const field = SORT_OF[measure];
                if (!field) return [];
                const name = words.measureName[measure];
                return [
                  <option key={`-${field}`} value={`-${field}`}>
                    {name} · {words.descending}
                  </option>,
                  <option key={field} value={field}>
                    {name} · {words.ascending}
                  </option>,
                ];
              })}
            </select>
          )}
        </Field>
      </div>
      <fieldset className="measures">
        <legend className="field-name">{words.show}</legend>
        {MEASURES.map((measure) => (
          <label key={measure} className="check" title={words.measureHint[measure]}>
            <input
              type="checkbox"
              checked={show.includes(measure)}
              // The last one stays: a table without values tells nothing.
              disabled={show.length === 1 && show[0] === measure}
              onChange={({ target }) =>
                ask({
                  ...question,
                  show: MEASURES.filter((each) => (each === measure ? target.checked : show.includes(each))),
                })
              }
            />
            <span>{words.measureName[measure]}</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <span className="field-name">{words.only}</span>
        <div className="choosers">
          <Conditions {...{ question, ask }} />
        </div>
      </div>
      <details className="more-conditions">
        <summary>{words.more}</summary>
        <MoreConditions {...{ question, ask }} />
      </details>
    </section>
  );
}
