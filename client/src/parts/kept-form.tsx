import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { problemsOf, type Problem } from '../api/problems';
import { useWords } from '../language';
import type { Words } from '../words';
import { focusFirstError } from './drawer';
import { Field } from './field';
import { useReadAll } from './fresh';
import { useKeptDraft } from './kept-draft';
import { KeptNote } from './kept-note';
import type { About, Answered } from './outbox/use-send';
import { randomKey } from './random-key';
import { Refusals } from './refusals';

/** What was typed, as typed; `requestKey` stays the same until it is known to stand. */
export interface FormDraft<Line extends object> {
  requestKey: string;
  text: Record<string, string>;
  /** what is written down once for each step, milestone or member */
  lines: Line[];
}

export type Errors = Partial<Record<string, string>>;

export interface FormKit<Line extends object> {
  text: (name: string) => string;
  lines: Line[];
  errors: Errors;
  set: (name: string, value: string) => void;
  setAll: (text: Record<string, string>) => void;
  setLines: (lines: Line[]) => void;
}

export interface KeptFormProps<Line extends object> {
  /** which form of which thing: what was typed is kept under this name */
  name: string;
  empty: Record<string, string>;
  /** the lines that an untouched form has */
  emptyLines?: Line[];
  /** the input's list that the lines become, by whose name refusals find them: `steps.2.days` */
  list?: string;
  /** what can be said without asking the server, which has the last word */
  check: (draft: FormDraft<Line>, general: Words) => Errors;
  send: (draft: FormDraft<Line>, about: About) => Promise<Answered>;
  /** what the form is called where it is listed while it waits to be sent */
  title?: string;
  done: () => void;
  submit?: string;
  isBad?: boolean;
  children: (kit: FormKit<Line>) => ReactNode;
}

/** A form whose draft is kept, and whose refusals stand at their fields. */
export function KeptForm<Line extends object = never>({
  name,
  empty,
  emptyLines = [],
  list,
  check,
  send,
  done,
  submit: label,
  title,
  isBad,
  children,
}: KeptFormProps<Line>) {
  const words = useWords();
  const readAll = useReadAll();
  const form = useRef<HTMLFormElement>(null);
  const { draft, wasRestored, saved, change, startOver } = useKeptDraft<FormDraft<Line>>(
    name,
    () => ({ requestKey: randomKey(), text: empty, lines: emptyLines }),
    'PERSONS',
  );
  const [errors, setErrors] = useState<Errors>({});
  const [told, setTold] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [isWaiting, setKept] = useState(false);
  // A draft of an earlier version of the form may lack fields.
  const typed: FormDraft<Line> = { ...draft, text: { ...empty, ...draft.text } };

  const refuse = (found: Errors, rest: string[]): void => {
    setErrors(found);
    setTold(Object.keys(found).length > 0 ? [words.checkFields, ...rest] : rest);
    focusFirstError(form.current);
  };
  const submit = async (): Promise<void> => {
    const found = check(typed, words);
    if (Object.keys(found).length > 0) return refuse(found, []);
    setBusy(true);
    const { error, isKept } = await send(typed, {
      title: title ?? label ?? words.submit,
      element: form.current,
      form: { name, values: typed, holds: 'PERSONS' },
    });
    setBusy(false);
    setKept(isKept === true);
    if (error) {
      const { fields, rest } = sorted(problemsOf(error, words), typed, list, words);
      refuse(fields, rest);
      return readAll();
    }
    startOver();
    refuse({}, []);
    if (isKept) return;
    readAll();
    done();
  };
  const kit: FormKit<Line> = {
    text: (field) => typed.text[field] ?? '',
    lines: typed.lines,
    errors,
    set: (field, value) => change({ text: { ...typed.text, [field]: value } }),
    setAll: (text) => change({ text: { ...typed.text, ...text } }),
    setLines: (lines) => change({ lines }),
  };
  if (isWaiting) return <p className="notice">{words.keptToSend}</p>;
  return (
    <form
      ref={form}
      className="kept"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      {wasRestored && (
        <p className="notice" role="status">
          {words.draftRestored}
        </p>
      )}
      {children(kit)}
      <Refusals messages={told} />
      <p className="actions">
        <button type="submit" className={isBad ? 'bad' : 'primary'} disabled={busy}>
          {busy ? words.submitting : (label ?? words.submit)}
        </button>
        {wasRestored && (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              startOver();
              refuse({}, []);
            }}
          >
            {words.discard}
          </button>
        )}
        <KeptNote saved={saved} />
      </p>
    </form>
  );
}

