import type { IParagraphOptions, IRunOptions } from 'docx';
import { cleanText } from './cell.rules';
import { part, type Paragraph } from './docx-tree';

/** Lengths are in twips: twenty to a point, 1440 to an inch. */
export const mm = (millimetres: number): number => Math.floor((millimetres * 1440) / 25.4);

/** Sizes are in half points, as offices call them: 二号, 三号, 四号, 五号, 小五. */
export const SIZE = { ER: 44, SAN: 32, SI: 28, WU: 21, XIAO_WU: 18 } as const;

/** The typefaces of GB/T 9704 《党政机关公文格式》. */
export const FACE = {
  TITLE: '方正小标宋简体',
  BODY: '仿宋_GB2312',
  HEADING: '黑体',
  SECOND: '楷体_GB2312',
  TABLE: '宋体',
} as const;
export type Face = (typeof FACE)[keyof typeof FACE];

/** Not every office has bought them: what comes closest, the best first. */
export const STAND_INS: Readonly<Record<Face, readonly string[]>> = {
  方正小标宋简体: ['方正小标宋_GBK', '小标宋', '宋体', 'SimSun'],
  仿宋_GB2312: ['仿宋', 'FangSong', '华文仿宋'],
  黑体: ['SimHei', '微软雅黑'],
  楷体_GB2312: ['楷体', 'KaiTi', '华文楷体'],
  宋体: ['SimSun', '新宋体'],
};

export type Look = Omit<IRunOptions, 'text' | 'children' | 'font'> & { face: Face };

/** Figures and Latin letters stand in the typeface that goes with all of these. */
export const fontOf = (face: Face) =>
  ({
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
    eastAsia: face,
    hint: 'eastAsia',
  }) as const;

/** One text in one look. It is text and nothing else: no field, no formula; a line break in it breaks the line. */
export function runs(text: string, { face, ...look }: Look) {
  const font = fontOf(face);
  return cleanText(text)
    .split('\n')
    .map((line, at) => part('TextRun', { ...look, font, text: line, ...(at > 0 && { break: 1 }) }));
}

export function paragraph(
  text: string,
  look: Look,
  layout: Omit<IParagraphOptions, 'text' | 'children'> = {},
): Paragraph {
  return part('Paragraph', { ...layout, children: runs(text, look) });
}
