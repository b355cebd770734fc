/** What is written about people, read exactly or refused. A refusal never repeats what it refuses: it may be somebody's number. */
import { ProblemCode } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { isDay } from '../platform/day';
import { checkDigitOf } from '../platform/person-numbers';
import type { Refusal } from '../records/record';

/** What somebody says about a person; an ID number or a county's own number is needed. */
export interface PersonFacts {
  name: string;
  /** 居民身份证号码. */
  idNumber: string | null;
  /** 户编号 of the monitoring system. */
  householdNumber: string | null;
  /** 人编号 of the monitoring system. */
  personNumber: string | null;
  phone: string | null;
}

/** Why an ID number is refused, with what to write instead. */
export interface Flaw {
  reason: string;
  reasonEn: string;
}

/** Digits and letters as keyboards write them: full-width forms narrowed, spaces and other invisible marks taken out. */
export function plainText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060\u3000\ufeff]+/g, '');
}

const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])/;

const flaw = (reason: string, reasonEn: string): Flaw => ({ reason, reasonEn });

const MANGLED = flaw(
  '身份证号被表格软件改成了数值，末几位已丢失：请把该列设为“文本”格式后重新填写 18 位号码',
  'the spreadsheet has turned the ID number into a number and lost its last digits: format the column as text and write all 18 again',
);

/**
 * An ID number in its form of 18 digits. The old form of 15 is written out with its century and check digit.
 * @param today nobody was born after it
 */
export function readIdNumber(text: string, today: Day): { idNumber: string } | Flaw {
  const written = plainText(text)
    .replace(/^['’"]|[-‐–—]/g, '')
    .toUpperCase();
  if (/^\d+(\.\d+)?E\+?\d+$/.test(written) || /^\d{15,18}\.0*$/.test(written)) return MANGLED;
  const isOld = /^\d{15}$/.test(written);
  const idNumber = isOld ? withCheckDigit(`${written.slice(0, 6)}19${written.slice(6)}`) : written;
  if (!/^\d{17}[\dX]$/.test(idNumber))
    return flaw(
      `身份证号应为 18 位（17 位数字和 1 位校验码），这里是 ${written.length} 位`,
      `an ID number has 18 places (17 digits and a check digit), this one has ${written.length}`,
    );
  if (!PROVINCES.test(idNumber))
    return flaw('身份证号的前两位不是省级地区代码，请核对', 'the first two digits are no province: check them');
  const born = birthDayOf(idNumber);
  if (!isDay(born) || born > today || born < '1900-01-01')
    return flaw(
      '身份证号第 7 至 14 位不是有效的出生日期，请核对',
      'digits 7 to 14 are no possible birthday: check them',
    );
  if (checkDigitOf(idNumber.slice(0, 17)) === idNumber[17]) return { idNumber };
  if (/000$/.test(idNumber)) return MANGLED;
  return flaw(
    '身份证号的校验码不符，请对照身份证逐位核对',
    'the check digit does not fit: compare with the card, digit by digit',
  );
}

const withCheckDigit = (seventeen: string): string => `${seventeen}${checkDigitOf(seventeen)}`;

export const birthDayOf = (idNumber: string): Day =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;

/** Whole years of age on a day. */
export function ageOn(idNumber: string, day: Day): number {
  const born = birthDayOf(idNumber);
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** A telephone number: mobile, or fixed with its area code; null where it is none. */
export function readPhone(text: string): string | null {
  const written = plainText(text)
    .replace(/[-()‐–—]/g, '')
    .replace(/^(\+?0{0,2}86)(?=1\d{10}$)/, '');
  return /^(1[3-9]\d{9}|0\d{9,11})$/.test(written) ? written : null;
}

/** A name as registers write it: without spaces between Chinese characters, with one kind of dot. */
export function readName(text: string): string | null {
  const written = text
    .normalize('NFKC')
    .replace(/[•‧∙・●．]/g, '·')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han}|·) | (?=\p{Script=Han}|·)/gu, '');
  return /^[\p{L}\p{M}·'’. -]{1,50}$/u.test(written) && /\p{L}/u.test(written) ? written : null;
}

/** A number of the monitoring system: digits, sometimes with letters. */
export function readRegisterNumber(text: string): string | null {
  const written = plainText(text).toUpperCase();
  return /^[0-9A-Z-]{1,40}$/.test(written) && !/^\d+(\.\d+)?E\+?\d+$/.test(written) ? written : null;
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** What is said about a person, in the form in which it is kept; read it only when nothing is refused. */
export function readPerson(facts: PersonFacts, today: Day): PersonFacts {
  const id = isBlank(facts.idNumber) ? null : readIdNumber(facts.idNumber ?? '', today);
  return {
    name: readName(facts.name) ?? '',
    idNumber: id !== null && 'idNumber' in id ? id.idNumber : null,
    householdNumber: isBlank(facts.householdNumber) ? null : readRegisterNumber(facts.householdNumber ?? ''),
    personNumber: isBlank(facts.personNumber) ? null : readRegisterNumber(facts.personNumber ?? ''),
    phone: isBlank(facts.phone) ? null : readPhone(facts.phone ?? ''),
  };
}

/** Every reason why a person cannot be kept as written. */
export function refusalsOfPerson(facts: PersonFacts, today: Day): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (field: keyof PersonFacts, reason: string, reasonEn: string): void =>
    void refusals.push({ field, code: ProblemCode.BAD_INPUT, details: { reason, reasonEn } });
  if (readName(facts.name) === null)
    refuse('name', '请填写姓名，1 至 50 个字，不含数字', 'write the name, 1 to 50 characters without digits');
  if (!isBlank(facts.idNumber)) {
    const id = readIdNumber(facts.idNumber ?? '', today);
    if ('reason' in id) refuse('idNumber', id.reason, id.reasonEn);
  } else if (isBlank(facts.personNumber)) {
    refuse(
      'idNumber',
      '请填写身份证号，或监测系统的人编号',
      'write the ID number, or the person number of the monitoring system',
    );
  }
  for (const field of ['householdNumber', 'personNumber'] as const) {
    if (isBlank(facts[field]) || readRegisterNumber(facts[field] ?? '') !== null) continue;
    refuse(
      field,
      '编号只含数字和字母，最多 40 位；被改成数值的请设为“文本”重填',
      'digits and letters, 40 at most; format the column as text if it was turned into a number',
    );
  }
  if (!isBlank(facts.phone) && readPhone(facts.phone ?? '') === null)
    refuse(
      'phone',
      '电话应为 11 位手机号，或带区号的固定电话',
      'a mobile number of 11 digits, or a fixed line with its area code',
    );
  return refusals;
}

/** 王*明: the first and the last character of a name; of two characters the first. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length <= 2) return `${characters[0] ?? ''}*`;
  return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`;
}

/** 530***********1234. */
export const maskIdNumber = (idNumber: string): string =>
  `${idNumber.slice(0, 3)}${'*'.repeat(11)}${idNumber.slice(-4)}`;

/** 138****5678. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** A number of the monitoring system: its last three places. */
export const maskNumber = (number: string): string =>
  `${'*'.repeat(Math.max(number.length - 3, 3))}${number.slice(-3)}`;
