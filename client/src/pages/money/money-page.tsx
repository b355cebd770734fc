import { Suspense, lazy } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { isNotFound } from '../../api/problems';
import { MoneyFundsDocument, MoneyPairingDocument, type FundOfPageFragment } from '../../gql/money/graphql';
import { nameIn, useLanguage, useWords } from '../../language';
import { NothingHere } from '../../parts/nothing-here';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/workplace.css';
import '../../styles/money.css';
import { useTitle } from '../../title';
import { Duties } from './duties';
import { FreshProvider, useFresh } from '../../parts/fresh';
import { MoneyContext, type MoneyOfPage } from './money-context';
import { moneyPath, sectionOf, SECTIONS, type Section } from './sections';
import { Watermark } from './watermark';
import { useMoneyWords } from './words';

const Where = lazy(() => import('./overview/where'));
const Ageing = lazy(() => import('./ageing/ageing'));
const Projects = lazy(() => import('./projects/projects'));
const Differences = lazy(() => import('./differences/differences'));
const Entries = lazy(() => import('./entries/entries'));
const EntryDrawer = lazy(() => import('./entries/entry-drawer'));

const AGAIN = { requestPolicy: 'network-only' } as const;
/** More funds than any pairing has opened in ten years. */
const FUNDS = 100;

interface Props {
  params: { id: string; year: string; section?: string };
}

/** Where the money of a pairing's year is: one look, then every yuan of it. */
export default function MoneyPage({ params }: Props) {
  const words = useWords();
  const own = useMoneyWords();
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : undefined;
  const section = sectionOf(params.section);
  const [{ data, error }, again] = useQuery({ query: MoneyPairingDocument, variables: { id: params.id } });
  const isMissing = error ? isNotFound(error) : data?.pairing === null;
  if (isMissing || year === undefined || section === undefined) {
    return (
      <NothingHere
        title={words.pairingMissing}
        hint={own.moneyMissingHint}
        link={{ to: '/pairings', label: words.backToPairings }}
      />
    );
  }
  if (error && !data?.pairing) return <ProblemNotice error={error} again={() => again(AGAIN)} />;
  if (!data?.pairing) return <Skeleton rows={14} />;
  return (
    <FreshProvider key={data.pairing.id} pairingId={data.pairing.id}>
      <YearOfMoney pairing={data.pairing} year={year} section={section} />
    </FreshProvider>
  );
}

function YearOfMoney({ pairing, year, section }: { pairing: MoneyOfPage['pairing']; year: number; section: Section }) {
  const { words, language } = useLanguage();
  const own = useMoneyWords();
  const donor = pairing.donor ? nameIn(language, pairing.donor) : words.selfReported;
  useTitle(`${donor} → ${nameIn(language, pairing.recipient)} ${own.title(year)}`);
  const [{ data, error }, again] = useFresh({
    query: MoneyFundsDocument,
    variables: { pairingId: pairing.id, first: FUNDS },
  });
  const funds = data?.funds.nodes;
  const ofYear = funds?.filter((fund) => fund.year === year) ?? [];
  return (
    <>
      <Heading pairing={pairing} year={year} section={section} funds={funds ?? []} />
      {error && <ProblemNotice error={error} again={() => again(AGAIN)} />}
      {!funds && !error && <Skeleton rows={10} />}
      {funds && (
        <MoneyContext value={{ pairing, year, funds, ofYear }}>
          {ofYear.some(({ simulated }) => simulated) && <Watermark />}
          <Duties />
          {ofYear.length > 0 && (
            <Suspense fallback={<Skeleton rows={10} />}>
              <Shown section={section} />
              <EntryDrawer />
            </Suspense>
          )}
        </MoneyContext>
      )}
    </>
  );
}

function Shown({ section }: { section: Section }) {
  switch (section) {
    case 'where':
      return <Where />;
    case 'ageing':
      return <Ageing />;
    case 'projects':
      return <Projects />;
    case 'differences':
      return <Differences />;
    case 'entries':
      return <Entries />;
  }
}

interface HeadingProps {
  pairing: MoneyOfPage['pairing'];
  year: number;
  section: Section;
  funds: readonly FundOfPageFragment[];
}

function Heading({ pairing, year, section, funds }: HeadingProps) {
  const { words, language } = useLanguage();
  const own = useMoneyWords();
  const years = [...new Set([...pairing.years, ...funds.map((fund) => fund.year), year])].sort((a, b) => a - b);
  return (
    <header className="heading">
      <Link href={`/pairings/${encodeURIComponent(pairing.id)}/${year}`} className="back">
        ← {own.backToYear(year)}
      </Link>
      <h1>
        <span>{pairing.donor ? nameIn(language, pairing.donor) : words.selfReported}</span>
        <span className="arrow" aria-hidden="true">
          →
        </span>
        <span>{nameIn(language, pairing.recipient)}</span>
        <span>{own.title(year)}</span>
      </h1>
      <p className="muted">{own.yearMeaning}</p>
      <nav className="chips" aria-label={words.chooseYear}>
        {years.map((each) => (
          <Link
            key={each}
            className="chip"
            href={moneyPath(pairing.id, each, section)}
            aria-current={each === year ? 'page' : undefined}
          >
            {words.yearOf(each)}
          </Link>
        ))}
      </nav>
      <nav className="tabs" aria-label={own.sections}>
        {SECTIONS.map((each) => (
          <Link
            key={each}
            href={moneyPath(pairing.id, year, each)}
            aria-current={each === section ? 'page' : undefined}
          >
            {own.sectionName[each]}
          </Link>
        ))}
      </nav>
    </header>
  );
}
