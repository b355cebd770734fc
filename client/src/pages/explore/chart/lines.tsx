import { useEffect, useRef, useState } from 'react';
import { rounded } from '../../../amounts';
import { useSpoken } from '../value';
import { MEASURES } from '../vocabulary';
import { useExploreWords } from '../words';
import type { Lines as Group } from './series';

const HEIGHT = 260;
const RIGHT = 18;
const TOP = 12;
const BOTTOM = 30;
/** About as wide as a letter of the value axis, and as a Chinese sign. */
const LETTER_PX = 6.7;
const SIGN_PX = 12.5;
/** A label of the time axis takes so much. */
const LABEL_PX = 62;
const MARK = 3.5;

/** How an indicator went over time; every point tells its moment and value. */
export function Lines({ group }: { group: Group }) {
  const words = useExploreWords();
  const spoken = useSpoken();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { indicator, unit, moments, lines } = group;
  const step = stepFor(group.most);
  const top = Math.max(step * Math.ceil(group.most / step), step);
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => {
    const value = at * step;
    return { value, label: spoken(rounded(String(value), 2), unit) };
  });
  const left = Math.max(...ticks.map(({ label }) => widthOf(label))) + 12;
  const x = (at: number): number => left + ((width - left - RIGHT) * at) / Math.max(1, moments.length - 1);
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  const every = Math.max(1, Math.ceil((moments.length * LABEL_PX) / Math.max(LABEL_PX, width - left - RIGHT)));
  const nameOf = (key: string, name: string): string => {
    const measure = MEASURES.find((each) => each === key);
    return measure ? words.measureName[measure] : name;
  };
  return (
    <figure className="lines">
      <figcaption>
        {indicator} {group.measure && <small className="muted">{words.lineOf(words.measureName[group.measure])}</small>}
      </figcaption>
      <div ref={box}>
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="img"
          aria-label={words.chartOf(indicator)}
        >
          {ticks.map(({ value, label }) => (
            <g key={value}>
              <line className="grid" x1={left} x2={width - RIGHT} y1={y(value)} y2={y(value)} />
              <text x={left - 8} y={y(value) + 4} textAnchor="end">
                {label}
              </text>
            </g>
          ))}
          {moments.map(
            (moment, at) =>
              at % every === 0 && (
                <text
                  key={moment}
                  x={x(at)}
                  y={HEIGHT - 9}
                  textAnchor={at === 0 ? 'start' : at === moments.length - 1 ? 'end' : 'middle'}
                >
                  {moment}
                </text>
              ),
          )}
          {lines.map(({ key, name, points }, at) => (
            <g key={key} className={`series series-${at}`} data-series={key}>
              <polyline points={points.map((point) => `${x(point.at)},${y(Number(point.value))}`).join(' ')} />
              {points.map((point) => (
                <circle key={point.at} cx={x(point.at)} cy={y(Number(point.value))} r={MARK} data-value={point.value}>
                  <title>{`${nameOf(key, name)} · ${moments[point.at]}: ${spoken(point.value, unit)}`}</title>
                </circle>
              ))}
            </g>
          ))}
        </svg>
      </div>
      <ul className="line-legend">
        {lines.map(({ key, name }, at) => (
          <li key={key} className={`series-${at}`}>
            <svg width="26" height="10" aria-hidden="true" className={`series series-${at}`}>
              <polyline points="0,5 26,5" />
              <circle cx="13" cy="5" r={MARK} />
            </svg>
            {nameOf(key, name)}
          </li>
        ))}
      </ul>
      {group.all > lines.length && <p className="muted">{words.linesLeftOut(lines.length, group.all)}</p>}
    </figure>
  );
}

const widthOf = (label: string): number =>
  [...label].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? SIGN_PX : LETTER_PX), 0);

const TICKS = 4;

/** A step of 1, 2 or 5 times a power of ten, of which about four make the height. */
function stepFor(most: number): number {
  if (most <= 0) return 1;
  const rough = most / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= rough) ?? rough;
  return Math.max(step, 0.01);
}

const USUAL_PX = 640;

/** As wide as there is room, so that letters keep their size on a phone. */
function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(USUAL_PX);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const watcher = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(240, Math.floor(entry.contentRect.width))),
    );
    watcher.observe(current);
    return () => watcher.disconnect();
  }, [box]);
  return width;
}
