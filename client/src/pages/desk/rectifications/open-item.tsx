import { useRef, useState, type FormEvent } from 'react';
import { useClient, useQuery } from 'urql';
import { problemsOf } from '../../../api/problems';
import { FlagToMendDocument, OpenRectificationDocument } from '../../../gql/desk/graphql';
import { useLanguage } from '../../../language';
import { Drawer, focusFirstError } from '../../../parts/drawer';
import { Field } from '../../../parts/field';
import { useKeptDraft } from '../../../parts/kept-draft';
import { KeptNote } from '../../../parts/kept-note';
import { randomKey } from '../../../parts/random-key';
import { useReadAll } from '../../../parts/fresh';
import { Refusals } from '../../../parts/refusals';
import { chinaToday } from '../../../parts/time';
import { useDeskWords } from '../words';
import { useUnits } from './units';

const FIELDS = ['pairingId', 'problem', 'measure', 'leadUnitId', 'due', 'inspection', 'inspectedOn'] as const;
type FieldName = (typeof FIELDS)[number];
const NEEDED: readonly FieldName[] = ['pairingId', 'problem', 'measure', 'leadUnitId', 'due'];

interface Draft extends Record<FieldName, string> {
  requestKey: string;
  helping: string[];
}

interface Props {
  /** given where the list is of one pairing */
  pairingId: string | undefined;
  /** given where it comes from something that is to be checked */
  flagId: string | undefined;
  choices: readonly { id: string; name: string }[];
  close: () => void;
  opened: () => void;
}

/** Lists something to be put right: what, how, by whom, until when, and where it was found. */
export default function OpenItem({ pairingId, flagId, choices, close, opened }: Props) {
  const words = useDeskWords();
  const { words: general } = useLanguage();
  const client = useClient();
  const readAll = useReadAll();
  const form = useRef<HTMLFormElement>(null);
  const kept = useKeptDraft<Draft>(
    `open-item.${flagId ?? pairingId ?? ''}`,
    () => ({
      requestKey: randomKey(),
      pairingId: pairingId ?? (choices.length === 1 ? (choices[0]?.id ?? '') : ''),
      problem: '',
      measure: '',
      leadUnitId: '',
      due: '',
      inspection: '',
      inspectedOn: '',
      helping: [],
    }),
    'PERSONS',
  );
  const { requestKey, helping, ...draft } = kept.draft;
  const setHelping = (units: string[]): void => kept.change({ helping: units });
  const [errors, setErrors] = useState<Partial<Record<FieldName, string>>>({});
  const [told, setTold] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const units = useUnits(draft.pairingId);
  const [{ data: from }] = useQuery({
    query: FlagToMendDocument,
    variables: { id: flagId ?? '' },
    pause: flagId === undefined,
  });
  const sentence = from?.node && 'sentence' in from.node ? from.node.sentence : undefined;
  const change = (part: Partial<Record<FieldName, string>>): void => {
    kept.change(part);
    setErrors(({ ...still }) => {
      for (const name of Object.keys(part)) delete still[name as FieldName];
      return still;
    });
  };

  const submit = async (): Promise<void> => {
    const missing = NEEDED.filter((name) => !draft[name].trim());
    setErrors(Object.fromEntries(missing.map((name) => [name, words.fieldMissing])));
    setTold([]);
    if (missing.length > 0) return focusFirstError(form.current);
    setBusy(true);
    const { inspection, inspectedOn, ...said } = draft;
    const input = {
      ...said,
      requestKey,
      responsibleUnitIds: helping.filter((id) => id !== draft.leadUnitId),
      ...(flagId ? { flagId } : { inspection: inspection.trim() || undefined, inspectedOn: inspectedOn || undefined }),
    };
    const { data, error } = await client.mutation(OpenRectificationDocument, { input }).toPromise();
    setBusy(false);
    if (data) {
      kept.startOver();
      readAll();
      return opened();
    }
    if (!error) return;
    const problems = problemsOf(error, general);
    if (problems.every(({ code }) => code !== 'NETWORK')) kept.change({ requestKey: randomKey() });
    const isKnown = (field: string | undefined): boolean => FIELDS.some((name) => name === field);
    setErrors(
      Object.fromEntries(problems.flatMap(({ field, message }) => (field && isKnown(field) ? [[field, message]] : []))),
    );
    setTold(
      problems.flatMap(({ code, field, message }) => {
        if (code === 'NETWORK') return [words.lostOnTheWay];
        return isKnown(field) ? [] : [message];
      }),
    );
    focusFirstError(form.current);
  };

  const text = (name: FieldName, type?: string) => (
    <Field label={words[LABEL[name]]} error={errors[name]}>
      {(attributes) =>
        type ? (
          <input
            {...attributes}
            type={type}
            min={name === 'due' ? chinaToday() : undefined}
            value={draft[name]}
            onChange={({ target }) => change({ [name]: target.value })}
          />
        ) : (
          <textarea
            {...attributes}
            rows={2}
            value={draft[name]}
            onChange={({ target }) => change({ [name]: target.value })}
          />
        )
      }
    </Field>
  );
  return (
    <Drawer title={words.listOne} close={close}>
      <form
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        {kept.wasRestored && (
          <p className="notice" role="status">
            {general.draftRestored}
          </p>
        )}
        {sentence && <p className="notice">{sentence}</p>}
        {pairingId === undefined && (
          <Field label={words.pairing} error={errors.pairingId}>
            {(attributes) => (
              <select
                {...attributes}
                value={draft.pairingId}
                onChange={({ target }) => {
                  change({ pairingId: target.value, leadUnitId: '' });
                  setHelping([]);
                }}
              >
                <option value="">{words.chooseOne}</option>
                {choices.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {text('problem')}
        {text('measure')}
        <div className="row">
          <Field label={words.leadUnit} error={errors.leadUnitId}>
            {(attributes) => (
              <select
                {...attributes}
                value={draft.leadUnitId}
                onChange={({ target }) => change({ leadUnitId: target.value })}
              >
                <option value="">{words.chooseOne}</option>
                {units.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {text('due', 'date')}
        </div>
        {units.length > 1 && (
          <details>
            <summary>
              {words.responsibleUnits}
              {helping.length > 0 && ` (${helping.length})`}
            </summary>
            <fieldset className="plain checks">
              {units
                .filter(({ id }) => id !== draft.leadUnitId)
                .map(({ id, name }) => (
                  <label key={id} className="check">
                    <input
                      type="checkbox"
                      checked={helping.includes(id)}
                      onChange={({ target }) =>
                        setHelping(target.checked ? [...helping, id] : helping.filter((one) => one !== id))
                      }
                    />
                    <span>{name}</span>
                  </label>
                ))}
            </fieldset>
          </details>
        )}
        {flagId === undefined && (
          <details>
            <summary>{words.inspectionHint}</summary>
            <div className="row">
              {text('inspection', 'text')}
              {text('inspectedOn', 'date')}
            </div>
          </details>
        )}
        <Refusals messages={told} />
        <footer>
          <button type="submit" className="primary" disabled={busy}>
            {busy ? words.submitting : words.submit}
          </button>
          <KeptNote saved={kept.saved} />
        </footer>
      </form>
    </Drawer>
  );
}

const LABEL = {
  pairingId: 'pairing',
  problem: 'problem',
  measure: 'measure',
  leadUnitId: 'leadUnit',
  due: 'due',
  inspection: 'inspectionName',
  inspectedOn: 'inspectedOn',
} as const satisfies Record<FieldName, string>;
