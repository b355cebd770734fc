import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { grouped } from '../../amounts';
import { FreshProvider } from '../../parts/fresh';
import { NothingHere } from '../../parts/nothing-here';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/explore.css';
import '../../styles/explore-chart.css';
import '../../styles/explore-table.css';
import '../../styles/workplace.css';
import { useTitle } from '../../title';
import type { Cell, Moved } from './answer';
import { askedBy, looksIntoRecords, refusalOf, REMEDY } from './asked';
import { Panel } from './choosing/panel';
import { gridOf } from './grid';
import { useNames, type NamesOf } from './names';
import { explorePath } from './paths';
import { addressOf, groupByOf, isAsked, questionFrom, type Question } from './question';
import { READY_QUESTIONS, readyPath } from './ready';
import { ResultsTable } from './table';
import { TakeAway } from './take-away';
import { Trail } from './trail';
import { useAnswer, type Answer } from './use-answer';
import { useSpoken } from './value';
import { LAYERS, type Measure } from './vocabulary';
import { useExploreWords } from './words';

const Chart = lazy(() => import('./chart/chart'));
const CellSheet = lazy(() => import('./cell-sheet'));

const CALM_MS = 1_000;
/** So many cells are turned to columns: all of them are read, since any of them may stand in the first row. */
const PIVOT_CELLS = 10_000;
const PIVOT_PAGE = 2_500;

/** The results explorer: any aggregate that the contract can give, as a table, a chart, a link and a file. */
export default function ExplorePage() {
  const words = useExploreWords();
  useTitle(words.results);
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const { question, ignored } = useMemo(() => questionFrom(new URLSearchParams(address)), [address]);
  const ask = (next: Question): void => setParams(addressOf(next));
  const refusal = isAsked(question) ? refusalOf(question) : undefined;
  const remedy = refusal && REMEDY[refusal];
  return (
    <FreshProvider calmMs={CALM_MS}>
      <div className="explore">
        <header>
          <h1>{words.results}</h1>
          <p className="muted">{words.resultsHint}</p>
        </header>
        <ReadyQuestions isFolded={isAsked(question)} />
        {ignored.length > 0 && (
          <p className="notice" role="status">
            {words.ignored(ignored.join(', '))}
          </p>
        )}
        <Panel question={question} ask={ask} />
        <Trail question={question} />
        {refusal && (
          <div className="notice bad" role="alert">
            <p>{words.refusal[refusal]}</p>
            {remedy && (
              <p className="actions">
                <button type="button" onClick={() => ask({ ...question, by: [...question.by, remedy] })}>
                  {words.addIt(words.dimensionName[remedy])}
                </button>
              </p>
            )}
          </div>
        )}
        {!isAsked(question) && <NothingHere title={words.nothingAsked} hint={words.nothingAskedHint} />}
        {isAsked(question) && !refusal && <Answered question={question} ask={ask} />}
      </div>
    </FreshProvider>
  );
}

