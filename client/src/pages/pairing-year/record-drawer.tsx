import { useEffect, useRef, useState, type FormEvent } from 'react';
import { problemsOf, type Problem } from '../../api/problems';
import { RecordStatementDocument, type Bound } from '../../gql/graphql';
import { useWords } from '../../language';
import { useViewer } from '../../viewer';
import { focusFirstError } from '../../parts/drawer';
import { Field } from '../../parts/field';
import { KeptNote } from '../../parts/kept-note';
import { useSend } from '../../parts/outbox/use-send';
import { Refusals } from '../../parts/refusals';
import {
  draftName,
  emptyRow,
  errorsOf,
  inputOf,
  normalPath,
  PERIOD_DATES,
  useDraft,
  type Draft,
  type DraftKind,
  type DraftRow,
  type FieldErrors,
} from './draft';
import { IndicatorPicker } from './indicator-picker';

interface Props {
  pairingId: string;
  year: number;
  close: () => void;
  recorded: (notices: string[]) => void;
}

export default function RecordDrawer({ pairingId, year, close, recorded }: Props) {
  const words = useWords();
  const send = useSend();
  const mayPublish = useViewer().abilities.includes('PUBLISH_STATEMENT');
  const dialog = useRef<HTMLDialogElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { draft, wasRestored, saved, change, startOver } = useDraft(draftName(pairingId, year));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [general, setGeneral] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);

  useEffect(() => dialog.current?.showModal(), []);

  const submit = async (): Promise<void> => {
    const found = errorsOf(draft, words);
    setErrors(found);
    setGeneral(Object.keys(found).length > 0 ? [words.checkFields] : []);
    if (Object.keys(found).length > 0) return focusFirstError(dialog.current);
    setBusy(true);
    const input = inputOf(draft, pairingId, year);
    const { data, error, isKept } = await send(RecordStatementDocument, input, {
      title: words.recordTitle(year),
      element: form.current,
      form: { name: draftName(pairingId, year), values: draft, holds: 'FIGURES' },
    });
    setBusy(false);
    if (isKept) {
      startOver();
      return close();
    }
    if (data) {
      startOver();
      recorded(data.recordStatement.notices.map(({ message }) => message));
      return;
    }
    if (error) show(problemsOf(error, words));
  };

  const show = (problems: Problem[]): void => {
    const fields: FieldErrors = {};
    const rest: string[] = [];
    for (const { code, message, field } of problems) {
      if (field && isShown(normalPath(field), draft)) fields[normalPath(field)] = message;
      else if (code === 'NETWORK') rest.push(words.lostOnTheWay);
      else if (code === 'REQUEST_KEY_REUSED') rest.push(words.alreadyRecorded);
      else rest.push(message);
    }
    setErrors(fields);
    setGeneral(Object.keys(fields).length > 0 ? [words.checkFields, ...rest] : rest);
    focusFirstError(dialog.current);
  };

  const changeRow = (key: string, part: Partial<DraftRow>): void =>
    change({ rows: draft.rows.map((row) => (row.key === key ? { ...row, ...part } : row)) });

  return (
    <dialog ref={dialog} className="drawer" aria-labelledby="record-title" onClose={close}>
      <form
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <header>
          <h2 id="record-title">{words.recordTitle(year)}</h2>
          <button type="button" className="quiet" onClick={close}>
            {words.close}
          </button>
        </header>
        <p className="muted">{words.recordHint}</p>
        {wasRestored && (
          <p className="notice" role="status">
            {words.draftRestored}
          </p>
        )}

        <PeriodFields draft={draft} errors={errors} change={change} />
        <Field label={words.sourceTitle} hint={words.sourceTitleHint} error={errors['source.title']}>
          {(attributes) => (
            <input {...attributes} value={draft.title} onChange={({ target }) => change({ title: target.value })} />
          )}
        </Field>
        <Field label={words.sourceUrl} error={errors['source.url']}>
          {(attributes) => (
            <input
              {...attributes}
              type="url"
              inputMode="url"
              value={draft.url}
              onChange={({ target }) => change({ url: target.value })}
            />
          )}
        </Field>

        <h3>{words.figures}</h3>
        {draft.rows.map((row, at) => (
          <FigureFields
            key={row.key}
            row={row}
            at={at}
            year={year}
            errors={errors}
            change={(part) => changeRow(row.key, part)}
            remove={
              draft.rows.length > 1
                ? () => change({ rows: draft.rows.filter(({ key }) => key !== row.key) })
                : undefined
            }
          />
        ))}
        <button type="button" onClick={() => change({ rows: [...draft.rows, emptyRow()] })}>
          {words.addFigure}
        </button>

        {mayPublish && (
          <label className="check">
            <input
              type="checkbox"
              checked={draft.publish}
              onChange={({ target }) => change({ publish: target.checked })}
            />
            <span>
              {words.publish} <small className="muted">{words.publishHint}</small>
            </span>
          </label>
        )}

        <Refusals messages={general} />
        <footer>
          <button type="submit" className="primary" disabled={busy}>
            {busy ? words.submitting : words.submit}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              startOver();
              setErrors({});
              setGeneral([]);
            }}
          >
            {words.discard}
          </button>
          <KeptNote saved={saved} />
        </footer>
      </form>
    </dialog>
  );
}

