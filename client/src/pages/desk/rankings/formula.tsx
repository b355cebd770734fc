import { plain } from '../../../amounts';
import type { RankingHeadFragment } from '../../../gql/desk/graphql';
import { useDeskWords } from '../words';
import type { TermNames } from './term-names';

/** The formula as it counts: each term with its points and its cap, in the colours of the bars. */
export function Formula({ formula, names }: { formula: RankingHeadFragment['formula']; names: TermNames }) {
  const words = useDeskWords();
  return (
    <div className="formula">
      <h3>
        {words.formula} <span className="muted">{words.formulaVersion(formula.name, formula.version)}</span>
      </h3>
      <ol>
        {formula.terms.map((term, at) => (
          <li key={at}>
            <i className={`swatch ${colourOf(term.kind, at)}`} aria-hidden="true" />
            <b>{names.nameOf(term)}</b> {words.termRule[term.kind](plain(term.weight), plain(term.cap))}
          </li>
        ))}
      </ol>
      <p className="muted">{words.tiesName[formula.ties]}</p>
    </div>
  );
}

const COLOURS = 6;

const isDeduction = (kind: string): boolean => kind === 'OVERDUE_ITEMS' || kind === 'WORK_OVERDUE';

/** What takes points off has a colour of its own. */
export const colourOf = (kind: string, at: number): string => (isDeduction(kind) ? 'off' : `c${at % COLOURS}`);
