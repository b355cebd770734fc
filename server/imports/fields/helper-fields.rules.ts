import { words, type FieldCatalogue } from './field';
import { NAMED_BY, NAMING_FIELDS } from './naming-fields.rules';

/** 帮扶责任人花名册: who helps which household, of which unit, since when. */
export const HELPER_FIELDS: FieldCatalogue = {
  oneOf: [NAMED_BY],
  fields: [
    ...NAMING_FIELDS,
    {
      field: 'name',
      words: words('帮扶责任人', 'Helper'),
      type: { is: 'name' },
      required: true,
      headings: [
        ...['帮扶责任人', '帮扶责任人姓名', '帮扶干部', '帮扶干部姓名', '帮扶人', '帮扶人姓名', '帮扶联系人'],
        ...[
          '包保干部',
          '包保责任人',
          '结对帮扶人',
          '结对干部',
          '联系干部',
          '责任人',
          '责任人姓名',
          'helper',
          'helpername',
        ],
      ],
      never: /电话|联系方式|单位|职务|日期|时间|原/,
      note: words('一户一名；不写电话', 'one for each household; no telephone number'),
    },
    {
      field: 'unit',
      words: words('责任人单位', 'Unit'),
      type: { is: 'text', max: 200 },
      required: true,
      headings: [
        ...['责任人单位', '帮扶责任人单位', '帮扶单位', '帮扶干部单位', '所在单位', '工作单位', '派出单位', '单位'],
        ...['单位名称', 'unit', 'unitname', 'office'],
      ],
      never: /电话|职务|类型|性质/,
      note: words('本结对的单位，写平台登记的名称', 'a unit of the pairing, by the name that it has here'),
    },
    {
      field: 'since',
      words: words('何日起', 'Since'),
      type: { is: 'day', ofMonth: 'first' },
      required: true,
      headings: [
        ...['何日起', '起始日期', '起始时间', '开始日期', '开始时间', '帮扶起始日期', '帮扶开始时间', '结对时间'],
        ...['结对日期', '确定日期', '确定时间', '负责起始日期', 'since', 'from', 'helpssince'],
      ],
      never: /结束|截止|终止|走访/,
    },
    {
      field: 'reason',
      words: words('更换理由', 'Why another'),
      type: { is: 'text', max: 500 },
      required: false,
      headings: ['更换理由', '更换原因', '调整理由', '调整原因', '变更原因', '变更理由', 'reason', 'whyanother'],
      note: words(
        '该户已有责任人的必填，原责任人至前一日止；尚无责任人的不必填',
        'where somebody helps already, who then ends the day before; not needed where nobody does',
      ),
    },
  ],
};
