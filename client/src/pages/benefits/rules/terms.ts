import type { BenefitVersionFragment } from '../../../gql/benefits/graphql';
import type {
  BenefitForm,
  BenefitTermsInput,
  FamilyRelation,
  HouseholdGuarantee,
  HouseholdRisk,
  RegisterCategory,
} from '../../../gql/graphql';
import { missing, type Errors } from '../../../parts/kept-form';
import { isAmount, plainAmount } from '../../../parts/typed-amount';
import type { Words } from '../../../words';
import type { BenefitWords } from '../words';

/** What a rule says, as typed: several of a kind with commas, a choice of three as yes, no or nothing. */
export type TypedTerms = Record<(typeof NAMES)[number], string>;

const NAMES = [
  'terms.nameZh',
  'terms.nameEn',
  'terms.documentNo',
  'terms.from',
  'terms.until',
  'terms.withinDays',
  'terms.least',
  'terms.most',
  'terms.kind',
  'terms.categories',
  'terms.risks',
  'terms.met',
  'terms.notMet',
  'terms.relations',
  'terms.inSchool',
  'terms.isLabourer',
  'terms.ageFrom',
  'terms.ageTo',
  'terms.needsAdmission',
  'terms.replaces',
  'terms.note',
] as const;

export const NO_TERMS = {
  ...(Object.fromEntries(NAMES.map((name) => [name, ''])) as TypedTerms),
  'terms.needsAdmission': 'yes',
};

const tick = (is: boolean): string => (is ? 'yes' : '');
const three = (is: boolean | null | undefined): string => (is === true ? 'yes' : is === false ? 'no' : '');
const texts = (value: number | string | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** What a version says, as one would type it. */
export const typedTerms = (version: BenefitVersionFragment): TypedTerms => ({
  'terms.nameZh': version.nameZh,
  'terms.nameEn': version.nameEn,
  'terms.documentNo': version.documentNo,
  'terms.from': version.fromDay,
  'terms.until': texts(version.appliesUntil),
  'terms.withinDays': texts(version.withinDays),
  'terms.least': texts(version.least),
  'terms.most': version.most === version.least ? '' : texts(version.most),
  'terms.kind': texts(version.kind),
  'terms.categories': version.categories.join(','),
  'terms.risks': version.risks.join(','),
  'terms.met': version.met.join(','),
  'terms.notMet': version.notMet.join(','),
  'terms.relations': version.relations.join(','),
  'terms.inSchool': three(version.inSchool),
  'terms.isLabourer': three(version.isLabourer),
  'terms.ageFrom': texts(version.ageFrom),
  'terms.ageTo': texts(version.ageTo),
  'terms.needsAdmission': tick(version.needsAdmission),
  'terms.replaces': tick(version.replaces),
  'terms.note': texts(version.note),
});

const several = <Name extends string>(text: string | undefined): Name[] =>
  (text ?? '').split(',').filter(Boolean) as Name[];
const choice = (text: string | undefined): boolean | undefined => (text ? text === 'yes' : undefined);
const whole = (text: string | undefined): number | undefined => (text?.trim() ? Number(text) : undefined);
const words = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** The terms as the server takes them; a rule of money gives nothing else, and the other way round. */
export function termsInput(text: Record<string, string>, form: BenefitForm): BenefitTermsInput {
  const isMoney = form === 'MONEY';
  return {
    nameZh: text['terms.nameZh'] ?? '',
    nameEn: text['terms.nameEn'] ?? '',
    documentNo: text['terms.documentNo'] ?? '',
    from: text['terms.from'] ?? '',
    until: words(text['terms.until']),
    withinDays: Number(text['terms.withinDays']),
    least: isMoney ? plainAmount(text['terms.least']) : undefined,
    most: (isMoney && plainAmount(text['terms.most'])) || undefined,
    kind: isMoney ? undefined : words(text['terms.kind']),
    categories: several<RegisterCategory>(text['terms.categories']),
    risks: several<HouseholdRisk>(text['terms.risks']),
    met: several<HouseholdGuarantee>(text['terms.met']),
    notMet: several<HouseholdGuarantee>(text['terms.notMet']),
    relations: several<FamilyRelation>(text['terms.relations']),
    inSchool: choice(text['terms.inSchool']),
    isLabourer: choice(text['terms.isLabourer']),
    ageFrom: whole(text['terms.ageFrom']),
    ageTo: whole(text['terms.ageTo']),
    needsAdmission: text['terms.needsAdmission'] === 'yes',
    replaces: text['terms.replaces'] === 'yes',
    note: words(text['terms.note']),
  };
}

const WHOLE = /^\d{1,4}$/;

/** What can be said of terms without the server. */
export function checkTerms(
  text: Record<string, string>,
  form: BenefitForm | undefined,
  own: BenefitWords,
  general: Words,
): Errors {
  const asked = ['terms.nameZh', 'terms.nameEn', 'terms.documentNo', 'terms.from', 'terms.withinDays'];
  const errors = missing({ text }, [...asked, ...(form === 'KIND' ? ['terms.kind'] : [])], general);
  for (const name of ['terms.withinDays', 'terms.ageFrom', 'terms.ageTo'] as const)
    if (text[name]?.trim() && !WHOLE.test(text[name].trim())) errors[name] = own.wholeNumber;
  if (form !== 'MONEY') return errors;
  if (!isAmount(text['terms.least'])) errors['terms.least'] = own.amountMalformed;
  if (text['terms.most']?.trim() && !isAmount(text['terms.most'])) errors['terms.most'] = own.amountMalformed;
  return errors;
}