/** For whoever does not know where to begin. */
function ReadyQuestions({ isFolded }: { isFolded: boolean }) {
  const words = useExploreWords();
  return (
    <details className="ready" open={!isFolded} key={String(isFolded)}>
      <summary>
        <h2>{words.readyTitle}</h2>
      </summary>
      <ul>
        {READY_QUESTIONS.map((ready) => (
          <li key={ready}>
            <Link href={readyPath(ready)}>{words.readyName[ready]}</Link>
            <small className="muted">{words.readyHint[ready]}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface AnsweredProps {
  question: Question;
  ask: (question: Question) => void;
}

function Answered({ question, ask }: AnsweredProps) {
  const words = useExploreWords();
  const namesOf = useNames();
  const asked = useMemo(() => askedBy(question), [question]);
  const isPivot = question.across !== undefined;
  const answer = useAnswer(asked, isPivot ? PIVOT_PAGE : undefined);
  const [opened, open] = useState<Cell>();
  const { cells, total, error, isNew, isReading, moved } = answer;
  const { hasMore, readTo } = answer;
  useEffect(() => {
    if (isPivot && hasMore && cells.length < PIVOT_CELLS) readTo(PIVOT_CELLS);
  }, [cells.length, hasMore, isPivot, readTo]);
  const grid = gridOf(question, cells, namesOf);
  const changed = useMemo(() => new Set(moved.map(({ cell }) => cell.key)), [moved]);
  const isEmpty = !isNew && total === 0 && !error;
  return (
    <section className="answer" aria-busy={isReading} aria-label={words.tableName}>
      <Standing question={question} ask={ask} answer={answer} namesOf={namesOf} />
      {looksIntoRecords(question) && <p className="muted">{words.sumsOfRecords}</p>}
      {error && <ProblemNotice error={error} again={answer.again} />}
      {isNew && !error && <Skeleton rows={10} />}
      {isEmpty && (
        <NothingHere title={words.nothing} hint={words.nothingHint}>
          <Link className="button" href={explorePath()}>
            {words.startAnew}
          </Link>
        </NothingHere>
      )}
      {cells.length > 0 && (
        <>
          {question.view !== 'table' && (
            <Suspense fallback={<Skeleton rows={6} />}>
              <Chart question={question} cells={cells} namesOf={namesOf} changed={changed} open={open} />
            </Suspense>
          )}
          {question.view !== 'chart' && (
            <>
              {grid.leftOut > 0 && (
                <p className="notice">
                  {words.tooManyColumns(grid.columns.length, grid.columns.length + grid.leftOut)}
                </p>
              )}
              {isPivot && hasMore && cells.length >= PIVOT_CELLS && (
                <p className="notice">{words.onlyFirstCells(grouped(String(cells.length)))}</p>
              )}
              <ResultsTable
                key={JSON.stringify(asked)}
                question={question}
                grid={grid}
                count={isPivot ? grid.rows.length : total}
                namesOf={namesOf}
                changed={changed}
                readTo={readTo}
                open={open}
                ask={ask}
              />
            </>
          )}
        </>
      )}
      <TakeAway asked={asked} show={question.show} />
      {opened && (
        <Suspense fallback={null}>
          <CellSheet cell={opened} asked={asked} namesOf={namesOf} close={() => open(undefined)} />
        </Suspense>
      )}
    </section>
  );
}

interface StandingProps extends AnsweredProps {
  answer: Answer;
  namesOf: NamesOf;
}

/** How much was found, of which moment it is, and what has just changed. */
function Standing({ question, ask, answer, namesOf }: StandingProps) {
  const words = useExploreWords();
  const { total, isNew, following, moved, isOutdated } = answer;
  const news = useNews(question, moved, namesOf);
  return (
    <div className="standing">
      {!isNew && <span>{words.cells(grouped(String(total)))}</span>}
      <span className={`following ${following.toLowerCase()}`}>{words.followingName[following]}</span>
      {question.asOf && (
        <>
          <span>{words.asKnown(question.asOf)}</span>
          <button type="button" className="quiet" onClick={() => ask({ ...question, asOf: undefined })}>
            {words.toNow}
          </button>
        </>
      )}
      <p className="news" role="status">
        {news && words.changed(news)}
        {isOutdated && (
          <>
            {words.outdated}{' '}
            <button type="button" className="quiet" onClick={answer.again}>
              {words.readAgain}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

const TOLD: readonly Measure[] = [...LAYERS, 'target'];
const MOST_NEWS = 3;

/** What changed, in a line: of whom, what, from how much to how much. */
function useNews(question: Question, moved: readonly Moved[], namesOf: NamesOf): string | undefined {
  const words = useExploreWords();
  const spoken = useSpoken();
  if (moved.length === 0) return undefined;
  const lines = moved.slice(0, MOST_NEWS).map(({ cell, before }) => {
    const names = groupByOf(question).map((dimension) => namesOf(dimension, cell).name);
    const measure = TOLD.find((each) => cell[each] !== before[each] && question.show.includes(each)) ?? 'recorded';
    const name = [...names, words.measureName[measure]].join(' · ');
    return words.becomes(name, spoken(before[measure], cell.unit), spoken(cell[measure], cell.unit));
  });
  const text = lines.join('; ');
  return moved.length > MOST_NEWS ? `${text} ${words.andMore(moved.length)}` : text;
}
