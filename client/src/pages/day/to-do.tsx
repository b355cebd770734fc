import { Link } from 'wouter';
import type { DayHouseholdFragment, DayItemFragment } from '../../gql/day/graphql';
import { nameIn, useLanguage } from '../../language';
import { SimulatedBadge } from '../../parts/figure';
import { householdPath } from '../households/paths';
import { workPath } from '../work/paths';
import { GROUPS, groupOf, type Group } from './due';
import { useHouseholdName } from '../../parts/visit/household-name';
import { useDayWords } from './words';

interface Props {
  items: readonly DayItemFragment[];
  toReview: readonly DayHouseholdFragment[];
  today: string;
  open: (form: 'start' | 'finish', id: string) => void;
}

/** What is to be done, by when: work, and households that wait for a second pair of eyes. */
export function ToDo({ items, toReview, today, open }: Props) {
  const words = useDayWords();
  const inGroup = (group: Group) => ({
    work: items.filter((item) => groupOf(item.daysLate > 0 ? '' : item.nextDue, today) === group),
    households: toReview.filter(({ reviewDue }) => groupOf(reviewDue, today) === group),
  });
  return GROUPS.map((group) => {
    const { work, households } = inGroup(group);
    const count = work.length + households.length;
    if (count === 0) return null;
    return (
      <section
        key={group}
        className={group === 'late' ? 'day-group at-late' : 'day-group'}
        data-group={group}
        aria-labelledby={`day-${group}`}
      >
        <h2 id={`day-${group}`}>
          {words.groupName[group]} <small className="muted">{count}</small>
        </h2>
        <ul className="flags cards">
          {work.map((item) => (
            <Work key={item.id} item={item} open={open} />
          ))}
          {households.map((household) => (
            <Review key={household.id} household={household} isLate={group === 'late'} />
          ))}
        </ul>
      </section>
    );
  });
}

function Work({ item, open }: { item: DayItemFragment; open: Props['open'] }) {
  const words = useDayWords();
  const { language } = useLanguage();
  const { id, title, daysLate, nextDue, unit, nextActions, simulated } = item;
  return (
    <li className={daysLate > 0 ? 'flag serious' : 'flag'} data-item={id}>
      <p>
        <Link className="day-title" href={workPath({ item: id })}>
          {title}
        </Link>
      </p>
      <p className="facts">
        {daysLate > 0 && <b className="overdue">{words.daysLate(daysLate)}</b>}
        <span>{words.due(nextDue)}</span>
        {unit && <span className="muted">{nameIn(language, unit)}</span>}
        {simulated && <SimulatedBadge />}
      </p>
      <p className="actions">
        {nextActions.includes('FINISH') && (
          <button type="button" aria-label={words.finishTitle(title)} onClick={() => open('finish', id)}>
            {words.finish}
          </button>
        )}
        {nextActions.includes('START') && (
          <button type="button" aria-label={words.startTitle(title)} onClick={() => open('start', id)}>
            {words.start}
          </button>
        )}
      </p>
    </li>
  );
}

function Review({ household, isLate }: { household: DayHouseholdFragment; isLate: boolean }) {
  const words = useDayWords();
  const nameOf = useHouseholdName();
  return (
    <li className={isLate ? 'flag serious' : 'flag'} data-review={household.id}>
      <p>
        <Link className="day-title" href={householdPath(household.id)}>
          {words.review} {nameOf(household)}
        </Link>
      </p>
      <p className="facts">
        <span>{words.reviewBy(household.reviewDue)}</span>
        {household.simulated && <SimulatedBadge />}
      </p>
    </li>
  );
}
