import { useRef, useState, type FormEvent } from 'react';
import type { TypedDocumentNode } from 'urql';
import { isUnanswered, problemsOf } from '../../../api/problems';
import type { ProjectAction } from '../../../gql/graphql';
import {
  AcceptProjectDocument,
  AdmitProjectDocument,
  ApproveProjectDocument,
  CompleteProjectDocument,
  ConsentToProjectDocument,
  RecordProgressDocument,
  SettleProjectDocument,
  StartProjectDocument,
} from '../../../gql/money/graphql';
import { useWords } from '../../../language';
import { Field } from '../../../parts/field';
import { useKeptDraft } from '../../../parts/kept-draft';
import { KeptNote } from '../../../parts/kept-note';
import { useSend, type About, type Answered } from '../../../parts/outbox/use-send';
import { randomKey } from '../../../parts/random-key';
import { focusFirstError } from '../../../parts/drawer';
import { useReadAll } from '../../../parts/fresh';
import { Refusals } from '../../../parts/refusals';
import { useMoneyWords } from '../words';
import type { ProjectDetails } from './project-drawer';

interface Step {
  requestKey: string;
  projectId: string;
  version: number;
  day: string;
  documentNo?: string;
  note?: string;
}

type Take = (send: ReturnType<typeof useSend>, step: Step, progress: string, about: About) => Promise<Answered>;

const by =
  <Data, Input extends { requestKey: string }>(
    document: TypedDocumentNode<Data, { input: Input }>,
    inputOf: (step: Step, progress: string) => Input,
  ): Take =>
  (send, step, progress, about) =>
    send(document, inputOf(step, progress), about);

const plain = (step: Step): Step => step;

/** The steps that this page has a form for; what else may be done is done elsewhere. */
const TAKE: Partial<Record<ProjectAction, Take>> = {
  ADMIT: by(AdmitProjectDocument, plain),
  APPROVE: by(ApproveProjectDocument, plain),
  CONSENT: by(ConsentToProjectDocument, plain),
  START: by(StartProjectDocument, plain),
  RECORD_PROGRESS: by(RecordProgressDocument, (step, progress) => ({ ...step, progress })),
  COMPLETE: by(CompleteProjectDocument, plain),
  ACCEPT: by(AcceptProjectDocument, plain),
  SETTLE: by(SettleProjectDocument, plain),
};

/** What the reader may do to the project now, as the server names it. */
export function ProjectSteps({ project }: { project: ProjectDetails }) {
  const words = useMoneyWords();
  const offered = project.nextActions.filter((action) => action in TAKE);
  const [chosen, choose] = useState<ProjectAction>();
  if (offered.length === 0) return null;
  return (
    <>
      <p className="verbs">
        {offered.map((action) => (
          <button key={action} type="button" aria-pressed={chosen === action} onClick={() => choose(action)}>
            {words.projectActionName[action]}
          </button>
        ))}
      </p>
      {chosen && offered.includes(chosen) && <StepForm key={chosen} action={chosen} project={project} />}
    </>
  );
}

function StepForm({ action, project }: { action: ProjectAction; project: ProjectDetails }) {
  const words = useMoneyWords();
  const general = useWords();
  const send = useSend();
  const readAll = useReadAll();
  const form = useRef<HTMLFormElement>(null);
  const draftName = `project.${action}.${project.id}`;
  const { draft, saved, change, startOver } = useKeptDraft(
    draftName,
    () => ({ requestKey: randomKey(), day: '', documentNo: '', note: '', progress: project.progress }),
    'PERSONS',
  );
  const { requestKey, ...filled } = draft;
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const [told, setTold] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [isKept, setKept] = useState(false);

  const take = async (): Promise<void> => {
    setTold([]);
    setErrors(filled.day ? {} : { day: words.dayMalformed });
    if (!filled.day) return focusFirstError(form.current);
    setBusy(true);
    const { progress, day, documentNo, note } = filled;
    const answered = await TAKE[action]?.(
      send,
      {
        requestKey,
        projectId: project.id,
        version: project.version,
        day,
        documentNo: documentNo.trim() || undefined,
        note: note.trim() || undefined,
      },
      progress.trim(),
      {
        title: words.projectActionName[action],
        element: form.current,
        record: project.id,
        form: { name: draftName, values: draft, holds: 'PERSONS' },
      },
    );
    setBusy(false);
    const error = answered?.error;
    if (!error) {
      startOver();
      setKept(answered?.isKept === true);
      return readAll();
    }
    if (!isUnanswered(error)) change({ requestKey: randomKey() });
    const problems = problemsOf(error, general);
    setErrors(
      Object.fromEntries(
        problems.flatMap(({ field, message }) => (field && field in filled ? [[field, message]] : [])),
      ),
    );
    setTold(
      problems.flatMap(({ code, field, message }) => {
        if (code === 'NETWORK') return [words.lostOnTheWay];
        return field && field in filled ? [] : [message];
      }),
    );
    focusFirstError(form.current);
  };

  if (isKept) return <p className="notice">{general.keptToSend}</p>;
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void take();
      }}
    >
      <div className="row">
        <Field label={words.day} hint={words.dayHint} error={errors.day}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              value={filled.day}
              onChange={({ target }) => change({ day: target.value })}
            />
          )}
        </Field>
        <Field label={words.documentNo} hint={words.noteHint} error={errors.documentNo}>
          {(attributes) => (
            <input
              {...attributes}
              value={filled.documentNo}
              onChange={({ target }) => change({ documentNo: target.value })}
            />
          )}
        </Field>
        {action === 'RECORD_PROGRESS' && (
          <Field label={words.progressPercent} error={errors.progress}>
            {(attributes) => (
              <input
                {...attributes}
                inputMode="decimal"
                value={filled.progress}
                onChange={({ target }) => change({ progress: target.value })}
              />
            )}
          </Field>
        )}
      </div>
      <Field label={words.note} hint={words.noteHint} error={errors.note}>
        {(attributes) => (
          <input {...attributes} value={filled.note} onChange={({ target }) => change({ note: target.value })} />
        )}
      </Field>
      <Refusals messages={told} />
      <p className="actions">
        <button type="submit" className="primary" disabled={busy}>
          {busy ? words.submitting : words.projectActionName[action]}
        </button>
        <KeptNote saved={saved} />
      </p>
    </form>
  );
}
