import type { Choices } from '../../../parts/choices';
import { Choice } from '../../../parts/choice';
import { useWords } from '../../../language';
import { useViewer } from '../../../viewer';
import { useHouseholdWords } from '../words';
import { ANY_GUARANTEE, ANY_OPEN, GUARANTEES, STATES, type ChosenHouseholds } from './filter';

interface Props extends Choices<keyof ChosenHouseholds> {
  townships: readonly (readonly [id: string, name: string])[];
}

/** Which households are looked at, and in which order. */
export function FilterBar({ chosen, choose, clear, isFiltered, townships }: Props) {
  const words = useHouseholdWords();
  const general = useWords();
  const viewer = useViewer();
  const tick = (key: 'mine' | 'late', label: string) => (
    <label className="check">
      <input
        type="checkbox"
        checked={chosen[key] === 'yes'}
        onChange={({ target }) => choose({ [key]: target.checked ? 'yes' : '' })}
      />
      <span>{label}</span>
    </label>
  );
  const { registered, ...orders } = words.orderName;
  return (
    <search className="filters records">
      <input
        type="search"
        aria-label={words.searchLabel}
        placeholder={words.searchLabel}
        value={chosen.q}
        onChange={({ target }) => choose({ q: target.value })}
      />
      <Choice
        label={words.state}
        any={words.anyState}
        value={chosen.state}
        choose={(state) => choose({ state })}
        names={[
          [ANY_OPEN, words.openStates] as const,
          ...STATES.map((state) => [state, words.stateName[state]] as const),
        ]}
      />
      {townships.length > 1 && (
        <Choice
          label={words.township}
          any={words.anyTownship}
          value={chosen.place}
          choose={(place) => choose({ place })}
          names={townships}
        />
      )}
      <Choice
        label={words.category}
        any={words.anyCategory}
        value={chosen.category}
        choose={(category) => choose({ category })}
        names={words.categoryName}
      />
      <Choice
        label={words.risk}
        any={words.anyRisk}
        value={chosen.risk}
        choose={(risk) => choose({ risk })}
        names={words.riskName}
      />
      <Choice
        label={words.guarantee}
        any={words.anyGuarantee}
        value={chosen.lacks}
        choose={(lacks) => choose({ lacks })}
        names={[
          [ANY_GUARANTEE, words.anyNotMet] as const,
          ...GUARANTEES.map((one) => [one, words.notMetOf(words.guaranteeName[one])] as const),
        ]}
      />
      <Choice
        label={words.order}
        any={registered}
        value={chosen.order}
        choose={(order) => choose({ order })}
        names={orders}
      />
      {viewer.abilities.includes('KEEP_HOUSEHOLDS') && tick('mine', words.onlyMine)}
      {tick('late', words.onlyLate)}
      {isFiltered && (
        <button type="button" className="quiet" onClick={clear}>
          {general.clearFilters}
        </button>
      )}
    </search>
  );
}
