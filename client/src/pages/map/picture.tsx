import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { readableYuan, plain } from '../../amounts';
import { nameIn, useLanguage } from '../../language';
import { useChanges } from '../pairing-year/changes';
import type { Flow } from './flows';
import { drawnOf, GROUND, type Drawn, type Spot } from './ground';
import { flowShape, labelsOf, shortened, type Named } from './shapes';
import { useMapWords } from './words';

interface Props {
  /** what the flows answer: another question’s are not changes of these */
  question: string | undefined;
  flows: readonly Flow[];
  measureName: string;
  year: number;
  shown: string | undefined;
  choose: (countyId: string | undefined) => void;
  look: (countyId: string | undefined) => void;
  isWall: boolean;
  /** lies over the empty corner of the map */
  children: ReactNode;
}

const [, , WIDTH, HEIGHT] = GROUND.main;
const [, , SOUTH_WIDTH, SOUTH_HEIGHT] = GROUND.inset;
/** The inset in its corner, at this share of the map's own scale. */
const INSET_SCALE = 0.42;
const INSET = {
  width: SOUTH_WIDTH * INSET_SCALE,
  height: SOUTH_HEIGHT * INSET_SCALE,
  x: WIDTH - SOUTH_WIDTH * INSET_SCALE - 6,
  y: HEIGHT - SOUTH_HEIGHT * INSET_SCALE - 6,
};

/** Sizes on the screen, in pixels: in full screen they are read across a room. */
const SIZES = {
  page: { letters: 12.5, narrowest: 1.5, widest: 12, dot: 3.6 },
  wall: { letters: 23, narrowest: 2.5, widest: 26, dot: 6.5 },
};
/** More dashes than names would be drawn over each other: the largest are named. */
const MOST_NAMES = 120;

/** China, and over it the flows. */
export default function Picture({ question, flows, measureName, year, shown, choose, look, isWall, children }: Props) {
  const words = useMapWords();
  const { language } = useLanguage();
  const frame = useRef<SVGSVGElement>(null);
  const perPixel = useUnitsPerPixel(frame);
  const { drawn, missing } = useMemo(() => drawnOf(flows), [flows]);
  const counties = useMemo(() => countiesOf(drawn), [drawn]);
  const size = isWall ? SIZES.wall : SIZES.page;
  const largest = Number(flows[0]?.amount ?? 1) || 1;
  const widthOf = ({ amount }: Flow): number =>
    (size.narrowest + (size.widest - size.narrowest) * Math.max(0, Number(amount) / largest)) * perPixel;
  const labels = useMemo(() => {
    const order = [...counties].sort((a, b) => Number(b.id === shown) - Number(a.id === shown));
    const named = order.flatMap(({ id, at, flows: own }): Named[] => {
      const [first] = own;
      if (!first) return [];
      const county = { id, at, text: shortened(nameIn(language, first.flow.county)) };
      const donors = own.flatMap(({ flow: { donor }, from }): Named[] =>
        donor && from ? [{ id: donor.id, at: from, text: shortened(nameIn(language, donor)) }] : [],
      );
      return [county, ...donors];
    });
    const once = [...new Map(named.slice(0, MOST_NAMES).map((one) => [one.id, one])).values()];
    return labelsOf(once, size.letters * perPixel, { width: INSET.x, height: HEIGHT });
  }, [counties, shown, language, size.letters, perPixel]);
  const donors = useMemo(
    () => new Map(drawn.flatMap(({ from }) => (from ? [[`${from.x} ${from.y}`, from]] : []))),
    [drawn],
  );
  const move = useArrows(counties, choose);

  return (
    <figure className="picture">
      {children}
      <svg
        ref={frame}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label={words.pictureName(measureName, year, counties.length)}
        aria-describedby="picture-hint"
        onKeyDown={move}
      >
        <Ground />
        <Flows key={question} drawn={drawn} shown={shown} widthOf={widthOf} />
        <g className="donors">
          {[...donors].map(([key, { x, y }]) => {
            const half = size.dot * 0.9 * perPixel;
            return <rect key={key} x={x - half} y={y - half} width={half * 2} height={half * 2} />;
          })}
        </g>
        <g className="counties">
          {counties.map(({ id, at, flows: own }, index) => {
            const [first] = own;
            if (!first) return null;
            const amounts = own.map(({ flow }) => readable(flow, language)).join('、');
            return (
              <g
                key={id}
                role="button"
                className={id === shown ? 'spot shown' : 'spot'}
                tabIndex={id === shown || (index === 0 && !counties.some((one) => one.id === shown)) ? 0 : -1}
                aria-label={words.spotName(nameIn(language, first.flow.county), amounts)}
                aria-pressed={id === shown}
                data-county={id}
                onClick={() => choose(id)}
                onFocus={() => look(id)}
                onBlur={() => look(undefined)}
                onPointerEnter={() => look(id)}
                onPointerLeave={() => look(undefined)}
              >
                {/* A finger is wider than a dot. */}
                <circle className="reach" cx={at.x} cy={at.y} r={11 * perPixel} />
                <circle className="dot" cx={at.x} cy={at.y} r={size.dot * perPixel * (id === shown ? 1.5 : 1)} />
              </g>
            );
          })}
        </g>
        <g className="labels" aria-hidden="true" fontSize={size.letters * perPixel}>
          {labels.map(({ id, text, x, y, anchor }) => (
            <text key={id} x={x} y={y} textAnchor={anchor} className={id === shown ? 'shown' : undefined}>
              {text}
            </text>
          ))}
        </g>
        <Inset title={words.southSea} letters={Math.min(size.letters * perPixel * 0.8, 34)} />
      </svg>
      <p id="picture-hint" className="unseen">
        {words.pictureHint}
      </p>
      <figcaption>
        <span className="legend donor">{words.legendDonor}</span>
        <span className="legend county">{words.legendCounty}</span>
        <span className="legend recorded">{words.legendRecorded}</span>
        <span className="legend claimed">{words.legendClaimed}</span>
        {missing > 0 && <span className="muted">{words.notDrawn(missing)}</span>}
      </figcaption>
    </figure>
  );
}

