import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { FundStage } from '../../../gql/graphql';
import { FundEntriesDocument, ProjectsOfPairingDocument } from '../../../gql/money/graphql';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../viewer';
import { useFresh } from '../../../parts/fresh';
import { useMoney } from '../money-context';
import { SavedViews } from '../../../parts/saved-views/saved-views';
import { PaperButton } from '../../../parts/paper-button';
import { useMoneyWords } from '../words';
import { zh } from '../words.zh';
import { EntryTable } from './entry-table';

const PAGE = 50;
const PROJECTS = 100;
const STAGES = Object.keys(zh.stageName) as FundStage[];

type State = '' | 'waiting' | 'counts';

interface Chosen {
  stage: FundStage | undefined;
  project: string;
  state: State;
  text: string;
}

/** What is looked for stands in the address, so that a list can be linked and bookmarked. */
function useChosen(): [Chosen, (next: Partial<Chosen>) => void] {
  const [params, setParams] = useSearchParams();
  const state = params.get('state');
  const chosen: Chosen = {
    stage: STAGES.find((stage) => stage === params.get('stage')),
    project: params.get('project') ?? '',
    state: state === 'waiting' || state === 'counts' ? state : '',
    text: params.get('text') ?? '',
  };
  const choose = (next: Partial<Chosen>): void => {
    const entries = Object.entries({ ...chosen, ...next }).flatMap(([key, value]) => (value ? [[key, value]] : []));
    setParams(entries, { replace: true });
  };
  return [chosen, choose];
}

/** Every entry of the year's funds, the latest day first. */
export default function Entries() {
  const words = useMoneyWords();
  const { pairing, year } = useMoney();
  const isSignedIn = useViewer().account != null;
  const [chosen, choose] = useChosen();
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{words.sectionName.entries}</h2>
      <SavedViews page="FUND_ENTRIES" />
      <Filters chosen={chosen} choose={choose} />
      <EntryPages key={JSON.stringify(chosen)} chosen={chosen} />
      {isSignedIn && (
        <p className="actions">
          <PaperButton kind="audit-export" params={{ pairingId: pairing.id, year }} label={words.auditExport} />
        </p>
      )}
    </section>
  );
}

function Filters({ chosen, choose }: { chosen: Chosen; choose: (next: Partial<Chosen>) => void }) {
  const words = useMoneyWords();
  const { pairing } = useMoney();
  const [{ data }] = useFresh({
    query: ProjectsOfPairingDocument,
    variables: { pairingId: pairing.id, first: PROJECTS },
  });
  return (
    <search className="filters many">
      <input
        type="search"
        aria-label={words.searchEntries}
        placeholder={words.searchEntries}
        value={chosen.text}
        onChange={({ target }) => choose({ text: target.value })}
      />
      <select
        aria-label={words.filterStage}
        value={chosen.stage ?? ''}
        onChange={({ target }) => choose({ stage: STAGES.find((stage) => stage === target.value) })}
      >
        <option value="">{words.anyStage}</option>
        {STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {words.stageName[stage]}
          </option>
        ))}
      </select>
      <select
        aria-label={words.filterState}
        value={chosen.state}
        onChange={({ target }) => choose({ state: target.value as State })}
      >
        <option value="">{words.anyState}</option>
        <option value="waiting">{words.onlyWaiting}</option>
        <option value="counts">{words.onlyCounting}</option>
      </select>
      <select
        aria-label={words.filterProject}
        value={chosen.project}
        onChange={({ target }) => choose({ project: target.value })}
      >
        <option value="">{words.anyProject}</option>
        {data?.projects.nodes.map(({ id, name, year }) => (
          <option key={id} value={id}>
            {year} · {name}
          </option>
        ))}
      </select>
    </search>
  );
}

/** Page by page and not an ever longer list: each page is read again as a whole when something has been posted. */
function EntryPages({ chosen }: { chosen: Chosen }) {
  const words = useMoneyWords();
  const { ofYear } = useMoney();
  const [cursors, setCursors] = useState<string[]>([]);
  const [{ data, error, fetching }, again] = useFresh({
    query: FundEntriesDocument,
    variables: {
      filter: {
        fundIds: ofYear.map(({ id }) => id),
        stages: chosen.stage && [chosen.stage],
        projectIds: chosen.project ? [chosen.project] : undefined,
        pending: chosen.state === '' ? undefined : chosen.state === 'waiting',
        search: chosen.text.trim() || undefined,
      },
      first: PAGE,
      after: cursors.at(-1),
    },
  });
  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={8} />;
  const { nodes, pageInfo } = data.fundEntries;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  if (nodes.length === 0) return <NothingHere title={words.noEntries} hint={words.noEntriesHint} />;
  return (
    <>
      <EntryTable rows={nodes} />
      {(cursors.length > 0 || next) && (
        <p className="more">
          <button type="button" disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            {words.previousPage}
          </button>
          <button type="button" disabled={!next || fetching} onClick={() => next && setCursors([...cursors, next])}>
            {words.nextPage}
          </button>
        </p>
      )}
    </>
  );
}
