import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import {
  AcceptFlagInput,
  ExplainFlagInput,
  FlagNumber,
  IntegrityFlag,
  IntegrityFlagConnection,
  IntegrityFlagFilter,
  IntegrityFlagPayload,
} from '../../schema/flag';
import { Custodian, Fund, FundEntry } from '../../schema/fund';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Project } from '../../schema/project';
import { DateTime } from '../../schema/scalars';
import { Figure, Statement } from '../../schema/statement';
import { Ability, FlagStance, Lang, Side } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import { custodiansById, fundEntriesById, fundsById } from '../funds/fund.store';
import type { CustodianRow, FundEntryRow, FundRow } from '../funds/fund.tables';
import type { Context } from '../graphql/context';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { keyOf } from '../platform/ids';
import { projectsById } from '../projects/project.store';
import type { ProjectRow } from '../projects/project.tables';
import { figuresById, statementsById } from '../statements/statement.store';
import type { FigureRow, StatementRow } from '../statements/statement.tables';
import { FLAG_RULES } from './flag-rules.catalogue';
import { mayAct, waitsFor } from './flag-states.rules';
import { sentenceOf } from './flag-words.rules';
import type { FlagService } from './flag.service';
import type { IntegrityFlagRow } from './flag';

@Resolver(() => IntegrityFlag)
export class FlagResolver {
  constructor(private readonly flags: FlagService) {}

  @Authorized('READER')
  @Query(() => IntegrityFlagConnection, {
    name: 'integrityFlags',
    description:
      '可查看的待核实事项，新的在前。可能的错误：TOO_MANY_ITEMS OUT_OF_RANGE NOT_FOUND（asOf 早于最早的时点）CURSOR_INVALID。 The flags that you may see, the latest first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => IntegrityFlagFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: IntegrityFlagFilter | null,
    @Arg('asOf', () => DateTime, {
      nullable: true,
      description:
        '按此时点所知列出：当时已提出的事项及当时的说法；默认为现在。 What was asked about as of this moment, as it stood then; now by default.',
    })
    asOf?: Date | null,
  ): Promise<Page<IntegrityFlagRow>> {
    const pairingIds = filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null;
    const fundIds = filter?.fundIds?.map((id, at) => keyOf('Fund', id, `filter.fundIds.${at}`)) ?? null;
    const statementIds =
      filter?.statementIds?.map((id, at) => keyOf('Statement', id, `filter.statementIds.${at}`)) ?? null;
    return this.flags.list(viewer, { ...filter, pairingIds, fundIds, statementIds }, asOf ?? null, page);
  }

  @Authorized(Ability.EXPLAIN_FLAG)
  @Mutation(() => IntegrityFlagPayload, {
    description:
      '说明一个待核实事项；由应答复的一方或上级办理，且本人未登记所涉业务。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Explains a flag, by somebody of the side that is to answer, or above both, who posted nothing of it.',
  })
  async explainFlag(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ExplainFlagInput, { description: '说明。 The explanation.' }) input: ExplainFlagInput,
  ): Promise<{ flag: IntegrityFlagRow }> {
    const flagId = keyOf('IntegrityFlag', input.flagId, 'flagId');
    return { flag: await this.flags.explain(viewer, { ...input, flagId }) };
  }

