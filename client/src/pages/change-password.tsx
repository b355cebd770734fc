import { useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { problemsOf, type Problem } from '../api/problems';
import { startSession } from '../api/session';
import { ChangePasswordDocument } from '../gql/graphql';
import { useWords } from '../language';
import { Field } from '../parts/field';
import { useTitle } from '../title';
import { useViewer } from '../viewer';

/** A password of one's own: by choice, or because the first one was made by somebody else. */
export default function ChangePassword() {
  const words = useWords();
  const viewer = useViewer();
  const client = useClient();
  const [, go] = useLocation();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  useTitle(words.changePassword);

  const problemAt = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.message;
  const general = problems.filter(({ field }) => field !== 'currentPassword' && field !== 'newPassword');

  const change = async (): Promise<void> => {
    setTried(true);
    if (!current || !next || next !== again) return;
    setBusy(true);
    const input = { currentPassword: current, newPassword: next };
    const { data, error } = await client.mutation(ChangePasswordDocument, { input }).toPromise();
    setBusy(false);
    if (data) {
      startSession(data.changePassword);
      go('/');
    } else if (error) setProblems(problemsOf(error, words));
  };

  return (
    <section className="sign-in">
      <h1>{words.changePassword}</h1>
      {viewer.mustChangePassword && <p className="notice">{words.mustChangePassword}</p>}
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void change();
        }}
      >
        <PasswordField
          label={words.currentPassword}
          autoComplete="current-password"
          value={current}
          set={setCurrent}
          error={tried && !current ? words.passwordMissing : problemAt('currentPassword')}
        />
        <PasswordField
          label={words.newPassword}
          autoComplete="new-password"
          value={next}
          set={setNext}
          error={tried && !next ? words.passwordMissing : problemAt('newPassword')}
        />
        <PasswordField
          label={words.newPasswordAgain}
          autoComplete="new-password"
          value={again}
          set={setAgain}
          error={tried && next !== again ? words.passwordsDiffer : undefined}
        />
        {general.length > 0 && (
          <div className="notice bad" role="alert">
            {general.map(({ code, message }) => (
              <p key={code}>{message}</p>
            ))}
          </div>
        )}
        <button type="submit" className="primary" disabled={busy}>
          {words.changePassword}
        </button>
      </form>
    </section>
  );
}

interface PasswordFieldProps {
  label: string;
  autoComplete: string;
  value: string;
  set: (value: string) => void;
  error: string | undefined;
}

function PasswordField({ label, autoComplete, value, set, error }: PasswordFieldProps) {
  return (
    <Field label={label} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          type="password"
          autoComplete={autoComplete}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  );
}
