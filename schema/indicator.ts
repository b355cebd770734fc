import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { Day } from './scalars';
import { Counting, SchemeStatus, Side } from './vocabulary';

registerEnumType(Counting, {
  name: 'Counting',
  description:
    '统计方式：SUM 累加，LAST 取期末，DISTINCT 去重计数，RATIO 由分子分母导出。 How figures combine: a flow adds, a stock is the latest, persons are distinct in each cell, a ratio is derived.',
  valuesConfig: {
    SUM: { description: '流量，可跨期相加。 A flow: adds over periods.' },
    LAST: { description: '存量，取期末数。 A stock: the state at a date.' },
    DISTINCT: {
      description:
        '去重计数，各格可能是同一批人。 Distinct persons or firms in each cell; cells need not add up to their total.',
    },
    RATIO: {
      description: '比率，由分子和分母推算，从不相加。 Derived from a numerator and a denominator; never summed.',
    },
  },
});
registerEnumType(SchemeStatus, {
  name: 'SchemeStatus',
  description: '指标体系的状态。 Whether a scheme is still a draft.',
  valuesConfig: {
    DRAFT: { description: '草案，可修改。 A draft that may be edited.' },
    IN_FORCE: { description: '现行。 In force.' },
  },
});
registerEnumType(Side, {
  name: 'Side',
  description: '帮扶方或受援方。 A side of a pairing.',
  valuesConfig: {
    DONOR: { description: '帮扶方。 The side that helps.' },
    RECIPIENT: { description: '受帮扶方。 The side that is helped.' },
  },
});

@ObjectType({ description: '计量单位；数值总以它为准。 The unit in which a value is kept.' })
export class Unit {
  @Field({ description: '单位代码，如 元、人、人次。 Its code.' })
  code!: string;

  @Field(() => Int, { description: '小数位数：元两位，计数零位，比率六位。 Decimals that values print.' })
  scale!: number;

  @Field({ description: '是否金额。 Whether it is money.' })
  money!: boolean;
}

@ObjectType({ description: '指标所属的方面；双方各有称呼。 An aspect of a scheme, named by each side.' })
export class IndicatorCategory {
  @Field({ description: '类别代码。 Its code.' })
  code!: string;
}

@ObjectType({
  implements: Node,
  description: '一个时期的指标体系；一经发布不改写，只增加版本。 The list of indicators of an era, versioned.',
})
export class IndicatorScheme extends Node {
  @Field({ description: '时期代码，如 2016-2020。 The era, such as 2016-2020.' })
  code!: string;

  @Field(() => Int, { description: '版本。 Version.' })
  version!: number;

  @Field(() => Day, { description: '启用日期。 First day.' })
  validFrom!: string;

  @Field(() => Day, { nullable: true, description: '停用日期；最新一期为空。 Last day; null for the latest.' })
  validTo!: string | null;

  @Field(() => SchemeStatus, { description: '状态。 Status.' })
  status!: SchemeStatus;
}

@ObjectType({ description: '与上一时期同名指标是否可比。 Whether figures compare with those of the era before.' })
export class IndicatorComparability {
  @Field({ description: '上一时期的代码。 The era before.' })
  scheme!: string;

  @Field({ description: '是否可比。 Whether they compare.' })
  comparable!: boolean;

  @Field({ description: '理由。 Why.' })
  note!: string;
}

@ObjectType({ implements: Node, description: '指标及其口径。 An indicator as one scheme version defines it.' })
export class Indicator extends Node {
  @Field({ description: '指标代码，永不挪作他用。 Its code, never reused.' })
  code!: string;

  @Field(() => Counting, { description: '统计方式。 How its figures combine.' })
  counting!: Counting;

  @Field({ description: '只见于公布、无法在此导出的比率。 A ratio that is only published, never derived here.' })
  publishedOnly!: boolean;

  @Field(() => Int, { description: '口径的版本，修订时须带上。 The definition’s version; a revision names it.' })
  version!: number;

  @Field(() => [String], {
    description: '可以填写的单位，如 元、万元、亿元。 The printed units it takes.',
  })
  acceptedUnits!: string[];
}

