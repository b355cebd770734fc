import { coverDigits, coverNumbers } from '../platform/person-numbers';
import type { FieldSpec } from './fields/field';

/** A name that a heading speaks of, whether or not the column is imported. */
const NAMES = /姓名|名字|户主|联系人|负责人|法人|经办|填表人|\bname\b/i;
const PHONES = /电话|手机|联系方式|phone|mobile/i;
const NUMBERS = /身份证|证件|户编号|人编号|户编码|银行|卡号|账号|idnumber|idcard/i;

/** What is said of somebody's health, whether or not the column is imported. */
const HEALTH = /健康|病|残|疾|伤情|身体状况|health|illness|disease|disab/i;
const HIDDEN = '***';

/** Digits that may be a person's number, whatever number it is. */
const LONG_DIGITS = /\d{15,}[\dXx]?/g;

/** 王*明: first and last character; of two the first. */
function maskName(text: string): string {
  const letters = [...text];
  if (letters.length <= 1) return '*'.repeat(letters.length);
  const last = letters.length > 2 ? (letters.at(-1) ?? '') : '';
  return `${letters[0]}${'*'.repeat(letters.length - 1 - last.length)}${last}`;
}

/** A number that is a person's by its shape, put where another belongs. */
const maskPersonal = (text: string): string => (/^\d{15}$/.test(text) ? coverDigits(text) : coverNumbers(text));

/** Any text with the numbers of people in it covered. */
export const maskNumbers = (text: string): string => coverNumbers(text).replace(LONG_DIGITS, coverDigits);

/**
 * What a cell says, as it may be shown: names, ID numbers and phones are covered by what the column is, and by what its heading
 * says where it is not imported.
 */
export function maskCell(text: string, header: string, spec: FieldSpec | undefined): string {
  if (text === '') return '';
  switch (spec?.type.is) {
    case 'name':
      return maskName(text);
    case 'secret':
      return HIDDEN;
    case 'idNumber':
    case 'phone':
      return coverDigits(text);
    case 'code':
      // The number of an invoice has twenty digits, and is nobody's.
      if (spec.type.masked === 'IF_PERSONAL') return maskPersonal(text);
      return spec.type.masked ? coverDigits(text) : text;
    case 'day':
    case 'money':
    case 'period':
    case 'year':
    case 'integer':
    case 'choice':
    case 'choices':
    case 'yesNo':
    case 'text':
      return maskNumbers(text);
    case undefined:
      if (HEALTH.test(header)) return HIDDEN;
      if (NAMES.test(header)) return maskName(text);
      return PHONES.test(header) || NUMBERS.test(header) ? coverDigits(text) : maskNumbers(text);
  }
}
