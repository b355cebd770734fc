/**
 * How a village goes from the list of a year to being lifted (贫困村出列): which step leads where, who takes it and on which day, and what
 * the village is held against. The database holds the same steps.
 */
import {
  Ability,
  ProblemCode,
  VillageLiftAction,
  VillageLiftState,
  VillageStandardMeasure,
} from '../../schema/vocabulary';
import { isDay, type Day } from '../platform/day';
import { atScale } from '../platform/decimal';
import { DomainError } from '../platform/errors';
import { mayDo, type Owned, type Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import type { CheckFacts, LiftFacts, VillageStandardRow } from './village';

const { LISTED, PROPOSED, LIFTED, WATCHED } = VillageLiftState;

/** What becomes of a village under each action; what is missing is refused. Whoever withdraws takes it off the list. */
export const TRANSITIONS = {
  LISTED: { CHECK: LISTED, PROPOSE: PROPOSED, WITHDRAW: LISTED },
  PROPOSED: { CONFIRM: LIFTED, SEND_BACK: LISTED, RECALL: LISTED },
  LIFTED: { CHECK: LIFTED, WATCH: WATCHED, REVOKE: LISTED },
  WATCHED: { CHECK: WATCHED, RELEASE: LIFTED, REVOKE: LISTED },
} as const satisfies Record<VillageLiftState, Partial<Record<VillageLiftAction, VillageLiftState>>>;

/** The ability that an action asks for: what somebody says of a village, somebody with more in hand judges. */
export const ABILITY_FOR: Readonly<Record<VillageLiftAction, Ability>> = {
  LIST: Ability.KEEP_VILLAGES,
  CHECK: Ability.KEEP_VILLAGES,
  PROPOSE: Ability.KEEP_VILLAGES,
  CONFIRM: Ability.ACCEPT_VILLAGES,
  SEND_BACK: Ability.ACCEPT_VILLAGES,
  RECALL: Ability.KEEP_VILLAGES,
  WATCH: Ability.KEEP_VILLAGES,
  RELEASE: Ability.ACCEPT_VILLAGES,
  REVOKE: Ability.ACCEPT_VILLAGES,
  WITHDRAW: Ability.KEEP_VILLAGES,
};

type Words = readonly [zh: string, en: string];

export const STATE_WORDS: Readonly<Record<VillageLiftState, Words>> = {
  LISTED: ['拟出列', 'on the list'],
  PROPOSED: ['待复核', 'proposed'],
  LIFTED: ['已出列', 'lifted'],
  WATCHED: ['已出列，跟踪监测', 'lifted and watched'],
};

export const ACTION_WORDS: Readonly<Record<VillageLiftAction, Words>> = {
  LIST: ['列入计划', 'list'],
  CHECK: ['登记核查', 'check'],
  PROPOSE: ['提出验收', 'propose'],
  CONFIRM: ['复核通过', 'accept'],
  SEND_BACK: ['退回', 'send back'],
  RECALL: ['撤回验收', 'recall the proposal of'],
  WATCH: ['转入监测', 'watch'],
  RELEASE: ['解除监测', 'end the watch of'],
  REVOKE: ['撤销出列', 'undo the lifting of'],
  WITHDRAW: ['移出计划', 'take off the list'],
};

/** The table as rows; `from` is null for a village that is on no list yet. */
export function allSteps(): { from: VillageLiftState | null; action: VillageLiftAction; to: VillageLiftState }[] {
  return [
    { from: null, action: VillageLiftAction.LIST, to: LISTED },
    ...Object.values(VillageLiftState).flatMap((from) =>
      Object.values(VillageLiftAction).flatMap((action) => {
        const to = targetOf(from, action);
        return to === undefined ? [] : [{ from, action, to }];
      }),
    ),
  ];
}

const targetOf = (from: VillageLiftState, action: VillageLiftAction): VillageLiftState | undefined =>
  (TRANSITIONS[from] as Partial<Record<VillageLiftAction, VillageLiftState>>)[action];

/** How the village stands after an action taken on a day. Fails with TRANSITION_REFUSED. */
export function factsAfter({ state, liftedOn }: LiftFacts, action: VillageLiftAction, day: Day): LiftFacts {
  const next = targetOf(state, action);
  if (next === undefined) {
    const [from, fromEn] = STATE_WORDS[state];
    const [word, wordEn] = ACTION_WORDS[action];
    const details = { from, fromEn, action: word, actionEn: wordEn };
    throw new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'liftId');
  }
  if (action === VillageLiftAction.CONFIRM) return { state: next, liftedOn: day };
  return { state: next, liftedOn: next === LIFTED || next === WATCHED ? liftedOn : null };
}

