import { percent } from '../../../amounts';
import type { PacePartsFragment, RatePartsFragment } from '../../../gql/money/graphql';
import { Pace } from '../../../parts/figure';
import { useMoneyWords } from '../words';
import { useReadable } from '../../../parts/yuan';

/** Each rate with what it is made of: a percentage alone tells nothing. */
export function Rates({ rates }: { rates: readonly RatePartsFragment[] }) {
  return (
    <ul className="rates">
      {rates.map((rate) => (
        <Rate key={rate.kind} rate={rate} />
      ))}
    </ul>
  );
}

function Rate({ rate }: { rate: RatePartsFragment }) {
  const words = useMoneyWords();
  const readable = useReadable();
  const { value } = rate;
  return (
    <li>
      <span>{rate.name}</span>
      <b>{value ? percent(value) : words.noRate}</b>
      <span className="track" aria-hidden="true">
        <span className="fill" style={{ width: `${Math.min(100, Math.max(0, Number(value ?? 0) * 100))}%` }} />
      </span>
      <small className="muted">
        {rate.numeratorName} {readable(rate.numeratorAmount)} ÷ {rate.denominatorName}{' '}
        {readable(rate.denominatorAmount)}
      </small>
    </li>
  );
}

/** How much of the year is over, and how far spending is ahead of it or behind. */
export function PaceLine({ pace }: { pace: PacePartsFragment }) {
  const words = useMoneyWords();
  return (
    <p className="facts">
      <span>{words.paceOn(pace.day, pace.monthsElapsed, percent(pace.pace))}</span>
      {pace.gap && (
        <span>
          {words.paceGap} <Pace ratio={pace.gap} /> {words.points}
        </span>
      )}
    </p>
  );
}
