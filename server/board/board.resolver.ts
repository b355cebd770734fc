import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Board, BoardFilter, BoardRow, BoardRowConnection, OpenMatters } from '../../schema/board';
import { PairingMoney } from '../../schema/money';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { ResultCell } from '../../schema/results';
import type { Context } from '../graphql/context';
import type { PairingRow } from '../pairings/pairing.tables';
import { keyOf } from '../platform/ids';
import { sidesSpokenFor } from '../records/word.rules';
import type { Cell } from '../results/cell.rules';
import type { BoardAsked, BoardRowAsked, BoardService } from './board.service';
import {
  NOTHING_OPEN,
  openByPairing,
  reportsWaitingByPairing,
  toConfirmByYear,
  toConfirmKey,
  type OpenRow,
} from './board.store';

@Resolver(() => Board)
export class BoardResolver {
  constructor(private readonly boards: BoardService) {}

  @Authorized('READER')
  @Query(() => Board, {
    description:
      '看板：您岗位所及的结对，预警重的在前；不填年度的，各结对为其最近有数据的年度。可能的错误：OUT_OF_RANGE TOO_MANY_ITEMS。 The board: the pairings of your posts, those with the gravest alarms first; each of its latest year with data where none is named.',
  })
  board(
    @Arg('year', () => Int, { nullable: true, description: '年度。 The year.' }) year?: number | null,
    @Arg('filter', () => BoardFilter, { nullable: true, description: '筛选条件。 Which pairings.' })
    filter?: BoardFilter | null,
  ): BoardAsked {
    const pairingIds = filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null;
    return this.boards.of(year ?? null, { ...filter, pairingIds });
  }

  @FieldResolver(() => [Int], {
    description:
      '有材料或协议的年份，近年在前。 The years about which something is known of these pairings, the latest first.',
  })
  years(@Ctx() { viewer }: Context): Promise<number[]> {
    return this.boards.years(viewer);
  }

  @FieldResolver(() => BoardRowConnection, { description: '各结对。 The pairings.' })
  rows(
    @Root() board: BoardAsked,
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<BoardRowAsked>> {
    return this.boards.rows(viewer, board, page);
  }
}

@Resolver(() => BoardRow)
export class BoardRowResolver {
  @FieldResolver(() => Pairing, { description: '结对。 The pairing.' })
  pairing(@Root() { pairing }: BoardRowAsked): PairingRow {
    return pairing;
  }

  @FieldResolver(() => [ResultCell], {
    description:
      '主要指标：资金、就业、消费帮扶，其后为协议的其他任务，最多 24 项。 Its headline measures: funds, placements and purchases, then the other targets of its agreement, 24 at most.',
  })
  measures(@Root() row: BoardRowAsked): Promise<Cell[]> {
    return row.measures();
  }

  @FieldResolver(() => PairingMoney, { description: '该年度的资金。 Its money of the year.' })
  money(@Root() { pairing, year }: BoardRowAsked): { pairing: PairingRow; year: number } {
    return { pairing, year };
  }

  @FieldResolver(() => OpenMatters, { description: '未了结的事项。 What is open.' })
  async open(@Root() { pairing }: BoardRowAsked, @Ctx() { loaders }: Context): Promise<OpenRow> {
    return (await loaders.load(openByPairing, pairing.id)) ?? NOTHING_OPEN;
  }

  @FieldResolver(() => Int, {
    description:
      '对方登记的该年度记录中，等您确认的条数；不由您确认的为 0。 How many records of the year, made by the other side, wait for your word; 0 where it is not yours to say.',
  })
  async toConfirm(@Root() { pairing, year }: BoardRowAsked, @Ctx() { viewer, loaders }: Context): Promise<number> {
    const sides = sidesSpokenFor(viewer, pairing);
    if (sides.length === 0) return 0;
    return (await loaders.load(toConfirmByYear, toConfirmKey(pairing.id, year, sides))) ?? 0;
  }

  @FieldResolver(() => Int, { description: '等您办理的报告份数。 How many reports wait for you.' })
  async reportsWaiting(@Root() { pairing }: BoardRowAsked, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.load(reportsWaitingByPairing, pairing.id)) ?? 0;
  }
}
