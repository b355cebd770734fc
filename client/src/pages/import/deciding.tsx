import { useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { problemsOf } from '../../api/problems';
import { CommitImportDocument, DiscardImportDocument, type ImportPartsFragment } from '../../gql/records/graphql';
import { useWords } from '../../language';
import { PaperButton } from '../../parts/paper-button';
import { randomKey } from '../../parts/random-key';
import { useImportWords } from './words';

interface Props {
  one: ImportPartsFragment;
  readAgain: () => void;
}

/** The last decision: into the books, as far as it is good, or not at all. */
export function Deciding({ one, readAgain }: Props) {
  const words = useImportWords();
  const general = useWords();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [isSure, setSure] = useState(false);
  const [told, setTold] = useState<string[]>([]);
  // The same request until it is known to have arrived: a second click after a lost answer records nothing twice.
  const [requestKey, setRequestKey] = useState(randomKey);
  const { good, repaired, refused, duplicates } = one.counts;
  const ready = good + repaired;
  const named = { requestKey, importId: one.id, version: one.version };

  const settle = (error: CombinedError | undefined): void => {
    setBusy(false);
    if (!error) return setRequestKey(randomKey());
    const problems = problemsOf(error, general);
    const isStale = problems.some(({ code }) => code === 'VERSION_CONFLICT');
    const isLost = problems.some(({ code }) => code === 'NETWORK');
    setTold(isStale ? [words.changedMeanwhile] : isLost ? [words.answerLost] : problems.map(({ message }) => message));
    if (problems.every(({ code }) => code !== 'NETWORK')) setRequestKey(randomKey());
    if (isStale) readAgain();
  };
  const commit = async (): Promise<void> => {
    setBusy(true);
    setTold([]);
    const input = { ...named, goodRowsOnly: refused > 0 };
    settle((await client.mutation(CommitImportDocument, { input }).toPromise()).error);
  };
  const discard = async (): Promise<void> => {
    if (!isSure) return setSure(true);
    setBusy(true);
    setTold([]);
    settle((await client.mutation(DiscardImportDocument, { input: named }).toPromise()).error);
  };

  const isReady = one.state === 'READY';
  return (
    <div className="deciding">
      {told.map((message) => (
        <p key={message} className="notice bad" role="alert">
          {message}
        </p>
      ))}
      <p className="actions">
        {isReady && ready > 0 && (
          <button type="button" className="primary" disabled={busy} onClick={() => void commit()}>
            {refused > 0 ? words.commitGood(ready) : words.commitAll(ready)}
          </button>
        )}
        {isReady && refused > 0 && (
          <PaperButton kind="import-refusals" params={{ import: one.id }} label={words.downloadRefused(refused)} />
        )}
        <button
          type="button"
          className={isSure ? 'bad' : undefined}
          disabled={busy}
          onClick={() => void discard()}
          onBlur={() => setSure(false)}
        >
          {isSure ? words.discardSure : words.discard}
        </button>
      </p>
      {isReady && (
        <p className="muted">
          {[
            ready === 0 && words.nothingGood,
            duplicates > 0 && words.duplicatesLeft(duplicates),
            refused > 0 && words.refusedLeft(refused),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
    </div>
  );
}
