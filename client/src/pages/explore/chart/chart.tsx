import { NothingHere } from '../../../parts/nothing-here';
import type { Cell } from '../answer';
import type { NamesOf } from '../names';
import { groupByOf, type Question } from '../question';
import { LAYERS } from '../vocabulary';
import { useExploreWords } from '../words';
import { Bars } from './bars';
import { Lines } from './lines';
import { drawingOf } from './series';

interface Props {
  question: Question;
  cells: readonly Cell[];
  namesOf: NamesOf;
  changed: ReadonlySet<string>;
  open: (cell: Cell) => void;
}

const BESIDE_THE_TABLE = 15;
const ALONE = 60;
/** More than two dimensions make names that nobody reads. */
const MOST_DIMENSIONS = 4;

/** The answer as a picture: bars, or lines where it goes over time. The table tells the same in numbers. */
export default function Chart({ question, cells, namesOf, changed, open }: Props) {
  const words = useExploreWords();
  const isAlone = question.view === 'chart';
  const isTooDeep = groupByOf(question).length > MOST_DIMENSIONS;
  const drawing = isTooDeep ? undefined : drawingOf(question, cells, namesOf, isAlone ? ALONE : BESIDE_THE_TABLE);
  if (!drawing) return isAlone ? <NothingHere title={words.noChart} hint={words.noChartHint} /> : null;
  const layers = LAYERS.filter((layer) => question.show.includes(layer));
  return (
    <section className="explore-chart" aria-label={words.chart}>
      {drawing.kind === 'BARS' ? (
        <>
          <p className="bar-legend" aria-hidden="true">
            {layers.map((layer) => (
              <span key={layer}>
                <i className={`layer ${layer}`} /> {words.measureName[layer]}
              </span>
            ))}
            {question.show.includes('target') && (
              <span>
                <i className="target-mark" /> {words.targetMark}
              </span>
            )}
          </p>
          {drawing.groups.map((group) => (
            <Bars key={group.indicator} group={group} show={question.show} changed={changed} open={open} />
          ))}
          {drawing.all > drawing.shown && <p className="muted">{words.barsLeftOut(drawing.shown, drawing.all)}</p>}
        </>
      ) : (
        <>
          {drawing.groups.map((group) => (
            <Lines key={group.indicator} group={group} />
          ))}
        </>
      )}
      {isAlone && <p className="muted">{words.chartAlone}</p>}
    </section>
  );
}
