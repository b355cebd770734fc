import { useState } from 'react';
import { Link } from 'wouter';
import { DutiesDocument } from '../../../gql/board/graphql';
import type { Ability } from '../../../gql/graphql';
import { nameIn, useLanguage } from '../../../language';
import { FreshProvider, useFresh } from '../../../parts/fresh';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { chinaToday } from '../../../parts/time';
import { useReadable } from '../../../parts/yuan';
import '../../../styles/board.css';
import { useViewer } from '../../../viewer';
import { recordsPath } from '../../records/tabs';
import { Begin } from '../../reports/lists/begin';
import { useReportWords } from '../../reports/words';
import { useBoardWords } from '../words';
import { daysUntil, grouped, type Duty, type DutyWhen } from './duty';
import { gather, isCutOff } from './gather';

const AT_MOST = 100;
/** Of one group, before somebody asks for all. */
const SHOWN = 6;
/** A list of what is to be done need not follow every record at once. */
const CALM_MS = 400;

/** 我的待办: what falls to the reader, by its day, each a click from where it is done; it follows what happens. */
export function MyDuties({ pairingId }: { pairingId?: string | undefined }) {
  return (
    <FreshProvider concerns={() => true} calmMs={CALM_MS}>
      <List pairingId={pairingId} />
    </FreshProvider>
  );
}

function List({ pairingId }: { pairingId: string | undefined }) {
  const words = useBoardWords();
  const reports = useReportWords();
  const readable = useReadable();
  const viewer = useViewer();
  const partyIds = viewer.posts.flatMap(({ party }) => party?.id ?? []);
  const may = (ability: Ability): boolean => viewer.abilities.includes(ability);
  const [{ data, error }, again] = useFresh({
    query: DutiesDocument,
    variables: {
      unitIds: partyIds,
      withUnits: partyIds.length > 0,
      drafts: may('DRAFT_REPORT'),
      explains: may('EXPLAIN_FLAG'),
      accepts: may('ACCEPT_FLAG'),
      acceptsWork: may('ACCEPT_WORK'),
      settles: may('RESOLVE_DIFFERENCE'),
      imports: may('KEEP_RECORDS'),
      keepsHouseholds: may('KEEP_HOUSEHOLDS'),
      first: AT_MOST,
    },
  });
  const isMeant = ({ pairing }: Duty): boolean => pairingId === undefined || pairing?.id === pairingId;
  const begin = data?.board.rows.nodes[0];
  const today = chinaToday();
  const groups = data && grouped(gather(data, { words, reports, readable, partyIds }).filter(isMeant), today);
  return (
    <section className="my-duties" aria-labelledby="my-duties">
      <h2 id="my-duties">{words.duties}</h2>
      <p className="muted">{words.dutiesMeaning}</p>
      {error && !data && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!groups && !error && <Skeleton rows={6} />}
      {groups?.length === 0 && (
        <div className="notice">
          <p>
            <strong>{words.noDuties}</strong>
          </p>
          <p className="muted">{words.noDutiesHint}</p>
          {begin && may('KEEP_RECORDS') && (
            <p>
              <Link href={recordsPath(begin.pairing.id, begin.year)}>{words.toRecords}</Link>
            </p>
          )}
        </div>
      )}
      {groups?.map(([when, duties]) => (
        <Group key={when} when={when} duties={duties} today={today} />
      ))}
      {data && isCutOff(data, AT_MOST) && <p className="muted">{words.cutOff}</p>}
    </section>
  );
}

function Group({ when, duties, today }: { when: DutyWhen; duties: readonly Duty[]; today: string }) {
  const words = useBoardWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? duties : duties.slice(0, SHOWN);
  return (
    <section data-when={when} aria-labelledby={`duties-${when}`}>
      <h3 id={`duties-${when}`} className={when === 'LATE' ? 'overdue' : undefined}>
        {words.whenName[when]} <span className="muted">{duties.length}</span>
      </h3>
      <ul>
        {shown.map((duty) => (
          <One key={duty.key} duty={duty} today={today} />
        ))}
      </ul>
      {shown.length < duties.length && (
        <button type="button" className="quiet" onClick={() => setWhole(true)}>
          {words.showAll(duties.length)}
        </button>
      )}
    </section>
  );
}

function One({ duty, today }: { duty: Duty; today: string }) {
  const { words: general, language } = useLanguage();
  const words = useBoardWords();
  const { kind, title, due, pairing, href, begins } = duty;
  const days = due === null ? null : daysUntil(due, today);
  const donor = pairing?.donor ? nameIn(language, pairing.donor) : general.selfReported;
  return (
    <li data-duty={kind}>
      <p>
        <span className="badge">{words.kindName[kind]}</span> <Link href={href}>{title}</Link>
      </p>
      <p className="facts">
        {days === null ? (
          <span className="muted">{words.anyDay}</span>
        ) : (
          <span className={days < 0 ? 'overdue' : days === 0 ? 'late' : undefined}>
            {days < 0 ? words.daysLate(-days) : words.daysLeft(days)}
          </span>
        )}
        {due && <span className="muted">{words.dueOn(due)}</span>}
        {pairing && (
          <span className="muted">
            {donor} → {nameIn(language, pairing.recipient)}
          </span>
        )}
        {begins && <Begin due={begins} />}
      </p>
    </li>
  );
}
