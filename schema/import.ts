import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime } from './scalars';
import { CellFault, ColumnConfidence, ImportRowState, ImportState, ImportKind } from './vocabulary';

registerEnumType(ImportKind, {
  name: 'ImportKind',
  description: '表格的内容。 What the rows of a spreadsheet are.',
  valuesConfig: {
    PLACEMENT: { description: '务工就业，一行一人。 Placements, a row each.' },
    PURCHASE: { description: '消费帮扶采购，一行一笔。 Purchases, a row each.' },
    ACTIVITY: { description: '活动及其他台账，一行一项。 Activities, a row each.' },
    HOUSEHOLD: {
      description:
        '监测户，一行一人；同一户的各行一并登记或一并退回。 Households, a row a member; all rows of one or none.',
    },
    BENEFIT: {
      description:
        '政策享受，一行一次；按规则逐行核对，可登记的登记，其余退回。 Benefits, a row each; each is judged by its rule.',
    },
    VISIT: { description: '走访，一行一次。 Visits to households, a row each.' },
    HELPER: { description: '帮扶责任人，一行一户。 Who helps which household, a row each.' },
    WORK_ITEM: { description: '任务，一行一项，列在一个计划之下。 Work under a plan, a row each.' },
    COLLECTIVE_INCOME: {
      description:
        '村集体收入，一行为一村一期一种来源。 What villages earned together, a row for a village, period and source.',
    },
    BENEFIT_LINK: { description: '利益联结，一行一项。 Links with households, a row each.' },
  },
});
registerEnumType(ImportState, {
  name: 'ImportState',
  description: '导入的进展。 How far a file has come.',
  valuesConfig: {
    READING: { description: '正在读取、逐行核对。 Its cells are being read, or its rows judged.' },
    NEEDS_MAPPING: { description: '须指明各列的含义。 Somebody has to say which column is what.' },
    READY: { description: '已逐行核对，尚未入账。 Every row has been judged; nothing stands in the books yet.' },
    COMMITTING: { description: '正在入账。 Its rows are being recorded.' },
    COMMITTED: { description: '已入账。 Its rows stand in the books.' },
    DISCARDED: { description: '已放弃，文件与暂存的行均已删除。 Given up; the file and its rows are gone.' },
    FAILED: { description: '无法读取，原因见 failure。 It could not be read: see failure.' },
  },
});
registerEnumType(ImportRowState, {
  name: 'ImportRowState',
  description: '一行的核对结果。 What became of one row.',
  valuesConfig: {
    GOOD: { description: '可入账。 Good as it is.' },
    REPAIRED: { description: '规范写法后可入账，改动逐项列出。 Good after repairs, each of which is shown.' },
    REFUSED: { description: '不能入账，原因与改法逐项列出。 Refused, each reason with its remedy.' },
    DUPLICATE: { description: '与本表前面的行或已入账的记录重复。 The same stands further up, or in the books.' },
    SKIPPED: { description: '不是记录：合计、说明、重复的表头。 No record: a total, a note, a heading again.' },
  },
});
registerEnumType(ColumnConfidence, {
  name: 'ColumnConfidence',
  description: '对列含义的把握。 How sure it is what a column holds.',
  valuesConfig: {
    SAID: { description: '有人指定，或沿用同样表头的上一份表。 Somebody said so, now or for the same headings.' },
    SURE: { description: '确定。 Sure.' },
    LIKELY: { description: '很可能，请核对。 Likely: please check.' },
    NONE: { description: '未识别，此列不导入。 Nothing fits: the column is left out.' },
  },
});
registerEnumType(CellFault, {
  name: 'CellFault',
  description: '单元格不能照录的原因。 Why a cell cannot be taken as it is.',
  valuesConfig: {
    REQUIRED: { description: '必填而为空。 It has to be filled in.' },
    MANGLED: { description: '号码被表格软件截断，如 1.23E+17。 A spreadsheet has cut off its digits.' },
    UNREADABLE: { description: '读不出所需的内容。 It cannot be read as what it should be.' },
    YEAR_MISSING: { description: '日期没有年份。 A day without its year.' },
    FORMULA_EMPTY: { description: '公式没有计算结果。 A formula that was never reckoned.' },
    ERROR_VALUE: { description: '单元格是错误值，如 #REF!。 An error value.' },
    NOT_KNOWN: { description: '不在可填的范围内。 Not one of the words that it may be.' },
    TOO_LONG: { description: '文字过长。 Too long.' },
    HOLDS_NUMBER: {
      description:
        '文字中有身份证号、电话或银行账号，而此栏多人可见。 An ID, telephone or account number in a text that many read.',
    },
    RULE: { description: '内容可读，但不符合记录的规则（见 problem）。 A rule of the record refuses it: see problem.' },
  },
});

