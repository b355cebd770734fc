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
  /** Says it; what went wrong, if anything, is told at the field, and what was written stays. */
  send: (reason: string, requestKey: string) => Promise<CombinedError | undefined>;
}

/** An act that needs nothing but a reason, folded until somebody opens it. */
export function ReasonForm({ summary, label, send }: Props) {
  const words = useWords();
  const [requestKey] = useState(randomKey);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (!reason.trim()) return setError(words.fieldMissing);
    setBusy(true);
    const failure = await send(reason, requestKey);
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
        <Field label={label} error={error}>
          {(attributes) => <input {...attributes} value={reason} onChange={({ target }) => setReason(target.value)} />}
        </Field>
        <p className="actions">
          <button type="submit" disabled={busy}>
            {busy ? words.submitting : words.submit}
          </button>
        </p>
      </form>
    </details>
  );
}
