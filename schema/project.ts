import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day, Decimal, Money } from './scalars';
import {
  Ability,
  AssetKind,
  AssetOwnerLevel,
  ProjectAction,
  ProjectStatus,
  ProjectType,
  Side,
  SortDirection,
} from './vocabulary';

registerEnumType(ProjectType, {
  name: 'ProjectType',
  description: '项目类别。 What kind of project.',
  valuesConfig: {
    INDUSTRY: { description: '产业发展。 Industry.' },
    EMPLOYMENT: { description: '就业帮扶，如帮扶车间。 Employment, such as workshops.' },
    INFRASTRUCTURE: { description: '基础设施，如道路、饮水。 Infrastructure, such as roads and water.' },
    HOUSING: { description: '住房安全、易地搬迁配套。 Housing and relocation sites.' },
    EDUCATION: { description: '教育。 Education.' },
    HEALTH: { description: '医疗卫生。 Health.' },
    TRAINING: { description: '培训。 Training.' },
    PUBLIC_SERVICE: { description: '公共服务、人居环境。 Public services.' },
    OTHER: { description: '其他。 Other.' },
  },
});
registerEnumType(ProjectStatus, {
  name: 'ProjectStatus',
  description: '项目所处的阶段。 How far a project has come.',
  valuesConfig: {
    PROPOSED: { description: '已申报。 Proposed.' },
    IN_LIBRARY: { description: '已入库。 In the county’s library.' },
    APPROVED_BY_COUNTY: { description: '县已批准，待帮扶方同意。 Approved by the county; the donor is to consent.' },
    APPROVED: { description: '双方已同意。 Approved by both sides.' },
    FUNDED: { description: '资金已下达。 Money has been issued to it.' },
    STARTED: { description: '已开工。 Started.' },
    COMPLETED: { description: '已完工。 Completed.' },
    ACCEPTED: { description: '已验收。 Accepted.' },
    SETTLED: { description: '已决算。 Settled.' },
    HANDED_OVER: { description: '资产已全部移交。 All its assets have been handed over.' },
    WITHDRAWN: { description: '已撤回。 Withdrawn.' },
  },
});
registerEnumType(ProjectAction, {
  name: 'ProjectAction',
  description: '对项目可办理的事项。 What can be done to a project.',
  valuesConfig: {
    PROPOSE: { description: '申报 proposeProject。' },
    REVISE: { description: '修改 reviseProject。' },
    ADMIT: { description: '入库 admitProject。' },
    APPROVE: { description: '县批准 approveProject。' },
    CONSENT: { description: '帮扶方同意 consentToProject。' },
    FUND: { description: '资金首次下达时自动办理 issueFund。' },
    START: { description: '开工 startProject。' },
    RECORD_PROGRESS: { description: '登记进度 recordProgress。' },
    COMPLETE: { description: '完工 completeProject。' },
    ACCEPT: { description: '验收 acceptProject。' },
    SETTLE: { description: '决算 settleProject。' },
    HAND_OVER: { description: '移交资产 handOverAsset。' },
    WITHDRAW: { description: '撤回 withdrawProject。' },
  },
});
registerEnumType(AssetKind, {
  name: 'AssetKind',
  description: '资产类别。 What kind of asset.',
  valuesConfig: {
    OPERATING: { description: '经营性资产。 Operating.' },
    PUBLIC: { description: '公益性资产。 Public.' },
    HOUSEHOLD: { description: '到户类资产。 Given to households.' },
  },
});
registerEnumType(AssetOwnerLevel, {
  name: 'AssetOwnerLevel',
  description: '资产确权到哪一级。 Who owns an asset.',
  valuesConfig: {
    COUNTY: { description: '县级。 The county.' },
    TOWN: { description: '乡镇。 A township.' },
    VILLAGE: { description: '村集体。 A village.' },
    HOUSEHOLD: { description: '农户。 Households.' },
  },
});

/** By what projects are sorted. */
export enum ProjectOrderField {
  YEAR = 'YEAR',
  NAME = 'NAME',
  PLANNED_AMOUNT = 'PLANNED_AMOUNT',
  PROGRESS = 'PROGRESS',
  STATUS = 'STATUS',
}
registerEnumType(ProjectOrderField, {
  name: 'ProjectOrderField',
  description: '项目的排序依据。 By what projects are sorted.',
  valuesConfig: {
    YEAR: { description: '年度。 The year.' },
    NAME: { description: '名称（拼音序）。 The name.' },
    PLANNED_AMOUNT: { description: '计划金额。 The planned amount.' },
    PROGRESS: { description: '形象进度。 Physical progress.' },
    STATUS: { description: '阶段，从申报到移交。 How far it has come.' },
  },
});

