import { useRef, useState, type FormEvent } from 'react';
import { useClient, type CombinedError } from 'urql';
import { isUnanswered, problemsOf } from '../../../api/problems';
import { ReverseFundEntryDocument, SignFundEntryDocument } from '../../../gql/money/graphql';
import { useWords } from '../../../language';
import { Field } from '../../../parts/field';
import { useKeptDraft } from '../../../parts/kept-draft';
import { KeptNote } from '../../../parts/kept-note';
import { randomKey } from '../../../parts/random-key';
import { focusFirstError } from '../../../parts/drawer';
import { useReadAll } from '../../../parts/fresh';
import { useMoneyWords } from '../words';
import type { EntryDetails } from './entry-drawer';

/** What the reader may do to this entry: the server names it, nothing else is offered. */
export function EntryActions({ entry }: { entry: EntryDetails }) {
  const words = useMoneyWords();
  const [told, setTold] = useState<string>();
  return (
    <>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {entry.nextActions.includes('SIGN') && <Sign entryId={entry.id} signed={() => setTold(words.signed)} />}
      {entry.nextActions.includes('REVERSE') && <Reverse entryId={entry.id} done={() => setTold(words.reversed)} />}
    </>
  );
}

function useTrouble(): [string[], (error: CombinedError | undefined) => void] {
  const words = useMoneyWords();
  const general = useWords();
  const [trouble, setTrouble] = useState<string[]>([]);
  const show = (error: CombinedError | undefined): void =>
    setTrouble(
      error
        ? problemsOf(error, general).map(({ code, message }) => (code === 'NETWORK' ? words.lostOnTheWay : message))
        : [],
    );
  return [trouble, show];
}

function Trouble({ messages }: { messages: string[] }) {
  if (messages.length === 0) return null;
  return (
    <div className="notice bad" role="alert">
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}

function Sign({ entryId, signed }: { entryId: string; signed: () => void }) {
  const words = useMoneyWords();
  const client = useClient();
  const readAll = useReadAll();
  const [requestKey] = useState(randomKey);
  const [busy, setBusy] = useState(false);
  const [trouble, show] = useTrouble();
  const sign = async (): Promise<void> => {
    setBusy(true);
    const { data, error } = await client
      .mutation(SignFundEntryDocument, { input: { requestKey, entryId } })
      .toPromise();
    setBusy(false);
    show(error);
    if (!data) return;
    signed();
    readAll();
  };
  return (
    <div className="notice">
      <p>{words.signHint}</p>
      <p className="actions">
        <button type="button" className="primary" disabled={busy} onClick={() => void sign()}>
          {busy ? words.submitting : words.sign}
        </button>
      </p>
      <Trouble messages={trouble} />
    </div>
  );
}

const emptyReversal = () => ({ requestKey: randomKey(), day: '', documentNo: '', reason: '' });

function Reverse({ entryId, done }: { entryId: string; done: () => void }) {
  const words = useMoneyWords();
  const client = useClient();
  const readAll = useReadAll();
  const form = useRef<HTMLFormElement>(null);
  const { draft, wasRestored, saved, change, startOver } = useKeptDraft(`reverse.${entryId}`, emptyReversal, 'PERSONS');
  const { requestKey, ...filled } = draft;
  const [isChecked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, show] = useTrouble();
  const missing = (value: string): string | undefined => (isChecked && !value.trim() ? words.fieldMissing : undefined);
  const reverse = async (): Promise<void> => {
    setChecked(true);
    if (Object.values(filled).some((value) => !value.trim())) return focusFirstError(form.current);
    setBusy(true);
    const { data, error } = await client
      .mutation(ReverseFundEntryDocument, { input: { requestKey, entryId, ...filled } })
      .toPromise();
    setBusy(false);
    show(error);
    if (error && !isUnanswered(error)) change({ requestKey: randomKey() });
    if (!data) return;
    startOver();
    done();
    readAll();
  };
  return (
    <details className="statement" open={wasRestored || undefined}>
      <summary>{words.reverse}</summary>
      <form
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void reverse();
        }}
      >
        <p className="muted">{words.reverseHint}</p>
        <div className="row">
          <Field label={words.day} error={missing(filled.day)}>
            {(attributes) => (
              <input
                {...attributes}
                type="date"
                value={filled.day}
                onChange={({ target }) => change({ day: target.value })}
              />
            )}
          </Field>
          <Field label={words.documentNo} error={missing(filled.documentNo)}>
            {(attributes) => (
              <input
                {...attributes}
                value={filled.documentNo}
                onChange={({ target }) => change({ documentNo: target.value })}
              />
            )}
          </Field>
        </div>
        <Field label={words.reason} error={missing(filled.reason)}>
          {(attributes) => (
            <input {...attributes} value={filled.reason} onChange={({ target }) => change({ reason: target.value })} />
          )}
        </Field>
        <Trouble messages={trouble} />
        <p className="actions">
          <button type="submit" disabled={busy}>
            {busy ? words.submitting : words.reverse}
          </button>
          <KeptNote saved={saved} />
        </p>
      </form>
    </details>
  );
}
