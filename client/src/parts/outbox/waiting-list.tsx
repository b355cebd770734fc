import { useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { useLanguage } from '../../language';
import '../../styles/outbox.css';
import { KEPT_DAYS } from '../device';
import { Drawer } from '../drawer';
import { useKept } from '../kept';
import { openForm } from '../open-forms';
import { timeOf } from '../time';
import { isHeld, type Entry } from './entry';
import type { Outbox } from './outbox';
import { Standing } from './standing';
import { Told } from './told';
import { useWaitingWords } from './words';

interface Props {
  outbox: Outbox;
  close: () => void;
}

/** What was submitted without an answer: what becomes of each, and what can be done about it. */
export default function WaitingList({ outbox, close }: Props) {
  const words = useWaitingWords();
  const { entries, sending } = useSyncExternalStore(outbox.watch, outbox.now);
  return (
    <Drawer title={words.title} close={close}>
      <p className="muted">{words.hint(KEPT_DAYS)}</p>
      {!outbox.survives && <p className="notice bad">{words.inTabOnly}</p>}
      {entries.length === 0 && <p className="notice good">{words.empty}</p>}
      <ol className="waiting">
        {entries.map((entry) => (
          <OneEntry
            key={entry.id}
            entry={entry}
            outbox={outbox}
            isSending={entry.id === sending}
            isHeld={isHeld(entry, entries)}
            close={close}
          />
        ))}
      </ol>
    </Drawer>
  );
}

interface EntryProps {
  entry: Entry;
  outbox: Outbox;
  isSending: boolean;
  isHeld: boolean;
  close: () => void;
}

function OneEntry({ entry, outbox, isSending, isHeld, close }: EntryProps) {
  const words = useWaitingWords();
  const { language } = useLanguage();
  const { title, facts, file, at, state, problems, record } = entry;
  const told = isSending ? words.sending : isHeld && state === 'WAITING' ? words.behind : words.stateName[state];
  return (
    <li className={state === 'WAITING' ? undefined : 'late'} data-state={isSending ? 'SENDING' : state}>
      <h3>
        {title} <span className={state === 'WAITING' ? 'badge' : 'badge warn'}>{told}</span>
      </h3>
      <p className="muted">{words.submittedAt(timeOf(new Date(at).toISOString(), language))}</p>
      {problems.map(({ message }) => (
        <p key={message} className="notice bad" role="alert">
          {message}
        </p>
      ))}
      <div className="both">
        <section>
          {state === 'CONFLICT' && <h4>{words.entered}</h4>}
          <Told facts={file ? [...facts, [words.file, file.name]] : facts} />
        </section>
        {state === 'CONFLICT' && record !== undefined && (
          <section>
            <h4>{words.standing}</h4>
            <Standing record={record} entry={entry} />
          </section>
        )}
      </div>
      {!isSending && <Choices entry={entry} outbox={outbox} close={close} />}
    </li>
  );
}

/** Keep, change or discard; what is on its way now is left alone. */
function Choices({ entry, outbox, close }: Pick<EntryProps, 'entry' | 'outbox' | 'close'>) {
  const words = useWaitingWords();
  const kept = useKept();
  const [, go] = useLocation();
  const [isSure, setSure] = useState(false);
  const [isTaken, setTaken] = useState(false);
  const { state, form, path, standing } = entry;

  const takeBack = async (): Promise<void> => {
    if (form && kept) {
      // What is half written there now is not written over.
      if (kept.drafts.has(form.name)) return setTaken(true);
      // The same request: where the server has it after all, it says so instead of recording it twice.
      const values = { ...form.values, requestKey: entry.input.requestKey };
      await kept.drafts.keep(form.name, values, form.holds);
      await outbox.discard(entry);
      openForm(kept.accountId, form.name);
    }
    close();
    go(path);
  };
  const discard = (): void => {
    if (isSure) void outbox.discard(entry);
    else setSure(true);
  };
  const again = { WAITING: words.sendNow, REFUSED: words.sendAgain, CONFLICT: words.keepMine }[state];
  return (
    <>
      {isTaken && (
        <p className="notice bad" role="alert">
          {words.formBusy}
        </p>
      )}
      {isSure && state === 'WAITING' && <p className="muted">{words.noAnswerYet}</p>}
      <p className="actions">
        {(state !== 'CONFLICT' || standing !== undefined) && (
          <button
            type="button"
            className={state === 'WAITING' ? undefined : 'primary'}
            onClick={() => void outbox.again(entry)}
          >
            {again}
          </button>
        )}
        <button type="button" onClick={() => void takeBack()}>
          {form ? words.change : words.openPage}
        </button>
        <button type="button" className={isSure ? 'bad' : 'quiet'} onBlur={() => setSure(false)} onClick={discard}>
          {isSure ? words.discardSure : words.discard}
        </button>
      </p>
    </>
  );
}
