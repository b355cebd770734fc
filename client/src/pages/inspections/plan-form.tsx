import { useRef } from 'react';
import { useQuery } from 'urql';
import type { InspectionKind, InspectionQuestionKind, InspectionSubject } from '../../gql/graphql';
import {
  InspectionGroundsDocument,
  InspectionPlacesDocument,
  InspectionsToLookBackDocument,
  PlanInspectionDocument,
} from '../../gql/inspections/graphql';
import { nameIn, useLanguage } from '../../language';
import { Drawer } from '../../parts/drawer';
import { Check, Input, KeptForm, missing, Select, type FormKit } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { chinaToday } from '../../parts/time';
import { PLAN_FORM } from './form-names';
import { linesIn, teamIn } from './team-lines';
import { useInspectionWords } from './words';

const MOST = 100;
const SUBJECTS: readonly InspectionSubject[] = ['HOUSEHOLDS', 'PROJECTS', 'PLACES'];

interface Props {
  close: () => void;
  done: (title: string) => void;
}

/** An inspection is planned: what kind, where, when, by whom, and what is asked. What is typed is kept. */
export default function PlanForm({ close, done }: Props) {
  const words = useInspectionWords();
  const send = useSend();
  const entered = useRef('');
  const today = chinaToday();
  return (
    <Drawer title={words.plan} close={close}>
      <KeptForm
        name={PLAN_FORM}
        title={words.plan}
        empty={{
          pairingId: '',
          kind: '',
          looksBackId: '',
          title: '',
          placeId: '',
          from: today,
          until: '',
          leader: '',
          unit: '',
          account: '',
          team: '',
          questions: '',
          HOUSEHOLDS: 'yes',
          PROJECTS: '',
          PLACES: '',
        }}
        check={(draft, general) => ({
          ...missing(draft, ['pairingId', 'kind', 'title', 'placeId', 'from', 'until', 'leader', 'unit'], general),
          ...(SUBJECTS.every((subject) => !draft.text[subject]) && { subjects: words.oneSubject }),
        })}
        send={({ requestKey, text }, about) => {
          entered.current = text.title?.trim() ?? '';
          const subjects = SUBJECTS.filter((subject) => text[subject] === 'yes');
          const input = {
            requestKey,
            pairingId: text.pairingId ?? '',
            kind: text.kind as InspectionKind,
            title: entered.current,
            placeId: text.placeId ?? '',
            from: text.from ?? '',
            until: text.until ?? '',
            subjects,
            team: [
              {
                name: text.leader ?? '',
                unit: text.unit ?? '',
                account: text.account?.trim() || undefined,
                isLeader: true,
              },
              ...teamIn(text.team),
            ],
            questions: questionsIn(text.questions, subjects),
            looksBackId: text.kind === 'LOOK_BACK' ? text.looksBackId || undefined : undefined,
          };
          return send(PlanInspectionDocument, input, about);
        }}
        done={() => done(entered.current)}
      >
        {(kit) => <Fields kit={kit} />}
      </KeptForm>
    </Drawer>
  );
}

const MARKS: readonly [RegExp, InspectionQuestionKind][] = [
  [/^(?:数|number)\s*[:：]\s*/i, 'NUMBER'],
  [/^(?:文|文字|text)\s*[:：]\s*/i, 'TEXT'],
];

/** One question a line, asked of everything that is looked at. */
function questionsIn(text: string | undefined, subjects: readonly InspectionSubject[]) {
  return linesIn(text).flatMap((line) => {
    const [mark, kind] = MARKS.find(([start]) => start.test(line)) ?? [/^/, 'YES_NO' as const];
    return subjects.map((subject) => ({ subject, kind, text: line.replace(mark, '') }));
  });
}

function Fields({ kit }: { kit: FormKit<never> }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: InspectionGroundsDocument, variables: { first: MOST } });
  const pairings = data?.pairings.nodes ?? [];
  const county = pairings.find(({ id }) => id === kit.text('pairingId'))?.recipient.place;
  const [{ data: below }] = useQuery({
    query: InspectionPlacesDocument,
    variables: { placeId: county?.id ?? '', first: MOST },
    pause: !county,
  });
  const places = county
    ? [
        [county.id, words.whole(nameIn(language, county))] as const,
        ...(below?.places.nodes ?? []).map((place) => [place.id, nameIn(language, place)] as const),
      ]
    : [];
  return (
    <>
      <div className="row">
        <Select
          kit={kit}
          name="pairingId"
          label={words.pairing}
          none={words.choose}
          names={pairings.map(({ id, donor, recipient }) => [
            id,
            [donor && nameIn(language, donor), nameIn(language, recipient)].filter(Boolean).join(' → '),
          ])}
          changed={(pairingId) => kit.setAll({ pairingId, placeId: '', looksBackId: '' })}
        />
        <Select kit={kit} name="kind" label={words.kind} none={words.choose} names={Object.entries(words.kindName)} />
      </div>
      {kit.text('kind') === 'UNANNOUNCED' && <p className="notice">{words.untoldHint}</p>}
      {kit.text('kind') === 'CROSS' && <p className="notice">{words.crossHint}</p>}
      {kit.text('kind') === 'LOOK_BACK' && <Earlier kit={kit} />}
      <Input kit={kit} name="title" label={words.name} />
      <div className="row">
        <Select kit={kit} name="placeId" label={words.area} none={words.choose} names={places} />
        <Input kit={kit} name="from" label={words.from} kind="date" />
        <Input kit={kit} name="until" label={words.until} kind="date" min={chinaToday()} />
      </div>
      <fieldset className="plain inspection-subjects">
        <legend>{words.subjects}</legend>
        {kit.errors.subjects && <p className="error">{kit.errors.subjects}</p>}
        {SUBJECTS.map((subject) => (
          <Check key={subject} kit={kit} name={subject} label={words.subjectName[subject]} />
        ))}
      </fieldset>
      <div className="row">
        <Input kit={kit} name="leader" label={words.leader} />
        <Input kit={kit} name="unit" label={words.leaderUnit} />
        <Input kit={kit} name="account" label={words.leaderAccount} />
      </div>
      <Input kit={kit} name="team" label={words.team} hint={words.teamHint} kind="long" />
      <Input kit={kit} name="questions" label={words.questions} hint={words.questionsHint} kind="long" />
    </>
  );
}

/** Which closed inspection of the pairing is looked back at. */
function Earlier({ kit }: { kit: FormKit<never> }) {
  const words = useInspectionWords();
  const pairingId = kit.text('pairingId');
  const [{ data }] = useQuery({
    query: InspectionsToLookBackDocument,
    variables: { filter: { pairingIds: [pairingId], states: ['CLOSED'] }, first: MOST },
    pause: !pairingId,
  });
  const earlier = pairingId ? (data?.inspections.nodes ?? []) : [];
  return (
    <Select
      kit={kit}
      name="looksBackId"
      label={words.earlier}
      hint={words.earlierHint}
      none={words.noEarlier}
      names={earlier.map(({ id, title, until }) => [id, `${title}（${until}）`])}
    />
  );
}
