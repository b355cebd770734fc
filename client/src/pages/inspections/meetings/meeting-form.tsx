import { useRef } from 'react';
import { useQuery } from 'urql';
import type { ActivityForm } from '../../../gql/graphql';
import {
  MeetingGroundsDocument,
  MeetingsOfPairingDocument,
  OpenRectificationsDocument,
} from '../../../gql/inspections/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Drawer } from '../../../parts/drawer';
import { HandedIn, type HandedInFile } from '../../../parts/handed-in';
import { Input, KeptForm, missing, Select, type FormKit } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import { useUnits } from '../../desk/rectifications/units';
import { MEETING_FORM } from '../form-names';
import { emptyLine, type ProblemLine } from '../problem-lines';
import { missingInRows, ProblemRows } from '../problem-rows';
import { useInspectionWords } from '../words';

const MOST = 100;

interface Props {
  close: () => void;
  done: (count: number) => void;
}

const papersIn = (text: string | undefined): HandedInFile[] => (text ? (JSON.parse(text) as HandedInFile[]) : []);

/**
 * What a meeting named, entered in one go: the meeting, where the records have it not yet, and its problems. All are taken, or none; what is
 * typed is kept, and sent once though the answer is lost.
 */
export default function MeetingForm({ close, done }: Props) {
  const words = useInspectionWords();
  const send = useSend();
  const entered = useRef(0);
  return (
    <Drawer title={words.listProblems} close={close}>
      <KeptForm<ProblemLine>
        name={MEETING_FORM}
        title={words.listProblems}
        list="items"
        empty={{
          pairingId: '',
          meetingId: '',
          'meeting.form': 'PROGRESS',
          'meeting.title': '',
          'meeting.day': chinaToday(),
          'meeting.location': '',
          'meeting.presider': '',
          'meeting.evidenceIds': '',
        }}
        emptyLines={[emptyLine()]}
        check={(draft, general) => ({
          ...missing(draft, ['pairingId', ...(draft.text.meetingId ? [] : ['meeting.title', 'meeting.day'])], general),
          ...missingInRows(draft.lines, 'items', words, general.fieldMissing),
        })}
        send={({ requestKey, text, lines }, about) => {
          entered.current = lines.length;
          const of = (name: string): string => text[`meeting.${name}`]?.trim() ?? '';
          const meeting = {
            form: of('form') as ActivityForm,
            title: of('title'),
            day: of('day'),
            location: of('location') || undefined,
            presider: of('presider') || undefined,
            evidenceIds: papersIn(text['meeting.evidenceIds']).map(({ id }) => id),
          };
          const input = {
            requestKey,
            pairingId: text.pairingId ?? '',
            ...(text.meetingId ? { meetingId: text.meetingId } : { meeting }),
            items: lines.map(({ problem, measure, leadUnitId, person, due }) => ({
              problem: problem.trim(),
              measure: measure.trim(),
              leadUnitId,
              responsiblePerson: person.trim() || undefined,
              due,
            })),
          };
          return send(OpenRectificationsDocument, input, about);
        }}
        done={() => done(entered.current)}
      >
        {(kit) => <Fields kit={kit} />}
      </KeptForm>
    </Drawer>
  );
}

function Fields({ kit }: { kit: FormKit<ProblemLine> }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const pairingId = kit.text('pairingId');
  const [{ data }] = useQuery({ query: MeetingGroundsDocument, variables: { first: MOST } });
  const [{ data: held }] = useQuery({
    query: MeetingsOfPairingDocument,
    variables: { pairingIds: [pairingId], first: MOST },
    pause: pairingId === '',
  });
  const units = useUnits(pairingId).map(({ id, name }) => [id, name] as const);
  return (
    <>
      <Select
        kit={kit}
        name="pairingId"
        label={words.pairing}
        none={words.choose}
        names={(data?.pairings.nodes ?? [])
          .filter(({ mayOpenRectification }) => mayOpenRectification)
          .map(({ id, donor, recipient }) => [
            id,
            [donor && nameIn(language, donor), nameIn(language, recipient)].filter(Boolean).join(' → '),
          ])}
        changed={(id) => {
          kit.setAll({ pairingId: id, meetingId: '' });
          kit.setLines(kit.lines.map((line) => ({ ...line, leadUnitId: '' })));
        }}
      />
      <Select
        kit={kit}
        name="meetingId"
        label={words.meeting}
        hint={words.meetingHint}
        none={words.meetingNew}
        names={(held?.activities.nodes ?? []).map(({ id, title, from }) => [
          id,
          [from, title].filter(Boolean).join(' '),
        ])}
      />
      {kit.text('meetingId') === '' && (
        <>
          <Input kit={kit} name="meeting.title" label={words.meetingTitle} />
          <div className="row">
            <Select
              kit={kit}
              name="meeting.form"
              label={words.meetingForm}
              names={Object.entries(words.meetingFormName)}
            />
            <Input kit={kit} name="meeting.day" label={words.meetingDay} kind="date" max={chinaToday()} />
          </div>
          <div className="row">
            <Input kit={kit} name="meeting.presider" label={words.presider} />
            <Input kit={kit} name="meeting.location" label={words.location} />
          </div>
          <HandedIn
            label={words.addPaper}
            hint={words.addFileHint}
            files={papersIn(kit.text('meeting.evidenceIds'))}
            change={(files) => kit.set('meeting.evidenceIds', files.length > 0 ? JSON.stringify(files) : '')}
            words={words.handingIn}
          />
        </>
      )}
      <ProblemRows kit={kit} list="items" units={units} />
    </>
  );
}
