import { lazy, Suspense } from 'react';
import { MoneyOfYearDocument, type AllTotalsFragment } from '../../../gql/money/graphql';
import { nameIn, useLanguage } from '../../../language';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { Flags } from '../flags/flags';
import { useFresh } from '../../../parts/fresh';
import { isSome } from '../flow/flow-names';
import { useMoney } from '../money-context';
import { useMoneyWords } from '../words';
import { Yuan } from '../../../parts/yuan';
import { PaceLine, Rates } from './rates';
import { TotalsTable } from './totals-table';

const FlowPicture = lazy(() => import('../flow/flow-picture'));

/** 我们的钱在哪里, in one look. */
export default function Where() {
  const words = useMoneyWords();
  const { language } = useLanguage();
  const { pairing, year } = useMoney();
  const [{ data, error }, again] = useFresh({
    query: MoneyOfYearDocument,
    variables: { pairingId: pairing.id, year },
  });
  const money = data?.pairing?.money;
  if (error && !money) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!money) return <Skeleton rows={12} />;
  const kinds = money.byKind.map(({ kind, tier, totals }) => ({
    key: `${kind} ${tier}`,
    name: tier ? `${words.kindName[kind]} · ${words.tierName[tier]}` : words.kindName[kind],
    totals,
    areGoods: kind === 'SOCIAL_GOODS',
  }));
  const donors = money.byDonor.map(({ donor, totals }, at) => ({
    key: donor?.id ?? String(at),
    name: donor ? nameIn(language, donor) : words.unnamedDonor,
    totals,
    areGoods: false,
  }));
  return (
    <>
      <section aria-labelledby="where">
        <h2 id="where">{words.whereIsIt}</h2>
        <Headline totals={money.totals} />
        {money.flow.nodes.length > 0 ? (
          <Suspense fallback={<Skeleton rows={8} />}>
            <FlowPicture flow={money.flow} />
          </Suspense>
        ) : (
          <p className="notice">{words.nothingInForce}</p>
        )}
      </section>
      <Flags />
      <section aria-labelledby="rates">
        <h2 id="rates">{words.rates}</h2>
        <PaceLine pace={money.pace} />
        <Rates rates={money.rates} />
      </section>
      <section aria-labelledby="by-kind">
        <h2 id="by-kind">{words.byKind}</h2>
        <TotalsTable first={words.kind} rows={kinds} />
        {kinds.some(({ areGoods }) => areGoods) && <p className="muted">{words.goodsColumns}</p>}
      </section>
      <section aria-labelledby="by-donor">
        <h2 id="by-donor">{words.byDonor}</h2>
        <TotalsTable first={words.givenBy} rows={donors} />
      </section>
    </>
  );
}

/** The stages in the order in which money meets them, and what still lies. */
function Headline({ totals }: { totals: AllTotalsFragment }) {
  const words = useMoneyWords();
  const { stageName } = words;
  const always: [string, string][] = [
    [stageName.PLEDGED, totals.pledged],
    [stageName.ALLOCATED, totals.allocated],
    [stageName.DISBURSED, totals.disbursed],
    [stageName.RECEIVED, totals.received],
    [stageName.ISSUED, totals.issued],
    [stageName.SPENT, totals.spent],
    [stageName.VOUCHERED, totals.vouchered],
  ];
  const whereSome: [string, string][] = [
    [stageName.OPENING, totals.opening],
    [stageName.DONATED, totals.donated],
    [stageName.GOODS_RECEIVED, totals.goodsReceived],
    [stageName.HANDED_OUT, totals.handedOut],
  ];
  return (
    <dl className="tiles">
      {[...always, ...whereSome.filter(([, value]) => isSome(value))].map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Yuan value={value} />
          </dd>
        </div>
      ))}
      <div className="lying">
        <dt>{words.stillLies}</dt>
        <dd>
          <Yuan value={totals.lying} />
        </dd>
      </div>
    </dl>
  );
}
