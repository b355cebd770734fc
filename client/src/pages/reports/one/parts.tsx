import { Link } from 'wouter';
import { nameIn, useLanguage, useWords } from '../../../language';
import { Ends } from '../lists/names';
import { Status } from '../lists/state';
import { reportPath } from '../paths';
import { formName } from '../period';
import { useReportWords } from '../words';
import { partKey, reasonFor, type LeavingOut } from './left-out';
import type { Part, Report } from './standing';

interface Props {
  report: Report;
  /** while somebody says why reports are left out */
  leaving?: LeavingOut;
}

/** The reports that a sum is made of, those that are missing first; none of any other report. */
export function Parts({ report, leaving }: Props) {
  const words = useReportWords();
  const general = useWords();
  const { parts } = report;
  if (parts.length === 0) return null;
  const missing = parts.filter(({ isIn }) => !isIn);
  const taken = parts.filter(({ isIn }) => isIn);
  const moved = parts.filter(({ hasMoved }) => hasMoved).length;
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{words.parts}</h2>
      <p>
        {words.partsCount(taken.length, missing.length)}
        {moved > 0 && (
          <>
            {general.semicolon}
            <span className="late">{words.partsMoved(moved)}</span>
          </>
        )}
      </p>
      <div className="scroll">
        <table className="stacking reports of-parts">
          <thead>
            <tr>
              <th scope="col">{words.author}</th>
              <th scope="col">{words.partThen}</th>
              <th scope="col">{words.partNow}</th>
              <th scope="col">{words.due}</th>
              <th scope="col">{words.partTaken}</th>
            </tr>
          </thead>
          <tbody>
            {[...missing, ...taken].map((part) => (
              <PartRow key={`${partKey(part)} ${part.authorName} ${part.category}`} part={part} leaving={leaving} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function PartRow({ part, leaving }: { part: Part; leaving: LeavingOut | undefined }) {
  const { language } = useLanguage();
  const words = useReportWords();
  const { authorName, category, pairing, report, status, edition, isIn, isLate, hasMoved, dueOn, submittedOn } = part;
  const author = nameIn(language, { name: authorName, nameEn: part.author?.nameEn });
  const name = formName(words, author, category);
  return (
    <tr>
      <th scope="row">
        {report ? <Link href={reportPath(pairing.id, report.id)}>{name}</Link> : name}
        <small className="muted">
          <Ends pairing={pairing} />
        </small>
      </th>
      <td data-label={words.partThen}>
        {status && edition ? (
          <Status status={status} edition={edition} />
        ) : (
          <span className="badge">{words.dueStateName.MISSING}</span>
        )}
      </td>
      <td data-label={words.partNow}>
        {report ? <Status status={report.status} edition={report.edition} /> : <span className="muted">—</span>}{' '}
        {hasMoved && (
          <span className="badge warn" title={words.partMovedHint}>
            {words.partMoved}
          </span>
        )}
      </td>
      <td data-label={words.due} className="day">
        {dueOn} {isLate && <span className="late">{submittedOn ? words.partLate(submittedOn) : words.partSilent}</span>}
      </td>
      <td data-label={words.partTaken} className="told">
        {isIn ? (
          <span className="good">
            {words.partIn}
            {edition != null && ` · ${words.edition(edition)}`}
          </span>
        ) : (
          <>
            <span className="late">{words.partOut}</span>{' '}
            {leaving ? <Reason part={part} leaving={leaving} /> : part.reason}
          </>
        )}
      </td>
    </tr>
  );
}

function Reason({ part, leaving }: { part: Part; leaving: LeavingOut }) {
  const words = useReportWords();
  const key = partKey(part);
  const trouble = leaving.troubles[key];
  const id = `left-out-${key.replace(/\s/g, '-')}`;
  return (
    <>
      <input
        aria-label={words.leftOutReason(part.authorName)}
        placeholder={words.leftOutHere}
        aria-invalid={trouble !== undefined || undefined}
        aria-describedby={trouble === undefined ? undefined : id}
        value={reasonFor(part, leaving.reasons)}
        onChange={({ target }) => leaving.say(part, target.value)}
      />
      {trouble !== undefined && (
        <small id={id} className="error">
          {trouble}
        </small>
      )}
    </>
  );
}
