import {
  AccountabilityBasis,
  AccountabilityKind,
  AccountabilityState,
  Lang,
  FindingSeverity,
} from '../../schema/vocabulary';
import type { OfficialText, PaperDraft } from '../papers/paper';
import { dayWord } from '../papers/paper-words.rules';
import type { Day } from '../platform/day';
import { formatTrimmed, parseDecimal } from '../platform/decimal';
import { coverNumbers } from '../platform/person-numbers';
import type { AccountabilityEntryRow } from './accountability';

/** One hand of an entry: who, where the reader may know, and on which day. */
export interface Hand {
  name: string | null;
  day: Day;
}

/** What a letter says, with names as its reader sees them in the entry. */
export interface EntryLetter {
  lang: Lang;
  entry: Pick<
    AccountabilityEntryRow,
    | 'kind'
    | 'state'
    | 'reason'
    | 'basis'
    | 'basisDue'
    | 'basisPlace'
    | 'basisScore'
    | 'basisOf'
    | 'basisSeverity'
    | 'basisFound'
    | 'basisOpen'
    | 'basisRepeated'
    | 'signedOn'
    | 'draftedOn'
    | 'answerDue'
    | 'revokesId'
    | 'simulated'
  >;
  /** What it rests on is called so; null for work of a household's plan, and for work that is not for this reader's eyes. */
  basisTitle: string | null;
  office: string;
  party: string;
  official: string | null;
  drafted: Hand;
  signed: Hand | null;
  /** The day on which what this revokes was signed, where the reader may see it. */
  revokesSignedOn: Day | null;
  /** The day on which this was revoked. */
  revokedOn: Day | null;
}

interface Words {
  title: Record<AccountabilityKind, string>;
  opening: Record<AccountabilityKind, string>;
  revokes: (title: string, day: string | null) => string;
  revoking: (title: string) => string;
  draft: string;
  withdrawn: string;
  revoked: (day: string | null) => string;
  office: (place: string) => string;
  official: (name: string) => string;
  chapters: { basis: string; reason: string; asked: string };
  basis: {
    RANKING_PLACE: (title: string, place: number, score: string) => string;
    WORK_ITEM: (title: string | null, due: string) => string;
    RECTIFICATION: (title: string, due: string) => string;
    INSPECTION_FINDING: (of: string, weight: string, title: string, due: string) => string;
    INSPECTION_REPORT: (title: string, found: number, open: number, repeated: number) => string;
    FREE: string;
  };
  severity: Record<FindingSeverity, string>;
  /** How much a finding weighs, and which time it is found, from 1. */
  weight: (severity: string, time: number) => string;
  answerBy: (day: string) => string;
  hands: (drafted: string, signed: string) => string;
  hand: (name: string | null, day: string) => string;
  unsigned: string;
  day: (day: Day) => string;
  file: (title: string, party: string, mark: string | null) => string;
}

