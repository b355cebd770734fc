import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { MapFlowsDocument, MapTotalsDocument } from '../../gql/map/graphql';
import { useWords } from '../../language';
import type { LiveEvent } from '../../live/connection';
import { FreshProvider, useFresh } from '../../parts/fresh';
import { useFullScreen } from '../../parts/full-screen';
import { NothingHere } from '../../parts/nothing-here';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/map.css';
import '../../styles/map-wall.css';
import { useTitle } from '../../title';
import { explorePath } from '../explore/paths';
import { Counters } from './counters';
import { CountyCard } from './county-card';
import { FlowList } from './flow-list';
import { beginningYear, flowsOf, MEASURES, measureOf, yearsOf, type Measure } from './flows';
import { useMapWords } from './words';

const Picture = lazy(() => import('./picture'));

/** A whole nation has about a thousand pairings of counties. */
const FLOWS = 2_000;
/** Three indicators over as many years as there are. */
const TOTALS = 200;

/** Only what happens in a pairing moves a figure of it. */
const concerns = ({ pairing }: LiveEvent): boolean => pairing != null;

/** 协作全景图: donors and counties on a map of China, what flows between them, and the year's totals, live. */
export default function MapPage() {
  const words = useMapWords();
  useTitle(words.map);
  return (
    <FreshProvider concerns={concerns}>
      <Wall />
    </FreshProvider>
  );
}

interface Chosen {
  measure: Measure;
  year: number | undefined;
  county: string | undefined;
}

/** What is looked at stands in the address. */
function useChosen(): [Chosen, (next: Partial<Chosen>) => void] {
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year'));
  const chosen: Chosen = {
    measure: measureOf(params.get('of')),
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    county: params.get('county') ?? undefined,
  };
  const choose = (next: Partial<Chosen>): void => {
    const { measure, year, county } = { ...chosen, ...next };
    const entries = Object.entries({ of: measure, year: year?.toString() ?? '', county: county ?? '' });
    setParams(
      entries.filter(([, value]) => value !== ''),
      { replace: true },
    );
  };
  return [chosen, choose];
}

function Wall() {
  const words = useMapWords();
  const [chosen, choose] = useChosen();
  const wall = useRef<HTMLDivElement>(null);
  const [isWall, toggleWall] = useFullScreen(wall);
  const [{ data, error }, again] = useFresh({
    query: MapTotalsDocument,
    variables: { filter: { indicators: Object.values(MEASURES) }, first: TOTALS },
  });
  const totals = data?.results.nodes;
  const years = totals && yearsOf(totals);
  const year = chosen.year ?? (totals && beginningYear(totals, chosen.measure));

  return (
    <div className={isWall ? 'wall full' : 'wall'} ref={wall}>
      <header className="wall-head">
        <div>
          <h1>{words.map}</h1>
          {!isWall && <p className="muted">{words.mapHint}</p>}
        </div>
        {document.fullscreenEnabled && (
          <button type="button" onClick={toggleWall}>
            {isWall ? words.leaveFullScreen : words.fullScreen}
          </button>
        )}
      </header>
      {error && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!totals && !error && <Skeleton rows={12} />}
      {totals && (!years || year === undefined) && (
        <NothingHere
          title={words.nothing}
          hint={words.nothingHint}
          link={{ to: '/pairings', label: words.toPairings }}
        />
      )}
      {totals && years && year !== undefined && (
        <>
          <YearSlider years={years} year={year} choose={(next) => choose({ year: next })} />
          <Counters totals={totals} year={year} measure={chosen.measure} choose={(measure) => choose({ measure })} />
          <YearFlows chosen={{ ...chosen, year }} choose={choose} isWall={isWall} />
        </>
      )}
      <details className="map-sources" open={isWall || undefined}>
        <summary>{words.sources}</summary>
        <p className="muted">{words.source}</p>
      </details>
    </div>
  );
}

interface SliderProps {
  years: { first: number; last: number };
  year: number;
  choose: (year: number) => void;
}

function YearSlider({ years, year, choose }: SliderProps) {
  const own = useMapWords();
  const words = useWords();
  // A year that somebody linked to may lie outside of what is told today.
  const [first, last] = [Math.min(years.first, year), Math.max(years.last, year)];
  return (
    <label className="year-slider">
      <span>{words.year}</span>
      <span aria-hidden="true">{first}</span>
      <input
        type="range"
        min={first}
        max={last}
        step={1}
        value={year}
        disabled={first === last}
        aria-label={words.chooseYear}
        aria-valuetext={own.yearOf(year)}
        onChange={(event) => choose(Number(event.target.value))}
      />
      <span aria-hidden="true">{last}</span>
      <output>{own.yearOf(year)}</output>
    </label>
  );
}

interface FlowsProps {
  chosen: Chosen & { year: number };
  choose: (next: Partial<Chosen>) => void;
  isWall: boolean;
}

/** One year of one measure: the list, the picture and the card of the county that is looked at. */
function YearFlows({ chosen, choose, isWall }: FlowsProps) {
  const words = useMapWords();
  const general = useWords();
  const { measure, year } = chosen;
  // On the map what is under the pointer has its card; in the list it is only pointed out on the map.
  const [looked, look] = useState<string>();
  const [pointed, point] = useState<string>();
  const [{ data, error, fetching }, again] = useFresh({
    query: MapFlowsDocument,
    variables: { filter: { indicators: [MEASURES[measure]], years: [year] }, first: FLOWS },
  });
  const flows = useMemo(() => flowsOf(data?.results.nodes ?? []), [data]);
  // While another year is on its way the one before stays, and says so.
  const [told] = flows;
  const question = told && `${told.cell.indicator.code} ${told.cell.year}`;
  const isOld = told ? question !== `${MEASURES[measure]} ${year}` : fetching;
  const shown = looked ?? chosen.county;
  const ofShown = flows.filter(({ county }) => county.id === shown);
  const name = words.measureName[measure];

  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={12} />;
  if (flows.length === 0 && !isOld) {
    return <NothingHere title={words.nothingOfYear(year, name)} hint={words.nothingOfYearHint} />;
  }
  return (
    <div className="map-and-list" aria-busy={isOld}>
      <section className="map-list" aria-labelledby="map-list">
        <h2 id="map-list">
          {words.list} <small className="muted">{words.flowsCount(flows.length)}</small>
        </h2>
        {!isWall && (
          <p>
            <Link
              href={explorePath({ by: 'pairing', indicator: MEASURES[measure], year: `${year}`, sort: '-recorded' })}
            >
              {general.openInResults}
            </Link>
          </p>
        )}
        {data.results.pageInfo.hasNextPage && <p className="notice">{words.tooMany(FLOWS)}</p>}
        <div className="scroll">
          <FlowList
            key={question}
            flows={flows}
            year={told?.cell.year ?? year}
            chosen={chosen.county}
            choose={(county) => choose({ county })}
            look={point}
          />
        </div>
      </section>
      <Suspense fallback={<Skeleton rows={12} />}>
        <Picture
          question={question}
          flows={flows}
          measureName={name}
          year={year}
          shown={looked ?? pointed ?? chosen.county}
          choose={(county) => choose({ county })}
          look={look}
          isWall={isWall}
        >
          {ofShown.length > 0 && (
            <CountyCard
              flows={ofShown}
              year={told?.cell.year ?? year}
              close={chosen.county === shown ? () => choose({ county: undefined }) : undefined}
            />
          )}
        </Picture>
      </Suspense>
    </div>
  );
}
