import type { ImportPartsFragment } from '../../gql/records/graphql';
import { Field } from '../../parts/field';
import { withConstant, withField, type MappingDraft } from './mapping-draft';
import { useImportWords } from './words';

type FieldFacts = ImportPartsFragment['fields'][number];

interface Props {
  one: ImportPartsFragment;
  draft: MappingDraft;
  /** required, and told by no column yet */
  missing: readonly FieldFacts[];
  change: (part: Partial<MappingDraft>) => void;
}

/** What the file does not say: in which column it is after all, or what it is for every row. */
export function Questions({ one, draft, missing, change }: Props) {
  const words = useImportWords();
  const asked = one.questions.map(({ field, message }) => ({
    message,
    facts: one.fields.find((each) => each.field === field) ?? { ...YEAR, field },
  }));
  const unasked = missing
    .filter(({ field }) => !asked.some(({ facts }) => facts.field === field))
    .map((facts) => ({ message: `${words.missing}${facts.name}`, facts }));
  const all = [...asked, ...unasked];
  if (all.length === 0) return null;
  return (
    <section className="questions" aria-label={words.questions}>
      <h3>{words.questions}</h3>
      {all.map(({ message, facts }) => (
        <fieldset key={facts.field} className="plain">
          <legend>{message}</legend>
          <div className="row">
            {facts.field !== YEAR.field && <WhichColumn one={one} draft={draft} facts={facts} change={change} />}
            <SameForAll draft={draft} facts={facts} change={change} />
          </div>
        </fieldset>
      ))}
    </section>
  );
}

/** Not a field of records: the year of days that are written without one. */
const YEAR: FieldFacts = { field: 'year', name: '', required: false, note: '', choices: [] };

type AnswerProps = Omit<Props, 'missing' | 'one'> & { facts: FieldFacts };

function WhichColumn({ one, draft, facts, change }: AnswerProps & Pick<Props, 'one'>) {
  const words = useImportWords();
  const chosen = Object.entries(draft.columns).find(([, field]) => field === facts.field)?.[0] ?? '';
  return (
    <Field label={words.whichColumn}>
      {(attributes) => (
        <select
          {...attributes}
          value={chosen}
          onChange={({ target }) =>
            change(
              target.value === ''
                ? withField(draft, Number(chosen), '')
                : withField(draft, Number(target.value), facts.field),
            )
          }
        >
          <option value="">—</option>
          {one.columns.map(({ column, letter, header }) => (
            <option key={column} value={column}>
              {letter} {header}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function SameForAll({ draft, facts, change }: AnswerProps) {
  const words = useImportWords();
  const value = draft.constants[facts.field] ?? '';
  const say = (said: string): void => change(withConstant(draft, facts.field, said));
  return (
    <Field label={facts.field === YEAR.field ? words.year : words.sameForAll} hint={facts.note || undefined}>
      {(attributes) =>
        facts.choices.length > 0 ? (
          <select {...attributes} value={value} onChange={({ target }) => say(target.value)}>
            <option value="">—</option>
            {/* what was said in the other language */}
            {value !== '' && !facts.choices.includes(value) && <option>{value}</option>}
            {facts.choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        ) : (
          <input {...attributes} value={value} onChange={({ target }) => say(target.value)} />
        )
      }
    </Field>
  );
}
