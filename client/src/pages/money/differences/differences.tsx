import { useSearchParams } from 'wouter';
import { MoneyDifferencesDocument, type DifferenceRowFragment } from '../../../gql/money/graphql';
import { useLanguage } from '../../../language';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { timeOf } from '../../../parts/time';
import { useViewer } from '../../../viewer';
import { EntryLink } from '../entries/entry-link';
import { useFresh } from '../../../parts/fresh';
import { useMoney } from '../money-context';
import { PaperButtons } from '../../../parts/paper-button';
import { postingSides } from '../sides';
import { useMoneyWords } from '../words';
import { Yuan } from '../../../parts/yuan';
import { Resolve } from './resolve';

const SHOWN = 100;
const SIDES = ['DONOR', 'RECIPIENT'] as const;
const ALL = ['ONE_SIDED', 'DIFFERS', 'EXPLAINED'] as const;

/** What the two sides state unlike each other, side by side: the earliest due first. */
export default function Differences() {
  const words = useMoneyWords();
  const { pairing, ofYear, funds } = useMoney();
  const isSignedIn = useViewer().account != null;
  const mine = postingSides(funds);
  const [params, setParams] = useSearchParams();
  const withSettled = params.get('settled') === 'yes';
  const [{ data, error }, again] = useFresh({
    query: MoneyDifferencesDocument,
    variables: {
      filter: { fundIds: ofYear.map(({ id }) => id), statuses: withSettled ? [...ALL] : undefined },
      first: SHOWN,
    },
  });
  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  const differences = data?.differences;
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{words.sectionName.differences}</h2>
      <label className="check">
        <input
          type="checkbox"
          checked={withSettled}
          onChange={({ target }) => setParams(target.checked ? { settled: 'yes' } : {}, { replace: true })}
        />
        <span>{words.withSettled}</span>
      </label>
      {!differences && <Skeleton rows={6} />}
      {differences?.nodes.length === 0 && <NothingHere title={words.noDifferences} hint={words.noDifferencesHint} />}
      <ul className="flags">
        {differences?.nodes.map((difference) => (
          <OneDifference key={difference.id} difference={difference} />
        ))}
      </ul>
      {differences?.pageInfo.hasNextPage && <p className="muted">{words.moreNotShown}</p>}
      {isSignedIn && (
        <p className="actions">
          {SIDES.filter((side) => !mine.includes(side)).map((side) => (
            <PaperButtons
              key={side}
              kind="reminder"
              params={{ pairingId: pairing.id, side }}
              label={words.reminder(words.sideName[side])}
            />
          ))}
        </p>
      )}
    </section>
  );
}

function OneDifference({ difference }: { difference: DifferenceRowFragment }) {
  const words = useMoneyWords();
  const { language } = useLanguage();
  const { status, turn, due, overdue, resolution } = difference;
  return (
    <li
      className={`flag ${overdue ? 'serious' : status === 'EXPLAINED' ? '' : 'warning'}`}
      data-difference={difference.id}
    >
      <p className="facts">
        <span className="badge">{words.matchStatusName[status]}</span>
        <span>
          {words.differsBy} <Yuan value={difference.differenceAmount} />
        </span>
        {turn && <b>{words.turnIs(words.sideName[turn])}</b>}
        <span>{words.sinceDay(difference.since)}</span>
        {due && <span className={overdue ? 'late' : undefined}>{words.dueBy(due, overdue)}</span>}
        <span>{difference.funds.map(({ name }) => name).join(words.semicolon)}</span>
      </p>
      <div className="both-sides">
        <Statements title={words.sideName.DONOR} entries={difference.donorEntries} />
        <Statements title={words.sideName.RECIPIENT} entries={difference.recipientEntries} />
      </div>
      <ul className="reasons muted">
        {difference.reasons.map(({ kind, text }) => (
          <li key={kind + text}>{text}</li>
        ))}
      </ul>
      {resolution && (
        <p className="notice">
          {words.resolutionName[resolution.kind]}
          {words.colon}
          {resolution.reason}{' '}
          <span className="muted">
            {resolution.account?.displayName} {timeOf(resolution.at, language)}
          </span>
        </p>
      )}
      {difference.nextActions.includes('RESOLVE') && <Resolve key={difference.version} difference={difference} />}
    </li>
  );
}

interface StatementsProps {
  title: string;
  entries: DifferenceRowFragment['donorEntries'];
}

function Statements({ title, entries }: StatementsProps) {
  const words = useMoneyWords();
  return (
    <div>
      <h3>{title}</h3>
      {entries.length === 0 && <p className="muted">{words.nothingStated}</p>}
      {entries.map(({ id, day, stage, amount, documentNo, custodian }) => (
        <p key={id}>
          <EntryLink id={id}>
            {day} {words.stageName[stage]}
          </EntryLink>{' '}
          <Yuan value={amount} /> <span className="muted">{[documentNo, custodian.name].join(' · ')}</span>
        </p>
      ))}
    </div>
  );
}
