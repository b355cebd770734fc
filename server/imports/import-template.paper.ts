import { z } from 'zod';
import { Lang, ImportKind } from '../../schema/vocabulary';
import { definePaper, type Column, type SheetDraft } from '../papers/paper';
import { ACTIVITY_FIELDS } from './fields/activity-fields.rules';
import { BENEFIT_FIELDS } from './fields/benefit-fields.rules';
import type { FieldCatalogue, FieldSpec, Words } from './fields/field';
import { HELPER_FIELDS } from './fields/helper-fields.rules';
import { HOUSEHOLD_FIELDS } from './fields/household-fields.rules';
import { INCOME_FIELDS } from './fields/income-fields.rules';
import { LINK_FIELDS } from './fields/link-fields.rules';
import { PLACEMENT_FIELDS } from './fields/placement-fields.rules';
import { PURCHASE_FIELDS } from './fields/purchase-fields.rules';
import { VISIT_FIELDS } from './fields/visit-fields.rules';
import { WORK_FIELDS } from './fields/work-fields.rules';
import { fieldNote } from './refusal-words.rules';

const TEMPLATES: Record<ImportKind, { catalogue: FieldCatalogue; title: Words }> = {
  PLACEMENT: { catalogue: PLACEMENT_FIELDS, title: { ZH: '务工就业台账', EN: 'Labour placements' } },
  PURCHASE: { catalogue: PURCHASE_FIELDS, title: { ZH: '消费帮扶采购台账', EN: 'Consumption purchases' } },
  ACTIVITY: { catalogue: ACTIVITY_FIELDS, title: { ZH: '帮扶活动台账', EN: 'Activities' } },
  BENEFIT: { catalogue: BENEFIT_FIELDS, title: { ZH: '政策享受台账', EN: 'Policy benefits' } },
  VISIT: { catalogue: VISIT_FIELDS, title: { ZH: '走访记录', EN: 'Visits' } },
  HOUSEHOLD: { catalogue: HOUSEHOLD_FIELDS, title: { ZH: '监测户名单', EN: 'Households' } },
  HELPER: { catalogue: HELPER_FIELDS, title: { ZH: '帮扶责任人花名册', EN: 'Helpers' } },
  WORK_ITEM: { catalogue: WORK_FIELDS, title: { ZH: '任务清单', EN: 'Tasks' } },
  COLLECTIVE_INCOME: { catalogue: INCOME_FIELDS, title: { ZH: '村集体收入台账', EN: 'Collective incomes' } },
  BENEFIT_LINK: { catalogue: LINK_FIELDS, title: { ZH: '利益联结台账', EN: 'Links with households' } },
};

/** Rows that are ready to be filled in; a table that grows beyond them is read just as well. */
const BLANK_ROWS = 300;

const SAYS: Record<
  Lang,
  { name: string; notes: string; field: string; need: string; how: string; yes: string; hint: string }
> = {
  ZH: {
    name: '台账',
    notes: '填写说明',
    field: '列名',
    need: '是否必填',
    how: '怎样填写',
    yes: '必填',
    hint: '带 * 的列必填；列的次序可以调整，不用的列可以删去；不要改动列名。',
  },
  EN: {
    name: 'Table',
    notes: 'Notes',
    field: 'Column',
    need: 'Required',
    how: 'How it is filled in',
    yes: 'required',
    hint: 'Columns with * are required; columns may be moved, and those that are not needed deleted; keep their names.',
  },
};

/** 导入模板: a workbook to fill in, with a list to choose from wherever only some words are taken. */
export const importTemplatePaper = definePaper({
  kind: 'import-template',
  describe: {
    [Lang.ZH]:
      '导入模板：就业、采购和活动台账，监测户、政策享受、走访、责任人、任务、村集体收入和利益联结，带下拉选项和填写说明',
    [Lang.EN]:
      'A workbook to fill in for import: placements, purchases, activities, households, benefits, visits, helpers, tasks, collective incomes or links, with lists and notes',
  },
  params: z.object({ kind: z.enum(ImportKind).describe('内容的种类 / what its rows are') }),
  build: ({ viewer: { lang } }, { kind }) => {
    const { catalogue, title } = TEMPLATES[kind];
    const says = SAYS[lang];
    const plain = { heading: [], totals: [], notes: [], signatures: [], simulated: false };
    const table: SheetDraft = {
      ...plain,
      name: says.name,
      title: title[lang],
      columns: catalogue.fields.map((spec) => columnOf(spec, lang)),
      rows: [],
      blankRows: BLANK_ROWS,
    };
    const notes: SheetDraft = {
      ...plain,
      name: says.notes,
      title: says.notes,
      columns: [
        { header: says.field, key: 'field', width: 24, kind: 'text' },
        { header: says.need, key: 'need', width: 12, kind: 'text' },
        { header: says.how, key: 'how', width: 90, kind: 'text' },
      ],
      rows: catalogue.fields.map((spec) => ({
        field: spec.words[lang],
        need: spec.required ? says.yes : '',
        how: fieldNote(spec, lang),
      })),
      notes: [says.hint],
    };
    return Promise.resolve({ fileName: title[lang], sheets: [table, notes] });
  },
});

/** Every cell is text, so that no number of a person and no leading nought is lost; amounts and days are read from text as well. */
function columnOf(spec: FieldSpec, lang: Lang): Column {
  const name = spec.words[lang];
  return {
    header: spec.required ? `*${name}` : name,
    key: spec.field,
    width: Math.max(14, name.length * 2 + 4),
    kind: 'text',
    form: {
      note: fieldNote(spec, lang),
      ...('choices' in spec.type && { choices: spec.type.choices.map(({ words }) => words[lang]) }),
    },
  };
}
