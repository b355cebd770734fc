import { useRef, useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { isUnanswered, problemsOf } from '../../../api/problems';
import type { ResolutionKind } from '../../../gql/graphql';
import { ResolveDifferenceDocument } from '../../../gql/money/graphql';
import { useWords } from '../../../language';
import { Field } from '../../../parts/field';
import { useKeptDraft } from '../../../parts/kept-draft';
import { KeptNote } from '../../../parts/kept-note';
import { randomKey } from '../../../parts/random-key';
import { focusFirstError } from '../../../parts/drawer';
import { useReadAll } from '../../../parts/fresh';
import { useMoneyWords } from '../words';
import { zh } from '../words.zh';

const KINDS = Object.keys(zh.resolutionName) as ResolutionKind[];

interface Resolution {
  requestKey: string;
  kind: ResolutionKind;
  reason: string;
}

const emptyResolution = (): Resolution => ({ requestKey: randomKey(), kind: 'IN_TRANSIT', reason: '' });

/** Closes a difference with a reason; no entry is changed by it. */
export function Resolve({ difference }: { difference: { id: string; version: number } }) {
  const words = useMoneyWords();
  const general = useWords();
  const client = useClient();
  const readAll = useReadAll();
  const form = useRef<HTMLFormElement>(null);
  const { draft, wasRestored, saved, change, startOver } = useKeptDraft(
    `resolve.${difference.id}`,
    emptyResolution,
    'PERSONS',
  );
  const { requestKey, kind, reason } = draft;
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const resolve = async (): Promise<void> => {
    if (!reason.trim()) {
      setError(words.fieldMissing);
      return focusFirstError(form.current);
    }
    setBusy(true);
    const { id, version } = difference;
    const answer = await client
      .mutation(ResolveDifferenceDocument, { input: { requestKey, differenceId: id, version, kind, reason } })
      .toPromise();
    setBusy(false);
    const [problem] = answer.error ? problemsOf(answer.error, general) : [];
    setError(problem?.code === 'NETWORK' ? words.lostOnTheWay : problem?.message);
    if (answer.error && !isUnanswered(answer.error)) change({ requestKey: randomKey() });
    if (!answer.data) return;
    startOver();
    readAll();
  };
  return (
    <details open={wasRestored || undefined}>
      <summary>{words.resolve}</summary>
      <form
        ref={form}
        className="row"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void resolve();
        }}
      >
        <Field label={words.resolutionKind}>
          {(attributes) => (
            <select
              {...attributes}
              value={kind}
              onChange={({ target }) => change({ kind: target.value as ResolutionKind })}
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {words.resolutionName[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.reason} error={error}>
          {(attributes) => (
            <input {...attributes} value={reason} onChange={({ target }) => change({ reason: target.value })} />
          )}
        </Field>
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
