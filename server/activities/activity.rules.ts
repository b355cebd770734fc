/** What somebody wants to record of an activity: cleaned, judged field by field, and made ready. */
import { ActivityForm, ActivityKind, ActivitySpan, ProblemCode, type Lang } from '../../schema/vocabulary';
import { quotient } from '../funds/money-rates.rules';
import { MAX_AMOUNT_FEN } from '../funds/posting.rules';
import { normalizeName } from '../places/place-name.rules';
import type { Day } from '../platform/day';
import { keyedHash } from '../platform/hash';
import { yuanFromFen } from '../platform/money';
import type { Refusal } from '../records/record';
import {
  FIELD_WORDS,
  FIELDS,
  formName,
  formSpec,
  KINDS,
  type ActivityField,
  type FormSpec,
} from './activity-forms.rules';
import type { ActivityFacts, NewActivity } from './activity';

/** What the rules have to know besides the row itself. */
export interface ActivityContext {
  today: Day;
  /** When the pairing ended, if it did. */
  closedOn: Day | null;
}

/** Nobody was paired before. */
const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2099-12-31';
const MAX_TEXT = 200;
const MAX_PRESIDER = 60;
const TEXTS = ['title', 'name', 'localUnit', 'location', 'fundedBy', 'presider'] as const;
const AMOUNTS = ['contractedFen', 'investedFen', 'rewardFen', 'turnoverFen'] as const;
const COUNTS = [
  'sessions',
  'persons',
  'poorPersons',
  'personTimes',
  'enterprises',
  'driven',
  'beneficiaries',
  'households',
  'pointsGiven',
  'pointsRedeemed',
] as const satisfies ActivityField[];
const MOST: Readonly<Record<(typeof COUNTS)[number], number>> = {
  sessions: 10_000,
  persons: 1_000_000,
  poorPersons: 1_000_000,
  personTimes: 10_000_000,
  enterprises: 100_000,
  driven: 10_000_000,
  beneficiaries: 10_000_000,
  households: 1_000_000,
  pointsGiven: 1_000_000_000,
  pointsRedeemed: 1_000_000_000,
};

/** The fields as the contract's inputs name them. */
const INPUT_NAMES: Partial<Record<keyof ActivityFacts, string>> = {
  contractedFen: 'contracted',
  investedFen: 'invested',
  rewardFen: 'reward',
  turnoverFen: 'turnover',
};
export const inputNameOf = (field: keyof ActivityFacts): string => INPUT_NAMES[field] ?? field;

/** Without spaces around texts; an empty text is none; a roster stands on the first day of its month. */
export function tidyActivity(facts: ActivityFacts): ActivityFacts {
  const isMonth = formSpec(facts.kind, facts.form)?.span === ActivitySpan.MONTH;
  return {
    ...facts,
    title: tidyText(facts.title),
    name: tidyText(facts.name),
    localUnit: tidyText(facts.localUnit),
    location: tidyText(facts.location),
    presider: tidyText(facts.presider),
    fundedBy: tidyText(facts.fundedBy),
    from: isMonth ? `${facts.from.slice(0, 8)}01` : facts.from,
  };
}

