import { useState } from 'react';
import { useQuery } from 'urql';
import { AuditNamesDocument, AuditTrailDocument } from '../../gql/access/graphql';
import type { AuditEntryFilter } from '../../gql/graphql';
import { LongTable } from '../../parts/long-table/long-table';
import { useLongList } from '../../parts/long-table/use-long-list';
import { NoMatch } from '../../parts/no-match';
import { NothingHere } from '../../parts/nothing-here';
import { PaperButton } from '../../parts/paper-button';
import { Choice } from '../../parts/choice';
import { among, useChoices, type Choices, type Chosen } from '../../parts/choices';
import { usePairingName } from '../desk/parts/pairing-name';
import { useColumns, type AuditRow } from './columns';
import { NewEntries } from './new-entries';
import { useAuditWords } from './words';
import { zh } from './words.zh';

const KEYS = ['action', 'account', 'subject', 'pairing', 'from', 'to'] as const;
type Key = (typeof KEYS)[number];

const DAY = /^\d{4}-\d\d-\d\d$/;

function filterOf({ action, account, subject, pairing, from, to }: Chosen<Key>): AuditEntryFilter {
  const what = among(zh.actionName, action);
  return {
    ...(what && { actions: [what] }),
    ...(account && { accountId: account }),
    ...(subject && { subjectId: subject }),
    ...(pairing && { pairingId: pairing }),
    ...(DAY.test(from) && { from }),
    ...(DAY.test(to) && { to }),
  };
}

/** The trail, filtered by its address. */
export function Trail() {
  const words = useAuditWords();
  const choices = useChoices(KEYS);
  const filter = filterOf(choices.chosen);
  const [shown, setShown] = useState(0);
  return (
    <section aria-labelledby="trail">
      <h2 id="trail" className="unseen">
        {words.title}
      </h2>
      <AuditFilters {...choices} />
      <Entries key={JSON.stringify([filter, shown])} filter={filter} show={() => setShown(shown + 1)} {...choices} />
    </section>
  );
}

function AuditFilters({ chosen, choose, clear, isFiltered }: Choices<Key>) {
  const words = useAuditWords();
  const { account, pairing } = chosen;
  const nameOf = usePairingName();
  const [{ data }] = useQuery({
    query: AuditNamesDocument,
    variables: { account, pairing, asksAccount: account !== '', asksPairing: pairing !== '' },
    pause: account === '' && pairing === '',
  });
  const who = account !== '' && data?.account && 'displayName' in data.account ? data.account.displayName : undefined;
  const about = pairing !== '' && data?.pairing ? nameOf(data.pairing) : undefined;
  return (
    <search className="filters records">
      <Choice
        label={words.action}
        any={words.anyAction}
        value={chosen.action}
        choose={(action) => choose({ action })}
        names={words.actionName}
      />
      <label className="span">
        <span>{words.from}</span>
        <input
          type="date"
          value={chosen.from}
          max={chosen.to || undefined}
          onChange={({ target }) => choose({ from: target.value })}
        />
      </label>
      <label className="span">
        <span>{words.to}</span>
        <input
          type="date"
          value={chosen.to}
          min={chosen.from || undefined}
          onChange={({ target }) => choose({ to: target.value })}
        />
      </label>
      {account !== '' && <Condition name={words.of(who ?? '…')} drop={() => choose({ account: '' })} />}
      {chosen.subject !== '' && <Condition name={words.on} drop={() => choose({ subject: '' })} />}
      {pairing !== '' && <Condition name={words.about(about ?? '…')} drop={() => choose({ pairing: '' })} />}
      {isFiltered && (
        <button type="button" className="quiet" onClick={clear}>
          {words.clearFilters}
        </button>
      )}
    </search>
  );
}

/** A condition that was chosen from a row. */
function Condition({ name, drop }: { name: string; drop: () => void }) {
  const words = useAuditWords();
  return (
    <span className="badge condition">
      {name}{' '}
      <button type="button" className="quiet" aria-label={words.remove(name)} onClick={drop}>
        ×
      </button>
    </span>
  );
}

interface EntriesProps extends Pick<Choices<Key>, 'isFiltered' | 'clear' | 'choose'> {
  filter: AuditEntryFilter;
  show: () => void;
}

function Entries({ filter, show, isFiltered, clear, choose }: EntriesProps) {
  const words = useAuditWords();
  const [newest, setNewest] = useState<string | null>();
  const list = useLongList({
    query: AuditTrailDocument,
    variables: (page) => ({ filter, ...page }),
    foundIn: ({ auditEntries }) => auditEntries,
    began: ({ auditEntries }) => setNewest(auditEntries.edges[0]?.cursor ?? null),
  });
  const columns = useColumns({
    by: (account) => choose({ account }),
    on: (subject) => choose({ subject }),
    about: (pairing) => choose({ pairing }),
  });
  return (
    <>
      <div className="verbs">
        <PaperButton kind="audit-trail" params={paramsOf(filter)} label={words.exportXlsx} />
        <PaperButton kind="audit-trail" params={{ ...paramsOf(filter), format: 'csv' }} label={words.exportCsv} />
        {newest !== undefined && <NewEntries filter={filter} since={newest} show={show} />}
        {list.total !== undefined && (
          <span className="muted count" aria-live="polite">
            {words.found(list.total)}
          </span>
        )}
      </div>
      <LongTable
        list={list}
        columns={columns}
        className="trail"
        rowClass={weightOf}
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

/** What an auditor looks at first stands out. */
const weightOf = ({ action }: AuditRow): string | undefined =>
  action === 'PERSON_UNMASKED' || action === 'HOUSEHOLD_UNMASKED' || action === 'EVIDENCE_OPENED'
    ? 'unmasked'
    : action === 'STOLEN_TOKEN_SHOWN'
      ? 'grave'
      : undefined;

/** The same conditions, as a paper takes them. */
function paramsOf({ actions, ...rest }: AuditEntryFilter): Record<string, string> {
  const given = Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { ...Object.fromEntries(given), ...(actions && { actions: actions.join(',') }) };
}
