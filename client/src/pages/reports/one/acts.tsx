import { useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { problemsOf } from '../../../api/problems';
import { useWords } from '../../../language';
import { useReadAll } from '../../../parts/fresh';
import { randomKey } from '../../../parts/random-key';
import { ReasonForm } from '../../../parts/reason-form';
import { useReportWords } from '../words';
import { act } from './send';
import { isSum, type Report } from './standing';

interface Props {
  report: Report;
}

/** What moves on a report that somebody else wrote. */
const SIGNING = ['APPROVE', 'CONFIRM', 'LOCK'] as const;

/** What the reader may do to a report that somebody else wrote; whose turn it is where that is nothing. */
export function Acts({ report }: Props) {
  const words = useReportWords();
  const { nextActions, turn, id, version } = report;
  const forward = SIGNING.filter((one) => nextActions.includes(one));
  const backward = (['RETURN', 'REOPEN'] as const).filter((one) => nextActions.includes(one));
  if (nextActions.length === 0) {
    return <p className="muted">{turn ? words.waitingFor(words.deskName[turn]) : words.lockedNow}</p>;
  }
  return (
    <section className="duties" aria-labelledby="acts">
      <h2 id="acts">{words.acts}</h2>
      {forward.map((one) => (
        <ForwardAct key={`${one} ${version}`} action={one} report={report} />
      ))}
      {backward.map((one) => (
        <BackwardAct key={`${one} ${id} ${version}`} action={one} report={report} />
      ))}
    </section>
  );
}

/** What went wrong, in the reader’s words; the report is read again where somebody else, or an answer that was lost, was first. */
export function useTold(): (error: CombinedError | undefined) => string | undefined {
  const words = useReportWords();
  const general = useWords();
  const readAll = useReadAll();
  return (error) => {
    const [problem] = error ? problemsOf(error, general) : [];
    if (!problem) return undefined;
    if (problem.code === 'NETWORK') return general.lostOnTheWay;
    if (problem.code !== 'VERSION_CONFLICT' && problem.code !== 'REQUEST_KEY_REUSED') return problem.message;
    readAll();
    return words.conflict;
  };
}

function ForwardAct({ action, report }: Props & { action: (typeof SIGNING)[number] }) {
  const words = useReportWords();
  const client = useClient();
  const told = useTold();
  const readAll = useReadAll();
  const [requestKey] = useState(randomKey);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const { id: reportId, version } = report;
  const go = async (): Promise<void> => {
    setBusy(true);
    const error = await act(client, action, { requestKey, reportId, version }, '');
    setBusy(false);
    setTrouble(told(error));
    if (!error) readAll();
  };
  return (
    <>
      <p className="actions">
        <button type="button" className="primary" disabled={isBusy} onClick={() => void go()}>
          {isBusy ? words.working : words.actName[action]}
        </button>
        <span className="muted">
          {action === 'APPROVE' && isSum(report) ? words.approveSumHint : words.actHint[action]}
        </span>
      </p>
      {trouble && (
        <p className="notice bad" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}

function BackwardAct({ action, report }: Props & { action: 'RETURN' | 'REOPEN' }) {
  const words = useReportWords();
  const client = useClient();
  const readAll = useReadAll();
  const send = async (reason: string, requestKey: string) => {
    const { id: reportId, version } = report;
    const error = await act(client, action, { requestKey, reportId, version }, reason);
    readAll();
    return { error };
  };
  return (
    <>
      <ReasonForm
        name={`${action}.${report.id}`}
        summary={words.actName[action]}
        label={action === 'RETURN' ? words.returnWhy : words.reopenWhy}
        send={send}
      />
      {words.actHint[action] && <p className="muted">{words.actHint[action]}</p>}
    </>
  );
}
