import { useEffect, useState } from 'react';

/** Asked once for each load of the page: whoever wants to know is drawn anew by every sign-in and every sign-out. */
let graphqlPage: Promise<boolean> | undefined;

const hasGraphqlPage = (): Promise<boolean> =>
  (graphqlPage ??= fetch('/graphiql', { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  ));

/** Whether the GraphQL page is served, which it is not in production: a link to it shows only where it leads somewhere. */
export function useGraphqlPage(): boolean {
  const [isServed, setIsServed] = useState(false);
  useEffect(() => {
    let isGone = false;
    void hasGraphqlPage().then((isThere) => !isGone && setIsServed(isThere));
    return () => {
      isGone = true;
    };
  }, []);
  return isServed;
}
