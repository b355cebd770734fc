import { useState, type ReactNode } from 'react';
import { Field } from '../../parts/field';
import { HandedIn } from '../../parts/handed-in';
import type { Errors, FormKit } from '../../parts/kept-form';
import { chinaToday } from '../../parts/time';
import { emptyLine, rowsIn, type NamedUnit, type ProblemLine } from './problem-lines';
import { useInspectionWords, type InspectionWords } from './words';

const NEEDED = ['problem', 'measure', 'leadUnitId', 'due'] as const;

/** What every row needs, said at each; `list` is the input's name of the rows. */
export function missingInRows(
  lines: readonly ProblemLine[],
  list: string,
  words: InspectionWords,
  missing: string,
): Errors {
  if (lines.length === 0) return { [list]: words.atLeastOne };
  const gaps = lines.flatMap((line, at) =>
    NEEDED.filter((key) => !line[key].trim()).map((key) => [`${list}.${at}.${key}`, missing] as const),
  );
  return Object.fromEntries(gaps);
}

interface Props {
  kit: FormKit<ProblemLine>;
  list: string;
  units: readonly NamedUnit[];
  /** of an inspection: how much each weighs, and what was photographed */
  areFindings?: boolean;
}

/** Many problems in one go: pasted a line each or from a spreadsheet, then what is done of each, by whom and until when. */
export function ProblemRows({ kit, list, units, areFindings = false }: Props) {
  const words = useInspectionWords();
  const [pasted, setPasted] = useState('');
  const set = (at: number, change: Partial<ProblemLine>): void =>
    kit.setLines(kit.lines.map((line, nth) => (nth === at ? { ...line, ...change } : line)));
  const split = (): void => {
    const written = kit.lines.filter(({ problem }) => problem.trim());
    const like = emptyLine(kit.lines[0]);
    const measure = kit.lines[0]?.measure ?? '';
    kit.setLines([...written, ...rowsIn(pasted, units).map((row) => ({ ...like, measure, ...row }))]);
    setPasted('');
  };
  const fillDown = (): void => {
    const [first] = kit.lines;
    if (!first) return;
    const { measure, leadUnitId, person, due, severity } = first;
    const like = { measure, leadUnitId, unit: '', person, due, severity };
    kit.setLines(kit.lines.map((line) => ({ ...line, ...like })));
  };
  return (
    <>
      <Field label={words.paste} hint={areFindings ? words.pasteHint : words.pasteTableHint}>
        {(attributes) => (
          <textarea {...attributes} rows={3} value={pasted} onChange={({ target }) => setPasted(target.value)} />
        )}
      </Field>
      <p className="verbs">
        <button type="button" disabled={pasted.trim() === ''} onClick={split}>
          {words.split}
        </button>
        {kit.lines.length > 1 && (
          <button type="button" onClick={fillDown}>
            {words.fillDown}
          </button>
        )}
      </p>
      {kit.errors[list] && <p className="error">{kit.errors[list]}</p>}
      {kit.lines.map((line, at) => (
        <Row key={at} {...{ kit, list, line, at, units, set, areFindings }} />
      ))}
      <p className="verbs">
        <button type="button" onClick={() => kit.setLines([...kit.lines, emptyLine(kit.lines.at(-1))])}>
          {words.addRow}
        </button>
      </p>
    </>
  );
}

interface RowProps extends Required<Props> {
  line: ProblemLine;
  at: number;
  set: (at: number, change: Partial<ProblemLine>) => void;
}

function Row({ kit, list, line, at, units, set, areFindings }: RowProps) {
  const words = useInspectionWords();
  const errorOf = (key: string): string | undefined => kit.errors[`${list}.${at}.${key}`];
  const shown = [...NEEDED, 'responsiblePerson'].map((key) => `${list}.${at}.${key}`);
  const others = Object.entries(kit.errors).filter(
    ([key, told]) => told && `${key}.`.startsWith(`${list}.${at}.`) && !shown.includes(key),
  );
  const text = (key: 'measure' | 'person' | 'due', label: string, error: string | undefined, kind = 'text') => (
    <Field label={label} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          type={kind}
          min={kind === 'date' ? chinaToday() : undefined}
          value={line[key]}
          onChange={({ target }) => set(at, { [key]: target.value })}
        />
      )}
    </Field>
  );
  const select = (key: 'leadUnitId' | 'severity', label: string, options: ReactNode, hint?: string) => (
    <Field label={label} hint={hint} error={errorOf(key)}>
      {(attributes) => (
        <select {...attributes} value={line[key]} onChange={({ target }) => set(at, { [key]: target.value, unit: '' })}>
          {options}
        </select>
      )}
    </Field>
  );
  const optionsOf = (names: readonly (readonly [string, string])[]) =>
    names.map(([value, name]) => (
      <option key={value} value={value}>
        {name}
      </option>
    ));
  return (
    <fieldset className="inspection-row">
      <legend>{words.row(at + 1)}</legend>
      {others.map(([key, told]) => (
        <p key={key} className="error">
          {told}
        </p>
      ))}
      <Field label={words.problem} hint={words.plainHint} error={errorOf('problem')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={line.problem}
            onChange={({ target }) => set(at, { problem: target.value })}
          />
        )}
      </Field>
      {text('measure', words.measure, errorOf('measure'))}
      <div className="row">
        {select(
          'leadUnitId',
          words.leadUnit,
          <>
            <option value="">{words.choose}</option>
            {optionsOf(units)}
          </>,
          line.unit && words.unknownUnit(line.unit),
        )}
        {!areFindings && text('person', words.person, errorOf('responsiblePerson'))}
        {text('due', words.due, errorOf('due'), 'date')}
        {areFindings && select('severity', words.severity, optionsOf(Object.entries(words.severityName)))}
      </div>
      {areFindings && (
        <HandedIn
          label={words.addFile}
          hint={words.addFileHint}
          files={line.files}
          change={(files) => set(at, { files })}
          words={words.handingIn}
        />
      )}
      {kit.lines.length > 1 && (
        <button type="button" className="quiet" onClick={() => kit.setLines(kit.lines.filter((_, nth) => nth !== at))}>
          {words.removeRow(at + 1)}
        </button>
      )}
    </fieldset>
  );
}
