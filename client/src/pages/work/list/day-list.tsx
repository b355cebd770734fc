import { Link } from 'wouter';
import type { ChartItemFragment, ChartPlanFragment } from '../../../gql/work/graphql';
import { NothingHere } from '../../../parts/nothing-here';
import { lookOf, SIGN } from '../chart/looks';
import { grouped } from '../chart/tree';
import { useDoer, useSheetPath } from '../names';
import { useWorkWords } from '../words';
import { groupOf, GROUPS, type Group } from './groups';

interface Props {
  items: readonly ChartItemFragment[];
  plans: readonly ChartPlanFragment[];
  today: string;
}

/** The day's work: what is late, due today, tomorrow, this week, later; what ended is folded. */
export function DayList({ items, plans, today }: Props) {
  const words = useWorkWords();
  const groups = grouped(items, (item) => groupOf(item, today));
  const mayManage = plans.filter((plan) => plan.mayManage);
  return (
    <>
      {items.length === 0 && <NothingHere title={words.nothingWaits} hint={words.nothingWaitsHint} />}
      {GROUPS.map((group) => {
        const found = groups.get(group);
        return found && <OneGroup key={group} group={group} items={found} />;
      })}
      {mayManage.length > 0 && <Plans plans={mayManage} />}
    </>
  );
}

function OneGroup({ group, items }: { group: Group; items: readonly ChartItemFragment[] }) {
  const words = useWorkWords();
  const list = (
    <ul className="flags cards">
      {items.map((item) => (
        <OneItem key={item.id} item={item} />
      ))}
    </ul>
  );
  const name = (
    <>
      {words.groupName[group]} <small className="muted">{items.length}</small>
    </>
  );
  if (group === 'ended') {
    return (
      <details className="day-group" data-group={group}>
        <summary>
          <h2>{name}</h2>
        </summary>
        {list}
      </details>
    );
  }
  return (
    <section
      className={group === 'late' ? 'day-group at-late' : 'day-group'}
      data-group={group}
      aria-labelledby={`group-${group}`}
    >
      <h2 id={`group-${group}`}>{name}</h2>
      {list}
    </section>
  );
}

function OneItem({ item }: { item: ChartItemFragment }) {
  const words = useWorkWords();
  const doerOf = useDoer();
  const sheetPath = useSheetPath();
  const look = lookOf(item);
  const next = item.milestones.find(({ reached }) => !reached);
  const isWaiting = item.state === 'OPEN' || item.state === 'UNDER_WAY';
  return (
    <li className={`flag ${look === 'LATE' ? 'serious' : ''}`} data-item={item.id} data-look={look}>
      <p>
        <Link className="day-title" href={sheetPath('item', item.id)}>
          {item.title}
        </Link>
      </p>
      <p className="facts">
        <span className={`look at-${look.toLowerCase()}`}>
          <i className={`sign at-${look.toLowerCase()}`} aria-hidden="true">
            {SIGN[look]}
          </i>
          {look === 'LATE' ? words.daysLate(item.daysLate) : words.lookName[look]}
        </span>
        {isWaiting && <span>{next ? words.nextText(next.title, next.due) : words.dueOn(item.due)}</span>}
        <span className="muted">{doerOf(item)}</span>
        {words.escalationName[item.escalation] && (
          <span className="overdue">{words.escalationName[item.escalation]}</span>
        )}
      </p>
    </li>
  );
}

/** On a phone no chart leads to the plans: they stand below the work. */
function Plans({ plans }: { plans: readonly ChartPlanFragment[] }) {
  const words = useWorkWords();
  const sheetPath = useSheetPath();
  return (
    <details className="day-group">
      <summary>
        <h2>{words.plan}</h2>
      </summary>
      <ul className="flags">
        {plans.map(({ id, title, level }) => (
          <li key={id} className="flag">
            <small className="level">{words.levelName[level]}</small>
            <Link href={sheetPath('plan', id)}>{title}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
