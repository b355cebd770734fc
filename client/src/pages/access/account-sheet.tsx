import { useState } from 'react';
import { Link } from 'wouter';
import {
  DeactivateAccountDocument,
  EndPostDocument,
  OneAccountDocument,
  ResetPasswordDocument,
  type OneAccountQuery,
} from '../../gql/access/graphql';
import { useLanguage } from '../../language';
import { Drawer } from '../../parts/drawer';
import { useFresh, useReadAll } from '../../parts/fresh';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import { timeOf } from '../../parts/time';
import { useViewer } from '../../viewer';
import { auditPath } from '../audit/paths';
import { Facts } from '../../parts/facts';
import { GivePost } from './give-post';
import { OnceShown } from './once-shown';
import { CategoriesOf, usePostName } from './post-name';
import { Question } from './question';
import { useAccessWords } from './words';

type Account = Extract<NonNullable<OneAccountQuery['node']>, { posts: unknown }>;
type Post = Account['posts'][number];
type Asking = { what: 'deactivate' } | { what: 'reset' } | { what: 'end'; post: Post };

/** Everything about one account, and what can be done about it. */
export function AccountSheet({ id, close }: { id: string; close: () => void }) {
  const words = useAccessWords();
  const [{ data, error }, again] = useFresh({ query: OneAccountDocument, variables: { id } });
  const account = data?.node && 'posts' in data.node ? data.node : undefined;
  return (
    <Drawer title={account?.displayName ?? words.tabName.accounts} close={close}>
      {error && !account && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && !account && <p className="notice bad">{words.missing}</p>}
      {account && <Sheet account={account} />}
    </Drawer>
  );
}

function Sheet({ account }: { account: Account }) {
  const words = useAccessWords();
  const { language } = useLanguage();
  const viewer = useViewer();
  const readAll = useReadAll();
  const nameOf = usePostName();
  const [asking, setAsking] = useState<Asking>();
  const [isGiving, setGiving] = useState(false);
  const [told, setTold] = useState<string>();
  const [secret, setSecret] = useState<string | null>();
  const isSelf = viewer.account?.id === account.id;
  const { id: accountId, version, displayName } = account;
  const ask = (next: Asking): void => {
    setTold(undefined);
    setAsking(next);
  };
  const done = (message: string | undefined): void => {
    setAsking(undefined);
    setTold(message);
    readAll();
  };
  return (
    <>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {secret && (
        <OnceShown
          title={words.onceTitle}
          hint={words.onceHint}
          secret={secret}
          slip={account}
          close={() => setSecret(undefined)}
        />
      )}
      {secret === null && <p className="notice">{words.lostOnce}</p>}
      <Facts
        rows={[
          [words.name, isSelf ? `${account.name}（${words.thisIsYou}）` : account.name],
          [
            words.state,
            words.stateName[!account.isActive ? 'inactive' : account.hasFirstPassword ? 'first' : 'active'],
          ],
          [words.lastSignIn, account.lastSignInAt ? timeOf(account.lastSignInAt, language) : words.neverSignedIn],
          [words.openSessions, words.sessionsOf(account.openSessions ?? 0)],
        ]}
      />
      <h3>{words.posts}</h3>
      {account.posts.length === 0 && <p className="muted">{words.noPost}</p>}
      <ul className="posts">
        {account.posts.map((post) => (
          <li key={post.id} data-post={post.role}>
            <p>
              <b>{nameOf(post)}</b> {post.categories.length > 0 && <CategoriesOf codes={post.categories} />}
            </p>
            <p className="muted">{words.roleMeaning[post.role]}</p>
            <p className="facts">
              <span>
                {post.since} – {post.until ?? words.noEnd}
              </span>
              <span>
                {words.givenBy} {post.givenBy?.displayName ?? words.byNobody}
              </span>
              {account.isActive && !(isSelf && post.role === 'ADMIN') && (
                <button type="button" className="quiet" onClick={() => ask({ what: 'end', post })}>
                  {words.endPost}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {isGiving ? (
        <GivePost
          account={account}
          close={() => setGiving(false)}
          given={() => {
            setGiving(false);
            done(words.given);
          }}
        />
      ) : (
        account.isActive && (
          <p className="actions">
            <button type="button" className="primary" onClick={() => setGiving(true)}>
              {words.give}
            </button>
            <button type="button" onClick={() => ask({ what: 'reset' })}>
              {words.reset}
            </button>
            {!isSelf && (
              <button type="button" className="bad" onClick={() => ask({ what: 'deactivate' })}>
                {words.deactivate}
              </button>
            )}
          </p>
        )
      )}
      <p className="actions">
        <Link href={auditPath({ account: accountId })}>{words.trail}</Link>
        <Link href={auditPath({ subject: accountId })}>{words.trailOnIt}</Link>
      </p>
      {asking?.what === 'deactivate' && (
        <Question
          question={words.deactivateQuestion(displayName)}
          consequence={words.deactivateConsequence}
          act={words.deactivate}
          mutation={DeactivateAccountDocument}
          variables={(requestKey) => ({ input: { requestKey, accountId, version } })}
          close={() => setAsking(undefined)}
          done={() => done(words.deactivated)}
        />
      )}
      {asking?.what === 'reset' && (
        <Question
          question={words.resetQuestion(displayName)}
          consequence={words.resetConsequence}
          act={words.reset}
          mutation={ResetPasswordDocument}
          variables={(requestKey) => ({ input: { requestKey, accountId, version } })}
          close={() => setAsking(undefined)}
          done={({ resetPassword }) => {
            setSecret(resetPassword.firstPassword ?? null);
            done(undefined);
          }}
        />
      )}
      {asking?.what === 'end' && (
        <Question
          question={words.endPostQuestion(displayName, nameOf(asking.post))}
          consequence={words.endPostConsequence}
          act={words.endPost}
          mutation={EndPostDocument}
          variables={(requestKey) => ({ input: { requestKey, accountId, version, postId: asking.post.id } })}
          close={() => setAsking(undefined)}
          done={() => done(words.ended)}
        />
      )}
    </>
  );
}
