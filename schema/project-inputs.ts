import { Field, ID, InputType, Int } from 'type-graphql';
import { Day, Decimal, Money } from './scalars';
import { AssetKind, AssetOwnerLevel, ProjectType } from './vocabulary';

@InputType()
abstract class StepInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复办理。 Unique for each request.' })
  requestKey!: string;

  @Field(() => Day, {
    description: '业务日期，不早于上一步，不晚于今天。 The business day: not before the step before, not after today.',
  })
  day!: string;

  @Field(() => String, { nullable: true, description: '文号，最多 100 字。 The document’s number.' })
  documentNo?: string | null;

  @Field(() => String, { nullable: true, description: '备注，最多 1000 字。 A note, 1000 characters at most.' })
  note?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: '佐证材料的编号或名称，最多 20 项，每项 200 字。 References to evidence.',
  })
  evidence?: string[] | null;
}

@InputType()
abstract class FactsInput extends StepInput {
  @Field({
    description: '名称，1–200 字；同一结对、年度内不重复。 Its name; unique within the pairing’s year.',
  })
  name!: string;

  @Field(() => ProjectType, { description: '类别。 Its kind.' })
  type!: ProjectType;

  @Field(() => ID, {
    nullable: true,
    description: '地点，须在受帮扶地区之内。 Where it lies, within the recipient’s area.',
  })
  placeId?: string | null;

  @Field(() => String, { nullable: true, description: '实施单位，最多 100 字。 Who carries it out.' })
  implementer?: string | null;

  @Field(() => Money, { description: '计划金额（元），大于零。 The planned amount in yuan, above zero.' })
  plannedAmount!: string;

  @Field(() => String, {
    nullable: true,
    description: '绩效目标，最多 2000 字；入库前必填。 The performance target; no admission without one.',
  })
  performanceTarget?: string | null;

  @Field(() => Int, { nullable: true, description: '计划受益人数（人）。 How many persons are to benefit.' })
  beneficiariesPlanned?: number | null;

  @Field(() => Day, { nullable: true, description: '计划开工。 When it is planned to start.' })
  startsOn?: string | null;

  @Field(() => Day, { nullable: true, description: '计划完工。 When it is planned to end.' })
  endsOn?: string | null;
}

@InputType({ description: '申报项目。 A project to propose.' })
export class ProposeProjectInput extends FactsInput {
  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field(() => Int, { description: '年度。 The year whose plan it belongs to.' })
  year!: number;
}

@InputType({ description: '修改尚未批准的项目，替代原有的全部内容。 Other plans, in place of all that stand.' })
export class ReviseProjectInput extends FactsInput {
  @Field(() => ID, { description: '项目。 The project.' })
  projectId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that this is based on.' })
  version!: number;
}

@InputType()
abstract class ToProjectInput extends StepInput {
  @Field(() => ID, { description: '项目。 The project.' })
  projectId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that this is based on.' })
  version!: number;
}

@InputType({ description: '入库。 An admission to the library.' })
export class AdmitProjectInput extends ToProjectInput {}

@InputType({ description: '县批准。 The county’s approval.' })
export class ApproveProjectInput extends ToProjectInput {}

@InputType({ description: '帮扶方同意。 The donor’s consent.' })
export class ConsentToProjectInput extends ToProjectInput {}

@InputType({ description: '开工。 A start.' })
export class StartProjectInput extends ToProjectInput {}

@InputType({ description: '登记形象进度。 Physical progress.' })
export class RecordProgressInput extends ToProjectInput {
  @Field(() => Decimal, {
    description:
      '进度（%），0–100，最多两位小数；低于上次须在备注中说明理由。 In percent, two decimals at most; if it falls, the note says why.',
  })
  progress!: string;
}

@InputType({ description: '完工；进度记为 100%。 A completion; progress becomes 100 %.' })
export class CompleteProjectInput extends ToProjectInput {}

@InputType({ description: '验收。 An acceptance.' })
export class AcceptProjectInput extends ToProjectInput {}

@InputType({ description: '决算。 A settlement.' })
export class SettleProjectInput extends ToProjectInput {}

@InputType({ description: '撤回资金尚未下达的项目。 A withdrawal of what no money was issued to.' })
export class WithdrawProjectInput extends ToProjectInput {
  @Field({ description: '理由，1–1000 字。 Why.' })
  reason!: string;
}

@InputType({ description: '一项资产。 An asset.' })
export class AssetInput {
  @Field({ description: '名称，1–200 字。 Its name.' })
  name!: string;

  @Field(() => AssetKind, { description: '类别。 Its kind.' })
  kind!: AssetKind;

  @Field(() => AssetOwnerLevel, { description: '确权到哪一级。 The level of its owner.' })
  ownerLevel!: AssetOwnerLevel;

  @Field({ description: '所有者，1–200 字。 Its owner.' })
  owner!: string;

  @Field(() => Int, { description: '数量，至少 1。 How many items, 1 at least.' })
  items!: number;

  @Field(() => Money, { description: '价值（元），大于零。 Their value in yuan, above zero.' })
  value!: string;
}

@InputType({ description: '移交资产；文号必填。 A hand-over of assets; its document number is required.' })
export class HandOverAssetInput extends ToProjectInput {
  @Field(() => [AssetInput], {
    description: '资产；每个项目共计最多 200 项。 The assets; 200 for each project at most.',
  })
  assets!: AssetInput[];

  @Field({ description: '是否最后一批；是则项目办结。 Whether these are the last: then the project is over.' })
  isLast!: boolean;
}
