import type { ISectionOptions } from 'docx';
import { Lang } from '../../schema/vocabulary';
import { FACE, fontOf, mm, paragraph, runs, SIZE, STAND_INS } from './docx-look.rules';
import { letterOf } from './docx-letter.rules';
import { fitted, printed, sizeFitting, sizeForced, tableOf } from './docx-table.rules';
import { part, type DocxDraft, type Paragraph } from './docx-tree';
import type { FilledPaper, FilledSheet, Line } from './paper';
import { alignmentOf, displayWidth } from './sheet-layout';
import { SIMULATED_WARNING, SIMULATED_WORDS, titleOf } from './simulated';
import { cleanText } from './cell.rules';

const A4 = { short: mm(210), long: mm(297) };
const A3 = { short: mm(297), long: mm(420) };

/** GB/T 9704: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm. */
const LETTER_MARGIN = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), header: mm(20), footer: mm(28) };
const TABLE_MARGIN = { top: mm(20), left: mm(20), right: mm(20), bottom: mm(20), header: mm(10), footer: mm(10) };

interface Page {
  width: number;
  height: number;
  room: number;
  isLandscape: boolean;
}

/**
 * A paper as a document: a letter first, where it has one, then its sheets as tables, each beginning a page.
 * @param breathe lets others go on; waited for again and again, because a long table takes its time
 */
