import { WorkLevel } from '../../../schema/vocabulary';
import { words, type Choice, type FieldCatalogue } from './field';

const level = (code: WorkLevel, zh: string, en: string, ...also: string[]): Choice => ({
  code,
  words: words(zh, en),
  also,
});

const LEVELS: readonly Choice[] = [
  level(WorkLevel.COUNTY, '县级', 'county', '县', '县区级'),
  level(WorkLevel.TOWNSHIP, '乡镇级', 'township', '乡级', '镇级', '乡镇', '乡'),
  level(WorkLevel.VILLAGE, '村级', 'village', '村'),
  level(WorkLevel.HOUSEHOLD, '户级', 'household', '户'),
];

/** 任务清单, 倒排工期表: what is to be done under which plan, by whom, until when. */
export const WORK_FIELDS: FieldCatalogue = {
  oneOf: [],
  fields: [
    {
      field: 'plan',
      words: words('计划', 'Plan'),
      type: { is: 'text', max: 200 },
      required: true,
      headings: ['计划', '计划名称', '所属计划', '工作计划', '计划方案', '方案名称', 'plan', 'workplan', 'planname'],
      never: /完成|时间|日期|时限|期限|地区|层级|金额|投资/,
      note: words(
        '作战图上计划的名称；各行都在一个计划之下的，可指定全表统一的值',
        'as it is called on the task chart; one value may hold for all rows',
      ),
    },
    {
      field: 'level',
      words: words('层级', 'Level'),
      type: { is: 'choice', choices: LEVELS },
      required: false,
      headings: ['层级', '计划层级', '级别', 'level'],
      note: words('有几个计划同名时填写', 'where several plans are called so'),
    },
    {
      field: 'place',
      words: words('地区', 'Place'),
      type: { is: 'text', max: 200 },
      required: false,
      headings: ['地区', '计划地区', '所在地区', 'place', 'area'],
      note: words('计划所在的县、乡镇或村；有几个计划同名时填写', 'of the plan, where several plans are called so'),
    },
    {
      field: 'title',
      words: words('任务', 'Task'),
      type: { is: 'text', max: 500 },
      required: true,
      headings: [
        ...[
          '任务',
          '任务名称',
          '任务内容',
          '工作任务',
          '重点任务',
          '目标任务',
          '工作内容',
          '工作事项',
          '事项',
          '工作要点',
        ],
        ...['title', 'task', 'work'],
      ],
      never: /期限|时间|时限|单位|责任|完成|状态|进度/,
      note: words('不写身份证号、电话和银行账号', 'no ID, telephone or account number'),
    },
    {
      field: 'unit',
      words: words('责任单位', 'Unit'),
      type: { is: 'text', max: 200 },
      required: true,
      headings: [
        ...['责任单位', '牵头单位', '承办单位', '承担单位', '主责单位', '责任部门', '实施单位', '单位', '单位名称'],
        ...['unit', 'unitname', 'office'],
      ],
      never: /配合|协助|电话|负责人|责任人/,
      note: words('本结对的单位，写平台登记的名称，一行一个', 'one unit of the pairing, by the name that it has here'),
    },
    {
      field: 'person',
      words: words('责任人', 'Person'),
      type: { is: 'name' },
      required: false,
      headings: ['责任人', '责任人姓名', '具体责任人', '负责人', '承办人', '经办人', 'person', 'personname'],
      never: /电话|联系方式|单位|职务/,
      note: words('只写姓名，不写电话', 'by name, without a telephone number'),
    },
    {
      field: 'due',
      words: words('期限', 'Deadline'),
      type: { is: 'day', ofMonth: 'last' },
      required: true,
      headings: [
        ...['期限', '完成期限', '完成时限', '完成时间', '计划完成时间', '办结时限', '时限', '截止日期', '截止时间'],
        ...['due', 'deadline', 'until'],
      ],
      never: /开始|启动|下一|实际/,
      note: words('在计划的时段之内，不早于今日；只写到月的按当月最后一天', 'within the plan’s period, and not past'),
    },
    {
      field: 'steps',
      words: words('步骤', 'Steps'),
      type: { is: 'text', max: 2_500 },
      required: false,
      headings: [
        ...[
          '步骤',
          '步骤（天数）',
          '工作步骤',
          '实施步骤',
          '步骤和工期',
          '倒排工期',
          '里程碑',
          '节点',
          '时间节点',
          '关键节点',
        ],
        ...['steps', 'milestones'],
      ],
      never: /下一|到达|数量/,
      note: words(
        '写各步及天数，自期限倒排：选址（10天）；施工（60天）。或写各步的完成日期，末步即期限：选址（2026-03-10）；施工（2026-05-09）',
        'each step with its days, counted back from the deadline: survey (10 days); building (60 days). Or with the day by which it is done, the last one being the deadline',
      ),
    },
  ],
};
