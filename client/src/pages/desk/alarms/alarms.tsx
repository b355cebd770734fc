import { Link } from 'wouter';
import type { AlarmFilter, AlarmKind } from '../../../gql/graphql';
import { AlarmCountsDocument, AlarmsDocument, type AlarmRowFragment } from '../../../gql/desk/graphql';
import { useLanguage } from '../../../language';
import { SimulatedBadge } from '../../../parts/figure';
import { useFresh } from '../../../parts/fresh';
import { timeOf } from '../../../parts/time';
import { moneyPath } from '../../money/sections';
import { reportsPath } from '../../reports/paths';
import { workPath } from '../../work/paths';
import { Choice } from '../../../parts/choice';
import { among, useChoices, type Chosen } from '../../../parts/choices';
import { Filters } from '../parts/filters';
import { Cards, usePageOf, type OnePage } from '../parts/pages';
import { PairingName, thisYear } from '../parts/pairing-name';
import { confirmationsPath, deskPath, outlookPath } from '../paths';
import { useDeskWords } from '../words';
import { zh } from '../words.zh';

const KEYS = ['kind', 'severity', 'turn', 'ended'] as const;

const filterOf = (
  { kind, severity, turn, ended }: Chosen<(typeof KEYS)[number]>,
  pairingIds: string[] | undefined,
): AlarmFilter => {
  const [one, weight, who] = [
    among(zh.alarmName, kind),
    among(zh.severityName, severity),
    among(zh.alarmTurnName, turn),
  ];
  return {
    pairingIds,
    ended: ended === 'yes',
    ...(one && { kinds: [one] }),
    ...(weight && { severities: [weight] }),
    ...(who && { turns: [who] }),
  };
};

/** 预警: what somebody should look at now, the gravest first, each opening onto what it rests on. */
export function Alarms({ pairingIds }: { pairingIds: string[] | undefined }) {
  const words = useDeskWords();
  const { chosen, choose, clear, isFiltered } = useChoices(KEYS);
  const filter = filterOf(chosen, pairingIds);
  const usePage = (after: string | undefined): OnePage<AlarmRowFragment> =>
    usePageOf(
      AlarmsDocument,
      (asked) => ({ filter, ...asked }),
      ({ alarms }) => alarms,
      after,
    );
  return (
    <section aria-labelledby="alarms">
      <h2 id="alarms" className="unseen">
        {words.tabName.alarms}
      </h2>
      <p className="muted">{words.alarmsMeaning}</p>
      <Board pairingIds={pairingIds} kind={chosen.kind} choose={(kind) => choose({ kind })} />
      <Filters isFiltered={isFiltered} clear={clear}>
        <Choice
          label={words.state}
          any={words.lasting}
          value={chosen.ended}
          choose={(ended) => choose({ ended })}
          names={{ yes: words.ended }}
        />
        <Choice
          label={words.severity}
          any={words.anySeverity}
          value={chosen.severity}
          choose={(severity) => choose({ severity })}
          names={words.severityName}
        />
        <Choice
          label={words.turn}
          any={words.anyTurn}
          value={chosen.turn}
          choose={(turn) => choose({ turn })}
          names={words.alarmTurnName}
        />
      </Filters>
      <Cards<AlarmRowFragment>
        key={JSON.stringify(filter)}
        usePage={usePage}
        isFiltered={isFiltered}
        none={{ title: words.noAlarms, hint: words.noAlarmsHint }}
      >
        {(alarm) => <OneAlarm key={alarm.id} alarm={alarm} />}
      </Cards>
    </section>
  );
}

interface BoardProps {
  pairingIds: string[] | undefined;
  kind: string;
  choose: (kind: string) => void;
}

