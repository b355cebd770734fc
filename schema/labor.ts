import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import './record-words';
import { DateTime, Day } from './scalars';
import {
  HouseholdCategory,
  JobKind,
  LaborDestination,
  PlacementAction,
  PlacementOrderField,
  RecordSaid,
  RecordStanding,
  Side,
  SortDirection,
} from './vocabulary';

registerEnumType(PlacementAction, {
  name: 'PlacementAction',
  description: '对一条就业记录可办理的事项。 What can be done to a placement.',
  valuesConfig: {
    AFFIRM: { description: '核实仍在岗 affirmPlacements。 Says that somebody is still at work.' },
    END: { description: '登记离岗 endPlacement。 Says when somebody left.' },
    CORRECT: { description: '更正 correctPlacement。' },
    WITHDRAW: { description: '撤回 withdrawPlacement。' },
  },
});
registerEnumType(PlacementOrderField, {
  name: 'PlacementOrderField',
  description: '就业记录按什么排序。 By what placements are sorted.',
  valuesConfig: {
    FROM_DAY: { description: '到岗日期。 The first day at work.' },
    EMPLOYER: { description: '就业单位。 The employer.' },
    RECORDED: { description: '登记先后。 When it was recorded.' },
  },
});

@ObjectType()
abstract class PlacementFacts {
  @Field(() => Int, { description: '版本，从 1 起。 Its version, from 1.' })
  version!: number;

  @Field({ description: '就业单位。 The employer.' })
  employer!: string;

  @Field(() => LaborDestination, { description: '去向。 Where, as seen from the county.' })
  destination!: LaborDestination;

  @Field(() => String, { nullable: true, description: '就业地点，按登记时所写。 The place of work, as written.' })
  workplace!: string | null;

  @Field(() => JobKind, { description: '就业类型。 The kind of job.' })
  jobKind!: JobKind;

  @Field(() => String, { nullable: true, description: '工种。 The trade.' })
  jobTitle!: string | null;

  @Field(() => Day, { description: '到岗日期。 The first day at work.' })
  fromDay!: string;

  @Field(() => Day, {
    nullable: true,
    description: '离岗日期；仍在岗为空。 The last day; null for who is still there.',
  })
  toDay!: string | null;

  @Field(() => Day, {
    description:
      '已知在岗至哪一天；数据统计到这一天为止，不因时间推移而增加。 The last day of which somebody has said that they are at work: figures count up to it.',
  })
  knownUntil!: string;

  @Field(() => [HouseholdCategory], { description: '家庭类别，可多项。 What the household is registered as.' })
  categories!: HouseholdCategory[];

  @Field({ description: '是否“点对点”输送。 Whether brought by chartered bus, train or plane.' })
  pointToPoint!: boolean;

  @Field({ description: '是否已撤回；撤回的不再计入。 Whether it was withdrawn: then it counts nowhere.' })
  withdrawn!: boolean;

  @Field(() => String, { nullable: true, description: '本版更正或撤回的理由。 Why this version was made.' })
  reason!: string | null;

  @Field(() => RecordStanding, {
    nullable: true,
    description: '对方的意见；未表态为空。 What the other side has said of it; null for nothing.',
  })
  standing!: RecordStanding | null;

  @Field(() => DateTime, { description: '本版录入时间。 When this version was recorded.' })
  madeAt!: Date;
}

@ObjectType({
  implements: Node,
  description: '一条就业记录：谁在哪里就业，从何时到何时。 A placement: who works where, from when to when.',
})
export class LaborPlacement extends PlacementFacts implements Node {
  @Field(() => ID, { description: '全局唯一、不透明的编号。 Global and opaque.' })
  id!: string;

  @Field(() => Int, { description: '台账年度，即到岗之年。 The year in whose book it stands: that of its first day.' })
  year!: number;

  @Field(() => Side, {
    nullable: true,
    description: '由哪一方登记；双方之上的单位登记的为空。 Whose people recorded it; null for an office above both.',
  })
  side!: Side | null;

  @Field({ description: '是否演示数据。 Whether it was made up for a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '就业记录的一个版本。 One version of a placement.' })
export class LaborPlacementVersion extends PlacementFacts {}

@ObjectType({ description: '一页就业记录。 A page of placements.' })
export class LaborPlacementConnection extends connectionOf(LaborPlacement, 'LaborPlacement') {}

@InputType({ description: '筛选就业记录。 Which placements.' })
export class LaborPlacementFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [Int], { nullable: true, description: '台账年度，任一。 Any of these years.' })
  years?: number[] | null;

  @Field(() => [LaborDestination], { nullable: true, description: '去向，任一。 Any of these destinations.' })
  destinations?: LaborDestination[] | null;

  @Field(() => [JobKind], { nullable: true, description: '就业类型，任一。 Any of these kinds of job.' })
  jobKinds?: JobKind[] | null;

  @Field(() => [HouseholdCategory], { nullable: true, description: '家庭类别，任一。 Any of these categories.' })
  categories?: HouseholdCategory[] | null;

  @Field(() => Day, { nullable: true, description: '这一天在岗。 At work on this day, as far as is known.' })
  onDay?: string | null;

  @Field(() => Day, { nullable: true, description: '到岗日期不早于。 Who began on this day or later.' })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: '到岗日期不晚于。 Who began on this day or earlier.' })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否有佐证。 Whether files prove it.' })
  hasEvidence?: boolean | null;

  @Field(() => [RecordSaid], {
    nullable: true,
    description: '对方的意见，任一。 What the other side has said, any of these.',
  })
  said?: RecordSaid[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: '人员，任一，最多 100 个。 About any of these people, 100 at most.',
  })
  personIds?: string[] | null;

  @Field(() => String, { nullable: true, description: '身份证号，须完整。 About whoever has this ID number.' })
  idNumber?: string | null;

  @Field(() => ID, { nullable: true, description: '由此次导入带来。 Those that came with this import.' })
  importId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是则只看已撤回的；默认只看未撤回的。 True for those withdrawn; by default those that stand.',
  })
  withdrawn?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: '单位、地点或工种含有。 Employer, place of work or trade holds this.',
  })
  search?: string | null;
}

@InputType({ description: '就业记录的次序。 The order of placements.' })
export class LaborPlacementOrder {
  @Field(() => PlacementOrderField, { description: '依据。 By what.' })
  field!: PlacementOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: '方向。 Direction.' })
  direction!: SortDirection;
}

@ObjectType({ description: '就业记录现在的情况。 The placement as it stands now.' })
export class LaborPlacementPayload {
  @Field(() => LaborPlacement, { description: '就业记录。 The placement.' })
  placement!: LaborPlacement;
}

@ObjectType({ description: '核实仍在岗的结果。 What came of saying that people are still at work.' })
export class AffirmPlacementsPayload {
  @Field(() => Int, {
    description: '因此统计得更远的记录数；已离岗、已撤回或已核实到更晚的不变。 How many are known longer now.',
  })
  count!: number;
}