interface FlowsProps {
  drawn: readonly Drawn[];
  shown: string | undefined;
  widthOf: (flow: Flow) => number;
}

/** What has just moved is marked for a while. */
function Flows({ drawn, shown, widthOf }: FlowsProps) {
  const changed = useChanges(drawn.map(({ flow }) => [flow.key, JSON.stringify(flow.cell)]));
  return (
    <g className={shown === undefined ? 'flows' : 'flows some'}>
      {drawn.map(({ flow, from, to }) => {
        if (!from) return null;
        const state = [
          'flow',
          flow.isOnlyClaimed && 'claimed',
          flow.county.id === shown && 'shown',
          changed.has(flow.key) && 'moved',
        ];
        return (
          <path
            key={flow.key}
            className={state.filter(Boolean).join(' ')}
            d={flowShape(from, to, widthOf(flow))}
            data-flow={flow.pairingId}
            data-amount={flow.amount}
          />
        );
      })}
    </g>
  );
}

interface CountySpot {
  id: string;
  at: Spot;
  flows: Drawn[];
}

/** The counties that are drawn, each once, the one with the largest flow first. */
function countiesOf(drawn: readonly Drawn[]): CountySpot[] {
  const counties = new Map<string, CountySpot>();
  for (const one of drawn) {
    const { id } = one.flow.county;
    const county = counties.get(id) ?? { id, at: one.to, flows: [] };
    county.flows.push(one);
    counties.set(id, county);
  }
  return [...counties.values()];
}

function readable({ amount, cell: { unit } }: Flow, language: 'zh-CN' | 'en'): string {
  const { value, unit: label } = unit.money
    ? readableYuan(amount, language)
    : { value: plain(amount), unit: unit.label };
  return `${value} ${label}`;
}

/** The map is one stop of the Tab key; within it arrows go from county to county. */
function useArrows(
  counties: readonly CountySpot[],
  choose: Props['choose'],
): (event: KeyboardEvent<SVGSVGElement>) => void {
  return (event) => {
    const id = event.target instanceof Element ? event.target.getAttribute('data-county') : null;
    const at = counties.findIndex((county) => county.id === id);
    if (at < 0) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = counties[(at + step + counties.length) % counties.length];
      const spot = [...event.currentTarget.querySelectorAll('[data-county]')].find(
        (one) => one.getAttribute('data-county') === next?.id,
      );
      if (spot instanceof SVGElement) spot.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      choose(counties[at]?.id);
    } else if (event.key === 'Escape') {
      choose(undefined);
    } else {
      return;
    }
    event.preventDefault();
  };
}

/** How many of the map's units one pixel of the screen has now: what is read keeps its size on every screen. */
function useUnitsPerPixel(frame: RefObject<SVGSVGElement | null>): number {
  const [perPixel, set] = useState(3);
  useEffect(() => {
    const svg = frame.current;
    if (!svg) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width > 0 && height > 0) set(Math.max(WIDTH / width, HEIGHT / height));
    });
    observer.observe(svg);
    return () => observer.disconnect();
  }, [frame]);
  return perPixel;
}

/** Land, provinces and what belongs to the country in the South China Sea. */
const Ground = memo(function Ground() {
  return (
    <g className="ground" aria-hidden="true">
      <path className="land" d={GROUND.land} />
      <path className="borders" d={GROUND.borders} />
      <path className="dashes" d={GROUND.dashes} />
      {GROUND.islands.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className="island" cx={x} cy={y} r={4} />
      ))}
    </g>
  );
});

const Inset = memo(function Inset({ title, letters }: { title: string; letters: number }) {
  const { x, y, width, height } = INSET;
  return (
    <g className="inset" aria-hidden="true">
      <rect x={x} y={y} width={width} height={height} />
      <svg x={x} y={y} width={width} height={height} viewBox={GROUND.inset.join(' ')}>
        <Ground />
      </svg>
      <text x={x + width - 10} y={y + height - 14} textAnchor="end" fontSize={letters}>
        {title}
      </text>
    </g>
  );
});