const JUDGING: readonly VillageLiftAction[] = [VillageLiftAction.CONFIRM, VillageLiftAction.SEND_BACK];

/** Fails with SECOND_PERSON_NEEDED where somebody would judge what they proposed themselves. */
export function checkSecondPerson(accountId: string | null, action: VillageLiftAction, proposer: string | null): void {
  if (accountId === null || accountId !== proposer || !JUDGING.includes(action)) return;
  const [word, wordEn] = ACTION_WORDS[action];
  const details = { said: '提出验收', saidEn: 'proposed this village', action: word, actionEn: wordEn };
  throw new DomainError(ProblemCode.SECOND_PERSON_NEEDED, details, 'liftId');
}

/** What this viewer may do to a village on the list now: which buttons to show. */
export function nextActions(
  viewer: Viewer,
  lift: Owned & LiftFacts & { withdrawn: boolean },
  proposer: string | null,
): VillageLiftAction[] {
  const { accountId } = viewer;
  if (accountId === null || lift.withdrawn) return [];
  return Object.values(VillageLiftAction).filter(
    (action) =>
      targetOf(lift.state, action) !== undefined &&
      mayDo(viewer, ABILITY_FOR[action], lift) &&
      !(accountId === proposer && JUDGING.includes(action)),
  );
}

/**
 * A step lies between the latest one that led somewhere and today, a check between the listing and today. Fails with OUT_OF_RANGE.
 */
export function checkDay(
  action: VillageLiftAction,
  day: Day,
  { listedOn, movedOn }: { listedOn: Day; movedOn: Day },
  today: Day,
): void {
  const least = action === VillageLiftAction.CHECK ? listedOn : movedOn;
  if (isDay(day) && day >= least && day <= today) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `${least}–${today}` }, 'day');
}

const isInForce = ({ from, until }: VillageStandardRow, day: Day): boolean =>
  from <= day && (until === null || day <= until);

/** The standards of a day, in their order; none after the last era that had any. */
export const standardsOn = (standards: readonly VillageStandardRow[], day: Day): VillageStandardRow[] =>
  standards.filter((one) => isInForce(one, day));

/** As `standardsOn`, of a day on which something is held against them. Fails with OUT_OF_RANGE where there are none. */
export function standardsHeld(standards: readonly VillageStandardRow[], day: Day): VillageStandardRow[] {
  const held = standardsOn(standards, day);
  if (held.length > 0) return held;
  const [first] = standards.map(({ from }) => from).sort();
  const last = standards
    .map(({ until }) => until ?? '')
    .sort()
    .at(-1);
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `${first}–${last}` }, 'day');
}

/** On which day a village is shown to stand: that of its lifting, else today or the end of its year. */
export const shownOn = ({ liftedOn, year }: { liftedOn: Day | null; year: number }, today: Day): Day => {
  const end = `${year}-12-31`;
  return liftedOn ?? (today < end ? today : end);
};

/** A year has standards, and its list is made no earlier than the year before. Fails with OUT_OF_RANGE. */
export function checkListing(
  standards: readonly VillageStandardRow[],
  { year, day }: { year: number; day: Day },
  today: Day,
): void {
  const years = standards.flatMap(({ from, until }) => [from, until ?? today]).map((one) => Number(one.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (!(Number.isInteger(year) && year >= first && year <= last))
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: year, range: `${first}–${last}` }, 'year');
  const least = `${year - 1}-01-01`;
  const most = today < `${year}-12-31` ? today : `${year}-12-31`;
  if (isDay(day) && day >= least && day <= most) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `${least}–${most}` }, 'day');
}

/** What somebody says of a standard: what was measured where it measures, whether it is met where it is seen. */
export interface CheckInput {
  standard: string;
  value?: string | null;
  isMet?: boolean | null;
  note?: string | null;
}

const MAX_NOTE = 500;
/** More than any standard asks for: a thousand million. */
const MAX_DIGITS = 12;

/**
 * Checks against the standards of their day, each once; what is measured decides by itself. Fails with NOT_FOUND (standard), BAD_INPUT,
 * TOO_PRECISE and OUT_OF_RANGE.
 */