@ObjectType({
  implements: Node,
  description: '帮扶项目：从申报到资产移交。 A project, from its proposal to the hand-over of its assets.',
})
export class Project extends Node {
  @Field(() => Int, { description: '年度。 The year whose plan it belongs to.' })
  year!: number;

  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field(() => ProjectType, { description: '类别。 Its kind.' })
  type!: ProjectType;

  @Field(() => String, { nullable: true, description: '实施单位。 Who carries it out.' })
  implementer!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '绩效目标；入库前必填。 The performance target; no admission without one.',
  })
  performanceTarget!: string | null;

  @Field(() => Int, { nullable: true, description: '计划受益人数（人）。 How many persons are to benefit.' })
  beneficiariesPlanned!: number | null;

  @Field(() => Day, { nullable: true, description: '计划开工。 When it is planned to start.' })
  startsOn!: string | null;

  @Field(() => Day, { nullable: true, description: '计划完工。 When it is planned to end.' })
  endsOn!: string | null;

  @Field(() => ProjectStatus, { description: '阶段。 How far it has come.' })
  status!: ProjectStatus;

  @Field(() => Int, { description: '版本号；办理时须带上。 Its version; every step names it.' })
  version!: number;

  @Field({ description: '是否演示数据。 Whether it was made up for a demonstration.' })
  simulated!: boolean;
}

@ObjectType({
  description: '计划与实际（元）。 What was planned against what has happened, in yuan.',
})
export class PlannedAgainstActual {
  @Field(() => Money, { description: '计划。 Planned.' })
  planned!: string;

  @Field(() => Money, { description: '安排（双方已签）。 Allocated by both sides.' })
  allocated!: string;

  @Field(() => Money, { description: '下达。 Issued to it.' })
  issued!: string;

  @Field(() => Money, { description: '支出。 Spent.' })
  spent!: string;

  @Field(() => Money, { description: '支出减计划；节余为负。 Spent less planned; below zero where less was spent.' })
  difference!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: '支出 / 计划，六位小数，不封顶。 Spent over planned, six places, never cut off.',
  })
  share!: string | null;
}

@ObjectType({ description: '项目的一步。 One step of a project.' })
export class ProjectVersion {
  @Field(() => Int, { description: '版本号。 Its number.' })
  version!: number;

  @Field(() => ProjectAction, { description: '办理的事项。 What was done.' })
  action!: ProjectAction;

  @Field(() => Side, { description: '由哪一方办理。 By which side.' })
  side!: Side;

  @Field(() => ProjectStatus, { description: '其后的阶段。 The status afterwards.' })
  status!: ProjectStatus;

