/** Who is sent and what is asked, and what a visit answers: read exactly or refused. */
import { InspectionQuestionKind, InspectionSubject, ProblemCode } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { atMost, requireText } from '../platform/text';
import type { Answer, Official, Question } from './checklist';

const MAX_TEAM = 30;
const MAX_QUESTIONS = 30;
const MAX_NAME = 60;
const MAX_UNIT = 100;
const MAX_QUESTION = 200;
const MAX_ANSWER = 500;
const MAX_NOTE = 1_000;

/** The officials who are sent, one of them the leader. Fails with BAD_INPUT and TOO_MANY_ITEMS (team). */
export function readTeam(team: readonly Official[]): Official[] {
  atMost(team, MAX_TEAM, 'team');
  if (team.filter(({ isLeader }) => isLeader).length !== 1)
    throw refused('team', '检查组须有且只有一名组长', 'a team has one leader');
  return readOfficials(team, 'team');
}

const readOfficials = (officials: readonly Official[], field: string): Official[] =>
  officials.map(({ name, unit, isLeader }, at) => ({
    name: requireText(name, MAX_NAME, `${field}.${at}.name`),
    unit: requireText(unit, MAX_UNIT, `${field}.${at}.unit`),
    isLeader,
  }));

/** Whether somebody of the team has not left it. */
export const isOfTeam = (official: Official | undefined): boolean =>
  official !== undefined && official.leftOn === undefined;

/** Who leaves and who joins a team, and who leads it then where that changes; people by their place, from 1. */
export interface TeamChange {
  left: readonly number[];
  joined: readonly Official[];
  leader?: number | null;
}

/**
 * The team after a change: nobody's place changes, whoever left is marked, one of the others leads. Fails with BAD_INPUT (left, joined,
 * leader) and TOO_MANY_ITEMS (joined).
 */
export function changedTeam(team: readonly Official[], { left, joined, leader }: TeamChange, day: Day): Official[] {
  if (new Set(left).size !== left.length || !left.every((nth) => isOfTeam(team[nth - 1])))
    throw refused('left', '请选现在检查组中的人，每人一次', 'name people who are of the team now, each once');
  atMost([...team, ...joined], MAX_TEAM, 'joined');
  const staying = team.map((one, at) => (left.includes(at + 1) ? { ...one, leftOn: day } : one));
  const all = [...staying, ...readOfficials(joined, 'joined')];
  const named = leader ?? null;
  if (named !== null && !isOfTeam(all[named - 1]))
    throw refused('leader', '组长须在调整后的检查组中', 'a leader is of the team that stands then');
  const changed = all.map((one, at) =>
    named === null || one.leftOn !== undefined ? one : { ...one, isLeader: at + 1 === named },
  );
  if (changed.filter((one) => isOfTeam(one) && one.isLeader).length !== 1)
    throw refused('leader', '检查组须有且只有一名组长', 'a team has one leader');
  const isSame = changed.length === team.length && changed.every((one, at) => isSameOfficial(one, team[at]));
  if (isSame) throw refused('joined', '检查组没有变动', 'nothing changes');
  return changed;
}

const isSameOfficial = (one: Official, other: Official | undefined): boolean =>
  one.isLeader === other?.isLeader && one.leftOn === other.leftOn;

/** What is looked at, each kind once. Fails with BAD_INPUT (subjects). */
export function readSubjects(subjects: readonly InspectionSubject[]): InspectionSubject[] {
  const chosen = Object.values(InspectionSubject).filter((subject) => subjects.includes(subject));
  if (chosen.length > 0 && chosen.length === subjects.length) return chosen;
  throw refused('subjects', '请选 1 至 3 种检查对象，每种一次', 'name 1 to 3 kinds of things to look at, each once');
}

/** What is asked, of things that are looked at. Fails with BAD_INPUT and TOO_MANY_ITEMS (questions). */
export function readQuestions(questions: readonly Question[], subjects: readonly InspectionSubject[]): Question[] {
  atMost(questions, MAX_QUESTIONS, 'questions');
  return questions.map(({ subject, kind, text }, at) => {
    if (!subjects.includes(subject))
      throw refused(`questions.${at}.subject`, '所问的对象不在检查之列', 'this is not looked at');
    return { subject, kind, text: requireText(text, MAX_QUESTION, `questions.${at}.text`) };
  });
}

/**
 * Who of the team was there, from 1; whoever left it since stays where they were named. Fails with BAD_INPUT (visitors).
 * @param before whom the visit named that this one corrects
 */
export function readVisitors(
  visitors: readonly number[],
  team: readonly Official[],
  before: readonly number[] = [],
): number[] {
  const known = [...new Set(visitors)].filter((nth) => isOfTeam(team[nth - 1]) || before.includes(nth));
  if (known.length > 0 && known.length === visitors.length) return known.sort((one, other) => one - other);
  throw refused('visitors', '请写明检查组中到场的人，每人一次', 'say who of the team was there, each once');
}

/** An answer as somebody gives it. */
export interface GivenAnswer {
  question: number;
  yes?: boolean | null;
  number?: string | null;
  text?: string | null;
}

/** What was answered, each question of this kind of thing once at most, as it asks. Fails with BAD_INPUT, NOT_A_NUMBER and OUT_OF_RANGE. */
export function readAnswers(
  answers: readonly GivenAnswer[],
  questions: readonly Question[],
  subject: InspectionSubject,
): Answer[] {
  atMost(answers, MAX_QUESTIONS, 'answers');
  const seen = new Set<number>();
  return answers.map((answer, at) => {
    const question = questions[answer.question - 1];
    if (question?.subject !== subject || seen.has(answer.question))
      throw refused(
        `answers.${at}.question`,
        '没有这一问，或已作答',
        'there is no such question, or it is answered twice',
      );
    seen.add(answer.question);
    return { question: answer.question, ...saidOf(question.kind, answer, `answers.${at}`) };
  });
}

function saidOf(kind: InspectionQuestionKind, given: GivenAnswer, field: string): Omit<Answer, 'question'> {
  const told = [given.yes, given.number, given.text].filter((value) => value !== null && value !== undefined);
  const wrong = refused(field, '答案与所问不符：是否、数和文字三选一', 'answer as the question asks, once');
  if (told.length !== 1) throw wrong;
  switch (kind) {
    case InspectionQuestionKind.YES_NO:
      if (typeof given.yes !== 'boolean') throw wrong;
      return { yes: given.yes };
    case InspectionQuestionKind.NUMBER:
      if (typeof given.number !== 'string') throw wrong;
      return { number: readNumber(given.number, `${field}.number`) };
    case InspectionQuestionKind.TEXT:
      if (typeof given.text !== 'string') throw wrong;
      return { text: requireText(given.text, MAX_ANSWER, `${field}.text`) };
  }
}

/** A number that somebody counted or measured: two decimals, below a thousand million. */
const NUMBER = /^-?\d{1,9}(\.\d{1,2})?$/;

function readNumber(text: string, field: string): string {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return trimmed;
  throw new DomainError(ProblemCode.NOT_A_NUMBER, { value: trimmed.slice(0, 40) }, field);
}

/** What else was seen; null where nothing is said. Fails with BAD_INPUT. */
export function readNote(text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : requireText(text, MAX_NOTE, 'note');
}

function refused(field: string, reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
