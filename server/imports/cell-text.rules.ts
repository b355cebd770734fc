import type { RepairReason } from './fields/field';

/** Text that changed on reading, and why. */
export interface Cleaned {
  text: string;
  why: RepairReason[];
}

/** Characters that nobody sees: marks of order and width, soft hyphens, the byte-order mark, half characters. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\p{Surrogate}/gu;
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]+/g;
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/;

/** What people write into a cell that they leave empty. */
const BLANK = /^(?:[-—–－_/／\\、.。…*]+|无|空|暂无|没有|不详|未知|n\/?a|none|null|nil)$/i;
/** What may also be an answer, where a field asks for yes or no. */
export const isBlankMark = (text: string): boolean => BLANK.test(text);

/** Most cells hold nothing that has to be looked for. */
const TIDY = /^[\x21-\x7e\u2010-\u2027\u3001-\u303f\u4e00-\u9fff\uff00-\uffef]*$/;
const PLAIN = /^[\x21-\x26\x28-\x7e][\x21-\x7e]*$/;

/** Text as people read it: no line breaks, no unseen characters, single blanks inside and none around. */
export function tidyText(written: string): Cleaned {
  if (TIDY.test(written)) return { text: written, why: [] };
  const text = written
    .replace(UNSEEN, '')
    .replace(CONTROLS, ' ')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  return { text, why: text === written ? [] : ['SPACES'] };
}

/** Digits, letters and signs in their plain width, without any blank: for numbers, days and codes. */
export function plainText(written: string): Cleaned {
  if (PLAIN.test(written)) return { text: written, why: [] };
  const why: RepairReason[] = [];
  const tidy = written.replace(UNSEEN, '').replace(/^'/, '');
  const narrow = FULL_WIDTH.test(tidy) ? tidy.normalize('NFKC') : tidy;
  if (FULL_WIDTH.test(tidy.replace(/[\s\u3000]/g, ''))) why.push('FULL_WIDTH');
  const text = narrow.replace(/\s+/g, '');
  if (text.length !== written.length) why.push('SPACES');
  return { text, why };
}

const TORN = /[\d０-９][\s\u3000]+[\d０-９]/;
const GROUPED = /^\D*\d{1,3}(?:\s\d{3})+(?!\s*\d)/;

/** Whether blanks stand between digits otherwise than between thousands: two numbers in one cell are none. */
export const isTorn = (written: string): boolean => TORN.test(written) && !GROUPED.test(written.normalize('NFKC'));

/** A heading or a word of a list as it is compared: plain width, without blanks, brackets, marks and case. */
export function keyText(written: string): string {
  return written
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/[\s"“”'‘’*＊:：、,，.。;；!！?？_\-—–/／\\|·•\u2460-\u2473]+/g, '');
}
