import { useRef, useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../api/problems';
import { GivePostDocument } from '../../gql/access/graphql';
import { useWords } from '../../language';
import { focusFirstError } from '../../parts/drawer';
import { randomKey } from '../../parts/random-key';
import { Refusals } from '../../parts/refusals';
import { inputOf, missingOf, NO_POST, PostFields, type PostErrors } from './post-fields';
import { useAccessWords } from './words';

interface Props {
  account: { id: string; version: number };
  close: () => void;
  given: () => void;
}

/** One more post for an account. */
export function GivePost({ account, close, given }: Props) {
  const words = useAccessWords();
  const general = useWords();
  const client = useClient();
  const form = useRef<HTMLFormElement>(null);
  const [requestKey, setRequestKey] = useState(randomKey);
  const [post, setPost] = useState(NO_POST);
  const [errors, setErrors] = useState<PostErrors>({});
  const [told, setTold] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    const missing = missingOf(post, words);
    setErrors(missing);
    setTold([]);
    const wanted = inputOf(post);
    if (Object.keys(missing).length > 0 || !wanted) return focusFirstError(form.current);
    setBusy(true);
    const input = { requestKey, accountId: account.id, version: account.version, post: wanted };
    const { data, error } = await client.mutation(GivePostDocument, { input }).toPromise();
    setBusy(false);
    if (data) return given();
    if (!error) return;
    const problems = problemsOf(error, general).map((problem) => ({
      ...problem,
      field: problem.field?.replace(/^post\./, ''),
    }));
    if (problems.every(({ code }) => code !== 'NETWORK')) setRequestKey(randomKey());
    const isKnown = (field: string | undefined): field is string => field !== undefined && field in NO_POST;
    setErrors(Object.fromEntries(problems.flatMap(({ field, message }) => (isKnown(field) ? [[field, message]] : []))));
    setTold(problems.flatMap(({ field, message }) => (isKnown(field) ? [] : [message])));
    focusFirstError(form.current);
  };
  return (
    <form
      ref={form}
      className="give"
      aria-label={words.giveTitle}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PostFields
        post={post}
        errors={errors}
        change={(part) => {
          setPost((before) => ({ ...before, ...part }));
          setErrors((before) => ({
            ...before,
            ...Object.fromEntries(Object.keys(part).map((key) => [key, undefined])),
          }));
        }}
      />
      <Refusals messages={told} />
      <p className="actions">
        <button type="submit" className="primary" disabled={busy}>
          {busy ? words.giving : words.give}
        </button>
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
