import type { InspectionAnswerInput } from '../../../gql/graphql';
import {
  RecordInspectionVisitDocument,
  type SampleMemberFragment,
  type WholeInspectionFragment,
} from '../../../gql/inspections/graphql';
import { Check, Input, KeptForm, missing, Select } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import { useInspectionWords } from '../words';

interface Props {
  inspection: WholeInspectionFragment;
  member: SampleMemberFragment;
  done: () => void;
}

/** Who was there when, and what was answered; kept on the device until it is recorded, and sent later where there is no network. */
export function VisitForm({ inspection, member, done }: Props) {
  const words = useInspectionWords();
  const send = useSend();
  const { id, team, questions, draws } = inspection;
  const { visit } = member;
  const today = chinaToday();
  // Whoever left stays where a visit named them.
  const there = team
    .map((one, at) => ({ ...one, nth: at + 1 }))
    .filter(({ leftOn, nth }) => !leftOn || visit?.visitors.includes(nth));
  const asked = questions
    .map((question, at) => ({ ...question, nth: at + 1 }))
    .filter(({ subject }) => subject === member.subject);
  const saidOf = (nth: number): string => {
    const answer = visit?.answers.find(({ question }) => question === nth);
    if (typeof answer?.yes === 'boolean') return answer.yes ? 'yes' : 'no';
    return answer?.number ?? answer?.text ?? '';
  };
  const answered = (text: Record<string, string>): InspectionAnswerInput[] =>
    asked.flatMap(({ nth, kind }): InspectionAnswerInput[] => {
      const said = text[`q${nth}`]?.trim();
      if (!said) return [];
      if (kind === 'YES_NO') return [{ question: nth, yes: said === 'yes' }];
      return kind === 'NUMBER' ? [{ question: nth, number: said }] : [{ question: nth, text: said }];
    });
  const visitorsIn = (text: Record<string, string>): number[] =>
    there.map(({ nth }) => nth).filter((nth) => text[`v${nth}`] === 'yes');
  return (
    <KeptForm
      name={`inspection.visit.${member.id}.${visit?.version ?? 0}`}
      title={words.record}
      submit={words.record}
      empty={{
        day: visit?.day ?? today,
        note: visit?.note ?? '',
        ...Object.fromEntries(
          there.map(({ nth }) => [`v${nth}`, visit?.visitors.includes(nth) || there.length === 1 ? 'yes' : '']),
        ),
        ...Object.fromEntries(asked.map(({ nth }) => [`q${nth}`, saidOf(nth)])),
      }}
      check={(draft, general) => ({
        ...missing(draft, ['day'], general),
        ...(visitorsIn(draft.text).length === 0 && { visitors: words.noVisitor }),
      })}
      send={({ requestKey, text }, about) => {
        const input = {
          requestKey,
          inspectionId: id,
          memberId: member.id,
          day: text.day ?? '',
          visitors: visitorsIn(text),
          answers: answered(text),
          note: text.note?.trim() || undefined,
        };
        return send(RecordInspectionVisitDocument, input, { ...about, record: member.id });
      }}
      done={done}
    >
      {(kit) => (
        <>
          <div className="row">
            <Input
              kit={kit}
              name="day"
              label={words.visitDay}
              kind="date"
              min={draws.find(({ stands, subject }) => stands && subject === member.subject)?.day}
              max={today}
            />
          </div>
          <fieldset className="plain inspection-subjects">
            <legend>{words.visitors}</legend>
            {kit.errors.visitors && <p className="error">{kit.errors.visitors}</p>}
            {there.map(({ name, unit, nth }) => (
              <Check key={nth} kit={kit} name={`v${nth}`} label={`${name}（${unit}）`} />
            ))}
          </fieldset>
          {asked.map(({ nth, kind, text }) =>
            kind === 'YES_NO' ? (
              <Select
                key={nth}
                kit={kit}
                name={`q${nth}`}
                label={text}
                none={words.notAnswered}
                names={[
                  ['yes', words.yes],
                  ['no', words.no],
                ]}
              />
            ) : (
              <Input key={nth} kit={kit} name={`q${nth}`} label={text} kind={kind === 'NUMBER' ? 'decimal' : 'text'} />
            ),
          )}
          <Input kit={kit} name="note" label={words.note} hint={words.plainHint} kind="long" />
        </>
      )}
    </KeptForm>
  );
}
