import { Lang } from '../../schema/vocabulary';
import { FACE, paragraph, SIZE, type Face, type Look } from './docx-look.rules';
import type { Paragraph } from './docx-tree';
import type { OfficialText } from './paper';
import { SIMULATED_WORDS } from './simulated';

const BODY: Look = { face: FACE.BODY, size: SIZE.SAN };

/** 22 lines of 三号 to a page: 28.95 points each. */
const LINE = { line: 579, lineRule: 'exact' } as const;
const CHARACTER = SIZE.SAN * 10;
const INDENT = { firstLine: 2 * CHARACTER, firstLineChars: 200 };

/** An official text by GB/T 9704: title, addressee, chapters, what is attached, who signs and when. */
export function letterOf(letter: OfficialText, attachments: readonly string[], isSimulated: boolean): Paragraph[] {
  const { mark, title, addressee, chapters, signed, lang = Lang.ZH } = letter;
  const made = SIMULATED_WORDS[lang];
  const plain = (words: string, layout: object = {}): Paragraph => paragraph(words, BODY, { spacing: LINE, ...layout });
  return [
    ...(mark ? [paragraph(mark, { face: FACE.HEADING, size: SIZE.SAN }, { spacing: LINE, alignment: 'right' })] : []),
    paragraph(
      isSimulated ? `${title}\n${made.inTitle}` : title,
      { face: FACE.TITLE, size: SIZE.ER },
      // Two empty lines stand above a title, one below.
      { alignment: 'center', spacing: { line: 640, lineRule: 'exact', before: mark ? 579 : 1158, after: 579 } },
    ),
    ...(isSimulated
      ? [
          paragraph(
            made.warning,
            { face: FACE.HEADING, size: SIZE.SI, color: 'C00000' },
            { alignment: 'center', spacing: LINE },
          ),
        ]
      : []),
    ...(addressee ? [plain(`${addressee}${lang === Lang.ZH ? '：' : ':'}`)] : []),
    ...chaptersOf(chapters, lang, attachments.length === 0),
    ...attached(attachments),
    plain('', { keepNext: true }),
    plain('', { keepNext: true }),
    plain(signed.unit, { alignment: 'right', indent: { right: 2 * CHARACTER }, keepNext: true }),
    plain(signed.day, { alignment: 'right', indent: { right: 4 * CHARACTER } }),
  ];
}

/**
 * 一、 in 黑体, （一） in 楷体, 1. and (1) in English; only what has a heading is counted.
 * @param isSignedBelow who signs stands right below: never alone on a page, so the last paragraph goes along
 */
function chaptersOf(chapters: OfficialText['chapters'], lang: Lang, isSignedBelow: boolean): Paragraph[] {
  const nth = (at: number): string => (lang === Lang.ZH ? `${numeral(at)}、` : `${at + 1}. `);
  const nthOf = (at: number): string => (lang === Lang.ZH ? `（${numeral(at)}）` : `(${at + 1}) `);
  const heading = (words: string, face: Face): Paragraph =>
    paragraph(words, { face, size: SIZE.SAN }, { spacing: LINE, indent: INDENT, keepNext: true });
  const headed = chapters.filter((chapter) => chapter.heading !== null);
  return chapters.flatMap((chapter) => [
    ...(chapter.heading === null ? [] : [heading(`${nth(headed.indexOf(chapter))}${chapter.heading}`, FACE.HEADING)]),
    ...chapter.sections.flatMap((section, at) => [
      ...(section.heading === null ? [] : [heading(`${nthOf(at)}${section.heading}`, FACE.SECOND)]),
      ...section.paragraphs.map((words, nthWords) => {
        const isLast = chapter === chapters.at(-1) && section === chapter.sections.at(-1);
        const keepNext = isSignedBelow && isLast && nthWords === section.paragraphs.length - 1;
        return paragraph(words, BODY, {
          spacing: LINE,
          indent: INDENT,
          alignment: 'both',
          ...(keepNext && { keepNext, keepLines: true }),
        });
      }),
    ]),
  ]);
}

/** 附件说明: one empty line below the text. */
function attached(names: readonly string[]): Paragraph[] {
  const hanging = { left: 6 * CHARACTER, hanging: 4 * CHARACTER };
  return names.flatMap((name, at) => {
    const number = names.length > 1 ? `${at + 1}. ` : '';
    const line = at === 0 ? `附件：${number}${name}` : `${number}${name}`;
    const indent = at === 0 ? hanging : { left: 6 * CHARACTER, hanging: CHARACTER };
    return [
      ...(at === 0 ? [paragraph('', BODY, { spacing: LINE })] : []),
      paragraph(line, BODY, { spacing: LINE, indent }),
    ];
  });
}

const DIGITS = '零一二三四五六七八九';

/** The numeral before a heading, counted from 0: 一, 二 … 十一. */
export function numeral(at: number): string {
  const number = at + 1;
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}
