import { useEffect, useEffectEvent, useState } from 'react';
import type { BenefitRuleWholeFragment } from '../../../gql/benefits/graphql';
import { Field } from '../../../parts/field';
import type { Errors, FormKit } from '../../../parts/kept-form';
import { useViewer } from '../../../viewer';
import { useHouseholdWords } from '../../households/words';
import { useWhere } from '../names';
import { useBenefitWords } from '../words';
import { EMPTY_LINE, fits, isEmpty, linesOf, MOST_LINES, type BatchLine } from './batch-lines';
import { entryOn, headOf, memberIdOf, type Numbered, type NumberedHousehold } from './numbered';

interface Props {
  kit: FormKit<BatchLine>;
  rule: BenefitRuleWholeFragment | undefined;
  numbered: Numbered;
  find: (numbers: readonly string[]) => Promise<unknown>;
}

/** The lines of a batch: pasted from a spreadsheet, or written one by one. */
export function Lines({ kit, rule, numbered, find }: Props) {
  const words = useBenefitWords();
  const { lines, errors } = kit;
  const [pasted, setPasted] = useState('');
  const [isCut, setCut] = useState(false);
  // Somebody comes back to a draft: whom its numbers name is looked up again.
  const findAll = useEffectEvent(() => void find(lines.map(({ number }) => number)));
  useEffect(() => findAll(), []);
  const set = (at: number, change: Partial<BatchLine>): void =>
    kit.setLines(lines.map((line, nth) => (nth === at ? { ...line, ...change } : line)));
  const split = (): void => {
    const found = [...lines.filter((line) => !isEmpty(line)), ...linesOf(pasted, words.columnNames)];
    setCut(found.length > MOST_LINES);
    kit.setLines(found.slice(0, MOST_LINES));
    setPasted('');
    void find(found.map(({ number }) => number));
  };
  const isMixed = lines.some(isEmpty) && !lines.every(isEmpty);
  return (
    <fieldset className="plain">
      <legend>{words.lines}</legend>
      <Field label={words.paste} hint={words.pasteHint}>
        {(attributes) => (
          <textarea {...attributes} rows={4} value={pasted} onChange={({ target }) => setPasted(target.value)} />
        )}
      </Field>
      <p className="verbs">
        <button type="button" disabled={pasted.trim() === ''} onClick={split}>
          {words.split}
        </button>
        {isMixed && (
          <button type="button" onClick={() => kit.setLines(lines.filter((line) => !isEmpty(line)))}>
            {words.removeEmpty}
          </button>
        )}
      </p>
      {isCut && (
        <p className="notice" role="status">
          {words.pastedTooMany(MOST_LINES)}
        </p>
      )}
      {lines.map((line, at) => (
        <Line
          key={at}
          {...{ line, at, rule, set }}
          household={entryOn(numbered, line.number, line.day || kit.text('day'))}
          isUnknown={numbered.get(line.number.trim())?.length === 0}
          errors={errorsOf(errors, at)}
          usual={kit.text('amount')}
          look={() => void find([line.number])}
          remove={lines.length > 1 ? () => kit.setLines(lines.filter((_, nth) => nth !== at)) : undefined}
        />
      ))}
      {lines.length < MOST_LINES && (
        <p className="verbs">
          <button type="button" onClick={() => kit.setLines([...lines, EMPTY_LINE])}>
            {words.addLine}
          </button>
        </p>
      )}
    </fieldset>
  );
}

/** What is wrong with one line, by the names of its fields; its own under none. */
function errorsOf(errors: Errors, at: number): Errors {
  const own = `rows.${at}`;
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, message]) =>
      field === own || field.startsWith(`${own}.`) ? [[field.slice(own.length + 1), message]] : [],
    ),
  );
}

interface LineProps {
  line: BatchLine;
  at: number;
  rule: BenefitRuleWholeFragment | undefined;
  household: NumberedHousehold | undefined;
  isUnknown: boolean;
  errors: Errors;
  /** the amount of lines that name none */
  usual: string;
  set: (at: number, change: Partial<BatchLine>) => void;
  look: () => void;
  remove: (() => void) | undefined;
}

function Line({ line, at, rule, household, isUnknown, errors, usual, set, look, remove }: LineProps) {
  const words = useBenefitWords();
  const viewer = useViewer();
  const note = useHouseholdNote();
  const text = (
    name: keyof BatchLine,
    label: string,
    more: { hint?: string; error?: string; type?: string; left?: () => void } = {},
  ) => (
    <Field label={label} hint={more.hint} error={errors[name] ?? more.error}>
      {(attributes) => (
        <input
          {...attributes}
          type={more.type ?? 'text'}
          autoComplete="off"
          inputMode={name === 'amount' ? 'decimal' : undefined}
          value={line[name]}
          onChange={({ target }) => set(at, { [name]: target.value })}
          onBlur={more.left}
        />
      )}
    </Field>
  );
  const seldom = ['day', 'period', 'voucher', 'overrideReason'] as const;
  return (
    <fieldset className="benefit-line">
      <legend>{words.line(at + 1)}</legend>
      {errors[''] && <p className="error">{errors['']}</p>}
      <div className="row">
        {text('number', words.number, {
          hint: household && note(household, line, rule),
          error: isUnknown ? words.unknownNumber : undefined,
          left: look,
        })}
        {rule?.audience === 'PERSON' && (
          <MemberChoice
            line={line}
            household={household}
            error={errors.memberId}
            choose={(memberId) => set(at, { memberId })}
          />
        )}
        {rule?.form !== 'KIND' && text('amount', words.amount, { hint: usual && !line.amount ? usual : undefined })}
      </div>
      <details open={seldom.some((name) => line[name] || errors[name]) || undefined}>
        <summary>{words.lineMore}</summary>
        <div className="row">
          {text('day', words.day, { hint: words.lineDayHint, type: 'date' })}
          {text('period', words.period, { hint: words.periodHint })}
          {text('voucher', words.voucher, { hint: words.voucherHint })}
          {viewer.abilities.includes('OVERRIDE_BENEFIT_RULE') &&
            text('overrideReason', words.overrideReason, { hint: words.overrideHint })}
        </div>
      </details>
      {remove && (
        <button type="button" className="quiet" onClick={remove}>
          {words.removeLine(at + 1)}
        </button>
      )}
    </fieldset>
  );
}

/** Whom a number names, and whether the list says the same. */
function useHouseholdNote(): (
  household: NumberedHousehold,
  line: BatchLine,
  rule: BenefitRuleWholeFragment | undefined,
) => string {
  const words = useBenefitWords();
  const where = useWhere();
  return (household, { name }, rule) => {
    const head = headOf(household)?.person.name ?? '';
    const isOther = rule?.audience !== 'PERSON' && name.trim() !== '' && head !== '' && !fits(head, name);
    return isOther ? words.nameDiffers(name.trim(), head) : words.headIs(head, where(household));
  };
}

interface MemberProps {
  line: BatchLine;
  household: NumberedHousehold | undefined;
  error: string | undefined;
  choose: (memberId: string) => void;
}

function MemberChoice({ line, household, error, choose }: MemberProps) {
  const words = useBenefitWords();
  const { relationName } = useHouseholdWords();
  const members = household?.members.filter(({ until }) => !until) ?? [];
  const hint = line.name.trim() || undefined;
  return (
    <Field label={words.member} hint={hint} error={error}>
      {(attributes) => (
        <select
          {...attributes}
          value={(household && memberIdOf(line, household)) ?? ''}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{words.chooseMember}</option>
          {members.map(({ id, relation, person }) => (
            <option key={id} value={id}>
              {person.name} {relationName[relation]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
