import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { problemsOf, type Problem } from '../../../api/problems';
import { useWords } from '../../../language';
import { Drawer, focusFirstError } from '../../../parts/drawer';
import { Field } from '../../../parts/field';
import { useReadAll } from '../../../parts/fresh';
import { useKeptDraft } from '../../../parts/kept-draft';
import { KeptNote } from '../../../parts/kept-note';
import type { About, Answered } from '../../../parts/outbox/use-send';
import { Refusals } from '../../../parts/refusals';
import { useRecordWords, type RecordWords } from '../words';

/** Every field of a form is text, as typed; `requestKey` stays the same until the record is known to stand. */
export type TextDraft = Record<string, string> & { requestKey: string };

export type FieldErrors = Partial<Record<string, string>>;

export interface FormKit {
  draft: TextDraft;
  errors: FieldErrors;
  change: (part: Partial<TextDraft>) => void;
}

interface Props {
  title: string;
  /** where what was typed is kept */
  name: string;
  empty: () => TextDraft;
  /** what can be said without asking the server, which has the last word */
  check: (draft: TextDraft, words: RecordWords) => FieldErrors;
  send: (draft: TextDraft, about: About) => Promise<Answered>;
  /** fields of the input that the form calls otherwise */
  aliases?: Readonly<Record<string, string>>;
  close: () => void;
  done: () => void;
  children: (kit: FormKit) => ReactNode;
}

/** A sheet in which one record is written down by hand. */
export function RecordForm({ title, name, empty, check, send, aliases = {}, close, done, children }: Props) {
  const words = useRecordWords();
  const general = useWords();
  const readAll = useReadAll();
  const form = useRef<HTMLFormElement>(null);
  const { draft, wasRestored, saved, change, startOver } = useKeptDraft(name, empty, 'PERSONS');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [told, setTold] = useState<string[]>([]);
  const [recorded, setRecorded] = useState(0);
  const [busy, setBusy] = useState(false);

  const refuse = (found: FieldErrors, rest: string[]): void => {
    setErrors(found);
    setTold(Object.keys(found).length > 0 ? [words.checkFields, ...rest] : rest);
    focusFirstError(form.current);
  };
  const submit = async (isLast: boolean): Promise<void> => {
    const found = check(draft, words);
    if (Object.keys(found).length > 0) return refuse(found, []);
    setBusy(true);
    const { error, isKept } = await send(draft, {
      title,
      element: form.current,
      form: { name, values: draft, holds: 'PERSONS' },
    });
    setBusy(false);
    if (error) {
      const { fields, rest } = sorted(problemsOf(error, general), draft, aliases, words);
      return refuse(fields, rest);
    }
    startOver();
    refuse({}, []);
    if (!isKept) {
      readAll();
      setRecorded(recorded + 1);
    }
    if (isLast) (isKept ? close : done)();
    else form.current?.querySelector<HTMLElement>('input, select')?.focus();
  };

  return (
    <Drawer title={title} close={close}>
      <form
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit(true);
        }}
      >
        {wasRestored && (
          <p className="notice" role="status">
            {words.draftRestored}
          </p>
        )}
        {recorded > 0 && (
          <p className="notice good" role="status">
            {words.recordedSoFar(recorded)}
          </p>
        )}
        {children({ draft, errors, change: (part) => change(part) })}
        <Refusals messages={told} />
        <footer>
          <button type="submit" className="primary" disabled={busy}>
            {busy ? words.submitting : words.submit}
          </button>
          <button type="button" disabled={busy} onClick={() => void submit(false)}>
            {words.recordAnother}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              startOver();
              refuse({}, []);
            }}
          >
            {words.startOver}
          </button>
          <KeptNote saved={saved} />
        </footer>
      </form>
    </Drawer>
  );
}

/** A refusal stands at its field where the form has it. */
function sorted(
  problems: Problem[],
  draft: TextDraft,
  aliases: Readonly<Record<string, string>>,
  words: RecordWords,
): { fields: FieldErrors; rest: string[] } {
  const fields: FieldErrors = {};
  const rest: string[] = [];
  for (const { code, message, field } of problems) {
    const at = field && (aliases[field] ?? field);
    if (code === 'NETWORK') rest.push(words.lostOnTheWay);
    else if (code === 'REQUEST_KEY_REUSED') rest.push(words.alreadyRecorded);
    else if (at && at in draft) fields[at] = message;
    else rest.push(message);
  }
  return { fields, rest };
}

interface FieldProps {
  kit: FormKit;
  name: string;
  label: string;
  hint?: string;
}

type InputKind = 'text' | 'date' | 'decimal';

export function TextField({ kit, name, label, hint, kind = 'text' }: FieldProps & { kind?: InputKind }) {
  return (
    <Field label={label} hint={hint} error={kit.errors[name]}>
      {(attributes) => (
        <input
          {...attributes}
          type={kind === 'date' ? 'date' : 'text'}
          inputMode={kind === 'decimal' ? 'decimal' : undefined}
          autoComplete="off"
          value={kit.draft[name] ?? ''}
          onChange={({ target }) => kit.change({ [name]: target.value })}
        />
      )}
    </Field>
  );
}

interface ChoiceFieldProps extends FieldProps {
  names: Record<string, string>;
  /** the empty choice, where choosing is asked for */
  none?: string;
}

export function ChoiceField({ kit, name, label, hint, names, none }: ChoiceFieldProps) {
  return (
    <Field label={label} hint={hint} error={kit.errors[name]}>
      {(attributes) => (
        <select
          {...attributes}
          value={kit.draft[name] ?? ''}
          onChange={({ target }) => kit.change({ [name]: target.value })}
        >
          {none !== undefined && <option value="">{none}</option>}
          {Object.entries(names).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CheckField({ kit, name, label }: FieldProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={kit.draft[name] === 'yes'}
        onChange={({ target }) => kit.change({ [name]: target.checked ? 'yes' : '' })}
      />
      {label}
    </label>
  );
}
