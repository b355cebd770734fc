import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { isNotFound } from '../../api/problems';
import type { ImportKind } from '../../gql/graphql';
import { ImportPairingDocument, type ImportPairingQuery } from '../../gql/records/graphql';
import { nameIn, useLanguage, useWords } from '../../language';
import { FreshProvider } from '../../parts/fresh';
import { NothingHere } from '../../parts/nothing-here';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import { chinaToday } from '../../parts/time';
import '../../styles/workplace.css';
import '../../styles/records.css';
import '../../styles/import.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { recordsPath } from '../records/tabs';
import { groundKinds, wayOf } from './paths';
import { useImportWords } from './words';

const Start = lazy(() => import('./start'));
const OneImport = lazy(() => import('./one-import'));

const RECORD_KINDS = ['PLACEMENT', 'PURCHASE', 'ACTIVITY'] as const satisfies readonly ImportKind[];

type Pairing = NonNullable<ImportPairingQuery['pairing']>;

interface Props {
  params: { id: string; importId?: string };
}

/** A spreadsheet's way into the books. The file lies on the server, so that a reload, or a day, loses nothing. */
export default function ImportPage({ params }: Props) {
  const words = useWords();
  const own = useImportWords();
  const viewer = useViewer();
  const [{ data, error }, again] = useQuery({ query: ImportPairingDocument, variables: { id: params.id } });
  const isMissing = error ? isNotFound(error) : data?.pairing === null;
  if (isMissing) {
    return (
      <NothingHere
        title={words.pairingMissing}
        hint={words.pairingMissingHint}
        link={{ to: '/pairings', label: words.backToPairings }}
      />
    );
  }
  if (error && !data?.pairing) {
    return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  }
  if (!data?.pairing) return <Skeleton rows={10} />;
  if (!viewer.abilities.includes('KEEP_RECORDS')) {
    return (
      <NothingHere
        title={own.notAllowed}
        hint={own.notAllowedHint}
        link={{ to: recordsPath(params.id, thisYear()), label: own.back }}
      />
    );
  }
  const way = wayOf(params.id, [...RECORD_KINDS, ...groundKinds(viewer.abilities)]);
  return (
    <FreshProvider key={params.id} pairingId={params.id}>
      <Heading pairing={data.pairing} />
      <Suspense fallback={<Skeleton rows={10} />}>
        {params.importId ? <OneImport key={params.importId} id={params.importId} way={way} /> : <Start way={way} />}
      </Suspense>
    </FreshProvider>
  );
}

const thisYear = (): number => Number(chinaToday().slice(0, 4));

function Heading({ pairing }: { pairing: Pairing }) {
  const { words, language } = useLanguage();
  const own = useImportWords();
  const donor = pairing.donor ? nameIn(language, pairing.donor) : words.selfReported;
  const recipient = nameIn(language, pairing.recipient);
  useTitle(`${own.title} · ${donor} → ${recipient}`);
  return (
    <header className="heading">
      <Link href={recordsPath(pairing.id, thisYear())} className="back">
        ← {own.back}
      </Link>
      <h1>
        <span>{own.title}</span>
      </h1>
      <p className="facts">
        <span>
          {donor} → {recipient}
        </span>
      </p>
    </header>
  );
}
