import { useState } from 'react';
import { useClient } from 'urql';
import { Link } from 'wouter';
import { problemsOf } from '../../../api/problems';
import {
  ConfirmDisputedDocument,
  DisputeDetailsDocument,
  type DisputeDetailsQuery,
  type DisputeRowFragment,
} from '../../../gql/desk/graphql';
import { useWords } from '../../../language';
import { useFresh, useReadAll } from '../../../parts/fresh';
import { ProblemNotice } from '../../../parts/problem-notice';
import { randomKey } from '../../../parts/random-key';
import { Skeleton } from '../../../parts/skeleton';
import { Yuan } from '../../../parts/yuan';
import { titleOf } from '../../records/activities/title';
import { recordsPath, type Tab } from '../../records/tabs';
import { Steps } from '../parts/steps';
import { useDeskWords } from '../words';

type Detailed = Extract<NonNullable<DisputeDetailsQuery['node']>, { __typename?: 'Dispute' }>;
type Disputed = Detailed['records']['nodes'][number];

const LISTED = 100;

/** The records of a dispute and how it went on; whoever disputes may settle it here by confirming them. */
export default function DisputeDetails({ dispute }: { dispute: DisputeRowFragment }) {
  const words = useDeskWords();
  const [{ data, error }, again] = useFresh({
    query: DisputeDetailsDocument,
    variables: { id: dispute.id, first: LISTED },
  });
  const found = data?.node && 'records' in data.node ? data.node : undefined;
  if (error && !found) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!found) return <Skeleton rows={3} />;
  const { nodes, totalCount } = found.records;
  return (
    <>
      <Settle records={nodes} />
      <h3>{words.recordsBelow}</h3>
      <ul className="todo">
        {nodes.map((record) => (
          <li key={record.id}>
            <Line record={record} pairingId={dispute.pairing?.id} />
          </li>
        ))}
        {totalCount > nodes.length && <li className="muted">{words.andMore(totalCount - nodes.length)}</li>}
      </ul>
      <h3>{words.history}</h3>
      <Steps steps={found.versions.map((step) => ({ ...step, name: words.disputeActionName[step.action] }))} />
    </>
  );
}

/** Shown to whom the server lets confirm them. */
function Settle({ records }: { records: readonly Disputed[] }) {
  const words = useDeskWords();
  const general = useWords();
  const client = useClient();
  const readAll = useReadAll();
  const [requestKey, setRequestKey] = useState(randomKey);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const open = records.filter(({ standing, nextWords }) => standing !== 'CONFIRMED' && nextWords.includes('CONFIRMED'));
  const confirm = async (): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    const input = { requestKey, records: open.map(({ id, version }) => ({ id, version })) };
    const { data, error } = await client.mutation(ConfirmDisputedDocument, { input }).toPromise();
    setBusy(false);
    const [problem] = error ? problemsOf(error, general) : [];
    setTrouble(problem?.code === 'NETWORK' ? words.lostOnTheWay : problem?.message);
    if (problem?.code !== 'NETWORK') setRequestKey(randomKey());
    if (data) setTold(words.accepted(data.confirmRecords.count));
    readAll();
  };
  return (
    <>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {open.length > 0 && (
        <p className="actions">
          <button type="button" disabled={busy} onClick={() => void confirm()}>
            {busy ? words.submitting : words.acceptAnswer(open.length)}
          </button>
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

const TAB: Record<Disputed['__typename'], Tab> = {
  LaborPlacement: 'placements',
  Purchase: 'purchases',
  Activity: 'activities',
};

function Line({ record, pairingId }: { record: Disputed; pairingId: string | undefined }) {
  const words = useDeskWords();
  const standing = record.withdrawn ? words.withdrawn : record.standing && words.standingName[record.standing];
  const path = pairingId && recordsPath(pairingId, record.year, TAB[record.__typename]);
  return (
    <>
      {path ? (
        <Link href={`${path}?record=${encodeURIComponent(record.id)}`}>
          <Told record={record} />
        </Link>
      ) : (
        <Told record={record} />
      )}{' '}
      <span className="muted">{standing}</span>
    </>
  );
}

function Told({ record }: { record: Disputed }) {
  switch (record.__typename) {
    case 'LaborPlacement':
      return `${record.fromDay} · ${record.person.name} · ${record.employer}`;
    case 'Purchase':
      return (
        <>
          {record.day} · {record.product} · <Yuan value={record.amount} />
        </>
      );
    case 'Activity':
      return `${record.from} · ${titleOf(record) || record.formName}`;
  }
}
