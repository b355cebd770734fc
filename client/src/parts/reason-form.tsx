import { useState, type FormEvent } from 'react';
import type { CombinedError } from 'urql';
import { problemsOf } from '../api/problems';
import { useWords } from '../language';
import { Field } from './field';
import { randomKey } from './random-key';

interface Props {
  /** What opening it offers. */
  summary: string;
  label: string;
  hint?: string;
  /** Asked for, too, where it may be given: another deadline. */
  day?: { label: string; hint: string };
  /** Room for more than a line. */
  isLong?: boolean;
  /** Says it; what went wrong, if anything, is told at the field, and what was written stays. */
  send: (reason: string, requestKey: string, day: string) => Promise<CombinedError | undefined>;
}

/** An act that needs nothing but a reason, folded until somebody opens it. */
export function ReasonForm({ summary, label, hint, day: asked, isLong, send }: Props) {
  const words = useWords();
  const [requestKey] = useState(randomKey);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (!reason.trim()) return setError(words.fieldMissing);
    setBusy(true);
    const failure = await send(reason, requestKey, day);
    setBusy(false);
    setError(failure && problemsOf(failure, words)[0]?.message);
  };
  return (
    <details>
      <summary>{summary}</summary>
      <form
        className="row"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={label} hint={hint} error={error} className={isLong ? 'wide' : undefined}>
          {(attributes) =>
            isLong ? (
              <textarea {...attributes} rows={3} value={reason} onChange={({ target }) => setReason(target.value)} />
            ) : (
              <input {...attributes} value={reason} onChange={({ target }) => setReason(target.value)} />
            )
          }
        </Field>
        {asked && (
          <Field label={asked.label} hint={asked.hint}>
            {(attributes) => (
              <input {...attributes} type="date" value={day} onChange={({ target }) => setDay(target.value)} />
            )}
          </Field>
        )}
        <p className="actions">
          <button type="submit" disabled={busy}>
            {busy ? words.submitting : words.submit}
          </button>
        </p>
      </form>
    </details>
  );
}
