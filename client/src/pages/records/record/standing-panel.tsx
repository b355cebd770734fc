import { useState } from 'react';
import type { RecordStanding, Side } from '../../../gql/graphql';
import { ConfirmRecordsDocument, DisputeRecordsDocument } from '../../../gql/records/graphql';
import { useLanguage } from '../../../language';
import { useSend, type About, type Answered } from '../../../parts/outbox/use-send';
import { timeOf } from '../../../parts/time';
import { Standing } from '../ledger/marks';
import { useRecordWords } from '../words';
import { StepButtons, StepForm, type Said } from './step-form';

interface Word {
  word: RecordStanding;
  side: Side;
  version: number;
  reason?: string | null;
  dueOn?: string | null;
  at: string;
  by?: { displayName: string } | null;
}

interface Spoken {
  id: string;
  version: number;
  standing?: RecordStanding | null;
  nextWords: readonly RecordStanding[];
  words: readonly Word[];
}

/** What the other side has said of a record, and the buttons for whoever may say something. */
export function StandingPanel({ record }: { record: Spoken }) {
  const words = useRecordWords();
  const sendStep = useSend();
  const [chosen, choose] = useState<RecordStanding>();
  const names = { CONFIRMED: words.confirm, DISPUTED: words.dispute };
  const send = async ({ requestKey, reason }: Said, about: About): Promise<Answered> => {
    const named = { requestKey, records: [{ id: record.id, version: record.version }] };
    return chosen === 'DISPUTED'
      ? sendStep(DisputeRecordsDocument, { ...named, reason }, about)
      : sendStep(ConfirmRecordsDocument, named, about);
  };
  return (
    <section aria-labelledby="standing">
      <h3 id="standing">
        {words.otherSide} <Standing standing={record.standing} />
      </h3>
      {record.words.length > 0 && (
        <ul className="todo">
          {record.words.map((word, at) => (
            <SaidOnce key={at} word={word} />
          ))}
        </ul>
      )}
      {record.nextWords.length > 0 && (
        <StepButtons steps={record.nextWords} names={names} chosen={chosen} choose={choose} />
      )}
      {chosen && record.nextWords.includes(chosen) && (
        <StepForm
          key={`${chosen} ${record.version}`}
          name={`${chosen}.${record.id}`}
          verb={names[chosen]}
          asksDay={false}
          asksReason={chosen === 'DISPUTED'}
          isBad={chosen === 'DISPUTED'}
          hint={chosen === 'CONFIRMED' ? undefined : words.disputeHint}
          record={record.id}
          send={send}
        />
      )}
    </section>
  );
}

function SaidOnce({ word: { word, side, version, reason, dueOn, at, by } }: { word: Word }) {
  const words = useRecordWords();
  const { language } = useLanguage();
  return (
    <li>
      <Standing standing={word} /> {words.versionOf(version)} {reason}{' '}
      <span className="muted">
        {[words.sideName[side], by?.displayName, timeOf(at, language)].filter(Boolean).join(' · ')}
      </span>{' '}
      {dueOn && <span className="late">{words.answerBy(dueOn)}</span>}
    </li>
  );
}