/** How many of each kind last now; pressing one lists them alone. */
function Board({ pairingIds, kind, choose }: BoardProps) {
  const words = useDeskWords();
  const [{ data }] = useFresh({ query: AlarmCountsDocument, variables: { pairingIds } });
  const counts: [AlarmKind, number | undefined][] = [
    ['MONEY_IDLE', data?.idle.totalCount],
    ['REPORT_OVERDUE', data?.silent.totalCount],
    ['BEHIND_PLAN', data?.behind.totalCount],
    ['DIFFERENCE_OVERDUE', data?.differences.totalCount],
    ['DISPUTE_OVERDUE', data?.disputes.totalCount],
    ['RECTIFICATION_OVERDUE', data?.rectifications.totalCount],
    ['WORK_OVERDUE', data?.work.totalCount],
  ];
  return (
    <div className="board">
      {counts.map(([each, count]) => (
        <button
          key={each}
          type="button"
          className={count ? 'tile' : 'tile none'}
          aria-pressed={kind === each}
          onClick={() => choose(kind === each ? '' : each)}
        >
          <span>{words.alarmName[each]}</span>
          <b>{count ?? '…'}</b>
        </button>
      ))}
    </div>
  );
}

function OneAlarm({ alarm }: { alarm: AlarmRowFragment }) {
  const words = useDeskWords();
  const { language } = useLanguage();
  const to = wayOf(alarm);
  const about = subjectOf(alarm.subject);
  return (
    <li className={`flag ${alarm.endedAt ? '' : alarm.severity.toLowerCase()}`} data-alarm={alarm.id}>
      <p className="facts">
        <span className="badge">{words.alarmName[alarm.kind]}</span>
        <PairingName pairing={alarm.pairing} />
        <span className={`weight ${alarm.severity.toLowerCase()}`}>{words.severityName[alarm.severity]}</span>
        <span>{words.since(alarm.since)}</span>
        {alarm.endedAt ? (
          <span>{words.endedOn(timeOf(alarm.endedAt, language))}</span>
        ) : (
          <b>{words.turnOf(words.alarmTurnName[alarm.turn])}</b>
        )}
        {alarm.simulated && <SimulatedBadge />}
      </p>
      <p>
        {about && <strong>{about} </strong>}
        {alarm.sentence} {to && <Link href={to}>{words.toSubject[alarm.kind]}</Link>}
      </p>
    </li>
  );
}

/** Where the money lies, what is to be put right, why somebody disputes. */
function subjectOf(subject: AlarmRowFragment['subject']): string | undefined {
  if (subject?.__typename === 'IntegrityFlag')
    return [subject.custodian?.name, subject.project?.name].filter(Boolean).join(' · ');
  if (subject?.__typename === 'Rectification') return subject.problem;
  if (subject?.__typename === 'WorkItem') return subject.title;
  return subject?.__typename === 'Dispute' ? subject.reason : undefined;
}

/** Onto the rows that it rests on, where the reader may see them. */
function wayOf({ kind, pairing, subject, indicator }: AlarmRowFragment): string | undefined {
  if (kind === 'RECTIFICATION_OVERDUE') return subject ? deskPath('rectifications', { item: subject.id }) : undefined;
  if (kind === 'WORK_OVERDUE') return subject ? workPath({ item: subject.id }) : undefined;
  if (!pairing) return undefined;
  const year = yearOf(subject) ?? thisYear();
  switch (kind) {
    case 'MONEY_IDLE':
      return moneyPath(pairing.id, year, 'ageing');
    case 'DIFFERENCE_OVERDUE':
      return moneyPath(pairing.id, year, 'differences');
    case 'BEHIND_PLAN':
      return `${outlookPath(pairing.id, year)}${indicator ? `?indicator=${encodeURIComponent(indicator.code)}` : ''}`;
    case 'DISPUTE_OVERDUE':
      return confirmationsPath(pairing.id, year);
    case 'REPORT_OVERDUE':
      return reportsPath(pairing.id, year);
  }
}

function yearOf(subject: AlarmRowFragment['subject']): number | undefined {
  if (subject?.__typename === 'Difference') return subject.funds[0]?.year;
  return subject && 'year' in subject ? subject.year : undefined;
}
