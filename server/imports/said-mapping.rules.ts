import { Lang, ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { atMost, requireCode } from '../platform/text';
import { choiceOf, readCell } from './cell.rules';
import type { FieldCatalogue } from './fields/field';
import type { ImportSheetFacts, SaidMapping } from './import';

const MAX_COLUMNS = 200;
const MAX_CONSTANTS = 20;
const MAX_CONSTANT = 200;
const MAX_HEADER_ROW = 1_048_576;

/** What somebody says about a table. */
export interface MappingInput {
  sheet: string;
  headerRow: number;
  columns: { column: number; field?: string | null }[];
  constants?: { field: string; value: string }[] | null;
}

/** What was said about the columns, checked against the kind. Fails with BAD_INPUT, OUT_OF_RANGE and TOO_MANY_ITEMS. */
export function readMapping(
  input: MappingInput,
  sheets: readonly ImportSheetFacts[],
  catalogue: FieldCatalogue,
): SaidMapping {
  atMost(input.columns, MAX_COLUMNS, 'columns');
  atMost(input.constants ?? [], MAX_CONSTANTS, 'constants');
  if (input.headerRow < 0 || input.headerRow > MAX_HEADER_ROW)
    throw new DomainError(
      ProblemCode.OUT_OF_RANGE,
      { value: input.headerRow, range: `0–${MAX_HEADER_ROW}` },
      'headerRow',
    );
  if (!sheets.some(({ name }) => name === input.sheet))
    throw badInput('sheet', '文件中没有这张表', 'the file has no such sheet');
  const fields: Record<number, string> = {};
  input.columns.forEach(({ column, field }, at) => {
    if (column < 1 || column > MAX_COLUMNS)
      throw new DomainError(
        ProblemCode.OUT_OF_RANGE,
        { value: column, range: `1–${MAX_COLUMNS}` },
        `columns.${at}.column`,
      );
    if (field === null || field === undefined) return;
    if (!catalogue.fields.some((spec) => spec.field === field))
      throw badInput(`columns.${at}.field`, '没有这个字段', 'there is no such field');
    if (Object.values(fields).includes(field))
      throw badInput(`columns.${at}.field`, '这个字段已对应另一列', 'another column is that field');
    fields[column - 1] = field;
  });
  const constants: Record<string, string> = {};
  (input.constants ?? []).forEach(({ field, value }, at) => {
    constants[field] = readConstant(field, requireCode(value, MAX_CONSTANT, `constants.${at}.value`), catalogue, at);
  });
  return { sheetName: input.sheet, headerRow: input.headerRow, fields, constants };
}

function readConstant(field: string, value: string, { fields }: FieldCatalogue, at: number): string {
  if (field === 'year') {
    if (/^(19|20)\d{2}$/.test(value)) return value;
    throw badInput(`constants.${at}.value`, '年份应为四位数字，如 2023', 'a year has four digits, such as 2023');
  }
  const spec = fields.find((one) => one.field === field);
  if (!spec) throw badInput(`constants.${at}.field`, '没有这个字段', 'there is no such field');
  const read = readCell([0, 's', value], spec.type, { year: null, is1904: false, places: 0 });
  if (read.fault !== undefined || read.value === null)
    throw badInput(`constants.${at}.value`, '这个值读不出所需的内容', 'this value cannot be read as the field');
  return 'choices' in spec.type ? (choiceOf(value, spec.type.choices)?.words[Lang.ZH] ?? value) : value;
}

const badInput = (field: string, reason: string, reasonEn: string): DomainError =>
  new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
