import type { ChartItemFragment } from '../../gql/work/graphql';
import { LOOKS, lookOf, SIGN, waits, type Look } from './chart/looks';
import { useWorkWords } from './words';

interface Props {
  items: readonly ChartItemFragment[];
  today: string;
  chosen: string;
  choose: (look: string) => void;
}

/** How much stands in each state; pressing one shows it alone. On a wall these are read first. */
export function Counters({ items, today, chosen, choose }: Props) {
  const words = useWorkWords();
  const count = (look: Look): number => items.filter((item) => lookOf(item) === look).length;
  const due = items.filter((item) => waits(item) && item.nextDue === today).length;
  return (
    <div className="task-counters">
      {LOOKS.map((look) => (
        <button
          key={look}
          type="button"
          className={`task-counter at-${look.toLowerCase()} ${count(look) === 0 ? 'none' : ''}`}
          aria-pressed={chosen === look}
          onClick={() => choose(chosen === look ? '' : look)}
        >
          <span>
            <i className={`sign at-${look.toLowerCase()}`} aria-hidden="true">
              {SIGN[look]}
            </i>
            {words.lookName[look]}
          </span>
          <b>{count(look)}</b>
        </button>
      ))}
      <p className={due === 0 ? 'task-counter none' : 'task-counter'}>
        <span>{words.dueToday}</span>
        <b>{due}</b>
      </p>
    </div>
  );
}
