import { words, type FieldSpec } from './field';

/** How lists of households call one: whoever asks for more, or less, of such a column says so. */
export const NUMBER: FieldSpec = {
  field: 'number',
  words: words('户编号', 'Household number'),
  type: { is: 'code', max: 40, masked: 'IF_PERSONAL' },
  required: false,
  headings: ['户编号', '户编码', '户号', '家庭编号', 'number', 'householdno', 'householdnumber'],
};

export const HEAD: FieldSpec = {
  field: 'head',
  words: words('户主', 'Head'),
  type: { is: 'name' },
  required: false,
  headings: ['户主', '户主姓名', '户主名字', 'head', 'headname', 'householdhead'],
  never: /关系|证|电话|联系|号/,
};

export const VILLAGE: FieldSpec = {
  field: 'village',
  words: words('村', 'Village'),
  type: { is: 'text', max: 100 },
  required: false,
  headings: ['村', '行政村', '所在村', '村名', '村（社区）', '所属村', '村名称', 'village'],
  never: /组|乡|镇|干部|书记|电话/,
};

export const TOWN: FieldSpec = {
  field: 'town',
  words: words('乡镇', 'Township'),
  type: { is: 'text', max: 60 },
  required: false,
  headings: [
    '乡镇',
    '乡（镇）',
    '镇',
    '所在乡镇',
    '乡镇（街道）',
    '乡镇名称',
    '乡镇（村）',
    '所属乡镇',
    'township',
    'town',
  ],
  note: words('乡镇账号可不填，按本乡镇', 'a township’s own account may leave it out'),
};

/** How a row names a household that is in the register: by its number, or by its head and village. */
export const NAMING_FIELDS: readonly FieldSpec[] = [
  {
    ...NUMBER,
    note: words('户编号，或户主和村，填一样即可', 'the number, or the head and the village: one of them is enough'),
  },
  { ...HEAD, note: words('不填户编号时写全名，并写明村', 'in full, with the village, where the number is left out') },
  VILLAGE,
];

/** Which of them is enough to begin with. */
export const NAMED_BY: readonly string[] = ['number', 'head'];
