import type { FamilyRelation, HouseholdMemberInput } from '../../../gql/graphql';
import { Field } from '../../../parts/field';
import type { Errors, FormKit } from '../../../parts/kept-form';
import type { Words } from '../../../words';
import { useHouseholdWords, type HouseholdWords } from '../words';

/** A member as typed. */
export interface MemberLine {
  name: string;
  idNumber: string;
  personNumber: string;
  phone: string;
  relation: string;
  health: string;
  since: string;
  isLabourer: string;
  inSchool: string;
}

export const emptyMember = (relation: FamilyRelation | ''): MemberLine => ({
  name: '',
  idNumber: '',
  personNumber: '',
  phone: '',
  relation,
  health: '',
  since: '',
  isLabourer: '',
  inSchool: '',
});

/** As many as the server takes. */
const MOST = 30;
const ID_NUMBER = /^\d{17}[\dX]$/;

/** As it was typed, in plain digits and without spaces. */
const plainId = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** What is wrong with members, at each field. @param list of the input that they become, such as `members` */
export function checkMembers(
  lines: readonly MemberLine[],
  list: string,
  words: HouseholdWords,
  general: Words,
): Errors {
  const errors: Errors = {};
  for (const [at, line] of lines.entries()) {
    if (!line.name.trim()) errors[`${list}.${at}.name`] = general.fieldMissing;
    if (!line.relation) errors[`${list}.${at}.relation`] = general.fieldMissing;
    const id = plainId(line.idNumber);
    if (!id && !line.personNumber.trim()) errors[`${list}.${at}.idNumber`] = general.fieldMissing;
    if (id && !ID_NUMBER.test(id)) errors[`${list}.${at}.idNumber`] = words.idMalformed;
  }
  return errors;
}

export const memberInput = (line: MemberLine): HouseholdMemberInput => ({
  name: line.name.trim(),
  idNumber: plainId(line.idNumber) || undefined,
  personNumber: line.personNumber.trim() || undefined,
  phone: line.phone.trim() || undefined,
  relation: line.relation as FamilyRelation,
  health: line.health.trim() || undefined,
  since: line.since || undefined,
  isLabourer: line.isLabourer === 'yes',
  inSchool: line.inSchool === 'yes',
});

interface Props {
  kit: FormKit<MemberLine>;
  list: string;
  /** of these one stays at least */
  least: number;
}

/** Members, each with what is known of them. */
export function MemberLines({ kit, list, least }: Props) {
  const words = useHouseholdWords();
  const { lines, errors } = kit;
  const change = (at: number, part: Partial<MemberLine>): void =>
    kit.setLines(lines.map((line, nth) => (nth === at ? { ...line, ...part } : line)));
  return (
    <>
      {lines.map((line, at) => {
        const text = (name: keyof MemberLine, label: string, more: { hint?: string; type?: string } = {}) => (
          <Field label={label} hint={more.hint} error={errors[`${list}.${at}.${name}`]}>
            {(attributes) => (
              <input
                {...attributes}
                type={more.type ?? 'text'}
                autoComplete="off"
                value={line[name]}
                onChange={({ target }) => change(at, { [name]: target.value })}
              />
            )}
          </Field>
        );
        const tick = (name: 'isLabourer' | 'inSchool', label: string) => (
          <label className="check">
            <input
              type="checkbox"
              checked={line[name] === 'yes'}
              onChange={({ target }) => change(at, { [name]: target.checked ? 'yes' : '' })}
            />
            <span>{label}</span>
          </label>
        );
        return (
          <fieldset key={at} className="household-member">
            <legend>{words.memberNo(at + 1)}</legend>
            {errors[`${list}.${at}`] && <p className="error">{errors[`${list}.${at}`]}</p>}
            <div className="row">
              {text('name', words.name)}
              <Field label={words.relation} error={errors[`${list}.${at}.relation`]}>
                {(attributes) => (
                  <select
                    {...attributes}
                    value={line.relation}
                    onChange={({ target }) => change(at, { relation: target.value })}
                  >
                    <option value="">{words.choosePlace}</option>
                    {Object.entries(words.relationName).map(([value, name]) => (
                      <option key={value} value={value}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              {text('idNumber', words.idNumber, { hint: words.idHint })}
            </div>
            <div className="row">
              {tick('isLabourer', words.isLabourer)}
              {tick('inSchool', words.inSchool)}
            </div>
            <details>
              <summary>{words.more}</summary>
              <div className="row">
                {text('phone', words.phone)}
                {text('personNumber', words.personNumber)}
                {text('since', words.since, { type: 'date' })}
                {text('health', words.health, { hint: words.healthHint })}
              </div>
            </details>
            {lines.length > least && (
              <button
                type="button"
                className="quiet"
                onClick={() => kit.setLines(lines.filter((_, nth) => nth !== at))}
              >
                {words.removeMember(at + 1)}
              </button>
            )}
          </fieldset>
        );
      })}
      {lines.length < MOST && (
        <p>
          <button type="button" onClick={() => kit.setLines([...lines, emptyMember('')])}>
            {words.addMember}
          </button>
        </p>
      )}
    </>
  );
}
