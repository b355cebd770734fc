import type { Cell } from '../answer';
import { useSpoken } from '../value';
import { LAYERS, type Measure } from '../vocabulary';
import { useExploreWords } from '../words';
import { widthOf, type Bars as Group } from './series';

interface Props {
  group: Group;
  show: readonly Measure[];
  changed: ReadonlySet<string>;
  open: (cell: Cell) => void;
}

/** Four values of each cell as one layered bar, its target as a mark; all bars of an indicator share a scale. */
export function Bars({ group: { indicator, bars, most }, show, changed, open }: Props) {
  const words = useExploreWords();
  const spoken = useSpoken();
  const layers = LAYERS.filter((layer) => show.includes(layer));
  return (
    <figure className="bars">
      <figcaption>{indicator}</figcaption>
      <ol>
        {bars.map(({ key, name, cell }) => {
          const told = ([...layers, ...(show.includes('target') ? (['target'] as const) : [])] as Measure[])
            .filter((measure) => cell[measure] != null)
            .map((measure) => `${words.measureName[measure]} ${spoken(cell[measure], cell.unit)}`);
          const outer =
            layers.find((layer) => layer === 'recorded' && cell[layer] != null) ??
            layers.find((layer) => cell[layer] != null);
          return (
            <li key={key} data-bar={key} className={changed.has(key) ? 'changed' : undefined}>
              <span className="bar-name" title={name}>
                {name}
              </span>
              <button
                type="button"
                className="quiet bar-track"
                title={told.join('\n')}
                aria-label={words.openCell(name, told.join(', '))}
                onClick={() => open(cell)}
              >
                {layers.map((layer) => (
                  <span key={layer} className={`layer ${layer}`} style={{ width: `${widthOf(cell[layer], most)}%` }} />
                ))}
                {show.includes('target') && cell.target != null && (
                  <span className="target-mark" style={{ left: `${widthOf(cell.target, most)}%` }} />
                )}
              </button>
              <span className="bar-value">{outer ? spoken(cell[outer], cell.unit) : ''}</span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
