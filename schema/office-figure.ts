import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    '一县一期一项指标，县级、部门、乡镇各自上报的数。草稿和退回的报告不算。 A figure of a county and a period as the county, the department and the townships report it; drafts and what was sent back are no word.',
})
export class OfficeFigure {
  @Field(() => Int, {
    description:
      '应报乡镇中已报的个数；人数等不可相加的指标为 0。 How many of the townships that owe it have spoken; 0 where they do not add up.',
  })
  townsSpoken!: number;

  @Field({
    description: '各处是否不一致；四舍五入以内的不算。 Whether two of them differ by more than print rounds.',
  })
  isDifferent!: boolean;
}
