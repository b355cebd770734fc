import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { ProblemMeetingsDocument, type MeetingRowFragment } from '../../../gql/inspections/graphql';
import { nameIn, useLanguage } from '../../../language';
import type { LiveEvent } from '../../../live/connection';
import { useChoices } from '../../../parts/choices';
import { SimulatedBadge } from '../../../parts/figure';
import { FreshProvider } from '../../../parts/fresh';
import { LongTable, type LongColumn } from '../../../parts/long-table/long-table';
import { useLongList } from '../../../parts/long-table/use-long-list';
import { NothingHere } from '../../../parts/nothing-here';
import { useOpenForm } from '../../../parts/open-forms';
import { Skeleton } from '../../../parts/skeleton';
import '../../../styles/form.css';
import '../../../styles/workplace.css';
import '../../../styles/records.css';
import '../../../styles/ledger.css';
import '../../../styles/inspections.css';
import { useTitle } from '../../../title';
import { useViewer } from '../../../viewer';
import { MEETING_FORM } from '../form-names';
import { useInspectionWords } from '../words';
import { CountLine } from './counts';

const MeetingForm = lazy(() => import('./meeting-form'));

const concerns = ({ kind }: LiveEvent): boolean => kind.startsWith('RECTIFICATION_') || kind.startsWith('ACTIVITY_');

/** 会议问题: the meetings that named problems, and how far those have come. */
export default function MeetingsPage() {
  const words = useInspectionWords();
  useTitle(words.meetings);
  return (
    <FreshProvider concerns={concerns}>
      <Meetings />
    </FreshProvider>
  );
}

function Meetings() {
  const words = useInspectionWords();
  const { abilities } = useViewer();
  const { chosen, choose } = useChoices(['unclosed']);
  const [isOpen, setOpen] = useOpenForm(MEETING_FORM);
  const [told, tell] = useState<string>();
  const mayList = abilities.includes('OPEN_RECTIFICATION');
  return (
    <div className="inspections-page">
      <p>
        <Link href="/inspections">← {words.toList}</Link>
      </p>
      <header className="inspection-head">
        <div>
          <h1>{words.meetings}</h1>
          <p className="muted">{words.meetingsHint}</p>
        </div>
        {mayList && (
          <button type="button" className="primary" onClick={() => setOpen(true)}>
            {words.listProblems}
          </button>
        )}
      </header>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      <div className="inspection-filters">
        <label className="check">
          <input
            type="checkbox"
            checked={chosen.unclosed === 'yes'}
            onChange={({ target }) => choose({ unclosed: target.checked ? 'yes' : '' })}
          />
          <span>{words.unclosedOnly}</span>
        </label>
      </div>
      <List key={chosen.unclosed} unclosed={chosen.unclosed === 'yes'} />
      {isOpen && mayList && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <MeetingForm
            close={() => setOpen(false)}
            done={(count) => {
              setOpen(false);
              tell(words.problemsEntered(count));
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

function List({ unclosed }: { unclosed: boolean }) {
  const words = useInspectionWords();
  const list = useLongList({
    query: ProblemMeetingsDocument,
    variables: (page) => ({ filter: unclosed ? { unclosed } : {}, ...page }),
    foundIn: (data) => data.problemMeetings,
  });
  return (
    <>
      {list.total !== undefined && list.total > 0 && (
        <p className="muted found" aria-live="polite">
          {words.meetingsFound(list.total)}
        </p>
      )}
      <LongTable
        list={list}
        columns={useColumns()}
        className="ledger inspections"
        empty={<NothingHere title={words.noMeetings} hint={words.noMeetingsHint} />}
      />
    </>
  );
}

function useColumns(): LongColumn<MeetingRowFragment>[] {
  const words = useInspectionWords();
  const { language } = useLanguage();
  return [
    {
      key: 'title',
      label: words.meeting,
      cell: ({ id, title, formName, simulated }) => (
        <div>
          <Link href={`/inspections/meetings/${encodeURIComponent(id)}`}>{title ?? formName}</Link>{' '}
          {simulated && <SimulatedBadge />}
        </div>
      ),
    },
    { key: 'form', label: words.kind, cell: ({ formName }) => formName },
    { key: 'day', label: words.meetingDay, className: 'day', cell: ({ from }) => from },
    {
      key: 'pairing',
      label: words.pairing,
      cell: ({ pairing: { donor, recipient } }) =>
        [donor && nameIn(language, donor), nameIn(language, recipient)].filter(Boolean).join(' → '),
    },
    {
      key: 'problems',
      label: words.problemsOf,
      cell: ({ problems }) => problems && <CountLine counts={problems} />,
    },
  ];
}
