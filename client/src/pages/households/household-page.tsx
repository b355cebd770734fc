import { Link } from 'wouter';
import { OneHouseholdDocument, type WholeHouseholdFragment } from '../../gql/households/graphql';
import { nameIn, useLanguage } from '../../language';
import type { LiveEvent } from '../../live/connection';
import { SimulatedBadge } from '../../parts/figure';
import { FreshProvider, useFresh } from '../../parts/fresh';
import { NothingHere } from '../../parts/nothing-here';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/form.css';
import '../../styles/workplace.css';
import '../../styles/records.css';
import '../../styles/households.css';
import { useTitle } from '../../title';
import { Acts } from './one/acts';
import { Guarantees } from './one/guarantees';
import { Incomes } from './one/incomes';
import { Members } from './one/members';
import { Papers } from './one/papers';
import { Path } from './one/path';
import { StateBadge } from './parts/state-badge';
import { useHouseholdWords } from './words';

/** What is the same for whoever has opened a household: its own events, and those of others that its rules look at. */
const concerns = ({ kind }: LiveEvent): boolean => kind.startsWith('HOUSEHOLD_');

/** 一户一册一卡: one household, from its finding on. */
export default function HouseholdPage({ params }: { params: { id: string } }) {
  return (
    <FreshProvider concerns={concerns}>
      <One key={params.id} id={params.id} />
    </FreshProvider>
  );
}

function One({ id }: { id: string }) {
  const words = useHouseholdWords();
  const [{ data, error }, again] = useFresh({ query: OneHouseholdDocument, variables: { id } });
  const household = data?.node && 'number' in data.node ? data.node : null;
  useTitle(household ? words.householdOf(household.number) : words.title);
  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={12} />;
  if (!household) {
    return (
      <NothingHere title={words.notFound} hint={words.notFoundHint} link={{ to: '/households', label: words.toList }} />
    );
  }
  return <Card household={household} />;
}

function Card({ household }: { household: WholeHouseholdFragment }) {
  const words = useHouseholdWords();
  const { language } = useLanguage();
  const { number, entry, state, place, village, category, riskFound } = household;
  const stations = (['foundOn', 'reviewedOn', 'noticedOn', 'admittedOn', 'closedOn'] as const).map((station) => ({
    name: words.stationName[station],
    day: household[station],
  }));
  return (
    <article className="household-card">
      <header>
        <p>
          <Link href="/households">← {words.toList}</Link>
        </p>
        <h1>
          {words.householdOf(number)} {entry > 1 && <small className="muted">{words.again(entry)}</small>}
        </h1>
        <p className="household-marks">
          <StateBadge state={state} />
          {household.isReviewLate && <span className="late">{words.reviewLate}</span>}
          {state === 'FOUND' && !household.isReviewLate && (
            <span className="muted">{words.reviewBy(household.reviewDue)}</span>
          )}
          {household.simulated && <SimulatedBadge />}
        </p>
        <p>
          {[place && nameIn(language, place), village].filter(Boolean).join(' ')}
          {' · '}
          {words.categoryName[category]}
          {' · '}
          {words.riskName[riskFound]}
        </p>
        <ol className="household-stations" aria-label={words.stations}>
          {stations.map(({ name, day }) => (
            <li key={name} className={day ? 'reached' : undefined}>
              <b>{name}</b>
              <span>{day ?? '—'}</span>
            </li>
          ))}
        </ol>
      </header>
      <Acts household={household} />
      <Guarantees household={household} />
      <Members household={household} />
      <Incomes household={household} />
      <Papers household={household} />
      <Path path={household.path} />
    </article>
  );
}
