import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { percent } from '../../../amounts';
import type { BoardLineFragment } from '../../../gql/board/graphql';
import { useWords } from '../../../language';
import { useChanges } from '../../pairing-year/changes';
import { Amount, SimulatedBadge } from '../../../parts/figure';
import { Skeleton } from '../../../parts/skeleton';
import { outlookPath, yearPath } from '../../desk/paths';
import { useBoardWords } from '../words';
import { Layers, type Measure } from './layers';
import { paceInWords } from './pace';

const CellRecords = lazy(() => import('../../records/cell/cell-records'));

/** As many as fit one look; the rest of an agreement's targets open below them. */
const SHOWN = 5;

const signature = ({ target, claimed, claimedBound, recorded, evidenced, confirmed }: Measure): string =>
  [target, claimed, claimedBound, recorded, evidenced, confirmed].join(' ');

/** The measures of a pairing's year, each with its four values beside its target; whatever changes flashes. */
export function Measures({ line, labelledBy }: { line: BoardLineFragment; labelledBy: string }) {
  const words = useBoardWords();
  const general = useWords();
  const [isWhole, setWhole] = useState(false);
  const [opened, setOpened] = useState<Measure>();
  const { measures, pairing, year } = line;
  const changed = useChanges(measures.map((measure) => [measure.indicator.code, signature(measure)]));
  if (measures.length === 0) return <p className="muted">{words.noMeasures}</p>;
  const shown = isWhole ? measures : measures.slice(0, SHOWN);
  return (
    <>
      <div className="scroll">
        <table className="measures stacking" aria-labelledby={labelledBy}>
          <thead>
            <tr>
              <th scope="col">{general.indicator}</th>
              <th scope="col">{words.progress}</th>
              <th scope="col">{general.completion}</th>
              <th scope="col" className="number">
                {general.target}
              </th>
              <th scope="col" className="number">
                {general.claimed}
              </th>
              <th scope="col" className="number">
                {general.recordedValue}
              </th>
              <th scope="col" className="number" title={general.evidencedHint}>
                {general.evidenced}
              </th>
              <th scope="col" className="number" title={general.confirmedHint}>
                {general.confirmed}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((measure) => (
              <Row
                key={measure.indicator.code}
                measure={measure}
                line={line}
                hasChanged={changed.has(measure.indicator.code)}
                open={() => setOpened(measure)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {measures.length > SHOWN && (
        <p>
          <button type="button" className="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? words.fewerMeasures : words.moreMeasures(measures.length - SHOWN)}
          </button>
        </p>
      )}
      {opened && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <CellRecords
            pairingId={pairing.id}
            level={pairing.level}
            year={year}
            indicator={opened.indicator}
            close={() => setOpened(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

interface RowProps {
  measure: Measure;
  line: BoardLineFragment;
  hasChanged: boolean;
  open: () => void;
}

function Row({ measure, line, hasChanged, open }: RowProps) {
  const words = useBoardWords();
  const general = useWords();
  const { indicator, unit, target, claimed, claimedBound, completion, completionBasis } = measure;
  const year = yearPath(line.pairing.id, line.year);
  const outlook = `${outlookPath(line.pairing.id, line.year)}?indicator=${indicator.code}`;
  const isSimulated = measure.isTargetSimulated || measure.isRecordedSimulated;
  return (
    <tr className={hasChanged ? 'flash' : undefined} data-indicator={indicator.code}>
      <th scope="row">
        {indicator.name} {isSimulated && <SimulatedBadge />}
      </th>
      <td data-label={words.progress}>
        <Layers measure={measure} />
      </td>
      <td data-label={general.completion}>
        {completion ? (
          <Link href={outlook} title={words.openOutlook} className="standing">
            <b title={completionBasis ? general.completionBasisName[completionBasis] : undefined}>
              {percent(completion)}
            </b>{' '}
            {measure.pace && (
              <small className={measure.pace.startsWith('-') ? 'pace behind' : 'pace'}>
                {paceInWords(measure.pace, general)}
              </small>
            )}
          </Link>
        ) : (
          <span className="muted">—</span>
        )}
      </td>
      <td className="number" data-label={general.target}>
        {target ? (
          <Link href={year} className="figure">
            <Amount value={target} unit={unit} />
          </Link>
        ) : (
          <span className="muted">{general.noTarget}</span>
        )}
      </td>
      <td className="number" data-label={general.claimed}>
        {claimed ? (
          <Link href={year} className="figure">
            <Amount value={claimed} unit={unit} bound={claimedBound} />
          </Link>
        ) : (
          <span className="muted">—</span>
        )}
      </td>
      <td className="number" data-label={general.recordedValue}>
        <OfRecords value={measure.recorded} unit={unit} open={open} />
      </td>
      <td className="number" data-label={general.evidenced}>
        <OfRecords value={measure.evidenced} unit={unit} open={open} />
      </td>
      <td className="number" data-label={general.confirmed}>
        <OfRecords value={measure.confirmed} unit={unit} open={open} />
      </td>
    </tr>
  );
}

interface OfRecordsProps {
  value: string | null | undefined;
  unit: Measure['unit'];
  open: () => void;
}

/** What records add up to opens those records, each of which opens its evidence. */
function OfRecords({ value, unit, open }: OfRecordsProps) {
  const general = useWords();
  if (!value) return <span className="muted">—</span>;
  return (
    <button type="button" className="quiet figure" title={general.openRecords} onClick={open}>
      <Amount value={value} unit={unit} />
    </button>
  );
}
