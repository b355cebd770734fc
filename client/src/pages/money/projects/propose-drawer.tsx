import { useRef, useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { isUnanswered, problemsOf } from '../../../api/problems';
import type { ProjectType } from '../../../gql/graphql';
import { ProposeProjectDocument } from '../../../gql/money/graphql';
import { useWords } from '../../../language';
import { Field } from '../../../parts/field';
import { useKeptDraft } from '../../../parts/kept-draft';
import { KeptNote } from '../../../parts/kept-note';
import { randomKey } from '../../../parts/random-key';
import { Drawer, focusFirstError } from '../../../parts/drawer';
import { Refusals } from '../../../parts/refusals';
import { useMoney } from '../money-context';
import { yuanOf } from '../posting/draft';
import { useMoneyWords } from '../words';
import { zh } from '../words.zh';

const TYPES = Object.keys(zh.projectTypeName) as ProjectType[];

interface Draft {
  requestKey: string;
  type: ProjectType;
  name: string;
  plannedAmount: string;
  day: string;
  implementer: string;
  performanceTarget: string;
}
type Filled = Omit<Draft, 'requestKey' | 'type'>;

const emptyDraft = (): Draft => ({
  requestKey: randomKey(),
  type: 'INDUSTRY',
  name: '',
  plannedAmount: '',
  day: '',
  implementer: '',
  performanceTarget: '',
});

interface Props {
  close: () => void;
  proposed: () => void;
}

/** A project to propose: what the library asks for first, the rest by and by. */
export default function ProposeDrawer({ close, proposed }: Props) {
  const words = useMoneyWords();
  const general = useWords();
  const client = useClient();
  const { pairing, year } = useMoney();
  const form = useRef<HTMLFormElement>(null);
  const { draft, wasRestored, saved, change, startOver } = useKeptDraft(
    `propose.${pairing.id}.${year}`,
    emptyDraft,
    'FIGURES',
  );
  const { requestKey, type, ...filled } = draft;
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const [told, setTold] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const planned = yuanOf({ amount: filled.plannedAmount, unit: 'TEN_THOUSAND' });

  const propose = async (): Promise<void> => {
    const found: Partial<Record<keyof Filled, string>> = {
      ...(!filled.name.trim() && { name: words.fieldMissing }),
      ...(planned === undefined && { plannedAmount: words.amountMalformed }),
      ...(!filled.day && { day: words.dayMalformed }),
    };
    setErrors(found);
    setTold([]);
    if (Object.keys(found).length > 0 || planned === undefined) return focusFirstError(form.current);
    setBusy(true);
    const { data, error } = await client
      .mutation(ProposeProjectDocument, {
        input: {
          requestKey,
          pairingId: pairing.id,
          year,
          type,
          name: filled.name.trim(),
          day: filled.day,
          plannedAmount: planned,
          implementer: filled.implementer.trim() || undefined,
          performanceTarget: filled.performanceTarget.trim() || undefined,
        },
      })
      .toPromise();
    setBusy(false);
    if (data) {
      startOver();
      return proposed();
    }
    if (!error) return;
    if (!isUnanswered(error)) change({ requestKey: randomKey() });
    const problems = problemsOf(error, general);
    setErrors(Object.fromEntries(problems.flatMap(({ field, message }) => (field ? [[field, message]] : []))));
    setTold(
      problems.flatMap(({ code, field, message }) => {
        if (code === 'NETWORK') return [words.lostOnTheWay];
        return field && field in filled ? [] : [message];
      }),
    );
    focusFirstError(form.current);
  };

  const text = (field: keyof Filled, label: string, hint?: string) => (
    <Field label={label} hint={hint} error={errors[field]}>
      {(attributes) => (
        <input
          {...attributes}
          type={field === 'day' ? 'date' : 'text'}
          value={filled[field]}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <Drawer title={words.proposeProject} close={close}>
      <form
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void propose();
        }}
      >
        {wasRestored && (
          <p className="notice" role="status">
            {words.draftRestored}
          </p>
        )}
        {text('name', words.projectName)}
        <div className="row">
          <Field label={words.projectType}>
            {(attributes) => (
              <select
                {...attributes}
                value={type}
                onChange={({ target }) => change({ type: target.value as ProjectType })}
              >
                {TYPES.map((one) => (
                  <option key={one} value={one}>
                    {words.projectTypeName[one]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {text('plannedAmount', words.plannedTenThousand)}
        </div>
        <div className="row">
          {text('day', words.day, words.dayHint)}
          {text('implementer', words.implementer, words.noteHint)}
        </div>
        {text('performanceTarget', words.performanceTarget, words.performanceHint)}
        <Refusals messages={told} />
        <footer>
          <button type="submit" className="primary" disabled={busy}>
            {busy ? words.submitting : words.submit}
          </button>
          <KeptNote saved={saved} />
        </footer>
      </form>
    </Drawer>
  );
}
