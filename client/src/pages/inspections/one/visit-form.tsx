import type { InspectionAnswerInput } from '../../../gql/graphql';
import {
  RecordInspectionVisitDocument,
  type SampleMemberFragment,
  type WholeInspectionFragment,
} from '../../../gql/inspections/graphql';
import { Input, KeptForm, missing, Select } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import { useInspectionWords } from '../words';
import { useVisitors } from './visitors';

interface Props {
  inspection: WholeInspectionFragment;
  member: SampleMemberFragment;
  done: () => void;
}

/** Who was there when, and what was answered; kept on the device until it is recorded, and sent later where there is no network. */
export function VisitForm({ inspection, member, done }: Props) {
  const words = useInspectionWords();
  const send = useSend();
  const { id, questions, draws } = inspection;
  const { visit } = member;
  const today = chinaToday();
  const visitors = useVisitors(inspection, visit?.visitors);
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
  return (
    <KeptForm
      name={`inspection.visit.${member.id}.${visit?.version ?? 0}`}
      title={words.record}
      submit={words.record}
      empty={{
        day: visit?.day ?? today,
        note: visit?.note ?? '',
        ...visitors.empty,
        ...Object.fromEntries(asked.map(({ nth }) => [`q${nth}`, saidOf(nth)])),
      }}
      check={(draft, general) => ({
        ...missing(draft, ['day'], general),
        ...visitors.check(draft.text),
      })}
      send={({ requestKey, text }, about) => {
        const input = {
          requestKey,
          inspectionId: id,
          memberId: member.id,
          day: text.day ?? '',
          visitors: visitors.chosen(text),
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
          {visitors.fields(kit)}
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
