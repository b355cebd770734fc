/** What a household's book says, read exactly or refused: its number, category and members, guarantees and incomes. */
import {
  FamilyRelation,
  GuaranteeState,
  HouseholdGuarantee,
  ProblemCode,
  type RegisterCategory,
} from '../../schema/vocabulary';
import { readIdNumber, readPhone } from '../people/person.rules';
import { isDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { atMost, requireText, requireCode } from '../platform/text';

export const MAX_MEMBERS = 30;
const MAX_EVIDENCE = 20;
const MAX_PAPER = 200;
const MAX_HEALTH = 500;
const MAX_NOTE = 500;
export const MAX_TEXT = 1_000;
export const MAX_VILLAGE = 100;
/** A hundred million yuan per head: more than anybody in a register has. */
const MAX_FEN = 10_000_000_000n;

/** A category and the days on which a household can be found under it. */
export interface Era {
  category: RegisterCategory;
  from: Day;
  until: Day | null;
  nameZh: string;
  nameEn: string;
}

/** Fails with CATEGORY_NOT_IN_FORCE. */
export function checkCategory({ nameZh, nameEn, from, until }: Era, foundOn: Day): void {
  if (foundOn >= from && (until === null || foundOn <= until)) return;
  const details = { category: nameZh, categoryEn: nameEn, from, until: until ?? '今', untilEn: until ?? 'now' };
  throw new DomainError(ProblemCode.CATEGORY_NOT_IN_FORCE, details, 'category');
}

/** The first register there was. */
const FIRST_DAY = '2014-01-01';

/** A day on which a household can have been found. Fails with OUT_OF_RANGE. */
export function checkFoundOn(foundOn: Day, today: Day): void {
  if (isDay(foundOn) && foundOn >= FIRST_DAY && foundOn <= today) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: foundOn, range: `${FIRST_DAY}–${today}` }, 'foundOn');
}

/** The register's own number, which nobody can be found by. Fails with BAD_INPUT, never repeating what was written. */
export function readNumber(text: string, today: Day): string {
  const number = text.trim().toUpperCase();
  const isSomebodys = 'idNumber' in readIdNumber(number, today) || readPhone(number) !== null;
  if (/^[0-9A-Z-]{1,40}$/.test(number) && !isSomebodys) return number;
  throw refused(
    'number',
    '户编号为 1 至 40 位字母、数字或短横，不得用身份证号或电话号码',
    '1 to 40 letters, digits and hyphens, and no ID or telephone number',
  );
}

/** What is said of a household itself when it is entered. */
export interface EntryTold {
  number: string;
  category: RegisterCategory;
  foundOn: Day;
  village?: string | null;
  text?: string | null;
}

/** What is said of a household itself, read exactly. Fails with BAD_INPUT, OUT_OF_RANGE (foundOn) and CATEGORY_NOT_IN_FORCE. */
export function readEntry(
  told: EntryTold,
  eras: readonly Era[],
  today: Day,
): { number: string; village: string | null; text: string | null } {
  checkFoundOn(told.foundOn, today);
  const era = eras.find((one) => one.category === told.category);
  if (!era) throw new Error(`the category ${told.category} has no era`);
  checkCategory(era, told.foundOn);
  return {
    number: readNumber(told.number, today),
    village: told.village ? requireText(told.village, MAX_VILLAGE, 'village') : null,
    text: told.text ? requireText(told.text, MAX_TEXT, 'text') : null,
  };
}

/** Names of papers: 20 at most. Fails with TOO_MANY_ITEMS and BAD_INPUT. */
export function readEvidence(papers: readonly string[], field = 'evidence'): string[] {
  atMost(papers, MAX_EVIDENCE, field);
  return papers.map((paper, at) => requireText(paper, MAX_PAPER, `${field}.${at}`));
}

/** Fails with BAD_INPUT where nothing is named. */
export function checkEvidence(papers: readonly string[]): void {
  if (papers.length > 0) return;
  throw refused('evidence', '请写明依据的材料', 'name the papers that it rests on');
}

/** What is known of somebody's health; null where nothing is said. Fails with BAD_INPUT. */
export function readHealth(text: string | null | undefined, field: string): string | null {
  return text === null || text === undefined ? null : requireCode(text, MAX_HEALTH, field);
}

/** What the rules of a family need of a member. */
export interface Relative {
  relation: FamilyRelation;
  isThere: boolean;
}

