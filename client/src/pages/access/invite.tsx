import { useRef, useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../api/problems';
import { InviteAccountDocument, type InviteAccountMutation } from '../../gql/access/graphql';
import { useWords } from '../../language';
import { Drawer, focusFirstError } from '../../parts/drawer';
import { Field } from '../../parts/field';
import { useReadAll } from '../../parts/fresh';
import { randomKey } from '../../parts/random-key';
import { Refusals } from '../../parts/refusals';
import { OnceShown } from './once-shown';
import { inputOf, missingOf, NO_POST, PostFields, type PostErrors } from './post-fields';
import { useAccessWords } from './words';

interface Errors extends PostErrors {
  name?: string;
  displayName?: string;
}

/** Opens an account, with its first post or without; its first password is shown here once. */
export function Invite({ close }: { close: () => void }) {
  const words = useAccessWords();
  const general = useWords();
  const client = useClient();
  const readAll = useReadAll();
  const form = useRef<HTMLFormElement>(null);
  const [requestKey, setRequestKey] = useState(randomKey);
  const [named, setNamed] = useState({ name: '', displayName: '' });
  const [withPost, setWithPost] = useState(true);
  const [post, setPost] = useState(NO_POST);
  const [errors, setErrors] = useState<Errors>({});
  const [told, setTold] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<InviteAccountMutation['inviteAccount']>();

  const change = (part: Partial<typeof named>): void => {
    setNamed((before) => ({ ...before, ...part }));
    setErrors((before) => ({ ...before, ...Object.fromEntries(Object.keys(part).map((key) => [key, undefined])) }));
  };
  const submit = async (): Promise<void> => {
    const missing: Errors = {
      ...(named.name.trim() === '' && { name: words.fieldMissing }),
      ...(named.displayName.trim() === '' && { displayName: words.fieldMissing }),
      ...(withPost && missingOf(post, words)),
    };
    setErrors(missing);
    setTold([]);
    if (Object.keys(missing).length > 0) return focusFirstError(form.current);
    setBusy(true);
    const wanted = withPost ? inputOf(post) : undefined;
    const input = { requestKey, ...named, posts: wanted ? [wanted] : [] };
    const { data, error } = await client.mutation(InviteAccountDocument, { input }).toPromise();
    setBusy(false);
    if (data) {
      readAll();
      return setMade(data.inviteAccount);
    }
    if (!error) return;
    const problems = problemsOf(error, general);
    if (problems.every(({ code }) => code !== 'NETWORK')) setRequestKey(randomKey());
    const known = problems.map((problem) => ({ ...problem, field: problem.field?.replace(/^posts\.0\./, '') }));
    const fields: readonly string[] = ['name', 'displayName', ...Object.keys(NO_POST)];
    const isKnown = (field: string | undefined): field is string => field !== undefined && fields.includes(field);
    setErrors(Object.fromEntries(known.flatMap(({ field, message }) => (isKnown(field) ? [[field, message]] : []))));
    setTold(known.flatMap(({ field, message }) => (isKnown(field) ? [] : [message])));
    focusFirstError(form.current);
  };

  if (made) {
    return (
      <Drawer title={words.inviteTitle} close={close}>
        {made.firstPassword ? (
          <OnceShown
            title={words.onceTitle}
            hint={words.onceHint}
            secret={made.firstPassword}
            slip={made.account}
            close={close}
          />
        ) : (
          <p className="notice">{words.lostOnce}</p>
        )}
      </Drawer>
    );
  }
  return (
    <Drawer title={words.inviteTitle} close={close}>
      <form
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={words.displayName} hint={words.displayNameHint} error={errors.displayName}>
          {(attributes) => (
            <input
              {...attributes}
              autoComplete="off"
              value={named.displayName}
              onChange={({ target }) => change({ displayName: target.value })}
            />
          )}
        </Field>
        <Field label={words.name} hint={words.nameHint} error={errors.name}>
          {(attributes) => (
            <input
              {...attributes}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={named.name}
              onChange={({ target }) => change({ name: target.value })}
            />
          )}
        </Field>
        <label className="check">
          <input type="checkbox" checked={withPost} onChange={({ target }) => setWithPost(target.checked)} />
          <span>{words.withPost}</span>
        </label>
        {withPost && (
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
        )}
        <Refusals messages={told} />
        <footer>
          <button type="submit" className="primary" disabled={busy}>
            {busy ? words.creating : words.create}
          </button>
        </footer>
      </form>
    </Drawer>
  );
}
