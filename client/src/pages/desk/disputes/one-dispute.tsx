import { lazy, Suspense, useState } from 'react';
import { AnswerDisputeDocument, ReturnDisputeDocument, type DisputeRowFragment } from '../../../gql/desk/graphql';
import type { DisputeAction } from '../../../gql/graphql';
import { SimulatedBadge } from '../../../parts/figure';
import { useReadAll } from '../../../parts/fresh';
import { useSend, type About, type Answered } from '../../../parts/outbox/use-send';
import { ReasonForm } from '../../../parts/reason-form';
import { Skeleton } from '../../../parts/skeleton';
import { PairingName } from '../parts/pairing-name';
import { useDeskWords } from '../words';

const DisputeDetails = lazy(() => import('./dispute-details'));

type Answer = keyof ReturnType<typeof useDeskWords>['disputeText'];

const isAnswer = (action: DisputeAction): action is Answer => action !== 'OPEN' && action !== 'CLOSE';

/** What is disputed and why, whose turn it is and until when; who may answer finds the form under it. */
export function OneDispute({ dispute, showsPairing }: { dispute: DisputeRowFragment; showsPairing: boolean }) {
  const words = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  const { state, turn, due, overdue } = dispute;
  // Whoever may turn an explanation down may accept it, too: by confirming the records, which stand inside.
  const mayAccept = state === 'EXPLAINED' && dispute.nextActions.includes('RETURN');
  const inside = mayAccept ? words.detailsAndAccept : state === 'CORRECTED' ? words.detailsOfCorrected : words.details;
  return (
    <li
      className={`flag ${overdue ? 'serious' : state === 'CLOSED' ? '' : 'warning'}`}
      data-dispute={dispute.id}
      data-state={state}
    >
      <p className="facts">
        <span className="badge">{words.disputeStateName[state]}</span>
        {showsPairing && <PairingName pairing={dispute.pairing} />}
        <b>{words.disputeOf(words.kindName[dispute.kind], dispute.count)}</b>
        {turn && <span>{words.turnOf(words.sideName[turn])}</span>}
        {state !== 'CLOSED' && <span className={overdue ? 'overdue' : undefined}>{words.dueBy(due, overdue)}</span>}
        {dispute.simulated && <SimulatedBadge />}
      </p>
      <p>
        {dispute.reason} <span className="muted">{words.raisedBy(words.sideName[dispute.side], dispute.openedOn)}</span>
      </p>
      <div className="acts">
        {dispute.nextActions.filter(isAnswer).map((action) => (
          <Answering key={`${action} ${dispute.version}`} dispute={dispute} action={action} />
        ))}
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{inside}</summary>
          {isOpen && (
            <Suspense fallback={<Skeleton rows={3} />}>
              <DisputeDetails dispute={dispute} />
            </Suspense>
          )}
        </details>
      </div>
    </li>
  );
}

function Answering({ dispute, action }: { dispute: DisputeRowFragment; action: Answer }) {
  const words = useDeskWords();
  const sendAnswer = useSend();
  const readAll = useReadAll();
  const send = async (text: string, requestKey: string, _day: string, about: About): Promise<Answered> => {
    const named = { requestKey, disputeId: dispute.id, version: dispute.version };
    const ofDispute = { ...about, record: dispute.id };
    const answered =
      action === 'RETURN'
        ? await sendAnswer(ReturnDisputeDocument, { ...named, reason: text }, ofDispute)
        : await sendAnswer(AnswerDisputeDocument, { ...named, answer: action, text }, ofDispute);
    readAll();
    return answered;
  };
  return (
    <ReasonForm
      name={`${action}.${dispute.id}`}
      summary={words.disputeActionName[action]}
      label={words.disputeText[action]}
      send={send}
    />
  );
}
