import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from './scalars';
import { FundLinkTold, FundPathDirection, FundPathState } from './vocabulary';

registerEnumType(FundPathDirection, {
  name: 'FundPathDirection',
  description: '查去向还是查来源。 Which way a yuan is followed.',
  valuesConfig: {
    FORWARD: { description: '去向：从拨付到凭证。 Where it went: from what was paid to vouchers.' },
    BACKWARD: { description: '来源：从凭证到拨付。 Where it came from: from a voucher to what was paid.' },
  },
});
registerEnumType(FundPathState, {
  name: 'FundPathState',
  description:
    '一笔中属于此路径的金额的状况；有几种时取最不确定的一种，各自金额另列。 What becomes of the path’s part of an entry; of several the least certain, and each has its amount.',
  valuesConfig: {
    FLOWED: { description: '全部续往下一步。 All of it goes on, and the books tell where.' },
    RESTS: { description: '仍在原处。 Still lies there.' },
    POOLED: {
      description:
        '并入统筹：与其他资金混在一起，账上分不清。 Pooled: mixed with other money, and the books do not tell.',
    },
    OUTSTANDING: {
      description:
        '对方尚未登记：已拨付未见到位，或已到位未见拨付。 The other side has not stated it: disbursed without a receipt, or received without a disbursement.',
    },
    ENDED: {
      description:
        '到达终点（已支出并报账、已发放、已收回）或起点（拨付、捐赠、期初余额）。 Has reached its end, or its beginning.',
    },
    UNFOLLOWED: { description: '超出本次查询的范围。 Goes on beyond the limits of this answer.' },
    VOID: {
      description: '已冲销、冲销本身或尚未会签：不承载金额。 Reversed, a reversal, or not signed: it carries nothing.',
    },
  },
});
registerEnumType(FundLinkTold, {
  name: 'FundLinkTold',
  description: '账上如何得知这一步。 How the books tell of a step.',
  valuesConfig: {
    MATCHED: { description: '双方记录已对上。 The two sides’ statements were matched.' },
    NAMED: { description: '登记时指明。 Named when it was posted.' },
    ONLY_SOURCE: { description: '当时只有这一笔来源。 Nothing else lay there.' },
    ALL_OF_IT: { description: '余额全部用尽。 Everything that lay there was taken.' },
  },
});

@ObjectType({ description: '资金池中的一份。 One share of a pool.' })
export class FundPoolShare {
  @Field(() => Money, { description: '金额（元）。 In yuan.' })
  amount!: string;

  @Field(() => FundLinkTold, { description: '账上如何得知。 How the books tell.' })
  how!: FundLinkTold;
}

@ObjectType({
  description:
    '资金池：此路径的金额与哪些金额混在一起。账上只知道整体的去向（来源），不知道其中哪一元。 A pool: what the path’s amount is mixed with. The books tell where the whole went, or came from, and not which yuan of it.',
})
export class FundPool {
  @Field(() => [FundPoolShare], {
    description: '整体的去向（来源），最多 100 份。 Where the whole went, or came from; 100 shares at most.',
  })
  shares!: FundPoolShare[];

  @Field(() => Money, { description: '池中总额（元）。 The whole of it, in yuan.' })
  amount!: string;

  @Field(() => Money, {
    description: '其中已指明去向（来源）的。 Of it, what is told to have gone on, or to have come from somewhere.',
  })
  told!: string;

  @Field(() => Money, { description: '其余：未指明的。 The rest, of which nothing is told.' })
  left!: string;

  @Field(() => Money, {
    nullable: true,
    description:
      '该处账户现有余额；双方记录之间的池没有账户。 What lies in the account now; null between the two sides.',
  })
  balance!: string | null;

  @Field(() => Money, {
    nullable: true,
    description: '该处账户累计未指明来源即转出的金额。 What has left the account without a source being told.',
  })
  untold!: string | null;
}

@ObjectType({
  description:
    '路径上的一笔。amount = flowed + rests + pooled + outstanding + ended + unfollowed。 An entry on the path; its amount is the sum of the six.',
})
export class FundPathNode {
  @Field(() => Int, { description: '离起点最多几步；起点为 0。 How many steps from the start, at most.' })
  step!: number;

  @Field(() => Money, { description: '这一笔中属于此路径的金额（元）。 How much of the entry belongs to the path.' })
  amount!: string;

  @Field(() => FundPathState, { description: '状况。 What becomes of it.' })
  state!: FundPathState;

  @Field(() => Money, { description: '续往下一步的。 What goes on, on the links.' })
  flowed!: string;

  @Field(() => Money, { description: '仍在原处的。 What still lies there.' })
  rests!: string;

  @Field(() => Money, { description: '并入统筹、账上分不清的。 What ends in a pool.' })
  pooled!: string;

  @Field(() => Money, { description: '对方尚未登记的。 What the other side has not stated.' })
  outstanding!: string;

  @Field(() => Money, { description: '到达终点（起点）的。 What has reached its end, or its beginning.' })
  ended!: string;

  @Field(() => Money, { description: '超出本次查询范围的。 What goes on beyond the limits of this answer.' })
  unfollowed!: string;
}

@ObjectType({
  description: '路径上的一步，总按资金的流向。 A step of the path, always in the direction in which the money went.',
})
export class FundPathLink {
  @Field(() => ID, { description: '从哪一笔（编号）。 From which entry, by its id.' })
  from!: string;

  @Field(() => ID, { description: '到哪一笔（编号）。 To which entry, by its id.' })
  to!: string;

  @Field(() => Money, { description: '金额（元）。 In yuan.' })
  amount!: string;

  @Field(() => FundLinkTold, { description: '账上如何得知。 How the books tell.' })
  how!: FundLinkTold;
}

@ObjectType({ description: '路径的合计（元）；各项之和等于 amount。 Totals in yuan; the others add up to the amount.' })
export class FundPathTotals {
  @Field(() => Money, { description: '起点的金额。 What the path starts with.' })
  amount!: string;

  @Field(() => Money, { description: '仍在原处的。 What still lies somewhere.' })
  rests!: string;

  @Field(() => Money, { description: '并入统筹的。 What ends in pools.' })
  pooled!: string;

  @Field(() => Money, { description: '对方尚未登记的。 What the other side has not stated.' })
  outstanding!: string;

  @Field(() => Money, { description: '到达终点（起点）的。 What has reached its end, or its beginning.' })
  ended!: string;

  @Field(() => Money, { description: '超出本次查询范围的。 What goes on beyond the limits of this answer.' })
  unfollowed!: string;
}

@ObjectType({
  description:
    '一笔资金的去向或来源。按文号、指明的来源和双方对上的记录逐步推算，每一步金额守恒；账上分不清的归入资金池，从不猜测先后。 ' +
    'Where an amount went, or came from: by document number, named shares and matched statements, conserved at every step. What the books do not tell is pooled; no order is ever guessed.',
})
export class FundPath {
  @Field(() => FundPathDirection, { description: '方向。 Which way it was followed.' })
  direction!: FundPathDirection;

  @Field(() => [FundPathNode], {
    description: '路径上的各笔，起点在前，最多 2000 笔。 The entries, the start first, 2,000 at most.',
  })
  nodes!: FundPathNode[];

  @Field(() => [FundPathLink], { description: '各步。 The steps between them.' })
  links!: FundPathLink[];

  @Field(() => FundPathTotals, { description: '合计。 Its totals.' })
  totals!: FundPathTotals;

  @Field({ description: '是否完整；超出范围为 false。 Whether nothing was cut off.' })
  isComplete!: boolean;
}