const WORDS: Record<Lang, Words> = {
  [Lang.ZH]: {
    title: { PRAISE: '表扬函', REMINDER: '提醒函', TALK: '约谈通知书', ACCOUNTABILITY: '问责通知书' },
    opening: {
      PRAISE: '根据下列情况，对你单位予以表扬。',
      REMINDER: '就下列情况，特提醒你单位。',
      TALK: '就下列情况，对你单位进行约谈。',
      ACCOUNTABILITY: '就下列情况，对你单位予以问责。',
    },
    revoking: (title) => `关于撤销${title}的通知`,
    revokes: (title, day) => `我部门${day === null ? '' : `${day}`}签发的《${title}》予以撤销。`,
    draft: '草稿（未签发）',
    withdrawn: '草稿（未签发，已撤回）',
    revoked: (day) => (day === null ? '已撤销' : `已于${day}撤销`),
    office: (place) => `${place}督查部门`,
    official: (name) => `涉及人员：${name}。`,
    chapters: { basis: '依据', reason: '事由', asked: '要求' },
    basis: {
      RANKING_PLACE: (title, place, score) => `《${title}》定格结果：第 ${place} 名，${score} 分。`,
      WORK_ITEM: (title, due) => `任务：${title ?? '户级任务，名称从略'}（期限 ${due}）。`,
      RECTIFICATION: (title, due) => `整改事项：${title}（期限 ${due}）。`,
      INSPECTION_FINDING: (of, weight, title, due) => `检查《${of}》发现的问题（${weight}）：${title}（期限 ${due}）。`,
      INSPECTION_REPORT: (title, found, open, repeated) =>
        `检查《${title}》的报告：发现你单位的问题 ${found} 个，其中未销号 ${open} 个、重复发现 ${repeated} 个。`,
      FREE: '无另列依据，以事由为准。',
    },
    severity: { MINOR: '一般', MODERATE: '较重', SERIOUS: '严重' },
    weight: (severity, time) => (time > 1 ? `${severity}，第 ${time} 次发现` : severity),
    answerBy: (day) => `请签收，并于${day}前在平台回复办理情况。`,
    hands: (drafted, signed) => `起草：${drafted}；签发：${signed}。`,
    hand: (name, day) => (name === null ? day : `${name}，${day}`),
    unsigned: '未签发',
    day: dayWord,
    file: (title, party, mark) => `${party} ${title}${mark === null ? '' : ` ${mark}`}`,
  },
  [Lang.EN]: {
    title: {
      PRAISE: 'Letter of Praise',
      REMINDER: 'Letter of Reminder',
      TALK: 'Notice of a Talk',
      ACCOUNTABILITY: 'Notice of Accountability',
    },
    opening: {
      PRAISE: 'You are praised for the following.',
      REMINDER: 'You are reminded of the following.',
      TALK: 'You are called to a talk about the following.',
      ACCOUNTABILITY: 'You are held accountable for the following.',
    },
    revoking: (title) => `Revocation: ${title}`,
    revokes: (title, day) => `The “${title}” that we signed${day === null ? '' : ` on ${day}`} is revoked.`,
    draft: 'Draft (not signed)',
    withdrawn: 'Draft (not signed, withdrawn)',
    revoked: (day) => (day === null ? 'Revoked' : `Revoked on ${day}`),
    office: (place) => `Supervision of ${place}`,
    official: (name) => `Official concerned: ${name}.`,
    chapters: { basis: 'Basis', reason: 'Reason', asked: 'What is asked' },
    basis: {
      RANKING_PLACE: (title, place, score) => `“${title}” as frozen: No. ${place}, ${score} points.`,
      WORK_ITEM: (title, due) => `Work: ${title ?? 'of a household, its name left out'} (due ${due}).`,
      RECTIFICATION: (title, due) => `To be put right: ${title} (due ${due}).`,
      INSPECTION_FINDING: (of, weight, title, due) =>
        `Found by the inspection “${of}” (${weight}): ${title} (due ${due}).`,
      INSPECTION_REPORT: (title, found, open, repeated) =>
        `The report of the inspection “${title}”: findings that are yours ${found}, of these open ${open}, found again ${repeated}.`,
      FREE: 'None but the reason.',
    },
    severity: { MINOR: 'minor', MODERATE: 'moderate', SERIOUS: 'serious' },
    weight: (severity, time) => (time > 1 ? `${severity}, found for the ${ordinal(time)} time` : severity),
    answerBy: (day) => `Please acknowledge this, and answer on the platform by ${day}.`,
    hands: (drafted, signed) => `Drafted: ${drafted}; signed: ${signed}.`,
    hand: (name, day) => (name === null ? day : `${name}, ${day}`),
    unsigned: 'not signed',
    day: englishDay,
    file: (title, party, mark) => `${title} ${party}${mark === null ? '' : ` ${mark}`}`,
  },
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** 2nd, 3rd, 11th. */
function ordinal(nth: number): string {
  const ending = Math.floor(nth / 10) % 10 === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][nth % 10] ?? 'th');
  return `${nth}${ending}`;
}

