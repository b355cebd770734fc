import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { FindingSeverity } from '../../../gql/graphql';
import {
  InspectionSampleDocument,
  InspectionUnitsDocument,
  RecordFindingsDocument,
  type WholeInspectionFragment,
} from '../../../gql/inspections/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Field } from '../../../parts/field';
import { KeptForm, Select, type Errors, type FormKit } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import { useMemberName } from '../parts';
import { useInspectionWords } from '../words';
import { emptyLine, rowsIn, type FindingLine } from './finding-lines';

const MOST = 100;

interface Props {
  inspection: WholeInspectionFragment;
  done: (count: number) => void;
}

type Named = readonly [id: string, name: string];

/** Many findings in one go: pasted a line each, then what is done of each, by whom and until when. All are taken, or none. */
export default function FindingsForm({ inspection, done }: Props) {
  const words = useInspectionWords();
  const send = useSend();
  const entered = useRef(0);
  const { id } = inspection;
  return (
    <KeptForm<FindingLine>
      name={`inspection.findings.${id}`}
      title={words.addFindings}
      submit={words.addFindings}
      list="findings"
      empty={{ memberId: '' }}
      emptyLines={[emptyLine()]}
      check={({ lines }, general) => {
        const errors: Errors = lines.length === 0 ? { findings: words.atLeastOne } : {};
        for (const [at, line] of lines.entries())
          for (const key of ['problem', 'measure', 'leadUnitId', 'due'] as const)
            if (!line[key].trim()) errors[`findings.${at}.${key}`] = general.fieldMissing;
        return errors;
      }}
      send={({ requestKey, text, lines }, about) => {
        entered.current = lines.length;
        const findings = lines.map(({ problem, measure, leadUnitId, due, severity }) => ({
          problem: problem.trim(),
          measure: measure.trim(),
          leadUnitId,
          due,
          severity: severity as FindingSeverity,
          memberId: text.memberId || undefined,
        }));
        return send(RecordFindingsDocument, { requestKey, inspectionId: id, findings }, { ...about, record: id });
      }}
      done={() => done(entered.current)}
    >
      {(kit) => <Rows kit={kit} inspection={inspection} />}
    </KeptForm>
  );
}

function Rows({ kit, inspection }: { kit: FormKit<FindingLine>; inspection: WholeInspectionFragment }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const nameOf = useMemberName();
  const [pasted, setPasted] = useState('');
  const county = inspection.pairing?.recipient;
  const [{ data }] = useQuery({
    query: InspectionUnitsDocument,
    variables: { placeId: county?.place?.id ?? '', first: MOST },
    pause: !county?.place,
  });
  const [{ data: sampled }] = useQuery({
    query: InspectionSampleDocument,
    variables: { id: inspection.id, filter: {}, first: MOST },
  });
  const sample = sampled?.node && 'sample' in sampled.node ? sampled.node.sample.nodes : [];
  const units: Named[] = [...(county ? [county] : []), ...(data?.parties.nodes ?? [])].map(
    (unit) => [unit.id, nameIn(language, unit)] as const,
  );
  const set = (at: number, change: Partial<FindingLine>): void =>
    kit.setLines(kit.lines.map((line, nth) => (nth === at ? { ...line, ...change } : line)));
  const split = (): void => {
    const written = kit.lines.filter(({ problem }) => problem.trim());
    const like = kit.lines[0] ?? emptyLine();
    kit.setLines([...written, ...rowsIn(pasted).map((problem) => ({ ...like, problem }))]);
    setPasted('');
  };
  return (
    <>
      <Select
        kit={kit}
        name="memberId"
        label={words.where}
        none={words.elsewhere}
        names={sample.map((member) => [
          member.id,
          `${words.subjectName[member.subject]} ${member.nth} ${nameOf(member)}`,
        ])}
      />
      <Field label={words.paste} hint={words.pasteHint}>
        {(attributes) => (
          <textarea {...attributes} rows={3} value={pasted} onChange={({ target }) => setPasted(target.value)} />
        )}
      </Field>
      <p className="verbs">
        <button type="button" disabled={pasted.trim() === ''} onClick={split}>
          {words.split}
        </button>
        {kit.lines.length > 1 && (
          <button
            type="button"
            onClick={() => {
              const [first] = kit.lines;
              if (!first) return;
              const { problem: _problem, ...like } = first;
              kit.setLines(kit.lines.map((line) => ({ ...line, ...like })));
            }}
          >
            {words.fillDown}
          </button>
        )}
      </p>
      {kit.errors.findings && <p className="error">{kit.errors.findings}</p>}
      {kit.lines.map((line, at) => (
        <Row key={at} {...{ kit, line, at, units, set }} />
      ))}
      <p className="verbs">
        <button type="button" onClick={() => kit.setLines([...kit.lines, emptyLine(kit.lines.at(-1))])}>
          {words.addRow}
        </button>
      </p>
    </>
  );
}

interface RowProps {
  kit: FormKit<FindingLine>;
  line: FindingLine;
  at: number;
  units: readonly Named[];
  set: (at: number, change: Partial<FindingLine>) => void;
}

function Row({ kit, line, at, units, set }: RowProps) {
  const words = useInspectionWords();
  const errorOf = (key: string): string | undefined => kit.errors[`findings.${at}.${key}`];
  return (
    <fieldset className="inspection-row">
      <legend>{words.row(at + 1)}</legend>
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
      <Field label={words.measure} error={errorOf('measure')}>
        {(attributes) => (
          <input {...attributes} value={line.measure} onChange={({ target }) => set(at, { measure: target.value })} />
        )}
      </Field>
      <div className="row">
        <Field label={words.leadUnit} error={errorOf('leadUnitId')}>
          {(attributes) => (
            <select
              {...attributes}
              value={line.leadUnitId}
              onChange={({ target }) => set(at, { leadUnitId: target.value })}
            >
              <option value="">{words.choose}</option>
              {units.map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.due} error={errorOf('due')}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              min={chinaToday()}
              value={line.due}
              onChange={({ target }) => set(at, { due: target.value })}
            />
          )}
        </Field>
        <Field label={words.severity}>
          {(attributes) => (
            <select
              {...attributes}
              value={line.severity}
              onChange={({ target }) => set(at, { severity: target.value })}
            >
              {Object.entries(words.severityName).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {kit.lines.length > 1 && (
        <button type="button" className="quiet" onClick={() => kit.setLines(kit.lines.filter((_, nth) => nth !== at))}>
          {words.removeRow(at + 1)}
        </button>
      )}
    </fieldset>
  );
}
