interface Props {
  label: string;
  /** what the empty choice says */
  any: string;
  value: string;
  choose: (value: string) => void;
  names: Record<string, string> | readonly (readonly [value: string, name: string])[];
}

const isListed = (names: Props['names']): names is readonly (readonly [string, string])[] => Array.isArray(names);

/** A choice among the values of an enum, in the words of the page. */
export function Choice({ label, any, value, choose, names }: Props) {
  return (
    <select aria-label={label} value={value} onChange={({ target }) => choose(target.value)}>
      <option value="">{any}</option>
      {(isListed(names) ? names : Object.entries(names)).map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
