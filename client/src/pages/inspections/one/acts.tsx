import { useState } from 'react';
import type { InspectionAction } from '../../../gql/graphql';
import {
  CallOffInspectionDocument,
  CloseInspectionDocument,
  ReportInspectionDocument,
  ReturnInspectionDocument,
  type WholeInspectionFragment,
} from '../../../gql/inspections/graphql';
import { Input, KeptForm, missing } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { useInspectionWords } from '../words';

type Step = Exclude<InspectionAction, 'PLAN' | 'DRAW' | 'START' | 'CHANGE_TEAM'>;

/** What leads on first. */
const STEPS: readonly Step[] = ['REPORT', 'CLOSE', 'RETURN', 'CALL_OFF'];

interface Props {
  inspection: WholeInspectionFragment;
}

/** What the reader may do now, as the server says it; drawing, visiting and finding stand where their things are. */
export function Acts({ inspection }: Props) {
  const words = useInspectionWords();
  const [shown, show] = useState<Step>();
  const [told, tell] = useState<string>();
  const offered = STEPS.filter((step) => inspection.nextActions.includes(step));
  const open = shown && offered.includes(shown) ? shown : undefined;
  return (
    <section aria-labelledby="inspection-acts">
      <h2 id="inspection-acts">{words.acts}</h2>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {offered.length === 0 && <p className="muted">{words.noActs}</p>}
      {offered.length > 0 && (
        <p className="verbs">
          {offered.map((step) => (
            <button
              key={step}
              type="button"
              className={step === 'REPORT' || step === 'CLOSE' ? 'primary' : undefined}
              aria-expanded={open === step}
              onClick={() => {
                tell(undefined);
                show(open === step ? undefined : step);
              }}
            >
              {words.actionName[step]}
            </button>
          ))}
        </p>
      )}
      {open && (
        <StepForm
          key={open}
          step={open}
          inspection={inspection}
          done={() => {
            show(undefined);
            tell(words.done);
          }}
        />
      )}
    </section>
  );
}

function StepForm({ step, inspection, done }: Props & { step: Step; done: () => void }) {
  const words = useInspectionWords();
  const send = useSend();
  const { id, version, findings } = inspection;
  const open =
    step === 'CLOSE'
      ? findings.filter(
          ({ rectification, handedOver }) => !handedOver && rectification && rectification.state !== 'CLOSED',
        )
      : [];
  const keyOf = (nth: number): string => `handed.${nth}`;
  return (
    <KeptForm
      name={`inspection.${step}.${id}`}
      title={words.actionName[step]}
      submit={words.actionName[step]}
      isBad={step === 'CALL_OFF'}
      empty={{ text: '', ...Object.fromEntries(open.map(({ nth }) => [keyOf(nth), ''])) }}
      check={(draft, general) => missing(draft, ['text'], general)}
      send={({ requestKey, text }, about) => {
        const input = { requestKey, inspectionId: id, version, text: text.text?.trim() ?? '' };
        const asked = { ...about, record: id };
        switch (step) {
          case 'REPORT':
            return send(ReportInspectionDocument, input, asked);
          case 'RETURN':
            return send(ReturnInspectionDocument, input, asked);
          case 'CALL_OFF':
            return send(CallOffInspectionDocument, input, asked);
          case 'CLOSE': {
            const handedOver = open.flatMap(({ nth, rectification }) => {
              const reason = text[keyOf(nth)]?.trim();
              return reason && rectification ? [{ rectificationId: rectification.id, reason }] : [];
            });
            return send(CloseInspectionDocument, { ...input, handedOver }, asked);
          }
        }
      }}
      done={done}
    >
      {(kit) => (
        <>
          <p className="muted">{words.rule[step]}</p>
          <Input kit={kit} name="text" label={words.text[step]} hint={words.plainHint} kind="long" />
          {open.map(({ nth, rectification }) => (
            <Input key={nth} kit={kit} name={keyOf(nth)} label={words.handOver(nth, rectification?.problem ?? '')} />
          ))}
        </>
      )}
    </KeptForm>
  );
}
