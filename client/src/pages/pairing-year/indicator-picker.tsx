import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useQuery } from 'urql';
import { FindIndicatorsDocument } from '../../gql/graphql';
import { useWords } from '../../language';
import type { FieldAttributes } from '../../parts/field';
import type { ChosenIndicator } from './draft';

const OFFERED = 20;
const TYPING_MS = 200;

interface Props {
  attributes: FieldAttributes;
  year: number;
  chosen: ChosenIndicator | null;
  choose: (indicator: ChosenIndicator | null) => void;
}

/** A combobox over the catalogue: type part of a name, choose with arrows and Enter, or with the pointer. */
export function IndicatorPicker({ attributes, year, chosen, choose }: Props) {
  const words = useWords();
  const list = useId();
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const isOpen = typed !== undefined;
  const search = useSettled(typed?.trim() ?? '');
  const [{ data, fetching, stale }] = useQuery({
    query: FindIndicatorsDocument,
    variables: { search: search || undefined, year, first: OFFERED },
    pause: !isOpen,
  });
  // The list of an earlier text is not offered for the text as typed: nobody must take an indicator they did not see.
  const isSettling = fetching || stale || search !== (typed?.trim() ?? '');
  const offered = isOpen && !isSettling ? (data?.indicators.nodes ?? []) : [];

  const take = (at: number): void => {
    const indicator = offered[at];
    if (!indicator) return;
    choose({ code: indicator.code, name: indicator.name, units: indicator.acceptedUnits });
    setTyped(undefined);
  };
  const open = (): void => {
    setActive(0);
    setTyped('');
  };
  const press = (event: KeyboardEvent): void => {
    if (!isOpen) {
      if (event.key === 'ArrowDown') open();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offered.length > 0) setActive((active + step + offered.length) % offered.length);
    else if (event.key === 'Enter') take(active);
    else if (event.key === 'Escape') setTyped(undefined);
    else return;
    // Enter must not submit the form, nor Escape close the drawer, while the list is open.
    event.preventDefault();
  };

  return (
    <div className="picker">
      <input
        {...attributes}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && offered[active] ? `${list}-${active}` : undefined}
        autoComplete="off"
        placeholder={words.searchIndicator}
        value={typed ?? chosen?.name ?? ''}
        onClick={() => !isOpen && open()}
        onChange={({ target }) => {
          setActive(0);
          setTyped(target.value);
        }}
        onKeyDown={press}
        onBlur={() => setTyped(undefined)}
      />
      {isOpen && (
        <ul id={list} role="listbox" aria-label={words.indicator}>
          {offered.map(({ id, name, definition }, at) => (
            <li
              key={id}
              id={`${list}-${at}`}
              role="option"
              aria-selected={at === active}
              onMouseDown={(event) => {
                event.preventDefault();
                take(at);
              }}
            >
              {name}
              {definition && <small className="muted">{definition}</small>}
            </li>
          ))}
          {offered.length === 0 && <li className="muted">{isSettling ? words.loading : words.noIndicatorFound}</li>}
        </ul>
      )}
    </div>
  );
}

/** The value once typing has paused. */
function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), TYPING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
