import { useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { isUnanswered, problemsOf } from '../../../api/problems';
import type { FoundRecordsFilter } from '../../../gql/graphql';
import {
  ConfirmFoundDocument,
  DisputeFoundDocument,
  FoundToSayOfDocument,
  type FoundToSayOfQuery,
} from '../../../gql/records/graphql';
import { useWords } from '../../../language';
import { useFresh, useReadAll } from '../../../parts/fresh';
import { randomKey } from '../../../parts/random-key';
import type { Answered } from '../../../parts/outbox/use-send';
import { ReasonForm } from '../../../parts/reason-form';
import { Yuan } from '../../../parts/yuan';
import { useViewer } from '../../../viewer';
import { SAID, oneOf, type Choosing } from '../chosen';
import { useRecordWords } from '../words';

type Found = FoundToSayOfQuery['foundRecords'];

/** The server takes no more in one act. */
const AT_ONCE = 10_000;
/** From so many on it takes long enough to be told about. */
const LONG = 200;

interface WaitingProps extends Choosing {
  /** everything of the year that waits for this side's word */
  waiting: FoundRecordsFilter;
}

/** How many wait is told on the button, so that nobody has to look whether there are any; pressing it lists them. */
export function Waiting({ waiting, choose, chosen }: WaitingProps) {
  const words = useRecordWords();
  const [{ data }] = useFresh({ query: FoundToSayOfDocument, variables: { filter: waiting } });
  const count = data?.foundRecords.count ?? 0;
  if (count === 0 || chosen.standing !== '') return null;
  return (
    <button type="button" className="primary" onClick={() => choose({ standing: 'NOTHING' })}>
      {words.toConfirm(count)}
    </button>
  );
}

interface Props extends Choosing {
  /** what the list is filtered by */
  filter: FoundRecordsFilter;
}

/** Where a list is filtered by what this side has said of it: its word on all that was found, exactly as it was seen. */
export function SayOfFound({ filter, chosen }: Props) {
  const viewer = useViewer();
  const isAsked = viewer.abilities.includes('CONFIRM_RECORDS') && oneOf(SAID, chosen.standing) !== undefined;
  const [{ data }] = useFresh({ query: FoundToSayOfDocument, variables: { filter }, pause: !isAsked });
  const [told, setTold] = useState<string>();
  const found = data?.foundRecords;
  if (!isAsked || (!found && !told)) return null;
  return (
    <section className="duties" aria-labelledby="say">
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {found && <Saying found={found} filter={filter} said={setTold} />}
    </section>
  );
}

interface SayingProps {
  found: Found;
  filter: FoundRecordsFilter;
  said: (told: string | undefined) => void;
}

function Saying({ found, filter, said }: SayingProps) {
  const words = useRecordWords();
  const general = useWords();
  const client = useClient();
  const readAll = useReadAll();
  const [requestKey, setRequestKey] = useState(randomKey);
  /** a dispute begins with an empty reason; one that was refused keeps what was written */
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const toConfirm = found.count - found.confirmed;
  const toDispute = found.count - found.disputed;

  const begin = (): void => {
    setBusy(true);
    setTrouble(undefined);
    said(undefined);
  };
  /** What was refused is looked at anew; where nobody knows whether it arrived, the same request is sent again. */
  const end = (error: CombinedError | undefined, told: string | undefined): void => {
    setBusy(false);
    if (told !== undefined) said(told);
    const problems = error ? problemsOf(error, general) : [];
    if (problems.some(({ code }) => code === 'NETWORK')) return setTrouble(words.lostOnTheWay);
    setTrouble(problems[0]?.message);
    setRequestKey(randomKey());
    readAll();
  };
  const confirm = async (): Promise<void> => {
    begin();
    const input = { requestKey, filter, seen: found.seen };
    const { data, error } = await client.mutation(ConfirmFoundDocument, { input }).toPromise();
    end(error, data && words.confirmed(data.confirmFound.count));
  };
  const dispute = async (reason: string): Promise<Answered> => {
    begin();
    const input = { requestKey, filter, seen: found.seen, reason };
    const { data, error } = await client.mutation(DisputeFoundDocument, { input }).toPromise();
    if (data) {
      end(undefined, words.disputed(data.disputeFound.count));
      setRound(round + 1);
      return {};
    }
    // The form says at its field what went wrong.
    setBusy(false);
    if (error && !isUnanswered(error)) {
      setRequestKey(randomKey());
      readAll();
    }
    return { error };
  };

  return (
    <>
      <h3 id="say">
        {found.count === 0 ? words.noneToConfirm : words.foundToSay(found.count)}
        {found.count > 0 && found.amount && (
          <>
            {' · '}
            <Yuan value={found.amount} />
          </>
        )}
      </h3>
      <p className="muted">
        {[
          found.confirmed > 0 && words.ofWhichConfirmed(found.confirmed),
          found.disputed > 0 && words.ofWhichDisputed(found.disputed),
          found.own > 0 && words.ownLeftOut(found.own),
          found.count > 0 && words.sayOfSeen,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {found.count > AT_ONCE && <p className="notice">{words.tooManyToSay(AT_ONCE)}</p>}
      {found.count > 0 && found.count <= AT_ONCE && (
        <div className="say">
          {toConfirm > 0 && (
            <button type="button" className="primary" disabled={busy} onClick={() => void confirm()}>
              {busy ? words.submitting : words.confirmAllDo(toConfirm)}
            </button>
          )}
          {toDispute > 0 && (
            <ReasonForm
              key={round}
              name={`dispute.${JSON.stringify(filter)}`}
              summary={words.disputeAll(toDispute)}
              label={words.disputeReason}
              send={dispute}
            />
          )}
        </div>
      )}
      {busy && found.count >= LONG && (
        <p className="under-way" role="status">
          <span>{words.sayingOf(found.count)}</span>
          <progress aria-hidden="true" />
        </p>
      )}
      {trouble && (
        <p className="notice bad" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
