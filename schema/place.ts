import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { Day } from './scalars';
import { PlaceChangeKind, PlaceKind, SortDirection } from './vocabulary';

registerEnumType(PlaceKind, {
  name: 'PlaceKind',
  description: '行政区划的级别。 The kind of an administrative division.',
  valuesConfig: {
    NATION: { description: '全国。 The whole country.' },
    PROVINCE: { description: '省、自治区、直辖市。 A province.' },
    CITY: { description: '市、州、盟、地区。 A city or prefecture.' },
    COUNTY: { description: '县、市、区、旗。 A county or district.' },
    TOWN: { description: '乡、镇、街道。 A town or township.' },
    VILLAGE: { description: '村、社区。 A village.' },
    ZONE: { description: '开发区。 A development zone.' },
  },
});
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: '排序方向。 Which way a list is sorted.',
  valuesConfig: {
    ASC: { description: '升序。 Ascending.' },
    DESC: { description: '降序。 Descending.' },
  },
});
registerEnumType(PlaceChangeKind, {
  name: 'PlaceChangeKind',
  description: '区划变更的种类。 How a place came to be another.',
  valuesConfig: {
    RENAMED: { description: '更名，代码不变。 Another name, the same code.' },
    RECODED: { description: '换代码，级别不变。 Another code, in the same standing.' },
    UPGRADED: {
      description: '改设，如县改市、县改区、镇改街道。 A county became a city or a district, a town a subdistrict.',
    },
    MOVED: { description: '改由另一地区管辖。 Under another place.' },
    MERGED: { description: '撤销并入其他地区。 Gave its ground to others.' },
    SPLIT: { description: '析置新的地区。 Others were cut out of it.' },
  },
});

@ObjectType({ implements: Node, description: '行政区划或开发区（GB/T 2260）。 An administrative division or zone.' })
export class Place extends Node {
  @Field({ description: '六位区划代码；开发区与乡镇另有编码。 GB/T 2260 code, or a longer one for towns and zones.' })
  code!: string;

  @Field({ description: '全称，如“禄劝彝族苗族自治县”。 Full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '拼音名称。 Name in pinyin, where known.' })
  nameEn!: string | null;

  @Field({ description: '简称，如“禄劝县”。 Short name.' })
  shortName!: string;

  @Field(() => PlaceKind, { description: '级别。 Kind.' })
  kind!: PlaceKind;

  @Field({
    description: '从全国到本级的代码路径，以斜杠结尾。 Codes from the nation down to itself, ending with a slash.',
  })
  path!: string;

  @Field(() => Day, { nullable: true, description: '设立日期；未知为空。 Since when it exists, where known.' })
  validFrom!: string | null;

  @Field(() => Day, { nullable: true, description: '撤销日期；现存为空。 Until when it existed; null while it does.' })
  validTo!: string | null;

  @Field(() => Int, { description: '版本号，修改时须带上。 Its version; changes carry it.' })
  version!: number;
}

@ObjectType({ description: '区划沿革中的一步。 One step in the history of a place.' })
export class PlaceChange {
  @Field(() => PlaceChangeKind, { description: '种类。 Kind.' })
  kind!: PlaceChangeKind;

  @Field({ description: '生效时间，精确到已知为止，如 2016 或 2016-06。 When, as precise as is certain.' })
  effective!: string;

  @Field(() => Day, { description: '可能生效的最早一日。 The first day that this can mean.' })
  onDay!: string;

  @Field({ description: '变更前名称。 The name before.' })
  oldName!: string;

  @Field({ description: '变更后名称。 The name after.' })
  newName!: string;

  @Field({ description: '变更前的代码路径。 The path before.' })
  oldPath!: string;

  @Field({ description: '变更后的代码路径。 The path after.' })
  newPath!: string;

  @Field(() => String, { nullable: true, description: '说明。 Note.' })
  note!: string | null;
}

@InputType({ description: '从本地区析置的新地区。 A place that is cut from another.' })
export class PlacePartInput {
  @Field({ description: '区划代码。 Its code.' })
  code!: string;

  @Field({ description: '全称，1–60 字。 Full name, 1 to 60 characters.' })
  name!: string;

  @Field(() => PlaceKind, { description: '级别。 Kind.' })
  kind!: PlaceKind;
}

@InputType({ description: '区划变更；原有记录全部保留。 A change of a place; everything recorded stays.' })
export class ChangePlaceInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复变更。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '变更的地区。 The place.' })
  placeId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that the change is based on.' })
  version!: number;

  @Field(() => PlaceChangeKind, { description: '种类。 Kind.' })
  kind!: PlaceChangeKind;

  @Field(() => Day, { description: '生效日期，须晚于上一次变更。 From this day on; later than the last change.' })
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: '新名称：RENAMED、UPGRADED 必填，RECODED、MOVED 可填。 New name: for RENAMED and UPGRADED.',
  })
  newName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '新代码：RECODED、UPGRADED 必填，MOVED 可填。 New code: for RECODED and UPGRADED.',
  })
  newCode?: string | null;

  @Field(() => PlaceKind, { nullable: true, description: '新级别：UPGRADED 可填。 New kind: UPGRADED may name it.' })
  newKind?: PlaceKind | null;

  @Field(() => ID, {
    nullable: true,
    description: '新的上级地区：MOVED 必填。 The place that it moves under: for MOVED.',
  })
  parentId?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: '并入的地区，最多 20 个：MERGED 必填。 Its heirs, 20 at most: for MERGED.',
  })
  intoIds!: string[];

  @Field(() => [PlacePartInput], {
    defaultValue: [],
    description: '析置的地区，最多 20 个：SPLIT 必填。 The places cut from it, 20 at most: for SPLIT.',
  })
  parts!: PlacePartInput[];

  @Field(() => String, { nullable: true, description: '说明，如批复文号，最多 500 字。 Note, 500 characters at most.' })
  note?: string | null;
}

@ObjectType({ description: '变更的结果。 What became of it.' })
export class ChangePlacePayload {
  @Field(() => Place, { description: '变更后的地区。 The place after the change.' })
  place!: Place;
}

@InputType({ description: '筛选行政区划。 Which places.' })
export class PlaceFilter {
  @Field(() => [PlaceKind], { nullable: true, description: '级别，任一。 Any of these kinds.' })
  kinds?: PlaceKind[] | null;

  @Field(() => ID, { nullable: true, description: '上级地区。 Directly below this place.' })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: '区划代码。 This code.' })
  code?: string | null;

  @Field(() => String, { nullable: true, description: '名称中含有的文字。 Text within the name.' })
  search?: string | null;
}

@ObjectType({ description: '一页行政区划。 A page of places.' })
export class PlaceConnection extends connectionOf(Place, 'Place') {}
