import type { FindingSeverity, LookBackVerdict } from '../../../gql/graphql';
import { RecordLookBackDocument, type WholeInspectionFragment } from '../../../gql/inspections/graphql';
import { Input, KeptForm, missing, Select, type FormKit } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import { lookForm } from '../form-names';
import { useInspectionWords } from '../words';
import { useVisitors } from './visitors';

interface Props {
  inspection: WholeInspectionFragment;
  followed: WholeInspectionFragment['followUps'][number];
  done: () => void;
}

/** Whether an earlier finding is put right; kept on the device until it is recorded, and sent later where there is no network. */
export default function LookForm({ inspection, followed, done }: Props) {
  const words = useInspectionWords();
  const send = useSend();
  const visitors = useVisitors(inspection);
  const { id } = inspection;
  const { nth, severity, rectification } = followed;
  const latest = rectification?.repeatedBy ?? rectification;
  const isClosed = !latest || latest.state === 'CLOSED';
  const isWrong = (verdict: string | undefined): boolean => verdict === 'NOT_PUT_RIGHT' || verdict === 'REBOUND';
  return (
    <KeptForm
      name={lookForm(id, nth)}
      title={words.look}
      submit={words.look}
      empty={{
        verdict: '',
        note: '',
        day: chinaToday(),
        severity,
        measure: '',
        due: '',
        ...visitors.empty,
      }}
      check={(draft, general) => {
        const { verdict } = draft.text;
        const opens = isWrong(verdict) && isClosed && latest;
        const needed = ['verdict', 'day', ...(isWrong(verdict) ? ['note'] : []), ...(opens ? ['measure', 'due'] : [])];
        return { ...missing(draft, needed, general), ...visitors.check(draft.text) };
      }}
      send={({ requestKey, text }, about) => {
        const isRepeated = isWrong(text.verdict) && isClosed;
        const input = {
          requestKey,
          inspectionId: id,
          nth,
          verdict: text.verdict as LookBackVerdict,
          note: text.note?.trim() || undefined,
          day: text.day || undefined,
          visitors: visitors.chosen(text),
          severity: isRepeated ? (text.severity as FindingSeverity) : undefined,
          measure: isRepeated ? text.measure?.trim() || undefined : undefined,
          due: isRepeated ? text.due || undefined : undefined,
        };
        return send(RecordLookBackDocument, input, { ...about, record: id });
      }}
      done={done}
    >
      {(kit: FormKit<never>) => (
        <>
          <div className="row">
            <Select
              kit={kit}
              name="verdict"
              label={words.verdict}
              hint={words.verdictHint}
              none={words.choose}
              names={Object.entries(words.verdictName).filter(([verdict]) => isClosed || verdict !== 'REBOUND')}
            />
            <Input kit={kit} name="day" label={words.lookDay} kind="date" max={chinaToday()} />
          </div>
          {visitors.fields(kit)}
          <Input kit={kit} name="note" label={words.nowSeen} hint={words.nowSeenHint} kind="long" />
          {isWrong(kit.text('verdict')) && !isClosed && <p className="notice">{words.staysOpen}</p>}
          {isWrong(kit.text('verdict')) && isClosed && (
            <>
              <p className="notice">{words.opensAnew}</p>
              <Input kit={kit} name="measure" label={words.measure} kind="long" />
              <div className="row">
                <Select kit={kit} name="severity" label={words.severity} names={Object.entries(words.severityName)} />
                <Input kit={kit} name="due" label={words.due} kind="date" min={chinaToday()} />
              </div>
            </>
          )}
        </>
      )}
    </KeptForm>
  );
}
