import { useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import type { TakeWorkInput, WorkAction } from '../../../gql/graphql';
import {
  AcceptWorkDocument,
  CancelWorkDocument,
  FinishWorkDocument,
  ReopenWorkDocument,
  ReportWorkDocument,
  RescheduleWorkDocument,
  StartWorkDocument,
} from '../../../gql/work/graphql';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import { quarterOf } from '../chart/axis';
import { Input, KeptForm, missing, Select, type Errors, type WorkDraft } from '../parts/kept-form';
import { useWorkWords, type WorkWords } from '../words';
import type { WorkDetails } from './item-sheet';

type Act = Exclude<WorkAction, 'ASSIGN'>;

/** The order in which they are offered: what is done every day first. */
const ACTS: readonly Act[] = ['START', 'REPORT', 'FINISH', 'ACCEPT', 'RESCHEDULE', 'REOPEN', 'CANCEL'];
/** What is opened at once where it is the next thing to do. */
const FOREMOST: readonly Act[] = ['START', 'ACCEPT'];

interface Props {
  item: WorkDetails;
  tell: (text: string) => void;
}

/** What the reader may do to the work now, each as a small form. */
export function Acts({ item, tell }: Props) {
  const words = useWorkWords();
  const [shown, show] = useState<Act>();
  const offered = ACTS.filter((act) => item.nextActions.includes(act));
  const open = shown && offered.includes(shown) ? shown : undefined;
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="acts" className="work-acts">
      <h3 id="acts">{words.acts}</h3>
      <p className="verbs">
        {offered.map((act) => (
          <button
            key={act}
            type="button"
            className={FOREMOST.includes(act) ? 'primary' : undefined}
            aria-expanded={open === act}
            onClick={() => show(open === act ? undefined : act)}
          >
            {words.actionName[act]}
          </button>
        ))}
      </p>
      {open && (
        <Act
          key={open}
          act={open}
          item={item}
          done={() => {
            show(undefined);
            tell(words.done[open]);
          }}
        />
      )}
    </section>
  );
}

interface ActProps {
  act: Act;
  item: WorkDetails;
  done: () => void;
}

function Act({ act, ...props }: ActProps) {
  switch (act) {
    case 'START':
      return <Start {...props} />;
    case 'REPORT':
      return <Report {...props} />;
    case 'RESCHEDULE':
      return <Reschedule {...props} />;
    case 'FINISH':
    case 'ACCEPT':
    case 'CANCEL':
    case 'REOPEN':
      return <Say act={act} {...props} />;
  }
}

type FormProps = Omit<ActProps, 'act'>;

const named = ({ id, version }: WorkDetails, { requestKey }: WorkDraft) => ({
  requestKey,
  workItemId: id,
  version,
});

function Start({ item, done }: FormProps) {
  const words = useWorkWords();
  const sendAct = useSend();
  return (
    <KeptForm
      name={`START.${item.id}`}
      empty={{}}
      check={() => ({})}
      send={(draft, about) => sendAct(StartWorkDocument, named(item, draft), { ...about, record: item.id })}
      done={done}
      submit={words.actionName.START}
    >
      {() => <p className="muted">{words.startHint}</p>}
    </KeptForm>
  );
}

const SAID: Record<'FINISH' | 'ACCEPT' | 'CANCEL' | 'REOPEN', TypedDocumentNode<unknown, { input: TakeWorkInput }>> = {
  FINISH: FinishWorkDocument,
  ACCEPT: AcceptWorkDocument,
  CANCEL: CancelWorkDocument,
  REOPEN: ReopenWorkDocument,
};

function Say({ act, item, done }: FormProps & { act: keyof typeof SAID }) {
  const words = useWorkWords();
  const sendAct = useSend();
  return (
    <KeptForm
      name={`${act}.${item.id}`}
      empty={{ text: '' }}
      check={(draft, _, general) => missing(draft, ['text'], general)}
      title={words.actionName[act]}
      send={(draft, about) =>
        sendAct(SAID[act], { ...named(item, draft), text: draft.text.text ?? '' }, { ...about, record: item.id })
      }
      done={done}
    >
      {(kit) => (
        <Input
          kit={kit}
          name="text"
          label={words.textOf[act]}
          hint={act === 'FINISH' ? words.finishHint : undefined}
          kind="long"
        />
      )}
    </KeptForm>
  );
}

const QUARTERS = 8;

/** The quarters that can be reported: of the plan's days, as far as they have begun, the latest first. */
function quartersOf(item: WorkDetails, today: string): string[] {
  const until = item.plan && item.plan.until < today ? item.plan.until : today;
  const from = item.plan?.from ?? item.assignedOn;
  const quarters: string[] = [];
  let [year, quarter] = [Number(until.slice(0, 4)), quarterOf(until)];
  const first = `${from.slice(0, 4)}-${quarterOf(from)}`;
  while (quarters.length < QUARTERS && `${year}-${quarter}` >= first) {
    quarters.push(`${year}-${quarter}`);
    quarter -= 1;
    if (quarter === 0) [year, quarter] = [year - 1, 4];
  }
  return quarters;
}

const COUNT = /^\d{1,6}$/;
const MONEY = /^\d{1,12}(\.\d{1,2})?$/;

