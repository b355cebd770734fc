import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import type { Side } from '../../gql/graphql';
import { MoneyDifferencesDocument, SpendTableDayDocument, WaitingForMeDocument } from '../../gql/money/graphql';
import { useLanguage, useWords } from '../../language';
import { NothingHere } from '../../parts/nothing-here';
import { chinaToday } from '../../parts/time';
import { useViewer } from '../../viewer';
import { EntryLink } from './entries/entry-link';
import { useFresh, useReadAll } from '../../parts/fresh';
import { useMoney } from './money-context';
import { PaperButtons } from '../../parts/paper-button';
import { useKept } from '../../parts/kept';
import { draftName } from './posting/draft';
import { verbsOf, type Verb } from './posting/verbs';
import { moneyPath } from './sections';
import { donorsToOpenFor, postingSides } from './sides';
import { useMoneyWords } from './words';
import { Yuan } from '../../parts/yuan';

const PostingDrawer = lazy(() => import('./posting/posting-drawer'));
const OpenFundDrawer = lazy(() => import('./posting/open-fund-drawer'));

/** What waits for the reader, and what they may post: nothing else stands here. */
export function Duties() {
  const words = useMoneyWords();
  const viewer = useViewer();
  const { pairing, ofYear, funds } = useMoney();
  const donors = donorsToOpenFor(viewer, pairing);
  const sides = postingSides(funds);
  const mayOpen = donors.length > 0 && pairing.closedOn === null;
  if (ofYear.length === 0) {
    return (
      <NothingHere title={words.emptyTitle} hint={mayOpen ? words.emptyForActing : words.emptyForReading}>
        {mayOpen && <Posting sides={[]} mayOpen />}
      </NothingHere>
    );
  }
  if (!mayOpen && sides.length === 0 && !viewer.abilities.includes('SIGN_FUND_ENTRY')) return null;
  return (
    <section className="duties" aria-labelledby="duties">
      <h2 id="duties">{words.duties}</h2>
      {viewer.abilities.includes('SIGN_FUND_ENTRY') && <Waiting />}
      {sides.map((side) => (
        <MyDifferences key={side} side={side} />
      ))}
      {sides.includes('RECIPIENT') && <SpendTable />}
      <Posting sides={sides} mayOpen={mayOpen} />
    </section>
  );
}

const WAITING = 50;

function Waiting() {
  const words = useMoneyWords();
  const { pairing, year } = useMoney();
  const [{ data }] = useFresh({
    query: WaitingForMeDocument,
    variables: { pairingId: pairing.id, year, first: WAITING },
  });
  const waiting = data?.pairing?.money.waiting;
  if (!waiting) return null;
  if (waiting.length === 0) return <p className="muted">{words.dutiesNone}</p>;
  return (
    <>
      <p>
        <strong>{words.waitsForSignature(waiting.length)}</strong>
      </p>
      <ul className="todo">
        {waiting.map(({ id, stage, amount, day, documentNo, fund }) => (
          <li key={id}>
            <span className="badge">{words.stageName[stage]}</span> <Yuan value={amount} /> <span>{documentNo}</span>{' '}
            <span className="muted">
              {day} · {fund.name}
            </span>{' '}
            <EntryLink id={id} className="button">
              {words.lookAndSign}
            </EntryLink>
          </li>
        ))}
      </ul>
    </>
  );
}

const COUNTED = 100;

/** Differences that wait for the reader's side. */
function MyDifferences({ side }: { side: Side }) {
  const words = useMoneyWords();
  const { pairing, year, ofYear } = useMoney();
  const [{ data }] = useFresh({
    query: MoneyDifferencesDocument,
    variables: { filter: { fundIds: ofYear.map(({ id }) => id), turn: side }, first: COUNTED },
  });
  const count = data?.differences.nodes.length ?? 0;
  if (count === 0) return null;
  return (
    <p className="actions">
      <strong>{words.myDifferences(count)}</strong>
      <Link className="button" href={moneyPath(pairing.id, year, 'differences')}>
        {words.lookAtDifferences}
      </Link>
    </p>
  );
}

/** What the county owes every month: the table of the month that has just ended, or of the year's last one. */
function SpendTable() {
  const words = useMoneyWords();
  const { pairing, year } = useMoney();
  const { words: general } = useLanguage();
  const today = chinaToday();
  const [{ data }] = useQuery({ query: SpendTableDayDocument, variables: { day: today } });
  const due = data?.moneyRules.find(({ code }) => code === 'SPEND_TABLE_DAY')?.value;
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number);
  if (year > thisYear || (year === thisYear && thisMonth === 1)) return null;
  const month = year === thisYear ? thisMonth - 1 : 12;
  return (
    <p className="actions">
      {due && (
        <span className="muted">
          {words.spendTableDue(due)}
          {general.semicolon}
        </span>
      )}
      <PaperButtons
        kind="spend-table"
        params={{ pairingId: pairing.id, year, month }}
        label={words.spendTable(year, month)}
      />
    </p>
  );
}

/** The forms of one's own side. */
function Posting({ sides, mayOpen }: { sides: Side[]; mayOpen: boolean }) {
  const words = useMoneyWords();
  const { dismiss } = useWords();
  const { pairing, year, funds } = useMoney();
  const kept = useKept();
  const readAll = useReadAll();
  const [open, setOpen] = useState<Verb | 'openFund'>();
  const [told, setTold] = useState<string>();
  const close = (): void => setOpen(undefined);
  const done = (what: string): void => {
    setOpen(undefined);
    setTold(what);
    readAll();
  };
  const begin = (what: Verb | 'openFund'): void => {
    setTold(undefined);
    setOpen(what);
  };
  const labels = { DONOR: words.forDonor, RECIPIENT: words.forRecipient };
  return (
    <>
      {told && (
        <div className="notice good" role="status">
          <p>{told}</p>
          <p className="actions">
            <button type="button" onClick={() => setTold(undefined)}>
              {dismiss}
            </button>
          </p>
        </div>
      )}
      {sides.map((side) => {
        const kinds = new Set(funds.filter((fund) => fund.postingSides.includes(side)).map((fund) => fund.kind));
        return (
          <div key={side} className="verbs" role="group" aria-label={labels[side]}>
            <span className="muted">{labels[side]}</span>
            {verbsOf(side, kinds).map((verb) => (
              <button key={verb} type="button" onClick={() => begin(verb)}>
                {words.verbName[verb]}
                {kept?.drafts.has(draftName(pairing.id, verb)) && ' …'}
              </button>
            ))}
          </div>
        );
      })}
      {mayOpen && (
        <p>
          <button
            type="button"
            className={sides.length === 0 ? 'primary' : undefined}
            onClick={() => begin('openFund')}
          >
            {words.openFund}
          </button>
        </p>
      )}
      <Suspense fallback={null}>
        {open === 'openFund' && <OpenFundDrawer close={close} opened={() => done(words.fundOpened)} />}
        {open && open !== 'openFund' && (
          <PostingDrawer key={open} {...{ verb: open, pairingId: pairing.id, year, funds, close }} posted={done} />
        )}
      </Suspense>
    </>
  );
}
