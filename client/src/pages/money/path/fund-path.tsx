import { useState } from 'react';
import { problemsOf } from '../../../api/problems';
import type { FundPathDirection } from '../../../gql/graphql';
import { FundPathOfDocument, type FundPathOfQuery } from '../../../gql/money/graphql';
import { useWords } from '../../../language';
import { Skeleton } from '../../../parts/skeleton';
import { EntryLink } from '../entries/entry-link';
import { useFresh } from '../../../parts/fresh';
import { isSome } from '../flow/flow-names';
import { useMoneyWords } from '../words';
import { useReadable, Yuan } from '../../../parts/yuan';

type Path = NonNullable<FundPathOfQuery['fundPath']>;

const SHOWN = 200;

/** Where this amount went on to, or came from, step by step, until it rests, ends, or the books no longer tell. */
export default function FundPath({ entryId }: { entryId: string }) {
  const words = useMoneyWords();
  const general = useWords();
  const [direction, setDirection] = useState<FundPathDirection>('FORWARD');
  const [{ data, error, fetching }] = useFresh({
    query: FundPathOfDocument,
    variables: { entryId, direction },
  });
  const path = data?.fundPath;
  return (
    <>
      <p className="verbs">
        {(['FORWARD', 'BACKWARD'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={direction === each} onClick={() => setDirection(each)}>
            {words.directionName[each]}
          </button>
        ))}
      </p>
      {error && (
        <p className="notice" role="alert">
          {problemsOf(error, general)[0]?.message}
        </p>
      )}
      {fetching && !path && <Skeleton rows={4} />}
      {path && <Steps path={path} />}
    </>
  );
}

function Steps({ path }: { path: Path }) {
  const words = useMoneyWords();
  const readable = useReadable();
  const { totals } = path;
  const ends = (['ended', 'rests', 'pooled', 'outstanding', 'unfollowed'] as const).filter((end) =>
    isSome(totals[end]),
  );
  return (
    <>
      <p className="facts">
        <span>{words.pathOf(readable(totals.amount))}</span>
        {ends.map((end) => (
          <span key={end}>
            {words.pathEnd[end]} <Yuan value={totals[end]} />
          </span>
        ))}
      </p>
      <ol className="path">
        {path.nodes.slice(0, SHOWN).map(({ step, amount, state, entry, pool }, at) => (
          <li key={entry?.id ?? at} style={{ marginInlineStart: `${Math.min(step, 8) * 1.1}rem` }}>
            <Yuan value={amount} />{' '}
            {entry && (
              <EntryLink id={entry.id}>
                {entry.day} {words.stageName[entry.stage]} {entry.documentNo}
              </EntryLink>
            )}{' '}
            <span className="muted">
              {[entry?.custodian.name, entry?.project?.name, words.pathStateName[state]].filter(Boolean).join(' · ')}
            </span>
            {pool && (
              <small className="muted">
                {words.pool(readable(pool.amount), readable(pool.told), readable(pool.left))}
              </small>
            )}
          </li>
        ))}
      </ol>
      {(!path.isComplete || path.nodes.length > SHOWN) && <p className="muted">{words.moreNotShown}</p>}
    </>
  );
}