function checkReport(draft: WorkDraft, words: WorkWords, fieldMissing: Errors): Errors {
  const { income = '', projectsMoved = '', problemsSolved = '' } = draft.text;
  return {
    ...(!MONEY.test(income.trim()) && { income: words.moneyMalformed }),
    ...(!COUNT.test(projectsMoved.trim()) && { projectsMoved: words.numberMalformed }),
    ...(!COUNT.test(problemsSolved.trim()) && { problemsSolved: words.numberMalformed }),
    ...fieldMissing,
  };
}

/** A quarter's figures; what stood of it before is what one begins with. */
function Report({ item, done }: FormProps) {
  const words = useWorkWords();
  const sendAct = useSend();
  const quarters = quartersOf(item, chinaToday());
  const standing = (quarter: string): Record<string, string> => {
    const found = item.progress.find((each) => `${each.year}-${each.quarter}` === quarter);
    return {
      income: found?.income ?? '0',
      projectsMoved: String(found?.projectsMoved ?? 0),
      problemsSolved: String(found?.problemsSolved ?? 0),
      note: found?.note ?? '',
    };
  };
  const first = quarters[0] ?? '';
  const reached = item.milestones.filter((each) => each.reached).length;
  return (
    <KeptForm
      name={`REPORT.${item.id}`}
      empty={{ quarter: first, milestonesReached: String(reached), ...standing(first) }}
      check={(draft, own, general) => checkReport(draft, own, missing(draft, ['quarter', 'note'], general))}
      title={words.actionName.REPORT}
      send={({ text, ...draft }, about) => {
        const [year, quarter] = (text.quarter ?? '').split('-').map(Number);
        const input = {
          ...named(item, { text, ...draft }),
          year: year ?? 0,
          quarter: quarter ?? 0,
          income: (text.income ?? '').trim(),
          projectsMoved: Number(text.projectsMoved),
          problemsSolved: Number(text.problemsSolved),
          note: text.note ?? '',
          milestonesReached: Number(text.milestonesReached),
        };
        return sendAct(ReportWorkDocument, input, { ...about, record: item.id });
      }}
      done={done}
    >
      {(kit) => (
        <>
          <div className="row">
            <Select
              kit={kit}
              name="quarter"
              label={words.whichQuarter}
              names={quarters.map((each) => {
                const [year, quarter] = each.split('-').map(Number);
                return [each, words.quarterShort(year ?? 0, quarter ?? 0)] as const;
              })}
              changed={(quarter) => kit.setAll({ quarter, ...standing(quarter) })}
            />
            <Input kit={kit} name="income" label={words.incomeYuan} kind="decimal" />
            <Input kit={kit} name="projectsMoved" label={words.projectsMoved} kind="number" />
            <Input kit={kit} name="problemsSolved" label={words.problemsSolved} kind="number" />
          </div>
          {item.milestones.length > 0 && (
            <Select
              kit={kit}
              name="milestonesReached"
              label={words.reachedSoFar}
              names={[
                ['0', words.reachedNone] as const,
                ...item.milestones.map(({ title }, at) => [String(at + 1), words.reachedUpTo(at + 1, title)] as const),
              ]}
            />
          )}
          <Input kit={kit} name="note" label={words.note} kind="long" />
        </>
      )}
    </KeptForm>
  );
}

/** Another deadline, other days for the milestones, or both. */
function Reschedule({ item, done }: FormProps) {
  const words = useWorkWords();
  const sendAct = useSend();
  const days = Object.fromEntries(item.milestones.map(({ due }, at) => [`milestoneDays.${at}`, due]));
  const hasOwnDays = ({ text }: WorkDraft): boolean => text.own === 'yes';
  return (
    <KeptForm
      name={`RESCHEDULE.${item.id}.${item.version}`}
      empty={{ due: '', own: '', reason: '', ...days }}
      check={(draft, _, general) => ({
        ...missing(draft, ['reason', ...(hasOwnDays(draft) ? Object.keys(days) : ['due'])], general),
      })}
      send={(draft, about) => {
        const { due, reason = '' } = draft.text;
        const milestoneDays = hasOwnDays(draft) ? Object.keys(days).map((key) => draft.text[key] ?? '') : undefined;
        const input = { ...named(item, draft), due: due || undefined, milestoneDays, reason };
        return sendAct(RescheduleWorkDocument, input, { ...about, record: item.id });
      }}
      done={done}
    >
      {(kit) => (
        <>
          <div className="row">
            <Input
              kit={kit}
              name="due"
              label={words.newDue}
              hint={item.plan ? words.within(item.plan.from, item.plan.until) : words.newDueHint}
              kind="date"
              min={chinaToday()}
              max={item.plan?.until}
            />
          </div>
          {item.milestones.length > 0 && (
            <label className="check">
              <input
                type="checkbox"
                checked={kit.text('own') === 'yes'}
                onChange={({ target }) => kit.set('own', target.checked ? 'yes' : '')}
              />
              <span>{words.newDays}</span>
            </label>
          )}
          {kit.text('own') === 'yes' && (
            <div className="row">
              {item.milestones.map(({ title }, at) => (
                <Input key={at} kit={kit} name={`milestoneDays.${at}`} label={title} kind="date" />
              ))}
            </div>
          )}
          <Input kit={kit} name="reason" label={words.reason} kind="long" />
        </>
      )}
    </KeptForm>
  );
}
