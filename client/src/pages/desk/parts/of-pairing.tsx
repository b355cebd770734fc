import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { isNotFound } from '../../../api/problems';
import { OnePairingDocument, type OnePairingQuery } from '../../../gql/desk/graphql';
import { nameIn, useLanguage, useWords } from '../../../language';
import { FreshProvider } from '../../../parts/fresh';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { SimulatedBadge } from '../../../parts/figure';
import { Skeleton } from '../../../parts/skeleton';
import { useTitle } from '../../../title';
import { yearPath } from '../paths';
import { useDeskWords } from '../words';
import { usePairingName } from './pairing-name';

export type PairingOfPage = NonNullable<OnePairingQuery['pairing']>;

export interface PairingPageProps {
  params: { id: string; year: string };
}

interface Props extends PairingPageProps {
  title: (year: number) => string;
  meaning: string;
  pathOf: (pairingId: string, year: number) => string;
  children: (pairing: PairingOfPage, year: number) => ReactNode;
}

/** A page of one pairing and year: finds it, names it, leads to its other years; what is below stays true. */
export function OfPairing({ params, children, ...named }: Props) {
  const words = useWords();
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : undefined;
  const [{ data, error }, again] = useQuery({ query: OnePairingDocument, variables: { id: params.id } });
  const isMissing = error ? isNotFound(error) : data?.pairing === null;
  if (isMissing || year === undefined) {
    return (
      <NothingHere
        title={words.pairingMissing}
        hint={words.pairingMissingHint}
        link={{ to: '/pairings', label: words.backToPairings }}
      />
    );
  }
  if (error && !data?.pairing)
    return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data?.pairing) return <Skeleton rows={14} />;
  return (
    <FreshProvider key={data.pairing.id} pairingId={data.pairing.id}>
      <Heading {...named} pairing={data.pairing} year={year} />
      {children(data.pairing, year)}
    </FreshProvider>
  );
}

interface HeadingProps extends Omit<Props, 'params' | 'children'> {
  pairing: PairingOfPage;
  year: number;
}

function Heading({ pairing, year, title, meaning, pathOf }: HeadingProps) {
  const { words, language } = useLanguage();
  const own = useDeskWords();
  const nameOf = usePairingName();
  useTitle(`${nameOf(pairing)} ${title(year)}`);
  const years = [...new Set([...pairing.years, year])].sort((a, b) => a - b);
  return (
    <header className="heading">
      <Link href={yearPath(pairing.id, year)} className="back">
        ← {own.backToYear(year)}
      </Link>
      <h1>
        <span>{pairing.donor ? nameIn(language, pairing.donor) : words.selfReported}</span>
        <span className="arrow" aria-hidden="true">
          →
        </span>
        <span>{nameIn(language, pairing.recipient)}</span>
        <span>{title(year)}</span>
      </h1>
      <p className="muted">
        {meaning} {pairing.simulated && <SimulatedBadge />}
      </p>
      <nav className="chips" aria-label={words.chooseYear}>
        {years.map((each) => (
          <Link
            key={each}
            className="chip"
            href={pathOf(pairing.id, each)}
            aria-current={each === year ? 'page' : undefined}
          >
            {words.yearOf(each)}
          </Link>
        ))}
      </nav>
    </header>
  );
}
