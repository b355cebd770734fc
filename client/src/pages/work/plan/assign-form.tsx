import { useClient, useQuery } from 'urql';
import { AssignWorkDocument, WorkOriginsDocument, type ChartPlanFragment } from '../../../gql/work/graphql';
import { Field } from '../../../parts/field';
import { chinaToday } from '../../../parts/time';
import { useViewer } from '../../../viewer';
import type { Words } from '../../../words';
import { countBack } from '../chart/axis';
import { Input, KeptForm, missing, Select, type Errors, type Kit, type Line, type WorkDraft } from '../parts/kept-form';
import { useWorkWords, type WorkWords } from '../words';
import { useUnits, type Named } from './units';

/** As many as the server takes. */
const STEPS = 20;
const MOST = 100;
const DAYS = /^\d{1,4}$/;
const MAX_DAYS = 1_100;

const isDays = (days: string): boolean => DAYS.test(days.trim()) && Number(days) >= 1 && Number(days) <= MAX_DAYS;

interface Props {
  plan: ChartPlanFragment;
  done: () => void;
}

/** Gives a unit something to do within a plan; its milestones are shown as they are counted back. */
export function AssignForm({ plan, done }: Props) {
  const client = useClient();
  const viewer = useViewer();
  return (
    <KeptForm
      name={`assign.${plan.id}`}
      empty={{ title: '', unitId: plan.unit?.id ?? '', personName: '', isMine: '', due: '', originId: '' }}
      check={check}
      send={({ requestKey, text, lines }) => {
        const isMine = text.isMine === 'yes';
        const input = {
          requestKey,
          workPlanId: plan.id,
          title: text.title ?? '',
          unitId: text.unitId ?? '',
          personId: isMine ? viewer.account?.id : undefined,
          personName: isMine ? undefined : text.personName?.trim() || undefined,
          due: text.due ?? '',
          steps: lines.map(({ title, days }) => ({ title, days: Number(days) })),
          originId: text.originId || undefined,
        };
        return client.mutation(AssignWorkDocument, { input }).toPromise();
      }}
      done={done}
    >
      {(kit) => <Fields kit={kit} plan={plan} />}
    </KeptForm>
  );
}

function check(draft: WorkDraft, words: WorkWords, general: Words): Errors {
  const steps = draft.lines.flatMap(({ title, days }, at) => [
    ...(title.trim() ? [] : [[`steps.${at}.title`, general.fieldMissing] as const]),
    ...(isDays(days) ? [] : [[`steps.${at}.days`, words.daysMalformed] as const]),
  ]);
  return { ...missing(draft, ['title', 'unitId', 'due'], general), ...Object.fromEntries(steps) };
}

function Fields({ kit, plan }: { kit: Kit; plan: ChartPlanFragment }) {
  const words = useWorkWords();
  const viewer = useViewer();
  const units = useUnits(plan.place?.id, [plan.unit]);
  const origins = useOrigins(plan.pairing?.id);
  const today = chinaToday();
  const begin = plan.from > today ? plan.from : today;
  const unitId = kit.text('unitId');
  const mayBeMine = viewer.posts.some(({ party }) => party?.id === unitId);
  return (
    <>
      <Input kit={kit} name="title" label={words.what} kind="long" />
      <div className="row">
        <Select
          kit={kit}
          name="unitId"
          label={words.unit}
          none={words.choose}
          names={units}
          changed={(next) => kit.setAll({ unitId: next, isMine: '' })}
        />
        <Input
          kit={kit}
          name="due"
          label={words.due}
          kind="date"
          hint={words.within(begin, plan.until)}
          min={begin}
          max={plan.until}
        />
        {kit.text('isMine') !== 'yes' && <Input kit={kit} name="personName" label={words.personName} />}
      </div>
      {mayBeMine && (
        <label className="check">
          <input
            type="checkbox"
            checked={kit.text('isMine') === 'yes'}
            onChange={({ target }) => kit.set('isMine', target.checked ? 'yes' : '')}
          />
          <span>{words.personMe}</span>
        </label>
      )}
      {origins.length > 0 && (
        <Select kit={kit} name="originId" label={words.origin} none={words.noOrigin} names={origins} />
      )}
      <Steps kit={kit} />
      <Preview lines={kit.lines} due={kit.text('due')} begin={begin} />
    </>
  );
}

/** The steps in their order, each with the days that it takes. */
function Steps({ kit }: { kit: Kit }) {
  const words = useWorkWords();
  const { lines, errors } = kit;
  const change = (at: number, part: Partial<Line>): void =>
    kit.setLines(lines.map((line, nth) => (nth === at ? { ...line, ...part } : line)));
  return (
    <fieldset className="plain work-steps">
      <legend>{words.steps}</legend>
      <p className="muted">{words.stepsHint}</p>
      {lines.map((line, at) => (
        <div key={at} className="work-step">
          <Field label={words.stepTitle(at + 1)} error={errors[`steps.${at}.title`]}>
            {(attributes) => (
              <input
                {...attributes}
                autoComplete="off"
                value={line.title}
                onChange={({ target }) => change(at, { title: target.value })}
              />
            )}
          </Field>
          <Field label={words.stepDays(at + 1)} error={errors[`steps.${at}.days`]}>
            {(attributes) => (
              <input
                {...attributes}
                inputMode="numeric"
                autoComplete="off"
                value={line.days}
                onChange={({ target }) => change(at, { days: target.value })}
              />
            )}
          </Field>
          <button
            type="button"
            className="quiet"
            aria-label={words.removeStep(at + 1)}
            onClick={() => kit.setLines(lines.filter((_, nth) => nth !== at))}
          >
            ×
          </button>
        </div>
      ))}
      {lines.length < STEPS && (
        <p>
          <button type="button" onClick={() => kit.setLines([...lines, { title: '', days: '' }])}>
            {words.addStep}
          </button>
        </p>
      )}
    </fieldset>
  );
}

/** The days of the milestones as the server will count them back, before anything is saved. */
function Preview({ lines, due, begin }: { lines: readonly Line[]; due: string; begin: string }) {
  const words = useWorkWords();
  if (!due || lines.length === 0 || !lines.every(({ days }) => isDays(days))) return null;
  const steps = countBack(
    due,
    lines.map(({ days }) => Number(days)),
  );
  const start = steps[0]?.from ?? due;
  const isTooLate = start < begin;
  return (
    <section className={isTooLate ? 'notice bad' : 'notice'} aria-label={words.preview} aria-live="polite">
      <ol className="preview">
        {steps.map(({ from, until }, at) => (
          <li key={at}>{words.previewStep(lines[at]?.title || words.stepTitle(at + 1), from, until)}</li>
        ))}
      </ol>
      <p>{isTooLate ? words.previewLate(start) : words.previewStart(start)}</p>
    </section>
  );
}

/** What gives rise to work: something to be put right, something to be checked. */
function useOrigins(pairingId: string | undefined): Named[] {
  const words = useWorkWords();
  const [{ data }] = useQuery({
    query: WorkOriginsDocument,
    variables: { pairingId: pairingId ?? '', first: MOST },
    pause: pairingId === undefined,
  });
  if (pairingId === undefined || !data) return [];
  return [
    ...data.projects.nodes.map(({ id, name }) => [id, words.projectOf(name)] as const),
    ...data.rectifications.nodes.map(({ id, problem }) => [id, words.rectificationOf(problem)] as const),
    ...data.integrityFlags.nodes.map(({ id, sentence }) => [id, words.flagOf(sentence)] as const),
  ];
}
