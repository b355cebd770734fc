/** The small marks of printed names: lists, brackets, numbers. Text comes in normalised. */

/** A number of things, in digits or in Chinese up to 99. */
export const NUMBER = '(\\d{1,6}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])';

/** Cuts at 、 and commas that stand outside brackets. */
export function splitList(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0 && /[、,;]/u.test(character)) {
      pieces.push(piece);
      piece = '';
    } else piece += character;
  }
  return [...pieces, piece].filter((p) => p !== '');
}

export function hasPairedBrackets(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && text !== '';
}

/** 8, 56, 八, 十, 十四, 二十八. */
export function readCount(printed: string): number {
  if (/^\d+$/u.test(printed)) return Number(printed);
  const digit = (character: string | undefined): number =>
    '零一二三四五六七八九'.indexOf((character ?? '零').replace('两', '二'));
  const [tens, ones] = printed.split('十');
  if (ones === undefined) return digit(tens);
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones === '' ? undefined : ones);
}
