import type { LeakCountsQuery, LeakHeadsFragment } from '../../../gql/benefits/graphql';
import type { BenefitFinding } from '../../../gql/graphql';
import { nameIn, useLanguage } from '../../../language';
import { ruleName } from '../names';
import { useBenefitWords } from '../words';
import { FINDINGS, pastDay, type ChosenLeaks } from './filter';

interface Props {
  counts: LeakCountsQuery;
  chosen: ChosenLeaks;
  choose: (next: Partial<ChosenLeaks>) => void;
  today: string;
}

type Kind = Exclude<keyof LeakHeadsFragment, '__typename'>;
type Heads = LeakHeadsFragment[Kind];

const KIND: Record<BenefitFinding, Kind> = {
  MISSING: 'missing',
  LATE: 'late',
  TWICE: 'twice',
  NOT_ENTITLED: 'notEntitled',
};
const NOBODY: Heads = { households: 0, persons: 0 };

/** How many it concerns, told to those who listen whenever it changes; each number opens its rows. */
export function LeakCounts({ counts, chosen, choose, today }: Props) {
  const words = useBenefitWords();
  const { language } = useLanguage();
  const all = counts.all[0];
  const heads = (kind: Kind): string => {
    const { households, persons } = all?.[kind] ?? NOBODY;
    return words.heads(households, persons);
  };
  const towns = counts.byTown
    .filter(({ missing, twice, notEntitled }) => [missing, twice, notEntitled].some(({ households }) => households > 0))
    .sort((one, other) => (one.town?.path ?? '').localeCompare(other.town?.path ?? ''));
  return (
    <section className="benefit-counts" aria-labelledby="benefit-counts">
      <h2 id="benefit-counts">
        {words.counts} <small className="muted">{words.countsLine(pastDay(chosen, today) ?? today)}</small>
      </h2>
      <dl className="tiles" aria-live="polite">
        <div>
          <dt>{words.entitled}</dt>
          <dd>{heads('entitled')}</dd>
        </div>
        {FINDINGS.map((finding) => (
          <div key={finding} className={(all?.[KIND[finding]].households ?? 0) > 0 ? 'leaking' : undefined}>
            <dt>{words.findingName[finding]}</dt>
            <dd>
              <button
                type="button"
                className="plain"
                aria-pressed={chosen.finding === finding}
                aria-label={`${words.findingName[finding]} ${heads(KIND[finding])}`}
                onClick={() => choose({ finding: chosen.finding === finding ? '' : finding })}
              >
                {heads(KIND[finding])}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {towns.length > 1 && (
        <div role="group" aria-label={words.byTown} className="benefit-cells">
          <span className="muted">{words.byTown}</span>
          {towns.map((cell) => {
            const { town } = cell;
            // What is late is missing, too, and is told with it.
            const told = FINDINGS.filter((finding) => finding !== 'LATE' && cell[KIND[finding]].households > 0);
            return town ? (
              <button
                key={town.id}
                type="button"
                aria-pressed={chosen.town === town.id}
                onClick={() => choose({ town: chosen.town === town.id ? '' : town.id })}
              >
                {nameIn(language, town)}{' '}
                {told.map((finding) => `${words.findingName[finding]} ${cell[KIND[finding]].households}`).join(' · ')}
              </button>
            ) : null;
          })}
        </div>
      )}
      {counts.byRule.length > 0 && <ByRule counts={counts} {...{ chosen, choose }} />}
    </section>
  );
}

/** Each rule: how many are entitled to it, and of whom something is found. */
function ByRule({ counts, chosen, choose }: Omit<Props, 'today'>) {
  const words = useBenefitWords();
  const kinds = ['entitled', 'received', ...FINDINGS.map((finding) => KIND[finding])] as const;
  const labels = [words.entitled, words.received, ...FINDINGS.map((finding) => words.findingName[finding])];
  return (
    <details>
      <summary>{words.byRule}</summary>
      <p className="muted">{words.byRuleHint}</p>
      <div className="scroll">
        <table className="stacking">
          <thead>
            <tr>
              <th scope="col">{words.rule}</th>
              {labels.map((label) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.byRule.map((cell) => {
              const { rule } = cell;
              if (!rule) return null;
              return (
                <tr key={rule.id}>
                  <th scope="row" data-label={words.rule}>
                    <button
                      type="button"
                      className="plain"
                      aria-pressed={chosen.rule === rule.id}
                      onClick={() => choose({ rule: chosen.rule === rule.id ? '' : rule.id })}
                    >
                      {ruleName(rule)}
                    </button>
                  </th>
                  {kinds.map((kind, at) => (
                    <td key={kind} className="number" data-label={labels[at]}>
                      {rule.audience === 'PERSON' ? cell[kind].persons : cell[kind].households}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
