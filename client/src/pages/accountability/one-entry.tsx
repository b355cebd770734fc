import { useState } from 'react';
import { useClient } from 'urql';
import { Link } from 'wouter';
import { plain } from '../../amounts';
import { problemsOf } from '../../api/problems';
import {
  AcknowledgeAccountabilityDocument,
  AnswerAccountabilityDocument,
  SignAccountabilityDocument,
  WithdrawAccountabilityDocument,
  type AccountabilityRowFragment,
} from '../../gql/desk/graphql';
import type { AccountabilityBasis } from '../../gql/graphql';
import { nameIn, useLanguage } from '../../language';
import { SimulatedBadge } from '../../parts/figure';
import { useReadAll } from '../../parts/fresh';
import { PaperButton } from '../../parts/paper-button';
import { useSend, type About, type Answered } from '../../parts/outbox/use-send';
import { randomKey } from '../../parts/random-key';
import { ReasonForm } from '../../parts/reason-form';
import { Steps } from '../desk/parts/steps';
import { deskPath, rankingPath } from '../desk/paths';
import { workPath } from '../work/paths';
import { draftPath } from './paths';
import { useAccountabilityWords, type AccountabilityWords } from './words';

interface Props {
  entry: AccountabilityRowFragment;
}

/** One entry: what it says of whom and why, what the reader may do to it, and what happened so far. */
export function OneEntry({ entry }: Props) {
  const words = useAccountabilityWords();
  const { language } = useLanguage();
  const { kind, state, party, office, official, officialName, answerDue, answerOverdue } = entry;
  const waits = answerDue && (state === 'SIGNED' || state === 'ACKNOWLEDGED');
  return (
    <li
      className={`flag ${answerOverdue ? 'serious' : waits ? 'warning' : ''}`}
      data-entry={entry.id}
      data-state={state}
    >
      <p className="facts">
        <b>{words.kindName[kind]}</b>
        <span className="badge">{words.stateName[state]}</span>
        <span className="whose">{party ? nameIn(language, party) : '—'}</span>
        {(official?.displayName ?? officialName) && <span>{official?.displayName ?? officialName}</span>}
        {waits && (
          <span className={answerOverdue ? 'overdue' : undefined}>
            {answerOverdue ? words.answerLate(answerDue) : words.answerBy(answerDue)}
          </span>
        )}
        {entry.simulated && <SimulatedBadge />}
      </p>
      <p>{entry.reason}</p>
      <Basis entry={entry} />
      <p className="muted">
        {[
          office && words.from(nameIn(language, office)),
          entry.signedOn ? words.signedOn(entry.signedOn) : words.draftedOn(entry.draftedOn),
          entry.revokes?.signedOn && words.revokes(entry.revokes.signedOn),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Acts key={entry.version} entry={entry} />
      <p className="actions">
        <PaperButton
          kind="accountability-letter"
          params={{ entryId: entry.id, format: 'docx' }}
          label={words.letter[kind]}
        />
      </p>
      <details>
        <summary>{words.history}</summary>
        <Steps
          steps={entry.steps.map((step) => ({
            ...step,
            name: words.actionName[step.action],
            madeBy: step.madeBy ?? null,
          }))}
        />
      </details>
    </li>
  );
}

/** On what it rests, open to whoever may see that. */
function Basis({ entry }: Props) {
  const words = useAccountabilityWords();
  const { basis, basisTitle, subject } = entry;
  if (!basisTitle || basis === 'FREE') return null;
  const text = basisText(words, basis, basisTitle, entry);
  if (!subject) return <p>{text}</p>;
  const address = {
    RANKING_PLACE: rankingPath(subject.id),
    WORK_ITEM: workPath({ item: subject.id }),
    RECTIFICATION: deskPath('rectifications', { item: subject.id }),
    INSPECTION_FINDING: deskPath('rectifications', { item: subject.id }),
    INSPECTION_REPORT: `/inspections/${encodeURIComponent(subject.id)}`,
  }[basis];
  return (
    <p>
      <Link href={address}>{text}</Link>
    </p>
  );
}

/** What it rests on, with its figures as they were taken down. */
function basisText(
  words: AccountabilityWords,
  basis: Exclude<AccountabilityBasis, 'FREE'>,
  title: string,
  entry: AccountabilityRowFragment,
): string {
  const { basisDue, basisPlace, basisScore, basisOf, basisSeverity, basisFound, basisOpen, basisRepeated } = entry;
  const due = basisDue ?? '';
  switch (basis) {
    case 'RANKING_PLACE':
      return words.basis.RANKING_PLACE(title, basisPlace ?? 0, plain(basisScore ?? '0'));
    case 'WORK_ITEM':
    case 'RECTIFICATION':
      return words.basis[basis](title, due);
    case 'INSPECTION_FINDING': {
      const time = (basisRepeated ?? 0) + 1;
      return words.basis.INSPECTION_FINDING(basisOf ?? '', basisSeverity ?? 'MINOR', time, title, due);
    }
    case 'INSPECTION_REPORT':
      return words.basis.INSPECTION_REPORT(title, basisFound ?? 0, basisOpen ?? 0, basisRepeated ?? 0);
  }
}

/** The buttons that the server says the reader has. */
function Acts({ entry }: Props) {
  const words = useAccountabilityWords();
  const { words: general } = useLanguage();
  const client = useClient();
  const send = useSend();
  const readAll = useReadAll();
  const [requestKey] = useState(randomKey);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const { id, version, nextActions, party, kind } = entry;
  const take = async (action: 'SIGN' | 'ACKNOWLEDGE'): Promise<void> => {
    setBusy(true);
    const input = { requestKey, entryId: id, version };
    const { error } = await (
      action === 'SIGN'
        ? client.mutation(SignAccountabilityDocument, { input })
        : client.mutation(AcknowledgeAccountabilityDocument, { input })
    ).toPromise();
    setBusy(false);
    setTrouble(error && problemsOf(error, general)[0]?.message);
    readAll();
  };
  const say =
    (action: 'WITHDRAW' | 'ANSWER') =>
    async (text: string, key: string, _day: string, about: About): Promise<Answered> => {
      const named = { requestKey: key, entryId: id, version };
      const answered =
        action === 'WITHDRAW'
          ? await send(WithdrawAccountabilityDocument, { ...named, reason: text }, about)
          : await send(AnswerAccountabilityDocument, { ...named, answer: text }, about);
      readAll();
      return answered;
    };
  return (
    <>
      {nextActions.map((action) => {
        if (action === 'SIGN' || action === 'ACKNOWLEDGE')
          return (
            <p key={action} className="actions">
              <button type="button" className="primary" disabled={busy} onClick={() => void take(action)}>
                {words.actionName[action]}
              </button>
            </p>
          );
        if (action === 'WITHDRAW' || action === 'ANSWER')
          return (
            <ReasonForm
              key={action}
              name={`${action}.${id}`}
              summary={words.actionName[action]}
              label={action === 'ANSWER' ? words.answerLabel : words.withdrawReason}
              hint={words.reasonHint}
              isLong
              send={say(action)}
            />
          );
        if (action === 'REVOKE' && party)
          return (
            <p key={action}>
              <Link href={draftPath({ kind, party: party.id, revokes: id, reason: words.revokeFor })}>
                {words.actionName.REVOKE}
              </Link>
            </p>
          );
        return null;
      })}
      {trouble && (
        <p className="notice bad" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