@ObjectType({ description: '进度。 How far the work has come.' })
export class ImportProgress {
  @Field(() => Int, { description: '已完成的行数。 Rows done.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: '总行数；尚不知道时为空。 All rows; null while unknown.' })
  total!: number | null;
}

@ObjectType({ description: '文件中的一张表。 One sheet of the file.' })
export class ImportSheet {
  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field(() => Int, { description: '非空的行数。 Rows that are not empty.' })
  rows!: number;

  @Field(() => Int, { description: '列数。 Columns.' })
  columns!: number;

  @Field({ description: '是否隐藏的表。 Whether the sheet is hidden.' })
  hidden!: boolean;

  @Field(() => Int, { description: '隐藏的行数；照常读取并标明。 Hidden rows; they are read, and marked.' })
  hiddenRows!: number;

  @Field(() => [String], {
    description: '隐藏的列（字母），最多 200 个；照常读取。 The letters of hidden columns; they are read.',
  })
  hiddenColumns!: string[];
}

@ObjectType({ description: '文件中的一列。 One column of the file.' })
export class ImportColumn {
  @Field(() => Int, { description: '第几列，从 1 起。 Which column, from 1.' })
  column!: number;

  @Field({ description: '列的字母，如 AB。 Its letter.' })
  letter!: string;

  @Field({ description: '表头文字；两行表头以“／”相连。 Its heading; two rows are joined.' })
  header!: string;

  @Field(() => [String], { description: '前几个值（个人信息已遮盖），最多 3 个。 First values, masked; 3 at most.' })
  samples!: string[];

  @Field({ description: '是否隐藏的列。 Whether the column is hidden.' })
  hidden!: boolean;

  @Field(() => String, {
    nullable: true,
    description: '对应的字段；不导入时为空。 The field that it is; null: left out.',
  })
  field!: string | null;

  @Field(() => ColumnConfidence, { description: '把握。 How sure.' })
  confidence!: ColumnConfidence;
}

@ObjectType({ description: '此类记录可导入的一个字段。 A field that a file of this kind may bring.' })
export class ImportField {
  @Field({ description: '字段名，与登记时的输入相同。 Its name, as in the inputs of the contract.' })
  field!: string;

  @Field({ description: '名称。 Its name in words.' })
  name!: string;

  @Field({ description: '是否必填。 Whether every row needs it.' })
  required!: boolean;

  @Field({ description: '怎样填写。 How it is written.' })
  note!: string;

  @Field(() => [String], { description: '可填的词；不限时为空。 The words that it may be; empty where any may.' })
  choices!: string[];
}

@ObjectType({ description: '全表统一的一个值。 One value that holds for every row.' })
export class ImportConstant {
  @Field({ description: '字段名；year 为不带年份的日期所在的年。 The field; `year`: of days without one.' })
  field!: string;

  @Field({ description: '值。 The value.' })
  value!: string;
}

@ObjectType({ description: '须由人决定的一件事。 Something that somebody has to decide.' })
export class ImportQuestion {
  @Field({ description: '有关的字段；year 为日期所在的年。 The field that it is about.' })
  field!: string;

  @Field({ description: '问题。 The question in words.' })
  message!: string;
}

@ObjectType({ description: '各种结果的行数。 How many rows of each outcome.' })
export class ImportCounts {
  @Field(() => Int, { description: '可照录。 Good as they are.' })
  good!: number;

  @Field(() => Int, { description: '规范后可录。 Good after repairs.' })
  repaired!: number;

  @Field(() => Int, { description: '不能入账。 Refused.' })
  refused!: number;

  @Field(() => Int, { description: '重复。 Duplicates.' })
  duplicates!: number;

  @Field(() => Int, { description: '不是记录。 No records.' })
  skipped!: number;
}

@ObjectType({ description: '读取时对一个单元格的改动。 What was changed in a cell on reading.' })
export class ImportRepair {
  @Field({ description: '字段。 The field.' })
  field!: string;

  @Field({ description: '原文（个人信息已遮盖）。 As it is written; personal data masked.' })
  from!: string;

  @Field({ description: '读作（个人信息已遮盖）。 As it was read; personal data masked.' })
  to!: string;

  @Field({ description: '为何。 Why.' })
  why!: string;
}

@ObjectType({ description: '一行不能入账的一个原因。 One reason why a row is refused.' })
export class ImportRefusal {
  @Field({ description: '字段。 The field.' })
  field!: string;

  @Field(() => Int, { nullable: true, description: '第几列；不属于某一列时为空。 The column, where it is one.' })
  column!: number | null;

  @Field(() => CellFault, { description: '原因的种类。 What kind of reason.' })
  fault!: CellFault;

  @Field(() => String, {
    nullable: true,
    description: '所违反规则的代码，见 docs/problems.md。 The problem’s code, where a rule refuses it.',
  })
  problem!: string | null;

  @Field({ description: '哪里不对。 What is wrong.' })
  message!: string;

  @Field({ description: '应怎样写。 What to write instead.' })
  remedy!: string;
}

@ObjectType({ description: '一行读出的一个值。 One value of a row as it was read.' })
export class ImportValue {
  @Field({ description: '字段。 The field.' })
  field!: string;

  @Field({ description: '值（个人信息已遮盖）。 The value; personal data masked.' })
  value!: string;
}

@ObjectType({ description: '文件中的一行。 One row of the file.' })
export class ImportRow {
  @Field(() => Int, { description: '表格中的行号。 Its number in the sheet.' })
  number!: number;

  @Field(() => ImportRowState, { description: '核对结果。 What became of it.' })
  state!: ImportRowState;

  @Field({ description: '是否隐藏的行。 Whether the row is hidden in the sheet.' })
  hidden!: boolean;

  @Field(() => [String], {
    description: '各列的原文（个人信息已遮盖），最多 200 列。 Its cells as written; personal data masked.',
  })
  cells!: string[];

  @Field(() => [ImportValue], { description: '读出的值。 What was read.' })
  values!: ImportValue[];

  @Field(() => [ImportRepair], { description: '改动。 What was changed on reading.' })
  repairs!: ImportRepair[];

  @Field(() => [ImportRefusal], { description: '不能入账的原因。 Why it is refused.' })
  refusals!: ImportRefusal[];

  @Field(() => String, {
    nullable: true,
    description: '与什么重复，或为何不是记录。 What it repeats, or why it is no record.',
  })
  remark!: string | null;

  @Field(() => Int, { nullable: true, description: '与本表第几行重复。 The earlier row that it repeats.' })
  duplicateOfRow!: number | null;
}

@ObjectType({ description: '一页行。 A page of rows.' })
export class ImportRowConnection extends connectionOf(ImportRow, 'ImportRow') {}

@ObjectType({ implements: Node, description: '一份导入的表格。 A spreadsheet on its way into the books.' })
export class Import extends Node {
  @Field({ description: '文件名。 The file’s name.' })
  name!: string;

  @Field(() => ImportKind, { description: '内容的种类。 What its rows are.' })
  kind!: ImportKind;

  @Field(() => ImportState, { description: '进展。 How far it has come.' })
  state!: ImportState;

  @Field(() => Int, { description: '版本号；修改、入账、放弃时须带上。 Its version; every step names it.' })
  version!: number;

  @Field(() => Int, { description: '文件大小（字节）。 The file’s size in bytes.' })
  bytes!: number;

  @Field(() => DateTime, { description: '上传时间。 When it was sent.' })
  madeAt!: Date;

  @Field(() => ImportProgress, { description: '进度。 How far the work has come.' })
  progress!: ImportProgress;

  @Field(() => [ImportSheet], { description: '各张表，最多 50 张。 Its sheets, 50 at most.' })
  sheets!: ImportSheet[];

  @Field(() => String, { nullable: true, description: '选用的表。 The sheet that is read.' })
  sheet!: string | null;

  @Field(() => Int, { nullable: true, description: '表头的最后一行。 The last row of the headings.' })
  headerRow!: number | null;

  @Field(() => [ImportColumn], { description: '各列，最多 200 列。 Its columns, 200 at most.' })
  columns!: ImportColumn[];

  @Field(() => ImportCounts, { description: '各种结果的行数。 How many rows of each outcome.' })
  counts!: ImportCounts;
}

@ObjectType({ description: '一页导入。 A page of imports.' })
export class ImportConnection extends connectionOf(Import, 'Import') {}

@ObjectType({ description: '导入现在的情况。 The import as it stands now.' })
export class ImportPayload {
  @Field(() => Import, { description: '导入。 The import.' })
  import!: Import;
}
