import { AcceptDoubtDocument, ExplainDoubtDocument, type PairingResultsQuery } from '../../gql/graphql';
import { useWords } from '../../language';
import { useSend, type About } from '../../parts/outbox/use-send';
import { ReasonForm } from '../../parts/reason-form';

type Cell = PairingResultsQuery['results']['nodes'][number];
type Flag = Cell['flags'][number];

/** A question that names several figures stands once: under the figure that it doubts. */
export function doubtsOf({ flags, claims }: Cell): Flag[] {
  return flags.filter(({ figures }) => claims.some(({ id }) => id === figures[0]?.id));
}

/** 待核实事项: what the figures ask, never a verdict on anybody; who may answer finds the form under it. */
export function Doubt({ flag }: { flag: Flag }) {
  const words = useWords();
  const said = flag.acceptance
    ? { by: words.doubtAct.accept, text: flag.acceptance }
    : { by: words.doubtAct.explain, text: flag.reason };
  return (
    <tr className="other doubt">
      <td colSpan={9}>
        <span className="badge" title={words.doubtHint}>
          {words.doubtStateName[flag.state]}
        </span>{' '}
        {words.doubtStanceName[flag.stance]}
        {words.colon}
        {flag.sentence}
        {said.text && (
          <span className="muted">
            {' '}
            {said.by}
            {words.colon}
            {said.text}
          </span>
        )}
        {flag.mayExplain && <DoubtAnswer key={`explain ${flag.version}`} flag={flag} act="explain" />}
        {flag.mayAccept && <DoubtAnswer key={`accept ${flag.version}`} flag={flag} act="accept" />}
      </td>
    </tr>
  );
}

interface AnswerProps {
  flag: Pick<Flag, 'id' | 'version'>;
  act: 'explain' | 'accept';
  /** what is read again at once; without it the page waits for the event that an answer makes */
  answered?: () => void;
}

/** A form for whoever may explain a question, or accept what was explained. */
export function DoubtAnswer({ flag, act, answered: done }: AnswerProps) {
  const words = useWords();
  const send = useSend();
  const answer = async (reason: string, requestKey: string, _day: string, about: About) => {
    const input = { requestKey, flagId: flag.id, version: flag.version, reason };
    const ofFlag = { ...about, record: flag.id };
    const answered = await (act === 'explain'
      ? send(ExplainDoubtDocument, input, ofFlag)
      : send(AcceptDoubtDocument, input, ofFlag));
    done?.();
    return answered;
  };
  return (
    <ReasonForm name={`${act}.${flag.id}`} summary={words.doubtAct[act]} label={words.doubtReason[act]} send={answer} />
  );
}
