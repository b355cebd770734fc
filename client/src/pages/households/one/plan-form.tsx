import { useState } from 'react';
import {
  AgreeActionPlanDocument,
  ReviseActionPlanDocument,
  type WholeHouseholdFragment,
} from '../../../gql/households/graphql';
import { linesIn } from '../../../parts/evidence-lines';
import { Field } from '../../../parts/field';
import { Input, KeptForm, missing, type Errors, type FormDraft, type FormKit } from '../../../parts/kept-form';
import { useSend, useSendWithFile } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import type { Words } from '../../../words';
import { ChosenFile } from '../parts/chosen-file';
import { isMoney, plainMoney } from '../parts/money';
import type { Plan } from './plans';
import { useCardWords, type CardWords } from './words';

interface MeasureLine {
  text: string;
  due: string;
  expected: string;
}

interface Props {
  household: WholeHouseholdFragment;
  /** that is agreed on anew */
  plan?: Plan;
  done: () => void;
}

/** As many as the server takes. */
const MOST = 20;
const emptyLine = (due: string): MeasureLine => ({ text: '', due, expected: '' });

/** Helper and household agree on a plan, or anew on one: what is done stays, what is not is said again. */
export function PlanForm({ household, plan, done }: Props) {
  const words = useCardWords();
  const send = useSend();
  const sendWithFile = useSendWithFile();
  const [file, setFile] = useState<File>();
  const today = chinaToday();
  const endOfYear = `${today.slice(0, 4)}-12-31`;
  const open = plan?.measures.filter(({ doneOn }) => !doneOn) ?? [];
  return (
    <KeptForm<MeasureLine>
      name={`household.PLAN.${plan?.id ?? household.id}`}
      title={plan ? words.revisePlan : words.agreePlan}
      list="measures"
      empty={{
        agreedOn: today,
        from: plan?.from ?? today,
        until: plan?.until ?? endOfYear,
        say: plan?.say ?? '',
        evidence: '',
        reason: '',
      }}
      emptyLines={
        plan ? open.map(({ text, due, expected }) => ({ text, due, expected: expected ?? '' })) : [emptyLine(endOfYear)]
      }
      check={(draft, general) => checkPlan(draft, plan !== undefined, words, general)}
      send={({ requestKey, text, lines }, about) => {
        const said = {
          requestKey,
          agreedOn: text.agreedOn ?? '',
          until: text.until ?? '',
          say: text.say?.trim() ?? '',
          evidence: linesIn(text.evidence),
          measures: lines.map((line) => ({
            text: line.text.trim(),
            due: line.due,
            expected: plainMoney(line.expected) || undefined,
          })),
        };
        const to = { ...about, record: household.id };
        if (plan) {
          const revised = { ...said, actionPlanId: plan.id, version: plan.version, reason: text.reason?.trim() ?? '' };
          return send(ReviseActionPlanDocument, revised, to);
        }
        const agreed = { ...said, householdId: household.id, from: text.from ?? '' };
        return sendWithFile(AgreeActionPlanDocument, agreed, to, file);
      }}
      done={done}
    >
      {(kit) => (
        <>
          <p className="muted">{plan ? words.reviseHint : words.planHint}</p>
          <div className="row">
            <Input kit={kit} name="agreedOn" label={words.agreedOn} kind="date" min={household.foundOn} max={today} />
            {!plan && <Input kit={kit} name="from" label={words.from} kind="date" />}
            <Input kit={kit} name="until" label={words.until} hint={words.untilHint} kind="date" />
          </div>
          <Input kit={kit} name="say" label={words.say} hint={words.plainHint} kind="long" />
          <Measures kit={kit} />
          {plan && <Input kit={kit} name="reason" label={words.reason} hint={words.plainHint} />}
          <Input kit={kit} name="evidence" label={words.planPapers} hint={words.planPapersHint} kind="long" />
          {!plan && <ChosenFile label={words.planFile} file={file} choose={setFile} />}
        </>
      )}
    </KeptForm>
  );
}

function checkPlan(draft: FormDraft<MeasureLine>, isRevision: boolean, words: CardWords, general: Words): Errors {
  const needed = ['agreedOn', 'until', 'say', 'evidence', isRevision ? 'reason' : 'from'];
  const errors = missing(draft, needed, general);
  for (const [at, { text, due, expected }] of draft.lines.entries()) {
    if (!text.trim()) errors[`measures.${at}.text`] = general.fieldMissing;
    if (!due) errors[`measures.${at}.due`] = general.fieldMissing;
    if (!isMoney(expected)) errors[`measures.${at}.expected`] = words.moneyMalformed;
  }
  return errors;
}

function Measures({ kit }: { kit: FormKit<MeasureLine> }) {
  const words = useCardWords();
  const { lines, errors } = kit;
  const change = (at: number, part: Partial<MeasureLine>): void =>
    kit.setLines(lines.map((line, nth) => (nth === at ? { ...line, ...part } : line)));
  return (
    <fieldset className="plain household-steps">
      <legend>{words.measures}</legend>
      {lines.map((line, at) => {
        const text = (name: keyof MeasureLine, label: string, type: 'text' | 'date' = 'text') => (
          <Field label={label} error={errors[`measures.${at}.${name}`]}>
            {(attributes) => (
              <input
                {...attributes}
                type={type}
                inputMode={name === 'expected' ? 'decimal' : undefined}
                autoComplete="off"
                value={line[name]}
                onChange={({ target }) => change(at, { [name]: target.value })}
              />
            )}
          </Field>
        );
        return (
          <div key={at} className="household-step">
            {text('text', words.measureNo(at + 1))}
            {text('due', words.measureDue(at + 1), 'date')}
            {text('expected', words.measureExpected(at + 1))}
            <button
              type="button"
              className="quiet"
              aria-label={words.removeMeasure(at + 1)}
              onClick={() => kit.setLines(lines.filter((_, nth) => nth !== at))}
            >
              ×
            </button>
          </div>
        );
      })}
      {lines.length < MOST && (
        <p>
          <button type="button" onClick={() => kit.setLines([...lines, emptyLine(kit.text('until'))])}>
            {words.addMeasure}
          </button>
        </p>
      )}
    </fieldset>
  );
}