/** 2019-05-06 as an English letter writes it: 6 May 2019. */
function englishDay(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** The letter of an entry: on what it rests as it was taken down, why, what is asked by when, and the two hands with their days. */
export function accountabilityLetter(of: EntryLetter): PaperDraft {
  const { lang, entry, party } = of;
  const words = WORDS[lang];
  const kindTitle = words.title[entry.kind];
  const title =
    entry.revokesId === null ? kindTitle : words.revoking(lang === Lang.ZH ? `《${kindTitle}》` : kindTitle);
  const mark = markOf(of, words);
  return {
    fileName: words.file(title, party, mark),
    letter: {
      lang,
      mark,
      title,
      addressee: party,
      chapters: chaptersOf(of, words, kindTitle),
      signed: {
        unit: words.office(of.office),
        day: entry.signedOn === null ? words.unsigned : words.day(entry.signedOn),
      },
      simulated: entry.simulated,
    },
    sheets: [],
  };
}

/** What must not be overlooked: that nobody has signed it, or that it stands no more. */
function markOf({ entry, revokedOn }: EntryLetter, words: Words): string | null {
  switch (entry.state) {
    case AccountabilityState.DRAFT:
      return words.draft;
    case AccountabilityState.WITHDRAWN:
      return words.withdrawn;
    case AccountabilityState.REVOKED:
      return words.revoked(revokedOn === null ? null : words.day(revokedOn));
    case AccountabilityState.SIGNED:
    case AccountabilityState.ACKNOWLEDGED:
    case AccountabilityState.ANSWERED:
      return null;
  }
}

function chaptersOf(of: EntryLetter, words: Words, kindTitle: string): OfficialText['chapters'] {
  const { entry, official, drafted, signed, revokesSignedOn } = of;
  const { chapters, day } = words;
  const opening =
    entry.revokesId === null
      ? words.opening[entry.kind]
      : words.revokes(kindTitle, revokesSignedOn === null ? null : day(revokesSignedOn));
  const handOf = (hand: Hand): string => words.hand(hand.name, day(hand.day));
  const chapter = (heading: string | null, paragraphs: string[]) => ({
    heading,
    sections: [{ heading: null, paragraphs }],
  });
  return [
    chapter(null, [opening, ...(official === null ? [] : [words.official(official)])]),
    ...(entry.revokesId === null ? [chapter(chapters.basis, [basisOf(of, words)])] : []),
    chapter(chapters.reason, entry.reason.split(/\s*\n\s*/)),
    ...(entry.answerDue === null ? [] : [chapter(chapters.asked, [words.answerBy(day(entry.answerDue))])]),
    chapter(null, [words.hands(handOf(drafted), signed === null ? words.unsigned : handOf(signed))]),
  ];
}

/** As it was taken down; a title that was never asked to be plain has the numbers of people in it covered. */
function basisOf({ entry, basisTitle }: EntryLetter, { basis: words, severity, weight, day }: Words): string {
  const { basis, basisDue, basisPlace, basisScore, basisSeverity, basisRepeated } = entry;
  const title = basisTitle === null ? null : coverNumbers(basisTitle);
  const due = basisDue === null ? '' : day(basisDue);
  switch (basis) {
    case AccountabilityBasis.RANKING_PLACE:
      return words.RANKING_PLACE(title ?? '', basisPlace ?? 0, pointsOf(basisScore ?? ''));
    case AccountabilityBasis.WORK_ITEM:
      return words.WORK_ITEM(title, due);
    case AccountabilityBasis.RECTIFICATION:
      return words.RECTIFICATION(title ?? '', due);
    case AccountabilityBasis.INSPECTION_FINDING: {
      const weighs = weight(severity[basisSeverity ?? FindingSeverity.MINOR], (basisRepeated ?? 0) + 1);
      return words.INSPECTION_FINDING(coverNumbers(entry.basisOf ?? ''), weighs, title ?? '', due);
    }
    case AccountabilityBasis.INSPECTION_REPORT:
      return words.INSPECTION_REPORT(title ?? '', entry.basisFound ?? 0, entry.basisOpen ?? 0, basisRepeated ?? 0);
    case AccountabilityBasis.FREE:
      return words.FREE;
  }
}

/** Four places as they were frozen, without zeros that say nothing. */
function pointsOf(score: string): string {
  const exact = parseDecimal(score);
  return exact ? formatTrimmed(exact) : score;
}
