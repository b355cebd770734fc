import type { Db } from '../db/tx';
import type { Viewer } from '../platform/scope';
import { countLifted } from '../villages/village-lift.store';
import { rowsOf, termsIn, type CountedTerm } from './counted.rules';
import type { CountQuestion } from './counted.service';
import type { RecordRow } from './record.rules';
import { daysOfPairings } from './registered.rules';
import { countyCells } from './registered.service';
import { liftPairings } from './registered.store';

/**
 * How many villages were lifted, each once in a cell, by the day on which a second person accepted it. A list is its county's, so that it
 * stands beside each of the county's pairings, and once in a cell of several. A village is nobody's secret: the number is told exactly
 * to whoever sees a pairing of the county. Fails with QUERY_TOO_COSTLY.
 */
export async function liftedSums(
  db: Db,
  viewer: Viewer,
  question: CountQuestion,
  all: readonly CountedTerm[],
): Promise<RecordRow[]> {
  const { query, groupBy, snapshot } = question;
  const terms = all.filter(({ term }) => term.source === 'VILLAGES');
  if (terms.length === 0 || query.laborDestinations !== null || query.householdCategories !== null) return [];
  const { cells, times } = await countyCells(db, viewer, question, await liftPairings(db, viewer, query));
  const keyOf = (cell: { key: string }, at: number): string => `${at} ${cell.key}`;
  const parts = times.flatMap(({ ranges }, at) =>
    cells.flatMap((cell) => {
      const pairingIds = cell.pairings.map(({ id }) => id);
      return daysOfPairings(keyOf(cell, at), pairingIds, ranges);
    }),
  );
  const counts = await countLifted(db, parts, snapshot);
  return times.flatMap((time, at) =>
    cells.flatMap((cell) => {
      const count = counts.get(keyOf(cell, at));
      if (!count) return [];
      const { isSimulated } = count;
      return termsIn(terms, time).flatMap(({ term, isLast }) => {
        const [recorded, evidenced] = isLast ? [count.villages, count.evidenced] : [0n, 0n];
        // Nobody on the other side looks at the acceptance of a village, so nothing of it is confirmed by the other side.
        return rowsOf({ cell, time, term, recorded, evidenced, confirmed: null, isSimulated }, groupBy);
      });
    }),
  );
}
