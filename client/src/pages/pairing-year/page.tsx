import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { isNotFound } from '../../api/problems';
import {
  PairingAgreementDocument,
  PairingDocument,
  PairingResultsDocument,
  PairingStatementsDocument,
  type PairingQuery,
} from '../../gql/graphql';
import { nameIn, useLanguage, useWords } from '../../language';
import { FreshProvider, useFresh, useReadAll } from '../../parts/fresh';
import { useKept } from '../../parts/kept';
import { useOpenForm } from '../../parts/open-forms';
import { SimulatedBadge } from '../../parts/figure';
import { NothingHere } from '../../parts/nothing-here';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { confirmationsPath, deskPath, outlookPath } from '../desk/paths';
import { explorePath } from '../explore/paths';
import { moneyPath } from '../money/sections';
import { recordsPath } from '../records/tabs';
import { reportsPath } from '../reports/paths';
import { draftName } from './draft';
import { touches } from './periods';
import { ResultsTable, type Cell } from './results-table';
import { StatementList } from './statement-list';

const RecordDrawer = lazy(() => import('./record-drawer'));
const CellRecords = lazy(() => import('../records/cell/cell-records'));

type Pairing = NonNullable<PairingQuery['pairing']>;

/** A scheme has about two hundred indicators, and each has one cell. */
const CELLS = 400;
const STATEMENTS = 100;

const AGAIN = { requestPolicy: 'network-only' } as const;

interface Props {
  params: { id: string; year: string };
}

export default function PairingYear({ params }: Props) {
  return (
    <FreshProvider key={params.id} pairingId={params.id}>
      <YearOfPairing params={params} />
    </FreshProvider>
  );
}

function YearOfPairing({ params }: Props) {
  const words = useWords();
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : undefined;
  const [{ data, error }, again] = useFresh({ query: PairingDocument, variables: { id: params.id } });
  const isMissing = error ? isNotFound(error) : data?.pairing === null;
  if (isMissing || year === undefined) {
    return (
      <NothingHere
        title={words.pairingMissing}
        hint={words.pairingMissingHint}
        link={{ to: '/pairings', label: words.backToPairings }}
      />
    );
  }
  if (error && !data?.pairing) return <ProblemNotice error={error} again={() => again(AGAIN)} />;
  if (!data?.pairing) return <Skeleton rows={14} />;
  return <Year key={`${params.id} ${year}`} pairing={data.pairing} year={year} />;
}

function Year({ pairing, year }: { pairing: Pairing; year: number }) {
  const { words, language } = useLanguage();
  const viewer = useViewer();
  const donor = pairing.donor ? nameIn(language, pairing.donor) : words.selfReported;
  useTitle(`${donor} → ${nameIn(language, pairing.recipient)} ${year}`);

  const [results, readResults] = useFresh({
    query: PairingResultsDocument,
    variables: {
      filter: { pairingIds: [pairing.id], years: [year], periodKinds: ['YEAR' as const], level: pairing.level },
      first: CELLS,
    },
  });
  const [agreement] = useFresh({
    query: PairingAgreementDocument,
    variables: { pairingId: pairing.id, year },
  });
  const [after, setAfter] = useState<string | null>();
  const [opened, setOpened] = useState<Cell>();
  const [statements, readStatements] = useFresh({
    query: PairingStatementsDocument,
    variables: { filter: { pairingIds: [pairing.id] }, first: STATEMENTS, after },
  });
  const readAll = useReadAll();

  const cells = results.data?.results.nodes;
  const all = statements.data?.statements.nodes ?? [];
  const ofYear = all.filter(({ period }) => period.kind === 'YEAR' && period.year === year);
  const others = all.filter(({ period }) => period.kind !== 'YEAR' && touches(period, year));

  return (
    <>
      <Heading pairing={pairing} year={year} agreement={agreement.data?.pairing?.agreement} />
      {viewer.abilities.includes('RECORD_STATEMENT') && <Recording pairing={pairing} year={year} recorded={readAll} />}

      <section aria-labelledby="figures">
        <h2 id="figures">{words.yearFigures(year)}</h2>
        {results.error && <ProblemNotice error={results.error} again={() => readResults(AGAIN)} />}
        {!cells && !results.error && <Skeleton rows={12} />}
        {cells?.length === 0 && <NothingHere title={words.noFigures} hint={words.noFiguresHint} />}
        {cells && cells.length > 0 && <ResultsTable cells={cells} open={setOpened} />}
      </section>

      {opened?.indicator && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <CellRecords
            pairingId={pairing.id}
            level={pairing.level}
            year={year}
            indicator={opened.indicator}
            close={() => setOpened(undefined)}
          />
        </Suspense>
      )}

      {statements.error && <ProblemNotice error={statements.error} again={() => readStatements(AGAIN)} />}
      {ofYear.length > 0 && (
        <section aria-labelledby="statements">
          <h2 id="statements">{words.statementsOfYear(year)}</h2>
          <StatementList statements={ofYear} pairing={pairing} />
        </section>
      )}
      <section aria-labelledby="others">
        <h2 id="others">{words.otherPeriods}</h2>
        <p className="muted">{others.length > 0 ? words.otherPeriodsHint : words.noOtherPeriods}</p>
        <StatementList statements={others} pairing={pairing} />
        {statements.data?.statements.pageInfo.hasNextPage && (
          <button
            type="button"
            disabled={statements.fetching}
            onClick={() => setAfter(statements.data?.statements.pageInfo.endCursor)}
          >
            {words.loadMore}
          </button>
        )}
      </section>
    </>
  );
}