export async function docxOf(paper: FilledPaper, breathe: () => Promise<void>): Promise<DocxDraft> {
  const { letter, sheets, fileName, writtenAt = null } = paper;
  const sections: ISectionOptions[] = [];
  const isSimulated = letter?.simulated === true || sheets.some(({ simulated }) => simulated);
  const { mark } = SIMULATED_WORDS[letter?.lang ?? Lang.ZH];
  const edges = edgesOf([...(isSimulated ? [mark] : []), ...(letter?.mark ? [letter.mark] : [])]);
  if (letter) {
    const names = sheets.map(({ title }) => title);
    sections.push({
      ...edges,
      properties: {
        // 22 lines to a page.
        grid: { type: 'lines', linePitch: 579 },
        page: { size: { width: A4.short, height: A4.long }, margin: LETTER_MARGIN },
      },
      children: letterOf(letter, names, isSimulated),
    });
  }
  for (const [at, sheet] of sheets.entries()) {
    const attached = letter ? `附件${sheets.length > 1 ? at + 1 : ''}` : null;
    sections.push({ ...edges, ...(await sectionOf(sheet, attached, breathe)) });
  }
  return {
    document: {
      sections,
      title: cleanText(fileName),
      creator: '结对',
      lastModifiedBy: '结对',
      // Page numbers stand at the outer edge of a leaf that is printed on both sides.
      evenAndOddHeaderAndFooters: true,
      styles: { default: { document: { run: { language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    },
    writtenAt,
    standIns: STAND_INS,
  };
}

async function sectionOf(
  sheet: FilledSheet,
  attached: string | null,
  breathe: () => Promise<void>,
): Promise<Pick<ISectionOptions, 'properties' | 'children'>> {
  const whole = printed(sheet);
  const a4 = pageOf(A4, sheet.orientation !== 'portrait');
  // A table that nobody could read on A4 is printed on A3, as its workbook is.
  const page = sizeFitting(fitted(whole, a4.room), a4.room) === null ? pageOf(A3, true) : a4;
  const table = fitted(whole, page.room);
  const size = sizeForced(table, page.room);
  const small = { face: FACE.TABLE, size: SIZE.WU };
  return {
    properties: {
      page: {
        size: {
          // The library turns a page that lies.
          width: page.isLandscape ? page.height : page.width,
          height: page.isLandscape ? page.width : page.height,
          orientation: page.isLandscape ? 'landscape' : 'portrait',
        },
        margin: TABLE_MARGIN,
      },
    },
    children: [
      ...(attached ? [paragraph(attached, { face: FACE.HEADING, size: SIZE.SAN }, { keepNext: true })] : []),
      paragraph(
        titleOf(sheet),
        { face: FACE.TITLE, size: 36 },
        { alignment: 'center', spacing: { before: 60, after: 120 } },
      ),
      ...(sheet.simulated ? [warning()] : []),
      ...sheet.heading.flatMap((line) => lineOf(line, page.room, { before: 20, after: 20 })),
      ...(sheet.body ?? []).map((text) =>
        paragraph(text, { face: FACE.BODY, size: SIZE.SI }, { spacing: { before: 60, after: 100, line: 480 } }),
      ),
      await tableOf(table, { room: page.room, size }, breathe),
      ...sheet.notes.map((text, at) =>
        paragraph(text, { ...small, size: SIZE.XIAO_WU }, { spacing: { before: at === 0 ? 120 : 20 } }),
      ),
      ...sheet.signatures.flatMap((line) => lineOf(line, page.room, { before: 240, after: 60 })),
    ],
  };
}

export const warning = (): Paragraph =>
  paragraph(
    SIMULATED_WARNING,
    { face: FACE.HEADING, size: SIZE.WU, color: 'C00000' },
    { alignment: 'center', spacing: { after: 120 } },
  );

function pageOf({ short, long }: typeof A4, isLandscape: boolean): Page {
  const [width, height] = isLandscape ? [long, short] : [short, long];
  return { width, height, room: width - TABLE_MARGIN.left - TABLE_MARGIN.right, isLandscape };
}

/** Parts of one line over the page; under each other where they do not fit beside each other. */
function lineOf(parts: Line, room: number, spacing: { before: number; after: number }): Paragraph[] {
  const look = { face: FACE.TABLE, size: SIZE.WU };
  const columns = Math.floor(room / (SIZE.WU * 5));
  const share = columns / parts.length;
  const [first = ''] = parts;
  if (parts.length === 1) return [paragraph(first, look, { alignment: 'center', spacing })];
  if (
    parts.some((one) => displayWidth(one) > share - 2) &&
    parts.reduce((sum, one) => sum + displayWidth(one) + 4, 0) > columns
  )
    return parts.map((one) => paragraph(one, look, { spacing }));
  const tabStops = parts.slice(1).map((_part, index) => {
    const type = alignmentOf(index + 1, parts.length);
    const at = type === 'right' ? room : type === 'center' ? room / 2 : (room * (index + 1)) / parts.length;
    return { type, position: Math.floor(at) };
  });
  const tab = () => part('TextRun', { children: [part('Tab', undefined)] });
  const children = parts.flatMap((one, at) => [...(at > 0 ? [tab()] : []), ...runs(one, look)]);
  return [part('Paragraph', { children, tabStops, spacing, keepNext: true })];
}

/** Above every page what must not be overlooked, below it — 1 —, at the outer edge. */
function edgesOf(marks: readonly string[]): Pick<ISectionOptions, 'headers' | 'footers'> {
  const number = { face: FACE.TABLE, size: SIZE.SI };
  const footer = (isOdd: boolean) =>
    part('Footer', {
      children: [
        part('Paragraph', {
          alignment: isOdd ? 'right' : 'left',
          indent: isOdd ? { right: SIZE.SI * 10 } : { left: SIZE.SI * 10 },
          children: [
            ...runs('— ', number),
            part('TextRun', { size: SIZE.SI, font: fontOf(FACE.TABLE), children: ['CURRENT'] }),
            ...runs(' —', number),
          ],
        }),
      ],
    });
  const header = () =>
    part('Header', {
      children: [
        paragraph(marks.join('　'), { face: FACE.HEADING, size: SIZE.WU, color: 'C00000' }, { alignment: 'center' }),
      ],
    });
  return {
    footers: { default: footer(true), even: footer(false) },
    ...(marks.length > 0 && { headers: { default: header(), even: header() } }),
  };
}
