import type { CombinedError } from 'urql';
import { Link } from 'wouter';
import { isUnanswered, problemsOf } from '../api/problems';
import { useWords } from '../language';
import { useOnceConnected } from '../live/once-connected';
import { useViewer } from '../viewer';

/** What went wrong and what can be done about it. */
export function ProblemNotice({ error, again }: { error: CombinedError; again: () => void }) {
  const words = useWords();
  const viewer = useViewer();
  const problems = problemsOf(error, words);
  useOnceConnected(isUnanswered(error), again);
  const refused = problems.some(({ code }) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED');
  return (
    <div className="notice bad" role="alert">
      {problems.map(({ code, message }, at) => (
        <p key={`${code}${at}`}>{message}</p>
      ))}
      {refused && <p>{words.refused}</p>}
      <p className="actions">
        <button type="button" onClick={again}>
          {words.tryAgain}
        </button>
        {refused && !viewer.account && <Link href="/sign-in">{words.signIn}</Link>}
      </p>
    </div>
  );
}
