import type { RecordStanding } from '../../../gql/graphql';
import { useRecordWords } from '../words';

/** What the other side has said of a record. */
export function Standing({ standing }: { standing: RecordStanding | null | undefined }) {
  const words = useRecordWords();
  const name = words.standingName[standing ?? 'NOTHING'];
  return <span className={`standing ${(standing ?? 'none').toLowerCase()}`}>{name}</span>;
}

/** How many files prove a record. */
export function Proof({ count }: { count: number }) {
  const words = useRecordWords();
  return <span className={count === 0 ? 'muted' : undefined}>{words.evidenceCount(count)}</span>;
}
