import { Link } from 'wouter';
import { HouseholdWorkDocument, type WholeHouseholdFragment } from '../../../gql/households/graphql';
import { nameIn, useLanguage } from '../../../language';
import { workPath } from '../../work/paths';
import { LateSection } from './section';
import { useCardWords } from './words';

/** What was given to somebody to do for this household, what is due next first. */
export function HouseholdWork({ household: { id } }: { household: WholeHouseholdFragment }) {
  const words = useCardWords();
  const { language } = useLanguage();
  return (
    <LateSection name="household-work" title={words.work} query={HouseholdWorkDocument} variables={{ id }}>
      {({ workItems }) =>
        workItems.length === 0 ? (
          <p className="muted">{words.noWork}</p>
        ) : (
          <ul className="household-lines">
            {workItems.map(({ id: item, title, state, nextDue, daysLate, unit, person, personName }) => (
              <li key={item} data-state={state}>
                <p>
                  <Link href={workPath({ item })}>{title}</Link>{' '}
                  <span className="badge">{words.workStateName[state]}</span>
                </p>
                <p className="facts">
                  <span className={daysLate > 0 ? 'late' : 'muted'}>
                    {daysLate > 0 ? words.lateBy(daysLate) : words.dueOn(nextDue)}
                  </span>
                  <span className="muted">
                    {[unit && nameIn(language, unit), person?.displayName ?? personName].filter(Boolean).join(' · ')}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        )
      }
    </LateSection>
  );
}
