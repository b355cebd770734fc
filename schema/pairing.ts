import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day } from './scalars';
import { PairingLevel, Programme, SortDirection } from './vocabulary';

registerEnumType(Programme, {
  name: 'Programme',
  description: '帮扶类型。 The kind of aid.',
  valuesConfig: {
    EAST_WEST: { description: '东西部协作。 East–West collaboration.' },
    DESIGNATED_AID: { description: '定点帮扶。 Designated aid by a unit.' },
    PROVINCE_INTERNAL: { description: '省内对口帮扶。 Pairing inside a province.' },
    COUNTY_OWN: { description: '县级自身项目，没有帮扶方。 What a county does by itself; it has no donor.' },
  },
});
registerEnumType(PairingLevel, {
  name: 'PairingLevel',
  description: '结对的级别；不同级别的数据从不相加。 Between whom it stands; figures of different levels never add up.',
  valuesConfig: {
    NATIONAL: { description: '全国。 The whole country.' },
    PROVINCE: { description: '省级。 Provinces.' },
    CITY: { description: '市（州）级。 Cities and prefectures.' },
    COUNTY: { description: '县级。 Counties and districts.' },
    TOWN: { description: '乡镇。 Towns.' },
    VILLAGE: { description: '村。 Villages.' },
    ENTERPRISE_VILLAGE: { description: '企业与村（万企兴万村）。 A firm and a village.' },
    SOCIAL_ORG_VILLAGE: { description: '社会组织与村。 A social organisation and a village.' },
    SCHOOL: { description: '学校。 Schools.' },
    HOSPITAL: { description: '医院。 Hospitals.' },
  },
});

export enum PairingOrderField {
  DONOR = 'DONOR',
  RECIPIENT = 'RECIPIENT',
  OPENED_ON = 'OPENED_ON',
  LEVEL = 'LEVEL',
}
registerEnumType(PairingOrderField, {
  name: 'PairingOrderField',
  description: '结对列表的排序依据。 What pairings are sorted by.',
  valuesConfig: {
    DONOR: { description: '帮扶方名称（拼音序）。 The donor’s name.' },
    RECIPIENT: { description: '受帮扶方名称（拼音序）。 The recipient’s name.' },
    OPENED_ON: { description: '开始日期，未知的在最前。 The first day; unknown ones come first.' },
    LEVEL: { description: '级别，从全国到村。 The level, the widest first.' },
  },
});

@ObjectType({
  implements: Node,
  description: '结对关系：谁在哪类帮扶下帮扶谁，何时起止。 Who helps whom, and from when to when.',
})
export class Pairing extends Node {
  @Field(() => Programme, { description: '帮扶类型。 The kind of aid.' })
  programme!: Programme;

  @Field(() => PairingLevel, { description: '级别。 Level.' })
  level!: PairingLevel;

  @Field(() => Day, { nullable: true, description: '开始日期；未知为空。 The first day, where known.' })
  openedOn!: string | null;

  @Field(() => Day, { nullable: true, description: '结束日期；仍在进行为空。 The last day; null while it lasts.' })
  closedOn!: string | null;

  @Field(() => Int, { description: '版本号，修改时须带上。 Its version; changes carry it.' })
  version!: number;

  @Field({ description: '是否演示数据。 Whether it was made up for a demonstration.' })
  simulated!: boolean;
}

@ObjectType({ description: '结对起止的一个版本。 One version of a pairing’s days.' })
export class PairingVersion {
  @Field(() => Int, { description: '版本号。 Its number.' })
  version!: number;

  @Field(() => Day, { nullable: true, description: '开始日期。 The first day.' })
  openedOn!: string | null;

  @Field(() => Day, { nullable: true, description: '结束日期。 The last day.' })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: '变更原因。 Why it changed.' })
  reason!: string | null;

  @Field(() => DateTime, { description: '记录时间。 When it was recorded.' })
  madeAt!: Date;
}

@InputType({ description: '筛选结对。 Which pairings.' })
export class PairingFilter {
  @Field(() => Programme, { nullable: true, description: '帮扶类型。 The kind of aid.' })
  programme?: Programme | null;

  @Field(() => [PairingLevel], { nullable: true, description: '级别，任一。 Any of these levels.' })
  levels?: PairingLevel[] | null;

  @Field(() => ID, { nullable: true, description: '帮扶方。 This donor.' })
  donorId?: string | null;

  @Field(() => ID, { nullable: true, description: '受帮扶方。 This recipient.' })
  recipientId?: string | null;

  @Field(() => ID, { nullable: true, description: '任一方位于此地区或其下。 An end at or below this place.' })
  placeId?: string | null;

  @Field(() => ID, { nullable: true, description: '上级结对。 Directly nested in this pairing.' })
  parentId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '在此年内存续；起止未知的也包括。 Not known to be over before, or to begin after, this year.',
  })
  year?: number | null;

  @Field(() => Boolean, { nullable: true, description: '是否仍在进行。 Whether it lasts.' })
  open?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '只看本人岗位所属的结对（含所在组团的）。 Only those of your own posts, your donor groups’ included.',
  })
  mine?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: '任一方名称中含有的文字，最多 60 字。 Text within either end’s name, 60 characters at most.',
  })
  search?: string | null;
}

@InputType({ description: '结对列表的排序。 The order of pairings.' })
export class PairingOrder {
  @Field(() => PairingOrderField, { description: '排序依据。 Sorted by.' })
  field!: PairingOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: '方向。 Direction.' })
  direction!: SortDirection;
}

@ObjectType({ description: '一页结对。 A page of pairings.' })
export class PairingConnection extends connectionOf(Pairing, 'Pairing') {}

@InputType({ description: '建立结对。 A pairing to open.' })
export class OpenPairingInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复建立。 Unique for each request.' })
  requestKey!: string;

  @Field(() => Programme, { description: '帮扶类型。 The kind of aid.' })
  programme!: Programme;

  @Field(() => PairingLevel, { description: '级别。 Level.' })
  level!: PairingLevel;

  @Field(() => ID, { nullable: true, description: '帮扶方；仅 COUNTY_OWN 没有。 The donor; only COUNTY_OWN has none.' })
  donorId?: string | null;

  @Field(() => ID, { description: '受帮扶方。 The recipient.' })
  recipientId!: string;

  @Field(() => ID, {
    nullable: true,
    description: '上级结对：其双方也能看到本结对。 The pairing above; its ends see this one too.',
  })
  parentId?: string | null;

  @Field(() => Day, { nullable: true, description: '开始日期；未知可不填。 The first day, where known.' })
  openedOn?: string | null;

  @Field({ defaultValue: false, description: '是否公开。 Whether everybody who reads what is published may see it.' })
  publish!: boolean;
}

@InputType({ description: '结束结对；已有记录全部保留。 A pairing to close; everything recorded stays.' })
export class ClosePairingInput {
  @Field({ description: '请求编号。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '结对。 The pairing.' })
  pairingId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that this is based on.' })
  version!: number;

  @Field(() => Day, { description: '最后一日。 Its last day.' })
  closedOn!: string;

  @Field({ description: '原因，1–500 字。 Why, 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({ description: '结对的最新情况。 The pairing as it stands now.' })
export class PairingPayload {
  @Field(() => Pairing, { description: '结对。 The pairing.' })
  pairing!: Pairing;
}
