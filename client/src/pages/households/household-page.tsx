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
import '../../styles/household-card.css';
import { useTitle } from '../../title';
import { Acts } from './one/acts';
import { Benefits } from './one/benefits';
import { EnteredAs } from './one/entered';
import { Guarantees } from './one/guarantees';
import { Helpers } from './one/helpers';
import { Incomes } from './one/incomes';
import { Members } from './one/members';
import { Papers } from './one/papers';
import { Path } from './one/path';
import { Plans } from './one/plans';
import { Visits } from './one/visits';
import { HouseholdWork } from './one/work';
import { useCardWords } from './one/words';
import { StateBadge } from './parts/state-badge';
import { useHouseholdWords } from './words';

/** What is the same for whoever has opened a household: its own events, and those of others that its rules look at. */
const concerns = ({ kind }: LiveEvent): boolean =>
  /^(HOUSEHOLD_|HELPER_|ACTION_PLAN_|VISIT_|BENEFIT_|WORK_|EVIDENCE_)/.test(kind);

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
        <Sections />
      </header>
      <Acts household={household} />
      <Guarantees household={household} />
      <Helpers household={household} />
      <Plans household={household} />
      <Visits household={household} />
      <Benefits household={household} />
      <HouseholdWork household={household} />
      <Members household={household} />
      <Incomes household={household} />
      <EnteredAs household={household} />
      <Papers household={household} />
      <Path path={household.path} />
    </article>
  );
}

/** The way to each section: they are many, and most are read only there. */
function Sections() {
  const words = useHouseholdWords();
  const own = useCardWords();
  const names = [
    ['guarantees', words.guarantees],
    ['helpers', own.helpers],
    ['plans', own.plans],
    ['visits', own.visits],
    ['benefits', own.benefits],
    ['work', own.work],
    ['members', words.members],
    ['incomes', words.incomes],
    ['entered', own.entered],
    ['papers', words.papers],
    ['path', words.path],
  ] as const;
  return (
    <nav className="household-sections" aria-label={own.sections}>
      {names.map(([name, label]) => (
        <a key={name} href={`#household-${name}`}>
          {label}
        </a>
      ))}
    </nav>
  );
}
