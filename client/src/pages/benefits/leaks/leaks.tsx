import { LeakCountsDocument } from '../../../gql/benefits/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Choice } from '../../../parts/choice';
import { useChoices } from '../../../parts/choices';
import { Field } from '../../../parts/field';
import { useFresh } from '../../../parts/fresh';
import { PaperButton } from '../../../parts/paper-button';
import { PastDay } from '../../../parts/past-day';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { chinaToday } from '../../../parts/time';
import { useRuleNames } from '../rules/use-rules';
import { useBenefitWords } from '../words';
import { ALL_ROWS, filterOf, FINDINGS, KEYS, paperParams, windowOf } from './filter';
import { LeakCounts } from './leak-counts';
import { LeakList } from './leak-list';

/** 防漏表: who was entitled, who received, and where it leaks, as of a day. */
export function Leaks() {
  const words = useBenefitWords();
  const { words: general, language } = useLanguage();
  const choices = useChoices(KEYS);
  const { chosen, choose, clear, isFiltered } = choices;
  const today = chinaToday();
  const rules = useRuleNames();
  const [{ data, error }, again] = useFresh({
    query: LeakCountsDocument,
    variables: { filter: windowOf(chosen, today) },
  });
  // Which townships there are says the table without a choice of one.
  const [{ data: whole }] = useFresh({
    query: LeakCountsDocument,
    variables: { filter: windowOf({ ...chosen, town: '', rule: '' }, today) },
  });
  const towns = (whole?.byTown ?? [])
    .flatMap(({ town }) => (town ? [town] : []))
    .sort((one, other) => one.path.localeCompare(other.path))
    .map((town) => [town.id, nameIn(language, town)] as const);
  return (
    <>
      {error && !data && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      <search className="filters records benefit-filters">
        <PastDay
          label={words.asOf}
          day={chosen.onDay}
          today={today}
          min="2014-01-01"
          choose={(onDay) => choose({ onDay })}
        />
        <Field label={words.since} hint={words.sinceHint}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              max={chosen.onDay || today}
              value={chosen.since}
              onChange={({ target }) => choose({ since: target.value })}
            />
          )}
        </Field>
        <Choice
          label={words.findings}
          any={words.everything}
          value={chosen.finding}
          choose={(finding) => choose({ finding })}
          names={[...FINDINGS.map((one) => [one, words.findingName[one]] as const), [ALL_ROWS, words.allRows] as const]}
        />
        <Choice
          label={words.rule}
          any={words.anyRule}
          value={chosen.rule}
          choose={(rule) => choose({ rule })}
          names={rules}
        />
        {towns.length > 1 && (
          <Choice
            label={words.town}
            any={words.anyTown}
            value={chosen.town}
            choose={(town) => choose({ town })}
            names={towns}
          />
        )}
        {isFiltered && (
          <button type="button" className="quiet" onClick={clear}>
            {general.clearFilters}
          </button>
        )}
      </search>
      {data ? <LeakCounts counts={data} {...{ chosen, choose, today }} /> : !error && <Skeleton rows={4} />}
      <LeakList
        key={JSON.stringify(filterOf(chosen, today))}
        filter={filterOf(chosen, today)}
        isFiltered={isFiltered}
        clear={clear}
        anybodyThere={(whole?.byTown.length ?? 0) > 0}
      />
      <p className="actions">
        <PaperButton
          kind="benefit-leaks"
          params={{ ...paperParams(chosen, today), format: 'xlsx' }}
          label={words.leakPaper}
        />
      </p>
    </>
  );
}
