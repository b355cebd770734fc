import type { ImportPartsFragment } from '../../gql/records/graphql';

/** What somebody says of a file's columns, as far as they have come. */
export interface MappingDraft {
  sheet: string;
  headerRow: string;
  /** the field of each column, by the column's number; '' leaves it out */
  columns: Record<string, string>;
  /** values that hold for every row, by field */
  constants: Record<string, string>;
}

export const draftOf = ({ sheet, headerRow, columns, constants }: ImportPartsFragment): MappingDraft => ({
  sheet: sheet ?? '',
  headerRow: String(headerRow ?? 0),
  columns: Object.fromEntries(columns.map(({ column, field }) => [String(column), field ?? ''])),
  constants: Object.fromEntries(constants.map(({ field, value }) => [field, value])),
});

/** A field has one column: choosing it for another takes it from the first, and takes back that it is the same for all. */
export function withField(draft: MappingDraft, column: number, field: string): MappingDraft {
  const columns = Object.fromEntries(
    Object.entries(draft.columns).map(([each, its]) => [each, field !== '' && its === field ? '' : its]),
  );
  const constants = Object.fromEntries(Object.entries(draft.constants).filter(([its]) => its !== field));
  return { ...draft, columns: { ...columns, [String(column)]: field }, constants };
}

/** Says a value for every row; an empty one takes it back. */
export function withConstant(draft: MappingDraft, field: string, value: string): MappingDraft {
  const others = Object.entries(draft.constants).filter(([its]) => its !== field);
  return { ...draft, constants: Object.fromEntries(value === '' ? others : [...others, [field, value]]) };
}

const isToldBy = (draft: MappingDraft, field: string): boolean =>
  Object.values(draft.columns).includes(field) || (draft.constants[field] ?? '').trim() !== '';

type Field = ImportPartsFragment['fields'][number];

/** Fields that every row needs and that nothing tells yet. */
export const missingOf = (fields: readonly Field[], draft: MappingDraft): Field[] =>
  fields.filter(({ field, required }) => required && !isToldBy(draft, field));

export const isChanged = (one: ImportPartsFragment, draft: MappingDraft): boolean => {
  const before = draftOf(one);
  const sorted = (record: Record<string, string>): string => JSON.stringify(Object.entries(record).sort());
  return (
    before.sheet !== draft.sheet ||
    before.headerRow !== draft.headerRow ||
    sorted(before.columns) !== sorted(draft.columns) ||
    sorted(before.constants) !== sorted(draft.constants)
  );
};

/** The mutation's input, less what every step names. */
export const mappingInput = ({ sheet, headerRow, columns, constants }: MappingDraft) => ({
  sheet,
  headerRow: Number(headerRow),
  columns: Object.entries(columns).flatMap(([column, field]) => (field ? [{ column: Number(column), field }] : [])),
  constants: Object.entries(constants).map(([field, value]) => ({ field, value })),
});
