import { words, type FieldCatalogue } from './field';
import { NAMED_BY, NAMING_FIELDS } from './naming-fields.rules';

/** 走访记录: who went to which household on which day, what they saw, and what problem they found. */
export const VISIT_FIELDS: FieldCatalogue = {
  oneOf: [NAMED_BY],
  fields: [
    ...NAMING_FIELDS,
    {
      field: 'day',
      words: words('走访日期', 'Day'),
      type: { is: 'day' },
      required: true,
      headings: [
        ...['走访日期', '走访时间', '入户日期', '入户时间', '日期', '时间', '帮扶日期', '帮扶时间'],
        ...['day', 'date', 'visitedon'],
      ],
    },
    {
      field: 'helper',
      words: words('帮扶责任人', 'Helper'),
      type: { is: 'name' },
      required: false,
      headings: [
        ...['帮扶责任人', '帮扶干部', '帮扶人', '帮扶责任人姓名', '包保干部', '包保责任人', '结对帮扶人', '联系干部'],
        ...['helper', 'helpername'],
      ],
      never: /电话|联系方式|单位|职务/,
      note: words(
        '当日该户的帮扶责任人，按姓名核对；不填即由当日的责任人走访',
        'who helped the household on that day, told by name; empty: whoever helped it then',
      ),
    },
    {
      field: 'visitor',
      words: words('走访人', 'Visitor'),
      type: { is: 'name' },
      required: false,
      headings: ['走访人', '走访人员', '走访干部', '入户人员', '入户干部', '走访人姓名', 'visitor', 'visitedby'],
      never: /电话|联系方式|单位|职务/,
      note: words('不是帮扶责任人走访的，写由谁走访', 'who went, where it was not the helper'),
    },
    {
      field: 'locality',
      words: words('地点', 'Place'),
      type: { is: 'text', max: 100 },
      required: false,
      headings: ['地点', '走访地点', '入户地点', '走访地址', 'place', 'locality'],
    },
    {
      field: 'note',
      words: words('走访情况', 'Note'),
      type: { is: 'text', max: 1_000 },
      required: true,
      headings: [
        ...['走访情况', '走访记录', '走访内容', '入户情况', '帮扶情况', '工作内容', '帮扶措施', '情况', '备注'],
        ...['note', 'notes', 'what'],
      ],
      note: words('不写身份证号、电话和银行账号', 'no ID, telephone or account number'),
    },
    {
      field: 'problem',
      words: words('发现的问题', 'Problem found'),
      type: { is: 'text', max: 500 },
      required: false,
      headings: ['发现的问题', '发现问题', '存在问题', '存在的问题', '问题', '困难问题', 'problem', 'problemfound'],
      note: words('没有的留空', 'empty where there was none'),
    },
  ],
};
