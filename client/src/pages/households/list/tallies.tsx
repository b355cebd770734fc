import type { HouseholdTalliesQuery } from '../../../gql/households/graphql';
import { nameIn, useLanguage } from '../../../language';
import { PastDay } from '../../../parts/past-day';
import { useHouseholdWords } from '../words';
import { ANY_OPEN, STATES, type ChosenHouseholds } from './filter';

interface Props {
  tallies: HouseholdTalliesQuery;
  today: string;
  chosen: ChosenHouseholds;
  choose: (next: Partial<ChosenHouseholds>) => void;
  /** whether the reader may look at the households themselves */
  isOpening: boolean;
}

/** A cell that opens its rows, unless there are too few of them to be told. */
interface Cell {
  key: string;
  name: string;
  households: number | null | undefined;
  persons: number | null | undefined;
  opens: Partial<ChosenHouseholds>;
  isChosen: boolean;
}

/** How many households there were on a day, by state, township and category; each number opens its rows. */
export function Tallies({ tallies, today, chosen, choose, isOpening }: Props) {
  const words = useHouseholdWords();
  const { language } = useLanguage();
  const [all] = tallies.all;
  const states = [...tallies.byState].sort((one, other) => STATES.indexOf(one.state!) - STATES.indexOf(other.state!));
  const isOpen = chosen.state === ANY_OPEN;
  const groups: [label: string, cells: Cell[]][] = [
    [
      words.byState,
      states.flatMap(({ state, households, persons }) =>
        state
          ? [
              {
                key: state,
                name: words.stateName[state],
                households,
                persons,
                opens: { state },
                isChosen: chosen.state === state,
              },
            ]
          : [],
      ),
    ],
    [
      words.byPlace,
      [...tallies.byPlace]
        .sort((one, other) => (one.place?.path ?? '').localeCompare(other.place?.path ?? ''))
        .flatMap(({ place, households, persons }) =>
          place
            ? [
                {
                  key: place.id,
                  name: nameIn(language, place),
                  households,
                  persons,
                  opens: { place: place.id, state: ANY_OPEN },
                  isChosen: isOpen && chosen.place === place.id,
                },
              ]
            : [],
        ),
    ],
    [
      words.byCategory,
      tallies.byCategory.flatMap(({ category, households, persons }) =>
        category
          ? [
              {
                key: category,
                name: words.categoryName[category],
                households,
                persons,
                opens: { category, state: ANY_OPEN },
                isChosen: isOpen && chosen.category === category,
              },
            ]
          : [],
      ),
    ],
  ];
  return (
    <section className="household-tallies" aria-labelledby="household-counts">
      <header>
        <h2 id="household-counts">{words.counts}</h2>
        <PastDay label={words.countsOn} day={chosen.onDay} today={today} choose={(onDay) => choose({ onDay })} />
        <p className="household-total">
          <b>
            {words.open} {told(all?.households, words.households, words.tooFew)}
          </b>{' '}
          <span className="muted">{told(all?.persons, words.persons, '')}</span>
        </p>
      </header>
      {groups.map(
        ([label, cells]) =>
          cells.length > 0 && (
            <div key={label} role="group" aria-label={label} className="household-cells">
              <span className="muted">{label}</span>
              {cells.map(({ key, name, households, persons, opens, isChosen }) =>
                households === null || households === undefined || !isOpening ? (
                  <span key={key} className="household-cell">
                    {name} <b>{households ?? <abbr title={words.tooFew}>—</abbr>}</b>
                  </span>
                ) : (
                  <button
                    key={key}
                    type="button"
                    className={isClosed(opens) ? 'household-cell closed' : 'household-cell'}
                    aria-pressed={isChosen}
                    title={told(persons, words.persons, '')}
                    onClick={() => choose(isChosen ? emptied(opens) : { ...CELL, ...opens })}
                  >
                    {name} <b>{households}</b>
                  </button>
                ),
              )}
            </div>
          ),
      )}
      {isOpening && <p className="muted">{words.countsHint}</p>}
    </section>
  );
}

const isClosed = ({ state }: Cell['opens']): boolean => state === 'CLEARED' || state === 'DISMISSED';

/** What one cell chooses, another gives up. */
const CELL = { state: '', place: '', category: '' } as const;

const emptied = (opens: Partial<ChosenHouseholds>): Partial<ChosenHouseholds> =>
  Object.fromEntries(Object.keys(opens).map((key) => [key, '']));

const told = (count: number | null | undefined, say: (count: number) => string, none: string): string =>
  count === null || count === undefined ? none : say(count);
