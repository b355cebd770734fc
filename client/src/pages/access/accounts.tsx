import { Link, useLocation, useSearchParams } from 'wouter';
import { AccountsDocument, type AccountRowFragment } from '../../gql/access/graphql';
import type { AccountFilter } from '../../gql/graphql';
import { useLanguage, useWords } from '../../language';
import { LongTable, type LongColumn } from '../../parts/long-table/long-table';
import { useLongList } from '../../parts/long-table/use-long-list';
import { NoMatch } from '../../parts/no-match';
import { NothingHere } from '../../parts/nothing-here';
import { timeOf } from '../../parts/time';
import { Choice } from '../../parts/choice';
import { among, useChoices, type Choices, type Chosen } from '../../parts/choices';
import { AccountSheet } from './account-sheet';
import { FindOne } from './find-one';
import { Invite } from './invite';
import { usePostName } from './post-name';
import { useAccessWords } from './words';
import { zh } from './words.zh';

const KEYS = ['search', 'role', 'state', 'party', 'place'] as const;
type Key = (typeof KEYS)[number];

function filterOf({ search, role, state, party, place }: Chosen<Key>): AccountFilter {
  const [of, held] = [among(zh.stateName, state), among(zh.roleMeaning, role)];
  return {
    ...(search.trim() && { search: search.trim() }),
    ...(held && { roles: [held] }),
    ...(of === 'active' && { isActive: true }),
    ...(of === 'inactive' && { isActive: false }),
    ...(of === 'first' && { isActive: true, hasFirstPassword: true }),
    ...(party && { partyId: party }),
    ...(place && { placeId: place }),
  };
}

/** Everybody who may sign in, by name; each opens onto a sheet. */
export function Accounts() {
  const words = useAccessWords();
  const [params, setParams] = useSearchParams();
  const choices = useChoices(KEYS);
  const filter = filterOf(choices.chosen);
  const without = (key: string): void => setParams((now) => [...now].filter(([one]) => one !== key), { replace: true });
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts" className="unseen">
        {words.tabName.accounts}
      </h2>
      <AccountFilters {...choices} />
      <List key={JSON.stringify(filter)} filter={filter} {...choices} />
      {params.get('account') && (
        <AccountSheet key={params.get('account')} id={params.get('account') ?? ''} close={() => without('account')} />
      )}
      {params.get('invite') === 'new' && <Invite close={() => without('invite')} />}
    </section>
  );
}

function AccountFilters({ chosen, choose, clear, isFiltered }: Choices<Key>) {
  const words = useAccessWords();
  const general = useWords();
  const roles = Object.keys(zh.roleMeaning).filter((role) => role !== 'PUBLIC') as (keyof typeof zh.roleMeaning)[];
  return (
    <search className="filters records">
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={chosen.search}
        onChange={({ target }) => choose({ search: target.value })}
      />
      <Choice
        label={words.role}
        any={words.anyRole}
        value={chosen.role}
        choose={(role) => choose({ role })}
        names={roles.map((role) => [role, general.roleName[role]] as const)}
      />
      <Choice
        label={words.state}
        any={words.anyState}
        value={chosen.state}
        choose={(state) => choose({ state })}
        names={words.stateName}
      />
      <FindOne
        what="PARTY"
        label={words.at}
        placeholder={words.anyParty}
        chosen={chosen.party}
        choose={(party) => choose({ party })}
      />
      <FindOne
        what="PLACE"
        label={words.within}
        placeholder={words.anyPlace}
        chosen={chosen.place}
        choose={(place) => choose({ place })}
      />
      {isFiltered && (
        <button type="button" className="quiet" onClick={clear}>
          {words.clearFilters}
        </button>
      )}
    </search>
  );
}

function List({ filter, isFiltered, clear }: { filter: AccountFilter } & Pick<Choices<Key>, 'isFiltered' | 'clear'>) {
  const words = useAccessWords();
  const [, setParams] = useSearchParams();
  const list = useLongList({
    query: AccountsDocument,
    variables: (page) => ({ filter, ...page }),
    foundIn: ({ accounts }) => accounts,
  });
  return (
    <>
      <div className="verbs">
        <button
          type="button"
          className="primary"
          onClick={() => setParams((now) => [...now, ['invite', 'new']], { replace: true })}
        >
          {words.invite}
        </button>
        {list.total !== undefined && (
          <span className="muted count" aria-live="polite">
            {words.found(list.total)}
          </span>
        )}
      </div>
      <LongTable
        list={list}
        columns={useColumns()}
        className="people"
        rowClass={isGone}
        empty={
          isFiltered ? (
            <NoMatch title={words.noMatch} hint={words.noMatchHint} clear={clear} />
          ) : (
            <NothingHere title={words.none} hint={words.noneHint} />
          )
        }
      />
    </>
  );
}

const isGone = ({ isActive }: AccountRowFragment): string | undefined => (isActive ? undefined : 'gone');

function useColumns(): LongColumn<AccountRowFragment>[] {
  const words = useAccessWords();
  const { language } = useLanguage();
  const nameOf = usePostName();
  return [
    {
      key: 'displayName',
      label: words.displayName,
      cell: ({ id, displayName }) => <AccountLink id={id}>{displayName}</AccountLink>,
    },
    { key: 'name', label: words.name, cell: ({ name }) => name },
    {
      key: 'posts',
      label: words.posts,
      cell: ({ posts }) =>
        posts.length === 0 ? (
          <span className="muted">{words.noPost}</span>
        ) : (
          posts.map((post) => <div key={post.id}>{nameOf(post)}</div>)
        ),
    },
    {
      key: 'lastSignIn',
      label: words.lastSignIn,
      className: 'day',
      cell: ({ lastSignInAt }) =>
        lastSignInAt ? (
          <time dateTime={lastSignInAt}>{timeOf(lastSignInAt, language)}</time>
        ) : (
          <span className="muted">{words.neverSignedIn}</span>
        ),
    },
    {
      key: 'state',
      label: words.state,
      cell: ({ isActive, hasFirstPassword }) => (
        <span className={isActive && hasFirstPassword ? 'badge' : undefined}>
          {words.stateName[!isActive ? 'inactive' : hasFirstPassword ? 'first' : 'active']}
        </span>
      ),
    },
  ];
}

/** Opens an account over the list; its address can be sent to somebody. */
function AccountLink({ id, children }: { id: string; children: string }) {
  const [path] = useLocation();
  const [params] = useSearchParams();
  const search = new URLSearchParams(params);
  search.set('account', id);
  return <Link href={`${path}?${search.toString()}`}>{children}</Link>;
}
