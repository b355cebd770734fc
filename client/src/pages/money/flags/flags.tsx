import { useState } from 'react';
import { ExplainFlagDocument, MoneyFlagsDocument, type MoneyFlagsQuery } from '../../../gql/money/graphql';
import { EntryLink } from '../entries/entry-link';
import { useFresh, useReadAll } from '../../../parts/fresh';
import { useSend, type About } from '../../../parts/outbox/use-send';
import { ReasonForm } from '../../../parts/reason-form';
import { useMoney } from '../money-context';
import { useMoneyWords } from '../words';

type Flag = NonNullable<MoneyFlagsQuery['pairing']>['money']['flags'][number];

/** 待核实事项: questions that the figures ask, never a verdict on anybody. */
export function Flags() {
  const words = useMoneyWords();
  const { pairing, year } = useMoney();
  const [{ data }] = useFresh({ query: MoneyFlagsDocument, variables: { pairingId: pairing.id, year } });
  const [isWhole, setWhole] = useState(false);
  const all = data?.pairing?.money.flags;
  if (!all) return null;
  const flags = strongest(all);
  const shown = isWhole ? flags : flags.slice(0, FIRST);
  return (
    <section aria-labelledby="flags">
      <h2 id="flags">{words.flags}</h2>
      {flags.length === 0 && <p className="muted">{words.noFlags}</p>}
      <ul className="flags">
        {shown.map((flag) => (
          <OneFlag key={flag.id} flag={flag} />
        ))}
      </ul>
      {shown.length < flags.length && (
        <p className="actions">
          <button type="button" onClick={() => setWhole(true)}>
            {words.allFlags(flags.length)}
          </button>
        </p>
      )}
    </section>
  );
}

/** How many are shown before somebody asks for all. */
const FIRST = 5;

/** What has lain for two years has lain for one: of one place only the stronger question is shown. */
function strongest(flags: readonly Flag[]): Flag[] {
  const placeOf = (flag: Flag): string => [flag.fund?.id, flag.custodian?.name, flag.project?.id].join('|');
  const twoYears = new Set(flags.filter(({ rule }) => rule === 'IDLE_OVER_TWO_YEARS').map(placeOf));
  return flags.filter((flag) => flag.rule !== 'IDLE_OVER_ONE_YEAR' || !twoYears.has(placeOf(flag)));
}

function OneFlag({ flag }: { flag: Flag }) {
  const words = useMoneyWords();
  const where = [flag.custodian?.name, flag.project?.name].filter(Boolean).join(' · ');
  return (
    <li className={`flag ${flag.severity.toLowerCase()}`}>
      <p>
        {where && <strong>{where} </strong>}
        {flag.sentence} {flag.entry && <EntryLink id={flag.entry.id}>{words.open}</EntryLink>}
      </p>
      <p className="facts">
        <span className="badge">{words.flagStateName[flag.state]}</span>
        <span>{words.sinceDay(flag.since)}</span>
        <span>{words.turnOf(words.sideName[flag.turn])}</span>
      </p>
      {flag.reason && (
        <p className="muted">
          {words.explanation}
          {words.colon}
          {flag.reason}
        </p>
      )}
      {flag.mayExplain && <Explain key={flag.version} flag={flag} />}
    </li>
  );
}

function Explain({ flag }: { flag: Flag }) {
  const words = useMoneyWords();
  const send = useSend();
  const readAll = useReadAll();
  const explain = async (reason: string, requestKey: string, _day: string, about: About) => {
    const input = { requestKey, flagId: flag.id, version: flag.version, reason };
    const answered = await send(ExplainFlagDocument, input, { ...about, record: flag.id });
    if (answered.data) readAll();
    return answered;
  };
  return <ReasonForm name={`explain.${flag.id}`} summary={words.explain} label={words.explanation} send={explain} />;
}
