import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { Day } from './scalars';
import { PlaceKind, SortDirection } from './vocabulary';

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
