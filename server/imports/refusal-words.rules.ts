import { CellFault, Lang, type ImportState } from '../../schema/vocabulary';
import { problemMessage } from '../platform/messages';
import type { FieldSpec, FieldType } from './fields/field';
import type { RowRefusal, SkipReason } from './row.rules';

type Told = Record<Lang, string>;

const SHOWN = 60;

const FAULTS: Record<Exclude<CellFault, CellFault.RULE>, Told> = {
  REQUIRED: { ZH: '“{field}”为空', EN: '“{field}” is empty' },
  MANGLED: {
    ZH: '“{field}”被表格软件改成了数值（{given}），末几位或前导零已丢失',
    EN: '“{field}” was turned into a number by the spreadsheet ({given}): some of its digits are lost',
  },
  UNREADABLE: { ZH: '“{field}”读不出所需的内容（{given}）', EN: '“{field}” cannot be read ({given})' },
  YEAR_MISSING: { ZH: '“{field}”没有年份（{given}）', EN: '“{field}” has no year ({given})' },
  FORMULA_EMPTY: { ZH: '“{field}”是没有计算结果的公式', EN: '“{field}” is a formula that was never reckoned' },
  ERROR_VALUE: { ZH: '“{field}”是错误值（{given}）', EN: '“{field}” is an error value ({given})' },
  NOT_KNOWN: {
    ZH: '“{field}”不在可填的范围内（{given}）',
    EN: '“{field}” is none of the words that it may be ({given})',
  },
  TOO_LONG: { ZH: '“{field}”过长', EN: '“{field}” is too long' },
  HOLDS_NUMBER: {
    ZH: '“{field}”中有身份证号、电话或银行账号（{given}）',
    EN: '“{field}” holds an ID, telephone or account number ({given})',
  },
};

const MANGLED_REMEDY: Told = {
  ZH: '请先把该列设为“文本”格式，再从原始资料重新填写全部数字（号码确以 000 结尾的，请单独登记）',
  EN: 'Format the column as text first, then write all digits again from the source (a number that really ends in 000 is recorded by itself)',
};
const FORMULA_REMEDY: Told = {
  ZH: '请用表格软件打开并保存一次，或复制后“粘贴为数值”',
  EN: 'Open and save the file in a spreadsheet, or paste the results as values',
};
const NUMBER_REMEDY: Told = {
  ZH: '请删去该号码：身份证号、电话只填在各自的列',
  EN: 'Take the number out: ID and telephone numbers belong into columns of their own',
};
const YEAR_REMEDY: Told = {
  ZH: '请写全年月日，如 2023-05-01；或在“各列含义”中指定年份',
  EN: 'Write the whole day, such as 2023-05-01, or give the year with the columns',
};

/** How cells of a type are written: the note beside a field, and the remedy where one cannot be read. */
const NOTES: Record<FieldType['is'], Told> = {
  text: { ZH: '文字，最多 {max} 个字', EN: 'text, {max} characters at most' },
  name: { ZH: '姓名，不含数字', EN: 'a name, without digits' },
  secret: {
    ZH: '文字，最多 {max} 个字；封存，不在任何名单中显示',
    EN: 'text, {max} characters at most; kept sealed, shown in no list',
  },
  idNumber: { ZH: '18 位身份证号，单元格设为“文本”格式', EN: 'an ID number of 18 digits, the cell formatted as text' },
  phone: { ZH: '11 位手机号，或带区号的固定电话', EN: 'a mobile number, or a fixed line with its area code' },
  code: { ZH: '编号，单元格设为“文本”格式', EN: 'a number, the cell formatted as text' },
  day: { ZH: '日期，如 2023-05-01', EN: 'a day, such as 2023-05-01' },
  money: {
    ZH: '金额，只填数字，单位元，最多两位小数（表头注明“万元”的按万元）',
    EN: 'an amount in yuan, digits only, two decimals at most',
  },
  period: {
    ZH: '所属期：2019-03（月）、2019-T1 或“2019年春季学期”、2019（年）',
    EN: 'a period: 2019-03, 2019-T1 (spring) or 2019-T2 (autumn term), 2019',
  },
  year: { ZH: '年度，如 2024', EN: 'a year, such as 2024' },
  integer: { ZH: '整数', EN: 'a whole number' },
  choice: { ZH: '填其中之一：{choices}', EN: 'one of: {choices}' },
  choices: { ZH: '填其中一项或几项（以顿号分隔）：{choices}', EN: 'one or several of: {choices}' },
  yesNo: { ZH: '填“是”或“否”', EN: 'yes or no' },
};

