import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import type { LiveEvent } from '../../live/connection';
import { FreshProvider } from '../../parts/fresh';
import { NothingHere } from '../../parts/nothing-here';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/workplace.css';
import '../../styles/records.css';
import '../../styles/import.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { groundWay } from './paths';
import { useImportWords } from './words';

const Start = lazy(() => import('./start'));
const OneImport = lazy(() => import('./one-import'));

const concerns = ({ kind }: LiveEvent): boolean => kind === 'IMPORT_COMMITTED';

/** A list of households on its way into the register, for whoever keeps it: a township need not see the county's pairing. */
export default function GroundImportPage({ params }: { params: { importId?: string } }) {
  const words = useImportWords();
  const viewer = useViewer();
  useTitle(words.groundTitle);
  if (!viewer.abilities.includes('KEEP_HOUSEHOLDS'))
    return (
      <NothingHere
        title={words.groundNotAllowed}
        hint={words.groundNotAllowedHint}
        link={{ to: '/households', label: words.backToHouseholds }}
      />
    );
  return (
    <FreshProvider concerns={concerns}>
      <header className="heading">
        <Link href="/households" className="back">
          ← {words.backToHouseholds}
        </Link>
        <h1>
          <span>{words.groundTitle}</span>
        </h1>
      </header>
      <Suspense fallback={<Skeleton rows={10} />}>
        {params.importId ? (
          <OneImport key={params.importId} id={params.importId} way={groundWay} />
        ) : (
          <Start way={groundWay} />
        )}
      </Suspense>
    </FreshProvider>
  );
}
