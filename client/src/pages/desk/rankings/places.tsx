import type { ReactNode } from 'react';
import { plain, shift } from '../../../amounts';
import type { RankedPartsFragment, RankingHeadFragment } from '../../../gql/desk/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Amount } from '../../../parts/figure';
import { useDeskWords } from '../words';
import { colourOf } from './formula';
import { RankedRows } from './ranked-rows';
import type { TermNames } from './term-names';

type Term = RankedPartsFragment['terms'][number];

interface Props {
  rankingId: string;
  places: readonly RankedPartsFragment[];
  terms: RankingHeadFragment['formula']['terms'];
  names: TermNames;
  /** what may be done about a place */
  actsOn?: (place: RankedPartsFragment) => ReactNode;
}

/** The places, each with a bar made of its terms' points; opening one tells the figures behind them. */
export function Places({ rankingId, places, terms, names, actsOn }: Props) {
  const words = useDeskWords();
  const { language } = useLanguage();
  // Only the lengths of bars are floats; points are shown as the server gave them.
  const most = terms.reduce((sum, { kind, weight, cap }) => sum + mostOf(kind, weight, cap), 0);
  return (
    <ol className="ranks">
      {places.map((place, at) => (
        <li key={place.party?.id ?? at} data-place={place.place}>
          <details>
            <summary>
              <span className="place">{words.placeOf(place.place)}</span>
              <span className="party">{place.party ? nameIn(language, place.party) : '—'}</span>
              <span className="stack" aria-hidden="true">
                {place.terms.map((term, nth) => (
                  <i
                    key={nth}
                    className={colourOf(term.kind, nth)}
                    style={{ width: `${(Math.max(Number(term.points), 0) / most) * 100}%` }}
                  />
                ))}
              </span>
              <b className="score">{words.points(plain(place.score))}</b>
            </summary>
            <div className="scroll">
              <table className="stacking" aria-label={words.termsOf}>
                <tbody>
                  {place.terms.map((term, nth) => (
                    <tr key={nth}>
                      <th scope="row">
                        <i className={`swatch ${colourOf(term.kind, nth)}`} aria-hidden="true" />
                        {names.nameOf(term)}
                      </th>
                      <td>
                        <Told term={term} names={names} />
                        {place.party && countsRows(term) && Number(term.denominator ?? term.value) > 0 && (
                          <RankedRows
                            rankingId={rankingId}
                            partyId={place.party.id}
                            kind={term.kind}
                            total={term.denominator ?? Number(term.value)}
                            label={words.rowsOf(names.nameOf(term), nameIn(language, place.party))}
                          />
                        )}
                      </td>
                      <td className="number">
                        {words.points(plain(term.points))}{' '}
                        {term.isCapped && <span className="badge">{words.capped}</span>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {actsOn?.(place)}
          </details>
        </li>
      ))}
    </ol>
  );
}

const mostOf = (kind: Term['kind'], weight: string, cap: string): number => {
  switch (kind) {
    case 'COMPLETION':
      return Number(weight) * Number(cap);
    case 'RATE':
    case 'RATE_LOW':
    case 'WORK_DONE_IN_TIME':
    case 'PLANS_REPORTED':
    case 'FINDINGS_CLOSED_IN_TIME':
    case 'HOUSEHOLDS_REVIEWED_IN_TIME':
    case 'VISITED_IN_TIME':
      return Number(weight);
    case 'OVERDUE_ITEMS':
    case 'WORK_OVERDUE':
      return 0;
  }
};

/** Terms that count rows, which open below the figure. */
const countsRows = ({ indicator }: Term): boolean => !indicator;

/** What a term counted: the completion with its parts, the rate, its rows, or how many items are late. */
function Told({ term, names }: { term: Term; names: TermNames }) {
  const words = useDeskWords();
  if (term.value == null) return <span className="muted">{words.untold}</span>;
  if (term.numerator != null && term.denominator != null)
    return words.shareOf(plain(term.value), term.numerator, term.denominator);
  if (countsRows(term)) return words.itemsOf(plain(term.value));
  const unit = names.unitOf(term);
  const rate = term.kind === 'COMPLETION' ? `${plain(shift(term.value, -2))}%` : `${plain(term.value)}%`;
  return (
    <>
      {rate}{' '}
      {unit && term.recorded && term.target && (
        <span className="muted">
          <Amount value={term.recorded} unit={unit} /> / <Amount value={term.target} unit={unit} />
        </span>
      )}
    </>
  );
}
