import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from './page';
import { Decimal } from './scalars';
import { PairingLevel } from './vocabulary';

@ObjectType({
  description:
    '一个结对尚未了结的事项，现在的数目，不分年度。 What is still open about a pairing now, of whatever year; each counts what the list of its name finds.',
})
export class OpenMatters {
  @Field(() => Int, { description: '未了结的异议。 Disputes that are not closed.' })
  disputes!: number;

  @Field(() => Int, { description: '其中逾期的。 Of these, past their day.' })
  lateDisputes!: number;

  @Field(() => Int, { description: '待说明或待认可的待核实事项。 Flags that are open or explained.' })
  doubts!: number;

  @Field(() => Int, { description: '其中严重的。 Of these, serious ones.' })
  graveDoubts!: number;

  @Field(() => Int, { description: '未解除的预警。 Alarms that last.' })
  alarms!: number;

  @Field(() => Int, { description: '其中严重的。 Of these, serious ones.' })
  graveAlarms!: number;

  @Field(() => Int, { description: '双方未核对一致的差异。 Differences that are not settled.' })
  differences!: number;

  @Field(() => Int, { description: '其中逾期的。 Of these, past their day.' })
  lateDifferences!: number;

  @Field(() => Int, { description: '未销号的整改事项。 Items to be put right that are not closed.' })
  rectifications!: number;

  @Field(() => Int, { description: '其中逾期未答复的。 Of these, past their day and unanswered.' })
  lateRectifications!: number;
}

@ObjectType({
  description:
    '看板上的一个结对：主要指标、资金、未了结的事项，以及等您办理的。 A pairing on the board: its headline measures, its money, what is open, and what waits for you.',
})
export class BoardRow {
  @Field({ description: '此行的标识：结对和年度。 Names the row: its pairing and year.' })
  key!: string;

  @Field(() => Int, { description: '年度。 The year.' })
  year!: number;

  @Field(() => Int, {
    description: '该年度已过的整月数，年度已结束为 12。 Whole months of the year that are over.',
  })
  monthsElapsed!: number;

  @Field(() => Decimal, { description: '序时进度，六位小数。 The time pace, six places.' })
  pace!: string;
}

@ObjectType({ description: '看板的一页。 A page of the board.' })
export class BoardRowConnection extends connectionOf(BoardRow, 'BoardRow') {}

@InputType({ description: '看板上列出哪些结对。 Which pairings the board lists.' })
export class BoardFilter {
  @Field(() => [ID], {
    nullable: true,
    description: '只列这些结对，任一，最多 100 个。 Only these pairings, 100 at most.',
  })
  pairingIds?: string[] | null;

  @Field(() => [PairingLevel], { nullable: true, description: '层级，任一。 Any of these levels.' })
  levels?: PairingLevel[] | null;

  @Field(() => String, {
    nullable: true,
    description: '帮扶方或受帮扶方的名称。 Part of the donor’s or recipient’s name.',
  })
  search?: string | null;
}

@ObjectType({
  description:
    '看板：您岗位所及的结对，一年的情况。 The board: the pairings of your posts, and how a year of them stands.',
})
export class Board {
  @Field(() => Int, {
    nullable: true,
    description:
      '所选年度；未选为空，各结对为其最近有数据的年度。 The year that was chosen; null where each pairing has its own latest.',
  })
  year!: number | null;
}
