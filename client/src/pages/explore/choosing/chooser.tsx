import { useId, useState, type ReactNode } from 'react';
import { useExploreWords } from '../words';

export interface Option {
  value: string;
  name: string;
  hint?: string;
  /** a common heading above neighbours */
  group?: string;
}

interface Props {
  label: string;
  options: readonly Option[];
  chosen: readonly string[];
  choose: (values: string[]) => void;
  /** asks elsewhere for what is typed; without it the options are looked through here */
  search?: (text: string) => void;
  /** there are more than are listed */
  hasMore?: boolean;
  isReading?: boolean;
  /** asked when it is opened for the first time */
  opened?: () => void;
}

/** So many options are looked through by eye. */
const FEW = 12;

/** Any of a list: folded away until it is wanted, with what is chosen in its heading. */
export function Chooser({ label, options, chosen, choose, search, hasMore, isReading, opened }: Props) {
  const words = useExploreWords();
  const [typed, setTyped] = useState('');
  const field = useId();
  const isLong = search !== undefined || options.length > FEW;
  const wanted = typed.trim().toLowerCase();
  const offered = search || wanted === '' ? options : options.filter(({ name }) => name.toLowerCase().includes(wanted));
  const names = options.filter(({ value }) => chosen.includes(value)).map(({ name }) => name);
  const told =
    chosen.length === 0
      ? words.any
      : names.length === chosen.length && names.length <= 2
        ? names.join(', ')
        : undefined;
  return (
    <details className="chooser" onToggle={({ currentTarget }) => currentTarget.open && opened?.()}>
      <summary>
        <span className="chooser-label">{label}</span>{' '}
        <span className={chosen.length > 0 ? 'chooser-chosen' : 'muted'}>{told ?? chosen.length}</span>
      </summary>
      <fieldset className="chooser-list">
        <legend className="unseen">{label}</legend>
        {isLong && (
          <input
            id={field}
            type="search"
            aria-label={`${label}: ${words.searchHere}`}
            placeholder={words.searchHere}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              search?.(target.value.trim());
            }}
          />
        )}
        {chosen.length > 0 && (
          <button type="button" className="quiet" onClick={() => choose([])}>
            {words.clear}
          </button>
        )}
        {offered.map((option, at) => (
          <Choice
            key={option.value}
            option={option}
            heading={option.group !== offered[at - 1]?.group ? option.group : undefined}
            isChosen={chosen.includes(option.value)}
            toggle={(isOn) =>
              choose(isOn ? [...chosen, option.value] : chosen.filter((value) => value !== option.value))
            }
          />
        ))}
        {offered.length === 0 && <p className="muted">{isReading ? words.loadingRow : words.nothingFound}</p>}
        {hasMore && <p className="muted">{words.onlyFirst}</p>}
      </fieldset>
    </details>
  );
}

interface ChoiceProps {
  option: Option;
  heading: string | undefined;
  isChosen: boolean;
  toggle: (isOn: boolean) => void;
}

function Choice({ option, heading, isChosen, toggle }: ChoiceProps): ReactNode {
  return (
    <>
      {heading && <p className="chooser-group">{heading}</p>}
      <label className="check">
        <input type="checkbox" checked={isChosen} onChange={({ target }) => toggle(target.checked)} />
        <span>
          {option.name} {option.hint && <small className="muted">{option.hint}</small>}
        </span>
      </label>
    </>
  );
}