  @Authorized(Ability.ACCEPT_FLAG)
  @Mutation(() => IntegrityFlagPayload, {
    description:
      '认可一个待核实事项：情况属实，不必再改；由另一方或上级办理，且本人未登记所涉业务、未作说明。数字变化后重新待核实。可能的错误：NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 ' +
      'Accepts a flag as it is, by somebody of the other side, or above both, who has neither made nor explained it. When its numbers change it is open again.',
  })
  async acceptFlag(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AcceptFlagInput, { description: '认可。 The acceptance.' }) input: AcceptFlagInput,
  ): Promise<{ flag: IntegrityFlagRow }> {
    const flagId = keyOf('IntegrityFlag', input.flagId, 'flagId');
    return { flag: await this.flags.accept(viewer, { ...input, flagId }) };
  }

  @FieldResolver(() => String, { description: '规则编号，如 R9。 The number of its rule, such as R9.' })
  basis(@Root() { rule }: IntegrityFlagRow): string {
    return FLAG_RULES[rule].basis;
  }

  @FieldResolver(() => FlagStance, { description: '疑问、提示还是不一致。 How it speaks.' })
  stance(@Root() { rule }: IntegrityFlagRow): FlagStance {
    return FLAG_RULES[rule].stance;
  }

  @FieldResolver(() => String, { description: '一句话，含数字。 What it says, with its numbers.' })
  sentence(@Root() { rule, numbers, words: names }: IntegrityFlagRow, @Ctx() { lang }: Context): string {
    const words = sentenceOf(rule, numbers, names);
    return lang === Lang.EN ? words.en : words.zh;
  }

  @FieldResolver(() => [FlagNumber], { description: '句中的数字。 The figures of its sentence.' })
  numbers(@Root() { numbers }: IntegrityFlagRow): FlagNumber[] {
    return Object.entries(numbers).map(([name, value]) => ({ name, value }));
  }

  @FieldResolver(() => Side, {
    nullable: true,
    description:
      '现在轮到哪一方：待核实的由应答复方说明，已说明的由另一方认可；其后为空。 Whose turn it is now: to explain, then the other side’s to accept; null after that.',
  })
  waitsFor(@Root() flag: IntegrityFlagRow): Side | null {
    return waitsFor(flag);
  }

  @FieldResolver({ description: '您现在是否可以说明。 Whether your post lets you explain it now.' })
  mayExplain(@Root() flag: IntegrityFlagRow, @Ctx() { viewer }: Context): boolean {
    return mayAct(viewer, 'explain', flag);
  }

  @FieldResolver({ description: '您现在是否可以认可。 Whether your post lets you accept it now.' })
  mayAccept(@Root() flag: IntegrityFlagRow, @Ctx() { viewer }: Context): boolean {
    return mayAct(viewer, 'accept', flag);
  }

  @FieldResolver(() => [Figure], {
    description:
      '所涉数据，存疑的在前；涉及资金的为空。 The figures that it names, the doubted one first; none for money.',
  })
  figures(@Root() { figureIds }: IntegrityFlagRow, @Ctx() { loaders }: Context): Promise<FigureRow[]> {
    return loaders.loadMany(figuresById, figureIds);
  }

  @FieldResolver(() => [Statement], { description: '所涉材料；涉及资金的为空。 Their statements; none for money.' })
  statements(@Root() { statementIds }: IntegrityFlagRow, @Ctx() { loaders }: Context): Promise<StatementRow[]> {
    return loaders.loadMany(statementsById, statementIds);
  }

  @FieldResolver(() => Pairing, { description: '结对。 Its pairing.' })
  pairing(@Root() flag: IntegrityFlagRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, flag.pairingId);
  }

  @FieldResolver(() => Fund, {
    nullable: true,
    description: '资金；涉及整年的为空。 The fund; null where it is about a year.',
  })
  fund(@Root() flag: IntegrityFlagRow, @Ctx() { loaders }: Context): Promise<FundRow | null> | null {
    return flag.fundId === null ? null : loaders.load(fundsById, flag.fundId);
  }

  @FieldResolver(() => Custodian, { nullable: true, description: '保管单位，如有。 The custodian, if any.' })
  custodian(@Root() flag: IntegrityFlagRow, @Ctx() { loaders }: Context): Promise<CustodianRow | null> | null {
    return flag.custodianId === null ? null : loaders.load(custodiansById, flag.custodianId);
  }

  @FieldResolver(() => Project, { nullable: true, description: '项目，如有。 The project, if any.' })
  project(@Root() flag: IntegrityFlagRow, @Ctx() { loaders }: Context): Promise<ProjectRow | null> | null {
    return flag.projectId === null ? null : loaders.load(projectsById, flag.projectId);
  }

  @FieldResolver(() => FundEntry, { nullable: true, description: '账上的一笔，如有。 The entry, if any.' })
  entry(@Root() flag: IntegrityFlagRow, @Ctx() { loaders }: Context): Promise<FundEntryRow | null> | null {
    return flag.entryId === null ? null : loaders.load(fundEntriesById, flag.entryId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '说明的账号；无权查看为空。 Who explained it; null where you may not see it.',
  })
  explainedBy(@Root() flag: IntegrityFlagRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return flag.explainedById === null ? null : loaders.load(accountsById, flag.explainedById);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '认可的账号；无权查看为空。 Who accepted it; null where you may not see it.',
  })
  acceptedBy(@Root() flag: IntegrityFlagRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return flag.acceptedById === null ? null : loaders.load(accountsById, flag.acceptedById);
  }
}
