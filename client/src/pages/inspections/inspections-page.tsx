import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { InspectionsDocument, type InspectionRowFragment } from '../../gql/inspections/graphql';
import { nameIn, useLanguage } from '../../language';
import type { LiveEvent } from '../../live/connection';
import { SimulatedBadge } from '../../parts/figure';
import { FreshProvider } from '../../parts/fresh';
import { LongTable, type LongColumn } from '../../parts/long-table/long-table';
import { useLongList } from '../../parts/long-table/use-long-list';
import { NoMatch } from '../../parts/no-match';
import { NothingHere } from '../../parts/nothing-here';
import { useOpenForm } from '../../parts/open-forms';
import { PaperButton } from '../../parts/paper-button';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/form.css';
import '../../styles/workplace.css';
import '../../styles/records.css';
import '../../styles/ledger.css';
import '../../styles/inspections.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { among, useChoices, type Choices } from '../../parts/choices';
import { PLAN_FORM } from './form-names';
import { StateBadge } from './parts';
import { useInspectionWords } from './words';

const PlanForm = lazy(() => import('./plan-form'));

const KEYS = ['kind', 'state', 'mine'] as const;

const concerns = ({ kind }: LiveEvent): boolean => kind.startsWith('INSPECTION_');

/** 督查检查: what is inspected, what was drawn and looked at, and how far each has come. */
export default function InspectionsPage() {
  const words = useInspectionWords();
  useTitle(words.title);
  return (
    <FreshProvider concerns={concerns}>
      <Inspections />
    </FreshProvider>
  );
}

function Inspections() {
  const words = useInspectionWords();
  const viewer = useViewer();
  const choices = useChoices(KEYS);
  const [isOpen, setOpen] = useOpenForm(PLAN_FORM);
  const [told, tell] = useState<string>();
  const mayOrder = viewer.abilities.includes('ORDER_INSPECTION');
  return (
    <div className="inspections-page">
      <header className="inspection-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{words.hint}</p>
        </div>
        <Link href="/inspections/meetings">{words.toMeetings} →</Link>
        {mayOrder && (
          <button type="button" className="primary" onClick={() => setOpen(true)}>
            {words.plan}
          </button>
        )}
      </header>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      <Filters {...choices} />
      <List key={JSON.stringify(choices.chosen)} {...choices} />
      {isOpen && mayOrder && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <PlanForm
            close={() => setOpen(false)}
            done={(title) => {
              setOpen(false);
              tell(words.planned(title));
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

type Chosen = Choices<(typeof KEYS)[number]>;

function Filters({ chosen, choose }: Chosen) {
  const words = useInspectionWords();
  const select = (key: 'kind' | 'state', label: string, any: string, names: Record<string, string>) => (
    <label className="field">
      <span>{label}</span>
      <select value={chosen[key]} onChange={({ target }) => choose({ [key]: target.value })}>
        <option value="">{any}</option>
        {Object.entries(names).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="inspection-filters">
      {select('kind', words.kind, words.anyKind, words.kindName)}
      {select('state', words.state, words.anyState, words.stateName)}
      <label className="check">
        <input
          type="checkbox"
          checked={chosen.mine === 'yes'}
          onChange={({ target }) => choose({ mine: target.checked ? 'yes' : '' })}
        />
        <span>{words.mine}</span>
      </label>
    </div>
  );
}

function List({ chosen, isFiltered, clear }: Chosen) {
  const words = useInspectionWords();
  const { words: general } = useLanguage();
  const kind = among(words.kindName, chosen.kind);
  const state = among(words.stateName, chosen.state);
  const filter = {
    ...(kind && { kinds: [kind] }),
    ...(state && { states: [state] }),
    ...(chosen.mine && { mine: true }),
  };
  const list = useLongList({
    query: InspectionsDocument,
    variables: (page) => ({ filter, ...page }),
    foundIn: (data) => data.inspections,
  });
  const asked = {
    ...(kind && { kinds: kind }),
    ...(state && { states: state }),
    ...(chosen.mine && { mine: 'true' }),
    format: 'xlsx',
  };
  const empty = isFiltered ? (
    <NoMatch title={words.noMatch} hint={words.noMatchHint} clear={clear} />
  ) : (
    <NothingHere title={words.none} hint={words.noneHint} />
  );
  return (
    <>
      {list.total !== undefined && list.total > 0 && (
        <p className="muted found" aria-live="polite">
          {words.found(list.total)}
        </p>
      )}
      <LongTable list={list} columns={useColumns()} className="ledger inspections" empty={empty} />
      {list.total !== undefined && list.total > 0 && (
        <p className="actions">
          <PaperButton kind="inspection-list" params={asked} label={general.inFormat(words.listPaper, 'xlsx')} />
          <PaperButton
            kind="inspection-findings"
            params={asked}
            label={general.inFormat(words.findingsPaper, 'xlsx')}
          />
        </p>
      )}
    </>
  );
}

function useColumns(): LongColumn<InspectionRowFragment>[] {
  const words = useInspectionWords();
  const { language } = useLanguage();
  return [
    {
      key: 'title',
      label: words.name,
      cell: ({ id, title, isTold, simulated }) => (
        <div>
          <Link href={`/inspections/${encodeURIComponent(id)}`}>{title}</Link>{' '}
          {!isTold && <span className="badge untold">{words.untold}</span>} {simulated && <SimulatedBadge />}
        </div>
      ),
    },
    { key: 'kind', label: words.kind, cell: ({ kind }) => words.kindName[kind] },
    { key: 'area', label: words.area, cell: ({ place }) => place && nameIn(language, place) },
    { key: 'period', label: words.period, className: 'day', cell: ({ from, until }) => `${from} – ${until}` },
    { key: 'state', label: words.state, cell: ({ state }) => <StateBadge state={state} /> },
    {
      key: 'seen',
      label: words.seen,
      cell: ({ tallies }) =>
        tallies
          .map(({ subject, visited, drawn }) => `${words.subjectName[subject]} ${visited} / ${drawn ?? '—'}`)
          .join(' · '),
    },
  ];
}
