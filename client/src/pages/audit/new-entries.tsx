import { useEffect } from 'react';
import { useQuery } from 'urql';
import { NewAuditEntriesDocument } from '../../gql/access/graphql';
import type { AuditEntryFilter } from '../../gql/graphql';
import { useLive } from '../../live/live';
import { useAuditWords } from './words';

/** Sign-ins announce nothing to anybody: what is new is asked for. */
const EVERY_MS = 5_000;
const AT_MOST = 99;

interface Props {
  filter: AuditEntryFilter;
  /** where the newest entry stands that is shown; null where none is */
  since: string | null;
  show: () => void;
}

/** "3 new, show": what was written since the list was read, told above it and not pushed into it. */
export function NewEntries({ filter, since, show }: Props) {
  const words = useAuditWords();
  const [{ data }, ask] = useQuery({
    query: NewAuditEntriesDocument,
    variables: { filter, before: since, last: AT_MOST + 1 },
    requestPolicy: 'network-only',
  });
  useLive((change) => {
    const isOurs = change.kind === 'RESET' || change.events.some(({ kind }) => /^(ACCOUNT|POST)/.test(kind));
    if (isOurs) ask({ requestPolicy: 'network-only' });
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') ask({ requestPolicy: 'network-only' });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [ask]);
  const count = data?.auditEntries.nodes.length ?? 0;
  return (
    <span aria-live="polite">
      {count > 0 && (
        <button type="button" className="primary" onClick={show}>
          {count > AT_MOST ? words.freshMany(AT_MOST) : words.fresh(count)}
        </button>
      )}
    </span>
  );
}
