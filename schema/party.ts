import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { Day } from './scalars';
import { PartyKind } from './vocabulary';

registerEnumType(PartyKind, {
  name: 'PartyKind',
  description: '单位的类别。 What kind of party helps or is helped.',
  valuesConfig: {
    GOVERNMENT: { description: '地方政府。 The government of a place.' },
    ZONE_COMMITTEE: { description: '开发区管委会。 The committee of a development zone.' },
    DEPARTMENT: { description: '政府部门。 A department of a government.' },
    CENTRAL_UNIT: {
      description: '中央和国家机关、中央企业等定点帮扶单位。 A ministry, bureau or enterprise of the centre.',
    },
    ENTERPRISE: { description: '企业。 A firm.' },
    SOCIAL_ORGANISATION: { description: '社会组织。 A charity or association.' },
    SCHOOL: { description: '学校。 A school.' },
    HOSPITAL: { description: '医院。 A hospital.' },
    FRONTLINE_TEAM: { description: '驻县工作组。 Seconded officials in the county.' },
    DONOR_GROUP: { description: '帮扶组团：在牵头单位带领下共同帮扶。 Donors that act together under a lead.' },
    JOINT: { description: '材料中并列的几个地方，如“都安县、大化县”。 Places that a statement names together.' },
    UNIT_GROUP: { description: '只有数目没有名称的单位，如“8家区直帮扶单位”。 Units counted but not named.' },
    REGION: { description: '片区，如“东部8省市”。 Parts of the country named together.' },
  },
});

@ObjectType({
  implements: Node,
  description: '帮扶或受帮扶的单位：政府、管委会、部门、企业、学校、组团等。 Whoever helps or is helped.',
})
export class Party extends Node {
  @Field(() => PartyKind, { description: '类别。 Kind.' })
  kind!: PartyKind;

  @Field({ description: '现用名称。 The name that it bears today.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '英文名称。 English name, where known.' })
  nameEn!: string | null;

  @Field({ description: '是否演示数据。 Whether it was made up for a demonstration.' })
  simulated!: boolean;

  @Field(() => Int, { description: '版本号，修改时须带上。 Its version; changes carry it.' })
  version!: number;
}

@ObjectType({
  description: '一个单位在组团（或并列各方）中的身份及起止。 A party’s belonging to a group, with its days.',
})
export class Membership {
  @Field({ description: '是否牵头。 Whether it leads.' })
  lead!: boolean;

  @Field(() => Day, { nullable: true, description: '起始日期；未知为空。 Since when, where known.' })
  since!: string | null;

  @Field(() => Day, { nullable: true, description: '最后一日；仍在其中为空。 Its last day; null while it lasts.' })
  until!: string | null;
}

@InputType({ description: '筛选单位。 Which parties.' })
export class PartyFilter {
  @Field(() => [PartyKind], { nullable: true, description: '类别，任一。 Any of these kinds.' })
  kinds?: PartyKind[] | null;

  @Field(() => ID, { nullable: true, description: '位于此地区或其下。 At or below this place.' })
  placeId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '现用或曾用名称中含有的文字，最多 60 字。 Text within its name or a printed one, 60 characters at most.',
  })
  search?: string | null;
}

@ObjectType({ description: '一页单位。 A page of parties.' })
export class PartyConnection extends connectionOf(Party, 'Party') {}

@InputType({ description: '登记单位。 A party to register.' })
export class RegisterPartyInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复登记。 Unique for each request.' })
  requestKey!: string;

  @Field(() => PartyKind, { description: '类别；组团用 formDonorGroup。 Kind; groups are formed by formDonorGroup.' })
  kind!: PartyKind;

  @Field({ description: '全称，1–200 字。 Full name, 1 to 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '英文名称。 English name.' })
  nameEn?: string | null;

  @Field(() => ID, { nullable: true, description: '所在地区。 Where it sits; a government names its place.' })
  placeId?: string | null;

  @Field(() => [String], { nullable: true, description: '其他名称，最多 20 个。 Other names, 20 at most.' })
  aliases?: string[] | null;
}

@ObjectType({ description: '登记的结果。 What was registered.' })
export class RegisterPartyPayload {
  @Field(() => Party, { description: '登记的单位。 The party.' })
  party!: Party;
}

@InputType({ description: '组建帮扶组团。 A donor group to form.' })
export class FormDonorGroupInput {
  @Field({ description: '请求编号。 Unique for each request.' })
  requestKey!: string;

  @Field({ description: '组团名称，1–200 字。 Its name, 1 to 200 characters.' })
  name!: string;

  @Field(() => ID, { description: '牵头单位。 The party that leads.' })
  leadId!: string;

  @Field(() => [ID], { description: '其他成员，最多 100 个。 The other members, 100 at most.' })
  memberIds!: string[];

  @Field(() => Day, { nullable: true, description: '起始日期；未知可不填。 Since when, where known.' })
  since?: string | null;
}

@InputType({ description: '调整组团成员或牵头单位。 A change of a group’s members or lead, from a day on.' })
export class ChangeDonorGroupInput {
  @Field({ description: '请求编号。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '组团。 The group.' })
  groupId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that the change is based on.' })
  version!: number;

  @Field(() => Day, {
    description: '自此日起生效；此前的成员关系保留。 From this day on; what was before stays as it was.',
  })
  from!: string;

  @Field(() => [ID], { defaultValue: [], description: '新加入的成员，最多 100 个。 Members that join, 100 at most.' })
  addIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: '退出的成员，最多 100 个。 Members that leave, 100 at most.' })
  removeIds!: string[];

  @Field(() => ID, { nullable: true, description: '新的牵头单位；不变可不填。 The new lead, where it changes.' })
  leadId?: string | null;
}

@ObjectType({ description: '组团的最新情况。 The group as it stands now.' })
export class DonorGroupPayload {
  @Field(() => Party, { description: '组团。 The group.' })
  group!: Party;
}
