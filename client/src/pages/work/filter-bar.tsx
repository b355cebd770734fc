import type { ReactNode } from 'react';
import type { ChartItemFragment, ChartPlanFragment } from '../../gql/work/graphql';
import { nameIn, useLanguage } from '../../language';
import { Choice } from '../../parts/choice';
import { LOOKS } from './chart/looks';
import type { Kept } from './filter';
import { useWorkWords } from './words';

interface Props {
  plans: readonly ChartPlanFragment[];
  items: readonly ChartItemFragment[];
  chosen: Kept;
  choose: (next: Partial<Kept>) => void;
  clear: () => void;
  isFiltered: boolean;
  children: ReactNode;
}

type Named = readonly [id: string, name: string];

/** Each once, in the order in which they come. */
const once = (named: readonly (Named | undefined)[]): Named[] => [
  ...new Map(named.filter((one) => one !== undefined)).entries(),
];

/** Which of the work is looked at: by place, unit, pairing, state, only what is late, only what is mine. */
export function FilterBar({ plans, items, chosen, choose, clear, isFiltered, children }: Props) {
  const words = useWorkWords();
  const { words: general, language } = useLanguage();
  const places = once(
    [...plans]
      .sort((one, other) => (one.place?.path ?? '').localeCompare(other.place?.path ?? ''))
      .map(({ place }) => (place ? [place.id, nameIn(language, place)] : undefined)),
  );
  const units = once(items.map(({ unit }) => (unit ? [unit.id, nameIn(language, unit)] : undefined)));
  const pairings = once(
    plans.map(({ pairing }) =>
      pairing
        ? [
            pairing.id,
            `${pairing.donor ? nameIn(language, pairing.donor) : general.selfReported} → ${nameIn(language, pairing.recipient)}`,
          ]
        : undefined,
    ),
  );
  const check = (key: 'late' | 'mine', label: string) => (
    <label className="check">
      <input
        type="checkbox"
        checked={chosen[key] === 'yes'}
        onChange={({ target }) => choose({ [key]: target.checked ? 'yes' : '' })}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <search className="filters records">
      {pairings.length > 1 && (
        <Choice
          label={words.pairing}
          any={words.anyPairing}
          value={chosen.pairing}
          choose={(pairing) => choose({ pairing })}
          names={pairings}
        />
      )}
      <Choice
        label={words.place}
        any={words.anyPlace}
        value={chosen.place}
        choose={(place) => choose({ place })}
        names={places}
      />
      <Choice
        label={words.unit}
        any={words.anyUnit}
        value={chosen.unit}
        choose={(unit) => choose({ unit })}
        names={units}
      />
      <Choice
        label={words.state}
        any={words.anyState}
        value={chosen.state}
        choose={(state) => choose({ state })}
        names={LOOKS.map((look) => [look, words.lookName[look]] as const)}
      />
      {check('late', words.onlyLate)}
      {check('mine', words.onlyMine)}
      {isFiltered && (
        <button type="button" className="quiet" onClick={clear}>
          {words.clearFilters}
        </button>
      )}
      {children}
    </search>
  );
}
