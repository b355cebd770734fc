import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { HouseholdTalliesDocument } from '../../gql/households/graphql';
import { nameIn, useLanguage } from '../../language';
import type { LiveEvent } from '../../live/connection';
import { FreshProvider, useFresh } from '../../parts/fresh';
import { useOpenForm } from '../../parts/open-forms';
import { PaperButton } from '../../parts/paper-button';
import { ProblemNotice } from '../../parts/problem-notice';
import { SavedViews } from '../../parts/saved-views/saved-views';
import { Skeleton } from '../../parts/skeleton';
import { chinaToday } from '../../parts/time';
import '../../styles/form.css';
import '../../styles/workplace.css';
import '../../styles/records.css';
import '../../styles/ledger.css';
import '../../styles/households.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { useChoices } from '../../parts/choices';
import { FilterBar } from './list/filter-bar';
import { filterOf, KEYS, orderOf, paperParams, pastDay, STATES } from './list/filter';
import { HouseholdList } from './list/household-list';
import { Tallies } from './list/tallies';
import { useOwnGround } from './register/grounds';
import { REGISTER_FORM } from './register/form-name';
import { useHouseholdWords } from './words';

const RegisterForm = lazy(() => import('./register/register-form'));

const concerns = ({ kind }: LiveEvent): boolean => kind.startsWith('HOUSEHOLD_');

/** 监测户: the register of the county or township, from those found today to those out of risk. */
export default function HouseholdsPage() {
  const words = useHouseholdWords();
  useTitle(words.title);
  return (
    <FreshProvider concerns={concerns}>
      <Register />
    </FreshProvider>
  );
}

function Register() {
  const words = useHouseholdWords();
  const { words: general, language } = useLanguage();
  const viewer = useViewer();
  const choices = useChoices(KEYS);
  const { chosen, choose, clear, isFiltered } = choices;
  const [isOpen, setOpen] = useOpenForm(REGISTER_FORM);
  const [told, tell] = useState<string>();
  const today = chinaToday();
  const onDay = pastDay(chosen, today);
  const { own, isKnown } = useOwnGround();
  // A township counts its own: what the rest of the county has it may know, and cannot open.
  const placeIds = own && own.kind !== 'COUNTY' ? [own.id] : undefined;
  const [{ data, error }, again] = useFresh({
    query: HouseholdTalliesDocument,
    variables: { onDay, states: STATES, placeIds },
    pause: !isKnown,
  });
  const townships = (data?.byPlace ?? [])
    .flatMap(({ place }) => (place ? [place] : []))
    .sort((one, other) => one.path.localeCompare(other.path))
    .map((place) => [place.id, nameIn(language, place)] as const);
  const mayKeep = viewer.abilities.includes('KEEP_HOUSEHOLDS');
  // Who knows the numbers alone is told so; the register is for the county, its townships and supervision above.
  const isKeeper = mayKeep || viewer.posts.some(({ role }) => ['SUPERVISOR', 'AUDITOR', 'ADMIN'].includes(role));
  return (
    <div className="households-page">
      <header className="household-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{isKeeper ? words.hint : words.readerHint}</p>
        </div>
        {mayKeep && (
          <div className="actions">
            <Link className="button" href="/import?kind=HOUSEHOLD">
              {words.importList}
            </Link>
            <button type="button" className="primary" onClick={() => setOpen(true)}>
              {words.register}
            </button>
          </div>
        )}
      </header>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {error && !data && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {data ? (
        <Tallies tallies={data} today={today} chosen={chosen} choose={choose} isOpening={isKeeper} />
      ) : (
        !error && <Skeleton rows={4} />
      )}
      <SavedViews page="HOUSEHOLDS" />
      <FilterBar {...choices} townships={townships} />
      {onDay && (
        <p className="notice">
          {words.asOf(onDay)}{' '}
          <button type="button" onClick={() => choose({ onDay: '' })}>
            {words.nowAgain}
          </button>
        </p>
      )}
      <HouseholdList
        key={JSON.stringify([filterOf(chosen, today), orderOf(chosen)])}
        {...{ chosen, today, isFiltered, clear }}
      />
      {isKeeper && (
        <p className="actions">
          {(['xlsx', 'csv'] as const).map((format) => (
            <PaperButton
              key={format}
              kind="household-list"
              params={{ ...paperParams(chosen, today), format }}
              label={general.inFormat(words.listPaper, format)}
            />
          ))}
          <NoticePaper placeId={chosen.place || own?.id} />
          <PaperButton
            kind="household-helpers"
            params={chosen.place ? { placeId: chosen.place } : {}}
            label={words.helpersPaper}
          />
          {mayKeep && (
            <Link className="button" href="/import?kind=HELPER">
              {words.importHelpers}
            </Link>
          )}
        </p>
      )}
      {isOpen && mayKeep && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <RegisterForm
            close={() => setOpen(false)}
            done={(number) => {
              setOpen(false);
              tell(words.registered(number));
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The notice of the place that is looked at, or of the reader's own. */
function NoticePaper({ placeId }: { placeId: string | undefined }) {
  const words = useHouseholdWords();
  if (!placeId) return null;
  return <PaperButton kind="household-notice" params={{ placeId, format: 'docx' }} label={words.noticePaper} />;
}
