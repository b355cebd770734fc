import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { FundStage } from '../../../gql/graphql';
import { FundEntryDetailsDocument, type FundEntryDetailsQuery } from '../../../gql/money/graphql';
import { useLanguage } from '../../../language';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { timeOf } from '../../../parts/time';
import { Drawer } from '../../../parts/drawer';
import { useFresh } from '../../../parts/fresh';
import { PaperButtons } from '../../../parts/paper-button';
import { useMoneyWords } from '../words';
import { useExact, useReadable, Yuan } from '../../../parts/yuan';
import { EntryActions } from './entry-actions';
import { EntryLink } from './entry-link';
import { EntryState } from './entry-state';

const FundPath = lazy(() => import('../path/fund-path'));

export type EntryDetails = Extract<NonNullable<FundEntryDetailsQuery['node']>, { __typename?: 'FundEntry' }>;

/** The entry that the address names, with everything the books say about it. */
export default function EntryDrawer() {
  const [params, setParams] = useSearchParams();
  const id = params.get('entry');
  if (!id) return null;
  const close = (): void => setParams((now) => [...now].filter(([key]) => key !== 'entry'));
  return <OpenEntry key={id} id={id} close={close} />;
}

function OpenEntry({ id, close }: { id: string; close: () => void }) {
  const words = useMoneyWords();
  const [{ data, error }, again] = useFresh({ query: FundEntryDetailsDocument, variables: { id } });
  const entry = data?.node && 'stage' in data.node ? data.node : undefined;
  return (
    <Drawer title={words.entryTitle(entry ? words.stageName[entry.stage] : '…')} close={close}>
      {error && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && !entry && <p className="notice bad">{words.entryMissing}</p>}
      {entry && <Facts entry={entry} />}
      {entry && <EntryActions entry={entry} />}
      {entry && <Told entry={entry} />}
      {entry?.stage === 'DISBURSED' && !entry.reverses && !entry.reversedBy && (
        <p className="actions">
          <PaperButtons kind="payment-notice" params={{ entryId: entry.id }} label={words.paymentNotice} />
        </p>
      )}
      {entry && !MOVES_NOTHING.includes(entry.stage) && <Path entryId={entry.id} />}
    </Drawer>
  );
}

/** Stages that have no way to be followed on. */
const MOVES_NOTHING: readonly FundStage[] = ['PLEDGED', 'ALLOCATED', 'CARRIED_OVER'];

/** Asked for when it is wanted: a way of many steps costs more than the entry itself. */
function Path({ entryId }: { entryId: string }) {
  const words = useMoneyWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="statement" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.followPath}</summary>
      {isOpen && (
        <Suspense fallback={<Skeleton rows={4} />}>
          <FundPath entryId={entryId} />
        </Suspense>
      )}
    </details>
  );
}

function Facts({ entry }: { entry: EntryDetails }) {
  const words = useMoneyWords();
  const { language } = useLanguage();
  const exact = useExact();
  const custodians =
    entry.fromCustodian && entry.fromCustodian.name !== entry.custodian.name
      ? words.fromTo(entry.fromCustodian.name, entry.custodian.name)
      : entry.custodian.name;
  const rows: [string, ReactNode][] = [
    [
      words.amount,
      <>
        <Yuan value={entry.amount} /> <span className="muted">{exact(entry.amount)}</span>
      </>,
    ],
    [
      words.state,
      <>
        {entry.inForce ? words.counts : words.notCounted} <EntryState entry={entry} />
      </>,
    ],
    [words.day, entry.day],
    [words.documentNo, entry.documentNo],
    [words.side, words.sideName[entry.side]],
    [words.fund, `${entry.fund.name}（${entry.originYear}）`],
    [words.moved, words.fromTo(words.holdingName[entry.fromHolding], words.holdingName[entry.toHolding])],
    [words.custodian, custodians],
    [words.project, entry.project?.name ?? words.noProject],
    [words.payee, entry.payee],
    [words.goods, entry.goods && `${entry.goods.name} ${entry.goods.quantity} ${entry.goods.unit}`],
    [words.note, entry.note],
    [words.evidence, entry.evidence.length > 0 && entry.evidence.join('；')],
    [words.recordedBy, `${entry.recordedBy?.displayName ?? ''} ${timeOf(entry.at, language)}`],
    [words.signedBy, entry.signedAt && `${entry.signedBy?.displayName ?? ''} ${timeOf(entry.signedAt, language)}`],
    [
      words.reversesEntry,
      entry.reverses && (
        <EntryLink id={entry.reverses.id}>
          {entry.reverses.day} {entry.reverses.documentNo}
        </EntryLink>
      ),
    ],
    [
      words.reversedByEntry,
      entry.reversedBy && (
        <EntryLink id={entry.reversedBy.id}>
          {entry.reversedBy.day} {entry.reversedBy.documentNo} {entry.reversedBy.note}
        </EntryLink>
      ),
    ],
  ];
  return (
    <dl className="sheet-facts">
      {rows.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

interface Share {
  amount: string;
  how: EntryDetails['sources'][number]['how'];
  entry?: EntryDetails['sources'][number]['source'];
}

/** Where it came from and where it went on, as far as the books tell; what they do not tell is said too. */
function Told({ entry }: { entry: EntryDetails }) {
  const words = useMoneyWords();
  const readable = useReadable();
  const isUntold = !/^-?0*(\.0*)?$/.test(entry.untold);
  return (
    <>
      <h3>{words.cameFrom}</h3>
      <Shares shares={entry.sources.map(({ amount, how, source }) => ({ amount, how, entry: source }))} />
      {isUntold && (
        <p className="notice">
          {words.untold} {readable(entry.untold)}
        </p>
      )}
      <h3>{words.wentTo}</h3>
      <Shares shares={entry.uses} />
    </>
  );
}

function Shares({ shares }: { shares: readonly Share[] }) {
  const words = useMoneyWords();
  if (shares.length === 0) return <p className="muted">{words.nothingTold}</p>;
  return (
    <ul className="todo">
      {shares.map(({ amount, how, entry }, at) => (
        <li key={entry?.id ?? at}>
          <Yuan value={amount} />{' '}
          {entry && (
            <EntryLink id={entry.id}>
              {entry.day} {words.stageName[entry.stage]} {entry.documentNo}
            </EntryLink>
          )}{' '}
          <span className="muted">{words.toldName[how]}</span>
        </li>
      ))}
    </ul>
  );
}