export function readChecks(inputs: readonly CheckInput[], standards: readonly VillageStandardRow[]): CheckFacts[] {
  atMost(inputs, Math.max(1, standards.length), 'checks');
  const twice = inputs.findIndex(({ standard }, at) => inputs.findIndex((other) => other.standard === standard) < at);
  if (twice >= 0) throw refused(`checks.${twice}.standard`, '同一标准填了两次', 'the same standard is named twice');
  return inputs.map((input, at) => {
    const standard = standardOf(standards, input.standard, `checks.${at}.standard`);
    const note = input.note?.trim() ? requireText(input.note, MAX_NOTE, `checks.${at}.note`) : null;
    const value = standard.threshold === null ? null : readValue(input.value, `checks.${at}.value`);
    if (value === null && typeof input.isMet !== 'boolean')
      throw refused(`checks.${at}.isMet`, '请填写是否达到', 'say whether it is met');
    return {
      code: standard.code,
      value,
      isMet: value === null ? input.isMet === true : reaches(standard, value),
      note,
    };
  });
}

/** Fails with BAD_INPUT where nothing was checked. */
export function checkChecked(inputs: readonly CheckInput[]): void {
  if (inputs.length === 0) throw refused('checks', '请填写核查的标准', 'say which standards were checked');
}

/** The standards that whoever judges doubts: as not met, until they are checked again. Fails with NOT_FOUND. */
export function readDoubted(codes: readonly string[], standards: readonly VillageStandardRow[]): CheckFacts[] {
  return [...new Set(codes)].map((code, at) => ({
    code: standardOf(standards, code, `doubted.${at}`).code,
    value: null,
    isMet: false,
    note: null,
  }));
}

function standardOf(standards: readonly VillageStandardRow[], code: string, field: string): VillageStandardRow {
  const standard = standards.find((one) => one.code === code);
  if (standard) return standard;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '当日有效的标准', whatEn: 'standard of that day' }, field);
}

function readValue(text: string | null | undefined, field: string): string {
  if (text === null || text === undefined) throw refused(field, '请填写核查的数值', 'say what was measured');
  const value = atScale(text, 2);
  if (value === null) throw new DomainError(ProblemCode.TOO_PRECISE, { value: text, scale: 2 }, field);
  if (!value.startsWith('-') && value.length <= MAX_DIGITS) return value;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value, range: `0–${'9'.repeat(MAX_DIGITS - 3)}` }, field);
}

const hundredths = (decimal: string): bigint => BigInt((atScale(decimal, 2) ?? decimal).replace('.', ''));

/** Whether what was measured reaches a standard, exactly; what is seen on the spot says so itself. */
function reaches({ measure, threshold }: VillageStandardRow, value: string): boolean {
  switch (measure) {
    case VillageStandardMeasure.BELOW:
      return hundredths(value) < hundredths(threshold ?? '0');
    case VillageStandardMeasure.AT_LEAST:
      return hundredths(value) >= hundredths(threshold ?? '0');
    case VillageStandardMeasure.MET:
      return true;
  }
}

/** How a village stands to one standard: its latest check, null where there is none. */
export interface Standing<Check extends CheckFacts = CheckFacts> {
  standard: VillageStandardRow;
  check: Check | null;
  isMet: boolean;
}

/** How a village stands to each standard; a check of other days is held against the threshold of now. */
export const standingOf = <Check extends CheckFacts>(
  standards: readonly VillageStandardRow[],
  latest: readonly Check[],
): Standing<Check>[] =>
  standards.map((standard) => {
    const check = latest.find(({ code }) => code === standard.code) ?? null;
    const isMet = check !== null && check.isMet && (check.value === null || reaches(standard, check.value));
    return { standard, check, isMet };
  });

/** No village is proposed or accepted that lacks something. Fails with STANDARD_NOT_CHECKED and STANDARD_NOT_MET. */
export function checkStandards(standing: readonly Standing[]): void {
  const lacking = standing.find(({ check }) => check === null) ?? standing.find(({ isMet }) => !isMet);
  if (!lacking) return;
  const { nameZh, nameEn } = lacking.standard;
  throw new DomainError(
    lacking.check === null ? ProblemCode.STANDARD_NOT_CHECKED : ProblemCode.STANDARD_NOT_MET,
    { standard: nameZh, standardEn: nameEn },
    'liftId',
  );
}

/** Fails with BAD_INPUT where nothing is named. */
export function checkEvidence(papers: readonly string[]): void {
  if (papers.length === 0) throw refused('evidence', '请写明依据的材料', 'name the papers that it rests on');
}

function refused(field: string, reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
