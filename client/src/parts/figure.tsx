import { grouped, percent, plain, readableYuan, shift } from '../amounts';
import type { Bound } from '../gql/graphql';
import { useLanguage } from '../language';

interface AmountProps {
  value: string;
  unit: { label: string; money: boolean };
  bound?: Bound | null;
}

/** A figure as people read it; for money the exact yuan stand in the tooltip. */
export function Amount({ value, unit, bound }: AmountProps) {
  const { words, language } = useLanguage();
  const readable = unit.money ? readableYuan(value, language) : { value: plain(value), unit: unit.label };
  const mark = bound ? words.boundMark[bound] : '';
  return (
    <span className="amount" title={unit.money ? words.exactYuan(grouped(value)) : undefined}>
      {mark && bound && <abbr title={words.boundName[bound]}>{mark} </abbr>}
      <b>{readable.value}</b> <span className="unit">{readable.unit}</span>
    </span>
  );
}

/** The bar keeps its 100 % mark inside itself, so that a target exceeded is seen as such; a second mark may tell the time pace. */
export function Completion({ ratio, pace }: { ratio: string; pace?: string }) {
  const done = Number(ratio);
  const scale = Math.max(1.25, done);
  const full = 100 / scale;
  const filled = (Math.max(done, 0) / scale) * 100;
  return (
    <span className="completion">
      <span className="track" aria-hidden="true">
        <span className={done >= 1 ? 'fill reached' : 'fill'} style={{ width: `${filled}%` }} />
        <span className="mark" style={{ left: `${full}%` }} />
        {pace !== undefined && <span className="mark pace-mark" style={{ left: `${Number(pace) * full}%` }} />}
      </span>
      <span className="ratio" title={`${shift(ratio, -2)}%`}>
        {percent(ratio)}
      </span>
    </span>
  );
}

/** Completion minus the share of the year that has passed, in percentage points. */
export function Pace({ ratio }: { ratio: string }) {
  const { words } = useLanguage();
  const points = percent(ratio).slice(0, -1);
  const behind = points.startsWith('-');
  const even = points === '0';
  const distance = behind ? points.slice(1) : points;
  const told = even ? words.paceEven : behind ? words.paceBehind(distance) : words.paceAhead(distance);
  return (
    <span className={behind ? 'pace behind' : 'pace'} title={told}>
      <span aria-hidden="true">{even ? '0' : behind ? `−${distance}` : `+${distance}`}</span>
      <span className="unseen">{told}</span>
    </span>
  );
}

/** Only addresses of the web become links: a source's address was typed by somebody. */
export function SourceLink({ source }: { source: { title: string; url?: string | null } }) {
  const safe = source.url && /^https?:\/\//i.test(source.url) ? source.url : undefined;
  if (!safe) return <span className="source">{source.title}</span>;
  return (
    <a className="source" href={safe} target="_blank" rel="noopener noreferrer">
      {source.title}
    </a>
  );
}

export function SimulatedBadge() {
  const { words } = useLanguage();
  return (
    <span className="badge simulated" title={words.simulatedHint}>
      {words.simulated}
    </span>
  );
}
