import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Indicator, IndicatorComparability, IndicatorScheme } from '../../schema/indicator';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import {
  Restatement,
  RestatementArgs,
  RestatementLine,
  RestatementLineConnection,
  RestatedFigure,
} from '../../schema/restatement';
import { CellRecord } from '../../schema/results';
import { Lang } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import type { IndicatorRow, IndicatorSchemeRow } from '../indicators/indicator.tables';
import type { PairingRow } from '../pairings/pairing.tables';
import { keyOf } from '../platform/ids';
import type { Restated, RestatedFigure as Figure, RestatedLine, RestatementService } from './restatement.service';

@Resolver(() => Restatement)
export class RestatementResolver {
  constructor(private readonly restatements: RestatementService) {}

  @Authorized('READER')
  @Query(() => Restatement, {
    description:
      '把一个结对、一个期间的台账数按另一版口径重述，并列出差异的每一条及原因。可能的错误：NOT_FOUND BAD_PERIOD OUT_OF_RANGE。 ' +
      'What the records of a pairing and a period come to under another version of the definition, and every record by which the two differ, with the reason.',
  })
  restatement(@Ctx() { viewer }: Context, @Args(() => RestatementArgs) args: RestatementArgs): Promise<Restated> {
    return this.restatements.restate(viewer, { ...args, pairingId: keyOf('Pairing', args.pairingId, 'pairingId') });
  }

  @FieldResolver(() => Pairing, { description: '结对。 The pairing.' })
  pairing(@Root() { pairing }: Restated): PairingRow {
    return pairing;
  }

  @FieldResolver(() => RestatedFigure, { description: '按本期适用的口径。 Under the definition that its period has.' })
  own(@Root() { own }: Restated): Figure {
    return own;
  }

  @FieldResolver(() => RestatedFigure, { description: '按所问的另一版口径。 Under the version asked for.' })
  other(@Root() { other }: Restated): Figure {
    return other;
  }

  @FieldResolver(() => IndicatorComparability, {
    nullable: true,
    description:
      '相邻两个时期之间是否可比及理由；不相邻为空。 Whether figures compare between the two eras, and why; null where one does not follow the other.',
  })
  comparability(@Root() { own, other }: Restated, @Ctx() { lang }: Context): IndicatorComparability | null {
    const pairs = [
      [own, other],
      [other, own],
    ] as const;
    for (const [later, earlier] of pairs) {
      const told = later.indicator?.document.comparableWith;
      if (told?.scheme === earlier.scheme.code)
        return { ...told, note: lang === Lang.EN ? told.note.en : told.note.zh };
    }
    return null;
  }

  @FieldResolver(() => [Indicator], {
    description:
      '比率的分子、分母，请分别重述；其他指标为空。 The parts of a ratio, each of which can be restated by itself; none for anything else.',
  })
  opensAt(@Root() { opensAt }: Restated): IndicatorRow[] {
    return opensAt;
  }

  @FieldResolver(() => RestatementLineConnection, {
    description:
      '两版所计不同的每一条台账，各条之和即 difference；有一边算不出、单位不同或为比率的没有。 Every record that counts otherwise, which add up to `difference`; none for a ratio, and where either figure is not computed or their units differ.',
  })
  lines(
    @Root() restated: Restated,
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<RestatedLine>> {
    return this.restatements.lines(viewer, restated, page);
  }
}

@Resolver(() => RestatedFigure)
export class RestatedFigureResolver {
  @FieldResolver(() => IndicatorScheme, { description: '指标体系的这一版。 The version of the scheme.' })
  scheme(@Root() { scheme }: Figure): IndicatorSchemeRow {
    return scheme;
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      '这一版的指标，含口径和算式；该版没有为空。 The indicator as it defines it, in words and as an expression; null where it has none.',
  })
  indicator(@Root() { indicator }: Figure): IndicatorRow | null {
    return indicator;
  }
}

@Resolver(() => RestatementLine)
export class RestatementLineResolver {
  @FieldResolver(() => CellRecord, {
    description: '该条台账；按过去时点的，为当时的内容。 The record; as of a past moment, as it stood then.',
  })
  record(@Root() { record }: RestatedLine): RestatedLine['record'] {
    return record;
  }

  @FieldResolver(() => String, {
    description: '哪一版不计、因哪个条件。 Which version leaves it out, and by which of its conditions.',
  })
  reason(@Root() { reason }: RestatedLine, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? reason.en : reason.zh;
  }
}
