import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { AccountabilityEntriesDocument, type AccountabilityRowFragment } from '../../gql/desk/graphql';
import type { AccountabilityFilter } from '../../gql/graphql';
import type { LiveEvent } from '../../live/connection';
import { FreshProvider } from '../../parts/fresh';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/desk.css';
import '../../styles/records.css';
import '../../styles/workplace.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { Choice } from '../../parts/choice';
import { among, useChoices, type Chosen } from '../../parts/choices';
import { Filters } from '../desk/parts/filters';
import { Cards, usePageOf, type OnePage } from '../desk/parts/pages';
import { deskPath } from '../desk/paths';
import { KeptDrafts } from './kept-drafts';
import { OneEntry } from './one-entry';
import { DRAFT_KEYS } from './paths';
import { useAccountabilityWords } from './words';
import { zh } from './words.zh';

const DraftEntry = lazy(() => import('./draft-entry'));

const concerns = ({ kind }: LiveEvent): boolean => kind.startsWith('ACCOUNTABILITY');

/** 跟踪问责: what supervision has said of somebody's work, and what is still to be signed, acknowledged or answered. */
export default function AccountabilityPage() {
  const words = useAccountabilityWords();
  useTitle(words.title);
  return (
    <FreshProvider concerns={concerns}>
      <header className="heading">
        <h1>{words.title}</h1>
        <p className="muted">{words.meaning}</p>
        <p>
          <Link href={deskPath('rankings')}>{words.toRankings}</Link>
        </p>
      </header>
      <Entries />
    </FreshProvider>
  );
}

const KEYS = ['search', 'kind', 'state', 'mine', 'overdue'] as const;

function filterOf({ search, kind, state, mine, overdue }: Chosen<(typeof KEYS)[number]>): AccountabilityFilter {
  const [ofKind, inState] = [among(zh.kindName, kind), among(zh.stateName, state)];
  return {
    ...(search.trim() && { search: search.trim() }),
    ...(ofKind && { kinds: [ofKind] }),
    ...(inState && { states: [inState] }),
    ...(mine === 'yes' && { awaitingMe: true }),
    ...(overdue === 'yes' && { answerOverdue: true }),
  };
}

function Entries() {
  const words = useAccountabilityWords();
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  const [isSaved, setSaved] = useState(false);
  const { chosen, choose, clear, isFiltered } = useChoices(KEYS);
  const filter = filterOf(chosen);
  const mayDraft = viewer.abilities.includes('HOLD_ACCOUNTABLE');
  const usePage = (after: string | undefined): OnePage<AccountabilityRowFragment> =>
    usePageOf(
      AccountabilityEntriesDocument,
      (asked) => ({ filter, ...asked }),
      ({ accountabilityEntries }) => accountabilityEntries,
      after,
    );
  const close = (): void =>
    setParams((now) => [...now].filter(([key]) => !DRAFT_KEYS.includes(key)), { replace: true });
  const draft = (): void => {
    setSaved(false);
    setParams((now) => [...now, ['draft', 'REMINDER']], { replace: true });
  };
  const check = (name: 'mine' | 'overdue', label: string) => (
    <label className="check">
      <input
        type="checkbox"
        checked={chosen[name] === 'yes'}
        onChange={({ target }) => choose({ [name]: target.checked ? 'yes' : '' })}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <section aria-labelledby="entries">
      <h2 id="entries" className="unseen">
        {words.title}
      </h2>
      <Filters isFiltered={isFiltered} clear={clear}>
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={chosen.search}
          onChange={({ target }) => choose({ search: target.value })}
        />
        <Choice
          label={words.kind}
          any={words.anyKind}
          value={chosen.kind}
          choose={(kind) => choose({ kind })}
          names={words.kindName}
        />
        <Choice
          label={words.state}
          any={words.anyState}
          value={chosen.state}
          choose={(state) => choose({ state })}
          names={words.stateName}
        />
        {check('mine', words.onlyMine)}
        {check('overdue', words.onlyOverdue)}
      </Filters>
      {isSaved && (
        <p className="notice good" role="status">
          {words.draftSaved}
        </p>
      )}
      {mayDraft && !params.has('draft') && <KeptDrafts />}
      {mayDraft && (
        <p>
          <button type="button" className="primary" onClick={draft}>
            {words.draft}
          </button>
        </p>
      )}
      <Cards<AccountabilityRowFragment>
        key={JSON.stringify(filter)}
        usePage={usePage}
        isFiltered={isFiltered}
        none={{ title: words.none, hint: words.noneHint }}
      >
        {(entry) => <OneEntry key={entry.id} entry={entry} />}
      </Cards>
      {mayDraft && params.has('draft') && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <DraftEntry
            close={close}
            saved={() => {
              close();
              setSaved(true);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
