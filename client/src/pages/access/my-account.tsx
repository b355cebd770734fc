import { useState } from 'react';
import { Link } from 'wouter';
import { MyAccountDocument, SignOutEverywhereDocument } from '../../gql/access/graphql';
import { useLanguage } from '../../language';
import { signOutHere } from '../../parts/kept';
import { useFresh } from '../../parts/fresh';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import { timeOf } from '../../parts/time';
import { Facts } from '../../parts/facts';
import { CategoriesOf, usePostName } from './post-name';
import { Question } from './question';
import { useAccessWords } from './words';

/** One's own account: who one is here, what one may do, the password, and where one is signed in. */
export function MyAccount() {
  const words = useAccessWords();
  const { language } = useLanguage();
  const nameOf = usePostName();
  const [isAsking, setAsking] = useState(false);
  const [{ data, error }, again] = useFresh({ query: MyAccountDocument, variables: {} });
  const account = data?.viewer.account;
  if (error && !account) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!account) return <Skeleton rows={6} />;
  return (
    <section className="me" aria-labelledby="me">
      <h2 id="me">{account.displayName}</h2>
      <p className="muted">{words.meMeaning}</p>
      <Facts
        rows={[
          [words.name, account.name],
          [words.lastSignIn, account.lastSignInAt ? timeOf(account.lastSignInAt, language) : words.neverSignedIn],
          [words.openSessions, words.sessionsOf(account.openSessions ?? 0)],
        ]}
      />
      <h3>{words.posts}</h3>
      {account.posts.length === 0 && <p className="muted">{words.noPost}</p>}
      <ul className="posts">
        {account.posts.map((post) => (
          <li key={post.id}>
            <p>
              <b>{nameOf(post)}</b> {post.categories.length > 0 && <CategoriesOf codes={post.categories} />}{' '}
              <span className="muted">
                {post.since} – {post.until ?? words.noEnd}
              </span>
            </p>
            <p className="muted">{words.roleMeaning[post.role]}</p>
          </li>
        ))}
      </ul>
      <p className="actions">
        <Link className="button" href="/password">
          {words.changePassword}
        </Link>
        <button type="button" className="bad" onClick={() => setAsking(true)}>
          {words.everywhere}
        </button>
      </p>
      {isAsking && (
        <Question
          question={words.everywhereQuestion}
          consequence={words.everywhereConsequence}
          act={words.everywhere}
          mutation={SignOutEverywhereDocument}
          variables={() => ({})}
          close={() => setAsking(false)}
          done={() => {
            void signOutHere();
          }}
        />
      )}
    </section>
  );
}
