import { useState } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../../api/problems';
import { ReissueReportDocument, type ReissueReportQuery } from '../../../gql/reports/graphql';
import { useLanguage, useWords } from '../../../language';
import { PaperButtons } from '../../../parts/paper-button';
import { timeOf } from '../../../parts/time';
import { useReportWords } from '../words';
import { Change } from './change';
import type { Report } from './standing';

type Submission = Report['submissions'][number];
type Paper = Report['papers'][number];
type Reissued = ReissueReportQuery['reissuedReport'];

/** Each time that it was handed in, and what was said otherwise than the time before. */
export function Submissions({ report }: { report: Report }) {
  const words = useReportWords();
  const { submissions } = report;
  if (submissions.length === 0) return null;
  return (
    <section aria-labelledby="submissions">
      <h2 id="submissions">{words.submissions}</h2>
      {submissions.map((one, at) => (
        <OneSubmission key={one.version} submission={one} isFirst={at === submissions.length - 1} isOpen={at === 0} />
      ))}
    </section>
  );
}

interface SubmissionProps {
  submission: Submission;
  isFirst: boolean;
  isOpen: boolean;
}

function OneSubmission({ submission, isFirst, isOpen }: SubmissionProps) {
  const { words: general, language } = useLanguage();
  const words = useReportWords();
  const { edition, submittedAt, changes } = submission;
  return (
    <details className="statement" open={isOpen}>
      <summary>
        {words.submitted(timeOf(submittedAt, language))}{' '}
        {edition > 1 && <span className="badge">{words.edition(edition)}</span>}{' '}
        {changes.length > 0 && <span className="muted">{words.changedFigures(changes.length)}</span>}
      </summary>
      {changes.length === 0 && <p className="muted">{isFirst ? words.firstTime : words.nothingChanged}</p>}
      {changes.length > 0 && (
        <ul className="changes">
          {changes.map((change) => (
            <li key={change.indicator.code}>
              {change.indicator.name}
              {general.colon}
              {change.claimedBefore !== change.claimedNow && (
                <span>
                  {words.valueName.claimed}{' '}
                  <Change before={change.claimedBefore} now={change.claimedNow} unit={change.unit} />{' '}
                </span>
              )}
              {change.recordedBefore !== change.recordedNow && (
                <span>
                  {words.valueName.recorded}{' '}
                  <Change before={change.recordedBefore} now={change.recordedNow} unit={change.unit} />{' '}
                </span>
              )}
              {change.reason && <span className="muted">{change.reason}</span>}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** The papers that offices hand in, as the figures are now: by which kind, and of what. */
function printedOf({ form, pairing, year, quarter, month }: Report): Printed | undefined {
  if (!pairing) return undefined;
  const of = { pairingId: pairing.id, year };
  switch (form.code) {
    case 'MONTHLY_SPEND':
      return month ? { kind: 'spend-table', params: { ...of, month } } : undefined;
    case 'QUARTERLY_PROGRESS':
      return quarter ? { kind: 'progress-table', params: { ...of, quarter } } : undefined;
    case 'YEARLY_SELF_ASSESSMENT':
      return { kind: 'self-assessment', params: { ...of, side: 'RECIPIENT' } };
    case 'LEAD_YEARLY_REVIEW':
      return { kind: 'self-assessment', params: { ...of, side: 'DONOR' } };
    default:
      return undefined;
  }
}

interface Printed {
  kind: 'spend-table' | 'progress-table' | 'self-assessment';
  params: Record<string, string | number>;
}

export function PrintedForms({ report }: { report: Report }) {
  const words = useReportWords();
  const printed = printedOf(report);
  if (!printed) return null;
  return (
    <div className="verbs">
      <PaperButtons {...printed} label={words.printedName[printed.kind]} />
    </div>
  );
}

/** What was locked, kept byte for byte. */
export function Papers({ report }: { report: Report }) {
  const words = useReportWords();
  if (report.papers.length === 0) return null;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      {report.papers.map((paper) => (
        <OnePaper key={paper.edition} reportId={report.id} paper={paper} />
      ))}
    </section>
  );
}

function OnePaper({ reportId, paper }: { reportId: string; paper: Paper }) {
  const { words: general, language } = useLanguage();
  const words = useReportWords();
  const { edition, lockedAt, readAt, textHash, workbookHash, documentHash } = paper;
  return (
    <div className="statement paper">
      <p>
        <strong>{words.edition(edition)}</strong> {words.lockedAt(timeOf(lockedAt, language))}
        {general.semicolon}
        <span className="muted">{words.readAt(timeOf(readAt, language))}</span>
      </p>
      <div className="verbs">
        <PaperButtons kind="report" params={{ reportId, edition }} label={words.download} />
        <Check reportId={reportId} edition={edition} />
      </div>
      <details>
        <summary>{words.hash}</summary>
        <dl className="hashes">
          <dt>{words.hashOfText}</dt>
          <dd>{textHash}</dd>
          <dt>{words.hashOfWorkbook}</dt>
          <dd>{workbookHash}</dd>
          {documentHash && (
            <>
              <dt>{words.hashOfDocument}</dt>
              <dd>{documentHash}</dd>
            </>
          )}
        </dl>
      </details>
    </div>
  );
}

/** Issues the report again from the versions and records of its moment, and says whether it is the same. */
function Check({ reportId, edition }: { reportId: string; edition: number }) {
  const words = useReportWords();
  const general = useWords();
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [again, setAgain] = useState<Reissued>();
  const [trouble, setTrouble] = useState<string>();
  const check = async (): Promise<void> => {
    setBusy(true);
    const { data, error } = await client
      .query(ReissueReportDocument, { reportId, edition }, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    setAgain(data?.reissuedReport);
    setTrouble(error && problemsOf(error, general)[0]?.message);
  };
  return (
    <>
      <button type="button" disabled={isBusy} onClick={() => void check()}>
        {isBusy ? words.checking : words.check}
      </button>
      {trouble && (
        <span className="error" role="alert">
          {trouble}
        </span>
      )}
      {again && <Outcome again={again} />}
    </>
  );
}

function Outcome({ again }: { again: Reissued }) {
  const words = useReportWords();
  if (again.isSame) {
    return (
      <span className="good" role="status" title={again.workbookHashAgain}>
        {words.isSame}
      </span>
    );
  }
  const nameOf = (what: string): string =>
    what in words.valueName ? words.valueName[what as keyof typeof words.valueName] : what;
  return (
    <div className="notice bad" role="alert">
      <p>{words.isOther}</p>
      <ul>
        {again.differences.map(({ indicator, what, stored, again: now }) => (
          <li key={`${indicator} ${what}`}>
            {indicator} {nameOf(what)} {stored ?? '—'} → {now ?? '—'}
          </li>
        ))}
      </ul>
    </div>
  );
}