/** A household has members, thirty at most, and one of them is its head. Fails with BAD_INPUT and TOO_MANY_ITEMS. */
export function checkFamily(members: readonly Relative[], field: string): void {
  const there = members.filter(({ isThere }) => isThere);
  atMost(there, MAX_MEMBERS, field);
  const heads = there.filter(({ relation }) => relation === FamilyRelation.HEAD).length;
  if (heads === 1) return;
  throw refused(field, `每户须有且只有一名户主，现有 ${heads} 名`, `a household has one head, not ${heads}`);
}

/** Nobody joins after today, nor leaves before they joined or after today. Fails with OUT_OF_RANGE. */
export function checkStay({ since, until }: { since: Day; until: Day | null }, today: Day, field: string): void {
  if (!isDay(since) || since > today || since < '1900-01-01')
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: since, range: `1900-01-01–${today}` }, `${field}.since`);
  if (until !== null && (!isDay(until) || until < since || until > today))
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: until, range: `${since}–${today}` }, `${field}.until`);
}

export interface Finding {
  guarantee: HouseholdGuarantee;
  state: GuaranteeState;
  note: string | null;
}

/** How some guarantees stand, each said once. Fails with BAD_INPUT and TOO_MANY_ITEMS. */
export function readFindings(findings: readonly (Omit<Finding, 'note'> & { note?: string | null })[]): Finding[] {
  atMost(findings, Object.values(HouseholdGuarantee).length, 'findings');
  const seen = new Set(findings.map(({ guarantee }) => guarantee));
  if (findings.length === 0 || seen.size < findings.length)
    throw refused('findings', '请填 1 至 5 项保障，每项一次', 'name 1 to 5 guarantees, each once');
  return findings.map(({ guarantee, state, note }, at) => ({
    guarantee,
    state,
    note: note === null || note === undefined ? null : requireText(note, MAX_NOTE, `findings.${at}.note`),
  }));
}

/** A check lies between the finding and today. Fails with OUT_OF_RANGE. */
export function checkDayOfCheck(day: Day, foundOn: Day, today: Day): void {
  if (isDay(day) && day >= foundOn && day <= today) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `${foundOn}–${today}` }, 'day');
}

export const GUARANTEE_WORDS: Readonly<Record<HouseholdGuarantee, readonly [zh: string, en: string]>> = {
  FOOD_AND_CLOTHING: ['不愁吃穿', 'food and clothing'],
  SCHOOLING: ['义务教育', 'schooling'],
  MEDICAL_CARE: ['基本医疗', 'medical care'],
  HOUSING: ['住房安全', 'safe housing'],
  DRINKING_WATER: ['饮水安全', 'safe drinking water'],
};

/** Who lacks something is not out of risk. Fails with GUARANTEE_NOT_MET. */
export function checkGuarantees(latest: readonly { guarantee: HouseholdGuarantee; state: GuaranteeState }[]): void {
  const missing = latest.find(({ state }) => state !== GuaranteeState.MET);
  if (missing === undefined) return;
  const [guarantee, guaranteeEn] = GUARANTEE_WORDS[missing.guarantee];
  throw new DomainError(ProblemCode.GUARANTEE_NOT_MET, { guarantee, guaranteeEn }, 'householdId');
}

/** A year's income per head by kind, in fen. */
export interface Income {
  year: number;
  wagesFen: bigint;
  businessFen: bigint;
  propertyFen: bigint;
  transfersFen: bigint;
}

/** Of a year from the one before the finding to this one, in amounts that can be; only a business loses. Fails with OUT_OF_RANGE. */
export function checkIncome({ year, ...amounts }: Income, foundOn: Day, today: Day): void {
  const [from, until] = [Number(foundOn.slice(0, 4)) - 1, Number(today.slice(0, 4))];
  if (!Number.isInteger(year) || year < from || year > until)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: year, range: `${from}–${until}` }, 'year');
  for (const [name, fen] of Object.entries(amounts)) {
    const least = name === 'businessFen' ? -MAX_FEN : 0n;
    if (fen >= least && fen <= MAX_FEN) continue;
    const range = `${least / 100n}–${MAX_FEN / 100n}`;
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: `${fen / 100n}`, range }, name.replace(/Fen$/, ''));
  }
}

/** Of a year that was recorded nothing changes without a reason; of another there is nothing to correct. Fails with BAD_INPUT. */
export function readReason(text: string | null | undefined, isCorrection: boolean): string | null {
  if (isCorrection) return requireText(text ?? '', MAX_NOTE, 'reason');
  if (text === null || text === undefined) return null;
  throw refused('reason', '该年度尚未登记，无须写更正理由', 'nothing of that year is there to be corrected');
}

function refused(field: string, reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
