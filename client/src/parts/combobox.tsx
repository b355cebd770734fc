import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useWords } from '../language';
import type { FieldAttributes } from './field';

const TYPING_MS = 200;

export interface Offered {
  key: string;
  name: string;
  hint?: string;
}

interface Props<One> {
  attributes: Partial<FieldAttributes>;
  /** what the list holds */
  label: string;
  placeholder: string;
  /** said where nothing fits */
  none: string;
  /** the name of what is chosen */
  value: string | undefined;
  /** a hook: what fits this text; asks nothing while the list is closed */
  useOffered: (search: string, isOpen: boolean) => { offered: readonly One[]; isReading: boolean };
  take: (one: One) => void;
}

/** Type part of a name, choose with arrows and Enter, or with the pointer. */
export function Combobox<One extends Offered>(props: Props<One>) {
  const { attributes, label, placeholder, none, value, useOffered, take } = props;
  const words = useWords();
  const list = useId();
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const isOpen = typed !== undefined;
  const search = useSettled(typed?.trim() ?? '');
  const answer = useOffered(search, isOpen);
  // The list of an earlier text is not offered for the text as typed: nobody must take what they did not see.
  const isSettling = answer.isReading || search !== (typed?.trim() ?? '');
  const offered = isOpen && !isSettling ? answer.offered : [];

  const choose = (at: number): void => {
    const one = offered[at];
    if (!one) return;
    take(one);
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
    else if (event.key === 'Enter') choose(active);
    else if (event.key === 'Escape') setTyped(undefined);
    else return;
    // Enter must not submit the form, nor Escape close the drawer, while the list is open.
    event.preventDefault();
  };

  return (
    <div className="picker">
      <input
        {...attributes}
        aria-label={attributes.id === undefined ? label : undefined}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && offered[active] ? `${list}-${active}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={typed ?? value ?? ''}
        onClick={() => !isOpen && open()}
        onChange={({ target }) => {
          setActive(0);
          setTyped(target.value);
        }}
        onKeyDown={press}
        onBlur={() => setTyped(undefined)}
      />
      {isOpen && (
        <ul id={list} role="listbox" aria-label={label}>
          {offered.map(({ key, name, hint }, at) => (
            <li
              key={key}
              id={`${list}-${at}`}
              role="option"
              aria-selected={at === active}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(at);
              }}
            >
              {name}
              {hint && <small className="muted">{hint}</small>}
            </li>
          ))}
          {offered.length === 0 && <li className="muted">{isSettling ? words.loading : none}</li>}
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
