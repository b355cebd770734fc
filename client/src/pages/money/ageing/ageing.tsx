import { MoneyAgeingDocument, type MoneyAgeingQuery } from '../../../gql/money/graphql';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { percent } from '../../../amounts';
import { Flags } from '../flags/flags';
import { useFresh } from '../../../parts/fresh';
import { useMoney } from '../money-context';
import { PaceLine, Rates } from '../overview/rates';
import { useMoneyWords } from '../words';
import { Yuan } from '../../../parts/yuan';

type Money = NonNullable<MoneyAgeingQuery['pairing']>['money'];
type Lying = Money['lying'];

const POCKETS = 100;

/** What lies with whom, for how long at the least, the oldest first; and how fast the year's money moves. */
export default function Ageing() {
  const words = useMoneyWords();
  const { pairing, year } = useMoney();
  const [{ data, error }, again] = useFresh({
    query: MoneyAgeingDocument,
    variables: { pairingId: pairing.id, year, first: POCKETS },
  });
  const money = data?.pairing?.money;
  if (error && !money) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!money) return <Skeleton rows={12} />;
  return (
    <>
      <section aria-labelledby="lying">
        <h2 id="lying">{words.lyingTitle}</h2>
        <p className="muted">{words.lyingHint}</p>
        {money.lying.count === 0 ? (
          <NothingHere title={words.nothingLying} hint={words.nothingLyingHint} />
        ) : (
          <>
            <LyingSums lying={money.lying} />
            <Pockets lying={money.lying} />
            <h3>{words.byOriginYear}</h3>
            <Years lying={money.lying} />
          </>
        )}
      </section>
      <Flags />
      <section aria-labelledby="pace">
        <h2 id="pace">{words.rates}</h2>
        <PaceLine pace={money.pace} />
        <Rates rates={money.rates} />
      </section>
      {money.byCustodian.length > 0 && (
        <section aria-labelledby="custodians">
          <h2 id="custodians">{words.byCustodian}</h2>
          <Custodians rows={money.byCustodian} />
        </section>
      )}
    </>
  );
}

function LyingSums({ lying }: { lying: Lying }) {
  const words = useMoneyWords();
  const tiles: [string, string][] = [
    [words.stillLies, lying.balance],
    [words.ofThatRetained, lying.retained],
    [words.overOneYear(lying.idleDays), lying.overOneYear],
    [words.overTwoYears(lying.longIdleDays), lying.overTwoYears],
  ];
  return (
    <dl className="tiles">
      {tiles.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Yuan value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Pockets({ lying }: { lying: Lying }) {
  const words = useMoneyWords();
  return (
    <>
      <div className="scroll">
        <table className="stacking">
          <thead>
            <tr>
              <th scope="col">{words.custodian}</th>
              <th scope="col" className="number">
                {words.atLeastDays}
              </th>
              <th scope="col" className="number">
                {words.stillLies}
              </th>
              <th scope="col" className="number">
                {words.overOneYear(lying.idleDays)}
              </th>
              <th scope="col">{words.originYear}</th>
              <th scope="col">{words.project}</th>
              <th scope="col">{words.fund}</th>
            </tr>
          </thead>
          <tbody>
            {lying.pockets.map((one, at) => (
              <tr key={at}>
                <th scope="row" data-label={words.custodian}>
                  {one.custodian.name} <span className="muted">{words.custodianKindName[one.custodian.kind]}</span>
                </th>
                <td className="number" data-label={words.atLeastDays}>
                  <span title={words.since(one.since)} className={one.days >= lying.idleDays ? 'late' : undefined}>
                    ≥ {words.days(one.days)}
                  </span>
                </td>
                <td className="number" data-label={words.stillLies}>
                  <Yuan value={one.balance} />
                  {/[1-9]/.test(one.retained) && (
                    <small className="muted">
                      {words.ofThatRetained} <Yuan value={one.retained} />
                    </small>
                  )}
                </td>
                <td className="number" data-label={words.overOneYear(lying.idleDays)}>
                  {/[1-9]/.test(one.overOneYear) ? <Yuan value={one.overOneYear} /> : <span className="muted">—</span>}
                </td>
                <td data-label={words.originYear}>{one.originYear}</td>
                <td data-label={words.project}>
                  {one.project?.name ?? <span className="muted">{words.noProject}</span>}
                </td>
                <td data-label={words.fund}>{one.fund.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lying.count > lying.pockets.length && <p className="muted">{words.moreNotShown}</p>}
    </>
  );
}

function Years({ lying }: { lying: Lying }) {
  const words = useMoneyWords();
  return (
    <div className="scroll">
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{words.originYear}</th>
            <th scope="col" className="number">
              {words.stillLies}
            </th>
            <th scope="col" className="number">
              {words.overOneYear(lying.idleDays)}
            </th>
            <th scope="col" className="number">
              {words.overTwoYears(lying.longIdleDays)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lying.byOriginYear.map((one) => (
            <tr key={one.originYear}>
              <th scope="row">{one.originYear}</th>
              <td className="number" data-label={words.stillLies}>
                <Yuan value={one.balance} />
              </td>
              <td className="number" data-label={words.overOneYear(lying.idleDays)}>
                <Yuan value={one.overOneYear} />
              </td>
              <td className="number" data-label={words.overTwoYears(lying.longIdleDays)}>
                <Yuan value={one.overTwoYears} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SUMS = ['cameIn', 'spent', 'wentOn', 'lying'] as const;

function Custodians({ rows }: { rows: Money['byCustodian'] }) {
  const words = useMoneyWords();
  const [first] = rows;
  return (
    <div className="scroll">
      <table className="stacking">
        <thead>
          <tr>
            <th scope="col">{words.custodian}</th>
            {SUMS.map((sum) => (
              <th key={sum} scope="col" className="number">
                {words.custodianSum[sum]}
              </th>
            ))}
            {first?.rates.map(({ kind, name }) => (
              <th key={kind} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.custodian.kind} ${row.custodian.name}`}>
              <th scope="row">
                {row.custodian.name} <span className="muted">{words.custodianKindName[row.custodian.kind]}</span>
              </th>
              {SUMS.map((sum) => (
                <td key={sum} className="number" data-label={words.custodianSum[sum]}>
                  <Yuan value={row[sum]} />
                </td>
              ))}
              {row.rates.map(({ kind, name, value, numeratorName, denominatorName }) => (
                <td key={kind} className="number" data-label={name} title={`${numeratorName} ÷ ${denominatorName}`}>
                  {value ? percent(value) : <span className="muted">—</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
