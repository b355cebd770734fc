import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../language';
import type { LiveEvent } from '../../live/connection';
import { FreshProvider } from '../../parts/fresh';
import { NothingHere } from '../../parts/nothing-here';
import { useOpenForm } from '../../parts/open-forms';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/form.css';
import '../../styles/workplace.css';
import '../../styles/records.css';
import '../../styles/ledger.css';
import '../../styles/benefits.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { BATCH_FORM } from './form-names';
import { Leaks } from './leaks/leaks';
import { benefitsPath, tabOf, TABS, type Tab } from './paths';
import { Received } from './received/received';
import { Rules } from './rules/rules';
import { useBenefitWords } from './words';

const BatchForm = lazy(() => import('./batch/batch-form'));

/** What is owed hangs on rules and on the register as much as on what was received. */
const concerns = ({ kind }: LiveEvent): boolean => /^(BENEFIT_(RULE_|RECORDED|REVERSED)|HOUSEHOLD_)/.test(kind);
/** A table is reckoned anew for each reading: of a day on which much is entered, once in a while. */
const CALM_MS = 5_000;

/** 政策享受: the leak-proof table, what was received, and the rules by which it is owed. */
export default function BenefitsPage({ params }: { params: { tab?: string } }) {
  const words = useBenefitWords();
  const general = useWords();
  const tab = tabOf(params.tab);
  useTitle(words.title);
  if (tab === undefined)
    return (
      <NothingHere
        title={general.pageMissing}
        hint={general.pageMissingHint}
        link={{ to: benefitsPath('leaks'), label: words.title }}
      />
    );
  return (
    <FreshProvider concerns={concerns} calmMs={CALM_MS}>
      <div className="benefits-page">
        <header className="benefit-head">
          <div>
            <h1>{words.title}</h1>
            <p className="muted">{words.hint}</p>
          </div>
          <Batch />
        </header>
        <nav className="tabs" aria-label={words.tabs}>
          {TABS.map((each) => (
            <Link key={each} href={benefitsPath(each)} aria-current={each === tab ? 'page' : undefined}>
              {words.tabName[each]}
            </Link>
          ))}
        </nav>
        <Shown key={tab} tab={tab} />
      </div>
    </FreshProvider>
  );
}

function Shown({ tab }: { tab: Tab }) {
  switch (tab) {
    case 'leaks':
      return <Leaks />;
    case 'received':
      return <Received />;
    case 'rules':
      return <Rules />;
  }
}

/** A batch of benefits, for those who keep households. */
function Batch() {
  const words = useBenefitWords();
  const viewer = useViewer();
  const [isOpen, setOpen] = useOpenForm(BATCH_FORM);
  const [told, tell] = useState<string>();
  if (!viewer.abilities.includes('KEEP_HOUSEHOLDS')) return null;
  return (
    <div className="benefit-forms">
      <p className="actions">
        <Link className="button" href="/import?kind=BENEFIT">
          {words.importList}
        </Link>
        <button type="button" className="primary" onClick={() => setOpen(true)}>
          {words.record}
        </button>
      </p>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {isOpen && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <BatchForm
            close={() => setOpen(false)}
            done={(count) => {
              setOpen(false);
              tell(words.recorded(count));
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
