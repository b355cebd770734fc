import { useRef, useState, type FormEvent } from 'react';
import { isUnanswered, problemsOf } from '../api/problems';
import { useWords } from '../language';
import { Field } from './field';
import { useKeptDraft } from './kept-draft';
import { KeptNote } from './kept-note';
import type { About, Answered } from './outbox/use-send';
import { randomKey } from './random-key';

interface Props {
  /** What it is about, where what is half written is kept: the act, and on what. */
  name: string;
  /** What opening it offers. */
  summary: string;
  label: string;
  hint?: string;
  /** Asked for, too, where it may be given: another deadline. */
  day?: { label: string; hint: string };
  /** Room for more than a line. */
  isLong?: boolean;
  /** Unfolded from the start: somebody has just asked for it. */
  isOpen?: boolean;
  /** Says it; what went wrong, if anything, is told at the field, and what was written stays. */
  send: (reason: string, requestKey: string, day: string, about: About) => Promise<Answered>;
}

const emptyReason = () => ({ requestKey: randomKey(), reason: '', day: '' });

/** An act that needs nothing but a reason, folded until somebody opens it, or comes back to what they had begun. */
export function ReasonForm({ name, summary, label, hint, day: asked, isLong, isOpen, send }: Props) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  const draftName = `reason.${name}`;
  const { draft, wasRestored, saved, change, startOver } = useKeptDraft(draftName, emptyReason, 'PERSONS');
  const { requestKey, reason, day } = draft;
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [isKept, setKept] = useState(false);
  const submit = async (): Promise<void> => {
    if (!reason.trim()) return setError(words.fieldMissing);
    setBusy(true);
    const { error: failure, isKept: isKeptNow } = await send(reason, requestKey, day, {
      title: summary,
      element: form.current,
      form: { name: draftName, values: draft, holds: 'PERSONS' },
    });
    setBusy(false);
    setKept(isKeptNow === true);
    setError(failure && problemsOf(failure, words)[0]?.message);
    if (!failure) return startOver();
    // What was refused is asked anew by the next try; what was lost on its way is the same request.
    if (!isUnanswered(failure)) change({ requestKey: randomKey() });
  };
  return (
    <details open={isOpen || wasRestored || undefined}>
      <summary>{summary}</summary>
      {isKept && <p className="notice">{words.keptToSend}</p>}
      <form
        ref={form}
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
              <textarea
                {...attributes}
                rows={3}
                value={reason}
                onChange={({ target }) => change({ reason: target.value })}
              />
            ) : (
              <input {...attributes} value={reason} onChange={({ target }) => change({ reason: target.value })} />
            )
          }
        </Field>
        {asked && (
          <Field label={asked.label} hint={asked.hint}>
            {(attributes) => (
              <input {...attributes} type="date" value={day} onChange={({ target }) => change({ day: target.value })} />
            )}
          </Field>
        )}
        <p className="actions">
          <button type="submit" disabled={busy}>
            {busy ? words.submitting : words.submit}
          </button>
          <KeptNote saved={saved} />
        </p>
      </form>
    </details>
  );
}
