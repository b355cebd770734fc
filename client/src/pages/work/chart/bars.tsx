import type { ChartItemFragment, ChartPlanFragment } from '../../../gql/work/graphql';
import { useWorkWords } from '../words';
import { endOn, spanOn, type Axis, type Span } from './axis';
import { lookOf, SIGN } from './looks';

const styleOf = ({ start, width }: Span) => ({ left: `${start * 100}%`, width: `${width * 100}%` });

/** A plan's days, as a bracket over the work below it. */
export function PlanBar({ plan, axis }: { plan: ChartPlanFragment; axis: Axis }) {
  const words = useWorkWords();
  const span = spanOn(axis, plan.from, plan.until);
  return (
    <span className="lane">
      {span && <span className="plan-bar" style={styleOf(span)} aria-hidden="true" />}
      <span className="unseen">{words.barText(plan.from, plan.until)}</span>
    </span>
  );
}

interface Props {
  item: ChartItemFragment;
  axis: Axis;
  today: string;
}

/** From the day it was assigned to its deadline; what was reached of it, its milestones, and by how long it is late. */
export function ItemBar({ item, axis, today }: Props) {
  const words = useWorkWords();
  const look = lookOf(item);
  const span = spanOn(axis, item.assignedOn, item.due);
  const reached = item.milestones.filter((each) => each.reached);
  const last = reached.at(-1);
  const isDone = item.state === 'DONE' || item.state === 'ACCEPTED';
  const filled = last && !isDone ? spanOn(axis, item.assignedOn, last.due) : null;
  const tail = item.daysLate > 0 ? spanOn(axis, item.nextDue, today) : null;
  const next = item.milestones.find((each) => !each.reached);
  return (
    <span className="lane">
      {span && (
        <span className={`task-bar at-${look.toLowerCase()}`} style={styleOf(span)} aria-hidden="true">
          <i>{SIGN[look]}</i>
        </span>
      )}
      {filled && <span className={`task-filled at-${look.toLowerCase()}`} style={styleOf(filled)} aria-hidden="true" />}
      {tail && <span className="task-tail" style={styleOf(tail)} aria-hidden="true" />}
      {item.milestones.map(({ title, due, reached: isReached }, at) => {
        const end = endOn(axis, due);
        return (
          end !== null && (
            <span
              key={at}
              className={`milestone ${isReached ? 'reached' : due < today && item.daysLate > 0 ? 'missed' : ''}`}
              style={{ left: `${end * 100}%` }}
              title={words.milestoneTitle(title, due, isReached)}
              aria-hidden="true"
            />
          )
        );
      })}
      <span className="unseen">
        {[
          words.barText(item.assignedOn, item.due),
          item.milestones.length > 0 && words.milestonesText(reached.length, item.milestones.length),
          next && !isDone && words.nextText(next.title, next.due),
        ]
          .filter(Boolean)
          .join('; ')}
      </span>
    </span>
  );
}
