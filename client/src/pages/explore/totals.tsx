import { useFresh } from '../../parts/fresh';
import { ExploreDocument } from '../../gql/explore/graphql';
import { detailsOf, totalsOf, type Asked } from './asked';
import { WHOLE, type Grid } from './grid';
import type { NamesOf } from './names';
import type { Question } from './question';
import { Value } from './value';
import { useExploreWords } from './words';

const COLUMNS = 100;
const NO_QUESTION: Asked = { filter: {}, groupBy: [] };

interface Props {
  question: Question;
  grid: Grid;
  namesOf: NamesOf;
}

/**
 * The whole of what is shown, as the server adds it up: persons once, claims about several places as they are, and where
 * something does not add up no number but the reason.
 */
export function Totals({ question, grid, namesOf }: Props) {
  const words = useExploreWords();
  const asked = totalsOf(question);
  const whole = asked ?? NO_QUESTION;
  const [{ data }] = useFresh({
    query: ExploreDocument,
    variables: { ...whole, ...detailsOf(whole.groupBy), first: COLUMNS },
    pause: asked === undefined,
  });
  const cells = asked && data?.results.nodes;
  if (!cells || cells.length === 0 || grid.dimensions.length === 0) return null;
  const { across } = question;
  const byColumn = new Map(cells.map((cell) => [across ? namesOf(across, cell).value : WHOLE, cell]));
  return (
    <tfoot>
      <tr>
        <th scope="row" className="first" colSpan={grid.dimensions.length}>
          {words.total}
        </th>
        {grid.columns.flatMap(({ value }) => {
          const cell = byColumn.get(value);
          return question.show.map((measure) => (
            <td key={`${value} ${measure}`} className="number" data-measure={measure} data-column={value || undefined}>
              {cell && <Value cell={cell} measure={measure} />}
              {cell?.[measure] == null && cell?.notices[0] && (
                <small className="why" title={cell.notices[0].message}>
                  {words.noTotal}
                </small>
              )}
            </td>
          ));
        })}
      </tr>
    </tfoot>
  );
}