/** A refusal stands at its field where the form has it: `steps.2.days` at the third line. */
function sorted(
  problems: readonly Problem[],
  { text, lines }: Pick<FormDraft<object>, 'text' | 'lines'>,
  list: string | undefined,
  words: Words,
): { fields: Errors; rest: string[] } {
  const fields: Errors = {};
  const rest: string[] = [];
  for (const { code, message, field } of problems) {
    const isLine = lines.length > 0 && list !== undefined && field !== undefined && isOf(list, field);
    if (code === 'NETWORK') rest.push(words.lostOnTheWay);
    else if (code === 'REQUEST_KEY_REUSED') rest.push(words.alreadyRecorded);
    else if (field !== undefined && (field in text || isLine)) fields[field] = message;
    else rest.push(message);
  }
  return { fields, rest };
}

/** `steps.2.days` and `steps.2` are of the list `steps`; `steps` itself is told below the form. */
const isOf = (list: string, field: string): boolean =>
  /^\d+/.test(field.slice(list.length + 1)) && field.startsWith(`${list}.`);

interface InputProps {
  kit: Pick<FormKit<object>, 'text' | 'errors' | 'set'>;
  name: string;
  label: string;
  hint?: string;
  kind?: 'text' | 'date' | 'number' | 'decimal' | 'long';
  min?: string;
  max?: string;
}

export function Input({ kit, name, label, hint, kind = 'text', min, max }: InputProps) {
  const value = kit.text(name);
  return (
    <Field label={label} hint={hint} error={kit.errors[name]}>
      {(attributes) =>
        kind === 'long' ? (
          <textarea {...attributes} rows={3} value={value} onChange={({ target }) => kit.set(name, target.value)} />
        ) : (
          <input
            {...attributes}
            type={kind === 'date' ? 'date' : 'text'}
            inputMode={kind === 'number' ? 'numeric' : kind === 'decimal' ? 'decimal' : undefined}
            autoComplete="off"
            min={min}
            max={max}
            value={value}
            onChange={({ target }) => kit.set(name, target.value)}
          />
        )
      }
    </Field>
  );
}

interface SelectProps {
  kit: Pick<FormKit<object>, 'text' | 'errors' | 'set'>;
  name: string;
  label: string;
  hint?: string;
  names: readonly (readonly [value: string, name: string])[];
  /** the empty choice, where there is one */
  none?: string;
  changed?: (value: string) => void;
}

export function Select({ kit, name, label, hint, names, none, changed }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={kit.errors[name]}>
      {(attributes) => (
        <select
          {...attributes}
          value={kit.text(name)}
          onChange={({ target }) => (changed ?? ((value: string) => kit.set(name, value)))(target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {names.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function Check({ kit, name, label }: Pick<InputProps, 'kit' | 'name' | 'label'>) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={kit.text(name) === 'yes'}
        onChange={({ target }) => kit.set(name, target.checked ? 'yes' : '')}
      />
      <span>{label}</span>
    </label>
  );
}

/** What is missing of these, said at each. */
export const missing = ({ text }: Pick<FormDraft<object>, 'text'>, names: readonly string[], words: Words): Errors =>
  Object.fromEntries(names.filter((name) => !text[name]?.trim()).map((name) => [name, words.fieldMissing]));
