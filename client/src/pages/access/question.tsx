import { useEffect, useId, useRef, useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { problemsOf } from '../../api/problems';
import { useWords } from '../../language';
import { randomKey } from '../../parts/random-key';
import { Refusals } from '../../parts/refusals';
import { useAccessWords } from './words';

interface Props<Data, Variables> {
  question: string;
  consequence: string;
  /** what the button that does it says */
  act: string;
  mutation: TypedDocumentNode<Data, Variables>;
  variables: (requestKey: string) => Variables;
  close: () => void;
  done: (data: Data) => void;
}

/** Asks once more before something that cannot be taken back, and says what follows from it. */
export function Question<Data, Variables extends AnyVariables>(props: Props<Data, Variables>) {
  const words = useAccessWords();
  const general = useWords();
  const client = useClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [requestKey, setRequestKey] = useState(randomKey);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string[]>([]);
  useEffect(() => dialog.current?.showModal(), []);
  const doIt = async (): Promise<void> => {
    setBusy(true);
    setTold([]);
    const { data, error } = await client.mutation(props.mutation, props.variables(requestKey)).toPromise();
    setBusy(false);
    if (data) return props.done(data);
    if (!error) return;
    const problems = problemsOf(error, general);
    // Where nobody knows whether it arrived, the same request is sent again.
    if (problems.every(({ code }) => code !== 'NETWORK')) setRequestKey(randomKey());
    setTold(problems.map(({ message }) => message));
  };
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby={id}
      aria-describedby={`${id}-why`}
      onClose={(event) => {
        event.stopPropagation();
        props.close();
      }}
    >
      <h2 id={id}>{props.question}</h2>
      <p id={`${id}-why`}>{props.consequence}</p>
      <Refusals messages={told} />
      <p className="actions">
        <button type="button" className="bad" disabled={busy} onClick={() => void doIt()}>
          {busy ? words.doing : props.act}
        </button>
        <button type="button" autoFocus onClick={() => dialog.current?.close()}>
          {words.cancel}
        </button>
      </p>
    </dialog>
  );
}