@InputType({ description: '筛选指标。 Which indicators.' })
export class IndicatorFilter {
  @Field(() => String, { nullable: true, description: '指标体系的时期代码，如 2016-2020。 A scheme, by its code.' })
  scheme?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '年度，取该年末适用的体系。 The scheme that the end of this year belongs to.',
  })
  year?: number | null;

  @Field(() => [String], { nullable: true, description: '类别代码，任一。 Any of these categories.' })
  categories?: string[] | null;

  @Field(() => [String], { nullable: true, description: '指标代码，任一。 Any of these codes.' })
  codes?: string[] | null;

  @Field(() => [Counting], { nullable: true, description: '统计方式，任一。 Any of these countings.' })
  counting?: Counting[] | null;

  @Field(() => String, { nullable: true, description: '名称或代码中含有的文字。 Text within its name or code.' })
  search?: string | null;
}

@ObjectType({ description: '一页指标。 A page of indicators.' })
export class IndicatorConnection extends connectionOf(Indicator, 'Indicator') {}

@ObjectType({ description: '一页指标体系。 A page of schemes.' })
export class IndicatorSchemeConnection extends connectionOf(IndicatorScheme, 'IndicatorScheme') {}

@InputType({ description: '在草案体系中新设指标。 An indicator to define in a scheme that is a draft.' })
export class DefineIndicatorInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field({ description: '指标体系的时期代码；须为草案。 The scheme, which is a draft.' })
  scheme!: string;

  @Field({
    description: '指标代码：大写字母、数字和下划线，永不挪作他用。 Capitals, digits and underscores; never reused.',
  })
  code!: string;

  @Field({ description: '中文名称，至多 100 字。 Its Chinese name.' })
  nameZh!: string;

  @Field({ description: '英文名称。 Its English name.' })
  nameEn!: string;

  @Field({ description: '中文口径，至多 2000 字。 What is counted, in Chinese.' })
  definitionZh!: string;

  @Field({ description: '英文口径。 What is counted, in English.' })
  definitionEn!: string;

  @Field({ description: '所属类别的代码。 The code of its category.' })
  category!: string;

  @Field(() => Counting, { description: '统计方式。 How its figures combine.' })
  counting!: Counting;

  @Field({ description: '基本单位，如 元、人、%。 Its base unit.' })
  baseUnit!: string;

  @Field(() => String, { nullable: true, description: '比率的分子代码。 A ratio’s numerator.' })
  numerator?: string | null;

  @Field(() => String, { nullable: true, description: '比率的分母代码。 A ratio’s denominator.' })
  denominator?: string | null;

  @Field(() => [Side], { description: '由哪一方填报。 Which sides report it.' })
  reporters!: Side[];
}

@InputType({
  description:
    '修订指标口径：草案体系的指标，或导入时新增、尚未定义的指标。单位不能改，另一单位是另一指标。 A revision, in a draft scheme or of an indicator that an import admitted. The unit stays: another unit is another indicator.',
})
export class ReviseIndicatorInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '指标。 The indicator.' })
  indicatorId!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that this is based on.' })
  version!: number;

  @Field({ description: '中文名称。 Its Chinese name.' })
  nameZh!: string;

  @Field({ description: '英文名称。 Its English name.' })
  nameEn!: string;

  @Field({ description: '中文口径。 What is counted, in Chinese.' })
  definitionZh!: string;

  @Field({ description: '英文口径。 What is counted, in English.' })
  definitionEn!: string;

  @Field({ description: '所属类别的代码。 The code of its category.' })
  category!: string;

  @Field(() => Counting, {
    description: '统计方式；比率不能改为其他，其他不能改为比率。 How its figures combine; a ratio stays one.',
  })
  counting!: Counting;

  @Field(() => [Side], { description: '由哪一方填报。 Which sides report it.' })
  reporters!: Side[];
}

@ObjectType({ description: '指标现在的口径。 The indicator as it is defined now.' })
export class IndicatorPayload {
  @Field(() => Indicator, { description: '指标。 The indicator.' })
  indicator!: Indicator;
}
