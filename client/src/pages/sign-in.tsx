import { useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { Link } from 'wouter';
import { problemsOf, type Problem } from '../api/problems';
import { forgetAccount, startSession, wasEnded } from '../api/session';
import { SignInDocument } from '../gql/graphql';
import { useWords } from '../language';
import { Field } from '../parts/field';
import { useViewer } from '../viewer';

export function SignIn() {
  const words = useWords();
  const viewer = useViewer();
  const client = useClient();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);

  const signIn = async (): Promise<void> => {
    setTried(true);
    if (!account.trim() || !password) return;
    setBusy(true);
    const input = { account: account.trim(), password };
    const { data, error } = await client.mutation(SignInDocument, { input }).toPromise();
    setBusy(false);
    if (data) startSession(data.signIn);
    else if (error) setProblems(problemsOf(error, words));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void signIn();
  };

  return (
    <section className="sign-in">
      <h1>{words.signIn}</h1>
      {wasEnded() && (
        <p className="notice" role="status">
          {words.sessionEnded}
        </p>
      )}
      <form onSubmit={submit} noValidate>
        <Field label={words.account} error={tried && !account.trim() ? words.accountMissing : undefined}>
          {(attributes) => (
            <input
              {...attributes}
              name="account"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              value={account}
              onChange={(event) => setAccount(event.target.value)}
            />
          )}
        </Field>
        <Field label={words.password} error={tried && !password ? words.passwordMissing : undefined}>
          {(attributes) => (
            <input
              {...attributes}
              name="password"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        {problems.length > 0 && (
          <div className="notice bad" role="alert">
            {problems.map(({ code, message }) => (
              <p key={code}>{message}</p>
            ))}
          </div>
        )}
        <button type="submit" className="primary" disabled={busy}>
          {busy ? words.signingIn : words.signIn}
        </button>
      </form>
      {viewer.mayReadPublished && (
        <Link href="/" onClick={forgetAccount}>
          {words.readWithoutSigningIn}
        </Link>
      )}
    </section>
  );
}
