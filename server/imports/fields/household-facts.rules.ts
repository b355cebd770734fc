import { FamilyRelation, type HouseholdRisk, type RegisterCategory } from '../../../schema/vocabulary';
import type { EntryTold } from '../../households/household-book.rules';
import type { PersonFacts } from '../../people/person.rules';
import type { RowValues } from '../importer';

/** What any row may say for its whole household. The number comes first: at it a household is refused as a whole. */
export const SHARED = ['number', 'town', 'village', 'category', 'riskFound', 'foundOn', 'text'] as const;

/** Whom a row names. The register's own number of the household is the household's to keep, not the person's. */
export const personOf = (row: RowValues): PersonFacts => ({
  name: row.name ?? '',
  idNumber: row.idNumber ?? null,
  householdNumber: null,
  personNumber: row.personNumber ?? null,
  phone: row.phone ?? null,
});

/** What a household's first row says of it, once its rows have shared what they say. */
export const entryOf = (row: RowValues): EntryTold & { riskFound: HouseholdRisk } => ({
  number: row.number ?? '',
  village: row.village ?? null,
  category: row.category as RegisterCategory,
  riskFound: row.riskFound as HouseholdRisk,
  foundOn: row.foundOn ?? '',
  text: row.text ?? null,
});

/** Who is called as the head is: the head, where nothing else is said. */
export const derivedRelation = ({ relation, head, name }: RowValues): Record<string, string> =>
  relation === undefined && head !== undefined && head === name ? { relation: FamilyRelation.HEAD } : {};

/** One human being. */
export const memberIdentity = ({ idNumber, personNumber }: RowValues): string | null => {
  if (idNumber !== undefined) return `id:${idNumber}`;
  return personNumber === undefined ? null : `number:${personNumber}`;
};
