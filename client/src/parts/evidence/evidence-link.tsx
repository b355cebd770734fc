import { useState } from 'react';
import { fetchFile } from '../../api/papers';
import { OpenEvidenceDocument } from '../../gql/evidence/graphql';
import { useLanguage } from '../../language';
import { useSend } from '../outbox/use-send';
import { ReasonForm } from '../reason-form';
import { useEvidenceWords } from './words';

interface Props {
  file: { id: string; name: string };
}

/** A file that proves something, fetched when somebody asks for it; one about a household once they have said why. */
export function EvidenceLink({ file: { id, name } }: Props) {
  const words = useEvidenceWords();
  const { words: general, language } = useLanguage();
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [asksWhy, setAsksWhy] = useState(false);
  const fetchIt = async (): Promise<void> => {
    setBusy(true);
    const problem = await fetchFile(`/evidence/${encodeURIComponent(id)}`, name, language).catch(() => ({
      message: general.networkDown,
      code: undefined,
    }));
    setBusy(false);
    setTrouble(problem?.message);
    setAsksWhy(problem?.code === 'REASON_NEEDED');
  };
  return (
    <>
      <button type="button" className="quiet file" disabled={busy} onClick={() => void fetchIt()}>
        {name}
      </button>
      {trouble && (
        <span className={asksWhy ? 'muted' : 'error'} role="alert">
          {trouble}
        </span>
      )}
      {asksWhy && (
        <ReasonForm
          name={`OPEN.${id}`}
          summary={words.openWithReason(name)}
          label={words.reason}
          hint={words.reasonHint}
          isOpen
          send={async (reason, requestKey, _day, about) => {
            const input = { requestKey, evidenceId: id, reason: reason.trim() };
            const answer = await send(OpenEvidenceDocument, input, about);
            // Not waited for: the form lets go of what was written first.
            if (!answer.error) void fetchIt();
            return answer;
          }}
        />
      )}
    </>
  );
}