/** A refusal of a field that this form does not show must not vanish with it. */
const isShown = (path: string, draft: Draft): boolean =>
  path === 'source.title' ||
  path === 'source.url' ||
  PERIOD_DATES[draft.kind].some((date) => path === `period.${date}`) ||
  draft.rows.some((_, at) => ['indicator', 'value', 'unit', 'bound'].some((part) => path === `figures.${at}.${part}`));

interface FieldsProps {
  draft: Draft;
  errors: FieldErrors;
  change: (part: Partial<Draft>) => void;
}

function PeriodFields({ draft, errors, change }: FieldsProps) {
  const words = useWords();
  const labels = { asOf: words.asOf, start: words.start, end: words.end };
  return (
    <div className="row">
      <Field label={words.periodKind}>
        {(attributes) => (
          <select
            {...attributes}
            value={draft.kind}
            onChange={({ target }) => change({ kind: target.value as DraftKind })}
          >
            {(Object.keys(PERIOD_DATES) as DraftKind[]).map((kind) => (
              <option key={kind} value={kind}>
                {words.periodKindName[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {PERIOD_DATES[draft.kind].map((date) => (
        <Field key={date} label={labels[date]} hint={words.datePrecision} error={errors[`period.${date}`]}>
          {(attributes) => (
            <input
              {...attributes}
              inputMode="numeric"
              value={draft[date]}
              onChange={({ target }) => change({ [date]: target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

interface FigureFieldsProps {
  row: DraftRow;
  at: number;
  year: number;
  errors: FieldErrors;
  change: (part: Partial<DraftRow>) => void;
  remove: (() => void) | undefined;
}

const BOUNDS: Bound[] = ['EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT'];

/** Sums are printed in 万元 nearly everywhere; other indicators begin with their first unit. */
const usualUnit = (units: string[]): string => (units.includes('万元') ? '万元' : (units[0] ?? ''));

function FigureFields({ row, at, year, errors, change, remove }: FigureFieldsProps) {
  const words = useWords();
  return (
    <fieldset className="figure">
      <legend>{words.figureRow(at + 1)}</legend>
      <Field className="wide" label={words.indicator} error={errors[`figures.${at}.indicator`]}>
        {(attributes) => (
          <IndicatorPicker
            attributes={attributes}
            year={year}
            chosen={row.indicator}
            choose={(indicator) => change({ indicator, unit: indicator ? usualUnit(indicator.units) : '' })}
          />
        )}
      </Field>
      <Field label={words.value} error={errors[`figures.${at}.value`]}>
        {(attributes) => (
          <input
            {...attributes}
            inputMode="decimal"
            value={row.value}
            onChange={({ target }) => change({ value: target.value })}
          />
        )}
      </Field>
      <Field label={words.unit} error={errors[`figures.${at}.unit`]}>
        {(attributes) => (
          <select
            {...attributes}
            value={row.unit}
            disabled={!row.indicator}
            onChange={({ target }) => change({ unit: target.value })}
          >
            {row.indicator?.units.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.bound} error={errors[`figures.${at}.bound`]}>
        {(attributes) => (
          <select {...attributes} value={row.bound} onChange={({ target }) => change({ bound: target.value as Bound })}>
            {BOUNDS.map((bound) => (
              <option key={bound} value={bound}>
                {words.boundName[bound]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {remove && (
        <button type="button" className="quiet" aria-label={`${words.removeFigure} ${at + 1}`} onClick={remove}>
          {words.removeFigure}
        </button>
      )}
    </fieldset>
  );
}
