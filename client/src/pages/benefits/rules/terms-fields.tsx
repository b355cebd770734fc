import type { BenefitForm } from '../../../gql/graphql';
import { Check, Input, Select, type FormKit } from '../../../parts/kept-form';
import { useHouseholdWords } from '../../households/words';
import { useBenefitWords } from '../words';

interface Props {
  kit: FormKit<never>;
  form: BenefitForm | undefined;
}

/** What a rule says: from which day, how much, for whom. */
export function TermsFields({ kit, form }: Props) {
  const words = useBenefitWords();
  const { categoryName, riskName, guaranteeName, relationName } = useHouseholdWords();
  const either = [['yes', words.yes] as const, ['no', words.no] as const];
  return (
    <>
      <div className="row">
        <Input kit={kit} name="terms.nameZh" label={words.nameZh} />
        <Input kit={kit} name="terms.nameEn" label={words.nameEn} />
        <Input kit={kit} name="terms.documentNo" label={words.documentNo} />
      </div>
      <div className="row">
        <Input kit={kit} name="terms.from" label={words.fromDay} hint={words.fromHint} kind="date" min="2014-01-01" />
        <Input kit={kit} name="terms.until" label={words.until} hint={words.untilHint} kind="date" />
        <Input kit={kit} name="terms.withinDays" label={words.withinDays} hint={words.withinHint} kind="number" />
      </div>
      {form === 'KIND' ? (
        <Input kit={kit} name="terms.kind" label={words.kind} />
      ) : (
        <div className="row">
          <Input kit={kit} name="terms.least" label={words.least} kind="decimal" />
          <Input kit={kit} name="terms.most" label={words.most} hint={words.mostHint} kind="decimal" />
        </div>
      )}
      <fieldset className="plain">
        <legend>{words.conditions}</legend>
        <p className="muted">{words.conditionsHint}</p>
        <Check kit={kit} name="terms.needsAdmission" label={words.needsAdmission} />
        <Several kit={kit} name="terms.categories" label={words.categories} names={categoryName} />
        <Several kit={kit} name="terms.risks" label={words.risks} names={riskName} />
        <Several kit={kit} name="terms.notMet" label={words.notMet} names={guaranteeName} />
        <Several kit={kit} name="terms.met" label={words.met} names={guaranteeName} />
        <Several kit={kit} name="terms.relations" label={words.relations} names={relationName} />
        <div className="row">
          <Select kit={kit} name="terms.inSchool" label={words.inSchool} none={words.either} names={either} />
          <Select kit={kit} name="terms.isLabourer" label={words.isLabourer} none={words.either} names={either} />
          <Input kit={kit} name="terms.ageFrom" label={words.ageFrom} kind="number" />
          <Input kit={kit} name="terms.ageTo" label={words.ageTo} kind="number" />
        </div>
      </fieldset>
      <Check kit={kit} name="terms.replaces" label={words.replaces} />
      <Input kit={kit} name="terms.note" label={words.note} kind="long" />
    </>
  );
}

interface SeveralProps {
  kit: FormKit<never>;
  name: string;
  label: string;
  names: Record<string, string>;
}

/** Any of these, folded while none is chosen. */
function Several({ kit, name, label, names }: SeveralProps) {
  const chosen = kit.text(name).split(',').filter(Boolean);
  const error = kit.errors[name];
  return (
    <details className="benefit-several" open={chosen.length > 0 || error !== undefined || undefined}>
      <summary>{label}</summary>
      {error && <p className="error">{error}</p>}
      <div role="group" aria-label={label}>
        {Object.entries(names).map(([value, text]) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                kit.set(name, (target.checked ? [...chosen, value] : chosen.filter((one) => one !== value)).join(','))
              }
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </details>
  );
}
