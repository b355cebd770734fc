import { lazy, Suspense, useRef, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { ChartItemFragment, ChartPlanFragment } from '../../gql/work/graphql';
import { useWords } from '../../language';
import type { LiveEvent } from '../../live/connection';
import { FreshProvider, useReadAll } from '../../parts/fresh';
import { useFullScreen } from '../../parts/full-screen';
import { NoMatch } from '../../parts/no-match';
import { NothingHere } from '../../parts/nothing-here';
import { PaperButton } from '../../parts/paper-button';
import { Skeleton } from '../../parts/skeleton';
import { chinaToday } from '../../parts/time';
import '../../styles/desk.css';
import '../../styles/records.css';
import '../../styles/work.css';
import '../../styles/work-chart.css';
import '../../styles/work-wall.css';
import '../../styles/workplace.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { useChoices, type Choices } from '../../parts/choices';
import { axisOf, quarterOf } from './chart/axis';
import { Chart } from './chart/chart';
import { lookOf } from './chart/looks';
import { treeOf } from './chart/tree';
import { Counters } from './counters';
import { KEYS, keptBy, type Kept } from './filter';
import { FilterBar } from './filter-bar';
import { AllItems, AllPlans } from './gather';
import { workImportPath } from './import-path';
import { DayList } from './list/day-list';
import { useNarrow } from './narrow';
import { useToday } from './today';
import { useWorkWords } from './words';

const ItemSheet = lazy(() => import('./item/item-sheet'));
const PlanSheet = lazy(() => import('./plan/plan-sheet'));
const NewPlan = lazy(() => import('./plan/new-plan'));

/** What moves a bar: work, its plans, and the files that prove it. */
const concerns = ({ kind }: LiveEvent): boolean => kind.startsWith('WORK_') || kind.startsWith('EVIDENCE');

const FIRST_YEAR = 2016;
const LAST_YEAR = 2100;

/** 作战图: who does what until when, from the county to the household, and what is late; on a phone the day's work. */
export default function WorkPage({ params }: { params: { year?: string } }) {
  const words = useWorkWords();
  useTitle(words.chart);
  const year = params.year === undefined ? Number(chinaToday().slice(0, 4)) : Number(params.year);
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    return (
      <NothingHere title={words.wrongYear} hint={words.wrongYearHint} link={{ to: '/work', label: words.thisYear }} />
    );
  }
  return (
    <FreshProvider concerns={concerns}>
      <Wall year={year} />
    </FreshProvider>
  );
}

function Wall({ year }: { year: number }) {
  const words = useWorkWords();
  const viewer = useViewer();
  const wall = useRef<HTMLDivElement>(null);
  const [isWall, toggleWall] = useFullScreen(wall);
  const filter = useChoices(KEYS);
  const { chosen: seen, choose: see } = useChoices(['q', 'view']);
  const [params, setParams] = useSearchParams();
  const [told, tell] = useState<string>();
  const today = useToday(useReadAll());
  const quarter = ['1', '2', '3', '4'].includes(seen.q) ? Number(seen.q) : undefined;
  const axis = axisOf(year, quarter);
  const mayPlan = viewer.abilities.includes('PLAN_WORK');
  const without = (...keys: string[]): void =>
    setParams((now) => [...now].filter(([key]) => !keys.includes(key)), { replace: true });
  const done = (text: string): void => {
    without('new');
    tell(text);
  };

  return (
    <div className={isWall ? 'task-wall full' : 'task-wall'} ref={wall}>
      <header className="task-head">
        <div>
          <h1>
            {words.chart} <small>{quarter ? words.quarterOf(year, quarter) : words.yearOf(year)}</small>
          </h1>
          {!isWall && <p className="muted">{words.chartHint}</p>}
        </div>
        <Period year={year} quarter={quarter} choose={(q) => see({ q })} />
        <div className="task-tools">
          {mayPlan && !isWall && (
            <button
              type="button"
              className="primary"
              onClick={() => setParams((now) => [...now, ['new', 'plan']], { replace: true })}
            >
              {words.newPlan}
            </button>
          )}
          {document.fullscreenEnabled && (
            <button type="button" className="big-screen" onClick={toggleWall}>
              {isWall ? words.leaveFullScreen : words.fullScreen}
            </button>
          )}
        </div>
      </header>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      <AllPlans>
        {(plans) => (
          <AllItems from={axis.from} until={axis.until}>
            {(items) => (
              <>
                {items.isCut && <p className="notice">{words.tooMany(items.nodes.length)}</p>}
                <Shown
                  {...{ year, axis, today, isWall, filter }}
                  view={seen.view}
                  show={(view) => see({ view })}
                  plans={plans.nodes}
                  items={items.nodes}
                />
                {params.get('new') === 'plan' && mayPlan && (
                  <Suspense fallback={<Skeleton rows={3} />}>
                    <NewPlan plans={plans.nodes} year={year} close={() => without('new', 'under')} done={done} />
                  </Suspense>
                )}
                {params.get('plan') && (
                  <Suspense fallback={<Skeleton rows={3} />}>
                    <PlanSheet
                      key={params.get('plan')}
                      id={params.get('plan') ?? ''}
                      plans={plans.nodes}
                      close={() => without('plan')}
                    />
                  </Suspense>
                )}
              </>
            )}
          </AllItems>
        )}
      </AllPlans>
      {params.get('item') && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <ItemSheet key={params.get('item')} id={params.get('item') ?? ''} close={() => without('item')} />
        </Suspense>
      )}
    </div>
  );
}

