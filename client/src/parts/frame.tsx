import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useClient } from 'urql';
import { SignOutDocument } from '../gql/graphql';
import { nameIn, useLanguage } from '../language';
import { useConnection } from '../live/live';
import { mayRead, useViewer, type Viewer } from '../viewer';
import { ConnectionLight } from './connection-light';
import { useGraphqlPage } from './graphql-page';
import { signOutHere, useKept } from './kept';
import { MissedNotice } from './missed-notice';
import { WaitingLight } from './outbox/waiting-light';
import { Rooms } from './rooms';

/** What surrounds every page: who is reading, in which language, and whether the line is up. */
export function Frame({ children }: { children: ReactNode }) {
  const { words, language, setLanguage } = useLanguage();
  const viewer = useViewer();
  const live = useConnection();
  return (
    <>
      <a className="skip" href="#content">
        {words.skipToContent}
      </a>
      <header className="bar">
        <Link className="brand" href="/">
          <strong>{words.product}</strong>
          <span>{words.tagline}</span>
        </Link>
        {mayRead(viewer) && !viewer.mustChangePassword && <Rooms viewer={viewer} />}
        <div className="tools">
          {live && <ConnectionLight state={live.state} />}
          <WaitingLight />
          <button
            type="button"
            className="quiet"
            lang={language === 'en' ? 'zh-CN' : 'en'}
            aria-label={`${words.languageSwitch} ${words.languageSwitchLabel}`}
            onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
          >
            {words.languageSwitch}
          </button>
          <WhoIsReading viewer={viewer} />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <MissedNotice />
        {children}
      </main>
      <footer>
        <span>{words.footer}</span>
        <GraphqlPageLink />
      </footer>
    </>
  );
}

function GraphqlPageLink() {
  const { words } = useLanguage();
  return useGraphqlPage() ? <a href="/graphiql">{words.graphiql}</a> : null;
}

function WhoIsReading({ viewer }: { viewer: Viewer }) {
  const { words } = useLanguage();
  const [path] = useLocation();
  if (!viewer.account) {
    return viewer.mayReadPublished && path !== '/sign-in' ? (
      <>
        <span className="muted">{words.publicReader}</span>
        <Link className="button" href={`/sign-in?next=${encodeURIComponent(path)}`}>
          {words.signIn}
        </Link>
      </>
    ) : null;
  }
  return (
    <>
      <span className="who" aria-label={words.signedInAs}>
        <strong>{viewer.account.displayName}</strong>
        <Posts viewer={viewer} />
      </span>
      {!viewer.mustChangePassword && path !== '/password' && (
        <Link className="quiet" href="/password">
          {words.changePassword}
        </Link>
      )}
      <SignOutButton />
    </>
  );
}

function Posts({ viewer }: { viewer: Viewer }) {
  const { words, language } = useLanguage();
  const posts = viewer.posts.map(({ role, party, place }) => {
    const at = party ?? place;
    return [words.roleName[role], at && nameIn(language, at)].filter(Boolean).join(' · ');
  });
  return <span className="muted">{posts.join(words.and)}</span>;
}

const SignOutCheck = lazy(() => import('./outbox/sign-out-check'));

const PATIENCE_MS = 5_000;
const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

function SignOutButton() {
  const { words } = useLanguage();
  const client = useClient();
  const kept = useKept();
  const [, go] = useLocation();
  const [waiting, setWaiting] = useState(0);
  const leave = async (): Promise<void> => {
    // The session ends on this device even where the server cannot be told.
    await Promise.race([client.mutation(SignOutDocument, { input: {} }).toPromise(), patience()]);
    await signOutHere();
    go('/sign-in');
  };
  const ask = (): void => {
    const unsent = kept?.outbox.now().entries.length ?? 0;
    if (unsent === 0) void leave();
    else setWaiting(unsent);
  };
  return (
    <>
      <button type="button" className="quiet" onClick={ask}>
        {words.signOut}
      </button>
      {waiting > 0 && (
        <Suspense>
          <SignOutCheck waiting={waiting} stay={() => setWaiting(0)} leave={() => void leave()} />
        </Suspense>
      )}
    </>
  );
}
