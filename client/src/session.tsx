import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { makeClient } from './api/client';
import { watchSession } from './api/session';
import { useLanguage } from './language';

/** Gives everything below a client that belongs to one reader and one language, and a fresh one when either changes. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const [session, setSession] = useState(0);
  useEffect(() => watchSession(() => setSession((before) => before + 1)), []);
  // `session` is what makes the cache forget the reader who has just left.
  const client = useMemo(() => ({ session, made: makeClient(language) }).made, [language, session]);
  return (
    <Provider key={session} value={client}>
      {children}
    </Provider>
  );
}
