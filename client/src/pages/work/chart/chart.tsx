import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../../language';
import { useDoer, useSheetPath, useWhere } from '../names';
import { ProjectLink } from '../parts/project-link';
import { useWorkWords } from '../words';
import { endOn, spanOn, type Axis } from './axis';
import { ItemBar, PlanBar } from './bars';
import { Legend } from './legend';
import { lookOf, SIGN } from './looks';
import { rowsOf, type Branch, type Row } from './tree';

interface Props {
  axis: Axis;
  tree: readonly Branch[];
  today: string;
}

/** The chart is a table: plans and work by rows, their time drawn in its last column and said there in words. */
export function Chart({ axis, tree, today }: Props) {
  const words = useWorkWords();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = rowsOf(tree, (key) => folded.has(key));
  const fold = (key: string, isFolded: boolean): void => {
    const next = new Set(folded);
    if (isFolded) next.add(key);
    else next.delete(key);
    setFolded(next);
  };
  const year = Number(axis.from.slice(0, 4));
  const isQuarter = axis.by === 'WEEK';
  const now = endOn(axis, today);
  return (
    <>
      <div className="scroll task-scroll">
        <table className="task-chart" style={gridOf(axis, now)} data-by={axis.by}>
          <caption className="unseen">
            {words.chartName(
              isQuarter ? words.quarterOf(year, Number(axis.until.slice(5, 7)) / 3) : words.yearOf(year),
            )}
            {'. '}
            {words.tableHint}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.task}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.due}</th>
              <th scope="col" className="time">
                <span className="unseen">{words.time}</span>
                <Ticks axis={axis} today={today} />
              </th>
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={(event) => walk(event, body.current, rows, folded, fold)}>
            {rows.map((row) => (
              <OneRow
                key={row.key}
                row={row}
                axis={axis}
                today={today}
                isFolded={folded.has(row.key)}
                fold={(isFolded) => fold(row.key, isFolded)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Legend />
    </>
  );
}

/** The lines of the months or weeks and of today, drawn once for all rows. */
function gridOf({ ticks }: Axis, now: number | null): CSSProperties {
  const lines = ticks.slice(1).map(({ start }) => `${start * 100}% 0`);
  return {
    '--lines': lines.map(() => 'linear-gradient(var(--line), var(--line))').join(', '),
    '--lines-at': lines.join(', '),
    ...(now !== null && { '--now': `${now * 100}%` }),
  } as CSSProperties;
}

/** A part of the axis that has room for its name. */
const READABLE = 0.05;

function Ticks({ axis, today }: { axis: Axis; today: string }) {
  const words = useWorkWords();
  const here = spanOn(axis, today, today);
  return (
    <span className="ticks" aria-hidden="true">
      {axis.ticks.map(({ from, month, day, start, width }) => (
        <span key={from} style={{ left: `${start * 100}%`, width: `${width * 100}%` }}>
          {width >= READABLE && (axis.by === 'MONTH' ? words.month(month) : words.week(month, day))}
        </span>
      ))}
      {here && (
        <b className={here.start > 0.5 ? 'now late-half' : 'now'} title={words.todayIs(today)}>
          {words.today}
        </b>
      )}
    </span>
  );
}

interface RowProps {
  row: Row;
  axis: Axis;
  today: string;
  isFolded: boolean;
  fold: (isFolded: boolean) => void;
}

function OneRow({ row, axis, today, isFolded, fold }: RowProps) {
  return row.kind === 'PLAN' ? (
    <PlanRow depth={row.depth} branch={row.branch} axis={axis} isFolded={isFolded} fold={fold} />
  ) : (
    <ItemRow depth={row.depth} item={row.item} axis={axis} today={today} />
  );
}

interface PlanRowProps extends Omit<RowProps, 'row' | 'today'> {
  depth: number;
  branch: Branch;
}

function PlanRow({ depth, branch, axis, isFolded, fold }: PlanRowProps) {
  const words = useWorkWords();
  const general = useWords();
  const whereOf = useWhere();
  const sheetPath = useSheetPath();
  const { plan, title, counts } = branch;
  return (
    <tr className={`plan-row ${plan?.level.toLowerCase() ?? ''}`} data-plan={branch.key}>
      <th scope="row" style={{ '--depth': depth } as CSSProperties}>
        <span className="plan-name">
          <button
            type="button"
            className="fold"
            data-row={branch.key}
            aria-expanded={!isFolded}
            aria-label={words.fold(title)}
            onClick={() => fold(!isFolded)}
          >
            <span className="triangle" aria-hidden="true" />
          </button>
          <span>
            {plan && <small className="level">{words.levelName[plan.level]}</small>}
            {plan ? <Link href={sheetPath('plan', plan.id)}>{title}</Link> : title}
            {plan && <small className="muted">{whereOf(plan)}</small>}
            {plan?.bornOf?.__typename === 'Project' && (
              <small>
                <ProjectLink project={plan.bornOf} />
              </small>
            )}
          </span>
        </span>
      </th>
      <td colSpan={2}>
        <span className="counts">
          <span>{words.doneCount(counts.ended, counts.all)}</span>
          {counts.late > 0 && (
            <b className="late-count" data-late={counts.late}>
              <span aria-hidden="true">{SIGN.LATE} </span>
              {words.lateCount(counts.late)}
            </b>
          )}
          {plan?.simulated && <span className="badge simulated">{general.simulated}</span>}
        </span>
      </td>
      <td className="time">{plan && <PlanBar plan={plan} axis={axis} />}</td>
    </tr>
  );
}

interface ItemRowProps {
  depth: number;
  item: Extract<Row, { kind: 'ITEM' }>['item'];
  axis: Axis;
  today: string;
}

function ItemRow({ depth, item, axis, today }: ItemRowProps) {
  const words = useWorkWords();
  const doerOf = useDoer();
  const sheetPath = useSheetPath();
  const look = lookOf(item);
  return (
    <tr className={`item-row at-${look.toLowerCase()}`} data-item={item.id} data-look={look}>
      <th scope="row" style={{ '--depth': depth } as CSSProperties}>
        <Link href={sheetPath('item', item.id)} data-row={item.id}>
          {item.title}
        </Link>
        <small className="muted">{doerOf(item)}</small>
      </th>
      <td>
        <span className={`look at-${look.toLowerCase()}`}>
          <i className={`sign at-${look.toLowerCase()}`} aria-hidden="true">
            {SIGN[look]}
          </i>
          {look === 'LATE' ? words.daysLate(item.daysLate) : words.lookName[look]}
        </span>
        {words.escalationName[item.escalation] && (
          <small className="risen">{words.escalationName[item.escalation]}</small>
        )}
      </td>
      <td className="day">{item.due}</td>
      <td className="time">
        <ItemBar item={item} axis={axis} today={today} />
      </td>
    </tr>
  );
}

/** Arrow keys walk the rows; left and right fold and unfold, and go from a row to the plan that holds it. */
function walk(
  event: KeyboardEvent,
  body: HTMLElement | null,
  rows: readonly Row[],
  folded: ReadonlySet<string>,
  fold: (key: string, isFolded: boolean) => void,
): void {
  const at = rows.findIndex(({ key }) => key === (event.target as HTMLElement).dataset.row);
  const row = rows[at];
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
  const focus = (next: Row | undefined): void => {
    if (next) body?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.key)}"]`)?.focus();
  };
  const above = (): Row | undefined => rows.slice(0, at).findLast(({ depth }) => depth < row.depth);
  switch (event.key) {
    case 'ArrowDown':
      focus(rows[at + 1]);
      break;
    case 'ArrowUp':
      focus(rows[at - 1]);
      break;
    case 'ArrowLeft':
      if (row.kind === 'PLAN' && !folded.has(row.key)) fold(row.key, true);
      else focus(above());
      break;
    case 'ArrowRight':
      if (row.kind === 'PLAN' && folded.has(row.key)) fold(row.key, false);
      else focus(rows[at + 1]);
      break;
    case 'Home':
      focus(rows[0]);
      break;
    case 'End':
      focus(rows.at(-1));
      break;
    default:
      return;
  }
  event.preventDefault();
}