interface PeriodProps {
  year: number;
  quarter: number | undefined;
  choose: (quarter: string) => void;
}

/** Which year, and whether a quarter of it is looked at week by week. */
function Period({ year, quarter, choose }: PeriodProps) {
  const words = useWorkWords();
  const [, go] = useLocation();
  const [params] = useSearchParams();
  const kept = new URLSearchParams([...params].filter(([key]) => !['item', 'plan', 'new'].includes(key))).toString();
  const to = (other: number): void => go(`/work/${other}${kept && `?${kept}`}`);
  return (
    <nav className="task-period" aria-label={words.period}>
      <button type="button" aria-label={words.yearBefore(year - 1)} onClick={() => to(year - 1)}>
        ‹
      </button>
      <b>{words.yearOf(year)}</b>
      <button type="button" aria-label={words.yearAfter(year + 1)} onClick={() => to(year + 1)}>
        ›
      </button>
      <span className="segments">
        {[undefined, 1, 2, 3, 4].map((each) => (
          <button
            key={each ?? 0}
            type="button"
            aria-pressed={quarter === each}
            onClick={() => choose(each === undefined ? '' : String(each))}
          >
            {each === undefined ? words.wholeYear : words.quarter(each)}
          </button>
        ))}
      </span>
    </nav>
  );
}

interface ShownProps {
  year: number;
  axis: ReturnType<typeof axisOf>;
  today: string;
  isWall: boolean;
  filter: Choices<keyof Kept>;
  view: string;
  show: (view: string) => void;
  plans: readonly ChartPlanFragment[];
  items: readonly ChartItemFragment[];
}

function Shown({ year, axis, today, isWall, filter, view, show, plans, items }: ShownProps) {
  const words = useWorkWords();
  const general = useWords();
  const viewer = useViewer();
  const isNarrow = useNarrow();
  const { chosen, choose, clear, isFiltered } = filter;
  const isList = !isWall && (isNarrow || view === 'list');
  const keep = keptBy(chosen, plans, viewer.account?.id);
  const ofAll = items.filter((item) => keep({ ...item, look: lookOf(item) }, 'state'));
  const shown = ofAll.filter((item) => keep({ ...item, look: lookOf(item) }));
  // An empty plan waits for its work: it stands as long as its days meet those that are looked at.
  const tree = treeOf(
    plans,
    shown,
    words.otherPlan,
    (plan) => !isFiltered && plan.from <= axis.until && plan.until >= axis.from,
  );
  const importAddress = workImportPath(viewer.abilities, plans, chosen.pairing);
  return (
    <>
      <Counters items={ofAll} today={today} chosen={chosen.state} choose={(state) => choose({ state })} />
      {!isWall && (
        <FilterBar plans={plans} items={items} {...{ chosen, choose, clear, isFiltered }}>
          {!isNarrow && (
            <span className="segments" role="group" aria-label={words.view}>
              <button type="button" aria-pressed={!isList} onClick={() => show('')}>
                {words.asChart}
              </button>
              <button type="button" aria-pressed={isList} onClick={() => show('list')}>
                {words.asList}
              </button>
            </span>
          )}
        </FilterBar>
      )}
      <p className="muted unseen" aria-live="polite">
        {words.found(shown.length)}
      </p>
      {tree.length === 0 && isFiltered && <NoMatch title={words.noMatch} hint={words.noMatchHint} clear={clear} />}
      {tree.length === 0 && !isFiltered && (
        <NothingHere
          title={words.nothing(year)}
          hint={viewer.abilities.includes('PLAN_WORK') ? words.mayBegin : words.nothingHint}
        >
          {year !== Number(today.slice(0, 4)) && (
            <p>
              <Link className="button" href="/work">
                {words.thisYear}
              </Link>
            </p>
          )}
        </NothingHere>
      )}
      {tree.length > 0 && isList && <DayList items={shown} plans={plans} today={today} />}
      {tree.length > 0 && !isList && <Chart axis={axis} tree={tree} today={today} />}
      {!isWall && (
        <p className="actions">
          {items.length > 0 &&
            (['xlsx', 'csv'] as const).map((format) => (
              <PaperButton
                key={format}
                kind="work-table"
                params={{ year, ...(axis.by === 'WEEK' && { quarter: quarterOf(axis.from) }), format }}
                label={general.inFormat(words.paper, format)}
              />
            ))}
          {importAddress && (
            <Link className="button" href={importAddress}>
              {words.importWork}
            </Link>
          )}
        </p>
      )}
    </>
  );
}
