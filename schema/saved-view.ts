import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from './page';
import { SavedViewPage } from './vocabulary';

registerEnumType(SavedViewPage, {
  name: 'SavedViewPage',
  description: '可以保存视图的页面。 The pages whose views are kept.',
  valuesConfig: {
    PLACEMENTS: { description: '就业台账。 The ledger of placements.' },
    PURCHASES: { description: '采购台账。 The ledger of purchases.' },
    ACTIVITIES: { description: '活动台账。 The ledger of activities.' },
    FUND_ENTRIES: { description: '资金明细。 The entries of the ledger of money.' },
    REPORTS: { description: '报告列表。 The list of reports.' },
    HOUSEHOLDS: { description: '监测户名单。 The register of households.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    '保存的视图：一个页面的筛选与排序，仅本人可见。 A view of a page under a name: nobody but its owner sees it.',
})
export class SavedView extends Node {
  @Field(() => SavedViewPage, { description: '页面。 Of which page.' })
  page!: SavedViewPage;

  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field({
    description: '筛选与排序，如 month=3&evidence=no。 What the page is filtered and ordered by, as in an address.',
  })
  query!: string;

  @Field({ description: '打开页面时是否先用此视图。 Whether the page opens with it.' })
  isDefault!: boolean;

  @Field(() => Int, { description: '版本。 The version that an update names.' })
  version!: number;
}

@InputType({ description: '保存视图。 To keep a view.' })
export class SaveViewInput {
  @Field({ description: '请求编号，1 至 64 个字符。 Names this request: sent again, it does nothing twice.' })
  requestKey!: string;

  @Field(() => SavedViewPage, { description: '页面。 Of which page.' })
  page!: SavedViewPage;

  @Field({ description: '名称，1 至 40 字，同一页面内不重复。 Its name: 1 to 40 characters, once for each page.' })
  name!: string;

  @Field({
    description:
      '筛选与排序：地址中问号之后的部分，最多 1000 个字符、20 项。 What follows the question mark of the address: 1,000 characters and 20 pairs at most.',
  })
  query!: string;

  @Field(() => Boolean, { nullable: true, description: '是否设为默认。 Whether the page opens with it.' })
  isDefault?: boolean | null;
}

@InputType({ description: '修改视图；未填的不变。 To change a view; what is left out stays.' })
export class ChangeViewInput {
  @Field({ description: '请求编号，1 至 64 个字符。 Names this request.' })
  requestKey!: string;

  @Field(() => ID, { description: '视图。 The view.' })
  viewId!: string;

  @Field(() => Int, { description: '所见的版本。 The version last seen.' })
  version!: number;

  @Field(() => String, { nullable: true, description: '新名称。 Its new name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: '新的筛选与排序。 What it now filters and orders by.' })
  query?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否设为默认。 Whether the page opens with it.' })
  isDefault?: boolean | null;
}

@InputType({ description: '删除视图。 To forget a view.' })
export class DeleteViewInput {
  @Field({ description: '请求编号，1 至 64 个字符。 Names this request.' })
  requestKey!: string;

  @Field(() => ID, { description: '视图。 The view.' })
  viewId!: string;
}

@ObjectType({ description: '保存后的视图。 The view as it is now.' })
export class SavedViewPayload {
  @Field(() => SavedView, { description: '视图。 The view.' })
  savedView!: SavedView;
}

@ObjectType({ description: '已删除的视图。 The view that is gone.' })
export class DeleteViewPayload {
  @Field(() => ID, { description: '其编号。 Its id.' })
  deletedId!: string;
}
