import { Field, ID, InputType, Int } from 'type-graphql';
import { ImportKind, ImportState } from './vocabulary';

@InputType({ description: '筛选导入。 Which imports.' })
export class ImportFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ImportKind], { nullable: true, description: '种类，任一。 Any of these kinds.' })
  kinds?: ImportKind[] | null;

  @Field(() => [ImportState], { nullable: true, description: '进展，任一。 Any of these states.' })
  states?: ImportState[] | null;
}

@InputType({ description: '一列的含义。 What a column is.' })
export class ImportColumnInput {
  @Field(() => Int, { description: '第几列，从 1 起。 Which column, from 1.' })
  column!: number;

  @Field(() => String, { nullable: true, description: '字段；为空则不导入此列。 The field; null leaves it out.' })
  field?: string | null;
}

@InputType({ description: '全表统一的一个值。 One value that holds for every row.' })
export class ImportConstantInput {
  @Field({ description: '字段名；year 为不带年份的日期所在的年。 The field; `year`: of days without one.' })
  field!: string;

  @Field({ description: '值，最多 200 字。 The value, 200 characters at most.' })
  value!: string;
}

@InputType()
abstract class ToImport {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '导入。 The import.' })
  importId!: string;

  @Field(() => Int, { description: '所见的版本号。 The version that was seen.' })
  version!: number;
}

@InputType({ description: '指明表、表头与各列，随后重新核对。 Says sheet, headings and columns; it is read again.' })
export class CorrectMappingInput extends ToImport {
  @Field({ description: '选用的表。 The sheet.' })
  sheet!: string;

  @Field(() => Int, { description: '表头的最后一行，从 1 起；0 表示没有表头。 The last row of the headings; 0: none.' })
  headerRow!: number;

  @Field(() => [ImportColumnInput], {
    description: '各列的含义，最多 200 列；未列出的不导入。 What the columns are; others are left out.',
  })
  columns!: ImportColumnInput[];

  @Field(() => [ImportConstantInput], {
    nullable: true,
    description: '全表统一的值，最多 20 个。 Values that hold for every row, 20 at most.',
  })
  constants?: ImportConstantInput[] | null;
}

@InputType({ description: '入账。 Records the rows of a file.' })
export class CommitImportInput extends ToImport {
  @Field({
    description:
      '有不能入账的行时，是否只录其余的行；否则整份不录。 Whether to record the good rows although others are refused.',
  })
  goodRowsOnly!: boolean;
}

@InputType({ description: '放弃。 Gives a file up.' })
export class DiscardImportInput extends ToImport {}
