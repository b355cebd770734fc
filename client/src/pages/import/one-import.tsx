import { useEffect, useEffectEvent } from 'react';
import { useQuery } from 'urql';
import { isNotFound } from '../../api/problems';
import { ImportDetailsDocument, type ImportPartsFragment } from '../../gql/records/graphql';
import { useLive } from '../../live/live';
import { useOnceConnected } from '../../live/once-connected';
import { NothingHere } from '../../parts/nothing-here';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import { Committed } from './committed';
import { Deciding } from './deciding';
import { Mapping } from './mapping';
import type { Way } from './paths';
import { Preview } from './preview';
import { useImportWords } from './words';

const AGAIN = { requestPolicy: 'network-only' } as const;
const LOOK_MS = 700;

interface Props {
  id: string;
  way: Way;
}

/** One file, wherever it stands: being read, waiting for its columns, waiting for somebody's word, recorded. */
export default function OneImport({ id, way }: Props) {
  const words = useImportWords();
  const [{ data, error, fetching, stale }, ask] = useQuery({ query: ImportDetailsDocument, variables: { id } });
  const one = data?.import;
  const isWorking = one?.state === 'READING' || one?.state === 'COMMITTING';
  const isReading = fetching || stale;
  const look = useEffectEvent(() => {
    if (!isReading) ask(AGAIN);
  });
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = setInterval(() => look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [isWorking]);
  useLive((change) => {
    if (change.kind === 'RESET') look();
  });
  // A decision whose answer was lost may have been taken: what the file has become is asked as soon as it can be.
  useOnceConnected(true, () => look());
  if (error && isNotFound(error)) {
    const start = { to: way.path, label: words.chooseAnother };
    return <NothingHere title={words.importMissing} hint={words.importMissingHint} link={start} />;
  }
  if (error && !one) return <ProblemNotice error={error} again={() => ask(AGAIN)} />;
  if (!one) return <Skeleton rows={8} />;
  return (
    <>
      <p className="file-name">
        <strong>{one.name}</strong> <span className="muted">{words.kindName[one.kind]}</span>{' '}
        <span className="badge">{words.stateName[one.state]}</span>
      </p>
      <Stage one={one} way={way} readAgain={() => ask(AGAIN)} />
    </>
  );
}

export interface StageProps {
  one: ImportPartsFragment;
  way: Way;
  readAgain: () => void;
}

function Stage({ one, way, readAgain }: StageProps) {
  const words = useImportWords();
  const start = { to: way.path, label: words.chooseAnother };
  switch (one.state) {
    case 'READING':
    case 'COMMITTING':
      return <UnderWay one={one} />;
    case 'FAILED':
      return <NothingHere title={words.failed} hint={one.failure ?? ''} link={start} />;
    case 'DISCARDED':
      return <NothingHere title={words.discardedTitle} hint={words.discardedHint} link={start} />;
    case 'NEEDS_MAPPING':
      return (
        <>
          <Mapping key={one.version} one={one} readAgain={readAgain} />
          <Deciding one={one} readAgain={readAgain} />
        </>
      );
    case 'READY':
      return (
        <>
          <Mapping key={one.version} one={one} readAgain={readAgain} />
          <Preview key={`rows ${one.version}`} one={one}>
            <Deciding one={one} readAgain={readAgain} />
          </Preview>
        </>
      );
    case 'COMMITTED':
      return (
        <>
          <Committed one={one} way={way} />
          <Preview key={`rows ${one.version}`} one={one} />
        </>
      );
  }
}

function UnderWay({ one }: { one: ImportPartsFragment }) {
  const words = useImportWords();
  const { done, total } = one.progress;
  const told = one.state === 'READING' ? words.reading : words.committing;
  return (
    <section className="card" role="status">
      <div className="under-way">
        <span>{told}</span>
        <progress value={total == null ? undefined : done} max={total ?? undefined} aria-label={told} />
        <span className="muted">{total == null ? '' : words.progress(done, total)}</span>
      </div>
      <p className="muted">{words.safeToLeave}</p>
    </section>
  );
}
