import { useRef, useState, type FormEvent } from 'react';
import { problemsOf } from '../../../api/problems';
import { useWords } from '../../../language';
import { focusFirstError } from '../../../parts/drawer';
import { Field } from '../../../parts/field';
import { useReadAll } from '../../../parts/fresh';
import { useKeptDraft } from '../../../parts/kept-draft';
import { KeptNote } from '../../../parts/kept-note';
import type { About, Answered } from '../../../parts/outbox/use-send';
import { randomKey } from '../../../parts/random-key';
import { chinaToday } from '../../../parts/time';
import { useRecordWords } from '../words';

export interface Said {
  requestKey: string;
  day: string;
  reason: string;
}

interface Props {
  /** where what is half written is kept: the step, and of which record */
  name: string;
  /** what the button says */
  verb: string;
  hint?: string;
  asksDay: boolean;
  asksReason: boolean;
  isBad?: boolean;
  /** the record that it changes */
  record: string;
  send: (said: Said, about: About) => Promise<Answered>;
}

const nothingSaid = (): Said => ({ requestKey: randomKey(), day: chinaToday(), reason: '' });

/** A step of a record behind a button: at most a day and a reason are asked for. */
export function StepForm({ name, verb, hint, asksDay, asksReason, isBad, record, send }: Props) {
  const words = useRecordWords();
  const general = useWords();
  const readAll = useReadAll();
  const form = useRef<HTMLFormElement>(null);
  const draftName = `step.${name}`;
  const { draft: said, saved, change, startOver } = useKeptDraft(draftName, nothingSaid, 'PERSONS');
  const [isKept, setKept] = useState(false);
  const [errors, setErrors] = useState<Partial<Record<'day' | 'reason', string>>>({});
  const [told, setTold] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    const found = {
      ...(asksDay && !said.day && { day: words.dayMalformed }),
      ...(asksReason && !said.reason.trim() && { reason: words.fieldMissing }),
    };
    setErrors(found);
    setTold([]);
    if (Object.keys(found).length > 0) return focusFirstError(form.current);
    setBusy(true);
    const { error, isKept: isKeptNow } = await send(said, {
      title: verb,
      element: form.current,
      record,
      form: { name: draftName, values: said, holds: 'PERSONS' },
    });
    setBusy(false);
    if (!error) {
      startOver();
      if (isKeptNow) return setKept(true);
      return readAll();
    }
    const problems = problemsOf(error, general);
    // The next try says something else, so it is another request; unless nobody knows whether this one arrived.
    if (problems.every(({ code }) => code !== 'NETWORK')) change({ requestKey: randomKey() });
    setErrors(
      Object.fromEntries(
        problems.flatMap(({ field, message }) => (field === 'day' || field === 'reason' ? [[field, message]] : [])),
      ),
    );
    setTold(
      problems.flatMap(({ code, field, message }) =>
        field === 'day' || field === 'reason' ? [] : [code === 'NETWORK' ? words.lostOnTheWay : message],
      ),
    );
    if (problems.some(({ code }) => code === 'VERSION_CONFLICT')) readAll();
  };
  if (isKept) return <p className="notice">{general.keptToSend}</p>;
  return (
    <form
      ref={form}
      className="step"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      {asksDay && (
        <Field label={words.stepDay} error={errors.day}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              value={said.day}
              onChange={({ target }) => change({ day: target.value })}
            />
          )}
        </Field>
      )}
      {asksReason && (
        <Field label={words.reason} hint={hint} error={errors.reason}>
          {(attributes) => (
            <input {...attributes} value={said.reason} onChange={({ target }) => change({ reason: target.value })} />
          )}
        </Field>
      )}
      <button type="submit" className={isBad ? 'bad' : 'primary'} disabled={busy}>
        {busy ? words.submitting : verb}
      </button>
      <KeptNote saved={saved} />
      {told.map((message) => (
        <p key={message} className="notice bad" role="alert">
          {message}
        </p>
      ))}
    </form>
  );
}

interface StepsProps<Step extends string> {
  steps: readonly Step[];
  names: Record<Step, string>;
  chosen: Step | undefined;
  choose: (step: Step | undefined) => void;
}

/** The steps that may be taken now; pressing one opens its form. */
export function StepButtons<Step extends string>({ steps, names, chosen, choose }: StepsProps<Step>) {
  return (
    <div className="verbs">
      {steps.map((step) => (
        <button
          key={step}
          type="button"
          aria-pressed={chosen === step}
          onClick={() => choose(chosen === step ? undefined : step)}
        >
          {names[step]}
        </button>
      ))}
    </div>
  );
}
