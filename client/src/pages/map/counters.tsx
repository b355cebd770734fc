import { SimulatedBadge } from '../../parts/figure';
import { useChanges } from '../pairing-year/changes';
import { MEASURE_NAMES, totalOf, type Measure, type Total } from './flows';
import { FourValues } from './four-values';
import { useMapWords } from './words';

interface Props {
  totals: readonly Total[];
  year: number;
  measure: Measure;
  choose: (measure: Measure) => void;
}

/** The year’s totals as the server adds them up; each is also the choice of what is drawn. What has just moved is marked. */
export function Counters({ totals, year, measure, choose }: Props) {
  const words = useMapWords();
  const shown = MEASURE_NAMES.map((name) => ({ name, total: totalOf(totals, name, year) }));
  const changed = useChanges(totals.map((total) => [total.key, JSON.stringify(total)]));
  return (
    <fieldset className="counters">
      <legend className="unseen">{words.measure}</legend>
      {shown.map(({ name, total }) => (
        <div key={name} data-measure={name} className={name === measure ? 'counter chosen' : 'counter'}>
          <p className="counter-name">
            <label>
              <input type="radio" name="measure" checked={name === measure} onChange={() => choose(name)} />
              {words.measureName[name]}
            </label>
            {total?.isRecordedSimulated && <SimulatedBadge />}
          </p>
          {total ? (
            <FourValues of={total} changed={changed.has(total.key)} />
          ) : (
            <span className="muted counter-none">{words.nothingOfYear(year, words.measureName[name])}</span>
          )}
        </div>
      ))}
    </fieldset>
  );
}