function tidyText(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/**
 * Everything that is wrong with what somebody wants to record: BAD_INPUT (a field that the form needs or does not take,
 * a part that exceeds its whole), OUT_OF_RANGE (numbers, amounts, days) and PAIRING_CLOSED. Takes tidied facts.
 */
export function refusalsOfActivity(facts: ActivityFacts, context: ActivityContext): Refusal[] {
  const spec = formSpec(facts.kind, facts.form);
  if (spec === null) {
    const { zh, en } = KINDS[facts.kind].words;
    return [bad('form', `“${zh}”没有这一类别`, `there is no such form of ${en}`)];
  }
  return [
    ...fieldRefusals(facts, spec),
    ...dayRefusals(facts, spec, context),
    ...textRefusals(facts),
    ...numberRefusals(facts, spec),
    ...partRefusals(facts),
  ];
}

function fieldRefusals(facts: ActivityFacts, spec: FormSpec): Refusal[] {
  const isNamedById = spec.of !== undefined && facts.ofId !== null;
  const missing = spec.needs.filter((field) => facts[field] === null && !(field === 'name' && isNamedById));
  const refused = FIELDS.filter(
    (field) => facts[field] !== null && !spec.needs.includes(field) && !spec.takes.includes(field),
  );
  return [
    ...missing.map((field) => {
      const { zh, en } = FIELD_WORDS[field];
      return bad(inputNameOf(field), `${spec.words.zh}须填写${zh}`, `${spec.words.en}: ${en} is needed`);
    }),
    ...refused.map((field) => {
      const { zh, en } = FIELD_WORDS[field];
      return bad(inputNameOf(field), `${spec.words.zh}不填${zh}`, `${spec.words.en}: ${en} is not recorded`);
    }),
    ...(spec.of === undefined && facts.ofId !== null
      ? [bad('ofId', `${spec.words.zh}不属于其他记录`, `${spec.words.en}: it is no part of another record`)]
      : []),
  ];
}

function dayRefusals({ from, to }: ActivityFacts, spec: FormSpec, { today, closedOn }: ActivityContext): Refusal[] {
  const refusals: Refusal[] = [];
  if (from < FIRST_DAY || from > today) refusals.push(outOfRange('from', from, `${FIRST_DAY}–${today}`));
  if (closedOn !== null && from > closedOn) {
    const details = { day: closedOn, action: spec.words.zh, actionEn: spec.words.en };
    refusals.push({ field: 'from', code: ProblemCode.PAIRING_CLOSED, details });
  }
  if (to === null) return refusals;
  if (spec.span === ActivitySpan.DAY || spec.span === ActivitySpan.MONTH)
    refusals.push(bad('to', `${spec.words.zh}不填结束日期`, `${spec.words.en}: it has no last day of its own`));
  // What goes on may have an end that is still to come; what counts as done may not.
  const latest = spec.span === ActivitySpan.OPEN ? LAST_DAY : today;
  if (to < from || to > latest) refusals.push(outOfRange('to', to, `${from}–${latest}`));
  return refusals;
}

function textRefusals(facts: ActivityFacts): Refusal[] {
  return TEXTS.flatMap((field) => {
    const most = field === 'presider' ? MAX_PRESIDER : MAX_TEXT;
    return (facts[field]?.length ?? 0) > most ? [bad(field, `最多 ${most} 个字`, `at most ${most} characters`)] : [];
  });
}

function numberRefusals(facts: ActivityFacts, spec: FormSpec): Refusal[] {
  const counts = COUNTS.flatMap((field) => {
    const value = facts[field];
    // A roster may say that nobody works there this month.
    const least = spec.span === ActivitySpan.MONTH ? 0 : 1;
    if (value === null || (Number.isInteger(value) && value >= least && value <= MOST[field])) return [];
    return [outOfRange(field, String(value), `${least}–${MOST[field]}`)];
  });
  const amounts = AMOUNTS.flatMap((field) => {
    const fen = facts[field];
    if (fen === null || (fen > 0n && fen <= MAX_AMOUNT_FEN)) return [];
    return [outOfRange(inputNameOf(field), yuanFromFen(fen), `0.01–${yuanFromFen(MAX_AMOUNT_FEN)}`)];
  });
  return [...counts, ...amounts];
}

/** R4: a part is not larger than its whole; and what is in use has people in it. */
function partRefusals({ persons, poorPersons, personTimes, households, inUse }: ActivityFacts): Refusal[] {
  const refusals: Refusal[] = [];
  if (poorPersons !== null && persons !== null && poorPersons > persons)
    refusals.push(outOfRange('poorPersons', String(poorPersons), `≤ ${persons}`));
  if (persons !== null && personTimes !== null && persons > personTimes)
    refusals.push(outOfRange('persons', String(persons), `≤ ${personTimes}`));
  if (households !== null && persons !== null && households > persons)
    refusals.push(outOfRange('households', String(households), `≤ ${persons}`));
  if (inUse === true && persons === 0)
    refusals.push(bad('inUse', '当月没有务工人员的不算在用', 'a month without workers is not in use'));
  return refusals;
}

function bad(field: string, reason: string, reasonEn: string): Refusal {
  return { field, code: ProblemCode.BAD_INPUT, details: { reason, reasonEn } };
}

function outOfRange(field: string, value: string, range: string): Refusal {
  return { field, code: ProblemCode.OUT_OF_RANGE, details: { value, range } };
}

/** One spelling of a name, by which firms and units are told apart. */
export const nameKey = (name: string | null): string | null =>
  name === null ? null : normalizeName(name).toLowerCase();

/** A row that is ready to be kept, of facts that nothing is refused of; `ofId` and `name` are settled. */
export function readyActivity(id: string, facts: ActivityFacts): NewActivity {
  return {
    ...facts,
    id,
    year: Number(facts.from.slice(0, 4)),
    nameKey: nameKey(facts.name),
    localUnitKey: nameKey(facts.localUnit),
    identity: identityOf(facts),
  };
}

/**
 * What makes two records of one form that began on one day the same. A joint meeting is one for both sides, whatever each
 * calls it; a month has one roster and one turnover; instalments differ in their amount; whatever else happens differs in what it was,
 * about whom or where. People who are sent, study or lead are no names here, so that what is said of them is compared whole.
 */
export function identityOf(facts: ActivityFacts): string {
  const said = (...parts: (string | number | bigint | null)[]): string =>
    keyedHash('activity', JSON.stringify(parts.map((part) => (part === null ? null : String(part))))).slice(0, 32);
  const { kind, form } = facts;
  const name = nameKey(facts.name);
  if (form === ActivityForm.JOINT) return said();
  if (form === ActivityForm.ROSTER || form === ActivityForm.TURNOVER) return said(facts.ofId);
  if (form === ActivityForm.INVESTMENT) return said(facts.ofId, facts.investedFen, nameKey(facts.title));
  if (kind === ActivityKind.UNIT_PAIRING || ONE_OF_A_NAME.includes(form)) return said(name, nameKey(facts.localUnit));
  const what = [name, nameKey(facts.title), nameKey(facts.location)];
  return COUNTS_PEOPLE.includes(kind) ? said(...what, facts.to, facts.persons, facts.driven) : said(...what);
}

/** Of what begins on a day under one name there is one. */
const ONE_OF_A_NAME: readonly ActivityForm[] = [ActivityForm.BUILT, ActivityForm.OPENED, ActivityForm.LANDED];

/** Kinds whose rows are people: two rows that say the same may be two people. */
export const COUNTS_PEOPLE: readonly ActivityKind[] = [
  ActivityKind.SECONDMENT,
  ActivityKind.STUDENT,
  ActivityKind.LEADER,
];

/** Paired units of a form over those on the county's list; no list, no coverage. */
export function coverageOf(
  row: { form: ActivityForm; east: number; west: number; listed: number },
  lang: Lang,
): {
  form: ActivityForm;
  formName: string;
  east: number;
  west: number;
  listed: number | null;
  coverage: string | null;
} {
  return {
    form: row.form,
    formName: formName(ActivityKind.UNIT_PAIRING, row.form, lang),
    east: row.east,
    west: row.west,
    listed: row.listed === 0 ? null : row.listed,
    coverage: quotient(BigInt(row.west), BigInt(row.listed)),
  };
}
