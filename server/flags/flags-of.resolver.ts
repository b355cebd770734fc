import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { IntegrityFlag, IntegrityFlagVersion } from '../../schema/flag';
import { PairingMoney } from '../../schema/money';
import { ResultCell } from '../../schema/results';
import { Figure, Statement } from '../../schema/statement';
import { Lang } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import { pairingYearKey } from '../funds/fund-totals.store';
import type { Context } from '../graphql/context';
import type { PairingRow } from '../pairings/pairing.tables';
import type { Cell } from '../results/cell.rules';
import type { FigureRow, StatementRow } from '../statements/statement.tables';
import type { FlagVersionRow, IntegrityFlagRow } from './flag';
import { sentenceOf } from './flag-words.rules';
import { flagsByFigure, flagsByPairingYear, flagsByStatement, versionsByFlag } from './flag.store';

/** Flags shown beside one cell. */
const MAX_FLAGS_OF_CELL = 100;

@Resolver(() => PairingMoney)
export class FlagsOfPairingMoneyResolver {
  @FieldResolver(() => [IntegrityFlag], {
    description:
      '该年度资金未消除的待核实事项，新的在前，最多 100 项；更多见 integrityFlags。 What is asked about the year’s money and not corrected, 100 at most; more by integrityFlags.',
  })
  async flags(
    @Root() { pairing, year }: { pairing: PairingRow; year: number },
    @Ctx() { loaders }: Context,
  ): Promise<IntegrityFlagRow[]> {
    return (await loaders.load(flagsByPairingYear, pairingYearKey(pairing.id, year))) ?? [];
  }
}

@Resolver(() => Statement)
export class FlagsOfStatementResolver {
  @FieldResolver(() => [IntegrityFlag], {
    description: '对该材料未消除的待核实事项，最多 100 项。 What is asked about it and not corrected, 100 at most.',
  })
  async flags(@Root() { id }: StatementRow, @Ctx() { loaders }: Context): Promise<IntegrityFlagRow[]> {
    return (await loaders.load(flagsByStatement, id)) ?? [];
  }
}

@Resolver(() => Figure)
export class FlagsOfFigureResolver {
  @FieldResolver(() => [IntegrityFlag], {
    description: '涉及该数据且未消除的待核实事项，最多 100 项。 What names it and is not corrected, 100 at most.',
  })
  async flags(@Root() { id }: FigureRow, @Ctx() { loaders }: Context): Promise<IntegrityFlagRow[]> {
    return (await loaders.load(flagsByFigure, id)) ?? [];
  }
}

@Resolver(() => ResultCell)
export class FlagsOfCellResolver {
  @FieldResolver(() => [IntegrityFlag], {
    description:
      '涉及此格前 100 项说法且未消除的待核实事项，各列一次，最多 100 项。 What names the first hundred claims of the cell and is not corrected, each once, 100 at most.',
  })
  async flags(@Root() { figureIds }: Cell, @Ctx() { loaders }: Context): Promise<IntegrityFlagRow[]> {
    const flags = (await loaders.loadMany(flagsByFigure, figureIds.slice(0, MAX_FLAGS_OF_CELL))).flat();
    return [...new Map(flags.map((flag) => [flag.id, flag])).values()].slice(0, MAX_FLAGS_OF_CELL);
  }
}

@Resolver(() => IntegrityFlag)
export class VersionsOfFlagResolver {
  @FieldResolver(() => [IntegrityFlagVersion], {
    description:
      '各版本，最新在前，最多 100 个；按过去时点列出的，至当时为止。 Its versions, the latest first, 100 at most; of one as of a past moment, those up to then.',
  })
  async versions(@Root() flag: IntegrityFlagRow, @Ctx() { loaders }: Context): Promise<FlagVersionRow[]> {
    // A flag as it was has none of the versions that came after it.
    return ((await loaders.load(versionsByFlag, flag.id)) ?? []).filter(({ version }) => version <= flag.version);
  }
}

@Resolver(() => IntegrityFlagVersion)
export class FlagVersionResolver {
  @FieldResolver(() => String, { description: '当时的一句话。 What it said.' })
  sentence(@Root() { rule, numbers, words: names }: FlagVersionRow, @Ctx() { lang }: Context): string {
    const words = sentenceOf(rule, numbers, names);
    return lang === Lang.EN ? words.en : words.zh;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '说明或认可的账号；系统形成的、无权查看的为空。 Who said it; null where the platform found it, or you may not see it.',
  })
  madeBy(@Root() { madeById }: FlagVersionRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return madeById === null ? null : loaders.load(accountsById, madeById);
  }
}
