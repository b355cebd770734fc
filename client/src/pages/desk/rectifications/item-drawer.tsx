import { Link, useSearchParams } from 'wouter';
import {
  AnswerRectificationDocument,
  CloseRectificationDocument,
  RectificationDetailsDocument,
  ReturnRectificationDocument,
  type RectificationDetailsQuery,
} from '../../../gql/desk/graphql';
import type { RectificationAction } from '../../../gql/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Drawer } from '../../../parts/drawer';
import { SimulatedBadge } from '../../../parts/figure';
import { useFresh, useReadAll } from '../../../parts/fresh';
import { ProblemNotice } from '../../../parts/problem-notice';
import { useSend, type About, type Answered } from '../../../parts/outbox/use-send';
import { ReasonForm } from '../../../parts/reason-form';
import { Skeleton } from '../../../parts/skeleton';
import { EvidencePanel } from '../../records/evidence/evidence-panel';
import { Facts } from '../../../parts/facts';
import { PairingName } from '../parts/pairing-name';
import { Steps } from '../parts/steps';
import { deskPath } from '../paths';
import { useDeskWords } from '../words';

type Item = Extract<NonNullable<RectificationDetailsQuery['node']>, { __typename?: 'Rectification' }>;
type Step = Exclude<RectificationAction, 'OPEN'>;

/** The item that the address names, over the list. */
export function ItemDrawer({ close }: { close: () => void }) {
  const [params] = useSearchParams();
  const id = params.get('item');
  return id ? <OneItem key={id} id={id} close={close} /> : null;
}

function OneItem({ id, close }: { id: string; close: () => void }) {
  const words = useDeskWords();
  const [{ data, error }, again] = useFresh({ query: RectificationDetailsDocument, variables: { id } });
  const item = data && (data.node && 'problem' in data.node ? data.node : null);
  return (
    <Drawer title={item?.problem ?? words.tabName.rectifications} close={close}>
      {error && !item && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {item === undefined && !error && <Skeleton rows={8} />}
      {item === null && <p className="notice bad">{words.itemMissing}</p>}
      {item && <Known item={item} />}
    </Drawer>
  );
}

/** What is wrong, who mends it, the evidence, the step that the reader may take, and every step so far. */
function Known({ item }: { item: Item }) {
  const words = useDeskWords();
  const { words: general, language } = useLanguage();
  const mayAnswer = item.nextActions.includes('ANSWER');
  return (
    <>
      {item.overdue && (
        <p className="notice bad">
          {[words.overdueDays(item.overdueDays), words.escalationName[item.escalation]]
            .filter(Boolean)
            .join(general.semicolon)}
        </p>
      )}
      <Facts
        rows={[
          [words.state, words.rectificationStateName[item.state]],
          [words.pairing, item.pairing && <PairingName pairing={item.pairing} />],
          [words.problem, item.problem],
          [words.measure, item.measure],
          [words.leadUnit, item.leadUnit && nameIn(language, item.leadUnit)],
          [words.responsibleUnits, item.responsibleUnits.map((unit) => nameIn(language, unit)).join(general.and)],
          [words.responsiblePerson, item.responsiblePerson],
          [words.due, item.due],
          [words.checkedBy, words.officeName[item.office]],
          [words.origin, <Origin key="origin" item={item} />],
          [words.repeats, item.repeats && <OtherItem key="repeats" item={item.repeats} />],
          [words.repeatedBy, item.repeatedBy && <OtherItem key="repeatedBy" item={item.repeatedBy} />],
          [general.simulated, item.simulated && <SimulatedBadge />],
        ]}
      />
      {mayAnswer && <p className="muted">{words.answerHint}</p>}
      <EvidencePanel recordId={item.id} mayAttach={mayAnswer} />
      {item.whyNotCheck && <p className="notice">{item.whyNotCheck}</p>}
      {item.nextActions.map((action) =>
        action === 'OPEN' ? null : <Taking key={`${action} ${item.version}`} item={item} action={action} />,
      )}
      <section aria-labelledby="steps">
        <h3 id="steps">{words.history}</h3>
        <Steps
          steps={item.versions.map((step, at) => ({
            ...step,
            name: words.rectificationActionName[step.action],
            // Whom the reader may not see stays their office.
            madeBy: step.madeBy ?? (step.action === 'ANSWER' ? null : { displayName: words.officeName[item.office] }),
            // A return may set another deadline.
            due: step.due === item.versions[at + 1]?.due ? undefined : step.due,
          }))}
        />
      </section>
    </>
  );
}

function Origin({ item }: { item: Item }) {
  const words = useDeskWords();
  if (item.foundBy)
    return (
      <Link href={`/inspections/${encodeURIComponent(item.foundBy.id)}`}>
        {[item.inspection, item.inspectedOn].filter(Boolean).join(' · ')}
      </Link>
    );
  if (item.origin === 'INSPECTION') return [item.inspection, item.inspectedOn].filter(Boolean).join(' · ');
  if (item.meeting)
    return (
      <Link href={`/inspections/meetings/${encodeURIComponent(item.meeting.id)}`}>
        {[item.meeting.title, item.meeting.from].filter(Boolean).join(' · ')}
      </Link>
    );
  if (!item.flag) return words.originName[item.origin];
  return <Link href={deskPath('doubts', { pairing: item.pairing?.id, state: 'all' })}>{item.flag.sentence}</Link>;
}

/** What a look back found again, or found wrong again. */
function OtherItem({ item: { id, problem } }: { item: { id: string; problem: string } }) {
  return <Link href={deskPath('rectifications', { item: id })}>{problem}</Link>;
}

function Taking({ item, action }: { item: Item; action: Step }) {
  const words = useDeskWords();
  const sendStep = useSend();
  const readAll = useReadAll();
  const send = async (text: string, requestKey: string, day: string, about: About): Promise<Answered> => {
    const named = { requestKey, rectificationId: item.id, version: item.version };
    const ofItem = { ...about, record: item.id };
    const take = (): Promise<Answered> => {
      switch (action) {
        case 'ANSWER':
          return sendStep(AnswerRectificationDocument, { ...named, answer: text }, ofItem);
        case 'RETURN':
          return sendStep(ReturnRectificationDocument, { ...named, reason: text, due: day || undefined }, ofItem);
        case 'CLOSE':
          return sendStep(CloseRectificationDocument, { ...named, conclusion: text }, ofItem);
      }
    };
    const answered = await take();
    readAll();
    return answered;
  };
  return (
    <ReasonForm
      name={`${action}.${item.id}`}
      summary={words.rectificationActionName[action]}
      label={words.rectificationText[action]}
      day={action === 'RETURN' ? { label: words.newDue, hint: words.newDueHint } : undefined}
      isLong
      send={send}
    />
  );
}
