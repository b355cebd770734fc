import { lazy, Suspense } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { LiveEvent } from '../../live/connection';
import { FreshProvider } from '../../parts/fresh';
import { NothingHere } from '../../parts/nothing-here';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/workplace.css';
import '../../styles/records.css';
import '../../styles/import.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { GROUND_IMPORT_PATH, groundKinds, groundWay, VILLAGE_KINDS, WORK_KINDS } from './paths';
import { useImportWords } from './words';

const Start = lazy(() => import('./start'));
const OneImport = lazy(() => import('./one-import'));

const concerns = ({ kind }: LiveEvent): boolean => kind === 'IMPORT_COMMITTED';

/** A list of households, of villages, or of work under plans, for whoever keeps these: a township need not see the county's pairing. */
export default function GroundImportPage({ params }: { params: { importId?: string } }) {
  const words = useImportWords();
  const viewer = useViewer();
  const kind = useSearchParams()[0].get('kind');
  const isOfWork = WORK_KINDS.some((one) => one === kind);
  const isOfVillages = VILLAGE_KINDS.some((one) => one === kind);
  const home = isOfWork
    ? { to: '/work', label: words.backToWork }
    : isOfVillages
      ? { to: '/villages', label: words.backToVillages }
      : { to: '/households', label: words.backToHouseholds };
  // The address of one file does not say what is in it.
  const back = params.importId ? { to: GROUND_IMPORT_PATH, label: words.earlier } : home;
  const title = isOfWork || params.importId ? words.title : words.groundTitle;
  useTitle(title);
  if (!viewer.abilities.includes('KEEP_HOUSEHOLDS'))
    return <NothingHere title={words.groundNotAllowed} hint={words.groundNotAllowedHint} link={home} />;
  const way = groundWay(groundKinds(viewer.abilities));
  return (
    <FreshProvider concerns={concerns}>
      <header className="heading">
        <Link href={back.to} className="back">
          ← {back.label}
        </Link>
        <h1>
          <span>{title}</span>
        </h1>
      </header>
      <Suspense fallback={<Skeleton rows={10} />}>
        {params.importId ? <OneImport key={params.importId} id={params.importId} way={way} /> : <Start way={way} />}
      </Suspense>
    </FreshProvider>
  );
}
