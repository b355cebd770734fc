import { words, type FieldSpec } from './field';
import { TOWN, VILLAGE } from './naming-fields.rules';

/** How a row names the village that it speaks of: a township and the village's name, or a village of the divisions alone. */
export const WHERE_FIELDS: readonly FieldSpec[] = [
  TOWN,
  { ...VILLAGE, note: words('所在地区是乡镇时必填', 'needed where the place is a township') },
];

/** Papers that a row rests on. */
export const PAPERS_FIELD: FieldSpec = {
  field: 'evidence',
  words: words('依据的材料', 'Papers'),
  type: { is: 'text', max: 1_000 },
  required: false,
  headings: ['依据的材料', '佐证材料', '佐证', '依据', '凭证', '材料', 'papers', 'evidence'],
  note: words('材料的名称，几份以“、”分隔', 'their names, several separated by semicolons'),
};

/** The names in a cell that holds several. */
export const namesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[、；;]/)
    .map((name) => name.trim())
    .filter(Boolean);
