import { useState } from 'react';
import type { FlowTrack } from '../../../gql/graphql';
import '../../../styles/money-flow.css';
import { useMoneyWords } from '../words';
import { useExact, useShort } from '../../../parts/yuan';
import { isEnd, nameOfLink, nameOfPoint, waits, type Flow, type FlowNode } from './flow-names';
import { FlowTable, TRACKS } from './flow-table';
import { layOut, POINT_WIDTH, type Point } from './layout';

const BOX = { width: 1120, labelWidth: 126 };
const TALLEST: Record<FlowTrack, number> = { CASH: 220, PLAN: 60, GOODS: 80 };

/** A phone shows the figures in place of the picture. */
const isNarrow = (): boolean => matchMedia('(max-width: 44rem)').matches;

/** The picture of where money is: a band for what flowed, and at the foot of each point, hatched, what rests there. */
export default function FlowPicture({ flow }: { flow: Flow }) {
  const words = useMoneyWords();
  const [told, tell] = useState<string>();
  const tracks = TRACKS.filter((track) => flow.nodes.some((node) => node.track === track));
  return (
    <div className="flow">
      <div className="flow-pictures">
        {tracks.map((track) => (
          <Track key={track} track={track} flow={flow} tell={tell} />
        ))}
        <p className="flow-told muted" aria-hidden="true">
          {told ?? words.flowHint}
        </p>
      </div>
      <details className="flow-figures" open={isNarrow()}>
        <summary>{words.flowTable}</summary>
        <FlowTable flow={flow} />
      </details>
    </div>
  );
}

interface TrackProps {
  track: FlowTrack;
  flow: Flow;
  tell: (what: string | undefined) => void;
}

function Track({ track, flow, tell }: TrackProps) {
  const words = useMoneyWords();
  const exact = useExact();
  const nodes = flow.nodes.filter((node) => node.track === track);
  const ids = new Set(nodes.map(({ id }) => id));
  const links = flow.links.filter(({ from }) => ids.has(from));
  const { height, points, bands } = layOut(nodes, links, { ...BOX, tallest: TALLEST[track] });
  const hatch = `resting-${track}`;
  return (
    <figure className={`track-${track.toLowerCase()}`}>
      <figcaption>{words.trackName[track]}</figcaption>
      <svg viewBox={`0 0 ${BOX.width} ${height}`} role="group" aria-label={words.trackName[track]}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className="hatch-ground" />
            <line x1="0" y1="0" x2="0" y2="6" className="hatch-line" />
          </pattern>
        </defs>
        {bands.map(({ band, path }) => {
          const what = `${nameOfLink(band, nodes, words)}${words.colon}${exact(band.amount)}`;
          return (
            <path
              key={`${band.from} ${band.to}`}
              d={path}
              className="band"
              data-from={band.from}
              data-to={band.to}
              data-amount={band.amount}
              {...telling(what, tell)}
            >
              <title>{what}</title>
            </path>
          );
        })}
        {points.map((placed) => (
          <PointMark key={placed.point.id} placed={placed} nodes={nodes} hatch={hatch} tell={tell} />
        ))}
      </svg>
    </figure>
  );
}

/** Whatever is pointed at or reached by keyboard says its exact amount. */
const telling = (what: string, tell: TrackProps['tell']) => ({
  tabIndex: 0,
  role: 'img',
  'aria-label': what,
  onFocus: () => tell(what),
  onMouseEnter: () => tell(what),
  onBlur: () => tell(undefined),
  onMouseLeave: () => tell(undefined),
});

interface MarkProps {
  placed: Point<FlowNode>;
  nodes: readonly FlowNode[];
  hatch: string;
  tell: TrackProps['tell'];
}

function PointMark({ placed: { point, x, y, height, restingHeight }, nodes, hatch, tell }: MarkProps) {
  const words = useMoneyWords();
  const exact = useExact();
  const short = useShort();
  const name = nameOfPoint(point, nodes, words);
  const rests = waits(point);
  const passing = `${name}${words.colon}${exact(point.amount)}`;
  const what = rests ? `${passing}${words.semicolon}${words.rests(exact(point.resting))}` : passing;
  const isDoubtful = point.point === 'UNSTATED' || (point.point === 'BETWEEN' && rests);
  const kind = isDoubtful ? 'point doubtful' : isEnd(point) ? 'point end' : 'point';
  const kindName =
    name !== words.pointName[point.point] && point.custodianKind && words.custodianKindName[point.custodianKind];
  const beside = x + POINT_WIDTH + 6;
  return (
    <g
      className={kind}
      data-point={point.id}
      data-amount={point.amount}
      data-resting={point.resting}
      {...telling(what, tell)}
    >
      <title>{what}</title>
      <rect x={x} y={y} width={POINT_WIDTH} height={height} className="passing" />
      {rests && (
        <rect
          x={x}
          y={y + height - restingHeight}
          width={POINT_WIDTH}
          height={restingHeight}
          fill={`url(#${hatch})`}
          className="resting"
        />
      )}
      <text x={x} y={y - (kindName ? 23 : 8)} className="label">
        {words.pointName[point.point]}
      </text>
      {kindName && (
        <text x={x} y={y - 8}>
          {kindName}
        </text>
      )}
      <text x={beside} y={y + 14}>
        {short(point.amount)}
      </text>
      {rests && point.resting !== point.amount && (
        <text x={beside} y={y + Math.max(31, height - 4)} className="resting-text">
          {words.rests(short(point.resting))}
        </text>
      )}
    </g>
  );
}
