import { Field } from './field';

interface Props {
  label: string;
  /** empty for today */
  day: string;
  today: string;
  /** the first day that may be asked about */
  min?: string;
  choose: (day: string) => void;
}

/** As of which day something is told: today, or a day that is over. */
export function PastDay({ label, day, today, min, choose }: Props) {
  return (
    <Field label={label}>
      {(attributes) => (
        <input
          {...attributes}
          type="date"
          min={min}
          max={today}
          value={day || today}
          onChange={({ target }) => choose(target.value === today ? '' : target.value)}
        />
      )}
    </Field>
  );
}