/** How a field is written. */
export function fieldNote({ type, note: said }: FieldSpec, lang: Lang): string {
  const choices =
    'choices' in type ? type.choices.map(({ words }) => words[lang]).join(lang === Lang.ZH ? '、' : ', ') : '';
  const note = NOTES[type.is][lang]
    .replace('{choices}', choices)
    .replace('{max}', String('max' in type ? type.max : ''));
  const open = lang === Lang.ZH ? '尚未结束的留空' : 'empty while it goes on';
  const more = [...(type.is === 'day' && type.openEnded ? [open] : []), ...(said ? [said[lang]] : [])];
  return [note, ...more].join(lang === Lang.ZH ? '；' : '; ');
}

/**
 * What is wrong with a row, and what to write instead.
 * @param given what the cell says, as it may be shown
 */
export function refusalWords(
  refusal: RowRefusal,
  spec: FieldSpec | undefined,
  given: string,
  lang: Lang,
): { message: string; remedy: string } {
  const name = spec?.words[lang] ?? refusal.field;
  const { fault, problem, details } = refusal;
  const note = spec ? fieldNote(spec, lang) : '';
  if (fault === CellFault.RULE) {
    const said = problem === null ? '' : problemMessage(problem, details, lang);
    return { message: lang === Lang.ZH ? `“${name}”：${said}` : `“${name}”: ${said}`, remedy: remedyOf(note, lang) };
  }
  const cut = [...given].length > SHOWN ? `${[...given].slice(0, SHOWN).join('')}…` : given;
  const message = FAULTS[fault][lang].replace('{field}', name).replace('{given}', () => cut);
  switch (fault) {
    case CellFault.MANGLED:
      return { message, remedy: MANGLED_REMEDY[lang] };
    case CellFault.FORMULA_EMPTY:
    case CellFault.ERROR_VALUE:
      return { message, remedy: FORMULA_REMEDY[lang] };
    case CellFault.YEAR_MISSING:
      return { message, remedy: YEAR_REMEDY[lang] };
    case CellFault.HOLDS_NUMBER:
      return { message, remedy: NUMBER_REMEDY[lang] };
    case CellFault.REQUIRED:
    case CellFault.UNREADABLE:
    case CellFault.NOT_KNOWN:
    case CellFault.TOO_LONG:
      return { message, remedy: remedyOf(note, lang) };
  }
}

const remedyOf = (note: string, lang: Lang): string => (lang === Lang.ZH ? `应填：${note}` : `Write: ${note}`);

const SKIPS: Record<SkipReason, Told> = {
  TOTAL: { ZH: '合计行，不是记录', EN: 'a total, not a record' },
  NOTE: { ZH: '说明或签名，不是记录', EN: 'a note or a signature, not a record' },
  BLANK: { ZH: '只有序号，没有内容', EN: 'numbered, and not filled in' },
  HEADINGS: { ZH: '重复的表头，不是记录', EN: 'the headings again, not a record' },
};

export const skipWords = (reason: SkipReason, lang: Lang): string => SKIPS[reason][lang];

/** That the same stands further up in the file, or in the books. */
export function duplicateWords(row: number | null, lang: Lang): string {
  if (row === null) return lang === Lang.ZH ? '与已入账的记录相同' : 'the same stands in the books';
  return lang === Lang.ZH ? `与本表第 ${row} 行相同` : `the same as row ${row} of this table`;
}

export function questionWords(about: 'FIELD' | 'YEAR', spec: FieldSpec | undefined, lang: Lang): string {
  if (about === 'YEAR')
    return lang === Lang.ZH
      ? '表中的日期没有年份：是哪一年的？'
      : 'The days of this table have no year: which one is it?';
  const name = spec?.words[lang] ?? '';
  return lang === Lang.ZH
    ? `哪一列是“${name}”？没有这一列的，请指定全表统一的值。`
    : `Which column is “${name}”? If none is, give one value for all rows.`;
}

/** How far a file has come, where a step is refused because of it. */
export const STATE_WORDS: Record<ImportState, readonly [string, string]> = {
  READING: ['正在读取', 'being read'],
  NEEDS_MAPPING: ['待指明各列', 'waiting for its columns to be named'],
  READY: ['已核对', 'ready'],
  COMMITTING: ['正在入账', 'being recorded'],
  COMMITTED: ['已入账', 'recorded'],
  DISCARDED: ['已放弃', 'given up'],
  FAILED: ['无法读取', 'unreadable'],
};
