import type { WholeHouseholdFragment } from '../../../gql/households/graphql';
import { useLanguage } from '../../../language';
import { timeOf } from '../../../parts/time';
import { useHouseholdWords } from '../words';

/** Everything that has happened to the household: on which day, by whose hand, resting on what; the latest first. */
export function Path({ path }: { path: WholeHouseholdFragment['path'] }) {
  const words = useHouseholdWords();
  const { language } = useLanguage();
  return (
    <section aria-labelledby="household-path">
      <h2 id="household-path">{words.path}</h2>
      <ol className="household-path" reversed>
        {path.map(({ version, action, day, text, evidence, madeBy, madeAt }) => (
          <li key={version} data-action={action}>
            <p>
              <b>{words.actionName[action]}</b> <time dateTime={day}>{day}</time>{' '}
              <span className="muted" title={timeOf(madeAt, language)}>
                {madeBy ? words.by(madeBy.displayName) : words.byPlatform}
              </span>
            </p>
            {text && <p>{text}</p>}
            {evidence.length > 0 && <p className="muted">{words.basis(evidence.join(' · '))}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
