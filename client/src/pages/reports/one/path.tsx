import { useLanguage } from '../../../language';
import { timeOf } from '../../../parts/time';
import { useReportWords, type ReportWords } from '../words';
import { flowOf, storyOf, whyAgain, type FlowPoint, type Report, type Step } from './standing';

/** From desk to desk: who has done what, and whose turn it is. */
export function Path({ report }: { report: Report }) {
  const words = useReportWords();
  const again = whyAgain(report);
  return (
    <section aria-labelledby="path">
      <h2 id="path" className="unseen">
        {words.path}
      </h2>
      <ol className="steps">
        {flowOf(report).map((point, at) => (
          <Point key={`${at} ${point.action}`} point={point} />
        ))}
      </ol>
      {again?.reason && (
        <p className="notice">
          <span>
            <strong>{again.action === 'RETURN' ? words.returnedWith : words.reopenedWith}</strong> <Who step={again} />
          </span>
          <span>{again.reason}</span>
        </p>
      )}
    </section>
  );
}

function Point({ point }: { point: FlowPoint }) {
  const words = useReportWords();
  const { action, by, state, done } = point;
  return (
    <li className={state.toLowerCase()} aria-current={state === 'NOW' ? 'step' : undefined}>
      <strong>{stepName(words, action)}</strong>
      <span>{words.deskName[by]}</span>
      <small className="muted">{done ? <Who step={done} /> : state === 'NOW' && words.now}</small>
    </li>
  );
}

function Who({ step }: { step: Step }) {
  const { language } = useLanguage();
  return (
    <span className="muted">
      {step.madeBy && `${step.madeBy.displayName} `}
      <time dateTime={step.madeAt}>{timeOf(step.madeAt, language)}</time>
    </span>
  );
}

const stepName = (words: ReportWords, action: FlowPoint['action']): string =>
  action in words.stepName ? words.stepName[action as keyof ReportWords['stepName']] : words.actName[action];

/** Everything that was done to it, folded. */
export function Story({ report }: { report: Report }) {
  const { words: general } = useLanguage();
  const words = useReportWords();
  return (
    <details className="statement">
      <summary>{words.history}</summary>
      <ol className="versions">
        {storyOf(report.steps).map(({ step, times }) => (
          <li key={step.version}>
            <p>
              <strong>{actOf(words, step, times)}</strong> {step.edition > 1 && words.edition(step.edition)}{' '}
              <span className="muted">{step.desk && words.deskName[step.desk]}</span> <Who step={step} />
            </p>
            {step.reason && (
              <p>
                {words.reason}
                {general.colon}
                {step.reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

function actOf(words: ReportWords, { action }: Step, times: number): string {
  if (!action) return words.begunStep;
  return action === 'SET_FIGURES' ? words.saved(times) : words.actName[action];
}
