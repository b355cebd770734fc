import { useRef, useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../../api/problems';
import { CommentOnReportDocument, SettleReportCommentDocument, type ReportDesk } from '../../../gql/reports/graphql';
import { useLanguage, useWords } from '../../../language';
import { Field } from '../../../parts/field';
import { useReadAll } from '../../../parts/fresh';
import { useKeptDraft } from '../../../parts/kept-draft';
import { useSend } from '../../../parts/outbox/use-send';
import { randomKey } from '../../../parts/random-key';
import { timeOf } from '../../../parts/time';
import { useViewer } from '../../../viewer';
import { useReportWords } from '../words';
import type { Comment, Figure, Report } from './standing';

/** What was said on the report and its figures, what waits first. */
export function Comments({ report }: { report: Report }) {
  const words = useReportWords();
  const { comments, figures } = report;
  if (comments.length === 0 && !report.mayComment) return null;
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{words.comments}</h2>
      <CommentList comments={comments} figures={figures} withFigure />
      {report.mayComment && <CommentForm report={report} />}
    </section>
  );
}

interface ListProps {
  comments: readonly Comment[];
  figures: readonly Figure[];
  withFigure?: boolean;
}

export function CommentList({ comments, figures, withFigure }: ListProps) {
  const words = useReportWords();
  if (comments.length === 0) return <p className="muted">{words.noComments}</p>;
  const nameOf = (code: string | null | undefined): string =>
    figures.find(({ indicator }) => indicator.code === code)?.indicator.name ?? words.wholeReport;
  return (
    <ul className="flags">
      {comments.map((comment) => (
        <OneComment key={comment.id} comment={comment} at={withFigure ? nameOf(comment.indicatorCode) : undefined} />
      ))}
    </ul>
  );
}

function OneComment({ comment, at }: { comment: Comment; at: string | undefined }) {
  const { words: general, language } = useLanguage();
  const words = useReportWords();
  const client = useClient();
  const readAll = useReadAll();
  const [requestKey] = useState(randomKey);
  const [trouble, setTrouble] = useState<string>();
  const settle = async (): Promise<void> => {
    const input = { requestKey, commentId: comment.id };
    const { data, error } = await client.mutation(SettleReportCommentDocument, { input }).toPromise();
    if (data) readAll();
    setTrouble(error && problemsOf(error, general)[0]?.message);
  };
  const whom = comment.toAccount?.displayName ?? (comment.toDesk && words.deskName[comment.toDesk]);
  return (
    <li className={comment.settledAt ? 'flag' : 'flag warning'}>
      <p>
        {at && <strong>{at} </strong>}
        {comment.text}
      </p>
      <p className="facts">
        <span>{comment.madeBy?.displayName ?? words.hidden}</span>
        <span>{timeOf(comment.madeAt, language)}</span>
        {whom && <span className="badge warn">{words.forWhom(whom)}</span>}
        {comment.settledAt && (
          <span>
            {words.settled(comment.settledBy?.displayName ?? words.hidden)} {timeOf(comment.settledAt, language)}
          </span>
        )}
        {comment.maySettle && (
          <button type="button" className="small" onClick={() => void settle()}>
            {words.settle}
          </button>
        )}
      </p>
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
    </li>
  );
}

interface Draft {
  requestKey: string;
  text: string;
  at: string;
  to: string;
}

const ACCOUNT = 'account:';

/** Says something at a figure, or of the whole report, and to whom; what was half written survives a closed window. */
export function CommentForm({ report, indicator }: { report: Report; indicator?: string }) {
  const words = useReportWords();
  const general = useWords();
  const sendForm = useSend();
  const form = useRef<HTMLFormElement>(null);
  const name = `comment.${report.id}.${indicator ?? ''}`;
  const readAll = useReadAll();
  const { draft, change, startOver } = useKeptDraft<Draft>(
    name,
    () => ({ requestKey: randomKey(), text: '', at: indicator ?? '', to: '' }),
    'PERSONS',
  );
  const accountId = useViewer().account?.id ?? '';
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (!draft.text.trim()) return setError(general.fieldMissing);
    setBusy(true);
    const isPerson = draft.to.startsWith(ACCOUNT);
    const answer = await sendForm(
      CommentOnReportDocument,
      {
        requestKey: draft.requestKey,
        reportId: report.id,
        indicator: draft.at || undefined,
        text: draft.text,
        toDesk: isPerson ? undefined : ((draft.to || undefined) as ReportDesk | undefined),
        toAccountId: isPerson ? draft.to.slice(ACCOUNT.length) : undefined,
      },
      { title: words.commentText, element: form.current, form: { name, values: draft, holds: 'PERSONS' } },
    );
    setBusy(false);
    const [problem] = answer.error ? problemsOf(answer.error, general) : [];
    setError(problem?.code === 'NETWORK' ? general.lostOnTheWay : problem?.message);
    // An earlier try was taken, and its answer lost: what was written since is another comment.
    if (problem?.code === 'REQUEST_KEY_REUSED') change({ requestKey: randomKey() });
    if (!answer.data && !answer.isKept) return;
    startOver();
    readAll();
  };
  return (
    <form
      ref={form}
      className="comment"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={words.commentText} error={error} className="wide">
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={draft.text}
            onChange={({ target }) => change({ text: target.value })}
          />
        )}
      </Field>
      {!indicator && (
        <Field label={words.commentAt}>
          {(attributes) => (
            <select {...attributes} value={draft.at} onChange={({ target }) => change({ at: target.value })}>
              <option value="">{words.wholeReport}</option>
              {report.figures.map((figure) => (
                <option key={figure.indicator.code} value={figure.indicator.code}>
                  {figure.indicator.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={words.commentTo}>
        {(attributes) => (
          <select {...attributes} value={draft.to} onChange={({ target }) => change({ to: target.value })}>
            <option value="">{words.nobody}</option>
            <optgroup label={words.desks}>
              {desksOf(report).map((desk) => (
                <option key={desk} value={desk}>
                  {words.deskName[desk]}
                </option>
              ))}
            </optgroup>
            <optgroup label={words.persons}>
              {personsOf(report, accountId).map(({ id, displayName }) => (
                <option key={id} value={`${ACCOUNT}${id}`}>
                  {displayName}
                </option>
              ))}
            </optgroup>
          </select>
        )}
      </Field>
      <p className="actions">
        <button type="submit" disabled={isBusy}>
          {isBusy ? general.submitting : words.send}
        </button>
      </p>
    </form>
  );
}

const desksOf = ({ form }: Report): ReportDesk[] => [...new Set(form.steps.map(({ by }) => by))];

/** Everybody who had a hand in it, but the reader. */
function personsOf({ steps }: Report, readerId: string): { id: string; displayName: string }[] {
  const persons = new Map(steps.flatMap(({ madeBy }) => (madeBy ? [[madeBy.id, madeBy] as const] : [])));
  persons.delete(readerId);
  return [...persons.values()];
}