  @Field({ description: '当时的名称。 The name then.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '当时的绩效目标。 The performance target then.' })
  performanceTarget!: string | null;

  @Field(() => Day, { description: '业务日期。 The business day.' })
  day!: string;

  @Field(() => String, { nullable: true, description: '文号。 The document’s number.' })
  documentNo!: string | null;

  @Field(() => String, { nullable: true, description: '备注；撤回为理由。 A note; for a withdrawal its reason.' })
  note!: string | null;

  @Field(() => [String], { description: '佐证材料的编号或名称，最多 20 项。 References to evidence, 20 at most.' })
  evidence!: string[];

  @Field(() => DateTime, { description: '录入时间。 When it was recorded.' })
  madeAt!: Date;
}

@ObjectType({ description: '项目允许的一步。 A step that projects may take.' })
export class ProjectTransition {
  @Field(() => ProjectStatus, {
    nullable: true,
    description: '从哪个阶段；申报为空。 From where; null for a proposal.',
  })
  from!: ProjectStatus | null;

  @Field(() => ProjectAction, { description: '办理的事项。 What is done.' })
  action!: ProjectAction;

  @Field(() => ProjectStatus, { description: '到哪个阶段。 Whereto.' })
  to!: ProjectStatus;

  @Field(() => Side, { description: '由哪一方办理。 By which side.' })
  side!: Side;

  @Field(() => Ability, {
    nullable: true,
    description: '所需权限；由账目自动办理的为空。 The ability that it takes; null where the ledger does it.',
  })
  ability!: Ability | null;

  @Field(() => ProjectAction, {
    nullable: true,
    description: '须与此步的账号不同。 The step whose account must be another one.',
  })
  otherThan!: ProjectAction | null;

  @Field(() => Boolean, { description: '结对结束后不再办理。 Refused once the pairing is closed.' })
  isForNewAid!: boolean;

  @Field(() => String, { nullable: true, description: '起点的名称。 The word for where it begins.' })
  fromName!: string | null;

  @Field({ description: '事项的名称。 The word for the action.' })
  actionName!: string;

  @Field({ description: '终点的名称。 The word for where it leads.' })
  toName!: string;

  @Field({ description: '由谁办理。 Who takes it, in words.' })
  who!: string;
}

@ObjectType({ implements: Node, description: '项目形成的资产。 Something that a project leaves behind.' })
export class Asset extends Node {
  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field(() => AssetKind, { description: '类别。 Its kind.' })
  kind!: AssetKind;

  @Field(() => AssetOwnerLevel, { description: '确权到哪一级。 The level of its owner.' })
  ownerLevel!: AssetOwnerLevel;

  @Field({ description: '所有者。 Its owner.' })
  owner!: string;

  @Field(() => Int, { description: '数量（项、台、户……）。 How many items.' })
  items!: number;

  @Field(() => Day, { description: '移交日期。 When it was handed over.' })
  handedOverOn!: string;

  @Field({ description: '移交文号。 The document’s number.' })
  documentNo!: string;

  @Field(() => [String], { description: '佐证材料的编号或名称，最多 20 项。 References to evidence, 20 at most.' })
  evidence!: string[];
}

@ObjectType({ description: '一部分资产的合计。 What some assets come to.' })
export class AssetTotal {
  @Field(() => Int, { description: '数量。 Items.' })
  items!: number;

  @Field(() => Money, { description: '价值（元）。 Their value, in yuan.' })
  value!: string;
}

@ObjectType({ description: '某一类资产的合计。 What the assets of one kind come to.' })
export class AssetKindTotal extends AssetTotal {
  @Field(() => AssetKind, { description: '类别。 Their kind.' })
  kind!: AssetKind;
}

@ObjectType({ description: '确权到某一级的资产合计。 What the assets of one owner level come to.' })
export class AssetOwnerTotal extends AssetTotal {
  @Field(() => AssetOwnerLevel, { description: '级别。 The level.' })
  ownerLevel!: AssetOwnerLevel;
}

@ObjectType({
  description:
    '资产合计，按类别与按权属分别加总，两边应与总数一致。 Assets summed by kind and by owner; both add up to the total.',
})
export class AssetSummary {
  @Field(() => AssetTotal, { description: '总数。 All of them.' })
  total!: AssetTotal;

  @Field(() => [AssetKindTotal], { description: '按类别。 By kind.' })
  byKind!: AssetKindTotal[];

  @Field(() => [AssetOwnerTotal], { description: '按权属。 By owner.' })
  byOwner!: AssetOwnerTotal[];

  @Field({ description: '两边是否与总数一致。 Whether both add up to the total.' })
  agrees!: boolean;
}

@ObjectType({ description: '一页项目。 A page of projects.' })
export class ProjectConnection extends connectionOf(Project, 'Project') {}

@ObjectType({ description: '一页资产。 A page of assets.' })
export class AssetConnection extends connectionOf(Asset, 'Asset') {}

@InputType({ description: '筛选项目。 Which projects.' })
export class ProjectFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [Int], { nullable: true, description: '年度，任一。 Any of these years.' })
  years?: number[] | null;

  @Field(() => [ProjectType], { nullable: true, description: '类别，任一。 Any of these kinds.' })
  types?: ProjectType[] | null;

  @Field(() => [ProjectStatus], { nullable: true, description: '阶段，任一。 Any of these statuses.' })
  statuses?: ProjectStatus[] | null;

  @Field(() => ID, { nullable: true, description: '位于此地区或其下。 At or below this place.' })
  placeId?: string | null;

  @Field(() => String, { nullable: true, description: '名称或实施单位含有。 Name or implementer holds this.' })
  search?: string | null;
}

@InputType({ description: '项目的次序。 The order of projects.' })
export class ProjectOrder {
  @Field(() => ProjectOrderField, { description: '依据。 By what.' })
  field!: ProjectOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: '方向。 Direction.' })
  direction!: SortDirection;
}

@InputType({ description: '筛选资产。 Which assets.' })
export class AssetFilter {
  @Field(() => [ID], { nullable: true, description: '结对，任一，最多 1000 个。 Any of these pairings, 1000 at most.' })
  pairingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: '项目，任一，最多 1000 个。 Any of these projects, 1000 at most.' })
  projectIds?: string[] | null;

  @Field(() => [Int], { nullable: true, description: '项目年度，任一。 The project is of any of these years.' })
  years?: number[] | null;

  @Field(() => [ProjectType], { nullable: true, description: '项目类别，任一。 The project is of any of these kinds.' })
  types?: ProjectType[] | null;

  @Field(() => [AssetKind], { nullable: true, description: '资产类别，任一。 Any of these kinds.' })
  kinds?: AssetKind[] | null;

  @Field(() => [AssetOwnerLevel], { nullable: true, description: '权属，任一。 Any of these owners.' })
  ownerLevels?: AssetOwnerLevel[] | null;
}

@ObjectType({ description: '项目现在的情况。 The project as it stands now.' })
export class ProjectPayload {
  @Field(() => Project, { description: '项目。 The project.' })
  project!: Project;
}
