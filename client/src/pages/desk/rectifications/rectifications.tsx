import { lazy, Suspense, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { RectificationFilter, RectificationState } from '../../../gql/graphql';
import { RectificationsDocument, type RectificationRowFragment } from '../../../gql/desk/graphql';
import { nameIn, useLanguage } from '../../../language';
import { SimulatedBadge } from '../../../parts/figure';
import { Skeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../viewer';
import { Choice } from '../../../parts/choice';
import { among, useChoices, type Chosen } from '../../../parts/choices';
import { Filters } from '../parts/filters';
import { Cards, usePageOf, type OnePage } from '../parts/pages';
import { PairingName } from '../parts/pairing-name';
import { useDeskWords } from '../words';
import { zh } from '../words.zh';
import { ItemDrawer } from './item-drawer';

const OpenItem = lazy(() => import('./open-item'));

const KEYS = ['search', 'state', 'origin', 'overdue'] as const;
const UNCLOSED: RectificationState[] = ['OPEN', 'ANSWERED', 'RETURNED'];

function filterOf(
  { search, state, origin, overdue }: Chosen<(typeof KEYS)[number]>,
  pairingId: string | undefined,
): RectificationFilter {
  const [one, from] = [among(zh.rectificationStateName, state), among(zh.originName, origin)];
  return {
    pairingIds: pairingId === undefined ? undefined : [pairingId],
    states: one ? [one] : state === 'all' ? undefined : UNCLOSED,
    ...(search.trim() && { search: search.trim() }),
    ...(from && { origins: [from] }),
    ...(overdue === 'yes' && { overdue: true }),
  };
}

interface Props {
  /** without one: whatever the reader may see, since units of a pairing answer that do not see it */
  pairingId: string | undefined;
  /** of which an item may be listed */
  choices: readonly { id: string; name: string }[];
}

/** 整改清单: what is to be put right, by whom and until when, the earliest due first. */
export function Rectifications({ pairingId, choices }: Props) {
  const words = useDeskWords();
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  const [isListed, setListed] = useState(false);
  const { chosen, choose, clear, isFiltered } = useChoices(KEYS);
  const filter = filterOf(chosen, pairingId);
  const mayList = viewer.abilities.includes('OPEN_RECTIFICATION');
  const usePage = (after: string | undefined): OnePage<RectificationRowFragment> =>
    usePageOf(
      RectificationsDocument,
      (asked) => ({ filter, ...asked }),
      ({ rectifications }) => rectifications,
      after,
    );
  const without = (...keys: string[]): void =>
    setParams((now) => [...now].filter(([key]) => !keys.includes(key)), { replace: true });
  const list = (): void => {
    setListed(false);
    setParams((now) => [...now, ['list', 'new']], { replace: true });
  };
  const listButton = mayList && (
    <button type="button" className="primary" onClick={list}>
      {words.listOne}
    </button>
  );
  return (
    <section aria-labelledby="rectifications">
      <h2 id="rectifications" className="unseen">
        {words.tabName.rectifications}
      </h2>
      <p className="muted">{words.rectificationsMeaning}</p>
      <Filters isFiltered={isFiltered} clear={clear}>
        <input
          type="search"
          aria-label={words.problem}
          placeholder={words.problem}
          value={chosen.search}
          onChange={({ target }) => choose({ search: target.value })}
        />
        <Choice
          label={words.state}
          any={words.unclosed}
          value={chosen.state}
          choose={(state) => choose({ state })}
          names={{ ...words.rectificationStateName, all: words.withClosedItems }}
        />
        <Choice
          label={words.origin}
          any={words.origin}
          value={chosen.origin}
          choose={(origin) => choose({ origin })}
          names={words.originName}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={chosen.overdue === 'yes'}
            onChange={({ target }) => choose({ overdue: target.checked ? 'yes' : '' })}
          />
          <span>{words.onlyOverdue}</span>
        </label>
      </Filters>
      {isListed && (
        <p className="notice good" role="status">
          {words.listed}
        </p>
      )}
      {listButton && <p>{listButton}</p>}
      <Cards<RectificationRowFragment>
        key={JSON.stringify(filter)}
        usePage={usePage}
        isFiltered={isFiltered}
        none={{ title: words.noRectifications, hint: words.noRectificationsHint }}
      >
        {(item) => <OneItem key={item.id} item={item} />}
      </Cards>
      <ItemDrawer close={() => without('item')} />
      {mayList && params.get('list') === 'new' && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <OpenItem
            pairingId={pairingId}
            flagId={params.get('flag') ?? undefined}
            choices={choices}
            close={() => without('list', 'flag')}
            opened={() => {
              without('list', 'flag');
              setListed(true);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

function OneItem({ item }: { item: RectificationRowFragment }) {
  const words = useDeskWords();
  const { language } = useLanguage();
  const { state, due, overdue } = item;
  const waits = state === 'OPEN' || state === 'RETURNED';
  return (
    <li
      className={`flag ${overdue ? 'serious' : state === 'CLOSED' ? '' : 'warning'}`}
      data-item={item.id}
      data-state={state}
    >
      <p className="facts">
        <span className="badge">{words.rectificationStateName[state]}</span>
        <PairingName pairing={item.pairing} />
        {item.leadUnit && <span>{nameIn(language, item.leadUnit)}</span>}
        {waits && <span className={overdue ? 'overdue' : undefined}>{words.dueBy(due, overdue)}</span>}
        {overdue && <b className="overdue">{words.overdueDays(item.overdueDays)}</b>}
        {overdue && <span className="overdue">{words.escalationName[item.escalation]}</span>}
        <span>{words.originName[item.origin]}</span>
        {item.simulated && <SimulatedBadge />}
      </p>
      <p>
        <ItemLink id={item.id}>{item.problem}</ItemLink>
      </p>
    </li>
  );
}

/** Opens an item over the list; its address can be sent to somebody. */
function ItemLink({ id, children }: { id: string; children: string }) {
  const [path] = useLocation();
  const [params] = useSearchParams();
  const search = new URLSearchParams(params);
  search.set('item', id);
  return <Link href={`${path}?${search.toString()}`}>{children}</Link>;
}