interface RecordingProps {
  pairing: Pairing;
  year: number;
  recorded: () => void;
}

/** The way into the form, and what the server said once a statement was recorded. */
function Recording({ pairing, year, recorded }: RecordingProps) {
  const words = useWords();
  const name = draftName(pairing.id, year);
  const kept = useKept();
  const [isOpen, setOpen] = useOpenForm(name);
  const [notices, setNotices] = useState<string[]>();
  return (
    <>
      {notices && (
        <div className="notice good" role="status">
          <p>{words.recorded}</p>
          {notices.length > 0 && <p>{words.recordedNotices}</p>}
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
          <p className="actions">
            <button type="button" onClick={() => setNotices(undefined)}>
              {words.dismiss}
            </button>
          </p>
        </div>
      )}
      <p>
        <button
          type="button"
          className="primary"
          onClick={() => {
            setNotices(undefined);
            setOpen(true);
          }}
        >
          {kept?.drafts.has(name) ? words.recordContinue : words.record}
        </button>
      </p>
      {isOpen && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <RecordDrawer
            pairingId={pairing.id}
            year={year}
            close={() => setOpen(false)}
            recorded={(told) => {
              setOpen(false);
              setNotices(told);
              recorded();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

interface HeadingProps {
  pairing: Pairing;
  year: number;
  agreement:
    { status: keyof ReturnType<typeof useWords>['agreementStatusName']; simulated: boolean } | null | undefined;
}

function Heading({ pairing, year, agreement }: HeadingProps) {
  const { words, language } = useLanguage();
  const isSignedIn = useViewer().account != null;
  const years = [...new Set([...pairing.years, year])].sort((a, b) => a - b);
  return (
    <header className="heading">
      <Link href="/pairings" className="back">
        ← {words.backToPairings}
      </Link>
      <h1>
        <span>{pairing.donor ? nameIn(language, pairing.donor) : words.selfReported}</span>
        <span className="arrow" aria-hidden="true">
          →
        </span>
        <span>{nameIn(language, pairing.recipient)}</span>
      </h1>
      <p className="facts">
        <span>{words.programmeName[pairing.programme]}</span>
        <span>{words.levelName[pairing.level]}</span>
        {agreement !== undefined && (
          <span>
            {agreement
              ? `${words.agreementStatus}${words.colon}${words.agreementStatusName[agreement.status]}`
              : words.noAgreement}{' '}
            {agreement?.simulated && <SimulatedBadge />}
          </span>
        )}
      </p>
      <p className="chips">
        <Link className="button" href={moneyPath(pairing.id, year)}>
          {words.moneyOfYear}
        </Link>
        <Link className="button" href={recordsPath(pairing.id, year)}>
          {words.recordsOfYear}
        </Link>
        {isSignedIn && (
          <Link className="button" href={reportsPath(pairing.id, year)}>
            {words.reportsOfYear}
          </Link>
        )}
        {isSignedIn && (
          <Link className="button" href={confirmationsPath(pairing.id, year)}>
            {words.confirmationsOfYear}
          </Link>
        )}
        <Link
          className="button"
          href={explorePath({
            by: 'category,indicator',
            pairing: pairing.id,
            year: `${year}`,
            level: pairing.level === 'COUNTY' ? undefined : pairing.level.toLowerCase(),
          })}
        >
          {words.openInResults}
        </Link>
        <Link className="button" href={outlookPath(pairing.id, year)}>
          {words.outlookOfYear}
        </Link>
        {isSignedIn && (
          <Link className="button" href={deskPath('overview', { pairing: pairing.id })}>
            {words.openMatters}
          </Link>
        )}
      </p>
      <nav className="chips" aria-label={words.chooseYear}>
        {years.map((each) => (
          <Link
            key={each}
            className="chip"
            href={`/pairings/${encodeURIComponent(pairing.id)}/${each}`}
            aria-current={each === year ? 'page' : undefined}
          >
            {words.yearOf(each)}
          </Link>
        ))}
      </nav>
    </header>
  );
}
