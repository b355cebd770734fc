import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import {
  ExplainFlagInput,
  FlagNumber,
  IntegrityFlag,
  IntegrityFlagConnection,
  IntegrityFlagFilter,
  IntegrityFlagPayload,
} from '../../schema/flag';
import { Custodian, Fund, FundEntry } from '../../schema/fund';
import { PairingMoney } from '../../schema/money';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Project } from '../../schema/project';
import { Ability, FlagState, Lang } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { keyOf } from '../platform/ids';
import { projectsById } from '../projects/project.store';
import type { ProjectRow } from '../projects/project.tables';
import { sentenceOf } from './flag-words.rules';
import { mayExplain, type FlagService } from './flag.service';
import { flagsByPairingYear } from './flag.store';
import type { IntegrityFlagRow } from './flag.tables';
import { pairingYearKey } from './fund-totals.store';
import { custodiansById, fundEntriesById, fundsById } from './fund.store';
import type { CustodianRow, FundEntryRow, FundRow } from './fund.tables';

@Resolver(() => IntegrityFlag)
export class FlagResolver {
  constructor(private readonly flags: FlagService) {}

  @Authorized('READER')
  @Query(() => IntegrityFlagConnection, {
    name: 'integrityFlags',
    description: '可查看的待核实事项，新的在前。 The flags that you may see, the latest first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => IntegrityFlagFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: IntegrityFlagFilter | null,
  ): Promise<Page<IntegrityFlagRow>> {
    const pairingIds = filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null;
    const fundIds = filter?.fundIds?.map((id, at) => keyOf('Fund', id, `filter.fundIds.${at}`)) ?? null;
    return this.flags.list(viewer, { ...filter, pairingIds, fundIds }, page);
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

  @FieldResolver(() => String, { description: '一句话，含数字。 What it says, with its numbers.' })
  sentence(@Root() { rule, numbers }: IntegrityFlagRow, @Ctx() { lang }: Context): string {
    const words = sentenceOf(rule, numbers);
    return lang === Lang.EN ? words.en : words.zh;
  }

  @FieldResolver(() => [FlagNumber], { description: '句中的数字。 The figures of its sentence.' })
  numbers(@Root() { numbers }: IntegrityFlagRow): FlagNumber[] {
    return Object.entries(numbers).map(([name, value]) => ({ name, value }));
  }

  @FieldResolver({ description: '您现在是否可以说明。 Whether your post lets you explain it now.' })
  mayExplain(@Root() flag: IntegrityFlagRow, @Ctx() { viewer }: Context): boolean {
    return flag.state === FlagState.OPEN && mayExplain(viewer, flag);
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
}

@Resolver(() => PairingMoney)
export class FlagsOfPairingMoneyResolver {
  @FieldResolver(() => [IntegrityFlag], {
    description:
      '该年度未消除的待核实事项，新的在前，最多 100 项；更多见 integrityFlags。 What is asked about the year’s money and not corrected, 100 at most; more by integrityFlags.',
  })
  async flags(
    @Root() { pairing, year }: { pairing: PairingRow; year: number },
    @Ctx() { loaders }: Context,
  ): Promise<IntegrityFlagRow[]> {
    return (await loaders.load(flagsByPairingYear, pairingYearKey(pairing.id, year))) ?? [];
  }
}
