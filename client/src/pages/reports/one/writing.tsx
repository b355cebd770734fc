import { useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { problemsOf } from '../../../api/problems';
import { SetReportFiguresDocument, SubmitReportDocument } from '../../../gql/reports/graphql';
import { useWords } from '../../../language';
import { focusFirstError } from '../../../parts/drawer';
import { useReadAll } from '../../../parts/fresh';
import { useKeptDraft } from '../../../parts/kept-draft';
import { KeptNote } from '../../../parts/kept-note';
import { useSend } from '../../../parts/outbox/use-send';
import { randomKey } from '../../../parts/random-key';
import { useReportWords } from '../words';
import { useTold } from './acts';
import { Figures } from './figures';
import { leftOutOf, partKey, refusedParts, type LeavingOut } from './left-out';
import { Parts } from './parts';
import { isSum, type Figure, type Part, type Report } from './standing';
import { inputsOf, troublesOf, typedOf, type FigureDraft, type Trouble, type Typed } from './typed';

const emptyDraft = (): FigureDraft => ({ requestKey: randomKey(), figures: {} });

/** Why reports below are left out, by `partKey`: kept until the report is handed in. */
const emptyReasons = (): { reasons: Record<string, string> } => ({ reasons: {} });

type Doing = 'SAVE' | 'SUBMIT' | 'REFRESH';

/** The figures while they are written: kept on this device until they are saved, and handed in from here. */
export function WriteFigures({ report }: { report: Report }) {
  const words = useReportWords();
  const general = useWords();
  const client = useClient();
  const told = useTold();
  const readAll = useReadAll();
  const send = useSend();
  const form = useRef<HTMLDivElement>(null);
  const draftName = `report.${report.id}`;
  const { draft, wasRestored, saved, change, startOver } = useKeptDraft(draftName, emptyDraft, 'FIGURES');
  const leaving = useKeptDraft(`left-out.${report.id}`, emptyReasons, 'FIGURES');
  const [submitKey, setSubmitKey] = useState(randomKey);
  const [troubles, setTroubles] = useState<Record<string, Trouble>>({});
  const [partTroubles, setPartTroubles] = useState<LeavingOut['troubles']>({});
  const [trouble, setTrouble] = useState<string>();
  const [done, setDone] = useState<string>();
  const [doing, setDoing] = useState<Doing>();
  const { id: reportId, figures, parts, nextActions } = report;
  const { reasons } = leaving.draft;
  const isOfParts = isSum(report);
  const leftOut = leftOutOf(parts, reasons);
  const isDirty = Object.keys(draft.figures).length > 0;
  const isTyped = isDirty || Object.keys(reasons).length > 0;
  const mayWrite = nextActions.includes('SET_FIGURES');

  const refuse = (
    found: Record<string, Trouble>,
    message: string | undefined,
    ofParts: LeavingOut['troubles'] = {},
  ): void => {
    setTroubles(found);
    setPartTroubles(ofParts);
    setTrouble(message);
    focusFirstError(form.current);
  };
  const refusedAt = (found: Record<string, Trouble>, ofParts: LeavingOut['troubles']): boolean => {
    const count = Object.keys(found).length + Object.keys(ofParts).length;
    if (count > 0) refuse(found, words.fixFirst(count), ofParts);
    return count > 0;
  };
  const refusedAtFields = (error: CombinedError, inputs: readonly { indicator: string }[]): boolean => {
    const problems = problemsOf(error, general);
    const found = fieldsOf(error, inputs, words.explainMissing, problems);
    return refusedAt(found, refusedParts(problems, leftOut));
  };
  const nameOf = (code: string): string =>
    figures.find(({ indicator }) => indicator.code === code)?.indicator.name ?? code;
  const codeOf = (error: CombinedError): string | undefined => problemsOf(error, general)[0]?.code;
  /** The version that stands once it is saved; undefined where it was refused. */
  const save = async (refresh: boolean, mayWait: boolean): Promise<number | undefined> => {
    const inputs = inputsOf(draft, figures, isOfParts);
    const input = { requestKey: draft.requestKey, reportId, version: report.version, figures: inputs, refresh };
    // Handing in needs the version that the figures make, so it does not go on without an answer.
    const answered = mayWait
      ? await send(SetReportFiguresDocument, input, {
          title: words.save,
          element: null,
          facts: inputs.map(({ indicator, value, unit }) => [
            nameOf(indicator),
            [value, unit].filter(Boolean).join(' '),
          ]),
          record: reportId,
          form: { name: draftName, values: draft, holds: 'FIGURES' },
        })
      : await client.mutation(SetReportFiguresDocument, { input }).toPromise();
    const { data, error } = answered;
    if ('isKept' in answered && answered.isKept) {
      startOver();
      return undefined;
    }
    if (data) {
      startOver();
      return data.setReportFigures.report.version;
    }
    if (error && !refusedAtFields(error, inputs)) refuse({}, told(error));
    // An earlier try was taken, and its answer lost: what was typed since is another one.
    if (error && codeOf(error) === 'REQUEST_KEY_REUSED') change({ requestKey: randomKey() });
    return undefined;
  };
  const run = async (what: Doing, work: () => Promise<string | undefined>): Promise<void> => {
    setDone(undefined);
    const found = troublesOf(draft, figures, words, what === 'SUBMIT');
    const unsaid = what === 'SUBMIT' ? [...leftOut].filter(([, { reason }]) => reason === '') : [];
    if (refusedAt(found, Object.fromEntries(unsaid.map(([key]) => [key, words.leftOutMissing])))) return;
    refuse({}, undefined);
    setDoing(what);
    setDone(await work());
    setDoing(undefined);
  };
  const submit = async (): Promise<string | undefined> => {
    const version = isDirty ? await save(false, false) : report.version;
    if (version === undefined) return undefined;
    const said = isOfParts ? { leftOut: [...leftOut.values()] } : {};
    const input = { requestKey: submitKey, reportId, version, ...said };
    const { error } = await client.mutation(SubmitReportDocument, { input }).toPromise();
    if (!error) leaving.startOver();
    if (!error || isOfParts) readAll();
    if (!error) return undefined;
    if (!refusedAtFields(error, [])) refuse({}, told(error));
    // What was refused for good is asked anew by the next try; what was lost on its way is the same question.
    if (codeOf(error) !== 'NETWORK') setSubmitKey(randomKey());
    return undefined;
  };
  const type = (figure: Figure, part: Partial<Typed>): void => {
    const { code } = figure.indicator;
    setDone(undefined);
    setTroubles(({ [code]: _mended, ...rest }) => rest);
    change({ figures: { ...draft.figures, [code]: { ...(draft.figures[code] ?? typedOf(figure)), ...part } } });
  };

  const say = (part: Part, reason: string): void => {
    const key = partKey(part);
    setDone(undefined);
    setPartTroubles(({ [key]: _mended, ...rest }) => rest);
    leaving.change({ reasons: { ...reasons, [key]: reason } });
  };

  return (
    <div ref={form} className="writing">
      {(wasRestored || leaving.wasRestored) && isTyped && (
        <p className="notice" role="status">
          {general.draftRestored}
        </p>
      )}
      <p className="muted">{isOfParts ? words.sumHint : words.draftHint}</p>
      <Parts
        report={report}
        leaving={nextActions.includes('SUBMIT') ? { reasons, say, troubles: partTroubles } : undefined}
      />
      <Figures
        report={report}
        writing={
          mayWrite
            ? {
                typedOf: (figure) => draft.figures[figure.indicator.code] ?? typedOf(figure),
                type,
                troubles,
                isSum: isOfParts,
              }
            : undefined
        }
      />
      <div className="hand-in">
        {trouble && (
          <p className="notice bad" role="alert">
            {trouble}
          </p>
        )}
        {done && (
          <p className="notice good" role="status">
            {done}
          </p>
        )}
        {nextActions.includes('SUBMIT') && (
          <button
            type="button"
            className="primary"
            disabled={doing !== undefined}
            onClick={() => void run('SUBMIT', submit)}
          >
            {doing === 'SUBMIT' ? words.working : words.actName.SUBMIT}
          </button>
        )}
        {mayWrite && (
          <>
            <button
              type="button"
              disabled={doing !== undefined || !isDirty}
              onClick={() =>
                void run('SAVE', async () => ((await save(false, true)) === undefined ? undefined : words.savedNow))
              }
            >
              {doing === 'SAVE' ? words.saving : words.save}
            </button>
            <button
              type="button"
              title={isOfParts ? words.sumAgainHint : words.refreshHint}
              disabled={doing !== undefined}
              onClick={() =>
                void run('REFRESH', async () => {
                  if ((await save(true, false)) === undefined) return undefined;
                  return isOfParts ? words.summedAgain : words.refreshed;
                })
              }
            >
              {doing === 'REFRESH' ? words.saving : isOfParts ? words.sumAgain : words.refresh}
            </button>
            {isTyped && (
              <button
                type="button"
                className="quiet"
                onClick={() => {
                  startOver();
                  leaving.startOver();
                  refuse({}, undefined);
                }}
              >
                {words.discard}
              </button>
            )}
          </>
        )}
        <span className="muted">{isTyped ? words.saveFirst : words.actHint.SUBMIT}</span>
        <KeptNote saved={saved ?? leaving.saved} />
      </div>
    </div>
  );
}

/** A refusal stands at the figure that it is about. */
function fieldsOf(
  error: CombinedError,
  inputs: readonly { indicator: string }[],
  explain: string,
  problems: readonly { message: string; field?: string }[],
): Record<string, Trouble> {
  const found: Record<string, Trouble> = {};
  for (const { message, field } of problems) {
    const match = field && /^(?:input\.)?figures[.[](\d+)\]?(?:\.(\w+))?/.exec(field);
    const code = match ? inputs[Number(match[1])]?.indicator : undefined;
    if (code) found[code] = { field: match?.[2] === 'reason' ? 'reason' : 'value', message };
  }
  for (const { extensions } of error.graphQLErrors) {
    if (extensions.code !== 'FIGURES_UNEXPLAINED') continue;
    const { indicators } = (extensions.details ?? {}) as { indicators?: string[] };
    for (const code of indicators ?? []) found[code] = { field: 'reason', message: explain };
  }
  return found;
}
